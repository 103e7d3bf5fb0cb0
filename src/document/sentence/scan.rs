//! What stands around a place in a text. Looking ahead and behind is bounded.

use super::Splitter;
use crate::document::letter::is_letter;
use std::ops::Range;

/// What stands after a possible end.
pub(super) enum After {
    Nothing,
    /// A character after white space, and where.
    Spaced(char, usize),
    /// A character without white space before it.
    Glued(char),
}

impl<'a> Splitter<'a> {
    pub(super) fn skip_stops(&self, mut at: usize) -> usize {
        loop {
            match self.bytes.get(at) {
                Some(b'.' | b'!' | b'?') => at += 1,
                Some(0xe2) if self.is(at, "…") => at += 3,
                _ => return at,
            }
        }
    }

    pub(super) fn skip_closers(&self, mut at: usize) -> usize {
        while let Some(c) =
            self.char_at(at).filter(|c| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_'))
        {
            at += c.len_utf8();
        }
        at
    }

    /// `[1][2]`, `[note 3]`, `[citation needed]`, `¹`.
    pub(super) fn skip_footnote_marks(&self, mut at: usize) -> usize {
        loop {
            match self.char_at(at) {
                Some('[') => {
                    let inside = self.bytes.iter().skip(at + 1).take(24);
                    let length =
                        inside.take_while(|&&b| b.is_ascii_alphanumeric() || b == b' ' || b >= 0x80).count();
                    let close = at + 1 + length;
                    if length == 0 || self.bytes.get(close) != Some(&b']') {
                        return at;
                    }
                    at = close + 1;
                }
                Some(c @ ('¹' | '²' | '³' | '⁴'..='⁹')) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    pub(super) fn skip_blanks(&self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|&c| c.is_whitespace() && c != '\n') {
            at += c.len_utf8();
        }
        at
    }

    pub(super) fn skip_white(&self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|c| c.is_whitespace()) {
            at += c.len_utf8();
        }
        at
    }

    pub(super) fn after(&self, at: usize) -> After {
        let next = self.skip_white(at);
        match self.char_at(next) {
            None => After::Nothing,
            Some(c) if next == at => After::Glued(c),
            Some(c) => After::Spaced(c, next),
        }
    }

    /// The letters before `at` with inner full stops and hyphens (`V.D`, `т.д`, `Inc`), at most 24 bytes.
    pub(super) fn word_before(&self, at: usize) -> Range<usize> {
        let floor = at.saturating_sub(24).max(self.start);
        let mut start = at;
        while start > floor {
            let mut previous = start - 1;
            while previous > floor && !self.text.is_char_boundary(previous) {
                previous -= 1;
            }
            match self.char_at(previous) {
                Some(c) if is_letter(c) || matches!(c, '.' | '-' | '\'' | '’') => start = previous,
                _ => break,
            }
        }
        start..at
    }

    pub(super) fn digits_before(&self, at: usize) -> usize {
        let before = self.bytes.get(self.start..at).unwrap_or_default();
        before.iter().rev().take(6).take_while(|b| b.is_ascii_digit()).count()
    }

    /// Whether a number or Roman numeral stands before `at`, white space between them.
    pub(super) fn number_ends_at(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).unwrap_or_default();
        before
            .trim_end()
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'Х'))
    }

    /// Whether a closing mark stands right before `at`: `justice».`
    pub(super) fn closes_before(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).unwrap_or_default();
        before.chars().next_back().is_some_and(|c| matches!(c, '"' | '”' | '»' | '’' | ')' | ']'))
    }

    pub(super) fn letters_at(&self, at: usize) -> &'a str {
        let rest = self.text.get(at..self.bytes.len()).unwrap_or_default();
        let length =
            rest.char_indices().find(|&(_, c)| !is_letter(c)).map_or(rest.len(), |(length, _)| length);
        rest.get(..length.min(40)).unwrap_or_default()
    }

    pub(super) fn is(&self, at: usize, mark: &str) -> bool {
        self.bytes.get(at..at + mark.len()) == Some(mark.as_bytes())
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(&byte) if byte < 0x80 => Some(byte.into()),
            Some(_) => self.text.get(at..self.bytes.len()).and_then(|rest| rest.chars().next()),
            None => None,
        }
    }
}
