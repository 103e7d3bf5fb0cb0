//! The level-of-detail index of one chronology: everything that can be known without a viewport.
//! Built once in near-linear time; a frame then asks it by binary search, so that a million events cost a frame
//! no more than a thousand.

use super::EventIndex;
use super::arrangement::{Arrangement, Grouping};
use super::dates::{Extent, LASTING, extent};
use super::days::Days;
use super::folds::Folds;
use super::headlines::Headlines;
use super::key::Corner;
use super::life::Lane;
use super::lineage::{Tie, ties};
use super::measures::Heights;
use super::rows::arrange;
use super::scene::{CLASSES, KindClass};
use super::steady::Steady;
use crate::chronology::{Chronology, Event};
use crate::event::EventKind;
use crate::slices::{Paced, STRIDE, at_once, pause};
use std::collections::HashMap;

/// Dates longer than this lie on a track like what lasts: a decade is no mark on a band.
const LONGEST_POINT: i64 = 740;

/// The level-of-detail index of one chronology: built once, asked every frame.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub(crate) grouping: Grouping,
    /// Per event: first day, day after the last, honesty flags of [`super::dates`], kind, class.
    pub(crate) start: Days,
    pub(crate) end: Days,
    pub(crate) flags: Vec<u8>,
    pub(crate) kind: Vec<EventKind>,
    /// Lane of each event; [`PEOPLE`] for births and deaths.
    pub(crate) lane: Vec<u32>,
    /// Events in the order of time: by start, end, and index.
    pub(super) order: Vec<u32>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) rows: u32,
    /// Lanes of each row.
    pub(crate) row_members: Vec<Vec<u32>>,
    /// The same in the order that nobody has changed.
    pub(crate) automatic: Vec<Vec<u32>>,
    pub(crate) people: Vec<Person>,
    pub(crate) ties: Vec<Tie>,
    /// First and last day of all events.
    pub(crate) days: (i64, i64),
    pub(crate) years: Years,
    pub(crate) headlines: Headlines,
    /// What the axis folds.
    pub(crate) folds: Folds,
    pub(crate) heights: Heights,
    pub(crate) steady: Steady,
    pub(crate) corner: Corner,
}

/// Stands for "no organisation" among owners.
pub(super) const NOBODY: u32 = u32::MAX;

/// Stands for "no lane of an organisation" in [`Timeline::lane`].
pub(crate) const PEOPLE: u32 = u32::MAX;

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
    pub(crate) bins: Vec<[u32; CLASSES]>,
}

impl Timeline {
    /// Builds the index by organisations: near-linear in the number of events.
    pub fn new(chronology: &Chronology) -> Self {
        at_once(Self::paced(chronology, None))
    }

    /// The same in slices, at somebody's pace.
    pub async fn paced(chronology: &Chronology, pace: Paced<'_>) -> Self {
        Self::grouped(chronology, Grouping::Organization, pace).await
    }

    /// The same events with lanes and axis as the reader wants them. Another grouping is built anew.
    pub fn arranged(&self, chronology: &Chronology, arrangement: &Arrangement) -> Self {
        let mut timeline = if self.grouping == arrangement.grouping {
            self.clone()
        } else {
            at_once(Self::grouped(chronology, arrangement.grouping, None))
        };
        timeline.place_rows(arrangement);
        super::lineage::finish(&mut timeline.ties, &mut timeline.lanes);
        timeline.folds = if arrangement.folds { timeline.find_folds() } else { Folds::default() };
        timeline.count_years();
        timeline
    }

    async fn grouped(chronology: &Chronology, grouping: Grouping, pace: Paced<'_>) -> Self {
        let count = chronology.events.len();
        let mut timeline = Self {
            grouping,
            start: Days::with_capacity(count),
            end: Days::with_capacity(count),
            flags: Vec::with_capacity(count),
            kind: Vec::with_capacity(count),
            lane: Vec::with_capacity(count),
            order: Vec::new(),
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
            heights: Heights::default(),
            steady: Steady::default(),
            corner: Corner::default(),
        };
        let by_id: HashMap<&str, u32> = chronology
            .organizations
            .iter()
            .zip(0u32..)
            .map(|(organization, index)| (organization.id.as_str(), index))
            .collect();
        // Records are large and lie all over memory: each is looked at once.
        let mut owners: Vec<u32> = Vec::with_capacity(count);
        for some in chronology.events.chunks(STRIDE) {
            timeline.note(some, &by_id, &mut owners);
            pause(pace).await;
        }
        timeline.days = timeline.measure_days();
        if grouping == Grouping::Organization {
            timeline.assign_lanes(chronology, &by_id, &mut owners);
            pause(pace).await;
            timeline.ties = ties(chronology, &mut timeline.lanes);
        } else {
            timeline.assign_groups(chronology, grouping);
        }
        pause(pace).await;
        timeline.settle_open_ends(chronology, &by_id);
        pause(pace).await;
        timeline.fill_lanes(pace).await;
        timeline.automatic = if grouping == Grouping::Kind {
            (0..timeline.lanes.len() as u32).map(|lane| vec![lane]).collect()
        } else {
            arrange(&mut timeline.lanes, &timeline.ties)
        };
        pause(pace).await;
        timeline.place_rows(&Arrangement::default());
        timeline.rows = timeline.row_members.len() as u32;
        super::lineage::finish(&mut timeline.ties, &mut timeline.lanes);
        timeline.sort_people();
        pause(pace).await;
        timeline.sort_by_time();
        pause(pace).await;
        timeline.count_years();
        timeline
    }

    /// Notes what a frame asks of events. A function of its own, as every loop over all events is: a browser compiles a
    /// function anew that has gone round often, all of it, and one that held all loops would keep it busy for longer than they take.
    #[inline(never)]
    fn note(&mut self, events: &[Event], by_id: &HashMap<&str, u32>, owners: &mut Vec<u32>) {
        for event in events {
            let Extent { start, end, flags } = extent(&event.date);
            self.start.push(start);
            self.end.push(end);
            self.flags.push(if end - start > LONGEST_POINT { flags | LASTING } else { flags });
            self.kind.push(event.kind);
            let owner = event.organizations.first().and_then(|id| by_id.get(id.as_str()));
            owners.push(owner.copied().unwrap_or(NOBODY));
        }
    }

    /// Extent of all events in days, a little padded; the last hundred years when there are none.
    pub fn extent(&self) -> (f64, f64) {
        let (start, end) = self.days;
        if self.start.len() == 0 {
            return (-25_567.0, 20_454.0);
        }
        let days = (end - start) as f64;
        // One event alone stands in the middle of its time, not in nothing but itself.
        let pad = if self.start.len() == 1 { days.max(15.0) } else { (days * 0.03).max(1.0) };
        (start as f64 - pad, end as f64 + pad)
    }

    /// First day of all events and the day after the last, as they are.
    pub fn days(&self) -> (f64, f64) {
        (self.days.0 as f64, self.days.1 as f64)
    }

    /// Extent of one event in days.
    pub fn event_extent(&self, event: EventIndex) -> (f64, f64) {
        match (self.start.get(event.0 as usize), self.end.get(event.0 as usize)) {
            (Some(start), Some(end)) => (start as f64, end as f64),
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

    /// Whether an event stands on this lane, one of [`Self::lanes`].
    pub(crate) fn is_on(&self, event: EventIndex, lane: &Lane) -> bool {
        let own = self.lane_of(event).and_then(|index| self.lanes.get(index as usize));
        own.is_some_and(|own| std::ptr::eq(own, lane))
    }

    /// The place of an event in the order of time, from 0.
    pub fn rank(&self, event: EventIndex) -> Option<u32> {
        let key = |event: u32| {
            let Extent { start, end, .. } = self.extent_of(event);
            (start, end, event)
        };
        let is_there = (event.0 as usize) < self.order.len();
        let own = key(event.0);
        is_there.then(|| self.order.partition_point(|&other| key(other) < own) as u32)
    }

    /// Events in the order of time, as indices into `Chronology::events`.
    pub fn in_time_order(&self) -> &[u32] {
        &self.order
    }

    /// Twice the middle of an event: whole days keep it exact.
    pub(crate) fn middle2(&self, event: u32) -> i64 {
        let index = event as usize;
        self.start.get(index).unwrap_or(0) + self.end.get(index).unwrap_or(0)
    }

    pub(crate) fn extent_of(&self, event: u32) -> Extent {
        let index = event as usize;
        Extent {
            start: self.start.get(index).unwrap_or(0),
            end: self.end.get(index).unwrap_or(1),
            flags: self.flags.get(index).copied().unwrap_or(0),
        }
    }

    pub(crate) fn kind_of(&self, event: u32) -> EventKind {
        self.kind.get(event as usize).copied().unwrap_or(EventKind::Other)
    }

    pub(crate) fn class_of(&self, event: u32) -> KindClass {
        KindClass::of(self.kind_of(event))
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
