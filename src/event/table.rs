//! Rows of tables: the names of the columns say what a date in them is.

use super::{
    ActorKind, EventKind,
    extract::Extractor,
    field::counted,
    lexicon::{FieldMeaning, Lexicon, Tags},
    narrative::Told,
    phrase::capitalize,
    span::is_roman,
    why::KindWhy,
};
use crate::case;
use crate::{
    document::{Block, Language},
    timex::DatePhrase,
};
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
    if let Some(told) = within_cell(work, block, &cells, dated) {
        return Some(told);
    }
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
    // "President | Start | End": somebody's time in office, and no founding.
    let (kind, word) = match term(work, column, names.get(first).copied().unwrap_or_default(), cells[first]) {
        Some(word) => (EventKind::Membership, Some(word)),
        None => lasting(column, cells[first]).unwrap_or((kind, word)),
    };
    let office = names.get(first).is_some_and(|name| lexicon.get(&case::lower(name)).tags.any(Tags::OFFICE));
    // "Съезд | Дата" and "I | 4 мая 1919", "Congress | Held" and "3rd | 1902"
    let head = names.get(first).copied().unwrap_or_default();
    let entry = lexicon.get(&case::lower(head));
    let happening = entry.tags.any(Tags::EVENT) && is_ordinal(cells[first]);
    let kind = if happening { entry.kind.unwrap_or(kind) } else { kind };
    let word = word.filter(|_| !happening);
    if word.is_none() && !numeric && !office && !happening {
        return None;
    }
    let labelled = |at: usize| labelled(names.get(at).copied().unwrap_or_default(), cells[at]);
    let name = match names.get(first) {
        Some(head) if happening => format!("{} {}", cells[first], case::lower(head)),
        Some(head) if numeric && !head.is_empty() && word.is_none() => labelled(first),
        Some(head) if numeric && !head.is_empty() => format!("{head} {}", cells[first]),
        _ => cells[first].to_owned(),
    };
    let mut headline = match (word, names.get(first)) {
        (Some(word), _) => format!("{name} {word}"),
        (None, Some(head)) if office => format!("{name}, {}", case::lower(head)),
        _ => name,
    };
    let rest: Vec<String> = (0..cells.len())
        .filter(|at| *at != dated && *at != first && !cells[*at].is_empty())
        .filter(|at| {
            !matches!(word, Some("took office" | "left office" | "began" | "ended"))
                || !is_of_dates(names.get(*at).copied().unwrap_or_default(), lexicon)
        })
        .map(|at| match cells[at].contains(char::is_alphabetic) {
            true => cells[at].to_owned(),
            false => labelled(at),
        })
        .collect();
    // "Year | Employees | Event": the event is what happened.
    let told = (0..cells.len()).find(|&at| {
        let name = names.get(at).map(|name| case::lower(name)).unwrap_or_default();
        at != dated
            && word.is_none()
            && !office
            && HAPPENED.contains(&name.as_str())
            && cells[at].chars().any(char::is_alphabetic)
    });
    if let Some(told) = told {
        let kind = cells[told].split(' ').find_map(|word| {
            lexicon.get(&case::lower(word.trim_end_matches(|c: char| !c.is_alphanumeric()))).kind
        });
        let mut line = cells[told].to_owned();
        let actors = work.names.subject.into_iter().collect();
        capitalize(&mut line);
        return (line.chars().count() <= 80)
            .then(|| Told::new(line, kind.unwrap_or(EventKind::Other), actors, KindWhy::rule("columns")));
    }
    let more = rest.join(", ");
    if !more.is_empty() && !office && headline.chars().count() + more.chars().count() + 2 <= 80 {
        headline =
            format!("{headline}{} {more}", if happening || numeric && word.is_none() { "," } else { ":" });
    }
    let kind = if office { EventKind::Membership } else { kind };
    let actors = work.names.resolve(cells[first]).or(work.names.subject).into_iter().collect();
    capitalize(&mut headline);
    (headline.chars().count() <= 80).then(|| Told::new(headline, kind, actors, KindWhy::rule("columns")))
}

const BEGINNINGS: &[&str] =
    &["start", "started", "began", "begin", "from", "start date", "term start", "term began"];
const ENDINGS: &[&str] = &["end", "ended", "to", "until", "end date", "term end", "term ended", "left"];

/// What the column says of somebody's term, where the rows are of people or of the bearers of an office.
fn term(work: &Extractor<'_>, column: &str, head: &str, cell: &str) -> Option<&'static str> {
    let column = case::lower(column);
    let is = |names: &[&str]| names.contains(&column.as_str());
    let word = match () {
        () if is(BEGINNINGS) => "took office",
        () if is(ENDINGS) => "left office",
        () => return None,
    };
    let english = Lexicon::of(Language::English);
    let office = head
        .split(' ')
        .next()
        .is_some_and(|word| english.get(&case::lower(word)).tags.any(Tags::OFFICE.or(Tags::HONORIFIC)));
    let person = work
        .names
        .resolve(cell)
        .and_then(|actor| work.names.actors.get(actor))
        .is_some_and(|actor| actor.kind == ActorKind::Person);
    (office || person).then_some(word)
}

/// What the column says of a strike, a battle or another happening that lasts: it is not founded.
fn lasting(column: &str, cell: &str) -> Option<(EventKind, Option<&'static str>)> {
    let column = case::lower(column);
    let word = match () {
        () if BEGINNINGS.contains(&column.as_str()) => "began",
        () if ENDINGS.contains(&column.as_str()) => "ended",
        () => return None,
    };
    let english = Lexicon::of(Language::English);
    let head = cell.split(" of ").next().and_then(|head| head.split(' ').next_back()).unwrap_or_default();
    let entry = english.get(&case::lower(head));
    entry.tags.any(Tags::EVENT).then_some((entry.kind.unwrap_or(EventKind::Other), Some(word)))
}

/// Whether the column holds dates.
fn is_of_dates(column: &str, lexicon: &Lexicon) -> bool {
    let low = case::lower(column);
    matches!(lexicon.field(column), Some(FieldMeaning::Happening(..)))
        || BEGINNINGS.contains(&low.as_str())
        || ENDINGS.contains(&low.as_str())
}

/// "Blowers' Society | amalgamated 1926": what a cell says besides its date, of the body whose row it is.
fn within_cell(work: &Extractor<'_>, block: &Block, cells: &[&str], dated: usize) -> Option<Told> {
    let cell = cells.get(dated)?;
    let word = cell.split(' ').next().filter(|word| word.starts_with(char::is_lowercase))?;
    let entry = work.lexicon(block).get(word);
    let mut named = cells.iter().filter_map(|cell| Some((*cell, work.names.resolve(cell)?)));
    let (name, actor) = named.next().filter(|_| named.next().is_none())?;
    let bare = cell.split(' ').count() <= 3 && entry.tags.any(Tags::PAST.or(Tags::PARTICIPLE));
    let kind = entry.kind.filter(|_| bare)?;
    Some(Told::new([name, " ", word].concat(), kind, vec![actor], KindWhy::rule("columns")))
}

/// Whether the column of the date holds what was only planned: `Milestone | Due | Achieved`.
pub(crate) fn is_planned(
    work: &Extractor<'_>,
    block: &Block,
    header: Range<usize>,
    phrase: &DatePhrase,
) -> bool {
    const DUE: [&str; 12] = [
        "due",
        "due date",
        "deadline",
        "planned",
        "planned date",
        "scheduled",
        "target",
        "target date",
        "срок",
        "план",
        "плановая дата",
        "планируется",
    ];
    let text = &work.document.text;
    let before = text.get(block.range.start..phrase.range.start).unwrap_or_default().matches('|').count();
    let column = text.get(header).and_then(|header| header.split('|').nth(before));
    column.is_some_and(|column| DUE.contains(&case::lower(column.trim()).as_str()))
}

/// Columns that say what happened.
const HAPPENED: &[&str] = &["event", "events", "what happened", "событие", "события", "что произошло"];

/// A figure with the name of its column: `Employees` and `84` are "84 employees", `Revenue (m)` and `2.1` "Revenue 2.1 (m)".
fn labelled(head: &str, cell: &str) -> String {
    if let Some(counted) = counted(head, cell) {
        return counted;
    }
    match head.split_once(" (") {
        Some((name, unit)) => [name, " ", cell, " (", unit].concat(),
        None if head.is_empty() => cell.to_owned(),
        None => [head, " ", cell].concat(),
    }
}

/// `I`, `XIV`, `3rd`, `12-й`.
fn is_ordinal(cell: &str) -> bool {
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    let ending = cell.get(digits..).unwrap_or_default();
    is_roman(cell) || digits > 0 && matches!(ending, "st" | "nd" | "rd" | "th" | "-й" | "-я" | "-е" | "й")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_say_what_they_count() {
        for (head, cell, expected) in [
            ("Employees", "84", "84 employees"),
            ("Revenue (NOK m)", "2.1", "Revenue 2.1 (NOK m)"),
            ("Goals", "12", "Goals 12"),
            ("", "12", "12"),
        ] {
            assert_eq!(labelled(head, cell), expected, "{head}");
        }
        for (cell, expected) in
            [("XIV", true), ("3rd", true), ("12-й", true), ("1901", false), ("Ларна", false)]
        {
            assert_eq!(is_ordinal(cell), expected, "{cell}");
        }
    }
}
