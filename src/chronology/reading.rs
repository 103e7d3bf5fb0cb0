//! What one document gives to a chronology: its events with finished quotes, so that its text can be let go
//! before the documents are merged.

use super::{
    DiagnosticRecord, DocumentRecord, EventId, Extra, Name, QuoteSource, Remark, Source,
    packed::{Lists, Strings},
    source::{Elsewhere, Passage, PointSpan},
};
use crate::sort::CompactSort;
use crate::{
    document::{CodePoints, Document, Language, Severity},
    event::{self, Actor, ByteSpan, EventDraft, EventKind, RelationDraft, RelationKind, RemarkKind, Why},
    time::{Certainty, Edtf},
    timex::Timex,
};
use serde_json::Map;
use std::{ops::Range, sync::Arc};

/// One document, read: everything that merging needs. Reading is a pure function of the document, so that
/// documents can be read side by side.
///
/// Readings wait for each other, so that they are small: what they tell are places in the text, and what is not in the
/// text stands in one memory for all pieces.
#[derive(Clone, Debug)]
pub struct Reading {
    pub(super) document: DocumentRecord,
    /// The text that the places are of; none where somebody else has it.
    pub(super) text: Option<Arc<str>>,
    pub(super) actors: Vec<Actor>,
    pub(super) pieces: Vec<Piece>,
    /// What each piece says happened.
    pub(super) titles: Strings,
    /// Who takes part in each piece.
    pub(super) casts: Lists,
    pub(super) ties: Vec<Tie>,
    /// From whom and to whom each tie goes, in turn.
    pub(super) sides: Lists,
    /// Without a text: the quote of each tie, then the words of the date of each piece.
    pub(super) said: Strings,
    pub(super) diagnostics: Vec<DiagnosticRecord>,
    pub(super) mentions: Vec<Remark>,
    pub(super) publications: Vec<Remark>,
    pub(super) citations: Vec<Remark>,
}

/// An event as one place tells it. Code points are those of [`Source`].
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) date_start: u32,
    pub(super) date_end: u32,
    pub(super) quote: ByteSpan,
    pub(super) date_words: ByteSpan,
    pub(super) date: Edtf,
    pub(super) why: Why,
    pub(super) extent: Option<u32>,
    pub(super) anchor: u32,
    pub(super) certainty: Certainty,
    pub(super) kind: EventKind,
}

/// A tie as one place tells it.
#[derive(Clone, Debug)]
pub(super) struct Tie {
    pub(super) kind: RelationKind,
    pub(super) date: Option<Edtf>,
    /// Number of the piece that is this tie.
    pub(super) event: Option<u32>,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) quote: ByteSpan,
}

impl Reading {
    /// Number of passages that tell an event.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The document that was read.
    pub fn document(&self) -> &DocumentRecord {
        &self.document
    }

    /// Whether it tells no event.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Reads `document`: dates, events, actors, ties.
    pub fn of(document: &Document) -> Self {
        let (timexes, extraction) = event::read(document);
        let place =
            Place { document, id: document.id.as_str().into(), points: CodePoints::new(&document.text) };
        let mut pieces = Vec::with_capacity(extraction.events.len());
        let (mut titles, mut casts) = (Strings::default(), Lists::default());
        for draft in extraction.events {
            titles.push(&draft.headline);
            casts.add(draft.actors.iter().map(|&actor| actor as u32));
            pieces.push(place.piece(draft));
        }
        number_anchors(&mut pieces, &document.text);
        let mut ties = Vec::with_capacity(extraction.relations.len());
        let mut sides = Lists::default();
        for draft in extraction.relations {
            sides.add(draft.from.iter().map(|&actor| actor as u32));
            sides.add(draft.to.iter().map(|&actor| actor as u32));
            ties.push(place.tie(draft));
        }
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
        actors.shrink_to_fit();
        titles.shrink_to_fit();
        [&mut casts, &mut sides].into_iter().for_each(Lists::shrink_to_fit);
        [&mut mentions, &mut publications, &mut citations].into_iter().for_each(Vec::shrink_to_fit);
        Self {
            actors,
            pieces,
            titles,
            casts,
            ties,
            sides,
            diagnostics,
            mentions,
            publications,
            citations,
            ..Self::unread(document)
        }
    }

    /// `document` as one that tells nothing: a copy of another.
    pub fn unread(document: &Document) -> Self {
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
            text: Some(document.text.clone()),
            actors: Vec::new(),
            pieces: Vec::new(),
            titles: Strings::default(),
            casts: Lists::default(),
            ties: Vec::new(),
            sides: Lists::default(),
            said: Strings::default(),
            diagnostics: Vec::new(),
            mentions: Vec::new(),
            publications: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// Whether it tells nothing but what `other` tells, at the same places.
    pub(super) fn tells_as(&self, other: &Self) -> bool {
        let place = |piece: &Piece| (piece.start, piece.end, piece.date_start);
        self.is_empty() || self.pieces.iter().map(place).eq(other.pieces.iter().map(place))
    }

    /// Lets go all that it tells.
    pub(super) fn fall_silent(&mut self) {
        self.forget_pieces();
        self.actors = Vec::new();
        self.ties = Vec::new();
        self.sides = Lists::default();
        self.said = Strings::default();
        self.diagnostics = Vec::new();
        self.mentions = Vec::new();
        self.publications = Vec::new();
        self.citations = Vec::new();
    }

    /// What piece number `at` says happened.
    pub(super) fn title(&self, at: usize) -> &str {
        self.titles.get(at)
    }

    /// Who takes part in piece number `at`: numbers of this reading's actors.
    pub(super) fn cast(&self, at: usize) -> &[u32] {
        self.casts.get(at)
    }

    /// From whom and to whom tie number `at` goes.
    pub(super) fn sides(&self, at: usize) -> (&[u32], &[u32]) {
        (self.sides.get(2 * at), self.sides.get(2 * at + 1))
    }

    /// The words of the date of piece number `at`.
    pub(super) fn date_text(&self, at: usize) -> &str {
        match (&self.text, self.pieces.get(at)) {
            (Some(text), Some(piece)) => piece.date_words.of(text),
            _ => self.said.get(self.ties.len() + at),
        }
    }

    /// The words of tie number `at`.
    pub(super) fn tie_text(&self, at: usize) -> &str {
        match (&self.text, self.ties.get(at)) {
            (Some(text), Some(tie)) => tie.quote.of(text),
            _ => self.said.get(at),
        }
    }

    /// Piece number `at` as a source of an event; `name` is the document's.
    pub(super) fn source(&self, at: usize, name: &Name) -> Option<Source> {
        let piece = self.pieces.get(at)?;
        let (quote, date, why) = (piece.quote, piece.date_words, piece.why.clone());
        let passage = match &self.text {
            Some(text) => Passage::In { text: text.clone(), quote, date, why },
            None => {
                Passage::Elsewhere(Box::new(Elsewhere { quote, date, words: self.date_text(at).into(), why }))
            }
        };
        Some(Source {
            document: name.clone(),
            place: PointSpan::new(piece.start as usize, piece.end as usize),
            date_place: PointSpan::new(piece.date_start as usize, piece.date_end as usize),
            date: piece.date.clone(),
            date_certainty: piece.certainty,
            passage,
            extra: Extra::default(),
        })
    }

    /// Tie number `at` as a source of a relation; `name` is the document's.
    pub(super) fn tie_source(&self, at: usize, name: &Name) -> Option<QuoteSource> {
        let tie = self.ties.get(at)?;
        Some(QuoteSource {
            document: name.clone(),
            start: tie.start as usize,
            end: tie.end as usize,
            quote: self.tie_text(at).to_owned(),
            extra: Map::new(),
        })
    }

    /// Gives back what its pieces hold, once they are events.
    pub(super) fn forget_pieces(&mut self) {
        self.pieces = Vec::new();
        self.titles = Strings::default();
        self.casts = Lists::default();
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

    /// Beyond what a [`ByteSpan`] can tell, a position is the last that can be written.
    fn short_point(&self, byte: usize) -> u32 {
        u32::try_from(self.point(byte)).unwrap_or(u32::MAX)
    }

    fn piece(&self, draft: EventDraft) -> Piece {
        Piece {
            anchor: anchor(self.text(&draft.quote), self.text(&draft.date_words), 0),
            start: self.short_point(draft.quote.start),
            end: self.short_point(draft.quote.end),
            date_start: self.short_point(draft.date_words.start),
            date_end: self.short_point(draft.date_words.end),
            quote: draft.quote.into(),
            date_words: draft.date_words.into(),
            date: draft.date,
            why: draft.why,
            extent: draft.extent.map(|actor| actor as u32),
            certainty: draft.certainty,
            kind: draft.kind,
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
            date: draft.date,
            event: draft.event.map(|event| event as u32),
            start: self.short_point(draft.quote.start),
            end: self.short_point(draft.quote.end),
            quote: draft.quote.into(),
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
fn number_anchors(pieces: &mut [Piece], text: &str) {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.compact_sort_by_key(|&at| pieces[at].anchor);
    let mut previous: Option<u32> = None;
    let mut occurrence = 0;
    for at in order {
        let plain = pieces[at].anchor;
        occurrence = if previous == Some(plain) { occurrence + 1 } else { 0 };
        previous = Some(plain);
        if occurrence > 0 {
            let piece = &mut pieces[at];
            piece.anchor = anchor(piece.quote.of(text), piece.date_words.of(text), occurrence);
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
    for part in [quote.as_bytes(), &[0], date.as_bytes(), &number] {
        for &byte in part {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) as u32
}
