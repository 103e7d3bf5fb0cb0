//! The shapes of events: what is known to the day is a dot, what is known to a month or a year a hollow bar of that
//! extent, what lasts a line with stops. Nothing claims more than its date says.

use super::EventIndex;
use super::calendar::instant;
use super::chain::{Item, NARROWEST_BAR};
use super::dates::{APPROXIMATE, OPEN_END, OPEN_START, UNCERTAIN};
use super::frame::{Frame, SMALL};
use super::index::Timeline;
use super::pen::Pen;
use super::scene::{Anchor, CLASSES, KindClass, Paint, Role, Target};
use crate::number::cos_sin;

const DOT: f64 = 5.0;
/// Half the diagonal of a lozenge.
const LOZENGE: f64 = 5.5;
/// Paper round every mark.
const MARGIN: f64 = 1.5;
/// Radius of a bar's corners.
const ROUND: f64 = 1.5;
const CLUSTER: f64 = 9.0;
/// That of one with three digits in it.
const WIDE_CLUSTER: f64 = 12.0;
/// Width of a cluster's ring.
const RIM: f64 = 2.5;
/// Angle that a chord of the ring spans: it leaves the circle by a tenth of a pixel.
const CHORD: f64 = 0.3;
const FADE: f64 = 24.0;
/// The ring round a chosen mark holds bars up to this length.
const BARS_IN_RING: f64 = 14.0;
/// A line between stops that is shorter than this is a tick.
const SHORTEST_LINE: f64 = 6.0;

/// A mark or cluster on a band whose upper edge is `top`.
pub(crate) fn item(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    item: &Item,
    top: f64,
    height: f64,
) {
    match item {
        Item::Mark { event, x0, x1, slot } => {
            mark(pen, timeline, frame, *event, (*x0, *x1), *slot, top, height)
        }
        Item::Cluster { members, x, start, end } => {
            let y = top + height / 2.0;
            let first =
                members.iter().min_by_key(|&&event| super::index::importance(timeline.kind_of(event)));
            pen.target = first.map(|&first| Target::Cluster {
                first: EventIndex(first),
                count: members.len() as u32,
                start: instant(*start),
                end: instant(*end),
            });
            let mut counts = [0u32; CLASSES];
            for &member in members {
                if let Some(count) = counts.get_mut(timeline.class_of(member) as usize) {
                    *count += 1;
                }
            }
            cluster(pen, *x, y, &counts);
            let holds = |event: Option<EventIndex>| event.is_some_and(|event| members.contains(&event.0));
            states(pen, *x, y, CLUSTER + 3.0, holds(frame.highlight.hovered), holds(frame.highlight.focused));
            pen.target = None;
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "one mark has this many parts")]
fn mark(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    event: u32,
    (x0, x1): (f64, f64),
    (slot, slots): (u32, u32),
    top: f64,
    height: f64,
) {
    let index = EventIndex(event);
    let highlight = frame.highlight;
    let extent = timeline.extent_of(event);
    let days = extent.end - extent.start;
    let (x, y) = ((x0 + x1) / 2.0, top + height / 2.0);
    let paint = frame.kind_of(timeline, event);
    pen.target = Some(Target::Event(index));
    let wide = x1 - x0 >= NARROWEST_BAR && days > 1;
    if highlight.selected == Some(index) {
        if x1 - x0 > BARS_IN_RING && wide {
            // A ring would leave both ends out.
            pen.rect(x0 - 5.0, top - 3.0, x1 + 5.0, top + height + 3.0, Role::Paper);
            pen.frame(x0 - 4.0, top - 2.0, x1 + 4.0, top + height + 2.0, 2.0, Role::Accent);
        } else {
            pen.disc(x, y, 11.5, Role::Paper);
            pen.ring(x, y, 9.5, 2.0, Role::Accent);
        }
    }
    if wide {
        // A few days known exactly are a short bar; a month or a year that is meant as a whole is hollow.
        let share = (height - 4.0) / f64::from(slots);
        let upper = top + 2.0 + share * f64::from(slot);
        let lower = upper + share - if slots > 1 { 1.0 } else { 0.0 };
        bar(pen, (x0, x1), (upper, lower), paint, extent.flags);
    } else if days > 7 {
        let half = ((x1 - x0) / 2.0).max(1.5);
        if extent.flags & APPROXIMATE != 0 {
            soft_tick(pen, x, half, (top + 2.0, top + height - 2.0), paint);
        } else {
            pen.rect(
                x - half - MARGIN,
                top + 0.5,
                x + half + MARGIN,
                top + height - 0.5,
                Paint::from(Role::Paper).fade(0.8),
            );
            pen.rect(x - half, top + 1.0, x + half, top + height - 1.0, paint);
        }
    } else {
        pen.disc(x, y, DOT + MARGIN, Role::Paper);
        let vague = extent.flags & (APPROXIMATE | UNCERTAIN) != 0;
        let fill = if vague { paint.fade(0.35) } else { paint };
        if timeline.class_of(event) == KindClass::Other {
            lozenge(pen, x, y, fill);
            if vague {
                let [left, top, right, bottom] = corners(x, y);
                pen.path(vec![left, top, right, bottom, left], 1.2, paint);
            }
        } else {
            pen.disc(x, y, DOT, fill);
            if vague {
                pen.ring(x, y, DOT - 0.6, 1.2, paint);
            }
        }
    }
    let radius = if wide { (x1 - x0) / 2.0 } else { DOT };
    let is = |event: Option<EventIndex>| event == Some(index);
    if wide {
        if is(highlight.hovered) {
            pen.frame(x - radius - 2.0, top, x + radius + 2.0, top + height, 1.25, Role::Ink);
        }
        if is(highlight.focused) {
            pen.frame(x - radius - 4.0, top - 2.0, x + radius + 4.0, top + height + 2.0, 2.0, Role::Ink);
        }
    } else {
        states(pen, x, y, DOT + 2.0, is(highlight.hovered), is(highlight.focused));
    }
    pen.target = None;
}

/// The mark of a day of what has no kind of its own.
pub(crate) fn lozenge(pen: &mut Pen, x: f64, y: f64, fill: impl Into<Paint>) {
    pen.polygon(corners(x, y).to_vec(), fill);
}

/// The left one first: it stands at the height of the mark.
fn corners(x: f64, y: f64) -> [(f64, f64); 4] {
    [(x - LOZENGE, y), (x, y - LOZENGE), (x + LOZENGE, y), (x, y + LOZENGE)]
}

fn states(pen: &mut Pen, x: f64, y: f64, radius: f64, hovered: bool, focused: bool) {
    if hovered {
        pen.ring(x, y, radius + 0.6, 1.25, Role::Ink);
    }
    if focused {
        pen.ring(x, y, radius + 1.0, 2.0, Role::Ink);
    }
}

/// A hollow bar of true extent: it happened some time within.
pub(crate) fn bar(pen: &mut Pen, (x0, x1): (f64, f64), (upper, lower): (f64, f64), paint: Paint, flags: u8) {
    let ground = Paint::from(Role::Paper);
    if flags & APPROXIMATE != 0 {
        // Soft ends: the extent itself is only about right.
        let soft = ((x1 - x0) / 3.0).min(FADE);
        fade(pen, (x0 - soft / 2.0, x0 + soft / 2.0), (upper, lower), paint.fade(0.5), true);
        pen.rect(x0 + soft / 2.0, upper, x1 - soft / 2.0, lower, paint.fade(0.5));
        fade(pen, (x1 - soft / 2.0, x1 + soft / 2.0), (upper, lower), paint.fade(0.5), false);
        return;
    }
    pen.rounded(x0 - 1.0, upper - 1.0, x1 + 1.0, lower + 1.0, ROUND + 1.0, ground.fade(0.75));
    if flags & UNCERTAIN != 0 {
        pen.rect(x0, upper, x1, lower, paint.fade(0.12));
        hatch(pen, (x0, x1), (upper, lower), paint);
        return;
    }
    pen.rounded(x0, upper, x1, lower, ROUND, paint.fade(0.32));
    pen.rounded_frame(x0, upper, x1, lower, ROUND, 1.2, paint);
}

/// Slanting lines, four pixels apart, cut at the bar's edges; what lies outside the picture is not hatched.
fn hatch(pen: &mut Pen, (x0, x1): (f64, f64), (upper, lower): (f64, f64), paint: Paint) {
    let height = lower - upper;
    let (from, to) = (x0.max(-8.0), x1.min(pen.scene.width + 8.0));
    // The pitch counts from the bar's own start, so that the hatch travels with it.
    let mut x = x0 - height + ((from - x0) / 4.0).floor().max(0.0) * 4.0;
    while x < to {
        let (a, b) = (x.max(from), (x + height).min(to));
        if b > a {
            pen.path(vec![(a, lower - (a - x)), (b, lower - (b - x))], 1.2, paint);
        }
        x += 4.0;
    }
}

fn soft_tick(pen: &mut Pen, x: f64, half: f64, (upper, lower): (f64, f64), paint: Paint) {
    pen.rect(x - half - 2.5, upper, x + half + 2.5, lower, paint.fade(0.25));
    pen.rect(x - half - 1.0, upper, x + half + 1.0, lower, paint.fade(0.35));
    pen.rect(x - half + 0.5, upper, x + half - 0.5, lower, paint.fade(0.6));
}

/// A ring divided by class, with the number inside: sectors under a disc, since strokes take several times as long.
pub(crate) fn cluster(pen: &mut Pen, x: f64, y: f64, counts: &[u32; CLASSES]) {
    let total: u32 = counts.iter().sum();
    let radius = if total < 100 { CLUSTER } else { WIDE_CLUSTER };
    pen.disc(x, y, radius + MARGIN, Role::Paper);
    let mut from = -std::f64::consts::FRAC_PI_2;
    for (class, &count) in KindClass::ALL.iter().zip(counts) {
        if count == 0 {
            continue;
        }
        let turn = f64::from(count) / f64::from(total) * std::f64::consts::TAU;
        if count == total {
            pen.disc(x, y, radius, Role::Kind(*class));
        } else {
            let steps = (turn / CHORD).ceil().max(1.0) as usize;
            let arc = (0..=steps).map(|step| {
                let (cos, sin) = cos_sin(from + turn * step as f64 / steps as f64);
                (x + radius * cos, y + radius * sin)
            });
            pen.polygon(arc.chain([(x, y)]).collect(), Role::Kind(*class));
        }
        from += turn;
    }
    pen.disc(x, y, radius - RIM, Role::Paper);
    let number = match total {
        0..=999 => total.to_string(),
        1000..=999_999 => format!("{}k", total / 1000),
        _ => format!("{}M", total / 1_000_000),
    };
    pen.text(x, y + 4.0, Anchor::Middle, SMALL.bold(), Role::Ink, number);
}

/// A bar on a track: a line with stops for what lasts, a hollow bar for a moment somewhere within.
pub(crate) fn track(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    event: u32,
    (x0, x1): (f64, f64),
    y: f64,
) {
    let index = EventIndex(event);
    let extent = timeline.extent_of(event);
    let paint = frame.kind_of(timeline, event);
    let highlight = frame.highlight;
    pen.target = Some(Target::Event(index));
    let selected = highlight.selected == Some(index);
    if selected {
        pen.frame(x0 - 4.0, y - 6.0, x1 + 4.0, y + 6.0, 2.0, Role::Accent);
    } else if highlight.focused == Some(index) {
        pen.frame(x0 - 4.0, y - 6.0, x1 + 4.0, y + 6.0, 2.0, Role::Ink);
    } else if highlight.hovered == Some(index) {
        pen.frame(x0 - 3.0, y - 5.5, x1 + 3.0, y + 5.5, 1.25, Role::Ink);
    }
    if extent.flags & super::dates::LASTING == 0 {
        bar(pen, (x0, x1), (y - 3.5, y + 3.5), paint, extent.flags);
        pen.target = None;
        return;
    }
    if x1 - x0 < SHORTEST_LINE {
        // Two stops would be all there is: a tick of the true extent says as much.
        pen.rect(x0, y - 3.0, x1.max(x0 + 2.0), y + 3.0, paint);
        pen.target = None;
        return;
    }
    let (open_start, open_end) = (extent.flags & OPEN_START != 0, extent.flags & OPEN_END != 0);
    let soft = extent.flags & APPROXIMATE != 0;
    let length = FADE.min((x1 - x0) / 2.0);
    // On whole pixels, as the slices of a fade are: no seam shows between them.
    let from = if open_start || soft { (x0 + length).round() } else { x0 };
    let to = if open_end || soft { (x1 - length).round() } else { x1 };
    if open_start || soft {
        fade(pen, (x0, from), (y - 1.5, y + 1.5), paint, true);
    } else {
        stop(pen, x0, y, paint);
    }
    if extent.flags & UNCERTAIN != 0 {
        let mut x = from.max(-32.0);
        while x < to.min(pen.scene.width + 8.0) {
            pen.rect(x, y - 1.5, (x + 4.0).min(to), y + 1.5, paint);
            x += 7.0;
        }
    } else {
        pen.rect(from, y - 1.5, to, y + 1.5, paint);
    }
    if open_end || soft {
        fade(pen, (to, x1), (y - 1.5, y + 1.5), paint, false);
    } else {
        stop(pen, x1, y, paint);
    }
    pen.target = None;
}

fn stop(pen: &mut Pen, x: f64, y: f64, paint: Paint) {
    pen.vertical(x, y - 4.0, y + 4.0, 1.5, paint);
}

/// How many opacities a fade has. A painter knows a colour again, and slices of one opacity are one rectangle.
const OPACITIES: f64 = 16.0;

/// A stretch that comes out of nothing, or goes into it: slices on whole pixels, so that no seam shows.
pub(crate) fn fade(
    pen: &mut Pen,
    (x0, x1): (f64, f64),
    (upper, lower): (f64, f64),
    paint: Paint,
    rising: bool,
) {
    let width = pen.scene.width;
    if x1 <= x0 || x1 < 0.0 || x0 > width {
        return;
    }
    let step = ((x1 - x0) / 32.0).ceil().max(1.0);
    let end = x1.round();
    let mut left = x0.max(-step).round();
    // A slice that may go on: where it begins, and its opacity in steps.
    let (mut from, mut opacity) = (left, 0.0);
    while left < x1.min(width) {
        let right = (left + step).min(end.max(left + 1.0));
        let share = (((left + right) / 2.0 - x0) / (x1 - x0)).clamp(0.0, 1.0);
        let share = if rising { share } else { 1.0 - share };
        let here = (share * share * (3.0 - 2.0 * share) * OPACITIES).round();
        if here != opacity {
            if opacity > 0.0 {
                pen.rect(from, upper, left, lower, paint.fade(opacity / OPACITIES));
            }
            (from, opacity) = (left, here);
        }
        left = right;
        if right >= end {
            break;
        }
    }
    if opacity > 0.0 {
        pen.rect(from, upper, left, lower, paint.fade(opacity / OPACITIES));
    }
}

/// Five dots: nobody says.
pub(crate) fn dots(pen: &mut Pen, x: f64, y: f64, direction: f64, paint: Paint) {
    for dot in 0..5 {
        let at = x + direction * (4.0 + 6.0 * f64::from(dot));
        pen.disc(at, y, 1.1, paint.fade(1.0 - f64::from(dot) * 0.12));
    }
}
