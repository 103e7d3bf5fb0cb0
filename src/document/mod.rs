//! Floor 1: a text and its parts. Knows nothing of dates or events.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A text with its blocks, as one reader understood it.
#[derive(Clone, Debug)]
pub struct Document {
    /// Path that the user gave, relative to the folder that was named.
    pub id: String,
    /// Title that the text gives itself, or else one made from the path.
    pub title: String,
    /// Main language of the text; a block may differ.
    pub language: Language,
    /// Day on which the text was written, if known (TimeML's document creation time).
    pub created: Option<chrono::NaiveDate>,
    /// SHA-256 of the bytes that were read, in hexadecimal.
    pub sha256: String,
    /// The text as decoded from UTF-8: no newline translation, no normalisation.
    pub text: String,
    /// Blocks in the order of the text, not overlapping.
    pub blocks: Vec<Block>,
    /// What could not be read as it stands.
    pub diagnostics: Vec<Diagnostic>,
}

/// A run of text that is one thing: a heading, a paragraph, a field …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Bytes of its content, without markers such as `= `, `- ` or `1. ^`, trimmed.
    pub range: Range<usize>,
    /// Its language.
    pub language: Language,
    /// Byte ranges of its sentences in the document's text, trimmed. A field or heading is one sentence.
    pub sentences: Vec<Range<usize>>,
}

/// What a block is. Only narrative, lists and fields tell events; the rest is kept for context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title of the document.
    Title,
    /// A section's heading, 1 the highest below the title.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// `Key: value`; byte ranges of both.
    Field {
        /// The name of the field.
        key: Range<usize>,
        /// What it says.
        value: Range<usize>,
    },
    /// A published work in a list of works.
    Bibliography,
    /// A footnote or reference.
    Citation,
}

/// A language that has a locale. A third one is a folder beside the others in `timex`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was lost or unusable.
    Error,
    /// Something was read otherwise than it stands, or sources disagree.
    Warning,
    /// Worth knowing.
    Info,
}

/// What went wrong beside the results: where, what was expected and found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad.
    pub severity: Severity,
    /// Bytes of the document's text that it is about.
    pub range: Range<usize>,
    /// Expected and found, one sentence.
    pub message: String,
    /// What the user can do, one sentence; may be empty.
    pub hint: String,
}

impl Document {
    /// Reads a document from bytes. Never fails: invalid UTF-8 is replaced (U+FFFD) with a diagnostic.
    /// `id` is the path to record; its extension is a hint to the form.
    pub fn read(_id: &str, _bytes: &[u8]) -> Self {
        todo!()
    }

    /// A plain text without headings, fields or title guessing: each blank-line-separated run a paragraph.
    pub fn from_plain_text(_id: &str, _text: &str) -> Self {
        todo!()
    }
}

/// Turns byte positions of one text into Unicode code points and back, in logarithmic time or better.
#[derive(Clone, Debug)]
pub struct CodePoints {/* SKELETON */}

impl CodePoints {
    /// An index over `text`.
    pub fn new(_text: &str) -> Self {
        todo!()
    }
    /// Code points before the byte `position` (which must be a char boundary; others round down).
    pub fn from_byte(&self, _text: &str, _position: usize) -> usize {
        todo!()
    }
    /// The byte at which the `index`-th code point starts; the text's length when there are fewer.
    pub fn to_byte(&self, _text: &str, _index: usize) -> usize {
        todo!()
    }
}
