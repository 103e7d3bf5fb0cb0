//! Passages that are an event of their own, and events that are one: each correction acts on what those before it made,
//! as it did when the reader gave it.

use super::{
    Work,
    groups::Groups,
    naming::{Said, keep_names},
    touched, width,
};
use crate::chronology::{Anchor, Correction, Event, Source, What, one_line, selector::Place};
use crate::sort::CompactSort;

/// What a correction is about.
#[derive(Clone, Copy)]
enum Meant {
    /// The event that it names, whichever of its passages leave it later.
    Event(usize),
    /// The words, whichever event has them in the end.
    Words(Place),
}

impl<'a> Work<'a, '_> {
    /// Goes through the corrections and notes what each is about.
    pub(super) fn regroup(&mut self, corrections: &'a [Correction]) -> Groups {
        let mut groups = Groups::new(self.events.len());
        let mut meant: Vec<(usize, Meant)> = Vec::new();
        for (number, correction) in corrections.iter().enumerate() {
            let target = match &correction.what {
                What::Split(targets) => {
                    self.leave(targets, corrections, number, &mut groups);
                    continue;
                }
                What::Merge(target, other) => {
                    match (self.event_of(target), self.event_of(other)) {
                        (Some(from), Some(to)) => groups.merge(from, to),
                        _ => self.orphans.push(number),
                    }
                    continue;
                }
                What::Edit(target, _) | What::Reject(target) | What::Check(target) => target,
                What::Relate { target: Some(target), .. } => target,
                _ => continue,
            };
            meant.extend(self.meant_of(target, &groups).map(|meant| (number, meant)));
        }
        groups.settle();
        for (number, meant) in meant {
            let event = match meant {
                Meant::Event(event) => event,
                Meant::Words(place) => self.owner(place),
            };
            if let Some(entry) = self.meant.get_mut(number) {
                *entry = Some(groups.head(event));
            }
        }
        groups
    }

    /// What has the words of `target` now: the event, if it is the one that is named or has its name since.
    fn meant_of(&self, target: &Anchor, groups: &Groups) -> Option<Meant> {
        if let Some(event) = self.anchors.added(&target.event) {
            return Some(Meant::Event(event));
        }
        let place = self.anchors.find(self.base, target)?;
        let event = self.owner(place);
        let is_named = |event: usize| {
            self.events.get(event).and_then(Option::as_ref).is_some_and(|event| event.id == *target.event)
        };
        let named = [event, groups.head(event)].into_iter().find(|event| is_named(*event));
        Some(named.map_or(Meant::Words(place), Meant::Event))
    }

    fn event_of(&self, target: &Anchor) -> Option<usize> {
        match self.anchors.added(&target.event) {
            Some(event) => Some(event),
            None => self.anchors.find(self.base, target).map(|place| self.owner(place)),
        }
    }

    /// The event that has a passage now.
    fn owner(&self, place: Place) -> usize {
        self.owners.get(&place).copied().unwrap_or(place.0)
    }

    /// Passages leave the events that have them; they are one event then.
    fn leave(
        &mut self,
        targets: &'a [Anchor],
        corrections: &'a [Correction],
        number: usize,
        groups: &mut Groups,
    ) {
        let (mut leaving, mut places, mut is_lost) = (Vec::new(), Vec::new(), targets.is_empty());
        for target in targets {
            let added = added_by(corrections, target).and_then(|id| self.anchors.added(id));
            match (added, self.anchors.find_passage(self.base, target)) {
                (Some(event), _) => leaving.push(event),
                (None, Some(place)) => places.push((self.owner(place), place)),
                (None, None) => is_lost = true,
            }
        }
        if is_lost {
            self.orphans.push(number);
        }
        places.compact_sort();
        places.dedup();
        for part in places.chunk_by(|one, next| one.0 == next.0) {
            let before = self.events.len();
            leaving.extend(self.split_off(part));
            (before..self.events.len()).for_each(|_| groups.push());
        }
        leaving.compact_sort();
        leaving.dedup();
        groups.leave(&leaving);
    }

    /// Passages of one event leave it; the event that they are then, which is the same where none of it stays.
    fn split_off(&mut self, leaving: &[(usize, Place)]) -> Option<usize> {
        let &(number, (base, _)) = leaving.first()?;
        let all = self.base.events.get(base)?.sources.len();
        if (0..all.max(1)).filter(|nth| self.owner((base, *nth)) == number).count() == leaving.len() {
            return Some(number);
        }
        self.events.get_mut(number)?.as_mut()?.keep_reasons();
        let whole = self.events.get(number)?.as_ref()?;
        let sources: Vec<&Source> = leaving
            .iter()
            .filter_map(|&(_, (event, nth))| self.base.events.get(event)?.sources.get(nth))
            .collect();
        let first = sources.first()?;
        let mut part = Event {
            // The headline may be of what stays: this one tells another event, and does so in its own words.
            title: headline(first.quote()).as_str().into(),
            id: self.free_id(first.quote(), first.date_text()),
            date: first.date.clone(),
            date_certainty: first.date_certainty,
            sources: sources.iter().map(|source| (*source).clone()).collect(),
            ..whole.clone()
        };
        for source in &part.sources {
            if width(&source.date) < width(&part.date) {
                (part.date, part.date_certainty) = (source.date.clone(), source.date_certainty);
            }
        }
        touched(&mut part, "sources");
        let left = Said::by(&part.sources);
        if let Some(left) = &left {
            keep_names(&mut part, &self.organizations, |is_said| is_said(left));
        }
        if let Some(Some(whole)) = self.events.get_mut(number) {
            let rest = std::mem::take(&mut whole.sources).into_iter();
            whole.sources = rest.filter(|source| !part.sources.contains(source)).collect();
            if let (Some(left), Some(stayed)) = (left, Said::by(&whole.sources)) {
                keep_names(whole, &self.organizations, |is_said| !is_said(&left) || is_said(&stayed));
                if left.has_alone(&whole.title, &stayed)
                    && let Some(first) = whole.sources.first()
                {
                    whole.title = headline(first.quote()).as_str().into();
                    touched(whole, "title");
                }
            }
            // The date may have been the leaving passages'.
            if let Some(finest) = whole.sources.iter().min_by_key(|source| width(&source.date))
                && !whole.sources.iter().any(|source| source.date == whole.date)
            {
                (whole.date, whole.date_certainty) = (finest.date.clone(), finest.date_certainty);
            }
            touched(whole, "sources");
        }
        let part_number = self.events.len();
        self.owners.extend(leaving.iter().map(|(_, place)| (*place, part_number)));
        self.events.push(Some(part));
        Some(part_number)
    }
}

/// Code points of a headline that is a sentence.
const LONGEST: usize = 120;

/// A sentence as a headline, cut at a word where it is long.
fn headline(sentence: &str) -> String {
    let line = one_line(sentence);
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return line.trim_end_matches('.').to_owned();
    };
    let head = line.get(..end).unwrap_or_default();
    [head.rsplit_once(' ').map_or(head, |(head, _)| head.trim_end_matches([',', ';', ':'])), "…"].concat()
}

/// The id of the added event that was made of these words.
fn added_by<'a>(corrections: &'a [Correction], words: &Anchor) -> Option<&'a str> {
    corrections.iter().find_map(|correction| match &correction.what {
        What::Add(id, own, _) => {
            let same = (&own.document, own.start, &own.quote) == (&words.document, words.start, &words.quote);
            same.then_some(id.as_str())
        }
        _ => None,
    })
}
