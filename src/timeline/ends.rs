//! When events are over: how many have ended by a day is one search, whatever their number.

use super::days::Days;
use super::index::Timeline;
use crate::sort::CompactSort;

/// How many of some events have ended by each day on which one of them ends.
#[derive(Clone, Debug, Default)]
pub struct Ends {
    days: Vec<i64>,
    /// So many have ended by the day at the same place.
    sums: Vec<u32>,
}

impl Ends {
    /// Those of a timeline's events that pass: all, or those with a flag. Where their days are few, they are counted day by
    /// day, which takes a tenth of the time that sorting takes.
    pub fn new(timeline: &Timeline, passing: Option<&[bool]>) -> Self {
        let days = &timeline.end;
        if let Days::Near(days) = days
            && let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max())
            && ((i64::from(last) - i64::from(first)) as u64) < 8 * days.len() as u64
        {
            return counted(days, passing, (first, last));
        }
        let passes = |event: usize| passing.is_none_or(|passing| passing.get(event) == Some(&true));
        let mut sorted: Vec<i64> =
            days.iter().enumerate().filter(|(event, _)| passes(*event)).map(|(_, day)| day).collect();
        sorted.compact_sort();
        let mut ends = Self::default();
        for same in sorted.chunk_by(i64::eq) {
            same.first().into_iter().for_each(|&day| ends.add(day, same.len() as u32));
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

/// Ends between two days, counted. A loop of its own for the common case: it goes round a million times.
#[inline(never)]
fn counted(days: &[i32], passing: Option<&[bool]>, (first, last): (i32, i32)) -> Ends {
    let mut counts = vec![0u32; last.abs_diff(first) as usize + 1];
    let mut count = |day: i32, times: u32| {
        if let Some(count) = counts.get_mut(day.abs_diff(first) as usize) {
            *count += times;
        }
    };
    match passing {
        None => days.iter().for_each(|&day| count(day, 1)),
        Some(passing) => days.iter().zip(passing).for_each(|(&day, &passes)| count(day, u32::from(passes))),
    }
    let mut ends = Ends::default();
    for (day, count) in (i64::from(first)..).zip(counts).filter(|(_, count)| *count > 0) {
        ends.add(day, count);
    }
    ends
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
            let flags: Vec<bool> = (0..chronology.events.len()).map(|event| event % 3 != 1).collect();
            let (all, some) = (Ends::new(&timeline, None), Ends::new(&timeline, Some(&flags)));
            let own = timeline.end.iter().map(|end| end as f64);
            for day in asked.into_iter().chain(own) {
                let ended = || timeline.end.iter().zip(&flags).filter(|(end, _)| *end as f64 <= day);
                prop_assert_eq!(all.ended_by(day), ended().count());
                prop_assert_eq!(some.ended_by(day), ended().filter(|(_, passes)| **passes).count());
            }
        }
    }
}
