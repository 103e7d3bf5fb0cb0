//! A sheet over the page. A native dialog: the browser keeps the focus inside and gives it back afterwards.

use super::{icons, speech::say};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct SheetProps {
    pub(super) title: AttrValue,
    pub(super) class: &'static str,
    pub(super) onclose: Callback<()>,
    pub(super) children: Html,
}

#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let SheetProps { title, class, onclose, children } = props;
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
    let onclick = {
        let (dialog, onclose) = (dialog.clone(), onclose.clone());
        Callback::from(move |event: MouseEvent| {
            // A click on the dialog itself, not on what is in it, is a click beside the sheet.
            if event.target_dyn_into::<HtmlDialogElement>() == dialog.cast() && !has_words(&dialog) {
                onclose.emit(());
            }
        })
    };
    html! {
        <dialog class={classes!("help", *class)} ref={dialog} aria-labelledby="sheet-title" onclose={onclose.reform(|_: Event| ())} {onclick}>
            <div class="sheet">
                <header>
                    <h2 id="sheet-title">{ title.clone() }</h2>
                    <button type="button" class="icon-button" aria-label={say().close()} onclick={onclose.reform(|_: MouseEvent| ())}>{ icons::close() }</button>
                </header>
                { children.clone() }
            </div>
        </dialog>
    }
}

/// Whether something was typed into the sheet that would be lost with it.
fn has_words(dialog: &NodeRef) -> bool {
    let fields = dialog.cast::<Element>().and_then(|dialog| dialog.query_selector_all("form textarea").ok());
    let typed = |field: Node| {
        field.dyn_into::<HtmlTextAreaElement>().is_ok_and(|field| !field.value().trim().is_empty())
    };
    fields.is_some_and(|fields| (0..fields.length()).filter_map(|at| fields.item(at)).any(typed))
}
