//! Properties of dates that hold for every value, not only for those in the tables.

use annals::time::{Edtf, calendar};
use proptest::prelude::*;

/// Something near a date as EDTF writes it; about half of the results are one.
fn near_date() -> impl Strategy<Value = String> {
    let qualifier = || prop_oneof![4 => Just(""), 1 => Just("~"), 1 => Just("?"), 1 => Just("%")];
    let year = prop_oneof![4 => "-?[0-9]{4}", 2 => "-?[0-2][0-9X]{3}", 1 => "Y-?[1-9][0-9]{4,10}", 1 => "[0-9]{4}S[1-4]"];
    let month = prop_oneof![3 => "-(0[1-9]|1[012])", 1 => "-[0-4X][0-9X]", 1 => "-2[1-4]", 2 => ""];
    let day = prop_oneof![3 => "-[012][1-9]", 1 => "-[0-3X][0-9X]", 2 => ""];
    (year, qualifier(), month, qualifier(), day, qualifier()).prop_map(|(year, a, month, b, day, c)| {
        let day = if month.is_empty() { String::new() } else { day };
        let b = if month.is_empty() { "" } else { b };
        let c = if day.is_empty() { "" } else { c };
        [&year, a, &month, b, &day, c].concat()
    })
}

/// Something near an interval or a set.
fn near_edtf() -> impl Strategy<Value = String> {
    let end = || prop_oneof![4 => near_date(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    let member = || {
        prop_oneof![
            4 => near_date(),
            1 => near_date().prop_map(|date| date + ".."),
            1 => near_date().prop_map(|date| format!("..{date}")),
            1 => (near_date(), near_date()).prop_map(|(start, end)| format!("{start}..{end}")),
        ]
    };
    prop_oneof![
        4 => near_date(),
        2 => (end(), end()).prop_map(|(start, end)| format!("{start}/{end}")),
        1 => prop::collection::vec(member(), 1..4).prop_map(|members| format!("[{}]", members.join(","))),
        1 => prop::collection::vec(member(), 1..4).prop_map(|members| format!("{{{}}}", members.join(","))),
        1 => "[0-9]{4}-0[1-9]-[012][1-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-][01][0-9](:[0-5][0-9])?)?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_is_written_is_read_as_the_same_value(text in near_edtf()) {
        if let Ok(date) = text.parse::<Edtf>() {
            let written = date.to_string();
            prop_assert_eq!(written.parse::<Edtf>(), Ok(date), "{} was written {}", text, written);
        }
    }

    #[test]
    fn bounds_are_in_order_and_words_are_never_empty(text in near_edtf()) {
        if let Ok(date) = text.parse::<Edtf>() {
            if let (Some(earliest), Some(latest)) = (date.earliest_day(), date.latest_day()) {
                prop_assert!(earliest <= latest, "{}", text);
            }
            prop_assert!(!date.wording().is_empty() && !date.short_wording_in(annals::i18n::Language::English).is_empty());
            prop_assert!(date.is_compatible(&date), "{} with itself", text);
        }
    }

    #[test]
    fn the_order_is_total(mut texts in prop::collection::vec(near_edtf(), 3)) {
        texts.retain(|text| text.parse::<Edtf>().is_ok());
        let dates: Vec<Edtf> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        for a in &dates {
            for b in &dates {
                prop_assert_eq!(a.cmp(b), b.cmp(a).reverse());
                prop_assert_eq!(a.cmp(b).is_eq(), a == b);
                for c in &dates {
                    prop_assert!(!(a <= b && b <= c) || a <= c);
                }
            }
        }
    }

    #[test]
    fn no_string_is_too_strange_to_be_refused(text in "\\PC{0,40}") {
        if let Err(error) = text.parse::<Edtf>() {
            prop_assert!(error.message.starts_with("expected ") && error.message.contains(", found "));
        }
    }

    #[test]
    fn civil_is_the_inverse_of_day_number(number in -10_000_000_000_i64..10_000_000_000) {
        let (year, month, day) = calendar::civil(number);
        prop_assert_eq!(calendar::day_number(year, month, day), number);
        prop_assert!(day >= 1 && day <= calendar::days_in_month(year, month));
    }

    #[test]
    fn a_day_agrees_with_chrono(days in -90_000_000_i32..90_000_000) {
        use chrono::{Datelike, NaiveDate, TimeDelta};
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        let date = epoch.checked_add_signed(TimeDelta::days(days.into())).unwrap();
        let edtf = Edtf::day(date.year(), date.month(), date.day()).unwrap();
        prop_assert_eq!(edtf.earliest(), Some(date));
        prop_assert_eq!(edtf.latest_day(), Some(days.into()));
    }
}

#[test]
fn a_date_in_json_is_its_edtf_string() {
    let date: Edtf = serde_json::from_str("\"1998/2007\"").unwrap();
    assert_eq!(serde_json::to_string(&date).unwrap(), "\"1998/2007\"");
    let error = serde_json::from_str::<Edtf>("\"199\"").unwrap_err().to_string();
    assert!(error.contains("write a decade as 199X"), "{error}");
    let error = serde_json::from_str::<Edtf>("1998").unwrap_err().to_string();
    assert!(error.contains("expected a date in EDTF"), "{error}");
}
