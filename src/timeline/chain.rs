//! Moments that stand too close to be told apart become clusters; bars of equal extent share the height of the band.

use super::frame::Frame;
use super::index::Timeline;
use super::lane::LaneFrame;

/// Moments closer than this chain into a cluster.
const CHAIN: f64 = 8.0;
/// A long chain is cut about so often: the rings of its parts stand beside each other.
const PART: f64 = 22.0;
/// What is joined never stands for more than this on the axis.
const WIDEST_CLUSTER: f64 = 44.0;
/// Middles of two rings that do not touch, and of a ring and a dot that it leaves in sight.
const RINGS: f64 = 20.0;
const RING_AND_DOT: f64 = 13.0;
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
        for (from, to) in groups(&dots) {
            match dots.get(from..to).unwrap_or_default() {
                [only] => self.items.push(mark(only)),
                several => self.push_cluster(timeline, several),
            }
        }
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

/// Which moments stand together, as places from and to: chains of close ones, long chains in parts, and what a ring would
/// cover with those that it stands for.
fn groups(dots: &[Moment]) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::with_capacity(dots.len());
    let mut from = 0;
    for chain in dots.chunk_by(|a, b| b.x - a.x < CHAIN) {
        let (Some(first), Some(last)) = (chain.first(), chain.last()) else { continue };
        let parts = ((last.x - first.x) / PART).floor().max(1.0);
        let width = (last.x - first.x) / parts;
        let end = from + chain.len();
        for part in 1..=parts as usize {
            let until = if part as f64 >= parts { f64::INFINITY } else { first.x + width * part as f64 };
            let count = dots.get(from..end).unwrap_or_default().partition_point(|moment| moment.x <= until);
            if count > 0 {
                join(dots, &mut groups, (from, from + count));
            }
            from += count;
        }
    }
    groups
}

/// Adds a group, together with those before it that its ring, or theirs, would cover.
fn join(dots: &[Moment], groups: &mut Vec<(usize, usize)>, mut group: (usize, usize)) {
    // First and last position.
    let span = |(from, to): (usize, usize)| Some((dots.get(from)?.x, dots.get(to.checked_sub(1)?)?.x));
    while let Some(&before) = groups.last()
        && let (Some((a0, a1)), Some((b0, b1))) = (span(before), span(group))
    {
        let rings = [before, group].into_iter().filter(|(from, to)| to - from > 1).count();
        let apart = [0.0, RING_AND_DOT, RINGS].get(rings).copied().unwrap_or(RINGS);
        if b0 + b1 - a0 - a1 >= 2.0 * apart || b1 - a0 > WIDEST_CLUSTER {
            break;
        }
        groups.pop();
        group.0 = before.0;
    }
    groups.push(group);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(at: &[f64], expected: &[(usize, usize)]) {
        let dots = at.iter().map(|&x| Moment { event: 0, x, x0: x, x1: x });
        assert_eq!(groups(&dots.collect::<Vec<_>>()), expected, "{at:?}");
    }

    #[test]
    fn close_moments_are_one() {
        check(&[], &[]);
        check(&[0.0, 8.0], &[(0, 1), (1, 2)]);
        check(&[0.0, 7.0, 30.0], &[(0, 2), (2, 3)]);
    }

    #[test]
    fn no_ring_covers_its_neighbour() {
        check(&[0.0, 7.0, 16.0], &[(0, 3)]);
        check(&[0.0, 7.0, 17.0], &[(0, 2), (2, 3)]);
        check(&[0.0, 4.0, 20.0, 24.0], &[(0, 2), (2, 4)]);
        check(&[0.0, 4.0, 19.0, 23.0], &[(0, 4)]);
    }

    #[test]
    fn a_long_chain_is_several_rings_beside_each_other() {
        let at: Vec<f64> = (0..46).map(f64::from).collect();
        check(&at, &[(0, 23), (23, 46)]);
    }
}
