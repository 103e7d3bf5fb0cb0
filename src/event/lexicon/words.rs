//! Words to entries: an open-addressing table over one text that holds all words, so that a word of a document that is
//! in no list, as most are, costs one short hash and one look at an empty slot.

use super::{Entry, EventKind, Tags};
use crate::hash;

/// No word of a lexicon is longer than this many bytes.
pub(super) const LONGEST: usize = u8::MAX as usize;

/// A list of words, in lower case, each with its entry.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    words: Vec<Word>,
    /// Position in `words` plus one, 0 for an empty slot; the length is a power of two, over twice that of `words`.
    slots: Vec<u16>,
}

#[derive(Debug)]
struct Word {
    /// The word as a number, as far as that goes.
    key: u64,
    start: u32,
    length: u8,
    entry: Entry,
}

impl Words {
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All words with their entries, in the order in which they came.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Entry)> {
        self.words.iter().map(|word| (self.text.get(word.place()).unwrap_or_default(), word.entry))
    }

    /// What is listed for `word`.
    pub(super) fn get(&self, word: &[u8]) -> Option<Entry> {
        let (key, length) = (hash::key(word), word.len());
        if length <= 8 {
            return self.get_key(key, length);
        }
        let is = |listed: &Word| self.text.as_bytes().get(listed.place()) == Some(word);
        self.find(hash::of(word), key, length, is).ok().map(|(listed, _)| listed.entry)
    }

    /// What is listed for a word of up to eight bytes, by its [`hash::key`].
    #[inline]
    pub(super) fn get_key(&self, key: u64, length: usize) -> Option<Entry> {
        self.find(hash::of_key(key, length), key, length, |_| true).ok().map(|(listed, _)| listed.entry)
    }

    /// The word and its index, or the slot where it would be.
    #[inline]
    fn find(
        &self,
        hash: u32,
        key: u64,
        length: usize,
        is: impl Fn(&Word) -> bool,
    ) -> Result<(&Word, usize), usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        loop {
            let index = usize::from(self.slots.get(slot).copied().unwrap_or_default()).wrapping_sub(1);
            let Some(listed) = self.words.get(index) else { return Err(slot) };
            if listed.key == key && usize::from(listed.length) == length && is(listed) {
                return Ok((listed, index));
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Adds to what `word` means. What does not fit the table is not added.
    pub(super) fn add(&mut self, word: &str, tags: Tags, kind: Option<EventKind>) {
        if (self.words.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let (key, hash) = (hash::key(word.as_bytes()), hash::of(word.as_bytes()));
        let is = |listed: &Word| self.text.get(listed.place()) == Some(word);
        let slot = match self.find(hash, key, word.len(), is) {
            Ok((_, index)) => {
                if let Some(Word { entry, .. }) = self.words.get_mut(index) {
                    entry.tags = entry.tags.or(tags);
                    entry.kind = entry.kind.or(kind);
                }
                return;
            }
            Err(slot) => slot,
        };
        let (Ok(length), Ok(number)) = (u8::try_from(word.len()), u16::try_from(self.words.len() + 1)) else {
            return;
        };
        let start = self.text.len() as u32;
        self.text.push_str(word);
        self.words.push(Word { key, start, length, entry: Entry { tags, kind } });
        if let Some(empty) = self.slots.get_mut(slot) {
            *empty = number;
        }
    }

    fn grow(&mut self) {
        // A list has thousands of words, or none: room for all of them at once.
        let mut slots = vec![0; (self.slots.len() * 2).max(1 << 14)];
        self.words.reserve(slots.len() / 2 - self.words.len());
        self.text.reserve(8 * slots.len() / 2);
        let mask = slots.len() - 1;
        for (word, number) in self.words.iter().zip(1..) {
            let letters = self.text.as_bytes().get(word.place()).unwrap_or_default();
            let mut slot = hash::of(letters) as usize & mask;
            while slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(empty) = slots.get_mut(slot) {
                *empty = number;
            }
        }
        self.slots = slots;
    }
}

impl Word {
    fn place(&self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + usize::from(self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_all_that_was_said_of_them() {
        let mut words = Words::default();
        let all: Vec<String> =
            (0..5_000).map(|number: u32| format!("w{}x", number * 7_919 % 104_729)).collect();
        for word in &all {
            words.add(word, Tags::PAST, None);
        }
        words.add("w0x", Tags::EVENT, Some(EventKind::Merger));
        words.add("съезд", Tags::EVENT, None);
        for word in &all {
            assert!(words.get(word.as_bytes()).is_some_and(|entry| entry.tags.any(Tags::PAST)), "{word}");
        }
        let both = words.get(b"w0x").unwrap();
        assert!(both.tags.any(Tags::PAST) && both.tags.any(Tags::EVENT));
        assert_eq!(both.kind, Some(EventKind::Merger));
        assert!(words.get("съезд".as_bytes()).is_some());
        for other in ["", "w", "w0", "w0xx", "W0X", "съезда"] {
            assert!(words.get(other.as_bytes()).is_none(), "{other}");
        }
        assert_eq!(words.iter().count(), 5_001);
        assert!(Words::default().get(b"w0x").is_none());
    }
}
