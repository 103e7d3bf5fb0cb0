//! What comes of the worker goes into the state: the index of what is shown is made in slices, the old one stays
//! meanwhile, and what was shown before is let go in slices too.

use super::{Desk, Harvest};
use crate::app::{
    environment::{breath, now, sleep},
    files::File,
    pace::Slices,
    speech::say,
};
use crate::slices::{STRIDE, pause};
use crate::sort::CompactSort;
use crate::{
    chronology::{Chronology, Correction},
    session::{Action, Change, Model, Rebased, Shared, Shown},
};
use std::{collections::HashSet, rc::Rc};
use wasm_bindgen_futures::spawn_local;

/// Between two looks at an import under way: at least this many milliseconds …
const REST: f64 = 400.0;
/// … and this many times what the last one took, so that the page is the reader's most of the time.
const SHARE: f64 = 3.0;

impl Desk {
    /// Takes what the worker sends. Of what waits to be shown only the last counts.
    pub(super) fn arrive(&self, mut harvest: Harvest, opening: bool) {
        if let Some((unseen, _)) = self.0.arrived.borrow_mut().take() {
            harvest.more = unseen.more;
            harvest.corrections.splice(0..0, unseen.corrections);
        }
        *self.0.arrived.borrow_mut() = Some((harvest, opening));
        if !self.0.indexing.replace(true) {
            let desk = self.clone();
            spawn_local(async move { desk.index().await });
        }
    }

    /// Makes ready what has arrived and shows it.
    async fn index(&self) {
        let turn = self.0.turn.get();
        loop {
            let Some((mut harvest, opening)) = self.0.arrived.borrow_mut().take() else { break };
            let begun = now();
            let chronology = std::mem::take(&mut harvest.chronology);
            let model = Model::paced(chronology, Vec::new(), None, Some(&Slices::begin())).await;
            // What is drawn of it is a slice of its own.
            breath().await;
            if self.0.turn.get() != turn {
                return;
            }
            let last = harvest.last;
            if opening {
                self.opened(harvest, model, turn).await;
            } else {
                self.harvest(harvest, model, turn).await;
            }
            if self.0.turn.get() != turn {
                return;
            }
            if last {
                // Whatever follows is another job's.
                self.0.indexing.set(false);
                if !self.is_busy() {
                    self.send(Action::Arrived);
                }
                return self.next();
            }
            // Its picture first, then the worker.
            breath().await;
            self.hands().seen();
            let cost = now() - begun;
            let desk = self.clone();
            spawn_local(async move {
                sleep((REST + SHARE * cost) as i32).await;
                if desk.0.turn.get() == turn {
                    desk.hands().look();
                }
            });
        }
        self.0.indexing.set(false);
        self.next();
    }

    /// Shows what has arrived, unless it was given up.
    async fn harvest(&self, harvest: Harvest, mut model: Model, turn: u32) {
        let Harvest { files, documents, corrections, parts, merged, lent, lacks, more, last, .. } = harvest;
        // What the reader has taken out while it was read once more does not come back.
        let own: HashSet<u32> = self.current().iter().map(|file| file.key).collect();
        let arrived: Vec<File> =
            files.into_iter().filter(|file| !lent.contains(&file.key) || own.contains(&file.key)).collect();
        let ids: HashSet<&str> =
            arrived.iter().flat_map(|file| &file.documents).map(String::as_str).collect();
        let mut documents = documents;
        documents.retain(|document| ids.contains(document.id.as_str()));
        let new: HashSet<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        let paths: HashSet<&str> = arrived.iter().map(|file| file.path.as_str()).collect();
        // The reader may take a file out while corrections are put in force: then again.
        let mut title;
        let shown = loop {
            let base = self.0.base.borrow().clone();
            let mut files = self.current();
            files.retain(|known| !paths.contains(known.path.as_str()));
            let owned: HashSet<&str> =
                files.iter().flat_map(|file| &file.documents).map(String::as_str).collect();
            let stays = |id: &str| owned.contains(id) && !new.contains(id);
            let mut every: Vec<_> =
                base.documents.iter().filter(|document| stays(&document.id)).cloned().collect();
            every.extend(documents.iter().cloned());
            every.compact_sort_by(|a, b| a.id.cmp(&b.id));
            every.dedup_by(|a, b| a.id == b.id);
            model.documents = every;
            model.files = files.iter().chain(&arrived).map(|file| file.key).collect();
            let content = self.state().content.clone();
            let mut in_force = content.corrections.clone();
            if let Some(Change::Adopted(more)) = content.adopting(&corrections) {
                in_force.extend(more);
            }
            // A project that was saved as a file brings its name along.
            let name = model.chronology.extra.get("title").and_then(|name| name.as_str());
            let name = name.map(str::to_owned).or_else(|| table_name(&model, arrived.first()?));
            title = name.filter(|_| files.is_empty() && arrived.len() == 1).map(Rc::from);
            let shown = shown(&model, in_force).await;
            if self.0.turn.get() != turn {
                return;
            }
            if *self.0.base.borrow() == base {
                break shown;
            }
        };
        // Where files came or went while these were merged, the chronology is of others than the project has.
        let (merged, has): (HashSet<u32>, HashSet<u32>) =
            (merged.into_iter().collect(), model.files.iter().copied().collect());
        let fits = merged.is_subset(&has) && (lacks || has.is_subset(&merged));
        let parts = parts.filter(|_| fits);
        let model = Shared::new(model);
        let keys: HashSet<u32> = arrived.iter().map(|file| file.key).collect();
        let mut all = self.0.files.borrow_mut();
        all.retain(|known| !keys.contains(&known.key));
        all.extend(arrived);
        drop(all);
        if last && fits {
            self.0.stale.set(false);
        }
        if last {
            self.tell_orphans(shown.as_ref().map_or(0, |shown| shown.orphans.len()));
        }
        self.rebase(Rebased { model, more, shown, corrections, title }, parts);
        if last && !fits && !self.hands().is_busy() {
            self.read(Vec::new(), false, true);
        }
    }

    /// Says that corrections have lost their words, if there are more of them than before.
    fn tell_orphans(&self, count: usize) {
        let before = self.0.orphans.replace(count);
        if count > before {
            self.tell(say().corrections_wait(count - before));
        }
    }

    /// Makes what is seen of the content, where the state waits for it; again when the content changes meanwhile.
    pub(super) async fn make(&self) {
        let made = loop {
            let content = self.state().content.clone();
            let Some(shown) = shown(&content.base, content.corrections.clone()).await else { break None };
            if self.state().content == content {
                break Some((content.base.clone(), shown));
            }
        };
        self.0.making.set(false);
        if let Some((base, shown)) = made {
            self.send(Action::Show(base, shown));
        }
    }

    /// Takes a file out of the project; the corrections of its documents wait for it to come back.
    pub(in crate::app) fn remove(&self, key: u32) {
        let base = self.0.base.borrow().clone();
        let mut files = self.current();
        let Some(at) = files.iter().position(|file| file.key == key) else { return };
        let gone = files.remove(at);
        // The same document can be in two files.
        let owned: HashSet<&String> = files.iter().flat_map(|file| &file.documents).collect();
        let is_left = |id: &String| owned.contains(id) || !gone.documents.contains(id);
        let documents: Vec<_> = base.documents.iter().filter(|known| is_left(&known.id)).cloned().collect();
        // It goes at once from the list; its events follow when the rest is merged anew.
        let chronology = if files.is_empty() { Chronology::default() } else { base.chronology.clone() };
        let mut model = Model::with(chronology, documents, None);
        model.files = files.iter().map(|file| file.key).collect();
        self.rebase(Rebased::to(Shared::new(model)), None);
        self.0.stale.set(!files.is_empty());
        self.merge_anew();
    }
}

/// What will be seen of a base, where there are corrections.
pub(super) async fn shown(base: &Model, corrections: Vec<Rc<Correction>>) -> Option<Rc<Shown>> {
    if corrections.is_empty() {
        return None;
    }
    let (model, orphans) = base.corrected_paced(&corrections, Some(&Slices::begin())).await;
    // To show it is a slice of its own.
    breath().await;
    Some(Rc::new(Shown { corrections, model: Shared::new(model), orphans }))
}

/// Lets go of what is shown no longer: a hundred thousand events are freed no faster than they were made. What
/// something else still holds, an act that can be taken back, stays.
pub(super) fn let_go(mut model: Shared<Model>) {
    const TRIES: u32 = 20;
    if model.len() < STRIDE {
        return;
    }
    spawn_local(async move {
        for _ in 0..TRIES {
            // The views let go of it with the next picture.
            sleep(200).await;
            match Rc::try_unwrap(model.0) {
                Err(held) => model = Shared(held),
                Ok(mut free) => {
                    let pace = Slices::begin();
                    while !free.chronology.events.is_empty() {
                        free.chronology.events.truncate(free.chronology.events.len().saturating_sub(STRIDE));
                        pause(Some(&pace)).await;
                    }
                    breath().await;
                    return;
                }
            }
        }
    });
}

/// What a chronology without documents is called: as its file, without the ending.
fn table_name(model: &Model, file: &File) -> Option<String> {
    let name = file.path.rsplit('/').next()?;
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    (model.documents.is_empty() && !stem.is_empty()).then(|| stem.to_owned())
}
