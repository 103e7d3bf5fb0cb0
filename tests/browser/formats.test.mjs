// The chronology in other programs' formats: what each lacks is said before, and each is read again.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read, silent } from "./own.mjs";

let browser, choose, menu, push, text, write;
before(async () => {
  browser = await open();
  ({ choose, menu, push, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(() => silent(browser));

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const NOTES = "= Notes =\n\nThe Chess Club was founded on 3 May 1871.\n";

const sheet = () =>
  browser.run(() => [...document.querySelectorAll(".formats li")].map((row) => [row.querySelector("strong")?.textContent, row.querySelector(".words")?.textContent]));

/// Saves by the button of this label and gives name and content of the file.
async function save(label) {
  await browser.run(() => {
    window.saved = null;
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.content = blob), real.call(URL, blob));
    HTMLAnchorElement.prototype.click = function () {
      window.saved = this.download;
    };
  });
  await push(`Save as ${label}`, ".formats");
  const name = await browser.until(`a file of ${label}`, () => browser.run("return window.saved"), 20_000);
  // With the mark of its encoding, which Blob.text() takes away.
  const content = await browser.driver.executeAsyncScript("const done = arguments[0]; window.content.arrayBuffer().then((bytes) => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));");
  return [name, content];
}

test("every format says what it lacks, is saved, and is read again", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "notes.txt": NOTES });
  await read(browser);
  await write("Name", "Clubs of Riga");
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A <b>journal</b> appears");
  await push("Save", ".editor");
  await kept(browser);
  await menu("export", "As a file for other programs…");
  const rows = await browser.until("the formats", async () => {
    const rows = await sheet();
    return rows.length > 2 && rows;
  }, 20_000);
  const losses = new Map(rows);
  assert.equal(losses.get("Annals project, with texts and corrections"), "Nothing is lost.");
  assert.equal(losses.get("Annals, without texts"), "Not in it: texts of documents (2).");
  assert.match(losses.get("Table (CSV)"), /^Not in it: texts of documents \(2\); .*places of quotations in their documents \(4\)/);
  assert.match(losses.get("Calendar (iCalendar)"), /documents with their titles/);
  const labels = rows.map(([label]) => label);
  assert.equal(labels.length, 10);
  const files = {};
  for (const label of labels.slice(1)) {
    const [name, content] = await save(label);
    assert.ok(!(name in files), name);
    files[name] = content;
  }
  assert.deepEqual(Object.keys(files), [
    "clubs-of-riga.json", "clubs-of-riga.ndjson", "clubs-of-riga.csv", "clubs-of-riga.ics", "clubs-of-riga.timelinejs.json",
    "clubs-of-riga.jsonld", "clubs-of-riga.annotations.json", "clubs-of-riga.mw", "clubs-of-riga.md",
  ]);
  for (const [name, content] of Object.entries(files)) assert.match(content, /journal/, name);
  assert.deepEqual(Object.keys(files).filter((name) => files[name].startsWith("\ufeff")), ["clubs-of-riga.csv"]);
  assert.match(files["clubs-of-riga.md"], /^# Clubs of Riga\n/);
  await browser.press(Key.ESCAPE);
  // All dates and headlines come back, and no file has anything to say against itself.
  const all = ["3 May 1871", "1874", "1917"];
  for (const [name, content] of Object.entries(files)) {
    await menu("project", "New project");
    await bring(browser, { [name]: content });
    await read(browser);
    await browser.until(`what ${name} tells`, async () => (await listed(browser)).length >= 3, 20_000).catch(async (error) => {
      throw new Error(`${error.message}: ${await listed(browser)} ${await text(".status .error")}`);
    });
    const events = await listed(browser);
    assert.deepEqual(events.map((words) => words.split(":")[0]), all, name);
    assert.ok(events.some((words) => words.includes("A <b>journal</b> appears")), `${name}: ${events}`);
    assert.doesNotMatch(await text(".status"), /remark/, name);
    assert.equal(await browser.run("return document.querySelectorAll('.inspector b, .plot b').length"), 0, "text is text");
  }
});

test("the formats speak Russian, and a program that does not come is said", async () => {
  await browser.visit("?language=ru");
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the events", async () => (await listed(browser)).length === 3);
  await menu("export", "Файл для других программ…");
  const rows = await browser.until("the formats", async () => {
    const rows = await sheet();
    return rows.length > 2 && rows;
  }, 20_000);
  assert.equal(new Map(rows).get("Annals, без текстов"), "Не войдут: тексты документов (1).");
  await browser.press(Key.ESCAPE);
  await browser.run(() => {
    window.Worker = class extends window.Worker {
      constructor(address, options) {
        super("data:text/javascript,throw%20new%20Error()", options);
        this.addEventListener("error", (event) => event.preventDefault());
      }
    };
  });
  await menu("export", "Файл для других программ…");
  await browser.until("the word", async () => /сервер не отвечает/.test(await text(".formats .error")));
  await browser.complaints();
});

test("two presses at once are two files", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  await menu("export", "As a file for other programs…");
  await browser.until("the formats", async () => (await sheet()).length > 2);
  await browser.run(() => {
    window.saved = [];
    HTMLAnchorElement.prototype.click = function () {
      window.saved.push(this.download);
    };
    for (const format of ["Table", "Calendar"]) document.querySelector(`.formats button[aria-label^="Save as ${format}"]`).click();
  });
  const saved = await browser.until("both files", () => browser.run("return window.saved.length === 2 && window.saved"));
  assert.deepEqual(saved.map((name) => name.split(".").pop()), ["csv", "ics"]);
  assert.equal((await sheet()).length > 2, true, "the list stays");
});
