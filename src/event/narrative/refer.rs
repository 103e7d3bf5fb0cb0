//! What a pronoun, "the party" or "the company's" stands for.

use super::{
    Context, is_body,
    pronoun::{Meant, english_pronoun, is_own_noun, is_person_word, pronoun, russian_pronoun},
};
use crate::case;
use crate::event::{
    Actor, ActorKind, EventKind,
    actors::Names,
    antecedent::{Form, SETTLED, can_be_body, first_verb, on},
    lexicon::Lexicon,
    lexicon::Tags,
    lexicon::lists::LEGAL_FORMS,
    lexicon::telling::{COMPANY, GENERIC, NEVER_SHORT},
    phrase::{Style, render},
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// What a pronoun or "the party" stands for: its words and actors.
pub(super) fn resolve(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
) -> Option<(String, Vec<usize>)> {
    let name = |index: usize| names.actors.get(index).map(|actor: &Actor| actor.name.clone());
    let first = *words.first()?;
    let one = |index: usize| name(index).map(|name| (name, vec![index]));
    if words.len() == 1
        || (words.len() == 2
            && sentence.is_word(
                words[1],
                &["also", "both", "all", "soon", "then", "last", "later", "once", "again", "never", "также"],
            ))
    {
        // What is wound up, bought or renamed is a body, whatever thing was spoken of.
        let bodily = sentence.is_word(first, &["it"])
            && names.subject.is_some_and(|subject| is_body(names, subject))
            && (first + 1..(first + 5).min(sentence.tokens.len())).any(|at| {
                matches!(
                    sentence.entries.get(at).and_then(|entry| entry.kind),
                    Some(
                        EventKind::Dissolution
                            | EventKind::Merger
                            | EventKind::Registration
                            | EventKind::Renaming
                    )
                ) || sentence.is_word(
                    at,
                    &[
                        "wound",
                        "left",
                        "joined",
                        "affiliated",
                        "bankrupt",
                        "administration",
                        "receivership",
                        "liquidation",
                    ],
                )
            });
        // … unless the sentence before was about another body.
        // ("Joan Pike founded the Free League. It merged …": of that one.)
        let other = context
            .object
            .as_ref()
            .and_then(|object| object.actor)
            .is_some_and(|actor| Some(actor) != names.subject && is_body(names, actor))
            && context.about.as_ref().is_some_and(|about| matches!(about.form, Form::Person(_)));
        if bodily && !other && context.it.is_none_or(|it| Some(it) == names.subject) {
            return one(names.subject?);
        }
        let meant = match sentence.language {
            crate::document::Language::Russian => russian_pronoun(sentence, names, context, first),
            _ => english_pronoun(sentence, names, context, first),
        };
        match meant {
            Meant::This(text, actors) => return Some((text, actors)),
            Meant::Nobody => return None,
            Meant::Unsaid => {}
        }
        if sentence.is_word(first, &["it", "оно", "она", "he", "she", "он"]) {
            let gender = match &context.it_text {
                Some(text) if sentence.is_word(first, &["она"]) => text.ends_with(['а', 'я']),
                Some(text) if sentence.is_word(first, &["оно"]) => text.ends_with(['о', 'е']),
                Some(text) if sentence.is_word(first, &["он"]) => !text.ends_with(['а', 'я', 'о', 'е']),
                _ => sentence.is_word(first, &["it"]),
            };
            if gender
                && context.it.is_none()
                && let Some(text) = &context.it_text
            {
                return Some((text.clone(), Vec::new()));
            }
            return match pronoun(sentence, names, context, first) {
                Some(actor) => one(actor),
                None => names
                    .topic
                    .clone()
                    .filter(|_| !is_person_word(sentence, first) && names.subject.is_none())
                    .map(|topic| (topic, Vec::new())),
            };
        }
        if sentence.is_word(first, &["they", "они"]) {
            return match context.they.as_slice() {
                [] | [_] if context.they_text.is_some() => {
                    context.they_text.clone().map(|text| (text, context.they.clone()))
                }
                [] => one(names.subject.or(context.it)?),
                [a] => one(names.subject.filter(|index| is_body(names, *index)).unwrap_or(*a)),
                [a, b] => Some((format!("{} and {}", name(*a)?, name(*b)?), vec![*a, *b])),
                [a, ..] => {
                    let others = if sentence.language == crate::document::Language::Russian {
                        "и другие"
                    } else {
                        "and others"
                    };
                    Some((format!("{} {others}", name(*a)?), context.they.clone()))
                }
            };
        }
        if sentence.language == crate::document::Language::Russian
            && (is_own_noun(names, sentence.word(first))
                || sentence.tags(first).any(Tags::BODY)
                    && !NEVER_SHORT.iter().any(|stem| sentence.low(first).starts_with(stem)))
            && (!sentence.is_capital(first) || first == 0)
            && sentence.name_at(first).is_none()
        {
            // "Институту присвоено имя": a noun in another case is no subject.
            let word = case::lower(sentence.word(first));
            let nominative = |noun: &str| noun == word || noun.rsplit('-').next() == Some(word.as_str());
            let known = names.nouns.iter().find(|noun| {
                // "группе" of what is called a rock group
                let noun = noun.rsplit('-').next().unwrap_or_default();
                let stem: String = noun.chars().take(noun.chars().count().saturating_sub(1)).collect();
                word.starts_with(&stem)
            });
            if known.is_some_and(|noun| !nominative(noun)) || word.ends_with(['у', 'ю']) {
                return None;
            }
            // The noun stays before the name, so that the verb agrees: "организация «Северный клуб» зарегистрирована".
            let noun = case::lower(sentence.word(first));
            // What the text calls its subject is its subject, unless the body that was named last is called so itself.
            let called = |index: usize| {
                names.actors.get(index).is_some_and(|actor| case::lower(&actor.name).contains(noun.as_str()))
            };
            let about = names.subject.filter(|_| is_own_noun(names, sentence.word(first)));
            let index = context
                .it
                .filter(|&it| called(it))
                .or(about)
                .or_else(|| names.headed(&noun))
                .or(context.it)
                .or(names.subject)?;
            // A works that a man's life names is not called like him.
            if sentence.tags(first).any(Tags::BODY)
                && names.actors.get(index).is_some_and(|actor| actor.kind == ActorKind::Person)
            {
                return None;
            }
            let name = name(index)?;
            let titled = name.split(['«', '"']).next().is_some_and(|head| {
                head.split(' ')
                    .any(|word| Lexicon::of(sentence.language).get(&case::lower(word)).tags.any(Tags::BODY))
            });
            let text = if case::lower(&name).contains(&noun) {
                name
            } else if titled && name.contains(['«', '"', '“']) {
                format!("{name}: {noun}")
            } else if name.contains(['«', '"', '“']) {
                format!("{noun} {name}")
            } else if is_expedition(&name, sentence) {
                // "Экспедиция Лаврентьева … Отряд выступил": the noun says enough.
                case::capitalized(&noun)
            } else {
                format!("{noun} «{name}»")
            };
            return Some((text, vec![index]));
        }
    }
    // «истец передал»: the noun stays before the name, so that the verb agrees.
    if words.len() == 1
        && sentence.language == crate::document::Language::Russian
        && sentence.name_at(first).is_none()
        && let noun = case::lower(sentence.word(first))
        && let Some(bearer) = names.role(&noun)
    {
        return Some(([&noun, " ", &name(bearer)?].concat(), vec![bearer]));
    }
    // "the party", "this new organization", "the congress"
    let article = sentence.is_word(first, &["the", "this", "эта", "этот", "это"]);
    if article && words.len() <= 3 {
        let last = *words.last()?;
        if sentence.is_capital(last) && words.len() > 2
            || sentence.name_at(last).is_some() && sentence.is_capital(last)
        {
            return None;
        }
        if words.len() == 3 && !sentence.is_word(words[1], &["new", "young", "whole", "new-found", "newly"]) {
            return None;
        }
        let tags = sentence.tags(last);
        if tags.any(Tags::EVENT)
            && sentence.entries[last]
                .kind
                .is_some_and(|kind| matches!(kind, EventKind::Congress | EventKind::Conference))
        {
            return context
                .meeting
                .clone()
                .map(|meeting| (meeting, context.it.or(names.subject).into_iter().collect()));
        }
        let noun = case::lower(sentence.word(last));
        if words.len() == 2
            && let Some(bearer) = names.role(&noun)
        {
            return one(bearer);
        }
        if context.fresh.contains(&noun) {
            return None;
        }
        let near = context.it.filter(|&it| {
            names.actors.get(it).is_some_and(|actor| case::lower(&actor.name).ends_with(noun.as_str()))
        });
        if let Some(actor) = near {
            return one(actor);
        }
        // "the town" of a port
        let settled = on(SETTLED, &noun) && names.nouns.iter().any(|own| on(SETTLED, own));
        if let Some(subject) = names.subject.filter(|_| settled) {
            return one(subject);
        }
        // "the paper" of a newspaper
        if names.nouns.iter().any(|own| *own == noun || noun.len() > 3 && own.ends_with(noun.as_str())) {
            match names.subject {
                Some(subject) => return one(subject),
                None => return names.topic.clone().map(|topic| (topic, Vec::new())),
            }
        }
        if let Some(actor) = names.headed(&noun) {
            return one(actor);
        }
        let known =
            sentence.language == crate::document::Language::Russian || sentence.is_word(last, GENERIC);
        if tags.any(Tags::BODY) && !tags.any(Tags::WORK) && known {
            if !can_be_body(&names.nouns) {
                return None;
            }
            // A city is no company and no party.
            let place = names
                .nouns
                .iter()
                .any(|noun| Lexicon::of(sentence.language).get(noun).tags.any(Tags::LOCALITY));
            // … and a case no firm: its only party of that sort is.
            let case = names.subject.and_then(|subject| names.actors.get(subject)).is_some_and(|actor| {
                [" v ", " v. ", " vs "].iter().any(|versus| actor.name.contains(versus))
            });
            if case {
                let firm = |actor: &Actor| {
                    !actor.is_subject
                        && actor.kind == ActorKind::Organization
                        && LEGAL_FORMS
                            .iter()
                            .any(|form| actor.name.strip_suffix(form).is_some_and(|rest| rest.ends_with(' ')))
                };
                let mut firms = (0..names.actors.len()).filter(|&index| firm(&names.actors[index]));
                let only = firms.next().filter(|_| firms.next().is_none());
                return one(only.or(context.it.filter(|it| Some(*it) != names.subject))?);
            }
            let about = names.subject.filter(|index| is_body(names, *index) && !place);
            // "Pell Brothers was established … The firm was incorporated …"
            // … but no union is called the company.
            let other = |it: usize| {
                let name = names.actors.get(it).map_or("", |actor| actor.name.as_str());
                sentence.is_word(last, COMPANY) && name.split(' ').any(|word| NO_COMPANIES.contains(&word))
            };
            let just = context.it.filter(|&it| context.near && !other(it));
            let firm = context.firm.filter(|_| sentence.is_word(last, COMPANY));
            return one(just.or(about).or(context.it).or(firm)?);
        }
    }
    None
}

/// Last words of names of bodies that are no companies.
#[rustfmt::skip]
const NO_COMPANIES: [&str; 20] = [
    "Union", "Unions", "Party", "League", "Ministry", "Court", "Commission", "Council", "Army", "Navy", "University",
    "Government", "Committee", "Federation", "Office", "Treasury", "Museum", "Church", "Parliament", "Department",
];

/// "She flew with her mechanic, Leroy Banks; the two were married": both people of the clause before.
pub(super) fn the_two(
    sentence: &Sentence<'_>,
    names: &Names,
    words: &[usize],
    before: usize,
) -> Option<(String, Vec<usize>)> {
    let &[the, two] = words else { return None };
    if !sentence.is_word(the, &["the"]) || !sentence.is_word(two, &["two", "couple", "pair"]) {
        return None;
    }
    let about = names.subject.filter(|_| {
        (0..before).any(|at| match sentence.low(at) {
            "he" => names.she == Some(false),
            "she" => names.she == Some(true),
            _ => false,
        })
    });
    let person =
        |actor: &usize| names.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Person);
    let mut people: Vec<usize> = about.into_iter().collect();
    people.extend(super::named_in(sentence, 0..before).into_iter().filter(person));
    super::dedup(&mut people);
    let &[first, second] = people.as_slice() else { return None };
    let name = |actor: usize| names.actors.get(actor).map(|actor| actor.name.as_str());
    Some(([name(first)?, " and ", name(second)?].concat(), people))
}

/// "split into Orme Pharma and Orme Colours; the latter was wound up": the one of the two that were named last.
pub(super) fn the_latter(
    sentence: &Sentence<'_>,
    names: &Names,
    words: &[usize],
    before: usize,
) -> Option<(String, Vec<usize>)> {
    let &[the, which] = words else { return None };
    if !sentence.is_word(the, &["the"]) || !sentence.is_word(which, &["latter", "former"]) {
        return None;
    }
    let mut named = super::named_in(sentence, 0..before);
    named.reverse();
    super::dedup(&mut named);
    let former = sentence.is_word(which, &["former"]);
    if named.len() > 1
        && let Some(actor) = named.get(usize::from(former))
    {
        return Some((names.actors.get(*actor)?.name.clone(), vec![*actor]));
    }
    // "split into Condye Pharma and Condye Colours": names that nothing else shows to be bodies.
    let and = (1..before).rev().find(|&at| {
        sentence.is_word(at, &["and"]) && sentence.is_capital(at - 1) && sentence.is_capital(at + 1)
    })?;
    let first = (0..and).rev().take_while(|&at| sentence.is_capital(at)).last()?;
    let end = (and + 1..before).find(|&at| !sentence.is_capital(at)).unwrap_or(before);
    let name = if former { first..and } else { and + 1..end };
    Some((sentence.slice(name.clone()).to_owned(), super::named_in(sentence, name)))
}

/// "She and the mayor": the name and the rest.
pub(super) fn with_another(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
    style: Style<'_>,
) -> Option<(String, Vec<usize>)> {
    let (&first, &and, &last) = (words.first()?, words.get(1)?, words.last()?);
    if words.len() < 3 || !sentence.is_word(first, &["he", "she", "it", "they"]) {
        return None;
    }
    let (name, mut actors) = resolve(sentence, names, context, &words[..1])?;
    let (joined, others) = if sentence.is_word(and, &["and"]) {
        // "he and, later, his son": when is no part of who.
        let others =
            words.iter().skip(2).find(|&&at| !sentence.tags(at).any(Tags::TEMPORAL.or(Tags::ADVERB)))?;
        (" and ", *others)
    } else {
        (", ", and)
    };
    actors.extend(super::named_in(sentence, others..last + 1));
    Some(([&name, joined, &render(sentence, others..last + 1, style)].concat(), actors))
}

/// Whether a name begins with a noun for what happens: "Экспедиция Лаврентьева".
fn is_expedition(name: &str, sentence: &Sentence<'_>) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    Lexicon::of(sentence.language).get(&case::lower(first)).tags.any(Tags::EVENT)
}

/// "the company's shares", "its ground", "her book" with the owner's name.
pub(super) fn possessive(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<(String, usize)> {
    let &[first, owner, ..] = words else { return None };
    let body = |index: &usize| is_body(names, *index);
    let (index, rest) = if sentence.is_word(first, &["its", "their"]) {
        let about = names.subject.filter(body);
        // A battle has no walls: what the sentence before is about has them, and says so itself.
        let about = about.filter(|_| !names.happening);
        let thing = context.about.as_ref().is_some_and(|mention| {
            mention.actor.is_none()
                && mention.form == Form::Thing
                && !mention.happens
                && context.it_text.is_some()
        });
        let its = context.it.filter(|_| !names.happening || context.it != names.subject);
        let here = body_before(sentence, names, subject.start);
        (
            if here.is_some() {
                here
            } else if thing || tells_of_another(sentence, names, subject.start) {
                None
            } else if sentence.is_word(first, &["its"]) {
                its.or(about)
            } else {
                about
            },
            owner,
        )
    } else if sentence.is_word(first, &["his", "her"]) {
        let her = sentence.is_word(first, &["her"]);
        let about = names.subject.filter(|_| names.she == Some(her) || her && names.ship);
        let here = sentence.named.iter().find(|named| {
            named.tokens.end <= subject.start
                && names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
        });
        let fits = |actor: &usize| names.may_be(*actor, her);
        let here = here.map(|named| named.actor).filter(fits);
        let person = context.person.filter(fits);
        (here.or(person.filter(|_| about.is_none())).or(about).or(person), owner)
    } else if sentence.is_word(first, &["the"])
        && let Some(noun) =
            sentence.word(owner).strip_suffix("'s").or(sentence.word(owner).strip_suffix("’s"))
        && let Some(bearer) = names.role(&case::lower(noun))
    {
        (Some(bearer), owner + 1)
    } else if sentence.is_word(first, &["the"]) && !sentence.is_capital(owner) {
        let noun = sentence.word(owner);
        let noun = noun.strip_suffix("'s").or_else(|| noun.strip_suffix("’s"))?;
        let lexicon = Lexicon::of(sentence.language);
        let known = names.nouns.iter().any(|known| known == noun) || lexicon.get(noun).tags.any(Tags::BODY);
        (known.then_some(names.subject.filter(body).or(context.it)).flatten(), owner + 1)
    } else {
        return None;
    };
    let index = index?;
    let name = &names.actors.get(index)?.name;
    // "Its first scanner, the BW1, went on sale": the name between the commas ends with one.
    let mut commas = (rest..subject.end).filter(|&at| {
        sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth && sentence.quote[at] == 0
    });
    let named = commas.next().is_some_and(|comma| {
        let name = comma + 1 + usize::from(sentence.is_word(comma + 1, &["the"]));
        sentence.is_capital(name) || sentence.class(name) == Class::QuoteOpen
    }) && commas.next().is_none()
        && sentence.class(subject.end) == Class::Comma;
    let rest = render(sentence, rest..subject.end, style);
    let mark = if name.ends_with('s') { "' " } else { "'s " };
    Some(([name.as_str(), mark, rest.as_str(), if named { "," } else { "" }].concat(), index))
}

/// "An inquiry blamed the pump; its report was printed": whether the sentence has told before the token `end` of a thing
/// that the text does not call its subject.
fn tells_of_another(sentence: &Sentence<'_>, names: &Names, end: usize) -> bool {
    let Some(verb) = first_verb(sentence).filter(|verb| *verb < end) else { return false };
    if !sentence.is_word(0, &["a", "an", "another"]) {
        return false;
    }
    let stops = Tags::PREPOSITION.or(Tags::PARTICIPLE).or(Tags::RELATIVE);
    let head = (1..verb)
        .find(|&at| !sentence.tokens[at].is_word() || sentence.tags(at).any(stops))
        .map_or(verb - 1, |at| at - 1);
    !names.nouns.contains(&case::lower(sentence.word(head)))
}

/// "The Republic mobilised slowly: its regiments arrived in spring": the body of which the sentence has told before the
/// token `end`.
fn body_before(sentence: &Sentence<'_>, names: &Names, end: usize) -> Option<usize> {
    let verb = first_verb(sentence).filter(|verb| *verb < end)?;
    let subject = sentence.named.iter().find(|named| named.tokens.end <= verb)?;
    let opens = subject.tokens.start <= 1 && subject.outer == subject.tokens.start
        // "Built for a month, Wren was still moving when its radio failed"
        || names.crafts.contains(&subject.actor) && subject.tokens.end == verb;
    // "The union expelled the brothers: their father …": of whom it has told last may be meant.
    let from = (verb + 1..end).rev().find(|&at| sentence.class(at) == Class::Comma).unwrap_or(verb) + 1;
    let alone = (from..end)
        .all(|at| !sentence.is_capital(at) && !sentence.tags(at).any(Tags::DETERMINER.or(Tags::PRONOUN)));
    (opens && alone && is_body(names, subject.actor)).then_some(subject.actor)
}

/// "Their best player, Jimmy Ross, scored": the name says it all.
pub(super) fn apposed(
    sentence: &Sentence<'_>,
    subject: &Range<usize>,
    style: Style<'_>,
) -> Option<Range<usize>> {
    // "Её муж, геофизик Пётр Сомов, погиб"
    if sentence.is_word(subject.start, &["его", "её", "ее", "их"])
        && let Some(comma) = subject.clone().take(4).find(|&at| sentence.class(at) == Class::Comma)
        && let Some(named) = sentence.named.iter().find(|named| {
            named.tokens.start > comma
                && named.tokens.start <= comma + 4
                && named.tokens.end <= subject.end
                && named.tokens.len() > 1
        })
        && (comma + 1..named.tokens.start).all(|at| sentence.tokens[at].is_word() && !sentence.is_capital(at))
        && (named.tokens.end == subject.end || sentence.class(named.tokens.end) == Class::Comma)
        && style.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
    {
        return Some(named.tokens.clone());
    }
    if !sentence.tags(subject.start).any(Tags::DETERMINER) {
        return None;
    }
    let comma = subject
        .clone()
        .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth)?;
    // "The foreign minister of Argentina, Carlos Saavedra Lamas, received": a country may stand in what he is.
    let of = (subject.start..comma).find(|&at| sentence.is_word(at, &["of"])).unwrap_or(comma);
    let office = (subject.start..of).any(|at| sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC)));
    let plain = (subject.start..if office { of } else { comma })
        .all(|at| !sentence.is_capital(at) || at == subject.start);
    let name =
        comma + 1 + usize::from(sentence.is_word(comma + 1, &["the"]) && !sentence.is_capital(comma + 1));
    let mut end = name;
    while end < subject.end && (sentence.is_capital(end) || sentence.inside_name(end)) {
        end += 1;
    }
    let whole = (end..subject.end).all(|at| {
        sentence.class(at) == Class::Comma
            || sentence.depth[at] > style.depth
            || style.skip.contains(&at)
            || sentence.is_dated(at)
    });
    // "Its first car, the L1": a name of two letters says less than what it names.
    let short = end == name + 1 && sentence.word(name).chars().count() <= 3;
    (plain && whole && !short && end > name).then_some(name..end)
}
