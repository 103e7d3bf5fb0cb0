//! The vertical axis beside a text: every passage's date, joined to its line by a curve while it is in sight.
//! Scrolling moves the curves, never the axis.

use super::{
    speech::say,
    store::{Dispatch, on},
};
use crate::sort::CompactSort;
use crate::{
    number::{push_tenths, tenths},
    session::{Action, DateShape, Model, Passage, Passing, Shared, year_wording},
    time::calendar::{civil, day_number},
    timeline::EventIndex,
};
use std::rc::Rc;
use yew::prelude::*;

/// Width of the column, its axis and its names, in CSS pixels.
const WIDTH: f64 = 176.0;
const AXIS: f64 = 112.0;
const NAMES: f64 = 172.0;
/// Room above and below the axis.
const INSET: f64 = 40.0;
/// Least distance of two names.
const LEADING: f64 = 16.0;
/// Tracks of what lasts, beside the axis, and the distance between them.
const TRACKS: usize = 4;
const TRACK: f64 = 6.0;

#[derive(Properties, PartialEq)]
pub(super) struct TimeColumnProps {
    pub(super) model: Shared<Model>,
    pub(super) marks: Shared<Vec<Passage>>,
    pub(super) passing: Shared<Passing>,
    /// Pixels from the ends of the text's lines to the column.
    pub(super) margin: f64,
    /// Pixels from the top of the text to each mark.
    pub(super) tops: Rc<Vec<f64>>,
    /// How far the text is scrolled, and how much of it is in sight.
    pub(super) scroll: f64,
    pub(super) height: f64,
    pub(super) selected: Option<EventIndex>,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn TimeColumn(props: &TimeColumnProps) -> Html {
    let TimeColumnProps { model, marks, passing, margin, tops, scroll, height, selected, dispatch } = props;
    if marks.is_empty() || *height <= 2.0 * INSET {
        return html! { <div class="time-column" /> };
    }
    let (start, end) = extent(model, marks);
    let y = |day: f64| INSET + (day - start) / (end - start) * (height - 2.0 * INSET);
    let is_chosen = |mark: &Passage| selected.is_some_and(|event| mark.tells(event));
    // The chosen one is painted last, over the others.
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.compact_sort_by_key(|index| marks.get(*index).is_some_and(is_chosen));
    let tracks = tracks(model, marks);
    let drawn = order.into_iter().filter_map(|index| {
        let mark = marks.get(index)?;
        let line = tops.get(index).map(|top| top - scroll);
        let seen = line.filter(|line| (8.0..=height - 8.0).contains(line));
        let event = model.event(mark.event)?;
        let (from, to) = model.timeline.event_extent(mark.event);
        let (top, bottom) = (y(from.max(start)), y(to.min(end)));
        let chosen = is_chosen(mark);
        let shape = DateShape::of(&event.date);
        let track = tracks.get(index).copied().flatten();
        let middle = if track.is_some() { top } else { (top + bottom) / 2.0 };
        let class = classes!("passage", mark.class.as_str(), chosen.then_some("chosen"), (seen.is_none() || !passing.has(mark.event)).then_some("faint"));
        let glyph = match (shape, track) {
            (_, Some(track)) => {
                let x = AXIS + 8.0 + track as f64 * TRACK;
                html! { <path class="lasting" d={path(&[("M", x), (" ", top), ("V", bottom.max(top + 3.0))])} /> }
            }
            (DateShape::Day, None) => html! { <circle cx={tenths(AXIS)} cy={tenths(middle)} r="4" /> },
            _ => html! { <rect x={tenths(AXIS - 4.0)} y={tenths(top)} width="8" height={tenths((bottom - top).max(3.0))} rx="1" /> },
        };
        let curve = seen.map(|line| {
            let from = 12.0 - margin;
            let (x, end) = (from + 12.0, AXIS + if track.is_some() { 6.0 } else { -5.0 });
            let half = (x + end) / 2.0;
            html! { <path class="curve" d={path(&[("M", from), (" ", line), ("H", x), ("C", half), (" ", line), (" ", half), (" ", middle), (" ", end), (" ", middle)])} /> }
        });
        let ring = chosen.then(|| html! { <circle class="ring" cx={tenths(AXIS)} cy={tenths(middle)} r="9" /> });
        let index = mark.event;
        Some(html! { <g {class} onclick={on(dispatch, move || Action::SelectEvent(Some(index)))}>{ curve.unwrap_or_default() }{ glyph }{ ring.unwrap_or_default() }</g> })
    });
    let drawn: Vec<Html> = drawn.collect();
    html! {
        <svg class="time-column" viewBox={path(&[("0 0 ", WIDTH), (" ", *height)])} width={tenths(WIDTH)} height={tenths(*height)} aria-hidden="true">
            <path class="axis" d={path(&[("M", AXIS), (" ", INSET - 24.0), ("V", height - INSET + 24.0)])} />
            { for years(start, end, (height - 2.0 * INSET) / (end - start)).into_iter().map(|(year, day, round)| {
                let at = y(day);
                let whole = round || called(year) % 100 == 0 || !(-9_999..10_000).contains(&year);
                let (length, name) = if whole { (16.0, year_wording(year, say())) } else { (6.0, format!("{:02}", called(year) % 100)) };
                html! {
                    <g class={classes!("year", round.then_some("round"))}>
                        <path d={path(&[("M", AXIS), (" ", at), ("h", length)])} />
                        <text x={tenths(NAMES)} y={tenths(at + 4.0)}>{ name }</text>
                    </g>
                }
            }) }
            { for drawn }
        </svg>
    }
}

/// Letters and numbers one after the other, to a tenth of a pixel.
fn path(steps: &[(&str, f64)]) -> String {
    let mut path = String::new();
    for (letters, number) in steps {
        path.push_str(letters);
        push_tenths(&mut path, *number);
    }
    path
}

/// First and last day of the passages, whole years, at least two of them.
fn extent(model: &Model, marks: &[Passage]) -> (f64, f64) {
    let extents = marks.iter().map(|mark| model.timeline.event_extent(mark.event));
    let (from, to) = extents
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), (start, end)| (from.min(start), to.max(end)));
    let short = (731.0 - (to - from)).max(0.0) / 2.0;
    (from - short, to + short)
}

/// A track for every passage that lasts, so that none lies over another where there is room.
fn tracks(model: &Model, marks: &[Passage]) -> Vec<Option<usize>> {
    let mut ends = [f64::NEG_INFINITY; TRACKS];
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let start =
        |index: &usize| marks.get(*index).map_or(0.0, |mark| model.timeline.event_extent(mark.event).0);
    order.compact_sort_by(|a, b| start(a).total_cmp(&start(b)));
    let mut tracks = vec![None; marks.len()];
    for index in order {
        let Some(mark) = marks.get(index) else { continue };
        if !model.event(mark.event).is_some_and(|event| event.date.is_interval()) {
            continue;
        }
        let (from, to) = model.timeline.event_extent(mark.event);
        let track = ends.iter().position(|end| *end <= from).unwrap_or(TRACKS - 1);
        if let (Some(end), Some(slot)) = (ends.get_mut(track), tracks.get_mut(index)) {
            *end = end.max(to);
            *slot = Some(track);
        }
    }
    tracks
}

/// The number by which people call a year, before Christ or after.
fn called(year: i64) -> i64 {
    if year < 1 { 1 - year } else { year }
}

/// Years that are named, with their first day, and whether they are round.
fn years(start: f64, end: f64, pixels_per_day: f64) -> Vec<(i64, f64, bool)> {
    let mut step = 1_i64;
    // 1, 2, 5, 10, 20, 50 …
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(30) {
        if step as f64 * 365.2425 * pixels_per_day >= LEADING {
            break;
        }
        step = (step as f64 * factor) as i64;
    }
    let round = if step >= 10 { step * 5 } else { 10 };
    // Steps stand at round years as they are called, and there is none that is called 0.
    let first = match civil(start.floor() as i64).0 {
        year if year >= 1 => year / step,
        year => -(called(year) / step) - 1,
    };
    (first..first + 1000)
        .filter(|&count| count != 0 || step > 1)
        .map(|count| match count {
            0 => 1,
            before if before < 0 => 1 + before * step,
            after => after * step,
        })
        .map(|year| (year, day_number(year, 1, 1) as f64, called(year) % round == 0))
        .take_while(|(_, day, _)| *day <= end)
        .filter(|(_, day, _)| *day >= start)
        .collect()
}
