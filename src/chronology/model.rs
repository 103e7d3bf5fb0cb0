//! What a chronology holds, field by field as `annals/1` writes it.

use super::{EventId, Extra, Name, Names, Reasons, Remark, Source};
use crate::{
    document::Severity,
    event::{EventKind, RelationKind},
    time::{Certainty, Edtf},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A whole chronology: the content of an `annals/1` file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chronology {
    /// Always `annals/1`.
    pub format: String,
    /// What was read.
    #[serde(default)]
    pub documents: Vec<DocumentRecord>,
    /// Who has a lane.
    #[serde(default)]
    pub organizations: Vec<Organization>,
    /// Events by earliest day, then id.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Ties between organisations.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// A reader's corrections, not yet applied: see [`Correction`](super::Correction) and [`Chronology::correct`].
    #[serde(default)]
    pub corrections: Vec<serde_json::Value>,
    /// What went wrong or is contradictory.
    #[serde(default)]
    pub diagnostics: Vec<DiagnosticRecord>,
    /// Footnotes and references of the documents that were read. A file's own are among the unknown keys.
    #[serde(skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Remark>,
    /// Dates that are no events.
    #[serde(skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Remark>,
    /// Entries of lists of works.
    #[serde(skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    pub publications: Vec<Remark>,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentRecord {
    /// Path that the user gave, relative to the folder that was named.
    pub id: String,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// BCP 47.
    #[serde(default)]
    pub language: String,
    /// SHA-256 of its bytes in hexadecimal.
    #[serde(default)]
    pub sha256: String,
    /// Its text, in files saved as a project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Arc<str>>,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An organisation with its names and life.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    /// Slug, unique in the file.
    pub id: String,
    /// Fullest name.
    pub name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// When it began, if known.
    #[serde(default)]
    pub start: Option<Edtf>,
    /// When it ended, if known.
    #[serde(default)]
    pub end: Option<Edtf>,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// One event with all its sources.
///
/// Small enough for a million in a browser: names are shared, and what most events lack takes one word.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    /// `e-` and hexadecimal digits, derived from the anchor in the text.
    pub id: EventId,
    /// The finest date that all sources allow.
    pub date: Edtf,
    /// Whether the sources state it.
    pub date_certainty: Certainty,
    /// Headline.
    pub title: Name,
    /// Sort of event.
    pub kind: EventKind,
    /// Ids of organisations; the first has the event on its lane.
    #[serde(default)]
    pub organizations: Names,
    /// Names of people.
    #[serde(default)]
    pub people: Names,
    /// Names of places.
    #[serde(default)]
    pub places: Names,
    /// Where it is told.
    #[serde(default)]
    pub sources: Box<[Source]>,
    /// Why the event is what it is; see [`Event::reasons`].
    #[serde(default)]
    pub because: Reasons,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A dated or undated tie between organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Sort of tie.
    pub kind: RelationKind,
    /// Ids of organisations.
    pub from: Vec<String>,
    /// Ids of organisations.
    pub to: Vec<String>,
    /// When, or null.
    pub date: Option<Edtf>,
    /// Id of the event that is this tie, if there is one.
    #[serde(default)]
    pub event: Option<EventId>,
    /// Where it is told.
    #[serde(default)]
    pub sources: Vec<QuoteSource>,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A place in a document, without a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuoteSource {
    /// Id of the document.
    pub document: Name,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Exactly the text at `start..end`.
    pub quote: String,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A diagnostic as it stands in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiagnosticRecord {
    /// How bad.
    pub severity: Severity,
    /// Id of the document.
    pub document: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Expected and found.
    pub message: String,
    /// What to do.
    #[serde(default)]
    pub hint: String,
    /// Unknown keys, kept and written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Event {
    /// An event of no particular kind with a stated date, of which nothing else is known.
    pub fn new(id: EventId, date: Edtf, title: impl Into<Name>) -> Self {
        Self {
            id,
            date,
            date_certainty: Certainty::Stated,
            title: title.into(),
            kind: EventKind::Other,
            organizations: Names::default(),
            people: Names::default(),
            places: Names::default(),
            sources: Box::default(),
            because: Reasons::default(),
            extra: Extra::default(),
        }
    }
}

impl Chronology {
    /// The value of [`Chronology::format`].
    pub const FORMAT: &'static str = "annals/1";

    /// Puts the events in the order of the format: by earliest day, then by id.
    pub fn sort_events(&mut self) {
        super::order::sort_events(&mut self.events);
    }
}

impl Default for Chronology {
    fn default() -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            documents: Vec::new(),
            organizations: Vec::new(),
            events: Vec::new(),
            relations: Vec::new(),
            corrections: Vec::new(),
            diagnostics: Vec::new(),
            citations: Vec::new(),
            mentions: Vec::new(),
            publications: Vec::new(),
            extra: serde_json::Map::new(),
        }
    }
}
