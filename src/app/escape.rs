//! Escape gives up what a hand is about to do, before it means anything else.

use super::environment::window;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Calls `give_up` at Escape; what it gave up is all that this press does.
#[hook]
pub(super) fn use_escape(give_up: Rc<dyn Fn() -> bool>) {
    use_effect_with((), move |()| {
        // Before the keyboard of the page hears of it.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
            let pressed = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if pressed && give_up() {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}
