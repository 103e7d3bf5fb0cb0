//! TimelineJS: its JSON in and out, and the spreadsheet that its authors fill in, as CSV.

use super::{
    date,
    gather::{Entry, Gather, safe_link},
    sheet,
};
use crate::{
    chronology::{Chronology, Event, FormatError},
    document::text_of_html,
    time::Edtf,
};
use serde_json::{Map, Value, json};

/// Whether a JSON value is a timeline of TimelineJS.
pub(super) fn is_timeline(value: &Value) -> bool {
    let events = value.get("events").and_then(Value::as_array);
    events.is_some_and(|events| events.iter().any(|event| event.get("start_date").is_some()))
        || value.pointer("/timeline/date").is_some_and(Value::is_array)
}

/// Reads the JSON of version 3.
pub(super) fn read(name: &str, value: &Value) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let events = value.get("events").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (index, event) in events.iter().enumerate() {
        let place = format!("events[{index}]");
        let text = |pointer: &str| {
            event.pointer(pointer).and_then(Value::as_str).map(text_of_html).unwrap_or_default()
        };
        let mut entry = Entry { place, title: text("/text/headline"), ..Entry::default() };
        entry.id = event.get("unique_id").and_then(Value::as_str).unwrap_or_default().to_owned();
        entry.kind = event.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        entry.organizations.extend(event.get("group").and_then(Value::as_str).map(text_of_html));
        let stated = event.get("edtf").and_then(Value::as_str).and_then(|edtf| edtf.parse().ok());
        entry.date = stated.or_else(|| span(event));
        let told = text("/text/text");
        if entry.title.is_empty() {
            entry.title.clone_from(&told);
        } else if !told.is_empty() {
            entry.extra.insert("text".to_owned(), told.into());
        }
        if let Some(link) = event.pointer("/media/url").and_then(Value::as_str) {
            match safe_link(link) {
                Some(link) => drop(entry.extra.insert("url".to_owned(), link.into())),
                // Embedded pictures and code of a page are no links.
                None => {
                    let place = format!("{}.media.url", entry.place);
                    gather.warn(&place, "expected a link of http or https, found another", "It is left out.");
                }
            }
        }
        gather.add(entry);
    }
    let eras = value.get("eras").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (index, era) in eras.iter().enumerate() {
        let title =
            era.pointer("/text/headline").and_then(Value::as_str).map(text_of_html).unwrap_or_default();
        gather.add(Entry { place: format!("eras[{index}]"), title, date: span(era), ..Entry::default() });
    }
    gather.finish("timelinejs")
}

fn span(event: &Value) -> Option<Edtf> {
    let start = event.get("start_date").and_then(day)?;
    date::span(start, event.get("end_date").and_then(day))
}

/// `{"year": 1991, "month": 10, "day": 26}`, each a number or its digits; or the whole in one string.
fn day(value: &Value) -> Option<Edtf> {
    if let Some(text) = value.as_str() {
        return date::any(text);
    }
    let part = |key: &str| {
        date::number(value.get(key)).and_then(|number| u32::try_from(number).ok()).filter(|part| *part > 0)
    };
    let year = date::number(value.get("year")).and_then(|year| i32::try_from(year).ok())?;
    date::from_parts(year, part("month"), part("day"))
}

/// Columns of the spreadsheet, as its template names them.
const COLUMNS: [&str; 12] = [
    "year",
    "month",
    "day",
    "end year",
    "end month",
    "end day",
    "headline",
    "text",
    "media",
    "group",
    "type",
    "display date",
];

/// Whether a table has the header of the spreadsheet.
pub(super) fn is_sheet(header: &[String]) -> bool {
    ["year", "headline"].iter().all(|wanted| header.iter().any(|name| name == wanted))
}

/// Reads the spreadsheet.
pub(super) fn read_sheet(name: &str, rows: sheet::Rows) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    for (line, row) in rows.numbered() {
        let [year, month, day, end_year, end_month, end_day, headline, told, media, group, sort, _] =
            COLUMNS.map(|column| row.get(column));
        let mut entry =
            Entry { place: format!("line {line}"), title: text_of_html(headline), ..Entry::default() };
        if sort.eq_ignore_ascii_case("title") && year.is_empty() {
            continue;
        }
        let number = |cell: &str| cell.trim().parse::<u32>().ok().filter(|part| *part > 0);
        let from = |year: &str, month: &str, day: &str| {
            date::from_parts(year.trim().parse().ok()?, number(month), number(day))
        };
        let start = from(year, month, day);
        entry.date = start.and_then(|start| date::span(start, from(end_year, end_month, end_day)));
        entry.organizations.push(group.to_owned());
        let told = text_of_html(told);
        if entry.title.is_empty() {
            entry.title = told;
        } else if !told.is_empty() {
            entry.extra.insert("text".to_owned(), told.into());
        }
        if let Some(link) = safe_link(media) {
            entry.extra.insert("url".to_owned(), link.into());
        }
        gather.add(entry);
    }
    gather.finish("sheet")
}

/// Writes the JSON. `edtf` and `kind` are keys that TimelineJS passes over, for reading it back.
pub(super) fn write(chronology: &Chronology) -> String {
    let events: Vec<Value> = chronology.events.iter().filter_map(|event| entry(chronology, event)).collect();
    let mut text =
        serde_json::to_string_pretty(&json!({ "scale": "human", "events": events })).unwrap_or_default();
    text.push('\n');
    text
}

fn entry(chronology: &Chronology, event: &Event) -> Option<Value> {
    let (start, end) = date::ends(&event.date);
    let parts = |parts: date::Parts| {
        let mut value = Map::new();
        value.insert("year".to_owned(), parts.year.into());
        value.extend(parts.month.map(|month| ("month".to_owned(), Value::from(month))));
        value.extend(parts.day.map(|day| ("day".to_owned(), Value::from(day))));
        Value::Object(value)
    };
    let told: Vec<String> = event
        .sources
        .iter()
        .map(|source| format!("<p>“{}” ({})</p>", escape(source.quote()), escape(&source.document)))
        .collect();
    let mut value = json!({
        "unique_id": event.id.to_string(),
        "start_date": parts(start.or(end)?),
        "display_date": event.date.wording(),
        "text": { "headline": escape(&event.title), "text": told.join("\n") },
        "edtf": event.date.to_string(),
        "kind": event.kind.as_str(),
    });
    if let (Some(object), Some(end)) = (value.as_object_mut(), end.filter(|_| start.is_some())) {
        object.insert("end_date".to_owned(), parts(end));
    }
    let group = event.organizations.first().and_then(|id| super::name_of(chronology, id));
    if let (Some(object), Some(group)) = (value.as_object_mut(), group) {
        object.insert("group".to_owned(), escape(group).into());
    }
    Some(value)
}

/// Text for a place where TimelineJS puts HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
