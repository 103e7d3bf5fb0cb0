//! Ties between bodies that prose states: who merged, split, joined, was renamed …

use super::{
    ActorKind, EventKind, RelationDraft, RelationKind,
    clause::{Clause, clauses},
    extract::Extractor,
    lexicon::{Lexicon, Tags, fold},
    narrative::{Context, is_body, subject_of},
    phrase::{Style, abbreviation, strip_article},
    sentence::Sentence,
    tie_words,
    token::Class,
};
use crate::document::Language;
use std::ops::Range;

/// Whether the words of a sentence can state a tie at all.
pub(crate) fn has_trigger(text: &str, language: Language) -> bool {
    let lexicon = Lexicon::of(language);
    let mut lower = String::with_capacity(24);
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        if word.len() < 4 || word.starts_with(char::is_uppercase) {
            return false;
        }
        fold(word, &mut lower);
        let kind = lexicon.get(&lower).kind;
        matches!(
            kind,
            Some(
                EventKind::Merger
                    | EventKind::Split
                    | EventKind::Joining
                    | EventKind::Expulsion
                    | EventKind::Renaming
            )
        ) || matches!(
            lower.as_str(),
            "successor"
                | "predecessor"
                | "cooperation"
                | "section"
                | "affiliated"
                | "away"
                | "left"
                | "assets"
                | "succeeded"
                | "superseded"
                | "replaced"
                | "reorganised"
                | "reorganized"
                | "участвовал"
                | "преемник"
                | "преемница"
                | "преемником"
        )
    })
}

/// Reads the ties of the sentence; its events begin at `first_event`.
pub(crate) fn read(work: &mut Extractor<'_>, sentence: &Sentence<'_>, context: &Context, first_event: usize) {
    let mut window = 0..sentence.tokens.len();
    while window.end > 0 && sentence.class(window.end - 1) == Class::Stop {
        window.end -= 1;
    }
    let nothing = 0..0;
    let first_tie = work.out.relations.len();
    let clauses = clauses(sentence, window, &nothing);
    for place in 0..clauses.len() {
        clause(work, sentence, context, &clauses, place, first_event);
    }
    successor(work, sentence, first_event);
    let told = work.out.relations.len();
    let turns = tie_words::read(work, sentence, context, &mut |work, at| {
        let place = clauses.iter().position(|clause| clause.tokens.contains(&at));
        place.map(|place| subjects(work, sentence, context, &clauses, place)).unwrap_or_default()
    });
    work.last_body = last_body(work, sentence).or(work.last_body);
    for tie in turns {
        // What the clauses have told already is not told again.
        let drafts = work.out.relations.get(first_tie..told).unwrap_or_default();
        let known = drafts.iter().any(|draft| {
            let has = |actor: &usize| draft.from.contains(actor) || draft.to.contains(actor);
            // A part may come back in the sentence in which it left.
            let apart = |kind| kind == RelationKind::Split;
            apart(draft.kind) == apart(tie.kind) && tie.from.iter().any(has) && tie.to.iter().any(has)
        });
        if !known {
            let at = sentence.tokens.get(tie.at).map(|token| token.start);
            push_near(work, sentence, tie.kind, tie.from, tie.to, first_event, at);
        }
    }
}

/// The body that "it" and "its" of the next sentence most likely mean: the one that the sentence opens with,
/// else the last that it names.
fn last_body(work: &Extractor<'_>, sentence: &Sentence<'_>) -> Option<usize> {
    let bodies = || sentence.named.iter().filter(|named| is_body(&work.names, named.actor));
    // "The League …": the common noun is the document's subject.
    if sentence.tags(0).any(Tags::DETERMINER)
        && sentence.tags(1).any(Tags::BODY)
        && sentence.name_at(1).is_none()
        && work.names.subject.is_some_and(|subject| is_body(&work.names, subject))
    {
        return work.names.subject;
    }
    let opening = bodies().next().filter(|named| named.tokens.start <= 2);
    opening.or_else(|| bodies().next_back()).map(|named| named.actor)
}

fn clause(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    first_event: usize,
) {
    let clause = &clauses[place];
    let Some(verb) = clause.verb.clone() else { return };
    if (verb.tokens.start..verb.main).any(|at| sentence.is_word(at, &["not", "never"]))
        || verb.main > 0 && sentence.is_word(verb.main - 1, &["не"])
    {
        return;
    }
    let after = verb.tokens.end..clause.tokens.end;
    let mut kind = sentence.entries.get(verb.main).and_then(|entry| entry.kind);
    let mut action = verb.main;
    // "decided to merge with": the tie is in the infinitive.
    if sentence.tags(verb.main).any(Tags::CONTROL)
        && let Some(to) = after.clone().find(|&at| sentence.is_word(at, &["to"]))
        && sentence.tags(to + 1).any(Tags::BASE)
    {
        kind = sentence.entries.get(to + 1).and_then(|entry| entry.kind);
        action = to + 1;
    }
    let ties = matches!(
        kind,
        Some(
            EventKind::Merger
                | EventKind::Joining
                | EventKind::Renaming
                | EventKind::Split
                | EventKind::Expulsion
                | EventKind::Dissolution
                | EventKind::Founding
                | EventKind::Membership
        )
    );
    let quiet = !ties
        && !verb.copula
        && !(clause.tokens.start..clause.tokens.end).any(|at| {
            sentence.is_word(
                at,
                &[
                    "away",
                    "joining",
                    "entering",
                    "cooperation",
                    "relations",
                    "ties",
                    "name",
                    "alliance",
                    "collaboration",
                    "from",
                    "with",
                    "part",
                    "over",
                    "bought",
                ],
            )
        });
    if quiet {
        return;
    }
    let mut subjects = subjects(work, sentence, context, clauses, place);
    let object = |work: &mut Extractor<'_>, prepositions: &[&str]| {
        parties(work, sentence, action + 1..clause.tokens.end, prepositions)
    };
    match kind {
        Some(EventKind::Merger)
            if !verb.passive
                || sentence.is_word(action, &["merged", "united", "unified", "объединены", "слиты"]) =>
        {
            let with = object(work, &["with", "с", "со"]);
            // "to form a new organization – the Russian Socialist Movement": the result may follow a dash.
            let mut result =
                object(work, &["into", "form", "forming", "create", "creating", "become", "becoming", "в"]);
            if let Some(next) = clauses.get(place + 1)
                && result.is_empty()
                && !with.is_empty()
                && sentence
                    .tokens
                    .get(next.tokens.start.wrapping_sub(1))
                    .is_some_and(|token| token.class == Class::Dash)
            {
                result = parties(work, sentence, next.tokens.clone(), &[]);
            }
            let absorbs = sentence
                .is_word(action, &["absorbed", "absorb", "acquired", "acquire", "absorbs", "acquires"]);
            if absorbs {
                let taken = object(work, &[]);
                push(work, sentence, RelationKind::Merger, taken, subjects, first_event);
            } else if !result.is_empty() {
                subjects.extend(with);
                subjects.retain(|actor| !result.contains(actor));
                push(work, sentence, RelationKind::Merger, subjects, result, first_event);
            } else {
                push(work, sentence, RelationKind::Merger, subjects, with, first_event);
            }
        }
        Some(EventKind::Joining)
            if !verb.passive || sentence.is_word(action, &["admitted", "принята", "принят", "приняты"]) =>
        {
            let mut to = object(work, &["", "to", "into", "in", "в", "к"]);
            if to.is_empty() {
                to = work.names.subject.into_iter().filter(|subject| !subjects.contains(subject)).collect();
            }
            to.retain(|actor| !subjects.contains(actor));
            to.truncate(1);
            push(work, sentence, RelationKind::Joined, subjects, to, first_event);
        }
        Some(EventKind::Renaming) => {
            let range = action + 1..clause.tokens.end;
            let mut to = parties(work, sentence, range.clone(), &[]);
            if to.is_empty() {
                to = new_name(work, sentence, range).into_iter().collect();
            }
            to.truncate(1);
            to.retain(|actor| !subjects.contains(actor));
            push(work, sentence, RelationKind::Renamed, subjects, to, first_event);
        }
        Some(EventKind::Split) => {
            let mut from = object(work, &["from", "with", "от", "из"]);
            if sentence.language == Language::Russian {
                // "От общества отделился кружок": the parent may stand before the verb, the part after it.
                if (clause.tokens.start..verb.tokens.start)
                    .any(|at| sentence.is_word(at, &["от", "из"]) && !sentence.is_dated(at))
                {
                    subjects.clear();
                    from.clear();
                }
                if subjects.is_empty() || subjects == from {
                    subjects = parties(work, sentence, action + 1..clause.tokens.end, &[])
                        .into_iter()
                        .take(1)
                        .collect();
                }
                if from.is_empty() {
                    from = parties(work, sentence, clause.tokens.start..action, &["от", "из"]);
                }
                from.retain(|actor| !subjects.contains(actor));
                if from.is_empty() {
                    from = work.names.subject.into_iter().filter(|actor| !subjects.contains(actor)).collect();
                }
            }
            push(work, sentence, RelationKind::Split, from, subjects, first_event);
        }
        Some(EventKind::Expulsion) if verb.passive => {
            let by = object(work, &["from", "by", "из"]);
            push(
                work,
                sentence,
                RelationKind::Expelled,
                subjects,
                by.into_iter().take(1).collect(),
                first_event,
            );
        }
        Some(EventKind::Dissolution) => {
            let ended: Vec<usize> = if verb.passive
                || sentence.is_word(
                    action,
                    &["dissolve", "disband", "dissolved", "disbanded", "closed", "folded", "ceased"],
                ) {
                subjects.into_iter().take(1).collect()
            } else {
                Vec::new()
            };
            if !ended.is_empty() && ended.iter().all(|&actor| is_body(&work.names, actor)) {
                push(work, sentence, RelationKind::Dissolution, ended, Vec::new(), first_event);
            }
        }
        Some(EventKind::Founding)
            if verb.passive || sentence.is_word(action, &["formed", "arose", "emerged", "originated"]) =>
        {
            founded(work, sentence, clause, clauses, place, subjects, first_event);
        }
        Some(EventKind::Membership) if !verb.passive => {
            let to = object(work, &["in", "to", "в"]);
            push(
                work,
                sentence,
                RelationKind::MemberOf,
                subjects,
                to.into_iter().take(1).collect(),
                first_event,
            );
        }
        _ => other(work, sentence, clause, &verb, action, subjects, first_event),
    }
}

/// Ties of verbs that have no kind: "was a section of", "broke away from", "signed a protocol on joining",
/// "began to act under the name", "stopped any cooperation with".
fn other(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    verb: &super::clause::Verb,
    action: usize,
    subjects: Vec<usize>,
    first_event: usize,
) {
    let after = action + 1..clause.tokens.end;
    if verb.copula {
        let part = after.clone().find(|&at| {
            sentence.tags(at).any(Tags::PART.or(Tags::OFFICE))
                && sentence.is_word(at + 1, &["of"])
                && !sentence.inside_name(at)
        });
        if let Some(part) = part {
            let to =
                parties(work, sentence, part + 2..clause.tokens.end, &["of"]).into_iter().take(1).collect();
            let kind = if sentence.tags(part).any(Tags::OFFICE) {
                RelationKind::MemberOf
            } else {
                RelationKind::SectionOf
            };
            push(work, sentence, kind, subjects, to, first_event);
        }
        return;
    }
    if sentence.is_word(action, &["broke", "broken", "break", "breaks"])
        && sentence.is_word(action + 1, &["away", "with", "from"])
    {
        let from = parties(work, sentence, after, &["from", "with"]);
        return push(work, sentence, RelationKind::Split, from, subjects, first_event);
    }
    if sentence.is_word(action, &["took", "take", "taken"]) && sentence.is_word(action + 1, &["part"]) {
        return;
    }
    let part =
        sentence.is_word(action, &["became", "becomes", "become"]) && sentence.is_word(action + 1, &["part"]);
    let taken = sentence.is_word(action, &["taken", "bought"]) && verb.passive;
    if part || taken {
        let into = parties(work, sentence, after, if part { &["of"] } else { &["by"] });
        let into = into.into_iter().take(1).collect();
        return push(work, sentence, RelationKind::Merger, subjects, into, first_event);
    }
    if let Some(joining) = after.clone().find(|&at| sentence.is_word(at, &["joining", "entering"])) {
        let to = parties(work, sentence, joining + 1..clause.tokens.end, &[""])
            .into_iter()
            .take(1)
            .collect::<Vec<_>>();
        let subjects = subjects.into_iter().filter(|subject| !to.contains(subject)).collect();
        return push(work, sentence, RelationKind::Joined, subjects, to, first_event);
    }
    let ended =
        |at: usize| sentence.is_word(at, &["stopped", "ceased", "ended", "severed", "terminated", "broke"]);
    if let Some(stop) = (verb.tokens.start..clause.tokens.end).find(|&at| ended(at))
        && (stop..clause.tokens.end.min(stop + 4))
            .any(|at| sentence.is_word(at, &["cooperation", "relations", "ties"]))
    {
        let from = parties(work, sentence, stop + 1..clause.tokens.end, &["with"]);
        return push(work, sentence, RelationKind::Split, from, subjects, first_event);
    }
    if let Some(name) = (verb.main..clause.tokens.end).find(|&at| {
        sentence.is_word(at, &["name"])
            && sentence.is_word(at.wrapping_sub(1), &["the"])
            && sentence.is_word(at.wrapping_sub(2), &["under"])
    }) {
        let range = name + 1..clause.tokens.end;
        // The part that goes on under a name of its own has split from the body of the clause before.
        let parent: Vec<usize> = sentence
            .named
            .iter()
            .filter(|named| named.tokens.end <= verb.tokens.start && is_body(&work.names, named.actor))
            .map(|named| named.actor)
            .take(1)
            .collect();
        let to = part_name(work, sentence, range.clone())
            .or_else(|| parties(work, sentence, range, &[]).first().copied());
        if sentence.named.iter().any(|named| named.tokens.end <= verb.tokens.start)
            && (0..verb.tokens.start).any(|at| {
                sentence.entries[at].kind == Some(EventKind::Expulsion)
                    || sentence.entries[at].kind == Some(EventKind::Split)
            })
        {
            return push(work, sentence, RelationKind::Split, parent, to.into_iter().collect(), first_event);
        }
        return push(work, sentence, RelationKind::Renamed, subjects, to.into_iter().collect(), first_event);
    }
    if let Some(cooperation) = (clause.tokens.start..clause.tokens.end).find(|&at| {
        sentence.is_word(at, &["cooperation", "alliance", "collaboration"])
            && sentence.is_word(at + 1, &["of", "between", "with"])
    }) {
        let all = parties(work, sentence, cooperation + 1..clause.tokens.end, &[]);
        if let [from, rest @ ..] = all.as_slice()
            && !rest.is_empty()
        {
            push(
                work,
                sentence,
                RelationKind::Cooperation,
                vec![*from],
                rest.iter().take(1).copied().collect(),
                first_event,
            );
        }
    }
}

/// "X was established by A and B", "by the fusion of A and B", "on the initiative of A".
fn founded(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    clauses: &[Clause],
    place: usize,
    subjects: Vec<usize>,
    first_event: usize,
) {
    let verb_end = clause.verb.as_ref().map_or(clause.tokens.start, |verb| verb.tokens.end);
    let end = clauses
        .get(place + 1)
        .filter(|next| next.opener.is_none())
        .map_or(clause.tokens.end, |next| next.tokens.end);
    let merging = (verb_end..clause.tokens.end).find(|&at| {
        sentence.entries[at].kind == Some(EventKind::Merger)
            && (sentence.is_word(at + 1, &["of", "between"]) || sentence.tags(at).any(Tags::GERUND))
            || sentence.is_word(at, &["слияния", "объединения", "слиянием", "объединением"])
    });
    if let Some(merging) = merging {
        let from: Vec<usize> = parties(work, sentence, merging + 1..clause.tokens.end, &[])
            .into_iter()
            .filter(|actor| !subjects.contains(actor))
            .collect();
        return push(
            work,
            sentence,
            RelationKind::Merger,
            from,
            subjects.into_iter().take(1).collect(),
            first_event,
        );
    }
    let by = (clause.tokens.start..clause.tokens.end).find(|&at| {
        sentence.is_word(at, &["by"]) && at >= verb_end
            || sentence.is_word(at, &["initiative"]) && sentence.is_word(at + 1, &["of"])
    });
    let Some(by) = by else { return };
    let (range, own) =
        if by < verb_end { (by + 1..verb_end, subjects.clone()) } else { (by + 1..end, subjects) };
    let founders: Vec<usize> =
        parties(work, sentence, range, &[]).into_iter().filter(|actor| !own.contains(actor)).collect();
    let kind = if founders.len() > 1 { RelationKind::Cofounded } else { RelationKind::Founded };
    push(work, sentence, kind, founders, own.into_iter().take(1).collect(), first_event);
}

/// "Union of Communists, the successor to the CPSU".
fn successor(work: &mut Extractor<'_>, sentence: &Sentence<'_>, first_event: usize) {
    for at in 0..sentence.tokens.len() {
        if sentence.word(at).len() < 9 {
            continue;
        }
        let successor =
            sentence.is_word(at, &["successor", "преемник", "преемница", "преемником", "преемницей"]);
        let predecessor = sentence.is_word(at, &["predecessor", "предшественник", "предшественница"]);
        if !(successor || predecessor) {
            continue;
        }
        let Some(owner) = sentence
            .named
            .iter()
            .rev()
            .find(|named| named.tokens.end <= at && is_body(&work.names, named.actor))
            .map(|named| named.actor)
        else {
            continue;
        };
        let to = sentence.is_word(at + 1, &["to", "of"]);
        let start = at + 1 + usize::from(to);
        let Some(other) = sentence
            .named
            .iter()
            .find(|named| {
                named.tokens.start >= start
                    && named.tokens.start <= start + 3
                    && is_body(&work.names, named.actor)
            })
            .map(|named| named.actor)
        else {
            continue;
        };
        if owner == other {
            continue;
        }
        let (kind, from, into) = if successor {
            (RelationKind::Successor, other, owner)
        } else {
            (RelationKind::Predecessor, owner, other)
        };
        push(work, sentence, kind, vec![from], vec![into], first_event);
    }
}

/// Bodies that act in the clause, pronouns and "which" resolved.
fn subjects(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    clauses: &[Clause],
    place: usize,
) -> Vec<usize> {
    let clause = &clauses[place];
    let Some(verb) = &clause.verb else { return Vec::new() };
    let skip = 0..0;
    let style = Style { skip: &skip, depth: 0, short: false, actors: &[] };
    let range = if verb.reduced {
        clause.tokens.start..clause.tokens.start
    } else {
        subject_of(sentence, clause.tokens.start..verb.tokens.start, style)
    };
    let pronoun = range.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    if pronoun {
        if range.clone().any(|at| sentence.is_word(at, &["they", "они"])) {
            // Inside one sentence "they" are the last that acted; else those of the sentence before.
            let last = sentence
                .named
                .iter()
                .rev()
                .find(|named| {
                    named.tokens.end <= clause.tokens.start
                        && is_body(&work.names, named.actor)
                        && !sentence.named.iter().any(|other| {
                            clause.tokens.contains(&other.tokens.start) && other.actor == named.actor
                        })
                })
                .map(|named| named.actor);
            if let Some(last) = last.filter(|_| place > 0) {
                return vec![last];
            }
            return context.they.clone();
        }
        // "it" after a body of the same sentence is that body.
        let earlier = sentence
            .named
            .iter()
            .find(|named| named.tokens.end <= clause.tokens.start && is_body(&work.names, named.actor))
            .map(|named| named.actor);
        if range.clone().any(|at| sentence.is_word(at, &["he", "she", "i", "we", "you"])) {
            return Vec::new();
        }
        let about = work.names.subject.filter(|&subject| is_body(&work.names, subject));
        return earlier.or(context.it).or(about).or(work.last_body).into_iter().collect();
    }
    let relative = clause.opener.is_some_and(|at| sentence.is_word(at, &["which", "who", "that"]));
    if range.is_empty() && (relative || verb.reduced) {
        if let Some(part) = part_before(work, sentence, clause.tokens.start) {
            return vec![part];
        }
        return sentence
            .named
            .iter()
            .rev()
            .find(|named| named.tokens.end <= clause.tokens.start && is_body(&work.names, named.actor))
            .map(|named| named.actor)
            .into_iter()
            .collect();
    }
    // "the group that broke away from X also joined": the subject stands before the relative clause.
    if place > 0
        && sentence.named.iter().all(|named| !range.contains(&named.tokens.start))
        && clauses[place - 1].opener.is_some_and(|at| sentence.is_word(at, &["which", "who", "that"]))
        && let Some(group) =
            group_phrase(work, sentence, clauses[place - 1].tokens.clone(), clauses[place - 1].opener)
    {
        return vec![group];
    }
    if range.is_empty() && place > 0 {
        return subjects(work, sentence, context, clauses, place - 1);
    }
    let found = parties(work, sentence, range.clone(), &[]);
    if found.is_empty() && relative {
        return sentence
            .named
            .iter()
            .rev()
            .find(|named| named.tokens.end <= clause.tokens.start && is_body(&work.names, named.actor))
            .map(|named| named.actor)
            .into_iter()
            .collect();
    }
    if found.is_empty() && range.len() <= 3 && range.clone().any(|at| sentence.tags(at).any(Tags::BODY)) {
        return work.names.subject.into_iter().collect();
    }
    found
}

/// Bodies in `range`; with `prepositions`, only those right after one of them ("" for right at the start).
fn parties(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    range: Range<usize>,
    prepositions: &[&str],
) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut open = prepositions.is_empty();
    let mut at = range.start;
    if prepositions.contains(&"") {
        open = true;
    }
    while at < range.end.min(sentence.tokens.len()) {
        if !prepositions.is_empty() {
            let listed = prepositions.iter().any(|word| !word.is_empty() && sentence.is_word(at, &[word]));
            if listed {
                open = true;
            } else if sentence.tags(at).any(Tags::PREPOSITION)
                && !sentence.is_word(at, &["of"])
                && sentence.name_at(at).is_none()
                && !out.is_empty()
            {
                open = false;
            }
        }
        if sentence.depth[at] > 0 {
            at += 1;
            continue;
        }
        // "the Perm branch of the Party" is a body of its own.
        if open && let Some((part, end)) = part_at(work, sentence, at) {
            if !out.contains(&part) {
                out.push(part);
            }
            at = end;
            continue;
        }
        if let Some(named) = sentence.name_at(at) {
            let (actor, end) = (named.actor, named.tokens.end);
            let usable = open && (is_body(&work.names, actor) || sentence.quote[at] != 0);
            if usable && !out.contains(&actor) {
                out.push(actor);
            }
            at = end;
            continue;
        }
        // A quoted name that is known only here: “Revolutionary Alternative” decided to merge.
        if open && sentence.class(at) == Class::QuoteOpen && sentence.is_capital(at + 1) {
            let close =
                (at + 1..range.end.min(at + 8)).find(|&close| sentence.class(close) == Class::QuoteClose);
            if let Some(close) = close {
                let known = sentence
                    .named
                    .iter()
                    .find(|named| named.tokens.start > at && named.tokens.end <= close)
                    .map(|named| named.actor);
                let name = sentence.slice(at + 1..close).to_owned();
                let actor = known.unwrap_or_else(|| work.names.ensure(&name, ActorKind::Organization));
                if !out.contains(&actor) {
                    out.push(actor);
                }
                at = close + 1;
                continue;
            }
        }
        at += 1;
    }
    out
}

/// "Perm branch of the Revolutionary Workers' Party" at `at`: its actor and end.
fn part_at(work: &mut Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> Option<(usize, usize)> {
    let part = (at..sentence.tokens.len().min(at + 3)).find(|&part| {
        sentence.tags(part).any(Tags::PART)
            && !sentence.is_capital(part)
            && sentence.is_word(part + 1, &["of"])
    })?;
    if part == at && !sentence.tags(at.wrapping_sub(1)).any(Tags::DETERMINER) {
        return None;
    }
    if !(at..part).all(|word| {
        sentence.is_capital(word)
            || !sentence.tags(word).any(Tags::DETERMINER.or(Tags::PREPOSITION).or(Tags::PAST))
    }) || part == at
    {
        return None;
    }
    let named = sentence.named.iter().find(|named| named.outer > part && named.outer <= part + 3)?;
    let (start, end) = (at, named.tokens.end);
    let name = sentence.slice(start..end).to_owned();
    Some((work.names.ensure(&name, ActorKind::Organization), end))
}

/// "Russian section of the Committee" in `range`, with its article left out.
fn part_name(work: &mut Extractor<'_>, sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    range.clone().find_map(|at| part_at(work, sentence, at)).map(|(actor, _)| actor)
}

/// A part of a body right before `end`: "the Perm branch of the Party, which joined".
fn part_before(work: &mut Extractor<'_>, sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    (end.saturating_sub(12)..end)
        .find_map(|at| part_at(work, sentence, at))
        .filter(|(_, stop)| *stop + 2 >= end)
        .map(|(actor, _)| actor)
}

/// "the group that broke away from the RWP": a body that has no other name.
fn group_phrase(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    relative: Range<usize>,
    opener: Option<usize>,
) -> Option<usize> {
    let that = opener?;
    let head = that.checked_sub(1)?;
    if !sentence.tags(head).any(Tags::PART.or(Tags::BODY).or(Tags::OFFICE)) {
        return None;
    }
    let last = sentence.named.iter().rev().find(|named| relative.contains(&named.tokens.start))?.tokens.end;
    let name = sentence.slice(head..last).to_owned();
    (name.chars().count() <= 80).then(|| work.names.ensure(&name, ActorKind::Organization))
}

/// A name after "renamed" that is no known body: the capital words there.
fn new_name(work: &mut Extractor<'_>, sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    let start = range.clone().find(|&at| sentence.is_capital(at))?;
    if start > range.start + 4 {
        return None;
    }
    let mut end = start + 1;
    while end < range.end
        && (sentence.is_capital(end)
            || sentence.is_word(end, &["of", "for", "and"]) && sentence.is_capital(end + 1))
    {
        end += 1;
    }
    let name = sentence.slice(start..end).to_owned();
    Some(work.names.ensure(&name, ActorKind::Organization))
}

fn push(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    kind: RelationKind,
    from: Vec<usize>,
    to: Vec<usize>,
    first_event: usize,
) {
    push_near(work, sentence, kind, from, to, first_event, None);
}

/// Adds a tie; of several events of its kind it is the one whose date stands nearest to the byte `near`.
fn push_near(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    kind: RelationKind,
    from: Vec<usize>,
    to: Vec<usize>,
    first_event: usize,
    near: Option<usize>,
) {
    if from.is_empty()
        || (to.is_empty() && kind != RelationKind::Dissolution)
        || from.iter().any(|actor| to.contains(actor))
    {
        return;
    }
    // The event of the sentence that this tie is: the one of its kind, or the only one.
    let events = work.out.events.get(first_event..).unwrap_or_default();
    let fits = |event: &EventKind| match kind {
        RelationKind::Merger => matches!(event, EventKind::Merger | EventKind::Founding | EventKind::Joining),
        RelationKind::Split | RelationKind::Walkout => {
            matches!(event, EventKind::Split | EventKind::Expulsion)
        }
        RelationKind::Renamed => *event == EventKind::Renaming,
        RelationKind::Joined => {
            matches!(event, EventKind::Joining | EventKind::Membership | EventKind::Merger)
        }
        RelationKind::Expelled => *event == EventKind::Expulsion,
        RelationKind::Founded | RelationKind::Cofounded => *event == EventKind::Founding,
        RelationKind::Dissolution => {
            matches!(event, EventKind::Dissolution | EventKind::Conference | EventKind::Congress)
        }
        _ => true,
    };
    let only = (events.len() == 1).then_some(0);
    let nearest = near.and_then(|near| {
        let fitting = events.iter().enumerate().filter(|(_, event)| fits(&event.kind));
        fitting.min_by_key(|(_, event)| event.date_words.start.abs_diff(near)).map(|(at, _)| at)
    });
    let event = nearest
        .or_else(|| events.iter().position(|event| fits(&event.kind)))
        .or(only)
        .map(|at| first_event + at);
    let date = event.and_then(|event| work.out.events.get(event)).map(|event| event.date.clone());
    if let Some(event) = event.filter(|_| kind == RelationKind::Merger) {
        merger_event(work, event, &from, &to, sentence.language);
    }
    work.out.relations.push(RelationDraft { kind, from, to, date, event, quote: sentence.range.clone() });
}

/// The event of a merger is about its result, and its headline names both sides when there is room.
fn merger_event(work: &mut Extractor<'_>, event: usize, from: &[usize], to: &[usize], language: Language) {
    let Some(&result) = to.first() else { return };
    let names = &work.names.actors;
    let name = |index: usize, short: bool| {
        let actor = names.get(index)?;
        let full = strip_article(&actor.name);
        Some(match short.then(|| abbreviation(names, index, full)).flatten() {
            Some(short) => short.to_owned(),
            None => full.to_owned(),
        })
    };
    let line = |short_result: bool, short_from: bool| {
        let sides: Vec<String> = from.iter().filter_map(|&index| name(index, short_from)).collect();
        let (last, rest) = sides.split_last()?;
        let into = name(result, short_result)?;
        let line = match (language, rest.is_empty()) {
            (Language::Russian, false) => format!("{} и {last} объединились в {into}", rest.join(", ")),
            (Language::Russian, true) => return None,
            (_, false) => format!("{} and {last} merge into the {into}", rest.join(", ")),
            (_, true) => return None,
        };
        (line.chars().count() <= 80).then_some(line)
    };
    let headline = line(false, false)
        .or_else(|| line(true, false))
        .or_else(|| line(false, true))
        .or_else(|| line(true, true));
    let Some(draft) = work.out.events.get_mut(event) else { return };
    if from.len() > 1 {
        draft.actors.retain(|actor| *actor != result);
        draft.actors.insert(0, result);
        if draft.kind == EventKind::Merger
            && let Some(headline) = headline
        {
            draft.headline = headline;
        }
    }
}
