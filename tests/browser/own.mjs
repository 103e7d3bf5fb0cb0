// Documents of the reader's own: how the tests bring them in, and what the page says of them.
import assert from "node:assert/strict";
import { inspector } from "./app.mjs";

/// Hands files to the page as if they had been chosen: `{ path: content }`.
export function bring(browser, files) {
  return browser.run((entries) => {
    const transfer = new DataTransfer();
    for (const [path, content] of entries) {
      const file = new File([content], path.split("/").pop(), { type: "text/plain" });
      if (path.includes("/")) Object.defineProperty(file, "webkitRelativePath", { value: path });
      transfer.items.add(file);
    }
    const field = document.querySelector("#choose-files");
    // Files that went through a transfer forget the property: it is given to what the field has.
    field.files = transfer.files;
    [...field.files].forEach((file, at) => {
      if (entries[at][0].includes("/")) Object.defineProperty(file, "webkitRelativePath", { value: entries[at][0] });
    });
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, Object.entries(files));
}

/// Waits until everything that was brought has been read, and gives what the status line says.
export function read(browser, timeout = 30_000) {
  return browser.until("everything to be read", async () => {
    const words = await browser.run("return document.querySelector('.status .counts').textContent");
    return !/ of \d|Reading/.test(words) && words;
  }, timeout);
}

/// Waits until what was done is kept.
export function kept(browser, timeout = 30_000) {
  return browser.until("the word Saved", () => browser.run("return document.querySelector('[data-keeping]')?.textContent === 'Saved'"), timeout);
}

/// After a test: the site is as it was built, and the console has stayed silent.
export async function silent(browser) {
  browser.site.restore();
  // Chrome says when it asked nobody before leaving: there was no hand on the page.
  const complaints = (await browser.complaints()).filter((line) => !line.includes("beforeunload"));
  assert.deepEqual(complaints, [], "the console stays silent");
}

/// An empty profile: nothing kept, nothing remembered, no worker that answers for the server. Ends on a blank page.
export async function forget(browser) {
  // A document of the same origin in which the app does not run: it would go on writing.
  await browser.driver.get(`${browser.site.url}icon.svg`);
  await browser.driver.executeAsyncScript(`
    const done = arguments[0];
    (async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    })().then(() => done(), (error) => done(String(error)));
  `);
  await browser.driver.executeAsyncScript(
    "const done = arguments[0]; localStorage.clear(); indexedDB.deleteDatabase('annals').onsuccess = done; setTimeout(done, 3000);",
  );
  await browser.driver.get("about:blank");
  // The browser looks for an icon of its own beside such a document.
  await browser.complaints();
}

/// Opens the site in a second tab, which is prepared before, and works there: `work` is given what goes to the first tab and to the second. Ends in
/// the first one, with the second closed.
export async function inSecondTab(browser, work, prepare = async () => {}) {
  const { driver } = browser;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  const second = await driver.getWindowHandle();
  const to = (handle) => () => driver.switchTo().window(handle);
  try {
    await prepare();
    await driver.get(browser.site.url);
    await browser.drawn();
    await work(to(first), to(second));
  } finally {
    await driver.switchTo().window(second);
    await driver.close();
    await driver.switchTo().window(first);
  }
}

/// What a reader does with documents and projects, in the words of the page.
export function hands(browser) {
  const text = (css) => browser.run((css) => document.querySelector(css)?.textContent ?? null, css);
  const status = () => text(".status .counts").then(async (counts) => counts + (await text(".status")));

  async function again() {
    await browser.driver.navigate().refresh();
    await browser.drawn();
    return read(browser);
  }

  /// Opens a line of a menu by its words.
  async function menu(id, label) {
    await browser.run((id) => document.querySelector(`[popovertarget=${id}]`).click(), id);
    await browser.run((id, label) => [...document.querySelectorAll(`#${id} .item`)].find((item) => item.textContent === label).click(), id, label);
    await browser.settle();
  }

  /// Presses the button with these words, inside an element.
  async function push(label, within = "body") {
    const found = await browser.run((label, within) => {
      const button = [...document.querySelectorAll(`${within} button`)].find((button) => button.textContent.startsWith(label) || button.getAttribute("aria-label")?.startsWith(label));
      button?.click();
      return Boolean(button);
    }, label, within);
    assert.ok(found, `a button ${label}`);
    await browser.settle();
  }

  /// Chooses the event whose line in the list has these words.
  async function choose(words) {
    await browser.run((words) => [...document.querySelectorAll(".event-list button")].find((button) => button.textContent.includes(words)).click(), words);
    await browser.until("the inspector", async () => (await inspector(browser))?.text.includes(words.split(": ").pop()));
  }

  /// Writes into the field with this label.
  async function write(label, value) {
    await browser.run((label, value) => {
      const field = [...document.querySelectorAll(".editor label, .rows label, .paste label, .menu label")]
        .find((item) => item.querySelector("span")?.textContent.startsWith(label))
        .querySelector("input, textarea, select");
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, label, value);
    await browser.settle();
  }

  /// Opens the editor of an event, or finds that nothing can be changed here.
  async function edit(words) {
    await choose(words);
    await browser.press("e");
    return (await browser.run("return document.querySelectorAll('.editor').length")) > 0;
  }

  /// Gives an event another headline.
  async function retitle(words, headline) {
    assert.ok(await edit(words), "an editor");
    await write("Headline", headline);
    await push("Save", ".editor");
  }

  /// What another tab keeps is kept by this one from now on.
  async function takeOver() {
    await browser.until("the word about the other tab", async () => /another tab/.test(await status()));
    await push("Take over", ".status");
    await browser.until("the project", async () => /Saved/.test(await status()), 30_000);
  }

  return { edit, retitle, takeOver, text, status, again, menu, push, choose, write };
}
