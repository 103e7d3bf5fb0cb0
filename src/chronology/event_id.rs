//! Ids of events: nearly all are `e-` and eight hexadecimal digits, which are a number.

use super::Name;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{cmp::Ordering, fmt};

/// The id of an event. Ids order as their texts do.
///
/// ```
/// use annals::chronology::EventId;
/// let id = EventId::from("e-7c1f0a93");
/// assert_eq!(id, "e-7c1f0a93");
/// assert!(id.starts_with("e-7c") && id < EventId::from("founding"));
/// assert_eq!(id.to_string(), "e-7c1f0a93");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EventId(Repr);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Repr {
    /// `e-` and these 32 bits as eight lower-case digits: no id of this form is ever in the other variant.
    Number(u32),
    Text(Name),
}

/// The letters of `e-` and eight digits.
type Letters = [u8; 10];

impl EventId {
    /// The id `e-` with `number` as eight hexadecimal digits.
    pub const fn from_number(number: u32) -> Self {
        Self(Repr::Number(number))
    }

    /// The number behind `e-`, of an id that has this form.
    pub fn number(&self) -> Option<u32> {
        match self.0 {
            Repr::Number(number) => Some(number),
            Repr::Text(_) => None,
        }
    }

    /// Whether no id was given.
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Repr::Text(text) if text.is_empty())
    }

    /// Whether the id begins with these letters.
    pub fn starts_with(&self, letters: &str) -> bool {
        self.with_text(|text| text.starts_with(letters))
    }

    pub(super) fn with_text<T>(&self, read: impl FnOnce(&str) -> T) -> T {
        match &self.0 {
            Repr::Number(number) => {
                let letters = letters(*number);
                read(std::str::from_utf8(&letters).unwrap_or_default())
            }
            Repr::Text(text) => read(text),
        }
    }
}

fn letters(number: u32) -> Letters {
    let mut letters = *b"e-00000000";
    for (place, letter) in letters.iter_mut().rev().take(8).enumerate() {
        let digit = (number >> (4 * place) & 15) as u8;
        *letter = digit + if digit < 10 { b'0' } else { b'a' - 10 };
    }
    letters
}

/// The number of an id of the usual form: lower case, no sign.
fn number(id: &str) -> Option<u32> {
    let digits = id.strip_prefix("e-").filter(|digits| digits.len() == 8)?;
    let plain = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    plain.then(|| u32::from_str_radix(digits, 16).ok())?
}

impl Default for EventId {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<&str> for EventId {
    fn from(id: &str) -> Self {
        Self(number(id).map_or_else(|| Repr::Text(id.into()), Repr::Number))
    }
}

impl Ord for EventId {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Number(a), Repr::Number(b)) => a.cmp(b),
            _ => self.with_text(|a| other.with_text(|b| a.cmp(b))),
        }
    }
}

impl PartialOrd for EventId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for EventId {
    fn eq(&self, other: &str) -> bool {
        self.with_text(|text| text == other)
    }
}

impl PartialEq<&str> for EventId {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<String> for EventId {
    fn eq(&self, other: &String) -> bool {
        *self == **other
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.pad(text))
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.with_text(|text| serializer.serialize_str(text))
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self::from(id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_either_form_keep_their_text_and_its_order() {
        let sorted = [
            "",
            "a",
            "e",
            "e-",
            "e-0",
            "e-00000000",
            "e-00000001",
            "e-000000010",
            "e-0000000A",
            "e-0000000a",
            "e-7c1f0a93",
            "e-ffffffff",
            "e-fffffffff",
            "e-g0000000",
            "e0",
            "f",
            "ё",
        ];
        for (at, text) in sorted.iter().enumerate() {
            let id = EventId::from(*text);
            assert_eq!(id.to_string(), *text);
            assert_eq!(id, *text);
            for (other_at, other) in sorted.iter().enumerate() {
                assert_eq!(id.cmp(&EventId::from(*other)), at.cmp(&other_at), "{text} and {other}");
            }
        }
    }
}
