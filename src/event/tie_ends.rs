//! Names on either side of the words of a tie, also names that nothing else in the text has made known.

use super::{
    ActorKind,
    extract::Extractor,
    lexicon::{Tags, lists::CITIES},
    narrative::{Context, is_body},
    russian_name::body_nominative,
    sentence::Sentence,
    token::Class,
};
use crate::document::Language;
use std::ops::Range;

/// Words between a verb and its name that are no name: "the chart publisher Cotter & Dunn".
const LONGEST_TITLE: usize = 4;

/// Words that stand in no title before a name.
const STOPS: Tags = Tags::PREPOSITION
    .or(Tags::CONJUNCTION)
    .or(Tags::RELATIVE)
    .or(Tags::PRONOUN)
    .or(Tags::BE)
    .or(Tags::HAVE)
    .or(Tags::MODAL);

/// The next token from `at` that is no date, bracket, adverb or mark of emphasis.
pub(crate) fn next(sentence: &Sentence<'_>, mut at: usize, depth: u8) -> usize {
    while at < sentence.tokens.len()
        && (sentence.is_dated(at)
            || sentence.depth[at] > depth
            || sentence.class(at) == Class::Other
            || sentence.tags(at).any(Tags::ADVERB.or(Tags::TEMPORAL)) && !sentence.is_capital(at))
    {
        at += 1;
    }
    at
}

/// Bodies named right after `at`, with the end of the last: "the firm Skua, Larkspur and the Orme Railway".
pub(crate) fn after(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    start: usize,
) -> (Vec<usize>, usize) {
    let depth = start.checked_sub(1).map_or(0, |at| sentence.depth.get(at).copied().unwrap_or(0));
    let mut out: Vec<usize> = Vec::new();
    let mut end = start;
    let mut at = next(sentence, start, depth);
    // "he merged with it": a pronoun is the document's subject.
    if sentence.is_word(at, &["it", "ним", "ней", "нему", "него", "неё", "нее"]) {
        return (work.names.subject.or(context.it).into_iter().collect(), at + 1);
    }
    while let Some(range) = name_from(sentence, at, depth, out.is_empty()) {
        // "and Pavel became": a capital word with a verb of its own begins the next clause.
        let listed = !out.is_empty();
        let verb = sentence
            .tags(range.end)
            .any(Tags::BE.or(Tags::HAVE).or(Tags::PAST).or(Tags::PRESENT).or(Tags::MODAL).or(Tags::FUTURE));
        if listed && verb && !sentence.is_capital(range.end) {
            break;
        }
        let known = sentence.name_at(range.start).map(|named| named.actor);
        if listed
            && known.is_none_or(|actor| !is_body(&work.names, actor))
            && sentence.class(at - 1) == Class::Comma
        {
            break;
        }
        let Some(actor) = actor_of(work, sentence, range.clone()) else { break };
        if !out.contains(&actor) {
            out.push(actor);
        }
        end = range.end;
        at = next(sentence, end, depth);
        if sentence.class(at) == Class::QuoteClose {
            at += 1;
        }
        let comma = sentence.class(at) == Class::Comma;
        let and = at + usize::from(comma);
        if sentence.is_word(and, &["and", "и"]) {
            at = next(sentence, and + 1, depth);
        } else if comma {
            at += 1;
        } else {
            break;
        }
    }
    (out, end)
}

/// Bodies named right before `end`, nearest last: "Skua and the Orme Railway (1902) later [merged]".
pub(crate) fn before(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Vec<usize> {
    let depth = sentence.depth.get(end).copied().unwrap_or(0);
    let mut out: Vec<usize> = Vec::new();
    let mut at = end;
    loop {
        while at > 0 {
            let last = at - 1;
            let light = sentence.tags(last).any(Tags::BE.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL));
            if sentence.is_dated(last)
                || sentence.depth[last] > depth
                || matches!(sentence.class(last), Class::Other)
                || light && out.is_empty() && !sentence.is_capital(last)
            {
                at = last;
            } else {
                break;
            }
        }
        let Some(range) = name_until(sentence, at) else { break };
        // "by Skua", "the members of Skua": the name is no subject.
        let mut head = range.start;
        // "и партия «Вереда»"
        head -= usize::from(head > 0 && sentence.class(head - 1) == Class::QuoteOpen);
        while head > 0
            && range.start - head < LONGEST_TITLE
            && sentence.tokens[head - 1].is_word()
            && !sentence.is_dated(head - 1)
            && !sentence.tags(head - 1).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
        {
            head -= 1;
        }
        if head > 0 && sentence.tags(head - 1).any(Tags::PREPOSITION) && !sentence.is_dated(head - 1) {
            return Vec::new();
        }
        let Some(actor) = actor_of(work, sentence, range.clone()) else { return Vec::new() };
        if !out.contains(&actor) {
            out.insert(0, actor);
        }
        let lead = head.checked_sub(1);
        match lead {
            Some(lead) if sentence.is_word(lead, &["and", "и"]) => {
                at = lead - usize::from(lead > 0 && sentence.class(lead - 1) == Class::Comma);
            }
            Some(lead) if out.len() > 1 && sentence.class(lead) == Class::Comma => at = lead,
            _ => break,
        }
    }
    out
}

/// The name that begins at `at` or after a short title there.
fn name_from(sentence: &Sentence<'_>, start: usize, depth: u8, title: bool) -> Option<Range<usize>> {
    let mut at = start;
    let mut words = 0;
    while at < sentence.tokens.len() {
        if sentence.is_dated(at) {
            return None;
        }
        if title && let Some(name) = behind_adjective(sentence, at) {
            at = name;
            continue;
        }
        if let Some(named) = sentence.name_at(at) {
            let named = named.tokens.clone();
            // "Fellowship" of "the Fellowship of the Open Door", "Театр" of "Театр на Ордынке"
            let noun = named.len() == 1 && sentence.tags(at).any(Tags::BODY);
            let end = if noun { capitals_end(sentence, named.start).max(named.end) } else { named.end };
            return Some(named.start..end);
        }
        if sentence.depth[at] > depth || matches!(sentence.class(at), Class::Other) {
            at += 1;
            continue;
        }
        if sentence.class(at) == Class::QuoteOpen {
            let close = (at + 1..sentence.tokens.len().min(at + 9))
                .find(|&close| sentence.class(close) == Class::QuoteClose)?;
            return sentence.is_capital(at + 1).then_some(at + 1..close);
        }
        if sentence.is_capital(at) {
            let end = capitals_end(sentence, at);
            // "the Fell and Dale Trust": one name whose noun stands at its end.
            if sentence.is_word(end, &["and"]) && end == at + 1 && sentence.is_capital(end + 1) {
                let whole = capitals_end(sentence, end + 1);
                let noun = |at: usize| sentence.tags(at).any(Tags::BODY);
                if noun(whole - 1) && !noun(at) && whole > end + 2 && sentence.name_at(end + 1).is_none() {
                    return Some(at..whole);
                }
            }
            return Some(at..end);
        }
        let article = sentence.tags(at).any(Tags::DETERMINER);
        if !sentence.tokens[at].is_word() || !article && (sentence.tags(at).any(STOPS) || !title) {
            return None;
        }
        words += usize::from(!article);
        if words > LONGEST_TITLE {
            return None;
        }
        at += 1;
    }
    None
}

/// "the Swiss firm Altis AG", "the Russian carrier Nord Line": where the name begins behind one capital word that only
/// says whose it is, and its noun.
fn behind_adjective(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let alone = sentence.name_at(at).is_none_or(|named| named.tokens.len() == 1);
    if !alone || !sentence.is_capital(at) || sentence.language == Language::Russian {
        return None;
    }
    let plain = |at: usize| {
        let stops = STOPS.or(Tags::PAST).or(Tags::PRESENT).or(Tags::DETERMINER);
        sentence.tokens.get(at).is_some_and(super::token::Token::is_word)
            && !sentence.is_capital(at)
            && !sentence.is_dated(at)
            && !sentence.tags(at).any(stops)
    };
    let name = (at + 1..at + 5).find(|&at| !plain(at))?;
    (name > at + 1 && sentence.is_capital(name) && !sentence.is_dated(name)).then_some(name)
}

/// The name right after `start` with every "and" in it: what follows "is called" is one name.
pub(crate) fn whole(work: &mut Extractor<'_>, sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let first = (start..start + 2).find(|&at| sentence.is_capital(at))?;
    let mut end = capitals_end(sentence, first);
    while sentence.is_word(end, &["and"]) && sentence.is_capital(end + 1) {
        end = capitals_end(sentence, end + 1);
    }
    let name = sentence.slice(first..end);
    let actor = work.names.ensure(name, ActorKind::Organization);
    is_body(&work.names, actor).then_some(actor)
}

fn capitals_end(sentence: &Sentence<'_>, start: usize) -> usize {
    let mut end = start + 1;
    while end < sentence.tokens.len() && !sentence.is_dated(end) {
        let link = sentence.is_word(end, &["of", "for", "de", "&"]) || sentence.word(end) == "&";
        // "Sealmaster of Leeds" is called Sealmaster.
        if link && end == start + 1 && is_city(sentence, end + 1) && sentence.tags(start) == Tags::NONE {
            break;
        }
        // "Театр на Ордынке", "Завод имени Кирова"
        let of_place = sentence.language == Language::Russian
            && sentence.is_word(end, &["на", "имени", "им", "при"])
            && sentence.tags(end - 1).any(Tags::BODY);
        let of_the = link
            && sentence.is_word(end + 1, &["the"])
            && sentence.is_capital(end + 2)
            && sentence
                .entries
                .get(end - 1)
                .is_some_and(|entry| entry.tags != Tags::NONE || entry.kind.is_some())
            && !sentence.tags(end + 2).any(Tags::COUNTRY.or(Tags::LOCALITY));
        if of_the {
            end += 3;
        } else if sentence.is_capital(end) || sentence.class(end) == Class::Number && end == start + 1 {
            end += 1;
        } else if (link || of_place) && sentence.is_capital(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    // "Рабочую платформу", "Уральского политехникума": an adjective and the noun that it belongs to.
    if sentence.language == Language::Russian && end == start + 1 && adjective_ending(sentence.word(start)) {
        while end < start + 3
            && sentence.tokens.get(end).is_some_and(super::token::Token::is_word)
            && !sentence.is_dated(end)
            && !sentence.is_capital(end)
            && sentence.entries.get(end).is_some_and(|entry| {
                entry.kind.is_none()
                    && !entry.tags.any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::PAST))
            })
        {
            end += 1;
            if !adjective_ending(sentence.word(end - 1)) {
                break;
            }
        }
    }
    // "Кружок любителей ледокольного дела": small words that a Russian name ends with belong to it.
    if sentence.language == Language::Russian && sentence.tags(end - 1).any(Tags::BODY.or(Tags::PART)) {
        while end < sentence.tokens.len()
            && end < start + 5
            && sentence.tokens[end].is_word()
            && !sentence.is_dated(end)
            && ["ов", "ев", "ей", "ого", "его", "ых", "их", "ой", "ства", "ела", "ия", "ии"]
                .iter()
                .any(|ending| sentence.word(end).ends_with(ending))
        {
            end += 1;
        }
    }
    end
}

fn is_city(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, CITIES)
}

/// Whether a Russian word ends like an adjective, in any case.
fn adjective_ending(word: &str) -> bool {
    const ENDINGS: [&str; 18] = [
        "ые", "ие", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его", "ому", "ему", "ую", "юю", "ым",
        "им", "ем",
    ];
    word.chars().count() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The name that ends right before `end`.
fn name_until(sentence: &Sentence<'_>, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1)?;
    let last = if sentence.class(last) == Class::QuoteClose { last.checked_sub(1)? } else { last };
    if let Some(named) = sentence.name_at(last) {
        return Some(named.tokens.clone());
    }
    if !sentence.is_capital(last) || sentence.is_dated(last) {
        return None;
    }
    let mut start = last;
    while start > 0 && sentence.is_capital(start - 1) && !sentence.is_dated(start - 1) {
        start -= 1;
    }
    // The capital of a sentence's first word may be the sentence's.
    let plain = Tags::DETERMINER
        .or(Tags::PREPOSITION)
        .or(Tags::PRONOUN)
        .or(Tags::CONJUNCTION)
        .or(Tags::RELATIVE)
        .or(Tags::ADVERB);
    while start < last && sentence.tags(start).any(plain) {
        start += 1;
    }
    let entry = sentence.entries.get(start)?;
    let common = entry.tags != Tags::NONE || entry.kind.is_some();
    (!(common && start == last)).then_some(start..last + 1)
}

/// The body whose name ends right before `end`.
pub(crate) fn until(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    let range = name_until(sentence, end)?;
    actor_of(work, sentence, range)
}

/// The body of that name; people and plain places are none.
fn actor_of(work: &mut Extractor<'_>, sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    if let Some(named) = sentence.name_at(range.start).filter(|named| named.tokens.end >= range.end) {
        let actor = named.actor;
        // A name of several words that acts like a body is one, whatever its words look like.
        let country = named.tokens.clone().any(|at| sentence.tags(at).any(Tags::COUNTRY.or(Tags::LOCALITY)));
        if let Some(entry) = work.names.actors.get_mut(actor)
            && entry.kind == ActorKind::Place
            && named.tokens.len() > 1
            && !country
        {
            entry.kind = ActorKind::Organization;
        }
        if is_body(&work.names, actor) {
            if sentence.language == Language::Russian
                && let Some(entry) = work.names.actors.get_mut(actor)
                && !entry.is_subject
                && entry.name == sentence.slice(named.tokens.clone())
                && let Some(name) = body_nominative(&entry.name)
            {
                entry.name = name;
            }
            return Some(actor);
        }
        return None;
    }
    let plain = Tags::MONTH.or(Tags::COUNTRY).or(Tags::LOCALITY).or(Tags::GIVEN_NAME).or(Tags::HONORIFIC);
    if range.clone().any(|at| sentence.tags(at).any(plain)) {
        return None;
    }
    let name = sentence.slice(range);
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    if name.chars().count() < 3 {
        return None;
    }
    let name = match sentence.language {
        Language::Russian => body_nominative(name).unwrap_or_else(|| name.to_owned()),
        _ => name.to_owned(),
    };
    let actor = work.names.ensure(&name, ActorKind::Organization);
    is_body(&work.names, actor).then_some(actor)
}
