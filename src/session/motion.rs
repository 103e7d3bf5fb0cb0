//! Movement over time, as pure functions of it: flights from one view to another, and coasting after a throw.

use crate::number::hypotenuse;
use crate::timeline::Viewport;

/// How long a flight takes, in milliseconds.
const FLIGHT: f64 = 240.0;
/// Time in which a coasting picture loses 63 % of its speed, in milliseconds.
const FRICTION: f64 = 325.0;
/// Below this many pixels a millisecond the picture stands still.
const STILL: f64 = 0.05;

/// A movement that is under way. It starts with the first tick that it sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// From one view to another.
    Flight {
        /// Where it began.
        from: Viewport,
        /// Where it ends.
        to: Viewport,
        /// The clock at its first tick, in milliseconds.
        since: Option<f64>,
    },
    /// After a drag was let go.
    Coast {
        /// Pixels a millisecond.
        vx: f64,
        /// Pixels a millisecond.
        vy: f64,
        /// The clock at its last tick.
        last: Option<f64>,
    },
}

impl Motion {
    /// The view at `now` (milliseconds, any origin), and what is left to do.
    pub fn at(self, viewport: &Viewport, now: f64) -> (Viewport, Option<Self>) {
        match self {
            Self::Flight { from, to, since } => {
                let since = since.unwrap_or(now);
                let progress = (now - since) / FLIGHT;
                if progress >= 1.0 {
                    return (to, None);
                }
                (between(&from, &to, ease(progress)), Some(Self::Flight { from, to, since: Some(since) }))
            }
            Self::Coast { vx, vy, last } => {
                let Some(last) = last else {
                    return (*viewport, Some(Self::Coast { vx, vy, last: Some(now) }));
                };
                // A tab that slept must not jump: one step is at most a twentieth of a second.
                let elapsed = (now - last).clamp(0.0, 50.0);
                let left = (-elapsed / FRICTION).exp();
                let travelled = FRICTION * (1.0 - left);
                let next = viewport.pan_by(vx * travelled, vy * travelled);
                let (vx, vy) = (vx * left, vy * left);
                let moves = hypotenuse(vx, vy) > STILL;
                (next, moves.then_some(Self::Coast { vx, vy, last: Some(now) }))
            }
        }
    }
}

/// The curve of all movement: `cubic-bezier(.2, 0, 0, 1)`, solved for x by bisection.
pub fn ease(progress: f64) -> f64 {
    let x = progress.clamp(0.0, 1.0);
    let axis = |a: f64, b: f64, t: f64| {
        3.0 * a * t * (1.0 - t) * (1.0 - t) + 3.0 * b * t * t * (1.0 - t) + t * t * t
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..32 {
        let middle = (low + high) / 2.0;
        if axis(0.2, 0.0, middle) < x { low = middle } else { high = middle }
    }
    axis(0.0, 1.0, high)
}

/// The view on the way: the span grows by a constant factor, and when the two spans share a fixed point
/// (a zoom at the pointer) that point stays fixed.
fn between(from: &Viewport, to: &Viewport, t: f64) -> Viewport {
    let (a, b) = (from.end - from.start, to.end - to.start);
    let span = if a > 0.0 && b > 0.0 { a * (t * (b / a).ln()).exp() } else { b };
    let share = if (a - b).abs() > 1e-6 * b { (a - span) / (a - b) } else { t };
    let start = from.start + share * (to.start - from.start);
    Viewport { start, end: start + span, scroll: from.scroll + t * (to.scroll - from.scroll), ..*to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(start: f64, end: f64) -> Viewport {
        Viewport { start, end, width: 1000.0, height: 600.0, scroll: 0.0 }
    }

    #[test]
    fn the_curve_begins_and_ends_at_rest() {
        assert_eq!(ease(0.0).round(), 0.0);
        assert!(ease(1.0) > 0.999_999);
        assert!(ease(0.5) > 0.8);
    }

    #[test]
    fn a_flight_ends_exactly_where_it_should() {
        let (from, to) = (view(0.0, 1000.0), view(300.0, 310.0));
        let motion = Motion::Flight { from, to, since: None };
        let (first, rest) = motion.at(&from, 5000.0);
        assert!((first.start - 0.0).abs() < 1e-6);
        let (_, rest) = rest.unwrap().at(&first, 5100.0);
        assert_eq!(rest.unwrap().at(&first, 5240.0), (to, None));
    }

    #[test]
    fn coasting_stops() {
        let mut motion = Some(Motion::Coast { vx: 3.0, vy: 0.0, last: None });
        let mut viewport = view(0.0, 1000.0);
        let mut ticks = 0;
        while let Some(moving) = motion {
            (viewport, motion) = moving.at(&viewport, f64::from(ticks) * 16.0);
            ticks += 1;
            assert!(ticks < 1000);
        }
        assert!(viewport.start < -900.0 && viewport.start > -1000.0, "{}", viewport.start);
    }

    proptest! {
        #[test]
        fn a_zoom_at_a_point_keeps_that_point_on_the_whole_way(x in 0.0..1000.0f64, factor in 0.01..100.0f64, t in 0.0..1.0f64) {
            let from = view(-5000.0, 5000.0);
            let instant = -5000.0 + x * 10.0;
            let span = 10_000.0 / factor;
            let to = view(instant - x / 1000.0 * span, instant + (1.0 - x / 1000.0) * span);
            let middle = between(&from, &to, t);
            let seen = middle.start + x / 1000.0 * (middle.end - middle.start);
            prop_assert!((seen - instant).abs() < 1e-3, "{seen} {instant}");
        }

        #[test]
        fn the_curve_never_goes_back(a in 0.0..1.0f64, b in 0.0..1.0f64) {
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            prop_assert!(ease(low) <= ease(high) + 1e-9);
        }
    }
}
