//! Words to meanings: an open-addressing table over one text that holds all words.
//! One probe a word on average; a word that is in no list costs one hash and one empty slot.

use super::token::Lex;
use crate::hash;
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
    /// Position in `words` plus one, 0 for an empty slot; the length is a power of two, at least four times that of
    /// `words`.
    slots: Vec<u16>,
    /// By length, a bit for each first letter, the same for both cases: most long words are ruled out by it.
    first: [u32; LONGEST_WORD + 1],
}

#[derive(Debug)]
struct Entry {
    /// The word as a number, as far as that goes.
    key: u64,
    start: u16,
    end: u16,
    lex: Lex,
}

/// No word of a lexicon is longer than this many bytes.
pub(crate) const LONGEST_WORD: usize = 40;

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
    /// What `word`, which is in lower case, means by this lexicon's [`Lexicon::table`], which a reader of many words
    /// asks for once.
    pub(crate) fn find(&self, table: &Table, word: &[u8]) -> Option<Lex> {
        let (key, length) = (hash::key(word), word.len());
        table.find(hash::of(word), key, length, |entry| {
            length <= 8 || self.lines.get(usize::from(entry.start)..usize::from(entry.end)) == Some(word)
        })
    }

    /// The table that finds its words.
    pub(crate) fn table(&self) -> &Table {
        self.table.get_or_init(|| self.make_table())
    }

    fn make_table(&self) -> Table {
        let (mut words, mut hashes) = (Vec::new(), Vec::new());
        let mut start = 0;
        let mut meanings = self.meanings.iter();
        let mut lex = meanings.next();
        for (at, &byte) in self.lines.iter().enumerate() {
            if !matches!(byte, b' ' | b'\n') {
                continue;
            }
            if let (true, Some(&lex)) = (start < at, lex) {
                let word = self.lines.get(start..at).unwrap_or_default();
                words.push(Entry { key: hash::key(word), start: start as u16, end: at as u16, lex });
                hashes.push(hash::of(word));
            }
            start = at + 1;
            if byte == b'\n' {
                lex = meanings.next();
            }
        }
        // Nearly every word of a text that is in no list finds an empty slot at once.
        let mut slots = vec![0; (words.len() * 4).next_power_of_two()];
        let mask = slots.len() - 1;
        for (hash, number) in hashes.into_iter().zip(1..) {
            let mut slot = hash as usize & mask;
            while slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(empty) = slots.get_mut(slot) {
                *empty = number;
            }
        }
        let mut first = [0; LONGEST_WORD + 1];
        for word in &words {
            if let Some(letters) = first.get_mut(usize::from(word.end - word.start)) {
                *letters |= 1 << (word.key & 31);
            }
        }
        Table { words, slots, first }
    }
}

impl Table {
    /// Whether a word, in any case of its ASCII letters, may be there, by its length and first byte.
    #[inline]
    pub(crate) fn may_have(&self, length: usize, first: u8) -> bool {
        self.first.get(length).is_some_and(|letters| letters >> (first & 31) & 1 == 1)
    }

    /// What a word of up to eight bytes means, by its [`hash::key`].
    #[inline]
    pub(crate) fn find_key(&self, key: u64, length: usize) -> Option<Lex> {
        self.find(hash::of_key(key, length), key, length, |_| true)
    }

    #[inline]
    fn find(&self, hash: u32, key: u64, length: usize, is: impl Fn(&Entry) -> bool) -> Option<Lex> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.words.get(usize::from(*self.slots.get(slot)?).checked_sub(1)?)?;
            if entry.key == key && usize::from(entry.end - entry.start) == length && is(entry) {
                return Some(entry.lex);
            }
            slot = (slot + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timex::token::Word;

    const LEMMAS: &[(&str, Lex)] = &[
        ("may mays", Lex::Month(5)),
        ("the", Lex::Word(Word::The)),
        ("following followers", Lex::Word(Word::Following)),
    ];

    fn get(word: &str) -> Option<Lex> {
        static LINES: [u8; length(LEMMAS)] = lines(LEMMAS);
        static MEANINGS: [Lex; LEMMAS.len()] = meanings(LEMMAS);
        let lexicon = Lexicon { lines: &LINES, meanings: &MEANINGS, table: OnceLock::new() };
        lexicon.find(lexicon.table(), word.as_bytes())
    }

    #[test]
    fn finds_its_words_and_no_others() {
        assert_eq!(get("may"), Some(Lex::Month(5)));
        assert_eq!(get("mays"), Some(Lex::Month(5)));
        assert_eq!(get("may mays"), None);
        assert_eq!(get("the"), Some(Lex::Word(Word::The)));
        assert_eq!(get("then"), None);
        assert_eq!(get(""), None);
        assert_eq!(get("following"), Some(Lex::Word(Word::Following)));
        assert_eq!(get("followers"), Some(Lex::Word(Word::Following)));
        assert_eq!(get("followina"), None);
        assert_eq!(get("followin"), None);
    }
}
