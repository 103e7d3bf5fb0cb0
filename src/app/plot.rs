//! The timeline itself: a canvas, the hands over it, and what hangs beside a mark.
//!
//! Pointer and wheel events of one frame are gathered and sent as one pan and one zoom; the picture is laid out and
//! painted when the state that they lead to is rendered, in the same frame.

mod fingers;
mod glide;
mod minimap;
mod size;

use super::{
    canvas::Easel, drawn::mark_drawn, escape::use_escape, event_list::EventList, hover_card::HoverCard,
    ruler::Ruler, speech::say, store::Dispatch,
};
use crate::{
    number::tenths,
    session::{Action, Hand, Hover, Load, Shared, State},
    timeline::{Highlight, Scene, Target, hit_test, layout},
};
use fingers::{Fingers, Held};
use glide::{Glide, set_out};
use gloo::{render::AnimationFrame, timers::callback::Timeout};
use minimap::minimap;
pub(super) use size::expected;
use size::{has_size, scroll_to_show, use_size};
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds without a movement after which the view rests.
const REST: u32 = 160;

#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    pub(super) state: Shared<State>,
    pub(super) dispatch: Dispatch,
    pub(super) ruler: Shared<Ruler>,
}

/// What the pointer events of one frame add up to, and the scene that they are tested against.
#[derive(Default)]
struct Board {
    hand: Hand,
    scene: Scene,
    /// Which of the reader's arrangements the scene shows.
    arrangement: u32,
    /// The view was on its way when it was laid out.
    moving: bool,
    dark: bool,
    glide: Option<Glide>,
    pan: (f64, f64),
    zoom: Option<(f64, f64)>,
    hover: Option<(f64, f64)>,
    head: Option<Held>,
    /// The next frame of lanes that scroll under a held one.
    drift: Option<AnimationFrame>,
    /// When and where a click opened a cluster or folded a lane: a second one there belongs to it.
    opened: Option<(f64, f64, f64)>,
    /// Where a finger tapped: its click follows.
    tapped: Option<(f64, f64)>,
    /// How far below the upper edge of the map's frame the pointer holds it.
    map_grip: Option<f64>,
    frame: Option<AnimationFrame>,
    easel: Easel,
    /// The reader has pressed on the plot since the pointer came.
    taken: bool,
}

#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let PlotProps { state, dispatch, ruler } = props;
    let stage = use_node_ref();
    let canvas_ref = use_node_ref();
    let board = use_mut_ref(Board::default);
    let span = use_state_eq(|| None::<(f64, f64)>);
    let dragging = use_state_eq(|| false);

    use_size(&stage, dispatch);
    {
        let dispatch = dispatch.clone();
        let moves = state.held && !*dragging;
        use_effect_with((moves, state.viewport), move |(moves, _)| {
            let timer = moves.then(|| Timeout::new(REST, move || dispatch.emit(Action::Rest)));
            move || drop(timer)
        });
    }
    {
        let (canvas_ref, stage, board, ruler, dispatch) =
            (canvas_ref.clone(), stage.clone(), Rc::clone(&board), ruler.clone(), dispatch.clone());
        // The height of the lanes is an outcome of the picture, not a part of it.
        let seen = (
            state.timeline.clone(),
            state.viewport,
            Highlight { map: true, ..state.highlight() },
            state.is_dark(),
        );
        let state = state.clone();
        use_effect_with(seen, move |(_, _, highlight, dark)| {
            // Its size is not known yet, or it is not what was expected: it has just been reported.
            let is_first = board.borrow().scene.width == 0.0;
            if state.viewport.width <= 1.0 || is_first && !has_size(&stage, &state.viewport) {
                return;
            }
            let scene =
                layout(&state.timeline, &state.model.chronology, &state.viewport, highlight, &*ruler.0);
            dispatch.emit(Action::Measured { content_height: scene.content_height });
            let arranged = {
                let mut board = board.borrow_mut();
                board.dark = *dark;
                let before = std::mem::replace(&mut board.scene, scene);
                let asked = std::mem::replace(&mut board.arrangement, state.rearranged) != state.rearranged;
                // When it rests, lanes take the heights that they need and labels the best places.
                let rests = std::mem::replace(&mut board.moving, highlight.moving) && !highlight.moving;
                let asked = asked || rests && before.marks != board.scene.marks;
                let arranged = asked && !state.reduced_motion;
                let Board { easel, scene, glide, .. } = &mut *board;
                // A hand that sets out again waits for no lane on its way.
                if highlight.moving && !arranged {
                    drop(glide.take());
                }
                if glide.is_none() && !arranged {
                    easel.paint(&canvas_ref, scene, *dark);
                }
                if state.load == Load::Done {
                    mark_drawn();
                }
                // What moved came to lie under a pointer that did not.
                if let Some(Hover { x, y, target: known }) = state.hover.filter(|_| rests) {
                    let target = hit_test(&board.scene, x, y, 24.0);
                    if target != known {
                        dispatch.emit(Action::HoverAt { x, y, target });
                    }
                }
                // One that is under way is left from where it is.
                let shown = board.glide.take_if(|_| arranged).and_then(|glide| glide.shown);
                arranged.then(|| shown.unwrap_or(before))
            };
            if let Some(before) = arranged {
                set_out(&board, &canvas_ref, before);
            }
        });
    }

    {
        let (dispatch, ruler, state) = (dispatch.clone(), ruler.clone(), state.clone());
        let target = state.focused.or(state.selected);
        // How high the lanes are and what is covered comes later than a link that names an event; a lane that is
        // moved by its event, and another grouping, take it elsewhere.
        let room = (state.content_height > 0.0, state.covered, state.led);
        use_effect_with((target, state.model.clone(), room), move |(target, ..)| {
            if let Some(scroll) = target.and_then(|event| scroll_to_show(&state, event, &ruler.0)) {
                dispatch.emit(Action::ScrollTo(scroll));
            }
        });
    }

    let fingers = Fingers {
        board: Rc::clone(&board),
        stage: stage.clone(),
        dispatch: dispatch.clone(),
        span: span.clone(),
        dragging: dragging.clone(),
    };
    {
        let fingers = fingers.clone();
        use_escape(Rc::new(move || fingers.give_up()));
    }
    let onpointerup = {
        let state = state.clone();
        fingers.on(move |fingers, event| fingers.up(event, &state))
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
            onwheel={fingers.on(Fingers::wheel)} onpointerdown={fingers.on(Fingers::down)} onpointermove={fingers.on(Fingers::moved)} {onpointerup}
            onpointercancel={fingers.on(|fingers, _| fingers.cancel())} onpointerleave={fingers.on(|fingers, _| fingers.leave())} ondblclick={fingers.on(Fingers::double)} onclick={fingers.on(Fingers::tap)}
        >
            <p id="plot-help" class="visually-hidden">{ say().timeline_help() }</p>
            <canvas ref={canvas_ref} aria-hidden="true" />
            if let Some((from, to)) = *span {
                <svg class="span-select" aria-hidden="true"><rect x={tenths(from)} width={tenths(to - from)} height="100%" /></svg>
            }
            <HoverCard
                model={state.model.clone()} event={state.hovered().filter(|_| !*dragging && state.held_lane.is_none())}
                x={state.hover.map_or(0.0, |hover| hover.x)} y={state.hover.map_or(0.0, |hover| hover.y)}
                width={state.viewport.width} height={state.viewport.height}
            />
            { minimap(state, dispatch, &board) }
            <EventList model={state.model.clone()} timeline={state.timeline.clone()} passing={state.passing.clone()} selected={state.selected} dispatch={dispatch.clone()} />
        </div>
    }
}
