// One headless browser on one served copy of dist/, and the gestures that the tests are written in.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder, By, Origin } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { Command, Name } from "selenium-webdriver/lib/command.js";
import { findBrowser } from "./find.mjs";
import { serve } from "./server.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const capabilities = JSON.parse(readFileSync(here("webdriver.json"), "utf8"));

export const DIST = here("../../dist");
const DRAWN_WITHIN = 30_000;
/// A page that stands still answers no command; no command that is answered takes nearly so long.
const ANSWERED_WITHIN = 60_000;

/// Starts the server and the browser, with `preferences` as a person sets them. Unless a test is about working `offline`,
/// no worker answers for the server: when it comes it has files that the test takes away. Close what it gives.
export async function open({ folder = DIST, base = "/some/where/", preferences = {}, offline = false } = {}) {
  const another = () => serve(folder, base);
  const site = await another();
  const { chrome: binary, driver: driverPath } = findBrowser();
  const options = new chrome.Options();
  options.addArguments(...capabilities["goog:chromeOptions"].args);
  options.setChromeBinaryPath(binary);
  options.setUserPreferences(preferences);
  options.set("goog:loggingPrefs", capabilities["goog:loggingPrefs"]);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(driverPath))
    .build();
  await driver.manage().setTimeouts({ script: ANSWERED_WITHIN / 2, pageLoad: ANSWERED_WITHIN / 2 });
  const execute = driver.execute.bind(driver);
  driver.execute = (command) => inTime(execute(command), command);
  // A file of tests that takes too long is ended (Makefile): not without its browser.
  process.once("SIGTERM", () => execute(new Command(Name.QUIT)).finally(() => process.exit(1)));
  const browser = new Browser(site, driver, another);
  const source = "if (self.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});";
  if (!offline) await browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source });
  return browser;
}

/// What is promised, or an error that names the command when nothing comes of it.
function inTime(answer, command) {
  let timer;
  const words = () => [command.getName(), ...Object.values(command.getParameters())].map((value) => (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200)).join(" ");
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer of the page within ${ANSWERED_WITHIN} ms to: ${words()}`)), ANSWERED_WITHIN);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

class Browser {
  constructor(site, driver, another) {
    this.site = site;
    this.another = another;
    this.driver = driver;
    this.foreign = new Set();
  }

  /// Ends everything; throws if a page ever asked for anything beyond its own origin.
  async close() {
    try {
      await this.requests();
    } finally {
      await this.driver.quit().catch((error) => console.error(`the browser did not end: ${error.message}`));
      await this.site.close();
    }
    if (this.foreign.size) throw new Error(`asked of other origins: ${[...this.foreign].join(", ")}`);
  }

  /// Does some work on an origin that the browser has never seen: what it remembers of the other is not in force.
  async elsewhere(work) {
    await this.requests();
    const here = this.site;
    this.site = await this.another();
    try {
      return await work();
    } finally {
      await this.requests();
      await this.driver.get("about:blank");
      await this.site.close();
      this.site = here;
    }
  }

  // ---- Pages ----

  /// Opens the app and waits until its first complete picture is painted; gives the milliseconds that it took.
  async visit(query = "", { width = 1440, height = 900, theme = "light", touch = false, scale = 1, media = {} } = {}) {
    await this.cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: touch });
    await this.cdp("Emulation.setTouchEmulationEnabled", { enabled: touch, maxTouchPoints: touch ? 5 : 1 });
    const features = Object.entries({ "prefers-color-scheme": theme, ...media }).map(([name, value]) => ({ name, value }));
    await this.cdp("Emulation.setEmulatedMedia", { features });
    // A change of the fragment alone would not load the page anew.
    await this.driver.get("about:blank");
    await this.driver.get(this.site.url + query);
    return this.drawn();
  }

  async drawn() {
    const mark = () => performance.getEntriesByName("annals:drawn", "mark")[0]?.startTime ?? null;
    const time = await this.until("the mark annals:drawn", () => this.run(mark), DRAWN_WITHIN);
    // The list of events follows the picture, where there are events to list.
    const listed = () => document.querySelector(".event-list button") !== null || document.querySelector(".event-list") === null;
    for (let tries = 0; tries < 20 && !(await this.run(listed)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    return time;
  }

  /// Waits until `probe` gives something other than null, undefined or false, and gives that.
  async until(what, probe, timeout = 20_000) {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /// Two animation frames: whatever was asked for is painted.
  settle() {
    return this.driver.executeAsyncScript(
      "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
    );
  }

  run(body, ...values) {
    return this.driver.executeScript(body, ...values);
  }

  find(css) {
    return this.driver.findElement(By.css(css));
  }

  all(css) {
    return this.driver.findElements(By.css(css));
  }

  cdp(command, parameters) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  // ---- What the browser noticed ----

  /// Messages of the console at level error or warning since the last call.
  async complaints() {
    const entries = await this.driver.manage().logs().get("browser");
    return entries.filter(({ level }) => level.name === "SEVERE" || level.name === "WARNING").map((entry) => entry.message);
  }

  /// Addresses that the page asked for since the last call, `data:` and the like aside.
  async requests() {
    const entries = await this.driver.manage().logs().get("performance");
    const urls = entries
      .map((entry) => JSON.parse(entry.message).message)
      .filter(({ method }) => method === "Network.requestWillBeSent" || method === "Network.webSocketCreated")
      .map(({ params }) => params.request?.url ?? params.url)
      .filter((url) => !/^(about|blob|chrome|data):/.test(url));
    urls.filter((url) => !url.startsWith(this.site.origin)).forEach((url) => this.foreign.add(url));
    return urls;
  }

  // ---- Gestures, at points of the window ----

  pointer() {
    return this.driver.actions({ async: true });
  }

  async hover(x, y) {
    await this.pointer().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).perform();
    await this.settle();
  }

  async click(x, y) {
    await this.pointer().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).press().release().perform();
    await this.settle();
  }

  async doubleClick(x, y) {
    const actions = this.pointer().move({ x, y, origin: Origin.VIEWPORT, duration: 0 });
    await actions.press().release().pause(40).press().release().perform();
    await this.settle();
  }

  async drag(from, to) {
    await this.pointer()
      .move({ ...from, origin: Origin.VIEWPORT, duration: 0 })
      .press()
      .move({ ...to, origin: Origin.VIEWPORT, duration: 120 })
      .release()
      .perform();
    await this.settle();
  }

  async wheel(x, y, dy, dx = 0) {
    await this.pointer().scroll(x, y, dx, dy, Origin.VIEWPORT, 0).perform();
    await this.settle();
  }

  /// Two fingers on a horizontal line through (x, y), their distance going from one length to another.
  async pinch(x, y, from, to, steps = 8) {
    const fingers = (distance) => [
      { x: x - distance / 2, y, id: 0 },
      { x: x + distance / 2, y, id: 1 },
    ];
    await this.cdp("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(from) });
    for (let step = 1; step <= steps; step += 1) {
      const distance = from + ((to - from) * step) / steps;
      await this.cdp("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(distance) });
    }
    await this.cdp("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await this.settle();
  }

  async swipe(from, to, steps = 8) {
    await this.cdp("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ ...from, id: 0 }] });
    for (let step = 1; step <= steps; step += 1) {
      const at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps, id: 0 };
      await this.cdp("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at] });
    }
    await this.cdp("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await this.settle();
  }

  /// Presses keys one after the other, in whatever has the focus.
  async press(...keys) {
    for (const key of keys) {
      await this.pointer().keyDown(key).keyUp(key).perform();
    }
    await this.settle();
  }

  async picture() {
    return Buffer.from(await this.driver.takeScreenshot(), "base64");
  }
}
