//! The timeline itself: a canvas, the hands over it, and what hangs beside a mark.
//!
//! Pointer and wheel events of one frame are gathered and sent as one pan and one zoom; the picture is laid out and
//! painted when the state that they lead to is rendered, in the same frame.

use super::{
    canvas::Easel,
    environment::{holds, is_embedded, now, window},
    event_list::EventList,
    hover_card::HoverCard,
    ruler::Ruler,
    speech::say,
    store::Dispatch,
};
use crate::{
    session::{Action, Hand, Load, Release, Shared, State},
    timeline::{
        AXIS_HEIGHT, EventIndex, Highlight, Scene, Shape, Target, Viewport, hit_test, layout, minimap_frame,
    },
};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Zoom per pixel of a wheel, and of a trackpad's pinch (which the browser reports as a wheel with Ctrl).
const WHEEL: f64 = 0.0016;
const PINCH: f64 = 0.012;
/// Pixels of a wheel's line and page.
const LINE: f64 = 18.0;
const PAGE: f64 = 400.0;
/// Pixels between a mark and the edge of the plot for it to count as seen.
const MARGIN: f64 = 48.0;

#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    pub(super) state: Shared<State>,
    pub(super) dispatch: Dispatch,
    pub(super) ruler: Shared<Ruler>,
}

/// What the pointer events of one frame add up to, and the scene that they are tested against.
#[derive(Default)]
struct Desk {
    hand: Hand,
    scene: Scene,
    pan: (f64, f64),
    zoom: Option<(f64, f64)>,
    hover: Option<(f64, f64)>,
    /// The lane that a mouse holds by its name, where it was taken, and whether it is on its way.
    head: Option<(u32, f64, bool)>,
    /// How far below the upper edge of the map's frame the pointer holds it.
    map_grip: Option<f64>,
    frame: Option<AnimationFrame>,
    easel: Easel,
    drawn: bool,
}

#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let PlotProps { state, dispatch, ruler } = props;
    let stage = use_node_ref();
    let canvas_ref = use_node_ref();
    let desk = use_mut_ref(Desk::default);
    let span = use_state_eq(|| None::<(f64, f64)>);
    let dragging = use_state_eq(|| false);

    use_size(&stage, dispatch);
    {
        let (canvas_ref, desk, ruler, dispatch) =
            (canvas_ref.clone(), Rc::clone(&desk), ruler.clone(), dispatch.clone());
        // The height of the lanes is an outcome of the picture, not a part of it.
        let seen = (
            state.timeline.clone(),
            state.viewport,
            Highlight { map: true, ..state.highlight() },
            state.is_dark(),
        );
        let state = state.clone();
        use_effect_with(seen, move |(_, _, highlight, dark)| {
            let scene =
                layout(&state.timeline, &state.model.chronology, &state.viewport, highlight, &*ruler.0);
            let mut desk = desk.borrow_mut();
            desk.easel.paint(&canvas_ref, &scene, *dark);
            dispatch.emit(Action::Measured { content_height: scene.content_height });
            desk.scene = scene;
            if !desk.drawn && state.load == Load::Done && state.viewport.width > 1.0 {
                desk.drawn = true;
                mark_drawn();
            }
        });
    }

    {
        let (dispatch, ruler, state) = (dispatch.clone(), ruler.clone(), state.clone());
        let target = state.focused.or(state.selected);
        use_effect_with((target, state.model.clone()), move |(target, _)| {
            if let Some(scroll) = target.and_then(|event| scroll_to_show(&state, event, &ruler.0)) {
                dispatch.emit(Action::ScrollTo(scroll));
            }
        });
    }

    let flush = {
        let (desk, dispatch) = (Rc::clone(&desk), dispatch.clone());
        move || {
            let mut desk_now = desk.borrow_mut();
            if desk_now.frame.is_some() {
                return;
            }
            let (desk, dispatch) = (Rc::clone(&desk), dispatch.clone());
            desk_now.frame = Some(request_animation_frame(move |_| {
                let (pan, zoom, hover) = {
                    let mut desk = desk.borrow_mut();
                    // The frame has come: its handle may go, there is nothing left to cancel.
                    drop(desk.frame.take());
                    (std::mem::take(&mut desk.pan), desk.zoom.take(), desk.hover.take())
                };
                if pan != (0.0, 0.0) {
                    dispatch.emit(Action::PanBy { dx: pan.0, dy: pan.1 });
                }
                if let Some((x, factor)) = zoom {
                    dispatch.emit(Action::ZoomAt { x, factor });
                }
                if let Some((x, y)) = hover {
                    let target = hit_test(&desk.borrow().scene, x, y, 24.0);
                    dispatch.emit(Action::HoverAt { x, y, target });
                }
            }));
        }
    };

    let point = {
        let stage = stage.clone();
        move |x: i32, y: i32| {
            let corner = stage.cast::<HtmlElement>().map(|element| element.get_bounding_client_rect());
            corner.map_or((0.0, 0.0), |corner| (f64::from(x) - corner.left(), f64::from(y) - corner.top()))
        }
    };
    let gather = {
        let (desk, flush) = (Rc::clone(&desk), flush.clone());
        move |actions: Vec<Action>| {
            for action in actions {
                let mut desk = desk.borrow_mut();
                match action {
                    Action::PanBy { dx, dy } => {
                        desk.pan.0 += dx;
                        desk.pan.1 += dy;
                    }
                    Action::ZoomAt { x, factor } => {
                        let before = desk.zoom.map_or(1.0, |(_, factor)| factor);
                        desk.zoom = Some((x, before * factor));
                    }
                    _ => {}
                }
            }
            flush();
        }
    };

    let onwheel = {
        let (gather, point, stage) = (gather.clone(), point.clone(), stage.clone());
        let embedded = use_memo((), |()| is_embedded());
        Callback::from(move |event: WheelEvent| {
            // Inside another page the wheel scrolls that page, unless the reader pinches or has taken hold of the plot.
            if *embedded && !event.ctrl_key() && !event.meta_key() && !holds_focus(&stage) {
                return;
            }
            event.prevent_default();
            let unit = match event.delta_mode() {
                1 => LINE,
                2 => PAGE,
                _ => 1.0,
            };
            let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
            let (x, _) = point(event.client_x(), event.client_y());
            if event.ctrl_key() {
                // A mouse wheel with Ctrl takes large steps, a pinch small ones.
                let rate = if dy.abs() >= 50.0 { WHEEL } else { PINCH };
                gather(vec![Action::ZoomAt { x, factor: (-dy * rate).exp() }]);
            } else if event.shift_key() {
                gather(vec![Action::PanBy { dx: -(dx + dy), dy: 0.0 }]);
            } else if event.alt_key() {
                gather(vec![Action::PanBy { dx: 0.0, dy: -dy }]);
            } else if dx.abs() > dy.abs() {
                gather(vec![Action::PanBy { dx: -dx, dy: 0.0 }]);
            } else {
                gather(vec![Action::ZoomAt { x, factor: (-dy * WHEEL).exp() }]);
            }
        })
    };
    let onpointerdown = {
        let (desk, point, dispatch, stage) =
            (Rc::clone(&desk), point.clone(), dispatch.clone(), stage.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let (x, y) = point(event.client_x(), event.client_y());
            if let Some(element) = stage.cast::<HtmlElement>() {
                // Without capture (an odd device) a drag ends at the edge of the plot; nothing worse.
                drop(element.set_pointer_capture(event.pointer_id()));
            }
            {
                let mut desk = desk.borrow_mut();
                desk.hand.down(event.pointer_id(), x, y, now(), event.shift_key());
                // A finger on a name scrolls like any other; a mouse takes the lane along.
                let takes = event.pointer_type() != "touch" && !event.shift_key();
                desk.head = match hit_test(&desk.scene, x, y, 0.0) {
                    Some(Target::Head(lane)) if takes => Some((lane, y, false)),
                    _ => None,
                };
            }
            dispatch.emit(Action::Hold);
        })
    };
    let onpointermove = {
        let (desk, gather, point, span, dragging, flush) =
            (Rc::clone(&desk), gather.clone(), point.clone(), span.clone(), dragging.clone(), flush.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |event: PointerEvent| {
            let (x, y) = point(event.client_x(), event.client_y());
            let held = desk.borrow().head;
            if let Some((lane, from, moves)) = held {
                if moves || (y - from).abs() >= 4.0 {
                    desk.borrow_mut().head = Some((lane, from, true));
                    dispatch.emit(Action::DragLane(Some((lane, y))));
                }
                return;
            }
            let (actions, marked, down, drags) = {
                let mut desk = desk.borrow_mut();
                let actions = desk.hand.moved(event.pointer_id(), x, y, now());
                let (marked, down, drags) = (desk.hand.span(), desk.hand.is_down(), desk.hand.is_dragging());
                if !down && event.pointer_type() != "touch" || drags && event.pointer_type() == "mouse" {
                    desk.hover = Some((x, y));
                }
                (actions, marked, down, drags)
            };
            span.set(marked);
            dragging.set(down && drags);
            if actions.is_empty() {
                flush();
            } else {
                gather(actions);
            }
        })
    };
    let onpointerup = {
        let (desk, point, dispatch, state) =
            (Rc::clone(&desk), point.clone(), dispatch.clone(), state.clone());
        let (span, dragging) = (span.clone(), dragging.clone());
        Callback::from(move |event: PointerEvent| {
            let (x, y) = point(event.client_x(), event.client_y());
            let (release, held) = {
                let mut desk = desk.borrow_mut();
                (desk.hand.up(event.pointer_id(), x, y, now()), desk.head.take())
            };
            span.set(None);
            if let Some((lane, _, true)) = held {
                let row = desk.borrow().scene.row_at(y, state.timeline.row_of_lane(lane));
                dispatch.emit(Action::DragLane(None));
                dispatch.emit(Action::MoveLane { lane, row });
                return;
            }
            match release {
                Release::Held => return,
                Release::Click { x, y } => {
                    let slop = if event.pointer_type() == "touch" { 44.0 } else { 24.0 };
                    let target = hit_test(&desk.borrow().scene, x, y, slop);
                    dispatch.emit(Action::Activate(target));
                }
                Release::Span { from, to } if to - from >= 4.0 => {
                    let view = &state.viewport;
                    dispatch
                        .emit(Action::ZoomTo { start: view.time_from_x(from), end: view.time_from_x(to) });
                }
                Release::Span { .. } => {}
                Release::Throw(action) => dispatch.emit(action),
            }
            dragging.set(false);
        })
    };
    let onpointercancel = {
        let (desk, span, dragging) = (Rc::clone(&desk), span.clone(), dragging.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |_: PointerEvent| {
            desk.borrow_mut().hand.cancel();
            if desk.borrow_mut().head.take().is_some() {
                dispatch.emit(Action::DragLane(None));
            }
            span.set(None);
            dragging.set(false);
        })
    };
    let onpointerleave = {
        let (desk, dispatch) = (Rc::clone(&desk), dispatch.clone());
        Callback::from(move |_: PointerEvent| {
            desk.borrow_mut().hover = None;
            dispatch.emit(Action::Leave);
        })
    };
    let ondblclick = {
        let (dispatch, point) = (dispatch.clone(), point.clone());
        Callback::from(move |event: MouseEvent| {
            let (x, _) = point(event.client_x(), event.client_y());
            let factor = if event.shift_key() { 0.4 } else { 2.5 };
            dispatch.emit(Action::ZoomStep { x: Some(x), factor });
        })
    };

    let target = state.hover.and_then(|hover| hover.target);
    let (over, head) =
        (target.is_some(), matches!(target, Some(Target::Head(_))) || state.held_lane.is_some());
    let class = classes!(
        "plot",
        dragging.then_some("dragging"),
        over.then_some("over"),
        head.then_some("head"),
        span.map(|_| "spanning")
    );
    html! {
        <div
            {class} ref={stage} id="plot" tabindex={if state.model.is_empty() { "-1" } else { "0" }} aria-hidden={state.model.is_empty().then_some("true")} role="group" aria-label={say().timeline()} aria-describedby="plot-help"
            {onwheel} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onpointerleave} {ondblclick}
        >
            <p id="plot-help" class="visually-hidden">{ say().timeline_help() }</p>
            <canvas ref={canvas_ref} aria-hidden="true" />
            if let Some((from, to)) = *span {
                <svg class="span-select" aria-hidden="true"><rect x={from.to_string()} width={(to - from).to_string()} height="100%" /></svg>
            }
            <HoverCard
                model={state.model.clone()} event={state.hovered().filter(|_| !*dragging)}
                x={state.hover.map_or(0.0, |hover| hover.x)} y={state.hover.map_or(0.0, |hover| hover.y)}
                width={state.viewport.width} height={state.viewport.height}
            />
            { minimap(state, dispatch, &desk) }
            <EventList model={state.model.clone()} timeline={state.timeline.clone()} passing={state.passing.clone()} selected={state.selected} dispatch={dispatch.clone()} />
        </div>
    }
}

/// The map of lanes as a scroll bar: the picture shows it, this takes the hand and the keys.
fn minimap(state: &Shared<State>, dispatch: &Dispatch, desk: &Rc<RefCell<Desk>>) -> Html {
    let (view, content) = (state.viewport, state.content_height);
    let Some((top, height)) = minimap_frame(view.height, view.scroll, content) else {
        return Html::default();
    };
    let plot = view.height - AXIS_HEIGHT;
    let most = content - view.height;
    let scroll_of = move |upper: f64| upper / (plot - height).max(1.0) * most;
    let onpointerdown = {
        let (dispatch, desk) = (dispatch.clone(), Rc::clone(desk));
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            if let Some(strip) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
                drop(strip.set_pointer_capture(event.pointer_id()));
            }
            let y = f64::from(event.offset_y());
            // Outside the frame: it comes to the pointer and is held by its middle.
            let grip = if (top..=top + height).contains(&y) { y - top } else { height / 2.0 };
            desk.borrow_mut().map_grip = Some(grip);
            dispatch.emit(Action::ScrollTo(scroll_of(y - grip)));
        })
    };
    let onpointermove = {
        let (dispatch, desk) = (dispatch.clone(), Rc::clone(desk));
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            let grip = desk.borrow().map_grip;
            if let Some(grip) = grip {
                dispatch.emit(Action::ScrollTo(scroll_of(f64::from(event.offset_y()) - grip)));
            }
        })
    };
    let release = {
        let desk = Rc::clone(desk);
        Callback::from(move |event: PointerEvent| {
            event.stop_propagation();
            desk.borrow_mut().map_grip = None;
        })
    };
    let onwheel = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: WheelEvent| {
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::ScrollTo(view.scroll + event.delta_y()));
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => view.scroll - 40.0,
                "ArrowDown" => view.scroll + 40.0,
                "PageUp" => view.scroll - plot,
                "PageDown" => view.scroll + plot,
                "Home" => 0.0,
                "End" => most,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::ScrollTo(to));
        })
    };
    html! {
        <div
            class="minimap" role="scrollbar" tabindex="0" aria-label={say().lanes_map()} aria-controls="plot" aria-orientation="vertical"
            aria-valuemin="0" aria-valuemax={format!("{most:.0}")} aria-valuenow={format!("{:.0}", view.scroll)}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onwheel} {onkeydown}
        />
    }
}

/// How far the lanes must be scrolled for an event to be seen; `None` when it is in sight or has no mark.
fn scroll_to_show(state: &State, event: EventIndex, ruler: &Ruler) -> Option<f64> {
    let view = &state.viewport;
    // Marks out of sight are not laid out: a picture as tall as all lanes has them all, over the span around the event.
    let (start, end) = state.model.timeline.event_extent(event);
    let shift = state.timeline.folded((start + end) / 2.0) - (view.start + view.end) / 2.0;
    let tall = Viewport {
        start: view.start + shift,
        end: view.end + shift,
        height: state.content_height,
        scroll: 0.0,
        ..*view
    };
    let highlight = Highlight { selected: Some(event), ..state.highlight() };
    let scene = layout(&state.timeline, &state.model.chronology, &tall, &highlight, ruler);
    let y = scene
        .marks
        .iter()
        .rev()
        .find(|mark| mark.target == Some(Target::Event(event)))
        .and_then(|mark| vertical(&mark.shape))?;
    let free = view.height - if state.selected.is_some() { state.covered.1 } else { 0.0 };
    let seen =
        (AXIS_HEIGHT + MARGIN..=(free - MARGIN).max(AXIS_HEIGHT + MARGIN)).contains(&(y - view.scroll));
    (!seen).then(|| y - (AXIS_HEIGHT + free) / 2.0)
}

/// What the inspector covers, as `style/shell.css` places it: nothing beside a wide plot, its width over a narrower
/// one, its height as a sheet.
fn covered() -> (f64, f64) {
    if holds("(max-width: 599px)") {
        (0.0, 348.0)
    } else if holds("(max-width: 1199px)") {
        (360.0, 0.0)
    } else {
        (0.0, 0.0)
    }
}

/// Reports the size of an element whenever it changes.
#[hook]
fn use_size(node: &NodeRef, dispatch: &Dispatch) {
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

fn holds_focus(stage: &NodeRef) -> bool {
    let active = gloo::utils::document().active_element();
    stage.cast::<HtmlElement>().is_some_and(|stage| stage.contains(active.as_deref()))
}

/// Sets the User Timing mark that says that the first complete picture is painted.
fn mark_drawn() {
    let frame = request_animation_frame(|_| {
        if let Some(performance) = window().performance() {
            drop(performance.mark("annals:drawn"));
        }
    });
    // The handle would cancel the frame when dropped, and nothing will ever want to.
    std::mem::forget(frame);
}

/// Height at which a mark stands.
fn vertical(shape: &Shape) -> Option<f64> {
    match shape {
        Shape::Rect { y, height, .. } => Some(y + height / 2.0),
        Shape::Disc { y, .. } | Shape::Ring { y, .. } | Shape::Text { y, .. } => Some(*y),
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => points.first().map(|point| point.1),
    }
}
