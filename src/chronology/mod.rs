//! Floor 4: events merged over documents, organisations and their lineage, files in and out (`annals/1`, CSV).
//! Knows nothing of pixels. Positions are Unicode code points.

mod apart;
mod build;
mod bundle;
mod check;
mod clusters;
mod companions;
mod contradiction;
mod copies;
mod correction;
mod csv;
mod disputes;
mod event_id;
mod explain;
mod extra;
mod file;
mod formats;
mod join;
mod json;
mod json_path;
mod kept;
mod lives;
mod merge;
mod migration;
mod model;
mod name;
mod order;
mod overlay;
mod packed;
mod parcel;
mod reading;
mod reasons;
mod registry;
mod relations;
mod selector;
mod sides;
mod slug;
mod sound;
mod source;
mod spellings;

use crate::document::Document;

pub use bundle::Bundle;
pub use correction::{Change, Correction, What, one_line};
pub use event_id::EventId;
pub use extra::Extra;
use file::Fault;
pub use file::{FileReader, FormatError};
pub use formats::{Format, Import};
pub use join::free_ids;
pub use json::Replaced;
pub use kept::KeptFile;
pub use model::{Chronology, DiagnosticRecord, DocumentRecord, Event, Organization, QuoteSource, Relation};
pub use name::{Name, Names};
pub use overlay::Corrected;
pub use parcel::{Parcel, Texts};
pub use reading::Reading;
pub use reasons::Reasons;
pub use selector::Anchor;
pub use sides::{Dispute, Side};
pub use slug::{Slugs, slug};
pub use source::{Remark, Source};

impl Chronology {
    /// The chronology of some documents. Their order does not matter to the result.
    pub fn from_documents(documents: &[Document]) -> Self {
        Self::from_readings(documents.iter().map(Reading::of).collect())
    }
}
