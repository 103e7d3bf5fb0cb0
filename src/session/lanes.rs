//! What the reader does to lanes and axis: groups, folds, moves. The timeline is arranged anew, the span in view stays.

use super::{Change, Shared, State};
use crate::timeline::{Arrangement, Grouping};

impl Grouping {
    /// The next of them.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|&grouping| grouping == self).unwrap_or(0);
        Self::ALL.get(at + 1).copied().unwrap_or_default()
    }
}

/// Puts an arrangement in force; the days in view stay in view.
pub(super) fn arrange(state: &mut State, arrangement: Arrangement) {
    let span = (state.timeline.unfolded(state.viewport.start), state.timeline.unfolded(state.viewport.end));
    state.timeline = if arrangement.is_default() {
        state.model.timeline.clone()
    } else {
        Shared::new(state.model.timeline.arranged(&state.model.chronology, &arrangement))
    };
    state.arrangement = Shared::new(arrangement);
    state.motion = None;
    let (start, end) = if state.fits {
        state.home()
    } else {
        (state.timeline.folded(span.0), state.timeline.folded(span.1))
    };
    state.viewport = state.viewport.fit(start, end);
}

/// The same at the reader's wish, who can take it back.
fn rearrange(state: &mut State, arrangement: Arrangement) {
    let before = state.arrangement.clone();
    put(state, arrangement);
    let mut history = (*state.history).clone();
    history.did(Change::Arrangement(before, state.arrangement.clone()));
    state.history = Shared::new(history);
}

/// Lanes and axis as they are to be: the reader sees what goes where.
pub(super) fn put(state: &mut State, arrangement: Arrangement) {
    arrange(state, arrangement);
    // What was under the pointer may be elsewhere.
    state.hover = None;
    state.rearranged += 1;
}

/// Groups the lanes otherwise; what was folded or moved belonged to other lanes.
pub(super) fn group_by(state: &mut State, grouping: Grouping) -> Option<()> {
    (grouping != state.arrangement.grouping).then_some(())?;
    rearrange(state, Arrangement { grouping, folds: state.arrangement.folds, ..Arrangement::default() });
    state.viewport.scroll = 0.0;
    state.led += 1;
    let say = state.language;
    state.notice = say.lanes_by(state.timeline.lanes().len(), &say.grouping(grouping.slug())).into();
    Some(())
}

/// Folds the row of a lane to its band, or opens it.
pub(super) fn toggle(state: &mut State, lane: u32) -> Option<()> {
    let say = state.language;
    let (collapsed, name) = state
        .timeline
        .lanes()
        .get(lane as usize)
        .map(|lane| (lane.collapsed, lane.name_in(say).into_owned()))?;
    let mut arrangement = (*state.arrangement).clone();
    let row = state.timeline.rows().get(state.timeline.row_of_lane(lane) as usize)?;
    for lane in row.iter().filter_map(|&lane| state.timeline.lanes().get(lane as usize)) {
        if collapsed {
            arrangement.collapsed.remove(&lane.key);
        } else {
            arrangement.collapsed.insert(lane.key.clone());
        }
    }
    rearrange(state, arrangement);
    state.notice = if collapsed { say.expanded(&name) } else { say.collapsed(&name) }.into();
    Some(())
}

/// Folds all lanes, or opens them.
pub(super) fn toggle_all(state: &mut State, collapsed: bool) -> Option<()> {
    let mut arrangement = (*state.arrangement).clone();
    arrangement.collapsed = match collapsed {
        true => state.timeline.lanes().iter().map(|lane| lane.key.clone()).collect(),
        false => Default::default(),
    };
    (arrangement != *state.arrangement).then_some(())?;
    rearrange(state, arrangement);
    state.notice =
        if collapsed { state.language.all_collapsed() } else { state.language.all_expanded() }.into();
    Some(())
}

/// Puts the row of a lane on another place, from 0.
pub(super) fn place(state: &mut State, lane: u32, row: u32) -> Option<()> {
    let rows = state.timeline.rows().len();
    let row = row.min(rows.saturating_sub(1) as u32);
    (row != state.timeline.row_of_lane(lane)).then_some(())?;
    let (key, name) = state
        .timeline
        .lanes()
        .get(lane as usize)
        .map(|lane| (lane.key.clone(), lane.name_in(state.language).into_owned()))?;
    let mut arrangement = (*state.arrangement).clone();
    // A row that is moved again and again is said once.
    if arrangement.moved.last().is_some_and(|(last, _)| *last == key) {
        arrangement.moved.pop();
    }
    arrangement.moved.push((key, row));
    state.led += u32::from(current(state) == Some(lane));
    rearrange(state, arrangement);
    state.notice = state.language.moved(rows, &name, row as usize + 1).into();
    Some(())
}

/// Folds the axis, or opens it.
pub(super) fn fold(state: &mut State, folds: bool) -> Option<()> {
    (folds != state.arrangement.folds).then_some(())?;
    let arrangement = Arrangement { folds, ..(*state.arrangement).clone() };
    let count = state.model.timeline.arranged(&state.model.chronology, &arrangement).fold_count();
    if folds && count == 0 {
        state.notice = state.language.no_folds().into();
        return Some(());
    }
    rearrange(state, arrangement);
    state.notice = if folds { state.language.folds(count).into() } else { state.language.unfolded().into() };
    Some(())
}

/// Lanes as they come, in the same grouping.
pub(super) fn reset(state: &mut State) -> Option<()> {
    let Arrangement { grouping, folds, .. } = *state.arrangement;
    let plain = Arrangement { grouping, folds, ..Arrangement::default() };
    (plain != *state.arrangement).then_some(())?;
    rearrange(state, plain);
    state.notice = state.language.lanes_reset().into();
    Some(())
}

/// The lane that keys act on: that of the chosen or focused event, else of the name under the pointer.
pub(super) fn current(state: &State) -> Option<u32> {
    let event = state.selected.or(state.focused);
    event.and_then(|event| state.timeline.lane_of(event)).or_else(|| state.held_lane.map(|(lane, _)| lane))
}
