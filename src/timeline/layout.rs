//! The main picture: what stands where, and in which order it is painted.

use super::axis::{axis, breaks, creases, frame_ticks, grid};
use super::bands::{Band, rivers};
use super::calendar::instant;
use super::dates::LASTING;
use super::frame::{Frame, SMALL};
use super::glyphs::{item, track};
use super::heads::{dragged, name_room, names};
use super::hills::{depth, fixed_tracks, hill};
use super::index::Timeline;
use super::labels::Side;
use super::lane::{Label, LaneFrame, RUN_GAP, Words, presence_of, settle};
use super::measures::{Asked, COMPACT, Kept, Measures, Needs, ROOMY, TIGHT, TOP, overflows, whole};
use super::minimap::minimap;
use super::pen::Pen;
use super::scene::{Anchor, MeasureText, Paint, Role, Scene, Target};
use super::tracks::{Bar, INDENT, MOST, bar_words};
use super::{AXIS_HEIGHT, EventIndex, Highlight, Viewport, fit, key, people, rules};
use crate::chronology::Chronology;

/// Rows of labels over a band.
const MOST_ROWS: usize = 5;
/// So far above and below the view lanes are still drawn: their labels and ribbons reach into it.
const REACH: f64 = 220.0;
/// Share of the room for names under bands that bars keep from a name before its band.
const BESIDE_NAME: f64 = 0.3;
/// Room that must be spare before lanes grow.
const SPARE: f64 = 96.0;
/// Height of a hill over its band, and over that of a folded lane.
const HILL: f64 = 22.0;
const LOW_HILL: f64 = 10.0;

/// Lays out the main picture: axis, lanes, marks, labels.
pub fn layout(
    timeline: &Timeline,
    chronology: &Chronology,
    viewport: &Viewport,
    highlight: &Highlight,
    measure: &dyn MeasureText,
) -> Scene {
    let frame = Frame::new(timeline, viewport, highlight, measure);
    let mut pen = Pen::new(viewport.width, viewport.height);
    let count = timeline.lanes.len();
    let busy: Vec<bool> = timeline
        .row_members
        .iter()
        .map(|row| {
            let mut lanes = row.iter().filter_map(|&lane| timeline.lanes.get(lane as usize));
            lanes.any(|lane| LaneFrame::is_busy(lane, count))
        })
        .collect();
    let mut lanes: Vec<LaneFrame> = Vec::with_capacity(count);
    lanes.resize_with(count, LaneFrame::default);
    let fill = |lanes: &mut Vec<LaneFrame>, row: &[u32], busy: bool, most: usize| {
        for &index in row {
            if let (Some(lane), Some(slot)) =
                (timeline.lanes.get(index as usize), lanes.get_mut(index as usize))
            {
                *slot = LaneFrame::new(timeline, chronology, &frame, lane, busy);
            }
        }
        settle(timeline, chronology, &frame, row, lanes, most);
    };
    // While a hand moves the view nothing but what it moves goes anywhere: lanes have the room that they had, and what finds
    // none in it waits until the view rests. Those that were out of sight take what they need, and who leaves the view
    // leaves its room.
    let asked = Asked::of(&frame);
    let held = (highlight.held && highlight.map).then(|| timeline.heights.held(&asked)).flatten();
    let held = held.filter(|held| held.needs.len() == timeline.row_members.len());
    // Nor does anything go anywhere for what is chosen: its words take the place of lesser ones.
    let place = (viewport.start, viewport.height);
    let still = (highlight.map && held.is_none()).then(|| timeline.heights.still(&asked, place)).flatten();
    let still = still.filter(|still| still.needs.len() == timeline.row_members.len());
    let chosen_row =
        highlight.selected.and_then(|event| Some(timeline.row_of_lane(timeline.lane_of(event)?) as usize));
    // Of rows far below the view the height is known from the picture before, unless everything may have room in it.
    let overflows = overflows(timeline, &frame);
    let known = match &still {
        _ if !overflows || !highlight.map => Vec::new(),
        Some(still) => still.needs.clone(),
        None => timeline.heights.known(&asked),
    };
    let mut needs: Vec<Needs> = Vec::with_capacity(busy.len());
    let mut y = AXIS_HEIGHT + TOP - viewport.scroll;
    for (row, &busy) in timeline.row_members.iter().zip(&busy) {
        let kept = held.as_ref().and_then(|held| held.needs.get(needs.len())).copied();
        if let Some(kept) = kept {
            let presence = presence_of(timeline, &frame, row);
            if kept.presence > 0.99 || presence == 0.0 {
                let own = Needs { presence, ..kept };
                y += COMPACT.on(&frame).row(own);
                needs.push(own);
                continue;
            }
        }
        if let Some(known) = known.get(needs.len()).filter(|_| y > viewport.height + 2.0 * REACH) {
            needs.push(*known);
            continue;
        }
        if !busy {
            let kept = kept.or_else(|| still.as_ref()?.needs.get(needs.len()).copied());
            let least = usize::from(chosen_row == Some(needs.len()));
            let most = if still.is_some() { kept.map(|kept| whole(kept.rows).max(least)) } else { None };
            fill(&mut lanes, row, false, most.unwrap_or(MOST_ROWS));
            let own = needs_of(timeline, &frame, &lanes, row).or(kept.unwrap_or_default());
            y += COMPACT.on(&frame).row(own);
            needs.push(own);
            continue;
        }
        for &index in row {
            if let (Some(lane), Some(slot)) =
                (timeline.lanes.get(index as usize), lanes.get_mut(index as usize))
            {
                *slot = LaneFrame::busy(timeline, &frame, lane);
            }
        }
        let own = needs_of(timeline, &frame, &lanes, row).or(kept.unwrap_or_default());
        y += COMPACT.on(&frame).row(own);
        needs.push(own);
    }
    let caps =
        if overflows || held.is_some() || still.is_some() { None } else { fit(timeline, &frame, &lanes) };
    let rows = timeline.row_members.iter().zip(&mut needs);
    for (((row, needs), &most), &busy) in rows.zip(caps.iter().flatten()).zip(&busy) {
        let taken = row.iter().filter_map(|&lane| lanes.get(lane as usize));
        if !busy && taken.flat_map(|lane| &lane.labels).any(|label| label.place.row >= most) {
            fill(&mut lanes, row, false, most);
            *needs = needs_of(timeline, &frame, &lanes, row);
        }
    }
    let is_tight = caps.is_some() || held.as_ref().or(still.as_ref()).is_some_and(|kept| kept.is_tight);
    let least = if is_tight { TIGHT } else { COMPACT };
    let Stack { measures, bands, edges, content } = stack(timeline, &frame, &needs, least);
    let people_top = edges.last().copied().unwrap_or_default();
    pen.scene.rows = edges;
    let in_view = |band: &Band| band.top > -REACH && band.top < viewport.height + REACH;
    // A busy row has its height already; what it shows is asked for only when it is in view.
    for ((row, &busy), needs) in timeline.row_members.iter().zip(&busy).zip(&needs) {
        if !row.first().and_then(|&lane| bands.get(lane as usize)).is_some_and(in_view) {
            continue;
        }
        if busy {
            fill(&mut lanes, row, true, MOST_ROWS);
        } else if held.is_some() {
            fill(&mut lanes, row, false, whole(needs.rows));
            for &lane in row {
                if let Some(lane) = lanes.get_mut(lane as usize) {
                    lane.bars.retain(|bar| bar.row < whole(needs.tracks));
                }
            }
        }
    }
    if highlight.map {
        timeline.heights.keep(asked, Kept { needs, is_tight, is_held: held.is_some(), place });
        let stood = lanes.iter_mut().flat_map(|lane| std::mem::take(&mut lane.stood)).collect();
        timeline.steady.keep(highlight.language, stood);
    }

    let ticks = frame_ticks(&frame);
    creases(&mut pen, &frame);
    grid(&mut pen, &frame, &ticks, viewport.height);
    rules::under(&mut pen, timeline, &frame);
    rivers(&mut pen, timeline, &frame, &bands);
    breaks(&mut pen, &frame);
    for row in &timeline.row_members {
        let Some(band) = row.first().and_then(|&lane| bands.get(lane as usize)) else { continue };
        if in_view(band) {
            names(&mut pen, timeline, &frame, row, *band, measures.name);
        }
    }
    let shown = || timeline.lanes.iter().zip(&lanes).zip(&bands).filter(|(_, band)| in_view(band));
    for ((lane, content), band) in shown() {
        let top = band.top + band.height + band.name + measures.lead;
        for bar in &content.bars {
            draw_bar(
                &mut pen,
                timeline,
                &frame,
                (bar, &content.bars),
                top + measures.track * (bar.row as f64 + 0.5) - 1.0,
            );
        }
        if content.more > 0 {
            let y = top + measures.track * MOST as f64;
            depth(&mut pen, timeline, &frame, (lane, &lane.lasting), y + 1.0, measures.track - 3.0);
            let at = if frame.narrow { 16.0 } else { super::frame::INSET };
            pen.text(at, y + 10.0, Anchor::Start, SMALL, Role::Ink2, format!("+{}", content.more));
        }
        if content.busy && !lane.collapsed && !lane.lasting.events.is_empty() {
            let words = |pen: &mut Pen, event: u32, (x0, x1): (f64, f64), next: f64, y: f64| {
                let behind = next.min(frame.right) - x1.max(0.0);
                let shown = x1.min(frame.right) - x0.max(0.0);
                if behind.max(shown) <= 60.0 {
                    return;
                }
                let words = bar_words(timeline, chronology, &frame, lane, event);
                // Behind the bar where they end before the next begins, else in it where it is long enough.
                let at = if words.width + INDENT + 8.0 < behind && x1 > 0.0 {
                    x1 + INDENT
                } else if words.width > 0.0 && words.width + 60.0 < shown {
                    (x0 + 14.0).max(super::frame::INSET)
                } else {
                    return;
                };
                if at < x1 {
                    pen.rect(at - INDENT, y - 5.5, at + words.width + INDENT, y + 5.5, Role::Paper);
                }
                pen.target = Some(Target::Event(EventIndex(event)));
                draw_words(pen, &words, at, y + 4.0);
                pen.target = None;
            };
            // What passes has the tracks to itself; behind it what does not is as faint as elsewhere.
            let passing = lane.lasting.passing(timeline, &frame);
            let lasting = passing.as_deref().unwrap_or(&lane.lasting);
            if passing.is_some() {
                let no_words = |_: &mut Pen, _: u32, _: (f64, f64), _: f64, _: f64| {};
                let all = (&lane.lasting, true);
                fixed_tracks(&mut pen, timeline, &frame, all, top, measures.track, no_words);
            }
            fixed_tracks(&mut pen, timeline, &frame, (lasting, false), top, measures.track, words);
            if lasting.has_depth() {
                depth(
                    &mut pen,
                    timeline,
                    &frame,
                    (lane, lasting),
                    top + measures.track * lane.lasting.tracks.len() as f64 + 1.0,
                    measures.track - 3.0,
                );
            }
            // What is chosen is seen even where it has no track.
            let start = |event: u32| timeline.extent_of(event).start;
            let is_on_track = |track: &[u32], event: u32| {
                let from = track.partition_point(|&other| start(other) < start(event));
                let here = track.get(from..).unwrap_or_default().iter();
                here.take_while(|&&other| start(other) == start(event)).any(|&other| other == event)
            };
            let is_there = |event: u32| lasting.tracks.iter().any(|track| is_on_track(track, event));
            let lasts =
                |event: u32| timeline.flags.get(event as usize).is_some_and(|flags| flags & LASTING != 0);
            let chosen = highlight.selected.filter(|&event| timeline.is_on(event, lane));
            if let Some(EventIndex(event)) = chosen.filter(|event| lasts(event.0) && !is_there(event.0)) {
                let extent = timeline.extent_of(event);
                let x = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
                let y = top + measures.track * (lane.lasting.tracks.len() as f64 + 0.5);
                track(&mut pen, timeline, &frame, event, x, y);
                words(&mut pen, event, x, f64::INFINITY, y);
            }
        }
    }
    for ((lane, content), band) in shown() {
        if content.hill {
            hill(&mut pen, timeline, &frame, lane, band.top, hill_height(content, lane));
        }
        let floor = band.top - hill_height(content, lane);
        // Words whose mark is out of sight have a row only while somebody who is seen has it: without one they would stand
        // over the lane above.
        let has_row = |label: &&Label| content.busy || (label.place.row + 1) as f64 <= band.rows + 0.01;
        let labels = || content.labels.iter().filter(has_row);
        for label in labels() {
            pole(&mut pen, label, floor, measures.label, band.top);
        }
        for entry in &content.items {
            item(&mut pen, timeline, &frame, entry, band.top, band.height);
        }
        for label in labels() {
            draw_label(&mut pen, label, floor, measures.label);
        }
        if content.hill
            && let Some(selected) = highlight.selected.filter(|event| timeline.is_on(*event, lane))
            // What lasts has its track.
            && timeline.extent_of(selected.0).flags & LASTING == 0
        {
            let x = frame.x(instant(timeline.middle2(selected.0)) / 2.0);
            let entry = super::chain::Item::Mark { event: selected.0, x0: x, x1: x, slot: (0, 1) };
            item(&mut pen, timeline, &frame, &entry, band.top, band.height);
        }
    }
    pen.flush();
    people::people(&mut pen, timeline, chronology, &frame, (people_top, measures.person));
    key::key(&mut pen, timeline, &frame);
    rules::over(&mut pen, timeline, &frame);
    dragged(&mut pen, timeline, &frame);
    if highlight.map {
        minimap(&mut pen, timeline, &frame, content);
    }
    axis(&mut pen, &frame, &ticks);
    rules::chips(&mut pen, timeline, &frame);
    pen.scene.content_height = content;
    pen.scene
}

/// Where everything stands.
struct Stack {
    measures: Measures,
    /// By lane.
    bands: Vec<Band>,
    /// Upper edges of the rows, and the lower one of the last, where the people begin.
    edges: Vec<f64>,
    /// Height of everything.
    content: f64,
}

/// What the lanes of a row need for what they show.
fn needs_of(timeline: &Timeline, frame: &Frame<'_>, lanes: &[LaneFrame], row: &[u32]) -> Needs {
    let start = Needs { names: name_room(timeline, frame, row), ..Needs::default() };
    let members =
        row.iter().filter_map(|&lane| lanes.get(lane as usize).zip(timeline.lanes.get(lane as usize)));
    let needs = members.fold(start, |needs, (content, lane)| Needs {
        rows: needs.rows.max(content.rows),
        tracks: needs.tracks.max(content.tracks),
        hill: needs.hill.max(hill_height(content, lane)),
        presence: needs.presence.max(content.presence),
        ..needs
    });
    // Words of a bar do not touch a name that stands before its band.
    Needs { names: needs.names.max(BESIDE_NAME * needs.tracks.min(1.0)), ..needs }
}

fn stack(timeline: &Timeline, frame: &Frame<'_>, needs: &[Needs], least: Measures) -> Stack {
    let view = &frame.view;
    let total = |measures: Measures| -> f64 {
        let people = people::height(timeline, measures.person);
        AXIS_HEIGHT + TOP + people + needs.iter().map(|&needs| measures.row(needs)).sum::<f64>()
    };
    let (compact, roomy) = (total(COMPACT.on(frame)), total(ROOMY.on(frame)));
    let share = ((view.height - compact) / (roomy - compact).max(SPARE)).clamp(0.0, 1.0);
    // Halves of pixels add up: a little less where the whole would not fit in for them.
    let below = |less: Measures, more: Measures, share: f64| {
        let fewer = (0..=16).map(|step| share * (1.0 - f64::from(step) / 16.0));
        let mut measures = fewer.map(|share| Measures::between(less, more, share).on(frame));
        measures.find(|&measures| total(measures) <= view.height)
    };
    let measures = match compact <= view.height {
        true => below(COMPACT, ROOMY, share),
        false => below(least, COMPACT, 1.0),
    };
    let measures = measures.unwrap_or(COMPACT.on(frame));
    let mut bands = vec![Band::default(); timeline.lanes.len()];
    let mut y = AXIS_HEIGHT + TOP - view.scroll;
    let mut edges = Vec::with_capacity(timeline.row_members.len() + 1);
    for (row, &needs) in timeline.row_members.iter().zip(needs) {
        let height = measures.row(needs);
        edges.push(y.round());
        let under = needs.presence * measures.under(needs);
        let name = (needs.names * measures.name).round();
        let top = (y + height - under).round();
        let band = Band { top, height: measures.band, name, rows: needs.rows };
        for &lane in row {
            if let Some(slot) = bands.get_mut(lane as usize) {
                *slot = band;
            }
        }
        y += height;
    }
    edges.push(y.round());
    Stack { measures, bands, edges, content: total(measures) }
}

/// How many rows of labels each row of lanes keeps so that the whole stands in view: `None` when it does not however
/// many are given up, or when not all of time is seen.
fn fit(timeline: &Timeline, frame: &Frame<'_>, lanes: &[LaneFrame]) -> Option<Vec<usize>> {
    if !fit::sees_all(timeline, frame) {
        return None;
    }
    let tight = TIGHT.on(frame);
    let mut height = AXIS_HEIGHT + TOP + people::height(timeline, tight.person);
    let mut weights = Vec::with_capacity(timeline.row_members.len());
    for row in &timeline.row_members {
        let members = || row.iter().filter_map(|&lane| lanes.get(lane as usize));
        if members().any(|lane| lane.busy) {
            return None;
        }
        let tracks = members().flat_map(|lane| &lane.bars).map(|bar| bar.row + 1).max().unwrap_or(0);
        let labels = fit::weights(timeline, members());
        let needs = Needs {
            rows: labels.len() as f64,
            tracks: tracks as f64,
            names: name_room(timeline, frame, row),
            presence: 1.0,
            ..Needs::default()
        };
        height += tight.row(needs);
        weights.push(labels);
    }
    fit::caps(weights, ((height - frame.view.height) / tight.label).ceil().max(0.0) as usize)
}

/// Room over the band for a hill.
fn hill_height(content: &LaneFrame, lane: &super::life::Lane) -> f64 {
    match (content.busy, lane.collapsed) {
        (true, false) => HILL,
        (true, true) => LOW_HILL,
        (false, _) => 0.0,
    }
}

/// Baseline of a row of labels over a floor.
fn baseline(floor: f64, row: usize, pitch: f64) -> f64 {
    floor - 4.0 - pitch * row as f64 - (pitch - 8.0) / 2.0
}

fn pole(pen: &mut Pen, label: &Label, floor: f64, pitch: f64, bottom: f64) {
    if label.place.side == Side::Over {
        return;
    }
    let top = baseline(floor, label.place.row, pitch) - 10.0;
    pen.vertical(label.x, top, bottom, 1.0, Paint::from(Role::Ink3).fade(0.6));
}

fn draw_label(pen: &mut Pen, label: &Label, floor: f64, pitch: f64) {
    let (from, to) = label.span();
    if to < 0.0 || from > pen.scene.width {
        return;
    }
    pen.target = Some(Target::Event(EventIndex(label.event)));
    draw_words(pen, &label.words, from, baseline(floor, label.place.row, pitch));
    pen.target = None;
}

fn draw_words(pen: &mut Pen, words: &Words, mut x: f64, y: f64) {
    for (text, font, role, width) in words.runs.iter().map(|run| (&run.0, run.1, run.2, run.3)) {
        pen.text_later(x, y, font, role, text);
        x += width + RUN_GAP;
    }
}

/// A bar with its words, which stay in sight as long as any of the bar is.
fn draw_bar(pen: &mut Pen, timeline: &Timeline, frame: &Frame<'_>, (bar, all): (&Bar, &[Bar]), y: f64) {
    let width = frame.view.width;
    let words = bar.words.width;
    let inset = if frame.narrow { 16.0 } else { super::frame::INSET };
    let (left, right) = (bar.x0 - INDENT - words, bar.x1 + INDENT + words);
    if right < 0.0 || left > width {
        return;
    }
    let natural = if bar.left { left } else { bar.x1 + INDENT };
    let in_sight = natural >= 4.0 && natural + words <= frame.right;
    let shown = bar.x1.min(width) - bar.x0.max(0.0);
    track(pen, timeline, frame, bar.event, (bar.x0, bar.x1), y);
    let mut at = natural;
    if !in_sight && words > 0.0 && shown > words + 48.0 {
        // Words that would stand out of sight interrupt their bar, behind its start or at the edge.
        let start = (bar.x0 + 14.0).max(inset);
        at = if natural < 4.0 || bar.x0 < inset { start } else { frame.right - 8.0 - words };
        // A hollow bar is higher than a line, its ring of paper included.
        let lasts = timeline.extent_of(bar.event).flags & LASTING != 0;
        let half = if lasts { 3.0 } else { 4.5 };
        pen.rect(at - INDENT, y - half, at + words + INDENT, y + half, Role::Paper);
    } else if !in_sight && words > 0.0 && (bar.left || left >= 4.0) {
        // A short bar at an edge: its words go to its other end, if nobody is there.
        let other_end = if bar.left { bar.x1 + INDENT } else { left };
        let behind = (other_end, other_end + words);
        let taken = |other: &Bar| {
            let (left, right) = if other.left {
                (other.words.width + INDENT, 0.0)
            } else {
                (0.0, other.words.width + INDENT)
            };
            other.event != bar.event
                && other.row == bar.row
                && other.x0 - left < behind.1 + INDENT
                && behind.0 < other.x1 + right + INDENT
        };
        if !all.iter().any(taken) {
            at = behind.0;
        }
    }
    // Words that the edge cuts beside an end that is in view say less than the bar alone.
    let cut = at < 0.0 && bar.x0 > 0.0 || at + words > width && bar.x1 < width;
    if cut && frame.highlight.selected != Some(EventIndex(bar.event)) {
        return;
    }
    pen.target = Some(Target::Event(EventIndex(bar.event)));
    draw_words(pen, &bar.words, at, y + 4.0);
    pen.target = None;
}
