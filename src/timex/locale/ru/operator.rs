//! Russian words that bind dates: `с … по`, `до`, `после`, `между … и`, `начиная с`, `не позднее`, `в течение`.

use super::calendar::skip_year_noun;
use crate::timex::{
    operator::Operator,
    parse::Input,
    token::{Lex, Token, Word},
};

/// The operator before the expression of the tokens `first..after`, and the first token of the phrase with it.
pub(super) fn before(input: &Input<'_>, first: usize, after: usize) -> (Operator, usize) {
    // `до примерно 1450 года`, `с начала`: the part words are in the expression
    let Some(at) = first.checked_sub(1) else { return (Operator::None, first) };
    if input.new_line(first) {
        return (Operator::None, first);
    }
    let back = |n: usize| at.checked_sub(n).map_or(Lex::End, |i| input.lex(i));
    let not = back(1) == Lex::Word(Word::Not);
    match input.lex(at) {
        Lex::Word(Word::From) if with(input, after) => (Operator::None, first),
        Lex::Word(Word::From) if back(1) == Lex::Word(Word::Since) => (Operator::Since, at - 1),
        Lex::Word(Word::From) => (Operator::From, at),
        Lex::Word(Word::Until) if matches!(input.word(at.wrapping_sub(1)), "вплоть" | "Вплоть") => {
            (Operator::Until, at - 1)
        }
        Lex::Word(Word::Until) => (Operator::Until, at),
        Lex::Word(Word::To) => (Operator::Until, at),
        Lex::Word(Word::After) => (Operator::After, at),
        Lex::Word(Word::Between) => (Operator::Between, at),
        Lex::Word(Word::Earlier) if not => (Operator::After, at - 1),
        Lex::Word(Word::Later) if not => (Operator::NoLater, at - 1),
        Lex::Word(Word::During) => match back(1) {
            Lex::Word(Word::In | Word::On) => (Operator::Within, at - 1),
            _ => (Operator::Within, at),
        },
        _ => (Operator::None, first),
    }
}

/// The instrumental after `с` is not a beginning: `по сравнению с 1990 годом`.
fn with(input: &Input<'_>, after: usize) -> bool {
    after.checked_sub(1).is_some_and(|last| {
        matches!(input.word(last), "годом" | "годами" | "веком" | "месяцем" | "днем" | "днём")
            || matches!(input.lex(last), Lex::Month(_)) && input.word(last).ends_with("ем")
    })
}

/// `по`, `—`, `до`, `и` after `между`; in `в ночь с 25 на 26` also `на`.
pub(super) fn joins(gap: &[Token], operator: Operator) -> bool {
    let rest = gap.iter().skip(1).all(|t| matches!(t.lex, Lex::Word(Word::In | Word::On)));
    let link = match gap.first().map_or(Lex::End, |t| t.lex) {
        Lex::Sign(b'-' | b'/') | Lex::Word(Word::To) => true,
        Lex::Word(Word::Until) => operator != Operator::Until,
        Lex::Word(Word::And) => operator == Operator::Between,
        Lex::Word(Word::On) => operator == Operator::From,
        _ => false,
    };
    link && rest
}

/// The noun of a year after a date of two calendars: `25 октября (7 ноября) 1917 года`.
pub(super) fn after_year(input: &Input<'_>, at: usize) -> usize {
    skip_year_noun(input, at)
}
