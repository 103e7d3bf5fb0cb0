//! The picture on paper: as many pages as its lanes need, each with the axis, cut where no line of text is.

use super::{AXIS_HEIGHT, Highlight, MeasureText, Scene, Shape, Timeline, Viewport, layout};
use crate::chronology::Chronology;

/// Marks taller than this are lines and columns, which may run over the end of a page.
const TALLEST: f64 = 40.0;

/// Lays out all lanes over the span of `page` in pieces that are no taller than it.
pub fn pages(
    timeline: &Timeline,
    chronology: &Chronology,
    page: &Viewport,
    highlight: &Highlight,
    measure: &dyn MeasureText,
) -> Vec<Scene> {
    let draw = |scroll: f64, height: f64| {
        layout(timeline, chronology, &Viewport { scroll, height, ..*page }, highlight, measure)
    };
    let first = draw(0.0, page.height);
    if first.content_height <= page.height {
        return vec![first];
    }
    let whole = draw(0.0, first.content_height);
    let solid: Vec<(f64, f64)> = whole
        .marks
        .iter()
        .map(|mark| extent(&mark.shape))
        .filter(|(top, bottom)| bottom - top <= TALLEST && *top >= AXIS_HEIGHT)
        .collect();
    let mut scenes = Vec::new();
    let mut top = AXIS_HEIGHT;
    while top < whole.content_height {
        let end = (top + page.height - AXIS_HEIGHT).min(whole.content_height);
        // Between two rows where there is one far enough down.
        let between = whole.rows.iter().copied().filter(|row| *row <= end && *row > (top + end) / 2.0);
        let end = match between.reduce(f64::max) {
            _ if end >= whole.content_height => end,
            Some(row) => row,
            None => cut(&solid, top, end),
        };
        scenes.push(draw(top - AXIS_HEIGHT, end - top + AXIS_HEIGHT));
        top = end;
    }
    scenes
}

/// The lowest place above `end` that goes through nothing solid; `end` itself when half of the page would be lost.
fn cut(solid: &[(f64, f64)], top: f64, end: f64) -> f64 {
    let mut at = end;
    loop {
        let through = solid.iter().filter(|(from, to)| *from < at && at < *to);
        let highest = through.map(|(from, _)| *from).fold(at, f64::min);
        if highest == at {
            return at;
        }
        at = highest;
        if at < (top + end) / 2.0 {
            return end;
        }
    }
}

/// Upper and lower end of a shape.
fn extent(shape: &Shape) -> (f64, f64) {
    match shape {
        Shape::Rect { y, height, .. } => (*y, y + height),
        Shape::Disc { y, radius, .. } | Shape::Ring { y, radius, .. } => (y - radius, y + radius),
        // Words stay with the band or the mark that they stand by.
        Shape::Text { y, font, .. } => (y - 2.0 * font.size(), y + font.size()),
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => {
            let ys = points.iter().map(|point| point.1);
            ys.fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), y| (from.min(y), to.max(y)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_above_the_text_that_it_cannot_hold() {
        let lines = [(50.0, 62.0), (58.0, 70.0), (90.0, 100.0)];
        for (end, expected) in [(95.0, 90.0), (90.0, 90.0), (80.0, 80.0), (60.0, 50.0), (66.0, 50.0)] {
            assert_eq!(cut(&lines, 0.0, end), expected, "{end}");
        }
        assert_eq!(cut(&[(1.0, 99.0)], 0.0, 60.0), 60.0, "better a cut than a page of nothing");
    }
}
