// Whatever is seen stands in the address: Back takes it off step by step, and another browser shows the same.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { listed, plot, restingSpan, span } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const link = () => browser.run("return decodeURIComponent(location.hash.slice(1))");
const says = (what, is) => browser.until(what, async () => is(await link()));
const back = () => browser.run("history.back()");

test("the order of the table stands in the address, and Back takes it off", async () => {
  await browser.visit("#v=table");
  const first = () => browser.run("return document.querySelector('.table tbody tr:not(.spacer) button').textContent");
  const sort = (name) => browser.run((name) => [...document.querySelectorAll(".table th button")].find((button) => button.textContent.includes(name)).click(), name);
  const sorted = () => browser.run("return document.querySelector('.table th[aria-sort]').getAttribute('aria-sort') + ' ' + document.querySelector('.table th[aria-sort]').innerText.split('\\n')[0].trim()");
  const byDate = await first();
  await sort("Event");
  await says("the order by event", (link) => link.includes("b=title"));
  const byTitle = await first();
  assert.notEqual(byTitle, byDate);
  await sort("Event");
  await says("the other way round", (link) => link.includes("b=-title"));
  const downwards = await first();
  assert.ok(downwards > byTitle, `${downwards} after ${byTitle}`);
  assert.match(await sorted(), /^descending/);
  await back();
  await says("the order before", (link) => link.includes("b=title"));
  assert.equal(await first(), byTitle);
  await back();
  await says("the order of time", (link) => !link.includes("b="));
  assert.equal(await first(), byDate);
});

test("Back goes through views, groups, folds and filters, one at a time", async () => {
  await browser.visit();
  const press = (key) => browser.press(key);
  const steps = [
    ["g=kind", () => press("g")],
    ["f=1", () => press("f")],
    ["x=1", () => press("l")],
    ["k=press", () => browser.run("[...document.querySelectorAll('.filters button')].find((button) => button.textContent.includes('Press')).click()")],
    ["v=table", () => press("b")],
  ];
  for (const [part, step] of steps) {
    await browser.run("document.activeElement.blur()");
    await step();
    await says(part, (link) => link.split("&").includes(part));
  }
  for (const [part] of steps.toReversed()) {
    assert.ok((await link()).split("&").includes(part));
    await back();
    await says(`no ${part}`, (link) => !link.split("&").includes(part));
  }
  assert.equal(await link(), "");
  // And forward again.
  await browser.run("history.go(5)");
  await says("all of it", (link) => steps.every(([part]) => link.split("&").includes(part)));
});

test("Back leads to the views that were looked at, and not to those on the way", async () => {
  await browser.visit();
  const box = await plot(browser);
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height - 12)];
  const look = () => new Promise((resolve) => setTimeout(resolve, 1500));
  await look();
  // Two turns of the wheel in one breath are one step.
  await browser.wheel(x, y, -240);
  await browser.wheel(x, y, -240);
  const closer = await restingSpan(browser);
  await look();
  await browser.drag({ x: x + 300, y }, { x: x - 300, y });
  const moved = await restingSpan(browser, closer);
  await look();
  // What is hardly another view is none.
  await browser.drag({ x, y }, { x: x + 24, y });
  await restingSpan(browser, moved);
  await back();
  await browser.until("the view before the drag", async () => {
    const [start, end] = (await span(browser)) ?? [0, 0];
    return Math.abs(start - closer[0]) < 2 && Math.abs(end - closer[1]) < 2;
  });
  await back();
  await browser.until("the whole", async () => (await span(browser)) === null);
});

test("a link shows the same in another browser", async () => {
  const links = ["#t=1991-08-09..1994-01-20&l=union-of-communists&x=1", "#g=kind&f=1&k=lives", "#v=table&b=-sources&o=union-of-communists"];
  const look = async (browser, hash) => {
    await browser.hover(1, 1);
    await browser.visit(hash);
    await browser.settle();
    return {
      canvas: await browser.run("return document.querySelector('.plot canvas')?.toDataURL()"),
      table: await browser.run("return document.querySelector('.table')?.innerText"),
      events: await listed(browser),
      link: await browser.run("return location.hash"),
    };
  };
  const other = await open();
  try {
    for (const hash of links) {
      const mine = await look(browser, hash);
      assert.equal(mine.link, hash, "the address stays as it came");
      // Another host, another profile.
      assert.deepEqual(await look(other, hash), mine, hash);
    }
  } finally {
    await other.close();
  }
});

test("a filter is told while an event is chosen", async () => {
  await browser.visit("");
  await browser.run("document.querySelectorAll('.event-list button')[30].click()");
  const told = () => browser.run("return [...document.querySelectorAll('[role=status]')].map((region) => region.textContent).join(' ')");
  await browser.until("the event", async () => /of 71/.test(await told()));
  assert.doesNotMatch(await told(), /shown/);
  await browser.run("[...document.querySelectorAll('.filters button')].find((button) => button.textContent.includes('Congress')).click()");
  await browser.until("how many are left", async () => /56 shown/.test(await told()));
});
