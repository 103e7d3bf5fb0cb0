// Starts the app without a network after one visit. A version is all of its files or none: each is checked against
// the digest that it was built with, a new version is fetched whole beside the old one, and takes over when no window
// has the old one any more. Documents and chronologies are not part of a version: they come from the network while
// there is one.
const FIRST = {};
const LATER = {};
const BUILD = "";

const DATA = "annals data";
/// Names that tell the content: such a file is of one version only.
const HASHED = /^[a-z]+-[0-9a-f]{6,}(_\w+)?[.](js|wasm|css|svg|bin)$/;
const base = new URL("./", self.location.href).pathname;
/// Several sites of one host, each in a folder of its own, have one store: none touches what is another's.
const VERSION = `annals ${base} ${BUILD} ${FIRST["index.html"]}`;

self.addEventListener("install", (event) => event.waitUntil(fetchAll()));

self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));

self.addEventListener("message", (event) => {
  if (event.data === "alone?") event.waitUntil(isAlone().then((alone) => event.ports[0].postMessage(alone)));
  if (event.data === "all") event.waitUntil(fetchLater());
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (Array.isArray(event.data?.keep)) event.waitUntil(Promise.all([keepData(event.data.keep), dropOthers()]));
});

self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const name = method === "GET" ? nameOf(url) : null;
  if (name === null) return;
  if (isOwn(name)) event.respondWith(own(name));
  else if (mode !== "navigate") event.respondWith(HASHED.test(name) ? other(event.request) : data(event.request));
});

/// The path of an address below this folder; null for any other.
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== self.location.origin || !pathname.startsWith(base)) return null;
  return decodeURIComponent(pathname.slice(base.length)) || "index.html";
}

function isOwn(name) {
  return Object.hasOwn(FIRST, name) || Object.hasOwn(LATER, name);
}

async function fetchAll() {
  const cache = await caches.open(VERSION);
  await Promise.all(Object.keys(FIRST).map(async (name) => (await cache.match(name)) || cache.put(name, await checked(name))));
}

/// Fetches what is otherwise fetched when it is used: whoever works with documents here does so without a network too.
async function fetchLater() {
  for (const name of Object.keys(LATER)) await own(name);
}

/// Lets go of other versions, unless a window may have begun with one: then the next start will.
async function dropOthers() {
  if (!(await isAlone())) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith("annals ") || name === VERSION || name === DATA) continue;
    const isOurs = await (await caches.open(name)).match("index.html");
    if (isOurs) await caches.delete(name);
  }
}

/// Whether at most one window is open: the one that asks, which has not started yet.
async function isAlone() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter(({ url }) => nameOf(url) !== null).length <= 1;
}

/// A file of a version that was here before, for a window that began with it.
async function other(request) {
  for (const name of await caches.keys()) {
    const kept = name.startsWith("annals ") && (await (await caches.open(name)).match(nameOf(request.url)));
    if (kept) return kept;
  }
  return fetch(request);
}

/// A file of this version, from the cache or, the first time, from the network.
async function own(name) {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(name);
  if (kept) return kept;
  try {
    const response = await checked(name);
    await cache.put(name, response.clone());
    return response;
  } catch (error) {
    // The host has another version by now: better nothing than a part of it. It is fetched for the next start.
    self.registration.update().catch(() => {});
    return new Response(String(error), { status: error.isGone ? 410 : 503, headers: { "content-type": "text/plain" } });
  }
}

/// A file from the network, if it is the one that this version was built with.
async function checked(name) {
  const response = await fetch(new URL(name, self.location.href), { cache: "no-cache" });
  const gone = (words) => Object.assign(new Error(`${name}: ${words}`), { isGone: true });
  if (response.status === 404) throw gone("the server has it no longer");
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== (FIRST[name] ?? LATER[name])) throw gone("the server has another version");
  const headers = { "content-type": response.headers.get("content-type") ?? "application/octet-stream" };
  return new Response(body, { headers });
}

/// Keeps the documents that a page read before there was a worker.
async function keepData(urls) {
  const cache = await caches.open(DATA);
  for (const url of urls) {
    const name = nameOf(url);
    if (name === null || isOwn(name) || (await cache.match(url))) continue;
    await cache.add(url).catch(() => {});
  }
}

/// A document or chronology: what the server has now, and what it had last when it cannot be reached.
async function data(request) {
  const cache = await caches.open(DATA).catch(() => null);
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) await cache?.put(request, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const kept = await cache?.match(request);
    if (kept) return kept;
    throw error;
  }
}
