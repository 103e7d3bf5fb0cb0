//! How the index is built: events get their lanes, lanes their ends, and everything its order.

use super::arrangement::Grouping;
use super::calendar::instant;
use super::dates::{LASTING, OPEN_END, OPEN_START};
use super::density::Density;
use super::index::{NOBODY, PEOPLE, Person, Timeline, Years};
use super::lasting::Lasting;
use super::life::{End, Lane};
use super::lineage::Sort;
use super::scene::{CLASSES, KindClass};
use crate::chronology::{Chronology, Event};
use crate::event::EventKind;
use crate::slices::{Paced, pause};
use crate::sort::CompactSort;
use std::collections::HashMap;

/// Days that a ribbon takes to leave a band, about.
const RUN: i64 = 900;

impl Timeline {
    /// Gives open intervals the end of their lane's life, so that they reach where something is known.
    #[inline(never)]
    pub(super) fn settle_open_ends(&mut self, chronology: &Chronology, by_id: &HashMap<&str, u32>) {
        let mut spans: Vec<(i64, i64)> = vec![(i64::MAX, i64::MIN); self.lanes.len()];
        for (index, &lane) in self.lane.iter().enumerate() {
            let (Some(span), Some(start), Some(end), Some(&flags)) = (
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
        for (lane, &(first, last)) in self.lanes.iter_mut().zip(&spans) {
            lane.told = (first <= last).then_some((first, last));
        }
        // What flowed out of a life or into it was while it lasted.
        for tie in &self.ties {
            let mut widen = |lane: u32, start: i64, end: i64| {
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
        let deaths = self.deaths(chronology);
        for index in 0..self.flags.len() {
            let (Some(&flags), Some(&lane)) = (self.flags.get(index), self.lane.get(index)) else { continue };
            if flags & (OPEN_START | OPEN_END) == 0 {
                continue;
            }
            // A line that only gathers events says nothing about when any of them began.
            let lane = self.lanes.get(lane as usize).filter(|lane| !lane.is_rail());
            let life = lane.map(|lane| lane.life).unwrap_or_default();
            let (Some(start), Some(end)) = (self.start.get(index), self.end.get(index)) else { continue };
            if flags & OPEN_END != 0 && flags & OPEN_START == 0 {
                let until = match life.end {
                    End::Within(_, day) | End::Unknown(day) => day,
                    End::Open => last,
                };
                let until = until.max(start + 366);
                // What somebody is, nobody is for longer than a life.
                let died = chronology.events.get(index).and_then(|event| match &event.people[..] {
                    [name] if event.kind == EventKind::Membership => deaths.get(&**name),
                    _ => None,
                });
                self.end.set(index, died.map_or(until, |&died| until.min(died.max(start + 1))));
            }
            if flags & OPEN_START != 0 && flags & OPEN_END == 0 {
                let since = match life.start {
                    End::Within(day, _) | End::Unknown(day) => day,
                    End::Open => end - 366,
                };
                self.start.set(index, since.min(end - 366));
            }
        }
    }

    /// The last day of everybody of whom a death is told, where somebody is a member of something for nobody says how long.
    #[inline(never)]
    fn deaths<'a>(&self, chronology: &'a Chronology) -> HashMap<&'a str, i64> {
        let mut deaths = HashMap::new();
        let is_open = |(&kind, &flags): (&EventKind, &u8)| {
            kind == EventKind::Membership && flags & (OPEN_START | OPEN_END) == OPEN_END
        };
        if !self.kind.iter().zip(&self.flags).any(is_open) {
            return deaths;
        }
        for (&kind, event) in self.kind.iter().zip(0u32..) {
            let record = if kind == EventKind::Death { chronology.events.get(event as usize) } else { None };
            if let Some(name) = record.and_then(|record| record.people.first()) {
                deaths.entry(&**name).or_insert(self.extent_of(event).end);
            }
        }
        deaths
    }

    pub(super) async fn fill_lanes(&mut self, pace: Paced<'_>) {
        let (points, lasting) = self.by_lane();
        let mut lanes = std::mem::take(&mut self.lanes);
        for (lane, (points, lasting)) in lanes.iter_mut().zip(points.into_iter().zip(lasting)) {
            lane.points = Density::new(points, self);
            lane.lasting = Lasting::new(lasting, self);
            pause(pace).await;
        }
        self.lanes = lanes;
    }

    /// The events of every lane: moments, and what lasts.
    #[inline(never)]
    fn by_lane(&self) -> (Vec<Vec<u32>>, Vec<Vec<u32>>) {
        // Counted first, so that no list outgrows its memory and leaves it behind.
        let mut counts: Vec<(usize, usize)> = vec![(0, 0); self.lanes.len()];
        for (&lane, &flags) in self.lane.iter().zip(&self.flags) {
            if let Some((points, lasting)) = counts.get_mut(lane as usize) {
                *if flags & LASTING != 0 { lasting } else { points } += 1;
            }
        }
        let mut points: Vec<Vec<u32>> = counts.iter().map(|count| Vec::with_capacity(count.0)).collect();
        let mut lasting: Vec<Vec<u32>> = counts.iter().map(|count| Vec::with_capacity(count.1)).collect();
        for (&lane, event) in self.lane.iter().zip(0u32..) {
            let lasts = self.flags.get(event as usize).is_some_and(|flags| flags & LASTING != 0);
            if let Some(list) = if lasts { &mut lasting } else { &mut points }.get_mut(lane as usize) {
                list.push(event);
            }
        }
        (points, lasting)
    }

    /// People by the end of their lives, those who live last.
    pub(super) fn sort_people(&mut self) {
        let mut people = std::mem::take(&mut self.people);
        people.compact_sort_by_key(|person| {
            let middle = |event: Option<u32>| event.map_or(i64::MAX, |event| self.middle2(event));
            (middle(person.death), middle(person.birth))
        });
        self.people = people;
    }

    #[inline(never)]
    pub(super) fn sort_by_time(&mut self) {
        let mut order: Vec<u32> = (0..self.start.len() as u32).collect();
        let start = |&event: &u32| self.start.get(event as usize);
        let key = |&event: &u32| (self.start.get(event as usize), self.end.get(event as usize));
        // Events come by their first day, so that mostly the runs of equal ones are all there is to sort.
        if order.is_sorted_by_key(start) {
            let days = order.chunk_by_mut(|a, b| start(a) == start(b));
            days.filter(|day| day.len() > 1).for_each(|day| day.sort_by_key(key));
        } else {
            order.sort_by_key(key);
        }
        self.order = order;
    }

    #[inline(never)]
    pub(super) fn count_years(&mut self) {
        let (first, last) = self.days;
        let (first, last) = (self.folded(instant(first)), self.folded(instant(last)));
        let span = last - first;
        // Bins finer than a third of a pixel of the widest screen are never seen.
        let years = (span / super::calendar::DAYS_IN_YEAR / 6000.0).ceil().max(1.0);
        let days = years * super::calendar::DAYS_IN_YEAR;
        let first = if self.folds.is_empty() {
            super::calendar::year_start(super::calendar::year_of(first))
        } else {
            first
        };
        let bins = vec![[0u32; CLASSES]; (((last - first) / days).ceil() as usize).max(1)];
        self.years = Years { first, days, bins };
        self.years.bins = self.bins(|_, _| true);
    }

    /// Counts a bin of [`Timeline::years`], by class, of the events that pass: asked by kind and number.
    pub(super) fn bins(&self, passes: impl Fn(EventKind, u32) -> bool) -> Vec<[u32; CLASSES]> {
        let Years { first, days, ref bins } = self.years;
        let mut bins = vec![[0u32; CLASSES]; bins.len()];
        for (((start, &kind), &flags), event) in
            self.start.iter().zip(&self.kind).zip(&self.flags).zip(0u32..)
        {
            if flags & OPEN_START != 0 || !passes(kind, event) {
                continue;
            }
            // Half a day keeps 1 January on its own side of a mean year's boundary.
            let bin = ((self.folds.folded(instant(start)) - first + 0.8) / days) as usize;
            if let Some(count) = bins.get_mut(bin).and_then(|bin| bin.get_mut(KindClass::of(kind) as usize)) {
                *count += 1;
            }
        }
        bins
    }

    /// Gives every event its lane; `owners` are indices of organisations, or [`NOBODY`].
    #[inline(never)]
    pub(super) fn assign_lanes(
        &mut self,
        chronology: &Chronology,
        by_id: &HashMap<&str, u32>,
        owners: &mut [u32],
    ) {
        self.house(chronology, by_id, owners);
        let mut busy = vec![false; chronology.organizations.len()];
        for &owner in owners.iter() {
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

    /// An organisation of which one event is told, no kin and no whole life, needs no lane: its event stands with the next
    /// of its organisations that has one.
    #[inline(never)]
    fn house(&self, chronology: &Chronology, by_id: &HashMap<&str, u32>, owners: &mut [u32]) {
        let mut told: Vec<u32> = vec![0; chronology.organizations.len()];
        for &owner in owners.iter() {
            if let Some(told) = told.get_mut(owner as usize) {
                *told += 1;
            }
        }
        let kin = super::lineage::kin(chronology, by_id);
        let parts = super::lineage::parts(chronology);
        let is_small = |owner: u32| {
            let organization = chronology.organizations.get(owner as usize);
            let lived = organization.is_some_and(|known| known.start.is_some() && known.end.is_some());
            told.get(owner as usize) == Some(&1) && kin.get(owner as usize) == Some(&false) && !lived
        };
        for (owner, event) in owners.iter_mut().zip(&chronology.events) {
            // Whose part has gone over to another is kin of that one.
            if !is_small(*owner) || parts.binary_search(&&event.id).is_ok() {
                continue;
            }
            let others = event.organizations.iter().skip(1);
            let mut hosts = others.filter_map(|id| by_id.get(id.as_str()).copied());
            let is_host =
                |&host: &u32| told.get(host as usize).is_some_and(|&told| told > 0) && !is_small(host);
            if let Some(host) = hosts.find(is_host) {
                *owner = host;
            }
        }
    }

    /// Notes a birth or death with its person; `false` when nobody is named or the person already has one:
    /// a second, different birth is not dropped, it stays as a mark of its organisation.
    pub(super) fn gives_life<'a>(
        &mut self,
        event: &'a Event,
        index: u32,
        people: &mut HashMap<&'a str, usize>,
    ) -> bool {
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

    #[inline(never)]
    pub(super) fn measure_days(&self) -> (i64, i64) {
        let known = |flag: u8| move |(day, flags): (i64, &u8)| (flags & flag == 0).then_some(day);
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

    /// Gives every event the lane of its kind, place or document, or one for all.
    pub(super) fn assign_groups(&mut self, chronology: &Chronology, grouping: Grouping) {
        let mut known: HashMap<&str, u32> = HashMap::new();
        if grouping == Grouping::Kind {
            // Kinds keep the order of their legend.
            let mut is_told = [false; KindClass::ALL.len()];
            for &kind in &self.kind {
                if let Some(is_told) = is_told.get_mut(KindClass::of(kind) as usize) {
                    *is_told = true;
                }
            }
            let told = KindClass::ALL.into_iter().zip(is_told).filter(|(_, is_told)| *is_told);
            for ((class, _), index) in told.zip(0u32..) {
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

    /// Who has no event of its own lived at least when others' events name it.
    #[inline(never)]
    fn widen_by_mentions(
        &self,
        chronology: &Chronology,
        by_id: &HashMap<&str, u32>,
        spans: &mut [(i64, i64)],
    ) {
        let mute = self.lanes.iter().zip(0usize..).filter(|(lane, _)| lane.count == 0);
        let mute: HashMap<u32, usize> =
            mute.filter_map(|(lane, at)| Some((lane.organization?, at))).collect();
        if mute.is_empty() {
            return;
        }
        for (event, index) in chronology.events.iter().zip(0u32..) {
            for id in event.organizations.iter().skip(1) {
                let lane = by_id.get::<str>(id).and_then(|organization| mute.get(organization));
                let extent = self.extent_of(index);
                if let Some(span) = lane.and_then(|&at| spans.get_mut(at))
                    && extent.flags & (OPEN_START | OPEN_END) == 0
                {
                    *span = (span.0.min(extent.start), span.1.max(extent.end));
                }
            }
        }
    }
}
