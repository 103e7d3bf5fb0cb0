//! Where sentences end, in English and Russian, in one pass over the bytes.
//!
//! A full stop ends a sentence unless something speaks against it: a lower-case word after it, a known
//! abbreviation or an initial before it, digits on both sides, a short quotation or bracket around it.
//! Look-ahead and look-behind are bounded, so that any input takes linear time.

use super::words;
use std::ops::Range;

/// Longest quotation or bracket, in bytes, that is taken as one thing: `“FAQ. Socialism in Questions and Answers”`.
/// In a longer one, sentences are split.
const ENCLOSED: usize = 160;

/// Lines shorter than this are broken on purpose (verse, addresses, boxes); nobody wraps prose so narrowly.
const NARROW: usize = 40;

/// Appends the sentences of `text[range]` to `out`: trimmed, in order, not overlapping, without the footnote
/// marks after the stop.
pub(super) fn split(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes().get(..range.end).unwrap_or_default();
    let mut splitter = Splitter {
        text,
        bytes,
        start: range.start,
        enclosed_until: 0,
        searched: [0; 3],
        line_start: range.start,
        width: widest_line(bytes.get(range.start..).unwrap_or_default()),
        word: String::new(),
        out,
    };
    splitter.run(range.start);
}

struct Splitter<'a> {
    text: &'a str,
    /// The bytes up to the end of the block; positions are those of `text`.
    bytes: &'a [u8],
    /// Where the present sentence starts.
    start: usize,
    /// Byte of the closing mark of a short quotation or bracket that the scan is inside of.
    enclosed_until: usize,
    /// For each kind of closing mark, up to where it is known to be absent.
    searched: [usize; 3],
    line_start: usize,
    /// Length of the block's longest line.
    width: usize,
    /// Scratch for a word in lower case.
    word: String,
    out: &'a mut Vec<Range<usize>>,
}

/// What stands after a possible end.
enum After {
    Nothing,
    /// A character after white space, and where.
    Spaced(char, usize),
    /// A character without white space before it.
    Glued(char),
}

impl<'a> Splitter<'a> {
    fn run(&mut self, from: usize) {
        let mut at = from;
        while let Some(&byte) = self.bytes.get(at) {
            at = match byte {
                b'.' | b'!' | b'?' => self.stop(at),
                0xe2 if self.is(at, "…") => self.stop(at),
                b'\n' => self.line_end(at),
                b'"' | b'(' | 0xc2 | 0xe2 => self.open(at),
                _ => at + 1,
            }
        }
        self.finish(self.bytes.len(), self.bytes.len());
    }

    /// Ends the present sentence at `end` and starts the next at `next`.
    fn finish(&mut self, end: usize, next: usize) {
        let sentence = trim(self.text, self.start..end);
        if self.text.get(sentence.clone()).is_some_and(|text| text.chars().any(char::is_alphanumeric)) {
            self.out.push(sentence);
        }
        self.start = next;
        self.enclosed_until = 0;
    }

    /// At a stop: ends the sentence or not; says where to go on.
    fn stop(&mut self, at: usize) -> usize {
        let run_end = self.skip_stops(at);
        if run_end < self.enclosed_until {
            return run_end;
        }
        let mut end = self.skip_closers(run_end);
        // A closing mark after a space, as in `the poor. " At the same time`.
        let gap = self.skip_blanks(end);
        if gap > end
            && let Some(mark) = self.char_at(gap).filter(|&c| matches!(c, '"' | '”' | '»'))
            && matches!(self.after(gap + mark.len_utf8()), After::Nothing | After::Spaced(..))
        {
            end = gap + mark.len_utf8();
        }
        let marks_end = self.skip_footnote_marks(end);
        let closed = end > run_end || marks_end > end || self.closes_before(at);
        let ends = match self.after(marks_end) {
            After::Nothing => true,
            After::Spaced(next, next_at) => self.ends_before(at, run_end, next, next_at),
            After::Glued(next) => self.ends_glued(at, run_end, closed, next, marks_end),
        };
        if ends {
            self.finish(end, marks_end);
        }
        marks_end
    }

    /// Whether the stop at `at..run_end` ends the sentence when `next` follows after white space.
    fn ends_before(&mut self, at: usize, run_end: usize, next: char, next_at: usize) -> bool {
        if next.is_lowercase() || matches!(next, ',' | ';' | ':' | ')' | ']' | '}' | '.' | '!' | '?' | '…')
        {
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
    fn ends_glued(&mut self, at: usize, run_end: usize, closed: bool, next: char, next_at: usize) -> bool {
        if run_end - at > 2 || !(next.is_uppercase() || closed && matches!(next, '«' | '“' | '„')) {
            return false;
        }
        let word = self.word_before(at);
        let before = self.text.get(word.clone()).unwrap_or_default();
        if closed {
            return word.is_empty() || before.chars().count() > 1;
        }
        let followed_by_letter = self.letters_at(next_at).chars().count() > 1;
        let ends_small =
            before.chars().count() > 2 && !before.contains('.') && before.chars().all(char::is_lowercase);
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
        let mut letters = before.chars().filter(|c| c.is_alphabetic());
        let (first, single) = (letters.next(), letters.next().is_none());
        let Some(first) = first else { return false };
        if single && first.is_uppercase() {
            return !self.opens_sentence(next_at);
        }
        lower_into(before, &mut self.word);
        if matches!(&*self.word, "г" | "гг" | "в" | "вв") && self.number_ends_at(word.start) {
            return self.is_short_opening(word.start) && next.is_alphabetic();
        }
        if words::contains(words::BEFORE_NUMBER, &self.word) && next.is_numeric() {
            return true;
        }
        if matches!(&*self.word, "г" | "v") || words::contains(words::NEVER_LAST, &self.word) {
            return true;
        }
        let abbreviated = single && first.is_lowercase()
            || before.contains('.')
            || words::contains(words::SOMETIMES_LAST, &self.word)
            || is_consonants(before);
        abbreviated && !self.opens_sentence(next_at)
    }

    /// Whether the word at `at` opens sentences and is no initial.
    fn opens_sentence(&mut self, at: usize) -> bool {
        let word = self.letters_at(at);
        let end = at + word.len();
        let is_initial = self.bytes.get(end) == Some(&b'.') && word.chars().count() == 1;
        let is_name = matches!(word, "A" | "I");
        lower_into(word, &mut self.word);
        !is_initial && !is_name && words::contains(words::OPENERS, &self.word)
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

    /// At an opening mark: notes where it closes, if soon.
    fn open(&mut self, at: usize) -> usize {
        let Some(mark) = self.char_at(at) else { return at + 1 };
        let inside = at + mark.len_utf8();
        let kind = match mark {
            '(' => 0,
            '"' if at != self.enclosed_until && self.opens_quotation(at) => 1,
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

    /// At a line's end inside the block: ends the sentence if the line was broken on purpose.
    fn line_end(&mut self, at: usize) -> usize {
        let next_at = self.skip_white(at);
        let line = trim(self.text, self.line_start..at);
        let next_word =
            self.bytes.iter().skip(next_at).take(60).take_while(|b| !b.is_ascii_whitespace()).count();
        let on_purpose = self.width < NARROW || line.len() + 1 + next_word <= self.width;
        let starts = self
            .char_at(next_at)
            .is_some_and(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ')' | '—' | '–'));
        if on_purpose && starts && !self.ends_open(line.end) {
            self.finish(at, next_at);
        }
        self.line_start = next_at;
        next_at
    }

    /// Whether the line that ends at `at` promises more: a comma, a dash, an opening mark.
    fn ends_open(&self, at: usize) -> bool {
        let last = self.text.get(self.start..at).and_then(|line| line.chars().next_back());
        last.is_some_and(|c| matches!(c, ',' | '(' | '—' | '–' | '-' | '«' | '“' | '/'))
    }

    fn skip_stops(&self, mut at: usize) -> usize {
        loop {
            match self.bytes.get(at) {
                Some(b'.' | b'!' | b'?') => at += 1,
                Some(0xe2) if self.is(at, "…") => at += 3,
                _ => return at,
            }
        }
    }

    fn skip_closers(&self, mut at: usize) -> usize {
        while let Some(c) =
            self.char_at(at).filter(|c| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_'))
        {
            at += c.len_utf8();
        }
        at
    }

    /// `[1][2]`, `[note 3]`, `[citation needed]`, `¹`.
    fn skip_footnote_marks(&self, mut at: usize) -> usize {
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

    fn skip_blanks(&self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|&c| c.is_whitespace() && c != '\n') {
            at += c.len_utf8();
        }
        at
    }

    fn skip_white(&self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|c| c.is_whitespace()) {
            at += c.len_utf8();
        }
        at
    }

    fn after(&self, at: usize) -> After {
        let next = self.skip_white(at);
        match self.char_at(next) {
            None => After::Nothing,
            Some(c) if next == at => After::Glued(c),
            Some(c) => After::Spaced(c, next),
        }
    }

    /// The letters before `at` with inner full stops and hyphens (`V.D`, `т.д`, `Inc`), at most 24 bytes.
    fn word_before(&self, at: usize) -> Range<usize> {
        let floor = at.saturating_sub(24).max(self.start);
        let mut start = at;
        while start > floor {
            let mut previous = start - 1;
            while previous > floor && !self.text.is_char_boundary(previous) {
                previous -= 1;
            }
            match self.char_at(previous) {
                Some(c) if c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’') => start = previous,
                _ => break,
            }
        }
        start..at
    }

    fn digits_before(&self, at: usize) -> usize {
        let before = self.bytes.get(self.start..at).unwrap_or_default();
        before.iter().rev().take(6).take_while(|b| b.is_ascii_digit()).count()
    }

    /// Whether a number or Roman numeral stands before `at`, white space between them.
    fn number_ends_at(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).unwrap_or_default();
        before
            .trim_end()
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'Х'))
    }

    /// Whether a closing mark stands right before `at`: `justice».`
    fn closes_before(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).unwrap_or_default();
        before.chars().next_back().is_some_and(|c| matches!(c, '"' | '”' | '»' | '’' | ')' | ']'))
    }

    fn letters_at(&self, at: usize) -> &'a str {
        let rest = self.text.get(at..self.bytes.len()).unwrap_or_default();
        let length =
            rest.char_indices().find(|(_, c)| !c.is_alphabetic()).map_or(rest.len(), |(length, _)| length);
        rest.get(..length.min(40)).unwrap_or_default()
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        self.bytes.get(at..at + mark.len()) == Some(mark.as_bytes())
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(&byte) if byte < 0x80 => Some(byte.into()),
            Some(_) => self.text.get(at..self.bytes.len()).and_then(|rest| rest.chars().next()),
            None => None,
        }
    }
}

/// Where `text[range]` stands without white space, control characters and invisible marks around it.
pub(super) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(inner) = text.get(range.clone()) else { return range };
    let start = range.end - inner.trim_start_matches(is_blank).len();
    let end = start + text.get(start..range.end).unwrap_or_default().trim_end_matches(is_blank).len();
    start..end
}

/// White space and what looks like it.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

fn widest_line(bytes: &[u8]) -> usize {
    bytes.split(|&byte| byte == b'\n').map(<[u8]>::len).max().unwrap_or_default()
}

fn lower_into(word: &str, out: &mut String) {
    out.clear();
    out.extend(word.chars().flat_map(char::to_lowercase));
}

/// A short word without vowels is an abbreviation (`Sgt`, `Blvd`), but not in capitals (`RSFSR`).
fn is_consonants(word: &str) -> bool {
    let vowel = |c: char| "aeiouyAEIOUYаеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(c);
    word.chars().count() <= 5
        && word.chars().any(char::is_lowercase)
        && word.chars().all(|c| c.is_alphabetic() && !vowel(c))
}
