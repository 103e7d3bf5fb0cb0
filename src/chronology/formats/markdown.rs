//! Markdown: a chronology to read, print or paste. What was written here is known by a mark that nobody sees, and comes
//! back as the chronology that it is; any other Markdown is a text.
//!
//! ```text
//! - **3 May 1871** – Chess Club founded (Chess Club)
//!   > The Chess Club was founded on 3 May 1871 in Riga. — *club.txt*
//! ```

use super::{
    date,
    gather::{Entry, Gather},
    name_of,
};
use crate::chronology::{Chronology, FormatError, one_line};
use crate::time::Edtf;

/// The definition of a link that nothing leads to.
const MARK: &str = "[//]: # (annals chronology)";

/// Whether a text begins as ours do.
pub(super) fn is_chronology(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    head.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}

/// Reads what [`write`] has written; a person may have changed it since.
pub(super) fn read(name: &str, text: &str) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let mut open: Option<Entry> = None;
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if let Some(told) = line.strip_prefix("- ") {
            open.take().into_iter().for_each(|entry| gather.add(entry));
            open = Some(event(&format!("line {number}"), told));
        } else if let (Some(quote), Some(entry)) = (line.trim_start().strip_prefix("> "), &mut open) {
            let (quote, document) = quote
                .rsplit_once(" — *")
                .map_or((quote, None), |(quote, document)| (quote, document.strip_suffix('*')));
            let document = document.map(|document| [" (", &unescape(document), ")"].concat());
            let told = ["“", &unescape(quote), "”", document.as_deref().unwrap_or_default()].concat();
            let known = entry.extra.entry("text").or_insert_with(|| "".into());
            let before = known.as_str().unwrap_or_default();
            *known = if before.is_empty() { told.into() } else { [before, "\n", &told].concat().into() };
        } else if !line.trim().is_empty() && !line.starts_with('#') && line != MARK {
            gather.warn(
                &format!("line {number}"),
                "expected an item with a date and what happened, found other words",
                "They are left out.",
            );
        }
    }
    open.into_iter().for_each(|entry| gather.add(entry));
    gather.finish("markdown")
}

/// `**date** – title (organisations)`
fn event(place: &str, told: &str) -> Entry {
    let mut entry = Entry { place: place.to_owned(), ..Entry::default() };
    let Some((words, rest)) = told.strip_prefix("**").and_then(|told| told.split_once("**")) else {
        return entry;
    };
    let (exact, title) = rest.split_once(" – ").unwrap_or(("", rest));
    entry.date = exact.trim().trim_matches('`').parse().ok().or_else(|| date::any(&unescape(words)));
    let title = title.trim();
    // Neither the last mark of a headline nor those of a name can be taken for the list's own: they are escaped.
    let is_own = |rest: &&str| rest.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 0;
    let names = title.strip_suffix(')').filter(is_own).and_then(|rest| rest.rsplit_once(" ("));
    match names {
        Some((title, names)) => {
            entry.title = unescape(title);
            let mut start = 0;
            for (at, mark) in names.match_indices("; ") {
                if names.get(..at).is_some_and(|before| is_own(&before)) {
                    entry.organizations.extend(names.get(start..at).map(unescape));
                    start = at + mark.len();
                }
            }
            entry.organizations.extend(names.get(start..).map(unescape));
        }
        None => entry.title = unescape(title),
    }
    entry
}

/// Writes a heading for each year that has events, and an item for each event with its passages below.
pub(super) fn write(chronology: &Chronology) -> String {
    let title = chronology.extra.get("title").and_then(|title| title.as_str()).map(one_line);
    // What tells such a file stands near its beginning.
    let title = title.map(|title| title.chars().take(120).collect::<String>());
    let title = title
        .filter(|title| !title.is_empty())
        .map_or_else(|| "Chronology".to_owned(), |title| escape(&title));
    let mut text = ["# ", &title, "\n\n", MARK, "\n"].concat();
    let mut heading = None;
    for event in &chronology.events {
        let year = event
            .date
            .year_number()
            .or_else(|| event.date.earliest().map(|day| chrono::Datelike::year(&day)));
        if year != heading {
            heading = year;
            if let Some(year) = year {
                text.push_str(&format!("\n## {}\n\n", Edtf::year(year).wording()));
            }
        }
        let words = event.date.wording();
        text.push_str(&format!("- **{}**", escape(&words)));
        if date::any(&words).as_ref() != Some(&event.date) {
            // These words alone would not come back as they are meant.
            text.push_str(&format!(" `{}`", event.date));
        }
        let mut title = escape(&event.title);
        if title.ends_with(')') {
            // It would be the end of a list of names.
            title.insert(title.len() - 1, '\\');
        }
        text.push_str(&format!(" – {title}"));
        let name = |id: &str| {
            escape(name_of(chronology, id).unwrap_or(id))
                .replace('(', "\\(")
                .replace(')', "\\)")
                .replace(';', "\\;")
        };
        let names: Vec<String> = event.organizations.iter().map(|id| name(id)).collect();
        if !names.is_empty() {
            text.push_str(&format!(" ({})", names.join("; ")));
        }
        text.push('\n');
        for source in &event.sources {
            text.push_str(&format!("  > {} — *{}*\n", escape(source.quote()), escape(&source.document)));
        }
    }
    text
}

/// Words in which nothing is a mark.
fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in one_line(words).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '!') {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// The words again.
fn unescape(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next) if character == '\\' && next.is_ascii_punctuation() => {
                words.extend(characters.next());
            }
            _ => words.push(character),
        }
    }
    words
}
