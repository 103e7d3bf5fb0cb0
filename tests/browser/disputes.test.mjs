// What sources say against each other: side by side at the event, and all of it by a filter.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { inspector, selected } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, read, silent } from "./own.mjs";

let browser, push;
before(async () => {
  browser = await open();
  ({ push } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(() => silent(browser));

const TEXTS = {
  "ferries.txt": "= Ferries of the Sound =\n\nThe ferry Silver Gull sank off Ostrand on 21 September 1971. The Sound Line was founded on 2 May 1950.\n",
  "diving.txt": "= Diving in the Sound =\n\nThe Silver Gull went down on the 22nd of September 1971. Divers found her in 1990.\n",
};
const choose = (words) =>
  browser.run((words) => [...document.querySelectorAll(".event-list button")].find((button) => button.textContent.includes(words)).click(), words);
const sides = () =>
  browser.run(() => [...document.querySelectorAll(".inspector .dispute .side")].map((side) => side.innerText.replace(/\s+/g, " ").trim()));

test("who differs about a date stands side by side at both events, and leads from one to the other", async () => {
  await browser.visit("");
  await bring(browser, TEXTS);
  await read(browser);
  await choose("sank off Ostrand");
  await browser.until("the sides", async () => (await sides()).length === 2);
  const [one, other] = await sides();
  assert.match(one, /^21 September 1971 Ferries of the Sound$/);
  assert.match(other, /^≠ 22 September 1971 the 22nd of September 1971 Diving in the Sound$/);
  assert.equal(await browser.run(() => document.querySelector(".inspector .dispute").ariaLabel), "Sources differ on the date");
  const before = await selected(browser);
  await browser.run(() => document.querySelector(".inspector .dispute button").click());
  await browser.until("the other event", async () => (await selected(browser)) !== before && (await inspector(browser)).text.includes("Silver Gull went down"));
  assert.match((await sides())[0], /^≠ 21 September 1971/);
  await choose("founded");
  await browser.until("no dispute", async () => (await sides()).length === 0);
});

test("a filter shows all that is in dispute, and is no choice where nothing is", async () => {
  const boxes = () => browser.run(() => [...document.querySelectorAll("#facets label")].map((label) => label.innerText.replace(/\s+/g, " ").trim()).filter((words) => /dispute/i.test(words)));
  const count = () => browser.run(() => document.querySelector(".status .counts").textContent);
  await browser.visit("");
  await bring(browser, TEXTS);
  await read(browser);
  await browser.run(() => document.querySelector("[aria-controls=facets]").click());
  await browser.until("the choice", async () => (await boxes()).length === 1);
  assert.deepEqual(await boxes(), ["In dispute ≠ 2"]);
  await browser.run(() => [...document.querySelectorAll("#facets label")].find((label) => /dispute/.test(label.textContent)).click());
  await browser.until("two events", async () => / 2 shown/.test(await count()));
  assert.match(await browser.run(() => location.hash), /[#&]n=1/);
  await browser.run(() => document.querySelector(".facets > .clear").click());
  await browser.until("all events", async () => !/shown/.test(await count()));
  await forget(browser);
  await browser.visit("");
  await bring(browser, { "diving.txt": TEXTS["diving.txt"] });
  await read(browser);
  await browser.run(() => document.querySelector("[aria-controls=facets]").click());
  await browser.until("the panel", () => browser.run(() => document.querySelector("#facets") !== null));
  assert.deepEqual(await boxes(), []);
});
