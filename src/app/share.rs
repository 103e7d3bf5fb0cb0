//! Passing on what is seen: the address of the view, or a frame of it for another page.

use super::{
    desk::Desk,
    environment::{copy, window},
    icons,
    menu::{item, menu},
    speech::say,
    store::Dispatch,
};
use crate::session::Action;
use yew::prelude::*;

/// The menu; of a project of the reader's `own` there is no address that others could open.
pub(super) fn share_menu(dispatch: &Dispatch, empty: bool, own: Option<&Desk>) -> Html {
    let act = |act: fn(&Dispatch)| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| act(&dispatch))
    };
    let content = match own {
        Some(desk) => {
            let save = {
                let desk = desk.clone();
                Callback::from(move |()| desk.save_file())
            };
            html! {
                <>
                    <p class="hint">{ say().share_own() }</p>
                    { item(say().save_file(), save) }
                </>
            }
        }
        None => html! {
        <>
            { item(say().copy_view(), act(copy_link)) }
            { item(say().copy_frame(), act(|dispatch| put(frame(), say().frame_copied(), dispatch))) }
        </>
        },
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
