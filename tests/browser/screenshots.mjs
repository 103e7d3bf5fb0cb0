// Pictures of the app's states: `node screenshots.mjs FOLDER`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { Key } from "selenium-webdriver";
import { restingSpan, selected } from "./app.mjs";
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
  await select();
  await take("overview-selected");
  await browser.visit(ZOOMED, WIDE);
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

async function select() {
  await browser.press(Key.HOME, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  await browser.until("a selection", () => selected(browser));
  await restingSpan(browser).catch(() => {});
}

async function take(name) {
  await browser.hover(1, 1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const path = join(folder, `${name}.png`);
  writeFileSync(path, await browser.picture());
  console.log(path);
}
