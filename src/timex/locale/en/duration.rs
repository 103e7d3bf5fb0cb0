//! Lengths: `three days`, `a year and a half`, `ten-day`, `the past three months`, `several years`, `for months`,
//! `nineteen years old`.

use super::{
    number::count,
    relative::{counts, hedge},
};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Count, Spec},
    token::{Form, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let opens = counts(input.lex(at))
        || matches!(
            input.lex(at),
            Lex::Word(
                Word::The
                    | Word::These
                    | Word::Those
                    | Word::Next
                    | Word::Following
                    | Word::Coming
                    | Word::Last
                    | Word::Past
                    | Word::Previous
                    | Word::First
                    | Word::Final
                    | Word::Intervening
                    | Word::Recent
            )
        );
    if !opens {
        return None;
    }
    window(input, at).or_else(|| plain(input, at)).or_else(|| bare_plural(input, at))
}

/// `three days`, `more than a year`, `22.8 years old`, `ten-day`, `a sixty-day period`.
fn plain(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let start = at + hedge(input, at);
    let (count, next) = count(input, start)?;
    let article = input.is(start, Word::A);
    if matches!(input.lex(start), Lex::Word(Word::Some)) && next == start + 1 {
        return None;
    }
    let noun = next + usize::from(input.sign(next, b'-') && input.glued(next));
    let noun = noun + usize::from(input.is(noun, Word::Full));
    let (Lex::Unit(unit) | Lex::Units(unit)) = input.lex(noun) else { return None };
    if matches!(unit, Unit::Time | Unit::Season | Unit::Weekend)
        || input.new_line(noun)
        || input.entangled(start)
    {
        return None;
    }
    let mut at = at;
    let mut end = noun + 1;
    // `an hour-long siege`, `a day's march`, `a one-day event`
    if input.sign(end, b'-') && input.is(end + 1, Word::Long) && input.glued(end + 1) {
        end += 2;
        at = if article { noun } else { at };
    } else if input.sign(end, b'-') && input.is(end + 1, Word::Old) && input.glued(end + 1) {
        end += 2;
    }
    if input.is(end, Word::Old) {
        end += 1;
    } else if input.is(end, Word::Of) && input.is(end + 1, Word::Age) {
        end += 2;
    }
    if unit == Unit::Quarter && input.is(noun + 1, Word::Of) {
        return None;
    }
    // `a quarter of the men`, `a second attempt`, `two quarters`: fractions
    if matches!(unit, Unit::Quarter | Unit::Second) && !matches!(count, Count::Tenths(n) if n > 10) {
        return None;
    }
    if article && next == start + 1 && input.sign(noun + 1, b'-') && input.glued(noun + 1) && end == noun + 1
    {
        return None;
    }
    input.parsed(at, end, Spec::Duration { count, unit })
}

/// `the next six months`, `the past decade`, `the first three years`, `the following days`, `the last few weeks`.
fn window(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let the = input.skip(at, Word::The);
    let definite = the > at || matches!(input.lex(at), Lex::Word(Word::These | Word::Those));
    let direction = matches!(
        input.lex(the),
        Lex::Word(
            Word::Next
                | Word::Following
                | Word::Coming
                | Word::Last
                | Word::Past
                | Word::Previous
                | Word::First
                | Word::Final
                | Word::Intervening
                | Word::These
                | Word::Those
                | Word::Recent
        )
    );
    if !direction {
        return None;
    }
    let (count, noun) = match input.lex(the + 1) {
        Lex::Units(_) => (Count::Vague, the + 1),
        Lex::Unit(_) => (Count::whole(1), the + 1),
        Lex::Word(Word::Few | Word::Several | Word::Couple) => (Count::Vague, input.skip(the + 2, Word::Of)),
        _ => count(input, the + 1)?,
    };
    let (Lex::Unit(unit) | Lex::Units(unit)) = input.lex(noun) else { return None };
    if matches!(unit, Unit::Time | Unit::Season | Unit::Second) || input.new_line(noun) {
        return None;
    }
    // `the next day` is a date; `the past year` a length
    let single = matches!(input.lex(noun), Lex::Unit(_));
    if single
        && noun == the + 1
        && !(definite && matches!(input.lex(the), Lex::Word(Word::Past | Word::Last)))
    {
        return None;
    }
    if count == Count::Vague && noun == the + 1 && matches!(input.lex(the), Lex::Word(Word::First)) {
        return None;
    }
    input.parsed(at, noun + 1, Spec::Duration { count, unit })
}

/// `for months`, `within days`, `months-long`.
fn bare_plural(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let long = |i: usize| input.sign(i, b'-') && input.is(i + 1, Word::Long);
    match input.lex(at) {
        Lex::Units(unit) if !matches!(unit, Unit::Time | Unit::Season | Unit::Quarter | Unit::Second) => {
            if long(at + 1) {
                return input.parsed(at, at + 3, Spec::Duration { count: Count::Vague, unit });
            }
            let placed = matches!(
                input.before(at),
                Lex::Word(
                    Word::For | Word::Within | Word::In | Word::Over | Word::After | Word::Or | Word::And
                )
            );
            placed.then(|| input.parsed(at, at + 1, Spec::Duration { count: Count::Vague, unit }))?
        }
        Lex::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour | Unit::Decade))
            if long(at + 1) =>
        {
            input.parsed(at, at + 3, Spec::Duration { count: Count::whole(1), unit })
        }
        Lex::Number(n) if n.form == Form::Decimal => None,
        _ => None,
    }
}
