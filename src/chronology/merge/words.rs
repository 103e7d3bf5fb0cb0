//! The words of titles that carry meaning, as numbers: forms of a word meet, and so do some words of one meaning.

use super::Candidate;
use crate::case;

/// Words of all titles one after another, and where those of each end.
pub(super) struct Words {
    hashes: Vec<u32>,
    ends: Vec<u32>,
}

impl Words {
    pub(super) fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut hashes = Vec::with_capacity(6 * candidates.len());
        let mut ends = Vec::with_capacity(candidates.len());
        for candidate in candidates {
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

/// Share of the shorter title's words that the longer one has too.
pub(super) fn likeness(a: &[u32], b: &[u32]) -> f64 {
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { shared as f64 / least.max(2) as f64 }
}
