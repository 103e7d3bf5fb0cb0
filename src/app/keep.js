// IndexedDB, as far as Annals needs it. By hand: the crates over it (idb, rexie, indexed_db_futures) weigh 10 to 27 kB
// gzipped in what the page fetches first; this is fetched when there is something to keep.
//
// projects: { id, title, called?, modified, corrections, damaged?, begun?, deleted? }, by id; `called` is its name as
// long as `title` is empty, `damaged` are lists of corrections that could not be read, `begun` it is as long as nothing of
// it was read.
// documents: { project, id, name, title?, language?, created?, ids? }, by project and id; `ids` is the JSON of the ids that
// documents in it have here. Those of versions before the fourth have a `file` in place of `name`.
// files: { project, name, file }: the Blobs that were brought, under names that no two of them share, so that each is
// written once, whatever becomes known of it.
// pending: files that were brought and are not read yet, as documents have them, with `left`, how many they were, and
// `tries`, how often as many were left again; of one that is not kept yet only its id.
// extracts: what was read in documents, so that opening reads nothing again, nor does adding a file: { project, id, size,
// pack, sizes } a document, what it tells as the last piece of the pack, and the chronology of them all under the empty
// id with `made`, the version of the extraction. Whatever is missing or does not fit there is read anew.

const DATABASE = "annals";

/// One step a version, never changed once it was released: whoever comes from version n runs all after n.
const MIGRATIONS = [
  (database) => {
    database.createObjectStore("projects", { keyPath: "id" });
    database.createObjectStore("documents", { keyPath: ["project", "id"] });
  },
  (database) => database.createObjectStore("extracts", { keyPath: ["project", "id"] }),
  (database) => database.createObjectStore("pending", { keyPath: ["project", "id"] }),
  (database) => database.createObjectStore("files", { keyPath: ["project", "name"] }),
];

const STORES = ["projects", "documents", "extracts", "pending", "files"];

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/// Milliseconds after which nobody waits for a database any longer that does not answer.
const SILENCE = 10_000;

let opened;
function open() {
  opened ??= new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) throw new DOMException("there is none", "SecurityError");
    let late = false;
    setTimeout(() => {
      late = true;
      reject(new DOMException("no answer", "TimeoutError"));
    }, SILENCE);
    const request = indexedDB.open(DATABASE, MIGRATIONS.length);
    request.onupgradeneeded = ({ oldVersion }) =>
      MIGRATIONS.slice(oldVersion).forEach((migrate) => migrate(request.result, request.transaction));
    request.onsuccess = () => {
      if (late) return request.result.close();
      // A newer version of the page in another tab goes first.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("another tab holds an older version open", "BlockedError"));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/// Runs `work` in one transaction; what it gives is there only when everything is on the disk. What can be had again needs
/// no more than the system's word for it (`relaxed`): it outlives the browser, not the power.
async function transaction(mode, work, durability = "strict") {
  const database = await open();
  const all = database.transaction(STORES, mode, { durability });
  const end = new Promise((resolve, reject) => {
    all.oncomplete = resolve;
    all.onabort = () => reject(all.error ?? new DOMException("the browser gave up", "AbortError"));
  });
  const [result] = await Promise.all([work(...STORES.map((name) => all.objectStore(name))), end]);
  return result;
}

const ofProject = (id) => IDBKeyRange.bound([id], [id, []]);

/// All projects, the last changed first. Records that are none are left where they are.
export async function list() {
  const all = await transaction("readonly", (projects) => done(projects.getAll()));
  return all.filter(({ id, deleted }) => typeof id === "string" && !deleted).sort((a, b) => b.modified - a.modified);
}

/// The name of a file of this path: the one that it has, or a new one.
function named(file, id) {
  if (names.get(file)?.id !== id) names.set(file, { id, name: crypto.getRandomValues(new Uint32Array(3)).join("-") });
  return names.get(file).name;
}
const names = new WeakMap();

const called = (project, what) => JSON.stringify([project, what]);

/// Files that are surely there, by project and name; the names of documents' files, by project and path; and those of
/// files that were brought and are neither read nor given up.
const [stored, holds, wanted] = [new Set(), new Map(), new Map()];

/// Files of projects that nothing names: a page ended before it came to them.
const orphans = new Map();

/// [project, documents, ids of damaged ones, extracts, pending, ids of those whose files did not come to be kept] as far as
/// they can be read; null when there is no such project.
/// The extracts are the chronology and one a document, in their order; none when the version `made` did not make them.
export async function load(id, made) {
  return transaction("readonly", async (projects, documents, extracts, pending, files) => {
    const project = await done(projects.get(id));
    if (!project || project.deleted) return null;
    const bytes = new Map((await done(files.getAll(ofProject(id)))).map(({ name, file }) => [name, file]));
    const lost = new Set(bytes.keys());
    const complete = (record) => {
      const { name, file = bytes.get(name) } = record;
      lost.delete(name);
      if (name && file instanceof Blob) {
        names.set(file, { id: record.id, name });
        stored.add(called(id, name));
      }
      return { ...record, file };
    };
    const records = (await done(documents.getAll(ofProject(id)))).map(complete);
    for (const record of records) holds.set(called(id, record.id), record.name);
    const whole = records.filter(({ file }) => file instanceof Blob);
    const damaged = records.filter(({ file }) => !(file instanceof Blob)).map((record) => record.id);
    const read = new Map((await done(extracts.getAll(ofProject(id)))).map((extract) => [extract.id, extract]));
    const all = [read.get(""), ...whole.map((record) => read.get(record.id))];
    const fits = all[0]?.made === made && !damaged.length && whole.every(({ file }, at) => all[at + 1]?.size === file.size);
    const waiting = (await done(pending.getAll(ofProject(id)))).map(complete);
    const left = waiting.filter(({ file }) => file instanceof Blob);
    const unkept = waiting.filter(({ file }) => !(file instanceof Blob)).map((record) => record.id);
    orphans.set(id, [...lost]);
    return [project, whole, damaged, fits && all.every(({ pack }) => pack instanceof Blob) ? all : [], left, unkept];
  });
}

/// The names of the files that a project has.
const namesOf = async (files, id) => new Set((await done(files.getAllKeys(ofProject(id)))).map(([, name]) => name));

/// Counts the saves in which documents came or went.
let turns = 0;

/// Writes a project with the documents that are new or changed, and takes others out, all at once or not at all. A file
/// that is there already is not written once more.
export async function save(project, put, remove) {
  const { id } = project;
  const changed = put.map(({ file, ...record }) => ({ ...record, name: named(file, record.id) }));
  const read = changed.filter((record) => wanted.get(called(id, record.id)) === record.name);
  for (const record of read) wanted.delete(called(id, record.id));
  if (put.length || remove.length) turns += 1;
  const known = [...changed, ...remove.map((path) => ({ id: path }))].filter((record) => holds.has(called(id, record.id)));
  const gone = known.map((record) => [holds.get(called(id, record.id)), record.name]).filter(([old, name]) => old && old !== name);
  const left = [...gone.map(([old]) => old), ...(orphans.get(id) ?? [])];
  await transaction("readwrite", async (projects, documents, extracts, pending, files) => {
    projects.put(project);
    for (const record of read) pending.delete([id, record.id]);
    for (const { id: path } of known) extracts.delete([id, path]);
    if (put.length || remove.length) extracts.delete([id, ""]);
    // What was there may have been given up since.
    const there = changed.some(({ name }) => stored.has(called(id, name))) ? await namesOf(files, id) : new Set();
    // To hand a file over takes a while: in between the page has its turn.
    for (const [at, record] of changed.entries()) {
      if (!there.has(record.name)) files.put({ project: id, name: record.name, file: put[at].file });
      const written = documents.put(record);
      if (at % 16 === 15) await done(written);
    }
    for (const path of remove) documents.delete([id, path]);
    for (const name of left) files.delete([id, name]);
    // It goes on although the page goes: nobody has to come back and say that this was all.
    projects.transaction.commit();
  });
  orphans.delete(id);
  for (const name of left) stored.delete(called(id, name));
  for (const path of remove) holds.delete(called(id, path));
  for (const record of changed) {
    stored.add(called(id, record.name));
    holds.set(called(id, record.id), record.name);
  }
}

/// Keeps files that were brought until they are read, some at a time, so that a change need not wait for all of them.
/// `tries`: how often as many of them were left as are now, so that one that ends the page is not begun for ever.
export async function pend(project, records) {
  const { id } = project;
  const all = records.map((record) => ({ ...record, name: named(record.file, record.id) }));
  for (const { id: path, name } of all) wanted.set(called(id, path), name);
  const isWanted = ({ id: path, name }) => wanted.get(called(id, path)) === name;
  let before;
  // Their names first, all at once: should the page end before the files are kept, it is known which ones those are.
  await transaction("readwrite", async (projects, _documents, _extracts, pending) => {
    before = new Map((await done(pending.getAll(ofProject(id)))).map((record) => [record.id, record]));
    if (!(await done(projects.getKey(id)))) projects.put({ ...project, begun: true });
    for (const [at, record] of all.entries()) {
      if (!isWanted(record) || before.has(record.id)) continue;
      const named = pending.put({ project: id, id: record.id });
      if (at % 256 === 255) await done(named);
    }
  }, "relaxed");
  for (let at = 0; at < all.length; at += SOME) {
    const some = all.slice(at, at + SOME).filter(isWanted);
    if (!some.length) continue;
    await transaction("readwrite", async (projects, _documents, _extracts, pending, files) => {
      if (!(await done(projects.getKey(id)))) projects.put({ ...project, begun: true });
      const there = some.some(({ name }) => stored.has(called(id, name))) ? await namesOf(files, id) : new Set();
      for (const { file, ...record } of some) {
        if (!there.has(record.name)) files.put({ project: id, name: record.name, file });
        const { left, tries } = before.get(record.id) ?? {};
        pending.put({ ...record, left: all.length, tries: left === all.length ? tries + 1 : 0 });
      }
    }, "relaxed");
    for (const { name } of some) stored.add(called(id, name));
  }
}

/// Records of one transaction where they are many: handing them over takes less than half a frame.
const SOME = 16;

/// These files are read no more: none of the project, if no paths are given. A project in which nothing was read goes
/// with the last of them.
export function forgo(id, paths) {
  const all = ofProject(id);
  const given = paths && new Set(paths);
  const goes = (path) => !given || given.has(path);
  for (const name of wanted.keys()) {
    const [project, path] = JSON.parse(name);
    if (project === id && goes(path)) wanted.delete(name);
  }
  return transaction("readwrite", async (projects, documents, _extracts, pending, files) => {
    const waiting = (await done(pending.getAll(all))).filter((record) => goes(record.id));
    if (waiting.length) {
      // A document that was to be read once more has its file still.
      const held = new Set((await done(documents.getAll(all))).map(({ name }) => name));
      for (const { id: path, name } of waiting) {
        pending.delete([id, path]);
        if (!name || held.has(name)) continue;
        files.delete([id, name]);
        stored.delete(called(id, name));
      }
    }
    const project = await done(projects.get(id));
    if (project?.begun && !(await done(pending.count(all)))) projects.delete(id);
  });
}

/// Takes a document out that cannot be read.
export const discard = (id, path) =>
  transaction("readwrite", async (_projects, documents, extracts, _pending, files) => {
    const record = await done(documents.get([id, path]));
    if (record?.name) files.delete([id, record.name]);
    documents.delete([id, path]);
    extracts.delete([id, path]);
    // The chronology of them all is no longer that of those that are left.
    extracts.delete([id, ""]);
  });

/// Writes what was read in the documents of a project, if it is there still: another tab may have deleted it. The last
/// record is that of the whole, without which the others are nothing; when documents come or go meanwhile, there is none.
export async function extract(records) {
  const begun = turns;
  if (!(await transaction("readonly", (projects) => done(projects.getKey(records[0].project))))) return;
  for (let at = 0; at < records.length && turns === begun; at += SOME) {
    const some = records.slice(at, at + SOME);
    await transaction("readwrite", async (_projects, _documents, extracts) => some.forEach((record) => extracts.put(record)), "relaxed");
  }
}

/// What was read in the documents of a project, a few dozen at a time: the records, without that of the whole.
export async function packs(id) {
  const all = [];
  for (let last = [id, ""], more = true; more; ) {
    const some = await transaction("readonly", (_projects, _documents, extracts) => done(extracts.getAll(IDBKeyRange.bound(last, [id, []], true), 32)));
    all.push(...some);
    more = some.length === 32;
    if (more) last = [id, some[31].id];
  }
  return all;
}

/// Marks a project as deleted, or takes that back. What another tab works on is not deleted; what this tab has deleted
/// is cleared by no other as long as it can be brought back here.
export function mark(id, deleted) {
  const marked = turn.then(async () => {
    const free = deleted && (held.id === id ? keepHold() : await lock(id));
    if (deleted && !free) throw new DOMException("another tab has it", "InUse");
    try {
      await transaction("readwrite", async (projects) => projects.put({ ...(await there(projects, id)), deleted }));
    } catch (error) {
      if (free) free();
      throw error;
    }
    clearing.get(id)?.();
    clearing.delete(id);
    if (free) clearing.set(id, free);
  });
  turn = marked.catch(() => {});
  return marked;
}

/// What lets go of the projects that this tab has deleted.
const clearing = new Map();

/// The lock that this tab works with, as one that outlasts its work.
function keepHold() {
  const { release } = held;
  held.lost = () => {};
  held = NOTHING;
  return release;
}

/// The record of a project. Without it there is nothing to change.
async function there(projects, id) {
  const project = await done(projects.get(id));
  if (!project) throw new DOMException("there is no such project", "Gone");
  return project;
}

/// Copies a project under another id and name.
export function copy(id, into, title) {
  return transaction("readwrite", async (projects, ...others) => {
    const { deleted, ...project } = await there(projects, id);
    projects.put({ ...project, id: into, title, modified: Date.now() });
    for (const store of others) {
      for (const record of await done(store.getAll(ofProject(id)))) store.put({ ...record, project: into });
    }
  });
}

/// Removes for good what was deleted in an earlier visit. True when some is left, which another tab may bring back.
export async function purge() {
  let left = false;
  const all = await transaction("readonly", (projects) => done(projects.getAll()));
  for (const { id } of all.filter(({ deleted }) => deleted)) {
    const free = await lock(id);
    left ||= !free;
    if (!free) continue;
    const cleared = transaction("readwrite", async (projects, ...others) => {
      if (!(await done(projects.get(id)))?.deleted) return;
      projects.delete(id);
      for (const store of others) store.delete(ofProject(id));
    });
    await cleared.finally(free);
  }
  return left;
}

/// What lets go of the lock of a project that nobody works on; null when another tab has it.
const lock = (id) =>
  new Promise((resolve, reject) => {
    const take = (lock) => (lock ? new Promise((free) => resolve(free)) : resolve(null));
    request(`annals:${id}`, { ifAvailable: true }, take).catch(reject);
  });

/// Asks for a lock as Web Locks do: of them, or of the other tabs where this page has none, or they are forbidden.
async function request(name, options, work) {
  let asked = false;
  if (navigator.locks) {
    try {
      return await navigator.locks.request(name, options, (lock) => ((asked = true), work(lock)));
    } catch (error) {
      if (asked) throw error;
    }
  }
  return (others ??= tabs())(name, options, work);
}
let others;

/// Milliseconds in which another tab says that it has a lock. One that the browser has put to sleep says so when it
/// wakes up: then it is the one that loses it.
const ANSWER = 300;

/// Locks among tabs that talk to each other. Whoever asks at the same time as another has it if its number is smaller;
/// of two that have it, the one that got it last.
function tabs() {
  const number = Date.now() + Math.random();
  const [asking, mine] = [new Map(), new Map()];
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel("annals:locks") : null;
  const say = (word, name, more) => channel?.postMessage({ ...more, word, name, number });
  const lose = (name) => mine.get(name)?.lost(new DOMException("another tab took it", "AbortError"));
  channel?.addEventListener("message", ({ data: { word, name, since, to, number: theirs } }) => {
    const own = mine.get(name);
    if (word === "ask") {
      if (own) say("held", name, { since: own.since });
      else if (asking.has(name) && number < theirs) say("wait", name, { to: theirs });
      else asking.get(name)?.();
    }
    if (word === "wait" && to === number) asking.get(name)?.();
    if (word === "held") {
      asking.get(name)?.();
      // One of the two was asleep when the other one asked.
      if (own?.since < since) lose(name);
      if (own?.since > since) say("held", name, { since: own.since });
    }
    if (word === "taken") {
      // Who still waits for an answer has it.
      asking.get(name)?.();
      lose(name);
    }
  });
  return async (name, { steal }, work) => {
    if (steal) {
      lose(name);
      say("taken", name);
    } else {
      const free = !mine.has(name) && !asking.has(name) && (await new Promise((resolve) => {
        asking.set(name, () => resolve(false));
        say("ask", name);
        setTimeout(() => resolve(true), channel ? ANSWER : 0);
      }));
      asking.delete(name);
      if (!free) return work(null);
    }
    let entry;
    const lost = new Promise((_, reject) => (entry = { since: Date.now(), lost: reject }));
    mine.set(name, entry);
    try {
      return await Promise.race([work({ name }), lost]);
    } finally {
      if (mine.get(name) === entry) mine.delete(name);
    }
  };
}

/// Holds a project for this tab: true, or false when another tab holds it. `steal` takes it over; `lost` is called
/// when another tab does.
export const hold = (...wish) => {
  // Made with the first project, not with its first change: a page that is left while it makes its database goes into
  // the browser's cache of pages, where nothing goes on, and whoever opens the database afterwards waits for it.
  open().catch(() => {});
  return (turn = turn.then(() => take(...wish)));
};
let turn = Promise.resolve();

async function take(id, steal, lost) {
  if (held.id === id && !steal) return true;
  held.release();
  await held.ended;
  return new Promise((resolve) => {
    const mine = { id: null, release() {}, lost };
    const options = steal ? { steal } : { ifAvailable: true };
    const asked = request(`annals:${id}`, options, (lock) => {
      resolve(Boolean(lock));
      if (!lock) return null;
      mine.id = id;
      return new Promise((free) => (mine.release = free));
    });
    mine.ended = asked.catch(() => {
      if (mine.id === null) return resolve(true);
      mine.id = null;
      mine.lost();
    });
    held = mine;
  });
}
const NOTHING = { id: null, release() {}, ended: null };
let held = NOTHING;

/// Asks the browser not to clear what is kept here when the disk is full.
export const persist = async () => Boolean(await navigator.storage?.persist?.());
