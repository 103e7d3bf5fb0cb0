//! What every part of a picture needs to know of its frame: scale, measures, who measures text.

use super::calendar::DAYS_IN_YEAR;
use super::folds::Folds;
use super::minimap::MINIMAP_WIDTH;
use super::scene::{Font, KindClass, MeasureText, Paint, Role};
use super::steady::Stood;
use super::{Highlight, Timeline, Viewport};
use crate::{event::EventKind, i18n::Language};
use std::rc::Rc;

/// Left inset of what sticks to the edge.
pub(crate) const INSET: f64 = 24.0;

pub(crate) const LABEL: Font = Font::sans(120);
pub(crate) const SMALL: Font = Font::sans(110);
pub(crate) const NAME: Font = Font::serif(140).bold();
pub(crate) const NAME_ITALIC: Font = Font::serif(140).italic();

/// From this many pixels a year so few marks are in view at once that their words find room on a telephone too.
const NEAR: f64 = 1000.0;
/// A row of lanes with its labels takes about so much height.
const LABELLED_ROW: f64 = 112.0;

/// A bit for every kind that is filtered out, and for every event whether it passes the other filters.
pub(crate) type Sieve = (u32, Option<Rc<[bool]>>);

/// One frame.
pub(crate) struct Frame<'a> {
    pub(crate) view: Viewport,
    pub(crate) folds: &'a Folds,
    /// First and last day in view.
    pub(crate) days: (f64, f64),
    pub(crate) highlight: &'a Highlight,
    pub(crate) measure: &'a dyn MeasureText,
    pub(crate) pixels_per_day: f64,
    pub(crate) pixels_per_year: f64,
    /// Where words must end: before the right edge, and before the map of lanes if that may stand there.
    pub(crate) right: f64,
    /// A telephone: short names, labels for the selection only where there are not few lanes.
    pub(crate) narrow: bool,
    /// Marks have labels.
    pub(super) labelled: bool,
    /// The labels of the picture before, by event, while the view moves.
    pub(super) stood: Rc<[Stood]>,
    hidden: u32,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(
        timeline: &'a Timeline,
        view: &Viewport,
        highlight: &'a Highlight,
        measure: &'a dyn MeasureText,
    ) -> Self {
        let folds = &timeline.folds;
        let pixels_per_day = view.pixels_per_day();
        let narrow = view.width < 600.0;
        let map = match (highlight.map, narrow) {
            (true, false) => MINIMAP_WIDTH,
            (true, true) => 6.0,
            (false, _) => 0.0,
        };
        let hidden = highlight.hidden_kinds.iter().fold(0, |mask, &kind| mask | 1 << kind as u32);
        Self {
            view: *view,
            folds,
            days: (folds.unfolded(view.start), folds.unfolded(view.end)),
            highlight,
            measure,
            pixels_per_day,
            pixels_per_year: pixels_per_day * DAYS_IN_YEAR,
            right: view.width - map - 4.0,
            narrow,
            labelled: !narrow
                || pixels_per_day * DAYS_IN_YEAR >= NEAR
                || timeline.row_members.len() as f64 * LABELLED_ROW < view.height,
            stood: if highlight.moving && highlight.map {
                timeline.steady.before(highlight.language)
            } else {
                Rc::default()
            },
            hidden,
        }
    }

    /// The pixel of a day.
    pub(crate) fn x(&self, day: f64) -> f64 {
        (self.folds.folded(day) - self.view.start) * self.pixels_per_day
    }

    /// The day at a pixel.
    pub(crate) fn day(&self, x: f64) -> f64 {
        self.folds.unfolded(self.view.time_from_x(x))
    }

    fn hides(&self, kind: EventKind) -> bool {
        self.hidden & (1 << kind as u32) != 0
    }

    /// Whether the filters leave out this event, which is of this kind.
    pub(crate) fn filters_out(&self, kind: EventKind, event: u32) -> bool {
        self.hides(kind)
            || self.highlight.passing.as_ref().is_some_and(|flags| flags.get(event as usize) == Some(&false))
    }

    /// What the filters leave out: a bit a kind, and a flag an event. `None` where everything passes.
    pub(crate) fn sieve(&self) -> Option<Sieve> {
        let sieve = (self.hidden, self.highlight.passing.clone());
        (sieve != Sieve::default()).then_some(sieve)
    }

    /// Whether the filters leave out an event.
    pub(crate) fn hides_event(&self, timeline: &Timeline, event: u32) -> bool {
        self.filters_out(timeline.kind_of(event), event)
    }

    /// Colour of an event, faint when it is filtered out.
    pub(crate) fn kind_of(&self, timeline: &Timeline, event: u32) -> Paint {
        let paint = Paint::from(Role::Kind(KindClass::of(timeline.kind_of(event))));
        if self.hides_event(timeline, event) { paint.fade(0.15) } else { paint }
    }

    /// The language of the words.
    pub(crate) fn say(&self) -> Language {
        self.highlight.language
    }

    pub(crate) fn width(&self, text: &str, font: Font) -> f64 {
        self.measure.width(text, font)
    }
}
