//! What is shown: a chronology with its index, and the documents that it was read from. Made once, then only read.

use super::{DateShape, Shared};
use crate::{
    chronology::{Chronology, Correction, Dispute, Event},
    document::Document,
    i18n::Language,
    slices::{Paced, at_once, pause},
    timeline::{CLASSES, EventIndex, KindClass, Timeline},
};
use std::{cell::OnceCell, collections::HashMap, rc::Rc};

/// A chronology, its level-of-detail index and its documents.
#[derive(Debug)]
pub struct Model {
    /// The events, organisations and relations.
    pub chronology: Chronology,
    /// The index that every frame asks, lanes and axis as they come.
    pub timeline: Shared<Timeline>,
    /// The texts, as far as they are known: all of them for documents read here, none for a table.
    pub documents: Vec<Rc<Document>>,
    /// Keys of the files that it was read from, as whoever brought them counts them.
    pub files: Vec<u32>,
    /// A name for the whole, if it has one.
    pub title: Option<String>,
    /// KindClass and shape of every event: what filters ask for each of them.
    pub traits: Vec<(KindClass, DateShape)>,
    /// How many events there are of each class.
    pub classes: [usize; CLASSES],
    /// How many events there are of each shape of date.
    pub shapes: [usize; 4],
    /// The span that is shown first: that of the organisations' events, a little padded. Lives that reach far
    /// beyond it, an author's birth, would push everything else together.
    pub home: (f64, f64),
    /// Where sources differ; found when it is first asked for.
    disputes: OnceCell<Vec<Dispute>>,
    /// Index of every organisation by its id: names are asked for often.
    organizations: HashMap<String, usize>,
    /// Index of every document's record by its id.
    records: HashMap<String, usize>,
}

impl Model {
    /// Indexes a chronology. `documents` are the texts that it was made from.
    pub fn new(chronology: Chronology, documents: Vec<Document>, title: Option<String>) -> Self {
        Self::with(chronology, documents.into_iter().map(Rc::new).collect(), title)
    }

    /// Indexes a chronology of documents that are already known.
    pub fn with(chronology: Chronology, documents: Vec<Rc<Document>>, title: Option<String>) -> Self {
        at_once(Self::paced(chronology, documents, title, None))
    }

    /// The same in slices, at somebody's pace.
    pub async fn paced(
        chronology: Chronology,
        documents: Vec<Rc<Document>>,
        title: Option<String>,
        pace: Paced<'_>,
    ) -> Self {
        let timeline = Shared::new(Timeline::paced(&chronology, pace).await);
        pause(pace).await;
        let traits: Vec<_> = chronology
            .events
            .iter()
            .map(|event| (KindClass::of(event.kind), DateShape::of(&event.date)))
            .collect();
        let organizations = chronology
            .organizations
            .iter()
            .enumerate()
            .map(|(index, organization)| (organization.id.clone(), index))
            .collect();
        let records = chronology.documents.iter().enumerate();
        let records = records.map(|(index, record)| (record.id.clone(), index)).collect();
        let (mut classes, mut shapes) = ([0; CLASSES], [0; 4]);
        for (class, shape) in &traits {
            classes[*class as usize] += 1;
            shapes[*shape as usize] += 1;
        }
        pause(pace).await;
        let home = home(&timeline, chronology.events.len() as u32);
        Self {
            chronology,
            timeline,
            documents,
            files: Vec::new(),
            title,
            traits,
            classes,
            shapes,
            home,
            disputes: OnceCell::new(),
            organizations,
            records,
        }
    }

    /// Where sources date one fact differently; see [`Chronology::disputes`].
    pub fn disputes(&self) -> &[Dispute] {
        self.disputes.get_or_init(|| self.chronology.disputes())
    }

    /// A flag an event: whether its date is in dispute.
    pub fn disputed(&self) -> Vec<bool> {
        let mut flags = vec![false; self.len()];
        for side in self.disputes().iter().flat_map(|dispute| &dispute.sides) {
            if let Some(flag) = flags.get_mut(side.event) {
                *flag = true;
            }
        }
        flags
    }

    /// The model with corrections in force, and the places of those that nothing was found for.
    pub fn corrected(&self, corrections: &[Rc<Correction>]) -> (Self, Vec<usize>) {
        at_once(self.corrected_paced(corrections, None))
    }

    /// The same in slices, at somebody's pace.
    pub async fn corrected_paced(
        &self,
        corrections: &[Rc<Correction>],
        pace: Paced<'_>,
    ) -> (Self, Vec<usize>) {
        let corrections: Vec<Correction> =
            corrections.iter().map(|correction| (**correction).clone()).collect();
        let texts: HashMap<&str, &str> =
            self.documents.iter().map(|document| (document.id.as_str(), &*document.text)).collect();
        let text_of = |id: &str| texts.get(id).copied();
        let done = self.chronology.correct_paced(&corrections, &text_of, pace).await;
        let model = Self::paced(done.chronology, self.documents.clone(), self.title.clone(), pace).await;
        (model, done.orphans)
    }

    /// The event at `index`.
    pub fn event(&self, index: EventIndex) -> Option<&Event> {
        self.chronology.events.get(index.0 as usize)
    }

    /// The event with this id: a search through all of them, for links only.
    pub fn find(&self, id: &str) -> Option<EventIndex> {
        self.chronology.events.iter().position(|event| event.id == id).map(|index| EventIndex(index as u32))
    }

    /// What the chronology may be called as long as nobody has named it: its longest document, and how many more.
    pub fn name_of_documents(&self) -> Option<String> {
        let longest = self.documents.iter().rev().max_by_key(|document| document.text.len())?;
        let mut name = longest.title.clone();
        if self.documents.len() > 1 {
            name.push_str(" +");
            name.push_str(&(self.documents.len() - 1).to_string());
        }
        (!longest.title.is_empty()).then_some(name)
    }

    /// Number of events.
    pub fn len(&self) -> usize {
        self.chronology.events.len()
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.chronology.events.is_empty()
    }

    /// Number of places in documents that tell an event.
    pub fn passages(&self) -> usize {
        self.chronology.events.iter().map(|event| event.sources.len()).sum()
    }

    /// The name of an organisation by its id; the id itself when there is no record of it.
    pub fn organization_name<'a>(&'a self, id: &'a str) -> &'a str {
        let index = self.organizations.get(id);
        index
            .and_then(|index| self.chronology.organizations.get(*index))
            .map_or(id, |organization| &organization.name)
    }

    /// The title of a document by its id; the id itself when there is no record of it.
    pub fn document_title<'a>(&'a self, id: &'a str) -> &'a str {
        let record = self.records.get(id).and_then(|index| self.chronology.documents.get(*index));
        record.map_or(id, |record| &record.title)
    }
}

/// Span of all events that stand on a lane, inside the whole extent; the whole when there are none.
fn home(timeline: &Timeline, events: u32) -> (f64, f64) {
    let whole = timeline.extent();
    let on_lanes = (0..events).map(EventIndex).filter(|event| timeline.lane_of(*event).is_some());
    let (start, end) = on_lanes
        .map(|event| timeline.event_extent(event))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(start, end), (from, to)| (start.min(from), end.max(to)));
    if start >= end || events == 1 {
        return whole;
    }
    let room = (end - start) * 0.04;
    ((start - room).max(whole.0), (end + room).min(whole.1))
}

/// How far reading has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// Documents are on their way.
    Reading {
        /// How many have arrived, failed ones included.
        done: usize,
        /// How many are expected; 1 for a chronology file.
        total: usize,
    },
    /// Everything that could be read has been.
    Done,
}

/// Whether what the reader does is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// There is nothing of the reader's own to keep.
    #[default]
    Nothing,
    /// Changes are being written.
    Saving,
    /// Everything is written.
    Saved,
    /// Changes could not be written: a file is the only way to keep them.
    Failed,
    /// Another tab keeps this project: here it can only be read.
    Elsewhere,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Its path or URL.
    pub name: String,
    /// What went wrong and what to do, one sentence.
    pub message: String,
}

impl Failure {
    /// What to say: the message under its name, which many a message names by itself.
    pub fn wording(&self, say: Language) -> String {
        if self.message.starts_with(&self.name) {
            self.message.clone()
        } else {
            say.failed(&self.message, &self.name)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_file_once() {
        for (name, message, expected) in [
            ("a.json", "the server answered 404", "a.json: the server answered 404"),
            ("a.json", "a.json, line 1: expected a list", "a.json, line 1: expected a list"),
            ("", "There is no memory left", "There is no memory left"),
        ] {
            let failure = Failure { name: name.to_owned(), message: message.to_owned() };
            assert_eq!(failure.wording(Language::English), expected);
        }
    }
}
