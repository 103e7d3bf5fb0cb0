//! Keeping: what the reader does is written after a moment of rest, before the page goes out of sight, and as a file.

use super::{
    Desk, blob,
    projects::{copy_of, forget_last, new_id, note_last},
};
use crate::app::{
    edit::has_drafts,
    environment::{remember, window},
    files::{File, Pack},
    keep,
    speech::say,
    written::{whole, whole_now},
};
use crate::session::{Action, Content, History, Keeping, Shared, State};
use gloo::events::{EventListener, EventListenerOptions};
use std::{
    collections::{HashMap, HashSet},
    future::poll_fn,
    task::{Poll, Waker},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

/// Milliseconds of rest before a change is written.
const REST: u32 = 250;
/// … and before what could not be written is tried again.
const RETRY: u32 = 30_000;

impl Desk {
    /// Called with every state: what changed is written after a moment of rest.
    pub(in crate::app) fn follow(&self, state: &Shared<State>) {
        let before = self.0.state.replace(state.clone());
        if before.content.base != state.content.base {
            *self.0.base.borrow_mut() = state.content.base.clone();
        }
        if state.behind.is_some() && !self.0.making.replace(true) {
            let desk = self.clone();
            spawn_local(async move { desk.make().await });
        }
        if before.model != state.model && before.model != before.content.base {
            super::arrival::let_go(before.model.clone());
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
        self.flush_later();
    }

    /// Writes after a moment of rest.
    pub(super) fn flush_later(&self) {
        self.flush_in(REST);
    }

    fn flush_in(&self, milliseconds: u32) {
        let desk = self.clone();
        let timer = gloo::timers::callback::Timeout::new(milliseconds, move || desk.flush());
        *self.0.timer.borrow_mut() = Some(timer);
    }

    /// Why what was done last is not kept.
    pub(in crate::app) fn refusal(&self) -> Option<keep::Refusal> {
        self.0.refused.borrow().clone()
    }

    /// Writes what could not be written.
    pub(in crate::app) fn try_again(&self) {
        self.0.refused.borrow_mut().take();
        self.send(Action::Keep(Keeping::Saving));
        self.flush();
    }

    /// The reader works on the sample or on a published chronology: from now on it is a project.
    fn begin_from_shown(&self, state: &State) {
        let base = &state.content.base;
        let id = new_id();
        if crate::app::load::is_whole() || base.documents.is_empty() {
            // It was read from a file, in which more stands than its texts.
            self.0.preparing.set(true);
            let (desk, id, content) = (self.clone(), id.clone(), own(&state.content));
            spawn_local(async move {
                let whole = whole(&content).await;
                if desk.0.preparing.get() && desk.project() == Some(id) {
                    desk.prepared(&content, whole);
                    desk.flush_later();
                }
            });
        } else {
            let files = base.documents.iter().zip(0..).filter_map(|(document, key)| {
                let file = File::new(key, document.id.clone(), blob(&document.text)?);
                Some(File { documents: vec![document.id.clone()], ..file })
            });
            *self.0.files.borrow_mut() = files.collect();
        }
        // The address goes on naming what was published: whoever opens it here finds the copy.
        if let Some(name) = copy_of() {
            remember(&name, Some(&id));
            self.tell(say().copy_begun());
        }
        self.adopt(id);
    }

    /// What is shown has become the one file of a project.
    fn prepared(&self, content: &Content, whole: Option<Blob>) {
        self.0.preparing.set(false);
        let documents = content.base.documents.iter().map(|document| document.id.clone()).collect();
        let file = |blob| File { documents, ..File::new(0, "chronology.json".to_owned(), blob) };
        *self.0.files.borrow_mut() = whole.map(file).into_iter().collect();
    }

    /// Whoever cannot wait for that has it at once.
    pub(super) fn prepare_now(&self) {
        if self.0.preparing.get() {
            let content = own(&self.state().content);
            self.prepared(&content, whole_now(&content));
        }
    }

    /// Files that were brought are kept until they are read.
    pub(super) fn pend(&self, files: &[File]) {
        let Some(id) = self.project().filter(|_| !self.0.elsewhere.get()) else { return };
        // The page may go before it hears that this was written.
        note_last(&id);
        self.0.pending.set(true);
        self.0.unheld.set(self.0.unheld.get() + 1);
        let (desk, files, turn) = (self.clone(), files.to_vec(), self.turn());
        spawn_local(async move {
            let is_wanted = || desk.turn() == turn;
            if keep::pend(&id, &files, is_wanted).await && is_wanted() {
                desk.0.unheld.set(desk.0.unheld.get().saturating_sub(1));
                desk.0.pended.borrow_mut().extend(files.iter().map(|file| file.key));
            }
        });
    }

    /// Files that were brought are read no more: none of those that wait, if no paths are given.
    pub(super) fn forgo(&self, paths: Option<Vec<String>>) {
        let is_ours = self.0.pending.get() && !self.0.elsewhere.get();
        let Some(id) = self.project().filter(|_| is_ours) else { return };
        if paths.is_none() {
            self.0.pending.set(false);
            self.0.pended.borrow_mut().clear();
            let is_named = self.state().content.title.is_some();
            if self.0.written.borrow().is_empty() && !is_named && !self.is_unsaved() {
                // There is nothing for the next visit to open.
                forget_last();
            }
        }
        spawn_local(async move { keep::forgo(&id, paths.as_deref()).await });
    }

    /// Writes what has changed, unless it is being written already: then again afterwards.
    pub(in crate::app) fn flush(&self) {
        if self.0.writing.get() == 0 {
            self.write();
        }
    }

    /// The same as the page goes: nothing can be waited for then.
    fn flush_now(&self) {
        // Only then, so that a page that goes calls nothing that comes later (build/split.mjs).
        if self.0.preparing.get() {
            self.prepare_now();
        }
        self.flush();
    }

    /// Writes what has changed, behind what is being written.
    pub(super) fn write(&self) {
        self.0.timer.borrow_mut().take();
        // What is shown is not yet what is being opened, and what it is made of may not be there yet.
        if self.0.opening.borrow().is_some() || self.0.preparing.get() {
            return;
        }
        let state = self.state();
        let Some(id) = self.project() else { return };
        let is_kept = self.is_kept(&state) && !self.0.given_up.get();
        let content = state.content.clone();
        let extract = self.0.extract.borrow().clone().filter(|(model, _)| *model == content.base);
        let idle = is_kept && extract.is_none();
        if state.keeping == Keeping::Elsewhere || self.0.elsewhere.get() || idle {
            return;
        }
        self.0.writing.set(self.0.writing.get() + 1);
        let desk = self.clone();
        let (files, written) = (self.current(), self.0.written.borrow().clone());
        let by_path = |files: &[File]| -> HashMap<String, File> {
            files.iter().map(|file| (file.path.clone(), file.clone())).collect()
        };
        let (known, now) = (by_path(&written), by_path(&files));
        let same = |file: &File| {
            known.get(&file.path).is_some_and(|known| known.told == file.told && known.blob == file.blob)
        };
        let put: Vec<File> = files.iter().filter(|file| !same(file)).cloned().collect();
        let remove: Vec<String> =
            written.iter().map(|file| &file.path).filter(|path| !now.contains_key(*path)).cloned().collect();
        if !is_kept {
            // The page may go before it hears that this was written.
            note_last(&id);
        }
        let aside = self.0.aside.borrow().clone();
        let aside_changed = self.0.given_up.replace(false);
        spawn_local(async move {
            let saved = if is_kept { Ok(()) } else { keep::save(&id, &content, &aside, &put, &remove).await };
            // Another tab may have taken it over meanwhile.
            let is_open = || desk.project().as_deref() == Some(&id) && !desk.0.elsewhere.get();
            match saved {
                Err(refusal) => {
                    desk.0.given_up.set(desk.0.given_up.get() || aside_changed);
                    // Once, the foot goes on saying it: whatever else there is to tell is not told over.
                    if desk.0.refused.borrow().as_ref() != Some(&refusal) {
                        desk.tell(say().not_saved(&refusal));
                    }
                    if is_open() {
                        if desk.0.kept.borrow().is_none() {
                            // There is nothing for the next visit to open.
                            forget_last();
                        }
                        *desk.0.refused.borrow_mut() = Some(refusal);
                        desk.send(Action::Keep(Keeping::Failed));
                        // There may be room then.
                        desk.flush_in(RETRY);
                    }
                    desk.wake();
                }
                Ok(()) if is_open() => {
                    desk.0.refused.borrow_mut().take();
                    let bare = |file: &File| File { packed: None, ..file.clone() };
                    *desk.0.written.borrow_mut() = files.iter().map(bare).collect();
                    desk.0.damaged.borrow_mut().retain(|path| !put.iter().any(|file| file.path == *path));
                    // Not before what was read last is in it.
                    let is_whole = content.base == *desk.0.base.borrow();
                    *desk.0.kept.borrow_mut() = Some(content);
                    if desk.0.pending.get() && is_whole && !desk.is_busy() {
                        // What could be read of it is kept.
                        desk.forgo(None);
                    }
                    if desk.is_kept(&desk.state()) && !desk.0.given_up.get() {
                        desk.send(Action::Keep(Keeping::Saved));
                    }
                    if !is_kept && !desk.0.asked.replace(true) {
                        // Some browsers ask the reader: what is done meanwhile is kept all the same.
                        spawn_local(keep::persist());
                    }
                    desk.wake();
                    if let Some((_, parts)) = extract {
                        desk.keep_extract(&id, &parts, files).await;
                    }
                }
                _ => {}
            }
            desk.0.writing.set(desk.0.writing.get().saturating_sub(1));
            if desk.state().keeping == Keeping::Saving {
                desk.flush();
            }
        });
    }

    /// Waits until everything that was done is kept; gives why that cannot be.
    pub(super) async fn settle(&self) -> Option<keep::Refusal> {
        self.0.refused.borrow_mut().take();
        self.write();
        poll_fn(|context| {
            let refused = self.0.refused.borrow().clone();
            if refused.is_some() || !self.is_unsaved() {
                return Poll::Ready(refused);
            }
            self.0.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await
    }

    /// Whether something of the open project is not kept yet.
    pub(super) fn is_unsaved(&self) -> bool {
        let state = self.state();
        let is_ours = state.keeping != Keeping::Elsewhere && !self.0.elsewhere.get();
        self.project().is_some() && self.0.opening.borrow().is_none() && is_ours && !self.is_kept(&state)
    }

    /// Who waits for the end of a write looks again.
    pub(super) fn wake(&self) {
        self.0.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Keeps what was read beside the files, so that the next visit reads nothing again.
    async fn keep_extract(&self, id: &str, parts: &Pack, mut files: Vec<File>) {
        // Whether it worked or not: it is not tried again before something else is read.
        self.0.extract.borrow_mut().take();
        files.retain(|file| !self.0.extracted.borrow().contains(&file.key));
        keep::extract(id, parts, &files).await;
        // From now on the database's own: those of the worker would stay in memory.
        let stored: HashMap<String, Pack> = keep::packs(id).await.into_iter().collect();
        if self.project().as_deref() == Some(id) {
            let keys: HashSet<u32> = files.iter().map(|file| file.key).collect();
            for file in self.0.files.borrow_mut().iter_mut().filter(|file| keys.contains(&file.key)) {
                if let Some(pack) = stored.get(&file.path) {
                    file.packed = Some(pack.clone());
                }
            }
            self.0.extracted.borrow_mut().extend(keys);
        }
    }

    /// Hands the whole project to the browser's downloads: what was extracted, the texts and the corrections.
    pub(in crate::app) fn save_file(&self) {
        let (desk, content) = (self.clone(), self.state().content.clone());
        spawn_local(async move {
            let title = content.name().unwrap_or_else(|| "annals".to_owned());
            let name = [&crate::chronology::slug(&title), ".annals.json"].concat();
            let whole = whole(&content).await;
            if desk.hand_over(whole, &name) {
                *desk.0.filed.borrow_mut() = Some(content.clone());
            }
        });
    }

    /// Hands a file to the browser's downloads and says so; whether that could be done.
    fn hand_over(&self, file: Option<Blob>, name: &str) -> bool {
        let no_memory = || say().no_memory().to_owned();
        let saved = file.ok_or_else(no_memory).and_then(|file| crate::app::export::save(&file, name));
        let is_saved = saved.is_ok();
        self.tell(saved.map_or_else(|message| message, |()| say().saved(name)));
        is_saved
    }

    /// Lists of corrections that could not be read: they are kept as they were.
    pub(in crate::app) fn aside(&self) -> usize {
        self.0.aside.borrow().len()
    }

    /// Hands such a list to the browser's downloads as it is.
    pub(in crate::app) fn save_aside(&self, at: usize) {
        let list = self.0.aside.borrow().get(at).cloned().unwrap_or_default();
        let state = self.state();
        let title = state.content.name().unwrap_or_else(|| "annals".to_owned());
        let name = [&crate::chronology::slug(&title), ".corrections.txt"].concat();
        self.hand_over(blob(&list), &name);
    }

    /// Gives such a list up.
    pub(in crate::app) fn drop_aside(&self, at: usize) {
        if self.0.elsewhere.get() {
            return self.tell(say().elsewhere());
        }
        if at >= self.0.aside.borrow().len() {
            return;
        }
        self.0.aside.borrow_mut().remove(at);
        // Written again, although nothing else has changed.
        self.0.given_up.set(true);
        self.flush_later();
        self.send(Action::Keep(Keeping::Saving));
    }

    /// Documents of the project whose records are damaged.
    pub(in crate::app) fn damaged(&self) -> Vec<String> {
        self.0.damaged.borrow().clone()
    }

    /// Takes such a document out of the project.
    pub(in crate::app) fn discard(&self, path: String) {
        if self.0.elsewhere.get() {
            return self.tell(say().elsewhere());
        }
        let Some(id) = self.project() else { return };
        let desk = self.clone();
        spawn_local(async move {
            match keep::discard(&id, &path).await {
                Ok(()) if desk.project() == Some(id) => {
                    desk.0.damaged.borrow_mut().retain(|known| *known != path);
                    desk.0.failures.borrow_mut().retain(|failure| failure.name != path);
                    desk.say_failures();
                    // With the others it is whole again: what was read of them is worth keeping.
                    desk.flush_later();
                }
                Ok(()) => {}
                Err(refusal) => desk.tell(say().not_done(&refusal)),
            }
        });
    }

    /// Writes when the page goes out of sight, and asks before it closes with something unwritten.
    pub(in crate::app) fn listen(&self) -> [EventListener; 2] {
        let desk = self.clone();
        let page = gloo::utils::document();
        let hidden = EventListener::new(&page, "visibilitychange", move |_| {
            desk.flush_now();
        });
        let desk = self.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let leaving = EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
            desk.flush_now();
            // A page without a project calls nothing that comes later (build/split.mjs).
            if has_drafts(&desk.state().model) || (desk.project().is_some() && desk.would_lose()) {
                event.prevent_default();
            }
        });
        [hidden, leaving]
    }

    /// Whether something would be lost if the page went now. Files that wait to be read are in the database, and what was
    /// read in them can be read again; a project that is being opened has all its files.
    fn would_lose(&self) -> bool {
        let state = self.state();
        let is_reading = || self.0.opening.borrow().is_none() && self.is_busy();
        if self.0.unheld.get() > 0 && is_reading() {
            return true;
        }
        match state.keeping {
            Keeping::Failed => true,
            Keeping::Saving => !self.is_only_read(&state.content),
            Keeping::Nothing | Keeping::Saved | Keeping::Elsewhere => false,
        }
    }

    /// Whether nothing has changed since the last save but files that came and are in the database.
    fn is_only_read(&self, content: &Content) -> bool {
        let kept = self.0.kept.borrow();
        let is_same = match kept.as_ref() {
            Some(kept) => kept.corrections == content.corrections && kept.title == content.title,
            None => content.corrections.is_empty() && content.title.is_none(),
        };
        if !is_same || self.0.given_up.get() || self.0.preparing.get() {
            return false;
        }
        let (written, pended) = (self.0.written.borrow(), self.0.pended.borrow());
        let mut missing: HashMap<&str, &File> =
            written.iter().map(|file| (file.path.as_str(), file)).collect();
        let is_there = |file: &File| {
            let known = missing.remove(file.path.as_str());
            pended.contains(&file.key)
                || known.is_some_and(|known| known.told == file.told && known.blob == file.blob)
        };
        self.current().iter().all(is_there) && missing.is_empty()
    }

    fn is_kept(&self, state: &State) -> bool {
        self.0.kept.borrow().as_ref().is_some_and(|kept| *kept == state.content)
    }
}

/// What was shown before the reader corrected it.
fn own(content: &Content) -> Content {
    Content { corrections: Vec::new(), ..content.clone() }
}
