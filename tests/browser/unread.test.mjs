// Files that were brought and not read yet: they are kept before they are read, and whatever ends the page in between,
// the next visit goes on with them.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read, silent } from "./own.mjs";

let browser, choose, menu, push, status, text, write;
const scripts = [];
before(async () => {
  browser = await open();
  ({ choose, menu, push, status, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(async () => {
  for (const identifier of scripts.splice(0)) await browser.cdp("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  await silent(browser);
});

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890.\n";
const BAND = "= Band =\n\nThe Band was founded in 1901.\n";

/// From `window.stall = true` on the worker is asked nothing more.
async function readers() {
  const watch = () => {
    window.Worker = class extends window.Worker {
      postMessage(...message) {
        if (!window.stall) super.postMessage(...message);
      }
    };
  };
  scripts.push((await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` })).identifier);
}

/// The paths in a store of the database, and how many projects there are.
const stored = (store) =>
  browser.driver.executeAsyncScript((store, done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      result.transaction(store).objectStore(store).getAllKeys().onsuccess = ({ target }) => (result.close(), done(target.result.map((key) => [key].flat().at(-1)).sort()));
    };
  }, store);

const waiting = (...paths) => browser.until(`${paths.join() || "nothing"} to wait`, async () => (await stored("pending")).join() === paths.join());

test("files that could not be read wait no longer, nor do those of an import that is stopped", async () => {
  await readers();
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "broken.docx": "PK\u0003\u0004 and nothing more" });
  await read(browser);
  await kept(browser);
  await waiting();
  assert.deepEqual(await stored("documents"), ["club.txt"]);
  await browser.run("window.stall = true");
  await bring(browser, { "league.txt": LEAGUE, "band.txt": BAND });
  await waiting("band.txt", "league.txt");
  await push("Stop", ".status");
  await waiting();
  await menu("project", "New project");
  await bring(browser, { "league.txt": LEAGUE });
  await waiting("league.txt");
  assert.equal((await stored("projects")).length, 2);
  await push("Stop", ".status");
  await waiting();
  await browser.until("the project in which there was nothing to go", async () => (await stored("projects")).length === 1);
  await browser.visit();
  assert.ok((await listed(browser)).length > 4, "the sample: there is nothing to go on with");
});

test("a file over which the page has ended again and again is named, not begun once more", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await kept(browser);
  const words = await browser.driver.executeAsyncScript((band, done) => {
    indexedDB.open("annals").onsuccess = ({ target: { result } }) => {
      const all = result.transaction(["projects", "pending"], "readwrite");
      all.objectStore("projects").getAllKeys().onsuccess = ({ target }) => {
        // Both were left as often: it was the first of them that ended the page.
        const record = (id, tries) => ({ project: target.result[0], id, file: new File([band], id), left: 2, tries });
        all.objectStore("pending").put(record("fatal.txt", 4));
        all.objectStore("pending").put(record("guild.txt", 4));
      };
      all.oncomplete = () => (result.close(), done("written"));
    };
  }, BAND);
  assert.equal(words, "written");
  await browser.driver.navigate().refresh();
  await browser.drawn();
  await browser.until("the other file", async () => (await listed(browser)).some((words) => /1901/.test(words)));
  await read(browser);
  await kept(browser);
  await waiting();
  assert.match(await text(".status .error"), /fatal\.txt: the page has ended several times/);
  assert.deepEqual(await stored("documents"), ["club.txt", "guild.txt"]);
});

// The last: a window whose page died stays open beside the others.
test("a tab that is killed in the middle of an import goes on with it when it is opened again", async () => {
  await readers();
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await read(browser);
  await write("Name", "Clubs");
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  await kept(browser);
  await browser.run("window.stall = true");
  await bring(browser, { "league.txt": LEAGUE, "folder/band.txt": BAND, "club.txt": CLUB.replace("Riga", "Mitau") });
  await waiting("club.txt", "folder/band.txt", "league.txt");
  assert.deepEqual(await stored("documents"), ["club.txt"]);
  // The renderer dies now.
  const handle = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().newWindow("tab");
  const fresh = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().window(handle);
  browser.driver.get("chrome://crash").catch(() => {});
  await browser.driver.switchTo().window(fresh);
  await browser.driver.get(new URL("icon.svg", browser.site.url).href);
  await browser.until("its locks to be free", () => browser.run("return navigator.locks.query().then(({ held }) => held.length === 0)"));
  scripts.length = 0;
  await browser.driver.get(browser.site.url);
  await browser.drawn();
  await browser.until("the word", async () => /3 files were brought and not read before the page was closed/.test(await text(".notice")));
  await browser.until("all events", async () => (await listed(browser)).length === 4);
  await read(browser);
  assert.ok((await listed(browser)).includes("1874: A journal appears"));
  assert.equal(await text("button.chronology-title"), "Clubs");
  await kept(browser);
  await waiting();
  assert.deepEqual(await stored("documents"), ["club.txt", "folder/band.txt", "league.txt"]);
  assert.match(await status(), /3 documents/);
});
