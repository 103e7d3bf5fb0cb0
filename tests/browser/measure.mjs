// How long the browser takes from the bytes of seeds/ to their chronology: `node tests/browser/measure.mjs [dist]`, run
// by `make bench`. The program of the page's worker is asked in a page of its own: at once, as its first work after it made
// itself ready (src/app/warm.rs), and again, since an engine compiles a function when it is first called and better what
// runs often; what counts is the time of the thread, which other programs do not lengthen.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { argv } from "node:process";
import { DIST, open } from "./browser.mjs";

const VISITS = 5;
const AGAIN = 8;

const folder = argv[2] ?? DIST;
const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const files = readdirSync(seeds).sort().map((name) => [name, readFileSync(join(seeds, name), "utf8")]);
const named = (pattern) => readdirSync(folder).find((name) => pattern.test(name));
const [glue, wasm] = [named(/^reader(-[0-9a-f]+)?\.js$/), named(/^reader(-[0-9a-f]+)?_bg\.wasm$/)];
if (!glue || !wasm) throw new Error(`expected reader.js and its wasm in ${folder}: run make build first`);

/// In the page: loads the program, and lets it make itself ready as a worker does while it waits for files, if it is to be
/// `warm`; then each call reads everything once and gives its milliseconds.
const load = `
  const [glue, wasm, files, warm, done] = arguments;
  import(new URL(glue, location)).then(async (program) => {
    await program.default({ module_or_path: new URL(wasm, location) });
    if (warm) await program.warm();
    globalThis.extract = async () => {
      const blobs = files.map(([name, text], key) => [key, name, new Blob([text])]);
      const start = performance.now();
      const bytes = await program.bundle(blobs);
      performance.measure("annals:extract", { start, end: performance.now() });
      return bytes.length;
    };
    done(null);
  }).catch((error) => done(String(error)));`;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const browser = await open({ folder });
try {
  const thread = async () => {
    const { metrics } = await browser.cdp("Performance.getMetrics", {});
    return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
  };
  const extract = async () => {
    const before = await thread();
    const length = await browser.driver.executeAsyncScript("extract().then(arguments[0])");
    if (!(length > 1000)) throw new Error(`expected a chronology, found ${length} bytes`);
    const wall = await browser.run("return performance.getEntriesByName('annals:extract').at(-1).duration");
    return { wall, thread: (await thread()) - before };
  };
  const [cold, first, again] = [[], [], []];
  for (let visit = 0; visit < 2 * VISITS; visit++) {
    const warm = visit % 2 === 1;
    await browser.driver.get("about:blank");
    await browser.driver.get(`${browser.site.url}icon.svg`);
    await browser.cdp("Performance.enable", { timeDomain: "threadTicks" });
    const error = await browser.driver.executeAsyncScript(load, glue, wasm, files, warm);
    if (error) throw new Error(error);
    (warm ? first : cold).push(await extract());
    for (let time = 0; warm && time < AGAIN; time++) again.push(await extract());
  }
  const told = (runs) => ["thread", "wall"].map((kind) => `${kind} ${median(runs.map((run) => run[kind])).toFixed(1)} ms`);
  const size = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  console.log(`annals:extract, ${files.length} seeds of ${size} bytes, medians of ${first.length} and ${again.length}`);
  console.log(`  at once: ${told(cold).join(", ")}`);
  console.log(`  first: ${told(first).join(", ")}`);
  console.log(`  again: ${told(again).join(", ")}`);
} finally {
  await browser.close();
}
