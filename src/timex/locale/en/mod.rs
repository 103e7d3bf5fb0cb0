//! English: its words and its formats, one a file.

mod calendar;
mod clock;
mod decade;
mod deictic;
mod duration;
mod era;
mod evidence;
mod holiday;
mod number;
mod operator;
mod part;
mod relative;
mod season;
mod set;
mod words;
mod year;

use crate::timex::locale::{Locale, Tense, iso};
use crate::timex::{lexicon::Lexicon, operator::Operators, token::Word};
use std::sync::OnceLock;

pub(in crate::timex) use holiday::is_day_by_name;

/// English as the tagger needs it.
pub(super) static LOCALE: Locale = Locale {
    lexicon: Lexicon { lines: &words::LINES, meanings: &words::MEANINGS, table: OnceLock::new() },
    // Of matches of equal length the first in this list wins: whole dates before their parts,
    // repetitions before the lengths that they contain.
    parsers: &[
        iso::parse,
        part::parse,
        calendar::parse,
        calendar::parse_days_first,
        season::parse,
        holiday::parse,
        decade::parse,
        clock::parse,
        set::parse,
        relative::parse,
        duration::parse,
        deictic::parse,
        year::parse,
    ],
    refuses: |_, _, _, _| false,
    operators: Operators { before: operator::before, joins: operator::joins, after_year: |_, at| at },
    determiners: &[Word::The, Word::A, Word::Function],
    tense: Tense {
        future: &[
            "will",
            "shall",
            "ll",
            "expect",
            "expects",
            "expected",
            "must",
            "please",
            "scheduled",
            "plans",
            "planned",
            "upcoming",
            "due",
            "takes",
            "begins",
            "starts",
            "expires",
        ],
        reported: &["said", "told", "announced", "reported", "added", "wrote"],
    },
};
