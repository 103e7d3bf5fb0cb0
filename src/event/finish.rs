//! Last touches to a headline: marks balanced, loose ends off, cut to length as a last resort.

use super::phrase::capitalize;
use crate::case;
use std::borrow::Cow;

/// Removes a quotation mark whose partner was left out, and marks and spaces that stand twice.
pub(super) fn balance(text: &mut String) {
    if !is_plain(text) {
        balance_marks(text);
    }
    trim_dangling(text);
}

/// Whether the text has only letters, digits and single spaces and marks, as most have: nothing to balance.
fn is_plain(text: &str) -> bool {
    // Every mark that is looked for, and every space beyond the common one, begins with one of these bytes.
    const ODD: u8 = 1;
    const SPACE: u8 = 2;
    const COMMA: u8 = 4;
    const STOP: u8 = 8;
    const SORTS: [u8; 256] = {
        let mut sorts = [0; 256];
        let odd = b"\"|\t\n\x0b\x0c\r\xc2\xe1\xe2\xe3";
        let mut next = 0;
        while next < odd.len() {
            sorts[odd[next] as usize] = ODD;
            next += 1;
        }
        sorts[b' ' as usize] = SPACE;
        sorts[b',' as usize] = COMMA;
        sorts[b'.' as usize] = STOP;
        sorts
    };
    let (mut before, mut odd) = (SPACE, 0);
    for &byte in text.as_bytes() {
        let sort = SORTS[usize::from(byte)];
        odd |= sort & ODD | before & SPACE & (sort | sort >> 1) | before & STOP & sort;
        before = sort;
    }
    odd == 0 && before != SPACE
}

/// A part of a headline, and what [`balance`] has to look at in it.
pub(super) struct Part<'a> {
    pub(super) text: Cow<'a, str>,
    /// How many characters it has.
    pub(super) length: usize,
    plain: bool,
    /// Whether it ends without a word that led to the date, whatever stands before it.
    settled: bool,
}

impl<'a> Part<'a> {
    pub(super) fn new(text: Cow<'a, str>) -> Self {
        let length = if text.is_ascii() { text.len() } else { text.chars().count() };
        let plain = is_plain(&text);
        let settled = text.len() >= LONGEST_LEFT && !may_dangle(&text);
        Self { text, length, plain, settled }
    }

    /// Writes both parts, the second behind the first, as `balance` leaves them, unless they surely have more than
    /// `limit` characters then.
    pub(super) fn join(&self, second: &Self, limit: usize, out: &mut String) -> bool {
        out.clear();
        let (alone, last) = (
            self.text.is_empty() || second.text.is_empty(),
            if second.text.is_empty() { self } else { second },
        );
        // Nearly all are plain, and nothing is to be taken away.
        let settled = last.settled && last.plain && (alone || self.plain);
        if settled && self.length + second.length + usize::from(!alone) > limit {
            return false;
        }
        out.push_str(&self.text);
        if !alone {
            out.push(' ');
        }
        out.push_str(&second.text);
        if !settled {
            balance(out);
        }
        true
    }
}

fn balance_marks(text: &mut String) {
    for (open, close) in [('“', '”'), ('«', '»')] {
        let opens = text.chars().filter(|c| *c == open).count();
        let closes = text.chars().filter(|c| *c == close).count();
        // „…“ is a pair of its own.
        if open == '“' && text.chars().filter(|c| *c == '„').count() == opens {
            continue;
        }
        if opens != closes {
            text.retain(|c| c != open && c != close);
        }
    }
    for empty in ["\"\"", "“”", "«»"] {
        while let Some(at) = text.find(empty) {
            text.replace_range(at..at + empty.len(), "");
        }
    }
    if text.chars().filter(|c| *c == '"').count() % 2 == 1 {
        text.retain(|c| c != '"');
    }
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    *text = spaced.replace(" ,", ",").replace("..", ".");
    // "Dory 2 – 29 March – Strachan" without its date
    for twice in [" – – ", " — — ", " - - "] {
        if let Some((name, rest)) = text.split_once(twice) {
            *text = format!("{name}: {rest}");
        }
    }
    // The cells of a table's row: the first names the rest.
    if text.contains('|') {
        let cells: Vec<&str> = text.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect();
        *text = match cells.as_slice() {
            [first, rest @ ..] if !rest.is_empty() => format!("{first}: {}", rest.join(", ")),
            _ => cells.concat(),
        };
    }
}

/// Small words at the end that led to the date.
const LEFT: [&str; 25] = [
    ", such as",
    " such as",
    " since at least",
    " from at least",
    " at least",
    " deep into",
    " into",
    " as",
    " and still",
    " and again",
    " and then",
    " and",
    " or",
    " but",
    " only",
    " already",
    ", the year",
    ", the day",
    ", the month",
    " и",
    " или",
    " но",
    " лишь",
    " только",
    " уже",
];

/// No shorter than each of [`LEFT`].
const LONGEST_LEFT: usize = 15;

/// Whether a text ends with one of [`LEFT`]. Its last byte rules nearly all of them out.
fn may_dangle(text: &str) -> bool {
    const LAST: [bool; 256] = {
        let mut last = [false; 256];
        let mut next = 0;
        while next < LEFT.len() {
            let word = LEFT[next].as_bytes();
            last[word[word.len() - 1] as usize] = true;
            next += 1;
        }
        last
    };
    let Some(last) = text.as_bytes().last().filter(|byte| LAST[usize::from(**byte)]) else { return false };
    LEFT.iter().any(|word| word.as_bytes().last() == Some(last) && text.ends_with(word))
}

/// Removes small words at the end that led to the date.
fn trim_dangling(text: &mut String) {
    if !may_dangle(text) {
        return;
    }
    while let Some(rest) = LEFT.iter().find_map(|word| {
        if word.as_bytes().last() != text.as_bytes().last() {
            return None;
        }
        text.strip_suffix(word)
    }) {
        if !rest.contains(' ') {
            break;
        }
        let length = rest.trim_end_matches([',', ' ', ';']).len();
        text.truncate(length);
    }
}

/// Last resort for a phrase without any place to cut: whole words, an ellipsis.
pub(crate) fn truncate(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count() + usize::from(length > 0);
        if length + more + 1 > limit {
            break;
        }
        if length > 0 {
            out.push(' ');
        }
        out.push_str(word);
        length += more;
    }
    let dangling = [
        "of", "the", "a", "an", "and", "in", "on", "at", "to", "for", "with", "by", "from", "и", "в", "на",
        "с", "по", "о", "об", "к",
    ];
    while let Some((head, last)) = out.rsplit_once(' ') {
        let bare = last.trim_matches(|c: char| !c.is_alphanumeric());
        if !dangling.contains(&case::lower(bare).as_str()) {
            break;
        }
        out.truncate(head.len());
    }
    let length = out.trim_end_matches([',', ';', ':', '-', '–']).len();
    out.truncate(length);
    if out.is_empty() {
        out = text.chars().take(limit.saturating_sub(1)).collect();
    }
    balance(&mut out);
    out.push('…');
    capitalize(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_led_to_the_date_goes_with_it() {
        let check = |text: &str, expected: &str| {
            let mut text = text.to_owned();
            balance(&mut text);
            assert_eq!(text, expected);
        };
        check("Society turned her down and again", "Society turned her down");
        check("Firm taken over by Holt, the year", "Firm taken over by Holt");
        check("Запрет отменили лишь", "Запрет отменили");
        check("1.4 | | Remote cache", "1.4: Remote cache");
        check("Custom kept up as", "Custom kept up");
        check("Custom went on deep into", "Custom went on");
        check("Plain words stay", "Plain words stay");
        check("Held \u{201c}Open day", "Held Open day");
        assert!(LEFT.iter().all(|word| word.len() <= LONGEST_LEFT));
    }

    #[test]
    fn parts_are_joined_as_the_whole_is_balanced() {
        let parts = [
            "",
            "Society",
            "The Society turned her down",
            "and",
            "turned down and again",
            "\u{201c}Open",
            "day\u{201d} held at the house",
            ", and so on it went",
            "Партия запретила лишь",
            "Партия запретила съезд",
        ];
        for first in parts {
            for second in parts {
                let mut whole =
                    [first, second].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                balance(&mut whole);
                let length = whole.chars().count();
                for limit in [0, length.saturating_sub(1), length, 90] {
                    let mut out = String::new();
                    let (first, second) = (Part::new(first.into()), Part::new(second.into()));
                    let fits = first.join(&second, limit, &mut out);
                    assert!(if fits { out == whole } else { length > limit }, "{whole}");
                }
            }
        }
    }
}
