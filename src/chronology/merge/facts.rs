//! Which candidates are one fact so far, and when each fact was. What joins must agree with every date that the other
//! side has, so that a year can never bring two days together.

use super::Candidates;
use crate::chronology::registry::Sets;

/// As many members of a fact are asked whether they are apart from those of another.
const MOST_MEMBERS: usize = 12;

/// Sets of candidates with the days that all members of each allow.
pub(super) struct Facts {
    sets: Sets,
    /// The next member of the fact of each, in a ring.
    next: Vec<u32>,
    /// By root.
    spans: Vec<(i64, i64)>,
}

impl Facts {
    /// Every candidate by itself.
    pub(super) fn of(candidates: &dyn Candidates) -> Self {
        let span = |at: usize| {
            let (first, last) = candidates.span(at).unwrap_or_default();
            (first.unwrap_or(i64::MIN), last.unwrap_or(i64::MAX))
        };
        Self {
            sets: Sets::new(candidates.len()),
            next: (0..candidates.len() as u32).collect(),
            spans: (0..candidates.len()).map(span).collect(),
        }
    }

    /// The first candidate of the fact of `at`.
    pub(super) fn root(&mut self, at: usize) -> usize {
        self.sets.root(at)
    }

    /// First and last day that all members of the fact of `root` allow.
    pub(super) fn span(&self, root: usize) -> (i64, i64) {
        self.spans.get(root).copied().unwrap_or((i64::MIN, i64::MAX))
    }

    /// Like [`Facts::join`], unless a member of the one and a member of the other are `apart`.
    pub(super) fn join_unless(&mut self, a: usize, b: usize, apart: impl Fn(usize, usize) -> bool) {
        let (a, b) = (self.sets.root(a), self.sets.root(b));
        if a == b {
            return;
        }
        if self.members(a).any(|one| self.members(b).any(|other| apart(one, other))) {
            return;
        }
        self.join(a, b);
    }

    /// The members of the fact of `at`, of a crowd only some.
    fn members(&self, at: usize) -> impl Iterator<Item = usize> {
        let next = move |member: &usize| {
            self.next.get(*member).map(|next| *next as usize).filter(|next| *next != at)
        };
        std::iter::successors(Some(at), next).take(MOST_MEMBERS)
    }

    /// Makes the facts of `a` and `b` one, if there is a day that all their members allow.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.sets.root(a), self.sets.root(b));
        let (Some(&of_a), Some(&of_b)) = (self.spans.get(a), self.spans.get(b)) else { return };
        let both = (of_a.0.max(of_b.0), of_a.1.min(of_b.1));
        if a == b || both.0 > both.1 {
            return;
        }
        self.sets.join(a, b);
        self.next.swap(a, b);
        if let Some(span) = self.spans.get_mut(a.min(b)) {
            *span = both;
        }
    }
}
