//! The strip of the whole: events per year, and the brush that is the visible span. The brush and its two
//! handles are sliders for the keyboard and for screen readers.

use super::{
    canvas,
    environment::{set_style, today},
    ruler::Ruler,
    store::Dispatch,
};
use crate::{
    session::{Action, Shared, State, axis_date},
    timeline::{Viewport, layout_overview},
};
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

/// Height of the strip in CSS pixels.
const HEIGHT: f64 = 60.0;
/// Share of the span that an arrow key moves.
const STEP: f64 = 0.1;
/// Pixels around an edge of the brush that take hold of its handle.
const GRIP: f64 = 8.0;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Brush,
    Start,
    End,
}

#[derive(Properties, PartialEq)]
pub(super) struct OverviewProps {
    pub(super) state: Shared<State>,
    pub(super) dispatch: Dispatch,
    pub(super) ruler: Shared<Ruler>,
}

#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { state, dispatch, ruler } = props;
    let strip = use_node_ref();
    let canvas_ref = use_node_ref();
    // What is held: the part, the day under the pointer when it was taken, and the span as it was then.
    let held = use_mut_ref(|| None::<(Part, f64, f64, f64)>);
    let view = state.viewport;
    let whole = whole(state);

    {
        let (canvas_ref, ruler) = (canvas_ref.clone(), ruler.clone());
        let deps = (state.model.clone(), view, state.is_dark(), state.selected, state.passing.clone());
        use_effect_with((deps, state.clone()), move |(_, state)| {
            if let Some(canvas) = canvas_ref.cast::<HtmlCanvasElement>() {
                let view = &state.viewport;
                let scene = layout_overview(
                    &state.model.timeline,
                    view,
                    &state.highlight(),
                    view.width,
                    HEIGHT,
                    &*ruler.0,
                );
                canvas::draw(&canvas, &scene, state.is_dark());
            }
        });
    }

    let x_of = {
        let strip = strip.clone();
        move |event: &PointerEvent| {
            let left =
                strip.cast::<HtmlElement>().map_or(0.0, |strip| strip.get_bounding_client_rect().left());
            f64::from(event.client_x()) - left
        }
    };
    let onpointerdown = {
        let (dispatch, held, strip, x_of) = (dispatch.clone(), held.clone(), strip.clone(), x_of.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(strip) = strip.cast::<HtmlElement>() {
                drop(strip.set_pointer_capture(event.pointer_id()));
            }
            let x = x_of(&event);
            let day = whole.time_from_x(x);
            let (left, right) = (whole.x_from_time(view.start), whole.x_from_time(view.end));
            let grip = if event.pointer_type() == "touch" { 22.0 } else { GRIP };
            let part = if (x - left).abs() <= grip && (x - left).abs() <= (x - right).abs() {
                Part::Start
            } else if (x - right).abs() <= grip {
                Part::End
            } else {
                Part::Brush
            };
            let (mut start, mut end) = (view.start, view.end);
            if part == Part::Brush && !(left..=right).contains(&x) {
                // Outside the brush: it comes to the pointer and is held there.
                let half = (end - start) / 2.0;
                (start, end) = (day - half, day + half);
                dispatch.emit(Action::BrushTo { start, end });
            }
            *held.borrow_mut() = Some((part, day, start, end));
        })
    };
    let onpointermove = {
        let (dispatch, held) = (dispatch.clone(), held.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((part, from, start, end)) = *held.borrow() else { return };
            let moved = whole.time_from_x(x_of(&event)) - from;
            let least = 1.0;
            let (start, end) = match part {
                Part::Brush => (start + moved, end + moved),
                Part::Start => ((start + moved).min(end - least), end),
                Part::End => (start, (end + moved).max(start + least)),
            };
            dispatch.emit(Action::BrushTo { start, end });
        })
    };
    let release = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| *held.borrow_mut() = None)
    };
    html! {
        <div class="overview" ref={strip} role="group" aria-label="Overview" {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            <canvas ref={canvas_ref} aria-hidden="true" />
            <Slider part={0} {whole} {view} dispatch={dispatch.clone()} />
            <Slider part={1} {whole} {view} dispatch={dispatch.clone()} />
            <Slider part={2} {whole} {view} dispatch={dispatch.clone()} />
        </div>
    }
}

/// The strip as a viewport: where its days lie.
fn whole(state: &State) -> Viewport {
    let (start, end) = state.model.timeline.overview_extent();
    Viewport::new(start, end, state.viewport.width, HEIGHT)
}

#[derive(Properties, PartialEq)]
struct SliderProps {
    part: u8,
    whole: Viewport,
    view: Viewport,
    dispatch: Dispatch,
}

/// One of the three things that can be moved: the brush (0), its start (1), its end (2).
#[component]
fn Slider(props: &SliderProps) -> Html {
    let SliderProps { part, whole, view, dispatch } = props;
    let node = use_node_ref();
    let (left, right) = (whole.x_from_time(view.start), whole.x_from_time(view.end));
    let (x, width) = match part {
        0 => (left, (right - left).max(12.0)),
        1 => (left - 8.0, 16.0),
        _ => (right - 8.0, 16.0),
    };
    {
        let node = node.clone();
        let (x, width) = (x.clamp(0.0, (whole.width - 12.0).max(0.0)), width);
        use_effect_with((x, width), move |(x, width)| {
            if let Some(element) = node.cast::<HtmlElement>() {
                set_style(&element, "transform", &format!("translateX({x:.1}px)"));
                set_style(&element, "width", &format!("{width:.1}px"));
            }
        });
    }
    let (label, value) = match part {
        0 => ("Visible span", (view.start + view.end) / 2.0),
        1 => ("Start of the visible span", view.start),
        _ => ("End of the visible span", view.end),
    };
    let onkeydown = {
        let (dispatch, view, whole, part) = (dispatch.clone(), *view, *whole, *part);
        Callback::from(move |event: KeyboardEvent| {
            let span = view.end - view.start;
            let step = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => -span * STEP,
                "ArrowRight" | "ArrowUp" => span * STEP,
                "PageDown" => -span,
                "PageUp" => span,
                "Home" => whole.start - view.start,
                "End" => whole.end - view.end,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            let (start, end) = match part {
                0 => (view.start + step, view.end + step),
                1 => ((view.start + step).min(view.end - 1.0), view.end),
                _ => (view.start, (view.end + step).max(view.start + 1.0)),
            };
            dispatch.emit(Action::BrushTo { start, end });
        })
    };
    let pixels_per_day = view.width / (view.end - view.start);
    let text = if *part == 0 {
        format!("{} to {}", axis_date(view.start, pixels_per_day), axis_date(view.end, pixels_per_day))
    } else {
        axis_date(value, pixels_per_day)
    };
    html! {
        <div
            ref={node} class={if *part == 0 { "brush" } else { "handle" }} role="slider" tabindex="0" aria-label={label}
            aria-valuemin={format!("{:.0}", whole.start.min(value))} aria-valuemax={format!("{:.0}", whole.end.max(value).max(today()))}
            aria-valuenow={format!("{value:.0}")} aria-valuetext={text} {onkeydown}
        />
    }
}
