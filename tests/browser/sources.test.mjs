// Other chronologies and other documents than the seeds, and files that are broken.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Key } from "selenium-webdriver";
import { inspector, listed, selected } from "./app.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());
afterEach(() => browser.site.restore());

const CSV = `date,title,kind,organization
1903-07-30/1903-08-23,Second Congress,congress,Workers' Party
1917~,"A title with a comma, and <b>markup</b>",statement,Workers' Party
-0489-09-12,Battle in the plain,other,City
`;

const BRIDGES = {
  format: "annals/1",
  documents: [{ id: "bridges.txt", title: "Two bridges", language: "en", sha256: "" }],
  organizations: [{ id: "bridge-trust", name: "Bridge Trust", aliases: [], start: "1888", end: null }],
  events: [
    {
      id: "e-00000001", date: "1890-05-02", date_certainty: "stated", title: "Opening of the upper bridge", kind: "other",
      organizations: ["bridge-trust"],
      sources: [
        {
          document: "bridges.txt", start: 0, end: 41, quote: "The upper bridge was opened on 2 May 1890", date_start: 31,
          date_end: 41, date_text: "2 May 1890", date: "1890-05-02", date_certainty: "stated", prefix: "", suffix: ".",
        },
      ],
    },
    {
      id: "e-00000002", date: "1932~", date_certainty: "stated", title: "The lower bridge is widened", kind: "other",
      organizations: ["bridge-trust"], sources: [],
    },
  ],
};

test("?src= opens an annals/1 file of the same origin", async () => {
  browser.site.put("bridges.json", JSON.stringify(BRIDGES));
  await browser.visit("?src=bridges.json");
  assert.deepEqual(await listed(browser), ["2 May 1890: Opening of the upper bridge", "about 1932: The lower bridge is widened"]);
  await browser.press(Key.HOME);
  await browser.until("a selection", () => selected(browser));
  const { quotes, marked } = await inspector(browser);
  assert.ok(quotes.some((quote) => quote.includes(BRIDGES.events[0].sources[0].quote)), quotes.join("\n"));
  assert.deepEqual(marked, ["2 May 1890"]);
  assert.deepEqual(await browser.complaints(), []);
});

test("?src= opens a table, dates before year 1 and markup included", async () => {
  browser.site.put("table.csv", CSV);
  await browser.visit("?src=table.csv");
  const titles = await listed(browser);
  assert.equal(titles.length, 3, titles.join("\n"));
  assert.ok(titles.some((title) => /490 BC: Battle in the plain/.test(title)), titles.join("\n"));
  assert.ok(titles.some((title) => title.includes("A title with a comma, and <b>markup</b>")), titles.join("\n"));
  await browser.press(Key.END);
  await browser.until("a selection", () => selected(browser));
  assert.match((await inspector(browser)).text, /<b>markup<\/b>/, "text is text, never HTML");
  assert.deepEqual(await browser.complaints(), []);
});

for (const [what, name, body, event] of [
  ["a text", "club.txt", "The Kite Club was founded on 4 July 1880 in Bath.\n", /^4 July 1880: /],
  ["a web page", "club.html", "<h1>Kite Club</h1><p>The Kite Club was founded on 4 July 1880 in Bath.", /^4 July 1880: /],
  ["a calendar", "club.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:18800704\r\nSUMMARY:Kites fly\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", /^4 July 1880: Kites fly/],
]) {
  test(`?src= opens ${what}, read by the worker`, async () => {
    browser.site.put(name, body);
    await browser.visit(`?src=${name}`);
    const events = await listed(browser);
    assert.equal(events.length, 1, events.join("\n"));
    assert.match(events[0], event);
    assert.deepEqual(await browser.complaints(), []);
  });
}

for (const [what, name, body, message] of [
  ["is missing", "missing.json", null, /missing\.json/],
  ["is broken", "broken.json", '{"format": "annals/1", "events": [', /broken\.json/],
  ["is of another kind", "kind.json", '{"hello": 1}', /kind\.json.*format/],
  ["is damaged", "damaged.docx", "PK\u0003\u0004 cut", /damaged\.docx/],
  ["has no column for dates", "columns.csv", "when,what\n1917,Revolution\n", /date/],
]) {
  test(`a file that ${what} is named, with what to do, and the page stays alive`, async () => {
    if (body !== null) browser.site.put(name, body);
    await browser.driver.get(`${browser.site.url}?src=${name}`);
    const text = await browser.until("a message", async () => {
      const shown = await browser.run("return document.body.innerText");
      return message.test(shown) && shown;
    });
    assert.doesNotMatch(text, /panicked|undefined|JsValue/);
    const complaints = (await browser.complaints()).filter((line) => !line.includes("404"));
    assert.deepEqual(complaints, [], "nothing else goes wrong");
  });
}

test("?src= of another origin is refused without asking it", async () => {
  await browser.requests();
  await browser.driver.get(`${browser.site.url}?src=https://example.org/events.json`);
  await browser.until("a message", async () => /example\.org/.test(await browser.run("return document.body.innerText")));
  const foreign = (await browser.requests()).filter((url) => !url.startsWith(browser.site.origin));
  assert.deepEqual(foreign, []);
});
