//! Dates as a reader understands them: expressions with the words that bind them.

use super::{DatePhrase, Timex};
use crate::document::Document;

/// The dates of a document as phrases, in order, not overlapping: what events hang on.
/// Durations and sets are left out.
pub fn date_phrases(_document: &Document, timexes: &[Timex]) -> Vec<DatePhrase> {
    timexes
        .iter()
        .enumerate()
        .filter_map(|(i, t)| {
            Some(DatePhrase {
                range: t.range.clone(),
                date: t.edtf.clone()?,
                certainty: t.certainty,
                modifier: t.modifier,
                timexes: i..i + 1,
            })
        })
        .collect()
}
