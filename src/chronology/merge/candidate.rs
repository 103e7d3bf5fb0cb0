//! What merging looks at. It is seen through the readings when it is asked for: a copy of it all would take as much room
//! as what was read.

use super::figures::Numbers;
use crate::{
    chronology::{packed::Lists, reading::Reading, registry::Registry},
    event::{ActorKind, EventKind},
    threads,
};
use std::ops::Range;

/// What merging looks at in a piece.
#[derive(Clone, Debug)]
pub(in crate::chronology) struct Candidate<'a> {
    /// First and last day, or none where open.
    pub(in crate::chronology) span: Span,
    pub(in crate::chronology) kind: EventKind,
    /// Who it is about: the first actor.
    pub(in crate::chronology) theme: Option<u32>,
    pub(in crate::chronology) actors: &'a [u32],
    pub(in crate::chronology) title: &'a str,
    /// The sentence: two dates of one sentence are two events.
    pub(in crate::chronology) sentence: (u32, u32),
    /// What numbers its title has.
    pub(in crate::chronology) numbers: Numbers,
}

impl Candidate<'_> {
    /// First and last day, both known.
    pub(super) fn days(&self) -> Option<(i64, i64)> {
        Some((self.span.0?, self.span.1?))
    }
}

/// First and last day, or none where open.
pub(in crate::chronology) type Span = (Option<i64>, Option<i64>);

/// Candidates by their number; looked at from many threads.
pub(in crate::chronology) trait Candidates: Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Candidate number `at`.
    fn get(&self, at: usize) -> Option<Candidate<'_>>;

    /// Who is named in text number `text`, places too.
    fn named(&self, _text: u32) -> &[u32] {
        &[]
    }

    /// Whom text number `text` is about.
    fn subject(&self, _text: u32) -> Option<u32> {
        None
    }

    /// What stands over text number `text`.
    fn heading(&self, _text: u32) -> &str {
        ""
    }

    /// The places that candidate number `at` names.
    fn places(&self, _at: usize) -> Vec<u32> {
        Vec::new()
    }

    /// First and last day on which candidate number `at` may have begun, if its end is open.
    fn onset(&self, _at: usize) -> Option<(i64, i64)> {
        None
    }

    /// The span of candidate number `at`, which is asked for most.
    fn span(&self, at: usize) -> Option<Span> {
        self.get(at).map(|candidate| candidate.span)
    }
}

impl dyn Candidates + '_ {
    /// Each, in its order.
    pub(super) fn iter(&self) -> impl Iterator<Item = Candidate<'_>> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// First and last day of candidate number `at`, both known.
    pub(super) fn days(&self, at: usize) -> Option<(i64, i64)> {
        let (first, last) = self.span(at)?;
        Some((first?, last?))
    }
}

/// The pieces of readings, numbered through in the order of the readings and of the text.
pub(in crate::chronology) struct Pieces<'a> {
    readings: &'a [Reading],
    registry: &'a Registry,
    /// Who takes part in each, places left out.
    casts: Lists,
    /// Who is named in each reading.
    named: Lists,
    /// Whom each reading is about.
    subjects: Vec<Option<u32>>,
    slots: Vec<Slot>,
}

/// Where a piece is, and what would be long to look up.
struct Slot {
    /// [`OPEN_START`] and [`OPEN_END`] where open.
    first: i64,
    last: i64,
    /// [`NOBODY`] where it is about nobody.
    theme: u32,
    reading: u32,
    at: u32,
    numbers: Numbers,
}

/// As many readings are looked at in one go.
const READINGS: usize = 16;
const OPEN_START: i64 = i64::MIN;
const OPEN_END: i64 = i64::MAX;
const NOBODY: u32 = u32::MAX;

impl<'a> Pieces<'a> {
    /// The pieces of `readings`. `roots` gives for each actor the one whose former or later name it is.
    pub(in crate::chronology) fn of(readings: &'a [Reading], registry: &'a Registry, roots: &[u32]) -> Self {
        let total = readings.iter().map(|reading| reading.pieces.len()).sum();
        // As much room as they need: a vector that grows may take twice as much.
        let (mut casts, mut slots) = (Lists::with_capacity(total), Vec::with_capacity(total));
        threads::stream(
            readings.len(),
            READINGS,
            |run| Self::of_run(readings, registry, roots, run),
            |(own_casts, own_slots)| {
                casts.append(&own_casts);
                slots.extend(own_slots);
                true
            },
        );
        let mut named = Lists::with_capacity(readings.len());
        let root = |actor: u32| roots.get(actor as usize).copied().unwrap_or(actor);
        for number in 0..readings.len() {
            named.add(registry.named(number).iter().copied().map(root));
        }
        let subjects = (0..readings.len()).map(|number| registry.subject(number).map(root)).collect();
        Self { readings, registry, casts, named, subjects, slots }
    }

    fn of_run(
        readings: &[Reading],
        registry: &Registry,
        roots: &[u32],
        run: Range<usize>,
    ) -> (Lists, Vec<Slot>) {
        let (mut casts, mut slots) = (Lists::default(), Vec::new());
        for (number, reading) in run.filter_map(|at| Some((at, readings.get(at)?))) {
            for (piece, at) in reading.pieces.iter().zip(0u32..) {
                for &actor in reading.cast(at as usize) {
                    let Some(own) = registry.resolve(number, actor) else { continue };
                    let actor = roots.get(own as usize).copied().unwrap_or(own);
                    if !casts.open().contains(&actor) && registry.kind(own) != Some(ActorKind::Place) {
                        casts.push(actor);
                    }
                }
                // "Ann Hill's husband died" is nobody's death who is known by name.
                let anothers = matches!(piece.kind, EventKind::Birth | EventKind::Death)
                    && ["'s ", "’s ", "s' "].iter().any(|mark| reading.title(at as usize).contains(mark));
                let theme = casts.open().first().copied().filter(|_| !anothers);
                casts.close();
                slots.push(Slot {
                    first: piece.date.earliest_day().unwrap_or(OPEN_START),
                    last: piece.date.latest_day().unwrap_or(OPEN_END),
                    theme: theme.unwrap_or(NOBODY),
                    reading: number as u32,
                    at,
                    numbers: Numbers::of(reading.title(at as usize)),
                });
            }
        }
        (casts, slots)
    }
}

impl Candidates for Pieces<'_> {
    fn len(&self) -> usize {
        self.slots.len()
    }

    fn get(&self, at: usize) -> Option<Candidate<'_>> {
        let slot = self.slots.get(at)?;
        let reading = self.readings.get(slot.reading as usize)?;
        let piece = reading.pieces.get(slot.at as usize)?;
        let actors = self.casts.get(at);
        Some(Candidate {
            span: slot.span(),
            kind: piece.kind,
            theme: slot.theme(),
            actors,
            title: reading.title(slot.at as usize),
            sentence: (slot.reading, piece.start),
            numbers: slot.numbers,
        })
    }

    fn named(&self, text: u32) -> &[u32] {
        self.named.get(text as usize)
    }

    fn subject(&self, text: u32) -> Option<u32> {
        self.subjects.get(text as usize).copied().flatten()
    }

    fn places(&self, at: usize) -> Vec<u32> {
        let Some((slot, reading)) =
            self.slots.get(at).and_then(|slot| Some((slot, self.readings.get(slot.reading as usize)?)))
        else {
            return Vec::new();
        };
        let own = reading.cast(slot.at as usize).iter();
        let own = own.filter_map(|&actor| self.registry.resolve(slot.reading as usize, actor));
        own.filter(|&actor| self.registry.kind(actor) == Some(ActorKind::Place)).collect()
    }

    fn onset(&self, at: usize) -> Option<(i64, i64)> {
        let slot = self.slots.get(at).filter(|slot| slot.first != OPEN_START && slot.last == OPEN_END)?;
        let piece = self.readings.get(slot.reading as usize)?.pieces.get(slot.at as usize)?;
        let (start, _) = piece.date.bounds()?;
        Some((slot.first, start?.latest_day()?))
    }

    fn heading(&self, text: u32) -> &str {
        self.readings.get(text as usize).map_or("", |reading| &reading.document.title)
    }

    fn span(&self, at: usize) -> Option<Span> {
        self.slots.get(at).map(Slot::span)
    }
}

impl Slot {
    fn span(&self) -> Span {
        let known = |day: i64, open: i64| (day != open).then_some(day);
        (known(self.first, OPEN_START), known(self.last, OPEN_END))
    }

    fn theme(&self) -> Option<u32> {
        (self.theme != NOBODY).then_some(self.theme)
    }
}

#[cfg(test)]
impl Candidates for Vec<Candidate<'_>> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn get(&self, at: usize) -> Option<Candidate<'_>> {
        self.as_slice().get(at).cloned()
    }
}
