// The main job: the documents of seeds/ are read in the browser and their events stand on the timeline.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bundle } from "../../build/seeds.mjs";
import { listed } from "./app.mjs";
import { DIST, open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => {
  browser.site.restore();
  assert.deepEqual(await browser.complaints(), [], "the console stays silent");
  const foreign = (await browser.requests()).filter((url) => !url.startsWith(browser.site.url));
  assert.deepEqual(foreign, [], "no request leaves the folder that the app is served from");
});

test("the first complete picture is painted soon after navigation", async (t) => {
  const times = [];
  for (let visit = 0; visit < 3; visit += 1) times.push(Math.round(await browser.visit()));
  t.diagnostic(`from navigation to the drawn timeline, three visits: ${times.join(", ")} ms`);
  assert.ok(Math.min(...times) < 5000, `drawn after ${times} ms`);
});

/// The rest of the program in a release, which follows the first picture (build/split.mjs).
const REST = readdirSync(DIST).find((name) => name.endsWith("_rest.wasm"));

test("before the first picture nothing is fetched but what make test-size counts", { skip: !REST }, async () => {
  const drawn = await browser.visit();
  const fetched = await browser.until("the rest of the program", async () => {
    const all = await browser.run(`return performance.getEntriesByType("resource").map(({ name, startTime, initiatorType }) =>
      ({ name: name.split("/").pop(), startTime, initiatorType }))`);
    return all.some(({ name }) => name === REST) && all;
  });
  const counted = /^(index[.]html|boot-\w+[.]js|annals-\w+([.]js|_bg[.]wasm)|style-\w+[.]css|seeds-\w+[.]bin|icon\S*[.]svg|manifest[.]webmanifest)?$/;
  const before = fetched.filter(({ startTime }) => startTime < drawn).map(({ name }) => name);
  assert.deepEqual(before.filter((name) => !counted.test(name)), []);
  assert.equal(fetched.find(({ name }) => name === REST).initiatorType, "fetch", "nothing had to wait for it");
});

test("a table that the address names is read and drawn without the rest of the program", { skip: !REST }, async () => {
  // More events than a page of their list has, more lanes than a window, and some that are wrong.
  const rows = Array.from({ length: 500 }, (_, row) => `${1900 + (row % 90)}-0${1 + (row % 9)}-11,Meeting ${row},congress,Club ${row % 30}`);
  browser.site.put("clubs.csv", ["date,title,kind,organization", ...rows, "soon,Nobody knows when,,", "1950,,,"].join("\n"));
  const drawn = await browser.visit("?src=clubs.csv");
  const [rest] = await browser.until("the rest of the program", async () => {
    const all = await browser.run(`return performance.getEntriesByType("resource").filter(({ name }) => name.includes("_rest.wasm"))
      .map(({ startTime, initiatorType }) => ({ startTime, initiatorType }))`);
    return all.length > 0 && all;
  });
  assert.ok(rest.startTime > drawn, "it follows the picture");
  assert.equal(rest.initiatorType, "fetch", "nothing had to wait for it");
  assert.match(await browser.run("return document.querySelector('.status').textContent"), /^500 events/);
  assert.ok(await browser.run("return document.querySelector('.minimap') !== null"), "not all lanes are in view");
});

test("who is faster than the rest of the program waits for it, and is told when it cannot come", { skip: !REST }, async () => {
  const shown = () => browser.run("return document.querySelector('[role=alert]')?.textContent ?? document.querySelector('main table') !== null");
  browser.site.put(REST, null);
  await browser.visit();
  browser.site.restore();
  await browser.press("b");
  await browser.until("the table", async () => (await shown()) === true);
  browser.site.put(REST, null);
  await browser.visit();
  await browser.press("b");
  await browser.until("the message", async () => /did not arrive/.test(await shown()));
  // The browser itself reports the missing file.
  assert.ok((await browser.complaints()).length > 0);
});

test("the list names the events that anyone who knows the documents would look for", async () => {
  await browser.visit();
  const events = await listed(browser);
  for (const [what, ...words] of [
    ["KRDMS is created", /1990/, /KRDMS|Committee for Workers.? Democracy/],
    ["the SPT's founding conference", /26 October 1991/, /found/i],
    ["the founding conference of the Union of Communists", /16–17 November 1991/, /found/i],
    ["the congress of the CPSU", /March 1993/, /congress/i],
    ["the second congress of the Union of Communists", /23 October 1993/, /congress/i],
    ["the merger into the Russian Socialist Movement", /7 March 2011/, /Russian Socialist Movement|merge/i],
  ]) {
    assert.ok(events.some((event) => words.every((word) => word.test(event))), `${what}; listed are:\n${events.join("\n")}`);
  }
});

test("the browser extracts exactly the events that the command line extracts", async () => {
  const golden = JSON.parse(readFileSync(new URL("../golden/seeds.json", import.meta.url), "utf8"));
  await browser.visit();
  const events = await listed(browser);
  assert.equal(events.length, golden.events.length);
  for (const { title } of golden.events) {
    assert.ok(events.some((event) => event.endsWith(`: ${title}`)), `${title} is missing`);
  }
});

/// Shows what the page would show if it had been built with these files in seeds/.
async function visitWith(files) {
  const folder = mkdtempSync(join(tmpdir(), "seeds-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    browser.site.put(readdirSync(DIST).find((name) => /^seeds-.*[.]bin$/.test(name)), Buffer.from(await bundle(DIST, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  await browser.visit();
}

const LANTERN = "The Lantern Society was founded on 3 May 1871 in Bristol. Its first congress met in June 1874.\n";

test("other files in the folder show other events, in whatever format they are", async () => {
  await visitWith({
    "lantern.txt": `= Lantern Society =\n\n${LANTERN}`,
    "more/kites.html": "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath.",
    "table.csv": "date,title,organization\n1890,Last kite sold,Kite Club\n",
    ".hidden": "It was founded on 1 May 1899.",
  });
  const events = await listed(browser);
  for (const date of ["3 May 1871: ", "June 1874: ", "4 July 1880: ", "1890: Last kite sold"]) {
    assert.ok(events.some((event) => event.startsWith(date)), `${date}; listed are:\n${events.join("\n")}`);
  }
  assert.ok(!events.some((event) => /26 October 1991|1899/.test(event)), "nothing else is shown");
});

test("a file of the folder that cannot be read is named, and the others are shown", async () => {
  await visitWith({ "broken.docx": Buffer.from("PK\x03\x04 cut"), "lantern.txt": LANTERN });
  const shown = await browser.run("return document.body.innerText");
  assert.match(shown, /broken\.docx/);
  assert.ok((await listed(browser)).some((event) => event.startsWith("3 May 1871: ")));
});

test("a folder without files shows the plate on which documents are brought", async () => {
  browser.site.put(readdirSync(DIST).find((name) => /^seeds-.*[.]bin$/.test(name)), Buffer.from("annals/1 bundle\n"));
  await browser.driver.get(browser.site.url);
  await browser.until("the plate", () => browser.run("return document.querySelector('.plate .ways') !== null"));
});
