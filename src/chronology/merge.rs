//! One fact, told in several places, is one event. Pieces are compared only within a block of one date and
//! one actor, so that the work grows with their number and not with its square.

use super::registry::Sets;
use crate::case;
use crate::event::EventKind;
use crate::hash::TextHash;
use crate::sort::CompactSort;
use std::{collections::HashMap, hash::BuildHasher};

/// What merging looks at in a piece.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    /// First and last day, or none where open.
    pub(super) span: (Option<i64>, Option<i64>),
    pub(super) kind: EventKind,
    /// Who it is about: the first actor.
    pub(super) theme: Option<u32>,
    pub(super) actors: &'a [u32],
    pub(super) title: &'a str,
    /// Name of the theme.
    pub(super) name: &'a str,
    /// The sentence: two dates of one sentence are two events.
    pub(super) sentence: (u32, u32),
}

/// Comparisons of one piece in one block: a block is small unless thousands of pieces share a day and an actor.
const MOST_COMPARISONS: usize = 24;

/// For each candidate the first candidate of its event.
pub(super) fn merge(candidates: &[Candidate<'_>]) -> Vec<u32> {
    let mut sets = Sets::new(candidates.len());
    let words = Words::of(candidates);
    same_date(candidates, &words, &mut sets);
    coarse_into_fine(candidates, &mut sets);
    retold_by_year(candidates, &words, &mut sets);
    (0..candidates.len()).map(|at| sets.root(at) as u32).collect()
}

/// Words of all titles one after another, and where those of each end.
struct Words {
    hashes: Vec<u32>,
    ends: Vec<u32>,
}

impl Words {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut hashes = Vec::with_capacity(6 * candidates.len());
        let mut ends = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            content_words(candidate.title, &mut hashes);
            ends.push(hashes.len() as u32);
        }
        Self { hashes, ends }
    }

    fn get(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.hashes.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// First day, last day, class of kind, actor.
type Block = (Option<i64>, Option<i64>, u8, u32);

fn same_date(candidates: &[Candidate<'_>], words: &Words, sets: &mut Sets) {
    let block = |at: u32, nth: u32| -> Option<Block> {
        let candidate = candidates.get(at as usize)?;
        let actor = *candidate.actors.get(nth as usize)?;
        Some((candidate.span.0, candidate.span.1, class(candidate.kind), actor))
    };
    // Blocks as runs of a sorted list: a table of them would need many times the room.
    let mut entries: Vec<(u64, u32, u32)> = Vec::with_capacity(2 * candidates.len());
    for (candidate, at) in candidates.iter().zip(0u32..) {
        for nth in 0..candidate.actors.len().min(8) as u32 {
            if let Some(block) = block(at, nth) {
                entries.push((TextHash.hash_one(block), at, nth));
            }
        }
    }
    entries.sort_unstable();
    for (place, &(hash, at, nth)) in entries.iter().enumerate() {
        let own = block(at, nth);
        let before = entries.get(..place).unwrap_or_default().iter().rev();
        let mates =
            before.take_while(|(other, ..)| *other == hash).filter(|&&(_, at, nth)| block(at, nth) == own);
        for &(_, other, _) in mates.take(MOST_COMPARISONS) {
            let (other, at) = (other as usize, at as usize);
            if same_fact(&candidates[other], &candidates[at], words.get(other), words.get(at)) {
                sets.join(other, at);
            }
        }
    }
}

/// Kinds that different words use for one fact share a class.
fn class(kind: EventKind) -> u8 {
    match kind {
        EventKind::Founding | EventKind::Merger => 0,
        EventKind::Congress | EventKind::Conference => 1,
        EventKind::Joining | EventKind::Membership => 2,
        other => 3 + EventKind::ALL.iter().position(|kind| *kind == other).unwrap_or(0) as u8,
    }
}

/// Happens to its theme once, as a rule.
fn once(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Founding
            | EventKind::Merger
            | EventKind::Registration
            | EventKind::Dissolution
            | EventKind::Birth
            | EventKind::Death
    )
}

fn same_fact(a: &Candidate<'_>, b: &Candidate<'_>, words_a: &[u32], words_b: &[u32]) -> bool {
    if a.sentence == b.sentence {
        return false;
    }
    let alike = likeness(words_a, words_b);
    let day = matches!(a.span, (Some(first), Some(last)) if last - first <= 3);
    let theme = a.theme.is_some() && a.theme == b.theme;
    if !numbers_agree(a.title, b.title) {
        return false;
    }
    let same = match class(a.kind) {
        _ if once(a.kind) && once(b.kind) => (theme && (day || a.kind == b.kind)) || alike >= 0.6,
        1 => (theme && day) || shared_body(a, b) && day && alike >= 0.3 || alike >= 0.6,
        _ if day => {
            alike >= 0.5
                || theme
                    && (alike >= 0.4
                        || same_bodies(a, b)
                            && (says_no_more(a, words_a, words_b) || says_no_more(b, words_b, words_a)))
        }
        _ => {
            let lasting = matches!(a.span, (Some(first), Some(last)) if last - first > 370);
            alike >= if lasting && theme { 0.34 } else { 0.6 }
        }
    };
    same && figures_agree(a.title, b.title)
}

/// Whether a title has no words but the name that it is about and words of the other title: "X released" and "The film
/// was released in Britain".
fn says_no_more(short: &Candidate<'_>, words: &[u32], other: &[u32]) -> bool {
    let mut name = Vec::with_capacity(8);
    content_words(short.name, &mut name);
    let mut rest = words.iter().filter(|word| name.binary_search(word).is_err()).peekable();
    !name.is_empty() && rest.peek().is_some() && rest.all(|word| other.binary_search(word).is_ok())
}

/// Neither names anybody more: "Acme signed" may be any of the deals that Acme signed that day.
fn same_bodies(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    a.actors.len() == b.actors.len() && a.actors.iter().all(|actor| b.actors.contains(actor))
}

fn shared_body(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    a.actors.iter().any(|actor| b.actors.contains(actor))
}

/// "VII Congress" and "8th Congress" are two, whatever else they share.
fn numbers_agree(a: &str, b: &str) -> bool {
    match (ordinal(a), ordinal(b)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// "Room 3 opened" and "Room 4 opened", "Hall A" and "Hall B" are two: of the numbers and single letters of two titles
/// that have some, one title must have all of the other's.
fn figures_agree(a: &str, b: &str) -> bool {
    let (of_a, of_b) = (figures(a), figures(b));
    let within = |mut few: Vec<&str>, many: &[&str]| {
        few.retain(|figure| !many.contains(figure));
        few.is_empty()
    };
    of_a.is_empty() || of_b.is_empty() || within(of_a.clone(), &of_b) || within(of_b, &of_a)
}

/// `3` of "Room 3", `1.0` of "Version 1.0", `B` of "Hall B"; no initials of a name and no word of one letter.
fn figures(title: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for (place, word) in title.split(' ').enumerate() {
        let bare = word.trim_matches(['(', ')', ',', ':', ';', '"', '“', '”', '«', '»']);
        let number = bare.trim_end_matches('.');
        let digits = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        let letter = place > 0 && bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
        if !number.is_empty() && digits || letter && bare != "I" {
            out.push(number);
        }
    }
    out
}

/// The first ordinal of a title: `7th`, `VII`, `seventh`.
fn ordinal(title: &str) -> Option<u32> {
    title
        .split([' ', '-', '(', ')'])
        .take(4)
        .find_map(|word| {
            let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
            if !digits.is_empty() && digits.len() < word.len() && digits.len() <= 3 {
                return digits.parse().ok();
            }
            let number = roman(word)?;
            (word.len() > 1 || matches!(word, "I" | "V" | "X")).then_some(number)
        })
        .or_else(|| {
            const WORDS: [&str; 12] = [
                "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
                "tenth", "eleventh", "twelfth",
            ];
            let first = case::lower(title.split(' ').next()?);
            WORDS.iter().position(|word| *word == first).map(|at| at as u32 + 1)
        })
}

fn roman(word: &str) -> Option<u32> {
    let value = |byte: u8| {
        Some(match byte {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            _ => return None,
        })
    };
    let mut total = 0_u32;
    let mut last = 0_u32;
    for byte in word.bytes().rev() {
        let value: u32 = value(byte)?;
        total = if value < last { total.checked_sub(value)? } else { total + value };
        last = value.max(last);
    }
    (!word.is_empty() && word.len() <= 7).then_some(total)
}

/// A year into the only finer date that it allows, for what happens once.
fn coarse_into_fine(candidates: &[Candidate<'_>], sets: &mut Sets) {
    let mut blocks: HashMap<(u8, u32), Vec<usize>> = HashMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if once(candidate.kind)
            && let Some(theme) = candidate.theme
            && candidate.span.0.is_some()
            && candidate.span.1.is_some()
        {
            blocks.entry((class(candidate.kind), theme)).or_default().push(at);
        }
    }
    let mut keys: Vec<_> = blocks.keys().copied().collect();
    keys.compact_sort();
    for key in keys {
        let Some(block) = blocks.get(&key) else { continue };
        // A theme with hundreds of foundings is a collective noun, not a body.
        if block.len() > 256 {
            continue;
        }
        let mut spans: Vec<(i64, i64, usize)> = block
            .iter()
            .filter_map(|&at| Some((candidates[at].span.0?, candidates[at].span.1?, at)))
            .collect();
        spans.compact_sort_by_key(|&(first, last, at)| (last - first, first, at));
        for (position, &(first, last, at)) in spans.iter().enumerate() {
            if last - first <= 3 {
                continue;
            }
            let mut found: Option<usize> = None;
            let mut several = false;
            for &(fine_first, fine_last, fine) in &spans[..position] {
                if fine_first < first
                    || fine_last > last
                    || fine_last - fine_first >= last - first
                    || candidates[fine].sentence == candidates[at].sentence
                {
                    continue;
                }
                let root = sets.root(fine);
                several |= found.is_some_and(|known| known != root);
                found = Some(root);
            }
            if let Some(root) = found
                && !several
            {
                sets.join(root, at);
            }
        }
    }
}

/// A list that gives a year and a text that gives the day: "Comet introduced" in 1951 and "Comet launched at the show" in
/// November 1951 are one, if nothing else of that year is told in these words.
fn retold_by_year(candidates: &[Candidate<'_>], words: &Words, sets: &mut Sets) {
    let mut order: Vec<(u32, i64, i64, u32)> = candidates
        .iter()
        .zip(0u32..)
        .filter_map(|(candidate, at)| match (candidate.theme, candidate.span) {
            (Some(theme), (Some(first), Some(last))) => Some((theme, first, first - last, at)),
            _ => None,
        })
        .collect();
    order.sort_unstable();
    let mut name = Vec::with_capacity(8);
    // Of whom `name` has the words: the order is by theme.
    let mut named = None;
    for (place, &(theme, first, negative, at)) in order.iter().enumerate() {
        let length = -negative;
        if !(28..=366).contains(&length) {
            continue;
        }
        let coarse = &candidates[at as usize];
        if named != Some(theme) {
            named = Some(theme);
            name.clear();
            content_words(coarse.name, &mut name);
        }
        let own = |at: u32| words.get(at as usize).iter().filter(|word| name.binary_search(word).is_err());
        let count = own(at).count();
        let mut found = None;
        let mut several = false;
        let behind = order.get(place + 1..).unwrap_or_default().iter();
        for &(_, _, negative, other) in
            behind.take_while(|next| next.0 == theme && next.1 <= first + length).take(4 * MOST_COMPARISONS)
        {
            let fine = &candidates[other as usize];
            let inside = fine.span.1.is_some_and(|last| last <= first + length) && -negative < length;
            let kin = class(fine.kind) == class(coarse.kind)
                || fine.kind == EventKind::Other
                || coarse.kind == EventKind::Other;
            if !inside || !kin || fine.sentence == coarse.sentence || !numbers_agree(fine.title, coarse.title)
            {
                continue;
            }
            let shared = own(at).filter(|word| words.get(other as usize).binary_search(word).is_ok()).count();
            let least = count.min(own(other).count());
            if shared >= 2
                && shared * 3 >= least * 2
                && figures_agree(fine.title, coarse.title)
                && !(own_verb(coarse.title, words.get(other as usize))
                    && own_verb(fine.title, words.get(at as usize)))
            {
                let root = sets.root(other as usize);
                several |= found.is_some_and(|known| known != root);
                found = Some(root);
            }
        }
        if let Some(root) = found.filter(|_| !several) {
            sets.join(root, at as usize);
        }
    }
}

/// Whether `title` has a verb that is not among the words of another title: "Leeds office opened" beside "Leeds office
/// closed". A verb is told by its form, since a title may be of any language.
fn own_verb(title: &str, other: &[u32]) -> bool {
    const FORMS: [&str; 22] = [
        "began", "begun", "bought", "built", "fell", "found", "held", "left", "lost", "made", "met", "rose",
        "sank", "shut", "sold", "sunk", "taken", "took", "won", "went", "came", "gave",
    ];
    const ENDINGS: [&str; 12] =
        ["ed", "ался", "ился", "лась", "лось", "лись", "ыт", "ыта", "ыто", "ыты", "ано", "ено"];
    let mut hash = Vec::with_capacity(1);
    title.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let verb = word.starts_with(char::is_lowercase)
            && word.chars().nth(2).is_some()
            && (FORMS.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending)));
        if !verb {
            return false;
        }
        hash.clear();
        content_words(word, &mut hash);
        hash.iter().any(|word| other.binary_search(word).is_err())
    })
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
fn content_words(title: &str, out: &mut Vec<u32>) {
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
fn likeness(a: &[u32], b: &[u32]) -> f64 {
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { shared as f64 / least.max(2) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_in_figures_letters_and_words() {
        assert_eq!(ordinal("7th Congress of the Union"), Some(7));
        assert_eq!(ordinal("XXIX Congress"), Some(29));
        assert_eq!(ordinal("IV (extraordinary) congress"), Some(4));
        assert_eq!(ordinal("Sixth congress"), Some(6));
        assert_eq!(ordinal("Founding conference"), None);
        assert!(!figures_agree("Comet 5 launched", "Comet 6 launched as well"));
        assert!(figures_agree("Comet 5 launched", "Probe Comet 5 lifted off"));
        assert!(figures_agree("Comet 5 launched", "Comet launched"));
    }

    #[test]
    fn titles_that_differ_in_a_number_or_a_letter_are_two() {
        for (a, b, agree) in [
            ("Room 3 opened", "Room 4 opened", false),
            ("Version 1.0 released", "Version 1.1 released", false),
            ("Hall A closed", "Hall B closed", false),
            ("Room 3 opened", "Room 3 opened by the mayor", true),
            ("Room opened", "Room 4 opened", true),
            ("20 workers struck at 3 plants", "20 workers struck", true),
            ("Speech of A. Hill", "Speech of B. Hill", true),
        ] {
            assert_eq!(figures_agree(a, b), agree, "{a} / {b}");
            assert_eq!(figures_agree(b, a), agree, "{b} / {a}");
        }
    }

    #[test]
    fn a_title_has_a_verb_of_its_own() {
        for (title, other, own) in [
            ("Leeds office opened", "Leeds office closed", true),
            ("Comet introduced", "Comet launched at the show", false),
            ("Comet prototype", "Comet launched", false),
            ("Мост открыт", "Мост закрыт", true),
        ] {
            let mut words = Vec::new();
            content_words(other, &mut words);
            assert_eq!(own_verb(title, &words), own, "{title} / {other}");
        }
    }
}
