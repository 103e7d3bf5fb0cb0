// Pictures of the app's states: `node screenshots.mjs FOLDER`. Those with a number are the six states that the look was
// drawn in; whoever holds them beside it sees the same moment.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { day, plot, selected, xOf } from "./app.mjs";
import { open } from "./browser.mjs";

const folder = argv[2];
if (!folder) {
  console.error("expected the folder to write to: node screenshots.mjs FOLDER");
  exit(2);
}
mkdirSync(folder, { recursive: true });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, touch: true, scale: 2 };
const ZOOMED = "#t=1991-08-01..1994-01-20";
const MERGER = "7 March 2011";

const browser = await open();
try {
  await browser.visit("", WIDE);
  await select(MERGER);
  await take("01-overview");
  await browser.visit(ZOOMED, WIDE);
  await select("21 September 1993");
  await pointAt("1992-04-26", "Congress");
  await take("02-zoom");
  await browser.visit("", WIDE);
  await select(MERGER);
  await browser.press("o");
  await browser.until("the reader", () => browser.run("return document.querySelector('.reader') !== null"));
  await take("03-reader");
  await browser.visit("", { ...WIDE, theme: "dark" });
  await select(MERGER);
  await take("04-dark");
  await browser.visit("", PHONE);
  await take("phone");
  await select(MERGER);
  await take("05-phone");
  browser.site.put("empty.csv", "date,title,kind,organization\n");
  await browser.visit("?src=empty.csv", WIDE);
  await take("06-empty");
  await browser.visit("#t=1993-09-15..1993-10-30", WIDE);
  await take("days");
  await browser.visit("?src=missing.json", WIDE).catch(() => {});
  await take("error");
} finally {
  await browser.close();
}

/// Opens an event by its date, as the list of events words it.
async function select(date) {
  const found = await browser.run((date) => {
    const button = [...document.querySelectorAll(".event-list button")].find((button) => button.textContent.startsWith(date));
    button?.click();
    return button !== undefined;
  }, date);
  if (!found) throw new Error(`expected an event of ${date} in the list, found none`);
  await browser.until("a selection", () => selected(browser));
}

/// Rests the pointer on a mark of a day, whichever lane it is on, whose card has these words.
async function pointAt(date, words) {
  const box = await plot(browser);
  const x = xOf(day(date), box, ZOOMED.slice(3).split("..").map(day));
  for (let y = box.y + 40; y < box.y + box.height; y += 8) {
    await browser.hover(x, y);
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (await browser.run((words) => document.querySelector(".hover-card")?.textContent.includes(words), words)) return;
  }
  throw new Error(`expected a mark on ${date}, found none`);
}

async function take(name) {
  // What moves or fades comes to rest.
  await new Promise((resolve) => setTimeout(resolve, 600));
  const path = join(folder, `${name}.png`);
  writeFileSync(path, await browser.picture());
  console.log(path);
}
