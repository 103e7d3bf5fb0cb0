//! Collects blocks: gives each its sentences, keeps the sections, and decides late which short lines are headings.

use super::{
    Block, BlockKind, Language, language, line,
    section::{Role, Sections},
    sentence,
};
use std::ops::Range;

/// Isolated short lines in a row that may all be headings; more are a list of something.
const HEADINGS_IN_A_ROW: usize = 3;

/// What follows the short lines that may be headings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Nothing,
    Text,
    Other,
}

/// The blocks found so far.
pub(super) struct Builder<'a> {
    text: &'a str,
    pub(super) blocks: Vec<Block>,
    pub(super) sections: Sections,
    /// Indices of blocks that are headings if text follows.
    candidates: Vec<usize>,
    title: Option<Range<usize>>,
    /// Inside the box of fields under the title.
    pub(super) infobox: bool,
    /// Whether running text or a heading has been seen.
    pub(super) told: bool,
    has_capitals_heading: bool,
    /// Cyrillic and Latin letters of each block.
    letters: Vec<(usize, usize)>,
    /// Those of what the text tells.
    told_letters: (usize, usize),
    /// Room for a word.
    word: String,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            blocks: Vec::new(),
            sections: Sections::default(),
            candidates: Vec::new(),
            title: None,
            infobox: false,
            told: false,
            has_capitals_heading: false,
            letters: Vec::new(),
            told_letters: (0, 0),
            word: String::new(),
        }
    }

    /// All blocks with their languages, and the main language of what they tell.
    pub(super) fn finish(mut self) -> (Vec<Block>, Language) {
        self.settle_candidates(Next::Nothing);
        let main = language::of_letters(self.told_letters, Language::default());
        for (block, letters) in self.blocks.iter_mut().zip(self.letters) {
            block.language = language::of_letters(letters, main);
        }
        (self.blocks, main)
    }

    /// Adds a block that is no heading.
    pub(super) fn push(&mut self, kind: BlockKind, range: Range<usize>) {
        self.settle_candidates(if kind == BlockKind::Paragraph { Next::Text } else { Next::Other });
        self.infobox &= matches!(kind, BlockKind::Field { .. } | BlockKind::ListItem | BlockKind::Title);
        self.told |= kind == BlockKind::Paragraph;
        if self.title.is_none() && kind == BlockKind::Title {
            self.title = Some(range.clone());
        }
        self.add(kind, range);
    }

    /// Adds a field.
    pub(super) fn push_field(&mut self, (key, value): (Range<usize>, Range<usize>)) {
        let range = key.start..value.end;
        self.push(BlockKind::Field { key, value }, range);
    }

    /// Adds a heading and opens its section.
    pub(super) fn heading(&mut self, level: u8, range: Range<usize>, is_date: bool) {
        self.settle_candidates(Next::Other);
        self.enter(level, range.clone(), is_date);
        self.add(BlockKind::Heading(level), range);
    }

    /// Adds an isolated short line: a heading if text follows, of this kind if not.
    pub(super) fn candidate(&mut self, kind: BlockKind, range: Range<usize>) {
        if self.candidates.len() >= HEADINGS_IN_A_ROW {
            self.settle_candidates(Next::Nothing);
        }
        self.add(kind, range);
        self.candidates.push(self.blocks.len() - 1);
    }

    /// Makes headings of the short lines before an item that is about to come.
    pub(super) fn settle_before_item(&mut self) {
        self.settle_candidates(Next::Other);
    }

    /// The title that the text gives itself.
    pub(super) fn title(&self) -> Option<&'a str> {
        self.text.get(self.title.clone()?)
    }

    /// What stands here.
    pub(super) fn role(&self) -> Role {
        self.sections.role()
    }

    fn add(&mut self, kind: BlockKind, range: Range<usize>) {
        let mut sentences = Vec::new();
        match kind {
            BlockKind::Paragraph | BlockKind::ListItem => {
                sentence::split(self.text, range.clone(), &mut self.word, &mut sentences)
            }
            _ => sentences.push(range.clone()),
        }
        let letters = language::letters(self.text.get(range.clone()).unwrap_or_default());
        if !matches!(kind, BlockKind::Citation | BlockKind::Bibliography) {
            self.told_letters = (self.told_letters.0 + letters.0, self.told_letters.1 + letters.1);
        }
        self.letters.push(letters);
        self.blocks.push(Block { kind, range, language: Language::default(), sentences });
    }

    fn enter(&mut self, level: u8, range: Range<usize>, is_date: bool) {
        self.sections.enter(level, self.text.get(range).unwrap_or_default(), is_date);
        self.infobox = false;
        self.told = true;
    }

    /// Isolated short lines become headings when something follows them that they can head; an entry of a chronicle
    /// only before running text.
    fn settle_candidates(&mut self, next: Next) {
        for index in std::mem::take(&mut self.candidates) {
            let is_entry = self.blocks.get(index).is_some_and(|block| block.kind == BlockKind::ListItem);
            if next == Next::Nothing || is_entry && next == Next::Other {
                continue;
            }
            let Some(range) = self.blocks.get(index).map(|block| block.range.clone()) else { continue };
            let capitals = self.text.get(range.clone()).is_some_and(line::is_capitals);
            self.has_capitals_heading |= capitals;
            let level = if self.has_capitals_heading && !capitals { 2 } else { 1 };
            self.enter(level, range.clone(), false);
            if let Some(block) = self.blocks.get_mut(index) {
                block.kind = BlockKind::Heading(level);
                block.sentences = vec![range];
            }
        }
    }
}
