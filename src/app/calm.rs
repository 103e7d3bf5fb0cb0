//! The view as words tell it: a few times a second while it moves, and exactly when it rests. Text that changes in
//! every frame cannot be read, and laying it out costs the frame more than the picture does.

use crate::timeline::Viewport;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds between two changes.
const PACE: u32 = 200;

/// `view`, but never newer than the last time it was told.
#[hook]
pub(super) fn use_calm(view: Viewport) -> Viewport {
    let told = use_state_eq(|| view);
    let latest = use_mut_ref(|| view);
    let timer = use_mut_ref(|| None::<Timeout>);
    *latest.borrow_mut() = view;
    if *told != view && timer.borrow().is_none() {
        let (told, timer_then) = (told.clone(), timer.clone());
        let wait = Timeout::new(PACE, move || {
            drop(timer_then.borrow_mut().take());
            told.set(*latest.borrow());
        });
        *timer.borrow_mut() = Some(wait);
    }
    *told
}
