//! The strip of the whole: events per year, and the brush that is the visible span. The brush and its two
//! handles are sliders for the keyboard and for screen readers.

use super::{
    canvas::Easel,
    environment::{now, set_style, today},
    escape::use_escape,
    ruler::Ruler,
    speech::say,
    store::Dispatch,
};
use crate::{
    number::tenths,
    session::{Action, Shared, State, axis_date},
    timeline::{OverviewWords, Viewport, layout_overview, overview_brush, overview_strip},
};
use gloo::timers::callback::Timeout;
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
/// Milliseconds between two places of the brush.
const PACE: f64 = 32.0;

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
    let easel = use_mut_ref(Easel::default);
    let timeline = &state.timeline;
    let whole = overview_strip(timeline, state.today, view.width, HEIGHT);
    let brush = overview_brush(&whole, &view);

    {
        let (canvas_ref, ruler, state) = (canvas_ref.clone(), ruler.clone(), state.clone());
        let words = OverviewWords::beside(brush, timeline, state.today, &whole, &*ruler.0, state.language);
        let shown = (state.selected, state.language, state.filters.clone(), state.passing.clone());
        let deps = (state.timeline.clone(), whole, words, state.is_dark(), shown);
        use_effect_with(deps, move |(timeline, whole, words, dark, ..)| {
            if whole.width <= 1.0 {
                return;
            }
            let scene = layout_overview(timeline, *words, &state.highlight(), whole, &*ruler.0);
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
    let (first, last) = timeline.overview_extent();
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
                "Home" => first - view.start,
                "End" => last - view.end,
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
            <canvas ref={canvas_ref} aria-hidden="true" />
            <div class="held">{ (*sliders).clone() }</div>
        </div>
    }
}

/// Puts the brush with its handles where it belongs: by a transform, which needs no layout, and by a width when it changes.
/// Thirty times a second at most: the picture itself has every frame, and a strip that follows it half as often takes a
/// quarter of a millisecond less of each.
#[hook]
fn use_brush(strip: &NodeRef, brush: (f64, f64)) {
    let shown = use_mut_ref(|| (f64::NEG_INFINITY, None::<Timeout>));
    let latest = use_mut_ref(|| brush);
    *latest.borrow_mut() = brush;
    let strip = strip.clone();
    let parts = (tenths(brush.0), tenths(brush.1 - brush.0));
    use_effect_with(parts, move |_| {
        let now = now();
        let wait = shown.borrow().0 + PACE - now;
        if wait <= 0.0 {
            *shown.borrow_mut() = (now, None);
            place(&strip, brush);
        } else if shown.borrow().1.is_none() {
            let then = shown.clone();
            let timer = Timeout::new(wait as u32, move || {
                *then.borrow_mut() = (now + wait, None);
                place(&strip, *latest.borrow());
            });
            shown.borrow_mut().1 = Some(timer);
        }
    });
}

fn place(strip: &NodeRef, (left, right): (f64, f64)) {
    let held = strip.cast::<HtmlElement>().and_then(|strip| strip.last_element_child());
    if let Some(held) = held {
        let held: &HtmlElement = held.unchecked_ref();
        set_style(held, "transform", &["translateX(", &tenths(left), "px)"].concat());
        set_style(held, "width", &[&tenths(right - left), "px"].concat());
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
