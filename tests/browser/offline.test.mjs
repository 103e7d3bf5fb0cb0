// After one visit the app starts without a network, and a new version replaces the old one whole or not at all.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { listed } from "./app.mjs";
import { DIST, open } from "./browser.mjs";
import { bring, hands } from "./own.mjs";

// Each on an origin of its own, where nothing was kept before.
let browser;
beforeEach(async () => (browser = await open({ offline: true })));
afterEach(() => browser.close());

const built = (name) => readFileSync(join(DIST, name), "utf8");
const digest = (text) => createHash("sha256").update(text).digest("hex");
const version = () => browser.run("return document.documentElement.dataset.version ?? 'first'");

/// Waits until a worker is active, which has kept all of its version by then.
function kept() {
  return browser.until("the worker to keep everything", async () => {
    const state = await browser.driver.executeAsyncScript(`
      const done = arguments[0];
      (async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return { active: registration?.active?.state };
      })().then(done, (error) => done({ error: String(error) }));
    `);
    return state.active === "activated";
  }, 30_000);
}

/// Asks for a new version; gives the state of what waits then.
function update() {
  return browser.driver.executeAsyncScript(`
    const done = arguments[0];
    (async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
      for (let wait = 0; wait < 400 && registration.installing; wait += 1) await new Promise((next) => setTimeout(next, 50));
      return registration.waiting?.state ?? "nothing";
    })().then(done, (error) => done(String(error)));
  `);
}

test("a new version comes whole or not at all, and never while the old one is at work", async () => {
  await browser.visit();
  await kept();
  const page = built("index.html").replace("<html ", "<html data-version=second ");
  const worker = built("service-worker.js").replaceAll(digest(built("index.html")), digest(page));
  assert.notEqual(worker, built("service-worker.js"), "the worker knows the page's digest");

  browser.site.put("index.html", page);
  await browser.visit();
  assert.equal(await version(), "first", "a page without its worker is half a version");

  browser.site.put("index.html", null);
  browser.site.put("service-worker.js", worker);
  assert.equal(await update(), "nothing", "a worker without its page is half a version too");
  await browser.visit();
  assert.equal(await version(), "first");

  browser.site.put("index.html", page);
  assert.equal(await update(), "installed", "the new version waits for the old one to be closed");
  assert.equal(await version(), "first");
  // On a slow machine the old one answers once more while the new one takes over.
  await browser.until("the new version", async () => {
    await browser.visit();
    return (await version()) === "second";
  }, 20_000);
  await browser.drawn();
  assert.ok((await listed(browser)).length > 50);
});

test("two windows are open while a new version lands: each stays whole, and the next start has the new one", async () => {
  await browser.visit();
  await kept();
  await browser.visit();
  // What is fetched only when it is used is kept from then on.
  await bring(browser, { "kites.html": "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath." });
  await browser.until("the readers of other formats", async () => (await listed(browser)).some((event) => event.startsWith("4 July 1880")), 20_000);
  const [first] = await browser.driver.getAllWindowHandles();

  // The host has the other version now, and none of the files that only the first had.
  const page = built("index.html").replace("<html ", "<html data-version=second ");
  browser.site.put("index.html", page);
  browser.site.put("service-worker.js", built("service-worker.js").replaceAll(digest(built("index.html")), digest(page)).replace(/"(reader|formats|worker|keep)-[0-9a-f]{16}(?=[._])[^"]*": "\w+",?/g, ""));
  for (const name of readdirSync(DIST).filter((name) => /^(reader|formats|worker|keep)-/.test(name))) browser.site.put(name, null);
  assert.equal(await update(), "installed");

  await browser.driver.switchTo().newWindow("tab");
  await browser.visit();
  assert.equal(await version(), "first", "another window has the first version: both have it");
  // It opens the project of the first one, to be read only.
  await browser.until("the second window's readers", async () => (await listed(browser)).some((event) => event.startsWith("4 July 1880")), 20_000);
  const second = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().window(first);
  assert.equal(await version(), "first");
  await bring(browser, { "moons.html": "<h1>Moon Club</h1><p>The Moon Club was founded on 6 July 1882 in Bath." });
  await browser.until("the first window's readers", async () => (await listed(browser)).some((event) => event.startsWith("6 July 1882")), 20_000);

  await browser.driver.switchTo().window(second);
  await browser.driver.close();
  await browser.driver.switchTo().window(first);
  await browser.until("the new version", async () => {
    await browser.visit();
    return (await version()) === "second";
  }, 20_000);
});

test("the page says that a newer version waits, and loads it when the reader wants it, with all that was done", async () => {
  await browser.visit();
  await kept();
  await browser.visit();
  await bring(browser, { "club.txt": "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal.\n" });
  await browser.until("the events", async () => (await listed(browser)).length === 2);
  const button = () => browser.run("return [...document.querySelectorAll('.status button')].find((button) => button.textContent === 'Reload now') ?? null");
  const page = built("index.html").replace("<html ", "<html data-version=second ");
  browser.site.put("index.html", page);
  browser.site.put("service-worker.js", built("service-worker.js").replaceAll(digest(built("index.html")), digest(page)));
  assert.equal(await button(), null);
  assert.equal(await update(), "installed");
  await browser.until("the word", button);
  // A region that was there before it says so.
  assert.match(await browser.run("return document.querySelector('.notice[role=status]').textContent"), /A new version of this page is here\./);
  assert.match(await browser.run("return document.querySelector('.status').textContent"), /A new version of this page is here\./);

  // With another window open the old version stays, and it is said why.
  const [first] = await browser.driver.getAllWindowHandles();
  await browser.driver.switchTo().newWindow("tab");
  await browser.visit();
  const second = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().window(first);
  await (await button()).sendKeys(Key.ENTER);
  await browser.until("why", async () => /Close the other windows/.test(await browser.run("return document.querySelector('.notice').textContent")));
  assert.equal(await version(), "first");
  await browser.driver.switchTo().window(second);
  await browser.driver.close();
  await browser.driver.switchTo().window(first);

  // What was done a moment before comes along.
  const { choose, push, write } = hands(browser);
  await choose("1874: ");
  await browser.press("e");
  await write("Headline", "A journal appears");
  await push("Save", ".editor");
  // A second press does no more than the first.
  await (await button()).sendKeys(Key.ENTER, Key.ENTER);
  await browser.until("the new version", async () => (await version().catch(() => "")) === "second", 20_000);
  await browser.until("the correction", async () => (await listed(browser)).includes("1874: A journal appears"), 20_000);
  assert.equal(await button(), null);
});

test("two sites of one host keep themselves beside each other", async () => {
  const files = readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const site of ["a", "b"]) {
    for (const name of files) browser.site.put(`${site}/${name}`, readFileSync(join(DIST, name)));
  }
  // The second is of another version.
  const page = built("index.html").replace("<html ", "<html data-version=second ");
  browser.site.put("b/index.html", page);
  browser.site.put("b/service-worker.js", built("service-worker.js").replaceAll(digest(built("index.html")), digest(page)));
  for (const site of ["a/index.html", "b/index.html", "a/index.html", "b/index.html"]) {
    await browser.visit(site);
    await kept();
  }
  await browser.site.close();
  for (const [site, expected] of [["a/index.html", "first"], ["b/index.html", "second"]]) {
    await browser.visit(site);
    assert.equal(await version(), expected);
    assert.ok((await listed(browser)).length > 50);
  }
});

test("who has a project of their own has every reader without a network", async () => {
  await browser.visit();
  await kept();
  // The worker answers for this page from now on.
  await browser.visit();
  await bring(browser, { "club.txt": "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga.\n" });
  await browser.until("the readers to be kept", () => browser.driver.executeAsyncScript(`
    const done = arguments[0];
    (async () => {
      const names = [];
      for (const name of await caches.keys()) names.push(...(await (await caches.open(name)).keys()).map(({ url }) => url.split("/").pop()));
      return names.filter((name) => /^formats-/.test(name)).length === 2;
    })().then(done, () => done(false));
  `), 40_000);
  await browser.site.close();
  await browser.visit();
  await bring(browser, { "kites.html": "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath." });
  await browser.until("a reader of other formats", async () => (await listed(browser)).some((event) => event.startsWith("4 July 1880")), 20_000);
});

test("a page whose readers are gone with a newer version says so", async () => {
  await browser.visit();
  await kept();
  await browser.visit();
  for (const name of readdirSync(DIST).filter((name) => /^formats-/.test(name))) browser.site.put(name, null);
  await bring(browser, { "kites.html": "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath." });
  await browser.until("the word", async () => /kites\.html: .*newer version of this page: close its other windows, reload this one/.test(await browser.run("return document.querySelector('.status').textContent")), 20_000);
  await browser.complaints();
});

test("without a network it starts with the documents of the last visit", async () => {
  await browser.visit();
  await kept();
  const events = await listed(browser);
  await browser.site.close();
  await browser.visit();
  assert.deepEqual(await listed(browser), events);
});
