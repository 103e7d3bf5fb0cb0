//! Why an event has its date and its kind: places in the text and the names of rules, put into words only when
//! somebody asks.

use super::EventKind;
use crate::{i18n::Language, time::Edtf};
use std::ops::Range;

/// Bytes of a document's text, in half the room of a `Range<usize>`: there are several in every event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByteSpan {
    start: u32,
    end: u32,
}

impl ByteSpan {
    /// The text there.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// First byte and the one past the last.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Beyond four gigabytes a span is empty, at the last place that can be written.
impl From<Range<usize>> for ByteSpan {
    fn from(range: Range<usize>) -> Self {
        let [start, end] = [range.start, range.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        Self { start, end }
    }
}

/// The reasons of one event.
#[derive(Clone, Debug, Default)]
pub struct Why {
    pub(crate) date: DateWhy,
    pub(crate) kind: KindWhy,
    /// The phrase's date and words, where the event takes only a part of them: the birth from "1934–2013".
    pub(crate) whole: Option<Box<(Edtf, ByteSpan)>>,
}

/// How a date follows from its words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum DateWhy {
    #[default]
    Stated,
    /// Counted from a date earlier in the text.
    Counted(ByteSpan),
    /// What the words leave out stands there.
    Completed(ByteSpan),
    /// Counted from the day of the document.
    Document,
    /// From the dates around it.
    Around,
    /// The heading above the text.
    Heading,
}

/// Which rule gave the kind.
#[derive(Clone, Debug, Default)]
pub(crate) enum KindWhy {
    #[default]
    Unsaid,
    Verb(EventKind, ByteSpan),
    Noun(EventKind, ByteSpan),
    Field(EventKind, ByteSpan),
    /// No word of the clause says more.
    Nothing(EventKind),
    /// A rule of its own: its place in [`RULES`].
    Rule(u8),
}

/// Rules that look at more than a word: variants of the message `why-rule`.
pub(crate) const RULES: &[&str] = &[
    "life",
    "existence",
    "bracketed-work",
    "office-before",
    "list-of-members",
    "said-to-exist",
    "dated-field",
    "columns",
    "message",
    "paper",
    "list-of-honours",
];

impl KindWhy {
    /// The rule of this name, which is one of [`RULES`].
    pub(crate) fn rule(name: &str) -> Self {
        let place = RULES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name}");
        Self::Rule(place.unwrap_or_default() as u8)
    }
}

impl Why {
    /// The kind that the passage by itself tells, where a word tells it.
    pub(crate) fn kind(&self) -> Option<EventKind> {
        match self.kind {
            KindWhy::Verb(kind, _)
            | KindWhy::Noun(kind, _)
            | KindWhy::Field(kind, _)
            | KindWhy::Nothing(kind) => Some(kind),
            KindWhy::Unsaid | KindWhy::Rule(_) => None,
        }
    }

    /// Adds a sentence for the date and one for the kind, of kinds `only` that one: one passage of several may tell of another.
    /// `date` and `words` are those of the event.
    pub(crate) fn word(
        &self,
        text: &str,
        date: &Edtf,
        words: ByteSpan,
        only: Option<EventKind>,
        say: Language,
        mut add: impl FnMut(String),
    ) {
        let (date, words) = self.whole.as_deref().map_or((date, words), |(date, words)| (date, *words));
        let (date, words) = (&*date.wording_in(say), words.of(text));
        add(match self.date {
            DateWhy::Stated => say.why_stated(date, words),
            DateWhy::Counted(from) => say.why_counted(date, from.of(text), words),
            DateWhy::Completed(from) => say.why_completed(date, from.of(text), words),
            DateWhy::Document => say.why_document(date, words),
            DateWhy::Around => say.why_around(date, words),
            DateWhy::Heading => say.why_heading().to_owned(),
        });
        // A file names kinds as the format does; the page as it names them elsewhere.
        let stands = |own: EventKind| only.is_none_or(|only| own == only);
        let name = |kind: EventKind| match say {
            Language::English => kind.as_str().to_owned(),
            Language::Russian => say.kind(kind.as_str()),
        };
        match &self.kind {
            KindWhy::Verb(EventKind::Other, _) | KindWhy::Noun(EventKind::Other, _)
                if stands(EventKind::Other) =>
            {
                add(say.why_nothing(&name(EventKind::Other)));
            }
            KindWhy::Verb(kind, word) if stands(*kind) => add(say.why_verb(&name(*kind), word.of(text))),
            KindWhy::Noun(kind, word) if stands(*kind) => add(say.why_noun(&name(*kind), word.of(text))),
            KindWhy::Field(kind, key) if stands(*kind) => add(say.why_field(&name(*kind), key.of(text))),
            KindWhy::Nothing(kind) if stands(*kind) => add(say.why_nothing(&name(*kind))),
            KindWhy::Rule(rule) => {
                let name = RULES.get(usize::from(*rule)).copied().unwrap_or_default();
                add(say.why_rule(name).to_owned());
            }
            _ => {}
        }
    }
}
