//! Why an event has its date and its kind: places in the text and the names of rules, put into words only when
//! somebody asks.

use super::EventKind;
use crate::time::Edtf;
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
    /// A rule of its own, in words.
    Rule(&'static str),
    /// The same with words of the text.
    Worded(Box<str>),
}

impl Why {
    /// Adds a sentence for the date and one for the kind. `date` and `words` are those of the event.
    pub(crate) fn word(&self, text: &str, date: &Edtf, words: ByteSpan, mut add: impl FnMut(String)) {
        let (date, words) = self.whole.as_deref().map_or((date, words), |(date, words)| (date, *words));
        let words = words.of(text);
        add(match self.date {
            DateWhy::Stated => format!("Date {date}: “{words}” states it."),
            DateWhy::Counted(from) => {
                format!("Date {date}: “{words}” counts from “{}” earlier in the text.", from.of(text))
            }
            DateWhy::Completed(from) => {
                format!("Date {date}: “{words}” takes the rest from “{}”.", from.of(text))
            }
            DateWhy::Document => format!("Date {date}: “{words}” counts from the day of the document."),
            DateWhy::Around => format!("Date {date}: “{words}” with the dates around it."),
            DateWhy::Heading => "The date is that of the heading above the text.".to_owned(),
        });
        let by = |kind: EventKind, sort: &str, word: ByteSpan| {
            format!("Kind {}: the {sort} “{}” says so.", kind.as_str(), word.of(text))
        };
        match &self.kind {
            KindWhy::Unsaid => {}
            KindWhy::Verb(kind, word) => add(by(*kind, "verb", *word)),
            KindWhy::Noun(kind, word) => add(by(*kind, "noun", *word)),
            KindWhy::Field(kind, key) => add(by(*kind, "field", *key)),
            KindWhy::Nothing(kind) => {
                add(format!("Kind {}: no word of the clause says more.", kind.as_str()))
            }
            KindWhy::Rule(rule) => add((*rule).to_owned()),
            KindWhy::Worded(rule) => add(rule.to_string()),
        }
    }
}
