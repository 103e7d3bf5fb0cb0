//! What one lane shows in one frame: marks and clusters on the band, labels over it, tracks under it.

use super::calendar::instant;
use super::chain::{Item, Moment};
use super::dates::NEVER;
use super::frame::Frame;
use super::index::Timeline;
use super::labels::{Place, Request, place};
use super::life::{End, Lane};
use super::quotes::quote;
use super::scene::{Font, Role};
use super::steady::{Stood, stay, stood_of};
use super::tracks::{Bar, MOST, pack};
use super::wishes::{LaneWish, Wish, hill_wishes, lengthen, shorten};
use crate::chronology::Chronology;
use crate::sort::CompactSort;
use std::rc::Rc;

/// A bar wider than this moves to a track.
const WIDEST_BAR: f64 = 64.0;
/// What lasts but is narrower than this stands on the band.
const NARROWEST_LASTING: f64 = 8.0;
/// A lane with more events than this keeps the same height whatever it shows.
const BUSY: usize = 200;
/// More moments than this in view are a hill instead of marks.
const HILL: usize = 300;
/// Over this distance beyond an edge the room that a label wants shrinks to nothing.
const EASE: f64 = 160.0;

/// What one lane shows.
#[derive(Default)]
pub(crate) struct LaneFrame {
    pub(crate) items: Vec<Item>,
    pub(crate) labels: Vec<Label>,
    pub(crate) bars: Vec<Bar>,
    /// How many bars there is no track for.
    pub(crate) more: usize,
    /// Rows of labels wanted, eased: whole only when they are in view.
    pub(crate) rows: f64,
    /// Tracks wanted, eased.
    pub(crate) tracks: f64,
    /// Whether the moments are drawn as a hill.
    pub(crate) hill: bool,
    /// Whether the lane keeps its height.
    pub(crate) busy: bool,
    /// 1 when its life is in view, falling to 0 beyond the edges.
    pub(crate) presence: f64,
    /// Where its labels stand, for the next picture.
    pub(super) stood: Vec<Stood>,
    /// Labels that want a place, until [`settle`] gives it.
    wishes: Vec<Wish>,
    /// Moments so wide that they go to a track.
    wide: Vec<u32>,
}

/// Words with a place.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    /// Position of the pole on the screen.
    pub(crate) x: f64,
    pub(crate) words: Words,
    pub(crate) place: Place,
    pub(crate) event: u32,
}

/// Words in several faces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// Words, face, colour, width.
    pub(crate) runs: Vec<(Rc<str>, Font, Role, f64)>,
    pub(crate) width: f64,
}

impl Words {
    pub(crate) fn push(&mut self, text: Rc<str>, font: Font, role: Role, frame: &Frame<'_>) {
        if text.is_empty() {
            return;
        }
        if !self.runs.is_empty() {
            self.width += RUN_GAP;
        }
        let width = frame.width(&text, font);
        self.width += width;
        self.runs.push((text, font, role, width));
    }

    /// How much wider all would be if one run were said in another way; `None` when it is said so already.
    pub(crate) fn wider(&self, run: usize, text: &str, frame: &Frame<'_>) -> Option<f64> {
        let (_, font, _, width) = self.runs.get(run).filter(|run| *run.0 != *text)?;
        Some(frame.width(text, *font) - width)
    }

    /// Says one run in another way, which is so much [`wider`](Self::wider).
    pub(crate) fn reword(&mut self, run: usize, text: Rc<str>, wider: f64) {
        if let Some((old, _, _, width)) = self.runs.get_mut(run) {
            (*old, *width) = (text, *width + wider);
            self.width += wider;
        }
    }
}

/// Space between two runs of words.
pub(crate) const RUN_GAP: f64 = 5.0;

impl LaneFrame {
    /// Whether a lane keeps its height whatever it shows, so that its content is asked for only when in view.
    pub(crate) fn is_busy(lane: &Lane, lanes: usize) -> bool {
        lanes > 60 || lane.points.events.len() > BUSY || lane.lasting.events.len() > BUSY
    }

    /// The constant height of a busy lane: rows and tracks.
    pub(crate) fn busy(timeline: &Timeline, frame: &Frame<'_>, lane: &Lane) -> Self {
        if lane.collapsed {
            return Self { busy: true, presence: presence(timeline, frame, lane), ..Self::default() };
        }
        // On a telephone with many lanes only the chosen event has words.
        let chosen = || frame.highlight.selected.is_some_and(|event| timeline.is_on(event, lane));
        let rows = match lane.points.events.len() {
            _ if !frame.labelled => f64::from(u8::from(chosen())),
            0 => 0.0,
            1..=8 => 1.0,
            9..=BUSY => 2.0,
            _ => 3.0,
        };
        let deep = lane.lasting.tracks.len() as f64 + f64::from(u8::from(lane.lasting.has_depth()));
        let presence = presence(timeline, frame, lane);
        Self { rows, tracks: deep, busy: true, presence, ..Self::default() }
    }

    /// What a lane shows, its labels still without places.
    #[inline(never)]
    pub(crate) fn new(
        timeline: &Timeline,
        chronology: &Chronology,
        frame: &Frame<'_>,
        lane: &Lane,
        busy: bool,
    ) -> Self {
        let mut this = if busy {
            Self::busy(timeline, frame, lane)
        } else {
            Self { presence: presence(timeline, frame, lane), ..Self::default() }
        };
        let (moments, wide) = this.moments(timeline, frame, lane);
        this.chain(timeline, frame, moments);
        if lane.collapsed {
            // Marks stay, words and what needs a track do not.
            return this;
        }
        this.wide = wide;
        this.wishes = if this.hill {
            hill_wishes(timeline, chronology, frame, lane)
        } else {
            this.wishes(timeline, chronology, frame, lane)
        };
        this
    }

    /// Moments to draw on the band, by their middle, and those so wide that they go to a track.
    fn moments(&mut self, timeline: &Timeline, frame: &Frame<'_>, lane: &Lane) -> (Vec<Moment>, Vec<u32>) {
        let points = &lane.points;
        let (from, to) = if points.events.len() <= BUSY {
            (0, points.events.len())
        } else {
            let (from, to) = (points.place(timeline, frame.days.0), points.place(timeline, frame.days.1));
            if to - from > HILL {
                self.hill = true;
                return (Vec::new(), Vec::new());
            }
            // Begins at a multiple of a span, so that chains are cut at the same places while dragging.
            let span = (512.0 / frame.pixels_per_day).max(1.0);
            let start = ((frame.view.start / span).floor() - 1.0) * span;
            let place = |axis: f64| points.place(timeline, frame.folds.unfolded(axis));
            (place(start), place(frame.view.end + span))
        };
        let mut moments = Vec::with_capacity(to.saturating_sub(from));
        let mut wide = Vec::new();
        for &event in points.events.get(from..to).unwrap_or_default() {
            let extent = timeline.extent_of(event);
            let (x0, x1) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
            // The tracks of a busy lane are taken.
            if x1 - x0 > WIDEST_BAR && extent.end - extent.start > 1 && !self.busy {
                wide.push(event);
            } else {
                moments.push(Moment { event, x: (x0 + x1) / 2.0, x0, x1 });
            }
        }
        if !self.busy {
            let count = moments.len();
            for &event in lane.lasting.events.iter().filter(|&&event| is_brief(timeline, frame, event)) {
                let extent = timeline.extent_of(event);
                let (x0, x1) = (frame.x(instant(extent.start)), frame.x(instant(extent.end)));
                moments.push(Moment { event, x: (x0 + x1) / 2.0, x0, x1 });
            }
            if moments.len() > count {
                moments.compact_sort_by(|a, b| a.x.total_cmp(&b.x));
            }
        }
        (moments, wide)
    }
}

/// Whether something that lasts is, at this scale, no longer than a mark.
fn is_brief(timeline: &Timeline, frame: &Frame<'_>, event: u32) -> bool {
    let extent = timeline.extent_of(event);
    frame.x(instant(extent.end)) - frame.x(instant(extent.start)) < NARROWEST_LASTING
}

/// How much of a lane's room its life wants: none when it is far out of view.
fn presence(timeline: &Timeline, frame: &Frame<'_>, lane: &Lane) -> f64 {
    let (first, last) = lane.days(timeline);
    // The fade and the dots of an unknown end, and a ribbon's run, belong to a life.
    ease(frame.x(instant(first)) - 60.0, frame.x(instant(last)) + 60.0, frame)
}

/// 1 when some life of a row is in view, falling to 0 beyond the edges.
pub(crate) fn presence_of(timeline: &Timeline, frame: &Frame<'_>, row: &[u32]) -> f64 {
    let lanes = row.iter().filter_map(|&lane| timeline.lanes.get(lane as usize));
    lanes.map(|lane| presence(timeline, frame, lane)).fold(0.0, f64::max)
}

/// Gives the labels and bars of the lanes of one row their places: lanes that share a row share its room. Lanes that are
/// not busy have at `most` so many rows of labels.
#[inline(never)]
pub(crate) fn settle(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    row: &[u32],
    lanes: &mut [LaneFrame],
    most: usize,
) {
    let wanted =
        row.iter().filter_map(|&index| lanes.get(index as usize)).map(|lane| lane.wishes.len()).sum();
    let mut wishes: Vec<LaneWish> = Vec::with_capacity(wanted);
    let mut bars: Vec<(u32, u32)> = Vec::new();
    let (mut busy, mut rows) = (false, 0.0_f64);
    for &index in row {
        let (Some(content), Some(lane)) = (lanes.get_mut(index as usize), timeline.lanes.get(index as usize))
        else {
            continue;
        };
        busy |= content.busy;
        rows = rows.max(content.rows);
        let wanted = std::mem::take(&mut content.wishes);
        wishes.extend(wanted.into_iter().map(|(request, label)| (request, label, index)));
        let lasting: &[u32] = if content.busy || lane.collapsed { &[] } else { &lane.lasting.events };
        let long = lasting.iter().filter(|&&event| !is_brief(timeline, frame, event));
        bars.extend(long.chain(&content.wide).map(|&event| (index, event)));
    }
    // The wishes of one lane come so.
    if !wishes.is_sorted_by(|a, b| a.0.x <= b.0.x) {
        wishes.compact_sort_by(|a, b| a.0.x.total_cmp(&b.0.x));
    }
    let rows = if busy { rows as usize } else { most };
    let mut requests: Vec<Request> = wishes.iter().map(|wish| wish.0).collect();
    let moves = !frame.stood.is_empty();
    let stood: Vec<Option<Place>> = match moves {
        true => wishes.iter().map(|wish| frame.stood(wish.1.0).map(|stood| stood.place)).collect(),
        false => Vec::new(),
    };
    let mut places = if moves { stay(&requests, &stood, rows) } else { place(&requests, rows) };
    if !moves && !busy && requests.len() <= BUSY {
        let shorter = shorten(timeline, chronology, frame, (&mut wishes, &mut requests), &places);
        if shorter.contains(&true) {
            places = place(&requests, rows);
        }
        lengthen(timeline, chronology, frame, (&mut wishes, &mut requests), &places, &shorter);
    }
    let mut labels: Vec<(u32, Label)> = Vec::with_capacity(wishes.len());
    for ((request, (event, words), lane), place) in wishes.into_iter().zip(places) {
        let Some(place) = place else { continue };
        if let Some(content) = lanes.get_mut(lane as usize).filter(|_| frame.highlight.map) {
            content.stood.extend(stood_of(event, place, &words, frame));
        }
        labels.push((lane, Label { x: request.x, words, place, event }));
    }
    let (packed, more) =
        if busy && bars.is_empty() { (Vec::new(), 0) } else { pack(timeline, chronology, frame, bars) };
    quote(chronology, frame, &mut labels, rows);
    let rows =
        labels.iter().map(|(_, label)| (label.place.row + 1) as f64 * label.ease(frame)).fold(0.0, f64::max);
    let tracks = packed
        .iter()
        .map(|bar| (bar.row + 1 + usize::from(more > 0 && bar.row + 1 == MOST)) as f64 * bar.ease(frame));
    let tracks = tracks.fold(0.0, f64::max);
    // Words that reach into view keep the room of a life that has left it.
    let words = labels.iter().map(|(_, label)| label.ease(frame));
    let shown = words.chain(packed.iter().map(|bar| bar.ease(frame))).fold(0.0, f64::max);
    for (lane, label) in labels {
        if let Some(content) = lanes.get_mut(lane as usize) {
            content.labels.push(label);
        }
    }
    if let Some(content) = row.first().and_then(|&lane| lanes.get_mut(lane as usize)) {
        (content.bars, content.more) = (packed, more);
        if !busy {
            (content.rows, content.tracks) = (rows, tracks);
            content.presence = content.presence.max(shown);
        }
    }
}

impl Label {
    /// Left and right end of the words.
    pub(crate) fn span(&self) -> (f64, f64) {
        Request { x: self.x, width: self.words.width, importance: 0, left_limit: 0.0, right_limit: 0.0 }
            .words(self.place.side)
    }

    /// How much of its room it wants: that of words whose mark is out of sight is for those that are seen.
    pub(crate) fn ease(&self, frame: &Frame<'_>) -> f64 {
        ease(self.x, self.x, frame)
    }
}

/// 1 for what is in view, falling to 0 beyond the edges, so that heights glide while the picture is dragged.
pub(crate) fn ease(x0: f64, x1: f64, frame: &Frame<'_>) -> f64 {
    let beyond = (-x1).max(x0 - frame.view.width).max(0.0);
    let share = (1.0 - beyond / EASE).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

impl Lane {
    /// The first day of the life, as drawn.
    pub(crate) fn first_day(&self) -> i64 {
        match self.life.start {
            End::Within(day, _) | End::Unknown(day) => day,
            End::Open => -NEVER,
        }
    }

    /// First and last day that the lane has something to show of.
    pub(crate) fn days(&self, timeline: &Timeline) -> (i64, i64) {
        let middle = |event: Option<&u32>| event.map(|&event| timeline.middle2(event) / 2);
        let begun = self.lasting.events.first().map(|&event| timeline.extent_of(event).start);
        let first = begun.into_iter().chain(middle(self.points.events.first()));
        let last = self.lasting.last_day(timeline).into_iter().chain(middle(self.points.events.last()));
        let end = match self.life.end {
            End::Within(_, day) | End::Unknown(day) => day,
            End::Open => NEVER,
        };
        (first.fold(self.first_day(), i64::min), last.fold(end, i64::max))
    }
}
