//! Which pieces of all documents are one event. Everything here is flat: a list of lists of a million pieces would
//! cost more than the pieces.

use super::{
    merge::{Cast, Pieces, Stated, merge, sort_of_tie},
    reading::Reading,
    registry::{Registry, Sets},
};
use crate::{
    event::{ActorKind, RelationKind},
    threads,
};
use std::ops::Range;

/// As many actors are looked at in one go.
const ACTORS: usize = 1 << 10;

/// Pieces by event. Pieces are numbered through, in the order of the readings and of the text.
pub(super) struct Clusters {
    /// Number of the first piece of each reading, and one past the last of all.
    starts: Vec<u32>,
    /// The cluster of each piece.
    of: Vec<u32>,
    /// Pieces by cluster, in their order.
    members: Vec<u32>,
    /// Where the members of each cluster end; they begin where those of the one before end.
    ends: Vec<u32>,
    /// Pairs of pieces that would be one event but for their dates.
    pub(super) disputed: Vec<(u32, u32)>,
}

impl Clusters {
    /// Groups the pieces of `readings`, which must stand in a fixed order. Clusters are numbered by their first piece.
    pub(super) fn of(readings: &[Reading], registry: &Registry) -> Self {
        let mut starts: Vec<u32> = Vec::with_capacity(readings.len() + 1);
        let mut total = 0;
        for reading in readings {
            starts.push(total);
            total += reading.pieces.len() as u32;
        }
        starts.push(total);
        // A body under its former name is the same body: "Harrow Pell started trading" founds Harrow Pell Instruments.
        let mut bodies = Sets::new(registry.actors.len());
        for (from, to) in renamings(readings, registry) {
            bodies.join(from as usize, to as usize);
        }
        let roots: Vec<u32> = (0..registry.actors.len()).map(|actor| bodies.root(actor) as u32).collect();
        let mut by_root: Vec<(u32, u32)> = roots.iter().copied().zip(0..).collect();
        by_root.sort_unstable();
        let cast_of = |run: Range<usize>| {
            let mut cast = Cast::default();
            for root in run.start as u32..run.end as u32 {
                let first = by_root.partition_point(|(other, _)| *other < root);
                let own =
                    by_root.get(first..).unwrap_or_default().iter().take_while(|(other, _)| *other == root);
                let person = registry.kind(root) == Some(ActorKind::Person);
                let members = own.filter_map(|&(_, actor)| registry.actors.get(actor as usize));
                cast.push(
                    person,
                    members
                        .flat_map(|actor| std::iter::once(&actor.name).chain(&actor.aliases))
                        .map(AsRef::as_ref),
                );
            }
            cast
        };
        let mut cast = Cast::default();
        threads::stream(registry.actors.len(), ACTORS, cast_of, |part| {
            cast.append(&part);
            true
        });
        let ties = stated(readings, registry, &roots, &starts);
        let merged = merge(&Pieces::of(readings, registry, &roots), &cast, &ties);
        Self { disputed: merged.disputed, ..Self::by_root(starts, &merged.roots) }
    }

    fn by_root(starts: Vec<u32>, roots: &[u32]) -> Self {
        // A root is the smallest of its set, so that its cluster has a number when the others come.
        let mut of: Vec<u32> = Vec::with_capacity(roots.len());
        let mut ends: Vec<u32> = Vec::new();
        for (&root, piece) in roots.iter().zip(0u32..) {
            let cluster = match of.get(root as usize) {
                Some(&cluster) if root < piece => cluster,
                _ => {
                    ends.push(0);
                    ends.len() as u32 - 1
                }
            };
            if let Some(count) = ends.get_mut(cluster as usize) {
                *count += 1;
            }
            of.push(cluster);
        }
        // Counts become ends; then each piece goes to the next free place of its cluster.
        let mut sum = 0;
        let mut next: Vec<u32> = Vec::with_capacity(ends.len());
        for end in &mut ends {
            next.push(sum);
            sum += *end;
            *end = sum;
        }
        let mut members = vec![0; of.len()];
        for (&cluster, piece) in of.iter().zip(0u32..) {
            if let Some(place) = next.get_mut(cluster as usize) {
                if let Some(member) = members.get_mut(*place as usize) {
                    *member = piece;
                }
                *place += 1;
            }
        }
        Self { starts, of, members, ends, disputed: Vec::new() }
    }

    /// Number of clusters.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The pieces of cluster number `at`, by number.
    pub(super) fn get(&self, at: usize) -> &[u32] {
        let first = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(first);
        self.members.get(first as usize..end as usize).unwrap_or_default()
    }

    /// The cluster of piece number `at` of reading number `reading`.
    pub(super) fn cluster(&self, reading: usize, at: usize) -> Option<usize> {
        let piece = *self.starts.get(reading)? as usize + at;
        self.of.get(piece).map(|&cluster| cluster as usize)
    }

    /// The reading of piece number `piece`, and its number there.
    pub(super) fn place(&self, piece: u32) -> (usize, usize) {
        let reading = self.starts.partition_point(|&start| start <= piece).saturating_sub(1);
        (reading, (piece - self.starts.get(reading).copied().unwrap_or(piece)) as usize)
    }
}

/// The ties that pieces state, in their order.
fn stated(readings: &[Reading], registry: &Registry, roots: &[u32], starts: &[u32]) -> Vec<Stated> {
    let mut out = Vec::new();
    for ((number, reading), start) in readings.iter().enumerate().zip(starts) {
        for (at, tie) in reading.ties.iter().enumerate() {
            let (Some(sort), Some(event)) = (sort_of_tie(tie.kind), tie.event) else { continue };
            // Former and later names are one body for its events, but two for the tie that makes them so.
            let named = |actor: u32| match tie.kind {
                RelationKind::Renamed => registry.resolve(number, actor),
                _ => {
                    registry.resolve(number, actor).map(|own| roots.get(own as usize).copied().unwrap_or(own))
                }
            };
            let (from, to) = reading.sides(at);
            for from in from.iter().filter_map(|&actor| named(actor)) {
                for to in to.iter().filter_map(|&actor| named(actor)).filter(|to| *to != from) {
                    let ends = tie.kind == RelationKind::Merger;
                    out.push(Stated { sort, from, to, at: start + event, ends });
                }
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Former and later names of one body, where no other text says that the former one became somebody else: two clubs may
/// both have been called Dynamo.
fn renamings(readings: &[Reading], registry: &Registry) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for (number, reading) in readings.iter().enumerate() {
        let renamed = |at: &usize| reading.ties.get(*at).is_some_and(|tie| tie.kind == RelationKind::Renamed);
        for at in (0..reading.ties.len()).filter(renamed) {
            if let (&[from], &[to]) = reading.sides(at)
                && let (Some(from), Some(to)) = (registry.resolve(number, from), registry.resolve(number, to))
                && from != to
                && registry.kind(from) == registry.kind(to)
            {
                pairs.push((from, to));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let alone = |at: usize| {
        let from = |at: Option<usize>| at.and_then(|at| pairs.get(at)).map(|pair| pair.0);
        let own = from(Some(at));
        from(at.checked_sub(1)) != own && from(Some(at + 1)) != own
    };
    pairs.iter().enumerate().filter(|(at, _)| alone(*at)).map(|(_, pair)| *pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_are_numbered_by_their_first_piece() {
        // Pieces 0..3 are of the first reading, 3..6 of the second; 0, 4 and 5 are one event, 1 and 3 another.
        let clusters = Clusters::by_root(vec![0, 3, 6], &[0, 1, 2, 1, 0, 0]);
        let members: Vec<&[u32]> = (0..clusters.len()).map(|at| clusters.get(at)).collect();
        assert_eq!(members, [&[0, 4, 5][..], &[1, 3], &[2]]);
        assert_eq!(clusters.len(), 3);
        assert_eq!([0, 1, 2].map(|at| clusters.cluster(1, at)), [Some(1), Some(0), Some(0)]);
        assert_eq!([0, 2, 3, 5].map(|piece| clusters.place(piece)), [(0, 0), (0, 2), (1, 0), (1, 2)]);
    }
}
