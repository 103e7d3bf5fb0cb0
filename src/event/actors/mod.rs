//! Who is named in a document: names gathered in one pass, with aliases from brackets, abbreviations,
//! fields and initials, so that a later pass can say who a span is.

mod called;
mod enter;
mod nations;
mod subject;
mod surnames;

use super::{
    Actor, ActorKind,
    gather::{Dates, Gather, in_small_letters},
    lexicon::{
        Lexicon, Tags,
        given::{MEN, WOMEN},
        lists::{CITIES, GENERIC},
    },
    names::{key_of, key_of_tokens},
    span::{Kept, Span, find, is_country},
    token::{Class, Token},
    word_list::WordList,
};
use crate::case;
use crate::document::{Block, BlockKind, Document, Genre, Language};
use crate::hash::TextHash;
use crate::timex::{DatePhrase, Tagger, Timex};
use nations::{Side, States, take_sides};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Range,
};
use subject::{
    is_introduced, is_patronymic, is_spoken_of, names_nobody, owner_of_vita, strip_disambiguator, topic,
    without_sort,
};

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
    /// Russian surname as it is written in the nominative, in small letters → the only person with it; `u32::MAX` when
    /// there are several.
    spelt: HashMap<Box<str>, u32, TextHash>,
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
    /// Ships, probes and the like among the bodies, as they act: no other body merges with them.
    pub(crate) crafts: Vec<usize>,
    /// People whose whole names the text says more than once.
    often: Vec<usize>,
    /// People with whether the text shows them as women.
    sexes: Vec<(usize, bool)>,
    /// Countries with the states that they are where they act: in a war, in a treaty.
    states: States,
    /// Single words and beginnings by which the text calls a body for short, as keys: no noun may follow them.
    beginnings: HashSet<Box<str>, TextHash>,
    /// The states and bodies of each side, with the number of the side, where the document is about what was between them.
    sides: Vec<(usize, u8)>,
    /// The court before which the case of which the document is was brought, as a field says.
    pub(crate) court: Option<usize>,
    /// Nouns before the names of people, as keys, with whom they describe: "Field Marshal Ives".
    described: HashMap<Box<str>, BTreeSet<u32>, TextHash>,
    /// Roles with who bears them.
    roles: Vec<(String, usize)>,
}

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

/// "Лев Ильич Ардашев" of the title "Ардашев Лев Ильич".
fn given_first(title: &str) -> Option<String> {
    let (surname, given) = title.split_once(' ')?;
    let (first, last) = given.split_once(' ')?;
    let capital = |word: &str| word.starts_with(|c: char| ('А'..='Я').contains(&c));
    (is_patronymic(last) && !is_patronymic(first) && capital(surname) && capital(first) && capital(last))
        .then(|| [given, " ", surname].concat())
}

impl Names {
    /// Gathers the names of `document`, of which `timexes` are the dates.
    pub(crate) fn of(document: &Document, timexes: &[Timex]) -> Self {
        let mut gather = Gather::of(document, !timexes.is_empty());
        for block in document.blocks.iter().filter(|block| tells(block)) {
            gather.block(document, block, Dates::Found(timexes));
        }
        Self::gathered(document, gather)
    }

    /// Gathers the names of `document` and its dates in one pass.
    pub(crate) fn and_dates(document: &Document) -> (Self, Vec<Timex>, Vec<DatePhrase>) {
        let mut gather = Gather::of(document, true);
        let mut tagger = Tagger::of(document);
        for (index, block) in document.blocks.iter().enumerate() {
            let alone = matches!(block.kind, BlockKind::Field { .. }) || !tells(block);
            match if alone { None } else { tagger.open(index) } {
                Some(mut lexer) => {
                    gather.block(document, block, Dates::Sought(&mut lexer));
                    tagger.close(index, lexer);
                }
                // The words of a field's name and value are no sentence.
                None => {
                    tagger.block(index);
                    if tells(block) {
                        gather.block(document, block, Dates::Found(&[]));
                    }
                }
            }
        }
        let (timexes, phrases) = tagger.finish();
        (Self::gathered(document, gather), timexes, phrases)
    }

    /// Makes actors of what was gathered.
    fn gathered(document: &Document, mut gather: Gather<'_>) -> Self {
        let whole = is_introduced(document, &document.title);
        let mut subject_name =
            if whole { document.title.clone() } else { strip_disambiguator(&document.title) };
        // "Орлова, Вера Николаевна", "Keane, Nora": as an index writes it.
        if let Some((surname, given)) = subject_name.split_once(", ")
            && !surname.contains(' ')
            && given.split(' ').count() <= 2
            && given.split(' ').all(|word| word.starts_with(char::is_uppercase))
            && (document.text.contains(&[given, " ", surname].concat())
                || given.split(' ').any(|word| {
                    ["ич", "вна", "ична"].iter().any(|ending| word.ends_with(ending))
                        || Lexicon::of(document.language).get(&case::lower(word)).tags.any(Tags::GIVEN_NAME)
                }))
        {
            let name = [given, " ", surname].concat();
            // "Richmond, Virginia" is no Virginia Richmond of whom the text never speaks.
            if document.language != Language::English
                || gather.has_life
                || gather.seen.contains_key(key_string(&name).as_str())
            {
                subject_name = name;
            }
        }
        if let Some(name) = given_first(&subject_name) {
            subject_name = name;
        }
        if let Some(rest) = without_sort(&subject_name, &gather) {
            subject_name = rest;
        }
        if !subject_name.contains(char::is_lowercase) && subject_name.contains(' ') {
            let seen = gather.seen.get(key_string(&subject_name).as_str()).map(|seen| seen.name.as_ref());
            let small = seen.filter(|name| name.contains(char::is_lowercase)).map(str::to_owned);
            subject_name = small.unwrap_or_else(|| in_small_letters(&subject_name).0);
        }
        if let Some(owner) = owner_of_vita(document) {
            subject_name = owner;
        } else if let Some(parties) = parties_under(document) {
            subject_name = in_title_case(&parties);
        } else if !document.is_titled()
            && !is_spoken_of(&subject_name, &gather, Lexicon::of(document.language))
            || matches!(document.genre(), Some(Genre::Message | Genre::Letter))
            || names_nobody(&subject_name) && !is_introduced(document, &subject_name)
        {
            subject_name.clear();
        }
        let mut names = Self { topic: topic(document, &subject_name), ..Self::default() };
        names.add_subject(document, &subject_name, &gather);
        names.kept = std::mem::take(&mut gather.kept);
        let happens = names.happening || names.subject.is_none();
        let sides = if happens { take_sides(&mut gather) } else { Vec::new() };
        let court = gather.court.take();
        names.add_seen(gather, &document.text);
        names.court = court.and_then(|court| names.resolve_key(&court)).map(|court| court as usize);
        if happens {
            names.add_states(document.language, &sides);
            names.add_sides(sides);
        }
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
            find(text, tokens, spans);
        }
        let mut key = String::with_capacity(64);
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
                if self.beginnings.contains(key.as_str()) && !stands_alone(text, tokens, span) {
                    continue;
                }
                if span.end == span.first + 1
                    && self.actors.get(actor).is_some_and(|known| known.kind != ActorKind::Person)
                    && let Some(title) = span.first.checked_sub(1).and_then(|at| tokens.get(at))
                    && title.is_capital()
                    && lexicon.get(&case::lower(title.text(text))).tags.any(Tags::HONORIFIC)
                {
                    actor = self.titled(&key).unwrap_or(actor);
                }
                if !self.states.is_empty() {
                    let before = span.outer.checked_sub(1).and_then(|at| tokens.get(at));
                    actor = self.acting(actor, before.map_or("", |token| token.text(text)));
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
            } else if let Some(actor) = self.commander(text, tokens, span, &mut key) {
                out.push(Named { tokens: span.first..span.end, outer: span.outer, actor });
            } else if span.outer < span.first
                && let Some(actor) = self.resolve_tokens(text, tokens, span.outer..span.end, &mut key)
            {
                out.push(Named { tokens: span.outer..span.end, outer: span.outer, actor: actor as usize });
            } else if span.end == span.first + 1
                && let Some(actor) = self.russian_body(text, tokens, span.first, &key)
            {
                out.push(Named { tokens: span.first..span.end, outer: span.outer, actor });
            } else if let Some(first) = behind_opening_noun(tokens, span)
                && let Some(actor) = self
                    .resolve_tokens(text, tokens, first..span.end, &mut key)
                    .map(|actor| actor as usize)
                    .or_else(|| {
                        self.russian_body(text, tokens, first, &key).filter(|_| span.end == first + 1)
                    })
            {
                out.push(Named { tokens: first..span.end, outer: span.outer, actor });
            }
        }
    }

    /// "Paraguay declared war": in a text about what happened between them, countries act. Where something happened "in
    /// Paraguay" it stays a place.
    fn add_states(&mut self, language: Language, sides: &[Side]) {
        let lexicon = Lexicon::of(language);
        for place in 0..self.actors.len() {
            let known = &self.actors[place];
            let state = || {
                let last = case::lower(known.name.rsplit(' ').next().unwrap_or_default());
                is_country(&known.name)
                    || !known.name.contains(' ')
                        && lexicon.get(&last).tags.any(Tags::COUNTRY)
                        && !CITIES.contains(&last.as_str())
            };
            let side = || sides.iter().any(|side| side.whole && *side.key == *key_string(&known.name));
            if known.kind == ActorKind::Place && (state() || side()) {
                let state = Actor { kind: ActorKind::Organization, ..known.clone() };
                self.states.add(place, self.actors.len(), &known.name);
                self.actors.push(state);
            }
        }
    }

    /// The state as which the country `actor` acts where the word before it is `before`.
    fn acting(&self, actor: usize, before: &str) -> usize {
        const WHERE: [&str; 21] = [
            "in",
            "into",
            "near",
            "at",
            "within",
            "across",
            "through",
            "throughout",
            "inside",
            "from",
            "around",
            "в",
            "во",
            "из",
            "через",
            "по",
            "off",
            "outside",
            "под",
            "у",
            "близ",
        ];
        self.states.of(actor).filter(|_| !WHERE.contains(&before)).unwrap_or(actor)
    }

    /// "Bolivian forces", "болгарские войска": the states of whose people a headline speaks.
    pub(crate) fn add_nations(&self, headline: &str, actors: &mut Vec<usize>) {
        self.states.add_named(headline, actors);
    }

    /// The words of the sentence `range`, if the first pass has kept them.
    pub(crate) fn tokens(&self, range: &Range<usize>) -> Option<&[Token]> {
        self.kept.tokens(range)
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

    /// «натиск Фронта»: the only body of the text that is a front, if the text is not about one itself. The key of the
    /// word at `at` is `key`.
    fn russian_body(&self, text: &str, tokens: &[Token], at: usize, key: &str) -> Option<usize> {
        let word = tokens.get(at).filter(|word| !word.plain && word.is_capital())?;
        // As a subject the noun is read with its whole name.
        let nominative = || self.heads.contains_key(case::lower(word.text(text)).as_str());
        if !word.known.naming.any(Tags::BODY) || self.is_shadowed(key) || nominative() {
            return None;
        }
        let about = self.subject.and_then(|subject| self.actors.get(subject));
        let own = about.is_some_and(|about| key_string(&about.name).split(' ').any(|word| word == key))
            || self.nouns.iter().any(|noun| key_string(noun) == key);
        self.headed(key).filter(|_| !own)
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

    /// Whether "she" or "he" can mean `actor`, as far as the text and the given name show.
    pub(crate) fn may_be(&self, actor: usize, she: bool) -> bool {
        self.sex(actor).or_else(|| self.given_sex(actor)).is_none_or(|sex| sex == she)
    }

    /// The sex that a person's given name shows: it rules a pronoun out, it is no ground to choose one of two men.
    fn given_sex(&self, actor: usize) -> Option<bool> {
        let known = self.actors.get(actor).filter(|actor| actor.kind == ActorKind::Person)?;
        let given = known.name.split(' ').next().filter(|given| given.len() < known.name.len())?;
        let given = case::lower(given);
        if WOMEN.contains(&given.as_str()) {
            return Some(true);
        }
        MEN.contains(&given.as_str()).then_some(false)
    }

    /// Remembers that the text speaks of `actor` as a woman or as a man.
    pub(crate) fn learn_sex(&mut self, actor: usize, she: bool) {
        if self.sex(actor).is_none() && self.given_sex(actor).is_none_or(|shown| shown == she) {
            self.sexes.push((actor, she));
        }
    }

    /// Who bears a role that the text defined: "the claimant".
    pub(crate) fn role(&self, noun: &str) -> Option<usize> {
        self.roles.iter().find(|(role, _)| role == noun).map(|(_, actor)| *actor)
    }

    /// Whom the text describes by the noun of which the key is `noun`.
    pub(crate) fn described(&self, noun: &str) -> Option<&BTreeSet<u32>> {
        self.described.get(noun)
    }

    /// Whether the document is about what was between two sides that it names.
    pub(crate) fn has_sides(&self) -> bool {
        self.sides.first().is_some_and(|(_, first)| self.sides.iter().any(|(_, number)| number != first))
    }

    /// Between whom what the document is about was: the sides of a war, the parties of a case.
    pub(crate) fn opponents(&self) -> Vec<usize> {
        if self.has_sides() {
            return self.sides.iter().map(|(side, _)| *side).collect();
        }
        const PARTIES: [&str; 11] = [
            "plaintiff",
            "claimant",
            "истец",
            "истица",
            "accused",
            "convicted",
            "defendant",
            "подсудимый",
            "обвиняемый",
            "осуждённый",
            "ответчик",
        ];
        let mut all: Vec<usize> = PARTIES.iter().filter_map(|role| self.role(role)).collect();
        super::narrative::dedup(&mut all);
        all
    }

    /// The person whom the single word `name` means.
    pub(crate) fn person_called(&self, name: &str) -> Option<usize> {
        let known = self.resolve(name).or_else(|| self.titled(&key_string(name)))?;
        self.actors.get(known).is_some_and(|actor| actor.kind == ActorKind::Person).then_some(known)
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
        let words = tokens.get(range.clone())?;
        let (first, last) = (words.first()?, words.last()?);
        let name = text.get(first.start..last.end)?;
        // "ESA's council" acts for ESA; "Hanisch's daughter" is somebody else.
        if !last.plain
            && let Some(owner) = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s"))
        {
            key_of(owner, key);
            let body = |index: &u32| {
                self.actors.get(*index as usize).is_some_and(|actor| actor.kind != ActorKind::Person)
            };
            if let Some(owner) = self.resolve_key(key).filter(body) {
                return Some(owner);
            }
        }
        key_of_tokens(text, words, key);
        self.resolve_key(key).or_else(|| {
            if range.len() == 1 {
                let next = tokens.get(range.end).map_or("", |token| token.text(text));
                let spelt = || self.bearer_as_spelt(name, next).filter(|_| !last.plain);
                return spelt()
                    .or_else(|| self.surnames.get(key.as_str()).copied())
                    .filter(|index| *index != u32::MAX);
            }
            None
        })
    }

    /// Who acts in "Harrow's army", "Jane Harrow's first government": whose they are.
    fn commander(&self, text: &str, tokens: &[Token], span: &Span, key: &mut String) -> Option<usize> {
        let name = slice(text, tokens, span.first..span.end)?;
        let owner = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s"))?;
        let small = |at: &usize| tokens.get(*at).is_some_and(|word| word.is_word() && !word.is_capital());
        let last = (span.end..span.end + 3)
            .take_while(small)
            .find(|&at| tokens.get(at).is_some_and(|noun| FORCES.has(noun.text(text))));
        last?;
        key_of(owner, key);
        let found = self.resolve_key(key).map(|index| index as usize).or_else(|| self.titled(key))?;
        self.actors.get(found).is_some_and(|actor| actor.kind == ActorKind::Person).then_some(found)
    }

    fn resolve_key(&self, key: &str) -> Option<u32> {
        if let Some(index) = self.keys.get(key) {
            return Some(*index);
        }
        // Of one word nothing is left without its head.
        let ((first, _), (_, last)) = (key.split_once(' ')?, key.rsplit_once(' ')?);
        if !GENERIC.may_have(first) && !GENERIC.may_have(last) {
            return None;
        }
        for head in GENERIC.words().iter().filter(|head| **head == first || **head == last) {
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
}

/// Where the name begins behind a Russian noun that only opens the sentence: "Речь Веренского", "Однако Брум".
fn behind_opening_noun(tokens: &[Token], span: &Span) -> Option<usize> {
    let noun = tokens.get(span.first).filter(|noun| noun.is_word() && !noun.plain)?;
    let opens = !tokens.get(..span.first)?.iter().any(Token::is_word)
        || tokens.get(span.first - 1).is_some_and(|stop| stop.class == Class::Stop);
    let no_name = !noun.known.naming.any(Tags::GIVEN_NAME) && !span.evidence.person;
    (opens && no_name && span.end > span.first + 1).then_some(span.first + 1)
}

/// What somebody leads, so that he does what it does.
#[rustfmt::skip]
pub(super) static FORCES: WordList = WordList::new(&[
    "army", "armies", "column", "columns", "force", "forces", "troops", "men", "soldiers", "corps", "division",
    "divisions", "brigade", "brigades", "regiment", "regiments", "battalion", "squadron", "squadrons", "fleet",
    "flotilla", "ships", "cavalry", "infantry", "horsemen", "horse", "riders", "guns", "artillery", "garrison",
    "detachment", "vanguard", "rearguard", "militia", "guerrillas", "partisans", "rebels", "warriors",
    "followers", "supporters", "expedition", "government", "administration", "cabinet", "regime", "ministry",
    "crew", "team", "band", "orchestra", "quartet", "trio", "quintet", "ensemble", "company", "troupe",
    "pikemen", "musketeers", "archers", "crossbowmen", "knights", "lancers", "dragoons", "hussars", "gunners",
    "sailors", "marines", "bombers", "tanks", "grenadiers", "janissaries", "mercenaries", "sappers", "cossacks",
    "swordsmen", "spearmen", "levies", "auxiliaries", "legions", "legionaries", "galleys", "squad", "raiders",
]);

/// Whether a block can name who acts.
fn tells(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Bibliography | BlockKind::Citation)
}

/// "DELMAR FISHERIES INC. v. PORT OF ASHBY" as a text writes it.
fn in_title_case(parties: &str) -> String {
    let Some(versus) = [" v. ", " v ", " vs "].into_iter().find(|versus| parties.contains(versus)) else {
        return parties.to_owned();
    };
    parties.split(versus).map(|party| in_small_letters(party).0).collect::<Vec<_>>().join(versus)
}

/// "IN THE COURT OF APPEAL" over "Okonjo v. Severn Dredging Ltd": a judgment is about its parties.
fn parties_under(document: &Document) -> Option<String> {
    if !document.title.starts_with("IN THE ") {
        return None;
    }
    let line = |block: &Block| document.text.get(block.range.clone()).map(str::trim);
    let versus = |line: &&str| line.len() <= 100 && [" v. ", " v ", " vs "].iter().any(|v| line.contains(v));
    document.blocks.iter().skip(1).take(3).filter_map(line).find(versus).map(str::to_owned)
}

fn key_string(name: &str) -> String {
    let mut key = String::new();
    key_of(name, &mut key);
    key
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
    // Nearly every name has neither.
    if !name.contains(['\'', '’']) && !name.contains(" of ") {
        return None;
    }
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

/// Whether what a name may be the beginning of stands by itself: "Red Wing appealed", no "Red Wing residents", no "team
/// Red Wing".
fn stands_alone(text: &str, tokens: &[Token], span: &Span) -> bool {
    const OF_OTHERS: &[&str] = &[
        "team", "town", "city", "village", "lake", "river", "island", "county", "tribe", "player", "people",
    ];
    let goes_on =
        Tags::PREDICATE.or(Tags::RELATIVE).or(Tags::TEMPORAL).or(Tags::DETERMINER).or(Tags::PRONOUN);
    let noun = tokens.get(span.end).is_some_and(|next| {
        next.is_word()
            && !next.is_capital()
            && !next.known.entry.tags.any(goes_on)
            && !["ed", "ly", "'s", "’s"].iter().any(|ending| next.text(text).ends_with(ending))
    });
    let other = span
        .outer
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|before| before.is(text, OF_OTHERS));
    !noun && !other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_from_things_and_from_organs_without_an_owner() {
        let check = |text: &str, expected: &[&str]| {
            let document = Document::from_plain_text("a.txt", text);
            let names = Names::of(&document, &[]);
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
