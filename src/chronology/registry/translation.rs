//! Names that are translated: the Партия «Свободный труд» is the Free Labour Party where nobody else in either language is
//! called so.

use super::{ActorKind, Reading, Sets, Spellings, TextHash, sound};
use crate::event::{deeds, name_words};
use std::collections::{HashMap, HashSet};

/// So many words must a name have that is translated.
const LEAST_WORDS: usize = 2;

/// With fewer words that say more than the sort of body a name is that of many bodies.
const LEAST_MORE: usize = 2;

/// Above the numbers of sorts of words.
const PROPER: u64 = 1 << 32;

/// As many sounds of a word that is not translated are compared: endings differ.
const SOUNDS: usize = 4;

/// Who bears a translated name: one body, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bearer {
    One(usize),
    Several,
}

impl Bearer {
    fn add(own: &mut Option<Self>, root: usize) {
        *own = match *own {
            None => Some(Self::One(root)),
            Some(Self::One(known)) if known == root => Some(Self::One(root)),
            Some(_) => Some(Self::Several),
        };
    }
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Meaning {
    words: u64,
    /// Every country may have such a body: a National Bank, a Workers' Party.
    is_common: bool,
}

/// Joins bodies whose names are translations of each other. Where many bodies bear such a name their texts must have somebody
/// else in common, or be `companions`.
pub(super) fn join(
    readings: &[Reading],
    all: &[&crate::event::Actor],
    spellings: &Spellings<'_>,
    companions: &[(u32, u32)],
    sets: &mut Sets,
) {
    let mut known: Vec<Option<Meaning>> = vec![None; spellings.len()];
    let mut bearers: HashMap<Meaning, [Option<Bearer>; 2], TextHash> = HashMap::default();
    for cyrillic in [true, false] {
        for (number, meaning) in (0u32..).zip(&mut known) {
            *meaning = spellings
                .get(number)
                .filter(|spelling| sound::is_cyrillic(spelling.name) == cyrillic)
                .and_then(|spelling| meaning_of(spelling.name));
        }
        for (index, _) in all.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Organization) {
            for &number in spellings.numbers(index) {
                let Some(&Some(meaning)) = known.get(number as usize) else { continue };
                let root = sets.root(index);
                if cyrillic {
                    let [own, _] = bearers.entry(meaning).or_default();
                    Bearer::add(own, root);
                } else if let Some([_, own]) = bearers.get_mut(&meaning) {
                    Bearer::add(own, root);
                }
            }
        }
        if bearers.is_empty() {
            return;
        }
    }
    // Which sets become one does not depend on the order in which they are joined.
    let mut common: Vec<(usize, usize)> = Vec::new();
    for (meaning, pair) in bearers {
        if let [Some(Bearer::One(one)), Some(Bearer::One(other))] = pair {
            if meaning.is_common {
                common.push((one, other));
            } else {
                sets.join(one, other);
            }
        }
    }
    if common.is_empty() {
        return;
    }
    let texts = Texts::of(readings, sets);
    for (one, other) in common {
        if texts.tell_of_one_thing(one, other, companions) {
            sets.join(one, other);
        }
    }
}

/// Which texts name whom, by roots of sets.
struct Texts {
    naming: HashMap<usize, HashSet<u32>>,
    named: Vec<HashSet<usize>>,
}

impl Texts {
    fn of(readings: &[Reading], sets: &mut Sets) -> Self {
        let mut naming: HashMap<usize, HashSet<u32>> = HashMap::new();
        let mut named = Vec::with_capacity(readings.len());
        let mut index = 0;
        for (text, reading) in (0u32..).zip(readings) {
            let mut own = HashSet::new();
            for actor in &reading.actors {
                if actor.kind != ActorKind::Place {
                    let root = sets.root(index);
                    naming.entry(root).or_default().insert(text);
                    own.insert(root);
                }
                index += 1;
            }
            named.push(own);
        }
        Self { naming, named }
    }

    /// Whether texts that name `one` and texts that name `other` name somebody else in common, or are `companions`.
    fn tell_of_one_thing(&self, one: usize, other: usize, companions: &[(u32, u32)]) -> bool {
        let (Some(of_one), Some(of_other)) = (self.naming.get(&one), self.naming.get(&other)) else {
            return false;
        };
        let named = |texts: &HashSet<u32>| -> HashSet<usize> {
            texts.iter().filter_map(|&text| self.named.get(text as usize)).flatten().copied().collect()
        };
        let pair = |a: &u32, b: &u32| of_one.contains(a) && of_other.contains(b);
        !of_one.is_disjoint(of_other)
            || !named(of_one).is_disjoint(&named(of_other))
            || companions.iter().any(|(a, b)| pair(a, b) || pair(b, a))
    }
}

/// What the words of a name mean, whatever their order; none where they say too little: two words of which one is more
/// than what sort of body it is.
fn meaning_of(name: &str) -> Option<Meaning> {
    let (mut small, mut sounds) = (String::new(), String::new());
    let mut words: Vec<u64> = Vec::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        deeds::small(word, &mut small);
        if name_words::is_small(&small) {
            continue;
        }
        words.push(match name_words::of(&small) {
            Some(sort) => u64::from(sort),
            None => {
                sounds.clear();
                sound::write(&small, &mut sounds);
                let end = sounds.char_indices().nth(SOUNDS).map_or(sounds.len(), |(end, _)| end);
                sounds
                    .get(..end)
                    .unwrap_or_default()
                    .bytes()
                    .fold(PROPER, |hash, byte| hash << 8 ^ u64::from(byte))
            }
        });
    }
    words.sort_unstable();
    words.dedup();
    // A name and its transliteration are compared by their sounds.
    let translated = words.iter().any(|word| *word < PROPER);
    let hash = |words: &[u64]| {
        words.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, word| {
            (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(17)
        })
    };
    let says_more = |word: &&u64| u32::try_from(**word).map_or(true, |sort| !name_words::is_body(sort));
    let more = words.iter().filter(says_more).count();
    let is_common = more < LEAST_MORE && words.iter().all(|word| *word < PROPER);
    let tells = words.len() >= LEAST_WORDS && more > 0 && translated;
    tells.then(|| Meaning { words: hash(&words), is_common })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_the_same_in_both_languages() {
        for (a, b) in [
            ("Партия «Свободный труд»", "Free Labour Party"),
            ("Союз рабочих Урала", "Union of Workers of the Urals"),
            ("Рабочая лига", "Labour League"),
            ("Российское социалистическое движение", "Russian Socialist Movement"),
            ("Левый фронт", "Left Front"),
            ("Народный музей Саратова", "Saratov People's Museum"),
        ] {
            assert!(meaning_of(a).is_some(), "{a}");
            assert_eq!(meaning_of(a), meaning_of(b), "{a} / {b}");
        }
    }

    #[test]
    fn what_says_more_or_too_little_means_something_else() {
        for (a, b) in [
            ("Рабочая партия", "Labour League"),
            ("Союз рабочих Сибири", "Union of Workers of the Urals"),
            ("Новая рабочая лига", "Labour League"),
        ] {
            assert_ne!(meaning_of(a), meaning_of(b), "{a} / {b}");
        }
        for name in ["Партия", "Союз комитетов", "Central Committee", "Аврора"] {
            assert_eq!(meaning_of(name), None, "{name}");
        }
    }
}
