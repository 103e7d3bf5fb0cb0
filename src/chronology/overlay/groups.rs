//! Which events are one, as a reader says it of one after the other: who merges, who leaves, and who stays together then.

use crate::sort::CompactSort;

/// Events by number, and what was merged into what.
#[derive(Debug, Default)]
pub(super) struct Groups {
    ties: Vec<(usize, usize)>,
    /// The event that each was merged into; itself, if into none.
    into: Vec<usize>,
}

impl Groups {
    /// So many events, each by itself.
    pub(super) fn new(count: usize) -> Self {
        Self { ties: Vec::new(), into: (0..count).collect() }
    }

    /// One more event, by itself.
    pub(super) fn push(&mut self) {
        self.into.push(self.into.len());
    }

    /// The event as which this one is told.
    pub(super) fn head(&self, mut event: usize) -> usize {
        while let Some(&next) = self.into.get(event).filter(|next| **next != event) {
            event = next;
        }
        event
    }

    /// One event is a part of the other.
    pub(super) fn merge(&mut self, from: usize, to: usize) {
        self.ties.push((from, to));
        self.join(from, to);
    }

    /// These leave what they are merged with, together; those that stay are one as before. In the order of their numbers.
    pub(super) fn leave(&mut self, leaving: &[usize]) {
        let leaves = |event: usize| leaving.binary_search(&event).is_ok();
        let mut left: Vec<(usize, usize)> = Vec::new();
        let mut ties = std::mem::take(&mut self.ties);
        ties.retain(|&(from, to)| {
            let stays = leaves(from) == leaves(to);
            if !stays {
                let other = if leaves(from) { to } else { from };
                left.push((self.head(other), other));
            }
            stays
        });
        left.compact_sort();
        left.dedup();
        for company in left.chunk_by(|one, next| one.0 == next.0) {
            let Some(&(head, earliest)) = company.first() else { continue };
            let head = if leaves(head) { earliest } else { head };
            ties.extend(
                company.iter().map(|(_, other)| (*other, head)).filter(|(other, head)| other != head),
            );
        }
        if let Some((first, others)) = leaving.split_first() {
            ties.extend(others.iter().map(|other| (*other, *first)));
        }
        self.ties = ties;
        self.settle();
    }

    /// Merges in the order of the events, so that a circle ends in the same one whatever the order of the corrections.
    pub(super) fn settle(&mut self) {
        self.into = (0..self.into.len()).collect();
        self.ties.compact_sort();
        for (from, to) in self.ties.clone() {
            self.join(from, to);
        }
    }

    fn join(&mut self, from: usize, to: usize) {
        let (from, to) = (self.head(from), self.head(to));
        if let Some(entry) = self.into.get_mut(from).filter(|_| from != to) {
            *entry = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leaves_takes_nobody_along() {
        let heads = |groups: &Groups| (0..4).map(|event| groups.head(event)).collect::<Vec<_>>();
        let merged = |ties: &[(usize, usize)]| {
            let mut groups = Groups::new(4);
            ties.iter().for_each(|&(from, to)| groups.merge(from, to));
            groups
        };
        for (ties, leaving, expected) in [
            (&[(0, 2), (1, 2)][..], &[0][..], [0, 2, 2, 3]),
            // The head leaves: the others are still one.
            (&[(0, 2), (1, 2)], &[2], [0, 0, 2, 3]),
            // One that was named in the place of the head: the head stays what it is.
            (&[(1, 3), (0, 1)], &[1], [3, 1, 2, 3]),
            // Two leave together, and one of them was merged into the other.
            (&[(0, 2), (1, 2), (3, 2)], &[0, 2], [2, 1, 2, 1]),
            // Whose company was none of the other's stay apart.
            (&[(0, 1), (2, 3)], &[1, 3], [0, 1, 2, 1]),
            (&[], &[1, 3], [0, 1, 2, 1]),
        ] {
            let mut groups = merged(ties);
            groups.leave(leaving);
            assert_eq!(heads(&groups), expected, "{ties:?} without {leaving:?}");
        }
    }

    #[test]
    fn a_circle_ends_in_the_same_event_whatever_the_order() {
        for ties in [[(0, 1), (1, 0)], [(1, 0), (0, 1)]] {
            let mut groups = Groups::new(2);
            ties.into_iter().for_each(|(from, to)| groups.merge(from, to));
            groups.settle();
            assert_eq!((groups.head(0), groups.head(1)), (1, 1));
        }
    }
}
