//! Markdown out: a chronology to read, print or paste. Coming back it is a text like any other.

use super::{gather::one_line, name_of};
use crate::chronology::Chronology;

/// Writes a heading for each year that has events, and an item for each event with its passages below.
pub(super) fn write(chronology: &Chronology) -> String {
    let mut text = String::from("# Chronology\n");
    let mut heading = None;
    for event in &chronology.events {
        let year = event
            .date
            .year_number()
            .or_else(|| event.date.earliest().map(|day| chrono::Datelike::year(&day)));
        if year != heading {
            heading = year;
            if let Some(year) = year {
                text.push_str(&format!("\n## {}\n\n", crate::time::Edtf::year(year).wording()));
            }
        }
        text.push_str(&format!("- **{}** – {}", escape(&event.date.wording()), escape(&event.title)));
        let names: Vec<String> =
            event.organizations.iter().map(|id| escape(name_of(chronology, id).unwrap_or(id))).collect();
        if !names.is_empty() {
            text.push_str(&format!(" ({})", names.join("; ")));
        }
        text.push('\n');
        for source in &event.sources {
            text.push_str(&format!("  > {} — {}\n", escape(source.quote()), escape(&source.document)));
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
