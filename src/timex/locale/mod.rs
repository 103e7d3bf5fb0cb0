//! A locale is data plus the grammar that the language needs: its words by meaning, and its parsers,
//! one format a file. A further language is a folder beside `en` and a line in [`of`].

mod en;
mod iso;
mod ru;

use super::{
    lexicon::Lexicon,
    operator::Operators,
    parse::{Input, Parser},
    spec::Spec,
    token::Word,
};
use crate::document::Language;

/// Everything that the tagger knows of one language.
#[derive(Debug)]
pub(crate) struct Locale {
    pub(crate) lexicon: Lexicon,
    /// Tried at every token that says something; the longest match wins, of equal ones the first.
    pub(crate) parsers: &'static [Parser],
    /// Whether what a parser found from one token to another is no date where it stands, e.g. in a title.
    pub(crate) refuses: fn(input: &Input<'_>, from: usize, to: usize, spec: &Spec) -> bool,
    pub(crate) operators: Operators,
    /// Words that make a date before a noun its attribute: `the 1614 rules`.
    pub(crate) determiners: &'static [Word],
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

pub(super) use en::is_day_by_name;

/// The locale of a language.
pub(crate) fn of(language: Language) -> &'static Locale {
    match language {
        Language::English => &en::LOCALE,
        Language::Russian => &ru::LOCALE,
    }
}
