//! Words that point from the moment of speech: `today`, `yesterday`, `now`, `recently`, `the future`, `at night`.

use crate::timex::{
    parse::{Input, Parsed},
    spec::{Base, Reference, Spec},
    token::{Lex, PartOfDay, Unit, Word},
};

pub(super) fn parse(input: &Input<'_>, at: usize) -> Option<Parsed> {
    let refer = |next, reference| input.parsed(at, next, Spec::Reference(reference));
    let day =
        |step, tod| input.parsed(at, at + 1, Spec::Step { unit: Unit::Day, step, base: Base::Speech, tod });
    let the = input.skip(at, Word::The);
    let compound = input.sign(the + 1, b'-') && input.glued(the + 1);
    match input.lex(the) {
        Lex::Word(Word::Now) if the == at => refer(at + 1, Reference::Present),
        Lex::Word(Word::Current) if the == at => refer(at + 1, Reference::Present),
        Lex::Word(Word::Today) if the == at => day(0, None),
        Lex::Word(Word::Tonight) if the == at => day(0, Some(PartOfDay::Night)),
        Lex::Word(Word::Yesterday) if the == at => day(-1, None),
        Lex::Word(Word::Tomorrow) if the == at => day(1, None),
        Lex::Word(Word::Recent) if the == at => refer(at + 1, Reference::Past),
        Lex::Word(Word::Former) if the == at => refer(at + 1, Reference::Former),
        Lex::Word(Word::Future) if !compound => refer(the + 1, Reference::Future),
        Lex::Word(Word::Past)
            if the > at && !matches!(input.lex(the + 1), Lex::Other | Lex::Unit(_) | Lex::Units(_)) =>
        {
            refer(the + 1, Reference::Past)
        }
        Lex::Word(Word::Present) if the == at && compound && input.lex(the + 2) == Lex::Unit(Unit::Day) => {
            refer(the + 3, Reference::Present)
        }
        Lex::Word(Word::Present)
            if the > at && !compound && !matches!(input.lex(the + 1), Lex::Other | Lex::Unit(_)) =>
        {
            refer(the + 1, Reference::Present)
        }
        Lex::Word(Word::These) if the == at && input.lex(at + 1) == Lex::Units(Unit::Day) => {
            refer(at + 2, Reference::Present)
        }
        Lex::Unit(Unit::Weekend) if the > at => input.parsed(
            at,
            the + 1,
            Spec::Step { unit: Unit::Weekend, step: -1, base: Base::Speech, tod: None },
        ),
        Lex::Unit(Unit::Time) if the > at && input.word(the).eq_ignore_ascii_case("time") => {
            the_time(input, at, the)
        }
        Lex::PartOfDay(part @ (PartOfDay::Night | PartOfDay::Daytime))
            if the == at && matches!(input.before(at), Lex::Word(Word::At | Word::By | Word::In)) =>
        {
            input.parsed(at, at + 1, Spec::Sometime(part))
        }
        _ => None,
    }
}

/// `at the time`, `the time being`.
fn the_time(input: &Input<'_>, at: usize, noun: usize) -> Option<Parsed> {
    if input.word(noun + 1).eq_ignore_ascii_case("being") {
        return input.parsed(at, noun + 2, Spec::Reference(Reference::Present));
    }
    let placed = matches!(input.before(at), Lex::Word(Word::At | Word::By | Word::Of));
    let alone = !matches!(input.lex(noun + 1), Lex::Word(Word::Of | Word::To | Word::In | Word::For));
    (placed && alone).then(|| input.parsed(at, noun + 1, Spec::Vague))?
}
