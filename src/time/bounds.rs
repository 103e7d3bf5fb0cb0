//! Which days a date means: its bounds, the order of dates, and whether two can be the same.

use super::{
    calendar::{civil, day_number, is_leap_year},
    date::Date,
    edtf::{Edtf, Interval, Member, Repr},
};
use chrono::NaiveDate;
use std::cmp::Ordering;

impl Edtf {
    /// First day that the date may mean; `None` for an open or unknown start, or beyond chrono's calendar
    /// (for which see [`Edtf::earliest_day`]).
    pub fn earliest(&self) -> Option<NaiveDate> {
        naive(civil(self.earliest_day()?))
    }

    /// Last day that the date may mean; `None` for an open or unknown end, or beyond chrono's calendar
    /// (for which see [`Edtf::latest_day`]).
    pub fn latest(&self) -> Option<NaiveDate> {
        naive(civil(self.latest_day()?))
    }

    /// First day that the date may mean, in days since 1970-01-01; `None` for an open or unknown start.
    pub fn earliest_day(&self) -> Option<i64> {
        self.days().0
    }

    /// Last day that the date may mean, in days since 1970-01-01; `None` for an open or unknown end.
    pub fn latest_day(&self) -> Option<i64> {
        self.days().1
    }

    /// Whether one date allows the other: some day satisfies both (`2011` and `2011-03-07`).
    pub fn is_compatible(&self, other: &Edtf) -> bool {
        self.ranges().any(|own| other.ranges().any(|their| own.meets(&their)))
    }

    /// Every date that is written in it.
    pub(super) fn dates(&self) -> impl Iterator<Item = Date> + '_ {
        self.ranges()
            .flat_map(|range| match range {
                Range::One(date) => [Some(date), None],
                Range::Between(start, end) => [start, if start == end { None } else { end }],
            })
            .flatten()
    }

    /// What it is made of: a date, or from a date to a date, `None` where it is open or unknown.
    fn ranges(&self) -> impl Iterator<Item = Range> + '_ {
        let (single, members): (_, &[Member]) = match &self.0 {
            Repr::Date(date) => (Some(Range::One(*date)), &[]),
            Repr::Moment(moment) => (Some(Range::One(moment.date)), &[]),
            repr @ (Repr::Near(_) | Repr::Interval(_)) => (repr.interval().map(Range::of), &[]),
            Repr::Set(set) => (None, &set.members),
        };
        single.into_iter().chain(members.iter().map(|member| match *member {
            Member::One(date) => Range::One(date),
            Member::From(date) => Range::Between(Some(date), None),
            Member::Until(date) => Range::Between(None, Some(date)),
            Member::Between(first, last) => Range::Between(Some(first), Some(last)),
        }))
    }

    /// First and last day that the date may mean, in days since 1970-01-01, `None` where it is open or unknown:
    /// both bounds at the cost of one.
    pub fn days(&self) -> (Option<i64>, Option<i64>) {
        if let Repr::Date(date) = &self.0 {
            let (first, last) = date.day_span();
            return (Some(first), Some(last));
        }
        if let Some(interval) = self.0.interval() {
            return Range::of(interval).days();
        }
        let (mut first, mut last) = (Some(i64::MAX), Some(i64::MIN));
        for (start, end) in self.ranges().map(|range| range.days()) {
            first = first.zip(start).map(|(a, b)| a.min(b));
            last = last.zip(end).map(|(a, b)| a.max(b));
        }
        (first, last)
    }
}

/// A run of days as it is written.
#[derive(Clone, Copy)]
enum Range {
    One(Date),
    Between(Option<Date>, Option<Date>),
}

impl Range {
    fn of(interval: Interval) -> Self {
        Self::Between(interval.start.known(), interval.end.known())
    }

    fn days(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::One(date) => {
                let (first, last) = date.day_span();
                (Some(first), Some(last))
            }
            Self::Between(start, end) => {
                (start.map(|date| date.day_span().0), end.map(|date| date.day_span().1))
            }
        }
    }

    fn gaps(self) -> Option<Date> {
        if let Self::One(date) = self { Some(date).filter(|date| date.has_gaps()) } else { None }
    }

    fn meets(self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.days(), other.days());
        let start = a.unwrap_or(i64::MIN).max(c.unwrap_or(i64::MIN));
        let end = b.unwrap_or(i64::MAX).min(d.unwrap_or(i64::MAX));
        start <= end
            && match (self.gaps(), other.gaps()) {
                (None, None) => true,
                (Some(one), None) | (None, Some(one)) => has_common_day(start, end, one, one),
                (Some(one), Some(two)) => has_common_day(start, end, one, two),
            }
    }
}

/// Whether some day in `start..=end` satisfies both dates, which have gaps.
///
/// Only years of four digits have gaps, so there are at most twenty thousand to look at; and of the years that lie
/// wholly inside and whose digits agree, all leap years behave alike, and so do all common ones.
fn has_common_day(start: i64, end: i64, one: Date, two: Date) -> bool {
    let ((first_year, ..), (last_year, ..)) = (civil(start), civil(end));
    let mut tried = [false; 2];
    (first_year..=last_year).filter(|year| one.allows_year(*year) && two.allows_year(*year)).any(|year| {
        let (first, last) = (day_number(year, 1, 1), day_number(year, 12, 31));
        let is_whole = start <= first && last <= end;
        if is_whole && std::mem::replace(&mut tried[usize::from(is_leap_year(year))], true) {
            return false;
        }
        (first.max(start)..=last.min(end)).map(civil).any(|day| one.allows(day) && two.allows(day))
    })
}

fn naive((year, month, day): (i64, u32, u32)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |edtf: &Self| {
            let (first, last) = edtf.days();
            (first.unwrap_or(i64::MIN), last.unwrap_or(i64::MAX))
        };
        key(self).cmp(&key(other)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Precision;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn bounds_are_the_first_and_last_day_that_a_date_may_mean() {
        for (text, earliest, latest) in [
            ("1900-02", "1900-02-01", "1900-02-28"),
            ("2000-02", "2000-02-01", "2000-02-29"),
            ("0000", "0000-01-01", "0000-12-31"),
            ("-0489-09", "-0489-09-01", "-0489-09-30"),
            ("2001-21", "2001-03-01", "2001-05-31"),
            ("2001-24", "2001-12-01", "2002-02-28"),
            ("2003-24", "2003-12-01", "2004-02-29"),
            ("2001-30", "2001-12-01", "2002-02-28"),
            ("2001-31", "2001-03-01", "2001-05-31"),
            ("2001-36", "2001-10-01", "2001-12-31"),
            ("2001-38", "2001-05-01", "2001-08-31"),
            ("2001-40", "2001-01-01", "2001-06-30"),
            ("2001-41", "2001-07-01", "2001-12-31"),
            ("1XXX", "1000-01-01", "1999-12-31"),
            ("-04XX", "-0499-01-01", "-0400-12-31"),
            ("-000X", "-0009-01-01", "-0001-12-31"),
            ("1950S2", "1900-01-01", "1999-12-31"),
            ("XXXX-12-25", "0000-12-25", "9999-12-25"),
            ("190X-02-29", "1904-02-29", "1908-02-29"),
            ("-190X-02-29", "-1908-02-29", "-1904-02-29"),
            ("2004-1X", "2004-10-01", "2004-12-31"),
            ("2004-0X-31", "2004-01-31", "2004-08-31"),
            ("2004-XX-3X", "2004-01-30", "2004-12-31"),
            ("2011-02-X9", "2011-02-09", "2011-02-19"),
            ("1998/2007-03", "1998-01-01", "2007-03-31"),
            ("2007/..", "2007-01-01", ""),
            ("/2007-02", "", "2007-02-28"),
            ("[2007,1998-05..1999]", "1998-05-01", "2007-12-31"),
            ("[..1998,2007]", "", "2007-12-31"),
            ("2004-06-11T23:59:59+05:30", "2004-06-11", "2004-06-11"),
            ("Y300000", "", ""),
        ] {
            let date = edtf(text);
            let day = |day: Option<NaiveDate>| day.map_or(String::new(), |day| day.to_string());
            assert_eq!(
                (day(date.earliest()), day(date.latest())),
                (earliest.into(), latest.into()),
                "{text}"
            );
        }
    }

    #[test]
    fn days_reach_past_the_years_of_chrono() {
        let date = edtf("Y-4540000000");
        assert_eq!(date.earliest_day(), Some(day_number(-4_540_000_000, 1, 1)));
        assert_eq!(date.latest_day(), Some(day_number(-4_540_000_000, 12, 31)));
        assert_eq!(date.earliest(), None);
    }

    #[test]
    fn dates_sort_by_first_day_then_last_day() {
        let sorted = [
            "/1990",
            "../1991",
            "Y-17000",
            "-0489",
            "0000",
            "1990-01-01",
            "1990-01",
            "1990",
            "1990~",
            "199X",
            "1990/..",
            "[1990..]",
            "1991",
        ];
        let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| edtf(text)).collect();
        dates.sort();
        assert_eq!(dates.iter().map(Edtf::to_string).collect::<Vec<_>>(), sorted);
    }

    #[test]
    fn dates_are_compatible_when_some_day_satisfies_both() {
        for (one, other, expected) in [
            ("2011", "2011-03-07", true),
            ("2011-03", "2011-04", false),
            ("199X", "1998/2007", true),
            ("2007-10/..", "2007", true),
            ("2007-10/..", "2006", false),
            ("/2009-11-21", "2009-11-22", false),
            ("/2009-11-21", "1066", true),
            ("1990~", "1990-05?", true),
            ("1990~", "1991", false),
            ("[1998,2000]", "1999", false),
            ("[1998,2000]", "{1999,2000-05}", true),
            ("[1998,2000]", "1999/2001", true),
            ("XXXX-12-25", "2011-12", true),
            ("XXXX-12-25", "2011-11", false),
            ("XXXX-12-25", "2011-12-26/2012-12-24", false),
            ("XXXX-02-29", "1897/1903", false),
            ("XXXX-02-29", "1897/1904-03", true),
            ("XXXX-12-25", "XXXX-11-25", false),
            ("199X-02-29", "XXX6-02-2X", true),
            ("199X-02-29", "XXX7-02-2X", false),
            ("X985", "Y12000", false),
            ("1985-04-X1", "1985-04-2X", true),
            ("2001-21", "2001-04-01", true),
            ("1950S2", "1985", true),
        ] {
            assert_eq!(edtf(one).is_compatible(&edtf(other)), expected, "{one} {other}");
            assert_eq!(edtf(other).is_compatible(&edtf(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn precision_is_that_of_the_coarsest_part() {
        for (text, expected) in [
            ("2011-03-07", Precision::Day),
            ("2011-03-07T10:00:00Z", Precision::Day),
            ("2011-03", Precision::Month),
            ("2011-03-XX", Precision::Month),
            ("2009-24", Precision::Season),
            ("2011", Precision::Year),
            ("2011-XX-XX", Precision::Year),
            ("199X", Precision::Decade),
            ("19XX", Precision::Century),
            ("1XXX", Precision::Century),
            ("XXXX-12-25", Precision::Century),
            ("1955S3", Precision::Decade),
            ("Y170000S2", Precision::Century),
            ("1998/2007-03", Precision::Year),
            ("2007-10/..", Precision::Month),
            ("[1998-05-01,199X]", Precision::Decade),
        ] {
            assert_eq!(edtf(text).precision(), expected, "{text}");
        }
    }
}
