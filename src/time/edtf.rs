//! EDTF values: dates, intervals and sets of dates, levels 0 and 1 and what level 2 history needs.
//!
//! What is read, and the days that it means:
//!
//! ```
//! # use annals::time::Edtf;
//! let table = [
//!     // EDTF                     earliest        latest          in words
//!     ("2011-03-07",              "2011-03-07",   "2011-03-07",   "7 March 2011"),
//!     ("2011-03",                 "2011-03-01",   "2011-03-31",   "March 2011"),
//!     ("2011",                    "2011-01-01",   "2011-12-31",   "2011"),
//!     ("2009-23",                 "2009-09-01",   "2009-11-30",   "autumn 2009"),
//!     ("2001-34",                 "2001-04-01",   "2001-06-30",   "2nd quarter of 2001"),
//!     ("199X",                    "1990-01-01",   "1999-12-31",   "1990s"),
//!     ("19XX",                    "1900-01-01",   "1999-12-31",   "20th century"),
//!     ("2004-06-XX",              "2004-06-01",   "2004-06-30",   "June 2004 (day unknown)"),
//!     ("1990~",                   "1990-01-01",   "1990-12-31",   "about 1990"),
//!     ("1990?",                   "1990-01-01",   "1990-12-31",   "perhaps 1990"),
//!     ("-0489",                   "-0489-01-01",  "-0489-12-31",  "490 BC"),
//!     ("Y-17000",                 "-17000-01-01", "-17000-12-31", "17,001 BC"),
//!     ("1998/2007",               "1998-01-01",   "2007-12-31",   "1998–2007"),
//!     ("1992-04-25/1992-04-26",   "1992-04-25",   "1992-04-26",   "25–26 April 1992"),
//!     ("2007-10/..",              "2007-10-01",   "",             "since October 2007"),
//!     ("/2009-11-21",             "",             "2009-11-21",   "until 21 November 2009"),
//!     ("[1998,1999]",             "1998-01-01",   "1999-12-31",   "1998 or 1999"),
//!     ("[1984..]",                "1984-01-01",   "",             "1984 or later"),
//!     ("{1960,1961-12}",          "1960-01-01",   "1961-12-31",   "1960 and December 1961"),
//! ];
//! for (text, earliest, latest, words) in table {
//!     let date: Edtf = text.parse().unwrap();
//!     assert_eq!(date.to_string(), text);
//!     let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
//!     assert_eq!((day(date.earliest()), day(date.latest())), (earliest.into(), latest.into()), "{text}");
//!     assert_eq!(date.wording(), words);
//! }
//! ```
//!
//! Source: the EDTF specification of the Library of Congress (2019), which is ISO 8601-2:2019, clause 4 and annex A.

use super::{
    Precision,
    date::{APPROXIMATE, DAY_DIGITS, Date, MONTH_DIGITS, UNCERTAIN},
    near::Near,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A date, an interval or a set of dates, as EDTF (ISO 8601-2:2019) writes it.
///
/// Sixteen bytes; sets, times of day and intervals of long years are boxed. Values order by their earliest day, then by their
/// latest: an open or unknown start comes first, an open or unknown end last.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf(pub(super) Repr);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Repr {
    Date(Date),
    Moment(Box<Moment>),
    /// As most intervals are.
    Near(Near),
    /// One that is not [`Near`].
    Interval(Box<Interval>),
    Set(Box<Set>),
}

/// A time of a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Moment {
    pub(super) date: Date,
    pub(super) second: u32,
    pub(super) zone: Zone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Zone {
    Local,
    Utc,
    /// Whole hours east of UTC, written without minutes.
    Hours(i8),
    /// Minutes east of UTC.
    Minutes(i16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Interval {
    pub(super) start: End,
    pub(super) end: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum End {
    Date(Date),
    /// `..`
    Open,
    /// Nothing is written.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Set {
    /// `{…}` rather than `[…]`.
    pub(super) all: bool,
    pub(super) members: Vec<Member>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Member {
    One(Date),
    From(Date),
    Until(Date),
    Between(Date, Date),
}

/// Why a string is not EDTF: what was expected, what was found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// The whole message, fit for a user.
    pub message: String,
}

impl Edtf {
    /// Unit of the date; of an interval or set, the coarser of its parts.
    pub fn precision(&self) -> Precision {
        match &self.0 {
            Repr::Date(date) => date.precision(),
            _ => self.dates().map(Date::precision).min().unwrap_or(Precision::Century),
        }
    }

    /// Whether any part is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.has(APPROXIMATE)
    }

    /// Whether any part is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.has(UNCERTAIN)
    }

    /// Asked of every event of a million: the two common forms need no list of dates.
    fn has(&self, qualifier: u8) -> bool {
        match &self.0 {
            Repr::Date(date) => date.has(qualifier),
            repr => match repr.interval() {
                Some(interval) => [interval.start, interval.end]
                    .iter()
                    .any(|end| matches!(end, End::Date(date) if date.has(qualifier))),
                None => self.dates().any(|date| date.has(qualifier)),
            },
        }
    }

    /// Whether this is an interval `a/b`, open ends included.
    pub fn is_interval(&self) -> bool {
        matches!(self.0, Repr::Near(_) | Repr::Interval(_))
    }

    /// Whether this is a set, one of `[a,b]` or all of `{a,b}`.
    pub fn is_set(&self) -> bool {
        matches!(self.0, Repr::Set(_))
    }

    /// Start and end of an interval; `None` inside for an open or unknown end; `None` if this is no interval.
    pub fn bounds(&self) -> Option<(Option<Edtf>, Option<Edtf>)> {
        let interval = self.0.interval()?;
        let end = |end: End| match end {
            End::Date(date) => Some(Self(Repr::Date(date))),
            End::Open | End::Unknown => None,
        };
        Some((end(interval.start), end(interval.end)))
    }

    /// The year of a single date (astronomical), if all its digits are known and it fits.
    pub fn year_number(&self) -> Option<i32> {
        i32::try_from(self.date()?.known_year()?).ok()
    }

    /// The month of a single date, 1–12, if it has one and both digits are known.
    pub fn month_number(&self) -> Option<u32> {
        let date = self.date()?;
        (date.unspecified & MONTH_DIGITS == 0 && (1..=12).contains(&date.month))
            .then_some(u32::from(date.month))
    }

    /// The season of a single date, 21–41 as [`Edtf::season`] takes it, if it has one.
    pub fn season_code(&self) -> Option<u32> {
        self.date().filter(|date| date.is_season()).map(|date| u32::from(date.month))
    }

    /// The day of the month of a single date, 1–31, if it has one and both digits are known.
    pub fn day_of_month(&self) -> Option<u32> {
        let date = self.date()?;
        (date.unspecified & DAY_DIGITS == 0 && date.day != 0).then_some(u32::from(date.day))
    }

    /// A single date, of a time of day its day.
    pub(super) fn date(&self) -> Option<Date> {
        match &self.0 {
            Repr::Date(date) => Some(*date),
            Repr::Moment(moment) => Some(moment.date),
            Repr::Near(_) | Repr::Interval(_) | Repr::Set(_) => None,
        }
    }
}

impl Repr {
    /// The one form of an interval.
    pub(super) fn of(interval: Interval) -> Self {
        Near::of(interval).map_or_else(|| Self::Interval(Box::new(interval)), Self::Near)
    }

    /// The interval, if this is one.
    pub(super) fn interval(&self) -> Option<Interval> {
        match self {
            Self::Near(near) => Some(near.interval()),
            Self::Interval(interval) => Some(**interval),
            _ => None,
        }
    }
}

impl End {
    /// The date of this end, if there is one.
    pub(super) fn known(self) -> Option<Date> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }

    pub(super) fn from_edtf(edtf: Edtf) -> Option<Self> {
        edtf.date().map(Self::Date)
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EdtfError {}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(24);
        self.write(&mut text);
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(EdtfVisitor)
    }
}

struct EdtfVisitor;

impl de::Visitor<'_> for EdtfVisitor {
    type Value = Edtf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date in EDTF, such as \"2011-03-07\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Edtf, E> {
        text.parse().map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_takes_sixteen_bytes() {
        assert_eq!(size_of::<Edtf>(), 16);
        assert_eq!(size_of::<Option<Edtf>>(), 16);
    }

    #[test]
    fn marks_and_bounds_are_seen_through_intervals_and_sets() {
        let edtf = |text: &str| text.parse::<Edtf>().unwrap_or_else(|error| panic!("{text}: {error}"));
        for (text, approximate, uncertain) in [
            ("1990", false, false),
            ("1990~", true, false),
            ("1990?", false, true),
            ("1990-%05-01", true, true),
            ("1990/1995~", true, false),
            ("[1990,1995?..]", false, true),
        ] {
            let date = edtf(text);
            assert_eq!((date.is_approximate(), date.is_uncertain()), (approximate, uncertain), "{text}");
        }
        assert_eq!(edtf("1990").bounds(), None);
        assert_eq!(edtf("1990~/..").bounds(), Some((Some(edtf("1990~")), None)));
        assert_eq!(edtf("/1990-05").bounds(), Some((None, Some(edtf("1990-05")))));
        assert!(edtf("1990/1991").is_interval() && edtf("[1990]").is_set() && !edtf("1990").is_set());
    }

    #[test]
    fn parts_are_given_only_when_they_are_known() {
        let parts = |text: &str| {
            let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            (date.year_number(), date.month_number(), date.season_code(), date.day_of_month())
        };
        assert_eq!(parts("2011-03-07"), (Some(2011), Some(3), None, Some(7)));
        assert_eq!(parts("-0489-XX-07"), (Some(-489), None, None, Some(7)));
        assert_eq!(parts("199X-24"), (None, None, Some(24), None));
        assert_eq!(parts("2011-1X-1X"), (Some(2011), None, None, None));
        assert_eq!(parts("1998/2007"), (None, None, None, None));
    }
}
