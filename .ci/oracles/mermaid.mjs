// Holds every Mermaid picture that is generated against Mermaid's own parser, which wants a document around it.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", htmlLabels: false });

const root = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..");
// What Gitea draws at most: MERMAID_MAX_SOURCE_CHARACTERS.
const longest = 50000;

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const pictures = files(join(root, "generator/src/test/pictures")).map((file) => [file, readFileSync(file, "utf8")]);
for (const file of files(join(root, "docs")).filter((each) => each.endsWith(".md"))) {
  for (const [, text] of readFileSync(file, "utf8").matchAll(/^```mermaid\n(.*?)^```$/gms)) pictures.push([file, text]);
}
let failures = 0;
for (const [file, text] of pictures) {
  try {
    await mermaid.parse(text);
    if (text.length > longest) throw new Error(`it has ${text.length} characters, and Gitea draws ${longest}`);
  } catch (error) {
    failures++;
    console.log(`mermaid: ${relative(root, file)}: ${error.message}\n${text}`);
  }
}
console.log(`${pictures.length} pictures, ${failures} failures`);
process.exit(failures === 0 && pictures.length > 20 ? 0 : 1);
