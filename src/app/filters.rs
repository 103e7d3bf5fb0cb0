//! The row of switches: what happened, and how exactly it is dated. Each says how many events it would show.

use super::{
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    session::{Action, DateShape, Filters, Model, Passing, Shared},
    timeline::KindClass,
};
use yew::prelude::*;

/// What a row on a common screen has room for, in tenths of a small letter, and what a sign takes with the space about it.
const ROOM: usize = 2110;
const SIGN: usize = 60;
/// What a second name takes.
const TAIL: usize = 100;

#[derive(Properties, PartialEq)]
pub(super) struct FilterRowProps {
    pub(super) model: Shared<Model>,
    pub(super) filters: Shared<Filters>,
    pub(super) passing: Shared<Passing>,
    /// On a narrow window the filters are a panel, and this says whether it is open.
    pub(super) open: bool,
    pub(super) dispatch: Dispatch,
    #[prop_or_default]
    pub(super) children: Html,
}

#[component]
pub(super) fn FilterRow(props: &FilterRowProps) -> Html {
    let FilterRowProps { model, filters, passing, open, dispatch, children } = props;
    let classes = KindClass::ALL
        .into_iter()
        .zip(passing.classes)
        .filter(|(class, _)| model.classes[*class as usize] > 0);
    let shapes =
        DateShape::ALL.into_iter().zip(passing.shapes).filter(|(shape, _)| model.shapes[*shape as usize] > 0);
    // All, whatever passes: the row does not change while somebody filters.
    let room = |label: &str, count: usize| match count {
        0 => 0,
        // Letters that are not Latin are wider.
        _ => label
            .chars()
            .chain(say().number(count).chars())
            .fold(0, |sum, letter| sum + if letter.is_ascii() { 10 } else { 12 }),
    };
    let kinds = KindClass::ALL.into_iter().zip(model.classes);
    let kinds =
        kinds.map(|(class, count)| room(first_two(&say().class(class.as_str())), count)).sum::<usize>();
    let all = DateShape::ALL.into_iter().zip(model.shapes);
    let signs = SIGN * model.classes.iter().chain(&model.shapes).filter(|&&count| count > 0).count();
    let wordy = all.map(|(shape, count)| room(&say().shape(shape.slug()), count)).sum::<usize>();
    let level = match (signs + kinds + wordy).checked_sub(ROOM) {
        None => None,
        Some(..TAIL) => Some("long"),
        Some(over) if over < wordy => Some("long longer"),
        Some(_) => Some("long longer brief"),
    };
    html! {
        <section class={classes!("filters-frame", open.then_some("open"))} aria-label={say().filters()}>
            <div class={classes!("filters", level)}>
            <ul aria-label={say().kinds()}>
                { for classes.map(|(class, count)| html! {
                    <li key={class.as_str()}>
                        <button type="button" title={say().class(class.as_str())} aria-pressed={filters.shows(class).to_string()} onclick={on(dispatch, move || Action::ToggleClass(class))}>
                            <span class={classes!("dot", class.as_str())} />
                            { words(&say().class(class.as_str())) }
                            { " " }<small>{ say().number(count) }</small>
                        </button>
                    </li>
                }) }
            </ul>
            <span class="rule" />
            <ul aria-label={say().precisions()}>
                { for shapes.map(|(shape, count)| html! {
                    <li key={shape.slug()}>
                        <button type="button" title={say().shape(shape.slug())} aria-pressed={filters.shows_shape(shape).to_string()} onclick={on(dispatch, move || Action::ToggleShape(shape))}>
                            { glyph(shape) }
                            <span>{ say().shape(shape.slug()) }</span>
                            { " " }<small>{ say().number(count) }</small>
                        </button>
                    </li>
                }) }
            </ul>
            </div>
            { children.clone() }
        </section>
    }
}

/// What a class is called first, and its other names, which a row without room leaves to those who ask for them.
fn words(label: &str) -> Html {
    let mut parts = label.split(',');
    html! { <span>{ parts.next().unwrap_or_default().to_owned() }{ for parts.map(|part| html! { <i>{ [",", part].concat() }</i> }) }</span> }
}

fn first_two(label: &str) -> &str {
    label.match_indices(',').nth(1).and_then(|(at, _)| label.get(..at)).unwrap_or(label)
}

/// The mark of a shape, as the plot draws it.
pub(super) fn glyph(shape: DateShape) -> Html {
    let content = match shape {
        DateShape::Day => {
            html! { <rect class="point" x="4" y="2" width="8" height="8" rx="4" fill="currentColor" /> }
        }
        DateShape::Period => html! {
            <rect x="0.6" y="2.6" width="14.8" height="6.8" rx="1" fill="currentColor" fill-opacity=".25" stroke="currentColor" stroke-width="1.2" />
        },
        DateShape::Lasting => {
            html! { <path d="M1 6h14M1.5 2v8M14.5 2v8" stroke="currentColor" stroke-width="2" fill="none" /> }
        }
        DateShape::Circa => html! {
            <><rect x="5" y="2" width="6" height="8" fill="currentColor" />
            <rect x="2.5" y="2" width="2.5" height="8" fill="currentColor" opacity=".5" /><rect x="11" y="2" width="2.5" height="8" fill="currentColor" opacity=".5" />
            <rect x="0" y="2" width="2.5" height="8" fill="currentColor" opacity=".2" /><rect x="13.5" y="2" width="2.5" height="8" fill="currentColor" opacity=".2" /></>
        },
    };
    html! { <svg class="shape" viewBox="0 0 16 12" aria-hidden="true">{ content }</svg> }
}
