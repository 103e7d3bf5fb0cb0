//! An axis that folds long empty stretches: days become places on the axis and back, piece by piece linear. Between
//! folds a day is as long as it was; after the last fold, places are days. The view counts in places, so that every
//! movement of the hand stays a straight sum.

use super::dates::{LASTING, OPEN_END, OPEN_START};
use super::index::Timeline;
use crate::sort::CompactSort;

/// A stretch is long if it takes this share of what is left of the axis, and is so many times as long as the stretches
/// that stay usually are: a few events far apart are no reason to fold between all of them.
const LONG: f64 = 0.12;
const UNUSUAL: f64 = 4.0;
/// Share of what is left that one fold takes, and that all of them take at most.
const WIDTH: f64 = 0.05;
const ALL: f64 = 0.4;
/// Most folds of an axis.
const MOST: usize = 24;

/// A stretch in which nothing happens, and where it stands on the axis, in days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fold {
    pub(crate) start: f64,
    pub(crate) end: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

/// The folds of an axis, in the order of time; none by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Folds(Vec<Fold>);

impl Folds {
    /// Folds the longest of the gaps (first and last day) between the first and the last day of all.
    pub(crate) fn new(mut gaps: Vec<(f64, f64)>, first: f64, last: f64) -> Self {
        gaps.compact_sort_by(|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)));
        let mut left = last - first;
        let usual = |place: usize| gaps.get((place + 1 + gaps.len()) / 2).map_or(0.0, |gap| gap.1 - gap.0);
        let long = gaps.iter().enumerate().take(MOST).take_while(|&(place, gap)| {
            let length = gap.1 - gap.0;
            let folds = length > LONG * left && length > UNUSUAL * usual(place);
            left -= if folds { length } else { 0.0 };
            folds
        });
        let count = long.count();
        gaps.truncate(count);
        gaps.compact_sort_by(|a, b| a.0.total_cmp(&b.0));
        let width = left.max(366.0) * WIDTH.min(ALL / count.max(1) as f64);
        let mut cut = 0.0;
        let mut folds: Vec<Fold> = Vec::with_capacity(count);
        for &(start, end) in gaps.iter().rev() {
            let to = end + cut;
            cut += (end - start - width).max(0.0);
            folds.push(Fold { start, end, from: start + cut, to });
        }
        folds.reverse();
        Self(folds)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Fold> {
        self.0.iter()
    }

    /// Place of a day on the axis.
    pub(crate) fn folded(&self, day: f64) -> f64 {
        match self.0.get(self.0.partition_point(|fold| fold.end <= day)) {
            None => day,
            Some(fold) if day > fold.start => {
                fold.from + (day - fold.start) / (fold.end - fold.start) * (fold.to - fold.from)
            }
            Some(fold) => day + (fold.from - fold.start),
        }
    }

    /// The day at a place of the axis.
    pub(crate) fn unfolded(&self, place: f64) -> f64 {
        match self.0.get(self.0.partition_point(|fold| fold.to <= place)) {
            None => place,
            Some(fold) if place > fold.from => {
                fold.start + (place - fold.from) / (fold.to - fold.from) * (fold.end - fold.start)
            }
            Some(fold) => place - (fold.from - fold.start),
        }
    }
}

impl Timeline {
    /// Place on the axis of a day: the day itself unless stretches are folded.
    pub fn folded(&self, day: f64) -> f64 {
        self.folds.folded(day)
    }

    /// The day at a place of the axis.
    pub fn unfolded(&self, place: f64) -> f64 {
        self.folds.unfolded(place)
    }

    /// How many stretches are folded.
    pub fn fold_count(&self) -> usize {
        self.folds.iter().count()
    }

    /// The folds of all stretches in which nothing happens, begins or ends, and which are long.
    pub(super) fn find_folds(&self) -> Folds {
        let day = |day: i64| day as f64;
        let mut ends: Vec<i64> = Vec::new();
        for (end, &flags) in self.end.iter().zip(&self.flags) {
            if flags & LASTING != 0 && flags & OPEN_END == 0 {
                ends.push(end - 1);
            }
        }
        ends.compact_sort();
        let mut gaps: Vec<(f64, f64)> = Vec::new();
        let mut until: Option<i64> = None;
        let mut ends = ends.into_iter().peekable();
        let mut reach = |start: i64, end: i64| {
            if let Some(until) = until.filter(|&until| start > until) {
                gaps.push((day(until), day(start)));
            }
            until = Some(until.map_or(end, |until| until.max(end)));
        };
        for &event in self.in_time_order() {
            let extent = self.extent_of(event);
            if extent.flags & OPEN_START != 0 {
                continue;
            }
            while let Some(end) = ends.next_if(|&end| end < extent.start) {
                reach(end, end + 1);
            }
            let end = if extent.flags & LASTING != 0 { extent.start + 1 } else { extent.end };
            reach(extent.start, end);
        }
        for end in ends {
            reach(end, end + 1);
        }
        let (first, last) = self.days;
        Folds::new(gaps, day(first), day(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_gaps_are_folded_and_what_comes_after_the_last_keeps_its_days() {
        let folds = Folds::new(
            vec![(50.0, 60.0), (100.0, 10_000.0), (10_400.0, 10_420.0), (10_500.0, 90_000.0)],
            0.0,
            90_100.0,
        );
        let left = 100.0 + 500.0 + 100.0;
        assert_eq!(folds.0.len(), 2);
        assert_eq!(folds.folded(90_050.0), 90_050.0);
        // Two folds of a twentieth each.
        assert_eq!(folds.folded(90_100.0) - folds.folded(0.0), left + 2.0 * WIDTH * left);
        // Between folds a day is a day.
        assert_eq!(folds.folded(10_450.0) - folds.folded(10_410.0), 40.0);
    }

    #[test]
    fn evenly_spread_time_has_no_fold() {
        let gaps =
            (0..50).map(|place| (f64::from(place) * 10.0 + 1.0, f64::from(place) * 10.0 + 10.0)).collect();
        assert!(Folds::new(gaps, 0.0, 500.0).is_empty());
    }

    proptest! {
        #[test]
        fn folding_and_unfolding_are_inverse_and_never_go_back(
            lengths in proptest::collection::vec(1.0..1.0e6f64, 1..20), days in proptest::collection::vec(-1.0e7..2.0e7f64, 2..40),
        ) {
            let mut at = 0.0;
            let mut gaps = Vec::new();
            for length in lengths {
                gaps.push((at + 10.0, at + 10.0 + length));
                at += 10.0 + length;
            }
            let folds = Folds::new(gaps, 0.0, at + 10.0);
            for &day in &days {
                let back = folds.unfolded(folds.folded(day));
                prop_assert!((back - day).abs() < 1e-5 * day.abs().max(1.0), "{day} came back as {back}");
            }
            for pair in days.windows(2) {
                let (a, b) = if pair[0] < pair[1] { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
                prop_assert!(folds.folded(a) <= folds.folded(b));
            }
        }
    }
}
