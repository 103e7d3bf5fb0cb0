// The interface in English and Russian.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { inspector, listed, selected } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(async () => {
  await browser.run("localStorage.clear()");
  assert.deepEqual(await browser.complaints(), [], "the console stays silent");
});

const language = () => browser.run("return document.documentElement.lang");
const choose = async (tag) => {
  await browser.run((tag) => {
    const button = document.querySelector(`.languages [lang=${tag}]`);
    button.focus();
    button.click();
  }, tag);
  await browser.until(tag, async () => (await language()) === tag);
};

test("the language of the browser is spoken first", async () => {
  for (const [preferred, expected] of [["ru-RU", "ru"], ["de-DE", "en"], ["en-GB", "en"]]) {
    await browser.cdp("Emulation.setUserAgentOverride", { userAgent: "Test", acceptLanguage: preferred });
    await browser.visit();
    assert.equal(await language(), expected, preferred);
  }
});

test("another language is chosen on the page, kept, and leaves the view as it is", async () => {
  await browser.visit("#t=1991-08-01..1994-01-01");
  await browser.press(Key.HOME);
  const event = await browser.until("a selection", () => selected(browser));
  await choose("ru");
  assert.equal(await selected(browser), event);
  assert.equal(await browser.run("return document.activeElement.textContent"), "RU", "the focus stays where it was");
  const text = await browser.run("return document.querySelector('.app').innerText");
  for (const word of ["Хронология", "Источники 4", "Экспорт", "Основание", "Около этой даты", "отрывок", "все клавиши"]) {
    assert.ok(text.replace(/\s+/g, " ").includes(word), `${word} is not in:\n${text}`);
  }
  for (const word of ["Timeline", "Sources", "Export", "Founding", "Around this date", "event", "passage"]) {
    const own = text.split("\n").filter((line) => line.trim().startsWith(word));
    assert.deepEqual(own, [], "English words of the interface are gone");
  }
  await browser.visit();
  assert.equal(await language(), "ru", "the choice is kept");
  await choose("en");
  assert.match(await browser.run("return document.querySelector('.status').innerText"), /events/);
});

test("dates are declined, numbers counted and names of the calendar found as Russian does", async () => {
  await browser.visit();
  await choose("ru");
  const events = await listed(browser);
  assert.ok(events.some((event) => event.startsWith("7 марта 2011: ")), events.join("\n"));
  assert.ok(events.some((event) => event.startsWith("16–17 ноября 1991: ")), events.join("\n"));
  assert.ok(events.some((event) => event.startsWith("октябрь 1992: ")), events.join("\n"));
  assert.match(await browser.run("return document.querySelector('.status').innerText"), /^71 событие · \d+ отрывк?о?в?а? · 4 документа/);
  await browser.run("document.querySelector('#search').focus()");
  await browser.driver.actions().sendKeys("съезд окт 1993").perform();
  // A busy machine answers the first letters first.
  await browser.until("the one that is meant", async () => {
    const results = await browser.run("return [...document.querySelectorAll('#results [role=option]')].map((option) => option.innerText)");
    return /II Congress of the Union of Communists[^]*23 окт 1993/.test(results[0]);
  });
  await browser.press(Key.ENTER);
  await browser.until("a selection", () => selected(browser));
  assert.match((await inspector(browser)).text, /23 октября 1993/);
});
