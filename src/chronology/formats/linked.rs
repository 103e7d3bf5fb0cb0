//! schema.org as JSON-LD: `Event` and `Organization`, out and back in.

use super::{
    date,
    gather::{Entry, Gather, safe_link},
    name_of,
};
use crate::{
    chronology::{Chronology, FormatError},
    time::Edtf,
};
use serde_json::{Map, Value, json};

/// Whether a value is JSON-LD of schema.org.
pub(super) fn is_linked(value: &Value) -> bool {
    let first = value.as_array().and_then(|list| list.first()).unwrap_or(value);
    first.get("@context").is_some_and(|context| context.to_string().contains("schema.org"))
}

/// Reads the events of a graph.
pub(super) fn read(name: &str, value: &Value) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let single = [value.clone()];
    let nodes =
        value.get("@graph").or(Some(value)).and_then(Value::as_array).map_or(&single[..], Vec::as_slice);
    let is = |node: &Value, sort: &str| match node.get("@type") {
        Some(Value::String(own)) => own == sort || sort == "Event" && own.ends_with("Event"),
        Some(Value::Array(all)) => all.iter().any(|own| own.as_str() == Some(sort)),
        _ => false,
    };
    let mut known: Vec<(String, String)> = Vec::new();
    for node in nodes.iter().filter(|node| is(node, "Organization")) {
        let name = text(node, "name");
        gather.organization(&name);
        known.push((text(node, "@id"), name.clone()));
        let aliases =
            list(node.get("alternateName")).filter_map(|alias| alias.as_str().map(str::to_owned)).collect();
        if let Some(organization) =
            gather.chronology.organizations.iter_mut().find(|organization| organization.name == name)
        {
            organization.aliases = aliases;
            organization.start = text(node, "foundingDate").parse().ok();
            organization.end = text(node, "dissolutionDate").parse().ok();
        }
    }
    let names = |value: Option<&Value>| -> Vec<String> {
        list(value)
            .map(|node| match node.as_str() {
                Some(name) => name.to_owned(),
                None => {
                    let id = text(node, "@id");
                    let by_id = known.iter().find(|(known, _)| !id.is_empty() && *known == id);
                    by_id.map_or_else(|| text(node, "name"), |(_, name)| name.clone())
                }
            })
            .collect()
    };
    for (index, node) in nodes.iter().enumerate().filter(|(_, node)| is(node, "Event")) {
        let end = text(node, "endDate");
        let start = date::any(&text(node, "startDate"));
        let stated: Option<Edtf> = text(node, "temporalCoverage").parse().ok();
        let mut entry = Entry {
            place: format!("@graph[{index}]"),
            id: text(node, "identifier"),
            date: stated.or_else(|| start.and_then(|start| date::span(start, date::any(&end)))),
            title: text(node, "name"),
            kind: text(node, "keywords"),
            organizations: names(node.get("organizer")),
            people: names(node.get("attendee")),
            places: names(node.get("location")),
            ..Entry::default()
        };
        if let Some(link) = safe_link(&text(node, "url")) {
            entry.extra.insert("url".to_owned(), link.into());
        }
        let mut told = vec![text(node, "description")];
        told.extend(list(node.get("citation")).map(quotation));
        told.retain(|words| !words.is_empty());
        if !told.is_empty() {
            entry.extra.insert("text".to_owned(), told.join("\n").into());
        }
        gather.add(entry);
    }
    gather.finish("json-ld")
}

fn text(node: &Value, key: &str) -> String {
    node.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The words of a quotation and where they stand; empty for something else.
fn quotation(node: &Value) -> String {
    let words = text(node, "text");
    let document = node.get("isPartOf").map(|document| text(document, "name")).unwrap_or_default();
    if words.is_empty() || document.is_empty() { words } else { format!("“{words}” ({document})") }
}

/// One value or several.
fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let values: Vec<&Value> = match value {
        Some(Value::Array(values)) => values.iter().collect(),
        Some(value) => vec![value],
        None => Vec::new(),
    };
    values.into_iter()
}

/// Writes organisations and events as one graph.
pub(super) fn write(chronology: &Chronology) -> String {
    let mut graph: Vec<Value> = Vec::new();
    for organization in &chronology.organizations {
        let mut node = Map::new();
        node.insert("@type".to_owned(), "Organization".into());
        node.insert("@id".to_owned(), format!("#{}", organization.id).into());
        node.insert("name".to_owned(), organization.name.as_str().into());
        if !organization.aliases.is_empty() {
            node.insert("alternateName".to_owned(), organization.aliases.clone().into());
        }
        for (key, date) in [("foundingDate", &organization.start), ("dissolutionDate", &organization.end)] {
            node.extend(date.as_ref().map(|date| (key.to_owned(), Value::from(date.to_string()))));
        }
        graph.push(Value::Object(node));
    }
    for event in &chronology.events {
        let (start, end) = date::ends(&event.date);
        let mut node = json!({
            "@type": "Event",
            "@id": format!("#{}", event.id),
            "identifier": event.id.to_string(),
            "name": event.title,
            "keywords": event.kind.as_str(),
            "temporalCoverage": event.date.to_string(),
        });
        let Some(object) = node.as_object_mut() else { continue };
        for (key, parts) in [("startDate", start.or(end)), ("endDate", end)] {
            object.extend(parts.and_then(date::Parts::text).map(|day| (key.to_owned(), Value::from(day))));
        }
        let organizer = event.organizations.iter().map(|id| match name_of(chronology, id) {
            Some(_) => json!({ "@id": format!("#{id}") }),
            None => json!({ "@type": "Organization", "name": id }),
        });
        let named = |sort: &str, names: &[crate::chronology::Name]| -> Vec<Value> {
            names.iter().map(|name| json!({ "@type": sort, "name": name })).collect()
        };
        let citation = event.sources.iter().map(|source| {
            json!({ "@type": "Quotation", "text": source.quote(), "isPartOf": { "@type": "DigitalDocument", "name": source.document } })
        });
        for (key, values) in [
            ("organizer", organizer.collect::<Vec<_>>()),
            ("attendee", named("Person", &event.people)),
            ("location", named("Place", &event.places)),
            ("citation", citation.collect()),
        ] {
            if !values.is_empty() {
                object.insert(key.to_owned(), values.into());
            }
        }
        graph.push(node);
    }
    let mut text =
        serde_json::to_string_pretty(&json!({ "@context": "https://schema.org", "@graph": graph }))
            .unwrap_or_default();
    text.push('\n');
    text
}
