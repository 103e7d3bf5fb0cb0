//! EDTF values, level 0 and 1, and what level 2 the format needs.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A date, an interval or a set of dates, as EDTF (ISO 8601-2:2019) writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edtf(String); // SKELETON: the representation is the time floor's own; only the functions below are agreed

/// Whether a text states a date itself or its context implies part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Every part of the date stands in the date words themselves.
    Stated,
    /// Some part is taken from an earlier expression, a heading or the document's date.
    Implied,
}

/// The unit that a date is known to.
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

/// Why a string is not EDTF: what was expected, what was found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// The whole message, fit for a user.
    pub message: String,
}

impl Edtf {
    /// A calendar year (astronomical numbering: 0 is 1 BC).
    pub fn year(_year: i32) -> Self { todo!() }
    /// A month of a year; `None` when the month is not 1–12.
    pub fn month(_year: i32, _month: u32) -> Option<Self> { todo!() }
    /// A day; `None` when there is no such day in the proleptic Gregorian calendar.
    pub fn day(_year: i32, _month: u32, _day: u32) -> Option<Self> { todo!() }
    /// A season: 21 spring, 22 summer, 23 autumn, 24 winter (25–41 of level 2: quarters, halves …).
    pub fn season(_year: i32, _code: u32) -> Option<Self> { todo!() }
    /// A decade, e.g. `199X` for the year 1990 or any other of its ten.
    pub fn decade(_year: i32) -> Self { todo!() }
    /// A century, e.g. `19XX` for the year 1900 or any other of its hundred.
    pub fn century(_year: i32) -> Self { todo!() }
    /// From one date to another; `None` as an end is open (`..`): `interval(Some(a), None)` is "since a".
    /// Returns `None` when an end is itself an interval or a set, both ends are open, or the end precedes the start.
    pub fn interval(_start: Option<Edtf>, _end: Option<Edtf>) -> Option<Self> { todo!() }
    /// The same date marked approximate (`~`).
    pub fn approximate(self) -> Self { todo!() }
    /// The same date marked uncertain (`?`).
    pub fn uncertain(self) -> Self { todo!() }
    /// First day that the date may mean; `None` for an open or unknown start, or beyond chrono's calendar.
    pub fn earliest(&self) -> Option<NaiveDate> { todo!() }
    /// Last day that the date may mean; `None` for an open or unknown end, or beyond chrono's calendar.
    pub fn latest(&self) -> Option<NaiveDate> { todo!() }
    /// Unit of the date; of an interval or set, the coarser of its parts.
    pub fn precision(&self) -> Precision { todo!() }
    /// Whether any part is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool { todo!() }
    /// Whether any part is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool { todo!() }
    /// Whether this is an interval `a/b`, open ends included.
    pub fn is_interval(&self) -> bool { todo!() }
    /// Start and end of an interval; `None` inside for an open or unknown end; `None` if this is no interval.
    pub fn bounds(&self) -> Option<(Option<Edtf>, Option<Edtf>)> { todo!() }
    /// Whether one date allows the other: some day satisfies both (`2011` and `2011-03-07`).
    pub fn is_compatible(&self, _other: &Edtf) -> bool { todo!() }
    /// The date in words, English: `7 March 2011`, `about 1990`, `since October 2007`, `autumn 2009`, `490 BC`.
    pub fn wording(&self) -> String { todo!() }
}

impl FromStr for Edtf {
    type Err = EdtfError;
    fn from_str(_text: &str) -> Result<Self, EdtfError> { todo!() }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.message) }
}

impl std::error::Error for EdtfError {}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { serializer.collect_str(self) }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
