//! Floor 0: dates as historians write them. EDTF values (ISO 8601-2), their bounds as calendar days,
//! calendar units, and human wording. Knows nothing of documents or pixels.

mod bounds;
pub mod calendar;
mod date;
mod edtf;
mod make;
mod near;
mod parse;
mod precision;
mod print;
mod scan;
mod wording;

pub use calendar::Unit;
pub use edtf::{Edtf, EdtfError};
pub use precision::{Certainty, Precision};
pub(crate) use wording::{counted, seen_year, thousandths, years_ago, years_ago_short};
