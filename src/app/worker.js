// The worker: the program that reads documents (src/bin/reader.rs). What it does here, it knows by where it is.
import init from "./reader.js";

// Readers of further formats are a program of their own, fetched when the first such file comes.
let formats;
globalThis.readFormat = async (name, bytes, language) => {
  formats ??= import("./formats.js").then(async (program) => {
    await program.default({ module_or_path: new URL("formats_bg.wasm", location) });
    return program;
  });
  formats.catch(() => (formats = undefined));
  return (await formats).read(name, bytes, language);
};
await init({ module_or_path: new URL("reader_bg.wasm", location) });
