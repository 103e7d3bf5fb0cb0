//! Words and marks of one sentence, cut once and shared by names, clauses and headlines. Each word brings what the lists
//! say of it ([`vocabulary`]).

use super::vocabulary::{self, Known, Marks, Vocabulary};
use crate::{document::Language, hash, timex::Lexer};
use std::ops::Range;

/// A word or mark. Positions are bytes of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its first eight bytes as a number ([`hash::key`]).
    pub(crate) key: u64,
    /// What is known of the word; nothing of a mark.
    pub(crate) known: Known,
    pub(crate) class: Class,
    /// Whether it is known to be ASCII letters and nothing else.
    pub(crate) plain: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with inner apostrophes, hyphens and full stops of initials.
    Word { capital: bool },
    /// Digits with inner separators and ordinal endings.
    Number,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// An opening quotation mark.
    QuoteOpen,
    /// A closing quotation mark.
    QuoteClose,
    /// `,`.
    Comma,
    /// `;`.
    Semicolon,
    /// `:`.
    Colon,
    /// A dash between words, or a lone hyphen.
    Dash,
    /// `.`, `!`, `?`, `…`.
    Stop,
    /// Anything else.
    Other,
}

impl Token {
    #[inline]
    pub(crate) fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.class, Class::Word { .. })
    }

    #[inline]
    pub(crate) fn is_capital(&self) -> bool {
        self.class == Class::Word { capital: true }
    }

    /// How many bytes it has.
    #[inline]
    pub(crate) fn length(&self) -> usize {
        self.end.wrapping_sub(self.start)
    }

    /// Whether it is one of `words`, as it is written in `text`.
    ///
    /// Each of a few words is a comparison of two numbers, which the compiler makes of it where it is asked for.
    #[inline(always)]
    pub(crate) fn is(&self, text: &str, words: &[&str]) -> bool {
        match words {
            [one] => self.is_as(text, one),
            [one, two] => self.is_as(text, one) || self.is_as(text, two),
            [one, two, three] => self.is_as(text, one) || self.is_as(text, two) || self.is_as(text, three),
            _ => self.is_any(text, words),
        }
    }

    #[inline(always)]
    fn is_as(&self, text: &str, word: &str) -> bool {
        word.len() == self.length()
            && hash::key(word.as_bytes()) == self.key
            && (word.len() <= 8 || self.reads(text, word))
    }

    #[inline(never)]
    fn is_any(&self, text: &str, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_as(text, word))
    }

    #[inline(never)]
    fn reads(&self, text: &str, word: &str) -> bool {
        self.text(text) == word
    }

    /// Whether it is on the list that `mark` stands for.
    #[inline]
    pub(crate) fn has(&self, mark: Marks) -> bool {
        self.known.marks.any(mark)
    }
}

/// Titles whose full stop belongs to the word.
const ABBREVIATIONS: &[&str] = &[
    "St", "Dr", "Mr", "Mrs", "Ms", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Gen", "Col", "Lt", "Capt",
    "Prof", "Rev", "Revd", "Hon", "Sgt", "Maj", "Gov", "Sen", "Rep", "Messrs", "им", "гг", "г", "св", "ул",
];

/// Cuts `text[range]`, which is in `language`, into `out`, which is cleared first. Says on which lists any of it is.
pub(crate) fn tokenize(text: &str, range: Range<usize>, language: Language, out: &mut Vec<Token>) -> Marks {
    out.clear();
    vocabulary::with(language, |words| cut(text, range, words, None, out))
}

/// The same, and hands the words on to `lexer`, a reader of dates that has not come behind the range.
pub(crate) fn tokenize_with(
    text: &str,
    range: Range<usize>,
    language: Language,
    lexer: &mut Lexer<'_>,
    out: &mut Vec<Token>,
) -> Marks {
    out.clear();
    vocabulary::with(language, |words| cut(text, range, words, Some(lexer), out))
}

#[inline]
fn cut(
    text: &str,
    range: Range<usize>,
    words: &mut Vocabulary,
    mut lexer: Option<&mut Lexer<'_>>,
    out: &mut Vec<Token>,
) -> Marks {
    let mut marks = Marks::default();
    let Some(slice) = text.get(range.clone()) else { return marks };
    let base = range.start;
    let bytes = slice.as_bytes();
    let mut at = 0;
    let mut straight_open = false;
    let mut single_open = false;
    // Of „…“ the second mark closes.
    let mut low_open = false;
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' || byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if byte.is_ascii_alphabetic()
            && let Some((length, key)) =
                plain_word(text.as_bytes().get(base + at..).unwrap_or_default(), bytes.len() - at)
        {
            let end = at + length;
            let (known, lex) = words.look(slice, at, end, key);
            let capital = byte.is_ascii_uppercase();
            let class = Class::Word { capital };
            marks = marks.or(known.marks);
            out.push(Token { start: base + at, end: base + end, key, known, class, plain: true });
            if let Some(lexer) = &mut lexer {
                lexer.word(base + at, base + end, lex, capital);
            }
            // Nearly always a space, and then the next word.
            at = end + usize::from(bytes.get(end) == Some(&b' '));
            continue;
        }
        let sign = |class: Class, length: usize| (at + length, class);
        let (end, class) = match byte {
            b',' => sign(Class::Comma, 1),
            b'.' | b'!' | b'?' => sign(Class::Stop, 1),
            b'(' | b'[' => sign(Class::Open, 1),
            b')' | b']' => sign(Class::Close, 1),
            b';' => sign(Class::Semicolon, 1),
            b':' => sign(Class::Colon, 1),
            b'-' => sign(Class::Dash, 1),
            b'0'..=b'9' => (number_end(bytes, at), Class::Number),
            _ if byte.is_ascii_alphabetic() => {
                (word_end(slice, at), Class::Word { capital: byte.is_ascii_uppercase() })
            }
            b'"' | b'\'' => {
                let spaced = match at.checked_sub(1).and_then(|before| bytes.get(before)) {
                    Some(before) => before.is_ascii_whitespace() || matches!(before, b'(' | b'['),
                    None => true,
                };
                let next_spaced = bytes.get(at + 1).is_none_or(|next| {
                    next.is_ascii_whitespace() || matches!(next, b',' | b'.' | b';' | b':' | b')')
                });
                if byte == b'"' {
                    // A mark before a space closes and one after a space opens; only a mark that could do
                    // both or neither has to be counted.
                    straight_open = match (spaced, next_spaced) {
                        (true, false) => true,
                        (false, true) => false,
                        _ => !straight_open,
                    };
                    sign(if straight_open { Class::QuoteOpen } else { Class::QuoteClose }, 1)
                } else if spaced && !next_spaced {
                    single_open = true;
                    sign(Class::QuoteOpen, 1)
                } else if single_open {
                    single_open = false;
                    sign(Class::QuoteClose, 1)
                } else {
                    sign(Class::Other, 1)
                }
            }
            0..0x80 => sign(Class::Other, 1),
            _ => {
                let character = slice[at..].chars().next().unwrap_or(' ');
                let length = character.len_utf8();
                match character {
                    '“' if low_open => {
                        low_open = false;
                        sign(Class::QuoteClose, length)
                    }
                    '«' | '“' | '„' | '‘' => {
                        low_open = character == '„' || low_open;
                        sign(Class::QuoteOpen, length)
                    }
                    '»' | '”' | '’' => sign(Class::QuoteClose, length),
                    '–' | '—' | '−' | '‐' | '‑' => sign(Class::Dash, length),
                    '…' => sign(Class::Stop, length),
                    c if c.is_whitespace() => {
                        at += length;
                        continue;
                    }
                    c if c.is_alphabetic() => {
                        (word_end(slice, at), Class::Word { capital: c.is_uppercase() })
                    }
                    _ => sign(Class::Other, length),
                }
            }
        };
        let key = hash::key_in(bytes, at, end);
        let known = match class {
            Class::Word { .. } => words.know(slice, at, end, key),
            Class::Number => words.know_number(slice.get(at..end).unwrap_or_default()),
            _ => Known::default(),
        };
        marks = marks.or(known.marks);
        out.push(Token { start: base + at, end: base + end, key, known, class, plain: false });
        at = end;
    }
    marks
}

/// The length and the key of the word that `text` begins with, if it is ASCII letters and what stands behind them shows
/// that nothing else belongs to it, as nearly all are. A sentence ends `room` bytes on.
#[inline(always)]
fn plain_word(text: &[u8], room: usize) -> Option<(usize, u64)> {
    let first = u64::from_le_bytes(*text.first_chunk::<8>()?);
    let (mut length, mut run, mut eight) = (0, hash::leading_letters(first), first);
    while run == 8 {
        length += 8;
        eight = u64::from_le_bytes(*text.get(length..)?.first_chunk::<8>()?);
        run = hash::leading_letters(eight);
    }
    let key = if length == 0 { first & ((1 << (8 * run)) - 1) } else { first };
    length += run;
    let ends = match (eight >> (8 * run)) as u8 {
        b' ' | b',' => length <= room,
        b')' | b';' | b':' | b'?' | b'!' | b'"' | b'\n' => length <= room,
        // Not that of an initial or an abbreviation.
        b'.' => length + 1 == room && length > 1,
        _ => false,
    };
    ends.then_some((length, key))
}

fn word_end(slice: &str, start: usize) -> usize {
    let bytes = slice.as_bytes();
    let mut at = start;
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let run = hash::leading_alphanumerics(u64::from_le_bytes(*eight));
        at += run;
        if run < 8 {
            break;
        }
    }
    let mut letters = at - start;
    loop {
        let Some(&byte) = bytes.get(at) else { return at };
        let letter = |position: usize| {
            bytes.get(position).is_some_and(|next| {
                next.is_ascii_alphanumeric()
                    || (*next >= 0x80
                        && slice.get(position..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
            })
        };
        if byte.is_ascii_alphanumeric() {
            letters += 1;
            at += 1;
        } else if is_cyrillic(byte, bytes.get(at + 1)) {
            letters += 1;
            at += 2;
        } else if byte >= 0x80 {
            let character = slice[at..].chars().next().unwrap_or(' ');
            let after = at + character.len_utf8();
            if character.is_alphanumeric() || character == '\u{301}' {
                letters += 1;
                at = after;
            } else if character == '’' && (letter(after) || is_possessive(slice, at)) {
                at = after;
            } else {
                return at;
            }
        } else if byte == b'\'' && (letter(at + 1) || is_possessive(slice, at)) {
            at += 1;
        } else if matches!(byte, b'-' | b'&') && letter(at + 1) {
            at += 1;
            letters += 9;
        } else if byte == b'.' {
            let word = &slice[start..at];
            // Initials, and initials glued to each other or to the surname: `S.`, `V.D.`, `N.Stepanov`.
            let initial = letters == 1 && word.starts_with(char::is_uppercase);
            if initial && letter(at + 1) {
                let rest = &slice[at + 1..];
                let mut characters = rest.chars();
                let first = characters.next();
                let upper = first.is_some_and(char::is_uppercase);
                if upper && characters.next() == Some('.') {
                    letters = 0;
                    at += 1;
                    continue;
                }
                return at + 1;
            }
            if initial || (!slice[at + 1..].is_empty() && ABBREVIATIONS.contains(&word)) {
                return at + 1;
            }
            return at;
        } else {
            return at;
        }
    }
}

/// Whether two bytes are a letter of the Russian alphabet: А–я, Ё or ё.
fn is_cyrillic(first: u8, second: Option<&u8>) -> bool {
    matches!((first, second), (0xd0, Some(0x81 | 0x90..=0xbf)) | (0xd1, Some(0x80..=0x8f | 0x91)))
}

/// Whether the apostrophe at `at` ends a plural possessive (`Workers' Party`).
fn is_possessive(slice: &str, at: usize) -> bool {
    slice[..at].ends_with('s')
        && slice[at..].chars().nth(1) == Some(' ')
        && slice[at..].chars().nth(2).is_some_and(char::is_alphabetic)
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        let digit_follows = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if byte.is_ascii_alphanumeric() || (matches!(byte, b',' | b'.' | b'/' | b':') && digit_follows) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), Language::English, &mut tokens);
        let words: Vec<_> = tokens.iter().map(|token| token.text(text)).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn words_keep_apostrophes_hyphens_and_initials() {
        check("Workers' Democracy", &["Workers'", "Democracy"]);
        check("the coup d'état of V.D. Zazykina", &["the", "coup", "d'état", "of", "V.D.", "Zazykina"]);
        check("S. N. Stepanov, UCP-CPSU.", &["S.", "N.", "Stepanov", ",", "UCP-CPSU", "."]);
        check("St. Petersburg fell.", &["St.", "Petersburg", "fell", "."]);
        check("70,000 in 1992.", &["70,000", "in", "1992", "."]);
        check("Союз «Вперёд» – 1998", &["Союз", "«", "Вперёд", "»", "–", "1998"]);
    }

    #[test]
    fn straight_quotation_marks_open_and_close() {
        let text = "the \"Ring\" and \"Iskra\".";
        let mut tokens = Vec::new();
        tokenize(text, 0..text.len(), Language::English, &mut tokens);
        let marks: Vec<_> = tokens
            .iter()
            .filter(|token| matches!(token.class, Class::QuoteOpen | Class::QuoteClose))
            .map(|token| token.class)
            .collect();
        assert_eq!(marks, [Class::QuoteOpen, Class::QuoteClose, Class::QuoteOpen, Class::QuoteClose]);
    }
}
