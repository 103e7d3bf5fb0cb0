//! One calendar date with what is not known of it: unspecified digits and qualified parts.
//! Sixteen bytes and `Copy`, since a chronology may hold a million.

use super::{
    Precision,
    calendar::{day_number, days_in_month},
};
use std::cmp::Ordering;

/// A year, month, season or day. Only [`Date::checked`] makes one from parts, so that each has at least one day.
///
/// Laid out as it is written here: the room before the sign is where [`Edtf`](super::Edtf) has what else it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(C)]
pub(super) struct Date {
    /// The year without its sign; an unspecified digit is 0.
    pub(super) magnitude: u64,
    /// 1–12, or a season code 21–41, or 0 when absent; an unspecified digit is 0.
    pub(super) month: u8,
    /// 1–31, or 0 when absent; an unspecified digit is 0.
    pub(super) day: u8,
    /// Which digits are `X`: bits 0–3 the year's from the last, 4–5 the month's, 6–7 the day's.
    pub(super) unspecified: u8,
    /// [`APPROXIMATE`] and [`UNCERTAIN`] of year, month and day, two bits each from the lowest.
    pub(super) qualifiers: u8,
    /// How many digits of the year are significant (`1950S2`); 0 when not said.
    pub(super) significant: u8,
    pub(super) sign: Sign,
}

/// Year and sign first.
impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Self| {
            let parts =
                [date.sign as u8, date.month, date.day, date.unspecified, date.qualifiers, date.significant];
            (date.magnitude, parts)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The sign of a year. Its unused values are where [`Edtf`](super::Edtf) keeps what else it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sign {
    Minus,
    Plus,
}

/// A day as year, month and day of the month.
pub(super) type Day = (i64, u32, u32);

pub(super) const APPROXIMATE: u8 = 1;
pub(super) const UNCERTAIN: u8 = 2;
pub(super) const YEAR_DIGITS: u8 = 0b1111;
pub(super) const MONTH_DIGITS: u8 = 0b11 << 4;
pub(super) const DAY_DIGITS: u8 = 0b11 << 6;

impl Date {
    /// A whole year, everything specified.
    pub(super) fn from_year(year: i64) -> Self {
        let sign = if year < 0 { Sign::Minus } else { Sign::Plus };
        Self {
            magnitude: year.unsigned_abs(),
            sign,
            month: 0,
            day: 0,
            unspecified: 0,
            qualifiers: 0,
            significant: 0,
        }
    }

    /// The same date if some day of the calendar satisfies it.
    pub(super) fn checked(self) -> Option<Self> {
        self.first().map(|_| self)
    }

    pub(super) fn has_month(self) -> bool {
        self.month != 0 || self.unspecified & MONTH_DIGITS != 0
    }

    pub(super) fn has_day(self) -> bool {
        self.day != 0 || self.unspecified & DAY_DIGITS != 0
    }

    pub(super) fn is_season(self) -> bool {
        self.month > 12
    }

    /// Parts that are written: 1 the year, 2 with month or season, 3 with day.
    pub(super) fn parts(self) -> usize {
        1 + usize::from(self.has_month()) + usize::from(self.has_day())
    }

    /// [`APPROXIMATE`] and [`UNCERTAIN`] of the part, 0 the year, 1 the month, 2 the day.
    pub(super) fn qualifier(self, part: usize) -> u8 {
        self.qualifiers >> (2 * part) & 0b11
    }

    /// Whether any part has one of these marks.
    pub(super) fn has(self, qualifier: u8) -> bool {
        self.qualifiers & (qualifier * 0b01_01_01) != 0
    }

    /// Marks every part from the year to `last` (0 the year, 1 the month, 2 the day).
    pub(super) fn qualify_up_to(&mut self, last: usize, qualifier: u8) {
        (0..=last).for_each(|part| self.qualify(part, qualifier));
    }

    /// Marks one part.
    pub(super) fn qualify(&mut self, part: usize, qualifier: u8) {
        self.qualifiers |= qualifier << (2 * part);
    }

    /// The year if all its digits are known.
    pub(super) fn known_year(self) -> Option<i64> {
        (self.unspecified & YEAR_DIGITS == 0).then(|| self.signed(self.magnitude))
    }

    pub(super) fn precision(self) -> Precision {
        let unknown_digits =
            (self.unspecified & YEAR_DIGITS).checked_ilog2().map_or(0, |highest| highest + 1);
        match (unknown_digits, self.insignificant_digits()) {
            (0, 0) => {}
            (0 | 1, 0 | 1) => return Precision::Decade,
            _ => return Precision::Century,
        }
        if self.is_season() {
            Precision::Season
        } else if self.month == 0 || self.unspecified & MONTH_DIGITS != 0 {
            Precision::Year
        } else if self.day == 0 || self.unspecified & DAY_DIGITS != 0 {
            Precision::Month
        } else {
            Precision::Day
        }
    }

    /// The first day that satisfies the date; `None` when no day does.
    pub(super) fn first(self) -> Option<Day> {
        if self.is_season() {
            let (months, _) = season_months(self.month);
            return Some((self.year_span().0, months, 1));
        }
        if self.unspecified == 0 {
            return match (self.month, self.day) {
                (_, 1..) => self.exact_day(),
                (month, 0) => Some((self.year_span().0, u32::from(month.max(1)), 1)),
            };
        }
        self.years(true).find_map(|year| {
            let months = (1..=12).filter(|month| self.allows_month(*month));
            months.filter_map(|month| Some((year, month, self.days(year, month).next()?))).next()
        })
    }

    /// The last day that satisfies the date; `None` when no day does.
    pub(super) fn last(self) -> Option<Day> {
        if self.is_season() {
            let (_, last) = season_months(self.month);
            let year = self.year_span().1 + i64::from(last / 13);
            let month = (last - 1) % 12 + 1;
            return Some((year, month, days_in_month(year, month)));
        }
        if self.unspecified == 0 {
            let year = self.year_span().1;
            return match (u32::from(self.month), self.day) {
                (_, 1..) => self.exact_day(),
                (0, 0) => Some((year, 12, 31)),
                (month, 0) => Some((year, month, days_in_month(year, month))),
            };
        }
        self.years(false).find_map(|year| {
            let months = (1..=12).rev().filter(|month| self.allows_month(*month));
            months.filter_map(|month| Some((year, month, self.days(year, month).next_back()?))).next()
        })
    }

    /// [`Date::first`] and [`Date::last`] as days since 1970-01-01.
    pub(super) fn day_span(self) -> (i64, i64) {
        if self.day != 0 && self.unspecified == 0 {
            let day = day_number(self.signed(self.magnitude), u32::from(self.month), u32::from(self.day));
            return (day, day);
        }
        let number = |day: Option<Day>| day.map_or(0, |(year, month, day)| day_number(year, month, day));
        (number(self.first()), number(self.last()))
    }

    /// Whether the days that satisfy the date leave gaps between them: `XXXX-12-25`, `1X85`, `2004-06-X1`.
    pub(super) fn has_gaps(self) -> bool {
        // Without gaps, the digits from the first `X` to the last are all `X`, and no known part follows.
        let part = |digits: u8, shift: u8| (self.unspecified & digits) >> shift;
        let [year, month, day] = [part(YEAR_DIGITS, 0), part(MONTH_DIGITS, 4), part(DAY_DIGITS, 6)];
        let partly = |unknown: u8| unknown & (unknown + 1) != 0;
        let known_month = self.has_month() && month != 0b11;
        let known_day = self.has_day() && day != 0b11;
        partly(year)
            || partly(month)
            || partly(day)
            || year != 0 && (known_month || known_day)
            || month != 0 && known_day
    }

    /// Whether this day satisfies the date.
    pub(super) fn allows(self, (year, month, day): Day) -> bool {
        if self.is_season() || self.significant != 0 {
            let number = day_number(year, month, day);
            let (first, last) = self.day_span();
            return first <= number && number <= last;
        }
        self.allows_year(year) && self.allows_month(month) && self.allows_day_of_month(day)
    }

    /// Whether this year satisfies the year's digits.
    pub(super) fn allows_year(self, year: i64) -> bool {
        (year < 0) == (self.sign == Sign::Minus)
            && digits_agree(year.unsigned_abs(), self.magnitude, self.unspecified & YEAR_DIGITS)
    }

    /// First and last year that satisfy the year's digits.
    pub(super) fn year_span(self) -> (i64, i64) {
        if self.unspecified & YEAR_DIGITS == 0 && self.significant == 0 {
            let year = self.signed(self.magnitude);
            return (year, year);
        }
        let unit = 10_u64.pow(self.insignificant_digits());
        let low = self.magnitude - self.magnitude % unit;
        let high = low + (unit - 1) + spread(9999, self.unspecified & YEAR_DIGITS);
        match self.sign {
            Sign::Plus => (low as i64, high as i64),
            // Year zero has no sign: `-000X` are the nine years before it.
            Sign::Minus => (-(high as i64), -(low.max(1) as i64)),
        }
    }

    /// Years that satisfy the year's digits, forwards or backwards.
    fn years(self, forwards: bool) -> impl Iterator<Item = i64> {
        let unknown = self.unspecified & YEAR_DIGITS;
        let count = 10_u64.pow(unknown.count_ones());
        let span = self.year_span();
        let ascending = forwards == (self.sign == Sign::Plus);
        (0..count).map(move |nth| {
            if unknown == 0 {
                return if forwards { span.0 } else { span.1 };
            }
            let nth = if ascending { nth } else { count - 1 - nth };
            self.signed(self.magnitude + spread(nth, unknown)).clamp(span.0, span.1)
        })
    }

    /// Days of a month that satisfy the date.
    fn days(self, year: i64, month: u32) -> impl DoubleEndedIterator<Item = u32> {
        (1..=days_in_month(year, month)).filter(move |day| self.allows_day_of_month(*day))
    }

    fn allows_month(self, month: u32) -> bool {
        !self.has_month()
            || digits_agree(u64::from(month), u64::from(self.month), (self.unspecified & MONTH_DIGITS) >> 4)
    }

    fn allows_day_of_month(self, day: u32) -> bool {
        !self.has_day()
            || digits_agree(u64::from(day), u64::from(self.day), (self.unspecified & DAY_DIGITS) >> 6)
    }

    fn exact_day(self) -> Option<Day> {
        let (year, month, day) = (self.year_span().0, u32::from(self.month), u32::from(self.day));
        (day >= 1 && day <= days_in_month(year, month)).then_some((year, month, day))
    }

    fn insignificant_digits(self) -> u32 {
        let digits = self.magnitude.checked_ilog10().map_or(1, |log| log + 1).max(4);
        if self.significant == 0 { 0 } else { digits.saturating_sub(u32::from(self.significant)) }
    }

    fn signed(self, magnitude: u64) -> i64 {
        if self.sign == Sign::Minus { -(magnitude as i64) } else { magnitude as i64 }
    }
}

/// First and last month of a season code; a month above 12 lies in the next year.
///
/// Seasons without a hemisphere are those of the northern one, by whole months as meteorologists count them.
fn season_months(code: u8) -> (u32, u32) {
    match code {
        21 | 25 | 31 => (3, 5),
        22 | 26 | 32 => (6, 8),
        23 | 27 | 29 => (9, 11),
        24 | 28 | 30 => (12, 14),
        33..=36 => (u32::from(code - 33) * 3 + 1, u32::from(code - 33) * 3 + 3),
        37..=39 => (u32::from(code - 37) * 4 + 1, u32::from(code - 37) * 4 + 4),
        40 => (1, 6),
        41 => (7, 12),
        _ => (1, 12),
    }
}

/// The digits of `number` laid into the places that are set in `places`, the lowest first.
fn spread(mut number: u64, places: u8) -> u64 {
    let mut sum = 0;
    for place in (0..4).filter(|place| places >> place & 1 == 1) {
        sum += number % 10 * 10_u64.pow(place);
        number /= 10;
    }
    sum
}

/// Whether two numbers agree in every decimal digit that is not `unknown`.
fn digits_agree(mut found: u64, mut pattern: u64, mut unknown: u8) -> bool {
    while found != 0 || pattern != 0 {
        if unknown & 1 == 0 && found % 10 != pattern % 10 {
            return false;
        }
        (found, pattern, unknown) = (found / 10, pattern / 10, unknown >> 1);
    }
    true
}
