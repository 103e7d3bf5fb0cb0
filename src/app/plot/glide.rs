//! The picture on its way to another arrangement of the same events: lanes that fold, move or are grouped otherwise, an
//! axis that folds. It is laid out once, and painted between the old picture and the new one.

use super::Board;
use crate::session::ease;
use crate::timeline::{Scene, morph};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::{cell::RefCell, rc::Rc};
use yew::NodeRef;

/// How long it takes, in milliseconds.
const WAY: f64 = 240.0;

/// A movement under way. It begins with the first frame that it sees.
pub(super) struct Glide {
    from: Scene,
    /// What was painted last.
    pub(super) shown: Option<Scene>,
    since: Option<f64>,
    frame: Option<AnimationFrame>,
}

/// Sets out from what is on the canvas, wherever that is on its way.
pub(super) fn set_out(board: &Rc<RefCell<Board>>, canvas: &NodeRef, from: Scene) {
    board.borrow_mut().glide = Some(Glide { from, shown: None, since: None, frame: None });
    go_on(board, canvas);
}

fn go_on(board: &Rc<RefCell<Board>>, canvas: &NodeRef) {
    let frame = {
        let (board, canvas) = (Rc::clone(board), canvas.clone());
        request_animation_frame(move |now| step(&board, &canvas, now))
    };
    if let Some(glide) = &mut board.borrow_mut().glide {
        glide.frame = Some(frame);
    }
}

fn step(shared: &Rc<RefCell<Board>>, canvas: &NodeRef, now: f64) {
    let arrived = {
        let mut board = shared.borrow_mut();
        let Some(mut glide) = board.glide.take() else { return };
        let progress = (now - *glide.since.get_or_insert(now)) / WAY;
        let dark = board.dark;
        let Board { easel, scene, .. } = &mut *board;
        if progress >= 1.0 {
            easel.paint(canvas, scene, dark);
        } else {
            let between = morph(&glide.from, scene, ease(progress));
            easel.paint(canvas, &between, dark);
            glide.shown = Some(between);
            board.glide = Some(glide);
        }
        progress >= 1.0
    };
    if !arrived {
        go_on(shared, canvas);
    }
}
