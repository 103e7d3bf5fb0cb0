//! From a document with its dates to its events: which date is an event, and who tells it how.

mod date;
mod implied;
mod line;
mod opponents;
mod prose;
mod push;
mod speech;

use super::{
    Extraction, Remark, RemarkKind, actors::Names, coming::Coming, field, lexicon::Lexicon, recent::Recent,
    section::Section,
};
use crate::{
    document::{Block, BlockKind, Document},
    timex::{DatePhrase, Timex},
};
use speech::Speech;
pub(crate) use speech::called;
use std::ops::Range;

/// A date with all that extraction needs to know of it.
#[derive(Clone, Debug)]
pub(crate) struct Dated<'a> {
    pub(crate) phrase: &'a DatePhrase,
    pub(crate) timexes: &'a [Timex],
}

/// Work on one document.
pub(crate) struct Extractor<'a> {
    pub(crate) document: &'a Document,
    pub(crate) timexes: &'a [Timex],
    pub(crate) names: Names,
    pub(crate) out: Extraction,
    pub(super) recent: Recent<'a>,
    /// Title of the section under way.
    pub(crate) section: Range<usize>,
    pub(crate) sort: Section,
    /// Whom or what the heading of the section under way names: "Halo 3", "Court of Appeal".
    topic: Option<usize>,
    /// The row with the names of the columns, while the rows of its table are read.
    table: Option<Range<usize>>,
    /// The last person that was named: "he" and "she" of a paragraph that names nobody.
    pub(crate) last_person: Option<usize>,
    /// The one named before that.
    pub(crate) person_before: Option<usize>,
    /// The body that "its" of the next sentence most likely means.
    pub(crate) last_body: Option<usize>,
    /// Bodies of which the text says that the first merged with the second, and not what came of it.
    pub(crate) mutual: Vec<(usize, usize)>,
    /// The court that was named last, where a hearing of a sentence that names none is held, and where that sentence
    /// ends.
    last_court: Option<(usize, usize)>,
    /// Who speaks and when, where the text speaks from a day of its own.
    pub(super) speech: Speech,
    /// A heading that is a date, waiting for the text under it.
    heading_date: Option<(&'a DatePhrase, Range<usize>)>,
    /// Dates of what may be to come.
    pub(super) coming: Vec<Coming>,
}

impl<'a> Extractor<'a> {
    /// Work on `document`, in which `names` are named.
    pub(crate) fn new(document: &'a Document, timexes: &'a [Timex], names: Names) -> Self {
        Self {
            document,
            timexes,
            names,
            out: Extraction::default(),
            recent: Recent::default(),
            section: 0..0,
            sort: Section::Plain,
            topic: None,
            table: None,
            last_person: None,
            person_before: None,
            last_body: None,
            mutual: Vec::new(),
            last_court: None,
            speech: Speech::of(document),
            heading_date: None,
            coming: Vec::new(),
        }
    }

    pub(crate) fn run(mut self, phrases: &'a [DatePhrase]) -> Extraction {
        let mut next = 0;
        for (number, block) in self.document.blocks.iter().enumerate() {
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < block.range.start) {
                next += 1;
            }
            let first = next;
            while phrases.get(next).is_some_and(|phrase| phrase.range.start < block.range.end) {
                next += 1;
            }
            self.block(number, block, &phrases[first..next]);
        }
        self.drop_heading_date();
        super::lineage::settle(&mut self);
        self.settle_coming(phrases);
        let Names { actors, .. } = self.names;
        self.out.actors = actors;
        self.out
    }

    fn block(&mut self, number: usize, block: &'a Block, phrases: &'a [DatePhrase]) {
        self.listen(block, phrases);
        if block.kind != BlockKind::ListItem {
            self.table = None;
        }
        match &block.kind {
            BlockKind::Title => {}
            // The first line of a list without marks looks like a heading over the rest.
            BlockKind::Heading(_) if self.is_entry(block, phrases) => self.listed(block, phrases),
            BlockKind::Heading(_) => {
                self.enter(block.range.clone());
                self.heading(block, phrases);
            }
            BlockKind::Bibliography | BlockKind::Citation => {
                let kind = if block.kind == BlockKind::Citation {
                    RemarkKind::Citation
                } else {
                    RemarkKind::Publication
                };
                let date = phrases.last();
                self.out.remarks.push(Remark {
                    kind,
                    quote: block.range.clone(),
                    date: date.map(|phrase| phrase.date.clone()),
                    date_words: date.map(|phrase| phrase.range.clone()),
                    reason: None,
                });
            }
            BlockKind::Field { key, value } => {
                self.drop_heading_date();
                field::read(self, block, key.clone(), value.clone(), phrases, number);
            }
            BlockKind::Paragraph if self.is_label(number, block) => {
                self.enter(block.range.clone());
                self.narrative(block, phrases);
            }
            BlockKind::Paragraph if let Some(label) = self.label_of_lines(block, phrases) => {
                self.enter(label);
                if self.sort == Section::Works {
                    for phrase in phrases {
                        let at = block.sentences.partition_point(|line| line.end <= phrase.range.start);
                        let line = block.sentences.get(at).unwrap_or(&block.range);
                        self.remark(RemarkKind::Publication, line.clone(), phrase);
                    }
                } else {
                    self.narrative(block, phrases);
                }
            }
            BlockKind::Paragraph if self.is_entry(block, phrases) => self.listed(block, phrases),
            BlockKind::Paragraph => {
                self.sort = Section::Plain;
                self.narrative(block, phrases);
            }
            BlockKind::ListItem if self.sort != Section::Plain => self.listed(block, phrases),
            BlockKind::ListItem => {
                self.row(block, phrases);
                self.narrative(block, phrases);
            }
        }
    }

    /// Title of the section under way.
    pub(crate) fn section_title(&self) -> &str {
        self.document.text.get(self.section.clone()).unwrap_or_default().trim_end_matches(':')
    }

    pub(crate) fn mention(&mut self, quote: Range<usize>, phrase: &DatePhrase, reason: &'static str) {
        self.remark(RemarkKind::Mention, quote, phrase);
        if let Some(remark) = self.out.remarks.last_mut() {
            remark.reason = Some(reason);
        }
    }

    pub(crate) fn remark(&mut self, kind: RemarkKind, quote: Range<usize>, phrase: &DatePhrase) {
        self.out.remarks.push(Remark {
            kind,
            quote,
            date: Some(phrase.date.clone()),
            date_words: Some(phrase.range.clone()),
            reason: None,
        });
    }

    /// The first words of `lexicon` in a bracketed remark.
    pub(crate) fn lexicon(&self, block: &Block) -> &'static Lexicon {
        Lexicon::of(block.language)
    }
}
