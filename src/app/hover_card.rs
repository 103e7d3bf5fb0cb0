//! The card that appears beside a mark when the pointer rests on it.

use super::{environment::set_style, speech::say};
use crate::{
    chronology::Event,
    number::tenths,
    session::{Model, Shared},
    timeline::{EventIndex, KindClass},
};
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Milliseconds that the pointer must rest.
const REST: u32 = 200;
const WIDTH: f64 = 248.0;
const GAP: f64 = 16.0;

#[derive(Properties, PartialEq)]
pub(super) struct HoverCardProps {
    pub(super) model: Shared<Model>,
    pub(super) event: Option<EventIndex>,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

#[component]
pub(super) fn HoverCard(props: &HoverCardProps) -> Html {
    let rested = use_state_eq(|| None::<(EventIndex, f64, f64)>);
    let node = use_node_ref();
    let latest = use_mut_ref(|| (0.0, 0.0));
    *latest.borrow_mut() = (props.x, props.y);
    {
        let rested = rested.clone();
        use_effect_with(props.event, move |event| {
            rested.set(None);
            let timer = event.map(|event| {
                Timeout::new(REST, move || {
                    let (x, y) = *latest.borrow();
                    rested.set(Some((event, x, y)));
                })
            });
            move || drop(timer)
        });
    }
    {
        let (node, width, height) = (node.clone(), props.width, props.height);
        use_effect_with(*rested, move |rested| {
            if let (Some((_, x, y)), Some(card)) = (rested, node.cast::<HtmlElement>()) {
                let tall = f64::from(card.offset_height());
                let left = if x + GAP + WIDTH > width { (x - GAP - WIDTH).max(8.0) } else { x + GAP };
                let top = if y + GAP + tall > height { (y - GAP - tall).max(8.0) } else { y + GAP };
                set_style(
                    &card,
                    "transform",
                    &format!("translate({}px, {}px)", tenths(left.round()), tenths(top.round())),
                );
            }
        });
    }
    let shown = (*rested).filter(|(event, ..)| Some(*event) == props.event);
    let event = shown.and_then(|(index, ..)| props.model.event(index));
    event.map_or_else(Html::default, |event| card(&node, &props.model, event))
}

#[inline(never)]
fn card(node: &NodeRef, model: &Model, event: &Event) -> Html {
    let who: Vec<&str> = event
        .organizations
        .iter()
        .map(|id| model.organization_name(id))
        .chain(event.places.iter().map(crate::chronology::Name::as_str))
        .collect();
    html! {
        <aside class="hover-card" ref={node.clone()} aria-hidden="true">
            <header>
                <span class={classes!("dot", KindClass::of(event.kind).as_str())} />
                { say().kind(event.kind.as_str()) }
                <time>{ event.date.wording_in(say()) }</time>
            </header>
            <h2>{ event.title.to_string() }</h2>
            if !who.is_empty() {
                <p>{ who.join(" · ") }</p>
            }
            <p>{ passages(model, event) }</p>
        </aside>
    }
}

fn passages(model: &Model, event: &Event) -> String {
    let count = event.sources.len();
    match (count, event.sources.first()) {
        (0, _) | (_, None) => String::new(),
        (1, Some(source)) => say().passage_of(model.document_title(&source.document)),
        (_, Some(_)) => say().passages(count),
    }
}
