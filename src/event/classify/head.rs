//! What heads the noun phrases of an English clause: the nouns that say what is told, not those that only describe it.

use super::{
    Decision,
    noun::{noun_kind, opens_description, phrase_kind},
};
use crate::event::{EventKind as K, clause::Verb, lexicon::Tags, sentence::Sentence, token::Class};
use std::ops::Range;

/// Words that tell of the noun behind their "of" as a whole: "a series of protests", "the end of the trial".
#[rustfmt::skip]
const OF_A_WHOLE: &[&str] = &[
    "series", "wave", "waves", "spate", "string", "round", "rounds", "stage", "stages", "phase", "outbreak", "start",
    "beginning", "end", "conclusion", "opening", "close", "one", "first", "second", "third", "last", "several", "pair",
    "couple", "kind", "rest", "day", "conduct", "signing", "copy", "copies", "set", "volume",
];

/// Happenings of any sort, of which the word before them says the sort: "a protest campaign", "an awards ceremony".
const OF_A_SORT: &[&str] = &[
    "campaign",
    "campaigns",
    "action",
    "actions",
    "movement",
    "drive",
    "ceremony",
    "ceremonies",
    "event",
    "events",
];

/// Verbs that do no more than let happen what their object names, with the sort of what that is.
#[rustfmt::skip]
const LETTING: &[(K, &[&str])] = &[
    (K::Protest, &[
        "attempted", "led", "staged", "mounted", "suppressed", "crushed", "quelled", "foiled", "fomented", "plotted",
        "orchestrated", "sparked", "triggered", "provoked", "joined", "broke", "settled", "instigated", "incited",
    ]),
    (K::Award, &["collected", "earned", "shared", "clinched", "claimed", "scooped", "gained", "captured", "secured"]),
    (K::Legal, &[
        "drafted", "changed", "renewed", "negotiated", "breached", "terminated", "reached", "had", "lifted", "imposed",
        "violated", "approved", "lost", "settled", "discontinued", "dropped", "closed", "reopened", "ordered", "pursued",
        "conducted", "quashed", "heard", "denounced", "broke", "renounced", "faced", "avoided",
    ]),
    (K::Statement, &["sent", "wrote", "read", "addressed", "drafted"]),
    (K::Publication, &["edited", "printed", "launched", "produced", "finished", "completed"]),
    (K::Election, &["contested", "fought", "lost", "ran", "supervised", "boycotted", "postponed"]),
    (K::Conference, &["attended", "chaired", "addressed", "joined", "disrupted", "adjourned"]),
    (K::Congress, &["attended", "chaired", "addressed", "convened"]),
    (K::Merger, &["completed", "approved", "proposed", "negotiated", "agreed"]),
];

/// Verbs that bring their object to what stands behind a preposition: "put two of them on trial".
const BRINGING: &[&str] = &["put", "placed", "brought", "committed", "remitted", "referred", "forced"];

/// Verbs that come to what stands right behind their preposition: "went on trial", "entered into liquidation".
const COMING: &[&str] = &["went", "came", "stood", "entered", "fell", "slid", "appeared"];

/// Verbs that come to a happening: "led to a strike", "escalated into riots".
const ENDING: &[&str] =
    &["led", "resulted", "culminated", "ended", "escalated", "participated", "grew", "turned", "developed"];

/// The head of each noun phrase of `tokens` that stands in no prepositional phrase, with the first token of its phrase.
fn heads(sentence: &Sentence<'_>, tokens: Range<usize>, skip: &Range<usize>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut head: Option<(usize, usize)> = None;
    // "Following the 2014 election President Vale left": the date's own preposition reaches beyond it.
    let reaches = tokens.contains(&skip.start)
        && sentence.tags(skip.start).any(Tags::PREPOSITION)
        && skip.clone().any(|at| sentence.tags(at).any(Tags::DETERMINER));
    let mut described = false;
    for at in tokens {
        described |= reaches && at == skip.start;
        if skip.contains(&at) || sentence.is_dated(at) {
            continue;
        }
        let tags = sentence.tags(at);
        let ends = match sentence.class(at) {
            Class::Comma | Class::Semicolon | Class::Colon | Class::Open | Class::Close | Class::Dash => true,
            _ => tags.any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE)),
        };
        // "a coup d'état", "a court martial"
        if head.is_some() && sentence.is_word(at, &["d'état", "d’état", "d'etat", "martial"]) {
            continue;
        }
        // "a plaque commemorating the strike", "the merger takes effect"
        let acts = tags.any(Tags::LIGHT) && tags.any(Tags::PRESENT) && !tags.any(Tags::EVENT);
        let describes = head.is_some_and(|(start, _)| acts || opens_description(sentence, start, at));
        if !ends && !describes {
            if sentence.tokens[at].is_word() && !described {
                let start = head.map_or(at, |(start, _)| start);
                head = Some((start, at));
            }
            continue;
        }
        if let Some((start, noun)) = head.take() {
            if sentence.is_word(noun, OF_A_WHOLE) && sentence.is_word(at, &["of"]) {
                continue;
            }
            found.push((start, noun));
        }
        described = describes || tags.any(Tags::PREPOSITION);
    }
    found.extend(head);
    found
}

/// The heads of the noun phrases of `tokens`, in the order of the text.
pub(super) fn head_words(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
) -> impl Iterator<Item = usize> {
    let tokens = tokens.start..phrase_end(sentence, &tokens);
    heads(sentence, tokens, skip).into_iter().map(|(_, noun)| noun)
}

/// The kind of what somebody takes part in at the verb or noun before `after`: a happening's own, none of its own, or that
/// of belonging to a body.
pub(super) fn taken_part_in(sentence: &Sentence<'_>, after: &Range<usize>, skip: &Range<usize>) -> Option<K> {
    let end = phrase_end(sentence, after);
    let leads = |at: &usize| !skip.contains(at) && sentence.is_word(*at, &["in", "at"]);
    let preposition = (after.start..end.min(after.start + 6)).find(leads)?;
    let (start, noun) = *heads(sentence, preposition + 1..end, skip).first()?;
    if let Some(decision) = kind_of(sentence, start, noun, skip) {
        return Some(decision.kind);
    }
    let body = (start..noun + 1).any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::PART)));
    Some(if body { K::Membership } else { K::Other })
}

/// The kind of what heads the noun phrases of `tokens`, a subject or what stands behind a verb.
pub(super) fn head_kind(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    heads(sentence, tokens, skip).into_iter().find_map(|(start, noun)| kind_of(sentence, start, noun, skip))
}

/// The kind of the phrase that begins at `start` and is headed by `noun`.
fn kind_of(sentence: &Sentence<'_>, start: usize, noun: usize, skip: &Range<usize>) -> Option<Decision> {
    let begins = (start..noun).any(|at| sentence.tags(at).any(Tags::FIRST));
    let told = |at: usize| {
        noun_kind(sentence, if begins { start } else { at }..at + 1, skip)
            .or_else(|| lent_by(sentence, at, skip, at > start))
            .filter(|decision| decision.kind != K::Other)
    };
    // "a protest campaign"
    if sentence.is_word(noun, OF_A_SORT) && noun > start {
        return told(noun - 1);
    }
    // "the newspaper Golos Kommunista"
    let named = (start..noun).rev().find(|&at| !sentence.is_capital(at) && sentence.tokens[at].is_word());
    told(noun).or_else(|| named.filter(|_| sentence.is_capital(noun)).and_then(told))
}

/// The kind that a word lends to what it heads without being a happening: a court, a law, a book.
fn lent_by(sentence: &Sentence<'_>, noun: usize, skip: &Range<usize>, has_more: bool) -> Option<Decision> {
    let decision = phrase_kind(sentence, noun..noun + 1, skip, true);
    if decision.by.is_some() {
        return Some(decision);
    }
    // "the 21st Academy Awards": the form is that of a verb, too.
    let kind = sentence.entries.get(noun)?.kind.filter(|kind| *kind == K::Award)?;
    (has_more && sentence.tags(noun).any(Tags::PRESENT)).then_some(Decision {
        kind,
        by: Some(noun),
        verb: false,
    })
}

/// The kind of what `verb`, which says nothing of its own, is done to.
pub(super) fn object_kind(
    sentence: &Sentence<'_>,
    verb: &Verb,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    let light = sentence.tags(verb.main).any(Tags::LIGHT);
    let object = head_kind(sentence, after.start..phrase_end(sentence, after), skip).filter(|decision| {
        light
            || LETTING
                .iter()
                .any(|(kind, verbs)| *kind == decision.kind && sentence.is_word(verb.main, verbs))
    });
    object
        .or_else(|| brought_to(sentence, verb, after, skip))
        .or_else(|| joined_by_paper(sentence, light, after))
}

/// Where what belongs to the noun phrases right behind a verb ends.
fn phrase_end(sentence: &Sentence<'_>, after: &Range<usize>) -> usize {
    let other = Tags::GERUND.or(Tags::PAST);
    after
        .clone()
        .find(|&at| {
            matches!(sentence.class(at), Class::Semicolon | Class::Colon)
                || sentence.tags(at).any(Tags::RELATIVE)
                || at > after.start
                    && !sentence.is_capital(at)
                    && sentence.tags(at).any(other)
                    && !sentence.tags(at).any(Tags::EVENT.or(Tags::TEMPORAL))
                    && !sentence.is_word(at, &["evening", "morning"])
        })
        .unwrap_or(after.end)
}

/// "were put on trial", "led to the abolition of the post": what the first preposition behind the verb leads to.
fn brought_to(
    sentence: &Sentence<'_>,
    verb: &Verb,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    let brings = sentence.is_word(verb.main, BRINGING);
    let ends = sentence.is_word(verb.main, ENDING);
    if !(brings || ends || sentence.is_word(verb.main, COMING)) {
        return None;
    }
    let end = phrase_end(sentence, after);
    let reach = if brings { 8 } else { 1 };
    let leads = |at: &usize| {
        !skip.contains(at) && sentence.is_word(*at, &["on", "to", "into", "in", "for", "before"])
    };
    let preposition = (after.start..end.min(after.start + reach)).find(leads)?;
    let (start, noun) = *heads(sentence, preposition + 1..end, skip).first()?;
    let happens = |at: usize| sentence.tags(at).any(Tags::EVENT);
    kind_of(sentence, start, noun, skip).filter(|decision| !ends || decision.by.is_some_and(happens))
}

/// "signed a protocol on joining the union"
fn joined_by_paper(sentence: &Sentence<'_>, light: bool, after: &Range<usize>) -> Option<Decision> {
    let joins = |at: &usize| {
        let entry = sentence.entries.get(*at).copied().unwrap_or_default();
        entry.tags.any(Tags::GERUND)
            && matches!(entry.kind, Some(K::Joining | K::Merger | K::Split))
            && sentence.is_word(at - 1, &["on", "of", "about"])
    };
    let at = after.clone().skip(1).find(joins).filter(|_| light)?;
    Some(Decision { kind: sentence.entries[at].kind?, by: Some(at), verb: false })
}
