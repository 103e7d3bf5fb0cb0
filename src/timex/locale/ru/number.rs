//! Counts and ordinals in digits, words and Roman numbers: `двадцать один`, `полтора`, `5-й`, `XX`, `семнадцатого`.

use crate::timex::{
    parse::{Counted, Input},
    spec::Count,
    token::{Lex, Word},
};

/// `12`, `двенадцати`, `двадцать один`, `триста`.
pub(super) fn cardinal(input: &Input<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(n) = input.plain(at) {
        return (n.digits <= 5).then_some((n.value, at + 1));
    }
    let Lex::Cardinal(first) = input.lex(at) else { return None };
    let (mut value, mut next, mut last) = (u32::from(first), at + 1, u32::from(first));
    while let Lex::Cardinal(n) = input.lex(next) {
        let n = u32::from(n);
        if n == 1000 && value < 1000 {
            (value, last, next) = (value * 1000, 1000, next + 1);
        } else if n < last && last % 10 == 0 && last != 10 && (last < 100 || n < 100 || last == 1000) {
            (value, last, next) = (value + n, n, next + 1);
        } else {
            break;
        }
    }
    Some((value, next))
}

/// `14-го`, `третий`, `двадцать первого`, `XX`; not a bare `1`.
pub(super) fn ordinal(input: &Input<'_>, at: usize) -> Option<(u32, usize)> {
    match input.lex(at) {
        Lex::Ordinal(n) => Some((u32::from(n), at + 1)),
        Lex::Cardinal(tens @ (20 | 30)) => match input.lex(at + 1) {
            Lex::Ordinal(n @ 1..=9) if !input.new_line(at + 1) => {
                Some((u32::from(tens) + u32::from(n), at + 2))
            }
            _ => None,
        },
        _ => {
            let n = input.plain(at).filter(|n| n.digits <= 2)?;
            Some((n.value, suffix(input, at + 1, SINGULAR)?))
        }
    }
}

/// Whether the ordinal is written in Roman capitals.
pub(super) fn is_roman(input: &Input<'_>, at: usize) -> bool {
    matches!(input.lex(at), Lex::Ordinal(1..=21))
        && input.word(at).starts_with(['I', 'V', 'X', 'Х'])
        && !input.word(at).contains(|c: char| c.is_ascii_lowercase() || c == 'х')
}

/// `тысяча девятьсот семнадцатого`, `две тысячи десятом`, `двухтысячном`.
pub(super) fn year_in_words(input: &Input<'_>, at: usize) -> Option<(i32, usize)> {
    let (head, next) = match input.lex(at) {
        Lex::Ordinal(2000) => return Some((2000, at + 1)),
        Lex::Cardinal(_) => cardinal(input, at)?,
        _ => return None,
    };
    // the last number is an ordinal: all before it are round
    let Lex::Ordinal(last) = input.lex(next) else { return None };
    let year = head + u32::from(last);
    let fits = head % 10 == 0 && (last < 10 || head % 100 == 0) && (1000..2100).contains(&year);
    fits.then_some((year as i32, next + 1))
}

/// How many of a unit: `три`, `несколько`, `полтора`, `два с половиной`, `1,5`, `полутора`.
pub(super) fn count(input: &Input<'_>, at: usize) -> Option<Counted> {
    match input.lex(at) {
        Lex::Word(Word::Half) if begins(input, at, &["полтор", "полутор", "Полтор", "Полутор"]) => {
            Some((Count::Tenths(15), at + 1))
        }
        Lex::Word(Word::Several | Word::Many | Word::Couple) => Some((Count::Vague, at + 1)),
        Lex::Word(Word::Full) if !input.is(at + 1, Word::Full) => count(input, at + 1),
        _ => {
            let (value, next) = cardinal(input, at)?;
            let fraction = input.plain(next + 1).filter(|n| {
                n.digits == 1 && input.sign(next, b',') && input.glued(next) && input.glued(next + 1)
            });
            if let (Some(tenths), true) = (fraction, matches!(input.lex(at), Lex::Number(_))) {
                return Some((
                    Count::Tenths(value.saturating_mul(10).saturating_add(tenths.value)),
                    next + 2,
                ));
            }
            if input.is(next, Word::From) && input.is(next + 1, Word::Half) {
                return Some((Count::Tenths(value.saturating_mul(10).saturating_add(5)), next + 2));
            }
            Some((Count::whole(value), next))
        }
    }
}

/// Endings after digits that make an ordinal of one thing: `5-й`, `14-го`, `1917-м`.
pub(super) const SINGULAR: &[&str] =
    &["й", "го", "м", "му", "е", "я", "ю", "ый", "ого", "ом", "ому", "ая", "ой", "ое", "ий"];
/// Those that make an ordinal of many: `1990-е`, `90-х`.
pub(super) const PLURAL: &[&str] = &["е", "х", "м", "ми", "ые", "ых", "ым", "ыми"];

/// The token after an ending that is glued to digits, with or without a hyphen: `-го`, `г` is none.
pub(super) fn suffix(input: &Input<'_>, at: usize, endings: &[&str]) -> Option<usize> {
    let hyphen = at + usize::from(input.sign(at, b'-') && input.glued(at));
    let fits = input.glued(hyphen) && endings.contains(&input.word(hyphen));
    (fits && (hyphen > at || input.word(hyphen) != "м")).then_some(hyphen + 1)
}

/// Whether the word begins with one of the stems.
pub(super) fn begins(input: &Input<'_>, at: usize, stems: &[&str]) -> bool {
    stems.iter().any(|stem| input.word(at).starts_with(stem))
}
