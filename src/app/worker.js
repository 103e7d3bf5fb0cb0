// The worker: the program that reads documents (src/bin/reader.rs). What it does here, it knows by where it is. Under the
// name "formats" it is the one that writes chronologies in other programs' formats.

// Readers of further formats are a program of their own, fetched when the first such file comes.
let formats;
const fetched = async () => {
  const program = await import("./formats.js");
  await program.default({ module_or_path: new URL("formats_bg.wasm", location) });
  return program;
};
const others = () => {
  formats ??= fetched().catch(async (error) => {
    // A server that answers, but has no such file, has another version by now.
    for (const file of ["./formats.js", "formats_bg.wasm"]) {
      const { status } = await fetch(new URL(file, location)).catch(() => ({}));
      if (status === 404 || status === 410) throw new DOMException("there is a newer version", "Outdated");
    }
    throw error;
  });
  formats.catch(() => (formats = undefined));
  return formats;
};
globalThis.readFormat = async (...file) => (await others()).read(...file);

if (self.name === "formats") {
  // First the chronology as a file, the number of its texts and the language; then a format's name each time.
  let chronology;
  onmessage = async ({ data: [words, ...rest] }) => {
    try {
      const program = await others();
      if (chronology !== undefined) {
        // What was written is the browser's from here on: it may be large, and the page has other things to do.
        const { text, ...answer } = JSON.parse(program.write(chronology, words));
        // Spreadsheets take a table without this mark for one in the encoding of their country.
        const mark = words === "csv" ? "\ufeff" : "";
        return postMessage(text === undefined ? JSON.stringify(answer) : new Blob([mark, text]));
      }
      chronology = await words.text();
      postMessage(program.survey(chronology, ...rest));
    } catch ({ name }) {
      postMessage(name === "Outdated" ? name : null);
    }
  };
} else {
  const reader = await import("./reader.js");
  await reader.default({ module_or_path: new URL("reader_bg.wasm", location) });
}
