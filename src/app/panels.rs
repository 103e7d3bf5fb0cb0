//! The sheets about a whole project: its documents, what was corrected, and all projects.

use super::{
    desk::Desk,
    edit::Adder,
    environment::in_field,
    foreign::Formats,
    imports::imports,
    keep::Entry,
    pages::{PAGE, pages},
    paste::Paste,
    sheet::Sheet,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    case::capitalized,
    chronology::Anchor,
    i18n::Language,
    session::{Action, Failure, Model, Panel, Shared, State, correction_wording},
};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The sheet that is open. A function of its own, as all are that a page seldom shows: what stands in one that it always
/// runs comes with it (build/split.mjs).
#[inline(never)]
pub(super) fn panel(panel: Panel, state: &Shared<State>, desk: &Desk, dispatch: &Dispatch) -> Html {
    let close: Callback<()> = on(dispatch, || Action::ShowPanel(None));
    match panel {
        Panel::Documents => html! {
            <Sheet title={say().documents_panel()} class="list-sheet" onclose={close}><Documents desk={desk.clone()} base={state.content.base.clone()} failures={state.failures.clone()} /></Sheet>
        },
        Panel::Imports => imports(state, desk, dispatch),
        Panel::Corrections => html! {
            <Sheet title={say().corrections_panel()} class="list-sheet" onclose={close}>{ aside(desk) }{ corrections(state, dispatch) }</Sheet>
        },
        Panel::Projects => html! {
            <Sheet title={say().all_projects()} class="list-sheet" onclose={close}><Projects desk={desk.clone()} dispatch={dispatch.clone()} /></Sheet>
        },
        Panel::Add => {
            html! { <Adder model={state.model.clone()} document={state.document} proposal={state.proposal.clone()} dispatch={dispatch.clone()} /> }
        }
        Panel::Formats => html! {
            <Sheet title={say().export_data_title()} class="list-sheet" onclose={close}><Formats state={state.clone()} desk={desk.clone()} dispatch={dispatch.clone()} /></Sheet>
        },
        Panel::Paste => html! {
            <Sheet title={say().paste()} class="list-sheet" onclose={close}><Paste desk={desk.clone()} dispatch={dispatch.clone()} /></Sheet>
        },
    }
}

#[derive(Properties, PartialEq)]
struct DocumentsProps {
    desk: Desk,
    base: Shared<Model>,
    /// They change when a damaged document goes.
    failures: Shared<Vec<Failure>>,
}

/// The files of the project: what their documents are called, in which language, of which day; and away with them.
#[component]
fn Documents(props: &DocumentsProps) -> Html {
    let DocumentsProps { desk, base, .. } = props;
    let page = use_state_eq(|| 0usize);
    let all = desk.shelf();
    let at = (*page).min(all.len().saturating_sub(1) / PAGE);
    let files = all.get(at * PAGE..((at + 1) * PAGE).min(all.len())).unwrap_or_default();
    let turn = Callback::from(move |to| page.set(to));
    let damaged = desk.damaged();
    if files.is_empty() && damaged.is_empty() {
        return html! { <p class="none">{ say().not_yours() }</p> };
    }
    let broken = |path: &String| {
        let discard = {
            let (desk, path) = (desk.clone(), path.clone());
            Callback::from(move |_: MouseEvent| desk.discard(path.clone()))
        };
        html! {
            <li key={["!", path].concat()} class="lost">
                <p class="wide"><strong>{ path.clone() }</strong><small>{ say().damaged_record() }</small></p>
                <button type="button" class="button" aria-label={say().remove_file(path)} onclick={discard}>{ say().remove() }</button>
            </li>
        }
    };
    html! {
        <>
        <ul class="rows">
            { for damaged.iter().map(broken) }
            { for files.iter().map(|file| {
                let document = base.documents.iter().find(|document| file.documents.contains(&document.id));
                let (title, language, created) = document.map_or_else(Default::default, |document| {
                    let language = if document.language == crate::document::Language::Russian { "ru" } else { "en" };
                    (document.title.clone(), language, document.created.map_or_else(String::new, |day| day.to_string()))
                });
                let key = file.key;
                let single = file.documents.len() == 1;
                // Any other file is a document, which has its path.
                let [.., ids] = &file.told;
                let is_finished = file.documents.iter().any(|id| *id != file.path) && (ids.is_empty() || !single);
                let titles = || {
                    let own = base.documents.iter().filter(|document| file.documents.contains(&document.id));
                    own.map(|document| document.title.clone())
                };
                // What is changed is told together with what was told before.
                let tell = |field: usize| {
                    let (desk, told) = (desk.clone(), file.told.clone());
                    Callback::from(move |value: String| {
                        let mut told = told.clone();
                        if let Some(place) = told.get_mut(field) {
                            *place = value;
                        }
                        desk.retell(key, told);
                    })
                };
                let (name, tongue, date) = (tell(0), tell(1), tell(2));
                let typed = |to: Callback<String>| Callback::from(move |event: Event| {
                    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() { to.emit(field.value()) }
                });
                // A date is one as soon as its year has one digit: only who leaves the field has said it.
                let dated = {
                    let was = created.clone();
                    Callback::from(move |field: Option<HtmlInputElement>| {
                        if let Some(day) = field.filter(|field| field.check_validity()).map(|field| field.value()).filter(|day| *day != was) {
                            date.emit(day);
                        }
                    })
                };
                let left = dated.reform(|event: FocusEvent| event.target_dyn_into());
                let entered = dated.reform(|event: KeyboardEvent| event.target_dyn_into().filter(|_| event.key() == "Enter"));
                let chosen = Callback::from(move |event: Event| {
                    if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() { tongue.emit(field.value()) }
                });
                let remove = {
                    let desk = desk.clone();
                    Callback::from(move |_: MouseEvent| desk.remove(key))
                };
                let (title_id, day_id) = (["title of ", &file.path].concat(), ["day of ", &file.path].concat());
                html! {
                    <li key={file.path.clone()}>
                        if single {
                            <label class="wide"><span>{ say().document_title() }</span><input id={title_id.clone()} type="text" value={in_field(&title_id, title)} onchange={typed(name)} /></label>
                            <label><span>{ say().language() }</span>
                                <select onchange={chosen}>
                                    <option value="en" selected={language == "en"}>{ Language::English.name() }</option>
                                    <option value="ru" selected={language == "ru"}>{ Language::Russian.name() }</option>
                                </select>
                            </label>
                            if !is_finished {
                                <label><span>{ say().written_on() }</span><input id={day_id.clone()} type="date" value={in_field(&day_id, created)} onfocusout={left} onkeydown={entered} /></label>
                            }
                        }
                        <p class="path">
                            { file.path.clone() }
                            if is_finished {
                                <small>{ say().finished_file() }</small>
                                if !single {
                                    { for titles().map(|title| html! { <small>{ title }</small> }) }
                                }
                            }
                        </p>
                        <button type="button" class="button" aria-label={say().remove_file(&file.path)} onclick={remove}>{ say().remove() }</button>
                    </li>
                }
            }) }
        </ul>
        { pages(all.len(), at, &turn) }
        </>
    }
}

/// Lists of corrections that could not be read, each with the way to have it as a file.
fn aside(desk: &Desk) -> Html {
    let act = |at: usize, act: fn(&Desk, usize)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| act(&desk, at))
    };
    let row = |at: usize| {
        html! {
            <li key={at} class="lost">
                <p class="wide"><strong>{ say().corrections_aside() }</strong><small>{ say().corrections_aside_hint() }</small></p>
                <button type="button" class="button" onclick={act(at, Desk::save_aside)}>{ say().save_file() }</button>
                <button type="button" class="button" onclick={act(at, Desk::drop_aside)}>{ say().remove() }</button>
            </li>
        }
    };
    match desk.aside() {
        0 => Html::default(),
        count => html! { <ul class="rows">{ for (0..count).map(row) }</ul> },
    }
}

/// Every correction with the way to withdraw it; those that have lost their words come first.
fn corrections(state: &State, dispatch: &Dispatch) -> Html {
    let all = &state.content.corrections;
    if all.is_empty() {
        return html! { <p class="none">{ say().no_corrections() }</p> };
    }
    let lost = |at: &usize| state.orphans.contains(at);
    let order = (0..all.len()).filter(lost).chain((0..all.len()).rev().filter(|at| !lost(at)));
    html! {
        <ul class="rows">
            { for order.filter_map(|at| Some((at, all.get(at)?))).map(|(at, correction)| html! {
                <li key={at} class={lost(&at).then_some("lost")}>
                    <p class="wide">
                        <strong>{ correction_wording(correction, say()) }</strong>
                        { for correction.targets().first().map(|target| html! { <q>{ in_context(target) }</q> }) }
                        if lost(&at) { <small>{ say().orphan() }</small> }
                    </p>
                    <button type="button" class="button" onclick={on(dispatch, move || Action::Withdraw(at))}>{ say().withdraw() }</button>
                </li>
            }) }
        </ul>
    }
}

/// The words of a correction with those around them, from whole word to whole word.
fn in_context(target: &Anchor) -> String {
    let before = target.prefix.split_once(char::is_whitespace).map_or("", |(_, words)| words);
    let after = target.suffix.rsplit_once(char::is_whitespace).map_or("", |(words, _)| words);
    let mut words = String::new();
    if !before.is_empty() {
        words.push('…');
    }
    [before, &target.quote, after].iter().for_each(|part| words.push_str(part));
    if !after.is_empty() {
        words.push('…');
    }
    words
}

#[derive(Properties, PartialEq)]
struct ProjectsProps {
    desk: Desk,
    dispatch: Dispatch,
}

/// All projects of this browser.
#[component]
fn Projects(props: &ProjectsProps) -> Html {
    let ProjectsProps { desk, dispatch } = props;
    let all = use_state(|| None::<Result<Vec<Entry>, String>>);
    let deleted = use_state(|| None::<Entry>);
    let again = use_state(|| 0u32);
    {
        let (desk, all) = (desk.clone(), all.clone());
        use_effect_with(*again, move |_| desk.list(Box::new(move |found| all.set(Some(found)))));
    }
    let refresh = {
        let again = again.clone();
        move || {
            let again = again.clone();
            move || again.set(*again + 1)
        }
    };
    let title = |entry: &Entry| {
        if entry.title.is_empty() { say().untitled().to_owned() } else { entry.title.clone() }
    };
    let begin = {
        let (desk, dispatch) = (desk.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::ShowPanel(None));
            desk.begin();
        })
    };
    let row = |entry: &Entry| {
        let current = desk.project().as_deref() == Some(&entry.id);
        let open = {
            let (desk, dispatch, id) = (desk.clone(), dispatch.clone(), entry.id.clone());
            Callback::from(move |_: MouseEvent| {
                dispatch.emit(Action::ShowPanel(None));
                if !current {
                    desk.open(id.clone());
                }
            })
        };
        let copy = {
            let (desk, entry, refresh) = (desk.clone(), entry.clone(), refresh.clone());
            Callback::from(move |_: MouseEvent| {
                let refresh = refresh();
                desk.duplicate(&entry, Box::new(move |()| refresh()));
            })
        };
        let delete = {
            let (desk, entry, refresh, deleted) =
                (desk.clone(), entry.clone(), refresh.clone(), deleted.clone());
            Callback::from(move |_: MouseEvent| {
                let (entry, refresh, deleted) = (entry.clone(), refresh(), deleted.clone());
                let id = entry.id.clone();
                let after = move |done| {
                    if done {
                        deleted.set(Some(entry));
                    }
                    refresh();
                };
                desk.delete(id, true, Box::new(after));
            })
        };
        let changed = String::from(
            js_sys::Date::new(&entry.modified.into()).to_locale_string("default", &js_sys::Object::new()),
        );
        html! {
            <li key={entry.id.clone()}>
                <button type="button" class="wide open" aria-current={current.then_some("true")} onclick={open}>
                    <strong>{ title(entry) }</strong><small>{ changed }</small>
                </button>
                <button type="button" class="button" aria-label={say().duplicate_project(&title(entry))} onclick={copy}>{ say().duplicate() }</button>
                <button type="button" class="button" aria-label={say().delete_project(&title(entry))} onclick={delete}>{ say().delete() }</button>
            </li>
        }
    };
    html! {
        <>
            { match &*all {
                None => html! { <p class="none">{ "…" }</p> },
                Some(Err(refusal)) => html! { <p class="none">{ capitalized(refusal) }</p> },
                Some(Ok(entries)) if entries.is_empty() => html! { <p class="none">{ say().no_projects() }</p> },
                Some(Ok(entries)) => html! { <ul class="rows">{ for entries.iter().map(row) }</ul> },
            } }
            if let Some(entry) = &*deleted {
                <p class="undo">
                    { say().deleted(&title(entry)) }
                    <button type="button" class="button" onclick={{
                        let (desk, id, deleted) = (desk.clone(), entry.id.clone(), deleted.clone());
                        Callback::from(move |_: MouseEvent| {
                            let refresh = refresh();
                            deleted.set(None);
                            desk.delete(id.clone(), false, Box::new(move |_| refresh()));
                        })
                    }}>{ say().bring_back() }</button>
                </p>
            }
            <p><button type="button" class="button primary" onclick={begin}>{ say().new_project() }</button></p>
        </>
    }
}
