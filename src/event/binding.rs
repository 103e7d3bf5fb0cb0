//! The words that bind a date to its clause.

use super::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

/// Words that lead to a date.
static BINDING: WordList = WordList::new(&[
    "on",
    "in",
    "at",
    "by",
    "during",
    "from",
    "of",
    "around",
    "about",
    "circa",
    "since",
    "until",
    "before",
    "after",
    "between",
    "to",
    "through",
    "early",
    "late",
    "the",
    "dated",
    "year",
    "till",
    "as",
    "for",
    "commencing",
    "в",
    "во",
    "с",
    "со",
    "до",
    "к",
    "по",
    "на",
    "около",
    "от",
    "за",
    "под",
    "начале",
    "конце",
    "середине",
]);

/// The date's tokens with the words that bind it to its clause: "on", "in", brackets of its own.
pub(crate) fn binding(sentence: &Sentence<'_>, date: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = date;
    // "In the 1923–24 season the team reached the final"
    if start > 1
        && sentence.is_word(end, &["season"])
        && sentence.is_word(start - 1, &["the"])
        && sentence.is_word(start - 2, &["in", "during"])
    {
        return start - 2..end + 1;
    }
    // "at the end of the 1914–18 war": the date is an attribute and takes no word along.
    if start > 0
        && sentence.tags(start - 1).any(Tags::DETERMINER)
        && (is_attribute(sentence, end) || is_year_of_thing(sentence, start..end))
    {
        return start..end;
    }
    // "merged with effect from 1 January"
    let from = start - usize::from(start > 0 && sentence.is_word(start - 1, &["from"]));
    if from > 1
        && sentence.is_word(from, &["from"])
        && sentence.is_word(from - 1, &["effect"])
        && sentence.is_word(from - 2, &["with"])
    {
        return from - 2..end;
    }
    if let Some(until) = until_somebodys(sentence, start) {
        return until..end;
    }
    // "in the course of July 1995", "over the course of 1996"
    if start > 3
        && sentence.is_word(start - 1, &["of"])
        && sentence.is_word(start - 2, &["course"])
        && sentence.is_word(start - 3, &["the"])
        && sentence.is_word(start - 4, &["in", "over", "during", "through"])
    {
        return start - 4..end;
    }
    while start > 0
        && sentence.is_on(start - 1, &BINDING)
        && sentence.depth[start - 1] == sentence.depth[start]
    {
        // "the day of 5 May": an "of" after a noun belongs to the noun only when it is needed for nothing else.
        let word = start - 1;
        // "stopped paying rent as of 1 October"
        let as_of = sentence.is_word(word, &["as"]) && sentence.is_word(start, &["of", "from"]);
        if sentence.is_word(word, &["the", "as"]) && !sentence.is_on(word.wrapping_sub(1), &BINDING) && !as_of
        {
            break;
        }
        // "was switched on at 06:42", "marched in on 11 April": the first of two belongs to the verb.
        if sentence.is_word(word, &["on", "in", "through"])
            && sentence.is_word(start, &["at", "in", "on", "by", "until", "till"])
        {
            break;
        }
        // "The takeover went through that June"
        if sentence.is_word(word, &["through"])
            && sentence.is_word(
                word.wrapping_sub(1),
                &["went", "gone", "goes", "came", "fell", "fallen", "pushed", "carried", "pulled", "saw"],
            )
        {
            break;
        }
        start = word;
        // "в ночь под Новый 1942 год"
        if start > 0 && sentence.is_word(start, &["под"]) && sentence.is_word(start - 1, &["ночь"]) {
            start -= 1;
        }
    }
    if sentence.class(end) == Class::Stop
        && end + 1 < sentence.tokens.len()
        && sentence.tokens[end + 1].is_word()
        && !sentence.is_capital(end + 1)
    {
        end += 1;
    }
    if sentence.is_word(end, &["г.", "г", "гг.", "гг", "года", "году", "год", "годов", "годы"])
    {
        end += 1;
    }
    // "2018-09-03 04:12 Lift-off": the hour of a log.
    if sentence.class(end) == Class::Number
        && start == 0
        && sentence.word(end).len() >= 4
        && sentence.word(end).contains(':')
    {
        end += 1;
    }
    // "в 04:57 UTC", "в 23:40 по московскому времени"
    if sentence.is_word(end, &["utc", "gmt", "мск", "msk"]) {
        end += 1;
    } else if sentence.is_word(end, &["по"]) && sentence.is_word(end + 2, &["времени"]) {
        end += 3;
    } else if sentence.is_word(end, &["по"]) && sentence.is_word(end + 1, &["гринвичу", "москве"])
    {
        end += 2;
    }
    // "in AD 49 or 50": the other year is no happening of its own.
    if sentence.is_word(end, &["or", "или"])
        && sentence.class(end + 1) == Class::Number
        && sentence.word(end + 1).len() <= 4
        && !sentence.tokens.get(end + 2).is_some_and(|next| next.is_word())
    {
        end += 2;
    }
    // "17 августа 1998 года, в день объявления дефолта, она …", "On 9 May 1950, the day of her birth, he …"
    if sentence.class(end) == Class::Comma
        && (sentence.is_word(end + 1, &["в"]) && sentence.is_word(end + 2, &["день", "дни", "канун"])
            || sentence.is_word(end + 1, &["накануне"])
            || sentence.is_word(end + 1, &["the", "on"])
                && sentence.is_word(end + 2, &["day", "eve"])
                && (sentence.is_word(end + 3, &["of", "before", "on", "that", "when", "he", "she", "they"])
                    || sentence.is_capital(end + 3)))
        && let Some(comma) = (end + 2..(end + 12).min(sentence.tokens.len()))
            .find(|&at| !sentence.tokens[at].is_word() && sentence.class(at) != Class::Number)
        && sentence.class(comma) == Class::Comma
        && comma + 1 < sentence.tokens.len()
    {
        end = comma;
    }
    // "убит 3 мая 1921 года, ровно через год после восстания"
    if sentence.class(end) == Class::Comma
        && (end + 1..end + 3).any(|at| sentence.is_word(at, &["через", "спустя"]))
        && let Some(close) = (end + 2..(end + 12).min(sentence.tokens.len()))
            .find(|&at| matches!(sentence.class(at), Class::Comma | Class::Stop))
        && (end + 2..close).any(|at| sentence.is_word(at, &["после"]))
    {
        end = close;
    }
    start..end
}

/// Whether what a date is said of begins at `at`: "(the 1914–18) war", "(the 1945) general election".
fn is_attribute(sentence: &Sentence<'_>, at: usize) -> bool {
    let noun = Tags::EVENT.or(Tags::BODY).or(Tags::WORK);
    let other = Tags::DETERMINER
        .or(Tags::PREPOSITION)
        .or(Tags::CONJUNCTION)
        .or(Tags::RELATIVE)
        .or(Tags::PRONOUN)
        .or(Tags::PRESENT)
        .or(Tags::PAST)
        .or(Tags::BE)
        .or(Tags::HAVE)
        .or(Tags::MODAL)
        .or(Tags::FUTURE);
    let is_said = |at: usize| sentence.tokens.get(at).is_some_and(|word| word.is_word());
    for at in at..at + 3 {
        if !is_said(at) || sentence.is_capital(at) || sentence.tags(at).any(Tags::PAST) {
            return false;
        }
        if sentence.tags(at).any(noun) {
            return true;
        }
        if sentence.tags(at).any(other) {
            return false;
        }
    }
    false
}

/// Whether the year `date` behind an article belongs to the thing that follows: "in the 2007 (British) documentary", "as a
/// result of the 2002 (realignment)". A day and a decade stand for themselves there: "on the 5th Smith left".
fn is_year_of_thing(sentence: &Sentence<'_>, date: Range<usize>) -> bool {
    let no_thing = Tags::DETERMINER
        .or(Tags::PREPOSITION)
        .or(Tags::CONJUNCTION)
        .or(Tags::RELATIVE)
        .or(Tags::PRONOUN)
        .or(Tags::ADVERB)
        .or(Tags::BE)
        .or(Tags::HAVE)
        .or(Tags::MODAL)
        .or(Tags::FUTURE);
    let year = sentence.word(date.end - 1);
    date.len() <= 2
        && year.len() == 4
        && year.bytes().all(|digit| digit.is_ascii_digit())
        && (date.len() == 1 || sentence.tags(date.start).any(Tags::MONTH))
        && sentence.tokens.get(date.end).is_some_and(|next| next.is_word())
        && !sentence.tags(date.end).any(no_thing)
        && (sentence.is_capital(date.end)
            || !sentence.tags(date.end).any(Tags::PAST)
            || sentence.tags(date.end).any(Tags::BASE))
}

/// Of "from 1974 until her resignation | in March 1976" the token "until" before the date at `start`, which ends what the
/// date before it has begun.
fn until_somebodys(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let bound = start - usize::from(start > 0 && sentence.is_word(start - 1, &["in", "on", "в"]));
    let noun = bound.checked_sub(1).filter(|&noun| sentence.tokens[noun].is_word())?;
    let until = noun.checked_sub(2).filter(|&until| sentence.is_word(until, &["until", "till", "до"]))?;
    let begun = sentence
        .dates
        .iter()
        .any(|date| date.end == until && sentence.is_word(date.start, &["from", "since", "с", "со"]));
    (begun && sentence.is_word(until + 1, OWNERS)).then_some(until)
}

/// Whose is what ends or happens.
pub(crate) const OWNERS: &[&str] =
    &["his", "her", "its", "their", "своей", "своего", "его", "её", "ее", "их"];
