//! Who is who over all documents: actors with a name in common are one.

mod joins;
mod translation;

use super::{reading::Reading, sound, spellings::Spellings};
use crate::case;
use crate::event::{ActorKind, name_key, same_person};
use crate::hash::TextHash;
use crate::sort::CompactSort;
use std::collections::{BTreeMap, HashMap};

/// Who owns a spelling that nobody owns.
const NOBODY: u32 = u32::MAX;

/// All actors of all documents, each once.
#[derive(Debug, Default)]
pub(super) struct Registry {
    pub(super) actors: Vec<Merged>,
    /// For each reading, for each of its actors, the index into `actors`.
    map: Vec<Vec<u32>>,
    /// For each reading, whom it is about.
    subjects: Vec<Option<u32>>,
}

/// An actor with all its names.
#[derive(Debug)]
pub(super) struct Merged {
    pub(super) kind: ActorKind,
    pub(super) name: Box<str>,
    pub(super) aliases: Box<[Box<str>]>,
    pub(super) is_subject: bool,
}

impl Registry {
    /// Joins the actors of `readings`, which must stand in a fixed order. `companions` are pairs of readings that tell of the
    /// same.
    pub(super) fn of(readings: &[Reading], companions: &[(u32, u32)]) -> Self {
        let starts: Vec<usize> = readings
            .iter()
            .scan(0, |next, reading| {
                let start = *next;
                *next += reading.actors.len();
                Some(start)
            })
            .collect();
        let all: Vec<&crate::event::Actor> = readings.iter().flat_map(|reading| &reading.actors).collect();
        let mut sets = Sets::new(all.len());
        let mut spellings = Spellings::of(&all);
        let mut owners: Vec<[u32; 3]> = vec![[NOBODY; 3]; spellings.keys()];
        let mut abbreviations: HashMap<u32, Vec<usize>, TextHash> = HashMap::default();
        let mut surnames: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, actor) in all.iter().enumerate() {
            let mut is_new = false;
            for spelling in spellings.names(index) {
                // "the Fellowship" is another one in every text.
                if spellings.key(spelling.key).is_empty()
                    || actor.kind == ActorKind::Organization && spelling.is_body_noun
                {
                    continue;
                }
                if spelling.is_abbreviation {
                    abbreviations.entry(spelling.key).or_default().push(index);
                } else if let Some(owner) = owners
                    .get_mut(spelling.key as usize)
                    .and_then(|owners| owners.get_mut(actor.kind as usize))
                {
                    if *owner == NOBODY {
                        *owner = index as u32;
                    }
                    is_new |= *owner == index as u32;
                    sets.join(*owner as usize, index);
                }
            }
            // Only the first of each spelling: a person in every document must not make a crowd.
            if actor.kind == ActorKind::Person
                && is_new
                && let Some(surname) = actor.name.split_whitespace().next_back()
            {
                surnames.entry(name_key(surname)).or_default().push(index);
            }
        }
        // Of millions of names each of these tables is as large as the names: none stays longer than it is asked.
        drop(owners);
        let is_bare = |index: usize| spellings.name(index).is_some_and(|name| name.is_abbreviation);
        let mut abbreviations: Vec<(u32, Vec<usize>)> = abbreviations.into_iter().collect();
        abbreviations.compact_sort_by(|(a, _), (b, _)| spellings.key(*a).cmp(spellings.key(*b)));
        // An abbreviation ties documents together only when it stands for one full name in all of them.
        for (_, holders) in &abbreviations {
            let full: Vec<usize> = holders.iter().copied().filter(|&index| !is_bare(index)).collect();
            let mut roots: Vec<usize> = full.iter().map(|&index| sets.root(index)).collect();
            roots.compact_sort();
            roots.dedup();
            let bare = holders.iter().copied().filter(|&index| is_bare(index));
            // "КМЗ" of both the Копривинский завод and the Koprivino Works: one body in two languages.
            if let &[one, other] = roots.as_slice()
                && sound::are_kin(&all[one].name, &all[other].name)
            {
                sets.join(one, other);
                roots.truncate(1);
            }
            if let [root] = roots.as_slice() {
                for index in bare {
                    sets.join(*root, index);
                }
            } else if roots.is_empty() {
                let bare: Vec<usize> = bare.collect();
                for pair in bare.windows(2) {
                    sets.join(pair[0], pair[1]);
                }
            }
        }
        // A bare abbreviation is the only body whose first letters it has.
        abbreviations.retain(|(_, holders)| {
            holders.iter().all(|&index| is_bare(index))
                && holders.first().is_some_and(|&bare| all[bare].name.chars().count() >= 3)
        });
        let letters = |holders: &[usize]| holders.first().map(|&bare| case::lower(&all[bare].name));
        let by_initials = bodies_by_initials(
            &all,
            &spellings,
            abbreviations.iter().filter_map(|(_, holders)| letters(holders)),
        );
        for (_, holders) in &abbreviations {
            let bodies = letters(holders).and_then(|letters| by_initials.get(&letters));
            let mut roots: Vec<usize> = bodies.into_iter().flatten().map(|&index| sets.root(index)).collect();
            roots.compact_sort();
            roots.dedup();
            if let [root] = roots.as_slice() {
                for &index in holders {
                    sets.join(*root, index);
                }
            }
        }
        drop((by_initials, abbreviations));
        // Initials: quadratic in the bearers of one surname only, and of those no more than a crowd.
        for bearers in surnames.values().filter(|bearers| bearers.len() <= 64) {
            for (at, &a) in bearers.iter().enumerate() {
                let mates: Vec<usize> = bearers
                    .iter()
                    .copied()
                    .filter(|&b| b != a && same_person(&all[a].name, &all[b].name))
                    .collect();
                // "S. Petrov" beside both Sergei and Semyon Petrov is left alone.
                let consistent =
                    mates.iter().all(|&b| mates.iter().all(|&c| same_person(&all[b].name, &all[c].name)));
                if consistent {
                    for b in mates.into_iter().filter(|b| *b > bearers[at]) {
                        sets.join(a, b);
                    }
                }
            }
        }
        drop(surnames);
        joins::by_quoted_name(&all, &mut spellings, &mut sets);
        joins::by_legal_form(&all, &mut spellings, &mut sets);
        joins::short_names(readings, &starts, &spellings, companions, &mut sets);
        joins::without_place(readings, &starts, &all, &mut spellings, &mut sets);
        joins::surnames(readings, &starts, companions, &mut sets);
        joins::by_sound(&all, &spellings, &mut sets);
        translation::join(readings, &all, &spellings, companions, &mut sets);
        let mut index_of_root: HashMap<usize, u32, TextHash> = HashMap::default();
        let mut actors: Vec<(Merged, Names)> = Vec::new();
        let mut flat = Vec::with_capacity(all.len());
        for (index, actor) in all.iter().enumerate() {
            let [own, aliases @ ..] = spellings.numbers(index) else { continue };
            let root = sets.root(index);
            let merged = *index_of_root.entry(root).or_insert_with(|| {
                let (name, aliases) = (Box::default(), Box::default());
                let merged = Merged { kind: actor.kind, name, aliases, is_subject: false };
                actors.push((merged, Names { name: *own, aliases: Vec::new() }));
                actors.len() as u32 - 1
            });
            flat.push(merged);
            let (entry, names) = &mut actors[merged as usize];
            // A document about an actor knows its name best; else a full name beats an abbreviation.
            let better = *own != names.name
                && match (spellings.get(*own), spellings.get(names.name)) {
                    (Some(own), Some(known)) => {
                        (actor.is_subject && !entry.is_subject)
                            || (actor.is_subject == entry.is_subject
                                && known.is_abbreviation
                                && !own.is_abbreviation)
                            || (actor.kind == ActorKind::Person
                                && !entry.is_subject
                                && fuller(own.name, known.name))
                    }
                    _ => false,
                };
            if better {
                let old = std::mem::replace(&mut names.name, *own);
                names.add(old);
            }
            entry.is_subject |= actor.is_subject;
            names.add(*own);
            aliases.iter().for_each(|alias| names.add(*alias));
        }
        let spelled = |number: u32| spellings.get(number).map(|known| Box::from(known.name));
        let actors = actors.into_iter().map(|(merged, names)| Merged {
            name: spelled(names.name).unwrap_or_default(),
            aliases: names.aliases.into_iter().filter_map(spelled).collect(),
            ..merged
        });
        let actors = actors.collect();
        let map = readings
            .iter()
            .zip(&starts)
            .map(|(reading, &start)| {
                flat.get(start..start + reading.actors.len()).unwrap_or_default().to_vec()
            })
            .collect();
        let subject = |(reading, &start): (&Reading, &usize)| {
            let at = reading.actors.iter().position(|actor| actor.is_subject)?;
            flat.get(start + at).copied()
        };
        let subjects = readings.iter().zip(&starts).map(subject).collect();
        Self { actors, map, subjects }
    }

    /// Whom reading number `reading` is about.
    pub(super) fn subject(&self, reading: usize) -> Option<u32> {
        self.subjects.get(reading).copied().flatten()
    }

    /// The actor that `actor` of reading number `reading` is.
    pub(super) fn resolve(&self, reading: usize, actor: u32) -> Option<u32> {
        self.map.get(reading)?.get(actor as usize).copied()
    }

    /// The actors of reading number `reading`, in its order.
    pub(super) fn named(&self, reading: usize) -> &[u32] {
        self.map.get(reading).map_or(&[], Vec::as_slice)
    }

    pub(super) fn kind(&self, actor: u32) -> Option<ActorKind> {
        self.actors.get(actor as usize).map(|actor| actor.kind)
    }
}

/// Of bodies that are no abbreviations themselves, those with these first letters.
fn bodies_by_initials(
    all: &[&crate::event::Actor],
    spellings: &Spellings<'_>,
    wanted: impl Iterator<Item = String>,
) -> HashMap<String, Vec<usize>, TextHash> {
    let mut bodies: HashMap<String, Vec<usize>, TextHash> =
        wanted.map(|letters| (letters, Vec::new())).collect();
    if bodies.is_empty() {
        return bodies;
    }
    // Whether a spelling has letters that are wanted, as far as it is known.
    let mut has: Vec<Option<bool>> = vec![None; spellings.len()];
    for (index, actor) in all.iter().enumerate() {
        let number = spellings.numbers(index).first().copied().unwrap_or_default();
        let (Some(name), Some(has)) = (spellings.get(number), has.get_mut(number as usize)) else { continue };
        if actor.kind != ActorKind::Organization || name.is_abbreviation || *has == Some(false) {
            continue;
        }
        *has = Some(false);
        for letters in crate::event::initials(name.name) {
            if let Some(bodies) = bodies.get_mut(&letters) {
                *has = Some(true);
                bodies.push(index);
            }
        }
    }
    bodies
}

/// The numbers of the spellings of a merged actor.
struct Names {
    name: u32,
    aliases: Vec<u32>,
}

impl Names {
    fn add(&mut self, spelling: u32) {
        if self.name != spelling && !self.aliases.contains(&spelling) {
            self.aliases.push(spelling);
        }
    }
}

/// Whether a person's name has more of its parts written out.
fn fuller(a: &str, b: &str) -> bool {
    let parts = |name: &str| name.split([' ', '.']).filter(|part| part.chars().count() > 1).count();
    parts(a) > parts(b)
}

/// Disjoint sets; the smallest member stands for its set, so that order of joining does not matter.
#[derive(Debug)]
pub(super) struct Sets(Vec<usize>);

impl Sets {
    pub(super) fn new(length: usize) -> Self {
        Self((0..length).collect())
    }

    pub(super) fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.0[high] = low;
    }
}
