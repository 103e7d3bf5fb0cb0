//! The search field with its results: a combobox. What is typed also filters every view.

use super::{
    environment::{focus, is_mac},
    icons,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    session::{Action, Filters, Model, Shared, search},
    timeline::{EventIndex, KindClass},
};
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Results that are listed.
const MOST: usize = 12;
/// Milliseconds of rest after a letter before a search, for chronologies where it takes time.
const REST: u32 = 120;
/// Events up to which every letter searches at once.
const SMALL: usize = 20_000;

#[derive(Properties, PartialEq)]
pub(super) struct SearchBoxProps {
    pub(super) model: Shared<Model>,
    pub(super) filters: Shared<Filters>,
    /// How many pass them.
    pub(super) count: usize,
    pub(super) open: bool,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn SearchBox(props: &SearchBoxProps) -> Html {
    let SearchBoxProps { model, filters, count, open, dispatch } = props;
    let query = &filters.query;
    let found = use_memo((model.clone(), filters.clone(), *open), |(model, filters, open)| {
        if *open { search(model, filters, MOST) } else { Vec::new() }
    });
    let more = count.saturating_sub(found.len());
    let active = use_state_eq(|| 0usize);
    let timer = use_mut_ref(|| None::<Timeout>);
    let waiting = use_mut_ref(|| None::<String>);
    let field = use_node_ref();
    let at = (*active).min(found.len().saturating_sub(1));

    // Asks what was typed and waits for a rest, and says what that was.
    let ask: Callback<(), Option<String>> = {
        let (dispatch, waiting) = (dispatch.clone(), waiting.clone());
        Callback::from(move |()| {
            let query = waiting.borrow_mut().take()?;
            dispatch.emit(Action::Search(query.clone()));
            Some(query)
        })
    };
    let oninput = {
        let (dispatch, active, ask, slow) =
            (dispatch.clone(), active.clone(), ask.clone(), model.len() > SMALL);
        Callback::from(move |event: InputEvent| {
            let Some(value) = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()) else {
                return;
            };
            active.set(0);
            if slow {
                let ask = ask.clone();
                *waiting.borrow_mut() = Some(value);
                *timer.borrow_mut() = Some(Timeout::new(REST, move || drop(ask.emit(()))));
            } else {
                dispatch.emit(Action::Search(value));
            }
        })
    };
    let onkeydown = {
        let (dispatch, active, found, field) =
            (dispatch.clone(), active.clone(), found.clone(), field.clone());
        let (model, filters, ask) = (model.clone(), filters.clone(), ask.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowDown" => active.set((at + 1).min(found.len().saturating_sub(1))),
                "ArrowUp" => active.set(at.saturating_sub(1)),
                "Enter" => {
                    // The answer is to what stands in the field, though the letters have not rested yet.
                    let answer = match ask.emit(()) {
                        Some(query) => {
                            search(&model, &Filters { query, ..(*filters).clone() }, 1).first().copied()
                        }
                        None => found.get(at).copied(),
                    };
                    if let Some(event) = answer {
                        dispatch.emit(Action::GoToEvent(event));
                        dispatch.emit(Action::ShowResults(false));
                        if let Some(field) = field.cast::<HtmlInputElement>() {
                            drop(field.blur());
                        }
                        // When it is there.
                        Timeout::new(0, || focus("inspector")).forget();
                    }
                }
                "Escape" => {
                    ask.emit(());
                    return;
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let closing = use_mut_ref(|| None::<Timeout>);
    let onfocus = {
        let (dispatch, closing, filled) = (dispatch.clone(), closing.clone(), !query.is_empty());
        Callback::from(move |_: FocusEvent| {
            // Who comes back at once finds the list as it was.
            closing.borrow_mut().take();
            dispatch.emit(Action::ShowResults(filled));
        })
    };
    // Pressing on a result takes the focus away before the click arrives: the list waits for it.
    let onblur = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: FocusEvent| {
            ask.emit(());
            let dispatch = dispatch.clone();
            *closing.borrow_mut() =
                Some(Timeout::new(150, move || dispatch.emit(Action::ShowResults(false))));
        })
    };
    let shown = *open && !query.trim().is_empty();
    html! {
        <search class="search">
            <label>
                { icons::search() }
                <span class="visually-hidden">{ say().search() }</span>
                <input
                    ref={field} id="search" type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder={say().search_hint()}
                    aria-expanded={shown.to_string()} aria-controls="results" aria-autocomplete="list"
                    aria-activedescendant={(shown && !found.is_empty()).then(|| format!("result-{at}"))}
                    value={query.clone()} {oninput} {onkeydown} {onfocus} {onblur}
                />
                if query.is_empty() {
                    <kbd aria-hidden="true">{ if is_mac() { "⌘K" } else { "Ctrl K" } }</kbd>
                }
            </label>
            if !query.is_empty() {
                <button type="button" class="icon-button" aria-label={say().search_clear()} onclick={on(dispatch, || Action::Search(String::new()))}>{ icons::close() }</button>
            }
            <ul id="results" class="results" role="listbox" aria-label={say().results()} hidden={!shown}>
                if shown {
                    { results(model, &found, (at, more), dispatch) }
                }
            </ul>
        </search>
    }
}

/// What was found, one of it active, and how much more there is.
#[inline(never)]
fn results(model: &Model, found: &[EventIndex], (at, more): (usize, usize), dispatch: &Dispatch) -> Html {
    let none = |words: String| html! { <li class="none" role="option" aria-selected="false" aria-disabled="true">{ words }</li> };
    html! {
        <>
            { for found.iter().enumerate().map(|(place, event)| result(model, *event, place, place == at, dispatch)) }
            if found.is_empty() {
                { none(say().nothing_found().to_owned()) }
            } else if more > 0 {
                { none(say().more_remarks(more)) }
            }
        </>
    }
}

fn result(model: &Model, index: EventIndex, place: usize, active: bool, dispatch: &Dispatch) -> Html {
    let Some(event) = model.event(index) else { return Html::default() };
    let who = event
        .organizations
        .first()
        .map_or_else(|| say().kind(event.kind.as_str()), |id| model.organization_name(id).to_owned());
    html! {
        <li key={index.0} id={format!("result-{place}")} role="option" aria-selected={active.to_string()} onclick={on(dispatch, move || Action::GoToEvent(index))}>
            <span class={classes!("dot", KindClass::of(event.kind).as_str())} />
            <span class="title">{ event.title.to_string() }</span>
            <time>{ event.date.short_wording_in(say()) }</time>
            <span class="who">{ who }</span>
        </li>
    }
}
