//! Heights of lanes: what the parts of a lane measure, what a row of lanes needs, and what rows out of sight needed last.

use super::frame::{Frame, Sieve};
use super::{EventIndex, index::Timeline, people};
use crate::i18n::Language;
use std::cell::RefCell;

/// Space between the axis and the first lane.
pub(super) const TOP: f64 = 8.0;

/// Heights of a lane's parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    pub(super) label: f64,
    pub(super) band: f64,
    pub(super) name: f64,
    /// From the names to the first track.
    pub(super) lead: f64,
    pub(super) track: f64,
    pub(super) gap: f64,
    pub(super) person: f64,
}

/// Only where the whole fits in so.
pub(super) const TIGHT: Measures =
    Measures { label: 14.0, band: 12.0, name: 14.0, lead: 0.0, track: 11.0, gap: 3.0, person: 11.0 };
pub(super) const COMPACT: Measures =
    Measures { label: 16.0, band: 12.0, name: 16.0, lead: 2.0, track: 12.0, gap: 8.0, person: 12.0 };
pub(super) const ROOMY: Measures =
    Measures { label: 20.0, band: 16.0, name: 20.0, lead: 2.0, track: 16.0, gap: 16.0, person: 12.0 };

impl Measures {
    /// Between two, in whole pixels.
    pub(super) fn between(less: Self, more: Self, share: f64) -> Self {
        let mix = |a: f64, b: f64| (a + (b - a) * share).round();
        Self {
            label: mix(less.label, more.label),
            // An even height keeps the middle of a band on a whole pixel.
            band: (mix(less.band, more.band) / 2.0).floor() * 2.0,
            name: mix(less.name, more.name),
            lead: mix(less.lead, more.lead),
            track: mix(less.track, more.track),
            gap: mix(less.gap, more.gap),
            person: mix(less.person, more.person),
        }
    }

    /// On a telephone bars have no words.
    pub(super) fn on(self, frame: &Frame<'_>) -> Self {
        Self { track: if frame.narrow { (self.track * 0.6).round() } else { self.track }, ..self }
    }

    pub(super) fn row(&self, needs: Needs) -> f64 {
        let labels = if needs.rows > 0.0 { needs.rows * self.label + 4.0 * needs.rows.min(1.0) } else { 0.0 };
        needs.presence * (needs.hill + labels + self.under(needs))
    }

    /// From the band's upper edge down.
    pub(super) fn under(&self, needs: Needs) -> f64 {
        self.band
            + needs.names * self.name
            + needs.tracks.min(1.0) * self.lead
            + needs.tracks * self.track
            + self.gap
    }
}

/// What the lanes of one row need.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Needs {
    pub(super) rows: f64,
    pub(super) tracks: f64,
    pub(super) hill: f64,
    /// 1 when a name of the row stands under its band, 0 when all stand before theirs.
    pub(super) names: f64,
    /// 1 when some life of the row is in view, falling to 0 beyond the edges.
    pub(super) presence: f64,
}

/// What the rows of one picture needed: the next one asks it for rows that are out of sight below, where only the height of
/// all lanes depends on them. While the picture is dragged these are most.
#[derive(Debug, Default)]
pub(crate) struct Heights(RefCell<Option<(Asked, Kept)>>);

/// Needs by row, and the least measures that they were given.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    pub(super) needs: Vec<Needs>,
    pub(super) is_tight: bool,
    /// They are what the rows had, while a hand moved the view.
    pub(super) is_held: bool,
    /// Where the view began, and how high it was.
    pub(super) place: (f64, f64),
}

/// All that needs depend on but for where the view begins, and by that they change a little at its edges.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pixels_per_day: f64,
    width: f64,
    selected: Option<EventIndex>,
    language: Language,
    sieve: Option<Sieve>,
}

impl Asked {
    pub(super) fn of(frame: &Frame<'_>) -> Self {
        Self {
            pixels_per_day: frame.pixels_per_day,
            width: frame.view.width,
            selected: frame.highlight.selected,
            language: frame.say(),
            sieve: frame.sieve(),
        }
    }
}

/// What is copied may be arranged otherwise.
impl Clone for Heights {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Heights {
    /// What every row needed when the same was asked; nothing when it was something else.
    pub(super) fn known(&self, asked: &Asked) -> Vec<Needs> {
        match &*self.0.borrow() {
            Some((known, kept)) if known == asked && !kept.is_held => kept.needs.clone(),
            _ => Vec::new(),
        }
    }

    /// The same at whatever scale it was asked.
    pub(super) fn held(&self, asked: &Asked) -> Option<Kept> {
        match &*self.0.borrow() {
            Some((known, kept)) => {
                let same = Asked { pixels_per_day: asked.pixels_per_day, ..known.clone() };
                (same == *asked).then(|| kept.clone())
            }
            None => None,
        }
    }

    /// The same where the view stands as it stood, whatever is chosen in it.
    pub(super) fn still(&self, asked: &Asked, place: (f64, f64)) -> Option<Kept> {
        match &*self.0.borrow() {
            Some((known, kept)) if kept.place == place && !kept.is_held => {
                let same = Asked { selected: asked.selected, ..known.clone() };
                (same == *asked).then(|| kept.clone())
            }
            _ => None,
        }
    }

    pub(super) fn keep(&self, asked: Asked, kept: Kept) {
        *self.0.borrow_mut() = Some((asked, kept));
    }
}

impl Needs {
    /// As much as either.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            rows: self.rows.max(other.rows),
            tracks: self.tracks.max(other.tracks),
            hill: self.hill.max(other.hill),
            names: self.names.max(other.names),
            presence: self.presence.max(other.presence),
        }
    }
}

/// So many whole rows.
pub(super) fn whole(rows: f64) -> usize {
    (rows + 0.05).max(0.0) as usize
}

/// Whether the lanes are higher than the view whatever they show.
pub(super) fn overflows(timeline: &Timeline, frame: &Frame<'_>) -> bool {
    let bare = TIGHT.on(frame).row(Needs { presence: 1.0, ..Needs::default() });
    let people = people::height(timeline, TIGHT.person);
    super::AXIS_HEIGHT + TOP + people + bare * timeline.row_members.len() as f64 > frame.view.height
}
