//! Years that only tell which thing is meant: "is heard in the 1983 opera", "its 1972 export target", "stronger
//! than the 1952 earthquake", "the first to win since 1968".

use super::{figure, lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

static WORKS: WordList = WordList::new(&[
    "film",
    "movie",
    "documentary",
    "novel",
    "book",
    "album",
    "song",
    "miniseries",
    "episode",
    "musical",
    "opera",
    "comedy",
    "remake",
    "adaptation",
    "poem",
    "essay",
    "article",
    "memoir",
    "autobiography",
    "biography",
    "anthology",
    "thriller",
]);

/// What is a work where a name follows it.
static CALLED_WORKS: WordList =
    WordList::new(&["single", "series", "play", "drama", "game", "story", "western"]);

static SURVEYS: WordList = WordList::new(&[
    "census",
    "survey",
    "surveys",
    "poll",
    "polls",
    "ranking",
    "rankings",
    "estimate",
    "estimates",
    "data",
    "figures",
    "statistics",
]);

static AIMS: WordList = WordList::new(&[
    "goal",
    "goals",
    "aim",
    "aims",
    "target",
    "targets",
    "objective",
    "ambition",
    "deadline",
    "promise",
    "commitment",
    "challenge",
]);

/// Whether the year of the tokens `skip`, `date` without the words that bind it, only tells which thing is meant.
pub(crate) fn is_meant(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    skip: &Range<usize>,
    date: &Range<usize>,
) -> bool {
    is_compared(sentence, skip, date)
        || is_since_the_last(sentence, skip)
        || is_of_an_aim(sentence, skip)
        || {
            let Some(year) = attribute(sentence, date) else { return false };
            let group = group(sentence, year + 1);
            let has = |list: &'static WordList| {
                group.clone().any(|at| sentence.is_on(at, list) && !sentence.is_capital(at))
            };
            has(&AIMS)
                // "Orm is a 1997 film" tells when it came out.
            || group.clone().any(|at| is_work(sentence, &group, at))
                && !sentence.is_word(year - 1, &["a", "an"])
                && is_in_the_present(sentence, clause, &(skip.start..group.end))
                || group.clone().any(|at| sentence.is_on(at, &SURVEYS)) && !is_subject(sentence, skip)
        }
}

/// Whether the word at `at` is the work that `group` speaks of: no festival of films, and no drama but one with a name, for
/// a drama may have happened.
fn is_work(sentence: &Sentence<'_>, group: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    let heads = next >= group.end || sentence.is_capital(next);
    let named = next < group.end && sentence.is_capital(next) || sentence.class(next) == Class::QuoteOpen;
    !sentence.is_capital(at)
        && heads
        && (sentence.is_on(at, &WORKS) || named && sentence.is_on(at, &CALLED_WORKS))
}

/// The year at the end of `date`, if it stands between a determiner and a noun: "the 1983 opera", "Orm's 1990 novel".
fn attribute(sentence: &Sentence<'_>, date: &Range<usize>) -> Option<usize> {
    let year = date.end.checked_sub(1)?;
    let whole = sentence.class(year) == Class::Number && sentence.word(year).len() == 4;
    let led = |at: usize| {
        sentence.tags(at).any(Tags::DETERMINER)
            || sentence.low(at).ends_with("'s")
            || sentence.low(at).ends_with("’s")
    };
    let before = (year.saturating_sub(2)..year).rev();
    let mut plain = before.take_while(|&at| {
        led(at)
            || matches!(sentence.class(at), Class::Word { capital: false })
                && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::BE).or(Tags::PAST))
    });
    (whole && plain.any(led) && is_of_group(sentence, year + 1)).then_some(year)
}

/// The nouns and adjectives that go on from the token `start`.
fn group(sentence: &Sentence<'_>, start: usize) -> Range<usize> {
    const LONGEST: usize = 6;
    let end = (start..start + LONGEST).find(|&at| !is_of_group(sentence, at)).unwrap_or(start + LONGEST);
    start..end
}

fn is_of_group(sentence: &Sentence<'_>, at: usize) -> bool {
    let verbal = Tags::PREPOSITION
        .or(Tags::CONJUNCTION)
        .or(Tags::RELATIVE)
        .or(Tags::PRONOUN)
        .or(Tags::DETERMINER)
        .or(Tags::BE)
        .or(Tags::HAVE)
        .or(Tags::MODAL)
        .or(Tags::FUTURE);
    match sentence.class(at) {
        Class::Word { capital: true } => !sentence.tags(at).any(Tags::PREPOSITION),
        Class::Word { capital: false } => {
            !sentence.tags(at).any(verbal)
                && (!sentence.tags(at).any(Tags::PAST.or(Tags::ADVERB))
                    || sentence.is_on(at, &WORKS)
                    || sentence.is_on(at, &CALLED_WORKS))
        }
        _ => false,
    }
}

/// Whether the clause around the tokens `skip` tells how things are: "is heard in the 1983 opera".
fn is_in_the_present(sentence: &Sentence<'_>, clause: &Range<usize>, skip: &Range<usize>) -> bool {
    let outside = || clause.clone().filter(|at| !skip.contains(at));
    let present = outside().any(|at| {
        sentence.is_word(at, &["is", "are", "can", "has", "have"])
            || sentence.tags(at).any(Tags::PRESENT)
                && !sentence.is_capital(at)
                && !sentence.tags(at).any(Tags::EVENT.or(Tags::WORK))
                && !sentence.tags(at.wrapping_sub(1)).any(Tags::DETERMINER)
    });
    let told = outside().any(|at| {
        sentence.is_word(at, &["was", "were", "had", "been"])
            || sentence.tags(at).any(Tags::PAST)
                && !sentence.tags(at).any(Tags::BASE)
                && !(clause.start..at).any(|be| sentence.is_word(be, &["is", "are", "be"]))
    });
    present && !told
}

/// Whether what the tokens `skip` belong to is what the clause speaks of: nothing leads to it.
fn is_subject(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let led = |at: usize| {
        sentence.tags(at).any(Tags::PREPOSITION) || sentence.is_word(at, &["to", "of", "in", "than"])
    };
    !led(skip.start) && skip.start.checked_sub(1).is_none_or(|before| !led(before))
}

/// "more powerful than the 1952 earthquake", "higher than in 1990"; of "more than forty in 1990" the year is that of the
/// forty.
fn is_compared(sentence: &Sentence<'_>, skip: &Range<usize>, date: &Range<usize>) -> bool {
    const REACH: usize = 7;
    let than = (skip.start.saturating_sub(REACH)..date.end)
        .rev()
        .take_while(|&at| sentence.class(at) != Class::Comma)
        .find(|&at| sentence.is_word(at, &["than"]));
    than.is_some_and(|than| {
        than > 0
            && !sentence.is_word(
                than - 1,
                &["more", "less", "fewer", "later", "earlier", "rather", "sooner", "other"],
            )
            && sentence.class(than + 1) != Class::Number
            && !(than + 1..skip.start).any(|at| {
                sentence.class(at) == Class::Number
                    || sentence.tags(at).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::RELATIVE))
            })
            && (sentence.is_word(than + 1, &["in", "during"]) && than + 1 == skip.start
                || attribute(sentence, date).is_some())
    })
}

/// "the first Whig to win since 1968", "the most costly since the flood of 1962".
fn is_since_the_last(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    let verb =
        |at: usize| sentence.tags(at).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE)) && !sentence.is_capital(at);
    let Some(since) =
        (0..skip.start + 1).rev().take_while(|&at| !verb(at)).find(|&at| sentence.is_word(at, &["since"]))
    else {
        return false;
    };
    const REACH: usize = 12;
    let before = (since.saturating_sub(REACH)..since)
        .rev()
        .take_while(|&at| !matches!(sentence.class(at), Class::Semicolon | Class::Stop));
    // "the first to win since 1968"; "its first secretary since 1968" still is.
    let first = before.clone().any(|at| {
        sentence.is_word(at, &["first"])
            && (at + 1..since).any(|at| {
                sentence.is_word(at, &["time", "to"])
                    || sentence.tags(at).any(Tags::PAST.or(Tags::PARTICIPLE))
            })
    });
    let most = since < skip.start && before.clone().any(|at| figure::is_superlative(sentence, at));
    first || most
}

/// "fulfil the goal of a landing before the end of the decade"; an aim that was met came about by then.
fn is_of_an_aim(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const REACH: usize = 5;
    static MET: WordList = WordList::new(&[
        "scored",
        "met",
        "kept",
        "reached",
        "achieved",
        "attained",
        "fulfilled",
        "realized",
        "realised",
        "hit",
        "accomplished",
        "completed",
        "honoured",
        "honored",
        "beat",
        "made",
        "got",
    ]);
    let met = |aim: usize| (aim.saturating_sub(REACH)..aim).any(|at| sentence.is_on(at, &MET));
    // "the goal for Brann"
    let of_sport = |aim: usize| {
        sentence.is_word(aim, &["goal", "goals"])
            && sentence.is_word(aim + 1, &["of", "for"])
            && sentence.is_capital(aim + 2)
    };
    let aim = || {
        (0..skip.start)
            .rev()
            .take_while(|&at| {
                sentence.class(at) != Class::Comma
                    && sentence.class(at) != Class::Semicolon
                    && (!sentence.tags(at).any(Tags::PAST.or(Tags::BE).or(Tags::HAVE))
                        || sentence.tags(at).any(Tags::BASE))
            })
            .find(|&at| sentence.is_on(at, &AIMS) && sentence.is_word(at + 1, &["of", "to", "for"]))
    };
    sentence.is_word(skip.start, &["by", "before", "until"])
        && aim().is_some_and(|aim| !met(aim) && !of_sport(aim))
}
