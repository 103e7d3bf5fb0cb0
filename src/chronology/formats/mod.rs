//! Files of every kind in and out: documents by the readers of floor 1, chronologies by those beside this file.
//!
//! Kept apart from what the page fetches first, as the readers are: the second wasm binary, `formats`, calls these
//! functions in the browser, the command line calls them directly.

mod annotation;
mod calendar;
mod date;
mod export;
mod gather;
mod generic;
mod lines;
mod linked;
mod markdown;
mod markwhen;
mod sheet;
mod table;
mod timelinejs;

pub use export::Format;

use super::{Chronology, DocumentRecord, FormatError};
use crate::document::{CodePoints, Document, FileKind, Unreadable, decode_text, read_file_as};
use crate::i18n::Language;
use serde_json::{Map, Value, json};

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Import {
    /// Documents, whose events are still to be found.
    Documents(Vec<Document>),
    /// A finished chronology.
    Chronology(Box<Chronology>),
}

impl Import {
    /// Reads a file of any kind; `name`, the path to record, also stands in messages.
    ///
    /// # Errors
    /// A file that is of no use: the message has its name, the place in it, what was expected and found, what to do.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, FormatError> {
        Self::read_in(Language::English, name, bytes)
    }

    /// The same, where what the readers of documents say is worded in a language at once.
    ///
    /// # Errors
    /// As [`Import::read`].
    pub fn read_in(say: Language, name: &str, bytes: &[u8]) -> Result<Self, FormatError> {
        let finished =
            |read: Result<Chronology, FormatError>| read.map(|read| Self::Chronology(Box::new(read)));
        let explain = |error: Unreadable| FormatError::worded(format!("{name}: {}", error.wording(say)));
        match FileKind::of(name, bytes) {
            kind @ (FileKind::Json | FileKind::Table | FileKind::Calendar | FileKind::Markwhen) => {
                // UTF-8 is read as it stands, so that lines and columns in messages are those of the file.
                let decoded = decode_text(bytes, None).map_err(explain)?;
                let text = decoded.text.as_str();
                let read = match kind {
                    FileKind::Json => generic::read(name, text.as_bytes()),
                    FileKind::Calendar => calendar::read(name, text),
                    FileKind::Markwhen => markwhen::read(name, text),
                    _ if timelinejs::is_sheet(&sheet::header(text.as_bytes())) => {
                        sheet::Rows::read(name, text.as_bytes())
                            .and_then(|rows| timelinejs::read_sheet(name, rows))
                    }
                    _ => table::read(name, text),
                };
                finished(read)
            }
            FileKind::Markdown | FileKind::Text if markdown::is_chronology(bytes) => {
                finished(markdown::read(name, &String::from_utf8_lossy(bytes)))
            }
            kind => read_file_as(name, bytes, &kind).map(Self::Documents).map_err(explain),
        }
    }

    /// What was read, for the page: `{"documents": [{"id", "title", "language", "created", "sha256", "text",
    /// "diagnostics"}]}` or `{"chronology": {annals/1}}`. Positions are Unicode code points.
    pub fn to_json(&self) -> String {
        let value = match self {
            Self::Documents(documents) => {
                json!({ "documents": documents.iter().map(record).collect::<Vec<_>>() })
            }
            Self::Chronology(chronology) => json!({ "chronology": chronology }),
        };
        value.to_string()
    }
}

fn record(document: &Document) -> Value {
    let points = CodePoints::new(&document.text);
    let point = |byte: usize| points.from_byte(&document.text, byte);
    let diagnostics: Vec<Value> = document
        .diagnostics
        .iter()
        .map(|said| {
            json!({
                "severity": said.severity,
                "start": point(said.range.start),
                "end": point(said.range.end),
                "message": said.message,
                "hint": said.hint,
            })
        })
        .collect();
    json!({
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "created": document.created.map(|day| day.to_string()),
        "sha256": document.sha256,
        "text": document.text,
        "diagnostics": diagnostics,
    })
}

/// A record of a document of which a file says no more than where it lay.
fn unseen(id: &str) -> DocumentRecord {
    DocumentRecord {
        id: id.to_owned(),
        title: id.to_owned(),
        language: String::new(),
        sha256: String::new(),
        text: None,
        extra: Map::new(),
    }
}

/// The name of an organisation.
fn name_of<'a>(chronology: &'a Chronology, id: &str) -> Option<&'a str> {
    let mut found = chronology.organizations.iter().filter(|organization| organization.id == id);
    found.next().map(|organization| organization.name.as_str())
}
