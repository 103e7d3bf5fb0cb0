//! The events as a list of buttons, by lane and date, for screen readers and the keyboard: one stop of Tab, in which
//! arrows go on. It is never seen; the canvas draws the focus. A million events are a page of two hundred at a time.

use super::{
    drawn::{after_shown, is_shown},
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    session::{Action, Model, Passing, Shared},
    timeline::{EventIndex, Timeline},
};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Events on a page …
const PAGE: usize = 200;
/// … and how many of them come with one frame: to put all of them in place would hold up the frame that brought them.
const BATCH: usize = 50;
/// Milliseconds for which the very first of them leave the page to the picture, at most.
const LATER: u32 = 500;

#[derive(Properties, PartialEq)]
pub(super) struct EventListProps {
    pub(super) model: Shared<Model>,
    pub(super) timeline: Shared<Timeline>,
    pub(super) passing: Shared<Passing>,
    pub(super) selected: Option<EventIndex>,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn EventList(props: &EventListProps) -> Html {
    let EventListProps { model, timeline, passing, selected, dispatch } = props;
    let page = use_state_eq(|| 0usize);
    let order =
        use_memo((timeline.clone(), passing.clone()), |(timeline, passing)| by_lane(timeline, passing));
    let pages = order.len().div_ceil(PAGE);
    // What is chosen anywhere is on the page that is there.
    {
        let page = page.clone();
        use_effect_with((*selected, Shared(order.clone())), move |(selected, order)| {
            let place = selected.and_then(|selected| order.iter().position(|&event| event == selected.0));
            if let Some(place) = place {
                page.set(place / PAGE);
            }
        });
    }
    let at = (*page).min(pages.saturating_sub(1));
    let shown = order.get(at * PAGE..((at + 1) * PAGE).min(order.len())).unwrap_or_default();
    // Of another model the first batch is drawn at once, the others one by one.
    let drawn = use_state(|| (order.clone(), 0));
    // The very first of them leave the page to the picture.
    let begun = use_state_eq(is_shown);
    let count = match *begun {
        true if std::rc::Rc::ptr_eq(&drawn.0, &order) => drawn.1.max(BATCH),
        true => BATCH,
        false => 0,
    };
    {
        let (drawn, begun, order) = (drawn.clone(), begun.clone(), order.clone());
        let missing = count < shown.len();
        use_effect_with((count, missing, Shared(order.clone())), move |(count, missing, _)| {
            let next = *count + BATCH;
            let mut timer = None;
            if *missing && *begun {
                timer = Some(Timeout::new(0, move || drawn.set((order, next))));
            } else if *missing {
                let then = begun.clone();
                after_shown(move || then.set(true));
                // While something is still on its way what is there is not the first complete picture.
                timer = Some(Timeout::new(LATER, move || begun.set(true)));
            }
            move || drop(timer)
        });
    }
    let shown = shown.get(..count.min(shown.len())).unwrap_or_default();
    let lane_of = |event: u32| timeline.lane_of(EventIndex(event));
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let onblur = on(dispatch, || Action::FocusEvent(None));
    // Where Tab enters: the event that had the focus last, else the chosen one, else the first.
    let last = use_state_eq(|| None::<EventIndex>);
    let here = |event: &EventIndex| shown.contains(&event.0);
    let stop =
        (*last).filter(here).or(selected.filter(here)).or(shown.first().map(|event| EventIndex(*event)));
    let onfocusin = {
        let (last, dispatch) = (last.clone(), dispatch.clone());
        Callback::from(move |event: FocusEvent| {
            let index =
                event.target_dyn_into::<HtmlElement>().and_then(|button| button.get_attribute("data-index"));
            if let Some(index) = index.and_then(|index| index.parse().ok()).map(EventIndex) {
                last.set(Some(index));
                dispatch.emit(Action::FocusEvent(Some(index)));
            }
        })
    };
    html! {
        <nav class="event-list visually-hidden" aria-label={say().event_list()} {onblur} {onfocusin} onkeydown={Callback::from(walk)}>
            if at > 0 {
                <button type="button" data-turn="before" onclick={turn(at - 1)}>{ say().previous_page(PAGE) }</button>
            }
            { for shown.chunk_by(|a, b| lane_of(*a) == lane_of(*b)).map(|group| lane(model, timeline, group, *selected, stop, dispatch)) }
            if at + 1 < pages {
                <button type="button" data-turn="after" onclick={turn(at + 1)}>{ say().next_page(PAGE) }</button>
            }
        </nav>
    }
}

/// Arrows, Home and End inside the list.
fn walk(press: KeyboardEvent) {
    let target = press.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(list) = target.and_then(|target| target.closest(".event-list").ok().flatten()) else { return };
    let Ok(buttons) = list.query_selector_all("li button") else { return };
    let active = gloo::utils::document().active_element();
    let at = (0..buttons.length())
        .find(|&index| active.as_ref().is_some_and(|active| buttons.item(index).as_ref() == Some(active)));
    let to = match (press.key().as_str(), at) {
        // With Shift the arrows move the lane.
        _ if press.shift_key() => return,
        ("ArrowDown", Some(at)) => at + 1,
        ("ArrowUp", Some(at)) if at > 0 => at - 1,
        ("ArrowUp", Some(_)) => 0,
        ("Home", Some(_)) => 0,
        ("End", Some(_)) => buttons.length().saturating_sub(1),
        _ => return,
    };
    press.prevent_default();
    press.stop_propagation();
    // Beyond the ends of the page are those before and after it.
    let turn = match press.key().as_str() {
        "ArrowDown" if to >= buttons.length() => "[data-turn=after]",
        "ArrowUp" if at == Some(0) => "[data-turn=before]",
        _ => "",
    };
    let turn = if turn.is_empty() { None } else { list.query_selector(turn).ok().flatten() };
    if let Some(turn) = turn.and_then(|turn| turn.dyn_into::<HtmlElement>().ok()) {
        turn.click();
        let back = at == Some(0);
        Timeout::new(0, move || {
            let Ok(buttons) = list.query_selector_all("li button") else { return };
            let end = if back { buttons.length().saturating_sub(1) } else { 0 };
            if let Some(button) = buttons.item(end).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                drop(button.focus());
            }
        })
        .forget();
        return;
    }
    if let Some(button) = buttons.item(to).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        drop(button.focus());
    }
}

/// Events that pass, by lane; inside a lane in the order of dates. Lives come last. Sorted by counting, in linear time.
fn by_lane(timeline: &Timeline, passing: &Passing) -> Vec<u32> {
    let people = timeline.lanes().len();
    let lane_of =
        |event: EventIndex| timeline.lane_of(event).map_or(people, |lane| (lane as usize).min(people));
    let events = || {
        timeline.in_time_order().iter().map(|&index| EventIndex(index)).filter(|event| passing.has(*event))
    };
    let mut next: Vec<usize> = vec![0; people + 2];
    for event in events() {
        if let Some(count) = next.get_mut(lane_of(event) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for first in &mut next {
        sum += *first;
        *first = sum;
    }
    let mut order = vec![0; passing.count];
    for event in events() {
        let Some(place) = next.get_mut(lane_of(event)) else { continue };
        if let Some(slot) = order.get_mut(*place) {
            *slot = event.0;
        }
        *place += 1;
    }
    order
}

fn lane(
    model: &Shared<Model>,
    timeline: &Timeline,
    group: &[u32],
    selected: Option<EventIndex>,
    stop: Option<EventIndex>,
    dispatch: &Dispatch,
) -> Html {
    let first = group.first().and_then(|event| timeline.lane_of(EventIndex(*event)));
    let index = first.unwrap_or(u32::MAX);
    let lane = timeline.lanes().get(index as usize);
    let name = lane.map_or_else(|| say().people().to_owned(), |lane| lane.name_in(say()).into_owned());
    html! {
        <section key={index} aria-label={name}>
            <ol>
                { for group.iter().map(|&event| html! {
                    { entry(model, EventIndex(event), selected == Some(EventIndex(event)), stop == Some(EventIndex(event)), dispatch) }
                }) }
            </ol>
        </section>
    }
}

fn entry(model: &Model, index: EventIndex, selected: bool, stop: bool, dispatch: &Dispatch) -> Html {
    let Some(event) = model.event(index) else { return Html::default() };
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit(Action::SelectEvent(Some(index)));
        })
    };
    html! {
        <li key={index.0}>
            <button type="button" aria-pressed={selected.to_string()} data-event={event.id.to_string()} data-index={index.0.to_string()} tabindex={if stop { "0" } else { "-1" }} {onclick}>
                { format!("{}: {}", event.date.wording_in(say()), event.title) }
            </button>
        </li>
    }
}
