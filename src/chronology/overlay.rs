//! Applies a reader's corrections to what was extracted: a pure function, so that extraction can run again
//! underneath, and what a person corrected stays corrected.
//!
//! The order of the corrections does not matter, but for two that say different things of one field of one event, or of
//! whether two events are one: then the later one holds. First passages are split off, then events added, then merged,
//! then edited; what is no event goes last.

use super::{
    Anchor, Change, Chronology, Correction, DiagnosticRecord, Event, EventId, Extra, Organization, Relation,
    Slugs, Source, What,
    selector::{Anchors, Place},
    source::Passage,
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
            apart: Vec::new(),
            together: Vec::new(),
        };
        work.index_names();
        work.splits(corrections);
        work.additions(corrections);
        work.merges(corrections);
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
    /// Events of which all passages were split off from what they had been merged into, with the place of the correction.
    apart: Vec<(usize, usize)>,
    /// Events whose passages left together, with the place of the correction.
    together: Vec<(usize, usize, usize)>,
}

impl<'a> Work<'a, '_> {
    fn splits(&mut self, corrections: &'a [Correction]) {
        // Passages that leave together; in the order of the text, whatever the order of the corrections.
        let mut groups: Vec<(Vec<Place>, usize)> = Vec::new();
        for (number, correction) in corrections.iter().enumerate() {
            let What::Split(targets) = &correction.what else { continue };
            let in_base = |target| match added_by(corrections, target) {
                Some(_) => None,
                None => self.anchors.find(self.base, target),
            };
            let found: Vec<Option<Place>> = targets.iter().map(in_base).collect();
            let is_lost = |(target, found): (&Anchor, &Option<Place>)| {
                found.is_none() && added_by(corrections, target).is_none()
            };
            if found.is_empty() || targets.iter().zip(&found).any(is_lost) {
                self.orphans.push(number);
            }
            let mut group: Vec<Place> = found.into_iter().flatten().collect();
            group.compact_sort();
            group.dedup();
            groups.push((group, number));
        }
        groups.compact_sort();
        for (mut group, number) in groups {
            let mut parts = self.parts_once_more(&group, number);
            group.retain(|place| !self.owners.contains_key(place));
            let fresh: Vec<usize> = group
                .chunk_by(|one, next| one.0 == next.0)
                .filter_map(|leaving| self.split_off(leaving, number))
                .collect();
            parts.extend(fresh);
            if let Some((first, others)) = parts.split_first() {
                self.together.extend(others.iter().map(|part| (*part, *first, number)));
            }
        }
        self.apart.compact_sort_by_key(|(_, number)| *number);
    }

    /// Parts that were split off before, all of whose passages leave once more what they were merged into meanwhile.
    fn parts_once_more(&mut self, group: &[Place], correction: usize) -> Vec<usize> {
        let mut parts: Vec<usize> =
            group.iter().filter_map(|place| self.owners.get(place).copied()).collect();
        parts.compact_sort();
        parts.dedup();
        parts.retain(|part| {
            self.owners.iter().filter(|(_, owner)| *owner == part).all(|(place, _)| group.contains(place))
        });
        self.apart.extend(parts.iter().map(|part| (*part, correction)));
        parts
    }

    /// Passages of one event leave it, by the correction at `correction`; the event that they are then. All of them leave
    /// what the event was merged into.
    fn split_off(&mut self, group: &[Place], correction: usize) -> Option<usize> {
        let &(number, _) = group.first()?;
        self.events.get_mut(number)?.as_mut()?.keep_reasons();
        let whole = self.events.get(number)?.as_ref()?;
        let leaving: Vec<&Source> = group
            .iter()
            .filter_map(|&(event, nth)| self.base.events.get(event)?.sources.get(nth))
            .filter(|source| whole.sources.contains(source))
            .collect();
        let first = leaving.first()?;
        if leaving.len() >= whole.sources.len() {
            self.apart.push((number, correction));
            return Some(number);
        }
        let mut part = Event {
            id: self.free_id(first.quote(), first.date_text()),
            date: first.date.clone(),
            date_certainty: first.date_certainty,
            sources: leaving.iter().map(|source| (*source).clone()).collect(),
            ..whole.clone()
        };
        for source in &part.sources {
            if width(&source.date) < width(&part.date) {
                (part.date, part.date_certainty) = (source.date.clone(), source.date_certainty);
            }
        }
        touched(&mut part, "sources");
        let part_number = self.events.len();
        if let Some(Some(whole)) = self.events.get_mut(number) {
            let rest = std::mem::take(&mut whole.sources).into_iter();
            whole.sources = rest.filter(|source| !part.sources.contains(source)).collect();
            // The date may have been the leaving passages'.
            if let Some(finest) = whole.sources.iter().min_by_key(|source| width(&source.date))
                && !whole.sources.iter().any(|source| source.date == whole.date)
            {
                (whole.date, whole.date_certainty) = (finest.date.clone(), finest.date_certainty);
            }
            touched(whole, "sources");
        }
        self.owners.extend(group.iter().map(|place| (*place, part_number)));
        self.events.push(Some(part));
        Some(part_number)
    }

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
            start,
            end,
            date_start: start,
            date_end: end,
            date,
            // The words were selected, not read.
            date_certainty: Certainty::Implied,
            passage: Passage::own(&target.quote, &target.quote, &target.prefix, &target.suffix),
            extra: Extra::default(),
        })
    }

    fn merges(&mut self, corrections: &'a [Correction]) {
        let mut into: Vec<usize> = (0..self.events.len()).collect();
        let mut ties: Vec<(usize, usize, usize)> = Vec::new();
        for (number, correction) in corrections.iter().enumerate() {
            let What::Merge(target, other) = &correction.what else { continue };
            match (self.event_of(target), self.event_of(other)) {
                (Some(from), Some(to)) => ties.push((from, to, number)),
                _ => self.orphans.push(number),
            }
        }
        ties.append(&mut self.together);
        self.added_apart(corrections);
        // Who left what was merged before is no part of it; the others stay one.
        for leaving in self.apart.chunk_by(|one, next| one.1 == next.1) {
            let Some(&(_, left)) = leaving.first() else { continue };
            let leaves = |event: usize| leaving.iter().any(|(own, _)| *own == event);
            let mut others: Vec<usize> = Vec::new();
            ties.retain(|&(from, to, number)| {
                let is_void = number < left && (leaves(from) || leaves(to));
                others.extend([from, to].into_iter().filter(|&end| is_void && !leaves(end)));
                !is_void
            });
            others.compact_sort();
            others.dedup();
            let first = others.first().copied().unwrap_or_default();
            ties.extend(others.into_iter().skip(1).map(|other| (other, first, left)));
        }
        let mut ties: Vec<(usize, usize)> = ties.into_iter().map(|(from, to, _)| (from, to)).collect();
        // In the order of the events, so that a circle ends in the same one whatever the order of the corrections.
        ties.compact_sort();
        for (from, to) in ties {
            let (from, to) = (root(&into, from), root(&into, to));
            if let Some(entry) = into.get_mut(from).filter(|_| from != to) {
                *entry = to;
            }
        }
        let mut renamed: HashMap<EventId, EventId> = HashMap::new();
        for number in 0..into.len() {
            let to = root(&into, number);
            if to == number {
                continue;
            }
            let Some(part) = self.events.get_mut(number).and_then(Option::take) else { continue };
            let Some(Some(whole)) = self.events.get_mut(to) else { continue };
            if width(&part.date) < width(&whole.date) && part.date.is_compatible(&whole.date) {
                (whole.date, whole.date_certainty) = (part.date, part.date_certainty);
            }
            for (all, more) in [
                (&mut whole.organizations, part.organizations),
                (&mut whole.people, part.people),
                (&mut whole.places, part.places),
            ] {
                let new = more.iter().filter(|name| !all.contains(name));
                *all = all.iter().chain(new).cloned().collect();
            }
            whole.keep_reasons();
            whole.sources = std::mem::take(&mut whole.sources).into_iter().chain(part.sources).collect();
            whole.sources.compact_sort_by(|a, b| {
                (&a.document, a.start, a.date_start).cmp(&(&b.document, b.start, b.date_start))
            });
            touched(whole, "sources");
            renamed.insert(part.id, whole.id.clone());
            self.merged(number, to);
        }
        for relation in &mut self.relations {
            if let Some(id) = &mut relation.event
                && let Some(whole) = renamed.get(id)
            {
                id.clone_from(whole);
            }
        }
    }

    /// Events of the reader's own leave what they were merged into as those of the texts do.
    fn added_apart(&mut self, corrections: &'a [Correction]) {
        for (number, correction) in corrections.iter().enumerate() {
            let What::Split(targets) = &correction.what else { continue };
            let added =
                targets.iter().filter_map(|target| self.anchors.added(added_by(corrections, target)?));
            self.apart.extend(added.map(|event| (event, number)));
        }
        self.apart.compact_sort_by_key(|(_, number)| *number);
    }

    /// Remembers that the event `number` is in the event `to` now.
    fn merged(&mut self, number: usize, to: usize) {
        for owner in self.owners.values_mut().filter(|owner| **owner == number) {
            *owner = to;
        }
        if let Some(event) = self.base.events.get(number) {
            for nth in 0..event.sources.len().max(1) {
                self.owners.entry((number, nth)).or_insert(to);
            }
        } else {
            self.anchors.moved(number, to);
        }
    }

    fn edits(&mut self, corrections: &'a [Correction]) {
        let mut gone: Vec<usize> = Vec::new();
        for (number, correction) in corrections.iter().enumerate() {
            let (What::Edit(target, _) | What::Reject(target) | What::Check(target)) = &correction.what
            else {
                continue;
            };
            let Some(event) = self.event_of(target) else {
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
        if let Some(organization) =
            self.organizations.iter_mut().find(|organization| organization.id == *first)
        {
            for (kinds, end) in [(BEGINNINGS, &mut organization.start), (ENDS, &mut organization.end)] {
                if kinds.contains(&event.kind) && end.as_ref() == Some(&event.date) {
                    *end = None;
                }
            }
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
        if let Some(organization) = organization {
            for (kinds, end) in [(BEGINNINGS, &mut organization.start), (ENDS, &mut organization.end)] {
                if kinds.contains(&kind) && end.as_ref().is_none_or(|end| *end == before) {
                    *end = Some(date.clone());
                }
            }
        }
    }

    fn finish(mut self, corrections: &'a [Correction]) -> Corrected {
        for (number, correction) in corrections.iter().enumerate() {
            match &correction.what {
                What::Relate { kind, from, to, date, target } => {
                    let event = target.as_ref().and_then(|target| self.event_of(target));
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

    /// The event that has the words of `target` now.
    fn event_of(&self, target: &Anchor) -> Option<usize> {
        let place = match self.anchors.added(&target.event) {
            Some(number) => return Some(number),
            None => self.anchors.find(self.base, target)?,
        };
        Some(self.owners.get(&place).copied().unwrap_or(place.0))
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

/// The id of the added event that was made of these words.
fn added_by<'a>(corrections: &'a [Correction], words: &Anchor) -> Option<&'a str> {
    corrections.iter().find_map(|correction| match &correction.what {
        What::Add(id, own, _) => {
            let same = (&own.document, own.start, &own.quote) == (&words.document, words.start, &words.quote);
            same.then_some(id.as_str())
        }
        _ => None,
    })
}

const BEGINNINGS: &[EventKind] = &[EventKind::Founding, EventKind::Birth];
const ENDS: &[EventKind] = &[EventKind::Dissolution, EventKind::Death];

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

fn root(into: &[usize], mut number: usize) -> usize {
    while let Some(&next) = into.get(number).filter(|next| **next != number) {
        number = next;
    }
    number
}
