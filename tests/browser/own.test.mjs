// Documents of the reader's own: brought in, kept, corrected, and none of it lost.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Key } from "selenium-webdriver";
import { inspector, listed } from "./app.mjs";
import { open } from "./browser.mjs";
import { bring, forget, hands, kept, read, silent } from "./own.mjs";

let browser, again, choose, menu, push, status, text, write;
before(async () => {
  browser = await open();
  ({ again, choose, menu, push, status, text, write } = hands(browser));
});
after(() => browser?.close());
beforeEach(() => forget(browser));
afterEach(() => silent(browser));

const CLUB = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. In 1874 the Chess Club published a journal. The Chess Club was dissolved in 1917.\n";
const LEAGUE = "= Draughts League =\n\nThe Draughts League was founded in March 1890.\n";
const NOTES = "= Notes =\n\nThe Chess Club was founded on 3 May 1871.\n";

test("files that are chosen take the place of the sample and are there again after a reload", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "folder/league.txt": LEAGUE });
  assert.match(await read(browser), /4 events · 4 passages · 2 documents/);
  const events = await listed(browser);
  assert.deepEqual(events.map((words) => words.split(":")[0]).sort(), ["1874", "1917", "3 May 1871", "March 1890"]);
  await kept(browser);
  assert.match(await again(), /4 events/);
  assert.deepEqual(await listed(browser), events);
});

test("files are dropped on the window, text is pasted, an address of this site is read", async () => {
  await browser.visit();
  await browser.run((club) => {
    const data = new DataTransfer();
    data.items.add(new File([club], "club.txt"));
    window.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, cancelable: true }));
    window.marked = document.documentElement.hasAttribute("data-drop");
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
  }, CLUB);
  assert.ok(await browser.run("return window.marked"), "the page shows that files can be let go");
  await browser.until("the dropped file", async () => (await listed(browser)).length === 3);
  await read(browser);
  await browser.run((league) => {
    const data = new DataTransfer();
    data.setData("text/plain", league);
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  }, LEAGUE);
  await browser.until("the pasted text", async () => (await listed(browser)).length === 4);
  browser.site.put("texts/more.txt", "= Band =\n\nThe Band was founded in 1901.\n");
  await menu("import", "Paste text or an address");
  // What cannot be fetched is said where it was typed, and everything typed stays.
  const typed = () => browser.run("return [...document.querySelectorAll('.paste textarea, .paste input')].map(({ value }) => value)");
  await write("An article", "= Choir =\n\nThe Choir was founded in 1907.\n");
  for (const [address, why] of [["texts/mroe.txt", /^texts\/mroe\.txt: the server answered 404/], ["https://example.org/more.txt", /which is elsewhere/]]) {
    await write("Or an address", address);
    await push("Read", ".paste");
    await browser.until("the word", async () => why.test((await text(".paste [role=alert]")) ?? ""));
    assert.deepEqual(await typed(), ["= Choir =\n\nThe Choir was founded in 1907.\n", address]);
  }
  await browser.complaints();
  assert.equal((await listed(browser)).length, 4, "nothing was brought");
  await write("Or an address", "texts/more.txt");
  await push("Read", ".paste");
  await browser.until("the text and the file", async () => (await listed(browser)).length === 6);
  assert.equal(await text(".paste"), null);
  // They came by one press, and one takes them back.
  await read(browser);
  const redo = (key) => browser.pointer().keyDown(Key.CONTROL).keyDown(key).keyUp(key).keyUp(Key.CONTROL).perform();
  await redo("z");
  await browser.until("both to go", async () => (await listed(browser)).length === 4);
  await redo("y");
  await browser.until("both to come back", async () => (await listed(browser)).length === 6);
  await menu("import", "Paste text or an address");
  browser.site.put("texts/last.txt", "= Society =\n\nThe Society was founded in 1911.\n");
  await write("Or an address", "texts/last.txt");
  await push("Read", ".paste");
  await browser.until("the fetched text", async () => (await listed(browser)).length === 7);
  await kept(browser);
});

/// Presses a key every 100 milliseconds while files are read, made ready and kept, and for a second afterwards, and
/// writes down how long the page kept the reader waiting: rests between frames, tasks of more than 50 ms, and for the
/// presses the time to their handler and to the picture after it, as the browser counts them (Event Timing, in steps of
/// 8 ms). With ANNALS_LARGE=1 a file has 100 kB, the whole 100 MB.
async function thousand(kilobytes) {
  await browser.run((kilobytes) => {
    const transfer = new DataTransfer();
    for (let n = 0; n < 1000; n += 1) {
      const parts = [`= Society ${n} =\n\nThe Society ${n} was founded on 3 May ${1800 + (n % 200)} in Riga.`];
      const idle = "It met often and said little that anybody wrote down. ".repeat(20);
      for (let k = 0; k < kilobytes; k += 1) parts.push(k % 2 ? idle : `${idle}In ${1800 + ((n + k) % 200)} the Society ${n} published its report number ${k}.`);
      transfer.items.add(new File([parts.join("\n\n")], `${n}.txt`, { type: "text/plain" }));
    }
    document.querySelector("#choose-files").files = transfer.files;
  }, kilobytes);
  // To make the files is the test's own work, not the page's.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await browser.run(() => {
    window.longest = { frame: 0, tasks: [], waits: [], shown: [] };
    let last = performance.now();
    const frame = (now) => {
      longest.frame = Math.max(longest.frame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    addEventListener("keydown", (event) => longest.waits.push(performance.now() - event.timeStamp), true);
    const observe = (take, options) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(options);
    observe(({ duration }) => longest.tasks.push(duration), { type: "longtask" });
    observe(({ name, duration }) => name === "keydown" && longest.shown.push(duration), { type: "event", durationThreshold: 16 });
    document.querySelector("#choose-files").dispatchEvent(new Event("change", { bubbles: true }));
  });
  const begun = Date.now();
  let reading = true;
  const presses = (async () => {
    for (let n = 0; reading; n += 1) {
      const key = "+0-0"[n % 4];
      await browser.cdp("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
      await browser.cdp("Input.dispatchKeyEvent", { type: "keyUp", key });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  let shown = 0;
  await browser.until("all files", async () => {
    const words = await status();
    shown += / of 1,000/.test(words);
    return /1,000 documents/.test(words) && !/ of 1,000/.test(words);
  }, 500_000);
  const read = Date.now();
  await kept(browser, 120_000);
  const saved = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  reading = false;
  await presses;
  assert.ok(shown > 0, "progress was seen");
  const { frame, tasks, waits, shown: pictures } = await browser.run("return window.longest");
  const seconds = (time) => ((time - begun) / 1000).toFixed(1);
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  console.log(`1,000 files of ${kilobytes} kB read in ${seconds(read)} s, kept after ${seconds(saved)} s: longest rest between frames ${frame.toFixed()} ms; ${tasks.length} tasks of more than 50 ms, the longest ${Math.max(0, ...tasks).toFixed()} ms; ${waits.length} presses waited ${middle(waits).toFixed(1)} ms in the middle, ${waits.at(-1)?.toFixed()} ms at most, and for their picture ${Math.max(0, ...pictures).toFixed()} ms at most`);
}

test("a thousand files arrive while the page answers", async () => {
  await browser.visit();
  await thousand(1);
  assert.match(await status(), /2,000 events/);
  // Lists of all documents come a page at a time.
  await menu("project", "Documents");
  const rows = (css) => browser.run((css) => document.querySelectorAll(css).length, css);
  assert.equal(await rows(".help .rows li"), 50);
  await push("Later", ".help .pages");
  assert.match(await text(".help .pages"), /51–100 of 1,000/);
  await browser.press(Key.ESCAPE, "o");
  await browser.until("the shelf", async () => (await rows(".shelf li")) === 50);
  assert.match(await text(".shelf .words"), /2 passages · 1800/);
  await push("Later", ".shelf .pages");
  await browser.until("its next page", async () => /51–100 of 1,000/.test(await text(".shelf .pages")));
  await browser.press("t");
  await browser.visit();
  await menu("project", "New project");
  await thousand(process.env.ANNALS_LARGE ? 100 : 10);
});

test("the sheet of an import says of every file how far it is", async () => {
  await browser.visit();
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.txt`, `= A ${n} =\n\nThe A ${n} was founded in ${1800 + (n % 200)}.\n${"It met in June 1830 and in July 1831. ".repeat(40)}`]));
  await bring(browser, { "broken.docx": "PK\u0003\u0004 and nothing more", ...files, "last.txt": "In 1900 it happened." });
  await browser.until("reading", async () => / of 302/.test(await status()));
  await push("Details", ".status");
  assert.equal(await browser.run("return document.querySelector('.imports progress').getAttribute('max')"), "302");
  const rows = () => browser.run(() => [...document.querySelectorAll(".imports tbody tr:not(.spacer)")].map((row) => row.innerText.replaceAll(/\s+/g, " ").trim()));
  assert.ok((await rows()).length < 60, "a few dozen rows stand for all");
  assert.equal(await browser.run("return document.querySelector('.imports table').getAttribute('aria-rowcount')"), "302");
  // The last one waits at the end of the list and is left out.
  await browser.run("const list = document.querySelector('.imports .scroll'); list.scrollTop = list.scrollHeight;");
  await browser.until("the last row", async () => (await rows()).some((row) => row.startsWith("last.txt Waiting")));
  await push("Leave last.txt out", ".imports");
  await browser.until("it to go", async () => !(await rows()).some((row) => row.startsWith("last.txt")));
  await browser.until("the end", () => browser.run("return !document.querySelector('.imports progress')"), 60_000);
  await browser.run("document.querySelector('.imports .scroll').scrollTop = 0;");
  await browser.until("the first rows", async () => /^broken\.docx/.test((await rows())[0]));
  assert.match((await rows())[1], /^0\.txt \d+ events$/);
  assert.match(await text(".imports h3"), /1 file could not be read/);
  assert.match(await text(".imports .rows"), /broken\.docx.*expected a/);
  assert.ok(!(await listed(browser)).some((words) => /1900/.test(words)), "what was left out is not there");
  await push("Dismiss", ".imports .rows");
  await browser.until("it to be forgotten", async () => (await text(".imports h3")) === null && (await text(".status .error")) === null);
  await browser.press(Key.ESCAPE);
});

test("what a reader has to say of a file is said in the language of the page", async () => {
  const files = {
    "rows.csv": "date,title,kind\n1990,Good,press\n199,Short,press\n1991,,press\n",
    "clubs.wiki": "'''Club''' was founded in 1871. {{unheard of|some words}}\n\n== History ==\nIt met in 1872.\n",
  };
  const broken = { "broken.json": '{"format":"annals/1","events":[{"id":7}]}' };
  for (const [query, opener, wrong, ...expected] of [
    [
      "", "2 files with remarks", /invalid type: integer `7`, expected a string: correct it there/,
      'line 3: expected a date in EDTF, found "199": write a decade as 199X, a year with four digits. Correct the date in the file; the row is left out.',
      "line 4: expected a title, found an empty cell. Write what happened; the row is left out.",
      "Templates with words that Annals does not know were left out: unheard of (1). Write their words out if they matter, or give the page as HTML.",
    ],
    [
      "?language=ru", "Замечания к 2 файлам", /найдено значение не того рода: целое число 7, ожидалось: строка: исправьте его здесь/,
      'строка 3: ожидалось: дата в EDTF; найдено: "199"; десятилетие напишите как 199X, год — четырьмя цифрами. Исправьте дату в файле; строка пропущена.',
      "строка 4: ожидался заголовок, найдена пустая ячейка. Напишите, что произошло; строка пропущена.",
      "Пропущены шаблоны со словами, которых Annals не знает: unheard of (1). Если их слова важны, впишите их или дайте страницу как HTML.",
    ],
  ]) {
    await forget(browser);
    await browser.visit(query);
    await bring(browser, files);
    // What was left out is said when all is read, too.
    await browser.until("the remarks", async () => (await status()).includes(opener), 20_000);
    await push(opener, ".status");
    const said = await browser.run(() => [...document.querySelectorAll(".imports .rows small")].map((line) => line.textContent));
    for (const words of expected) assert.ok(said.includes(words), `${words}\n${said.join("\n")}`);
    await browser.press(Key.ESCAPE);
    await bring(browser, broken);
    await browser.until("the complaint", async () => wrong.test(await status()), 20_000);
  }
});

test("a copy of a file under another name is named as one, and what it tells counts once", async () => {
  await forget(browser);
  await browser.visit();
  await bring(browser, { "club.txt": CLUB });
  await browser.until("the club", async () => (await listed(browser)).some((words) => /1871/.test(words)), 20_000);
  const before = await listed(browser);
  await bring(browser, { "copy of club.txt": CLUB });
  await browser.until("the remark", async () => (await status()).includes("1 file with remarks"), 20_000);
  await push("1 file with remarks", ".status");
  const said = await browser.run(() => [...document.querySelectorAll(".imports .rows small")].map((line) => line.textContent));
  assert.ok(said.includes("the same file as club.txt: what it tells counts once"), said.join("\n"));
  await browser.press(Key.ESCAPE);
  assert.deepEqual(await listed(browser), before);
});

test("what is being read can be stopped, and a second import waits for the first", async () => {
  await browser.visit();
  const slow = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`a/${n}.txt`, `= A ${n} =\n\nThe A ${n} was founded in ${1800 + (n % 200)}.\n${"It met in June 1830 and in July 1831. ".repeat(20)}`]));
  await bring(browser, slow);
  await browser.until("reading", async () => / of 400/.test(await status()));
  await bring(browser, { "league.txt": LEAGUE });
  await push("Stop", ".status");
  await browser.until("the end", async () => !/ of /.test((await text(".status .counts")) ?? ""));
  assert.ok((await browser.run("return document.querySelectorAll('.status progress').length")) === 0);
  await bring(browser, { "club.txt": CLUB });
  await bring(browser, { "league.txt": LEAGUE });
  await browser.until("both", async () => {
    const events = (await listed(browser)).join("\n");
    return /Draughts League/.test(events) && /3 May 1871/.test(events);
  }, 60_000);
});

test("one worker makes itself ready while files are held over the page, and reads them", async () => {
  await browser.visit();
  const heard = await browser.run(() => {
    window.hired = 0;
    window.asked = [];
    window.Worker = class extends window.Worker {
      constructor(...all) {
        super(...all);
        window.hired += 1;
      }
      postMessage(message, ...rest) {
        window.asked.push(message[0]);
        super.postMessage(message, ...rest);
      }
    };
    const data = new DataTransfer();
    data.items.add(new File(["x"], "club.txt"));
    const over = () => window.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, cancelable: true }));
    over();
    over();
    return window.asked.length;
  });
  assert.equal(heard, 0);
  // 3 asks it to make itself ready, 0 to read.
  await browser.until("the worker to be asked to make itself ready", () => browser.run("return window.asked.length > 0"));
  await bring(browser, { "club.txt": CLUB });
  assert.match(await read(browser), /3 events · 3 passages · 1 document/);
  assert.deepEqual(await browser.run("return [window.hired, window.asked.slice(0, 2)]"), [1, [3, 0]]);
});

test("a worker that dies is replaced: the file is named, the others are read", async () => {
  await browser.visit();
  await browser.run(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(message, ...rest) {
        super.postMessage(message, ...rest);
        if (Array.isArray(message[2]) && message[2].some(([, path]) => path === "poison.txt")) {
          this.addEventListener("message", ({ data }) => {
            // It is at the poisoned file.
            if (data[0] === 1 && message[2][data[1]][1] === "poison.txt") {
              this.terminate();
              this.dispatchEvent(new ErrorEvent("error"));
            }
          });
        }
      }
    };
  });
  await bring(browser, { "club.txt": CLUB, "poison.txt": "In 1900 it happened.", "league.txt": LEAGUE });
  await browser.until("the others", async () => (await listed(browser)).length === 4, 20_000);
  assert.match(await text(".status .error"), /poison\.txt: the browser ended the worker/);
  await kept(browser);
});

test("a mailbox is its messages, each with its subject and its day, and what is attached to them", async () => {
  await browser.visit();
  const mailbox = [
    "From ann@club.example Tue Jul 23 19:39:23 2002", "From: =?utf-8?B?0JDQvdC90LA=?= <ann@club.example>", "To: bo@club.example",
    "Date: Tue, 23 Jul 2002 19:39:23 +0200", "Subject: =?utf-8?Q?The_caf=C3=A9?=", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=a", "",
    "--a", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "Yesterday the Chess Club was founded at the caf=C3=A9.", "",
    "--a", "Content-Type: text/html", "Content-Disposition: attachment; filename=\"league.html\"", "", "<h1>League</h1><p>The Draughts League was founded in March 1890.", "--a--", "",
    "From bo@club.example Wed Jul 24 08:00:00 2002", "From: bo@club.example", "Subject: <b>Re</b>", "", "The Chess Club was dissolved on 5 June 2001.", "",
  ].join("\n");
  await bring(browser, { "Inbox.mbox": mailbox });
  assert.match(await read(browser), /3 documents/);
  const events = (await listed(browser)).map((words) => words.split(":")[0]);
  for (const day of ["22 July 2002", "March 1890", "5 June 2001"]) assert.ok(events.includes(day), `${day}: ${events}`);
  await browser.press("o");
  await browser.until("the shelf", async () => /The café/.test((await text(".shelf")) ?? ""));
  assert.match(await text(".shelf"), /<b>Re<\/b>/);
  await kept(browser);
  assert.match(await again(), /3 documents/);
});

test("corrections are seen at once, can be taken back, and are there again after a reload", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
  await read(browser);
  await choose("1874: ");
  await browser.press("e");
  await write("Date", "circa March 1875");
  // The program that knows words comes when it is needed.
  await browser.until("the meaning", async () => /1875-03~ — .*March 1875$/.test(await text("#date-meaning")));
  // Words that the date does not come of are named.
  await write("Date", "spring of 1993, near Riga");
  assert.equal(await text("#date-meaning"), "1993-21 — spring 1993Left out, since it is no part of that date: “near Riga”");
  await write("Date", "circa March 1875");
  await write("Headline", "A <b>journal</b> appears");
  await push("Save", ".editor");
  await browser.until("the new date", async () => (await listed(browser)).some((words) => /March 1875: A <b>journal<\/b> appears/.test(words)));
  assert.equal(await browser.run("return document.querySelectorAll('.inspector b').length"), 0, "text is text");
  await choose("March 1890");
  await browser.run(() => [...document.querySelectorAll(".inspector .judgements button")].find(({ title }) => title.startsWith("Reject")).focus());
  // A second press by mistake rejects nothing more.
  await browser.press(Key.ENTER, Key.ENTER);
  await browser.until("its end", async () => (await listed(browser)).length === 3);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
  await browser.until("it to come back", async () => (await listed(browser)).length === 4);
  await browser.until("it to be chosen", async () => (await inspector(browser)).text.includes("1890"));
  await push("Reject", ".inspector .judgements");
  await browser.until("its end", async () => (await listed(browser)).length === 3);
  await choose("3 May 1871");
  await push("Check", ".inspector .judgements");
  await browser.until("the mark", async () => /✓ Checked/.test((await inspector(browser)).text));
  await kept(browser);
  const events = await listed(browser);
  await again();
  assert.deepEqual(await listed(browser), events);
  await menu("project", "Corrections");
  assert.equal(await browser.run("return document.querySelectorAll('.rows li').length"), 3);
  await browser.run(() => [...document.querySelectorAll(".rows li")].find((row) => row.textContent.startsWith("No event")).querySelector("button").click());
  await browser.until("the event again", async () => (await listed(browser)).length === 4);
  await browser.press(Key.ESCAPE);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
  await browser.until("it to go", async () => (await listed(browser)).length === 3);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("y").keyUp("y").keyUp(Key.CONTROL).perform();
  await browser.until("it to come", async () => (await listed(browser)).length === 4);
});

test("passages are split off and events merged", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "notes.txt": NOTES });
  await read(browser);
  assert.equal((await listed(browser)).length, 3);
  await choose("3 May 1871");
  await browser.press("e");
  await browser.run(() => [...document.querySelectorAll(".editor .passage input")].pop().click());
  await push("Split them off", ".editor");
  await browser.until("two events", async () => (await listed(browser)).length === 4);
  await browser.press("e");
  // One that is far away is found by its words.
  const offered = () => browser.run(() => [...document.querySelectorAll(".editor select")].at(-2).textContent);
  await write("The same event as", "dissolved");
  await browser.until("the answer", async () => !(await offered()).includes("1871"));
  assert.match(await offered(), /1917/);
  // Escape takes these words away, and nothing else that was written.
  const headline = () => browser.run(() => [...document.querySelectorAll(".editor label")].find((label) => label.textContent.startsWith("Headline"))?.querySelector("input, textarea").value);
  const before = await headline();
  await write("Headline", "A draft");
  await write("The same event as", "dissolved");
  await browser.run(() => document.querySelector(".editor input[type=search]").focus());
  await browser.press(Key.ESCAPE);
  await browser.until("those nearby", async () => (await offered()).includes("3 May 1871"));
  assert.equal(await headline(), "A draft");
  assert.equal(await browser.run("return document.querySelector('.editor input[type=search]').value"), "");
  await write("Headline", before);
  await browser.until("those nearby", async () => (await offered()).includes("3 May 1871"));
  await browser.run(() => {
    const select = [...document.querySelectorAll(".editor label")].find((label) => label.textContent.startsWith("The same event as")).querySelector("select");
    select.value = [...select.options].find((option) => option.textContent.includes("3 May 1871")).value;
  });
  await push("Merge", ".editor");
  await browser.until("one event", async () => (await listed(browser)).length === 3);
  assert.match((await inspector(browser)).text, /2 passages in 2 documents/);
});

test("an event is added from selected words, with a tie", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
  await read(browser);
  await choose("3 May 1871");
  await browser.press("o");
  await browser.run(() => {
    const block = [...document.querySelectorAll(".text [data-at]")].find((block) => block.textContent.includes("in Riga"));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let node;
    while ((node = walker.nextNode()) && !node.data.includes("in Riga"));
    const at = node.data.indexOf("in Riga");
    getSelection().setBaseAndExtent(node, at, node, at + 7);
  });
  await browser.until("the button", () => browser.run("return Boolean(document.querySelector('.add-event'))"));
  await push("Add an event", ".reader");
  assert.equal(await browser.run("return document.querySelector('.editor textarea').value"), "in Riga");
  await write("Headline", "A hall is rented");
  await write("Date", "1872 and 1874");
  assert.match(await text("#date-meaning"), /^1872 — 1872Left out.*“and 1874”$/);
  await write("Date", "1872");
  await write("Organisations", "Chess Club; Hall Society");
  await push("Add", ".help");
  assert.ok((await browser.until("the mark", () => browser.run(() => [...document.querySelectorAll("mark")].map((mark) => mark.textContent).includes("in Riga")))));
  await browser.press("t");
  await browser.until("the event", async () => (await listed(browser)).some((words) => /1872: A hall is rented/.test(words)));
  assert.match((await inspector(browser)).text, /Hall Society[\s\S]*in Riga/);
  assert.match((await inspector(browser)).text, /1872.*\n?.*given by hand/);
  await kept(browser);
});

test("titles, languages and days of documents are changed, and documents removed", async () => {
  await browser.visit();
  await bring(browser, { "club.txt": CLUB, "diary.txt": "We met last Friday. The Choir was founded last year.\n" });
  await read(browser);
  await menu("project", "Documents");
  await browser.run(() => {
    const row = [...document.querySelectorAll(".rows li")].find((row) => row.textContent.includes("diary.txt"));
    const field = row.querySelector("input[type=date]");
    field.value = "1999-05-06";
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
  await browser.until("dates by the day of the document", async () => (await listed(browser)).some((words) => /^1998/.test(words)));
  await push("Remove diary.txt", ".rows");
  await browser.until("its events to go", async () => !(await listed(browser)).some((words) => /^1998/.test(words)));
  await read(browser);
  await browser.press(Key.ESCAPE);
  await browser.pointer().keyDown(Key.CONTROL).keyDown("z").keyUp("z").keyUp(Key.CONTROL).perform();
  await browser.until("its events to come back", async () => (await listed(browser)).some((words) => /^1998/.test(words)));
  await kept(browser);
  await again();
  assert.ok((await listed(browser)).some((words) => /^1998/.test(words)), "the day was kept");
});

test("what is chosen among many can be taken out whatever is looked for, and that nothing is found is said", async () => {
  await browser.visit();
  const years = Array.from({ length: 26 }, (_, n) => 1850 + n);
  await bring(browser, Object.fromEntries(years.map((year) => [`${year}.txt`, `= Notes ${year} =\n\nThe Chess Club met on 3 May ${year}.\n`])));
  await read(browser);
  await browser.find("[aria-controls=facets]").click();
  const seek = (words) => browser.run((words) => {
    const field = document.querySelector("#facets .sought");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, words);
  const boxes = () => browser.run("return [...document.querySelectorAll('#facets label')].filter((label) => label.querySelector('[type=checkbox]')).map((label) => label.querySelector('span').textContent)");
  const word = () => text("#facets [role=status]");
  await seek("1853");
  await browser.until("the one", async () => (await boxes()).join() === "Notes 1853");
  assert.equal(await word(), "");
  await browser.run("document.querySelector('#facets [type=checkbox]').click()");
  await seek("abacus");
  await browser.until("the word", async () => /Nothing found/.test(await word()));
  assert.deepEqual(await boxes(), ["Notes 1853"]);
  await browser.run("document.querySelector('#facets [type=checkbox]').click()");
  await browser.until("nothing", async () => (await boxes()).length === 0);
  await seek("");
  await browser.until("all", async () => (await boxes()).length >= 26);
  assert.equal(await word(), "");
});

test("names, titles, quotations and links are text, whatever is in them", async () => {
  await browser.visit();
  const evil = `<img src=x onerror="window.pwned=1">`;
  await bring(browser, {
    [`${evil}.txt`]: `= ${evil} Society =\n\nThe ${evil} Society was founded on 3 May 1871. <script>window.pwned=1</script>\n`,
    "empty.txt": "",
    "nul.txt": "In 1900\u0000 it began.",
    "javascript:alert(1).txt": "= [x](javascript:window.pwned=1) =\n\nThe Link was founded in 1890.\n",
  });
  await read(browser);
  await menu("project", "Documents");
  await browser.settle();
  await browser.press(Key.ESCAPE);
  await browser.press(Key.HOME, "e");
  await browser.press(Key.ESCAPE, "o");
  await browser.press("b");
  await browser.press("t");
  await browser.settle();
  assert.equal(await browser.run("return window.pwned ?? null"), null);
  assert.equal(await browser.run("return document.querySelectorAll('img, script:not([src]), a[href^=javascript]').length"), 0);
  assert.ok((await listed(browser)).length >= 1);
  await browser.complaints();
});


test("on a telephone and a tablet what was rejected comes back from the menu, and a second tap rejects no other", async () => {
  for (const [width, height] of [[390, 844], [720, 1024], [820, 1180]]) {
    await forget(browser);
    await browser.visit("", { width, height, touch: true });
    await bring(browser, { "club.txt": CLUB, "league.txt": LEAGUE });
    await read(browser);
    await choose("1874: ");
    const told = await text(".inspector .headline");
    // A finger that taps twice within 300 ms, however late a busy machine draws what is under it.
    const tap = (at) => browser.run((at) => {
      const press = new MouseEvent("click", { bubbles: true });
      Object.defineProperty(press, "timeStamp", { value: at });
      [...document.querySelectorAll(".inspector .judgements button")].find(({ title }) => title.startsWith("Reject")).dispatchEvent(press);
    }, at);
    await tap(10_000);
    await browser.until("the next event", async () => (await text(".inspector .headline")) !== told);
    await tap(10_300);
    await browser.settle();
    await browser.until("its end", async () => (await listed(browser)).length === 3);
    assert.match(await text(".notice"), /Undo brings it back/);
    const over = await browser.run(() => {
      const [notice, ...told] = [".notice", ".inspector .headline", ".inspector .judgements", ".inspector blockquote"]
        .flatMap((css) => [...document.querySelectorAll(css)]).map((element) => element.getBoundingClientRect());
      return told.filter((box) => box.width > 0 && box.left < notice.right && notice.left < box.right && box.top < notice.bottom && notice.top < box.bottom).length;
    });
    assert.equal(over, 0, `${width}: the notice lies on the next event`);
    await browser.run(() => document.querySelector(".more").click());
    const step = (name) => browser.run((name) => {
      const button = document.querySelector(`.actions .step[title=${name}]`);
      const { width, height } = button.getBoundingClientRect();
      return { width, height, disabled: button.disabled, words: button.innerText.trim() };
    }, name);
    const undo = await step("Undo");
    assert.ok(undo.width >= 44 && undo.height >= 44 && !undo.disabled && undo.words === "Undo", `${width}: ${JSON.stringify(undo)}`);
    await browser.run(() => document.querySelector(".step[title=Undo]").click());
    await browser.until("it to come back", async () => (await listed(browser)).length === 4);
    assert.equal(await browser.run("return document.querySelector(':popover-open')"), null, "the menu is closed");
    await browser.run(() => document.querySelector(".more").click());
    const redo = await step("Redo");
    assert.ok(redo.height >= 44 && !redo.disabled, `${width}: ${JSON.stringify(redo)}`);
    await browser.run(() => document.querySelector(".step[title=Redo]").click());
    await browser.until("it to go", async () => (await listed(browser)).length === 3);
  }
});
