//! Repetitions: `ежегодно`, `каждый день`, `каждые три года`, `по пятницам`, `раз в год`, `каждую весну`.

use super::number::cardinal;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, SetForm, Spec},
    token::{Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let adverb = |unit| input.parsed(at, at + 1, Spec::Set { count: 1, unit, form: SetForm::Adverb });
    match input.lex(at) {
        Lex::Word(Word::Daily) => adverb(Unit::Day),
        Lex::Word(Word::Weekly) => adverb(Unit::Week),
        Lex::Word(Word::Monthly) => adverb(Unit::Month),
        Lex::Word(Word::Quarterly) => adverb(Unit::Quarter),
        Lex::Word(Word::Yearly) => adverb(Unit::Year),
        Lex::Word(Word::Hourly) => adverb(Unit::Hour),
        Lex::Word(Word::Every) => repeated(input, at),
        // `раз в год`, `дважды в неделю`, `раз в четыре года`
        Lex::Word(Word::Per) if input.is(at + 1, Word::In) => {
            let (count, noun) = cardinal(input, at + 2).unwrap_or((1, at + 2));
            // `не раз в 1908 году`
            if count > 999 {
                return None;
            }
            let unit = unit(input, noun)?;
            input.parsed(at, noun + 1, Spec::Set { count, unit, form: SetForm::Length })
        }
        Lex::Weekday(weekday)
            if input.before(at) == Lex::Word(Word::To)
                && (input.word(at).ends_with("ам") || input.word(at).ends_with("ям")) =>
        {
            input.parsed(at, at + 1, Spec::Recurring(Calendar { weekday, ..Calendar::default() }))
        }
        _ => None,
    }
}

fn repeated(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (count, noun) = cardinal(input, at + 1).unwrap_or((1, at + 1));
    if input.new_line(noun) {
        return None;
    }
    let recurring = |calendar| input.parsed(at, noun + 1, Spec::Recurring(calendar));
    match input.lex(noun) {
        Lex::PartOfDay(part) => input.parsed(at, noun + 1, Spec::Sometime(part)),
        Lex::Season(season) => recurring(Calendar { season: Some(season), ..Calendar::default() }),
        Lex::Weekday(weekday) => recurring(Calendar { weekday, ..Calendar::default() }),
        Lex::Month(month) => recurring(Calendar { month, ..Calendar::default() }),
        _ => {
            let unit = unit(input, noun)?;
            input.parsed(at, noun + 1, Spec::Set { count, unit, form: SetForm::Length })
        }
    }
}

fn unit(input: &Input<'_>, at: usize) -> Option<Unit> {
    match input.lex(at) {
        Lex::Unit(unit) | Lex::Units(unit) if !matches!(unit, Unit::Time | Unit::Season) => Some(unit),
        _ => None,
    }
}
