//! A lane of the index: who it is, how long it lived, and its events in forms that are quick to ask.

use super::arrangement::Grouping;
use super::dates::{OPEN_END, OPEN_START, extent};
use super::density::Density;
use super::index::Timeline;
use super::lasting::Lasting;
use crate::chronology::Organization;
use crate::i18n::Language;
use std::borrow::Cow;

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
    /// First and last day of its events, some of which may lie beyond its life; `None` if nothing is told of it.
    pub(crate) told: Option<(i64, i64)>,
    /// The event that is the merger which it began with.
    pub(crate) merged: Option<u32>,
    /// What its events share.
    pub(crate) gathers: Grouping,
    /// Moments by their middle.
    pub(crate) points: Density,
    /// What lasts, by its start.
    pub(crate) lasting: Lasting,
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

impl Lane {
    pub(super) fn of(organization: &Organization, index: u32) -> Self {
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
    pub(super) fn settle(&mut self, first: i64, last: i64) {
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
    pub(super) fn nearest(&self, timeline: &Timeline, middle2: i64) -> Option<u32> {
        let points = self.points.nearest(timeline, middle2);
        let start2 = |event: &u32| timeline.extent_of(*event).start * 2;
        let at = self.lasting.events.partition_point(|event| start2(event) < middle2);
        let around = at.saturating_sub(2)..(at + 2).min(self.lasting.events.len());
        let lasting = self.lasting.events.get(around).unwrap_or_default().iter().copied();
        points.into_iter().chain(lasting).min_by_key(|&event| timeline.middle2(event).abs_diff(middle2))
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
    Within(i64, i64),
    /// Nobody says; the first or last day of which something is told.
    Unknown(i64),
    /// It still lives.
    #[default]
    Open,
}
