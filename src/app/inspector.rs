//! One event in full: kind, date, headline, who and where, and every sentence that tells it.

use super::{
    edit::{Editor, edit, judgements, plain, reject},
    environment::{focus, window},
    filters::glyph,
    grip::grip,
    icons,
    quote::quote,
    share::copy_link,
    speech::say,
    store::{Dispatch, on},
};
use crate::case::capitalized;
use crate::sort::CompactSort;
use crate::{
    chronology::{Dispute, Event, Names, Side, Source},
    document::BlockKind,
    event::RelationKind,
    session::{
        Action, DateShape, Model, Passing, Shared, View, certainty_wording, distance_wording,
        precision_wording,
    },
    time::{Certainty, Precision},
    timeline::{EventIndex, KindClass},
};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Neighbours in time that are listed on either side.
const AROUND: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct InspectorProps {
    pub(super) model: Shared<Model>,
    pub(super) passing: Shared<Passing>,
    pub(super) selected: Option<EventIndex>,
    pub(super) view: View,
    /// The event's fields are open.
    pub(super) editing: bool,
    /// Nothing can be changed: another tab keeps the project.
    pub(super) fixed: bool,
    /// Index of the document that the reader shows.
    pub(super) document: usize,
    pub(super) dispatch: Dispatch,
}

#[component]
pub(super) fn Inspector(props: &InspectorProps) -> Html {
    use_focus(props.selected.and_then(|index| props.model.event(index)), props.editing);
    let chosen = props.selected.and_then(|index| props.model.event(index).map(|event| (index, event)));
    match chosen {
        Some((index, event)) => inspection(props, index, event),
        None => html! {
            <aside id="inspector" tabindex="-1" class="inspector nothing" aria-label={say().event()}>
                <div class="scroll"><p class="hint">{ say().choose_event() }</p></div>
            </aside>
        },
    }
}

/// Who goes on by keyboard from inside the inspector stays there when what had the focus is gone: with the event that is
/// told now, with what opens its fields when they were closed, and with the picture when nothing is chosen any more.
#[hook]
fn use_focus(event: Option<&Event>, editing: bool) {
    let inside = use_mut_ref(|| false);
    {
        let inside = inside.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "focusin", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                *inside.borrow_mut() = target
                    .is_some_and(|target| target.closest(".inspector").is_ok_and(|found| found.is_some()));
            });
            move || drop(listener)
        });
    }
    let edited = use_mut_ref(|| false);
    use_effect_with((event.map(|event| event.id.clone()), editing), move |(event, editing)| {
        let closed = std::mem::replace(&mut *edited.borrow_mut(), *editing) && !*editing;
        let inside = *inside.borrow();
        if event.is_some() || inside {
            hand_on(event.is_some(), *editing, closed, inside);
        }
    });
}

/// A function of its own, as [`inspection`] is: there is nothing to hand on before something was chosen.
#[inline(never)]
fn hand_on(told: bool, editing: bool, closed: bool, inside: bool) {
    let page = gloo::utils::document();
    if let Some(inspector) = page.get_element_by_id("inspector").filter(|_| !editing && !closed) {
        inspector.set_scroll_top(0);
    }
    if inside && page.active_element().is_none_or(|focused| focused.tag_name() == "BODY") {
        focus(match told {
            true if closed => "edit-event",
            true => "inspector",
            false => "plot",
        });
    }
}

/// All that is told of an event. A function of its own even for the compiler: it follows the first picture
/// (build/split.mjs).
#[inline(never)]
fn inspection(props: &InspectorProps, index: EventIndex, event: &Event) -> Html {
    let InspectorProps { model, passing, view, editing, fixed, document, dispatch, .. } = props;
    let step = |to: Option<EventIndex>, name: &'static str, icon: Html| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(event) = to {
                dispatch.emit(Action::GoToEvent(event));
            }
        });
        html! { <button type="button" class="icon-button" aria-label={name} title={name} aria-disabled={to.is_none().to_string()} {onclick}>{ icon }</button> }
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
        <aside key="told" class="inspector" aria-label={say().event()}>
            { grip(dispatch) }
            <div id="inspector" class="scroll" tabindex="0" role="group" aria-label={event.title.to_string()}>
                <div class="bar">
                    <span class={classes!("dot", class.as_str())} />
                    <span class="kind">{ say().kind(event.kind.as_str()) }</span>
                    { step(passing.before(model, Some(index)), say().previous_event(), icons::left()) }
                    <span class="where">{ passing.rank_wording(index, say()) }</span>
                    { step(passing.after(model, Some(index)), say().next_event(), icons::right()) }
                    <button type="button" class="icon-button" aria-label={say().close()} title={say().close()} onclick={on(dispatch, || Action::SelectEvent(None))}>
                        { icons::close() }
                    </button>
                </div>
                <p class="date">{ event.date.wording_in(say()) }</p>
                <p class="precision">
                    <span class="edtf" title={say().edtf()}>{ event.date.to_string() }</span>
                    <span>{ [precision_wording(&event.date, say()), certainty_wording(event, say())].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") }</span>
                </p>
                <h2 class="headline">{ event.title.to_string() }</h2>
                { marks(event) }
                if *editing {
                    <Editor key={event.id.to_string()} model={model.clone()} event={index} fixed={*fixed} dispatch={dispatch.clone()} />
                } else {
                    { facts(model, event) }
                    { disputes(model, index, dispatch) }
                }
                { sources(model, event, class, open) }
                if !*fixed {
                    <div class="judgements">{ judgements(event, dispatch) }</div>
                }
                if !*editing {
                    { why(model, event) }
                }
                if !*editing {
                    { around(model, passing, index, dispatch) }
                }
            </div>
            <footer>
                if !model.documents.is_empty() && !event.sources.is_empty() {
                    if *view == View::Sources {
                        <button type="button" class="button primary" onclick={on(dispatch, || Action::SetView(View::Timeline))}>
                            { say().show_timeline() }<kbd>{ "T" }</kbd>
                        </button>
                    } else {
                        <button type="button" class="button primary" onclick={on(dispatch, || Action::SetView(View::Sources))}>
                            { say().open_source() }<kbd>{ "O" }</kbd>
                        </button>
                    }
                }
                if !*fixed {
                    { edit(dispatch) }
                }
                // Who reads judges; who looks shares.
                if *view == View::Sources && !*fixed {
                    { reject(event, dispatch) }
                } else {
                    { plain(say().copy_link(), icons::link(), None, copy) }
                }
            </footer>
        </aside>
    }
}

/// What a reader did with the event.
fn marks(event: &Event) -> Html {
    let said = [
        ("checked", say().checked_mark()),
        ("added", say().added_by_hand()),
        ("corrected", say().corrected()),
    ];
    let said: Vec<&str> =
        said.into_iter().filter(|(key, _)| event.extra.contains_key(*key)).map(|(_, words)| words).collect();
    if said.is_empty() {
        Html::default()
    } else {
        html! { <p class="said">{ said.join(" · ") }</p> }
    }
}

/// What sources say against each other about the date of the event, side by side.
fn disputes(model: &Model, index: EventIndex, dispatch: &Dispatch) -> Html {
    let about = |dispute: &&Dispute| dispute.sides.iter().any(|side| side.event == index.0 as usize);
    let side = |side: &Side| {
        let other = EventIndex(side.event as u32);
        let wording = side.date.wording_in(say());
        let says_more = wording != side.words;
        let date = html! { <strong>{ wording }</strong> };
        html! {
            <div class="side">
                if other == index {
                    <p>{ date }</p>
                } else {
                    <p>
                        <span aria-hidden="true">{ "≠ " }</span>
                        <button type="button" class="clear" title={say().differing_event()} onclick={on(dispatch, move || Action::GoToEvent(other))}>{ date }</button>
                    </p>
                }
                if says_more {
                    <q>{ side.words.clone() }</q>
                }
                <small>{ model.document_title(&side.document).to_owned() }</small>
            </div>
        }
    };
    let found: Vec<Html> = model
        .disputes()
        .iter()
        .filter(about)
        .map(|dispute| html! { <div class="sides">{ for dispute.sides.iter().map(side) }</div> })
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section class="dispute" aria-label={say().sources_differ()}>
            <header><h3>{ "≠ " }{ say().sources_differ() }</h3></header>
            { for found }
        </section>
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
            RelationKind::Merger | RelationKind::Founded | RelationKind::Cofounded => ("from", "formed"),
            RelationKind::Split | RelationKind::Walkout => ("from", "left"),
            RelationKind::Renamed | RelationKind::Predecessor | RelationKind::Successor => {
                ("before", "after")
            }
            RelationKind::Joined | RelationKind::MemberOf => ("member", "of"),
            RelationKind::SectionOf | RelationKind::Affiliated => ("section", "of"),
            RelationKind::Expelled => ("by", "expelled"),
            RelationKind::Dissolution => ("ended", "by"),
            RelationKind::Cooperation => ("with", "and"),
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
    rows.push((if rows.is_empty() { "organizations" } else { "also" }, others));
    rows.push(("places", plain(&event.places)));
    rows.push(("people", plain(&event.people)));
    rows.retain(|(_, names)| !names.is_empty());
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <dl>
            { for rows.into_iter().map(|(label, names)| html! {
                <>
                    <dt>{ say().fact(label) }</dt>
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
    let told = |id: &str| event.sources.iter().filter(|source| source.document == id).collect::<Vec<_>>();
    let mut first = true;
    let mut passage = |source: &Source| {
        let chosen = std::mem::take(&mut first);
        html! {
            <blockquote>
                { quote(source, class.as_str(), chosen) }
                if source.date_certainty == Certainty::Implied && !event.extra.contains_key("added") {
                    <small>{ say().read_as(&source.date.wording_in(say())) }</small>
                } else if !source.date.is_compatible(&event.date) {
                    <small>{ ["≠ ", &source.date.wording_in(say())].concat() }</small>
                }
            </blockquote>
        }
    };
    let place = |source: &Source| paragraph(model, source).map(|number| format!("¶ {number}"));
    let head = |title: &str, count: String| html! { <header><h3>{ title.to_owned() }</h3><span>{ count }</span></header> };
    // The open document is known by its text: its passages go by their places.
    let here = documents.first().copied().filter(|id| Some(*id) == open);
    let here = here.map(|id| {
        let told = told(id);
        html! {
            <section aria-label={say().this_document()}>
                { head(say().this_document(), say().passages(told.len())) }
                { for told.into_iter().enumerate().map(|(rank, source)| html! {
                    <>
                        <p class="document">
                            <span class="also">{ place(source).map(|place| if rank == 0 { say().open_now(&place) } else { place }) }</span>
                            <span class="place">{ if event.extra.contains_key("added") { "" } else { completeness(source) } }</span>
                        </p>
                        { passage(source) }
                    </>
                }) }
            </section>
        }
    });
    let others = documents.get(usize::from(here.is_some())..).unwrap_or_default();
    let spread = say().passages_in(&say().documents(documents.len()), &say().passages(event.sources.len()));
    let (title, count) = match here {
        Some(_) => (capitalized(say().also_in()), say().documents(others.len())),
        None => (say().sources().to_owned(), spread),
    };
    let elsewhere = others.iter().enumerate().map(|(rank, id)| {
        let told = told(id);
        let places: Vec<String> = told.iter().copied().filter_map(place).collect();
        html! {
            <>
                <p class="document">
                    <span>
                        if rank > 0 && here.is_none() { <span class="also">{ say().also_in() }{ " " }</span> }
                        { model.document_title(id) }
                    </span>
                    <span class="place">{ places.join(", ") }</span>
                </p>
                { for told.into_iter().map(&mut passage) }
            </>
        }
    });
    let elsewhere: Html = elsewhere.collect();
    html! {
        <>
            { here.unwrap_or_default() }
            if !others.is_empty() {
                <section aria-label={title.clone()}>{ head(&title, count) }{ elsewhere }</section>
            }
        </>
    }
}

/// Whether the words of a passage are a whole date, or its year stands elsewhere.
fn completeness(source: &Source) -> &'static str {
    // There was no year 0: 490 BC is -489.
    let year = source.date.year_number().map(|year| if year > 0 { year } else { 1 - year }.to_string());
    let has_year = || {
        let mut numbers = source.date_text().split(|letter: char| !letter.is_ascii_digit());
        year.as_deref().is_some_and(|year| numbers.any(|digits| digits == year))
    };
    match source.date_certainty {
        Certainty::Implied if !has_year() => say().year_inferred(),
        Certainty::Stated if source.date.precision() == Precision::Day && has_year() => say().full_date(),
        _ => "",
    }
}

/// How the date follows from the words, which rule gave the kind, why several passages are one event.
fn why(model: &Model, event: &Event) -> Html {
    let reasons = event.reasons(say());
    let doubts = model.chronology.doubts(event, say());
    if reasons.is_empty() && doubts.is_empty() {
        return Html::default();
    }
    html! {
        <details class="why" key={event.id.to_string()}>
            <summary>{ say().why() }</summary>
            <ul>
                { for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }
                { for doubts.into_iter().map(|doubt| html! { <li class="doubt">{ doubt }</li> }) }
            </ul>
        </details>
    }
}

/// Number of the paragraph, list item or field that a passage stands in, from 1; `None` without the text.
pub(super) fn paragraph(model: &Model, source: &Source) -> Option<usize> {
    let document = model.documents.iter().find(|document| source.document == document.id)?;
    let start = document.text.char_indices().nth(source.date_range().start)?.0;
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
    let entries = before.into_iter().rev().chain(after);
    let (start, end) = model.timeline.event_extent(index);
    let lasts = |event: EventIndex| model.event(event).is_some_and(|event| event.date.is_interval());
    let farthest = entries.clone().map(|event| {
        let (from, to) = model.timeline.event_extent(event);
        // What lasts is listed by its beginning.
        if lasts(event) || lasts(index) { (from - start).abs() } else { (from - end).max(start - to) }
    });
    // The year of the others is told only where it is another: "7 Mar" beside "9 Mar 2011".
    let ending = |event: &Event| {
        let ends =
            !event.date.is_interval() && matches!(event.date.precision(), Precision::Day | Precision::Month);
        event
            .date
            .year_number()
            .filter(|year| ends && *year > 0)
            .map(|year| [" ", &year.to_string()].concat())
    };
    let year = model.event(index).and_then(ending);
    let when = |event: &Event| {
        let words = event.date.short_wording_in(say());
        let own = ending(event).filter(|own| Some(own) == year.as_ref());
        own.and_then(|own| words.strip_suffix(&own).map(str::to_owned)).unwrap_or(words)
    };
    let within = distance_wording(farthest.fold(0.0, f64::max), say());
    html! {
        <section class="around" aria-label={say().around()}>
            <header><h3>{ say().around() }</h3><span>{ within }</span></header>
            { for entries.filter_map(|index| model.event(index).map(|event| (index, event))).map(|(index, event)| html! {
                <button type="button" key={index.0} title={event.title.to_string()} onclick={on(dispatch, move || Action::GoToEvent(index))}>
                    <span class={classes!("glyph", KindClass::of(event.kind).as_str())}>{ glyph(DateShape::of(&event.date)) }</span>
                    <time>{ when(event) }</time>
                    <span class="title">{ event.title.to_string() }</span>
                </button>
            }) }
        </section>
    }
}
