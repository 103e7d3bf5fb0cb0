//! The map of lanes as a scroll bar: the picture shows it, this takes the hand and the keys.

use super::Board;
use crate::app::{speech::say, store::Dispatch};
use crate::{
    number::tenths,
    session::{Action, Shared, State},
    timeline::{AXIS_HEIGHT, minimap_frame},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Nothing while all lanes are in sight.
pub(super) fn minimap(state: &Shared<State>, dispatch: &Dispatch, board: &Rc<RefCell<Board>>) -> Html {
    let (view, content) = (state.viewport, state.content_height);
    let Some((top, height)) = minimap_frame(view.height, view.scroll, content) else {
        return Html::default();
    };
    let plot = view.height - AXIS_HEIGHT;
    let most = content - view.height;
    let scroll_of = move |upper: f64| upper / (plot - height).max(1.0) * most;
    let onpointerdown = {
        let (dispatch, board) = (dispatch.clone(), Rc::clone(board));
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            if event.button() != 0 {
                return;
            }
            if let Some(strip) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
                drop(strip.set_pointer_capture(event.pointer_id()));
            }
            let y = f64::from(event.offset_y());
            // Outside the frame: it comes to the pointer and is held by its middle.
            let grip = if (top..=top + height).contains(&y) { y - top } else { height / 2.0 };
            board.borrow_mut().map_grip = Some(grip);
            dispatch.emit(Action::ScrollTo(scroll_of(y - grip)));
        })
    };
    let onpointermove = {
        let (dispatch, board) = (dispatch.clone(), Rc::clone(board));
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            let grip = board.borrow().map_grip;
            if let Some(grip) = grip {
                dispatch.emit(Action::ScrollTo(scroll_of(f64::from(event.offset_y()) - grip)));
            }
        })
    };
    let release = {
        let board = Rc::clone(board);
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            board.borrow_mut().map_grip = None;
        })
    };
    let onwheel = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: WheelEvent| {
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::ScrollTo(view.scroll + event.delta_y()));
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => view.scroll - 40.0,
                "ArrowDown" => view.scroll + 40.0,
                "PageUp" => view.scroll - plot,
                "PageDown" => view.scroll + plot,
                "Home" => 0.0,
                "End" => most,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::ScrollTo(to));
        })
    };
    html! {
        <div
            class="minimap" role="scrollbar" tabindex="0" aria-label={say().lanes_map()} aria-controls="plot" aria-orientation="vertical"
            aria-valuemin="0" aria-valuemax={tenths(most.round())} aria-valuenow={tenths(view.scroll.round())}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onwheel} {onkeydown}
        />
    }
}
