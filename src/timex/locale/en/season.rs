//! Seasons, quarters and halves: `the autumn of 1854`, `summer 1918`, `1982 summer`, `the second half of 1917`,
//! `the third quarter`, `winter 1776–77`.

use super::{
    era::{trailing_year, year},
    number::ordinal,
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year, YearPart},
    token::{Lex, Season, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(at, Word::The);
    // A year, an ordinal or a season: nothing else opens one. The letters of an era are single.
    let opens = matches!(
        input.lex(the),
        Lex::Season(_)
            | Lex::Number(_)
            | Lex::Ordinal(_)
            | Lex::Cardinal(_)
            | Lex::Sign(_)
            | Lex::Word(Word::Late | Word::Last | Word::Final | Word::First | Word::Ad | Word::Bc | Word::Q)
    );
    if !opens && !input.single(at) {
        return None;
    }
    if let Some((part, next)) = year_part(input, the) {
        let mut calendar = Calendar { part: Some(part), ..Calendar::default() };
        let next = match trailing_year(input, next) {
            Some((value, after)) => {
                calendar.year = value;
                after
            }
            // `the second half of the match`: only a quarter stands without its year, and only as a period
            None if matches!(part, YearPart::Quarter(_)) && the > at && !input.is(next, Word::Of) => next,
            None if input.is(next, Word::Of)
                && input.is(next + 1, Word::The)
                && input.lex(next + 2) == Lex::Unit(Unit::Year) =>
            {
                calendar.year = Year::Step(0);
                next + 3
            }
            None => return None,
        };
        return input.parsed(at, next, Spec::Calendar(calendar));
    }
    // `1982 summer`
    if let Some((value @ Year::Stated(_), next)) = year(input, at, false)
        && let Lex::Season(season) = input.lex(next)
        && !input.new_line(next)
        // `the 1956 Summer Games`: a name
        && !is_name(input, next)
    {
        return input.parsed(
            at,
            next + 1,
            Spec::Calendar(Calendar { year: value, season: Some(season), ..Calendar::default() }),
        );
    }
    let Lex::Season(season) = input.lex(the) else { return None };
    let mut calendar = Calendar { season: Some(season), ..Calendar::default() };
    if let Some((value, after)) = trailing_year(input, the + 1) {
        calendar.year = value;
        return second_winter(input, at, after, calendar);
    }
    let next = the + 1;
    // `the summer timetable of 1975`
    const SEASONAL: [&str; 5] = ["timetable", "schedule", "catalogue", "collection", "prospectus"];
    if SEASONAL.contains(&input.word(next)) {
        return None;
    }
    if is_name(input, the) || !season_stands(input, at, the, season) {
        return None;
    }
    let placed = the > at || is_placed(input, at);
    // `summer camps`, `winter quarters`: an adjective that names no year
    let attribute = !placed && input.lex(next) == Lex::Other && !input.capital(next) && !input.new_line(next);
    let spec = if attribute { Spec::AnyYear(calendar) } else { Spec::Calendar(calendar) };
    input.parsed(at, next, spec)
}

/// `the Winter War`, `Summer Games`: whether the season at `at` begins a name.
fn is_name(input: &Input<'_>, at: usize) -> bool {
    let next = at + 1;
    input.capital(at) && input.capital(next) && input.lex(next) == Lex::Other && !input.new_line(next)
}

/// `winter 1776–77`: a season over the turn of a year, and the year that it runs into.
fn second_winter(input: &Input<'_>, at: usize, after: usize, calendar: Calendar) -> Option<Parsed> {
    let mut parsed = input.parsed(at, after, Spec::Calendar(calendar))?;
    // `winter 1999/2000`, `winter 1999/00`: one season
    if let (Year::Stated(year), Some(Season::Winter), Some(n)) =
        (calendar.year, calendar.season, input.plain(after + 1))
        && input.sign(after, b'/')
        && input.glued(after)
        && input.glued(after + 1)
        && i32::try_from(n.value)
            .is_ok_and(|next| next == year + 1 || n.digits == 2 && next == (year + 1).rem_euclid(100))
    {
        return input.parsed(at, after + 2, Spec::Calendar(calendar));
    }
    if let (Year::Stated(year), Lex::Sign(b'-' | b'/'), Some(n)) =
        (calendar.year, input.lex(after), input.plain(after + 1))
        && n.digits == 2
        && input.glued(after + 1)
        && i32::try_from(n.value) == Ok((year + 1).rem_euclid(100))
    {
        parsed.second =
            Some(input.found(after + 1, after + 2, Spec::Calendar(Calendar::year(Year::Shared(year + 1)))));
        parsed.next = after + 2;
    }
    Some(parsed)
}

/// Whether a season without a year is one: `spring` and `fall` are also other things.
fn season_stands(input: &Input<'_>, at: usize, season_at: usize, season: Season) -> bool {
    let next = season_at + 1;
    let placed = is_placed(input, at);
    if input.is(next, Word::Of) {
        return false;
    }
    match season {
        // `the fall of the city`, `fall to the enemy`; `the Spring Offensive` is a season as much as a name
        Season::Autumn if input.word(season_at).eq_ignore_ascii_case("fall") => {
            season_at > at && placed
                || matches!(
                    input.before(season_at),
                    Lex::Word(Word::This | Word::That | Word::Last | Word::Next)
                )
        }
        Season::Spring => {
            placed || input.capital(season_at) && input.capital(next) && input.lex(next) == Lex::Other
        }
        _ => true,
    }
}

/// Whether a word stands before it that puts it in time.
fn is_placed(input: &Input<'_>, at: usize) -> bool {
    matches!(
        input.before(at),
        Lex::Word(
            Word::In
                | Word::By
                | Word::During
                | Word::Throughout
                | Word::Until
                | Word::Since
                | Word::This
                | Word::That
                | Word::Next
                | Word::Last
                | Word::Early
                | Word::Late
                | Word::Mid
                | Word::Following
                | Word::Previous
                | Word::Over
                | Word::Same
                | Word::Of
                | Word::From
                | Word::Through
                | Word::And
                | Word::To
                | Word::Each
                | Word::Every
                | Word::For
        )
    ) || input.sign(at.wrapping_sub(1), b'-')
}

/// `second half`, `third quarter`, `latter half`, `Q3`.
fn year_part(input: &Input<'_>, at: usize) -> Option<(YearPart, usize)> {
    if let Some(quarter) = input.numbered_quarter(at) {
        return Some((YearPart::Quarter(quarter), at + 1));
    }
    let (number, next) = match input.lex(at) {
        Lex::Word(Word::Late) if input.word(at).eq_ignore_ascii_case("latter") => (2, at + 1),
        Lex::Word(Word::Last | Word::Final) => (0, at + 1),
        _ => ordinal(input, at)?,
    };
    match input.lex(next) {
        Lex::Word(Word::Half) => {
            let half = if number == 0 { 2 } else { number };
            (1..=2).contains(&half).then_some((YearPart::Half(half as u8), next + 1))
        }
        Lex::Unit(Unit::Quarter) => {
            let quarter = if number == 0 && input.is(at, Word::Final) { 4 } else { number };
            (1..=4).contains(&quarter).then_some((YearPart::Quarter(quarter as u8), next + 1))
        }
        _ => None,
    }
}
