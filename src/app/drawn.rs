//! The first complete picture: the mark that tells the browser when it is painted, and what leaves the page to it
//! until it is shown.

use super::environment::{sleep, window};
use std::cell::{Cell, RefCell};
use wasm_bindgen_futures::{JsFuture, spawn_local};

type Work = Box<dyn FnOnce()>;

/// Milliseconds that others have after the picture.
const TURN: i32 = 10;

thread_local! {
    static IS_PAINTED: Cell<bool> = const { Cell::new(false) };
    /// What waits for the picture; `None` when it has been shown.
    static WAITING: RefCell<Option<Vec<Work>>> = const { RefCell::new(Some(Vec::new())) };
}

/// Whether it has been shown.
pub(super) fn is_shown() -> bool {
    WAITING.with_borrow(Option::is_none)
}

/// Does something once it has been shown, or at once.
pub(super) fn after_shown(work: impl FnOnce() + 'static) {
    let work: Work = Box::new(work);
    let late = WAITING.with_borrow_mut(|waiting| match waiting {
        Some(waiting) => {
            waiting.push(work);
            None
        }
        None => Some(work),
    });
    if let Some(work) = late {
        work();
    }
}

/// Sets the User Timing mark `annals:drawn`, once: whoever calls has painted it.
pub(super) fn mark_drawn() {
    if IS_PAINTED.replace(true) {
        return;
    }
    // When the work is done that painted it: the frame that shows it is the next.
    spawn_local(async {
        if let Some(performance) = window().performance() {
            drop(performance.mark("annals:drawn"));
        }
        // The frame that shows it, and another one for whoever waits for that.
        frame().await;
        frame().await;
        sleep(TURN).await;
        for work in WAITING.take().unwrap_or_default() {
            work();
        }
    });
}

async fn frame() {
    let begun = js_sys::Promise::new(&mut |resolve, _| {
        drop(window().request_animation_frame(&resolve));
    });
    // It is never refused.
    drop(JsFuture::from(begun).await);
}
