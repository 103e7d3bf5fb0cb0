//! Parts of periods: `начало 1990-х`, `в конце 2005 года`, `середине августа`, `второй половине XIX века`,
//! `последние дни 1944 года`, `первых числах марта`, `около 1450 года`, `ок. 1450`.

use super::{calendar, decade, era, number::ordinal, relative, season, year};
use crate::time::calendar::{days_in_month, nth_weekday};
use crate::timex::{
    Modifier,
    parse::{Input, Parsed},
    point::shift_days,
    spec::{Calendar, Spec, Year},
    token::{Lex, Unit, Word},
};
use chrono::{Datelike, NaiveDate};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    named(input, at)
        .or_else(|| counted(input, at))
        .or_else(|| day_at_edge(input, at))
        .or_else(|| weekday_of(input, at))
        .or_else(|| approximate(input, at))
}

/// `последний день 1843 года`, `первый день августа 1903 года`.
fn day_at_edge(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let last = match input.lex(at) {
        Lex::Word(Word::Final) => true,
        Lex::Ordinal(1) => false,
        _ => return None,
    };
    // `последний день 1843 года стал праздником` tells of the day, not when
    let placed = super::holiday::is_placed(input, at);
    if input.lex(at + 1) != Lex::Unit(Unit::Day) || input.new_line(at + 1) || !placed {
        return None;
    }
    let of = core(input, at + 2)?;
    let Spec::Calendar(whole) = of.first.spec else { return None };
    let known = Calendar { year: whole.year, month: whole.month, ..Calendar::default() };
    let (Year::Stated(year), true) = (whole.year, whole == known) else { return None };
    let (month, day) = match (whole.month, last) {
        (0, false) => (1, 1),
        (0, true) => (12, 31),
        (month, false) => (month, 1),
        (month, true) => (month, days_in_month(year.into(), month.into()) as u8),
    };
    input.parsed(at, of.next, Spec::Calendar(Calendar { month, day, ..whole }))
}

/// `первое воскресенье мая 1998 года`, `последнюю субботу сентября 1998`, `первое воскресенье после 10 мая 1998 года`.
fn weekday_of(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (number, noun) = match input.lex(at) {
        Lex::Word(Word::Final) => (0, at + 1),
        _ => ordinal(input, at).filter(|(n, _)| (1..=5).contains(n))?,
    };
    let Lex::Weekday(weekday) = input.lex(noun) else { return None };
    let after = input.is(noun + 1, Word::After) && number > 0;
    let of = core(input, noun + 1 + usize::from(after))?;
    let Spec::Calendar(whole) = of.first.spec else { return None };
    let (Year::Stated(year), 1..=12) = (whole.year, whole.month) else { return None };
    if (whole.day > 0) != after || of.second.is_some() {
        return None;
    }
    let day = if after {
        let from = NaiveDate::from_ymd_opt(year, whole.month.into(), whole.day.into())?;
        let ahead = (i32::from(weekday) - from.weekday().number_from_monday() as i32 + 6).rem_euclid(7) + 1;
        shift_days(from, ahead + 7 * (number as i32 - 1))?
    } else {
        let nth = if number == 0 { -1 } else { number as i32 };
        let day = nth_weekday(year.into(), whole.month.into(), weekday.into(), nth)?;
        NaiveDate::from_ymd_opt(year, whole.month.into(), day)?
    };
    let (month, day, year) = (day.month() as u8, day.day() as u8, Year::Stated(day.year()));
    input.parsed(at, of.next, Spec::Calendar(Calendar { year, month, day, ..Calendar::default() }))
}

/// `начало`, `конец`, `середина` of a period.
fn named(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let modifier = match input.lex(at) {
        Lex::Word(Word::Beginning) => Modifier::Start,
        Lex::Word(Word::End) => Modifier::End,
        Lex::Word(Word::Middle) => Modifier::Mid,
        _ => return None,
    };
    // `начале — середине 1990-х`
    let ranged = input.sign(at + 1, b'-') && matches!(input.lex(at + 2), Lex::Word(Word::Middle | Word::End));
    let of = if ranged { at + 3 } else { at + 1 };
    modified(input, at, core(input, of)?, modifier)
}

/// `первая половина XX века`, `последняя треть`, `последние дни 1944 года`, `первых числах марта`.
fn counted(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let last = input.is(at, Word::Final);
    let (ordinal, noun) = if last { (0, at + 1) } else { ordinal(input, at).filter(|(n, _)| *n <= 4)? };
    let plural = matches!(input.lex(noun), Lex::Units(Unit::Day | Unit::Month | Unit::Week | Unit::Year))
        || input.is(noun, Word::Dates);
    let modifier = match (input.lex(noun), ordinal) {
        (Lex::Word(Word::Half), 1) => Modifier::Start,
        (Lex::Word(Word::Half), 0 | 2) => Modifier::End,
        (Lex::Word(Word::Part), 1) => Modifier::Start,
        (Lex::Word(Word::Part), 0) => Modifier::End,
        (Lex::Word(Word::Part), 2) if input.word(noun).starts_with("трет") => Modifier::Mid,
        (Lex::Word(Word::Part), 4) => Modifier::End,
        (Lex::Word(Word::Part), 3) if input.word(noun).starts_with("трет") => Modifier::End,
        (Lex::Word(Word::Part), _) => Modifier::Mid,
        (_, 1) if plural => Modifier::Start,
        (_, 0) if plural && last => Modifier::End,
        _ => return None,
    };
    let parsed = core(input, noun + 1)?;
    // the half of a year has a value of its own
    if let Spec::Calendar(c) = &parsed.first.spec
        && c.is_bare_year()
        && matches!(input.lex(noun), Lex::Word(Word::Half))
    {
        return None;
    }
    modified(input, at, parsed, modifier)
}

/// `около 1450 года`, `ок. 1450`, `примерно в 1450 году`, `около полудня` is the clock's.
fn approximate(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let from = match input.lex(at) {
        Lex::Word(Word::Circa) => input.skip_sign(at + 1, b'.'),
        Lex::Word(Word::About) => at + 1,
        _ => return None,
    };
    let placed = input.skip(from, Word::In);
    let parsed = core(input, placed).or_else(|| bare_year(input, at, placed))?;
    if let Spec::Calendar(c) = &parsed.first.spec
        && !c.has_year()
        && c.month == 0
    {
        return None;
    }
    // the preposition in between keeps the word out of the expression
    let start = if placed > from { placed } else { at };
    modified(input, start, parsed, Modifier::Approx)
}

fn bare_year(input: &Input<'_>, at: usize, year_at: usize) -> Option<Parsed> {
    let n = input.plain(year_at).filter(|n| (3..=4).contains(&n.digits))?;
    let fits = n.digits == 4 && (1000..2100).contains(&n.value) || input.is(at, Word::Circa);
    let counted = era::quantity_follows(input, year_at + 1)
        || era::names_a_thing(input, year_at + 1)
        || !matches!(
            input.lex(year_at + 1),
            Lex::Sign(b'.' | b',' | b')' | b';' | b'-') | Lex::End | Lex::Word(_)
        )
        || matches!(input.lex(year_at + 1), Lex::Sign(b'-'))
            && input.glued(year_at + 2)
            && !matches!(input.lex(year_at + 2), Lex::Number(_));
    (fits && !counted && !input.entangled(year_at)).then(|| {
        input.parsed(year_at, year_at + 1, Spec::Calendar(Calendar::year(Year::Stated(n.value as i32))))
    })?
}

fn modified(input: &Input<'_>, at: usize, mut parsed: Parsed, modifier: Modifier) -> Option<Parsed> {
    parsed.first.start = input.start(at);
    parsed.first.modifier = Some(modifier);
    Some(parsed)
}

/// What a part is a part of.
fn core(input: &Input<'_>, at: usize) -> Option<Parsed> {
    [
        calendar::parse,
        calendar::parse_month,
        season::parse,
        decade::parse,
        relative::parse_step,
        relative::parse_whole,
        relative::counted_on,
        year::parse,
    ]
    .into_iter()
    .filter_map(|parser| parser(input, at))
    .max_by_key(|parsed| parsed.next)
}
