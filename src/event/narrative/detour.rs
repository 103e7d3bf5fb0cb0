//! Dates that stand in one clause and are told by the next.

use super::holding::{is_aside_holding, is_holding};
use crate::event::{clause::Clause, phrase::Style, sentence::Sentence, token::Class};
use std::ops::Range;

/// Whether what happened at the date of the clause at `place` is said by the clause after it.
pub(super) fn is_told_by_next(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
    style: Style<'_>,
) -> bool {
    let Some(clause) = clauses.get(place) else { return false };
    let skip = style.skip;
    // "At the seventh congress, held in 1993, the party changed its name": the aside dates what the party did.
    if let Some(main) = clauses.get(place + 1)
        && clause.verb.as_ref().is_some_and(|verb| {
            let russian = sentence.language == crate::document::Language::Russian;
            is_aside_holding(sentence, verb.main)
                && (verb.reduced
                    || verb.tokens.len() == 1
                        && verb.main > 0
                        && sentence.class(verb.main - 1) == Class::Comma
                    || russian && !is_holding(sentence, verb.main))
        })
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced && !verb.copula)
        && main.opener.is_none()
        && (0..clause.verb.as_ref().map_or(0, |verb| verb.main))
            .any(|at| sentence.is_word(at, &["at", "during", "на"]))
        && clauses[..place].iter().all(|clause| clause.verb.is_none())
    {
        return true;
    }
    // "Nobody was hurt in 1931 when a barge hit the pier": what happened stands behind.
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| sentence.is_word(at, &["when", "as"]))
        && next.verb.as_ref().is_some_and(|verb| !verb.reduced)
        && clause.tokens.clone().take(4).any(|at| sentence.is_word(at, &["nobody", "none"]))
        && !next.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return true;
    }
    // "That changed in 1905, when the railway reached the town": what changed it is told.
    if let (Some(verb), Some(next)) = (&clause.verb, clauses.get(place + 1))
        && sentence.is_word(verb.main, &["changed", "altered", "ended"])
        && !verb.passive
        && next.opener.is_some_and(|at| sentence.is_word(at, &["when", "as", "after"]))
        && next.verb.as_ref().is_some_and(|verb| !verb.reduced)
        && !next.tokens.clone().any(|at| sentence.is_dated(at))
        && is_about_all(sentence, clause.tokens.start..verb.tokens.start, style)
    {
        return true;
    }
    // "A landing attempted on 3 May failed": what became of the attempt is told.
    if let (Some(verb), Some(main)) = (&clause.verb, clauses.get(place + 1))
        && sentence.is_word(verb.main, &["attempted", "tried", "undertaken"])
        && verb.tokens.len() == 1
        && main.verb.as_ref().is_some_and(|main| {
            main.tokens.start == skip.end && sentence.is_word(main.main, &["failed", "succeeded", "ended"])
        })
    {
        return true;
    }
    // "Hundreds were received, dozens were awarded the order": of two of a kind the one that says something is told.
    if let (Some(verb), Some(next)) = (&clause.verb, clauses.get(place + 1))
        && verb.passive
        && sentence.is_word(verb.main, &["received", "given", "made", "taken", "put", "done"])
        && clause.tokens.end <= verb.tokens.end + 1
        && next.opener.is_none()
        && next.verb.as_ref().is_some_and(|next| next.passive && !next.reduced)
        && !next.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return true;
    }
    false
}

/// "That", "all this", "the situation": what a sentence says of it, its next clause says better.
fn is_about_all(sentence: &Sentence<'_>, subject: Range<usize>, style: Style<'_>) -> bool {
    const ALL: &[&str] =
        &["that", "this", "all", "things", "everything", "matters", "the", "situation", "picture", "much"];
    let mut words = subject
        .filter(|&at| !style.skip.contains(&at) && !sentence.is_dated(at) && sentence.tokens[at].is_word())
        .peekable();
    words.peek().is_some() && words.all(|at| sentence.is_word(at, ALL))
}
