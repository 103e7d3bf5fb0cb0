//! One event of those that are one: told as their head is, with the passages and actors of all and the finest date.

use super::{Work, groups::Groups, touched, width};
use crate::sort::CompactSort;
use crate::{chronology::EventId, event::EventKind};
use std::collections::HashMap;

impl Work<'_, '_> {
    /// Makes one event of every group.
    pub(super) fn join(&mut self, groups: &Groups) {
        let mut renamed: HashMap<EventId, EventId> = HashMap::new();
        for number in 0..self.events.len() {
            let to = groups.head(number);
            if to == number {
                continue;
            }
            let Some(part) = self.events.get_mut(number).and_then(Option::take) else { continue };
            let Some(Some(whole)) = self.events.get_mut(to) else { continue };
            if width(&part.date) < width(&whole.date) && part.date.is_compatible(&whole.date) {
                (whole.date, whole.date_certainty) = (part.date, part.date_certainty);
            }
            // Whoever says that two are one does not say that its kind is unknown.
            if whole.kind == EventKind::Other {
                whole.kind = part.kind;
            }
            for (all, more) in [
                (&mut whole.organizations, part.organizations),
                (&mut whole.people, part.people),
                (&mut whole.places, part.places),
            ] {
                let new = more.iter().filter(|name| !all.contains(name));
                *all = all.iter().chain(new).cloned().collect();
            }
            whole.keep_reasons();
            whole.sources = std::mem::take(&mut whole.sources).into_iter().chain(part.sources).collect();
            whole.sources.compact_sort_by(|a, b| {
                (&a.document, a.range().start, a.date_range().start).cmp(&(
                    &b.document,
                    b.range().start,
                    b.date_range().start,
                ))
            });
            touched(whole, "sources");
            renamed.insert(part.id, whole.id.clone());
        }
        for relation in &mut self.relations {
            if let Some(id) = &mut relation.event
                && let Some(whole) = renamed.get(id)
            {
                id.clone_from(whole);
            }
        }
    }
}
