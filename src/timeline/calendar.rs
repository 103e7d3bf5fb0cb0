//! The calendar as the axis and the index count it: whole days since 1970 as `f64` or `i64`, years without end.

use crate::time::calendar::{civil, day_number};

/// Mean length of a Gregorian year.
pub(crate) const DAYS_IN_YEAR: f64 = 365.2425;

/// The instant at which a day begins.
pub(crate) fn instant(day: i64) -> f64 {
    day as f64
}

/// Days since 1970-01-01 of a date; astronomical years (0 is 1 BC), months 1–12.
pub(crate) fn day_from_date(year: i64, month: u32, day: u32) -> i64 {
    day_number(year, month, day)
}

/// Year, month and day of a number of days since 1970-01-01.
pub(crate) fn date_from_day(days: i64) -> (i64, u32, u32) {
    civil(days)
}

/// The year that an instant falls in.
pub(crate) fn year_of(t: f64) -> i64 {
    civil(t.floor() as i64).0
}

/// First instant of a year.
pub(crate) fn year_start(year: i64) -> f64 {
    day_number(year, 1, 1) as f64
}
