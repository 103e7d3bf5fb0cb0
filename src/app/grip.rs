//! The grip of the inspector where it is a sheet: dragged up it shows the whole, dragged down it puts the sheet lower, then
//! away; a tap, or Enter, takes it to the other height.

use super::{environment::set_style, speech::say, store::Dispatch};
use crate::session::Action;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Pixels that a drag is, and no tap.
const DRAGGED: i32 = 24;
/// What the sheet has while it is as high as the page.
const WHOLE: &str = "data-whole";

thread_local! {
    /// Where the grip was taken, of which a page has one; a picture that is drawn meanwhile makes its listeners anew.
    static TAKEN: Cell<Option<i32>> = const { Cell::new(None) };
    /// Whether a press has been answered before its click comes.
    static ANSWERED: Cell<bool> = const { Cell::new(false) };
}

/// The height is the sheet's own affair, as where a list is scrolled to is: it is kept on the page only.
pub(super) fn grip(dispatch: &Dispatch) -> Html {
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        if let Some(grip) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            drop(grip.set_pointer_capture(event.pointer_id()));
        }
        TAKEN.set(Some(event.client_y()));
        ANSWERED.set(false);
    });
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if let (Some(from), Some(sheet)) = (TAKEN.get(), sheet(&event)) {
            pull(&sheet, event.client_y() - from);
        }
    });
    let onpointerup = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: PointerEvent| {
            let (Some(from), Some(sheet)) = (TAKEN.take(), sheet(&event)) else { return };
            let by = event.client_y() - from;
            pull(&sheet, 0);
            ANSWERED.set(by.abs() >= DRAGGED);
            if by <= -DRAGGED {
                raise(&sheet, true);
            } else if by >= DRAGGED && sheet.has_attribute(WHOLE) {
                raise(&sheet, false);
            } else if by >= DRAGGED {
                dispatch.emit(Action::SelectEvent(None));
            }
        })
    };
    let onpointercancel = Callback::from(move |event: PointerEvent| {
        TAKEN.set(None);
        if let Some(sheet) = sheet(&event) {
            pull(&sheet, 0);
        }
    });
    let onclick = Callback::from(move |event: MouseEvent| {
        // A click without a pointer is a key's.
        let answered = ANSWERED.take() && event.detail() > 0;
        if let Some(sheet) = sheet(&event).filter(|_| !answered) {
            raise(&sheet, !sheet.has_attribute(WHOLE));
        }
    });
    html! {
        <button type="button" class="grip" aria-label={say().whole_sheet()} aria-expanded="false" {onclick} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} />
    }
}

fn sheet(event: &web_sys::Event) -> Option<HtmlElement> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".inspector").ok()??.dyn_into().ok()
}

fn raise(sheet: &HtmlElement, whole: bool) {
    drop(if whole { sheet.set_attribute(WHOLE, "") } else { sheet.remove_attribute(WHOLE) });
    if let Ok(Some(grip)) = sheet.query_selector(".grip") {
        drop(grip.set_attribute("aria-expanded", if whole { "true" } else { "false" }));
    }
}

/// The sheet follows the hand, which holds it so far below where it lay.
fn pull(sheet: &HtmlElement, by: i32) {
    set_style(sheet, "--pull", &[&by.to_string(), "px"].concat());
}
