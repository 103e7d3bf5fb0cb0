//! When events are over: how many have ended by a day is one search, whatever their number.

use super::EventIndex;
use super::index::Timeline;

/// How many of some events have ended by each day on which one of them ends.
#[derive(Clone, Debug, Default)]
pub struct Ends {
    days: Vec<i64>,
    /// So many have ended by the day at the same place.
    sums: Vec<u32>,
}

impl Ends {
    /// Those of a timeline's events that are asked for. Where their days are few, they are counted day by day, which takes
    /// a tenth of the time that sorting takes.
    #[inline(never)]
    pub fn new(timeline: &Timeline, has: impl Fn(EventIndex) -> bool) -> Self {
        let days = || {
            let told = (0u32..).zip(timeline.end.iter());
            told.filter(|(event, _)| has(EventIndex(*event))).map(|(_, day)| day)
        };
        let mut ends = Self::default();
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return ends };
        let room = usize::try_from(last - first).unwrap_or(usize::MAX);
        if room < timeline.end.len().saturating_mul(8) {
            let mut counts = vec![0u32; room + 1];
            for day in days() {
                if let Some(count) = usize::try_from(day - first).ok().and_then(|day| counts.get_mut(day)) {
                    *count += 1;
                }
            }
            (first..)
                .zip(counts)
                .filter(|(_, count)| *count > 0)
                .for_each(|(day, count)| ends.add(day, count));
        } else {
            let mut sorted: Vec<i64> = days().collect();
            sorted.sort_unstable();
            sorted.chunk_by(i64::eq).for_each(|same| {
                same.first().into_iter().for_each(|&day| ends.add(day, same.len() as u32));
            });
        }
        ends
    }

    fn add(&mut self, day: i64, count: u32) {
        let sum = self.sums.last().copied().unwrap_or(0) + count;
        self.days.push(day);
        self.sums.push(sum);
    }

    /// How many are over at a time: those whose last day is before it.
    pub fn ended_by(&self, day: f64) -> usize {
        let ended = self.days.partition_point(|&end| end as f64 <= day);
        ended.checked_sub(1).and_then(|last| self.sums.get(last)).map_or(0, |&sum| sum as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chronology::{Chronology, Event, EventId};
    use proptest::prelude::*;

    proptest! {
        /// Days close together are counted, days far apart are sorted: both say what asking every event says.
        #[test]
        fn as_many_have_ended_as_have_ended(
            years in proptest::collection::vec(1990..1995i64, 0..60),
            far in proptest::collection::vec(-3000..9000i64, 0..6),
            asked in proptest::collection::vec(-1_900_000.0..2_600_000.0f64, 1..8),
        ) {
            let mut chronology = Chronology::default();
            for (number, year) in years.iter().chain(&far).enumerate() {
                let date = format!("{}{:04}", if *year < 0 { "-" } else { "" }, year.abs()).parse().unwrap();
                chronology.events.push(Event::new(EventId::from_number(number as u32), date, "x"));
            }
            chronology.sort_events();
            let timeline = Timeline::new(&chronology);
            let has = |event: EventIndex| event.0 % 3 != 1;
            let ends = Ends::new(&timeline, has);
            let own = timeline.end.iter().map(|end| end as f64);
            for day in asked.into_iter().chain(own) {
                let ended = (0u32..).zip(timeline.end.iter());
                let ended = ended.filter(|&(event, end)| has(EventIndex(event)) && end as f64 <= day).count();
                prop_assert_eq!(ends.ended_by(day), ended);
            }
        }
    }
}
