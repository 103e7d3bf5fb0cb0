//! Where a correction holds on to the text: a quotation with its surroundings (W3C TextQuoteSelector), the position
//! only as a hint, so that a correction finds its event again in a changed text and after another extraction.

use super::{Chronology, Correction, Event, EventId, Source, What};
use crate::document::CodePoints;
use crate::slices::{Paced, STRIDE, pause};
use crate::sort::CompactSort;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Code points of context before and after the words.
const CONTEXT: usize = 32;

/// A place in a document, or an event that no document tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anchor {
    /// Id of the event as it was when the correction was made: it decides where the words alone do not, and stands
    /// alone for events of a table, which have no words.
    pub event: String,
    /// Id of the document; empty when no document tells the event.
    pub document: String,
    /// First code point of the words, when the correction was made.
    pub start: usize,
    /// One past their last code point.
    pub end: usize,
    /// The words: the date words of an event, or what the reader selected.
    pub quote: String,
    /// Up to 32 code points before the words.
    pub prefix: String,
    /// Up to 32 code points after them.
    pub suffix: String,
    /// Unknown keys, kept and written back.
    pub extra: Map<String, Value>,
}

impl Anchor {
    /// The anchor of an event: the date words of its first source.
    pub fn of(event: &Event) -> Self {
        match event.sources.first() {
            Some(source) => Self::of_source(event, source),
            None => Self { event: event.id.to_string(), ..Self::default() },
        }
    }

    /// The anchor of one source of an event.
    pub fn of_source(event: &Event, source: &Source) -> Self {
        let (prefix, suffix) = surroundings(source);
        Self {
            event: event.id.to_string(),
            document: source.document.to_string(),
            start: source.date_range().start,
            end: source.date_range().end,
            quote: source.date_text().to_owned(),
            prefix,
            suffix,
            extra: Map::new(),
        }
    }

    /// The anchor of the bytes `range` of the document `id`; `None` when they are no words of `text`.
    pub fn of_words(id: &str, text: &str, range: std::ops::Range<usize>) -> Option<Self> {
        let quote = text.get(range.clone()).filter(|quote| !quote.is_empty())?;
        let points = CodePoints::new(text);
        Some(Self {
            event: String::new(),
            document: id.to_owned(),
            start: points.from_byte(text, range.start),
            end: points.from_byte(text, range.end),
            quote: quote.to_owned(),
            prefix: last(text.get(..range.start)?).to_owned(),
            suffix: first(text.get(range.end..)?).to_owned(),
            extra: Map::new(),
        })
    }

    /// The bytes at which the words stand in `text` now: where they stood, or else where their surroundings are the
    /// same, or else where one side is, the nearest one first.
    pub fn find(&self, text: &str, points: &CodePoints) -> Option<std::ops::Range<usize>> {
        if self.quote.is_empty() {
            return None;
        }
        let sides = |at: usize| {
            let before = text.get(..at).is_some_and(|before| before.ends_with(self.prefix.as_str()));
            let after = text.get(at + self.quote.len()..);
            (before, after.is_some_and(|after| after.starts_with(self.suffix.as_str())))
        };
        let hint = points.to_byte(text, self.start);
        if text.get(hint..).is_some_and(|rest| rest.starts_with(self.quote.as_str()))
            && sides(hint) == (true, true)
        {
            return Some(hint..hint + self.quote.len());
        }
        let mut best: Option<(bool, usize, usize)> = None;
        for (at, _) in text.match_indices(self.quote.as_str()) {
            let (before, after) = sides(at);
            let key = (!(before && after), at.abs_diff(hint), at);
            if (before || after) && best.is_none_or(|best| key < best) {
                best = Some(key);
            }
        }
        best.map(|(_, _, at)| at..at + self.quote.len())
    }
}

/// Up to [`CONTEXT`] code points of the document before and after the date words of a source: from the rest of its
/// quotation, and from what surrounds that.
fn surroundings(source: &Source) -> (String, String) {
    let byte = |point: usize| {
        let point = point.saturating_sub(source.range().start);
        source.quote().char_indices().nth(point).map_or(source.quote().len(), |(at, _)| at)
    };
    let before = source.quote().get(..byte(source.date_range().start)).unwrap_or_default();
    let after = source.quote().get(byte(source.date_range().end)..).unwrap_or_default();
    let before = [last(source.prefix()), last(before)].concat();
    let after = [first(after), first(source.suffix())].concat();
    (last(&before).to_owned(), first(&after).to_owned())
}

fn last(text: &str) -> &str {
    let from = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    text.get(from..).unwrap_or_default()
}

fn first(text: &str) -> &str {
    let to = text.char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| at);
    text.get(..to).unwrap_or_default()
}

/// The sources of a chronology that corrections may mean, by their words and surroundings: looking an anchor up takes
/// logarithmic time, and of a hundred thousand events only those are indexed that have its words.
#[derive(Debug)]
pub(super) struct Anchors {
    /// Words with both sides, with the side before, with the side after: hash, first code point, place.
    sides: [Vec<(u64, usize, Place)>; 3],
    ids: HashMap<EventId, usize>,
    added: HashMap<String, usize>,
}

/// A source: number of its event, number of it in the event.
pub(super) type Place = (usize, usize);

impl Anchors {
    /// Indexes a chronology for these corrections.
    pub(super) async fn of(chronology: &Chronology, corrections: &[Correction], pace: Paced<'_>) -> Self {
        // No event has this number.
        const NOWHERE: usize = usize::MAX;
        let (mut words, mut ids) = (Vec::new(), HashMap::new());
        for correction in corrections {
            for target in correction.targets() {
                words.push(hash_of_words(&target.document, &target.quote));
                ids.insert(EventId::from(target.event.as_str()), NOWHERE);
            }
            if let What::Add(id, ..) = &correction.what {
                ids.insert(EventId::from(id.as_str()), NOWHERE);
            }
        }
        words.compact_sort();
        let mut sides = [Vec::new(), Vec::new(), Vec::new()];
        let mut number = 0;
        for some in chronology.events.chunks(STRIDE) {
            for event in some {
                if let Some(place) = ids.get_mut(&event.id) {
                    *place = number;
                }
                for (nth, source) in event.sources.iter().enumerate() {
                    let hash = hash_of_words(&source.document, source.date_text());
                    if words.binary_search(&hash).is_err() {
                        continue;
                    }
                    let (prefix, suffix) = surroundings(source);
                    let hashes = hashes(&source.document, source.date_text(), &prefix, &suffix);
                    for (side, hash) in sides.iter_mut().zip(hashes) {
                        side.push((hash, source.date_range().start, (number, nth)));
                    }
                }
                number += 1;
            }
            pause(pace).await;
        }
        for side in &mut sides {
            side.compact_sort();
        }
        ids.retain(|_, number| *number != NOWHERE);
        Self { sides, ids, added: HashMap::new() }
    }

    /// Where `anchor` holds: its words in their surroundings, or its event's id, or its words with one side only.
    pub(super) fn find(&self, chronology: &Chronology, anchor: &Anchor) -> Option<Place> {
        self.found(chronology, anchor, false)
    }

    /// The same where a passage is meant: the id of its event does not say which.
    pub(super) fn find_passage(&self, chronology: &Chronology, anchor: &Anchor) -> Option<Place> {
        self.found(chronology, anchor, true)
    }

    fn found(&self, chronology: &Chronology, anchor: &Anchor, words_alone: bool) -> Option<Place> {
        let same_id = self.ids.get(&EventId::from(anchor.event.as_str())).copied();
        let hashes = hashes(&anchor.document, &anchor.quote, &anchor.prefix, &anchor.suffix);
        let [both, before, after] = &self.sides;
        if anchor.document.is_empty() {
            return same_id.map(|event| (event, 0));
        }
        let by_id = || {
            // Another document's words cannot be meant.
            let event = same_id?;
            let sources = &chronology.events.get(event)?.sources;
            let nth = sources.iter().position(|source| source.document == anchor.document)?;
            (!words_alone).then_some((event, nth))
        };
        nearest(both, hashes[0], anchor.start, same_id)
            .or_else(by_id)
            .or_else(|| nearest(before, hashes[1], anchor.start, same_id))
            .or_else(|| nearest(after, hashes[2], anchor.start, same_id))
    }

    /// The event with this id.
    pub(super) fn event(&self, id: &str) -> Option<usize> {
        self.ids.get(&EventId::from(id)).copied()
    }

    /// The added event with this id.
    pub(super) fn added(&self, id: &str) -> Option<usize> {
        self.added.get(id).copied()
    }

    /// Notes an added event.
    pub(super) fn add(&mut self, id: &str, event: usize) {
        self.added.insert(id.to_owned(), event);
    }
}

/// Of the places with this hash the one nearest to `start`; several events can share its words, then the one that
/// had them before.
fn nearest(side: &[(u64, usize, Place)], hash: u64, start: usize, wanted: Option<usize>) -> Option<Place> {
    let from = side.partition_point(|&(other, at, _)| (other, at) < (hash, start));
    let of_hash = |entry: &&(u64, usize, Place)| entry.0 == hash;
    let right = side.get(from).filter(of_hash);
    let left = from.checked_sub(1).and_then(|at| side.get(at)).filter(of_hash);
    let at = match (left, right) {
        (Some(left), Some(right)) => {
            if start - left.1 < right.1 - start {
                left.1
            } else {
                right.1
            }
        }
        (Some(only), None) | (None, Some(only)) => only.1,
        (None, None) => return None,
    };
    let first = side.partition_point(|&(other, point, _)| (other, point) < (hash, at));
    let here = side.get(first..)?.iter().take_while(|(other, point, _)| (*other, *point) == (hash, at));
    let mut places = here.map(|(_, _, place)| *place);
    let earliest = places.next()?;
    Some(if Some(earliest.0) == wanted {
        earliest
    } else {
        places.find(|place| Some(place.0) == wanted).unwrap_or(earliest)
    })
}

/// FNV-1a of a document's name and some of its words.
fn hash_of_words(document: &str, words: &str) -> u64 {
    part(part(0xcbf2_9ce4_8422_2325, document), words)
}

fn part(mut hash: u64, text: &str) -> u64 {
    for byte in text.bytes().chain([0xff]) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// FNV-1a of the words with both sides, with the side before, with the side after.
fn hashes(document: &str, words: &str, prefix: &str, suffix: &str) -> [u64; 3] {
    let words = hash_of_words(document, words);
    let before = part(words, prefix);
    [part(before, suffix), before, part(part(words, "\u{0}"), suffix)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stood_or_else_by_their_surroundings() {
        let text = "In 1990 it began. In 1990 it also ended. Later, in 1990, nothing.";
        let second = text.rfind("In 1990").unwrap() + 3;
        let anchor = Anchor::of_words("a.txt", text, second..second + 4).unwrap();
        assert_eq!(
            (anchor.quote.as_str(), anchor.start, anchor.prefix.as_str()),
            ("1990", 21, "In 1990 it began. In ")
        );
        let find = |text: &str| {
            let range = anchor.find(text, &CodePoints::new(text))?;
            Some(text[..range.start].to_owned())
        };
        for (changed, before) in [
            (text.to_owned(), Some("In 1990 it began. In ".to_owned())),
            (format!("Год. {text}"), Some("Год. In 1990 it began. In ".to_owned())),
            // One side changed: the other is enough.
            (text.replace("also ended. Later", "ended. After"), Some("In 1990 it began. In ".to_owned())),
            // Both changed: the words alone say nothing.
            ("On Monday, 1990, it rained.".to_owned(), None),
            (String::new(), None),
        ] {
            assert_eq!(find(&changed), before, "{changed}");
        }
    }

    #[test]
    fn words_that_are_none_have_no_anchor() {
        assert_eq!(Anchor::of_words("a", "год", 1..2), None);
        assert_eq!(Anchor::of_words("a", "год", 2..2), None);
        assert_eq!(Anchor::of_words("a", "год", 0..99), None);
    }
}
