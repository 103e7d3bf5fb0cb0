//! Where an English subject begins behind what leads in to it: "Without his clerk, Paul Hill, Reed left".

use crate::document::Language;
use crate::event::{lexicon::Tags, sentence::Sentence, token::Class, word_list::WordList};
use std::ops::Range;

/// First words of what leads in to a subject, which are no prepositions by themselves.
static LEADING: WordList = WordList::new(&[
    "while",
    "when",
    "although",
    "though",
    "because",
    "if",
    "once",
    "whereas",
    "prior",
    "due",
    "according",
    "owing",
    "thanks",
    "along",
    "together",
    "unlike",
    "unable",
    "able",
    "unwilling",
    "eager",
    "anxious",
    "aware",
    "contrary",
    "apart",
    "aside",
    "regardless",
    "instead",
    "rather",
    "subsequent",
    "besides",
    "amid",
    "upon",
    "per",
    "concerned",
]);

/// The first word of the subject in `words`, which end before a verb, where a phrase leads in to it up to a comma.
/// `closed`: a comma stands between them and the verb, so that what stands before it may be an aside of the subject.
pub(super) fn behind_lead_in(
    sentence: &Sentence<'_>,
    words: Range<usize>,
    closed: bool,
    depth: u8,
) -> Option<usize> {
    if sentence.language == Language::Russian || !leads_in(sentence, words.start) {
        return None;
    }
    let is_comma = |at: usize| {
        sentence.class(at) == Class::Comma
            && sentence.depth[at] == depth
            && sentence.quote[at] == 0
            && !sentence.inside_name(at)
            && !sentence.is_dated(at)
    };
    let starts: Vec<usize> = words.clone().filter(|&at| is_comma(at)).map(|comma| comma + 1).collect();
    let mut place = starts.len().checked_sub(1)?;
    let common = |at: usize| sentence.tags(at).any(Tags::DETERMINER) && !sentence.is_capital(at);
    // "the chairman, Lowe, resigned", "Lowe, the chairman, resigned"
    let apposed = |place: usize| {
        place > 0
            && (common(starts[place - 1]) && !common(starts[place])
                || sentence.is_capital(starts[place - 1]) && common(starts[place]))
    };
    if closed && (is_aside(sentence, starts[place]) || apposed(place)) {
        place = place.checked_sub(1)?;
    }
    // "After the fire, the mill, the dock, and the yard closed": all that are listed.
    let joins = |at: usize| sentence.tags(at).any(Tags::CONJUNCTION);
    if joins(starts[place]) {
        while place > 0 && (joins(starts[place]) || may_be_listed(sentence, starts[place - 1])) {
            place -= 1;
        }
        if joins(starts[place]) {
            return None;
        }
    }
    // "the mill, the dock and the yard"
    let several = (starts[place]..words.end).any(|at| joins(at) && common(at + 1));
    while several && place > 0 && common(starts[place]) && common(starts[place - 1]) {
        place -= 1;
    }
    let start = starts[place];
    (start < words.end).then_some(start)
}

/// Words without the prepositions that lead in to them: "According to a report" is about the report.
pub(super) fn without_preposition(sentence: &Sentence<'_>, words: Range<usize>) -> Range<usize> {
    let mut start = words.start;
    if sentence.language == Language::Russian || !leads_in(sentence, start) {
        return words;
    }
    while start + 1 < words.end
        && sentence.tokens[start].is_word()
        && (sentence.is_on(start, &LEADING) || sentence.tags(start).any(Tags::PREPOSITION))
    {
        start += 1;
    }
    start..words.end
}

/// Whether the word opens a phrase that stands before a subject and is none.
fn leads_in(sentence: &Sentence<'_>, first: usize) -> bool {
    let named = sentence.is_capital(first)
        && sentence.name_at(first).is_some_and(|named| named.tokens.start == first);
    !named
        && (sentence.is_on(first, &LEADING)
            || sentence.tags(first).any(Tags::PREPOSITION.or(Tags::GERUND))
                && !sentence.tags(first).any(Tags::PRONOUN))
}

/// Whether what begins behind a comma is said of the noun before it: "led by Tom Lowe", "a baker".
fn is_aside(sentence: &Sentence<'_>, first: usize) -> bool {
    let small = sentence.tokens.get(first).is_some_and(|word| word.is_word() && !word.is_capital());
    let subject = Tags::DETERMINER.or(Tags::PRONOUN);
    sentence.is_word(first, &["a", "an"])
        || sentence.class(first) == Class::Number
        || small && !sentence.tags(first).any(subject)
}

/// Whether what begins behind a comma may be one of several that are listed.
fn may_be_listed(sentence: &Sentence<'_>, first: usize) -> bool {
    sentence.tokens.get(first).is_some_and(|word| word.is_word())
        && !sentence.tags(first).any(Tags::PREPOSITION.or(Tags::GERUND).or(Tags::ADVERB).or(Tags::PRONOUN))
}
