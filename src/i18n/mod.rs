//! The words of the interface, by [Fluent](https://projectfluent.org): the messages stand in `i18n/`, and every one is
//! a method of [`Language`] with its variables as arguments. Below every floor: who words something is told the
//! language, nobody asks the machine for it.
//!
//! ```
//! use annals::i18n::Language;
//!
//! assert_eq!(Language::English.events(1), "1 event");
//! assert_eq!(Language::Russian.events(22), "22 события");
//! assert_eq!(Language::Russian.events(12_345), "12\u{a0}345 событий");
//! ```

mod pattern;
mod said;

use pattern::{Argument, Table};

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, British spelling.
    #[default]
    English,
    /// Russian.
    Russian,
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Language {
    /// All, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }

    /// The language of a BCP 47 tag, `ru-RU` for instance, whatever its region.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// A number with its digits in groups: `12,345`, `12 345` (a space that does not break).
    pub fn number(self, number: usize) -> String {
        self.grouped(number as u64)
    }

    /// A number of any size with its digits in groups: the years of the Earth do not fit into 32 bits.
    pub fn grouped(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + 4);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(match self {
                    Self::English => ',',
                    Self::Russian => '\u{a0}',
                });
            }
            text.push(digit);
        }
        text
    }

    /// The plural category of a whole number, by the rules of CLDR 46.
    fn plural(self, number: usize) -> &'static str {
        match (self, number % 10, number % 100) {
            (Self::English, ..) => {
                if number == 1 {
                    "one"
                } else {
                    "other"
                }
            }
            (Self::Russian, _, 11..=14) => "many",
            (Self::Russian, 1, _) => "one",
            (Self::Russian, 2..=4, _) => "few",
            (Self::Russian, ..) => "many",
        }
    }

    fn later_messages(self) -> &'static Table {
        match self {
            Self::English => &LATER_ENGLISH,
            Self::Russian => &LATER_RUSSIAN,
        }
    }

    fn chronology_messages(self) -> &'static Table {
        match self {
            Self::English => &CHRONOLOGIES_ENGLISH,
            Self::Russian => &CHRONOLOGIES_RUSSIAN,
        }
    }

    fn reader_messages(self) -> &'static Table {
        match self {
            Self::English => &READERS_ENGLISH,
            Self::Russian => &READERS_RUSSIAN,
        }
    }

    fn messages(self) -> &'static Table {
        match self {
            Self::English => &ENGLISH,
            Self::Russian => &RUSSIAN,
        }
    }
}
