//! Whether a stop ends a sentence: what speaks against it, an abbreviation, an initial, a number.

use super::{Splitter, trim};
use crate::document::{
    letter::{is_letter, is_lower, is_upper, lower_into},
    words::{self, Abbreviation},
};

/// Bytes that are looked at for the last word of a sentence and the space before it.
const LONGEST_PLAIN: usize = 20;

impl Splitter<'_> {
    /// Whether a full stop stands as most that end a sentence do, between a small word that is no abbreviation and a space
    /// with a capital behind it, both ASCII. All that is asked of others would say nothing here.
    pub(super) fn plainly_ends(&self, at: usize) -> bool {
        let Some([b'.', b' ', b'A'..=b'Z']) = self.bytes.get(at..at + 3) else { return false };
        let before = self.bytes.get(self.start.max(at.saturating_sub(LONGEST_PLAIN))..at).unwrap_or_default();
        let letters = before.iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
        let word = self.text.get(at - letters..at).unwrap_or_default();
        at + 2 >= self.enclosed_until
            && letters > 1
            && letters < before.len()
            && before.get(before.len() - letters - 1) == Some(&b' ')
            && words::abbreviation(word).is_none()
            && (letters > 5
                || word.bytes().any(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')))
    }

    /// Whether the stop at `at..run_end` ends the sentence when `next` follows after white space.
    pub(super) fn ends_before(&mut self, at: usize, run_end: usize, next: char, next_at: usize) -> bool {
        if is_lower(next) || matches!(next, ',' | ';' | ':' | ')' | ']' | '}' | '.' | '!' | '?' | '…') {
            return false;
        }
        // `Help! (1965)` and `Jones et al. (1990)`
        if next == '(' && self.bytes.get(next_at + 1).is_some_and(u8::is_ascii_digit) {
            return false;
        }
        // `Close the IMF! — Voronezh, 2001.` and `«Пора!» — сказал он`.
        if matches!(next, '—' | '–' | '-' | '/' | '|') {
            return false;
        }
        if run_end - at > 1 || self.bytes.get(at) != Some(&b'.') {
            // `... However` ends, `Yahoo! Inc.` does not.
            return !self.is_company_form(next_at);
        }
        !self.belongs_to_word(at, next, next_at)
    }

    /// Whether a stop ends the sentence though no white space follows: `social justice».The`, `the merger.Then`.
    pub(super) fn ends_glued(
        &mut self,
        at: usize,
        run_end: usize,
        closed: bool,
        next: char,
        next_at: usize,
    ) -> bool {
        if run_end - at > 2 || !(is_upper(next) || closed && matches!(next, '«' | '“' | '„')) {
            return false;
        }
        let word = self.word_before(at);
        let before = self.text.get(word.clone()).unwrap_or_default();
        if closed {
            return word.is_empty() || before.chars().count() > 1;
        }
        let followed_by_letter = self.letters_at(next_at).chars().count() > 1;
        let ends_small = before.chars().count() > 2 && !before.contains('.') && before.chars().all(is_lower);
        let is_year = before.is_empty() && self.digits_before(at) == 4;
        followed_by_letter
            && (ends_small || is_year || (before.chars().count() > 1 && self.opens_sentence(next_at)))
    }

    /// Whether the full stop at `at` belongs to the word before it: an abbreviation, an initial, an ordinal.
    fn belongs_to_word(&mut self, at: usize, next: char, next_at: usize) -> bool {
        let word = self.word_before(at);
        let Some(before) = self.text.get(word.clone()).filter(|word| !word.is_empty()) else {
            // `1. Foo` at the start of a sentence is a number, not a sentence.
            let digits = self.digits_before(at);
            return (1..=3).contains(&digits) && at - digits == trim(self.text, self.start..at).start;
        };
        let mut letters = before.chars().filter(|&c| is_letter(c));
        let (first, single) = (letters.next(), letters.next().is_none());
        let Some(first) = first else { return false };
        if single && is_upper(first) {
            // "Прибыл сам Пётр I. 28 июля пробита брешь": a numeral behind a Russian name.
            let name = self.text.get(self.start..word.start).unwrap_or_default().trim_end();
            if matches!(first, 'I' | 'V' | 'X') && name.ends_with(|c: char| matches!(c, 'а'..='я')) {
                return false;
            }
            return !self.opens_sentence(next_at) && !self.is_numbered_by(word.start);
        }
        lower_into(before, self.word);
        // `в 1903-м. Дед подал прошение`
        if before.starts_with('-')
            && self.bytes.get(word.start.wrapping_sub(1)).is_some_and(u8::is_ascii_digit)
        {
            return false;
        }
        // `on the 21st. Mapping began`, `in the 540s. Slavs settled`
        if matches!(self.word.as_str(), "st" | "nd" | "rd" | "th" | "s")
            && self.bytes.get(word.start.wrapping_sub(1)).is_some_and(u8::is_ascii_digit)
        {
            return false;
        }
        // `at 190p. Kobayashi made an offer`, `a run of 12km. It ended`
        if matches!(
            self.word.as_str(),
            "p" | "km" | "m" | "kg" | "g" | "cm" | "mm" | "bn" | "kw" | "mph" | "lb" | "ft"
        ) && self.bytes.get(word.start.wrapping_sub(1)).is_some_and(u8::is_ascii_digit)
        {
            return false;
        }
        if matches!(self.word.as_str(), "г" | "гг" | "в" | "вв") && self.number_ends_at(word.start) {
            return self.is_short_opening(word.start) && is_letter(next);
        }
        let abbreviated = match words::abbreviation(self.word) {
            Some(Abbreviation::Never) => return true,
            Some(Abbreviation::BeforeNumber) if next.is_numeric() => return true,
            Some(Abbreviation::Sometimes) => true,
            _ => single && is_lower(first) || before.contains('.') || is_consonants(before),
        };
        abbreviated && !self.opens_sentence(next_at)
    }

    /// Whether the capital at `at` numbers or names a thing of a kind, as in `World War I` or `Plan B`.
    fn is_numbered_by(&mut self, at: usize) -> bool {
        const KINDS: &[&str] = &[
            "Act",
            "Annex",
            "Appendix",
            "Article",
            "Book",
            "Category",
            "Chapter",
            "Class",
            "Division",
            "Exhibit",
            "Grade",
            "Group",
            "Hepatitis",
            "Part",
            "Phase",
            "Plan",
            "Schedule",
            "Section",
            "Series",
            "Type",
            "Vitamin",
            "Volume",
            "War",
            "Zone",
        ];
        let before = self.text.get(self.start..at).unwrap_or_default().trim_end();
        KINDS.iter().any(|kind| before.ends_with(kind))
    }

    /// Whether the word at `at` opens sentences and is no initial.
    fn opens_sentence(&mut self, at: usize) -> bool {
        let word = self.letters_at(at);
        let end = at + word.len();
        let is_initial = self.bytes.get(end) == Some(&b'.') && word.chars().count() == 1;
        let is_name = matches!(word, "A" | "I");
        lower_into(word, self.word);
        !is_initial && !is_name && words::contains(words::OPENERS, self.word)
    }

    /// Whether the sentence so far is only the adverb of time that opens it: `В 1993 г. Партия …`.
    fn is_short_opening(&self, before: usize) -> bool {
        let opening = self.text.get(self.start..before).unwrap_or_default();
        opening.len() < 60 && opening.split_whitespace().count() <= 4
    }

    fn is_company_form(&mut self, at: usize) -> bool {
        let word = self.letters_at(at);
        matches!(
            word,
            "Inc" | "Corp" | "Corporation" | "Ltd" | "Limited" | "Company" | "Group" | "Holdings" | "Media"
        )
    }
}

/// A short word without vowels is an abbreviation (`Sgt`, `Blvd`), but not in capitals (`RSFSR`).
fn is_consonants(word: &str) -> bool {
    let vowel = |c: char| "aeiouyAEIOUYаеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(c);
    word.len() <= 10
        && word.chars().count() <= 5
        && word.chars().any(is_lower)
        && word.chars().all(|c| is_letter(c) && !vowel(c))
}
