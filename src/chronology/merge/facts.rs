//! Which candidates are one fact so far, and when each fact was. What joins must agree with every date that the other
//! side has, so that a year can never bring two days together.

use super::Candidates;
use crate::chronology::registry::Sets;

/// Sets of candidates with the days that all members of each allow.
pub(super) struct Facts {
    sets: Sets,
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
        Self { sets: Sets::new(candidates.len()), spans: (0..candidates.len()).map(span).collect() }
    }

    /// The first candidate of the fact of `at`.
    pub(super) fn root(&mut self, at: usize) -> usize {
        self.sets.root(at)
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
        if let Some(span) = self.spans.get_mut(a.min(b)) {
            *span = both;
        }
    }
}
