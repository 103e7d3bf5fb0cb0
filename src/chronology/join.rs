//! One chronology of several files: what is the same in both stands once, what only shares an id gets another.

use super::{Chronology, EventId, Name, Slugs};
use crate::case;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Other ids for those of `documents`, each an id with its checksum, that share theirs with one of other bytes among
/// `taken`, by the old ones.
pub fn free_ids<'a>(
    documents: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    taken: &HashMap<String, String>,
) -> BTreeMap<String, String> {
    let mut own: HashSet<String> = documents.clone().map(|(id, _)| id.to_owned()).collect();
    let mut names = BTreeMap::new();
    for (id, sha256) in documents {
        if taken.get(id).is_some_and(|known| known != sha256) && !names.contains_key(id) {
            let new = free(id, |new| taken.contains_key(new) || own.contains(new));
            own.insert(new.clone());
            names.insert(id.to_owned(), new);
        }
    }
    names
}

impl Chronology {
    /// Adds what `other` holds. Documents with the same bytes, organisations of the same name, and events that are
    /// the same in everything become one; any other clash of ids is settled by a number behind the newcomer's.
    /// Events that merely resemble each other stay apart: whoever wrote a chronology had a reason.
    pub fn join(&mut self, mut other: Chronology) {
        self.join_documents(&mut other);
        let organizations = self.join_organizations(&mut other);
        let renamed = |names: &HashMap<String, String>, id: &mut String| {
            if let Some(new) = names.get(id) {
                id.clone_from(new);
            }
        };
        for event in &mut other.events {
            if event.organizations.iter().any(|id| organizations.contains_key(id.as_str())) {
                let new = |id: &Name| {
                    organizations.get(id.as_str()).map_or_else(|| id.clone(), |new| new.as_str().into())
                };
                event.organizations = event.organizations.iter().map(new).collect();
            }
        }
        let events = self.join_events(&mut other);
        for mut relation in other.relations {
            relation.from.iter_mut().chain(&mut relation.to).for_each(|id| renamed(&organizations, id));
            if let Some(new) = relation.event.as_ref().and_then(|id| events.get(id)) {
                relation.event = Some(new.clone());
            }
            if !self.relations.contains(&relation) {
                self.relations.push(relation);
            }
        }
        for diagnostic in other.diagnostics {
            if !self.diagnostics.contains(&diagnostic) {
                self.diagnostics.push(diagnostic);
            }
        }
        for correction in other.corrections {
            if !self.corrections.contains(&correction) {
                self.corrections.push(correction);
            }
        }
        self.citations.append(&mut other.citations);
        self.mentions.append(&mut other.mentions);
        self.publications.append(&mut other.publications);
        for (key, value) in other.extra {
            self.extra.entry(key).or_insert(value);
        }
        self.sort_events();
    }

    fn join_documents(&mut self, other: &mut Chronology) {
        let taken: HashMap<String, String> =
            self.documents.iter().map(|known| (known.id.clone(), known.sha256.clone())).collect();
        let own = other.documents.iter().map(|document| (document.id.as_str(), document.sha256.as_str()));
        let names = free_ids(own, &taken);
        other.rename_documents(&names);
        let mut more = std::mem::take(&mut other.documents);
        more.retain(|document| !taken.contains_key(&document.id));
        self.documents.append(&mut more);
    }

    /// Gives documents other ids, by the old ones, wherever they stand: in events, ties, messages and corrections too.
    pub fn rename_documents(&mut self, names: &BTreeMap<String, String>) {
        if names.is_empty() {
            return;
        }
        let renamed = |id: &mut String| {
            if let Some(new) = names.get(id) {
                id.clone_from(new);
            }
        };
        self.documents.iter_mut().for_each(|document| renamed(&mut document.id));
        let told = self.events.iter_mut().flat_map(|event| &mut event.sources);
        let tied = self.relations.iter_mut().flat_map(|relation| &mut relation.sources);
        for document in told.map(|source| &mut source.document).chain(tied.map(|source| &mut source.document))
        {
            if let Some(new) = names.get(document.as_str()) {
                *document = new.as_str().into();
            }
        }
        self.diagnostics.iter_mut().for_each(|diagnostic| renamed(&mut diagnostic.document));
        let remarks = self.citations.iter_mut().chain(&mut self.mentions).chain(&mut self.publications);
        for remark in remarks {
            if let Some(new) = names.get(remark.document.as_str()) {
                remark.document = new.as_str().into();
            }
        }
        self.corrections.iter_mut().for_each(|correction| rename_targets(correction, names));
    }

    fn join_organizations(&mut self, other: &mut Chronology) -> HashMap<String, String> {
        let mut slugs = Slugs::default();
        let mut by_name: HashMap<String, String> = HashMap::new();
        for known in &self.organizations {
            slugs.reserve(&known.id);
            for name in known.aliases.iter().chain([&known.name]) {
                by_name.entry(case::lower(name)).or_insert_with(|| known.id.clone());
            }
        }
        let mut names = HashMap::new();
        for mut organization in std::mem::take(&mut other.organizations) {
            if let Some(known) = by_name.get(&case::lower(&organization.name)) {
                names.insert(organization.id, known.clone());
                continue;
            }
            if !slugs.reserve(&organization.id) {
                let new = slugs.unique(&organization.id);
                names.insert(std::mem::replace(&mut organization.id, new.clone()), new);
            }
            self.organizations.push(organization);
        }
        names
    }

    fn join_events(&mut self, other: &mut Chronology) -> HashMap<EventId, EventId> {
        let places: HashMap<EventId, usize> =
            self.events.iter().enumerate().map(|(place, event)| (event.id.clone(), place)).collect();
        let mut taken: HashSet<EventId> = places.keys().cloned().collect();
        taken.extend(other.events.iter().map(|event| event.id.clone()));
        let mut names = HashMap::new();
        for mut event in std::mem::take(&mut other.events) {
            if let Some(known) = places.get(&event.id).and_then(|place| self.events.get(*place)) {
                if known.is_told_as(&event) {
                    continue;
                }
                let new = free(&event.id.to_string(), |id| taken.contains(&EventId::from(id)));
                let new = EventId::from(new.as_str());
                taken.insert(new.clone());
                names.insert(std::mem::replace(&mut event.id, new.clone()), new);
            }
            self.events.push(event);
        }
        names
    }
}

/// Gives the documents that a correction holds on to their other ids.
fn rename_targets(correction: &mut Value, names: &BTreeMap<String, String>) {
    let Some(keys) = correction.as_object_mut() else { return };
    for (_, value) in keys.iter_mut().filter(|(key, _)| matches!(key.as_str(), "target" | "into" | "targets"))
    {
        let targets = match value {
            Value::Array(all) => all.as_mut_slice(),
            one => std::slice::from_mut(one),
        };
        for id in targets.iter_mut().filter_map(|target| target.get_mut("document")) {
            if let Some(new) = id.as_str().and_then(|id| names.get(id)) {
                *id = new.as_str().into();
            }
        }
    }
}

/// `id-2`, or the next number that is free.
fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    (2..).map(|number: u32| format!("{id}-{number}")).find(|new| !is_taken(new)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chronology(csv: &str) -> Chronology {
        Chronology::from_file("a.csv", csv.as_bytes()).unwrap()
    }

    #[test]
    fn what_is_the_same_stands_once_and_clashes_get_a_number() {
        let mut one = chronology("date,title,organization,id\n1901,Founded,Club,a\n1902,Met,Club,b\n");
        let other =
            chronology("date,title,organization,id\n1901,Founded,Club,a\n1903,Closed,CLUB; League,b\n");
        one.join(other.clone());
        let events: Vec<(String, &str)> =
            one.events.iter().map(|event| (event.id.to_string(), event.title.as_str())).collect();
        assert_eq!(events, [("a".into(), "Founded"), ("b".into(), "Met"), ("b-2".into(), "Closed")]);
        assert_eq!(one.events[2].organizations, ["club", "league"]);
        assert_eq!(one.organizations.len(), 2);
        let before = one.clone();
        one.join(Chronology::default());
        assert_eq!(one, before);
    }

    #[test]
    fn a_document_that_shares_its_id_with_another_takes_all_that_holds_on_to_it_along() {
        let file = |sha256: &str| {
            let target = r#"{"event":"e","document":"notes.txt","start":3,"end":7,"quote":"1871","prefix":"","suffix":""}"#;
            let json = format!(
                r#"{{"format":"annals/1","documents":[{{"id":"notes.txt","title":"N","language":"en","sha256":"{sha256}"}},{{"id":"notes.txt-2","title":"M","language":"en","sha256":"c"}}],
                "events":[{{"id":"e-{sha256}","date":"1871","date_certainty":"stated","title":"Founded","kind":"founding","sources":[
                    {{"document":"notes.txt","start":0,"end":8,"quote":"In 1871.","date":"1871","date_certainty":"stated","date_start":3,"date_end":7,"date_text":"1871"}}]}}],
                "relations":[{{"kind":"split","from":[],"to":[],"sources":[{{"document":"notes.txt","start":0,"end":2,"quote":"In"}}]}}],
                "corrections":[{{"type":"check","target":{target}}},{{"type":"split","targets":[{target}]}},{{"type":"merge","target":{target},"into":{target}}}]}}"#
            );
            Chronology::from_file("a.json", json.as_bytes()).unwrap()
        };
        let mut one = file("a");
        one.join(file("a"));
        assert_eq!(one.documents.len(), 2, "the same bytes are the same document");
        one.join(file("b"));
        let ids: Vec<&str> = one.documents.iter().map(|document| document.id.as_str()).collect();
        assert_eq!(ids, ["notes.txt", "notes.txt-2", "notes.txt-3"]);
        let told: Vec<(String, &str)> = one
            .events
            .iter()
            .map(|event| (event.id.to_string(), event.sources[0].document.as_str()))
            .collect();
        assert_eq!(told, [("e-a".into(), "notes.txt"), ("e-b".into(), "notes.txt-3")]);
        assert_eq!(one.relations[1].sources[0].document, "notes.txt-3");
        let held = |at: usize| one.corrections[at].to_string().matches("\"notes.txt-3\"").count();
        assert_eq!([0, 1, 2, 3, 4, 5].map(held), [0, 0, 0, 1, 1, 2]);
    }
}
