//! The passages of one document: which words of its text date which event. Made once for the document that is open.

use super::{Model, filter::Passing};
use crate::sort::CompactSort;
use crate::{
    document::CodePoints,
    timeline::{EventIndex, KindClass},
};
use std::{collections::HashMap, ops::Range};

/// Date words in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Bytes of the document's text.
    pub words: Range<usize>,
    /// The event that they date; the first one when they date several.
    pub event: EventIndex,
    /// Further events that the same words date.
    pub others: Vec<EventIndex>,
    /// Class of the first event.
    pub class: KindClass,
}

impl Passage {
    /// Whether these words date `event`.
    pub fn tells(&self, event: EventIndex) -> bool {
        self.event == event || self.others.contains(&event)
    }

    /// The event that a press on these words means: the first that passes the filters, and where one of them is chosen the
    /// next. `None` where none passes.
    pub fn meant(&self, passing: &Passing, selected: Option<EventIndex>) -> Option<EventIndex> {
        let told = || std::iter::once(self.event).chain(self.others.iter().copied());
        let mut events = told().filter(|&event| passing.has(event));
        let after = events.by_ref().any(|event| Some(event) == selected).then(|| events.next()).flatten();
        after.or_else(|| told().find(|&event| passing.has(event)))
    }
}

/// The passages of the document at `index`, in the order of the text, not overlapping.
pub fn passages(model: &Model, index: usize) -> Vec<Passage> {
    let Some(document) = model.documents.get(index) else { return Vec::new() };
    let points = CodePoints::new(&document.text);
    let mut all: Vec<Passage> = Vec::new();
    for (event, record) in (0u32..).map(EventIndex).zip(&model.chronology.events) {
        for source in record.sources.iter().filter(|source| source.document == document.id) {
            let words = points.to_byte(&document.text, source.date_range().start)
                ..points.to_byte(&document.text, source.date_range().end);
            if words.start < words.end {
                all.push(Passage { words, event, others: Vec::new(), class: KindClass::of(record.kind) });
            }
        }
    }
    all.compact_sort_by_key(|passage| (passage.words.start, passage.words.end, passage.event));
    let mut merged: Vec<Passage> = Vec::with_capacity(all.len());
    for passage in all {
        match merged.last_mut() {
            // Words inside words: one mark that stands for both, since marks cannot lie inside each other.
            Some(last) if passage.words.start < last.words.end => {
                last.words.end = last.words.end.max(passage.words.end);
                if !last.tells(passage.event) {
                    last.others.push(passage.event);
                }
            }
            _ => merged.push(passage),
        }
    }
    merged
}

/// Date words that tell no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the document's text.
    pub words: Range<usize>,
    /// Bytes of the sentence or heading.
    pub quote: Range<usize>,
    /// Why they are none: a variant of the message `mention-why`.
    pub reason: String,
}

/// The mentions of the document at `index`, in the order of the text, without those that a passage covers: what the
/// reader has made an event is no mention any more.
pub fn mentions(model: &Model, index: usize) -> Vec<Mention> {
    let Some(document) = model.documents.get(index) else { return Vec::new() };
    let points = CodePoints::new(&document.text);
    let told = passages(model, index);
    let byte = |point: usize| points.to_byte(&document.text, point);
    let here = model.chronology.mentions.iter().filter(|mention| mention.document == document.id);
    let mut out: Vec<Mention> = here
        .filter_map(|mention| {
            let (_, start, end) = mention.date.as_ref()?;
            let words = byte(*start)..byte(*end);
            let near = told.partition_point(|passage| passage.words.end <= words.start);
            let covered = told.get(near).is_some_and(|passage| passage.words.start < words.end);
            (words.start < words.end && !covered).then(|| Mention {
                words,
                quote: byte(mention.start)..byte(mention.end),
                reason: mention.reason.as_deref().unwrap_or_default().replace(' ', "-"),
            })
        })
        .collect();
    out.compact_sort_by_key(|mention| (mention.words.start, mention.words.end));
    out.dedup_by(|later, first| later.words.start < first.words.end);
    out
}

/// The events that the passages of some documents tell, each passage once, in the order of the text: what a list of
/// documents shows of each. One pass over the events, whatever the number of documents.
pub fn told(model: &Model, documents: Range<usize>) -> Vec<Vec<EventIndex>> {
    let documents = model.documents.get(documents).unwrap_or_default();
    let places: HashMap<&str, usize> =
        documents.iter().enumerate().map(|(place, document)| (document.id.as_str(), place)).collect();
    let mut words: Vec<Vec<(usize, usize, EventIndex)>> = vec![Vec::new(); documents.len()];
    for (event, record) in (0u32..).map(EventIndex).zip(&model.chronology.events) {
        for source in
            record.sources.iter().filter(|source| source.date_range().start < source.date_range().end)
        {
            let place = places.get(source.document.as_str());
            if let Some(words) = place.and_then(|&place| words.get_mut(place)) {
                words.push((source.date_range().start, source.date_range().end, event));
            }
        }
    }
    let told = words.into_iter().map(|mut words| {
        words.compact_sort();
        let mut until = 0;
        words.retain(|&(start, end, _)| {
            let is_new = start >= until;
            until = until.max(end);
            is_new
        });
        words.into_iter().map(|(_, _, event)| event).collect()
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chronology::Chronology, document::Document};

    #[test]
    fn words_of_one_place_are_one_passage_whatever_they_date() {
        let text =
            "= Club =\n\nThe Club was founded in 1871. In 1874 it met in Köln, and in May 1875 again.\n";
        let document = Document::read("club.txt", text.as_bytes());
        let chronology = Chronology::from_documents(std::slice::from_ref(&document));
        let model = Model::new(chronology, vec![document], None);
        let passages = passages(&model, 0);
        assert!(!passages.is_empty());
        for pair in passages.windows(2) {
            assert!(pair[0].words.end <= pair[1].words.start, "{pair:?}");
        }
        let words: Vec<&str> = passages.iter().map(|passage| &text[passage.words.clone()]).collect();
        assert!(words.iter().any(|words| words.contains("1871")), "{words:?}");
        assert_eq!(super::passages(&model, 1), []);
        let events: Vec<EventIndex> = passages.iter().map(|passage| passage.event).collect();
        assert_eq!(told(&model, 0..1), [events], "the same without the text");
        assert!(told(&model, 1..2).is_empty());
    }

    #[test]
    fn words_of_several_events_lead_from_one_to_the_next() {
        let passage = |others: &[u32]| Passage {
            words: 0..4,
            event: EventIndex(1),
            others: others.iter().copied().map(EventIndex).collect(),
            class: KindClass::Lives,
        };
        let all = Passing::default();
        let mut some = Passing::default();
        some.flags = Some([true, false, true, true].into());
        for (others, passing, selected, expected) in [
            (&[][..], &all, None, Some(1)),
            (&[], &all, Some(1), Some(1)),
            (&[], &some, None, None),
            (&[2, 3], &all, Some(1), Some(2)),
            (&[2, 3], &all, Some(3), Some(1)),
            (&[2, 3], &all, Some(0), Some(1)),
            (&[2, 3], &some, None, Some(2)),
            (&[2, 3], &some, Some(2), Some(3)),
            (&[2, 3], &some, Some(1), Some(2)),
        ] {
            let meant = passage(others).meant(passing, selected.map(EventIndex));
            assert_eq!(meant, expected.map(EventIndex), "{others:?} {selected:?}");
        }
    }

    #[test]
    fn a_mention_has_its_words_its_sentence_and_a_reason_that_both_languages_word() {
        let text = "Chess Club\n\nThe club was founded in 1990. It will open a hall in 2031. It is planned to move in May 2040.\n";
        let document = Document::read("a.txt", text.as_bytes());
        let chronology = Chronology::from_documents(std::slice::from_ref(&document));
        let model = Model::new(chronology, vec![document], None);
        let found = mentions(&model, 0);
        let words: Vec<&str> = found.iter().map(|mention| &text[mention.words.clone()]).collect();
        assert_eq!(words, ["2031", "May 2040"]);
        assert_eq!(&text[found[0].quote.clone()], "It will open a hall in 2031.");
        for language in crate::i18n::Language::ALL {
            for mention in &found {
                assert_ne!(
                    language.mention_why(&mention.reason),
                    language.mention_why(""),
                    "{}",
                    mention.reason
                );
            }
        }
        assert!(mentions(&model, 1).is_empty());
        let mut filters = crate::session::Filters::default();
        assert_eq!(crate::session::mentioned(&model, &filters), 2);
        filters.documents.insert("other.txt".into());
        assert_eq!(crate::session::mentioned(&model, &filters), 0);
    }
}
