//! The clock of movement: a tick a frame while something moves, and none when nothing does.

use super::store::Dispatch;
use crate::session::Action;
use gloo::render::request_animation_frame;
use yew::prelude::*;

/// Sends [`Action::Tick`] once a frame as long as `moving`. `beat` must change with every tick that was applied:
/// it is what asks for the next one.
#[hook]
pub(super) fn use_clock<B: PartialEq + 'static>(moving: bool, beat: B, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((moving, beat), move |(moving, _)| {
        let frame = moving.then(|| request_animation_frame(move |now| dispatch.emit(Action::Tick(now))));
        move || drop(frame)
    });
}
