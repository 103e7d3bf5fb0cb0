//! Steps of the keyboard through the index: along time, and from lane to lane.

use super::EventIndex;
use super::index::Timeline;
use super::life::Lane;

/// A step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next event in time.
    Next,
    /// The one before.
    Previous,
    /// The nearest event on the lane above.
    LaneUp,
    /// The nearest event on the lane below.
    LaneDown,
}

impl Timeline {
    /// Next event in time order over all lanes, or the nearest one on the next row that has any, for the keyboard: of those
    /// that pass. Without an event: the first one, or the last one for [`Step::Previous`].
    pub fn neighbour(
        &self,
        event: Option<EventIndex>,
        step: Step,
        passes: &dyn Fn(EventIndex) -> bool,
    ) -> Option<EventIndex> {
        let rank = match event.filter(|event| (event.0 as usize) < self.order.len()) {
            Some(event) if matches!(step, Step::LaneUp | Step::LaneDown) => {
                return self.nearest_on_other_row(event, step, passes);
            }
            Some(event) => Some(self.rank(event)? as usize),
            None => None,
        };
        let all = |from: usize, to: usize| {
            self.order.get(from..to).unwrap_or_default().iter().map(|&event| EventIndex(event))
        };
        let count = self.order.len();
        match step {
            Step::Previous => all(0, rank.unwrap_or(count)).rev().find(|&event| passes(event)),
            _ => all(rank.map_or(0, |rank| rank + 1), count).find(|&event| passes(event)),
        }
    }

    fn nearest_on_other_row(
        &self,
        event: EventIndex,
        step: Step,
        passes: &dyn Fn(EventIndex) -> bool,
    ) -> Option<EventIndex> {
        let middle = self.middle2(event.0);
        let away = |event: &u32| self.middle2(*event).abs_diff(middle);
        let passing = |event: &u32| passes(EventIndex(*event));
        let (row, people) = (self.row_of(event.0), self.rows);
        let nearest_of = |lane: &Lane| {
            // Where the very nearest passes, nobody looks at all of them.
            lane.nearest(self, middle).filter(passing).or_else(|| {
                let all = lane.points.events.iter().chain(&lane.lasting.events).copied();
                all.filter(passing).min_by_key(away)
            })
        };
        let nearest_on = |row: u32| {
            if row == people {
                let lives = self.people.iter().flat_map(|person| [person.birth, person.death]).flatten();
                return lives.filter(passing).min_by_key(away);
            }
            let lanes = self.row_members.get(row as usize).into_iter().flatten();
            let lanes = lanes.filter_map(|&lane| self.lanes.get(lane as usize));
            lanes.filter_map(nearest_of).min_by_key(away)
        };
        let found = match step {
            Step::LaneUp => (0..row).rev().find_map(nearest_on),
            _ => (row + 1..=people).find_map(nearest_on),
        };
        found.map(EventIndex)
    }

    fn row_of(&self, event: u32) -> u32 {
        let lane = self.lane.get(event as usize).and_then(|&lane| self.lanes.get(lane as usize));
        lane.map_or(self.rows, |lane| lane.row)
    }
}
