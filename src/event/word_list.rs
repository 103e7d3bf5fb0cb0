//! A list of words that nearly every word of a document is compared with, and nearly none is on.

use super::lexicon::is_one_of;

/// Words with an index of their lengths and first letters, made by the compiler, which rules most others out.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// By length, a bit for each first byte, as far as its low five bits go: the same for both cases of a letter.
    first: [u32; LONGEST + 1],
}

const LONGEST: usize = 47;

impl WordList {
    /// A list of `words`, each of 1 to 47 bytes.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut first = [0; LONGEST + 1];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            first[word.len()] |= 1 << (word[0] & 31);
            at += 1;
        }
        Self { words, first }
    }

    /// All of its words.
    pub(crate) fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether `word` may be on the list, as far as its length and first byte tell.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        word.as_bytes().first().is_some_and(|first| self.may_have_like(word.len(), *first))
    }

    /// Whether a word of this length that begins with this byte may be on the list.
    #[inline]
    pub(crate) fn may_have_like(&self, length: usize, first: u8) -> bool {
        self.first.get(length).is_some_and(|letters| letters >> (first & 31) & 1 == 1)
    }

    /// Whether any word of the list is as long as `word`.
    pub(crate) fn may_be_as_long(&self, word: &str) -> bool {
        self.first.get(word.len()).is_some_and(|letters| *letters != 0)
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

#[cfg(test)]
mod tests {
    use super::*;

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
