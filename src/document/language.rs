//! Which language a run of text is in, by its script.

use super::Language;

/// The language whose script has more letters, given those of [`letters`]; `fallback` when they are equal.
/// Both locales differ in script, so letters decide and no word list is needed.
pub(super) fn of_letters((cyrillic, latin): (usize, usize), fallback: Language) -> Language {
    match cyrillic.cmp(&latin) {
        std::cmp::Ordering::Greater => Language::Russian,
        std::cmp::Ordering::Less => Language::English,
        std::cmp::Ordering::Equal => fallback,
    }
}

/// Cyrillic and Latin letters of `text`. UTF-8 lead bytes D0 and D1 are U+0400–U+047F; counting bytes lets the
/// compiler use vector instructions.
pub(super) fn letters(text: &str) -> (usize, usize) {
    let (mut cyrillic, mut latin) = (0, 0);
    for chunk in text.as_bytes().chunks(192) {
        let (mut c, mut l) = (0u8, 0u8);
        for &byte in chunk {
            c += u8::from(byte & 0xfe == 0xd0);
            l += u8::from(byte.is_ascii_alphabetic());
        }
        cyrillic += usize::from(c);
        latin += usize::from(l);
    }
    (cyrillic, latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_with_more_letters_decides() {
        for (text, expected) in [
            ("The party was founded in 1991.", Language::English),
            ("Партия основана в 1991 году.", Language::Russian),
            ("The Socialist Resistance (СоцСопр) was a movement", Language::English),
            ("Группа IBM основала филиал", Language::Russian),
        ] {
            assert_eq!(of_letters(letters(text), Language::English), expected, "{text}");
        }
        assert_eq!(of_letters(letters("1991—2001"), Language::Russian), Language::Russian);
    }
}
