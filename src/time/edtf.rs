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
//!     ("Y-17000",                 "-17000-01-01", "-17000-12-31", "17001 BC"),
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
    date::{APPROXIMATE, DAY_DIGITS, Date, MONTH_DIGITS, UNCERTAIN, YEAR_DIGITS},
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A date, an interval or a set of dates, as EDTF (ISO 8601-2:2019) writes it.
///
/// Sixteen bytes; intervals, sets and times of day are boxed. Values order by their earliest day, then by their
/// latest: an open or unknown start comes first, an open or unknown end last.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf(pub(super) Repr);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Repr {
    Date(Date),
    Moment(Box<Moment>),
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

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// A calendar year (astronomical numbering: 0 is 1 BC).
    pub fn year(year: i32) -> Self {
        Self(Repr::Date(Date::from_year(i64::from(year))))
    }

    /// A month of a year; `None` when the month is not 1–12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self::parts(year, month as u8, 0))
    }

    /// A day; `None` when there is no such day in the proleptic Gregorian calendar.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year.rem_euclid(400), month, day)?;
        Some(Self::parts(year, month as u8, day as u8))
    }

    /// A season: 21 spring, 22 summer, 23 autumn, 24 winter. Level 2: 25–28 the same in the northern hemisphere,
    /// 29–32 in the southern, 33–36 quarters, 37–39 thirds, 40 and 41 halves. `None` for any other code.
    ///
    /// Winter `2009-24` begins in December 2009.
    pub fn season(year: i32, code: u32) -> Option<Self> {
        (21..=41).contains(&code).then(|| Self::parts(year, code as u8, 0))
    }

    /// A decade, e.g. `199X` for the year 1990 or any other of its ten. The digits of the year decide,
    /// so before year 0 it is `-048X` for −489 to −480, which is 490–481 BC.
    pub fn decade(year: i32) -> Self {
        Self::round_year(year, 0b0001)
    }

    /// A century, e.g. `19XX` for the year 1900 or any other of its hundred. The digits of the year decide,
    /// so `-04XX` is 500–401 BC, the fifth century BC.
    pub fn century(year: i32) -> Self {
        Self::round_year(year, 0b0011)
    }

    /// From one date to another; `None` as an end is open (`..`): `interval(Some(a), None)` is "since a".
    /// Returns `None` when an end is itself an interval or a set, both ends are open, or the end precedes the start.
    pub fn interval(start: Option<Edtf>, end: Option<Edtf>) -> Option<Self> {
        Self::from_ends(
            start.map_or(Some(End::Open), End::from_edtf)?,
            end.map_or(Some(End::Open), End::from_edtf)?,
        )
    }

    /// From a date on, with an open end: `a/..`. `None` when `start` is an interval or a set.
    pub fn since(start: Edtf) -> Option<Self> {
        Self::from_ends(End::from_edtf(start)?, End::Open)
    }

    /// Until a date, with an unknown start: `/b`. `None` when `end` is an interval or a set.
    pub fn until(end: Edtf) -> Option<Self> {
        Self::from_ends(End::Unknown, End::from_edtf(end)?)
    }

    /// Some time on or after a date: `[a..]`. `None` when `date` is an interval or a set.
    pub fn not_before(date: Edtf) -> Option<Self> {
        Some(Self(Repr::Set(Box::new(Set { all: false, members: vec![Member::From(date.date()?)] }))))
    }

    /// Some time on or before a date: `[..b]`. `None` when `date` is an interval or a set.
    pub fn not_after(date: Edtf) -> Option<Self> {
        Some(Self(Repr::Set(Box::new(Set { all: false, members: vec![Member::Until(date.date()?)] }))))
    }

    /// One of several dates: `[a,b]`. `None` when there is none or one of them is an interval or a set.
    pub fn one_of(dates: impl IntoIterator<Item = Edtf>) -> Option<Self> {
        Self::set(dates, false)
    }

    /// All of several dates: `{a,b}`. `None` when there is none or one of them is an interval or a set.
    pub fn all_of(dates: impl IntoIterator<Item = Edtf>) -> Option<Self> {
        Self::set(dates, true)
    }

    /// The same date marked approximate (`~`).
    #[must_use]
    pub fn approximate(self) -> Self {
        self.qualified(APPROXIMATE)
    }

    /// The same date marked uncertain (`?`).
    #[must_use]
    pub fn uncertain(self) -> Self {
        self.qualified(UNCERTAIN)
    }

    /// Unit of the date; of an interval or set, the coarser of its parts.
    pub fn precision(&self) -> Precision {
        self.dates().map(Date::precision).min().unwrap_or(Precision::Century)
    }

    /// Whether any part is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.dates().any(|date| (0..3).any(|part| date.qualifier(part) & APPROXIMATE != 0))
    }

    /// Whether any part is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.dates().any(|date| (0..3).any(|part| date.qualifier(part) & UNCERTAIN != 0))
    }

    /// Whether this is an interval `a/b`, open ends included.
    pub fn is_interval(&self) -> bool {
        matches!(self.0, Repr::Interval(_))
    }

    /// Whether this is a set, one of `[a,b]` or all of `{a,b}`.
    pub fn is_set(&self) -> bool {
        matches!(self.0, Repr::Set(_))
    }

    /// Start and end of an interval; `None` inside for an open or unknown end; `None` if this is no interval.
    pub fn bounds(&self) -> Option<(Option<Edtf>, Option<Edtf>)> {
        let Repr::Interval(interval) = &self.0 else { return None };
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
            Repr::Interval(_) | Repr::Set(_) => None,
        }
    }

    /// The interval, unless neither end is a date or the end precedes the start.
    pub(super) fn from_ends(start: End, end: End) -> Option<Self> {
        let ordered = match (start.known(), end.known()) {
            (None, None) => false,
            (Some(start), Some(end)) => start.day_span().0 <= end.day_span().1,
            _ => true,
        };
        ordered.then(|| Self(Repr::Interval(Box::new(Interval { start, end }))))
    }

    fn parts(year: i32, month: u8, day: u8) -> Self {
        Self(Repr::Date(Date { month, day, ..Date::from_year(i64::from(year)) }))
    }

    fn round_year(year: i32, unspecified: u8) -> Self {
        let mut date = Date::from_year(i64::from(year));
        let unit = 10_u64.pow(unspecified.count_ones());
        if date.magnitude > 9999 {
            // A long year has no `X`; significant digits say the same.
            date.significant = (date.magnitude.ilog10() + 1 - unspecified.count_ones()) as u8;
        } else {
            date.unspecified = unspecified & YEAR_DIGITS;
        }
        date.magnitude -= date.magnitude % unit;
        Self(Repr::Date(date))
    }

    fn set(dates: impl IntoIterator<Item = Edtf>, all: bool) -> Option<Self> {
        let members: Vec<Member> =
            dates.into_iter().map(|date| date.date().map(Member::One)).collect::<Option<_>>()?;
        (!members.is_empty()).then(|| Self(Repr::Set(Box::new(Set { all, members }))))
    }

    fn qualified(mut self, qualifier: u8) -> Self {
        let mark = |date: &mut Date| date.qualify_up_to(date.parts() - 1, qualifier);
        match &mut self.0 {
            Repr::Date(date) => mark(date),
            Repr::Moment(moment) => mark(&mut moment.date),
            Repr::Interval(interval) => {
                for end in [&mut interval.start, &mut interval.end] {
                    if let End::Date(date) = end {
                        mark(date);
                    }
                }
            }
            Repr::Set(set) => set.members.iter_mut().for_each(|member| match member {
                Member::One(date) | Member::From(date) | Member::Until(date) => mark(date),
                Member::Between(first, last) => [first, last].into_iter().for_each(mark),
            }),
        }
        self
    }
}

impl End {
    /// The date of this end, if there is one.
    pub(super) fn known(self) -> Option<Date> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }

    fn from_edtf(edtf: Edtf) -> Option<Self> {
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
        serializer.collect_str(self)
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
    fn constructors_make_what_the_parser_reads() {
        let year = Edtf::year;
        for (made, expected) in [
            (Some(year(2011)), "2011"),
            (Some(year(-489)), "-0489"),
            (Some(year(0)), "0000"),
            (Some(year(-17_000)), "Y-17000"),
            (Some(year(i32::MAX)), "Y2147483647"),
            (Some(year(i32::MIN)), "Y-2147483648"),
            (Edtf::month(2011, 3), "2011-03"),
            (Edtf::day(2011, 3, 7), "2011-03-07"),
            (Edtf::day(-489, 9, 12), "-0489-09-12"),
            (Edtf::day(0, 2, 29), "0000-02-29"),
            (Edtf::season(2009, 23), "2009-23"),
            (Edtf::season(2009, 41), "2009-41"),
            (Some(Edtf::decade(1994)), "199X"),
            (Some(Edtf::decade(-489)), "-048X"),
            (Some(Edtf::decade(5)), "000X"),
            (Some(Edtf::decade(17_005)), "Y17000S4"),
            (Some(Edtf::century(1994)), "19XX"),
            (Some(Edtf::century(-499)), "-04XX"),
            (Some(Edtf::century(-17_050)), "Y-17000S3"),
            (Edtf::interval(Some(year(1998)), Some(year(2007))), "1998/2007"),
            (Edtf::interval(Some(year(1998)), Edtf::day(1998, 5, 1)), "1998/1998-05-01"),
            (Edtf::interval(Some(year(1998)), None), "1998/.."),
            (Edtf::interval(None, Some(year(1998))), "../1998"),
            (Edtf::since(year(1998)), "1998/.."),
            (Edtf::until(year(1998)), "/1998"),
            (Edtf::not_before(year(1998)), "[1998..]"),
            (Edtf::not_after(year(1998)), "[..1998]"),
            (Edtf::one_of([year(1998), year(1999)]), "[1998,1999]"),
            (Edtf::all_of([year(1998), year(1999)]), "{1998,1999}"),
            (Some(year(1990).approximate()), "1990~"),
            (Some(year(1990).uncertain()), "1990?"),
            (Some(year(1990).approximate().uncertain()), "1990%"),
            (Edtf::since(year(1990)).map(Edtf::approximate), "1990~/.."),
            (Edtf::not_after(year(1990)).map(Edtf::uncertain), "[..1990?]"),
            (Edtf::interval(Some(year(1998).approximate()), Some(year(2007))), "1998~/2007"),
        ] {
            let made = made.unwrap_or_else(|| panic!("{expected} was not made"));
            assert_eq!(made.to_string(), expected);
            assert_eq!(expected.parse(), Ok(made), "{expected}");
        }
    }

    #[test]
    fn constructors_refuse_what_is_no_date() {
        let since = Edtf::since(Edtf::year(1998));
        for made in [
            Edtf::month(2011, 0),
            Edtf::month(2011, 13),
            Edtf::day(2011, 2, 29),
            Edtf::day(1900, 2, 29),
            Edtf::day(2011, 0, 1),
            Edtf::season(2011, 20),
            Edtf::season(2011, 42),
            Edtf::interval(None, None),
            Edtf::interval(Some(Edtf::year(2007)), Some(Edtf::year(1998))),
            Edtf::interval(since.clone(), Some(Edtf::year(2007))),
            since.clone().and_then(Edtf::until),
            Edtf::one_of([]),
            Edtf::one_of(since),
        ] {
            assert_eq!(made, None);
        }
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
