//! The empty plate: nothing to draw, or not yet.

use super::{bring::choose, desk::Desk, environment::is_mac, speech::say};
use crate::session::{Action, Load, Panel, State};
use yew::prelude::*;

pub(super) fn plate(state: &State, desk: &Desk) -> Html {
    let say = say();
    let reading = matches!(state.load, Load::Reading { .. });
    let (head, words) = match (&state.load, state.failures.first()) {
        (Load::Reading { done, total }, _) if *total > 1 => {
            (say.reading(), say.documents_done(*done, *total))
        }
        (Load::Reading { .. }, _) => (say.reading(), say.reading_words().to_owned()),
        (Load::Done, Some(failure)) => (say.nothing_read(), say.failed(&failure.message, &failure.name)),
        (Load::Done, None) if state.model.documents.is_empty() => {
            (say.drop_here(), say.drop_here_words().to_owned())
        }
        (Load::Done, None) => (say.no_events(), say.no_events_words().to_owned()),
    };
    let act = |act: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| act(&desk))
    };
    let way =
        |title: &'static str, keys: [&'static str; 2], words: &'static str, onclick: Callback<MouseEvent>| {
            let key = if is_mac() { keys[0] } else { keys[1] };
            html! {
                <button type="button" {onclick}>
                    <strong>{ title }</strong>
                    if !key.is_empty() { <kbd aria-hidden="true">{ key }</kbd> }
                    <span>{ words }</span>
                </button>
            }
        };
    let files = Callback::from(|_: MouseEvent| choose("choose-files"));
    let paste = act(|desk| desk.send(Action::ShowPanel(Some(Panel::Paste))));
    html! {
        <section class="plate">
            { for (0..4).map(|corner| html! { <span class="corner" key={corner} aria-hidden="true" /> }) }
            <h2>{ head }</h2>
            <p>{ words }</p>
            if !reading {
                <div class="ways">
                    { way(say.choose_files(), ["⌘O", "Ctrl O"], say.choose_files_words(), files) }
                    { way(say.paste(), ["⌘V", "Ctrl V"], say.paste_words(), paste) }
                    { way(say.sample(), ["", ""], say.sample_words(), act(Desk::sample)) }
                </div>
            }
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
