//! The overview strip: all years at once. The brush over the visible ones lies on it and moves without a new picture.

use super::axis::folded_ticks;
use super::calendar::{instant, year_of};
use super::frame::SMALL;
use super::index::Timeline;
use super::pen::Pen;
use super::scene::{Anchor, CLASSES, KindClass, MeasureText, Paint, Role, Scene};
use super::ticks::{seen, year_name};
use super::{Highlight, Viewport};
use crate::i18n::Language;

/// Height of the strip's own axis.
const AXIS: f64 = 18.0;
/// Left inset of words.
const INSET: f64 = 24.0;
/// Narrowest brush.
const NARROWEST: f64 = 24.0;
/// How faint is what the filters leave out.
const FAINT: f64 = 0.15;
/// Room at both ends, for a brush over everything to be held there.
const ROOM: f64 = 12.0;
/// Share of the extent by which today may lie behind it and still be on the strip.
const NEAR: f64 = 0.08;
/// Least height of what passes a filter.
const SEEN: f64 = 2.0;

/// The span of days that the overview strip shows: what there is, and a little more.
/// The strip is linear in places of the axis, so that `x / width` is the share of this span.
impl Timeline {
    /// First and last place on the axis of the overview strip: days, unless stretches are folded.
    pub fn overview_extent(&self) -> (f64, f64) {
        if self.folds.is_empty() {
            return self.extent();
        }
        // What is folded must not come back as room at the ends.
        let (start, end) = (self.folded(instant(self.days.0)), self.folded(instant(self.days.1)));
        let room = ((end - start) * 0.03).max(1.0);
        (start - room, end + room)
    }
}

/// The strip as a viewport, which tells where its days lie: all there is, today where that is near, and room at both ends.
pub fn overview_strip(timeline: &Timeline, today: Option<f64>, width: f64, height: f64) -> Viewport {
    let (start, end) = timeline.overview_extent();
    let today = today.map(|today| timeline.folded(today));
    let near = today.filter(|&today| today > end && today - end < (end - start) * NEAR);
    let end = near.unwrap_or(end);
    let room = (end - start) / (width - 2.0 * ROOM).max(1.0) * ROOM;
    Viewport::new(start - room, end + room, width, height)
}

/// Left and right edge of the brush on a strip, never closer than its handles need.
pub fn overview_brush(strip: &Viewport, viewport: &Viewport) -> (f64, f64) {
    let width = strip.width;
    let (x0, x1) = (strip.x_from_time(viewport.start), strip.x_from_time(viewport.end));
    let short = (NARROWEST - (x1 - x0)).max(0.0) / 2.0;
    let (x0, x1) = (x0 - short, x1 + short);
    // What is seen may lie beyond what there is: some of the brush stays on the strip, and moving keeps its width.
    let back = (NARROWEST - x1).max(0.0) - (x0 - width + NARROWEST).max(0.0);
    (x0 + back, x1 + back)
}

/// What the strip says in words where the brush leaves room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverviewWords {
    title: bool,
    today: bool,
    peak: bool,
}

impl OverviewWords {
    /// What there is room for. It changes seldom while the brush moves, and only then does the strip.
    pub fn beside(
        brush: (f64, f64),
        timeline: &Timeline,
        today: Option<f64>,
        strip: &Viewport,
        measure: &dyn MeasureText,
        language: Language,
    ) -> Self {
        let clear = |from: f64, to: f64| to + 6.0 < brush.0 || from - 6.0 > brush.1;
        let today = today.map(|today| strip.x_from_time(timeline.folded(today)));
        Self {
            // The frame is drawn without a ground: words inside it can be read.
            peak: true,
            title: clear(INSET, INSET + measure.width(language.per_year(), SMALL)),
            today: today.is_some_and(|x| clear(x - measure.width(language.today(), SMALL) - 6.0, x)),
        }
    }
}

/// Lays out the overview strip: events per year over the whole extent.
pub fn layout_overview(
    timeline: &Timeline,
    words: OverviewWords,
    highlight: &Highlight,
    strip: &Viewport,
    measure: &dyn MeasureText,
) -> Scene {
    let (width, height) = (strip.width, strip.height);
    let mut pen = Pen::new(width, height);
    let at = |place: f64| strip.x_from_time(place);
    let x = |day: f64| at(timeline.folded(day));
    let floor = height - AXIS;
    let passing = passing(timeline, highlight);
    let bars = |pen: &mut Pen, bins: &[[u32; CLASSES]], fade: f64, least: f64| {
        bars(pen, timeline, bins, &at, floor, (fade, least));
    };
    match &passing {
        None => bars(&mut pen, &timeline.years.bins, 1.0, 0.0),
        Some(passing) => {
            bars(&mut pen, &timeline.years.bins, FAINT, 0.0);
            // A few of very many are still to be found.
            bars(&mut pen, passing, 1.0, SEEN);
        }
    }
    pen.rect(0.0, floor, width, floor + 1.0, Role::Line2);
    let (first, last) = timeline.extent();
    let mut free = 0.0;
    let mut folds: Vec<f64> = Vec::new();
    for fold in timeline.folds.iter() {
        let middle = ((x(fold.start) + x(fold.end)) / 2.0).round();
        folds.push(middle);
        for x in [middle - 2.0, middle + 2.0] {
            pen.path(vec![(x - 2.0, floor + 4.0), (x + 2.0, floor - 4.0)], 1.0, Role::Ink3);
        }
    }
    for tick in folded_ticks(&timeline.folds, (first, last), strip.pixels_per_day(), highlight.language) {
        let at = x(tick.t);
        // Decades, which the axis names in the middle of their cells, stand here at their round years.
        let year = year_of(tick.t);
        let is_year = tick.centred && (365.0..367.0).contains(&(tick.end - tick.t));
        let name = match tick.upper.as_deref() {
            _ if is_year && seen(year) % 10 == 0 => &year_name(year, highlight.language),
            Some(name) if tick.centred && !is_year => name,
            _ if tick.centred || tick.lower.is_empty() => continue,
            _ => &tick.lower,
        };
        pen.vertical(at, floor, floor + 4.0, 1.0, Role::Line2);
        let half = measure.width(name, SMALL) / 2.0;
        // The signs of a fold stand half under the line: no name runs into them.
        let clear = folds.iter().all(|fold| (fold - at).abs() > half + 6.0);
        if clear && at - half > free && at < width - half {
            free = at + half + 8.0;
            pen.text(at, height - 4.0, Anchor::Middle, SMALL, Role::Ink2, name);
        }
    }
    let counted = passing.as_ref().unwrap_or(&timeline.years.bins);
    remarks(&mut pen, timeline, (highlight, counted), &x, floor, words, measure);
    pen.scene
}

/// Events a year of those that pass the filters; `None` where all do.
fn passing(timeline: &Timeline, highlight: &Highlight) -> Option<Vec<[u32; CLASSES]>> {
    let flags = highlight.passing.as_deref();
    if flags.is_none() && highlight.hidden_kinds.is_empty() {
        return None;
    }
    Some(timeline.bins(|kind, event| {
        !highlight.hidden_kinds.contains(&kind)
            && flags.is_none_or(|flags| flags.get(event as usize) != Some(&false))
    }))
}

/// Stacks of events a year, in the order of the classes; years narrower than 3 px share a stack.
fn bars(
    pen: &mut Pen,
    timeline: &Timeline,
    bins: &[[u32; CLASSES]],
    at: &dyn Fn(f64) -> f64,
    floor: f64,
    (fade, least): (f64, f64),
) {
    let years = &timeline.years;
    let bin_width = at(years.days) - at(0.0);
    let group = (3.0 / bin_width).ceil().max(1.0) as usize;
    let height = |bins: &[[u32; CLASSES]]| bins.iter().flatten().sum::<u32>();
    // Those that pass stand before all of them, on the same scale.
    let tallest = years.bins.chunks(group).map(height).max().unwrap_or(0).max(1);
    let stacks = bins.chunks(group).map(|bins| {
        bins.iter().fold([0u32; CLASSES], |mut sum, bin| {
            for (sum, count) in sum.iter_mut().zip(bin) {
                *sum += count;
            }
            sum
        })
    });
    // A few events are told apart one by one: blocks of at most 6 px with a gap.
    let room = floor - 6.0;
    let unit = (room / f64::from(tallest.max(5))).min(6.0);
    for (index, stack) in stacks.enumerate() {
        let left = at(years.first + (index * group) as f64 * years.days);
        let width = bin_width * group as f64;
        let right = left + if width >= 4.0 { width - 1.0 } else { width };
        let mut y = floor;
        for (class, &count) in KindClass::ALL.iter().zip(&stack) {
            if count == 0 {
                continue;
            }
            let top = y - (unit * f64::from(count)).max(least);
            pen.rect(
                left,
                top,
                right,
                y - if unit >= 3.0 { 1.0 } else { 0.0 },
                Paint::from(Role::Kind(*class)).fade(fade),
            );
            y = top;
        }
    }
}

/// What the strip says in words and signs: its title, today, the selection, the fullest year.
fn remarks(
    pen: &mut Pen,
    timeline: &Timeline,
    (highlight, counted): (&Highlight, &[[u32; CLASSES]]),
    x: &dyn Fn(f64) -> f64,
    floor: f64,
    words: OverviewWords,
    measure: &dyn MeasureText,
) {
    let width = pen.scene.width;
    let wide = width >= 600.0 && floor >= 30.0;
    let title = highlight.language.per_year();
    let title_end = INSET + measure.width(title, SMALL);
    if wide && words.title && is_low(timeline, x, INSET, title_end, floor) {
        pen.text(INSET, 14.0, Anchor::Start, SMALL, Role::Ink2, title);
    }
    if wide && words.peak {
        peak(pen, timeline, (highlight, counted), x, floor, measure);
    }
    if let Some(today) = highlight.today.map(x).filter(|&today| today > 0.0 && today < width) {
        let mut y = 0.0;
        while y < floor {
            pen.rect(today.round(), y, today.round() + 1.0, (y + 2.0).min(floor), Role::Ink2);
            y += 5.0;
        }
        if wide && words.today {
            pen.text(today - 6.0, 14.0, Anchor::End, SMALL, Role::Ink2, highlight.language.today());
        }
    }
    let selected = highlight.selected.filter(|event| (event.0 as usize) < timeline.start.len());
    if let Some(selected) = selected {
        let at = x(instant(timeline.middle2(selected.0)) / 2.0);
        pen.polygon(vec![(at - 4.0, floor + 8.0), (at, floor + 1.0), (at + 4.0, floor + 8.0)], Role::Accent);
    }
}

/// `10 in 1993` beside the fullest year of those that are `counted`, when it stands out and bins are years.
fn peak(
    pen: &mut Pen,
    timeline: &Timeline,
    (highlight, counted): (&Highlight, &[[u32; CLASSES]]),
    x: &dyn Fn(f64) -> f64,
    floor: f64,
    measure: &dyn MeasureText,
) {
    let years = &timeline.years;
    let counts = || counted.iter().map(|bin| bin.iter().sum::<u32>());
    let Some((place, count)) =
        counts().enumerate().max_by_key(|&(place, count)| (count, std::cmp::Reverse(place)))
    else {
        return;
    };
    // Several years to a bin, or several years as full: nothing to say.
    if years.days > 370.0 || count < 4 || counts().filter(|&other| other == count).count() > 1 {
        return;
    }
    let day = timeline.unfolded(years.first + (place as f64 + 0.5) * years.days);
    let words = highlight.language.peak(count as usize, &year_name(year_of(day), highlight.language));
    let width = measure.width(&words, SMALL);
    let right = x(day + 0.5 * years.days) + 5.0;
    let left = x(day - 0.5 * years.days) - 6.0 - width;
    for from in [right, left] {
        if from > 4.0
            && from + width < pen.scene.width - 4.0
            && is_low(timeline, x, from - 2.0, from + width, floor)
        {
            pen.text(from, 14.0, Anchor::Start, SMALL, Role::Ink2, words);
            return;
        }
    }
}

/// Whether the bars between two positions leave the upper half free.
fn is_low(timeline: &Timeline, x: &dyn Fn(f64) -> f64, from: f64, to: f64, floor: f64) -> bool {
    let years = &timeline.years;
    let tallest = years.bins.iter().map(|bin| bin.iter().sum::<u32>()).max().unwrap_or(0).max(1);
    years.bins.iter().enumerate().all(|(index, bin)| {
        let start = years.first + index as f64 * years.days;
        let (at, end) = (x(timeline.unfolded(start)), x(timeline.unfolded(start + years.days)));
        let height = f64::from(bin.iter().sum::<u32>()) / f64::from(tallest) * (floor - 6.0);
        end < from || at > to || height < floor * 0.5
    })
}
