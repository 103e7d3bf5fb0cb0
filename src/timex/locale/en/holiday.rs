//! Days by name: `Christmas Day 1914`, `Easter Monday`, `New Year's Eve 1999`, `Good Friday`, `All Saints' Day`.

use super::era::trailing_year;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, TimeOfDay},
    token::{Holiday, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let (mut calendar, next) = named(input, at)?;
    let next = match input.lex(next) {
        Lex::PartOfDay(part) if !input.new_line(next) => {
            calendar.tod = Some(TimeOfDay::Part(part));
            next + 1
        }
        _ => next,
    };
    let next = match trailing_year(input, next) {
        Some((year, after)) => {
            calendar.year = year;
            after
        }
        // `the Easter Rising` and `Christmas carols` are no days
        None if input.lex(next) == Lex::Other && !input.new_line(next) && next == at + 1 => return None,
        None => next,
    };
    input.parsed(at, next, Spec::Calendar(calendar))
}

fn named(input: &Input<'_>, at: usize) -> Option<(Calendar, usize)> {
    let fixed = |month, day, next| Some((Calendar { month, day, ..Calendar::default() }, next));
    let moving = |holiday, offset, next| {
        Some((Calendar { holiday: Some((holiday, offset)), ..Calendar::default() }, next))
    };
    let is_day = |at: usize| input.lex(at) == Lex::Unit(Unit::Day);
    if !input.capital(at) {
        return None;
    }
    match input.lex(at) {
        Lex::Holiday(Holiday::Christmas) => match input.lex(at + 1) {
            Lex::Word(Word::Eve) => fixed(12, 24, at + 2),
            Lex::Unit(Unit::Day) => fixed(12, 25, at + 2),
            _ => moving(Holiday::Christmas, 0, at + 1),
        },
        Lex::Holiday(holiday @ (Holiday::Easter | Holiday::Pentecost)) => match input.lex(at + 1) {
            Lex::Weekday(7) => moving(holiday, 0, at + 2),
            Lex::Weekday(1) => moving(holiday, 1, at + 2),
            Lex::Weekday(2) => moving(holiday, 2, at + 2),
            Lex::Weekday(6) => moving(holiday, -1, at + 2),
            Lex::Word(Word::Eve) => moving(holiday, -1, at + 2),
            _ => moving(holiday, 0, at + 1),
        },
        Lex::Holiday(Holiday::Halloween) => fixed(10, 31, at + 1),
        Lex::Holiday(Holiday::Michaelmas) => fixed(9, 29, at + 1),
        Lex::Holiday(Holiday::Epiphany) => fixed(1, 6, at + 1),
        Lex::Holiday(holiday @ Holiday::Thanksgiving) => {
            moving(holiday, 0, at + 1 + usize::from(is_day(at + 1)))
        }
        Lex::Word(Word::Boxing) if is_day(at + 1) => fixed(12, 26, at + 2),
        Lex::Word(Word::Good) if input.lex(at + 1) == Lex::Weekday(5) => moving(Holiday::Easter, -2, at + 2),
        Lex::Word(Word::Palm) if input.lex(at + 1) == Lex::Weekday(7) => moving(Holiday::Easter, -7, at + 2),
        Lex::Word(Word::Ash) if input.lex(at + 1) == Lex::Weekday(3) => moving(Holiday::Easter, -46, at + 2),
        Lex::Word(Word::Ascension) if is_day(at + 1) => moving(Holiday::Easter, 39, at + 2),
        Lex::Word(Word::New) if input.lex(at + 1) == Lex::Unit(Unit::Year) => {
            let s = if input.sign(at + 2, b'\'') && input.word(at + 3) == "s" { at + 4 } else { at + 2 };
            match input.lex(s) {
                Lex::Word(Word::Eve) => fixed(12, 31, s + 1),
                Lex::Unit(Unit::Day) => fixed(1, 1, s + 1),
                _ => None,
            }
        }
        Lex::Word(Word::All) => {
            let noun = at + 1;
            let day = input.skip_sign(noun + 1, b'\'');
            match input.lex(noun) {
                Lex::Word(Word::Saints) if is_day(day) => fixed(11, 1, day + 1),
                Lex::Word(Word::Souls) if is_day(day) => fixed(11, 2, day + 1),
                _ => None,
            }
        }
        _ => None,
    }
}
