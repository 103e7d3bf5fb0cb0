//! How far what a verb says reaches: its objects, what follows with the same subject, what was said or held.

use super::{holding::is_holding, share::behind_separator, wording::shared_verb};
use crate::event::{
    EventKind,
    classify::{Decision, classify},
    clause::{Clause, Verb},
    lexicon::telling::{SAID_TO, SHOWN},
    lexicon::{Tags, lists::RANKS},
    phrase::Style,
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// Words before a further date of one verb that has no object.
pub(super) struct Gap {
    pub(super) words: Range<usize>,
    /// Whether the date in question is not the first.
    pub(super) is_second: bool,
    /// Whether the words are a further subject; otherwise they say what the first did or became.
    pub(super) is_subject: bool,
}

/// "joined in 1997 and the bassist Euan Gow a year later", "was opened in 1990 and the south wing in 1995": a second
/// subject; "was elected in 1901, mayor in 1905": what the first became.
pub(super) fn gapped(sentence: &Sentence<'_>, verb: &Verb, end: usize, skip: &Range<usize>) -> Option<Gap> {
    let next = |from: usize| {
        sentence
            .dates
            .iter()
            .filter(|date| date.start >= from && date.end <= end)
            .min_by_key(|date| date.start)
    };
    let led = |at: usize| {
        sentence.tags(at).any(Tags::PREPOSITION.or(Tags::TEMPORAL))
            || skip.contains(&at)
            || sentence.is_dated(at)
    };
    let first = next(verb.tokens.end)?;
    if verb.copula || !(verb.tokens.end..first.start).all(led) {
        return None;
    }
    let stray = Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::RELATIVE).or(Tags::PRONOUN);
    let of = |date: &Range<usize>| date.start < skip.end && skip.start < date.end;
    let mut before = first;
    loop {
        let start = behind_separator(sentence, before.end)?;
        let date = next(start + 1)?;
        let mut to = date.start;
        while to > start && sentence.tags(to - 1).any(Tags::PREPOSITION) {
            to -= 1;
        }
        let noun = start..to;
        // "hotels and restaurants in 1928" only between semicolons.
        let several = sentence.class(before.end) == Class::Semicolon;
        let plain = (1..=8).contains(&noun.len())
            && noun.clone().all(|at| {
                sentence.tokens[at].is_word()
                    && !sentence.tags(at).any(stray)
                    && (several || !sentence.tags(at).any(Tags::CONJUNCTION))
            })
            && !sentence.tags(start).any(Tags::PREPOSITION)
            && (date.end >= end
                || !sentence.tokens[date.end].is_word()
                || behind_separator(sentence, date.end).is_some());
        let is_marked = sentence.is_word(start, &["the", "a", "an", "his", "her", "its", "their"])
            || sentence.is_capital(start);
        // "Steam came in 1846, gas light in 1851"
        let is_bare = matches!(sentence.class(before.end), Class::Comma | Class::Semicolon)
            && noun.len() <= 4
            && noun.clone().all(|at| !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::GERUND)));
        if !(plain && (is_marked || is_bare)) {
            return None;
        }
        if of(date) || of(first) {
            let is_subject = is_marked || !is_of_the_first(sentence, verb, noun.clone());
            return Some(Gap { words: noun, is_second: of(date), is_subject });
        }
        before = date;
    }
}

/// "was elected in 1901, mayor in 1905", "won in 1901, second in 1902": bare words that say what the first subject became,
/// as they do behind "he" and "she".
fn is_of_the_first(sentence: &Sentence<'_>, verb: &Verb, mut words: Range<usize>) -> bool {
    const PLACES: &[&str] = &[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "last",
        "runner-up",
        "champion",
        "winner",
        "back",
        "again",
        "twice",
        "once",
        "there",
        "home",
        "abroad",
        "away",
        "alone",
        "together",
    ];
    let person = ["he", "she", "they", "we", "i", "who"];
    verb.tokens.start.checked_sub(1).is_some_and(|subject| sentence.is_word(subject, &person))
        || words.any(|at| {
            sentence.tags(at).any(Tags::ADVERB.or(Tags::OFFICE))
                || sentence.is_word(at, PLACES)
                || sentence.is_word(at, RANKS)
        })
}

/// "left the works in 1930 and died in Riga": not then, unless the date is a day or the deed what was died of.
fn dies_elsewhere(
    sentence: &Sentence<'_>,
    kind: EventKind,
    does: usize,
    dies: usize,
    skip: &Range<usize>,
) -> bool {
    const HURT: [&str; 20] = [
        "shot",
        "wound",
        "stab",
        "fell",
        "injur",
        "struck",
        "hit",
        "collaps",
        "burn",
        "poison",
        "beat",
        "crash",
        "contract",
        "ранен",
        "упал",
        "избит",
        "отрав",
        "сбит",
        "заболел",
        "заразил",
    ];
    let is_hurt = HURT.iter().any(|stem| sentence.low(does).starts_with(stem));
    let is_death = sentence.is_word(dies, &["died"])
        || ["умер", "скончал"].iter().any(|stem| sentence.low(dies).starts_with(stem));
    let is_placed = sentence.is_word(dies + 1, &["in", "at", "near", "в", "во", "на"])
        && (sentence.is_capital(dies + 2) || sentence.is_capital(dies + 3));
    let is_day = skip.clone().any(|at| {
        let digits = sentence.word(at).chars().take_while(char::is_ascii_digit).count();
        (1..=2).contains(&digits)
    });
    is_death && is_placed && !is_day && !is_hurt && kind != EventKind::Death
}

/// The words after the verb that the headline may tell, and the verb with the particle that stands apart from its object.
/// What follows with the same subject may also say of which kind the event is.
pub(super) fn stretch(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
    verb: &Verb,
    subject: &Range<usize>,
    decision: &mut Decision,
    style: Style<'_>,
) -> (Range<usize>, Verb) {
    let skip = style.skip;
    // "left the firm and founded her own": what follows with the same subject and no date of its own is the
    // same event; it may also say of which kind.
    let mut end = clauses.get(place).map_or(verb.tokens.end, |clause| clause.tokens.end);
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| sentence.is_word(at, &["and", "и"]))
        && let Some(further) = &next.verb
        && !further.reduced
        // "the Armistice, signed on 19 November, and led to": another subject's verb.
        && !(verb.reduced && place > 0)
        && further.tokens.start <= next.tokens.start + 1
        && !next.tokens.clone().any(|at| sentence.is_dated(at) || skip.contains(&at))
        && !is_holding(sentence, verb.main)
        && decision.kind != EventKind::Birth
        && !dies_elsewhere(sentence, decision.kind, verb.main, further.main, skip)
        // "served until 1604 and is buried in the chancel": what is so today is not of that date.
        && !(sentence.is_word(further.tokens.start, &["is", "are"])
            && !sentence.is_word(verb.tokens.start, &["is", "are", "has", "have"])
            && !sentence.tags(verb.main).any(Tags::PRESENT))
    {
        if decision.kind == EventKind::Other {
            let next_decision = classify(sentence, next, subject.clone(), skip);
            if next_decision.kind != EventKind::Other {
                *decision = next_decision;
            }
            // "The Quebec locals left and formed the Syndicat": a part that goes its own way.
            let part = sentence.is_word(subject.start, &["the", "several", "some", "many"])
                && subject.clone().any(|at| {
                    !sentence.is_capital(at) && sentence.low(at).len() > 4 && sentence.low(at).ends_with('s')
                });
            if part
                && decision.kind == EventKind::Founding
                && sentence.is_word(verb.main, &["left", "quit", "withdrew", "seceded"])
                // "left the hall and formed a ring"
                && (!sentence.tags(verb.tokens.end).any(Tags::DETERMINER)
                    || (verb.tokens.end..next.tokens.start).any(|at| {
                        sentence.tags(at).any(Tags::BODY) || sentence.name_at(at).is_some()
                    }))
            {
                decision.kind = EventKind::Split;
            }
        }
        end = next.tokens.end;
    }
    // "concluded that a valve had failed": what was said belongs to the saying; so it does behind whom it was said to.
    let told = sentence.is_word(verb.main, SAID_TO);
    // "held by three votes to two that damages were due"
    let judged = sentence.is_word(verb.main, &["held", "ruled", "decided", "found"]);
    // "showed in Strasbourg that a dog becomes ill"
    let showed = sentence.is_word(verb.main, SHOWN);
    let reach = match (told, judged) {
        _ if showed => 6,
        (true, _) => 5,
        (_, true) => 8,
        _ => 2,
    };
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| {
            sentence.is_word(at, &["that"])
                && at <= verb.tokens.end + skip.len() + reach
                && (verb.tokens.end..at).all(|at| {
                    skip.contains(&at)
                        || sentence.is_dated(at)
                        || sentence.class(at) == Class::Comma
                        || sentence.tags(at).any(Tags::PRONOUN)
                        || judged
                        || showed && sentence.tokens[at].is_word()
                        || told && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
                })
        })
        && !next.tokens.clone().any(|at| {
            skip.contains(&at) || sentence.is_dated(at) && !sentence.is_word(at.wrapping_sub(1), &["of"])
        })
        && !is_holding(sentence, verb.main)
    {
        end = next.tokens.end;
    }
    // "announced that it would close by 2030": what was said, without the date that it spoke of.
    if let Some(next) = clauses.get(place + 1)
        && let Some(that) = next.opener.filter(|&at| {
            sentence.is_word(at, &["that"]) && at <= verb.tokens.end + skip.len() + 2 && at >= verb.tokens.end
        })
        && next.verb.as_ref().is_some_and(|said| {
            sentence.is_word(said.tokens.start, &["would", "will", "should", "could", "might", "must"])
        })
        && !next.tokens.clone().any(|at| skip.contains(&at))
        && let Some(date) = next.tokens.clone().find(|&at| sentence.is_dated(at))
        && next.verb.as_ref().is_some_and(|said| said.main < date)
        && (verb.tokens.end..that)
            .all(|at| skip.contains(&at) || sentence.is_dated(at) || sentence.tags(at).any(Tags::PRONOUN))
        && !is_holding(sentence, verb.main)
    {
        let bound = sentence.tags(date - 1).any(Tags::PREPOSITION);
        end = date - usize::from(bound);
    }
    // "appointed lecturer in 1919, becoming professor in 1926": what has a date of its own is told by itself.
    if let Some(comma) = (verb.tokens.end..end).find(|&at| {
        sentence.class(at) == Class::Comma
            && sentence.tags(at + 1).any(Tags::GERUND)
            && !skip.contains(&(at + 1))
            && (at..end).any(|at| sentence.is_dated(at) && !skip.contains(&at))
    }) {
        end = comma;
    }
    // "выступил 2 апреля 1908 года: девять человек, сорок лошадей", "died on 1 March 2019; his estate continues the claim"
    if matches!(sentence.class(skip.end), Class::Colon | Class::Semicolon) && verb.tokens.end <= skip.start {
        end = end.min(skip.end);
    }
    // "19 мая стартовал «Марс-2», а через девять дней — «Марс-3»"
    if sentence.language == crate::document::Language::Russian
        && let Some(comma) = (verb.tokens.end..end).find(|&at| {
            sentence.class(at) == Class::Comma
                && sentence.is_word(at + 1, &["а"])
                && (at + 2..end).any(|at| sentence.is_dated(at))
                && (at + 2..end).any(|at| sentence.class(at) == Class::Dash)
        })
    {
        end = comma;
    }
    // "found ice, a discovery | that Lund announced on 12 November": it is told by what is said of it.
    if let Some(that) = clauses.get(place + 1).and_then(|next| next.opener)
        && sentence.is_word(that, &["that", "which"])
        && that == end
        && end > verb.tokens.end + 4
        && sentence.is_word(end - 2, &["a", "an"])
        && sentence.class(end - 3) == Class::Comma
    {
        end -= 3;
    }
    // "unveiled on 9 October 1976, the fiftieth anniversary of the disaster"
    if let Some(comma) = (verb.tokens.end..end).find(|&at| {
        sentence.class(at) == Class::Comma
            && (at + 1..(at + 5).min(end)).any(|at| sentence.tags(at).any(Tags::ANNIVERSARY))
            && (at + 1..(at + 5).min(end)).all(|at| !sentence.tags(at).any(Tags::PAST))
    }) {
        end = comma;
    }
    // "passed the examination but, as a woman, received no degree": what the next verb is about.
    if let Some(but) = (verb.tokens.end + 1..end).find(|&at| {
        sentence.tags(at).any(Tags::CONJUNCTION)
            && sentence.class(at + 1) == Class::Comma
            && sentence.is_word(at + 2, &["as", "like", "being", "for", "with", "without", "because"])
            && !skip.contains(&(at + 2))
            && (at..end).all(|at| !skip.contains(&at) && !sentence.is_dated(at))
    }) {
        end = but;
    }
    // "toured Japan in 1994 and South America in 1997": each date has an object of its own.
    let mut from = verb.tokens.end;
    let mut verb_told = verb.clone();
    if let Some((first, second)) = shared_verb(sentence, verb.tokens.end..end, skip) {
        if first {
            end = second;
        } else {
            // "took over Pascoe in 1929 and, a year later, Lund"
            if sentence.is_word(from, &["over", "up", "out", "off", "down"]) {
                verb_told.tokens.end = from + 1;
            }
            from = second;
        }
    }
    // "was born in 1951 and lives in Solhavn"
    if decision.kind == EventKind::Birth
        && let Some(and) = (verb.tokens.end..end).find(|&at| sentence.tags(at).any(Tags::CONJUNCTION))
    {
        end = and;
    }
    (from..end, verb_told)
}
