//! Steps of the keyboard through the index: along time, and from lane to lane.

use super::EventIndex;
use super::index::Timeline;

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
    /// Next event in time order over all lanes, or the nearest one on another lane, for the keyboard.
    /// Without an event: the first one, or the last one for [`Step::Previous`].
    pub fn neighbour(&self, event: Option<EventIndex>, step: Step) -> Option<EventIndex> {
        let Some(event) = event.filter(|event| (event.0 as usize) < self.order.len()) else {
            let edge = if step == Step::Previous { self.order.last() } else { self.order.first() };
            return edge.copied().map(EventIndex);
        };
        let rank = self.rank(event)? as usize;
        match step {
            Step::Next => self.order.get(rank + 1).copied().map(EventIndex),
            Step::Previous => {
                rank.checked_sub(1).and_then(|rank| self.order.get(rank)).copied().map(EventIndex)
            }
            Step::LaneUp | Step::LaneDown => self.nearest_on_other_row(event, step),
        }
    }

    fn nearest_on_other_row(&self, event: EventIndex, step: Step) -> Option<EventIndex> {
        let middle = self.middle2(event.0);
        let row = self.row_of(event.0);
        let people_row = self.rows;
        let mut candidates: Vec<(u32, u32)> = Vec::new();
        for lane in self.lanes.iter().filter(|lane| lane.count > 0) {
            if let Some(nearest) = lane.nearest(self, middle) {
                candidates.push((lane.row, nearest));
            }
        }
        let lives = self.people.iter().flat_map(|person| [person.birth, person.death]).flatten();
        if let Some(nearest) = lives.min_by_key(|&event| self.middle2(event).abs_diff(middle)) {
            candidates.push((people_row, nearest));
        }
        let on_that_side = candidates.into_iter().filter(|&(other, _)| match step {
            Step::LaneUp => other < row,
            _ => other > row,
        });
        on_that_side
            .min_by_key(|&(other, nearest)| (other.abs_diff(row), self.middle2(nearest).abs_diff(middle)))
            .map(|(_, nearest)| EventIndex(nearest))
    }

    fn row_of(&self, event: u32) -> u32 {
        let lane = self.lane.get(event as usize).and_then(|&lane| self.lanes.get(lane as usize));
        lane.map_or(self.rows, |lane| lane.row)
    }
}
