//! The words of titles that carry meaning, as numbers: forms of a word meet, and so do some words of one meaning.

use super::Candidates;
use crate::case;
use crate::hash;

/// Words of all titles one after another, and where those of each end.
pub(super) struct Words {
    hashes: Vec<u32>,
    ends: Vec<u32>,
}

impl Words {
    pub(super) fn of(candidates: &dyn Candidates) -> Self {
        let mut hashes = Vec::with_capacity(6 * candidates.len());
        let mut ends = Vec::with_capacity(candidates.len());
        for candidate in candidates.iter() {
            content_words(candidate.title, &mut hashes);
            ends.push(hashes.len() as u32);
        }
        Self { hashes, ends }
    }

    pub(super) fn get(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.hashes.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Different words for one thing that is done, by their first letters: the first of each line stands for the others.
const SYNONYMS: &[&[&str]] = &[
    &["launc", "intro", "unvei", "lifto"],
    &["acqui", "bough", "purch", "takeo", "taken"],
    &["enter", "inser"],
    &["close", "shut", "closu"],
    &["opene", "inaug"],
    &["disso", "disba", "wound", "liqui"],
    &["запус", "запущ", "старт"],
    &["закры", "ликви", "упраз", "роспу", "распу"],
    &["основ", "созда", "учреж"],
];

/// Adds the hashes of the words of a title that carry meaning, in their order, each once: cut to their first letters so
/// that forms of a word meet.
pub(super) fn content_words(title: &str, out: &mut Vec<u32>) {
    const EMPTY: [&str; 24] = [
        "the", "and", "for", "with", "from", "into", "was", "were", "that", "which", "его", "для", "при",
        "или", "как", "что", "под", "над", "его", "она", "они", "has", "had", "its",
    ];
    if title.is_ascii() {
        return ascii_words(title.as_bytes(), out);
    }
    let first = out.len();
    let mut lower = String::with_capacity(32);
    for word in title.split(|c: char| !c.is_alphanumeric()) {
        if word.chars().nth(2).is_none() {
            continue;
        }
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().map(case::lower_char));
        }
        // Three letters, of one byte or two.
        if matches!(lower.len(), 3 | 6) && EMPTY.contains(&lower.as_str()) {
            continue;
        }
        let end = lower.char_indices().nth(5).map_or(lower.len(), |(at, _)| at);
        lower.truncate(end);
        if let Some(line) = SYNONYMS.iter().find(|line| line.contains(&lower.as_str())) {
            lower.clear();
            lower.push_str(line.first().copied().unwrap_or_default());
        }
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for character in lower.chars() {
            hash = (hash ^ u64::from(u32::from(character))).wrapping_mul(0x0100_0000_01b3);
        }
        let hash = (hash ^ hash >> 32) as u32;
        if let Some(Err(place)) = out.get(first..).map(|words| words.binary_search(&hash)) {
            out.insert(first + place, hash);
        }
    }
}

/// The same for a title of ASCII, of which each word is a number.
fn ascii_words(title: &[u8], out: &mut Vec<u32>) {
    /// As many letters of a word count.
    const CUT: usize = 5;
    const fn cut(word: &str) -> u64 {
        let word = word.as_bytes();
        let (mut key, mut at) = (0, 0);
        while at < word.len() && at < CUT {
            key |= (word[at] as u64) << (8 * at);
            at += 1;
        }
        key
    }
    /// What is left out, of three letters, and each synonym with what it stands for.
    const EMPTY: [u64; 7] =
        [cut("the"), cut("and"), cut("for"), cut("was"), cut("has"), cut("had"), cut("its")];
    const SAME: [(u64, u64); 40] = {
        let mut same = [(0, 0); 40];
        let (mut line, mut count) = (0, 0);
        while line < SYNONYMS.len() {
            let mut at = 1;
            while at < SYNONYMS[line].len() {
                same[count] = (cut(SYNONYMS[line][at]), cut(SYNONYMS[line][0]));
                count += 1;
                at += 1;
            }
            line += 1;
        }
        same
    };
    let first = out.len();
    let mut start = 0;
    while start < title.len() {
        let rest = title.get(start..).unwrap_or_default();
        let length = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let key = hash::lower(hash::key_in(title, start, start + length));
        start += length + 1;
        if length < 3 || length == 3 && EMPTY.contains(&key) {
            continue;
        }
        let key = key & ((1 << (8 * CUT)) - 1);
        let key = SAME.iter().find(|(word, _)| *word == key).map_or(key, |(_, same)| *same);
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for letter in key.to_le_bytes().into_iter().take_while(|letter| *letter != 0) {
            hash = (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
        }
        let hash = (hash ^ hash >> 32) as u32;
        if let Some(Err(place)) = out.get(first..).map(|words| words.binary_search(&hash)) {
            out.insert(first + place, hash);
        }
    }
}

/// Share of the shorter title's words that the longer one has too.
pub(super) fn likeness(a: &[u32], b: &[u32]) -> f64 {
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { shared as f64 / least.max(2) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_ascii_are_those_of_any_title() {
        for title in [
            "The 7th Congress of the Union was held, and its members left",
            "Takeover of Harrow Pell; purchase for 3.5m",
            "",
            "a bc the",
            "UNVEILED re-opened closures",
        ] {
            let (mut plain, mut any) = (Vec::new(), Vec::new());
            content_words(title, &mut plain);
            // A sign beyond ASCII parts words and is none.
            content_words(&format!("«{title}»"), &mut any);
            assert_eq!(plain, any, "{title}");
        }
    }
}
