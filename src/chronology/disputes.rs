//! Where sources contradict each other: two dates for what happens once, for one tie, or for one fact of a story.

use super::{
    DiagnosticRecord, Event, EventId, Name, Relation, Source,
    clusters::Clusters,
    contradiction::{Contradiction, Said},
    registry::Registry,
};
use crate::{
    document::Severity,
    event::{EventKind, RelationKind},
    sort::CompactSort,
    time::Edtf,
};
use serde_json::Map;
use std::collections::{BTreeMap, BTreeSet};

/// Warnings where documents give different dates for one tie that comes about once: a renaming, a merger, a split.
/// `relations` stand together where they differ in their dates only.
pub(super) fn contradicting_ties(
    relations: &[Relation],
    name: impl Fn(&str) -> Option<String>,
) -> Vec<DiagnosticRecord> {
    let mut out = Vec::new();
    for pair in relations.windows(2) {
        let [a, b] = pair else { continue };
        let kind = match a.kind {
            RelationKind::Merger => EventKind::Merger,
            RelationKind::Split => EventKind::Split,
            RelationKind::Renamed => EventKind::Renaming,
            _ => continue,
        };
        let (Some(date), Some(other)) = (&a.date, &b.date) else { continue };
        let alike = |a: &[String], b: &[String]| a.len() == b.len() && a.iter().all(|id| b.contains(id));
        if a.kind != b.kind || !alike(&a.from, &b.from) || !alike(&a.to, &b.to) || date.is_compatible(other) {
            continue;
        }
        // A document that knows one of the dates only: one that gives both tells two happenings.
        let own = |a: &Relation, b: &Relation| {
            a.sources.iter().position(|own| b.sources.iter().all(|source| source.document != own.document))
        };
        let (first, second) = match (own(a, b), own(b, a)) {
            (None, None) => continue,
            (first, second) => (first.unwrap_or(0), second.unwrap_or(0)),
        };
        let (Some(first), Some(second)) = (a.sources.get(first), b.sources.get(second)) else { continue };
        let side = |ids: &[String]| ids.iter().filter_map(|id| name(id)).collect::<Vec<_>>().join(" + ");
        out.push(DiagnosticRecord {
            severity: Severity::Warning,
            document: second.document.to_string(),
            start: second.start,
            end: second.end,
            message: Contradiction {
                kind: Some(kind.as_str()),
                name: &[side(&a.from), side(&a.to)].join(" → "),
                first: Said { date: &date.to_string(), words: &first.quote, document: &first.document },
                second: Said { date: &other.to_string(), words: &second.quote, document: &second.document },
            }
            .to_string(),
            hint: HINT.to_owned(),
            extra: Map::new(),
        });
    }
    out
}

const HINT: &str = "Both are kept as events. Read the two passages and reject the one that is wrong.";

/// Warnings where sources give different dates for what happens to an actor once.
pub(super) fn contradictions(
    events: &[Event],
    themes: &[Option<u32>],
    registry: &Registry,
) -> Vec<DiagnosticRecord> {
    // In one list: most actors have one such event, and a list for each would take as much room as the events' dates.
    let mut told: Vec<(u32, EventKind, u32)> = Vec::new();
    for ((event, theme), at) in events.iter().zip(themes).zip(0..) {
        if let Some(theme) = theme
            && matches!(
                event.kind,
                EventKind::Founding
                    | EventKind::Registration
                    | EventKind::Dissolution
                    | EventKind::Birth
                    | EventKind::Death
            )
        {
            told.push((*theme, event.kind, at));
        }
    }
    told.sort_unstable();
    let mut out = Vec::new();
    for members in told.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|members| members.len() > 1) {
        let Some(&(theme, kind, _)) = members.first() else { continue };
        let mut members: Vec<usize> = members.iter().map(|&(.., at)| at as usize).collect();
        members.compact_sort_by_key(|&at| (events[at].date.earliest_day(), events[at].id.clone()));
        for pair in members.windows(2) {
            let (Some(a), Some(b)) = (events.get(pair[0]), events.get(pair[1])) else { continue };
            let (Some(source_a), Some(source)) = (a.sources.first(), b.sources.first()) else { continue };
            // Only where both say by name whom they are about.
            let names_it = |event: &Event| {
                registry.actors.get(theme as usize).is_some_and(|actor| {
                    // "Fellowship founded" of the Fellowship of the Open Door.
                    let head = actor.name.split_once(" of ").map(|(head, _)| head);
                    let headed = head.is_some_and(|head| {
                        let rest = event.title.strip_prefix(head).unwrap_or_default();
                        rest.starts_with(' ') && !rest.starts_with(" of ")
                    });
                    headed
                        || std::iter::once(&actor.name).chain(&actor.aliases).any(|name| {
                            event.title.find(&**name).is_some_and(|at| {
                                let rest = event.title.get(at + name.len()..).unwrap_or_default();
                                !rest.starts_with(['\'', '’'])
                            })
                        })
                })
            };
            // "The Federation set up the Red Union" founds another body.
            let founds_another = |event: &Event| kind == EventKind::Founding && founds(&event.title);
            // What was founded once may be founded again.
            let again = ["re-", "incorporat", "refound", "reconstit", "restored", "воссозда", "восстановл"];
            if a.date.is_compatible(&b.date)
                || !names_it(a)
                || !names_it(b)
                || founds_another(a)
                || founds_another(b)
                || again.iter().any(|word| b.title.contains(word))
            {
                continue;
            }
            let name = registry.actors.get(theme as usize).map(|actor| &*actor.name).unwrap_or_default();
            out.push(two_dates(Some(kind), name, (&a.date, source_a), (&b.date, source)));
        }
    }
    out
}

/// Whether a headline tells that somebody founded something, and not that it was founded.
fn founds(title: &str) -> bool {
    const VERBS: [&str; 6] = ["founded", "established", "created", "formed", "launched", "organised"];
    const RUSSIAN: [&str; 5] = ["основал", "создал", "учредил", "образовал", "организовал"];
    let mut words = title.split(' ').skip(1).peekable();
    while let Some(word) = words.next() {
        let up = word == "set" && words.next_if_eq(&"up").is_some();
        let verb = up || VERBS.contains(&word);
        let active = RUSSIAN
            .iter()
            .any(|verb| word.strip_prefix(verb).is_some_and(|ending| matches!(ending, "" | "а" | "о" | "и")));
        let whom = words.peek().copied().unwrap_or_default();
        let named =
            || matches!(whom, "the" | "a" | "an" | "its" | "their") || whom.starts_with(char::is_uppercase);
        if active || verb && named() {
            return true;
        }
    }
    false
}

/// Warnings where two documents give different dates for what is one fact otherwise, unless `known` say it.
pub(super) fn disputed_facts(
    clusters: &Clusters,
    events: &[Event],
    documents: &[Name],
    known: &[DiagnosticRecord],
) -> Vec<DiagnosticRecord> {
    let told = |piece: u32| {
        let (reading, at) = clusters.place(piece);
        let event = events.get(clusters.cluster(reading, at)?)?;
        let document = documents.get(reading)?;
        Some((event, event.sources.iter().find(|source| source.document == *document)?))
    };
    let mut said: BTreeMap<&str, Vec<&DiagnosticRecord>> = BTreeMap::new();
    for record in known.iter().filter(|record| Contradiction::read(&record.message).is_some()) {
        said.entry(&record.document).or_default().push(record);
    }
    let is_said = |source: &Source, other: &Source| {
        let records = said.get(source.document.as_str()).into_iter().flatten();
        let here = |record: &&&DiagnosticRecord| {
            record.start < source.range().end && source.range().start < record.end
        };
        records.filter(here).any(|record| record.message.contains(other.document.as_str()))
    };
    let mut pairs: BTreeSet<(&EventId, &EventId)> = BTreeSet::new();
    let mut out: Vec<DiagnosticRecord> = Vec::new();
    for &(one, other) in &clusters.disputed {
        let Some((one, other)) = told(one).zip(told(other)) else { continue };
        let order = |told: &(&Event, _)| (told.0.date.earliest_day(), told.0.id.clone());
        let ((a, first), (b, second)) =
            if order(&one) <= order(&other) { (one, other) } else { (other, one) };
        let is_new = a.id != b.id && pairs.insert((&a.id, &b.id));
        let is_of_night = is_of_night(first.date_text()) || is_of_night(second.date_text());
        let are_neighbours = a.date.latest_day().zip(b.date.earliest_day()).is_some_and(|(a, b)| b - a == 1);
        let is_one_night = is_of_night && are_neighbours;
        let is_known = is_said(first, second) || is_said(second, first);
        if is_new && !is_known && !is_one_night {
            out.push(two_dates(None, &a.title, (&a.date, first), (&b.date, second)));
        }
    }
    out
}

/// Whether a date is that of a night, which is of two days.
fn is_of_night(words: &str) -> bool {
    words.split(' ').any(|word| matches!(word, "night" | "ночь" | "ночью" | "midnight" | "полночь"))
}

/// The warning that two passages date what happened to `name`, or what the headline `name` tells, differently.
fn two_dates(
    kind: Option<EventKind>,
    name: &str,
    (date, first): (&Edtf, &Source),
    (other, second): (&Edtf, &Source),
) -> DiagnosticRecord {
    let (date, other) = (date.to_string(), other.to_string());
    let message = Contradiction {
        kind: kind.map(EventKind::as_str),
        name,
        first: Said { date: &date, words: first.date_text(), document: first.document.as_str() },
        second: Said { date: &other, words: second.date_text(), document: second.document.as_str() },
    };
    DiagnosticRecord {
        severity: Severity::Warning,
        document: second.document.to_string(),
        start: second.date_range().start,
        end: second.date_range().end,
        message: message.to_string(),
        hint: HINT.to_owned(),
        extra: Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::founds;

    #[test]
    fn who_founds_another_body_is_not_founded() {
        for title in [
            "Federation of Clerks established the Red Union",
            "Ann Hill set up a school",
            "Союз почтовиков создал газету",
            "Acme Works founded Acme Bank",
        ] {
            assert!(founds(title), "{title}");
        }
        for title in
            ["Chess Club founded in Leeds", "Chess Club set up by Ann Hill", "Создан союз почтовиков"]
        {
            assert!(!founds(title), "{title}");
        }
    }
}
