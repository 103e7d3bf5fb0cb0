//! A date as somebody types it: EDTF, or words.

use crate::{
    case,
    document::Document,
    time::{Edtf, Precision},
    timex,
};

/// The date that `text` means: EDTF (`1991-10`, `1990~`), or else words in which a date is found (`7 March 2011`,
/// `осенью 2009 года`). The first date counts.
///
/// ```
/// use annals::session::date_of;
/// let edtf = |text| date_of(text).map(|date| date.to_string());
/// assert_eq!(edtf("1991-10"), Some("1991-10".into()));
/// assert_eq!(edtf("from 1998 to 2007"), Some("1998/2007".into()));
/// assert_eq!(edtf("soon"), None);
/// ```
pub fn date_of(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    if let Some(date) = years(text).or_else(|| deep(text)) {
        return Some(date);
    }
    let document = Document::from_plain_text("date", text);
    let (_, phrases) = timex::read(&document);
    let date = phrases.into_iter().next()?.date;
    // Figures alone are a day or a slip: nobody means 1991 by 1991-13, or February by its thirtieth.
    let figures = !text.chars().any(char::is_alphabetic);
    let is_day =
        || date.precision() == Precision::Day && text.split(|c: char| !c.is_ascii_digit()).count() == 3;
    (!figures || is_day()).then_some(date)
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
    let is_ago = words.ends_with(" years ago") || words.ends_with(" лет назад");
    let zeros = match () {
        () if words.starts_with("million") || words.starts_with("миллион") => 6,
        () if words.starts_with("billion") || words.starts_with("миллиард") => 9,
        () => return None,
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
}
