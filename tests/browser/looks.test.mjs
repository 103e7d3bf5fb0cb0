// Light and dark, wide and narrow: nothing that axe-core objects to, nothing wider than the window.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { selected } from "./app.mjs";
import { open } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => assert.deepEqual(await browser.complaints(), [], "the console stays silent"));

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, touch: true, scale: 3 };

for (const [name, window] of Object.entries({ wide: WIDE, phone: PHONE })) {
  for (const theme of ["light", "dark"]) {
    test(`${name}, ${theme}: accessible with and without a selection`, async () => {
      await browser.visit("", { ...window, theme });
      await violations(`${name} ${theme}`);
      await browser.press(Key.HOME);
      await browser.until("a selection", () => selected(browser));
      await new Promise((resolve) => setTimeout(resolve, 400));
      await violations(`${name} ${theme} with a selection`);
      const [page, screen] = await browser.run("return [document.documentElement.scrollWidth, innerWidth]");
      assert.ok(page <= screen, `the page is ${page} wide on a screen of ${screen}`);
    });
  }
}

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

test("the canvas has as many pixels as the screen", async () => {
  await browser.visit("", { ...WIDE, scale: 2 });
  const [pixels, css] = await browser.run(() => {
    const canvas = document.querySelector(".plot canvas");
    return [canvas.width, canvas.getBoundingClientRect().width];
  });
  assert.ok(Math.abs(pixels - 2 * css) <= 1, `${pixels} pixels over ${css} CSS pixels at ratio 2`);
});

async function violations(where) {
  await browser.run(AXE);
  const found = await browser.driver.executeAsyncScript(`
    const done = arguments[0];
    axe.run(document, { resultTypes: ["violations"] }).then(
      ({ violations }) => done(violations.map(({ id, help, nodes }) => id + ": " + help + "\\n    " + nodes.map((node) => node.html.slice(0, 160)).join("\\n    "))),
      (error) => done(["axe-core failed: " + error]),
    );`);
  assert.deepEqual(found, [], where);
}
