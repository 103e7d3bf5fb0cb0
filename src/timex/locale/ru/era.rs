//! Years as they stand in a date: `1917 года`, `1993 г.`, `1917-го`, `490 г. до н. э.`, `того же года`,
//! `тысяча девятьсот семнадцатого года`; and eras.

use super::number::{SINGULAR, suffix, year_in_words};
use crate::timex::{
    parse::{Input, Yeared},
    spec::Year,
    token::{Lex, Unit, Word},
};

/// `до н. э.`, `до нашей эры`, `до Р. Х.`, `до Рождества Христова`, `н. э.`, `нашей эры`, `от Р. Х.`:
/// whether it is before Christ, and the token after it.
pub(super) fn era(input: &Input<'_>, at: usize) -> Option<(bool, usize)> {
    let before = input.is(at, Word::Until);
    let noun = at + usize::from(before || matches!(input.lex(at), Lex::Word(Word::Of | Word::To)));
    let dotted = |a: &str, b: &str| {
        (input.word(noun) == a && input.sign(noun + 1, b'.') && input.word(noun + 2) == b)
            .then(|| input.skip_sign(noun + 3, b'.'))
    };
    if let Some(next) = dotted("н", "э").filter(|_| before || noun == at) {
        return Some((before, next));
    }
    if input.word(noun).starts_with("наше") && input.word(noun + 1).starts_with("эр") {
        return (before || noun == at).then_some((before, noun + 2));
    }
    if noun == at {
        return None;
    }
    if let Some(next) = dotted("Р", "Х") {
        return Some((before, next));
    }
    (matches!(input.lex(noun), Lex::Holiday(_)) && input.word(noun + 1).starts_with("Христов"))
        .then_some((before, noun + 2))
}

/// Astronomical year of a number and its era.
pub(super) fn astronomical(value: u32, before_christ: bool) -> i32 {
    let value = i32::try_from(value).unwrap_or(9999).min(9999);
    if before_christ { 1 - value } else { value }
}

/// `год` in any form, `г.`, `гг.`, `г.г.`; not `лет`. The full stop of an abbreviation belongs to it.
pub(super) fn year_noun(input: &Input<'_>, at: usize) -> Option<usize> {
    if !matches!(input.lex(at), Lex::Unit(Unit::Year) | Lex::Units(Unit::Year)) || input.new_line(at) {
        return None;
    }
    match input.word(at) {
        "лет" => None,
        "г" | "гг" => {
            let next = input.skip_sign(at + 1, b'.');
            // `г. г.`
            let twice = input.word(next) == "г" && input.sign(next + 1, b'.') && next > at + 1;
            Some(if twice { next + 2 } else { next })
        }
        _ => Some(at + 1),
    }
}

/// A number of up to four digits with what makes it a year: a noun, an era or an ending.
pub(super) fn marked_year(input: &Input<'_>, at: usize) -> Option<Yeared> {
    let Some(n) = input.plain(at) else {
        let (year, next) = year_in_words(input, at)?;
        return Some((Year::Stated(year), year_noun(input, next)?));
    };
    if n.digits > 4 || n.value == 0 || n.digits == 4 && !(1000..2500).contains(&n.value) {
        return None;
    }
    let ending = suffix(input, at + 1, SINGULAR).filter(|_| n.digits == 4 || n.digits == 2);
    let bare = ending.unwrap_or(at + 1);
    let noun = year_noun(input, bare);
    let end = noun.unwrap_or(bare);
    if let Some((before, next)) = era(input, end)
        && ending.is_none()
    {
        return Some((Year::Stated(astronomical(n.value, before)), next));
    }
    let short = n.digits == 2;
    let year = match (ending.is_some(), short) {
        (true, true) => Year::TwoDigit(n.value as u8),
        _ => Year::Stated(n.value as i32),
    };
    match (noun, ending) {
        // `5 года` is part of a length, `80 годы` nothing
        (Some(next), None) if n.digits <= 2 && !matches!(input.word(bare), "году" | "год" | "г") => {
            (n.value > 4 && matches!(input.word(bare), "года")).then_some((year, next))
        }
        (Some(next), _) => Some((year, next)),
        (None, Some(next)) if n.digits == 4 || short => Some((year, next)),
        _ => None,
    }
}

/// A year after a month or a season: `1917`, `1917 года`, `, 1917`, `того же года`, `следующего года`.
pub(super) fn trailing_year(input: &Input<'_>, at: usize) -> Option<Yeared> {
    if input.new_line(at) {
        return None;
    }
    if let Some(found) = step_year(input, at) {
        return Some(found);
    }
    // `в июле того же 1929 года`
    if input.is(at, Word::That)
        && input.is(at + 1, Word::Same)
        && let Some(found) = marked_year(input, at + 2)
    {
        return Some(found);
    }
    let from = input.skip_sign(at, b',');
    if let Some(found) = marked_year(input, from).filter(|_| from == at) {
        return Some(found);
    }
    let n = input.plain(from)?;
    // `феврале 84-го`
    if let (2, Some(next)) = (n.digits, suffix(input, from + 1, &["го", "м", "й"]))
        && from == at
    {
        return Some((Year::TwoDigit(n.value as u8), next));
    }
    (n.digits == 4
        && (1000..2500).contains(&n.value)
        && !input.entangled(from)
        && !quantity_follows(input, from + 1))
    .then_some((Year::Stated(n.value as i32), from + 1))
}

/// `того же года`, `этого года`, `следующего года`, `прошлого года`.
fn step_year(input: &Input<'_>, at: usize) -> Option<Yeared> {
    let (step, next) = match input.lex(at) {
        Lex::Word(Word::That | Word::This) => (0, input.skip(at + 1, Word::Same)),
        Lex::Word(Word::Current) => (0, at + 1),
        Lex::Word(Word::Next | Word::Coming | Word::Following) => (1, at + 1),
        Lex::Word(Word::Previous | Word::Last) => (-1, at + 1),
        _ => return None,
    };
    (input.lex(next) == Lex::Unit(Unit::Year)).then_some((Year::Step(step), next + 1))
}

/// Whether the number before `at` counts something: `1500 человек`, `300 с.`, `40 %`, `5 лет`.
pub(super) fn quantity_follows(input: &Input<'_>, at: usize) -> bool {
    match input.lex(at) {
        Lex::Word(Word::Measure) | Lex::Cardinal(_) => !input.new_line(at),
        Lex::Units(_) => year_noun(input, at).is_none() && !input.new_line(at),
        Lex::Sign(b'%' | b'$') => true,
        // `1500 кв. м`; before a number it is a flat
        Lex::Word(Word::Label) => input.word(at) == "кв",
        // pages of a book
        Lex::Word(Word::From) => input.sign(at + 1, b'.') && input.glued(at + 1) && !input.new_line(at),
        _ => false,
    }
}

/// Whether a lower-case word that can be the head of what is counted stands at `at`.
pub(super) fn names_a_thing(input: &Input<'_>, at: usize) -> bool {
    !input.new_line(at)
        && !input.capital(at)
        && matches!(input.lex(at), Lex::Other | Lex::Word(Word::Measure) | Lex::Units(_) | Lex::Sign(b'%'))
        && input.word(at).starts_with(|c: char| c.is_alphabetic() || c == '%')
}
