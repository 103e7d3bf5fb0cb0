//! Dates of clauses with a verb: who does what.

use super::{
    Context, Told, dedup, is_body, named_in,
    nominal::{two_meetings, verbless},
    refer::{apposed, possessive, resolve},
    subject::{antecedent, apposed_name, subject_of},
};
use crate::case;
use crate::event::{
    ActorKind, EventKind,
    actors::Names,
    classify::{Decision, classify, noun_kind},
    clause::Clause,
    compose::{Parts, compose},
    lexicon::{Lexicon, Tags},
    phrase::{Style, capitalize, strip_article},
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// A clause with a verb.
pub(super) fn predicate(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    style: Style<'_>,
) -> Told {
    let clause = &clauses[place];
    let skip = style.skip;
    // "At the seventh congress, held in 1993, the party changed its name": the aside dates what the party did.
    if let Some(main) = clauses.get(place + 1)
        && clause.verb.as_ref().is_some_and(|verb| {
            let russian = sentence.language == crate::document::Language::Russian;
            is_aside_holding(sentence, verb.main)
                && (verb.reduced
                    || verb.tokens.len() == 1
                        && verb.main > 0
                        && sentence.class(verb.main - 1) == Class::Comma
                    || russian && !is_holding(sentence, verb.main))
        })
        && main.verb.as_ref().is_some_and(|verb| !verb.reduced && !verb.copula)
        && main.opener.is_none()
        && (0..clause.verb.as_ref().map_or(0, |verb| verb.main))
            .any(|at| sentence.is_word(at, &["at", "during", "на"]))
        && clauses[..place].iter().all(|clause| clause.verb.is_none())
    {
        return predicate(sentence, names, context, clauses, place + 1, style);
    }
    // "Hundreds were received, dozens were awarded the order": of two of a kind the one that says something is told.
    if let (Some(verb), Some(next)) = (&clause.verb, clauses.get(place + 1))
        && verb.passive
        && sentence.is_word(verb.main, &["received", "given", "made", "taken", "put", "done"])
        && clause.tokens.end <= verb.tokens.end + 1
        && next.opener.is_none()
        && next.verb.as_ref().is_some_and(|next| next.passive && !next.reduced)
        && !next.tokens.clone().any(|at| sentence.is_dated(at))
    {
        return predicate(sentence, names, context, clauses, place + 1, style);
    }
    let Some(verb) = &clause.verb else {
        return verbless(sentence, names, context, clause.tokens.clone(), style);
    };
    // "Sunday trains withdrawn": a list's item has its subject before its bare participle.
    let bare = verb.reduced && place == 0 && verb.tokens.start > clause.tokens.start;
    let own = if verb.reduced && !bare {
        clause.tokens.start..clause.tokens.start
    } else {
        clause.tokens.start..verb.tokens.start
    };
    let mut own = subject_of(sentence, own, style);
    // "На съезде, состоявшемся 20 апреля, было принято решение": the participle is no subject.
    if own.len() <= 1 + skip.len()
        && own.clone().any(|at| {
            ["шемся", "шейся", "шихся", "шегося"].iter().any(|ending| sentence.word(at).ends_with(ending))
        })
        && subject_behind(sentence, verb, skip)
    {
        own = own.end..own.end;
    }
    let relative = verb.reduced && !bare
        || clause.opener.is_some_and(|at| {
            sentence.is_word(at, &["which", "who", "that", "который", "которая", "которое", "которые"])
                && !sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION)
        });
    let mut subject = own;
    let mut resolved: Option<Vec<usize>> = None;
    if relative && (subject.is_empty() || verb.reduced && !bare) {
        let meeting = is_holding(sentence, verb.main);
        subject = antecedent(sentence, clauses, place, style, meeting);
    } else if subject.is_empty() && place > 0 && !subject_behind(sentence, verb, skip) {
        let mut earlier = place;
        while subject.is_empty() && earlier > 0 {
            earlier -= 1;
            let end =
                clauses[earlier].verb.as_ref().map_or(clauses[earlier].tokens.end, |verb| verb.tokens.start);
            subject = subject_of(sentence, clauses[earlier].tokens.start..end, style);
            let which = clauses[earlier].opener.is_some_and(|at| sentence.is_word(at, &["which", "who"]));
            if subject.is_empty() && which {
                subject = antecedent(sentence, clauses, earlier, style, false);
            }
        }
    }
    // The name at the end of "a section was created – the Committee …" is what was created.
    let mut decision = classify(sentence, clause, subject.clone(), skip);
    if decision.kind == EventKind::Founding
        && let Some(name) = apposed_name(sentence, clauses, place)
    {
        subject = name;
    }
    if sentence.language == crate::document::Language::Russian
        && let Some(told) =
            russian_participle(sentence, names, context, &decision, verb.main, subject.clone(), style)
    {
        return told;
    }
    if let Some(name) = apposed(sentence, &subject, style) {
        subject = name;
    }
    // "A memorial was unveiled in 1932; it was destroyed in 1944": "it" is what the clause before is about.
    if place > 0
        && subject.clone().filter(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at)).count() == 1
        && let Some(earlier) = clauses[..place].iter().find_map(|clause| own_subject(sentence, clause, style))
    {
        let kin = earlier.clone().any(|at| sentence.is_word(at, KIN));
        let it = subject.clone().any(|at| sentence.is_word(at, &["it"]));
        let they = subject.clone().any(|at| sentence.is_word(at, &["he", "she"]));
        let person = named_in(sentence, earlier.clone())
            .iter()
            .any(|&actor| names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person));
        if it && !kin || (kin || person) && they {
            // "It took place": what took place says of which kind it is.
            if decision.kind == EventKind::Other
                && is_holding(sentence, verb.main)
                && let Some(kind) = noun_kind(sentence, earlier.clone(), skip)
            {
                decision = kind;
            }
            subject = earlier;
        }
    }
    let mut text_of_subject = None;
    let first_comma = subject
        .clone()
        .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth)
        .unwrap_or(subject.end);
    let pronoun = (subject.start..first_comma)
        .filter(|at| {
            sentence.tokens[*at].is_word()
                && !skip.contains(at)
                && !sentence.is_dated(*at)
                && sentence.depth[*at] <= style.depth
        })
        .collect::<Vec<_>>();
    if let Some((text, actors)) = resolve(sentence, names, context, &pronoun) {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if pronoun.is_empty() && sentence.language == crate::document::Language::Russian && place == 0 {
        // Russian puts the subject after its verb: "состоялся II съезд", "была создана партия".
        let after = verb.tokens.end..clause.tokens.end;
        if is_holding(sentence, verb.main) {
            let comma = after.clone().find(|&at| {
                sentence.class(at) == Class::Comma
                    && sentence.depth[at] == style.depth
                    && sentence.quote[at] == 0
            });
            let told = verbless(sentence, names, context, after.start..comma.unwrap_or(after.end), style);
            let mut actors = told.actors;
            actors.extend(named_in(sentence, clause.tokens.clone()));
            dedup(&mut actors);
            return Told { actors, ..told };
        }
        if let Some(subject) = unsaid_subject(sentence, names, context, verb.main, skip) {
            text_of_subject =
                names.actors.get(subject).map(|actor| agreeing(sentence, names, &actor.name, verb.main));
            resolved = Some(vec![subject]);
        }
    } else if pronoun.is_empty() && !(place > 0 && subject_behind(sentence, verb, skip)) {
        let fallback = context.item.or(names.subject).or(context.it);
        if let Some(actor) = fallback.and_then(|index| names.actors.get(index).map(|actor| (index, actor))) {
            text_of_subject = Some(actor.1.name.clone());
            resolved = Some(vec![actor.0]);
        }
    }
    // "His daughter Karin Lindgren became": the name says it all.
    if text_of_subject.is_none()
        && let Some(&first) = pronoun.first()
        && sentence.is_word(first, &["his", "her", "their", "its"])
        && let Some(named) = sentence.named.iter().find(|named| {
            named.tokens.end == subject.end && named.tokens.start > first && named.tokens.len() > 1
        })
        && names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
        && (first + 1..named.tokens.start).all(|at| sentence.tokens[at].is_word() && !sentence.is_capital(at))
    {
        subject = named.tokens.clone();
    }
    let words = subject
        .clone()
        .filter(|&at| sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.is_dated(at))
        .count();
    // A surname alone is the whole name where there is room.
    if text_of_subject.is_none()
        && words == 1
        && let Some(&only) = pronoun.last().filter(|&at| subject.contains(at))
        && let Some(named) = sentence.name_at(only).filter(|named| named.tokens.len() == 1)
        && let Some(actor) = names.actors.get(named.actor).filter(|actor| actor.kind == ActorKind::Person)
        && actor.name.ends_with(sentence.word(only))
    {
        text_of_subject = Some(actor.name.clone());
        resolved = Some(vec![named.actor]);
    }
    if text_of_subject.is_none()
        && let Some(text) = possessive(sentence, names, context, &pronoun, subject.clone(), style)
    {
        text_of_subject = Some(text);
    }
    // "left the firm and founded her own": what follows with the same subject and no date of its own is the
    // same event; it may also say of which kind.
    let mut end = clause.tokens.end;
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| sentence.is_word(at, &["and", "и"]))
        && let Some(further) = &next.verb
        && !further.reduced
        && further.tokens.start <= next.tokens.start + 1
        && !next.tokens.clone().any(|at| sentence.is_dated(at) || skip.contains(&at))
        && !is_holding(sentence, verb.main)
        && decision.kind != EventKind::Birth
    {
        if decision.kind == EventKind::Other {
            let next_decision = classify(sentence, next, subject.clone(), skip);
            if next_decision.kind != EventKind::Other {
                decision = next_decision;
            }
        }
        end = next.tokens.end;
    }
    // "concluded that a valve had failed": what was said belongs to the saying.
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| {
            sentence.is_word(at, &["that"])
                && at <= verb.tokens.end + skip.len() + 2
                && (verb.tokens.end..at).all(|at| {
                    skip.contains(&at)
                        || sentence.is_dated(at)
                        || sentence.class(at) == Class::Comma
                        || sentence.tags(at).any(Tags::PRONOUN)
                })
        })
        && !next.tokens.clone().any(|at| {
            skip.contains(&at) || sentence.is_dated(at) && !sentence.is_word(at.wrapping_sub(1), &["of"])
        })
        && !is_holding(sentence, verb.main)
    {
        end = next.tokens.end;
    }
    // "appointed lecturer in 1919, becoming professor in 1926": what has a date of its own is told by itself.
    if let Some(comma) = (verb.tokens.end..end).find(|&at| {
        sentence.class(at) == Class::Comma
            && sentence.tags(at + 1).any(Tags::GERUND)
            && !skip.contains(&(at + 1))
            && (at..end).any(|at| sentence.is_dated(at) && !skip.contains(&at))
    }) {
        end = comma;
    }
    // "unveiled on 9 October 1976, the fiftieth anniversary of the disaster"
    if let Some(comma) = (verb.tokens.end..end).find(|&at| {
        sentence.class(at) == Class::Comma
            && (at + 1..(at + 5).min(end)).any(|at| sentence.tags(at).any(Tags::ANNIVERSARY))
            && (at + 1..(at + 5).min(end)).all(|at| !sentence.tags(at).any(Tags::PAST))
    }) {
        end = comma;
    }
    // "toured Japan in 1994 and South America in 1997": each date has an object of its own.
    let mut from = verb.tokens.end;
    if let Some((first, second)) = shared_verb(sentence, verb.tokens.end..end, skip) {
        if first {
            end = second;
        } else {
            from = second;
        }
    }
    // "was born in 1951 and lives in Solhavn"
    if decision.kind == EventKind::Birth
        && let Some(and) = (verb.tokens.end..end).find(|&at| sentence.tags(at).any(Tags::CONJUNCTION))
    {
        end = and;
    }
    let following = clauses.get(place + 1);
    let parts = Parts {
        subject: subject.clone(),
        subject_text: text_of_subject,
        verb: Some(verb.clone()),
        rest: from..end,
        following: following
            .filter(|next| {
                next.opener.is_some_and(|at| {
                    sentence.is_word(at, &["which", "who"])
                        && !sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION)
                }) && next.verb.as_ref().is_some_and(|verb| verb.tokens.start == next.tokens.start)
            })
            .map(|next| next.tokens.clone()),
        subject_is_lane: false,
        limit: 80,
    };
    let lane = resolved
        .as_ref()
        .and_then(|actors| actors.first().copied())
        .or_else(|| named_in(sentence, subject.clone()).first().copied());
    // The subject may be left out only when it says nothing but the name of the lane.
    let only_name = resolved.is_some()
        || sentence
            .named
            .iter()
            .any(|named| named.tokens.start <= subject.start + 2 && named.tokens.end >= subject.end);
    let parts = Parts { subject_is_lane: only_name && lane.is_some() && lane == names.subject, ..parts };
    if let Some(told) = two_meetings(sentence, names, verb.main, subject.clone(), style) {
        return told;
    }
    let mut headline = compose(sentence, &parts, style);
    if let Some(line) = named_for(sentence, verb, &parts, style, &headline) {
        headline = line;
    }
    object_pronouns(sentence, names, context, clauses, place, &mut headline);
    // "Cape Menshikov, which he reached": what stands before "which" is the object.
    if let Some(opener) = clause.opener
        && place > 0
        && sentence.is_word(opener, &["which", "that"])
        && opener + 1 < verb.tokens.start
        && (opener + 1..verb.tokens.start)
            .any(|at| subject.contains(&at) || sentence.tags(at).any(Tags::PRONOUN))
        && headline.ends_with(sentence.word(verb.main))
    {
        let object = antecedent(sentence, clauses, place, style, false);
        let text = crate::event::phrase::render(sentence, object, style);
        let line = format!("{headline} {text}");
        if !text.is_empty() && line.chars().count() <= 80 {
            headline = line;
        }
    }
    // "The Vale Dam disaster was the collapse of the dam on 9 October": that is when it was.
    if verb.copula
        && sentence.language != crate::document::Language::Russian
        && let Some(about) = names.subject.and_then(|subject| names.actors.get(subject))
        && let Some(happened) = crate::event::field::happening_of(&about.name, sentence.language)
        && headline.starts_with(about.name.trim_start_matches("The "))
    {
        let head =
            about.name.split(" of ").next().and_then(|name| name.split(' ').next_back()).unwrap_or_default();
        let kind = Lexicon::of(sentence.language).get(&case::lower(head)).kind.unwrap_or(EventKind::Other);
        let told = Decision { kind, by: None, verb: false };
        let mut actors: Vec<usize> = names.subject.into_iter().collect();
        actors.extend(named_in(sentence, 0..sentence.tokens.len()));
        dedup(&mut actors);
        return Told::decided(sentence, format!("{} {happened}", about.name), &told, actors);
    }
    // "is a 1958 drama film": that is when it came out.
    if let Some((line, noun)) = came_out(sentence, names, verb, skip, &parts, &headline) {
        let decision = Decision { kind: EventKind::Publication, by: Some(noun), verb: false };
        let mut actors = resolved.unwrap_or_default();
        actors.extend(named_in(sentence, subject));
        dedup(&mut actors);
        return Told::decided(sentence, line, &decision, actors);
    }
    // "… also joined" does not say what.
    if decision.kind == EventKind::Joining
        && headline.ends_with(sentence.word(verb.main))
        && let Some(whole) = names.subject.filter(|index| lane != Some(*index) && is_body(names, *index))
        && let Some(actor) = names.actors.get(whole)
        && sentence.language != crate::document::Language::Russian
    {
        let short =
            crate::event::phrase::abbreviation(&names.actors, whole, &actor.name).unwrap_or(&actor.name);
        let name =
            if headline.chars().count() + actor.name.chars().count() + 5 <= 80 { &actor.name } else { short };
        headline = format!("{headline} the {name}");
    }
    // "Ей присудили премию": whose pronoun it is stands before it.
    let first = (clause.tokens.start..clause.tokens.end)
        .find(|&at| sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.is_dated(at));
    if place == 0
        && first.is_some_and(|at| sentence.is_word(at, &["ей", "ему", "её", "ее", "его"]))
        && let Some(actor) = names.she.and(names.subject).and_then(|subject| names.actors.get(subject))
    {
        let mut rest = headline.clone();
        if let Some(letter) = rest.chars().next() {
            rest.replace_range(..letter.len_utf8(), case::lower_char(letter).encode_utf8(&mut [0; 4]));
        }
        let line = format!("{}: {rest}", actor.name);
        if line.chars().count() <= 80 {
            headline = line;
        }
    }
    if decision.kind == EventKind::Renaming {
        headline = renamed(sentence, names, headline, &parts, style, lane);
    }
    for title in ["Mr ", "Mrs ", "Ms ", "Mr. ", "Mrs. ", "Ms. "] {
        if let Some(rest) = headline.strip_prefix(title) {
            headline = rest.to_owned();
        }
    }
    // "A union appeared" is its founding.
    if decision.kind == EventKind::Founding
        && decision.by == Some(verb.main)
        && let Some(body) =
            [" appeared", " emerged", " arose"].iter().find_map(|word| headline.strip_suffix(word))
    {
        headline = format!("{body} founded");
    }
    headline = whose(headline, decision.kind, decision.verb, names, sentence, clause.tokens.clone());
    capitalize(&mut headline);
    let mut actors = resolved.unwrap_or_default();
    actors.extend(named_in(sentence, subject));
    actors.extend(named_in(sentence, verb.tokens.end..end));
    actors.extend(named_in(sentence, clause.tokens.clone()));
    dedup(&mut actors);
    Told::decided(sentence, headline, &decision, actors)
}

/// "The Glass Orchard is a 1958 drama film": a headline, and the noun that says what it is.
fn came_out(
    sentence: &Sentence<'_>,
    names: &Names,
    verb: &crate::event::clause::Verb,
    skip: &Range<usize>,
    parts: &Parts,
    headline: &str,
) -> Option<(String, usize)> {
    let article = skip
        .start
        .checked_sub(1)
        .filter(|&at| verb.copula && sentence.is_word(at, &["a", "an"]) && verb.tokens.end == at)?;
    let end = (skip.end..parts.rest.end)
        .find(|&at| {
            !sentence.tokens[at].is_word() || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::RELATIVE))
        })
        .unwrap_or(parts.rest.end);
    let noun = (skip.end..end.min(article + 9)).rev().find(|&at| sentence.tags(at).any(Tags::WORK))?;
    let about = names.subject.and_then(|subject| names.actors.get(subject));
    let subject = match about.filter(|actor| headline.starts_with(actor.name.trim_start_matches("The "))) {
        Some(actor) => actor.name.as_str(),
        None => headline.split_once(" is ").or_else(|| headline.split_once(" was "))?.0,
    };
    const READ: &[&str] =
        &["book", "novel", "play", "pamphlet", "poem", "essay", "manifesto", "article", "memoir"];
    let verb = if sentence.is_word(noun, READ) { "published" } else { "released" };
    Some((format!("{subject} {verb}"), noun))
}

/// "Since 1994 the main organ of the party has been the Iskra newspaper": what has the name became the rest.
fn named_for(
    sentence: &Sentence<'_>,
    verb: &crate::event::clause::Verb,
    parts: &Parts,
    style: Style<'_>,
    headline: &str,
) -> Option<String> {
    let (subject, _) = headline.split_once(" became the ").filter(|_| verb.copula)?;
    let rest = parts.rest.clone();
    let described = parts.subject.clone().next().is_some_and(|first| {
        sentence.is_word(first, &["the"])
            && !sentence.is_capital(first + 1)
            && sentence.name_at(first + 1).is_none()
    });
    let plain = rest.clone().all(|at| {
        !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION)) && sentence.class(at) != Class::Comma
    });
    let named = rest.clone().any(|at| sentence.is_capital(at) || sentence.class(at) == Class::QuoteOpen);
    if !(described && plain && named) {
        return None;
    }
    let name = crate::event::phrase::render(sentence, rest, style);
    let mut subject = subject.to_owned();
    let first = subject.chars().next()?;
    subject.replace_range(..first.len_utf8(), case::lower_char(first).encode_utf8(&mut [0; 4]));
    let line = format!("{} became the {subject}", strip_article(&name));
    (line.chars().count() <= 80).then_some(line)
}

/// Of two dates that one verb has, each with an object: whether this is the first, and the end of its object or the
/// beginning of the second.
fn shared_verb(sentence: &Sentence<'_>, rest: Range<usize>, skip: &Range<usize>) -> Option<(bool, usize)> {
    let object = |range: Range<usize>| {
        !range.is_empty()
            && range.clone().all(|at| sentence.tokens[at].is_word() && !sentence.is_dated(at))
            && sentence.is_capital(range.start)
    };
    let and = |at: usize| sentence.is_word(at, &["and", "и"]);
    let other = sentence.dates.iter().find(|date| {
        rest.start < date.start && date.end <= rest.end && !(date.start < skip.end && skip.start < date.end)
    })?;
    if skip.end < other.start && and(skip.end) && object(skip.end + 1..other.start) && skip.start > rest.start
    {
        return Some((true, skip.end));
    }
    if other.end < skip.start && and(other.end) && object(other.end + 1..skip.start) {
        return Some((false, other.end + 1));
    }
    None
}

/// What texts call the body that they are about.
const COMPANY: &[&str] =
    &["company", "firm", "band", "party", "club", "union", "organisation", "organization", "group"];

/// "heard the appeal on 6 July and dismissed it", "granted him 40,000 crowns": what "it" and "him" mean.
fn object_pronouns(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    headline: &mut String,
) {
    let fits = |line: String, headline: &mut String| {
        if line.chars().count() <= 80 {
            *headline = line;
        }
    };
    let it = [" it", " them"].into_iter().find_map(|word| headline.strip_suffix(word));
    if let Some(rest) = it
        && let Some(earlier) = place.checked_sub(1).and_then(|place| clauses.get(place))
        && let Some(verb) = earlier.verb.as_ref().filter(|verb| !verb.passive && !verb.copula)
    {
        let end = (verb.tokens.end..earlier.tokens.end)
            .find(|&at| {
                !sentence.tokens[at].is_word()
                    || sentence.is_dated(at)
                    || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::RELATIVE))
            })
            .unwrap_or(earlier.tokens.end);
        let object = verb.tokens.end..end;
        if (1..=6).contains(&object.len()) && !object.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN)) {
            return fits(format!("{rest} {}", sentence.slice(object)), headline);
        }
    }
    // "founded the company", "joined the band": what the document calls its subject.
    if let Some(subject) = names.subject.and_then(|subject| names.actors.get(subject))
        && subject.kind == ActorKind::Organization
        && sentence.language != crate::document::Language::Russian
        && !headline.contains(subject.name.as_str())
    {
        let name = format!("{}{}", crate::event::phrase::article(&subject.name), subject.name);
        if let Some((before, noun)) = headline.rsplit_once(" the ")
            && (names.nouns.iter().any(|own| own == noun) || COMPANY.contains(&noun))
        {
            return fits(format!("{before} {name}"), headline);
        }
        if let Some((before, office)) = headline.split_once(" was its ") {
            return fits(format!("{before} was {office} of {name}"), headline);
        }
    }
    if let Some((before, after)) = headline.split_once(" him ")
        && let Some(actor) = context.person.and_then(|person| names.actors.get(person))
        && !before.contains(actor.name.as_str())
    {
        fits(format!("{before} {} {after}", actor.name), headline);
    }
}

/// "held in 1993", "состоявшемся 20 апреля": when a meeting was.
fn is_aside_holding(sentence: &Sentence<'_>, main: usize) -> bool {
    is_holding(sentence, main)
        || sentence.word(main).starts_with("состоявш")
        || sentence.word(main).starts_with("прошедш")
}

const KIN: &[&str] = &[
    "father", "mother", "husband", "wife", "son", "daughter", "brother", "sister", "uncle", "aunt", "cousin",
];

/// "X renamed X" says nothing: the former name if it is known, else what the text calls it ("firm renamed X").
fn renamed(
    sentence: &Sentence<'_>,
    names: &Names,
    headline: String,
    parts: &Parts,
    style: Style<'_>,
    lane: Option<usize>,
) -> String {
    let Some((index, actor)) = lane.and_then(|lane| Some((lane, names.actors.get(lane)?))) else {
        return headline;
    };
    let name = actor.name.as_str();
    // The new name itself, not one that ends with the old: "Royal Chess Club".
    let rest = headline.strip_prefix(name).filter(|rest| {
        rest.find(name).is_some_and(|at| {
            let before = rest.get(..at).unwrap_or_default();
            before.split_whitespace().next_back().is_none_or(|word| word.starts_with(char::is_lowercase))
        })
    });
    let Some(rest) = rest else { return headline };
    let former = names.actors.iter().enumerate().find(|(at, other)| {
        *at != index
            && other.kind == ActorKind::Organization
            && name.strip_prefix(other.name.as_str()).is_some_and(|rest| rest.starts_with(' '))
    });
    let subject = match former {
        Some((_, former)) => former.name.clone(),
        // "It was renamed X": the name under which it was founded, when the text gave only one other name.
        None if let Some(other) = names.before(index) => other.to_owned(),
        None if parts.subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN)) => {
            return rest.trim().to_owned();
        }
        None => {
            strip_article(&crate::event::phrase::render(sentence, parts.subject.clone(), style)).to_owned()
        }
    };
    if subject == name { rest.trim().to_owned() } else { format!("{subject}{rest}") }
}

/// "General meeting" does not say whose: the document's subject.
pub(super) fn whose(
    headline: String,
    kind: EventKind,
    by_verb: bool,
    names: &Names,
    sentence: &Sentence<'_>,
    clause: Range<usize>,
) -> String {
    let meeting = matches!(kind, EventKind::Congress | EventKind::Conference) && !by_verb;
    if !meeting {
        return headline;
    }
    let bodies: Vec<usize> =
        named_in(sentence, clause).into_iter().filter(|&actor| is_body(names, actor)).collect();
    let owned = bodies.iter().filter_map(|&actor| names.actors.get(actor)).any(|actor| {
        headline.contains(actor.name.as_str())
            || actor.aliases.iter().any(|alias| headline.contains(alias.as_str()))
            || case::lower(&headline).contains(&case::lower(&actor.name))
    });
    let organ = headline.contains("Committee") || headline.contains("Board") || headline.contains("Council");
    let owner = bodies.first().copied().filter(|_| organ).or(names.subject.filter(|_| bodies.is_empty()));
    let Some(actor) = owner.and_then(|owner| names.actors.get(owner)) else { return headline };
    let last = case::lower(headline.rsplit(' ').next().unwrap_or_default());
    let short = headline.split(' ').count() <= 6
        && !headline.contains(['(', ':', ',', '«', '"', '“'])
        && (Lexicon::of(sentence.language).get(&last).tags.any(Tags::EVENT.or(Tags::ORGAN))
            || matches!(last.as_str(), "committee" | "council" | "комитета" | "совета"));
    if owned || !short || actor.kind != ActorKind::Organization || headline.contains(&actor.name) {
        return headline;
    }
    let line = if sentence.language == crate::document::Language::Russian {
        format!("{}: {}", actor.name, case::lower(&headline))
    } else {
        format!("{headline} of {}{}", crate::event::phrase::article(&actor.name), strip_article(&actor.name))
    };
    if line.chars().count() <= 80 { line } else { headline }
}

/// "В 1909 году окончила гимназию": a verb without a subject that agrees with the person whom the text is about.
fn unsaid_subject(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    main: usize,
    skip: &Range<usize>,
) -> Option<usize> {
    let subject = context.item.or(names.subject)?;
    let Some(she) = names.she else { return unsaid_body(sentence, names, subject, main, skip) };
    let word = case::lower(sentence.word(main));
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let agrees = if she {
        ends(&["ла", "лась", "на", "та"])
    } else {
        ends(&["л", "лся", "ен", "ан", "ат", "ят", "ыт", "умер"])
    };
    // "вышла книга", "состоялась встреча": what stands behind such verbs may be their subject.
    let next = (main + 1..sentence.tokens.len()).find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    let open = ends(&["лась", "лся", "шла", "шел", "шёл", "мерла", "мер", "гибла", "гиб"])
        || sentence.tags(main).any(Tags::PARTICIPLE);
    let free = next.is_none_or(|at| {
        !sentence.tokens[at].is_word()
            || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB))
    });
    let dative = next.is_some_and(|at| sentence.is_word(at, &["замуж"]));
    (agrees && (!open || free || dative)).then_some(subject)
}

/// "…, было принято решение", "в 1978 году возвращено название": the subject stands behind a passive that agrees with it.
fn subject_behind(sentence: &Sentence<'_>, verb: &crate::event::clause::Verb, skip: &Range<usize>) -> bool {
    if sentence.language != crate::document::Language::Russian || !verb.passive {
        return false;
    }
    let word = case::lower(sentence.word(verb.main));
    let behind = (verb.tokens.end..sentence.tokens.len())
        .find(|&at| !skip.contains(&at) && !sentence.is_dated(at))
        .filter(|&at| {
            sentence.tokens[at].is_word() && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::ADVERB))
        });
    behind.is_some_and(|at| {
        let noun = sentence.word(at);
        let by = ["ом", "ем", "ой", "ами", "ями", "им", "ым"].iter().any(|ending| noun.ends_with(ending));
        word.ends_with('о') && !by && gender(noun) == gender(&word)
    })
}

/// Whether a Russian noun, participle or past form is feminine or neuter.
fn gender(word: &str) -> (bool, bool) {
    (word.ends_with(['а', 'я', 'ь']), word.ends_with(['о', 'е']))
}

/// The subject's name, with the noun before it with which the verb agrees: "партия «Союз труда»" is запрещена.
fn agreeing(sentence: &Sentence<'_>, names: &Names, name: &str, main: usize) -> String {
    let word = case::lower(sentence.word(main));
    let head = case::lower(name.split([' ', '«']).next().unwrap_or_default());
    let noun = names.nouns.iter().find(|noun| gender(noun) == gender(&word));
    match noun {
        Some(noun) if names.she.is_none() && !head.is_empty() && gender(&head) != gender(&word) => {
            format!("{noun} «{name}»")
        }
        _ => name.to_owned(),
    }
}

/// "Основан в 1898 году купцом …": a participle that opens the sentence and agrees with the body that the text is about.
fn unsaid_body(
    sentence: &Sentence<'_>,
    names: &Names,
    subject: usize,
    main: usize,
    skip: &Range<usize>,
) -> Option<usize> {
    let opens =
        (0..main).all(|at| skip.contains(&at) || sentence.is_dated(at) || sentence.tags(at).any(Tags::BE));
    if !opens || !sentence.tags(main).any(Tags::PARTICIPLE.or(Tags::PAST)) {
        return None;
    }
    // What stands behind "возникла", "состоялась" may be their subject.
    let lower = case::lower(sentence.word(main));
    if !sentence.tags(main).any(Tags::PARTICIPLE)
        && ["лась", "лся", "лось", "шла", "шел", "шёл", "кла", "к", "ли", "лись"]
            .iter()
            .any(|ending| lower.ends_with(ending))
    {
        return None;
    }
    let name = &names.actors.get(subject)?.name;
    let head = name
        .split([' ', '«'])
        .next()
        .filter(|head| !head.is_empty())
        .or(names.nouns.last().map(String::as_str))?;
    let (word, head) = (case::lower(sentence.word(main)), case::lower(head));
    let agrees =
        gender(&word) == gender(&head) || names.nouns.iter().any(|noun| gender(&word) == gender(noun));
    let next = (main + 1..sentence.tokens.len()).find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    let free = next.is_none_or(|at| {
        let by = ["ом", "ем", "ой", "ами", "ями", "им", "ым"]
            .iter()
            .any(|ending| sentence.word(at).ends_with(ending));
        by || sentence.tags(main).any(Tags::PAST)
            || !sentence.tokens[at].is_word()
            || sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
    });
    (agrees && free).then_some(subject)
}

/// The subject of a clause that names it, no pronoun.
fn own_subject(sentence: &Sentence<'_>, clause: &Clause, style: Style<'_>) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|verb| !verb.reduced)?;
    let subject = subject_of(sentence, clause.tokens.start..verb.tokens.start, style);
    let named = !subject.is_empty() && !subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    named.then_some(subject)
}

/// "…, основанная в 1991 году", "…, существовавшее с 1897 по 1923 г.": a long participle says what became of the
/// subject and makes no sentence.
pub(super) fn russian_participle(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    decision: &Decision,
    main: usize,
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<Told> {
    let word = case::lower(sentence.word(main));
    let long = ["нная", "нный", "нное", "нные", "вшая", "вший", "вшее", "вшие"]
        .iter()
        .any(|ending| word.ends_with(ending));
    if !long {
        return None;
    }
    let lasting = word.starts_with("существова") || word.starts_with("действова");
    let noun = match decision.kind {
        EventKind::Founding => "основание",
        _ if lasting => "годы существования",
        _ => return None,
    };
    let named =
        named_in(sentence, subject.start.min(main)..main).into_iter().find(|&actor| is_body(names, actor));
    let owner = named
        .or_else(|| named_in(sentence, 0..main).into_iter().find(|&actor| is_body(names, actor)))
        .or(context.it)
        .or(names.subject)?;
    let _ = style;
    let name = &names.actors.get(owner)?.name;
    Some(
        Told::decided(
            sentence,
            crate::event::finish::truncate(&format!("{name}: {noun}"), 80),
            decision,
            vec![owner],
        )
        .lasting(lasting.then_some(owner)),
    )
}

/// Whether the verb only says that a meeting was held.
pub(crate) fn is_holding(sentence: &Sentence<'_>, main: usize) -> bool {
    // "The court held on 21 June that the ban was void": what it held is told.
    if sentence.is_word(main, &["held"])
        && (main + 1..sentence.tokens.len().min(main + 9)).any(|at| sentence.is_word(at, &["that"]))
    {
        return false;
    }
    // "The museum held a retrospective": who holds something is told.
    if sentence.is_word(main, &["held", "staged", "conducted"])
        && sentence.tags(main + 1).any(Tags::DETERMINER)
        && !(main.saturating_sub(3)..main).any(|at| sentence.tags(at).any(Tags::BE))
    {
        return false;
    }
    sentence.is_word(
        main,
        &[
            "held",
            "occurred",
            "happened",
            "convened",
            "conducted",
            "staged",
            "occurs",
            "convenes",
            "состоялся",
            "состоялась",
            "состоялось",
            "состоялись",
            "прошел",
            "прошла",
            "прошло",
            "прошли",
            "прошёл",
            "проведен",
            "проведена",
            "проведено",
            "проведены",
            "проходил",
            "проходила",
            "проходило",
            "проходили",
            "проводился",
            "проводилась",
            "созван",
            "созвана",
        ],
    ) || sentence.is_word(main, &["took", "takes", "taken", "take", "taking"])
        && sentence.is_word(main + 1, &["place"])
        || sentence.is_word(main, &["carried"]) && sentence.is_word(main + 1, &["out"])
        || sentence.is_word(main, &["deployed"])
}
