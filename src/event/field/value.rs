//! The part of a field's value that a date qualifies.

use crate::{document::BlockKind, event::extract::Extractor, timex::DatePhrase};
use std::ops::Range;

/// The text of the item that the date qualifies: `Left Vanguard (1998–2007), Socialist` → `Left Vanguard`.
pub(super) fn item_around(
    work: &Extractor<'_>,
    value: Range<usize>,
    phrase: &DatePhrase,
    phrases: &[DatePhrase],
) -> String {
    let text = &work.document.text;
    let start = phrases
        .iter()
        .filter(|other| other.range.end <= phrase.range.start)
        .map(|other| other.range.end)
        .max()
        .unwrap_or(value.start)
        .max(value.start);
    let before = text.get(start..phrase.range.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '(', '[', ',', ';']);
    let before = before.trim_start_matches([')', ']', ',', ';', ' ', '\n']);
    let cut = before.rfind([';', '\n']).map_or(0, |at| at + 1);
    let item = before.get(cut..).unwrap_or(before);
    // A bracket that is still open holds what the name before it was: "Harold Finch (chairman, 1921–1958)".
    let open = item.rfind('(').is_some_and(|open| !item[open..].contains(')'));
    let item = if open {
        let head = item.rfind('(').map_or(item, |open| &item[..open]);
        let start = head.rfind(", ").map_or(0, |comma| comma + 2);
        &item[start..]
    } else {
        item.rsplit(", ").next().unwrap_or(item)
    };
    let item = item.trim();
    if !item.is_empty() {
        return unquoted(item).to_owned();
    }
    // "1991, Moscow": what stands behind the date.
    let end = phrases
        .iter()
        .filter(|other| other.range.start >= phrase.range.end)
        .map(|other| other.range.start)
        .min()
        .unwrap_or(value.end);
    let after = text
        .get(phrase.range.end..end)
        .unwrap_or_default()
        .trim_matches([' ', ',', ';', '(', ')', '[', ']', '.', '\n']);
    let after = after.split(['\n', ';', '[', '(']).next().unwrap_or_default().trim();
    match after {
        "UTC" | "GMT" | "МСК" | "MSK" => String::new(),
        after => after.to_owned(),
    }
}

/// The field that a field "X Year" or "X Date" dates: its name and value.
pub(super) fn sibling(work: &Extractor<'_>, key: &str, number: usize) -> Option<(String, String)> {
    let name = key
        .strip_suffix(" Year")
        .or_else(|| key.strip_suffix(" year"))
        .or_else(|| key.strip_suffix(" Date"))
        .or_else(|| key.strip_suffix(" date"))
        .or_else(|| key.strip_suffix("_year"))
        .or_else(|| key.strip_suffix("_date"))?;
    let near = number.saturating_sub(6)..(number + 6).min(work.document.blocks.len());
    work.document.blocks.get(near)?.iter().find_map(|block| {
        let BlockKind::Field { key, value } = &block.kind else { return None };
        let text = &work.document.text;
        let found = text.get(key.clone())?.trim();
        (found.eq_ignore_ascii_case(name))
            .then(|| Some((found.to_owned(), text.get(value.clone())?.trim().to_owned())))?
    })
}

/// What the field "X Event 3" says that happened at the date of the field "X Date 3": without its brackets, and only the first
/// of two that the source has run together.
pub(super) fn paired_event(work: &Extractor<'_>, key: &str, number: usize) -> Option<String> {
    let (name, count) = key.rsplit_once("Date")?;
    if !count.trim().bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let wanted = [name, "Event", count].concat();
    let near = number.saturating_sub(3)..(number + 3).min(work.document.blocks.len());
    let text = &work.document.text;
    let said = work.document.blocks.get(near)?.iter().find_map(|block| {
        let BlockKind::Field { key, value } = &block.kind else { return None };
        (text.get(key.clone())?.trim() == wanted).then(|| text.get(value.clone()))?
    })?;
    let said = said.split(['(', '[']).next()?.trim();
    let run_together = said.char_indices().zip(said.chars().skip(1)).find_map(|((at, first), second)| {
        (first.is_lowercase() && second.is_uppercase()).then_some(at + first.len_utf8())
    });
    let said = said.get(..run_together.unwrap_or(said.len()))?;
    (said.len() > 2).then(|| said.to_owned())
}

/// Without quotation marks around the whole: `«Искра»` → `Искра`, but `газета «Искра»` stays.
fn unquoted(item: &str) -> &str {
    let open = item.starts_with(['"', '«', '“']);
    let inner = item.trim_matches(['"', '«', '»', '“', '”']);
    if open && !inner.contains(['"', '«', '»', '“', '”']) { inner } else { item }
}

/// Whether a date only says how long ago another date of the same field was: `12 June 1919; 105 years ago`.
pub(super) fn since_then(work: &Extractor<'_>, phrase: &DatePhrase, phrases: &[DatePhrase]) -> bool {
    let words = work.document.text.get(phrase.range.clone()).unwrap_or_default();
    words.ends_with(" ago") && phrases.iter().any(|other| other.range.end <= phrase.range.start)
}
