//! Rows of tables: the names of the columns say what a date in them is.

use super::{
    EventKind,
    extract::Extractor,
    lexicon::{FieldMeaning, Tags},
    narrative::Told,
    phrase::capitalize,
    why::KindWhy,
};
use crate::case;
use crate::{document::Block, timex::DatePhrase};
use std::ops::Range;

/// What the date of a row tells by its columns: `Version | Released | Notes` and `1.0 | 12 May 2006 | first stable`
/// are the release of version 1.0. None where the columns say no more than the cells.
pub(crate) fn row(
    work: &mut Extractor<'_>,
    block: &Block,
    header: Range<usize>,
    phrase: &DatePhrase,
) -> Option<Told> {
    let text = &work.document.text;
    let names: Vec<&str> = text.get(header)?.split('|').map(str::trim).collect();
    let line = text.get(block.range.clone())?;
    let dated = line.get(..phrase.range.start.checked_sub(block.range.start)?)?.matches('|').count();
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let column = *names.get(dated)?;
    let first = (0..cells.len()).find(|&at| at != dated && !cells[at].is_empty())?;
    let lexicon = work.lexicon(block);
    let (kind, word) = match lexicon.field(column) {
        Some(FieldMeaning::Happening(kind, word)) => (kind, Some(word)),
        _ => (EventKind::Other, None),
    };
    // "Version | Date" are dates of releases.
    let work_of = names.get(first).map(|name| case::lower(name)).unwrap_or_default();
    let issued = word.is_none()
        && (matches!(work_of.as_str(), "version" | "release") || lexicon.get(&work_of).tags.any(Tags::WORK));
    let (kind, word) = if issued { (EventKind::Publication, Some("released")) } else { (kind, word) };
    let numeric = !cells[first].chars().any(char::is_alphabetic);
    let office = names.get(first).is_some_and(|name| lexicon.get(&case::lower(name)).tags.any(Tags::OFFICE));
    if word.is_none() && !numeric && !office {
        return None;
    }
    let name = match names.get(first) {
        Some(head) if numeric && !head.is_empty() => format!("{head} {}", cells[first]),
        _ => cells[first].to_owned(),
    };
    let mut headline = match (word, names.get(first)) {
        (Some(word), _) => format!("{name} {word}"),
        (None, Some(head)) if office => format!("{name}, {}", case::lower(head)),
        _ => name,
    };
    let rest: Vec<&str> = (0..cells.len())
        .filter(|at| *at != dated && *at != first)
        .map(|at| cells[at])
        .filter(|cell| !cell.is_empty())
        .collect();
    let more = rest.join(", ");
    if !more.is_empty() && !office && headline.chars().count() + more.chars().count() + 2 <= 80 {
        headline = format!("{headline}: {more}");
    }
    let kind = if office { EventKind::Membership } else { kind };
    let actors = work.names.resolve(cells[first]).or(work.names.subject).into_iter().collect();
    capitalize(&mut headline);
    (headline.chars().count() <= 80).then(|| Told::new(headline, kind, actors, KindWhy::rule("columns")))
}
