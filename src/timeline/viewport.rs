//! What is visible: a span of days over a box of pixels. Immutable, so that a gesture is a chain of values
//! and the same gesture always ends in the same place.

use super::calendar::DAYS_IN_YEAR;

/// The shortest span that can be seen: one day.
pub(crate) const SHORTEST: f64 = 1.0;
/// The longest span that can be seen, and twice the farthest day from 1970: two hundred thousand million years, which
/// hold the Big Bang and what becomes of the sun. An instant there is still known to a hundredth of a day.
pub(crate) const LONGEST: f64 = 2.0e11 * DAYS_IN_YEAR;
const FARTHEST: f64 = LONGEST / 2.0;

/// What is visible: a span of time over a box of pixels. Immutable: every motion gives a new one.
///
/// ```
/// use annals::timeline::Viewport;
///
/// let view = Viewport::new(0.0, 100.0, 1000.0, 600.0);
/// assert_eq!(view.time_from_x(250.0), 25.0);
/// // Zooming keeps the instant under the pointer.
/// assert_eq!(view.zoom_at(250.0, 2.0).time_from_x(250.0), 25.0);
/// // Dragging the picture by 100 pixels to the right shows what came before.
/// assert_eq!(view.pan_by(100.0, 0.0).start, -10.0);
/// ```
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

impl Viewport {
    /// A viewport over `start..end` days. An empty or reversed span is widened to the shortest one.
    pub fn new(start: f64, end: f64, width: f64, height: f64) -> Self {
        Self { start: 0.0, end: 1.0, width: width.max(1.0), height: height.max(1.0), scroll: 0.0 }
            .fit(start, end)
    }

    /// Visible days.
    pub fn span(&self) -> f64 {
        self.end - self.start
    }

    /// Pixels to a day.
    pub fn pixels_per_day(&self) -> f64 {
        self.width / self.span()
    }

    /// The day at pixel `x`.
    pub fn time_from_x(&self, x: f64) -> f64 {
        self.start + x / self.width * self.span()
    }

    /// The pixel of day `t`.
    pub fn x_from_time(&self, t: f64) -> f64 {
        (t - self.start) / self.span() * self.width
    }

    /// Moves by pixels: positive `dx` drags the picture to the right, positive `dy` down.
    pub fn pan_by(&self, dx: f64, dy: f64) -> Self {
        let days = dx / self.width * self.span();
        let moved = Self { scroll: (self.scroll - dy).max(0.0), ..*self };
        if days == 0.0 { moved } else { moved.fit(self.start - days, self.end - days) }
    }

    /// Zooms so that the instant under `x` stays there; `factor` > 1 zooms in. Clamped to a day … deep time.
    pub fn zoom_at(&self, x: f64, factor: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return *self;
        }
        let span = (self.span() / factor).clamp(SHORTEST, LONGEST);
        let start = self.time_from_x(x) - x / self.width * span;
        self.fit(start, start + span)
    }

    /// The same box over another span, kept within the limits of length and of time.
    pub fn fit(&self, start: f64, end: f64) -> Self {
        if !(start.is_finite() && end.is_finite()) {
            return *self;
        }
        let span = end - start;
        let (start, span) = if span < SHORTEST {
            ((start + end - SHORTEST) / 2.0, SHORTEST)
        } else if span > LONGEST {
            ((start + end - LONGEST) / 2.0, LONGEST)
        } else {
            (start, span)
        };
        let clamped = start.clamp(-FARTHEST, FARTHEST - span);
        // Without a clamp the caller's own end is kept: `start + (end - start)` may differ in the last bit.
        let end = if clamped == start && span == end - start { end } else { clamped + span };
        Self { start: clamped, end, ..*self }
    }

    /// The same span over another box.
    pub fn resize(&self, width: f64, height: f64) -> Self {
        Self { width: width.max(1.0), height: height.max(1.0), ..*self }
    }

    /// The same place with the lanes scrolled to `scroll`, not beyond `content_height`
    /// (that of the last [`Scene`](super::Scene)).
    pub fn scroll_to(&self, scroll: f64, content_height: f64) -> Self {
        let longest = (content_height - self.height).max(0.0);
        Self { scroll: scroll.clamp(0.0, longest), ..*self }
    }
}
