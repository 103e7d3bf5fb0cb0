//! Which spellings of one name documents use: what stands in quotation marks, with or without a legal form, shortened, a
//! surname alone, and in the letters of another alphabet.

use super::Sets;
use crate::{
    chronology::{
        reading::{Piece, Reading},
        sound,
        spellings::Spellings,
    },
    event::{ActorKind, EventKind, is_body_noun, legal_form, name_key, without_legal_form},
    hash::TextHash,
};
use std::collections::{HashMap, HashSet};

/// «Ступени» is the Московский театр «Ступени», where nobody else bears that name in quotation marks.
pub(super) fn by_quoted_name(all: &[&crate::event::Actor], spellings: &mut Spellings<'_>, sets: &mut Sets) {
    const SEVERAL: usize = usize::MAX;
    let bodies = || all.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Organization);
    // The key of what each spelling has in quotation marks.
    let mut quoted: Vec<Option<u32>> = vec![None; spellings.len()];
    for (number, quoted) in (0u32..).zip(&mut quoted) {
        let name = spellings.get(number).and_then(|spelling| quoted_name(spelling.name));
        let key = name.filter(|name| !is_body_noun(name)).map(|name| spellings.key_number(name));
        *quoted = key.filter(|&key| !spellings.key(key).is_empty());
    }
    let mut bearers: HashMap<u32, usize, TextHash> = HashMap::default();
    for (index, _) in bodies() {
        for &number in spellings.numbers(index) {
            let Some(Some(key)) = quoted.get(number as usize) else { continue };
            let root = sets.root(index);
            let bearer = bearers.entry(*key).or_insert(root);
            *bearer = if *bearer == root { root } else { SEVERAL };
        }
    }
    if bearers.is_empty() {
        return;
    }
    for (index, _) in bodies().filter(|(_, actor)| actor.aliases.is_empty()) {
        match spellings.name(index).and_then(|name| bearers.get(&name.key)) {
            Some(&bearer) if bearer != SEVERAL => sets.join(bearer, index),
            _ => {}
        }
    }
}

/// `Ступени` of `Московский театр «Ступени»`.
fn quoted_name(name: &str) -> Option<&str> {
    let (head, quoted) = name.strip_suffix(['»', '”', '"'])?.split_once(['«', '“', '"'])?;
    (!head.trim().is_empty() && !quoted.contains(['«', '“', '"', '»', '”'])).then_some(quoted)
}

/// "Marlow Vale F.C." is Marlow Vale, unless there is a Marlow Vale Cricket Club too, and "Merrow Chemical Co." the Merrow
/// Chemical Company. A single word may be the name of something else.
pub(super) fn by_legal_form(all: &[&crate::event::Actor], spellings: &mut Spellings<'_>, sets: &mut Sets) {
    // For each spelling the key of what stands before its legal form, and the form.
    let mut cores: Vec<Option<(u32, u32)>> = vec![None; spellings.len()];
    for (number, core) in (0u32..).zip(&mut cores) {
        let Some(name) = spellings.get(number).map(|spelling| spelling.name) else { continue };
        let Some(bare) = without_legal_form(name).filter(|core| core.contains(' ')) else { continue };
        let form = legal_form(name.get(bare.len()..).unwrap_or_default());
        *core = Some((spellings.key_number(bare), spellings.key_number(&form)));
    }
    let mut formed: HashMap<(u32, u32), usize, TextHash> = HashMap::default();
    let mut bearers: HashMap<u32, Option<(u32, usize)>, TextHash> = HashMap::default();
    let bodies = || (0..all.len()).filter(|&index| all[index].kind == ActorKind::Organization);
    for index in bodies() {
        for &number in spellings.numbers(index) {
            let Some(&Some((key, form))) = cores.get(number as usize) else { continue };
            sets.join(*formed.entry((key, form)).or_insert(index), index);
            let bearer = bearers.entry(key).or_insert(Some((form, index)));
            if bearer.is_some_and(|(known, _)| known != form) {
                *bearer = None;
            }
        }
    }
    if bearers.is_empty() {
        return;
    }
    for index in bodies() {
        if let Some(Some((_, bearer))) = spellings.name(index).and_then(|name| bearers.get(&name.key)) {
            sets.join(*bearer, index);
        }
    }
}

/// "Brightwell", of which a list of dates tells, is the Brightwell Motors of its companion, where nothing else there is
/// called so.
pub(super) fn short_names(
    readings: &[Reading],
    starts: &[usize],
    spellings: &Spellings<'_>,
    companions: &[(u32, u32)],
    sets: &mut Sets,
) {
    for (a, b) in companions.iter().flat_map(|&(a, b)| [(a, b), (b, a)]) {
        let of = |text: u32| Some((readings.get(text as usize)?, *starts.get(text as usize)?));
        let (Some((own, own_start)), Some((other, other_start))) = (of(a), of(b)) else { continue };
        let subject = own.actors.iter().position(|actor| actor.is_subject);
        let Some((at, subject)) = subject.and_then(|at| Some((at, own.actors.get(at)?))) else { continue };
        let Some(name) = spellings.name(own_start + at) else { continue };
        if subject.kind != ActorKind::Organization || name.is_body_noun || name.is_abbreviation {
            continue;
        }
        let short = spellings.key(name.key);
        let mut called: Option<usize> = None;
        let mut several = short.is_empty();
        for (index, actor) in other.actors.iter().enumerate() {
            for spelling in spellings.names(other_start + index) {
                let rest =
                    spellings.key(spelling.key).strip_prefix(short).and_then(|rest| rest.strip_prefix(' '));
                several |= spelling.key == name.key;
                // One word more says of which sort it is; more words are another's name.
                let longer = rest.is_some_and(|rest| !rest.contains(' ')) && actor.is_subject;
                several |= rest.is_some() && !actor.is_subject;
                if longer && actor.kind == ActorKind::Organization {
                    let root = sets.root(other_start + index);
                    several |= called.is_some_and(|called| called != root);
                    called = Some(root);
                }
            }
        }
        if let (Some(called), false) = (called, several) {
            sets.join(called, own_start + at);
        }
    }
}

/// The "Popular Front" of an article on Brenmark is the Popular Front of Brenmark of another one, and the "Labour Union" the
/// Brenmark Labour Union, where no other body is called so with the name of a place. The text must be
/// about the place; one of fewer than [`PLACE_STEM`] letters never counts.
pub(super) fn without_place(
    readings: &[Reading],
    starts: &[usize],
    all: &[&crate::event::Actor],
    spellings: &mut Spellings<'_>,
    sets: &mut Sets,
) {
    let stem = |word: &str| -> String { crate::case::lower(word).chars().take(PLACE_STEM).collect() };
    let is_long = |stem: &String| stem.chars().count() == PLACE_STEM;
    let mut places: HashSet<String> = HashSet::new();
    for actor in all.iter().filter(|actor| actor.kind == ActorKind::Place && !actor.name.contains(' ')) {
        places.extend(Some(stem(&actor.name)).filter(is_long));
    }
    let names_place = |name: &str| place_and_rest(name).any(|(place, _)| places.contains(&stem(place)));
    let placed: Vec<bool> = (0..spellings.len() as u32)
        .map(|number| spellings.get(number).is_some_and(|spelling| names_place(spelling.name)))
        .collect();
    // By the key of the name without its place: the place and the one body that is called so.
    let mut called: HashMap<u32, Option<(String, usize)>, TextHash> = HashMap::default();
    for (index, _) in all.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Organization) {
        let number = spellings.numbers(index).first().copied().unwrap_or_default();
        let is_placed = placed.get(number as usize) == Some(&true);
        let Some(name) = spellings.get(number).filter(|_| is_placed).map(|spelling| spelling.name) else {
            continue;
        };
        for (place, rest) in place_and_rest(name) {
            let place = stem(place);
            if !places.contains(&place) || is_body_noun(rest) || !rest.contains(' ') {
                continue;
            }
            let root = sets.root(index);
            let own = called.entry(spellings.key_number(rest)).or_insert_with(|| Some((place.clone(), root)));
            if own.as_ref().is_some_and(|own| own.0 != place || sets.root(own.1) != root) {
                *own = None;
            }
        }
    }
    if called.is_empty() {
        return;
    }
    for (reading, &start) in readings.iter().zip(starts) {
        for (at, _) in reading.actors.iter().enumerate() {
            let name = all.get(start + at).filter(|actor| actor.kind == ActorKind::Organization);
            let key = name.and_then(|_| spellings.name(start + at)).map(|spelling| spelling.key);
            let Some(Some((place, bearer))) = key.and_then(|key| called.get(&key)) else { continue };
            let speaks_of =
                |name: &str| name.split(|c: char| !c.is_alphanumeric()).any(|word| stem(word) == *place);
            let mut subjects =
                reading.actors.iter().filter(|actor| actor.is_subject).map(|actor| actor.name.as_str());
            if subjects.any(speaks_of) || speaks_of(&reading.document.title) {
                sets.join(*bearer, start + at);
            }
        }
    }
}

/// As many letters of a place's name stand in all its cases and in what is called after it.
const PLACE_STEM: usize = 5;

/// What may be a place at an end of a name, and the name without it: `Brenmark` and `Popular Front`.
fn place_and_rest(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let before = name.split_once(' ');
    let behind = name.rsplit_once(' ').map(|(rest, place)| (place, rest.strip_suffix(" of").unwrap_or(rest)));
    before.into_iter().chain(behind).filter(|(place, _)| place.starts_with(char::is_uppercase))
}

/// "Captain Dahl", of whom one paper tells, is the Erik Dahl of the other one that tells of the same days, where each knows
/// only one Dahl: not a Nurse Dahl too, and nobody who outlives him.
pub(super) fn surnames(readings: &[Reading], starts: &[usize], companions: &[(u32, u32)], sets: &mut Sets) {
    let mut people: HashMap<u32, People> = HashMap::new();
    for text in companions.iter().flat_map(|&(a, b)| [a, b]) {
        if let Some(reading) = readings.get(text as usize) {
            people.entry(text).or_insert_with(|| People::of(reading));
        }
    }
    let mut called: HashMap<usize, Vec<usize>> = HashMap::new();
    for (a, b) in companions.iter().flat_map(|&(a, b)| [(a, b), (b, a)]) {
        let of = |text: u32| Some((people.get(&text)?, *starts.get(text as usize)?));
        let (Some((own, own_start)), Some((other, other_start))) = (of(a), of(b)) else { continue };
        for (surname, bearers) in &own.surnames {
            let ([at], Some(others)) = (bearers.as_slice(), other.surnames.get(surname)) else { continue };
            if own.name(*at).contains([' ', '.']) || !own.has_one_title(*at) {
                continue;
            }
            let death = own.death(*at);
            let meant = others.iter().filter(|&&bearer| {
                let outlives = death.zip(other.last_deed(bearer)).is_some_and(|(death, deed)| deed > death);
                other.name(bearer).contains(' ') && !outlives
            });
            called.entry(own_start + at).or_default().extend(meant.map(|bearer| other_start + bearer));
        }
    }
    let mut called: Vec<(usize, Vec<usize>)> = called.into_iter().collect();
    called.sort_unstable();
    for (at, mut bearers) in called {
        bearers.iter_mut().for_each(|bearer| *bearer = sets.root(*bearer));
        bearers.sort_unstable();
        bearers.dedup();
        if let [bearer] = bearers.as_slice() {
            sets.join(*bearer, at);
        }
    }
}

/// The people of a text.
struct People<'a> {
    reading: &'a Reading,
    /// By the key of their surnames.
    surnames: HashMap<String, Vec<usize>>,
    /// The pieces in which each actor takes part.
    pieces: Vec<Vec<usize>>,
}

impl<'a> People<'a> {
    fn of(reading: &'a Reading) -> Self {
        let mut surnames: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, actor) in reading.actors.iter().enumerate() {
            if actor.kind == ActorKind::Person {
                let last = actor.name.split(' ').next_back().unwrap_or_default();
                surnames.entry(name_key(last)).or_default().push(at);
            }
        }
        let mut pieces: Vec<Vec<usize>> = vec![Vec::new(); reading.actors.len()];
        for piece in 0..reading.pieces.len() {
            for &actor in reading.casts.get(piece) {
                if let Some(own) = pieces.get_mut(actor as usize) {
                    own.push(piece);
                }
            }
        }
        Self { reading, surnames, pieces }
    }

    fn name(&self, at: usize) -> &'a str {
        self.reading.actors.get(at).map_or("", |actor| &actor.name)
    }

    fn pieces(&self, at: usize) -> impl Iterator<Item = (usize, &'a Piece)> {
        let reading = self.reading;
        let own = self.pieces.get(at).into_iter().flatten();
        own.filter_map(move |&piece| Some((piece, reading.pieces.get(piece)?)))
    }

    /// Whether all titles before the name are one: not Captain Dahl and Nurse Dahl.
    fn has_one_title(&self, at: usize) -> bool {
        let name = self.name(at);
        let mut known: Option<&str> = None;
        self.pieces(at).all(|(piece, _)| {
            let said = self.reading.titles.get(piece).split(' ');
            said.clone().zip(said.skip(1)).all(|(title, word)| {
                word != name || !title.starts_with(char::is_uppercase) || *known.get_or_insert(title) == title
            })
        })
    }

    fn death(&self, at: usize) -> Option<i64> {
        let deaths = self.pieces(at).filter(|(_, piece)| piece.kind == EventKind::Death);
        deaths.filter_map(|(_, piece)| piece.date.latest_day()).min()
    }

    /// The last day on which something else than a death is told of somebody.
    fn last_deed(&self, at: usize) -> Option<i64> {
        let deeds = self.pieces(at).filter(|(_, piece)| piece.kind != EventKind::Death);
        deeds.filter_map(|(_, piece)| piece.date.earliest_day()).max()
    }
}

/// How spellings sound, as far as one in each alphabet may sound the same.
struct Sounds(Vec<Option<(bool, u32)>>);

impl Sounds {
    fn of(spellings: &Spellings<'_>) -> Self {
        let mut of: Vec<Option<(bool, u32)>> = vec![None; spellings.len()];
        let mut numbers: HashMap<String, u32, TextHash> = HashMap::default();
        for cyrillic in [true, false] {
            for (number, sound) in (0u32..).zip(&mut of) {
                let Some(spelling) = spellings.get(number).filter(|spelling| !spelling.is_body_noun) else {
                    continue;
                };
                if sound::is_cyrillic(spelling.name) != cyrillic || !cyrillic && numbers.is_empty() {
                    continue;
                }
                let Some(sounds) = sound::of_name(spelling.name) else { continue };
                *sound = match numbers.get(&sounds) {
                    Some(known) => Some((cyrillic, *known)),
                    None if cyrillic => {
                        let new = numbers.len() as u32;
                        numbers.insert(sounds, new);
                        Some((cyrillic, new))
                    }
                    None => None,
                };
            }
        }
        Self(of)
    }

    /// Whether a spelling is in Cyrillic letters, and the number of its sounds.
    fn get(&self, spelling: u32) -> Option<(bool, u32)> {
        self.0.get(spelling as usize).copied().flatten()
    }
}

/// Names that sound the same in both alphabets are one, where each alphabet has only one bearer.
pub(super) fn by_sound(all: &[&crate::event::Actor], spellings: &Spellings<'_>, sets: &mut Sets) {
    const SEVERAL: usize = usize::MAX;
    let bears = |actor: &crate::event::Actor| match actor.kind {
        ActorKind::Organization => true,
        ActorKind::Person => actor.name.contains(' '),
        ActorKind::Place => false,
    };
    let sounds = Sounds::of(spellings);
    // Who bears it, and the patronymic: "Ivan Petrovich Lapin" is no Иван Сергеевич Лапин.
    type Bearer = Option<(usize, Option<String>)>;
    let mut bearers: HashMap<(ActorKind, u32), [Bearer; 2], TextHash> = HashMap::default();
    let note = |own: &mut Bearer, root: usize, name: &str| {
        *own = Some(match own.take() {
            None => (root, sound::patronymic(name)),
            Some((known, fathers)) if known == root => (root, fathers.or_else(|| sound::patronymic(name))),
            Some(_) => (SEVERAL, None),
        });
    };
    for cyrillic in [true, false] {
        for (index, actor) in all.iter().enumerate().filter(|(_, actor)| bears(actor)) {
            for &number in spellings.numbers(index) {
                let Some((is_cyrillic, sound)) = sounds.get(number) else { continue };
                if is_cyrillic != cyrillic {
                    continue;
                }
                let Some(name) = spellings.get(number).map(|spelling| spelling.name) else { continue };
                let key = (actor.kind, sound);
                let root = sets.root(index);
                if cyrillic {
                    let [own, _] = bearers.entry(key).or_default();
                    note(own, root, name);
                } else if let Some([_, own]) = bearers.get_mut(&key) {
                    note(own, root, name);
                }
            }
        }
    }
    // Which sets become one does not depend on the order in which they are joined.
    for [one, other] in bearers.into_values() {
        if let (Some((one, father)), Some((other, fathers))) = (one, other)
            && father.zip(fathers).is_none_or(|(one, other)| one == other)
            && one != SEVERAL
            && other != SEVERAL
        {
            sets.join(one, other);
        }
    }
}
