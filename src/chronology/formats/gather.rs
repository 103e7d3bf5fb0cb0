//! Collects the events that a foreign file tells: ids, organisations by name, and what is wrong with single entries.

use super::super::{
    Chronology, DiagnosticRecord, Event, EventId, Fault, FormatError, Organization, Slugs,
    csv::ids::{Fnv, Ids},
    one_line,
};
use crate::case;
use crate::{document::Severity, event::EventKind, time::Edtf};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// An event as a foreign file has it. Empty is unknown.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// Where it stands in the file: `events[3]`, `line 12`.
    pub(super) place: String,
    pub(super) id: String,
    pub(super) date: Option<Edtf>,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) organizations: Vec<String>,
    pub(super) people: Vec<String>,
    pub(super) places: Vec<String>,
    /// What has no field of its own, kept under these keys.
    pub(super) extra: Map<String, Value>,
}

/// The chronology so far.
pub(super) struct Gather<'a> {
    name: &'a str,
    pub(super) chronology: Chronology,
    slugs: Slugs,
    by_name: HashMap<String, String>,
    ids: Ids,
    unsaid: usize,
}

/// Entries of one file that are complained of singly.
pub(super) const MOST_SAID: usize = 100;

/// Longest headline; a longer one is a text that stands in the wrong place.
const LONGEST_TITLE: usize = 1000;

impl<'a> Gather<'a> {
    /// Gathers what the file `name` tells.
    pub(super) fn new(name: &'a str) -> Self {
        Self {
            name,
            chronology: Chronology::default(),
            slugs: Slugs::default(),
            by_name: HashMap::new(),
            ids: Ids::with_capacity(0),
            unsaid: 0,
        }
    }

    /// Adds an event, or says why it is none.
    pub(super) fn add(&mut self, entry: Entry) {
        let Entry { place, id, date, title, kind, organizations, people, places, extra } = entry;
        let title = short_line(&title);
        let Some(date) = date else {
            return self.warn(
                &place,
                "expected a date, found none",
                "Give the event a date; it is left out.",
            );
        };
        if title.is_empty() {
            return self.warn(
                &place,
                "expected a title, found none",
                "Write what happened; the event is left out.",
            );
        }
        let mut hash = Fnv::new();
        hash.write(date.to_string().as_bytes());
        hash.write(title.as_bytes());
        let id = match id.trim() {
            given if is_id(given) && self.ids.reserve(given) => EventId::from(given),
            _ => self.ids.unique(hash.finish()),
        };
        let mut event = Event::new(id, date, title);
        let known = EventKind::from_name(&kind).or_else(|| EventKind::from_name(&case::lower(&kind)));
        event.kind = known.unwrap_or(EventKind::Other);
        event.organizations =
            organizations.iter().map(|name| self.organization(name)).filter(|id| !id.is_empty()).collect();
        event.people = clean(people).collect();
        event.places = clean(places).collect();
        if known.is_none() && !kind.trim().is_empty() {
            event.extra.insert("unknown_kind".to_owned(), kind.into());
        }
        for (key, value) in extra {
            event.extra.insert(key, value);
        }
        self.chronology.events.push(event);
    }

    /// The id of the organisation with this name; empty for an empty one.
    pub(super) fn organization(&mut self, name: &str) -> String {
        let name = short_line(name);
        if name.is_empty() {
            return name;
        }
        if let Some(id) = self.by_name.get(&name) {
            return id.clone();
        }
        let id = self.slugs.unique(&name);
        self.by_name.insert(name.clone(), id.clone());
        self.chronology.organizations.push(Organization {
            id: id.clone(),
            name,
            aliases: Vec::new(),
            start: None,
            end: None,
            extra: Map::new(),
        });
        id
    }

    /// Says that something in the file was left out or read otherwise than it stands.
    pub(super) fn warn(&mut self, place: &str, message: &str, hint: &str) {
        if self.chronology.diagnostics.len() == MOST_SAID {
            self.unsaid += 1;
            return;
        }
        let message = if place.is_empty() { message.to_owned() } else { format!("{place}: {message}") };
        self.chronology.diagnostics.push(DiagnosticRecord {
            severity: Severity::Warning,
            document: self.name.to_owned(),
            start: 0,
            end: 0,
            message,
            hint: hint.to_owned(),
            extra: Map::new(),
        });
    }

    /// Everything, in the order of the format.
    ///
    /// # Errors
    /// When there is no event in it; the first complaint says why.
    pub(super) fn finish(mut self, form: &'static str) -> Result<Chronology, FormatError> {
        if self.chronology.events.is_empty() {
            let first = self.chronology.diagnostics.first().map(|said| said.message.clone());
            let (name, detail) = (self.name.to_owned(), first.unwrap_or_default());
            return Err(Fault { name, code: form, detail, is_eventless: true, ..Fault::default() }.into());
        }
        if self.unsaid > 0 {
            let message = format!("{} more entries have something wrong with them", self.unsaid);
            self.chronology.diagnostics.pop();
            self.warn("", &message, "Correct the first ones.");
        }
        self.chronology.sort_events();
        Ok(self.chronology)
    }
}

/// Whether an id may stay as it is: one that is a word in every format and in every page.
fn is_id(id: &str) -> bool {
    let is_safe = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '/' | '@' | '#' | '+');
    !id.is_empty() && id.len() < 200 && id.chars().all(is_safe)
}

fn clean(names: Vec<String>) -> impl Iterator<Item = String> {
    names.into_iter().map(|name| short_line(&name)).filter(|name| !name.is_empty())
}

/// Text on [one line](one_line), at most as long as a headline may be.
pub(super) fn short_line(text: &str) -> String {
    let mut line = one_line(text);
    if let Some((end, _)) = line.char_indices().nth(LONGEST_TITLE) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// A link that may be followed: http, https or mailto.
pub(super) fn safe_link(link: &str) -> Option<&str> {
    let link = link.trim();
    let lower = link.get(..8).unwrap_or(link).to_ascii_lowercase();
    let is_safe = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    (is_safe && !link.contains(|c: char| c.is_whitespace() || c.is_control())).then_some(link)
}
