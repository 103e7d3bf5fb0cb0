//! Bars under a band: what lasts, and what is wider than a mark. Packed with their words, so that both are readable.

use super::EventIndex;
use super::calendar::instant;
use super::dates::{OPEN_END, OPEN_START};
use super::frame::{Frame, SMALL};
use super::index::Timeline;
use super::lane::{Words, ease};
use super::life::Lane;
use super::scene::Role;
use crate::chronology::Chronology;
use crate::sort::CompactSort;

/// From a bar to its words.
pub(crate) const INDENT: f64 = 6.0;
/// Room between what two bars of a track need.
const GAP: f64 = 12.0;
/// Most tracks of a lane that are packed by pixels. The next is for what is chosen, and for how many more there are.
pub(crate) const MOST: usize = 24;
/// Letters of a bar's words where there is room, and where there is little.
const WHOLE: usize = 96;
const FEW: usize = 24;
/// Tracks of a busy lane.
const FIXED: usize = 6;

/// A bar on a track, positions in screen pixels.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    pub(crate) event: u32,
    pub(crate) x0: f64,
    pub(crate) x1: f64,
    pub(crate) row: usize,
    /// Words left of the bar instead of right of it.
    pub(crate) left: bool,
    pub(crate) words: Words,
}

impl Bar {
    /// What it takes of its track with words of a width.
    fn span(&self, words: f64) -> (f64, f64) {
        match self.left {
            true => (self.x0 - INDENT - words, self.x1 + 4.0),
            false => (self.x0 - 4.0, self.x1 + INDENT + words),
        }
    }

    /// Whether no edge cuts words of a width: beside the bar, or else in it where it is long enough.
    fn is_in_sight(&self, words: f64, frame: &Frame<'_>) -> bool {
        let (from, to) = self.span(words);
        let shown = self.x1.min(frame.view.width) - self.x0.max(0.0);
        let beside = match self.left {
            true => from >= 4.0 || self.x0 <= 0.0,
            false => to <= frame.right || self.x1 >= frame.view.width,
        };
        beside || shown > words + 60.0
    }

    /// How much of its room it wants: all of it while the bar or its words, on whichever side, are in view.
    pub(crate) fn ease(&self, frame: &Frame<'_>) -> f64 {
        let words = self.words.width + INDENT;
        ease(self.x0 - words, self.x1 + words, frame)
    }
}

/// Packs bars of lanes that share a row, and says how many there was no track for. The result does not depend on where the
/// view begins.
#[inline(never)]
pub(crate) fn pack(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    mut events: Vec<(u32, u32)>,
) -> (Vec<Bar>, usize) {
    let mut more = 0;
    events.compact_sort_by_key(|&(_, event)| {
        let extent = timeline.extent_of(event);
        (extent.start, extent.end, event)
    });
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut bars: Vec<Bar> = Vec::with_capacity(events.len());
    let mut lanes: Vec<&Lane> = Vec::with_capacity(events.len());
    for (lane, event) in events {
        let Some(lane) = timeline.lanes.get(lane as usize) else { continue };
        let extent = timeline.extent_of(event);
        let (x0, x1) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
        let words = bar_words(timeline, chronology, frame, lane, event);
        // On a telephone bars have no words that would want room.
        let (room, gap) = if words.width == 0.0 { (4.0, 0.0) } else { (words.width + INDENT, GAP) };
        let right = (x0 - 4.0, x1 + room);
        let left = (x0 - room, x1 + 4.0);
        // Bars come in the order of their starts: words before one are in nobody's way who is still to come. Where
        // its start fades, its words stand at the end that is known.
        let fades = extent.flags & OPEN_START != 0 && extent.flags & OPEN_END == 0;
        let order = if fades { [(right, false), (left, true)] } else { [(left, true), (right, false)] };
        let free = |row: &[(f64, f64)], span: (f64, f64)| {
            row.iter().all(|other| span.1 + gap <= other.0 || other.1 + gap <= span.0)
        };
        let mut found = None;
        'rows: for row in 0..MOST {
            for (span, side) in order {
                if rows.get(row).is_none_or(|row| free(row, span)) {
                    found = Some((row, span, side));
                    break 'rows;
                }
            }
        }
        // What is chosen is seen, whatever it covers.
        let chosen = frame.highlight.selected == Some(EventIndex(event));
        let Some((row, span, left)) = found.or_else(|| chosen.then_some((MOST, right, false))) else {
            more += 1;
            continue;
        };
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        if let Some(row) = rows.get_mut(row) {
            row.push(span);
        }
        bars.push(Bar { event, x0, x1, row, left, words });
        lanes.push(lane);
    }
    // Words that were cut take the room that is left; those that an edge would cut are fewer.
    for (at, lane) in lanes.into_iter().enumerate() {
        let Some(bar) = bars.get_mut(at) else { continue };
        let Some(record) = chronology.events.get(bar.event as usize) else { continue };
        let Some(row) = rows.get_mut(bar.row) else { continue };
        let in_sight = bar.is_in_sight(bar.words.width, frame);
        let (from, to) = bar.span(bar.words.width);
        // Most were never cut, or nobody sees them.
        if to < 0.0 || from > frame.view.width || in_sight && record.title.len() <= bar_limit(frame) {
            continue;
        }
        for limit in [WHOLE, if in_sight { WHOLE } else { FEW }] {
            let text = timeline.headlines.headline(lane, bar.event, &record.title, limit);
            let Some(wider) = bar.words.wider(0, &text, frame) else { continue };
            let words = bar.words.width + wider;
            let span = bar.span(words);
            let others = row.iter().filter(|other| other.0 > bar.x0 || bar.x1 > other.1);
            let is_free = others.clone().all(|other| span.1 + GAP <= other.0 || other.1 + GAP <= span.0);
            if is_free && bar.is_in_sight(words, frame) {
                row.push(span);
                bar.words.reword(0, text, wider);
                break;
            }
        }
    }
    (bars, more)
}

/// Letters of a bar's words, at first.
fn bar_limit(frame: &Frame<'_>) -> usize {
    if frame.pixels_per_year >= 150.0 { 60 } else { 40 }
}

/// The words of a bar.
pub(crate) fn bar_words(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    lane: &Lane,
    event: u32,
) -> Words {
    let mut words = Words::default();
    let selected = frame.highlight.selected == Some(EventIndex(event));
    if frame.narrow && !selected {
        return words;
    }
    let Some(record) = chronology.events.get(event as usize) else { return words };
    if frame.filters_out(record.kind, event) {
        return words;
    }
    let limit = bar_limit(frame);
    // No bolder where they are chosen: wider words would send bars to other tracks.
    words.push(
        timeline.headlines.headline(lane, event, &record.title, limit),
        SMALL,
        if selected { Role::Accent } else { Role::Ink2 },
        frame,
    );
    words
}

/// Tracks of what lasts once and for all, first fit by start.
#[inline(never)]
pub(super) fn fixed(lasting: &[u32], timeline: &Timeline) -> Vec<Vec<u32>> {
    let mut tracks: Vec<(i64, Vec<u32>)> = Vec::new();
    for &event in lasting {
        let extent = timeline.extent_of(event);
        if let Some((until, events)) = tracks.iter_mut().find(|(until, _)| *until <= extent.start) {
            *until = extent.end;
            events.push(event);
        } else if tracks.len() < FIXED {
            tracks.push((extent.end, vec![event]));
        }
    }
    tracks.into_iter().map(|(_, events)| events).collect()
}
