//! The verb of a headline.

use super::{
    Parts,
    subject::{decider, impersonal},
};
use crate::case;
use crate::event::{
    clause::Verb,
    lexicon::{Tags, past_of, past_of_base, past_of_participle, telling::UNREAL},
    phrase::{Style, render},
    sentence::Sentence,
    verb_group::turn_within,
};

/// The verb as a headline writes it: without "was" before a participle, without "have been".
pub(super) fn verb_text(sentence: &Sentence<'_>, parts: &Parts, verb: &Verb, style: Style<'_>) -> String {
    if impersonal(sentence, parts) && decider(sentence, parts, style).is_some() {
        return sentence.word(verb.main).to_owned();
    }
    if impersonal(sentence, parts) {
        let nouns = [
            ("decided", "decision"),
            ("agreed", "agreement"),
            ("proposed", "proposal"),
            ("planned", "plan"),
            ("resolved", "resolution"),
        ];
        let word = sentence.word(verb.main);
        let infinitive = sentence.is_word(verb.main + 1, &["to"]);
        return nouns
            .iter()
            .find(|(form, _)| infinitive && *form == word)
            .map_or(word, |(_, noun)| noun)
            .to_owned();
    }
    if verb.tokens.len() == 1
        && sentence.tags(verb.main).any(Tags::GERUND)
        && let Some(past) = past_of(sentence.word(verb.main))
    {
        return past;
    }
    let negated = verb.tokens.clone().any(|at| sentence.is_word(at, &["not", "never", "не"]));
    // "has been chancellor since 2012": that is when it began.
    if verb.copula
        && sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !negated
        && since(sentence, style)
        && complement_is_noun(sentence, parts, style)
    {
        return "became".to_owned();
    }
    if verb.copula && sentence.tags(verb.tokens.start).any(Tags::HAVE) && !negated {
        let now = if sentence.is_word(verb.tokens.start, &["have"]) { "are" } else { "is" };
        // "had been in hospital since August"
        let had = sentence.is_word(verb.tokens.start, &["had"]);
        let was = if is_plural(sentence, parts) { "were" } else { "was" };
        return if had { was } else { now }.to_owned();
    }
    if verb.copula || negated {
        return render(sentence, verb.tokens.clone(), style);
    }
    // ", having sat on it": sat.
    if sentence.is_word(verb.tokens.start, &["having"]) && verb.tokens.len() > 1 {
        let said = sentence.word(verb.main);
        return past_of_participle(said).filter(|_| !verb.passive).unwrap_or(said).to_owned();
    }
    // "had taken command": took.
    if sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !verb.passive
        && !sentence.tags(verb.main).any(Tags::PAST)
        && let Some(past) = past_of_participle(sentence.word(verb.main))
    {
        return past.to_owned();
    }
    // "have been working to create": worked.
    if sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && !verb.passive
        && sentence.tags(verb.main).any(Tags::GERUND)
        && let Some(past) = past_of(sentence.word(verb.main))
    {
        return past;
    }
    if sentence.is_word(verb.tokens.start, &["was", "were"])
        && !verb.passive
        && sentence.tags(verb.main).any(Tags::GERUND)
    {
        if sentence.is_word(verb.main, UNFINISHED) || is_broken_off(sentence, verb) {
            return render(sentence, verb.tokens.clone(), style);
        }
        // "was raising such questions": raised.
        if let Some(past) = past_of(sentence.word(verb.main)) {
            return past;
        }
    }
    // "He would die by an assassin's hand": he died.
    if sentence.is_word(verb.tokens.start, &["would"])
        && !verb.passive
        // "Without the loan the firm would go bankrupt": it did not.
        && !(0..sentence.tokens.len()).any(|at| sentence.is_word(at, UNREAL))
        && let Some(past) = past_of_base(sentence.word(verb.main))
    {
        let between = verb.tokens.start + 1..verb.main;
        let mut words = String::new();
        for at in between.filter(|at| !style.skip.contains(at) && sentence.tokens[*at].is_word()) {
            words.push_str(sentence.word(at));
            words.push(' ');
        }
        words.push_str(&past);
        return words;
    }
    let auxiliary = Tags::BE.or(Tags::HAVE).or(Tags::FUTURE).or(Tags::MODAL);
    let drop_auxiliaries = verb.passive
        || sentence.tags(verb.main).any(Tags::GERUND)
        || sentence.tags(verb.tokens.start).any(Tags::HAVE);
    let mut words = String::new();
    // "The V-2 first flew"
    let first = verb.tokens.start.wrapping_sub(1);
    if sentence.is_word(first, &["first"])
        && !sentence.is_dated(first)
        && !sentence.is_capital(first)
        && !parts.subject.contains(&first)
        && sentence.tags(verb.main).any(Tags::PAST)
    {
        words.push_str(sentence.word(first));
    }
    let mut turn = verb.tokens.start;
    for at in verb.tokens.clone() {
        if let Some(words) = turn_within(sentence, at).filter(|_| drop_auxiliaries && at != verb.main) {
            turn = at + words;
        }
        if at < turn
            || style.skip.contains(&at)
            || !sentence.tokens[at].is_word()
            || (drop_auxiliaries && at != verb.main && sentence.tags(at).any(auxiliary))
        {
            continue;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        // A list's item may begin with its verb: "Moved to the spring".
        let own = parts.subject_text.is_some() || parts.subject.start > at && !parts.subject.is_empty();
        match at == 0 && own {
            true => words.push_str(&case::lower(sentence.word(at))),
            false => words.push_str(sentence.word(at)),
        }
    }
    words
}

/// What somebody who "was dying" or a house that "was missing" need never have come to: the past would say more.
const UNFINISHED: &[&str] = &[
    "dying",
    "missing",
    "drowning",
    "sinking",
    "losing",
    "winning",
    "leaving",
    "ending",
    "closing",
    "falling",
    "failing",
    "wanting",
    "arriving",
    "landing",
    "finishing",
    "completing",
    "retiring",
    "crossing",
    "building",
    "drafting",
];

/// "was building a house when he was shot": nobody says that it was ever built.
fn is_broken_off(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    (verb.main + 1..sentence.tokens.len()).any(|at| sentence.is_word(at, &["when", "until"]))
}

/// Whether the subject is surely more than one: "relations", "the two brothers".
fn is_plural(sentence: &Sentence<'_>, parts: &Parts) -> bool {
    let end = parts
        .subject
        .clone()
        .find(|&at| sentence.tags(at).any(Tags::PREPOSITION))
        .unwrap_or(parts.subject.end);
    let head = (parts.subject.start..end).rev().find(|&at| sentence.tokens[at].is_word());
    parts.subject_text.is_none()
        && head.is_some_and(|at| {
            let word = sentence.low(at);
            !sentence.is_capital(at)
                && word.ends_with('s')
                && !word.ends_with("ss")
                && !word.ends_with("us")
                && !word.ends_with("is")
                || at == parts.subject.start && word.ends_with("tions")
        })
}

/// Whether the date is the beginning of what lasts: "since 2012".
pub(super) fn since(sentence: &Sentence<'_>, style: Style<'_>) -> bool {
    style.skip.clone().any(|at| sentence.is_word(at, &["since"]))
}

/// Whether a noun, no adjective or place, follows "has been".
fn complement_is_noun(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> bool {
    let mut words = parts.rest.clone().filter(|at| !style.skip.contains(at) && !sentence.is_dated(*at));
    words.next().is_some_and(|at| {
        sentence.tags(at).any(Tags::DETERMINER)
            || sentence.tags(at).any(Tags::OFFICE.or(Tags::PART)) && !sentence.tags(at).any(Tags::PREPOSITION)
            || sentence.is_capital(at)
    })
}
