//! Lines that are no sentences: headings, labels, the items of lists and the rows of tables.

use super::Extractor;
use crate::{
    document::{Block, BlockKind},
    event::{
        RemarkKind,
        lexicon::{Lexicon, Tags},
        section::Section,
    },
    timex::DatePhrase,
};
use std::ops::Range;

impl<'a> Extractor<'a> {
    /// An item of a list whose heading says what its items are.
    pub(super) fn listed(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        if self.sort == Section::Works {
            return self.works(block, phrases);
        }
        self.row(block, phrases);
        self.narrative(block, phrases);
    }

    /// The works of a list, a line each. Of two dates in a line the one in brackets, or else the last, is that of the work;
    /// the other stands in its title: `Ash Wednesday 1999 (2012)`.
    fn works(&mut self, block: &Block, phrases: &[DatePhrase]) {
        let text = &*self.document.text;
        let mut start = block.range.start;
        for line in text.get(block.range.clone()).unwrap_or_default().split_inclusive('\n') {
            let range = start..start + line.trim_end().len();
            start += line.len();
            let own = || phrases.iter().filter(|phrase| range.contains(&phrase.range.start));
            let bracketed = |phrase: &&DatePhrase| {
                text.get(..phrase.range.start).is_some_and(|before| before.ends_with(['(', '[']))
            };
            let Some(date) = own().find(bracketed).or(own().next_back()) else { continue };
            self.remark(RemarkKind::Publication, range.clone(), date);
            for phrase in own().filter(|phrase| phrase.range != date.range) {
                self.mention(range.clone(), phrase, "it is part of a title");
            }
        }
    }

    /// The first line of a paragraph that is a list without marks: "Members", and under it a line for each.
    pub(super) fn label_of_lines(&self, block: &Block, phrases: &[DatePhrase]) -> Option<Range<usize>> {
        let [label, lines @ ..] = block.sentences.as_slice() else { return None };
        let text =
            |range: &Range<usize>| self.document.text.get(range.clone()).unwrap_or_default().trim_end();
        let dated = |range: &Range<usize>| phrases.iter().any(|phrase| range.contains(&phrase.range.start));
        (!lines.is_empty()
            && label.len() <= 60
            && Section::of(text(label)) != Section::Plain
            && !text(label).ends_with(['.', '!', '?'])
            && !dated(label)
            && lines.iter().all(|line| line.len() <= 120 && text(line).ends_with([')', ']']) && dated(line)))
        .then(|| label.clone())
    }

    /// Whether a line under a heading such as "Members" or "Discography" is an item without a mark: short, dated and
    /// no sentence.
    pub(super) fn is_entry(&self, block: &Block, phrases: &[DatePhrase]) -> bool {
        if self.sort == Section::Plain || phrases.is_empty() {
            return false;
        }
        const VERBS: [&str; 14] = [
            " was ",
            " were ",
            " is ",
            " are ",
            " has ",
            " had ",
            " wrote ",
            " published ",
            " released ",
            " был",
            " вышл",
            " вышел",
            " написал",
            " издал",
        ];
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        let heading = matches!(block.kind, BlockKind::Heading(_));
        // A heading that the author marked as one lists nothing.
        let before = self.document.text.get(..block.range.start).unwrap_or_default();
        let marked = before.rsplit('\n').next().is_some_and(|mark| !mark.trim().is_empty());
        let closed = text.ends_with([')', ']']);
        // "1650s John Trew" under "Vicars"
        let opens = self.sort == Section::Members
            && phrases.first().is_some_and(|phrase| phrase.range.start == block.range.start)
            && phrases.iter().any(|phrase| phrase.range.end < block.range.end);
        text.len() <= 180
            && (!heading || (closed || opens) && !marked)
            && (self.sort == Section::Works || !text.ends_with(['.', '!', '?', ':']))
            && !VERBS.iter().any(|verb| text.contains(verb))
            && !is_told(text, Lexicon::of(block.language), closed)
    }

    /// Keeps the first row of a table, which names its columns, while its other rows are read.
    pub(super) fn row(&mut self, block: &Block, phrases: &[DatePhrase]) {
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        if !text.contains('|') {
            self.table = None;
        } else if phrases.is_empty() && self.table.is_none() {
            self.table = Some(block.range.clone());
        }
    }

    pub(super) fn enter(&mut self, heading: Range<usize>) {
        self.sort = Section::of(self.document.text.get(heading.clone()).unwrap_or_default());
        self.section = heading;
        let marks = ['«', '»', '"', '“', '”', '=', '#', '*', ' ', ':'];
        let topic = self.names.resolve(self.section_title().trim_matches(marks));
        self.topic = topic.filter(|topic| self.is_another(*topic));
    }

    /// Whether a short paragraph without a full stop stands over a list: its heading.
    pub(super) fn is_label(&self, number: usize, block: &Block) -> bool {
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        text.len() <= 60
            && !text.ends_with(['.', '!', '?', ';'])
            && self.document.blocks.get(number + 1).is_some_and(|next| {
                let entry = self.document.text.get(next.range.clone()).unwrap_or_default();
                next.kind == BlockKind::ListItem
                    || next.kind == BlockKind::Paragraph
                        && entry.len() <= 180
                        && entry.ends_with([')', ']'])
                        && block.sentences.len() == 1
                        && Section::of(text) != Section::Plain
            })
    }

    /// A heading's date under which nothing stands is only mentioned.
    pub(super) fn drop_heading_date(&mut self) {
        if let Some((phrase, heading)) = self.heading_date.take() {
            self.mention(heading, phrase, "it stands in a heading");
        }
    }

    pub(super) fn heading(&mut self, block: &'a Block, phrases: &'a [DatePhrase]) {
        self.drop_heading_date();
        for phrase in phrases {
            let rest =
                self.document.text.get(block.range.start..phrase.range.start).unwrap_or_default().len()
                    + self
                        .document
                        .text
                        .get(phrase.range.end..block.range.end)
                        .map_or(0, |rest| rest.trim_matches([' ', '.', ':', '=', '#', ')', '—', '-']).len());
            if self.dateline(block, phrase) {
                continue;
            }
            // "12 March 1912" or "Tuesday, 12 March 1912" dates what stands under it; "Black October 1993" names something.
            if phrases.len() == 1 && rest <= 12 && phrase.date.precision() == crate::time::Precision::Day {
                self.heading_date = Some((phrase, block.range.clone()));
            } else {
                self.mention(block.range.clone(), phrase, "it stands in a heading");
            }
        }
    }
}

/// Whether a line says something of somebody: "She won the prize for it on 5 June", "She died in Rome (1999)". Verbs in
/// what stands before a closing bracket may be those of a title.
fn is_told(text: &str, lexicon: &Lexicon, closed: bool) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let tags = |word: &str| lexicon.get(&crate::case::lower(word)).tags;
    let told = words.clone().next().is_some_and(|first| tags(first).any(Tags::PRONOUN))
        && words.clone().nth(1).is_some_and(|second| small(&second));
    told || !closed
        && words.any(|word| small(&word) && tags(word).any(Tags::BE.or(Tags::HAVE).or(Tags::PAST)))
}
