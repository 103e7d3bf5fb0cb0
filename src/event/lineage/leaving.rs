//! Those who leave a body and found another: "a minority of the party formed the Radical Union".

use crate::{
    document::Language,
    event::{
        EventKind,
        clause::Clause,
        extract::Extractor,
        lexicon::{
            Tags,
            leavers::{LEAVERS, LEFT, SENT_AWAY, STAYERS},
        },
        narrative::is_body,
        sentence::Sentence,
        token::Class,
    },
};

/// The body that those who left another found in the clause.
pub(super) fn breakaway(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    action: usize,
    after: std::ops::Range<usize>,
) -> Option<usize> {
    let founds = sentence.is_word(
        action,
        &["formed", "founded", "established", "created", "launched", "organised", "organized"],
    ) || sentence.is_word(action, &["set"]) && sentence.is_word(action + 1, &["up"])
        || ["провозгласил", "создал", "основал", "образовал", "учредил"]
            .iter()
            .any(|stem| sentence.word(action).starts_with(stem));
    if !founds {
        return None;
    }
    // "The smallholders seceded and set up …", "the communists were expelled; they established …"
    let goes = || {
        let start = clause.tokens.start.saturating_sub(12);
        let gone = (start..action).find(|&at| sent_off(sentence, at))?;
        let again = (gone..action).find(|&at| {
            sentence.is_word(at, &["they", "who", "они", "которые", "and", "и"]) && !sentence.inside_name(at)
        })?;
        // Nobody else is named in between.
        let other = |at: usize| {
            sentence.name_at(at).is_some_and(|named| is_body(&work.names, named.actor))
                || sentence.tags(at).any(Tags::BODY)
        };
        (!(again..action).any(other)).then_some(again)
    };
    // The subject may stand before a clause that shares it: "сторонники ушли и провозгласили".
    let left = (clause.tokens.start.saturating_sub(12)..action).find(|&at| {
        let seceded = || {
            (at..action)
                .any(|at| sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Split)))
        };
        !sentence.inside_name(at)
            && (leaves(sentence, clause, at, action) || sentence.tags(at).any(Tags::PART) && seceded())
    });
    left.or_else(goes)?;
    let first = after.clone().find(|&at| !sentence.is_dated(at) && sentence.tokens[at].is_word())?;
    let named = sentence.named.iter().find(|named| {
        named.tokens.start >= first && named.tokens.start <= first + 2 && named.tokens.end <= after.end
    })?;
    is_body(&work.names, named.actor).then_some(named.actor)
}

/// Whether the verb at `at` tells that some left a body or were sent away from it.
fn sent_off(sentence: &Sentence<'_>, at: usize) -> bool {
    let kind = sentence.entries.get(at).and_then(|entry| entry.kind);
    let verb = sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE));
    verb && !sentence.inside_name(at) && matches!(kind, Some(EventKind::Split | EventKind::Expulsion))
}

/// Whether those at `at` are the subject of the verb at `action` and left what they belonged to.
fn leaves(sentence: &Sentence<'_>, clause: &Clause, at: usize, action: usize) -> bool {
    // "A splinter group founded …": its name says that it left.
    if sentence.is_word(at, &["group", "faction", "wing", "minority"])
        && at > 0
        && sentence.is_word(at - 1, &["splinter", "breakaway", "dissident", "secessionist", "rebel"])
    {
        return true;
    }
    let (firm, weak) = (sentence.is_word(at, LEAVERS), sentence.is_word(at, STAYERS));
    if !firm && !weak {
        return false;
    }
    // "Police arrested rebels and formed …": they are no subject.
    let finite = Tags::BE.or(Tags::HAVE).or(Tags::PAST).or(Tags::PRESENT);
    let opened = (0..at).rev().find(|&at| {
        matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon)
            || sentence.is_relative(at)
    });
    if (opened.map_or(0, |at| at + 1)..at).any(|at| {
        sentence.tags(at).any(finite)
            && !sentence.is_capital(at)
            && !sentence.is_dated(at)
            && !attributive_left(sentence, at)
    }) {
        return false;
    }
    // "Its left wing was weak, and in 1934 the party formed …": the verb has a subject of its own.
    let start = clause.verb.as_ref().map_or(action, |verb| verb.tokens.start);
    if at < clause.tokens.start
        && (clause.tokens.start..start).any(|at| {
            !sentence.is_dated(at)
                && (sentence.name_at(at).is_some()
                    || sentence.tags(at).any(Tags::BODY.or(Tags::PRONOUN).or(Tags::DETERMINER)))
        })
    {
        return false;
    }
    if (0..sentence.tokens.len()).any(|at| {
        (sentence.is_on(at, &LEFT) || sentence.is_word(at, SENT_AWAY)) && !attributive_left(sentence, at)
    }) {
        return true;
    }
    let of = |at: usize| {
        sentence.is_word(at, &["of", "within", "in", "inside"])
            && (at + 1..at + 4).any(|at| sentence.tags(at).any(Tags::BODY) || sentence.name_at(at).is_some())
    };
    firm && (sentence.language == Language::Russian
        || of(at + 1)
        || sentence.is_relative(at + 1)
        || sentence.is_word(at + 1, &["that", "which", "who", "led", "around", "loyal", "opposed"])
        || sentence.class(at + 1) == Class::Comma)
}

/// "the left wing"
fn attributive_left(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["left"])
        && sentence.is_word(at + 1, &["wing", "faction", "opposition", "communists", "socialists", "hand"])
}
