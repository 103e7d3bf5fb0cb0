//! Dates of clauses with a verb: who does what.

use super::{
    Context, Told, dedup,
    holding::{is_aside_holding, is_holding},
    is_body, named_in,
    nominal::{two_meetings, verbless},
    refer::{apposed, possessive, resolve},
    russian::{
        agree, agreeing, is_indefinite, russian_participle, subject_behind, unsaid_subject, with_object,
        with_own_verb, with_owner,
    },
    subject::{antecedent, apposed_name, subject_of},
    wording::{
        came_out, growth, named_for, object_pronouns, renamed, shared_verb, whose, with_doer,
        without_description,
    },
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
    // "A landing attempted on 3 May failed": what became of the attempt is told.
    if let (Some(verb), Some(main)) = (&clause.verb, clauses.get(place + 1))
        && sentence.is_word(verb.main, &["attempted", "tried", "undertaken"])
        && verb.tokens.len() == 1
        && main.verb.as_ref().is_some_and(|main| {
            main.tokens.start == skip.end && sentence.is_word(main.main, &["failed", "succeeded", "ended"])
        })
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
            // "recorded an album, which was never issued, and disbanded": the members did, not the album.
            let aside = clauses[earlier].opener.is_some_and(|at| sentence.is_word(at, &["which", "who"]))
                && clause.opener.is_some_and(|at| {
                    sentence.tags(at).any(Tags::CONJUNCTION)
                        && sentence.class(at.wrapping_sub(1)) == Class::Comma
                })
                && earlier > 0;
            if aside && earlier + 1 == place {
                continue;
            }
            // "The School Act, which she had drafted, was passed": not she.
            let defining = clauses[earlier]
                .opener
                .is_some_and(|at| sentence.is_word(at, &["which", "who", "whom", "that"]))
                && clause.opener.is_none()
                && clause.tokens.start == verb.tokens.start
                && earlier > 0
                && clauses[earlier - 1].verb.is_none();
            if defining {
                continue;
            }
            // What does not agree has another subject.
            if sentence.language == crate::document::Language::Russian
                && clauses[earlier]
                    .verb
                    .as_ref()
                    .is_some_and(|other| !agree(sentence.word(other.main), sentence.word(verb.main)))
            {
                continue;
            }
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
        // "When Urho formed his cabinet …; she entered it": of a text about a woman "she" is that woman.
        let she = subject.clone().any(|at| sentence.is_word(at, &["she"]));
        let person = named_in(sentence, earlier.clone()).iter().any(|&actor| {
            names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Person)
                && (names.she != Some(she) || names.sex(actor) == Some(she))
        });
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
    // "announced that images taken in February show a vent"
    if place > 0
        && subject.len() > 1
        && sentence.is_word(subject.start, &["that"])
        && !sentence.is_capital(subject.start)
    {
        subject.start += 1;
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
        let said = subject_behind(sentence, verb, skip) || is_indefinite(sentence, verb);
        if let Some(subject) = unsaid_subject(sentence, names, context, verb.main, skip).filter(|_| !said) {
            text_of_subject =
                names.actors.get(subject).map(|actor| agreeing(sentence, names, &actor.name, verb.main));
            resolved = Some(vec![subject]);
        }
    } else if pronoun.is_empty()
        && sentence.language == crate::document::Language::Russian
        && place > 0
        && let Some(first) = clauses.first().and_then(|clause| clause.verb.as_ref())
        && agree(sentence.word(first.main), sentence.word(verb.main))
        && !subject_behind(sentence, first, skip)
        && !subject_behind(sentence, verb, skip)
        && let Some(subject) = unsaid_subject(sentence, names, context, first.main, skip)
    {
        // "Запущена 9 ноября, но сгорела": both verbs leave the same subject unsaid.
        text_of_subject =
            names.actors.get(subject).map(|actor| agreeing(sentence, names, &actor.name, verb.main));
        resolved = Some(vec![subject]);
    } else if pronoun.is_empty()
        && !(place > 0 && subject_behind(sentence, verb, skip))
        && !is_indefinite(sentence, verb)
    {
        // "Northern Brigade, Major Lohm (disbanded in 1871)": what stands before the bracket.
        let before = (style.depth > 0
            && matches!(
                decision.kind,
                EventKind::Founding | EventKind::Dissolution | EventKind::Renaming | EventKind::Merger
            ))
        .then(|| {
            let earlier = |named: &&crate::event::actors::Named| named.tokens.end <= clause.tokens.start;
            let named = sentence.named.iter().rev().filter(earlier).find(|named| is_body(names, named.actor));
            named.map(|named| named.actor)
        })
        .flatten();
        let fallback = before.or(context.item).or(names.subject).or(context.it);
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
        // "the Armistice, signed on 19 November, and led to": another subject's verb.
        && !(verb.reduced && place > 0)
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
    // "concluded that a valve had failed": what was said belongs to the saying; so it does behind whom it was said to.
    let told = sentence.is_word(
        verb.main,
        &[
            "told",
            "informed",
            "notified",
            "advised",
            "assured",
            "warned",
            "promised",
            "reminded",
            "persuaded",
            "wrote",
        ],
    );
    // "held by three votes to two that damages were due"
    let judged = sentence.is_word(verb.main, &["held", "ruled", "decided", "found"]);
    // "showed in Strasbourg that a dog becomes ill"
    let showed = sentence.is_word(verb.main, SHOWN);
    let reach = match (told, judged) {
        _ if showed => 6,
        (true, _) => 5,
        (_, true) => 8,
        _ => 2,
    };
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| {
            sentence.is_word(at, &["that"])
                && at <= verb.tokens.end + skip.len() + reach
                && (verb.tokens.end..at).all(|at| {
                    skip.contains(&at)
                        || sentence.is_dated(at)
                        || sentence.class(at) == Class::Comma
                        || sentence.tags(at).any(Tags::PRONOUN)
                        || judged
                        || showed && sentence.tokens[at].is_word()
                        || told && !sentence.tags(at).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
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
    // "19 мая стартовал «Марс-2», а через девять дней — «Марс-3»"
    if sentence.language == crate::document::Language::Russian
        && let Some(comma) = (verb.tokens.end..end).find(|&at| {
            sentence.class(at) == Class::Comma
                && sentence.is_word(at + 1, &["а"])
                && (at + 2..end).any(|at| sentence.is_dated(at))
                && (at + 2..end).any(|at| sentence.class(at) == Class::Dash)
        })
    {
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
    let mut verb_told = verb.clone();
    if let Some((first, second)) = shared_verb(sentence, verb.tokens.end..end, skip) {
        if first {
            end = second;
        } else {
            // "took over Pascoe in 1929 and, a year later, Lund"
            if sentence.is_word(from, &["over", "up", "out", "off", "down"]) {
                verb_told.tokens.end = from + 1;
            }
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
        verb: Some(verb_told),
        rest: from..end,
        following: following
            .filter(|next| {
                next.opener.is_some_and(|at| {
                    // "Trial before HHJ Carter, who gave judgment": the judge is not what was held.
                    sentence.is_word(at, &["which"])
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
    if let Some(line) = growth(sentence, &parts, style) {
        headline = line;
    }
    if let Some(line) = named_for(sentence, verb, &parts, style, &headline) {
        headline = line;
    }
    if sentence.language == crate::document::Language::Russian {
        let (passive, verb) = (verb.passive, sentence.word(verb.main));
        let body = lane.is_some_and(|lane| is_body(names, lane));
        if let Some(line) = parts
            .subject_text
            .as_deref()
            .filter(|_| body)
            .and_then(|text| with_own_verb(&headline, text, verb))
        {
            headline = line;
        }
        if let Some(line) = with_owner(&headline, names, context) {
            headline = line;
        }
        if let Some(line) = (!passive).then(|| with_object(&headline, names, context, verb)).flatten() {
            headline = line;
        }
        // "О завершении программы ТАСС сообщил": what was said is told behind who said it.
        let about = clause.tokens.start..subject.start;
        if headline.ends_with(verb)
            && sentence.is_word(about.start, &["о", "об", "обо"])
            && !sentence.is_word(about.start + 1, &["чём", "чем", "этом", "том"])
        {
            // Before a date the preposition is left out with it.
            let words = crate::event::phrase::render(sentence, about, style);
            if let Some(rest) = words.strip_prefix(['О', 'о']) {
                let line = [headline.as_str(), " о", rest].concat();
                if line.chars().count() <= 80 {
                    headline = line;
                }
            }
        }
    }
    object_pronouns(sentence, names, context, clauses, place, &mut headline);
    if sentence.language != crate::document::Language::Russian {
        if verb.passive
            && let Some(line) = with_doer(sentence, names, &parts.rest, &headline)
        {
            headline = line;
        }
        if let Some(line) = without_description(names, &headline) {
            headline = line;
        }
    }
    // "Cape Menshikov, which he reached": what stands before "which" is the object.
    if let Some(opener) = clause.opener
        && place > 0
        && sentence.is_word(opener, &["which", "that", "whom"])
        && opener + 1 < verb.tokens.start
        && (opener + 1..verb.tokens.start)
            .any(|at| subject.contains(&at) || sentence.tags(at).any(Tags::PRONOUN))
        && (headline.ends_with(sentence.word(verb.main))
            || sentence.is_word(verb.tokens.end, &["up", "over", "out", "off", "down"])
                && headline.ends_with(sentence.word(verb.tokens.end)))
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
        headline = format!("{headline} {}{name}", if name.starts_with("The ") { "" } else { "the " });
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
    if let Some(line) = without_loose_end(&headline, sentence, &clause.tokens) {
        headline = line;
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
    // "He lived until 1935": he died then.
    if decision.kind == EventKind::Death
        && sentence.is_word(verb.main, &["lived"])
        && let Some(who) = headline.strip_suffix(" lived")
    {
        headline = format!("{who} died");
    }
    // "Since October 2007 the newspaper has been published": that is when it began.
    if decision.kind == EventKind::Publication
        && verb.passive
        && sentence.language != crate::document::Language::Russian
        && sentence.tags(verb.tokens.start).any(Tags::HAVE)
        && skip.clone().any(|at| sentence.is_word(at, &["since"]))
        && let Some(work) = headline.strip_suffix(" published")
    {
        headline = format!("{work} first published");
    }
    for own in [" itself ", " himself ", " herself ", " themselves "] {
        if verb.passive && sentence.language != crate::document::Language::Russian {
            headline = headline.replacen(own, " ", 1);
        }
    }
    headline = whose(headline, decision.kind, decision.verb, names, sentence, clause.tokens.clone());
    if let Some(line) = without_pronoun(&headline, sentence, &parts, style) {
        headline = line;
    }
    // "…, после чего Франция вышла": what joins it to the clause before is not told.
    for lead in
        ["после чего ", "о чём ", "о чем ", "благодаря чему ", "вследствие чего ", "откуда ", "при этом "]
    {
        if let Some(rest) =
            case::lower(&headline).starts_with(lead).then(|| headline.get(lead.len()..)).flatten()
        {
            headline = rest.to_owned();
        }
    }
    // "После смерти основателя в 1901 году дело перешло к сыновьям": both are of that date.
    let opened = clause.tokens.start;
    if sentence.is_word(opened, &["после"])
        && sentence.is_word(opened + 1, &["смерти", "гибели", "кончины"])
        && (opened + 2..opened + 8).contains(&skip.start)
    {
        let mut rest = headline.clone();
        if !sentence.is_capital(subject.start)
            && let Some(letter) = rest.chars().next()
        {
            rest.replace_range(..letter.len_utf8(), case::lower_char(letter).encode_utf8(&mut [0; 4]));
        }
        let line = [&crate::event::phrase::render(sentence, opened..skip.start, style), " ", &rest].concat();
        if line.chars().count() <= 80 {
            headline = line;
        }
        if decision.kind == EventKind::Other {
            decision = Decision { kind: EventKind::Death, by: Some(opened + 1), verb: false };
        }
    }
    capitalize(&mut headline);
    let mut actors = resolved.unwrap_or_default();
    actors.extend(named_in(sentence, subject));
    actors.extend(named_in(sentence, verb.tokens.end..end));
    actors.extend(named_in(sentence, clause.tokens.clone()));
    dedup(&mut actors);
    Told::decided(sentence, headline, &decision, actors)
}

/// "Tribunal dismissed claim, holding", "single released and stayed", "нашли объекты, похожие": the last word began what
/// there was no room for.
fn without_loose_end(headline: &str, sentence: &Sentence<'_>, clause: &Range<usize>) -> Option<String> {
    let (rest, last) = headline.rsplit_once(' ')?;
    if !last.starts_with(char::is_lowercase) || !last.chars().all(char::is_alphabetic) {
        return None;
    }
    if let Some(rest) = rest.strip_suffix(',') {
        let russian = ["ие", "ые", "ая", "яя", "ий", "ый", "ое", "ее", "щий", "щие"];
        let open = if last.is_ascii() {
            last.len() > 4 && last.ends_with("ing")
        } else {
            russian.iter().any(|ending| last.ends_with(ending))
        };
        return (open && rest.contains(' ')).then(|| rest.to_owned());
    }
    let rest = rest.strip_suffix(" and")?;
    let at = (clause.start..sentence.tokens.len()).find(|&at| sentence.word(at) == last)?;
    let more = sentence.tags(at).any(Tags::PAST)
        && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word())
        && !sentence.tags(at + 1).any(Tags::CONJUNCTION.or(Tags::RELATIVE))
        && !sentence.is_dated(at + 1);
    (more && rest.contains(' ')).then(|| rest.to_owned())
}

/// A headline whose subject is a pronoun that nothing explains, without it: what was done is told ("They attacked the
/// outer forts" → "Outer forts attacked"), not by whom.
fn without_pronoun(
    headline: &str,
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
) -> Option<String> {
    let (pronoun, rest) = headline.split_once(' ')?;
    let known =
        ["he", "she", "it", "they", "он", "она", "оно", "они"].contains(&case::lower(pronoun).as_str());
    let verb = parts.verb.as_ref().filter(|_| known && parts.subject_text.is_none())?;
    // "She married Ewan Baird" without its first word would be the writer's own wedding.
    let person = ["he", "she", "он", "она"].contains(&case::lower(pronoun).as_str());
    let told = || (rest.contains(' ') && (verb.passive || !person)).then(|| rest.to_owned());
    // A regular past is a participle too; of these verbs the object suffers nothing.
    const NOTHING_DONE: &[&str] = &[
        "joined",
        "entered",
        "served",
        "married",
        "attended",
        "visited",
        "studied",
        "performed",
        "toured",
        "moved",
        "retired",
        "died",
        "lived",
        "remained",
        "resigned",
        "returned",
        "turned",
    ];
    let word = sentence.word(verb.main);
    let tail = rest.strip_prefix(word)?.strip_prefix(' ');
    let object = verb.tokens.end..parts.rest.end;
    let first = object.clone().find(|at| !style.skip.contains(at) && !sentence.is_dated(*at));
    let plain = first.is_some_and(|at| sentence.tags(at).any(Tags::DETERMINER));
    if verb.passive
        || verb.copula
        || !word.ends_with("ed")
        || sentence.is_word(verb.main, NOTHING_DONE)
        || !plain
        || tail.is_none()
    {
        return told();
    }
    let end = object
        .clone()
        .skip_while(|&at| Some(at) != first)
        .find(|&at| {
            !sentence.tokens[at].is_word()
                || style.skip.contains(&at)
                || sentence
                    .tags(at)
                    .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE).or(Tags::ADVERB))
        })
        .unwrap_or(object.end);
    let noun = crate::event::phrase::render(sentence, first?..end, style);
    let after = crate::event::phrase::render(sentence, end..parts.rest.end, style);
    let line = [strip_article(&noun), " ", word, if after.is_empty() { "" } else { " " }, &after].concat();
    if line.chars().count() <= 80 { Some(line) } else { told() }
}

/// Verbs whose "that" may stand behind a place or a person.
const SHOWN: &[&str] = &[
    "showed",
    "proved",
    "demonstrated",
    "announced",
    "declared",
    "reported",
    "argued",
    "stated",
    "claimed",
    "predicted",
    "discovered",
];

const KIN: &[&str] = &[
    "father", "mother", "husband", "wife", "son", "daughter", "brother", "sister", "uncle", "aunt", "cousin",
];

/// The subject of a clause that names it, no pronoun.
fn own_subject(sentence: &Sentence<'_>, clause: &Clause, style: Style<'_>) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|verb| !verb.reduced)?;
    let subject = subject_of(sentence, clause.tokens.start..verb.tokens.start, style);
    let named = !subject.is_empty() && !subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    named.then_some(subject)
}
