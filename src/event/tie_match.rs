//! Where in a sentence the words of a turn of phrase stand, and whether what they say came about.

use super::{
    first_letters::FirstLetters,
    lexicon::{
        Tags,
        leavers::{FOUNDED, LEFT},
        turns::{PASSED, TURNS, Turn, VETO},
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
        if !slot.split(['|']).any(|word| fits(sentence, place, word)) {
            return None;
        }
        place += 1;
    }
    Some(place)
}

fn fits(sentence: &Sentence<'_>, at: usize, word: &str) -> bool {
    match word.as_bytes() {
        [stem @ .., b'*'] => sentence.word(at).as_bytes().starts_with(stem),
        _ => sentence.is_word(at, &[word]),
    }
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
