//! The events as a list of buttons, by lane and date: what a screen reader reads and what Tab walks through.
//! It is never seen; the canvas draws the focus. A million events are a page of two hundred at a time.

use super::{
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    session::{Action, Model, Passing, Shared},
    timeline::{EventIndex, Timeline},
};
use yew::prelude::*;

/// Events on a page.
const PAGE: usize = 200;

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
    let at = (*page).min(pages.saturating_sub(1));
    let shown = order.get(at * PAGE..((at + 1) * PAGE).min(order.len())).unwrap_or_default();
    let lane_of = |event: u32| timeline.lane_of(EventIndex(event));
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let onblur = on(dispatch, || Action::FocusEvent(None));
    html! {
        <nav class="event-list visually-hidden" aria-label={say().event_list()} {onblur}>
            if at > 0 {
                <button type="button" onclick={turn(at - 1)}>{ say().previous_page(PAGE) }</button>
            }
            { for shown.chunk_by(|a, b| lane_of(*a) == lane_of(*b)).map(|group| lane(model, timeline, group, *selected, dispatch)) }
            if at + 1 < pages {
                <button type="button" onclick={turn(at + 1)}>{ say().next_page(PAGE) }</button>
            }
        </nav>
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
                    { entry(model, EventIndex(event), selected == Some(EventIndex(event)), dispatch) }
                }) }
            </ol>
        </section>
    }
}

fn entry(model: &Model, index: EventIndex, selected: bool, dispatch: &Dispatch) -> Html {
    let Some(event) = model.event(index) else { return Html::default() };
    let onfocus = on(dispatch, move || Action::FocusEvent(Some(index)));
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit(Action::SelectEvent(Some(index)));
        })
    };
    html! {
        <li key={index.0}>
            <button type="button" aria-pressed={selected.to_string()} data-event={event.id.to_string()} {onfocus} {onclick}>
                { format!("{}: {}", event.date.wording_in(say()), event.title) }
            </button>
        </li>
    }
}
