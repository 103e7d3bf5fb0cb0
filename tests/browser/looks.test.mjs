// Light and dark, at every resolution.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const WIDE = { width: 1440, height: 900 };

test("dark is dark and light is light, on the page and on the canvas", async () => {
  const brightness = {};
  for (const theme of ["light", "dark"]) {
    await browser.visit("", { ...WIDE, theme });
    brightness[theme] = await browser.run(() => {
      const luma = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
      const page = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
      const canvas = document.querySelector(".plot canvas");
      const pixel = [...canvas.getContext("2d").getImageData(canvas.width - 2, canvas.height - 2, 1, 1).data];
      // A transparent canvas shows the page.
      return [luma(page), pixel[3] === 0 ? luma(page) : luma(pixel)];
    });
  }
  assert.ok(brightness.light.every((value) => value > 200), `light: ${brightness.light}`);
  assert.ok(brightness.dark.every((value) => value < 60), `dark: ${brightness.dark}`);
});

test("what the address asks for is remembered only once it is chosen", async () => {
  await browser.visit("?theme=dark&language=ru", WIDE);
  const remembered = () => browser.run("return [localStorage.getItem('annals:theme'), localStorage.getItem('annals:language')]");
  const look = () => browser.run("return document.documentElement.dataset.theme ?? 'as the system'");
  const press = () => browser.run("document.querySelector('button.theme').click()");
  assert.deepEqual([await look(), await remembered()], ["dark", [null, null]]);
  await press();
  await browser.until("light", async () => (await look()) === "as the system");
  await press();
  await browser.until("dark", async () => (await look()) === "dark");
  assert.deepEqual(await remembered(), ["dark", null]);
  await browser.run("localStorage.clear()");
});

test("heights and widths of the frame are those that the page reckons with before it can measure", async () => {
  const source = readFileSync(new URL("../../src/app/plot/size.rs", import.meta.url), "utf8");
  const number = (name) => Number(new RegExp(`const ${name}: f64 = ([^;]+);`).exec(source)[1].split("+").reduce((sum, part) => sum + Number(part), 0));
  const covers = [...source.matchAll(/\((\d+\.0), 0\.0\)/g)].map((match) => Number(match[1])).filter((width) => width > 0);
  const boxes = () =>
    browser.run(() => {
      const box = (css) => document.querySelector(css)?.getBoundingClientRect();
      const [plot, inspector] = [box(".plot"), box(".inspector")];
      return { page: [innerWidth, innerHeight], plot: [plot.width, plot.height], inspector: [inspector.width, inspector.height] };
    });
  const choose = () => browser.run("document.querySelector('.event-list button').click()");
  await browser.visit("", { width: 1440, height: 900 });
  let { page, plot, inspector } = await boxes();
  assert.deepEqual(plot, [page[0] - number("INSPECTOR"), page[1] - number("AROUND")]);
  for (const [width, height, covered] of [[1100, 800, number("INSPECTOR")], [800, 800, covers[0]]]) {
    await browser.visit("", { width, height });
    await choose();
    ({ page, plot, inspector } = await boxes());
    assert.deepEqual([plot[0], inspector[0]], [page[0], covered], `${width} pixels`);
  }
  const sheet = Number(/\.min\((\d+)\.0\)/.exec(source)[1]);
  for (const [width, height, covered] of [[390, 844, sheet], [320, 568, 284]]) {
    await browser.visit("", { width, height, touch: true });
    await choose();
    await browser.until("the sheet", async () => Math.abs((await boxes()).inspector[1] - covered) < 1);
  }
});

test("no name of a filter is cut in two where all stand in a row", async () => {
  const kinds = ["founding", "merger", "split", "congress", "publication", "protest", "legal", "birth", "other"];
  const dates = ["1990-01-02", "1991", "1992/1994", "1993~"];
  const rows = kinds.flatMap((kind) => dates.flatMap((date) => Array(30).fill(`${date},Meeting about ${kind},${kind},Society`)));
  browser.site.put("all.csv", `date,title,kind,organization\n${rows.join("\n")}\n`);
  for (const [query, width] of [["", 1440], ["?src=all.csv", 1440], ["?src=all.csv", 1240], ["", 1240], ["", 1920], ["", 900]]) {
    for (const language of ["EN", "RU"]) {
      await browser.visit(query, { width, height: 900 });
      // The head of the page may come a moment after its picture.
      const choose = (language) => {
        const button = [...document.querySelectorAll(".languages button")].find((button) => button.textContent === language);
        button?.click();
        return button !== undefined;
      };
      await browser.until(`the button ${language}`, () => browser.run(choose, language));
      await browser.settle();
      const cut = await browser.run(() =>
        [...document.querySelectorAll(".filters button > span:not(.dot)")].filter((words) => getComputedStyle(words).position !== "absolute" && words.scrollWidth > words.clientWidth).map((words) => words.textContent),
      );
      assert.deepEqual(cut, [], `${query} ${width} ${language}`);
    }
  }
  await browser.run("[...document.querySelectorAll('.languages button')].find((button) => button.textContent === 'EN').click()");
});

test("the canvas has as many pixels as the screen", async () => {
  await browser.visit("", { ...WIDE, scale: 2 });
  const [pixels, css] = await browser.run(() => {
    const canvas = document.querySelector(".plot canvas");
    return [canvas.width, canvas.getBoundingClientRect().width];
  });
  assert.ok(Math.abs(pixels - 2 * css) <= 1, `${pixels} pixels over ${css} CSS pixels at ratio 2`);
});
