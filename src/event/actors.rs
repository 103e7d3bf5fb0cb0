//! Who is named in a document: names gathered in one pass, with aliases from brackets, abbreviations,
//! fields and initials, so that a later pass can say who a span is.

use super::{
    Actor, ActorKind,
    antecedent::is_happening,
    gather::{Gather, Seen},
    lexicon::{Lexicon, Tags, fold},
    names::{initials, key_of, same_person},
    russian_name::{self, body_nominative},
    span::{Kept, Room, Span, VESSELS, find, is_acronym, is_country},
    token::Token,
};
use crate::case;
use crate::document::{BlockKind, Document, Language};
use crate::hash::TextHash;
use crate::sort::CompactSort;
use std::{collections::HashMap, ops::Range};

/// Names of a document.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) actors: Vec<Actor>,
    /// Spans that the first pass found.
    kept: Kept,
    /// Key of a name → index into `actors`.
    keys: HashMap<Box<str>, u32, TextHash>,
    /// Surname → index of the only person with it; `u32::MAX` when there are several.
    surnames: HashMap<Box<str>, u32, TextHash>,
    /// What the document is about.
    pub(crate) subject: Option<usize>,
    /// Common nouns that the document calls its subject: city, band, chemist.
    pub(crate) nouns: Vec<String>,
    /// The title in words, when the text opens with it: what "it" means where the title is no name.
    pub(crate) topic: Option<String>,
    /// Common noun at the head of a body's name → the only body with it; `u32::MAX` when there are several.
    heads: HashMap<Box<str>, u32, TextHash>,
    /// Last words of countries of several words, which a bare name may mean as well.
    shadowed: Vec<Box<str>>,
    /// Whether the document calls its subject "she" rather than "he"; none when it is no person.
    pub(crate) she: Option<bool>,
    /// Bodies with the body as which they began, as far as it has been read.
    pub(crate) formers: Vec<(usize, usize)>,
    /// Whether the subject is a ship, which is a "she" too.
    pub(crate) ship: bool,
    /// Whether the subject happens or is made, and so does nothing itself: a battle, a case.
    pub(crate) happening: bool,
    /// People with whether the text shows them as women.
    sexes: Vec<(usize, bool)>,
    /// Roles with who bears them.
    roles: Vec<(String, usize)>,
}

/// What stands behind the name of a club or company and is left out when it is spoken of.
const LEGAL_FORMS: &[&str] = &[
    "F.C.",
    "F.C",
    "FC",
    "A.F.C.",
    "AFC",
    "R.F.C.",
    "RFC",
    "S.C.",
    "SC",
    "C.F.",
    "CF",
    "Football Club",
    "Cricket Club",
    "Ltd",
    "Ltd.",
    "Limited",
    "plc",
    "PLC",
    "Inc.",
    "Inc",
    "Corp.",
    "Corporation",
    "Company",
    "Co.",
    "AB",
    "AG",
    "GmbH",
    "S.A.",
    "SA",
    "A/S",
    "AS",
    "N.V.",
    "B.V.",
    "S.p.A.",
    "LLC",
    "LLP",
];

/// Forms of states, of which the rest of the name is their name for short.
const STATES: &[&str] = &[
    "Kingdom",
    "Republic",
    "Empire",
    "Duchy",
    "Principality",
    "Sultanate",
    "Emirate",
    "Khanate",
    "Commonwealth",
    "Confederation",
    "Grand-Duchy",
    "County",
    "Emirates",
];

/// Words at the end of a club's name by which it is called.
const SIDES: &[&str] =
    &["Rovers", "Wanderers", "Albion", "Rangers", "United", "City", "Athletic", "Town", "County"];

/// Letters before the names of ships.
const SHIPS: &[&str] = &[
    "HMS", "USS", "SS", "RMS", "MV", "MS", "SMS", "HMAS", "HMCS", "HMNZS", "HNLMS", "HNoMS", "HDMS", "HSwMS",
    "USNS", "USCGC", "INS", "ORP", "RV", "PS", "TS", "SY",
];

/// A name in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Tokens of the name itself.
    pub(crate) tokens: Range<usize>,
    /// First token of the words that make it an organ or event of the name.
    pub(crate) outer: usize,
    /// Index into `Names::actors`.
    pub(crate) actor: usize,
}

impl Names {
    /// Gathers the names of `document`.
    pub(crate) fn of(document: &Document) -> Self {
        let mut gather = Gather::default();
        let mut subject_name = strip_disambiguator(&document.title);
        // "Орлова, Вера Николаевна", as an index writes it.
        if document.language == Language::Russian
            && let Some((surname, given)) = subject_name.split_once(", ")
            && !surname.contains(' ')
            && given.split(' ').count() <= 2
            && given.split(' ').next_back().is_some_and(|word| {
                ["вич", "вна", "ична"].iter().any(|ending| word.ends_with(ending))
                    || Lexicon::of(document.language).get(&case::lower(word)).tags.any(Tags::GIVEN_NAME)
            })
        {
            subject_name = [given, " ", surname].concat();
        }
        for block in &document.blocks {
            if matches!(block.kind, BlockKind::Bibliography | BlockKind::Citation) {
                continue;
            }
            gather.block(document, block);
        }
        let mut names = Self { topic: topic(document, &subject_name), ..Self::default() };
        names.add_subject(document, &subject_name, &gather);
        names.kept = std::mem::take(&mut gather.kept);
        names.add_seen(gather);
        names
    }

    /// Who is named among `tokens`, which are those of the bytes `range`; `spans` is a buffer.
    pub(crate) fn locate(
        &self,
        text: &str,
        range: &Range<usize>,
        tokens: &[Token],
        lexicon: &Lexicon,
        spans: &mut Vec<Span>,
        out: &mut Vec<Named>,
    ) {
        out.clear();
        if !self.kept.read(range, spans) {
            find(text, tokens, lexicon, &mut Room::default(), spans);
        }
        let mut key = String::new();
        for span in spans.iter() {
            // "Committee for a workers' international": small letters where the full name has capitals.
            if matches!(tokens.get(span.end).map(|token| token.text(text)), Some("of" | "for"))
                && let Some((end, actor)) =
                    (span.end + 2..(span.end + 7).min(tokens.len() + 1)).rev().find_map(|end| {
                        Some((end, self.resolve_tokens(text, tokens, span.first..end, &mut key)?))
                    })
            {
                out.push(Named { tokens: span.first..end, outer: span.outer, actor: actor as usize });
                continue;
            }
            if let Some(actor) = self.resolve_tokens(text, tokens, span.first..span.end, &mut key) {
                let mut actor = actor as usize;
                if span.end == span.first + 1
                    && self.actors.get(actor).is_some_and(|known| known.kind != ActorKind::Person)
                    && let Some(title) = span.first.checked_sub(1).and_then(|at| tokens.get(at))
                    && title.is_capital()
                    && lexicon.get(&case::lower(title.text(text))).tags.any(Tags::HONORIFIC)
                {
                    actor = self.titled(&key).unwrap_or(actor);
                }
                out.push(Named { tokens: span.first..span.end, outer: span.outer, actor });
            } else if span.evidence.quoted {
                continue;
            } else if span.end == span.first + 1
                && span.evidence.bare
                && span.first > 0
                && tokens.get(span.first - 1).is_some_and(|token| matches!(token.text(text), "the" | "The"))
                && let Some(noun) = tokens.get(span.first).map(|token| case::lower(token.text(text)))
                && !self.is_shadowed(&noun)
                // "left for the Front"
                && !(noun == "front"
                    && span.first > 1
                    && tokens.get(span.first - 2).is_some_and(|token| {
                        matches!(token.text(text), "for" | "to" | "at" | "on" | "from")
                    }))
                && let Some(actor) = self.headed(&noun)
            {
                // "merged with the Front": the only body of that name.
                out.push(Named { tokens: span.first..span.end, outer: span.outer, actor });
            } else if span.outer < span.first
                && let Some(actor) = self.resolve_tokens(text, tokens, span.outer..span.end, &mut key)
            {
                out.push(Named { tokens: span.outer..span.end, outer: span.outer, actor: actor as usize });
            }
        }
    }

    /// Whether the words of the sentence `range` can state a tie, if the first pass has looked.
    pub(crate) fn ties(&self, range: &Range<usize>) -> Option<bool> {
        self.kept.ties(range)
    }

    /// Whether a country is named by several words of which `noun` is the last: "the Union" may be the Soviet Union.
    pub(crate) fn is_shadowed(&self, noun: &str) -> bool {
        self.shadowed.iter().any(|other| **other == *noun)
    }

    /// The only body whose name has this common noun at its head: "the foundation" of the Quill Foundation.
    pub(crate) fn headed(&self, noun: &str) -> Option<usize> {
        self.heads.get(noun).filter(|index| **index != u32::MAX).map(|index| *index as usize)
    }

    /// The name under which `actor` began.
    pub(crate) fn before(&self, actor: usize) -> Option<&str> {
        let (_, former) = self.formers.iter().find(|(body, _)| *body == actor)?;
        Some(self.actors.get(*former)?.name.as_str())
    }

    /// Whether the text shows the person `actor` as a woman or as a man.
    pub(crate) fn sex(&self, actor: usize) -> Option<bool> {
        let known = self.sexes.iter().find(|(person, _)| *person == actor).map(|(_, she)| *she);
        known.or_else(|| self.she.filter(|_| self.subject == Some(actor)))
    }

    /// Remembers that the text speaks of `actor` as a woman or as a man.
    pub(crate) fn learn_sex(&mut self, actor: usize, she: bool) {
        if self.sex(actor).is_none() {
            self.sexes.push((actor, she));
        }
    }

    /// Who bears a role that the text defined: "the claimant".
    pub(crate) fn role(&self, noun: &str) -> Option<usize> {
        self.roles.iter().find(|(role, _)| role == noun).map(|(_, actor)| *actor)
    }

    /// The person of this surname, which may also begin a body's name: "Ms Marlow" of Marlow Ltd.
    fn titled(&self, key: &str) -> Option<usize> {
        self.surnames.get(key).copied().filter(|index| *index != u32::MAX).map(|index| index as usize)
    }

    /// Index of the actor with this name.
    pub(crate) fn resolve(&self, name: &str) -> Option<usize> {
        let mut key = String::new();
        key_of(name, &mut key);
        self.resolve_key(&key).map(|index| index as usize)
    }

    fn resolve_tokens(
        &self,
        text: &str,
        tokens: &[Token],
        range: Range<usize>,
        key: &mut String,
    ) -> Option<u32> {
        let (first, last) = (tokens.get(range.start)?, tokens.get(range.end.checked_sub(1)?)?);
        let name = text.get(first.start..last.end)?;
        key_of(name, key);
        self.resolve_key(key).or_else(|| {
            if range.len() == 1 {
                return self.surnames.get(key.as_str()).copied().filter(|index| *index != u32::MAX);
            }
            None
        })
    }

    fn resolve_key(&self, key: &str) -> Option<u32> {
        if let Some(index) = self.keys.get(key) {
            return Some(*index);
        }
        let (Some(first), Some(last)) = (key.split(' ').next(), key.rsplit(' ').next()) else { return None };
        for head in GENERIC.iter().filter(|head| **head == first || **head == last) {
            let rest = key
                .strip_suffix(*head)
                .and_then(|rest| rest.strip_suffix(' '))
                .or_else(|| key.strip_prefix(*head).and_then(|rest| rest.strip_prefix(' ')));
            if let Some(index) = rest.and_then(|rest| self.keys.get(rest)) {
                return Some(*index);
            }
        }
        None
    }

    /// Makes sure that `name` is an actor and returns its index.
    pub(crate) fn ensure(&mut self, name: &str, kind: ActorKind) -> usize {
        if let Some(index) = self.resolve(name) {
            return index;
        }
        self.insert(Actor { kind, name: name.to_owned(), aliases: Vec::new(), is_subject: false })
    }

    /// Adds an actor that is known not to be there yet.
    pub(crate) fn insert_new(&mut self, actor: Actor) -> usize {
        match self.resolve(&actor.name) {
            Some(index) => index,
            None => self.insert(actor),
        }
    }

    /// Says that `alias` is another name of `actor`.
    pub(crate) fn add_alias(&mut self, actor: usize, alias: &str) {
        let mut key = String::new();
        key_of(alias, &mut key);
        if key.is_empty() {
            return;
        }
        let index = *self.keys.entry(key.as_str().into()).or_insert(actor as u32);
        if index as usize == actor
            && let Some(entry) = self.actors.get_mut(actor)
            && entry.name != alias
            && !entry.aliases.iter().any(|known| known == alias)
        {
            entry.aliases.push(alias.to_owned());
        }
    }

    fn insert(&mut self, mut actor: Actor) -> usize {
        actor.name.truncate(without_stop(&actor.name).len());
        let mut key = String::new();
        key_of(&actor.name, &mut key);
        let index = self.actors.len();
        self.keys.entry(key.as_str().into()).or_insert(index as u32);
        // "Party of Workers" is the "Workers' Party".
        if actor.kind == ActorKind::Organization
            && let Some(turned) = turned(&actor.name)
        {
            key_of(&turned, &mut key);
            self.keys.entry(key.as_str().into()).or_insert(index as u32);
        }
        self.actors.push(actor);
        index
    }

    fn add_subject(&mut self, document: &Document, name: &str, gather: &Gather) {
        if name.trim().is_empty() {
            return;
        }
        let mut key = String::new();
        key_of(name, &mut key);
        let seen = gather.seen.get(key.as_str());
        let lower = &mut String::new();
        let given = name.split_whitespace().next().is_some_and(|word| {
            fold(word, lower);
            Lexicon::of(document.language).get(lower).tags.any(Tags::GIVEN_NAME)
        });
        let body = name.split_whitespace().any(|word| {
            fold(word, lower);
            Lexicon::of(document.language).get(lower).tags.any(Tags::BODY.or(Tags::EVENT))
        });
        let words = name.split_whitespace().count();
        let spoken = gather.he.max(gather.she) >= 3 && gather.he.max(gather.she) > 2 * gather.it;
        let named = gather.lead.first().is_some_and(|(lead, _)| {
            same_person(lead, name)
                && gather.seen.get(key_string(lead).as_str()).is_some_and(|seen| seen.evidence.person)
        });
        // "HMS Cormorant", "X was a light cruiser": a ship is a she and yet no woman.
        self.ship = SHIPS.contains(&name.split(' ').next().unwrap_or_default())
            || gather.nouns.iter().any(|noun| VESSELS.has(noun));
        let body = body || self.ship;
        let person = gather.has_life
            || ((seen.is_some_and(|seen| seen.evidence.person) || given || named || spoken)
                && !body
                && !name.contains(['«', '"', '“'])
                && ![" v ", " v. ", " vs "].iter().any(|versus| name.contains(versus))
                && (2..=4).contains(&words));
        let kind = if person && !body { ActorKind::Person } else { ActorKind::Organization };
        // A title that is a phrase and not a name ("History of …", "Meeting log") is nobody.
        let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
        let russian = document.language == crate::document::Language::Russian && (body || words <= 3);
        if seen.is_none() && !russian && capitals * 2 < words + 1 && !gather.quoted_subject(&key) {
            return;
        }
        let index = self.insert(Actor { kind, name: name.to_owned(), aliases: Vec::new(), is_subject: true });
        self.subject = Some(index);
        self.nouns.clone_from(&gather.nouns);
        self.happening = kind == ActorKind::Organization
            && !self.ship
            && self.actors.get(index).is_some_and(|actor| is_happening(actor, document.language));
        let shown = russian_name::is_woman(name).filter(|_| document.language == Language::Russian);
        self.she = (kind == ActorKind::Person).then_some(shown.unwrap_or(gather.she > gather.he));
        if document.title.trim() != name
            && document.title.trim().starts_with(name)
            && document.title.ends_with(')')
        {
            self.add_alias(index, document.title.trim());
        }
        for alias in &gather.subject_aliases {
            self.add_alias(index, alias);
        }
        if kind == ActorKind::Organization
            && let Some(short) = short_name(name, gather, Lexicon::of(document.language))
        {
            self.keys.entry(key_string(short).as_str().into()).or_insert(index as u32);
        }
        // "Ashdown Rovers" is called Rovers.
        if kind == ActorKind::Organization
            && words >= 2
            && gather.nouns.iter().any(|noun| matches!(noun.as_str(), "club" | "team" | "side"))
            && let Some(side) = name.rsplit(' ').next().filter(|side| SIDES.contains(side))
        {
            self.keys.entry(key_string(side).as_str().into()).or_insert(index as u32);
        }
        // "Marlow Vale F.C." is called Marlow Vale.
        for name in std::iter::once(name).chain(gather.subject_aliases.iter().map(String::as_str)) {
            let core = LEGAL_FORMS.iter().find_map(|form| name.strip_suffix(form)?.strip_suffix(' '));
            if let Some(core) = core.filter(|core| kind == ActorKind::Organization && core.len() > 3) {
                self.keys.entry(key_string(core).as_str().into()).or_insert(index as u32);
            }
        }
        for (name, aliases) in &gather.lead {
            let mut lead_key = String::new();
            key_of(name, &mut lead_key);
            // The lead's fuller name ends with the title: All-Union Party «Union of Communists».
            let whole = |rest: Option<&str>, edge: fn(&str) -> bool| {
                rest.is_some_and(|rest| rest.is_empty() || edge(rest))
            };
            let longer = (whole(lead_key.strip_suffix(key.as_str()), |rest| rest.ends_with(' '))
                || whole(lead_key.strip_prefix(key.as_str()), |rest| rest.starts_with(' ')))
                && !lead_key.is_empty();
            let quoted_core = name.contains(['«', '"', '“']) || lead_key.len() < key.len() + 24;
            let person = kind == ActorKind::Person && same_person(name, document.title.trim());
            if person
                || lead_key == key
                || (longer && quoted_core && !lead_key.contains(&format!("{key} of ")))
            {
                self.add_alias(index, name);
                for alias in aliases {
                    self.add_alias(index, alias);
                }
            }
        }
    }

    fn add_seen(&mut self, gather: Gather) {
        let fullness =
            |seen: &Seen| seen.name.split([' ', '.']).filter(|part| part.chars().nth(1).is_some()).count();
        let Gather { seen, sexes, roles, .. } = gather;
        let mut seen: Vec<(usize, Box<str>, Seen)> =
            seen.into_iter().map(|(key, seen)| (fullness(&seen), key, seen)).collect();
        // Full names first, so that initials and abbreviations find them; then by name, never by hash.
        seen.compact_sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut bearers: HashMap<String, Vec<usize>, TextHash> = HashMap::default();
        for (index, actor) in
            self.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person)
        {
            bearers.entry(surname_of(&actor.name)).or_default().push(index);
        }
        // Last word of a body's name → the only body with it.
        let mut lasts: HashMap<&str, u32, TextHash> = HashMap::default();
        for (_, key, entry) in &seen {
            let evidence = entry.evidence;
            // "the Union" in a text that names the Soviet Union may be that.
            if let Some((_, last)) = key.rsplit_once(' ')
                && is_country(&entry.name)
            {
                lasts.insert(last, u32::MAX);
                self.shadowed.push(last.into());
            }
            let mut known = self.resolve_key(key).map(|index| index as usize);
            // "the Combination" is the Northern Combination.
            if known.is_none() && evidence.body && !key.contains(' ') && !is_acronym(&entry.name) {
                known = lasts.get(&**key).filter(|index| **index != u32::MAX).map(|index| *index as usize);
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
                None if evidence.person => match self.person_like(&entry.name, &bearers) {
                    Some(index) => {
                        self.add_alias(index, &entry.name);
                        index
                    }
                    None => {
                        let index = self.insert_person(&entry.name);
                        bearers.entry(surname_of(&entry.name)).or_default().push(index);
                        index
                    }
                },
                None if evidence.body && !(evidence.weak && entry.strong == 0) => self.insert(Actor {
                    kind: ActorKind::Organization,
                    name: match entry.name.is_ascii() {
                        true => entry.name.clone(),
                        false => body_nominative(&entry.name).unwrap_or_else(|| entry.name.clone()),
                    },
                    aliases: Vec::new(),
                    is_subject: false,
                }),
                None if !entry.aliases.is_empty()
                    && !evidence.work
                    && !evidence.bare
                    && (!evidence.place || entry.name.contains(' ')) =>
                {
                    self.insert(Actor {
                        kind: ActorKind::Organization,
                        name: entry.name.clone(),
                        aliases: Vec::new(),
                        is_subject: false,
                    })
                }
                None if evidence.place && !evidence.weak => self.insert(Actor {
                    kind: ActorKind::Place,
                    name: russian_name::place_nominative(&entry.name).unwrap_or_else(|| entry.name.clone()),
                    aliases: Vec::new(),
                    is_subject: false,
                }),
                None => continue,
            };
            if let Some((_, last)) = key.rsplit_once(' ')
                && self.actors.get(index).is_some_and(|actor| actor.kind == ActorKind::Organization)
            {
                lasts
                    .entry(last)
                    .and_modify(|one| *one = if *one == index as u32 { *one } else { u32::MAX })
                    .or_insert(index as u32);
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
        self.expand_abbreviations();
        // An abbreviation that was entered before its full name's bracket was read is the same body.
        self.fold_duplicates();
        self.index_surnames();
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
    }

    fn index_heads(&mut self) {
        for (index, actor) in self.actors.iter().enumerate() {
            if actor.kind != ActorKind::Organization {
                continue;
            }
            let core = actor.name.split(" of ").next().unwrap_or_default();
            // A case is no board because its defendant is one.
            let case = [" v ", " v. ", " vs "].iter().any(|versus| actor.name.contains(versus));
            let whole = core.len() == actor.name.len();
            if let Some(head) = core.split_whitespace().next_back()
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

    /// A bare abbreviation is the only body whose first letters it has.
    fn expand_abbreviations(&mut self) {
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
            let bare = actor.kind == ActorKind::Organization
                && !actor.is_subject
                && actor.aliases.is_empty()
                && is_acronym(&actor.name);
            if !bare || actor.name.chars().count() < 3 || actor.name.contains('-') {
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

    fn insert_person(&mut self, name: &str) -> usize {
        let russian = (!name.is_ascii()).then(|| Lexicon::of(Language::Russian));
        let nominative = russian.and_then(|lexicon| russian_name::nominative(name, lexicon));
        let written = nominative.is_some().then(|| key_string(name));
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

    /// The only person whose surname is the single word `key`.
    fn only_bearer(
        &self,
        key: &str,
        bearers: &HashMap<String, Vec<usize>, TextHash>,
        sexes: &[(Box<str>, bool)],
    ) -> Option<usize> {
        let &[bearer] = bearers.get(key)?.as_slice() else { return None };
        let sex = |key: &str| sexes.iter().find(|(known, _)| **known == *key).map(|(_, she)| *she);
        let full = sex(&key_string(&self.actors.get(bearer)?.name));
        let same = full.is_none_or(|full| sex(key).is_none_or(|sex| sex == full));
        (!key.contains(' ') && same).then_some(bearer)
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

    fn index_surnames(&mut self) {
        let mut key = String::new();
        for (index, actor) in
            self.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person)
        {
            let Some(surname) = actor.name.split_whitespace().next_back() else { continue };
            key_of(surname, &mut key);
            // A person of that name alone.
            let single = self.keys.get(key.as_str()).and_then(|&known| self.actors.get(known as usize));
            if single.is_some_and(|known| known.kind == ActorKind::Person) {
                continue;
            }
            let entry = self.surnames.entry(key.as_str().into()).or_insert(index as u32);
            // The surname alone is the person whom the document is about.
            if self.subject.is_some_and(|subject| *entry == subject as u32) {
                continue;
            }
            if actor.is_subject {
                *entry = index as u32;
            } else if *entry != index as u32 {
                *entry = u32::MAX;
            }
        }
    }
}

const GENERIC: &[&str] =
    &["party", "organization", "organisation", "movement", "group", "newspaper", "company", "band"];

/// The title, when the first paragraph opens with it.
fn topic(document: &Document, title: &str) -> Option<String> {
    let first = document.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let lead = document.text.get(first.range.clone())?;
    let lead = lead.strip_prefix("The ").unwrap_or(lead);
    let title = title.strip_prefix("The ").unwrap_or(title);
    let opens = lead.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title));
    (opens && !title.is_empty()).then(|| title.to_owned())
}

/// The word by which a text calls the body `name` for short: "Brightwater" of Brightwater Instruments, "Torrent" of
/// FC Torrent Vale; no common word, no adjective and no place.
fn short_name<'n>(name: &'n str, gather: &Gather, lexicon: &Lexicon) -> Option<&'n str> {
    if [" v ", " v. ", " vs "].iter().any(|versus| name.contains(versus)) {
        return None;
    }
    let mut words = name.split_whitespace();
    let mut first = words.next()?;
    if is_acronym(first) {
        first = words.next()?;
    }
    words.next()?;
    let mut lower = String::new();
    let known = name.split_whitespace().any(|word| {
        fold(word, &mut lower);
        lexicon.get(&lower).tags.any(Tags::EVENT.or(Tags::LOCALITY).or(Tags::COUNTRY))
    });
    fold(first, &mut lower);
    let entry = lexicon.get(&lower);
    let adjective =
        ["an", "ish", "ese", "ern", "al", "ic", "ist", "ous", "ed", "ing", "ive", "ary", "ble", "ant", "s"]
            .iter()
            .any(|ending| lower.ends_with(ending));
    let place = gather.seen.get(key_string(first).as_str()).is_some_and(|seen| seen.evidence.place);
    (first.is_ascii()
        && first.len() >= 4
        && first.starts_with(char::is_uppercase)
        && first.chars().all(char::is_alphabetic)
        && !known
        && entry.tags == Tags::NONE
        && entry.kind.is_none()
        && !adjective
        && !place)
        .then_some(first)
}

fn key_string(name: &str) -> String {
    let mut key = String::new();
    key_of(name, &mut key);
    key
}

/// The key of a person's last name.
fn surname_of(name: &str) -> String {
    let mut key = String::new();
    key_of(name.split_whitespace().next_back().unwrap_or_default(), &mut key);
    key
}

/// A title without its final disambiguator: `Socialist Resistance (Russia)`.
pub(crate) fn strip_disambiguator(title: &str) -> String {
    let title = title_core(title.trim());
    match title.rfind(" (") {
        Some(at) if title.ends_with(')') && at > 0 => title[..at].trim_end().to_owned(),
        _ => title.to_owned(),
    }
}

/// What a title is about: `Chronology of the Orme Railway` and `Tern: a short history` are about their names.
fn title_core(title: &str) -> &str {
    let title = match title.split_once(": ") {
        Some((name, rest))
            if rest.starts_with(char::is_lowercase) || rest.starts_with("A ") || rest.starts_with("The ") =>
        {
            name
        }
        _ => title,
    };
    const KINDS: [&str; 16] = [
        "history",
        "chronology",
        "timeline",
        "diary",
        "log",
        "minutes",
        "annals",
        "chronicle",
        "story",
        "overview",
        "biography",
        "life",
        "journal",
        "record",
        "records",
        "case",
    ];
    let lower = title.to_ascii_lowercase();
    let Some(of) = lower.find(" of ") else { return title };
    let head = lower.get(..of).unwrap_or_default();
    let small = ["a", "an", "the", "short", "brief", "concise", "complete", "official"];
    let about = head.split(' ').all(|word| KINDS.contains(&word) || small.contains(&word))
        && head.split(' ').any(|word| KINDS.contains(&word));
    match title.get(of + 4..) {
        Some(rest) if about => {
            rest.strip_prefix("the ").or_else(|| rest.strip_prefix("The ")).unwrap_or(rest)
        }
        _ => title,
    }
}

/// A name without the full stop of its sentence; the stop of an abbreviation stays.
fn without_stop(name: &str) -> &str {
    name.strip_suffix('.')
        .filter(|rest| rest.rsplit(' ').next().is_some_and(|word| word.len() > 5 && !word.contains('.')))
        .unwrap_or(name)
}

/// The same name with its complement after its head, or before it: `Socialist Workers' Party`,
/// `Socialist Party of Workers`.
fn turned(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let (before, last) = match words.as_slice() {
        [before @ .., head, "of", owner] if owner.ends_with('s') && !before.contains(&"of") => {
            (before, [*owner, *head].join(" "))
        }
        [before @ .., owner, head] => {
            let owner = owner.strip_suffix(['\'', '’']).filter(|owner| owner.ends_with('s'))?;
            (before, [*head, "of", owner].join(" "))
        }
        _ => return None,
    };
    Some(before.iter().copied().chain(Some(last.as_str())).collect::<Vec<_>>().join(" "))
}

pub(crate) fn slice<'a>(text: &'a str, tokens: &[Token], range: Range<usize>) -> Option<&'a str> {
    text.get(tokens.get(range.start)?.start..tokens.get(range.end.checked_sub(1)?)?.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_from_things_and_from_organs_without_an_owner() {
        let check = |text: &str, expected: &[&str]| {
            let document = Document::from_plain_text("a.txt", text);
            let names = Names::of(&document);
            let bodies: Vec<&str> = names
                .actors
                .iter()
                .filter(|actor| actor.kind == ActorKind::Organization)
                .map(|actor| actor.name.as_str())
                .collect();
            assert_eq!(bodies, expected, "{text}");
        };
        check("It met in the club of the plant \"Rotor\" and then left.", &[]);
        check("It was printed by the newspaper Morning Star (Daily Light) for years.", &[]);
        check("They defended the House of Soviets and went home.", &[]);
        check("A meeting was held in the Mill Tavern and ended late.", &[]);
        check("They elect the Central Committee (CC) and the Central Control Commission (CCC).", &[]);
        check("Later came the fusion of Socialist league Spark and others.", &["Socialist league Spark"]);
        check("They left the Northern Ministry of Trade in anger.", &["Northern Ministry of Trade"]);
        check(
            "The Socialist Workers' Party met. Soon the Socialist Party of Workers was registered.",
            &["Socialist Party of Workers"],
        );
        check(
            "The Workers' Socialist Party met. Soon the Socialist Party of Workers was registered.",
            &["Socialist Party of Workers", "Workers' Socialist Party"],
        );
    }
}
