//! Years that cite: "Hale (1994) argues", "Hill (1979) and Vale (1981) both agree", "According to Orme et al. (2015)".

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

/// What an author does in what is cited.
static WRITE: WordList = WordList::new(&[
    "argues",
    "argue",
    "notes",
    "note",
    "identifies",
    "identify",
    "points",
    "point",
    "concludes",
    "conclude",
    "suggests",
    "suggest",
    "contends",
    "contend",
    "maintains",
    "maintain",
    "observes",
    "observe",
    "writes",
    "write",
    "states",
    "state",
    "finds",
    "estimates",
    "estimate",
    "asserts",
    "assert",
    "proposes",
    "considers",
    "consider",
    "believes",
    "believe",
    "describes",
    "describe",
    "claims",
    "claim",
    "shows",
    "show",
    "remarks",
    "stresses",
    "indicates",
    "indicate",
    "agree",
    "agrees",
    "defines",
    "distinguishes",
    "calls",
    "discusses",
    "lists",
    "reports",
    "thinks",
    "uses",
    "says",
    "refers",
    "regards",
    "treats",
]);

/// The same of the past, which a congress, an expedition or a battle of that year does as well.
static WROTE: WordList = WordList::new(&[
    "argued",
    "noted",
    "pointed",
    "concluded",
    "suggested",
    "contended",
    "observed",
    "estimated",
    "indicated",
    "agreed",
    "found",
    "showed",
    "defined",
    "reported",
    "said",
    "thought",
]);

/// Whether the tokens `skip` are the year, in its bracket, of what an author is cited for.
pub(crate) fn is_authors_year(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    skip.start > 1
        && skip.len() == 1
        && sentence.word(skip.start).len() >= 4
        && sentence.class(skip.start - 1) == Class::Open
        && sentence.class(skip.end) == Class::Close
        && (is_et_al(sentence, skip.start - 2)
            || is_author(sentence, skip.start - 2)
                && (sentence.is_on(says(sentence, skip.end + 1), &WRITE)
                    || is_said(sentence, says(sentence, skip.end + 1))
                    || is_according_to(sentence, skip)))
}

/// "argued that": the words of an author, not the deed of a congress.
fn is_said(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_on(at, &WROTE) && sentence.is_word(at + 1, &["that", "against", "for"])
}

/// Whether a name that ends at `last` may be a person's: no part of "the Congress of Vienna", "the Battle of Hull".
fn is_author(sentence: &Sentence<'_>, last: usize) -> bool {
    let first = (0..=last).rev().take_while(|&at| sentence.is_capital(at)).last();
    first.is_some_and(|first| {
        let thing = Tags::EVENT.or(Tags::BODY).or(Tags::WORK).or(Tags::COUNTRY);
        let led = first > 0 && sentence.is_word(first - 1, &["of", "the", "at", "in"]);
        !led && !(first..=last).any(|at| sentence.tags(at).any(thing))
    })
}

/// The token behind a list of authors that goes on from `at`: ", Harold Vale (1981), and Joe Orme (1990) all".
fn says(sentence: &Sentence<'_>, mut at: usize) -> usize {
    const AUTHORS: usize = 6;
    for _ in 0..AUTHORS {
        let mut name = at;
        while sentence.class(name) == Class::Comma || sentence.is_word(name, &["and", "&"]) {
            name += 1;
        }
        let end = (name..name + 4).find(|&at| !sentence.is_capital(at)).unwrap_or(name);
        let year = end + 1;
        if name == at
            || end == name
            || sentence.class(end) != Class::Open
            || sentence.class(year) != Class::Number
            || sentence.class(year + 1) != Class::Close
        {
            break;
        }
        at = year + 2;
    }
    let skips = |at: &usize| {
        sentence.tags(*at).any(Tags::ADVERB)
            || sentence.is_word(*at, &["all", "both", "each", "also", "have"])
    };
    (at..at + 3).find(|at| !skips(at)).unwrap_or(at)
}

fn is_et_al(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["al", "al."])
        || sentence.class(at) == Class::Stop && at > 0 && sentence.is_word(at - 1, &["al"])
}

fn is_according_to(sentence: &Sentence<'_>, skip: &Range<usize>) -> bool {
    const REACH: usize = 9;
    (skip.start.saturating_sub(REACH)..skip.start - 1)
        .rev()
        .take_while(|&at| sentence.class(at) != Class::Comma)
        .any(|at| sentence.is_word(at, &["according"]) && sentence.is_word(at + 1, &["to"]))
}
