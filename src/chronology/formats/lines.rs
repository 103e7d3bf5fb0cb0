//! Events as JSON lines: what Annals writes so comes back, and so does a list of events that was written a line each.

use super::{
    gather::MOST_SAID,
    generic::{self, NO_OBJECT},
    unseen,
};
use crate::{
    chronology::{Chronology, DiagnosticRecord, FormatError, Organization, json},
    document::Severity,
};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The objects of a text that has one on every line; null for a line that is torn. `None` when it is something else.
pub(super) fn of(text: &str) -> Option<Vec<Value>> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let object = |line: &str| serde_json::from_str(line).ok().filter(Value::is_object);
    let objects: Vec<Value> = lines.iter().map(|line| object(line).unwrap_or_default()).collect();
    // The others are no reason to lose what can be read, where they were meant to be as the first one is.
    let torn = || objects.iter().zip(&lines).filter(|(object, _)| object.is_null());
    let is_meant = torn().all(|(_, line)| line.trim_start().starts_with('{'));
    (objects.first()?.is_object() && is_meant && 2 * torn().count() <= lines.len()).then_some(objects)
}

/// Reads them.
pub(super) fn read(name: &str, text: &str, lines: &[Value]) -> Result<Chronology, FormatError> {
    // Every event of ours has these, and lists of others do not.
    let is_ours =
        |line: &Value| ["id", "date_certainty", "sources"].iter().all(|key| line.get(key).is_some());
    if !lines.iter().filter(|line| line.is_object()).all(is_ours) {
        return generic::list(name, lines, "");
    }
    // The events are those of a file of ours, line by line, so that a complaint names the line that is meant.
    let mut whole = String::with_capacity(text.len() + 64);
    whole.push_str(r#"{"format":"annals/1","documents":"#);
    whole.push_str(&Value::from(documents(lines)).to_string());
    whole.push_str(r#","organizations":"#);
    whole.push_str(&Value::from(organizations(lines)).to_string());
    whole.push_str(r#","events":["#);
    let mut objects = lines.iter();
    let mut torn = Vec::new();
    let mut is_first = true;
    for (number, line) in (1_usize..).zip(text.lines()) {
        // A single event may stand on several lines.
        let is_torn =
            lines.len() > 1 && !line.trim().is_empty() && objects.next().is_some_and(Value::is_null);
        if is_torn {
            torn.push(number);
        } else if !line.trim().is_empty() {
            whole.push_str(if is_first || lines.len() == 1 { "" } else { "," });
            is_first = false;
            whole.push_str(line);
        }
        whole.push('\n');
    }
    whole.push_str("]}");
    let mut chronology = json::read(name, whole.as_bytes())?;
    let said = |number: &usize| DiagnosticRecord {
        severity: Severity::Error,
        document: name.to_owned(),
        start: 0,
        end: 0,
        message: format!("line {number}: {NO_OBJECT}"),
        hint: "It is left out.".to_owned(),
        extra: Map::new(),
    };
    chronology.diagnostics.extend(torn.iter().take(MOST_SAID).map(said));
    Ok(chronology)
}

/// A record for each document.
fn documents(lines: &[Value]) -> Vec<Value> {
    let mut seen = HashSet::new();
    let sources = lines.iter().filter_map(|line| line.get("sources")?.as_array()).flatten();
    let ids = sources.filter_map(|source| source.get("document")?.as_str()).filter(|id| seen.insert(*id));
    ids.filter_map(|id| serde_json::to_value(unseen(id)).ok()).collect()
}

/// A record for each organisation: of its names only its id is there.
fn organizations(lines: &[Value]) -> Vec<Value> {
    let mut seen = HashSet::new();
    let ids = lines.iter().filter_map(|line| line.get("organizations")?.as_array()).flatten();
    let ids = ids.filter_map(Value::as_str).filter(|id| seen.insert(*id));
    let record = |id: &str| Organization {
        id: id.to_owned(),
        name: id.to_owned(),
        aliases: Vec::new(),
        start: None,
        end: None,
        extra: Map::new(),
    };
    ids.filter_map(|id| serde_json::to_value(record(id)).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_line_is_named_and_the_others_are_read() {
        let mut whole = Chronology::default();
        for number in 1..4 {
            let date = format!("199{number}").parse().unwrap();
            whole.events.push(crate::chronology::Event::new(
                crate::chronology::EventId::from_number(number),
                date,
                "A hall is built",
            ));
        }
        let ours = whole.to_ndjson();
        let cut = ours.trim_end().strip_suffix('}').unwrap();
        let read = |text: &str| generic::read("a.ndjson", text.as_bytes());
        let found = read(cut).unwrap();
        assert_eq!(found.events, whole.events[..2]);
        let said = |chronology: &Chronology| {
            chronology.diagnostics.iter().map(|said| said.message.clone()).collect::<Vec<_>>()
        };
        assert_eq!(said(&found), [format!("line 3: {NO_OBJECT}")]);

        let found = read("{\"date\":\"1990\",\"title\":\"a\"}\n{\"date\":\n").unwrap();
        assert_eq!(found.events.len(), 1);
        assert_eq!(said(&found), [format!("[1]: {NO_OBJECT}")]);
        assert!(read("{\"date\":\"1990\",\"title\":\"a\"}\nand so on\n").is_err());
        assert!(read("{\n\"date\":\"1990\"\n").is_err());
    }
}
