// Light and dark, at every resolution.
import assert from "node:assert/strict";
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

test("the canvas has as many pixels as the screen", async () => {
  await browser.visit("", { ...WIDE, scale: 2 });
  const [pixels, css] = await browser.run(() => {
    const canvas = document.querySelector(".plot canvas");
    return [canvas.width, canvas.getBoundingClientRect().width];
  });
  assert.ok(Math.abs(pixels - 2 * css) <= 1, `${pixels} pixels over ${css} CSS pixels at ratio 2`);
});
