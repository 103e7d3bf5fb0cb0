//! Dates in digits, day first: `12.03.1917`, `12/03/1917`, `2011-03-09`, `25.X.1917`; with `г.` or `года` after them.

use super::{era::year_noun, number::is_roman};
use crate::timex::{
    locale::iso,
    parse::{Input, Parsed},
    spec::{Calendar, NumericOrder, Spec, Year},
    token::Lex,
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let mut parsed = iso::parse(input, at).or_else(|| roman_month(input, at))?;
    if let Spec::Calendar(calendar) = &mut parsed.first.spec {
        if calendar.numeric == Some(NumericOrder::Ambiguous) {
            std::mem::swap(&mut calendar.day, &mut calendar.month);
        }
        calendar.numeric = None;
        if let Some(next) = year_noun(input, parsed.next) {
            parsed.next = next;
            parsed.first.end = input.end(next);
        }
    }
    Some(parsed)
}

/// `25.X.1917`, `25/X 1917`.
fn roman_month(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let day = input.plain(at).filter(|n| n.digits <= 2 && (1..=31).contains(&n.value))?;
    let Lex::Sign(sign @ (b'.' | b'/')) = input.lex(at + 1) else { return None };
    let Lex::Ordinal(month @ 1..=12) = input.lex(at + 2) else { return None };
    let year_at = input.skip_sign(at + 3, sign);
    let year = input.plain(year_at).filter(|n| n.digits == 4 && (1000..2500).contains(&n.value))?;
    let glued = input.glued(at + 1) && input.glued(at + 2) && is_roman(input, at + 2);
    let calendar = Calendar {
        year: Year::Stated(year.value as i32),
        month: month as u8,
        day: day.value as u8,
        ..Calendar::default()
    };
    glued.then(|| input.parsed(at, year_at + 1, Spec::Calendar(calendar)))?
}
