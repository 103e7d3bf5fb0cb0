//! Ties over all documents: the same tie in several places is one with several sources.

use super::{
    Event, Name, QuoteSource, Relation, clusters::Clusters, lives::Lives, packed::Lists, reading::Reading,
    registry::Registry,
};
use crate::{event::RelationKind, hash::TextHash, sort::CompactSort, time::Edtf};
use serde_json::Map;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap, HashSet},
};

/// The ties of `readings`, by kind and ends; `documents` are the ids of the readings.
pub(super) fn relations(
    readings: &[Reading],
    documents: &[Name],
    registry: &Registry,
    names: &BTreeMap<u32, String>,
    clusters: &Clusters,
    events: &[Event],
    lives: &mut Lives,
) -> Vec<Relation> {
    let drafts = Drafts::of(readings, registry, names, clusters, events, lives);
    let mut order: Vec<u32> = (0..drafts.ties.len() as u32).collect();
    order.sort_by(|&a, &b| drafts.compare(a, b));
    let mut out: Vec<Relation> = Vec::new();
    let mut seen: HashSet<(u32, u32)> = HashSet::new();
    for same_ends in order.chunk_by(|&a, &b| drafts.compare_ends(a, b).is_eq()) {
        let mut same: Vec<Relation> = Vec::new();
        for told in same_ends.chunk_by(|&a, &b| drafts.compare(a, b).is_eq()) {
            let Some((first, tie)) = told.first().and_then(|&at| Some((at, drafts.ties.get(at as usize)?)))
            else {
                continue;
            };
            seen.clear();
            let places = told.iter().filter_map(|&at| drafts.ties.get(at as usize));
            let places = places.filter_map(|tie| {
                let reading = readings.get(tie.reading as usize)?;
                let start = reading.ties.get(tie.at as usize)?.start;
                let document = documents.get(tie.reading as usize)?;
                seen.insert((tie.reading, start)).then(|| reading.tie_source(tie.at as usize, document))?
            });
            let mut sources: Vec<QuoteSource> = Vec::with_capacity(1);
            sources.extend(places);
            sources.shrink_to_fit();
            let (from, to) = drafts.named(first);
            same.push(Relation {
                kind: tie.kind,
                from,
                to,
                date: tie.date.clone(),
                event: tie
                    .event
                    .and_then(|cluster| events.get(cluster as usize))
                    .map(|event| event.id.clone()),
                sources,
                extra: Map::new(),
            });
        }
        fold(&mut same);
        out.append(&mut same);
    }
    out.shrink_to_fit();
    out
}

/// A tie as one place tells it, over all documents.
struct Draft {
    kind: RelationKind,
    date: Option<Edtf>,
    /// Number of the event that is this tie.
    event: Option<u32>,
    reading: u32,
    /// Number of the tie in its reading.
    at: u32,
}

/// Ties that name both their ends, one after another in one memory.
struct Drafts<'a> {
    ties: Vec<Draft>,
    /// From whom and to whom each goes, in turn, by the numbers of their ids.
    sides: Lists,
    /// The same, sorted.
    sorted: Lists,
    /// Ids in their order: of millions of ties no text is compared.
    ids: Vec<(&'a str, u32)>,
}

impl<'a> Drafts<'a> {
    fn of(
        readings: &[Reading],
        registry: &Registry,
        names: &'a BTreeMap<u32, String>,
        clusters: &Clusters,
        events: &[Event],
        lives: &mut Lives,
    ) -> Self {
        let mut ids: Vec<(&str, u32)> = names.iter().map(|(&actor, id)| (id.as_str(), actor)).collect();
        ids.compact_sort();
        let ranks: HashMap<u32, u32, TextHash> =
            ids.iter().zip(0u32..).map(|(&(_, actor), rank)| (actor, rank)).collect();
        let named = |side: &[u32]| -> Vec<u32> {
            side.iter().filter_map(|actor| ranks.get(actor).copied()).collect()
        };
        let mut this = Self { ties: Vec::new(), sides: Lists::default(), sorted: Lists::default(), ids };
        for (reading, number) in readings.iter().zip(0u32..) {
            for (tie, at) in reading.ties.iter().zip(0u32..) {
                let (from, to) = reading.sides(at as usize);
                let (from, to) =
                    (resolved(registry, number as usize, from), resolved(registry, number as usize, to));
                let (mut from_ids, mut to_ids) = (named(&from), named(&to));
                if from_ids.is_empty()
                    || (to_ids.is_empty() && tie.kind != RelationKind::Dissolution)
                    || from_ids.iter().any(|id| to_ids.contains(id))
                {
                    continue;
                }
                let cluster = tie.event.and_then(|at| clusters.cluster(number as usize, at as usize));
                let event = cluster.and_then(|cluster| events.get(cluster));
                // The finest date that the sources of its event have.
                let finer = event.map(|event| &event.date).filter(|finer| {
                    tie.date.as_ref().is_some_and(|date| finer.is_compatible(date)) && !finer.is_interval()
                });
                let date = finer.or(tie.date.as_ref()).cloned();
                lives.tied(tie.kind, &from, &to, date.as_ref());
                this.sides.add(from_ids.iter().copied());
                this.sides.add(to_ids.iter().copied());
                from_ids.sort_unstable();
                to_ids.sort_unstable();
                this.sorted.add(from_ids);
                this.sorted.add(to_ids);
                let event = event.and(cluster).map(|cluster| cluster as u32);
                this.ties.push(Draft { kind: tie.kind, date, event, reading: number, at });
            }
        }
        this
    }

    /// By kind and by who is tied.
    fn compare_ends(&self, a: u32, b: u32) -> Ordering {
        let ends = |at: u32| {
            let at = at as usize;
            let kind = self.ties.get(at).map(|tie| tie.kind);
            (kind, self.sorted.get(2 * at), self.sorted.get(2 * at + 1))
        };
        ends(a).cmp(&ends(b))
    }

    /// By kind, by who is tied, and by the date as it is written.
    fn compare(&self, a: u32, b: u32) -> Ordering {
        let date = |at: u32| self.ties.get(at as usize).and_then(|tie| tie.date.as_ref());
        self.compare_ends(a, b).then_with(|| match (date(a), date(b)) {
            (Some(a), Some(b)) if a == b => Ordering::Equal,
            (a, b) => a.map(ToString::to_string).cmp(&b.map(ToString::to_string)),
        })
    }

    /// Ids of those from whom and to whom tie number `at` goes, in the order of its words.
    fn named(&self, at: u32) -> (Vec<String>, Vec<String>) {
        let ids = |side: usize| {
            let ranks = self.sides.get(side).iter();
            ranks.filter_map(|&rank| Some(self.ids.get(rank as usize)?.0.to_owned())).collect()
        };
        (ids(2 * at as usize), ids(2 * at as usize + 1))
    }
}

/// Each of `side`, actors of reading number `number`, once.
fn resolved(registry: &Registry, number: usize, side: &[u32]) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::with_capacity(side.len());
    for actor in side.iter().filter_map(|&actor| registry.resolve(number, actor)) {
        if !out.contains(&actor) {
            out.push(actor);
        }
    }
    out
}

/// As many datings of one tie are told: of more it is a log, not history.
const MOST_DATINGS: usize = 256;

/// Of one tie, told undated or with a coarse date, the sources go to the only finer telling that its date allows.
fn fold(same: &mut Vec<Relation>) {
    if same.len() < 2 || same.len() > MOST_DATINGS {
        return;
    }
    let span = |relation: &Relation| {
        let date = relation.date.as_ref();
        let first = date.and_then(Edtf::earliest_day).unwrap_or(i64::MIN);
        (first, date.and_then(Edtf::latest_day).unwrap_or(i64::MAX))
    };
    let mut spans: Vec<(i64, i64)> = same.iter().map(span).collect();
    let length = |(first, last): (i64, i64)| last.saturating_sub(first);
    let mut at = 0;
    while let Some(own) = spans.get(at).copied() {
        let finer = |(place, &of): (usize, &(i64, i64))| {
            (place != at && own.0 <= of.0 && of.1 <= own.1 && length(of) < length(own)).then_some(place)
        };
        let mut fitting = spans.iter().enumerate().filter_map(finer);
        match (fitting.next(), fitting.next()) {
            (Some(place), None) => {
                let coarse = same.remove(at);
                spans.remove(at);
                let place = if place > at { place - 1 } else { place };
                if let Some(fine) = same.get_mut(place) {
                    fine.sources.extend(coarse.sources);
                }
                // The ones before may have had two to choose from.
                at = 0;
            }
            _ => at += 1,
        }
    }
}
