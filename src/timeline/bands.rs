//! Lives as bands and ties as ribbons: all edges first, then all fills, so that they read as one river.

use super::calendar::instant;
use super::frame::Frame;
use super::glyphs::{dots, fade};
use super::index::Timeline;
use super::life::{End, Lane};
use super::lineage::{Sort, Tie};
use super::pen::Pen;
use super::scene::{Paint, Role, Target};
use crate::number::hypotenuse;

/// Where a band is on the screen.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Band {
    pub(crate) top: f64,
    pub(crate) height: f64,
    /// Room for names under it.
    pub(crate) name: f64,
    /// Rows of labels that there is room for over it.
    pub(crate) rows: f64,
}

impl Band {
    pub(crate) fn middle(self) -> f64 {
        self.top + self.height / 2.0
    }
}

pub(crate) const FADE: f64 = 24.0;
/// A band goes on as far beyond the first and the last that is told of it, before it fades.
const UNKNOWN: f64 = 12.0;
/// Known to about a day.
const EXACT: i64 = 3;

/// A stretch of one river: its ends in pixels, each with how far it takes to come out of nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch {
    pub(crate) x0: f64,
    pub(crate) x1: f64,
    rise: f64,
    fall: f64,
    stop_start: bool,
    stop_end: bool,
    pub(crate) dots_start: bool,
    dots_end: bool,
}

/// All rivers of a picture.
pub(crate) fn rivers(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, bands: &[Band]) {
    let stretches: Vec<Stretch> = timeline.lanes.iter().map(|lane| stretch(timeline, frame, lane)).collect();
    let ribbons: Vec<Ribbon> =
        timeline.ties.iter().filter_map(|tie| ribbon(timeline, frame, bands, tie)).collect();
    for (index, ((lane, stretch), band)) in timeline.lanes.iter().zip(&stretches).zip(bands).enumerate() {
        pen.target = Some(Target::Lane(index as u32));
        if lane.is_rail() {
            rail(pen, stretch, *band);
        } else {
            edge_pass(pen, stretch, *band, Role::Edge(lane.tint));
        }
    }
    pen.target = None;
    for ribbon in &ribbons {
        ribbon.pass(pen, ribbon.edges, 1.0);
    }
    for (((lane, stretch), band), index) in timeline.lanes.iter().zip(&stretches).zip(bands).zip(0u32..) {
        if !lane.is_rail() {
            pen.target = Some(Target::Lane(index));
            band_pass(pen, stretch, *band, Role::Tint(lane.tint), 1.0);
        }
    }
    pen.target = None;
    for ribbon in &ribbons {
        ribbon.pass(pen, ribbon.fills, 0.0);
    }
    for (((lane, stretch), band), index) in timeline.lanes.iter().zip(&stretches).zip(bands).zip(0u32..) {
        pen.target = Some(Target::Lane(index));
        ends(pen, lane, stretch, *band);
    }
    pen.target = None;
    renames(pen, timeline, frame, bands);
    let traced = |tie: &Tie| {
        frame.highlight.selected.is_some_and(|selected| {
            let extent = timeline.extent_of(selected.0);
            let own = timeline.lane_of(selected).is_some_and(|lane| lane == tie.to || lane == tie.from);
            tie.event == Some(selected.0) || own && (tie.start, tie.end) == (extent.start, extent.end)
        })
    };
    for ribbon in ribbons.iter().filter(|ribbon| traced(&ribbon.tie)) {
        pen.path(ribbon.middle(), 1.5, Role::Accent);
    }
}

/// Where a life runs on the screen.
pub(crate) fn stretch(timeline: &Timeline, frame: &Frame<'_>, lane: &Lane) -> Stretch {
    let far = frame.highlight.today.unwrap_or(instant(timeline.days.1)).max(instant(timeline.days.1));
    let (mut x0, mut rise, mut stop_start, mut dots_start) = (f64::NEG_INFINITY, 0.0, false, false);
    if lane.is_rail() {
        let (first, last) = lane.days(timeline);
        let (x0, x1) = (frame.x(instant(first)) - 12.0, frame.x(instant(last)) + 12.0);
        return Stretch {
            x0,
            x1,
            rise: 0.0,
            fall: 0.0,
            stop_start: false,
            stop_end: false,
            dots_start: false,
            dots_end: false,
        };
    }
    match lane.life.start {
        End::Within(from, to) => {
            x0 = frame.x(instant(from));
            rise = frame.x(instant(to)) - x0;
            if lane.continues.0 {
                x0 += rise;
                rise = 0.0;
            } else if to - from <= EXACT || rise < 3.0 {
                (rise, stop_start) = (0.0, true);
            }
        }
        End::Unknown(day) => {
            (x0, rise, dots_start) = (frame.x(instant(day)) - UNKNOWN - FADE, FADE, true);
        }
        End::Open => {}
    }
    let (mut x1, mut fall, mut stop_end, mut dots_end) = (frame.x(far), 0.0, false, false);
    match lane.life.end {
        End::Within(from, to) => {
            x1 = frame.x(instant(to));
            fall = x1 - frame.x(instant(from));
            if lane.continues.1 {
                x1 -= fall;
                fall = 0.0;
            } else if to - from <= EXACT || fall < 3.0 {
                (fall, stop_end) = (0.0, true);
            }
        }
        End::Unknown(day) => {
            (x1, fall, dots_end) = (frame.x(instant(day)) + UNKNOWN + FADE, FADE, true);
        }
        End::Open => {}
    }
    Stretch { x0, x1: x1.max(x0 + 1.0), rise, fall, stop_start, stop_end, dots_start, dots_end }
}

/// A lane that is no life: a hairline to hang marks on, over ground that takes the pointer.
fn rail(pen: &mut Pen, stretch: &Stretch, band: Band) {
    if band.top > pen.scene.height || band.top + band.height < 0.0 {
        return;
    }
    let y = band.middle().round();
    pen.rect(stretch.x0, band.top, stretch.x1, band.top + band.height, Paint::from(Role::Paper).fade(0.0));
    pen.rect(stretch.x0, y, stretch.x1, y + 1.0, Role::Line2);
}

/// The edges of a band. Where it fades they are two hairlines: a fading fill must not show an edge behind it.
fn edge_pass(pen: &mut Pen, stretch: &Stretch, band: Band, role: Role) {
    if band.top > pen.scene.height || band.top + band.height < 0.0 {
        return;
    }
    let bottom = band.top + band.height;
    let (from, to) = (stretch.x0 + stretch.rise, stretch.x1 - stretch.fall);
    let middle = (stretch.x0 + stretch.x1) / 2.0;
    let (from, to) = if to >= from { (from, to) } else { (middle, middle) };
    pen.rect(from.round(), band.top, to.round(), bottom, role);
    for ys in [(band.top, band.top + 1.0), (bottom - 1.0, bottom)] {
        fade(pen, (stretch.x0, from), ys, role.into(), true);
        fade(pen, (to, stretch.x1), ys, role.into(), false);
    }
}

/// One band in one role, `inset` from its upper and lower edge.
fn band_pass(pen: &mut Pen, stretch: &Stretch, band: Band, role: Role, inset: f64) {
    if band.top > pen.scene.height || band.top + band.height < 0.0 {
        return;
    }
    let ys = (band.top + inset, band.top + band.height - inset);
    let (from, to) = (stretch.x0 + stretch.rise, stretch.x1 - stretch.fall);
    if to >= from {
        fade(pen, (stretch.x0, from), ys, role.into(), true);
        pen.rect(from.round(), ys.0, to.round(), ys.1, role);
        fade(pen, (to, stretch.x1), ys, role.into(), false);
    } else {
        // Both ends are vague and their vagueness meets.
        let middle = (stretch.x0 + stretch.x1) / 2.0;
        fade(pen, (stretch.x0, middle), ys, role.into(), true);
        fade(pen, (middle, stretch.x1), ys, role.into(), false);
    }
}

fn ends(pen: &mut Pen, lane: &Lane, stretch: &Stretch, band: Band) {
    let edge = Paint::from(Role::Edge(lane.tint));
    if stretch.stop_start {
        pen.vertical(stretch.x0 + 0.75, band.top, band.top + band.height, 1.5, edge);
    }
    if stretch.stop_end {
        pen.vertical(stretch.x1 - 0.75, band.top, band.top + band.height, 1.5, edge);
    }
    if stretch.dots_start {
        dots(pen, stretch.x0, band.middle(), -1.0, edge);
    }
    if stretch.dots_end {
        dots(pen, stretch.x1, band.middle(), 1.0, edge);
    }
}

/// One name after another on the same row: tints blend across the dated period.
fn renames(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, bands: &[Band]) {
    for tie in timeline.ties.iter().filter(|tie| tie.sort == Sort::Rename && tie.same_row) {
        let lanes = (timeline.lanes.get(tie.from as usize), timeline.lanes.get(tie.to as usize));
        let ((Some(from), Some(to)), Some(band)) = (lanes, bands.get(tie.to as usize)) else { continue };
        let (x0, x1) = (frame.x(instant(tie.start)), frame.x(instant(tie.end)));
        let step = ((x1 - x0) / 48.0).max(1.0).ceil();
        let mut left = x0.max(-step).round();
        while left < x1.min(frame.view.width) {
            let right = (left + step).min(x1.round().max(left + 1.0));
            let share = ((left + right) / 2.0 - x0) / (x1 - x0).max(1.0);
            pen.rect(
                left,
                band.top,
                right,
                band.top + band.height,
                Paint::blend(Role::Edge(from.tint), Role::Edge(to.tint), share),
            );
            pen.rect(
                left,
                band.top + 1.0,
                right,
                band.top + band.height - 1.0,
                Paint::blend(Role::Tint(from.tint), Role::Tint(to.tint), share),
            );
            left = right;
        }
    }
}

/// A tie as a curve with a width.
struct Ribbon {
    tie: Tie,
    /// From, to.
    x: (f64, f64),
    y: (f64, f64),
    width: f64,
    edges: (Role, Role),
    fills: (Role, Role),
}

fn ribbon(timeline: &Timeline, frame: &Frame<'_>, bands: &[Band], tie: &Tie) -> Option<Ribbon> {
    if tie.same_row {
        return None;
    }
    let (from, to) = (timeline.lanes.get(tie.from as usize)?, timeline.lanes.get(tie.to as usize)?);
    let (from_band, to_band) = (bands.get(tie.from as usize)?, bands.get(tie.to as usize)?);
    let (y0, y1) = (from_band.middle(), to_band.middle());
    let run = (0.62 * (y1 - y0).abs()).clamp(36.0, 96.0);
    let mut at = frame.x(instant(tie.start + tie.end) / 2.0);
    // What was decided some months before a life began arrives when it begins.
    if let (Sort::Split | Sort::Merge | Sort::Section | Sort::Rename, End::Within(day, _)) =
        (tie.sort, to.life.start)
        && tie.start < day
        && day - tie.end < 500
    {
        at = frame.x(instant(day));
    }
    let mut y = (y0, y1);
    let full = to_band.height.min(from_band.height);
    let (x, width) = match tie.sort {
        Sort::Join => ((at, at + run), 4.0),
        Sort::Section => ((at - run, at), 5.0),
        Sort::Split | Sort::Rename => ((at - run, at), full),
        Sort::Merge => {
            let (place, count) = (f64::from(tie.share.0), f64::from(tie.share.1));
            let width = full / count;
            y.1 = to_band.top + (to_band.height - full) / 2.0 + width * (place + 0.5);
            ((at - run, at), width.max(2.0))
        }
    };
    // A ribbon leaves a band, not the paper before it or behind it, and goes to where there is one.
    let (left, right) = solid(frame, from);
    let end = x.1.max(solid(frame, to).0);
    let x = (x.0.min(right).max(left).min(end - 12.0), end);
    let (upper, lower) = (y0.min(y1), y0.max(y1));
    let visible =
        x.1 > -8.0 && x.0 < frame.view.width + 8.0 && lower > -16.0 && upper < frame.view.height + 16.0;
    visible.then_some(Ribbon {
        tie: *tie,
        x,
        y,
        width,
        edges: (Role::Edge(from.tint), Role::Edge(to.tint)),
        fills: (Role::Tint(from.tint), Role::Tint(to.tint)),
    })
}

/// Where a band begins and ends to be whole.
fn solid(frame: &Frame<'_>, lane: &Lane) -> (f64, f64) {
    let x = |day: i64| frame.x(instant(day));
    let begins = match lane.life.start {
        End::Within(day, _) => x(day),
        End::Unknown(day) => x(day) - UNKNOWN,
        End::Open => f64::NEG_INFINITY,
    };
    let ends = match lane.life.end {
        End::Within(_, day) => x(day),
        End::Unknown(day) => x(day) + UNKNOWN,
        End::Open => f64::INFINITY,
    };
    (begins, ends)
}

const STEPS: usize = 28;

impl Ribbon {
    /// A point of the curve and its direction: a cubic, horizontal at both ends, controls at mid-x.
    fn at(&self, t: f64) -> ((f64, f64), (f64, f64)) {
        let ((x0, x1), (y0, y1)) = (self.x, self.y);
        let middle = (x0 + x1) / 2.0;
        let u = 1.0 - t;
        let cubic = |a: f64, b: f64, c: f64, d: f64| {
            u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
        };
        let slope = |a: f64, b: f64, c: f64, d: f64| {
            3.0 * (u * u * (b - a) + 2.0 * u * t * (c - b) + t * t * (d - c))
        };
        (
            (cubic(x0, middle, middle, x1), cubic(y0, y0, y1, y1)),
            (slope(x0, middle, middle, x1), slope(y0, y0, y1, y1)),
        )
    }

    fn middle(&self) -> Vec<(f64, f64)> {
        (0..=STEPS).map(|step| self.at(step as f64 / STEPS as f64).0).collect()
    }

    /// Paints the ribbon in a blend of two roles, `grow` wider on both sides than its fill.
    fn pass(&self, pen: &mut Pen, (from, to): (Role, Role), grow: f64) {
        // The fill lies inside the one pixel of edge.
        let half = self.width / 2.0 - 1.0 + grow;
        let side = |step: usize| {
            let ((x, y), (dx, dy)) = self.at(step as f64 / STEPS as f64);
            let length = hypotenuse(dx, dy).max(1e-9);
            let (nx, ny) = (-dy / length * half, dx / length * half);
            ((x + nx, y + ny), (x - nx, y - ny))
        };
        let slices = if from == to { 1 } else { STEPS / 2 };
        let each = STEPS / slices;
        for slice in 0..slices {
            let first = slice * each;
            // One step of overlap hides the seam between two slices.
            let last = (first + each + usize::from(slice + 1 < slices)).min(STEPS);
            let sides: Vec<_> = (first..=last).map(side).collect();
            let points =
                sides.iter().map(|side| side.0).chain(sides.iter().rev().map(|side| side.1)).collect();
            let share = (slice as f64 + 0.5) / slices as f64;
            pen.polygon(points, Paint::blend(from, to, share));
        }
    }
}
