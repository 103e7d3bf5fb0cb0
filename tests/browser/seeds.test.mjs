// The main job: the documents of seeds/ are read in the browser and their events stand on the timeline.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { listed } from "./app.mjs";
import { open } from "./browser.mjs";

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

test("another text in the folder shows other events", async () => {
  const [name] = readdirSync(new URL("../../seeds/", import.meta.url)).sort();
  const text = "= Lantern Society =\n\nThe Lantern Society was founded on 3 May 1871 in Bristol. Its first congress met in June 1874.\n";
  browser.site.put(`seeds/${name}`, text);
  await browser.visit();
  const events = await listed(browser);
  assert.ok(events.some((event) => event.startsWith("3 May 1871: ")), events.join("\n"));
  assert.ok(events.some((event) => event.startsWith("June 1874: ")), events.join("\n"));
  assert.ok(!events.some((event) => /26 October 1991/.test(event)), "the replaced document's events are gone");
});

test("a document that cannot be fetched is named, and the others are shown", async () => {
  const [name] = readdirSync(new URL("../../seeds/", import.meta.url)).sort();
  browser.site.put(`seeds/${name}`, null);
  await browser.visit();
  const shown = await browser.run("return document.body.innerText");
  assert.ok(shown.includes(name), shown);
  assert.ok((await listed(browser)).some((event) => /7 March 2011/.test(event)));
  // The browser itself reports the missing file.
  const complaints = await browser.complaints();
  assert.ok(complaints.every((line) => line.includes("404")), complaints.join("\n"));
});
