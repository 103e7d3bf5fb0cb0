//! "until her death in 1951", "his resignation in May": what somebody's noun before a date tells.

use super::{
    ActorKind, EventKind,
    binding::OWNERS,
    extract::Extractor,
    lexicon::{Tags, telling::KIN},
    life::life_line,
    narrative::{Context, Told},
    sentence::Sentence,
    why::KindWhy,
};
use crate::document::Language;
use std::ops::Range;

/// What the noun before the date at the tokens `skip` tells of the person whose it is.
pub(crate) fn tell(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    skip: &Range<usize>,
) -> Option<Told> {
    // "until her death" may be bound to its date.
    let bound =
        sentence.is_word(skip.start, &["until", "till", "до"]) && sentence.is_word(skip.start + 1, OWNERS);
    let noun = if bound { skip.start + 2 } else { skip.start.checked_sub(1)? };
    let owner = noun.checked_sub(1)?;
    // "After Nils Halvorsen's death in 1937, his daughter took over": both are of that date, and the death is sure.
    if sentence.is_word(noun, &["death"])
        && sentence.is_word(0, &["after", "following", "on", "upon"])
        && noun <= 4
        && let Some(name) = owner_of(sentence, noun, 1)
    {
        let who = work.names.resolve(name);
        let line = life_line(name, true, false);
        let because = KindWhy::Noun(EventKind::Death, sentence.span(noun));
        return Some(Told::new(line, EventKind::Death, who.into_iter().collect(), because));
    }
    // "had coveted the ports since the death of Duke Ulrik in 1741": nothing else is of that date.
    let had = (0..noun).any(|at| sentence.is_word(at, &["had"]));
    if had && let Some(told) = death_of(work, sentence, skip.start, &["since", "before", "until", "till"]) {
        return Some(told);
    }
    if !sentence.is_word(owner, OWNERS) || sentence.is_capital(noun) || owner == 0 {
        return None;
    }
    // The noun is no object: "described her arrest in 1931" tells the description.
    if !sentence.tags(owner - 1).any(Tags::PREPOSITION) {
        return None;
    }
    let death = sentence.is_word(noun, &["death", "смерти", "гибели", "кончины"]);
    let other = sentence.is_word(
        noun,
        &[
            "retirement",
            "resignation",
            "arrest",
            "election",
            "appointment",
            "departure",
            "dismissal",
            "execution",
        ],
    );
    if !death && !other {
        return None;
    }
    let person =
        |actor: &usize| work.names.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Person);
    // "Ward's son James ran the mill until his death in 1851"
    if death
        && let Some(kin) =
            (1..owner).rev().find(|&at| sentence.is_word(at, KIN) && sentence.is_capital(at + 1))
        && let Some(parent) = owner_of(sentence, kin, kin - 1)
    {
        let surname = parent.rsplit(' ').next().unwrap_or_default();
        let line = life_line(&[sentence.word(kin + 1), " ", surname].concat(), true, false);
        let because = KindWhy::Noun(EventKind::Death, sentence.span(noun));
        return Some(Told::new(line, EventKind::Death, Vec::new(), because));
    }
    let named =
        sentence.named.iter().rev().filter(|named| named.tokens.end <= owner).map(|named| named.actor);
    let she = match sentence.low(owner) {
        "his" | "его" => Some(false),
        "her" | "её" | "ее" => Some(true),
        _ => None,
    };
    let person = |actor: &usize| person(actor) && she.is_none_or(|she| work.names.may_be(*actor, she));
    let about = work.names.subject.filter(person);
    let pronoun = (0..owner).any(|at| sentence.is_word(at, &["he", "she", "он", "она"]));
    let who = named
        .into_iter()
        .find(|actor| person(actor))
        .or_else(|| pronoun.then_some(context.person).flatten())
        .or(about)
        .or(context.person)?;
    let name = work.names.actors.get(who)?.name.as_str();
    let russian = sentence.language == Language::Russian;
    let (headline, kind) = if death {
        (life_line(name, true, russian), EventKind::Death)
    } else {
        let kind = sentence.entries.get(noun).and_then(|entry| entry.kind).unwrap_or(EventKind::Other);
        let mark = if name.ends_with('s') { "'" } else { "'s" };
        (format!("{name}{mark} {}", sentence.word(noun)), kind)
    };
    Some(Told::new(headline, kind, vec![who], KindWhy::Noun(kind, sentence.span(noun))))
}

/// Titles before a name that is no place: "Duke Ulrik".
const RULERS: &[&str] = &[
    "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "duke", "duchess", "count",
    "countess", "pope", "sultan", "saint",
];

/// "since the death of Duke Ulrik | in 1741": the death of a known person whose name ends at the token `end`, behind one
/// of the words `when`.
pub(super) fn death_of(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    end: usize,
    when: &[&str],
) -> Option<Told> {
    let first = (0..end).rev().take_while(|&at| sentence.is_capital(at)).last()?;
    let death = first.checked_sub(3)?;
    let timed = sentence.is_word(death, &["the"])
        && sentence.is_word(death + 1, &["death"])
        && sentence.is_word(death + 2, &["of"])
        && sentence.is_word(death.checked_sub(1)?, when);
    let named = timed.then(|| sentence.named.iter().find(|named| named.tokens.end == end))?;
    let known = named.and_then(|named| Some((named.actor, work.names.actors.get(named.actor)?)));
    let ranked = sentence.slice(first..end);
    let name = match known {
        Some((_, actor)) if actor.kind != ActorKind::Person => return None,
        // "Reed" takes his whole name, "Judge Lyman Poole" needs no more, "Queen Anne" keeps her rank.
        Some((_, actor)) if !ranked.ends_with(actor.name.as_str()) || actor.name.contains(' ') => {
            actor.name.as_str()
        }
        None if first + 2 != end || !sentence.is_word(first, RULERS) => return None,
        _ => ranked,
    };
    let because = KindWhy::Noun(EventKind::Death, sentence.span(death + 1));
    let who = known.map(|(who, _)| who).into_iter().collect();
    Some(Told::new(life_line(name, true, false), EventKind::Death, who, because))
}

/// The name from `first` to the noun at `noun` whose it is: "Nils Halvorsen" of "Nils Halvorsen's death".
fn owner_of<'a>(sentence: &Sentence<'a>, noun: usize, first: usize) -> Option<&'a str> {
    let name = (first..noun).all(|at| sentence.is_capital(at)).then(|| sentence.slice(first..noun))?;
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s"))
}
