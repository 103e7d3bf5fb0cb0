//! Which project is on the desk: a new one, one that was kept, the sample.

use super::{Desk, Harvest, LAST, arrival::shown};
use crate::app::{
    edit::{forget_drafts, has_drafts},
    environment::{is_published, recall, remember, window},
    files::{File, Pack},
    keep::{self, Entry},
    load::source,
    pace::Slices,
    speech::say,
};
use crate::sort::CompactSort;
use crate::{
    chronology::{Chronology, Correction, Parcel, Texts},
    document::Document,
    session::{Action, Failure, Keeping, Model, Shared},
    slices::pause,
};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Set when a project was deleted: its documents go with the next visit.
const DELETED: &str = "annals:deleted";

impl Desk {
    /// The project that a visit goes on with: of a published chronology the reader's own copy, if there is one.
    pub(in crate::app) fn last() -> Option<String> {
        let name = copy_of().unwrap_or_else(|| LAST.to_owned());
        recall(&name).filter(|id| !id.is_empty())
    }

    /// Shows a published chronology as it was published; the reader's copy stays among the projects.
    pub(in crate::app) fn original(&self) {
        self.depart(|_| {
            if let Some(name) = copy_of() {
                remember(&name, None);
            }
            drop(window().location().reload());
        });
    }

    /// An empty project, not kept before something is in it.
    pub(in crate::app) fn begin(&self) {
        self.depart(|desk| {
            leave_address();
            put_view("");
            // There is nothing in it yet for the next visit to open.
            remember(LAST, None);
            desk.send(Action::Open(
                Shared::new(Model::new(Chronology::default(), Vec::new(), None)),
                Shared::default(),
            ));
            desk.adopt(new_id());
        });
    }

    /// Goes on with the project of the last visit, as the address says.
    pub(in crate::app) fn resume_visit(&self, id: String) {
        self.depart(|desk| desk.fetch(id, None));
    }

    /// Goes on with a project, as it was seen last.
    pub(in crate::app) fn open(&self, id: String) {
        self.depart(|desk| {
            let view = recall(&view_of(&id)).unwrap_or_default();
            desk.fetch(id, Some(view));
        });
    }

    /// The address tells the `view`, if there is one, as soon as the project is there.
    fn fetch(&self, id: String, view: Option<String>) {
        let turn = self.0.turn.get();
        *self.0.early.borrow_mut() = Some(Vec::new());
        if !is_copy(&id) {
            leave_address();
        }
        let desk = self.clone();
        self.send(Action::Report { done: 0, total: 1 });
        spawn_local(async move {
            let lost = desk.on_lost();
            let is_held = keep::hold(&id, false, &lost).await;
            let found = keep::load(&id).await;
            // The reader did something else meanwhile.
            if desk.0.turn.get() != turn {
                return;
            }
            desk.0.elsewhere.set(!is_held);
            // What the address says is of this project only where nobody chose another.
            if view.is_some() && !matches!(found, Ok(Some(_))) {
                put_view("");
            }
            match found {
                Err(refusal) => {
                    desk.fail(say().browser_projects(), refusal);
                    desk.bring_early();
                }
                // The copy of what the address names was deleted.
                Ok(None) if is_copy(&id) => desk.original(),
                Ok(None) => {
                    remember(LAST, None);
                    desk.fail(say().lost_project(), say().lost_project_hint().to_owned());
                    desk.bring_early();
                }
                Ok(Some(mut kept)) => {
                    *desk.0.project.borrow_mut() = Some(id.clone());
                    note_last(&id);
                    *desk.0.damaged.borrow_mut() = kept.damaged.clone();
                    *desk.0.aside.borrow_mut() = std::mem::take(&mut kept.aside);
                    // Another tab may be at them.
                    if is_held {
                        let gone = [&kept.fatal[..], &kept.unkept].concat();
                        desk.0.pending.set(!gone.is_empty());
                        desk.forgo(Some(gone.clone()).filter(|gone| !gone.is_empty()));
                        if !gone.is_empty() && kept.files.is_empty() && kept.pending.is_empty() {
                            // There is nothing for the next visit to open.
                            forget_last();
                        }
                    } else {
                        kept.pending.clear();
                        kept.fatal.clear();
                        kept.unkept.clear();
                    }
                    let files: Vec<File> =
                        kept.files.iter().map(|file| File { key: desk.key(), ..file.clone() }).collect();
                    let mut failures: Vec<Failure> = kept
                        .damaged
                        .iter()
                        .map(|name| Failure {
                            name: name.clone(),
                            message: say().damaged_record().to_owned(),
                        })
                        .collect();
                    failures.extend(
                        kept.fatal.iter().map(|name| Failure {
                            name: name.clone(),
                            message: say().fatal_file().to_owned(),
                        }),
                    );
                    failures.extend(
                        kept.unkept.iter().map(|name| Failure {
                            name: name.clone(),
                            message: say().unkept_file().to_owned(),
                        }),
                    );
                    failures.extend(
                        kept.complaint
                            .iter()
                            .map(|message| Failure { name: kept.title.clone(), message: message.clone() }),
                    );
                    *desk.0.failures.borrow_mut() = failures;
                    let extracts = kept.extracts.clone();
                    *desk.0.opening.borrow_mut() = Some((id, kept));
                    *desk.0.view.borrow_mut() = view;
                    // What is brought meanwhile waits.
                    desk.0.indexing.set(true);
                    let known = unpacked(&files, &extracts).await;
                    if desk.0.turn.get() != turn {
                        return;
                    }
                    desk.0.indexing.set(false);
                    match known {
                        Some(harvest) => {
                            *desk.0.extracted.borrow_mut() = files.iter().map(|file| file.key).collect();
                            desk.arrive(harvest, true);
                        }
                        None => desk.read(files, true, false),
                    }
                }
            }
        });
    }

    /// A project's files have been read.
    pub(super) async fn opened(&self, harvest: Harvest, mut model: Model, turn: u32) {
        let Some(values) = self.0.opening.borrow().as_ref().map(|(_, kept)| kept.corrections.clone()) else {
            return;
        };
        model.documents = harvest.documents;
        model.documents.compact_sort_by(|a, b| a.id.cmp(&b.id));
        let corrections = values.iter().map(|value| Rc::new(Correction::from_value(value))).collect();
        model.chronology.corrections = values;
        let shown = shown(&model, corrections).await;
        if self.0.turn.get() != turn {
            return;
        }
        let Some((_, kept)) = self.0.opening.borrow_mut().take() else { return };
        model.title = Some(kept.title).filter(|title| !title.is_empty());
        model.files = harvest.files.iter().map(|file| file.key).collect();
        let bare = |file: &File| File { packed: None, ..file.clone() };
        *self.0.written.borrow_mut() = harvest.files.iter().map(bare).collect();
        *self.0.files.borrow_mut() = harvest.files;
        let failures = Shared::new(self.0.failures.borrow().clone());
        let model = Shared::new(model);
        if let Some(view) = self.0.view.take() {
            // Of what was open before it says nothing any longer.
            put_view(&view);
        }
        *self.0.extract.borrow_mut() = harvest.parts.map(|parts| (model.clone(), parts));
        self.send(Action::Open(model.clone(), failures));
        self.0.orphans.set(shown.as_ref().map_or(0, |shown| shown.orphans.len()));
        if let Some(shown) = shown {
            self.send(Action::Show(model, shown));
        }
        *self.0.kept.borrow_mut() = None;
        if self.project().is_some_and(|id| is_copy(&id)) {
            self.tell(say().copy_shown());
        }
        let elsewhere = self.0.elsewhere.get();
        self.send(Action::Keep(if elsewhere { Keeping::Elsewhere } else { Keeping::Saved }));
        // What had to be read anew need not be the next time.
        self.flush_later();
        self.resume(kept.pending);
        self.bring_early();
    }

    /// Goes on with files that were brought before the page was closed.
    fn resume(&self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        self.tell(say().resumed(files.len()));
        let files = files.into_iter().map(|file| File { key: self.key(), ..file }).collect();
        let idle = !self.is_busy();
        self.begin_reading(files, idle);
    }

    /// Lets go of the project that could not be opened whole: nothing may be written in its place.
    pub(super) fn give_up_opening(&self) {
        if self.0.opening.borrow().is_none() {
            return;
        }
        let failures = Shared::new(self.0.failures.borrow().clone());
        let early = self.0.early.borrow_mut().take();
        self.leave();
        let empty = Model::new(Chronology::default(), Vec::new(), None);
        self.send(Action::Open(Shared::new(empty), failures));
        self.bring(early.unwrap_or_default());
    }

    /// Whether nothing stands in fields that is not kept, or the reader gives it up. It is forgotten only when the reader
    /// is really gone from it.
    pub(super) fn gives_up_drafts(&self) -> bool {
        let leaves = || window().confirm_with_message(say().leave_draft()).unwrap_or(false);
        !has_drafts(&self.state().model) || leaves()
    }

    /// Waits until everything that was done is kept; false where that cannot be, or the reader goes on with what stands in
    /// fields.
    pub(in crate::app) async fn is_settled(&self) -> bool {
        if !self.gives_up_drafts() {
            return false;
        }
        let refused = if self.is_unsaved() { self.settle().await } else { None };
        if let Some(refusal) = &refused {
            self.tell(say().not_saved(refusal));
        }
        refused.is_none()
    }

    /// Leaves the open project for something else as soon as what was done in it is kept. What cannot be kept is lost
    /// only if the reader says so.
    fn depart(&self, then: impl FnOnce(&Self) + 'static) {
        if !self.gives_up_drafts() {
            return;
        }
        if !self.is_unsaved() {
            self.leave();
            return then(self);
        }
        let (desk, id) = (self.clone(), self.project());
        // Files that are brought from here on are for what comes.
        self.0.early.borrow_mut().get_or_insert_default();
        spawn_local(async move {
            let refused = desk.settle().await;
            // Something else was done meanwhile: what was brought is for that.
            if desk.project() != id {
                return;
            }
            let files = desk.0.early.borrow_mut().take().unwrap_or_default();
            let is_filed = || desk.0.filed.borrow().as_ref() == Some(&desk.state().content);
            if let Some(refusal) = refused {
                let leaves =
                    || window().confirm_with_message(&say().leave_unsaved(&refusal)).unwrap_or(false);
                if !is_filed() && !leaves() {
                    return desk.bring(files);
                }
                // It is not tried once more.
                desk.0.project.borrow_mut().take();
            }
            desk.leave();
            then(&desk);
            desk.bring(files);
        });
    }

    /// Lets go of the project that is open.
    pub(super) fn leave(&self) {
        if let Some(id) = self.project().filter(|_| self.0.opening.borrow().is_none()) {
            let view = window().location().hash().unwrap_or_default();
            remember(&view_of(&id), view.strip_prefix('#').filter(|view| !view.is_empty()));
        }
        forget_drafts();
        self.give_up();
        self.write();
        self.0.project.borrow_mut().take();
        self.0.opening.borrow_mut().take();
        self.0.files.borrow_mut().clear();
        self.0.written.borrow_mut().clear();
        self.0.extract.borrow_mut().take();
        self.0.extracted.borrow_mut().clear();
        self.0.failures.borrow_mut().clear();
        *self.0.kept.borrow_mut() = None;
        self.0.elsewhere.set(false);
        // Files that were not read yet are gone on with when it is opened again.
        self.0.pending.set(false);
        self.0.pended.borrow_mut().clear();
        self.0.orphans.set(0);
        self.0.preparing.set(false);
        self.0.damaged.borrow_mut().clear();
        self.0.aside.borrow_mut().clear();
        self.0.stale.set(false);
        self.0.refused.borrow_mut().take();
        self.wake();
    }

    pub(super) fn adopt(&self, id: String) {
        *self.0.project.borrow_mut() = Some(id.clone());
        let desk = self.clone();
        spawn_local(async move {
            if !keep::hold(&id, false, &desk.on_lost()).await {
                desk.0.elsewhere.set(true);
                desk.send(Action::Keep(Keeping::Elsewhere));
            }
        });
    }

    /// Shows the sample again, or what the address names.
    pub(in crate::app) fn sample(&self) {
        self.depart(|_| {
            remember(LAST, None);
            // With neither the address nor the view of what was open.
            let location = window().location();
            let path = location.pathname().unwrap_or_default();
            match window().history() {
                Ok(history) => {
                    drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
                    drop(location.reload());
                }
                Err(_) => drop(location.set_search("")),
            }
        });
    }

    /// Takes the project over from another tab.
    pub(in crate::app) fn take_over(&self) {
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
            desk.0.elsewhere.set(true);
            desk.send(Action::Keep(Keeping::Elsewhere));
        })
        .into_js_value()
    }

    pub(in crate::app) fn project(&self) -> Option<String> {
        self.0.project.borrow().clone()
    }

    fn fail(&self, name: &str, message: String) {
        let failure = Failure { name: name.to_owned(), message };
        let empty = Model::new(Chronology::default(), Vec::new(), None);
        self.send(Action::Open(Shared::new(empty), Shared::new(vec![failure])));
    }

    /// All projects, for a list.
    pub(in crate::app) fn list(&self, show: Callback1<Result<Vec<Entry>, String>>) {
        spawn_local(async move { show(keep::list().await) });
    }

    /// Deletes a project, or brings it back; then `after`, with whether that was done.
    pub(in crate::app) fn delete(&self, id: String, deleted: bool, after: Callback1<bool>) {
        let desk = self.clone();
        spawn_local(async move {
            let is_open = deleted && desk.project().as_deref() == Some(&id);
            let was_elsewhere = desk.0.elsewhere.get();
            if is_open {
                // What waits to be written belongs to what can be brought back; nothing may be written after.
                desk.settle().await;
                desk.0.elsewhere.set(true);
            }
            let done = keep::mark(&id, deleted).await;
            if is_open && desk.project().as_deref() == Some(&id) {
                match &done {
                    Ok(()) => desk.begin(),
                    Err(_) => desk.0.elsewhere.set(was_elsewhere),
                }
            }
            match &done {
                Ok(()) => {
                    remember(DELETED, Some("1"));
                    remember(&view_of(&id), None);
                }
                Err(refusal) => desk.tell(say().not_done(refusal)),
            }
            after(done.is_ok());
        });
    }

    /// Copies a project; then `after`.
    pub(in crate::app) fn duplicate(&self, entry: &Entry, after: Callback1<()>) {
        let (desk, id) = (self.clone(), entry.id.clone());
        let title = say().copy_title(if entry.title.is_empty() { say().untitled() } else { &entry.title });
        spawn_local(async move {
            if let Err(refusal) = keep::copy(&id, &new_id(), &title).await {
                desk.tell(say().not_done(&refusal));
            }
            after(());
        });
    }

    /// Clears what was deleted in an earlier visit.
    pub(in crate::app) fn tidy() {
        if recall(DELETED).is_some() {
            remember(DELETED, None);
            spawn_local(async {
                if keep::purge().await {
                    remember(DELETED, Some("1"));
                }
            });
        }
    }
}

/// The files as they were read before. `None` when they have to be read again.
async fn unpacked(files: &[File], extracts: &[Pack]) -> Option<Harvest> {
    let mut harvest = Harvest { last: true, ..Harvest::default() };
    if files.is_empty() {
        return Some(harvest);
    }
    let (whole, packs) = extracts.split_first().filter(|(_, packs)| packs.len() == files.len())?;
    let pace = Slices::begin();
    let mut texts = Texts::new();
    for (file, pack) in files.iter().zip(packs) {
        let mut file = File { packed: Some(pack.clone()), ..file.clone() };
        let mut pieces = pack.open().await?;
        pieces.pop()?;
        for piece in pieces {
            let document = Document::unpack(&piece)?;
            file.documents.push(document.id.clone());
            texts.insert(document.id.clone(), document.text.clone());
            harvest.documents.push(Rc::new(document));
            pause(Some(&pace)).await;
        }
        harvest.files.push(file);
    }
    let mut parcel = Parcel::default();
    for piece in whole.open().await? {
        parcel.add(&piece, &texts)?;
        pause(Some(&pace)).await;
    }
    harvest.chronology = parcel.open();
    Some(harvest)
}

/// Under what the reader's copy of the chronology that `?src=` names is remembered.
pub(super) fn copy_of() -> Option<String> {
    let path = window().location().pathname().ok()?;
    Some(["annals:copy:", &path, "?", &source()?].concat())
}

/// Whether a project is the reader's copy of what the address names.
fn is_copy(id: &str) -> bool {
    copy_of().is_some_and(|name| recall(&name).as_deref() == Some(id))
}

/// A visit without an address goes on with this project; a copy is gone on with at its own.
pub(super) fn note_last(id: &str) {
    if copy_of().is_none() {
        remember(LAST, Some(id));
    }
}

/// There is no project that a visit could go on with.
pub(super) fn forget_last() {
    if copy_of().is_none() {
        remember(LAST, None);
    }
}

/// The address names nothing published any longer: what is on the desk is something else.
fn leave_address() {
    if source().is_none() {
        return;
    }
    // A published site names its chronology where the address does not say otherwise (boot.js).
    let path = window().location().pathname().unwrap_or_default() + if is_published() { "?src=" } else { "" };
    if let Ok(history) = window().history() {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&path)));
    }
}

/// Under what is remembered how a project was seen last.
fn view_of(id: &str) -> String {
    ["annals:view:", id].concat()
}

/// The fragment of the address is this one.
fn put_view(view: &str) {
    let location = window().location();
    let [path, search] = [location.pathname(), location.search()].map(Result::unwrap_or_default);
    let fragment = if view.is_empty() { String::new() } else { ["#", view].concat() };
    if let Ok(history) = window().history() {
        let url = [path, search, fragment].concat();
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&url)));
    }
}

/// A callback that is called once.
pub(in crate::app) type Callback1<T> = Box<dyn FnOnce(T)>;

/// An id that no other project of this browser has.
pub(super) fn new_id() -> String {
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:x}{random:08x}", js_sys::Date::now() as u64)
}
