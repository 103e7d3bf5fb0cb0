//! Offices that a clause tells by the way: "Ann Roe, treasurer since 1921, …", "whose first captain was Basil Orme, who
//! held the post until 1911", "was treasurer from 1910 until 1915 and then its president until 1930".

use super::{
    ActorKind, EventKind,
    actors::Names,
    lexicon::Tags,
    narrative::Told,
    phrase::{Style, render, strip_article},
    sentence::Sentence,
    token::Class,
    why::KindWhy,
};
use crate::time::Edtf;
use std::ops::Range;

/// What the date at the tokens `skip` tells of an office; with it the date from which the office was held, where the
/// one before it ended then.
pub(crate) fn tell(
    sentence: &Sentence<'_>,
    names: &Names,
    skip: &Range<usize>,
) -> Option<(Told, Option<usize>)> {
    if sentence.language == crate::document::Language::Russian {
        return None;
    }
    beside(sentence, names, skip)
        .or_else(|| post(sentence, names, skip))
        .map(|told| (told, None))
        .or_else(|| next(sentence, names, skip))
}

fn membership(names: &Names, person: usize, role: &str) -> Option<Told> {
    let name = &names.actors.get(person)?.name;
    let headline = [name, ", ", strip_article(role)].concat();
    let because = KindWhy::rule("office-before");
    (headline.chars().count() <= 80)
        .then(|| Told::new(headline, EventKind::Membership, vec![person], because))
}

fn is_person(names: &Names, actor: usize) -> bool {
    names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person)
}

/// "Edith Shaw, secretary since that year, became president": what stands between the commas.
fn beside(sentence: &Sentence<'_>, names: &Names, skip: &Range<usize>) -> Option<Told> {
    let comma =
        (skip.start.saturating_sub(8)..skip.start).rev().find(|&at| sentence.class(at) == Class::Comma)?;
    let role = comma + 1..skip.start;
    let office = role.clone().any(|at| sentence.tags(at).any(Tags::OFFICE) && !sentence.is_capital(at));
    let plain = role.clone().all(|at| {
        sentence.tokens[at].is_word()
            && !sentence
                .tags(at)
                .any(Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::RELATIVE).or(Tags::GERUND))
    });
    let person =
        sentence.named.iter().find(|named| named.tokens.end == comma && is_person(names, named.actor))?;
    let closed = sentence.class(skip.end) == Class::Comma;
    let style = Style { skip, depth: 0, short: false, actors: &[] };
    if !(office && plain && closed && !role.is_empty()) {
        return None;
    }
    membership(names, person.actor, &render(sentence, role, style))
}

/// "Its first captain was Basil Orme, who held the post until 1911".
fn post(sentence: &Sentence<'_>, names: &Names, skip: &Range<usize>) -> Option<Told> {
    let noun = skip.start.checked_sub(1)?;
    if !sentence.is_word(noun, &["post", "office", "position", "job", "chair", "role"])
        || !sentence.is_word(noun.checked_sub(2)?, &["held", "kept", "retained", "filled"])
        || !sentence.is_word(noun.checked_sub(3)?, &["who"])
    {
        return None;
    }
    let person = sentence.named.iter().rev().find(|named| {
        named.tokens.end + 2 >= noun - 3 && named.tokens.end < noun && is_person(names, named.actor)
    })?;
    let was = (0..person.tokens.start).rev().find(|&at| sentence.tags(at).any(Tags::BE))?;
    let first = (0..was).find(|&at| {
        !sentence.tags(at).any(Tags::DETERMINER.or(Tags::PRONOUN))
            && !sentence.is_word(at, &["first", "second", "last", "its", "their", "his", "her"])
    })?;
    let office =
        (first..was).any(|at| sentence.tags(at).any(Tags::OFFICE) || sentence.is_word(at, &["captain"]));
    office.then(|| membership(names, person.actor, sentence.slice(first..was)))?
}

/// "… from 1910 until 1915 and then its president until 1930": the second office, from the end of the first.
fn next(sentence: &Sentence<'_>, names: &Names, skip: &Range<usize>) -> Option<(Told, Option<usize>)> {
    let then = (skip.start.saturating_sub(9)..skip.start).find(|&at| {
        sentence.is_word(at, &["then", "later", "afterwards"])
            && sentence.is_word(at.wrapping_sub(1), &["and"])
    })?;
    let before = sentence.dates.iter().rposition(|date| date.end <= then && date.end + 2 >= then)?;
    let first = (then + 1..skip.start).find(|&at| {
        !sentence.tags(at).any(Tags::DETERMINER.or(Tags::PRONOUN))
            && !sentence.is_word(at, &["its", "their", "as"])
    })?;
    let office = (first..skip.start).any(|at| sentence.tags(at).any(Tags::OFFICE));
    let verb = (first..skip.start).any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE)));
    let person =
        sentence.named.iter().find(|named| named.tokens.end <= then && is_person(names, named.actor))?;
    let until = sentence.is_word(skip.start, &["until", "till", "to"]);
    if !office || verb || !until {
        return None;
    }
    Some((membership(names, person.actor, sentence.slice(first..skip.start))?, Some(before)))
}

/// The span from the end of `before` to the end of `until`.
pub(crate) fn between(before: &Edtf, until: &Edtf) -> Option<Edtf> {
    let start = before.bounds().map_or(Some(before.clone()), |(_, end)| end)?;
    let end = until.bounds().map_or(Some(until.clone()), |(_, end)| end)?;
    Edtf::interval(Some(start), Some(end))
}
