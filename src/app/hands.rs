//! The page's end of the worker: a queue of imports, what has arrived of the one under way, and what to do when the
//! worker dies.

use super::{
    environment::now,
    files::{File, Pack},
    inbox::{Hear, Inbox},
    progress::Stage,
    speech::say,
    works::{Ask, Word},
};
use crate::{
    chronology::{Chronology, Correction, Parcel, Texts},
    document::Document,
    session::Failure,
};
use js_sys::{Array, Uint8Array};
use serde_json::Value;
use std::{
    cell::RefCell,
    collections::{HashSet, VecDeque},
    rc::Rc,
};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

#[wasm_bindgen]
extern "C" {
    /// Where the worker's beginning lies (boot.js).
    #[wasm_bindgen(js_namespace = annals, js_name = worker)]
    pub(super) fn worker_address() -> String;
}

/// Files to read.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) files: Vec<File>,
    /// A project is being opened: nothing is shown before all is there.
    pub(super) opening: bool,
    /// A part of what the reader did was shown already.
    pub(super) more: bool,
}

/// What came of a job, so far or in the end.
#[derive(Debug, Default)]
pub(super) struct Harvest {
    /// The files that could be read, with the ids of their documents.
    pub(super) files: Vec<File>,
    pub(super) documents: Vec<Rc<Document>>,
    pub(super) chronology: Chronology,
    pub(super) corrections: Vec<Correction>,
    /// The chronology as the worker sent it, when nothing follows.
    pub(super) parts: Option<Pack>,
    /// Keys of all files that the chronology is of.
    pub(super) merged: Vec<u32>,
    /// Keys of those files that were in the project already.
    pub(super) lent: Vec<u32>,
    /// A file of the project could not be read again: the chronology is not of all.
    pub(super) lacks: bool,
    /// A part of this job was shown already.
    pub(super) more: bool,
    /// Nothing follows.
    pub(super) last: bool,
}

/// What the desk is told.
pub(super) enum News {
    /// How far the file with this key is.
    Stage(u32, Stage),
    /// So many of so many files, and the one that is being read.
    Progress(usize, usize, Rc<str>),
    /// A chronology of all that was read so far.
    Harvest(Box<Harvest>, bool),
    /// A file that could not be read.
    Failed(Failure),
    /// What was read before was of no use to the worker: the job waits to be done anew.
    Anew,
}

type Tell = Rc<dyn Fn(News)>;

/// The worker with its queue.
pub(super) struct Hands {
    this: RefCell<Inner>,
    tell: Tell,
    inbox: Rc<Inbox>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Worker>,
    ready: bool,
    /// A worker was wanted before there were files.
    prepared: bool,
    /// The worker has not been given a job yet.
    fresh: bool,
    queue: VecDeque<Job>,
    /// The job under way, and how far it is.
    job: Option<Under>,
    /// Keys of the files that the worker has read and still holds.
    held: Vec<u32>,
    /// Keys of the files at which a worker ended: they are not read again.
    dead: HashSet<u32>,
    /// A worker ended over what was read before: everything is read anew.
    anew: bool,
    /// Texts of the documents that the worker has read: what it sends points into them.
    texts: Texts,
    said: f64,
}

struct Under {
    files: Vec<File>,
    opening: bool,
    at: usize,
    begun: usize,
    /// The worker takes what was read before: no file is being read.
    taking: bool,
    /// So many of the files are in the project already; the others are the job's own, behind them.
    back: usize,
    /// Keys of the files that were known.
    known: Vec<u32>,
    /// How many of the files have to be read, as far as is known.
    total: usize,
    /// A file of the project could not be read again: what comes is not all of it, and must not be kept as such.
    lacks: bool,
    parcel: Parcel,
    harvest: Harvest,
}

impl Hands {
    pub(super) fn new(tell: Tell) -> Rc<Self> {
        Rc::new(Self { this: RefCell::default(), tell, inbox: Rc::default() })
    }

    /// Whether something is being read or waits for it.
    pub(super) fn is_busy(&self) -> bool {
        let this = self.this.borrow();
        this.job.is_some() || !this.queue.is_empty()
    }

    /// Files that are being read or wait for it.
    pub(super) fn waiting(&self) -> usize {
        let this = self.this.borrow();
        this.queue.iter().map(|job| job.files.len()).sum::<usize>()
    }

    /// Puts a job behind the others; what a project is opened with goes before what is brought to it.
    pub(super) fn add(&self, job: Job) {
        let mut this = self.this.borrow_mut();
        if job.opening { this.queue.push_front(job) } else { this.queue.push_back(job) }
    }

    /// Ends everything at once: the worker goes, and a new one comes with the next job. One that made itself ready and has
    /// read nothing yet stays for it.
    pub(super) fn stop(&self) {
        let mut this = self.this.borrow_mut();
        if this.fresh && this.worker.is_some() {
            let old = std::mem::take(&mut *this);
            *this = Inner {
                worker: old.worker,
                ready: old.ready,
                prepared: true,
                fresh: true,
                ..Inner::default()
            };
            return;
        }
        if let Some(worker) = this.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.inbox.clear();
        *this = Inner::default();
    }

    /// Begins the next job if none is under way. Files of the project that the worker does not hold, because it is
    /// new, come first: it is given what was read in them before, or else they are read again. `current` are the files
    /// of the project as it is, and their documents.
    pub(super) fn next(self: &Rc<Self>, current: &dyn Fn() -> (Vec<File>, Vec<Rc<Document>>)) {
        let mut this = self.this.borrow_mut();
        if this.job.is_some() {
            return;
        }
        let Some(job) = this.queue.pop_front() else { return };
        let mut files = Vec::new();
        let mut keep = Vec::new();
        let mut lacks = false;
        this.texts.clear();
        if !job.opening {
            let paths: HashSet<&str> = job.files.iter().map(|file| file.path.as_str()).collect();
            let held: HashSet<u32> = this.held.iter().copied().collect();
            let (project, documents) = current();
            let texts = documents.iter().map(|document| (document.id.clone(), document.text.clone()));
            this.texts.extend(texts);
            for file in project.into_iter().filter(|file| !paths.contains(file.path.as_str())) {
                if this.dead.contains(&file.key) {
                    lacks = true;
                } else if held.contains(&file.key) {
                    keep.push(file.key);
                } else {
                    files.push(file);
                }
            }
        }
        if this.anew {
            files.iter_mut().for_each(|file| file.packed = None);
        }
        let back = files.len();
        let known = files.iter().filter_map(|file| file.packed.as_ref()?.last()).count();
        files.extend(job.files);
        this.held = keep;
        this.job = Some(Under {
            opening: job.opening,
            at: 0,
            begun: 0,
            taking: known > 0,
            back,
            known: Vec::new(),
            total: files.len() - known,
            files,
            lacks,
            parcel: Parcel::default(),
            harvest: Harvest { more: job.more, ..Harvest::default() },
        });
        if this.worker.is_none() {
            match self.hire() {
                Some(worker) => (this.worker, this.ready, this.fresh) = (Some(worker), false, false),
                None => {
                    this.job = None;
                    drop(this);
                    let message = say().no_workers().to_owned();
                    (self.tell)(News::Failed(Failure { name: String::new(), message }));
                    return;
                }
            }
        }
        if this.ready {
            this.post();
        }
    }

    /// Lets a worker make itself ready for files that will surely come soon.
    pub(super) fn prepare(self: &Rc<Self>) {
        let mut this = self.this.borrow_mut();
        // Once: where its program does not arrive, the first file says so.
        if this.worker.is_none() && !std::mem::replace(&mut this.prepared, true) {
            (this.worker, this.ready, this.fresh) = (self.hire(), false, true);
        }
    }

    /// A new worker, on its way to be ready.
    fn hire(self: &Rc<Self>) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&worker_address(), &options).ok()?;
        let this = Rc::clone(self);
        let hear: Hear = Rc::new(move |message| this.heard(message));
        let (this, ears) = (Rc::clone(self), Rc::clone(&hear));
        let onmessage = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            this.inbox.put(event, &ears);
        });
        worker.set_onmessage(Some(onmessage.into_js_value().unchecked_ref()));
        let this = Rc::clone(self);
        let onerror = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            // What it said before says where it was.
            this.inbox.empty(&*hear);
            this.died();
        });
        worker.set_onerror(Some(onerror.into_js_value().unchecked_ref()));
        Some(worker)
    }

    fn heard(self: &Rc<Self>, message: &Array) {
        let word = message.get(0).as_f64().and_then(|number| Word::ALL.get(number as usize).copied());
        let Some(word) = word else { return };
        let mut this = self.this.borrow_mut();
        if word == Word::Ready {
            this.ready = true;
            match this.job {
                Some(_) => this.post(),
                None => this.ask(Ask::Warm, &[]),
            }
            return;
        }
        let Inner { job, texts, held, .. } = &mut *this;
        let Some(under) = job else { return };
        let mut news = Vec::new();
        let key = |under: &Under| under.files.get(under.begun).map_or(0, |file| file.key);
        match word {
            Word::Ready => {}
            Word::Begin => {
                under.begun = message.get(1).as_f64().unwrap_or_default() as usize;
                under.taking = false;
                news.push(News::Stage(key(under), Stage::Reading));
            }
            Word::Read => {
                let packed = Array::from(&message.get(2));
                let documents: Vec<Rc<Document>> = packed
                    .iter()
                    .filter_map(|bytes| Document::unpack(&Uint8Array::from(bytes).to_vec()))
                    .map(Rc::new)
                    .collect();
                let corrections = message.get(3).as_string().unwrap_or_default();
                // Those of the project's own files were taken over when they came.
                if under.begun >= under.back
                    && let Ok(Value::Array(values)) = serde_json::from_str(&corrections)
                {
                    under.harvest.corrections.extend(values.iter().map(Correction::from_value));
                }
                under.at += 1;
                if let Some(file) = under.files.get(under.begun) {
                    let ids = documents.iter().map(|document| document.id.clone()).collect();
                    let mut file =
                        File { documents: ids, packed: Pack::sent(&message.get(6)), ..file.clone() };
                    let [.., names] = &mut file.told;
                    *names = message.get(7).as_string().unwrap_or_default();
                    under.harvest.files.push(file);
                }
                texts.extend(documents.iter().map(|document| (document.id.clone(), document.text.clone())));
                under.harvest.documents.extend(documents);
                let events = message.get(4).as_f64().unwrap_or_default() as usize;
                let remarks = message.get(5).as_string().unwrap_or_default();
                news.push(News::Stage(key(under), Stage::Read(events, remarks.as_str().into())));
            }
            Word::Failed => {
                under.at += 1;
                under.lacks |= under.begun < under.back;
                let name = under.files.get(under.begun).map(|file| file.path.clone()).unwrap_or_default();
                let whole = message.get(2).as_string().unwrap_or_default();
                let message = whole.strip_prefix(&[&name, ": "].concat()).unwrap_or(&whole).to_owned();
                news.push(News::Stage(key(under), Stage::Failed(message.as_str().into())));
                news.push(News::Failed(Failure { name, message }));
            }
            Word::Left => under.at += 1,
            Word::Known => {
                let at = message.get(1).as_f64().unwrap_or_default() as usize;
                under.known.extend(under.files.get(at).map(|file| file.key));
                under.taking = at + 1 < under.back;
            }
            Word::Part => {
                // Parts come from this program's own hand: one that is none cannot be.
                let taken = under.parcel.add(&Uint8Array::from(message.get(1)).to_vec(), texts);
                debug_assert!(taken.is_some());
            }
            Word::Whole => {
                let last = message.get(1).is_truthy();
                let opening = under.opening;
                let lent: Vec<u32> = under
                    .files
                    .iter()
                    .take(under.back)
                    .map(|file| file.key)
                    .chain(held.iter().copied())
                    .collect();
                let read = under.harvest.files.iter().map(|file| file.key);
                let merged = held.iter().chain(&under.known).copied().chain(read).collect();
                let whole = Harvest {
                    files: under.harvest.files.clone(),
                    documents: under.harvest.documents.clone(),
                    chronology: std::mem::take(&mut under.parcel).open(),
                    corrections: std::mem::take(&mut under.harvest.corrections),
                    parts: Pack::sent(&message.get(2)).filter(|_| !under.lacks),
                    merged,
                    lent,
                    lacks: under.lacks,
                    more: under.harvest.more,
                    last,
                };
                under.harvest.more = true;
                news.push(News::Harvest(Box::new(whole), opening));
                if last {
                    held.extend(under.harvest.files.iter().map(|file| file.key));
                    held.append(&mut under.known);
                    *job = None;
                }
            }
        }
        let progress = this.progress();
        drop(this);
        if let Some(progress) = progress {
            (self.tell)(progress);
        }
        for news in news {
            (self.tell)(news);
        }
    }

    /// Asks for a look at what there is so far.
    pub(super) fn look(&self) {
        self.this.borrow().ask(Ask::Look, &[]);
    }

    /// What came last is shown: the worker goes on.
    pub(super) fn seen(&self) {
        self.this.borrow().ask(Ask::Seen, &[]);
    }

    /// Leaves a file out that waits.
    pub(super) fn leave_out(&self, key: u32) {
        let mut this = self.this.borrow_mut();
        this.queue.iter_mut().for_each(|job| job.files.retain(|file| file.key != key));
        this.ask(Ask::LeaveOut, &[key.into()]);
    }

    /// The worker is no more: the file that it was at is named, the others go on in a new one.
    fn died(self: &Rc<Self>) {
        let mut this = self.this.borrow_mut();
        if let Some(worker) = this.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        let came = std::mem::take(&mut this.ready);
        this.texts.clear();
        this.held.clear();
        let Some(mut under) = this.job.take() else { return };
        let (key, failed) =
            under.files.get(under.begun).map(|file| (file.key, file.path.clone())).unwrap_or_default();
        if !came {
            // Its program did not arrive: another worker would fare no better.
            let waiting: Vec<File> = this.queue.drain(..).flat_map(|job| job.files).collect();
            drop(this);
            let message = say().no_answer().to_owned();
            for file in under.files.iter().chain(&waiting) {
                (self.tell)(News::Stage(file.key, Stage::Failed(message.as_str().into())));
            }
            return (self.tell)(News::Failed(Failure { name: String::new(), message }));
        }
        if under.taking {
            this.anew = true;
            let files = under.files.split_off(under.back);
            this.queue.push_front(Job { files, opening: under.opening, more: under.harvest.more });
            drop(this);
            return (self.tell)(News::Anew);
        }
        this.dead.insert(key);
        // What it had read has to be read again: its memory is gone.
        let mut files = under.files.split_off(under.back);
        files.retain(|file| file.path != failed);
        this.queue.push_front(Job { files, opening: under.opening, more: under.harvest.more });
        drop(this);
        let message = say().worker_died().to_owned();
        (self.tell)(News::Stage(key, Stage::Failed(message.as_str().into())));
        (self.tell)(News::Failed(Failure { name: failed, message }));
    }
}

impl Inner {
    /// Says something to the worker.
    fn ask(&self, ask: Ask, more: &[JsValue]) {
        let Some(worker) = &self.worker else { return };
        let message = Array::of1(&JsValue::from(ask as u32));
        for value in more {
            message.push(value);
        }
        // Strings, numbers and files can always be handed over.
        drop(worker.post_message(&message));
    }

    /// Hands the job to the worker.
    fn post(&mut self) {
        self.fresh = false;
        let Some(under) = &self.job else { return };
        let files = Array::new();
        for file in &under.files {
            let entry = Array::of3(&file.key.into(), &file.path.as_str().into(), &file.blob);
            for told in &file.told {
                entry.push(&told.as_str().into());
            }
            if let Some(known) = &file.packed {
                entry.push(&known.words());
            }
            files.push(&entry);
        }
        let back = JsValue::from(under.back as u32);
        let keep: Array = self.held.iter().map(|key| JsValue::from(*key)).collect();
        self.ask(
            Ask::Read,
            &[keep.into(), files.into(), JsValue::from(!under.opening), say().tag().into(), back],
        );
    }

    /// How far it is, not more often than can be read.
    fn progress(&mut self) -> Option<News> {
        let under = self.job.as_ref()?;
        let total = under.total.max(under.at);
        if now() - self.said < 80.0 && under.at < total {
            return None;
        }
        self.said = now();
        let name = under.files.get(under.begun).map_or("", |file| file.path.as_str());
        Some(News::Progress(under.at, total, name.into()))
    }
}
