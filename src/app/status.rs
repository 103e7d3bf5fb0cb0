//! The line at the foot: what is shown, what is still coming, what failed, and which keys help.

use super::store::{Dispatch, on};
use crate::session::{Action, Failure, KEYS, Load, Model, Passing, Shared, span_wording, years_wording};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct StatusProps {
    pub(super) model: Shared<Model>,
    pub(super) passing: Shared<Passing>,
    pub(super) load: Load,
    pub(super) failures: Shared<Vec<Failure>>,
    /// The visible span, when it is not the whole.
    pub(super) span: Option<(f64, f64)>,
    pub(super) retry: Callback<()>,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let StatusProps { model, passing, load, failures, span, retry, dispatch } = props;
    let counts = use_memo(model.clone(), |model| counts(model));
    let retry = retry.reform(|_: MouseEvent| ());
    html! {
        <footer class="status">
            <p class="counts">
                { match load {
                    Load::Reading { done, total } if *total > 1 => html! { <>{ done }{ " of " }{ total }{ " documents" }</> },
                    Load::Reading { .. } => html! { "Reading…" },
                    Load::Done if model.is_empty() => html! { "No documents yet" },
                    Load::Done => html! {
                        <>
                            { &*counts }
                            if passing.count < model.len() {
                                { " · " }<strong>{ passing.count }{ " shown" }</strong>
                            }
                            if let Some((start, end)) = span {
                                { " · " }<strong>{ format!("{} in view, {}", passing.count_between(model, *start, *end), span_wording(*start, *end)) }</strong>
                            }
                        </>
                    },
                } }
            </p>
            if let Some(failure) = failures.first() {
                <p class="error" title={failure.message.clone()}>
                    { format!("{}: {}", failure.name, failure.message) }
                    if failures.len() > 1 {
                        { format!(" (and {} more)", failures.len() - 1) }
                    }
                </p>
                <button type="button" onclick={retry}>{ "Retry" }</button>
            }
            <ul class="keys">
                // Without events only the sheet itself is of use.
                { for KEYS.iter().filter(|row| !row.hint.is_empty() && (row.hint == "all keys" || !model.is_empty())).map(|row| html! {
                    <li>
                        { for row.keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }
                        if row.hint == "all keys" {
                            <button type="button" onclick={on(dispatch, || Action::ShowHelp(true))}>{ row.hint }</button>
                        } else {
                            { row.hint }
                        }
                    </li>
                }) }
            </ul>
        </footer>
    }
}

fn counts(model: &Model) -> String {
    let count =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut parts = vec![count(model.len(), "event", "events")];
    let passages = model.passages();
    if passages > 0 {
        parts.push(count(passages, "passage", "passages"));
    }
    if !model.chronology.documents.is_empty() {
        parts.push(count(model.chronology.documents.len(), "document", "documents"));
    }
    let (start, end) = model.timeline.extent();
    parts.push(years_wording(start, end));
    parts.join(" · ")
}
