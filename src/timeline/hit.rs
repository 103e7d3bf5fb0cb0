//! What is under the pointer: the scene's own marks, walked from the topmost down.

use super::AXIS_HEIGHT;
use super::scene::{Anchor, Scene, Shape, Target};
use crate::number::hypotenuse;

/// The topmost thing at a point of a scene, hit areas at least `slop` pixels wide (24 for a mouse, 44 for touch).
/// A mark that the point lies on wins over one that is only near; of several near ones the nearest wins.
pub fn hit_test(scene: &Scene, x: f64, y: f64, slop: f64) -> Option<Target> {
    // What is scrolled under the axis is not to be seen there.
    if y < AXIS_HEIGHT {
        return None;
    }
    let mut nearest: Option<(f64, Target)> = None;
    for mark in scene.marks.iter().rev() {
        let Some(target) = mark.target else { continue };
        let Some((left, top, right, bottom)) = bounds(&mark.shape) else { continue };
        let dx = (left - x).max(x - right).max(0.0);
        let dy = (top - y).max(y - bottom).max(0.0);
        if dx == 0.0 && dy == 0.0 && !matches!(target, Target::Lane(_) | Target::Head(_)) {
            return Some(target);
        }
        // The grown area is `slop` wide around the middle of a smaller mark; larger marks grow by nothing.
        // A lane is a large, low thing that never takes a point away from a mark near it, nor does its name.
        let grow_x = ((slop - (right - left)) / 2.0).max(0.0);
        let grow_y = ((slop - (bottom - top)) / 2.0).max(0.0);
        if dx <= grow_x && dy <= grow_y {
            let distance = match target {
                // Whoever points at the letters of a name means it.
                Target::Head(_) if dx == 0.0 && dy == 0.0 && matches!(mark.shape, Shape::Text { .. }) => 0.0,
                Target::Lane(_) => 1.0e6 + dy,
                Target::Head(_) => 1.0e3 + dy,
                _ => hypotenuse(dx, dy),
            };
            if nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, target));
            }
        }
    }
    nearest.map(|(_, target)| target)
}

/// Box of a shape: left, top, right, bottom. A text's box needs no font: its width is estimated from its length.
fn bounds(shape: &Shape) -> Option<(f64, f64, f64, f64)> {
    match shape {
        Shape::Rect { x, y, width, height, .. } => Some((*x, *y, x + width, y + height)),
        Shape::Disc { x, y, radius, .. } => Some((x - radius, y - radius, x + radius, y + radius)),
        Shape::Ring { x, y, radius, width, .. } => {
            let radius = radius + width / 2.0;
            Some((x - radius, y - radius, x + radius, y + radius))
        }
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
            let mut corners = points.iter();
            let &(x, y) = corners.next()?;
            Some(corners.fold((x, y, x, y), |(l, t, r, b), &(x, y)| (l.min(x), t.min(y), r.max(x), b.max(y))))
        }
        Shape::Text { x, y, anchor, font, text, .. } => {
            let width = text.chars().count() as f64 * font.size() * 0.5;
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            Some((left, y - font.size() * 0.8, left + width, y + font.size() * 0.2))
        }
    }
}
