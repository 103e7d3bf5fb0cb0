//! A length that leads from a date to another: `a week before Christmas 2003`, `через два дня после 3 мая 1911`.

use super::{Timex, TimexKind, point::shift_days};
use crate::time::{Edtf, Precision};
use chrono::{Datelike, Months, NaiveDate};

/// The date so far from `date` as `length` says, a TIMEX3 duration of one unit; none where the date is too coarse for it:
/// a week before 1900 is some day of 1899, which "before 1900" tells as well. Weeks are round numbers.
pub(super) fn offset(date: &Edtf, length: &Timex, forward: bool) -> Option<Edtf> {
    if length.kind != TimexKind::Duration || date.is_interval() {
        return None;
    }
    let unit = length.value.chars().last()?;
    let count: i32 = length.value.strip_prefix('P')?.strip_suffix(unit)?.parse().ok()?;
    let signed = if forward { count } else { -count };
    let from = date.earliest()?;
    match unit {
        'D' | 'W' if date.precision() == Precision::Day => {
            let day = shift_days(from, if unit == 'W' { signed.checked_mul(7)? } else { signed })?;
            let day = Edtf::day(day.year(), day.month(), day.day())?;
            Some(if unit == 'W' { day.approximate() } else { day })
        }
        'M' if date.precision() >= Precision::Month => {
            let month = shift_months(from, signed)?;
            Edtf::month(month.year(), month.month())
        }
        'Y' if date.precision() >= Precision::Year => Some(Edtf::year(from.year().checked_add(signed)?)),
        _ => None,
    }
}

fn shift_months(from: NaiveDate, months: i32) -> Option<NaiveDate> {
    let by = Months::new(months.unsigned_abs());
    if months < 0 { from.checked_sub_months(by) } else { from.checked_add_months(by) }
}
