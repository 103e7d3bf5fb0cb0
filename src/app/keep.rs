//! Projects in the browser's own database. Writing is `keep.js`; here is what a record holds, and what its errors mean.

use super::{
    environment::breath,
    files::{File, Pack},
    pace::Slices,
    speech::say,
};
use crate::{chronology::Correction, session::Content, slices::pause};
use js_sys::{Array, Object, Reflect};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Blob;

#[wasm_bindgen]
extern "C" {
    type Store;

    #[wasm_bindgen(catch, js_namespace = annals, js_name = keep)]
    async fn open() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn list(this: &Store) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn load(this: &Store, id: &str, made: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn save(this: &Store, project: &JsValue, put: &Array, remove: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn pend(this: &Store, project: &JsValue, records: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn forgo(this: &Store, id: &str, paths: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn discard(this: &Store, id: &str, path: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn extract(this: &Store, records: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn packs(this: &Store, id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn mark(this: &Store, id: &str, deleted: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn copy(this: &Store, id: &str, into: &str, title: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn purge(this: &Store) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn hold(this: &Store, id: &str, steal: bool, lost: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, method)]
    async fn persist(this: &Store) -> Result<JsValue, JsValue>;
}

/// The version of the extraction: of other sources it is another one.
const EXTRACTION: &str = env!("EXTRACTION");

/// Where a record has what is told of a file.
const TOLD: [&str; 4] = ["title", "language", "created", "ids"];

/// Times that files are begun to be read without any of them getting done, when a page ended over it each time.
const TRIES: f64 = 4.0;

/// A project in the list of all.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    /// Milliseconds since 1970.
    pub(super) modified: f64,
}

/// A project as it was kept.
pub(super) struct Kept {
    pub(super) title: String,
    pub(super) corrections: Vec<Value>,
    pub(super) files: Vec<File>,
    /// What was read in the files before, by the same extraction: the chronology, then the documents of every file.
    pub(super) extracts: Vec<Pack>,
    /// Documents whose record is damaged.
    pub(super) damaged: Vec<String>,
    /// Lists of corrections that could not be read, as they were; and whether the last one was found just now.
    pub(super) aside: Vec<String>,
    pub(super) complaint: Option<String>,
    /// Files that were brought and not read before the page was closed; and those over which it ended.
    pub(super) pending: Vec<File>,
    pub(super) fatal: Vec<String>,
    /// Files that were brought and not kept before the page was closed.
    pub(super) unkept: Vec<String>,
}

/// Why something is not kept, fit for a user.
pub(super) type Refusal = String;

async fn store() -> Result<Store, Refusal> {
    open().await.map(JsCast::unchecked_into).map_err(|error| refusal(&error))
}

pub(super) async fn list() -> Result<Vec<Entry>, Refusal> {
    let all = store().await?.list().await.map_err(|error| refusal(&error))?;
    let name = |record: &JsValue| {
        let names = ["title", "called"].map(|key| text(record, key));
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    };
    let entry = |record: JsValue| Entry {
        id: text(&record, "id"),
        title: name(&record),
        modified: get(&record, "modified").as_f64().unwrap_or_default(),
    };
    Ok(Array::from(&all).iter().map(entry).collect())
}

/// The project `id`, as far as it can be read; `None` when there is none.
pub(super) async fn load(id: &str) -> Result<Option<Kept>, Refusal> {
    let found = store().await?.load(id, EXTRACTION).await.map_err(|error| refusal(&error))?;
    if found.is_null() {
        return Ok(None);
    }
    let found = Array::from(&found);
    let (project, records, damaged) = (found.get(0), Array::from(&found.get(1)), Array::from(&found.get(2)));
    let file = |record: JsValue| {
        let blob = get(&record, "file").dyn_into::<Blob>().ok()?;
        let told = TOLD.map(|key| text(&record, key));
        Some(File { told, ..File::new(0, get(&record, "id").as_string()?, blob) })
    };
    // They are read in their order: of those that were left again and again it was the first that ended the page.
    let mut pending: Vec<JsValue> = Array::from(&found.get(4)).iter().collect();
    let is_fatal = |record: &JsValue| get(record, "tries").as_f64().is_some_and(|tries| tries >= TRIES);
    let fatal = pending.iter().position(is_fatal).map(|at| pending.remove(at));
    let extracts = Array::from(&found.get(3));
    let extracts = extracts.iter().filter_map(|record| {
        let blob = get(&record, "pack").dyn_into::<Blob>().ok()?;
        Some(Pack { blob, sizes: Array::from(&get(&record, "sizes")) })
    });
    let written = get(&project, "corrections").as_string();
    let corrections = written.as_deref().and_then(|json| serde_json::from_str::<Vec<Value>>(json).ok());
    let complaint = corrections.is_none().then(|| say().damaged_corrections().to_owned());
    let mut aside: Vec<String> = get(&project, "damaged")
        .dyn_into::<Array>()
        .map(|lists| lists.iter().filter_map(|list| list.as_string()).collect())
        .unwrap_or_default();
    if corrections.is_none() {
        let other = || js_sys::JSON::stringify(&get(&project, "corrections")).ok()?.as_string();
        aside.extend(written.or_else(other));
    }
    Ok(Some(Kept {
        title: text(&project, "title"),
        corrections: corrections.unwrap_or_default(),
        files: records.iter().filter_map(file).collect(),
        extracts: extracts.collect(),
        damaged: damaged.iter().map(|id| id.as_string().unwrap_or_else(|| "?".to_owned())).collect(),
        aside,
        complaint,
        pending: pending.into_iter().filter_map(file).collect(),
        fatal: fatal.iter().map(|record| text(record, "id")).collect(),
        unkept: Array::from(&found.get(5)).iter().filter_map(|id| id.as_string()).collect(),
    }))
}

/// Writes a project: its name and corrections, lists of corrections that could not be read, the files that are new or changed, and the paths of those that went.
/// It is on the disk when this returns.
pub(super) async fn save(
    id: &str,
    content: &Content,
    aside: &[String],
    put: &[File],
    remove: &[String],
) -> Result<(), Refusal> {
    let project = Object::new();
    set(&project, "id", &id.into());
    set(&project, "title", &content.title.as_deref().unwrap_or_default().into());
    // What the page calls it as long as nobody has named it: for the list of all.
    set(&project, "called", &content.base.name_of_documents().unwrap_or_default().into());
    set(&project, "modified", &js_sys::Date::now().into());
    set(&project, "corrections", &json(&content.corrections).into());
    if !aside.is_empty() {
        let lists: Array = aside.iter().map(|list| JsValue::from(list.as_str())).collect();
        set(&project, "damaged", &lists);
    }
    let records: Array = put.iter().map(|file| record(id, file)).collect();
    let remove: Array = remove.iter().map(|path| JsValue::from(path.as_str())).collect();
    let saved = store().await?.save(&project, &records, &remove).await;
    saved.map(drop).map_err(|error| refusal(&error))
}

/// Keeps files that were brought until they are read; whether they are there. They are on the reader's disk still:
/// whatever goes wrong is said when what was read is written. Nothing is done where they are no longer `wanted`.
pub(super) async fn pend(id: &str, files: &[File], wanted: impl Fn() -> bool) -> bool {
    let pace = Slices::begin();
    // What brought them has had its time.
    breath().await;
    let records = Array::new();
    for file in files {
        records.push(&record(id, file));
        pause(Some(&pace)).await;
    }
    if !wanted() {
        return false;
    }
    let project = Object::new();
    set(&project, "id", &id.into());
    set(&project, "title", &"".into());
    set(&project, "called", &files.first().map_or("", |file| &file.path).into());
    set(&project, "modified", &js_sys::Date::now().into());
    set(&project, "corrections", &"[]".into());
    match store().await {
        Ok(store) => store.pend(&project, &records).await.is_ok(),
        Err(_) => false,
    }
}

/// These files are read no more: none of those that wait, if no paths are given.
pub(super) async fn forgo(id: &str, paths: Option<&[String]>) {
    let list = |paths: &[String]| paths.iter().map(|path| JsValue::from(path.as_str())).collect::<Array>();
    let paths = paths.map_or(JsValue::UNDEFINED, |paths| list(paths).into());
    if let Ok(store) = store().await {
        drop(store.forgo(id, &paths).await);
    }
}

/// Takes a document out that cannot be read.
pub(super) async fn discard(id: &str, path: &str) -> Result<(), Refusal> {
    store().await?.discard(id, path).await.map(drop).map_err(|error| refusal(&error))
}

/// Writes what was read in a project's files: the whole chronology, and the documents of those files that come along.
/// It can be read again at any time: whatever goes wrong is no loss.
pub(super) async fn extract(id: &str, whole: &Pack, files: &[File]) {
    let record = |path: &str, pack: &Pack| {
        let record = Object::new();
        set(&record, "project", &id.into());
        set(&record, "id", &path.into());
        set(&record, "pack", &pack.blob);
        set(&record, "sizes", &pack.sizes);
        record
    };
    let records = Array::new();
    for (file, pack) in files.iter().filter_map(|file| Some((file, file.packed.as_ref()?))) {
        let record = record(&file.path, pack);
        set(&record, "size", &file.blob.size().into());
        records.push(&record);
    }
    let all = record("", whole);
    set(&all, "made", &EXTRACTION.into());
    records.push(&all);
    if let Ok(store) = store().await {
        drop(store.extract(&records).await);
    }
}

/// What is kept of what was read in a project's files, by their paths: as the database has it, which is not in memory.
pub(super) async fn packs(id: &str) -> Vec<(String, Pack)> {
    let Ok(store) = store().await else { return Vec::new() };
    let Ok(found) = store.packs(id).await else { return Vec::new() };
    let pack = |record: JsValue| {
        let blob = get(&record, "pack").dyn_into::<Blob>().ok()?;
        Some((text(&record, "id"), Pack { blob, sizes: Array::from(&get(&record, "sizes")) }))
    };
    Array::from(&found).iter().filter_map(pack).collect()
}

fn json(corrections: &[Rc<Correction>]) -> String {
    Value::Array(corrections.iter().map(|correction| correction.to_value()).collect()).to_string()
}

fn record(project: &str, file: &File) -> JsValue {
    let record = Object::new();
    set(&record, "project", &project.into());
    set(&record, "id", &file.path.as_str().into());
    set(&record, "file", &file.blob);
    for (key, told) in TOLD.into_iter().zip(&file.told) {
        if !told.is_empty() {
            set(&record, key, &told.as_str().into());
        }
    }
    record.into()
}

pub(super) async fn mark(id: &str, deleted: bool) -> Result<(), Refusal> {
    store().await?.mark(id, deleted).await.map(drop).map_err(|error| refusal(&error))
}

pub(super) async fn copy(id: &str, into: &str, title: &str) -> Result<(), Refusal> {
    store().await?.copy(id, into, title).await.map(drop).map_err(|error| refusal(&error))
}

/// Clears what was deleted in an earlier visit; whether something is left for another time.
pub(super) async fn purge() -> bool {
    match store().await {
        Ok(store) => store.purge().await.is_ok_and(|left| left.is_truthy()),
        Err(_) => true,
    }
}

/// Holds a project for this tab; `false`: another tab does.
pub(super) async fn hold(id: &str, steal: bool, lost: &JsValue) -> bool {
    match store().await {
        Ok(store) => store.hold(id, steal, lost).await.map_or(true, |held| held.is_truthy()),
        Err(_) => true,
    }
}

/// Asks the browser not to clear what is kept.
pub(super) async fn persist() {
    if let Ok(store) = store().await {
        drop(store.persist().await);
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, key: &str) -> String {
    get(object, key).as_string().unwrap_or_default()
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // A new object takes every key.
    drop(Reflect::set(object, &key.into(), value));
}

/// What an error of the database means.
fn refusal(error: &JsValue) -> Refusal {
    let message = text(error, "message");
    match text(error, "name").as_str() {
        "QuotaExceededError" => say().storage_full(),
        // As private windows do.
        "SecurityError" | "InvalidStateError" | "NotAllowedError" => say().storage_forbidden(),
        // As Chromium says it where a page may keep nothing.
        "UnknownError" if message.contains("denied") => say().storage_forbidden(),
        "TimeoutError" => say().storage_silent(),
        "VersionError" => say().storage_newer(),
        "BlockedError" => say().storage_older(),
        // Those of keep.js.
        "InUse" => say().project_in_use(),
        "Gone" => say().project_gone(),
        _ => return say().storage_failed(&message),
    }
    .to_owned()
}
