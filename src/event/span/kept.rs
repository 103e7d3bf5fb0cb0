//! The spans of every sentence, kept from the first pass over a document, so that the second need not find them
//! again. Eight bytes a span: a large text has millions. The words of sentences that the second pass reads are kept as
//! well, up to so many.

use super::{Evidence, Span};
use crate::event::token::Token;
use std::ops::Range;

/// Spans by the bytes of their sentence.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// Sentences in the order of the text.
    sentences: Vec<Sentence>,
    spans: Vec<Packed>,
    /// Words of the sentences that are read again.
    tokens: Vec<Token>,
}

/// So many words are a megabyte and a half; sentences beyond them are cut again.
const MOST: usize = 1 << 15;

#[derive(Debug)]
struct Sentence {
    start: u32,
    end: u32,
    /// One past the last of its spans; they begin where those of the sentence before end.
    last: u32,
    /// The same for its words, of which there are none if they were not kept.
    last_token: u32,
    /// Whether its words can state a tie between bodies.
    ties: bool,
}

/// A span in tokens of its sentence, and its evidence as bits.
#[derive(Debug)]
struct Packed {
    first: u16,
    end: u16,
    outer: u16,
    evidence: u8,
}

impl Kept {
    /// Makes room for what a text of so many bytes has, which is `dated` or not.
    pub(crate) fn reserve(&mut self, bytes: usize, dated: bool) {
        self.sentences.reserve(bytes / 128);
        self.spans.reserve(bytes / 64);
        if dated {
            self.tokens.reserve((bytes / 12).min(MOST));
        }
    }

    /// Keeps the spans of the sentence `range`, which must stand behind the one that was kept before, and whether its
    /// words can state a tie; `tokens` are its words where they will be asked for. What does not fit is not kept.
    pub(crate) fn keep(&mut self, range: &Range<usize>, spans: &[Span], ties: bool, tokens: &[Token]) {
        let before = self.spans.len();
        // Spans stand in the order of their tokens, each behind its outer words.
        if spans.last().is_some_and(|span| span.end > usize::from(u16::MAX)) {
            return;
        }
        self.spans.extend(spans.iter().map(|span| Packed {
            first: span.first as u16,
            end: span.end as u16,
            outer: span.outer as u16,
            evidence: bits(span.evidence),
        }));
        match (u32::try_from(range.start), u32::try_from(range.end), u32::try_from(self.spans.len())) {
            (Ok(start), Ok(end), Ok(last))
                if self.sentences.last().is_none_or(|other| other.end <= start) =>
            {
                if self.tokens.len() + tokens.len() <= MOST {
                    self.tokens.extend_from_slice(tokens);
                }
                self.sentences.push(Sentence {
                    start,
                    end,
                    last,
                    last_token: self.tokens.len() as u32,
                    ties,
                });
            }
            _ => self.spans.truncate(before),
        }
    }

    /// Writes the spans of the sentence `range` into `out`; `false` when they were not kept.
    pub(crate) fn read(&self, range: &Range<usize>, out: &mut Vec<Span>) -> bool {
        let Some((at, sentence)) = self.find(range) else { return false };
        let first = self.before(at).map_or(0, |before| before.last);
        out.clear();
        let spans = self.spans.get(first as usize..sentence.last as usize).unwrap_or_default();
        out.extend(spans.iter().map(|packed| Span {
            first: packed.first.into(),
            end: packed.end.into(),
            outer: packed.outer.into(),
            evidence: evidence(packed.evidence),
        }));
        true
    }

    /// The words of the sentence `range`, if they were kept.
    pub(crate) fn tokens(&self, range: &Range<usize>) -> Option<&[Token]> {
        let (at, sentence) = self.find(range)?;
        let first = self.before(at).map_or(0, |before| before.last_token);
        self.tokens.get(first as usize..sentence.last_token as usize).filter(|tokens| !tokens.is_empty())
    }

    fn before(&self, at: usize) -> Option<&Sentence> {
        self.sentences.get(at.checked_sub(1)?)
    }

    /// Whether the words of the sentence `range` can state a tie, if it was kept.
    pub(crate) fn ties(&self, range: &Range<usize>) -> Option<bool> {
        self.find(range).map(|(_, sentence)| sentence.ties)
    }

    fn find(&self, range: &Range<usize>) -> Option<(usize, &Sentence)> {
        let at = self.sentences.partition_point(|sentence| (sentence.start as usize) < range.start);
        let sentence = self.sentences.get(at)?;
        let same = (sentence.start as usize, sentence.end as usize) == (range.start, range.end);
        same.then_some((at, sentence))
    }
}

fn bits(evidence: Evidence) -> u8 {
    let Evidence { body, person, place, quoted, weak, work, bare } = evidence;
    u8::from(body)
        | u8::from(person) << 1
        | u8::from(place) << 2
        | u8::from(quoted) << 3
        | u8::from(weak) << 4
        | u8::from(work) << 5
        | u8::from(bare) << 6
}

fn evidence(bits: u8) -> Evidence {
    let is = |place: u8| bits >> place & 1 == 1;
    Evidence {
        body: is(0),
        person: is(1),
        place: is(2),
        quoted: is(3),
        weak: is(4),
        work: is(5),
        bare: is(6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Language, event::token::tokenize};

    #[test]
    fn spans_come_back_by_their_sentence() {
        let span =
            |first: usize, bits: u8| Span { first, end: first + 2, evidence: evidence(bits), outer: first };
        let (one, two) = ([span(0, 1), span(5, 0b101_0101)], [span(3, 0b010_1010)]);
        let mut words = Vec::new();
        tokenize("so be it", 0..8, Language::English, &mut words);
        let mut kept = Kept::default();
        kept.keep(&(10..50), &one, false, &[]);
        kept.keep(&(50..60), &[], true, &words);
        kept.keep(&(60..90), &two, false, &[]);
        kept.keep(&(0..5), &one, true, &words);
        kept.keep(&(100..200), &[span(70_000, 0)], true, &words);
        let many = words.repeat(MOST);
        kept.keep(&(200..300), &[], true, &many);
        kept.keep(&(300..310), &[], true, &words[..1]);
        let mut out = vec![span(9, 0)];
        for (range, expected) in [(10..50, Some(&one[..])), (50..60, Some(&[])), (60..90, Some(&two))] {
            assert_eq!(kept.read(&range, &mut out).then_some(out.as_slice()), expected);
        }
        assert_eq!(
            [10..50, 50..60, 60..90].map(|range| kept.ties(&range)),
            [Some(false), Some(true), Some(false)]
        );
        assert_eq!(kept.tokens(&(50..60)), Some(&words[..]));
        assert_eq!(kept.tokens(&(300..310)), Some(&words[..1]));
        for range in [10..50, 60..90, 0..5, 100..200, 200..300] {
            assert_eq!(kept.tokens(&range), None, "{range:?}");
        }
        for range in [10..49, 0..5, 100..200, 310..400] {
            assert!(!kept.read(&range, &mut out) && kept.ties(&range).is_none(), "{range:?}");
        }
    }
}
