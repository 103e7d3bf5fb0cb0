//! The key: what the ends of bands mean, in the emptiest corner if there is one. It stays in its corner while the view
//! moves, whatever comes under it, and afterwards as long as that is empty.

use super::frame::{Frame, SMALL};
use super::glyphs::{dots, fade};
use super::pen::Pen;
use super::scene::{Anchor, Font, Paint, Role, Scene, Shape, Target};
use super::{AXIS_HEIGHT, Highlight, Timeline};
use crate::i18n::Language;
use std::cell::Cell;

pub(super) const WIDTH: f64 = 196.0;
pub(super) const HEIGHT: f64 = 116.0;
const INSET: f64 = 20.0;
/// Paper round a key that lies over something.
const PAD: f64 = 6.0;

/// The corner that the key of the picture before stood in.
#[derive(Debug, Default)]
pub(crate) struct Corner(Cell<Option<usize>>);

/// What is copied may be arranged otherwise.
impl Clone for Corner {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// From this many pixels a year there is no key: what the ends of bands mean is known by then.
const NEAREST: f64 = 150.0;

/// Draws the key if a corner is empty.
pub(crate) fn key(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>) {
    let Highlight { map, moving, no_key, .. } = *frame.highlight;
    if no_key || timeline.lanes.is_empty() || frame.narrow || frame.view.height < 320.0 {
        return;
    }
    let right = frame.right - 16.0 - WIDTH;
    let bottom = frame.view.height - INSET - HEIGHT;
    let top = AXIS_HEIGHT + 14.0;
    let corners = [(right, top), (right, bottom), (INSET, bottom), (INSET, top)];
    let is_empty = |at: &usize| corners.get(*at).is_some_and(|&corner| is_empty(&pen.scene, corner));
    let before = if map { timeline.corner.0.get() } else { None };
    let found = match moving && map {
        true => before,
        false if frame.pixels_per_year >= NEAREST => None,
        false => before.filter(is_empty).or_else(|| (0..corners.len()).find(is_empty)),
    };
    let is_covered = found.filter(is_empty).is_none();
    if map {
        timeline.corner.0.set(found);
    }
    let Some(&(x, y)) = found.and_then(|at| corners.get(at)) else { return };
    if is_covered {
        pen.rect(x - PAD, y - PAD, x + WIDTH, y + HEIGHT, Role::Paper);
    }
    draw(pen, frame.say(), x, y);
    // What puts the key away, for hands.
    if map {
        let (right, y) = (x + WIDTH - 8.0, y - 1.0);
        pen.target = Some(Target::Key);
        pen.rounded_frame(right - 18.0, y, right, y + 18.0, 3.0, 1.0, Role::Line2);
        pen.text(right - 9.0, y + 13.0, Anchor::Middle, SMALL, Role::Ink3, "L");
        pen.target = None;
    }
}

/// Whether nothing but grid lines is drawn in a corner.
fn is_empty(scene: &Scene, (x, y): (f64, f64)) -> bool {
    let (x1, y1) = (x + WIDTH, y + HEIGHT);
    let meets =
        |left: f64, top: f64, right: f64, bottom: f64| left < x1 && right > x && top < y1 && bottom > y;
    !scene.marks.iter().any(|mark| match &mark.shape {
        Shape::Rect { x, y, width, height, .. } => {
            (*width > 1.6 || mark.target.is_some()) && meets(*x, *y, x + width, y + height)
        }
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
            let (mut left, mut top, mut right, mut bottom) =
                (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
            for &(px, py) in points {
                (left, right, top, bottom) = (left.min(px), right.max(px), top.min(py), bottom.max(py));
            }
            meets(left, top, right, bottom)
        }
        Shape::Disc { x, y, radius, .. } | Shape::Ring { x, y, radius, .. } => {
            meets(x - radius, y - radius, x + radius, y + radius)
        }
        Shape::Text { x, y, anchor, font, text, .. } => {
            let width = text.chars().count() as f64 * font.size() * 0.55;
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            meets(left, y - font.size(), left + width, y + 4.0)
        }
    })
}

fn draw(pen: &mut Pen, say: Language, x: f64, y: f64) {
    pen.text(x, y + 12.0, Anchor::Start, Font::serif(130).bold(), Role::Ink, say.key());
    let (edge, fill) = (Paint::from(Role::Edge(0)), Paint::from(Role::Tint(0)));
    for (index, row) in ["day", "year", "unknown", "ties"].into_iter().enumerate() {
        let middle = y + 32.0 + 20.0 * index as f64;
        let (x0, x1) = (x + 3.0, x + 51.0);
        let outer = (middle - 5.0, middle + 5.0);
        let inner = (middle - 4.0, middle + 4.0);
        match index {
            0 => {
                pen.rect(x0, outer.0, x1, outer.1, edge);
                pen.rect(x0, inner.0, x1, inner.1, fill);
                pen.vertical(x0 + 0.75, outer.0, outer.1, 1.5, edge);
            }
            1 | 2 => {
                let from = if index == 1 { x0 } else { x0 + 22.0 };
                let solid = from + 18.0;
                fade(pen, (from, solid), outer, edge, true);
                fade(pen, (from, solid), inner, Role::Paper.into(), true);
                fade(pen, (from, solid), inner, fill, true);
                pen.rect(solid, outer.0, x1, outer.1, edge);
                pen.rect(solid, inner.0, x1, inner.1, fill);
                if index == 2 {
                    dots(pen, from, middle, -1.0, edge);
                }
            }
            _ => {
                for side in [-1.0, 1.0] {
                    let curve = |offset: f64| {
                        (0..=12).map(move |step| {
                            let t = f64::from(step) / 12.0;
                            let ease = t * t * (3.0 - 2.0 * t);
                            (x0 + 38.0 * t, middle + side * 6.0 * (1.0 - ease) + offset)
                        })
                    };
                    let outline = |half: f64| {
                        curve(-half).chain(curve(half).collect::<Vec<_>>().into_iter().rev()).collect()
                    };
                    pen.polygon(outline(2.5), edge);
                    pen.polygon(outline(1.5), fill);
                }
                pen.disc(x0 + 41.0, middle, 4.0, Role::Kind(super::scene::KindClass::Founding));
            }
        }
        pen.text(x + 62.0, middle + 4.0, Anchor::Start, SMALL, Role::Ink2, say.key_row(row));
    }
}
