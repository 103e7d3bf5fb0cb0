//! Entries of pedigrees: "John Hale, b. 1702, m. 1727 Mary Rowe, d. 1768", «Пётр, род. 1890, ум. 1942».

use super::{
    ActorKind, EventKind, extract::Extractor, lexicon::Tags, life::life_line, narrative::Told,
    sentence::Sentence, token::Class, why::KindWhy, word_list::WordList,
};
use crate::document::Language;
use std::ops::Range;

/// What an abbreviation before a date says of whose entry it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Born,
    Baptised,
    Married,
    Died,
    Buried,
}

const MARKS: &[(Mark, &[&str])] = &[
    (Mark::Born, &["b", "b.", "born", "род", "род.", "р", "р."]),
    (Mark::Baptised, &["bap", "bap.", "bapt", "bapt.", "baptised", "baptized", "chr", "chr.", "christened"]),
    (Mark::Married, &["m", "m.", "marr", "marr.", "married"]),
    (Mark::Died, &["d", "d.", "died", "†", "ум", "ум."]),
    (Mark::Buried, &["bur", "bur.", "buried"]),
];

/// All words that mark something, which nearly no word before a date is.
static MARKING: WordList = WordList::new(&[
    "b",
    "b.",
    "born",
    "род",
    "род.",
    "р",
    "р.",
    "bap",
    "bap.",
    "bapt",
    "bapt.",
    "baptised",
    "baptized",
    "chr",
    "chr.",
    "christened",
    "m",
    "m.",
    "marr",
    "marr.",
    "married",
    "d",
    "d.",
    "died",
    "†",
    "ум",
    "ум.",
    "bur",
    "bur.",
    "buried",
]);

/// What the date at the tokens `skip` tells of the person with whose name the entry begins.
pub(crate) fn tell(work: &mut Extractor<'_>, sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<Told> {
    if sentence.depth.get(skip.start).is_none_or(|depth| *depth > 0) {
        return None;
    }
    let (mark, at) = mark(sentence, skip)?;
    // "He was born in 1702": sentences say it with verbs of their own.
    let told = |at: usize| {
        sentence.tags(at).any(Tags::BE.or(Tags::HAVE).or(Tags::PRONOUN)) && !sentence.is_capital(at)
    };
    if (0..skip.start).any(told) {
        return None;
    }
    if mark == Mark::Born
        && let Some(told) = child(work, sentence, at)
    {
        return Some(told);
    }
    // "When Clement Yates, the member for Wray, died"
    if sentence.is_word(0, &["when", "after", "before", "as", "once", "since", "until", "while", "if"]) {
        return None;
    }
    let name = leading_name(sentence)?;
    if at < name.end || !is_entry(sentence, mark, name.end..at) {
        return None;
    }
    let called = sentence.slice(name.clone()).to_owned();
    let mut actors = Vec::new();
    if name.len() > 1 {
        actors.push(work.names.ensure(&called, ActorKind::Person));
    }
    let called = actors
        .first()
        .and_then(|&actor| work.names.actors.get(actor))
        .map_or(called, |actor| actor.name.clone());
    let russian = sentence.language == Language::Russian;
    let (headline, kind, because) = match mark {
        Mark::Born => (life_line(&called, false, russian), EventKind::Birth, KindWhy::rule("life")),
        Mark::Died => (life_line(&called, true, russian), EventKind::Death, KindWhy::rule("life")),
        Mark::Baptised => {
            ([&called, " baptised"].concat(), EventKind::Other, KindWhy::Nothing(EventKind::Other))
        }
        Mark::Buried => ([&called, " buried"].concat(), EventKind::Other, KindWhy::Nothing(EventKind::Other)),
        Mark::Married => {
            let spouse = spouse(sentence, at, skip).unwrap_or_default();
            let with = sentence.slice(spouse.clone());
            if spouse.len() > 1 {
                actors.push(work.names.ensure(with, ActorKind::Person));
            }
            let line = [&called, " married ", with].concat();
            (line.trim_end().to_owned(), EventKind::Other, KindWhy::Nothing(EventKind::Other))
        }
    };
    (headline.chars().count() <= 80).then(|| Told::new(headline, kind, actors, because))
}

/// Whether the words between the name of an entry and its mark tell of nobody else: no verb stands there, and no other
/// person but whom he or she married. "Ann Hill studied with Karl Voss, born 1890" is of Karl Voss.
fn is_entry(sentence: &Sentence<'_>, mark: Mark, between: Range<usize>) -> bool {
    let verb = |at: usize| {
        sentence.tags(at).any(Tags::PAST.or(Tags::PRESENT))
            && !sentence.is_capital(at)
            && !is_marking(sentence, at)
    };
    let is_wed = between.clone().any(|at| kind(sentence, at) == Some(Mark::Married));
    !between.clone().any(verb) && (is_wed || mark == Mark::Married || !names_another(sentence, between))
}

/// "Ann Hill and Karl Voss, born 1890"; but "Ann Hill, pupil of Karl Voss, born 1890" is of Ann Hill.
fn names_another(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    let last = (between.clone().rev()).find(|&at| sentence.tokens[at].is_word()).unwrap_or(between.start);
    let Some(before) = (between.start..last).rev().find(|&at| !sentence.is_capital(at)) else { return false };
    sentence.is_capital(last)
        && last > before + 1
        && sentence.tokens[before].is_word()
        && (sentence.is_word(before, &["with", "and", "и", "с"])
            || !sentence.tags(before).any(Tags::PREPOSITION.or(Tags::DETERMINER)))
}

/// "two daughters, born 1986 and 1989": children without names.
fn child(work: &Extractor<'_>, sentence: &Sentence<'_>, mark: usize) -> Option<Told> {
    const CHILDREN: [(&[&str], &str); 3] = [
        (&["daughter", "daughters"], "Daughter"),
        (&["son", "sons"], "Son"),
        (&["child", "children"], "Child"),
    ];
    let noun = mark.checked_sub(2).filter(|_| sentence.class(mark - 1) == Class::Comma)?;
    let (_, child) = CHILDREN.iter().find(|(words, _)| sentence.is_word(noun, words))?;
    // "She tested two hundred children, born 1986": not her own.
    let does = |at: usize| sentence.tags(at).any(Tags::PAST) && !sentence.is_word(at, &["had", "left"]);
    if (0..noun).any(does) {
        return None;
    }
    let parent = work.names.subject.and_then(|subject| work.names.actors.get(subject));
    let parent = parent.filter(|parent| parent.kind == ActorKind::Person);
    let headline = match parent {
        Some(parent) => [child, " of ", &parent.name, " born"].concat(),
        None => [child, " born"].concat(),
    };
    Some(Told::new(headline, EventKind::Birth, Vec::new(), KindWhy::rule("life")))
}

/// The mark of the date and where it stands: right before it, or before the name of a spouse, or before the number of
/// a marriage: "m. (1) 1799 James Poe, (2) 1811 Henry Orr".
fn mark(sentence: &Sentence<'_>, skip: &Range<usize>) -> Option<(Mark, usize)> {
    let mut at = skip.start.checked_sub(1)?;
    let numbered = sentence.class(at) == Class::Close
        && at >= 3
        && sentence.class(at - 1) == Class::Number
        && sentence.class(at - 2) == Class::Open;
    if numbered {
        at = (0..at - 2)
            .rev()
            .find(|&at| is_marking(sentence, at) && kind(sentence, at) == Some(Mark::Married))?;
        return Some((Mark::Married, at));
    }
    // "m. Mary Rowe, 1727"
    let mut before = at;
    while before > 0
        && before + 6 > at
        && (sentence.is_capital(before) || sentence.class(before) == Class::Comma)
    {
        before -= 1;
    }
    if before < at
        && stands(sentence, before).is_some_and(|before| kind(sentence, before) == Some(Mark::Married))
    {
        return Some((Mark::Married, stands(sentence, before)?));
    }
    // "two daughters, born 1986 and 1989"
    if sentence.is_word(at, &["and", "и"]) && at > 0 && sentence.is_dated(at - 1) {
        at = (0..at).rev().find(|&at| !sentence.is_dated(at))?;
    }
    at = stands(sentence, at)?;
    Some((kind(sentence, at)?, at))
}

/// Where a mark with its full stop stands that ends at the token `at`.
fn stands(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let at = at.checked_sub(usize::from(sentence.class(at) == Class::Stop))?;
    is_marking(sentence, at).then_some(at)
}

/// Whether the word at `at` is a mark of its own: behind a pause, a date or a name.
fn is_marking(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.is_on(at, &MARKING) || sentence.is_capital(at) {
        return false;
    }
    // "Lehner died in 1910" is a sentence; "Lehner b. 1870" is none.
    let word =
        sentence.is_word(at, &["born", "died", "baptised", "baptized", "christened", "married", "buried"]);
    at.checked_sub(1).is_some_and(|before| {
        matches!(sentence.class(before), Class::Comma | Class::Semicolon | Class::Close)
            || !word
                && (sentence.is_dated(before)
                    || sentence.is_capital(before)
                    || sentence.class(before) == Class::Stop)
    })
}

fn kind(sentence: &Sentence<'_>, at: usize) -> Option<Mark> {
    MARKS.iter().find(|(_, words)| sentence.is_word(at, words)).map(|(mark, _)| *mark)
}

/// The one to four capital words with which an entry begins, behind its number.
fn leading_name(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let numbered = |at: usize| matches!(sentence.class(at), Class::Number | Class::Stop | Class::Dash);
    let first = (0..sentence.tokens.len().min(3)).find(|&at| !numbered(at))?;
    let end = (first..sentence.tokens.len()).find(|&at| !sentence.is_capital(at) || sentence.is_dated(at))?;
    let plain = (first..end)
        .all(|at| !sentence.tags(at).any(Tags::BODY.or(Tags::EVENT).or(Tags::PRONOUN).or(Tags::DETERMINER)));
    (plain && (1..=4).contains(&(end - first))).then_some(first..end)
}

/// The name behind the date of a marriage, or between its mark and the date.
fn spouse(sentence: &Sentence<'_>, mark: usize, skip: &Range<usize>) -> Option<Range<usize>> {
    let run = |from: usize, to: usize| {
        let first = (from..to).find(|&at| sentence.is_capital(at))?;
        let end = (first..to).find(|&at| !sentence.is_capital(at)).unwrap_or(to);
        Some(first..end)
    };
    let numbered = sentence.class(skip.start - 1) == Class::Close;
    let before = (!numbered).then(|| run(mark + 1, skip.start)).flatten();
    before.or_else(|| {
        let comma = usize::from(sentence.class(skip.end) == Class::Comma);
        let first = skip.end + comma;
        sentence.is_capital(first).then(|| run(first, sentence.tokens.len()))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_looked_for() {
        for word in MARKS.iter().flat_map(|(_, words)| *words) {
            assert!(MARKING.has(word), "{word}");
        }
    }
}
