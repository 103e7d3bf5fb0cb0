//! The sheet of keys. A native dialog: the browser keeps the focus inside and gives it back afterwards.

use super::{
    icons,
    speech::say,
    store::{Dispatch, on},
};
use crate::session::{Action, KEYS};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What the hands can do, beside the keys: variants of the messages `hand` and `hand-help`.
const HANDS: [&str; 6] = ["wheel", "drag", "shift", "double", "cluster", "brush"];

#[derive(Properties, PartialEq)]
pub(super) struct HelpProps {
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It is on the page and not open yet: nothing else could make this fail.
                drop(dialog.show_modal());
            }
            // Closing, not vanishing, is what gives the focus back.
            let dialog = dialog.cast::<HtmlDialogElement>();
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let close = on(&props.dispatch, || Action::ShowHelp(false));
    let onclick = {
        let (dialog, dispatch) = (dialog.clone(), props.dispatch.clone());
        Callback::from(move |event: MouseEvent| {
            // A click on the dialog itself, not on what is in it, is a click beside the sheet.
            if event.target_dyn_into::<HtmlDialogElement>() == dialog.cast() {
                dispatch.emit(Action::ShowHelp(false));
            }
        })
    };
    html! {
        <dialog class="help" ref={dialog} aria-labelledby="help-title" onclose={on(&props.dispatch, || Action::ShowHelp(false))} {onclick}>
            <div class="sheet">
                <header>
                    <h2 id="help-title">{ say().keys_title() }</h2>
                    <button type="button" class="icon-button" aria-label={say().close()} onclick={close}>{ icons::close() }</button>
                </header>
                <dl>
                    { for KEYS.iter().map(|row| html! {
                        <div>
                            <dt>{ for row.keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                            <dd>{ say().key_help(row.what) }</dd>
                        </div>
                    }) }
                </dl>
                <dl>
                    { for HANDS.into_iter().map(|hand| html! { <div><dt>{ say().hand(hand) }</dt><dd>{ say().hand_help(hand) }</dd></div> }) }
                </dl>
            </div>
        </dialog>
    }
}
