//! The order of lanes: lineage neighbours adjacent, bands that never overlap in one row, tints that follow kinship.

use super::dates::NEVER;
use super::guests::{Hosts, Scale};
use super::life::{End, Lane};
use super::lineage::{Sort, Tie};
use crate::sort::CompactSort;
use std::{cmp::Reverse, collections::BinaryHeap};

/// Tints of documented organisations, and of the others.
const TINTS: [u8; 7] = [5, 1, 3, 2, 4, 6, 0];
const STONE: u8 = 7;
/// No tint yet.
pub(crate) const UNTINTED: u8 = u8::MAX;

/// Gives every lane its row and tint; returns the lanes of each row.
pub(crate) fn arrange(lanes: &mut [Lane], ties: &[Tie]) -> Vec<Vec<u32>> {
    for lane in lanes.iter_mut() {
        lane.tint = UNTINTED;
    }
    tint(lanes, ties);
    let families = families(lanes.len(), ties);
    let mut rows: Vec<Vec<u32>> = Vec::new();
    // Small lanes without kin are guests where a family's rows are free, or share rows at the end, with room between them
    // for a name: each takes the row that became free first.
    let mut loners: Vec<u32> = Vec::new();
    let mut small: Vec<Vec<u32>> = Vec::new();
    let mut free: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    let scale = Scale::new(lanes);
    for family in order_families(lanes, families) {
        match family.as_slice() {
            &[only] if lanes.get(only as usize).is_some_and(is_small) => loners.push(only),
            _ => rows.extend(order_members(lanes, &family, ties)),
        }
    }
    let mut hosts = Hosts::new(&rows, lanes, ties, &scale);
    for only in loners {
        let Some((start, until)) = lanes.get(only as usize).map(|lane| scale.taken(lane)) else { continue };
        if let Some(row) = hosts.free(start, until).and_then(|row| rows.get_mut(row)) {
            row.push(only);
            continue;
        }
        let row = match free.peek() {
            Some(&Reverse((before, row))) if before <= start => {
                free.pop();
                row
            }
            _ => {
                small.push(Vec::new());
                small.len() - 1
            }
        };
        free.push(Reverse((until, row)));
        if let Some(members) = small.get_mut(row) {
            members.push(only);
        }
    }
    // What belongs to nobody stays last.
    let at =
        rows.len()
            - usize::from(rows.last().is_some_and(|row| {
                row.iter().filter_map(|&lane| lanes.get(lane as usize)).all(Lane::is_nobody)
            }));
    rows.splice(at..at, small);
    number(lanes, &rows);
    rows
}

/// Tells every lane its row.
pub(crate) fn number(lanes: &mut [Lane], rows: &[Vec<u32>]) {
    for (members, row) in rows.iter().zip(0u32..) {
        for &member in members {
            if let Some(lane) = lanes.get_mut(member as usize) {
                lane.row = row;
            }
        }
    }
}

/// A lane of which little is told.
fn is_small(lane: &Lane) -> bool {
    !lane.is_nobody() && lane.count < 4 && (!lane.documented || matches!(lane.life.end, End::Unknown(_)))
}

/// A tint belongs to an organisation: its key chooses it, whoever else is there, unless kin wear it already. What was
/// only renamed keeps its tint; undocumented organisations are of stone, a section wears the tint of its body.
fn tint(lanes: &mut [Lane], ties: &[Tie]) {
    let mut kin: Vec<Vec<(usize, Sort)>> = vec![Vec::new(); lanes.len()];
    for tie in ties {
        for (one, other) in [(tie.from, tie.to), (tie.to, tie.from)] {
            if let Some(kin) = kin.get_mut(one as usize) {
                kin.push((other as usize, tie.sort));
            }
        }
    }
    let mut order: Vec<usize> = (0..lanes.len()).collect();
    order.compact_sort_by_key(|&at| lanes.get(at).map(|lane| (span(lane).0, lane.key.clone())));
    for at in order {
        let Some(lane) = lanes.get(at) else { continue };
        let kin = kin.get(at).map(Vec::as_slice).unwrap_or_default();
        let tint_of = |&(other, _): &(usize, Sort)| lanes.get(other).map(|lane| lane.tint);
        let known = lane.documented || lane.count > 8;
        let renamed = kin.iter().filter(|(_, sort)| *sort == Sort::Rename).find_map(tint_of);
        let tint = match renamed {
            Some(tint) if tint != UNTINTED && tint != STONE && known => tint,
            _ if !known => STONE,
            _ => {
                let taken: Vec<u8> = kin.iter().filter_map(tint_of).collect();
                let first = hash(&lane.key) as usize;
                let wished =
                    (0..TINTS.len()).filter_map(|next| TINTS.get((first + next) % TINTS.len()).copied());
                let free = wished.clone().find(|tint| !taken.contains(tint));
                free.or(wished.clone().next()).unwrap_or(STONE)
            }
        };
        if let Some(lane) = lanes.get_mut(at) {
            lane.tint = tint;
        }
    }
    // A section wears the colour of its body.
    for tie in ties.iter().filter(|tie| tie.sort == Sort::Section) {
        let tint = lanes.get(tie.to as usize).map(|lane| lane.tint);
        if let (Some(tint), Some(lane)) = (tint, lanes.get_mut(tie.from as usize))
            && lane.tint == STONE
        {
            lane.tint = tint;
        }
    }
}

/// FNV-1a.
fn hash(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Lanes that ties connect, directly or not.
fn families(count: usize, ties: &[Tie]) -> Vec<Vec<u32>> {
    let mut parent: Vec<u32> = (0..count as u32).collect();
    fn root(parent: &mut [u32], mut at: u32) -> u32 {
        while let Some(&up) = parent.get(at as usize) {
            if up == at {
                break;
            }
            let higher = parent.get(up as usize).copied().unwrap_or(up);
            if let Some(slot) = parent.get_mut(at as usize) {
                *slot = higher;
            }
            at = higher;
        }
        at
    }
    for tie in ties {
        let (a, b) = (root(&mut parent, tie.from), root(&mut parent, tie.to));
        if let Some(slot) = parent.get_mut(a.max(b) as usize) {
            *slot = a.min(b);
        }
    }
    let mut families: Vec<Vec<u32>> = vec![Vec::new(); count];
    for lane in 0..count as u32 {
        let root = root(&mut parent, lane);
        if let Some(family) = families.get_mut(root as usize) {
            family.push(lane);
        }
    }
    families.retain(|family| !family.is_empty());
    families
}

/// Those with kin first, of whom most is told before the others; then single lanes by their first day, the small ones
/// last; what belongs to nobody at the very end.
fn order_families(lanes: &[Lane], mut families: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    families.compact_sort_by_key(|family| {
        let members = || family.iter().filter_map(|&member| lanes.get(member as usize));
        let nobody = members().all(Lane::is_nobody);
        let small = family.len() == 1 && members().all(is_small);
        let told: u32 = if family.len() > 1 { members().map(|lane| lane.count).sum() } else { 0 };
        (nobody, small, std::cmp::Reverse(told), members().map(|lane| span(lane).0).min())
    });
    families
}

/// First and last day of a life, as far as known.
pub(crate) fn span(lane: &Lane) -> (i64, i64) {
    let start = match lane.life.start {
        End::Within(day, _) | End::Unknown(day) => day,
        End::Open => -NEVER,
    };
    let end = match lane.life.end {
        End::Within(_, day) | End::Unknown(day) => day,
        End::Open => NEVER,
    };
    (start, end)
}

/// First and last day that a lane takes of a row: those of its life, or the whole row where events are told far beyond it,
/// which would stand on another's band, or behind its end without a name.
pub(crate) fn occupied(lane: &Lane) -> (i64, i64) {
    let (start, end) = span(lane);
    let strays =
        |(first, last): (i64, i64)| first < start.saturating_sub(SLACK) || last > end.saturating_add(SLACK);
    if lane.told.is_some_and(strays) { (i64::MIN, i64::MAX) } else { (start, end) }
}

/// The rows of one family, by local search: the cost is the length of all ribbons, in rows, and the number of rows.
fn order_members(lanes: &[Lane], family: &[u32], ties: &[Tie]) -> Vec<Vec<u32>> {
    let mut members = family.to_vec();
    members.compact_sort_by_key(|&member| (lanes.get(member as usize).map(span), member));
    if members.len() > LARGEST_SEARCHED {
        return members.into_iter().map(|member| vec![member]).collect();
    }
    let mut rows: Vec<Vec<u32>> = members.iter().map(|&member| vec![member]).collect();
    let inner: Vec<Tie> = ties.iter().filter(|tie| family.contains(&tie.from)).copied().collect();
    // Names first: they are one river.
    for tie in inner.iter().filter(|tie| matches!(tie.sort, Sort::Rename)) {
        join(&mut rows, tie.from, tie.to, lanes);
    }
    let tied = |a: u32, b: u32| {
        inner.iter().any(|tie| tie.sort != Sort::Rename && [(a, b), (b, a)].contains(&(tie.from, tie.to)))
    };
    let strangers = |rows: &[Vec<u32>], a: usize, b: usize| {
        let members = |row: usize| rows.get(row).into_iter().flatten().copied();
        members(a).all(|a| members(b).all(|b| !tied(a, b)))
    };
    let mut best = cost(&rows, &inner, lanes);
    for _ in 0..12 {
        let mut improved = false;
        for from in 0..rows.len() {
            for to in 0..rows.len() {
                if from == to || from >= rows.len() || to >= rows.len() {
                    continue;
                }
                let mut moved = rows.clone();
                let row = moved.remove(from);
                moved.insert(to, row);
                let moved_cost = cost(&moved, &inner, lanes);
                let mut shared = rows.clone();
                let shared_cost =
                    if strangers(&shared, from, to) && fits(&shared, from, to, -APART, lanes, occupied) {
                        let row = shared.remove(from);
                        if let Some(host) = shared.get_mut(if from < to { to - 1 } else { to }) {
                            host.extend(row);
                        }
                        cost(&shared, &inner, lanes)
                    } else {
                        f64::INFINITY
                    };
                if moved_cost.min(shared_cost) < best - 1e-9 {
                    best = moved_cost.min(shared_cost);
                    rows = if moved_cost < shared_cost { moved } else { shared };
                    improved = true;
                }
            }
        }
        if !improved {
            break;
        }
    }
    rows
}

fn join(rows: &mut Vec<Vec<u32>>, a: u32, b: u32, lanes: &[Lane]) {
    let at = |rows: &[Vec<u32>], lane: u32| rows.iter().position(|row| row.contains(&lane));
    if let (Some(a), Some(b)) = (at(rows, a), at(rows, b))
        && a != b
        && fits(rows, a.max(b), a.min(b), SLACK, lanes, span)
    {
        let row = rows.remove(a.max(b));
        if let Some(host) = rows.get_mut(a.min(b)) {
            host.extend(row);
        }
    }
}

/// A family larger than this stays in the order of time: the search is cubic.
const LARGEST_SEARCHED: usize = 28;

/// Days by which what is told of a life may lie beyond it.
const SLACK: i64 = 740;

/// Days between two lives that share a row without being tied.
const APART: i64 = 1100;

/// Whether nothing that `of` says of the lanes of one row overlaps the other's by more than `slack` days (less than none:
/// a gap).
fn fits(
    rows: &[Vec<u32>],
    a: usize,
    b: usize,
    slack: i64,
    lanes: &[Lane],
    of: fn(&Lane) -> (i64, i64),
) -> bool {
    let spans = |row: usize| {
        let members = rows.get(row).into_iter().flatten();
        members.filter_map(|&lane| lanes.get(lane as usize).map(of)).collect::<Vec<_>>()
    };
    let others = spans(b);
    spans(a).iter().all(|&(start, end)| {
        others.iter().all(|&(other_start, other_end)| {
            end.saturating_sub(slack) <= other_start || other_end.saturating_sub(slack) <= start
        })
    })
}

/// Length of all ribbons, bands that they cross, and a little for every row and for being out of time's order.
fn cost(rows: &[Vec<u32>], ties: &[Tie], lanes: &[Lane]) -> f64 {
    let row_of = |lane: u32| rows.iter().position(|row| row.contains(&lane)).unwrap_or(0);
    let mut cost = rows.len() as f64 * 0.9;
    for tie in ties {
        let (a, b) = (row_of(tie.from), row_of(tie.to));
        let (low, high) = (a.min(b), a.max(b));
        cost += (high - low) as f64;
        for row in rows.get(low + 1..high).unwrap_or_default() {
            let crossed = row.iter().filter_map(|&lane| lanes.get(lane as usize)).map(span);
            cost += crossed.filter(|&(start, end)| start < tie.start && tie.start < end).count() as f64;
        }
    }
    let starts = rows
        .iter()
        .map(|row| row.iter().filter_map(|&lane| lanes.get(lane as usize)).map(|lane| span(lane).0).min());
    let starts: Vec<_> = starts.collect();
    let late = starts.windows(2).filter(|pair| pair.first() > pair.last()).count();
    cost + late as f64 * 0.2
}
