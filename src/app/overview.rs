//! The strip of the whole: events per year, and the brush that is the visible span. The brush and its two
//! handles are sliders for the keyboard and for screen readers.

use super::{
    canvas::Easel,
    environment::{set_style, today},
    escape::use_escape,
    ruler::Ruler,
    speech::say,
    store::Dispatch,
};
use crate::{
    number::tenths,
    session::{Action, Shared, State, axis_date},
    timeline::{OverviewWords, Viewport, layout_overview, overview_brush},
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
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
    /// The view as the sliders tell it.
    pub(super) calm: Viewport,
    pub(super) dispatch: Dispatch,
    pub(super) ruler: Shared<Ruler>,
}

#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { state, calm, dispatch, ruler } = props;
    let strip = use_node_ref();
    let canvas_ref = use_node_ref();
    // What is held: the part, the day under the pointer when it was taken, and the span as it was then and before.
    let held = use_mut_ref(|| None::<(Part, f64, (f64, f64), (f64, f64))>);
    let view = state.viewport;
    let whole = whole(state);

    let easel = use_mut_ref(Easel::default);
    let timeline = &state.timeline;
    let brush = overview_brush(timeline, &view, view.width);

    {
        let (canvas_ref, ruler, state) = (canvas_ref.clone(), ruler.clone(), state.clone());
        let words =
            OverviewWords::beside(brush, timeline, state.today, view.width, &*ruler.0, state.language);
        let shown = (state.selected, state.language, state.filters.clone(), state.passing.clone());
        let deps = (state.timeline.clone(), view.width, words, state.is_dark(), shown);
        use_effect_with(deps, move |(timeline, width, words, dark, ..)| {
            if *width <= 1.0 {
                return;
            }
            let scene = layout_overview(timeline, *words, &state.highlight(), *width, HEIGHT, &*ruler.0);
            easel.borrow_mut().paint_marks(&canvas_ref, &scene, *dark);
        });
    }
    use_brush(&strip, brush);

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
            // As it is drawn: a brush that stands for less than its handles need is wider than its time. Some of it is
            // left to hold it by.
            let (left, right) = brush;
            let grip = if event.pointer_type() == "touch" { 22.0 } else { GRIP };
            let inside = grip.min((right - left) / 3.0);
            let part = if (left - grip..=left + inside).contains(&x) {
                Part::Start
            } else if (right - inside..=right + grip).contains(&x) {
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
            *held.borrow_mut() = Some((part, day, (start, end), (view.start, view.end)));
        })
    };
    let onpointermove = {
        let (dispatch, held) = (dispatch.clone(), held.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((part, from, (start, end), _)) = *held.borrow() else { return };
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
    {
        let (dispatch, held) = (dispatch.clone(), held.clone());
        use_escape(Rc::new(move || {
            let before = held.borrow_mut().take();
            if let Some((.., (start, end))) = before {
                dispatch.emit(Action::BrushTo { start, end });
            }
            before.is_some()
        }));
    }
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let slider = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let Some(part) = slider.and_then(|slider| slider.get_attribute("data-part")) else { return };
            let span = view.end - view.start;
            let step = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => -span * STEP,
                "ArrowRight" | "ArrowUp" => span * STEP,
                "PageDown" => -span,
                "PageUp" => span,
                // A handle goes as far as it can.
                "Home" if part == "end" => -span,
                "End" if part == "start" => span,
                "Home" => whole.start - view.start,
                "End" => whole.end - view.end,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            let (start, end) = match part.as_str() {
                "start" => ((view.start + step).min(view.end - 1.0), view.end),
                "end" => (view.start, (view.end + step).max(view.start + 1.0)),
                _ => (view.start + step, view.end + step),
            };
            dispatch.emit(Action::BrushTo { start, end });
        })
    };
    let sliders =
        use_memo((whole, *calm, state.days(calm)), |(whole, calm, days)| sliders(whole, calm, *days));
    html! {
        <div class="overview" ref={strip} role="group" aria-label={say().overview()} {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release} {onkeydown}>
            <div class="span" />
            <canvas ref={canvas_ref} aria-hidden="true" />
            <div class="held">{ (*sliders).clone() }</div>
        </div>
    }
}

/// The strip as a viewport: where its days lie.
fn whole(state: &State) -> Viewport {
    let (start, end) = state.timeline.overview_extent();
    Viewport::new(start, end, state.viewport.width, HEIGHT)
}

/// Puts the brush and its handles where they belong: by a transform, which needs no layout, and by a width when it changes.
#[hook]
fn use_brush(strip: &NodeRef, brush: (f64, f64)) {
    let at = |x: f64| ["translateX(", &tenths(x), "px)"].concat();
    let node = strip.clone();
    use_effect_with(at(brush.0), move |left| {
        set_parts(&node, "transform", left);
    });
    let node = strip.clone();
    use_effect_with([&tenths(brush.1 - brush.0), "px"].concat(), move |width| {
        set_parts(&node, "width", width);
    });
}

/// What moves lies under the canvas, the ground of the span, and over it, what can be held.
fn set_parts(strip: &NodeRef, property: &str, value: &str) {
    let Some(strip) = strip.cast::<HtmlElement>() else { return };
    for part in [strip.first_element_child(), strip.last_element_child()].into_iter().flatten() {
        set_style(part.unchecked_ref(), property, value);
    }
}

/// The three things that can be moved: the brush, its start, its end. The style sheet puts them in their places.
fn sliders(whole: &Viewport, view: &Viewport, (first, last): (f64, f64)) -> Html {
    let date = |day: f64| axis_date(day, view.pixels_per_day(), say());
    let slider = |class: &'static str, part: &'static str, label: &'static str, value: f64, text: String| {
        html! {
            <div
                {class} data-part={part} role="slider" tabindex="0" aria-label={label}
                aria-valuemin={tenths(whole.start.min(value).round())} aria-valuemax={tenths(whole.end.max(value).max(today()).round())}
                aria-valuenow={tenths(value.round())} aria-valuetext={text}
            />
        }
    };
    let (start, end) = (view.start, view.end);
    html! {
        <>
            { slider("brush", "both", say().span(), (start + end) / 2.0, say().span_words(&date(last), &date(first))) }
            { slider("handle", "start", say().span_start(), start, date(first)) }
            { slider("handle", "end", say().span_end(), end, date(last)) }
        </>
    }
}
