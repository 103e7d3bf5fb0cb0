//! English words that bind dates: `since`, `from … to`, `between … and`, `no later than`.

use crate::timex::{
    operator::Operator,
    parse::Input,
    token::{Lex, Token, Word},
};

/// The operator before the token, and the first token of the phrase with it.
pub(super) fn before(input: &Input<'_>, first: usize, _after: usize) -> (Operator, usize) {
    let the = first - usize::from(input.before(first) == Lex::Word(Word::The));
    let Some(at) = the.checked_sub(1) else { return (Operator::None, first) };
    // an operator on the line before is that of another sentence
    if input.new_line(first) || input.new_line(the) {
        return (Operator::None, first);
    }
    let back = |n: usize| at.checked_sub(n).map_or(Lex::End, |i| input.lex(i));
    let no = |lex: Lex| matches!(lex, Lex::Word(Word::No | Word::Not));
    match input.lex(at) {
        Lex::Word(Word::Since) => (Operator::Since, at),
        // `not until 1995`: then and not before
        Lex::Word(Word::Until) if no(back(1)) => (Operator::None, first),
        Lex::Word(Word::Until | Word::Before) if no(back(1)) => (Operator::After, at - 1),
        // `was not relieved of his command until 1995`, `was not finished before 1952`
        Lex::Word(Word::Until | Word::Before) if is_denied(input, at) => (Operator::None, first),
        Lex::Word(Word::Until | Word::Before) => (Operator::Until, at),
        Lex::Word(Word::To) if input.word(at.wrapping_sub(1)).eq_ignore_ascii_case("up") => {
            (Operator::Until, at - 1)
        }
        Lex::Word(Word::After) => (Operator::After, at),
        Lex::Word(Word::From) => match input.word(at.wrapping_sub(1)) {
            "dates" | "dating" | "dated" | "date" => (Operator::None, first),
            _ => (Operator::From, at),
        },
        Lex::Word(Word::Between) => (Operator::Between, at),
        Lex::Word(Word::During | Word::Throughout) => (Operator::Within, at),
        Lex::Word(Word::Than) if back(1) == Lex::Word(Word::Earlier) && no(back(2)) => {
            (Operator::After, at - 2)
        }
        Lex::Word(Word::Than) if back(1) == Lex::Word(Word::Later) && no(back(2)) => {
            (Operator::NoLater, at - 2)
        }
        Lex::Word(Word::Than) if back(1) == Lex::Word(Word::Later) => (Operator::After, at - 1),
        Lex::Word(Word::Than) if back(1) == Lex::Word(Word::Earlier) => (Operator::Until, at - 1),
        _ => (Operator::None, first),
    }
}

/// Whether the clause that ends before the token denies its verb: no conjunction, pause or number stands between.
fn is_denied(input: &Input<'_>, at: usize) -> bool {
    const REACH: usize = 12;
    (at.saturating_sub(REACH)..at)
        .rev()
        .map(|before| (before, input.lex(before)))
        .take_while(|(before, lex)| {
            let ends =
                matches!(lex, Lex::Sign(b'.' | b',' | b';' | b':' | b'(' | b')') | Lex::Number(_) | Lex::End);
            !ends
                && *lex != Lex::Word(Word::And)
                && *lex != Lex::Word(Word::Or)
                && input.word(*before) != "but"
        })
        // `such notice not to expire before 31 January`
        .any(|(before, lex)| match lex {
            Lex::Word(Word::Not) => !input.is(before + 1, Word::To) && follows_auxiliary(input, before),
            Lex::Word(Word::No) => !input.sign(before + 1, b'-') && !follows_preposition(input, before),
            _ => input.word(before).eq_ignore_ascii_case("never"),
        })
}

/// `was not relieved`, `had still not paid`; but `He lived not far from the mill`.
fn follows_auxiliary(input: &Input<'_>, at: usize) -> bool {
    const AUXILIARIES: [&str; 20] = [
        "was", "were", "is", "are", "be", "been", "had", "has", "have", "did", "does", "do", "would", "will",
        "could", "can", "should", "might", "must", "may",
    ];
    (1..=2).any(|back| at.checked_sub(back).is_some_and(|before| AUXILIARIES.contains(&input.word(before))))
}

/// `He lived with no money`; but `There was no school`, `No bridge stood`.
fn follows_preposition(input: &Input<'_>, at: usize) -> bool {
    matches!(
        input.before(at),
        Lex::Word(
            Word::Of
                | Word::In
                | Word::On
                | Word::At
                | Word::By
                | Word::From
                | Word::To
                | Word::Through
                | Word::For
                | Word::Over
                | Word::Under
        )
    ) || at.checked_sub(1).is_some_and(|before| ["with", "into", "against"].contains(&input.word(before)))
}

/// `to`, `–`, `through`, and `and` after `between`.
pub(super) fn joins(gap: &[Token], operator: Operator) -> bool {
    let rest = gap.iter().skip(1).all(|t| matches!(t.lex, Lex::Word(Word::The | Word::In | Word::On)));
    let link = match gap.first().map_or(Lex::End, |t| t.lex) {
        Lex::Sign(b'-' | b'/') | Lex::Word(Word::To | Word::Through) => true,
        Lex::Word(Word::Until) => operator != Operator::Until,
        Lex::Word(Word::And) => operator == Operator::Between,
        _ => false,
    };
    link && rest
}
