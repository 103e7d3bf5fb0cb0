// The picture as a file and on paper, and links to the view.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { plot } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

/// Chooses an entry of the Export menu by its words, in the `group`th row that has it, and gives the file.
async function saved(label, group = 0) {
  await browser.run(() => {
    window.saved = null;
    HTMLAnchorElement.prototype.click = function () {
      window.saved = { name: this.download, url: this.href };
    };
    document.querySelector("[popovertarget=export]").click();
  });
  await browser.run((label, group) => [...document.querySelectorAll("#export .item")].filter((item) => item.textContent === label)[group].click(), label, group);
  const { name, url } = await browser.until("a file", () => browser.run("return window.saved"), 20_000);
  assert.equal(await browser.run("return document.querySelectorAll(':popover-open').length"), 0, "the menu is closed");
  const told = await browser.until("a word about it", () => browser.run("return document.querySelector('.notice').textContent"));
  assert.ok(told.includes(name), told);
  const content = await browser.driver.executeAsyncScript(
    `const [url, done] = arguments;
     const request = new XMLHttpRequest();
     request.open("GET", url);
     request.responseType = "blob";
     request.onload = () => {
       const reader = new FileReader();
       reader.onload = () => done(reader.result.split(",")[1]);
       reader.readAsDataURL(request.response);
     };
     request.onerror = () => done("");
     request.send();`,
    url,
  );
  return { name, content: Buffer.from(content, "base64") };
}

/// Reading a file back is the test's business, not the page's: its policy does not let it fetch one.
const openly = () => browser.cdp("Page.setBypassCSP", { enabled: true });

test("the picture is saved as SVG whose text is text", async () => {
  await openly();
  // Not all lanes are in sight.
  await browser.visit("#t=1991-08-01..1994-01-01", { height: 600 });
  const box = await plot(browser);
  const { name, content } = await saved("SVG");
  assert.equal(name, "union-of-communists-3-1991-1993.svg");
  const svg = content.toString();
  assert.ok(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}"`), svg.slice(0, 200));
  assert.match(svg, /<text[^>]*>Union of Communists<\/text>/);
  assert.doesNotMatch(svg, /href|url\(|<image|<style|foreignObject/, "nothing that a viewer must fetch or may not know");
  const all = (await saved("SVG", 1)).content.toString();
  const height = Number(/height="([\d.]+)"/.exec(all)[1]);
  assert.ok(height > box.height, `all lanes are ${height} high, the plot ${box.height}`);
  assert.match(all, />People<\/text>/, "the last lanes are there");
});

test("the picture is saved as PNG of one to four times the size", async () => {
  await openly();
  await browser.visit("", { theme: "dark" });
  const box = await plot(browser);
  for (const [label, scale] of [["PNG 1×", 1], ["3×", 3]]) {
    const { name, content } = await saved(label);
    assert.match(name, /^union-of-communists-3-\d{4}-\d{4}\.png$/);
    assert.equal(content.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([content.readUInt32BE(16), content.readUInt32BE(20)], [Math.round(box.width * scale), Math.round(box.height * scale)]);
  }
});

test("the picture on screen is the one of the command line", async (t) => {
  const program = new URL("../../target/debug/annals", import.meta.url).pathname;
  let chronology;
  try {
    chronology = execFileSync(program, ["extract", new URL("../../seeds", import.meta.url).pathname]);
  } catch {
    return t.skip("the program is not built");
  }
  await openly();
  await browser.visit("#t=1991-01-01..2011-01-01");
  const box = await plot(browser);
  const folder = mkdtempSync(join(tmpdir(), "annals-"));
  const file = join(folder, "drawn.svg");
  const size = ["--width", box.width, "--height", box.height, "--from", "1991-01-01", "--to", "2010-12-31"].map(String);
  execFileSync(program, ["render", "-", "-o", file, ...size], { input: chronology });
  const drawn = readFileSync(file);
  rmSync(folder, { recursive: true });
  const { content } = await saved("SVG");
  const lines = (text) => text.toString().split("\n");
  assert.deepEqual(lines(content).filter((line) => !lines(drawn).includes(line)), [], "lines that only the page draws");
});

test("paper has the timeline, then every event with its sentences", async () => {
  await browser.visit();
  const count = await browser.run("return document.querySelectorAll('.event-list button').length");
  await browser.run("window.dispatchEvent(new Event('beforeprint'))");
  await browser.settle();
  const sheet = await browser.run(() => ({
    pictures: [...document.querySelectorAll(".paper > svg")].map((svg) => svg.querySelectorAll("text").length),
    events: document.querySelectorAll(".paper tbody tr").length,
    text: document.querySelector(".paper").textContent,
    seen: document.querySelector(".paper").offsetHeight,
    key: [...document.querySelectorAll(".paper > ul li")].map((sign) => sign.textContent),
  }));
  assert.ok(sheet.pictures.length >= 1 && sheet.pictures.every((texts) => texts > 20), `texts of the pages: ${sheet.pictures}`);
  assert.equal(sheet.events, count);
  assert.ok(sheet.text.includes("The founding conference of the Socialist Workers' Party (SPT) was held on October 26, 1991"));
  assert.equal(sheet.seen, 0, "the screen does not show it");
  assert.deepEqual(sheet.key.slice(0, 2).concat(sheet.key.slice(-4)), ["Founding", "Merger, joining, renaming", "Other", "Day", "Month or year", "Lasting"]);
  await browser.cdp("Emulation.setEmulatedMedia", { media: "print" });
  await browser.cdp("Emulation.setDeviceMetricsOverride", { width: 1032, height: 703, deviceScaleFactor: 1, mobile: false });
  const first = await browser.run("return document.querySelector('.paper > svg').getBoundingClientRect().bottom - document.querySelector('.paper').getBoundingClientRect().top");
  assert.ok(first > 400 && first <= 703, `title, key and picture are ${first} pixels high, a page has 703`);
  await browser.cdp("Emulation.setEmulatedMedia", { media: "" });
  await browser.run("window.dispatchEvent(new Event('afterprint'))");
  await browser.settle();
  assert.equal(await browser.run("return document.querySelector('.paper')"), null);
  const { data } = await browser.cdp("Page.printToPDF", { preferCSSPageSize: true });
  const pdf = Buffer.from(data, "base64").toString("latin1");
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g).length;
  assert.ok(pages >= 4 && pages < 30, `${pages} pages`);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf).map(Number);
  assert.ok(Math.abs(width - 842) < 2 && Math.abs(height - 595) < 2, `A4 on its side, not ${width} × ${height}`);
});

test("Share copies the link to what is seen", async () => {
  await browser.cdp("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  await browser.visit("#t=1991-08-01..1994-01-01");
  const copied = async (index) => {
    await browser.run((index) => {
      document.querySelector("[popovertarget=share]").click();
      document.querySelectorAll("#share .item")[index].click();
    }, index);
    await browser.until("a word about it", () => browser.run("return document.querySelector('.notice').textContent.includes('clipboard')"));
    return browser.driver.executeAsyncScript("navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))");
  };
  assert.equal(await copied(0), `${browser.site.url}#t=1991-08-01..1994-01-01`);
  const frame = await copied(1);
  assert.match(frame, /^<iframe src="http[^"]+#t=1991-08-01\.\.1994-01-01"[^>]*><\/iframe>$/);
});
