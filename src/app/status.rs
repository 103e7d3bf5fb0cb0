//! The line at the foot: what is shown, what is still coming, what failed, and which keys help.

use super::{
    desk::Desk,
    environment::is_mac,
    newer::{Newer, use_newer},
    speech::say,
    store::{Dispatch, on},
};
use crate::session::{
    Action, Failure, KEYS, Keeping, Load, Model, Panel, Passing, Place, Shared, View, span_wording,
    years_wording,
};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct StatusProps {
    pub(super) model: Shared<Model>,
    pub(super) view: View,
    pub(super) passing: Shared<Passing>,
    pub(super) load: Load,
    /// The file that is being read.
    pub(super) reading: Rc<str>,
    pub(super) keeping: Keeping,
    pub(super) desk: Desk,
    pub(super) failures: Shared<Vec<Failure>>,
    /// The visible span, once it has been another than the first.
    pub(super) span: Option<(f64, f64)>,
    /// It is the first again: only those hear of it who see nothing.
    pub(super) home: bool,
    pub(super) retry: Callback<()>,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let StatusProps {
        model,
        view,
        passing,
        load,
        reading,
        keeping,
        desk,
        failures,
        span,
        home,
        retry,
        dispatch,
    } = props;
    let place = if model.is_empty() { Place::Empty } else { Place::In(*view) };
    let counts = use_memo(model.clone(), |model| counts(model));
    let retry = retry.reform(|_: MouseEvent| ());
    let is_outdated = use_newer(desk);
    html! {
        <footer class="status">
            <p class="counts">
                { match load {
                    Load::Reading { done, total } if *total > 1 => html! {
                        <>
                            <progress max={total.to_string()} value={done.to_string()} aria-label={say().documents_read()} />
                            { say().documents_done(*done, *total) }
                        </>
                    },
                    Load::Reading { .. } => html! { say().reading() },
                    Load::Done if model.is_empty() && model.documents.is_empty() => html! { say().no_documents() },
                    Load::Done => html! {
                        <>
                            { &*counts }
                            if passing.count < model.len() {
                                { " · " }<strong>{ say().shown(passing.count) }</strong>
                            }
                            <span role="status" class={home.then_some("visually-hidden")}>
                                if let Some((start, end)) = span {
                                    { " · " }<strong>{ say().in_view(passing.count_between(model, *start, *end), &span_wording(*start, *end, say())) }</strong>
                                }
                            </span>
                        </>
                    },
                } }
            </p>
            if matches!(load, Load::Reading { .. }) && desk.is_busy() {
                <button type="button" class="link" onclick={act(desk, Desk::cancel)}>{ say().stop() }</button>
            }
            if let Some(label) = details(load, failures, desk) {
                <button type="button" class="link" onclick={on(dispatch, || Action::ShowPanel(Some(Panel::Imports)))}>{ label }</button>
            }
            // Behind what can be pressed, which stands still then.
            if matches!(load, Load::Reading { total, .. } if *total > 1) && !reading.is_empty() {
                <span class="reading">{ &**reading }</span>
            }
            if *keeping != Keeping::Nothing {
                { kept(*keeping, load, desk) }
            }
            if is_outdated {
                <Newer desk={desk.clone()} />
            }
            if let Some(failure) = failures.first() {
                <p class="error" title={failure.message.clone()}>
                    { failure.wording(say()) }
                    if failures.len() > 1 {
                        { " " }{ say().more_failures(failures.len() - 1) }
                    }
                </p>
                if desk.project().is_none() {
                    <button type="button" onclick={retry}>{ say().retry() }</button>
                }
            }
            <ul class="keys">
                { for KEYS.iter().filter(|row| row.hint.contains(&place)).map(|row| html! {
                    <li>
                        { for engraved(row.keys).iter().map(|key| html! { <kbd>{ *key }</kbd> }) }
                        if row.what == "help" {
                            <button type="button" onclick={on(dispatch, || Action::ShowHelp(true))}>{ say().key_hint(row.what) }</button>
                        } else {
                            { say().key_hint(row.what) }
                        }
                    </li>
                }) }
            </ul>
        </footer>
    }
}

/// The keys of this machine: where a table names those of Apple first and those of others second, one of the two.
fn engraved(keys: &'static [&'static str]) -> &'static [&'static str] {
    match keys {
        [apple, ..] if apple.starts_with('⌘') => {
            if is_mac() { keys.get(..1) } else { keys.get(1..2) }.unwrap_or(keys)
        }
        _ => keys,
    }
}

fn act(desk: &Desk, act: fn(&Desk)) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| act(&desk))
}

/// What leads to the sheet of the import, where there is something to see in it.
fn details(load: &Load, failures: &[Failure], desk: &Desk) -> Option<AttrValue> {
    let progress = desk.progress();
    if (matches!(load, Load::Reading { .. }) || !failures.is_empty()) && !progress.rows.is_empty() {
        return Some(say().import_details().into());
    }
    let remarked = progress.remarked();
    (remarked > 0).then(|| say().remarked_count(remarked).into())
}

/// Whether what the reader did is kept, and what to do when it is not. Files that are still being read are not.
#[inline(never)]
fn kept(keeping: Keeping, load: &Load, desk: &Desk) -> Html {
    let is_reading = *load != Load::Done && keeping == Keeping::Saved;
    let keeping = if is_reading { Keeping::Saving } else { keeping };
    type Way = (&'static str, fn(&Desk));
    let (class, words, buttons): (_, AttrValue, &[Way]) = match keeping {
        Keeping::Nothing => return Html::default(),
        Keeping::Saving => ("kept", say().saving().into(), &[]),
        Keeping::Saved => ("kept", say().kept().into(), &[]),
        Keeping::Failed => (
            "error",
            desk.refusal().map_or_else(|| say().not_kept().into(), |why| say().not_saved(&why).into()),
            &[(say().save_file(), Desk::save_file), (say().retry(), Desk::try_again)],
        ),
        Keeping::Elsewhere => ("kept", say().elsewhere().into(), &[(say().take_over(), Desk::take_over)]),
    };
    html! {
        <>
            <p {class} role="status" title={words.clone()} data-keeping={format!("{keeping:?}")}>{ words }</p>
            { for buttons.iter().map(|&(label, what)| html! {
                <button type="button" class="link" onclick={act(desk, what)}>{ label }</button>
            }) }
        </>
    }
}

fn counts(model: &Model) -> String {
    let mut parts = vec![say().events(model.len())];
    let passages = model.passages();
    if passages > 0 {
        parts.push(say().passages(passages));
    }
    if !model.chronology.documents.is_empty() {
        parts.push(say().documents(model.chronology.documents.len()));
    }
    if !model.is_empty() {
        let (start, end) = model.timeline.days();
        parts.push(years_wording(start, end, say()));
    }
    parts.join(" · ")
}
