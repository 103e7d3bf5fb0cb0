//! Events as JSON lines: what Annals writes so comes back, and so does a list of events that was written a line each.

use super::generic;
use crate::chronology::{Chronology, FormatError, Organization, json};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The objects of a text that has one on every line. `None` when it is something else.
pub(super) fn of(text: &str) -> Option<Vec<Value>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek()?;
    lines.map(|line| serde_json::from_str(line).ok().filter(Value::is_object)).collect()
}

/// Reads them.
pub(super) fn read(name: &str, text: &str, lines: &[Value]) -> Result<Chronology, FormatError> {
    // Every event of ours has these, and lists of others do not.
    let is_ours =
        |line: &Value| ["id", "date_certainty", "sources"].iter().all(|key| line.get(key).is_some());
    if !lines.iter().all(is_ours) {
        return generic::list(name, lines, "");
    }
    // The events are those of a file of ours, line by line, so that a complaint names the line that is meant.
    let mut whole = String::with_capacity(text.len() + 64);
    whole.push_str(r#"{"format":"annals/1","organizations":"#);
    whole.push_str(&Value::from(organizations(lines)).to_string());
    whole.push_str(r#","events":["#);
    let mut is_first = true;
    for line in text.lines() {
        if !line.trim().is_empty() {
            // A single event may stand on several.
            whole.push_str(if is_first || lines.len() == 1 { "" } else { "," });
            is_first = false;
        }
        whole.push_str(line);
        whole.push('\n');
    }
    whole.push_str("]}");
    json::read(name, whole.as_bytes())
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
