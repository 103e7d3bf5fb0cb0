//! Days without a month: `в пятницу`, `10-го`, `14 числа`.

use super::era::names_a_thing;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Calendar, Spec, TimeOfDay},
    token::{Lex, Word},
};

pub(super) fn weekday(input: &Input<'_>, at: usize, weekday: u8) -> Option<Parsed> {
    // `среда` is also a milieu: only the accusative is surely a day
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::In | Word::To | Word::From | Word::Until | Word::By | Word::On | Word::And | Word::After
        ) | Lex::PartOfDay(_)
    );
    // `по пятницам` is a repetition
    if ["ам", "ям"].iter().any(|ending| input.word(at).ends_with(ending)) {
        return None;
    }
    if !(placed || at == 0) || weekday == 3 && !input.word(at).ends_with('у') {
        return None;
    }
    let mut calendar = Calendar { weekday, ..Calendar::default() };
    let mut next = at + 1;
    if let Lex::PartOfDay(part) = input.lex(next)
        && !input.new_line(next)
    {
        calendar.tod = Some(TimeOfDay::Part(part));
        next += 1;
    }
    input.parsed(at, next, Spec::Calendar(calendar))
}

/// `14-го`, `14 числа`, `14-го числа`: a day of the month that the text speaks of.
pub(super) fn day(input: &Input<'_>, at: usize, day: u8, next: usize) -> Option<Parsed> {
    let spec = || Spec::Calendar(Calendar { day, month_shared: true, ..Calendar::default() });
    if matches!(input.word(next), "числа" | "число" | "числу") && !input.new_line(next) {
        return input.parsed(at, next + 1, spec());
    }
    let ordinal = matches!(input.word(next.wrapping_sub(1)), "го" | "му" | "е") && next > at + 1;
    let placed = matches!(
        input.before(at),
        Lex::Word(Word::From | Word::Until | Word::By | Word::After | Word::And | Word::Function)
            | Lex::PartOfDay(_)
            | Lex::Sign(b'.' | b',')
    ) || at == 0
        || input.capital(at.wrapping_sub(1));
    let thing = names_a_thing(input, next)
        || input.capital(next)
        || matches!(
            input.lex(next),
            Lex::Unit(_) | Lex::Units(_) | Lex::Word(Word::Measure | Word::Half | Word::Part | Word::And)
        );
    (ordinal && placed && !thing).then(|| input.parsed(at, next, spec()))?
}
