//! The sentences that were read last: what the next one asks of those before it is not read again.

use super::{actors::Names, sentence::Sentence};
use crate::document::Language;
use std::ops::Range;

/// A few sentences with their words and names looked up.
#[derive(Debug, Default)]
#[allow(
    clippy::vec_box,
    reason = "each is hundreds of bytes, and is taken out and put back for every sentence"
)]
pub(super) struct Recent<'a>(Vec<Box<Sentence<'a>>>);

/// So far back a sentence looks, and itself.
const MOST: usize = 4;

impl<'a> Recent<'a> {
    /// The sentence `range` of `text`, without dates but for its steps, for as long as it is under work.
    pub(super) fn take(
        &mut self,
        text: &'a str,
        range: Range<usize>,
        language: Language,
        names: &Names,
    ) -> Box<Sentence<'a>> {
        if let Some(at) = self.0.iter().position(|sentence| sentence.is_of(&range, names)) {
            let mut sentence = self.0.remove(at);
            sentence.forget_dates();
            return sentence;
        }
        // The one that stands first in the text gives its buffers.
        let first = (0..self.0.len()).min_by_key(|&at| self.0.get(at).map(|sentence| sentence.range.start));
        let mut sentence =
            first.filter(|_| self.0.len() >= MOST).map(|at| self.0.remove(at)).unwrap_or_default();
        sentence.load(text, range, language, names);
        sentence
    }

    /// Keeps a sentence for those behind it.
    pub(super) fn keep(&mut self, sentence: Box<Sentence<'a>>) {
        self.0.push(sentence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn a_sentence_comes_back_without_its_dates_and_with_the_names_of_now() {
        let document = Document::from_plain_text("a.txt", "Anna Holt left in 1930. Two days later she died.");
        let mut names = Names::of(&document, &[]);
        let (text, language) = (&*document.text, Language::English);
        let mut recent = Recent::default();
        let mut first = recent.take(text, 0..23, language, &names);
        first.add_date(3..5);
        assert!(first.is_dated(4) && !first.is_dated(2));
        let tokens = first.tokens.clone();
        recent.keep(first);
        let second = recent.take(text, 24..48, language, &names);
        assert!(second.is_dated(0) && !second.is_dated(3), "two days later is a step");
        recent.keep(second);
        let first = recent.take(text, 0..23, language, &names);
        assert!(first.tokens == tokens && first.dates.is_empty() && !first.is_dated(4));
        recent.keep(first);
        let second = recent.take(text, 24..48, language, &names);
        assert!(second.is_dated(0), "a step stays");
        recent.keep(second);
        names.ensure("Holt", super::super::ActorKind::Person);
        let known = names.ensure("The Left", super::super::ActorKind::Organization);
        assert!(!recent.0.iter().any(|sentence| sentence.is_of(&(0..23), &names)), "{known} is new");
        for from in 0..9 {
            let sentence = recent.take(text, from..23, language, &names);
            recent.keep(sentence);
        }
        assert_eq!(recent.0.len(), MOST);
    }
}
