//! Dates of clauses with a verb: who does what.

use super::{
    Context, Told, dedup,
    detour::is_told_by_next,
    fronted,
    holding::is_holding,
    is_body,
    lead_in::without_preposition,
    named_in,
    nominal::{two_meetings, verbless},
    participle::{gerund, russian_participle},
    refer::{apposed, possessive, resolve, the_latter, the_two, with_another},
    retouch::{Line, retouch},
    russian::{
        agree, agreeing, is_impersonal, is_indefinite, subject_behind, unsaid_subject, with_noun_before,
    },
    share::share,
    stretch::{gapped, stretch},
    subject::{antecedent, apposed_name, subject_of},
};
use crate::event::{
    ActorKind, EventKind,
    actors::Names,
    antecedent::sex_of,
    classify::{Decision, classify, noun_kind},
    clause::{Clause, Verb},
    compose::{Parts, compose, is_resolved},
    lexicon::Tags,
    lexicon::telling::KIN,
    phrase::Style,
    sentence::Sentence,
    token::Class,
    verb_group::is_subordinator,
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
    let clause = &without_gerund(sentence, &clauses[place], style);
    let skip = style.skip;
    if is_told_by_next(sentence, clauses, place, style) {
        return predicate(sentence, names, context, clauses, place + 1, style);
    }
    let Some(verb) = &clause.verb else {
        return verbless(sentence, names, context, clause.tokens.clone(), style);
    };
    if let Some(told) = there_was(sentence, names, context, clause, style) {
        return told;
    }
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
    // "В июле 1927 года в Вене состоялся III съезд": a place is no subject.
    if sentence.language == crate::document::Language::Russian
        && sentence.tags(own.start).any(Tags::PREPOSITION)
        && is_holding(sentence, verb.main)
        && subject_behind(sentence, verb, skip)
    {
        own = own.end..own.end;
    }
    let relative = verb.reduced && !bare
        || clause.opener.is_some_and(|at| {
            sentence.is_word(at, &["which", "who", "that", "который", "которая", "которое", "которые"])
                && !sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION)
        });
    // "went on hiatus in 2004 and officially broke up": an adverb is no subject.
    if place > 0 && own.clone().all(|at| sentence.tags(at).any(Tags::ADVERB) && !sentence.is_capital(at)) {
        own = own.end..own.end;
    }
    let mut subject = own;
    let mut resolved: Option<Vec<usize>> = None;
    if relative && (subject.is_empty() || verb.reduced && !bare) {
        let meeting = is_holding(sentence, verb.main);
        subject = without_preposition(sentence, antecedent(sentence, clauses, place, style, meeting));
    } else if subject.is_empty() && place > 0 && !subject_behind(sentence, verb, skip) {
        let mut earlier = place;
        while subject.is_empty() && earlier > 0 {
            earlier -= 1;
            // "recorded an album, which was never issued, and disbanded": the members did, not the album.
            // "established that the tunnel had been dug from both ends, and published": not the tunnel.
            let aside =
                clauses[earlier].opener.is_some_and(|at| sentence.is_word(at, &["which", "who", "that"]))
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
            // "The bridge, designed by Karl Reed, who lived nearby, was opened": not Reed.
            let closed = clauses[earlier]
                .opener
                .is_some_and(|at| sentence.is_word(at, &["which", "who", "whom", "whose", "where"]))
                && clause.opener.is_none()
                && clause.tokens.start == verb.tokens.start
                && sentence.class(clause.tokens.start.wrapping_sub(1)) == Class::Comma
                && earlier > 0;
            if defining || closed {
                continue;
            }
            // "was suspended and, after a hearing that lasted an hour, dismissed": not the hearing.
            let timed = clauses[earlier].verb.is_none()
                && clauses[earlier].opener.is_some_and(|at| is_subordinator(sentence, at, skip));
            if timed && earlier > 0 {
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
            if fronted::only_leads(sentence, &subject, verb, skip) {
                subject = subject.end..subject.end;
            }
            let which = clauses[earlier].opener.is_some_and(|at| sentence.is_word(at, &["which", "who"]));
            if subject.is_empty() && which {
                subject = antecedent(sentence, clauses, earlier, style, false);
            }
        }
    }
    // "Founded in 1903, the club joined the league": what was founded does what follows.
    if place == 0
        && subject.is_empty()
        && verb.tokens.start <= clause.tokens.start + 1
        && sentence.tags(verb.main).any(Tags::PARTICIPLE)
        && verb.tokens.len() == 1
        && sentence.language != crate::document::Language::Russian
        && let Some(next) = clauses.get(1).filter(|next| next.opener.is_none())
        && let Some(main) = next.verb.as_ref().filter(|main| !main.reduced)
        && sentence.class(next.tokens.start.wrapping_sub(1)) == Class::Comma
    {
        subject = subject_of(sentence, next.tokens.start..main.tokens.start, style);
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
        && let Some(earlier) = spoken_of(sentence, names, &clauses[..place], style)
    {
        let she = subject.clone().any(|at| sentence.is_word(at, &["she"]));
        // "The duke withdrew to Arvenne, where he died"
        let shown = |at: usize| !sentence.is_capital(at) && sex_of(sentence.low(at)) == Some(she);
        let kin = earlier.clone().any(|at| sentence.is_word(at, KIN) || shown(at));
        let it = subject.clone().any(|at| sentence.is_word(at, &["it"])) && !is_resolved(sentence, verb);
        let they = subject.clone().any(|at| sentence.is_word(at, &["he", "she"]));
        // "When Urho formed his cabinet …; she entered it": of a text about a woman "she" is that woman.
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
            subject = apposed(sentence, &earlier, style).unwrap_or(earlier);
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
    let gap = gapped(sentence, verb, clause.tokens.end, skip);
    if let Some(gap) = gap.as_ref().filter(|gap| gap.is_second && gap.is_subject) {
        subject = gap.words.clone();
    }
    let share = if gap.is_none() { share(sentence, verb, clause.tokens.end, skip) } else { None };
    if let Some(headline) = share.as_ref().and_then(|share| share.published(sentence, verb, &subject)) {
        decision = Decision { kind: EventKind::Publication, ..decision };
        return Told::decided(sentence, headline, &decision, names.subject.into_iter().collect());
    }
    let mut text_of_subject = None;
    let mut said_before = 0..0;
    let mut meant = None;
    if place == 0 {
        if let Some(actor) = fronted::unsaid(sentence, names, context, verb, &subject, skip) {
            said_before = std::mem::replace(&mut subject, verb.tokens.start..verb.tokens.start);
            meant = names
                .actors
                .get(actor)
                .map(|it| (agreeing(sentence, names, &it.name, verb.main), vec![actor]));
        } else if is_indefinite(sentence, verb) {
            meant =
                fronted::object(sentence, names, context, &subject).map(|(text, actor)| (text, vec![actor]));
        }
    }
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
    let mut behind = 0;
    // "She, her sister and Tom Lowe moved"
    let listed = pronoun.len() == 1
        && first_comma == subject.start + 1
        && sentence.tags(subject.start).any(Tags::PRONOUN)
        && (first_comma..subject.end).any(|at| sentence.tags(at).any(Tags::CONJUNCTION))
        && !(first_comma..subject.end).any(|at| sentence.tags(at).any(Tags::RELATIVE));
    let all: Vec<usize> = match listed {
        true => subject.clone().filter(|&at| sentence.tokens[at].is_word()).collect(),
        false => Vec::new(),
    };
    if let Some((text, actors)) = meant {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if let Some((text, actors)) = with_another(sentence, names, context, &all, style) {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if let Some((text, actors)) =
        resolve(sentence, names, context, &pronoun).map(|meant| not_by_itself(sentence, names, verb, meant))
    {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if pronoun.is_empty()
        && sentence.is_word(verb.tokens.end, &["он", "она", "оно", "они"])
        && let Some((text, actors)) = resolve(sentence, names, context, &[verb.tokens.end])
    {
        // "и открылось оно лишь 27 марта"
        text_of_subject = Some(text);
        resolved = Some(actors);
        behind = 1 + usize::from(sentence.tags(verb.tokens.end + 1).any(Tags::BE));
    } else if let Some((text, actors)) = the_two(sentence, names, &pronoun, subject.start) {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if let Some((text, actors)) = the_latter(sentence, names, &pronoun, subject.start) {
        text_of_subject = Some(text);
        resolved = Some(actors);
    } else if let Some((text, actors)) = with_another(sentence, names, context, &pronoun, style) {
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
        && (place == 0 || !subject_behind(sentence, verb, skip) && !is_impersonal(sentence, verb))
        && !is_indefinite(sentence, verb)
    {
        // "Northern Brigade, Major Lohm (disbanded in 1871)": what stands before the bracket.
        let before = (style.depth > 0
            && (names.happening
                || matches!(
                    decision.kind,
                    EventKind::Founding | EventKind::Dissolution | EventKind::Renaming | EventKind::Merger
                )))
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
    // "Здание сгорело. Новое строилось": the noun of the sentence before.
    if text_of_subject.is_none()
        && let &[only] = pronoun.as_slice()
        && sentence.language == crate::document::Language::Russian
        && let Some(text) = with_noun_before(sentence, context, only)
    {
        text_of_subject = Some(text);
    }
    // "штабс-капитана Сергея Лаврентьева, который побывал": in the nominative.
    if text_of_subject.is_none()
        && relative
        && sentence.language == crate::document::Language::Russian
        && let Some(named) = sentence.named.iter().find(|named| named.tokens.end == subject.end)
        && let Some(actor) = names.actors.get(named.actor)
        && actor.kind == ActorKind::Person
        && !actor.name.ends_with(sentence.word(subject.end - 1))
    {
        text_of_subject = Some(actor.name.clone());
        resolved = Some(vec![named.actor]);
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
    // "The Trust bought": the whole name of a body that a common noun stands for.
    if text_of_subject.is_none()
        && let Some(&only) = pronoun.last().filter(|at| subject.contains(at))
        && pronoun.iter().all(|&at| at == only || sentence.is_word(at, &["the"]))
        && sentence.is_capital(only)
        && sentence.tags(only).any(Tags::BODY)
        && let Some(named) = sentence.name_at(only).filter(|named| named.tokens.len() == 1)
        && let Some(actor) = names.actors.get(named.actor).filter(|_| is_body(names, named.actor))
        && actor.name.contains(' ')
        && actor.name.split(' ').any(|word| word == sentence.word(only))
        && actor.name.chars().count() <= 40
        && sentence.language != crate::document::Language::Russian
    {
        text_of_subject = Some(actor.name.clone());
        resolved = Some(vec![named.actor]);
    }
    let mut owner = None;
    if text_of_subject.is_none()
        && let Some((text, whose)) = possessive(sentence, names, context, &pronoun, subject.clone(), style)
    {
        text_of_subject = Some(text);
        owner = Some(whose);
    }
    let (mut rest, verb_told) = stretch(sentence, clauses, place, verb, &subject, &mut decision, style);
    rest.start += behind;
    match gap {
        Some(gap) if !gap.is_second => rest.end = gap.words.start - 1,
        Some(gap) if gap.is_subject => rest.end = rest.start,
        Some(gap) => rest = gap.words,
        None => {}
    }
    if let Some(share) = &share {
        rest = share.rest(sentence);
    }
    // "The comet that Finch discovered in 1843 bears his name": what bears it is the comet.
    if clause.opener.is_some_and(|at| sentence.is_word(at, &["that", "which", "whom"]))
        && clause.opener != verb.tokens.start.checked_sub(1)
        && (rest.start..skip.end)
            .all(|at| skip.contains(&at) || sentence.is_word(at, &["at", "in"]) || at < skip.start)
        && skip.start >= rest.start
        && sentence
            .tags(skip.end)
            .any(Tags::PRESENT.or(Tags::BE).or(Tags::HAVE).or(Tags::PAST).or(Tags::MODAL))
    {
        rest.end = rest.end.min(skip.end);
    }
    let following = clauses.get(place + 1);
    let parts = Parts {
        subject: subject.clone(),
        subject_text: text_of_subject,
        verb: Some(verb_told),
        rest,
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
    if let Some(share) = &share {
        headline = share.put(sentence, &headline);
    }
    if !said_before.is_empty() {
        headline = fronted::with_fronted(headline, sentence, said_before, style);
    }
    let line = Line {
        sentence,
        names,
        context,
        clauses,
        place,
        style,
        verb,
        parts: &parts,
        decision,
        resolved,
        owner,
        lane,
    };
    let mut told = retouch(line, headline);
    if let Some(share) = &share {
        share.own_actors(sentence, &mut told.actors);
    }
    told
}

/// "There was a fire at the mill in 1950", "there have been riots": what there was is told without these words.
fn there_was(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let verb = clause.verb.as_ref().filter(|verb| verb.copula)?;
    let there = verb.tokens.start.checked_sub(1).filter(|&at| clause.tokens.contains(&at))?;
    let noun = verb.tokens.end;
    let told = sentence.is_word(there, &["there"])
        && sentence.tags(verb.tokens.start).any(Tags::BE.or(Tags::HAVE))
        && !sentence.is_word(noun, &["no", "not", "never", "little", "nothing"])
        && (noun..clause.tokens.end).take(5).any(|at| {
            sentence.tags(at).any(Tags::EVENT)
                && !style.skip.contains(&at)
                && sentence.entries[at].kind.is_some()
        });
    told.then(|| verbless(sentence, names, context, noun..clause.tokens.end, style))
}

/// "Окончив с медалью гимназию, в 1896 году поступил": the clause of a date behind what was done before it.
fn without_gerund(sentence: &Sentence<'_>, clause: &Clause, style: Style<'_>) -> Clause {
    let own = |verb: usize| {
        let first = clause.tokens.start;
        let comma = (first..style.skip.start)
            .rev()
            .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth)?;
        let opens = sentence.language == crate::document::Language::Russian
            && (gerund(sentence, first).is_some()
                || sentence
                    .is_word(first, &["будучи", "являясь", "находясь", "работая", "учась", "служа", "живя"]))
            && style.skip.end <= verb
            && (comma + 1..style.skip.start).all(|at| sentence.is_dated(at));
        opens.then_some(comma + 1)
    };
    let start = clause.verb.as_ref().and_then(|verb| own(verb.tokens.start)).unwrap_or(clause.tokens.start);
    Clause { tokens: start..clause.tokens.end, ..clause.clone() }
}

/// "It was denounced by Karr": what is done by a body is not done to it, so that it is what the text is about.
fn not_by_itself(
    sentence: &Sentence<'_>,
    names: &Names,
    verb: &Verb,
    meant: (String, Vec<usize>),
) -> (String, Vec<usize>) {
    let by = sentence.is_word(verb.tokens.end, &["by"]) && verb.passive;
    let agent = sentence
        .named
        .iter()
        .find(|named| by && (verb.tokens.end + 1..verb.tokens.end + 3).contains(&named.tokens.start));
    match (agent, names.subject) {
        (Some(agent), Some(subject)) if meant.1 == [agent.actor] && subject != agent.actor => {
            let name = names.actors.get(subject).map(|actor| actor.name.clone());
            name.map_or(meant, |name| (name, vec![subject]))
        }
        _ => meant,
    }
}

/// What the clauses before are about: the first subject that they name, or the person of whom a "who" tells.
fn spoken_of(
    sentence: &Sentence<'_>,
    names: &Names,
    clauses: &[Clause],
    style: Style<'_>,
) -> Option<Range<usize>> {
    // "Count Vasch, who had negotiated it, was made governor and held the post until he died"
    if let [first, second, ..] = clauses
        && first.verb.is_none()
        && second.opener.is_some_and(|at| sentence.is_word(at, &["who"]))
        && let Some(named) = sentence.named.iter().rev().find(|named| {
            first.tokens.contains(&named.tokens.start)
                && names.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
        })
    {
        return Some(named.tokens.clone());
    }
    clauses.iter().find_map(|clause| own_subject(sentence, clause, style))
}

/// The subject of a clause that names it, no pronoun.
fn own_subject(sentence: &Sentence<'_>, clause: &Clause, style: Style<'_>) -> Option<Range<usize>> {
    let verb = clause.verb.as_ref().filter(|verb| !verb.reduced)?;
    let subject = subject_of(sentence, clause.tokens.start..verb.tokens.start, style);
    // "Bresk himself did not see the end: he had died"
    let own = subject.end.checked_sub(1).filter(|own| subject.contains(own));
    let himself =
        own.is_some_and(|own| sentence.is_word(own, &["himself", "herself", "itself", "themselves"]));
    let subject = subject.start..subject.end - usize::from(himself);
    let named = !subject.is_empty() && !subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    named.then_some(subject)
}
