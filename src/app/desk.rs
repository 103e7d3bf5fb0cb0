//! The desk: what the page does beyond showing. Files come in and go to the worker, what comes back goes into the
//! state, and what the reader makes of it is kept, in this order and nothing twice.

mod arrival;
mod keeping;
mod projects;

use super::{
    edit::{forget_drafts, left_behind},
    files::{File, Pack, Told},
    hands::{Hands, Harvest, Job, News},
    keep,
    progress::{Progress, Row, Stage},
    speech::say,
    store::Dispatch,
};
use crate::session::{Action, Content, Failure, Keeping, Model, Rebased, Shared, State};
use crate::sort::CompactSort;
use js_sys::Array;
use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
    rc::Rc,
    task::Waker,
};
use web_sys::Blob;

/// The project that was open last, by its id.
const LAST: &str = "annals:project";
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
    /// How far every file of what was brought last is.
    progress: RefCell<Progress>,
    /// The project's id; `None` while only the sample or a published chronology is shown.
    project: RefCell<Option<String>>,
    /// Every file that was brought or found in the project, those that went since too: they may come back.
    files: RefCell<Vec<File>>,
    /// What was read, as this desk sent it last or saw it since.
    base: RefCell<Shared<Model>>,
    keys: Cell<u32>,
    failures: RefCell<Vec<Failure>>,
    /// What has come of the worker and is not shown yet, and whether something is being made ready to be shown.
    arrived: RefCell<Option<(Harvest, bool)>>,
    indexing: Cell<bool>,
    /// A file went, and what is shown still has its events.
    stale: Cell<bool>,
    /// What is seen of the content is being made.
    making: Cell<bool>,
    /// Counts the times that what is under way was given up.
    turn: Cell<u32>,
    /// What the database has: the content, and the files by path with what was told of them.
    kept: RefCell<Option<Shared<Content>>>,
    written: RefCell<Vec<File>>,
    /// Writes under way.
    writing: Cell<u32>,
    /// Why the last write came to nothing, and who waits for the end of one.
    refused: RefCell<Option<keep::Refusal>>,
    waiting: RefCell<Vec<Waker>>,
    /// What the reader has last saved as a file.
    filed: RefCell<Option<Shared<Content>>>,
    timer: RefCell<Option<gloo::timers::callback::Timeout>>,
    /// Files that were brought while a project was being opened: they wait for it.
    early: RefCell<Option<Vec<(String, Blob)>>>,
    /// Title and corrections of the project that is being opened.
    opening: RefCell<Option<(String, keep::Kept)>>,
    /// How that project was seen last, if it is to be seen so again.
    view: RefCell<Option<String>>,
    /// What the worker sent last, as far as it is not kept yet, and the model that was made of it.
    extract: RefCell<Option<(Shared<Model>, Pack)>>,
    /// Keys of the files whose documents are kept beside them.
    extracted: RefCell<HashSet<u32>>,
    asked: Cell<bool>,
    /// Another tab holds the project.
    elsewhere: Cell<bool>,
    /// Files that were brought wait in the database until they are read.
    pending: Cell<bool>,
    /// Keys of those that are surely there, and how often some were handed over that are not, or not yet.
    pended: RefCell<HashSet<u32>>,
    unheld: Cell<u32>,
    /// How many corrections had lost their words when files came last.
    orphans: Cell<usize>,
    /// What the project is made of is being written as a file of it: until then there is nothing to keep.
    preparing: Cell<bool>,
    /// Documents whose records are damaged, and lists of corrections that are.
    damaged: RefCell<Vec<String>>,
    aside: RefCell<Vec<String>>,
    /// One of those lists was given up, which is not written yet.
    given_up: Cell<bool>,
}

impl Desk {
    pub(super) fn new(dispatch: Dispatch, state: Shared<State>) -> Self {
        Self(Rc::new(Inner {
            dispatch,
            base: RefCell::new(state.content.base.clone()),
            keys: Cell::new(0),
            state: RefCell::new(state),
            hands: RefCell::default(),
            progress: RefCell::default(),
            project: RefCell::default(),
            files: RefCell::default(),
            failures: RefCell::default(),
            arrived: RefCell::default(),
            indexing: Cell::new(false),
            stale: Cell::new(false),
            making: Cell::new(false),
            turn: Cell::new(0),
            kept: RefCell::default(),
            written: RefCell::default(),
            writing: Cell::new(0),
            refused: RefCell::default(),
            waiting: RefCell::default(),
            filed: RefCell::default(),
            timer: RefCell::default(),
            early: RefCell::default(),
            opening: RefCell::default(),
            view: RefCell::default(),
            extract: RefCell::default(),
            extracted: RefCell::default(),
            asked: Cell::new(false),
            elsewhere: Cell::new(false),
            pending: Cell::new(false),
            pended: RefCell::default(),
            unheld: Cell::new(0),
            orphans: Cell::new(0),
            preparing: Cell::new(false),
            damaged: RefCell::default(),
            aside: RefCell::default(),
            given_up: Cell::new(false),
        }))
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

    /// Files are being chosen, or held over the page.
    pub(super) fn prepare(&self) {
        self.hands().prepare();
    }

    fn hands(&self) -> Rc<Hands> {
        let mut hands = self.0.hands.borrow_mut();
        Rc::clone(hands.get_or_insert_with(|| {
            let desk = self.clone();
            Hands::new(Rc::new(move |news| desk.hear(news)))
        }))
    }

    /// Begins what waits. What has come is shown first: what follows builds on its files.
    fn next(&self) {
        if !self.0.indexing.get() {
            self.hands().next(&|| (self.current(), self.0.base.borrow().documents.clone()));
        }
    }

    /// The files of the project as it is now.
    fn current(&self) -> Vec<File> {
        let base = self.0.base.borrow().clone();
        let mut keys = base.files.clone();
        keys.compact_sort();
        let files = self.0.files.borrow();
        // What was shown before anything was brought has no keys yet: then all files are its own.
        let is_own =
            |file: &&File| keys.is_empty() && file.key < ORIGIN || keys.binary_search(&file.key).is_ok();
        files.iter().filter(is_own).cloned().collect()
    }

    fn key(&self) -> u32 {
        self.0.keys.set(self.0.keys.get() + 1);
        ORIGIN + self.0.keys.get()
    }

    /// Puts another base in force.
    fn rebase(&self, rebased: Rebased, parts: Option<Pack>) {
        let model = rebased.model.clone();
        let state = self.state();
        // Before corrections are in force again it is not known what they make.
        let is_final = rebased.shown.is_some() || state.content.corrections.is_empty();
        let seen = rebased.shown.as_ref().map_or(&model, |shown| &shown.model);
        let waits = is_final.then(|| left_behind(&state.model, seen)).flatten();
        drop(state);
        *self.0.extract.borrow_mut() = parts.map(|parts| (model.clone(), parts));
        let before = self.0.base.replace(model);
        self.send(Action::Rebase(Box::new(rebased)));
        arrival::let_go(before);
        if let Some(headline) = waits {
            self.tell(say().draft_waits(&headline));
        }
    }

    // ---- Bringing ----

    /// Reads files and adds what they tell to the project; without one they begin a new one.
    pub(super) fn bring(&self, files: Vec<(String, Blob)>) {
        if files.is_empty() {
            return;
        }
        // Which project they come to is seen when it is there.
        if let Some(early) = self.0.early.borrow_mut().as_mut() {
            return early.extend(files);
        }
        if self.state().keeping == Keeping::Elsewhere || self.0.elsewhere.get() {
            return self.tell(say().elsewhere());
        }
        let idle = !self.is_busy();
        let begins = self.0.project.borrow().is_none() && idle;
        if begins && !self.gives_up_drafts() {
            return;
        }
        self.prepare_now();
        if begins {
            forget_drafts();
            self.begin();
        }
        self.0.failures.borrow_mut().clear();
        self.send(Action::Fail(Shared::default()));
        let current = self.current();
        let told: HashMap<&str, &File> = current.iter().map(|file| (file.path.as_str(), file)).collect();
        let replaced = files.iter().map(|(path, _)| path.as_str()).filter(|path| told.contains_key(path));
        let replaced = replaced.collect::<Vec<_>>().join(", ");
        if !replaced.is_empty() {
            self.tell(say().replaced(&replaced));
        }
        let files: Vec<File> = files
            .into_iter()
            .map(|(path, blob)| {
                let told = told.get(path.as_str()).map(|file| file.told.clone()).unwrap_or_default();
                File { told, ..File::new(self.key(), path, blob) }
            })
            .collect();
        self.begin_reading(files, idle);
    }

    /// Files are read; whatever happens to the page meanwhile, none of them is lost.
    fn begin_reading(&self, files: Vec<File>, idle: bool) {
        if idle {
            self.0.unheld.set(0);
        }
        self.pend(&files);
        self.0.progress.borrow_mut().add(&files, idle);
        self.read(files, false, false);
    }

    /// A path that no file of the project has: the name, or the name with a number behind it.
    pub(super) fn free_name(&self, name: &str, extension: &str) -> String {
        let (current, progress) = (self.current(), self.progress());
        let waits = |row: &&Row| matches!(row.stage, Stage::Waiting | Stage::Reading);
        let waiting = progress.rows.iter().filter(waits).map(|row| &*row.path);
        let taken: HashSet<&str> = current.iter().map(|file| file.path.as_str()).chain(waiting).collect();
        let plain = [name, extension].concat();
        if !taken.contains(plain.as_str()) {
            return plain;
        }
        let numbered = (2..).map(|number: u32| [name, " ", &number.to_string(), extension].concat());
        numbered.take(taken.len()).find(|path| !taken.contains(path.as_str())).unwrap_or(plain)
    }

    /// Brings what has waited for a project to be opened.
    fn bring_early(&self) {
        let early = self.0.early.borrow_mut().take();
        self.bring(early.unwrap_or_default());
    }

    /// Names what was dropped and is not given by the browser; the rest goes on.
    pub(super) fn miss(&self, paths: Vec<String>) {
        for name in paths {
            self.hear(News::Failed(Failure { name, message: say().no_drop().to_owned() }));
        }
    }

    fn read(&self, files: Vec<File>, opening: bool, more: bool) {
        let total = files.len();
        self.send(Action::Report { done: 0, total });
        self.hands().add(Job { files, opening, more });
        self.next();
    }

    /// Ends what is being read; what arrived before stays.
    pub(super) fn cancel(&self) {
        let early = self.0.early.borrow_mut().take();
        self.give_up();
        self.0.progress.borrow_mut().stop();
        self.give_up_opening();
        self.send(Action::Arrived);
        self.tell(say().stopped());
        self.forgo(None);
        self.merge_anew();
        // They were brought for what was being opened, and are no part of what was stopped.
        self.bring(early.unwrap_or_default());
    }

    /// Where a file went, its events go: that is not stopped for good.
    fn merge_anew(&self) {
        if self.0.stale.get() {
            self.read(Vec::new(), false, true);
        }
    }

    /// Nothing that is under way is waited for any longer.
    fn give_up(&self) {
        self.hands().stop();
        self.0.turn.set(self.0.turn.get() + 1);
        self.0.unheld.set(0);
        self.0.arrived.borrow_mut().take();
        self.0.indexing.set(false);
        let early = self.0.early.borrow_mut().take().unwrap_or_default();
        if let Some((first, _)) = early.first() {
            self.tell(say().not_brought(early.len(), first));
        }
    }

    /// Changes whenever what was under way is given up.
    pub(super) fn turn(&self) -> u32 {
        self.0.turn.get()
    }

    /// Leaves a file out that waits, or puts the word away of one that could not be read.
    pub(super) fn dismiss(&self, key: u32) {
        let row = self.0.progress.borrow_mut().dismiss(key);
        let Some((path, stage)) = row else { return };
        match stage {
            Stage::Waiting => {
                self.hands().leave_out(key);
                self.forgo(Some(vec![path.to_string()]));
            }
            Stage::Failed(_) => {
                self.0.failures.borrow_mut().retain(|failure| failure.name != *path);
                self.say_failures();
            }
            Stage::Reading | Stage::Read(..) | Stage::Stopped => {}
        }
    }

    /// Puts the words away about all files that are done.
    pub(super) fn dismiss_done(&self) {
        self.0.progress.borrow_mut().dismiss_done();
        self.0.failures.borrow_mut().clear();
        self.say_failures();
    }

    /// How far the files of what was brought last are.
    pub(super) fn progress(&self) -> std::cell::Ref<'_, Progress> {
        self.0.progress.borrow()
    }

    fn hear(&self, news: News) {
        match news {
            News::Stage(key, stage) => self.0.progress.borrow_mut().set(key, stage),
            News::Progress(done, total, name) => {
                self.send(Action::Report { done, total: total + self.hands().waiting() });
                self.send(Action::Begin(name));
            }
            News::Failed(failure) => {
                self.0.failures.borrow_mut().push(failure);
                self.say_failures();
                self.next();
                if !self.is_busy() {
                    self.give_up_opening();
                    self.send(Action::Arrived);
                }
            }
            News::Anew => self.next(),
            News::Harvest(harvest, opening) => self.arrive(*harvest, opening),
        }
    }

    fn say_failures(&self) {
        self.send(Action::Fail(Shared::new(self.0.failures.borrow().clone())));
    }

    /// The files of the project, each with its key, its path and the titles of its documents; by their paths, since a
    /// folder that is dropped gives them in whatever order the disk has them.
    pub(super) fn shelf(&self) -> Vec<File> {
        let mut files = self.current();
        files.compact_sort_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// Reads a file again as the reader says: the title of its document, its language, the day it was written on.
    pub(super) fn retell(&self, key: u32, told: Told) {
        if self.0.elsewhere.get() {
            return self.tell(say().elsewhere());
        }
        let file = self.current().into_iter().find(|file| file.key == key && file.told != told);
        if let Some(file) = file {
            // What was read before is not what is read now.
            let files = vec![File { key: self.key(), told, packed: None, ..file }];
            self.pend(&files);
            self.read(files, false, false);
        }
    }

    pub(super) fn is_busy(&self) -> bool {
        self.0.indexing.get() || self.0.hands.borrow().as_ref().is_some_and(|hands| hands.is_busy())
    }
}

/// A file of its own with this text.
pub(super) fn blob(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()
}
