//! What two sources say differently of what happens once. A file keeps it as the message of a diagnostic; whoever shows
//! it in another language reads that message back.

use crate::i18n::Language;
use std::fmt;

/// Around a headline, which may have quotation marks of its own.
const HEADLINE: char = '‘';
const END: &str = "’: ";

/// One of the two: a date, its words and their document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said<'a> {
    pub(super) date: &'a str,
    pub(super) words: &'a str,
    pub(super) document: &'a str,
}

/// Two dates for the founding, death … of one body or person, or for what a headline tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Contradiction<'a> {
    /// Name of the kind of event, as in the format; none where a headline says what happened.
    pub(super) kind: Option<&'a str>,
    /// Whom it happened to, or the headline.
    pub(super) name: &'a str,
    pub(super) first: Said<'a>,
    pub(super) second: Said<'a>,
}

impl fmt::Display for Contradiction<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, name, first, second } = self;
        match kind {
            Some(kind) => write!(to, "Two dates for the {kind} of {name}: ")?,
            None => write!(to, "Two dates for {HEADLINE}{name}{END}")?,
        }
        write!(
            to,
            "{} (“{}” in {}) and {} (“{}” in {}).",
            first.date, first.words, first.document, second.date, second.words, second.document
        )
    }
}

impl<'a> Contradiction<'a> {
    /// Reads what `Display` has written; `None` for any other message.
    pub(super) fn read(message: &'a str) -> Option<Self> {
        let rest = message.strip_prefix("Two dates for ")?.strip_suffix(").")?;
        let (kind, name, first, second) = match rest.strip_prefix(HEADLINE) {
            Some(rest) => {
                let (name, rest) = rest.split_once(END)?;
                let (first, second) = rest.split_once("”")?;
                (None, name, first, second)
            }
            None => {
                let (kind, rest) = rest.strip_prefix("the ")?.split_once(" of ")?;
                let (first, second) = rest.split_once("”")?;
                let (name, first) = first.rsplit_once(": ")?;
                (Some(kind), name, first, second)
            }
        };
        let (date, words) = first.split_once(" (“")?;
        let (document, second) = second.strip_prefix(" in ")?.split_once(") and ")?;
        let first = Said { date, words, document };
        let (date, rest) = second.split_once(" (“")?;
        let (words, document) = rest.split_once("” in ")?;
        Some(Self { kind, name, first, second: Said { date, words, document } })
    }

    /// The same for people who read `say`.
    pub(super) fn word(&self, say: Language) -> String {
        match say {
            Language::English => self.to_string(),
            Language::Russian => {
                let Self { kind, name, first, second } = self;
                let side = |said: &Said<'_>| format!("{} («{}», {})", said.date, said.words, said.document);
                match kind {
                    Some(kind) => say.contradiction(&side(first), &say.kind(kind), name, &side(second)),
                    None => say.contradiction_told(&side(first), name, &side(second)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_as_it_was_written() {
        let first = Said { date: "1871", words: "in 1871", document: "a.txt" };
        let second = Said { date: "1874-05", words: "May 1874", document: "notes/b (2).txt" };
        for name in ["Chess Club", "Club: the second", "Duchy of Vale"] {
            for kind in [Some("founding"), None] {
                let one = Contradiction { kind, name, first, second };
                assert_eq!(Contradiction::read(&one.to_string()), Some(one));
            }
        }
        assert_eq!(Contradiction::read("A day that does not exist."), None);
        assert_eq!(Contradiction::read("Two dates for the founding of nobody."), None);
    }
}
