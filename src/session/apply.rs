//! The one function that changes anything.

use super::{
    Action, Content, Hover, Keeping, Load, Motion, Shared, State,
    deeds::done,
    force::{filter, show},
    lanes,
    view::{bring_into_view, clamp_scroll, destination, fly, follow_document, go, selected_x, stop},
};
use crate::number::hypotenuse;
use crate::timeline::Viewport;
use std::rc::Rc;

/// The state after `action`: the same `Rc` when nothing changed.
pub fn apply(state: &Rc<State>, action: &Action) -> Rc<State> {
    next(state, action).map_or_else(|| Rc::clone(state), Rc::new)
}

/// `None` when the action changes nothing.
pub(super) fn next(state: &State, action: &Action) -> Option<State> {
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
            if !is_first {
                (new.view, new.sort) = Default::default();
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
            point_at_nothing(&mut new);
        }
        Action::PanBy { dx, dy } => {
            stop(&mut new);
            new.viewport = state.viewport.pan_by(*dx, *dy);
            new.held |= *dx != 0.0;
            clamp_scroll(&mut new);
            new.fits &= new.viewport.start == state.viewport.start;
            point_at_nothing(&mut new);
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
        Action::Rest => {
            state.held.then_some(())?;
            new.held = false;
        }
        Action::ZoomAt { x, factor } => {
            new.viewport = state.viewport.zoom_at(*x, *factor);
            new.held = true;
            (new.viewport != state.viewport).then_some(())?;
            (new.motion, new.fits) = (None, false);
            clamp_scroll(&mut new);
            point_at_nothing(&mut new);
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
            new.held = true;
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

/// What was under the pointer has gone from there; the plot says what has come when the view rests.
fn point_at_nothing(state: &mut State) {
    if let Some(hover) = &mut state.hover {
        hover.target = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{View, samples::state};

    #[test]
    fn what_changes_nothing_gives_the_same_state() {
        let before = state();
        for action in [
            Action::Escape,
            Action::Leave,
            Action::Hold,
            Action::Rest,
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
}
