//! The documents themselves, their date words underlined, in step with a vertical axis of time.

use super::{
    edit::has_selection,
    shelf::Shelf,
    speech::say,
    store::{Dispatch, on},
    time_column::TimeColumn,
};
use crate::{
    document::{Block, BlockKind, Document},
    session::{Action, Mention, Model, Panel, Passage, Passing, Shared, mentions, passages},
    timeline::EventIndex,
};
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, HtmlElement, HtmlSelectElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ReaderProps {
    pub(super) model: Shared<Model>,
    pub(super) passing: Shared<Passing>,
    pub(super) document: usize,
    pub(super) selected: Option<EventIndex>,
    /// Whether dates that are no events are marked too.
    pub(super) mentions: bool,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { model, passing, document: index, selected, mentions: shown, dispatch } = props;
    let marks = use_memo((model.clone(), *index), |(model, index)| passages(model, *index));
    let marks = Shared(marks);
    let spoken = Shared(use_memo((model.clone(), *index), |(model, index)| mentions(model, *index)));
    let page = use_node_ref();
    // Where the marks stand in the text, in pixels from its top, how far before the column of time its lines end at most,
    // and how far it is scrolled.
    let tops = use_state_eq(Vec::<f64>::new);
    let margin = use_state_eq(|| 0.0);
    let scroll = use_state_eq(|| (0.0, 0.0));

    {
        let (page, tops, scroll, margin) = (page.clone(), tops.clone(), scroll.clone(), margin.clone());
        use_effect_with((model.clone(), *index), move |_| {
            let measure = {
                let page = page.clone();
                move || {
                    if let Some(element) = page.cast::<HtmlElement>() {
                        tops.set(mark_tops(&element));
                        margin.set(right_margin(&element));
                        scroll.set((f64::from(element.scroll_top()), f64::from(element.client_height())));
                    }
                }
            };
            if let Some(element) = page.cast::<HtmlElement>() {
                element.set_scroll_top(0);
            }
            measure();
            // Whatever changes the width of the text moves its lines: the window, the inspector, a face that comes late.
            let changed = Closure::<dyn Fn()>::new(measure);
            let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok();
            let text =
                page.cast::<HtmlElement>().and_then(|page| page.query_selector(".text").ok().flatten());
            if let (Some(observer), Some(text)) = (&observer, text) {
                observer.observe(&text);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(changed);
            }
        });
    }
    {
        let page = page.clone();
        let shown = use_mut_ref(|| None);
        use_effect_with((*selected, model.clone(), *index), move |(selected, _, index)| {
            let opened = shown.replace(Some(*index)) != Some(*index);
            if let (Some(page), Some(_)) = (page.cast::<HtmlElement>(), selected) {
                reveal(&page, opened);
            }
        });
    }
    let onscroll = {
        let (page, scroll) = (page.clone(), scroll.clone());
        Callback::from(move |_: Event| {
            if let Some(element) = page.cast::<HtmlElement>() {
                scroll.set((f64::from(element.scroll_top()), f64::from(element.client_height())));
            }
        })
    };
    // Words that are selected can become an event.
    let chosen = use_state_eq(|| false);
    {
        let chosen = chosen.clone();
        use_effect_with((), move |()| {
            let page = gloo::utils::document();
            let listener = EventListener::new(&page, "selectionchange", move |_| chosen.set(has_selection()));
            move || drop(listener)
        });
    }
    let Some(document) = model.documents.get(*index) else {
        return html! { <p class="reader-none">{ say().no_texts() }</p> };
    };
    html! {
        <div class="reader">
            <Shelf model={model.clone()} open={*index} dispatch={dispatch.clone()} />
            { chooser(model, *index, dispatch) }
            <div class="page scroll" ref={page} {onscroll} tabindex="0" role="group" aria-label={document.title.clone()}>
                if !spoken.is_empty() {
                    { switch(spoken.len(), *shown, dispatch) }
                }
                <Text
                    model={model.clone()} document={*index} marks={marks.clone()} mentions={shown.then(|| spoken.clone())}
                    passing={passing.clone()} selected={*selected} dispatch={dispatch.clone()}
                />
            </div>
            if *chosen {
                // The press must not take the selection away.
                <button type="button" class="button primary add-event" onmousedown={Callback::from(|press: MouseEvent| press.prevent_default())}
                    onclick={on(dispatch, || Action::ShowPanel(Some(Panel::Add)))}>{ say().add_event() }<kbd>{ "A" }</kbd></button>
            }
            <TimeColumn
                model={model.clone()} marks={marks.clone()} passing={passing.clone()} tops={Rc::new((*tops).clone())} margin={*margin} scroll={scroll.0} height={scroll.1}
                selected={*selected} dispatch={dispatch.clone()}
            />
        </div>
    }
}

/// Documents on either side of the open one that a narrow window offers.
const NEIGHBOURS: usize = 500;

/// The open document among the others, where there is no room for the list of them.
fn chooser(model: &Model, open: usize, dispatch: &Dispatch) -> Html {
    if model.documents.len() < 2 {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(index) = field.and_then(|field| field.value().parse().ok()) {
            dispatch.emit(Action::OpenDocument(index));
        }
    });
    let first = open.saturating_sub(NEIGHBOURS);
    let near = model.documents.iter().enumerate().skip(first).take(2 * NEIGHBOURS);
    html! {
        <select class="field documents-choice" aria-label={say().documents_panel()} {onchange}>
            { for near.map(|(index, document)| html! { <option value={index.to_string()} selected={index == open}>{ document.title.clone() }</option> }) }
        </select>
    }
}

/// Shows the dates that are no events, or not.
fn switch(count: usize, shown: bool, dispatch: &Dispatch) -> Html {
    let onclick = on(dispatch, move || Action::ShowMentions(!shown));
    html! {
        <button type="button" class="mentions-switch" aria-pressed={shown.to_string()} {onclick}>
            { say().mentions(count) }<kbd>{ "M" }</kbd>
        </button>
    }
}

/// Pixels from the top of the text to the middle of every mark's first line, in the order of the marks.
fn mark_tops(page: &HtmlElement) -> Vec<f64> {
    let origin = page.get_bounding_client_rect().top() - f64::from(page.scroll_top());
    let Ok(marks) = page.query_selector_all("mark") else { return Vec::new() };
    (0..marks.length())
        .filter_map(|index| marks.item(index)?.dyn_into::<Element>().ok())
        .map(|mark| {
            mark.get_client_rects().item(0).map_or(0.0, |line| line.top() + line.height() / 2.0 - origin)
        })
        .collect()
}

/// Pixels from the right edge of the text to that of the page around it.
fn right_margin(page: &HtmlElement) -> f64 {
    let text = page.query_selector(".text").ok().flatten();
    let right = text.map(|text| text.get_bounding_client_rect().right());
    right.map_or(0.0, |right| (page.get_bounding_client_rect().right() - right).max(0.0))
}

/// Scrolls a passage of the event into view, if there is one and none is already; in a text that has just been opened,
/// to its middle.
fn reveal(page: &HtmlElement, opened: bool) {
    let Ok(marks) = page.query_selector_all("mark.chosen") else { return };
    let frame = page.get_bounding_client_rect();
    let marks: Vec<Element> =
        (0..marks.length()).filter_map(|index| marks.item(index)?.dyn_into().ok()).collect();
    let seen = |mark: &Element| {
        let line = mark.get_bounding_client_rect();
        line.top() >= frame.top() + 8.0 && line.bottom() <= frame.bottom() - 8.0
    };
    if let (false, Some(first)) = (!opened && marks.iter().any(seen), marks.first()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        first.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[derive(Properties, PartialEq)]
struct TextProps {
    model: Shared<Model>,
    document: usize,
    marks: Shared<Vec<Passage>>,
    mentions: Option<Shared<Vec<Mention>>>,
    passing: Shared<Passing>,
    selected: Option<EventIndex>,
    dispatch: Dispatch,
}

/// The text: blocks as what they are, paragraphs numbered in the margin.
#[component]
fn Text(props: &TextProps) -> Html {
    let TextProps { model, document, marks, mentions, passing, selected, dispatch } = props;
    let Some(document) = model.documents.get(*document) else { return Html::default() };
    let mut number = 0;
    let mut rest: &[Passage] = marks.0.as_slice();
    let spoken: &[Mention] = mentions.as_ref().map_or(&[], |mentions| mentions.0.as_slice());
    let blocks = document.blocks.iter().enumerate().map(|(key, block)| {
        if !matches!(block.kind, BlockKind::Title | BlockKind::Heading(_)) {
            number += 1;
        }
        while let [first, tail @ ..] = rest {
            if first.words.start >= block.range.start { break }
            rest = tail;
        }
        let inside = rest.iter().take_while(|mark| mark.words.start < block.range.end).count();
        let (here, tail) = rest.split_at(inside);
        rest = tail;
        let from = spoken.partition_point(|mention| mention.words.start < block.range.start);
        let to = spoken.partition_point(|mention| mention.words.start < block.range.end);
        let spoken = spoken.get(from..to).unwrap_or_default();
        let content = run(document, block, here, spoken, passing, *selected, dispatch);
        let at = block.range.start.to_string();
        match block.kind {
            BlockKind::Title => html! { <h2 {key} data-at={at}>{ content }</h2> },
            BlockKind::Heading(_) => html! { <h3 {key} data-at={at}>{ content }</h3> },
            BlockKind::Paragraph => html! { <p {key} data-at={at}><span class="number" aria-hidden="true">{ number }</span>{ content }</p> },
            BlockKind::ListItem => html! { <p class="item" {key} data-at={at}><span class="number" aria-hidden="true">{ number }</span>{ content }</p> },
            BlockKind::Field { .. } => html! { <p class="field" {key} data-at={at}><span class="number" aria-hidden="true">{ number }</span>{ content }</p> },
            BlockKind::Bibliography | BlockKind::Citation => html! { <p class="reference" {key} data-at={at}>{ content }</p> },
        }
    });
    html! { <article class="text" lang={model.chronology.documents.iter().find(|record| record.id == document.id).map(|record| record.language.clone())}>{ for blocks }</article> }
}

/// The words of a block, its marks among them.
fn run(
    document: &Document,
    block: &Block,
    marks: &[Passage],
    mut mentions: &[Mention],
    passing: &Passing,
    selected: Option<EventIndex>,
    dispatch: &Dispatch,
) -> Html {
    let text = |from: usize, to: usize| document.text.get(from..to).unwrap_or_default().to_owned();
    let mut pieces: Vec<Html> = Vec::with_capacity(2 * marks.len() + 1);
    let mut at = block.range.start;
    let mut mention_before = |before: usize, at: &mut usize, pieces: &mut Vec<Html>| {
        while let Some((first, rest)) = mentions.split_first().filter(|(first, _)| first.words.start < before)
        {
            mentions = rest;
            let end = first.words.end.min(block.range.end);
            pieces.push(html! { { text(*at, first.words.start) } });
            pieces.push(spoken_of(first, text(first.words.start, end), dispatch));
            *at = end;
        }
    };
    for mark in marks {
        mention_before(mark.words.start, &mut at, &mut pieces);
        let end = mark.words.end.min(block.range.end);
        pieces.push(html! { { text(at, mark.words.start) } });
        let chosen = selected.is_some_and(|event| mark.tells(event));
        let meant = mark.meant(passing, selected);
        let (event, faint) = (meant.unwrap_or(mark.event), meant.is_none());
        let choose = on(dispatch, move || Action::SelectEvent(Some(event)));
        let onkeydown = {
            let dispatch = dispatch.clone();
            Callback::from(move |press: KeyboardEvent| {
                if matches!(press.key().as_str(), "Enter" | " ") {
                    press.prevent_default();
                    dispatch.emit(Action::SelectEvent(Some(event)));
                }
            })
        };
        pieces.push(html! {
            <mark
                class={classes!(mark.class.as_str(), chosen.then_some("chosen"), faint.then_some("faint"))} role="button" tabindex="0"
                aria-pressed={chosen.to_string()} onclick={choose} {onkeydown}
            >{ text(mark.words.start, end) }</mark>
        });
        at = end;
    }
    mention_before(usize::MAX, &mut at, &mut pieces);
    pieces.push(html! { { text(at, block.range.end) } });
    pieces.into_iter().collect()
}

/// A date that is no event, with the reason why, and a way to make it one. The reason is no text of the page: what is
/// selected there is counted in letters of the document.
fn spoken_of(mention: &Mention, words: String, dispatch: &Dispatch) -> Html {
    let why = say().mention_why(&mention.reason);
    let quote = mention.quote.clone();
    let propose = {
        let dispatch = dispatch.clone();
        move || dispatch.emit(Action::Propose(quote.clone()))
    };
    let onclick = {
        let propose = propose.clone();
        Callback::from(move |_: MouseEvent| propose())
    };
    let onkeydown = Callback::from(move |press: KeyboardEvent| {
        if matches!(press.key().as_str(), "Enter" | " ") {
            press.prevent_default();
            propose();
        }
    });
    html! {
        <span
            class="mention" role="button" tabindex="0" data-why={why.clone()} aria-label={[&*words, ": ", &*why].concat()}
            title={say().mention_add()} {onclick} {onkeydown}
        >{ words }</span>
    }
}
