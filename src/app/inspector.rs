//! One event in full: kind, date, headline, who and where, and every sentence that tells it.

use super::{
    filters::glyph,
    hover_card::capitalised,
    icons,
    quote::quote,
    share::copy_link,
    store::{Dispatch, on},
};
use crate::sort::CompactSort;
use crate::{
    chronology::{Event, Names, Source},
    document::BlockKind,
    event::RelationKind,
    session::{
        Action, DateShape, Model, Passing, Shared, View, certainty_wording, precision_wording, short_date,
    },
    time::Certainty,
    timeline::{EventIndex, KindClass},
};
use yew::prelude::*;

/// Neighbours in time that are listed on either side.
const AROUND: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct InspectorProps {
    pub(super) model: Shared<Model>,
    pub(super) passing: Shared<Passing>,
    pub(super) selected: Option<EventIndex>,
    pub(super) view: View,
    /// Index of the document that the reader shows.
    pub(super) document: usize,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Inspector(props: &InspectorProps) -> Html {
    let InspectorProps { model, passing, selected, view, document, dispatch } = props;
    let chosen = selected.and_then(|index| model.event(index).map(|event| (index, event)));
    let Some((index, event)) = chosen else {
        return html! {
            <aside id="inspector" tabindex="-1" class="inspector nothing" aria-label="Event">
                <div class="scroll"><p class="hint">{ "Choose an event to see the sentences that tell it." }</p></div>
            </aside>
        };
    };
    let step = |to: Option<EventIndex>, name: &'static str, icon: Html| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(event) = to {
                dispatch.emit(Action::GoToEvent(event));
            }
        });
        html! { <button type="button" class="icon-button" aria-label={name} title={name} disabled={to.is_none()} {onclick}>{ icon }</button> }
    };
    let class = KindClass::of(event.kind);
    let open = (*view == View::Sources)
        .then(|| model.documents.get(*document))
        .flatten()
        .map(|document| document.id.as_str());
    let copy = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| copy_link(&dispatch))
    };
    html! {
        <aside class="inspector" aria-label="Event">
            <span class="grip" />
            <div id="inspector" class="scroll" tabindex="0" role="group" aria-label={event.title.clone()} key={index.0}>
                <div class="bar">
                    <span class={classes!("dot", class.as_str())} />
                    <span class="kind">{ capitalised(event.kind.as_str()) }</span>
                    { step(passing.before(model, Some(index)), "Previous event", icons::left()) }
                    <span class="where">{ format!("{} of {}", passing.rank(model, index), passing.count) }</span>
                    { step(passing.after(model, Some(index)), "Next event", icons::right()) }
                    <button type="button" class="icon-button" aria-label="Close" title="Close" onclick={on(dispatch, || Action::SelectEvent(None))}>
                        { icons::close() }
                    </button>
                </div>
                <p class="date">{ event.date.wording() }</p>
                <p class="precision">
                    <span class="edtf" title="Extended Date/Time Format">{ event.date.to_string() }</span>
                    <span>{ [precision_wording(&event.date).to_owned(), certainty_wording(event)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") }</span>
                </p>
                <h2 class="headline">{ event.title.clone() }</h2>
                { facts(model, event) }
                { sources(model, event, class, open) }
                { around(model, passing, index, dispatch) }
            </div>
            <footer>
                if !model.documents.is_empty() && !event.sources.is_empty() {
                    if *view == View::Sources {
                        <button type="button" class="button primary" onclick={on(dispatch, || Action::SetView(View::Timeline))}>
                            { "Show on timeline" }<kbd>{ "T" }</kbd>
                        </button>
                    } else {
                        <button type="button" class="button primary" onclick={on(dispatch, || Action::SetView(View::Sources))}>
                            { "Open in source" }<kbd>{ "O" }</kbd>
                        </button>
                    }
                }
                <button type="button" class="button plain" onclick={copy}>{ "Copy link" }</button>
            </footer>
        </aside>
    }
}

/// Who, where, and what became of whom.
fn facts(model: &Model, event: &Event) -> Html {
    let name = |id: &str| model.organization_name(id).to_owned();
    let plain = |names: &Names| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut rows: Vec<(&'static str, Vec<String>)> = Vec::new();
    let relations =
        model.chronology.relations.iter().filter(|relation| relation.event.as_ref() == Some(&event.id));
    for relation in relations.take(4) {
        let (from, to) = match relation.kind {
            RelationKind::Merger | RelationKind::Founded | RelationKind::Cofounded => ("From", "Formed"),
            RelationKind::Split | RelationKind::Walkout => ("From", "Left"),
            RelationKind::Renamed | RelationKind::Predecessor | RelationKind::Successor => {
                ("Before", "After")
            }
            RelationKind::Joined | RelationKind::MemberOf => ("Member", "Of"),
            RelationKind::SectionOf | RelationKind::Affiliated => ("Section", "Of"),
            RelationKind::Expelled => ("By", "Expelled"),
            RelationKind::Dissolution => ("Ended", "By"),
            RelationKind::Cooperation => ("With", "And"),
        };
        for (label, ids) in [(to, &relation.to), (from, &relation.from)] {
            if !rows.iter().any(|(known, _)| *known == label) {
                rows.push((label, Vec::new()));
            }
            let row = rows.iter_mut().find(|(known, _)| *known == label);
            if let Some((_, row)) = row {
                for name in ids.iter().map(|id| name(id)) {
                    if !row.contains(&name) {
                        row.push(name);
                    }
                }
            }
        }
    }
    let told: Vec<String> = rows.iter().flat_map(|(_, names)| names.iter().cloned()).collect();
    let others: Vec<String> =
        event.organizations.iter().map(|id| name(id)).filter(|name| !told.contains(name)).collect();
    rows.push((if rows.is_empty() { "Organisations" } else { "Also named" }, others));
    rows.push(("Places", plain(&event.places)));
    rows.push(("People", plain(&event.people)));
    rows.retain(|(_, names)| !names.is_empty());
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <dl>
            { for rows.into_iter().map(|(label, names)| html! {
                <>
                    <dt>{ label }</dt>
                    <dd>
                        { for names.iter().enumerate().map(|(index, name)| html! {
                            <>
                                if index > 0 { { ", " } }
                                <span class="named">{ name }</span>
                            </>
                        }) }
                    </dd>
                </>
            }) }
        </dl>
    }
}

/// Every sentence that tells the event, by document; the open document comes first.
fn sources(model: &Model, event: &Event, class: KindClass, open: Option<&str>) -> Html {
    if event.sources.is_empty() {
        return Html::default();
    }
    let mut documents: Vec<&str> = Vec::new();
    for source in &event.sources {
        if !documents.contains(&source.document.as_str()) {
            documents.push(&source.document);
        }
    }
    documents.compact_sort_by_key(|id| Some(*id) != open);
    let passages = if event.sources.len() == 1 {
        "1 passage".to_owned()
    } else {
        format!("{} passages", event.sources.len())
    };
    let spread =
        if documents.len() == 1 { "1 document".to_owned() } else { format!("{} documents", documents.len()) };
    let mut first = true;
    html! {
        <section aria-label="Sources">
            <header><h3>{ "Sources" }</h3><span>{ format!("{passages} in {spread}") }</span></header>
            { for documents.into_iter().enumerate().map(|(rank, id)| {
                let told: Vec<&Source> = event.sources.iter().filter(|source| source.document == id).collect();
                let places: Vec<String> = told.iter().filter_map(|source| paragraph(model, source)).map(|number| format!("¶ {number}")).collect();
                html! {
                    <>
                        <p class="document">
                            <span>
                                if rank > 0 { <span class="also">{ "also in " }</span> }
                                { model.document_title(id) }
                            </span>
                            <span class="place">{ places.join(", ") }</span>
                        </p>
                        { for told.into_iter().map(|source| {
                            let chosen = std::mem::take(&mut first);
                            html! {
                                <blockquote>
                                    { quote(source, class.as_str(), chosen) }
                                    if source.date_certainty == Certainty::Implied {
                                        <small>{ format!("read as {} from the context", source.date.wording()) }</small>
                                    } else if !source.date.is_compatible(&event.date) {
                                        <small>{ format!("≠ {}", source.date.wording()) }</small>
                                    }
                                </blockquote>
                            }
                        }) }
                    </>
                }
            }) }
        </section>
    }
}

/// Number of the paragraph, list item or field that a passage stands in, from 1; `None` without the text.
pub(super) fn paragraph(model: &Model, source: &Source) -> Option<usize> {
    let document = model.documents.iter().find(|document| source.document == document.id)?;
    let start = document.text.char_indices().nth(source.date_start)?.0;
    let index = document.blocks.iter().position(|block| block.range.contains(&start))?;
    let counted = |kind: &BlockKind| !matches!(kind, BlockKind::Title | BlockKind::Heading(_));
    Some(document.blocks.get(..=index)?.iter().filter(|block| counted(&block.kind)).count())
}

/// What else happened then.
fn around(model: &Model, passing: &Passing, index: EventIndex, dispatch: &Dispatch) -> Html {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut at = Some(index);
    while let Some(event) =
        at.and_then(|event| passing.before(model, Some(event))).filter(|_| before.len() < AROUND)
    {
        before.push(event);
        at = Some(event);
    }
    at = Some(index);
    while let Some(event) =
        at.and_then(|event| passing.after(model, Some(event))).filter(|_| after.len() < AROUND)
    {
        after.push(event);
        at = Some(event);
    }
    if before.is_empty() && after.is_empty() {
        return Html::default();
    }
    let entries = before
        .into_iter()
        .rev()
        .chain(after)
        .filter_map(|index| model.event(index).map(|event| (index, event)));
    html! {
        <section class="around" aria-label="Around this date">
            <header><h3>{ "Around this date" }</h3></header>
            { for entries.map(|(index, event)| html! {
                <button type="button" key={index.0} onclick={on(dispatch, move || Action::GoToEvent(index))}>
                    <span class={classes!("glyph", KindClass::of(event.kind).as_str())}>{ glyph(DateShape::of(&event.date)) }</span>
                    <time>{ short_date(&event.date) }</time>
                    <span class="title">{ event.title.clone() }</span>
                </button>
            }) }
        </section>
    }
}
