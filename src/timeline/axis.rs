//! The two-tier axis and the grid that hangs from it.

use super::AXIS_HEIGHT;
use super::folds::Folds;
use super::frame::{Frame, INSET, SMALL};
use super::pen::Pen;
use super::scene::{Anchor, Font, Paint, Role};
use super::ticks::{Boundary, Tick, ticks};
use crate::{i18n::Language, time::thousandths};

const UPPER: Font = Font::serif(140).bold();
const UPPER_BASELINE: f64 = 16.0;
const LOWER_BASELINE: f64 = 29.0;

/// Ticks of a frame: those of every piece between folds, the first of each naming the cell that it cuts.
pub(crate) fn frame_ticks(frame: &Frame<'_>) -> Vec<Tick> {
    folded_ticks(frame.folds, frame.days, frame.pixels_per_day, frame.say())
}

/// Ticks between two days of an axis with folds.
pub(crate) fn folded_ticks(
    folds: &Folds,
    (first, last): (f64, f64),
    pixels_per_day: f64,
    say: Language,
) -> Vec<Tick> {
    if folds.is_empty() {
        return ticks(first, last, pixels_per_day, say);
    }
    let mut all = Vec::new();
    let mut start = f64::NEG_INFINITY;
    let pieces = folds.iter().map(|fold| (fold.start, fold.end)).chain([(f64::INFINITY, f64::INFINITY)]);
    for (end, next) in pieces {
        let (from, to) = (first.max(start), last.min(end));
        if from < to {
            let piece = ticks(from, to, pixels_per_day, say).into_iter().filter(|tick| tick.t < end);
            all.extend(piece.filter_map(|tick| match tick.t >= start {
                true => Some(tick),
                // Cut by a fold: its upper name stands where the piece begins.
                false => tick.upper.is_some().then(|| Tick {
                    t: start,
                    lower: String::new(),
                    centred: true,
                    ..tick
                }),
            }));
        }
        start = next;
    }
    all
}

/// Folds with the pixels that they take, as far as they are in view.
fn folds_in_view(frame: &Frame<'_>) -> impl Iterator<Item = (f64, f64, f64)> {
    frame
        .folds
        .iter()
        .map(|fold| (frame.x(fold.start), frame.x(fold.end), fold.end - fold.start))
        .filter(|&(x0, x1, _)| x1 > 0.0 && x0 < frame.view.width)
}

/// The ground of folded stretches.
pub(crate) fn creases(pen: &mut Pen, frame: &Frame<'_>) {
    for (x0, x1, _) in folds_in_view(frame) {
        pen.rect(x0, AXIS_HEIGHT, x1, frame.view.height, Paint::from(Role::Paper2).fade(0.7));
    }
}

/// A break of two hairlines through all bands in the middle of every fold.
pub(crate) fn breaks(pen: &mut Pen, frame: &Frame<'_>) {
    for (x0, x1, _) in folds_in_view(frame) {
        let x = ((x0 + x1) / 2.0).round();
        pen.rect(x - 2.0, AXIS_HEIGHT, x + 2.0, frame.view.height, Role::Paper);
        pen.rect(x - 3.0, AXIS_HEIGHT, x - 2.0, frame.view.height, Role::Line2);
        pen.rect(x + 2.0, AXIS_HEIGHT, x + 3.0, frame.view.height, Role::Line2);
    }
}

/// The break in the axis and how much is folded in it.
fn fold_names(pen: &mut Pen, frame: &Frame<'_>) {
    for (x0, x1, days) in folds_in_view(frame) {
        pen.rect(x0, LOWER_BASELINE - 11.0, x1, AXIS_HEIGHT - 1.0, Role::Paper);
        let x = ((x0 + x1) / 2.0).round();
        for x in [x - 2.5, x + 2.5] {
            pen.path(vec![(x - 2.0, AXIS_HEIGHT + 2.0), (x + 2.0, AXIS_HEIGHT - 5.0)], 1.0, Role::Ink3);
        }
        let years = days / super::calendar::DAYS_IN_YEAR;
        let words = [length(years, true, frame.say()), length(years, false, frame.say())];
        // The axis leaves the fold's own pixels free, and its name stays inside them.
        if let Some(words) = words.into_iter().find(|words| frame.width(words, SMALL) + 6.0 <= x1 - x0) {
            pen.text(x, LOWER_BASELINE, Anchor::Middle, SMALL, Role::Ink3, words);
        }
    }
}

/// `31 years folded`, `31 y`; `4.5 My`.
fn length(years: f64, long: bool, say: Language) -> String {
    let whole = |number: f64| number.round() as usize;
    // A tenth is as fine as anybody wants to know it.
    let tenths = |number: f64| thousandths(whole(number * 10.0) as u64 * 100, say);
    match years {
        ..2.0 => say.fold_months(whole(years * 12.0)),
        ..1.0e6 if long => say.fold_years(whole(years)),
        ..1.0e6 => say.fold_years_short(whole(years)),
        ..1.0e9 => say.fold_millions(&tenths(years / 1.0e6)),
        _ => say.fold_billions(&tenths(years / 1.0e9)),
    }
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
    // Long words give way: those inside a cell to the one at its beginning, later ones to earlier ones.
    // None runs across the beginning of the next upper cell.
    let mut taken = f64::NEG_INFINITY;
    let mut begins = uppers.iter().map(|&(x, _)| x).peekable();
    for tick in ticks {
        let x = frame.x(tick.t);
        while begins.next_if(|&begin| begin <= x).is_some() {}
        let next = begins.peek().copied().unwrap_or(f64::INFINITY);
        if tick.boundary == Boundary::Upper {
            pen.vertical(x, 4.0, AXIS_HEIGHT, 1.0, Role::Line2);
        } else {
            pen.vertical(x, AXIS_HEIGHT - 5.0, AXIS_HEIGHT, 1.0, Role::Line2);
        }
        let at = if tick.centred { (x + frame.x(tick.end)) / 2.0 } else { x };
        if !tick.lower.is_empty() && at > -20.0 && at < width + 20.0 {
            // A year beside its tick, all on the same side: names of the same width stand at the same distances.
            let width = frame.width(&tick.lower, SMALL);
            let (anchor, at, left) = match tick.centred {
                true => (Anchor::Middle, at, at - width / 2.0),
                false => (Anchor::Start, at + 6.0, at + 6.0),
            };
            if left < taken || !tick.centred && left + width > next {
                continue;
            }
            taken = left + width + 3.0;
            pen.text(at, LOWER_BASELINE, anchor, SMALL, Role::Ink2, tick.lower.as_str());
        }
    }
    // The name of the cell that the left edge cuts sticks there until the next one pushes it out.
    for (index, &(x, name)) in uppers.iter().enumerate() {
        let next = uppers.get(index + 1).map_or(f64::INFINITY, |next| next.0);
        let at = (x + 6.0).max(INSET.min(if frame.narrow { 6.0 } else { INSET }));
        if !name.is_empty()
            && at + frame.width(name, UPPER) + 8.0 <= next
            && at + frame.width(name, UPPER) <= width
        {
            pen.text(at, UPPER_BASELINE, Anchor::Start, UPPER, Role::Ink, name);
        }
    }
    pen.rect(0.0, AXIS_HEIGHT - 1.0, width, AXIS_HEIGHT, Role::Line2);
    fold_names(pen, frame);
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
