//! Ticks of the two-tier axis: a table, searched by how many pixels a cell gets. A tick carries the coarsest
//! boundary that it stands on, and that boundary's label.

use super::calendar::{DAYS_IN_YEAR, date_from_day, day_from_date, year_of, year_start};
use crate::case;
use crate::{
    i18n::Language,
    time::{counted, years_ago, years_ago_short},
};

/// A unit of the calendar that ticks step by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Calendar days.
    Day,
    /// Calendar months.
    Month,
    /// This many years.
    Years(i64),
    /// Ten years that are named together: the 1990s, the 490s BC (499 to 490).
    Decade,
}

/// How the cells of the lower tier are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// `7`, in the middle of the cell.
    DayOfMonth,
    /// `Mar`, in the middle of the cell.
    MonthName,
    /// `M`, in the middle of the cell.
    MonthInitial,
    /// `93`, in the middle of the cell.
    TwoDigits,
    /// `1990`, on the boundary.
    FullYear,
    /// `66 Ma`, on the boundary.
    Ago,
}

/// One row of the table: used from `pixels` a lower cell.
struct Level {
    unit: Unit,
    pixels: f64,
    naming: Naming,
    /// Every which cell has its name printed.
    every: i64,
    /// Unit of vertical lines through the plot.
    grid: Unit,
    upper: Unit,
}

const fn level(unit: Unit, pixels: f64, naming: Naming, every: i64, grid: Unit, upper: Unit) -> Level {
    Level { unit, pixels, naming, every, grid, upper }
}

/// Narrower years leave no room for the name of their decade, and before Christ, where it is longer, those narrower
/// than a name of two digits.
const NARROWEST_YEAR: f64 = 6.0;
const NARROWEST_YEAR_BEFORE_CHRIST: f64 = 11.0;

/// From fine to coarse; the first whose cells are wide enough is taken.
#[rustfmt::skip]
const LEVELS: &[Level] = &[
    level(Unit::Day, 12.0, Naming::DayOfMonth, 1, Unit::Day, Unit::Month),
    level(Unit::Month, 24.0, Naming::MonthName, 1, Unit::Month, Unit::Years(1)),
    level(Unit::Month, 12.3, Naming::MonthInitial, 1, Unit::Month, Unit::Years(1)),
    level(Unit::Years(1), 22.0, Naming::TwoDigits, 1, Unit::Years(5), Unit::Decade),
    level(Unit::Years(1), 11.0, Naming::TwoDigits, 2, Unit::Years(5), Unit::Decade),
    level(Unit::Years(1), NARROWEST_YEAR, Naming::TwoDigits, 5, Unit::Years(10), Unit::Decade),
    level(Unit::Years(10), 42.0, Naming::FullYear, 1, Unit::Years(10), Unit::Years(100)),
    level(Unit::Years(10), 21.0, Naming::FullYear, 2, Unit::Years(50), Unit::Years(100)),
    level(Unit::Years(10), 9.0, Naming::FullYear, 5, Unit::Years(50), Unit::Years(100)),
    level(Unit::Years(100), 54.0, Naming::FullYear, 1, Unit::Years(100), Unit::Years(1_000)),
    level(Unit::Years(100), 27.0, Naming::FullYear, 2, Unit::Years(500), Unit::Years(1_000)),
    level(Unit::Years(100), 11.0, Naming::FullYear, 5, Unit::Years(500), Unit::Years(1_000)),
    level(Unit::Years(1_000), 60.0, Naming::FullYear, 1, Unit::Years(1_000), Unit::Years(10_000)),
    level(Unit::Years(1_000), 30.0, Naming::FullYear, 2, Unit::Years(5_000), Unit::Years(10_000)),
    level(Unit::Years(1_000), 14.0, Naming::FullYear, 5, Unit::Years(5_000), Unit::Years(10_000)),
    level(Unit::Years(10_000), 36.0, Naming::FullYear, 2, Unit::Years(50_000), Unit::Years(100_000)),
    level(Unit::Years(10_000), 16.0, Naming::FullYear, 5, Unit::Years(50_000), Unit::Years(100_000)),
    level(Unit::Years(100_000), 40.0, Naming::FullYear, 2, Unit::Years(500_000), Unit::Years(1_000_000)),
    level(Unit::Years(100_000), 16.0, Naming::FullYear, 5, Unit::Years(500_000), Unit::Years(1_000_000)),
    level(Unit::Years(1_000_000), 54.0, Naming::Ago, 1, Unit::Years(1_000_000), Unit::Years(10_000_000)),
    level(Unit::Years(1_000_000), 27.0, Naming::Ago, 2, Unit::Years(5_000_000), Unit::Years(10_000_000)),
    level(Unit::Years(1_000_000), 16.0, Naming::Ago, 5, Unit::Years(5_000_000), Unit::Years(10_000_000)),
    level(Unit::Years(10_000_000), 54.0, Naming::Ago, 1, Unit::Years(10_000_000), Unit::Years(100_000_000)),
    level(Unit::Years(10_000_000), 27.0, Naming::Ago, 2, Unit::Years(50_000_000), Unit::Years(100_000_000)),
    level(Unit::Years(10_000_000), 16.0, Naming::Ago, 5, Unit::Years(50_000_000), Unit::Years(100_000_000)),
    level(Unit::Years(100_000_000), 54.0, Naming::Ago, 1, Unit::Years(100_000_000), Unit::Years(1_000_000_000)),
    level(Unit::Years(100_000_000), 27.0, Naming::Ago, 2, Unit::Years(500_000_000), Unit::Years(1_000_000_000)),
    level(Unit::Years(100_000_000), 16.0, Naming::Ago, 5, Unit::Years(500_000_000), Unit::Years(1_000_000_000)),
    level(Unit::Years(1_000_000_000), 54.0, Naming::Ago, 1, Unit::Years(1_000_000_000), Unit::Years(10_000_000_000)),
    level(Unit::Years(1_000_000_000), 27.0, Naming::Ago, 2, Unit::Years(5_000_000_000), Unit::Years(10_000_000_000)),
    level(Unit::Years(1_000_000_000), 11.0, Naming::Ago, 5, Unit::Years(5_000_000_000), Unit::Years(10_000_000_000)),
    level(Unit::Years(10_000_000_000), 0.0, Naming::Ago, 2, Unit::Years(50_000_000_000), Unit::Years(100_000_000_000)),
];

/// The coarsest boundary that a tick stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Boundary {
    /// A cell of the lower tier.
    Lower,
    /// Also a line of the grid.
    Grid,
    /// A cell of the upper tier.
    Upper,
}

/// A boundary of the calendar on the axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    /// Its day.
    pub(crate) t: f64,
    /// End of its lower cell.
    pub(crate) end: f64,
    /// The coarsest boundary that it stands on.
    pub(crate) boundary: Boundary,
    /// Name of its lower cell, empty when it is not printed.
    pub(crate) lower: String,
    /// Whether the name stands in the middle of the cell or on the boundary.
    pub(crate) centred: bool,
    /// Name of the upper cell that begins here.
    pub(crate) upper: Option<String>,
}

/// Ticks between two days at a scale; the first may lie before `start`, so that its cell's name is known.
pub(crate) fn ticks(start: f64, end: f64, pixels_per_day: f64, say: Language) -> Vec<Tick> {
    let needed = |level: &Level| match level.upper {
        Unit::Decade if year_of(start) < 1 => level.pixels.max(NARROWEST_YEAR_BEFORE_CHRIST),
        _ => level.pixels,
    };
    let Some(level) = LEVELS
        .iter()
        .find(|level| pixels_per_day * days(level.unit) >= needed(level))
        .or_else(|| LEVELS.last())
    else {
        return Vec::new();
    };
    let mut ticks = Vec::new();
    // The upper cell that is cut by the left edge begins the list: its name sticks to the edge
    // (where it names a cell, and not its first year).
    let first_upper = floor(start, level.upper);
    let first_number = floor(start, level.unit);
    let first = boundary(first_number, level.unit);
    let names_cells = !matches!(level.upper, Unit::Years(10_000..));
    if names_cells && boundary(first_upper, level.upper) < first {
        ticks.push(Tick {
            t: boundary(first_upper, level.upper),
            end: first,
            boundary: Boundary::Upper,
            lower: String::new(),
            centred: true,
            upper: Some(upper_name(first_upper, level.upper, say)),
        });
    }
    // A screen is at most some thousand pixels wide and cells some pixels: the limit is never met by a picture.
    for number in first_number..first_number + 20_000 {
        let t = boundary(number, level.unit);
        if t > end {
            break;
        }
        let upper = floor(t, level.upper);
        let on_upper = boundary(upper, level.upper) == t;
        let on_grid = boundary(floor(t, level.grid), level.grid) == t;
        ticks.push(Tick {
            t,
            end: boundary(number + 1, level.unit),
            boundary: match (on_upper, on_grid) {
                (true, _) => Boundary::Upper,
                (false, true) => Boundary::Grid,
                (false, false) => Boundary::Lower,
            },
            lower: lower_name(t, number, level, say),
            centred: !matches!(level.naming, Naming::FullYear | Naming::Ago),
            upper: on_upper.then(|| upper_name(upper, level.upper, say)),
        });
    }
    ticks
}

/// Mean length of a unit in days.
fn days(unit: Unit) -> f64 {
    match unit {
        Unit::Day => 1.0,
        Unit::Month => DAYS_IN_YEAR / 12.0,
        Unit::Years(years) => years as f64 * DAYS_IN_YEAR,
        Unit::Decade => 10.0 * DAYS_IN_YEAR,
    }
}

/// Number of the unit that holds an instant.
fn floor(t: f64, unit: Unit) -> i64 {
    match unit {
        Unit::Day => t.floor() as i64,
        Unit::Month => {
            let (year, month, _) = date_from_day(t.floor() as i64);
            year * 12 + i64::from(month) - 1
        }
        Unit::Years(1) => year_of(t),
        Unit::Decade => match year_of(t) {
            year if year >= 1 => year / 10,
            year => (year - 2).div_euclid(10),
        },
        Unit::Years(step) => {
            let year = year_of(t);
            if year >= 1 { year / step } else { -((1 - year + step - 1) / step) }
        }
    }
}

/// First instant of a unit by its number. Steps of several years fall on years that people name:
/// … 200 BC, 100 BC, AD 1, 100, 200 … (there is no year 0).
fn boundary(number: i64, unit: Unit) -> f64 {
    match unit {
        Unit::Day => number as f64,
        Unit::Month => day_from_date(number.div_euclid(12), number.rem_euclid(12) as u32 + 1, 1) as f64,
        Unit::Years(1) => year_start(number),
        Unit::Decade => year_start(match number {
            0 => 1,
            n if n > 0 => n * 10,
            n => 2 + n * 10,
        }),
        Unit::Years(step) => year_start(match number {
            0 => 1,
            n if n > 0 => n * step,
            n => 1 + n * step,
        }),
    }
}

/// The number by which people call a year, before Christ or after.
pub(crate) fn seen(year: i64) -> i64 {
    if year < 1 { 1 - year } else { year }
}

fn lower_name(t: f64, number: i64, level: &Level, say: Language) -> String {
    let (year, month, day) = date_from_day(t as i64);
    match level.naming {
        Naming::DayOfMonth => day.to_string(),
        Naming::MonthName => say.month_short(month as usize),
        Naming::MonthInitial => {
            say.month_short(month as usize).chars().take(1).map(case::upper_char).collect()
        }
        Naming::TwoDigits if seen(year) % level.every != 0 => String::new(),
        Naming::TwoDigits => format!("{:02}", seen(year) % 100),
        Naming::FullYear | Naming::Ago if number.rem_euclid(level.every) != 0 => String::new(),
        Naming::FullYear => year_name(year, say),
        Naming::Ago if year == 1 => String::new(),
        Naming::Ago => match years_ago_short(year.min(-year), say) {
            Some(ago) if year > 1 => ["+", &ago].concat(),
            Some(ago) => ago,
            None => year_name(year, say),
        },
    }
}

fn upper_name(number: i64, unit: Unit, say: Language) -> String {
    let decade = |year: i64| say.decade(&year.to_string());
    match unit {
        Unit::Decade if number >= 0 => decade(number * 10),
        Unit::Decade => say.before_christ(&decade(-(number + 1) * 10)),
        Unit::Day => number.to_string(),
        Unit::Month => {
            let month = say.month_short(number.rem_euclid(12) as usize + 1);
            [&month, " ", &year_name(number.div_euclid(12), say)].concat()
        }
        Unit::Years(1) => year_name(number, say),
        // Among millions of years the first of ours is no name of anything.
        Unit::Years(step) if step >= 1_000_000 && number == 0 => String::new(),
        Unit::Years(step) if step >= 10_000 => year_name(year_of(boundary(number, unit)), say),
        Unit::Years(1_000) if number >= 0 => counted(say, number.unsigned_abs() + 1, 1000, false, false),
        Unit::Years(step) if number >= 0 => decade(number * step),
        Unit::Years(step @ (100 | 1_000)) => counted(say, number.unsigned_abs(), step, true, false),
        Unit::Years(step) => say.before_christ(&decade(-(number + 1) * step)),
    }
}

/// A year as people write it: `1990`, `490 BC`, `12,000 BC`.
pub(crate) fn year_name(year: i64, say: Language) -> String {
    if year >= 1 {
        grouped(year, say)
    } else {
        years_ago(year, say).unwrap_or_else(|| say.before_christ(&grouped(1 - year, say)))
    }
}

/// Two years as people write them: `1990–98`, `1998–2011`, `490–479 BC`.
pub(crate) fn year_range(start: i64, end: i64, say: Language) -> String {
    if start == end {
        year_name(start, say)
    } else if start >= 1 && start / 100 == end / 100 && end % 100 >= 10 {
        format!("{start}–{:02}", end % 100)
    } else if end < 1 && years_ago(start, say).is_none() {
        format!("{}–{}", grouped(1 - start, say), year_name(end, say))
    } else {
        format!("{}–{}", year_name(start, say), year_name(end, say))
    }
}

/// Years of four digits are written without a gap.
fn grouped(year: i64, say: Language) -> String {
    if year < 10_000 { year.to_string() } else { say.grouped(year.unsigned_abs()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The printed lower and upper names of a span of years seen at a width of 1000 pixels.
    fn check(from: (i64, u32, u32), to: (i64, u32, u32), lower: &str, upper: &str) {
        let start = day_from_date(from.0, from.1, from.2) as f64;
        let end = day_from_date(to.0, to.1, to.2) as f64;
        let ticks = ticks(start, end, 1000.0 / (end - start), Language::English);
        let join = |names: Vec<&str>| {
            names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(join(ticks.iter().map(|tick| tick.lower.as_str()).collect()), lower);
        assert_eq!(join(ticks.iter().filter_map(|tick| tick.upper.as_deref()).collect()), upper);
    }

    #[test]
    fn decades_over_years() {
        check(
            (1989, 6, 1),
            (2003, 6, 1),
            "89 90 91 92 93 94 95 96 97 98 99 00 01 02 03",
            "1980s 1990s 2000s",
        );
        check(
            (1990, 1, 1),
            (2040, 6, 1),
            "90 92 94 96 98 00 02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38 40",
            "1990s 2000s 2010s 2020s 2030s 2040s",
        );
    }

    #[test]
    fn years_over_months_over_days() {
        check((1992, 11, 1), (1993, 4, 1), "Nov Dec Jan Feb Mar Apr", "1992 1993");
        check((1993, 2, 26), (1993, 3, 3), "26 27 28 1 2 3", "Feb 1993 Mar 1993");
    }

    #[test]
    fn before_christ_has_no_year_zero() {
        check(
            (-249, 1, 1),
            (151, 1, 1),
            "240 BC 220 BC 200 BC 180 BC 160 BC 140 BC 120 BC 100 BC 80 BC 60 BC 40 BC 20 BC 1 20 40 60 80 100 120 140",
            "3rd century BC 2nd century BC 1st century BC 0s 100s",
        );
    }

    #[test]
    fn years_and_decades_before_christ_are_counted_as_they_are_called() {
        check(
            (-499, 1, 1),
            (-477, 1, 1),
            "00 99 98 97 96 95 94 93 92 91 90 89 88 87 86 85 84 83 82 81 80 79 78",
            "500s BC 490s BC 480s BC 470s BC",
        );
        check(
            (-49, 1, 1),
            (7, 1, 1),
            "50 48 46 44 42 40 38 36 34 32 30 28 26 24 22 20 18 16 14 12 10 08 06 04 02 02 04 06",
            "50s BC 40s BC 30s BC 20s BC 10s BC 0s BC 0s",
        );
        check(
            (-499, 1, 1),
            (-379, 1, 1),
            "500 BC 490 BC 480 BC 470 BC 460 BC 450 BC 440 BC 430 BC 420 BC 410 BC 400 BC 390 BC 380 BC",
            "5th century BC 4th century BC",
        );
    }

    proptest::proptest! {
        #[test]
        fn decades_have_room_for_their_names_at_every_scale(pixels in 4.0..40.0_f64, first in -3000..3000_i64) {
            let start = day_from_date(first, 1, 1) as f64;
            let ticks = ticks(start, start + 100_000.0, pixels / DAYS_IN_YEAR, Language::Russian);
            for pair in ticks.iter().filter(|tick| tick.upper.is_some()).collect::<Vec<_>>().windows(2) {
                if let [a, b] = pair && a.t > start {
                    let letters = a.upper.as_ref().map_or(0, |name| name.chars().count()) as f64;
                    proptest::prop_assert!((b.t - a.t) * pixels / DAYS_IN_YEAR > letters * 7.0, "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn ranges_of_years() {
        for (start, end, expected) in [
            (1990, 1998, "1990–98"),
            (1998, 2011, "1998–2011"),
            (1901, 1907, "1901–1907"),
            (1990, 1990, "1990"),
            (-489, -478, "490–479 BC"),
            (-9, 14, "10 BC–14"),
        ] {
            assert_eq!(year_range(start, end, Language::English), expected);
        }
    }

    #[test]
    fn deep_time() {
        check(
            (-40_000, 1, 1),
            (2000, 1, 1),
            "40,000 BC 35,000 BC 30,000 BC 25,000 BC 20,000 BC 15,000 BC 10,000 BC 5000 BC 1",
            "40,000 BC 30,000 BC 20,000 BC 10,000 BC 1",
        );
        check(
            (-13_800_000_000, 1, 1),
            (2000, 1, 1),
            "14 Ga 13 Ga 12 Ga 11 Ga 10 Ga 9 Ga 8 Ga 7 Ga 6 Ga 5 Ga 4 Ga 3 Ga 2 Ga 1 Ga",
            "10 billion years ago",
        );
        check(
            (-260_000_000, 1, 1),
            (-60_000_000, 1, 1),
            "260 Ma 240 Ma 220 Ma 200 Ma 180 Ma 160 Ma 140 Ma 120 Ma 100 Ma 80 Ma",
            "200 million years ago 100 million years ago",
        );
    }
}
