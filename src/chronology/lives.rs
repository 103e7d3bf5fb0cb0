//! When organisations began and ended, and where sources contradict each other about what happens once.

use super::contradiction::{Contradiction, Said};
use super::{DiagnosticRecord, Event, Relation, registry::Registry};
use crate::sort::CompactSort;
use crate::{
    document::Severity,
    event::{EventKind, RelationKind},
    time::Edtf,
};
use serde_json::Map;
use std::collections::{BTreeMap, HashMap};

/// What is known of the beginnings and ends of actors. Evidence of a higher rank beats a lower one.
#[derive(Debug, Default)]
pub(super) struct Lives {
    starts: HashMap<u32, (u8, Edtf)>,
    ends: HashMap<u32, (u8, Edtf)>,
}

impl Lives {
    /// Start and end of `actor`, as far as known.
    pub(super) fn of(&self, actor: u32) -> (Option<Edtf>, Option<Edtf>) {
        let start = self.starts.get(&actor).map(|(_, date)| date.clone());
        let mut end = self.ends.get(&actor).map(|(_, date)| date.clone());
        if let (Some(start), Some(last)) = (&start, &end)
            && let (Some(first), Some(last)) = (start.earliest_day(), last.latest_day())
            && last < first
        {
            end = None;
        }
        (start, end)
    }

    /// An event about `theme` happened.
    pub(super) fn happened(&mut self, theme: Option<u32>, event: &Event) {
        let Some(actor) = theme else { return };
        if event.date.is_interval()
            && event
                .date
                .latest_day()
                .zip(event.date.earliest_day())
                .is_none_or(|(last, first)| last - first > 31)
        {
            return;
        }
        match event.kind {
            EventKind::Founding => self.start(actor, 3, &event.date),
            EventKind::Dissolution => self.end(actor, 3, &event.date),
            _ => {}
        }
    }

    /// A text says that `actor` existed in `span`.
    pub(super) fn lasted(&mut self, actor: u32, span: &Edtf) {
        if let Some((start, end)) = span.bounds() {
            if let Some(start) = start {
                self.start(actor, 2, &start);
            }
            if let Some(end) = end {
                self.end(actor, 4, &end);
            }
        }
    }

    /// A dated tie began or ended its sides.
    pub(super) fn tied(&mut self, kind: RelationKind, from: &[u32], to: &[u32], date: Option<&Edtf>) {
        let Some(date) = date else { return };
        let (ends, starts) = match kind {
            RelationKind::Merger => (true, from.len() > 1),
            RelationKind::Renamed => (true, true),
            RelationKind::Split => (false, true),
            RelationKind::Dissolution => (true, false),
            RelationKind::Founded | RelationKind::Cofounded => (false, true),
            _ => (false, false),
        };
        if ends {
            from.iter().for_each(|&actor| self.end(actor, 3, date));
        }
        if starts {
            to.iter().for_each(|&actor| self.start(actor, 2, date));
        }
    }

    fn start(&mut self, actor: u32, rank: u8, date: &Edtf) {
        keep(&mut self.starts, actor, rank, date, false);
    }

    fn end(&mut self, actor: u32, rank: u8, date: &Edtf) {
        keep(&mut self.ends, actor, rank, date, true);
    }
}

/// Keeps the date of higher rank; of equal rank the earlier start or the later end, then the finer.
fn keep(map: &mut HashMap<u32, (u8, Edtf)>, actor: u32, rank: u8, date: &Edtf, late: bool) {
    let measure = |date: &Edtf| {
        let (first, last) = (date.earliest_day().unwrap_or(i64::MIN), date.latest_day().unwrap_or(i64::MAX));
        let main = if late { last.saturating_neg() } else { first };
        (main, last.saturating_sub(first), date.to_string())
    };
    match map.get(&actor) {
        Some((known, _)) if *known > rank => {}
        Some((known, old)) if *known == rank && measure(old) <= measure(date) => {}
        _ => {
            map.insert(actor, (rank, date.clone()));
        }
    }
}

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
            document: second.document.clone(),
            start: second.start,
            end: second.end,
            message: Contradiction {
                kind: kind.as_str(),
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
    let mut told: BTreeMap<(u32, EventKind), Vec<usize>> = BTreeMap::new();
    for (at, (event, theme)) in events.iter().zip(themes).enumerate() {
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
            told.entry((*theme, event.kind)).or_default().push(at);
        }
    }
    let mut out = Vec::new();
    for ((theme, kind), mut members) in told {
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
                            event.title.find(name.as_str()).is_some_and(|at| {
                                let rest = event.title.get(at + name.len()..).unwrap_or_default();
                                !rest.starts_with(['\'', '’'])
                            })
                        })
                })
            };
            // What was founded once may be founded again.
            let again = ["re-", "incorporat", "refound", "reconstit", "restored", "воссозда", "восстановл"];
            if a.date.is_compatible(&b.date)
                || !names_it(a)
                || !names_it(b)
                || again.iter().any(|word| b.title.contains(word))
            {
                continue;
            }
            let name =
                registry.actors.get(theme as usize).map(|actor| actor.name.as_str()).unwrap_or_default();
            out.push(DiagnosticRecord {
                severity: Severity::Warning,
                document: source.document.to_string(),
                start: source.date_start,
                end: source.date_end,
                message: Contradiction {
                    kind: kind.as_str(),
                    name,
                    first: Said {
                        date: &a.date.to_string(),
                        words: source_a.date_text(),
                        document: source_a.document.as_str(),
                    },
                    second: Said {
                        date: &b.date.to_string(),
                        words: source.date_text(),
                        document: source.document.as_str(),
                    },
                }
                .to_string(),
                hint: HINT.to_owned(),
                extra: Map::new(),
            });
        }
    }
    out
}
