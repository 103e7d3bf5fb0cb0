//! Ties that the verb of a clause states.

use super::{
    add::{Spot, push},
    ends::{new_name, parties, subjects},
    founding::{founded, founded_as, of_verb},
    kindless::{membership, other},
    leaving::breakaway,
};
use crate::{
    document::Language,
    event::{
        ActorKind, EventKind, RelationKind,
        classify::is_for_a_time,
        clause::Clause,
        extract::Extractor,
        lexicon::Tags,
        narrative::{Context, is_body},
        sentence::Sentence,
        tie_ends,
        token::Class,
        word_list::WordList,
    },
};

/// Words beside a verb that states no tie by itself, without which the clause states none.
static HINTS: WordList = WordList::new(&[
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
    "as",
    "out",
]);

/// Verbs of which a name behind "as" or "under the name" is the first one.
const BEGINNINGS: &[&str] = &[
    "began",
    "begun",
    "started",
    "originated",
    "opened",
    "launched",
    "organised",
    "organized",
    "chartered",
    "открыт",
    "открыта",
    "открыто",
    "возник",
    "возникла",
    "возникло",
    "начинался",
    "начиналась",
    "организован",
    "организована",
    "организовано",
];

pub(super) fn clause(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    clauses: &[Clause],
    place: usize,
    first_event: usize,
) {
    let clause = &clauses[place];
    let Some(verb) = clause.verb.clone() else { return };
    let near = sentence.tokens.get(verb.main).map(|token| token.start);
    let spot = Spot { first_event, near };
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
    // "A minority of the party formed the Radical Union": it left what it was a part of.
    if let Some(new) = breakaway(work, sentence, clause, action, after.clone()) {
        let from: Vec<usize> = parties(work, sentence, clause.tokens.start..verb.tokens.start, &["of"])
            .into_iter()
            .chain(work.names.subject.filter(|&subject| is_body(&work.names, subject)).or(context.it))
            .filter(|&body| body != new && is_body(&work.names, body))
            .take(1)
            .collect();
        return push(work, sentence, RelationKind::Split, from, vec![new], spot);
    }
    // "became a member of the league", "стала членом интернационала"
    if let Some(of) = membership(sentence, action, clause.tokens.end) {
        let members = subjects(work, sentence, context, clauses, place);
        let to: Vec<usize> = tie_ends::after(work, sentence, context, of).0.into_iter().take(1).collect();
        if members.iter().all(|&body| is_body(&work.names, body)) {
            return push(work, sentence, RelationKind::Joined, members, to, spot);
        }
    }
    // "It emerged from a split in the Peasants' Union"
    if sentence.is_word(action, &["emerged", "arose", "originated", "resulted", "grew"])
        && let Some(split) = after.clone().find(|&at| {
            sentence.is_word(at, &["split", "schism", "breakaway"])
                || sentence.is_word(at, &["wing", "faction", "minority", "fraction"])
                    && sentence.is_word(at + 1, &["of"])
        })
    {
        let left = subjects(work, sentence, context, clauses, place);
        let from = tie_ends::after(work, sentence, context, split + 2).0.into_iter().take(1).collect();
        return push(work, sentence, RelationKind::Split, from, left, spot);
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
        && !(clause.tokens.start..clause.tokens.end).any(|at| sentence.is_on(at, &HINTS));
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
                || sentence.is_word(
                    action,
                    &[
                        "merged",
                        "united",
                        "unified",
                        "объединены",
                        "слиты",
                        "объединен",
                        "объединена",
                        "объединено",
                        "слит",
                        "слита",
                    ],
                ) =>
        {
            // "merged its ground stations with those of ESA": no body merged, as one does that merges its business.
            let own = sentence.is_word(action + 1, &["its", "their", "his", "her"]);
            let all = (action + 2..clause.tokens.end.min(action + 4))
                .any(|at| sentence.is_word(at, &["business", "businesses", "operations", "activities"]));
            if own && !all {
                return;
            }
            let mut with = object(work, &["with", "с", "со"]);
            // "X and the Green Alternative merged": the other may have its name from here alone.
            if with.is_empty() && subjects.len() == 1 && sentence.language == Language::English {
                let all = tie_ends::before(work, sentence, verb.tokens.start);
                if all.len() > 1 && subjects.iter().all(|subject| all.contains(subject)) {
                    subjects = all;
                }
            }
            // "St Hild's was merged with the college": with whom the text is about.
            if with.is_empty()
                && let Some(subject) = work.names.subject.filter(|subject| !subjects.contains(subject))
                && (action + 1..clause.tokens.end).any(|at| {
                    sentence.is_word(at, &["with", "into"])
                        && sentence.tags(at + 1).any(Tags::DETERMINER)
                        && sentence.tags(at + 2).any(Tags::BODY)
                        && !sentence.inside_name(at + 2)
                })
                && is_body(&work.names, subject)
            {
                with.push(subject);
            }
            // A name that stands only here is a name too: "merged with Tolland Scales to form …".
            if with.is_empty()
                && let Some(at) = (action + 1..clause.tokens.end).find(|&at| sentence.is_word(at, &["with"]))
            {
                with = tie_ends::after(work, sentence, context, at + 1).0;
            }
            // "to form a new organization – the Russian Socialist Movement": the result may follow a dash.
            let mut result =
                object(work, &["into", "form", "forming", "create", "creating", "become", "becoming", "в"]);
            if result.is_empty() && with.is_empty() && subjects.len() > 1 {
                result = formed(work, sentence, context, action + 1..clause.tokens.end).into_iter().collect();
            }
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
                push(work, sentence, RelationKind::Merger, taken, subjects, spot);
            } else if result.is_empty() && !with.is_empty() && forms(sentence, action + 1..clause.tokens.end)
            {
                // What came of it has a name that is known only from here: the turn of phrase reads it.
            } else if !result.is_empty() {
                subjects.extend(with);
                subjects.retain(|actor| !result.contains(actor));
                push(work, sentence, RelationKind::Merger, subjects, result, spot);
            } else if (action..clause.tokens.end).any(|at| {
                sentence.is_word(at, &["keeping", "retaining"])
                    && (at..clause.tokens.end.min(at + 4)).any(|at| sentence.is_word(at, &["name"]))
            }) {
                // "merged with Thornbury, keeping its name": it went on.
                push(work, sentence, RelationKind::Merger, with, subjects, spot);
            } else {
                if let (&[one], &[other]) = (subjects.as_slice(), with.as_slice()) {
                    work.mutual.push((one, other));
                }
                push(work, sentence, RelationKind::Merger, subjects, with, spot);
            }
        }
        Some(EventKind::Joining)
            if !verb.passive
                || sentence.is_word(action, &["admitted", "принята", "принят", "приняты"])
                || sentence.is_word(action, &["joined"]) && sentence.is_word(action + 1, &["to"])
                || sentence.word(action).starts_with("присоедин") =>
        {
            let mut to = object(work, &["", "to", "into", "in", "в", "к"]);
            // "К институту присоединили техникум", "в холдинг вошёл и карьер": what joins stands behind the verb.
            let word = sentence.word(action);
            let to_it = (clause.tokens.start..verb.tokens.start)
                .any(|at| sentence.is_word(at, &["к"]) && !sentence.is_dated(at));
            let joined_by_others = word.starts_with("присоедини") && word.ends_with("ли")
                || (word.starts_with("присоединен") || word.starts_with("присоединён")) && to_it;
            let behind = word.starts_with("вош")
                && (clause.tokens.start..verb.tokens.start)
                    .any(|at| sentence.is_word(at, &["в"]) && !sentence.is_dated(at));
            let mut subjects = subjects;
            // "его присоединили к Центру": whom stands before the verb, and whereto behind it.
            let whereto = parties(work, sentence, action + 1..clause.tokens.end, &["к"]);
            let whom = (clause.tokens.start..verb.tokens.start)
                .any(|at| sentence.is_word(at, &["его", "её", "ее", "их"]));
            if joined_by_others && whom && !whereto.is_empty() {
                let it = context.it.or(work.names.subject).filter(|it| is_body(&work.names, *it));
                let to = whereto.into_iter().filter(|to| Some(*to) != it).take(1).collect();
                return push(work, sentence, RelationKind::Joined, it.into_iter().collect(), to, spot);
            }
            if sentence.language == Language::Russian && (joined_by_others || behind) {
                let whole = parties(work, sentence, clause.tokens.start..verb.tokens.start, &["в", "к"]);
                subjects =
                    parties(work, sentence, action + 1..clause.tokens.end, &[]).into_iter().take(1).collect();
                // Who joins is a body itself, and no song, head or owner that names one.
                let head = (action + 1..clause.tokens.end).find(|&at| {
                    !sentence.is_dated(at)
                        && !sentence.is_word(at, &["и", "также"])
                        && !sentence.tags(at).any(Tags::ADVERB)
                });
                if head
                    .is_some_and(|at| sentence.tags(at).any(Tags::OFFICE.or(Tags::WORK).or(Tags::HONORIFIC)))
                {
                    return;
                }
                // "в город", "в альбом": only "в клуб" means the body of which the text tells.
                let body = (clause.tokens.start..verb.tokens.start)
                    .any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::PRONOUN)) && !sentence.is_dated(at));
                to = match whole.is_empty() {
                    true => context.it.or(work.names.subject).filter(|_| body).into_iter().collect(),
                    false => whole,
                };
                if to.is_empty() {
                    return;
                }
            }
            // "joined the League": a name that is nobody's here is not the subject's.
            let named = (action + 1..clause.tokens.end)
                .find(|&at| {
                    !sentence.is_dated(at) && !sentence.tags(at).any(Tags::DETERMINER.or(Tags::PREPOSITION))
                })
                .is_some_and(|at| sentence.is_capital(at));
            // «вступил в Профинтерн», «вступила в СЭВ»: an International or an abbreviation is no town.
            if to.is_empty() && named && sentence.language == Language::Russian {
                let league = (action + 1..clause.tokens.end).find(|&at| {
                    let word = sentence.word(at);
                    sentence.is_capital(at) && (word.ends_with("интерн") || is_abbreviation(sentence, at))
                });
                let name = league.map(|at| tie_ends::after(work, sentence, context, at).0);
                to.extend(name.into_iter().flatten().filter(|&actor| is_body(&work.names, actor)));
            }
            if to.is_empty() && !named {
                to = work.names.subject.into_iter().filter(|subject| !subjects.contains(subject)).collect();
            }
            to.retain(|actor| !subjects.contains(actor));
            to.truncate(1);
            push(work, sentence, RelationKind::Joined, subjects, to, spot);
        }
        Some(EventKind::Renaming) => {
            let range = action + 1..clause.tokens.end;
            let mut to = parties(work, sentence, range.clone(), &[]);
            if to.is_empty() {
                to = new_name(work, sentence, range).into_iter().collect();
                let renames_bodies = subjects.iter().all(|&body| is_body(&work.names, body));
                // "переименован в Кедр": «в» makes it no place.
                if sentence.language == Language::Russian && renames_bodies && !subjects.is_empty() {
                    to.iter().for_each(|&name| become_body(work, sentence, name));
                }
            }
            to.truncate(1);
            to.retain(|actor| !subjects.contains(actor));
            push(work, sentence, RelationKind::Renamed, subjects, to, spot);
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
            push(work, sentence, RelationKind::Split, from, subjects, spot);
        }
        Some(EventKind::Expulsion) if verb.passive => {
            let by = object(work, &["from", "by", "из"]);
            push(work, sentence, RelationKind::Expelled, subjects, by.into_iter().take(1).collect(), spot);
        }
        // "which dissolved into the Centre Party"
        Some(EventKind::Dissolution) if sentence.is_word(action + 1, &["into"]) => {
            let into = tie_ends::after(work, sentence, context, action + 2).0.into_iter().take(1).collect();
            push(work, sentence, RelationKind::Merger, subjects, into, spot);
        }
        Some(EventKind::Dissolution)
            if is_for_a_time(sentence, action, &after, &(0..0))
                || sentence.dates.iter().any(|date| {
                    after.contains(&date.start) && is_for_a_time(sentence, action, &after, date)
                }) => {}
        Some(EventKind::Dissolution) => {
            // "It closed the Orme works": something else ended.
            let object = |at: usize| {
                sentence.tags(at).any(Tags::DETERMINER) || sentence.is_capital(at) && !sentence.is_dated(at)
            };
            let ends = sentence.is_word(
                action,
                &["dissolve", "disband", "dissolved", "disbanded", "closed", "folded", "ceased"],
            );
            let ended: Vec<usize> = if verb.passive || ends && !object(action + 1) {
                subjects.into_iter().take(1).collect()
            } else {
                Vec::new()
            };
            if !ended.is_empty() && ended.iter().all(|&actor| is_body(&work.names, actor)) {
                push(work, sentence, RelationKind::Dissolution, ended, Vec::new(), spot);
            }
        }
        Some(EventKind::Founding)
            if verb.passive || sentence.is_word(action, &["formed", "arose", "emerged", "originated"]) =>
        {
            // "Founded in 1886 as …, it played", "Учреждён в 1931 году как …": who it is stands elsewhere.
            let opens = place == 0 && verb.tokens.start == clause.tokens.start;
            if subjects.is_empty() && opens {
                subjects.extend(work.names.subject.filter(|&subject| is_body(&work.names, subject)));
            }
            founded(work, sentence, clause, clauses, place, subjects, spot);
        }
        // Who takes part in a festival is no member of it.
        Some(EventKind::Membership)
            if sentence.word(verb.main).starts_with("участв")
                && !after.clone().any(|at| sentence.tags(at).any(Tags::BODY)) => {}
        Some(EventKind::Membership) if !verb.passive => {
            let to = object(work, &["in", "to", "в"]);
            push(work, sentence, RelationKind::MemberOf, subjects, to.into_iter().take(1).collect(), spot);
        }
        _ => {
            // "appeared in 1990 as Batman", "opened the season as Champions" tell no former name.
            let begins = sentence.is_word(action, BEGINNINGS)
                || sentence.is_word(action, &["set"]) && sentence.is_word(action + 1, &["up"])
                || sentence.is_word(action, &["came"])
                    && sentence.is_word(action + 1, &["into"])
                    && sentence.is_word(action + 2, &["existence", "being", "life"])
                || sentence.is_word(action, &["appeared"])
                    && action > 0
                    && sentence.is_word(action - 1, &["first"]);
            let within = verb.tokens.end..of_verb(clauses, place);
            let near = within
                .clone()
                .take_while(|&at| !sentence.is_word(at, &["as", "как", "under", "под"]))
                .all(|at| {
                    sentence.is_dated(at)
                        || sentence.tags(at).any(Tags::PREPOSITION)
                        || sentence
                            .is_word(at, &["up", "life", "existence", "being", "business", "trading", "out"])
                        || verb.passive && (sentence.is_capital(at) || sentence.tags(at).any(Tags::HONORIFIC))
                        || !sentence.tokens.get(at).is_some_and(super::super::token::Token::is_word)
                });
            let named_so = within.clone().any(|at| sentence.is_word(at, &["under", "под"]));
            if begins && (near || named_so) {
                let known = work.out.relations.len();
                founded_as(work, sentence, clause, within, &subjects);
                // The name under which it began is no new one.
                if work.out.relations.len() > known {
                    return;
                }
            }
            other(work, sentence, context, clause, &verb, action, subjects, spot);
        }
    }
}

/// Whether all letters of a word are capitals.
fn is_abbreviation(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.tokens.get(at);
    let written = token.and_then(|token| sentence.text.get(token.start..token.end)).unwrap_or_default();
    written.chars().nth(1).is_some() && written.chars().all(char::is_uppercase)
}

/// Makes a body of what was taken for a place by its preposition alone.
fn become_body(work: &mut Extractor<'_>, sentence: &Sentence<'_>, actor: usize) {
    if let Some(known) = work.names.actors.get_mut(actor)
        && known.kind == ActorKind::Place
        && !(0..sentence.tokens.len()).any(|at| {
            sentence.tags(at).any(Tags::COUNTRY.or(Tags::LOCALITY)) && known.name.contains(sentence.word(at))
        })
    {
        known.kind = ActorKind::Organization;
    }
}

/// What stands behind "to form", which may have its name from here alone.
fn formed(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    mut range: std::ops::Range<usize>,
) -> Option<usize> {
    let form = range.find(|&at| {
        sentence.is_word(at, &["form", "forming", "create", "creating"])
            && sentence.tags(at + 1).any(Tags::DETERMINER)
    })?;
    tie_ends::after(work, sentence, context, form + 1).0.first().copied()
}

/// "to form the Courier-Star"
fn forms(sentence: &Sentence<'_>, mut range: std::ops::Range<usize>) -> bool {
    range.any(|at| {
        sentence.is_word(at, &["to"]) && sentence.is_word(at + 1, &["form", "create", "become"])
            || sentence.is_word(at, &["forming", "creating", "becoming"])
    })
}
