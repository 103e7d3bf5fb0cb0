// A chronology inside a plain page of another folder of the host, by the element and by a frame.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { By, Key, Origin } from "selenium-webdriver";
import { plot } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open({ base: "/docs/timeline/" })));
after(() => browser?.close());
afterEach(() => browser.site.restore());

const CHRONOLOGY = "date,title,organization,id\n1991-10-26,Founded,Club,a\n1993-03,Met,Club,b\n1999,Closed,Club,c\n";

/// Opens a page that embeds, and waits until the timeline in its frame is drawn.
async function embedded(html) {
  browser.site.put("club.csv", CHRONOLOGY);
  browser.site.put("page.html", `<!doctype html><meta charset=utf-8><title>A page</title><script>window.heard = [];
    for (const name of ["annals-select", "annals-view"]) addEventListener(name, (event) => heard.push([name, event.detail]));</script>${html}`);
  await browser.driver.get("about:blank");
  await browser.driver.get(`${browser.site.url}page.html`);
  await inside(() => browser.drawn());
}

async function inside(run) {
  const frame = await browser.until("the frame", () => browser.driver.findElements(By.css("iframe")).then(([frame]) => frame));
  await browser.driver.switchTo().frame(frame);
  try {
    return await run();
  } finally {
    await browser.driver.switchTo().defaultContent();
  }
}

const heard = (name) => browser.run((name) => heard.filter(([heard]) => heard === name).map(([, detail]) => detail), name);

test("the element shows a chronology, takes attributes and tells what happens in it", async () => {
  await embedded(`<script type=module src="annals-timeline.js"></script>
    <annals-timeline src="club.csv" from="1991" to="1993-06" theme="dark" lang="ru" height="500"></annals-timeline>`);
  assert.equal(await browser.run("return document.querySelector('annals-timeline').getBoundingClientRect().height"), 500);
  await browser.until("the span to be heard", async () => {
    const view = (await heard("annals-view")).at(-1);
    return view?.from === "1991-01-01" && view.to === "1993-07-01";
  });
  const view = await inside(() => browser.run("return { theme: document.documentElement.dataset.theme, language: document.documentElement.lang }"));
  assert.equal(view.theme, "dark");
  assert.equal(view.language, "ru");

  await browser.run("document.querySelector('annals-timeline').setAttribute('select', 'b')");
  await browser.until("the choice to be heard", async () => (await heard("annals-select")).at(-1)?.id === "b");
  assert.equal(await browser.run("return document.querySelector('annals-timeline').selected"), "b");

  await browser.run("document.querySelector('annals-timeline').setAttribute('to', '1999')");
  await browser.until("the view to be heard", async () => (await heard("annals-view")).at(-1)?.to?.startsWith("2000-01-01"));
  assert.equal(await browser.run("return document.querySelector('annals-timeline').selected"), "b", "the choice stays");
});

test("what an attribute asks for and is not there is neither shown nor told", async () => {
  await embedded(`<script type=module src="annals-timeline.js"></script>
    <annals-timeline src="club.csv" from="1990-13" to="1990-99" select="nonsense"></annals-timeline>`);
  const element = (work) => browser.run(`const element = document.querySelector('annals-timeline'); ${work}`);
  await element("element.setAttribute('select', 'b')");
  await browser.until("the choice to be heard", async () => (await heard("annals-select")).at(-1)?.id === "b");
  assert.deepEqual(await heard("annals-view"), [], "there is no such span");
  assert.deepEqual(await heard("annals-select"), [{ id: "b" }], "there was no such event");
  // A day is shown whole, and years beyond the calendar are years.
  await element("element.setAttribute('from', '1993-03-04'); element.setAttribute('to', '1993-03-04')");
  await browser.until("the day", async () => {
    const view = (await heard("annals-view")).at(-1);
    return view?.from?.startsWith("1993-03-04") && view.to.startsWith("1993-03-05");
  });
  await element("element.setAttribute('to', '1990')");
  await browser.until("the whole", async () => (await heard("annals-view")).at(-1)?.from === null);
  await element("element.setAttribute('from', 'Y-66000000')");
  await browser.until("deep time", async () => (await heard("annals-view")).at(-1)?.from?.startsWith("d-2410"));
});

test("the page around an element keeps its history and its theme", async () => {
  await embedded(`<script type=module src="annals-timeline.js"></script><annals-timeline src="club.csv" theme="dark"></annals-timeline>`);
  const before = await browser.run("return history.length");
  for (const id of ["a", "b"]) {
    await browser.run((id) => document.querySelector("annals-timeline").setAttribute("select", id), id);
    await browser.until("the choice to be heard", async () => (await heard("annals-select")).at(-1)?.id === id);
  }
  await inside(() => browser.run("document.querySelector('.inspector [aria-label=\"Next event\"]').click()"));
  await browser.until("the next event", async () => (await heard("annals-select")).at(-1)?.id === "c");
  assert.equal(await browser.run("return history.length"), before);
  assert.equal(await browser.run("return localStorage.getItem('annals:theme')"), null);
});

test("a frame alone needs nothing but an address", async () => {
  await embedded(`<iframe src="index.html?src=club.csv#e=a" title="Timeline" width=800 height=500></iframe>`);
  const text = await inside(() => browser.run("return document.body.innerText"));
  assert.match(text, /Founded/);
});

test("a page without the right to run scripts of strangers gets none", async () => {
  browser.site.put("evil.csv", 'date,title,id\n1991,"<img src=x onerror=""document.title=1"">","<script>alert(1)</script>"\n');
  await embedded(`<script type=module src="annals-timeline.js"></script><annals-timeline src="evil.csv" select="<script>alert(1)</script>"></annals-timeline>`);
  assert.equal(await inside(() => browser.run("return document.querySelectorAll('img, script:not([src])').length")), 0);
});

test("a wheel over a frame scrolls the page around it, until the reader takes hold of the timeline", async () => {
  await embedded(`<iframe src="index.html?src=club.csv" title="Timeline" width=700 height=400></iframe><div style="height:3000px"></div>`);
  const scrolled = () => browser.run("return scrollY");
  const link = () => inside(() => browser.run("return location.hash"));
  const wheel = (dy, key) => {
    const actions = browser.driver.actions({ async: true });
    const held = key ? actions.keyDown(key) : actions;
    const rolled = held.scroll(300, 200, 0, dy, Origin.VIEWPORT, 0);
    return (key ? rolled.keyUp(key) : rolled).perform();
  };
  await wheel(120);
  await browser.until("the page to scroll", async () => (await scrolled()) >= 100);
  assert.equal(await link(), "", "the view stays");
  await browser.run("scrollTo(0, 0)");
  await wheel(-120, Key.CONTROL);
  await browser.until("a closer view", async () => (await link()).includes("t="));
  assert.equal(await scrolled(), 0, "a pinch is for the timeline");
  // Whoever has pressed on the timeline rolls it.
  const closer = await link();
  await browser.click(300, 250);
  await wheel(-120);
  await browser.until("a still closer view", async () => (await link()) !== closer);
  assert.equal(await scrolled(), 0);
  // … until the pointer leaves it.
  const last = await link();
  await browser.driver.actions({ async: true }).move({ x: 740, y: 200, origin: Origin.VIEWPORT }).move({ x: 300, y: 200, origin: Origin.VIEWPORT }).perform();
  await wheel(120);
  await browser.until("the page to scroll again", async () => (await scrolled()) >= 100);
  assert.equal(await link(), last);
});

test("a low window leaves its height to the lanes", async () => {
  for (const [width, height, least] of [[700, 220, 170], [700, 320, 270], [1000, 400, 350], [390, 320, 260], [320, 256, 200]]) {
    await browser.visit("", { width, height });
    const box = await plot(browser);
    assert.ok(box.height >= least, `${width} × ${height}: lanes and axis have ${box.height}`);
    assert.ok(await browser.run("return document.documentElement.scrollWidth <= innerWidth"), `${width} × ${height} scrolls sideways`);
    const seen = () => browser.run("return document.querySelector('.filters').checkVisibility()");
    assert.equal(await seen(), false);
    const target = await browser.run("const { width, height } = document.querySelector('.filter-button').getBoundingClientRect(); return Math.min(width, height)");
    assert.ok(target >= 24, `${width} × ${height}: the button of the filters is ${target}`);
    await browser.find(".filter-button").click();
    assert.equal(await seen(), true, `${width} × ${height}: the filters are behind their button`);
  }
});
