//! Words to meanings: an open-addressing table over one text that holds all words.
//! One probe a word on average; a word that is in no list costs one hash and one empty slot.

use super::token::Lex;
use std::sync::OnceLock;

/// A list of words, lower case, with what they mean, and the table that finds them.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The forms of each lemma with spaces between, one lemma a line: see [`lines`].
    pub(crate) lines: &'static [u8],
    /// What each lemma means, line by line.
    pub(crate) meanings: &'static [Lex],
    pub(crate) table: OnceLock<Table>,
}

/// Made when a lexicon is first asked: for a page it would be more to fetch than the words.
#[derive(Debug)]
pub(crate) struct Table {
    words: Vec<Entry>,
    /// Position in `words` plus one, 0 for an empty slot; the length is a power of two, at least twice that of `words`.
    slots: Vec<u16>,
}

#[derive(Debug)]
struct Entry {
    start: u16,
    end: u16,
    lex: Lex,
}

/// No word of a lexicon is longer than this many bytes.
pub(crate) const LONGEST_WORD: usize = 40;

/// FNV-1a, 32 bits: the lexer feeds it letter by letter while it folds them to lower case.
pub(crate) const HASH_START: u32 = 0x811c_9dc5;

pub(crate) fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// How long the [`lines`] of a list of lemmas are.
pub(crate) const fn length(lemmas: &[(&str, Lex)]) -> usize {
    let mut length = 0;
    let mut i = 0;
    while i < lemmas.len() {
        length += lemmas[i].0.len() + 1;
        i += 1;
    }
    length
}

/// The forms of all lemmas as one text, a line each: pointers to each of them would weigh more than they do.
pub(crate) const fn lines<const N: usize>(lemmas: &[(&str, Lex)]) -> [u8; N] {
    assert!(N <= u16::MAX as usize, "positions have 16 bits");
    let mut lines = [b'\n'; N];
    let mut at = 0;
    let mut i = 0;
    while i < lemmas.len() {
        let forms = lemmas[i].0.as_bytes();
        let (mut j, mut word) = (0, 0);
        while j < forms.len() {
            word = if forms[j] == b' ' { 0 } else { word + 1 };
            assert!(word <= LONGEST_WORD, "a word is too long for the lexer's buffer");
            lines[at] = forms[j];
            at += 1;
            j += 1;
        }
        at += 1;
        i += 1;
    }
    lines
}

/// What the lemmas mean; `N` is how many they are.
pub(crate) const fn meanings<const N: usize>(lemmas: &[(&str, Lex)]) -> [Lex; N] {
    let mut meanings = [Lex::Other; N];
    let mut i = 0;
    while i < N {
        meanings[i] = lemmas[i].1;
        i += 1;
    }
    meanings
}

impl Lexicon {
    /// What the word means; `hash` is that of `word`, which is in lower case.
    pub(crate) fn get(&self, hash: u32, word: &[u8]) -> Option<Lex> {
        let table = self.table.get_or_init(|| self.table());
        let mask = table.slots.len().wrapping_sub(1);
        let mut slot = spread(hash) & mask;
        loop {
            let index = usize::from(*table.slots.get(slot)?);
            let entry = table.words.get(index.checked_sub(1)?)?;
            if self.lines.get(usize::from(entry.start)..usize::from(entry.end)) == Some(word) {
                return Some(entry.lex);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn table(&self) -> Table {
        let mut words = Vec::new();
        let mut hashes = Vec::new();
        let (mut start, mut hash) = (0, HASH_START);
        let mut meanings = self.meanings.iter();
        let mut lex = meanings.next();
        for (at, &byte) in self.lines.iter().enumerate() {
            if !matches!(byte, b' ' | b'\n') {
                hash = hash_step(hash, byte);
                continue;
            }
            if let (true, Some(&lex)) = (start < at, lex) {
                words.push(Entry { start: start as u16, end: at as u16, lex });
                hashes.push(hash);
            }
            (start, hash) = (at + 1, HASH_START);
            if byte == b'\n' {
                lex = meanings.next();
            }
        }
        let mut slots = vec![0; (words.len() * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (hash, number) in hashes.into_iter().zip(1..) {
            let mut slot = spread(hash) & mask;
            while slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(empty) = slots.get_mut(slot) {
                *empty = number;
            }
        }
        Table { words, slots }
    }
}

fn spread(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::token::Word;

    const LEMMAS: &[(&str, Lex)] = &[("may mays", Lex::Month(5)), ("the", Lex::Word(Word::The))];

    fn get(word: &str) -> Option<Lex> {
        static LINES: [u8; length(LEMMAS)] = lines(LEMMAS);
        static MEANINGS: [Lex; LEMMAS.len()] = meanings(LEMMAS);
        let lexicon = Lexicon { lines: &LINES, meanings: &MEANINGS, table: OnceLock::new() };
        lexicon.get(word.bytes().fold(HASH_START, hash_step), word.as_bytes())
    }

    #[test]
    fn finds_its_words_and_no_others() {
        assert_eq!(get("may"), Some(Lex::Month(5)));
        assert_eq!(get("mays"), Some(Lex::Month(5)));
        assert_eq!(get("may mays"), None);
        assert_eq!(get("the"), Some(Lex::Word(Word::The)));
        assert_eq!(get("then"), None);
        assert_eq!(get(""), None);
    }
}
