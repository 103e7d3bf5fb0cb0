//! Writes marks into a scene, and leaves out what would fall outside it.

use super::scene::{Anchor, Font, Mark, Paint, Scene, Shape, Target};

/// How far beyond the picture geometry may reach: enough for every stroke and fade.
const MARGIN: f64 = 64.0;

type Points = Vec<(f64, f64)>;

/// Writes marks into a scene.
#[derive(Debug)]
pub(crate) struct Pen {
    pub(crate) scene: Scene,
    /// What the next marks stand for.
    pub(crate) target: Option<Target>,
    /// Words that come over the marks of all lanes: a painter that gets them in one piece chooses each face once.
    later: Vec<Mark>,
}

impl Pen {
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self {
            scene: Scene {
                width,
                height,
                content_height: height,
                rows: Vec::new(),
                marks: Vec::with_capacity(512),
            },
            target: None,
            later: Vec::new(),
        }
    }

    fn push(&mut self, shape: Shape) {
        self.scene.marks.push(Mark { shape, target: self.target });
    }

    /// The lane whose name is being written.
    pub(crate) fn head(&self) -> Option<u32> {
        match self.target {
            Some(Target::Head(lane)) => Some(lane),
            _ => None,
        }
    }

    /// Whether a box shows in the picture at all.
    fn shows(&self, x0: f64, y0: f64, x1: f64, y1: f64) -> bool {
        x1 >= -MARGIN && x0 <= self.scene.width + MARGIN && y1 >= -MARGIN && y0 <= self.scene.height + MARGIN
    }

    /// A filled rectangle between two corners.
    pub(crate) fn rect(&mut self, x0: f64, y0: f64, x1: f64, y1: f64, fill: impl Into<Paint>) {
        let (x0, x1) = (x0.max(-MARGIN), x1.min(self.scene.width + MARGIN));
        if x1 > x0 && y1 > y0 && self.shows(x0, y0, x1, y1) {
            self.push(Shape::Rect { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: fill.into() });
        }
    }

    /// A crisp vertical line of 1 px or more that begins at the whole pixel left of its middle.
    pub(crate) fn vertical(&mut self, x: f64, y0: f64, y1: f64, width: f64, fill: impl Into<Paint>) {
        let left = (x - width / 2.0).round();
        self.rect(left, y0, left + width, y1, fill);
    }

    /// A dotted vertical line.
    pub(crate) fn dotted(&mut self, x: f64, y0: f64, y1: f64, fill: impl Into<Paint> + Copy) {
        let left = (x - 0.5).round();
        let mut y = y0;
        while y < y1 {
            self.rect(left, y, left + 1.0, (y + 1.5).min(y1), fill);
            y += 4.0;
        }
    }

    pub(crate) fn disc(&mut self, x: f64, y: f64, radius: f64, fill: impl Into<Paint>) {
        if self.shows(x - radius, y - radius, x + radius, y + radius) {
            self.push(Shape::Disc { x, y, radius, fill: fill.into() });
        }
    }

    pub(crate) fn ring(&mut self, x: f64, y: f64, radius: f64, width: f64, stroke: impl Into<Paint>) {
        if self.shows(x - radius, y - radius, x + radius, y + radius) {
            self.push(Shape::Ring { x, y, radius, width, stroke: stroke.into() });
        }
    }

    pub(crate) fn path(&mut self, points: Points, width: f64, stroke: impl Into<Paint>) {
        if self.shows_all(&points) {
            self.push(Shape::Path { points, width, stroke: stroke.into() });
        }
    }

    pub(crate) fn polygon(&mut self, points: Points, fill: impl Into<Paint>) {
        if self.shows_all(&points) {
            self.push(Shape::Polygon { points, fill: fill.into() });
        }
    }

    fn shows_all(&self, points: &[(f64, f64)]) -> bool {
        let none = (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
        let (x0, y0, x1, y1) =
            points.iter().fold(none, |(l, t, r, b), &(x, y)| (l.min(x), t.min(y), r.max(x), b.max(y)));
        self.shows(x0, y0, x1, y1)
    }

    /// A filled rectangle with round corners.
    pub(crate) fn rounded(
        &mut self,
        x0: f64,
        y0: f64,
        x1: f64,
        y1: f64,
        radius: f64,
        fill: impl Into<Paint>,
    ) {
        if let Some(points) = self.outline(x0, y0, x1, y1, radius) {
            self.polygon(points, fill);
        }
    }

    /// The outline of a rectangle with round corners, of `width`, drawn inside its edges. It is filled between two
    /// outlines: a stroke takes a painter several times as long.
    #[allow(clippy::too_many_arguments, reason = "four edges, a radius and a stroke")]
    pub(crate) fn rounded_frame(
        &mut self,
        x0: f64,
        y0: f64,
        x1: f64,
        y1: f64,
        radius: f64,
        width: f64,
        fill: impl Into<Paint>,
    ) {
        let (x0, x1) = (x0.max(-MARGIN), x1.min(self.scene.width + MARGIN));
        let inner = outline(x0 + width, y0 + width, x1 - width, y1 - width, radius - width);
        if let Some(mut points) = self.outline(x0, y0, x1, y1, radius) {
            points.extend(points.first().copied());
            points.extend(inner.first().copied());
            points.extend(inner.into_iter().rev());
            self.polygon(points, fill);
        }
    }

    /// The corners of what shows of a rectangle with round ones.
    fn outline(&self, x0: f64, y0: f64, x1: f64, y1: f64, radius: f64) -> Option<Points> {
        let (x0, x1) = (x0.max(-MARGIN), x1.min(self.scene.width + MARGIN));
        (x1 > x0 && y1 > y0).then(|| outline(x0, y0, x1, y1, radius))
    }

    /// A rectangle's outline of `width`, drawn inside its corners.
    pub(crate) fn frame(
        &mut self,
        x0: f64,
        y0: f64,
        x1: f64,
        y1: f64,
        width: f64,
        stroke: impl Into<Paint> + Copy,
    ) {
        self.rect(x0, y0, x1, y0 + width, stroke);
        self.rect(x0, y1 - width, x1, y1, stroke);
        self.rect(x0, y0 + width, x0 + width, y1 - width, stroke);
        self.rect(x1 - width, y0 + width, x1, y1 - width, stroke);
    }

    pub(crate) fn text(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        font: Font,
        fill: impl Into<Paint>,
        text: impl Into<String>,
    ) {
        let text = text.into();
        if !text.is_empty() && y > -MARGIN && y < self.scene.height + MARGIN {
            self.push(Shape::Text { x, y, anchor, font, fill: fill.into(), text });
        }
    }

    /// Words for [`Self::flush`].
    pub(crate) fn text_later(&mut self, x: f64, y: f64, font: Font, fill: impl Into<Paint>, text: &str) {
        if y > -MARGIN && y < self.scene.height + MARGIN {
            let shape =
                Shape::Text { x, y, anchor: Anchor::Start, font, fill: fill.into(), text: text.to_owned() };
            self.later.push(Mark { shape, target: self.target });
        }
    }

    /// Writes the words that were kept for later.
    pub(crate) fn flush(&mut self) {
        self.scene.marks.append(&mut self.later);
    }
}

/// The corners of a rectangle with round ones: each is an arc of three chords.
fn outline(x0: f64, y0: f64, x1: f64, y1: f64, radius: f64) -> Points {
    let r = radius.min((x1 - x0) / 2.0).min((y1 - y0) / 2.0).max(0.0);
    // 1 - sine and 1 - cosine of 30 degrees.
    let (near, far) = (0.134 * r, 0.5 * r);
    let mut points = Vec::with_capacity(17);
    for (x, y, dx, dy) in [(x0, y0, 1.0, 1.0), (x1, y0, -1.0, 1.0), (x1, y1, -1.0, -1.0), (x0, y1, 1.0, -1.0)]
    {
        let mut arc = [(0.0, r), (near, far), (far, near), (r, 0.0)];
        if dx != dy {
            arc.reverse();
        }
        points.extend(arc.map(|(along, down): (f64, f64)| (x + dx * along, y + dy * down)));
    }
    points
}
