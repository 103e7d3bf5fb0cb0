//! The kind of an event: the head verb first, then the nouns that it needs, then what else the clause says.

mod exception;
mod governed;
mod noun;
mod russian;
mod sense;
mod sense_rows;
mod turn;

pub(super) use exception::is_for_a_time;

use super::{
    EventKind,
    clause::{Clause, Verb},
    lexicon::{Tags, lists::WRITS},
    sentence::Sentence,
    token::Class,
};
use exception::misses;
pub(crate) use governed::turn_of_verb;
pub(crate) use noun::noun_kind;
use noun::{MEETING, is_aside, phrase_kind};
use sense::sense;
use std::ops::Range;
use turn::turn_of_phrase;

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

/// "was not closed in 1911", «не закрыли»: what did not happen ends and begins nothing; "was not closed until 1911" does.
fn is_undone(sentence: &Sentence<'_>, verb: &Verb, kind: Option<EventKind>, skip: &Range<usize>) -> bool {
    let denied = verb.tokens.clone().any(|at| {
        sentence.is_word(at, &["not"]) && !sentence.is_word(at + 1, &["only", "merely", "just", "even"])
    }) || verb.tokens.start > 0 && sentence.is_word(verb.tokens.start - 1, &["не"])
        || verb.main > 0 && sentence.is_word(verb.main - 1, &["не"]);
    denied
        && matches!(
            kind,
            Some(
                EventKind::Birth
                    | EventKind::Death
                    | EventKind::Founding
                    | EventKind::Dissolution
                    | EventKind::Merger
                    | EventKind::Split
                    | EventKind::Renaming
                    | EventKind::Membership
                    | EventKind::Joining
            )
        )
        && !skip.clone().any(|at| sentence.is_word(at, &["until", "till", "before", "до", "ранее", "раньше"]))
}

/// The kind of what `clause` tells. `subject` holds the tokens before its verb.
pub(crate) fn classify(
    sentence: &Sentence<'_>,
    clause: &Clause,
    subject: Range<usize>,
    skip: &Range<usize>,
) -> Decision {
    let Some(verb) = &clause.verb else {
        if let Some(at) = russian::office_behind_dash(sentence, clause.tokens.clone()) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        return noun_kind(sentence, clause.tokens.clone(), skip)
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip, false));
    };
    let after = verb.tokens.end..clause.tokens.end;
    let entry = sentence.entries.get(verb.main).copied().unwrap_or_default();
    if verb.copula {
        // "became part of the union"; what was part of it all along is a member.
        if sentence.is_word(verb.main, &["became", "becomes", "become"])
            && sentence.is_word(verb.main + 1, &["part"])
            && sentence.is_word(verb.main + 2, &["of"])
        {
            return Decision { kind: EventKind::Merger, by: Some(verb.main), verb: true };
        }
        // "The single was a hit": it is out already.
        if after.clone().take(8).any(|at| sentence.is_word(at, SUCCESSES)) {
            return UNSURE;
        }
        // "Lyle was on the stand", not "the horse was on the grand stand"
        let witness = |at: usize| {
            sentence.is_capital(at) && !sentence.tags(at).any(Tags::DETERMINER)
                || sentence.is_word(at, &["he", "she", "witness", "defendant", "plaintiff"])
        };
        let on_the_stand = |at: usize| {
            let sworn = usize::from(sentence.is_word(at + 2, &["witness"]));
            sentence.is_word(at, &["on"])
                && sentence.is_word(at + 1, &["the"])
                && sentence.is_word(at + 2 + sworn, &["stand"])
        };
        if after.clone().take(4).any(on_the_stand) && subject.clone().any(witness) {
            return Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true };
        }
        if let Some(at) = complement(sentence, after.clone(), skip, Tags::OFFICE.or(Tags::PART)) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        // "Директором завода был Лев Орлов"
        if let Some(at) = subject.clone().find(|&at| {
            sentence.tags(at).any(Tags::OFFICE)
                && ["ом", "ем", "ой"].iter().any(|ending| sentence.low(at).ends_with(ending))
        }) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        return noun_kind(sentence, subject, skip)
            .or_else(|| noun_kind(sentence, after.clone(), skip))
            .unwrap_or_else(|| phrase_kind(sentence, clause.tokens.clone(), skip, true));
    }
    if let Some(kind) = sense(sentence, verb, &subject, &after, skip) {
        return Decision { kind, by: Some(verb.main), verb: true };
    }
    if let Some(kind) = reported(sentence, verb) {
        return Decision { kind, by: Some(verb.main), verb: true };
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
    if is_undone(sentence, verb, entry.kind, skip) {
        return UNSURE;
    }
    if let Some(decision) = with_its_particle(sentence, verb, subject.clone(), after.clone(), skip) {
        return decision;
    }
    let misses = misses(sentence, verb, entry.kind, &subject, &after, skip);
    if let Some(decision) = of_its_object(sentence, verb, entry.kind, subject.clone(), after.clone(), skip) {
        return decision;
    }
    let entering = sentence.is_word(verb.main, &["entered", "enters"])
        && (!body_in(sentence, after.clone())
            || sentence.is_word(
                verb.main + 1,
                &["orbit", "service", "production", "office", "force", "use", "operation"],
            ));
    if let Some(kind) = entry.kind
        && !misses
        && !entering
        && entry.tags.any(Tags::PAST.or(Tags::PRESENT).or(Tags::PARTICIPLE).or(Tags::GERUND).or(Tags::BASE))
        && !(entry.tags.any(Tags::EVENT)
            && verb.tokens.len() == 1
            && entry.tags.any(Tags::BASE)
            && !entry.tags.any(Tags::PAST))
    {
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
    // "The powder magazine blew up": what bursts is not published.
    let bursts = sentence.is_word(
        verb.main,
        &[
            "blew",
            "blown",
            "exploded",
            "burnt",
            "burned",
            "sank",
            "collapsed",
            "detonated",
            "взорвался",
            "взорвалась",
            // What sells or climbs is out already.
            "recorded",
            "reached",
            "stayed",
            "remained",
            "sold",
            "shelved",
            "postponed",
            "delayed",
            "scrapped",
            "mixed",
            "mastered",
            "topped",
            "peaked",
            "spent",
            "climbed",
            "won",
        ],
    );
    // "The conference fixed the borders": those who meet do what the verb says.
    let gathered = |kind: EventKind| matches!(kind, EventKind::Congress | EventKind::Conference);
    let subject_kind = noun_kind(sentence, subject.clone(), skip)
        .filter(|decision| !bursts || decision.kind != EventKind::Publication)
        .filter(|decision| {
            light || verb.passive || sentence.is_word(verb.main, MEETING) || !gathered(decision.kind)
        });
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
        && !appears_somewhere(sentence, after.clone(), skip)
        && sentence.named.iter().any(|named| {
            (subject.start..subject.start + 2).contains(&named.outer) && named.tokens.end <= subject.end
        })
    {
        return Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true };
    }
    let russian = sentence.language == crate::document::Language::Russian;
    let object = if russian { after.clone() } else { noun_phrase(sentence, after.clone(), skip) };
    let behind = phrase_kind(sentence, object, skip, true);
    if behind.by.is_some() {
        return behind;
    }
    if let Some(decision) = agreed_on(sentence, after) {
        return decision;
    }
    // "A tour in support of the album was cut short": a happening of no sort of its own.
    if !russian && heads_happening(sentence, subject.clone(), skip) {
        return UNSURE;
    }
    // "orders the closure": the verb itself is no order of merit.
    let whole = phrase_kind(sentence, clause.tokens.start..verb.main, skip, true);
    let decision =
        if whole.by.is_none() { phrase_kind(sentence, subject.clone(), skip, true) } else { whole };
    // "The book won a prize": who acts says nothing of the sort of what it does, unless it is a court, or a work that
    // comes out.
    let says = match decision.kind {
        EventKind::Legal => true,
        EventKind::Publication => sentence.is_word(verb.main, COMING_OUT),
        EventKind::Membership => decision.by.is_some_and(|at| sentence.is_word(at, &["membership"])),
        _ => false,
    };
    let acts = !russian && !verb.passive && !light && !says;
    let aside =
        !russian && decision.by.is_some_and(|at| !noun_phrase(sentence, subject.clone(), skip).contains(&at));
    if acts || aside || bursts && decision.kind == EventKind::Publication { UNSURE } else { decision }
}

/// What works do when they come before the public.
const COMING_OUT: &[&str] = &[
    "appeared",
    "reappeared",
    "followed",
    "emerged",
    "arrived",
    "surfaced",
    "hit",
    "waited",
    "came",
    "debuted",
];

/// "a protocol on joining the union": what the paper is about.
fn agreed_on(sentence: &Sentence<'_>, after: Range<usize>) -> Option<Decision> {
    after.clone().skip(1).find_map(|at| {
        let entry = sentence.entries.get(at)?;
        let kind = entry.kind.filter(|kind| {
            matches!(kind, EventKind::Joining | EventKind::Merger | EventKind::Split)
                && entry.tags.any(Tags::GERUND)
                && sentence.is_word(at - 1, &["on"])
        })?;
        Some(Decision { kind, by: Some(at), verb: false })
    })
}

/// The words of `tokens` before the first preposition, relative or comma that ends a noun's own phrase.
fn noun_phrase(sentence: &Sentence<'_>, tokens: Range<usize>, skip: &Range<usize>) -> Range<usize> {
    let outside = |at: usize| skip.contains(&at) || sentence.is_dated(at);
    let ends = |at: usize| {
        sentence.tags(at).any(Tags::PREPOSITION.or(Tags::RELATIVE))
            || matches!(sentence.class(at), Class::Comma | Class::Semicolon | Class::Colon | Class::Dash)
    };
    let opens = |at: usize| !outside(at) && !(ends(at) && (outside(at + 1) || at > 0 && outside(at - 1)));
    let start = tokens.clone().find(|&at| opens(at)).unwrap_or(tokens.end);
    start..(start..tokens.end).find(|&at| !outside(at) && ends(at)).unwrap_or(tokens.end)
}

/// The kind of what somebody "is thought to have" done or suffered: "to have died", "to have been founded".
fn reported(sentence: &Sentence<'_>, verb: &Verb) -> Option<EventKind> {
    const REPORTED: &[&str] = &[
        "thought",
        "believed",
        "presumed",
        "reported",
        "said",
        "supposed",
        "assumed",
        "known",
        "alleged",
        "considered",
    ];
    if !verb.passive || !sentence.is_word(verb.main, REPORTED) {
        return None;
    }
    let to = verb.main + 1;
    if !(sentence.is_word(to, &["to"]) && sentence.is_word(to + 1, &["have"])) {
        return None;
    }
    let done = (to + 2..to + 5).find(|&at| !sentence.tags(at).any(Tags::BE.or(Tags::ADVERB)))?;
    let entry = sentence.entries.get(done)?;
    entry.kind.filter(|_| entry.tags.any(Tags::PARTICIPLE.or(Tags::PAST)))
}

/// Whether a happening such as a tour or a battle stands in the subject before its first preposition.
fn heads_happening(sentence: &Sentence<'_>, subject: Range<usize>, skip: &Range<usize>) -> bool {
    subject
        .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION) || skip.contains(&at))
        .filter(|&at| sentence.tokens[at].is_word() && !skip.contains(&at))
        .last()
        .is_some_and(|head| {
            sentence.tags(head).any(Tags::EVENT)
                && sentence.entries.get(head).is_some_and(|entry| entry.kind == Some(EventKind::Other))
        })
}

/// "appeared before the roads", "appeared at the gates": what comes into sight is there already.
fn appears_somewhere(sentence: &Sentence<'_>, after: Range<usize>, skip: &Range<usize>) -> bool {
    let next = after.into_iter().find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    next.is_some_and(|at| {
        sentence.is_word(
            at,
            &[
                "before", "off", "at", "outside", "under", "near", "again", "with", "over", "above", "on",
                "to",
            ],
        )
            // "appeared in the records"; "in 1990" is no place
            || sentence.is_word(at, &["in"]) && sentence.tags(at + 1).any(Tags::DETERMINER)
    })
}

/// The kind of a verb that means more or something else with the word behind it, whatever its lexicon says.
fn with_its_particle(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    // "The first case was reported": an illness, no lawsuit.
    if sentence.is_word(verb.main, &["reported", "diagnosed", "confirmed", "detected"])
        && verb.passive
        && subject.clone().any(|at| sentence.is_word(at, &["case", "cases"]))
    {
        return Some(UNSURE);
    }
    // "broke away from", "split from", "took part in", "took office" mean more than their verb.
    if sentence.is_word(verb.main, &["broke", "broken", "breaks"])
        && sentence.is_word(verb.main + 1, &["away", "with"])
    {
        return Some(Decision { kind: EventKind::Split, by: Some(verb.main), verb: true });
    }
    // "struck out the defence", "struck down the law": no strike.
    if sentence.is_word(verb.main, &["struck", "strikes"])
        && (verb.main + 1..verb.main + 4).any(|at| sentence.is_word(at, &["out", "down", "off"]))
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true });
    }
    if sentence.is_word(verb.main, &["участвовал", "участвовала", "участвовало", "участвовали"])
        && let Some(decision) = noun_kind(sentence, after.clone(), skip)
    {
        return Some(decision);
    }
    if sentence.is_word(verb.main, &["took", "take", "taken", "takes"])
        && sentence.is_word(verb.main + 1, &["part"])
    {
        return Some(noun_kind(sentence, after, skip).unwrap_or(Decision {
            kind: EventKind::Membership,
            by: Some(verb.main),
            verb: true,
        }));
    }
    if sentence.is_word(verb.main, &["called", "calls", "call"])
        && !verb.passive
        && sentence.is_word(verb.main + 1, &["for", "on", "upon"])
    {
        // "called on Macleod": a visit.
        if !sentence.is_word(verb.main + 1, &["for"])
            && !after.clone().any(|at| sentence.is_word(at, &["to", "for"]))
        {
            return Some(UNSURE);
        }
        return Some(Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true });
    }
    // "called a council of war", "called a strike"
    if sentence.is_word(verb.main, &["called", "calls", "call"])
        && !verb.passive
        && sentence.is_word(verb.main + 1, &["a", "an", "another", "its", "their"])
    {
        // A council, and no "parliament building".
        let council = |at: usize| {
            sentence.is_word(at, &["council", "assembly", "parliament", "diet", "synod"])
                && (at + 1 >= after.end
                    || skip.contains(&(at + 1))
                    || !sentence.tokens[at + 1].is_word()
                    || sentence.tags(at + 1).any(Tags::PREPOSITION.or(Tags::CONJUNCTION).or(Tags::ADVERB)))
        };
        let meets = (verb.main + 2..verb.main + 4).find(|&at| council(at));
        if let Some(at) = meets {
            return Some(Decision { kind: EventKind::Conference, by: Some(at), verb: false });
        }
        return Some(noun_kind(sentence, after, skip).unwrap_or(UNSURE));
    }
    // "told a meeting that the crane had failed": who speaks holds no meeting.
    let meets = |kind: EventKind| matches!(kind, EventKind::Conference | EventKind::Congress);
    if sentence.is_word(verb.main, &["told", "informed", "assured", "warned"])
        && !verb.passive
        && noun_kind(sentence, after.clone(), skip).is_some_and(|decision| meets(decision.kind))
    {
        return Some(Decision { kind: EventKind::Statement, by: Some(verb.main), verb: true });
    }
    // "The merger was called off": none came about.
    if sentence.is_word(verb.main, &["called"]) && verb.passive && sentence.is_word(verb.main + 1, &["off"]) {
        return Some(UNSURE);
    }
    if sentence.is_word(verb.main, &["called", "named"]) && verb.passive {
        return Some(noun_kind(sentence, subject, skip).unwrap_or(UNSURE));
    }
    None
}

/// The kind of a verb that who does it or what it is done to decides.
fn of_its_object(
    sentence: &Sentence<'_>,
    verb: &Verb,
    kind: Option<EventKind>,
    subject: Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> Option<Decision> {
    if sentence.is_word(verb.main, &["issued", "served", "awarded"])
        && after.clone().chain(subject.clone()).any(|at| sentence.is_word(at, WRITS))
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true });
    }
    // "The appellant's brief was filed", "served a notice to quit", "entered judgment for Delmar"
    let pleading =
        |words: &[&str]| after.clone().chain(subject.clone()).any(|at| sentence.is_word(at, words));
    if sentence.is_word(verb.main, &["filed", "lodged", "submitted", "served"]) && pleading(PLEADINGS)
        || sentence.is_word(verb.main, &["filed", "lodged"]) && pleading(PAPERS)
        || sentence.is_word(verb.main, &["submitted", "served"]) && pleading(PAPERS) && at_law(sentence)
        || sentence.is_word(verb.main, &["entered", "issued", "delivered", "handed"])
            && pleading(&["judgment", "judgement", "verdict", "opinion", "decree", "ruling"])
        || sentence.is_word(verb.main, &["argued", "reargued"])
            && subject.clone().any(|at| sentence.is_word(at, &["case", "cause", "appeal", "motion"]))
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true });
    }
    // "The museum acquired the Fenwick collection": no merger.
    if sentence.is_word(verb.main, &["acquired", "acquires", "acquire"])
        && !verb.passive
        && after
            .clone()
            .take_while(|&at| {
                sentence.tokens[at].is_word()
                    && !sentence.tags(at).any(Tags::PREPOSITION)
                    && !sentence.is_word(at, &["and", "or", "with"])
            })
            .last()
            .is_some_and(|at| !sentence.is_capital(at) && sentence.is_word(at, THINGS_ACQUIRED))
    {
        return Some(UNSURE);
    }
    // "Ann Hill opened a dye works": what a person opens begins.
    if sentence.is_word(verb.main, &["opened", "opens"])
        && !verb.passive
        && sentence.is_word(verb.main + 1, &["a", "an", "his", "her", "their"])
        && opens_business(sentence, &subject, after.clone())
    {
        return Some(Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true });
    }
    // "The merger was called off": none came about.
    if sentence.is_word(
        verb.main,
        &[
            "abandoned",
            "called",
            "cancelled",
            "canceled",
            "blocked",
            "rejected",
            "collapsed",
            "failed",
            "vetoed",
        ],
    ) && (verb.passive || sentence.is_word(verb.main, &["collapsed", "failed"]))
        && noun_kind(sentence, subject.clone(), skip).is_some_and(|decision| {
            matches!(decision.kind, EventKind::Merger | EventKind::Founding | EventKind::Split)
        })
    {
        return Some(UNSURE);
    }
    // "The contract was awarded to Larkspur": no prize.
    let contract = |mut range: Range<usize>| {
        range.any(|at| sentence.is_word(at, &["contract", "contracts", "franchise", "tender"]))
    };
    if sentence.is_word(verb.main, &["awarded"]) && contract(subject.clone())
        || sentence.is_word(verb.main, &["won", "wins"]) && contract(after.clone())
    {
        return Some(UNSURE);
    }
    // "The case was argued": before a court; a person argues for something.
    if sentence.is_word(
        verb.main,
        &["argued", "reargued", "heard", "decided", "followed", "upheld", "overturned", "affirmed", "overruled"],
    ) && verb.passive
        && (legal(sentence, subject.clone())
            || subject.clone().any(|at| sentence.is_word(at, &["v", "v.", "decision"])))
        // "The case was dismissed", "The court heard the claim and dismissed it"
        || sentence.is_word(verb.main, &["dismissed"]) && !verb.passive && sentence.is_word(verb.main + 1, &["it"])
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true });
    }
    // A court dismisses a claim, a body its member.
    if kind == Some(EventKind::Expulsion)
        && (legal(sentence, subject.clone()) || legal(sentence, after.clone()))
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main), verb: true });
    }
    if let Some(kind) = turn_of_phrase(sentence, verb, subject.clone(), after.clone(), skip) {
        return Some(Decision { kind, by: Some(verb.main), verb: true });
    }
    if sentence.is_word(verb.main, &["declared"])
        && sentence.is_word(verb.main + 1, &["bankrupt", "insolvent", "bankruptcy"])
    {
        return Some(Decision { kind: EventKind::Legal, by: Some(verb.main + 1), verb: false });
    }
    if sentence.is_word(verb.main, &["became", "becomes", "become"])
        && sentence.is_word(verb.main + 1, &["part"])
        && sentence.is_word(verb.main + 2, &["of"])
    {
        return Some(Decision { kind: EventKind::Merger, by: Some(verb.main), verb: true });
    }
    if sentence.is_word(verb.main, &["started"]) && verb.passive {
        return Some(Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true });
    }
    None
}

/// What a work proves to be.
const SUCCESSES: &[&str] = &[
    "hit",
    "hits",
    "success",
    "failure",
    "flop",
    "bestseller",
    "best-seller",
    "disappointment",
    "sensation",
];

/// What is acquired and is no body.
const THINGS_ACQUIRED: &[&str] = &[
    "collection",
    "collections",
    "land",
    "site",
    "estate",
    "estates",
    "building",
    "buildings",
    "house",
    "ship",
    "ships",
    "vessel",
    "aircraft",
    "rights",
    "licence",
    "license",
    "licences",
    "property",
    "properties",
    "painting",
    "paintings",
    "manuscript",
    "manuscripts",
    "status",
    "patent",
    "patents",
    "archive",
    "archives",
    "library",
    "territory",
    "premises",
    "plot",
    "farm",
    "citizenship",
    "weapons",
];

/// What a party puts before a court or its opponent.
const PLEADINGS: &[&str] =
    &["brief", "briefs", "counterclaim", "pleading", "pleadings", "summons", "subpoena"];

/// What is put before a court or before somebody else.
const PAPERS: &[&str] = &["motion", "motions", "notice", "papers", "reply"];

/// Whether the sentence speaks of a court or of those who stand before one.
fn at_law(sentence: &Sentence<'_>) -> bool {
    const COURTS: &[&str] = &[
        "court",
        "tribunal",
        "judge",
        "appellant",
        "respondent",
        "plaintiff",
        "defendant",
        "claimant",
        "petitioner",
        "tenant",
        "landlord",
        "counsel",
        "suit",
        "appeal",
        "quit",
    ];
    (0..sentence.tokens.len()).any(|at| sentence.is_word(at, COURTS))
}

/// Whether what a person opens is a business of some sort, and no place or branch: "opened a shop in Leeds". Who bears an
/// office opens what others built, and a congress or a party is opened by a speech.
fn opens_business(sentence: &Sentence<'_>, subject: &Range<usize>, after: Range<usize>) -> bool {
    const BUSINESSES: &[&str] = &[
        "shop",
        "store",
        "workshop",
        "restaurant",
        "café",
        "cafe",
        "hotel",
        "inn",
        "bakery",
        "pharmacy",
        "gallery",
        "salon",
        "bar",
        "cinema",
        "bookshop",
        "mill",
        "foundry",
        "practice",
        "clinic",
    ];
    let somebody = sentence.named.iter().any(|named| subject.contains(&named.tokens.start))
        || subject.clone().any(|at| sentence.tags(at).any(Tags::PRONOUN));
    const SESSIONS: &[&str] =
        &["party", "congress", "conference", "parliament", "assembly", "council", "convention", "session"];
    const RULERS: &[&str] = &[
        "king",
        "queen",
        "prince",
        "princess",
        "duke",
        "duchess",
        "emperor",
        "empress",
        "president",
        "minister",
        "governor",
        "mayor",
        "bishop",
        "archbishop",
    ];
    let rules = (subject.start.saturating_sub(1)..subject.end).any(|at| sentence.is_word(at, RULERS));
    let is_plain = |at: usize| {
        let low = sentence.low(at);
        sentence.tokens.get(at).is_some_and(|token| token.is_word())
            && !sentence.is_capital(at)
            && sentence.tags(at) == Tags::NONE
            && !["ing", "ed"].iter().any(|ending| low.ends_with(ending))
            && !sentence.is_word(at, &["there", "here", "and", "or", "nearby"])
    };
    let mut head = after.take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION)).take(6);
    somebody
        && !rules
        && head.any(|at| {
            let is_body = sentence.tags(at).any(Tags::BODY)
                && !sentence.is_capital(at)
                && !sentence.is_word(at, SESSIONS);
            (is_body || sentence.is_word(at, BUSINESSES)) && !is_plain(at + 1)
        })
}

/// Whether a body, by name or by noun, or a pronoun stands in `range`.
fn body_in(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.named.iter().any(|named| range.contains(&named.tokens.start))
        || range.clone().any(|at| sentence.tags(at).any(Tags::BODY) || sentence.tags(at).any(Tags::PRONOUN))
}

/// Whether what is brought before a court stands in `range`.
fn legal(sentence: &Sentence<'_>, mut range: Range<usize>) -> bool {
    range.any(|at| {
        sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Legal))
            || sentence.is_word(at, &["motion", "suit"])
    })
}

/// Works, or titles in quotation marks.
fn work_in(sentence: &Sentence<'_>, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| sentence.tags(at).any(Tags::WORK) || sentence.class(at) == Class::QuoteOpen)
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
