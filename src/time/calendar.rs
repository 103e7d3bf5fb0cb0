//! The proleptic Gregorian calendar as numbers: days since 1970-01-01, and the units that an axis is divided into.
//!
//! Years are astronomical (0 is 1 BC). `f64` days hold every day of ±10^12 years exactly.

/// Days from 1970-01-01 to a day of the proleptic Gregorian calendar.
///
/// The month is 1–12 and the day 1–31; a day past the end of its month counts on into the next one.
/// Algorithm: a year that begins in March has its leap day last, and 400 such years have 146 097 days.
pub fn day_number(year: i64, month: u32, day: u32) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let march_year = if month <= 2 { year - 1 } else { year };
    let era = march_year.div_euclid(400);
    let year_of_era = march_year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - DAYS_BEFORE_1970
}

/// Year, month and day of a number of days from 1970-01-01: the inverse of [`day_number`].
pub fn civil(day_number: i64) -> (i64, u32, u32) {
    let shifted = day_number + DAYS_BEFORE_1970;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as u32, day as u32)
}

/// Whether a year of the proleptic Gregorian calendar has 366 days.
pub fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days in a month of the proleptic Gregorian calendar; 0 for a month that is not 1–12.
pub fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// The day of a month on which its weekday `weekday` (1 is Monday) falls for the `nth` time; counted from the end where
/// `nth` is negative, -1 for the last. `None` where the month has no such day or the numbers are none of a calendar.
pub fn nth_weekday(year: i64, month: u32, weekday: u32, nth: i32) -> Option<u32> {
    let days = i64::from(days_in_month(year, month));
    if days == 0 || !(1..=7).contains(&weekday) || nth == 0 {
        return None;
    }
    let of_week = |day| (day_number(year, month, day) - FIRST_MONDAY).rem_euclid(7) + 1;
    let wanted = i64::from(weekday);
    let day = if nth > 0 {
        1 + (wanted - of_week(1)).rem_euclid(7) + 7 * (i64::from(nth) - 1)
    } else {
        days - (of_week(days as u32) - wanted).rem_euclid(7) + 7 * (i64::from(nth) + 1)
    };
    (1..=days).contains(&day).then_some(day as u32)
}

/// A unit of the calendar, as an axis uses it. Weeks begin on Monday; decades and longer at round years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// A calendar day.
    Day,
    /// Seven days from Monday.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years, from a year that ends in 0.
    Decade,
    /// A hundred years, from a year that ends in 00.
    Century,
    /// A thousand years, from a year that ends in 000.
    Millennium,
}

impl Unit {
    /// The last boundary at or before `time` (days since 1970-01-01).
    pub fn floor(self, time: f64) -> f64 {
        self.boundary(self.index(time))
    }

    /// The first boundary at or after `time`.
    pub fn ceil(self, time: f64) -> f64 {
        let floor = self.floor(time);
        if floor == time { floor } else { self.offset(floor, 1) }
    }

    /// `time` moved by `count` units. A time inside a month or year keeps its distance from the boundary below it.
    pub fn offset(self, time: f64, count: i64) -> f64 {
        let index = self.index(time);
        self.boundary(index.saturating_add(count)) + (time - self.boundary(index))
    }

    /// Every boundary in `start..stop` whose [`index`](Unit::index) is a multiple of `step` (at least 1).
    pub fn range(self, start: f64, stop: f64, step: i64) -> impl Iterator<Item = f64> {
        let step = step.max(1);
        let from = self.index(start);
        let from = if self.boundary(from) < start { from + 1 } else { from };
        let first = from.div_euclid(step) * step + if from.rem_euclid(step) == 0 { 0 } else { step };
        (0..).map(move |k: i64| self.boundary(first + k * step)).take_while(move |time| *time < stop)
    }

    /// Which unit `time` lies in: days since 1970-01-01, months since January of year 0, years, decades since year 0 …
    pub fn index(self, time: f64) -> i64 {
        // Beyond this the calendar's arithmetic would leave i64, and no date lies there.
        let day = time.floor().clamp(-4e17, 4e17) as i64;
        let (year, month, _) = civil(day);
        match self {
            Self::Day => day,
            Self::Week => (day - FIRST_MONDAY).div_euclid(7),
            Self::Month => year * 12 + i64::from(month) - 1,
            Self::Quarter => year * 4 + i64::from(month - 1) / 3,
            Self::Year | Self::Decade | Self::Century | Self::Millennium => year.div_euclid(self.years()),
        }
    }

    /// The day on which the unit with this [`index`](Unit::index) begins.
    pub fn boundary(self, index: i64) -> f64 {
        let index = index.clamp(-MAX_INDEX, MAX_INDEX);
        let day = match self {
            Self::Day => index,
            Self::Week => index * 7 + FIRST_MONDAY,
            Self::Month => day_number(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1),
            Self::Quarter => day_number(index.div_euclid(4), index.rem_euclid(4) as u32 * 3 + 1, 1),
            Self::Year | Self::Decade | Self::Century | Self::Millennium => {
                day_number((index * self.years()).clamp(-MAX_YEAR, MAX_YEAR), 1, 1)
            }
        };
        day as f64
    }

    /// Years in a unit of whole years; 0 in a shorter one.
    fn years(self) -> i64 {
        match self {
            Self::Day | Self::Week | Self::Month | Self::Quarter => 0,
            Self::Year => 1,
            Self::Decade => 10,
            Self::Century => 100,
            Self::Millennium => 1000,
        }
    }
}

/// The largest year, either way, that the floor calculates with.
pub(super) const MAX_YEAR: i64 = 999_999_999_999_999;
const MAX_INDEX: i64 = 1_000_000_000_000_000;
/// Days from 0000-03-01 to 1970-01-01.
const DAYS_BEFORE_1970: i64 = 719_468;
/// 1970-01-05.
const FIRST_MONDAY: i64 = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_count_from_1970() {
        for ((year, month, day), expected) in [
            ((1970, 1, 1), 0),
            ((1969, 12, 31), -1),
            ((2000, 3, 1), 11_017),
            ((0, 1, 1), -719_528),
            ((-1, 12, 31), -719_529),
            ((2011, 3, 7), 15_040),
        ] {
            assert_eq!(day_number(year, month, day), expected, "{year}-{month}-{day}");
            assert_eq!(civil(expected), (year, month, day));
        }
    }

    #[test]
    fn weekdays_are_counted_from_either_end_of_their_month() {
        for ((year, month, weekday, nth), day) in [
            ((1863, 11, 4, -1), Some(26)),
            ((1940, 11, 4, -2), Some(21)),
            ((1973, 9, 1, 1), Some(3)),
            ((1984, 5, 1, -1), Some(28)),
            ((2024, 2, 4, 5), Some(29)),
            ((2023, 2, 4, 5), None),
            ((2023, 13, 4, 1), None),
            ((2023, 2, 8, 1), None),
            ((2023, 2, 4, 0), None),
        ] {
            assert_eq!(nth_weekday(year, month, weekday, nth), day, "{year}-{month}, {weekday}, {nth}");
        }
    }

    #[test]
    fn units_floor_to_their_boundaries() {
        let at = |year, month, day| day_number(year, month, day) as f64;
        let time = at(1993, 10, 27) + 0.5;
        for (unit, expected) in [
            (Unit::Day, at(1993, 10, 27)),
            (Unit::Week, at(1993, 10, 25)),
            (Unit::Month, at(1993, 10, 1)),
            (Unit::Quarter, at(1993, 10, 1)),
            (Unit::Year, at(1993, 1, 1)),
            (Unit::Decade, at(1990, 1, 1)),
            (Unit::Century, at(1900, 1, 1)),
            (Unit::Millennium, at(1000, 1, 1)),
        ] {
            assert_eq!(unit.floor(time), expected, "{unit:?}");
            assert_eq!(unit.ceil(time), unit.offset(expected, 1), "{unit:?}");
        }
        assert_eq!(Unit::Decade.floor(at(-4, 1, 1)), at(-10, 1, 1), "years before 1 floor downwards");
    }

    #[test]
    fn a_range_holds_the_multiples_of_its_step() {
        let at = |year| day_number(year, 1, 1) as f64;
        let years: Vec<f64> = Unit::Year.range(at(1991), at(2005), 5).collect();
        assert_eq!(years, [at(1995), at(2000)]);
        let decades: Vec<f64> = Unit::Decade.range(at(-20), at(11), 1).collect();
        assert_eq!(decades, [at(-20), at(-10), at(0), at(10)]);
        assert_eq!(Unit::Day.range(1.0, 1.0, 1).count(), 0);
    }

    #[test]
    fn no_time_is_out_of_bounds() {
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Millennium] {
            for time in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, -1e300] {
                assert!(unit.floor(time).is_finite(), "{unit:?} {time}");
            }
            assert!(unit.offset(0.0, i64::MAX).is_finite());
        }
    }
}
