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
mod operator;
mod parse;
mod phrase;
mod point;
mod refine;
mod spec;
mod story;
mod token;

use crate::{
    document::{BlockKind, Document},
    time::{Certainty, Edtf},
};
use std::ops::Range;

pub use phrase::date_phrases;

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
    let mut tokens = Tokens::default();
    tag_and_keep(document, 0, &mut tokens)
}

/// What [`tag`] and then [`date_phrases`] give, for less work than both.
pub fn read(document: &Document) -> (Vec<Timex>, Vec<DatePhrase>) {
    // So many tokens are a megabyte or two; what is beyond is read again.
    const KEPT: usize = 1 << 16;
    let mut tokens = Tokens::default();
    let timexes = tag_and_keep(document, KEPT, &mut tokens);
    let phrases = phrase::phrases(document, &timexes, &tokens);
    (timexes, phrases)
}

/// The tokens of blocks that have expressions, from the first block on.
#[derive(Debug, Default)]
struct Tokens {
    tokens: Vec<token::Token>,
    /// Indices of blocks with the places of their tokens.
    blocks: Vec<(usize, Range<usize>)>,
}

/// Tags a document, and leaves tokens, up to about `most`, in `kept`.
fn tag_and_keep(document: &Document, most: usize, kept: &mut Tokens) -> Vec<Timex> {
    let mut candidates = Vec::new();
    let Tokens { tokens, blocks } = kept;
    // A token is some five bytes long; what is kept need not be moved as it grows.
    tokens.reserve((document.text.len() / 8).min(most));
    for (index, block) in document.blocks.iter().enumerate() {
        let locale = locale::of(block.language);
        let first = blocks.last().map_or(0, |(_, place)| place.end);
        tokens.truncate(first);
        lex(document, block, locale, tokens);
        let place = candidate::Place {
            block: index,
            heading: is_heading(document, block),
            narrative: !matches!(block.kind, BlockKind::Citation | BlockKind::Bibliography),
        };
        let before = candidates.len();
        let own = tokens.get(first..).unwrap_or_default();
        candidate::collect(&document.text, own, locale, place, &mut candidates);
        if candidates.len() > before && tokens.len() <= most {
            blocks.push((index, first..tokens.len()));
        }
    }
    refine::settle_numeric_order(&mut candidates, document.created);
    anchor::resolve(document, candidates)
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
