//! Floor 5: the picture as finished marks. Time scale, ticks, viewport, index, lanes, labels; [`layout`] gives a
//! [`Scene`], and hit testing walks the same marks backwards. Knows nothing of who paints it.
//! Time is `f64` days since 1970-01-01 (proleptic Gregorian); lengths are CSS pixels.

use crate::{chronology::Chronology, event::EventKind};

/// Index of an event in `Chronology::events`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventIndex(pub u32);

/// What is visible: a span of time over a box of pixels. Immutable: every motion gives a new one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Day at the left edge of the plot.
    pub start: f64,
    /// Day at the right edge of the plot.
    pub end: f64,
    /// Width of the plot in CSS pixels.
    pub width: f64,
    /// Height of the plot (axis included) in CSS pixels.
    pub height: f64,
    /// How far the lanes are scrolled up, in CSS pixels.
    pub scroll: f64,
}

/// Widths of text in CSS pixels; measured once and cached by whoever implements it.
pub trait MeasureText {
    /// Advance width of `text` in `font`.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// The closed list of type in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Font {
    /// Serif or sans.
    pub serif: bool,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Height in CSS pixels × 10.
    pub size_tenths: u16,
}

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// An event.
    Event(EventIndex),
    /// Events too close to draw apart; zooming to `start..end` (days) opens them.
    Cluster {
        /// Its members.
        members: Vec<EventIndex>,
        /// Extent in days.
        start: f64,
        /// Extent in days.
        end: f64,
    },
    /// A lane, by its index in the timeline.
    Lane(u32),
}

/// What the reader is doing, as far as the picture shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlight {
    /// Selected event.
    pub selected: Option<EventIndex>,
    /// Event under the pointer.
    pub hovered: Option<EventIndex>,
    /// Event that has the keyboard's focus.
    pub focused: Option<EventIndex>,
    /// Pointer over the plot, in CSS pixels, for the hover rule.
    pub pointer: Option<(f64, f64)>,
    /// Kinds that are filtered out (drawn faint, unlabelled).
    pub hidden_kinds: Vec<EventKind>,
    /// Today, in days since 1970-01-01, given by the top floor; `None` draws no line.
    pub today: Option<f64>,
}

/// The level-of-detail index of one chronology: built once, asked every frame.
#[derive(Debug)]
pub struct Timeline {/* SKELETON */}

/// A finished picture: marks in painting order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {/* SKELETON: width, height, marks */}

impl Timeline {
    /// Builds the index: near-linear in the number of events.
    pub fn new(_chronology: &Chronology) -> Self {
        todo!()
    }
    /// Extent of all events in days, a little padded; something sensible when there are none.
    pub fn extent(&self) -> (f64, f64) {
        todo!()
    }
    /// Extent of one event in days.
    pub fn event_extent(&self, _event: EventIndex) -> (f64, f64) {
        todo!()
    }
    /// Full height of all lanes in CSS pixels at this viewport: what can be scrolled.
    pub fn content_height(&self, _viewport: &Viewport) -> f64 {
        todo!()
    }
    /// Next event in time order on the same lane or over all lanes, for the keyboard.
    pub fn neighbour(&self, _event: Option<EventIndex>, _step: Step) -> Option<EventIndex> {
        todo!()
    }
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

impl Viewport {
    /// A viewport over `start..end` days.
    pub fn new(start: f64, end: f64, width: f64, height: f64) -> Self {
        Self { start, end, width, height, scroll: 0.0 }
    }
    /// The day at pixel `x`.
    pub fn time_from_x(&self, _x: f64) -> f64 {
        todo!()
    }
    /// The pixel of day `t`.
    pub fn x_from_time(&self, _t: f64) -> f64 {
        todo!()
    }
    /// Moves by pixels: positive `dx` drags the picture to the right, positive `dy` down.
    pub fn pan_by(&self, _dx: f64, _dy: f64) -> Self {
        todo!()
    }
    /// Zooms so that the instant under `x` stays there; `factor` > 1 zooms in. Clamped to a day … deep time.
    pub fn zoom_at(&self, _x: f64, _factor: f64) -> Self {
        todo!()
    }
    /// The same box over another span.
    pub fn fit(&self, _start: f64, _end: f64) -> Self {
        todo!()
    }
    /// The same span over another box.
    pub fn resize(&self, _width: f64, _height: f64) -> Self {
        todo!()
    }
}

/// Lays out the main picture: axis, lanes, marks, labels.
pub fn layout(
    _timeline: &Timeline,
    _chronology: &Chronology,
    _viewport: &Viewport,
    _highlight: &Highlight,
    _measure: &dyn MeasureText,
) -> Scene {
    todo!()
}

/// Lays out the overview strip: events per year over the whole extent, and the brush over the viewport's span.
pub fn layout_overview(
    _timeline: &Timeline,
    _viewport: &Viewport,
    _width: f64,
    _height: f64,
    _measure: &dyn MeasureText,
) -> Scene {
    todo!()
}

/// The topmost thing at a point of a scene, hit areas at least `slop` pixels wide (24 for a mouse, 44 for touch).
pub fn hit_test(_scene: &Scene, _x: f64, _y: f64, _slop: f64) -> Option<Target> {
    todo!()
}
