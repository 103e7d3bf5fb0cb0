//! The empty plate: nothing to draw, or not yet.

use super::{
    bring::choose,
    desk::Desk,
    environment::{is_mac, is_published},
    speech::say,
};
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
        (Load::Done, Some(failure)) => (say.nothing_read(), failure.wording(say)),
        (Load::Done, None) if state.model.documents.is_empty() => {
            (say.drop_here(), say.drop_here_words().to_owned())
        }
        (Load::Done, None) => (say.no_events(), say.no_events_words().to_owned()),
    };
    let act = |act: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| act(&desk))
    };
    let way = |title: &'static str, keys: [&'static str; 2], words: &str, onclick: Callback<MouseEvent>| {
        let key = if is_mac() { keys[0] } else { keys[1] };
        html! {
            <button type="button" {onclick}>
                <strong>{ title }</strong>
                if !key.is_empty() { <kbd aria-hidden="true">{ key }</kbd> }
                <span>{ words.to_owned() }</span>
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
                    { way(if is_published() { say.published() } else { say.sample() }, ["", ""], &sample(), act(Desk::sample)) }
                </div>
            }
            { lanes() }
        </section>
    }
}

/// What the sample holds, where the page says so (build/seeds.mjs); a published page has another to show.
fn sample() -> String {
    let page = gloo::utils::document().document_element().filter(|_| !is_published());
    let count = page.and_then(|page| page.get_attribute("data-seeds")?.parse::<usize>().ok());
    count.map(|count| say().sample_words(&say().documents(count))).unwrap_or_default()
}

/// Dotted outlines of lanes that are not there yet.
fn lanes() -> Html {
    let dotted = |path: &'static str, class: &'static str| {
        html! {
            <path {class} d={path} fill="none" stroke-width="2" stroke-linecap="round" stroke-dasharray="0 8" />
        }
    };
    html! {
        <svg class="lanes" viewBox="-1 0 1298 270" aria-hidden="true">
            <path class="ruler" d="M0 16.5h1296M.5 0v16M216.5 0v16M432.5 0v16M648.5 0v16M864.5 0v16M1080.5 0v16M1295.5 0v16" fill="none" />
            // Every 24 pixels a stroke: a line of dashes as thick as they are high.
            <path class="ruler minor" d="M0 13.5h1296" fill="none" />
            { dotted("M96 45h388M96 59h388", "straw") }
            { dotted("M0 85h564M0 99h564M96 85c80 0 66 40 150 40h1050M88 99c80 0 80 40 158 40h1050", "rose") }
            { dotted("M128 165h700c80 0 64 40 136 40h332M128 179h690c60 0 60 33 110 33M964 219h332", "aqua") }
            { dotted("M488 245h340c60 0 60-33 100-33M488 259h340c80 0 64-40 136-40", "lilac") }
        </svg>
    }
}
