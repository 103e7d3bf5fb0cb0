//! What one date of a sentence tells: its clause, who acts in it, its kind and its headline.

use super::{
    Actor, ActorKind, EventKind,
    actors::Names,
    classify::{Decision, classify, noun_kind},
    clause::{Clause, clauses, is_spaced},
    compose::{Parts, compose},
    lexicon::Tags,
    phrase::{Style, activity, capitalize, render, strip_article},
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// What a sentence says on its own about one of its dates.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) headline: String,
    pub(crate) kind: EventKind,
    /// Indices into `Names::actors`, agents first.
    pub(crate) actors: Vec<usize>,
    /// The actor whose whole existence the date spans.
    pub(crate) extent: Option<usize>,
    /// The rule for the kind, for people.
    pub(crate) because: String,
    /// Further happenings of the same words: "a congress and a conference were held".
    pub(crate) also: Vec<Told>,
}

/// What the sentences before say about "it", "they", "the congress".
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    /// A body: "it", "the party".
    pub(crate) it: Option<usize>,
    /// A person: "he", "she".
    pub(crate) person: Option<usize>,
    /// Several bodies or people: "they".
    pub(crate) they: Vec<usize>,
    /// "they" in words, when the sentence before spoke of "the crew" or "the troops".
    pub(crate) they_text: Option<String>,
    /// "the congress".
    pub(crate) meeting: Option<String>,
    /// Kind of the sentence before, for a clause without a verb.
    pub(crate) kind: Option<EventKind>,
    /// The person with whose name the list item begins.
    pub(crate) item: Option<usize>,
}

/// Tells the date at the tokens `date` (with the words that bind it: `skip`).
pub(crate) fn tell(sentence: &Sentence<'_>, names: &Names, context: &Context, skip: &Range<usize>) -> Told {
    let within = clause_window(sentence, skip);
    let depth = sentence
        .depth
        .get(skip.start)
        .copied()
        .unwrap_or(0)
        .min(sentence.depth.get(within.start).copied().unwrap_or(0));
    let clauses = clauses(sentence, within.clone(), skip);
    let place = clauses
        .iter()
        .position(|clause| clause.tokens.contains(&skip.start) || clause.tokens.start >= skip.end)
        .unwrap_or(clauses.len().saturating_sub(1));
    let Some(clause) = clauses.get(place) else {
        return Told {
            headline: String::new(),
            kind: EventKind::Other,
            actors: Vec::new(),
            extent: None,
            because: String::new(),
            also: Vec::new(),
        };
    };
    let style = Style { skip, depth, short: false, actors: &names.actors };
    // "…, in the Union of Communists since 1991": a segment without its own verb is about the one before.
    if let Some(told) = segment(sentence, names, context, clause, style) {
        return told;
    }
    if clause.verb.is_none() {
        return verbless(sentence, names, context, clause.tokens.clone(), style);
    }
    if let Some(told) = nominal_at_date(sentence, names, context, clause, style) {
        return told;
    }
    predicate(sentence, names, context, &clauses, place, style)
}

/// The tokens that may belong to the date's clause: the bracket around it, or the sentence.
fn clause_window(sentence: &Sentence<'_>, skip: &Range<usize>) -> Range<usize> {
    let depth = sentence.depth.get(skip.start).copied().unwrap_or(0);
    if depth == 0 {
        return 0..sentence.tokens.len();
    }
    let open =
        (0..skip.start).rev().find(|&at| sentence.class(at) == Class::Open && sentence.depth[at] == depth);
    let close = (skip.end..sentence.tokens.len())
        .find(|&at| sentence.class(at) == Class::Close && sentence.depth[at] == depth);
    match (open, close) {
        (Some(open), Some(close)) => {
            let mut start = open + 1;
            // "for example,", "see", "e.g." open the remark, not the clause.
            while start < skip.start
                && (sentence.is_word(start, &["for", "example", "e.g", "i.e", "see", "namely"])
                    || sentence.class(start) == Class::Comma)
            {
                start += 1;
            }
            start..close
        }
        _ => 0..sentence.tokens.len(),
    }
}

/// A comma-bound or dash-bound segment that holds the date and no verb of its own, right after a name or in
/// a list item about a person.
fn segment(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    let bound = |at: usize| {
        sentence.depth[at] == style.depth
            && sentence.quote[at] == 0
            && (matches!(sentence.class(at), Class::Comma | Class::Semicolon)
                || sentence.class(at) == Class::Dash && is_spaced(sentence, at))
    };
    let start = (clause.tokens.start..skip.start)
        .rev()
        .find(|&at| bound(at))
        .map_or(clause.tokens.start, |at| at + 1);
    let end = (skip.end..clause.tokens.end)
        .find(|&at| bound(at) || sentence.class(at) == Class::Stop)
        .unwrap_or(clause.tokens.end);
    let has_verb = clause.verb.as_ref().is_some_and(|verb| (start..end).contains(&verb.main));
    let words: Vec<usize> =
        (start..end).filter(|at| !skip.contains(at) && sentence.tokens[*at].is_word()).collect();
    if has_verb || words.is_empty() || words.len() > 48 {
        return None;
    }
    let first = words[0];
    let text = render(sentence, start..end, style);
    // "active from 1991": an adjective after the subject's name.
    let adjective = words.len() <= 2
        && !sentence.is_capital(first)
        && start > 0
        && sentence.is_word(
            first,
            &[
                "active",
                "operational",
                "extant",
                "operating",
                "defunct",
                "current",
                "действующий",
                "действующая",
            ],
        );
    if adjective {
        let owner = names_before(sentence, start).or(context.it).or(names.subject)?;
        let name = names.actors.get(owner)?.name.clone();
        let working = sentence.is_word(first, &["active", "operational", "operating"]);
        return Some(Told {
            headline: if working { activity(&name, is_body(names, owner)) } else { format!("{name} {text}") },
            kind: EventKind::Other,
            actors: vec![owner],
            extent: Some(owner),
            because: format!("Kind other: “{text}” says that it existed."),
            also: Vec::new(),
        });
    }
    let person = context.item?;
    let name = names.actors.get(person)?.name.clone();
    if start == 0 || sentence.named.iter().any(|named| named.actor == person && named.tokens.start >= start) {
        return None;
    }
    let kind_of = |range: Range<usize>| {
        if let Some(decision) = noun_kind(sentence, range.clone(), skip) {
            return (decision.kind, decision.by);
        }
        if let Some(at) = range.clone().find(|at| {
            !skip.contains(at)
                && sentence.tags(*at).any(Tags::OFFICE.or(Tags::PART))
                && !sentence.inside_name(*at)
        }) {
            return (EventKind::Membership, Some(at));
        }
        let body = sentence
            .named
            .iter()
            .any(|named| range.contains(&named.tokens.start) && is_body(names, named.actor));
        (
            if body && sentence.tags(first).any(Tags::PREPOSITION) {
                EventKind::Membership
            } else {
                EventKind::Other
            },
            None,
        )
    };
    // A happening deep in a description is the news, not the description: "one of the organizers of the
    // presentation of the Order to Yartsevo in 2001".
    if let Some(at) = (start..skip.start).rev().find(|&at| {
        sentence.tags(at).any(Tags::EVENT)
            && !sentence.is_capital(at)
            && sentence.entries[at].kind.is_some_and(|kind| kind != EventKind::Other)
    }) && sentence.is_word(at + 1, &["of"])
    {
        let mut headline = render(sentence, at..end, style);
        if headline.chars().count() > 80 {
            headline = compose(sentence, &Parts::nominal(at..end, None), style);
        }
        capitalize(&mut headline);
        let kind = sentence.entries[at].kind.unwrap_or(EventKind::Other);
        let mut actors = named_in(sentence, at..end);
        actors.push(person);
        return Some(Told {
            headline,
            kind,
            actors,
            extent: None,
            because: because(sentence, &Decision { kind, by: Some(at), verb: false }),
            also: Vec::new(),
        });
    }
    let (kind, by) = kind_of(start..end);
    let mut actors = vec![person];
    actors.extend(named_in(sentence, start..end));
    let link = if sentence.tags(first).any(Tags::PREPOSITION) { " " } else { ", " };
    let mut headline = format!("{name}{link}{text}");
    if headline.chars().count() > 80
        && let Some(text) = one_of(&text)
    {
        let surname = name.split_whitespace().next_back().unwrap_or(&name);
        headline = [name.as_str(), surname]
            .iter()
            .map(|name| format!("{name}, {text}"))
            .find(|line| line.chars().count() <= 80)
            .unwrap_or(headline);
    }
    if headline.chars().count() > 80 {
        let surname = name.split_whitespace().next_back().unwrap_or(&name).to_owned();
        let body = compose(
            sentence,
            &Parts::nominal(start..end, None).limit(78_usize.saturating_sub(surname.chars().count())),
            style,
        );
        let body = if link == ", " { body } else { strip_article(&body).to_owned() };
        headline = format!("{surname}{link}{body}");
    }
    dedup(&mut actors);
    Some(Told {
        headline,
        kind,
        actors,
        extent: None,
        because: because(sentence, &Decision { kind, by, verb: false }),
        also: Vec::new(),
    })
}

/// "one of the secretaries of the board" → "a secretary of the board".
fn one_of(text: &str) -> Option<String> {
    let rest = text.strip_prefix("one of the ")?;
    let (noun, rest) = rest.split_once(" of ")?;
    let singular = match (noun.strip_suffix("ies"), noun.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) if !stem.ends_with('s') => stem.to_owned(),
        _ => return None,
    };
    let article = if singular.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    Some(format!("{article} {singular} of {rest}"))
}

/// "the delivery in September 1993 of food" keeps its clause; "the creation and registration in 2011 of the
/// association" is a happening inside another clause.
fn nominal_at_date(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let verb = clause.verb.as_ref()?;
    let skip = style.skip;
    let head = skip.start.checked_sub(1)?;
    if head <= verb.main || !sentence.tags(head).any(Tags::EVENT) || !sentence.is_word(skip.end, &["of"]) {
        return None;
    }
    // A verb of doing has the happening as its object; one of thinking or saying only speaks of it.
    let entry = sentence.entries.get(verb.main).copied().unwrap_or_default();
    let doing = entry.tags.any(Tags::LIGHT) || entry.kind.is_some_and(|kind| kind != EventKind::Statement);
    if doing {
        return None;
    }
    let mut start = head;
    while start > verb.main + 1 && !sentence.tags(start - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION)) {
        start -= 1;
    }
    let end = (skip.end..clause.tokens.end)
        .find(|&at| matches!(sentence.class(at), Class::Comma | Class::Semicolon))
        .unwrap_or(clause.tokens.end);
    let decision = noun_kind(sentence, start..end, skip)?;
    let mut headline = compose(sentence, &Parts::nominal(start..end, None), style);
    capitalize(&mut headline);
    let mut actors = named_in(sentence, start..end);
    actors.extend(named_in(sentence, clause.tokens.start..start));
    actors.extend(context.it.or(names.subject));
    dedup(&mut actors);
    Some(Told {
        headline,
        kind: decision.kind,
        actors,
        extent: None,
        because: because(sentence, &decision),
        also: Vec::new(),
    })
}

fn verbless(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    tokens: Range<usize>,
    style: Style<'_>,
) -> Told {
    let clause = Clause { tokens: tokens.clone(), verb: None, opener: None };
    let mut decision = classify(sentence, &clause, tokens.clone(), style.skip);
    if decision.kind == EventKind::Other
        && decision.by.is_none()
        && let Some(kind) = context.kind
        && !sentence.tags(tokens.start).any(Tags::EVENT)
    {
        decision.kind = kind;
    }
    let mut headline = compose(sentence, &Parts::nominal(tokens.clone(), None), style);
    headline = strip_article(&headline).to_owned();
    // A list of titles without a verb, after a sentence about publishing.
    let first = tokens.clone().find(|at| {
        !style.skip.contains(at)
            && sentence.class(*at) != Class::Comma
            && !sentence.tags(*at).any(Tags::DETERMINER)
    });
    if context.kind == Some(EventKind::Publication)
        && let Some(open) = first.filter(|at| sentence.class(*at) == Class::QuoteOpen)
        && let Some(close) = (open + 1..tokens.end)
            .find(|&at| matches!(sentence.class(at), Class::QuoteClose | Class::QuoteOpen))
    {
        decision = Decision { kind: EventKind::Publication, by: None, verb: false };
        let title = sentence.slice(open + 1..close);
        let verb = if sentence.language == crate::document::Language::Russian {
            "опубликовано"
        } else {
            "published"
        };
        headline = super::compose::truncate(&format!("“{title}” {verb}"), 80);
    }
    capitalize(&mut headline);
    let mut actors = named_in(sentence, tokens);
    dedup(&mut actors);
    let whole_name = actors.iter().any(|&actor| {
        names
            .actors
            .get(actor)
            .is_some_and(|actor| actor.name == headline || actor.aliases.contains(&headline))
    });
    if whole_name || headline.is_empty() {
        let kind = if decision.kind == EventKind::Publication { "published" } else { "active" };
        let name = if headline.is_empty() { subject_name(names, context) } else { headline };
        headline = match kind {
            _ if name.is_empty() => String::new(),
            "active" if sentence.language != crate::document::Language::Russian => {
                activity(&name, actors.first().is_none_or(|&actor| is_body(names, actor)))
            }
            _ => format!("{name} {kind}"),
        };
    }
    Told {
        headline,
        kind: decision.kind,
        actors,
        extent: None,
        because: because(sentence, &decision),
        also: Vec::new(),
    }
}

/// A clause with a verb.
fn predicate(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    style: Style<'_>,
) -> Told {
    let clause = &clauses[place];
    let skip = style.skip;
    let Some(verb) = &clause.verb else {
        return verbless(sentence, names, context, clause.tokens.clone(), style);
    };
    let own = if verb.reduced {
        clause.tokens.start..clause.tokens.start
    } else {
        clause.tokens.start..verb.tokens.start
    };
    let own = subject_of(sentence, own, style);
    let relative = verb.reduced
        || clause.opener.is_some_and(|at| {
            sentence.is_word(at, &["which", "who", "that", "который", "которая", "которое", "которые"])
                && !sentence.tags(at.wrapping_sub(1)).any(Tags::PREPOSITION)
        });
    let mut subject = own;
    let mut resolved: Option<Vec<usize>> = None;
    if relative && (subject.is_empty() || verb.reduced) {
        let meeting = is_holding(sentence, verb.main);
        subject = antecedent(sentence, clauses, place, style, meeting);
    } else if subject.is_empty() && place > 0 {
        let mut earlier = place;
        while subject.is_empty() && earlier > 0 {
            earlier -= 1;
            let end =
                clauses[earlier].verb.as_ref().map_or(clauses[earlier].tokens.end, |verb| verb.tokens.start);
            subject = subject_of(sentence, clauses[earlier].tokens.start..end, style);
        }
    }
    // The name at the end of "a section was created – the Committee …" is what was created.
    let decision = classify(sentence, clause, subject.clone(), skip);
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
    let mut text_of_subject = None;
    let first_comma = subject
        .clone()
        .find(|&at| sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth)
        .unwrap_or(subject.end);
    let pronoun = (subject.start..first_comma)
        .filter(|at| sentence.tokens[*at].is_word() && !skip.contains(at) && !sentence.is_dated(*at))
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
    } else if pronoun.is_empty() {
        let fallback = context.item.or(names.subject).or(context.it);
        if let Some(actor) = fallback.and_then(|index| names.actors.get(index).map(|actor| (index, actor))) {
            text_of_subject = Some(actor.1.name.clone());
            resolved = Some(vec![actor.0]);
        }
    }
    if text_of_subject.is_none()
        && let Some(text) = possessive(sentence, names, context, &pronoun, subject.clone(), style)
    {
        text_of_subject = Some(text);
    }
    // "left the firm and founded her own": what follows with the same subject and no date of its own is the
    // same event; it may also say of which kind.
    let mut end = clause.tokens.end;
    let mut decision = decision;
    if let Some(next) = clauses.get(place + 1)
        && next.opener.is_some_and(|at| sentence.is_word(at, &["and", "и"]))
        && let Some(further) = &next.verb
        && !further.reduced
        && further.tokens.start <= next.tokens.start + 1
        && !next.tokens.clone().any(|at| sentence.is_dated(at) || skip.contains(&at))
        && !is_holding(sentence, verb.main)
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
                    skip.contains(&at) || sentence.is_dated(at) || sentence.tags(at).any(Tags::PRONOUN)
                })
        })
        && !next.tokens.clone().any(|at| sentence.is_dated(at) || skip.contains(&at))
        && !is_holding(sentence, verb.main)
    {
        end = next.tokens.end;
    }
    let following = clauses.get(place + 1);
    let parts = Parts {
        subject: subject.clone(),
        subject_text: text_of_subject,
        verb: Some(verb.clone()),
        rest: verb.tokens.end..end,
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
    // "… also joined" does not say what.
    if decision.kind == EventKind::Joining
        && headline.ends_with(sentence.word(verb.main))
        && let Some(whole) = names.subject.filter(|index| lane != Some(*index) && is_body(names, *index))
        && let Some(actor) = names.actors.get(whole)
        && sentence.language != crate::document::Language::Russian
    {
        let short = super::phrase::abbreviation(&names.actors, whole, &actor.name).unwrap_or(&actor.name);
        let name =
            if headline.chars().count() + actor.name.chars().count() + 5 <= 80 { &actor.name } else { short };
        headline = format!("{headline} the {name}");
    }
    capitalize(&mut headline);
    let mut actors = resolved.unwrap_or_default();
    actors.extend(named_in(sentence, subject));
    actors.extend(named_in(sentence, verb.tokens.end..end));
    actors.extend(named_in(sentence, clause.tokens.clone()));
    dedup(&mut actors);
    Told {
        headline,
        kind: decision.kind,
        actors,
        extent: None,
        because: because(sentence, &decision),
        also: Vec::new(),
    }
}

/// "The congress of A and a conference of B were held" are two meetings.
fn two_meetings(
    sentence: &Sentence<'_>,
    names: &Names,
    main: usize,
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<Told> {
    if !is_holding(sentence, main) {
        return None;
    }
    let and = subject.clone().find(|&at| {
        sentence.is_word(at, &["and", "и"])
            && sentence.quote[at] == 0
            && !sentence.inside_name(at)
            && sentence.depth[at] == style.depth
    })?;
    let mut halves = [subject.start..and, and + 1..subject.end].into_iter().map(|half| {
        let decision = noun_kind(sentence, half.clone(), style.skip).filter(|decision| {
            matches!(decision.kind, EventKind::Congress | EventKind::Conference | EventKind::Founding)
        })?;
        let actors = named_in(sentence, half.clone());
        if actors.is_empty() {
            return None;
        }
        let mut headline = strip_article(&render(sentence, half, style)).to_owned();
        capitalize(&mut headline);
        Some(Told {
            headline,
            kind: decision.kind,
            actors,
            extent: None,
            because: because(sentence, &decision),
            also: Vec::new(),
        })
    });
    let (first, second) = (halves.next()??, halves.next()??);
    let _ = names;
    Some(Told { also: vec![second], ..first })
}

/// The subject among `tokens`, the words before a verb: without what stands before it.
pub(crate) fn subject_of(sentence: &Sentence<'_>, tokens: Range<usize>, style: Style<'_>) -> Range<usize> {
    let skip = style.skip;
    let mut start = tokens.start;
    let mut end = tokens.end;
    while end > start
        && (skip.contains(&(end - 1))
            || sentence.is_dated(end - 1)
            || sentence.tags(end - 1).any(Tags::ADVERB) && end - 1 > start
            || matches!(sentence.class(end - 1), Class::Comma | Class::Dash))
    {
        end -= 1;
    }
    loop {
        while start < end
            && (skip.contains(&start)
                || sentence.is_dated(start)
                || !sentence.tokens[start].is_word()
                    && !matches!(sentence.class(start), Class::QuoteOpen | Class::Number))
        {
            start += 1;
        }
        if start >= end {
            return end..end;
        }
        let tags = sentence.tags(start);
        if tags.any(Tags::CONJUNCTION) {
            start += 1;
            continue;
        }
        let comma = (start..end).find(|&at| {
            sentence.class(at) == Class::Comma && sentence.depth[at] == style.depth && sentence.quote[at] == 0
        });
        let adjunct = tags.any(Tags::PREPOSITION.or(Tags::TEMPORAL))
            || (tags.any(Tags::ADVERB.or(Tags::GERUND)) && comma.is_some())
            || sentence.is_word(start, &["together"]);
        if !adjunct
            || sentence.is_capital(start)
                && sentence.name_at(start).is_some_and(|named| named.tokens.start == start)
        {
            return start..end;
        }
        match comma {
            Some(comma) => start = comma + 1,
            None if tags.any(Tags::TEMPORAL) => start += 1,
            None => {
                // "At the congress the party …": the subject begins at the next article after the first noun.
                let next = (start + 2..end).find(|&at| {
                    sentence.tags(at).any(Tags::DETERMINER)
                        && !sentence.tags(at - 1).any(Tags::PREPOSITION.or(Tags::CONJUNCTION))
                        || skip.contains(&(at - 1)) && !skip.contains(&at)
                });
                return match next {
                    Some(next) => next..end,
                    None => match sentence.name_at(start + 1).or_else(|| sentence.name_at(start + 2)) {
                        Some(named) if named.tokens.end < end => named.tokens.end..end,
                        _ => start..end,
                    },
                };
            }
        }
    }
}

/// What "which" or a participle refers to: the noun phrase before it.
fn antecedent(
    sentence: &Sentence<'_>,
    clauses: &[Clause],
    place: usize,
    style: Style<'_>,
    meeting: bool,
) -> Range<usize> {
    let skip = style.skip;
    let Some(previous) = place.checked_sub(1).map(|place| &clauses[place]) else { return 0..0 };
    let mut end = previous.tokens.end;
    while end > previous.tokens.start
        && (matches!(sentence.class(end - 1), Class::Comma | Class::Dash | Class::Close)
            || sentence.depth[end - 1] > style.depth
            || skip.contains(&(end - 1)))
    {
        end -= 1;
    }
    if let Some(verb) = &previous.verb
        && verb.copula
        && clauses[place].verb.as_ref().is_some_and(|verb| verb.reduced)
    {
        // "X is a party created in 1991" is about X; "was the title of an interview given" is about the interview.
        let inner = (verb.tokens.end..end)
            .rev()
            .find(|&at| sentence.is_word(at, &["of"]) && sentence.tags(at + 1).any(Tags::DETERMINER));
        return match inner {
            Some(of) => of + 1..end,
            None => subject_of(sentence, previous.tokens.start..verb.tokens.start, style),
        };
    }
    let floor = previous.verb.as_ref().map_or(previous.tokens.start, |verb| verb.tokens.end.min(end));
    let floor = if floor >= end { previous.tokens.start } else { floor };
    // A relative clause right after its verb ("took place, which decided") is about the subject.
    if let Some(verb) = &previous.verb
        && verb.tokens.end >= end
    {
        return subject_of(sentence, previous.tokens.start..verb.tokens.start, style);
    }
    if meeting
        && let Some(head) = (floor..end)
            .rev()
            .find(|&at| sentence.tags(at).any(Tags::EVENT) && !sentence.tags(at).any(Tags::FIRST))
    {
        let mut start = head;
        while start > floor
            && !sentence.tags(start - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION))
            && sentence.class(start - 1) != Class::Comma
        {
            start -= 1;
        }
        return start..end;
    }
    if let Some(named) =
        sentence.named.iter().rev().find(|named| {
            named.tokens.end <= end && named.tokens.end + 1 >= end && named.tokens.start >= floor
        })
    {
        let mut start = named.outer.max(floor);
        while start > floor
            && !sentence.tags(start - 1).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::CONJUNCTION))
            && sentence.tokens[start - 1].is_word()
        {
            start -= 1;
        }
        return start..end;
    }
    let mut start = end;
    while start > floor {
        let at = start - 1;
        let of = sentence.is_word(at, &["of"]);
        if matches!(sentence.class(at), Class::Comma | Class::Dash | Class::Semicolon)
            || (sentence.tags(at).any(Tags::PREPOSITION) && !of)
        {
            break;
        }
        start -= 1;
    }
    // "As a result of the strike, which …" is about the strike.
    let noun = start + usize::from(sentence.tags(start).any(Tags::DETERMINER));
    if sentence.is_word(
        noun,
        &["result", "consequence", "outcome", "course", "framework", "wake", "aftermath", "eve"],
    ) && sentence.is_word(noun + 1, &["of"])
        && noun + 2 < end
    {
        start = noun + 2;
    }
    start..end
}

/// A name after a dash at the end of a clause about a founding: what was founded.
fn apposed_name(sentence: &Sentence<'_>, clauses: &[Clause], place: usize) -> Option<Range<usize>> {
    let clause = &clauses[place];
    let verb = clause.verb.as_ref()?;
    let dash = (verb.tokens.end..sentence.tokens.len().min(verb.tokens.end + 3))
        .find(|&at| sentence.class(at) == Class::Dash)?;
    let named = sentence.named.iter().find(|named| named.tokens.start > dash && named.outer <= dash + 2)?;
    Some(named.tokens.clone())
}

/// "…, основанная в 1991 году", "…, существовавшее с 1897 по 1923 г.": a long participle says what became of the
/// subject and makes no sentence.
fn russian_participle(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    decision: &Decision,
    main: usize,
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<Told> {
    let word = sentence.word(main).to_lowercase();
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
    Some(Told {
        headline: super::compose::truncate(&format!("{name}: {noun}"), 80),
        kind: decision.kind,
        actors: vec![owner],
        extent: lasting.then_some(owner),
        because: because(sentence, decision),
        also: Vec::new(),
    })
}

/// What a pronoun or "the party" stands for: its words and actors.
fn resolve(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
) -> Option<(String, Vec<usize>)> {
    let name = |index: usize| names.actors.get(index).map(|actor: &Actor| actor.name.clone());
    let first = *words.first()?;
    let one = |index: usize| name(index).map(|name| (name, vec![index]));
    if words.len() == 1
        || (words.len() == 2 && sentence.is_word(words[1], &["also", "both", "all", "soon", "then", "также"]))
    {
        if sentence.is_word(first, &["it", "оно", "она", "he", "she", "он"]) {
            let he = sentence.is_word(first, &["he", "she"]);
            let either = sentence.is_word(first, &["он", "она"]);
            let choice = if he {
                context.person.or(context.item)
            } else if either {
                context.item.or(context.it).or(context.person)
            } else {
                context.it.or(names.subject)
            };
            let person = names.subject.filter(|index| !is_body(names, *index));
            return one(choice.or(if he { person } else { names.subject })?);
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
            && sentence.tags(first).any(Tags::BODY)
            && !sentence.is_capital(first)
        {
            // The noun stays before the name, so that the verb agrees: "организация «Северный клуб» зарегистрирована".
            let index = context.it.or(names.subject)?;
            let name = name(index)?;
            let noun = sentence.word(first);
            let text = if name.to_lowercase().contains(&noun.to_lowercase()) {
                name
            } else if name.contains(['«', '"', '“']) {
                format!("{noun} {name}")
            } else {
                format!("{noun} «{name}»")
            };
            return Some((text, vec![index]));
        }
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
        const GENERIC: [&str; 32] = [
            "party",
            "organization",
            "organisation",
            "company",
            "firm",
            "band",
            "group",
            "movement",
            "union",
            "association",
            "society",
            "league",
            "club",
            "team",
            "federation",
            "corporation",
            "foundation",
            "institute",
            "agency",
            "orchestra",
            "university",
            "alliance",
            "coalition",
            "bank",
            "cooperative",
            "confederation",
            "brigade",
            "regiment",
            "squadron",
            "ensemble",
            "quartet",
            "trio",
        ];
        let known =
            sentence.language == crate::document::Language::Russian || sentence.is_word(last, &GENERIC);
        if tags.any(Tags::BODY) && !tags.any(Tags::WORK) && known {
            return one(names.subject.filter(|index| is_body(names, *index)).or(context.it)?);
        }
    }
    None
}

/// "the company's shares" with the company's name.
fn possessive(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<String> {
    let &[first, owner, ..] = words else { return None };
    if !sentence.is_word(first, &["the"]) || sentence.is_capital(owner) {
        return None;
    }
    let noun = sentence.word(owner).strip_suffix("'s").or_else(|| sentence.word(owner).strip_suffix("’s"))?;
    let lexicon = super::lexicon::Lexicon::of(sentence.language);
    if !lexicon.get(noun).tags.any(Tags::BODY) {
        return None;
    }
    let index = names.subject.filter(|index| is_body(names, *index)).or(context.it)?;
    let name = &names.actors.get(index)?.name;
    let rest = render(sentence, owner + 1..subject.end, style);
    let mark = if name.ends_with('s') { "'" } else { "'s" };
    Some(format!("{name}{mark} {rest}"))
}

/// Whether the verb only says that a meeting was held.
pub(crate) fn is_holding(sentence: &Sentence<'_>, main: usize) -> bool {
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

pub(crate) fn is_body(names: &Names, actor: usize) -> bool {
    names.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Organization)
}

/// Actors named in `tokens`, in their order.
pub(crate) fn named_in(sentence: &Sentence<'_>, tokens: Range<usize>) -> Vec<usize> {
    sentence
        .named
        .iter()
        .filter(|named| tokens.contains(&named.tokens.start))
        .map(|named| named.actor)
        .collect()
}

fn names_before(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    sentence.named.iter().find(|named| named.tokens.end <= at).map(|named| named.actor)
}

fn subject_name(names: &Names, context: &Context) -> String {
    context
        .item
        .or(context.it)
        .or(names.subject)
        .and_then(|index| names.actors.get(index))
        .map(|actor| actor.name.clone())
        .unwrap_or_default()
}

/// Removes repetitions, keeping the first of each.
pub(crate) fn dedup(actors: &mut Vec<usize>) {
    let mut seen = Vec::with_capacity(actors.len());
    actors.retain(|actor| {
        let fresh = !seen.contains(actor);
        seen.push(*actor);
        fresh
    });
}

fn because(sentence: &Sentence<'_>, decision: &Decision) -> String {
    let kind = decision.kind.as_str();
    match decision.by {
        Some(at) => format!(
            "Kind {kind}: the {} “{}” says so.",
            if decision.verb { "verb" } else { "noun" },
            sentence.word(at)
        ),
        None => format!("Kind {kind}: no word of the clause says more."),
    }
}

#[cfg(test)]
mod tests {
    use super::one_of;

    #[test]
    fn one_of_several_is_one() {
        assert_eq!(
            one_of("one of the secretaries of the board").as_deref(),
            Some("a secretary of the board")
        );
        assert_eq!(one_of("one of the authors of the code").as_deref(), Some("an author of the code"));
        assert_eq!(one_of("one of the women of the village"), None);
        assert_eq!(one_of("a secretary of the board"), None);
    }
}
