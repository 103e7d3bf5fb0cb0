//! Lanes and axis as the reader wants them: a panel behind a button of the filter row. Everything that the hand does
//! in the picture (fold a lane, move it, fold the axis) is a plain control here, for keyboards and screen readers.

use super::{
    environment::focus,
    icons,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    session::{Action, State},
    timeline::Grouping,
};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Rows that are listed.
const MOST: usize = 100;

pub(super) fn lanes(state: &State, dispatch: &Dispatch) -> Html {
    let (open, folds) = (state.lanes, state.arrangement.folds);
    html! {
        <div class="facets lanes">
            <button
                type="button" class="opener" aria-label={say().fold()} title={say().fold_hint()}
                aria-pressed={folds.to_string()} onclick={on(dispatch, move || Action::Fold(!folds))}
            >
                { icons::fold() }
            </button>
            <button
                type="button" class="opener" aria-label={say().lanes()} title={say().lanes_hint()} aria-expanded={open.to_string()}
                aria-controls="lanes" onclick={on(dispatch, move || Action::ShowLanes(!open))}
            >
                { icons::lanes() }
            </button>
            if open {
                { panel(state, dispatch) }
            }
        </div>
    }
}

#[inline(never)]
fn panel(state: &State, dispatch: &Dispatch) -> Html {
    let rows = state.timeline.rows();
    let shown = state.key;
    let folded = state.timeline.lanes().iter().all(|lane| lane.collapsed);
    html! {
        <div class="panel" id="lanes" role="group" aria-label={say().lanes()}>
            <div>
                <fieldset>
                    <legend>{ say().group_by() }</legend>
                    { for Grouping::ALL.into_iter().map(|grouping| html! {
                        <label key={grouping.slug()}>
                            <input type="radio" name="grouping" checked={state.arrangement.grouping == grouping} onchange={on(dispatch, move || Action::GroupBy(grouping))} />
                            <span>{ say().grouping(grouping.slug()) }</span><small />
                        </label>
                    }) }
                </fieldset>
                <fieldset>
                    <legend>{ say().all_lanes() }</legend>
                    <button type="button" onclick={on(dispatch, move || Action::ToggleLanes(!folded))}>{ if folded { say().expand() } else { say().collapse() } }</button>
                    <button type="button" onclick={on(dispatch, || Action::ResetLanes)}>{ say().own_order() }</button>
                    <button type="button" aria-pressed={shown.to_string()} onclick={on(dispatch, move || Action::ShowKey(!shown))}>{ say().key_help("key") }</button>
                </fieldset>
            </div>
            <div>
                <strong>{ say().from_top() }</strong>
                <ol>
                    { for rows.iter().take(MOST).enumerate().map(|(row, lanes)| entry(state, row, lanes, dispatch)) }
                </ol>
                if rows.len() > MOST {
                    <p>{ say().more_lanes(rows.len() - MOST) }</p>
                }
            </div>
        </div>
    }
}

/// One row: its lanes, folded or not, and the two steps that it can take.
fn entry(state: &State, row: usize, lanes: &[u32], dispatch: &Dispatch) -> Html {
    let Some(&first) = lanes.first() else { return Html::default() };
    let members = || lanes.iter().filter_map(|&lane| state.timeline.lanes().get(lane as usize));
    let mut name = String::new();
    for lane in members() {
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(&lane.name_in(say()));
    }
    let collapsed = members().any(|lane| lane.collapsed);
    let count: u32 = members().map(|lane| lane.count).sum();
    let step = |by: i64, label: String, icon: Html| {
        let to = row as i64 + by;
        let stuck = to < 0 || to >= state.timeline.rows().len() as i64;
        let (id, dispatch) =
            (format!("lane-{first}-{}", if by < 0 { "up" } else { "down" }), dispatch.clone());
        let onclick = {
            let id = id.clone();
            Callback::from(move |_: MouseEvent| {
                if !stuck {
                    dispatch.emit(Action::MoveLane { lane: first, row: to as u32 });
                    // A row that is taken elsewhere lets go of the focus; the next press is to move it on.
                    let id = id.clone();
                    Timeout::new(0, move || focus(&id)).forget();
                }
            })
        };
        html! { <button type="button" class="step" {id} aria-label={label} aria-disabled={stuck.to_string()} {onclick}>{ icon }</button> }
    };
    let steps = (step(-1, say().move_up(&name), icons::up()), step(1, say().move_down(&name), icons::down()));
    let key = members().next().map(|lane| lane.key.clone()).unwrap_or_default();
    html! {
        <li key={key}>
            <button type="button" class="name" aria-expanded={(!collapsed).to_string()} onclick={on(dispatch, move || Action::ToggleLane(first))}>
                { if collapsed { icons::right() } else { icons::down() } }
                <span>{ name.clone() }</span><small>{ count }</small>
            </button>
            { steps.0 }{ steps.1 }
        </li>
    }
}
