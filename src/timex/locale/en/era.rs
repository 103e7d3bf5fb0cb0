//! Eras: `490 BC`, `48 B.C.E.`, `AD 79`, `79 CE`; and years as they stand in a date.

use super::evidence::{opens_clause, quantity_follows};
use crate::timex::{
    parse::{Input, Yeared},
    spec::Year,
    token::{Lex, Word},
};

/// `BC`, `BCE`, `B.C.`, `AD`, `A.D.`, `CE` at `at`: whether it is before Christ, and the token after it.
pub(super) fn era(input: &Input<'_>, at: usize) -> Option<(bool, usize)> {
    let upper = |at: usize| input.capital(at);
    match input.lex(at) {
        Lex::Word(Word::Bc) if upper(at) => return Some((true, at + 1)),
        Lex::Word(Word::Ad) if upper(at) => return Some((false, at + 1)),
        _ => {}
    }
    // Nearly every word is longer than the letters of an era.
    if input.tokens.get(at).is_none_or(|token| token.end - token.start != 1) {
        return None;
    }
    let letter = |at: usize, c: &str| input.word(at).eq_ignore_ascii_case(c);
    let dotted = |a: &str, b: &str| {
        letter(at, a) && input.sign(at + 1, b'.') && input.glued(at + 1) && letter(at + 2, b)
    };
    let before = dotted("b", "c");
    if !before && !dotted("a", "d") && !dotted("c", "e") {
        return None;
    }
    // `1900–1931 C. E. Dunne`: initials stand apart before a name; `In 79 C. E. Vesuvius erupted` has an era.
    let led = matches!(
        at.checked_sub(1).map_or(Lex::End, |year| input.before(year)),
        Lex::Word(Word::In | Word::By | Word::Since | Word::Until)
    );
    let initials = dotted("c", "e") && !led && !input.glued(at + 2);
    if initials && input.sign(at + 3, b'.') && input.capital(at + 4) && !input.new_line(at + 4) {
        return None;
    }
    let mut next = at + 3;
    if before && input.sign(next, b'.') && input.glued(next + 1) && letter(next + 1, "e") {
        next += 2;
    }
    // The last full stop belongs to the era unless it also ends the sentence.
    let ends = matches!(input.lex(next + 1), Lex::End) || input.capital(next + 1) || input.new_line(next + 1);
    if input.sign(next, b'.') && !ends {
        next += 1;
    }
    Some((before, next))
}

/// Astronomical year of a number and its era.
pub(super) fn astronomical(value: u32, before_christ: bool) -> i32 {
    let value = i32::try_from(value).unwrap_or(9999).min(9999);
    if before_christ { 1 - value } else { value }
}

/// A year after a month, a season or a holiday: `, 1704`, `of 1854`, `44 BC`, `'68`, `of that year`.
pub(super) fn trailing_year(input: &Input<'_>, at: usize) -> Option<Yeared> {
    let comma = input.skip_sign(at, b',');
    let of = comma + usize::from(matches!(input.lex(comma), Lex::Word(Word::Of | Word::In)));
    if of > comma {
        if let Some(found) = step_year(input, of) {
            return Some(found);
        }
        if input.is(comma, Word::In) {
            return None;
        }
    }
    // `a low in January of 114`: a year of three digits stands right after its month
    let small = |year: &Year| matches!(year, Year::Small(_)) && of > comma;
    year(input, of, true)
        .filter(|(year, _)| !small(year))
        .or_else(|| step_year(input, comma).filter(|(y, _)| of == comma && *y != Year::Step(0)))
}

/// `that year`, `the same year`, `the following year`, `next year`.
fn step_year(input: &Input<'_>, at: usize) -> Option<Yeared> {
    let start = at;
    let the = input.skip(at, Word::The);
    let (step, next) = match input.lex(the) {
        Lex::Word(Word::That | Word::Same | Word::This) => (0, input.skip(the + 1, Word::Same)),
        Lex::Word(Word::Next | Word::Following | Word::Coming) => (1, the + 1),
        Lex::Word(Word::Previous | Word::Last) => (-1, the + 1),
        // `October 12 of the year following`
        Lex::Unit(crate::timex::token::Unit::Year)
            if the > at && matches!(input.lex(the + 1), Lex::Word(Word::Following | Word::After)) =>
        {
            return ends(input, the + 2).then_some((Year::Step(1), the + 2));
        }
        _ => return None,
    };
    let year = |at: usize| input.lex(at) == Lex::Unit(crate::timex::token::Unit::Year);
    (year(next) && next > start).then_some((Year::Step(step), next + 1))
}

/// Whether no noun follows that the words before could belong to: `of the year after the war`.
fn ends(input: &Input<'_>, at: usize) -> bool {
    !matches!(input.lex(at), Lex::Word(Word::The | Word::A) | Lex::Other) || input.new_line(at)
}

/// A year by itself. `beside_month` allows three digits, since a month before them is evidence enough.
pub(super) fn year(input: &Input<'_>, at: usize, beside_month: bool) -> Option<Yeared> {
    if let Some((false, next)) = era(input, at)
        && let Some(n) = input.plain(next)
        && n.digits <= 4
        && n.value > 0
    {
        return Some((Year::Stated(astronomical(n.value, false)), next + 1));
    }
    if input.sign(at, b'\'')
        && let Some(n) = input.plain(at + 1)
        && n.digits == 2
        && input.glued(at + 1)
        && !input.sign(at + 2, b'\'')
    {
        return Some((Year::TwoDigit(n.value as u8), at + 2));
    }
    let n = input.plain(at)?;
    if let Some((before, next)) = era(input, at + 1)
        && n.digits <= 4
        && n.value > 0
    {
        return Some((Year::Stated(astronomical(n.value, before)), next));
    }
    let plausible = match n.digits {
        4 => (1000..2500).contains(&n.value),
        3 => beside_month && n.value >= 100,
        _ => false,
    };
    // `On 8 January 1951 one of its aircraft`, `on 2 March 1957 killed 312 people`: beside its month a number of four
    // digits is counted only by what it counts.
    let sentence_goes_on = || {
        matches!(input.lex(at + 1), Lex::Cardinal(_))
            || input.lex(at + 1) == Lex::Word(Word::Measure)
                && matches!(input.lex(at + 2), Lex::Number(_) | Lex::Cardinal(_))
    };
    if !plausible
        || quantity_follows(input, at + 1)
            && !(beside_month && sentence_goes_on())
            && !opens_clause(input, at)
    {
        return None;
    }
    let year = if n.digits == 3 { Year::Small(n.value as i32) } else { Year::Stated(n.value as i32) };
    Some((year, at + 1))
}
