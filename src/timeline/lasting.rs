//! What lasts on one lane: how many at a time is two searches, whatever their number.

use super::index::Timeline;
use crate::sort::CompactSort;

/// Events that last, in forms that are quick to ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lasting {
    /// By start, then end.
    pub(crate) events: Vec<u32>,
    pub(crate) starts: Vec<i32>,
    /// Ends in their own order: how many have ended by a day is one search.
    pub(crate) ends: Vec<i32>,
    /// Most that last at once.
    pub(crate) deepest: u32,
}

impl Lasting {
    pub(super) fn new(mut events: Vec<u32>, timeline: &Timeline) -> Self {
        let key = |&event: &u32| {
            let extent = timeline.extent_of(event);
            (extent.start, extent.end)
        };
        if events.is_sorted_by_key(|event| key(event).0) {
            let days = events.chunk_by_mut(|a, b| key(a).0 == key(b).0);
            days.filter(|day| day.len() > 1).for_each(|day| day.compact_sort_by_key(key));
        } else {
            events.compact_sort_by_key(key);
        }
        let starts: Vec<i32> = events.iter().map(|&event| timeline.extent_of(event).start).collect();
        let mut ends: Vec<i32> = events.iter().map(|&event| timeline.extent_of(event).end).collect();
        ends.sort_unstable();
        let mut deepest = 0;
        let mut ended = 0;
        for (begun, &start) in starts.iter().enumerate() {
            while ends.get(ended).is_some_and(|&end| end <= start) {
                ended += 1;
            }
            deepest = deepest.max(begun + 1 - ended);
        }
        Self { events, starts, ends, deepest: deepest as u32 }
    }

    /// How many last at some time between two days.
    pub(crate) fn count(&self, from: f64, to: f64) -> usize {
        let begun = self.starts.partition_point(|&start| f64::from(start) < to);
        let ended = self.ends.partition_point(|&end| f64::from(end) <= from);
        begun.saturating_sub(ended)
    }
}
