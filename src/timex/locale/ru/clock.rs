//! Times of day: `21:40`, `в 21.40`, `9 часов утра`, `10 часов 30 минут`, `полдень`, `утром`, `вечером 3 мая`.

use super::{calendar, number::cardinal, relative};
use crate::timex::{
    locale::iso::{self, dotted_parts, opens_entry},
    parse::{Input, Parsed},
    spec::{Calendar, Spec, TimeOfDay},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    if let Some(parsed) = calendar::part_before(input, at).or_else(|| relative::parse_part_of_step(input, at))
    {
        return Some(parsed);
    }
    let (tod, next) = digital(input, at)
        .or_else(|| dotted(input, at))
        .or_else(|| on_the_hour(input, at))
        .or_else(|| named(input, at))?;
    input.parsed(at, next, Spec::Calendar(Calendar { tod: Some(tod), ..Calendar::default() }))
}

/// A preposition that tells when, or what may stand before the time of a programme.
fn placed(input: &Input<'_>, at: usize) -> bool {
    matches!(
        input.before(at),
        Lex::Word(
            Word::In
                | Word::By
                | Word::From
                | Word::Until
                | Word::About
                | Word::After
                | Word::Between
                | Word::To
        )
    )
}

/// `21:40`, `в 9:05`; a score has no preposition.
fn digital(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let hour = input.plain(at).filter(|n| n.digits <= 2)?;
    if !input.sign(at + 1, b':') || !input.glued(at + 1) || !input.glued(at + 2) {
        return None;
    }
    let minute = input.plain(at + 2).filter(|n| n.digits == 2)?;
    let mut next = at + 3;
    if input.sign(next, b':') && input.glued(next) && input.glued(next + 1) {
        input.plain(next + 1).filter(|n| n.digits == 2)?;
        next += 2;
    }
    let before = placed(input, at)
        || matches!(input.before(at), Lex::Sign(b',' | b'(' | b'-') | Lex::Unit(Unit::Year));
    let listed = opens_entry(input, at, next);
    if !(listed || before && !input.sign(next, b':')) {
        return None;
    }
    Some((iso::clock(hour.value, Some(minute.value))?, next))
}

/// `в 21.40`: the lexer takes it for a fraction.
fn dotted(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let (hour, minute) = dotted_parts(input, at)?;
    let counted = super::era::quantity_follows(input, at + 1) || matches!(input.lex(at + 1), Lex::Unit(_));
    (input.before(at) == Lex::Word(Word::In) && !counted).then_some((iso::clock(hour, Some(minute))?, at + 1))
}

/// `9 часов утра`, `в 10 часов`, `21 час 45 минут`, `10 ч. 30 мин.`, `три часа ночи`.
fn on_the_hour(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let (hour, noun) = match input.lex(at) {
        Lex::Unit(Unit::Hour) if input.word(at) == "час" => (1, at),
        _ => cardinal(input, at)?,
    };
    if hour > 24 || !matches!(input.lex(noun), Lex::Unit(Unit::Hour) | Lex::Units(Unit::Hour)) {
        return None;
    }
    let mut next = noun + 1 + usize::from(input.word(noun) == "ч" && input.sign(noun + 1, b'.'));
    let mut minute = None;
    if let Some((minutes, unit)) = cardinal(input, next)
        && matches!(input.lex(unit), Lex::Unit(Unit::Minute) | Lex::Units(Unit::Minute))
        && minutes < 60
    {
        minute = Some(minutes);
        next = unit + 1 + usize::from(input.word(unit) == "мин" && input.sign(unit + 1, b'.'));
    }
    let part = match input.lex(next) {
        Lex::PartOfDay(part) if input.word(next).ends_with(['а', 'и']) => Some(part),
        Lex::Unit(Unit::Day) if input.word(next) == "дня" => Some(PartOfDay::Afternoon),
        _ => None,
    };
    let stands = part.is_some()
        || input.before(at) == Lex::Word(Word::In) && (hour > 1 || minute.is_some() || noun > at);
    if !stands {
        return None;
    }
    let later = match part {
        Some(PartOfDay::Afternoon | PartOfDay::Evening) => hour < 12,
        Some(PartOfDay::Night) => (8..12).contains(&hour),
        _ => false,
    };
    let hour = if later { hour + 12 } else { hour };
    Some((iso::clock(hour, minute.or(Some(0)))?, next + usize::from(part.is_some())))
}

/// `в полдень`, `в полночь`, `утром`, `к вечеру`, `ночью`.
fn named(input: &Input<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let Lex::PartOfDay(part) = input.lex(at) else { return None };
    let when = ["утром", "вечером", "ночью", "Утром", "Вечером", "Ночью"].contains(&input.word(at));
    let fits = match part {
        PartOfDay::Noon | PartOfDay::Midnight => placed(input, at),
        PartOfDay::Dawn => input.is(at.wrapping_sub(1), Word::On),
        _ => when || input.word(at) == "вечеру" || input.word(at) == "утру",
    };
    fits.then_some((TimeOfDay::Part(part), at + 1))
}
