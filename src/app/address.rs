//! The address bar: what is seen as the fragment of the URL. Choosing is a step that Back undoes, and so is leaving a view
//! that was looked at; what one only comes through on the way is none.

use super::{
    environment::{is_embedded, now, window},
    store::Dispatch,
};
use crate::session::{Action, History, Load, Permalink, Shared, State};
use gloo::{events::EventListener, timers::callback::Timeout};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Milliseconds for which the view must rest before the address tells it: a change of the address costs as much as
/// some frames, and browsers stop listening to frequent ones.
const REST: u32 = 100;
/// Milliseconds after which a view was looked at: Back leads to it.
const LOOK: f64 = 1200.0;

/// What the address says and what it is to say.
struct Writer {
    state: Shared<State>,
    written: Option<Permalink>,
    /// Since when, in milliseconds.
    since: f64,
    /// The link was read and the state does not follow it yet: it must not be written over.
    read: bool,
    /// A link is on its way into force: what comes of it is no step.
    returns: bool,
    timer: Option<Timeout>,
}

/// Keeps the address and the state in step with each other.
#[hook]
pub(super) fn use_address(state: &Shared<State>, dispatch: &Dispatch) {
    // Nothing was done yet: it was just opened, and is as the address says once its corrections are in force.
    let fresh = state.history.0.as_ref() == &History::default();
    let ready = state.load == Load::Done && !state.model.is_empty() && !(fresh && state.behind.is_some());
    let writer = use_mut_ref(|| Writer {
        state: state.clone(),
        written: None,
        since: 0.0,
        read: false,
        returns: false,
        timer: None,
    });
    {
        let (dispatch, writer) = (dispatch.clone(), writer.clone());
        use_effect_with(ready, move |ready| {
            if *ready {
                let link = current();
                let first = writer.borrow_mut().written.replace(link.clone()).is_none();
                if (first || fresh) && link != Permalink::default() {
                    writer.borrow_mut().read = true;
                    restore(&writer, &dispatch, link);
                }
            }
        });
    }
    {
        let (dispatch, writer) = (dispatch.clone(), writer.clone());
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "popstate", move |_| {
                // What is still on its way is opened as the address says then.
                if writer.borrow().written.is_none() {
                    return;
                }
                let link = current();
                writer.borrow_mut().note(link.clone());
                restore(&writer, &dispatch, link);
            });
            move || drop(listener)
        });
    }
    let seen = (state.view, state.document, state.sort, state.key);
    let parts = (state.selected, seen, state.filters.clone(), state.arrangement.clone(), ready);
    {
        let (state, writer) = (state.clone(), writer.clone());
        use_effect_with(parts, move |_| {
            let mut writer = writer.borrow_mut();
            writer.state = state.clone();
            if std::mem::take(&mut writer.read) {
                return;
            }
            let returns = std::mem::take(&mut writer.returns);
            let link = Permalink::of(&state);
            if writer.written.as_ref().is_some_and(|before| link.is_step_from(before)) {
                write(&link, !returns);
                writer.note(link);
            }
        });
    }
    let state = state.clone();
    let parts = (state.viewport, state.fits, state.filters.clone(), state.arrangement.clone(), ready);
    use_effect_with(parts, move |_| {
        writer.borrow_mut().state = state;
        if writer.borrow().timer.is_none() {
            follow(&writer, now());
        }
    });
}

/// Puts a link into force. What it names may be gone: then the address tells what is there, in the same entry.
fn restore(writer: &Rc<RefCell<Writer>>, dispatch: &Dispatch, link: Permalink) {
    writer.borrow_mut().returns = true;
    dispatch.emit(Action::Restore(Box::new(link)));
    let writer = Rc::clone(writer);
    Timeout::new(REST, move || {
        let mut writer = writer.borrow_mut();
        // Where nothing changes nothing follows.
        writer.returns = false;
        let link = Permalink::of(&writer.state);
        if is_embedded() || writer.written.as_ref() != Some(&link) {
            write(&link, false);
            writer.note(link);
        }
    })
    .forget();
}

impl Writer {
    /// The address tells this from now on.
    fn note(&mut self, link: Permalink) {
        (self.written, self.since) = (Some(link), now());
    }
}

/// Writes the link when the view has come to rest that began to move then.
fn follow(writer: &Rc<RefCell<Writer>>, began: f64) {
    let seen = writer.borrow().state.clone();
    let later = Rc::clone(writer);
    let timer = Timeout::new(REST, move || {
        let rests = later.borrow().state == seen;
        if !rests {
            follow(&later, began);
            return;
        }
        let mut writer = later.borrow_mut();
        drop(writer.timer.take());
        let link = Permalink::of(&seen);
        // What is a step was written when it was made.
        let before = writer.written.as_ref();
        if let Some(before) = before.filter(|before| **before != link && !link.is_step_from(before)) {
            write(&link, began - writer.since > LOOK && link.is_elsewhere_than(before));
            writer.note(link);
        }
    });
    writer.borrow_mut().timer = Some(timer);
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
        // Back leaves the page that has this one in a frame: its history is not ours.
        let done = if step && !is_embedded() {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
        // Browsers refuse very frequent changes; the next one will get through.
        drop(done);
    }
}
