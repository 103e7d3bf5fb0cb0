//! What lasts on one lane: how many at a time is two searches, whatever their number.

use super::frame::Frame;
use super::index::Timeline;
use super::kept::Kept;
use super::passing::Passing;
use super::tracks::fixed;
use crate::sort::CompactSort;
use std::rc::Rc;

/// Events that last, in forms that are quick to ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lasting {
    /// By start, then end.
    pub(crate) events: Vec<u32>,
    /// By end: how many have ended by a day is one search.
    by_end: Vec<u32>,
    /// Most that last at once.
    pub(crate) deepest: u32,
    /// What a busy lane shows at every scale: tracks without overlap.
    pub(crate) tracks: Vec<Vec<u32>>,
    /// How many lasted in the steps that a frame asked for last.
    shown: Kept<u32>,
    passing: Passing<Self>,
}

impl Lasting {
    #[inline(never)]
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
        let tracks = fixed(&events, timeline);
        let (shown, passing) = Default::default();
        Self { events, by_end, deepest: deepest as u32, tracks, shown, passing }
    }

    /// What passes the filters, in tracks of its own, made once for all frames with the same filters; `None` where all does.
    #[inline(never)]
    pub(crate) fn passing(&self, timeline: &Timeline, frame: &Frame<'_>) -> Option<Rc<Self>> {
        self.passing.of(&self.events, timeline, frame, Self::new)
    }

    /// Whether more lasts at once than tracks can show.
    pub(crate) fn has_depth(&self) -> bool {
        self.deepest as usize > self.tracks.len()
    }

    /// How many last at some time between two days.
    #[cfg(test)]
    pub(crate) fn count(&self, timeline: &Timeline, from: f64, to: f64) -> usize {
        let extent = |event: &u32| timeline.extent_of(*event);
        let begun = self.events.partition_point(|event| (extent(event).start as f64) < to);
        let ended = self.by_end.partition_point(|event| extent(event).end as f64 <= from);
        begun.saturating_sub(ended)
    }

    /// Calls `each` with every one of so many steps of the axis, from the first, and with how many last at some time in
    /// it: what [`count`](Self::count) says of each. `day` is the day at a place of the axis.
    pub(crate) fn depths(
        &self,
        timeline: &Timeline,
        steps: (f64, i64, usize),
        day: impl Fn(f64) -> f64,
        each: impl FnMut(i64, u32),
    ) {
        let extent = |event: &u32| timeline.extent_of(*event);
        let step = steps.0;
        let (mut begun, mut ended) = (0, 0);
        let count = |place: i64| {
            let (from, to) = (day(place as f64 * step), day((place + 1) as f64 * step));
            begun = after(&self.events, begun, |event| (extent(event).start as f64) < to);
            ended = after(&self.by_end, ended, |event| extent(event).end as f64 <= from);
            begun.saturating_sub(ended) as u32
        };
        self.shown.each(steps, count, each);
    }

    /// The last day of all.
    pub(crate) fn last_day(&self, timeline: &Timeline) -> Option<i64> {
        self.by_end.last().map(|&event| timeline.extent_of(event).end)
    }
}

/// Where those that come before something end, from an earlier place on: the next of many is near.
pub(super) fn after(events: &[u32], from: usize, is_before: impl Fn(&u32) -> bool) -> usize {
    let mut step = 64;
    while events.get(from + step).is_some_and(&is_before) {
        step *= 2;
    }
    let to = (from + step).min(events.len());
    from + events.get(from..to).unwrap_or_default().partition_point(is_before)
}

/// Events by a day of theirs. Where there are many and their days are few, they are counted day by day, which takes a
/// tenth of the time that comparing takes.
#[inline(never)]
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
