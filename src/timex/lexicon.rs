//! Words to meanings: an open-addressing table that is built at compile time.
//! One probe a word on average; a word that is in no list costs one hash and one empty slot.

use super::token::Lex;

/// A list of words, lower case, with what they mean, and the table that finds them.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) words: &'static [(&'static str, Lex)],
    /// Position in `words` plus one, 0 for an empty slot; the length is a power of two.
    pub(crate) slots: &'static [u16],
}

/// No word of a lexicon is longer than this many bytes.
pub(crate) const LONGEST_WORD: usize = 40;

/// FNV-1a, 32 bits: the lexer feeds it letter by letter while it folds them to lower case.
pub(crate) const HASH_START: u32 = 0x811c_9dc5;

pub(crate) const fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// Fills the table of a lexicon; `N` is a power of two, at least twice the number of words.
pub(crate) const fn slots<const N: usize>(words: &[(&str, Lex)]) -> [u16; N] {
    assert!(N.is_power_of_two() && words.len() * 2 <= N, "a table has room for twice its words");
    let mut slots = [0u16; N];
    let mut i = 0;
    while i < words.len() {
        let bytes = words[i].0.as_bytes();
        assert!(bytes.len() <= LONGEST_WORD, "a word is too long for the lexer's buffer");
        let mut hash = HASH_START;
        let mut j = 0;
        while j < bytes.len() {
            hash = hash_step(hash, bytes[j]);
            j += 1;
        }
        let mut slot = spread(hash) & (N - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (N - 1);
        }
        slots[slot] = i as u16 + 1;
        i += 1;
    }
    slots
}

/// How many words a list of lemmas has, each given by its forms with spaces between.
pub(crate) const fn count_forms(lemmas: &[(&str, Lex)]) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < lemmas.len() {
        let bytes = lemmas[i].0.as_bytes();
        let mut j = 0;
        while j < bytes.len() {
            count += (bytes[j] != b' ' && (j == 0 || bytes[j - 1] == b' ')) as usize;
            j += 1;
        }
        i += 1;
    }
    count
}

/// Every form of the lemmas with its meaning; `N` is their [`count_forms`].
pub(crate) const fn forms<const N: usize>(lemmas: &[(&'static str, Lex)]) -> [(&'static str, Lex); N] {
    let mut words = [("", Lex::Other); N];
    let mut count = 0;
    let mut i = 0;
    while i < lemmas.len() {
        let mut rest = lemmas[i].0.as_bytes();
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest[end] != b' ' {
                end += 1;
            }
            let (word, after) = rest.split_at(end);
            if let (Ok(word), true) = (std::str::from_utf8(word), end > 0) {
                words[count] = (word, lemmas[i].1);
                count += 1;
            }
            rest = if after.is_empty() { after } else { after.split_at(1).1 };
        }
        i += 1;
    }
    words
}

impl Lexicon {
    /// What the word means; `hash` is that of `word`, which is in lower case.
    pub(crate) fn get(&self, hash: u32, word: &[u8]) -> Option<Lex> {
        let mask = self.slots.len() - 1;
        let mut slot = spread(hash) & mask;
        loop {
            let index = usize::from(*self.slots.get(slot)?);
            let (candidate, lex) = self.words.get(index.checked_sub(1)?)?;
            if candidate.as_bytes() == word {
                return Some(*lex);
            }
            slot = (slot + 1) & mask;
        }
    }
}

const fn spread(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::token::Word;

    static WORDS: &[(&str, Lex)] = &[("may", Lex::Month(5)), ("the", Lex::Word(Word::The))];
    static SLOTS: [u16; 8] = slots(WORDS);

    fn get(word: &str) -> Option<Lex> {
        let hash = word.bytes().fold(HASH_START, hash_step);
        Lexicon { words: WORDS, slots: &SLOTS }.get(hash, word.as_bytes())
    }

    #[test]
    fn finds_its_words_and_no_others() {
        assert_eq!(get("may"), Some(Lex::Month(5)));
        assert_eq!(get("the"), Some(Lex::Word(Word::The)));
        assert_eq!(get("then"), None);
        assert_eq!(get(""), None);
    }
}
