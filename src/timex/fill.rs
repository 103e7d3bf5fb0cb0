//! Filling the holes of a calendar date: from the focus of a narrative, or from the day of writing.

use super::{
    point::{self, Point, Within, shift_days},
    spec::{Calendar, TimeOfDay, Year, YearPart},
    story::Focus,
    token::{Holiday, Season, Unit},
};
use crate::time::{Edtf, Precision, calendar};
use chrono::{Datelike, NaiveDate};

/// In a narrative: the year of the focus, one more when the month falls by more than half a year, one less
/// when it rises by more: the nearest such month. (In running text the year of the date before is right in
/// 92 of 100 cases; rolling over at every fall of the month would be right in 86.)
pub(crate) fn from_focus(
    calendar: &Calendar,
    focus: Option<Focus>,
    created: Option<NaiveDate>,
) -> Option<Point> {
    let base = focus.map(|f| f.point);
    let year = match calendar.year {
        Year::Stated(year) | Year::Shared(year) => Some(year),
        Year::TwoDigit(digits) => {
            let near = base.map(|p| p.year).or(created.map(|d| d.year())).unwrap_or(1950);
            Some(nearest(near, i32::from(digits), 100))
        }
        Year::Small(value) => {
            let before_christ = base.is_some_and(|p| p.year <= 0 && (p.year - (1 - value)).abs() < 200);
            Some(if before_christ { 1 - value } else { value })
        }
        Year::Step(step) => base.map(|p| p.year + i32::from(step)),
        Year::None => None,
    };
    if let Some(year) = year {
        return complete(calendar, year, base);
    }
    let base = base?;
    if calendar.weekday > 0 && calendar.day == 0 && calendar.month == 0 {
        let date = base.date()?;
        let ahead =
            (i64::from(calendar.weekday) - i64::from(date.weekday().number_from_monday())).rem_euclid(7);
        return Some(Point::of(shift_days(date, ahead as i32)?).at(calendar.tod));
    }
    if calendar.day > 0 && calendar.month == 0 {
        let month = base.month_number()?;
        // `On 28 June … On the 3rd` is in July
        let rolled = matches!(base.within, Within::Day(_, day) if calendar.day < day);
        let point = Point::month(base.year, month).plus(i32::from(rolled), Unit::Month);
        return real_day(point.year, point.month_number()?, calendar.day).map(|p| p.at(calendar.tod));
    }
    let mut year = base.year;
    let month = match (calendar.month, calendar.season) {
        (0, Some(Season::Spring)) => 4,
        (0, Some(Season::Summer)) => 7,
        (0, Some(Season::Autumn)) if calendar.ahead => 10,
        _ => about_month(calendar),
    };
    let season = match base.within {
        Within::Season(Season::Autumn) => Some(10),
        _ => None,
    };
    if calendar.ahead && month > 0 {
        let before = base.month_number().or(season);
        // by the summer of October 1945 is that of the next year
        year +=
            i32::from(before.is_some_and(|before| month + 1 < before || calendar.day > 0 && month < before));
    } else if let (Some(season), Some(Season::Spring | Season::Summer)) = (season, calendar.season) {
        // a spring after an autumn
        year += i32::from(season - month >= 5);
    } else if let (Some(before), true) = (base.month_number(), month > 0) {
        let fall = i32::from(before) - i32::from(month);
        if fall > 6 {
            year += 1;
        } else if fall < -6 && calendar.crosses_year && calendar.holiday.is_none() {
            year -= 1;
        }
    }
    if calendar.weekday > 0 && calendar.day > 0 {
        year = [0, 1, -1, 2, -2]
            .into_iter()
            .map(|step| year + step)
            .find(|&y| falls_on(y, calendar))
            .unwrap_or(year);
    }
    if (calendar.month, calendar.day) == (2, 29) {
        let leap = |y: &i32| NaiveDate::from_ymd_opt(*y, 2, 29).is_some();
        year = [year, year + 1, year - 1, year + 2].into_iter().find(leap).unwrap_or(year);
    }
    complete(calendar, year, Some(base))
}

/// In news: the nearest such date before the day of writing, or after it when the words speak of the future.
pub(crate) fn from_speech(calendar: &Calendar, created: NaiveDate, future: bool) -> Option<Point> {
    if calendar.weekday > 0 && calendar.day == 0 {
        let today = i64::from(created.weekday().number_from_monday());
        let ahead = (i64::from(calendar.weekday) - today).rem_euclid(7);
        let days = if future || ahead == 0 { ahead } else { ahead - 7 };
        return Some(Point::of(shift_days(created, days as i32)?).at(calendar.tod));
    }
    if calendar.tod.is_some() && calendar.month == 0 && calendar.day == 0 {
        return Some(Point::of(created).at(calendar.tod));
    }
    if calendar.day > 0 && calendar.month == 0 {
        // `On the 28th` of a letter of the 24th is a day of the month before, unless it is to come
        let day = u32::from(calendar.day);
        let rolled = i32::from(future && day < created.day()) - i32::from(!future && day > created.day());
        // … or of the one that has such a day: `On the 31st` of a letter of 3 March
        let step = if future { 1 } else { -1 };
        let month = |by: i32| Point::month(created.year(), created.month() as u8).plus(by, Unit::Month);
        let has_day = |month: &Point| {
            let number = month.month_number().map(u32::from);
            number.and_then(|number| NaiveDate::from_ymd_opt(month.year, number, day)).is_some()
        };
        let month =
            [rolled, rolled + step].map(month).into_iter().find(has_day).unwrap_or_else(|| month(rolled));
        return real_day(month.year, month.month_number()?, calendar.day);
    }
    let here = complete(calendar, created.year(), Some(Point::of(created)))?;
    if let Within::Part(YearPart::Quarter(quarter)) = here.within {
        let now = created.month0() / 3 + 1;
        let step =
            i32::from(future && u32::from(quarter) < now) - i32::from(!future && u32::from(quarter) > now);
        return Some(Point { year: here.year + step, ..here });
    }
    let Some(month) = here.month_number() else { return Some(here) };
    let (now, then) = (created.month() as i32, i32::from(month));
    let step = if future && then < now {
        1
    } else if !future && then > now {
        -1
    } else {
        0
    };
    complete(calendar, created.year() + step, Some(Point::of(created)))
}

/// A calendar date in a year that is known.
fn complete(calendar: &Calendar, year: i32, base: Option<Point>) -> Option<Point> {
    let tod = calendar.tod;
    if let Some((holiday, offset)) = calendar.holiday {
        return feast(holiday, offset, year).map(|p| p.at(tod));
    }
    let point = if let Some(season) = calendar.season {
        Point { year, within: Within::Season(season), tod }
    } else if let Some(YearPart::Week(week)) = calendar.part {
        Point { year, within: Within::Week(week), tod }
    } else if let Some(part) = calendar.part {
        Point { year, within: Within::Part(part), tod }
    } else if calendar.month > 0 && calendar.day > 0 {
        real_day(year, calendar.month, calendar.day)?.at(tod)
    } else if calendar.month > 0 {
        Point::month(year, calendar.month).at(tod)
    } else if calendar.day > 0 {
        // A week, too, lies in a month.
        let base = base?;
        let of_week = || Some(base.edtf()?.earliest()?.month() as u8);
        real_day(year, base.month_number().or_else(of_week)?, calendar.day)?.at(tod)
    } else if tod.is_some() && calendar.year == Year::None {
        base?.at(tod)
    } else {
        Point::year(year).at(tod)
    };
    Some(point)
}

/// A day that a calendar has had: 29 February of a century year is one in the Julian calendar,
/// but there is no writing it in EDTF, which counts by the Gregorian; such a day is left to its month.
fn real_day(year: i32, month: u8, day: u8) -> Option<Point> {
    if !(1..=12).contains(&month) {
        return None;
    }
    let real = NaiveDate::from_ymd_opt(year, month.into(), day.into()).is_some();
    Some(if real { Point::day(year, month, day) } else { Point::month(year, month) })
}

/// The first, second or last week of a month, as its days.
pub(crate) fn week_of(month: &Edtf, place: i8) -> Option<Edtf> {
    if month.precision() != Precision::Month || month.is_interval() {
        return None;
    }
    let (first, last) = (month.earliest()?, month.latest()?);
    let (start, end) = match place {
        1..=4 => {
            let start = shift_days(first, 7 * (i32::from(place) - 1))?;
            (start, shift_days(start, 6)?)
        }
        _ => (shift_days(last, -6)?, last),
    };
    let day = |day: NaiveDate| Edtf::day(day.year(), day.month(), day.day());
    Edtf::interval(day(start), day(end))
}

fn feast(holiday: Holiday, offset: i8, year: i32) -> Option<Point> {
    let fixed = |month, day| real_day(year, month, day);
    let from_easter = |days: i32| {
        let (month, day) = point::easter(year);
        Some(Point::of(shift_days(NaiveDate::from_ymd_opt(year, month.into(), day.into())?, days)?))
    };
    let nth = |month: u8, weekday: u8, nth: i8| {
        let day = calendar::nth_weekday(year.into(), month.into(), weekday.into(), nth.into())?;
        fixed(month, u8::try_from(day).ok()?)
    };
    let moved = year >= UNIFORM_HOLIDAYS;
    match holiday {
        Holiday::Christmas => fixed(12, u8::try_from(25 + offset).ok()?),
        Holiday::Fixed { month, day } => fixed(month, day),
        Holiday::Nth { month, weekday, nth: place } => nth(month, weekday, place),
        Holiday::Memorial if moved => nth(5, 1, -1),
        Holiday::Memorial => fixed(5, 30),
        Holiday::Columbus if moved => nth(10, 1, 2),
        Holiday::Columbus => fixed(10, 12),
        Holiday::Presidents if moved => nth(2, 1, 3),
        Holiday::Presidents => fixed(2, 22),
        // the Act moved it, and a later law moved it back
        Holiday::Veterans if (UNIFORM_HOLIDAYS..1978).contains(&year) => nth(10, 1, 4),
        Holiday::Veterans => fixed(11, 11),
        Holiday::Easter => from_easter(offset.into()),
        Holiday::OrthodoxEaster => {
            let (month, day, late) = point::orthodox_easter(year);
            let easter = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
            Some(Point::of(shift_days(easter, late + i32::from(offset))?))
        }
        Holiday::Feast(month, day) => {
            let julian = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
            Some(Point::of(shift_days(julian, point::julian_delay(year) + i32::from(offset))?))
        }
        Holiday::Pentecost => from_easter(49 + i32::from(offset)),
        // Lincoln's proclamation, Roosevelt's, the law of 1941.
        Holiday::Thanksgiving => match year {
            ..1939 => nth(11, 4, -1),
            1939..=1941 => nth(11, 4, -2),
            _ => nth(11, 4, 4),
        },
    }
}

/// The month in which a date of a year lies, or about that of a feast that moves; 0 for none.
pub(crate) fn about_month(calendar: &Calendar) -> u8 {
    match calendar.holiday.map(|(holiday, _)| holiday) {
        Some(Holiday::Easter | Holiday::OrthodoxEaster) => 4,
        Some(Holiday::Pentecost | Holiday::Memorial) => 5,
        Some(Holiday::Thanksgiving | Holiday::Veterans) => 11,
        Some(Holiday::Christmas) => 12,
        Some(Holiday::Columbus) => 10,
        Some(Holiday::Presidents) => 2,
        Some(Holiday::Feast(month, _) | Holiday::Fixed { month, .. } | Holiday::Nth { month, .. }) => month,
        None => calendar.month,
    }
}

/// When the Uniform Monday Holiday Act of the United States took effect.
const UNIFORM_HOLIDAYS: i32 = 1971;

fn falls_on(year: i32, calendar: &Calendar) -> bool {
    NaiveDate::from_ymd_opt(year, calendar.month.into(), calendar.day.into())
        .is_some_and(|date| date.weekday().number_from_monday() == u32::from(calendar.weekday))
}

/// `last April`, `that winter`, `next Friday` as seen from a date.
pub(crate) fn named(calendar: &Calendar, from: Point, step: i8) -> Option<Point> {
    if calendar.weekday > 0 {
        let date = from.date()?;
        let today = i64::from(date.weekday().number_from_monday());
        let ahead = (i64::from(calendar.weekday) - today).rem_euclid(7);
        let days = match step {
            0 => ahead,
            1 if ahead == 0 => 7,
            1 => ahead,
            _ if ahead == 0 => -7,
            _ => ahead - 7,
        };
        return Some(Point::of(shift_days(date, days as i32)?).at(calendar.tod));
    }
    let now = from.month_number().map(i32::from);
    let then = match (calendar.month, calendar.season) {
        (0, Some(Season::Spring)) => 4,
        (0, Some(Season::Summer)) => 7,
        (0, Some(Season::Autumn)) => 10,
        (0, Some(Season::Winter)) => 12,
        _ => i32::from(about_month(calendar)),
    };
    let year = match (step, now) {
        (0, _) => from.year,
        (1, Some(now)) => from.year + i32::from(then <= now),
        (1, None) => from.year + 1,
        (_, Some(now)) => from.year - i32::from(then >= now),
        (_, None) => from.year - 1,
    };
    complete(calendar, year, Some(from))
}

/// The value of a date that nothing completes: `XXXX-07-20`, `XXXX-WI`, `XXXX-WXX-5`.
pub(crate) fn open_value(calendar: &Calendar) -> String {
    let mut value = if let Some(season) = calendar.season {
        format!("XXXX-{}", point::season_code(season))
    } else if calendar.weekday > 0 && calendar.day == 0 {
        format!("XXXX-WXX-{}", calendar.weekday)
    } else if calendar.month > 0 && calendar.day == 0 {
        format!("XXXX-{:02}", calendar.month)
    } else if calendar.month > 0 {
        format!("XXXX-{:02}-{:02}", calendar.month, calendar.day)
    } else if calendar.day > 0 {
        format!("XXXX-XX-{:02}", calendar.day)
    } else if let Some(part) = calendar.part {
        match part {
            super::spec::YearPart::Quarter(q) => format!("XXXX-Q{q}"),
            super::spec::YearPart::Half(h) => format!("XXXX-H{h}"),
            super::spec::YearPart::Week(w) => format!("XXXX-W{w:02}"),
        }
    } else {
        "XXXX-XX-XX".to_owned()
    };
    if let Some(tod) = calendar.tod {
        value.push_str(&point::tod_value(tod));
    }
    value
}

/// The value of `every Friday`, `each spring`.
pub(crate) fn recurring_value(calendar: &Calendar) -> String {
    open_value(&Calendar { tod: calendar.tod.filter(|t| matches!(t, TimeOfDay::Part(_))), ..*calendar })
}

/// The number that ends in the given digits and lies nearest to `near`.
pub(crate) fn nearest(near: i32, digits: i32, modulus: i32) -> i32 {
    let base = near - near.rem_euclid(modulus) + digits;
    [base - modulus, base, base + modulus].into_iter().min_by_key(|y| (y - near).abs()).unwrap_or(base)
}

/// 19 for 1850, -5 for 490 BC.
pub(crate) fn century_of(year: i32) -> i32 {
    if year > 0 { (year - 1) / 100 + 1 } else { -((-year) / 100 + 1) }
}

pub(crate) fn century_step(century: i32, step: i8) -> i32 {
    let moved = century + i32::from(step);
    if moved == 0 { i32::from(step) } else { moved }
}

/// 199 for 1990, -49 for 490 BC.
pub(crate) fn decade_of(year: i32) -> i32 {
    if year > 0 { year / 10 } else { -((1 - year) / 10) }
}

pub(crate) fn decade_step(decade: i32, step: i8) -> i32 {
    decade + i32::from(step)
}
