//! A locale is data plus the grammar that the language needs: its words by meaning, and its parsers,
//! one format a file. A further language is a folder beside `en` and a line in [`of`].

mod en;
mod iso;

use super::{lexicon::Lexicon, operator::Operators, parse::Parser};
use crate::document::Language;

/// Everything that the tagger knows of one language.
#[derive(Debug)]
pub(crate) struct Locale {
    pub(crate) lexicon: Lexicon,
    /// Tried at every token that says something; the longest match wins, of equal ones the first.
    pub(crate) parsers: &'static [Parser],
    pub(crate) operators: Operators,
    pub(crate) tense: Tense,
}

/// Words by which news tells what is to come, lower case.
#[derive(Debug)]
pub(crate) struct Tense {
    /// They put a clause into the future.
    pub(crate) future: &'static [&'static str],
    /// A date right after them is that of speaking.
    pub(crate) reported: &'static [&'static str],
}

/// The locale of a language.
pub(crate) fn of(language: Language) -> &'static Locale {
    match language {
        Language::English => &en::LOCALE,
        // The Russian folder is not written yet: its blocks have no expressions but numeric dates.
        Language::Russian => &en::LOCALE,
    }
}
