//! Menus of the header. The browser opens and closes them (the popover API): a click beside one, Escape, and the
//! way of the focus are its work. On a narrow window all of them stand in one menu.

use super::environment::close_menus;
use yew::prelude::*;

/// A button that opens `content`, or cannot. `id` is that of the menu.
pub(super) fn menu(id: &'static str, icon: Html, label: &'static str, disabled: bool, content: Html) -> Html {
    html! {
        <>
            <button type="button" class="action" popovertarget={id} title={label} {disabled}>{ icon }<span>{ label }</span></button>
            <div {id} class={classes!("menu", disabled.then_some("disabled"))} popover="auto" role="group" aria-label={label}>
                <p class="menu-title" aria-hidden="true">{ label }</p>
                { content }
            </div>
        </>
    }
}

/// A line of a menu that does something; the menu closes first.
pub(super) fn item(label: &'static str, act: Callback<()>) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| {
        close_menus();
        act.emit(());
    });
    html! { <button type="button" class="item" {onclick}>{ label }</button> }
}
