//! The sheet of formats of other programs: what each cannot hold of the chronology is said before it is saved. A worker
//! writes, with the program that reads such files too.

use super::{
    desk::Desk, environment::breath, export::save, hands::worker_address, speech::say, store::Dispatch,
    written::written,
};
use crate::{
    case::capitalized,
    chronology::slug,
    session::{Action, Shared, State},
};
use js_sys::Array;
use serde_json::Value;
use std::{cell::Cell, collections::VecDeque, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FormatsProps {
    pub(super) state: Shared<State>,
    pub(super) desk: Desk,
    pub(super) dispatch: Dispatch,
}

/// A format in the list.
#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    label: String,
    extension: String,
    media_type: String,
    losses: Vec<String>,
}

/// The worker, ended with the sheet.
struct Writer(Worker);

impl Drop for Writer {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// All formats, the project's own first, with a button each.
#[component]
pub(super) fn Formats(props: &FormatsProps) -> Html {
    let rows = use_state(|| None::<Result<Vec<Row>, String>>);
    let writer = use_mut_ref(|| None::<Writer>);
    // What the worker was asked for, in the order of its answers: first which formats there are.
    let wanted = use_mut_ref(|| VecDeque::from([None::<Row>]));
    {
        let (rows, writer, wanted) = (rows.clone(), writer.clone(), wanted.clone());
        let (state, dispatch) = (props.state.clone(), props.dispatch.clone());
        use_effect_with((), move |()| {
            let (slot, is_open) = (writer.clone(), Rc::new(Cell::new(true)));
            let closed = is_open.clone();
            wasm_bindgen_futures::spawn_local(async move {
                // The sheet is seen before the chronology is written for the worker.
                breath().await;
                let title = state.content.name();
                let heard = Rc::new(move |answer: JsValue| match wanted.borrow_mut().pop_front().flatten() {
                    None => rows.set(Some(listed(&answer))),
                    Some(row) => {
                        let told = saved(&row, &answer, title.as_deref());
                        dispatch.emit(Action::Tell(told.unwrap_or_else(|message| message)));
                    }
                });
                let chronology = written(&state.model.chronology, state.content.title.as_deref()).await;
                // The sheet may be closed again.
                if is_open.get() {
                    *slot.borrow_mut() = writing(&state, chronology, heard);
                }
            });
            move || {
                closed.set(false);
                drop(writer.borrow_mut().take());
            }
        });
    }
    let write = |row: &Row| {
        let (row, writer, wanted) = (row.clone(), writer.clone(), wanted.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(Writer(worker)) = &*writer.borrow() {
                wanted.borrow_mut().push_back(Some(row.clone()));
                // A string can always be handed over.
                drop(worker.post_message(&Array::of1(&row.name.as_str().into())));
            }
        })
    };
    let line = |label: &str, losses: &[String], onclick: Callback<MouseEvent>| {
        let words = if losses.is_empty() {
            AttrValue::Static(say().export_nothing_lost())
        } else {
            say().export_lost(&losses.join("; ")).into()
        };
        html! {
            <li>
                <p><strong>{ label.to_owned() }</strong></p>
                <p class="words">{ words }</p>
                <button type="button" class="button" aria-label={say().export_save_as(label)} {onclick}>{ say().export_save() }</button>
            </li>
        }
    };
    let project = {
        let desk = props.desk.clone();
        Callback::from(move |_: MouseEvent| desk.save_file())
    };
    html! {
        <ul class="rows formats">
            { line(say().export_project(), &[], project) }
            { match &*rows {
                None => html! { <li><p role="status">{ say().reading() }</p></li> },
                Some(Err(message)) => html! { <li><p class="error" role="alert">{ message.clone() }</p></li> },
                Some(Ok(rows)) => rows.iter().map(|row| line(&row.label, &row.losses, write(row))).collect(),
            } }
        </ul>
    }
}

/// A worker that has the chronology as it is seen; it answers first with the formats, then with what it wrote.
fn writing(state: &State, chronology: Option<Blob>, heard: Rc<dyn Fn(JsValue)>) -> Option<Writer> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name("formats");
    let worker = chronology.and_then(|chronology| {
        Some((Worker::new_with_options(&worker_address(), &options).ok()?, chronology))
    });
    let Some((worker, chronology)) = worker else {
        heard(JsValue::NULL);
        return None;
    };
    let failed = heard.clone();
    let onmessage = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| heard(event.data()));
    worker.set_onmessage(Some(onmessage.into_js_value().unchecked_ref()));
    let onerror = Closure::<dyn FnMut(JsValue)>::new(move |_| failed(JsValue::NULL));
    worker.set_onerror(Some(onerror.into_js_value().unchecked_ref()));
    let texts = JsValue::from(state.model.documents.len() as u32);
    drop(worker.post_message(&Array::of3(&chronology, &texts, &say().tag().into())));
    Some(Writer(worker))
}

/// The rows of the worker's first answer.
fn listed(answer: &JsValue) -> Result<Vec<Row>, String> {
    let value = parsed(answer);
    let Value::Array(formats) = &value else { return Err(complaint(answer)) };
    let row = |format: &Value| {
        let text = |key: &str| format.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let losses = format.get("losses").and_then(Value::as_array).into_iter().flatten();
        Row {
            name: text("name"),
            label: text("label"),
            extension: text("extension"),
            media_type: text("media_type"),
            losses: losses.filter_map(Value::as_str).map(str::to_owned).collect(),
        }
    };
    Ok(formats.iter().map(row).collect())
}

/// Hands what was written to the browser's downloads, and says so.
fn saved(row: &Row, answer: &JsValue, title: Option<&str>) -> Result<String, String> {
    let file = answer.dyn_ref::<Blob>().ok_or_else(|| complaint(answer))?;
    let blob = file
        .slice_with_f64_and_f64_and_content_type(0.0, file.size(), &row.media_type)
        .map_err(|_| say().no_memory().to_owned())?;
    let mut name = slug(title.unwrap_or("annals"));
    // Several formats are JSON: their files would have one name.
    if row.extension == "json" && row.name != "json" {
        name.push('.');
        name.push_str(&row.name);
    }
    name.push('.');
    name.push_str(&row.extension);
    save(&blob, &name).map(|()| say().saved(&name))
}

/// The value of a JSON text; null for anything else.
fn parsed(answer: &JsValue) -> Value {
    answer.as_string().and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

/// What the worker says in place of an answer.
fn complaint(answer: &JsValue) -> String {
    if answer == "Outdated" {
        return capitalized(say().page_outdated());
    }
    let answer = parsed(answer);
    let message = answer.get("error").and_then(Value::as_str);
    message.map_or_else(|| say().no_answer().to_owned(), str::to_owned)
}
