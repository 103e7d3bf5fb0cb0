//! Floor 0: dates as historians write them. EDTF values (ISO 8601-2), their bounds as calendar days,
//! calendar units, and human wording. Knows nothing of documents or pixels.

mod edtf;

pub use edtf::{Certainty, Edtf, EdtfError, Precision};
