//! Passing on what is seen: the address of the view, or a frame of it for another page.

use super::{
    environment::{copy, window},
    icons,
    menu::{item, menu},
    speech::say,
    store::Dispatch,
};
use crate::session::Action;
use yew::prelude::*;

pub(super) fn share_menu(dispatch: &Dispatch, empty: bool) -> Html {
    let act = |act: fn(&Dispatch)| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| act(&dispatch))
    };
    let content = html! {
        <>
            { item(say().copy_view(), act(copy_link)) }
            { item(say().copy_frame(), act(|dispatch| put(frame(), say().frame_copied(), dispatch))) }
        </>
    };
    menu("share", icons::share(), say().share(), empty, content)
}

/// Copies the address of what is seen, event and filters included.
pub(super) fn copy_link(dispatch: &Dispatch) {
    put(address(), say().link_copied(), dispatch);
}

fn address() -> String {
    window().location().href().unwrap_or_default()
}

fn frame() -> String {
    let address = address().replace('&', "&amp;").replace('"', "%22");
    ["<iframe src=\"", &address, "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>"].concat()
}

fn put(text: String, done: &'static str, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let words = if copy(&text).await { done } else { say().no_clipboard() };
        dispatch.emit(Action::Tell(words.to_owned()));
    });
}
