//! Decades and centuries: `1990-е годы`, `90-х гг.`, `20-х годах XIX века`, `1960—1970-е`, `двадцатые годы`,
//! `XX век`, `XIX—XX вв.`, `V в. до н. э.`, `двадцатого столетия`, `19-й век`.

use super::{
    era::{era, year_noun},
    number::{PLURAL, is_roman, ordinal, suffix},
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::Spec,
    token::{Lex, Token, Unit, Word},
};

/// So many centuries may stand before the one that names them all; without a limit a long list of Roman numbers
/// would be read to its end at each of them.
const LONGEST_LIST: u8 = 4;

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    decade(input, at).or_else(|| century(input, at, 0))
}

/// `XIX век`, `V—IV веках до н. э.`, `XIX` before `— начале XX века`.
fn century(input: &Input<'_>, at: usize, listed: u8) -> Option<Parsed> {
    let (number, next) = numbered(input, at)?;
    if let Some((end, before)) = noun(input, next) {
        return input.parsed(at, end, Spec::Century(signed(number, before)));
    }
    let link = match input.lex(next) {
        Lex::Sign(b'-' | b'/' | b',') | Lex::Word(Word::And | Word::Or | Word::To | Word::Until) => next + 1,
        _ => return None,
    };
    // what stands between the two: `в`, `начале`, `первой половине`
    let inner = (link..link + 4).find(|&i| {
        !matches!(
            input.lex(i),
            Lex::Word(Word::In | Word::Beginning | Word::End | Word::Middle | Word::Half | Word::Part)
                | Lex::Ordinal(1..=4)
        ) || is_roman(input, i) && noun_after(input, i)
    })?;
    let (second, after) = numbered(input, inner)?;
    let (end, before) = match noun(input, after) {
        Some(found) => found,
        // `XVIII, XIX и XX веках`
        None if listed >= LONGEST_LIST => return None,
        None => century(input, inner, listed + 1).map(|p| match p.first.spec {
            Spec::Century(n) => (p.next, n < 0),
            _ => (p.next, false),
        })?,
    };
    let first = input.found(at, next, Spec::Century(signed(number, before)));
    if inner > link || noun(input, after).is_none() {
        return Some(Parsed { first, second: None, next });
    }
    let second = input.found(inner, end, Spec::Century(signed(second, before)));
    Some(Parsed { first, second: Some(second), next: end })
}

fn noun_after(input: &Input<'_>, at: usize) -> bool {
    numbered(input, at).is_some_and(|(_, next)| noun(input, next).is_some() || input.sign(next, b'-'))
}

fn numbered(input: &Input<'_>, at: usize) -> Option<(u32, usize)> {
    ordinal(input, at).filter(|(n, _)| (1..=30).contains(n))
}

/// `век`, `столетие` in any form, `в.`, `вв.`, with the era: the token after it and whether it is before Christ.
fn noun(input: &Input<'_>, at: usize) -> Option<(usize, bool)> {
    if input.new_line(at) {
        return None;
    }
    let next = match input.lex(at) {
        Lex::Unit(Unit::Century) => at + 1,
        Lex::Units(Unit::Century) => at + 1 + usize::from(input.word(at) == "вв" && input.sign(at + 1, b'.')),
        Lex::Word(Word::In) if input.word(at) == "в" && input.sign(at + 1, b'.') && input.glued(at + 1) => {
            at + 2
        }
        _ => return None,
    };
    Some(era(input, next).map_or((next, false), |(before, next)| (next, before)))
}

fn signed(number: u32, before_christ: bool) -> i32 {
    let number = number as i32;
    if before_christ { -number } else { number }
}

/// Decades in digits or words.
fn decade(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Some((value, digits, next)) = tens(input, at) else { return ranged(input, at) };
    let noun = decade_noun(input, next);
    let end = noun.unwrap_or(next);
    if let Some((before, end)) = era(input, end) {
        let tens = value as i32 / 10;
        let decade = if before { -tens } else { tens };
        return input.parsed(at, end, Spec::Decade { decade, century_open: false });
    }
    if digits == 3 {
        return None;
    }
    if digits == 4 {
        return input.parsed(at, end, Spec::Decade { decade: value as i32 / 10, century_open: false });
    }
    // `20-х годов XIX века`
    if let Some(noun) = noun
        && let Some((century, after)) = numbered(input, noun)
        && let Some((end, false)) = self::noun(input, after)
    {
        let decade = (century as i32 - 1) * 10 + value as i32 / 10;
        return input.parsed(at, end, Spec::Decade { decade, century_open: false });
    }
    placed(input, at, next, noun.is_some(), value, digits)
        .then(|| input.parsed(at, end, Spec::Decade { decade: value as i32 / 10, century_open: true }))?
}

/// `в 90-е`, `с 80-х`; not `на 20-е место`, `в 20-х числах`, `двадцатые участники`.
fn placed(input: &Input<'_>, at: usize, next: usize, noun: bool, value: u32, digits: u8) -> bool {
    let before = matches!(
        input.before(at),
        Lex::Word(
            Word::In
                | Word::From
                | Word::Until
                | Word::After
                | Word::Beginning
                | Word::End
                | Word::Middle
                | Word::To
        )
    );
    let thing = super::era::names_a_thing(input, next)
        && (!input.word(next - 1).ends_with('х') || input.word(next).starts_with("числ"));
    let counted = matches!(input.lex(next), Lex::Unit(_) | Lex::Units(_) | Lex::Word(Word::Measure));
    noun || digits == 2 && value >= 20 && before && !thing && !counted
}

/// The first of `1960—1970-е годы`, `60—70-х годов`, `1920-х — 1930-х`; the second is found by itself.
fn ranged(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let first = input.plain(at).filter(|n| is_tens(n.value, n.digits))?;
    if !matches!(input.lex(at + 1), Lex::Sign(b'-' | b'/') | Lex::Word(Word::And))
        || continued(input.tokens, at)
    {
        return None;
    }
    let (second, digits, next) = tens(input, at + 2)?;
    // `1950—60-е` says the century once
    let short = first.digits == 4 && digits == 2;
    let tail = if short { first.value % 100 } else { first.value };
    if digits != first.digits && !short || second <= tail {
        return None;
    }
    let back = (second - tail) as i32 / 10;
    let (last, end) = if short {
        let end = decade_noun(input, next).unwrap_or(next);
        let spec = Spec::Decade { decade: first.value as i32 / 10 + back, century_open: false };
        (input.found(at + 2, end, spec), end)
    } else {
        let rest = decade(input, at + 2)?;
        (rest.first, rest.next)
    };
    let Spec::Decade { decade, century_open } = last.spec else { return None };
    let mut parsed = input.parsed(at, at + 1, Spec::Decade { decade: decade - back, century_open })?;
    parsed.second = Some(last);
    parsed.next = end;
    Some(parsed)
}

fn continued(tokens: &[Token], at: usize) -> bool {
    let dash = at.checked_sub(1).and_then(|i| tokens.get(i));
    dash.is_some_and(|t| t.lex == Lex::Sign(b'-'))
}

fn is_tens(value: u32, digits: u8) -> bool {
    value.is_multiple_of(10) && (digits == 2 || digits == 3 || digits == 4 && (1000..2200).contains(&value))
}

/// `1990-е`, `90-х`, `двадцатые`, `двадцатых`: value, digits and the token after it.
fn tens(input: &Input<'_>, at: usize) -> Option<(u32, u8, usize)> {
    if let Some(n) = input.plain(at) {
        let next = suffix(input, at + 1, PLURAL)?;
        // `в 1990-м` is a year, `1990-м годам` a decade
        let singular = matches!(input.word(next - 1), "м") && input.word(next) != "годам";
        return (is_tens(n.value, n.digits) && !singular).then_some((n.value, n.digits, next));
    }
    match input.lex(at) {
        Lex::Ordinal(n @ (10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) if is_plural(input.word(at)) => {
            Some((n.into(), 2, at + 1))
        }
        Lex::Ordinal(2000) if is_plural(input.word(at)) => Some((2000, 4, at + 1)),
        _ => None,
    }
}

fn is_plural(word: &str) -> bool {
    word.ends_with("ые") || word.ends_with("ых") || word.ends_with("ыми")
}

/// `годы`, `годов`, `гг.`
fn decade_noun(input: &Input<'_>, at: usize) -> Option<usize> {
    matches!(input.lex(at), Lex::Units(Unit::Year)).then(|| year_noun(input, at))?
}

#[cfg(test)]
mod tests {
    use crate::{document::Document, timex::tag};

    #[test]
    fn a_list_without_end_is_read_in_passing() {
        for word in ["XI, ", "начало — конец — ", "целых ", "1950—60-", "25 (7 ", "двадцать "]
        {
            let text = format!("Слова, слова. {}", word.repeat(50_000));
            assert!(tag(&Document::from_plain_text("list", &text)).len() <= 50_000);
        }
    }
}
