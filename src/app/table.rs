//! The events as rows. Only the rows in sight are on the page, whatever their number.

use super::{
    environment::holds,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    number::tenths,
    session::{Action, Column, Model, Passing, Shared, rows},
    timeline::{EventIndex, KindClass},
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// Height of a row in CSS pixels, with a mouse and with a finger; `style/table.css` says the same.
const ROW: f64 = 32.0;
const ROW_TOUCH: f64 = 44.0;
/// Rows beyond the edges that are on the page as well, so that scrolling shows no gaps.
const MARGIN: usize = 12;
/// Browsers lay out nothing taller than this many pixels; longer tables scroll in proportion.
const TALLEST: f64 = 8_000_000.0;

#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    pub(super) model: Shared<Model>,
    pub(super) passing: Shared<Passing>,
    pub(super) selected: Option<EventIndex>,
    /// What the rows are sorted by, and whether from the last to the first.
    pub(super) sort: (Column, bool),
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let TableProps { model, passing, selected, sort, dispatch } = props;
    let touch = holds("(pointer: coarse), (max-width: 599px)");
    let tall_row = if touch { ROW_TOUCH } else { ROW };
    let (column, descending) = *sort;
    let rows = use_memo((model.clone(), passing.clone(), *sort, say()), |(model, passing, sort, say)| {
        rows(model, passing, *sort, *say)
    });
    let window = use_state_eq(|| (0.0, 800.0));
    let node = use_node_ref();
    let onscroll = {
        let (window, node) = (window.clone(), node.clone());
        Callback::from(move |_: Event| {
            if let Some(element) = node.cast::<HtmlElement>() {
                window.set((f64::from(element.scroll_top()), f64::from(element.client_height())));
            }
        })
    };
    let height = rows.len() as f64 * tall_row;
    let shrink = (height / TALLEST).max(1.0);
    // The chosen event is in sight when the table opens and when another view or key chose it.
    {
        let (node, rows, window) = (node.clone(), rows.clone(), window.clone());
        use_effect_with((*selected, column, descending, model.clone()), move |(selected, ..)| {
            if let Some(element) = node.cast::<HtmlElement>() {
                let at = selected.and_then(|event| rows.iter().position(|row| *row == event));
                let (top, tall) = (f64::from(element.scroll_top()), f64::from(element.client_height()));
                if let Some(at) = at {
                    let y = at as f64 * tall_row / shrink;
                    if y < top || y + 2.0 * tall_row > top + tall {
                        element.set_scroll_top((y - tall / 3.0).max(0.0) as i32);
                    }
                }
                window.set((f64::from(element.scroll_top()), tall));
            }
        });
    }
    let onkeydown = {
        let (rows, dispatch, selected) = (rows.clone(), dispatch.clone(), *selected);
        let page = ((window.1 / tall_row) as usize).saturating_sub(2).max(1);
        Callback::from(move |event: KeyboardEvent| {
            let at = selected.and_then(|event| rows.iter().position(|row| *row == event));
            let Some(row) = row_after(at, &event.key(), page, rows.len()).and_then(|to| rows.get(to)) else {
                return;
            };
            if !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key()) {
                event.prevent_default();
                dispatch.emit(Action::SelectEvent(Some(*row)));
            }
        })
    };
    let (top, tall) = *window;
    let first = ((top * shrink / tall_row) as usize).saturating_sub(MARGIN).min(rows.len());
    let last = (first + (tall / tall_row).ceil() as usize + 2 * MARGIN).min(rows.len());
    let before =
        if shrink > 1.0 { (top - (MARGIN as f64) * tall_row).max(0.0) } else { first as f64 * tall_row };
    let after = (height / shrink - before - (last - first) as f64 * tall_row).max(0.0);
    html! {
        <div class="table" ref={node} {onscroll} {onkeydown} tabindex="0" role="group" aria-label={say().table()}>
            <table aria-rowcount={(rows.len() + 1).to_string()}>
                <thead>
                    <tr>
                        { for Column::ALL.into_iter().map(|this| {
                            let sorted = (this == column).then_some(if descending { "descending" } else { "ascending" });
                            let onclick = on(dispatch, move || Action::SortBy(this));
                            html! {
                                <th scope="col" aria-sort={sorted}>
                                    <button type="button" {onclick}>
                                        { say().column(this.slug()) }
                                        <span class="arrow" aria-hidden="true">{ match sorted { Some("descending") => "▾", Some(_) => "▴", None => "" } }</span>
                                    </button>
                                </th>
                            }
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { spacer(before) }
                    { for rows.get(first..last).unwrap_or_default().iter().enumerate().map(|(offset, event)| html! {
                        { row(model, *event, first + offset + 2, *selected == Some(*event), touch, dispatch) }
                    }) }
                    { spacer(after) }
                </tbody>
            </table>
            if rows.is_empty() {
                <p class="none">{ say().no_rows() }</p>
            }
        </div>
    }
}

/// The row that a key leads to from the one at `at`; `None` for other keys.
fn row_after(at: Option<usize>, key: &str, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (key, at) {
        ("Home", _) | ("ArrowDown" | "PageDown", None) => 0,
        ("End", _) | ("ArrowUp" | "PageUp", None) => last,
        ("ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("PageDown", Some(at)) => (at + page).min(last),
        ("PageUp", Some(at)) => at.saturating_sub(page),
        _ => return None,
    })
}

/// Stands for the rows that are not on the page.
fn spacer(height: f64) -> Html {
    html! { <tr aria-hidden="true" class="spacer"><td height={tenths(height)} /></tr> }
}

fn row(
    model: &Model,
    index: EventIndex,
    number: usize,
    selected: bool,
    short: bool,
    dispatch: &Dispatch,
) -> Html {
    let Some(event) = model.event(index) else { return Html::default() };
    let date = if short { event.date.short_wording_in(say()) } else { event.date.wording_in(say()) };
    let organization = event.organizations.first().map_or("", |id| model.organization_name(id));
    html! {
        <tr key={index.0} class={classes!(selected.then_some("selected"))} aria-rowindex={number.to_string()} onclick={on(dispatch, move || Action::SelectEvent(Some(index)))}>
            <td class="when" title={date.clone()}>{ date }</td>
            <td><button type="button" title={event.title.to_string()} aria-pressed={selected.to_string()}>{ event.title.to_string() }</button></td>
            <td><span class={classes!("dot", KindClass::of(event.kind).as_str())} />{ say().kind(event.kind.as_str()) }</td>
            <td title={organization.to_owned()}>{ organization.to_owned() }</td>
            <td class="count">{ event.sources.len() }</td>
        </tr>
    }
}
