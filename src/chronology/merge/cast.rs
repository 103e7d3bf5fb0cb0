//! The words of the names of all actors.

use super::{scribe::with_scribe, tokens::slice};
use crate::chronology::sound;

/// The words of the names of all actors, by actor.
#[derive(Default)]
pub(in crate::chronology) struct Cast {
    words: Vec<u32>,
    ends: Vec<u32>,
    /// Which words may be among those of each, by the last bits of their numbers.
    marks: Vec<u64>,
    people: Vec<bool>,
    /// What sorts of bodies the names say, each a bit.
    sorts: Vec<u64>,
    /// Whether the first name is in Cyrillic letters.
    cyrillic: Vec<bool>,
}

impl Cast {
    /// Adds the next actor, who is a person or not, with all its names.
    pub(in crate::chronology) fn push<'a>(&mut self, is_person: bool, names: impl Iterator<Item = &'a str>) {
        self.people.push(is_person);
        let first = self.words.len();
        let (mut cyrillic, mut sorts) = (None, 0);
        for name in names {
            cyrillic = cyrillic.or_else(|| Some(sound::is_cyrillic(name)));
            sorts |= with_scribe(|scribe| scribe.name(name, &mut self.words));
        }
        self.sorts.push(sorts);
        self.cyrillic.push(cyrillic.unwrap_or_default());
        let own = self.words.get_mut(first..).unwrap_or_default();
        own.sort_unstable();
        self.marks.push(own.iter().fold(0, |marks, word| marks | mark(*word)));
        self.ends.push(self.words.len() as u32);
    }

    /// Adds the actors of `other` behind these.
    pub(in crate::chronology) fn append(&mut self, other: &Self) {
        let before = self.words.len() as u32;
        self.words.extend_from_slice(&other.words);
        self.ends.extend(other.ends.iter().map(|end| before + end));
        self.marks.extend_from_slice(&other.marks);
        self.people.extend_from_slice(&other.people);
        self.sorts.extend_from_slice(&other.sorts);
        self.cyrillic.extend_from_slice(&other.cyrillic);
    }

    /// Whether the actor is a person.
    pub(super) fn is_person(&self, actor: u32) -> bool {
        self.people.get(actor as usize).copied().unwrap_or_default()
    }

    /// Whether the names of each of two bodies say what sort of body it is, and no sort is that of both: a union and a mill.
    pub(super) fn are_of_two_sorts(&self, one: u32, other: u32) -> bool {
        let sorts = |actor: u32| self.sorts.get(actor as usize).copied().unwrap_or_default();
        sorts(one) != 0 && sorts(other) != 0 && sorts(one) & sorts(other) == 0
    }

    /// Whether the actor is called in Cyrillic letters.
    pub(super) fn is_cyrillic(&self, actor: u32) -> bool {
        self.cyrillic.get(actor as usize).copied().unwrap_or_default()
    }

    /// The words of all names of `actor`, some more than once.
    pub(super) fn words(&self, actor: u32) -> &[u32] {
        slice(&self.words, &self.ends, actor as usize)
    }

    /// Whether one of the names of `actor` has the word.
    pub(super) fn has(&self, actor: u32, word: u32) -> bool {
        let may_have = self.marks.get(actor as usize).is_some_and(|marks| marks & mark(word) != 0);
        may_have && self.words(actor).binary_search(&word).is_ok()
    }
}

/// The bit of a word among those of its name.
fn mark(word: u32) -> u64 {
    1 << (word % u64::BITS)
}
