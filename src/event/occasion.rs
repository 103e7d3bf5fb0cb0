//! "After the closure of the mine in 1920 the firm moved": what happened on the date besides, or instead of, what the
//! clause tells.

use super::{
    ActorKind, EventKind,
    classify::noun_kind,
    extract::Extractor,
    lexicon::Tags,
    life::life_line,
    narrative::{Told, dedup, named_in},
    phrase::{Style, capitalize, render},
    possessed,
    sentence::Sentence,
    token::Class,
    why::KindWhy,
    word_list::WordList,
};
use crate::document::Language;
use std::ops::Range;

/// Words before what dates a clause.
static WHEN: WordList = WordList::new(&[
    "after",
    "following",
    "upon",
    "with",
    "before",
    "until",
    "till",
    "since",
    "despite",
    "to",
    "of",
    "on",
]);

/// Words before "to" and "of" with which they say what dates a clause: "owing to the death of", "because of the strike".
const LED_TO: &[&str] = &["prior", "owing", "due", "thanks", "subsequent"];
const LED_OF: &[&str] = &["because", "result", "consequence", "account", "wake", "view", "light", "event"];

/// What happened on the date at the tokens `skip`, and whether the clause itself is not of that date.
pub(crate) fn occasion(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    skip: &Range<usize>,
) -> Option<(Told, bool)> {
    // Farther than this stands another phrase.
    const REACH: usize = 12;
    if sentence.language == Language::Russian || !sentence.may_have(&WHEN) || skip.start < 3 {
        return None;
    }
    let stops = |at: usize| {
        !sentence.tokens[at].is_word()
            || sentence.is_dated(at)
            || sentence
                .tags(at)
                .any(Tags::BE.or(Tags::HAVE).or(Tags::MODAL).or(Tags::RELATIVE).or(Tags::PRONOUN))
            || sentence.tags(at).any(Tags::PAST) && !sentence.tags(at).any(Tags::BASE.or(Tags::EVENT))
    };
    let when =
        (skip.start.saturating_sub(REACH)..skip.start).rev().take_while(|&at| !stops(at)).find(|&at| {
            let led = |words: &[&str]| at > 0 && sentence.is_word(at - 1, words);
            sentence.is_on(at, &WHEN)
                && (!sentence.is_word(at, &["to"]) || led(LED_TO))
                && (!sentence.is_word(at, &["of"]) || led(LED_OF))
                && (!sentence.is_word(at, &["on"]) || at == 0 || sentence.is_word(at + 2, &["death"]))
        })?;
    let named = |at: usize| sentence.low(at).ends_with("'s") || sentence.low(at).ends_with("’s");
    let start = when + 1 + usize::from(sentence.is_word(when + 1, &["the"]));
    let owned = (start..start + 3).find(|&at| named(at) && sentence.is_capital(at));
    let noun = owned.map_or(start, |owner| owner + 1);
    // "Owing to the death of Karl Reed on 2 May, the case had to be reargued that September": the clause has its own date.
    let dated = (sentence.class(skip.end) == Class::Comma || when == 0)
        && sentence.dates.iter().any(|date| date.start > skip.end && sentence.depth[date.start] == 0)
        && !(skip.end + 1..sentence.tokens.len()).any(|at| sentence.class(at) == Class::Semicolon);
    let prior = sentence.is_word(when, &["to"]) && sentence.is_word(when.wrapping_sub(1), &["prior"]);
    let only = dated
        || (prior || sentence.is_word(when, &["before", "until", "till", "since", "despite"]))
            && (when == 0 || sentence.class(skip.end) != Class::Comma);
    if owned.is_none()
        && let Some(death) = possessed::death_of(work, sentence, skip.start, &[sentence.low(when)])
    {
        return Some((death, only));
    }
    let entry = sentence.entries.get(noun)?;
    let of = sentence.is_word(noun + 1, &["of", "as", "between", "from"]);
    let told = entry.tags.any(Tags::EVENT)
        && entry.kind.is_some_and(is_sure)
        && !sentence.is_capital(noun)
        && (owned.is_some() && noun + 1 == skip.start || of && noun + 2 < skip.start);
    let decision = told.then(|| noun_kind(sentence, noun..noun + 1, skip))??;
    let style = Style { skip, depth: sentence.depth[noun], short: false, actors: &work.names.actors };
    let mut headline = render(sentence, start..skip.start, style);
    capitalize(&mut headline);
    if headline.chars().count() > 80 || pronouns(sentence, start..skip.start) {
        return None;
    }
    let mut actors = named_in(sentence, start..skip.start);
    dedup(&mut actors);
    // "the death of Karl Reed": he died; "the death of the king", but not that of a guild.
    if sentence.is_word(noun, &["death"]) {
        let person = |who: usize| work.names.actors.get(who).filter(|actor| actor.kind == ActorKind::Person);
        match actors[..] {
            [who] => headline = life_line(&person(who)?.name, true, false),
            _ if sentence.tags(noun + 3).any(Tags::OFFICE.or(Tags::HONORIFIC)) => {}
            _ => return None,
        }
    }
    let because = KindWhy::Noun(decision.kind, sentence.span(noun));
    Some((Told::new(headline, decision.kind, actors, because), only))
}

/// Whether one of the words means somebody or something that is named elsewhere.
fn pronouns(sentence: &Sentence<'_>, mut tokens: Range<usize>) -> bool {
    tokens
        .any(|at| sentence.is_word(at, &["his", "her", "its", "their", "this", "that", "him", "it", "them"]))
}

/// Kinds whose nouns name one happening: a war that is spoken of may have lasted for years.
fn is_sure(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Other | EventKind::Conference | EventKind::Congress | EventKind::Award)
}
