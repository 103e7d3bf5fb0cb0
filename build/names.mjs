// Gives the files of a release that go together names by their content, so that no page can meet a part of another
// version: what it asks for has that name and is that file, or is not there. Run by Trunk's hook in Trunk.toml.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/// Whoever names others comes after them.
const FILES = ["reader_bg.wasm", "reader.js", "formats_bg.wasm", "formats.js", "keep.js", "worker.js", "boot.js", "index.html"];

const folder = process.argv[2];
const given = new Map();
for (const file of FILES) {
  const path = join(folder, file);
  if (file.endsWith(".js") || file.endsWith(".html")) {
    let text = readFileSync(path, "utf8");
    for (const [name, hashed] of given) text = text.replaceAll(new RegExp(String.raw`(?<![\w-])${name.replace(".", "[.]")}`, "g"), hashed);
    writeFileSync(path, text);
  }
  if (file === "index.html") continue;
  const digest = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
  const hashed = file.replace(/(?=_bg[.]|[.]js)/, `-${digest}`);
  renameSync(path, join(folder, hashed));
  given.set(file, hashed);
}
