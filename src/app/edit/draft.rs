//! What stands in the fields of an event and is not kept yet; it stays when another event is chosen meanwhile.

use crate::app::{
    dating::{date_of, typed_date},
    speech::say,
};
use crate::{
    chronology::{Change, Event, EventId, one_line},
    event::EventKind,
    i18n::Language,
    session::Model,
};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The fields, in the order of the form.
const FIELDS: [fn(Language) -> &'static str; 4] =
    [Language::date_label, Language::actors_label, Language::people_label, Language::places_label];

/// What stands in the fields: headline, kind, then [`FIELDS`].
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Draft {
    pub(super) title: String,
    pub(super) kind: Option<EventKind>,
    pub(super) lines: [String; 4],
}

impl Draft {
    pub(super) fn of(model: &Model, event: &Event) -> Self {
        let organizations: Vec<&str> =
            event.organizations.iter().map(|id| model.organization_name(id)).collect();
        let join = |names: Vec<&str>| names.join("; ");
        Self {
            title: event.title.to_string(),
            kind: Some(event.kind),
            lines: [
                event.date.to_string(),
                join(organizations),
                join(event.people.iter().map(|name| &**name).collect()),
                join(event.places.iter().map(|name| &**name).collect()),
            ],
        }
    }

    /// What it says otherwise than `before`; `None` when its date is none.
    pub(super) fn change(&self, before: &Self) -> Option<Change> {
        let names = |at: usize| (self.lines[at] != before.lines[at]).then(|| names(&self.lines[at]));
        let title = one_line(&self.title);
        Some(Change {
            date: if self.lines[0] == before.lines[0] { None } else { Some(date_of(&self.lines[0])?) },
            title: (title != before.title && !title.is_empty()).then_some(title),
            kind: if self.kind == before.kind { None } else { self.kind },
            organizations: names(1),
            people: names(2),
            places: names(3),
        })
    }
}

pub(super) fn names(line: &str) -> Vec<String> {
    let names = line.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// The fields of an event. The date says at once what it means.
pub(super) fn fields(model: &Model, draft: &UseStateHandle<Draft>) -> Html {
    let change = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let target = event.target();
            let typed = target.and_then(|target| match target.dyn_into::<HtmlInputElement>() {
                Ok(field) => Some(field.value()),
                Err(target) => target.dyn_into::<HtmlTextAreaElement>().ok().map(|field| field.value()),
            });
            if let Some(value) = typed {
                let mut next = (*draft).clone();
                change(&mut next, value);
                draft.set(next);
            }
        })
    };
    let setters: [fn(&mut Draft, String); 4] = [
        |draft, value| draft.lines[0] = value,
        |draft, value| draft.lines[1] = value,
        |draft, value| draft.lines[2] = value,
        |draft, value| draft.lines[3] = value,
    ];
    let kind = {
        let draft = draft.clone();
        Callback::from(move |event: Event_| {
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                draft.set(Draft { kind: EventKind::from_name(&field.value()), ..(*draft).clone() });
            }
        })
    };
    let typed = typed_date(&draft.lines[0]);
    let is_wrong = typed.is_none() && !draft.lines[0].trim().is_empty();
    let (meaning, left_out) = match typed {
        Some(typed) => {
            let meaning = format!("{} — {}", typed.date, typed.date.wording_in(say()));
            (meaning, (!typed.left_out.is_empty()).then(|| say().date_left_out(&typed.left_out.join(" … "))))
        }
        None => (say().no_date_yet().to_owned(), None),
    };
    html! {
        <>
            <label><span>{ say().headline() }</span><textarea class="field" rows="2" autofocus=true enterkeyhint="done" value={draft.title.clone()} oninput={change(|draft, value| draft.title = value)} onkeydown={Callback::from(send)} /></label>
            { for FIELDS.into_iter().zip(setters).enumerate().map(|(at, (label, set))| html! {
                <label>
                    <span>{ label(say()) }</span>
                    <input class="field" type="text" value={draft.lines[at].clone()} oninput={change(set)} list={(at == 1).then_some("organisations")}
                        aria-describedby={(at == 0).then_some("date-meaning")} aria-invalid={(at == 0 && is_wrong).then_some("true")} />
                    if at == 0 {
                        <small id="date-meaning" aria-live="polite">
                            { &meaning }
                            if let Some(words) = &left_out {
                                <span class="left-out">{ words }</span>
                            }
                        </small>
                    }
                    if at == 1 { <small>{ say().several() }</small> }
                </label>
            }) }
            <label><span>{ say().kind_label() }</span>
                <select class="field" onchange={kind}>
                    { for EventKind::ALL.iter().map(|kind| html! { <option value={kind.as_str()} selected={draft.kind == Some(*kind)}>{ say().kind(kind.as_str()) }</option> }) }
                </select>
            </label>
            { organisations(model) }
        </>
    }
}

type Event_ = yew::events::Event;

/// Enter ends a headline as it ends every other field of the form: it sends it.
fn send(event: KeyboardEvent) {
    // Safari ends a composition before its last key comes, which has this code.
    if event.key() != "Enter" || event.is_composing() || event.key_code() == 229 {
        return;
    }
    event.prevent_default();
    let field = event.target_dyn_into::<Element>();
    let form = field.and_then(|field| field.closest("form").ok().flatten());
    // A button that cannot be pressed sends nothing.
    let button = form.and_then(|form| form.query_selector("button[type=submit]").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

fn organisations(model: &Model) -> Html {
    html! {
        <datalist id="organisations">
            { for model.chronology.organizations.iter().take(500).map(|organization| html! { <option value={organization.name.clone()} /> }) }
        </datalist>
    }
}

thread_local! {
    /// What was begun and neither saved nor cancelled, of events that another was chosen in place of: as each was, and
    /// what stands in its fields.
    static BEGUN: RefCell<Vec<(EventId, Draft, Draft)>> = const { RefCell::new(Vec::new()) };
    /// What was begun of an event of the reader's own, by the words that it is to be made of.
    static OWN: RefCell<Option<(String, Draft)>> = const { RefCell::new(None) };
}

/// Whether something stands in fields that is not kept and could be. A draft of an event that is gone waits for it to
/// come back.
pub(in crate::app) fn has_drafts(model: &Model) -> bool {
    let has = |id: &EventId| model.chronology.events.iter().any(|event| event.id == *id);
    BEGUN.with_borrow(|begun| begun.iter().any(|(id, ..)| has(id))) || OWN.with_borrow(Option::is_some)
}

/// The headline of an event that was there `before` and is not there now, though somebody has begun to correct it.
pub(in crate::app) fn left_behind(before: &Model, now: &Model) -> Option<String> {
    let find = |model: &Model, id: &EventId| model.find(&id.to_string()).is_some();
    BEGUN.with_borrow(|begun| {
        let mut gone = begun.iter().filter(|(id, ..)| find(before, id) && !find(now, id));
        gone.next().map(|(_, before, _)| before.title.clone())
    })
}

/// Gives up whatever was begun.
pub(in crate::app) fn forget_drafts() {
    BEGUN.take();
    OWN.take();
}

pub(super) fn forget(event: &EventId) {
    BEGUN.with_borrow_mut(|begun| begun.retain(|(id, ..)| id != event));
}

/// What was begun of an event: as it was, and what stands in its fields.
pub(super) fn begun(event: &EventId) -> Option<(EventId, Draft, Draft)> {
    BEGUN.with_borrow(|begun| begun.iter().find(|(id, ..)| id == event).cloned())
}

/// Keeps what stands in the fields of an event, if that is something else than before.
pub(super) fn hold(event: &EventId, before: &Draft, draft: &Draft) {
    forget(event);
    if draft != before {
        let entry = (event.clone(), before.clone(), draft.clone());
        BEGUN.with_borrow_mut(|begun| begun.push(entry));
    }
}

/// The same of an event of the reader's own.
pub(super) fn own(words: &str) -> Option<Draft> {
    OWN.with_borrow(|own| own.clone().filter(|(known, _)| known == words).map(|(_, draft)| draft))
}

pub(super) fn hold_own(own: Option<(String, Draft)>) {
    OWN.set(own);
}
