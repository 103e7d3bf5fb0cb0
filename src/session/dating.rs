//! A date as somebody types it: EDTF, or words.

use crate::{
    case,
    document::Document,
    time::{Edtf, Precision},
    timex::{self, Modifier},
};

/// A date as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it means.
    pub date: Edtf,
    /// The words that it does not come of, in their order: `near Riga`.
    pub left_out: Vec<String>,
}

impl Typed {
    fn whole(date: Edtf) -> Self {
        Self { date, left_out: Vec::new() }
    }
}

/// The date that `text` means: EDTF (`1991-10`, `1990~`), or else words in which a date is found (`7 March 2011`,
/// `осенью 2009 года`). The first date counts; what the words say beside it is told.
///
/// ```
/// use annals::session::typed_date;
/// let read = |text| typed_date(text).map(|typed| (typed.date.to_string(), typed.left_out.join(" … ")));
/// assert_eq!(read("1991-10"), Some(("1991-10".into(), "".into())));
/// assert_eq!(read("from 1998 to 2007"), Some(("1998/2007".into(), "".into())));
/// assert_eq!(read("on 3 May 1901 or so, near Riga"), Some(("1901-05-03".into(), "or so, near Riga".into())));
/// assert_eq!(read("soon"), None);
/// ```
pub fn typed_date(text: &str) -> Option<Typed> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(Typed::whole(date));
    }
    if let Some(date) = years(text).or_else(|| deep(text)) {
        return Some(Typed::whole(date));
    }
    let document = Document::from_plain_text("date", text);
    let (_, phrases) = timex::read(&document);
    let phrase = phrases.into_iter().next()?;
    // Figures alone are a day or a slip: nobody means 1991 by 1991-13, or February by its thirtieth.
    let figures = !text.chars().any(char::is_alphabetic);
    let is_day = || {
        phrase.date.precision() == Precision::Day && text.split(|c: char| !c.is_ascii_digit()).count() == 3
    };
    if figures && !is_day() {
        return None;
    }
    let text = &*document.text;
    let words = text.get(phrase.range.clone()).unwrap_or_default();
    // `the end of` says which part is meant, which no date of EDTF says.
    let part = matches!(phrase.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
    let part = if part { part_of(words, &phrase.date) } else { "" };
    let before = text.get(..phrase.range.start + part.len()).unwrap_or_default();
    let before = if part.is_empty() { without_preposition(before) } else { said(before) };
    let after = text.get(phrase.range.end..).unwrap_or_default();
    let left_out = [before, said(after)].into_iter().flatten();
    Some(Typed { date: phrase.date, left_out: left_out.collect() })
}

/// The date that `text` means, whatever else it says.
pub fn date_of(text: &str) -> Option<Edtf> {
    typed_date(text).map(|typed| typed.date)
}

/// The first of `words` without which they mean the same date and no part of it.
fn part_of<'t>(words: &'t str, date: &Edtf) -> &'t str {
    let starts = words.match_indices(' ').map(|(at, _)| at + 1);
    let is_whole = |at: &usize| {
        let document = Document::from_plain_text("date", words.get(*at..).unwrap_or_default());
        let (_, phrases) = timex::read(&document);
        phrases.first().is_some_and(|phrase| phrase.date == *date && phrase.modifier.is_none())
    };
    starts.into_iter().find(is_whole).and_then(|at| words.get(..at)).unwrap_or_default()
}

/// What stands before a date, without the preposition that says no more than that it is one: `on`, `in`, `в`.
fn without_preposition(before: &str) -> Option<String> {
    const MUTE: [&str; 7] = ["on", "in", "at", "the", "в", "во", "of"];
    let mut rest = before.trim_end();
    while let Some(word) =
        rest.split_whitespace().next_back().filter(|word| MUTE.contains(&&*case::lower(word)))
    {
        rest = rest.get(..rest.len() - word.len()).unwrap_or_default().trim_end();
    }
    said(rest)
}

/// Words on one line without the signs around them, if they say anything.
fn said(words: &str) -> Option<String> {
    let words = words.trim_matches(|c: char| c.is_whitespace() || ",;:.–—-".contains(c));
    let says = words.contains(|c: char| c.is_alphanumeric() || c == '?');
    says.then(|| words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `1990–1992`, `1990-92`: from a year to another.
fn years(text: &str) -> Option<Edtf> {
    let (from, to) = text.split_once(['-', '\u{2013}', '\u{2014}'])?;
    let (from, to) = (from.trim(), to.trim());
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let century = from.get(..2).filter(|_| from.len() == 4 && is_number(from) && is_number(to))?;
    let to = match to.len() {
        4 => to.to_owned(),
        2 => [century, to].concat(),
        _ => return None,
    };
    [from, "/", &to].concat().parse().ok()
}

/// `66 million years ago`, `13,8 миллиарда лет назад`.
fn deep(text: &str) -> Option<Edtf> {
    let (number, words) = text.split_once([' ', '\u{a0}'])?;
    let words = case::lower(words);
    // What stands between them would be lost.
    let (unit, ago) = words.split_once([' ', '\u{a0}'])?;
    let is_ago = matches!(ago, "years ago" | "лет назад");
    let zeros = match unit {
        "million" | "millions" | "миллион" | "миллиона" | "миллионов" => 6,
        "billion" | "billions" | "миллиард" | "миллиарда" | "миллиардов" => 9,
        _ => return None,
    };
    let number = number.replace(',', ".");
    let (whole, rest) = number.split_once('.').unwrap_or((&number, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let digits = [whole, rest].concat();
    let year = (is_ago && !whole.is_empty() && is_number(&digits) && rest.len() <= zeros)
        .then(|| ["Y-", digits.trim_start_matches('0'), &"0".repeat(zeros - rest.len())].concat());
    year?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_are_typed() {
        for (typed, date) in [
            ("1990~", Some("1990~")),
            (" 2007-10/.. ", Some("2007-10/..")),
            ("7 March 2011", Some("2011-03-07")),
            ("March 1993", Some("1993-03")),
            ("осенью 2009 года", Some("2009-23")),
            ("the 1990s", Some("199X")),
            ("", None),
            ("199", None),
            ("1991-13", None),
            ("25.12.1991", Some("1991-12-25")),
            ("7.3.2011", Some("2011-03-07")),
            ("2011-3-7", Some("2011-03-07")),
            ("1991-02-30", None),
            ("1990-1992", Some("1990/1992")),
            ("1990–92", Some("1990/1992")),
            ("1990/1980", None),
            ("1992–90", None),
            ("66 million years ago", Some("Y-66000000")),
            ("13,8 миллиарда лет назад", Some("Y-13800000000")),
            ("0.5 million years ago", Some("Y-500000")),
            ("million years ago", None),
        ] {
            assert_eq!(date_of(typed).map(|date| date.to_string()).as_deref(), date, "{typed}");
        }
    }

    #[test]
    fn words_that_a_date_does_not_come_of_are_told() {
        for (typed, date, left_out) in [
            ("spring of 1993, near Riga", "1993-21", &["near Riga"][..]),
            ("on Friday, 7 March 2011", "2011-03-07", &[]),
            ("In March 1993.", "1993-03", &[]),
            ("3 May 1901 (Easter)", "1901-05-03", &["(Easter)"]),
            ("Founded on 3 May 1901", "1901-05-03", &["Founded"]),
            ("3 May 1901 and 7 June 1902", "1901-05-03", &["and 7 June 1902"]),
            ("early 1993", "1993", &["early"]),
            ("the end of 2005", "2005", &["the end"]),
            ("в конце 2005 года", "2005", &["в конце"]),
            ("весной 1993 г., под Ригой", "1993-21", &["под Ригой"]),
            ("about 1990", "1990~", &[]),
            ("with luck 1990, or later?", "1990", &["with luck", "or later?"]),
            ("66 million years ago", "Y-66000000", &[]),
            ("1990–92", "1990/1992", &[]),
            ("1990-05-03", "1990-05-03", &[]),
        ] {
            let read = typed_date(typed).unwrap();
            assert_eq!(
                (read.date.to_string().as_str(), &read.left_out[..]),
                (date, &left_out.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>()[..]),
                "{typed}"
            );
        }
        assert_eq!(date_of("66 million long years ago"), None);
    }
}
