// Projects of the reader's own: kept as they are worked on, opened again whatever happened in between.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { inspector, listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, inSecondTab, kept, read, silent } from "./own.mjs";

let browser, again, choose, edit, menu, push, retitle, status, takeOver, text, write;
before(async () => {
  browser = await open();
  ({ again, choose, edit, menu, push, retitle, status, takeOver, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(() => silent(browser));

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890.\n";

/// Runs a function in the page and waits for what it gives.
const wait = (work, ...values) =>
  browser.driver.executeAsyncScript(`const values = [...arguments], done = values.pop(); (${work})(...values).then(done, (error) => done({ error: String(error) }));`, ...values);

/// A database as an earlier or later version of the page left it, and the project in it that was open last.
async function database(version, project) {
  // A page of this origin on which the app does not run.
  await browser.driver.get(`${browser.site.url}icon.txt`);
  return wait(async (version, project) => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    await ready(indexedDB.deleteDatabase("annals"));
    const request = indexedDB.open("annals", version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("projects", { keyPath: "id" });
      request.result.createObjectStore("documents", { keyPath: ["project", "id"] });
    };
    const opened = await ready(request);
    const all = opened.transaction(["projects", "documents"], "readwrite");
    all.objectStore("projects").put(project.record);
    for (const [id, content, told] of project.files) all.objectStore("documents").put({ project: project.record.id, id, file: new File([content], id), ...told });
    await new Promise((resolve) => (all.oncomplete = resolve));
    opened.close();
    localStorage.setItem("annals:project", project.record.id);
    return true;
  }, version, project);
}

/// Version, stores and number of records of the database as it is.
const inside = () =>
  wait(async () => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const opened = await ready(indexedDB.open("annals"));
    const names = [...opened.objectStoreNames];
    const all = opened.transaction(names);
    const counts = {};
    for (const name of names) counts[name] = await ready(all.objectStore(name).count());
    opened.close();
    return { version: opened.version, counts };
  });

const OLD = {
  record: {
    id: "old", title: "Clubs of Riga", modified: 1,
    corrections: JSON.stringify([{ type: "add", id: "e-own", target: { event: "e-own", document: "club.txt", start: 61, end: 65, quote: "Riga", prefix: "", suffix: "" }, date: "1872", title: "A hall is rented" }]),
  },
  files: [["club.txt", CLUB, { title: "The club's own words" }], ["league.txt", LEAGUE, {}]],
};

/// Counts the workers that the page starts from now on, on whatever page, and notes the files that they read.
async function countWorkers() {
  const watch = () => {
    if (window.begun) return;
    window.workers = 0;
    window.begun = [];
    window.Worker = class extends window.Worker {
      constructor(...options) {
        super(...options);
        window.workers += 1;
        this.addEventListener("message", ({ data }) => data[0] === 1 && window.begun.push(this.files[data[1]][1]));
      }
      postMessage(message, ...more) {
        if (message[0] === 0) this.files = message[2];
        super.postMessage(message, ...more);
      }
    };
  };
  await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
}

test("a project of the first version is opened by this one with all that is in it", async () => {
  browser.site.put("icon.txt", "nothing");
  assert.equal(await database(1, OLD), true);
  // The browser looks for an icon of its own on such a page.
  await browser.complaints();
  await browser.visit();
  await read(browser);
  await browser.until("the project", async () => (await listed(browser)).length === 5);
  assert.equal(await text("button.chronology-title"), "Clubs of Riga");
  assert.ok((await listed(browser)).includes("1872: A hall is rented"), "the correction of then is in force");
  await menu("project", "Documents");
  const titles = await browser.run(() => [...document.querySelectorAll(".rows input[type=text]")].map((field) => field.value));
  assert.deepEqual(titles, ["The club's own words", "Draughts League"]);
  const { version, counts } = await browser.until("what was read to be kept", async () => {
    const state = await inside();
    return state.counts.extracts > 0 && state;
  });
  assert.deepEqual({ version, ...counts }, { version: 4, projects: 1, documents: 2, extracts: 3, files: 0, pending: 0 });
});

test("a project of a later version is said to be one, and left as it is", async () => {
  browser.site.put("icon.txt", "nothing");
  assert.equal(await database(99, OLD), true);
  await browser.visit();
  await browser.until("the message", async () => /newer version of this page has been used here/.test(await status()));
  await browser.driver.get(`${browser.site.url}icon.txt`);
  assert.deepEqual(await inside(), { version: 99, counts: { documents: 2, projects: 1 } });
  await browser.complaints();
});

test("opening a project reads nothing again, unless the extraction is another one", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "folder/league.txt": LEAGUE });
  await read(browser);
  await kept(browser);
  await browser.until("what was read to be kept", async () => (await inside()).counts.extracts === 3);
  const events = await listed(browser);
  await countWorkers();
  await again();
  assert.deepEqual(await listed(browser), events);
  assert.equal(await browser.run("return window.workers"), 0);
  await choose("1874: ");
  await browser.press("o");
  await browser.until("the text", () => browser.run("return document.querySelector('.text')?.textContent.includes('published a journal')"));
  await browser.press("t");
  // Further files go to the worker, which is given what was read in the others: they are merged as if all were read
  // together.
  await bring(browser, { "more.txt": "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871. In 1901 the Chess Club published a book.\n" });
  await browser.until("the new one", async () => (await listed(browser)).length === events.length + 1);
  assert.deepEqual(await browser.run("return window.begun"), ["more.txt"]);
  assert.match(await read(browser), /5 events · 6 passages · 3 documents/);
  await choose("3 May 1871");
  assert.match((await inspector(browser)).text, /2 passages in 2 documents/);
  assert.deepEqual((await inspector(browser)).marked, ["3 May 1871", "3 May 1871"], "words stand where they stood");
  await kept(browser);
  await browser.until("that to be kept too", async () => (await inside()).counts.extracts === 4);
  // As another version of the page would leave it.
  const marked = await wait(async () => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const opened = await ready(indexedDB.open("annals"));
    const extracts = opened.transaction("extracts", "readwrite").objectStore("extracts");
    const [whole] = (await ready(extracts.getAll())).filter(({ made }) => made);
    await ready(extracts.put({ ...whole, made: "another" }));
    opened.close();
    return true;
  });
  assert.equal(marked, true);
  await again();
  await browser.until("all events", async () => (await listed(browser)).length === events.length + 1);
  assert.equal(await browser.run("return window.workers"), 1);
  assert.deepEqual(await browser.run("return window.begun.sort()"), ["club.txt", "folder/league.txt", "more.txt"]);
});

test("what was read before is not read again after Stop, chronologies neither", async () => {
  await countWorkers();
  await browser.visit();
  const table = "date,title,kind,organization\n1880-02-01,Go Circle founded,founding,Go Circle\n1881,Go Circle meets,congress,Go Circle\n";
  await bring(browser, { "club.txt": CLUB, "circle.csv": table });
  await read(browser);
  await kept(browser);
  await browser.until("what was read to be kept", async () => (await inside()).counts.extracts === 3);
  assert.equal((await listed(browser)).length, 5);
  const slow = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`a/${n}.txt`, `= A ${n} =\n\nThe A ${n} was founded in ${1800 + n}.\n${"Nothing more is known of it. ".repeat(4000)}`]));
  // Stopped while others wait for their turn: the worker goes with what it had read.
  await bring(browser, slow);
  await browser.until("reading", async () => / of 60/.test(await status()));
  await push("Stop", ".status");
  await browser.until("the end", async () => !/ of /.test(await text(".status .counts")));
  const before = (await listed(browser)).length;
  await browser.run("window.begun = []");
  await bring(browser, { "league.txt": LEAGUE });
  await browser.until("the new one", async () => (await listed(browser)).length === before + 1, 20_000);
  assert.deepEqual(await browser.run("return window.begun"), ["league.txt"]);
  assert.ok((await listed(browser)).includes("1 February 1880: Go Circle founded"));
  await kept(browser);
  // The same in another visit: the chronology of the project is taken as it was read.
  await browser.until("that to be kept too", async () => {
    const { documents, extracts } = (await inside()).counts;
    return extracts === documents + 1;
  });
  await again();
  await browser.run("window.begun = []");
  await bring(browser, { "more.csv": "date,title\n1950,Something else\n" });
  await browser.until("the new one", async () => (await listed(browser)).length === before + 2, 20_000);
  assert.deepEqual(await browser.run("return window.begun"), ["more.csv"]);
});

test("corrections of a published chronology are a copy that its address opens again", async () => {
  browser.site.put("club.csv", "date,title,kind,organization\n1871-05-03,Chess Club founded,founding,Chess Club\n1917,Chess Club dissolved,dissolution,Chess Club\n");
  await browser.visit("?src=club.csv");
  await browser.until("both events", async () => (await listed(browser)).length === 2);
  await choose("1917: ");
  await browser.press("e");
  await write("Headline", "The club is closed");
  await push("Save", ".editor");
  await browser.until("the word about the copy", async () => /kept in this browser, in a copy of your own/.test(await text(".notice")));
  await kept(browser);
  await again();
  await browser.until("the word about the copy", async () => /your own copy with your corrections/.test(await text(".notice")));
  assert.deepEqual(await listed(browser), ["3 May 1871: Chess Club founded", "1917: The club is closed"]);
  assert.match(await browser.run("return location.search"), /src=club\.csv/);
  await menu("project", "Open the original again");
  await browser.until("the original", async () => (await listed(browser).catch(() => [])).includes("1917: Chess Club dissolved"));
  // Without the address, the page goes on with its own project or sample, not with the copy.
  await menu("project", "All projects");
  await browser.until("the copy among the projects", async () => (await browser.run("return document.querySelectorAll('.rows li').length")) === 1);
});

// On an origin of its own: Chromium asks for an origin's quota when its databases are first used, and believes the
// answer for half a minute.
test("a full storage is said, and the project can be saved as a file", () => browser.elsewhere(async () => {
  await browser.visit();
  await browser.cdp("Storage.overrideQuotaForOrigin", { origin: browser.site.origin, quotaSize: 20_000 });
  try {
    await bring(browser, { "club.txt": CLUB, "big.txt": `In 1900 it began. ${"Nothing more is known of it. ".repeat(20_000)}` });
    await read(browser);
    await browser.until("the refusal", async () => /Not saved/.test(await status()), 60_000);
    assert.match(await text(".notice"), /storage is full\. Save the project as a file/);
    await browser.run(() => {
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob) => ((window.content = blob), real.call(URL, blob));
      HTMLAnchorElement.prototype.click = function () {
        window.saved = this.download;
      };
    });
    await push("Save as a file", ".status");
    assert.match(await browser.until("a file", () => browser.run("return window.saved")), /\.annals\.json$/);
    const { documents } = JSON.parse(await wait(() => window.content.text()));
    assert.deepEqual(documents.map(({ id }) => id), ["big.txt", "club.txt"]);
    // What is told meanwhile is not told over by one refusal after the other.
    await choose("1874: ");
    await browser.press("e");
    await write("Headline", "A journal appears");
    await push("Save", ".editor");
    await browser.until("the refusal", async () => /Not saved/.test(await text(".status [data-keeping]")));
    await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
    await browser.until("the word about it", async () => /Undone/.test(await text(".notice")));
    await browser.until("the next refusal", async () => /Not saved/.test(await text(".status [data-keeping]")));
    assert.match(await text(".notice"), /Undone/);
    // There is room again.
    await browser.cdp("Storage.overrideQuotaForOrigin", { origin: browser.site.origin });
    await browser.until("it to be kept", async () => {
      if (await browser.run("return document.querySelector('[data-keeping]').dataset.keeping === 'Failed'")) await push("Retry", ".status");
      return browser.run("return document.querySelector('[data-keeping]').textContent === 'Saved'");
    }, 60_000);
    await again();
    assert.match(await status(), /2 documents/);
  } finally {
    await browser.cdp("Storage.overrideQuotaForOrigin", { origin: browser.site.origin });
    await browser.complaints();
  }
}));

/// A page whose database is put in place of the browser's by `source`.
async function withDatabase(source, work) {
  const { identifier } = await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source });
  try {
    await work();
  } finally {
    await browser.cdp("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    await browser.complaints();
  }
}

const REFUSED = `IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };`;
for (const [what, source, words] of [
  ["has no database", "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });", /this window does not keep anything, as private windows do/],
  ["forbids its database", REFUSED, /this window does not keep anything, as private windows do/],
  ["does not answer for its database", "IDBFactory.prototype.open = () => new EventTarget();", /the browser's storage does not answer\. Save the project as a file/],
]) {
  test(`where the browser ${what}, this is said, and all the rest works`, () => withDatabase(source, async () => {
    await browser.visit();
    await bring(browser, { "club.txt": CLUB });
    await read(browser);
    assert.equal((await listed(browser)).length, 3);
    await browser.until("the word", async () => words.test(await text(".notice")), 40_000);
    assert.match(await status(), /Not saved.*Save as a file.*Retry/);
    await menu("project", "All projects");
    const said = await browser.until("the word in the list", () => browser.run("return document.querySelector('.list-sheet .none')?.textContent.length > 1 && document.querySelector('.list-sheet .none').textContent"), 40_000);
    assert.equal(said[0], said[0].toUpperCase());
    assert.match(said.toLowerCase(), new RegExp(words.source.toLowerCase()));
    await browser.press(Key.ESCAPE);
    // The project of an earlier visit, which cannot be had now, does not hold the page up.
    await browser.run("localStorage.setItem('annals:project', 'of-another-day')");
    await again();
    await browser.until("the word in place of the project", async () => words.test(await status()), 40_000);
    await bring(browser, { "club.txt": CLUB });
    await browser.until("its events", async () => (await listed(browser)).length === 3);
  }));
}

test("corrections that lose their words are named when that happens, and are in force again with the words", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  await kept(browser);
  await bring(browser, { "club.txt": CLUB.replace(/In 1874.*?journal\. /, "") });
  await browser.until("the word", async () => /1 correction has lost its words in the documents and waits for them: Project › Corrections/.test(await text(".notice")));
  await read(browser);
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the correction", async () => (await listed(browser)).includes("1874: A journal appears"));
});

test("a file is written once, and goes with the last that needs it", async () => {
  const files = () => wait(async () => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const opened = await ready(indexedDB.open("annals"));
    const all = opened.transaction(["files", "documents"]);
    const [files, documents] = await Promise.all(["files", "documents"].map((name) => ready(all.objectStore(name).getAll())));
    opened.close();
    const texts = await Promise.all(files.map(async ({ name, file }) => [name, (await file.text()).slice(0, 20)]));
    return { texts: Object.fromEntries(texts), documents: documents.map(({ id, name, file }) => [id, name, file === undefined]) };
  });
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
  await read(browser);
  await kept(browser);
  const first = await files();
  assert.deepEqual(first.documents.map(([id, name, alone]) => [id, first.texts[name], alone]), [["club.txt", CLUB.slice(0, 20), true], ["league.txt", LEAGUE.slice(0, 20), true]]);
  assert.equal(Object.keys(first.texts).length, 2);
  // Told otherwise, it is the same file.
  await menu("project", "Documents");
  await write("Title", "The club's own words");
  await browser.run("document.activeElement.blur(); document.querySelector('.rows input[type=text]').dispatchEvent(new FocusEvent('focusout', { bubbles: true }))");
  await browser.press(Key.ESCAPE);
  await read(browser);
  await kept(browser);
  assert.deepEqual(Object.keys((await files()).texts).sort(), Object.keys(first.texts).sort());
  // Another in its place takes it away, and so does who takes the document out.
  await bring(browser, { "club.txt": `${CLUB} More.`, "broken.docx": "PK\u0003\u0004 and nothing more" });
  await read(browser);
  await kept(browser);
  const second = await browser.until("two files", async () => {
    const now = await files();
    return Object.keys(now.texts).length === 2 && now;
  });
  const nameOf = (state, path) => state.documents.find(([id]) => id === path)[1];
  assert.notEqual(nameOf(second, "club.txt"), nameOf(first, "club.txt"));
  assert.equal(nameOf(second, "league.txt"), nameOf(first, "league.txt"));
  await menu("project", "Documents");
  await push("Remove league.txt", ".list-sheet");
  await browser.press(Key.ESCAPE);
  await read(browser);
  await kept(browser);
  await browser.until("one file", async () => Object.keys((await files()).texts).length === 1);
  await again();
  assert.equal((await listed(browser)).length, 3);
});

test("a damaged record is named, and the rest of the project opens", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
  await read(browser);
  await kept(browser);
  await browser.driver.executeAsyncScript(() => {
    const done = arguments[arguments.length - 1];
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      const all = result.transaction(["documents", "projects"], "readwrite");
      all.objectStore("documents").openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (cursor.value.id === "league.txt") cursor.update({ ...cursor.value, file: 7 });
        else cursor.continue();
      };
      all.objectStore("projects").openCursor().onsuccess = ({ target: { result: cursor } }) => cursor.update({ ...cursor.value, corrections: "{" });
      all.oncomplete = () => done();
    };
  });
  await again();
  assert.equal((await listed(browser)).length, 3);
  assert.match(await text(".status .error"), /league\.txt: its record is damaged .* \(and 1 more\)/);

  // The list of corrections is kept as it was, whatever is done now.
  const aside = () => browser.run("return [...document.querySelectorAll('.list-sheet .lost strong')].map((row) => row.textContent)");
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  await kept(browser);
  await again();
  assert.ok((await listed(browser)).includes("1874: A journal appears"));
  await menu("project", "Corrections");
  assert.deepEqual(await aside(), ["Corrections that cannot be read"]);
  await browser.run(() => {
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.content = blob), real.call(URL, blob));
    HTMLAnchorElement.prototype.click = function () {
      window.saved = this.download;
    };
  });
  await push("Save as a file", ".list-sheet");
  assert.match(await browser.until("a file", () => browser.run("return window.saved")), /\.corrections\.txt$/);
  assert.equal(await wait(() => window.content.text()), "{");
  await push("Remove", ".list-sheet");
  await browser.until("it to go", async () => (await aside()).length === 0);
  await browser.press(Key.ESCAPE);
  await kept(browser);

  // So does the document go that cannot be read, or another takes its place.
  await menu("project", "Documents");
  await push("Remove league.txt", ".list-sheet");
  await browser.until("it to go", async () => !/league/.test(await text(".list-sheet")));
  await browser.press(Key.ESCAPE);
  await browser.until("no complaint", async () => (await text(".status .error")) === null);
  await again();
  assert.equal(await text(".status .error"), null);
  await menu("project", "Corrections");
  assert.deepEqual(await aside(), []);
  assert.equal(await browser.run("return document.querySelectorAll('.list-sheet .rows li').length"), 1, "that of now");
  await browser.press(Key.ESCAPE);
});

test("a damaged document is there again when it is brought again", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
  await read(browser);
  await kept(browser);
  await browser.driver.executeAsyncScript((done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      const all = result.transaction("documents", "readwrite");
      all.objectStore("documents").openCursor().onsuccess = ({ target: { result: cursor } }) => cursor.update({ ...cursor.value, file: null });
      all.oncomplete = () => (result.close(), done());
    };
  });
  await again();
  assert.match(await text(".status .error"), /club\.txt: its record is damaged/);
  assert.equal((await listed(browser)).length, 1);
  await bring(browser, { "club.txt": CLUB });
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  await kept(browser);
  await menu("project", "Documents");
  assert.equal(await browser.run("return document.querySelectorAll('.list-sheet .lost').length"), 0);
  await browser.press(Key.ESCAPE);
  await again();
  assert.equal(await text(".status .error"), null);
  assert.equal((await listed(browser)).length, 4);
});

/// What a second tab does with the project of the first one; each is prepared before it opens the site.
async function twoTabs(prepare = async () => {}) {
  await prepare();
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  await inSecondTab(browser, async () => {
    await browser.until("the word about the other tab", async () => /another tab/.test(await status()));
    assert.ok(!(await edit("1874: ")), "nothing can be changed");
    await takeOver();
    await retitle("1874: ", "Of the second tab");
    await kept(browser);
  }, prepare);
  await browser.until("the word in the first tab", async () => /another tab/.test(await status()));
  await push("Take over", ".status");
  await browser.until("the other's change", async () => (await listed(browser)).includes("1874: Of the second tab"), 30_000);
}

test("two tabs do not overwrite each other", () => twoTabs());

for (const [what, locks] of [
  ["has no locks for them", "undefined"],
  ["forbids its locks", "{ request: () => Promise.reject(new DOMException('no', 'SecurityError')) }"],
]) {
  test(`two tabs do not overwrite each other where the browser ${what}`, async () => {
    const source = `Object.defineProperty(Navigator.prototype, "locks", { get: () => (${locks}) });`;
    let script;
    const prepare = async () => {
      const { identifier } = await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source });
      script ??= identifier;
    };
    try {
      await twoTabs(prepare);
      // Nobody holds what the first tab has now.
      await browser.driver.navigate().refresh();
      await browser.until("the project", async () => /Saved/.test(await status()), 30_000);
    } finally {
      await browser.cdp("Page.removeScriptToEvaluateOnNewDocument", { identifier: script });
    }
  });
}

test("projects are listed, named, copied, deleted and brought back", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  const rows = () => browser.run(() => [...document.querySelectorAll(".rows li strong")].map((row) => row.textContent));
  await menu("project", "All projects");
  await browser.until("the project under the name of its document", async () => (await rows()).join() === "Chess Club");
  await browser.press(Key.ESCAPE);
  await write("Name", "Clubs & <i>leagues</i>");
  await browser.until("the name", async () => (await text("button.chronology-title")) === "Clubs & <i>leagues</i>");
  await kept(browser);
  await menu("project", "All projects");
  await browser.until("one project", async () => (await rows()).length === 1);
  await push("Duplicate Clubs", ".rows");
  await browser.until("two projects", async () => (await rows()).length === 2);
  await push("Delete Clubs & <i>leagues</i> (copy)", ".rows");
  await browser.until("one project", async () => (await rows()).length === 1);
  await push("Bring it back", ".help");
  await browser.until("two projects", async () => (await rows()).length === 2);
  await push("New project", ".help");
  assert.match(await text(".plate h2"), /Drop documents here/);
  // Nothing is in it: the next visit misses nothing.
  await again();
  assert.ok((await listed(browser)).length > 3, "the sample");
  await menu("project", "All projects");
  await browser.until("two projects", async () => (await rows()).length === 2);
  await browser.run(() => document.querySelector(".rows .open").click());
  await browser.until("a project", async () => (await listed(browser)).length === 3);
});

// The last: a window whose page died stays open beside the others.
test("a tab that is killed while it saves loses nothing that was acknowledged", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  await choose("1874: ");
  for (let round = 1; round <= 6; round += 1) {
    await browser.press("e");
    await write("Headline", `Headline ${round}`);
    await push("Save", ".editor");
    if (round < 6) await kept(browser);
  }
  // The last change is on its way: the renderer dies now.
  const handle = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().newWindow("tab");
  const fresh = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().window(handle);
  browser.driver.get("chrome://crash").catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 800));
  await browser.driver.switchTo().window(fresh);
  await browser.driver.get(browser.site.url);
  await browser.drawn();
  await read(browser);
  const events = (await listed(browser)).join("\n");
  assert.match(events, /Headline [56]/);
  await browser.complaints();
});
