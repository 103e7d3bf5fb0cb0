//! The documents of the chronology: how many passages each has, and where they lie in time. Of a thousand documents
//! those around the open one are on the page.

use super::{
    pages::{PAGE, pages},
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    number::tenths,
    session::{Action, Model, Shared, mentions, passages, told, years_wording},
    timeline::{EventIndex, KindClass},
};
use yew::prelude::*;

/// Width of a document's strip in CSS pixels.
const STRIP: f64 = 184.0;

#[derive(Properties, PartialEq)]
pub(super) struct ShelfProps {
    pub(super) model: Shared<Model>,
    pub(super) open: usize,
    pub(super) dispatch: Dispatch,
}

/// What a document's entry says.
#[derive(PartialEq)]
struct Spine {
    title: String,
    words: String,
    ticks: Vec<(f64, KindClass)>,
}

#[component]
pub(super) fn Shelf(props: &ShelfProps) -> Html {
    let ShelfProps { model, open, dispatch } = props;
    // The page of the open document, until the reader turns it.
    let page = use_state_eq(|| None::<(usize, usize)>);
    let at = (*page).filter(|(of, _)| of == open).map_or(open / PAGE, |(_, at)| at);
    let spines = use_memo((model.clone(), at), |(model, at)| {
        let first = at * PAGE;
        let told = told(model, first..(first + PAGE).min(model.documents.len()));
        (first..).zip(told).map(|(index, told)| (index, spine(model, index, &told))).collect::<Vec<_>>()
    });
    let turn = {
        let (page, open) = (page.clone(), *open);
        Callback::from(move |at| page.set(Some((open, at))))
    };
    let (all, plain, spoken) = *use_memo((model.clone(), *open), |(model, open)| {
        let document = model.documents.get(*open);
        let sentences: Vec<_> = document
            .into_iter()
            .flat_map(|document| &document.blocks)
            .flat_map(|block| &block.sentences)
            .cloned()
            .collect();
        let marks = passages(model, *open);
        let dated = sentences.iter().filter(|sentence| {
            let at = marks.partition_point(|mark| mark.words.end <= sentence.start);
            marks.get(at).is_some_and(|mark| mark.words.start < sentence.end)
        });
        let dated = dated.count();
        (sentences.len(), sentences.len() - dated, mentions(model, *open).len())
    });
    html! {
        <nav class="shelf" aria-label={say().documents_title()}>
            <h2>{ say().documents_title() }</h2>
            <ul>
                { for spines.iter().map(|(index, spine)| html! {
                    <li key={*index}>
                        <button type="button" aria-current={(index == open).then_some("true")} onclick={{ let index = *index; on(dispatch, move || Action::OpenDocument(index)) }}>
                            <span class="title">{ spine.title.clone() }</span>
                            <span class="words">{ spine.words.clone() }</span>
                            <svg viewBox={format!("0 0 {STRIP} 10")} aria-hidden="true">
                                <path class="axis" d={format!("M0 5H{STRIP}")} />
                                { for spine.ticks.iter().map(|(x, class)| html! { <rect class={class.as_str()} x={tenths(*x)} y="1" width="1.5" height="8" /> }) }
                            </svg>
                        </button>
                    </li>
                }) }
            </ul>
            { pages(model.documents.len(), at, &turn) }
            <dl>
                <div><dt>{ say().sentences() }</dt><dd>{ say().number(all) }</dd></div>
                <div><dt>{ say().sentences_plain() }</dt><dd>{ say().number(plain) }</dd></div>
                <div><dt>{ say().mentions_short() }</dt><dd>{ say().number(spoken) }</dd></div>
            </dl>
        </nav>
    }
}

fn spine(model: &Model, index: usize, told: &[EventIndex]) -> Spine {
    let (start, end) = model.timeline.extent();
    let mut ticks: Vec<(f64, KindClass)> = Vec::new();
    let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
    for event in told {
        let (first, last) = model.timeline.event_extent(*event);
        (from, to) = (from.min(first), to.max(last));
        let x = (((first + last) / 2.0 - start) / (end - start) * STRIP).clamp(0.0, STRIP - 1.5);
        // Two on one spot are one.
        let x = x.round();
        if let Some(kind) = model.event(*event).map(|event| event.kind)
            && !ticks.iter().any(|(known, _)| *known == x)
        {
            ticks.push((x, KindClass::of(kind)));
        }
    }
    let count = say().passages(told.len());
    let words = if from <= to { format!("{count} · {}", years_wording(from, to, say())) } else { count };
    let title = model.documents.get(index).map_or_else(String::new, |document| document.title.clone());
    Spine { title, words, ticks }
}
