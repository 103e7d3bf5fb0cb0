//! Classes of letters, fast for the scripts that are read most: the tables of `char` cost some ten nanoseconds a
//! Cyrillic letter, which would be most of the time that reading takes.

use crate::case;

/// Whether `c` is a letter.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Whether `c` is a letter or a digit.
pub(super) fn is_word(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit() || (c > '\u{7f}' && c.is_numeric())
}

/// Whether `c` is a capital letter.
pub(super) fn is_upper(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_uppercase(),
        '\u{400}'..='\u{42f}' => true,
        '\u{430}'..='\u{45f}' => false,
        _ => c.is_uppercase(),
    }
}

/// Whether `c` is a small letter.
pub(super) fn is_lower(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_lowercase(),
        '\u{400}'..='\u{42f}' => false,
        '\u{430}'..='\u{45f}' => true,
        _ => c.is_lowercase(),
    }
}

/// Puts `word` in lower case into `out`, which is emptied first.
pub(super) fn lower_into(word: &str, out: &mut String) {
    out.clear();
    for c in word.chars() {
        match c {
            '\0'..='\u{7f}' => out.push(c.to_ascii_lowercase()),
            '\u{430}'..='\u{45f}' => out.push(c),
            '\u{410}'..='\u{42f}' => out.extend(char::from_u32(c as u32 + 0x20)),
            _ => out.push(case::lower_char(c)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the standard library is what it is measured against")]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_tables_of_char() {
        let mut lower = String::new();
        for c in '\0'..='\u{2fff}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_upper(c), c.is_uppercase(), "{c:?}");
            assert_eq!(is_lower(c), c.is_lowercase(), "{c:?}");
            lower_into(&c.to_string(), &mut lower);
            // one letter for one: a dotted capital I loses its dot
            assert!(c == 'İ' || lower == c.to_lowercase().to_string(), "{c:?}");
        }
    }
}
