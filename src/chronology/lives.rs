//! When organisations began and ended.

use super::Event;
use crate::{
    event::{EventKind, RelationKind},
    time::Edtf,
};
use std::collections::HashMap;

/// What is known of the beginnings and ends of actors. Evidence of a higher rank beats a lower one.
#[derive(Debug, Default)]
pub(super) struct Lives {
    starts: HashMap<u32, (u8, Edtf)>,
    ends: HashMap<u32, (u8, Edtf)>,
}

impl Lives {
    /// Start and end of `actor`, as far as known.
    pub(super) fn of(&self, actor: u32) -> (Option<Edtf>, Option<Edtf>) {
        let start = self.starts.get(&actor).map(|(_, date)| date.clone());
        let mut end = self.ends.get(&actor).map(|(_, date)| date.clone());
        if let (Some(start), Some(last)) = (&start, &end)
            && let (Some(first), Some(last)) = (start.earliest_day(), last.latest_day())
            && last < first
        {
            end = None;
        }
        (start, end)
    }

    /// An event about `theme` happened.
    pub(super) fn happened(&mut self, theme: Option<u32>, event: &Event) {
        let Some(actor) = theme else { return };
        if event.date.is_interval()
            && event
                .date
                .latest_day()
                .zip(event.date.earliest_day())
                .is_none_or(|(last, first)| last - first > 31)
        {
            return;
        }
        match event.kind {
            EventKind::Founding => self.start(actor, 3, &event.date),
            EventKind::Dissolution => self.end(actor, 3, &event.date),
            _ => {}
        }
    }

    /// A text says that `actor` existed in `span`.
    pub(super) fn lasted(&mut self, actor: u32, span: &Edtf) {
        if let Some((start, end)) = span.bounds() {
            if let Some(start) = start {
                self.start(actor, 2, &start);
            }
            if let Some(end) = end {
                self.end(actor, 4, &end);
            }
        }
    }

    /// A dated tie began or ended its sides.
    pub(super) fn tied(&mut self, kind: RelationKind, from: &[u32], to: &[u32], date: Option<&Edtf>) {
        let Some(date) = date else { return };
        let (ends, starts) = match kind {
            RelationKind::Merger => (true, from.len() > 1),
            RelationKind::Renamed => (true, true),
            RelationKind::Split => (false, true),
            RelationKind::Dissolution => (true, false),
            RelationKind::Founded | RelationKind::Cofounded => (false, true),
            _ => (false, false),
        };
        if ends {
            from.iter().for_each(|&actor| self.end(actor, 3, date));
        }
        if starts {
            to.iter().for_each(|&actor| self.start(actor, 2, date));
        }
    }

    fn start(&mut self, actor: u32, rank: u8, date: &Edtf) {
        keep(&mut self.starts, actor, rank, date, false);
    }

    fn end(&mut self, actor: u32, rank: u8, date: &Edtf) {
        keep(&mut self.ends, actor, rank, date, true);
    }
}

/// Keeps the date of higher rank; of equal rank the earlier start or the later end, then the finer.
fn keep(map: &mut HashMap<u32, (u8, Edtf)>, actor: u32, rank: u8, date: &Edtf, late: bool) {
    let measure = |date: &Edtf| {
        let (first, last) = (date.earliest_day().unwrap_or(i64::MIN), date.latest_day().unwrap_or(i64::MAX));
        let main = if late { last.saturating_neg() } else { first };
        (main, last.saturating_sub(first), date.to_string())
    };
    match map.get(&actor) {
        Some((known, _)) if *known > rank => {}
        Some((known, old)) if *known == rank && measure(old) <= measure(date) => {}
        _ => {
            map.insert(actor, (rank, date.clone()));
        }
    }
}
