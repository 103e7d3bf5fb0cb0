//! What comes of two bodies, and who goes on with what one had: "to form Z", "the joint body is called Z", "its assets passed
//! to Y".

use super::{
    RelationKind,
    extract::Extractor,
    lexicon::{Tags, turns::PASSED},
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends::{self, after, next},
    tie_match::{matches, vetoed},
    tie_words::Tie,
    token::Class,
};

/// Whether the words from `end` say that what the headline names came about.
pub(super) fn takes_effect(sentence: &Sentence<'_>, end: usize) -> bool {
    let at = next(sentence, end, 0);
    sentence.is_word(
        at,
        &[
            "takes",
            "took",
            "begins",
            "began",
            "approved",
            "agreed",
            "completed",
            "effective",
            "ratified",
            "granted",
            "confirmed",
            "carried",
            "accepted",
            "concluded",
        ],
    ) || matches!(sentence.class(at), Class::Stop | Class::Semicolon)
}

/// What came of a merger, named behind it: "to form Z", "into Z", "under the name Z".
pub(super) fn result(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    end: usize,
) -> Option<usize> {
    let depth = end.checked_sub(1).map_or(0, |at| sentence.depth.get(at).copied().unwrap_or(0));
    let mut at = next(sentence, end, depth);
    at += usize::from(sentence.class(at) == Class::Comma);
    let start = matches(sentence, &["to", "form|create|become|found"], at)
        .or_else(|| matches(sentence, &["under", "the", "name"], at))
        .or_else(|| matches(sentence, &["into|forming|creating|becoming|as|в"], at))?;
    let named = start + usize::from(sentence.tags(start).any(Tags::DETERMINER));
    if sentence.name_at(named).is_none() && sentence.is_capital(named) {
        return tie_ends::whole(work, sentence, start);
    }
    after(work, sentence, context, start).0.first().copied()
}

/// "The joint body is called Z".
pub(super) fn joint(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    let head = (end..sentence.tokens.len())
        .find(|&at| sentence.is_word(at, &["joint", "merged", "combined", "united", "new", "resulting"]))?;
    let start = (head + 1..sentence.tokens.len().min(head + 6)).find_map(|at| {
        matches(sentence, &["called|named"], at)
            .or_else(|| matches(sentence, &["took|takes|adopted", "the", "name"], at))
            .or_else(|| matches(sentence, &["became|becomes"], at))
    })?;
    tie_ends::whole(work, sentence, start)
}

/// "Its assets passed to Y": Y goes on with what X had.
pub(super) fn passed_on(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
) -> Option<Tie> {
    if !sentence.is_word(at, PASSED) {
        return None;
    }
    // "Some of its functions were transferred": it goes on.
    if at > 2
        && sentence.is_word(at - 2, &["of"])
        && sentence.is_word(at - 3, &["some", "part", "parts", "many", "most", "several", "certain", "two"])
    {
        return None;
    }
    let owner = if at > 0 && sentence.is_word(at - 1, &["its"]) {
        let before = sentence
            .named
            .iter()
            .rev()
            .find(|named| named.tokens.end < at && is_body(&work.names, named.actor));
        before.map(|named| named.actor).or(context.it).or(work.last_body).or(work.names.subject)
    } else if sentence.is_word(at + 1, &["of"]) {
        None
    } else {
        sentence.name_at(at.checked_sub(1)?).map(|named| named.actor)
    };
    let (owner, verb) = match owner {
        Some(owner) => (owner, at + 1),
        None if sentence.is_word(at + 1, &["of"]) => {
            let (owners, end) = after(work, sentence, context, at + 2);
            (*owners.first()?, end)
        }
        None => return None,
    };
    let end = matches(sentence, &["passed|went", "to"], verb)
        .or_else(|| matches(sentence, &["were|was", "transferred|handed", "to"], verb))
        .or_else(|| matches(sentence, &["were|was", "taken", "over", "by"], verb))?;
    let heir = *after(work, sentence, context, end).0.first()?;
    (heir != owner && is_body(&work.names, owner) && !vetoed(sentence, at)).then(|| Tie {
        kind: RelationKind::Successor,
        from: vec![owner],
        to: vec![heir],
        at,
    })
}
