//! The worker: reads files, extracts, merges, and sends what it has as parts that the page unpacks in between.
//!
//! Messages are arrays, a number first: to the worker an [`Ask`], from it a [`Word`].

use super::{files::Pack, warm::warm};
use crate::i18n::Language as Tongue;
use crate::{
    chronology::{Bundle, Chronology, FormatError, KeptFile, Reading, free_ids},
    document::{CodePoints, Diagnostic, Document, Language, Severity, Unreadable, is_mail, with_hint},
};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect, Uint8Array};
use serde_json::Value;
use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, HashMap},
    future::poll_fn,
    hint::black_box,
    rc::Rc,
    task::{Poll, Waker},
};
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The program's readers of further formats (worker.js): JSON.
    #[wasm_bindgen(catch, js_name = readFormat)]
    async fn read_format(name: &str, bytes: &Uint8Array, language: &str) -> Result<JsValue, JsValue>;
}

/// What the worker is asked; the number is that of the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// To read files: `keep, [[key, path, file, title, language, created, ids, known] …], look, language, back`; `keep` has
    /// the keys of the files read before that still count, `known` is a pack with what was read in the file before, if
    /// that is there, `look` says whether a look at what there is so far is wanted, `language` is that of messages, as
    /// a tag; so many of the files as `back` says have been shown before: without them nothing is worth a look.
    Read = 0,
    /// To send what there is so far, once.
    Look = 1,
    /// To leave the file with this key out, if it waits.
    LeaveOut = 2,
    /// To make itself ready for the first file, which has not come yet.
    Warm = 3,
    /// To go on: what was sent last has been shown.
    Seen = 4,
}

/// What the worker says; the number is that of the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// It waits for files.
    Ready = 0,
    /// It begins with the file of this number.
    Begin = 1,
    /// The file's documents, the corrections that came with it as JSON, how many passages tell an event, what the
    /// reader of the file has to say, a remark a line, documents and readings to be kept, and the ids of those documents
    /// that share theirs with another.
    Read = 2,
    /// Why the file could not be read.
    Failed = 3,
    /// A part of the chronology.
    Part = 4,
    /// All parts have been sent; true when nothing follows, and then the parts to be kept.
    Whole = 5,
    /// The file of this number was left out.
    Left = 6,
    /// What was read in the file of this number before is there.
    Known = 7,
}

impl Word {
    pub(super) const ALL: [Self; 8] = [
        Self::Ready,
        Self::Begin,
        Self::Read,
        Self::Failed,
        Self::Part,
        Self::Whole,
        Self::Left,
        Self::Known,
    ];
}

/// Between two looks at what there is so far: at least this many milliseconds of reading …
const PAUSE: f64 = 700.0;
/// … and this many times what the last look took.
const SHARE: f64 = 3.0;
/// Milliseconds for which the worker rests at most while what it sent is made ready.
const PATIENCE: u32 = 2000;

/// Everything that was read, by the key of its file. The texts are the page's.
pub(super) type Shelf = Vec<(u32, Vec<Reading>, Option<Chronology>)>;

/// What the worker has and was told.
#[derive(Default)]
struct Works {
    shelf: RefCell<Shelf>,
    /// Files have come.
    wanted: Cell<bool>,
    /// A look at what there is so far is wanted.
    look: Cell<bool>,
    /// Keys of the files to leave out.
    left: RefCell<Vec<u32>>,
    /// The page makes ready what was sent last, and who waits until that is shown.
    showing: Cell<bool>,
    waiting: Cell<Option<Waker>>,
}

impl Works {
    fn seen(&self) {
        self.showing.set(false);
        if let Some(waker) = self.waiting.take() {
            waker.wake();
        }
    }

    /// Rests until what was sent is shown: the page then has the processor for itself, and so has the reader. A page out
    /// of sight is given few turns by the browser, and is not waited for any longer than `PATIENCE`.
    async fn until_seen(self: &Rc<Self>) {
        let works = Rc::clone(self);
        let late = Timeout::new(PATIENCE, move || works.seen());
        poll_fn(|context| {
            if !self.showing.get() {
                return Poll::Ready(());
            }
            self.waiting.set(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
        drop(late);
    }
}

/// In a worker, waits for files; elsewhere it is the others that ask.
pub fn main() {
    if !Reflect::has(&js_sys::global(), &"WorkerGlobalScope".into()).unwrap_or(false) {
        return;
    }
    let works = Rc::new(Works::default());
    let onmessage = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let Ok(ask) = Reflect::get(&event, &"data".into()).map(|data| Array::from(&data)) else { return };
        match ask.get(0).as_f64().map(|number| number as u32) {
            Some(number) if number == Ask::Look as u32 => works.look.set(true),
            Some(number) if number == Ask::LeaveOut as u32 => {
                works.left.borrow_mut().push(ask.get(1).as_f64().unwrap_or_default() as u32);
            }
            Some(number) if number == Ask::Warm as u32 => {
                let works = works.clone();
                spawn_local(async move {
                    black_box(warm(|| works.wanted.get()).await);
                });
            }
            Some(number) if number == Ask::Seen as u32 => works.seen(),
            Some(_) => {
                works.wanted.set(true);
                spawn_local(work(works.clone(), ask));
            }
            None => {}
        }
    });
    // As long as the worker lives.
    let done = Reflect::set(&js_sys::global(), &"onmessage".into(), &onmessage.into_js_value());
    drop(done);
    say(Word::Ready, &[]);
}

fn say(word: Word, more: &[JsValue]) {
    give(word, more, &Array::new());
}

/// Says something and gives the memory of byte arrays away with it.
fn give(word: Word, more: &[JsValue], arrays: &Array) {
    let message = Array::of1(&JsValue::from(word as u32));
    for value in more {
        message.push(value);
    }
    let memory: Array = arrays.iter().map(|bytes| Uint8Array::unchecked_from_js(bytes).buffer()).collect();
    let post = Reflect::get(&js_sys::global(), &"postMessage".into());
    if let Some(post) = post.ok().and_then(|post| post.dyn_into::<Function>().ok()) {
        drop(post.call2(&JsValue::NULL, &message, &memory));
    }
}

async fn work(works: Rc<Works>, job: Array) {
    let keep = Array::from(&job.get(1));
    let files = Array::from(&job.get(2));
    works.look.set(job.get(3).is_truthy());
    let tongue = job.get(4).as_string().and_then(|tag| Tongue::from_tag(&tag)).unwrap_or_default();
    let back = job.get(5).as_f64().unwrap_or_default() as usize;
    works.left.borrow_mut().clear();
    works.shelf.borrow_mut().retain(|(key, ..)| keep.includes(&JsValue::from(*key), 0));
    let mut taken = Taken::default();
    works.shelf.borrow().iter().for_each(|(_, readings, table)| taken.add(readings, table.as_ref()));
    let (mut looked, mut cost) = (js_sys::Date::now(), 0.0);
    for (number, file) in files.iter().enumerate() {
        let file = Array::from(&file);
        let at = JsValue::from(number as u32);
        let key = file.get(0).as_f64().unwrap_or_default() as u32;
        if works.left.borrow().contains(&key) {
            say(Word::Left, &[at]);
            continue;
        }
        if let Some((readings, table)) = known(&file.get(7)).await {
            taken.add(&readings, table.as_ref());
            works.shelf.borrow_mut().push((key, readings, table));
            say(Word::Known, &[at]);
            continue;
        }
        say(Word::Begin, std::slice::from_ref(&at));
        match read(&file, tongue).await {
            Ok(mut found) => {
                let names = found.set_apart(&file.get(6).as_string().unwrap_or_default(), &taken.digests);
                let documents = Array::new();
                for document in &found.documents {
                    documents.push(&bytes_of(&document.pack()));
                }
                let remarks = remarks(&found, &taken, tongue);
                let corrections = Value::Array(found.corrections).to_string();
                let readings = readings(&found.documents, found.table.as_ref());
                let told = match &found.table {
                    Some(table) => table.events.len(),
                    None => readings.iter().map(Reading::len).sum(),
                };
                let told = JsValue::from(told as u32);
                let readings: Vec<Reading> = readings.into_iter().map(Reading::without_text).collect();
                let packed = match &found.table {
                    Some(table) => KeptFile::pack_table(table),
                    None => KeptFile::pack_readings(&readings),
                };
                let pieces = documents.concat(&Array::of1(&bytes_of(&packed)));
                let kept = Pack::of(&pieces).map_or(JsValue::NULL, |pack| pack.words());
                let words = [
                    at,
                    documents.clone().into(),
                    corrections.into(),
                    told,
                    remarks.into(),
                    kept,
                    names.into(),
                ];
                give(Word::Read, &words, &documents);
                taken.add(&readings, found.table.as_ref());
                works.shelf.borrow_mut().push((key, readings, found.table));
            }
            Err(message) => say(Word::Failed, &[at, message.into()]),
        }
        let due = js_sys::Date::now() - looked > PAUSE + SHARE * cost && number + 1 > back;
        if due && works.look.get() && number + 1 < files.length() as usize {
            works.look.set(false);
            let before = js_sys::Date::now();
            works.showing.set(true);
            send(&works.shelf.borrow(), false);
            cost = js_sys::Date::now() - before;
            works.until_seen().await;
            looked = js_sys::Date::now();
        }
    }
    send(&works.shelf.borrow(), true);
}

/// What had to be read otherwise than it stands, a remark a line.
fn remarks(found: &Found, taken: &Taken, tongue: Tongue) -> String {
    let documents = found.documents.iter().flat_map(|document| &document.diagnostics);
    let documents = documents.map(|said| (said.severity, &said.message, &said.hint));
    let table = found.table.iter().flat_map(|table| &table.diagnostics);
    let table = table.map(|said| (said.severity, &said.message, &said.hint));
    let mut lines = Vec::new();
    for document in &found.documents {
        let same = taken.firsts.get(&document.sha256).filter(|id| **id != document.id);
        lines.extend(same.map(|id| tongue.same_file(id)));
    }
    for (_, message, hint) in documents.chain(table).filter(|(severity, ..)| *severity != Severity::Info) {
        lines.push(with_hint(&tongue.reader_said(message), &tongue.reader_said(hint)));
    }
    lines.join("\n")
}

/// What was read in a file before. `None` when there is nothing, or the browser has lost it.
async fn known(pack: &JsValue) -> Option<(Vec<Reading>, Option<Chronology>)> {
    Some(match KeptFile::unpack(&Pack::sent(pack)?.open_last().await?)? {
        KeptFile::Readings(readings) => (readings, None),
        KeptFile::Table(table) => (Vec::new(), Some(*table)),
    })
}

fn bytes_of(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Reads files, each as the worker is given them, into a [`Bundle`]: what a page shows first is made when it is built.
pub async fn bundle(files: Array) -> Vec<u8> {
    let mut bundle = Bundle::default();
    let mut shelf = Shelf::new();
    for file in files.iter().map(|file| Array::from(&file)) {
        match read(&file, Tongue::English).await {
            Ok(found) => {
                bundle.is_whole |= found.table.is_some() || !found.is_plain;
                shelf.push((0, readings(&found.documents, found.table.as_ref()), found.table));
                bundle.documents.extend(found.documents);
                bundle.chronology.corrections.extend(found.corrections);
            }
            Err(message) => {
                let path = file.get(1).as_string().unwrap_or_default();
                let message = message.strip_prefix(&format!("{path}: ")).unwrap_or(&message).to_owned();
                bundle.failures.push((path, FormatError::worded(message)));
            }
        }
    }
    let corrections = std::mem::take(&mut bundle.chronology.corrections);
    bundle.chronology = merged(&shelf);
    bundle.chronology.corrections = corrections;
    bundle.pack()
}

/// What such a file tells stands in it; its texts are for reading only.
pub(super) fn readings(documents: &[Document], table: Option<&Chronology>) -> Vec<Reading> {
    if table.is_some() { Vec::new() } else { documents.iter().map(Reading::of).collect() }
}

/// What all files tell together.
pub(super) fn merged(shelf: &Shelf) -> Chronology {
    let readings = shelf.iter().flat_map(|(_, readings, _)| readings.iter().cloned()).collect();
    let mut chronology = Chronology::from_readings(readings);
    for table in shelf.iter().filter_map(|(.., table)| table.as_ref()) {
        chronology.join(table.clone());
    }
    chronology
}

/// Merges what there is and sends it.
fn send(shelf: &Shelf, last: bool) {
    let chronology = merged(shelf);
    let parts = Array::new();
    chronology.pack(&mut |part| {
        let bytes = bytes_of(part);
        if last {
            parts.push(&bytes);
        }
        say(Word::Part, &[bytes]);
    });
    let kept = Pack::of(&parts).filter(|_| last).map_or(JsValue::NULL, |pack| pack.words());
    say(Word::Whole, &[last.into(), kept]);
}

struct Found {
    documents: Vec<Document>,
    table: Option<Chronology>,
    corrections: Vec<Value>,
    /// Whether the file itself is the text of its document.
    is_plain: bool,
}

/// Which document has which id, and of what bytes it is.
#[derive(Default)]
struct Taken {
    /// Digests by ids.
    digests: HashMap<String, String>,
    /// By its digest the document that was first of these bytes.
    firsts: HashMap<String, String>,
}

impl Taken {
    fn add(&mut self, readings: &[Reading], table: Option<&Chronology>) {
        let documents = readings.iter().map(Reading::document);
        for document in documents.chain(table.iter().flat_map(|table| &table.documents)) {
            let (id, digest) = (&document.id, &document.sha256);
            self.digests.insert(id.clone(), digest.clone());
            if !digest.is_empty() {
                self.firsts.entry(digest.clone()).or_insert_with(|| id.clone());
            }
        }
    }
}

impl Found {
    /// Gives documents that share their ids with others of the project ids of their own, those that they had there
    /// `before`, or else new ones; gives them all as they are to be kept.
    fn set_apart(&mut self, before: &str, taken: &HashMap<String, String>) -> String {
        let mut names: BTreeMap<String, String> = serde_json::from_str(before).unwrap_or_default();
        self.rename(&names);
        let texts = self.documents.iter().map(|document| (document.id.as_str(), document.sha256.as_str()));
        let records = self.table.iter().flat_map(|table| &table.documents);
        let records = records.map(|record| (record.id.as_str(), record.sha256.as_str()));
        let new = match &self.table {
            Some(_) => free_ids(records, taken),
            None => free_ids(texts, taken),
        };
        self.rename(&new);
        for (old, new) in new {
            let first = names.iter().find(|(_, known)| **known == old).map(|(first, _)| first.clone());
            names.insert(first.unwrap_or(old), new);
        }
        if names.is_empty() { String::new() } else { serde_json::to_string(&names).unwrap_or_default() }
    }

    fn rename(&mut self, names: &BTreeMap<String, String>) {
        for document in &mut self.documents {
            if let Some(new) = names.get(&document.id) {
                document.id.clone_from(new);
            }
        }
        if let Some(table) = &mut self.table {
            table.corrections = std::mem::take(&mut self.corrections);
            table.rename_documents(names);
            self.corrections = std::mem::take(&mut table.corrections);
        }
    }
}

/// Reads one file.
async fn read(file: &Array, tongue: Tongue) -> Result<Found, String> {
    let path = file.get(1).as_string().unwrap_or_default();
    let refusal = |code: &'static str| [&path, ": ", &Unreadable::new(code, "").wording(tongue)].concat();
    let unreadable = || refusal("unopened");
    let buffer: Function = Reflect::get(&file.get(2), &"arrayBuffer".into())
        .and_then(|method| method.dyn_into())
        .map_err(|_| unreadable())?;
    let buffer = buffer.call0(&file.get(2)).map_err(|_| unreadable())?;
    let buffer = JsFuture::from(js_sys::Promise::resolve(&buffer)).await.map_err(|_| unreadable())?;
    let array = Uint8Array::new(&buffer);
    let bytes = array.to_vec();
    // A table whose dates are in words is for the readers of further formats.
    let is_clear = |found: &Result<Found, String>| match found {
        Ok(Found { table: Some(table), .. }) => {
            !path.to_ascii_lowercase().ends_with(".csv")
                || table.diagnostics.iter().all(|said| said.severity != Severity::Error)
        }
        _ => true,
    };
    let mut plain = is_plain(&path, &bytes).then(|| understand(&path, &bytes, tongue));
    let mut found = if let Some(found) = plain.take_if(|plain| is_clear(plain)) {
        found?
    } else {
        drop(bytes);
        match (read_format(&path, &array, tongue.tag()).await, plain) {
            (Ok(answer), _) => {
                answered(&path, &answer.as_string().unwrap_or_default(), tongue, &|| refusal("no-answer"))?
            }
            // What was understood of a table holds where nothing better can be had.
            (Err(_), Some(found)) => found?,
            (Err(error), None) => {
                let is_outdated = Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "Outdated");
                return Err(refusal(if is_outdated { "new-version" } else { "no-readers" }));
            }
        }
    };
    let text = |at: u32| file.get(at).as_string().filter(|text| !text.is_empty());
    if let [document] = found.documents.as_mut_slice() {
        told(document, text(3), text(4), text(5));
        // A finished chronology has a record of it too.
        let records = found.table.iter_mut().flat_map(|table| &mut table.documents);
        for record in records.filter(|record| record.id == document.id) {
            record.title.clone_from(&document.title);
            if document.language == Language::Russian { "ru" } else { "en" }.clone_into(&mut record.language);
        }
    }
    Ok(found)
}

/// What this program reads by itself: plain text in UTF-8 that shows no sign of another kind, and Annals' own files.
fn is_plain(path: &str, bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() || bytes.contains(&0) {
        return false;
    }
    let begins = |mark: &str| start.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark));
    let has = |mark: &str| text.contains(mark);
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("txt" | "text") | None => {
            !["<", "{", "[", "%PDF-", "PK\u{3}\u{4}", "BEGIN:VCALENDAR"].into_iter().any(begins)
                && !has("[[")
                && !has("{{")
                && !is_mail(start)
        }
        Some("json") => has("\"annals/1\""),
        Some("csv") => begins("date,title"),
        Some(_) => false,
    }
}

fn understand(path: &str, bytes: &[u8], tongue: Tongue) -> Result<Found, String> {
    let name = path.to_ascii_lowercase();
    if name.ends_with(".json") || name.ends_with(".csv") {
        let chronology = Chronology::from_file(path, bytes).map_err(|error| error.wording(tongue))?;
        return Ok(table(chronology));
    }
    Ok(Found {
        documents: vec![Document::read(path, bytes)],
        table: None,
        corrections: Vec::new(),
        is_plain: true,
    })
}

/// A finished chronology: its texts are documents to read in, its corrections are the reader's.
fn table(mut chronology: Chronology) -> Found {
    let corrections = std::mem::take(&mut chronology.corrections);
    let mut documents = Vec::new();
    for record in &mut chronology.documents {
        if let Some(text) = record.text.take() {
            let mut document = Document::read(&record.id, text.as_bytes());
            let known = |key: &str| record.extra.get(key).and_then(Value::as_str).map(str::to_owned);
            let (title, language) = (Some(record.title.clone()), Some(record.language.clone()));
            told(&mut document, title, language, known("created"));
            if record.sha256.is_empty() {
                // By this it is told from others.
                record.sha256.clone_from(&document.sha256);
            }
            documents.push(document);
        }
    }
    Found { documents, table: Some(chronology), corrections, is_plain: false }
}

/// The answer of the readers of further formats.
fn answered(path: &str, answer: &str, tongue: Tongue, broken: &dyn Fn() -> String) -> Result<Found, String> {
    let mut answer: Value = serde_json::from_str(answer).map_err(|_| broken())?;
    if let Some(message) = answer.get("error").and_then(Value::as_str) {
        return Err(message.to_owned());
    }
    if let Some(chronology) = answer.get_mut("chronology").map(Value::take).filter(|value| !value.is_null()) {
        let bytes = chronology.to_string().into_bytes();
        return Chronology::from_file(path, &bytes).map(table).map_err(|error| error.wording(tongue));
    }
    let documents = answer.get("documents").and_then(Value::as_array).ok_or_else(broken)?;
    let documents = documents.iter().map(|record| {
        let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or_default();
        let mut document = Document::read_of(text("id"), text("text").as_bytes(), text("sha256").to_owned());
        told(&mut document, Some(text("title").to_owned()), None, Some(text("created").to_owned()));
        let said = record.get("diagnostics").and_then(Value::as_array);
        let points = CodePoints::new(&document.text);
        let said = said.into_iter().flatten().filter_map(|said| {
            let text = |key: &str| said.get(key)?.as_str().map(str::to_owned);
            let byte = |key: &str| Some(points.to_byte(&document.text, said.get(key)?.as_u64()? as usize));
            Some(Diagnostic {
                severity: match said.get("severity")?.as_str()? {
                    "error" => Severity::Error,
                    "warning" => Severity::Warning,
                    _ => Severity::Info,
                },
                range: byte("start")?..byte("end")?,
                message: text("message")?,
                hint: text("hint")?,
            })
        });
        document.diagnostics = said.collect();
        document
    });
    Ok(Found { documents: documents.collect(), table: None, corrections: Vec::new(), is_plain: false })
}

/// Title, language and day of a document, as somebody knows them who knows better than its text.
fn told(document: &mut Document, title: Option<String>, language: Option<String>, created: Option<String>) {
    if let Some(title) = title.filter(|title| !title.is_empty()) {
        document.title = title;
    }
    if let Some(created) = created.and_then(|day| day.parse().ok()) {
        document.created = Some(created);
    }
    let language = match language.as_deref() {
        Some("ru") => Language::Russian,
        Some("en") => Language::English,
        _ => return,
    };
    let before = std::mem::replace(&mut document.language, language);
    for block in document.blocks.iter_mut().filter(|block| block.language == before) {
        block.language = language;
    }
}
