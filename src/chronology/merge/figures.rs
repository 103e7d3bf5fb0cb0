//! Numbers by which two titles that are alike otherwise tell of two things.

use super::Candidate;

/// What numbers a title has: most have none, and each is compared with many.
#[derive(Clone, Copy, Debug)]
pub(in crate::chronology) struct Numbers {
    /// No more than three figures, seven Roman numerals or "twelfth"; [`NONE`] without any.
    ordinal: u16,
    has_figures: bool,
}

const NONE: u16 = u16::MAX;

impl Numbers {
    /// Those of `title`.
    pub(in crate::chronology) fn of(title: &str) -> Self {
        let ordinal = ordinal(title).and_then(|number| u16::try_from(number).ok()).unwrap_or(NONE);
        Self { ordinal, has_figures: may_have_figures(title) && !figures(title).is_empty() }
    }
}

/// "VII Congress" and "8th Congress" are two, whatever else they share.
pub(super) fn numbers_agree(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    let (a, b) = (a.numbers.ordinal, b.numbers.ordinal);
    a == NONE || b == NONE || a == b
}

/// Whether no number or letter of their titles tells that `a` and `b` are two; see [`agree`].
pub(super) fn figures_agree(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    !a.numbers.has_figures || !b.numbers.has_figures || agree(a.title, b.title)
}

/// Whether one amount stands in both titles that is no year: £46,500, 355 crowns.
pub(super) fn share_an_amount(a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
    if !a.numbers.has_figures || !b.numbers.has_figures {
        return false;
    }
    const LEAST_DIGITS: usize = 3;
    let is_amount = |figure: &str| {
        let digits = figure.bytes().filter(u8::is_ascii_digit).count();
        digits >= LEAST_DIGITS && (digits != 4 || figure.len() > 4)
    };
    let of_b = figures(b.title);
    let amounts = figures(a.title).into_iter().map(|(figure, _)| figure).filter(|figure| is_amount(figure));
    amounts.into_iter().any(|figure| of_b.iter().any(|other| other.0 == figure))
}

/// "Room 3 opened" and "Room 4 opened", "Hall A" and "Hall B" are two, and so are "20 workers struck" and "30 workers
/// struck": of the numbers and single letters of two titles that have some, one title must have all of the other's. What
/// belongs to a name and what counts something are compared apart.
fn agree(a: &str, b: &str) -> bool {
    let (of_a, of_b) = (figures(a), figures(b));
    [false, true].into_iter().all(|counts| {
        let has_some = |figures: &[(&str, bool)]| figures.iter().any(|figure| figure.1 == counts);
        let within = |few: &[(&str, bool)], many: &[(&str, bool)]| {
            few.iter().all(|figure| figure.1 != counts || many.contains(figure))
        };
        !has_some(&of_a) || !has_some(&of_b) || within(&of_a, &of_b) || within(&of_b, &of_a)
    })
}

/// Whether a title has a digit, a full stop or a letter by itself, without which it has no [`figures`].
fn may_have_figures(title: &str) -> bool {
    const LETTER: u8 = 1;
    const CAPITAL: u8 = 2;
    const FIGURE: u8 = 4;
    const SORTS: [u8; 256] = {
        let mut sorts = [0; 256];
        let mut byte = 0;
        while byte < 128 {
            let letter = byte as u8;
            sorts[byte] = if letter.is_ascii_alphabetic() { LETTER } else { 0 }
                | if letter.is_ascii_uppercase() { CAPITAL } else { 0 }
                | if letter.is_ascii_digit() || letter == b'.' { FIGURE } else { 0 };
            byte += 1;
        }
        sorts
    };
    // What the byte before is, and whether it is a capital that stands behind no letter.
    let (mut before, mut alone, mut found) = (0, false, false);
    for &byte in title.as_bytes() {
        let sort = SORTS[usize::from(byte)];
        found |= sort & FIGURE != 0 || alone && sort & LETTER == 0;
        alone = sort & CAPITAL != 0 && before & LETTER == 0;
        before = sort;
    }
    found || alone
}

/// `3` of "Room 3", `1.0` of "Version 1.0", `B` of "Hall B"; no initials of a name and no word of one letter. Each with
/// whether it counts what is named behind it.
fn figures(title: &str) -> Vec<(&str, bool)> {
    let mut out = Vec::new();
    let mut words = title.split(' ').enumerate().peekable();
    while let Some((place, word)) = words.next() {
        // Nearly every word: letters, more than one.
        if word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            continue;
        }
        let bare = word.trim_matches(['(', ')', ',', ':', ';', '"', '“', '”', '«', '»', '£', '$', '€', '%']);
        let is_part = word.contains('%');
        let number = bare.trim_end_matches('.');
        // "Kosmos-3"
        let numbered = bare.rsplit_once('-').filter(|(name, number)| {
            name.ends_with(char::is_alphabetic) && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        if let Some((_, number)) = numbered.filter(|(_, number)| !number.is_empty()) {
            out.push((number, false));
            continue;
        }
        let digits = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        let letter = place > 0 && bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
        if !number.is_empty() && digits || letter && bare != "I" {
            let counted = words.peek().is_some_and(|(_, next)| {
                next.ends_with('s')
                    || matches!(*next, "by" | "per" | "km" | "m" | "million" | "billion" | "%")
                    || next.starts_with(|c: char| ('а'..='я').contains(&c)) && next.chars().count() > 2
            });
            out.push((number, digits && (counted || is_part)));
        }
    }
    out
}

/// The first ordinal of a title: `7th`, `VII`, `seventh`.
fn ordinal(title: &str) -> Option<u32> {
    title
        .as_bytes()
        .split(|byte| matches!(byte, b' ' | b'-' | b'(' | b')'))
        .take(4)
        .find_map(|word| {
            if word.iter().any(u8::is_ascii_digit) {
                let word = std::str::from_utf8(word).unwrap_or_default();
                let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
                if !digits.is_empty() && digits.len() < word.len() && digits.len() <= 3 {
                    return digits.parse().ok();
                }
            }
            let number = roman(word)?;
            (word.len() > 1 || matches!(word, b"I" | b"V" | b"X")).then_some(number)
        })
        .or_else(|| ordinal_of_meeting(title))
        .or_else(|| title.split(' ').next().filter(|first| first.is_ascii()).and_then(in_words))
}

/// "Its second party congress": the words of what comes in order, of which others that are counted say nothing.
fn ordinal_of_meeting(title: &str) -> Option<u32> {
    const MEETINGS: [&str; 9] = [
        "congress",
        "conference",
        "convention",
        "plenum",
        "plenary",
        "съезд",
        "конгресс",
        "конференци",
        "пленум",
    ];
    const MOST_BETWEEN: usize = 2;
    let mut words = title.split(' ');
    while let Some(word) = words.next() {
        let Some(number) = in_words(word) else { continue };
        let behind = words.clone().take(MOST_BETWEEN + 1);
        let joined = |word: &&str| {
            !matches!(*word, "of" | "at" | "by" | "in" | "to" | "the" | "на" | "в" | "и" | "and")
        };
        let is_meeting = |word: &str| {
            let small = crate::case::lower(word.trim_start_matches(|letter: char| !letter.is_alphabetic()));
            MEETINGS.iter().any(|meeting| small.starts_with(meeting))
        };
        if behind.take_while(joined).any(is_meeting) {
            return Some(number);
        }
    }
    None
}

/// The ordinal that a word is, in either language: "second", «второй».
fn in_words(word: &str) -> Option<u32> {
    const ENGLISH: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    const RUSSIAN: [(&str, u32); 13] = [
        ("перв", 1),
        ("втор", 2),
        ("трет", 3),
        ("четверт", 4),
        ("четвёрт", 4),
        ("пят", 5),
        ("шест", 6),
        ("седьм", 7),
        ("восьм", 8),
        ("девят", 9),
        ("десят", 10),
        ("одиннадцат", 11),
        ("двенадцат", 12),
    ];
    const ENDINGS: [&str; 17] = [
        "ый", "ий", "ой", "ая", "ья", "ое", "ье", "ого", "ьего", "ому", "ьему", "ом", "ьем", "ую", "ью",
        "ые", "ых",
    ];
    if word.len() < 5 {
        return None;
    }
    if word.is_ascii() {
        if word.len() > 8
            || !matches!(
                word.as_bytes().first().map_or(0, |first| first | 0x20),
                b'f' | b's' | b't' | b'e' | b'n'
            )
        {
            return None;
        }
        return ENGLISH.iter().position(|own| own.eq_ignore_ascii_case(word)).map(|at| at as u32 + 1);
    }
    let letters = word.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let mut start = letters.chars();
    let first = start.next()?;
    if !matches!(
        first,
        'п' | 'П' | 'в' | 'В' | 'т' | 'Т' | 'ч' | 'Ч' | 'ш' | 'Ш' | 'с' | 'С' | 'д' | 'Д' | 'о' | 'О'
    ) {
        return None;
    }
    let small = crate::case::lower(letters);
    RUSSIAN.iter().find_map(|(stem, number)| {
        let ending = small.strip_prefix(stem)?;
        ENDINGS.contains(&ending).then_some(*number)
    })
}

fn roman(word: &[u8]) -> Option<u32> {
    let value = |byte: u8| {
        Some(match byte {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            _ => return None,
        })
    };
    let mut total = 0_u32;
    let mut last = 0_u32;
    for &byte in word.iter().rev() {
        let value: u32 = value(byte)?;
        total = if value < last { total.checked_sub(value)? } else { total + value };
        last = value.max(last);
    }
    (!word.is_empty() && word.len() <= 7).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_with_figures_is_passed_over() {
        let titles = [
            "Room 3",
            "Hall B",
            "(B) opened",
            "Version 1.0",
            "«C» opened",
            "Act I",
            "O’B",
            "a, .,.",
            "Café Z",
        ];
        for title in titles {
            assert!(may_have_figures(title) || figures(title).is_empty(), "{title}");
        }
        assert!(
            ["Ann Hill died", "HMS Vale sank", "Съезд партии", ""]
                .iter()
                .all(|title| !may_have_figures(title))
        );
    }

    #[test]
    fn ordinals_are_read_in_figures_letters_and_words() {
        assert_eq!(ordinal("7th Congress of the Union"), Some(7));
        assert_eq!(ordinal("XXIX Congress"), Some(29));
        assert_eq!(ordinal("IV (extraordinary) congress"), Some(4));
        assert_eq!(ordinal("Sixth congress"), Some(6));
        assert_eq!(ordinal("Union's second congress"), Some(2));
        assert_eq!(ordinal("Её первый съезд"), Some(1));
        assert_eq!(ordinal("Партия впервые провела съезд"), None);
        assert_eq!(ordinal("Its songs first released in Leeds"), None);
        assert_eq!(ordinal("Founding conference"), None);
        assert!(!agree("Comet 5 launched", "Comet 6 launched as well"));
        assert!(agree("Comet 5 launched", "Probe Comet 5 lifted off"));
        assert!(agree("Comet 5 launched", "Comet launched"));
        let numbers = |title| (Numbers::of(title).ordinal, Numbers::of(title).has_figures);
        assert_eq!(numbers("XXIX Congress"), (29, false));
        assert_eq!(numbers("Comet 5 launched"), (NONE, true));
        assert_eq!(numbers("Comet launched"), (NONE, false));
    }

    #[test]
    fn titles_that_differ_in_a_number_or_a_letter_are_two() {
        for (a, b, agree) in [
            ("Room 3 opened", "Room 4 opened", false),
            ("Version 1.0 released", "Version 1.1 released", false),
            ("Hall A closed", "Hall B closed", false),
            ("Kosmos-3 launched", "Kosmos-4 launched", false),
            ("Запуск станции «Комета-3»", "Comet 3 launched", true),
            ("Room 3 opened", "Room 3 opened by the mayor", true),
            ("Room opened", "Room 4 opened", true),
            ("20 workers struck at 3 plants", "20 workers struck", true),
            ("Speech of A. Hill", "Speech of B. Hill", true),
        ] {
            assert_eq!(super::agree(a, b), agree, "{a} / {b}");
            assert_eq!(super::agree(b, a), agree, "{b} / {a}");
        }
    }
}
