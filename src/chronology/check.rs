//! What a file can say that is readable and yet wrong: positions, references, ids. Each finding is a diagnostic;
//! nothing is changed or thrown away. An event is named by its id, since its place in the file may change.

use super::{Chronology, DiagnosticRecord, EventId};
use crate::document::{CodePoints, Severity};
use std::collections::{HashMap, HashSet};

/// Adds a diagnostic for everything that contradicts itself. What the file already says is not said twice.
pub(super) fn check(chronology: &mut Chronology) {
    let mut findings = Findings::default();
    unique_ids(chronology, &mut findings);
    references(chronology, &mut findings);
    positions(chronology, &mut findings);
    let known: HashSet<&str> = chronology.diagnostics.iter().map(|known| known.message.as_str()).collect();
    let new = findings.finish().into_iter().filter(|finding| !known.contains(finding.message.as_str()));
    let new: Vec<DiagnosticRecord> = new.collect();
    chronology.diagnostics.extend(new);
}

/// Beyond this many, findings are counted only: a broken file of a million events must stay readable.
const MOST_FINDINGS: usize = 100;

#[derive(Default)]
struct Findings {
    said: Vec<DiagnosticRecord>,
    unsaid: usize,
}

impl Findings {
    fn add(
        &mut self,
        document: &str,
        (start, end): (usize, usize),
        message: impl FnOnce() -> String,
        hint: &str,
    ) {
        if self.said.len() == MOST_FINDINGS {
            self.unsaid += 1;
            return;
        }
        self.said.push(DiagnosticRecord {
            severity: Severity::Warning,
            document: document.to_owned(),
            start,
            end,
            message: message(),
            hint: hint.to_owned(),
            extra: serde_json::Map::new(),
        });
    }

    fn finish(mut self) -> Vec<DiagnosticRecord> {
        if self.unsaid > 0 {
            let count = std::mem::take(&mut self.unsaid);
            self.said.truncate(MOST_FINDINGS - 1);
            self.add(
                "",
                (0, 0),
                || format!("{} more contradictions in the file", count + 1),
                "Correct the first ones.",
            );
        }
        self.said
    }
}

fn unique_ids(chronology: &Chronology, findings: &mut Findings) {
    let sorts: [(&str, Vec<&str>); 2] = [
        ("documents", chronology.documents.iter().map(|document| document.id.as_str()).collect()),
        (
            "organizations",
            chronology.organizations.iter().map(|organization| organization.id.as_str()).collect(),
        ),
    ];
    let mut twice = |sort: &str, id: &str| {
        let message = || format!("{sort}: expected an id for each alone, found {id:?} twice");
        findings.add("", (0, 0), message, "Give each an id that no other has.");
    };
    for (sort, ids) in sorts {
        let mut seen = HashSet::with_capacity(ids.len());
        for id in ids.into_iter().filter(|id| !seen.insert(*id)) {
            twice(sort, id);
        }
    }
    let mut seen = HashSet::with_capacity(chronology.events.len());
    for event in chronology.events.iter().filter(|event| !seen.insert(&event.id)) {
        twice("events", &event.id.to_string());
    }
}

fn references(chronology: &Chronology, findings: &mut Findings) {
    let organizations: HashSet<&str> =
        chronology.organizations.iter().map(|organization| organization.id.as_str()).collect();
    let events: HashSet<&EventId> = chronology.events.iter().map(|event| &event.id).collect();
    let mut organization = |path: &dyn Fn() -> String, id: &str| {
        if !organizations.contains(id) {
            let message = || format!("{}: expected the id of an organization, found {id:?}", path());
            findings.add("", (0, 0), message, "Add it to organizations, or correct the id.");
        }
    };
    for event in &chronology.events {
        for id in &event.organizations {
            organization(&|| format!("event {}: organizations", event.id), id);
        }
    }
    for (index, relation) in chronology.relations.iter().enumerate() {
        for (key, ids) in [("from", &relation.from), ("to", &relation.to)] {
            for (nth, id) in ids.iter().enumerate() {
                organization(&|| format!("relations[{index}].{key}[{nth}]"), id);
            }
        }
    }
    for (index, relation) in chronology.relations.iter().enumerate() {
        if let Some(id) = relation.event.as_ref().filter(|id| !events.contains(id)) {
            let id = id.to_string();
            let message = || format!("relations[{index}].event: expected the id of an event, found {id:?}");
            findings.add("", (0, 0), message, "Correct the id, or leave it out.");
        }
    }
}

fn positions(chronology: &Chronology, findings: &mut Findings) {
    let texts: HashMap<&str, Option<(&str, CodePoints)>> = chronology
        .documents
        .iter()
        .map(|document| {
            let text = document.text.as_deref().map(|text| (text, CodePoints::new(text)));
            (document.id.as_str(), text)
        })
        .collect();
    let mut quote = |path: &dyn Fn() -> String, document: &str, start: usize, end: usize, quote: &str| {
        let place = (start.min(end), end);
        match texts.get(document) {
            None => {
                let message =
                    || format!("{}.document: expected the id of a document, found {document:?}", path());
                findings.add(document, place, message, "Add it to documents, or correct the id.");
            }
            _ if end.checked_sub(start) != Some(quote.chars().count()) => {
                let found = quote.chars().count();
                let message = || {
                    format!(
                        "{}: expected a quote from {start} to {end}, found one of {found} characters",
                        path()
                    )
                };
                findings.add(document, place, message, "Count positions in code points, the end exclusive.");
            }
            Some(Some((text, points))) => {
                let there = text.get(points.to_byte(text, start)..points.to_byte(text, end));
                if there != Some(quote) {
                    let message = || format!("{}: the text has other words at {start} to {end}", path());
                    findings.add(document, place, message, "Extract the chronology again from this text.");
                }
            }
            Some(None) => {}
        }
    };
    for event in &chronology.events {
        for (nth, source) in event.sources.iter().enumerate() {
            let (document, place, date_place) = (&source.document, source.range(), source.date_range());
            let path = || format!("event {}: sources[{nth}]", event.id);
            quote(&path, document, place.start, place.end, source.quote());
            quote(
                &|| format!("{}.date_text", path()),
                document,
                date_place.start,
                date_place.end,
                source.date_text(),
            );
        }
    }
    for (index, relation) in chronology.relations.iter().enumerate() {
        for (nth, source) in relation.sources.iter().enumerate() {
            let path = || format!("relations[{index}].sources[{nth}]");
            quote(&path, &source.document, source.start, source.end, &source.quote);
        }
    }
}
