//! The head of the page: the name, the views, and how it looks.

use super::{
    export::{Export, export_menu},
    icons,
    share::share_menu,
    store::{Dispatch, on},
};
use crate::session::{Action, ThemeChoice, View};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeaderProps {
    pub(super) view: View,
    pub(super) theme: ThemeChoice,
    pub(super) dark: bool,
    pub(super) title: Option<AttrValue>,
    pub(super) documents: usize,
    /// Whether the panel of filters is open; `None` when there is nothing to filter.
    pub(super) filters_open: Option<bool>,
    pub(super) export: Callback<Export>,
    pub(super) dispatch: Dispatch,
    #[prop_or_default]
    pub(super) children: Html,
}

#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let HeaderProps { view, theme, dark, title, documents, filters_open, export, dispatch, children } = props;
    let entry = |this: View, label: &'static str, count: usize| {
        let current = (*view == this).then_some("page");
        html! {
            <button type="button" aria-current={current} onclick={on(dispatch, move || Action::SetView(this))}>
                { label }
                if count > 0 {
                    <small>{ count }</small>
                }
            </button>
        }
    };
    // The toggle goes to the other look; when that is what the system says, it follows the system again.
    let (next, name) =
        if *dark { (ThemeChoice::Light, "Light theme") } else { (ThemeChoice::Dark, "Dark theme") };
    let next = if *theme == ThemeChoice::System { next } else { ThemeChoice::System };
    let system_says = super::environment::holds("(prefers-color-scheme: dark)");
    let next = if next == ThemeChoice::System && system_says == *dark {
        if *dark { ThemeChoice::Light } else { ThemeChoice::Dark }
    } else {
        next
    };
    html! {
        <header class="header">
            <h1 class="wordmark">{ "Annals" }</h1>
            if let Some(title) = title {
                <p class="chronology-title">{ title.clone() }</p>
            }
            <nav class="views" aria-label="Views">
                { entry(View::Timeline, "Timeline", 0) }
                if *documents > 0 {
                    { entry(View::Sources, "Sources", *documents) }
                }
                if filters_open.is_some() {
                    { entry(View::Table, "Table", 0) }
                }
            </nav>
            if let Some(open) = *filters_open {
                <button type="button" class="filter-button" aria-expanded={open.to_string()} onclick={on(dispatch, move || Action::ShowFacets(!open))}>
                    { icons::filter() }{ "Filter" }
                </button>
            }
            <div class="header-space" />
            { children.clone() }
            // On a narrow window the menus stand in one, behind this button.
            <button type="button" class="icon-button more" popovertarget="actions" aria-label="More" title="More">{ icons::more() }</button>
            <div class="actions" id="actions" popover="auto" role="group" aria-label="Actions">
                if filters_open.is_some() {
                    { export_menu(export) }
                    { share_menu(dispatch) }
                }
                <span class="rule" />
                <button type="button" class="action theme" title={name} onclick={on(dispatch, move || Action::SetTheme(next))}>
                    { icons::theme() }<span>{ name }</span>
                </button>
            </div>
        </header>
    }
}
