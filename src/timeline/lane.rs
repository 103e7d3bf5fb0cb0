//! What one lane shows in one frame: marks and clusters on the band, labels over it, tracks under it.

use super::EventIndex;
use super::calendar::instant;
use super::dates::{NEVER, short};
use super::frame::{Frame, LABEL, SMALL};
use super::index::{Timeline, importance};
use super::labels::{Place, Request, Side, place};
use super::life::{End, Lane};
use super::scene::{Font, Role};
use super::tracks::{Bar, pack};
use super::words::{series, shorten};
use crate::chronology::Chronology;
use crate::event::EventKind;
use crate::number::{level, power_of_two};
use crate::sort::CompactSort;
use std::rc::Rc;

/// Moments closer than this chain into a cluster.
const CHAIN: f64 = 8.0;
/// A cluster never stands for more than this on the axis.
const WIDEST_CLUSTER: f64 = 30.0;
/// A bar narrower than this is a tick.
pub(crate) const NARROWEST_BAR: f64 = 6.0;
/// A bar wider than this moves to a track.
const WIDEST_BAR: f64 = 64.0;
/// A lane with more events than this keeps the same height whatever it shows.
const BUSY: usize = 200;
/// More moments than this in view are a hill instead of marks.
const HILL: usize = 300;
/// From this many pixels a year labels begin with their date.
const DATED: f64 = 150.0;
/// From this many pixels a day a label goes on with the words of its source, where there is room for them.
const QUOTED: f64 = 8.0;
const SHORTEST_QUOTE: f64 = 120.0;
const LONGEST_QUOTE: f64 = 640.0;
const QUOTE: Font = Font::serif(130).italic();
/// How far beyond an edge labels still take part, so that nothing changes when they come into view.
const REACH: f64 = 1000.0;
/// Over this distance beyond an edge the room that a label wants shrinks to nothing.
const EASE: f64 = 160.0;

/// What one lane shows.
#[derive(Default)]
pub(crate) struct LaneFrame {
    pub(crate) items: Vec<Item>,
    pub(crate) labels: Vec<Label>,
    pub(crate) bars: Vec<Bar>,
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
    /// Labels that want a place, until [`settle`] gives it.
    requests: Vec<(Request, (u32, Words))>,
    /// Moments so wide that they go to a track.
    wide: Vec<u32>,
}

/// A mark or a cluster on the band, positions in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    /// One event.
    Mark {
        event: u32,
        x0: f64,
        x1: f64,
        /// Which of how many that share the height.
        slot: (u32, u32),
    },
    /// Several.
    Cluster { members: Vec<u32>, x: f64, start: i64, end: i64 },
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
}

/// Space between two runs of words.
pub(crate) const RUN_GAP: f64 = 5.0;

/// A stretch of band items before they chain.
struct Moment {
    event: u32,
    x: f64,
    x0: f64,
    x1: f64,
}

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
        let rows = match lane.points.events.len() {
            0 => 0.0,
            1..=8 => 1.0,
            9..=BUSY => 2.0,
            _ => 3.0,
        };
        let deep = lane.tracks.len() as f64 + f64::from(u8::from(lane.has_depth()));
        let presence = presence(timeline, frame, lane);
        Self { rows, tracks: deep, busy: true, presence, ..Self::default() }
    }

    /// What a lane shows, its labels still without places.
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
        this.requests = if this.hill {
            hill_requests(timeline, chronology, frame, lane)
        } else {
            this.requests(timeline, chronology, frame, lane)
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
            if x1 - x0 > WIDEST_BAR && extent.end - extent.start > 1 {
                wide.push(event);
            } else {
                moments.push(Moment { event, x: (x0 + x1) / 2.0, x0, x1 });
            }
        }
        (moments, wide)
    }

    /// Chains close moments into clusters; bars of equal extent share the height.
    fn chain(&mut self, timeline: &Timeline, frame: &Frame<'_>, moments: Vec<Moment>) {
        let selected = frame.highlight.selected.map(|event| event.0);
        let (mut bars, mut dots, mut apart): (Vec<Moment>, Vec<Moment>, Vec<Moment>) = Default::default();
        for moment in moments {
            let days = timeline.extent_of(moment.event);
            let is_bar = moment.x1 - moment.x0 >= NARROWEST_BAR && days.end - days.start > 1;
            if Some(moment.event) == selected || frame.hides_event(timeline, moment.event) {
                apart.push(moment);
            } else if is_bar {
                bars.push(moment);
            } else {
                dots.push(moment);
            }
        }
        self.chain_bars(timeline, bars);
        let mut chain: Vec<Moment> = Vec::new();
        for moment in dots {
            if chain.last().is_some_and(|last| moment.x - last.x >= CHAIN) {
                self.close(timeline, &chain);
                chain.clear();
            }
            chain.push(moment);
        }
        self.close(timeline, &chain);
        for moment in apart {
            self.items.push(Item::Mark { event: moment.event, x0: moment.x0, x1: moment.x1, slot: (0, 1) });
        }
    }

    fn chain_bars(&mut self, timeline: &Timeline, bars: Vec<Moment>) {
        let mut rest = bars.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|bar| bar.x0 == first.x0 && bar.x1 == first.x1).count();
            let (group, others) = rest.split_at(same);
            if same <= 3 {
                for (slot, bar) in group.iter().enumerate() {
                    let slot = (slot as u32, same as u32);
                    self.items.push(Item::Mark { event: bar.event, x0: bar.x0, x1: bar.x1, slot });
                }
            } else {
                self.push_cluster(timeline, group);
            }
            rest = others;
        }
    }

    /// A chain as one cluster, or as several of bounded width when it is long.
    fn close(&mut self, timeline: &Timeline, chain: &[Moment]) {
        let (Some(first), Some(last)) = (chain.first(), chain.last()) else { return };
        let parts = ((last.x - first.x) / WIDEST_CLUSTER).ceil().max(1.0);
        let width = (last.x - first.x) / parts;
        let mut rest = chain;
        for part in 1..=parts as usize {
            let until = if part as f64 >= parts { f64::INFINITY } else { first.x + width * part as f64 };
            let (group, others) = rest.split_at(rest.iter().take_while(|moment| moment.x <= until).count());
            match group {
                [] => {}
                [only] => {
                    self.items.push(Item::Mark { event: only.event, x0: only.x0, x1: only.x1, slot: (0, 1) })
                }
                several => self.push_cluster(timeline, several),
            }
            rest = others;
        }
    }

    fn push_cluster(&mut self, timeline: &Timeline, group: &[Moment]) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
        let extents = || group.iter().map(|moment| timeline.extent_of(moment.event));
        self.items.push(Item::Cluster {
            members: group.iter().map(|moment| moment.event).collect(),
            x: (first.x + last.x) / 2.0,
            start: extents().map(|extent| extent.start).min().unwrap_or(0),
            end: extents().map(|extent| extent.end).max().unwrap_or(0),
        });
    }

    fn requests(
        &self,
        timeline: &Timeline,
        chronology: &Chronology,
        frame: &Frame<'_>,
        lane: &Lane,
    ) -> Vec<(Request, (u32, Words))> {
        let mut found = Vec::with_capacity(self.items.len());
        let mut told: Vec<String> = Vec::new();
        let mut items: Vec<(f64, u32, u32)> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let (x, event, more) = match item {
                Item::Mark { event, x0, x1, .. } => {
                    let bar = x1 - x0 >= NARROWEST_BAR && frame.pixels_per_year >= DATED;
                    (if bar { *x0 } else { (x0 + x1) / 2.0 }, *event, 0)
                }
                Item::Cluster { members, x, .. } => {
                    let Some(&first) =
                        members.iter().min_by_key(|&&event| importance(timeline.kind_of(event)))
                    else {
                        continue;
                    };
                    (*x, first, members.len() as u32 - 1)
                }
            };
            let selected = frame.highlight.selected == Some(EventIndex(event));
            let near = x > -REACH && x < frame.view.width + REACH;
            if near && (selected || !frame.narrow && !frame.hides_event(timeline, event)) {
                items.push((x, event, more));
            }
        }
        items.compact_sort_by(|a, b| a.0.total_cmp(&b.0));
        thin(timeline, frame, &mut items);
        let life = frame.x(instant(lane.first_day()));
        for (x, event, more) in items {
            let words = words(timeline, chronology, frame, lane, event, more, Some(&mut told));
            let selected = frame.highlight.selected == Some(EventIndex(event));
            let rank = if selected { 0 } else { importance(timeline.kind_of(event)) };
            let left_limit = life - 8.0;
            let request =
                Request { x, width: words.width, importance: rank, left_limit, right_limit: edge(x, frame) };
            found.push((request, (event, words)));
        }
        found
    }
}

/// How much of a lane's room its life wants: none when it is far out of view.
fn presence(timeline: &Timeline, frame: &Frame<'_>, lane: &Lane) -> f64 {
    let (first, last) = lane.days(timeline);
    // The fade and the dots of an unknown end, and a ribbon's run, belong to a life.
    ease(frame.x(instant(first)) - 60.0, frame.x(instant(last)) + 60.0, frame)
}

/// Where the words of a mark in view must end; those of marks beyond the edge have no such limit.
fn edge(x: f64, frame: &Frame<'_>) -> f64 {
    if x > 0.0 && x < frame.view.width { frame.right } else { f64::INFINITY }
}

/// Gives the labels and bars of the lanes of one row their places: lanes that share a row share its room.
pub(crate) fn settle(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    row: &[u32],
    lanes: &mut [LaneFrame],
) {
    let mut requests: Vec<(Request, (u32, Words), u32)> = Vec::new();
    let mut bars: Vec<(u32, u32)> = Vec::new();
    let (mut busy, mut rows) = (false, 0.0_f64);
    for &index in row {
        let (Some(content), Some(lane)) = (lanes.get_mut(index as usize), timeline.lanes.get(index as usize))
        else {
            continue;
        };
        busy |= content.busy;
        rows = rows.max(content.rows);
        let wanted = std::mem::take(&mut content.requests);
        requests.extend(wanted.into_iter().map(|(request, label)| (request, label, index)));
        let lasting: &[u32] = if content.busy || lane.collapsed { &[] } else { &lane.lasting.events };
        bars.extend(lasting.iter().chain(&content.wide).map(|&event| (index, event)));
    }
    requests.compact_sort_by(|a, b| a.0.x.total_cmp(&b.0.x));
    let rows = if busy { rows as usize } else { 5 };
    let places = place(&requests.iter().map(|(request, ..)| *request).collect::<Vec<_>>(), rows);
    let mut labels: Vec<(u32, Label)> = Vec::with_capacity(requests.len());
    for ((request, (event, words), lane), place) in requests.into_iter().zip(places) {
        if let Some(place) = place {
            labels.push((lane, Label { x: request.x, words, place, event }));
        }
    }
    let packed = if busy && bars.is_empty() { Vec::new() } else { pack(timeline, chronology, frame, bars) };
    let rows =
        labels.iter().map(|(_, label)| (label.place.row + 1) as f64 * label.ease(frame)).fold(0.0, f64::max);
    let tracks = packed.iter().map(|bar| (bar.row + 1) as f64 * bar.ease(frame)).fold(0.0, f64::max);
    if frame.pixels_per_day >= QUOTED {
        quote(chronology, frame, &mut labels);
    }
    // Words that reach into view keep the room of a life that has left it.
    let words = labels.iter().map(|(_, label)| label.ease(frame));
    let shown = words.chain(packed.iter().map(|bar| bar.ease(frame))).fold(0.0, f64::max);
    for (lane, label) in labels {
        if let Some(content) = lanes.get_mut(lane as usize) {
            content.labels.push(label);
        }
    }
    if let Some(content) = row.first().and_then(|&lane| lanes.get_mut(lane as usize)) {
        content.bars = packed;
        if !busy {
            (content.rows, content.tracks) = (rows, tracks);
            content.presence = content.presence.max(shown);
        }
    }
}

/// Adds the words of the source to labels that have room behind them. The room is that between marks, whatever is in
/// view, so that no quote changes while the picture is dragged.
fn quote(chronology: &Chronology, frame: &Frame<'_>, labels: &mut [(u32, Label)]) {
    for at in 0..labels.len() {
        let Some((_, label)) = labels.get(at).filter(|(_, label)| label.place.side == Side::Right) else {
            continue;
        };
        let (event, from) = (label.event, label.span().1 + RUN_GAP);
        let stop = |(_, other): &(u32, Label)| {
            let same = other.place.row == label.place.row;
            let crosses = other.place.row > label.place.row && other.place.side != Side::Over;
            let begins = if same { other.span().0 } else { other.x };
            ((same || crosses) && other.x > label.x).then_some(begins)
        };
        let until = labels.iter().filter_map(stop).fold(from + LONGEST_QUOTE, f64::min) - 10.0;
        let source = chronology.events.get(event as usize).and_then(|event| event.sources.first());
        let Some(source) = source.filter(|_| until - from >= SHORTEST_QUOTE) else { continue };
        let mut letters = (until - from) / (QUOTE.size() * 0.36);
        let sentence = source.quote().split_whitespace().collect::<Vec<_>>().join(" ");
        let words = loop {
            let words = ["“", &shorten(&sentence, letters as usize), "”"].concat();
            if frame.width(&words, QUOTE) <= until - from || letters < 8.0 {
                break words;
            }
            letters *= 0.92;
        };
        if let Some((_, label)) = labels.get_mut(at).filter(|_| letters >= 8.0) {
            label.words.push(words.into(), QUOTE, Role::Ink2, frame);
        }
    }
}

/// At most three labels want a place on 64 pixels: with more there would be none for most, at a cost for all.
fn thin(timeline: &Timeline, frame: &Frame<'_>, items: &mut Vec<(f64, u32, u32)>) {
    if items.len() < 40 {
        return;
    }
    let tile =
        |x: f64| ((x / frame.pixels_per_day + frame.view.start) * frame.pixels_per_day / 64.0).floor() as i64;
    let mut kept: Vec<(f64, u32, u32)> = Vec::with_capacity(items.len());
    for group in items.chunk_by(|a, b| tile(a.0) == tile(b.0)) {
        let mut group = group.to_vec();
        group.compact_sort_by_key(|&(_, event, _)| {
            let selected = frame.highlight.selected == Some(EventIndex(event));
            (!selected, importance(timeline.kind_of(event)), event)
        });
        group.truncate(3);
        group.compact_sort_by(|a, b| a.0.total_cmp(&b.0));
        kept.extend(group);
    }
    *items = kept;
}

/// Labels of a hill: the most important event of each stretch, with how many stand behind it.
fn hill_requests(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    lane: &Lane,
) -> Vec<(Request, (u32, Words))> {
    let days = power_of_two(level(150.0 / frame.pixels_per_day));
    let mut found = Vec::new();
    let first = (frame.view.start / days).floor() as i64 - 1;
    let last = (frame.view.end / days).ceil() as i64 + 1;
    for tile in first..last.min(first + 64) {
        let place = |tile: i64| lane.points.place(timeline, frame.folds.unfolded(tile as f64 * days));
        let (from, to) = (place(tile), place(tile + 1));
        let best = lane.points.best(timeline, from, to).and_then(|place| lane.points.events.get(place));
        let Some(&event) = best.filter(|_| !frame.narrow) else { continue };
        if frame.hides_event(timeline, event) {
            continue;
        }
        let words = words(timeline, chronology, frame, lane, event, (to - from) as u32 - 1, None);
        let x = frame.x(instant(timeline.middle2(event)) / 2.0);
        let rank = importance(timeline.kind_of(event));
        let left_limit = f64::INFINITY;
        let request =
            Request { x, width: words.width, importance: rank, left_limit, right_limit: edge(x, frame) };
        found.push((request, (event, words)));
    }
    found
}

/// The words of a label: date from a scale on, headline, how many more, how many documents.
fn words(
    timeline: &Timeline,
    chronology: &Chronology,
    frame: &Frame<'_>,
    lane: &Lane,
    event: u32,
    more: u32,
    told: Option<&mut Vec<String>>,
) -> Words {
    let mut words = Words::default();
    let Some(record) = chronology.events.get(event as usize) else { return words };
    let selected = frame.highlight.selected == Some(EventIndex(event));
    let dated = frame.pixels_per_year >= DATED;
    let limit = match frame.pixels_per_year {
        scale if scale >= 1500.0 => 80,
        scale if scale >= DATED => 48,
        _ => 30,
    };
    let mut text = timeline.headlines.get(event, limit, || lane.headline(&record.title, limit));
    if !dated
        && let Some(told) = told
        && let Some((number, noun)) = series(&text, record.kind)
    {
        if told.contains(&noun) {
            text = number.into();
        } else {
            told.push(noun);
        }
    }
    if dated {
        let role = if selected { Role::Accent } else { Role::Ink2 };
        words.push(short(timeline.extent_of(event), false, frame.say()).into(), LABEL, role, frame);
    }
    let strong = selected || record.kind == EventKind::Founding;
    let font = if strong { LABEL.bold() } else { LABEL };
    words.push(text, font, if selected { Role::Accent } else { Role::Ink }, frame);
    if more > 0 {
        words.push(format!("+{more}").into(), SMALL, Role::Ink3, frame);
    }
    let documents = documents(record);
    if documents > 1 {
        words.push(frame.say().documents_short(documents).into(), SMALL, Role::Ink3, frame);
    }
    words
}

/// How many documents tell an event.
fn documents(event: &crate::chronology::Event) -> usize {
    let mut names: Vec<&str> = event.sources.iter().map(|source| source.document.as_str()).collect();
    names.compact_sort();
    names.dedup();
    names.len()
}

impl Label {
    /// Left and right end of the words.
    pub(crate) fn span(&self) -> (f64, f64) {
        Request { x: self.x, width: self.words.width, importance: 0, left_limit: 0.0, right_limit: 0.0 }
            .words(self.place.side)
    }

    fn ease(&self, frame: &Frame<'_>) -> f64 {
        let (from, to) = self.span();
        ease(from, to, frame)
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

    /// Whether more lasts at once than tracks can show.
    pub(crate) fn has_depth(&self) -> bool {
        self.lasting.deepest as usize > self.tracks.len()
    }
}
