// IndexedDB, as far as Annals needs it. By hand: the crates over it (idb, rexie, indexed_db_futures) weigh 10 to 27 kB
// gzipped in what the page fetches first; this is fetched when there is something to keep.
//
// projects: { id, title, modified, corrections, deleted? }, by id. documents: { project, id, file, title?, language?,
// created? }, by project and id; `file` is the Blob that was brought.

const DATABASE = "annals";

/// One step a version, never changed once it was released: whoever comes from version n runs all after n.
const MIGRATIONS = [
  (database) => {
    database.createObjectStore("projects", { keyPath: "id" });
    database.createObjectStore("documents", { keyPath: ["project", "id"] });
  },
];

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened;
function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, MIGRATIONS.length);
    request.onupgradeneeded = ({ oldVersion }) =>
      MIGRATIONS.slice(oldVersion).forEach((migrate) => migrate(request.result, request.transaction));
    request.onsuccess = () => {
      // A newer version of the page in another tab goes first.
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("another tab holds an older version open", "BlockedError"));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/// Runs `work` in one transaction; what it gives is there only when everything is on the disk.
async function transaction(mode, work) {
  const database = await open();
  const all = database.transaction(["projects", "documents"], mode, { durability: "strict" });
  const end = new Promise((resolve, reject) => {
    all.oncomplete = resolve;
    all.onabort = () => reject(all.error ?? new DOMException("the browser gave up", "AbortError"));
  });
  const stores = [all.objectStore("projects"), all.objectStore("documents")];
  const [result] = await Promise.all([work(...stores), end]);
  return result;
}

const ofProject = (id) => IDBKeyRange.bound([id], [id, []]);

/// All projects, the last changed first. Records that are none are left where they are.
export async function list() {
  const all = await transaction("readonly", (projects) => done(projects.getAll()));
  return all.filter(({ id, deleted }) => typeof id === "string" && !deleted).sort((a, b) => b.modified - a.modified);
}

/// [project, documents] as far as they can be read, and how many cannot; null when there is no such project.
export async function load(id) {
  return transaction("readonly", async (projects, documents) => {
    const project = await done(projects.get(id));
    if (!project) return null;
    const records = await done(documents.getAll(ofProject(id)));
    const whole = records.filter(({ file }) => file instanceof Blob);
    return [project, whole, records.filter((record) => !whole.includes(record)).map((record) => record.id)];
  });
}

/// Writes a project with the documents that are new or changed, and takes others out, all at once or not at all.
export function save(project, put, remove) {
  return transaction("readwrite", (projects, documents) => {
    projects.put(project);
    for (const record of put) documents.put(record);
    for (const id of remove) documents.delete([project.id, id]);
  });
}

/// Marks a project as deleted, or takes that back.
export function mark(id, deleted) {
  return transaction("readwrite", async (projects) => {
    const project = await done(projects.get(id));
    if (project) projects.put({ ...project, deleted });
  });
}

/// Copies a project under another id and name.
export function copy(id, into, title) {
  return transaction("readwrite", async (projects, documents) => {
    const project = await done(projects.get(id));
    projects.put({ ...project, id: into, title, modified: Date.now() });
    for (const record of await done(documents.getAll(ofProject(id)))) documents.put({ ...record, project: into });
  });
}

/// Removes for good what was deleted in an earlier visit.
export function purge() {
  return transaction("readwrite", async (projects, documents) => {
    for (const { id, deleted } of await done(projects.getAll())) {
      if (deleted) {
        projects.delete(id);
        documents.delete(ofProject(id));
      }
    }
  });
}

/// Holds a project for this tab: true, or false when another tab holds it. `steal` takes it over; `lost` is called
/// when another tab does.
export async function hold(id, steal, lost) {
  if (!navigator.locks || (held.id === id && !steal)) return true;
  held.release();
  await held.ended;
  return new Promise((resolve) => {
    const mine = { id: null, release() {} };
    const options = steal ? { steal } : { ifAvailable: true };
    const request = navigator.locks.request(`annals:${id}`, options, (lock) => {
      resolve(Boolean(lock));
      if (!lock) return null;
      mine.id = id;
      return new Promise((free) => (mine.release = free));
    });
    mine.ended = request.catch(() => {
      mine.id = null;
      lost();
    });
    held = mine;
  });
}
let held = { id: null, release() {}, ended: null };

/// Asks the browser not to clear what is kept here when the disk is full.
export const persist = async () => Boolean(await navigator.storage?.persist?.());
