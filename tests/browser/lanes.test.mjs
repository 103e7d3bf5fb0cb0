// Lanes and axis as the reader wants them: by mouse, by keyboard, in the link, and told to a screen reader.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { plot, restingSpan } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const TABLE = [
  "date,title,kind,organization,places",
  "1800-01-01,Start,founding,North,Riga",
  "1801-05-01,First meeting,congress,North,Riga",
  "1802-05-01,Second meeting,congress,North,Riga",
  "1803-05-01,Third meeting,congress,North,Tartu",
  "1803-09-01,Walk,protest,North,Tartu",
  "1990-01-01,Start of the South,founding,South,Narva",
  "1991-01-01,Fourth meeting,congress,South,Narva",
  "1992-01-01,Fifth meeting,congress,South,Narva",
  "1993-01-01,Paper,publication,South,Narva",
  "1994-01-01,Sixth meeting,congress,South,Narva",
].join("\n");

async function visit(hash = "", options) {
  browser.site.put("lanes.csv", TABLE);
  await browser.visit(`?src=lanes.csv${hash}`, options);
}

const link = () => browser.run("return decodeURIComponent(location.hash.slice(1))");
const told = () => browser.run("return [...document.querySelectorAll('[role=status]')].map((e) => e.textContent).join(' ')");
const opener = () => browser.find(".lanes [aria-controls=lanes]");
/// The rows of the panel from the top down.
const rows = () => browser.run("return [...document.querySelectorAll('#lanes li .name span')].map((e) => e.textContent)");
/// Waits for the link to say something.
const says = (part) => browser.until(`a link with ${part}`, async () => (await link()).includes(part));

test("lanes are grouped from the panel, and the list of events follows", async () => {
  await visit();
  await (await opener()).click();
  assert.deepEqual(await rows(), ["North", "South"]);
  await browser.run("document.querySelectorAll('#lanes input[name=grouping]')[1].click()");
  await says("g=kind");
  assert.deepEqual(await rows(), ["Founding", "Congress, election", "Press", "Protest"]);
  const sections = await browser.run("return [...document.querySelectorAll('.event-list section')].map((e) => e.getAttribute('aria-label'))");
  assert.deepEqual(sections, ["Founding", "Congress, election", "Press", "Protest"]);
  assert.match(await told(), /Lanes: Kind, 4/);
  await visit("#g=place");
  await (await opener()).click();
  assert.deepEqual((await rows()).sort(), ["Narva", "Riga", "Tartu"].sort());
});

test("a lane collapses and moves by keyboard, and says so", async () => {
  await visit();
  await browser.press(Key.HOME, "c");
  await says("l=north");
  assert.match(await told(), /North: collapsed/);
  await browser.press("c");
  await browser.until("the lane to open", async () => !(await link()).includes("l="));
  await browser.pointer().keyDown(Key.SHIFT).keyDown(Key.ARROW_DOWN).keyUp(Key.ARROW_DOWN).keyUp(Key.SHIFT).perform();
  await says("m=2~north");
  assert.match(await told(), /North: row 2 of 2/);
  await (await opener()).click();
  assert.deepEqual(await rows(), ["South", "North"]);
  await browser.run("[...document.querySelectorAll('#lanes button')].find((e) => e.textContent === 'Own order').click()");
  await browser.until("the automatic order", async () => (await rows())[0] === "North");
});

test("a lane is dragged by its name, and a click on the name collapses it", async () => {
  await visit("#t=1788-01-01..1806-01-01&m=2~north");
  const box = await plot(browser);
  // Where a name is, the pointer says so: before the band, for nobody knows when it began.
  const find = () =>
    browser.until("a name under the pointer", async () => {
      for (let y = box.y + 50; y < box.y + 300; y += 8) {
        const at = { x: Math.round(box.x + box.width * 0.585), y: Math.round(y) };
        await browser.hover(at.x, at.y);
        if (await browser.run("return document.querySelector('.plot').classList.contains('head')")) return at;
      }
      return null;
    });
  let name = await find();
  await browser.click(name.x, name.y);
  await says("l=north");
  // It has come nearer to the axis.
  name = await find();
  await browser.click(name.x, name.y);
  await browser.until("the lane to open", async () => !(await link()).includes("l="));
  // Escape gives the drag up: the lane stays where it was.
  name = await find();
  const held = () => browser.pointer().move({ x: name.x, y: name.y }).press().move({ x: name.x, y: Math.round(box.y + 40), duration: 120 });
  await held().perform();
  await browser.press(Key.ESCAPE);
  await browser.pointer().release().perform();
  await browser.settle();
  await (await opener()).click();
  assert.deepEqual(await rows(), ["South", "North"]);
  await (await opener()).click();
  name = await find();
  await browser.drag(name, { x: name.x, y: Math.round(box.y + 40) });
  await says("m=1~north");
});

test("what was done to lanes and axis is taken back and done again", async () => {
  await visit();
  await browser.press(Key.HOME, "c");
  await says("l=north");
  await browser.pointer().keyDown(Key.SHIFT).keyDown(Key.ARROW_DOWN).keyUp(Key.ARROW_DOWN).keyUp(Key.SHIFT).perform();
  await says("m=2~north");
  const command = (...keys) => keys.reduceRight((chord, key) => chord.keyUp(key), keys.reduce((chord, key) => chord.keyDown(key), browser.pointer())).perform();
  await command(Key.CONTROL, "z");
  await browser.until("the lane where it was", async () => !(await link()).includes("m="));
  assert.match(await told(), /Undone: Lanes/);
  assert.match(await link(), /l=north/, "one act at a time");
  await command(Key.CONTROL, "z");
  await browser.until("an open lane", async () => !(await link()).includes("l="));
  await command(Key.CONTROL, Key.SHIFT, "z");
  await says("l=north");
});

test("G goes through the groupings and back to organisations", async () => {
  await visit();
  for (const grouping of ["kind", "place", "document", "none"]) {
    await browser.press("g");
    await says(`g=${grouping}`);
  }
  await browser.press("g");
  await browser.until("lanes of organisations", async () => !(await link()).includes("g="));
  await (await opener()).click();
  assert.deepEqual(await rows(), ["North", "South"]);
});

test("a lane that is held at an edge takes the lanes along", async () => {
  const rows = Array.from({ length: 44 }, (_, row) => `${row < 22 ? 1900 : 1990}-01-01,Meeting ${row},congress,Club ${String(row % 22).padStart(2, "0")}`);
  browser.site.put("clubs.csv", ["date,title,kind,organization", ...rows].join("\n"));
  await browser.visit("?src=clubs.csv");
  const box = await plot(browser);
  const at = () => browser.run("return Number(document.querySelector('.minimap').getAttribute('aria-valuenow'))");
  await browser.until("the map of lanes", () => browser.run("return document.querySelector('.minimap') !== null"));
  const most = await browser.run("return Number(document.querySelector('.minimap').getAttribute('aria-valuemax'))");
  // Names stick to the left edge; the pointer says so somewhat beside them, too.
  const x = Math.round(box.x + 54);
  const near = [];
  for (let y = Math.round(box.y + 50); y < box.y + 200; y += 4) {
    await browser.hover(x, y);
    if (await browser.run("return document.querySelector('.plot').classList.contains('head')")) near.push(y);
    else if (near.length > 0) break;
  }
  const name = { x, y: near[near.length >> 1] };
  // Nothing moves any more but the lanes.
  await browser.pointer().move(name).press().move({ x: name.x, y: Math.round(box.y + box.height - 6), duration: 120 }).perform();
  await browser.until("the last lane", async () => Math.abs((await at()) - most) <= 1);
  await browser.pointer().move({ x: name.x, y: Math.round(box.y + 40), duration: 120 }).perform();
  await browser.until("the first lane", async () => (await at()) === 0);
  await browser.press(Key.ESCAPE);
  await browser.pointer().release().perform();
  assert.ok(!(await link()).includes("m="), "given up, it stays where it was");
});

test("the axis folds long empty stretches and the link keeps its days", async () => {
  await visit();
  await browser.press("f");
  await says("f=1");
  assert.match(await told(), /One empty stretch folded/);
  await (await browser.find(".lanes [aria-pressed=true]")).click();
  await browser.until("an open axis", async () => !(await link()).includes("f=1"));
  await visit("#t=1799-01-01..1995-01-01&f=1");
  const [from, to] = await restingSpan(browser);
  assert.ok(Math.abs((to - from) / 365.2425 - 196) < 1.5, `${from} ${to}`);
  // A wheel over the folded axis zooms as over any other.
  const box = await plot(browser);
  await browser.wheel(Math.round(box.x + box.width * 0.9), Math.round(box.y + 200), -400);
  const closer = await restingSpan(browser);
  assert.ok(closer[0] > from && closer[1] <= to + 400, `${closer}`);
});

test("the map of lanes scrolls them by hand and by keys", async () => {
  await browser.visit("", { width: 1440, height: 500 });
  const at = () => browser.run("return Number(document.querySelector('.minimap').getAttribute('aria-valuenow'))");
  assert.equal(await at(), 0);
  await browser.run("document.querySelector('.minimap').focus()");
  await browser.press(Key.ARROW_DOWN);
  await browser.until("a step down", async () => (await at()) === 40);
  await browser.press(Key.END);
  const most = await browser.run("return Number(document.querySelector('.minimap').getAttribute('aria-valuemax'))");
  await browser.until("the last lane", async () => Math.abs((await at()) - most) <= 1);
  const box = await plot(browser);
  const x = Math.round(box.x + box.width - 10);
  await browser.drag({ x, y: Math.round(box.y + box.height - 12) }, { x, y: Math.round(box.y + 40) });
  await browser.until("the first lane", async () => (await at()) < 10);
});
