//! Days by name: `Новый год`, `День Победы`, `Рождество`, `Пасха 1917 года`.

use super::era::trailing_year;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, Year},
    token::{Holiday, Lex, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let fixed = |month, day| Calendar { month, day, ..Calendar::default() };
    let (mut calendar, next) = match input.lex(at) {
        // `Новый 1918 год`
        Lex::Word(Word::New) if input.capital(at) => match (input.lex(at + 1), input.plain(at + 1)) {
            (Lex::Unit(Unit::Year), _) => (fixed(1, 1), at + 2),
            (_, Some(n)) if n.digits == 4 && input.lex(at + 2) == Lex::Unit(Unit::Year) => {
                let calendar = Calendar { year: Year::Stated(n.value as i32), ..fixed(1, 1) };
                return input.parsed(at, at + 3, Spec::Calendar(calendar));
            }
            _ => return None,
        },
        Lex::Unit(Unit::Day) if input.capital(at) && input.word(at + 1) == "Победы" => {
            (fixed(5, 9), at + 2)
        }
        // the Easter of a Russian text is the Orthodox one
        Lex::Holiday(Holiday::Easter) if input.capital(at) => {
            (Calendar { holiday: Some((Holiday::OrthodoxEaster, 0)), ..Calendar::default() }, at + 1)
        }
        _ => return None,
    };
    let next = match trailing_year(input, next) {
        Some((year, after)) => {
            calendar.year = year;
            after
        }
        None => next,
    };
    input.parsed(at, next, Spec::Calendar(calendar))
}
