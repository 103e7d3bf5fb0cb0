//! JSON that says what it is only by its keys: which form it has, and a plain list of events.

use super::{
    annotation, date,
    gather::{Entry, Gather},
    lines, linked, timelinejs,
};
use crate::chronology::{Chronology, Fault, FormatError, json};
use serde_json::Value;

/// Reads a JSON file of any form that is known.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Chronology, FormatError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    if head.contains("\"annals/") {
        return Chronology::from_file(name, bytes);
    }
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            let text = str::from_utf8(bytes).unwrap_or_default();
            return match lines::of(text) {
                Some(lines) => lines::read(name, text, &lines),
                None => Err(json::explain(name, bytes, &error)),
            };
        }
    };
    let refuse = |code| Err(Fault { name: name.to_owned(), code, ..Fault::default() }.into());
    if value.get("format").is_some() {
        return Chronology::from_file(name, bytes);
    }
    if timelinejs::is_timeline(&value) {
        return timelinejs::read(name, &value);
    }
    if annotation::is_annotations(&value) {
        return annotation::read(name, &value);
    }
    if linked::is_linked(&value) {
        return linked::read(name, &value);
    }
    match value.as_array().or_else(|| value.get("events").and_then(Value::as_array)) {
        Some(events) => list(name, events, if value.is_array() { "" } else { "events" }),
        // Of many lines only one was left.
        None if value.get("date").is_some() && value.get("title").is_some() => {
            lines::read(name, &String::from_utf8_lossy(bytes), &[value])
        }
        None if value.is_object() => refuse("no-list"),
        None => refuse("single"),
    }
}

/// What is said of something else in the place of an event.
pub(super) const NO_OBJECT: &str = "expected an object with date and title, found another value";

/// A list of objects with `date` and `title`, in the words that such files use.
pub(super) fn list(name: &str, events: &[Value], path: &str) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    for (index, event) in events.iter().enumerate() {
        let place = format!("{path}[{index}]");
        let Some(object) = event.as_object() else {
            gather.warn(&place, NO_OBJECT, "It is left out.");
            continue;
        };
        let text = |keys: &[&str]| {
            let found = keys.iter().find_map(|key| object.get(*key));
            match found {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => String::new(),
            }
        };
        let stated = text(&["date", "start", "start_date", "startDate", "year", "when"]);
        let end = text(&["end", "end_date", "endDate"]);
        let start = date::any(&stated);
        if start.is_none() && !stated.is_empty() {
            let shown: String = stated.chars().take(40).collect();
            let message = format!("expected a date in EDTF or in words, found \"{shown}\"");
            gather.warn(&format!("{place}.date"), &message, "Write it as 1991-10-26, 1991-10 or 1991.");
            continue;
        }
        let title = text(&["title", "headline", "name", "event", "text", "label"]);
        let entry = Entry {
            place,
            id: text(&["id"]),
            date: start.and_then(|start| date::span(start, date::any(&end))),
            title,
            kind: text(&["kind", "type", "category"]),
            organizations: names(
                object.get("organizations").or(object.get("organization")).or(object.get("group")),
            ),
            people: names(object.get("people")),
            places: names(object.get("places").or(object.get("place"))),
            ..Entry::default()
        };
        gather.add(entry);
    }
    gather.finish("list")
}

/// A list of names, or several in one string with semicolons between them.
pub(super) fn names(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(names)) => names.split(';').map(|name| name.trim().to_owned()).collect(),
        Some(Value::Array(names)) => {
            names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}
