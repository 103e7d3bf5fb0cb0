// Starts the app. A file of its own, so that the content security policy needs no exception for inline scripts.
const root = document.documentElement;
const page = document.querySelector("script[data-wasm]").dataset;
const address = (file) => new URL(file, document.baseURI).href;

// Whose faces the page is set in (style/tokens.css).
const system = /^(?:(Mac|iP)|Win)/.exec(navigator.platform);
if (system) root.dataset.faces = system[1] ? "apple" : "windows";

// A published site names its chronology; the address may name another.
const here = new URL(location.href);
if (root.dataset.src && !here.searchParams.has("src")) {
  here.searchParams.set("src", root.dataset.src);
  history.replaceState(history.state, "", here);
}

// Inside another page: that page hears what is seen and chosen, as the address tells it once the app has written it.
if (parent !== self) {
  root.dataset.framed = "";
  const tell = () => {
    const link = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
    const [from = null, to = null] = link.get("t")?.split("..") ?? [];
    parent.postMessage({ annals: { from, to, event: link.get("e") } }, "*");
  };
  for (const name of ["pushState", "replaceState"]) {
    const change = history[name].bind(history);
    history[name] = (...step) => {
      change(...step);
      tell();
    };
  }
}

// A new version that is complete and waits for the old one to be closed, and whether no other window has that. Without
// an answer in time there may be one.
const workers = "offline" in root.dataset ? navigator.serviceWorker : undefined;
const newer = async () => workers?.controller && (await workers.getRegistration().catch(() => null))?.waiting;
const isAlone = (waiting, time) => {
  const { port1, port2 } = new MessageChannel();
  waiting.postMessage("alone?", [port2]);
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, time, false))]);
};
const takeOver = (waiting) => {
  const taken = new Promise((resolve) => workers.addEventListener("controllerchange", resolve, { once: true }));
  waiting.postMessage("take over");
  return Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 10_000))]);
};
if (workers) {
  // It takes over before the app starts, when no other window has the old one; otherwise the old one starts, and nothing
  // takes its place while it is at work.
  const waiting = await newer();
  if (waiting) {
    if (await isAlone(waiting, 500)) {
      await takeOver(waiting);
      location.reload();
      await new Promise(() => {});
    }
  }
  // After the first picture, so that what is kept for later does not hold it up. Private windows may refuse.
  const keep = async () => {
    const registration = await workers.register(new URL("service-worker.js", document.baseURI), { updateViaCache: "none" });
    const { active } = await workers.ready;
    // The page says it when a newer version has come (src/app/newer.rs).
    const tell = () => {
      // In somebody else's page the reader can close nothing.
      if (!registration.waiting || !workers.controller || parent !== self) return;
      root.dataset.newer = "";
      dispatchEvent(new Event("annals:newer"));
    };
    const wait = () => registration.installing?.addEventListener("statechange", tell);
    registration.addEventListener("updatefound", wait);
    wait();
    tell();
    // Who leaves the page open for days looks at it now and then.
    let looked = Date.now();
    addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - looked < 3_600_000) return;
      looked = Date.now();
      registration.update().catch(() => {});
    });
    // What was read before the worker was there.
    active.postMessage({ keep: performance.getEntriesByType("resource").map((entry) => entry.name) });
  };
  const later = () => setTimeout(() => keep().catch(() => {}), 1000);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}

let all;
globalThis.annals = {
  worker: () => address("worker.js"),
  // Gives the place to a newer version, for a page that is loaded anew at once; false where another window has this one.
  async renew() {
    const waiting = await newer();
    if (!waiting) return true;
    if (!(await isAlone(waiting, 5000))) return false;
    await takeOver(waiting);
    return true;
  },
  // The program that reads documents, for the page itself.
  async reader() {
    const program = await import(address("reader.js"));
    await program.default({ module_or_path: address("reader_bg.wasm") });
    return program;
  },
  // What the app fetches only when there is something to keep. Then its readers of files are kept too.
  keep() {
    if (!all) setTimeout(() => navigator.serviceWorker?.ready.then(({ active }) => active.postMessage("all")), 3000);
    all = true;
    return import(address("keep.js"));
  },
  // The files that were dropped, those of folders too, as [path, file]; a path alone where the browser does not give what
  // lies there. It shows what was dropped only while the event lasts, and a folder's entries a hundred at a time.
  async dropped({ items, files }) {
    const entries = [...items].map((item) => item.webkitGetAsEntry?.());
    if (!entries.some(Boolean)) return [...files].map((file) => [file.name, file]);
    const found = [];
    const walk = async (entry) => {
      if (!entry || entry.name.startsWith(".")) return;
      const path = entry.fullPath.slice(1);
      const given = (ask) => new Promise(ask).catch(() => void found.push([path]));
      if (entry.isFile) {
        const file = await given((resolve, reject) => entry.file(resolve, reject));
        if (file) found.push([path, file]);
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await given((resolve, reject) => reader.readEntries(resolve, reject));
        if (!some?.length) return;
        for (const inner of some) await walk(inner);
      }
    };
    for (const entry of entries) await walk(entry);
    return found;
  },
};

// A release has the program in two halves (build/split.mjs): what the first picture needs, and the rest, which follows
// it. What the reader does in between waits for the rest where it needs it; where it is known to be needed, it comes along.
let rest, joined = !page.rest;
const join = (module, first) => {
  if (joined) return;
  new WebAssembly.Instance(module, { first });
  joined = true;
  release();
};
const missing = document.createElement("p");
missing.setAttribute("role", "alert");
const tell = (error) => {
  const words = missing.isConnected ? missing : document.body.appendChild(missing);
  words.textContent = root.lang === "ru" ? "Часть страницы не загрузилась: проверьте соединение и перезагрузите её." : "A part of this page did not arrive: check the connection and reload it.";
  throw error;
};
const fetched = async () => {
  const response = await fetch(address(page.rest));
  if (!response.ok) throw new Error(`${page.rest}: the server answered ${response.status}`);
  return (rest ??= await WebAssembly.compile(await response.arrayBuffer()));
};
const waited = () => {
  const request = new XMLHttpRequest();
  // By a name of its own: the browser may hold a second request for one address until the first is read to its end,
  // and nothing of it is read while this waits.
  request.open("GET", `${address(page.rest)}?now`, false);
  // Bytes as characters: a request that is waited for gives nothing else.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${page.rest}: the server answered ${request.status}`);
  return new WebAssembly.Module(Uint8Array.from(request.responseText, (character) => character.charCodeAt(0)));
};
globalThis.annals.rest = (first) => {
  try {
    join((rest ??= waited()), first);
  } catch (error) {
    tell(error);
  }
};
// What the reader does meanwhile is held back, and done in its order when the rest is there: nothing stands still for it.
// Whoever writes in a field or calls the browser is not held up; what else needs the rest waits for it as above. In a frame
// a wheel may be for the page around.
const HELD = ["pointerdown", "pointermove", "pointerup", "pointercancel", "click", "dblclick", "keydown", ...(parent === self ? ["wheel"] : [])];
const held = [];
const hold = (event) => {
  const { target, type, key } = event;
  const calls = type === "keydown" && (event.ctrlKey || event.metaKey || event.altKey || /^F[0-9]/.test(key));
  if (!event.isTrusted || calls || target.closest?.("input, textarea, select")) return;
  // The browser scrolls lists and sheets by itself.
  if (type === "wheel" && !target.closest?.("#plot, .minimap, .overview")) return;
  if (type === "keydown" && /^(Page|Arrow|Home|End)/.test(key) && target.closest?.(".scroll, dialog")) return;
  event.stopImmediatePropagation();
  // The browser makes a click of these, and that is held.
  if (type === "keydown" && (key === "Tab" || (/^(Enter| )$/.test(key) && target.closest?.("button, a, summary")))) return;
  if (/^(click|keydown|wheel)$/.test(type)) event.preventDefault();
  // Of a pointer that moves on it is enough to know where it is.
  if (type === "pointermove" && held.at(-1)?.[1].type === type && held.at(-1)[1].pointerId === event.pointerId) held.pop();
  held.push([target, new event.constructor(type, event)]);
  if (!joined && type !== "pointermove") arrive();
};
// Each in its turn, as if it came now: what the one before has changed is in force.
const release = async () => {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const [target, event] = held.shift() ?? [];
    if (!event) break;
    (target.isConnected ? target : document.body).dispatchEvent(event);
  }
  for (const type of HELD) removeEventListener(type, hold, { capture: true });
};
// When it does not come, it is asked for again by whoever needs it; what was held back is not done minutes later.
const give = (error) => {
  held.length = 0;
  try {
    tell(error);
  } catch {
    console.error(error);
  }
};
let arriving, arrive;
const listen = (first) => {
  if (joined) return;
  const ask = () => fetched().then((module) => join(module, first));
  arrive = () => (arriving ??= ask().catch(() => held.length && ask().catch(give)).finally(() => (arriving = undefined)));
  for (const type of HELD) addEventListener(type, hold, { capture: true, passive: false });
};
// What the page begins with is on its way while the program is. Where the server does not say what that is, the glue
// compiles it in its own way.
const compiled = WebAssembly.compileStreaming(fetch(address(page.wasm))).catch(() => address(page.wasm));
const glue = import(address(page.js));
const src = here.searchParams.get("src");
const other = src && !(root.dataset.bundle && root.dataset.src === src);
const asked = () => {
  const url = URL.canParse?.(src, here) && new URL(src, here);
  return url && url.origin === here.origin ? url.href : undefined;
};
const wanted = other ? asked() : root.dataset.bundle;
const unwanted = new AbortController();
let begun = wanted && fetch(wanted, { mode: "same-origin", signal: unwanted.signal });
// Whoever asks for it hears why it does not come.
begun?.catch(() => {});
globalThis.annals.begun = (url) => {
  if (url !== wanted) return;
  const request = begun;
  begun = undefined;
  return request;
};
// The first look into what is kept takes the browser some time.
let kept = null;
try {
  kept = localStorage.getItem(src ? `annals:copy:${location.pathname}?${src}` : "annals:project");
} catch {}
if (kept) {
  unwanted.abort();
  begun = undefined;
}
const chosen = /[#&]e=/.test(here.hash);
// A table with nothing chosen in it is read by the first half alone.
const table = other && /^[^?#]*[.]csv(?=[?#]|$)/i.test(src);
// Requests that are waited for go past the service worker: without a network they bring nothing, and from its cache the rest
// is here at once.
const offline = Boolean(navigator.serviceWorker?.controller);
const early = !joined && ((other && !table) || chosen || kept || offline) ? fetched().catch(() => {}) : null;
const app = await glue;
await early;
const program = await compiled;
// This script waits neither for the page nor for its style, but who measures the page does.
if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
const styled = () => document.readyState === "complete" || sheets.every((link) => link.sheet);
if (!styled()) {
  await new Promise((resolve) => {
    for (const link of sheets) link.addEventListener("load", () => styled() && resolve());
    // Of what does not come there is no style.
    addEventListener("load", resolve, { once: true });
  });
}
const first = await app.default({ module_or_path: program });
listen(first);
// What comes after the first picture lets the browser show it.
const shown = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
new PerformanceObserver((marks, observer) => {
  if (!marks.getEntriesByName("annals:drawn").length) return;
  observer.disconnect();
  shown(follow);
}).observe({ type: "mark", buffered: true });
// Where there is nothing to draw.
setTimeout(follow, 3000);

let followed;
function follow() {
  if (followed) return;
  followed = true;
  if (!joined) arrive();
  // Nobody installs what is not to be seen yet.
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: address("manifest.webmanifest") }));
}
