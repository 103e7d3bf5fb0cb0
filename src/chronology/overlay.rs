//! Applies a reader's corrections to what was extracted: a pure function, so that extraction can run again
//! underneath, and what a person corrected stays corrected.
//!
//! The order of the corrections does not matter, but for two that say different things of one field of one event, or of
//! whether two events are one: then the later one holds. First events are added, then passages are split off and events
//! merged as one correction follows the other, then they are edited; what is no event goes last.

mod groups;
mod join;
mod naming;
mod parts;

use super::{
    Anchor, Change, Chronology, Correction, DiagnosticRecord, Event, EventId, Extra, Organization, Relation,
    Slugs, Source, What,
    selector::{Anchors, Place},
    source::{Passage, PointSpan},
};
use crate::case;
use crate::slices::{Paced, STRIDE, at_once, pause};
use crate::sort::CompactSort;
use crate::{
    document::{CodePoints, Severity},
    event::EventKind,
    time::{Certainty, Edtf},
};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// A chronology with its corrections applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// What a reader sees. Its own list of corrections is empty: they are in force.
    pub chronology: Chronology,
    /// Places in the list of those corrections that nothing was found for: the words are gone, or they were not
    /// understood.
    pub orphans: Vec<usize>,
}

impl Chronology {
    /// Applies `corrections`. `text_of` gives the text of a document if it is at hand: the words of an added event
    /// are looked for in it, and without it their recorded place is trusted.
    ///
    /// Events that were touched say so: `corrected` lists the changed fields, `checked` is true, `added` is true.
    pub fn correct<'t>(
        &self,
        corrections: &[Correction],
        text_of: &dyn Fn(&str) -> Option<&'t str>,
    ) -> Corrected {
        at_once(self.correct_paced(corrections, text_of, None))
    }

    /// The same in slices, at somebody's pace.
    pub async fn correct_paced<'t>(
        &self,
        corrections: &[Correction],
        text_of: &dyn Fn(&str) -> Option<&'t str>,
        pace: Paced<'_>,
    ) -> Corrected {
        let anchors = Anchors::of(self, corrections, pace).await;
        let mut events = Vec::with_capacity(self.events.len());
        for some in self.events.chunks(STRIDE) {
            events.extend(some.iter().cloned().map(Some));
            pause(pace).await;
        }
        let mut work = Work {
            base: self,
            owners: HashMap::new(),
            events,
            organizations: self.organizations.clone(),
            relations: self.relations.clone(),
            names: HashMap::new(),
            points: HashMap::new(),
            text_of,
            anchors,
            orphans: Vec::new(),
            meant: vec![None; corrections.len()],
        };
        work.index_names();
        work.additions(corrections);
        let groups = work.regroup(corrections);
        work.join(&groups);
        work.edits(corrections);
        pause(pace).await;
        work.finish(corrections)
    }
}

impl Chronology {
    /// The chronology with its own corrections in force, as a reader sees it. What nothing was found for becomes a
    /// diagnostic.
    pub fn in_force(self) -> Self {
        if self.corrections.is_empty() {
            return self;
        }
        let corrections: Vec<Correction> = self.corrections.iter().map(Correction::from_value).collect();
        let texts: HashMap<&str, &str> = self
            .documents
            .iter()
            .filter_map(|document| Some((document.id.as_str(), document.text.as_deref()?)))
            .collect();
        let Corrected { mut chronology, orphans } = self.correct(&corrections, &|id| texts.get(id).copied());
        for orphan in orphans.into_iter().filter_map(|number| corrections.get(number)) {
            let target = orphan.targets().first().copied().cloned().unwrap_or_default();
            chronology.diagnostics.push(DiagnosticRecord {
                severity: Severity::Warning,
                document: target.document,
                start: target.start,
                end: target.end,
                message: format!(
                    "a correction is not in force: its words \u{201c}{}\u{201d} were not found",
                    target.quote
                ),
                hint: "Open the project in the page, where corrections without words are listed.".to_owned(),
                extra: Map::new(),
            });
        }
        chronology
    }
}

/// Events by number: those of the base first, then those that were split off and added.
struct Work<'a, 't> {
    base: &'a Chronology,
    anchors: Anchors,
    /// The event that has a passage now, where it is not the one that had it.
    owners: HashMap<Place, usize>,
    events: Vec<Option<Event>>,
    organizations: Vec<Organization>,
    relations: Vec<Relation>,
    /// Organisations by id, name and other names.
    names: HashMap<String, String>,
    points: HashMap<&'a str, CodePoints>,
    text_of: &'a dyn Fn(&str) -> Option<&'t str>,
    orphans: Vec<usize>,
    /// The event that each correction is about, if there is one.
    meant: Vec<Option<usize>>,
}

impl<'a> Work<'a, '_> {
    fn additions(&mut self, corrections: &'a [Correction]) {
        for (number, correction) in corrections.iter().enumerate() {
            let What::Add(id, target, change) = &correction.what else { continue };
            if self.anchors.event(id).is_some() {
                // The file has it already: it was saved with it.
                continue;
            }
            let Some(source) = self.added_source(target, change) else {
                self.orphans.push(number);
                continue;
            };
            let mut event = Event::new(id.as_str().into(), source.date.clone(), String::new());
            event.sources = [source].into();
            event.extra.insert("added".to_owned(), Value::Bool(true));
            let at = self.events.len();
            self.events.push(Some(event));
            self.anchors.add(id, at);
            self.change(at, change, false);
        }
    }

    /// The source of an added event; `None` when its words are gone.
    fn added_source(&mut self, target: &'a Anchor, change: &Change) -> Option<Source> {
        let date = change.date.clone()?;
        if !self.base.documents.iter().any(|document| document.id == target.document) {
            return None;
        }
        let (start, end) = match (self.text_of)(&target.document) {
            None => (target.start, target.end),
            Some(text) => {
                let points = self.points.entry(&target.document).or_insert_with(|| CodePoints::new(text));
                let found = target.find(text, points)?;
                (points.from_byte(text, found.start), points.from_byte(text, found.end))
            }
        };
        Some(Source {
            document: target.document.as_str().into(),
            place: PointSpan::new(start, end),
            date_place: PointSpan::new(start, end),
            date,
            // The words were selected, not read.
            date_certainty: Certainty::Implied,
            passage: Passage::own(&target.quote, &target.quote, &target.prefix, &target.suffix),
            extra: Extra::default(),
        })
    }

    fn edits(&mut self, corrections: &'a [Correction]) {
        let mut gone: Vec<usize> = Vec::new();
        for (number, correction) in corrections.iter().enumerate() {
            if !matches!(&correction.what, What::Edit(..) | What::Reject(_) | What::Check(_)) {
                continue;
            }
            let Some(event) = self.meant_by(number) else {
                self.orphans.push(number);
                continue;
            };
            match &correction.what {
                What::Edit(_, change) => self.change(event, change, true),
                What::Reject(_) => gone.push(event),
                _ => {
                    if let Some(Some(event)) = self.events.get_mut(event) {
                        event.extra.insert("checked".to_owned(), Value::Bool(true));
                    }
                }
            }
        }
        for number in gone {
            if let Some(event) = self.events.get_mut(number).and_then(Option::take) {
                self.rejected(&event);
            }
        }
    }

    /// What an event that is none had said of the ties and lives of organisations is not said.
    fn rejected(&mut self, event: &Event) {
        self.relations.retain(|relation| relation.event.as_ref() != Some(&event.id));
        let Some(first) = event.organizations.first() else { return };
        let organization = self.organizations.iter_mut().find(|organization| organization.id == *first);
        if let Some(bound) = organization.and_then(|organization| bound(organization, event.kind))
            && bound.as_ref() == Some(&event.date)
        {
            *bound = None;
        }
    }

    /// Gives the event `number` other fields.
    fn change(&mut self, number: usize, change: &Change, say: bool) {
        let organizations = change
            .organizations
            .as_ref()
            .map(|names| names.iter().map(|name| self.organization(name)).collect::<Vec<_>>());
        let Some(Some(event)) = self.events.get_mut(number) else { return };
        let before = event.date.clone();
        let is_added = event.extra.contains_key("added");
        let mut fields: Vec<&str> = Vec::new();
        if let Some(date) = &change.date {
            // What a person says no text states, unless one of them says it too.
            let says = |source: &Source| {
                source.date == *date && source.date_certainty == Certainty::Stated && !is_added
            };
            let is_stated = event.sources.iter().any(says);
            event.date_certainty = if is_stated { Certainty::Stated } else { Certainty::Implied };
            event.date = date.clone();
            fields.push("date");
        }
        if let Some(title) = &change.title {
            event.title = title.as_str().into();
            fields.push("title");
        }
        if let Some(kind) = change.kind {
            event.kind = kind;
            fields.push("kind");
        }
        for (key, all, names) in [
            ("organizations", &mut event.organizations, &organizations),
            ("people", &mut event.people, &change.people),
            ("places", &mut event.places, &change.places),
        ] {
            if let Some(names) = names {
                let mut names = names.clone();
                names.dedup();
                *all = names.into_iter().collect();
                fields.push(key);
            }
        }
        if say {
            fields.into_iter().for_each(|field| touched(event, field));
        }
        // Bands and ribbons follow their events.
        let (id, date, kind) = (event.id.clone(), event.date.clone(), event.kind);
        let first = event.organizations.first().cloned();
        for relation in &mut self.relations {
            if relation.event.as_ref() == Some(&id) && relation.date.as_ref() == Some(&before) {
                relation.date = Some(date.clone());
            }
        }
        let organization = first
            .and_then(|first| self.organizations.iter_mut().find(|organization| organization.id == first));
        if let Some(bound) = organization.and_then(|organization| bound(organization, kind))
            && bound.as_ref().is_none_or(|known| *known == before)
        {
            *bound = Some(date.clone());
        }
    }

    fn finish(mut self, corrections: &'a [Correction]) -> Corrected {
        for (number, correction) in corrections.iter().enumerate() {
            match &correction.what {
                What::Relate { kind, from, to, date, target } => {
                    let event = self.meant_by(number);
                    if target.is_some() && event.is_none() {
                        self.orphans.push(number);
                        continue;
                    }
                    let event = event.and_then(|event| self.events.get(event)?.as_ref());
                    let (id, dated) = (
                        event.map(|event| event.id.clone()),
                        date.clone().or_else(|| event.map(|event| event.date.clone())),
                    );
                    let relation = Relation {
                        kind: *kind,
                        from: from.iter().map(|name| self.organization(name)).collect(),
                        to: to.iter().map(|name| self.organization(name)).collect(),
                        date: dated,
                        event: id,
                        sources: Vec::new(),
                        extra: Map::from_iter([("added".to_owned(), Value::Bool(true))]),
                    };
                    if !self.relations.contains(&relation) {
                        self.relations.push(relation);
                    }
                }
                What::Unknown(_) => self.orphans.push(number),
                _ => {}
            }
        }
        let Self { base, events, mut organizations, mut relations, mut orphans, .. } = self;
        organizations.compact_sort_by(|a, b| a.id.cmp(&b.id));
        // Added ties stand behind the extracted ones, in an order of their own.
        if let Some(added) = relations.get_mut(..).and_then(|all| {
            let from = all.partition_point(|relation| !relation.extra.contains_key("added"));
            all.get_mut(from..)
        }) {
            added.compact_sort_by_key(|relation| (relation.kind, relation.from.clone(), relation.to.clone()));
        }
        orphans.compact_sort();
        orphans.dedup();
        let mut chronology = Chronology {
            format: base.format.clone(),
            documents: base.documents.clone(),
            organizations,
            events: events.into_iter().flatten().collect(),
            relations,
            corrections: Vec::new(),
            diagnostics: base.diagnostics.clone(),
            citations: base.citations.clone(),
            mentions: base.mentions.clone(),
            publications: base.publications.clone(),
            extra: base.extra.clone(),
        };
        chronology.sort_events();
        Corrected { chronology, orphans }
    }

    /// The event that the correction of this number is about.
    fn meant_by(&self, number: usize) -> Option<usize> {
        self.meant.get(number).copied().flatten()
    }

    fn index_names(&mut self) {
        for organization in &self.organizations {
            let names = organization.aliases.iter().chain([&organization.name]);
            for name in names.chain([&organization.id]) {
                self.names.insert(case::lower(name), organization.id.clone());
            }
        }
    }

    /// The id of the organisation with this name, id or other name; a new one when there is none.
    fn organization(&mut self, name: &str) -> String {
        if let Some(id) = self.names.get(&case::lower(name)) {
            return id.clone();
        }
        let mut slugs = Slugs::default();
        for organization in &self.organizations {
            slugs.reserve(&organization.id);
        }
        let id = slugs.unique(name);
        self.names.insert(case::lower(name), id.clone());
        self.organizations.push(Organization {
            id: id.clone(),
            name: name.to_owned(),
            aliases: Vec::new(),
            start: None,
            end: None,
            extra: Map::from_iter([("added".to_owned(), Value::Bool(true))]),
        });
        id
    }

    fn free_id(&self, quote: &str, date: &str) -> EventId {
        let mut occurrence = 0;
        loop {
            let id = super::reading::event_id(quote, date, occurrence);
            let taken = self.events.iter().flatten().any(|event| event.id == id);
            if !taken {
                return id;
            }
            occurrence += 1;
        }
    }
}

/// The bound of an organisation's life that an event of this kind tells: people are born and die in it, it does not.
fn bound(organization: &mut Organization, kind: EventKind) -> Option<&mut Option<Edtf>> {
    match kind {
        EventKind::Founding => Some(&mut organization.start),
        EventKind::Dissolution => Some(&mut organization.end),
        _ => None,
    }
}

/// Days that a date may be.
fn width(date: &Edtf) -> i64 {
    match (date.earliest_day(), date.latest_day()) {
        (Some(first), Some(last)) => last - first,
        _ => i64::MAX,
    }
}

/// Says that a reader changed a field.
fn touched(event: &mut Event, field: &str) {
    let entry = event.extra.entry("corrected").or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(fields) = entry
        && !fields.iter().any(|known| known == field)
    {
        fields.push(field.into());
        fields.compact_sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    }
}
