//! Which events are shown in full and which are faint: kinds, precision, organisations, documents, certainty, words.

use super::{DateShape, Model, search::Query};
use crate::{
    chronology::Event,
    i18n::Language,
    time::Certainty,
    timeline::{CLASSES, Ends, EventIndex, KindClass},
};
use std::{cell::OnceCell, collections::BTreeSet, rc::Rc};

/// What the reader filters by. The default lets everything pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Bits of [`KindClass`] that are switched off.
    pub hidden_classes: u16,
    /// Bits of [`DateShape`] that are switched off.
    pub hidden_shapes: u8,
    /// Only these organisations, by id; all when empty.
    pub organizations: BTreeSet<String>,
    /// Only what these documents tell, by id; all when empty.
    pub documents: BTreeSet<String>,
    /// Only dates of this certainty.
    pub certainty: Option<Certainty>,
    /// Only dates that other sources dispute.
    pub disputed: bool,
    /// Only events that have all these words.
    pub query: String,
}

impl Filters {
    /// Whether everything passes.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a class is shown.
    pub fn shows(&self, class: KindClass) -> bool {
        self.hidden_classes & (1 << class as u16) == 0
    }

    /// Whether a shape is shown.
    pub fn shows_shape(&self, shape: DateShape) -> bool {
        self.hidden_shapes & shape.bit() == 0
    }

    /// Whether everything but the words lets an event of this class and shape pass.
    pub(super) fn keeps(&self, event: &Event, class: KindClass, shape: DateShape) -> bool {
        self.shows(class) && self.shows_shape(shape) && self.chooses(event)
    }

    /// Whether it is told of the organisations and in the documents that were chosen, with that certainty.
    fn chooses(&self, event: &Event) -> bool {
        let has = |ids: &BTreeSet<String>, id: &str| ids.contains(id);
        (self.organizations.is_empty() || event.organizations.iter().any(|id| has(&self.organizations, id)))
            && (self.documents.is_empty()
                || event.sources.iter().any(|source| has(&self.documents, &source.document)))
            && self.certainty.is_none_or(|certainty| event.date_certainty == certainty)
    }

    /// How many of the choices besides kinds and precision are in force.
    pub fn facet_count(&self) -> usize {
        self.organizations.len()
            + self.documents.len()
            + usize::from(self.certainty.is_some())
            + usize::from(self.disputed)
    }
}

/// The answer of some filters for every event of a model.
#[derive(Clone, Debug, Default)]
pub struct Passing {
    /// A flag an event; `None` when all pass, so that the common case costs nothing.
    pub flags: Option<Rc<[bool]>>,
    /// How many pass.
    pub count: usize,
    /// Events that pass before each place in the order of time, when not all do.
    before: Option<Rc<[u32]>>,
    /// When those that pass are over; found when it is first asked for.
    ends: OnceCell<Ends>,
    /// Events that pass everything but the switches of classes, a count a class.
    pub classes: [usize; CLASSES],
    /// Events that pass everything but the switches of shapes, a count a shape.
    pub shapes: [usize; 4],
}

impl Passing {
    /// Asks the filters about every event.
    pub fn new(model: &Model, filters: &Filters) -> Self {
        let mut passing = Self::default();
        let query = Query::new(&filters.query);
        let keeps_all = filters.is_default();
        let mut flags = Vec::with_capacity(if keeps_all { 0 } else { model.len() });
        let disputed = filters.disputed.then(|| model.disputed());
        for (at, (event, &(class, shape))) in model.chronology.events.iter().zip(&model.traits).enumerate() {
            let is_asked_for = || disputed.as_ref().is_none_or(|flags| flags.get(at) == Some(&true));
            let others =
                keeps_all || filters.chooses(event) && is_asked_for() && query.score(model, event).is_some();
            let class_on = filters.shows(class);
            let shape_on = filters.shows_shape(shape);
            if others && shape_on {
                passing.classes[class as usize] += 1;
            }
            if others && class_on {
                passing.shapes[shape as usize] += 1;
            }
            let passes = others && class_on && shape_on;
            passing.count += usize::from(passes);
            if !keeps_all {
                flags.push(passes);
            }
        }
        passing.flags = (!keeps_all).then(|| flags.into());
        passing.before = passing.flags.as_ref().map(|flags| {
            let mut count = 0;
            let order = model.timeline.in_time_order();
            let passes = |&index: &u32| u32::from(flags.get(index as usize) == Some(&true));
            std::iter::once(0)
                .chain(order.iter().map(|index| {
                    count += passes(index);
                    count
                }))
                .collect()
        });
        passing
    }

    /// How many events that pass are seen between two days: those that have begun by the second and have not ended by the
    /// first.
    pub fn count_between(&self, model: &Model, start: f64, end: f64) -> usize {
        let order = model.timeline.in_time_order();
        // The order of time is that of beginnings.
        let begun = order.partition_point(|&index| model.timeline.event_extent(EventIndex(index)).0 < end);
        let begun = match &self.before {
            None => begun,
            Some(before) => before.get(begun).map_or(0, |&passing| passing as usize),
        };
        let ends = self.ends.get_or_init(|| Ends::new(&model.timeline, self.flags.as_deref()));
        begun.saturating_sub(ends.ended_by(start))
    }

    /// Whether an event passes.
    pub fn has(&self, event: EventIndex) -> bool {
        self.flags.as_ref().is_none_or(|flags| flags.get(event.0 as usize).copied().unwrap_or(false))
    }

    /// Position of an event among those that pass, from 1.
    pub fn rank(&self, event: EventIndex) -> usize {
        let place = event.0 as usize + 1;
        self.flags
            .as_ref()
            .map_or(place, |flags| flags.iter().take(place).filter(|&&passes| passes).count().max(1))
    }

    /// The same in words: `3 of 12`, or that it is not among them.
    pub fn rank_wording(&self, event: EventIndex, say: Language) -> String {
        if self.has(event) { say.rank(self.count, self.rank(event)) } else { say.unranked(self.count) }
    }

    /// The next event that passes, in the order of the table by date, which is that of the model: by the earliest day, what
    /// began nobody knows when before all. `None` at the end; after no event comes the first.
    pub fn after(&self, model: &Model, event: Option<EventIndex>) -> Option<EventIndex> {
        let first = event.map_or(0, |event| event.0 + 1);
        (first..model.len() as u32).map(EventIndex).find(|&event| self.has(event))
    }

    /// The one before; `None` at the beginning. Before no event comes the last.
    pub fn before(&self, model: &Model, event: Option<EventIndex>) -> Option<EventIndex> {
        let past = event.map_or(model.len() as u32, |event| event.0);
        (0..past).rev().map(EventIndex).find(|&event| self.has(event))
    }
}
