//! The bodies on either side of a verb's tie.

use crate::event::{
    ActorKind,
    clause::Clause,
    extract::Extractor,
    lexicon::Tags,
    narrative::{Context, is_body, subject_of},
    phrase::Style,
    sentence::Sentence,
    tie_meant::body_called,
    token::Class,
};
use std::ops::Range;

/// Bodies that act in the clause, pronouns and "which" resolved.
pub(super) fn subjects(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    clauses: &[Clause],
    place: usize,
) -> Vec<usize> {
    let clause = &clauses[place];
    let Some(verb) = &clause.verb else { return Vec::new() };
    let skip = 0..0;
    let style = Style { skip: &skip, depth: 0, short: false, actors: &[] };
    let range = if verb.reduced {
        clause.tokens.start..clause.tokens.start
    } else {
        subject_of(sentence, clause.tokens.start..verb.tokens.start, style)
    };
    let pronoun = range.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    if pronoun {
        if range.clone().any(|at| sentence.is_word(at, &["they", "они"])) {
            // Inside one sentence "they" are the last that acted; else those of the sentence before.
            let last = sentence
                .named
                .iter()
                .rev()
                .find(|named| {
                    named.tokens.end <= clause.tokens.start
                        && is_body(&work.names, named.actor)
                        && !sentence.named.iter().any(|other| {
                            clause.tokens.contains(&other.tokens.start) && other.actor == named.actor
                        })
                })
                .map(|named| named.actor);
            if let Some(last) = last.filter(|_| place > 0) {
                return vec![last];
            }
            return context.they.clone();
        }
        // "it" after a body of the same sentence is that body.
        let earlier = sentence
            .named
            .iter()
            .find(|named| named.tokens.end <= clause.tokens.start && is_body(&work.names, named.actor))
            .map(|named| named.actor);
        let person = !work.names.ship && range.clone().any(|at| sentence.is_word(at, &["he", "she"]))
            || work.names.she.is_some() && range.clone().any(|at| sentence.is_word(at, &["он", "она"]));
        if person || range.clone().any(|at| sentence.is_word(at, &["i", "we", "you"])) {
            return Vec::new();
        }
        let about = work.names.subject.filter(|&subject| is_body(&work.names, subject));
        return earlier.or(context.it).or(about).or(work.last_body).into_iter().collect();
    }
    let relative = clause.opener.is_some_and(|at| sentence.is_word(at, &["which", "who", "that"]));
    if range.is_empty() && (relative || verb.reduced) {
        if let Some(part) = part_before(work, sentence, clause.tokens.start) {
            return vec![part];
        }
        return body_before(work, sentence, clause.tokens.start).into_iter().collect();
    }
    // "the group that broke away from X also joined": the subject stands before the relative clause.
    if place > 0
        && sentence.named.iter().all(|named| !range.contains(&named.tokens.start))
        && clauses[place - 1].opener.is_some_and(|at| sentence.is_word(at, &["which", "who", "that"]))
        && let Some(group) =
            group_phrase(work, sentence, clauses[place - 1].tokens.clone(), clauses[place - 1].opener)
    {
        return vec![group];
    }
    if range.is_empty() && place > 0 {
        return subjects(work, sentence, context, clauses, place - 1);
    }
    let found = parties(work, sentence, range.clone(), &[]);
    if found.is_empty() && relative {
        return body_before(work, sentence, clause.tokens.start).into_iter().collect();
    }
    // "the party", "the new company", not "the Hull plant".
    let plain = range.clone().filter(|&at| !sentence.tags(at).any(Tags::DETERMINER)).all(|at| {
        sentence.tags(at).any(Tags::BODY) || sentence.is_word(at, &["new", "young", "whole", "joint"])
    });
    let thing = range.clone().any(|at| {
        sentence.is_word(
            at,
            &["plant", "factory", "mill", "works", "office", "school", "hospital", "museum", "mission"],
        )
    });
    if found.is_empty()
        && plain
        && !thing
        && !range.clone().any(|at| {
            sentence.is_capital(at) && work.names.is_shadowed(&crate::case::lower(sentence.word(at)))
        })
        && range.len() <= 3
        && range.clone().any(|at| sentence.tags(at).any(Tags::BODY))
    {
        let noun = range.clone().find(|&at| sentence.tags(at).any(Tags::BODY));
        // "the institute" is the Institute that the text is about, and no ship of which it told last.
        let bears = |actor: usize| {
            let word = noun.map(|noun| crate::case::lower(sentence.word(noun))).unwrap_or_default();
            let name = work.names.actors.get(actor).map(|actor| crate::case::lower(&actor.name));
            name.is_some_and(|name| name.contains(&word))
        };
        let is_about = work.names.subject.is_some_and(bears);
        let meant = context.it.filter(|&it| context.near && (!is_about || bears(it))).or(work.names.subject);
        // "the society" in the life of a person: the only one of which the text tells.
        return match meant.filter(|&meant| is_body(&work.names, meant)) {
            Some(meant) => vec![meant],
            None => noun.and_then(|noun| body_called(work, sentence, noun)).or(meant).into_iter().collect(),
        };
    }
    found
}

/// The body that is named last before `end`.
fn body_before(work: &Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    let mut named = sentence.named.iter().rev().filter(|named| named.tokens.end <= end);
    named.find(|named| is_body(&work.names, named.actor)).map(|named| named.actor)
}

/// Bodies in `range`; with `prepositions`, only those right after one of them ("" for right at the start).
pub(super) fn parties(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    range: Range<usize>,
    prepositions: &[&str],
) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut open = prepositions.is_empty();
    let mut at = range.start;
    if prepositions.contains(&"") {
        open = true;
    }
    while at < range.end.min(sentence.tokens.len()) {
        if !prepositions.is_empty() {
            let listed = prepositions.iter().any(|word| !word.is_empty() && sentence.is_word(at, &[word]));
            if listed {
                open = true;
            } else if sentence.tags(at).any(Tags::PREPOSITION)
                && !sentence.is_word(at, &["of"])
                && sentence.name_at(at).is_none()
                && !out.is_empty()
            {
                open = false;
            }
        }
        if sentence.depth[at] > 0 {
            at += 1;
            continue;
        }
        // "the Perm branch of the Party" is a body of its own.
        if open && let Some((part, end)) = part_at(work, sentence, at) {
            if !out.contains(&part) {
                out.push(part);
            }
            at = end;
            continue;
        }
        if let Some(named) = sentence.name_at(at) {
            let (actor, end) = (named.actor, named.tokens.end);
            let usable = open && (is_body(&work.names, actor) || sentence.quote[at] != 0);
            if usable && !out.contains(&actor) {
                out.push(actor);
            }
            at = end;
            continue;
        }
        // A quoted name that is known only here: “Revolutionary Alternative” decided to merge.
        if open && sentence.class(at) == Class::QuoteOpen && sentence.is_capital(at + 1) {
            let close =
                (at + 1..range.end.min(at + 8)).find(|&close| sentence.class(close) == Class::QuoteClose);
            if let Some(close) = close {
                let known = sentence
                    .named
                    .iter()
                    .find(|named| named.tokens.start > at && named.tokens.end <= close)
                    .map(|named| named.actor);
                let name = sentence.slice(at + 1..close).to_owned();
                let actor = known.unwrap_or_else(|| work.names.ensure(&name, ActorKind::Organization));
                if !out.contains(&actor) {
                    out.push(actor);
                }
                at = close + 1;
                continue;
            }
        }
        at += 1;
    }
    out
}

/// "Perm branch of the Revolutionary Workers' Party" at `at`: its actor and end.
pub(super) fn part_at(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    at: usize,
) -> Option<(usize, usize)> {
    let part = (at..sentence.tokens.len().min(at + 3)).find(|&part| {
        sentence.tags(part).any(Tags::PART)
            && !sentence.is_capital(part)
            && sentence.is_word(part + 1, &["of"])
    })?;
    if part == at && !sentence.tags(at.wrapping_sub(1)).any(Tags::DETERMINER) {
        return None;
    }
    if !(at..part).all(|word| {
        sentence.is_capital(word)
            || !sentence.tags(word).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::PAST))
    }) || part == at
    {
        return None;
    }
    let named = sentence.named.iter().find(|named| named.outer > part && named.outer <= part + 3)?;
    let (start, end) = (at, named.tokens.end);
    let name = sentence.slice(start..end).to_owned();
    Some((work.names.ensure(&name, ActorKind::Organization), end))
}

/// "Russian section of the Committee" in `range`, with its article left out.
pub(super) fn part_name(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    range: Range<usize>,
) -> Option<usize> {
    range.clone().find_map(|at| part_at(work, sentence, at)).map(|(actor, _)| actor)
}

/// A part of a body right before `end`: "the Perm branch of the Party, which joined".
pub(super) fn part_before(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    (end.saturating_sub(12)..end)
        .find_map(|at| part_at(work, sentence, at))
        .filter(|(_, stop)| *stop + 2 >= end)
        .map(|(actor, _)| actor)
}

/// "the group that broke away from the RWP": a body that has no other name.
pub(super) fn group_phrase(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    relative: Range<usize>,
    opener: Option<usize>,
) -> Option<usize> {
    let that = opener?;
    let head = that.checked_sub(1)?;
    if !sentence.tags(head).any(Tags::PART.or(Tags::BODY).or(Tags::OFFICE)) {
        return None;
    }
    let last = sentence.named.iter().rev().find(|named| relative.contains(&named.tokens.start))?.tokens.end;
    let name = sentence.slice(head..last).to_owned();
    (name.chars().count() <= 80).then(|| work.names.ensure(&name, ActorKind::Organization))
}

/// A name after "renamed" that is no known body: the capital words there.
pub(super) fn new_name(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    range: Range<usize>,
) -> Option<usize> {
    let start = range.clone().find(|&at| sentence.is_capital(at))?;
    if start > range.start + 4 {
        return None;
    }
    // No body is called as a place is: "renamed Hull in Common".
    let kind = |actor: usize| work.names.actors.get(actor).map(|actor| actor.kind);
    let is_place = sentence.name_at(start).is_some_and(|named| kind(named.actor) == Some(ActorKind::Place));
    let mut end = start + 1;
    while end < range.end
        && (sentence.is_capital(end)
            || sentence.is_word(end, &["of", "for", "and"]) && sentence.is_capital(end + 1)
            || is_place && sentence.is_word(end, &["in", "at", "on"]) && sentence.is_capital(end + 1))
    {
        end += 1;
    }
    let name = sentence.slice(start..end).to_owned();
    Some(work.names.ensure(&name, ActorKind::Organization))
}
