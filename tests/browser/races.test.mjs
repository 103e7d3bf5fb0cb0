// What may happen in between: while a project is opened, an import is made ready, a change is written. Whatever comes
// late lands where it belongs or nowhere, and nothing that was kept is lost.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { listed } from "./app.mjs";
import { DIST, open } from "./browser.mjs";
import { bring, forget, hands, inSecondTab, kept, read, silent } from "./own.mjs";

let browser, again, choose, edit, menu, push, retitle, status, takeOver, text, write;
let scripts = [];
before(async () => {
  browser = await open();
  ({ again, choose, edit, menu, push, retitle, status, takeOver, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(async () => {
  for (const identifier of scripts) await browser.cdp("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  scripts = [];
  await silent(browser);
});

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890.\n";
const BAND = "= Band =\n\nThe Band was founded in 1901.\n";

/// Runs a function in every page from now on, before the page's own programs.
async function inPages(work) {
  const { identifier } = await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source: `(${work})()` });
  scripts.push(identifier);
}

/// Work in slices rests by timers of no time, which resolve a promise: they are held back from `hold(true)` to
/// `hold(false)`. The timers of Yew, which draws by them when there is much to draw, are functions of the page.
const rests = () => inPages(() => {
  const real = window.setTimeout;
  const waiting = [];
  let held = false;
  window.setTimeout = (act, time, ...more) => (held && !time && /native code/.test(act) ? waiting.push(act) : real(act, time, ...more));
  window.hold = (on) => {
    held = on;
    if (!on) waiting.splice(0).forEach((act) => real(act));
  };
  window.resting = () => waiting.length;
});

/// The same from the moment at which files are brought: the page may be fast.
const holdFromNextFile = () => browser.run("document.querySelector('#choose-files').addEventListener('change', () => window.hold(true), { once: true, capture: true })");

/// The worker reads from `window.readOn()` on, until `window.readLater()`.
const readers = () => inPages(() => {
  const waiting = [];
  let held = true;
  window.readOn = () => {
    held = false;
    waiting.splice(0).forEach((post) => post());
  };
  window.readLater = () => (held = true);
  window.askedToRead = () => waiting.length;
  window.Worker = class extends window.Worker {
    postMessage(...message) {
      if (held && message[0][0] === 0) waiting.push(() => super.postMessage(...message));
      else super.postMessage(...message);
    }
  };
});

/// What is read of the database, or kept in it, arrives from `window.letThrough()` on: the names are of functions of
/// keep.js. The work itself is done at once.
const store = () => inPages(() => {
  const waiting = [];
  window.detained = [];
  window.letThrough = () => {
    window.detained = [];
    waiting.splice(0).forEach((pass) => pass());
  };
  window.waitingForStore = () => waiting.length;
  let annals;
  Object.defineProperty(globalThis, "annals", {
    get: () => annals,
    set(value) {
      annals = value;
      const real = annals.keep;
      annals.keep = async () => {
        const program = await real();
        const late = (name) => async (...words) => {
          const answer = await program[name](...words);
          if (window.detained.includes(name)) await new Promise((pass) => waiting.push(pass));
          return answer;
        };
        return Object.fromEntries(Object.keys(program).map((name) => [name, late(name)]));
      };
    },
  });
});

/// The paths of all documents in the database, by the name of their project.
const inside = () =>
  browser.driver.executeAsyncScript(async (done) => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const opened = await ready(indexedDB.open("annals"));
    const all = opened.transaction(["projects", "documents"]);
    const [projects, documents] = await Promise.all(["projects", "documents"].map((name) => ready(all.objectStore(name).getAll())));
    opened.close();
    done(Object.fromEntries(projects.map(({ id, title, corrections }) => [title, [JSON.parse(corrections).length, ...documents.filter(({ project }) => project === id).map((document) => document.id).sort()]])));
  });

/// What was read of the project that is open counts for nothing any more, as after a new version of the page.
const outdate = () =>
  browser.driver.executeAsyncScript(async (done) => {
    const ready = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const opened = await ready(indexedDB.open("annals"));
    const extracts = opened.transaction("extracts", "readwrite").objectStore("extracts");
    for (const whole of (await ready(extracts.getAll())).filter(({ made }) => made)) await ready(extracts.put({ ...whole, made: "another" }));
    opened.close();
    done();
  });

/// A project with a name, these files and, if `headline` is given, one correction.
async function project(name, files, headline) {
  await bring(browser, files);
  await read(browser);
  await write("Name", name);
  if (headline) {
    await choose("1874: ");
    await browser.press("e");
    await write("Headline", headline);
    await push("Save", ".editor");
  }
  await kept(browser);
  await browser.until("what was read to be kept", () =>
    browser.driver.executeAsyncScript((done) => {
      indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
        result.transaction("extracts").objectStore("extracts").getAll().onsuccess = ({ target: { result: all } }) => done(all.some(({ made }) => made));
        result.close();
      };
    }));
}

test("a page that goes out of sight while it opens a project writes nothing in its place", async () => {
  await readers();
  await browser.visit();
  await browser.run("window.readOn()");
  await project("Clubs", { "club.txt": CLUB, "league.txt": LEAGUE }, "A journal appears");
  const before = await inside();
  assert.deepEqual(before, { Clubs: [1, "club.txt", "league.txt"] });
  await outdate();
  await browser.driver.navigate().refresh();
  await browser.until("the worker to be asked", () => browser.run("return window.askedToRead?.() > 0"));
  await browser.run(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    delete document.visibilityState;
  });
  // Longer than a write takes.
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.deepEqual(await inside(), before);
  await browser.run("window.readOn()");
  await browser.until("the project", async () => (await listed(browser)).some((words) => words === "1874: A journal appears"), 20_000);
  assert.equal((await listed(browser)).length, 4);
  assert.equal(await text("button.chronology-title"), "Clubs");
});

// On an origin of its own: the page that is left makes the database.
test("a page that is left for another one of the site before it has saved loses nothing and holds nobody up", () => browser.elsewhere(async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the events", async () => (await listed(browser)).length === 3);
  await browser.until("the database", () => browser.driver.executeAsyncScript("indexedDB.databases().then((all) => arguments[0](all.some(({ name }) => name === 'annals')))"));
  browser.site.put("plain.html", "<!doctype html><link rel=icon href=icon.svg><title>Plain</title>");
  await browser.driver.get(`${browser.site.url}plain.html`);
  await browser.driver.get(browser.site.url);
  await browser.drawn();
  await browser.until("the project", async () => (await listed(browser)).length === 3);
  assert.equal(await text("button.chronology-title"), "Chess Club");
}));

test("a tab that is taken over while it saves stays taken over and writes no more", async () => {
  await store();
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await browser.run("window.detained = ['save']");
  await retitle("1874: ", "Of the first tab");
  await browser.until("the write", () => browser.run("return window.waitingForStore() > 0"));
  assert.match(await status(), /Saving/);

  await inSecondTab(browser, async (toFirst, toSecond) => {
    await takeOver();
    await retitle("1874: ", "Of the second tab");
    await kept(browser);

    await toFirst();
    await browser.until("the word in the first tab", async () => /another tab/.test(await status()));
    await browser.run("window.letThrough()");
    await browser.settle();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.match(await status(), /another tab/);
    assert.doesNotMatch(await status(), /Sav(ed|ing)/);
    await browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    assert.ok(!(await edit("1874: ")), "nothing can be changed");

    await toSecond();
    await again();
    assert.ok((await listed(browser)).includes("1874: Of the second tab"));
  });
});

test("what is brought while an import is made ready joins it", async () => {
  await rests();
  await browser.visit();
  await holdFromNextFile();
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the import to be made ready", () => browser.run("return window.resting() > 0"));
  await bring(browser, { "league.txt": LEAGUE });
  // Long enough for the worker to have read it.
  await new Promise((resolve) => setTimeout(resolve, 800));
  await browser.run("window.hold(false)");
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  assert.match(await read(browser), /4 events · 4 passages · 2 documents/);
  await kept(browser);
  await again();
  assert.equal((await listed(browser)).length, 4);
});

test("an import that is made ready while another project is opened does not land in it", async () => {
  await rests();
  await readers();
  await browser.visit();
  await browser.run("window.readOn()");
  await project("Clubs", { "club.txt": CLUB });
  for (const [before, leave] of ["New project", "All projects"].entries()) {
    await menu("project", "New project");
    await browser.run("window.readLater()");
    await bring(browser, { "league.txt": LEAGUE });
    await browser.until("the file to be in the database", async () => (await names()).length === before + 2);
    await browser.run("window.hold(true); window.readOn()");
    await browser.until("the import to be made ready", () => browser.run("return window.resting() > 0"));
    await menu("project", leave);
    if (leave === "All projects") {
      await browser.until("the list", () => browser.run("return Boolean(document.querySelector('.rows .open'))"));
      await browser.run("[...document.querySelectorAll('.rows .open')].find((button) => button.textContent.includes('Clubs')).click()");
    }
    await browser.run("window.hold(false)");
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.ok(!(await listed(browser)).some((words) => /1890/.test(words)), leave);
  }
  await browser.until("the project", async () => (await listed(browser)).length === 3);
  assert.equal(await text("button.chronology-title"), "Clubs");
  // What was brought and left unread waits in projects of its own.
  assert.deepEqual(await inside(), { "": [0], Clubs: [0, "club.txt"] });
});

/// The names of all projects in the database that are not deleted.
const names = () =>
  browser.driver.executeAsyncScript((done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      result.transaction("projects").objectStore("projects").getAll().onsuccess = ({ target: { result: all } }) => done(all.filter(({ deleted }) => !deleted).map(({ title }) => title).sort());
      result.close();
    };
  });

/// Opens the list of all projects and waits until so many are in it.
async function projects(count) {
  await menu("project", "All projects");
  await browser.until(`${count} projects`, async () => (await browser.run("return document.querySelectorAll('.rows .open').length")) === count);
}

const rows = () => browser.run(() => [...document.querySelectorAll(".rows li strong")].map((row) => row.textContent));

test("the open project is deleted with the change that still waits, and comes back with it", async () => {
  await inPages(() => {
    // The rest before a change is written is as long as the reader likes.
    const real = window.setTimeout;
    window.setTimeout = (act, time, ...more) => real(act, window.resting && time === 250 ? 3_600_000 : time, ...more);
  });
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await projects(1);
  await browser.run("window.resting = true");
  await write("Name", "Clubs of Riga");
  await browser.until("the change to wait", async () => /Saving/.test(await status()));
  await push("Delete", ".rows");
  await browser.until("the offer to bring it back", () => browser.run("return Boolean(document.querySelector('.undo button'))"));
  assert.deepEqual(await names(), []);
  await browser.until("an empty page", async () => /Drop documents here/.test(await text(".plate h2")));
  // Whatever is written as the page goes, it is not the project.
  await browser.run("document.dispatchEvent(new Event('visibilitychange'))");
  await push("Bring it back", ".help");
  await browser.until("the project", async () => (await rows()).length === 1);
  assert.deepEqual(await rows(), ["Clubs of Riga"]);
  await push("Delete Clubs of Riga", ".rows");
  await browser.until("none", async () => (await rows()).length === 0);
  await again();
  await menu("project", "All projects");
  await browser.until("none", async () => /No projects yet/.test(await text(".list-sheet")));
});

test("a project that is open in another tab is not deleted there, and what is deleted can be brought back as long as that is offered", async () => {
  await browser.visit();
  await project("Leagues", { "league.txt": LEAGUE });
  await menu("project", "New project");
  await project("Clubs", { "club.txt": CLUB });
  await inSecondTab(browser, async (toFirst, toSecond) => {
    await browser.until("the word about the other tab", async () => /another tab/.test(await status()));
    await projects(2);
    await push("Delete Clubs", ".rows");
    await browser.until("the refusal", async () => /another tab has this project open/.test(await text(".notice")));
    assert.deepEqual((await rows()).sort(), ["Clubs", "Leagues"]);
    assert.equal(await text(".undo"), null);
    // The other one is nobody's. A visit after that clears what was deleted, but not this: it can be brought back.
    await push("Delete Leagues", ".rows");
    await browser.until("the offer", () => browser.run("return Boolean(document.querySelector('.undo button'))"));
    await toFirst();
    await again();
    assert.deepEqual(await names(), ["Clubs"]);
    await choose("1874: ");
    await browser.press("e");
    await write("Headline", "A journal appears");
    await push("Save", ".editor");
    await kept(browser);
    await toSecond();
    await push("Bring it back", ".help");
    await browser.until("both", async () => (await rows()).length === 2);
    assert.deepEqual(await inside(), { Clubs: [1, "club.txt"], Leagues: [0, "league.txt"] });
  });
  await again();
  assert.ok((await listed(browser)).includes("1874: A journal appears"));
});

test("what was deleted and then cleared is said to be gone, not brought back", async () => {
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await menu("project", "New project");
  await projects(1);
  await push("Delete Clubs", ".rows");
  await browser.until("the offer", () => browser.run("return Boolean(document.querySelector('.undo button'))"));
  // As a browser does that clears what is kept.
  await browser.driver.executeAsyncScript((done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      const all = result.transaction("projects", "readwrite");
      all.objectStore("projects").clear();
      all.oncomplete = () => (result.close(), done());
    };
  });
  await push("Bring it back", ".help");
  await browser.until("the word", async () => /no longer in this browser/.test(await text(".notice")));
});

test("what could not be saved is not left without a question", async () => {
  await inPages(() => {
    window.full = false;
    window.asked = [];
    window.leaves = false;
    window.confirm = (words) => (window.asked.push(words), window.leaves);
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...words) {
      if (window.full && this.name === "projects") throw new DOMException("no room", "QuotaExceededError");
      return real.apply(this, words);
    };
  });
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  const headline = async (words) => {
    await choose("1874: ");
    await browser.press("e");
    await write("Headline", words);
    await push("Save", ".editor");
  };
  await browser.run("window.full = true");
  await headline("A journal appears");
  await browser.until("the refusal", async () => /Not saved/.test(await status()));
  for (const way of ["New project", "Open the sample"]) {
    await browser.run("window.asked = []");
    await menu("project", way);
    const [asked] = await browser.until("the question", () => browser.run("return window.asked.length > 0 && window.asked"));
    assert.match(asked, /is not saved: the browser's storage is full/);
    await browser.settle();
    assert.ok((await listed(browser)).includes("1874: A journal appears"), way);
    assert.equal(await text("button.chronology-title"), "Clubs");
  }
  // What was saved as a file can be left.
  await browser.run("HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }");
  await push("Save as a file", ".status");
  await browser.until("a file", () => browser.run("return window.saved"));
  await browser.run("window.asked = []");
  await menu("project", "New project");
  await browser.until("the new project", async () => /Drop documents here/.test(await text(".plate h2")));
  assert.deepEqual(await browser.run("return window.asked"), []);
  // There is room again: what waits is kept before the project is left, and nobody is asked.
  await projects(1);
  await browser.run("document.querySelector('.rows .open').click()");
  await browser.until("the project as it was kept", async () => (await listed(browser)).length === 3 && !(await listed(browser)).includes("1874: A journal appears"));
  await headline("A journal is founded");
  await browser.until("the refusal", async () => /Not saved/.test(await status()));
  await browser.run("window.full = false");
  await menu("project", "New project");
  await browser.until("the new project", async () => /Drop documents here/.test(await text(".plate h2")));
  assert.deepEqual(await browser.run("return window.asked"), []);
  assert.deepEqual(await inside(), { Clubs: [1, "club.txt"] });
});

test("what is brought while the last project is still fetched comes to it", async () => {
  await store();
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await inPages(() => (window.detained = ["load"]));
  await browser.driver.navigate().refresh();
  await browser.until("the project to be asked for", () => browser.run("return window.waitingForStore?.() > 0"));
  await bring(browser, { "league.txt": LEAGUE });
  await browser.run("window.letThrough()");
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  assert.equal(await text("button.chronology-title"), "Clubs");
  await read(browser);
  await kept(browser);
  assert.deepEqual(await inside(), { Clubs: [0, "club.txt", "league.txt"] });
});

test("a page that ends as soon as files are brought loses none without a word", async () => {
  await browser.visit();
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.txt`, `= A ${n} =\n\nThe A ${n} was founded in ${1600 + n}.\n${"It met and said little. ".repeat(400)}`]));
  await bring(browser, files);
  // Their names are there before they are.
  await browser.until("the names", () => browser.driver.executeAsyncScript(`
    const done = arguments[0];
    // To open it before the page has made it would make another one.
    indexedDB.databases().then((all) => {
    if (!all.some(({ name, version }) => name === "annals" && version > 2)) return done(false);
    const asked = indexedDB.open("annals");
    asked.onsuccess = () => {
      const { result } = asked;
      if (!result.objectStoreNames.contains("pending")) return result.close(), done(false);
      const count = result.transaction("pending").objectStore("pending").count();
      count.onsuccess = () => (result.close(), done(count.result > 0));
    };
    });
  `));
  await browser.driver.navigate().refresh();
  await browser.drawn();
  await browser.until("every file, read or named", async () => {
    const words = await status();
    const read = Number(/(\d+) documents?/.exec(words)?.[1] ?? 0);
    const named = /closed before it was kept/.test(words) ? 1 + Number(/(\d+) more/.exec(words)?.[1] ?? 0) : 0;
    return !/ of \d/.test(words) && read + named === 400;
  }, 60_000);
  await browser.complaints();
});

test("a page asks before it closes only until the files that are being read are kept, and nothing is called saved before they are read", async () => {
  await readers();
  await store();
  await browser.visit();
  await browser.run("window.readOn()");
  await project("Clubs", { "club.txt": CLUB });
  await browser.driver.navigate().refresh();
  await browser.until("the project", async () => (await listed(browser)).length === 3);
  await kept(browser);
  const asks = () => browser.run(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
  assert.equal(await asks(), false);
  await browser.run("window.detained = ['pend', 'save']");
  await bring(browser, { "league.txt": LEAGUE });
  await browser.until("the worker to be asked", () => browser.run("return window.askedToRead() > 0"));
  await browser.until("the database to be asked", () => browser.run("return window.waitingForStore() > 0"));
  assert.match(await status(), /Saving/);
  assert.equal(await asks(), true, "nobody has said that the file is kept");
  await browser.run("window.letThrough(); window.detained = ['save']");
  await browser.until("no question", async () => !(await asks()));
  assert.match(await status(), /Saving/);
  await browser.run("window.readOn()");
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  await browser.until("the database to be asked", () => browser.run("return window.waitingForStore() > 0"));
  assert.equal(await asks(), false, "what was read can be read again");
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  assert.equal(await asks(), true, "nobody has said that the correction is kept");
  await browser.run("window.letThrough()");
  await read(browser);
  await kept(browser);
  await browser.until("no question", async () => !(await asks()));
});

test("an import that is taken back while it is read leaves only what comes afterwards, and all of it can be brought again", async () => {
  // After the first look at what there is, what the worker says waits for `window.hearOn()`.
  await inPages(() => {
    const waiting = [];
    let held = false;
    window.heldBack = () => held;
    window.hearOn = () => {
      held = null;
      waiting.splice(0).forEach((hear) => hear());
    };
    window.Worker = class extends window.Worker {
      set onmessage(hear) {
        super.onmessage = hear && ((event) => {
          if (held) return waiting.push(() => hear.call(this, event));
          if (held === false && event.data[0] === 5 && !event.data[1]) held = true;
          hear.call(this, event);
        });
      }
    };
  });
  await browser.visit();
  await menu("project", "New project");
  // As much as is read in some seconds on any machine: there is a look before the end.
  await browser.run(() => {
    const idle = "It met often and said little that anybody wrote down. ".repeat(20_000);
    const transfer = new DataTransfer();
    for (let n = 0; n < 60; n += 1) transfer.items.add(new File([`= A ${n} =\n\nThe A ${n} was founded in ${1800 + n}.\n\n${idle}`], `${n}.txt`));
    const field = document.querySelector("#choose-files");
    field.files = transfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await browser.until("the first look", () => browser.run("return window.heldBack()"), 60_000);
  await browser.until("some events", async () => (await listed(browser)).length > 0);
  const seen = await listed(browser);
  assert.ok(seen.length < 60, `${seen.length} of 60 are seen`);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
  await browser.until("nothing", async () => (await listed(browser).catch(() => [])).length === 0);
  await browser.run("window.hearOn()");
  await browser.until("the end", async () => !/ of 60/.test(await status()), 60_000);
  await kept(browser);
  const all = await listed(browser);
  assert.equal(all.length, 60, "what comes later brings the whole import");
  assert.match(await status(), /60 events · 60 passages · 60 documents/);
  assert.deepEqual((await inside())[""].slice(1).length, 60);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
  await browser.until("nothing", async () => (await listed(browser).catch(() => [])).length === 0);
  await kept(browser);
  await browser.until("no file to be kept", async () => ((await inside())[""]?.length ?? 1) === 1);
});

test("what a removed document told goes, though the merging is stopped", async () => {
  await readers();
  await browser.visit();
  await browser.run("window.readOn()");
  await project("Clubs", { "club.txt": CLUB, "league.txt": LEAGUE });
  await browser.driver.navigate().refresh();
  await browser.until("the project", async () => (await listed(browser)).length === 4);
  await menu("project", "Documents");
  await push("Remove league.txt", ".rows");
  await browser.until("the worker to be asked", () => browser.run("return window.askedToRead() > 0"));
  await push("Stop", ".status");
  await browser.until("the worker to be asked again", () => browser.run("return window.askedToRead() > 1"));
  await browser.run("window.readOn()");
  await browser.until("its events to go", async () => (await listed(browser)).length === 3);
  await read(browser);
  await kept(browser);
  assert.deepEqual(await inside(), { Clubs: [0, "club.txt"] });
});

test("of two projects that are opened one after the other the second is shown, however late the first comes", async () => {
  await store();
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await menu("project", "New project");
  await project("Leagues", { "league.txt": LEAGUE });
  await menu("project", "All projects");
  await browser.until("both", async () => (await browser.run("return document.querySelectorAll('.rows .open').length")) === 2);
  const pick = (name) => browser.run((name) => [...document.querySelectorAll(".rows .open")].find((button) => button.textContent.includes(name)).click(), name);
  await browser.run("window.detained = ['load']");
  await pick("Clubs");
  await browser.until("the first", () => browser.run("return window.waitingForStore() > 0"));
  await browser.run("window.detained = []");
  await menu("project", "All projects");
  await browser.until("both", async () => (await browser.run("return document.querySelectorAll('.rows .open').length")) === 2);
  await pick("Leagues");
  await browser.until("the second", async () => (await text("button.chronology-title")) === "Leagues");
  await browser.run("window.letThrough()");
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal(await text("button.chronology-title"), "Leagues");
  assert.deepEqual(await listed(browser), ["March 1890: Draughts League founded"]);
  assert.deepEqual(await inside(), { Clubs: [0, "club.txt"], Leagues: [0, "league.txt"] });
});

test("what is brought while a project is fetched comes to none that is opened in its place, and is named", async () => {
  await store();
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB });
  await menu("project", "New project");
  await project("Leagues", { "league.txt": LEAGUE });
  const pick = async (name) => {
    await menu("project", "All projects");
    await browser.until("both", async () => (await browser.run("return document.querySelectorAll('.rows .open').length")) === 2);
    await browser.run((name) => [...document.querySelectorAll(".rows .open")].find((button) => button.textContent.includes(name)).click(), name);
  };
  await browser.run("window.detained = ['load']");
  await pick("Clubs");
  await browser.until("the first", () => browser.run("return window.waitingForStore() > 0"));
  await bring(browser, { "band.txt": BAND });
  await browser.run("window.detained = []");
  await pick("Leagues");
  await browser.until("the word", async () => /^band\.txt was not read: something else was opened/.test(await text(".notice")));
  await browser.until("the second", async () => (await text("button.chronology-title")) === "Leagues");
  await browser.run("window.letThrough()");
  await kept(browser);
  assert.deepEqual(await inside(), { Clubs: [0, "club.txt"], Leagues: [0, "league.txt"] });
});

test("what is brought while a project is read anew is read though that is stopped", async () => {
  await readers();
  await browser.visit();
  await browser.run("window.readOn()");
  await project("Clubs", { "club.txt": CLUB, "league.txt": LEAGUE });
  await outdate();
  await browser.driver.navigate().refresh();
  await browser.until("the project to be read", () => browser.run("return window.askedToRead?.() > 0"));
  await bring(browser, { "band.txt": BAND });
  await browser.until("Stop", async () => /Stop/.test(await text(".status")));
  await push("Stop", ".status");
  await browser.run("window.readOn()");
  await browser.until("the band", async () => (await listed(browser)).join() === "1901: Band founded");
  await kept(browser);
  const held = await inside();
  assert.deepEqual(held.Clubs, [0, "club.txt", "league.txt"]);
  assert.ok(Object.values(held).some((project) => project[1] === "band.txt"), JSON.stringify(held));
});

test("the sample that comes late does not take the place of what was brought", async () => {
  await inPages(() => {
    const real = window.fetch;
    const waiting = [];
    window.sampleOn = () => waiting.splice(0).forEach((pass) => pass());
    window.sampleAsked = () => waiting.length;
    window.fetch = async (address, ...more) => {
      const name = String(address?.url ?? address);
      if (/\.bundle|seeds/.test(name)) await new Promise((pass) => waiting.push(pass));
      return real(address, ...more);
    };
  });
  await browser.driver.get("about:blank");
  await browser.driver.get(browser.site.url);
  await browser.until("the sample to be asked for", () => browser.run("return window.sampleAsked() > 0"));
  await browser.until("the app", () => browser.run("return Boolean(document.querySelector('#choose-files'))"));
  await bring(browser, { "club.txt": CLUB });
  await browser.until("what was brought", async () => (await listed(browser)).length === 3);
  await browser.run("window.sampleOn()");
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.equal((await listed(browser)).length, 3);
  await kept(browser);
  await again();
  assert.equal((await listed(browser)).length, 3);
});

test("what was read without a file of the project is not kept as the whole of it", async () => {
  await inPages(() => {
    window.poison = [];
    window.Worker = class extends window.Worker {
      postMessage(message, ...rest) {
        const files = message[0] === 0 ? message[2] : [];
        // As if the browser had lost what was read before.
        for (const file of files) file[7] = null;
        super.postMessage(message, ...rest);
        this.addEventListener("message", ({ data }) => {
          if (data[0] === 1 && window.poison.includes(files[data[1]]?.[1])) {
            this.terminate();
            this.dispatchEvent(new ErrorEvent("error"));
          }
        });
      }
    };
  });
  await browser.visit();
  await project("Clubs", { "club.txt": CLUB, "league.txt": LEAGUE });
  // The worker ends at the new file; the next one, which reads the project's files again, at one of those.
  await browser.run("window.poison = ['poison.txt', 'league.txt']");
  await bring(browser, { "poison.txt": "In 1900 it happened.", "band.txt": BAND });
  await browser.until("the new file", async () => (await listed(browser)).some((words) => /1901/.test(words)), 20_000);
  assert.match(await text(".status .error"), /poison\.txt: the browser ended the worker.*\(and 1 more\)/);
  await read(browser);
  await kept(browser);
  await new Promise((resolve) => setTimeout(resolve, 800));
  await again();
  assert.equal((await listed(browser)).length, 5);
  assert.deepEqual(await inside(), { Clubs: [0, "band.txt", "club.txt", "league.txt"] });
});

test("a worker whose program is missing is said once, and asked for again when files are brought again", async () => {
  await inPages(() => {
    window.workers = 0;
    window.Worker = class extends window.Worker {
      constructor(...options) {
        super(...options);
        window.workers += 1;
      }
    };
  });
  await browser.visit();
  const [program] = readdirSync(DIST).filter((name) => /^reader.*\.wasm$/.test(name));
  browser.site.put(program, null);
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the word", async () => /no answer from the server\. Check the connection and retry/.test(await status()), 20_000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await browser.run("return window.workers"), 1);
  assert.doesNotMatch(await status(), / of 1|Reading/);
  await browser.complaints();
  browser.site.restore();
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the events", async () => (await listed(browser)).length === 3, 20_000);
  assert.equal(await text(".status .error"), null);
  await kept(browser);
});
