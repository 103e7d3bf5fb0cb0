//! Floor 5: the picture as finished marks. Time scale, ticks, viewport, index, lanes, labels; [`layout`] gives a
//! [`Scene`], and hit testing walks the same marks backwards. Knows nothing of who paints it.
//! Time is `f64` days since 1970-01-01 (proleptic Gregorian); lengths are CSS pixels.
//!
//! The way of a frame: [`Viewport`] → frame (scale and measures) → lanes in rows → marks, clusters, tracks, labels
//! of each lane → [`Scene`]. Everything that can be known without a viewport is in [`Timeline`], built once.

mod arrangement;
mod axis;
mod bands;
mod calendar;
mod chain;
mod dates;
mod days;
mod density;
mod ends;
mod fit;
mod folds;
mod frame;
mod gather;
mod glyphs;
mod guests;
mod headlines;
mod heads;
mod hills;
mod hit;
mod index;
mod kept;
mod key;
mod labels;
mod lane;
mod lasting;
mod layout;
mod life;
mod lineage;
mod measures;
mod minimap;
mod morph;
mod overview;
mod pages;
mod passing;
mod pen;
mod people;
mod quotes;
mod rows;
mod rules;
mod scene;
mod steady;
mod steps;
mod thin;
mod ticks;
mod tracks;
mod viewport;
mod wishes;
mod words;

pub use arrangement::{Arrangement, Grouping};
pub use ends::Ends;
pub use hit::hit_test;
pub use index::Timeline;
pub use layout::layout;
pub use life::Lane;
pub use minimap::{MINIMAP_WIDTH, minimap_frame};
pub use morph::morph;
pub use overview::{OverviewWords, layout_overview, overview_brush, overview_strip};
pub use pages::pages;
pub use scene::{Anchor, CLASSES, Font, KindClass, Mark, MeasureText, Paint, Role, Scene, Shape, Target};
pub use steps::Step;
pub use viewport::Viewport;

use crate::{event::EventKind, i18n::Language};
use std::rc::Rc;

/// Height of the axis at the top of the main picture, in CSS pixels.
pub const AXIS_HEIGHT: f64 = 36.0;

/// Index of an event in `Chronology::events`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventIndex(pub u32);

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
    /// The lane whose name is under the pointer or held, and the height in CSS pixels at which it is being dragged.
    pub head: Option<(u32, Option<f64>)>,
    /// The map of lanes is wanted where they are higher than the picture: it is for hands, not for paper.
    pub map: bool,
    /// How much of the picture the inspector covers at its right, in CSS pixels: the chosen event's words end before it.
    pub covered: f64,
    /// The key is not wanted.
    pub no_key: bool,
    /// A hand moves the view: lanes keep the heights that they had.
    pub held: bool,
    /// The view moves, by a hand or of itself: labels and key keep the places that they had.
    pub moving: bool,
    /// Kinds that are filtered out (drawn faint, unlabelled).
    pub hidden_kinds: Vec<EventKind>,
    /// A flag an event: whether it passes the reader's other filters (faint and unlabelled if not). `None`: all do.
    pub passing: Option<Rc<[bool]>>,
    /// The language of words and dates on the picture.
    pub language: Language,
    /// Today, in days since 1970-01-01, given by the top floor; `None` draws no line.
    pub today: Option<f64>,
}
