//! The main picture: axis, lanes, marks, labels.

use super::axis::{axis, frame_ticks, grid};
use super::frame::{Frame, NAME};
use super::index::{End, Timeline};
use super::pen::Pen;
use super::scene::{Anchor, MeasureText, Role, Scene, Target};
use super::{AXIS_HEIGHT, EventIndex, Highlight, Viewport};
use crate::chronology::Chronology;

/// Lays out the main picture: axis, lanes, marks, labels.
pub fn layout(
    timeline: &Timeline,
    _chronology: &Chronology,
    viewport: &Viewport,
    highlight: &Highlight,
    measure: &dyn MeasureText,
) -> Scene {
    let frame = Frame::new(viewport, highlight, measure);
    let mut pen = Pen::new(viewport.width, viewport.height);
    let ticks = frame_ticks(&frame);
    grid(&mut pen, &frame, &ticks, viewport.height);
    for (lane, index) in timeline.lanes.iter().zip(0u32..) {
        let y = AXIS_HEIGHT + 24.0 + f64::from(lane.row) * 56.0 - viewport.scroll;
        let at = |end: End, open: f64| match end {
            End::Within(start, _) => frame.x(f64::from(start)),
            End::Unknown(day) => frame.x(f64::from(day)),
            End::Open => open,
        };
        let (x0, x1) = (at(lane.life.start, 0.0), at(lane.life.end, viewport.width));
        pen.target = Some(Target::Lane(index));
        pen.rect(x0, y - 1.0, x1, y + 13.0, Role::Edge(lane.tint));
        pen.rect(x0, y, x1, y + 12.0, Role::Tint(lane.tint));
        pen.text(x0.max(24.0), y + 27.0, Anchor::Start, NAME, Role::Ink, lane.name.as_str());
        let from = lane.points.place(viewport.start);
        let to = lane.points.place(viewport.end);
        for &event in lane.points.events.get(from..to).unwrap_or_default().iter().take(2000) {
            pen.target = Some(Target::Event(EventIndex(event)));
            let x = frame.x(f64::from(timeline.middle2(event)) / 2.0);
            pen.disc(x, y + 6.0, 6.5, Role::Paper);
            pen.disc(x, y + 6.0, 5.0, frame.kind(timeline.kind_of(event)));
        }
    }
    pen.target = None;
    axis(&mut pen, &frame, &ticks);
    pen.scene
}
