//! From readings to a chronology: merged events with ids, organisations with their lives, ties, contradictions.

use super::{
    Chronology, Event, EventId, Extra, Name, Organization, Slugs, Source,
    clusters::Clusters,
    companions::companions,
    copies,
    disputes::{contradicting_ties, contradictions, disputed_facts},
    lives::Lives,
    name::Sharer,
    reading::{Piece, Reading},
    registry::Registry,
    relations::relations,
};
use crate::sort::CompactSort;
use crate::{
    event::{ActorKind, EventKind},
    threads,
    time::{Certainty, Edtf, Precision},
};
use serde_json::Map;
use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
};

/// Texts that tell of the same days.
fn same_days(readings: &[Reading]) -> Vec<(u32, u32)> {
    if readings.len() < 2 {
        return Vec::new();
    }
    let day = |piece: &Piece| piece.date.earliest_day().filter(|day| piece.date.latest_day() == Some(*day));
    companions(
        readings
            .iter()
            .zip(0..)
            .flat_map(|(reading, text)| reading.pieces.iter().filter_map(day).map(move |day| (day, text))),
        |_, _| false,
    )
}

/// The language in which most is told, so that what several languages tell has its headline in that of the others around.
fn main_language(readings: &[Reading]) -> Option<String> {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for reading in readings {
        *told.entry(&reading.document.language).or_default() += reading.pieces.len();
    }
    let most = told.values().copied().max()?;
    told.into_iter().find(|&(_, count)| count == most).map(|(language, _)| language.to_owned())
}

/// As many events are drafted before they are finished, and in one go.
const ROUND: usize = 1 << 10;
const RUN: usize = 1 << 6;

impl Chronology {
    /// The chronology of documents that were read. Their order does not matter to the result.
    ///
    /// Each event has its [`Event::reasons`], the key `because` of a file.
    pub fn from_readings(mut readings: Vec<Reading>) -> Self {
        readings.compact_sort_by(|a, b| {
            (&a.document.id, &a.document.sha256).cmp(&(&b.document.id, &b.document.sha256))
        });
        let mut diagnostics = copies::set_aside(&mut readings);
        let registry = Registry::of(&readings, &same_days(&readings));
        // Their names are the registry's now.
        readings.iter_mut().for_each(|reading| reading.actors = Vec::new());
        let names = organization_ids(&readings, &registry);
        let language = main_language(&readings);
        let clusters = Clusters::of(&readings, &registry);
        let mut ids = Ids::default();
        let mut sharer = Sharer::default();
        let mut lives = Lives::default();
        let mut events = Vec::with_capacity(clusters.len());
        let mut themes = Vec::with_capacity(clusters.len());
        let ids_of_documents: Vec<Name> =
            readings.iter().map(|reading| reading.document.id.as_str().into()).collect();
        // What a reading's pieces hold is given back when the last of them is told: the events need it.
        let mut left: Vec<usize> = readings.iter().map(|reading| reading.pieces.len()).collect();
        for start in (0..clusters.len()).step_by(ROUND) {
            let draft = |cluster: usize| {
                let places = clusters.get(cluster).iter().map(|&piece| clusters.place(piece));
                let pieces = places.filter_map(|place| Told::of(&readings, place)).collect();
                Draft::of(pieces, &registry, &ids_of_documents, language.as_deref())
            };
            let drafts = |run: Range<usize>| -> Vec<Draft> {
                (start + run.start..start + run.end).map(draft).collect()
            };
            let drafts = threads::runs(ROUND.min(clusters.len() - start), RUN, drafts);
            for (draft, cluster) in drafts.into_iter().flatten().zip(start..) {
                draft.lasted.iter().for_each(|(actor, span)| lives.lasted(*actor, span));
                let theme = draft.theme;
                let event = draft.event(&registry, &names, &mut ids, &mut sharer);
                lives.happened(theme, &event);
                events.push(event);
                themes.push(theme);
                for (number, _) in clusters.get(cluster).iter().map(|&piece| clusters.place(piece)) {
                    if let (Some(left), Some(reading)) = (left.get_mut(number), readings.get_mut(number)) {
                        *left -= 1;
                        if *left == 0 {
                            reading.forget_pieces();
                        }
                    }
                }
            }
        }
        // By which what is equal was found again: as large as a tenth of the texts.
        drop((ids, sharer));
        let relations =
            relations(&readings, &ids_of_documents, &registry, &names, &clusters, &events, &mut lives);
        let mut documents = Vec::with_capacity(readings.len());
        // As much room as they need: a vector that grows may take twice as much.
        let room = |of: fn(&Reading) -> usize| readings.iter().map(of).sum();
        let mut mentions = Vec::with_capacity(room(|reading| reading.mentions.len()));
        let mut publications = Vec::with_capacity(room(|reading| reading.publications.len()));
        let mut citations = Vec::with_capacity(room(|reading| reading.citations.len()));
        diagnostics.reserve_exact(room(|reading| reading.diagnostics.len()));
        for reading in readings {
            diagnostics.extend(reading.diagnostics);
            mentions.extend(reading.mentions);
            publications.extend(reading.publications);
            citations.extend(reading.citations);
            documents.push(reading.document);
        }
        diagnostics.extend(contradictions(&events, &themes, &registry));
        let mut organizations: Vec<Organization> = names
            .iter()
            .filter_map(|(&actor, id)| {
                let merged = registry.actors.get(actor as usize)?;
                let (start, end) = lives.of(actor);
                Some(Organization {
                    id: id.clone(),
                    name: merged.name.to_string(),
                    aliases: merged.aliases.iter().map(ToString::to_string).collect(),
                    start,
                    end,
                    extra: Map::new(),
                })
            })
            .collect();
        organizations.compact_sort_by(|a, b| a.id.cmp(&b.id));
        diagnostics.extend(contradicting_ties(&relations, |id| {
            let at = organizations.binary_search_by(|known| known.id.as_str().cmp(id)).ok()?;
            organizations.get(at).map(|known| known.name.clone())
        }));
        let disputed = disputed_facts(&clusters, &events, &ids_of_documents, &diagnostics);
        diagnostics.extend(disputed);
        // Sorting takes room of its own: what the events came of is given back first.
        drop((clusters, registry, names, lives, themes));
        let mut chronology = Self {
            format: Self::FORMAT.to_owned(),
            documents,
            organizations,
            events,
            relations,
            corrections: Vec::new(),
            diagnostics,
            citations,
            mentions,
            publications,
            extra: Map::new(),
        };
        chronology.sort_events();
        chronology
    }
}

/// Ids of the organisations that events or ties name. The slugs are given in the order of names.
fn organization_ids(readings: &[Reading], registry: &Registry) -> BTreeMap<u32, String> {
    let mut used: HashSet<u32> = HashSet::new();
    for (number, reading) in readings.iter().enumerate() {
        let named = reading.casts.items.iter().chain(&reading.sides.items);
        used.extend(named.filter_map(|&actor| registry.resolve(number, actor)));
    }
    let mut named: Vec<(&str, u32)> = used
        .into_iter()
        .filter(|&actor| registry.kind(actor) == Some(ActorKind::Organization))
        .filter_map(|actor| Some((registry.actors.get(actor as usize)?.name.as_ref(), actor)))
        .collect();
    named.compact_sort();
    let mut slugs = Slugs::default();
    named.into_iter().map(|(name, actor)| (actor, slugs.unique(name))).collect()
}

/// A piece and where it is told.
#[derive(Clone, Copy)]
struct Told<'a> {
    piece: &'a Piece,
    reading: &'a Reading,
    /// Number of the reading.
    number: usize,
    /// Number of the piece in the reading.
    at: usize,
}

impl<'a> Told<'a> {
    fn of(readings: &'a [Reading], (number, at): (usize, usize)) -> Option<Self> {
        let reading = readings.get(number)?;
        Some(Self { piece: reading.pieces.get(at)?, reading, number, at })
    }

    fn title(&self) -> &'a str {
        self.reading.title(self.at)
    }

    fn actors(&self, registry: &Registry) -> impl Iterator<Item = u32> {
        let (reading, number) = (self.reading, self.number);
        reading.cast(self.at).iter().filter_map(move |&actor| registry.resolve(number, actor))
    }
}

/// An event before its names and its id are given, which depend on the events before it.
struct Draft {
    date: Edtf,
    certainty: Certainty,
    title: Name,
    kind: EventKind,
    /// Who takes part.
    actors: Vec<u32>,
    /// Whom it is about.
    theme: Option<u32>,
    /// Whether every piece names the theme.
    all_name_it: bool,
    anchor: u32,
    sources: Box<[Source]>,
    /// Actors of whose existence a piece tells the whole extent.
    lasted: Vec<(u32, Edtf)>,
}

impl Draft {
    /// `language` is the one in which headlines are wanted.
    fn of(
        mut pieces: Vec<Told<'_>>,
        registry: &Registry,
        documents: &[Name],
        language: Option<&str>,
    ) -> Self {
        if pieces.len() > 1 {
            let place = |told: &Told<'_>| (told.piece.start, told.piece.date_start);
            let id = |told: &Told<'_>| documents.get(told.number).map(Name::as_str).unwrap_or_default();
            pieces.compact_sort_by(|a, b| (id(a), place(a)).cmp(&(id(b), place(b))));
        }
        let lasted = pieces.iter().filter_map(|told| {
            let actor = registry.resolve(told.number, told.piece.extent?)?;
            Some((actor, told.piece.date.clone()))
        });
        let lasted = lasted.collect();
        // The finest date stands; of equally fine ones, a stated one.
        let width = |piece: &Piece| match (piece.date.earliest_day(), piece.date.latest_day()) {
            (Some(first), Some(last)) => last - first,
            _ => i64::MAX,
        };
        let best_date = match pieces.as_slice() {
            [told] => Some(told.piece),
            _ => pieces.iter().map(|told| told.piece).min_by_key(|piece| {
                (width(piece), ends_width(&piece.date), piece.certainty != Certainty::Stated)
            }),
        };
        // Days from the first to the last: of more, one range is when it may have been.
        const LONGEST_COURSE: i64 = 2;
        // "fought on 11 and 12 September" is no less than the day that a sentence further on counts to.
        let best_date = best_date.map(|best| {
            let days = |told: &&Told<'_>| {
                let piece = told.piece;
                let words = told.reading.date_text(told.at);
                let may_have_been =
                    ["between", "Between", "между", "Между"].iter().any(|word| words.starts_with(word));
                let ends = piece.date.bounds().filter(|_| piece.certainty == Certainty::Stated);
                let day = |end: Option<Edtf>| end.is_some_and(|end| end.precision() == Precision::Day);
                ends.is_some_and(|(first, last)| day(first) && day(last))
                    && width(piece) <= LONGEST_COURSE
                    && !may_have_been
                    && piece.date.earliest_day() <= best.date.earliest_day()
                    && best.date.latest_day() <= piece.date.latest_day()
            };
            let counted = best.certainty != Certainty::Stated && !best.date.is_interval();
            let whole = pieces.iter().filter(days).map(|told| told.piece).min_by_key(|piece| width(piece));
            whole.filter(|_| counted).unwrap_or(best)
        });
        let (date, certainty) = match best_date {
            Some(piece) => (piece.date.clone(), piece.certainty),
            None => (Edtf::year(0), Certainty::Implied),
        };
        let (kind, best) = match pieces.as_slice() {
            [told] => (told.piece.kind, Some(told)),
            _ => {
                let kind = majority(&pieces);
                let rank = |told: &&Told<'_>| {
                    let wanted = language == Some(told.reading.document.language.as_str());
                    (wanted, quality(told, kind), std::cmp::Reverse(told.piece.anchor))
                };
                (kind, pieces.iter().max_by_key(rank))
            }
        };
        let title = best.map(Told::title).filter(|title| !title.is_empty()).unwrap_or(kind.as_str());
        let mut actors: Vec<u32> = Vec::new();
        for told in best.into_iter().chain(&pieces) {
            for actor in told.actors(registry) {
                if !actors.contains(&actor) {
                    actors.push(actor);
                }
            }
        }
        let theme = theme(&pieces, registry);
        if let Some(place) = actors.iter().position(|&actor| Some(actor) == theme)
            && let Some(front) = actors.get_mut(..=place)
        {
            front.rotate_right(1);
        }
        let all_name_it = pieces.iter().all(|told| told.actors(registry).any(|actor| Some(actor) == theme));
        let source = |told: &Told<'_>| told.reading.source(told.at, documents.get(told.number)?);
        let mut sources = Vec::with_capacity(pieces.len());
        sources.extend(pieces.iter().filter_map(source));
        Self {
            date,
            certainty,
            title: title.into(),
            kind,
            actors,
            theme,
            all_name_it,
            anchor: pieces.iter().map(|told| told.piece.anchor).min().unwrap_or_default(),
            sources: sources.into(),
            lasted,
        }
    }

    fn event(
        self,
        registry: &Registry,
        names: &BTreeMap<u32, String>,
        ids: &mut Ids,
        sharer: &mut Sharer,
    ) -> Event {
        let of_kind = |kind: ActorKind| {
            self.actors.iter().copied().filter(move |&actor| registry.kind(actor) == Some(kind))
        };
        let name = |actor: u32| registry.actors.get(actor as usize).map(|actor| &*actor.name);
        let id = |actor: u32| names.get(&actor).map(String::as_str);
        let organizations = sharer.list(of_kind(ActorKind::Organization).filter_map(id));
        let people = sharer.list(of_kind(ActorKind::Person).filter_map(name));
        let places = sharer.list(of_kind(ActorKind::Place).filter_map(name));
        let named = self.sources.len() > 1 && self.all_name_it;
        let because = sharer.reasons(self.theme.and_then(name).filter(|_| named));
        Event {
            id: ids.unique(self.anchor),
            date: self.date,
            date_certainty: self.certainty,
            title: self.title,
            kind: self.kind,
            organizations,
            people,
            places,
            sources: self.sources,
            because,
            extra: Extra::default(),
        }
    }
}

/// Days that the known ends of an interval leave open: 31 for "since January 1899".
fn ends_width(date: &Edtf) -> i64 {
    let width = |end: Option<Edtf>| {
        let days = end.and_then(|end| Some(end.latest_day()? - end.earliest_day()?));
        days.unwrap_or(0)
    };
    date.bounds().map_or(0, |(start, end)| width(start) + width(end))
}

/// Whom most pieces are about; of equally many, whom a document is about, then whom the first is about.
fn theme(pieces: &[Told<'_>], registry: &Registry) -> Option<u32> {
    let mut votes: Vec<(u32, usize)> = Vec::new();
    for told in pieces {
        let first = told.actors(registry).find(|&actor| registry.kind(actor) != Some(ActorKind::Place));
        if let Some(first) = first {
            match votes.iter_mut().find(|(actor, _)| *actor == first) {
                Some((_, count)) => *count += 1,
                None => votes.push((first, 1)),
            }
        }
    }
    let subject = |actor: u32| registry.actors.get(actor as usize).is_some_and(|actor| actor.is_subject);
    let most = votes.iter().map(|&(actor, count)| (count, subject(actor))).max()?;
    votes.into_iter().find(|&(actor, count)| (count, subject(actor)) == most).map(|(actor, _)| actor)
}

/// The kind that most pieces have, and any rather than none; of equally many, the first in the list of kinds.
fn majority(pieces: &[Told<'_>]) -> EventKind {
    let mut best = EventKind::Other;
    let mut most = 0;
    for &kind in EventKind::ALL {
        let weight = pieces.iter().filter(|told| told.piece.kind == kind).count();
        if kind != EventKind::Other && weight > most {
            most = weight;
            best = kind;
        }
    }
    best
}

/// How good a headline is: of the event's kind, whole, neither a stub nor crowded.
fn quality(told: &Told<'_>, kind: EventKind) -> i32 {
    let (piece, title) = (told.piece, told.title());
    let length = title.chars().count() as i32;
    let whole = !title.ends_with('…') && !title.ends_with(')');
    // A body founded by a merger is told best by the merger.
    let apt = piece.kind == kind || piece.kind == EventKind::Merger && kind == EventKind::Founding;
    i32::from(apt) * 20
        + i32::from(whole) * 20
        + i32::from(piece.kind == EventKind::Merger) * 6
        + length.min(60) / 6
        - (length - 70).max(0)
}

/// Gives each anchor an id of its own.
#[derive(Debug, Default)]
struct Ids(HashSet<u32>);

impl Ids {
    fn unique(&mut self, anchor: u32) -> EventId {
        let mut id = anchor;
        // Two texts with one hash: the later one in the order of documents moves on, the same way every time.
        while !self.0.insert(id) {
            id = id.wrapping_mul(0x9e37_79b1).wrapping_add(0x7f4a_7c15);
        }
        EventId::from_number(id)
    }
}
