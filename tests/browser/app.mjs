// What the app says of itself to anyone who looks: roles, names, text and the link in the address bar. The tests read
// these, never the app's own variables.

/// Every event of the list that keyboards and screen readers go through: its words, in the order of time.
export function listed(browser) {
  return browser.run(() => [...document.querySelectorAll(".event-list button")].map((button) => button.innerText || button.textContent));
}

/// The visible span in days since 1970, as the address bar tells it once the view is no longer the whole extent.
export async function span(browser) {
  const text = new URLSearchParams((await browser.run("return location.hash.slice(1)")).replaceAll("+", "%2B")).get("t");
  return text && text.split("..").map(day);
}

/// Waits until the view has stopped moving, and gives its span: another one than `from`, if that is given. The address
/// tells a movement when it is over, so that one that has just begun cannot be seen in it yet.
export async function restingSpan(browser, from = null) {
  const is = (a, b) => a && b && a[0] === b[0] && a[1] === b[1];
  let [last, same] = [null, 0];
  return browser.until("the view to rest", async () => {
    const now = await span(browser);
    same = is(now, last) && !is(now, from) ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
    return same >= 3 && now;
  });
}

/// The id of the selected event, as the address bar tells it.
export async function selected(browser) {
  return new URLSearchParams(await browser.run("return location.hash.slice(1)")).get("e");
}

/// Where the plot is in the window.
export function plot(browser) {
  return browser.run(() => {
    const { x, y, width, height } = document.querySelector(".plot").getBoundingClientRect();
    return { x, y, width, height };
  });
}

/// The day at pixel `x` of the window.
export const dayAt = (x, box, [start, end]) => start + ((x - box.x) / box.width) * (end - start);

/// The pixel of a day.
export const xOf = (day, box, [start, end]) => box.x + ((day - start) / (end - start)) * box.width;

/// The text of the inspector as it is seen, and the date words that are marked in its quotations.
export function inspector(browser) {
  return browser.run(() => {
    const panel = document.querySelector(".inspector");
    return panel && {
      text: panel.innerText,
      quotes: [...panel.querySelectorAll("blockquote")].map((quote) => quote.textContent),
      marked: [...panel.querySelectorAll("blockquote mark")].map((mark) => mark.textContent),
    };
  });
}

/// A calendar day (`1991-08-09`, with or without `T06:30`) or a bare number of days (`d-1500000`), in days since 1970.
export function day(text) {
  if (text.startsWith("d")) return Number(text.slice(1));
  const [, sign, year, month, date, hour = 0, minute = 0] = /^([-+]?)(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(text);
  const time = new Date(0);
  time.setUTCFullYear(sign === "-" ? -year : +year, month - 1, +date);
  time.setUTCHours(+hour, +minute);
  return time.getTime() / 86_400_000;
}
