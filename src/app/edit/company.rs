//! Of which passages an event is made, which other one it is, and ties between its actors.

use super::{Save, correct, draft::names};
use crate::app::{speech::say, store::Dispatch};
use crate::{
    chronology::{Anchor, Event, What},
    event::RelationKind,
    session::{Action, Filters, Model, Shared, search},
    timeline::EventIndex,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Events that are offered to merge with.
const NEAR: usize = 24;

/// Passages that tell another event leave.
pub(super) fn parts(event: &Event, save: &Save, dispatch: &Dispatch) -> Html {
    if event.sources.len() < 2 {
        return Html::default();
    }
    let anchors: Vec<Anchor> = event.sources.iter().map(|source| Anchor::of_source(event, source)).collect();
    let onsubmit = {
        let (dispatch, save, anchors) = (dispatch.clone(), save.clone(), anchors);
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let Some(form) = submit.target_dyn_into::<Element>() else { return };
            let Ok(boxes) = form.query_selector_all("input") else { return };
            let is_marked = |at: u32| {
                let field = boxes.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
                field.is_some_and(|field| field.checked())
            };
            let leaving: Vec<Anchor> = anchors
                .iter()
                .zip(0..)
                .filter(|(_, at)| is_marked(*at))
                .map(|(anchor, _)| anchor.clone())
                .collect();
            if !leaving.is_empty() && leaving.len() < anchors.len() && save.emit(()) {
                correct(&dispatch, What::Split(leaving));
                dispatch.emit(Action::Tell(say().split_off().to_owned()));
            }
        })
    };
    html! {
        <form {onsubmit}>
            <fieldset>
                <legend>{ say().other_passages() }</legend>
                { for event.sources.iter().map(|source| html! {
                    <label class="passage"><input type="checkbox" /><q>{ source.quote().chars().take(160).collect::<String>() }</q></label>
                }) }
            </fieldset>
            <button type="submit" class="button">{ say().split_them() }</button>
        </form>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct JoiningProps {
    pub(super) model: Shared<Model>,
    pub(super) event: EventIndex,
    pub(super) anchor: Anchor,
    pub(super) save: Save,
    pub(super) dispatch: Dispatch,
}

/// Another event that is the same: one of those nearest in time, or of those that have the words that are looked for.
#[component]
pub(super) fn Joining(props: &JoiningProps) -> Html {
    let JoiningProps { model, event: index, anchor, save, dispatch } = props;
    let query = use_state_eq(String::new);
    let others = if query.trim().is_empty() {
        near(model, *index)
    } else {
        let words = Filters { query: query.to_string(), ..Filters::default() };
        let found = search(model, &words, NEAR + 1).into_iter();
        found.filter(|other| other != index).take(NEAR).collect()
    };
    if model.len() < 2 {
        return Html::default();
    }
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(field.value());
            }
        })
    };
    // Words that are looked for go first, the editor with what stands in it only then.
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>()
            && event.key() == "Escape"
            && !field.value().is_empty()
        {
            event.prevent_default();
            event.stop_propagation();
            field.set_value("");
            query.set(String::new());
        }
    });
    let onsubmit = {
        let (model, save, dispatch, anchor) = (model.clone(), save.clone(), dispatch.clone(), anchor.clone());
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let form = submit.target_dyn_into::<Element>();
            let field = form.and_then(|form| form.query_selector("select").ok().flatten());
            let value =
                field.and_then(|field| field.dyn_into::<HtmlSelectElement>().ok()).map(|field| field.value());
            let other = value.and_then(|value| value.parse().ok()).and_then(|at| model.event(EventIndex(at)));
            if let Some(other) = other
                && save.emit(())
            {
                correct(&dispatch, What::Merge(Anchor::of(other), anchor.clone()));
                dispatch.emit(Action::Tell(say().merged().to_owned()));
            }
        })
    };
    let nothing = if others.is_empty() { say().nothing_found() } else { say().choose_other() };
    html! {
        <form {onsubmit}>
            <label><span>{ say().same_as() }</span>
                <input class="field" type="search" placeholder={say().find_other()} aria-label={say().find_other()} {oninput} {onkeydown} />
                <select class="field" required=true aria-label={say().same_as()}>
                    <option value="" selected=true>{ nothing }</option>
                    { for others.iter().filter_map(|other| Some((other, model.event(*other)?))).map(|(other, event)| html! {
                        <option key={other.0} value={other.0.to_string()}>{ [&event.date.short_wording_in(say()), " — ", &event.title].concat() }</option>
                    }) }
                </select>
            </label>
            <button type="submit" class="button">{ say().merge() }</button>
        </form>
    }
}

/// The events nearest in time to one.
fn near(model: &Model, index: EventIndex) -> Vec<EventIndex> {
    let middle = |event: EventIndex| {
        let (from, to) = model.timeline.event_extent(event);
        (from + to) / 2.0
    };
    let here = middle(index);
    // Events stand in the order of time: those around this one are the nearest.
    let at = index.0 as usize;
    let span = at.saturating_sub(NEAR)..(at + NEAR + 1).min(model.len());
    let mut near: Vec<EventIndex> =
        span.map(|at| EventIndex(at as u32)).filter(|other| *other != index).collect();
    near.sort_by(|a, b| (middle(*a) - here).abs().total_cmp(&(middle(*b) - here).abs()));
    near.truncate(NEAR);
    near
}

/// A tie between organisations that this event is.
pub(super) fn tie(event: &Event, anchor: &Anchor, save: &Save, dispatch: &Dispatch) -> Html {
    let onsubmit = {
        let (save, dispatch, anchor, date) =
            (save.clone(), dispatch.clone(), anchor.clone(), event.date.clone());
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let Some(form) = submit.target_dyn_into::<Element>() else { return };
            let Ok(inputs) = form.query_selector_all("input") else { return };
            let side = |at: u32| {
                let field = inputs.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
                field.map(|field| names(&field.value())).unwrap_or_default()
            };
            let kind = form.query_selector("select").ok().flatten();
            let kind = kind.and_then(|kind| kind.dyn_into::<HtmlSelectElement>().ok());
            let kind = kind.and_then(|kind| RelationKind::from_name(&kind.value()));
            let (from, to) = (side(0), side(1));
            if from.iter().any(|name| to.contains(name)) {
                dispatch.emit(Action::Tell(say().tie_of_one().to_owned()));
                return;
            }
            if let (Some(kind), false) = (kind, from.is_empty() || to.is_empty())
                && save.emit(())
            {
                let (date, target) = (Some(date.clone()), Some(anchor.clone()));
                correct(&dispatch, What::Relate { kind, from, to, date, target });
                dispatch.emit(Action::Tell(say().tie_drawn().to_owned()));
            }
        })
    };
    html! {
        <form {onsubmit}>
            <fieldset>
                <legend>{ say().ties() }</legend>
                <label><span>{ say().tie_from() }</span><input class="field" type="text" list="organisations" required=true /></label>
                <label><span>{ say().tie_label() }</span>
                    <select class="field">
                        { for RelationKind::ALL.iter().enumerate().map(|(at, kind)| html! { <option value={kind.as_str()} selected={at == 0}>{ say().tie(kind.as_str()) }</option> }) }
                    </select>
                </label>
                <label><span>{ say().tie_to() }</span><input class="field" type="text" list="organisations" required=true /></label>
            </fieldset>
            <button type="submit" class="button">{ say().add_tie() }</button>
        </form>
    }
}
