//! What a word is to a Russian verb, told by its ending, its place and the preposition before it.

use crate::event::{
    EventKind,
    agreement::Gender,
    lexicon::{
        Tags,
        russian_turns::{Asked, Role, ending, folded, is_asked_for, is_reflexive, kind_of},
    },
    sentence::Sentence,
    token::Class,
};

/// The kind that the verb `verb`, said at the token `main`, has with the words of its clause at the tokens `near`.
pub(crate) fn turn_of_verb(
    sentence: &Sentence<'_>,
    verb: &str,
    main: usize,
    near: impl Iterator<Item = usize> + Clone,
) -> Option<EventKind> {
    let mut clause =
        Clause { sentence, main, verb, suffered: is_reflexive(verb) || is_passive(verb), last: false };
    clause.last = near.clone().filter(|at| *at > main).all(|at| clause.tells_where(at));
    kind_of(verb, |asked| {
        near.clone().filter(|at| sentence.quote.get(*at) == Some(&0)).any(|at| clause.plays(at, asked))
    })
}

struct Clause<'a, 's> {
    sentence: &'a Sentence<'s>,
    main: usize,
    verb: &'a str,
    /// Whether the subject is what something is done to.
    suffered: bool,
    /// Whether no noun behind the verb can be its subject or its object.
    last: bool,
}

impl Clause<'_, '_> {
    fn plays(&self, at: usize, asked: &Asked) -> bool {
        let word = folded(self.sentence.low(at));
        let Some(rest) = asked.words.iter().find_map(|wanted| ending(&word, wanted)) else { return false };
        match &asked.role {
            Role::Any => true,
            Role::Behind(prepositions) => self.preposition(at).is_some_and(|found| {
                prepositions.iter().any(|wanted| self.sentence.is_word(found, &[wanted]))
            }),
            Role::Instrument => {
                self.preposition(at).is_none() && ["м", "й", "ю", "ми"].iter().any(|end| word.ends_with(end))
            }
            Role::Owner(owned) => self.noun_before(at).is_some_and(|noun| {
                let noun = folded(self.sentence.low(noun));
                owned.iter().any(|wanted| is_asked_for(&noun, wanted))
            }),
            Role::Subject => self.stands_alone(at, &word, rest),
            Role::Person => {
                let direct = ["а", "я", "у", "ю", "ов", "ев", "ей"].iter().any(|end| word.ends_with(end));
                direct && self.preposition(at).is_none() && self.noun_before(at).is_none()
            }
            Role::Object => self.stands_alone(at, &word, rest) && (self.suffered || self.suffers(at, &word)),
        }
    }

    /// Whether nothing but the verb asks for the noun at `at`, which is in the nominative or accusative.
    fn stands_alone(&self, at: usize, word: &str, rest: &str) -> bool {
        let genitive = ["а", "я", "ы", "и", "ов", "ев"].iter().any(|end| word.ends_with(end));
        !is_oblique(word, rest)
            && self.preposition(at).is_none()
            && !(genitive && self.noun_before(at).is_some())
    }

    /// Whether the noun at `at`, which may be the subject or the object, is the object.
    fn suffers(&self, at: usize, word: &str) -> bool {
        let gender = Gender::of_verb(self.verb);
        if at < self.main {
            // «школа организовала» is no school that was organized.
            let agrees = match word.ends_with('ь') {
                true => gender == Some(Gender::Feminine),
                false => gender.is_some() && Gender::of_noun(word) == gender,
            };
            // "Обе шахты соединили": nobody is said to have done it.
            return self.last && gender == Some(Gender::Plural) || gender.is_some() && !agrees;
        }
        let between = self.main + 1..at;
        let other = Tags::PAST.or(Tags::RELATIVE);
        let subject = gender == Some(Gender::Feminine) && word.ends_with(['а', 'я']);
        !subject
            && between.len() <= 10
            && !between
                .clone()
                .any(|at| self.sentence.tags(at).any(other) || is_infinitive(self.sentence.low(at)))
    }

    /// Whether the token at `at` is no word, or has or is a preposition.
    fn tells_where(&self, at: usize) -> bool {
        let link = Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB).or(Tags::TEMPORAL);
        !self.sentence.tokens[at].is_word()
            || self.sentence.tags(at).any(link)
            || self.is_attribute(at)
            || self.preposition(at).is_some()
            || self.noun_before(at).is_some()
    }

    /// The preposition of the noun at `at`, with adjectives and numbers between.
    fn preposition(&self, at: usize) -> Option<usize> {
        let before = (at.saturating_sub(4)..at).rev();
        let mut before = before.skip_while(|&at| self.is_attribute(at));
        before.next().filter(|&at| self.sentence.tags(at).any(Tags::PREPOSITION))
    }

    /// The noun whose genitive the noun at `at` may be.
    fn noun_before(&self, at: usize) -> Option<usize> {
        let other = Tags::PREPOSITION
            .or(Tags::CONJUNCTION)
            .or(Tags::PRONOUN)
            .or(Tags::RELATIVE)
            .or(Tags::PAST)
            .or(Tags::PARTICIPLE)
            .or(Tags::ADVERB)
            .or(Tags::BE);
        let mut before = (at.saturating_sub(4)..at).rev().skip_while(|&at| self.is_attribute(at));
        before.next().filter(|&noun| {
            let gives = || {
                GIVES.iter().any(|stem| self.verb.starts_with(stem))
                    && ["у", "ю", "е", "и", "ам", "ям"]
                        .iter()
                        .any(|end| self.sentence.low(noun).ends_with(end))
            };
            noun != self.main
                && self.sentence.tokens[noun].is_word()
                && !self.sentence.tags(noun).any(other)
                && !self.sentence.is_dated(noun)
                && !gives()
        })
    }

    fn is_attribute(&self, at: usize) -> bool {
        let low = self.sentence.low(at);
        let adjective = || {
            ADJECTIVES.iter().any(|end| low.ends_with(end))
                && !["ние", "тие", "вие"].iter().any(|end| low.ends_with(end))
        };
        self.sentence.class(at) == Class::Number
            || self.sentence.tags(at).any(Tags::DETERMINER)
            || NUMERALS.contains(&low)
            || self.sentence.tokens[at].is_word()
                && !self.sentence.tags(at).any(Tags::PREPOSITION)
                && at != self.main
                && adjective()
    }
}

/// Whether the noun `word`, whose ending is `rest`, is surely neither in the nominative nor in the accusative.
fn is_oblique(word: &str, rest: &str) -> bool {
    let neuter = ["ие", "ье", "ое", "ее", "ще", "це", "ые"].iter().any(|end| word.ends_with(end));
    rest.ends_with('е') && !neuter || OBLIQUE.iter().any(|end| rest.ends_with(end))
}

fn is_passive(verb: &str) -> bool {
    let taken = ["взят", "принят", "начат", "снят", "занят", "влит", "поднят", "открыт", "закрыт"];
    !["л", "ла", "ло", "ли"].iter().any(|end| verb.ends_with(end))
        && (["н", "на", "но", "ны"].iter().any(|end| verb.ends_with(end))
            || taken.iter().any(|stem| verb.starts_with(stem)))
}

fn is_infinitive(word: &str) -> bool {
    ["ать", "ять", "ить", "еть", "уть", "ться"].iter().any(|end| word.ends_with(end))
        && !["печать", "память", "сеть", "часть"].contains(&word)
}

/// Verbs with somebody who gets their object.
const GIVES: &[&str] = &["вруч", "присво", "предъяв", "дал", "верн", "возвра"];

const OBLIQUE: &[&str] = &[
    "ом", "ем", "ой", "ей", "ам", "ям", "ами", "ями", "ах", "ях", "ою", "ею", "ого", "его", "ому", "ему",
    "ым", "им", "ыми", "ими",
];

const ADJECTIVES: &[&str] = &[
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем",
    "ых", "их", "ую", "юю", "ыми", "ими", "её",
];

const NUMERALS: &[&str] = &[
    "два",
    "две",
    "двух",
    "двум",
    "три",
    "трех",
    "трём",
    "трем",
    "четыре",
    "четырем",
    "пять",
    "пяти",
    "шесть",
    "шести",
    "семь",
    "семи",
    "восемь",
    "восьми",
    "девять",
    "девяти",
    "десять",
    "десяти",
    "двадцать",
    "двадцати",
    "оба",
    "обе",
    "пятнадцать",
    "пятнадцати",
    "несколько",
    "много",
    "сто",
    "человек",
];
