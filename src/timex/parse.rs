//! What a parser sees and what it answers. A parser looks at the tokens from one place on and
//! declines by returning nothing.

use super::{
    Modifier,
    spec::{Count, Found, Spec, Year},
    token::{Form, Gap, Lex, Number, Token, Word},
};

/// Reads one format at token `at`.
pub(crate) type Parser = fn(&Input<'_>, usize) -> Option<Parsed>;

/// One or two expressions (`April 25–26, 1992` has two) and the token after them.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) first: Found,
    pub(crate) second: Option<Found>,
    pub(crate) next: usize,
}

/// The tokens of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
}

impl Input<'_> {
    #[inline]
    pub(crate) fn lex(&self, at: usize) -> Lex {
        self.tokens.get(at).map_or(Lex::End, |t| t.lex)
    }

    /// The token before `at`.
    #[inline]
    pub(crate) fn before(&self, at: usize) -> Lex {
        at.checked_sub(1).map_or(Lex::End, |i| self.lex(i))
    }

    #[inline]
    pub(crate) fn is(&self, at: usize, word: Word) -> bool {
        self.lex(at) == Lex::Word(word)
    }

    #[inline]
    pub(crate) fn sign(&self, at: usize, sign: u8) -> bool {
        self.lex(at) == Lex::Sign(sign)
    }

    /// Whether the token is one letter or sign.
    pub(crate) fn single(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.end - token.start == 1)
    }

    /// Whether nothing stands between this token and the one before.
    #[inline]
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.gap == Gap::None)
    }

    /// Whether a line starts here.
    #[inline]
    pub(crate) fn new_line(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| t.gap == Gap::Line)
    }

    #[inline]
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.capital)
    }

    #[inline]
    pub(crate) fn start(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.text.len(), |t| t.start as usize)
    }

    /// The end of the token before `at`.
    pub(crate) fn end(&self, at: usize) -> usize {
        at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(0, |t| t.end as usize)
    }

    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|t| self.text.get(t.start as usize..t.end as usize)).unwrap_or_default()
    }

    /// `at + 1` if the word stands at `at`, else `at`.
    pub(crate) fn skip(&self, at: usize, word: Word) -> usize {
        at + usize::from(self.is(at, word))
    }

    pub(crate) fn skip_sign(&self, at: usize, sign: u8) -> usize {
        at + usize::from(self.sign(at, sign))
    }

    /// Digits without any suffix.
    pub(crate) fn plain(&self, at: usize) -> Option<Number> {
        match self.lex(at) {
            Lex::Number(n) if n.form == Form::Plain => Some(n),
            _ => None,
        }
    }

    /// Whether the number at `at` is that of a thing whose entry of a list goes on with dates: `Dory 2 – 29 March – 16 May`,
    /// `Союз-9 — 3–5 июня`, in running text only where a further dash shows it. `next` is the token after the number.
    pub(crate) fn numbers_an_entry(&self, at: usize, next: usize) -> bool {
        const FAR: usize = 6;
        let spaced = |dash: usize| self.sign(dash, b'-') && !self.glued(dash) && !self.glued(dash + 1);
        let name = match at.checked_sub(1) {
            Some(hyphen) if self.sign(hyphen, b'-') && self.glued(hyphen) && self.glued(at) => {
                hyphen.checked_sub(1)
            }
            name => name,
        };
        let Some(name) = name.filter(|&name| self.lex(name) == Lex::Other && self.capital(name)) else {
            return false;
        };
        let opens = name == 0 || self.new_line(name) || matches!(self.before(name), Lex::Sign(b'*' | b'-'));
        spaced(next) && !self.new_line(at) && (opens || (next + 2..next + FAR).any(spaced))
    }

    /// The number of `Q3`.
    pub(crate) fn numbered_quarter(&self, at: usize) -> Option<u8> {
        let digit = self.word(at).as_bytes().get(1).filter(|_| self.is(at, Word::Q))?;
        Some(digit.wrapping_sub(b'0'))
    }

    /// Whether the token is the first or last of a longer number-like thing: `8/7`, `3-4`, `v1.2`, `12:30`.
    pub(crate) fn entangled(&self, at: usize) -> bool {
        let glued_sign = |at: usize, next: usize| match self.lex(at) {
            Lex::Sign(b'/' | b'+' | b'=' | b'_' | b'@' | b'*' | b'\\') => true,
            Lex::Sign(b'.' | b',' | b':') => self.glued(next) && matches!(self.lex(next), Lex::Number(_)),
            _ => false,
        };
        (self.glued(at) && at > 0 && glued_sign(at - 1, at))
            || (self.glued(at + 1) && glued_sign(at + 1, at + 2))
    }

    pub(crate) fn found(&self, from: usize, to: usize, spec: Spec) -> Found {
        Found { start: self.start(from), end: self.end(to), spec, modifier: None }
    }

    /// The whole answer of a parser with one expression.
    pub(crate) fn parsed(&self, from: usize, to: usize, spec: Spec) -> Option<Parsed> {
        Some(Parsed { first: self.found(from, to, spec), second: None, next: to })
    }

    /// The same with a part (`early`, `the end of`).
    pub(crate) fn modified(
        &self,
        from: usize,
        to: usize,
        spec: Spec,
        modifier: Option<Modifier>,
    ) -> Option<Parsed> {
        let mut parsed = self.parsed(from, to, spec)?;
        parsed.first.modifier = modifier;
        Some(parsed)
    }
}

/// A count and whether it is vague.
pub(crate) type Counted = (Count, usize);

/// A year and the token after it.
pub(crate) type Yeared = (Year, usize);
