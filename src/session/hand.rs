//! Fingers and the mouse over the plot: from pointers that go down, move and up to actions by intent.
//! One pointer drags, two pinch, shift marks a span; a pointer that hardly moves is a click.

use super::Action;
use crate::number::hypotenuse;

/// A pointer that travels less than this, in CSS pixels, has clicked.
const CLICK: f64 = 4.0;
/// A pause of this many milliseconds before letting go means no throw.
const PAUSE: f64 = 60.0;

/// The pointers that are down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    pointers: Vec<Pointer>,
    /// Whether this touch has become a drag.
    dragging: bool,
    /// Where a span began that is being marked.
    span: Option<f64>,
    velocity: (f64, f64),
    last: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Pointer {
    id: i32,
    x: f64,
    y: f64,
}

/// What letting go means.
#[derive(Clone, Debug, PartialEq)]
pub enum Release {
    /// Other pointers are still down.
    Held,
    /// It was a click at this point.
    Click {
        /// Pixels from the left edge.
        x: f64,
        /// Pixels from the upper edge.
        y: f64,
    },
    /// A span was marked, left to right in pixels.
    Span {
        /// Left end.
        from: f64,
        /// Right end.
        to: f64,
    },
    /// A drag ended; the action says with how much speed.
    Throw(Action),
}

impl Hand {
    /// A pointer goes down. With `shift` it marks a span.
    pub fn down(&mut self, id: i32, x: f64, y: f64, now: f64, shift: bool) {
        self.pointers.retain(|pointer| pointer.id != id);
        if self.pointers.is_empty() {
            self.dragging = false;
            self.span = shift.then_some(x);
        }
        self.pointers.push(Pointer { id, x, y });
        self.velocity = (0.0, 0.0);
        self.last = now;
    }

    /// A pointer moves. Gives the actions that follow, none while it may still be a click.
    pub fn moved(&mut self, id: i32, x: f64, y: f64, now: f64) -> Vec<Action> {
        let before = self.pointers.clone();
        let Some(pointer) = self.pointers.iter_mut().find(|pointer| pointer.id == id) else {
            return Vec::new();
        };
        let (dx, dy) = (x - pointer.x, y - pointer.y);
        let far = hypotenuse(dx, dy) >= CLICK || before.len() > 1;
        if !self.dragging && !far {
            // The picture does not lag behind: it catches up when the drag begins.
            return Vec::new();
        }
        (pointer.x, pointer.y) = (x, y);
        self.dragging = true;
        if self.span.is_some() {
            return Vec::new();
        }
        let elapsed = (now - self.last).max(1.0);
        self.last = now;
        match (before.as_slice(), self.pointers.as_slice()) {
            ([_], [_]) => {
                let weight = (elapsed / 40.0).min(1.0);
                self.velocity.0 += (dx / elapsed - self.velocity.0) * weight;
                self.velocity.1 += (dy / elapsed - self.velocity.1) * weight;
                vec![Action::PanBy { dx, dy }]
            }
            ([a, b, ..], [c, d, ..]) => {
                let spread = |p: &Pointer, q: &Pointer| hypotenuse(p.x - q.x, p.y - q.y).max(8.0);
                let middle = |p: &Pointer, q: &Pointer| ((p.x + q.x) / 2.0, (p.y + q.y) / 2.0);
                let (from, to) = (middle(a, b), middle(c, d));
                self.velocity = (0.0, 0.0);
                vec![
                    Action::PanBy { dx: to.0 - from.0, dy: to.1 - from.1 },
                    Action::ZoomAt { x: to.0, factor: spread(c, d) / spread(a, b) },
                ]
            }
            _ => Vec::new(),
        }
    }

    /// A pointer goes up.
    pub fn up(&mut self, id: i32, x: f64, y: f64, now: f64) -> Release {
        let known = self.pointers.iter().any(|pointer| pointer.id == id);
        self.pointers.retain(|pointer| pointer.id != id);
        if !known || !self.pointers.is_empty() {
            return Release::Held;
        }
        let span = self.span.take();
        if !std::mem::take(&mut self.dragging) {
            return Release::Click { x, y };
        }
        if let Some(start) = span {
            return Release::Span { from: start.min(x), to: start.max(x) };
        }
        let (vx, vy) = if now - self.last > PAUSE { (0.0, 0.0) } else { self.velocity };
        Release::Throw(Action::Coast { vx, vy })
    }

    /// Forgets every pointer: the browser took them away.
    pub fn cancel(&mut self) {
        *self = Self::default();
    }

    /// Whether the picture is being dragged.
    pub fn is_dragging(&self) -> bool {
        self.dragging
    }

    /// Whether any pointer is down.
    pub fn is_down(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// The span that is being marked, left to right in pixels.
    pub fn span(&self) -> Option<(f64, f64)> {
        let start = self.span.filter(|_| self.dragging)?;
        let x = self.pointers.first()?.x;
        Some((start.min(x), start.max(x)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_touch_that_hardly_moves_is_a_click() {
        let mut hand = Hand::default();
        hand.down(1, 100.0, 50.0, 0.0, false);
        assert_eq!(hand.moved(1, 101.0, 51.0, 10.0), []);
        assert_eq!(hand.up(1, 101.0, 51.0, 20.0), Release::Click { x: 101.0, y: 51.0 });
    }

    #[test]
    fn a_drag_moves_the_picture_as_far_as_the_pointer_and_throws_it() {
        let mut hand = Hand::default();
        hand.down(1, 100.0, 50.0, 0.0, false);
        let mut total = 0.0;
        for step in 1..=10 {
            for action in hand.moved(1, 100.0 + f64::from(step) * 10.0, 50.0, f64::from(step) * 16.0) {
                let Action::PanBy { dx, .. } = action else { panic!("{action:?}") };
                total += dx;
            }
        }
        assert_eq!(total, 100.0);
        let Release::Throw(Action::Coast { vx, vy }) = hand.up(1, 200.0, 50.0, 165.0) else { panic!() };
        assert!(vx > 0.4 && vx < 0.7 && vy == 0.0, "{vx}");
    }

    #[test]
    fn a_pause_before_letting_go_is_no_throw() {
        let mut hand = Hand::default();
        hand.down(1, 0.0, 0.0, 0.0, false);
        hand.moved(1, 100.0, 0.0, 16.0);
        assert_eq!(hand.up(1, 100.0, 0.0, 400.0), Release::Throw(Action::Coast { vx: 0.0, vy: 0.0 }));
    }

    #[test]
    fn two_fingers_zoom_around_their_middle() {
        let mut hand = Hand::default();
        hand.down(1, 100.0, 0.0, 0.0, false);
        hand.down(2, 200.0, 0.0, 0.0, false);
        let actions = hand.moved(2, 300.0, 0.0, 16.0);
        assert_eq!(actions, [Action::PanBy { dx: 50.0, dy: 0.0 }, Action::ZoomAt { x: 200.0, factor: 2.0 }]);
        assert_eq!(hand.up(2, 300.0, 0.0, 20.0), Release::Held);
    }

    #[test]
    fn shift_marks_a_span_and_moves_nothing() {
        let mut hand = Hand::default();
        hand.down(1, 300.0, 0.0, 0.0, true);
        assert_eq!(hand.moved(1, 100.0, 0.0, 16.0), []);
        assert_eq!(hand.span(), Some((100.0, 300.0)));
        assert_eq!(hand.up(1, 100.0, 0.0, 20.0), Release::Span { from: 100.0, to: 300.0 });
    }
}
