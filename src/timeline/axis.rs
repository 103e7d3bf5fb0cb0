//! The two-tier axis and the grid that hangs from it.

use super::AXIS_HEIGHT;
use super::frame::{Frame, INSET, SMALL};
use super::pen::Pen;
use super::scene::{Anchor, Font, Role};
use super::ticks::{Boundary, Tick, ticks};

const UPPER: Font = Font::serif(140).bold();
const UPPER_BASELINE: f64 = 16.0;
const LOWER_BASELINE: f64 = 29.0;

/// Ticks of a frame.
pub(crate) fn frame_ticks(frame: &Frame<'_>) -> Vec<Tick> {
    ticks(frame.view.start, frame.view.end, frame.pixels_per_day, frame.say())
}

/// Vertical lines under everything else.
pub(crate) fn grid(pen: &mut Pen, frame: &Frame<'_>, ticks: &[Tick], bottom: f64) {
    for tick in ticks {
        let x = frame.x(tick.t);
        match tick.boundary {
            Boundary::Upper => pen.vertical(x, AXIS_HEIGHT, bottom, 1.0, Role::Line),
            Boundary::Grid => pen.vertical(x, AXIS_HEIGHT, bottom, 1.0, Role::Grid),
            Boundary::Lower => {}
        }
    }
}

/// The axis itself, over lanes that are scrolled under it.
pub(crate) fn axis(pen: &mut Pen, frame: &Frame<'_>, ticks: &[Tick]) {
    let width = frame.view.width;
    pen.rect(0.0, 0.0, width, AXIS_HEIGHT, Role::Paper);
    let uppers: Vec<(f64, &str)> =
        ticks.iter().filter_map(|tick| Some((frame.x(tick.t), tick.upper.as_deref()?))).collect();
    for tick in ticks {
        let x = frame.x(tick.t);
        if tick.boundary == Boundary::Upper {
            pen.vertical(x, 4.0, AXIS_HEIGHT, 1.0, Role::Line2);
        } else {
            pen.vertical(x, AXIS_HEIGHT - 5.0, AXIS_HEIGHT, 1.0, Role::Line2);
        }
        let at = if tick.centred { (x + frame.x(tick.end)) / 2.0 } else { x };
        if !tick.lower.is_empty() && at > -20.0 && at < width + 20.0 {
            let anchor = if tick.boundary == Boundary::Upper && !tick.centred {
                Anchor::Start
            } else {
                Anchor::Middle
            };
            let at = if anchor == Anchor::Start { at + 6.0 } else { at };
            pen.text(at, LOWER_BASELINE, anchor, SMALL, Role::Ink2, tick.lower.as_str());
        }
    }
    // The name of the cell that the left edge cuts sticks there until the next one pushes it out.
    for (index, &(x, name)) in uppers.iter().enumerate() {
        let next = uppers.get(index + 1).map_or(f64::INFINITY, |next| next.0);
        let at = (x + 6.0).max(INSET.min(if frame.narrow { 6.0 } else { INSET }));
        if at + frame.width(name, UPPER) + 8.0 <= next && at + frame.width(name, UPPER) <= width {
            pen.text(at, UPPER_BASELINE, Anchor::Start, UPPER, Role::Ink, name);
        }
    }
    pen.rect(0.0, AXIS_HEIGHT - 1.0, width, AXIS_HEIGHT, Role::Line2);
}

/// A date on a chip that hangs over the axis at `x`.
pub(crate) fn chip(pen: &mut Pen, frame: &Frame<'_>, x: f64, text: &str, ground: Role) {
    let font = SMALL.bold();
    let half = frame.width(text, font) / 2.0 + 6.0;
    let middle =
        x.clamp(half.min(frame.view.width / 2.0), (frame.view.width - half).max(frame.view.width / 2.0));
    let (top, bottom) = (17.0, AXIS_HEIGHT - 2.0);
    let (x0, x1) = (middle - half, middle + half);
    // Corners cut by a pixel or two stand for a radius of 3.
    pen.polygon(
        vec![
            (x0 + 3.0, top),
            (x1 - 3.0, top),
            (x1 - 0.9, top + 0.9),
            (x1, top + 3.0),
            (x1, bottom - 3.0),
            (x1 - 0.9, bottom - 0.9),
            (x1 - 3.0, bottom),
            (x + 5.0, bottom),
            (x, bottom + 5.0),
            (x - 5.0, bottom),
            (x0 + 3.0, bottom),
            (x0 + 0.9, bottom - 0.9),
            (x0, bottom - 3.0),
            (x0, top + 3.0),
            (x0 + 0.9, top + 0.9),
        ],
        ground,
    );
    pen.text(middle, bottom - 5.0, Anchor::Middle, font, Role::Paper, text);
}
