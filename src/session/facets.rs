//! Counts to filter by: organisations, documents, certainty. A count says how many events the entry would show, all
//! other groups of filters in force; the order is that of all events, so that it stays while filters change.

use super::{Filters, Model, Passing};
use crate::chronology::{Event, Name};
use crate::sort::CompactSort;
use crate::time::Certainty;
use crate::timeline::EventIndex;
use std::collections::HashMap;

/// Something to filter by, and how many events have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Id in the chronology.
    pub id: String,
    /// Name on the page.
    pub name: String,
    /// Events that it would show.
    pub count: usize,
}

/// Organisations that have events, the busiest first, then by name.
pub fn organizations(model: &Model, filters: &Filters) -> Vec<Facet> {
    let others = Filters { organizations: Default::default(), ..filters.clone() };
    count(
        model,
        &others,
        |event| unique(event.organizations.iter().map(Name::as_str)),
        |id| model.organization_name(id).to_owned(),
    )
}

/// Documents that tell events, the busiest first, then by name.
pub fn documents(model: &Model, filters: &Filters) -> Vec<Facet> {
    let others = Filters { documents: Default::default(), ..filters.clone() };
    count(
        model,
        &others,
        |event| unique(event.sources.iter().map(|source| source.document.as_str())),
        |id| model.document_title(id).to_owned(),
    )
}

/// Events with a stated date, and with one that is partly inferred.
pub fn certainties(model: &Model, filters: &Filters) -> (usize, usize) {
    let passing = Passing::new(model, &Filters { certainty: None, ..filters.clone() });
    let events = (0u32..).map(EventIndex).zip(&model.chronology.events);
    let stated =
        events.filter(|(index, event)| passing.has(*index) && event.date_certainty == Certainty::Stated);
    let stated = stated.count();
    (stated, passing.count - stated)
}

/// Events whose date other sources dispute; none where sources dispute nothing at all.
pub fn disputed(model: &Model, filters: &Filters) -> Option<usize> {
    if model.disputes().is_empty() {
        return None;
    }
    Some(Passing::new(model, &Filters { disputed: true, ..filters.clone() }).count)
}

/// Dates of the chosen documents, or of all, that are no events: those that the reader has made events are none of them.
pub fn mentioned(model: &Model, filters: &Filters) -> usize {
    let mut told: Vec<(&str, usize)> = Vec::new();
    if !model.chronology.corrections.is_empty() {
        let sources = model.chronology.events.iter().flat_map(|event| &event.sources);
        told.extend(sources.map(|source| (source.document.as_str(), source.date_range().start)));
        told.compact_sort();
    }
    let mentions = model.chronology.mentions.iter().filter(|mention| {
        let chosen = filters.documents.is_empty() || filters.documents.contains(mention.document.as_str());
        let date = mention.date.as_ref();
        chosen
            && date.is_some_and(|(_, start, _)| {
                told.binary_search(&(mention.document.as_str(), *start)).is_err()
            })
    });
    mentions.count()
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = ids.collect();
    ids.compact_sort();
    ids.dedup();
    ids
}

fn count<'a>(
    model: &'a Model,
    others: &Filters,
    ids: fn(&'a Event) -> Vec<&'a str>,
    name: impl Fn(&str) -> String,
) -> Vec<Facet> {
    let passing = Passing::new(model, others);
    // All events, and those that pass the other groups.
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for (index, event) in (0u32..).map(EventIndex).zip(&model.chronology.events) {
        for id in ids(event) {
            let (all, shown) = counts.entry(id).or_default();
            *all += 1;
            *shown += usize::from(passing.has(index));
        }
    }
    let mut facets: Vec<(usize, Facet)> = counts
        .into_iter()
        .map(|(id, (all, count))| (all, Facet { id: id.to_owned(), name: name(id), count }))
        .collect();
    facets.compact_sort_by(|(a_all, a), (b_all, b)| {
        b_all.cmp(a_all).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
    facets.into_iter().map(|(_, facet)| facet).collect()
}
