//! Chronologies as tables: a header row with `date` and `title`, and an event a row.
//!
//! ```csv
//! date,title,kind,organization,people,places
//! 2011-03-07,Founding conference of the RSM,founding,Russian Socialist Movement,,Moscow
//! 1998/2007,Left Vanguard appears,publication,Socialist Resistance; Vpered,,
//! ```
//!
//! Dates are EDTF. Several organisations, people or places are separated by `;`. Other columns stay with the event.

mod columns;
mod diagnostics;
pub(super) mod ids;
mod read;
mod record;
mod write;

pub(super) use read::{TableReader, read};
