// What the page's policy lets through: its own files, and nothing that text could bring along.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

test("the policy allows the page's own files and its WebAssembly, no inline script or style, and no other origin", async () => {
  await browser.visit();
  const policy = await browser.run("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
  const directives = Object.fromEntries(policy.split(";").map((directive) => directive.trim().split(/ (.*)/s)).map(([name, value]) => [name, value]));
  assert.equal(directives["default-src"], "'none'");
  assert.equal(directives["script-src"], "'self' 'wasm-unsafe-eval'");
  for (const [name, value] of Object.entries(directives).filter(([name]) => name !== "script-src")) assert.match(value, /^'(none|self)'$/, name);

  const broken = await browser.driver.executeAsyncScript(`
    const done = arguments[0];
    const broken = new Set();
    const told = () => done([...broken].sort());
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.add(effectiveDirective).size === 6 && told());
    setTimeout(told, 15_000);
    const put = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
    put("script", { textContent: "window.pwned = 1" });
    put("img", { src: "https://example.org/x.png" });
    put("iframe", { src: "https://example.org/" });
    document.body.insertAdjacentHTML("beforeend", "<p style='color: red' onclick='window.pwned = 1'>a</p>");
    document.body.lastElementChild.click();
    fetch("https://example.org/").catch(() => {});
  `);
  assert.equal(await browser.run("return window.pwned ?? null"), null);
  assert.deepEqual(broken, ["connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr"]);
  // What the policy stopped never left, though the browser's log names it.
  await browser.requests();
  browser.foreign.clear();
});
