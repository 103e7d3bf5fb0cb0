//! An event of the reader's own, made of words that are selected in a document.

use super::{
    correct,
    draft::{self, Draft, fields},
};
use crate::app::{
    dating::{date_of, use_dating},
    environment::window,
    sheet::Sheet,
    speech::say,
    store::Dispatch,
};
use crate::{
    chronology::{Anchor, What, one_line},
    event::EventKind,
    session::{Action, Model, Shared},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement, Node};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::app) struct AdderProps {
    pub(in crate::app) model: Shared<Model>,
    pub(in crate::app) document: usize,
    /// Bytes of the document, where they are not selected on the page.
    pub(in crate::app) proposal: Option<std::ops::Range<usize>>,
    pub(in crate::app) dispatch: Dispatch,
}

/// What the fields begin with.
fn of_words(words: &str) -> Draft {
    let date = date_of(words).map_or_else(String::new, |date| date.to_string());
    Draft {
        title: headline(words),
        kind: Some(EventKind::Other),
        lines: [date, String::new(), String::new(), String::new()],
    }
}

/// The first words on one line, of which none is cut.
fn headline(words: &str) -> String {
    let line = one_line(words);
    let Some((end, _)) = line.char_indices().nth(80) else { return line };
    let head = line.get(..end).unwrap_or_default();
    head.rsplit_once(' ').map_or(head, |(head, _)| head).to_owned()
}

/// An event of the reader's own, from words of the open document.
#[component]
pub(in crate::app) fn Adder(props: &AdderProps) -> Html {
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
    let draft = use_state_eq(|| draft::own(&own).unwrap_or_else(|| of_words(&words)));
    use_effect_with((draft.clone(), own), |(draft, words)| {
        let mut plain = of_words(words);
        // The date that the words gave by themselves was not written by anybody.
        plain.lines[0].clone_from(&draft.lines[0]);
        draft::hold_own((**draft != plain).then(|| (words.to_string(), (**draft).clone())));
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
            draft::hold_own(None);
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
            draft::hold_own(None);
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
    (start < end).then(|| whole_words(text, start..end))
}

/// The words of which `range` has a part: who drags over a text hits their beginnings and ends by luck only.
fn whole_words(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let chosen = text.get(range.clone()).unwrap_or_default();
    let letters = |words: &str| words.len() - words.trim_start_matches(char::is_alphanumeric).len();
    let before = text.get(..range.start).filter(|_| chosen.starts_with(char::is_alphanumeric));
    let after = text.get(range.end..).filter(|_| chosen.ends_with(char::is_alphanumeric));
    let start = before.map_or(range.start, |before| before.trim_end_matches(char::is_alphanumeric).len());
    start..range.end + after.map_or(0, letters)
}

/// Whether words of a text are selected.
pub(in crate::app) fn has_selection() -> bool {
    let selection = window().get_selection().ok().flatten();
    let inside = |node: Node| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        element.and_then(|element| element.closest("[data-at]").ok().flatten()).is_some()
    };
    selection
        .is_some_and(|selection| !selection.is_collapsed() && selection.anchor_node().is_some_and(inside))
}
