// Pictures of the app's states: `node screenshots.mjs FOLDER`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { selected } from "./app.mjs";
import { open } from "./browser.mjs";

const folder = argv[2];
if (!folder) {
  console.error("expected the folder to write to: node screenshots.mjs FOLDER");
  exit(2);
}
mkdirSync(folder, { recursive: true });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, touch: true, scale: 2 };
const ZOOMED = "#t=1991-08-09..1994-01-20";

const browser = await open();
try {
  await browser.visit("", WIDE);
  await take("overview");
  await browser.visit(ZOOMED, WIDE);
  await select();
  await take("zoom");
  await browser.visit("#t=1993-09-15..1993-10-30", WIDE);
  await take("days");
  await browser.visit(ZOOMED, { ...WIDE, theme: "dark" });
  await select();
  await take("dark");
  await browser.visit("", PHONE);
  await take("phone");
  await select();
  await take("phone-selected");
  browser.site.put("empty.csv", "date,title,kind,organization\n");
  await browser.visit("?src=empty.csv", WIDE);
  await take("empty");
  await browser.visit("?src=missing.json", WIDE).catch(() => {});
  await take("error");
} finally {
  await browser.close();
}

/// Opens an event by its date, as the list of events words it.
async function select(date = "23 October 1993") {
  await browser.run((date) => {
    const buttons = [...document.querySelectorAll(".event-list button")];
    (buttons.find((button) => button.textContent.startsWith(date)) ?? buttons[0]).click();
  }, date);
  await browser.until("a selection", () => selected(browser));
}

async function take(name) {
  await browser.hover(1, 1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const path = join(folder, `${name}.png`);
  writeFileSync(path, await browser.picture());
  console.log(path);
}
