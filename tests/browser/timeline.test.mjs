// Moving about in time and choosing events, with every kind of hand.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { day, dayAt, inspector, listed, plot, restingSpan, selected, span, xOf } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const FROM_1991_TO_1993 = "#t=1991-08-01..1994-01-01";

/// Pixels that rounding and the hash's whole days may cost.
const near = (a, b, tolerance, what) => assert.ok(Math.abs(a - b) <= tolerance, `${what}: ${a} is not within ${tolerance} of ${b}`);

test("the wheel zooms at the pointer", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + box.width * 0.7), Math.round(box.y + box.height / 2)];
  const before = await restingSpan(browser);
  await browser.wheel(x, y, -240);
  const closer = await restingSpan(browser, before);
  assert.ok(closer[1] - closer[0] < 0.9 * (before[1] - before[0]), `${before} became ${closer}`);
  near(dayAt(x, box, closer), dayAt(x, box, before), 1.5, "the instant under the pointer");
  await browser.wheel(x, y, 480);
  const wider = await restingSpan(browser, closer);
  assert.ok(wider[1] - wider[0] > 1.1 * (closer[1] - closer[0]), `${closer} became ${wider}`);
  near(dayAt(x, box, wider), dayAt(x, box, before), 2.5, "the instant under the pointer");
});

test("a drag moves the time with the hand", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const box = await plot(browser);
  const y = Math.round(box.y + box.height - 12);
  const before = await restingSpan(browser);
  const [from, to] = [Math.round(box.x + 300), Math.round(box.x + 500)];
  await browser.drag({ x: from, y }, { x: to, y });
  const moved = await restingSpan(browser, before);
  near(moved[1] - moved[0], before[1] - before[0], 2, "the length of the span");
  const days = (200 / box.width) * (before[1] - before[0]);
  assert.ok(before[0] - moved[0] >= days - 2, `dragged by ${days} days, moved by ${before[0] - moved[0]}`);
});

test("a double click goes closer, and 0 shows everything again", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const box = await plot(browser);
  const before = await restingSpan(browser);
  await browser.doubleClick(Math.round(box.x + box.width / 2), Math.round(box.y + box.height - 12));
  await browser.until("a narrower span", async () => {
    const now = await span(browser);
    return now && now[1] - now[0] < 0.8 * (before[1] - before[0]);
  });
  await browser.press("0");
  await browser.until("the whole extent", async () => (await span(browser)) === null);
});

test("the card of an event does not stay behind when the wheel takes the event away", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const box = await plot(browser);
  const x = Math.round(xOf(day("1991-11-16") + 0.5, box, await restingSpan(browser)));
  const y = await findMark(x, box, /November 1991/);
  const shown = () => browser.run(() => document.querySelector(".hover-card")?.innerText ?? "");
  const before = await browser.until("the card", async () => (await shown()) || null);
  await browser.wheel(x, y, 0, 240);
  await browser.until("another card or none", async () => (await shown()) !== before);
  await browser.wheel(x, y, 0, -240);
  await browser.until("the card of what has come back under the pointer", async () => (await shown()) === before);
});

test("plus and minus zoom", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const before = await restingSpan(browser);
  await browser.press("+");
  const closer = await restingSpan(browser, before);
  near((before[1] - before[0]) / (closer[1] - closer[0]), 2, 0.05, "one step of zoom");
  await browser.press("-");
  const back = await restingSpan(browser, closer);
  near(back[1] - back[0], before[1] - before[0], 3, "the span after the step back");
});

test("two fingers zoom between them, one drags", async () => {
  await browser.visit(FROM_1991_TO_1993, { touch: true, width: 1024, height: 768 });
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height - 40)];
  const before = await restingSpan(browser);
  await browser.pinch(x, y, 80, 240);
  const closer = await restingSpan(browser, before);
  near((before[1] - before[0]) / (closer[1] - closer[0]), 3, 0.45, "three times the distance of the fingers");
  near(dayAt(x, box, closer), dayAt(x, box, before), 0.02 * (before[1] - before[0]), "the instant between the fingers");
  await browser.swipe({ x: x + 100, y }, { x: x - 100, y });
  const moved = await restingSpan(browser, closer);
  assert.ok(moved[0] > closer[0], `swiped to the left, the view went from ${closer} to ${moved}`);
});

test("a click on a mark opens its event with the quotation and the marked date words", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const box = await plot(browser);
  const x = Math.round(xOf(day("1991-10-26") + 0.5, box, await restingSpan(browser)));
  const y = await findMark(x, box, /26 October 1991/);
  await browser.click(x, y);
  await browser.until("a selection", () => selected(browser));
  const panel = await inspector(browser);
  assert.match(panel.text, /26 October 1991/);
  assert.match(panel.text, /1991-10-26/);
  assert.ok(panel.quotes.some((quote) => quote.includes("The founding conference of the Socialist Workers' Party (SPT) was held on October 26, 1991")), panel.quotes.join("\n"));
  assert.ok(panel.marked.some((words) => words.includes("October 26, 1991")), panel.marked.join("\n"));
});

test("a selection without a mouse: arrows, Home, End and Escape", async () => {
  await browser.visit();
  await browser.press(Key.HOME);
  const first = await browser.until("a selection", () => selected(browser));
  await browser.press(Key.ARROW_RIGHT);
  const second = await browser.until("the next event", async () => (await selected(browser)) !== first && selected(browser));
  await browser.press(Key.ARROW_LEFT);
  await browser.until("the first event again", async () => (await selected(browser)) === first);
  assert.notEqual(second, first);
  // The first event's lane may be the lowest or the highest.
  await browser.press(Key.ARROW_DOWN);
  if ((await selected(browser)) === first) await browser.press(Key.ARROW_UP);
  await browser.until("an event on another lane", async () => (await selected(browser)) !== first);
  await browser.press(Key.END);
  await browser.until("the last event", async () => ![first, second].includes(await selected(browser)));
  // Escape stops a movement before it lets go of the selection.
  await restingSpan(browser);
  await browser.press(Key.ESCAPE);
  await browser.until("no selection", async () => (await selected(browser)) === null);
});

test("Tab goes to the list of events, arrows go through it, Enter opens", async () => {
  await browser.visit();
  const words = () => browser.run(() => document.activeElement?.closest(".event-list button")?.textContent ?? null);
  let first = null;
  for (let presses = 0; presses < 60 && first === null; presses += 1) {
    await browser.press(Key.TAB);
    first = await words();
  }
  assert.ok(first, "Tab reaches the list of events");
  await browser.press(Key.ARROW_DOWN);
  const second = await words();
  assert.ok(second && second !== first, `after ${first} comes ${second}`);
  await browser.press(Key.ENTER);
  await browser.until("a selection", () => selected(browser));
  const { text } = await inspector(browser);
  const events = await listed(browser);
  assert.ok(events.includes(second));
  assert.ok(text.split("\n").some((line) => line.length > 6 && second.includes(line)), `${second} is open:\n${text}`);
});

test("Escape gives up a brush that is held", async () => {
  await browser.visit("#t=1990-01-01..2000-01-01");
  const brush = await browser.run(() => {
    const { x, y, width, height } = document.querySelector(".overview .brush").getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  });
  const before = await restingSpan(browser);
  await browser.pointer().move(brush).press().move({ x: brush.x - 150, y: brush.y, duration: 120 }).perform();
  const moved = await restingSpan(browser, before);
  assert.ok(moved[0] < before[0] - 365, `${before} became ${moved}`);
  await browser.press(Key.ESCAPE);
  assert.deepEqual(await restingSpan(browser, moved), before);
  // What is held no longer moves nothing.
  await browser.pointer().move({ x: brush.x - 40, y: brush.y, duration: 60 }).release().perform();
  assert.deepEqual(await restingSpan(browser), before);
});

test("the overview's brush moves the view, by hand and by keyboard", async () => {
  await browser.visit(FROM_1991_TO_1993);
  const before = await restingSpan(browser);
  const brush = await browser.run(() => {
    const { x, y, width, height } = document.querySelector(".overview .brush").getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  });
  await browser.drag(brush, { x: brush.x + 120, y: brush.y });
  const later = await restingSpan(browser, before);
  assert.ok(later[0] > before[0] + 300, `${before} became ${later}`);
  near(later[1] - later[0], before[1] - before[0], 3, "the length of the span");
  await browser.run(() => document.querySelector(".overview .brush").focus());
  await browser.press(Key.ARROW_LEFT);
  const earlier = await restingSpan(browser, later);
  assert.ok(earlier[0] < later[0], `${later} became ${earlier}`);
});

/// Moves the pointer down the column `x` until the card of an event whose date reads like `date` comes up.
async function findMark(x, box, date) {
  for (let y = Math.round(box.y + 60); y < box.y + box.height; y += 8) {
    await browser.hover(x, y);
    if (await browser.run(() => !document.querySelector(".plot.over"))) continue;
    // A cluster or a lane has no card.
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (date.test(await browser.run(() => document.querySelector(".hover-card")?.innerText ?? ""))) return y;
  }
  throw new Error(`no mark in the column at ${x} has a card with ${date}`);
}

test("filters combine, count, stand in the address, and Back takes them off one by one", async () => {
  await browser.visit();
  const hash = () => browser.run("return location.hash.slice(1)");
  const shown = () => browser.run("return document.querySelectorAll('.event-list li').length");
  const all = await shown();
  const press = (label) => browser.run((label) => [...document.querySelectorAll(".filters button")].find((button) => button.textContent.includes(label)).click(), label);
  await press("Congress");
  await browser.until("fewer events", async () => (await shown()) < all);
  const without = await shown();
  await browser.run("document.querySelector('[aria-controls=facets]').click()");
  const entry = () =>
    browser.run(() => {
      const label = [...document.querySelectorAll("#facets label")].find((label) => label.textContent.startsWith("Union of Communists"));
      return label && Number(label.querySelector("small").textContent);
    });
  const promised = await browser.until("the panel", entry);
  await browser.run(() => [...document.querySelectorAll("#facets label")].find((label) => label.textContent.startsWith("Union of Communists")).click());
  await browser.until("one organisation", async () => (await shown()) < without);
  assert.equal(await shown(), promised, "the count said how many would be left");
  assert.match(await hash(), /k=congress/);
  assert.match(await hash(), /o=union-of-communists/);
  const link = await hash();
  await browser.run("history.back()");
  await browser.until("all organisations again", async () => (await shown()) === without);
  await browser.run("history.back()");
  await browser.until("all events again", async () => (await shown()) === all);
  await browser.visit(`#${link}`);
  await browser.until("the filters of the link", async () => (await shown()) === promised);
});
