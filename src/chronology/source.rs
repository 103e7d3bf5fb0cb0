//! Where an event is told. What was read here points into the document's text; what a file brings has its own
//! words.

use super::{Extra, Name};
use crate::{
    event::{ByteSpan, EventKind, Why},
    i18n::Language,
    time::{Certainty, Edtf},
};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use std::{borrow::Cow, ops::Range, sync::Arc};

/// A place in a document that tells an event (W3C TextPositionSelector and TextQuoteSelector).
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Written")]
pub struct Source {
    /// Id of the document.
    pub document: Name,
    pub(super) place: PointSpan,
    pub(super) date_place: PointSpan,
    /// What the date words mean.
    pub date: Edtf,
    /// Whether these words state it.
    pub date_certainty: Certainty,
    pub(super) passage: Passage,
    /// Unknown keys, kept and written back.
    pub extra: Extra,
}

/// Code points of a text, in half the room of a `Range<usize>`: a million events have four million ends. Beyond four
/// billion there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PointSpan {
    start: u32,
    end: u32,
}

impl PointSpan {
    pub(super) fn new(start: usize, end: usize) -> Self {
        let [start, end] = [start, end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        Self { start, end }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The words of a source.
#[derive(Clone, Debug)]
pub(super) enum Passage {
    /// As a file has them.
    Own(Box<Words>),
    /// As they stand in a text.
    In { text: Arc<str>, quote: ByteSpan, date: ByteSpan, why: Why },
    /// As they stand in a text that somebody else has; the words of the date are all that is known of it.
    Elsewhere(Box<Elsewhere>),
}

#[derive(Clone, Debug)]
pub(super) struct Elsewhere {
    pub(super) quote: ByteSpan,
    pub(super) date: ByteSpan,
    pub(super) words: Box<str>,
    pub(super) why: Why,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    quote: Box<str>,
    date: Box<str>,
    prefix: Box<str>,
    suffix: Box<str>,
}

impl Passage {
    /// Words that stand in no text here.
    pub(super) fn own(quote: &str, date: &str, prefix: &str, suffix: &str) -> Self {
        let words =
            Words { quote: quote.into(), date: date.into(), prefix: prefix.into(), suffix: suffix.into() };
        Self::Own(Box::new(words))
    }
}

/// Code points of context before and after a quote.
const CONTEXT: usize = 32;

impl Source {
    /// First code point of the quote, and the one past its last.
    pub fn range(&self) -> Range<usize> {
        self.place.range()
    }

    /// First code point of the date words, and the one past their last.
    pub fn date_range(&self) -> Range<usize> {
        self.date_place.range()
    }

    /// Exactly the text at [`Self::range`].
    pub fn quote(&self) -> &str {
        match &self.passage {
            Passage::Own(words) => &words.quote,
            Passage::In { text, quote, .. } => quote.of(text),
            Passage::Elsewhere(_) => "",
        }
    }

    /// Exactly the text at [`Self::date_range`].
    pub fn date_text(&self) -> &str {
        match &self.passage {
            Passage::Own(words) => &words.date,
            Passage::In { text, date, .. } => date.of(text),
            Passage::Elsewhere(place) => &place.words,
        }
    }

    /// Text before the quote.
    pub fn prefix(&self) -> &str {
        match &self.passage {
            Passage::Own(words) => &words.prefix,
            Passage::In { text, quote, .. } => {
                let before = text.get(..quote.range().start).unwrap_or_default();
                let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
                before.get(start..).unwrap_or_default()
            }
            Passage::Elsewhere(_) => "",
        }
    }

    /// Text after the quote.
    pub fn suffix(&self) -> &str {
        match &self.passage {
            Passage::Own(words) => &words.suffix,
            Passage::In { text, quote, .. } => {
                let after = text.get(quote.range().end..).unwrap_or_default();
                let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
                after.get(..end).unwrap_or_default()
            }
            Passage::Elsewhere(_) => "",
        }
    }

    /// Why its date and kind are what they are, where the text was read here.
    pub(super) fn reasons(&self, only: Option<EventKind>, say: Language, add: impl FnMut(String)) {
        if let Passage::In { text, date, why, .. } = &self.passage {
            why.word(text, &self.date, *date, only, say, add);
        }
    }
}

impl Source {
    /// Whether its words, by themselves, tell an event of this kind.
    pub(super) fn tells(&self, kind: EventKind) -> bool {
        match &self.passage {
            Passage::In { why, .. } => why.kind() == Some(kind),
            Passage::Elsewhere(place) => place.why.kind() == Some(kind),
            Passage::Own(_) => false,
        }
    }

    /// Whether its words stand in a text that somebody else has.
    pub(super) fn is_elsewhere(&self) -> bool {
        matches!(self.passage, Passage::Elsewhere(_))
    }

    /// Whether both are the same words of the same document, as far as their places and their dates tell.
    pub(super) fn is_place_of(&self, other: &Self) -> bool {
        let place = |source: &Self| (source.place, source.date_place, source.date_certainty);
        place(self) == place(other)
            && self.document == other.document
            && self.date == other.date
            && self.date_text() == other.date_text()
            && self.extra == other.extra
    }
}

/// Equal by what they say, whether the words stand in a text or in a file.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.is_place_of(other)
            && self.quote() == other.quote()
            && self.prefix() == other.prefix()
            && self.suffix() == other.suffix()
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("document", &self.document)?;
        map.serialize_entry("start", &self.place.start)?;
        map.serialize_entry("end", &self.place.end)?;
        map.serialize_entry("quote", self.quote())?;
        map.serialize_entry("date_start", &self.date_place.start)?;
        map.serialize_entry("date_end", &self.date_place.end)?;
        map.serialize_entry("date_text", self.date_text())?;
        map.serialize_entry("date", &self.date)?;
        map.serialize_entry("date_certainty", &self.date_certainty)?;
        map.serialize_entry("prefix", self.prefix())?;
        map.serialize_entry("suffix", self.suffix())?;
        for (key, value) in self.extra.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// A source as a file has it.
#[derive(Deserialize)]
struct Written {
    document: Name,
    start: usize,
    end: usize,
    quote: Box<str>,
    date_start: usize,
    date_end: usize,
    date_text: Box<str>,
    date: Edtf,
    date_certainty: Certainty,
    #[serde(default)]
    prefix: Box<str>,
    #[serde(default)]
    suffix: Box<str>,
    #[serde(flatten)]
    extra: Extra,
}

impl From<Written> for Source {
    fn from(file: Written) -> Self {
        Self {
            document: file.document,
            place: PointSpan::new(file.start, file.end),
            date_place: PointSpan::new(file.date_start, file.date_end),
            date: file.date,
            date_certainty: file.date_certainty,
            passage: Passage::Own(Box::new(Words {
                quote: file.quote,
                date: file.date_text,
                prefix: file.prefix,
                suffix: file.suffix,
            })),
            extra: file.extra,
        }
    }
}

/// A place in a document that tells no event: an entry of a list of works, a footnote, or a date only spoken of.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Id of the document.
    pub document: Name,
    /// First code point of the quote.
    pub start: usize,
    /// One past its last code point.
    pub end: usize,
    /// Its date, if it has one, with the first code point of the date words and the one past their last.
    pub date: Option<(Edtf, usize, usize)>,
    /// Why it is no event ("it lies in the future of the text"), where a rule says so.
    pub reason: Option<Cow<'static, str>>,
    pub(super) text: Arc<str>,
    pub(super) quote: ByteSpan,
    pub(super) date_words: ByteSpan,
}

impl Remark {
    /// Exactly the text at `start..end`.
    pub fn quote(&self) -> &str {
        self.quote.of(&self.text)
    }

    /// The words of its date; empty without one.
    pub fn date_text(&self) -> &str {
        self.date_words.of(&self.text)
    }
}

impl Serialize for Remark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some((date, start, end)) = &self.date {
            map.serialize_entry("date", date)?;
            map.serialize_entry("date_end", end)?;
            map.serialize_entry("date_start", start)?;
            map.serialize_entry("date_text", self.date_text())?;
        }
        map.serialize_entry("document", &self.document)?;
        map.serialize_entry("end", &self.end)?;
        map.serialize_entry("quote", self.quote())?;
        if let Some(reason) = &self.reason {
            map.serialize_entry("reason", reason)?;
        }
        map.serialize_entry("start", &self.start)?;
        map.end()
    }
}
