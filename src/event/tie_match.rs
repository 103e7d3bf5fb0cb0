//! Where in a sentence the words of a turn of phrase stand, and whether what they say came about.

use super::{
    first_letters::FirstLetters,
    lexicon::{
        Tags,
        leavers::{FOUNDED, LEFT},
        turns::{MAY_BE_A_BODY, PASSED, TO_NOTHING, TURNS, Turn, VETO},
    },
    sentence::Sentence,
    tie_ends::next,
    token::Class,
};
use crate::{hash, sort::CompactSort};
use std::sync::OnceLock;

/// With which words turns begin: asked for every word of every sentence, of which few begin one.
pub(super) struct Starts {
    pub(super) letters: FirstLetters,
    /// First words with the number of their turn, by their first letters and then in the order of the turns; whether only
    /// a beginning is given.
    words: Vec<(u32, &'static str, bool, usize)>,
}

/// Four letters of one byte or two of two: every turn begins with as many.
fn first_letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    hash::key(bytes.get(..4).unwrap_or(bytes)) as u32
}

impl Starts {
    pub(super) fn of_turns() -> &'static Self {
        static STARTS: OnceLock<Starts> = OnceLock::new();
        STARTS.get_or_init(|| {
            let mut starts = Self { letters: FirstLetters::default(), words: Vec::new() };
            for (number, turn) in TURNS.iter().enumerate() {
                let first = turn.words.first().copied().unwrap_or_default();
                starts.words.extend(first.split('|').map(|word| match word.strip_suffix('*') {
                    Some(stem) => (first_letters(stem), stem, true, number),
                    None => (first_letters(word), word, false, number),
                }));
            }
            starts.words.compact_sort_by_key(|&(letters, _, _, number)| (letters, number));
            for word in starts
                .words
                .iter()
                .map(|(_, word, ..)| *word)
                .chain(PASSED.iter().chain(LEFT.words()).chain(FOUNDED.words()).copied())
            {
                starts.letters.add(word);
            }
            starts
        })
    }

    /// The turns that may begin with `word`, in lower case.
    pub(super) fn turns(&self, word: &str) -> impl Iterator<Item = &'static Turn> {
        let letters = first_letters(word);
        let first = self.words.partition_point(|(listed, ..)| *listed < letters);
        let like = self.words.get(first..).unwrap_or_default().iter();
        let fitting =
            like.take_while(move |(listed, ..)| *listed == letters).filter(move |(_, wanted, stem, _)| {
                if *stem { word.starts_with(wanted) } else { word == *wanted }
            });
        fitting.filter_map(|(.., number)| TURNS.get(*number))
    }
}

/// The end of the words of a turn that begins at `at`.
pub(super) fn matches(sentence: &Sentence<'_>, words: &[&str], at: usize) -> Option<usize> {
    let depth = sentence.depth.get(at).copied()?;
    let mut place = at;
    for (number, slot) in words.iter().enumerate() {
        if number > 0 {
            place = next(sentence, place, depth);
        }
        if !fits(sentence, place, slot) {
            return None;
        }
        place += 1;
    }
    Some(place)
}

/// Whether the word at `at` is one of those that a slot gives, between bars, or begins as one with a star does.
fn fits(sentence: &Sentence<'_>, at: usize, slot: &str) -> bool {
    let small = sentence.low(at).as_bytes();
    slot.as_bytes().split(|byte| *byte == b'|').any(|wanted| match wanted {
        [stem @ .., b'*'] => sentence.word(at).as_bytes().starts_with(stem),
        _ => wanted.len() == small.len() && wanted == small,
    })
}

/// Whether only dates, articles and forms of "be" stand before `at` in its part of the sentence.
pub(super) fn opens(sentence: &Sentence<'_>, at: usize) -> bool {
    (0..at)
        .rev()
        .take_while(|&word| !matches!(sentence.class(word), Class::Semicolon | Class::Colon | Class::Dash))
        .all(|word| {
            sentence.is_dated(word)
                || !sentence.tokens[word].is_word()
                || sentence.tags(word).any(Tags::BE.or(Tags::ADVERB).or(Tags::TEMPORAL))
        })
}

/// Whether the part of the sentence around `at` says that nothing came of it.
pub(super) fn vetoed(sentence: &Sentence<'_>, at: usize) -> bool {
    let pause = |word: usize| matches!(sentence.class(word), Class::Semicolon | Class::Colon | Class::Dash);
    (0..at).rev().take(12).take_while(|&word| !pause(word)).any(|word| {
        sentence.is_word(word, VETO) && !sentence.inside_name(word) && !sentence.is_dated(word)
            || sentence.tags(word).any(Tags::FUTURE.or(Tags::EXPECTED)) && !sentence.is_capital(word)
    })
}

/// Whether a headline goes on behind its names to say that nothing came of it, or of what only a part changed hands.
pub(super) fn comes_to_nothing(sentence: &Sentence<'_>, end: usize) -> bool {
    (end..sentence.tokens.len())
        .filter(|&word| !sentence.inside_name(word) && !sentence.is_dated(word))
        .any(|word| sentence.is_word(word, TO_NOTHING) || word == end && sentence.is_word(word, &["of"]))
}

/// Whether the participle at `at` says what was done to the subject of its part of the sentence.
pub(super) fn is_passive(sentence: &Sentence<'_>, at: usize) -> bool {
    opens(sentence, at)
        || at.checked_sub(1).is_some_and(|before| sentence.class(before) == Class::Comma)
        || clause(sentence, at).any(|word| sentence.tags(word).any(Tags::BE))
}

/// Whether the subject of the verb at `at` may be a body: a name, a pronoun, a noun of bodies or nothing at all, and not
/// "the street" or "the land of the company".
pub(super) fn body_may_act(sentence: &Sentence<'_>, at: usize) -> bool {
    let verbal = Tags::BE.or(Tags::HAVE).or(Tags::ADVERB).or(Tags::TEMPORAL).or(Tags::PREPOSITION);
    let plain = |word: &usize| {
        !sentence.is_dated(*word) && !sentence.tags(*word).any(verbal) && sentence.tokens[*word].is_word()
    };
    let words = || clause(sentence, at).filter(plain);
    let russian = sentence.word(at).starts_with(|c: char| !c.is_ascii());
    let head = if russian {
        // The first noun: "зал общества".
        words().filter(|&word| !is_adjective(sentence, word)).last()
    } else {
        let of = clause(sentence, at)
            .filter(|&word| {
                sentence.is_word(word, &["of"]) && !sentence.inside_name(word) && !sentence.is_dated(word)
            })
            .last();
        of.map_or_else(|| words().next(), |of| of.checked_sub(1))
    };
    head.is_none_or(|head| {
        sentence.inside_name(head)
            || sentence.is_capital(head) && head > 0
            || sentence.name_at(head).is_some()
            || sentence.tags(head).any(Tags::BODY)
            || sentence.is_word(head, MAY_BE_A_BODY)
    })
}

/// The words before `at` back to the last mark, the nearest first.
fn clause(sentence: &Sentence<'_>, at: usize) -> impl Iterator<Item = usize> {
    (0..at).rev().take_while(|&word| {
        !matches!(
            sentence.class(word),
            Class::Comma | Class::Semicolon | Class::Colon | Class::Dash | Class::Open | Class::Close
        )
    })
}

/// A Russian adjective in the nominative, by its ending.
pub(super) fn is_adjective(sentence: &Sentence<'_>, at: usize) -> bool {
    ["ая", "яя", "ый", "ий", "ое", "ее", "ые", "ие"].iter().any(|end| sentence.low(at).ends_with(end))
}
