//! Who does what is told without a name: the court before which a motion is denied, the ship whose crew returns, the body
//! whose council votes, the party that lodges its complaint.

use super::Extractor;
use crate::{
    case,
    event::{Actor, ActorKind, EventKind, narrative::Told, sentence::Sentence, word_list::WordList},
};

/// Bytes within which what was named is still meant.
const REACH: usize = 1_200;

impl<'a> Extractor<'a> {
    /// Adds who is meant where the words name nobody but what the document is about.
    pub(super) fn imply(&self, sentence: &Sentence<'a>, told: &mut Told) {
        let named = |actor: &usize| {
            Some(*actor) != self.names.subject
                && self.names.actors.get(*actor).is_some_and(|actor| actor.kind != ActorKind::Place)
        };
        let words: Vec<String> = told.headline.split(' ').take(8).map(in_small_letters).collect();
        let alone = !told.actors.iter().any(named);
        if !self.names.crafts.is_empty() && !told.actors.iter().any(|actor| self.names.crafts.contains(actor))
        {
            let body = |actor: &usize| {
                self.names.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Organization)
            };
            let of_body = told.actors.iter().any(|actor| named(actor) && body(actor));
            let lands = words.iter().any(|word| LANDS.has(word));
            let sort = words.iter().take(4).find(|word| CRAFTS.has(word));
            // Of a station "the station" is what the text is about, its crew may be a ship's.
            let own = sort.is_some_and(|sort| self.names.nouns.contains(sort));
            let meant = || self.named_last(sentence, |index, _| self.names.crafts.contains(&index));
            if (alone && sort.is_some() && !own || lands && !of_body && !self.is_craft_itself())
                && let Some(craft) = meant()
            {
                told.actors.push(craft);
                return;
            }
        }
        if !alone {
            return;
        }
        let organ = words.iter().take(3).any(|word| ORGANS.has(word));
        let things = !self.names.nouns.is_empty() && self.names.nouns.iter().all(|noun| THINGS.has(noun));
        if organ && things {
            let body = |index: usize, actor: &Actor| {
                actor.kind == ActorKind::Organization
                    && !actor.is_subject
                    && !self.names.crafts.contains(&index)
            };
            told.actors.extend(self.named_last(sentence, body));
            return;
        }
        // "A truce was arranged": between those who were at war.
        if self.names.sides.len() > 1 && words.iter().take(4).any(|word| BETWEEN.has(word)) {
            told.actors.extend(self.names.sides.iter().take(2).map(|(side, _)| *side));
            return;
        }
        if told.kind == EventKind::Legal || words.iter().any(|word| SUITS.has(word)) {
            let brought =
                words.iter().any(|word| SUITS.has(word)) && words.iter().any(|word| BROUGHT.has(word));
            let who = ["plaintiff", "claimant", "истец"].iter().find_map(|role| self.names.role(role));
            told.actors.extend(who.filter(|_| brought));
        }
    }

    /// In a text about a case the court of which the section under way is: "Court of Appeal".
    fn court_of_section(&self) -> Option<usize> {
        let about = &self.names.actors.get(self.names.subject?)?.name;
        let case = [" v ", " v. ", " vs "].iter().any(|versus| about.contains(versus));
        let title = self.section_title().trim();
        let title = title.strip_prefix("The ").unwrap_or(title);
        let court = title.split(' ').any(|word| matches!(word, "Court" | "Tribunal" | "суд" | "Суд"));
        if !case || !court || title.split(' ').count() > 6 {
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
            self.names.actors.get(actor).is_some_and(|actor| {
                actor.kind == ActorKind::Organization
                    && actor
                        .name
                        .split([' ', '-'])
                        .any(|word| matches!(word, "Court" | "Tribunal" | "суд" | "Суд"))
            })
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
        let heard = || (0..sentence.tokens.len()).any(|at| sentence.is_on(at, &HEARD));
        if court.is_none()
            && alone
            && let Some(last) = sits.or(self.last_court.map(|(last, _)| last)).filter(|_| heard())
        {
            told.actors.push(last);
        }
    }

    /// Whether the document is about a ship, a probe or the like.
    fn is_craft_itself(&self) -> bool {
        self.names
            .nouns
            .iter()
            .any(|noun| CRAFTS.has(noun) && !matches!(noun.as_str(), "station" | "станция"))
    }

    /// Of those whom `fits` names, the one that the text names last before the end of the sentence.
    fn named_last(&self, sentence: &Sentence<'a>, fits: impl Fn(usize, &Actor) -> bool) -> Option<usize> {
        let end = sentence.range.end;
        let mut start = end.saturating_sub(REACH);
        while !self.document.text.is_char_boundary(start) {
            start += 1;
        }
        let before = self.document.text.get(start..end)?;
        let fitting: Vec<(usize, &Actor)> =
            self.names.actors.iter().enumerate().filter(|(index, actor)| fits(*index, actor)).collect();
        let names = |actor: &'_ Actor| {
            std::iter::once(&actor.name)
                .chain(&actor.aliases)
                .map(|name| name.to_string())
                .collect::<Vec<_>>()
        };
        let last = |actor: &Actor| names(actor).iter().filter_map(|name| before.rfind(name.as_str())).max();
        let nearest = fitting.iter().filter_map(|(_, actor)| last(actor)).max()?;
        // Of those of one sentence the first is what it is about.
        let sentence = before.get(..nearest)?.rfind(". ").map_or(0, |stop| stop + 2);
        let told = before.get(sentence..)?;
        let first = |actor: &Actor| names(actor).iter().filter_map(|name| told.find(name.as_str())).min();
        fitting
            .iter()
            .filter_map(|(index, actor)| Some((first(actor)?, *index)))
            .min()
            .map(|(_, index)| index)
    }
}

fn in_small_letters(word: &str) -> String {
    case::lower(word.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

/// What a text calls a craft that it has named, or who is aboard.
#[rustfmt::skip]
static CRAFTS: WordList = WordList::new(&[
    "spacecraft", "probe", "lander", "orbiter", "rover", "satellite", "capsule", "shuttle", "ship", "vessel", "crew",
    "cruiser", "destroyer", "submarine", "frigate", "steamer", "schooner", "yacht", "trawler", "icebreaker", "airship",
    "station", "module", "экипаж", "аппарат", "зонд", "спутник", "корабль", "станция", "крейсер", "судно", "ледокол",
    "пароход", "теплоход", "подлодка", "космонавты", "луноход",
]);

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

/// What two sides make.
#[rustfmt::skip]
static BETWEEN: WordList = WordList::new(&[
    "truce", "armistice", "ceasefire", "treaty", "peace", "negotiations", "talks", "preliminaries", "hostilities",
    "перемирие", "мир", "договор", "трактат", "переговоры", "прелиминарии", "условия", "соглашение",
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

/// What is done before a court.
#[rustfmt::skip]
static HEARD: WordList = WordList::new(&[
    "hearing", "hearings", "trial", "court", "judge", "judgment", "judgement", "verdict", "motion", "leave", "rehearing", "leave",
    "reargued", "argued", "affirmed", "reversed", "upheld", "overturned", "remanded", "vacated", "quashed", "certiorari",
    "acquitted", "convicted", "sentenced", "заседание", "слушание", "суд", "судья", "приговор", "ходатайство", "иск",
    "решение",
]);
