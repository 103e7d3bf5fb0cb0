//! Russian: its words and its formats, one a file.

mod alone;
mod calendar;
mod clock;
mod decade;
mod deictic;
mod digits;
mod duration;
mod era;
mod holiday;
mod number;
mod operator;
mod part;
mod relative;
mod season;
mod set;
mod title;
mod words;
mod year;

use crate::timex::{
    lexicon::Lexicon,
    locale::{Locale, Tense},
    operator::Operators,
};
use std::sync::OnceLock;

/// Russian as the tagger needs it.
pub(super) static LOCALE: Locale = Locale {
    lexicon: Lexicon { lines: &words::LINES, meanings: &words::MEANINGS, table: OnceLock::new() },
    // Of matches of equal length the first in this list wins: whole dates before their parts,
    // repetitions before the lengths that they contain, years before the lengths that look like them.
    parsers: &[
        digits::parse,
        part::parse,
        calendar::parse,
        calendar::parse_month,
        season::parse,
        holiday::parse,
        decade::parse,
        clock::parse,
        set::parse,
        relative::parse,
        year::parse,
        duration::parse,
        deictic::parse,
    ],
    refuses: title::is_part_of_title,
    operators: Operators {
        before: operator::before,
        joins: operator::joins,
        after_year: operator::after_year,
    },
    // A bare noun after a date is seldom one that it qualifies: Russian has no articles.
    determiners: &[],
    tense: Tense {
        future: &[
            "будет",
            "начнём",
            "начнем",
            "начну",
            "жду",
            "ждём",
            "ждем",
            "отправим",
            "отправлю",
            "пришлю",
            "пришлём",
            "пришлем",
            "сделаем",
            "закончим",
            "закончу",
            "вернусь",
            "вернёмся",
            "приеду",
            "приедем",
            "встретимся",
            "заплатим",
            "подпишем",
            "позвоню",
            "отвечу",
            "ответим",
            "будут",
            "состоится",
            "состоятся",
            "пройдет",
            "пройдёт",
            "пройдут",
            "начнется",
            "начнётся",
            "начнутся",
            "планирует",
            "планируют",
            "планируется",
            "намерен",
            "намерена",
            "намерены",
            "ожидается",
            "запланирован",
            "запланирована",
            "запланировано",
            "предстоит",
            "собирается",
            "откроется",
            "завершится",
        ],
        reported: &["сообщил", "сообщила", "сообщили", "заявил", "заявила", "заявили", "сказал", "сказала"],
    },
};
