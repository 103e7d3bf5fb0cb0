//! Makes EDTF values from their parts. No constructor loses anything that it is given.

use super::{
    date::{APPROXIMATE, Date, UNCERTAIN, YEAR_DIGITS},
    edtf::{Edtf, End, Interval, Member, Repr, Set},
};
use chrono::NaiveDate;

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

    /// The interval, unless neither end is a date or the end precedes the start.
    pub(super) fn from_ends(start: End, end: End) -> Option<Self> {
        let ordered = match (start.known(), end.known()) {
            (None, None) => false,
            (Some(start), Some(end)) => start.day_span().0 <= end.day_span().1,
            _ => true,
        };
        ordered.then(|| Self(Repr::of(Interval { start, end })))
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
        if let Some(mut interval) = self.0.interval() {
            for end in [&mut interval.start, &mut interval.end] {
                if let End::Date(date) = end {
                    mark(date);
                }
            }
            return Self(Repr::of(interval));
        }
        match &mut self.0 {
            Repr::Date(date) => mark(date),
            Repr::Moment(moment) => mark(&mut moment.date),
            Repr::Near(_) | Repr::Interval(_) => {}
            Repr::Set(set) => set.members.iter_mut().for_each(|member| match member {
                Member::One(date) | Member::From(date) | Member::Until(date) => mark(date),
                Member::Between(first, last) => [first, last].into_iter().for_each(mark),
            }),
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
