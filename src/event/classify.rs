//! The kind of an event: the head verb first, then the nouns that it needs, then what else the clause says.

use super::{EventKind, clause::Clause, lexicon::Tags, sentence::Sentence, token::Class};
use std::ops::Range;

/// A kind with the word that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) kind: EventKind,
    /// Token that decided, if any.
    pub(crate) by: Option<usize>,
    /// Whether the word is a verb.
    pub(crate) verb: bool,
}

const UNSURE: Decision = Decision { kind: EventKind::Other, by: None, verb: false };

/// The kind of what `clause` tells. `subject` holds the tokens before its verb.
pub(crate) fn classify(
    sentence: &Sentence<'_>,
    clause: &Clause,
    subject: Range<usize>,
    skip: &Range<usize>,
) -> Decision {
    let Some(verb) = &clause.verb else {
        return noun_kind(sentence, clause.tokens.clone(), skip)
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip));
    };
    let after = verb.tokens.end..clause.tokens.end;
    let entry = sentence.entries.get(verb.main).copied().unwrap_or_default();
    if verb.copula {
        if let Some(at) = complement(sentence, after.clone(), skip, Tags::OFFICE.or(Tags::PART)) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        return noun_kind(sentence, subject, skip)
            .or_else(|| noun_kind(sentence, after.clone(), skip))
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip));
    }
    if entry.tags.any(Tags::CONTROL)
        && let Some(at) = infinitive(sentence, after.clone(), skip)
    {
        let impersonal = subject.clone().all(|at| sentence.tags(at).any(Tags::PRONOUN) || skip.contains(&at));
        if let Some(kind) = sentence.entries[at].kind
            && !impersonal
        {
            return Decision { kind, by: Some(at), verb: true };
        }
        if let Some(decision) = noun_kind(sentence, clause.tokens.start..verb.tokens.start, skip) {
            return decision;
        }
        return Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true };
    }
    // "broke away from", "split from", "took part in", "took office" mean more than their verb.
    if sentence.is_word(verb.main, &["broke", "broken", "breaks"])
        && sentence.is_word(verb.main + 1, &["away", "with"])
    {
        return Decision { kind: EventKind::Split, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["took", "take", "taken", "takes"])
        && sentence.is_word(verb.main + 1, &["part"])
    {
        return noun_kind(sentence, after, skip).unwrap_or(Decision {
            kind: EventKind::Membership,
            by: Some(verb.main),
            verb: true,
        });
    }
    if sentence.is_word(verb.main, &["called", "calls", "call"])
        && !verb.passive
        && sentence.is_word(verb.main + 1, &["for", "on", "upon"])
    {
        return Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["called", "named"]) && verb.passive {
        return noun_kind(sentence, subject, skip).unwrap_or(UNSURE);
    }
    // A body is joined or entered, an orbit is not; a body or office closes, a deal is closed.
    let body_in = |range: Range<usize>| {
        sentence.named.iter().any(|named| range.contains(&named.tokens.start))
            || range
                .clone()
                .any(|at| sentence.tags(at).any(Tags::BODY) || sentence.tags(at).any(Tags::PRONOUN))
    };
    let misses = match entry.kind {
        Some(EventKind::Joining) => !body_in(after.clone()) && !body_in(subject.clone()),
        Some(EventKind::Dissolution) => {
            !body_in(subject.clone()) && !body_in(after.clone()) && !subject.is_empty()
        }
        _ => false,
    };
    // A court dismisses a claim, a body its member.
    let legal = |range: Range<usize>| {
        range.clone().any(|at| {
            sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Legal))
                || sentence.is_word(at, &["motion", "suit"])
        })
    };
    if entry.kind == Some(EventKind::Expulsion) && (legal(subject.clone()) || legal(after.clone())) {
        return Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["came", "comes"]) && sentence.is_word(verb.main + 1, &["out"]) {
        return Decision { kind: EventKind::Publication, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["declared"])
        && sentence.is_word(verb.main + 1, &["bankrupt", "insolvent"])
    {
        return Decision { kind: EventKind::Legal, by: Some(verb.main + 1), verb: false };
    }
    if sentence.is_word(verb.main, &["became", "becomes", "become"])
        && sentence.is_word(verb.main + 1, &["part"])
        && sentence.is_word(verb.main + 2, &["of"])
    {
        return Decision { kind: EventKind::Merger, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["started"]) && verb.passive {
        return Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true };
    }
    let entering = sentence.is_word(verb.main, &["entered", "enters"]) && !body_in(after.clone());
    if let Some(kind) = entry.kind
        && !misses
        && !entering
        && entry.tags.any(Tags::PAST.or(Tags::PRESENT).or(Tags::PARTICIPLE).or(Tags::GERUND).or(Tags::BASE))
        && !(entry.tags.any(Tags::EVENT)
            && verb.tokens.len() == 1
            && entry.tags.any(Tags::BASE)
            && !entry.tags.any(Tags::PAST))
    {
        // The first congress is the founding of nothing else: "the founding conference was opened" stays with its noun.
        if matches!(kind, EventKind::Statement | EventKind::Founding | EventKind::Merger) {
            return Decision { kind, by: Some(verb.main), verb: true };
        }
        return Decision { kind, by: Some(verb.main), verb: true };
    }
    let object = noun_kind(sentence, after.start..after.end, skip);
    let subject_kind = noun_kind(sentence, subject.clone(), skip);
    let light = entry.tags.any(Tags::LIGHT);
    let by_object = if light && !verb.passive {
        object.clone().or_else(|| subject_kind.clone())
    } else {
        subject_kind.or(object)
    };
    if let Some(decision) = by_object {
        return decision;
    }
    // A body that appears is founded; a problem that appears is not.
    if sentence.is_word(verb.main, &["appeared", "appears", "emerged", "emerges", "arose", "arises"])
        && sentence
            .named
            .iter()
            .any(|named| subject.contains(&named.tokens.start) && named.tokens.end <= subject.end)
    {
        return Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true };
    }
    let whole = phrase_kind(sentence, clause.tokens.clone(), skip);
    if whole.by.is_none() { phrase_kind(sentence, subject, skip) } else { whole }
}

/// The kind of a noun phrase by its head: the last noun before the first preposition.
pub(crate) fn noun_kind(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    let mut first_meeting = false;
    let mut found = None;
    for at in tokens {
        if skip.contains(&at) || sentence.quote.get(at).is_some_and(|quote| *quote != 0) {
            continue;
        }
        let tags = sentence.tags(at);
        if sentence.class(at) == Class::Comma && found.is_some() {
            break;
        }
        first_meeting |= tags.any(Tags::FIRST);
        if !tags.any(Tags::EVENT) {
            continue;
        }
        let Some(kind) = sentence.entries[at].kind else { continue };
        if first_meeting && matches!(kind, EventKind::Congress | EventKind::Conference) {
            return Some(Decision { kind: EventKind::Founding, by: Some(at), verb: false });
        }
        // "founding" before "conference" is an attribute; alone it is the happening.
        if tags.any(Tags::FIRST) && sentence.tags(at + 1).any(Tags::EVENT) {
            continue;
        }
        if found.is_none() && kind != EventKind::Other {
            found = Some(Decision { kind, by: Some(at), verb: false });
            if !first_meeting {
                return found;
            }
        }
    }
    found
}

/// What any noun of the clause suggests, in the order of the text.
fn phrase_kind(sentence: &Sentence<'_>, tokens: Range<usize>, skip: &Range<usize>) -> Decision {
    for at in tokens.clone() {
        if skip.contains(&at) || sentence.quote.get(at).is_some_and(|quote| *quote != 0) {
            continue;
        }
        let Some(entry) = sentence.entries.get(at) else { continue };
        let verb = Tags::PAST.or(Tags::PARTICIPLE).or(Tags::PRESENT).or(Tags::GERUND).or(Tags::BASE);
        let joining = entry.tags.any(Tags::GERUND)
            && matches!(entry.kind, Some(EventKind::Joining | EventKind::Merger | EventKind::Split));
        if let Some(kind) = entry.kind
            && (!entry.tags.any(verb) || entry.tags.any(Tags::EVENT) || joining)
            && kind != EventKind::Other
            // A congress or war that is only named in passing does not decide.
            && !matches!(kind, EventKind::Congress | EventKind::Conference)
            && (kind != EventKind::Award || !sentence.is_word(at, &["order"]) || sentence.is_capital(at))
        {
            return Decision { kind, by: Some(at), verb: false };
        }
    }
    UNSURE
}

/// The first word of a complement with one of `tags`, before any further clause.
fn complement(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
    tags: Tags,
) -> Option<usize> {
    for at in tokens {
        if skip.contains(&at) {
            continue;
        }
        if sentence.tags(at).any(tags) && !sentence.inside_name(at) {
            return Some(at);
        }
        if sentence.tags(at).any(Tags::PREPOSITION)
            || matches!(sentence.class(at), Class::Comma | Class::Semicolon)
        {
            return None;
        }
    }
    None
}

/// The verb after "to".
fn infinitive(sentence: &Sentence<'_>, tokens: Range<usize>, skip: &Range<usize>) -> Option<usize> {
    let mut tokens = tokens;
    match sentence.language {
        crate::document::Language::Russian => {
            tokens.find(|&at| sentence.tags(at).any(Tags::BASE) && !skip.contains(&at))
        }
        _ => {
            let to = tokens.find(|&at| sentence.is_word(at, &["to"]))?;
            sentence.tags(to + 1).any(Tags::BASE).then_some(to + 1)
        }
    }
}
