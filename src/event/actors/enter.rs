//! Who the first pass has seen becomes actors: one for each body, person and place, however it is written.

use super::{
    Names,
    called::{
        called_by_surname, crafts_of_series, is_called_by_one_name, is_ship, men_in_the_genitive,
        nouns_of_bodies, surnames_last,
    },
    key_string,
    surnames::surname_of,
    turned,
};
use crate::case;
use crate::document::Language;
use crate::event::{
    Actor, ActorKind,
    craft::{is_sort_of_craft, series},
    gather::{Gather, Seen},
    lexicon::{
        Lexicon, Tags,
        lists::{CITIES, LEGAL_FORMS, STATES},
    },
    names::{initials, key_of, same_person, without_legal_form},
    russian_name::{self, body_nominative},
    span::{is_acronym, is_country},
    word_list::WordList,
};
use crate::hash::{self, TextHash};
use crate::sort::CompactSort;
use std::collections::{HashMap, HashSet};

impl Names {
    pub(super) fn add_seen(&mut self, gather: Gather<'_>, text: &str) {
        let fullness = |seen: &Seen<'_>| {
            if seen.name.starts_with("Miss ") {
                return 1;
            }
            if seen.name.is_ascii() {
                let parts = seen.name.as_bytes().split(|byte| matches!(byte, b' ' | b'.'));
                return parts.filter(|part| part.len() > 1).count();
            }
            seen.name.split([' ', '.']).filter(|part| part.chars().nth(1).is_some()).count()
        };
        let Gather { seen, sexes, roles, descriptions, mut quoted, things, .. } = gather;
        quoted.retain(|name| !things.contains(name));
        let mut seen = seen;
        let surnames_last = surnames_last(&mut seen);
        called_by_surname(&mut seen);
        nouns_of_bodies(&mut seen);
        men_in_the_genitive(&mut seen, text);
        let about = self.subject.and_then(|subject| self.actors.get(subject));
        let about = about.filter(|about| about.kind == ActorKind::Organization);
        // "АМС «Заря-2»": the series is in the quotation marks.
        let about = about.map(|about| key_string(in_marks(&about.name).unwrap_or(about.name.as_str())));
        crafts_of_series(&mut seen, about.as_deref());
        // "An Ariadne 4 carried the probe aloft": with a number it is no person.
        for (_, entry) in seen.iter_mut().filter(|(key, _)| series(key).is_some()) {
            entry.evidence.person = false;
        }
        // "Colonel (later General) Ives": a rank alone is nobody's name.
        let nobody =
            |name: &str| is_rank_alone(name) || matches!(name, "BC" | "B.C" | "B.C." | "AD" | "BCE" | "CE");
        for entry in seen.values_mut().filter(|entry| entry.evidence.person && nobody(&entry.name)) {
            entry.evidence.person = false;
        }
        // "merged to form Harlan Cowling": whatever its words are like.
        for entry in seen.values_mut().filter(|entry| entry.bearer.formed) {
            entry.evidence.person = false;
            entry.evidence.body = true;
            entry.evidence.weak = false;
            entry.strong = entry.strong.max(1);
        }
        // Full names first, so that initials and abbreviations find them; then by name, never by hash. Most names differ
        // in their first eight letters, which are compared as one number.
        let rank = |key: &str, seen: &Seen<'_>| {
            let letters = hash::key(key.as_bytes()).swap_bytes();
            u128::from(u64::MAX - fullness(seen) as u64) << 64 | u128::from(letters)
        };
        let seen: Vec<(Box<str>, Seen<'_>)> = seen.into_iter().collect();
        let mut order: Vec<(u128, u32)> =
            seen.iter().zip(0..).map(|((key, seen), number)| (rank(key, seen), number)).collect();
        let key = |number: u32| seen.get(number as usize).map(|(key, _)| &**key);
        order.compact_sort_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a.1).cmp(&key(b.1))));
        self.keys.reserve(seen.len() / 2);
        let mut bearers: HashMap<String, Vec<usize>, TextHash> = HashMap::default();
        for (index, actor) in
            self.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person)
        {
            bearers.entry(surname_of(&actor.name)).or_default().push(index);
        }
        // First words of people of several names, once they are all known.
        let mut givens: Option<HashSet<String, TextHash>> = None;
        // First word of a firm's name → the only firm with it.
        let mut firms: HashMap<&str, u32, TextHash> = HashMap::default();
        // Last word of a body's name → the only body with it.
        let mut lasts: HashMap<&str, u32, TextHash> = HashMap::default();
        for (key, entry) in order.iter().filter_map(|(_, number)| seen.get(*number as usize)) {
            let evidence = entry.evidence;
            // "the Union" in a text that names the Soviet Union may be that.
            if let Some((_, last)) = key.rsplit_once(' ')
                && is_country(&entry.name)
            {
                lasts.insert(last, u32::MAX);
                self.shadowed.push(last.into());
            }
            let mut known = self.resolve_key(key).map(|index| index as usize);
            // "Rivera opened …" of a text about Ana Rivera: of nobody else, and of no firm.
            if known.is_none()
                && let Some(subject) = self.subject_called(key, &sexes)
                && !is_also_a_place(key)
            {
                self.keys.insert(key.clone(), subject as u32);
                continue;
            }
            // "the Combination" is the Northern Combination.
            if known.is_none() && evidence.body && !key.contains(' ') && !is_acronym(&entry.name) {
                known = lasts.get(&**key).filter(|index| **index != u32::MAX).map(|index| *index as usize);
                // "The Fellowship" is the Fellowship of the Open Door, if the text is about that.
                if known.is_none()
                    && !lasts.contains_key(&**key)
                    && !self.is_shadowed(key)
                    && let Some(subject) = self.subject
                    && self.actors.get(subject).is_some_and(|actor| heads(actor, key))
                {
                    self.keys.insert(key.clone(), subject as u32);
                    continue;
                }
            }
            let index = match known {
                Some(index) => {
                    if !key.contains(' ') && lasts.get(&**key) == Some(&(index as u32)) {
                        self.add_alias(index, &entry.name);
                    }
                    if evidence.body && turned(&entry.name).is_some() {
                        self.add_alias(index, &entry.name);
                    }
                    index
                }
                // "Ms Marlow" after "Ms Helen Marlow": the only person of that surname, unless of the other sex.
                None if evidence.person
                    && let Some(index) = self.only_bearer(key, &bearers, &sexes) =>
                {
                    self.keys.insert(key.clone(), index as u32);
                    index
                }
                // "Miss Marlow" of Helen Marlow, but neither "Miss Chile" nor "Miss Julie"
                None if let Some(surname) = key.strip_prefix("miss ")
                    && bearers.get(surname).is_some_and(|all| all.len() == 1)
                    && !is_also_a_place(surname)
                    && !is_kin(text, &entry.name)
                    && let Some(index) = self.only_bearer(surname, &bearers, &sexes)
                    && (self.given_sex(index) == Some(true) || self.is_said_woman(index, &sexes)) =>
                {
                    self.keys.insert(key.clone(), index as u32);
                    index
                }
                // "his brother Otto" of a text that names Otto Berg
                None if evidence.person
                    && !entry.bearer.rules
                    && !key.contains(' ')
                    && self.has_given(key, &mut givens) =>
                {
                    continue;
                }
                None if evidence.person => match self.person_like(&entry.name, &bearers) {
                    Some(index) => {
                        self.add_alias(index, &entry.name);
                        index
                    }
                    None => {
                        let index = self.insert_person(&entry.name);
                        // In the case in which it is written.
                        if !key.is_ascii() {
                            self.keys.entry(key.clone()).or_insert(index as u32);
                        }
                        if entry.count > 1 {
                            self.often.push(index);
                        }
                        bearers.entry(surname_of(&entry.name)).or_default().push(index);
                        index
                    }
                },
                None if evidence.body && !(evidence.weak && entry.strong == 0) => self.insert(Actor {
                    kind: ActorKind::Organization,
                    name: match entry.name.is_ascii() {
                        true => entry.name.to_string(),
                        false => body_nominative(&entry.name).unwrap_or_else(|| entry.name.to_string()),
                    },
                    aliases: Vec::new(),
                    is_subject: false,
                }),
                // "Lantern" of Holm's Lantern, the probe that the text is about
                None if entry.bearer.craft
                    && !self.happening
                    && self.nouns.iter().any(|noun| is_sort_of_craft(noun))
                    && let Some(subject) = self.subject
                    && self.actors.get(subject).is_some_and(|about| {
                        key_string(&about.name).strip_suffix(&**key).is_some_and(|rest| rest.ends_with(' '))
                    }) =>
                {
                    self.keys.insert(key.clone(), subject as u32);
                    continue;
                }
                None if entry.bearer.craft
                    && (entry.count > 1
                        || entry.bearer.acts
                        || series(key).is_some()
                        || is_ship(&entry.name)) =>
                {
                    let index = self.insert(Actor {
                        kind: ActorKind::Organization,
                        name: entry.name.to_string(),
                        aliases: Vec::new(),
                        is_subject: false,
                    });
                    self.crafts.push(index);
                    index
                }
                // "Talavera" of Talavera Industries
                None if !key.contains(' ')
                    && entry.bearer.acts
                    && !entry.bearer.lives
                    && !evidence.place
                    && !bearers.contains_key(&**key)
                    && let Some(&whole) = firms.get(&**key)
                    && whole != u32::MAX =>
                {
                    self.add_alias(whole as usize, &entry.name);
                    continue;
                }
                None if is_called_by_one_name(key, entry) && !bearers.contains_key(&**key) => {
                    let index = self.insert_person(&entry.name);
                    bearers.entry(surname_of(&entry.name)).or_default().push(index);
                    index
                }
                None if !entry.aliases.is_empty()
                    && !evidence.work
                    && !evidence.bare
                    && (!evidence.place || entry.name.contains(' ')) =>
                {
                    self.insert(Actor {
                        kind: ActorKind::Organization,
                        name: entry.name.to_string(),
                        aliases: Vec::new(),
                        is_subject: false,
                    })
                }
                // "Russia captured the town": a country at the start of a sentence is no less one.
                None if evidence.place
                    && (!evidence.weak
                        || lexicon_of(&entry.name)
                            .get(&case::lower(&entry.name))
                            .tags
                            .any(Tags::COUNTRY)) =>
                {
                    self.insert(Actor {
                        kind: ActorKind::Place,
                        name: russian_name::place_nominative(&entry.name)
                            .unwrap_or_else(|| entry.name.to_string()),
                        aliases: Vec::new(),
                        is_subject: false,
                    })
                }
                None => continue,
            };
            if let Some((_, last)) = key.rsplit_once(' ')
                && self.actors.get(index).is_some_and(|actor| actor.kind == ActorKind::Organization)
            {
                lasts
                    .entry(last)
                    .and_modify(|one| *one = if *one == index as u32 { *one } else { u32::MAX })
                    .or_insert(index as u32);
                if let Some((first, _)) = key.split_once(' ')
                    && BUSINESSES.has(last)
                    && lexicon_of(first).get(first).tags == Tags::NONE
                {
                    firms
                        .entry(first)
                        .and_modify(|one| *one = if *one == index as u32 { *one } else { u32::MAX })
                        .or_insert(index as u32);
                }
            }
            if entry.bearer.craft && evidence.body && known.is_none() {
                self.crafts.push(index);
            }
            for alias in &entry.aliases {
                self.add_alias(index, alias);
            }
            // "Kingdom of Ostrava" is called Ostrava.
            if evidence.body
                && known.is_none()
                && let Some((form, state)) = entry.name.split_once(" of ")
                && STATES.contains(&form.rsplit(' ').next().unwrap_or_default())
                && !state.contains(' ')
                && state.starts_with(char::is_uppercase)
                // "Congo" may be either of two republics.
                && !self.actors.iter().enumerate().any(|(other, actor)| {
                    other != index
                        && actor.kind == ActorKind::Organization
                        && actor.name.ends_with(state)
                        && actor.name.contains(" of ")
                })
            {
                self.add_alias(index, state);
            }
        }
        for (written, turned) in surnames_last {
            if let Some(person) = self.resolve_key(&turned) {
                self.keys.entry(written).or_insert(person);
            }
        }
        self.call_by_beginning(order.iter().filter_map(|(_, number)| seen.get(*number as usize)), &bearers);
        self.name_quoted(&quoted);
        self.shorten_courts();
        self.expand_abbreviations();
        // An abbreviation that was entered before its full name's bracket was read is the same body.
        self.fold_duplicates();
        self.index_surnames(text);
        self.index_heads();
        for (key, she) in sexes {
            let person = self.resolve_key(&key).map(|index| index as usize);
            let person = person
                .filter(|&index| self.actors[index].kind == ActorKind::Person)
                .or_else(|| self.titled(&key));
            if let Some(person) = person.filter(|&person| self.sex(person).is_none()) {
                self.sexes.push((person, she));
            }
        }
        for (noun, key) in descriptions.iter().filter_map(|described| described.split_once('\n')) {
            let bearer = self.resolve_key(key).or_else(|| self.titled(key).map(|index| index as u32));
            let person = |index: &u32| {
                self.actors.get(*index as usize).is_some_and(|actor| actor.kind == ActorKind::Person)
            };
            if let Some(bearer) = bearer.filter(person) {
                self.described.entry(noun.into()).or_default().insert(bearer);
            }
        }
        for (role, key) in roles {
            let Some(bearer) = self.resolve_key(&key).map(|index| index as usize) else { continue };
            match self.roles.iter().position(|(known, _)| *known == role) {
                None => self.roles.push((role, bearer)),
                // Two that bear it: the role alone says neither.
                Some(at) if self.roles[at].1 != bearer => self.roles[at].1 = usize::MAX,
                Some(_) => {}
            }
        }
        self.roles.retain(|(_, bearer)| *bearer != usize::MAX);
        let said: HashSet<&str, TextHash> = order
            .iter()
            .filter_map(|(_, number)| seen.get(*number as usize))
            .map(|(key, _)| &**key)
            .collect();
        self.add_parties(|key| said.contains(key));
    }

    /// "Okafor v Northgate Ferries Ltd": who sues stands first.
    fn add_parties(&mut self, said: impl Fn(&str) -> bool) {
        const SUING: [&str; 3] = ["claimant", "plaintiff", "pursuer"];
        const SUED: [&str; 2] = ["defendant", "defender"];
        let Some(name) =
            self.subject.and_then(|subject| self.actors.get(subject)).map(|actor| actor.name.clone())
        else {
            return;
        };
        let Some((first, second)) = [" v ", " v. ", " vs "].iter().find_map(|versus| name.split_once(versus))
        else {
            return;
        };
        let second = second.split(['[', '(', ',']).next().unwrap_or_default().trim();
        for (party, roles) in [(first, SUING.as_slice()), (second, SUED.as_slice())] {
            let key = key_string(party);
            let core = without_legal_form(party).unwrap_or(party);
            let known = self
                .resolve(party)
                .or_else(|| self.resolve(core))
                .or_else(|| self.titled(&key))
                .filter(|known| Some(*known) != self.subject);
            let last = party.rsplit(' ').next().unwrap_or_default();
            // "Harlow Board of Education" is called the board.
            let head = party.split(" of ").next().and_then(|head| head.rsplit(' ').next());
            let head = case::lower(head.unwrap_or(last));
            // "Commissioner of Excise", "Attorney General": who holds the office is the same for a case.
            let first = case::lower(party.split(' ').next().unwrap_or_default());
            let (noun, fits) = match OFFICES.has(&first) {
                true => (first, true),
                false => {
                    let fits = lexicon_of(party).get(&head).tags.any(Tags::BODY.or(Tags::ORGAN));
                    (head, fits)
                }
            };
            let called = fits && party.contains(' ');
            let firm = LEGAL_FORMS.contains(&last) || called;
            let Some(bearer) = known.or_else(|| firm.then_some(self.actors.len())) else { continue };
            if bearer == self.actors.len() {
                self.insert(Actor {
                    kind: ActorKind::Organization,
                    name: party.to_owned(),
                    aliases: Vec::new(),
                    is_subject: false,
                });
                // The case itself took the name's key when it was read.
                self.keys.insert(key_string(core).as_str().into(), bearer as u32);
            }
            if firm {
                // "Northline" of Northline Chemicals is no person.
                if let Some(actor) = self.actors.get_mut(bearer) {
                    actor.kind = ActorKind::Organization;
                }
                if let Some((short, _)) = core.split_once(' ')
                    && lexicon_of(short).get(&case::lower(short)).tags == Tags::NONE
                {
                    let key = key_string(short);
                    let entry = *self.keys.entry(key.as_str().into()).or_insert(bearer as u32);
                    let place =
                        self.actors.get(entry as usize).is_some_and(|actor| actor.kind == ActorKind::Place);
                    // "Shares in Calder fell": the firm in a text about its case.
                    if place {
                        self.keys.insert(key.as_str().into(), bearer as u32);
                    }
                    if said(&key) {
                        self.add_alias(bearer, short);
                    }
                }
                // "Northern Paper" of Northern Paper Mill Corp.
                for (end, _) in core.match_indices(' ').chain([(core.len(), "")]) {
                    let called = core.get(..end).unwrap_or_default();
                    if called.contains(' ') && called != party && said(&key_string(called)) {
                        self.add_alias(bearer, called);
                        self.beginnings.insert(key_string(called).into());
                    }
                }
            }
            // "the co-operative" of Harrow Co-operative v. Northline Ltd
            if called && self.role(&noun).is_none() {
                self.roles.push((noun, bearer));
            }
            for role in roles {
                if self.role(role).is_none() {
                    self.roles.push(((*role).to_owned(), bearer));
                }
            }
        }
    }

    /// "Kestrel applied", "Northern Paper": the only body whose name begins with these words and goes on with what sort of
    /// body it is; a firm, if it is a single word.
    fn call_by_beginning<'s>(
        &mut self,
        seen: impl Iterator<Item = &'s (Box<str>, Seen<'s>)>,
        bearers: &HashMap<String, Vec<usize>, TextHash>,
    ) {
        // First word of a name → the bodies with it; so few that more say nothing.
        let mut firsts: HashMap<String, Vec<(u32, String)>, TextHash> = HashMap::default();
        for (index, actor) in self.actors.iter().enumerate() {
            if actor.kind == ActorKind::Organization
                && (!actor.is_subject || !self.happening)
                && !self.crafts.contains(&index)
            {
                let key = key_string(&actor.name);
                if let Some((first, _)) = key.split_once(' ') {
                    let all = firsts.entry(first.to_owned()).or_default();
                    if all.len() < 4 {
                        all.push((index as u32, key));
                    }
                }
            }
        }
        if firsts.is_empty() {
            return;
        }
        let mut called: Vec<(u32, String)> = Vec::new();
        for (key, entry) in seen {
            let evidence = entry.evidence;
            let Some(longer) = firsts.get(key.split(' ').next().unwrap_or_default()) else { continue };
            if evidence.person || evidence.work || evidence.body || evidence.quoted || evidence.bare {
                continue;
            }
            let single = !key.contains(' ');
            let tags = lexicon_of(&entry.name).get(key).tags;
            // "Allied", "United" may be anybody.
            let alone = !single
                || !bearers.contains_key(&**key)
                    && entry.name.chars().count() > 3
                    && tags == Tags::NONE
                    && (entry.bearer.acts || entry.bearer.somebody)
                    && !entry.bearer.lives
                    && (entry.strong > 0 || entry.bearer.acts);
            if !alone || evidence.place || self.resolve_key(key).is_some() {
                continue;
            }
            let mut bodies = longer.iter().filter(|(_, name)| {
                name.strip_prefix(&**key).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| {
                    let sort = |word: &str| FIRMS.has(word) || !single && BODIES.has(word);
                    rest.split(' ').all(sort) || !single && rest.split(' ').next_back().is_some_and(sort)
                })
            });
            if let (Some((body, _)), None) = (bodies.next(), bodies.next()) {
                self.keys.insert(key.clone(), *body);
                called.push((*body, entry.name.to_string()));
            }
        }
        for (body, name) in called {
            self.add_alias(body as usize, &name);
            self.beginnings.insert(key_string(&name).into());
        }
    }

    /// "«Вымпел» эвакуировали": the only body whose name is that with a noun before it, "Завод «Вымпел»".
    fn name_quoted(&mut self, quoted: &HashSet<Box<str>, TextHash>) {
        if quoted.is_empty() {
            return;
        }
        let mut owners: HashMap<String, (usize, String), TextHash> = HashMap::default();
        for (index, actor) in self.actors.iter().enumerate() {
            let marks: &[char] = &['«', '»', '"', '“', '”'];
            let Some((noun, rest)) = actor.name.split_once(marks) else { continue };
            let core = rest.trim_end_matches(marks);
            if actor.kind != ActorKind::Organization || noun.trim().is_empty() || core.contains(marks) {
                continue;
            }
            let key = key_string(core);
            if quoted.contains(key.as_str()) {
                let owner = owners.entry(key).or_insert_with(|| (index, core.to_owned()));
                if owner.0 != index {
                    owner.0 = usize::MAX;
                }
            }
        }
        for (key, (index, core)) in owners {
            if index != usize::MAX && !self.keys.contains_key(key.as_str()) {
                self.add_alias(index, &core);
            }
        }
    }

    /// "the High Court" of the High Court of Vale, if the text names no other.
    fn shorten_courts(&mut self) {
        let court = |actor: &Actor| {
            actor.kind == ActorKind::Organization
                && !actor.is_subject
                && actor.name.split(' ').any(|word| matches!(word, "Court" | "Tribunal"))
        };
        let courts: Vec<(usize, String)> = (0..)
            .zip(&self.actors)
            .filter(|(_, actor)| court(actor))
            .map(|(at, actor)| (at, actor.name.clone()))
            .collect();
        // By what each may be called for short: the one court, or none where there are several.
        let mut short: HashMap<&str, Option<usize>, TextHash> = courts
            .iter()
            .map(|(_, name)| (name.as_str(), None))
            .filter(|(name, _)| name.contains(' '))
            .collect();
        let mut several: HashSet<&str, TextHash> = HashSet::default();
        for (whole, name) in &courts {
            let heads = name.match_indices(" of ").map(|(at, _)| name.get(..at));
            let tails = name.match_indices(' ').map(|(at, _)| name.get(at + 1..));
            for part in heads.chain(tails).flatten() {
                let Some((part, known)) = short.get_key_value(part) else { continue };
                if known.is_some_and(|known| known != *whole) {
                    several.insert(part);
                }
                let part = *part;
                short.insert(part, Some(*whole));
            }
        }
        for (_, name) in &courts {
            if let Some(whole) =
                short.get(name.as_str()).copied().flatten().filter(|_| !several.contains(name.as_str()))
            {
                self.keys.insert(key_string(name).into(), whole as u32);
                self.add_alias(whole, name);
            }
        }
    }

    /// Whether a person of several names has `key` for the first; `givens` keeps these.
    fn has_given(&self, key: &str, givens: &mut Option<HashSet<String, TextHash>>) -> bool {
        let people = || self.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
        let first = |actor: &Actor| Some(key_string(actor.name.split_once(' ')?.0));
        givens.get_or_insert_with(|| people().filter_map(first).collect()).contains(key)
    }

    fn insert_person(&mut self, name: &str) -> usize {
        let russian = (!name.is_ascii()).then(|| Lexicon::of(Language::Russian));
        let first = russian.and_then(|_| surname_last(name));
        let turned = first.as_deref().unwrap_or(name);
        let nominative = russian
            .and_then(|lexicon| {
                russian_name::nominative(turned, lexicon).or_else(|| russian_name::surname_nominative(turned))
            })
            .or(first);
        let written = nominative.is_some().then(|| key_string(name));
        // "Аркадием Ломовым" where the text names Аркадий Ломов, too.
        let known = nominative.as_deref().and_then(|name| self.resolve(name)).or_else(|| {
            // "графу Воронцову" where the text names the count Воронцов, too.
            let own = name.strip_suffix('у').filter(|own| russian.is_some() && !own.contains(' '))?;
            self.resolve(own).filter(|&known| self.actors[known].name.ends_with(own))
        });
        let written = written.or_else(|| known.map(|_| key_string(name)));
        if let (Some(known), Some(key)) =
            (known.filter(|&known| self.actors[known].kind == ActorKind::Person), &written)
        {
            self.keys.entry(key.as_str().into()).or_insert(known as u32);
            return known;
        }
        let index = self.insert(Actor {
            kind: ActorKind::Person,
            name: nominative.unwrap_or_else(|| name.to_owned()),
            aliases: Vec::new(),
            is_subject: false,
        });
        if let Some(key) = written {
            self.keys.entry(key.as_str().into()).or_insert(index as u32);
        }
        index
    }

    /// The person whom the document is about, where the single word `key` is the surname and is not said of the other sex.
    fn subject_called(&self, key: &str, sexes: &[(Box<str>, bool)]) -> Option<usize> {
        let index = self.subject.filter(|_| !key.contains(' '))?;
        let subject = self.actors.get(index).filter(|actor| actor.kind == ActorKind::Person)?;
        let other_sex =
            || sexes.iter().any(|(named, she)| **named == *key && self.she.is_some_and(|own| own != *she));
        (subject.name.contains(' ') && surname_of(&subject.name) == key && !other_sex()).then_some(index)
    }

    /// Whether the text says "she" of the whole name of `person`.
    fn is_said_woman(&self, person: usize, sexes: &[(Box<str>, bool)]) -> bool {
        let key = self.actors.get(person).map(|person| key_string(&person.name)).unwrap_or_default();
        sexes.iter().any(|(named, she)| **named == *key && *she)
    }

    /// The only person whose surname is the single word `key`.
    fn only_bearer(
        &self,
        key: &str,
        bearers: &HashMap<String, Vec<usize>, TextHash>,
        sexes: &[(Box<str>, bool)],
    ) -> Option<usize> {
        let bearer = match *bearers.get(key)?.as_slice() {
            [bearer] => bearer,
            ref several => self.main_of(several)?,
        };
        let sex = |key: &str| sexes.iter().find(|(known, _)| **known == *key).map(|(_, she)| *she);
        let full = sex(&key_string(&self.actors.get(bearer)?.name));
        let same = full.is_none_or(|full| sex(key).is_none_or(|sex| sex == full));
        (!key.contains(' ') && same).then_some(bearer)
    }

    /// Of several people of one surname the only one whose whole name is said more than once: the others are his kin.
    fn main_of(&self, bearers: &[usize]) -> Option<usize> {
        let mut often = bearers.iter().copied().filter(|bearer| self.often.contains(bearer));
        often.next().filter(|_| often.next().is_none())
    }

    /// The only person whom `name` can mean, among those of its surname.
    fn person_like(&self, name: &str, bearers: &HashMap<String, Vec<usize>, TextHash>) -> Option<usize> {
        let mut found = None;
        for &index in bearers.get(&surname_of(name))?.iter().take(64) {
            if same_person(&self.actors[index].name, name) {
                if found.is_some() {
                    return None;
                }
                found = Some(index);
            }
        }
        found
    }

    /// A bare abbreviation is the only body whose first letters it has.
    fn expand_abbreviations(&mut self) {
        let is_bare = |actor: &Actor| {
            actor.kind == ActorKind::Organization
                && !actor.is_subject
                && actor.aliases.is_empty()
                && is_acronym(&actor.name)
        };
        if !self.actors.iter().any(is_bare) {
            return;
        }
        let mut owners: HashMap<String, usize, TextHash> = HashMap::default();
        for (index, actor) in self.actors.iter().enumerate() {
            if actor.kind == ActorKind::Organization && !is_acronym(&actor.name) {
                let [without, with] = initials(&actor.name);
                let distinct = with != without;
                for letters in [Some(without), distinct.then_some(with)].into_iter().flatten() {
                    owners.entry(letters).and_modify(|owner| *owner = usize::MAX).or_insert(index);
                }
            }
        }
        for index in 0..self.actors.len() {
            let actor = &self.actors[index];
            if !is_bare(actor) || actor.name.chars().count() < 3 || actor.name.contains('-') {
                continue;
            }
            let acronym = actor.name.clone();
            if let Some(entry) =
                owners.get(&case::lower(&acronym)).and_then(|&owner| self.actors.get_mut(owner))
                && !entry.aliases.contains(&acronym)
            {
                entry.aliases.push(acronym);
            }
        }
    }

    fn fold_duplicates(&mut self) {
        let mut owner: HashMap<Box<str>, usize, TextHash> = HashMap::default();
        let mut key = String::new();
        let mut target: Vec<usize> = (0..self.actors.len()).collect();
        for (index, actor) in self.actors.iter().enumerate() {
            for alias in &actor.aliases {
                key_of(alias, &mut key);
                owner.entry(key.as_str().into()).or_insert(index);
            }
        }
        for (index, actor) in self.actors.iter().enumerate() {
            key_of(&actor.name, &mut key);
            if let Some(&other) = owner.get(key.as_str())
                && other != index
                && !actor.is_subject
            {
                target[index] = other;
            }
        }
        for index in 0..target.len() {
            let other = target[index];
            if other == index || target[other] != other {
                continue;
            }
            let moved = std::mem::take(&mut self.actors[index].aliases);
            key_of(&self.actors[index].name.clone(), &mut key);
            self.keys.insert(key.as_str().into(), other as u32);
            for alias in moved {
                key_of(&alias, &mut key);
                self.keys.insert(key.as_str().into(), other as u32);
                self.add_alias(other, &alias);
            }
        }
    }

    fn index_heads(&mut self) {
        for (index, actor) in self.actors.iter().enumerate() {
            if actor.kind != ActorKind::Organization {
                continue;
            }
            let core = actor.name.split(" of ").next().unwrap_or_default();
            // "Наркомат тяжёлой промышленности", «завод «Маяк»»: Russian says first what it is.
            let first = actor.name.split(['«', '"', '“']).next().unwrap_or_default();
            let lexicon = Lexicon::of(Language::Russian);
            let russian = (!first.is_ascii()).then(|| {
                first.split_whitespace().find(|word| lexicon.get(&case::lower(word)).tags.any(Tags::BODY))
            });
            // "КБ «Маяк»" is called the bureau.
            let short = first.split_whitespace().next().filter(|_| russian == Some(None));
            let spelt = short
                .and_then(|short| SHORT_FORMS.iter().find(|(form, _)| *form == short).map(|(_, noun)| *noun));
            let russian = russian.map(|head| head.or(spelt));
            if let Some(Some(head)) = russian
                && Some(index) != self.subject
                && head.len() < actor.name.len()
            {
                // As it is written, and for its other cases.
                let mut forms = vec![case::lower(head), key_string(head)];
                forms.dedup();
                for form in forms {
                    let entry = self.heads.entry(form.into()).or_insert(index as u32);
                    if *entry != index as u32 && Some(*entry as usize) != self.subject {
                        *entry = u32::MAX;
                    }
                }
            }
            // A case is no board because its defendant is one.
            let case = [" v ", " v. ", " vs "].iter().any(|versus| actor.name.contains(versus));
            let whole = core.len() == actor.name.len();
            if let Some(head) = core.split_whitespace().next_back()
                && russian.is_none()
                && !case
                && !(whole && head.len() == core.len())
            {
                let head = case::lower(head);
                let entry = self.heads.entry(head.as_str().into()).or_insert(index as u32);
                // Of several the document's subject is meant.
                if *entry != index as u32 && Some(*entry as usize) != self.subject {
                    *entry = u32::MAX;
                }
            }
        }
    }
}

pub(super) fn lexicon_of(name: &str) -> &'static Lexicon {
    Lexicon::of(if name.is_ascii() { Language::English } else { Language::Russian })
}

/// What the name of a firm ends with, so that its first word is what it is called by.
pub(super) static BUSINESSES: WordList = WordList::new(&[
    "records",
    "industries",
    "motors",
    "aerospace",
    "aeronautics",
    "systems",
    "pharma",
    "pharmaceuticals",
    "technologies",
    "shipping",
    "airways",
    "instruments",
    "electronics",
    "software",
    "games",
    "studios",
    "entertainment",
    "media",
    "publishing",
    "foods",
    "chemicals",
    "holdings",
    "energy",
    "dynamics",
    "laboratories",
    "semiconductor",
    "robotics",
    "telecom",
    "raumfahrt",
    "aeronautica",
    "ltd",
    "limited",
    "plc",
    "inc",
    "gmbh",
    "ag",
]);

/// Words that say what sort of firm bears the name before them.
#[rustfmt::skip]
static FIRMS: WordList = WordList::new(&[
    "company", "companies", "co", "corporation", "corp", "incorporated", "inc", "limited", "ltd", "plc", "llc", "llp",
    "group", "holding", "holdings", "partners", "brothers", "sons", "gmbh", "ag", "sa", "bv", "nv", "ab", "oy", "as", "spa",
    "international", "industries", "industrial", "enterprises", "works", "mills", "motors", "motor", "engineering",
    "electronics", "electric", "electrical", "technologies", "technology", "systems", "software", "data", "computers",
    "computing", "instruments", "laboratories", "labs", "pharma", "pharmaceuticals", "chemicals", "chemical", "foods",
    "brewery", "breweries", "bakeries", "stores", "retail", "records", "music", "entertainment", "pictures", "films",
    "studios", "studio", "games", "media", "press", "publishing", "publishers", "publications", "books", "broadcasting",
    "television", "radio", "telecom", "communications", "airlines", "airways", "air", "aviation", "aircraft", "aerospace",
    "services", "service", "express", "transport", "logistics", "shipping", "lines", "line", "railway", "railways",
    "railroad", "shipyard", "shipbuilders", "shipbuilding", "steel", "iron", "glass", "bottle", "container", "paper",
    "textiles", "cotton", "carpets", "coal", "oil", "gas", "petroleum", "power", "energy", "water", "mining", "minerals",
    "metals", "copper", "rubber", "plastics", "paints", "cement", "construction", "builders", "properties", "estates",
    "bank", "banking", "insurance", "assurance", "capital", "investments", "trust", "finance", "securities", "credit",
]);

/// The same of other bodies, which are called after a town, a land or a person.
#[rustfmt::skip]
static BODIES: WordList = WordList::new(&[
    "foundation", "institute", "laboratory", "university", "college", "academy", "society", "association", "club",
    "agency", "bureau", "network", "consortium", "syndicate", "cooperative", "co-operative", "union", "federation",
    "confederation", "league", "alliance", "party", "front", "movement", "committee", "council", "commission", "board",
    "orchestra", "philharmonic", "quartet", "ensemble", "choir", "opera", "ballet", "theatre", "theater", "band",
    "brigade", "regiment", "division", "squadron", "fleet", "army",
]);

/// Abbreviations before a Russian name, with the noun by which the text goes on.
const SHORT_FORMS: [(&str, &str); 10] = [
    ("КБ", "бюро"),
    ("ОКБ", "бюро"),
    ("СКБ", "бюро"),
    ("НПО", "объединение"),
    ("ПО", "объединение"),
    ("НИИ", "институт"),
    ("ЦНИИ", "институт"),
    ("АО", "общество"),
    ("ПАО", "общество"),
    ("ЦК", "комитет"),
];

/// Offices that go to law by their name.
static OFFICES: WordList = WordList::new(&[
    "commissioner",
    "commissioners",
    "secretary",
    "minister",
    "registrar",
    "comptroller",
    "collector",
    "inspector",
    "superintendent",
    "attorney",
    "director",
    "trustees",
    "governors",
    "regents",
    "mayor",
    "city",
    "county",
    "state",
]);

/// Whether the name of a body begins with the word `key` and says behind it whose or for what it is.
fn heads(actor: &Actor, key: &str) -> bool {
    let head = [" of ", " for "].iter().find_map(|link| Some(actor.name.split_once(link)?.0));
    actor.kind == ActorKind::Organization && head.is_some_and(|head| key_string(head) == key)
}

/// Whether the single word `key` is the name of a country or a town, too: "Chile", "Washington".
fn is_also_a_place(key: &str) -> bool {
    let places = Tags::COUNTRY.or(Tags::LOCALITY);
    CITIES.contains(&key) || lexicon_of(key).get(key).tags.any(places)
}

/// Whether the text introduces the bearer of `name` as a relative of somebody: "Her sister, Miss Marlow".
fn is_kin(text: &str, name: &str) -> bool {
    const KIN: [&str; 8] = ["sister", "daughter", "aunt", "niece", "cousin", "mother", "wife", "half-sister"];
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', ',']);
        KIN.iter().any(|kin| before.ends_with(kin))
    })
}

/// Whether a name is nothing but ranks: "General", "Lieutenant General".
fn is_rank_alone(name: &str) -> bool {
    let lexicon = lexicon_of(name);
    let given = Tags::GIVEN_NAME;
    name.split(' ').all(|word| {
        let tags = lexicon.get(&case::lower(word)).tags;
        tags.any(Tags::HONORIFIC.or(Tags::OFFICE)) && !tags.any(given)
    })
}

/// "Олег Петрович Кнышев" of "Кнышев Олег Петрович", "О. П. Кнышев" of "Кнышев О. П.".
fn surname_last(name: &str) -> Option<String> {
    let (surname, given) = name.split_once(' ')?;
    let initials =
        given.split([' ', '.']).filter(|part| !part.is_empty()).all(|part| part.chars().count() == 1);
    let full = given.rsplit(' ').next().is_some_and(is_patronymic_of_case) && given.contains(' ');
    let turn = !surname.contains('.')
        && surname.chars().count() > 2
        && !is_sort_of_craft(surname)
        && (initials || full && !is_patronymic_of_case(surname));
    turn.then(|| [given, " ", surname].concat())
}

/// "Ильич", "Ильича", "Павловной"
fn is_patronymic_of_case(word: &str) -> bool {
    word.chars().count() > 4
        && [
            "вич",
            "вича",
            "вичу",
            "вичем",
            "виче",
            "ьич",
            "ьича",
            "вна",
            "вны",
            "вне",
            "вну",
            "вной",
            "чна",
            "чны",
            "чной",
        ]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// What stands between quotation marks in a name.
fn in_marks(name: &str) -> Option<&str> {
    Some(name.split_once('«')?.1.split_once('»')?.0)
}
