//! Dates as foreign files write them, and single days of EDTF dates for files that know nothing else.

use crate::{
    document::Document,
    time::{Edtf, Precision},
    timex,
};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// A date in EDTF, or in words as people write them: `1991-10`, `Dec 1 2023`, `12 марта 1917 г.`
pub(super) fn any(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if text.is_empty() || text.len() > 120 {
        return None;
    }
    text.parse().ok().or_else(|| in_words(text))
}

/// A date in words, if the words are nothing else.
fn in_words(text: &str) -> Option<Edtf> {
    let document = Document::from_plain_text("", text);
    let timexes = timex::tag(&document);
    let [only] = timexes.as_slice() else { return None };
    let covers = only.range.len() * 10 >= text.len() * 8;
    only.edtf.clone().filter(|date| covers && !names_no_day(text, date))
}

/// Whether words name a day that their month never had: what was read of them is that month. The 29th of February of
/// a century year is one of the Julian calendar.
pub(super) fn names_no_day(words: &str, date: &Edtf) -> bool {
    let (Some(year), Some(month)) = (date.year_number(), date.month_number()) else { return false };
    if date.precision() != Precision::Month {
        return false;
    }
    let numbers = || words.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let has_year = numbers().any(|digits| digits.len() > 2);
    let mut days = numbers().filter(|digits| digits.len() <= 2).filter_map(|digits| digits.parse().ok());
    let is_julian = |day: u32| (day, month, year % 100) == (29, 2, 0);
    has_year
        && days.any(|day| day > 28 && !is_julian(day) && NaiveDate::from_ymd_opt(year, month, day).is_none())
}

/// A date from its parts; later ones are left out when they are no numbers of a calendar.
pub(super) fn from_parts(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Edtf> {
    match (month, day) {
        (Some(month), Some(day)) => Edtf::day(year, month, day),
        (Some(month), None) => Edtf::month(year, month),
        (None, _) => Some(Edtf::year(year)),
    }
}

/// A span of two dates; one date when both are the same.
pub(super) fn span(start: Edtf, end: Option<Edtf>) -> Option<Edtf> {
    match end {
        Some(end) if end != start => Edtf::interval(Some(start), Some(end)),
        _ => Some(start),
    }
}

/// A number that a file writes as a number or as digits in quotation marks.
pub(super) fn number(value: Option<&Value>) -> Option<i64> {
    match value? {
        Value::Number(number) => number.as_i64(),
        Value::String(digits) => digits.trim().parse().ok(),
        _ => None,
    }
}

/// The ends of a date as far as a calendar of years, months and days can say them.
pub(super) fn ends(date: &Edtf) -> (Option<Parts>, Option<Parts>) {
    if let Some((start, end)) = date.bounds() {
        return (start.as_ref().and_then(Parts::first), end.as_ref().and_then(Parts::last));
    }
    let is_plain = date.year_number().is_some() && date.season_code().is_none() && !date.is_set();
    let first = Parts::first(date);
    if is_plain { (first, None) } else { (first, Parts::last(date)) }
}

/// A year, and a month and day where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) year: i32,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
}

impl Parts {
    fn first(date: &Edtf) -> Option<Self> {
        date.earliest().map(|day| Self::of(date, day))
    }

    fn last(date: &Edtf) -> Option<Self> {
        date.latest().map(|day| Self::of(date, day))
    }

    fn of(date: &Edtf, day: NaiveDate) -> Self {
        let precision = date.precision();
        let has_season = date.season_code().is_some();
        let month = (precision >= Precision::Month || has_season).then_some(day.month());
        let of_month = (precision >= Precision::Day).then_some(day.day());
        Self { year: day.year(), month, day: of_month }
    }

    /// `1991-10-26`, `1991-10` or `1991`, as EDTF writes years.
    pub(super) fn text(self) -> Option<String> {
        from_parts(self.year, self.month, self.day).map(|date| date.to_string())
    }
}
