//! The order of events, fast enough for a million: most comparisons touch two integers only.

use super::Event;

/// Sorts by earliest day, then by id. An open or unknown start comes first.
pub(super) fn sort_events(events: &mut [Event]) {
    let day = |event: &Event| event.date.earliest_day().unwrap_or(i64::MIN);
    // Files are in the order of time more often than not: then only what falls on one day is out of order, and a day
    // needs next to no room. Keys of all would take as much memory as a third of the events.
    if events.is_sorted_by_key(day) {
        let mut rest = events;
        while let Some(first) = rest.first() {
            let first = day(first);
            let count = rest.iter().take_while(|event| day(event) == first).count();
            let (same, others) = rest.split_at_mut(count);
            sort_by_keys(same);
            rest = others;
        }
    } else {
        sort_by_keys(events);
    }
}

fn sort_by_keys(events: &mut [Event]) {
    if events.len() < 2 {
        return;
    }
    let mut keys: Vec<Key> = events
        .iter()
        .enumerate()
        .map(|(index, event)| Key {
            day: event.date.earliest_day().unwrap_or(i64::MIN),
            id: event.id.number(),
            index,
        })
        .collect();
    let id = |key: &Key| events.get(key.index).map(|event| &event.id);
    let compare = |a: &Key, b: &Key| {
        let ids = || match (a.id, b.id) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => id(a).cmp(&id(b)),
        };
        a.day.cmp(&b.day).then_with(ids).then(a.index.cmp(&b.index))
    };
    if keys.is_sorted_by(|a, b| compare(a, b).is_lt()) {
        return;
    }
    keys.sort_unstable_by(compare);
    permute(events, keys.into_iter().map(|key| key.index).collect());
}

struct Key {
    day: i64,
    id: Option<u32>,
    index: usize,
}

/// Moves `items[sources[i]]` to `i` for every `i`, in place: a second array of a million events would be felt.
fn permute<T>(items: &mut [T], mut sources: Vec<usize>) {
    for start in 0..items.len() {
        let mut hole = start;
        // Each step of the cycle fills one place for good, which then is its own source.
        while sources[hole] != start {
            let source = sources[hole];
            items.swap(hole, source);
            sources[hole] = hole;
            hole = source;
        }
        sources[hole] = hole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(date: &str, id: &str) -> Event {
        Event::new(id.into(), date.parse().unwrap(), String::new())
    }

    #[test]
    fn events_sort_by_first_day_then_id() {
        let sorted = [
            ("/2009", "e-ffffffff"),
            ("1990", "a"),
            ("1990-01-01", "e-00000000"),
            ("1990", "e-00000001"),
            ("1990-01", "e-000000010"),
            ("1990/1995", "e-0000000100"),
            ("1990", "e-a"),
            ("1990", "f"),
            ("1990-02", "e-00000000"),
        ];
        // Every rotation and its reverse.
        for shift in 0..sorted.len() {
            for reverse in [false, true] {
                let mut events: Vec<Event> = sorted.iter().map(|(date, id)| event(date, id)).collect();
                events.rotate_left(shift);
                if reverse {
                    events.reverse();
                }
                sort_events(&mut events);
                let found: Vec<_> =
                    events.iter().map(|event| (event.date.to_string(), event.id.to_string())).collect();
                let found: Vec<_> = found.iter().map(|(date, id)| (date.as_str(), id.as_str())).collect();
                assert_eq!(found, sorted);
            }
        }
    }
}
