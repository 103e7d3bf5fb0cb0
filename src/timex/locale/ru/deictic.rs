//! Words that point from the moment of speech or of the story: `сегодня`, `вчера`, `накануне`, `назавтра`, `сейчас`,
//! `недавно`, `в прошлом`, `настоящее время`.

use super::number::begins;
use crate::timex::{
    parse::{Input, Parsed},
    spec::{Base, Reference, Spec},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let refer = |next, reference| input.parsed(at, next, Spec::Reference(reference));
    let day = |step, base| {
        let (tod, next) = match input.lex(at + 1) {
            Lex::PartOfDay(part @ (PartOfDay::Morning | PartOfDay::Evening | PartOfDay::Night)) => {
                (Some(part), at + 2)
            }
            _ => (None, at + 1),
        };
        input.parsed(at, next, Spec::Step { unit: Unit::Day, step, base, tod })
    };
    let placed = input.before(at) == Lex::Word(Word::In);
    match input.lex(at) {
        Lex::Word(Word::Today) => day(0, Base::Speech),
        Lex::Word(Word::Yesterday) => day(-1, Base::Speech),
        Lex::Word(Word::Tomorrow) => day(1, Base::Speech),
        // `накануне выборов` is counted from what follows
        Lex::Word(Word::Eve)
            if begins(input, at, &["накануне", "Накануне"]) && !has_object(input, at + 1) =>
        {
            day(-1, Base::Narrative)
        }
        Lex::Word(Word::Following) if begins(input, at, &["назавтра", "Назавтра"]) => {
            day(1, Base::Narrative)
        }
        Lex::Word(Word::Following) if begins(input, at, &["наутро", "Наутро"]) => {
            let tod = Some(PartOfDay::Morning);
            let (unit, step, base) = (Unit::Day, 1, Base::Narrative);
            input.parsed(at, at + 1, Spec::Step { unit, step, base, tod })
        }
        Lex::Word(Word::Then) if input.is(at + 1, Word::Same) => {
            let (unit, step, base) = (Unit::Time, 0, Base::Narrative);
            input.parsed(at, at + 2, Spec::Step { unit, step, base, tod: None })
        }
        Lex::Word(Word::Now) => refer(at + 1, Reference::Present),
        Lex::Word(Word::Recent) => refer(at + 1, Reference::Past),
        Lex::Word(Word::Present) if input.lex(at + 1) == Lex::Unit(Unit::Time) => {
            refer(at + 2, Reference::Present)
        }
        Lex::Word(Word::Last) if placed && alone(input, at, "прошлом") => {
            refer(at + 1, Reference::Past)
        }
        Lex::Word(Word::Coming) if placed && alone(input, at, "будущем") => {
            refer(at + 1, Reference::Future)
        }
        _ => None,
    }
}

/// Whether what follows `накануне` may be what it is the eve of: `накануне выборов`, but not `накануне бежал губернатор`,
/// `накануне из него бежали`.
fn has_object(input: &Input<'_>, next: usize) -> bool {
    const VERBS: [&str; 11] = ["л", "ли", "ло", "лся", "лась", "лось", "лись", "шла", "была", "крыла", "ила"];
    const PARTICIPLES: [&str; 4] = ["ен", "ено", "ан", "ано"];
    const PAST: [&str; 8] = ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"];
    match input.lex(next) {
        Lex::Sign(_) | Lex::End | Lex::PartOfDay(_) => false,
        Lex::Word(Word::In | Word::On | Word::Of | Word::By | Word::From | Word::To) => false,
        Lex::Other if input.new_line(next) => false,
        Lex::Other | Lex::Word(Word::Label) if !input.capital(next) => {
            let ends = |at, endings: &[&str]| endings.iter().any(|ending| input.word(at).ends_with(ending));
            let verb = ends(next, &VERBS) || ends(next, &PARTICIPLES);
            let subject = is_nominative(input.word(next)) && ends(next + 1, &PAST);
            !verb && !subject
        }
        _ => true,
    }
}

/// Whether `word` is surely no genitive: `накануне завод остановился`, but not `накануне похорон приехал`.
fn is_nominative(word: &str) -> bool {
    const GENITIVES: [&str; 13] = ["а", "я", "ы", "и", "у", "ю", "ов", "ев", "ёв", "ей", "ий", "ой", "их"];
    const PLURALS: [&str; 8] =
        ["похорон", "именин", "каникул", "крестин", "торжеств", "святок", "скачек", "гонок"];
    word.chars().count() > 2
        && !GENITIVES.iter().any(|ending| word.ends_with(ending))
        && !PLURALS.contains(&word)
        && !["ых", "ого", "его"].iter().any(|ending| word.ends_with(ending))
}

/// `в прошлом` with no noun after it.
fn alone(input: &Input<'_>, at: usize, word: &str) -> bool {
    input.word(at) == word && matches!(input.lex(at + 1), Lex::Sign(_) | Lex::End | Lex::Word(_))
}
