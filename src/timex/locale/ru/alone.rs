//! Days without a month: `в пятницу`, `10-го`, `14 числа`.

use super::{era::names_a_thing, number::ordinal};
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
    let of_night = input.before(at) == Lex::Word(Word::On)
        && matches!(at.checked_sub(2).map(|night| input.lex(night)), Some(Lex::PartOfDay(_)));
    let placed = matches!(
        input.before(at),
        Lex::Word(
            Word::From | Word::Until | Word::By | Word::After | Word::And | Word::Only | Word::Function
        ) | Lex::PartOfDay(_)
            | Lex::Sign(b'.' | b',' | b';' | b':')
    ) || at == 0
        || of_night
        || input.before(at) == Lex::Other && is_adverb(input.word(at - 1));
    let last = end_of_list(input, next);
    let thing = counts(input, next)
        || (last > next || goes_on(input, at)) && counts_many(input, last)
        || matches!(
            input.lex(next),
            Lex::Unit(_) | Lex::Units(_) | Lex::Word(Word::Measure | Word::Half | Word::Part)
        );
    (ordinal && placed && !thing).then(|| input.parsed(at, next, spec()))?
}

fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "уже"
            | "Уже"
            | "затем"
            | "Затем"
            | "потом"
            | "Потом"
            | "ещё"
            | "еще"
            | "вновь"
            | "снова"
    )
}

/// The token behind the list of ordinals that goes on at `next`: `, 2-го и 3-го` behind `1-го`.
fn end_of_list(input: &Input<'_>, mut next: usize) -> usize {
    while matches!(input.lex(next), Lex::Sign(b',' | b';') | Lex::Word(Word::And))
        && let Some((_, after)) = ordinal(input, next + 1)
        && input.word(after.wrapping_sub(1)) == "го"
    {
        next = after;
    }
    next
}

/// Whether the ordinal at `at` goes on a list of them.
fn goes_on(input: &Input<'_>, at: usize) -> bool {
    matches!(input.before(at), Lex::Sign(b',' | b';') | Lex::Word(Word::And))
        && at >= 2
        && input.word(at - 2) == "го"
}

/// Whether the plural noun at `next` is what all ordinals of the list before it number: `1-го, 2-го и 3-го полков`.
fn counts_many(input: &Input<'_>, next: usize) -> bool {
    let genitive = ["ов", "ев", "ёв", "ей", "ий", "ых", "их"];
    names_a_thing(input, next)
        && !input.new_line(next)
        && !input.capital(next)
        && genitive.iter().any(|ending| input.word(next).ends_with(ending))
}

/// Whether the word at `next` may be what the ordinal before it numbers, in its case: `5-го корпуса`, `6-е место`, but not
/// `5-го крепость сдалась`, `11-го появился`.
fn counts(input: &Input<'_>, next: usize) -> bool {
    if input.new_line(next) || !(names_a_thing(input, next) || input.capital(next)) {
        return false;
    }
    let word = input.word(next);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match input.word(next.wrapping_sub(1)) {
        "го" => {
            // `5-го рота отступила`, `5-го войска вошли`: who did it then
            let verb = |endings: &[&str]| endings.iter().any(|ending| input.word(next + 1).ends_with(ending));
            let many = ["войска", "суда", "поезда"].contains(&word);
            let told = verb(&["ла", "лась"]) || many && verb(&["ли", "лись"]);
            ends(&["ого", "его"])
                || ends(&["а", "я"])
                    && !ends(&["ла", "ия", "ся"])
                    && !(told && names_a_thing(input, next + 1))
        }
        "му" => ends(&["у", "ю", "ому", "ему"]),
        _ => ends(&["е", "о", "ье"]),
    }
}
