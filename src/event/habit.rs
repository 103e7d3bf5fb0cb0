//! What is so in each year, which a month, a season or a day of the week dates in none: "In winter the pass is closed",
//! "the fair is usually held in July", "on Sundays".

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use crate::{
    time::Certainty,
    timex::{DatePhrase, Timex, TimexKind},
};
use std::ops::Range;

static DAYS: WordList =
    WordList::new(&["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]);

static OFTEN: WordList = WordList::new(&[
    "usually",
    "often",
    "generally",
    "typically",
    "traditionally",
    "normally",
    "commonly",
    "always",
    "annually",
    "frequently",
    "sometimes",
]);

/// Of what was done so, that it was done in every year; "In May the police often beat the strikers" is of one.
static USUALLY: WordList = WordList::new(&["usually", "traditionally", "typically", "normally", "annually"]);

/// Whether the adverb at `at` says how often the clause is so: no word of an aside such as "the firm, generally hated, closed".
fn is_of_the_verb(sentence: &Sentence<'_>, clause: &Range<usize>, skip: &Range<usize>, at: usize) -> bool {
    let verb = |at: usize| {
        sentence.tags(at).any(
            Tags::PAST.or(Tags::PRESENT).or(Tags::PARTICIPLE).or(Tags::BE).or(Tags::HAVE).or(Tags::MODAL),
        )
    };
    // "at a live ceremony, most commonly in March"
    if at == clause.start || at + 1 == skip.start {
        return true;
    }
    sentence.class(at - 1) != Class::Comma && (verb(at - 1) || verb(at + 1))
}

/// "in winter", not "in the winter".
fn is_any_season(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    skip.clone()
        .any(|at| sentence.is_word(at, &SEASON) && at > 0 && !sentence.tags(at - 1).any(Tags::DETERMINER))
}

/// Whether the tokens `skip`, in the clause `clause`, tell when something is so in any year.
pub(crate) fn is_habit(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    skip: &Range<usize>,
    phrase: &DatePhrase,
    timexes: &[Timex],
) -> bool {
    if skip.clone().any(|at| sentence.is_on(at, &DAYS)) {
        return true;
    }
    let words = sentence.text.get(phrase.range.clone()).unwrap_or_default();
    if phrase.certainty == Certainty::Stated || names_a_year(words) || !timexes.iter().all(is_calendar) {
        return false;
    }
    // "May: the king is in Rome"
    if skip.start == 0 && matches!(sentence.class(skip.end), Class::Colon | Class::Dash | Class::Stop) {
        return false;
    }
    let often =
        clause.clone().any(|at| sentence.is_on(at, &OFTEN) && is_of_the_verb(sentence, clause, skip, at));
    let usual =
        often && (clause.clone().any(|at| sentence.is_on(at, &USUALLY)) || is_any_season(sentence, skip));
    // "In May the police often beat the strikers": the verb may be of the past.
    let told = |at: usize| sentence.is_on(at, &OFTEN) && sentence.tags(at + 1).any(Tags::PAST);
    let often = usual || often && !clause.clone().any(told);
    let mut present = false;
    for at in clause.clone().filter(|at| !skip.contains(at)) {
        let tags = sentence.tags(at);
        // "the mayor, elected in May, is ill": another verb than the one that lasts.
        let past = sentence.is_word(at, &["was", "were", "had", "did", "been"])
            || tags.any(Tags::PAST)
                && !sentence.is_capital(at)
                && !tags.any(Tags::BASE)
                && !is_passive(sentence, clause.start, at);
        if past && !usual || tags.any(Tags::FUTURE) || sentence.is_word(at, &["being"]) {
            return false;
        }
        present |= lasts(sentence, skip, at);
    }
    present || often
}

/// Whether the word at `at` says how things are; of "On 2 December he is crowned" and "has died in May" it does not.
fn lasts(sentence: &Sentence<'_>, skip: &Range<usize>, at: usize) -> bool {
    static LASTING: WordList = WordList::new(&[
        "occurs",
        "occur",
        "lasts",
        "last",
        "falls",
        "receives",
        "averages",
        "ranges",
        "varies",
        "peaks",
        "blooms",
        "breeds",
        "migrates",
        "celebrates",
        "celebrate",
        "observes",
        "commemorates",
    ]);
    static KEPT: WordList = WordList::new(&[
        "celebrated",
        "held",
        "observed",
        "marked",
        "commemorated",
        "mailed",
        "covered",
        "used",
        "found",
        "given",
        "awarded",
        "presented",
        "harvested",
        "planted",
        "sown",
        "burnt",
        "burned",
    ]);
    if sentence.is_capital(at) {
        return false;
    }
    let next = if sentence.tags(at + 1).any(Tags::ADVERB) { at + 2 } else { at + 1 };
    let participle = sentence.tags(next).any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::GERUND));
    if sentence.is_word(at, &["is", "are"]) {
        let season = || skip.clone().any(|at| sentence.is_word(at, &SEASON));
        return !participle || sentence.is_on(next, &KEPT) || season();
    }
    sentence.is_word(at, &["has", "have"]) && !participle && !sentence.is_word(next, &["been", "not"])
        || sentence.is_word(at, &["can", "may", "does"])
        || sentence.is_on(at, &LASTING)
}

/// Whether "is", "are" or "be" makes a passive of the participle at `at`, or it stands behind the noun it describes.
fn is_passive(sentence: &Sentence<'_>, start: usize, at: usize) -> bool {
    const NEAR: usize = 4;
    (start.max(at.saturating_sub(NEAR))..at).any(|be| sentence.is_word(be, &["is", "are", "be", "am"]))
}

/// "that summer", "the next day", "1936": words that tell of one year or day.
fn names_a_year(words: &str) -> bool {
    const ONE: [&str; 14] = [
        "that",
        "next",
        "following",
        "same",
        "last",
        "previous",
        "this",
        "later",
        "earlier",
        "ago",
        "another",
        "preceding",
        "after",
        "since",
    ];
    words.split(' ').any(|word| {
        ONE.iter().any(|one| word.eq_ignore_ascii_case(one))
            || word.bytes().filter(u8::is_ascii_digit).count() > 2
    })
}

fn is_calendar(timex: &Timex) -> bool {
    matches!(timex.kind, TimexKind::Date | TimexKind::Time)
}

/// "a Sunday broadcast", "the Christmas tree": a day that only tells which sort is meant.
pub(crate) fn is_sort(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    date.len() == 1
        && date.start > 0
        && sentence.is_word(date.start - 1, &["a", "an"])
        && !(date.start > 1 && sentence.is_word(date.start - 2, &["on"]))
        && !sentence.is_capital(date.end)
        && sentence.class(date.end) == (Class::Word { capital: false })
        && !sentence.tags(date.end).any(
            Tags::PREPOSITION
                .or(Tags::CONJUNCTION)
                .or(Tags::RELATIVE)
                .or(Tags::PRONOUN)
                .or(Tags::DETERMINER)
                .or(Tags::BE)
                .or(Tags::HAVE)
                .or(Tags::MONTH)
                .or(Tags::TEMPORAL),
        )
        && DAY.iter().any(|day| sentence.is_word(date.start, &[day]))
}

const SEASON: [&str; 5] = ["spring", "summer", "autumn", "fall", "winter"];

const DAY: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
