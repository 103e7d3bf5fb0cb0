//! Decades and centuries: `the 1990s`, `the '30s`, `the thirties`, `the 470s BC`, `the 15th century`,
//! `nineteenth-century`, `the 4th century BC`, `the 2nd or 3rd century`.

use super::{era::era, evidence::connector, number::ordinal};
use crate::timex::{
    parse::{Input, Parsed},
    spec::Spec,
    token::{Form, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(at, Word::The);
    century(input, at, the).or_else(|| decade(input, at, the))
}

fn century(input: &Input<'_>, at: usize, the: usize) -> Option<Parsed> {
    let (number, next) = ordinal(input, the)?;
    if number > 30 {
        return None;
    }
    // `2nd or 3rd century BC`, `5th–6th centuries`
    if let Some(link) = connector(input, next)
        && let Some((second, after)) = ordinal(input, input.skip(link, Word::The))
        && let Some((after, before)) = century_noun(input, after)
    {
        let mut parsed = input.parsed(at, next, Spec::Century(signed(number, before)))?;
        parsed.second = Some(input.found(link, after, Spec::Century(signed(second, before))));
        parsed.next = after;
        return Some(parsed);
    }
    let (next, before) = century_noun(input, next)?;
    input.parsed(at, next, Spec::Century(signed(number, before)))
}

fn century_noun(input: &Input<'_>, at: usize) -> Option<(usize, bool)> {
    let noun = at + usize::from(input.sign(at, b'-') && input.glued(at));
    if !matches!(input.lex(noun), Lex::Unit(Unit::Century) | Lex::Units(Unit::Century)) {
        return None;
    }
    Some(era(input, noun + 1).map_or((noun + 1, false), |(before, next)| (next, before)))
}

fn signed(number: u32, before_christ: bool) -> i32 {
    let number = number as i32;
    if before_christ { -number } else { number }
}

fn decade(input: &Input<'_>, at: usize, the: usize) -> Option<Parsed> {
    let quote = the + usize::from(input.sign(the, b'\''));
    let (value, digits) = match input.lex(quote) {
        Lex::Number(n) if n.form == Form::Plural && n.value % 10 == 0 => (n.value, n.digits),
        Lex::Word(word) => {
            let tens = match word {
                Word::Twenties => 20,
                Word::Thirties => 30,
                Word::Forties => 40,
                Word::Fifties => 50,
                Word::Sixties => 60,
                Word::Seventies => 70,
                Word::Eighties => 80,
                Word::Nineties => 90,
                _ => return None,
            };
            // `in his thirties` is an age
            if the == at
                && !input.capital(quote)
                && !matches!(input.before(at), Lex::Word(Word::Early | Word::Late | Word::Mid))
            {
                return None;
            }
            return input.parsed(at, quote + 1, Spec::Decade { decade: tens / 10, century_open: true });
        }
        _ => return None,
    };
    let next = quote + 1;
    if let Some((before, next)) = era(input, next) {
        let tens = value as i32 / 10;
        let first = if before { -tens } else { tens };
        return input.parsed(at, next, Spec::Decade { decade: first, century_open: false });
    }
    match digits {
        4 if (1000..2200).contains(&value) => {
            input.parsed(at, next, Spec::Decade { decade: value as i32 / 10, century_open: false })
        }
        2 if the > at || quote > the => {
            input.parsed(at, next, Spec::Decade { decade: value as i32 / 10, century_open: true })
        }
        3 if the > at => {
            input.parsed(at, next, Spec::Decade { decade: value as i32 / 10, century_open: false })
        }
        _ => None,
    }
}
