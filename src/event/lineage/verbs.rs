//! Ties that the verb of a clause states.

use super::{
    add::{Spot, push},
    ends::{new_name, part_name, parties, subjects},
};
use crate::{
    document::Language,
    event::{
        EventKind, RelationDraft, RelationKind,
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
        && let Some(split) = after.clone().find(|&at| sentence.is_word(at, &["split", "schism", "breakaway"]))
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
            let mut with = object(work, &["with", "с", "со"]);
            // A name that stands only here is a name too: "merged with Tolland Scales to form …".
            if with.is_empty()
                && let Some(at) = (action + 1..clause.tokens.end).find(|&at| sentence.is_word(at, &["with"]))
            {
                with = tie_ends::after(work, sentence, context, at + 1).0;
            }
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
            if !verb.passive || sentence.is_word(action, &["admitted", "принята", "принят", "приняты"]) =>
        {
            let mut to = object(work, &["", "to", "into", "in", "в", "к"]);
            // "К институту присоединили техникум", "в холдинг вошёл и карьер": what joins stands behind the verb.
            let word = sentence.word(action);
            let joined_by_others = word.starts_with("присоедини") && word.ends_with("ли");
            let behind = word.starts_with("вош")
                && (clause.tokens.start..verb.tokens.start)
                    .any(|at| sentence.is_word(at, &["в"]) && !sentence.is_dated(at));
            let mut subjects = subjects;
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
            let begins = sentence.is_word(action, &["began", "started", "originated", "opened", "launched"])
                || sentence.is_word(action, &["appeared"])
                    && action > 0
                    && sentence.is_word(action - 1, &["first"]);
            let near = (verb.tokens.end..clause.tokens.end)
                .take_while(|&at| !sentence.is_word(at, &["as", "как"]))
                .all(|at| {
                    sentence.is_dated(at)
                        || sentence.tags(at).any(Tags::PREPOSITION)
                        || !sentence.tokens.get(at).is_some_and(super::super::token::Token::is_word)
                });
            if begins && near {
                founded_as(work, sentence, clause, verb.tokens.end, &subjects);
            }
            other(work, sentence, context, clause, &verb, action, subjects, spot);
        }
    }
}

/// Who leaves a body together: "a minority", "the left wing", "сторонники Хвата".
static LEAVERS: WordList = WordList::new(&[
    "minority",
    "dissidents",
    "dissenters",
    "rebels",
    "secessionists",
    "wing",
    "faction",
    "меньшинство",
    "фракция",
    "крыло",
    "оппозиционеры",
]);

/// Who may found something and stay, and so leaves only where it is said.
static STAYERS: WordList =
    WordList::new(&["majority", "opponents", "opposition", "supporters", "сторонники", "оппозиция"]);

/// "to form the Courier-Star"
fn forms(sentence: &Sentence<'_>, mut range: std::ops::Range<usize>) -> bool {
    range.any(|at| {
        sentence.is_word(at, &["to"]) && sentence.is_word(at + 1, &["form", "create", "become"])
            || sentence.is_word(at, &["forming", "creating", "becoming"])
    })
}

/// The body that those who left another found in the clause.
fn breakaway(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    action: usize,
    after: std::ops::Range<usize>,
) -> Option<usize> {
    let founds = sentence.is_word(action, &["formed", "founded", "established", "created", "launched"])
        || ["провозгласил", "создал", "основал", "образовал", "учредил"]
            .iter()
            .any(|stem| sentence.word(action).starts_with(stem));
    if !founds {
        return None;
    }
    // The subject may stand before a clause that shares it: "сторонники ушли и провозгласили".
    (clause.tokens.start.saturating_sub(12)..action).find(|&at| {
        let seceded = || {
            (at..action)
                .any(|at| sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Split)))
        };
        !sentence.inside_name(at)
            && (leaves(sentence, clause, at, action) || sentence.tags(at).any(Tags::PART) && seceded())
    })?;
    let first = after.clone().find(|&at| !sentence.is_dated(at) && sentence.tokens[at].is_word())?;
    let named = sentence.named.iter().find(|named| {
        named.tokens.start >= first && named.tokens.start <= first + 2 && named.tokens.end <= after.end
    })?;
    is_body(&work.names, named.actor).then_some(named.actor)
}

/// Whether those at `at` are the subject of the verb at `action` and left what they belonged to.
fn leaves(sentence: &Sentence<'_>, clause: &Clause, at: usize, action: usize) -> bool {
    const LEFT: &[&str] = &[
        "left",
        "quit",
        "leave",
        "broke",
        "broken",
        "split",
        "walked",
        "seceded",
        "departed",
        "expelled",
        "ушли",
        "ушла",
        "ушло",
        "вышли",
        "вышла",
        "вышло",
        "откололись",
        "откололась",
        "откололось",
        "покинули",
        "покинула",
        "покинуло",
        "отделились",
        "отделилась",
        "отделилось",
        "исключенные",
        "исключённые",
    ];
    let (firm, weak) = (sentence.is_on(at, &LEAVERS), sentence.is_on(at, &STAYERS));
    if !firm && !weak {
        return false;
    }
    // "Police arrested rebels and formed …": they are no subject.
    let finite = Tags::BE.or(Tags::HAVE).or(Tags::PAST).or(Tags::PRESENT);
    let opened = (0..at).rev().find(|&at| {
        matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon)
            || sentence.is_relative(at)
    });
    if (opened.map_or(0, |at| at + 1)..at).any(|at| {
        sentence.tags(at).any(finite)
            && !sentence.is_capital(at)
            && !sentence.is_dated(at)
            && !attributive_left(sentence, at)
    }) {
        return false;
    }
    // "Its left wing was weak, and in 1934 the party formed …": the verb has a subject of its own.
    let start = clause.verb.as_ref().map_or(action, |verb| verb.tokens.start);
    if at < clause.tokens.start
        && (clause.tokens.start..start).any(|at| {
            !sentence.is_dated(at)
                && (sentence.name_at(at).is_some()
                    || sentence.tags(at).any(Tags::BODY.or(Tags::PRONOUN).or(Tags::DETERMINER)))
        })
    {
        return false;
    }
    if (0..sentence.tokens.len()).any(|at| sentence.is_word(at, LEFT) && !attributive_left(sentence, at)) {
        return true;
    }
    let of = |at: usize| {
        sentence.is_word(at, &["of", "within", "in", "inside"])
            && (at + 1..at + 4).any(|at| sentence.tags(at).any(Tags::BODY) || sentence.name_at(at).is_some())
    };
    firm && (sentence.language == Language::Russian
        || of(at + 1)
        || sentence.is_relative(at + 1)
        || sentence.is_word(at + 1, &["that", "which", "who", "led", "around", "loyal", "opposed"])
        || sentence.class(at + 1) == Class::Comma)
}

/// "the left wing"
fn attributive_left(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["left"])
        && sentence.is_word(at + 1, &["wing", "faction", "opposition", "communists", "socialists", "hand"])
}

/// One past "became a member of", "стала членом".
fn membership(sentence: &Sentence<'_>, action: usize, end: usize) -> Option<usize> {
    if sentence.is_word(action, &["became", "become", "becomes"]) {
        let member =
            (action + 1..end.min(action + 5)).find(|&at| sentence.is_word(at, &["member", "members"]))?;
        return sentence.is_word(member + 1, &["of"]).then_some(member + 2);
    }
    if sentence.language == Language::Russian
        && sentence.is_word(action, &["стал", "стала", "стало", "стали"])
    {
        return (action + 1..end.min(action + 4))
            .find(|&at| sentence.is_word(at, &["членом", "членами", "участником"]))
            .map(|at| at + 1);
    }
    None
}

/// Ties of verbs that have no kind: "was a section of", "broke away from", "signed a protocol on joining",
/// "began to act under the name", "stopped any cooperation with".
#[allow(clippy::too_many_arguments, reason = "one clause, seen from all sides")]
pub(super) fn other(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    clause: &Clause,
    verb: &crate::event::clause::Verb,
    action: usize,
    subjects: Vec<usize>,
    spot: Spot,
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
            push(work, sentence, kind, subjects, to, spot);
        }
        return;
    }
    if sentence.is_word(action, &["broke", "broken", "break", "breaks"])
        && sentence.is_word(action + 1, &["away", "with", "from"])
    {
        let from = parties(work, sentence, after, &["from", "with"]);
        return push(work, sentence, RelationKind::Split, from, subjects, spot);
    }
    if sentence.is_word(action, &["took", "take", "taken"]) && sentence.is_word(action + 1, &["part"]) {
        return;
    }
    // "re-established in 1990 as the Farmers' League"
    if sentence.is_word(action, &["re-established", "refounded", "reconstituted", "relaunched"])
        && let Some(name) = after.clone().find(|&at| sentence.is_word(at, &["as"]))
    {
        let to =
            parties(work, sentence, name + 1..clause.tokens.end, &[]).into_iter().take(1).collect::<Vec<_>>();
        let subjects = subjects.into_iter().filter(|subject| !to.contains(subject)).take(1).collect();
        return push(work, sentence, RelationKind::Renamed, subjects, to, spot);
    }
    // "delegates of A and B walked out of the conference of C"
    if sentence.is_word(action, &["walked"]) && sentence.is_word(action + 1, &["out"]) {
        let mut from =
            parties(work, sentence, after, &["of", "from"]).into_iter().take(1).collect::<Vec<_>>();
        if from.is_empty() {
            from.extend(context.it.or(work.names.subject).filter(|&body| is_body(&work.names, body)));
        }
        let left = subjects.into_iter().filter(|subject| !from.contains(subject)).collect();
        return push(work, sentence, RelationKind::Walkout, from, left, spot);
    }
    let part =
        sentence.is_word(action, &["became", "becomes", "become"]) && sentence.is_word(action + 1, &["part"]);
    let taken = sentence.is_word(action, &["taken", "bought"]) && verb.passive;
    if part || taken {
        let into = parties(work, sentence, after, if part { &["of"] } else { &["by"] });
        let into = into.into_iter().take(1).collect();
        return push(work, sentence, RelationKind::Merger, subjects, into, spot);
    }
    if let Some(joining) = after.clone().find(|&at| sentence.is_word(at, &["joining", "entering"])) {
        let to = parties(work, sentence, joining + 1..clause.tokens.end, &[""])
            .into_iter()
            .take(1)
            .collect::<Vec<_>>();
        let subjects = subjects.into_iter().filter(|subject| !to.contains(subject)).collect();
        return push(work, sentence, RelationKind::Joined, subjects, to, spot);
    }
    let ended =
        |at: usize| sentence.is_word(at, &["stopped", "ceased", "ended", "severed", "terminated", "broke"]);
    if let Some(stop) = (verb.tokens.start..clause.tokens.end).find(|&at| ended(at))
        && (stop..clause.tokens.end.min(stop + 4))
            .any(|at| sentence.is_word(at, &["cooperation", "relations", "ties"]))
    {
        let from = parties(work, sentence, stop + 1..clause.tokens.end, &["with"]);
        return push(work, sentence, RelationKind::Split, from, subjects, spot);
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
        // "announced a merger, which was completed under the name Z"
        if (0..verb.tokens.end).any(|at| sentence.entries[at].kind == Some(EventKind::Merger)) {
            let mut from = parties(work, sentence, 0..verb.tokens.start, &[]);
            from.retain(|actor| Some(*actor) != to);
            return push(work, sentence, RelationKind::Merger, from, to.into_iter().collect(), spot);
        }
        if sentence.named.iter().any(|named| named.tokens.end <= verb.tokens.start)
            && (0..verb.tokens.start).any(|at| {
                sentence.entries[at].kind == Some(EventKind::Expulsion)
                    || sentence.entries[at].kind == Some(EventKind::Split)
            })
        {
            return push(work, sentence, RelationKind::Split, parent, to.into_iter().collect(), spot);
        }
        return push(work, sentence, RelationKind::Renamed, subjects, to.into_iter().collect(), spot);
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
                spot,
            );
        }
    }
}

/// "X was established by A and B", "by the fusion of A and B", "on the initiative of A".
pub(super) fn founded(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    clauses: &[Clause],
    place: usize,
    subjects: Vec<usize>,
    spot: Spot,
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
        let known = parties(work, sentence, merging + 1..clause.tokens.end, &[]);
        // Names that stand only here are names too: "the merger of the Peasants' Union and the Free Farmers".
        let named = match sentence.is_word(merging + 1, &["of", "between"]) {
            true => tie_ends::after(work, sentence, &Context::default(), merging + 2).0,
            false => Vec::new(),
        };
        let from: Vec<usize> = if named.len() > known.len() { named } else { known }
            .into_iter()
            .filter(|actor| !subjects.contains(actor))
            .collect();
        return push(
            work,
            sentence,
            RelationKind::Merger,
            from,
            subjects.into_iter().take(1).collect(),
            spot,
        );
    }
    founded_as(work, sentence, clause, verb_end, &subjects);
    let by = (clause.tokens.start..clause.tokens.end).find(|&at| {
        sentence.is_word(at, &["by"]) && at >= verb_end
            || sentence.is_word(at, &["initiative"]) && sentence.is_word(at + 1, &["of"])
    });
    let Some(by) = by else { return };
    let (range, own) =
        if by < verb_end { (by + 1..verb_end, subjects.clone()) } else { (by + 1..end, subjects) };
    // "by Amos Pell as Pell Brothers" names the founder and then what he called it.
    let range = range.start..range.clone().find(|&at| sentence.is_word(at, &["as"])).unwrap_or(range.end);
    // "by Ann Hill and other members of the Green Council": the council founded nothing.
    let members = range.clone().find(|&at| {
        sentence.is_word(
            at,
            &[
                "members",
                "delegates",
                "representatives",
                "activists",
                "workers",
                "employees",
                "supporters",
                "leaders",
                "students",
            ],
        ) && (at + 1..at + 3).any(|at| sentence.is_word(at, &["of", "from"]))
    });
    let range = range.start..members.unwrap_or(range.end);
    let founders: Vec<usize> =
        parties(work, sentence, range, &[]).into_iter().filter(|actor| !own.contains(actor)).collect();
    let kind = if founders.len() > 1 { RelationKind::Cofounded } else { RelationKind::Founded };
    push(work, sentence, kind, founders, own.into_iter().take(1).collect(), spot);
}

/// "founded in 1903 as Vale Athletic", "first appeared as the Weekly Advertiser": an earlier name.
fn founded_as(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    verb_end: usize,
    subjects: &[usize],
) {
    if let Some(&body) = subjects.first()
        && !clause
            .verb
            .as_ref()
            .is_some_and(|verb| sentence.is_word(verb.main, &["incorporated", "constituted"]))
        && let Some(at) = (verb_end..clause.tokens.end).find(|&at| {
            let name = at + 1 + usize::from(sentence.is_word(at + 1, &["the"]));
            sentence.is_word(at, &["as", "как"])
                && (sentence.is_capital(name) || sentence.class(name) == Class::QuoteOpen)
                && !sentence.is_dated(name)
        })
        && let Some(&former) = tie_ends::after(work, sentence, &Context::default(), at + 1).0.first()
        && former != body
    {
        let quote = sentence.range.clone();
        let (from, to) = (vec![former], vec![body]);
        let kind = RelationKind::Renamed;
        work.names.formers.push((body, former));
        work.out.relations.push(RelationDraft { kind, from, to, date: None, event: None, quote });
    }
}
