//! What lasts on one lane: how many at a time is two searches, whatever their number.

use super::index::Timeline;
use crate::sort::CompactSort;

/// Events that last, in forms that are quick to ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lasting {
    /// By start, then end.
    pub(crate) events: Vec<u32>,
    /// By end: how many have ended by a day is one search.
    by_end: Vec<u32>,
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
        let end = |&event: &u32| timeline.extent_of(event).end;
        let by_end = sorted_by_day(&events, end);
        let mut deepest = 0;
        let mut ended = 0;
        for (begun, &event) in events.iter().enumerate() {
            let start = timeline.extent_of(event).start;
            while by_end.get(ended).is_some_and(|event| end(event) <= start) {
                ended += 1;
            }
            deepest = deepest.max(begun + 1 - ended);
        }
        Self { events, by_end, deepest: deepest as u32 }
    }

    /// How many last at some time between two days.
    pub(crate) fn count(&self, timeline: &Timeline, from: f64, to: f64) -> usize {
        let extent = |event: &u32| timeline.extent_of(*event);
        let begun = self.events.partition_point(|event| (extent(event).start as f64) < to);
        let ended = self.by_end.partition_point(|event| extent(event).end as f64 <= from);
        begun.saturating_sub(ended)
    }

    /// The last day of all.
    pub(crate) fn last_day(&self, timeline: &Timeline) -> Option<i64> {
        self.by_end.last().map(|&event| timeline.extent_of(event).end)
    }
}

/// Events by a day of theirs. Where there are many and their days are few, they are counted day by day, which takes a
/// tenth of the time that comparing takes.
fn sorted_by_day(events: &[u32], day: impl Fn(&u32) -> i64) -> Vec<u32> {
    let mut sorted = events.to_vec();
    let days = || events.iter().map(&day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return sorted };
    let room = usize::try_from(last - first).unwrap_or(usize::MAX);
    if room >= events.len().saturating_mul(8) {
        sorted.compact_sort_by_key(|event| (day(event), *event));
        return sorted;
    }
    // Where the events of each day begin.
    let mut places = vec![0u32; room + 2];
    let slot = |event: &u32| (day(event) - first) as usize;
    for event in events {
        if let Some(place) = places.get_mut(slot(event) + 1) {
            *place += 1;
        }
    }
    let mut sum = 0;
    for place in &mut places {
        sum += *place;
        *place = sum;
    }
    for event in events {
        if let Some(place) = places.get_mut(slot(event)) {
            if let Some(to) = sorted.get_mut(*place as usize) {
                *to = *event;
            }
            *place += 1;
        }
    }
    sorted
}
