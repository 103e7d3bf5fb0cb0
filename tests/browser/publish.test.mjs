// What `annals publish` writes, on a plain host: the site from a folder of it, inside another page, and without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { By } from "selenium-webdriver";
import { inspector, listed } from "./app.mjs";
import { DIST, open } from "./browser.mjs";
import { hands } from "./own.mjs";

const program = new URL("../../target/debug/annals", import.meta.url).pathname;
// The whole of the tests builds it first; who runs these alone is told what they lack.
const skip = !existsSync(program) && "target/debug/annals is not built: cargo build";
if (skip && process.env.CI) throw new Error(skip);
if (skip) console.error(`publish.test.mjs is left out: ${skip}`);

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const KITES = "<html lang=en><title>Kite Club</title><h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath.</p>";

/// The host's folder: the site lies in `clubs/`, beside a page of somebody's own.
let host, browser, text;
before(async () => {
  if (skip) return;
  host = mkdtempSync(join(tmpdir(), "annals-"));
  const notes = join(host, "notes");
  mkdirSync(join(notes, "far"), { recursive: true });
  writeFileSync(join(notes, "club.txt"), CLUB);
  writeFileSync(join(notes, "far", "kites.html"), KITES);
  execFileSync(program, ["publish", notes, "-o", join(host, "clubs"), "--title", "Clubs & <kites>", "--app", DIST], { stdio: "pipe" });
  rmSync(notes, { recursive: true });
  writeFileSync(join(host, "page.html"), `<!doctype html><meta charset=utf-8><title>A page</title><h1>Ours</h1>
    <script type=module src="clubs/annals-timeline.js"></script>
    <annals-timeline src="clubs/chronology.json" select="" height="420"></annals-timeline>`);
  writeFileSync(join(host, "clubs", "other.csv"), "date,title,organization,id\n1991-10-26,Founded,Club,a\n1999,Closed,Club,c\n");
  browser = await open({ folder: host, base: "/~anna/", offline: true });
  ({ text } = hands(browser));
});
after(async () => {
  await browser?.close();
  if (host) rmSync(host, { recursive: true });
});
afterEach(async () => {
  if (browser) assert.deepEqual(await browser.complaints(), [], "the console stays silent");
});

const DAYS = ["1874", "1917", "3 May 1871", "4 July 1880"];
const days = async () => (await listed(browser)).map((words) => words.split(":")[0]).sort();

test("a published folder opens below a path of the host, under its title, with its texts", { skip }, async () => {
  await browser.visit("clubs/");
  assert.deepEqual(await days(), DAYS);
  assert.equal(await browser.run("return document.title"), "Clubs & <kites> – Annals");
  assert.match(await browser.run("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content"), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  await browser.press("o");
  await browser.until("a text", async () => /The Chess Club was founded/.test((await text(".text")) ?? ""));
  const asked = (await browser.requests()).filter((url) => !url.startsWith(`${browser.site.url}clubs/`));
  assert.deepEqual(asked, [], "nothing but the folder is asked for");
});

test("a link to what is seen shows the same to somebody else", { skip }, async () => {
  await browser.visit("clubs/");
  await browser.run(() => [...document.querySelectorAll(".event-list button")].find(({ textContent }) => textContent.includes("1874")).click());
  const link = await browser.until("the address", () => browser.run("return /e=/.test(location.hash) && location.href"));
  await browser.elsewhere(async () => {
    await browser.visit(`clubs/${new URL(link).search}${new URL(link).hash}`);
    await browser.until("the event", async () => (await inspector(browser))?.text.includes("1874"));
  });
});

test("a project is published with its corrections, a site is published again in its place", { skip }, async () => {
  const file = join(host, "club.txt");
  writeFileSync(file, CLUB);
  const chronology = JSON.parse(execFileSync(program, ["extract", file, "--format", "project"], { stdio: "pipe" }).toString());
  const journal = chronology.events.find(({ date }) => date === "1874");
  const [{ document, date_start: start, date_end: end }] = journal.sources;
  chronology.corrections = [{ type: "edit", target: { event: journal.id, document, start, end, quote: "1874", prefix: "in Riga. In ", suffix: " the Chess Club" }, title: "A journal appears" }];
  const project = join(host, "project.json");
  writeFileSync(project, JSON.stringify(chronology));
  for (const title of ["First", "Second"]) execFileSync(program, ["publish", project, "-o", join(host, "one"), "--title", title, "--app", DIST], { stdio: "pipe" });
  await browser.visit("one/");
  assert.ok((await listed(browser)).includes("1874: A journal appears"), String(await listed(browser)));
  assert.match(await browser.run("return document.title"), /Second/);
});

test("the site stands in a page of another folder, and both work on without a network", { skip }, async () => {
  await browser.driver.get(`${browser.site.url}page.html`);
  const inside = async (run) => {
    await browser.driver.switchTo().frame(await browser.until("the frame", () => browser.driver.findElements(By.css("iframe")).then(([frame]) => frame)));
    try {
      return await run();
    } finally {
      await browser.driver.switchTo().defaultContent();
    }
  };
  const shows = (expected) => browser.until(String(expected), () => inside(async () => String((await days().catch(() => []))) === String(expected)));
  const give = (name, value) => browser.run("document.querySelector('annals-timeline').setAttribute(arguments[0], arguments[1])", name, value);
  await shows(DAYS);
  await give("src", "clubs/other.csv");
  await shows(["1999", "26 October 1991"]);
  await browser.visit("clubs/");
  await browser.until("the worker to keep everything", () => browser.driver.executeAsyncScript(`
    const done = arguments[0];
    navigator.serviceWorker.ready.then(({ active }) => done(active.state === "activated"), () => done(false));
  `), 30_000);
  // The worker answers for what is opened from now on.
  await browser.driver.get(`${browser.site.url}page.html`);
  await shows(DAYS);
  await give("src", "clubs/other.csv");
  await shows(["1999", "26 October 1991"]);
  await browser.site.close();
  await give("src", "clubs/chronology.json");
  await shows(DAYS);
  await give("src", "clubs/other.csv");
  await shows(["1999", "26 October 1991"]);
  await browser.visit("clubs/");
  assert.deepEqual(await days(), DAYS);
  await browser.complaints();
});
