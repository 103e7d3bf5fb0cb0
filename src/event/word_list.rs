//! A list of words that nearly every word of a document is compared with, and nearly none is on.

use super::lexicon::is_one_of;
use crate::hash;

/// Words with an index of their lengths and first letters, made by the compiler, which rules most others out.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    outline: Outline,
}

impl WordList {
    /// A list of `words`, each of 1 to 47 bytes.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut outline = Outline::EMPTY;
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let second = if word.len() > 1 { word[1] } else { 0 };
            outline.0[word.len()] |= Outline::bit(u16::from_le_bytes([word[0], second]) as u64);
            at += 1;
        }
        Self { words, outline }
    }

    /// All of its words.
    pub(crate) fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether `word` may be on the list, as far as its length and first letter tell.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        self.may_have_like(word.len(), hash::key(word.as_bytes()))
    }

    /// Whether a word of this length with this [`hash::key`] may be on the list.
    #[inline]
    pub(crate) fn may_have_like(&self, length: usize, key: u64) -> bool {
        self.outline.0.get(length).is_some_and(|letters| letters & Outline::bit(key) != 0)
    }

    /// Whether any word of the list is as long as `word`.
    pub(crate) fn may_be_as_long(&self, word: &str) -> bool {
        self.outline.0.get(word.len()).is_some_and(|letters| *letters != 0)
    }

    /// Whether `word` is on the list as it is written.
    pub(crate) fn has(&self, word: &str) -> bool {
        // Of words as long as this one most differ in their first byte: no call compares them.
        let first = word.as_bytes().first();
        let like = |listed: &&str| listed.len() == word.len() && listed.as_bytes().first() == first;
        self.may_have(word) && self.words.iter().filter(|listed| like(listed)).any(|listed| *listed == word)
    }

    /// Whether `word`, in any case, is on the list, whose words are in lower case.
    pub(crate) fn has_any_case(&self, word: &str) -> bool {
        if word.is_ascii() && !self.may_have(word) {
            return false;
        }
        is_one_of(word, self.words)
    }
}

/// The lengths and first letters of some words: of a list, or of a sentence, which may have a word of the list only if
/// both have a bit in common.
#[derive(Clone, Debug)]
pub(crate) struct Outline(
    /// By length, a bit for each first letter, as far as the low five bits of its last byte go: the same for both cases
    /// of a letter.
    [u32; LONGEST + 1],
);

const LONGEST: usize = 47;

impl Outline {
    const EMPTY: Self = Self([0; LONGEST + 1]);

    /// Forgets all words.
    pub(crate) fn clear(&mut self) {
        *self = Self::EMPTY;
    }

    /// Adds a word of this length with this [`hash::key`]. What is longer than any word of a list may be left out.
    #[inline]
    pub(crate) fn add(&mut self, length: usize, key: u64) {
        if let Some(letters) = self.0.get_mut(length) {
            *letters |= Self::bit(key);
        }
    }

    /// Whether any of the words may be on `list`.
    pub(crate) fn may_have(&self, list: &WordList) -> bool {
        let common = self.0.iter().zip(&list.outline.0).fold(0, |common, (mine, its)| common | (mine & its));
        common != 0
    }

    #[inline]
    const fn bit(key: u64) -> u32 {
        // A Cyrillic letter has two bytes, of which the first says nothing.
        let letter = if key & 0x80 == 0 { key } else { key >> 8 };
        1 << (letter & 31)
    }
}

impl Default for Outline {
    fn default() -> Self {
        Self::EMPTY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_rules_out_only_lists_without_its_words() {
        const LIST: WordList = WordList::new(&["house", "act", "дом", "ёлка"]);
        let of = |words: &[&str]| {
            let mut outline = Outline::default();
            words.iter().for_each(|word| outline.add(word.len(), hash::key(word.as_bytes())));
            outline
        };
        for word in LIST.words() {
            assert!(of(&["a", word, &"h".repeat(90)]).may_have(&LIST), "{word}");
        }
        assert!(of(&["House"]).may_have(&LIST) && of(&["Дом"]).may_have(&LIST));
        assert!(!of(&[]).may_have(&LIST));
        assert!(!of(&["a", "the", "mill", "сад", "в", &"h".repeat(90)]).may_have(&LIST));
    }

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const LIST: WordList = WordList::new(&["house", "act", "дом", "дома"]);
        for word in ["house", "act", "дом", "дома"] {
            assert!(LIST.has(word) && LIST.has_any_case(word), "{word}");
        }
        for word in ["House", "ACT", "Дом", "ДОМА"] {
            assert!(!LIST.has(word) && LIST.has_any_case(word), "{word}");
        }
        for word in ["", "horse", "hous", "acts", "до", "том", &"h".repeat(90)] {
            assert!(!LIST.has(word) && !LIST.has_any_case(word), "{word}");
        }
    }
}
