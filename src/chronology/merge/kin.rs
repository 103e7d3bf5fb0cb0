//! Which texts speak of each other: of two texts one tells of whom or what the other is about, or both have one heading in
//! two languages. What is left of their tellings is compared more closely than what any two texts tell.

use super::{
    Ground,
    names::{consonants_of_heading, has_name_of, of_heading},
    token::{may_be_name, word},
};
use crate::chronology::{
    companions::{MOST_TEXTS, without_crowds},
    sound,
};

/// Two texts that speak of each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kin {
    /// The earlier text and the later one.
    pub(super) texts: (u32, u32),
    /// Events in which one of them tells of whom the other is about.
    pub(super) mentions: u32,
    /// Whether both headings share a name.
    pub(super) share_heading: bool,
}

/// By which words headings say what their texts are about.
pub(super) struct Headings {
    /// By text.
    words: Vec<Vec<u32>>,
    /// First words that only few headings have, with their texts.
    texts: Vec<(u32, u32)>,
    /// Which words may be among them, by their last bits.
    seen: Vec<bool>,
    /// Whom few texts are about, with their texts.
    subjects: Vec<(u32, u32)>,
}

/// Places of [`Headings::seen`].
const PLACES: usize = 1 << 16;

impl Headings {
    pub(super) fn of(Ground { candidates, cast, .. }: Ground<'_>) -> Self {
        let mut words: Vec<Vec<u32>> = Vec::new();
        let mut subjects = Vec::new();
        let texts = candidates.len().checked_sub(1).and_then(|last| candidates.get(last));
        for text in 0..texts.map_or(0, |last| last.sentence.0 + 1) {
            let subject = candidates.subject(text);
            subjects.extend(subject.map(|subject| (subject, text)));
            let person = subject.is_some_and(|subject| cast.is_person(subject));
            words.push(of_heading(candidates.heading(text), person));
        }
        // Of "Halton Industries" the first word is its own.
        let mut texts: Vec<(u32, u32)> =
            (0u32..).zip(&words).filter_map(|(text, own)| Some((*own.first()?, text))).collect();
        few(&mut texts);
        few(&mut subjects);
        let mut seen = vec![false; PLACES];
        for &(word, _) in &texts {
            if let Some(seen) = seen.get_mut(word as usize % PLACES) {
                *seen = true;
            }
        }
        Self { words, texts, seen, subjects }
    }

    /// The words of the heading of a text.
    pub(super) fn get(&self, text: u32) -> &[u32] {
        self.words.get(text as usize).map_or(&[], Vec::as_slice)
    }

    /// The texts of whose headings `word` is one, where it is one of few.
    fn texts(&self, word: u32) -> &[(u32, u32)] {
        match self.seen.get(word as usize % PLACES) {
            Some(true) => run(&self.texts, word),
            _ => &[],
        }
    }
}

/// Leaves out what more than [`MOST_TEXTS`] texts have.
fn few(things: &mut Vec<(u32, u32)>) {
    things.sort_unstable();
    things.dedup();
    let kept = things.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() <= MOST_TEXTS);
    *things = kept.flatten().copied().collect();
}

/// The entries of `sorted` that have `key`.
fn run(sorted: &[(u32, u32)], key: u32) -> &[(u32, u32)] {
    let first = sorted.partition_point(|entry| entry.0 < key);
    let rest = sorted.get(first..).unwrap_or_default();
    rest.get(..rest.partition_point(|entry| entry.0 == key)).unwrap_or_default()
}

/// Texts in two alphabets of whose headings a name has the same consonants: "Ravensby College" and «Рейвенсби-колледж».
fn in_two_alphabets(Ground { candidates, .. }: Ground<'_>, texts: usize) -> Vec<(u32, u32)> {
    let mut bones: Vec<(u32, bool, u32)> = Vec::new();
    for text in 0..texts as u32 {
        let (names, cyrillic) = consonants_of_heading(candidates.heading(text));
        bones.extend(names.into_iter().map(|name| (name, cyrillic, text)));
    }
    bones.sort_unstable();
    bones.dedup();
    let mut out = Vec::new();
    for run in bones.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() <= MOST_TEXTS) {
        let (latin, cyrillic) = run.split_at(run.partition_point(|entry| !entry.1));
        let pairs = latin.iter().flat_map(|a| cyrillic.iter().map(|b| (a.2.min(b.2), a.2.max(b.2))));
        out.extend(pairs);
    }
    out
}

/// The texts of `sorted` that have one key, two by two.
fn pairs_of(sorted: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    for texts in sorted.chunk_by(|a, b| a.0 == b.0) {
        for (place, &(_, later)) in texts.iter().enumerate() {
            out.extend(texts.get(..place).unwrap_or_default().iter().map(|&(_, earlier)| (earlier, later)));
        }
    }
    out
}

/// Whether two headings of one alphabet share a name by its letters; of two alphabets nobody can tell.
fn are_spelled_alike(one: &str, other: &str) -> bool {
    sound::is_cyrillic(one) != sound::is_cyrillic(other) || has_name_of(one, other)
}

/// Texts that speak of each other, or that tell one of the `stories`, in their order.
pub(super) fn kin(ground: Ground<'_>, headings: &Headings, stories: &[(u32, u32)]) -> Vec<Kin> {
    let Ground { candidates, tokens, .. } = ground;
    if headings.words.len() < 2 {
        return Vec::new();
    }
    let is_called = !headings.texts.is_empty() || !headings.subjects.is_empty();
    // Each time that a text is spoken of: both texts.
    let mut met: Vec<(u32, u32)> = Vec::new();
    let mut own: Vec<(u32, u32)> = Vec::new();
    for (at, piece) in candidates.iter().enumerate().take(if is_called { candidates.len() } else { 0 }) {
        let text = piece.sentence.0;
        let named = tokens.get(at).iter().filter(|token| may_be_name(**token)).map(|token| word(*token));
        own.extend(named.flat_map(|word| headings.texts(word)).map(|&(_, owner)| (owner, text)));
        let subject = candidates.subject(text);
        let others = piece.actors.iter().filter(|actor| Some(**actor) != subject);
        own.extend(others.flat_map(|&actor| run(&headings.subjects, actor)).map(|&(_, owner)| (owner, text)));
        own.retain(|(owner, text)| owner != text);
        own.sort_unstable();
        own.dedup();
        met.extend(own.drain(..).map(|(a, b)| (a.min(b), a.max(b))));
    }
    let mut alike = pairs_of(&headings.texts);
    // Andorra and Andre sound the same without their endings.
    alike.retain(|&(a, b)| are_spelled_alike(candidates.heading(a), candidates.heading(b)));
    alike.extend(pairs_of(&headings.subjects));
    alike.extend(in_two_alphabets(ground, headings.words.len()));
    alike.sort_unstable();
    alike.dedup();
    met.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = met.iter().chain(&alike).chain(stories).copied().collect();
    pairs.sort_unstable();
    pairs.dedup();
    without_crowds(&mut pairs);
    let kin = |texts: (u32, u32)| {
        let first = met.partition_point(|pair| *pair < texts);
        let mentions = met.get(first..).unwrap_or_default().iter().take_while(|pair| **pair == texts).count();
        Kin { texts, mentions: mentions as u32, share_heading: alike.binary_search(&texts).is_ok() }
    };
    pairs.into_iter().map(kin).collect()
}
