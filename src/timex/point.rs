//! A resolved date and how TIMEX3 and EDTF write it; and the arithmetic that anchoring needs.

use super::{
    spec::{TimeOfDay, YearPart},
    token::{PartOfDay, Season, Unit},
};
use crate::time::Edtf;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::fmt::Write;

/// A date of some precision, with the time of day if that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// Astronomical: 0 is 1 BC.
    pub(crate) year: i32,
    pub(crate) within: Within,
    pub(crate) tod: Option<TimeOfDay>,
}

/// What of the year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    Year,
    Season(Season),
    Part(YearPart),
    /// Some month of the year.
    SomeMonth,
    Month(u8),
    /// ISO 8601 week; the year is that of the week.
    Week(u8),
    Weekend(u8),
    /// Some day of the month.
    SomeDay(u8),
    Day(u8, u8),
}

impl Point {
    pub(crate) fn year(year: i32) -> Self {
        Self { year, within: Within::Year, tod: None }
    }
    pub(crate) fn month(year: i32, month: u8) -> Self {
        Self { year, within: Within::Month(month), tod: None }
    }
    pub(crate) fn day(year: i32, month: u8, day: u8) -> Self {
        Self { year, within: Within::Day(month, day), tod: None }
    }
    pub(crate) fn of(date: NaiveDate) -> Self {
        Self::day(date.year(), date.month() as u8, date.day() as u8)
    }
    pub(crate) fn at(self, tod: Option<TimeOfDay>) -> Self {
        Self { tod, ..self }
    }

    pub(crate) fn month_number(&self) -> Option<u8> {
        match self.within {
            Within::Month(m) | Within::SomeDay(m) | Within::Day(m, _) => Some(m),
            _ => None,
        }
    }

    pub(crate) fn date(&self) -> Option<NaiveDate> {
        match self.within {
            Within::Day(m, d) => NaiveDate::from_ymd_opt(self.year, m.into(), d.into()),
            _ => None,
        }
    }

    /// `steps` units on; coarser than the unit stays unknown within the unit.
    pub(crate) fn plus(&self, steps: i32, unit: Unit) -> Self {
        let here = Self { tod: None, ..*self };
        match unit {
            Unit::Day | Unit::Week | Unit::Fortnight | Unit::Weekend => {
                let days = match unit {
                    Unit::Day => 1,
                    Unit::Fortnight => 14,
                    _ => 7,
                };
                let moved = self.date().and_then(|date| shift_days(date, steps.saturating_mul(days)));
                match (moved, self.within) {
                    (Some(date), _) if unit == Unit::Day => Self::of(date),
                    (Some(date), _) if unit == Unit::Weekend => week_of(date, true),
                    (Some(date), _) => week_of(date, false),
                    (None, Within::Week(week)) if unit != Unit::Day => {
                        let monday = NaiveDate::from_isoywd_opt(self.year, week.into(), Weekday::Mon);
                        monday
                            .and_then(|date| shift_days(date, steps.saturating_mul(days)))
                            .map_or(here, |date| week_of(date, false))
                    }
                    (None, Within::Month(m) | Within::SomeDay(m)) => {
                        Self { within: Within::SomeDay(m), ..here }
                    }
                    _ => here,
                }
            }
            Unit::Month => match self.month_number() {
                Some(month) => {
                    let index = self
                        .year
                        .saturating_mul(12)
                        .saturating_add(i32::from(month) - 1)
                        .saturating_add(steps);
                    Self::month(index.div_euclid(12), index.rem_euclid(12) as u8 + 1)
                }
                None => Self { within: Within::SomeMonth, ..here },
            },
            Unit::Quarter => {
                let quarter = match self.within {
                    Within::Part(YearPart::Quarter(q)) => i32::from(q) - 1,
                    _ => self.month_number().map_or(0, |m| i32::from(m - 1) / 3),
                };
                let index = self.year.saturating_mul(4).saturating_add(quarter).saturating_add(steps);
                Self {
                    year: index.div_euclid(4),
                    within: Within::Part(YearPart::Quarter(index.rem_euclid(4) as u8 + 1)),
                    tod: None,
                }
            }
            Unit::Year => Self::year(self.year.saturating_add(steps)),
            Unit::Decade => Self::year(self.year.saturating_add(steps.saturating_mul(10))),
            Unit::Century => Self::year(self.year.saturating_add(steps.saturating_mul(100))),
            Unit::Millennium => Self::year(self.year.saturating_add(steps.saturating_mul(1000))),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Season | Unit::Time => here,
        }
    }

    /// TIMEX3 `value`.
    pub(crate) fn value(&self) -> String {
        let mut out = year_value(self.year);
        // writing to a String cannot fail
        let _ = match self.within {
            Within::Year => Ok(()),
            Within::Season(season) => write!(out, "-{}", season_code(season)),
            Within::Part(YearPart::Quarter(q)) => write!(out, "-Q{q}"),
            Within::Part(YearPart::Half(h)) => write!(out, "-H{h}"),
            Within::Part(YearPart::Week(w)) => write!(out, "-W{w:02}"),
            Within::SomeMonth => write!(out, "-XX"),
            Within::Month(m) => write!(out, "-{m:02}"),
            Within::Week(w) => write!(out, "-W{w:02}"),
            Within::Weekend(w) => write!(out, "-W{w:02}-WE"),
            Within::SomeDay(m) => write!(out, "-{m:02}-XX"),
            Within::Day(m, d) => write!(out, "-{m:02}-{d:02}"),
        };
        if let Some(tod) = self.tod {
            let _ = match self.within {
                Within::Year => write!(out, "-XX-XX"),
                Within::Month(_) => write!(out, "-XX"),
                _ => Ok(()),
            };
            out.push_str(&tod_value(tod));
        }
        out
    }

    pub(crate) fn edtf(&self) -> Option<Edtf> {
        match self.within {
            Within::Year | Within::SomeMonth => Some(Edtf::year(self.year)),
            Within::Season(season) => Edtf::season(self.year, season_number(season)),
            Within::Part(YearPart::Quarter(q)) => Edtf::season(self.year, 32 + u32::from(q)),
            Within::Part(YearPart::Half(h)) => Edtf::season(self.year, 39 + u32::from(h)),
            Within::Part(YearPart::Week(w)) => Self { within: Within::Week(w), ..*self }.edtf(),
            Within::Month(m) | Within::SomeDay(m) => Edtf::month(self.year, m.into()),
            Within::Day(m, d) => Edtf::day(self.year, m.into(), d.into()),
            // EDTF has no weeks: the week's days as an interval
            Within::Week(w) | Within::Weekend(w) => {
                let first = if matches!(self.within, Within::Week(_)) { Weekday::Mon } else { Weekday::Sat };
                let from = NaiveDate::from_isoywd_opt(self.year, w.into(), first)?;
                let to = NaiveDate::from_isoywd_opt(self.year, w.into(), Weekday::Sun)?;
                let day = |d: NaiveDate| Edtf::day(d.year(), d.month(), d.day());
                Edtf::interval(Some(day(from)?), Some(day(to)?))
            }
        }
    }
}

pub(crate) fn shift_days(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    let step = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { date.checked_sub_days(step) } else { date.checked_add_days(step) }
}

pub(crate) fn week_of(date: NaiveDate, weekend: bool) -> Point {
    let week = date.iso_week();
    let number = week.week() as u8;
    Point {
        year: week.year(),
        within: if weekend { Within::Weekend(number) } else { Within::Week(number) },
        tod: None,
    }
}

/// `1943`, `0079`, `BC0490`.
pub(crate) fn year_value(year: i32) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - year) }
}

/// `194`, `BC047`; the decades before Christ are negative.
pub(crate) fn decade_value(decade: i32) -> String {
    if decade >= 0 { format!("{decade:03}") } else { format!("BC{:03}", -decade) }
}

/// `19` for the twentieth century, `BC03` for the fourth before Christ.
pub(crate) fn century_value(century: i32) -> String {
    if century > 0 { format!("{:02}", century - 1) } else { format!("BC{:02}", -century - 1) }
}

/// `19XX`; before Christ, and for the first century, the hundred years as an interval.
pub(crate) fn century_edtf(century: i32) -> Option<Edtf> {
    if century > 1 {
        return Some(Edtf::century((century - 1) * 100));
    }
    let first = if century == 1 { 1 } else { century * 100 + 1 };
    Edtf::interval(Some(Edtf::year(first)), Some(Edtf::year(first + 99)))
}

/// `199X`; before Christ the ten years as an interval, since they count down.
pub(crate) fn decade_edtf(decade: i32) -> Option<Edtf> {
    if decade > 0 {
        return Some(Edtf::decade(decade * 10));
    }
    // the 470s BC are 479 to 470 BC, astronomically -478 to -469
    let first = decade * 10 - 8;
    Edtf::interval(Some(Edtf::year(first)), Some(Edtf::year(first + 9)))
}

pub(crate) fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

fn season_number(season: Season) -> u32 {
    match season {
        Season::Spring => 21,
        Season::Summer => 22,
        Season::Autumn => 23,
        Season::Winter => 24,
    }
}

pub(crate) fn tod_value(tod: TimeOfDay) -> String {
    match tod {
        TimeOfDay::Part(part) => part_code(part).to_owned(),
        TimeOfDay::Clock { hour, minute } => format!("T{hour:02}:{:02}", minute.unwrap_or(0)),
    }
}

pub(crate) fn part_code(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning | PartOfDay::Dawn => "TMO",
        PartOfDay::Noon => "T12:00",
        PartOfDay::Afternoon => "TAF",
        PartOfDay::Evening => "TEV",
        PartOfDay::Night => "TNI",
        PartOfDay::Midnight => "T24:00",
        PartOfDay::Daytime => "TDT",
    }
}

/// Easter Sunday by the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8);
/// before 1583 by the Julian one, in Julian dates as the sources of the time write them.
pub(crate) fn easter(year: i32) -> (u8, u8) {
    if year < 1583 {
        return julian_easter(year);
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    ((n / 31) as u8, (n % 31 + 1) as u8)
}

/// Easter by the Julian computus, in Julian dates (Meeus, ch. 8).
fn julian_easter(year: i32) -> (u8, u8) {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let f = d + e + 114;
    ((f / 31) as u8, (f % 31 + 1) as u8)
}

/// Orthodox Easter: month and day in the Julian calendar and by how many days they lie before the Gregorian ones.
pub(crate) fn orthodox_easter(year: i32) -> (u8, u8, i32) {
    let (month, day) = julian_easter(year);
    (month, day, julian_delay(year))
}

/// By how many days the Julian calendar lies behind the Gregorian one from March of a year on; before that one was made
/// dates are told by the Julian.
pub(crate) fn julian_delay(year: i32) -> i32 {
    if year < 1583 { 0 } else { year / 100 - year / 400 - 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_calendars_of_the_time_had_it() {
        for (year, month, day) in
            [(1916, 4, 23), (1954, 4, 18), (2000, 4, 23), (2024, 3, 31), (1818, 3, 22), (1204, 4, 25)]
        {
            assert_eq!(easter(year), (month, day), "{year}");
        }
    }

    #[test]
    fn values_are_written_as_timex3_has_them() {
        for (point, value) in [
            (Point::day(1943, 7, 10), "1943-07-10"),
            (Point::month(1943, 7), "1943-07"),
            (Point::year(-489), "BC0490"),
            (Point::year(79), "0079"),
            (Point { year: 1944, within: Within::Season(Season::Summer), tod: None }, "1944-SU"),
            (
                Point::day(1993, 9, 21).at(Some(TimeOfDay::Clock { hour: 21, minute: None })),
                "1993-09-21T21:00",
            ),
            (Point::day(1943, 7, 10).plus(-1, Unit::Week), "1943-W26"),
            (Point::day(1943, 12, 31).plus(1, Unit::Day), "1944-01-01"),
            (Point::month(1943, 12).plus(2, Unit::Month), "1944-02"),
            (Point::month(1943, 12).plus(1, Unit::Day), "1943-12-XX"),
        ] {
            assert_eq!(point.value(), value);
        }
        assert_eq!(decade_value(199), "199");
        assert_eq!(decade_value(-47), "BC047");
        assert_eq!(century_value(15), "14");
        assert_eq!(century_value(-4), "BC03");
    }
}
