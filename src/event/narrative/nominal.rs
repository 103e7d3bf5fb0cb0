//! Dates of phrases without a verb of their own: items about a person, happenings named by a noun, titles.

use super::{
    Context, Told, dedup, holding::is_holding, is_body, named_in, names_before, subject_name, wording::whose,
};
use crate::event::{
    EventKind,
    actors::Names,
    classify::{Decision, classify, noun_kind},
    clause::{Clause, is_spaced},
    compose::{Parts, compose},
    lexicon::Tags,
    phrase::{Style, activity, capitalize, render, strip_article},
    sentence::Sentence,
    token::Class,
    why::KindWhy,
};
use std::ops::Range;

/// "Harold Vale-Smith, managing director since 1939, bought back the patents": what the date says is between the commas.
pub(super) fn office_between_commas(
    sentence: &Sentence<'_>,
    names: &Names,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    if skip.start == 0
        || !sentence.is_word(skip.start, &["since", "from", "с"])
        || sentence.class(skip.end) != Class::Comma
        || !sentence.tags(skip.start - 1).any(Tags::OFFICE)
    {
        return None;
    }
    let comma =
        (skip.start.saturating_sub(6)..skip.start).rev().find(|&at| !sentence.tokens[at].is_word())?;
    let named = sentence.named.iter().find(|named| named.tokens.end == comma)?;
    let actor =
        names.actors.get(named.actor).filter(|actor| actor.kind == crate::event::ActorKind::Person)?;
    let verbal = Tags::PAST.or(Tags::BE).or(Tags::HAVE).or(Tags::PRESENT);
    if sentence.class(comma) != Class::Comma
        || (comma + 1..skip.start).any(|at| sentence.tags(at).any(verbal))
    {
        return None;
    }
    let line = [&actor.name, ", ", &render(sentence, comma + 1..skip.start, style)].concat();
    let because = KindWhy::Noun(EventKind::Membership, sentence.span(skip.start - 1));
    (line.chars().count() <= 80).then(|| Told::new(line, EventKind::Membership, vec![named.actor], because))
}

/// "Its chairman from 1896, Sir Walter Pike (1839–1917), was created a baronet in 1902": the office and who held it.
pub(super) fn office_before_name(sentence: &Sentence<'_>, names: &Names, style: Style<'_>) -> Option<Told> {
    let skip = style.skip;
    let office = skip.start.checked_sub(1)?;
    if !sentence.is_word(skip.start, &["since", "from"])
        || sentence.class(skip.end) != Class::Comma
        || !sentence.tags(office).any(Tags::OFFICE)
        || sentence.is_capital(office)
    {
        return None;
    }
    let named = sentence.named.iter().find(|named| named.tokens.start > skip.end)?;
    let titled = (skip.end + 1..named.tokens.start).all(|at| sentence.inside_person(at));
    let actor =
        names.actors.get(named.actor).filter(|actor| actor.kind == crate::event::ActorKind::Person)?;
    let first =
        (0..office).rev().take_while(|&at| !sentence.tags(at).any(Tags::DETERMINER)).last().unwrap_or(office);
    let opens = first <= 2 && (first..office).all(|at| sentence.tokens[at].is_word());
    let line = [&actor.name, ", ", &render(sentence, first..skip.start, style)].concat();
    let because = KindWhy::Noun(EventKind::Membership, sentence.span(office));
    (titled && opens && line.chars().count() <= 80)
        .then(|| Told::new(line, EventKind::Membership, vec![named.actor], because))
}

/// "Окончила институт в 1954 году, с того же года — в труппе театра": a segment of its own, with a dash for its verb, of
/// whom the text is about.
pub(super) fn behind_dash(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    let dash = skip.end;
    let opens = skip.start == 0
        || matches!(sentence.class(skip.start - 1), Class::Comma | Class::Semicolon)
        || sentence.is_word(skip.start - 1, &["а", "и"]);
    if sentence.language != crate::document::Language::Russian
        || !opens
        || sentence.class(dash) != Class::Dash
        || !is_spaced(sentence, dash)
    {
        return None;
    }
    let end = (dash + 1..sentence.tokens.len())
        .find(|&at| matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Stop))
        .unwrap_or(sentence.tokens.len());
    let verbal = Tags::PAST.or(Tags::BE).or(Tags::PARTICIPLE);
    let first = dash + 1;
    if first >= end
        || (first..end).any(|at| sentence.tags(at).any(verbal))
        || !(sentence.tags(first).any(Tags::PREPOSITION.or(Tags::OFFICE)))
    {
        return None;
    }
    let who = context.item.or(context.person).or(names.subject)?;
    let name = &names.actors.get(who)?.name;
    let office = (first..end).find(|&at| sentence.tags(at).any(Tags::OFFICE) && !sentence.inside_name(at));
    let text = render(sentence, first..end, style);
    let line = [name.as_str(), if office.is_some() { ", " } else { " " }, &text].concat();
    let kind = if office.is_some() { EventKind::Membership } else { EventKind::Other };
    let mut actors = vec![who];
    actors.extend(named_in(sentence, first..end));
    dedup(&mut actors);
    let decision = Decision { kind, by: office, verb: false };
    (line.chars().count() <= 80).then(|| Told::decided(sentence, line, &decision, actors))
}

/// A comma-bound or dash-bound segment that holds the date and no verb of its own, right after a name or in
/// a list item about a person.
pub(super) fn segment(
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
    if has_verb {
        return None;
    }
    // "active from 1985 to 1994 and again since 2016": of each date the adjective.
    let words: Vec<usize> = (start..end)
        .filter(|&at| {
            !skip.contains(&at)
                && sentence.tokens[at].is_word()
                && !(at > start
                    && (sentence.is_dated(at) || sentence.is_word(at, &["and", "again"]))
                    && sentence.is_word(start, &["active"]))
        })
        .collect();
    if words.is_empty() || words.len() > 48 {
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
        return Some(
            Told::new(
                if working { activity(&name) } else { format!("{name} {text}") },
                EventKind::Other,
                vec![owner],
                KindWhy::rule("said-to-exist"),
            )
            .lasting(Some(owner)),
        );
    }
    let person = context.item?;
    let name = names.actors.get(person)?.name.clone();
    if start == 0 || sentence.named.iter().any(|named| named.actor == person && named.tokens.start >= start) {
        return None;
    }
    let kind_of = |range: Range<usize>| {
        // "judge of the Court of Appeal since 2001": the office, not the appeal.
        let head = range.clone().find(|&at| {
            sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.tags(at).any(Tags::DETERMINER)
        });
        let office = |at: &usize| {
            sentence.tags(*at).any(Tags::OFFICE) && sentence.is_word(*at + 1, &["of", "at", "for"])
        };
        if let Some(at) = head.filter(office) {
            return (EventKind::Membership, Some(at));
        }
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
        return Some(Told::decided(
            sentence,
            headline,
            &Decision { kind, by: Some(at), verb: false },
            actors,
        ));
    }
    let (kind, by) = kind_of(start..end);
    let mut actors = vec![person];
    actors.extend(named_in(sentence, start..end));
    let link = if sentence.tags(first).any(Tags::PREPOSITION) { " " } else { ", " };
    // "in the Union since 1991": that is when he joined.
    let joins = sentence.is_word(first, &["in"])
        && sentence.is_word(skip.start, &["since", "from"])
        && text.starts_with("in ")
        && actors.last().is_some_and(|&actor| actor != person && is_body(names, actor));
    let mut headline = match text.strip_prefix("in ").filter(|_| joins) {
        Some(body) => format!("{name} joined {body}"),
        None => format!("{name}{link}{text}"),
    };
    if headline.chars().count() > 80
        && let Some(text) = one_of(&text)
    {
        let surname = name.split_whitespace().next_back().unwrap_or(&name);
        let short = initialed(&name);
        headline = [name.as_str(), short.as_str(), surname]
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
    Some(Told::decided(sentence, headline, &Decision { kind, by, verb: false }, actors))
}

/// "Alexey Alekseevich Prigarin" → "A. A. Prigarin".
fn initialed(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut words = name.split_whitespace().peekable();
    while let Some(word) = words.next() {
        match (words.peek(), word.chars().next()) {
            (Some(_), Some(first)) => {
                out.push(first);
                out.push_str(". ");
            }
            _ => out.push_str(word),
        }
    }
    out
}

/// "«Союз» — партия, действовавшая в 1906—1925 годах", "Битва — сражение, состоявшееся 14 июня": the whole existence
/// of what the text is about.
fn existence(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    tokens: Range<usize>,
) -> Option<Told> {
    if sentence.language != crate::document::Language::Russian {
        return None;
    }
    let at = tokens.clone().find(|&at| {
        ["существовавш", "действовавш", "издававш", "выходивш", "состоявш", "произошедш"]
            .iter()
            .any(|stem| sentence.word(at).starts_with(stem))
    })?;
    let published = ["издава", "выходи"].iter().any(|stem| sentence.word(at).starts_with(stem));
    let lasting =
        published || ["существова", "действова"].iter().any(|stem| sentence.word(at).starts_with(stem));
    let owner = named_in(sentence, tokens.start..at).first().copied().or(names.subject).or(context.it)?;
    let name = &names.actors.get(owner)?.name;
    let headline = if published {
        format!("{name}: годы издания")
    } else if lasting {
        format!("{name}: годы существования")
    } else {
        name.clone()
    };
    let decision = Decision { kind: EventKind::Other, by: Some(at), verb: true };
    let told = Told::decided(sentence, crate::event::finish::truncate(&headline, 80), &decision, vec![owner]);
    Some(told.lasting(lasting.then_some(owner)))
}

/// "one of the secretaries of the board" → "secretary of the board".
pub(super) fn one_of(text: &str) -> Option<String> {
    let rest = text.strip_prefix("one of the ")?;
    let (noun, rest) = rest.split_once(" of ")?;
    let singular = match (noun.strip_suffix("ies"), noun.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) if !stem.ends_with('s') => stem.to_owned(),
        _ => return None,
    };
    Some([&singular, " of ", rest].concat())
}

/// "broke up in 2006 after a farewell concert on 18 November 2006": the second date is that of the concert.
fn before_or_after(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    let verb = clause.verb.as_ref().filter(|verb| verb.tokens.end < skip.start)?;
    let open = (verb.tokens.end..skip.start).rev().find(|&at| {
        sentence.is_word(at, &["after", "before", "following", "during"])
            && sentence.depth[at] == style.depth
            && !sentence.is_dated(at)
    })?;
    let start = open + 1;
    let other = sentence.dates.iter().any(|date| verb.tokens.start <= date.start && date.end <= open);
    let noun = (start..skip.start).filter(|&at| sentence.tokens[at].is_word()).count() >= 2
        && sentence.tags(start).any(Tags::DETERMINER)
        && !(start..skip.start).any(|at| {
            sentence.tags(at).any(Tags::RELATIVE)
                || matches!(sentence.class(at), Class::Comma | Class::Semicolon)
                || sentence.tags(at).any(Tags::BE.or(Tags::HAVE))
        });
    if !other || !noun {
        return None;
    }
    happening(sentence, names, context, start..skip.start, style)
}

/// What a noun phrase tells by itself: "a farewell concert", "heavy losses".
fn happening(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    phrase: Range<usize>,
    style: Style<'_>,
) -> Option<Told> {
    let unsure = Decision { kind: EventKind::Other, by: None, verb: false };
    let decision = noun_kind(sentence, phrase.clone(), style.skip).unwrap_or(unsure);
    let headline = compose(sentence, &Parts::nominal(phrase.clone(), None), style);
    let mut headline = strip_article(&headline).to_owned();
    capitalize(&mut headline);
    let mut actors = named_in(sentence, phrase);
    actors.extend(context.it.or(names.subject));
    dedup(&mut actors);
    (!headline.is_empty()).then(|| Told::decided(sentence, headline, &decision, actors))
}

/// "After heavy losses in 1975 and 1976 the board called in receivers on 14 February 1977": the clause has a date of its
/// own, those before it are of what went before.
fn led_by_another(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    let verb = clause.verb.as_ref().filter(|verb| skip.end <= verb.tokens.start)?;
    let open = clause.tokens.start;
    if !sentence.is_word(open, &["after", "following", "despite"]) {
        return None;
    }
    let own =
        sentence.dates.iter().any(|date| date.start >= verb.tokens.end && date.end <= clause.tokens.end);
    let first = sentence.dates.iter().map(|date| date.start).find(|&date| date > open)?;
    let end = (open + 1..first)
        .rev()
        .take_while(|&at| sentence.is_word(at, &["in", "on", "of", "at"]))
        .last()
        .unwrap_or(first);
    let nouns = (open + 1..end).filter(|&at| sentence.tokens[at].is_word()).count();
    let plain = (open + 1..end).all(|at| {
        sentence.tokens[at].is_word()
            && !sentence
                .tags(at)
                .any(Tags::RELATIVE.or(Tags::BE).or(Tags::HAVE).or(Tags::GERUND).or(Tags::PRONOUN))
            && (!sentence.tags(at).any(Tags::PAST) || sentence.tags(at).any(Tags::EVENT))
    });
    if !own || nouns < 2 || !plain {
        return None;
    }
    happening(sentence, names, context, open + 1..end, style)
}

/// "New Year's Day 1940 was its coldest day": the date is the subject, and what it was is told.
pub(super) fn day_was(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    style: Style<'_>,
) -> Option<Told> {
    let skip = style.skip;
    if skip.is_empty() || skip.start != 0 || !sentence.is_word(skip.end, &["was", "is"]) {
        return None;
    }
    let first = skip.end + 1;
    let end = (first..sentence.tokens.len())
        .find(|&at| !sentence.tokens[at].is_word() || sentence.tags(at).any(Tags::RELATIVE))
        .unwrap_or(sentence.tokens.len());
    if !sentence.tags(first).any(Tags::DETERMINER) && !sentence.is_word(first, &["its"]) || end < first + 2 {
        return None;
    }
    let decision = noun_kind(sentence, first..end, skip).unwrap_or(Decision {
        kind: EventKind::Other,
        by: None,
        verb: false,
    });
    let words = render(sentence, first + 1..end, style);
    let its = sentence.is_word(first, &["its", "his", "her", "their"]);
    let owner = subject_name(names, context);
    let mut headline = match its && !owner.is_empty() {
        true => [owner.as_str(), if owner.ends_with('s') { "' " } else { "'s " }, &words].concat(),
        false => words,
    };
    capitalize(&mut headline);
    let mut actors = named_in(sentence, first..end);
    actors.extend(context.it.or(names.subject));
    dedup(&mut actors);
    Some(Told::decided(sentence, headline, &decision, actors))
}

/// "the delivery in September 1993 of food" keeps its clause; "the creation and registration in 2011 of the
/// association" is a happening inside another clause.
pub(super) fn nominal_at_date(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    clause: &Clause,
    style: Style<'_>,
) -> Option<Told> {
    let verb = clause.verb.as_ref()?;
    let skip = style.skip;
    if let Some(told) = before_or_after(sentence, names, context, clause, style)
        .or_else(|| led_by_another(sentence, names, context, clause, style))
    {
        return Some(told);
    }
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
    // "the registration of the public association Union of Communists": the name says more than what it is.
    if let Some(named) = sentence.named.iter().find(|named| {
        named.outer == named.tokens.start
            && named.tokens.end == end.min(named.tokens.end)
            && named.tokens.start > skip.end
    }) && let Some(actor) = names.actors.get(named.actor).filter(|_| is_body(names, named.actor))
        && !headline.contains(&actor.name)
        && headline.starts_with(render(sentence, start..skip.start, style).as_str())
        && (skip.end + 1..named.tokens.start).any(|at| sentence.tags(at).any(Tags::BODY))
    {
        let lead = render(sentence, start..skip.start, style);
        headline = [&lead, " of ", crate::event::phrase::article(&actor.name), &actor.name].concat();
    }
    capitalize(&mut headline);
    let mut actors = named_in(sentence, start..end);
    actors.extend(named_in(sentence, clause.tokens.start..start));
    actors.extend(context.it.or(names.subject));
    dedup(&mut actors);
    Some(Told::decided(sentence, headline, &decision, actors))
}

pub(super) fn verbless(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    tokens: Range<usize>,
    style: Style<'_>,
) -> Told {
    if let Some(told) = existence(sentence, names, context, tokens.clone()) {
        return told;
    }
    let clause = Clause { tokens: tokens.clone(), verb: None, opener: None };
    let mut decision = classify(sentence, &clause, tokens.clone(), style.skip);
    if decision.kind == EventKind::Other
        && decision.by.is_none()
        && let Some(kind) = context.kind
        && (sentence.language != crate::document::Language::Russian
            || matches!(kind, EventKind::Publication | EventKind::Congress | EventKind::Conference))
        // What began or ended a sentence ago did so once.
        && !matches!(kind, EventKind::Birth | EventKind::Death | EventKind::Founding | EventKind::Dissolution)
        && !sentence.tags(tokens.start).any(Tags::EVENT)
    {
        decision.kind = kind;
    }
    let mut headline = compose(sentence, &Parts::nominal(tokens.clone(), None), style);
    headline = strip_article(&headline).to_owned();
    // "- 1943: 130,452 votes, 10 seats" under "Election results": what stands over the list says what was counted.
    if decision.kind == EventKind::Other
        && headline.starts_with(|c: char| c.is_ascii_digit())
        && let Some((title, kind)) = &context.heading
    {
        decision = Decision { kind: *kind, by: None, verb: false };
        headline = [title.as_str(), ": ", &headline].concat();
    }
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
        let more = (close + 1..tokens.end)
            .filter(|&at| matches!(sentence.class(at), Class::QuoteClose | Class::QuoteOpen))
            .count()
            >= 2;
        let others = match sentence.language {
            _ if !more => "",
            crate::document::Language::Russian => " и другие",
            _ => " and others",
        };
        let verb = if sentence.language == crate::document::Language::Russian {
            "опубликовано"
        } else {
            "published"
        };
        headline = crate::event::finish::truncate(&format!("“{title}”{others} {verb}"), 80);
    }
    headline = whose(headline, decision.kind, decision.verb, names, sentence, tokens.clone());
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
            "active" if sentence.language != crate::document::Language::Russian => activity(&name),
            "active" => format!("{name}: годы деятельности"),
            _ if sentence.language == crate::document::Language::Russian => format!("{name}: публикация"),
            _ => format!("{name} {kind}"),
        };
    }
    Told::decided(sentence, headline, &decision, actors)
}

/// "The congress of A and a conference of B were held" are two meetings.
pub(super) fn two_meetings(
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
        Some(Told::decided(sentence, headline, &decision, actors))
    });
    let (first, second) = (halves.next()??, halves.next()??);
    let _ = names;
    Some(Told { also: vec![second], ..first })
}

#[cfg(test)]
mod tests {
    use super::one_of;

    #[test]
    fn one_of_several_is_one() {
        assert_eq!(one_of("one of the secretaries of the board").as_deref(), Some("secretary of the board"));
        assert_eq!(one_of("one of the authors of the code").as_deref(), Some("author of the code"));
        assert_eq!(one_of("one of the women of the village"), None);
        assert_eq!(one_of("a secretary of the board"), None);
    }
}
