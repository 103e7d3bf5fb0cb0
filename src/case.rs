//! Capital and small letters. The standard library's tables weigh more than all that the program knows of Russian
//! months; here the same facts stand as runs, which the build reads from the standard library.

/// A run of capital letters: the first, how many, how far apart, and how far away their small letters are.
type Run = (u32, u16, u8, i32);

static RUNS: &[Run] = include!(concat!(env!("OUT_DIR"), "/case.rs"));

/// The text in small letters. A sigma at the end of a word becomes `ς`.
pub(crate) fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        out.push(match letter {
            'Σ' if ends_word(text, at) => 'ς',
            _ => lower_char(letter),
        });
    }
    out
}

fn ends_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at..).and_then(|after| after.chars().nth(1));
    before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
}

/// The small letter of a capital one, anything else as it is; `i` for the dotted `İ`.
pub(crate) fn lower_char(letter: char) -> char {
    match letter {
        '\0'..='\u{7f}' => letter.to_ascii_lowercase(),
        '\u{430}'..='\u{45f}' => letter,
        _ => {
            let code = u32::from(letter);
            let after = RUNS.partition_point(|run| run.0 <= code);
            let run = RUNS.get(after.wrapping_sub(1)).filter(|run| holds(run, code));
            run.and_then(|run| char::from_u32(code.wrapping_add_signed(run.3))).unwrap_or(letter)
        }
    }
}

/// Letters with their marks, each behind the letter that it is written for where there are no marks.
static MARKED: &[(char, &str)] = &[
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįı"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűų"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
    ('е', "ё"),
];

/// The small letter without its marks, as people type it: `e` for `É`, `е` for `Ё`. Letters that are others than those
/// without the mark (й is not и) stay.
pub(crate) fn bare_char(letter: char) -> char {
    let small = lower_char(letter);
    if small.is_ascii() {
        return small;
    }
    MARKED.iter().find(|(_, marked)| marked.contains(small)).map_or(small, |(bare, _)| *bare)
}

/// The text in [`bare_char`]s.
pub(crate) fn bare(text: &str) -> String {
    text.chars().map(bare_char).collect()
}

/// The capital letter of a small one, anything else as it is: one letter for one, so that `ß` stays.
pub(crate) fn upper_char(letter: char) -> char {
    match letter {
        '\0'..='\u{7f}' => letter.to_ascii_uppercase(),
        'ß' => letter,
        _ => {
            let code = u32::from(letter);
            let capital = |run: &Run| code.wrapping_add_signed(run.3.wrapping_neg());
            let run = RUNS.iter().find(|run| holds(run, capital(run)));
            run.and_then(|run| char::from_u32(capital(run))).unwrap_or(letter)
        }
    }
}

/// The text with a capital letter at its start.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().map(upper_char));
    out.push_str(letters.as_str());
    out
}

fn holds(&(first, count, step, _): &Run, code: u32) -> bool {
    let (far, step) = (code.wrapping_sub(first), u32::from(step));
    far < u32::from(count) * step && far.is_multiple_of(step)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the standard library is what it is measured against")]
mod tests {
    use super::*;

    #[test]
    fn letters_change_as_in_the_standard_library() {
        for letter in '\0'..=char::MAX {
            if letter != 'İ' {
                assert!(letter.to_lowercase().eq([lower_char(letter)]), "{letter:?}");
            }
            // One capital letter that leads back: `µ`, `ς`, `ſ` and their like share one with another letter.
            let mut capital = letter.to_uppercase();
            if let (Some(first), None) = (capital.next(), capital.next())
                && first.to_lowercase().eq([letter])
            {
                assert_eq!(upper_char(letter), first, "{letter:?}");
            }
        }
    }

    #[test]
    fn marks_are_left_out_where_people_leave_them_out() {
        assert_eq!(bare("José ŁÓDŹ Orléans Пётр Йод"), "jose lodz orleans петр йод");
        for (bare, marked) in MARKED {
            assert!(marked.chars().all(|letter| letter != *bare && lower_char(letter) == letter), "{bare}");
        }
    }

    #[test]
    fn words_change_as_in_the_standard_library() {
        for text in ["Москва ЁЛКА", "ΟΔΟΣ ΣΑΣ Σ", "Ångström ÉCOLE", "𐐀", "", "straße ẞ"]
        {
            assert_eq!(lower(text), text.to_lowercase());
        }
        assert_eq!(lower("İZMİR"), "izmir");
        for (text, words) in [("ёлка", "Ёлка"), ("", ""), ("élan", "Élan"), ("ßa", "ßa"), ("9 a", "9 a")]
        {
            assert_eq!(capitalized(text), words);
        }
    }
}
