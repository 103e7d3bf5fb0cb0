// Ways through the page that must not break off: the focus of the keyboard, links and Back, from one view to another.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { plot, restingSpan, selected } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const choose = async (index) => {
  await browser.run("document.querySelectorAll('.event-list button')[arguments[0]].click()", index);
  return browser.until("a selection", () => selected(browser));
};
const focused = () => browser.run("const at = document.activeElement; return at.getAttribute('aria-label') ?? at.id ?? at.tagName");
const holds = (what, is) => browser.until(`the focus on ${what}`, async () => is(await focused()));
const inspected = () => browser.run("return document.querySelector('#inspector h2')?.textContent");

test("who steps through events in the inspector keeps the focus", async () => {
  await browser.visit();
  await choose(5);
  await browser.until("the inspector", () => inspected());
  await browser.run("document.querySelector('#inspector [aria-label=\"Next event\"]').focus()");
  const seen = new Set([await inspected()]);
  for (let step = 0; step < 3; step += 1) {
    const before = await inspected();
    await browser.press(Key.ENTER);
    await browser.until("the next event", async () => (await inspected()) !== before);
    assert.equal(await focused(), "Next event");
    seen.add(await inspected());
  }
  assert.equal(seen.size, 4);
  // What had the focus is gone: the event that is told now has it, and in the end the picture.
  await browser.run("document.querySelector('#inspector .around button').focus()");
  await browser.press(Key.ENTER);
  await browser.until("the focus in the inspector", () => browser.run("return document.activeElement.closest('.inspector') !== null"));
  await browser.press("e");
  await browser.until("the editor", () => browser.run("return document.activeElement.matches('.inspector textarea, .inspector input')"));
  await browser.press(Key.ESCAPE);
  await holds("what opens the editor", (id) => id === "edit-event");
  await browser.run("document.querySelector('#inspector [aria-label=\"Close\"]').focus()");
  await browser.press(Key.ENTER);
  await browser.until("the focus on the picture", () => browser.run("return document.activeElement.id === 'plot'"));
});

test("a sheet over the page has the keyboard to itself, a tick box has not", async () => {
  await browser.visit();
  await browser.press("?");
  await browser.until("the sheet of keys", () => browser.run("return document.querySelector('dialog[open]') !== null"));
  await browser.press("b", "g", Key.ARROW_RIGHT);
  assert.equal(await browser.run("return location.hash"), "");
  await browser.press(Key.ESCAPE);
  await browser.until("no sheet", () => browser.run("return document.querySelector('dialog[open]') === null"));
  await browser.run("document.querySelector('[aria-controls=facets]').click()");
  await browser.until("the facets", () => browser.run("return document.querySelector('#facets input[type=checkbox]') !== null"));
  await browser.run("document.querySelector('#facets input[type=checkbox]').focus()");
  await browser.pointer().keyDown(Key.CONTROL).sendKeys("k").keyUp(Key.CONTROL).perform();
  await browser.until("the search field", () => browser.run("return document.activeElement.id === 'search'"));
  // A press beside the panel closes it.
  const box = await plot(browser);
  await browser.click(Math.round(box.x + 10), Math.round(box.y + box.height - 10));
  await browser.until("no facets", () => browser.run("return document.querySelector('#facets') === null"));
});

test("a lane that is moved by the keyboard keeps the focus on what moves it", async () => {
  await browser.visit();
  await browser.run("document.querySelector('[aria-controls=lanes]').click()");
  const steps = () => browser.run("return [...document.querySelectorAll('#lanes .step')].map((step) => step.id)");
  await browser.until("the lanes", async () => (await steps()).length > 8);
  const down = (await steps())[1];
  await browser.run("document.getElementById(arguments[0]).focus()", down);
  for (const place of [1, 2]) {
    await browser.press(Key.ENTER);
    await browser.until("the lane one row lower", async () => (await steps()).indexOf(down) === 2 * place + 1);
    await browser.until("the focus", () => browser.run("return document.activeElement.id === arguments[0]", down));
  }
  await browser.press(Key.ESCAPE);
  await holds("what opened the panel", (name) => name === "Lanes and axis" || name === "Lanes");
});

test("a link to an event leads to its source", async () => {
  await browser.visit("#v=sources&d=none");
  // The last event of the last document, which no first document tells.
  await browser.visit();
  const count = await browser.run("return document.querySelectorAll('.event-list button').length");
  const id = await choose(count - 1);
  for (const size of [{}, { width: 390, height: 844, touch: true, scale: 2 }]) {
    await browser.visit(`#e=${id}`, size);
    const told = await browser.until("the inspector", () => inspected());
    await browser.press("o");
    await browser.until("its passage in the text", () =>
      browser.run("return document.querySelector('.text mark.chosen') !== null"));
    assert.equal(await inspected(), told);
  }
});

test("what is chosen in the table is in view on the timeline", async () => {
  await browser.visit("#t=2010-01-01..2020-01-01&v=table");
  await browser.run("document.querySelector('.table tbody tr:not(.spacer) button').click()");
  await browser.until("a selection", () => selected(browser));
  await browser.run("document.activeElement.blur()");
  await browser.press("t");
  const [, end] = await restingSpan(browser);
  assert.ok(end < (2010 - 1970) * 365.25, "the view went back in time");
});

test("who looks for something meets only what the other filters let through", async () => {
  await browser.visit();
  const results = () => browser.run("return [...document.querySelectorAll('#results .title')].map((result) => result.textContent)");
  const look = async (words) => {
    await browser.run("const field = document.getElementById('search'); field.focus(); field.select()");
    await browser.press(...words);
    return browser.until("results", async () => { const found = await results(); return found.length > 0 && found; });
  };
  const all = await look("1993");
  assert.match(await browser.run("return document.querySelector('#results').innerText"), /and \d+ more/);
  await browser.press(Key.ESCAPE);
  await browser.run("[...document.querySelectorAll('.filters button')].find((button) => button.textContent.includes('Congress')).click()");
  const fewer = await look("1993");
  assert.notDeepEqual(fewer, all);
});

test("a tap chooses what is under the finger and presses nothing that opens there", async () => {
  await browser.visit("", { width: 390, height: 844, touch: true, scale: 2, media: { "prefers-reduced-motion": "reduce" } });
  const box = await plot(browser);
  let chosen = null;
  // Lines of lives and bands go all through the lower half, where the sheet opens.
  for (let y = box.y + box.height - 20; y > box.y + box.height / 2 && !chosen; y -= 24) {
    const at = { x: Math.round(box.x + 100), y: Math.round(y), id: 0 };
    await browser.cdp("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    await browser.cdp("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await browser.settle();
    await browser.settle();
    chosen = await selected(browser);
  }
  assert.ok(chosen, "something was chosen");
  assert.equal(await browser.run("return document.querySelector('.app').dataset.view"), "timeline");
  assert.equal(await browser.run("return document.querySelector('.inspector textarea')"), null);
});
