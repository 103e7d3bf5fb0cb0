//! What the reader does with events, filters, lanes and panels.

use super::{
    Action, Change, Filters, Keeping, Shared, State, View,
    apply::next,
    force::{act, act_on, changed, choose_again, filter, follow, show},
    lanes,
    steps::{neighbour, of_one_date},
    view::{bring_into_view, clamp_scroll, destination, fly, follow_document, go, show_event, stop},
    wording::change_wording,
};
use crate::chronology::{Correction, What};
use crate::timeline::Target;
use std::rc::Rc;

/// Room around a cluster that is zoomed into, as a share of its extent.
const CLUSTER_ROOM: f64 = 0.2;

/// Does it. A function of its own: it comes with the rest of the page's
/// program (build/split.mjs).
#[inline(never)]
pub(super) fn done(new: &mut State, state: &State, action: &Action) -> Option<()> {
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
            let change = withdrawing(state, correction)
                .or_else(|| state.content.correcting((**correction).clone()))?;
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
            let mut history = (*state.history).clone();
            let back = *action == Action::Undo;
            let say = state.language;
            let change = if back { history.undo() } else { history.redo() };
            // How the lanes lie is each window's own.
            let is_own = matches!(change, Some(Change::Arrangement(..)));
            (is_own || state.keeping != Keeping::Elsewhere).then_some(())?;
            let Some(change) = change else {
                let nothing = if back { say.nothing_to_undo() } else { say.nothing_to_redo() };
                (*state.notice != *nothing).then_some(())?;
                new.notice = nothing.into();
                return Some(());
            };
            new.history = Shared::new(history);
            match &change {
                Change::Arrangement(_, then) => lanes::put(new, (**then).clone()),
                change => changed(new, change),
            }
            if let (Change::Correction(_, Some(gone), None), None) = (&change, &new.behind)
                && let What::Reject(anchor) = &gone.what
            {
                choose_again(new, anchor);
            }
            let what = change_wording(&change, &state.content.base, say);
            new.notice = if back { say.undone(&what) } else { say.redone(&what) }.into();
        }
        Action::Edit(open) => {
            if *open && state.keeping == Keeping::Elsewhere {
                let word = state.language.elsewhere();
                (*state.notice != *word).then_some(())?;
                new.notice = word.into();
                return Some(());
            }
            let open = *open && state.selected.is_some();
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
                    hidden_classes: state.filters.hidden_classes ^ (1 << *class as u16),
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
        Action::SetDisputed(disputed) => {
            (*disputed != state.filters.disputed).then_some(())?;
            filter(new, Filters { disputed: *disputed, ..(*state.filters).clone() });
        }
        Action::Search(query) => {
            // Who asks the same once more wants to see the answer once more.
            let searching = !query.is_empty();
            ((&**query, searching) != (&*state.filters.query, state.searching)).then_some(())?;
            if *query != state.filters.query {
                filter(new, Filters { query: query.clone(), ..(*state.filters).clone() });
            }
            new.searching = searching;
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
            (new.viewport, new.hover, new.motion, new.held_lane) = (destination(state), None, None, None);
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
        | Action::Rest
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

/// The act of saying no longer that an event was checked, where that is what is seen of it.
fn withdrawing(state: &State, correction: &Correction) -> Option<Change> {
    let What::Check(target) = &correction.what else { return None };
    let event = state.model.event(state.model.find(&target.event)?)?;
    let is_there = |id: &str| state.model.find(id).is_some();
    event.extra.contains_key("checked").then(|| state.content.unchecking(event, is_there))?
}
