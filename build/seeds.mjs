// Reads seeds/ with the program that was just built and writes what it tells beside the page, which opens it at the
// first visit: nobody's browser reads again what is known. Run by Trunk's hook in Trunk.toml.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/// The bundle of all files below a folder, hidden ones left out, read by the programs in `app`.
export async function bundle(app, folder) {
  const reader = await program(app, "reader");
  let formats;
  globalThis.readFormat = async (name, bytes) => (formats ??= await program(app, "formats")).read(name, bytes);
  const files = names(folder).map((name, key) => [key, name, new Blob([readFileSync(join(folder, name))])]);
  return reader.bundle(files);
}

/// A program that wasm-bindgen wrote for browsers; node would take its glue for CommonJS by its name.
async function program(app, name) {
  // A release has put its hash into the name.
  const read = (end) => readFileSync(join(app, readdirSync(app).find((file) => new RegExp(`^${name}(-[0-9a-f]+)?${end}$`).test(file))));
  const module = await import(`data:text/javascript;base64,${read("[.]js").toString("base64")}`);
  await module.default({ module_or_path: read("_bg[.]wasm") });
  return module;
}

function names(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length).replace(/^[/\\]/, "").replaceAll("\\", "/"));
  return files.filter((name) => !/(^|\/)\./.test(name)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [app, folder] = process.argv.slice(2);
  const bytes = await bundle(app, folder);
  const name = `seeds-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.bin`;
  writeFileSync(join(app, name), bytes);
  const page = join(app, "index.html");
  const html = readFileSync(page, "utf8");
  const named = html.replace("<html ", `<html data-bundle=${name} data-seeds=${names(folder).length} `);
  if (named === html) throw new Error("index.html has no place for the name of what it shows first");
  writeFileSync(page, named);
}
