//! How large the plot is, how much of it is covered, and where in it an event stands.

use crate::app::{
    environment::{holds, window},
    ruler::Ruler,
    store::Dispatch,
};
use crate::{
    session::{Action, State},
    timeline::{AXIS_HEIGHT, EventIndex, Highlight, Shape, Target, Viewport, layout},
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Width of the inspector, beside the plot of a wide window or over a narrower one.
const INSPECTOR: f64 = 360.0;
/// Pixels between a mark and the edge of the plot for it to count as seen.
const MARGIN: f64 = 48.0;

/// How far the lanes must be scrolled for an event to be seen; `None` when it is in sight or has no mark.
pub(super) fn scroll_to_show(state: &State, event: EventIndex, ruler: &Ruler) -> Option<f64> {
    let view = &state.viewport;
    // Marks out of sight are not laid out: a picture as tall as all lanes has them all, over the span around the event.
    let (start, end) = state.model.timeline.event_extent(event);
    let shift = state.timeline.folded((start + end) / 2.0) - (view.start + view.end) / 2.0;
    let tall = |height: f64| Viewport {
        start: view.start + shift,
        end: view.end + shift,
        height,
        scroll: 0.0,
        ..*view
    };
    let highlight = Highlight { selected: Some(event), ..state.highlight() };
    let picture =
        |height: f64| layout(&state.timeline, &state.model.chronology, &tall(height), &highlight, ruler);
    let mut scene = picture(state.content_height);
    // Grouped otherwise, the lanes are higher than they were.
    if scene.content_height > state.content_height {
        scene = picture(scene.content_height);
    }
    // Its words and what leads to them stand higher than the mark itself.
    let marks = || scene.marks.iter().rev().filter(|mark| mark.target == Some(Target::Event(event)));
    let sign = marks().find(|mark| matches!(mark.shape, Shape::Disc { .. } | Shape::Ring { .. }));
    let bar = || marks().find(|mark| !matches!(mark.shape, Shape::Text { .. }));
    let y = sign.or_else(bar).or_else(|| marks().next()).and_then(|mark| vertical(&mark.shape))?;
    let free = view.height - if state.selected.is_some() { state.covered.1 } else { 0.0 };
    let seen =
        (AXIS_HEIGHT + MARGIN..=(free - MARGIN).max(AXIS_HEIGHT + MARGIN)).contains(&(y - view.scroll));
    (!seen).then(|| y - (AXIS_HEIGHT + free) / 2.0)
}

/// Height at which a mark stands.
fn vertical(shape: &Shape) -> Option<f64> {
    match shape {
        Shape::Rect { y, height, .. } => Some(y + height / 2.0),
        Shape::Disc { y, .. } | Shape::Ring { y, .. } | Shape::Text { y, .. } => Some(*y),
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => points.first().map(|point| point.1),
    }
}

/// What the inspector covers, as `style/shell.css` places it: nothing beside a wide plot, its width over a narrower
/// one, its height as a sheet.
fn covered() -> (f64, f64) {
    if holds("(max-width: 599px)") {
        let low = if holds("(max-height: 639px)") { 0.5 } else { 1.0 };
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
        (0.0, (low * height).min(348.0))
    } else if holds("(max-width: 899px)") {
        (300.0, 0.0)
    } else if holds("(max-width: 1199px)") {
        (INSPECTOR, 0.0)
    } else {
        (0.0, 0.0)
    }
}

/// How large the plot of a wide window is before the words around it are there, and what is covered of it, as
/// `style/shell.css` places it: what is laid out for this needs not be laid out again once the plot can be measured.
pub(in crate::app) fn expected() -> Option<Action> {
    const AROUND: f64 = 48.0 + 37.0 + 60.0 + 24.0;
    let page = gloo::utils::document().document_element()?;
    let beside = if holds("(min-width: 1200px)") { INSPECTOR } else { 0.0 };
    let (width, height) = (f64::from(page.client_width()) - beside, f64::from(page.client_height()) - AROUND);
    let is_wide = holds("(min-width: 900px)") && height > 0.0;
    is_wide.then(|| Action::Resize { width, height, covered: covered() })
}

/// Whether the element is as large as the view.
pub(super) fn has_size(node: &NodeRef, view: &Viewport) -> bool {
    let element = node.cast::<HtmlElement>();
    element.is_some_and(|element| {
        (f64::from(element.client_width()), f64::from(element.client_height())) == (view.width, view.height)
    })
}

/// Reports the size of an element whenever it changes.
#[hook]
pub(super) fn use_size(node: &NodeRef, dispatch: &Dispatch) {
    let (node, dispatch) = (node.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        let element = node.cast::<HtmlElement>();
        let measured = element.clone();
        let report = move || {
            if let Some(element) = &measured {
                let (width, height) = (f64::from(element.client_width()), f64::from(element.client_height()));
                if width > 0.0 && height > 0.0 {
                    dispatch.emit(Action::Resize { width, height, covered: covered() });
                }
            }
        };
        report();
        let callback = Closure::<dyn FnMut()>::new(report);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(callback);
        }
    });
}
