//! Who does what is told without a name: the court before which a motion is denied, the ship whose crew returns, the body
//! whose council votes, the party that lodges its complaint.

use super::Extractor;
use crate::{
    case,
    document::Language,
    event::{
        Actor, ActorKind, EventKind,
        actors::Named,
        craft::is_sort_of_craft,
        lexicon::{Lexicon, Tags, lists::NATIONS},
        names::key_of,
        narrative::{Context, Told},
        russian_name,
        sentence::Sentence,
        token::Class,
        word_list::WordList,
    },
};
use std::ops::Range;

/// Bytes within which what was named is still meant.
const REACH: usize = 1_200;

impl<'a> Extractor<'a> {
    /// Adds who is meant where the words name nobody but what the document is about; the date stands at the tokens `skip`
    /// and begins on `day`.
    pub(super) fn imply(
        &self,
        sentence: &Sentence<'a>,
        context: &Context,
        skip: &Range<usize>,
        day: Option<i64>,
        told: &mut Told,
    ) {
        let alone = !told.actors.iter().any(|actor| self.is_another(*actor));
        if !alone && self.names.crafts.is_empty() {
            // "A court cleared him": he is of it too.
            let person = |actor: &usize| {
                self.names.actors.get(*actor).is_some_and(|known| known.kind == ActorKind::Person)
            };
            if !told.actors.iter().any(person) {
                let mut words = told.headline.split(' ');
                let words: [&str; 8] = std::array::from_fn(|_| words.next().unwrap_or_default());
                told.actors.extend(self.of_whom(sentence, context, skip, &words));
            }
            return self.oppose(sentence, told);
        }
        let headline = told.headline.clone();
        let mut words =
            headline.split(' ').map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let words: [&str; 8] = std::array::from_fn(|_| words.next().unwrap_or_default());
        let on_craft = self.topic.filter(|topic| self.names.crafts.contains(topic));
        let meant = self
            .heads_line(sentence)
            .filter(|_| alone)
            .or_else(|| self.implied_craft(sentence, told, &words, alone).filter(|_| on_craft.is_none()))
            .or_else(|| self.implied_organ(sentence, &words).filter(|_| alone))
            .or_else(|| self.apposed_before(sentence, skip).filter(|_| alone))
            .or_else(|| self.described(sentence, skip, day, words[0]).filter(|_| alone))
            .or_else(|| self.owner(sentence, skip, words[0], words[1]).filter(|_| alone))
            .or_else(|| self.of_whom(sentence, context, skip, &words).filter(|_| alone))
            .or_else(|| self.possessor(&words).filter(|_| alone))
            .or_else(|| self.author(sentence, told).filter(|_| alone))
            .or_else(|| self.party(told, &words).filter(|_| alone))
            .or_else(|| self.of_section(sentence, told, &words).filter(|_| alone));
        if let Some(meant) = meant {
            told.actors.push(meant);
            // "The crew returned": those who are said to be aboard.
            if alone
                && self.names.crafts.contains(&meant)
                && (CREWS.has_any_case(words[0]) || words[0].ends_with("'s") && CREWS.has(words[1]))
            {
                told.actors.extend(self.people_beside(sentence, meant));
            }
            return;
        }
        if alone && self.is_between_sides(&words) {
            // "A truce was arranged": between those who were at war.
            told.actors.extend(self.names.opponents());
            return;
        }
        if alone && self.names.happening {
            // A battle does nothing: whom its headline names is of it.
            let shown = |named: &&Named| {
                self.is_another(named.actor) && headline.contains(sentence.slice(named.tokens.clone()))
            };
            if let Some(shown) = sentence.named.iter().find(shown) {
                told.actors.push(shown.actor);
                return;
            }
        }
        self.oppose(sentence, told);
    }

    /// "Arthur Lox's first ticket fetched 870 pounds", "his second trial opened": whose the thing or the deed is.
    fn possessor(&self, words: &[&str; 8]) -> Option<usize> {
        let end = words.iter().take(3).position(|word| word.ends_with("'s") || word.ends_with("’s"))?;
        let owned = (end + 1..words.len().min(end + 4))
            .find(|&at| OWNED.has(words.get(at).copied().unwrap_or_default()))?;
        // "Lox's book agent died", "Lox's publisher's house": somebody or something else.
        let kin = words.get(end + 1..owned)?.iter().any(|word| word.ends_with("'s") || word.ends_with("’s"))
            || words.get(owned + 1).is_some_and(|next| is_noun(next));
        let owner = words.get(..=end)?.join(" ");
        let owner = owner.strip_suffix("'s").or_else(|| owner.strip_suffix("’s"))?;
        let known = self.names.person_called(owner).filter(|_| !kin);
        known.or_else(|| self.names.person_called(owner.rsplit(' ').next()?).filter(|_| !kin))
    }

    /// "Roland Hale told of it in his memoir", "was published by Hale", «роман Э. Галло»: a work is of the only person whom
    /// its sentence names, if that person stands beside it.
    fn author(&self, sentence: &Sentence<'a>, told: &Told) -> Option<usize> {
        if told.kind != EventKind::Publication {
            return None;
        }
        let person = |actor: &usize| {
            self.names.actors.get(*actor).is_some_and(|known| known.kind == ActorKind::Person)
        };
        let mut people = sentence.named.iter().filter(|named| person(&named.actor));
        let first = people.next()?;
        let work = |at: usize| match sentence.language {
            Language::Russian => WORKS_RUSSIAN.iter().any(|stem| sentence.word(at).starts_with(stem)),
            _ => WORKS.has(sentence.word(at)),
        };
        let before = first.outer.checked_sub(1);
        let beside = before.is_some_and(|at| work(at) || sentence.is_word(at, &["by"]))
            || (first.tokens.end..sentence.tokens.len()).any(|at| {
                sentence.is_word(at, &["his", "her"]) && (at + 1..at + 4).any(work)
                    || sentence.word(at).starts_with("сво") && (at + 1..at + 4).any(work)
            });
        (beside && people.all(|other| other.actor == first.actor)).then_some(first.actor)
    }

    /// «Его казнили», «суд разжаловал его», "a court cleared him": the person to whom that was done.
    fn of_whom(
        &self,
        sentence: &Sentence<'a>,
        context: &Context,
        skip: &Range<usize>,
        words: &[&str; 8],
    ) -> Option<usize> {
        let done = |word: &&str| DONE_TO_PEOPLE.iter().any(|stem| case::lower(word).starts_with(stem));
        let she = words.iter().find_map(|word| match *word {
            "him" => Some(false),
            "Его" | "его" if words.iter().any(done) => Some(false),
            "Её" | "Ее" | "её" | "ее" if words.iter().any(done) => Some(true),
            _ => None,
        })?;
        let is_person = |actor: usize| {
            self.names.actors.get(actor).is_some_and(|known| known.kind == ActorKind::Person)
                && russian_name::is_woman(&self.names.actors[actor].name).is_none_or(|shown| shown == she)
                && self.names.may_be(actor, she)
                && (sentence.language == Language::English
                    || russian_name::may_be_called(&self.names.actors[actor].name, she))
        };
        // "Её исключили из союза" of a party: itself.
        let of_body = she
            && sentence.language == Language::Russian
            && self.names.nouns.iter().any(|noun| BODIES_OF_HER_GENDER.has_any_case(noun));
        if of_body {
            return None;
        }
        let before = sentence.named.iter().rev().filter(|named| named.tokens.end <= skip.start);
        let here = before.map(|named| named.actor).find(|actor| is_person(*actor));
        let spoken = context.person.into_iter().chain(context.people.iter().copied());
        // "Lightning killed him": no man of pages ago.
        let near = |last: &usize| self.named_last(sentence, |index, _| index == *last).is_some();
        here.or_else(|| spoken.clone().find(|last| is_person(*last)))
            .or_else(|| self.last_person.filter(|last| is_person(*last)))
            .filter(near)
    }

    /// Whether somebody else than what the document is about acts.
    pub(super) fn is_another(&self, actor: usize) -> bool {
        Some(actor) != self.names.subject
            && self.names.actors.get(actor).is_some_and(|actor| actor.kind != ActorKind::Place)
    }

    /// "The crew returned", "They splashed down": the craft that was named last.
    fn implied_craft(
        &self,
        sentence: &Sentence<'a>,
        told: &Told,
        words: &[&str],
        alone: bool,
    ) -> Option<usize> {
        let craft = |index: usize| self.names.crafts.contains(&index);
        if self.names.crafts.is_empty() || told.actors.iter().any(|actor| craft(*actor)) {
            return None;
        }
        let body = |actor: &usize| {
            self.names.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Organization)
        };
        let of_body = told.actors.iter().any(|actor| self.is_another(*actor) && body(actor));
        let lands = words.iter().any(|word| LANDS.has(word));
        // "Американские зонды": others, of whom there are several.
        let several = |word: &str| {
            !word.is_ascii()
                && ["ы", "и", "ов", "ей", "ам", "ах", "ами"].iter().any(|end| word.ends_with(end))
        };
        let sort = words
            .iter()
            .take(4)
            .find(|word| ABOARD.has_any_case(word) || is_sort_of_craft(word) && !several(word));
        // "The Pelican tug", «марсоход «Искра»»: one with a name of its own.
        let called = sort.is_some_and(|sort| {
            let lower = case::lower(sort);
            let named = |at: usize| {
                let word = case::lower(sentence.word(at));
                sentence.is_capital(at)
                    && Lexicon::of(sentence.language).get(&word).tags == Tags::NONE
                    && !NATIONS.iter().any(|(nation, _)| word.starts_with(nation))
            };
            (0..sentence.tokens.len()).any(|at| {
                sentence.word(at) == lower
                    && (sentence.class(at + 1) == Class::QuoteOpen || at > 0 && named(at - 1))
            })
        });
        let sort = sort.filter(|_| !called);
        // Of a station "the station" is what the text is about, its crew may be a ship's; of a ship "the ship" is that one.
        let own = self.names.ship || sort.is_some_and(|sort| self.names.nouns.contains(&case::lower(sort)));
        (alone && sort.is_some() && !own || lands && !of_body && !self.is_craft_itself())
            .then(|| self.named_last(sentence, |index, _| craft(index)))
            .flatten()
    }

    /// Under the heading "Halo 3" what the craft does is told without a name, under "Court of Appeal" the court's steps are;
    /// under any other name what is told without a subject, as "the war" and "the village" are nobody's.
    fn of_section(&self, sentence: &Sentence<'a>, told: &Told, words: &[&str; 8]) -> Option<usize> {
        let topic = self.topic?;
        let known = self.names.actors.get(topic)?;
        let own = has_no_subject(words, sentence.language);
        let fits = match known.kind {
            ActorKind::Person => own && sentence.named.is_empty() && told.kind != EventKind::Publication,
            _ if is_court(&known.name) => told.kind == EventKind::Legal,
            _ if self.names.crafts.contains(&topic) => own || words.iter().any(|word| is_of_craft(word)),
            _ => own || is_called_by_head(sentence, &known.name),
        };
        fits.then_some(topic)
    }

    /// "Halo 2 – 20 November 1967 – flyby": who or what a line is of, at its head before a dash or a colon.
    fn heads_line(&self, sentence: &Sentence<'a>) -> Option<usize> {
        let first = usize::from(sentence.class(0) == Class::QuoteOpen);
        let head = sentence.named.iter().find(|named| named.tokens.start == first)?;
        let mark = head.tokens.end + usize::from(sentence.class(head.tokens.end) == Class::QuoteClose);
        let ends = matches!(sentence.class(mark), Class::Dash | Class::Colon);
        (ends && self.is_another(head.actor)).then_some(head.actor)
    }

    /// "The marshal died" after "Field Marshal Ives", «Магистр попал в плен»: whom the text has described by this noun, the
    /// one of them whom it named last.
    fn described(
        &self,
        sentence: &Sentence<'a>,
        skip: &Range<usize>,
        day: Option<i64>,
        first: &str,
    ) -> Option<usize> {
        let lower = case::lower(first);
        let russian = sentence.language == Language::Russian;
        let alone = |at: usize| {
            // "A captain died", "Captain Ives died": somebody new, or one with a name.
            let the = russian || at > 0 && sentence.is_word(at - 1, &["the", "this"]);
            let named = sentence.is_capital(at + 1) || sentence.class(at + 1) == Class::QuoteOpen;
            // «другой воевода», "the captain of the Rovers", "the general who led it"
            let relative = at + 1 + usize::from(russian && sentence.class(at + 1) == Class::Comma);
            let another = sentence.is_word(at + 1, OF_ANOTHER)
                || sentence.tags(relative).any(Tags::RELATIVE)
                || sentence.word(relative).starts_with("котор")
                || russian && at > 0 && is_attribute(sentence.low(at - 1));
            the && !named && !another
        };
        let at = (0..sentence.tokens.len()).find(|&at| sentence.low(at) == lower && alone(at))?;
        let mut key = String::new();
        key_of(&lower, &mut key);
        let bearers = self.names.described(&key)?;
        let is_bearer = |actor: usize| u32::try_from(actor).is_ok_and(|actor| bearers.contains(&actor));
        let person = |actor: &usize| {
            self.names.actors.get(*actor).is_some_and(|known| known.kind == ActorKind::Person)
        };
        let here = sentence.named.iter().rev().filter(|named| named.tokens.end <= skip.start.max(at));
        let mut here = here.map(|named| named.actor).filter(person).peekable();
        // "Vukić won — the voivode, wounded, escaped": somebody of whom the text has not said what he is.
        if here.peek().is_some() {
            return here.find(|actor| is_bearer(*actor));
        }
        let before = self.words_before(sentence);
        let last = before.named.iter().rev().find(|named| is_bearer(named.actor))?;
        // "A new captain arrived", "the captain of the Rovers, Tom Reed,", and who died or left is followed by another.
        let followed = (last.tokens.end..before.tokens.len()).any(|at| {
            before.low(at) == lower
                && (before.is_word(at - 1, &["a", "new", "next", "another", "second", "third"])
                    || before.is_word(at + 1, OF_ANOTHER)
                    || russian && is_attribute(before.low(at - 1)))
                || before.is_on(at, &ENDED)
        });
        let mut told =
            self.out.events.iter().rev().take(40).filter(|event| event.actors.contains(&last.actor));
        let dead = told.clone().any(|event| event.kind == EventKind::Death);
        let near = match told.find_map(|event| event.date.earliest_day()).zip(day) {
            Some((then, day)) => then.abs_diff(day) <= TENURE,
            None => {
                let between = before.tokens.get(last.tokens.end).map_or(0, |token| token.start);
                let between = self.document.text.get(before.range.start + between..sentence.range.start);
                between.is_none_or(|between| !between.contains('\n'))
            }
        };
        (!followed && !dead && near).then_some(last.actor)
    }

    /// "The council voted" of a station: the council of the body that was named last.
    fn implied_organ(&self, sentence: &Sentence<'a>, words: &[&str]) -> Option<usize> {
        let organ = words.iter().take(3).any(|word| ORGANS.has_any_case(word));
        let things = !self.names.nouns.is_empty() && self.names.nouns.iter().all(|noun| THINGS.has(noun));
        let body = |index: usize, actor: &Actor| {
            actor.kind == ActorKind::Organization && !actor.is_subject && !self.names.crafts.contains(&index)
        };
        (organ && things).then(|| self.named_last(sentence, body)).flatten()
    }

    /// "passed to Reed, promoted major on 1 May", "отошло Дееву, умершему в мае": whose name the participle follows that
    /// leads to the date.
    fn apposed_before(&self, sentence: &Sentence<'a>, skip: &Range<usize>) -> Option<usize> {
        let russian = sentence.language == Language::Russian;
        let comma = (skip.start.saturating_sub(6)..skip.start)
            .rev()
            .find(|&at| sentence.class(at) == Class::Comma)?;
        let verb = sentence.word(comma + 1);
        let participle = match russian {
            true => PARTICIPLES.iter().any(|part| verb.contains(part)) && !sentence.is_capital(comma + 1),
            false => sentence.tags(comma + 1).any(Tags::PARTICIPLE) && !sentence.is_capital(comma + 1),
        };
        let named = sentence.named.iter().find(|named| named.tokens.end == comma)?;
        (participle && self.is_another(named.actor)).then_some(named.actor)
    }

    /// «Его контратаку отбили», "The colonel withdrew": who was named before, if he may be meant.
    fn owner(
        &self,
        sentence: &Sentence<'a>,
        skip: &Range<usize>,
        first: &str,
        second: &str,
    ) -> Option<usize> {
        let tags = Lexicon::of(sentence.language).get(&case::lower(second)).tags;
        let verb = tags.any(Tags::PAST.or(Tags::PARTICIPLE).or(Tags::BE));
        let she = match first {
            // "Его сменил другой": he has nothing there.
            "Его" if !verb => Some(false),
            "Её" | "Ее" if !verb => Some(true),
            _ if COMMANDERS.has_any_case(first) && verb => None,
            _ => return None,
        };
        let is_person = |actor: usize| {
            self.names.actors.get(actor).is_some_and(|actor| {
                let shown = russian_name::is_woman(&actor.name);
                actor.kind == ActorKind::Person && (she.is_none() || shown.is_none() || shown == she)
            })
        };
        let before = sentence.named.iter().rev().filter(|named| named.tokens.end <= skip.start);
        let here = before
            .map(|named| named.actor)
            .find(|actor| is_person(*actor) || she == Some(false) && self.is_another(*actor));
        here.or(self.last_person.filter(|last| she.is_some() && is_person(*last)))
    }

    /// "The complaint was lodged": by who sues.
    fn party(&self, told: &Told, words: &[&str]) -> Option<usize> {
        let suit = words.iter().any(|word| SUITS.has_any_case(word));
        let brought = suit && words.iter().any(|word| BROUGHT.has_any_case(word));
        let roles = ["plaintiff", "claimant", "истец"];
        (told.kind == EventKind::Legal || brought)
            .then(|| roles.iter().find_map(|role| self.names.role(role)).filter(|_| brought))
            .flatten()
    }

    /// In a text about a case the court of which the section under way is: "Court of Appeal".
    fn court_of_section(&self) -> Option<usize> {
        let about = &self.names.actors.get(self.names.subject?)?.name;
        let case = [" v ", " v. ", " vs "].iter().any(|versus| about.contains(versus));
        let title = self.section_title().trim();
        let title = title.strip_prefix("The ").unwrap_or(title);
        if !case || !is_court(title) || title.split(' ').count() > 6 {
            return None;
        }
        let fits = |actor: &Actor| actor.kind == ActorKind::Organization && !actor.is_subject;
        let known = self.names.resolve(title).filter(|&known| self.names.actors.get(known).is_some_and(fits));
        let mut longer = self.names.actors.iter().enumerate().filter(|(_, actor)| {
            fits(actor) && (actor.name.starts_with(title) || actor.name.ends_with(title))
        });
        known.or_else(|| longer.next().map(|(index, _)| index))
    }

    /// "A first hearing was held": before the court that was named last.
    pub(super) fn before_court(&mut self, sentence: &Sentence<'a>, told: &mut Told) {
        // "It was instituted in 1969": of a case nothing is founded.
        if matches!(told.kind, EventKind::Founding | EventKind::Dissolution | EventKind::Other)
            && let Some(case) = self.names.subject.and_then(|subject| self.names.actors.get(subject))
            && [" v. ", " v "].iter().any(|versus| case.name.contains(versus))
            && told.headline.starts_with(case.name.as_str())
        {
            told.kind = EventKind::Legal;
        }
        let named = sentence.named.iter().rev().map(|named| named.actor);
        let court = named.into_iter().find(|&actor| {
            self.names
                .actors
                .get(actor)
                .is_some_and(|actor| actor.kind == ActorKind::Organization && is_court(&actor.name))
        });
        // A few sentences on, a trial is another's.
        const REACH: usize = 600;
        self.last_court = court
            .map(|court| (court, sentence.range.end))
            .or(self.last_court.filter(|(_, end)| sentence.range.start < end + REACH));
        let sits = court.is_none().then(|| self.court_of_section()).flatten();
        let alone = told.actors.iter().all(|&actor| {
            Some(actor) == self.names.subject
                || self.names.actors.get(actor).is_none_or(|actor| actor.kind != ActorKind::Organization)
        });
        let settled = || {
            (0..sentence.tokens.len()).any(|at| {
                sentence.is_word(at, &["out"])
                    && sentence.is_word(at + 1, &["of"])
                    && sentence.is_word(at + 2, &["court"])
            })
        };
        let heard = || {
            !settled()
                && sentence.may_have(&HEARD)
                && (0..sentence.tokens.len()).any(|at| is_heard(sentence, at))
        };
        let another = || (0..sentence.tokens.len()).any(|at| is_another_court(sentence, at));
        if court.is_none()
            && alone
            && let Some(last) =
                sits.or(self.last_court.map(|(last, _)| last)).filter(|_| heard() && !another())
        {
            told.actors.push(last);
        }
    }

    /// Whether the document is about a ship, a probe or the like.
    fn is_craft_itself(&self) -> bool {
        self.names.nouns.iter().any(|noun| is_sort_of_craft(noun) || noun == "module")
    }

    /// Whom the text names in one sentence with `craft`, where it does so last.
    fn people_beside(&self, sentence: &Sentence<'a>, craft: usize) -> Vec<usize> {
        let before = self.words_before(sentence);
        let Some(nearest) = before.named.iter().rev().find(|named| named.actor == craft) else {
            return Vec::new();
        };
        let stops = |&at: &usize| before.class(at) == Class::Stop;
        let first = (0..nearest.tokens.start).rev().find(stops).map_or(0, |stop| stop + 1);
        let last = (nearest.tokens.end..before.tokens.len()).find(stops).unwrap_or(before.tokens.len());
        let person = |actor: &usize| {
            self.names.actors.get(*actor).is_some_and(|known| known.kind == ActorKind::Person)
        };
        let beside = before.named.iter().filter(|named| (first..last).contains(&named.tokens.start));
        beside.map(|named| named.actor).filter(person).collect()
    }

    /// The words before the end of the sentence, as many as are looked back over however many the text names.
    fn words_before(&self, sentence: &Sentence<'a>) -> Sentence<'a> {
        let end = sentence.range.end;
        let mut start = end.saturating_sub(REACH);
        while !self.document.text.is_char_boundary(start) {
            start += 1;
        }
        let mut before = Sentence::default();
        before.load(&self.document.text, start..end, sentence.language, &self.names);
        before
    }

    /// Of those whom `fits` names, the one that the text names last before the end of the sentence; of several of one
    /// sentence the first, which is what it is about.
    fn named_last(&self, sentence: &Sentence<'a>, fits: impl Fn(usize, &Actor) -> bool) -> Option<usize> {
        let before = self.words_before(sentence);
        let fitting =
            |named: &&Named| self.names.actors.get(named.actor).is_some_and(|actor| fits(named.actor, actor));
        let nearest = before.named.iter().rev().find(fitting)?;
        let stops = |&at: &usize| before.class(at) == Class::Stop;
        let first = (0..nearest.tokens.start).rev().find(stops).map_or(0, |stop| stop + 1);
        before
            .named
            .iter()
            .find(|named| named.tokens.start >= first && fitting(named))
            .map(|named| named.actor)
    }
}

/// Whether a name is that of a court.
fn is_court(name: &str) -> bool {
    name.split([' ', '-']).any(|word| matches!(word, "Court" | "Tribunal" | "суд" | "Суд"))
        || name.ends_with("House of Lords")
        || name.ends_with("Privy Council")
}

/// Whether a Russian word ends as what says which of several: "новый", "другого".
fn is_attribute(word: &str) -> bool {
    ["ый", "ий", "ой", "ая", "яя", "ого", "его", "ому", "ему", "ым", "им"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// What shows a Russian participle: "умершему", "назначенный", "вступивший".
const PARTICIPLES: [&str; 6] = ["вш", "рш", "нн", "вёрнут", "щий", "щему"];

/// What says behind a noun that it is of another.
const OF_ANOTHER: &[&str] = &["of", "for", "from", "in"];

/// Days within which who holds an office is still the one who was named.
const TENURE: u64 = 3_653;

/// What ends somebody's time in an office.
#[rustfmt::skip]
static ENDED: WordList = WordList::new(&[
    "resigned", "resignation", "retired", "abdicated", "deposed", "dismissed", "ousted", "overthrown", "succeeded", "replaced",
    "died", "killed", "executed", "ушёл", "ушел", "ушла", "отставку", "отрёкся", "отрекся", "свергнут", "свергли", "смещён",
    "уволен", "умер", "умерла", "скончался", "скончалась", "погиб", "погибла", "сменил", "сменила", "казнён",
]);

/// Whether the words of a headline begin with a verb, so that whoever the text is under way with is its subject: "Wounded
/// at Hull", but neither "War ended" nor «Взят город».
fn has_no_subject(words: &[&str; 8], language: Language) -> bool {
    let lexicon = Lexicon::of(language);
    let tags = |at: usize| lexicon.get(&case::lower(words.get(at).copied().unwrap_or_default())).tags;
    let pronoun = ["he", "she", "it", "they", "он", "она", "оно", "они"].contains(&&*case::lower(words[0]));
    // The subject of a Russian verb may stand behind it.
    let alone = language == Language::English
        || words[1].is_empty()
        || tags(1).any(Tags::PREPOSITION.or(Tags::ADVERB).or(Tags::CONJUNCTION));
    pronoun || tags(0).any(Tags::PAST.or(Tags::PARTICIPLE)) && alone
}

/// Whether the sentence says "the fund" of the Harbour Fund.
fn is_called_by_head(sentence: &Sentence<'_>, name: &str) -> bool {
    let Some((_, head)) = name.rsplit_once(' ') else { return false };
    let head = case::lower(head);
    (1..sentence.tokens.len()).any(|at| {
        let own = sentence.low(at).strip_prefix(head.as_str());
        own.is_some_and(|rest| matches!(rest, "" | "'s" | "’s")) && sentence.is_word(at - 1, &["the"])
    })
}

/// Whether a word of a headline is what a craft is, has or does.
fn is_of_craft(word: &str) -> bool {
    let lower = case::lower(word);
    match word.is_ascii() {
        true => ABOARD.has(&lower) || PARTS_OF_CRAFT.has(&lower) || is_sort_of_craft(&lower),
        false => PARTS_RUSSIAN.iter().any(|stem| lower.starts_with(stem)),
    }
}

/// What is of a craft.
#[rustfmt::skip]
static PARTS_OF_CRAFT: WordList = WordList::new(&[
    "contact", "communication", "communications", "signal", "signals", "telemetry", "transmission", "transmissions", "launch",
    "liftoff", "lift-off", "landing", "touchdown", "splashdown", "flyby", "fly-by", "encounter", "mission", "orbit",
    "trajectory", "correction", "docking", "undocking", "rendezvous", "re-entry", "reentry", "burn", "engine", "engines",
    "thruster", "thrusters", "antenna", "transmitter", "sensor", "sensors", "instruments", "payload", "booster", "debris",
    "wreckage", "mapping", "images", "data",
]);

/// The same in Russian, without endings.
#[rustfmt::skip]
const PARTS_RUSSIAN: [&str; 33] = [
    "связь", "связи", "контакт", "сигнал", "телеметри", "запуск", "пуск", "старт", "посадк", "пролёт", "стыковк", "расстыковк",
    "сближени", "двигател", "антенн", "передатчик", "датчик", "снимк", "съёмк", "мисси", "полёт", "траектори", "коррекци",
    "орбит", "аппарат", "станци", "зонд", "корабл", "спускаем", "разгонн", "обломк", "экипаж", "картографировани",
];

/// Ranks by which a text speaks of whom it has named.
#[rustfmt::skip]
static COMMANDERS: WordList = WordList::new(&[
    "general", "colonel", "admiral", "marshal", "major", "captain", "commander", "commodore", "king", "prince", "duke",
    "sultan", "khan", "pasha", "emperor", "governor", "генерал", "полковник", "адмирал", "маршал", "майор", "капитан",
    "воевода", "гетман", "атаман", "князь", "король", "царь", "султан", "хан", "паша", "император", "граф", "герцог",
    "командующий", "главнокомандующий", "полководец", "комендант",
]);

/// Who is aboard a craft, and what is a craft where the text has named one.
static ABOARD: WordList = WordList::new(&["crew", "station", "module", "экипаж", "станция", "космонавты"]);

/// Who is aboard.
static CREWS: WordList =
    WordList::new(&["crew", "astronauts", "cosmonauts", "экипаж", "космонавты", "астронавты", "акванавты"]);

/// What a craft does, whoever is aboard.
#[rustfmt::skip]
static LANDS: WordList = WordList::new(&[
    "docked", "undocked", "splashed", "splashdown", "приземлились", "приземлился", "приводнились", "приводнился",
    "состыковались", "пристыковались", "отстыковались",
]);

/// Who decides for a body.
#[rustfmt::skip]
static ORGANS: WordList = WordList::new(&[
    "council", "board", "directors", "management", "assembly", "secretariat", "directorate", "headquarters", "engineers",
    "controllers", "совет", "правление", "руководство", "дирекция", "коллегия",
]);

/// What has no council.
#[rustfmt::skip]
static THINGS: WordList = WordList::new(&[
    "station", "spacecraft", "probe", "orbiter", "lander", "satellite", "rover", "telescope", "mission", "programme",
    "program", "instrument", "aircraft", "airship", "rocket", "locomotive", "ship", "submarine", "bridge", "tunnel",
    "building", "tower", "dam", "reactor", "станция", "аппарат", "спутник", "зонд", "корабль", "телескоп", "программа",
    "мост", "тоннель", "плотина", "реактор", "здание", "башня",
]);

/// Whether a word of a headline goes on as a noun: no verb, preposition or the like.
pub(super) fn is_noun(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !["ed", "ly"].iter().any(|ending| word.ends_with(ending))
        && !Lexicon::of(Language::English).get(word).tags.any(Tags::PREDICATE)
}

/// What somebody has made, has or is in for.
#[rustfmt::skip]
static OWNED: WordList = WordList::new(&[
    "work", "works", "book", "books", "novel", "novels", "poem", "poems", "play", "plays", "story", "stories", "essay",
    "essays", "article", "articles", "paper", "papers", "memoir", "memoirs", "autobiography", "diary", "diaries", "letter",
    "letters", "album", "albums", "record", "records", "single", "song", "songs", "opera", "operas", "symphony", "concerto",
    "film", "films", "painting", "paintings", "portrait", "portraits", "sculpture", "statue", "bust", "grave", "tomb",
    "body", "remains", "ashes", "house", "home", "villa", "mansion", "studio", "workshop", "laboratory", "library",
    "collection", "ticket", "tickets", "patent", "patents", "invention", "inventions", "prototype", "design", "designs",
    "theory", "discovery", "estate", "will", "trial", "retrial", "arrest", "death", "execution", "conviction", "sentence",
    "appeal", "acquittal", "funeral", "burial", "wedding", "marriage", "birth", "election", "appointment", "resignation",
    "retirement", "speech", "speeches", "sermon", "debut", "exhibition", "translation", "report", "proposal", "plan",
    "plans", "petition", "application", "complaint", "remarks", "reputation", "career", "imprisonment", "exile",
]);

/// What somebody writes or records and publishes.
#[rustfmt::skip]
static WORKS: WordList = WordList::new(&[
    "work", "works", "book", "books", "novel", "novels", "poem", "poems", "play", "plays", "story", "stories", "essay",
    "essays", "article", "articles", "paper", "papers", "memoir", "memoirs", "autobiography", "diary", "diaries", "letters",
    "album", "albums", "record", "song", "songs", "opera", "symphony", "film", "study", "history", "account", "biography",
    "monograph", "thesis", "report", "treatise", "pamphlet", "textbook",
]);

/// The same in Russian, without endings.
const WORKS_RUSSIAN: [&str; 24] = [
    "роман",
    "книг",
    "повест",
    "рассказ",
    "поэм",
    "стих",
    "пьес",
    "мемуар",
    "воспоминани",
    "дневник",
    "очерк",
    "стать",
    "альбом",
    "песн",
    "опер",
    "симфони",
    "фильм",
    "монографи",
    "исследовани",
    "трактат",
    "учебник",
    "сборник",
    "эссе",
    "брошюр",
];

/// What is done to people, in Russian, without endings.
#[rustfmt::skip]
const DONE_TO_PEOPLE: [&str; 34] = [
    "казнил", "арестова", "исключил", "назначил", "избрал", "наградил", "приговорил", "осудил", "судил", "уволил",
    "расстрелял", "выслал", "сослал", "освободил", "похоронил", "реабилитирова", "разжалова", "выдвинул", "отправил",
    "перевел", "перевёл", "произвел", "произвёл", "восстановил", "задержал", "допросил", "помиловал", "повесил", "пытал",
    "оправдал", "принял", "призвал", "убил", "ранил",
];

/// Bodies of which Russian speaks as "она".
static BODIES_OF_HER_GENDER: WordList = WordList::new(&[
    "партия",
    "группа",
    "фирма",
    "компания",
    "организация",
    "республика",
    "лига",
    "федерация",
    "ассоциация",
    "армия",
    "бригада",
    "дивизия",
    "команда",
    "школа",
    "газета",
    "корпорация",
    "секта",
    "община",
    "церковь",
    "академия",
]);

/// What is brought before a court.
#[rustfmt::skip]
static SUITS: WordList = WordList::new(&[
    "complaint", "suit", "lawsuit", "claim", "writ", "action", "proceedings", "иск", "жалоба", "заявление",
]);

static BROUGHT: WordList = WordList::new(&[
    "lodged",
    "filed",
    "issued",
    "brought",
    "served",
    "commenced",
    "instituted",
    "begun",
    "подан",
    "подана",
    "подано",
]);

/// Whether the word says that it is done before a court: no "motion picture", no leave but "leave to appeal".
fn is_heard(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_on(at, &HEARD)
        && match sentence.word(at) {
            "leave" => {
                (at + 1..at + 6).any(|at| sentence.is_word(at, &["appeal", "apply", "intervene", "amend"]))
            }
            "motion" => !sentence.is_word(at + 1, &["picture", "pictures"]),
            "trial" => !sentence.is_word(at + 1, &["run", "runs", "flight", "flights", "period", "basis"]),
            _ => true,
        }
}

/// Whether another court than the last is named, though it is no body of the text: "the Ninth Circuit", "the district
/// court", a report of such courts ("158 F. Supp. 404").
fn is_another_court(sentence: &Sentence<'_>, at: usize) -> bool {
    const COURTS: &[&str] = &["court", "courts", "judge", "judges", "tribunal"];
    let named = sentence.is_word(at, &["court", "tribunal"]) && at > 0 && sentence.is_capital(at);
    named && (sentence.is_capital(at - 1) && at > 1 || sentence.is_word(at + 1, &["of"]))
        || sentence.is_word(at, &["circuit", "circuits"])
        || sentence.is_word(at, &["f", "f.", "supp", "supp.", "f.2d", "f.3d"]) && sentence.is_capital(at)
        || sentence.is_word(at, &["district", "appellate", "appeals", "county", "magistrates", "lower"])
            && sentence.is_word(at + 1, COURTS)
}

/// What is done before a court.
#[rustfmt::skip]
pub(super) static HEARD: WordList = WordList::new(&[
    "hearing", "hearings", "trial", "court", "judge", "judgment", "judgement", "verdict", "motion", "leave", "rehearing",
    "reargued", "argued", "affirmed", "reversed", "upheld", "overturned", "remanded", "vacated", "quashed", "certiorari",
    "acquitted", "convicted", "sentenced", "заседание", "слушание", "суд", "судья", "приговор", "ходатайство", "иск",
    "решение",
]);
