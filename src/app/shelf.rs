//! The documents of the chronology: how many passages each has, and where they lie in time.

use super::{
    speech::say,
    store::{Dispatch, on},
};
use crate::{
    number::tenths,
    session::{Action, Model, Shared, mentions, passages, years_wording},
    timeline::KindClass,
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
    let spines = use_memo(model.clone(), |model| {
        (0..model.documents.len()).map(|index| spine(model, index)).collect::<Vec<_>>()
    });
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
                { for spines.iter().enumerate().map(|(index, spine)| html! {
                    <li key={index}>
                        <button type="button" aria-current={(index == *open).then_some("true")} onclick={on(dispatch, move || Action::OpenDocument(index))}>
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
            <dl>
                <div><dt>{ say().sentences() }</dt><dd>{ say().number(all) }</dd></div>
                <div><dt>{ say().sentences_plain() }</dt><dd>{ say().number(plain) }</dd></div>
                <div><dt>{ say().mentions_short() }</dt><dd>{ say().number(spoken) }</dd></div>
            </dl>
        </nav>
    }
}

fn spine(model: &Model, index: usize) -> Spine {
    let marks = passages(model, index);
    let (start, end) = model.timeline.extent();
    let extents: Vec<(f64, f64)> = marks.iter().map(|mark| model.timeline.event_extent(mark.event)).collect();
    let from = extents.iter().map(|(start, _)| *start).fold(f64::INFINITY, f64::min);
    let to = extents.iter().map(|(_, end)| *end).fold(f64::NEG_INFINITY, f64::max);
    let count = say().passages(marks.len());
    let words = if from <= to { format!("{count} · {}", years_wording(from, to, say())) } else { count };
    let x = |(from, to): (f64, f64)| {
        (((from + to) / 2.0 - start) / (end - start) * STRIP).clamp(0.0, STRIP - 1.5)
    };
    let ticks = extents.into_iter().map(x).zip(marks.iter().map(|mark| mark.class)).collect();
    let title = model.documents.get(index).map_or_else(String::new, |document| document.title.clone());
    Spine { title, words, ticks }
}
