//! The map of all lanes at the right edge, when they are higher than the plot: every band small, and a frame round
//! those that are in view.

use super::AXIS_HEIGHT;
use super::calendar::instant;
use super::dates::NEVER;
use super::frame::Frame;
use super::index::Timeline;
use super::life::Lane;
use super::pen::Pen;
use super::scene::{Paint, Role};

/// Width of the map in CSS pixels; its frame is what is dragged.
pub const MINIMAP_WIDTH: f64 = 28.0;
/// Space between the map's edge and its bands.
const INSET: f64 = 4.0;
/// Lowest frame.
const LEAST: f64 = 24.0;

/// Upper edge and height of the frame round what is in view, in CSS pixels below the axis of a plot of `height`;
/// `None` when everything is in view.
pub fn minimap_frame(height: f64, scroll: f64, content: f64) -> Option<(f64, f64)> {
    let (plot, all) = (height - AXIS_HEIGHT, content - AXIS_HEIGHT);
    if plot < 2.0 * LEAST || all <= plot + 1.0 {
        return None;
    }
    let frame = (plot * plot / all).max(LEAST);
    Some(((scroll / (all - plot)).clamp(0.0, 1.0) * (plot - frame), frame))
}

/// The map, of lanes whose rows are known to the scene already.
pub(crate) fn minimap(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, content: f64) {
    let view = &frame.view;
    let Some((top, height)) = minimap_frame(view.height, view.scroll, content) else { return };
    if frame.narrow {
        // No room for a map: a bar says where one is.
        let (x, y) = (view.width - 3.0, AXIS_HEIGHT + top);
        pen.rounded(x - 3.0, y + 2.0, x, y + height - 2.0, 1.5, Paint::from(Role::Ink).fade(0.24));
        return;
    }
    let (left, right) = (view.width - MINIMAP_WIDTH, view.width);
    pen.rect(left, AXIS_HEIGHT, right, view.height, Role::Paper);
    pen.rect(left, AXIS_HEIGHT, left + 1.0, view.height, Role::Line);
    let scale = (view.height - AXIS_HEIGHT) / (content - AXIS_HEIGHT);
    let days = |lane: &Lane| {
        let (first, last) = lane.days(timeline);
        let known = |day: i64, unknown: i64| if day.abs() < NEVER { day } else { unknown };
        (known(first, timeline.days.0), known(last, timeline.days.1))
    };
    let spans = || timeline.lanes.iter().map(days);
    let first = instant(spans().map(|span| span.0).min().unwrap_or(0));
    let last = instant(spans().map(|span| span.1).max().unwrap_or(1)).max(first + 1.0);
    let x = |day: f64| {
        left + INSET + ((day - first) / (last - first)).clamp(0.0, 1.0) * (MINIMAP_WIDTH - 2.0 * INSET)
    };
    let mut drawn = f64::NEG_INFINITY;
    for (row, members) in timeline.row_members.iter().enumerate() {
        let (Some(&upper), Some(&lower)) = (pen.scene.rows.get(row), pen.scene.rows.get(row + 1)) else {
            break;
        };
        let y = AXIS_HEIGHT + ((upper + lower) / 2.0 + view.scroll - AXIS_HEIGHT) * scale;
        // Thousands of rows share the pixels that there are.
        if lower <= upper || y < drawn + 2.0 {
            continue;
        }
        drawn = y;
        let thick = if scale * (lower - upper) >= 6.0 { 3.0 } else { 1.0 };
        for lane in members.iter().filter_map(|&lane| timeline.lanes.get(lane as usize)).take(16) {
            let (from, to) = days(lane);
            let (from, to) = (instant(from), instant(to));
            let role = if lane.is_rail() { Role::Line2 } else { Role::Edge(lane.tint) };
            pen.rect(x(from), y, x(to).max(x(from) + 2.0), y + thick, role);
        }
    }
    let (upper, lower) = (AXIS_HEIGHT + top, AXIS_HEIGHT + top + height);
    pen.rounded(left + 2.0, upper + 1.0, right - 2.0, lower - 1.0, 3.0, Paint::from(Role::Ink).fade(0.05));
    pen.rounded_frame(left + 2.0, upper + 1.0, right - 2.0, lower - 1.0, 3.0, 1.0, Role::Ink3);
}
