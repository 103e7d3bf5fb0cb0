//! The address bar: what is seen as the fragment of the URL. Choosing is a step that Back undoes; moving is not.

use super::{
    environment::{now, window},
    store::Dispatch,
};
use crate::session::{Action, Load, Permalink, Shared, State};
use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Milliseconds between two changes of the address while the view moves: browsers stop listening to more.
const PACE: f64 = 160.0;

/// Keeps the address and the state in step with each other.
#[hook]
pub(super) fn use_address(state: &Shared<State>, dispatch: &Dispatch) {
    let ready = state.load == Load::Done && !state.model.is_empty();
    // The link that the address holds now.
    let written = use_mut_ref(|| None::<Permalink>);
    let last = use_mut_ref(|| 0.0);
    // The link was read and the state does not follow it yet: it must not be written over.
    let read = use_mut_ref(|| false);
    {
        let (dispatch, written, read) = (dispatch.clone(), written.clone(), read.clone());
        use_effect_with(ready, move |ready| {
            if *ready {
                let link = current();
                *written.borrow_mut() = Some(link.clone());
                if link != Permalink::default() {
                    *read.borrow_mut() = true;
                    dispatch.emit(Action::Restore(link));
                }
            }
        });
    }
    {
        let (dispatch, written) = (dispatch.clone(), written.clone());
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "popstate", move |_| {
                let link = current();
                *written.borrow_mut() = Some(link.clone());
                dispatch.emit(Action::Restore(link));
            });
            move || drop(listener)
        });
    }
    let state = state.clone();
    use_effect_with(state, move |state| {
        let link = Permalink::of(state);
        let before = written.borrow();
        let step = before.as_ref().map(|before| link.is_step_from(before)).filter(|_| !read.take());
        drop(before);
        let timer = match step {
            Some(true) => {
                write(&link, true);
                *written.borrow_mut() = Some(link);
                None
            }
            Some(false) if written.borrow().as_ref() != Some(&link) => {
                let wait = (PACE - (now() - *last.borrow())).max(0.0);
                Some(Timeout::new(wait as u32, move || {
                    write(&link, false);
                    *written.borrow_mut() = Some(link);
                    *last.borrow_mut() = now();
                }))
            }
            Some(false) | None => None,
        };
        move || drop(timer)
    });
}

fn current() -> Permalink {
    let hash = window().location().hash().unwrap_or_default();
    Permalink::parse(hash.strip_prefix('#').unwrap_or(&hash))
}

fn write(link: &Permalink, step: bool) {
    let location = window().location();
    let base =
        format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let fragment = link.to_fragment();
    let url = if fragment.is_empty() { base } else { format!("{base}#{fragment}") };
    if let Ok(history) = window().history() {
        let done = if step {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        // Browsers refuse very frequent changes; the next one will get through.
        drop(done);
    }
}
