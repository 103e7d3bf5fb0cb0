// Writes into the service worker of a release which files a version has and their digests: those of the first view,
// which are fetched at once, and those that are kept when they are first used. Run by Trunk's hook in Trunk.toml.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const page = join(folder, "index.html");
writeFileSync(page, readFileSync(page, "utf8").replace("<html ", "<html data-offline "));

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const [first, later] = [{}, {}];
for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (name === "service-worker.js") continue;
  (/^(formats|annals-timeline)/.test(name) ? later : first)[name] = digest(readFileSync(join(folder, name)));
}
const path = join(folder, "service-worker.js");
const worker = readFileSync(path, "utf8");
const build = digest(JSON.stringify([first, later, worker])).slice(0, 16);
const filled = worker
  .replace("const FIRST = {};", `const FIRST = ${JSON.stringify(first, null, 1)};`)
  .replace("const LATER = {};", `const LATER = ${JSON.stringify(later, null, 1)};`)
  .replace('const BUILD = "";', `const BUILD = "${build}";`);
if (!filled.includes(build)) throw new Error("service-worker.js has no place for its list of files");
writeFileSync(path, filled);
