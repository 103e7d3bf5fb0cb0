//! The overview strip: all years at once, and a brush over the visible ones.

use super::frame::SMALL;
use super::index::Timeline;
use super::pen::Pen;
use super::scene::{Anchor, KindClass, MeasureText, Paint, Role, Scene};
use super::ticks::ticks;
use super::{Highlight, Viewport};

/// Height of the strip's own axis.
const AXIS: f64 = 18.0;
/// Left inset of words.
const INSET: f64 = 24.0;
/// Narrowest brush.
const NARROWEST: f64 = 24.0;

/// The span of days that the overview strip shows: what there is, and a little more.
/// The strip is linear in time, so that `x / width` is the share of this span.
impl Timeline {
    /// First and last day of the overview strip.
    pub fn overview_extent(&self) -> (f64, f64) {
        let (start, end) = self.extent();
        (start, end)
    }
}

/// Lays out the overview strip: events per year over the whole extent, and the brush over the viewport's span.
pub fn layout_overview(
    timeline: &Timeline,
    viewport: &Viewport,
    highlight: &Highlight,
    width: f64,
    height: f64,
    measure: &dyn MeasureText,
) -> Scene {
    let mut pen = Pen::new(width, height);
    let (start, end) = timeline.overview_extent();
    let x = |day: f64| (day - start) / (end - start) * width;
    let floor = height - AXIS;
    let (x0, x1) = brush(x(viewport.start), x(viewport.end));
    pen.rect(x0, 0.0, x1, floor, Role::Paper2);
    bars(&mut pen, timeline, &x, floor);
    pen.rect(0.0, floor, width, floor + 1.0, Role::Line2);
    for tick in ticks(start, end, width / (end - start)) {
        let at = x(tick.t);
        let Some(name) = tick
            .upper
            .as_deref()
            .map(|name| if tick.centred { name.trim_end_matches('s') } else { &tick.lower })
        else {
            continue;
        };
        pen.vertical(at, floor, floor + 4.0, 1.0, Role::Line2);
        let half = measure.width(name, SMALL) / 2.0;
        if at > half && at < width - half {
            pen.text(at, height - 4.0, Anchor::Middle, SMALL, Role::Ink2, name);
        }
    }
    remarks(&mut pen, timeline, highlight, &x, floor, (x0, x1), measure);
    pen.frame(x0, 0.0, x1, floor, 1.5, Role::Ink);
    for edge in [x0, x1] {
        let (top, bottom) = (floor / 2.0 - 10.0, floor / 2.0 + 10.0);
        pen.rect(edge - 3.0, top, edge + 3.0, bottom, Role::Paper);
        pen.frame(edge - 3.0, top, edge + 3.0, bottom, 1.5, Role::Ink);
    }
    pen.scene
}

/// Both edges of the brush, never closer than its handles need.
fn brush(x0: f64, x1: f64) -> (f64, f64) {
    let short = (NARROWEST - (x1 - x0)).max(0.0) / 2.0;
    (x0 - short, x1 + short)
}

/// Stacks of events a year, in the order of the classes; years narrower than 2 px share a stack.
fn bars(pen: &mut Pen, timeline: &Timeline, x: &dyn Fn(f64) -> f64, floor: f64) {
    let years = &timeline.years;
    let bin_width = x(years.days) - x(0.0);
    let group = (2.0 / bin_width).ceil().max(1.0) as usize;
    let stacks: Vec<[u32; 8]> = years
        .bins
        .chunks(group)
        .map(|bins| {
            bins.iter().fold([0; 8], |mut sum, bin| {
                for (sum, count) in sum.iter_mut().zip(bin) {
                    *sum += count;
                }
                sum
            })
        })
        .collect();
    let tallest = stacks.iter().map(|stack| stack.iter().sum::<u32>()).max().unwrap_or(0).max(1);
    // A few events are told apart one by one: blocks of 4 px with a gap.
    let room = floor - 6.0;
    let unit = (room / f64::from(tallest)).min(4.0);
    for (index, stack) in stacks.iter().enumerate() {
        let left = x(f64::from(years.first) + (index * group) as f64 * years.days);
        let right = (left + bin_width * group as f64 - 1.0).max(left + 1.0);
        let mut y = floor;
        for (class, &count) in KindClass::ALL.iter().zip(stack) {
            if count == 0 {
                continue;
            }
            let top = y - unit * f64::from(count);
            pen.rect(
                left,
                top,
                right,
                y - if unit >= 3.0 { 1.0 } else { 0.0 },
                Paint::from(Role::Kind(*class)),
            );
            y = top;
        }
    }
}

/// What the strip says in words and signs: its title, today, the selection, the fullest year.
fn remarks(
    pen: &mut Pen,
    timeline: &Timeline,
    highlight: &Highlight,
    x: &dyn Fn(f64) -> f64,
    floor: f64,
    brush: (f64, f64),
    measure: &dyn MeasureText,
) {
    let width = pen.scene.width;
    let wide = width >= 600.0 && floor >= 30.0;
    let clear = |from: f64, to: f64| to + 6.0 < brush.0 || from - 6.0 > brush.1;
    const TITLE: &str = "Events per year, by kind";
    let title_end = INSET + measure.width(TITLE, SMALL);
    if wide && clear(INSET, title_end) && is_low(timeline, x, INSET, title_end, floor) {
        pen.text(INSET, 14.0, Anchor::Start, SMALL, Role::Ink2, TITLE);
    }
    if let Some(today) = highlight.today.map(x).filter(|&today| today > 0.0 && today < width) {
        let mut y = 0.0;
        while y < floor {
            pen.rect(today.round(), y, today.round() + 1.0, (y + 2.0).min(floor), Role::Ink2);
            y += 5.0;
        }
        let half = measure.width("today", SMALL);
        if wide && clear(today - half - 6.0, today) {
            pen.text(today - 6.0, 14.0, Anchor::End, SMALL, Role::Ink2, "today");
        }
    }
    let selected = highlight.selected.filter(|event| (event.0 as usize) < timeline.start.len());
    if let Some(selected) = selected {
        let at = x(f64::from(timeline.middle2(selected.0)) / 2.0);
        pen.polygon(vec![(at - 4.0, floor + 8.0), (at, floor + 1.0), (at + 4.0, floor + 8.0)], Role::Accent);
    }
}

/// Whether the bars between two positions leave the upper half free.
fn is_low(timeline: &Timeline, x: &dyn Fn(f64) -> f64, from: f64, to: f64, floor: f64) -> bool {
    let years = &timeline.years;
    let tallest = years.bins.iter().map(|bin| bin.iter().sum::<u32>()).max().unwrap_or(0).max(1);
    years.bins.iter().enumerate().all(|(index, bin)| {
        let at = x(f64::from(years.first) + index as f64 * years.days);
        let height = f64::from(bin.iter().sum::<u32>()) / f64::from(tallest) * (floor - 6.0);
        at < from || at > to || height < floor * 0.5
    })
}
