//! The kind of an event: the head verb first, then the nouns that it needs, then what else the clause says.

use super::{
    EventKind,
    clause::{Clause, Verb},
    lexicon::Tags,
    sentence::Sentence,
    token::Class,
};
use crate::case;
use std::ops::Range;

/// A kind with the word that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) kind: EventKind,
    /// Token that decided, if any.
    pub(crate) by: Option<usize>,
    /// Whether the word is a verb.
    pub(crate) verb: bool,
}

const UNSURE: Decision = Decision { kind: EventKind::Other, by: None, verb: false };

/// The kind of what `clause` tells. `subject` holds the tokens before its verb.
pub(crate) fn classify(
    sentence: &Sentence<'_>,
    clause: &Clause,
    subject: Range<usize>,
    skip: &Range<usize>,
) -> Decision {
    let Some(verb) = &clause.verb else {
        return noun_kind(sentence, clause.tokens.clone(), skip)
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip, false));
    };
    let after = verb.tokens.end..clause.tokens.end;
    let entry = sentence.entries.get(verb.main).copied().unwrap_or_default();
    if verb.copula {
        if let Some(at) = complement(sentence, after.clone(), skip, Tags::OFFICE.or(Tags::PART)) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        return noun_kind(sentence, subject, skip)
            .or_else(|| noun_kind(sentence, after.clone(), skip))
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip, true));
    }
    if entry.tags.any(Tags::CONTROL)
        && let Some(at) = infinitive(sentence, after.clone(), skip)
    {
        let impersonal = subject.clone().all(|at| sentence.tags(at).any(Tags::PRONOUN) || skip.contains(&at));
        if let Some(kind) = sentence.entries[at].kind
            && !impersonal
        {
            return Decision { kind, by: Some(at), verb: true };
        }
        if let Some(decision) = noun_kind(sentence, clause.tokens.start..verb.tokens.start, skip) {
            return decision;
        }
        return Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true };
    }
    // "The first case was reported": an illness, no lawsuit.
    if sentence.is_word(verb.main, &["reported", "diagnosed", "confirmed", "detected"])
        && verb.passive
        && subject.clone().any(|at| sentence.is_word(at, &["case", "cases"]))
    {
        return UNSURE;
    }
    // "broke away from", "split from", "took part in", "took office" mean more than their verb.
    if sentence.is_word(verb.main, &["broke", "broken", "breaks"])
        && sentence.is_word(verb.main + 1, &["away", "with"])
    {
        return Decision { kind: EventKind::Split, by: Some(verb.main), verb: true };
    }
    // "struck out the defence", "struck down the law": no strike.
    if sentence.is_word(verb.main, &["struck", "strikes"])
        && (verb.main + 1..verb.main + 4).any(|at| sentence.is_word(at, &["out", "down", "off"]))
    {
        return Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["участвовал", "участвовала", "участвовало", "участвовали"])
        && let Some(decision) = noun_kind(sentence, after.clone(), skip)
    {
        return decision;
    }
    if sentence.is_word(verb.main, &["took", "take", "taken", "takes"])
        && sentence.is_word(verb.main + 1, &["part"])
    {
        return noun_kind(sentence, after, skip).unwrap_or(Decision {
            kind: EventKind::Membership,
            by: Some(verb.main),
            verb: true,
        });
    }
    if sentence.is_word(verb.main, &["called", "calls", "call"])
        && !verb.passive
        && sentence.is_word(verb.main + 1, &["for", "on", "upon"])
    {
        return Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["called", "named"]) && verb.passive {
        return noun_kind(sentence, subject, skip).unwrap_or(UNSURE);
    }
    // A body is joined or entered, an orbit is not; a body or office closes, a deal is closed.
    let body_in = |range: Range<usize>| {
        sentence.named.iter().any(|named| range.contains(&named.tokens.start))
            || range
                .clone()
                .any(|at| sentence.tags(at).any(Tags::BODY) || sentence.tags(at).any(Tags::PRONOUN))
    };
    let misses = match entry.kind {
        // "вступил в строй", "вступил в силу"
        Some(EventKind::Joining) => {
            !body_in(after.clone()) && !body_in(subject.clone())
                || sentence.word(verb.main).starts_with("вступ")
                    && after.clone().take(4).any(|at| {
                        sentence
                            .is_word(at, &["строй", "силу", "действие", "должность", "эксплуатацию", "бой"])
                    })
        }
        // "found" is the past of "find" unless "to" stands before it; a thing is buried, a person is.
        Some(EventKind::Founding) => {
            sentence.is_word(verb.main, &["found"]) && !sentence.is_word(verb.main.wrapping_sub(1), &["to"])
        }
        Some(EventKind::Death) if sentence.is_word(verb.main, &["buried", "executed", "drowned"]) => {
            // "arrested and executed two months later" has no object.
            !verb.passive
                && after
                    .clone()
                    .any(|at| sentence.tokens[at].is_word() && !skip.contains(&at) && !sentence.is_dated(at))
                && !after
                    .clone()
                    .any(|at| sentence.tags(at).any(Tags::PRONOUN) || sentence.name_at(at).is_some())
                || verb.passive && subject.clone().any(|at| sentence.tags(at).any(Tags::WORK))
        }
        // A jet is acquired, a company is; balloons are released, an album is.
        Some(EventKind::Merger)
            if sentence.is_word(verb.main, &["acquired", "acquires", "absorbed", "absorbs"]) =>
        {
            !verb.passive
                && (!body_in(after.clone()) && !after.clone().skip(1).any(|at| sentence.is_capital(at))
                    || after.clone().take(8).any(|at| {
                        sentence.is_word(
                            at,
                            &[
                                "stake", "stakes", "share", "shares", "interest", "rights", "licence",
                                "license",
                            ],
                        )
                    }))
        }
        Some(EventKind::Publication) if sentence.is_word(verb.main, &["released", "releases"]) => {
            sentence.is_word(verb.main + 1, &["from"])
                || !verb.passive
                    && !after.clone().take(6).any(|at| {
                        sentence.tags(at).any(Tags::WORK)
                            || sentence.class(at) == Class::QuoteOpen
                            || sentence.is_capital(at)
                            || sentence
                                .entries
                                .get(at)
                                .is_some_and(|entry| entry.kind == Some(EventKind::Publication))
                    })
        }
        // A gun is fired, a member is.
        Some(EventKind::Expulsion)
            if sentence.is_word(verb.main, &["fired", "fire", "fires"]) && !verb.passive =>
        {
            !after.clone().take(4).any(|at| {
                sentence.tags(at).any(Tags::PRONOUN.or(Tags::OFFICE)) || sentence.name_at(at).is_some()
            })
        }
        // "The aircraft struck the mountain": who goes on strike strikes nothing.
        Some(EventKind::Protest) if sentence.is_word(verb.main, &["struck", "strikes"]) => {
            const STRIKERS: &[&str] = &[
                "union",
                "unions",
                "workers",
                "miners",
                "drivers",
                "dockers",
                "employees",
                "staff",
                "teachers",
                "nurses",
                "labourers",
                "laborers",
                "weavers",
                "printers",
                "railwaymen",
                "railroaders",
                "seamen",
                "sailors",
                "pilots",
                "bakers",
                "tailors",
                "machinists",
                "writers",
                "actors",
                "doctors",
            ];
            let strikers = subject.clone().any(|at| sentence.is_word(at, STRIKERS));
            let next = verb.main + 1;
            let dated = skip.contains(&next) || sentence.is_dated(next);
            verb.passive
                || sentence.is_word(
                    next,
                    &["oil", "gold", "silver", "coal", "water", "down", "back", "out", "a", "an"],
                )
                || !strikers
                    && !dated
                    && (sentence.tags(next).any(Tags::DETERMINER) || sentence.is_capital(next))
        }
        // "Аппарат работал восемь часов": a thing that works belongs to nothing.
        Some(EventKind::Membership) if sentence.word(verb.main).starts_with("работал") => {
            !subject.is_empty()
                && subject
                    .clone()
                    .all(|at| sentence.name_at(at).is_none() && !sentence.tags(at).any(Tags::PRONOUN))
                && !subject.clone().any(|at| sentence.is_capital(at) && at > 0)
        }
        // "A band plays at a festival": that is no speech.
        Some(EventKind::Statement) if sentence.word(verb.main).starts_with("выступ") => {
            // "выступили на сцене с требованием" says something.
            let says = |at: usize| {
                ["требован", "призыв", "заявлен", "протест", "речь", "обращен"]
                    .iter()
                    .any(|stem| sentence.word(at).starts_with(stem))
            };
            !after.clone().any(says)
                && after.clone().any(|at| {
                    [
                        "фестивал",
                        "концерт",
                        "сцен",
                        "чемпионат",
                        "турнир",
                        "соревновани",
                        "олимпиад",
                        "разогрев",
                    ]
                    .iter()
                    .any(|stem| sentence.word(at).starts_with(stem))
                })
        }
        // "A strike closed the works" is a strike.
        Some(EventKind::Dissolution)
            if !verb.passive
                && noun_kind(sentence, subject.clone(), skip)
                    .is_some_and(|decision| decision.kind == EventKind::Protest) =>
        {
            true
        }
        // "The council closed the markets", "прекратил выплаты": who ends something else does not end itself.
        Some(EventKind::Dissolution)
            if !verb.passive && ends_another(sentence, verb.main, after.clone(), skip) =>
        {
            true
        }
        Some(EventKind::Dissolution)
            if subject.clone().any(|at| {
                sentence.is_word(
                    at,
                    &["newspaper", "paper", "magazine", "journal", "газета", "журнал", "издание"],
                )
            }) =>
        {
            false
        }
        Some(EventKind::Dissolution) => {
            !body_in(subject.clone()) && !body_in(after.clone()) && !subject.is_empty()
        }
        // "recorded the largest flare ever": no record.
        Some(EventKind::Publication) if sentence.is_word(verb.main, &["recorded", "records"]) => {
            !verb.passive && !work_in(sentence, after.clone())
                || verb.passive && !work_in(sentence, subject.clone())
        }
        Some(EventKind::Publication) if sentence.is_word(verb.main, &["issued", "issues"]) => {
            after.clone().chain(subject.clone()).any(|at| sentence.is_word(at, WRITS))
        }
        _ => false,
    };
    if sentence.is_word(verb.main, &["issued", "served", "awarded"])
        && after.clone().chain(subject.clone()).any(|at| sentence.is_word(at, WRITS))
    {
        return Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true };
    }
    // "The contract was awarded to Larkspur": no prize.
    if sentence.is_word(verb.main, &["awarded"])
        && subject.clone().any(|at| sentence.is_word(at, &["contract", "contracts", "franchise", "tender"]))
    {
        return UNSURE;
    }
    // A court dismisses a claim, a body its member.
    let legal = |range: Range<usize>| {
        range.clone().any(|at| {
            sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Legal))
                || sentence.is_word(at, &["motion", "suit"])
        })
    };
    if entry.kind == Some(EventKind::Expulsion) && (legal(subject.clone()) || legal(after.clone())) {
        return Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true };
    }
    if let Some(kind) = turn_of_phrase(sentence, verb, subject.clone(), after.clone(), skip) {
        return Decision { kind, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["declared"])
        && sentence.is_word(verb.main + 1, &["bankrupt", "insolvent", "bankruptcy"])
    {
        return Decision { kind: EventKind::Legal, by: Some(verb.main + 1), verb: false };
    }
    if sentence.is_word(verb.main, &["became", "becomes", "become"])
        && sentence.is_word(verb.main + 1, &["part"])
        && sentence.is_word(verb.main + 2, &["of"])
    {
        return Decision { kind: EventKind::Merger, by: Some(verb.main), verb: true };
    }
    if sentence.is_word(verb.main, &["started"]) && verb.passive {
        return Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true };
    }
    let entering = sentence.is_word(verb.main, &["entered", "enters"]) && !body_in(after.clone());
    if let Some(kind) = entry.kind
        && !misses
        && !entering
        && entry.tags.any(Tags::PAST.or(Tags::PRESENT).or(Tags::PARTICIPLE).or(Tags::GERUND).or(Tags::BASE))
        && !(entry.tags.any(Tags::EVENT)
            && verb.tokens.len() == 1
            && entry.tags.any(Tags::BASE)
            && !entry.tags.any(Tags::PAST))
    {
        // The first congress is the founding of nothing else: "the founding conference was opened" stays with its noun.
        if matches!(kind, EventKind::Statement | EventKind::Founding | EventKind::Merger) {
            return Decision { kind, by: Some(verb.main), verb: true };
        }
        return Decision { kind, by: Some(verb.main), verb: true };
    }
    let light = entry.tags.any(Tags::LIGHT);
    let mut object = noun_kind(sentence, after.start..after.end, skip);
    // "directed the institute until her death": what stands beside the action is not the action.
    if !light
        && object
            .as_ref()
            .and_then(|decision| decision.by)
            .is_some_and(|at| is_aside(sentence, at, after.start))
    {
        object = None;
    }
    let subject_kind = noun_kind(sentence, subject.clone(), skip);
    let by_object = if light && !verb.passive {
        object.clone().or_else(|| subject_kind.clone())
    } else {
        subject_kind.or(object)
    };
    if let Some(decision) = by_object {
        return decision;
    }
    // A body that appears is founded; a problem that appears is not.
    if sentence.is_word(verb.main, &["appeared", "appears", "emerged", "emerges", "arose", "arises"])
        && sentence.named.iter().any(|named| {
            (subject.start..subject.start + 2).contains(&named.outer) && named.tokens.end <= subject.end
        })
    {
        return Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true };
    }
    let behind = phrase_kind(sentence, after, skip, true);
    if behind.by.is_some() {
        return behind;
    }
    let whole = phrase_kind(sentence, clause.tokens.clone(), skip, true);
    if whole.by.is_none() { phrase_kind(sentence, subject, skip, true) } else { whole }
}

/// What courts issue and award.
const WRITS: &[&str] = &[
    "proceedings",
    "writ",
    "writs",
    "summons",
    "summonses",
    "warrant",
    "warrants",
    "injunction",
    "subpoena",
    "damages",
    "compensation",
    "licence",
    "license",
    "permit",
    "decree",
    "judgment",
    "judgement",
];

/// Works, or titles in quotation marks.
fn work_in(sentence: &Sentence<'_>, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| sentence.tags(at).any(Tags::WORK) || sentence.class(at) == Class::QuoteOpen)
}

/// Whether an active verb of ending has an object that is no body: "closed the markets".
fn ends_another(sentence: &Sentence<'_>, main: usize, after: Range<usize>, skip: &Range<usize>) -> bool {
    let Some(first) = after.clone().find(|at| !skip.contains(at) && !sentence.is_dated(*at)) else {
        return false;
    };
    let object = after
        .clone()
        .skip_while(|&at| at < first)
        .take_while(|&at| sentence.tokens[at].is_word() && !sentence.tags(at).any(Tags::PREPOSITION));
    if sentence.language == crate::document::Language::Russian {
        return sentence.word(main).starts_with("прекрати")
            && !object.clone().any(|at| {
                ["существован", "деятельност", "работ", "выход", "издани", "сво"]
                    .iter()
                    .any(|stem| sentence.word(at).starts_with(stem))
            });
    }
    let body = object.clone().any(|at| {
        sentence.tags(at).any(Tags::BODY.or(Tags::PRONOUN))
            || sentence.name_at(at).is_some()
            || sentence.is_word(at, &["itself", "works", "plant", "mill", "hospital", "operations"])
    });
    sentence.is_word(main, &["closed", "closes", "ended", "ends", "terminated"])
        && sentence.tags(first).any(Tags::DETERMINER)
        && !body
}

/// The kind of a noun phrase by its head: the last noun before the first preposition.
pub(crate) fn noun_kind(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    let mut first_meeting = false;
    let mut found = None;
    let start = tokens.start;
    for at in tokens {
        if skip.contains(&at)
            || sentence.is_dated(at)
            || sentence.quote.get(at).is_some_and(|quote| *quote != 0)
        {
            continue;
        }
        let tags = sentence.tags(at);
        if sentence.class(at) == Class::Comma && found.is_some() {
            break;
        }
        first_meeting |= tags.any(Tags::FIRST);
        if found.is_none() && opens_description(sentence, start, at) {
            break;
        }
        if !tags.any(Tags::EVENT) {
            continue;
        }
        let Some(kind) = sentence.entries[at].kind else { continue };
        if is_infinitive(sentence, at) {
            continue;
        }
        // "the foundation received a grant" is a body; "the foundation of the club" is a founding.
        if is_institution(sentence, at, skip) || is_remembered(sentence, at) || is_peak(sentence, at) {
            continue;
        }
        // Talks about a merger are no merger.
        if found.is_none()
            && sentence.is_word(at, &["talks", "negotiations", "plans", "bid", "proposal", "attempts"])
            && sentence.tags(at + 1).any(Tags::PREPOSITION)
        {
            return Some(Decision { kind: EventKind::Other, by: Some(at), verb: false });
        }
        if first_meeting && matches!(kind, EventKind::Congress | EventKind::Conference) {
            return Some(Decision { kind: EventKind::Founding, by: Some(at), verb: false });
        }
        // "founding" before "conference" is an attribute; alone it is the happening.
        if tags.any(Tags::FIRST) && sentence.tags(at + 1).any(Tags::EVENT) {
            continue;
        }
        if found.is_none() && kind != EventKind::Other {
            found = Some(Decision { kind, by: Some(at), verb: false });
            if !first_meeting {
                return found;
            }
        }
    }
    found
}

/// Whether a gerund behind a noun begins what only describes it: "a plaque commemorating the strike" is no strike.
fn opens_description(sentence: &Sentence<'_>, start: usize, at: usize) -> bool {
    let tags = sentence.tags(at);
    sentence.word(at).ends_with("ing")
        && !sentence.is_capital(at)
        && !tags.any(Tags::EVENT.or(Tags::WORK).or(Tags::BODY))
        && sentence.entries.get(at).is_none_or(|entry| entry.kind.is_none())
        && at > start
        && sentence.tokens[at - 1].is_word()
        && !sentence.tags(at - 1).any(
            Tags::DETERMINER
                .or(Tags::PREPOSITION)
                .or(Tags::CONJUNCTION)
                .or(Tags::BE)
                .or(Tags::PAST)
                .or(Tags::ADVERB),
        )
}

/// What any noun of the clause suggests, in the order of the text.
fn phrase_kind(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
    verb_told: bool,
) -> Decision {
    for at in tokens.clone() {
        if skip.contains(&at)
            || sentence.is_dated(at)
            || sentence.quote.get(at).is_some_and(|quote| *quote != 0)
        {
            continue;
        }
        let Some(entry) = sentence.entries.get(at) else { continue };
        let verb = Tags::PAST.or(Tags::PARTICIPLE).or(Tags::PRESENT).or(Tags::GERUND).or(Tags::BASE);
        let joining = entry.tags.any(Tags::GERUND)
            && matches!(entry.kind, Some(EventKind::Joining | EventKind::Merger | EventKind::Split));
        if let Some(kind) = entry.kind
            && (!entry.tags.any(verb)
                || entry.tags.any(Tags::EVENT)
                || joining
                || matches!(kind, EventKind::Publication | EventKind::Registration | EventKind::Statement | EventKind::Award)
                    && entry.tags.any(Tags::BASE)
                    && sentence.is_word(at + 1, &["of"]))
            && kind != EventKind::Other
            && !(verb_told && is_aside(sentence, at, tokens.start))
            && !(tokens.start..at).any(|before| opens_description(sentence, tokens.start, before))
            && !is_institution(sentence, at, skip)
            && !is_remembered(sentence, at)
            // "the Earl's Court show"
            && !(at > 0
                && sentence.is_word(at, &["court"])
                && sentence.is_capital(at)
                && sentence.word(at - 1).ends_with(['s'])
                && sentence.word(at - 1).contains(['\'', '’']))
            // A congress or war that is only named in passing does not decide.
            && !matches!(kind, EventKind::Congress | EventKind::Conference)
            && !is_command(sentence, at)
            // "was made the title of a county"
            && !(sentence.is_word(at, &["title"])
                && sentence.is_word(at + 1, &["of"])
                && sentence.is_word(at + 2, &["a", "an"]))
            && !is_infinitive(sentence, at)
            // "the firm, once bankrupt, went public"
            && !(at > 0 && sentence.is_word(at - 1, &["once", "formerly", "nearly", "almost"]))
            // "занялся уголовным правом" beside "возбуждено уголовное дело"
            && (!sentence.word(at).starts_with("уголовн")
                || ["дел", "пресл", "суд"].iter().any(|stem| sentence.word(at + 1).starts_with(stem)))
        {
            return Decision { kind, by: Some(at), verb: false };
        }
    }
    UNSURE
}

/// Several bodies.
const BODIES: &[&str] = &[
    "unions",
    "parties",
    "companies",
    "clubs",
    "bands",
    "wings",
    "groups",
    "factions",
    "halves",
    "organisations",
    "organizations",
    "churches",
    "states",
];

/// What states and parliaments sign and pass.
const TREATIES: &[&str] = &[
    "treaty",
    "convention",
    "protocol",
    "accord",
    "accords",
    "pact",
    "armistice",
    "truce",
    "ceasefire",
    "covenant",
    "act",
    "bill",
    "text",
    "law",
    "constitution",
    "decree",
    "agreement",
    "statute",
];

/// Kinds of verbs that say something only together with the words next to them.
fn turn_of_phrase(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> Option<EventKind> {
    let main = verb.main;
    let is = |words: &[&str]| sentence.is_word(main, words);
    let next = |words: &[&str]| sentence.is_word(main + 1, words);
    let body = |range: Range<usize>| {
        range.clone().any(|at| sentence.tags(at).any(Tags::BODY) && !sentence.inside_person(at))
            || sentence.named.iter().any(|named| range.contains(&named.tokens.start))
    };
    let work = |range: Range<usize>| {
        range
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| sentence.tags(at).any(Tags::WORK) || sentence.class(at) == Class::QuoteOpen)
    };
    let office = || {
        after
            .clone()
            .filter(|at| !skip.contains(at))
            .take(7)
            .take_while(|&at| !matches!(sentence.class(at), Class::Comma | Class::Semicolon))
            .any(|at| sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC)) && !sentence.inside_name(at))
    };
    if is(&["вышел", "вышла", "вышло", "вышли"])
        && subject.clone().chain(after.clone()).any(|at| {
            sentence.tags(at).any(Tags::WORK)
                || ["экран", "прокат", "свет"].iter().any(|stem| sentence.word(at).starts_with(stem))
        })
    {
        return Some(EventKind::Publication);
    }
    if is(&["informed", "notified", "replied", "warned"]) || is(&["wrote"]) && next(&["to"]) {
        return Some(EventKind::Statement);
    }
    if is(&["amended", "repealed", "ratified", "enacted", "promulgated"]) {
        return Some(EventKind::Legal);
    }
    if is(&["reunited", "reunified"])
        && subject.clone().any(|at| sentence.tags(at).any(Tags::BODY) || sentence.is_word(at, BODIES))
    {
        return Some(EventKind::Merger);
    }
    if is(&["held", "holds", "ruled"])
        && after
            .clone()
            .take_while(|&at| sentence.class(at) != Class::Comma || sentence.is_dated(at + 1))
            .any(|at| sentence.is_word(at, &["that"]))
    {
        return Some(EventKind::Legal);
    }
    if is(&[
        "signed",
        "ratified",
        "enacted",
        "repealed",
        "amended",
        "acceded",
        "promulgated",
        "denounced",
        "concluded",
        "adopted",
    ]) && subject.clone().chain(after.clone()).any(|at| sentence.is_word(at, TREATIES))
        && !after.clone().any(|at| {
            let kind = sentence.entries.get(at).and_then(|entry| entry.kind);
            matches!(kind, Some(EventKind::Joining | EventKind::Merger | EventKind::Split))
        })
        || is(&["entered", "came"]) && next(&["into"]) && sentence.is_word(main + 2, &["force", "effect"])
    {
        return Some(EventKind::Legal);
    }
    if is(&["came", "comes"]) && next(&["out"])
        || is(&["appeared", "appears", "launched"]) && work(subject.clone())
    {
        return Some(EventKind::Publication);
    }
    if is(&["вышел", "вышла", "вышло", "вышли"]) && (work(after.clone()) || work(subject.clone()))
    {
        return Some(EventKind::Publication);
    }
    if is(&["ушёл", "ушел", "ушла", "ушли", "вышел", "вышла", "вышли"]) && next(&["из", "с"])
    {
        return Some(EventKind::Membership);
    }
    let object = |kinds: &[EventKind]| {
        after
            .clone()
            .filter(|at| !skip.contains(at))
            .take(6)
            .filter_map(|at| sentence.entries.get(at)?.kind)
            .find(|kind| kinds.contains(kind))
    };
    if is(&["called", "calls"]) && !verb.passive {
        let called =
            object(&[EventKind::Protest, EventKind::Election, EventKind::Conference, EventKind::Congress]);
        if called.is_some() {
            return called;
        }
    }
    if is(&["nominated", "shortlisted"]) && object(&[EventKind::Award]).is_some() {
        return Some(EventKind::Award);
    }
    // "За создание прибора группа получила премию": what was received says it, not what for.
    let won = |at: usize| {
        let award = sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Award));
        (award || sentence.is_word(at, &["degree", "degrees"]))
            && !is_command(sentence, at)
            && !(is(&["made"]) && sentence.is_word(at, &["title"]))
    };
    let received = is(&["received", "receives", "won", "wins", "made"]) && (!is(&["made"]) || verb.passive);
    // The award heads what was received: a "letter from the cup committee" is none.
    let heads = |at: &usize| {
        !sentence.tags(*at).any(Tags::PREPOSITION)
            || sentence.is_word(*at, &["of"])
            || skip.contains(at)
            || sentence.is_dated(*at)
    };
    if (received && after.clone().filter(|at| !skip.contains(at)).take_while(heads).take(6).any(won)
        || ["получил", "удостои"].iter().any(|stem| sentence.word(main).starts_with(stem))
            && object(&[EventKind::Award]).is_some())
        && object(&[EventKind::Legal, EventKind::Election]).is_none()
    {
        return Some(EventKind::Award);
    }
    // "adopted the name Vale United", "changed its name to"
    if is(&["adopted", "adopts", "took", "taken", "assumed", "changed", "changes"])
        && (main + 1..after.end.min(main + 4))
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| sentence.is_word(at, &["name"]) && !sentence.is_word(at + 1, &["off", "out", "away"]))
        && !sentence.is_word(main + 2, &["place"])
    {
        return Some(EventKind::Renaming);
    }
    // "entered administration", "went bankrupt"
    if is(&["entered", "went", "placed", "put", "fell", "forced"])
        && (main + 1..after.end.min(main + 4)).any(|at| {
            sentence.is_word(at, &["receivership", "insolvency", "bankruptcy", "bankrupt"])
                // "put its administration building up for sale", "fell under German administration"
                || sentence.is_word(at, &["administration"])
                    && (at == main + 1
                        || sentence.is_word(at - 1, &["into", "in"])
                        || sentence.is_word(at - 1, &["voluntary"]))
        })
    {
        return Some(EventKind::Legal);
    }
    if sentence.language == crate::document::Language::Russian {
        let near = |stems: &[&str]| {
            after.clone().filter(|at| !skip.contains(at)).take(9).any(|at| {
                let word = case::lower(sentence.word(at));
                stems.iter().any(|stem| word.starts_with(stem))
            })
        };
        let verb = |stems: &[&str]| stems.iter().any(|stem| sentence.word(main).starts_with(stem));
        // "подал судовой журнал", "обратился к делопроизводителю": other words begin like these.
        const OF_LAW: &[&str] = &[
            "суд",
            "суда",
            "суду",
            "судом",
            "суде",
            "суды",
            "судов",
            "судам",
            "иск",
            "иска",
            "иску",
            "иском",
            "иске",
            "иски",
            "исков",
            "дело",
            "дела",
            "делу",
            "делом",
            "деле",
        ];
        let of_law =
            after.clone().filter(|at| !skip.contains(at)).take(9).any(|at| sentence.is_word(at, OF_LAW));
        if verb(&["подал", "обратил", "оспорил", "просил"])
            && (of_law || near(&["банкрот", "апелляци", "жалоб", "судеб", "исково"]))
        {
            return Some(EventKind::Legal);
        }
        if verb(&["исключен", "исключён"]) && near(&["реестр"]) {
            return Some(EventKind::Dissolution);
        }
        if verb(&["возбужден", "возбуждён", "прекращен", "прекращён", "приостановлен"])
            && (near(&["дело"])
                || subject.clone().any(|at| case::lower(sentence.word(at)).starts_with("дело")))
        {
            return Some(EventKind::Legal);
        }
    }
    // "proclaimed the Republic": what is proclaimed begins.
    if (is(&["proclaimed", "proclaims"]) || sentence.word(main).starts_with("провозгласил"))
        && after
            .clone()
            .filter(|at| !skip.contains(at))
            .take(5)
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| {
                // "proclaimed the Party victorious": that is said of it.
                let said = sentence.tokens.get(at + 1).is_some_and(|_| {
                    after.contains(&(at + 1))
                        && sentence.class(at + 1) == Class::Word { capital: false }
                        && !skip.contains(&(at + 1))
                        && !sentence.is_dated(at + 1)
                        && !sentence
                            .tags(at + 1)
                            .any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::RELATIVE))
                });
                sentence.tags(at).any(Tags::BODY)
                    && (!said || sentence.language == crate::document::Language::Russian)
                    && (sentence.is_capital(at)
                        || sentence.inside_name(at)
                        || sentence.is_capital(at.wrapping_sub(1)))
            })
    {
        return Some(EventKind::Founding);
    }
    let trade = ["trading", "operations", "operating", "business", "work"];
    if is(&["started", "began", "commenced"]) && next(&trade) && body(subject.clone()) {
        return Some(EventKind::Founding);
    }
    if is(&["set"]) && next(&["up"]) || is(&["re-established", "refounded", "reconstituted", "re-founded"]) {
        return Some(EventKind::Founding);
    }
    if is(&["spun", "hived", "split"]) && next(&["off"])
        || is(&["walked", "walk", "demerged"]) && (next(&["out"]) || is(&["demerged"]))
    {
        return Some(EventKind::Split);
    }
    if is(&["broke", "split"]) && next(&["up"]) || is(&["wound"]) && next(&["up"]) {
        return Some(EventKind::Dissolution);
    }
    if is(&["became", "become", "becomes", "becoming", "served", "serves", "serving", "worked", "acted"])
        && office()
        || is(&["left", "quit"])
            && !verb.passive
            && body(after.clone())
            && sentence.name_at(main + 1).is_none()
    {
        return Some(EventKind::Membership);
    }
    let taken = is(&["took", "taken", "takes"]) && next(&["over"]);
    if (taken || is(&["bought", "buys", "purchased", "sold"]))
        && (verb.passive && body(subject) || !verb.passive && body(after.clone()) && !is(&["sold"]))
        && !(taken && (main + 2..after.end.min(main + 4)).any(|at| sentence.is_word(at, &["as", "from"])))
        && !work(after)
    {
        return Some(EventKind::Merger);
    }
    None
}

/// "received orders to march": a verb that looks like a happening.
fn is_infinitive(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["march", "strike", "protest"]) && at > 0 && sentence.is_word(at - 1, &["to"])
}

/// "received an order to attack", "orders to march": no order that is worn.
fn is_command(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["order", "orders"]) && !sentence.is_capital(at)
}

/// Whether a noun of founding names a body here: "the foundation received a grant".
fn is_institution(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    sentence.is_word(at, &["foundation", "establishment", "formation"])
        && !sentence.is_word(at + 1, &["of", "in", "amid"])
        && !skip.contains(&(at + 1))
}

/// Whether the noun at `at` is what an anniversary looks back at: "the centenary of her birth".
fn is_remembered(sentence: &Sentence<'_>, at: usize) -> bool {
    // "к 50-летию забастовки"
    if at > 0 && sentence.language == crate::document::Language::Russian {
        let before = sentence.word(at - 1);
        // "в день столетия со дня её рождения"
        if (at.saturating_sub(3)..at)
            .any(|day| sentence.is_word(day, &["дня"]) && sentence.is_word(day.wrapping_sub(1), &["со"]))
        {
            return true;
        }
        if ["летию", "летие", "летия", "летием", "годовщине", "годовщину", "годовщиной"]
            .iter()
            .any(|end| before.ends_with(end))
        {
            return true;
        }
    }
    (at.saturating_sub(4)..at).any(|before| {
        sentence.tags(before).any(Tags::ANNIVERSARY) && sentence.is_word(before + 1, &["of", "since"])
    })
}

/// Whether "summit" is the top of a mountain: "below the summit".
fn is_peak(sentence: &Sentence<'_>, at: usize) -> bool {
    const UP: &[&str] = &[
        "below", "above", "near", "beneath", "to", "from", "reached", "reaches", "reach", "toward",
        "towards", "on",
    ];
    sentence.is_word(at, &["summit"])
        && at > 0
        && (sentence.is_word(at - 1, UP)
            || at > 1 && sentence.is_word(at - 1, &["the"]) && sentence.is_word(at - 2, UP))
}

/// Whether the noun at `at` stands beside what the clause tells: "until her death", "during the strike".
fn is_aside(sentence: &Sentence<'_>, at: usize, start: usize) -> bool {
    for before in (start.max(at.saturating_sub(6))..at).rev() {
        if sentence.tags(before).any(Tags::PREPOSITION) {
            // "За городом произошло сражение": it stands behind the place.
            if sentence.is_word(before, &["за"])
                && before + 2 < at
                && sentence.word(before + 1).ends_with("ом")
            {
                return false;
            }
            return sentence.is_word(
                before,
                &[
                    "until",
                    "till",
                    "since",
                    "before",
                    "after",
                    "during",
                    "despite",
                    "following",
                    "amid",
                    "за",
                    "до",
                    "после",
                    "перед",
                    "with",
                    "without",
                    "like",
                    "by",
                ],
            );
        }
        if !sentence.tokens.get(before).is_some_and(|token| token.is_word() || token.class == Class::Number) {
            return false;
        }
    }
    false
}

/// The first word of a complement with one of `tags`, before any further clause.
fn complement(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    skip: &Range<usize>,
    tags: Tags,
) -> Option<usize> {
    for at in tokens {
        if skip.contains(&at) {
            continue;
        }
        if sentence.tags(at).any(tags) && !sentence.inside_name(at) {
            return Some(at);
        }
        if sentence.tags(at).any(Tags::PREPOSITION)
            || matches!(sentence.class(at), Class::Comma | Class::Semicolon)
        {
            return None;
        }
    }
    None
}

/// The verb after "to".
fn infinitive(sentence: &Sentence<'_>, tokens: Range<usize>, skip: &Range<usize>) -> Option<usize> {
    let mut tokens = tokens;
    match sentence.language {
        crate::document::Language::Russian => {
            tokens.find(|&at| sentence.tags(at).any(Tags::BASE) && !skip.contains(&at))
        }
        _ => {
            let to = tokens.find(|&at| sentence.is_word(at, &["to"]))?;
            sentence.tags(to + 1).any(Tags::BASE).then_some(to + 1)
        }
    }
}
