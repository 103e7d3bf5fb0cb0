//! The kind of an event: the head verb first, then the nouns that it needs, then what else the clause says.

mod exception;
mod governed;
mod head;
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
use crate::document::Language;
use exception::misses;
pub(crate) use governed::turn_of_verb;
use head::head_kind;
pub(crate) use noun::noun_kind;
use noun::{MEETING, is_aside, phrase_kind};
use sense::sense;
use std::ops::Range;
pub(super) use turn::gives_judgment;
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
    let english = sentence.language != Language::Russian;
    let Some(verb) = &clause.verb else {
        if let Some(at) = russian::office_behind_dash(sentence, clause.tokens.clone()) {
            return Decision { kind: EventKind::Membership, by: Some(at), verb: false };
        }
        if english {
            return head_kind(sentence, clause.tokens.clone(), skip).unwrap_or(UNSURE);
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
        if english {
            // "was able to publish"
            let able = sentence.is_word(verb.main + 1, &["able"]);
            if let Some(at) = infinitive(sentence, after.clone(), skip).filter(|_| able)
                && let Some(kind) = sentence.entries.get(at).and_then(|entry| entry.kind)
            {
                return Decision { kind, by: Some(at), verb: true };
            }
            let said = head_kind(sentence, subject, skip).or_else(|| head_kind(sentence, after, skip));
            return said.unwrap_or(UNSURE);
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
        // "At its congress it voted to dissolve": what a meeting decides is told of the meeting.
        let before = clause.tokens.start..verb.tokens.start;
        let of_meeting = |decision: &Decision| {
            !english
                || impersonal
                    && !subject.clone().any(|at| sentence.is_word(at, &["he", "she", "i", "we"]))
                    && matches!(decision.kind, EventKind::Congress | EventKind::Conference)
        };
        if let Some(decision) = noun_kind(sentence, before.clone(), skip).filter(of_meeting) {
            return decision;
        }
        if english {
            return head_kind(sentence, before, skip).unwrap_or(UNSURE);
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
    if english {
        by_heads(sentence, verb, subject, after, skip)
    } else {
        by_nouns(sentence, clause, verb, subject, after, skip)
    }
}

/// What bursts is not published, and what sells or climbs is out already.
#[rustfmt::skip]
const NOT_BROUGHT_OUT: &[&str] = &[
    "blew", "blown", "exploded", "burnt", "burned", "sank", "collapsed", "detonated", "взорвался", "взорвалась",
    "recorded", "reached", "stayed", "remained", "sold", "shelved", "postponed", "delayed", "scrapped", "mixed",
    "mastered", "topped", "peaked", "spent", "climbed", "won",
];

/// What a work does when it is published, beside what is done to it.
#[rustfmt::skip]
const OUT: &[&str] = &[
    "appeared", "appears", "came", "debuted", "emerged", "followed", "surfaced", "arrived", "reappeared", "landed",
    "premiered", "hit", "had", "waited",
];

/// The kind of an English clause whose verb has none: by what heads its subject and what is done.
fn by_heads(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> Decision {
    let light = sentence.tags(verb.main).any(Tags::LIGHT);
    // "directed the institute until her death": what stands beside the action is not the action.
    let object = head::object_kind(sentence, verb, &after, skip)
        .filter(|decision| light || !decision.by.is_some_and(|at| is_aside(sentence, at, after.start)));
    // "a book states", "an album reached": only what is brought out is published.
    let not_out =
        !verb.passive && !sentence.is_word(verb.main, OUT) || sentence.is_word(verb.main, NOT_BROUGHT_OUT);
    let is_thing = |at: usize| !sentence.tags(at).any(Tags::EVENT);
    let acts = head_kind(sentence, subject.clone(), skip).filter(|decision| {
        match decision.kind {
            EventKind::Publication => !(not_out && decision.by.is_some_and(is_thing)),
            // "The conference fixed the borders": those who meet do what the verb says.
            EventKind::Congress | EventKind::Conference => {
                light || verb.passive || sentence.is_word(verb.main, MEETING)
            }
            EventKind::Legal | EventKind::Membership => true,
            // "The prizes moved to the hall": who acts says nothing of the sort of what it does.
            _ => light || verb.passive || !decision.by.is_some_and(is_thing),
        }
    });
    let told = if light && !verb.passive { object.or(acts) } else { acts.or(object) };
    told.unwrap_or_else(|| {
        let begins = body_appears(sentence, verb, &subject, after, skip);
        if begins { Decision { kind: EventKind::Founding, by: Some(verb.main), verb: true } } else { UNSURE }
    })
}

/// "The Free Choir appeared": a body that appears is founded, a problem that appears is not.
fn body_appears(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: &Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> bool {
    sentence.is_word(verb.main, &["appeared", "appears", "emerged", "emerges", "arose", "arises"])
        && !appears_somewhere(sentence, after, skip)
        && sentence.named.iter().any(|named| {
            (subject.start..subject.start + 2).contains(&named.outer) && named.tokens.end <= subject.end
        })
}

/// The kind of a Russian clause whose verb has none: by its nouns, first those that happen, then those that only suggest.
fn by_nouns(
    sentence: &Sentence<'_>,
    clause: &Clause,
    verb: &Verb,
    subject: Range<usize>,
    after: Range<usize>,
    skip: &Range<usize>,
) -> Decision {
    let light = sentence.tags(verb.main).any(Tags::LIGHT);
    let object = noun_kind(sentence, after.clone(), skip)
        .filter(|decision| light || !decision.by.is_some_and(|at| is_aside(sentence, at, after.start)));
    let bursts = sentence.is_word(verb.main, NOT_BROUGHT_OUT);
    let acts = noun_kind(sentence, subject.clone(), skip)
        .filter(|decision| !bursts || decision.kind != EventKind::Publication);
    let told = if light && !verb.passive { object.or(acts) } else { acts.or(object) };
    if let Some(decision) = told {
        return decision;
    }
    let behind = phrase_kind(sentence, after, skip, true);
    if behind.by.is_some() {
        return behind;
    }
    let whole = phrase_kind(sentence, clause.tokens.start..verb.main, skip, true);
    let decision = if whole.by.is_none() { phrase_kind(sentence, subject, skip, true) } else { whole };
    if bursts && decision.kind == EventKind::Publication { UNSURE } else { decision }
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

/// "appeared before the roads", "appeared at the gates": what comes into sight is there already.
fn appears_somewhere(sentence: &Sentence<'_>, after: Range<usize>, skip: &Range<usize>) -> bool {
    let next = after.into_iter().find(|&at| !skip.contains(&at) && !sentence.is_dated(at));
    next.is_some_and(|at| {
        sentence.is_word(
            at,
            &[
                "before", "off", "at", "outside", "under", "near", "again", "with", "over", "above", "on",
                "to", "from", "as",
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
    let takes_part = sentence.is_word(verb.main, &["took", "take", "taken", "takes"])
        && sentence.is_word(verb.main + 1, &["part"]);
    if (takes_part || sentence.is_word(verb.main, &["participated", "participates"]))
        && sentence.language != Language::Russian
        && let Some(kind) = head::taken_part_in(sentence, &(verb.main + 1..after.end), skip)
    {
        return Some(Decision { kind, by: Some(verb.main), verb: true });
    }
    if takes_part {
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
    // "called a council of war", "called a strike"; "called the particles protons" only names them
    if sentence.is_word(verb.main, &["called", "calls", "call"]) && !verb.passive {
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
        Language::Russian => tokens.find(|&at| sentence.tags(at).any(Tags::BASE) && !skip.contains(&at)),
        _ => {
            let to = tokens.find(|&at| sentence.is_word(at, &["to"]))?;
            sentence.tags(to + 1).any(Tags::BASE).then_some(to + 1)
        }
    }
}
