//! The sheet to paste into: a field for text, and one for an address of this site. What cannot be fetched is said
//! there, and what was typed stays.

use super::{
    bring::{bring_text, fetch, text_file},
    desk::Desk,
    speech::say,
    store::Dispatch,
};
use crate::session::Action;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct PasteProps {
    pub(super) desk: Desk,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Paste(props: &PasteProps) -> Html {
    let (text, address) = (use_node_ref(), use_node_ref());
    // Why the address brought nothing; without words while it is being fetched.
    let failed = use_state(|| None::<String>);
    let closed = use_mut_ref(|| false);
    {
        let closed = closed.clone();
        use_effect_with((), move |()| move || *closed.borrow_mut() = true);
    }
    let onsubmit = {
        let (desk, dispatch) = (props.desk.clone(), props.dispatch.clone());
        let (text, address, failed) = (text.clone(), address.clone(), failed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if failed.as_deref() == Some("") {
                return;
            }
            let field = text.clone();
            let typed =
                move || field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            let address = address.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let address = address.trim().to_owned();
            let (desk, dispatch) = (desk.clone(), dispatch.clone());
            if address.is_empty() {
                dispatch.emit(Action::ShowPanel(None));
                return bring_text(&desk, &typed());
            }
            failed.set(Some(String::new()));
            let (failed, closed) = (failed.clone(), closed.clone());
            spawn_local(async move {
                let fetched = fetch(&address).await;
                // Who has closed the sheet wants it no more.
                if *closed.borrow() {
                    return;
                }
                match fetched {
                    Ok(file) => {
                        // Also what was written while it was fetched: it came by one press, and one goes back.
                        let text = text_file(&desk, &typed());
                        dispatch.emit(Action::ShowPanel(None));
                        desk.bring(text.into_iter().chain([file]).collect());
                    }
                    Err(message) => failed.set(Some(message)),
                }
            });
        })
    };
    let is_fetching = failed.as_deref() == Some("");
    let message = failed.as_deref().unwrap_or_default();
    html! {
        <form class="paste" {onsubmit}>
            <label><span>{ say().paste_words() }</span><textarea ref={text} id="paste-text" rows="12" autofocus=true /></label>
            <label><span>{ say().or_address() }</span><input ref={address} id="paste-address" type="text" placeholder="texts/chapter-1.txt" aria-describedby="paste-failed" aria-invalid={(!message.is_empty()).then_some("true")} /></label>
            <p id="paste-failed" role="alert" class="error">{ message }</p>
            // It keeps the focus while it waits.
            <button type="submit" class="button primary" aria-disabled={is_fetching.to_string()}>{ if is_fetching { say().reading() } else { say().read() } }</button>
        </form>
    }
}
