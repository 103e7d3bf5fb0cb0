//! A filter that says of most words that they are not on a list, by their first four letters alone.

/// The first letters of the words of a list. Bits of their hashes: it is never wrong when it says no.
#[derive(Debug, Default)]
pub(crate) struct FirstLetters([u64; 16]);

impl FirstLetters {
    /// Adds a word or the beginning of one, in lower case and of four bytes at least.
    pub(crate) fn add(&mut self, word: &str) {
        if let Some((place, bit)) = bit(word)
            && let Some(bits) = self.0.get_mut(place)
        {
            *bits |= bit;
        }
    }

    /// Whether a word in lower case may be on the list, by its [`crate::hash::key`] and length.
    #[inline]
    pub(crate) fn may_have_key(&self, key: u64, length: usize) -> bool {
        let (place, bit) = bit_of(key as u32);
        length >= 4 && self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether `word`, in lower case or with a large ASCII letter, may be on the list.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        bit(word).is_some_and(|(place, bit)| self.0.get(place).is_some_and(|bits| bits & bit != 0))
    }
}

fn bit(word: &str) -> Option<(usize, u64)> {
    let [a, b, c, d, ..] = word.as_bytes() else { return None };
    let mut letters = [*a, *b, *c, *d];
    letters.make_ascii_lowercase();
    Some(bit_of(u32::from_le_bytes(letters)))
}

#[inline]
fn bit_of(letters: u32) -> (usize, u64) {
    let hash = letters.wrapping_mul(0x9e37_79b1) >> 22;
    (hash as usize / 64, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_words_pass_and_nearly_all_others_do_not() {
        let mut letters = FirstLetters::default();
        for word in ["merged", "renamed", "вош", "split"] {
            letters.add(word);
        }
        for word in ["merged", "Merger", "rename", "renamed", "вошли", "splits"] {
            assert!(letters.may_have(word), "{word}");
            let small = crate::case::lower(word);
            assert!(letters.may_have_key(crate::hash::key(small.as_bytes()), small.len()), "{word}");
        }
        for word in ["", "the", "house", "вышли", "meter"] {
            assert!(!letters.may_have(word), "{word}");
            assert!(!letters.may_have_key(crate::hash::key(word.as_bytes()), word.len()), "{word}");
        }
    }
}
