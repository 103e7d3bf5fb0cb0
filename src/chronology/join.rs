//! One chronology of several files: what is the same in both stands once, what only shares an id gets another.

use super::{Chronology, EventId, Name, Slugs};
use crate::case;
use std::collections::{HashMap, HashSet};

impl Chronology {
    /// Adds what `other` holds. Documents with the same bytes, organisations of the same name, and events that are
    /// the same in everything become one; any other clash of ids is settled by a number behind the newcomer's.
    /// Events that merely resemble each other stay apart: whoever wrote a chronology had a reason.
    pub fn join(&mut self, mut other: Chronology) {
        let documents = self.join_documents(&mut other);
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
            for source in &mut event.sources {
                if let Some(new) = documents.get(source.document.as_str()) {
                    source.document = new.as_str().into();
                }
            }
        }
        let events = self.join_events(&mut other);
        for mut relation in other.relations {
            relation.from.iter_mut().chain(&mut relation.to).for_each(|id| renamed(&organizations, id));
            if let Some(new) = relation.event.as_ref().and_then(|id| events.get(id)) {
                relation.event = Some(new.clone());
            }
            relation.sources.iter_mut().for_each(|source| renamed(&documents, &mut source.document));
            if !self.relations.contains(&relation) {
                self.relations.push(relation);
            }
        }
        for mut diagnostic in other.diagnostics {
            renamed(&documents, &mut diagnostic.document);
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

    fn join_documents(&mut self, other: &mut Chronology) -> HashMap<String, String> {
        let mut taken: HashMap<String, String> =
            self.documents.iter().map(|known| (known.id.clone(), known.sha256.clone())).collect();
        let mut names = HashMap::new();
        for mut document in std::mem::take(&mut other.documents) {
            match taken.get(&document.id) {
                Some(sha256) if *sha256 == document.sha256 => continue,
                Some(_) => {
                    let new = free(&document.id, |id| taken.contains_key(id));
                    names.insert(std::mem::replace(&mut document.id, new.clone()), new);
                }
                None => {}
            }
            taken.insert(document.id.clone(), document.sha256.clone());
            self.documents.push(document);
        }
        names
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
}
