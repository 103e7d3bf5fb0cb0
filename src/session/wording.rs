//! Short wordings that several views share. Whole dates are worded by [`Edtf`] itself.

use super::{Change, Model};
use crate::sort::CompactSort;
use crate::{
    chronology::{Correction, Event, Source, What},
    i18n::Language,
    time::{Certainty, Edtf, Precision, seen_year, years_ago},
};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// Days from 1 January of year 1 to 1970-01-01, plus one: chrono counts from there.
const EPOCH: i64 = 719_163;
/// A second, in days: what ends with midnight does not see the next day.
const MOMENT: f64 = 1.0 / 86_400.0;
/// Mean length of a year.
const DAYS_IN_YEAR: f64 = 365.2425;

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

/// A year as people write it: `1990`, `490 BC`, `66 million years ago`.
pub fn year_wording(year: i64, say: Language) -> String {
    if year > 9999 {
        say.grouped(year.unsigned_abs())
    } else if year > 0 {
        year.to_string()
    } else {
        let grouped =
            |year: i64| if year > 9999 { say.grouped(year.unsigned_abs()) } else { year.to_string() };
        years_ago(year, say).unwrap_or_else(|| say.before_christ(&grouped(1 - year)))
    }
}

/// The year of a day beyond chrono's calendar.
fn far_year(day: f64) -> i64 {
    (1970.0 + day / DAYS_IN_YEAR).round() as i64
}

/// A day of the axis in words, as fine as `pixels_per_day` deserves: `7 Mar 2011`, `Mar 2011`, `2011`.
pub fn axis_date(day: f64, pixels_per_day: f64, say: Language) -> String {
    let Some(date) = date_from_day(day) else {
        return year_wording(seen_year(far_year(day), pixels_per_day * DAYS_IN_YEAR), say);
    };
    let (year, month) = (year_wording(date.year().into(), say), say.month_short(date.month() as usize));
    if pixels_per_day >= 0.4 {
        format!("{} {month} {year}", date.day())
    } else if pixels_per_day >= 0.03 {
        [&month, " ", &year].concat()
    } else {
        year
    }
}

/// A visible span in words, its end excluded: `August 1991 – January 1994`, `1920–2020`, `19 August 1991`.
pub fn span_wording(start: f64, end: f64, say: Language) -> String {
    let last = (end - MOMENT).max(start);
    let (Some(from), Some(to)) = (date_from_day(start), date_from_day(last)) else {
        // As many digits as a screen's thousand pixels tell.
        let scale = 1000.0 / (end - start).max(1.0);
        return [axis_date(start, scale, say), axis_date(end, scale, say)].join(" – ");
    };
    let span = end - start;
    let word = |date: NaiveDate| {
        let (year, month) = (year_wording(date.year().into(), say), date.month() as usize);
        if span > 3653.0 {
            year
        } else if span > 120.0 {
            [&say.month(month), " ", &year].concat()
        } else {
            format!("{} {} {year}", date.day(), say.month_of(month))
        }
    };
    let (from, to) = (word(from), word(to));
    if from == to { from } else { [from, to].join(if span > 3653.0 { "–" } else { " – " }) }
}

/// The years between two days (the second one excluded): `1998–2007`, `2011`.
pub fn years_wording(start: f64, end: f64, say: Language) -> String {
    let year = |day: f64| {
        // As many digits as a screen's thousand pixels tell.
        let scale = 1000.0 * DAYS_IN_YEAR / (end - start).max(1.0);
        let far = || seen_year(far_year(day), scale);
        year_wording(date_from_day(day).map_or_else(far, |date| date.year().into()), say)
    };
    let (from, to) = (year(start), year((end - 1.0).max(start)));
    let dash = if from.contains(' ') { " – " } else { "–" };
    if from == to { from } else { [from, to].join(dash) }
}

/// The longest distance that is told in years.
const MOST_YEARS: f64 = 9999.0;

/// A distance on either side of a date, rounded up to what people count by: `± 6 weeks`, `± 2 years`. Empty where nobody
/// counts years any longer.
pub fn distance_wording(days: f64, say: Language) -> String {
    let whole = |unit: f64| (days / unit).ceil().max(1.0) as usize;
    match days {
        ..=13.0 => say.within_days(whole(1.0)),
        ..=100.0 => say.within_weeks(whole(7.0)),
        ..=700.0 => say.within_months(whole(DAYS_IN_YEAR / 12.0)),
        far if far > MOST_YEARS * DAYS_IN_YEAR => String::new(),
        _ => say.within_years(whole(DAYS_IN_YEAR)),
    }
}

/// What is known of a date: `exact day`, `some time in that month` …
pub fn precision_wording(date: &Edtf, say: Language) -> String {
    say.known(if date.is_approximate() {
        "approximate"
    } else if date.is_uncertain() {
        "uncertain"
    } else if date.is_interval() {
        "lasting"
    } else {
        match date.precision() {
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Season => "season",
            Precision::Year => "year",
            Precision::Decade => "decade",
            Precision::Century => "century",
        }
    })
}

/// How the documents know an event's date: `stated in 2 documents`, `partly taken from the context`.
pub fn certainty_wording(event: &Event, say: Language) -> String {
    // One that says another day states nothing of this one, nor does one that leaves it to be inferred.
    let states = |source: &&Source| {
        let is_own = event.date_certainty == Certainty::Implied || source.date_certainty == Certainty::Stated;
        is_own && source.date.is_compatible(&event.date)
    };
    let mut documents: Vec<&str> =
        event.sources.iter().filter(states).map(|source| source.document.as_str()).collect();
    documents.compact_sort();
    documents.dedup();
    let corrected = event.extra.get("corrected").and_then(Value::as_array).into_iter().flatten();
    if event.extra.contains_key("added") || corrected.into_iter().any(|field| field == "date") {
        let is_stated = event.date_certainty == Certainty::Stated;
        return if is_stated {
            say.stated_in(documents.len().max(1))
        } else {
            say.given_by_hand().to_owned()
        };
    }
    match (event.date_certainty, documents.len()) {
        (_, 0) if event.sources.is_empty() => String::new(),
        (Certainty::Stated, count) => say.stated_in(count.max(1)),
        (Certainty::Implied, _) => say.inferred().to_owned(),
    }
}

/// What a correction says, in short.
pub fn correction_wording(correction: &Correction, say: Language) -> String {
    match &correction.what {
        What::Edit(_, change) => {
            let mut parts: Vec<String> = Vec::new();
            parts.extend(change.date.as_ref().map(|date| date.wording_in(say)));
            parts.extend(change.title.clone());
            parts.extend(change.kind.map(|kind| say.kind(kind.as_str())));
            for names in [&change.organizations, &change.people, &change.places] {
                parts.extend(names.as_ref().map(|names| names.join(", ")));
            }
            say.changed_to(&parts.join(" · "))
        }
        What::Reject(_) => say.rejected().to_owned(),
        What::Check(_) => say.checked().to_owned(),
        What::Split(_) => say.split_off().to_owned(),
        What::Merge(..) => say.merged().to_owned(),
        What::Add(_, _, change) => say.added(change.title.as_deref().unwrap_or_default()),
        What::Relate { kind, from, to, .. } => {
            say.tie_said(&from.join(", "), &say.tie(kind.as_str()), &to.join(", "))
        }
        What::Unknown(_) => say.unknown_correction().to_owned(),
    }
}

/// What an act was about, in short.
pub(super) fn change_wording(change: &Change, base: &Model, say: Language) -> String {
    match change {
        Change::Correction(_, Some(correction), _) | Change::Correction(_, None, Some(correction)) => {
            let what = correction_wording(correction, say);
            // What it was about may be far from what is seen.
            let about = correction.targets().first().and_then(|target| base.event(base.find(&target.event)?));
            match (about, &correction.what) {
                (Some(event), What::Check(_) | What::Reject(_) | What::Split(_) | What::Merge(..)) => {
                    [&what, ": ", &event.title].concat()
                }
                _ => what,
            }
        }
        Change::Together(all) if all.iter().all(|one| matches!(one, Change::Correction(..))) => {
            all.first().map(|first| change_wording(first, base, say)).unwrap_or_default()
        }
        Change::Title(..) => say.project_name().to_owned(),
        Change::Arrangement(..) => say.lanes().to_owned(),
        Change::Correction(..)
        | Change::Base(..)
        | Change::Adopted(_)
        | Change::Abandoned(_)
        | Change::Together(_) => say.documents_panel().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_says_another_day_does_not_state_this_one() {
        let source = |document: &str, date: &str, certainty: &str| {
            format!(
                r#"{{"document":"{document}","start":0,"end":4,"quote":"Then","date_start":0,"date_end":4,"date_text":"Then","date":"{date}","date_certainty":"{certainty}"}}"#
            )
        };
        let first = source("a.txt", "2019-03-20", "stated");
        for (others, expected) in [
            (source("b.txt", "2019-03-20", "stated"), "stated in 2 documents"),
            (source("b.txt", "2019-03-21", "stated"), "stated in the text"),
            (source("b.txt", "2019-03-20", "implied"), "stated in the text"),
            (source("a.txt", "2019-03", "stated"), "stated in the text"),
        ] {
            let file = format!(
                r#"{{"format":"annals/1","documents":[],"events":[{{"id":"e","date":"2019-03-20","date_certainty":"stated","title":"Paid","kind":"other","organizations":[],"people":[],"places":[],"sources":[{first},{others}]}}]}}"#
            );
            let chronology = crate::chronology::Chronology::from_file("a.json", file.as_bytes()).unwrap();
            assert_eq!(certainty_wording(&chronology.events[0], Language::English), expected, "{others}");
        }
    }

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
        let axis_date = |day, scale| super::axis_date(day, scale, Language::English);
        assert_eq!(axis_date(at, 1.0), "7 Mar 2011");
        assert_eq!(super::axis_date(at, 1.0, Language::Russian), "7 мар 2011");
        assert_eq!(axis_date(at, 0.1), "Mar 2011");
        assert_eq!(axis_date(at, 0.001), "2011");
        assert_eq!(axis_date(day(-489, 9, 12), 1.0), "12 Sep 490 BC");
        assert_eq!(axis_date(-365_242_500.0, 1e-6), "1 million years ago");
        // Long years are grouped on either side of Christ.
        assert_eq!(axis_date(-223_000_000.0, 1e-5), "609,000 BC");
        assert_eq!(axis_date(day(-9999, 1, 1), 1e-3), "10,000 BC");
    }

    #[test]
    fn years_are_those_of_the_first_and_the_last_day() {
        assert_eq!(years_wording(day(1998, 1, 1), day(2008, 1, 1), Language::English), "1998–2007");
        assert_eq!(years_wording(day(2011, 3, 6), day(2011, 3, 8), Language::English), "2011");
        assert_eq!(
            years_wording(-13.8e9 * DAYS_IN_YEAR, day(1970, 1, 1), Language::English),
            "13.8 billion years ago – 1969"
        );
        assert_eq!(years_wording(day(-752, 1, 1), day(-42, 1, 1), Language::English), "753 BC – 44 BC");
    }

    #[test]
    fn a_distance_is_rounded_up_to_what_people_count_by() {
        for (days, english, russian) in [
            (0.0, "± 1 day", "± 1 день"),
            (13.0, "± 13 days", "± 13 дней"),
            (38.0, "± 6 weeks", "± 6 недель"),
            (200.0, "± 7 months", "± 7 месяцев"),
            (800.0, "± 3 years", "± 3 года"),
            (9e12, "", ""),
        ] {
            assert_eq!(distance_wording(days, Language::English), english);
            assert_eq!(distance_wording(days, Language::Russian), russian);
        }
    }

    #[test]
    fn a_span_is_worded_by_its_length() {
        assert_eq!(span_wording(day(1920, 2, 1), day(2020, 2, 1), Language::English), "1920–2020");
        // What ends with midnight shows nothing of the next day.
        let one = (day(1991, 8, 19), day(1991, 8, 20));
        assert_eq!(span_wording(one.0, one.1, Language::English), "19 August 1991");
        assert_eq!(span_wording(0.0, 2e7, Language::English), "1970–56,728");
        assert_eq!(
            span_wording(day(1991, 8, 9), day(1994, 1, 20), Language::English),
            "August 1991 – January 1994"
        );
        assert_eq!(
            span_wording(day(1993, 9, 21), day(1993, 10, 5), Language::English),
            "21 September 1993 – 4 October 1993"
        );
        assert_eq!(
            span_wording(day(1993, 9, 21), day(1993, 10, 5), Language::Russian),
            "21 сентября 1993 – 4 октября 1993"
        );
    }
}
