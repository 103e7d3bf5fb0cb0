//! Ids made from names: readable, stable, unique in their file.

use crate::case;
use std::collections::HashMap;

/// The id of a name: `Socialist Workers' Party (Russia)` is `socialist-workers-party-russia`.
///
/// Lower case, letters and digits of any script kept, everything else a single hyphen, apostrophes and
/// diacritics that stand alone left out; at most 80 characters; `unnamed` when nothing is left.
///
/// ```
/// use annals::chronology::slug;
/// assert_eq!(slug("«Союз коммунистов»"), "союз-коммунистов");
/// ```
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    let mut length = 0;
    let mut pending_hyphen = false;
    for character in name.chars() {
        if is_dropped(character) {
            continue;
        }
        if !character.is_alphanumeric() {
            pending_hyphen = length > 0;
            continue;
        }
        if length >= LONGEST {
            break;
        }
        if std::mem::take(&mut pending_hyphen) {
            slug.push('-');
            length += 1;
        }
        // Lowercase of İ and its like ends in a combining dot, which would not survive a second pass.
        slug.extend(Some(case::lower_char(character)).filter(|lower| !is_dropped(*lower)));
        length += 1;
    }
    if slug.is_empty() { "unnamed".to_owned() } else { slug }
}

/// Gives each name an id of its own: the second `workers-party` is `workers-party-2`.
///
/// The ids depend on the order in which they are asked for, so ask in a sorted order.
#[derive(Clone, Debug, Default)]
pub struct Slugs {
    /// Ids that are taken, each with the last number that was tried behind it.
    taken: HashMap<String, u32>,
}

impl Slugs {
    /// An id for `name` that was not given before.
    pub fn unique(&mut self, name: &str) -> String {
        let base = slug(name);
        if self.reserve(&base) {
            return base;
        }
        let mut number = self.taken.get(&base).copied().unwrap_or(1);
        let id = loop {
            number += 1;
            let id = format!("{base}-{number}");
            if self.reserve(&id) {
                break id;
            }
        };
        self.taken.insert(base, number);
        id
    }

    /// Keeps an id from being given; `false` when it is taken already.
    pub fn reserve(&mut self, id: &str) -> bool {
        if self.taken.contains_key(id) {
            return false;
        }
        self.taken.insert(id.to_owned(), 1);
        true
    }
}

/// Characters in a slug, beyond which no further word is begun or continued.
const LONGEST: usize = 80;

/// Apostrophes stand inside words; combining marks belong to the letter before them.
fn is_dropped(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{300}'..='\u{36f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_name_without_what_is_no_letter_or_digit() {
        for (name, expected) in [
            ("Socialist Resistance", "socialist-resistance"),
            ("Socialist Workers' Party (Russia)", "socialist-workers-party-russia"),
            ("  –  RCWP-CPSU  –  ", "rcwp-cpsu"),
            ("All-Union Party «Union of Communists»", "all-union-party-union-of-communists"),
            ("Социалистическое сопротивление", "социалистическое-сопротивление"),
            ("Organització", "organització"),
            ("Cafe\u{301}", "cafe"),
            ("Apollo 11", "apollo-11"),
            ("AC/DC", "ac-dc"),
            ("日本共産党", "日本共産党"),
            ("İstanbul", "istanbul"),
            ("!?", "unnamed"),
            ("", "unnamed"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn the_same_name_twice_gets_a_number() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.unique("A Party"), "a-party");
        assert_eq!(slugs.unique("A party 2"), "a-party-2");
        assert_eq!(slugs.unique("A PARTY"), "a-party-3");
        assert_eq!(slugs.unique("a-party"), "a-party-4");
        assert!(!slugs.reserve("a-party-4") && slugs.reserve("other"));
        assert_eq!(slugs.unique("Other"), "other-2");
    }
}
