//! Events that state one tie are one fact: "its left wing broke away and set up the Labour Party" in 1929 and "founded on
//! 9 November 1929 by dissidents who had left the Alliance" share hardly a word.

use super::Candidates;
use crate::event::{EventKind, RelationKind};

/// Mergers in which one body may have ended.
const MOST_ENDS: usize = 8;

/// A tie that the event of a candidate states, between two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::chronology) struct Stated {
    /// Sort of tie, as far as different words tell it.
    pub(in crate::chronology) sort: u8,
    pub(in crate::chronology) from: u32,
    pub(in crate::chronology) to: u32,
    /// The candidate.
    pub(in crate::chronology) at: u32,
    /// Whether it ends the one that it goes from.
    pub(in crate::chronology) ends: bool,
}

/// The sort of a tie that happens once between two actors at a time; none for what lasts.
pub(in crate::chronology) fn sort(kind: RelationKind) -> Option<u8> {
    Some(match kind {
        // What is absorbed also joins.
        RelationKind::Merger | RelationKind::Joined => 0,
        RelationKind::Split => 1,
        RelationKind::Renamed | RelationKind::Successor | RelationKind::Predecessor => 2,
        RelationKind::Expelled => 3,
        _ => return None,
    })
}

/// Pairs of candidates that state one tie. `ties` are in their order.
pub(super) fn pairs(candidates: &dyn Candidates, ties: &[Stated], most: usize) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    for block in ties.chunk_by(|a, b| (a.sort, a.from, a.to) == (b.sort, b.from, b.to)) {
        if !(2..=most).contains(&block.len()) {
            continue;
        }
        for (place, &Stated { at: later, .. }) in block.iter().enumerate() {
            for &Stated { at: earlier, .. } in block.get(..place).unwrap_or_default() {
                if let (Some(a), Some(b)) = (candidates.get(earlier as usize), candidates.get(later as usize))
                    && a.sentence != b.sentence
                {
                    out.push((earlier, later));
                }
            }
        }
    }
    out.extend(ends(candidates, ties));
    out
}

/// "Dissolved in 2007" and the merger of that year into another body: the end and what it was are one fact.
fn ends(candidates: &dyn Candidates, ties: &[Stated]) -> Vec<(u32, u32)> {
    let mut mergers: Vec<(u32, u32)> =
        ties.iter().filter(|tie| tie.ends).map(|tie| (tie.from, tie.at)).collect();
    mergers.sort_unstable();
    mergers.dedup();
    if mergers.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (end, at) in candidates.iter().zip(0u32..).filter(|(end, _)| end.kind == EventKind::Dissolution) {
        let Some(theme) = end.theme else { continue };
        let first = mergers.partition_point(|&(body, _)| body < theme);
        let own = mergers.get(first..).unwrap_or_default().iter().take_while(|(body, _)| *body == theme);
        for &(_, merger) in own.take(MOST_ENDS) {
            if candidates.get(merger as usize).is_some_and(|merger| merger.sentence != end.sentence) {
                out.push((at.min(merger), at.max(merger)));
            }
        }
    }
    out
}
