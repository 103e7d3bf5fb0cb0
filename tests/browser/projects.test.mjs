// Project files brought into projects: their documents, corrections and name come along, and nothing of what is there
// already is taken for theirs.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { inspector, listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read, silent } from "./own.mjs";

let browser, again, choose, menu, push, text, write;
before(async () => {
  browser = await open();
  ({ again, choose, menu, push, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(() => silent(browser));

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890.\n";

/// The open project as the file that *Save as a file* writes.
async function saved() {
  await browser.run(() => {
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.content = blob), real.call(URL, blob));
    HTMLAnchorElement.prototype.click = function () {};
    window.content = null;
  });
  await menu("project", "Save as a file");
  await browser.until("a file", () => browser.run("return window.content !== null"));
  return browser.driver.executeAsyncScript("window.content.text().then(arguments[0])");
}

/// A project of these files with a name and a correction, as a file.
async function file(name, files) {
  await browser.visit();
  await bring(browser, files);
  await read(browser);
  await write("Name", name);
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  await kept(browser);
  const json = await saved();
  await menu("project", "New project");
  await browser.until("the new project", async () => /Drop documents here/.test(await text(".plate h2")));
  return json;
}

/// What was read counts for nothing any more, as after a new version of the page.
const outdate = () =>
  browser.driver.executeAsyncScript((done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      const all = result.transaction("extracts", "readwrite");
      all.objectStore("extracts").clear();
      all.oncomplete = () => (result.close(), done());
    };
  });

test("a project file with a document of the same name keeps its own words and corrections", async () => {
  const json = await file("Clubs", { "notes.txt": CLUB });
  await bring(browser, { "notes.txt": LEAGUE });
  await read(browser);
  // By its path it comes before the other: when all is read again, it is the first.
  await bring(browser, { "a.annals.json": json });
  const holds = async () => {
    await browser.until("all events", async () => (await listed(browser)).length === 4);
    await browser.until("the correction", async () => (await listed(browser)).includes("1874: A journal appears"));
    await choose("3 May 1871");
    assert.match((await inspector(browser)).quotes.join(), /The Chess Club was founded on 3 May 1871 in Riga/);
    await choose("March 1890");
    assert.match((await inspector(browser)).quotes.join(), /The Draughts League was founded in March 1890/);
    await menu("project", "Corrections");
    assert.doesNotMatch(await text(".list-sheet"), /Not in force/);
    await browser.press("\uE00C");
  };
  await holds();
  await kept(browser);
  await again();
  await holds();
  const { documents, corrections } = JSON.parse(await saved());
  assert.deepEqual(documents.map(({ id, text }) => [id, text]), [["notes.txt", LEAGUE], ["notes.txt-2", CLUB]]);
  assert.deepEqual(corrections.map(({ target }) => target.document), ["notes.txt-2"]);
  await outdate();
  await again();
  await holds();
});

test("a project file in an empty project brings its name along, and is taken back at once", async () => {
  const json = await file("Clubs", { "notes.txt": CLUB });
  await bring(browser, { "clubs.annals.json": json });
  await browser.until("the correction", async () => (await listed(browser)).includes("1874: A journal appears"));
  await browser.until("its name", async () => (await text("button.chronology-title")) === "Clubs");
  await read(browser);
  await kept(browser);
  await browser.run("document.querySelector('[title^=Undo]').click()");
  await browser.until("an empty page", async () => /Drop documents here/.test(await text(".plate h2")));
  assert.notEqual(await text("button.chronology-title"), "Clubs");
  assert.equal(await browser.run("return document.querySelector('[title^=Undo]').disabled"), true, "it was one act");
  await browser.run("document.querySelector('[title^=Redo]').click()");
  await browser.until("the events", async () => (await listed(browser)).includes("1874: A journal appears"));
  await kept(browser);
  await again();
  assert.equal(await text("button.chronology-title"), "Clubs");
  // Into a project with documents its name does not come.
  await menu("project", "New project");
  await bring(browser, { "league.txt": LEAGUE });
  await read(browser);
  await bring(browser, { "clubs.annals.json": json });
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  await read(browser);
  assert.notEqual(await text("button.chronology-title"), "Clubs");
});

test("the document of a project file has another title where the reader gives one, and dates that stand", async () => {
  const json = await file("Clubs", { "notes.txt": CLUB });
  await bring(browser, { "clubs.annals.json": json });
  await browser.until("the events", async () => (await listed(browser)).length === 3);
  await read(browser);
  await menu("project", "Documents");
  assert.match(await text(".rows"), /A finished chronology: its dates stand/);
  assert.equal(await browser.run("return document.querySelectorAll('.rows input[type=date]').length"), 0);
  await write("Title", "Minutes of the club");
  await browser.press("\uE00C");
  await choose("3 May 1871");
  await browser.until("the title", async () => (await inspector(browser)).text.includes("Minutes of the club"));
  await kept(browser);
});

test("texts that begin alike and addresses that end alike are files of their own; what takes another's place is said", async () => {
  await browser.visit();
  await menu("project", "New project");
  const paste = (words) => browser.run((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  }, words);
  await paste("Minutes\n\nThe Chess Club was founded on 3 May 1871.\n");
  await paste("Minutes\n\nThe Draughts League was founded in March 1890.\n");
  await browser.until("both texts", async () => (await listed(browser)).length === 2);
  for (const [folder, year] of [["one", 1901], ["two", 1902]]) {
    browser.site.put(`${folder}/notes.txt`, `= Band =\n\nThe Band was founded in ${year}.\n`);
    const before = (await listed(browser)).length;
    await menu("import", "Paste text or an address");
    await write("Or an address", `${folder}/notes.txt`);
    await push("Read", ".paste");
    await browser.until(folder, async () => (await listed(browser)).length === before + 1);
  }
  await read(browser);
  assert.doesNotMatch((await text(".notice")) ?? "", /in place of/);
  await bring(browser, { "Minutes.txt": "Minutes\n\nThe Chess Club was founded on 4 May 1871.\n" });
  await browser.until("the word", async () => /in place of the file of the same name: Minutes\.txt/.test(await text(".notice")));
  await browser.until("the new text", async () => (await listed(browser)).some((words) => words.startsWith("4 May 1871")));
  await read(browser);
  await menu("project", "Documents");
  const paths = await browser.run(() => [...document.querySelectorAll(".rows .path")].map((path) => path.textContent));
  assert.deepEqual(paths, ["Minutes 2.txt", "Minutes.txt", "one/notes.txt", "two/notes.txt"]);
  await browser.press("\uE00C");
  // A page of a list is another one for each question.
  for (const page of [1, 2]) {
    await menu("import", "Paste text or an address");
    await write("Or an address", `two/notes.txt?page=${page}&of=a%2Fb#top`);
    await push("Read", ".paste");
    await browser.until(`page ${page}`, async () => new RegExp(`${4 + page} documents`).test(await text(".status .counts")));
  }
  await read(browser);
  await menu("project", "Documents");
  const now = await browser.run(() => [...document.querySelectorAll(".rows .path")].map((path) => path.textContent));
  assert.deepEqual(now.slice(-3), ["two/notes (page=1&of=a b).txt", "two/notes (page=2&of=a b).txt", "two/notes.txt"]);
  await kept(browser);
});

test("each project is opened as it was seen last, and one that was not seen yet as a whole", async () => {
  const hash = () => browser.run("return decodeURIComponent(location.hash)");
  const titles = () => browser.run("return [...document.querySelectorAll('.rows li strong')].map((title) => title.textContent)");
  const view = () => browser.run("return document.querySelector('.app').dataset.view");
  const chosen = async () => (await inspector(browser)).quotes.length > 0;
  /// Opens the project of this name from the list.
  const go = async (name, events) => {
    await menu("project", "All projects");
    await browser.until("the list", async () => (await titles()).includes(name));
    await browser.run((name) => [...document.querySelectorAll(".rows li")].find((row) => row.querySelector("strong").textContent === name).querySelector(".open").click(), name);
    await browser.until("the project", async () => (await text("button.chronology-title")) === name && (await text(".status .counts")).startsWith(events));
    await read(browser);
  };
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  await menu("project", "All projects");
  await browser.until("the list", async () => (await titles()).length === 1);
  await push("Duplicate Chess Club", ".rows");
  await browser.until("the copy", async () => (await titles()).length === 2);
  await browser.press("\uE00C");
  await choose("1874: ");
  await browser.press("b");
  await browser.until("the table", async () => /v=table/.test(await hash()));
  const seen = await hash();
  assert.match(seen, /e=/);

  await menu("project", "New project");
  await browser.until("the new project", async () => /Drop documents here/.test(await text(".plate h2")));
  assert.equal(await hash(), "", "of the new one it says nothing");
  await bring(browser, { "league.txt": LEAGUE });
  await browser.until("its event", async () => (await listed(browser)).length === 1);
  await kept(browser);
  assert.deepEqual([await view(), await chosen()], ["timeline", false]);
  await choose("March 1890");
  const league = await hash();

  await go("Chess Club (copy)", "3 events");
  assert.deepEqual([await view(), await chosen(), await hash()], ["timeline", false, ""]);
  await go("Chess Club", "3 events");
  await browser.until("the table", async () => (await view()) === "table");
  await browser.until("the event", async () => (await inspector(browser))?.text.includes("1874"));
  assert.equal(await hash(), seen);
  await go("Draughts League", "1 event");
  await browser.until("the timeline", async () => (await view()) === "timeline");
  await browser.until("the event", async () => (await inspector(browser))?.text.includes("1890"));
  assert.equal(await hash(), league);
});
