//! From one event to another: by time, by lanes, through a cluster.

use super::State;
use crate::timeline::{EventIndex, Step};

/// The next event in a direction that passes the filters.
pub(super) fn neighbour(state: &State, step: Step) -> Option<EventIndex> {
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
pub(super) fn of_one_date(state: &State, first: EventIndex, (start, end): (f64, f64)) -> Option<EventIndex> {
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

#[cfg(test)]
mod tests {
    use crate::{
        session::{Action, State, apply, samples::open_file},
        timeline::{EventIndex, Step, Target},
    };
    use std::rc::Rc;

    #[test]
    fn lanes_are_stepped_to_the_nearest_event_that_passes() {
        let file = "date,title,kind,organization\n1900,Club founded,founding,Club\n1950,Club meets,,Club\n\
            1948,League meets,,League\n1960,League strikes,protest,League\n1950,Union meets,,Union\n";
        let open = open_file(file);
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
        let mut at = open_file(file);
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
}
