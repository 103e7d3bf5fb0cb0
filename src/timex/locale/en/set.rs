//! Repetitions: `daily`, `every three years`, `each day`, `per month`, `every Friday`, `twice a week`.

use super::{calendar, number::cardinal};
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, SetForm, Spec},
    token::{Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let adverb = |unit| input.parsed(at, at + 1, Spec::Set { count: 1, unit, form: SetForm::Adverb });
    match input.lex(at) {
        Lex::Word(Word::Daily | Word::Nightly) if !named(input, at) => adverb(Unit::Day),
        Lex::Word(Word::Weekly) if !named(input, at) => adverb(Unit::Week),
        Lex::Word(Word::Monthly) if !named(input, at) => adverb(Unit::Month),
        Lex::Word(Word::Quarterly) if !named(input, at) => adverb(Unit::Quarter),
        Lex::Word(Word::Yearly) if !named(input, at) => adverb(Unit::Year),
        Lex::Word(Word::Hourly) => adverb(Unit::Hour),
        Lex::Word(Word::Each | Word::Every | Word::Per) => repeated(input, at),
        Lex::Word(Word::A) => a_week(input, at),
        _ => None,
    }
}

/// `the Daily Mail`, `Annual Report`.
fn named(input: &Input<'_>, at: usize) -> bool {
    input.capital(at) && input.capital(at + 1) || input.capital(at) && at > 0 && input.capital(at - 1)
}

fn repeated(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (count, noun) = match input.lex(at + 1) {
        Lex::Word(Word::Few) => return None,
        _ => cardinal(input, at + 1).unwrap_or((1, at + 1)),
    };
    match input.lex(noun) {
        Lex::Unit(unit) | Lex::Units(unit) if !matches!(unit, Unit::Time | Unit::Season) => {
            input.parsed(at, noun + 1, Spec::Set { count, unit, form: SetForm::Length })
        }
        Lex::PartOfDay(part) => input.parsed(at, noun + 1, Spec::Sometime(part)),
        Lex::Season(season) => input.parsed(
            at,
            noun + 1,
            Spec::Recurring(Calendar { season: Some(season), ..Calendar::default() }),
        ),
        Lex::Weekday(_) | Lex::Month(_) => {
            let inner = calendar::parse(input, noun)?;
            let Spec::Calendar(calendar) = inner.first.spec else { return None };
            (!calendar.has_year()).then(|| input.parsed(at, inner.next, Spec::Recurring(calendar)))?
        }
        _ => None,
    }
}

/// `twice a week`, `40,000 a day`: a rate, when a count or `once` stands before it.
fn a_week(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Hour)) =
        input.lex(at + 1)
    else {
        return None;
    };
    let rate =
        ["once", "twice", "times"].iter().any(|w| at > 0 && input.word(at - 1).eq_ignore_ascii_case(w))
            || matches!(input.before(at), Lex::Word(Word::Measure) | Lex::Number(_));
    let shifted = matches!(
        input.lex(at + 2),
        Lex::Word(Word::Later | Word::Earlier | Word::Ago | Word::Before | Word::After)
    );
    (rate && !shifted)
        .then(|| input.parsed(at, at + 2, Spec::Set { count: 1, unit, form: SetForm::Length }))?
}
