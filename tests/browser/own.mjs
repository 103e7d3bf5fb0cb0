// Documents of the reader's own: how the tests bring them in, and what the page says of them.

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
export function kept(browser, timeout = 10_000) {
  return browser.until("the word Saved", () => browser.run("return document.querySelector('[data-keeping]')?.textContent === 'Saved'"), timeout);
}

/// An empty profile: nothing kept, nothing remembered. Ends on a blank page.
export async function forget(browser) {
  await browser.driver.get(browser.site.url);
  await browser.drawn();
  await browser.driver.executeAsyncScript(
    "const done = arguments[0]; localStorage.clear(); indexedDB.deleteDatabase('annals').onsuccess = done; setTimeout(done, 3000);",
  );
  await browser.driver.get("about:blank");
}
