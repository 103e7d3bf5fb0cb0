//! Parts of periods: `early June 1844`, `the end of 2005`, `mid-1990s`, `late in the year`, `about 1910`,
//! `the last week of August`.

use super::{calendar, decade, evidence, holiday, relative, season, year};
use crate::timex::{
    Modifier,
    parse::{Input, Parsed},
    spec::{Calendar, Count, Spec, TimeOfDay},
    token::{Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(at, Word::The);
    if the > at && !matches!(input.lex(the), Lex::Word(_) | Lex::PartOfDay(_) | Lex::Ordinal(_)) {
        return None;
    }
    // Most words have no part of anything behind them.
    if !matches!(
        input.lex(the),
        Lex::PartOfDay(_)
            | Lex::Ordinal(_)
            | Lex::Unit(_)
            | Lex::Word(
                Word::Early
                    | Word::Late
                    | Word::Mid
                    | Word::Middle
                    | Word::Later
                    | Word::Earlier
                    | Word::Beginning
                    | Word::End
                    | Word::Rest
                    | Word::First
                    | Word::Final
                    | Word::Last
                    | Word::Circa
                    | Word::About
            )
    ) {
        return None;
    }
    time_of(input, at, the)
        .or_else(|| stretch_of(input, at, the))
        .or_else(|| adjective(input, at, the))
        .or_else(|| approximate(input, at))
        .or_else(|| units_end(input, at))
}

/// `early 1917`, `mid-August`, `late in 1947`, `the end of the month`, `the latter part of the year`.
fn adjective(input: &Input<'_>, at: usize, the: usize) -> Option<Parsed> {
    let (modifier, next) = match input.lex(the) {
        Lex::Word(Word::Early) => (Some(Modifier::Start), the + 1),
        Lex::Word(Word::Late) => (Some(Modifier::End), the + 1),
        Lex::Word(Word::Mid) => (Some(Modifier::Mid), input.skip_sign(the + 1, b'-')),
        Lex::Word(Word::Middle) => (Some(Modifier::Mid), the + 1),
        Lex::Word(Word::Later | Word::Earlier) if the == at => (None, the + 1),
        Lex::Word(Word::Beginning) => (Some(Modifier::Start), the + 1),
        Lex::Word(Word::End) => (Some(Modifier::End), the + 1),
        Lex::Word(Word::Rest) => (None, the + 1),
        Lex::Word(Word::First) if input.is(the + 1, Word::Part) => (Some(Modifier::Start), the + 1),
        Lex::Word(Word::Final) if input.is(the + 1, Word::Part) => (Some(Modifier::End), the + 1),
        // of a year it is a value of its own, which the parser of seasons gives
        Lex::Word(Word::First) if input.is(the + 1, Word::Half) => (Some(Modifier::Start), the + 1),
        Lex::Ordinal(2) if input.is(the + 1, Word::Half) => (Some(Modifier::End), the + 1),
        _ => return None,
    };
    let noun = input.skip(next, Word::Part);
    let noun = input.skip(noun, Word::Half);
    let of = match input.lex(noun) {
        Lex::Word(Word::Of) => noun + 1,
        // `late in 1947`; what came to an end in May 1990 ended then
        Lex::Word(Word::In)
            if noun == next
                && matches!(
                    input.lex(the),
                    Lex::Word(Word::Early | Word::Late | Word::Later | Word::Earlier | Word::Beginning)
                ) =>
        {
            noun + 1
        }
        // `the beginning 1917` is nothing; `early 1917` is
        _ if noun == next
            && matches!(
                input.lex(the),
                Lex::Word(Word::Early | Word::Late | Word::Mid | Word::Middle | Word::Later | Word::Earlier)
            ) =>
        {
            noun
        }
        _ => return None,
    };
    let mut parsed = core(input, of)?;
    let half = noun > next && input.is(noun - 1, Word::Half);
    if half && !matches!(parsed.first.spec, Spec::Decade { .. } | Spec::Century(_)) {
        return None;
    }
    parsed.first.start = input.start(at);
    parsed.first.modifier = modifier.or(parsed.first.modifier);
    Some(parsed)
}

/// `c. 1450`, `about 1910`, `around March 1981`.
fn approximate(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let next = match input.lex(at) {
        Lex::Word(Word::Circa) => input.skip_sign(at + 1, b'.'),
        Lex::Word(Word::About) => input.skip(at + 1, Word::The),
        _ => return None,
    };
    // the letter c alone needs its full stop or its number
    let mut parsed = year::parse(input, next)
        .or_else(|| calendar::parse(input, next))
        .or_else(|| calendar::parse_days_first(input, next))
        .or_else(|| decade::parse(input, next))
        .or_else(|| circa_small(input, at, next))?;
    if let Lex::Word(Word::About) = input.lex(at)
        && let Spec::Calendar(c) = parsed.first.spec
        && !c.has_year()
        && c.month == 0
    {
        return None;
    }
    parsed.first.start = input.start(at);
    parsed.first.modifier = Some(Modifier::Approx);
    Some(parsed)
}

/// `c. 476`, `ca. 80 AD` is the year parser's.
fn circa_small(input: &Input<'_>, at: usize, next: usize) -> Option<Parsed> {
    let n = input.plain(next)?;
    (input.is(at, Word::Circa) && n.digits == 3 && !evidence::names_a_thing(input, next + 1)).then(|| {
        input.parsed(
            at,
            next + 1,
            Spec::Calendar(Calendar::year(crate::timex::spec::Year::Small(n.value as i32))),
        )
    })?
}

/// `the night of 10 August 1792`, `the early morning hours of 30 April`, `early in the morning of 29 April 1975`.
fn time_of(input: &Input<'_>, at: usize, the: usize) -> Option<Parsed> {
    let early = the + usize::from(matches!(input.lex(the), Lex::Word(Word::Early | Word::Late)));
    let inner =
        if early > the && input.is(early, Word::In) { input.skip(early + 1, Word::The) } else { early };
    let Lex::PartOfDay(part) = input.lex(inner) else { return None };
    let hours = inner + 1 + usize::from(input.lex(inner + 1) == Lex::Units(Unit::Hour));
    if !matches!(input.lex(hours), Lex::Word(Word::Of | Word::On)) || input.is(hours, Word::On) && the == at {
        return None;
    }
    let mut parsed = core(input, input.skip(hours + 1, Word::The)).or_else(|| core(input, hours + 1))?;
    let Spec::Calendar(calendar) = &mut parsed.first.spec else { return None };
    if calendar.day == 0 && calendar.weekday == 0 && calendar.holiday.is_none() {
        return None;
    }
    calendar.tod = Some(TimeOfDay::Part(part));
    parsed.first.start = input.start(at);
    parsed.first.modifier = match input.lex(the) {
        Lex::Word(Word::Early) => Some(Modifier::Start),
        Lex::Word(Word::Late) => Some(Modifier::End),
        _ => None,
    };
    Some(parsed)
}

/// `the last week of August`, `the last days of 1944`: a length within a period.
fn stretch_of(input: &Input<'_>, at: usize, the: usize) -> Option<Parsed> {
    if !matches!(input.lex(the), Lex::Word(Word::Last | Word::First | Word::Final) | Lex::Ordinal(2..=4)) {
        return None;
    }
    let counted = super::number::cardinal(input, the + 1);
    let (count, noun) = counted.map_or((None, the + 1), |(n, next)| (Some(n), next));
    let (unit, plural) = match input.lex(noun) {
        Lex::Unit(unit) => (unit, false),
        Lex::Units(unit) => (unit, true),
        _ => return None,
    };
    if !matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade)
        || !input.is(noun + 1, Word::Of)
    {
        return None;
    }
    let parsed = core(input, noun + 2)?;
    let single = !plural && count.is_none();
    if single && unit == Unit::Day {
        return day_of(input, at, the, parsed);
    }
    let count = if single { Count::whole(1) } else { count.map_or(Count::Vague, Count::whole) };
    let mut found = parsed;
    found.first.start = input.start(at);
    let place = match input.lex(the) {
        Lex::Ordinal(place) => place as i8,
        Lex::Word(Word::First) => 1,
        _ => -1,
    };
    found.first.spec = match found.first.spec {
        Spec::Calendar(of) if of.day == 0 && found.second.is_none() => {
            Spec::Stretch { count, unit, place, of }
        }
        _ => Spec::Duration { count, unit },
    };
    found.first.modifier = None;
    found.second = None;
    Some(found)
}

/// `the first day of May 1917`, `the last day of 1999`.
fn day_of(input: &Input<'_>, at: usize, the: usize, mut parsed: Parsed) -> Option<Parsed> {
    let Spec::Calendar(calendar) = &mut parsed.first.spec else { return None };
    if calendar.day > 0 || calendar.season.is_some() {
        return None;
    }
    let last = matches!(input.lex(the), Lex::Word(Word::Last | Word::Final));
    if calendar.month == 0 {
        calendar.month = if last { 12 } else { 1 };
    }
    calendar.day = match (last, calendar.month) {
        (false, _) => 1,
        (true, 2) => return None,
        (true, 4 | 6 | 9 | 11) => 30,
        (true, _) => 31,
    };
    parsed.first.start = input.start(at);
    Some(parsed)
}

/// `month's end`, `year's end`, `the year-end`.
fn units_end(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Lex::Unit(unit @ (Unit::Month | Unit::Year | Unit::Week)) = input.lex(at) else { return None };
    let next = if input.sign(at + 1, b'\'') && input.word(at + 2) == "s" {
        at + 3
    } else if input.sign(at + 1, b'-') && input.glued(at + 1) {
        at + 2
    } else {
        return None;
    };
    if !input.is(next, Word::End) {
        return None;
    }
    let step = Spec::Step { unit, step: 0, base: crate::timex::spec::Base::Narrative, tod: None };
    input.modified(at, next + 1, step, Some(Modifier::End))
}

/// What a part is a part of.
fn core(input: &Input<'_>, at: usize) -> Option<Parsed> {
    [
        calendar::parse,
        calendar::parse_days_first,
        season::parse,
        holiday::parse,
        decade::parse,
        relative::parse_step,
        relative::parse_whole,
        year::parse,
    ]
    .into_iter()
    .filter_map(|parser| parser(input, at))
    .max_by_key(|parsed| parsed.next)
}
