//! The one function that changes anything.

use super::{
    Action, Change, Content, Filters, Hover, Keeping, Load, Motion, Passing, Shared, Shown, State, View,
    lanes, wording::change_wording,
};
use crate::chronology::{Anchor, Correction, What};
use crate::number::hypotenuse;
use crate::timeline::{EventIndex, Step, Target, Viewport};
use std::rc::Rc;

/// Events that are corrected within a frame. Of more, what was shown stays until [`Action::Show`] brings the other.
const AT_ONCE: usize = 2000;
/// Room around a cluster that is zoomed into, as a share of its extent.
const CLUSTER_ROOM: f64 = 0.2;
/// Share of the width at either edge in which an event does not count as in view.
const EDGE: f64 = 0.06;
/// Share of the width that is left between an edge and an event that comes into view there.
const ROOM: f64 = 0.2;

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
            new.content = Shared::new(Content::of(model.clone()));
            new.history = Shared::default();
            new.keeping = Keeping::Nothing;
            new.failures = failures.clone();
            new.load = Load::Done;
            new.document = 0;
            new.selected = None;
            // What is opened first may be what a link is about; whatever follows is something else, of which it says
            // nothing.
            let is_first = state.model.is_empty();
            let (filters, arrangement) = match is_first {
                true => ((*state.filters).clone(), (*state.arrangement).clone()),
                false => Default::default(),
            };
            new.filters = Shared::new(filters.clone());
            show(&mut new, None);
            if new.behind.is_some() {
                // Nothing of what was open before is seen any longer.
                new.model = model.clone();
                filter(&mut new, filters);
            }
            new.fits = true;
            lanes::arrange(&mut new, arrangement);
            new.viewport.scroll = 0.0;
        }
        Action::Begin(file) => {
            (*file != state.reading).then_some(())?;
            new.reading.clone_from(file);
        }
        Action::Fail(failures) => {
            (*failures != state.failures).then_some(())?;
            new.failures = failures.clone();
        }
        Action::Arrived => {
            (state.load != Load::Done).then_some(())?;
            new.load = Load::Done;
        }
        Action::Keep(keeping) => {
            (*keeping != state.keeping).then_some(())?;
            new.keeping = *keeping;
        }
        Action::Resize { width, height, covered } => {
            ((state.viewport.width, state.viewport.height, state.covered) != (*width, *height, *covered))
                .then_some(())?;
            new.covered = *covered;
            let sized = |view: Viewport| view.resize(*width, *height);
            let settled = |view: Viewport| {
                let (start, end) = state.home();
                if state.fits { sized(view).fit(start, end) } else { sized(view) }
            };
            (new.viewport, new.motion) = match state.motion {
                Some(Motion::Flight { from, to, since }) => (
                    sized(state.viewport),
                    Some(Motion::Flight { from: sized(from), to: settled(to), since }),
                ),
                Some(Motion::Coast { .. }) | None => (settled(state.viewport), None),
            };
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
            stop(&mut new);
            new.viewport = state.viewport.pan_by(*dx, *dy);
            clamp_scroll(&mut new);
            new.fits &= new.viewport.start == state.viewport.start;
            (new.viewport != state.viewport || state.motion.is_some()).then_some(())?;
        }
        Action::Coast { vx, vy } => {
            (!state.reduced_motion && hypotenuse(*vx, *vy) > 0.1).then_some(())?;
            new.motion = Some(Motion::Coast { vx: *vx, vy: *vy, last: None });
        }
        Action::Hold => {
            state.motion?;
            stop(&mut new);
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
            let home = state.home();
            let at_home = (destination(state).start, destination(state).end) == home;
            let (start, end) = if at_home { state.timeline.overview_extent() } else { home };
            fly(&mut new, Viewport { scroll: 0.0, ..state.viewport.fit(start, end) });
            new.fits = (start, end) == home;
        }
        Action::ScrollTo(scroll) => {
            // On the way to somewhere else it is the height to arrive at.
            if let Some(Motion::Flight { from, to, since }) = state.motion {
                let to = to.scroll_to(*scroll, state.content_height);
                new.motion = Some(Motion::Flight { from, to, since });
                return Some(new);
            }
            new.viewport.scroll = *scroll;
            clamp_scroll(&mut new);
            (new.viewport != state.viewport).then_some(())?;
        }
        Action::SelectEvent(event) => {
            (*event != state.selected).then_some(())?;
            (new.selected, new.editing) = (*event, false);
            // What was chosen must not vanish behind what is told of it.
            if let (Some(event), true) = (*event, state.covered.0 > 0.0) {
                bring_into_view(&mut new, event);
            }
            follow_document(&mut new);
        }
        Action::GoToEvent(event) => go(&mut new, *event),
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
        Action::SetLanguage(language) => {
            (*language != state.language).then_some(())?;
            new.language = *language;
            new.notice = "".into();
        }
        Action::Tell(notice) => {
            (**notice != *state.notice).then_some(())?;
            new.notice = notice.as_str().into();
        }
        Action::Print(printing) => {
            (*printing != state.printing).then_some(())?;
            new.printing = *printing;
        }
        Action::Restore(link) => link.restore(&mut new),
        _ => done(&mut new, state, action)?,
    }
    Some(new)
}

/// What the reader does with events, filters, lanes and panels. A function of its own: it comes with the rest of the page's
/// program (build/split.mjs).
#[inline(never)]
fn done(new: &mut State, state: &State, action: &Action) -> Option<()> {
    match action {
        Action::Rebase(rebased) => {
            let change = state.content.rebasing(rebased)?;
            act_on(new, change, rebased.more, rebased.shown.as_deref())?;
            // Who corrects an event that is still there goes on with it.
            new.editing = state.editing && new.selected.is_some();
        }
        Action::Show(base, shown) => {
            let made = state.behind.as_ref()?;
            let content = &state.content;
            (*base == content.base && shown.corrections == content.corrections).then_some(())?;
            show(new, Some(shown));
            // Who has begun something else meanwhile goes on with it.
            let focused = state.focused.and_then(|index| state.model.event(index));
            new.focused = focused.and_then(|event| new.model.find(&event.id.to_string()));
            new.motion = state.motion;
            new.editing = state.editing && new.selected.is_some();
            if let Some((correction, selected)) = made
                && *selected == state.selected
                && !state.editing
            {
                follow(new, state, correction);
            }
        }
        Action::ShowPanel(panel) => {
            (*panel != state.panel).then_some(())?;
            new.panel = *panel;
            new.proposal = None;
        }
        Action::ShowMentions(on) => {
            (*on != state.mentions).then_some(())?;
            new.mentions = *on;
        }
        Action::Propose(words) => {
            new.proposal = Some(words.clone());
            new.panel = Some(super::Panel::Add);
        }
        Action::Correct(correction) => {
            let change = state.content.correcting((**correction).clone())?;
            act(new, change, false)?;
            match &mut new.behind {
                None => {
                    follow(new, state, correction);
                    if let Some(event) = new.selected {
                        bring_into_view(new, event);
                    }
                }
                // What is no event is left at once.
                Some(_) if matches!(correction.what, What::Reject(_)) => {
                    new.selected = state.passing.after(&state.model, state.selected).or(state.selected);
                    follow_document(new);
                }
                Some(made) => *made = Some((Rc::new((**correction).clone()), state.selected)),
            }
        }
        Action::Withdraw(at) => act(new, state.content.withdrawing(*at)?, false)?,
        Action::Rename(title) => {
            let title = title.as_deref().map(str::trim).filter(|title| !title.is_empty()).map(Rc::from);
            (title != state.content.title).then_some(())?;
            act(new, Change::Title(state.content.title.clone(), title), false)?;
        }
        Action::Undo | Action::Redo => {
            (state.keeping != Keeping::Elsewhere).then_some(())?;
            let mut history = (*state.history).clone();
            let back = *action == Action::Undo;
            let change = if back { history.undo()? } else { history.redo()? };
            new.history = Shared::new(history);
            changed(new, &change);
            let say = state.language;
            let what = change_wording(&change, say);
            new.notice = if back { say.undone(&what) } else { say.redone(&what) }.into();
        }
        Action::Edit(open) => {
            let open = *open && state.selected.is_some() && state.keeping != Keeping::Elsewhere;
            (open != state.editing).then_some(())?;
            new.editing = open;
        }
        Action::SelectFirst => go(new, state.passing.after(&state.model, None)?),
        Action::SelectLast => go(new, state.passing.before(&state.model, None)?),
        Action::StepSelection(step) => go(new, neighbour(state, *step)?),
        Action::Activate(target) => match target {
            Some(Target::Event(event)) => *new = next(state, &Action::SelectEvent(Some(*event)))?,
            Some(Target::Cluster { first, start, end, .. }) => {
                if let Some(event) = of_one_date(state, *first, (*start, *end)) {
                    *new = next(state, &Action::SelectEvent(Some(event)))?;
                    return Some(());
                }
                let room = (end - start).max(1.0) * CLUSTER_ROOM;
                let place = |day| state.timeline.folded(day);
                fly(new, state.viewport.fit(place(start - room), place(end + room)));
                new.fits = false;
            }
            Some(Target::Head(lane)) => lanes::toggle(new, *lane)?,
            Some(Target::Key) => new.key = false,
            Some(Target::Lane(_)) | None => *new = next(state, &Action::SelectEvent(None))?,
        },
        Action::ToggleClass(class) => {
            filter(
                new,
                Filters {
                    hidden_classes: state.filters.hidden_classes ^ (1 << *class as u8),
                    ..(*state.filters).clone()
                },
            );
        }
        Action::ToggleShape(shape) => {
            filter(
                new,
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
            filter(new, filters);
        }
        Action::ToggleDocument(id) => {
            let mut filters = (*state.filters).clone();
            if !filters.documents.remove(id) {
                filters.documents.insert(id.clone());
            }
            filter(new, filters);
        }
        Action::SetCertainty(certainty) => {
            (*certainty != state.filters.certainty).then_some(())?;
            filter(new, Filters { certainty: *certainty, ..(*state.filters).clone() });
        }
        Action::Search(query) => {
            (*query != state.filters.query).then_some(())?;
            filter(new, Filters { query: query.clone(), ..(*state.filters).clone() });
            new.searching = !query.is_empty();
        }
        Action::ShowResults(open) => {
            (*open != state.searching).then_some(())?;
            new.searching = *open;
        }
        Action::ClearFilters => {
            (!state.filters.is_default()).then_some(())?;
            filter(new, Filters::default());
        }
        Action::ShowFacets(open) => {
            (*open != state.facets || state.lanes).then_some(())?;
            (new.facets, new.lanes) = (*open, false);
        }
        Action::GroupBy(grouping) => lanes::group_by(new, *grouping)?,
        Action::ToggleLane(lane) => lanes::toggle(new, *lane)?,
        Action::ToggleLanes(collapsed) => lanes::toggle_all(new, *collapsed)?,
        Action::MoveLane { lane, row } => lanes::place(new, *lane, *row)?,
        Action::DragLane(held) => {
            (*held != state.held_lane).then_some(())?;
            new.held_lane = *held;
        }
        Action::ResetLanes => lanes::reset(new)?,
        Action::Fold(folds) => lanes::fold(new, *folds)?,
        Action::ShowLanes(open) => {
            (*open != state.lanes).then_some(())?;
            (new.lanes, new.facets) = (*open, false);
        }
        Action::ShowKey(shown) => {
            (*shown != state.key).then_some(())?;
            new.key = *shown;
        }
        Action::SetView(view) => {
            (*view != state.view).then_some(())?;
            new.view = *view;
            // Where it was going it is, when it is seen again.
            (new.viewport, new.hover, new.motion) = (destination(state), None, None);
            clamp_scroll(new);
            if let Some(event) = new.selected.filter(|_| *view == View::Timeline) {
                show_event(new, event);
            }
        }
        Action::SortBy(column) => {
            let (by, descending) = state.sort;
            new.sort = (*column, by == *column && !descending);
        }
        Action::OpenDocument(index) => {
            (*index < state.model.documents.len()
                && (*index != state.document || state.view != View::Sources))
                .then_some(())?;
            (new.document, new.view) = (*index, View::Sources);
        }
        Action::ShowHelp(open) => {
            (*open != state.help).then_some(())?;
            new.help = *open;
        }
        Action::Escape => {
            if state.help {
                new.help = false;
            } else if state.panel.is_some() {
                new.panel = None;
            } else if state.editing {
                new.editing = false;
            } else if state.facets || state.lanes {
                (new.facets, new.lanes) = (false, false);
            } else if state.searching {
                new.searching = false;
            } else if state.selected.is_some() {
                new.selected = None;
                stop(new);
            } else {
                (!state.filters.query.is_empty()).then_some(())?;
                return done(new, state, &Action::Search(String::new()));
            }
        }
        // What `next` does itself.
        Action::Report { .. }
        | Action::Open(..)
        | Action::Begin(..)
        | Action::Fail(..)
        | Action::Arrived
        | Action::Keep(..)
        | Action::Resize { .. }
        | Action::Measured { .. }
        | Action::Tick(..)
        | Action::PanBy { .. }
        | Action::Coast { .. }
        | Action::Hold
        | Action::ZoomAt { .. }
        | Action::ZoomStep { .. }
        | Action::ZoomTo { .. }
        | Action::BrushTo { .. }
        | Action::Fit
        | Action::ScrollTo(..)
        | Action::SelectEvent(..)
        | Action::GoToEvent(..)
        | Action::FocusEvent(..)
        | Action::HoverAt { .. }
        | Action::Leave
        | Action::SetTheme(..)
        | Action::SetSystem { .. }
        | Action::SetToday(..)
        | Action::SetLanguage(..)
        | Action::Tell(..)
        | Action::Print(..)
        | Action::Restore(..) => return None,
    }
    Some(())
}

/// Does something that can be taken back; a project that another tab keeps stays as it is.
fn act(state: &mut State, change: Change, more: bool) -> Option<()> {
    act_on(state, change, more, None)
}

/// The same, where what is seen afterwards was made ready beforehand.
fn act_on(state: &mut State, change: Change, more: bool, shown: Option<&Shown>) -> Option<()> {
    (state.keeping != Keeping::Elsewhere).then_some(())?;
    let mut history = (*state.history).clone();
    changed_to(state, &change, shown);
    if more {
        history.went_on(change)
    } else {
        history.did(change)
    }
    state.history = Shared::new(history);
    Some(())
}

/// Puts a change in force.
fn changed(state: &mut State, change: &Change) {
    changed_to(state, change, None);
}

fn changed_to(state: &mut State, change: &Change, ready: Option<&Shown>) {
    let renamed = matches!(change, Change::Title(..));
    state.content = Shared::new(state.content.with(change));
    if !renamed {
        show(state, ready);
    }
}

/// Shows the content as it is now; what is chosen stays chosen if it is still there, and the view where it is.
fn show(state: &mut State, ready: Option<&Shown>) {
    let before = state.model.clone();
    stop(state);
    (state.focused, state.hover, state.editing) = (None, None, false);
    let id =
        |index: Option<EventIndex>| index.and_then(|index| before.event(index)).map(|event| event.id.clone());
    let selected = id(state.selected);
    let document = before.documents.get(state.document).map(|document| document.id.clone());
    let content = &state.content;
    (state.model, state.orphans) = if content.corrections.is_empty() {
        (content.base.clone(), Shared::default())
    } else {
        match ready.filter(|ready| ready.corrections == content.corrections) {
            Some(ready) => (ready.model.clone(), Shared::new(ready.orphans.clone())),
            None if content.base.len() > AT_ONCE => {
                state.behind = Some(None);
                return;
            }
            None => {
                let (model, orphans) = content.base.corrected(&content.corrections);
                (Shared::new(model), Shared::new(orphans))
            }
        }
    };
    state.behind = None;
    state.selected = selected.and_then(|id| state.model.find(&id.to_string()));
    let place = document.and_then(|id| state.model.documents.iter().position(|document| document.id == id));
    state.document = place.unwrap_or(0);
    filter(state, (*state.filters).clone());
    state.fits |= before.is_empty();
    lanes::arrange(state, (*state.arrangement).clone());
    if state.model.is_empty() {
        state.view = View::Timeline;
    }
    clamp_scroll(state);
}

/// Chooses what a correction has made: the added event, the whole of two, the part that left.
fn follow(new: &mut State, before: &State, correction: &Correction) {
    let told_at = |anchor: &Anchor| {
        let events = (0u32..).map(EventIndex).zip(&new.model.chronology.events);
        let mut found = events.filter(|(_, event)| {
            event.id == anchor.event && anchor.document.is_empty()
                || event
                    .sources
                    .iter()
                    .any(|source| source.document == anchor.document && source.date_start == anchor.start)
        });
        found.next().map(|(index, _)| index)
    };
    let made = match &correction.what {
        What::Add(id, ..) => new.model.find(id),
        What::Merge(_, into) => told_at(into),
        What::Split(targets) => targets.first().and_then(told_at),
        What::Reject(_) => before.passing.after(&before.model, before.selected).and_then(|next| {
            let id = &before.model.event(next)?.id;
            new.model.find(&id.to_string())
        }),
        _ => return,
    };
    new.selected = made.or(new.selected);
    follow_document(new);
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

/// Ends a movement where it is: then the view is not the one that it set out for.
fn stop(state: &mut State) {
    state.fits &= !matches!(state.motion, Some(Motion::Flight { .. }));
    state.motion = None;
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
    let x = viewport.x_from_time(state.timeline.folded((start + end) / 2.0));
    (0.0..=viewport.width).contains(&x).then_some(x)
}

/// Chooses an event and brings it into view.
fn go(state: &mut State, event: EventIndex) {
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
fn bring_into_view(state: &mut State, event: EventIndex) {
    let view = destination(state);
    let (start, end) = state.model.timeline.event_extent(event);
    let x = |day| view.x_from_time(state.timeline.folded(day));
    let (left, right) = (x(start), x(end));
    let edge = view.width * EDGE;
    let free = view.width - if state.selected.is_some() { state.covered.0 } else { 0.0 };
    let mut to = view;
    // Beyond an edge it comes to a fifth from there; what is longer than the view begins in it.
    let room = free * ROOM;
    if right < edge {
        to = view.pan_by(room - left, 0.0);
    } else if left > free - edge {
        to = view.pan_by((free - room - right).max(room - left), 0.0);
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
    let timeline = &state.timeline;
    let middle = |event: EventIndex| {
        let (start, end) = timeline.event_extent(event);
        (start + end) / 2.0
    };
    let from = middle(at?);
    for _ in 0..state.model.len() {
        at = timeline.neighbour(at, step);
        let event = at?;
        if state.passing.has(event) {
            return at;
        }
        // The nearest of that lane is filtered out: the nearest of those that are not.
        let lane = timeline.lane_of(event);
        let passing = timeline.in_time_order().iter().map(|&event| EventIndex(event));
        let passing = passing.filter(|&event| timeline.lane_of(event) == lane && state.passing.has(event));
        let away = |event: EventIndex| (middle(event) - from).abs();
        if let Some(nearest) = passing.min_by(|&a, &b| away(a).total_cmp(&away(b))) {
            return Some(nearest);
        }
    }
    None
}

/// What a cluster gives that no closer view would part, because all that it stands for has one date: its first event, and
/// at each further call the one after the chosen one. `None` where a closer view parts it.
#[inline(never)]
fn of_one_date(state: &State, first: EventIndex, (start, end): (f64, f64)) -> Option<EventIndex> {
    let timeline = &state.timeline;
    let extent = |event: EventIndex| timeline.event_extent(event);
    let date = extent(first);
    if date != (start, end) {
        return None;
    }
    let (order, lane) = (timeline.in_time_order(), timeline.lane_of(first));
    let from = order.partition_point(|&event| extent(EventIndex(event)).0 < start);
    let events = order.get(from..)?.iter().map(|&event| EventIndex(event));
    let here = events.take_while(|&event| extent(event).0 <= start);
    let mut members = here.filter(|&event| {
        extent(event) == date && timeline.lane_of(event) == lane && state.passing.has(event)
    });
    let foremost = members.clone().next().or(Some(first));
    let after_chosen = state.selected.filter(|_| members.any(|event| Some(event) == state.selected));
    after_chosen.and_then(|_| members.next()).or(foremost)
}

/// The first event that passes and is in view, or else the first of all.
fn first_in_view(state: &State) -> Option<EventIndex> {
    let mut at = state.passing.after(&state.model, None);
    let (first, span) = (at, state.span());
    while let Some(event) = at {
        let (start, end) = state.model.timeline.event_extent(event);
        if start >= span.0 && end <= span.1 {
            return at;
        }
        if start > span.1 {
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
    use crate::session::Rebased;

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
            Action::Tell(String::new()),
            Action::Print(false),
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

    /// Two documents, open.
    fn opened() -> Rc<State> {
        let documents: Vec<crate::document::Document> = [
            ("a.txt", "= Club =\n\nThe Club was founded in 1871. In 1874 the Club published a journal.\n"),
            ("b.txt", "= League =\n\nThe League was founded in 1890.\n"),
        ]
        .map(|(id, text)| crate::document::Document::read(id, text.as_bytes()))
        .into();
        let chronology = crate::chronology::Chronology::from_documents(&documents);
        let model = Shared::new(crate::session::Model::new(chronology, documents, None));
        apply(&state(), &Action::Open(model, Shared::default()))
    }

    fn at(state: &State, date: &str) -> EventIndex {
        let found = state.model.chronology.events.iter().position(|event| event.date.to_string() == date);
        EventIndex(found.unwrap() as u32)
    }

    fn dates(state: &State) -> Vec<String> {
        state.model.chronology.events.iter().map(|event| event.date.to_string()).collect()
    }

    #[test]
    fn filters_of_one_project_are_not_those_of_the_next() {
        let words = Filters { query: "congress".into(), ..Filters::default() };
        let linked = apply(&state(), &Action::Search("congress".into()));
        let first = apply(&linked, &Action::Open(opened().model.clone(), Shared::default()));
        assert_eq!(*first.filters, words, "a link asks for them");
        let next = apply(&first, &Action::Open(opened().model.clone(), Shared::default()));
        assert_eq!(*next.filters, Filters::default());
        assert_eq!(next.passing.count, next.model.len());
    }

    #[test]
    fn a_correction_is_seen_at_once_and_can_be_taken_back() {
        let open = opened();
        let event = at(&open, "1874");
        let chosen = apply(&open, &Action::GoToEvent(event));
        let fields = crate::chronology::Change { date: Some("1899".parse().unwrap()), ..Default::default() };
        let what = What::Edit(Anchor::of(open.model.event(event).unwrap()), fields);
        let moved = apply(&chosen, &Action::Correct(Box::new(what.into())));
        assert_eq!(dates(&moved), ["1871", "1890", "1899"]);
        assert_eq!(moved.selected, Some(EventIndex(2)), "what is chosen stays chosen, wherever it goes");
        let back = apply(&moved, &Action::Undo);
        assert_eq!((back.model.clone(), back.selected), (open.model.clone(), Some(event)));
        assert!(Rc::ptr_eq(&apply(&back, &Action::Undo), &back), "nothing more to take back");
        assert_eq!(dates(&apply(&back, &Action::Redo)), dates(&moved));
        assert_eq!(dates(&apply(&moved, &Action::Withdraw(0))), dates(&open));
    }

    /// More events than are corrected within a frame, one a year.
    fn many() -> Rc<State> {
        let lines: String = (0..=AT_ONCE).map(|year| format!("{:04},Report {year},,\n", year + 1)).collect();
        let file = format!("date,title,kind,organization\n{lines}");
        let chronology = crate::chronology::Chronology::from_file("many.csv", file.as_bytes()).unwrap();
        let model = Shared::new(crate::session::Model::new(chronology, Vec::new(), None));
        apply(&state(), &Action::Open(model, Shared::default()))
    }

    /// What the page does beside the state where there is much.
    fn made(state: &Rc<State>) -> Action {
        let (model, orphans) = state.content.base.corrected(&state.content.corrections);
        let shown =
            Shown { corrections: state.content.corrections.clone(), model: Shared::new(model), orphans };
        Action::Show(state.content.base.clone(), shown.into())
    }

    fn edit(state: &State, date: &str, title: &str) -> Action {
        let fields = crate::chronology::Change { title: Some(title.into()), ..Default::default() };
        Action::Correct(Box::new(
            What::Edit(Anchor::of(state.model.event(at(state, date)).unwrap()), fields).into(),
        ))
    }

    #[test]
    fn where_there_is_much_what_is_seen_follows_a_correction() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let title = |state: &State| state.model.event(EventIndex(7)).unwrap().title.to_string();
        let first = apply(&open, &edit(&open, "0008", "a"));
        let early = made(&first);
        assert_eq!((title(&first), first.behind.is_some()), ("Report 7".into(), true));
        let second = apply(&first, &edit(&first, "0008", "b"));
        assert!(Rc::ptr_eq(&apply(&second, &early), &second), "that was made of an earlier content");
        let seen = apply(&second, &made(&second));
        assert_eq!(
            (title(&seen), seen.selected, seen.behind.is_none()),
            ("b".into(), Some(EventIndex(7)), true)
        );
        assert!(Rc::ptr_eq(&apply(&seen, &made(&seen)), &seen), "once is enough");
        let back = apply(&apply(&seen, &Action::Undo), &Action::Undo);
        assert_eq!(
            (title(&back), back.behind.is_none()),
            ("Report 7".into(), true),
            "without corrections there is nothing to make"
        );
    }

    #[test]
    fn where_there_is_much_what_is_no_event_is_left_at_once_and_what_is_added_is_chosen() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let anchor = Anchor::of(open.model.event(EventIndex(7)).unwrap());
        let rejected = apply(&open, &Action::Correct(Box::new(What::Reject(anchor).into())));
        assert_eq!(rejected.selected, Some(EventIndex(8)));
        let seen = apply(&rejected, &made(&rejected));
        assert_eq!((dates(&seen).len(), seen.selected), (AT_ONCE, Some(at(&seen, "0009"))));
        let merge = |from: &str, to: &str| {
            let anchor = |date| Anchor::of(seen.model.event(at(&seen, date)).unwrap());
            Action::Correct(Box::new(What::Merge(anchor(from), anchor(to)).into()))
        };
        let merged = apply(&seen, &merge("0009", "0020"));
        let after = apply(&merged, &made(&merged));
        assert_eq!((dates(&after).len(), after.selected), (AT_ONCE - 1, Some(at(&after, "0020"))));
    }

    #[test]
    fn where_there_is_much_a_correction_takes_nothing_out_of_the_readers_hands() {
        let open = apply(&many(), &Action::GoToEvent(EventIndex(7)));
        let anchor = |index| Anchor::of(open.model.event(EventIndex(index)).unwrap());
        let merge = What::Merge(anchor(7), anchor(20));
        let merged = apply(&open, &Action::Correct(Box::new(merge.into())));
        let ready = made(&merged);
        let mut other = apply(&merged, &Action::GoToEvent(EventIndex(40)));
        other = apply(&other, &Action::Edit(true));
        other = apply(&other, &Action::ZoomTo { start: 10.0, end: 20.0 });
        let seen = apply(&other, &ready);
        assert_eq!(dates(&seen).len(), AT_ONCE);
        assert_eq!((seen.selected, seen.editing), (Some(at(&seen, "0041")), true));
        assert!(seen.motion.is_some() && seen.motion == other.motion);
        // Who has chosen nothing else is led to what was made.
        assert_eq!(apply(&merged, &ready).selected, Some(at(&seen, "0021")));
    }

    #[test]
    fn what_is_opened_is_seen_before_its_corrections_are_in_force() {
        let much = many();
        let other = apply(&opened(), &edit(&opened(), "1874", "a"));
        let corrected = apply(&much, &edit(&much, "0008", "b"));
        let mut chronology = much.model.chronology.clone();
        chronology.corrections = corrected.content.corrections.iter().map(|known| known.to_value()).collect();
        let model = Shared::new(crate::session::Model::new(chronology, Vec::new(), None));
        let seen = apply(&other, &Action::Open(model.clone(), Shared::default()));
        assert_eq!((seen.model.clone(), seen.behind.is_some()), (model, true));
        let seen = apply(&seen, &made(&seen));
        assert_eq!(seen.model.event(EventIndex(7)).unwrap().title.to_string(), "b");
    }

    #[test]
    fn lanes_are_stepped_to_the_nearest_event_that_passes() {
        let file = "date,title,kind,organization\n1900,Club founded,founding,Club\n1950,Club meets,,Club\n\
            1948,League meets,,League\n1960,League strikes,protest,League\n1950,Union meets,,Union\n";
        let chronology = crate::chronology::Chronology::from_file("lanes.csv", file.as_bytes()).unwrap();
        let model = Shared::new(crate::session::Model::new(chronology, Vec::new(), None));
        let open = apply(&state(), &Action::Open(model, Shared::default()));
        let find = |title: &str| {
            let found = open.model.chronology.events.iter().position(|event| *event.title == *title);
            EventIndex(found.unwrap() as u32)
        };
        let chosen = apply(&open, &Action::GoToEvent(find("Club meets")));
        let step = |state: &Rc<State>| apply(state, &Action::StepSelection(Step::LaneDown)).selected;
        assert_eq!(step(&chosen), Some(find("League meets")));
        let hidden = apply(&chosen, &Action::ToggleClass(crate::timeline::KindClass::Lives));
        assert_eq!(step(&hidden), Some(find("League strikes")));
    }

    #[test]
    fn a_ring_that_no_zoom_parts_gives_its_events_one_after_another() {
        let file = "date,title,kind,organization\n1991-10-01,A meets,,Club\n1991-10-01,B meets,,Club\n\
            1991-10-01,C meets,,Club\n1991-10-02,D meets,,Club\n1991-10-01,E meets,,League\n";
        let chronology = crate::chronology::Chronology::from_file("day.csv", file.as_bytes()).unwrap();
        let model = Shared::new(crate::session::Model::new(chronology, Vec::new(), None));
        let mut at = apply(&state(), &Action::Open(model, Shared::default()));
        let titles =
            |state: &State| state.selected.map(|event| state.model.event(event).unwrap().title.to_string());
        let day = at.model.timeline.event_extent(EventIndex(0));
        let ring = Action::Activate(Some(Target::Cluster {
            first: EventIndex(0),
            count: 3,
            start: day.0,
            end: day.1,
        }));
        let mut seen = Vec::new();
        for _ in 0..4 {
            at = apply(&at, &ring);
            seen.extend(titles(&at));
        }
        assert_eq!(seen, ["A meets", "B meets", "C meets", "A meets"]);
        let wide = Target::Cluster { first: EventIndex(0), count: 4, start: day.0, end: day.1 + 1.0 };
        let flown = apply(&at, &Action::Activate(Some(wide)));
        assert!(flown.motion.is_some() || flown.viewport != at.viewport, "days come apart");
    }

    #[test]
    fn rejecting_goes_on_to_the_next_event() {
        let open = opened();
        let chosen = apply(&open, &Action::GoToEvent(at(&open, "1874")));
        let what = What::Reject(Anchor::of(open.model.event(at(&open, "1874")).unwrap()));
        let after = apply(&chosen, &Action::Correct(Box::new(what.into())));
        assert_eq!(dates(&after), ["1871", "1890"]);
        assert_eq!(after.selected, Some(at(&after, "1890")));
    }

    #[test]
    fn documents_that_go_leave_their_corrections_waiting() {
        let open = opened();
        let what = What::Check(Anchor::of(open.model.event(at(&open, "1890")).unwrap()));
        let checked = apply(&open, &Action::Correct(Box::new(what.into())));
        assert!(checked.orphans.is_empty());
        let rest = vec![(*open.model.documents[0]).clone()];
        let chronology = crate::chronology::Chronology::from_documents(&rest);
        let model = Shared::new(crate::session::Model::new(chronology, rest, None));
        let fewer = apply(&checked, &Action::Rebase(Box::new(Rebased::to(model))));
        assert_eq!((dates(&fewer), fewer.orphans.len()), (vec!["1871".into(), "1874".into()], 1));
        // An editor stays open over what an import brings as long as its event is there.
        let edits = apply(&apply(&open, &Action::GoToEvent(at(&open, "1874"))), &Action::Edit(true));
        let told_anew = Action::Rebase(Box::new(Rebased::to(fewer.content.base.clone())));
        let still = apply(&edits, &told_anew);
        assert_eq!((still.editing, still.selected), (true, Some(at(&still, "1874"))));
        let gone = apply(&apply(&open, &Action::GoToEvent(at(&open, "1890"))), &Action::Edit(true));
        assert!(!apply(&gone, &told_anew).editing);
        let back = apply(&fewer, &Action::Undo);
        assert_eq!((dates(&back), back.orphans.len()), (dates(&open), 0));
        let event = back.model.event(at(&back, "1890")).unwrap();
        assert_eq!(event.extra["checked"], true);
    }

    #[test]
    fn what_another_tab_keeps_is_not_changed_here() {
        let kept = apply(&opened(), &Action::Keep(Keeping::Elsewhere));
        let event = kept.model.event(EventIndex(0)).unwrap();
        let reject = Action::Correct(Box::new(What::Reject(Anchor::of(event)).into()));
        for action in [reject, Action::Rename(Some("x".into())), Action::Edit(true), Action::Undo] {
            assert!(Rc::ptr_eq(&apply(&kept, &action), &kept), "{action:?}");
        }
    }
}
