//! Floor 2: temporal expressions. Token → parsers (one format a file) → refiners → anchoring; a locale is data.
//! Knows nothing of events.
//!
//! The order of the passes, and why:
//!
//! 1. `lexer`: the bytes of a block become tokens, words by their meaning for dates (`lexicon`).
//! 2. `candidate`: the parsers of the block's locale run where a token can begin an expression; the longest wins.
//!    They know the tokens around them, never another expression.
//! 3. `refine`: neighbours share what they state once (`July to September 1936`), before any context is used,
//!    since a stated year is better than an implied one.
//! 4. `anchor`: one walk from the first expression to the last fills what is still open from the focus of the
//!    narrative, or from the day of writing.
//! 5. `phrase`: expressions and the words that bind them become the dates that events hang on.
//!
//! What is marked, where annotation schemes leave a choice:
//!
//! - An expression is the whole noun phrase with its determiner and part word: `the end of 2005`, `the autumn of
//!   1854`, `early June 1844`, `c. 1450`; prepositions stay outside. So TIMEX2 and TimeML corpora have it.
//! - A range is two expressions, each with its own value: `April 25` and `26, 1992`. One interval it becomes in a phrase.
//! - A part (`early`, `the end of`) is told in `modifier`, the value stays that of the whole; only halves, quarters and
//!   seasons of a year have values of their own (`1917-H2`, `1989-Q3`, `1944-SU`).
//! - Years before Christ are `BC0490` in a value, astronomical in EDTF. A day of the Julian calendar that the
//!   Gregorian lacks (29 February 1700) is given to its month.
//! - A document with a day of its own is read as news (TimeML) if it points to that day about as often as it tells of
//!   other years, else as a narrative (TIMEX2): then `daily` is `XXXX-XX-XX` and `former` is a reference to the past.
//! - A step of weeks has the week as its value and the day, approximate, as its EDTF.

mod anchor;
mod candidate;
mod fill;
mod lexer;
mod lexicon;
mod locale;
mod offset;
mod operator;
mod parse;
mod phrase;
mod point;
mod refine;
mod spec;
mod story;
mod token;

use crate::{
    document::{BlockKind, Document, Language},
    time::{Certainty, Edtf},
};
use std::ops::Range;

pub(crate) use lexer::Lexer;
pub use phrase::date_phrases;
pub(crate) use token::Lex;

/// One temporal expression as TIMEX3 (TimeML) marks it: `from July to September 1936` has two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Bytes of the document's text.
    pub range: Range<usize>,
    /// TIMEX3 `type`.
    pub kind: TimexKind,
    /// TIMEX3 `value`: `1943-07`, `194`, `19`, `1944-SU`, `P3D`, `BC0490`.
    pub value: String,
    /// The same as EDTF where one exists.
    pub edtf: Option<Edtf>,
    /// The other reading of `4/7/1990`, where nothing in the document tells the day from the month.
    pub alternative: Option<Edtf>,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// Whether the words state the whole date.
    pub certainty: Certainty,
    /// What context it took the rest from.
    pub anchor: Option<Anchor>,
}

/// TIMEX3 `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexKind {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repetition.
    Set,
}

/// TIMEX3 `mod`, as far as it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// `c. 1450`, `about`.
    Approx,
    /// `early 1990s`, `the beginning of`.
    Start,
    /// `mid-1990s`.
    Mid,
    /// `late`, `the end of`.
    End,
}

/// Where an implied part of a date came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// An earlier expression, by its index in the result of [`tag`].
    Timex(usize),
    /// Words that are no expression of their own (a heading, a title), by their bytes.
    Text(Range<usize>),
    /// The document's own date.
    DocumentCreationTime,
}

/// The date of an event as a reader understands it: one or more expressions with the words that
/// bind them (`from … to …`, `since`, `until`, `the end of`), e.g. `From 1998 to 2007` is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatePhrase {
    /// Bytes of the document's text, with operators that change the meaning
    /// (since, until, before, from … to), without a plain "on", "in", "at".
    pub range: Range<usize>,
    /// What it means, e.g. `1998/2007`, `2007-10/..`, `/2009-11-21`.
    pub date: Edtf,
    /// Stated only if all its expressions are.
    pub certainty: Certainty,
    /// Part of the period that is meant (`the end of 2005`).
    pub modifier: Option<Modifier>,
    /// Which expressions it is made of, indices into the result of [`tag`].
    pub timexes: Range<usize>,
}

/// All temporal expressions of a document, in order, not overlapping.
pub fn tag(document: &Document) -> Vec<Timex> {
    let mut tagger = Tagger::new(document, 0);
    tagger.all();
    tagger.expressions()
}

/// What [`tag`] and then [`date_phrases`] give, for less work than both.
pub fn read(document: &Document) -> (Vec<Timex>, Vec<DatePhrase>) {
    let mut tagger = Tagger::new(document, KEPT);
    tagger.all();
    tagger.finish()
}

/// So many tokens are a megabyte or two; what is beyond is read again.
const KEPT: usize = 1 << 16;

/// The tokens of blocks that have expressions, from the first block on.
#[derive(Debug, Default)]
struct Tokens {
    tokens: Vec<token::Token>,
    /// Indices of blocks with the places of their tokens.
    blocks: Vec<(usize, Range<usize>)>,
}

/// Reads the dates of a document block by block, so that who reads something else in the blocks can read it in the same
/// pass.
pub(crate) struct Tagger<'a> {
    document: &'a Document,
    candidates: Vec<candidate::Candidate>,
    kept: Tokens,
    /// About so many tokens are kept.
    most: usize,
}

impl<'a> Tagger<'a> {
    /// A tagger that is to be given every block of `document`, from the first to the last.
    pub(crate) fn of(document: &'a Document) -> Self {
        Self::new(document, KEPT)
    }

    fn new(document: &'a Document, most: usize) -> Self {
        let mut kept = Tokens::default();
        // A token is some five bytes long; what is kept need not be moved as it grows.
        kept.tokens.reserve((document.text.len() / 8).min(most));
        Self { document, candidates: Vec::new(), kept, most }
    }

    fn all(&mut self) {
        (0..self.document.blocks.len()).for_each(|index| self.block(index));
    }

    /// Reads a block.
    pub(crate) fn block(&mut self, index: usize) {
        let Some(block) = self.document.blocks.get(index) else { return };
        let first = self.begin();
        lex(self.document, block, locale::of(block.language), &mut self.kept.tokens);
        self.end(index, first);
    }

    /// A lexer of a block that is no field, for who cuts it into words too; [`Tagger::close`] takes it back.
    pub(crate) fn open(&mut self, index: usize) -> Option<Lexer<'a>> {
        let block = self.document.blocks.get(index)?;
        self.begin();
        let lexicon = &locale::of(block.language).lexicon;
        let tokens = std::mem::take(&mut self.kept.tokens);
        Some(Lexer::new(&self.document.text, block.range.clone(), lexicon, tokens))
    }

    /// Reads the block of which `lexer` is, to its end.
    pub(crate) fn close(&mut self, index: usize, mut lexer: Lexer<'a>) {
        lexer.run(usize::MAX);
        self.kept.tokens = lexer.tokens;
        let first = self.kept.blocks.last().map_or(0, |(_, place)| place.end);
        self.end(index, first);
    }

    /// Forgets the tokens of a block without expressions, and gives the place of the next one's.
    fn begin(&mut self) -> usize {
        let first = self.kept.blocks.last().map_or(0, |(_, place)| place.end);
        self.kept.tokens.truncate(first);
        first
    }

    /// Finds the expressions of a block, whose tokens are those from `first` on.
    fn end(&mut self, index: usize, first: usize) {
        let Self { document, candidates, kept: Tokens { tokens, blocks }, most } = self;
        let Some(block) = document.blocks.get(index) else { return };
        let place = candidate::Place {
            block: index,
            heading: is_heading(document, block),
            narrative: !matches!(block.kind, BlockKind::Citation | BlockKind::Bibliography),
        };
        let before = candidates.len();
        let own = tokens.get(first..).unwrap_or_default();
        candidate::collect(&document.text, own, locale::of(block.language), place, candidates);
        if candidates.len() > before && tokens.len() <= *most {
            blocks.push((index, first..tokens.len()));
        }
    }

    fn expressions(mut self) -> Vec<Timex> {
        refine::settle_numeric_order(&mut self.candidates, self.document.created);
        anchor::resolve(self.document, self.candidates)
    }

    /// What [`tag`] and [`date_phrases`] give.
    pub(crate) fn finish(mut self) -> (Vec<Timex>, Vec<DatePhrase>) {
        let (document, kept) = (self.document, std::mem::take(&mut self.kept));
        let timexes = self.expressions();
        let phrases = phrase::phrases(document, &timexes, &kept);
        (timexes, phrases)
    }
}

/// Whether an English word before `Day` makes a day of the calendar: `Labor Day`, `Christmas Day`.
pub(crate) fn is_day_by_name(word: &str) -> bool {
    locale::is_day_by_name(word)
}

/// What a word of ASCII letters means to the lexer of a language.
pub(crate) fn meaning(language: Language, word: &[u8]) -> Lex {
    let lexicon = &locale::of(language).lexicon;
    let mut small = [0; lexicon::LONGEST_WORD];
    let Some(small) = small.get_mut(..word.len()) else { return Lex::Other };
    small.copy_from_slice(word);
    small.make_ascii_lowercase();
    lexicon.find(lexicon.table(), small).unwrap_or(Lex::Other)
}

/// The tokens of a block. The name of a field ends a word even where its value is run together with it: `FoundedMay 1`.
fn lex(
    document: &Document,
    block: &crate::document::Block,
    locale: &locale::Locale,
    tokens: &mut Vec<token::Token>,
) {
    let mut range = block.range.clone();
    if let BlockKind::Field { key, value } = &block.kind
        && key.end == value.start
    {
        lexer::lex(&document.text, range.start..value.start, &locale.lexicon, tokens);
        range.start = value.start;
    }
    lexer::lex(&document.text, range, &locale.lexicon, tokens);
}

/// Whether a block is a heading, or a plain text's short line that does not end like a sentence.
fn is_heading(document: &Document, block: &crate::document::Block) -> bool {
    match block.kind {
        BlockKind::Title | BlockKind::Heading(_) => true,
        BlockKind::Paragraph => {
            let text = document.text.get(block.range.clone()).unwrap_or_default();
            text.len() <= 100
                && !text.contains('\n')
                && !text.ends_with(['.', '!', '?', ':', ';', ',', '"', '\'', '\u{201d}', '\u{2026}', ')'])
                || text.len() <= 100 && !text.contains('\n') && text.ends_with(')') && !text.contains(". ")
        }
        _ => false,
    }
}
