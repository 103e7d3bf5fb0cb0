//! Correcting one event: its fields, and whether it is one.

mod adder;
mod company;
mod draft;

use super::{
    dating::use_dating,
    environment::focus,
    icons,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    chronology::{Anchor, Correction, Event, EventId, What},
    session::{Action, Model, Shared},
    timeline::EventIndex,
};
pub(super) use adder::{Adder, has_selection};
use company::{Joining, parts, tie};
use draft::{Draft, fields, forget};
pub(super) use draft::{forget_drafts, has_drafts, left_behind};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    pub(super) model: Shared<Model>,
    pub(super) event: EventIndex,
    /// Another tab has the project: nothing can be changed here.
    pub(super) fixed: bool,
    pub(super) dispatch: Dispatch,
}

fn correct(dispatch: &Dispatch, what: What) {
    dispatch.emit(Action::Correct(Box::new(Correction::from(what))));
}

/// Keeps what stands in the fields and closes them, if it can be kept.
type Save = Callback<(), bool>;

/// The chosen event, open for correction. What an import brings meanwhile changes nothing in its fields.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { model, event: index, fixed, dispatch } = props;
    let begun = use_memo((), |()| {
        let event = model.event(*index)?;
        Some(draft::begun(&event.id).unwrap_or_else(|| {
            let draft = Draft::of(model, event);
            (event.id.clone(), draft.clone(), draft)
        }))
    });
    let none = || (EventId::from(""), Draft::default(), Draft::default());
    let (id, before, kept) = (*begun).clone().unwrap_or_else(none);
    let draft = use_state_eq(|| kept);
    use_effect_with((draft.clone(), id.clone(), before.clone()), |(draft, id, before)| {
        draft::hold(id, before, draft);
    });
    use_dating();
    let form = use_node_ref();
    {
        let form = form.clone();
        use_effect_with((), move |()| {
            let first =
                form.cast::<Element>().and_then(|form| form.query_selector("textarea").ok().flatten());
            if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                drop(field.focus());
            }
        });
    }
    let Some(event) = model.event(*index) else { return Html::default() };
    let anchor = Anchor::of(event);
    let close = {
        let (dispatch, id) = (dispatch.clone(), id);
        Callback::from(move |()| {
            forget(&id);
            dispatch.emit(Action::Edit(false));
        })
    };
    let change = draft.change(&before);
    let ready = change.is_some();
    // What stands in the fields is kept with whatever else is done here; not done when the date is none.
    let save: Save = {
        let (dispatch, anchor, close, fixed) = (dispatch.clone(), anchor.clone(), close.clone(), *fixed);
        Callback::from(move |()| {
            if fixed {
                dispatch.emit(Action::Tell(say().elsewhere().to_owned()));
                return false;
            }
            let Some(change) = &change else { return false };
            if !change.is_empty() {
                correct(&dispatch, What::Edit(anchor.clone(), change.clone()));
            }
            close.emit(());
            true
        })
    };
    let onsubmit = {
        let save = save.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(());
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    html! {
        <div class="editor" ref={form} {onkeydown}>
            <form {onsubmit}>
                { fields(model, &draft) }
                <p class="buttons">
                    <button type="submit" class="button primary" disabled={!ready}>{ say().save() }</button>
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ say().cancel() }<kbd>{ "Esc" }</kbd></button>
                </p>
            </form>
            { parts(event, &save, dispatch) }
            <Joining model={model.clone()} event={*index} anchor={anchor.clone()} save={save.clone()} dispatch={dispatch.clone()} />
            { tie(event, &anchor, &save, dispatch) }
        </div>
    }
}

/// The button that opens the fields.
pub(super) fn edit(dispatch: &Dispatch) -> Html {
    html! { <button type="button" id="edit-event" class="button" onclick={on(dispatch, || Action::Edit(true))}>{ say().edit() }<kbd>{ "E" }</kbd></button> }
}

/// Judgements: checked, or no event at all.
pub(super) fn judgements(event: &Event, dispatch: &Dispatch) -> Html {
    let checked = event.extra.get("checked").is_some();
    let anchor = Anchor::of(event);
    let check = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| correct(&dispatch, What::Check(anchor.clone())))
    };
    html! {
        <>
            // The button has the sign as a picture.
            { plain(if checked { say().checked_mark().trim_start_matches("✓ ") } else { say().check() }, icons::check(), Some(checked), check) }
            { reject(event, dispatch) }
        </>
    }
}

/// The judgement that it is no event.
pub(super) fn reject(event: &Event, dispatch: &Dispatch) -> Html {
    let (anchor, dispatch) = (Anchor::of(event), dispatch.clone());
    let reject = Callback::from(move |press: MouseEvent| {
        if !is_meant(&anchor, press.time_stamp()) {
            return;
        }
        correct(&dispatch, What::Reject(anchor.clone()));
        dispatch.emit(Action::Tell(say().is_no_event().to_owned()));
        // The next event takes its place, which a second press is not meant for.
        focus("inspector");
    });
    plain(say().reject(), icons::reject(), None, reject)
}

/// Milliseconds in which a second press is still meant for the event that has gone.
const HASTE: f64 = 500.0;

thread_local! {
    static REJECTED: RefCell<Option<(Anchor, f64)>> = const { RefCell::new(None) };
}

/// Whether a press at `now` rejects this event, not the one before it once more: it has taken its place under the finger.
fn is_meant(event: &Anchor, now: f64) -> bool {
    REJECTED.with_borrow_mut(|last| {
        let is_meant = last.as_ref().is_none_or(|(gone, at)| gone == event || now - at > HASTE);
        if is_meant {
            *last = Some((event.clone(), now));
        }
        is_meant
    })
}

/// A button of the inspector that is not pressed often.
pub(super) fn plain(
    name: &'static str,
    icon: Html,
    done: Option<bool>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="button plain" title={name} aria-pressed={done.map(|done| done.to_string())} {onclick}>
            { icon }<span>{ name }</span>
        </button>
    }
}
