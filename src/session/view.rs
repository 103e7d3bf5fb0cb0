//! Where the view is and where it goes: flights, the lanes' scroll, and events brought into sight.

use super::{Motion, State};
use crate::timeline::{EventIndex, Viewport};

/// Share of the width at either edge in which an event does not count as in view.
const EDGE: f64 = 0.06;
/// Share of the width that is left between an edge and an event that comes into view there.
const ROOM: f64 = 0.2;

/// Sets out for another view; arrives at once when motion is reduced.
pub(super) fn fly(state: &mut State, to: Viewport) {
    if state.reduced_motion || to == state.viewport {
        state.viewport = to;
        state.motion = None;
        clamp_scroll(state);
    } else {
        state.motion = Some(Motion::Flight { from: state.viewport, to, since: None });
    }
}

/// Ends a movement where it is: then the view is not the one that it set out for.
pub(super) fn stop(state: &mut State) {
    state.fits &= !matches!(state.motion, Some(Motion::Flight { .. }));
    state.motion = None;
}

/// Where the view will be when it has arrived: a second step of zoom counts from there.
pub(super) fn destination(state: &State) -> Viewport {
    match state.motion {
        Some(Motion::Flight { to, .. }) => to,
        Some(Motion::Coast { .. }) | None => state.viewport,
    }
}

/// Where the chosen event stands, if it is in view.
pub(super) fn selected_x(state: &State, viewport: &Viewport) -> Option<f64> {
    let (start, end) = state.model.timeline.event_extent(state.selected?);
    let x = viewport.x_from_time(state.timeline.folded((start + end) / 2.0));
    (0.0..=viewport.width).contains(&x).then_some(x)
}

/// Chooses an event and brings it into view.
pub(super) fn go(state: &mut State, event: EventIndex) {
    state.editing &= state.selected == Some(event);
    state.selected = Some(event);
    bring_into_view(state, event);
    follow_document(state);
}

/// Opens the first document that tells the chosen event, unless the open one does.
pub(super) fn follow_document(state: &mut State) {
    let Some(event) = state.selected.and_then(|index| state.model.event(index)) else { return };
    let tells = |id: &str| event.sources.iter().any(|source| source.document == id);
    if state.model.documents.get(state.document).is_some_and(|document| tells(&document.id)) {
        return;
    }
    if let Some(index) = state.model.documents.iter().position(|document| tells(&document.id)) {
        state.document = index;
    }
}

/// Has an event in view at once.
pub(super) fn show_event(state: &mut State, event: EventIndex) {
    bring_into_view(state, event);
    (state.viewport, state.motion) = (destination(state), None);
    clamp_scroll(state);
}

/// Moves the view no more than needed for an event to be seen.
pub(super) fn bring_into_view(state: &mut State, event: EventIndex) {
    let view = destination(state);
    let (start, end) = state.model.timeline.event_extent(event);
    let x = |day| view.x_from_time(state.timeline.folded(day));
    let (left, right) = (x(start), x(end));
    let edge = view.width * EDGE;
    let free = view.width - if state.selected.is_some() { state.covered.0 } else { 0.0 };
    let mut to = view;
    // Beyond an edge it comes to a fifth from there, as long as there is something to see behind it; what is longer than
    // the view begins in it.
    let (first, last) = state.timeline.overview_extent();
    let room = |behind: f64| behind.clamp(edge, (free * ROOM).max(edge));
    if right < edge {
        to = view.pan_by(room(left - view.x_from_time(first)) - left, 0.0);
    } else if left > free - edge {
        let room = room(view.x_from_time(last) - right);
        to = view.pan_by((free - room - right).max(room - left), 0.0);
    }
    if to != view {
        state.fits = false;
        fly(state, to);
    }
}

/// Keeps the lanes from being scrolled away.
pub(super) fn clamp_scroll(state: &mut State) {
    // Under an open sheet there is room to scroll the last lane out of its shadow.
    let covered = if state.selected.is_some() { state.covered.1 } else { 0.0 };
    let most = (state.content_height - (state.viewport.height - covered)).max(0.0);
    state.viewport.scroll = state.viewport.scroll.clamp(0.0, most);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        Action, View, apply,
        samples::{opened, state},
    };
    use std::rc::Rc;

    #[test]
    fn escape_lets_go_even_while_the_view_is_on_its_way() {
        let mut moving = (*state()).clone();
        moving.selected = Some(EventIndex(0));
        fly(&mut moving, state().viewport.fit(500.0, 600.0));
        let after = apply(&Rc::new(moving), &Action::Escape);
        assert_eq!((after.selected, after.motion), (None, None));
    }

    #[test]
    fn who_leaves_the_timeline_while_it_is_on_its_way_finds_it_arrived() {
        let mut moving = (*state()).clone();
        fly(&mut moving, state().viewport.fit(500.0, 600.0));
        moving.fits = true;
        let moving = Rc::new(moving);
        let away = apply(&moving, &Action::SetView(View::Table));
        assert_eq!((away.viewport.start, away.motion, away.fits), (500.0, None, true));
        let wider = apply(&moving, &Action::Resize { width: 1200.0, height: 600.0, covered: (0.0, 0.0) });
        assert_eq!((wider.viewport.width, wider.viewport.start), (1200.0, 0.0), "it goes on flying");
        assert_eq!(destination(&wider).width, 1200.0);
        // Who takes hold of it on the way home is not at home.
        for held in [Action::Hold, Action::PanBy { dx: 0.0, dy: 0.0 }] {
            assert!(!apply(&moving, &held).fits, "{held:?}");
        }
    }

    #[test]
    fn lanes_scroll_to_an_event_while_the_view_flies_to_it() {
        let mut moving = (*state()).clone();
        moving.content_height = 2000.0;
        fly(&mut moving, state().viewport.fit(500.0, 600.0));
        let mut at = apply(&Rc::new(moving), &Action::ScrollTo(700.0));
        at = apply(&at, &Action::Tick(0.0));
        at = apply(&at, &Action::Tick(1000.0));
        assert_eq!((at.viewport.start, at.viewport.scroll, at.motion), (500.0, 700.0, None));
    }

    #[test]
    fn zoom_steps_add_up_while_the_view_is_on_its_way() {
        let one = apply(&state(), &Action::ZoomStep { x: Some(500.0), factor: 2.0 });
        let two = apply(&one, &Action::ZoomStep { x: Some(500.0), factor: 2.0 });
        let mut at = apply(&two, &Action::Tick(0.0));
        at = apply(&at, &Action::Tick(1000.0));
        assert_eq!((at.viewport.start, at.viewport.end, at.motion), (375.0, 625.0, None));
    }

    #[test]
    fn what_is_asked_once_more_is_answered_once_more() {
        let asked = apply(&state(), &Action::Search("1993".into()));
        let closed = apply(&asked, &Action::ShowResults(false));
        assert!(apply(&closed, &Action::Search("1993".into())).searching);
        assert!(Rc::ptr_eq(&apply(&asked, &Action::Search("1993".into())), &asked));
    }

    #[test]
    fn reduced_motion_is_a_cut() {
        let still = apply(&state(), &Action::SetSystem { dark: false, reduced_motion: true });
        let after = apply(&still, &Action::ZoomTo { start: 10.0, end: 20.0 });
        assert_eq!((after.viewport.start, after.viewport.end, after.motion), (10.0, 20.0, None));
    }

    #[test]
    fn what_comes_into_view_leaves_no_more_room_behind_it_than_there_is_something_to_see() {
        let still = apply(&opened(), &Action::SetSystem { dark: false, reduced_motion: true });
        let last = still.model.timeline.in_time_order().last().copied().map(EventIndex).unwrap();
        let (_, end) = still.timeline.overview_extent();
        let x_of_end = |days: f64| {
            let earlier = Action::ZoomTo { start: end - 1.5 * days, end: end - 0.5 * days };
            let there = apply(&apply(&still, &earlier), &Action::GoToEvent(last));
            there.viewport.x_from_time(there.model.timeline.event_extent(last).1).round()
        };
        assert_eq!(x_of_end(20_000.0), 1000.0 * (1.0 - EDGE), "hardly anything stands behind it");
        assert_eq!(x_of_end(1060.0), 1000.0 * (1.0 - ROOM), "there is room behind it");
    }

    #[test]
    fn a_drag_moves_the_span() {
        let before = state();
        let after = apply(&before, &Action::PanBy { dx: 100.0, dy: 0.0 });
        assert_eq!((after.viewport.start, after.viewport.end), (-100.0, 900.0));
        assert!(!after.fits);
    }
}
