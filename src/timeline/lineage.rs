//! Ties between lanes: which relations of a chronology flow as ribbons, and when.

use super::dates::{OPEN_END, OPEN_START, extent};
use super::life::{End, Lane};
use crate::chronology::{Chronology, EventId, Relation};
use crate::event::RelationKind;
use crate::sort::CompactSort;
use std::collections::HashMap;

/// A ribbon from one lane to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tie {
    pub(crate) sort: Sort,
    /// Indices of lanes.
    pub(crate) from: u32,
    pub(crate) to: u32,
    /// When, in days: first and last moment of the date.
    pub(crate) start: i64,
    pub(crate) end: i64,
    /// Index of the event that is this tie.
    pub(crate) event: Option<u32>,
    /// Which of how many that merge into one lane on one date.
    pub(crate) share: (u32, u32),
    /// Whether both lanes are on one row, so that no ribbon is needed.
    pub(crate) same_row: bool,
}

/// How a ribbon flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// One name after another: the same river.
    Rename,
    /// Several become one; arrives on its date.
    Merge,
    /// A part leaves; arrives on its date.
    Split,
    /// One enters another and lives on; leaves on its date.
    Join,
    /// A section comes out of the body that it belongs to; arrives on its date.
    Section,
}

/// How a kind of relation flows, and whether against its own direction.
fn sort_of(kind: RelationKind) -> Option<(Sort, bool)> {
    use RelationKind as K;
    Some(match kind {
        K::Renamed => (Sort::Rename, false),
        K::Merger => (Sort::Merge, false),
        K::Split | K::Predecessor | K::Successor => (Sort::Split, false),
        K::Joined => (Sort::Join, false),
        K::SectionOf | K::Affiliated => (Sort::Section, true),
        // Who walks out of a meeting was not a part of it.
        K::Walkout
        | K::MemberOf
        | K::Expelled
        | K::Cofounded
        | K::Founded
        | K::Dissolution
        | K::Cooperation => {
            return None;
        }
    })
}

/// Organisations that have a lane although no event is theirs, because a lane came out of them or went into them:
/// what split, was renamed or merged into a lane, the body of a section, what a lane joined. `busy` have a lane.
pub(crate) fn tied_organizations(
    chronology: &Chronology,
    by_id: &HashMap<&str, u32>,
    busy: &[bool],
) -> Vec<bool> {
    let mut tied = vec![false; chronology.organizations.len()];
    for relation in &chronology.relations {
        let sort = sort_of(relation.kind).map(|(sort, _)| sort);
        let dated = relation.date.is_some();
        let (known, other, enough) = match sort {
            // Who expels was a body to belong to.
            None if relation.kind == RelationKind::Expelled => (&relation.from, &relation.to, dated),
            None => continue,
            Some(Sort::Join | Sort::Section) => (&relation.from, &relation.to, dated),
            Some(Sort::Merge) => (&relation.to, &relation.from, dated),
            Some(Sort::Rename | Sort::Split) => (&relation.to, &relation.from, true),
        };
        let index = |id: &String| by_id.get(id.as_str()).map(|&index| index as usize);
        let is_busy = known.iter().filter_map(index).any(|index| busy.get(index) == Some(&true));
        // A body that is only mentioned in passing gets no lane.
        let mut tie = |ids: &[String]| {
            for at in ids.iter().filter_map(index) {
                if let Some(tied) = tied.get_mut(at) {
                    *tied = true;
                }
            }
        };
        if is_busy && enough {
            tie(other);
        }
        // What split off on a known date began then.
        let parent = || relation.from.iter().filter_map(index).any(|index| busy.get(index) == Some(&true));
        if sort == Some(Sort::Split) && dated && parent() {
            tie(&relation.to);
        }
    }
    tied
}

/// Organisations that a relation which flows connects with another.
pub(crate) fn kin(chronology: &Chronology, by_id: &HashMap<&str, u32>) -> Vec<bool> {
    let mut kin = vec![false; chronology.organizations.len()];
    for relation in chronology.relations.iter().filter(|relation| sort_of(relation.kind).is_some()) {
        for id in relation.from.iter().chain(&relation.to) {
            if let Some(kin) = by_id.get(id.as_str()).and_then(|&at| kin.get_mut(at as usize)) {
                *kin = true;
            }
        }
    }
    kin
}

/// Events, by their ids, of whom one has joined another.
pub(crate) fn parts(chronology: &Chronology) -> Vec<&EventId> {
    let joined = |relation: &&Relation| relation.kind == RelationKind::Joined && relation.from.len() == 1;
    let mut parts: Vec<&EventId> =
        chronology.relations.iter().filter(joined).filter_map(|relation| relation.event.as_ref()).collect();
    parts.compact_sort();
    parts
}

/// The body whose part joins another, if that is what a relation tells: the part has no lane, and its event is told of
/// the body that it is of.
fn body_of<'a>(chronology: &'a Chronology, relation: &Relation, event: Option<u32>) -> Option<&'a str> {
    let body: &str = chronology.events.get(event? as usize)?.organizations.first()?;
    let is_part = relation.kind == RelationKind::Joined && relation.from.len() == 1;
    (is_part && !relation.to.iter().any(|to| to == body)).then_some(body)
}

/// The ribbons of a chronology, each pair of lanes and sort once, with the best known date; lives that a ribbon
/// begins or ends are told so.
pub(crate) fn ties(chronology: &Chronology, lanes: &mut [Lane]) -> Vec<Tie> {
    let lane_by_id: HashMap<&str, u32> = lanes
        .iter()
        .zip(0u32..)
        .filter_map(|(lane, index)| {
            let organization = chronology.organizations.get(lane.organization? as usize)?;
            Some((organization.id.as_str(), index))
        })
        .collect();
    let event_by_id: HashMap<&EventId, u32> = if chronology.relations.is_empty() {
        HashMap::new()
    } else {
        chronology.events.iter().zip(0u32..).map(|(event, index)| (&event.id, index)).collect()
    };
    let lane_of = |id: &String| lane_by_id.get(id.as_str()).copied();
    // Later and earlier names.
    let renamed = chronology.relations.iter().filter(|relation| relation.kind == RelationKind::Renamed);
    let names = renamed
        .filter_map(|relation| Some((lane_of(relation.to.first()?)?, lane_of(relation.from.first()?)?)));
    let names: Vec<(u32, u32)> = names.collect();
    let before = |lane: u32| names.iter().find(|(later, _)| *later == lane).map(|(_, earlier)| *earlier);
    let mut ties: Vec<Tie> = Vec::new();
    let mut place_of: HashMap<(u32, u32), usize> = HashMap::new();
    let heirs = |relation: &&Relation| relation.kind == RelationKind::Predecessor;
    // What a predecessor was to its heir, other relations may say better.
    let stated = chronology.relations.iter().filter(|relation| !heirs(relation));
    for relation in stated.chain(chronology.relations.iter().filter(heirs)) {
        let Some((sort, against)) = sort_of(relation.kind) else { continue };
        let event = relation.event.as_ref().and_then(|id| event_by_id.get(id)).copied();
        let date = relation.date.as_ref().or_else(|| {
            event.and_then(|event| chronology.events.get(event as usize)).map(|event| &event.date)
        });
        let date = date.map(extent).filter(|extent| extent.flags & (OPEN_START | OPEN_END) == 0);
        for from in &relation.from {
            for to in &relation.to {
                let body = || lane_by_id.get(body_of(chronology, relation, event)?).copied();
                let (Some(from), Some(to)) = (lane_of(from).or_else(body), lane_of(to)) else { continue };
                let (from, mut to) = if against { (to, from) } else { (from, to) };
                // Whose section something is that changed its name, nobody knows since when, it was under its
                // first name. As many steps as names anybody ever had.
                if sort == Sort::Section && date.is_none() {
                    to = (0..8).fold(to, |lane, _| before(lane).unwrap_or(lane));
                }
                if from == to {
                    continue;
                }
                let dated =
                    date.map(|extent| (extent.start, extent.end)).or_else(|| implied(sort, from, to, lanes));
                let Some((start, end)) = dated else { continue };
                // Of whom nothing else is told went on under the name of its only heir.
                let is_mute = lanes.get(from as usize).is_some_and(|lane| lane.count == 0);
                let goes_on = |tie: &Tie| {
                    matches!(tie.sort, Sort::Rename | Sort::Merge) && (tie.to == to || tie.from == from)
                };
                let sort = if heirs(&relation) && is_mute && !ties.iter().any(goes_on) {
                    Sort::Rename
                } else {
                    sort
                };
                add(
                    &mut ties,
                    &mut place_of,
                    Tie { sort, from, to, start, end, event, share: (0, 1), same_row: false },
                );
            }
        }
    }
    for tie in &ties {
        let begins = |lane: &Lane| matches!(lane.life.start, End::Within(start, _) if start >= tie.start);
        if tie.sort == Sort::Merge
            && let Some(lane) = lanes.get_mut(tie.to as usize).filter(|lane| begins(lane))
        {
            lane.merged = lane.merged.or(tie.event);
        }
        if matches!(tie.sort, Sort::Rename | Sort::Merge)
            && let Some(lane) = lanes.get_mut(tie.from as usize)
            && lane.life.end == End::Open
        {
            lane.life.end = End::Within(tie.start, tie.end);
        }
        if matches!(tie.sort, Sort::Rename | Sort::Split | Sort::Merge)
            && let Some(lane) = lanes.get_mut(tie.to as usize)
            && lane.life.start == End::Open
        {
            lane.life.start = End::Within(tie.start, tie.end);
        }
    }
    ties
}

/// Tells ties and lanes what only the order of rows says.
pub(crate) fn finish(ties: &mut [Tie], lanes: &mut [Lane]) {
    let row = |lane: u32| lanes.get(lane as usize).map(|lane| lane.row);
    for tie in ties.iter_mut() {
        tie.same_row = row(tie.from) == row(tie.to);
    }
    // Those that merge on one date share the height of the band that they become, from the upper row down.
    let merges = |tie: &Tie| (tie.sort == Sort::Merge).then_some((tie.to, tie.start));
    let mut order: Vec<usize> =
        (0..ties.len()).filter(|&at| ties.get(at).and_then(merges).is_some()).collect();
    order.compact_sort_by_key(|&at| ties.get(at).map(|tie| (merges(tie), row(tie.from), tie.from)));
    let groups: Vec<Vec<usize>> = order
        .chunk_by(|&a, &b| ties.get(a).and_then(merges) == ties.get(b).and_then(merges))
        .map(<[usize]>::to_vec)
        .collect();
    for group in groups {
        for (&at, place) in group.iter().zip(0u32..) {
            if let Some(tie) = ties.get_mut(at) {
                tie.share = (place, group.len() as u32);
            }
        }
    }
    for tie in ties.iter().filter(|tie| tie.sort == Sort::Rename && tie.same_row) {
        if let Some(lane) = lanes.get_mut(tie.from as usize) {
            lane.continues.1 = true;
        }
        if let Some(lane) = lanes.get_mut(tie.to as usize) {
            lane.continues.0 = true;
        }
    }
}

/// An undated tie flows when the life that it begins or ends does.
fn implied(sort: Sort, from: u32, to: u32, lanes: &[Lane]) -> Option<(i64, i64)> {
    let start = match lanes.get(to as usize)?.life.start {
        End::Within(start, end) => Some((start, end)),
        _ => None,
    };
    let end = match lanes.get(from as usize)?.life.end {
        End::Within(start, end) => Some((start, end)),
        _ => None,
    };
    match sort {
        Sort::Split | Sort::Section => start,
        Sort::Rename | Sort::Merge => start.or(end),
        Sort::Join => None,
    }
}

/// A pair of lanes has one ribbon: the finer date wins, an event is kept, a rename or merger outranks the rest.
fn add(ties: &mut Vec<Tie>, place_of: &mut HashMap<(u32, u32), usize>, tie: Tie) {
    let known = place_of.get(&(tie.from, tie.to)).copied();
    match known.and_then(|place| ties.get_mut(place)) {
        Some(known) => {
            if tie.sort < known.sort {
                let event = tie.event.or(known.event);
                *known = Tie { event, ..tie };
            } else if tie.sort == known.sort && tie.end - tie.start < known.end - known.start {
                (known.start, known.end) = (tie.start, tie.end);
                known.event = tie.event.or(known.event);
            }
        }
        None => {
            place_of.insert((tie.from, tie.to), ties.len());
            ties.push(tie);
        }
    }
}
