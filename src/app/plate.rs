//! The empty plate: nothing to draw, or not yet.

use super::speech::say;
use crate::session::{Failure, Load};
use yew::prelude::*;

pub(super) fn plate(load: &Load, failures: &[Failure]) -> Html {
    let say = say();
    let (head, words) = match (load, failures.first()) {
        (Load::Reading { done, total }, _) if *total > 1 => {
            (say.reading(), say.documents_done(*done, *total))
        }
        (Load::Reading { .. }, _) => (say.reading(), say.reading_words().to_owned()),
        (Load::Done, Some(failure)) => (say.nothing_read(), say.failed(&failure.message, &failure.name)),
        (Load::Done, None) => (say.no_events(), say.no_events_words().to_owned()),
    };
    html! {
        <section class="plate">
            { for (0..4).map(|corner| html! { <span class="corner" key={corner} aria-hidden="true" /> }) }
            <h2>{ head }</h2>
            <p>{ words }</p>
            { lanes() }
        </section>
    }
}

/// Dotted outlines of lanes that are not there yet.
fn lanes() -> Html {
    let dotted = |path: &'static str, class: &'static str| {
        html! {
            <path {class} d={path} fill="none" stroke-width="2" stroke-linecap="round" stroke-dasharray="0 8" />
        }
    };
    html! {
        <svg class="lanes" viewBox="0 0 1280 220" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
            <path class="ruler" d="M0 24h1280M0 8v16M213 8v16M427 8v16M640 8v16M853 8v16M1067 8v16M1280 8v16" fill="none" />
            { dotted("M96 52h384M96 66h384", "straw") }
            { dotted("M0 92h560M0 106h560M90 92c80 0 70 40 150 40h1040M80 106c80 0 80 40 160 40h1040", "rose") }
            { dotted("M128 172h700c80 0 70 24 130 24h322M128 186h700c60 0 70 24 130 24h322", "aqua") }
        </svg>
    }
}
