// What a hand does, by the browser's own means: files and folders dragged onto the window, files chosen, text pasted, an
// address typed; and a browser that keeps nothing.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read } from "./own.mjs";

let browser, folder, choose, menu, push, status, text, write;
before(async () => {
  browser = await open();
  ({ choose, menu, push, status, text, write } = hands(browser));
  folder = mkdtempSync(join(tmpdir(), "annals-"));
  mkdirSync(join(folder, "clubs", "far", "away"), { recursive: true });
  writeFileSync(join(folder, "kites.html"), "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath.");
  writeFileSync(join(folder, "clubs", "moons.txt"), "= Moon Club =\n\nThe Moon Club was founded on 6 July 1882 in Bath.\n");
  writeFileSync(join(folder, "clubs", "far", "away", "suns.md"), "# Sun Club\n\nThe Sun Club was founded on 7 July 1883 in Bath.\n");
  writeFileSync(join(folder, "clubs", ".hidden"), "In 1999 nothing happened.");
  // The browser lists a folder a hundred entries at a time.
  for (let n = 0; n < 120; n += 1) writeFileSync(join(folder, "clubs", "far", `${n}.txt`), `= Society ${n} =\n\nThe Society ${n} was founded in ${1700 + n}.\n`);
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
});
afterEach(async () => {
  browser.site.restore();
  const complaints = (await browser.complaints()).filter((line) => !line.includes("beforeunload"));
  assert.deepEqual(complaints, [], "the console stays silent");
});

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal.\n";

test("a folder with folders in it and a file beside it are dragged onto the window", async () => {
  await forget(browser);
  await browser.visit();
  const data = { items: [], files: [join(folder, "clubs"), join(folder, "kites.html")], dragOperationsMask: 1 };
  const drag = (type, x, y) => browser.cdp("Input.dispatchDragEvent", { type, x, y, data });
  const marked = () => browser.run("return document.documentElement.hasAttribute('data-drop')");
  await drag("dragEnter", 600, 400);
  await drag("dragOver", 700, 420);
  await browser.until("the mark", marked);
  await drag("drop", 600, 400);
  await browser.until("all files", async () => /123 documents/.test(await status()), 30_000);
  await read(browser);
  const events = await listed(browser);
  for (const day of ["4 July 1880", "6 July 1882", "7 July 1883", "1819"]) assert.ok(events.some((words) => words.startsWith(day)), day);
  assert.ok(!events.some((words) => words.startsWith("1999")), "what is hidden stays hidden");
  assert.equal(await marked(), false);
  await menu("project", "Documents");
  await push("Later", ".help .pages");
  await push("Later", ".help .pages");
  assert.match(await text(".help .rows"), /clubs\/far\/away\/suns\.md.*clubs\/moons\.txt/);
  await browser.press(Key.ESCAPE);
  await kept(browser);
});

test("a file is chosen, text is copied and pasted, an address is typed", async () => {
  await forget(browser);
  await browser.visit();
  await browser.find("#choose-files").sendKeys(join(folder, "kites.html"));
  await browser.until("the file", async () => (await listed(browser)).length === 1, 20_000);
  await menu("import", "Paste text or an address");
  const area = await browser.find(".paste textarea");
  await area.sendKeys("The Paste Club was founded on 9 July 1885 in Bath.", Key.chord(Key.CONTROL, "a"), Key.chord(Key.CONTROL, "c"));
  await browser.press(Key.ESCAPE);
  await browser.until("the sheet to close", () => browser.run("return !document.querySelector('.paste')"));
  await browser.run("document.activeElement?.blur()");
  await browser.pointer().keyDown(Key.CONTROL).keyDown("v").keyUp("v").keyUp(Key.CONTROL).perform();
  await browser.until("the pasted text", async () => (await listed(browser)).length === 2);
  browser.site.put("texts/more.txt", "= Band =\n\nThe Band was founded in 1901.\n");
  await menu("import", "Paste text or an address");
  const type = (address) => browser.find(".paste input").sendKeys(Key.chord(Key.CONTROL, "a"), address, Key.ENTER);
  for (const [address, words] of [
    ["https://example.org/a.txt", /expected an address on http.*found “https:\/\/example\.org\/a\.txt”, which is elsewhere/],
    ["javascript:alert(1)", /expected an address on http.*found “javascript:alert\(1\)”/],
    ["texts/none.txt", /texts\/none\.txt: the server answered 404/],
  ]) {
    await type(address);
    await browser.until(address, async () => words.test(await text(".paste [role=alert]")));
  }
  await type(`${browser.site.url}texts/more.txt`);
  await browser.until("the fetched text", async () => (await listed(browser)).length === 3);
  await kept(browser);
  // The browser says in its console what was not there.
  await browser.complaints();
});

test("what is called .txt is told by what is in it", async () => {
  await forget(browser);
  await browser.visit();
  await browser.run(() => {
    const words = "The paper was printed every week and had eight pages. ".repeat(100);
    // "Клуб основан 3 мая 1871 года." in windows-1251, far behind the beginning.
    const club = [202, 235, 243, 225, 32, 238, 241, 237, 238, 226, 224, 237, 32, 51, 32, 236, 224, 255, 32, 49, 56, 55, 49, 32, 227, 238, 228, 224, 46];
    const files = {
      "late.txt": [words, new Uint8Array([10, 10, ...club, 10])],
      "page.txt": ["'''Chess League''' was founded in 1890 in [[Riga]], see [[Latvia|the country]].\n\n== History ==\n{{Main|Chess}}\nIt met in 1891.\n"],
      "days.txt": ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:19010304\r\nSUMMARY:First concert\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"],
      "empty.txt": [" \n"],
    };
    const transfer = new DataTransfer();
    for (const [name, parts] of Object.entries(files)) transfer.items.add(new File(parts, name, { type: "text/plain" }));
    const field = document.querySelector("#choose-files");
    field.files = transfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const events = await browser.until("the events", async () => {
    const events = await listed(browser);
    return events.length === 4 && events;
  });
  assert.match(events.join("\n"), /Клуб/);
  assert.match(events.join("\n"), /First concert/);
  assert.doesNotMatch(events.join("\n"), /'''|\ufffd/);
  await browser.until("the empty file to be named", () => browser.run("return document.querySelector('.status').textContent.includes('empty.txt')"));
});

test("a browser that keeps nothing says so, and everything else works", async () => {
  const strict = await open({ preferences: { "profile.default_content_setting_values.cookies": 2 } });
  try {
    await strict.visit();
    assert.ok((await listed(strict)).length > 50, "the sample");
    await bring(strict, { "club.txt": CLUB });
    await strict.until("the events", async () => (await listed(strict)).length === 2, 20_000);
    const words = () => strict.run("return document.querySelector('.status').textContent + document.querySelector('.notice').textContent");
    await strict.until("the word", async () => /Not saved/.test(await words()), 20_000);
    assert.match(await words(), /Save/);
    await strict.run(() => {
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob) => ((window.content = blob), real.call(URL, blob));
      HTMLAnchorElement.prototype.click = function () {
        window.saved = this.download;
      };
    });
    await strict.run("[...document.querySelectorAll('.status button')].find((button) => button.textContent === 'Save as a file').click()");
    await strict.until("the file", () => strict.run("return window.saved"));
    await hands(strict).choose("1874: ");
    await strict.press("e");
    await hands(strict).write("Headline", "A journal appears");
    await hands(strict).push("Save", ".editor");
    await strict.until("the correction", async () => (await listed(strict)).includes("1874: A journal appears"));
    // What is done then is not kept either: it is said again, and the file is still offered.
    for (const headline of ["A second journal", "A third journal"]) {
      await strict.press("e");
      await hands(strict).write("Headline", headline);
      await hands(strict).push("Save", ".editor");
      await strict.until("the correction", async () => (await listed(strict)).includes(`1874: ${headline}`));
      await strict.until("the word", () => strict.run("return document.querySelector('[data-keeping]').dataset.keeping === 'Failed'"), 20_000);
      assert.match(await words(), /Not saved: this window does not keep anything.*Save as a file.*Retry/);
    }
    await strict.complaints();
  } finally {
    await strict.close();
  }
});
