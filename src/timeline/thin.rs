//! Outlines of hundreds of points with those left out that nobody would miss.

/// How far an outline may be from what it leaves out, in pixels.
const TOLERANCE: f64 = 0.3;
/// Points at multiples of this stay, so that what is left does not depend on where the view begins.
pub(super) const STAY: i64 = 16;

/// Adds the points of an outline from left to right, each with its number on the axis, without those that lie within a
/// third of a pixel of the line between two that are added: the swinging door of Bristol (1990).
pub(super) fn thinned(outline: impl Iterator<Item = (i64, (f64, f64))>, into: &mut Vec<(f64, f64)>) {
    const OPEN: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut door: Option<((f64, f64), (f64, f64))> = None;
    let mut last = None;
    for (number, (x, y)) in outline {
        if let (Some((hinge, (lowest, highest))), Some(before)) = (door, last) {
            let slope =
                |(from_x, from_y): (f64, f64), y: f64| (y - from_y) / (x - from_x).max(f64::MIN_POSITIVE);
            let passes = (lowest..=highest).contains(&slope(hinge, y));
            let (hinge, (lowest, highest)) = if passes { (hinge, (lowest, highest)) } else { (before, OPEN) };
            if !passes {
                into.push(before);
            }
            let opening = (lowest.max(slope(hinge, y - TOLERANCE)), highest.min(slope(hinge, y + TOLERANCE)));
            door = Some((hinge, opening));
        }
        if door.is_none() || number.rem_euclid(STAY) == 0 {
            into.push((x, y));
            door = Some(((x, y), OPEN));
        }
        last = Some((x, y));
    }
    if let Some(last) = last
        && into.last() != Some(&last)
    {
        into.push(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Where an outline is at `x`.
    fn height(outline: &[(f64, f64)], x: f64) -> f64 {
        let after = outline.partition_point(|point| point.0 < x).clamp(1, outline.len() - 1);
        let ((x0, y0), (x1, y1)) = (outline[after - 1], outline[after]);
        y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    }

    proptest! {
        #[test]
        fn what_is_left_is_as_high_everywhere_and_the_same_from_wherever_it_begins(
            heights in proptest::collection::vec((0.0..20.0f64, 0..4u8), 2..200),
            first in -100..100i64,
            later in 0..4usize,
        ) {
            // Some stretches are flat and some are rough.
            let mut y = 0.0;
            let outline: Vec<(i64, (f64, f64))> = heights.iter().zip(first..).map(|(&(height, form), number)| {
                y = match form { 0 => height, 1 => y + 0.1, _ => y };
                (number, (number as f64 * 7.0, y))
            }).collect();
            let mut left = Vec::new();
            thinned(outline.iter().copied(), &mut left);
            for &(_, (x, y)) in &outline {
                prop_assert!((height(&left, x) - y).abs() <= TOLERANCE + 1e-9, "{left:?}");
            }
            prop_assert!(left.windows(2).all(|pair| pair[0].0 < pair[1].0));
            let Some(from) = outline.iter().position(|(number, _)| number.rem_euclid(STAY) == 0) else { return Ok(()) };
            let from = from + later * STAY as usize;
            if from + 1 >= outline.len() {
                return Ok(());
            }
            let mut again = Vec::new();
            thinned(outline[from..].iter().copied(), &mut again);
            let shared = left.iter().position(|point| *point == again[0]);
            prop_assert_eq!(shared.map(|shared| &left[shared..]), Some(&again[..]));
        }

        #[test]
        fn a_straight_outline_is_its_ends(count in 2..STAY, slope in -3.0..3.0f64) {
            let mut left = Vec::new();
            thinned((1..=count).map(|number| (number, (number as f64, number as f64 * slope))), &mut left);
            prop_assert_eq!(left.len(), 2);
        }
    }
}
