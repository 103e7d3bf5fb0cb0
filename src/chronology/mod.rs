//! Floor 4: events merged over documents, organisations and their lineage, files in and out (`annals/1`, CSV).
//! Knows nothing of pixels. Positions are Unicode code points.

mod check;
mod csv;
mod file;
mod json;
mod model;
mod order;
mod slug;

use crate::document::Document;

pub use file::FormatError;
pub use model::{
    Chronology, DiagnosticRecord, DocumentRecord, Event, Organization, QuoteSource, Relation, Source,
};
pub use slug::{Slugs, slug};

impl Chronology {
    /// The chronology of some documents. Their order does not matter to the result.
    pub fn from_documents(_documents: &[Document]) -> Self {
        todo!()
    }
}
