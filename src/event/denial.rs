//! What a clause says was not: "There was no strike in 1923", "No member resigned in 1928", "Reed denied that he had
//! killed Lee in 1924", «Никто не погиб в 1902 году».

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use crate::document::Language;
use std::ops::Range;

/// Words behind which a denied fact is told after all: "no strike until 1923", "nobody was hurt when a barge hit it".
static AFTER_ALL: WordList = WordList::new(&[
    "until",
    "till",
    "before",
    "after",
    "since",
    "when",
    "as",
    "but",
    "except",
    "save",
    "than",
    "кроме",
    "до",
    "пока",
]);

/// How another clause goes on behind a denied one.
static GOING_ON: WordList = WordList::new(&["and", "so", "but", "и", "но", "а", "поэтому"]);

/// What somebody does who says that it was not so.
static DENIED: WordList = WordList::new(&[
    "denied",
    "denies",
    "denying",
    "отрицал",
    "отрицала",
    "отрицали",
    "отрицает",
    "отрицают",
    "опроверг",
    "опровергла",
]);

/// Why what is dated by the tokens `skip` of the clause `clause` did not happen, if it did not.
pub(crate) fn denial(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    skip: &Range<usize>,
) -> Option<&'static str> {
    if is_denied_by_somebody(sentence, skip) {
        return Some("it is denied");
    }
    if is_never(sentence, clause, skip) {
        return Some("it did not happen");
    }
    // The first word of the clause, or the first behind a date that opens it.
    let opens = skip.start <= clause.start + 1;
    let first =
        if opens { skip.end + usize::from(sentence.class(skip.end) == Class::Comma) } else { clause.start };
    let did_not = if never_came(sentence, clause, skip) {
        true
    } else if sentence.language == Language::Russian {
        sentence.is_word(first, &["никто", "ничто"])
            && (first + 1..clause.end).any(|at| sentence.is_word(at, &["не"]))
    } else {
        sentence.is_word(first, &["there"])
            && sentence.is_word(first + 1, &["was", "were"])
            && sentence.is_word(first + 2, &["no", "never"])
            || sentence.is_word(first, &["no"])
                && sentence.tokens.get(first + 1).is_some_and(|token| token.is_word())
                && !sentence.is_capital(first + 1)
                && !sentence.is_word(first + 1, &["longer", "sooner", "less", "fewer", "more", "doubt"])
            || sentence.is_word(first, &["nobody", "none"])
    };
    let told = || {
        let aside = aside_behind(sentence, skip.end);
        clause.clone().any(|at| !aside.contains(&at) && is_after_all(sentence, at))
            // "In 1936 there was no rain and the crops failed": what did happen is of that date.
            || opens
                && (skip.end..sentence.tokens.len()).any(|at| {
                    sentence.is_on(at, &GOING_ON)
                        // "так и не состоялся"
                        && !(sentence.is_word(at, &["и"]) && sentence.is_word(at - 1, &["так"]))
                        // "съезд и конференция не состоялись"
                        && (skip.end..at).any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::BE)))
                        && (at + 1..sentence.tokens.len())
                            .any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::BE)))
                })
    };
    (did_not && !told()).then_some("it did not happen")
}

/// Whether the word opens what makes a denied fact one after all; "as planned" does not.
fn is_after_all(sentence: &Sentence<'_>, at: usize) -> bool {
    const USUAL: &[&str] =
        &["planned", "usual", "scheduled", "expected", "intended", "hoped", "announced", "before"];
    sentence.is_on(at, &AFTER_ALL) && !(sentence.is_word(at, &["as"]) && sentence.is_word(at + 1, USUAL))
}

/// What stands between commas behind a date that ends at the token `end`: "On 4 May, as the hall had burned, the concert
/// did not take place".
fn aside_behind(sentence: &Sentence<'_>, end: usize) -> Range<usize> {
    let opens = sentence.class(end) == Class::Comma
        && sentence.is_word(end + 1, &["as", "because", "since", "when", "so", "поскольку", "когда"]);
    let close = (end + 2..sentence.tokens.len()).find(|&at| sentence.class(at) == Class::Comma);
    close.filter(|_| opens).map_or(end..end, |close| end..close + 1)
}

/// "Reed never resigned in 1911", "I never signed any certificate on 3 May", "He never came back after 1914"; but "It was
/// never seen until 1923" tells of 1923.
fn is_never(sentence: &Sentence<'_>, clause: &Range<usize>, skip: &Range<usize>) -> bool {
    let told = || {
        clause.clone().any(|at| {
            let own = skip.contains(&at) && sentence.is_word(at, &["after", "since"]);
            is_after_all(sentence, at) && !own
        })
    };
    let is_verb = |&at: &usize| sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE));
    let before = (clause.start + 1..skip.start).rev().find(is_verb);
    // "In 1912 Ann Hill never returned to Leeds"
    let leads = skip.start <= clause.start + 1;
    let verb = before.or_else(|| (skip.end + 1..clause.end).find(is_verb).filter(|_| leads));
    verb.is_some_and(|verb| sentence.is_word(verb - 1, &["never"])) && !told()
}

/// "The congress did not take place", «Съезд не состоялся»: a headline of the congress would tell the contrary.
fn never_came(sentence: &Sentence<'_>, clause: &Range<usize>, skip: &Range<usize>) -> bool {
    const CAME: &[&str] =
        &["happen", "occur", "materialise", "materialize", "happened", "occurred", "materialised"];
    const CAME_RUSSIAN: &[&str] = &["состоя", "произош", "случи", "осуществи", "проводи"];
    const HELD_RUSSIAN: &[&str] = &["провед", "созва", "осуществ", "реализ"];
    // "dissolved in 1912 because the reforms did not happen": another clause than that of the date.
    const ELSEWHERE: &[&str] = &[
        "because",
        "since",
        "as",
        "when",
        "which",
        "that",
        "who",
        "although",
        "though",
        "if",
        "потому",
        "поскольку",
        "когда",
        "что",
        "если",
    ];
    let is_near = |at: usize| {
        let opening = match aside_behind(sentence, skip.end) {
            aside if aside.is_empty() => usize::from(sentence.class(skip.end) == Class::Comma),
            aside => aside.len(),
        };
        // Without its own auxiliary, and of "так и не" the "и".
        let between = if at < skip.start { at..skip.start } else { skip.end + opening..at.saturating_sub(1) };
        let acts = between.clone().any(|at| sentence.tags(at).any(Tags::PAST.or(Tags::BE)));
        !between.into_iter().any(|at| {
            matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon)
                || sentence.is_word(at, ELSEWHERE)
                    && (is_after_all(sentence, at) || !sentence.is_word(at, &["as"]))
                // "the march and the rally" is one subject
                || acts && sentence.is_word(at, &["and", "so", "but", "и", "а", "но"])
        })
    };
    let begins = |at: usize, stems: &[&str]| stems.iter().any(|stem| sentence.low(at).starts_with(stem));
    let is_russian = sentence.language == Language::Russian;
    let came = |at: usize| {
        if is_russian {
            let held = sentence.is_word(at, &["был", "была", "было", "были"]) && begins(at + 1, HELD_RUSSIAN);
            return begins(at, CAME_RUSSIAN) || held;
        }
        // "The meeting was not held", but "Ann was not held responsible", "The shares not held by Hale"
        let held = sentence.is_word(at, &["held"])
            && at > 1
            && sentence.is_word(at - 2, &["was", "were", "be"])
            && !sentence.is_word(
                at + 1,
                &["responsible", "liable", "accountable", "back", "by", "up", "to", "guilty"],
            );
        held || sentence.is_word(at, CAME)
            || sentence.is_word(at, &["take", "took"]) && sentence.is_word(at + 1, &["place"])
            || sentence.is_word(at, &["go", "went"]) && sentence.is_word(at + 1, &["ahead"])
    };
    static NOT: WordList = WordList::new(&["not", "n't", "never"]);
    static NOT_RUSSIAN: WordList = WordList::new(&["не"]);
    let not = if is_russian { &NOT_RUSSIAN } else { &NOT };
    clause.clone().any(|at| sentence.is_on(at, not) && came(at + 1) && is_near(at))
}

/// "Reed denied that he had killed Lee in 1924", «Лунин отрицал, что в 1905 году убил Савина».
fn is_denied_by_somebody(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    sentence.may_have(&DENIED)
        && (0..skip.start).any(|at| {
            let that = at + 1 + usize::from(sentence.class(at + 1) == Class::Comma);
            sentence.is_on(at, &DENIED)
                && that < skip.start
                && sentence.is_word(that, &["that", "having", "что", "будто"])
                && !sentence.is_word(at.wrapping_sub(1), &["not", "never", "не"])
                && !(that + 1..skip.start)
                    .any(|at| matches!(sentence.class(at), Class::Comma | Class::Semicolon))
        })
}
