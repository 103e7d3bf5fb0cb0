//! A newer version of the page has come and waits: the foot says so, and loads the page anew when the reader wants it.

use super::{desk::Desk, edit::forget_drafts, environment::window, speech::say};
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Gives this version's place to the newer one; false where another window has it (boot.js).
    #[wasm_bindgen(catch, js_namespace = annals)]
    async fn renew() -> Result<JsValue, JsValue>;
}

/// Whether a newer version waits.
#[hook]
pub(super) fn use_newer() -> bool {
    let waits = use_state_eq(|| false);
    {
        let waits = waits.clone();
        use_effect_with((), move |()| {
            // It may have been said before anybody listened.
            let page = gloo::utils::document().document_element();
            waits.set(page.is_some_and(|page| page.has_attribute("data-newer")));
            let listener = EventListener::new(&window(), "annals:newer", move |_| waits.set(true));
            move || drop(listener)
        });
    }
    *waits
}

/// The word, and the button.
#[inline(never)]
pub(super) fn newer(desk: &Desk) -> Html {
    let desk = desk.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let desk = desk.clone();
        spawn_local(async move {
            // From here on nothing of this version may be needed.
            if !desk.is_settled().await {
                return;
            }
            if renew().await.is_ok_and(|renewed| renewed.is_truthy()) {
                // Nobody is asked twice.
                forget_drafts();
                drop(window().location().reload());
            } else {
                desk.tell(say().other_windows());
            }
        });
    });
    html! {
        <>
            <p class="kept" role="status">{ say().newer_waits() }</p>
            <button type="button" class="link" {onclick}>{ say().reload_now() }</button>
        </>
    }
}
