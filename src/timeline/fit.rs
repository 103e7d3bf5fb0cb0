//! How the whole comes to stand in view: while all that is told is seen, lanes give up rows of labels rather than scroll,
//! those first whose words weigh least.

use super::Timeline;
use super::calendar::instant;
use super::frame::Frame;
use super::index::importance;
use super::lane::LaneFrame;
use crate::event::EventKind;
use crate::sort::CompactSort;

/// A lane is left at least so many rows of labels.
const LEAST: usize = 1;
/// The share of what is told that must be in view. What is decided here follows from the scale alone, never from where the
/// view stands, so that nothing changes while the picture is dragged.
const MOST_OF_IT: f64 = 0.7;

/// Of so many events at an end of a lane, those are sought that are no births and deaths.
const ENDS: usize = 200;

/// Whether so much time is in view as all events on lanes take, about. Births and deaths, which stand on lanes where these
/// are no organisations, reach further: a view of all that happened is one without them.
pub(super) fn sees_all(timeline: &Timeline, frame: &Frame<'_>) -> bool {
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for lane in &timeline.lanes {
        let happens =
            |&&event: &&u32| !matches!(timeline.kind_of(event), EventKind::Birth | EventKind::Death);
        let moment = |event: &u32| timeline.middle2(*event) / 2;
        let points = &lane.points.events;
        let begin = points.iter().take(ENDS).find(happens).map(moment);
        let end = points.iter().rev().take(ENDS).find(happens).map(moment);
        let begun = lane.lasting.events.first().map(|&event| timeline.extent_of(event).start);
        for day in begin.into_iter().chain(begun) {
            first = first.min(day);
        }
        for day in end.into_iter().chain(lane.lasting.last_day(timeline)) {
            last = last.max(day);
        }
    }
    let folded = |day: i64| timeline.folded(instant(day));
    first < last && frame.view.end - frame.view.start >= MOST_OF_IT * (folded(last) - folded(first))
}

/// What the labels of a row of lanes weigh by the rows that they stand on, from the band up: the more the more important.
pub(super) fn weights<'a>(timeline: &Timeline, lanes: impl Iterator<Item = &'a LaneFrame>) -> Vec<usize> {
    let mut weights: Vec<usize> = Vec::new();
    for label in lanes.flat_map(|lane| &lane.labels) {
        if weights.len() <= label.place.row {
            weights.resize(label.place.row + 1, 0);
        }
        if let Some(weight) = weights.get_mut(label.place.row) {
            *weight += 80 - usize::from(importance(timeline.kind_of(label.event)).min(79));
        }
    }
    weights
}

/// The most rows of labels that each row of lanes keeps, so that `excess` rows are given up in all; `None` when there
/// are not so many to give. `weights` are those of [`weights`]: with a row fewer the lightest words go, wherever they stand.
pub(super) fn caps(mut weights: Vec<Vec<usize>>, excess: usize) -> Option<Vec<usize>> {
    for rows in &mut weights {
        rows.compact_sort_by_key(|&weight| std::cmp::Reverse(weight));
    }
    for _ in 0..excess {
        let tall = weights.iter_mut().filter(|rows| rows.len() > LEAST);
        // Of equals the tallest.
        tall.min_by_key(|rows| (rows.last().copied(), std::cmp::Reverse(rows.len())))?.pop();
    }
    Some(weights.iter().map(Vec::len).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(weights: &[&[usize]], excess: usize, expected: Option<&[usize]>) {
        let found = caps(weights.iter().map(|rows| rows.to_vec()).collect(), excess);
        assert_eq!(found.as_deref(), expected, "{weights:?} {excess}");
    }

    #[test]
    fn the_lightest_rows_go_first() {
        check(&[&[1, 2, 4], &[5, 3, 2, 2], &[1]], 0, Some(&[3, 4, 1]));
        check(&[&[4, 2, 1], &[5, 3, 2, 2], &[1]], 1, Some(&[2, 4, 1]));
        check(&[&[4, 2, 1], &[5, 3, 2, 2], &[1]], 3, Some(&[2, 2, 1]));
    }

    #[test]
    fn one_row_is_never_given_up() {
        check(&[&[4, 2, 1], &[5, 3], &[]], 3, Some(&[1, 1, 0]));
        check(&[&[4, 2, 1], &[5, 3], &[]], 4, None);
    }
}
