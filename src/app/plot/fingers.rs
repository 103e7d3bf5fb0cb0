//! Pointers and the wheel over the plot. What comes in one frame is gathered and sent as one pan and one zoom.

use super::Board;
use crate::app::{
    environment::{is_embedded, now},
    store::Dispatch,
};
use crate::{
    session::{Action, Release, Shared, State},
    timeline::{AXIS_HEIGHT, Target, hit_test},
};
use gloo::render::request_animation_frame;
use std::{cell::RefCell, rc::Rc};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Zoom per pixel of a wheel, and of a trackpad's pinch (which the browser reports as a wheel with Ctrl).
const WHEEL: f64 = 0.0016;
const PINCH: f64 = 0.012;
/// Pixels of a wheel's line and page.
const LINE: f64 = 18.0;
const PAGE: f64 = 400.0;
/// Milliseconds and pixels within which two clicks are a double one.
const DOUBLE: f64 = 500.0;
const NEAR: f64 = 6.0;
/// Pixels from the upper and the lower edge within which a lane that is held there scrolls the others, and how many it
/// scrolls them by in a frame.
const RIM: f64 = 36.0;
const DRIFT: f64 = 12.0;

/// A lane that a mouse holds by its name.
#[derive(Clone, Copy)]
pub(super) struct Held {
    lane: u32,
    /// Where it was taken, and where it is.
    from: f64,
    y: f64,
    /// Whether it is on its way.
    moves: bool,
}

/// All that the hand over the plot needs.
#[derive(Clone)]
pub(super) struct Fingers {
    pub(super) board: Rc<RefCell<Board>>,
    pub(super) stage: NodeRef,
    pub(super) dispatch: Dispatch,
    /// The span that is being marked, left to right in pixels.
    pub(super) span: UseStateHandle<Option<(f64, f64)>>,
    pub(super) dragging: UseStateHandle<bool>,
}

impl Fingers {
    /// A listener that works on these.
    pub(super) fn on<E: 'static>(&self, act: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let this = self.clone();
        Callback::from(move |event| act(&this, event))
    }

    /// A point of the window in pixels of the plot.
    fn point(&self, x: i32, y: i32) -> (f64, f64) {
        let corner = self.stage.cast::<HtmlElement>().map(|element| element.get_bounding_client_rect());
        corner.map_or((0.0, 0.0), |corner| (f64::from(x) - corner.left(), f64::from(y) - corner.top()))
    }

    /// Sends with the next frame what will have been gathered by then.
    fn flush(&self) {
        let mut board = self.board.borrow_mut();
        if board.frame.is_some() {
            return;
        }
        let (board_then, dispatch) = (Rc::clone(&self.board), self.dispatch.clone());
        board.frame = Some(request_animation_frame(move |_| {
            let (pan, zoom, hover) = {
                let mut board = board_then.borrow_mut();
                // The frame has come: its handle may go, there is nothing left to cancel.
                drop(board.frame.take());
                (std::mem::take(&mut board.pan), board.zoom.take(), board.hover.take())
            };
            if pan != (0.0, 0.0) {
                dispatch.emit(Action::PanBy { dx: pan.0, dy: pan.1 });
            }
            if let Some((x, factor)) = zoom {
                dispatch.emit(Action::ZoomAt { x, factor });
            }
            if let Some((x, y)) = hover {
                let target = hit_test(&board_then.borrow().scene, x, y, 24.0);
                dispatch.emit(Action::HoverAt { x, y, target });
            }
        }));
    }

    fn gather(&self, actions: Vec<Action>) {
        for action in actions {
            let mut board = self.board.borrow_mut();
            match action {
                Action::PanBy { dx, dy } => {
                    board.pan.0 += dx;
                    board.pan.1 += dy;
                }
                Action::ZoomAt { x, factor } => {
                    let before = board.zoom.map_or(1.0, |(_, factor)| factor);
                    board.zoom = Some((x, before * factor));
                }
                _ => {}
            }
        }
        self.flush();
    }

    pub(super) fn wheel(&self, event: WheelEvent) {
        // Inside another page the wheel scrolls that page, unless the reader pinches, or has pressed on the plot since
        // the pointer came.
        if is_embedded() && !event.ctrl_key() && !event.meta_key() && !self.board.borrow().taken {
            return;
        }
        event.prevent_default();
        let unit = match event.delta_mode() {
            1 => LINE,
            2 => PAGE,
            _ => 1.0,
        };
        let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
        let (x, _) = self.point(event.client_x(), event.client_y());
        let action = if event.ctrl_key() {
            // A mouse wheel with Ctrl takes large steps, a pinch small ones.
            let rate = if dy.abs() >= 50.0 { WHEEL } else { PINCH };
            Action::ZoomAt { x, factor: (-dy * rate).exp() }
        } else if event.shift_key() {
            Action::PanBy { dx: -(dx + dy), dy: 0.0 }
        } else if event.alt_key() {
            Action::PanBy { dx: 0.0, dy: -dy }
        } else if dx.abs() > dy.abs() {
            Action::PanBy { dx: -dx, dy: 0.0 }
        } else {
            Action::ZoomAt { x, factor: (-dy * WHEEL).exp() }
        };
        self.gather(vec![action]);
    }

    pub(super) fn down(&self, event: PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let (x, y) = self.point(event.client_x(), event.client_y());
        if let Some(element) = self.stage.cast::<HtmlElement>() {
            // Without capture (an odd device) a drag ends at the edge of the plot; nothing worse.
            drop(element.set_pointer_capture(event.pointer_id()));
        }
        {
            let mut board = self.board.borrow_mut();
            board.tapped = None;
            board.taken = true;
            board.hand.down(event.pointer_id(), x, y, now(), event.shift_key());
            // A finger on a name scrolls like any other; a mouse takes the lane along.
            let takes = event.pointer_type() != "touch" && !event.shift_key();
            board.head = match hit_test(&board.scene, x, y, 0.0) {
                Some(Target::Head(lane)) if takes => Some(Held { lane, from: y, y, moves: false }),
                _ => None,
            };
        }
        // The second press of a double one does not stop what the first has set going.
        if !self.is_again(x, y) {
            self.dispatch.emit(Action::Hold);
        }
    }

    /// Whether a cluster was opened or a lane folded right here, just now.
    fn is_again(&self, x: f64, y: f64) -> bool {
        let near = |&(at, left, top): &(f64, f64, f64)| {
            now() - at < DOUBLE && (x - left).abs() <= NEAR && (y - top).abs() <= NEAR
        };
        self.board.borrow().opened.as_ref().is_some_and(near)
    }

    pub(super) fn moved(&self, event: PointerEvent) {
        let (x, y) = self.point(event.client_x(), event.client_y());
        let held = self.board.borrow().head;
        if let Some(held) = held {
            if held.moves || (y - held.from).abs() >= 4.0 {
                self.board.borrow_mut().head = Some(Held { y, moves: true, ..held });
                self.dispatch.emit(Action::DragLane(Some((held.lane, y))));
                self.drift();
            }
            return;
        }
        let (actions, marked, down, drags) = {
            let mut board = self.board.borrow_mut();
            let actions = board.hand.moved(event.pointer_id(), x, y, now());
            let (marked, down, drags) = (board.hand.span(), board.hand.is_down(), board.hand.is_dragging());
            if !down && event.pointer_type() != "touch" || drags && event.pointer_type() == "mouse" {
                board.hover = Some((x, y));
            }
            (actions, marked, down, drags)
        };
        self.span.set(marked);
        self.dragging.set(down && drags);
        if actions.is_empty() {
            self.flush();
        } else {
            self.gather(actions);
        }
    }

    pub(super) fn up(&self, event: PointerEvent, state: &Shared<State>) {
        let (x, y) = self.point(event.client_x(), event.client_y());
        let (release, held) = {
            let mut board = self.board.borrow_mut();
            (board.hand.up(event.pointer_id(), x, y, now()), board.head.take())
        };
        self.span.set(None);
        if let Some(Held { lane, moves: true, .. }) = held {
            let row = self.board.borrow().scene.row_at(y, state.timeline.row_of_lane(lane));
            self.dispatch.emit(Action::DragLane(None));
            self.dispatch.emit(Action::MoveLane { lane, row });
            return;
        }
        match release {
            Release::Held => return,
            Release::Click { x, y } if self.is_again(x, y) => {}
            // Its click would fall on whatever the tap opens under the finger.
            Release::Click { x, y } if event.pointer_type() == "touch" => {
                self.board.borrow_mut().tapped = Some((x, y));
            }
            Release::Click { x, y } => self.activate((x, y), 24.0),
            Release::Span { from, to } if to - from >= 4.0 => {
                let view = &state.viewport;
                let (start, end) = (view.time_from_x(from), view.time_from_x(to));
                self.dispatch.emit(Action::ZoomTo { start, end });
            }
            Release::Span { .. } => {}
            Release::Throw(action) => {
                // What was gathered for the next frame comes first: a pan would hold what is thrown.
                let (dx, dy) = std::mem::take(&mut self.board.borrow_mut().pan);
                self.dispatch.emit(Action::PanBy { dx, dy });
                self.dispatch.emit(action);
            }
        }
        self.dragging.set(false);
    }

    /// The click that ends a tap.
    pub(super) fn tap(&self, _: MouseEvent) {
        let tapped = self.board.borrow_mut().tapped.take();
        if let Some(point) = tapped {
            self.activate(point, 44.0);
            // In another page a finger scrolls that page until the timeline was tapped (style/plot.css).
            if let Some(stage) = self.stage.cast::<HtmlElement>() {
                drop(stage.set_attribute("data-taken", ""));
            }
        }
    }

    fn activate(&self, (x, y): (f64, f64), slop: f64) {
        let target = hit_test(&self.board.borrow().scene, x, y, slop);
        self.board.borrow_mut().opened =
            matches!(target, Some(Target::Cluster { .. } | Target::Head(_))).then(|| (now(), x, y));
        self.dispatch.emit(Action::Activate(target));
    }

    /// Scrolls the lanes, frame by frame, as long as one is held near an edge.
    fn drift(&self) {
        let (dy, drifts) = {
            let board = self.board.borrow();
            let Some(Held { y, moves: true, .. }) = board.head else { return };
            let height = board.scene.height;
            let over = |beyond: f64| (beyond / RIM).clamp(0.0, 1.0) * DRIFT;
            (over(AXIS_HEIGHT + RIM - y) - over(y - (height - RIM)), board.drift.is_some())
        };
        if dy == 0.0 || drifts {
            return;
        }
        let this = self.clone();
        let frame = request_animation_frame(move |_| {
            this.board.borrow_mut().drift = None;
            // Another view has come in the place of the plot, and no hand will let go any more.
            if this.stage.cast::<HtmlElement>().is_none_or(|stage| !stage.is_connected()) {
                return this.cancel();
            }
            let held = this.board.borrow().head;
            if let Some(Held { lane, y, moves: true, .. }) = held {
                this.dispatch.emit(Action::PanBy { dx: 0.0, dy });
                this.dispatch.emit(Action::DragLane(Some((lane, y))));
                this.drift();
            }
        });
        self.board.borrow_mut().drift = Some(frame);
    }

    /// Lets go of a lane that is on its way, and of a span that is being marked; whether there was one.
    pub(super) fn give_up(&self) -> bool {
        let busy = {
            let board = self.board.borrow();
            board.head.is_some_and(|held| held.moves) || board.hand.span().is_some()
        };
        if busy {
            self.cancel();
        }
        busy
    }

    pub(super) fn cancel(&self) {
        self.board.borrow_mut().hand.cancel();
        let held = self.board.borrow_mut().head.take();
        if held.is_some() {
            self.dispatch.emit(Action::DragLane(None));
        }
        self.span.set(None);
        self.dragging.set(false);
    }

    pub(super) fn leave(&self) {
        let mut board = self.board.borrow_mut();
        (board.hover, board.taken) = (None, false);
        drop(board);
        self.dispatch.emit(Action::Leave);
    }

    pub(super) fn double(&self, event: MouseEvent) {
        let (x, y) = self.point(event.client_x(), event.client_y());
        if self.is_again(x, y) {
            return;
        }
        let factor = if event.shift_key() { 0.4 } else { 2.5 };
        self.dispatch.emit(Action::ZoomStep { x: Some(x), factor });
    }
}
