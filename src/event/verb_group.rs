//! Verb groups of a sentence: "was founded", "has been sold", "была создана".

use super::{kind::EventKind, lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use crate::document::Language;
use std::ops::Range;

/// A verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    /// Tokens of the whole group.
    pub(crate) tokens: Range<usize>,
    /// The token that carries the meaning.
    pub(crate) main: usize,
    /// "was founded".
    pub(crate) passive: bool,
    /// A form of "be" with no other verb.
    pub(crate) copula: bool,
    /// "created in 1991" after its noun: no finite verb.
    pub(crate) reduced: bool,
    /// "will open".
    pub(crate) future: bool,
}

impl Verb {
    /// One finite verb in the active voice, the token `at`.
    fn alone(at: usize) -> Self {
        Self { tokens: at..at + 1, main: at, passive: false, copula: false, reduced: false, future: false }
    }
}

/// Verbs whose participle says what somebody or something is by then: "became engaged", "lay abandoned".
static LINKING: WordList = WordList::new(&[
    "became", "become", "becomes", "remained", "remains", "stayed", "lay", "stood", "fell", "got", "grew",
    "felt", "seemed", "looked", "left", "kept", "went",
]);

/// "made their fifth television broadcast": a past that looks like a noun, and closes the object of the verb before it.
fn is_object(sentence: &Sentence<'_>, before: &[Verb], at: usize) -> bool {
    let Some(verb) = before.last().filter(|verb| !verb.reduced && !verb.passive) else { return false };
    let object = verb.tokens.end..at;
    let goes_on = |at: usize| {
        !sentence.tokens[at].is_word()
            || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE))
    };
    sentence.is_word(
        at,
        &["broadcast", "cast", "cut", "set", "hit", "cost", "spread", "split", "bid", "debut", "upset"],
    ) && object.len() > 1
        && sentence.tags(object.start).any(Tags::DETERMINER)
        && !object.clone().any(goes_on)
        && !sentence.tags(at + 1).any(Tags::DETERMINER.or(Tags::PRONOUN))
        && !sentence.is_word(at + 1, &["by", "off", "up", "out", "down"])
}

/// Whether the participle at `at` belongs to a linking verb right before it: "became known as", "was left abandoned".
fn completes_linking(sentence: &Sentence<'_>, before: &[Verb], at: usize) -> bool {
    before.last().is_some_and(|verb| {
        sentence.is_on(verb.main, &LINKING)
            && (verb.tokens.end..at).all(|at| sentence.tags(at).any(Tags::ADVERB))
            && (verb.passive || !sentence.is_word(verb.main, &["left", "kept"]))
    })
}

/// What a word is with which a group begins.
const VERBAL: Tags = Tags::BE
    .or(Tags::HAVE)
    .or(Tags::FUTURE)
    .or(Tags::MODAL)
    .or(Tags::PAST)
    .or(Tags::PARTICIPLE)
    .or(Tags::GERUND)
    .or(Tags::PRESENT);

/// The verb groups among the tokens `within`, outside quotations and deeper brackets.
pub(super) fn verbs(sentence: &Sentence<'_>, within: Range<usize>, skip: &Range<usize>) -> Vec<Verb> {
    let mut out: Vec<Verb> = Vec::new();
    let Some(&depth) = sentence.depth.get(within.start) else { return out };
    let base_quote = sentence.quote.get(within.start).copied().unwrap_or(0);
    let mut at = within.start;
    while at < within.end {
        // Few words can be of a verb; "her novels include" is a plural's.
        let tags = sentence.tags(at);
        let include = tags.any(Tags::LIGHT) && tags.any(Tags::BASE) && sentence.is_word(at, &["include"]);
        if !tags.any(VERBAL) && !include {
            at += 1;
            continue;
        }
        let hidden =
            sentence.depth[at] != depth || (sentence.quote[at] != 0 && sentence.quote[at] != base_quote);
        if hidden
            || skip.contains(&at)
            || sentence.is_capital(at) && at != within.start
            || sentence.name_at(at).is_some()
        {
            at += 1;
            continue;
        }
        let group = match sentence.language {
            Language::Russian => russian_group(sentence, at, within.clone(), skip),
            _ => english_group(sentence, at, within.clone(), skip, &out),
        };
        match group {
            Some(verb) => {
                at = verb.tokens.end.max(at + 1);
                out.push(verb);
            }
            None => at += 1,
        }
    }
    out
}

/// "…, having sat on it from 1938 until 1941": with its date a clause of its own.
fn having_done(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>, before: &[Verb]) -> Option<Verb> {
    let opens = sentence.is_word(at, &["having"])
        && at > 0
        && sentence.class(at - 1) == Class::Comma
        && before.last().is_some_and(|verb| !verb.reduced);
    if !opens {
        return None;
    }
    let done = (at + 1..at + 4)
        .find(|&at| !sentence.tags(at).any(Tags::ADVERB) && !sentence.is_word(at, &["been"]))?;
    let passive = (at + 1..done).any(|at| sentence.is_word(at, &["been"]));
    let dated = skip.start > done
        && (done + 1..skip.start).all(|at| !matches!(sentence.class(at), Class::Comma | Class::Semicolon));
    (dated && sentence.tags(done).any(Tags::PARTICIPLE.or(Tags::PAST))).then(|| Verb {
        tokens: at..done + 1,
        passive,
        ..Verb::alone(done)
    })
}

fn next_is_preposition(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.tags(at + 1).any(Tags::PREPOSITION)
}

/// How many words a set phrase has that stands between an auxiliary and its verb: "had in any case been repealed", "was in
/// turn beaten", "had by then been closed".
pub(super) fn turn_within(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    const TURNS: [(&str, &[&[&str]]); 10] = [
        (
            "in",
            &[
                &["turn"],
                &["fact"],
                &["effect"],
                &["part"],
                &["practice"],
                &["any", "case"],
                &["any", "event"],
                &["the", "meantime"],
                &["the", "meanwhile"],
                &["the", "end"],
                &["the", "interim"],
                &["his", "absence"],
                &["her", "absence"],
            ],
        ),
        (
            "at",
            &[
                &["last"],
                &["first"],
                &["once"],
                &["least"],
                &["the", "time"],
                &["long", "last"],
                &["the", "same", "time"],
            ],
        ),
        (
            "by",
            &[
                &["then"],
                &["now"],
                &["that", "time"],
                &["this", "time"],
                &["chance"],
                &["mistake"],
                &["accident"],
            ],
        ),
        ("once", &[&["again"], &["more"]]),
        ("for", &[&["a", "time"], &["a", "while"], &["the", "first", "time"], &["the", "most", "part"]]),
        ("of", &[&["course"], &["necessity"], &["late"]]),
        ("after", &[&["all"]]),
        ("as", &[&["yet"], &["well"], &["a", "result"]]),
        ("so", &[&["far"]]),
        (
            "to",
            &[
                &["date"],
                &["some", "extent"],
                &["a", "large", "extent"],
                &["all", "intents", "and", "purposes"],
            ],
        ),
    ];
    let (_, turns) = TURNS.iter().find(|(first, _)| sentence.is_word(at, &[first]))?;
    let stands = |turn: &&&[&str]| turn.iter().zip(at + 1..).all(|(word, at)| sentence.is_word(at, &[word]));
    turns.iter().find(stands).map(|turn| 1 + turn.len())
}

fn english_group(
    sentence: &Sentence<'_>,
    at: usize,
    within: Range<usize>,
    skip: &Range<usize>,
    before: &[Verb],
) -> Option<Verb> {
    let auxiliary = Tags::BE.or(Tags::HAVE).or(Tags::FUTURE).or(Tags::MODAL);
    let tags = sentence.tags(at);
    if let Some(verb) = having_done(sentence, at, skip, before) {
        return Some(verb);
    }
    if tags.any(auxiliary) {
        if tags.any(Tags::MONTH) && !tags.any(Tags::MODAL)
            || sentence.is_word(at, &["being", "having", "been"])
        {
            return None;
        }
        let mut be = tags.any(Tags::BE);
        let future = sentence.is_word(at, &["will", "shall", "'ll"]);
        let mut next = at + 1;
        let mut last_auxiliary = at;
        while next < within.end {
            let tags = sentence.tags(next);
            if skip.contains(&next) {
                next += 1;
            } else if tags.any(auxiliary) && !tags.any(Tags::MONTH) {
                be |= tags.any(Tags::BE);
                last_auxiliary = next;
                next += 1;
            } else if tags.any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::GERUND))
                || (!be && !tags.any(Tags::ADVERB) && tags.any(Tags::BASE))
            {
                let gerund = tags.any(Tags::GERUND) && !tags.any(Tags::PAST.or(Tags::PARTICIPLE));
                // "is a", "was the": a participle right after its auxiliaries only.
                return Some(Verb {
                    tokens: at..next + 1,
                    main: next,
                    passive: be && !gerund,
                    copula: false,
                    reduced: false,
                    future,
                });
            } else if let Some(words) = turn_within(sentence, next) {
                next += words;
            } else if tags.any(Tags::ADVERB)
                || sentence.is_word(next, &["not", "n't"])
                // "was itself bought by"
                || (be || sentence.tags(next + 1).any(Tags::BE))
                    && sentence.is_word(next, &["itself", "himself", "herself", "themselves"])
                // "It had last been overhauled"
                || sentence.is_word(next, &["last"])
                    && sentence.tags(next + 1).any(Tags::BE.or(Tags::PAST).or(Tags::PARTICIPLE))
                || sentence.class(next) == Class::Comma && skip.contains(&(next + 1))
            {
                next += 1;
            } else {
                break;
            }
        }
        let main = last_auxiliary;
        return Some(Verb { tokens: at..main + 1, main, passive: false, copula: be, reduced: false, future });
    }
    let previous = at.checked_sub(1).filter(|previous| *previous >= within.start);
    let mut back = previous;
    while let Some(position) = back
        && (skip.contains(&position) || sentence.tags(position).any(Tags::ADVERB))
        && position > within.start
    {
        back = position.checked_sub(1);
    }
    let previous_tags = back.map_or(Tags::NONE, |position| sentence.tags(position));
    if sentence.is_word(at, &["include"]) {
        let plural = previous
            .is_some_and(|noun| sentence.low(noun).ends_with('s') || sentence.is_word(noun, &["work"]));
        return (plural && before.is_empty()).then(|| Verb::alone(at));
    }
    let past = tags.any(Tags::PAST);
    let participle = tags.any(Tags::PARTICIPLE);
    // "became affiliated with the federation": the participle says what was done.
    if past
        && sentence.is_word(at, &["became", "become", "got"])
        && within.contains(&(at + 1))
        && !sentence.is_capital(at + 1)
        && sentence.tags(at + 1).any(Tags::PAST.or(Tags::PARTICIPLE))
        && sentence.entries.get(at + 1).is_some_and(|entry| entry.kind.is_some())
    {
        return Some(Verb { tokens: at..at + 2, main: at + 1, passive: true, ..Verb::alone(at) });
    }
    if past && is_object(sentence, before, at) {
        return None;
    }
    if past || participle {
        // "at its own cost between April and September"
        // "This changed in 1905"
        let stands_alone = at == within.start + 1
            && sentence.is_word(within.start, &["this", "that"])
            && sentence.is_word(
                at,
                &["changed", "ended", "failed", "happened", "continued", "lasted", "led", "followed"],
            )
            && (skip.contains(&(at + 1)) || next_is_preposition(sentence, at));
        if previous_tags.any(Tags::DETERMINER) && !stands_alone
            || is_attribute_of_owned(sentence, at)
            || back.is_some_and(|position| sentence.is_word(position, &["own"]))
            || (previous_tags.any(Tags::PREPOSITION) && !back.is_some_and(|p| skip.contains(&p)))
        {
            return None;
        }
        // "Scheduled services to the islands began": what opens the sentence is an attribute.
        if at == within.start
            && sentence.is_capital(at)
            && !sentence.tags(at + 1).any(
                Tags::PREPOSITION
                    .or(Tags::DETERMINER)
                    .or(Tags::CONJUNCTION)
                    .or(Tags::OFFICE)
                    .or(Tags::ADVERB)
                    .or(Tags::PRONOUN),
            )
            && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.is_capital())
            && sentence.low(at + 1).ends_with('s')
            && !skip.contains(&(at + 1))
            && (at + 2..within.end).take_while(|&at| sentence.class(at) != Class::Comma).any(|at| {
                sentence.tags(at).any(Tags::BE.or(Tags::HAVE))
                    || sentence.tags(at).any(Tags::PAST) && !sentence.tags(at).any(Tags::PARTICIPLE)
            })
        {
            return None;
        }
        // "Cost overruns led to …": a noun that looks like a verb's past opens the sentence.
        if at == 0
            && tags.any(Tags::BASE)
            && sentence.is_capital(at)
            && sentence.tokens.get(1).is_some_and(|next| next.is_word() && !next.is_capital())
            && sentence.low(1).ends_with('s')
            && !sentence.tags(1).any(Tags::PREPOSITION.or(Tags::DETERMINER).or(Tags::BE))
        {
            return None;
        }
        // "The Vendish left gave way": what stands left is no leaving.
        if sentence.is_word(at, &["left"])
            && at > within.start
            && (sentence.is_capital(at - 1) || sentence.tags(at - 1).any(Tags::DETERMINER))
            && at > 1
            && sentence.is_word(at - 2, &["the", "a", "an"])
            && (sentence.tags(at + 1).any(Tags::BE.or(Tags::HAVE).or(Tags::MODAL))
                || sentence.tags(at + 1).any(Tags::PAST) && !sentence.tags(at + 1).any(Tags::DETERMINER))
        {
            return None;
        }
        // "before being sold to Vale" belongs to what came before.
        if sentence.is_word(at - usize::from(at > 0), &["being"])
            && sentence.is_word(at.saturating_sub(2), &["before"])
        {
            return None;
        }
        // "had the pump removed": the participle belongs to "had".
        if before.last().is_some_and(|verb| {
            verb.tokens.len() == 1
                && sentence.tags(verb.main).any(Tags::HAVE)
                && sentence.tags(verb.tokens.end).any(Tags::DETERMINER)
                && at <= verb.tokens.end + 4
                && (verb.tokens.end..at).all(|at| sentence.tokens[at].is_word() && !skip.contains(&at))
        }) {
            return None;
        }
        if completes_linking(sentence, before, at) {
            return None;
        }
        // "a box set, …": a word that is its own past form is a noun before a pause.
        if tags.any(Tags::BASE) && sentence.class(at + 1) == Class::Comma {
            return None;
        }
        if previous_tags.any(Tags::CONJUNCTION) && before.is_empty() && back != previous {
            return None;
        }
        // "the united party", "renewed talks": an attribute stands right before its noun, after another
        // attribute or at the start.
        let next_tags = sentence.tags(at + 1);
        let since_boundary = before.last().is_some_and(|verb| {
            !(verb.tokens.end..at).any(|position| {
                matches!(
                    sentence.class(position),
                    Class::Comma | Class::Semicolon | Class::Dash | Class::Colon
                ) || sentence.tags(position).any(Tags::RELATIVE.or(Tags::CONJUNCTION))
            })
        });
        let subordinate = before.last().is_some_and(|verb| {
            (verb.tokens.end..at).any(|position| is_subordinator(sentence, position, skip))
                && at > verb.tokens.end + 1
        });
        let since_boundary = since_boundary
            && !subordinate
            && !sentence.is_word(at - 1, &["also", "then", "later", "subsequently", "soon"]);
        // "answered by bombing the port" is no passive.
        let by = sentence.is_word(at + 1, &["by"]) && !sentence.tags(at + 2).any(Tags::GERUND)
            // "played for the first time by"
            || sentence.is_word(at + 4, &["time"]) && sentence.is_word(at + 5, &["by"]);
        // "was observed in 1936 and explained by Ahl": a second participle of the same passive.
        let coordinated = previous_tags.any(Tags::CONJUNCTION)
            && before.last().is_some_and(|verb| verb.passive && !verb.reduced);
        if coordinated {
            return Some(Verb { passive: by || participle && !past, ..Verb::alone(at) });
        }
        // "A minority that rejected the pact formed a party": the verb behind a relative clause is that of its noun.
        if let [only] = before
            && past
            && !only.reduced
            && sentence.tags(at + 1).any(Tags::DETERMINER)
            && (within.start + 1..only.tokens.start)
                .any(|that| sentence.is_word(that, &["that", "which", "who"]) && that + 3 > only.tokens.start)
            && !(within.start..at).any(|at| sentence.class(at) == Class::Comma)
        {
            return Some(Verb::alone(at));
        }
        // "An attack led by Casimir recovered the ground": behind a participle with who did it stands the verb.
        if past
            && before.last().is_some_and(|verb| {
                verb.passive
                    && verb.tokens.len() == 1
                    && sentence.is_word(verb.tokens.end, &["by"])
                    && !(verb.tokens.end..at).any(|at| {
                        sentence.tags(at).any(Tags::CONJUNCTION.or(Tags::RELATIVE))
                            || sentence.class(at) == Class::Comma
                    })
            })
            && sentence.tags(at + 1).any(Tags::DETERMINER)
            && previous.is_some_and(|previous| !sentence.tags(previous).any(Tags::PREPOSITION))
        {
            return Some(Verb::alone(at));
        }
        // "Two songs written in 1970 won prizes": behind a participle with its date stands the verb.
        if past && before.last().is_some_and(|verb| is_dated_participle(sentence, verb, at, skip)) {
            return Some(Verb::alone(at));
        }
        let reduced = participle
            && (since_boundary && !sentence.is_on(at, &INTRANSITIVE) && !has_own_subject(sentence, back)
                || !past)
            || (by && !previous_tags.any(Tags::PRONOUN.or(Tags::RELATIVE)));
        if since_boundary
            && !(next_tags.any(Tags::PREPOSITION)
                || skip.contains(&(at + 1))
                || at + 1 >= within.end
                || !sentence.tokens[at + 1].is_word())
        {
            return None;
        }
        if previous_tags.any(Tags::CONJUNCTION) && since_comma_adjective(sentence, at) {
            return None;
        }
        // "3 June 1955: contract not renewed"
        let denied =
            previous.is_some_and(|not| sentence.is_word(not, &["not", "never"]) && !skip.contains(&not));
        return Some(Verb {
            tokens: at - usize::from(denied)..at + 1,
            passive: reduced,
            reduced: reduced && !(before.is_empty() && by),
            ..Verb::alone(at)
        });
    }
    // "…, becoming professor there in 1926": a gerund with the date is a clause of its own.
    if tags.any(Tags::GERUND)
        && !before.is_empty()
        && at > 0
        && (sentence.class(at - 1) == Class::Comma
            || before.last().is_some_and(|verb| is_timed(sentence, verb.main, at)))
        && skip.start > at
        && (at + 1..skip.start).all(|at| !matches!(sentence.class(at), Class::Comma | Class::Semicolon))
    {
        return Some(Verb::alone(at));
    }
    // "by six votes to three", "73,813 votes"
    let counted = previous.is_some_and(|previous| {
        sentence.is_word(previous, COUNTS)
            || sentence.class(previous) == Class::Number && sentence.word(previous).contains(',')
    });
    // "the pilots' claims for back pay": what somebody has is a noun.
    let owned = previous.is_some_and(|previous| {
        let word = sentence.word(previous);
        word.ends_with(['\'', '’']) || word.ends_with("'s") || word.ends_with("’s")
    });
    if tags.any(Tags::PRESENT) && !counted && !owned {
        let noun = Tags::EVENT.or(Tags::WORK).or(Tags::BODY).or(Tags::OFFICE).or(Tags::PART);
        // "Reed plans to leave", but "The rebels, led by Reed, fled"
        let named_subject = back.is_some_and(|position| {
            sentence.is_capital(position) && !previous_tags.any(Tags::DETERMINER)
                || matches!(
                    sentence.class(position),
                    Class::QuoteClose | Class::Close | Class::Number | Class::Comma
                )
        }) || previous_tags.any(Tags::PRONOUN);
        let next = sentence.tags(at + 1);
        let object_follows = next
            .any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::PRONOUN).or(Tags::ADVERB))
            || sentence.is_capital(at + 1)
            || skip.contains(&(at + 1))
            || sentence.is_word(at + 1, &["to", "aged"])
            || next.any(Tags::PART) && sentence.is_word(at, &["becomes"]);
        let resumed = at > 0
            && sentence.class(at - 1) == Class::Comma
            && (next.any(Tags::DETERMINER) || sentence.class(at + 1) == Class::Number);
        if (before.iter().all(|verb| verb.reduced) || resumed)
            && (named_subject
                || (object_follows
                    && !tags.any(noun)
                    && !previous_tags.any(Tags::DETERMINER.or(Tags::PREPOSITION))
                    && back.is_some()))
            && (object_follows || at + 1 >= within.end || !sentence.tokens[at + 1].is_word())
            && (!tags.any(noun) || next.any(Tags::DETERMINER) || sentence.is_capital(at + 1))
        {
            return Some(Verb::alone(at));
        }
    }
    None
}

/// Whether `verb` is the participle of the noun before it, of which only a date is said before the verb at `main`.
pub(super) fn is_dated_participle(
    sentence: &Sentence<'_>,
    verb: &Verb,
    main: usize,
    skip: &Range<usize>,
) -> bool {
    let own =
        Tags::PRONOUN.or(Tags::RELATIVE).or(Tags::CONJUNCTION).or(Tags::BE).or(Tags::HAVE).or(Tags::ADVERB);
    verb.tokens.len() == 1
        && verb.main > 0
        && verb.tokens.end < main
        // "written in 1975", "recorded in Tokyo in 1975"
        && (verb.tokens.end..main).all(|at| {
            skip.contains(&at)
                || sentence.is_dated(at)
                || sentence.is_word(at, &["in", "at", "near", "for"]) && at + 1 < main
                || sentence.is_capital(at) && at + 1 < main
        })
        && (skip.contains(&(main - 1)) || sentence.is_dated(main - 1))
        && sentence.tags(verb.main).any(Tags::PARTICIPLE)
        // "A ballot held on 2 December approved the merger" on that day.
        && !sentence.is_word(verb.main, &["held", "dated"])
        && sentence.tokens[verb.main - 1].is_word()
        && !sentence.tags(verb.main - 1).any(own)
        && sentence.name_at(verb.main - 1).is_none()
}

/// Verbs that have no object, and so no participle that stands behind a noun.
pub(super) static INTRANSITIVE: WordList = WordList::new(&[
    "arrived",
    "came",
    "went",
    "died",
    "fell",
    "returned",
    "remained",
    "stayed",
    "failed",
    "escaped",
    "fled",
    "appeared",
    "collapsed",
    "emerged",
    "happened",
    "occurred",
    "succeeded",
    "departed",
    "sank",
    "lasted",
    "raged",
    "endured",
    "persisted",
    "stood",
    "ended",
]);

/// Numbers in words, behind which a form in "s" is a noun.
pub(super) const COUNTS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "hundred", "thousand", "million",
];

/// "after closing its mill", "before disbanding in 1997": a gerund that tells what was done. Behind "before" it may
/// never have been: only an end, or a step of a life that the verb at `main` does not cut short, is told.
pub(super) fn is_timed(sentence: &Sentence<'_>, main: usize, gerund: usize) -> bool {
    const ENDS: &[&str] = &["disbanding", "dissolving", "closing", "folding", "retiring", "dying", "ceasing"];
    const STEPS: &[&str] =
        &["moving", "returning", "becoming", "joining", "leaving", "transferring", "settling", "emigrating"];
    const CUTS_SHORT: &[&str] = &[
        "turned",
        "crashed",
        "sank",
        "failed",
        "collapsed",
        "abandoned",
        "withdrew",
        "withdrawn",
        "broke",
        "fell",
        "stopped",
    ];
    let ends = sentence.entries.get(main).is_some_and(|verb| {
        matches!(verb.kind, Some(EventKind::Death | EventKind::Dissolution | EventKind::Expulsion))
    }) || sentence.is_word(main, CUTS_SHORT);
    sentence.tags(gerund).any(Tags::GERUND)
        && gerund > 0
        && (sentence.is_word(gerund - 1, &["after"])
            || sentence.is_word(gerund - 1, &["before"])
                && (sentence.is_word(gerund, ENDS) || sentence.is_word(gerund, STEPS) && !ends))
        && !sentence.is_word(gerund, &["being", "having"])
        && super::lexicon::past_of(sentence.word(gerund)).is_some()
}

/// Whether the word at `at` opens a clause of time or reason that follows: "after Dunn left", "until the band split".
pub(super) fn is_subordinator(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    static OPENING: WordList =
        WordList::new(&["after", "before", "until", "till", "because", "once", "when", "while"]);
    // Asked for every word between two verbs.
    sentence.is_on(at, &OPENING)
        && !skip.contains(&at)
        && !sentence.is_dated(at)
        && !sentence.is_dated(at + 1)
        && (sentence.is_capital(at + 1)
            || sentence.is_word(at + 1, &["that"])
            || sentence.tags(at + 1).any(Tags::DETERMINER.or(Tags::PRONOUN)))
}

/// "sold the land he held in Kent": whether the word before a form is a pronoun that acts.
fn has_own_subject(sentence: &Sentence<'_>, before: Option<usize>) -> bool {
    before.is_some_and(|at| sentence.is_word(at, &["he", "she", "they", "we", "i"]))
}

/// "Reed's first published novel": a form between whose it is and its noun.
fn is_attribute_of_owned(sentence: &Sentence<'_>, at: usize) -> bool {
    let between = |at: usize| {
        sentence.tags(at).any(Tags::ADVERB) || sentence.is_word(at, &["first", "last", "only", "best"])
    };
    let owner = (at.saturating_sub(2)..at).rev().find(|&at| !between(at));
    let noun = sentence.tokens.get(at + 1).is_some_and(|noun| noun.is_word())
        && !sentence.is_dated(at + 1)
        && !sentence.tags(at + 1).any(
            Tags::PREPOSITION.or(Tags::DETERMINER).or(Tags::PRONOUN).or(Tags::CONJUNCTION).or(Tags::ADVERB),
        );
    noun && owner.is_some_and(|owner| {
        let word = sentence.word(owner);
        word.ends_with("'s")
            || word.ends_with("’s")
            || sentence.is_word(owner, &["his", "her", "their", "its", "my", "our"])
    })
}

/// "amended and amended texts": a form between "and" and a noun, with an attribute before the "and".
fn since_comma_adjective(sentence: &Sentence<'_>, at: usize) -> bool {
    let participle = Tags::PAST.or(Tags::PARTICIPLE);
    at >= 3
        && sentence.tags(at - 1).any(Tags::CONJUNCTION)
        && sentence.tags(at - 2).any(participle)
        && sentence.tags(at - 3).any(Tags::DETERMINER)
}

fn russian_group(
    sentence: &Sentence<'_>,
    at: usize,
    within: Range<usize>,
    skip: &Range<usize>,
) -> Option<Verb> {
    let tags = sentence.tags(at);
    if tags.any(Tags::BE.or(Tags::FUTURE)) {
        let future = tags.any(Tags::FUTURE);
        let mut next = at + 1;
        while next < within.end && (skip.contains(&next) || sentence.tags(next).any(Tags::ADVERB)) {
            next += 1;
        }
        if next < within.end && sentence.tags(next).any(Tags::PARTICIPLE) {
            return Some(Verb {
                tokens: at..next + 1,
                main: next,
                passive: true,
                copula: false,
                reduced: false,
                future,
            });
        }
        if next < within.end && future && sentence.tags(next).any(Tags::BASE) {
            return Some(Verb {
                tokens: at..next + 1,
                main: next,
                passive: false,
                copula: false,
                reduced: false,
                future,
            });
        }
        return Some(Verb {
            tokens: at..at + 1,
            main: at,
            passive: false,
            copula: true,
            reduced: false,
            future,
        });
    }
    // A form that is both, such as "formed", is a verb of its own before it is a participle.
    let passive = !tags.any(Tags::PAST) && tags.any(Tags::PARTICIPLE);
    // "не переизбран"
    let negated = at > within.start && sentence.is_word(at - 1, &["не"]);
    tags.any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::PRESENT)).then(|| Verb {
        tokens: at - usize::from(negated)..at + 1,
        main: at,
        passive,
        copula: false,
        reduced: false,
        future: false,
    })
}
