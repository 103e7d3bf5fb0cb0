//! Moments that stand too close to be told apart become clusters; bars of equal extent share the height of the band.

use super::frame::Frame;
use super::index::Timeline;
use super::lane::LaneFrame;

/// Moments closer than this chain into a cluster.
const CHAIN: f64 = 8.0;
/// A cluster never stands for more than this on the axis.
const WIDEST_CLUSTER: f64 = 30.0;
/// From the middle of a chosen mark to that of a cluster beside it.
const BESIDE: f64 = 21.0;
/// A bar narrower than this is a tick.
pub(crate) const NARROWEST_BAR: f64 = 6.0;

/// A mark or a cluster on the band, positions in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    /// One event.
    Mark {
        event: u32,
        x0: f64,
        x1: f64,
        /// Which of how many that share the height.
        slot: (u32, u32),
    },
    /// Several.
    Cluster { members: Vec<u32>, x: f64, start: i64, end: i64 },
}

/// A stretch of band items before they chain.
pub(super) struct Moment {
    pub(super) event: u32,
    pub(super) x: f64,
    pub(super) x0: f64,
    pub(super) x1: f64,
}

impl LaneFrame {
    /// Chains close moments into clusters; bars of equal extent share the height.
    pub(super) fn chain(&mut self, timeline: &Timeline, frame: &Frame<'_>, moments: Vec<Moment>) {
        let selected = frame.highlight.selected.map(|event| event.0);
        let (mut bars, mut dots, mut apart): (Vec<Moment>, Vec<Moment>, Vec<Moment>) = Default::default();
        for moment in moments {
            let days = timeline.extent_of(moment.event);
            let is_bar = moment.x1 - moment.x0 >= NARROWEST_BAR && days.end - days.start > 1;
            if Some(moment.event) == selected || frame.hides_event(timeline, moment.event) {
                apart.push(moment);
            } else if is_bar {
                bars.push(moment);
            } else {
                dots.push(moment);
            }
        }
        // What is filtered out lies under what is not.
        let mark =
            |moment: &Moment| Item::Mark { event: moment.event, x0: moment.x0, x1: moment.x1, slot: (0, 1) };
        let is_chosen = |moment: &&Moment| Some(moment.event) == selected;
        self.items.extend(apart.iter().filter(|moment| !is_chosen(moment)).map(mark));
        self.chain_bars(timeline, bars);
        let mut chain: Vec<Moment> = Vec::new();
        for moment in dots {
            if chain.last().is_some_and(|last| moment.x - last.x >= CHAIN) {
                self.close(timeline, &chain);
                chain.clear();
            }
            chain.push(moment);
        }
        self.close(timeline, &chain);
        // What was chosen does not cover a cluster: this makes room.
        for moment in apart.iter().filter(is_chosen) {
            for item in &mut self.items {
                if let Item::Cluster { x, .. } = item
                    && (*x - moment.x).abs() < BESIDE
                {
                    *x = moment.x + if *x < moment.x { -BESIDE } else { BESIDE };
                }
            }
            self.items.push(mark(moment));
        }
    }

    fn chain_bars(&mut self, timeline: &Timeline, bars: Vec<Moment>) {
        let mut rest = bars.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|bar| bar.x0 == first.x0 && bar.x1 == first.x1).count();
            let (group, others) = rest.split_at(same);
            if same <= 3 {
                for (slot, bar) in group.iter().enumerate() {
                    let slot = (slot as u32, same as u32);
                    self.items.push(Item::Mark { event: bar.event, x0: bar.x0, x1: bar.x1, slot });
                }
            } else {
                self.push_cluster(timeline, group);
            }
            rest = others;
        }
    }

    /// A chain as one cluster, or as several of bounded width when it is long.
    fn close(&mut self, timeline: &Timeline, chain: &[Moment]) {
        let (Some(first), Some(last)) = (chain.first(), chain.last()) else { return };
        let parts = ((last.x - first.x) / WIDEST_CLUSTER).ceil().max(1.0);
        let width = (last.x - first.x) / parts;
        let mut rest = chain;
        for part in 1..=parts as usize {
            let until = if part as f64 >= parts { f64::INFINITY } else { first.x + width * part as f64 };
            let (group, others) = rest.split_at(rest.iter().take_while(|moment| moment.x <= until).count());
            match group {
                [] => {}
                [only] => {
                    self.items.push(Item::Mark { event: only.event, x0: only.x0, x1: only.x1, slot: (0, 1) })
                }
                several => self.push_cluster(timeline, several),
            }
            rest = others;
        }
    }

    fn push_cluster(&mut self, timeline: &Timeline, group: &[Moment]) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
        let extents = || group.iter().map(|moment| timeline.extent_of(moment.event));
        self.items.push(Item::Cluster {
            members: group.iter().map(|moment| moment.event).collect(),
            x: (first.x + last.x) / 2.0,
            start: extents().map(|extent| extent.start).min().unwrap_or(0),
            end: extents().map(|extent| extent.end).max().unwrap_or(0),
        });
    }
}
