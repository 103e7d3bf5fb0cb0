// Dates that are no events: shown on demand in the sources, with the reason why; and why an event is what it is.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { selected } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, read } from "./own.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(async () => {
  const complaints = (await browser.complaints()).filter((line) => !line.includes("beforeunload"));
  assert.deepEqual(complaints, [], "the console stays silent");
});

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. It will open a new hall on 5 June 2031.\n";

const mentions = () =>
  browser.run(() =>
    [...document.querySelectorAll(".text .mention")].map((mark) => [mark.textContent, getComputedStyle(mark, "::after").content.replace(/^"|"$/g, "").replace(/" attr.*/, "")]),
  );
const pressed = () => browser.run(() => document.querySelector(".mentions-switch")?.getAttribute("aria-pressed") ?? null);

async function sources() {
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await browser.press("o");
  await browser.until("the text", () => browser.run(() => document.querySelector(".reader .text") !== null));
}

test("mentions are hidden until they are asked for, then marked with their reason, by key and by button", async () => {
  await browser.visit("");
  await sources();
  assert.deepEqual(await mentions(), []);
  assert.equal(await pressed(), "false");
  assert.match(await browser.run(() => document.querySelector(".mentions-switch").textContent), /^1 date that is no event/);
  await browser.press("m");
  await browser.until("the mentions", async () => (await mentions()).length === 1);
  const [[words]] = await mentions();
  assert.equal(words, "5 June 2031");
  const shown = await browser.run(() => document.querySelector(".text .mention").dataset.why);
  assert.equal(shown, "in the future of the text");
  assert.equal(await pressed(), "true");
  // The reason is no text of the page, so that what is selected stays countable in letters of the document.
  assert.doesNotMatch(await browser.run(() => document.querySelector(".reader .text").textContent), /in the future of the text/);
  await browser.run(() => document.querySelector(".mentions-switch").click());
  await browser.until("none", async () => (await mentions()).length === 0);
});

test("a mention becomes an event by keyboard, and is no mention any more", async () => {
  await browser.visit("");
  await sources();
  await browser.press("m");
  await browser.until("the mentions", async () => (await mentions()).length === 1);
  await browser.run(() => document.querySelector(".text .mention").focus());
  await browser.press(Key.ENTER);
  const sheet = () => browser.run(() => document.querySelector(".list-sheet textarea")?.value ?? null);
  assert.equal(await browser.until("the sheet", sheet), "It will open a new hall on 5 June 2031.");
  await browser.until("its date", () => browser.run(() => [...document.querySelectorAll(".list-sheet input")].some((field) => field.value === "2031-06-05")));
  await browser.run(() => document.querySelector(".list-sheet form button[type=submit]").click());
  await browser.until("the event", () => browser.run(() => /^2 events/.test(document.querySelector(".status .counts").textContent)));
  await browser.until("no mention", async () => (await mentions()).length === 0);
  assert.equal(await pressed(), null, "there is nothing left to show");
});

test("an event says why its date and its kind are what they are", async () => {
  await browser.visit("");
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await browser.press(Key.HOME);
  await browser.until("a selection", () => selected(browser));
  const why = await browser.run(() => {
    const box = document.querySelector(".inspector .why");
    box.querySelector("summary").click();
    return { open: box.open, lines: [...box.querySelectorAll("li")].map((line) => line.textContent) };
  });
  assert.equal(why.open, true);
  assert.deepEqual(why.lines, ["Date 3 May 1871: the text says “3 May 1871”.", "Kind founding: the verb “founded” says so."]);
});
