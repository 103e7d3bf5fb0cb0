// The beginning of the worker: the page sends the program that it runs itself, so that nothing is fetched or compiled
// a second time. What it does there, the program knows by where it is.
addEventListener("message", async ({ data: [program, wasm] }) => (await import(program)).default({ module_or_path: wasm }), {
  once: true,
});

// Readers of further formats are a program of their own, fetched when the first such file comes.
let formats;
globalThis.readFormat = async (name, bytes) => {
  formats ??= import("./formats.js").then(async (program) => {
    await program.default({ module_or_path: new URL("formats_bg.wasm", location) });
    return program;
  });
  formats.catch(() => (formats = undefined));
  return (await formats).read(name, bytes);
};
