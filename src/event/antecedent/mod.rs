//! Whom and what a sentence speaks of, as far as a pronoun of the next one may mean it: words with gender and number.

pub(super) mod russian;
mod words;

use super::{
    Actor, ActorKind, EventKind,
    actors::Names,
    lexicon::{Lexicon, Tags},
    sentence::Sentence,
    token::Class,
    verb_group::COUNTS,
};
use crate::case;
use crate::document::Language;
use std::ops::Range;
pub(crate) use words::{DONE_TO_THINGS, GOES_ON, MEN, ROLES, SETTLED, VALUES, WOMEN, on};
use words::{GROUPS, HAPPENINGS, PERSONS, PLURALS, Words};

/// With which pronouns something is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A human being; whether a woman, when the text shows it.
    Person(Option<bool>),
    /// "it"
    Thing,
    /// "it" or "they": an army, a crew, a board.
    Group,
    /// "they"
    Many,
}

impl Form {
    /// Whether a pronoun of this form may mean something of the form `other`.
    pub(crate) fn fits(self, other: Self) -> bool {
        match (self, other) {
            (Self::Person(Some(she)), Self::Person(sex)) => sex.is_none_or(|sex| sex == she),
            (Self::Person(_), Self::Person(_)) => true,
            (Self::Thing, Self::Thing | Self::Group) | (Self::Many, Self::Many | Self::Group) => true,
            _ => false,
        }
    }
}

/// Something of which a sentence speaks.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Its words, without article and owner; none where several are listed.
    pub(crate) text: String,
    /// Who it is, if it has a name.
    pub(crate) actor: Option<usize>,
    pub(crate) form: Form,
    /// Whether its noun is one for what happens, or for a value: "revenue", "a trial".
    pub(crate) happens: bool,
    /// Whether the sentence brings it in: "an observatory", "their first album".
    pub(crate) fresh: bool,
}

/// What a sentence's first clause is about.
#[derive(Clone, Debug)]
pub(crate) enum About {
    /// "he", "it" …: what the sentence before is about.
    Pronoun(Form),
    /// A thing, a person, a group.
    Mention(Mention),
}

/// The sex that a title or a word of kin in lower case shows: whether it is a woman's.
pub(crate) fn sex_of(word: &str) -> Option<bool> {
    let word = word.trim_end_matches('.');
    if on(WOMEN, word) {
        return Some(true);
    }
    on(MEN, word).then_some(false)
}

/// Whether the document's subject is something that happens, or a thing that is made, and so does nothing itself.
pub(crate) fn is_happening(actor: &Actor, language: Language) -> bool {
    let core = actor.name.split(" of ").next().unwrap_or_default();
    let lexicon = Lexicon::of(language);
    let happens = |word: &str| {
        let word = case::lower(word);
        let entry = lexicon.get(&word);
        entry.tags.any(Tags::EVENT) && !entry.tags.any(Tags::BODY) || on(HAPPENINGS, &word)
    };
    let end = if language == Language::Russian {
        // "Первая Балканская война": the first noun.
        let attribute = |word: &&str| {
            ["ая", "яя", "ий", "ый", "ой", "ое", "ее", "ие", "ые"].iter().any(|ending| word.ends_with(ending))
                // "Восстание в Долине": a noun.
                && !["ние", "тие", "вие"].iter().any(|ending| word.ends_with(ending))
        };
        actor.name.split(' ').find(|word| !attribute(word))
    } else {
        core.split(' ').next_back()
    };
    [" v ", " v. ", " vs "].iter().any(|versus| actor.name.contains(versus)) || end.is_some_and(happens)
}

/// What the first clause of an English sentence is about.
pub(crate) fn about(sentence: &Sentence<'_>, names: &Names) -> Option<About> {
    let verb = first_verb(sentence)?;
    let start = subject_start(sentence, verb);
    let spoken = |at: &usize| sentence.is_word(*at, &["he", "she", "it", "they"]);
    let pronoun = (verb.saturating_sub(2)..verb).rev().find(spoken).or_else(|| {
        (start..verb).find(|&at| sentence.tokens[at].is_word() && !sentence.tags(at).any(Tags::ADVERB))
    })?;
    let form = match sentence.low(pronoun) {
        "he" => Some(Form::Person(Some(false))),
        "she" => Some(Form::Person(Some(true))),
        "it" => Some(Form::Thing),
        "they" => Some(Form::Many),
        _ => None,
    };
    if let Some(form) = form {
        return Some(About::Pronoun(form));
    }
    mention(sentence, names, pronoun..verb).map(About::Mention)
}

/// The first finite verb of a sentence: no participle that stands behind its noun.
pub(crate) fn first_verb(sentence: &Sentence<'_>) -> Option<usize> {
    let found = (1..sentence.tokens.len()).find(|&at| {
        !sentence.is_capital(at)
            && sentence.depth[at] == 0
            && (sentence.tags(at).any(Tags::BE.or(Tags::HAVE).or(Tags::MODAL).or(Tags::FUTURE))
                || sentence.tags(at).any(Tags::PAST)
                    && !sentence.tags(at - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION))
                    && !(sentence.is_word(at + 1, &["by"])))
    });
    // "The collection goes back to Captain Hume, who began …", "The bridge, opened in 1988, carries 30,000 vehicles"
    let end = match found {
        Some(at) if (1..at).any(|at| sentence.is_word(at, &["who", "which", "whose"])) => at,
        Some(_) => return found,
        None => sentence.tokens.len(),
    };
    let noun = Tags::EVENT.or(Tags::WORK).or(Tags::BODY).or(Tags::OFFICE).or(Tags::PART);
    let present = (1..end).find(|&at| {
        sentence.tags(at).any(Tags::PRESENT)
            && !sentence.tags(at).any(noun)
            && !sentence.is_capital(at)
            && sentence.depth[at] == 0
            && !sentence.tags(at - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION))
            && (sentence.tags(at + 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::ADVERB))
                || sentence.is_word(at + 1, &["back"])
                || sentence.class(at + 1) == Class::Number)
    });
    present.or(found)
}

/// Where the subject begins among the tokens before `verb`: behind what says when and where.
fn subject_start(sentence: &Sentence<'_>, verb: usize) -> usize {
    let dateless = |at: usize| {
        sentence.class(at) == Class::Number
            || sentence.class(at) == Class::Comma
            || sentence.tags(at).any(Tags::MONTH.or(Tags::TEMPORAL).or(Tags::CONJUNCTION))
            || sentence.is_word(
                at,
                &["early", "late", "mid", "year", "day", "week", "month", "of", "following", "same", "next"],
            )
    };
    let mut start = 0;
    while start < verb && sentence.tags(start).any(Tags::TEMPORAL.or(Tags::CONJUNCTION)) {
        start += 1;
    }
    // "two days after launch, the antenna …" behind a date
    let stepped = |from: usize| {
        let comma = (from..verb).find(|&at| sentence.class(at) == Class::Comma && at > from + 1)?;
        let step = (from..comma).any(|at| sentence.is_step_unit(at));
        (step
            && (from..comma).any(|at| sentence.is_word(at, &["after", "before", "later", "earlier", "into"])))
        .then_some(comma + 1)
    };
    if !sentence.tags(start).any(Tags::PREPOSITION.or(Tags::GERUND).or(Tags::ADVERB))
        && !sentence.tokens.get(start).is_some_and(|token| token.class == Class::Number)
        && !sentence.is_word(start, &["the", "that"])
    {
        return start;
    }
    let opened = start;
    let mut dated = false;
    start += usize::from(sentence.tags(start).any(Tags::PREPOSITION));
    while start < verb {
        let determiner = sentence.is_word(start, &["the", "that", "this"]) && dateless(start + 1);
        if !determiner && !dateless(start) {
            break;
        }
        dated |= !determiner;
        start += 1;
    }
    if dated {
        return stepped(start).filter(|&next| next < verb).unwrap_or(start);
    }
    if sentence.is_word(opened, &["the", "that"]) {
        return opened;
    }
    (opened..verb)
        .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == 0)
        .map(|comma| comma + 1)
        .or_else(|| {
            (opened + 2..verb).find(|&at| {
                sentence.tags(at).any(Tags::DETERMINER) && !sentence.tags(at - 1).any(Tags::PREPOSITION)
            })
        })
        .unwrap_or(opened)
}

/// What the noun phrase that begins at the start of `tokens` speaks of.
pub(crate) fn mention(sentence: &Sentence<'_>, names: &Names, tokens: Range<usize>) -> Option<Mention> {
    let fresh = sentence.is_word(tokens.start, &["a", "an", "another", "his", "her", "its", "their"]);
    let definite = sentence.is_word(tokens.start, &["the", "this", "that"]);
    let mut start = tokens.start + usize::from(fresh || definite);
    // "Ashdown's army", "the company's factory"
    if let Some(owner) = (start..tokens.end.min(start + 4))
        .find(|&at| sentence.word(at).ends_with("'s") || sentence.word(at).ends_with("’s"))
        && owner + 1 < tokens.end
        && !sentence.inside_name(owner + 1)
    {
        start = if fresh || definite { owner + 1 } else { start };
    }
    let mut end = start;
    while end < tokens.end
        && (sentence.inside_name(end)
            || sentence.class(end) == Class::Number
            || sentence.tokens[end].is_word()
                && !sentence
                    .tags(end)
                    .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE).or(Tags::PRONOUN))
                && !(end > start && sentence.tags(end).any(Tags::DETERMINER.or(Tags::MODAL).or(Tags::BE)))
                && !(end > start && sentence.tags(end).any(Tags::PAST) && !sentence.is_capital(end)))
    {
        end += 1;
    }
    while end > start && sentence.tags(end - 1).any(Tags::ADVERB) {
        end -= 1;
    }
    let head = end
        .checked_sub(1)
        .filter(|&head| head >= start && (sentence.tokens[head].is_word() || sentence.inside_name(head)))?;
    let word = case::lower(sentence.word(head));
    let tags = sentence.tags(head);
    // "Harrow Pell Instruments plc" too.
    let named = sentence.named.iter().find(|named| {
        named.tokens.end == end && named.tokens.start >= start
            || named.tokens.start == start
                && named.tokens.end + 1 == end
                && sentence.tags(end - 1).any(Tags::BODY)
    });
    let actor = named.map(|named| named.actor).or_else(|| {
        let plain = definite && end == start + 1;
        plain.then(|| names.role(&word)).flatten()
    });
    // "Her father, Karl Voss, was a clockmaker"
    let apposed = (sentence.class(end) == Class::Comma)
        .then(|| {
            sentence.named.iter().find(|named| {
                (end + 1..=end + 3).contains(&named.tokens.start)
                    && (end + 1..named.tokens.start)
                        .all(|at| sentence.inside_person(at) || sentence.is_word(at, &["the"]))
            })
        })
        .flatten()
        .filter(|named| named.tokens.end < tokens.end && sentence.class(named.tokens.end) == Class::Comma)
        .map(|named| named.actor);
    let kin = sex_of(&word).filter(|_| !sentence.is_capital(head));
    // "His widow, Claire, ran", "His wife Marta fled": a given name that stands for no known person.
    let kin = kin.or_else(|| {
        (start..head).find_map(|at| sex_of(sentence.low(at)).filter(|_| !sentence.is_capital(at)))
    });
    let called = kin.and_then(|_| {
        let first = if sentence.is_capital(head) {
            (start..=head).find(|&at| sentence.is_capital(at))?
        } else {
            end + 1
        };
        let stop = if sentence.is_capital(head) {
            end
        } else {
            let stop = (first..tokens.end).find(|&at| sentence.class(at) == Class::Comma)?;
            (sentence.class(end) == Class::Comma && (first..stop).all(|at| sentence.is_capital(at)))
                .then_some(stop)?
        };
        (first < stop && stop <= first + 3).then_some(first..stop)
    });
    let actor = actor.or(apposed);
    let joined = (sentence.tags(end).any(Tags::CONJUNCTION)
        && !sentence.is_word(end, &["or", "but"])
        && end + 1 < tokens.end)
        && !sentence.is_word(end + 1, &["its", "his", "her"]);
    let form = match actor.and_then(|actor| names.actors.get(actor)) {
        _ if joined => Form::Many,
        Some(known) => match known.kind {
            ActorKind::Person => Form::Person(
                actor.and_then(|actor| names.sex(actor)).or(kin).or_else(|| titled(sentence, start)),
            ),
            ActorKind::Organization => Form::Group,
            ActorKind::Place => Form::Thing,
        },
        None if kin.is_some() => Form::Person(kin),
        None if tags.any(Tags::OFFICE) && (!word.ends_with('s') || word == "boss") => {
            Form::Person(titled(sentence, start))
        }
        None if on(PERSONS, &word) => Form::Person(None),
        None if on(PLURALS, &word) => Form::Many,
        None if word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
            && !word.ends_with("ies") =>
        {
            Form::Many
        }
        None if word.ends_with("ies") && word != "series" => Form::Many,
        None if on(GROUPS, &word) || tags.any(Tags::BODY) => Form::Group,
        None => Form::Thing,
    };
    let happens = on(VALUES, &word)
        || on(HAPPENINGS, &word)
        || tags.any(Tags::EVENT) && !tags.any(Tags::BODY)
        || matches!(sentence.entries[head].kind, Some(EventKind::Congress | EventKind::Conference));
    Some(Mention {
        text: if joined { String::new() } else { sentence.slice(called.unwrap_or(start..end)).to_owned() },
        actor,
        form,
        happens,
        fresh,
    })
}

/// The sex that a title at the beginning of a name shows.
fn titled(sentence: &Sentence<'_>, start: usize) -> Option<bool> {
    [start, start.wrapping_sub(1)].into_iter().find_map(|at| sex_of(sentence.low(at)))
}

/// What stands as the object right behind the first verb: "opened | a factory", "founded | the Free League".
pub(crate) fn object(sentence: &Sentence<'_>, names: &Names) -> Option<Mention> {
    let verb = first_verb(sentence)?;
    if sentence.tags(verb).any(Tags::BE.or(Tags::HAVE).or(Tags::MODAL)) {
        return None;
    }
    let determined = sentence.tags(verb + 1).any(Tags::DETERMINER);
    let named = sentence.name_at(verb + 1).is_some_and(|named| named.tokens.start == verb + 1);
    // "bought twelve gunboats"
    let counted = is_count(sentence, verb + 1);
    let start = verb + 1 + usize::from(counted);
    let found = (determined || named || counted)
        .then(|| mention(sentence, names, start..sentence.tokens.len()))
        .flatten();
    if counted {
        return found.filter(|found| found.form == Form::Many).map(|found| Mention { fresh: true, ..found });
    }
    found
}

/// Whether a number of things begins at the token.
fn is_count(sentence: &Sentence<'_>, at: usize) -> bool {
    !sentence.is_dated(at)
        && (sentence.class(at) == Class::Number && !sentence.is_dated(at + 1) || sentence.is_word(at, COUNTS))
        && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word())
        && !sentence.tags(at + 1).any(Tags::PREPOSITION)
}

/// Things and happenings that the words "the agency" and "the team" never mean, though a text is about them.
const THINGS: &Words = &Words::new(
    "probe orbiter lander spacecraft satellite rover telescope mission instrument aircraft rocket locomotive ship album book novel film song building bridge tower painting",
);

/// Whether a text whose subject is called by these `nouns` is about a body that can act as "the agency" or "the team".
pub(crate) fn can_be_body(nouns: &[String]) -> bool {
    nouns.is_empty() || !nouns.iter().all(|noun| on(THINGS, noun))
}

/// The plural with which a sentence ends: "called for troops".
pub(crate) fn last_many<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let end = (0..sentence.tokens.len()).rev().find(|&at| sentence.class(at) != Class::Stop)?;
    let dated = |at: usize| {
        sentence.class(at) == Class::Number || sentence.tags(at).any(Tags::MONTH.or(Tags::PREPOSITION))
    };
    let head = (0..=end).rev().find(|&at| !dated(at))?;
    let bare = head.checked_sub(1).is_some_and(|before| sentence.tags(before).any(Tags::PREPOSITION));
    let word = sentence.word(head);
    (bare && !sentence.is_capital(head) && word.ends_with('s') && !word.ends_with("ss")).then_some(word)
}
