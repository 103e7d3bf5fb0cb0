//! What a reader can change of a project, and the way back: every act is remembered as what it replaced, so that a
//! thousand acts cost no more than their own words.

use super::{Model, Shared};
use crate::chronology::{Anchor, Correction, Event, What};
use crate::timeline::Arrangement;
use std::rc::Rc;

/// A project as the reader has made it: what was read, and what was said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Its name, if it has one.
    pub title: Option<Rc<str>>,
    /// The documents and what was extracted from them, without corrections.
    pub base: Shared<Model>,
    /// Corrections, in the order in which they were made.
    pub corrections: Vec<Rc<Correction>>,
}

/// What is seen of a base: its model with corrections in force. To make it takes a while where there is much: the state
/// shows what it showed until this comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The corrections in force.
    pub corrections: Vec<Rc<Correction>>,
    /// What is seen.
    pub model: Shared<Model>,
    /// Places of the corrections that nothing was found for.
    pub orphans: Vec<usize>,
}

/// Other documents, or the same read otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Rebased {
    /// All of them, and what was extracted.
    pub model: Shared<Model>,
    /// They belong to what came last: taking it back takes back all.
    pub more: bool,
    /// The same with corrections in force, made ready beforehand.
    pub shown: Option<Rc<Shown>>,
    /// Corrections that came with a file.
    pub corrections: Vec<Correction>,
    /// The name that came with it.
    pub title: Option<Rc<str>>,
}

impl Rebased {
    /// Only other documents.
    pub fn to(model: Shared<Model>) -> Self {
        Self { model, more: false, shown: None, corrections: Vec::new(), title: None }
    }
}

/// One act: something of the content, before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The project has another name.
    Title(Option<Rc<str>>, Option<Rc<str>>),
    /// Documents came, went, or were read otherwise.
    Base(Shared<Model>, Shared<Model>),
    /// The correction at this place of the list; nothing before: it was made; nothing after: it was withdrawn.
    Correction(usize, Option<Rc<Correction>>, Option<Rc<Correction>>),
    /// These corrections came with a file, behind the others.
    Adopted(Vec<Rc<Correction>>),
    /// So many of the last corrections go again, these.
    Abandoned(Vec<Rc<Correction>>),
    /// All that one import changed, in this order.
    Together(Vec<Change>),
    /// Lanes and axis are arranged otherwise: nothing of the content.
    Arrangement(Shared<Arrangement>, Shared<Arrangement>),
}

/// The acts of a session: those that were done, and those that were taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl Content {
    /// A project as it was opened; corrections that came with a file are taken over.
    pub fn of(base: Shared<Model>) -> Self {
        let corrections =
            base.chronology.corrections.iter().map(|value| Rc::new(Correction::from_value(value)));
        Self { title: base.title.as_deref().map(Rc::from), corrections: corrections.collect(), base }
    }

    /// What it is called: by the reader, by the file that it came from, or by its documents.
    pub fn name(&self) -> Option<String> {
        let own = self.title.as_deref().map(str::to_owned);
        own.or_else(|| self.base.title.clone()).or_else(|| self.base.name_of_documents())
    }

    /// The content after `change`.
    pub fn with(&self, change: &Change) -> Self {
        let mut new = self.clone();
        match change {
            Change::Title(_, after) => new.title.clone_from(after),
            Change::Base(_, after) => new.base = after.clone(),
            Change::Together(all) => {
                return all.iter().fold(new, |content, change| content.with(change));
            }
            Change::Arrangement(..) => {}
            Change::Adopted(more) => new.corrections.extend(more.iter().cloned()),
            Change::Abandoned(last) => {
                new.corrections.truncate(new.corrections.len().saturating_sub(last.len()));
            }
            Change::Correction(at, before, after) => match (before, after) {
                (None, Some(after)) => {
                    new.corrections.insert((*at).min(new.corrections.len()), after.clone())
                }
                (Some(_), Some(after)) => {
                    if let Some(place) = new.corrections.get_mut(*at) {
                        place.clone_from(after);
                    }
                }
                (Some(_), None) if *at < new.corrections.len() => drop(new.corrections.remove(*at)),
                (_, None) => {}
            },
        }
        new
    }

    /// The act of making `correction`. What was said before of the same event and sort is replaced: an edit joins an
    /// earlier one, an event that the reader added is changed itself, and rejecting it withdraws it.
    /// `None` when nothing would change.
    pub fn correcting(&self, correction: Correction) -> Option<Change> {
        let own = |id: &str| {
            self.corrections
                .iter()
                .position(|known| matches!(&known.what, What::Add(added, ..) if added == id))
        };
        let earlier = match &correction.what {
            What::Edit(target, _) | What::Reject(target) if own(&target.event).is_some() => {
                own(&target.event)
            }
            What::Relate { .. } | What::Unknown(_) | What::Add(..) => {
                self.corrections.iter().position(|known| **known == correction)
            }
            // Said once more it holds against what was said in between.
            What::Split(_) | What::Merge(..) => {
                let joins = |known: &&Rc<Correction>| matches!(known.what, What::Split(_) | What::Merge(..));
                let last = self.corrections.iter().rposition(|known| joins(&known));
                last.filter(|&at| self.corrections.get(at).is_some_and(|known| **known == correction))
            }
            _ => self.corrections.iter().position(|known| {
                std::mem::discriminant(&known.what) == std::mem::discriminant(&correction.what)
                    && known.targets() == correction.targets()
            }),
        };
        let Some((at, known)) = earlier.and_then(|at| Some((at, self.corrections.get(at)?))) else {
            return Some(Change::Correction(self.corrections.len(), None, Some(Rc::new(correction))));
        };
        let what = match (&known.what, &correction.what) {
            (What::Edit(target, before), What::Edit(_, change)) => {
                What::Edit(target.clone(), before.then(change))
            }
            (What::Add(id, target, before), What::Edit(_, change)) => {
                What::Add(id.clone(), target.clone(), before.then(change))
            }
            (What::Add(..), What::Reject(_)) | (What::Check(_), What::Check(_)) => {
                return self.withdrawing(at);
            }
            _ => return None,
        };
        let joined = Correction { what, extra: known.extra.clone() };
        (joined != **known).then(|| Change::Correction(at, Some(known.clone()), Some(Rc::new(joined))))
    }

    /// The act of taking over corrections that came with a file, those that are not there already.
    pub fn adopting(&self, corrections: &[Correction]) -> Option<Change> {
        let is_new = |new: &&Correction| !self.corrections.iter().any(|known| **known == **new);
        let more: Vec<Rc<Correction>> = corrections.iter().filter(is_new).cloned().map(Rc::new).collect();
        (!more.is_empty()).then_some(Change::Adopted(more))
    }

    /// The act of an import: other documents, with the corrections that came with them, and the name of the project
    /// where it has none yet.
    pub fn rebasing(&self, rebased: &Rebased) -> Option<Change> {
        let mut all = vec![Change::Base(self.base.clone(), rebased.model.clone())];
        if let (None, Some(title)) = (&self.title, &rebased.title) {
            all.push(Change::Title(None, Some(title.clone())));
        }
        all.extend(self.adopting(&rebased.corrections));
        Change::together(all)
    }

    /// The act of withdrawing that `event` was checked, whichever of its passages was compared: one that has left it, or
    /// one that came with another event that it was merged with. `is_there` knows the events that are seen.
    pub fn unchecking(&self, event: &Event, is_there: impl Fn(&str) -> bool) -> Option<Change> {
        let has = |target: &Anchor| {
            let mut sources = event.sources.iter();
            sources
                .any(|source| source.document == target.document && source.date_range().start == target.start)
        };
        let means = |known: &Correction| match &known.what {
            What::Check(target) => event.id == *target.event || !is_there(&target.event) && has(target),
            _ => false,
        };
        // From the last one on, so that the places of the others stay what they are.
        let checks = self.corrections.iter().enumerate().rev().filter(|(_, known)| means(known));
        Change::together(
            checks.map(|(at, known)| Change::Correction(at, Some(known.clone()), None)).collect(),
        )
    }

    /// The act of withdrawing the correction at a place of the list.
    pub fn withdrawing(&self, at: usize) -> Option<Change> {
        Some(Change::Correction(at, Some(self.corrections.get(at)?.clone()), None))
    }
}

impl Change {
    /// The act that takes this one back.
    pub fn reversed(&self) -> Self {
        match self.clone() {
            Self::Title(before, after) => Self::Title(after, before),
            Self::Base(before, after) => Self::Base(after, before),
            Self::Correction(at, before, after) => Self::Correction(at, after, before),
            Self::Adopted(more) => Self::Abandoned(more),
            Self::Abandoned(last) => Self::Adopted(last),
            Self::Arrangement(before, after) => Self::Arrangement(after, before),
            Self::Together(all) => Self::Together(all.iter().rev().map(Self::reversed).collect()),
        }
    }

    /// Acts as one.
    fn together(mut all: Vec<Self>) -> Option<Self> {
        if all.len() > 1 { Some(Self::Together(all)) } else { all.pop() }
    }

    fn parts(&self) -> &[Self] {
        match self {
            Self::Together(all) => all,
            one => std::slice::from_ref(one),
        }
    }

    /// Both as one act, where `next` goes on with the import that this one began.
    fn joined(&self, next: &Self) -> Option<Self> {
        let mut all = self.parts().to_vec();
        let (Self::Base(before, after), more) = next.parts().split_first()? else { return None };
        let last = all.iter_mut().find_map(|part| match part {
            Self::Base(_, last) if last == before => Some(last),
            _ => None,
        })?;
        last.clone_from(after);
        all.extend_from_slice(more);
        Self::together(all)
    }
}

impl History {
    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether something was taken back.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Remembers an act; what was taken back before can no longer be done again.
    pub fn did(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
    }

    /// More documents of the last import arrived: it stays one act.
    pub fn went_on(&mut self, change: Change) {
        // Lanes that were moved while it was read part no import.
        let mut acts = self.done.iter_mut().rev();
        let last =
            acts.find(|act| !matches!(act, Change::Arrangement(..))).filter(|_| self.undone.is_empty());
        match last.and_then(|last| Some((last.joined(&change)?, last))) {
            Some((joined, last)) => *last = joined,
            // The reader has taken the import back, or done something else.
            None => self.did(change),
        }
    }

    /// The act that takes the last one back.
    pub fn undo(&mut self) -> Option<Change> {
        let last = self.done.pop()?;
        let back = last.reversed();
        self.undone.push(last);
        Some(back)
    }

    /// The act that was taken back last.
    pub fn redo(&mut self) -> Option<Change> {
        let next = self.undone.pop()?;
        self.done.push(next.clone());
        Some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chronology::Change as Fields;
    use proptest::prelude::*;

    fn content() -> Content {
        Content::of(Shared::new(Model::new(Default::default(), Vec::new(), None)))
    }

    fn target(event: u8) -> Anchor {
        Anchor { event: format!("e-{event}"), ..Anchor::default() }
    }

    fn edit(event: u8, title: &str) -> Correction {
        What::Edit(target(event), Fields { title: Some(title.into()), ..Fields::default() }).into()
    }

    #[test]
    fn edits_of_one_event_are_one_correction() {
        let mut content = content();
        let kind = Fields { kind: Some(crate::event::EventKind::Founding), ..Fields::default() };
        for correction in
            [edit(1, "a"), edit(2, "b"), edit(1, "c"), What::Edit(target(1), kind.clone()).into()]
        {
            content = content.with(&content.correcting(correction).unwrap());
        }
        let joined = Fields { title: Some("c".into()), ..kind };
        let expected: [Correction; 2] = [What::Edit(target(1), joined).into(), edit(2, "b")];
        assert_eq!(content.corrections.iter().map(|c| (**c).clone()).collect::<Vec<_>>(), expected);
        assert_eq!(content.correcting(edit(2, "b")), None, "nothing new");
    }

    #[test]
    fn an_event_of_the_readers_own_is_changed_itself_and_rejected_for_good() {
        let start = content();
        let add = What::Add("e-9".into(), target(0), Fields::default()).into();
        let added = start.with(&start.correcting(add).unwrap());
        let named = added.with(&added.correcting(edit(9, "name")).unwrap());
        assert!(
            matches!(&named.corrections[..], [only] if matches!(&only.what, What::Add(_, _, fields) if fields.title.as_deref() == Some("name")))
        );
        let gone = named.with(&named.correcting(What::Reject(target(9)).into()).unwrap());
        assert_eq!(gone, start);
    }

    #[test]
    fn what_arrives_after_an_import_was_taken_back_is_an_act_of_its_own() {
        let base = || Shared::new(Model::new(Default::default(), Vec::new(), None));
        let (empty, one, two, three) = (base(), base(), base(), base());
        let mut history = History::default();
        history.did(Change::Base(empty.clone(), one.clone()));
        history.did(Change::Base(one.clone(), two.clone()));
        history.went_on(Change::Base(two, three.clone()));
        assert_eq!(history.undo(), Some(Change::Base(three.clone(), one.clone())), "one import is one act");
        history.went_on(Change::Base(one.clone(), three.clone()));
        assert!(!history.can_redo());
        assert_eq!(history.undo(), Some(Change::Base(three, one.clone())));
        assert_eq!(history.undo(), Some(Change::Base(one, empty)));
    }

    #[test]
    fn lanes_that_are_moved_while_an_import_is_read_part_it_not() {
        let base = || Shared::new(Model::new(Default::default(), Vec::new(), None));
        let (empty, one, two) = (base(), base(), base());
        let mut history = History::default();
        let moved = Change::Arrangement(Default::default(), Default::default());
        history.did(Change::Base(empty.clone(), one.clone()));
        history.did(moved.clone());
        history.went_on(Change::Base(one, two.clone()));
        assert_eq!(history.undo(), Some(moved.reversed()));
        assert_eq!(history.undo(), Some(Change::Base(two, empty)));
        assert!(!history.can_undo());
    }

    #[test]
    fn an_import_is_one_act_with_its_corrections_and_its_name() {
        let base = || Shared::new(Model::new(Default::default(), Vec::new(), None));
        let start = content();
        let rebased = |corrections: Vec<Correction>, title: Option<&str>| Rebased {
            corrections,
            title: title.map(Rc::from),
            ..Rebased::to(base())
        };
        let mut history = History::default();
        let first = start.rebasing(&rebased(vec![edit(1, "a")], Some("Clubs"))).unwrap();
        let one = start.with(&first);
        history.did(first);
        let second = one.rebasing(&rebased(vec![edit(1, "a"), edit(2, "b")], Some("Leagues"))).unwrap();
        let two = one.with(&second);
        history.went_on(second);
        assert_eq!((two.title.as_deref(), two.corrections.len()), (Some("Clubs"), 2));
        assert_eq!(two.with(&history.undo().unwrap()), start);
        assert!(!history.can_undo());
        assert_eq!(start.with(&history.redo().unwrap()), two);
    }

    proptest! {
        #[test]
        fn undo_goes_back_through_every_act_and_redo_forth_again(
            acts in proptest::collection::vec((0..6u8, 0..4u8, "[a-c]{1,2}"), 0..40),
        ) {
            let mut at = content();
            let mut history = History::default();
            let mut seen = vec![at.clone()];
            for (sort, event, word) in acts {
                let change = match sort {
                    0 => Some(Change::Title(at.title.clone(), Some(word.as_str().into()))),
                    1 => at.withdrawing(usize::from(event)),
                    2 => at.correcting(What::Reject(target(event)).into()),
                    3 => at.adopting(&[edit(event, &word), What::Check(target(event)).into()]),
                    _ => at.correcting(edit(event, &word)),
                };
                let Some(change) = change else { continue };
                at = at.with(&change);
                history.did(change);
                seen.push(at.clone());
            }
            for before in seen.iter().rev().skip(1) {
                at = at.with(&history.undo().unwrap());
                prop_assert_eq!(&at, before);
            }
            prop_assert!(history.undo().is_none() && !history.can_undo());
            for after in seen.iter().skip(1) {
                at = at.with(&history.redo().unwrap());
                prop_assert_eq!(&at, after);
            }
            prop_assert!(history.redo().is_none());
        }
    }
}
