//! Bytes to tokens in one pass: every later pass looks at tokens only.
//! Letters are told from signs by their lead bytes, so that no Unicode table is linked.

use super::{
    lexicon::{LONGEST_WORD, Lexicon, Table},
    token::{Form, Gap, Lex, Number, Token, Word},
};
use crate::hash;

/// Appends the tokens of `text[range]` to `tokens`; positions are bytes of `text`.
pub(crate) fn lex(text: &str, range: std::ops::Range<usize>, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let mut lexer = Lexer::new(text, range, lexicon, std::mem::take(tokens));
    lexer.run(usize::MAX);
    *tokens = lexer.tokens;
}

/// Cuts a range of a text from its start on, so far as it is asked to.
pub(crate) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    lexicon: &'a Lexicon,
    table: &'a Table,
    /// What stands between the last token and `at`.
    gap: Gap,
    pub(super) tokens: Vec<Token>,
    /// Whether a number or the name of a day, a month, a season or a stretch of time has come since it was asked.
    timed: bool,
}

impl<'a> Lexer<'a> {
    /// A lexer of `text[range]` that appends to `tokens`.
    pub(super) fn new(
        text: &'a str,
        range: std::ops::Range<usize>,
        lexicon: &'a Lexicon,
        tokens: Vec<Token>,
    ) -> Self {
        let end = range.end.min(text.len());
        // A position is 32 bits wide; a text beyond 4 GiB is not tagged past that point.
        let end = end.min(u32::MAX as usize - 8);
        let bytes = text.as_bytes().get(..end).unwrap_or_default();
        let table = lexicon.table();
        Self { bytes, at: range.start, lexicon, table, gap: Gap::Line, tokens, timed: false }
    }

    /// Takes the word `start..end`, which means `lex`, from who has cut it already: ASCII letters with a sign or white space
    /// of ASCII behind them that is no underline. What stands before it is cut first.
    #[inline]
    pub(crate) fn word(&mut self, start: usize, end: usize, lex: Lex, capital: bool) {
        if self.at < start {
            self.run(start);
        }
        // A token of ours may reach into the word of another.
        if self.at == start && end <= self.bytes.len() {
            self.at = end;
            self.push(start, lex, capital);
        }
    }

    /// Whether a number or a name of a stretch of time has come since this was asked, up to the byte `end`.
    pub(crate) fn was_timed(&mut self, end: usize) -> bool {
        self.run(end);
        std::mem::take(&mut self.timed)
    }

    #[inline]
    fn push(&mut self, start: usize, lex: Lex, capital: bool) {
        let (end, gap) = (self.at.min(self.bytes.len()), self.gap);
        self.timed |= !matches!(lex, Lex::Other | Lex::Sign(_) | Lex::Word(_));
        self.tokens.push(Token { start: start as u32, end: end as u32, lex, gap, capital });
        self.gap = Gap::None;
        // Most often a space, and behind it the next word.
        if self.peek(0) == b' ' {
            self.gap = Gap::Space;
            self.at += 1;
        }
    }

    /// Cuts all tokens that begin before the byte `until`.
    pub(super) fn run(&mut self, until: usize) {
        let until = until.min(self.bytes.len());
        while self.at < until
            && let Some(&byte) = self.bytes.get(self.at)
        {
            if byte == b' ' {
                self.gap = self.gap.max(Gap::Space);
                self.at += 1;
                continue;
            }
            match self.class(byte) {
                Class::Space => {
                    self.gap = self.gap.max(Gap::Space);
                    self.at += 1;
                }
                Class::Line => {
                    self.gap = Gap::Line;
                    self.at += 1;
                }
                Class::WideSpace(length) => {
                    self.gap = self.gap.max(Gap::Space);
                    self.at += length;
                }
                class => {
                    let start = self.at;
                    let (lex, capital) = match class {
                        Class::Letter => self.any_word(),
                        Class::Digit => (self.number(), false),
                        Class::Sign(sign, length) => {
                            self.at += length;
                            (Lex::Sign(sign), false)
                        }
                        Class::Space | Class::Line | Class::WideSpace(_) => (Lex::Other, false),
                    };
                    self.push(start, lex, capital);
                }
            }
        }
    }
}

enum Class {
    Space,
    Line,
    WideSpace(usize),
    Letter,
    Digit,
    /// The sign that stands for it and its length in bytes.
    Sign(u8, usize),
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    #[inline]
    fn class(&self, byte: u8) -> Class {
        if byte.is_ascii_alphabetic() { Class::Letter } else { self.other_class(byte) }
    }

    fn other_class(&self, byte: u8) -> Class {
        match byte {
            b' ' | b'\t' | 0x0b | 0x0c => Class::Space,
            b'\n' | b'\r' => Class::Line,
            b'0'..=b'9' => Class::Digit,
            0..=0x7f => Class::Sign(byte, 1),
            // U+0080–00BF: signs, and the no-break space
            0xc2 => match self.peek(1) {
                0xa0 => Class::WideSpace(2),
                0xab | 0xbb => Class::Sign(b'"', 2),
                0xad => Class::WideSpace(2),
                0xb4 => Class::Sign(b'\'', 2),
                _ => Class::Sign(b'?', 2),
            },
            0xe2 => match (self.peek(1), self.peek(2)) {
                (0x80, 0x80..=0x8a | 0xaf) | (0x81, 0x9f) => Class::WideSpace(3),
                (0x80, 0x90..=0x95) | (0x88, 0x92) => Class::Sign(b'-', 3),
                (0x80, 0x98 | 0x99 | 0xb2) => Class::Sign(b'\'', 3),
                (0x80, 0x9a..=0x9f | 0xb9 | 0xba) => Class::Sign(b'"', 3),
                (0x84, 0x96) => Class::Sign(b'#', 3),
                (0x82, 0xa0..=0xbf) => Class::Sign(b'$', 3),
                _ => Class::Sign(b'?', 3),
            },
            0xe3 if self.peek(1) == 0x80 && self.peek(2) == 0x80 => Class::WideSpace(3),
            0xf0..=0xff => Class::Sign(b'?', 4),
            // a stray continuation byte cannot start a char in a `str`; one byte on is always safe
            0x80..=0xbf => Class::Sign(b'?', 1),
            _ => Class::Letter,
        }
    }

    /// A run of letters and digits that starts with a letter; only one without digits can be in the lexicon.
    fn any_word(&mut self) -> (Lex, bool) {
        self.plain_word().unwrap_or_else(|| self.odd_word())
    }

    /// A word of plain letters, as nearly all are, eight of them at a time.
    #[inline]
    fn plain_word(&mut self) -> Option<(Lex, bool)> {
        let rest = self.bytes.get(self.at..)?;
        let first = u64::from_le_bytes(*rest.first_chunk::<8>()?);
        let mut length = hash::leading_letters(first);
        let after = match first.checked_shr(8 * length as u32) {
            Some(after) => after as u8,
            None => loop {
                let eight = u64::from_le_bytes(*rest.get(length..)?.first_chunk::<8>()?);
                let run = hash::leading_letters(eight);
                length += run;
                if run < 8 {
                    break (eight >> (8 * run)) as u8;
                }
            },
        };
        if after >= 0x80 || after.is_ascii_digit() || after == b'_' {
            return None;
        }
        let lex = match length {
            0..=8 => {
                let word = if length < 8 { first & ((1 << (8 * length)) - 1) } else { first };
                self.table.find_key(hash::lower(word), length)
            }
            _ if self.table.may_have(length, first as u8) => self.known_long_word(rest.get(..length)?),
            _ => None,
        };
        self.at += length;
        Some((lex.unwrap_or(Lex::Other), (first as u8).is_ascii_uppercase()))
    }

    /// What a word of more than eight plain letters means.
    #[inline(never)]
    fn known_long_word(&self, word: &[u8]) -> Option<Lex> {
        let mut small = [0; LONGEST_WORD];
        let small = small.get_mut(..word.len())?;
        small.copy_from_slice(word);
        small.make_ascii_lowercase();
        self.lexicon.find(self.table, small)
    }

    /// A word at the end of the text, or one with letters beyond ASCII or with digits.
    fn odd_word(&mut self) -> (Lex, bool) {
        let mut folded = [0u8; LONGEST_WORD];
        let mut length = 0;
        let mut known = true;
        let start = self.at;
        let mut capital = false;
        while let Some(&byte) = self.bytes.get(self.at) {
            let letter = match byte {
                b'a'..=b'z' => byte,
                b'A'..=b'Z' => {
                    capital |= self.at == start;
                    byte | 0x20
                }
                b'0'..=b'9' | b'_' => {
                    known = false;
                    byte
                }
                0..=0x7f => break,
                _ => {
                    if !matches!(self.class(byte), Class::Letter) {
                        break;
                    }
                    let width = if byte >= 0xe0 { 3 } else { 2 };
                    let (pair, upper) = fold_pair(byte, self.peek(1));
                    capital |= upper && self.at == start;
                    for (i, b) in pair.into_iter().enumerate() {
                        let b = if width == 3 { self.peek(i) } else { b };
                        if let Some(slot) = folded.get_mut(length) {
                            *slot = b;
                        }
                        length += 1;
                    }
                    if width == 3 {
                        known = false;
                    }
                    self.at += width;
                    continue;
                }
            };
            if let Some(slot) = folded.get_mut(length) {
                *slot = letter;
            }
            length += 1;
            self.at += 1;
        }
        let lex = match folded.get(..length) {
            Some([b'q', b'1'..=b'4']) => Lex::Word(Word::Q),
            Some(word) if known => self.lexicon.find(self.table, word).unwrap_or(Lex::Other),
            _ => Lex::Other,
        };
        (lex, capital)
    }

    /// A run of digits with what is glued to it: `14th`, `1870s`, `70,000`, `3.5`, `200px`.
    fn number(&mut self) -> Lex {
        let (value, digits) = self.digits();
        let before = self.tokens.last();
        let plain = Number { value, digits, form: Form::Plain };
        let next = self.peek(0);
        let glued = before
            .is_some_and(|t| t.end as usize == self.at - usize::from(digits) && t.lex == Lex::Sign(b'.'));
        match next {
            b',' if digits <= 3 && !glued && self.group_follows() => {
                let mut total = value;
                while self.peek(0) == b',' && self.group_follows() {
                    self.at += 1;
                    let (group, _) = self.digits();
                    total = total.saturating_mul(1000).saturating_add(group);
                }
                if self.peek(0) == b'.' && self.peek(1).is_ascii_digit() {
                    self.at += 1;
                    self.digits();
                }
                Lex::Number(Number { value: total, digits: u8::MAX, form: Form::Grouped })
            }
            b'.' if !glued && self.peek(1).is_ascii_digit() => {
                // one decimal fraction; `25.10.1917` and `1.2.3` stay runs of digits
                let (dot, mut fraction) = (self.at, 1);
                while self.peek(fraction).is_ascii_digit() {
                    fraction += 1;
                }
                if self.peek(fraction) == b'.' && self.peek(fraction + 1).is_ascii_digit() {
                    return Lex::Number(plain);
                }
                let tenth = u32::from(self.peek(1) - b'0');
                self.at = dot + fraction;
                Lex::Number(Number {
                    value: value.saturating_mul(10).saturating_add(tenth),
                    digits,
                    form: Form::Decimal,
                })
            }
            b'\''
                if digits >= 2
                    && value.is_multiple_of(10)
                    && self.peek(1) == b's'
                    && !is_letter(self.peek(2)) =>
            {
                self.at += 2;
                Lex::Number(Number { form: Form::Plural, ..plain })
            }
            // `1917г`, `1990х`, `5км`: Cyrillic letters are a word of their own
            0xd0..=0xd3 => Lex::Number(plain),
            _ if is_letter(next) => self.suffix(plain),
            _ => Lex::Number(plain),
        }
    }

    fn digits(&mut self) -> (u32, u8) {
        let (mut value, mut digits) = (0u32, 0u8);
        while self.peek(0).is_ascii_digit() {
            value = value.saturating_mul(10).saturating_add(u32::from(self.peek(0) - b'0'));
            digits = digits.saturating_add(1);
            self.at += 1;
        }
        (value, digits)
    }

    /// Whether a comma and exactly three digits stand here.
    fn group_follows(&self) -> bool {
        (1..=3).all(|i| self.peek(i).is_ascii_digit()) && !self.peek(4).is_ascii_digit()
    }

    fn suffix(&mut self, number: Number) -> Lex {
        let start = self.at;
        let mut end = start;
        while self.bytes.get(end).is_some_and(|&b| is_letter(b) || b.is_ascii_digit()) {
            end += 1;
        }
        let letters = self.bytes.get(start..end).unwrap_or_default();
        let is = |word: &str| letters.eq_ignore_ascii_case(word.as_bytes());
        if ["st", "nd", "rd", "th"].into_iter().any(is) && number.digits <= 3 {
            self.at = end;
            return Lex::Number(Number { form: Form::Ordinal, ..number });
        }
        if letters == b"s" && number.digits >= 2 {
            self.at = end;
            return Lex::Number(Number { form: Form::Plural, ..number });
        }
        // `1991-10-01T12:30`: the time is a word of its own
        if letters.first() == Some(&b'T')
            && number.digits == 2
            && letters.get(1).is_some_and(u8::is_ascii_digit)
        {
            return Lex::Number(number);
        }
        // `11am`, `0530hrs`, `480BC`: the letters are a word of their own
        // One letter more than any word has, so that a longer run is none.
        let lower: Vec<u8> = letters.iter().take(LONGEST_WORD + 1).map(u8::to_ascii_lowercase).collect();
        match self.lexicon.find(self.table, &lower) {
            Some(Lex::Word(Word::Am | Word::Pm | Word::Hours24 | Word::Bc | Word::Ad) | Lex::Month(_)) => {
                Lex::Number(number)
            }
            _ => {
                self.at = end;
                Lex::Other
            }
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || (0xc3..=0xdf).contains(&byte)
}

/// The lower case of a two-byte letter, for Latin-1 and Cyrillic (with `ё` as `е`); others stay as they are.
fn fold_pair(lead: u8, tail: u8) -> ([u8; 2], bool) {
    match (lead, tail) {
        (0xc3, 0x80..=0x9e) => ([0xc3, tail + 0x20], true),
        (0xd0, 0x90..=0x9f) => ([0xd0, tail + 0x20], true),
        (0xd0, 0xa0..=0xaf) => ([0xd1, tail - 0x20], true),
        // yo, which is mostly printed as ye
        (0xd1, 0x91) => ([0xd0, 0xb5], false),
        (0xd0, 0x81) => ([0xd0, 0xb5], true),
        (0xd0, 0x80..=0x8f) => ([0xd1, tail + 0x10], true),
        _ => ([lead, tail], false),
    }
}
