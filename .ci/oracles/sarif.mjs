// Holds the SARIF of `lint` against the JSON Schema of SARIF 2.1.0, which @microsoft/jest-sarif brings along.
import Ajv from "ajv";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const json = (path) => JSON.parse(readFileSync(join(here, "node_modules", path), "utf8"));
const ajv = new Ajv({ schemaId: "auto", meta: false, format: false, unknownFormats: "ignore", allErrors: true });
ajv.addMetaSchema(json("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(json("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

function check(what, log) {
  if (validate(log)) return true;
  console.log(`${what} is no SARIF 2.1.0:`);
  validate.errors.slice(0, 10).forEach((error) => console.log(`  ${error.dataPath} ${error.message}`));
  return false;
}

const folder = mkdtempSync(join(tmpdir(), "sarif-"));
const wrong = join(folder, "wrong \u00e4.yml");
writeFileSync(wrong, "on: [push, pull_requst]\njobs:\n  a:\n    needs: b\n    steps: [{rnu: 'x'}]\n");
const run = spawnSync(
  join(root, "gitea-workflows"),
  ["lint", "--pedantic", "--format", "sarif", wrong, "golden-files", ".gitea", "generator/src/test/golden"],
  { encoding: "utf8", cwd: root, maxBuffer: 1 << 28 },
);
rmSync(folder, { recursive: true });
if (run.error || run.status > 1) {
  console.log(run.error ?? run.stderr);
  process.exit(1);
}
const log = JSON.parse(run.stdout);
const results = log.runs[0].results;
// What is broken by intent must be refused, or the schema is asked nothing.
const broken = structuredClone(log);
broken.runs[0].results[0].level = "bad";
if (results.length < 3 || validate(broken) || !check("lint --format sarif", log)) process.exit(1);
console.log(`SARIF 2.1.0: ${results.length} results of ${log.runs[0].tool.driver.rules.length} rules, as its schema says`);
