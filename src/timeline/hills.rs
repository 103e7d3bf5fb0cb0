//! Too many moments for marks: a hill over the band, stacked by class, and the depth of what lasts under it.
//! Both are drawn from counts; no event is touched.

use super::EventIndex;
use super::calendar::instant;
use super::density::{Asked, Density};
use super::frame::Frame;
use super::index::Timeline;
use super::lasting::{Lasting, after};
use super::life::Lane;
use super::pen::Pen;
use super::scene::{KindClass, Paint, Role, Target};
use super::thin::{STAY, thinned};
use crate::number::{level, power_of_two};
use std::ops::Range;

/// Finest width of a step of a hill.
const STEP: f64 = 6.0;
/// How faint is what the filters leave out.
const FAINT: f64 = 0.15;
/// Width of what a click opens.
const HIT: f64 = 24.0;

/// Counts in aligned buckets of a power of two of days, stacked on `floor`, at most `room` high. What the filters leave
/// out is faint behind the rest, and no click opens it.
pub(crate) fn hill(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    lane: &Lane,
    floor: f64,
    room: f64,
) {
    let level = level(STEP / frame.pixels_per_day).clamp(0, 50);
    let tallest = f64::from(lane.points.fullest(level as usize).max(1));
    let scale = (power_of_two(level), tallest);
    let passing = lane.points.passing(timeline, frame);
    if passing.is_some() {
        stacks(pen, timeline, frame, &lane.points, scale, (floor, room), FAINT);
    }
    let points = passing.as_deref().unwrap_or(&lane.points);
    stacks(pen, timeline, frame, points, scale, (floor, room), 1.0);
    hits(pen, timeline, frame, points, floor, room);
}

/// A polygon for every class and stretch where it is, in buckets of so many days; `tallest` of them fill the room.
fn stacks(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    points: &Density,
    (days, tallest): (f64, f64),
    (floor, room): (f64, f64),
    fade: f64,
) {
    let (first, count) = seen(frame, days);
    // The upper edge of every class, bucket by bucket.
    let mut edges = vec![Vec::with_capacity(count); KindClass::ALL.len()];
    // Buckets are stretches of the axis: what is folded between them holds nothing.
    let day = |axis: f64| frame.folds.unfolded(axis);
    points.counts(timeline, (days, first, count), day, |_, counts| {
        let total: u32 = counts.iter().sum();
        let height = room * (f64::from(total) / tallest).sqrt().min(1.0);
        let mut sum = 0.0;
        for (edge, count) in edges.iter_mut().zip(counts) {
            sum += if total == 0 { 0.0 } else { f64::from(count) / f64::from(total) * height };
            edge.push(sum);
        }
    });
    // On whole pixels: what paints goes down a hill line by line, and a line is done at once where no edge turns in it.
    let y = |height: f64| (floor - height).round();
    let x = |bucket: usize| frame.view.x_from_time((first as f64 + bucket as f64 + 0.5) * days);
    let half = days * frame.pixels_per_day / 2.0;
    let ground = vec![0.0; count];
    // What is solid is painted one over the other, all from the floor: an edge of theirs is half as long as that of strips
    // between two edges, and lets nothing through. What is faint would show what it stands on.
    let is_solid = fade >= 1.0;
    for (place, class) in KindClass::ALL.iter().enumerate().rev() {
        let Some(upper) = edges.get(place) else { continue };
        let below = place.checked_sub(1).and_then(|below| edges.get(below)).unwrap_or(&ground);
        if upper == below {
            continue;
        }
        let lower = if is_solid { &ground } else { below };
        let at = |edge: &[f64], bucket: usize| y(edge.get(bucket).copied().unwrap_or(0.0));
        for run in runs(upper, lower) {
            let (begin, end) = (run.start, run.end.saturating_sub(1));
            let mut points = Vec::with_capacity(2 * run.len() + 2);
            points.push((x(begin) - half, at(lower, begin)));
            let top = run.clone().map(|bucket| (first + bucket as i64, (x(bucket), at(upper, bucket))));
            thinned(top, &mut points);
            points.push((x(end) + half, at(lower, end)));
            if !is_solid {
                points.extend(run.rev().map(|bucket| (x(bucket), at(lower, bucket))));
            }
            pen.polygon(points, Paint::from(Role::Kind(*class)).fade(fade));
        }
    }
}

/// The stretches where one edge is above another.
fn runs<'a>(upper: &'a [f64], lower: &'a [f64]) -> impl Iterator<Item = Range<usize>> + 'a {
    let is_above = |(upper, lower): (&f64, &f64)| upper > lower;
    let mut place = 0;
    std::iter::from_fn(move || {
        let mut rest = upper.iter().zip(lower).skip(place);
        let begin = place + rest.position(is_above)?;
        place = begin + 1 + rest.take_while(|&pair| is_above(pair)).count();
        Some(begin..place)
    })
}

/// The first of the steps of a length that a frame shows, and how many: from one whose place in an outline is always told.
fn seen(frame: &Frame<'_>, length: f64) -> (i64, usize) {
    let first = (frame.view.start / length).floor() - 1.0;
    let first = (first / STAY as f64).floor() * STAY as f64;
    let count = (frame.view.end / length).ceil() + 1.0 - first;
    (first as i64, count.clamp(0.0, 4000.0) as usize)
}

/// Unseen columns that stand for what is under them.
fn hits(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, points: &Density, floor: f64, room: f64) {
    let days = power_of_two(level(HIT / frame.pixels_per_day).clamp(0, 50));
    let first = (frame.view.start / days).floor();
    let count = ((frame.view.end / days).ceil() - first).clamp(0.0, 1000.0) as usize;
    let day = |axis: f64| frame.folds.unfolded(axis);
    points.bests(timeline, Asked::Clicks, (days, first as i64, count), day, |step, event, count| {
        let (start, end) = (day(step as f64 * days), day((step + 1) as f64 * days));
        pen.target = Some(Target::Cluster { first: EventIndex(event), count, start, end });
        pen.rect(frame.x(start), floor - room, frame.x(end), floor, Paint::from(Role::Ink).fade(0.0));
    });
    pen.target = None;
}

/// How many last at a time, as a shadow of at most `room` that hangs under `ceiling`.
pub(crate) fn depth(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    (lane, lasting): (&Lane, &Lasting),
    ceiling: f64,
    room: f64,
) {
    // Those that pass are a part of all of them.
    let deepest = f64::from(lane.lasting.deepest.max(1));
    // Steps of a power of two of days, at multiples of their own length: the shadow does not shimmer, and what one frame
    // has counted is there for the next.
    let step = power_of_two(level(STEP / frame.pixels_per_day).clamp(-5, 50));
    let (first, count) = seen(frame, step);
    let (x, day) = (|axis| frame.view.x_from_time(axis), |axis| frame.folds.unfolded(axis));
    let mut hem = Vec::with_capacity(count);
    lasting.depths(timeline, (step, first, count), day, |place, lasting| {
        let at = (place as f64 + 0.5) * step;
        hem.push((place, (x(at), ceiling + room * f64::from(lasting) / deepest)));
    });
    let mut points = vec![(x(first as f64 * step), ceiling)];
    thinned(hem.into_iter(), &mut points);
    points.push((x((first + count as i64) as f64 * step), ceiling));
    pen.polygon(points, Paint::from(Role::Edge(lane.tint)).fade(0.45));
}

/// Bars of fixed tracks; those too short to be told apart are drawn as one. Of `faint` ones only those that do not pass.
pub(crate) fn fixed_tracks(
    pen: &mut Pen,
    timeline: &Timeline,
    frame: &Frame<'_>,
    (lasting, faint): (&Lasting, bool),
    top: f64,
    pitch: f64,
    mut words: impl FnMut(&mut Pen, u32, (f64, f64), f64, f64),
) {
    for (track, row) in lasting.tracks.iter().zip(0u32..) {
        let y = top + pitch * (f64::from(row) + 0.5);
        if y < -pitch || y > frame.view.height + pitch {
            continue;
        }
        let mut place =
            track.partition_point(|&event| instant(timeline.extent_of(event).end) <= frame.days.0);
        while let Some(&event) = track.get(place) {
            let extent = timeline.extent_of(event);
            let (x0, x1) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
            if x0 > frame.view.width {
                break;
            }
            if faint && !frame.hides_event(timeline, event) {
                place += 1;
                continue;
            }
            if x1 - x0 < 3.0 {
                let until = instant(extent.start) + 3.0 / frame.pixels_per_day;
                pen.target = Some(Target::Event(EventIndex(event)));
                pen.rect(x0, y - 1.5, x0 + 2.0, y + 1.5, frame.kind_of(timeline, event));
                pen.target = None;
                place = after(track, place + 1, |&other| instant(timeline.extent_of(other).start) < until);
                continue;
            }
            super::glyphs::track(pen, timeline, frame, event, (x0, x1), y);
            let next = track
                .get(place + 1)
                .map_or(f64::INFINITY, |&next| frame.x(instant(timeline.extent_of(next).start)));
            words(pen, event, (x0, x1), next, y);
            place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Stretches hold every bucket where the one is above the other, and two of them never touch.
        #[test]
        fn runs_are_where_one_edge_is_above_another(pairs in proptest::collection::vec((0..3u8, 0..3u8), 0..40)) {
            let (upper, lower): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|&(upper, lower)| (f64::from(upper), f64::from(lower))).unzip();
            let found: Vec<_> = runs(&upper, &lower).collect();
            let above: Vec<usize> = (0..pairs.len()).filter(|&bucket| upper[bucket] > lower[bucket]).collect();
            prop_assert_eq!(found.iter().cloned().flatten().collect::<Vec<_>>(), above);
            prop_assert!(found.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }
}
