//! The one function that changes anything.

use super::{Action, Filters, Hover, Load, Motion, Passing, Shared, State, View};
use crate::timeline::{EventIndex, Step, Target, Viewport};
use std::rc::Rc;

/// Room around a cluster that is zoomed into, as a share of its extent.
const CLUSTER_ROOM: f64 = 0.2;
/// Share of the width at either edge in which an event does not count as in view.
const EDGE: f64 = 0.06;

/// The state after `action`: the same `Rc` when nothing changed.
pub fn apply(state: &Rc<State>, action: &Action) -> Rc<State> {
    next(state, action).map_or_else(|| Rc::clone(state), Rc::new)
}

/// `None` when the action changes nothing.
fn next(state: &State, action: &Action) -> Option<State> {
    let mut new = state.clone();
    match action {
        Action::Report { done, total } => {
            let load = Load::Reading { done: *done, total: *total };
            (load != state.load).then_some(())?;
            new.load = load;
        }
        Action::Open(model, failures) => {
            new.model = model.clone();
            new.failures = failures.clone();
            new.load = Load::Done;
            (new.selected, new.focused, new.hover, new.motion) = (None, None, None, None);
            new.document = 0;
            filter(&mut new, (*state.filters).clone());
            let (start, end) = model.home;
            new.viewport = Viewport { scroll: 0.0, ..state.viewport.fit(start, end) };
            new.fits = true;
        }
        Action::Resize { width, height, covered } => {
            ((state.viewport.width, state.viewport.height, state.covered) != (*width, *height, *covered))
                .then_some(())?;
            new.covered = *covered;
            new.viewport = state.viewport.resize(*width, *height);
            if state.fits {
                let (start, end) = state.model.home;
                new.viewport = new.viewport.fit(start, end);
            }
            new.motion = None;
            clamp_scroll(&mut new);
        }
        Action::Measured { content_height } => {
            (*content_height != state.content_height).then_some(())?;
            new.content_height = *content_height;
            clamp_scroll(&mut new);
        }
        Action::Tick(now) => {
            let (viewport, motion) = state.motion?.at(&state.viewport, *now);
            new.viewport = viewport;
            new.motion = motion;
            clamp_scroll(&mut new);
        }
        Action::PanBy { dx, dy } => {
            new.motion = None;
            new.viewport = state.viewport.pan_by(*dx, *dy);
            clamp_scroll(&mut new);
            new.fits = state.fits && new.viewport.start == state.viewport.start;
            (new.viewport != state.viewport || state.motion.is_some()).then_some(())?;
        }
        Action::Coast { vx, vy } => {
            (!state.reduced_motion && vx.hypot(*vy) > 0.1).then_some(())?;
            new.motion = Some(Motion::Coast { vx: *vx, vy: *vy, last: None });
        }
        Action::Hold => {
            state.motion?;
            new.motion = None;
        }
        Action::ZoomAt { x, factor } => {
            new.viewport = state.viewport.zoom_at(*x, *factor);
            (new.viewport != state.viewport).then_some(())?;
            (new.motion, new.fits) = (None, false);
            clamp_scroll(&mut new);
        }
        Action::ZoomStep { x, factor } => {
            let from = destination(state);
            let x = x.or_else(|| selected_x(state, &from)).unwrap_or(from.width / 2.0);
            fly(&mut new, from.zoom_at(x, *factor));
            new.fits = false;
        }
        Action::ZoomTo { start, end } => {
            fly(&mut new, state.viewport.fit(*start, *end));
            new.fits = false;
        }
        Action::BrushTo { start, end } => {
            new.viewport = state.viewport.fit(*start, *end);
            (new.viewport != state.viewport).then_some(())?;
            (new.motion, new.fits) = (None, false);
            clamp_scroll(&mut new);
        }
        Action::Fit => {
            // From home the same key goes on to everything there is, and back.
            let at_home = destination(state).start == state.model.home.0
                && destination(state).end == state.model.home.1;
            let (start, end) = if at_home { state.model.timeline.extent() } else { state.model.home };
            fly(&mut new, Viewport { scroll: 0.0, ..state.viewport.fit(start, end) });
            new.fits = (start, end) == state.model.home;
        }
        Action::SelectFirst => go(&mut new, state.passing.after(&state.model, None)?),
        Action::SelectLast => go(&mut new, state.passing.before(&state.model, None)?),
        Action::ScrollTo(scroll) => {
            new.viewport.scroll = *scroll;
            clamp_scroll(&mut new);
            (new.viewport != state.viewport).then_some(())?;
        }
        Action::SelectEvent(event) => {
            (*event != state.selected).then_some(())?;
            new.selected = *event;
            follow_document(&mut new);
        }
        Action::GoToEvent(event) => go(&mut new, *event),
        Action::StepSelection(step) => go(&mut new, neighbour(state, *step)?),
        Action::FocusEvent(event) => {
            (*event != state.focused).then_some(())?;
            new.focused = *event;
            if let Some(event) = *event {
                bring_into_view(&mut new, event);
            }
        }
        Action::HoverAt { x, y, target } => {
            let hover = Some(Hover { x: *x, y: *y, target: *target });
            (hover != state.hover).then_some(())?;
            new.hover = hover;
        }
        Action::Leave => {
            state.hover?;
            new.hover = None;
        }
        Action::Activate(target) => match target {
            Some(Target::Event(event)) => return next(state, &Action::SelectEvent(Some(*event))),
            Some(Target::Cluster { start, end, .. }) => {
                let room = (end - start).max(1.0) * CLUSTER_ROOM;
                fly(&mut new, state.viewport.fit(start - room, end + room));
                new.fits = false;
            }
            Some(Target::Lane(_)) | None => return next(state, &Action::SelectEvent(None)),
        },
        Action::ToggleClass(class) => {
            filter(
                &mut new,
                Filters {
                    hidden_classes: state.filters.hidden_classes ^ (1 << *class as u8),
                    ..(*state.filters).clone()
                },
            );
        }
        Action::ToggleShape(shape) => {
            filter(
                &mut new,
                Filters {
                    hidden_shapes: state.filters.hidden_shapes ^ shape.bit(),
                    ..(*state.filters).clone()
                },
            );
        }
        Action::ToggleOrganization(id) => {
            let mut filters = (*state.filters).clone();
            if !filters.organizations.remove(id) {
                filters.organizations.insert(id.clone());
            }
            filter(&mut new, filters);
        }
        Action::ToggleDocument(id) => {
            let mut filters = (*state.filters).clone();
            if !filters.documents.remove(id) {
                filters.documents.insert(id.clone());
            }
            filter(&mut new, filters);
        }
        Action::SetCertainty(certainty) => {
            (*certainty != state.filters.certainty).then_some(())?;
            filter(&mut new, Filters { certainty: *certainty, ..(*state.filters).clone() });
        }
        Action::Search(query) => {
            (*query != state.filters.query).then_some(())?;
            filter(&mut new, Filters { query: query.clone(), ..(*state.filters).clone() });
            new.searching = !query.is_empty();
        }
        Action::ShowResults(open) => {
            (*open != state.searching).then_some(())?;
            new.searching = *open;
        }
        Action::ClearFilters => {
            (!state.filters.is_default()).then_some(())?;
            filter(&mut new, Filters::default());
        }
        Action::ShowFacets(open) => {
            (*open != state.facets).then_some(())?;
            new.facets = *open;
        }
        Action::SetView(view) => {
            (*view != state.view).then_some(())?;
            new.view = *view;
            (new.hover, new.motion) = (None, None);
        }
        Action::OpenDocument(index) => {
            (*index < state.model.documents.len()
                && (*index != state.document || state.view != View::Sources))
                .then_some(())?;
            (new.document, new.view) = (*index, View::Sources);
        }
        Action::SetTheme(theme) => {
            (*theme != state.theme).then_some(())?;
            new.theme = *theme;
        }
        Action::SetSystem { dark, reduced_motion } => {
            ((*dark, *reduced_motion) != (state.system_dark, state.reduced_motion)).then_some(())?;
            (new.system_dark, new.reduced_motion) = (*dark, *reduced_motion);
        }
        Action::SetToday(day) => {
            (Some(*day) != state.today).then_some(())?;
            new.today = Some(*day);
        }
        Action::ShowHelp(open) => {
            (*open != state.help).then_some(())?;
            new.help = *open;
        }
        Action::Escape => {
            if state.help {
                new.help = false;
            } else if state.facets {
                new.facets = false;
            } else if state.searching {
                new.searching = false;
            } else if state.selected.is_some() {
                (new.selected, new.motion) = (None, None);
            } else {
                return (!state.filters.query.is_empty())
                    .then(|| next(state, &Action::Search(String::new())))?;
            }
        }
        Action::Restore(link) => link.restore(&mut new),
    }
    Some(new)
}

/// Puts other filters in force.
pub(super) fn filter(state: &mut State, filters: Filters) {
    state.passing = Shared::new(Passing::new(&state.model, &filters));
    state.filters = Shared::new(filters);
}

/// Sets out for another view; arrives at once when motion is reduced.
fn fly(state: &mut State, to: Viewport) {
    if state.reduced_motion || to == state.viewport {
        state.viewport = to;
        state.motion = None;
        clamp_scroll(state);
    } else {
        state.motion = Some(Motion::Flight { from: state.viewport, to, since: None });
    }
}

/// Where the view will be when it has arrived: a second step of zoom counts from there.
fn destination(state: &State) -> Viewport {
    match state.motion {
        Some(Motion::Flight { to, .. }) => to,
        Some(Motion::Coast { .. }) | None => state.viewport,
    }
}

/// Where the chosen event stands, if it is in view.
fn selected_x(state: &State, viewport: &Viewport) -> Option<f64> {
    let (start, end) = state.model.timeline.event_extent(state.selected?);
    let x = viewport.x_from_time((start + end) / 2.0);
    (0.0..=viewport.width).contains(&x).then_some(x)
}

/// Chooses an event and brings it into view.
fn go(state: &mut State, event: EventIndex) {
    state.selected = Some(event);
    bring_into_view(state, event);
    follow_document(state);
}

/// Opens the first document that tells the chosen event, unless the open one does.
fn follow_document(state: &mut State) {
    let Some(event) = state.selected.and_then(|index| state.model.event(index)) else { return };
    let tells = |id: &str| event.sources.iter().any(|source| source.document == id);
    if state.model.documents.get(state.document).is_some_and(|document| tells(&document.id)) {
        return;
    }
    if let Some(index) = state.model.documents.iter().position(|document| tells(&document.id)) {
        state.document = index;
    }
}

/// Moves the view no more than needed for an event to be seen.
fn bring_into_view(state: &mut State, event: EventIndex) {
    let view = destination(state);
    let (start, end) = state.model.timeline.event_extent(event);
    let (left, right) = (view.x_from_time(start), view.x_from_time(end));
    let edge = view.width * EDGE;
    let free = view.width - if state.selected.is_some() { state.covered.0 } else { 0.0 };
    let mut to = view;
    if right < edge || left > free - edge {
        to = view.pan_by(free / 2.0 - (left + right) / 2.0, 0.0);
    }
    if to != view {
        state.fits = false;
        fly(state, to);
    }
}

/// The next event in a direction that passes the filters.
fn neighbour(state: &State, step: Step) -> Option<EventIndex> {
    let mut at = state.selected.or(state.focused);
    match step {
        _ if at.is_none() => return first_in_view(state),
        Step::Next => return state.passing.after(&state.model, at),
        Step::Previous => return state.passing.before(&state.model, at),
        Step::LaneUp | Step::LaneDown => {}
    }
    for _ in 0..state.model.len() {
        at = state.model.timeline.neighbour(at, step);
        if state.passing.has(at?) {
            return at;
        }
    }
    None
}

/// The first event that passes and is in view, or else the first of all.
fn first_in_view(state: &State) -> Option<EventIndex> {
    let mut at = state.passing.after(&state.model, None);
    let first = at;
    while let Some(event) = at {
        let (start, end) = state.model.timeline.event_extent(event);
        if start >= state.viewport.start && end <= state.viewport.end {
            return at;
        }
        if start > state.viewport.end {
            break;
        }
        at = state.passing.after(&state.model, at);
    }
    first
}

/// Keeps the lanes from being scrolled away.
fn clamp_scroll(state: &mut State) {
    // Under an open sheet there is room to scroll the last lane out of its shadow.
    let covered = if state.selected.is_some() { state.covered.1 } else { 0.0 };
    let most = (state.content_height - (state.viewport.height - covered)).max(0.0);
    state.viewport.scroll = state.viewport.scroll.clamp(0.0, most);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> Rc<State> {
        let mut state = State::new(1000.0, 600.0);
        state.viewport = state.viewport.fit(0.0, 1000.0);
        Rc::new(state)
    }

    #[test]
    fn escape_lets_go_even_while_the_view_is_on_its_way() {
        let mut moving = (*state()).clone();
        moving.selected = Some(EventIndex(0));
        fly(&mut moving, state().viewport.fit(500.0, 600.0));
        let after = apply(&Rc::new(moving), &Action::Escape);
        assert_eq!((after.selected, after.motion), (None, None));
    }

    #[test]
    fn what_changes_nothing_gives_the_same_state() {
        let before = state();
        for action in [
            Action::Escape,
            Action::Leave,
            Action::Hold,
            Action::Tick(5.0),
            Action::SelectEvent(None),
            Action::SetView(View::Timeline),
            Action::Search(String::new()),
            Action::ClearFilters,
            Action::PanBy { dx: 0.0, dy: 0.0 },
            Action::ZoomAt { x: 10.0, factor: 1.0 },
            Action::ShowHelp(false),
        ] {
            assert!(Rc::ptr_eq(&apply(&before, &action), &before), "{action:?}");
        }
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
    fn reduced_motion_is_a_cut() {
        let still = apply(&state(), &Action::SetSystem { dark: false, reduced_motion: true });
        let after = apply(&still, &Action::ZoomTo { start: 10.0, end: 20.0 });
        assert_eq!((after.viewport.start, after.viewport.end, after.motion), (10.0, 20.0, None));
    }

    #[test]
    fn a_drag_moves_the_span() {
        let before = state();
        let after = apply(&before, &Action::PanBy { dx: 100.0, dy: 0.0 });
        assert_eq!((after.viewport.start, after.viewport.end), (-100.0, 900.0));
        assert!(!after.fits);
    }
}
