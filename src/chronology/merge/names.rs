//! The names in titles and in headings, by their sound and by their letters.

use super::{Candidate, Ground, scribe::with_scribe};
use crate::{case, chronology::sound, event::deeds, hash};
use std::sync::OnceLock;

/// Whether two titles in one alphabet share a name by its sound alone: Booth and Butt are two.
pub(super) fn are_spelled_apart(
    ground: Ground<'_>,
    (one, a): (&Candidate<'_>, usize),
    (other, b): (&Candidate<'_>, usize),
) -> bool {
    let (Some(of_one), Some(of_other)) = (ground.said(one, a), ground.said(other, b)) else { return false };
    let (own, others) = (&of_one.spelling, &of_other.spelling);
    one.title != other.title
        && (own.may_sound_otherwise || others.may_sound_otherwise)
        && own.differs(one.title, others, other.title)
}

/// How the names of a title are spelled.
pub(super) struct Spelling {
    /// Whether letters of a name may stand for the sound of others.
    may_sound_otherwise: bool,
    /// Of each name its number by its sounds and that by its letters.
    names: OnceLock<Box<[(u32, u32)]>>,
}

impl Spelling {
    pub(super) fn of(title: &str) -> Self {
        Self { may_sound_otherwise: names_of(title).any(sound::has_groups), names: OnceLock::new() }
    }

    fn names(&self, title: &str) -> &[(u32, u32)] {
        self.names.get_or_init(|| {
            with_scribe(|scribe| {
                let numbers = names_of(title).map(|name| {
                    deeds::small(name, &mut scribe.small);
                    (scribe.number(), scribe.number_of_letters())
                });
                numbers.collect()
            })
        })
    }

    /// Whether a name of `title` sounds like names of `other` alone that are written otherwise.
    fn differs(&self, title: &str, others: &Self, other: &str) -> bool {
        let others = others.names(other);
        self.names(title).iter().any(|(sound, letters)| {
            let mut alike = others.iter().filter(|other| other.0 == *sound).peekable();
            alike.peek().is_some() && alike.all(|other| other.1 != *letters)
        })
    }
}

/// The words by which a heading says what its text is about: names, and of a person the surname alone. What stands in brackets
/// or behind a colon tells it from others; what stands in quotation marks is the name.
pub(super) fn of_heading(heading: &str, is_person: bool) -> Vec<u32> {
    with_scribe(|scribe| {
        let words: Vec<u32> =
            heading_names(heading).filter_map(|name| scribe.proper(name).map(|fact| fact.number)).collect();
        let surname = if heading.contains(',') { words.first() } else { words.last() };
        match surname.copied() {
            Some(surname) if is_person => vec![surname],
            _ => words,
        }
    })
}

/// Whether a title has a name of a heading by its letters, whatever its ending: Andre is not Andorra, though both sound the same
/// without endings and the vowel that comes and goes.
pub(super) fn has_name_of(title: &str, heading: &str) -> bool {
    heading_names(heading).any(|name| names_of(title).any(|other| are_one_but_for_ending(name, other)))
}

fn are_one_but_for_ending(a: &str, b: &str) -> bool {
    const LEAST: usize = 3;
    let ending = if a.is_ascii() { 1 } else { 2 };
    let letters = |word: &str| word.chars().count();
    let alike = a.chars().zip(b.chars()).take_while(|(a, b)| case::lower_char(*a) == case::lower_char(*b));
    alike.count() >= letters(a).min(letters(b)).saturating_sub(ending).max(LEAST)
}

/// The words of a heading that may be names.
fn heading_names(heading: &str) -> impl Iterator<Item = &str> {
    let bare = heading.split(['(', ':']).next().unwrap_or_default();
    let quoted = bare.split_once('«').and_then(|(_, rest)| rest.split_once('»'));
    // "Летопись города Ловник", "Industries of Galt": of what stands in front, the name behind tells.
    let of = bare.find(" of ").map(|at| bare.get(at..).unwrap_or_default());
    let behind = match sound::is_cyrillic(bare) && !bare.contains(',') {
        true => bare.find(' ').map(|at| bare.get(at..).unwrap_or_default()),
        false => of,
    };
    let behind = behind.filter(|behind| names_of(behind).next().is_some());
    names_of(quoted.map(|(quoted, _)| quoted).or(behind).unwrap_or(bare))
}

/// The consonants of the names of a heading, each as a number, and whether it is in Cyrillic letters.
pub(super) fn consonants_of_heading(heading: &str) -> (Vec<u32>, bool) {
    const LEAST: usize = 3;
    let mut numbers = Vec::new();
    with_scribe(|scribe| {
        for name in heading_names(heading) {
            if scribe.proper(name).is_some() {
                deeds::small(name, &mut scribe.small);
                let bones = sound::skeleton(&scribe.small).filter(|bones| bones.len() >= LEAST);
                numbers.extend(bones.map(|bones| hash::of(bones.as_bytes())));
            }
        }
    });
    (numbers, sound::is_cyrillic(heading))
}

/// How many names of two titles in two alphabets have the same consonants, though no word of them sounds the same.
pub(super) fn names_by_consonants(a: &str, b: &str) -> u32 {
    let names = |title| -> Vec<(u32, String)> {
        with_scribe(|scribe| {
            let names = names_of(title).map(|name| {
                deeds::small(name, &mut scribe.small);
                (scribe.number(), scribe.small.clone())
            });
            names.collect()
        })
    };
    let (of_a, mut of_b) = (names(a), names(b));
    let mut count = 0;
    for (number, name) in &of_a {
        if of_b.iter().any(|other| other.0 == *number) {
            continue;
        }
        let twin = of_b.iter().position(|(other, word)| {
            !of_a.iter().any(|own| own.0 == *other) && sound::are_one_name(name, word)
        });
        if let Some(twin) = twin {
            of_b.remove(twin);
            count += 1;
        }
    }
    count
}

/// The words of a title that begin with a capital letter.
fn names_of(title: &str) -> impl Iterator<Item = &str> {
    let words = title.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_named_by_its_letters() {
        for (title, heading) in
            [("Andorran team won", "Andorra"), ("Орлу взяли", "Орла"), ("Hill left Vale", "Vale (town)")]
        {
            assert!(has_name_of(title, heading), "{title} / {heading}");
        }
        for (title, heading) in
            [("Andre came back", "Andorra"), ("Angela won", "Angola"), ("Town grew", "Vale")]
        {
            assert!(!has_name_of(title, heading), "{title} / {heading}");
        }
    }
}
