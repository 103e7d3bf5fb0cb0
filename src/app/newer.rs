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

/// Whether a newer version waits; it is told when it comes.
#[hook]
pub(super) fn use_newer(desk: &Desk) -> bool {
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
    let desk = desk.clone();
    use_effect_with(*waits, move |waits| {
        if *waits {
            desk.tell(say().newer_waits());
        }
    });
    *waits
}

#[derive(Properties, PartialEq)]
pub(super) struct NewerProps {
    pub(super) desk: Desk,
}

/// The word, and the button. What it does is done once, however often it is pressed meanwhile.
#[component]
pub(super) fn Newer(props: &NewerProps) -> Html {
    let desk = props.desk.clone();
    let is_taken = use_mut_ref(|| false);
    let onclick = Callback::from(move |_: MouseEvent| {
        if std::mem::replace(&mut *is_taken.borrow_mut(), true) {
            return;
        }
        let (desk, is_taken) = (desk.clone(), is_taken.clone());
        spawn_local(async move {
            renew_page(&desk).await;
            // Where the page asks before it closes, the reader may stay.
            *is_taken.borrow_mut() = false;
        });
    });
    html! {
        <>
            <p class="kept">{ say().newer_waits() }</p>
            <button type="button" class="link" {onclick}>{ say().reload_now() }</button>
        </>
    }
}

/// Keeps what is to be kept and loads the page anew, unless this version has to stay.
async fn renew_page(desk: &Desk) {
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
}
