//! Whom a turn of phrase means that does not name them: "the foundry, which Y had bought", "the party", "formerly X".

use super::{
    ActorKind, RelationKind,
    antecedent::{SETTLED, on},
    extract::Extractor,
    lexicon::Tags,
    narrative::is_body,
    sentence::Sentence,
    tie_ends::{self, next},
    token::Class,
};

/// The body that is named right before the comma or bracket in front of `at`: "Ridgeway Transit, formerly …".
pub(super) fn named_before_aside(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    at: usize,
) -> Option<Vec<usize>> {
    let mark = at.checked_sub(1)?;
    if !matches!(sentence.class(mark), Class::Comma | Class::Open) {
        return None;
    }
    let named = sentence.named.iter().find(|named| {
        named.tokens.end == mark
            || named.tokens.end + 1 == mark && sentence.class(named.tokens.end) == Class::QuoteClose
    })?;
    is_body(&work.names, named.actor).then(|| vec![named.actor])
}

/// "its rival, the Lorne Company", "his brother's firm, the Lorne Company": the name behind a common noun.
pub(super) fn apposed(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &super::narrative::Context,
    start: usize,
) -> Vec<usize> {
    let comma =
        (start..start + 7).find(|&at| sentence.class(at) == Class::Comma).filter(|&at| at > start + 1);
    let Some(comma) = comma else { return Vec::new() };
    let stops = Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE).or(Tags::BE).or(Tags::HAVE);
    let plain = (start..comma).all(|at| {
        sentence.tokens.get(at).is_some_and(super::token::Token::is_word)
            && !sentence.is_capital(at)
            && !sentence.tags(at).any(stops)
    });
    // What is apposed is closed by a pause, so that no list goes on behind it.
    match plain {
        true => tie_ends::after(work, sentence, context, comma + 1).0.into_iter().take(1).collect(),
        false => Vec::new(),
    }
}

/// The body that is named last before `at`.
pub(super) fn named_last(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let mut named = sentence.named.iter().rev().filter(|named| named.tokens.end <= at);
    named.find(|named| is_body(&work.names, named.actor)).map(|named| named.actor)
}

/// "After the institute had been incorporated": the only body of the text whose name has the noun that is the subject of
/// the verb at `at`.
pub(super) fn by_noun(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let verbal = Tags::BE.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL);
    let noun = (0..at).rev().find(|&word| !sentence.is_dated(word) && !sentence.tags(word).any(verbal))?;
    body_called(work, sentence, noun)
}

/// The only body of the text whose name has the common noun at `noun`, which stands behind an article.
pub(super) fn body_called(work: &Extractor<'_>, sentence: &Sentence<'_>, noun: usize) -> Option<usize> {
    let article = noun.checked_sub(1)?;
    if !sentence.is_word(article, &["the"])
        || !sentence.tags(noun).any(Tags::BODY)
        || sentence.is_capital(noun)
        || sentence.name_at(noun).is_some()
    {
        return None;
    }
    let called = |actor: &usize| {
        work.names.actors.get(*actor).is_some_and(|known| {
            known.kind == ActorKind::Organization
                && known.name.split(' ').any(|word| word.eq_ignore_ascii_case(sentence.low(noun)))
        })
    };
    let mut bodies = (0..work.names.actors.len()).filter(called);
    bodies.next().filter(|_| bodies.next().is_none())
}

/// The body that "which" means in "the Tremayne Foundry, which Penhale Pumps had bought": the verb at `at` has its subject
/// right before it, and nothing but that behind "which".
pub(super) fn antecedent(work: &mut Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let which =
        (at.saturating_sub(8)..at).rev().find(|&which| sentence.is_word(which, &["which", "that"]))?;
    let is_name = |word: usize| sentence.name_at(word).is_some() || sentence.is_capital(word);
    let plain = (which + 1..at).all(|word| {
        is_name(word)
            || sentence.inside_name(word)
            || sentence.is_dated(word)
            || sentence.tags(word).any(Tags::DETERMINER.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL))
    });
    let end = which - usize::from(which > 0 && sentence.class(which - 1) == Class::Comma);
    let named = (which + 1..at).any(is_name);
    (plain && named).then(|| tie_ends::until(work, sentence, end))?
}

/// The place after which the town is called that the text is about and `turn` renames: "the city was renamed Leninsk".
pub(super) fn renamed_place(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    turn: &std::ops::Range<usize>,
) -> Option<usize> {
    let subject = work.names.subject.filter(|&subject| is_body(&work.names, subject))?;
    let town = (turn.start.saturating_sub(4)..turn.start).any(|at| {
        on(SETTLED, sentence.low(at))
            || sentence.is_word(at, &["it", "он", "она", "оно"])
            || sentence.name_at(at).is_some_and(|named| named.actor == subject)
    });
    if !town || !work.names.nouns.iter().any(|own| on(SETTLED, own)) {
        return None;
    }
    let named = sentence.name_at(next(sentence, turn.end, sentence.depth.get(turn.end).copied()?))?;
    let known = work.names.actors.get(named.actor)?;
    // Only what bears no other name in the text than the new one can be the subject's.
    (named.actor != subject && known.kind == ActorKind::Place && known.aliases.is_empty())
        .then_some(named.actor)
}

/// One past "the Edinburgh branch of" at `at`.
pub(super) fn part_of(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let part = (at..at + 5)
        .take_while(|&word| {
            sentence.tokens.get(word).is_some_and(super::token::Token::is_word)
                && !sentence.tags(word).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
        })
        .find(|&word| sentence.tags(word).any(Tags::PART) && !sentence.is_capital(word))?;
    sentence.is_word(part + 1, &["of"]).then_some(part + 2)
}

/// "the party", "the company" at `at`: the body that the text is about.
pub(super) fn is_subject_noun(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["the"])
        && sentence.tags(at + 1).any(Tags::BODY)
        && !sentence.is_capital(at + 1)
        && !sentence.is_word(at + 2, &["of"])
        && work.names.subject.is_some_and(|subject| is_body(&work.names, subject))
}

/// Whether the text says of what it is about that it is what the common noun at `at` means, and the sentence before names no
/// other body that may be meant.
pub(super) fn is_its_own_noun(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(start) = sentence.tokens.first().map(|token| token.start) else { return false };
    let before = work.document.text.get(..start).unwrap_or_default().trim_end();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let before = before.trim_end_matches(['.', '!', '?', '»', '”', '"', ')']);
    let from = before
        .rmatch_indices(". ")
        .map(|(at, _)| at + 2)
        .find(|&at| before.get(at..).is_some_and(|sentence| sentence.starts_with(char::is_uppercase)));
    let before = before.get(from.unwrap_or_default()..).unwrap_or_default();
    let is_other = |actor: usize| Some(actor) != work.names.subject && is_body(&work.names, actor);
    let is_named = |actor: usize| {
        work.names.actors.get(actor).is_some_and(|actor| {
            let mut names = actor.aliases.iter().map(String::as_str).chain([actor.name.as_str()]);
            names.any(|name| before.contains(name))
        })
    };
    work.names.nouns.iter().any(|noun| noun == sentence.low(at))
        && !(0..work.names.actors.len()).any(|actor| is_other(actor) && is_named(actor))
}

/// A body whose name is the beginning of that of `actor`, or as which it was founded.
pub(super) fn former(work: &Extractor<'_>, actor: usize) -> Option<usize> {
    let founded_as = work.out.relations.iter().find(|draft| {
        draft.kind == RelationKind::Renamed && draft.date.is_none() && draft.to.as_slice() == [actor]
    });
    if let Some(&former) = founded_as.and_then(|draft| draft.from.first()) {
        return Some(former);
    }
    let name = &work.names.actors.get(actor)?.name;
    (0..work.names.actors.len()).find(|&other| {
        is_body(&work.names, other)
            && work.names.actors.get(other).is_some_and(|other| {
                name.strip_prefix(other.name.as_str()).is_some_and(|rest| rest.starts_with(' '))
            })
    })
}
