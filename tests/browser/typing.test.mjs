// Nothing that is being typed is lost: not to what arrives meanwhile, not to another choice, not to another script.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { inspector, listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read, silent } from "./own.mjs";

let browser, choose, menu, push, status, text;
before(async () => {
  browser = await open();
  ({ choose, menu, push, status, text } = hands(browser));
});
after(() => browser?.close());
beforeEach(async () => {
  await forget(browser);
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the events", async () => (await listed(browser)).length === 3);
  await kept(browser);
});
afterEach(() => silent(browser));

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890. It met last Friday.\n";

const value = (css) => browser.run((css) => document.querySelector(css)?.value ?? null, css);
const headline = () => value(".editor textarea");

/// Types at the end of a field, with real keys.
async function type(css, ...keys) {
  await browser.run((css) => {
    const field = document.querySelector(css);
    field.focus();
    if (field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length);
  }, css);
  await browser.driver.actions().sendKeys(...keys).perform();
  await browser.settle();
}

/// Whether the browser would ask before it closes the page.
const asks = () => browser.run(() => {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
});

/// Brings another document and waits until its event is there.
async function another() {
  await bring(browser, { "league.txt": LEAGUE });
  await browser.until("the other events", async () => (await listed(browser)).some((words) => /Draughts/.test(words)));
}

test("an open editor goes on over an import, and what stands in it is saved", async () => {
  await choose("1874: ");
  await browser.press("e");
  await type(".editor textarea", " of its own");
  const typed = await headline();
  assert.match(typed, / of its own$/);
  await another();
  assert.equal(await headline(), typed);
  await push("Save", ".editor");
  await browser.until("the headline", async () => (await listed(browser)).some((words) => words.includes(typed)));
});

test("who chooses another event finds the words again, unless they were cancelled", async () => {
  await choose("1874: ");
  await browser.press("e");
  await type(".editor textarea", " of its own");
  await choose("1917: ");
  await browser.press("e");
  assert.doesNotMatch(await headline(), /of its own/);
  await browser.press(Key.ESCAPE);
  await choose("1874: ");
  await browser.press("e");
  assert.match(await headline(), / of its own$/);
  await push("Cancel", ".editor");
  await browser.press("e");
  assert.doesNotMatch(await headline(), /of its own/);
});

test("the page asks before it closes over words in fields, and a headline is one line, sent by Enter", async () => {
  await choose("1874: ");
  await browser.press("e");
  await browser.until("the fields", headline);
  assert.equal(await asks(), false);
  await type(".editor textarea", " at last");
  assert.equal(await asks(), true);
  // Chosen away, the words still wait.
  await choose("1917: ");
  assert.equal(await asks(), true);
  await choose("1874: ");
  await browser.press("e");
  await browser.until("the words", async () => /atLast$|at last$/i.test(await headline()));
  await browser.run(() => {
    const field = document.querySelector(".editor textarea");
    field.value = "A journal \n appears";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // The Enter that ends a composition, as browsers tell it while it lasts and Safari just after.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await browser.run((composing) => document.querySelector(".editor textarea").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...composing })), composing);
    await browser.settle();
    assert.notEqual(await headline(), null);
  }
  await type(".editor textarea", Key.ENTER);
  await browser.until("the fields to close", async () => (await headline()) === null);
  assert.ok((await listed(browser)).includes("1874: A journal appears"));
  await kept(browser);
  assert.equal(await asks(), false);
});

test("a tie is added with what stands in the other fields", async () => {
  await choose("1917: ");
  await browser.press("e");
  await type(".editor textarea", " for good");
  await browser.run(() => {
    const [from, to] = document.querySelectorAll(".editor form:last-of-type input");
    (from.value = "Chess Club"), (to.value = "Draughts League");
  });
  await push("Add the tie", ".editor");
  await browser.until("the headline", async () => (await listed(browser)).some((words) => /for good/.test(words)));
  await menu("project", "Corrections");
  assert.equal(await browser.run("return document.querySelectorAll('.help .rows li').length"), 2);
});

test("a name that is being typed stays while files arrive", async () => {
  await browser.run("document.querySelector('[popovertarget=project]').click()");
  await type("#project-name", "Clubs of Riga");
  await another();
  assert.equal(await value("#project-name"), "Clubs of Riga");
  await browser.driver.actions().sendKeys(Key.ENTER).perform();
  await browser.until("the name", async () => (await text(".chronology-title")) === "Clubs of Riga");
});

test("the day of a document is written to its end, by keys alone", async () => {
  await menu("project", "Documents");
  const day = ".help .rows input[type=date]";
  await browser.until("the row", async () => (await value(day)) !== null);
  await type(day, "05031925");
  assert.equal(await value(day), "1925-05-03");
  await browser.driver.actions().sendKeys(Key.ENTER).perform();
  await read(browser);
  await kept(browser);
  assert.equal(await browser.run("return document.activeElement.type"), "date", "the field keeps the focus");
  const told = await browser.driver.executeAsyncScript((done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      result.transaction("documents").objectStore("documents").getAll().onsuccess = ({ target: { result: all } }) => done(all.map(({ created }) => created));
      result.close();
    };
  });
  assert.deepEqual(told, ["1925-05-03"]);
});

test("a click beside a sheet does not throw away what was pasted into it", async () => {
  await menu("import", "Paste text or an address");
  await type("#paste-text", "In 1901 the Band was founded.");
  const beside = () => browser.run("document.querySelector('dialog').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
  await beside();
  await browser.settle();
  assert.equal(await value("#paste-text"), "In 1901 the Band was founded.");
  await browser.run("const field = document.querySelector('#paste-text'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))");
  await beside();
  await browser.until("the sheet to close", async () => (await value("#paste-text")) === null);
});

test("the keyboard of another script takes back and does again, and so does Caps Lock", async () => {
  const press = (key, code, more = {}) =>
    browser.run((init) => window.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })), { key, code, ...more });
  await choose("1874: ");
  await push("Reject");
  const count = async (events) => browser.until(`${events} events`, async () => (await listed(browser)).length === events);
  await count(2);
  await press("я", "KeyZ", { ctrlKey: true });
  await count(3);
  await press("Я", "KeyZ", { ctrlKey: true, shiftKey: true });
  await count(2);
  await press("Z", "KeyZ", { ctrlKey: true });
  await count(3);
  await press("е", "KeyT");
  await press("и", "KeyB");
  await browser.until("the table", () => browser.run("return document.querySelector('table') !== null"));
});

test("what the browser does not give of a dropped folder is named, and the rest is read", async () => {
  await browser.run((league) => {
    const file = (name, give) => ({ name, isFile: true, fullPath: `/papers/${name}`, file: give });
    const entries = [
      file("refused.txt", (_, reject) => reject(new DOMException("no", "NotReadableError"))),
      file("league.txt", (resolve) => resolve(new File([league], "league.txt"))),
      { name: "closed", fullPath: "/papers/closed", createReader: () => ({ readEntries: (_, reject) => reject(new DOMException("no", "NotFoundError")) }) },
    ];
    let left = [...entries];
    const folder = { name: "papers", fullPath: "/papers", createReader: () => ({ readEntries: (resolve) => resolve(left.splice(0)) }) };
    DataTransferItem.prototype.webkitGetAsEntry = () => folder;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "papers"));
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, LEAGUE);
  await browser.until("the events of the rest", async () => (await listed(browser)).some((words) => /Draughts/.test(words)));
  const words = await status();
  assert.match(words, /papers\/refused\.txt: The browser does not let|papers\/closed: The browser does not let/);
  assert.match(words, /and 1 more/);
});

test("what was begun of an event that goes waits for it, and the page does not ask for it before it closes", async () => {
  await another();
  await choose("1874: ");
  await browser.press("e");
  await type(".editor textarea", " of its own");
  const typed = await headline();
  await browser.press(Key.ESCAPE);
  assert.equal(await text(".editor"), null);
  await browser.press("e");
  await type(".editor textarea", " of its own");
  await choose("1917: ");
  assert.equal(await asks(), true);
  await menu("project", "Documents");
  await push("Remove club.txt", ".rows");
  await browser.until("its events to go", async () => (await listed(browser)).length === 1);
  assert.match(await text(".notice"), /has gone, which you had begun to correct/);
  await read(browser);
  await kept(browser);
  assert.equal(await asks(), false, "it could not be saved");
  await browser.press(Key.ESCAPE);
  await browser.run("document.querySelector('[title^=Undo]').click()");
  await browser.until("its events", async () => (await listed(browser)).length === 4);
  await read(browser);
  await choose("1874: ");
  await browser.press("e");
  assert.equal(await headline(), typed);
  assert.equal(await asks(), true);
});

test("a project is not left with something begun in it unless the reader says so", async () => {
  await choose("1874: ");
  await browser.press("e");
  await type(".editor textarea", " of its own");
  await browser.run("window.confirm = (words) => ((window.questions ??= []).push(words), window.answer === true)");
  await menu("project", "New project");
  assert.deepEqual(await browser.run("return window.questions"), ["What you have typed in the fields of an event is not saved yet. Leave it, and lose that?"]);
  assert.equal((await listed(browser)).length, 3);
  await browser.run("window.answer = true");
  await menu("project", "New project");
  await browser.until("the new project", async () => /Drop documents here/.test(await text(".plate h2")));
  assert.equal(await asks(), false);
});
