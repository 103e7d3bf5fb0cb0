//! Correcting one event: its fields, whether it is one, of which passages it is made, and ties between its actors.

use super::{
    dating::{date_of, use_dating},
    environment::window,
    icons,
    sheet::Sheet,
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    chronology::{Anchor, Change, Correction, Event, EventId, What, one_line},
    event::{EventKind, RelationKind},
    i18n::Language,
    session::{Action, Model, Shared},
    timeline::EventIndex,
};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

/// Events that are offered to merge with, those nearest in time.
const NEAR: usize = 24;

/// The fields, in the order of the form.
const FIELDS: [fn(Language) -> &'static str; 4] =
    [Language::date_label, Language::actors_label, Language::people_label, Language::places_label];

#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    pub(super) model: Shared<Model>,
    pub(super) event: EventIndex,
    /// Another tab has the project: nothing can be changed here.
    pub(super) fixed: bool,
    pub(super) dispatch: Dispatch,
}

fn correct(dispatch: &Dispatch, what: What) {
    dispatch.emit(Action::Correct(Box::new(Correction::from(what))));
}

/// What stands in the fields: headline, kind, then [`FIELDS`].
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    title: String,
    kind: Option<EventKind>,
    lines: [String; 4],
}

impl Draft {
    fn of(model: &Model, event: &Event) -> Self {
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
    fn change(&self, before: &Self) -> Option<Change> {
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

fn names(line: &str) -> Vec<String> {
    let names = line.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// The fields of an event. The date says at once what it means.
fn fields(model: &Model, draft: &UseStateHandle<Draft>) -> Html {
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
    let date = date_of(&draft.lines[0]);
    let meaning = match &date {
        Some(date) => format!("{date} — {}", date.wording_in(say())),
        None => say().no_date_yet().to_owned(),
    };
    html! {
        <>
            <label><span>{ say().headline() }</span><textarea class="field" rows="2" autofocus=true enterkeyhint="done" value={draft.title.clone()} oninput={change(|draft, value| draft.title = value)} onkeydown={Callback::from(send)} /></label>
            { for FIELDS.into_iter().zip(setters).enumerate().map(|(at, (label, set))| html! {
                <label>
                    <span>{ label(say()) }</span>
                    <input class="field" type="text" value={draft.lines[at].clone()} oninput={change(set)} list={(at == 1).then_some("organisations")}
                        aria-describedby={(at == 0).then_some("date-meaning")} aria-invalid={(at == 0 && date.is_none() && !draft.lines[0].trim().is_empty()).then_some("true")} />
                    if at == 0 { <small id="date-meaning" aria-live="polite">{ &meaning }</small> }
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

/// Keeps what stands in the fields and closes them, if it can be kept.
type Save = Callback<(), bool>;

thread_local! {
    /// What was begun and neither saved nor cancelled, of events that another was chosen in place of: as each was, and
    /// what stands in its fields.
    static BEGUN: RefCell<Vec<(EventId, Draft, Draft)>> = const { RefCell::new(Vec::new()) };
    /// What was begun of an event of the reader's own, by the words that it is to be made of.
    static OWN: RefCell<Option<(String, Draft)>> = const { RefCell::new(None) };
}

/// Whether something stands in fields that is not kept.
pub(super) fn has_drafts() -> bool {
    BEGUN.with_borrow(|begun| !begun.is_empty()) || OWN.with_borrow(Option::is_some)
}

fn forget(event: &EventId) {
    BEGUN.with_borrow_mut(|begun| begun.retain(|(id, ..)| id != event));
}

/// The chosen event, open for correction. What an import brings meanwhile changes nothing in its fields.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { model, event: index, fixed, dispatch } = props;
    let begun = use_memo((), |()| {
        let event = model.event(*index)?;
        let begun = BEGUN.with_borrow(|begun| begun.iter().find(|(id, ..)| *id == event.id).cloned());
        Some(begun.unwrap_or_else(|| {
            let draft = Draft::of(model, event);
            (event.id.clone(), draft.clone(), draft)
        }))
    });
    let none = || (EventId::from(""), Draft::default(), Draft::default());
    let (id, before, kept) = (*begun).clone().unwrap_or_else(none);
    let draft = use_state_eq(|| kept);
    use_effect_with((draft.clone(), id.clone(), before.clone()), |(draft, id, before)| {
        forget(id);
        if **draft != *before {
            let entry = (id.clone(), before.clone(), (**draft).clone());
            BEGUN.with_borrow_mut(|begun| begun.push(entry));
        }
    });
    use_dating();
    let form = use_node_ref();
    {
        let form = form.clone();
        use_effect_with((), move |()| {
            let first =
                form.cast::<Element>().and_then(|form| form.query_selector("textarea").ok().flatten());
            if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                drop(field.focus());
            }
        });
    }
    let Some(event) = model.event(*index) else { return Html::default() };
    let anchor = Anchor::of(event);
    let close = {
        let (dispatch, id) = (dispatch.clone(), id);
        Callback::from(move |()| {
            forget(&id);
            dispatch.emit(Action::Edit(false));
        })
    };
    let change = draft.change(&before);
    let ready = change.is_some();
    // What stands in the fields is kept with whatever else is done here; not done when the date is none.
    let save: Save = {
        let (dispatch, anchor, close, fixed) = (dispatch.clone(), anchor.clone(), close.clone(), *fixed);
        Callback::from(move |()| {
            if fixed {
                dispatch.emit(Action::Tell(say().elsewhere().to_owned()));
                return false;
            }
            let Some(change) = &change else { return false };
            if !change.is_empty() {
                correct(&dispatch, What::Edit(anchor.clone(), change.clone()));
            }
            close.emit(());
            true
        })
    };
    let onsubmit = {
        let save = save.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(());
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    html! {
        <div class="editor" ref={form} {onkeydown}>
            <form {onsubmit}>
                { fields(model, &draft) }
                <p class="buttons">
                    <button type="submit" class="button primary" disabled={!ready}>{ say().save() }</button>
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ say().cancel() }<kbd>{ "Esc" }</kbd></button>
                </p>
            </form>
            { parts(event, &save, dispatch) }
            { joining(model, *index, &anchor, &save, dispatch) }
            { tie(event, &anchor, &save, dispatch) }
        </div>
    }
}

/// Passages that tell another event leave.
fn parts(event: &Event, save: &Save, dispatch: &Dispatch) -> Html {
    if event.sources.len() < 2 {
        return Html::default();
    }
    let anchors: Vec<Anchor> = event.sources.iter().map(|source| Anchor::of_source(event, source)).collect();
    let onsubmit = {
        let (dispatch, save, anchors) = (dispatch.clone(), save.clone(), anchors);
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let Some(form) = submit.target_dyn_into::<Element>() else { return };
            let Ok(boxes) = form.query_selector_all("input") else { return };
            let is_marked = |at: u32| {
                let field = boxes.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
                field.is_some_and(|field| field.checked())
            };
            let leaving: Vec<Anchor> = anchors
                .iter()
                .zip(0..)
                .filter(|(_, at)| is_marked(*at))
                .map(|(anchor, _)| anchor.clone())
                .collect();
            if !leaving.is_empty() && leaving.len() < anchors.len() && save.emit(()) {
                correct(&dispatch, What::Split(leaving));
                dispatch.emit(Action::Tell(say().split_off().to_owned()));
            }
        })
    };
    html! {
        <form {onsubmit}>
            <fieldset>
                <legend>{ say().other_passages() }</legend>
                { for event.sources.iter().map(|source| html! {
                    <label class="passage"><input type="checkbox" /><q>{ source.quote().chars().take(160).collect::<String>() }</q></label>
                }) }
            </fieldset>
            <button type="submit" class="button">{ say().split_them() }</button>
        </form>
    }
}

/// Another event that is the same.
fn joining(
    model: &Shared<Model>,
    index: EventIndex,
    anchor: &Anchor,
    save: &Save,
    dispatch: &Dispatch,
) -> Html {
    let extent = |event: EventIndex| model.timeline.event_extent(event);
    let middle = |(from, to): (f64, f64)| (from + to) / 2.0;
    let here = middle(extent(index));
    // Events stand in the order of time: those around this one are the nearest.
    let at = index.0 as usize;
    let span = at.saturating_sub(NEAR)..(at + NEAR + 1).min(model.len());
    let mut near: Vec<EventIndex> =
        span.map(|at| EventIndex(at as u32)).filter(|other| *other != index).collect();
    near.sort_by(|a, b| (middle(extent(*a)) - here).abs().total_cmp(&(middle(extent(*b)) - here).abs()));
    near.truncate(NEAR);
    if near.is_empty() {
        return Html::default();
    }
    let onsubmit = {
        let (model, save, dispatch, anchor) = (model.clone(), save.clone(), dispatch.clone(), anchor.clone());
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let form = submit.target_dyn_into::<Element>();
            let field = form.and_then(|form| form.query_selector("select").ok().flatten());
            let value =
                field.and_then(|field| field.dyn_into::<HtmlSelectElement>().ok()).map(|field| field.value());
            let other = value.and_then(|value| value.parse().ok()).and_then(|at| model.event(EventIndex(at)));
            if let Some(other) = other
                && save.emit(())
            {
                correct(&dispatch, What::Merge(Anchor::of(other), anchor.clone()));
                dispatch.emit(Action::Tell(say().merged().to_owned()));
            }
        })
    };
    html! {
        <form {onsubmit}>
            <label><span>{ say().same_as() }</span>
                <select class="field" required=true>
                    <option value="" selected=true>{ say().choose_other() }</option>
                    { for near.iter().filter_map(|other| Some((other, model.event(*other)?))).map(|(other, event)| html! {
                        <option value={other.0.to_string()}>{ [&event.date.short_wording_in(say()), " — ", &event.title].concat() }</option>
                    }) }
                </select>
            </label>
            <button type="submit" class="button">{ say().merge() }</button>
        </form>
    }
}

/// A tie between organisations that this event is.
fn tie(event: &Event, anchor: &Anchor, save: &Save, dispatch: &Dispatch) -> Html {
    let onsubmit = {
        let (save, dispatch, anchor, date) =
            (save.clone(), dispatch.clone(), anchor.clone(), event.date.clone());
        Callback::from(move |submit: SubmitEvent| {
            submit.prevent_default();
            let Some(form) = submit.target_dyn_into::<Element>() else { return };
            let Ok(inputs) = form.query_selector_all("input") else { return };
            let side = |at: u32| {
                let field = inputs.item(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
                field.map(|field| names(&field.value())).unwrap_or_default()
            };
            let kind = form.query_selector("select").ok().flatten();
            let kind = kind.and_then(|kind| kind.dyn_into::<HtmlSelectElement>().ok());
            let kind = kind.and_then(|kind| RelationKind::from_name(&kind.value()));
            let (from, to) = (side(0), side(1));
            if from.iter().any(|name| to.contains(name)) {
                dispatch.emit(Action::Tell(say().tie_of_one().to_owned()));
                return;
            }
            if let (Some(kind), false) = (kind, from.is_empty() || to.is_empty())
                && save.emit(())
            {
                let (date, target) = (Some(date.clone()), Some(anchor.clone()));
                correct(&dispatch, What::Relate { kind, from, to, date, target });
                dispatch.emit(Action::Tell(say().tie_drawn().to_owned()));
            }
        })
    };
    html! {
        <form {onsubmit}>
            <fieldset>
                <legend>{ say().ties() }</legend>
                <label><span>{ say().tie_from() }</span><input class="field" type="text" list="organisations" required=true /></label>
                <label><span>{ say().tie_label() }</span>
                    <select class="field">
                        { for RelationKind::ALL.iter().enumerate().map(|(at, kind)| html! { <option value={kind.as_str()} selected={at == 0}>{ say().tie(kind.as_str()) }</option> }) }
                    </select>
                </label>
                <label><span>{ say().tie_to() }</span><input class="field" type="text" list="organisations" required=true /></label>
            </fieldset>
            <button type="submit" class="button">{ say().add_tie() }</button>
        </form>
    }
}

/// The button that opens the fields.
pub(super) fn edit(dispatch: &Dispatch) -> Html {
    html! { <button type="button" id="edit-event" class="button" onclick={on(dispatch, || Action::Edit(true))}>{ say().edit() }<kbd>{ "E" }</kbd></button> }
}

/// Judgements: checked, or no event at all.
pub(super) fn judgements(event: &Event, dispatch: &Dispatch) -> Html {
    let checked = event.extra.get("checked").is_some();
    let anchor = Anchor::of(event);
    let check = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| correct(&dispatch, What::Check(anchor.clone())))
    };
    html! {
        <>
            { plain(if checked { say().checked_mark() } else { say().check() }, icons::check(), Some(checked), check) }
            { reject(event, dispatch) }
        </>
    }
}

/// The judgement that it is no event.
pub(super) fn reject(event: &Event, dispatch: &Dispatch) -> Html {
    let (anchor, dispatch) = (Anchor::of(event), dispatch.clone());
    let reject = Callback::from(move |_: MouseEvent| {
        correct(&dispatch, What::Reject(anchor.clone()));
        dispatch.emit(Action::Tell(say().is_no_event().to_owned()));
    });
    plain(say().reject(), icons::reject(), None, reject)
}

/// A button of the inspector that is not pressed often.
pub(super) fn plain(
    name: &'static str,
    icon: Html,
    done: Option<bool>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="button plain" title={name} aria-pressed={done.map(|done| done.to_string())} {onclick}>
            { icon }<span>{ name }</span>
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct AdderProps {
    pub(super) model: Shared<Model>,
    pub(super) document: usize,
    /// Bytes of the document, where they are not selected on the page.
    pub(super) proposal: Option<std::ops::Range<usize>>,
    pub(super) dispatch: Dispatch,
}

/// What the fields begin with.
fn of_words(words: &str) -> Draft {
    let date = date_of(words).map_or_else(String::new, |date| date.to_string());
    Draft {
        title: words.chars().take(80).collect(),
        kind: Some(EventKind::Other),
        lines: [date, String::new(), String::new(), String::new()],
    }
}

/// An event of the reader's own, from words of the open document.
#[component]
pub(super) fn Adder(props: &AdderProps) -> Html {
    let AdderProps { model, document, proposal, dispatch } = props;
    let open = model.documents.get(*document);
    // What is selected now: opening a field would select something else.
    let chosen = use_memo((), |()| proposal.clone().or_else(|| open.and_then(|open| selection(&open.text))));
    let words = use_state_eq(|| {
        chosen
            .as_ref()
            .as_ref()
            .and_then(|range| open?.text.get(range.clone()))
            .unwrap_or_default()
            .to_owned()
    });
    let own = use_memo((), |()| words.to_string());
    let draft = use_state_eq(|| {
        let begun = OWN.with_borrow(|begun| begun.clone().filter(|(words, _)| *words == **own));
        begun.map_or_else(|| of_words(&words), |(_, draft)| draft)
    });
    use_effect_with((draft.clone(), own), |(draft, words)| {
        let mut plain = of_words(words);
        // The date that the words gave by themselves was not written by anybody.
        plain.lines[0].clone_from(&draft.lines[0]);
        OWN.set((**draft != plain).then(|| (words.to_string(), (**draft).clone())));
    });
    {
        let (draft, words) = (draft.clone(), words.clone());
        let ready = use_dating();
        use_effect_with(ready, move |_| {
            if let (true, Some(date)) = (draft.lines[0].is_empty(), date_of(&words)) {
                let mut next = (*draft).clone();
                next.lines[0] = date.to_string();
                draft.set(next);
            }
        });
    }
    let close: Callback<()> = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            OWN.take();
            dispatch.emit(Action::ShowPanel(None));
        })
    };
    let Some(open) = open else { return Html::default() };
    let place = match &*chosen {
        Some(range) if open.text.get(range.clone()) == Some(words.as_str()) => Some(range.clone()),
        _ => open.text.find(words.as_str()).filter(|_| !words.is_empty()).map(|at| at..at + words.len()),
    };
    let anchor = place.and_then(|place| Anchor::of_words(&open.id, &open.text, place));
    let date = date_of(&draft.lines[0]);
    let ready = anchor.is_some() && date.is_some() && !draft.title.trim().is_empty();
    let onsubmit = {
        let (dispatch, draft, anchor, close) =
            (dispatch.clone(), draft.clone(), anchor.clone(), close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(anchor), Some(change)) = (anchor.clone(), draft.change(&Draft::default())) else {
                return;
            };
            let id = format!("e-{:08x}", (js_sys::Math::random() * f64::from(u32::MAX)) as u32);
            correct(&dispatch, What::Add(id, anchor, change));
            OWN.take();
            close.emit(());
        })
    };
    let onwords = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                words.set(field.value());
            }
        })
    };
    html! {
        <Sheet title={say().add_event()} class="list-sheet" onclose={close}>
            <form class="editor" {onsubmit}>
                <label><span>{ say().words_of(&open.title) }</span>
                    <textarea class="field" rows="3" value={(*words).clone()} oninput={onwords} />
                    if anchor.is_none() { <small aria-live="polite">{ say().select_words() }</small> }
                </label>
                { fields(model, &draft) }
                <p class="buttons"><button type="submit" class="button primary" disabled={!ready}>{ say().add() }</button></p>
            </form>
        </Sheet>
    }
}

/// The bytes of the open document that are selected on the page.
fn selection(text: &str) -> Option<std::ops::Range<usize>> {
    let selection = window().get_selection().ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok())??;
    let byte = |node: Node, offset: u32| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        let block = element.closest("[data-at]").ok()??;
        let start: usize = block.get_attribute("data-at")?.parse().ok()?;
        let before = gloo::utils::document().create_range().ok()?;
        match block.query_selector(".number").ok()? {
            Some(number) => before.set_start_after(&number).ok()?,
            None => before.set_start(&block, 0).ok()?,
        }
        before.set_end(&node, offset).ok()?;
        // The page shows the text of a block as it is: what stands before the place is as long as it was.
        Some(start + String::from(before.to_string()).len())
    };
    let from = byte(range.start_container().ok()?, range.start_offset().ok()?)?;
    let to = byte(range.end_container().ok()?, range.end_offset().ok()?)?;
    let words = text.get(from..to)?;
    let start = from + (words.len() - words.trim_start().len());
    let end = from + words.trim_end().len();
    (start < end).then_some(start..end)
}

/// Whether words of a text are selected.
pub(super) fn has_selection() -> bool {
    let selection = window().get_selection().ok().flatten();
    let inside = |node: Node| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        element.and_then(|element| element.closest("[data-at]").ok().flatten()).is_some()
    };
    selection
        .is_some_and(|selection| !selection.is_collapsed() && selection.anchor_node().is_some_and(inside))
}
