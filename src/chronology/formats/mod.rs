//! Files of every kind in: documents by the readers of floor 1, chronologies by those beside this file.
//!
//! Kept apart from what the page fetches first, as the readers are: the second wasm binary, `formats`, calls these
//! functions in the browser, the command line calls them directly.

use super::{Chronology, FormatError};
use crate::document::{CodePoints, Document, FileKind, read_file};
use serde_json::{Value, json};

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
        match FileKind::of(name, bytes) {
            FileKind::Json | FileKind::Table => {
                Chronology::from_file(name, bytes).map(|chronology| Self::Chronology(Box::new(chronology)))
            }
            _ => match read_file(name, bytes) {
                Ok(documents) => Ok(Self::Documents(documents)),
                Err(error) => Err(FormatError { message: format!("{name}: {error}") }),
            },
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
