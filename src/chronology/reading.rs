//! What one document gives to a chronology: its events with finished quotes, so that its text can be let go
//! before the documents are merged.

use super::{
    DiagnosticRecord, DocumentRecord, EventId, Extra, Name, QuoteSource, Remark, Source, source::Passage,
};
use crate::sort::CompactSort;
use crate::{
    document::{CodePoints, Document, Language, Severity},
    event::{self, Actor, EventDraft, EventKind, RelationDraft, RelationKind, RemarkKind, extract},
    time::Edtf,
    timex::{self, Timex},
};
use serde_json::Map;
use std::ops::Range;

/// One document, read: everything that merging needs. Reading is a pure function of the document, so that
/// documents can be read side by side.
#[derive(Clone, Debug)]
pub struct Reading {
    pub(super) document: DocumentRecord,
    pub(super) actors: Vec<Actor>,
    pub(super) pieces: Vec<Piece>,
    pub(super) relations: Vec<Tie>,
    pub(super) diagnostics: Vec<DiagnosticRecord>,
    pub(super) mentions: Vec<Remark>,
    pub(super) publications: Vec<Remark>,
    pub(super) citations: Vec<Remark>,
}

/// An event as one place tells it.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) source: Source,
    pub(super) title: String,
    pub(super) kind: EventKind,
    pub(super) actors: Vec<u32>,
    pub(super) extent: Option<u32>,
    pub(super) anchor: u32,
}

/// A tie as one place tells it.
#[derive(Clone, Debug)]
pub(super) struct Tie {
    pub(super) kind: RelationKind,
    pub(super) from: Vec<u32>,
    pub(super) to: Vec<u32>,
    pub(super) date: Option<Edtf>,
    pub(super) event: Option<usize>,
    pub(super) source: QuoteSource,
}

impl Reading {
    /// Number of passages that tell an event.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether it tells no event.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Reads `document`: dates, events, actors, ties.
    pub fn of(document: &Document) -> Self {
        let (timexes, phrases) = timex::read(document);
        let extraction = extract(document, &timexes, &phrases);
        let place =
            Place { document, id: document.id.as_str().into(), points: CodePoints::new(&document.text) };
        let mut pieces: Vec<Piece> = extraction.events.into_iter().map(|draft| place.piece(draft)).collect();
        number_anchors(&mut pieces);
        let relations = extraction.relations.into_iter().map(|draft| place.tie(draft)).collect();
        let mut diagnostics: Vec<DiagnosticRecord> = Vec::new();
        for diagnostic in document.diagnostics.iter().chain(&extraction.diagnostics) {
            diagnostics.push(DiagnosticRecord {
                severity: diagnostic.severity,
                document: document.id.clone(),
                start: place.point(diagnostic.range.start),
                end: place.point(diagnostic.range.end),
                message: diagnostic.message.clone(),
                hint: diagnostic.hint.clone(),
                extra: Map::new(),
            });
        }
        diagnostics.extend(timexes.iter().filter_map(|timex| place.ambiguity(timex)));
        let (mut mentions, mut publications, mut citations) = (Vec::new(), Vec::new(), Vec::new());
        for remark in extraction.remarks {
            let kind = remark.kind;
            let remark = place.remark(remark);
            match kind {
                RemarkKind::Mention => mentions.push(remark),
                RemarkKind::Publication => publications.push(remark),
                RemarkKind::Citation => citations.push(remark),
            }
        }
        // Readings wait for each other: what grew by doubling gives back what it does not need.
        let mut actors = extraction.actors;
        pieces.shrink_to_fit();
        actors.shrink_to_fit();
        [&mut mentions, &mut publications, &mut citations].into_iter().for_each(Vec::shrink_to_fit);
        let language = match document.language {
            Language::Russian => "ru",
            _ => "en",
        };
        Self {
            document: DocumentRecord {
                id: document.id.clone(),
                title: document.title.clone(),
                language: language.to_owned(),
                sha256: document.sha256.clone(),
                text: None,
                // Its day, by which its "yesterday" was understood: an unknown key to other programs.
                extra: document
                    .created
                    .map(|day| ("created".to_owned(), day.to_string().into()))
                    .into_iter()
                    .collect(),
            },
            actors,
            pieces,
            relations,
            diagnostics,
            mentions,
            publications,
            citations,
        }
    }
}

struct Place<'a> {
    document: &'a Document,
    id: Name,
    points: CodePoints,
}

impl Place<'_> {
    fn point(&self, byte: usize) -> usize {
        self.points.from_byte(&self.document.text, byte)
    }

    fn text(&self, range: &Range<usize>) -> &str {
        self.document.text.get(range.clone()).unwrap_or_default()
    }

    fn piece(&self, draft: EventDraft) -> Piece {
        Piece {
            anchor: anchor(self.text(&draft.quote), self.text(&draft.date_words), 0),
            source: Source {
                document: self.id.clone(),
                start: self.point(draft.quote.start),
                end: self.point(draft.quote.end),
                date_start: self.point(draft.date_words.start),
                date_end: self.point(draft.date_words.end),
                date: draft.date,
                date_certainty: draft.certainty,
                passage: Passage::In {
                    text: self.document.text.clone(),
                    quote: draft.quote.into(),
                    date: draft.date_words.into(),
                    why: draft.why,
                },
                extra: Extra::default(),
            },
            title: draft.headline.into_boxed_str().into_string(),
            kind: draft.kind,
            actors: draft.actors.into_iter().map(|actor| actor as u32).collect(),
            extent: draft.extent.map(|actor| actor as u32),
        }
    }

    /// Says of `4/7/1990` how it was read, when nothing in the document tells the day from the month.
    fn ambiguity(&self, timex: &Timex) -> Option<DiagnosticRecord> {
        let (read, other) = (timex.edtf.as_ref()?, timex.alternative.as_ref()?);
        Some(DiagnosticRecord {
            severity: Severity::Warning,
            document: self.document.id.clone(),
            start: self.point(timex.range.start),
            end: self.point(timex.range.end),
            message: format!(
                "\u{201c}{}\u{201d} can mean {} or {}; no other date of the document tells which, so it was read as {}.",
                self.text(&timex.range),
                read.wording(),
                other.wording(),
                read.wording(),
            ),
            hint: "Write the month of this date, or of another like it, in words.".to_owned(),
            extra: Map::new(),
        })
    }

    fn tie(&self, draft: RelationDraft) -> Tie {
        Tie {
            kind: draft.kind,
            from: draft.from.into_iter().map(|actor| actor as u32).collect(),
            to: draft.to.into_iter().map(|actor| actor as u32).collect(),
            date: draft.date,
            event: draft.event,
            source: QuoteSource {
                document: self.document.id.clone(),
                start: self.point(draft.quote.start),
                end: self.point(draft.quote.end),
                quote: self.text(&draft.quote).to_owned(),
                extra: Map::new(),
            },
        }
    }

    fn remark(&self, remark: event::Remark) -> Remark {
        let dated = remark.date.zip(remark.date_words.clone());
        Remark {
            document: self.id.clone(),
            start: self.point(remark.quote.start),
            end: self.point(remark.quote.end),
            date: dated.map(|(date, words)| (date, self.point(words.start), self.point(words.end))),
            reason: remark.reason.map(Into::into),
            text: self.document.text.clone(),
            quote: remark.quote.into(),
            date_words: remark.date_words.unwrap_or_default().into(),
        }
    }
}

/// Gives equal words at several places of one document different anchors, in their order.
fn number_anchors(pieces: &mut [Piece]) {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.compact_sort_by_key(|&at| pieces[at].anchor);
    let mut previous: Option<u32> = None;
    let mut occurrence = 0;
    for at in order {
        let plain = pieces[at].anchor;
        occurrence = if previous == Some(plain) { occurrence + 1 } else { 0 };
        previous = Some(plain);
        if occurrence > 0 {
            pieces[at].anchor = anchor(pieces[at].source.quote(), pieces[at].source.date_text(), occurrence);
        }
    }
}

/// The id of an event that is told by one passage only.
pub(super) fn event_id(quote: &str, date: &str, occurrence: u32) -> EventId {
    EventId::from_number(anchor(quote, date, occurrence))
}

/// FNV-1a over the quoted words and the date words, folded to 32 bits.
fn anchor(quote: &str, date: &str, occurrence: u32) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let number = occurrence.to_le_bytes();
    for byte in quote.bytes().chain([0]).chain(date.bytes()).chain(number) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}
