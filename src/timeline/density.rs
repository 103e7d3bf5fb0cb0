//! Moments of one lane by their middle, with counts by class and the most important member of every block,
//! so that "how many of which class between two days" costs two searches and two blocks.

use super::frame::Frame;
use super::index::{Timeline, importance};
use super::kept::Kept;
use super::lasting::after;
use super::passing::Passing;
use super::scene::{CLASSES, KindClass};
use crate::event::EventKind;
use std::rc::Rc;

const BLOCK: usize = 64;

/// Moments of one lane. Their days are asked of the timeline: a million middles would be eight megabytes more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Density {
    /// Events by their middle.
    pub(crate) events: Vec<u32>,
    /// Kind of each, side by side: a frame looks at thousands.
    kinds: Vec<EventKind>,
    /// Counts by class before each block, and in all.
    before: Vec<[u32; CLASSES]>,
    /// Place of the most important event of each block.
    best: Vec<u32>,
    /// Largest count in an aligned bucket of 2^level days.
    fullest: Vec<u32>,
    /// What steps of the axis held that a frame asked for last: by class, and the most important of how many.
    counted: Kept<[u32; CLASSES]>,
    told: [Kept<Option<(u32, u32)>>; 2],
    passing: Passing<Self>,
}

/// Who asks for the most important events of steps: words, or what a click opens.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Asked {
    Words,
    Clicks,
}

/// Levels of aligned buckets: from a day to 2^50 days.
const LEVELS: usize = 51;

impl Density {
    #[inline(never)]
    pub(crate) fn new(mut events: Vec<u32>, timeline: &Timeline) -> Self {
        let key = |&event: &u32| (timeline.middle2(event), event);
        if !events.is_sorted_by_key(key) {
            events.sort_unstable_by_key(key);
        }
        let mut before = Vec::with_capacity(events.len() / BLOCK + 2);
        let mut sum = [0u32; CLASSES];
        let mut best = Vec::with_capacity(events.len() / BLOCK + 1);
        let kinds: Vec<EventKind> = events.iter().map(|&event| timeline.kind_of(event)).collect();
        for (block, members) in kinds.chunks(BLOCK).enumerate() {
            before.push(sum);
            for &kind in members {
                if let Some(count) = sum.get_mut(KindClass::of(kind) as usize) {
                    *count += 1;
                }
            }
            let place = members.iter().enumerate().min_by_key(|&(_, &kind)| importance(kind));
            best.push((block * BLOCK + place.map_or(0, |(place, _)| place)) as u32);
        }
        before.push(sum);
        let fullest = fullest(events.iter().map(|&event| timeline.middle2(event).div_euclid(2)));
        let (passing, counted, told) = Default::default();
        Self { events, kinds, before, best, fullest, counted, told, passing }
    }

    /// Those that pass the filters, counted once for all frames with the same filters; `None` where all pass.
    #[inline(never)]
    pub(crate) fn passing(&self, timeline: &Timeline, frame: &Frame<'_>) -> Option<Rc<Self>> {
        self.passing.of(&self.events, timeline, frame, Self::new)
    }

    /// Place of the first event whose middle is at or after a day.
    pub(crate) fn place(&self, timeline: &Timeline, day: f64) -> usize {
        let twice = day * 2.0;
        self.events.partition_point(|&event| (timeline.middle2(event) as f64) < twice)
    }

    /// The same, from the place of an earlier day on: the next of many is near.
    pub(crate) fn place_after(&self, timeline: &Timeline, from: usize, day: f64) -> usize {
        let twice = day * 2.0;
        let before = |event: &u32| (timeline.middle2(*event) as f64) < twice;
        after(&self.events, from, before)
    }

    /// Calls `each` with every one of so many steps of the axis, from the first, and with its counts by class. `day` is the
    /// day at a place of the axis.
    pub(crate) fn counts(
        &self,
        timeline: &Timeline,
        steps: (f64, i64, usize),
        day: impl Fn(f64) -> f64,
        each: impl FnMut(i64, [u32; CLASSES]),
    ) {
        let mut places = self.places(timeline, steps.0, day);
        let count = |step: i64| {
            let (from, to) = places(step);
            self.count(from, to)
        };
        self.counted.each(steps, count, each);
    }

    /// The same with the most important event of each step and how many it holds, for those that hold any.
    pub(crate) fn bests(
        &self,
        timeline: &Timeline,
        asked: Asked,
        steps: (f64, i64, usize),
        day: impl Fn(f64) -> f64,
        mut each: impl FnMut(i64, u32, u32),
    ) {
        let mut places = self.places(timeline, steps.0, day);
        let best = |step: i64| {
            let (from, to) = places(step);
            let best = self.best(from, to).and_then(|place| self.events.get(place));
            best.map(|&event| (event, (to - from) as u32))
        };
        let [words, clicks] = &self.told;
        let told = match asked {
            Asked::Words => words,
            Asked::Clicks => clicks,
        };
        told.each(steps, best, |step, best| {
            if let Some((event, count)) = best {
                each(step, event, count);
            }
        });
    }

    /// Places of the events of a step of a length, of steps that are asked for in their order.
    fn places(
        &self,
        timeline: &Timeline,
        length: f64,
        day: impl Fn(f64) -> f64,
    ) -> impl FnMut(i64) -> (usize, usize) {
        let mut known: Option<(i64, usize)> = None;
        move |step| {
            let place = |from: Option<usize>, step: i64| {
                let day = day(step as f64 * length);
                match from {
                    Some(from) => self.place_after(timeline, from, day),
                    None => self.place(timeline, day),
                }
            };
            let from = match known {
                Some((next, place)) if next == step => place,
                _ => place(known.map(|(_, place)| place), step),
            };
            let to = place(Some(from), step + 1);
            known = Some((step + 1, to));
            (from, to)
        }
    }

    /// Adds the counts by class of the events at `from..to`.
    pub(crate) fn count(&self, from: usize, to: usize) -> [u32; CLASSES] {
        let mut counts = [0u32; CLASSES];
        let mut add = |range: std::ops::Range<usize>| {
            for &kind in self.kinds.get(range).unwrap_or_default() {
                if let Some(count) = counts.get_mut(KindClass::of(kind) as usize) {
                    *count += 1;
                }
            }
        };
        let (first, last) = (from.div_ceil(BLOCK), to / BLOCK);
        if first >= last {
            add(from..to);
            return counts;
        }
        add(from..first * BLOCK);
        add(last * BLOCK..to);
        if let (Some(low), Some(high)) = (self.before.get(first), self.before.get(last)) {
            for ((count, low), high) in counts.iter_mut().zip(low).zip(high) {
                *count += high - low;
            }
        }
        counts
    }

    /// Place of the most important event at `from..to`.
    pub(crate) fn best(&self, from: usize, to: usize) -> Option<usize> {
        let rank = |place: usize| self.kinds.get(place).map(|&kind| (importance(kind), place));
        let (first, last) = (from.div_ceil(BLOCK), to / BLOCK);
        if first >= last {
            return (from..to).filter_map(rank).min().map(|(_, place)| place);
        }
        let blocks = self.best.get(first..last).unwrap_or_default();
        let edges = (from..first * BLOCK).chain(last * BLOCK..to).filter_map(rank);
        edges.chain(blocks.iter().filter_map(|&place| rank(place as usize))).min().map(|(_, place)| place)
    }

    /// Largest count in any aligned bucket of 2^level days.
    pub(crate) fn fullest(&self, level: usize) -> u32 {
        self.fullest.get(level).or(self.fullest.last()).copied().unwrap_or(0)
    }

    /// The events on both sides of a middle.
    pub(crate) fn nearest(&self, timeline: &Timeline, middle2: i64) -> Vec<u32> {
        let at = self.events.partition_point(|&event| timeline.middle2(event) < middle2);
        self.events.get(at.saturating_sub(1)..(at + 1).min(self.events.len())).unwrap_or_default().to_vec()
    }
}

/// Largest counts, level by level, of days in their order: the buckets of a level are pairs of those of the level below.
#[inline(never)]
fn fullest(days: impl Iterator<Item = i64>) -> Vec<u32> {
    let mut buckets: Vec<(i64, u32)> = Vec::new();
    for day in days {
        match buckets.last_mut() {
            Some((last, count)) if *last == day => *count += 1,
            _ => buckets.push((day, 1)),
        }
    }
    let mut fullest = Vec::with_capacity(LEVELS);
    for _ in 0..LEVELS {
        fullest.push(buckets.iter().map(|&(_, count)| count).max().unwrap_or(0));
        let mut merged: Vec<(i64, u32)> = Vec::with_capacity(buckets.len() / 2 + 1);
        for (bucket, count) in buckets {
            let bucket = bucket.div_euclid(2);
            match merged.last_mut() {
                Some((last, sum)) if *last == bucket => *sum += count,
                _ => merged.push((bucket, count)),
            }
        }
        buckets = merged;
    }
    fullest
}

#[cfg(test)]
mod tests {
    use super::super::dates::LASTING;
    use super::*;
    use crate::chronology::{Chronology, Event, EventId};
    use proptest::prelude::*;

    /// Days, months, years and intervals from 1990 to 1999, crowded enough for many to meet, of several kinds.
    fn chronology() -> impl Strategy<Value = Chronology> {
        let date =
            (1990..2000, 1..13, 1..29, 0..8, 0..40).prop_map(|(year, month, day, form, months)| match form {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}"),
                2 | 3 => {
                    let last = month - 1 + months;
                    format!("{year}-{month:02}-{day:02}/{}-{:02}-28", year + last / 12, last % 12 + 1)
                }
                _ => format!("{year}-{month:02}-{day:02}"),
            });
        let told = (date, proptest::sample::select(EventKind::ALL.to_vec()));
        proptest::collection::vec(told, 0..400).prop_map(|told| {
            let mut chronology = Chronology::default();
            for (number, (date, kind)) in told.into_iter().enumerate() {
                let mut event = Event::new(EventId::from_number(number as u32), date.parse().unwrap(), "x");
                event.kind = kind;
                chronology.events.push(event);
            }
            chronology.sort_events();
            chronology
        })
    }

    proptest! {
        /// Every answer of the index is the one that asking every event gives.
        #[test]
        fn the_index_says_what_all_events_say(
            chronology in chronology(),
            spans in proptest::collection::vec((7000.0..11_500.0f64, 0.0..3000.0f64), 1..8),
        ) {
            let timeline = Timeline::new(&chronology);
            let all = 0..chronology.events.len() as u32;
            for (number, lane) in timeline.lanes.iter().enumerate() {
                let here = || all.clone().filter(|&event| timeline.lane[event as usize] == number as u32);
                let lasts = |event: &u32| timeline.flags[*event as usize] & LASTING != 0;
                let points: Vec<u32> = here().filter(|event| !lasts(event)).collect();
                let lasting: Vec<u32> = here().filter(lasts).collect();
                for &(start, length) in &spans {
                    let (from, to) = (start, start + length);
                    let middle = |event: &u32| timeline.middle2(*event) as f64 / 2.0;
                    let seen: Vec<u32> =
                        points.iter().copied().filter(|event| (from..to).contains(&middle(event))).collect();
                    let places = lane.points.place(&timeline, from)..lane.points.place(&timeline, to);
                    let mut found = lane.points.events[places.clone()].to_vec();
                    found.sort();
                    prop_assert_eq!(&found, &seen, "the visible set");
                    prop_assert_eq!(lane.points.place_after(&timeline, places.start, to), places.end);
                    let mut counts = [0; CLASSES];
                    seen.iter().for_each(|&event| counts[timeline.class_of(event) as usize] += 1);
                    prop_assert_eq!(lane.points.count(places.start, places.end), counts);
                    let best = lane.points.best(places.start, places.end).map(|place| lane.points.events[place]);
                    let rank = |event: &u32| (importance(timeline.kind_of(*event)), timeline.middle2(*event), *event);
                    prop_assert_eq!(best, seen.iter().copied().min_by_key(rank), "the top member");
                    let touching = lasting.iter().filter(|&&event| {
                        let extent = timeline.extent_of(event);
                        (extent.start as f64) < to && extent.end as f64 > from
                    });
                    prop_assert_eq!(lane.lasting.count(&timeline, from, to), touching.count());
                    // The second time, nearly all of them are known.
                    for first in [0, 3] {
                        let step = 1.0 + length / 7.0;
                        let day = |place: f64| from + place;
                        lane.lasting.depths(&timeline, (step, first, 9), day, |place, lasting| {
                            let (from, to) = (day(place as f64 * step), day((place + 1) as f64 * step));
                            assert_eq!(lasting as usize, lane.lasting.count(&timeline, from, to), "step {place}");
                        });
                        let within = |place: i64| {
                            let (from, to) = (day(place as f64 * step), day((place + 1) as f64 * step));
                            points.iter().copied().filter(move |event| (from..to).contains(&middle(event)))
                        };
                        lane.points.counts(&timeline, (step, first, 9), day, |place, counts| {
                            let mut all = [0; CLASSES];
                            within(place).for_each(|event| all[timeline.class_of(event) as usize] += 1);
                            assert_eq!(counts, all, "step {place}");
                        });
                        let mut told = Vec::new();
                        lane.points.bests(&timeline, Asked::Clicks, (step, first, 9), day, |place, best, count| {
                            told.push((place, best, count as usize));
                        });
                        let all: Vec<_> = (first..first + 9)
                            .filter_map(|place| Some((place, within(place).min_by_key(rank)?, within(place).count())))
                            .collect();
                        assert_eq!(told, all, "the top member of each step");
                    }
                    let nearest = lane.points.nearest(&timeline, (from * 2.0) as i64);
                    let far = |event: &u32| timeline.middle2(*event).abs_diff((from * 2.0) as i64);
                    prop_assert_eq!(nearest.iter().map(far).min(), points.iter().map(far).min());
                }
                for level in [0, 1, 4, 9, 12, 30] {
                    let bucket = |event: &u32| timeline.middle2(*event).div_euclid(2) >> level;
                    let most = points.iter().map(|event| points.iter().filter(|other| bucket(other) == bucket(event)).count());
                    prop_assert_eq!(lane.points.fullest(level) as usize, most.max().unwrap_or(0), "level {}", level);
                }
                let ends = |event: &u32| timeline.extent_of(*event);
                let deepest = lasting.iter().map(|event| {
                    let start = ends(event).start;
                    lasting.iter().filter(|other| ends(other).start <= start && start < ends(other).end).count()
                });
                prop_assert_eq!(lane.lasting.deepest as usize, deepest.max().unwrap_or(0));
                for track in &lane.lasting.tracks {
                    let mut pairs = track.windows(2);
                    prop_assert!(pairs.all(|pair| ends(&pair[0]).end <= ends(&pair[1]).start), "bars on a track");
                }
            }
            let key = |&event: &u32| (timeline.start.get(event as usize), timeline.end.get(event as usize), event);
            let mut order: Vec<u32> = all.collect();
            order.sort_by_key(key);
            prop_assert_eq!(timeline.in_time_order(), &order);
        }
    }
}
