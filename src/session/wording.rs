//! Short English wordings that several views share. Whole dates are worded by [`Edtf::wording`](crate::time::Edtf::wording).

use crate::sort::CompactSort;
use crate::{
    chronology::Event,
    time::{Certainty, Edtf, MONTHS, Precision, SHORT_MONTHS},
};
use chrono::{Datelike, NaiveDate};

/// Days from 1 January of year 1 to 1970-01-01, plus one: chrono counts from there.
const EPOCH: i64 = 719_163;

/// The calendar day that a count of days since 1970-01-01 falls on; `None` beyond chrono's calendar.
pub(super) fn date_from_day(day: f64) -> Option<NaiveDate> {
    let days = day.floor();
    if !(-1e9..1e9).contains(&days) {
        return None;
    }
    i32::try_from(days as i64 + EPOCH).ok().and_then(NaiveDate::from_num_days_from_ce_opt)
}

/// Days since 1970-01-01.
pub fn day_from_date(date: NaiveDate) -> f64 {
    (i64::from(date.num_days_from_ce()) - EPOCH) as f64
}

fn year_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

/// A day of the axis in words, as fine as `pixels_per_day` deserves: `7 Mar 2011`, `Mar 2011`, `2011`.
pub fn axis_date(day: f64, pixels_per_day: f64) -> String {
    let Some(date) = date_from_day(day) else {
        let year = 1970.0 + day / 365.2425;
        return if year > 0.0 { format!("{year:.0}") } else { format!("{:.0} BC", 1.0 - year) };
    };
    let (year, month) = (year_words(date.year()), SHORT_MONTHS[date.month0() as usize % 12]);
    if pixels_per_day >= 0.4 {
        format!("{} {month} {year}", date.day())
    } else if pixels_per_day >= 0.03 {
        format!("{month} {year}")
    } else {
        year
    }
}

/// A visible span in words: `August 1991 – January 1994`, `1920–2020`.
pub fn span_wording(start: f64, end: f64) -> String {
    let (Some(from), Some(to)) = (date_from_day(start), date_from_day(end)) else {
        return format!("{} – {}", axis_date(start, 0.0), axis_date(end, 0.0));
    };
    let span = end - start;
    if span > 3653.0 {
        return format!("{}–{}", year_words(from.year()), year_words(to.year()));
    }
    let word = |date: NaiveDate| {
        let month = MONTHS[date.month0() as usize % 12];
        if span > 120.0 {
            format!("{month} {}", year_words(date.year()))
        } else {
            format!("{} {month} {}", date.day(), year_words(date.year()))
        }
    };
    format!("{} – {}", word(from), word(to))
}

/// A date for a narrow column: `7 Mar 2011`, `Sep–Oct 1993`, `since 1991`.
pub fn short_date(date: &Edtf) -> String {
    abbreviate(&date.wording())
}

/// The years between two days (the second one excluded): `1998–2007`, `2011`.
pub fn years_wording(start: f64, end: f64) -> String {
    let year =
        |day: f64| date_from_day(day).map_or_else(|| axis_date(day, 0.0), |date| year_words(date.year()));
    let (from, to) = (year(start), year((end - 1.0).max(start)));
    if from == to { from } else { format!("{from}–{to}") }
}

fn abbreviate(wording: &str) -> String {
    MONTHS.iter().zip(SHORT_MONTHS).fold(wording.to_owned(), |text, (name, short)| {
        if text.contains(name) { text.replace(name, short) } else { text }
    })
}

/// What is known of a date: `exact day`, `some day of that month` …
pub fn precision_wording(date: &Edtf) -> &'static str {
    if date.is_approximate() {
        "approximate"
    } else if date.is_uncertain() {
        "uncertain"
    } else if date.is_interval() {
        "lasting"
    } else {
        match date.precision() {
            Precision::Day => "exact day",
            Precision::Month => "some time in that month",
            Precision::Season => "some time in that season",
            Precision::Year => "some time in that year",
            Precision::Decade => "some time in that decade",
            Precision::Century => "some time in that century",
        }
    }
}

/// How the documents know an event's date: `stated in 2 documents`, `year taken from the context`.
pub fn certainty_wording(event: &Event) -> String {
    let mut documents: Vec<&str> = event.sources.iter().map(|source| source.document.as_str()).collect();
    documents.compact_sort();
    documents.dedup();
    match (event.date_certainty, documents.len()) {
        (_, 0) => String::new(),
        (Certainty::Stated, 1) => "stated in the text".to_owned(),
        (Certainty::Stated, count) => format!("stated in {count} documents"),
        (Certainty::Implied, _) => "partly taken from the context".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> f64 {
        day_from_date(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn days_count_from_1970() {
        assert_eq!(day(1970, 1, 1), 0.0);
        assert_eq!(day(1969, 12, 31), -1.0);
        assert_eq!(date_from_day(0.7), NaiveDate::from_ymd_opt(1970, 1, 1));
        assert_eq!(date_from_day(-0.3), NaiveDate::from_ymd_opt(1969, 12, 31));
        assert_eq!(date_from_day(1e12), None);
    }

    #[test]
    fn the_chip_on_the_axis_is_as_fine_as_the_zoom() {
        let at = day(2011, 3, 7);
        assert_eq!(axis_date(at, 1.0), "7 Mar 2011");
        assert_eq!(axis_date(at, 0.1), "Mar 2011");
        assert_eq!(axis_date(at, 0.001), "2011");
        assert_eq!(axis_date(day(-489, 9, 12), 1.0), "12 Sep 490 BC");
        assert_eq!(axis_date(-365_242_500.0, 1e-6), "998031 BC");
    }

    #[test]
    fn narrow_columns_have_short_months() {
        for (date, words) in
            [("2011-03-07", "7 Mar 2011"), ("1993-09/1993-10", "Sep–Oct 1993"), ("1990", "1990")]
        {
            assert_eq!(short_date(&date.parse().unwrap()), words);
        }
        assert_eq!(years_wording(day(1998, 1, 1), day(2008, 1, 1)), "1998–2007");
        assert_eq!(years_wording(day(2011, 3, 6), day(2011, 3, 8)), "2011");
    }

    #[test]
    fn a_span_is_worded_by_its_length() {
        assert_eq!(span_wording(day(1920, 2, 1), day(2020, 1, 1)), "1920–2020");
        assert_eq!(span_wording(day(1991, 8, 9), day(1994, 1, 20)), "August 1991 – January 1994");
        assert_eq!(span_wording(day(1993, 9, 21), day(1993, 10, 4)), "21 September 1993 – 4 October 1993");
    }
}
