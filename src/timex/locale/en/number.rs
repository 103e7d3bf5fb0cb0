//! Counts and ordinals in digits and in words: `twenty-one`, `a dozen`, `two and a half`, `3rd`.

use crate::timex::{
    parse::{Counted, Input},
    spec::Count,
    token::{Form, Lex, Word},
};

/// `12`, `twelve`, `twenty-one`, `two hundred`.
pub(super) fn cardinal(input: &Input<'_>, at: usize) -> Option<(u32, usize)> {
    match input.lex(at) {
        Lex::Number(n) if n.form == Form::Plain && n.digits <= 5 || n.form == Form::Grouped => {
            Some((n.value, at + 1))
        }
        Lex::Cardinal(first) => {
            let (mut value, mut next) = (u32::from(first), at + 1);
            if (20..100).contains(&first) {
                let unit = next + usize::from(input.sign(next, b'-') && input.glued(next));
                if let Lex::Cardinal(n @ 1..=9) = input.lex(unit) {
                    (value, next) = (value + u32::from(n), unit + 1);
                }
            }
            // two scales at most (`two hundred thousand`): a text of nothing but `hundred` stays linear
            for _ in 0..2 {
                let Lex::Cardinal(scale @ (12 | 100 | 1000)) = input.lex(next) else { break };
                (value, next) = (value.saturating_mul(u32::from(scale)), next + 1);
            }
            Some((value, next))
        }
        _ => None,
    }
}

/// `14th`, `third`, `twenty-first`; not a bare `1`.
pub(super) fn ordinal(input: &Input<'_>, at: usize) -> Option<(u32, usize)> {
    match input.lex(at) {
        Lex::Number(n) if n.form == Form::Ordinal => Some((n.value, at + 1)),
        Lex::Ordinal(n) => Some((u32::from(n), at + 1)),
        Lex::Word(Word::First) if input.word(at).len() == 5 => Some((1, at + 1)),
        Lex::Cardinal(tens @ (20 | 30)) => {
            let unit = at + 1 + usize::from(input.sign(at + 1, b'-'));
            match input.lex(unit) {
                Lex::Ordinal(n @ 2..=9) => Some((u32::from(tens) + u32::from(n), unit + 1)),
                Lex::Word(Word::First) => Some((u32::from(tens) + 1, unit + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// How many of a unit: `three`, `a`, `a few`, `half a`, `two and a half`, `22.8`, `several`.
pub(super) fn count(input: &Input<'_>, at: usize) -> Option<Counted> {
    let exact = |value: u32, next: usize| {
        // `two and a half years`
        let half = input.is(next, Word::And) && input.is(next + 1, Word::A) && input.is(next + 2, Word::Half);
        if half {
            (Count::Tenths(value.saturating_mul(10).saturating_add(5)), next + 3)
        } else {
            (Count::whole(value), next)
        }
    };
    match input.lex(at) {
        Lex::Number(n) if n.form == Form::Decimal => Some((Count::Tenths(n.value), at + 1)),
        Lex::Word(Word::A) => match input.lex(at + 1) {
            Lex::Word(Word::Few) => Some((Count::Vague, at + 2)),
            Lex::Word(Word::Couple) => Some((Count::Vague, input.skip(at + 2, Word::Of))),
            Lex::Word(Word::Half) => Some((Count::Tenths(5), at + 2)),
            Lex::Word(Word::Full | Word::Only | Word::Long) => Some((Count::whole(1), at + 2)),
            Lex::Cardinal(scale @ (12 | 100 | 1000)) => Some((Count::whole(u32::from(scale)), at + 2)),
            _ => Some((Count::whole(1), at + 1)),
        },
        Lex::Word(Word::Half) if input.is(at + 1, Word::A) => Some((Count::Tenths(5), at + 2)),
        Lex::Word(Word::Few | Word::Several | Word::Many | Word::Some) => {
            let next = input.skip(input.skip(at + 1, Word::Few), Word::More);
            Some((Count::Vague, next))
        }
        Lex::Word(Word::Another) => match cardinal(input, at + 1) {
            Some((value, next)) => Some(exact(value, next)),
            None => Some((Count::whole(1), at + 1)),
        },
        _ => {
            let (value, next) = cardinal(input, at)?;
            Some(exact(value, input.skip(next, Word::More)))
        }
    }
}
