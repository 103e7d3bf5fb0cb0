//! The head of the page: the name, the views, and how it looks.

use super::{
    bring::import_menu,
    desk::Desk,
    environment::{close_menus, in_field, is_published},
    export::{Export, export_menu},
    icons,
    load::source,
    menu::item,
    share::share_menu,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    i18n::Language,
    session::{Action, History, Panel, Shared, ThemeChoice, View},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeaderProps {
    pub(super) view: View,
    pub(super) language: Language,
    pub(super) theme: ThemeChoice,
    pub(super) dark: bool,
    pub(super) title: Option<AttrValue>,
    /// What stands for the title as long as there is none.
    pub(super) untitled: AttrValue,
    pub(super) documents: usize,
    /// There is nothing to see yet.
    pub(super) empty: bool,
    /// Whether the panel of filters is open.
    pub(super) filters_open: bool,
    pub(super) export: Callback<Export>,
    pub(super) history: Shared<History>,
    pub(super) desk: Desk,
    pub(super) dispatch: Dispatch,
    #[prop_or_default]
    pub(super) children: Html,
}

#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let HeaderProps {
        view,
        language,
        theme,
        dark,
        title,
        untitled,
        documents,
        empty,
        filters_open,
        export,
        history,
        desk,
        dispatch,
        children,
    } = props;
    let entry = |this: View, label: &'static str, count: usize| {
        let current = (*view == this).then_some("page");
        html! {
            <button type="button" aria-current={current} onclick={on(dispatch, move || Action::SetView(this))}>
                { label }
                if count > 0 {
                    { " " }<small>{ say().number(count) }</small>
                }
            </button>
        }
    };
    // The toggle goes to the other look; when that is what the system says, it follows the system again.
    let (next, name) = if *dark {
        (ThemeChoice::Light, say().theme_light())
    } else {
        (ThemeChoice::Dark, say().theme_dark())
    };
    let next = if *theme == ThemeChoice::System { next } else { ThemeChoice::System };
    let system_says = super::environment::holds("(prefers-color-scheme: dark)");
    let next = if next == ThemeChoice::System && system_says == *dark {
        if *dark { ThemeChoice::Light } else { ThemeChoice::Dark }
    } else {
        next
    };
    let open = *filters_open;
    html! {
        <header class="header">
            <h1 class="wordmark">{ "Annals" }</h1>
            { title_menu(title.as_ref(), untitled, desk, dispatch) }
            <nav class="views" aria-label={say().views()}>
                { entry(View::Timeline, say().view_timeline(), 0) }
                if *empty || *documents > 0 {
                    { entry(View::Sources, say().view_sources(), *documents) }
                }
                { entry(View::Table, say().view_table(), 0) }
            </nav>
            if !empty {
                <button type="button" class="filter-button" aria-expanded={open.to_string()} onclick={on(dispatch, move || Action::ShowFacets(!open))}>
                    { icons::filter() }{ say().filter() }
                </button>
            }
            <div class="header-space" />
            { children.clone() }
            // On a narrow window the menus stand in one, behind this button.
            <button type="button" class="icon-button more" popovertarget="actions" aria-label={say().more()} title={say().more()}>{ icons::more() }</button>
            <div class="actions" id="actions" popover="auto" role="group" aria-label={say().actions()}>
                if history.can_undo() || history.can_redo() {
                    { step(say().undo(), icons::undo(), history.can_undo(), Action::Undo, dispatch) }
                    { step(say().redo(), icons::redo(), history.can_redo(), Action::Redo, dispatch) }
                }
                { import_menu(dispatch) }
                { export_menu(export, *empty, dispatch) }
                { share_menu(dispatch, *empty, Some(desk).filter(|desk| source().is_none() && desk.project().is_some())) }
                <span class="rule" />
                <button type="button" class="action theme" title={name} onclick={on(dispatch, move || Action::SetTheme(next))}>
                    { icons::theme() }<span>{ name }</span>
                </button>
                <div class="languages" role="group" aria-label={say().language()}>
                    { for Language::ALL.into_iter().map(|this| html! {
                        <button
                            type="button" lang={this.tag()} title={this.name()} aria-pressed={(this == *language).to_string()}
                            onclick={on(dispatch, move || Action::SetLanguage(this))}
                        >{ this.tag().to_ascii_uppercase() }</button>
                    }) }
                </div>
            </div>
        </header>
    }
}

/// A step back or forth. What it changes is seen, also where the button stands in a menu.
fn step(name: &'static str, icon: Html, can: bool, action: Action, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        close_menus();
        dispatch.emit(action.clone());
    });
    html! { <button type="button" class="action step" title={name} disabled={!can} {onclick}>{ icon }<span>{ name }</span></button> }
}

/// The project's name, and what can be done with the whole of it.
fn title_menu(title: Option<&AttrValue>, untitled: &AttrValue, desk: &Desk, dispatch: &Dispatch) -> Html {
    let name = title.unwrap_or(untitled).clone();
    let rename = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.emit(Action::Rename(Some(field.value())));
            }
        })
    };
    let is_copy = source().is_some() && desk.project().is_some();
    let show = |panel: Panel| on(dispatch, move || Action::ShowPanel(Some(panel)));
    let act = |act: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |()| act(&desk))
    };
    html! {
        <>
            <button type="button" class="chronology-title" popovertarget="project" title={name.clone()}><span>{ name.clone() }</span>{ icons::down() }</button>
            <div id="project" class="menu" popover="auto" role="group" aria-label={say().project()}>
                <label class="name"><span>{ say().project_name() }</span><input id="project-name" type="text" value={in_field("project-name", title.map_or_else(String::new, |title| title.to_string()))} placeholder={untitled.clone()} onchange={rename} /></label>
                { item(say().documents_panel(), show(Panel::Documents)) }
                { item(say().corrections_panel(), show(Panel::Corrections)) }
                { item(say().save_file(), act(Desk::save_file)) }
                { item(say().new_project(), act(Desk::begin)) }
                { item(say().all_projects(), show(Panel::Projects)) }
                if is_copy {
                    { item(say().original(), act(Desk::original)) }
                }
                if !(is_published() && source().is_some()) {
                    { item(if is_published() { say().published() } else { say().sample() }, act(Desk::sample)) }
                }
            </div>
        </>
    }
}
