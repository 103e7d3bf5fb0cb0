//! What is printed: the timeline over the visible span with all its lanes, and every event that passes with its
//! sources. It is on the page while the browser prints, and only then; `style/print.css` shows it in place of the app.

use super::{
    environment::{breath, window},
    filters::glyph,
    inspector::paragraph,
    speech::say,
    store::Dispatch,
};
use crate::{
    render::{TableMetrics, Theme, svg},
    session::{Action, DateShape, Model, State, span_wording},
    timeline::{EventIndex, KindClass, Viewport, pages},
};
use gloo::events::EventListener;
use web_sys::{DomParser, SupportedType};
use yew::{prelude::*, virtual_dom::VNode};

/// Pixels of the picture to a page: A4 on its side at about two thirds of the screen's size, under a title and two lines
/// that say what colours and shapes mean.
const PAGE: (f64, f64) = (1400.0, 835.0);
/// Events that are listed; more are no reading.
const MOST: usize = 2000;

/// Puts the sheet on the page before the browser prints, however it was asked to, and takes it away again.
#[hook]
pub(super) fn use_paper(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listeners = [("beforeprint", true), ("afterprint", false)].map(|(name, printing)| {
            let dispatch = dispatch.clone();
            EventListener::new(&window(), name, move |_| dispatch.emit(Action::Print(printing)))
        });
        move || drop(listeners)
    });
}

/// Prints.
pub(super) async fn print(dispatch: &Dispatch) {
    dispatch.emit(Action::Print(true));
    // The sheet must stand before the dialog stops everything.
    breath().await;
    if window().print().is_err() {
        dispatch.emit(Action::Tell(say().no_print().to_owned()));
    }
    dispatch.emit(Action::Print(false));
}

/// The sheet.
#[inline(never)]
pub(super) fn paper(state: &State) -> Html {
    let model = &state.model;
    let highlight = state.highlight_at_rest();
    let view = Viewport { width: PAGE.0, height: PAGE.1, scroll: 0.0, ..state.viewport };
    let pictures = pages(&state.timeline, &model.chronology, &view, &highlight, &TableMetrics);
    let order = model.timeline.in_time_order().iter().map(|&index| EventIndex(index));
    let events: Vec<EventIndex> = order.filter(|event| state.passing.has(*event)).take(MOST).collect();
    let title = state.content.name().unwrap_or_else(|| "Annals".to_owned());
    html! {
        <section class="paper">
            <h1>{ title }<small>{ span_wording(state.span().0, state.span().1, say()) }</small></h1>
            { key(model) }
            { for pictures.iter().map(|scene| picture(&svg(scene, Theme::Light))) }
            <table>
                <thead><tr>{ for ["date", "title", "sources"].map(|column| html! { <th>{ say().column(column) }</th> }) }</tr></thead>
                <tbody>{ for events.iter().filter_map(|index| entry(state, *index)) }</tbody>
            </table>
            if events.len() < state.passing.count {
                <p>{ say().paper_more(state.passing.count - events.len()) }</p>
            }
        </section>
    }
}

/// What the colours and the shapes mean, of those that there are.
fn key(model: &Model) -> Html {
    let classes = KindClass::ALL.into_iter().filter(|class| model.classes[*class as usize] > 0);
    let shapes = DateShape::ALL.into_iter().filter(|shape| model.shapes[*shape as usize] > 0);
    html! {
        <ul>
            { for classes.map(|class| html! { <li><span class={classes!("dot", class.as_str())} />{ say().class(class.as_str()) }</li> }) }
            { for shapes.map(|shape| html! { <li>{ glyph(shape) }{ say().shape(shape.slug()) }</li> }) }
        </ul>
    }
}

fn entry(state: &State, index: EventIndex) -> Option<Html> {
    let model = &state.model;
    let event = model.event(index)?;
    let who: Vec<&str> = event.organizations.iter().map(|id| model.organization_name(id)).collect();
    Some(html! {
        <tr key={index.0}>
            <td>{ event.date.wording_in(say()) }</td>
            <td>{ event.title.clone() }<small>{ who.join(", ") }</small></td>
            <td>
                { for event.sources.iter().map(|source| html! {
                    <p>
                        { source.quote().to_owned() }
                        <small>{ model.document_title(&source.document).to_owned() }{ paragraph(model, source).map(|number| format!(" ¶ {number}")) }</small>
                    </p>
                }) }
            </td>
        </tr>
    })
}

/// An SVG file as a part of the page. It is read as XML, and all text in it is escaped.
fn picture(svg: &str) -> Html {
    let read = DomParser::new().and_then(|parser| parser.parse_from_string(svg, SupportedType::ImageSvgXml));
    match read.ok().and_then(|file| file.document_element()) {
        Some(picture) => VNode::VRef(picture.into()),
        None => Html::default(),
    }
}
