//! From one event to another: by time, by lanes, through a cluster.

use super::State;
use crate::timeline::{EventIndex, Step};

/// The next event in a direction that passes the filters.
pub(super) fn neighbour(state: &State, step: Step) -> Option<EventIndex> {
    let at = state.selected.or(state.focused);
    match step {
        _ if at.is_none() => first_in_view(state),
        Step::Next => state.passing.after(&state.model, at),
        Step::Previous => state.passing.before(&state.model, at),
        Step::LaneUp | Step::LaneDown => {
            state.timeline.neighbour(at, step, &|event| state.passing.has(event))
        }
    }
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
    let span = state.span();
    let timeline = &state.model.timeline;
    let order = timeline.in_time_order().iter().map(|&event| EventIndex(event));
    let seen = order.map(|event| (event, timeline.event_extent(event)));
    let mut seen =
        seen.take_while(|(_, (start, _))| *start <= span.1).filter(|&(event, _)| state.passing.has(event));
    let first = seen.find(|(_, (start, end))| *start >= span.0 && *end <= span.1).map(|(event, _)| event);
    first.or_else(|| state.passing.after(&state.model, None))
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
        let hidden = apply(&chosen, &Action::ToggleClass(crate::timeline::KindClass::Other));
        assert_eq!(step(&hidden), Some(find("League strikes")));
    }

    #[test]
    fn of_a_row_with_several_lanes_the_one_that_has_something_is_stepped_to() {
        // Two that never met share a row; the founding of the second is nearer, and filtered out.
        let file = "date,title,kind,organization\n1950,Club founded,founding,Club\n1990,Club meets,,Club\n\
            1951,Guild strikes,protest,Guild\n1960,Guild strikes again,protest,Guild\n1985,League founded,founding,League\n\
            1992,League split,split,League\n";
        let open = open_file(file);
        let rows = open.timeline.rows();
        assert!(rows.iter().any(|row| row.len() == 2), "{rows:?}");
        let find = |title: &str| {
            let found = open.model.chronology.events.iter().position(|event| *event.title == *title);
            EventIndex(found.unwrap() as u32)
        };
        let club = open.timeline.row_of_lane(open.timeline.lane_of(find("Club meets")).unwrap());
        let step = if club == 0 { Step::LaneDown } else { Step::LaneUp };
        let mut at = apply(&open, &Action::GoToEvent(find("Club meets")));
        for class in [crate::timeline::KindClass::Founding, crate::timeline::KindClass::Split] {
            at = apply(&at, &Action::ToggleClass(class));
        }
        assert_eq!(apply(&at, &Action::StepSelection(step)).selected, Some(find("Guild strikes again")));
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
