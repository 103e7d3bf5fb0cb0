//! The desk: what the page does beyond showing. Files come in and go to the worker, what comes back goes into the
//! state, and what the reader makes of it is kept, in this order and nothing twice.

use super::{
    environment::{recall, remember, window},
    hands::{File, Hands, Harvest, Job, News},
    keep::{self, Entry},
    speech::say,
    store::Dispatch,
};
use crate::sort::CompactSort;
use crate::{
    chronology::Chronology,
    document::Document,
    session::{Action, Content, Failure, History, Keeping, Model, Shared, State},
};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

/// The project that was open last, by its id.
const LAST: &str = "annals:project";
/// Set when a project was deleted: its documents go with the next visit.
const DELETED: &str = "annals:deleted";
/// Milliseconds of rest before a change is written.
const REST: u32 = 250;

/// Keys below this belong to what was shown before anything was brought.
const ORIGIN: u32 = 1 << 20;

/// Handed to every view that brings or keeps something; equal to itself only.
#[derive(Clone)]
pub(super) struct Desk(Rc<Inner>);

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Inner {
    dispatch: Dispatch,
    state: RefCell<Shared<State>>,
    hands: RefCell<Option<Rc<Hands>>>,
    /// The project's id; `None` while only the sample or a published chronology is shown.
    project: RefCell<Option<String>>,
    /// Every file that was brought or found in the project, those that went since too: they may come back.
    files: RefCell<Vec<File>>,
    /// What was read, as this desk sent it last or saw it since.
    base: RefCell<Shared<Model>>,
    keys: Cell<u32>,
    failures: RefCell<Vec<Failure>>,
    /// What the database has: the content, and the files by path with what was told of them.
    kept: RefCell<Option<Shared<Content>>>,
    written: RefCell<Vec<File>>,
    writing: Cell<bool>,
    timer: RefCell<Option<gloo::timers::callback::Timeout>>,
    /// Title and corrections of the project that is being opened.
    opening: RefCell<Option<(String, keep::Kept)>>,
    asked: Cell<bool>,
    /// Another tab holds the project that is being opened.
    elsewhere: Cell<bool>,
}

impl Desk {
    pub(super) fn new(dispatch: Dispatch, state: Shared<State>) -> Self {
        Self(Rc::new(Inner {
            dispatch,
            base: RefCell::new(state.content.base.clone()),
            keys: Cell::new(0),
            state: RefCell::new(state),
            hands: RefCell::default(),
            project: RefCell::default(),
            files: RefCell::default(),
            failures: RefCell::default(),
            kept: RefCell::default(),
            written: RefCell::default(),
            writing: Cell::new(false),
            timer: RefCell::default(),
            opening: RefCell::default(),
            asked: Cell::new(false),
            elsewhere: Cell::new(false),
        }))
    }

    /// The project that a visit goes on with.
    pub(super) fn last() -> Option<String> {
        recall(LAST).filter(|id| !id.is_empty())
    }

    pub(super) fn send(&self, action: Action) {
        self.0.dispatch.emit(action);
    }

    pub(super) fn tell(&self, words: impl Into<String>) {
        self.send(Action::Tell(words.into()));
    }

    fn state(&self) -> Shared<State> {
        self.0.state.borrow().clone()
    }

    fn hands(&self) -> Rc<Hands> {
        let mut hands = self.0.hands.borrow_mut();
        Rc::clone(hands.get_or_insert_with(|| {
            let desk = self.clone();
            Hands::new(Rc::new(move |news| desk.hear(news)))
        }))
    }

    fn next(&self) {
        self.hands().next(&|| self.current());
    }

    /// The files of the project as it is now.
    fn current(&self) -> Vec<File> {
        let base = self.0.base.borrow().clone();
        let files = self.0.files.borrow();
        // What was shown before anything was brought has no keys yet: then all files are its own.
        files
            .iter()
            .filter(|file| base.files.is_empty() && file.key < ORIGIN || base.files.contains(&file.key))
            .cloned()
            .collect()
    }

    fn key(&self) -> u32 {
        self.0.keys.set(self.0.keys.get() + 1);
        ORIGIN + self.0.keys.get()
    }

    /// Puts another base in force.
    fn rebase(&self, model: Model, more: bool) {
        let model = Shared::new(model);
        *self.0.base.borrow_mut() = model.clone();
        self.send(Action::Rebase { model, more });
    }

    // ---- Bringing ----

    /// Reads files and adds what they tell to the project; without one they begin a new one.
    pub(super) fn bring(&self, files: Vec<(String, Blob)>) {
        if files.is_empty() {
            return;
        }
        if self.state().keeping == Keeping::Elsewhere {
            return self.tell(say().elsewhere());
        }
        if self.0.project.borrow().is_none() && !self.hands().is_busy() {
            self.begin();
        }
        self.0.failures.borrow_mut().clear();
        self.send(Action::Fail(Shared::default()));
        let current = self.current();
        let told = |path: &str| {
            current.iter().find(|file| file.path == path).map(|file| file.told.clone()).unwrap_or_default()
        };
        let files = files
            .into_iter()
            .map(|(path, blob)| File {
                key: self.key(),
                told: told(&path),
                path,
                blob,
                documents: Vec::new(),
            })
            .collect();
        self.read(files, false, false);
    }

    fn read(&self, files: Vec<File>, opening: bool, more: bool) {
        let total = files.len();
        self.send(Action::Report { done: 0, total });
        self.hands().add(Job { files, opening, more }, &|| self.current());
    }

    /// Ends what is being read; what arrived before stays.
    pub(super) fn cancel(&self) {
        self.hands().stop();
        self.0.opening.borrow_mut().take();
        self.send(Action::Arrived);
        self.tell(say().stopped());
    }

    fn hear(&self, news: News) {
        match news {
            News::Progress(done, total, name) => {
                self.send(Action::Report { done, total: total + self.hands().waiting() });
                self.send(Action::Begin(name));
            }
            News::Failed(failure) => {
                self.0.failures.borrow_mut().push(failure);
                self.say_failures();
                self.next();
            }
            News::Harvest(harvest, opening) => {
                let last = harvest.last;
                if opening {
                    self.opened(*harvest)
                } else {
                    self.harvest(*harvest)
                }
                if last {
                    if !self.hands().is_busy() {
                        self.send(Action::Arrived);
                    }
                    self.next();
                }
            }
        }
    }

    fn say_failures(&self) {
        self.send(Action::Fail(Shared::new(self.0.failures.borrow().clone())));
    }

    /// Shows what has arrived.
    fn harvest(&self, harvest: Harvest) {
        let Harvest { files: arrived, documents, chronology, corrections, more, last: _ } = harvest;
        let base = self.0.base.borrow().clone();
        let mut files = self.current();
        files.retain(|known| !arrived.iter().any(|new| new.path == known.path));
        let stays = |id: &String| {
            let owned = files.iter().any(|file| file.documents.contains(id));
            owned && !documents.iter().any(|document| document.id == *id)
        };
        let mut every: Vec<_> =
            base.documents.iter().filter(|document| stays(&document.id)).cloned().collect();
        every.extend(documents.iter().cloned());
        every.compact_sort_by(|a, b| a.id.cmp(&b.id));
        every.dedup_by(|a, b| a.id == b.id);
        let mut model = Model::with(chronology, every, None);
        model.files = files.iter().chain(&arrived).map(|file| file.key).collect();
        let mut all = self.0.files.borrow_mut();
        all.retain(|known| !arrived.iter().any(|new| new.key == known.key));
        all.extend(arrived);
        drop(all);
        self.rebase(model, more);
        if !corrections.is_empty() {
            self.send(Action::Adopt(corrections));
        }
    }

    /// The files of the project, each with its key, its path and the titles of its documents.
    pub(super) fn shelf(&self) -> Vec<File> {
        self.current()
    }

    /// Takes a file out of the project; the corrections of its documents wait for it to come back.
    pub(super) fn remove(&self, key: u32) {
        let base = self.0.base.borrow().clone();
        let mut files = self.current();
        let Some(at) = files.iter().position(|file| file.key == key) else { return };
        let gone = files.remove(at);
        let documents: Vec<_> =
            base.documents.iter().filter(|known| !gone.documents.contains(&known.id)).cloned().collect();
        // It goes at once from the list; its events follow when the rest is merged anew.
        let chronology = if files.is_empty() { Chronology::default() } else { base.chronology.clone() };
        let mut model = Model::with(chronology, documents, None);
        model.files = files.iter().map(|file| file.key).collect();
        self.rebase(model, false);
        if !files.is_empty() {
            self.read(Vec::new(), false, true);
        }
    }

    /// Reads a file again as the reader says: the title of its document, its language, the day it was written on.
    pub(super) fn retell(&self, key: u32, told: [String; 3]) {
        let file = self.current().into_iter().find(|file| file.key == key && file.told != told);
        if let Some(file) = file {
            self.read(vec![File { key: self.key(), told, ..file }], false, false);
        }
    }

    pub(super) fn is_busy(&self) -> bool {
        self.0.hands.borrow().as_ref().is_some_and(|hands| hands.is_busy())
    }

    // ---- Projects ----

    /// An empty project, not kept before something is in it.
    pub(super) fn begin(&self) {
        self.leave();
        self.send(Action::Open(
            Shared::new(Model::new(Chronology::default(), Vec::new(), None)),
            Shared::default(),
        ));
        self.adopt(new_id());
    }

    /// Goes on with a project.
    pub(super) fn open(&self, id: String) {
        self.leave();
        let desk = self.clone();
        self.send(Action::Report { done: 0, total: 1 });
        spawn_local(async move {
            let lost = desk.on_lost();
            desk.0.elsewhere.set(!keep::hold(&id, false, &lost).await);
            match keep::load(&id).await {
                Err(refusal) => desk.fail(say().browser_projects(), refusal),
                Ok(None) => {
                    remember(LAST, None);
                    desk.fail(say().lost_project(), say().lost_project_hint().to_owned());
                }
                Ok(Some(kept)) => {
                    *desk.0.project.borrow_mut() = Some(id.clone());
                    remember(LAST, Some(&id));
                    let files: Vec<File> =
                        kept.files.iter().map(|file| File { key: desk.key(), ..file.clone() }).collect();
                    let mut failures: Vec<Failure> = kept
                        .damaged
                        .iter()
                        .map(|name| Failure {
                            name: name.clone(),
                            message: "its record is damaged and was left out; bring the file again"
                                .to_owned(),
                        })
                        .collect();
                    failures.extend(
                        kept.complaint
                            .iter()
                            .map(|message| Failure { name: kept.title.clone(), message: message.clone() }),
                    );
                    *desk.0.failures.borrow_mut() = failures;
                    *desk.0.opening.borrow_mut() = Some((id, kept));
                    if files.is_empty() {
                        desk.opened(Harvest { last: true, ..Harvest::default() });
                        desk.send(Action::Arrived);
                    } else {
                        desk.read(files, true, false);
                    }
                }
            }
        });
    }

    /// A project's files have been read.
    fn opened(&self, harvest: Harvest) {
        let Some((_, kept)) = self.0.opening.borrow_mut().take() else { return };
        let mut chronology = harvest.chronology;
        chronology.corrections = kept.corrections;
        let mut documents = harvest.documents;
        documents.compact_sort_by(|a, b| a.id.cmp(&b.id));
        let title = Some(kept.title).filter(|title| !title.is_empty());
        let mut model = Model::with(chronology, documents, title);
        model.files = harvest.files.iter().map(|file| file.key).collect();
        *self.0.written.borrow_mut() = harvest.files.clone();
        *self.0.files.borrow_mut() = harvest.files;
        let failures = Shared::new(self.0.failures.borrow().clone());
        self.send(Action::Open(Shared::new(model), failures));
        *self.0.kept.borrow_mut() = None;
        let elsewhere = self.0.elsewhere.get();
        self.send(Action::Keep(if elsewhere { Keeping::Elsewhere } else { Keeping::Saved }));
    }

    /// Lets go of the project that is open.
    fn leave(&self) {
        self.hands().stop();
        self.flush();
        self.0.project.borrow_mut().take();
        self.0.opening.borrow_mut().take();
        self.0.files.borrow_mut().clear();
        self.0.written.borrow_mut().clear();
        self.0.failures.borrow_mut().clear();
        *self.0.kept.borrow_mut() = None;
        remember(LAST, None);
    }

    fn adopt(&self, id: String) {
        remember(LAST, Some(&id));
        *self.0.project.borrow_mut() = Some(id.clone());
        let desk = self.clone();
        spawn_local(async move {
            if !keep::hold(&id, false, &desk.on_lost()).await {
                desk.send(Action::Keep(Keeping::Elsewhere));
            }
        });
    }

    /// Shows the sample again, or what the address names.
    pub(super) fn sample(&self) {
        self.leave();
        drop(window().location().set_search(""));
        drop(window().location().reload());
    }

    /// Takes the project over from another tab.
    pub(super) fn take_over(&self) {
        let Some(id) = self.0.project.borrow().clone() else { return };
        let desk = self.clone();
        spawn_local(async move {
            // The other tab may have written since this one read.
            if keep::hold(&id, true, &desk.on_lost()).await {
                desk.open(id);
            }
        });
    }

    fn on_lost(&self) -> JsValue {
        let desk = self.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |_| {
            desk.send(Action::Keep(Keeping::Elsewhere));
        })
        .into_js_value()
    }

    pub(super) fn project(&self) -> Option<String> {
        self.0.project.borrow().clone()
    }

    fn fail(&self, name: &str, message: String) {
        let failure = Failure { name: name.to_owned(), message };
        let empty = Model::new(Chronology::default(), Vec::new(), None);
        self.send(Action::Open(Shared::new(empty), Shared::new(vec![failure])));
    }

    /// All projects, for a list.
    pub(super) fn list(&self, show: Callback1<Result<Vec<Entry>, String>>) {
        spawn_local(async move { show(keep::list().await) });
    }

    /// Deletes a project, or brings it back; then `after`.
    pub(super) fn delete(&self, id: String, deleted: bool, after: Callback1<()>) {
        let desk = self.clone();
        spawn_local(async move {
            if deleted && desk.project().as_deref() == Some(&id) {
                desk.flush();
            }
            match keep::mark(&id, deleted).await {
                Ok(()) => remember(DELETED, Some("1")),
                Err(refusal) => desk.tell(say().not_done(&refusal)),
            }
            if deleted && desk.project().as_deref() == Some(&id) {
                desk.begin();
            }
            after(());
        });
    }

    /// Copies a project; then `after`.
    pub(super) fn duplicate(&self, entry: &Entry, after: Callback1<()>) {
        let (desk, id) = (self.clone(), entry.id.clone());
        let title =
            [if entry.title.is_empty() { say().untitled() } else { &entry.title }, " (copy)"].concat();
        spawn_local(async move {
            if let Err(refusal) = keep::copy(&id, &new_id(), &title).await {
                desk.tell(say().not_done(&refusal));
            }
            after(());
        });
    }

    // ---- Keeping ----

    /// Called with every state: what changed is written after a moment of rest.
    pub(super) fn follow(&self, state: &Shared<State>) {
        let before = self.0.state.replace(state.clone());
        if before.content.base != state.content.base {
            *self.0.base.borrow_mut() = state.content.base.clone();
        }
        if before.content == state.content || state.keeping == Keeping::Elsewhere {
            return;
        }
        if state.history.0.as_ref() == &History::default() {
            // It was opened just so.
            *self.0.kept.borrow_mut() = Some(state.content.clone());
            return;
        }
        if self.0.project.borrow().is_none() {
            self.begin_from_shown(state);
        }
        self.send(Action::Keep(Keeping::Saving));
        let desk = self.clone();
        let timer = gloo::timers::callback::Timeout::new(REST, move || desk.flush());
        *self.0.timer.borrow_mut() = Some(timer);
    }

    /// The reader works on the sample or on a published chronology: from now on it is a project.
    fn begin_from_shown(&self, state: &State) {
        let base = &state.content.base;
        let files = base.documents.iter().filter_map(|document| {
            Some(File {
                key: document_key(&base.documents, &document.id),
                path: document.id.clone(),
                blob: blob(&document.text)?,
                told: Default::default(),
                documents: vec![document.id.clone()],
            })
        });
        let mut files: Vec<File> = files.collect();
        if super::load::is_whole() || files.is_empty() {
            // It was read from a file, in which more stands than its texts.
            let whole = whole(&Content { corrections: Vec::new(), ..(*state.content).clone() });
            let path = "chronology.json".to_owned();
            let documents = base.documents.iter().map(|document| document.id.clone()).collect();
            files = blob(&whole.to_json())
                .map(|blob| File { key: 0, path, blob, told: Default::default(), documents })
                .into_iter()
                .collect();
            if let Ok(history) = window().history() {
                let path = window().location().pathname().unwrap_or_default();
                drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
            }
        }
        *self.0.files.borrow_mut() = files;
        self.adopt(new_id());
    }

    /// Writes what has changed, unless it is being written already: then again afterwards.
    pub(super) fn flush(&self) {
        self.0.timer.borrow_mut().take();
        let state = self.state();
        let Some(id) = self.project() else { return };
        if self.0.writing.get() || state.keeping == Keeping::Elsewhere || self.is_kept(&state) {
            return;
        }
        self.0.writing.set(true);
        let desk = self.clone();
        let (files, written) = (self.current(), self.0.written.borrow().clone());
        let same = |a: &File, b: &File| a.path == b.path && a.told == b.told && a.blob == b.blob;
        let put: Vec<File> =
            files.iter().filter(|file| !written.iter().any(|known| same(known, file))).cloned().collect();
        let remove: Vec<String> = written
            .iter()
            .filter(|known| !files.iter().any(|file| file.path == known.path))
            .map(|known| known.path.clone())
            .collect();
        let content = state.content.clone();
        spawn_local(async move {
            let saved = keep::save(&id, &content, &put, &remove).await;
            desk.0.writing.set(false);
            if desk.project().as_deref() != Some(&id) {
                return;
            }
            match saved {
                Ok(()) => {
                    *desk.0.kept.borrow_mut() = Some(content);
                    *desk.0.written.borrow_mut() = files;
                    if desk.is_kept(&desk.state()) {
                        desk.send(Action::Keep(Keeping::Saved));
                    } else {
                        desk.flush();
                    }
                    if !desk.0.asked.replace(true) {
                        keep::persist().await;
                    }
                }
                Err(refusal) => {
                    desk.send(Action::Keep(Keeping::Failed));
                    desk.tell(say().not_saved(&refusal));
                }
            }
        });
    }

    /// Hands the whole project to the browser's downloads: what was extracted, the texts and the corrections.
    pub(super) fn save_file(&self) {
        let content = self.state().content.clone();
        let whole = blob(&whole(&content).to_json());
        let title = content.title.as_deref().unwrap_or("annals");
        let name = [&crate::chronology::slug(title), ".annals.json"].concat();
        match whole.map(|whole| super::export::save(&whole, &name)) {
            Some(Ok(())) => self.tell(say().saved(&name)),
            Some(Err(message)) => self.tell(message),
            None => self.tell(say().no_memory()),
        }
    }

    /// Writes when the page goes out of sight, and asks before it closes with something unwritten.
    pub(super) fn listen(&self) -> [EventListener; 2] {
        let desk = self.clone();
        let page = gloo::utils::document();
        let hidden = EventListener::new(&page, "visibilitychange", move |_| desk.flush());
        let desk = self.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let leaving = EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
            desk.flush();
            if matches!(desk.state().keeping, Keeping::Saving | Keeping::Failed) {
                event.prevent_default();
            }
        });
        [hidden, leaving]
    }

    fn is_kept(&self, state: &State) -> bool {
        self.0.kept.borrow().as_ref().is_some_and(|kept| *kept == state.content)
    }

    /// Clears what was deleted in an earlier visit.
    pub(super) fn tidy() {
        if recall(DELETED).is_some() {
            remember(DELETED, None);
            spawn_local(keep::purge());
        }
    }
}

/// Everything of a project as one chronology: `annals/1` with texts.
fn whole(content: &Content) -> Chronology {
    let mut whole = content.base.chronology.clone();
    for record in &mut whole.documents {
        let text = content.base.documents.iter().find(|document| document.id == record.id);
        record.text = text.map(|document| document.text.clone());
    }
    whole.corrections = content.corrections.iter().map(|correction| correction.to_value()).collect();
    if let Some(title) = &content.title {
        whole.extra.insert("title".to_owned(), (**title).into());
    }
    whole
}

/// The place of a document as the key of its file.
fn document_key(documents: &[Rc<Document>], id: &str) -> u32 {
    documents.iter().position(|document| document.id == id).unwrap_or_default() as u32
}

/// A callback that is called once.
pub(super) type Callback1<T> = Box<dyn FnOnce(T)>;

/// A file of its own with this text.
pub(super) fn blob(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()
}

/// An id that no other project of this browser has.
pub(super) fn new_id() -> String {
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}{random:08x}", js_sys::Date::now() as u64)
}
