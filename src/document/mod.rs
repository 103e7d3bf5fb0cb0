//! Floor 1: a text and its parts. Knows nothing of dates or events.
//!
//! ```
//! use annals::document::{BlockKind, Document};
//! let document = Document::read("club.txt", b"= Chess Club =\n\nIt was founded by A. P. Orlov. It closed in 1917.\n");
//! assert_eq!(document.title, "Chess Club");
//! assert_eq!(document.blocks[1].kind, BlockKind::Paragraph);
//! let sentences: Vec<&str> = document.blocks[1].sentences.iter().map(|s| &document.text[s.clone()]).collect();
//! assert_eq!(sentences, ["It was founded by A. P. Orlov.", "It closed in 1917."]);
//! ```

mod builder;
mod code_points;
mod created;
mod decode;
mod digest;
mod form;
mod genre;
mod language;
mod letter;
mod line;
mod reader;
mod readers;
mod section;
mod sentence;
mod words;

pub use code_points::CodePoints;
pub(crate) use digest::sha256;
pub(crate) use genre::{Genre, Head, addressee, dateline, head, is_attribution, opens_minutes, signature};
pub(crate) use readers::read_file_as;
pub use readers::{Decoded, FileKind, Unreadable, decode_text, is_mail, read_file, text_of_html};

use serde::{Deserialize, Serialize};
use std::{ops::Range, sync::Arc};

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
    /// The text as decoded from UTF-8: no newline translation, no normalisation. Shared with the quotes from it.
    pub text: Arc<str>,
    /// Blocks in the order of the text, not overlapping. Text in no block is mark-up or code.
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
    /// Byte ranges of its sentences in the document's text, trimmed, without footnote marks. A heading, field,
    /// work or citation is one sentence.
    pub sentences: Vec<Range<usize>>,
}

/// What a block is. Only narrative, lists and fields tell events; the rest is kept for context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title of the document; further ones are names that a box of fields or a repeated line gives its subject.
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
    /// A footnote, a reference, or a link to elsewhere (See also, External links).
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

/// What is wrong and what to do about it, one after the other: some messages are sentences, some what an error says.
///
/// ```
/// # use annals::document::with_hint;
/// assert_eq!(with_hint("expected a date, found “x”", "Correct it."), "expected a date, found “x”. Correct it.");
/// assert_eq!(with_hint("The text was cut.", "Bring it whole."), "The text was cut. Bring it whole.");
/// ```
pub fn with_hint(message: &str, hint: &str) -> String {
    match (hint, message.ends_with(['.', '!', '?'])) {
        ("", _) => message.to_owned(),
        (_, true) => [message, " ", hint].concat(),
        (_, false) => [message, ". ", hint].concat(),
    }
}

impl Document {
    /// Reads a document from bytes. Never fails: invalid UTF-8 is replaced (U+FFFD) with a diagnostic.
    /// `id` is the path to record; its extension is a hint to the form.
    pub fn read(id: &str, bytes: &[u8]) -> Self {
        Self::read_of(id, bytes, sha256(bytes))
    }

    /// The same where the bytes are the text of a file of another format, whose digest is known.
    pub(crate) fn read_of(id: &str, bytes: &[u8], sha256: String) -> Self {
        let (text, diagnostics) = decode::decode(bytes);
        let text: Arc<str> = text.into();
        let shape = form::detect(id, &text);
        let (blocks, language) = reader::read(&text, shape);
        let title = title_in(&text, &blocks).map_or_else(|| title_from(id), as_title);
        let created = created::created(&text, &blocks, shape.form);
        Self { id: id.into(), title, language, created, sha256, text, blocks, diagnostics }
    }

    /// Whether the text itself says its title, and not only the name of its file.
    pub(crate) fn is_titled(&self) -> bool {
        title_in(&self.text, &self.blocks).is_some()
    }

    /// A plain text without headings, fields or title guessing: each blank-line-separated run a paragraph.
    pub fn from_plain_text(id: &str, text: &str) -> Self {
        let (blocks, language) = reader::read_paragraphs(text);
        let sha256 = sha256(text.as_bytes());
        let (text, title) = (text.into(), title_from(id));
        Self { id: id.into(), title, language, created: None, sha256, text, blocks, diagnostics: Vec::new() }
    }
}

/// The title that the text gives itself, in its first heading or in a field called so.
fn title_in<'a>(text: &'a str, blocks: &[Block]) -> Option<&'a str> {
    let title = blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| &block.range);
    let field = || {
        blocks.iter().take(20).find_map(|block| match &block.kind {
            BlockKind::Field { key, value } if text.get(key.clone())?.eq_ignore_ascii_case("title") => {
                Some(value)
            }
            _ => None,
        })
    };
    if let Some(title) = title {
        return text.get(title.clone());
    }
    // A message is called by its subject, whoever answers it.
    if genre::of(text, blocks) == Some(Genre::Message) {
        let mut heads = blocks.iter().take(8).filter_map(|block| genre::head(text, block));
        return heads.find(|(head, _)| *head == Head::Subject).map(|(_, subject)| without_reply(subject));
    }
    text.get(field()?.clone())
}

/// `Re: Fwd: Daventry` → `Daventry`.
pub(crate) fn without_reply(subject: &str) -> &str {
    let mut subject = subject.trim();
    while let Some((mark, rest)) = subject.split_once(':')
        && matches!(mark, "Re" | "RE" | "Fwd" | "FWD" | "Fw" | "FW" | "Отв" | "На" | "НА" | "Пер")
        && !rest.trim().is_empty()
    {
        subject = rest.trim();
    }
    subject
}

/// Code points of the longest title: a text that is all heading would stand whole in every list otherwise.
const TITLE: usize = 240;

/// Words as a title, shortened at a space where they are too many.
fn as_title(words: &str) -> String {
    let Some((end, _)) = words.char_indices().nth(TITLE) else { return words.to_owned() };
    let head = words.get(..end).unwrap_or_default();
    let head = head.rsplit_once(char::is_whitespace).map_or(head, |(head, _)| head.trim_end());
    [head, "…"].concat()
}

/// A title for a text that has none: the name of its file, without folders and extension.
fn title_from(id: &str) -> String {
    let name = id.rsplit(['/', '\\']).next().unwrap_or(id);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem });
    stem.replace(['_', '-'], " ").trim().to_owned()
}
