//! The sheet of keys.

use super::{
    sheet::Sheet,
    speech::say,
    store::{Dispatch, on},
};
use crate::session::{Action, KEYS};
use yew::prelude::*;

/// What the hands can do, beside the keys: variants of the messages `hand` and `hand-help`.
const HANDS: [&str; 7] = ["wheel", "drag", "shift", "double", "cluster", "drop", "brush"];

#[inline(never)]
pub(super) fn help(dispatch: &Dispatch) -> Html {
    html! {
        <Sheet title={say().keys_title()} class="keys-sheet" onclose={on(dispatch, || Action::ShowHelp(false))}>
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
        </Sheet>
    }
}
