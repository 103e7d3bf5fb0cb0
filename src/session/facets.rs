//! Counts to filter by: organisations, documents, certainty.

use super::Model;
use crate::chronology::Name;
use crate::sort::CompactSort;
use crate::time::Certainty;
use std::collections::HashMap;

/// Something to filter by, and how many events have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Id in the chronology.
    pub id: String,
    /// Name on the page.
    pub name: String,
    /// Events.
    pub count: usize,
}

/// Organisations that have events, the busiest first, then by name.
pub fn organizations(model: &Model) -> Vec<Facet> {
    let ids =
        model.chronology.events.iter().flat_map(|event| unique(event.organizations.iter().map(Name::as_str)));
    count(ids, |id| model.organization_name(id).to_owned())
}

/// Documents that tell events, the busiest first, then by name.
pub fn documents(model: &Model) -> Vec<Facet> {
    let ids = model
        .chronology
        .events
        .iter()
        .flat_map(|event| unique(event.sources.iter().map(|source| source.document.as_str())));
    count(ids, |id| model.document_title(id).to_owned())
}

/// Events with a stated date, and with one that is partly inferred.
pub fn certainties(model: &Model) -> (usize, usize) {
    let stated =
        model.chronology.events.iter().filter(|event| event.date_certainty == Certainty::Stated).count();
    (stated, model.len() - stated)
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = ids.collect();
    ids.compact_sort();
    ids.dedup();
    ids
}

fn count<'a>(ids: impl Iterator<Item = &'a str>, name: impl Fn(&str) -> String) -> Vec<Facet> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    let mut facets: Vec<Facet> =
        counts.into_iter().map(|(id, count)| Facet { id: id.to_owned(), name: name(id), count }).collect();
    facets.compact_sort_by(|a, b| {
        b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
    facets
}
