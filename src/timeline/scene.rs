//! A finished picture: marks in painting order, each with what it stands for. Colours are roles, not values,
//! so that one scene serves every theme and medium.

use super::EventIndex;
use crate::event::EventKind;

/// A finished picture: marks in painting order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Height of everything that could be scrolled to, axis included, in CSS pixels.
    pub content_height: f64,
    /// Upper edges of the rows of lanes from the top down, and the lower edge of the last, in CSS pixels.
    pub rows: Vec<f64>,
    /// Marks, the first painted first.
    pub marks: Vec<Mark>,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Geometry and colour.
    pub shape: Shape,
    /// What it stands for; `None` is decoration.
    pub target: Option<Target>,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// An event.
    Event(EventIndex),
    /// Events too close to draw apart; zooming to `start..end` (days) opens them.
    Cluster {
        /// Its most important member.
        first: EventIndex,
        /// How many it holds.
        count: u32,
        /// Extent in days.
        start: f64,
        /// Extent in days.
        end: f64,
    },
    /// A lane, by its index in [`Timeline::lanes`](super::Timeline::lanes).
    Lane(u32),
    /// The name of a lane: what folds it and takes it elsewhere.
    Head(u32),
    /// What puts the key of signs away.
    Key,
}

/// Geometry in CSS pixels, y downwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle from `x, y` to `x + width, y + height`.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Fill.
        fill: Paint,
    },
    /// A stroked line through points.
    Path {
        /// Its points.
        points: Vec<(f64, f64)>,
        /// Stroke width.
        width: f64,
        /// Stroke.
        stroke: Paint,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f64, f64)>,
        /// Fill.
        fill: Paint,
    },
    /// A filled disc.
    Disc {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        radius: f64,
        /// Fill.
        fill: Paint,
    },
    /// A stroked circle.
    Ring {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius to the middle of the stroke.
        radius: f64,
        /// Stroke width.
        width: f64,
        /// Stroke.
        stroke: Paint,
    },
    /// A line of text.
    Text {
        /// Anchor point.
        x: f64,
        /// Baseline.
        y: f64,
        /// Which part of the text stands at `x`.
        anchor: Anchor,
        /// Type.
        font: Font,
        /// Colour.
        fill: Paint,
        /// The text itself, never markup.
        text: String,
    },
}

impl Scene {
    /// The row that a lane would come to stand on if it were put down at a height, when it stands on `from` now.
    pub fn row_at(&self, y: f64, from: u32) -> u32 {
        let gap = super::heads::gap_at(&self.rows, y) as u32;
        if gap > from { gap - 1 } else { gap }
    }
}

impl Shape {
    /// Whether it is only there to be hit.
    pub fn is_unseen(&self) -> bool {
        let (Self::Rect { fill, .. }
        | Self::Polygon { fill, .. }
        | Self::Disc { fill, .. }
        | Self::Text { fill, .. }) = self
        else {
            return false;
        };
        fill.alpha == 0.0
    }
}

/// Which part of a text stands at its anchor point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
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

impl Font {
    /// Sans, the interface's face.
    pub const fn sans(size_tenths: u16) -> Self {
        Self { serif: false, bold: false, italic: false, size_tenths }
    }
    /// Serif, the face of names and quotations.
    pub const fn serif(size_tenths: u16) -> Self {
        Self { serif: true, bold: false, italic: false, size_tenths }
    }
    /// The same face bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
    /// The same face italic.
    pub const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }
    /// Height in CSS pixels.
    pub fn size(self) -> f64 {
        f64::from(self.size_tenths) / 10.0
    }
}

/// Widths of text in CSS pixels; measured once and cached by whoever implements it.
pub trait MeasureText {
    /// Advance width of `text` in `font`.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// A colour by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The ground.
    Paper,
    /// A shade of the ground.
    Paper2,
    /// Text.
    Ink,
    /// Secondary text.
    Ink2,
    /// Counts, years, hints.
    Ink3,
    /// Hairlines.
    Line,
    /// Stronger hairlines.
    Line2,
    /// The faintest lines.
    Grid,
    /// Selection.
    Accent,
    /// Wash under selected text.
    AccentWash,
    /// A class of events.
    Kind(KindClass),
    /// Fill of lane tint 0–7.
    Tint(u8),
    /// Edge of lane tint 0–7.
    Edge(u8),
}

/// A role, perhaps blended with another, perhaps translucent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The colour.
    pub role: Role,
    /// Another colour and its share, 0–1.
    pub mix: Option<(Role, f32)>,
    /// Opacity, 0–1.
    pub alpha: f32,
}

impl Paint {
    /// The same colour with its opacity multiplied.
    pub fn fade(self, alpha: f64) -> Self {
        Self { alpha: self.alpha * alpha as f32, ..self }
    }
    /// A colour between two roles: all `from` at 0, all `to` at 1.
    pub fn blend(from: Role, to: Role, share: f64) -> Self {
        if from == to || share <= 0.0 {
            return from.into();
        }
        if share >= 1.0 {
            return to.into();
        }
        Self { role: from, mix: Some((to, share as f32)), alpha: 1.0 }
    }
}

impl From<Role> for Paint {
    fn from(role: Role) -> Self {
        Self { role, mix: None, alpha: 1.0 }
    }
}

/// The nine colours that kinds of event share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KindClass {
    /// Beginnings and ends.
    Founding,
    /// Mergers, entries and new names.
    Merger,
    /// Splits and expulsions.
    Split,
    /// Congresses, conferences, elections.
    Congress,
    /// What was published or declared.
    Press,
    /// Protests.
    Protest,
    /// Laws, trials, registers.
    Law,
    /// Lives and memberships.
    Lives,
    /// Whatever else is told: a payment, a delivery, an invention.
    Other,
}

/// How many classes there are.
pub const CLASSES: usize = KindClass::ALL.len();

impl KindClass {
    /// Every class, in the order of legends and stacks.
    pub const ALL: [Self; 9] = [
        Self::Founding,
        Self::Merger,
        Self::Split,
        Self::Congress,
        Self::Press,
        Self::Protest,
        Self::Law,
        Self::Lives,
        Self::Other,
    ];

    /// The class of a kind.
    pub fn of(kind: EventKind) -> Self {
        use EventKind as K;
        match kind {
            K::Founding | K::Dissolution => Self::Founding,
            K::Merger | K::Joining | K::Renaming => Self::Merger,
            K::Split | K::Expulsion => Self::Split,
            K::Congress | K::Conference | K::Election => Self::Congress,
            K::Publication | K::Statement => Self::Press,
            K::Protest => Self::Protest,
            K::Legal | K::Registration => Self::Law,
            K::Birth | K::Death | K::Membership | K::Award => Self::Lives,
            K::Other => Self::Other,
        }
    }

    /// Its name in style sheets, files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Merger => "merger",
            Self::Split => "split",
            Self::Congress => "congress",
            Self::Press => "press",
            Self::Protest => "protest",
            Self::Law => "law",
            Self::Lives => "lives",
            Self::Other => "other",
        }
    }
}
