//! Quotations and brackets that are short enough to be one thing, inside of which no sentence ends.

use super::Splitter;

/// Longest quotation or bracket, in bytes, that is taken as one thing: `“FAQ. Socialism in Questions and Answers”`.
/// In a longer one, sentences are split.
const ENCLOSED: usize = 160;

impl Splitter<'_> {
    /// At an opening mark: notes where it closes, if soon.
    pub(super) fn open(&mut self, at: usize) -> usize {
        let Some(mark) = self.char_at(at) else { return at + 1 };
        let inside = at + mark.len_utf8();
        let kind = match mark {
            '(' => 0,
            '"' if at != self.enclosed_until && self.opens_quotation(at) => 1,
            '“' if self.closes_low(at) => return inside,
            '“' | '„' => 1,
            '«' => 2,
            _ => return inside,
        };
        if let Some(close) = self.find_close(kind, inside) {
            self.enclosed_until = self.enclosed_until.max(close);
        }
        inside
    }

    /// Straight marks open when a word follows but none precedes; also in `"Truth and Lies"," Grapes of Anger"`.
    fn opens_quotation(&self, at: usize) -> bool {
        let space_after = self.bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let before = self.bytes.get(at.saturating_sub(2)..at).unwrap_or_default();
        match before {
            [.., b' ' | b'\n' | b'\t' | b'(' | b'['] => !space_after || self.enclosed_until < at,
            [b'"', b','] => true,
            [] => true,
            _ => at == self.start,
        }
    }

    /// Whether the mark at `at` closes one that opened low, „so“.
    fn closes_low(&self, at: usize) -> bool {
        let start = at.saturating_sub(ENCLOSED).max(self.start);
        (start..at).rev().find(|&at| self.is(at, "„") || self.is(at, "“")).is_some_and(|at| self.is(at, "„"))
    }

    fn find_close(&mut self, kind: usize, inside: usize) -> Option<usize> {
        let limit = (inside + ENCLOSED).min(self.bytes.len());
        let known = self.searched.get(kind).copied().unwrap_or_default();
        for at in inside.max(known)..limit {
            let closes = match kind {
                0 => self.bytes.get(at) == Some(&b')'),
                1 => self.bytes.get(at) == Some(&b'"') || self.is(at, "”") || self.is(at, "“") && at > inside,
                _ => self.is(at, "»"),
            };
            if closes {
                return Some(at);
            }
        }
        if let Some(searched) = self.searched.get_mut(kind) {
            *searched = limit.max(known);
        }
        None
    }
}
