//! W3C Web Annotations: every passage that tells an event, with its place and its words, out and back in.

use super::{
    gather::{Entry, Gather},
    name_of, unseen,
};
use crate::chronology::{Chronology, FormatError, Source};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Whether a value is a page or a list of annotations.
pub(super) fn is_annotations(value: &Value) -> bool {
    let first = value.as_array().and_then(|list| list.first()).unwrap_or(value);
    let is = |sort: &str| first.get("type").is_some_and(|own| own.to_string().contains(sort));
    is("AnnotationPage") || is("AnnotationCollection") || is("Annotation")
}

const PREFIX: &str = "urn:annals:";

/// Reads annotations whose bodies date them: one with the purpose `identifying` in EDTF.
pub(super) fn read(name: &str, value: &Value) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let single = [value.clone()];
    let items = value.get("items").or_else(|| value.pointer("/first/items")).or(Some(value));
    let items = items.and_then(Value::as_array).map_or(&single[..], Vec::as_slice);
    let mut entries: Vec<(Entry, Vec<Source>)> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let place = format!("items[{index}]");
        let bodies = match item.get("body") {
            Some(Value::Array(bodies)) => bodies.clone(),
            Some(body) => vec![body.clone()],
            None => Vec::new(),
        };
        let all = |purpose: &'static str| {
            let mine = bodies
                .iter()
                .filter(move |body| body.get("purpose").and_then(Value::as_str) == Some(purpose));
            mine.filter_map(|body| {
                Some((body.get("value")?.as_str()?.to_owned(), body.get("format").and_then(Value::as_str)))
            })
        };
        let first = |purpose: &'static str| all(purpose).next().map(|(value, _)| value).unwrap_or_default();
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        let id = id.strip_prefix(PREFIX).and_then(|id| id.rsplit_once('/')).map_or("", |(id, _)| id);
        let entry = Entry {
            place: place.clone(),
            id: id.to_owned(),
            date: first("identifying").parse().ok(),
            title: first("describing"),
            kind: first("classifying"),
            organizations: all("tagging").map(|(value, _)| value).collect(),
            ..Entry::default()
        };
        let sources: Vec<Source> = source(item, &first("identifying")).into_iter().collect();
        // Several passages tell one event: the same id, written one after the other.
        match entries.iter_mut().rev().take(64).find(|(known, _)| !id.is_empty() && known.id == id) {
            Some((_, known)) => known.extend(sources),
            None => entries.push((entry, sources)),
        }
    }
    for (entry, sources) in entries {
        let before = gather.chronology.events.len();
        gather.add(entry);
        if let Some(event) = gather.chronology.events.get_mut(before) {
            event.sources = sources.into();
        }
    }
    let mut chronology = gather.finish("annotations")?;
    let sources = chronology.events.iter().flat_map(|event| event.sources.iter());
    let documents: BTreeSet<&str> = sources.map(|source| source.document.as_str()).collect();
    chronology.documents = documents.into_iter().map(unseen).collect();
    Ok(chronology)
}

/// The passage of an annotation, where it says its words.
fn source(item: &Value, date: &str) -> Option<Source> {
    let target = item.get("target")?;
    let selectors = target.get("selector")?;
    let selectors = selectors.as_array().map_or_else(|| vec![selectors.clone()], Vec::clone);
    let of = |sort: &str| {
        selectors.iter().find(|selector| selector.get("type").and_then(Value::as_str) == Some(sort))
    };
    let quote = of("TextQuoteSelector")?;
    let position = of("TextPositionSelector");
    let number = |key: &str| position.and_then(|position| position.get(key)).and_then(Value::as_u64);
    let date_words = selectors.iter().find_map(|selector| selector.get("refinedBy"));
    let within = |key: &str| date_words.and_then(|words| words.get(key)).and_then(Value::as_u64);
    let exact = quote.get("exact")?.as_str()?;
    let start = number("start").unwrap_or(0);
    let (from, to) = (within("start").unwrap_or(0), within("end").unwrap_or(0));
    let words: String = exact
        .chars()
        .skip(usize::try_from(from).ok()?)
        .take(usize::try_from(to.saturating_sub(from)).ok()?)
        .collect();
    serde_json::from_value(json!({
        "document": target.get("source")?.as_str()?,
        "start": start,
        "end": number("end").unwrap_or(0),
        "quote": exact,
        "date_start": start + from,
        "date_end": start + to,
        "date_text": words,
        "date": date,
        "date_certainty": "stated",
        "prefix": quote.get("prefix").and_then(Value::as_str).unwrap_or_default(),
        "suffix": quote.get("suffix").and_then(Value::as_str).unwrap_or_default(),
    }))
    .ok()
}

/// Writes a page of annotations, one for each passage of each event.
pub(super) fn write(chronology: &Chronology) -> String {
    let mut items = Vec::new();
    for event in &chronology.events {
        for (index, source) in event.sources.iter().enumerate() {
            let body = |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
            let mut bodies = vec![
                body("describing", &event.title),
                body("identifying", &event.date.to_string()),
                body("classifying", event.kind.as_str()),
            ];
            bodies.extend(
                event.organizations.iter().map(|id| body("tagging", name_of(chronology, id).unwrap_or(id))),
            );
            items.push(json!({
                "id": format!("{PREFIX}{}/{index}", event.id),
                "type": "Annotation",
                "motivation": "identifying",
                "body": bodies,
                "target": {
                    "source": source.document,
                    "selector": [
                        {
                            "type": "TextPositionSelector",
                            "start": source.range().start,
                            "end": source.range().end,
                            "refinedBy": {
                                "type": "TextPositionSelector",
                                "start": source.date_range().start.saturating_sub(source.range().start),
                                "end": source.date_range().end.saturating_sub(source.range().start),
                            },
                        },
                        { "type": "TextQuoteSelector", "exact": source.quote(), "prefix": source.prefix(), "suffix": source.suffix() },
                    ],
                },
            }));
        }
    }
    let page =
        json!({ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items });
    let mut text = serde_json::to_string_pretty(&page).unwrap_or_default();
    text.push('\n');
    text
}
