//! Vertical rules over the lanes: today, the pointer, the selection.

use super::axis::chip;
use super::calendar::{date_from_day, instant};
use super::dates::short;
use super::frame::{Frame, SMALL};
use super::index::Timeline;
use super::pen::Pen;
use super::scene::{Anchor, Paint, Role};
use super::ticks::year_name;
use super::{AXIS_HEIGHT, EventIndex};
use crate::time::seen_year;

/// Under the marks: today, and the dotted line of the selection.
pub(crate) fn under(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>) {
    let bottom = frame.view.height;
    if let Some(today) = frame.highlight.today {
        let x = frame.x(today);
        if x > -1.0 && x < frame.view.width {
            let mut y = AXIS_HEIGHT;
            while y < bottom {
                pen.rect(x.round(), y, x.round() + 1.0, (y + 3.0).min(bottom), Role::Line2);
                y += 6.0;
            }
        }
    }
    if let Some(x) = frame.highlight.selected.and_then(|event| position(timeline, frame, event)) {
        pen.dotted(x, AXIS_HEIGHT, bottom, Paint::from(Role::Accent).fade(0.7));
    }
}

/// Over the marks and under the axis: the line under the pointer.
pub(crate) fn over(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>) {
    let hovered = frame.highlight.hovered.filter(|_| frame.highlight.hovered != frame.highlight.selected);
    let x = hovered.and_then(|event| position(timeline, frame, event)).or(pointer(frame));
    if let Some(x) = x {
        pen.vertical(x, AXIS_HEIGHT, frame.view.height, 1.0, Paint::from(Role::Ink).fade(0.55));
    }
}

/// Chips on the axis.
pub(crate) fn chips(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>) {
    if let Some(today) = frame.highlight.today {
        let x = frame.x(today);
        let half = frame.width(frame.say().today(), SMALL) / 2.0;
        if x > half && x < frame.view.width - half && !frame.narrow {
            pen.text(x, frame.view.height - 6.0, Anchor::Middle, SMALL, Role::Ink3, frame.say().today());
        }
    }
    let hovered = frame.highlight.hovered.filter(|_| frame.highlight.hovered != frame.highlight.selected);
    match hovered.and_then(|event| Some((event, position(timeline, frame, event)?))) {
        Some((event, x)) => {
            chip(pen, frame, x, &short(timeline.extent_of(event.0), true, frame.say()), Role::Ink)
        }
        None => {
            if let Some(x) = pointer(frame) {
                chip(pen, frame, x, &words_of(frame.day(x), frame), Role::Ink);
            }
        }
    }
    if let Some(event) = frame.highlight.selected
        && let Some(x) = position(timeline, frame, event)
    {
        chip(pen, frame, x, &short(timeline.extent_of(event.0), true, frame.say()), Role::Accent);
    }
}

/// Where an event is, if its middle is in view.
fn position(timeline: &Timeline, frame: &Frame<'_>, event: EventIndex) -> Option<f64> {
    if event.0 as usize >= timeline.start.len() {
        return None;
    }
    let x = frame.x(instant(timeline.middle2(event.0)) / 2.0);
    (x >= 0.0 && x <= frame.view.width).then_some(x)
}

fn pointer(frame: &Frame<'_>) -> Option<f64> {
    let (x, y) = frame.highlight.pointer?;
    (x >= 0.0 && x <= frame.view.width && y >= 0.0 && y <= frame.view.height).then_some(x)
}

/// An instant in as many words as the scale can tell apart.
fn words_of(t: f64, frame: &Frame<'_>) -> String {
    let (year, month, day) = date_from_day(t.floor() as i64);
    let year = seen_year(year, frame.pixels_per_year);
    let (year, month) = (year_name(year, frame.say()), frame.say().month_short(month as usize));
    if frame.pixels_per_day >= 0.5 {
        format!("{day} {month} {year}")
    } else if frame.pixels_per_year >= 12.0 {
        [&month, " ", &year].concat()
    } else {
        year
    }
}
