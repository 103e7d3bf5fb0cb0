// What hands do to the timeline beyond a plain drag: throw it, push it sideways, mark a span, move it with fingers; and
// how the picture goes from one arrangement to another.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key, Origin } from "selenium-webdriver";
import { dayAt, plot, restingSpan, selected } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const TEN_YEARS = "#t=1990-01-01..2000-01-01";
const PHONE = { width: 390, height: 664, touch: true, scale: 2 };

const near = (a, b, tolerance, what) => assert.ok(Math.abs(a - b) <= tolerance, `${what}: ${a} is not within ${tolerance} of ${b}`);

/// Drags by `dx` pixels in a tenth of a second, holds still for `pause` milliseconds and lets go; gives how many pixels
/// the view went when it has come to rest.
async function thrown(dx, pause) {
  await browser.visit(TEN_YEARS);
  const box = await plot(browser);
  const before = await restingSpan(browser);
  // In the page itself: between two of WebDriver's events a busy machine may take a pause of its own.
  await browser.driver.executeAsyncScript(
    `const [x, y, dx, pause, done] = arguments;
     const plot = document.querySelector(".plot");
     // The hand moves by this clock, however late a busy machine lets each of its steps happen.
     let clock = performance.now();
     performance.now = () => clock;
     const point = (type, at) => plot.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: "mouse", isPrimary: true, button: 0, clientX: x + at, clientY: y, bubbles: true }));
     point("pointerdown", 0);
     let step = 0;
     const go = () => {
       step += 1;
       clock += 12;
       point("pointermove", (dx * step) / 8);
       if (step < 8) return setTimeout(go, 12);
       setTimeout(() => {
         clock += pause;
         point("pointerup", dx);
         delete performance.now;
         done();
       }, pause);
     };
     setTimeout(go, 12);`,
    Math.round(box.x + 500), Math.round(box.y + box.height - 30), dx, pause,
  );
  const rest = await restingSpan(browser, before);
  return ((before[0] - rest[0]) / (before[1] - before[0])) * box.width;
}

test("a picture that is thrown goes on, one that is held first stays", async () => {
  const held = await thrown(200, 300);
  near(held, 200, 6, "pixels under the hand");
  const free = await thrown(200, 0);
  assert.ok(free > held + 60, `thrown by 200 pixels it went ${free}`);
  // A press holds a picture wherever it is.
  const box = await plot(browser);
  const at = { x: Math.round(box.x + 700), y: Math.round(box.y + box.height - 30) };
  await browser.drag(at, { x: at.x - 400, y: at.y });
  await browser.pointer().press().perform();
  await browser.settle();
  const picture = () => browser.run("return document.querySelector('.plot canvas').toDataURL()");
  const stopped = await picture();
  await browser.settle();
  assert.ok((await picture()) === stopped, "it stands still under the press");
  await browser.pointer().release().perform();
});

test("a trackpad pushed sideways moves the time, and so does a wheel with Shift", async () => {
  await browser.visit(TEN_YEARS);
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + 400), Math.round(box.y + 300)];
  const before = await restingSpan(browser);
  const days = (200 / box.width) * (before[1] - before[0]);
  await browser.wheel(x, y, 30, 200);
  const later = await restingSpan(browser, before);
  near(later[0] - before[0], days, 2, "days to the right");
  near(later[1] - later[0], before[1] - before[0], 2, "the length of the span");
  await browser.driver.actions({ async: true }).keyDown(Key.SHIFT).scroll(x, y, 0, -200, Origin.VIEWPORT, 0).keyUp(Key.SHIFT).perform();
  const back = await restingSpan(browser, later);
  near(back[0], before[0], 2, "back again");
  near(back[1], before[1], 2, "back again");
});

test("a pinch on a trackpad zooms at the pointer", async () => {
  await browser.visit(TEN_YEARS);
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + 250), Math.round(box.y + 300)];
  const before = await restingSpan(browser);
  // Browsers report it as a wheel with Ctrl, in small steps.
  for (let step = 0; step < 6; step += 1) {
    await browser.driver.actions({ async: true }).keyDown(Key.CONTROL).scroll(x, y, 0, -10, Origin.VIEWPORT, 0).keyUp(Key.CONTROL).perform();
  }
  const closer = await restingSpan(browser, before);
  near((before[1] - before[0]) / (closer[1] - closer[0]), Math.exp(6 * 10 * 0.012), 0.1, "how much closer");
  near(dayAt(x, box, closer), dayAt(x, box, before), 4, "the instant under the pointer");
});

test("Shift and a drag go to the span that was marked", async () => {
  await browser.visit(TEN_YEARS);
  const box = await plot(browser);
  const before = await restingSpan(browser);
  const [from, to, y] = [Math.round(box.x + 300), Math.round(box.x + 620), Math.round(box.y + box.height - 30)];
  const marked = [dayAt(from, box, before), dayAt(to, box, before)];
  await browser.driver.actions().keyDown(Key.SHIFT).perform();
  await browser.drag({ x: to, y }, { x: from, y });
  await browser.driver.actions().keyUp(Key.SHIFT).perform();
  const now = await restingSpan(browser, before);
  near(now[0], marked[0], 12, "the left end");
  near(now[1], marked[1], 12, "the right end");
});

// Before the pinch of the next test: after two fingers Chromium passes no single touch on, whichever page comes next.
test("a tap beside the marks lets go of what was chosen", async () => {
  await browser.visit("", PHONE);
  await browser.run("document.querySelectorAll('.event-list button')[40].click()");
  await browser.until("a selection", () => selected(browser));
  const box = await plot(browser);
  // The axis has no marks; a finger is wide.
  const at = { x: Math.round(box.x + 4), y: Math.round(box.y + 4), id: 0 };
  await browser.cdp("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await browser.cdp("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await browser.until("no selection", async () => (await selected(browser)) === null);
});

test("a telephone's sheet is pulled up to the whole, down again, and away", async () => {
  await browser.visit("", PHONE);
  await browser.run("document.querySelectorAll('.event-list button')[40].click()");
  await browser.until("a selection", () => selected(browser));
  const sheet = () =>
    browser.run(() => {
      const box = (name) => document.querySelector(name).getBoundingClientRect();
      const [{ top, height }, grip] = [box(".inspector"), box(".grip")];
      const expanded = document.querySelector(".grip").getAttribute("aria-expanded");
      // By its handle: farther down it lies under the bar.
      return { top, height, expanded, grip: { x: Math.round(grip.x + grip.width / 2), y: Math.round(grip.y + 10) } };
    });
  // It rises when it comes.
  await browser.until("a sheet at rest", () => browser.run("return document.getAnimations().length === 0"));
  const low = await sheet();
  const pull = ({ grip }, by) => browser.swipe(grip, { x: grip.x, y: grip.y + by });
  await pull(low, -160);
  const whole = await sheet();
  assert.ok(whole.top <= 32 && whole.height > low.height + 100, `${JSON.stringify(low)} became ${JSON.stringify(whole)}`);
  assert.equal(whole.expanded, "true");
  await pull(whole, 160);
  assert.deepEqual(await sheet(), low);
  // The same by keyboard.
  await browser.run("document.querySelector('.grip').focus()");
  await browser.press(Key.ENTER);
  assert.deepEqual(await sheet(), whole);
  await browser.press(Key.ENTER);
  assert.ok(await selected(browser), "it is still told of");
  await pull(await sheet(), 160);
  await browser.until("no selection", async () => (await selected(browser)) === null);
});

test("one finger moves time and lanes and never the page; two fingers zoom and move at once", async () => {
  // So low that the lanes do not all fit in.
  await browser.visit("", { ...PHONE, height: 600 });
  const scrolled = () => browser.run("return Number(document.querySelector('.minimap').getAttribute('aria-valuenow'))");
  const middle = await plot(browser);
  await browser.swipe({ x: 200, y: Math.round(middle.y + 200) }, { x: 200, y: Math.round(middle.y + 80) });
  await browser.until("the lanes to go up", async () => (await scrolled()) > 80);
  await browser.visit(TEN_YEARS, PHONE);
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + 200), Math.round(box.y + 300)];
  const before = await restingSpan(browser);
  await browser.swipe({ x, y }, { x: x - 120, y: y - 60 });
  const moved = await restingSpan(browser, before);
  assert.ok(moved[0] - before[0] >= (110 / box.width) * (before[1] - before[0]), `${before} became ${moved}`);
  assert.equal(await browser.run("return scrollY + document.documentElement.scrollTop"), 0);
  // The fingers part while their middle goes to the right.
  const instant = dayAt(x, box, moved);
  const fingers = (middle, apart) => [middle - apart / 2, middle + apart / 2].map((x, id) => ({ x, y: y - 100, id }));
  await browser.cdp("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(x, 60) });
  for (let step = 1; step <= 10; step += 1) {
    await browser.cdp("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(x + 6 * step, 60 + 6 * step) });
  }
  await browser.cdp("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const closer = await restingSpan(browser, moved);
  near((moved[1] - moved[0]) / (closer[1] - closer[0]), 2, 0.25, "twice the distance of the fingers");
  near(dayAt(x + 60, box, closer), instant, 0.06 * (moved[1] - moved[0]), "the instant between the fingers");
  assert.equal(await browser.run("return visualViewport.scale"), 1, "the page itself is not zoomed");
});

/// Every different picture that the plot shows from an act until nothing has changed for a while.
function pictures(act) {
  return browser.driver.executeAsyncScript(
    `const [act, done] = arguments;
     const canvas = document.querySelector(".plot canvas");
     // Time goes by frames, so that a busy machine shows as many of them as an idle one.
     let clock = performance.now();
     const frame = window.requestAnimationFrame.bind(window);
     window.requestAnimationFrame = (act) => frame(() => act(clock));
     const seen = [canvas.toDataURL()];
     let still = 0;
     const look = () => {
       clock += 16;
       const now = canvas.toDataURL();
       still = now === seen.at(-1) ? still + 1 : 0;
       if (!still) seen.push(now);
       still > 25 ? done(seen.length) : frame(look);
     };
     document.body.dispatchEvent(new KeyboardEvent("keydown", { key: act, bubbles: true }));
     frame(look);`,
    act,
  );
}

const SMALL = { width: 700, height: 420 };

/// Chooses the first event of the first lane, and waits until the view has come to rest.
async function choose() {
  await browser.run("document.querySelector('.event-list button').click()");
  await browser.until("a selection", () => selected(browser));
  await new Promise((resolve) => setTimeout(resolve, 600));
}

test("lanes and axis go to another arrangement, and cut to it where motion is not wanted", async () => {
  for (const key of ["g", "f", "c"]) {
    await browser.visit("", SMALL);
    await choose();
    const moving = await pictures(key);
    assert.ok(moving >= 4, `${key}: ${moving} pictures`);
    const arranged = await browser.run("return document.querySelector('.plot canvas').toDataURL()");
    await browser.visit("", { ...SMALL, media: { "prefers-reduced-motion": "reduce" } });
    await choose();
    const cut = await pictures(key);
    assert.ok(cut <= 3, `${key} without motion: ${cut} pictures`);
    const same = await browser.run("return document.querySelector('.plot canvas').toDataURL()");
    assert.ok(same === arranged, `${key}: both end with the same picture`);
  }
});
