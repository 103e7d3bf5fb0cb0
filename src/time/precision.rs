//! How well a date is known, and whether the text says so itself.

use serde::{Deserialize, Serialize};

/// Whether a text states a date itself or its context implies part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Every part of the date stands in the date words themselves.
    Stated,
    /// Some part is taken from an earlier expression, a heading or the document's date.
    Implied,
}

/// The unit that a date is known to, coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// A hundred years or more.
    Century,
    /// Ten years.
    Decade,
    /// A calendar year.
    Year,
    /// A season, quarter or half of a year.
    Season,
    /// A calendar month.
    Month,
    /// A calendar day.
    Day,
}
