//! The level-of-detail index of one chronology: everything that can be known without a viewport.
//! Built once in near-linear time; a frame then asks it by binary search, so that a million events cost a frame
//! no more than a thousand.

use super::EventIndex;
use super::arrangement::{Arrangement, Grouping};
use super::dates::{Extent, LASTING, OPEN_END, OPEN_START, extent};
use super::density::Density;
use super::folds::Folds;
use super::headlines::Headlines;
use super::lineage::{Sort, Tie, ties};
use super::rows::arrange;
use super::scene::KindClass;
use crate::chronology::{Chronology, Event, Organization};
use crate::event::EventKind;
use crate::i18n::Language;
use crate::sort::CompactSort;
use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

/// Dates longer than this lie on a track like what lasts: a decade is no mark on a band.
const LONGEST_POINT: i32 = 740;

/// The level-of-detail index of one chronology: built once, asked every frame.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub(crate) grouping: Grouping,
    /// Per event: first day, day after the last, honesty flags of [`super::dates`], kind, class.
    pub(crate) start: Vec<i32>,
    pub(crate) end: Vec<i32>,
    pub(crate) flags: Vec<u8>,
    pub(crate) kind: Vec<EventKind>,
    /// Lane of each event; [`PEOPLE`] for births and deaths.
    pub(crate) lane: Vec<u32>,
    /// Events in the order of time, and each event's place in it.
    order: Vec<u32>,
    rank: Vec<u32>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) rows: u32,
    /// Lanes of each row.
    pub(crate) row_members: Vec<Vec<u32>>,
    /// The same in the order that nobody has changed.
    pub(crate) automatic: Vec<Vec<u32>>,
    pub(crate) people: Vec<Person>,
    pub(crate) ties: Vec<Tie>,
    /// First and last day of all events.
    pub(crate) days: (i32, i32),
    pub(crate) years: Years,
    pub(crate) headlines: Headlines,
    /// What the axis folds.
    pub(crate) folds: Folds,
}

/// Days that a ribbon takes to leave a band, about.
const RUN: i32 = 900;

/// Stands for "no organisation" among owners.
const NOBODY: u32 = u32::MAX;

/// Stands for "no lane of an organisation" in [`Timeline::lane`].
pub(crate) const PEOPLE: u32 = u32::MAX;

/// A lane: an organisation, or whatever else events are gathered by, and its events.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    /// What it is called in links: the organisation's or document's id, the class of kinds, the place. Empty for
    /// the lane of what has none.
    pub key: String,
    /// What is written under its band; empty for those whose name is the interface's, see [`name_in`](Self::name_in).
    pub name: String,
    /// Index in `Chronology::organizations`; `None` gathers what belongs to none.
    pub organization: Option<u32>,
    /// Whether it is folded to its band: no labels, no tracks.
    pub collapsed: bool,
    /// How many events it holds.
    pub count: u32,
    pub(crate) aliases: Vec<String>,
    pub(crate) life: Life,
    pub(crate) tint: u8,
    pub(crate) row: u32,
    /// Whether the life before it on its row goes on under this name, and whether this one goes on under another.
    pub(crate) continues: (bool, bool),
    /// Whether the documents say when it began.
    pub(crate) documented: bool,
    /// What its events share.
    pub(crate) gathers: Grouping,
    /// Moments by their middle.
    pub(crate) points: Density,
    /// What lasts, by its start.
    pub(crate) lasting: Lasting,
    /// What lasts, as a busy lane shows it: tracks without overlap.
    pub(crate) tracks: Vec<Vec<u32>>,
}

impl Lane {
    /// What is written under its band.
    pub fn name_in(&self, language: Language) -> Cow<'_, str> {
        let own = match self.gathers {
            _ if !self.name.is_empty() => &self.name,
            Grouping::Organization => language.no_organization(),
            Grouping::Kind => return language.class(&self.key).into(),
            Grouping::Place => language.no_place(),
            Grouping::Document => language.no_document(),
            Grouping::Nothing => language.all_events(),
        };
        own.into()
    }
}

/// When an organisation lived, in days, and how well both ends are known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Life {
    pub(crate) start: End,
    pub(crate) end: End,
}

/// One end of a life.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum End {
    /// Some time within these days (one day: a known day).
    Within(i32, i32),
    /// Nobody says; the first or last day of which something is told.
    Unknown(i32),
    /// It still lives.
    #[default]
    Open,
}

/// Events that last, in forms that are quick to ask.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lasting {
    /// By start, then end.
    pub(crate) events: Vec<u32>,
    pub(crate) starts: Vec<i32>,
    /// Ends in their own order: how many have ended by a day is one search.
    pub(crate) ends: Vec<i32>,
    /// Most that last at once.
    pub(crate) deepest: u32,
}

/// Somebody's life.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) birth: Option<u32>,
    pub(crate) death: Option<u32>,
}

/// Events a year, by class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Years {
    /// Place on the axis where the first bin begins, in days.
    pub(crate) first: f64,
    /// Days to a bin: a year, or more when the extent is long.
    pub(crate) days: f64,
    pub(crate) bins: Vec<[u32; 8]>,
}

/// A step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next event in time.
    Next,
    /// The one before.
    Previous,
    /// The nearest event on the lane above.
    LaneUp,
    /// The nearest event on the lane below.
    LaneDown,
}

impl Timeline {
    /// Builds the index by organisations: near-linear in the number of events.
    pub fn new(chronology: &Chronology) -> Self {
        Self::grouped(chronology, Grouping::Organization)
    }

    /// The same events with lanes and axis as the reader wants them. Another grouping is built anew.
    pub fn arranged(&self, chronology: &Chronology, arrangement: &Arrangement) -> Self {
        let mut timeline = if self.grouping == arrangement.grouping {
            self.clone()
        } else {
            Self::grouped(chronology, arrangement.grouping)
        };
        timeline.place_rows(arrangement);
        super::lineage::finish(&mut timeline.ties, &mut timeline.lanes);
        timeline.folds = if arrangement.folds { timeline.find_folds() } else { Folds::default() };
        timeline.count_years();
        timeline
    }

    fn grouped(chronology: &Chronology, grouping: Grouping) -> Self {
        let count = chronology.events.len();
        let mut timeline = Self {
            grouping,
            start: Vec::with_capacity(count),
            end: Vec::with_capacity(count),
            flags: Vec::with_capacity(count),
            kind: Vec::with_capacity(count),
            lane: Vec::with_capacity(count),
            order: Vec::new(),
            rank: vec![0; count],
            lanes: Vec::new(),
            rows: 0,
            row_members: Vec::new(),
            automatic: Vec::new(),
            people: Vec::new(),
            ties: Vec::new(),
            days: (0, 0),
            years: Years::default(),
            headlines: Headlines::default(),
            folds: Folds::default(),
        };
        let by_id: HashMap<&str, u32> = chronology
            .organizations
            .iter()
            .zip(0u32..)
            .map(|(organization, index)| (organization.id.as_str(), index))
            .collect();
        // Records are large and lie all over memory: each is looked at once.
        let mut owners: Vec<u32> = Vec::with_capacity(count);
        for event in &chronology.events {
            let Extent { start, end, flags } = extent(&event.date);
            timeline.start.push(start);
            timeline.end.push(end);
            timeline.flags.push(if end - start > LONGEST_POINT { flags | LASTING } else { flags });
            timeline.kind.push(event.kind);
            let owner = event.organizations.first().and_then(|id| by_id.get(id.as_str()));
            owners.push(owner.copied().unwrap_or(NOBODY));
        }
        timeline.days = timeline.measure_days();
        if grouping == Grouping::Organization {
            timeline.assign_lanes(chronology, &by_id, &owners);
            timeline.ties = ties(chronology, &mut timeline.lanes);
        } else {
            timeline.assign_groups(chronology, grouping);
        }
        timeline.settle_open_ends(chronology, &by_id);
        timeline.fill_lanes();
        timeline.automatic = if grouping == Grouping::Kind {
            (0..timeline.lanes.len() as u32).map(|lane| vec![lane]).collect()
        } else {
            arrange(&mut timeline.lanes, &timeline.ties)
        };
        timeline.place_rows(&Arrangement::default());
        timeline.rows = timeline.row_members.len() as u32;
        super::lineage::finish(&mut timeline.ties, &mut timeline.lanes);
        timeline.sort_people();
        timeline.sort_by_time();
        timeline.count_years();
        timeline
    }

    /// Extent of all events in days, a little padded; the last hundred years when there are none.
    pub fn extent(&self) -> (f64, f64) {
        let (start, end) = self.days;
        if self.start.is_empty() {
            return (-25_567.0, 20_454.0);
        }
        let pad = (f64::from(end - start) * 0.03).max(1.0);
        (f64::from(start) - pad, f64::from(end) + pad)
    }

    /// Extent of one event in days.
    pub fn event_extent(&self, event: EventIndex) -> (f64, f64) {
        match (self.start.get(event.0 as usize), self.end.get(event.0 as usize)) {
            (Some(&start), Some(&end)) => (f64::from(start), f64::from(end)),
            _ => self.extent(),
        }
    }

    /// The lanes, in the order of the chronology's organisations.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// Lane of an event, an index into [`Self::lanes`]; `None` for the lives of people.
    pub fn lane_of(&self, event: EventIndex) -> Option<u32> {
        self.lane.get(event.0 as usize).copied().filter(|&lane| lane != PEOPLE)
    }

    /// The place of an event in the order of time, from 0.
    pub fn rank(&self, event: EventIndex) -> Option<u32> {
        self.rank.get(event.0 as usize).copied()
    }

    /// Events in the order of time, as indices into `Chronology::events`.
    pub fn in_time_order(&self) -> &[u32] {
        &self.order
    }

    /// Next event in time order over all lanes, or the nearest one on another lane, for the keyboard.
    /// Without an event: the first one, or the last one for [`Step::Previous`].
    pub fn neighbour(&self, event: Option<EventIndex>, step: Step) -> Option<EventIndex> {
        let Some(event) = event.filter(|event| (event.0 as usize) < self.rank.len()) else {
            let edge = if step == Step::Previous { self.order.last() } else { self.order.first() };
            return edge.copied().map(EventIndex);
        };
        let rank = self.rank.get(event.0 as usize).copied()? as usize;
        match step {
            Step::Next => self.order.get(rank + 1).copied().map(EventIndex),
            Step::Previous => {
                rank.checked_sub(1).and_then(|rank| self.order.get(rank)).copied().map(EventIndex)
            }
            Step::LaneUp | Step::LaneDown => self.nearest_on_other_row(event, step),
        }
    }

    fn nearest_on_other_row(&self, event: EventIndex, step: Step) -> Option<EventIndex> {
        let middle = self.middle2(event.0);
        let row = self.row_of(event.0);
        let people_row = self.rows;
        let mut candidates: Vec<(u32, u32)> = Vec::new();
        for lane in self.lanes.iter().filter(|lane| lane.count > 0) {
            if let Some(nearest) = lane.nearest(self, middle) {
                candidates.push((lane.row, nearest));
            }
        }
        let lives = self.people.iter().flat_map(|person| [person.birth, person.death]).flatten();
        if let Some(nearest) = lives.min_by_key(|&event| self.middle2(event).abs_diff(middle)) {
            candidates.push((people_row, nearest));
        }
        let on_that_side = candidates.into_iter().filter(|&(other, _)| match step {
            Step::LaneUp => other < row,
            _ => other > row,
        });
        on_that_side
            .min_by_key(|&(other, nearest)| (other.abs_diff(row), self.middle2(nearest).abs_diff(middle)))
            .map(|(_, nearest)| EventIndex(nearest))
    }

    fn row_of(&self, event: u32) -> u32 {
        let lane = self.lane.get(event as usize).and_then(|&lane| self.lanes.get(lane as usize));
        lane.map_or(self.rows, |lane| lane.row)
    }

    /// Twice the middle of an event: whole days keep it exact.
    pub(crate) fn middle2(&self, event: u32) -> i32 {
        let index = event as usize;
        self.start.get(index).copied().unwrap_or(0).saturating_add(self.end.get(index).copied().unwrap_or(0))
    }

    pub(crate) fn extent_of(&self, event: u32) -> Extent {
        let index = event as usize;
        Extent {
            start: self.start.get(index).copied().unwrap_or(0),
            end: self.end.get(index).copied().unwrap_or(1),
            flags: self.flags.get(index).copied().unwrap_or(0),
        }
    }

    pub(crate) fn kind_of(&self, event: u32) -> EventKind {
        self.kind.get(event as usize).copied().unwrap_or(EventKind::Other)
    }

    pub(crate) fn class_of(&self, event: u32) -> KindClass {
        KindClass::of(self.kind_of(event))
    }

    fn measure_days(&self) -> (i32, i32) {
        let known = |flag: u8| move |(day, flags): (&i32, &u8)| (flags & flag == 0).then_some(*day);
        let starts = self.start.iter().zip(&self.flags);
        let ends = self.end.iter().zip(&self.flags);
        let first = starts.clone().filter_map(known(OPEN_START)).min();
        let last = ends.filter_map(known(OPEN_END)).max().max(starts.filter_map(known(OPEN_START)).max());
        match (first, last) {
            (Some(first), Some(last)) => (first, last.max(first + 1)),
            (Some(first), None) => (first, first + 366),
            (None, Some(last)) => (last - 366, last),
            (None, None) => (0, 366),
        }
    }

    /// Gives every event its lane; `owners` are indices of organisations, or [`NOBODY`].
    fn assign_lanes(&mut self, chronology: &Chronology, by_id: &HashMap<&str, u32>, owners: &[u32]) {
        let mut busy = vec![false; chronology.organizations.len()];
        for &owner in owners {
            if let Some(busy) = busy.get_mut(owner as usize) {
                *busy = true;
            }
        }
        let tied = super::lineage::tied_organizations(chronology, by_id, &busy);
        let mut lane_of: Vec<u32> = vec![NOBODY; chronology.organizations.len()];
        for ((organization, index), slot) in chronology.organizations.iter().zip(0u32..).zip(&mut lane_of) {
            if busy.get(index as usize) == Some(&true) || tied.get(index as usize) == Some(&true) {
                *slot = self.lanes.len() as u32;
                self.lanes.push(Lane::of(organization, index));
            }
        }
        let mut nobody: Option<u32> = None;
        let mut people: HashMap<&str, usize> = HashMap::new();
        for (&owner, index) in owners.iter().zip(0u32..) {
            if matches!(self.kind_of(index), EventKind::Birth | EventKind::Death)
                && let Some(event) = chronology.events.get(index as usize)
                && self.gives_life(event, index, &mut people)
            {
                self.lane.push(PEOPLE);
                continue;
            }
            let lane = lane_of.get(owner as usize).copied().unwrap_or_else(|| {
                *nobody.get_or_insert_with(|| {
                    self.lanes.push(Lane::default());
                    self.lanes.len() as u32 - 1
                })
            });
            self.lane.push(lane);
            if let Some(lane) = self.lanes.get_mut(lane as usize) {
                lane.count += 1;
            }
        }
    }

    /// Gives every event the lane of its kind, place or document, or one for all.
    fn assign_groups(&mut self, chronology: &Chronology, grouping: Grouping) {
        let mut known: HashMap<&str, u32> = HashMap::new();
        if grouping == Grouping::Kind {
            // Kinds keep the order of their legend.
            let told: BTreeSet<KindClass> = self.kind.iter().map(|&kind| KindClass::of(kind)).collect();
            for (class, index) in told.into_iter().zip(0u32..) {
                self.lanes.push(Lane {
                    key: class.as_str().to_owned(),
                    gathers: grouping,
                    ..Lane::default()
                });
                known.insert(class.as_str(), index);
            }
        }
        for event in &chronology.events {
            let key = match grouping {
                Grouping::Kind => KindClass::of(event.kind).as_str(),
                Grouping::Place => event.places.first().map_or("", |place| place),
                Grouping::Document => event.sources.first().map_or("", |source| source.document.as_str()),
                Grouping::Nothing | Grouping::Organization => "",
            };
            let lane = *known.entry(key).or_insert_with(|| {
                let title = || {
                    let document = chronology.documents.iter().find(|document| document.id == key);
                    document.map_or(key, |document| &document.title).to_owned()
                };
                let name = if grouping == Grouping::Document { title() } else { key.to_owned() };
                self.lanes.push(Lane { key: key.to_owned(), name, gathers: grouping, ..Lane::default() });
                self.lanes.len() as u32 - 1
            });
            self.lane.push(lane);
            if let Some(lane) = self.lanes.get_mut(lane as usize) {
                lane.count += 1;
            }
        }
    }

    /// Notes a birth or death with its person; `false` when nobody is named or the person already has one:
    /// a second, different birth is not dropped, it stays as a mark of its organisation.
    fn gives_life<'a>(&mut self, event: &'a Event, index: u32, people: &mut HashMap<&'a str, usize>) -> bool {
        let Some(name) = event.people.first() else { return false };
        let place = *people.entry(name.as_str()).or_insert_with(|| {
            self.people.push(Person { name: name.to_string(), birth: None, death: None });
            self.people.len() - 1
        });
        let Some(person) = self.people.get_mut(place) else { return false };
        let side = if event.kind == EventKind::Birth { &mut person.birth } else { &mut person.death };
        let is_first = side.is_none();
        if is_first {
            *side = Some(index);
        }
        is_first
    }

    /// Gives open intervals the end of their lane's life, so that they reach where something is known.
    fn settle_open_ends(&mut self, chronology: &Chronology, by_id: &HashMap<&str, u32>) {
        let mut spans: Vec<(i32, i32)> = vec![(i32::MAX, i32::MIN); self.lanes.len()];
        for (index, &lane) in self.lane.iter().enumerate() {
            let (Some(span), Some(&start), Some(&end), Some(&flags)) = (
                spans.get_mut(lane as usize),
                self.start.get(index),
                self.end.get(index),
                self.flags.get(index),
            ) else {
                continue;
            };
            if flags & OPEN_START == 0 {
                span.0 = span.0.min(start);
                span.1 = span.1.max(start + 1);
            }
            if flags & OPEN_END == 0 {
                span.0 = span.0.min(end - 1);
                span.1 = span.1.max(end);
            }
        }
        // What flowed out of a life or into it was while it lasted.
        for tie in &self.ties {
            let mut widen = |lane: u32, start: i32, end: i32| {
                if let Some(span) = spans.get_mut(lane as usize) {
                    *span = (span.0.min(start), span.1.max(end));
                }
            };
            match tie.sort {
                Sort::Split | Sort::Section => widen(tie.from, tie.start - RUN, tie.end),
                Sort::Merge | Sort::Rename => widen(tie.from, tie.start - RUN, tie.start),
                Sort::Join => {
                    widen(tie.from, tie.start, tie.end);
                    widen(tie.to, tie.start, tie.end + RUN);
                }
            }
        }
        self.widen_by_mentions(chronology, by_id, &mut spans);
        let mut alone = vec![true; self.lanes.len()];
        for end in self.ties.iter().flat_map(|tie| [tie.from, tie.to]) {
            if let Some(alone) = alone.get_mut(end as usize) {
                *alone = false;
            }
        }
        for ((lane, &(first, last)), alone) in self.lanes.iter_mut().zip(&spans).zip(alone) {
            lane.settle(first, last);
            // Of whom nothing is told but the beginning, not even kin, nobody says that it still lives.
            if let (true, End::Within(_, begun), End::Open) = (alone, lane.life.start, lane.life.end)
                && last <= begun + 31
            {
                lane.life.end = End::Unknown(begun + 366);
            }
        }
        let last = self.days.1;
        for index in 0..self.flags.len() {
            let (Some(&flags), Some(&lane)) = (self.flags.get(index), self.lane.get(index)) else { continue };
            if flags & (OPEN_START | OPEN_END) == 0 {
                continue;
            }
            let life = self.lanes.get(lane as usize).map(|lane| lane.life).unwrap_or_default();
            let (Some(start), Some(end)) = (self.start.get_mut(index), self.end.get_mut(index)) else {
                continue;
            };
            if flags & OPEN_END != 0 && flags & OPEN_START == 0 {
                let until = match life.end {
                    End::Within(_, day) | End::Unknown(day) => day,
                    End::Open => last,
                };
                *end = until.max(*start + 366);
            }
            if flags & OPEN_START != 0 && flags & OPEN_END == 0 {
                let since = match life.start {
                    End::Within(day, _) | End::Unknown(day) => day,
                    End::Open => *end - 366,
                };
                *start = since.min(*end - 366);
            }
        }
    }

    /// Who has no event of its own lived at least when others' events name it.
    fn widen_by_mentions(
        &self,
        chronology: &Chronology,
        by_id: &HashMap<&str, u32>,
        spans: &mut [(i32, i32)],
    ) {
        let mute = self.lanes.iter().zip(0usize..).filter(|(lane, _)| lane.count == 0);
        let mute: Vec<(u32, usize)> = mute.filter_map(|(lane, at)| Some((lane.organization?, at))).collect();
        if mute.is_empty() {
            return;
        }
        for (event, index) in chronology.events.iter().zip(0u32..) {
            for id in event.organizations.iter().skip(1) {
                let organization = by_id.get::<str>(id);
                let lane = mute.iter().find(|(mute, _)| Some(mute) == organization);
                let extent = self.extent_of(index);
                if let Some(span) = lane.and_then(|&(_, at)| spans.get_mut(at))
                    && extent.flags & (OPEN_START | OPEN_END) == 0
                {
                    *span = (span.0.min(extent.start), span.1.max(extent.end));
                }
            }
        }
    }

    fn fill_lanes(&mut self) {
        let mut points: Vec<Vec<u32>> = vec![Vec::new(); self.lanes.len()];
        let mut lasting: Vec<Vec<u32>> = vec![Vec::new(); self.lanes.len()];
        for (&lane, event) in self.lane.iter().zip(0u32..) {
            let lasts = self.flags.get(event as usize).is_some_and(|flags| flags & LASTING != 0);
            if let Some(list) = if lasts { &mut lasting } else { &mut points }.get_mut(lane as usize) {
                list.push(event);
            }
        }
        let mut lanes = std::mem::take(&mut self.lanes);
        for (lane, (points, lasting)) in lanes.iter_mut().zip(points.into_iter().zip(lasting)) {
            lane.points = Density::new(points, self);
            lane.lasting = Lasting::new(lasting, self);
            lane.tracks = super::tracks::fixed(lane, self);
        }
        self.lanes = lanes;
    }

    /// People by the end of their lives, those who live last.
    fn sort_people(&mut self) {
        let mut people = std::mem::take(&mut self.people);
        people.compact_sort_by_key(|person| {
            let middle = |event: Option<u32>| event.map_or(i32::MAX, |event| self.middle2(event));
            (middle(person.death), middle(person.birth))
        });
        self.people = people;
    }

    fn sort_by_time(&mut self) {
        let mut order: Vec<u32> = (0..self.start.len() as u32).collect();
        let start = |&event: &u32| self.start.get(event as usize);
        let key = |&event: &u32| (self.start.get(event as usize), self.end.get(event as usize));
        // Events come by their first day, so that mostly the runs of equal ones are all there is to sort.
        if order.is_sorted_by_key(start) {
            order.chunk_by_mut(|a, b| start(a) == start(b)).for_each(|day| day.sort_by_key(key));
        } else {
            order.sort_by_key(key);
        }
        for (&event, rank) in order.iter().zip(0u32..) {
            if let Some(place) = self.rank.get_mut(event as usize) {
                *place = rank;
            }
        }
        self.order = order;
    }

    fn count_years(&mut self) {
        let (first, last) = self.days;
        let (first, last) = (self.folded(f64::from(first)), self.folded(f64::from(last)));
        let span = last - first;
        // Bins finer than a third of a pixel of the widest screen are never seen.
        let years = (span / super::calendar::DAYS_IN_YEAR / 6000.0).ceil().max(1.0);
        let days = years * super::calendar::DAYS_IN_YEAR;
        let first = if self.folds.is_empty() {
            super::calendar::year_start(super::calendar::year_of(first))
        } else {
            first
        };
        let mut bins = vec![[0u32; 8]; (((last - first) / days).ceil() as usize).max(1)];
        for ((&start, &kind), &flags) in self.start.iter().zip(&self.kind).zip(&self.flags) {
            if flags & OPEN_START != 0 {
                continue;
            }
            // Half a day keeps 1 January on its own side of a mean year's boundary.
            let bin = ((self.folds.folded(f64::from(start)) - first + 0.8) / days) as usize;
            if let Some(count) = bins.get_mut(bin).and_then(|bin| bin.get_mut(KindClass::of(kind) as usize)) {
                *count += 1;
            }
        }
        self.years = Years { first, days, bins };
    }
}

impl Lane {
    fn of(organization: &Organization, index: u32) -> Self {
        let end = |date: &Option<crate::time::Edtf>| {
            date.as_ref().map(extent).filter(|extent| extent.flags & (OPEN_START | OPEN_END) == 0)
        };
        let start = end(&organization.start);
        let stop = end(&organization.end);
        Self {
            key: organization.id.clone(),
            name: organization.name.clone(),
            organization: Some(index),
            aliases: organization.aliases.clone(),
            documented: start.is_some(),
            life: Life {
                start: start.map_or(End::Open, |extent| End::Within(extent.start, extent.end)),
                end: stop.map_or(End::Open, |extent| End::Within(extent.start, extent.end)),
            },
            ..Self::default()
        }
    }

    /// Whether it is no life but only a line that events are gathered on.
    pub(crate) fn is_rail(&self) -> bool {
        self.gathers != Grouping::Organization
    }

    /// Whether it gathers what belongs to none.
    pub(crate) fn is_nobody(&self) -> bool {
        self.key.is_empty()
    }

    /// Fills what the documents do not say about a life from the first and last day that something is told of.
    fn settle(&mut self, first: i32, last: i32) {
        if first > last {
            // Only ties speak of it: a short life around what is known.
            let (start, end) = match (self.life.start, self.life.end) {
                (End::Open, End::Within(day, _)) => (End::Unknown(day - 730), self.life.end),
                (End::Within(_, day), End::Open) => (self.life.start, End::Unknown(day + 730)),
                (End::Open, _) | (_, End::Open) => (End::Unknown(0), End::Unknown(1)),
                known => known,
            };
            self.life = Life { start, end };
            return;
        }
        if self.life.start == End::Open {
            self.life.start = End::Unknown(first);
            if self.life.end == End::Open {
                self.life.end = End::Unknown(last);
            }
        }
        if let End::Unknown(day) = &mut self.life.start
            && let End::Within(_, end) = self.life.end
        {
            *day = (*day).min(end - 366);
        }
    }

    /// The event whose middle is nearest.
    fn nearest(&self, timeline: &Timeline, middle2: i32) -> Option<u32> {
        let points = self.points.nearest(middle2);
        let at = self.lasting.starts.partition_point(|&start| start.saturating_mul(2) < middle2);
        let around = at.saturating_sub(2)..(at + 2).min(self.lasting.events.len());
        let lasting = self.lasting.events.get(around).unwrap_or_default().iter().copied();
        points.into_iter().chain(lasting).min_by_key(|&event| timeline.middle2(event).abs_diff(middle2))
    }
}

impl Lasting {
    fn new(mut events: Vec<u32>, timeline: &Timeline) -> Self {
        let key = |&event: &u32| {
            let extent = timeline.extent_of(event);
            (extent.start, extent.end)
        };
        if events.is_sorted_by_key(|event| key(event).0) {
            let days = events.chunk_by_mut(|a, b| key(a).0 == key(b).0);
            days.filter(|day| day.len() > 1).for_each(|day| day.compact_sort_by_key(key));
        } else {
            events.compact_sort_by_key(key);
        }
        let starts: Vec<i32> = events.iter().map(|&event| timeline.extent_of(event).start).collect();
        let mut ends: Vec<i32> = events.iter().map(|&event| timeline.extent_of(event).end).collect();
        ends.sort_unstable();
        let mut deepest = 0;
        let mut ended = 0;
        for (begun, &start) in starts.iter().enumerate() {
            while ends.get(ended).is_some_and(|&end| end <= start) {
                ended += 1;
            }
            deepest = deepest.max(begun + 1 - ended);
        }
        Self { events, starts, ends, deepest: deepest as u32 }
    }

    /// How many last at some time between two days.
    pub(crate) fn count(&self, from: f64, to: f64) -> usize {
        let begun = self.starts.partition_point(|&start| f64::from(start) < to);
        let ended = self.ends.partition_point(|&end| f64::from(end) <= from);
        begun.saturating_sub(ended)
    }
}

/// Smaller is more important: whose label stays when there is room for one.
pub(crate) fn importance(kind: EventKind) -> u8 {
    use EventKind as K;
    match kind {
        K::Founding => 10,
        K::Dissolution => 12,
        K::Merger | K::Split => 20,
        K::Congress => 30,
        K::Conference => 34,
        K::Renaming => 38,
        K::Joining | K::Expulsion => 40,
        K::Legal => 42,
        K::Registration => 44,
        K::Statement | K::Protest => 50,
        K::Election => 54,
        K::Publication => 60,
        K::Award => 64,
        K::Other => 66,
        K::Membership => 70,
        K::Birth | K::Death => 72,
    }
}
