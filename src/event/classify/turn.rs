//! Kinds that a verb has only together with the words next to it: "wound up", "set up", "entered administration".

use super::{head::head_words, noun::is_command, russian, sense_rows::JUDGES};
use crate::event::{
    EventKind,
    clause::Verb,
    lexicon::{
        Tags,
        lists::{BODIES, RANKS, STRIKERS, TREATIES, WRITINGS},
        telling::HUNG,
    },
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// Kinds of verbs that say something only together with the words next to them.
pub(super) fn turn_of_phrase(
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
    let work = |range: Range<usize>| heads_work(sentence, range);
    let office = || {
        after
            .clone()
            .filter(|at| !skip.contains(at))
            .take(7)
            .take_while(|&at| !matches!(sentence.class(at), Class::Comma | Class::Semicolon))
            .any(|at| sentence.tags(at).any(Tags::OFFICE.or(Tags::HONORIFIC)) && !sentence.inside_name(at))
    };
    if let Some(kind) = russian::turn_of_phrase(sentence, main, &subject, &after, skip) {
        return Some(kind);
    }
    if is(&["told"]) && after.clone().take(7).any(|at| sentence.is_word(at, &["that"]))
        || is(&["informed", "notified", "replied", "warned"])
        || is(&["wrote"]) && next(&["to"])
    {
        return Some(EventKind::Statement);
    }
    let follows = |reach: usize, words: &[&str]| {
        after.clone().filter(|at| !skip.contains(at)).take(reach).any(|at| sentence.is_word(at, words))
    };
    // "brought a claim", "gave evidence", "called in the receivers"
    if is(&["brought", "lodged", "filed", "launched"])
        && follows(4, &["claim", "claims", "suit", "lawsuit", "action", "case", "proceedings"])
        || is(&["gave", "given"]) && next(&["evidence"])
        || is(&["released"]) && follows(5, &["bail", "prison", "custody", "jail", "gaol", "probation"])
        || is(&["refused", "granted", "given", "gave"])
            && (follows(3, &["bail", "asylum"])
                || follows(3, &["leave", "permission"])
                    && (follows(6, &["appeal", "apply", "intervene", "remain", "proceedings", "claim"])
                        || subject.clone().any(|at| sentence.is_word(at, &["court", "lords", "tribunal"]))))
        || is(&["called", "brought", "appointed"])
            && follows(5, &["receivers", "receiver", "administrators", "liquidators", "liquidator"])
    {
        return Some(EventKind::Legal);
    }
    // "read an article": somebody else's.
    if is(&["read", "saw", "found"]) && !verb.passive && work(after.clone()) {
        return Some(EventKind::Other);
    }
    if is(&["presented", "present", "presents"])
        && !verb.passive
        && follows(4, &["results", "findings", "report", "theory", "evidence"])
    {
        return Some(EventKind::Statement);
    }
    // "named album of the year", "inducted into the Hall of Fame", "made him an honorary doctor"
    if is(&["inducted"]) && follows(9, &["hall", "fame", "academy"])
        || is(&["named", "voted", "chosen"])
            && after.clone().any(|at| {
                sentence.is_word(at, &["of"])
                    && sentence.is_word(at + 1, &["the"])
                    && sentence.is_word(at + 2, &["year", "decade", "century"])
            })
        || is(&["made", "appointed", "created"]) && follows(6, &["honorary"])
    {
        return Some(EventKind::Award);
    }
    // "lived until 1935", "lived on until 1935"; who "lived there until 1935" moved.
    if is(&["lived"])
        && (skip.clone().any(|at| sentence.is_word(at, &["until", "till"]))
            || sentence.is_word(skip.start.wrapping_sub(1), &["to"]) && skip.start == main + 2)
        && (skip.start == main + 1 || skip.start == main + 2 && sentence.is_word(main + 1, &["on", "to"]))
        && !subject.clone().any(|at| sentence.tags(at).any(Tags::BODY))
    {
        return Some(EventKind::Death);
    }
    if is(&["amended", "repealed", "ratified", "enacted", "promulgated"]) {
        return Some(EventKind::Legal);
    }
    // "The king was hanged in effigy" and lives, and pictures are hanged, too.
    if is(&["hanged", "beheaded", "guillotined"])
        && verb.passive
        && !follows(2, &["effigy"])
        && !subject.clone().any(|at| sentence.is_word(at, HUNG) && !sentence.is_capital(at))
    {
        return Some(EventKind::Death);
    }
    if is(&["reunited", "reunified"])
        && subject.clone().any(|at| sentence.tags(at).any(Tags::BODY) || sentence.is_word(at, BODIES))
    {
        return Some(EventKind::Merger);
    }
    if is(&["held", "holds", "ruled"])
        && gives_judgment(sentence, main)
        && (main + 1..sentence.tokens.len().min(main + 16))
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
    let written = |range: Range<usize>| {
        range
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| sentence.is_word(at, WRITINGS))
    };
    if is(&["came", "comes"]) && next(&["out"])
        || is(&["appeared", "appears", "launched"]) && work(subject.clone())
        || is(&["appeared", "appears", "published"]) && written(subject.clone())
    {
        return Some(EventKind::Publication);
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
    // "was made governor of the valley"
    if is(&["made"]) && verb.passive && sentence.tags(main + 1).any(Tags::OFFICE) {
        return Some(EventKind::Membership);
    }
    // "was created a Dame", "was made a baronet in 1832"
    if is(&["created", "made", "appointed", "named"])
        && verb.passive
        && (main + 1..after.end.min(main + 5)).any(|at| sentence.is_word(at, RANKS))
    {
        return Some(EventKind::Award);
    }
    // "spent a month in Holloway Prison"
    if is(&["spent", "served"])
        && after.clone().take(8).any(|at| sentence.is_word(at, &["prison", "jail", "gaol"]))
        && !office()
    {
        return Some(EventKind::Legal);
    }
    // "Delegates of the two unions met"
    if is(&["met", "convened", "assembled"])
        && !verb.passive
        && subject.clone().any(|at| {
            sentence.is_word(at, &["delegates", "representatives"]) && (at == 0 || !sentence.is_capital(at))
        })
        // "The third congress met", "the delegates of the congress met": of a kind of its own.
        && !subject.clone().any(|at| sentence.entries[at].kind == Some(EventKind::Congress))
    {
        return Some(EventKind::Conference);
    }
    // "went back to its old name", "reverted to the name Palm"
    if is(&["went", "gone", "reverted", "returned", "switched", "changed"])
        && (main + 1..after.end.min(main + 4)).any(|at| sentence.is_word(at, &["to"]))
        && after
            .clone()
            .take(7)
            .take_while(|&at| sentence.class(at) != Class::Comma)
            .any(|at| sentence.is_word(at, &["name", "title"]))
    {
        return Some(EventKind::Renaming);
    }
    // "Lever left in 2013", "three of its deputies left to sit as independents": their band, their party.
    if is(&["left", "quit", "departed"])
        && !verb.passive
        && sentence.is_word(main, &["left", "quit", "departed"])
    {
        let object = after.clone().find(|&at| {
            !skip.contains(&at) && !sentence.is_dated(at) && !sentence.tags(at).any(Tags::ADVERB)
        });
        let none = object.is_none_or(|at| {
            !sentence.tokens[at].is_word()
                || sentence.tags(at).any(Tags::CONJUNCTION)
                || sentence.is_word(at, &["after", "because", "following"]) && !sentence.is_capital(at + 1)
                // "left to attend the play" comes back.
                || sentence.is_word(at, &["to"]) && sentence.is_word(at + 1, LEAVING_FOR)
        });
        let people = subject.clone().any(|at| {
            sentence.is_capital(at)
                && subject.clone().filter(|&at| sentence.tokens[at].is_word()).count() == 1
                || sentence.name_at(at).is_some_and(|named| {
                    named.tokens.len() <= 3 && !sentence.tags(subject.start).any(Tags::DETERMINER)
                })
                || sentence.tags(at).any(Tags::OFFICE)
                || sentence.is_word(at, &["he", "she"])
        });
        if none && people {
            return Some(EventKind::Membership);
        }
        // "The Quebec locals left and formed the Syndicat": a part that goes.
        let several = subject.clone().any(|at| {
            sentence.is_word(
                at,
                &[
                    "locals", "members", "branches", "wing", "faction", "minority", "majority", "group",
                    "deputies",
                ],
            )
        });
        let forms = after.clone().any(|at| {
            sentence.is_word(at, &["formed", "form", "founded", "found"])
                && sentence.is_word(at - 1, &["and", "to"])
        });
        if none && several && forms {
            return Some(EventKind::Split);
        }
    }
    // "adopted the name Vale United", "changed its name to"
    if is(&["adopted", "adopts", "took", "taken", "assumed", "changed", "changes"])
        && (main + 1..after.end.min(main + 4))
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| {
                sentence.is_word(at, &["name"])
                    && !sentence.is_word(at + 1, &["off", "out", "away", "from", "after"])
            })
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
        // "Dockers walked out for a day"
        let head = subject.clone().take_while(|&at| !sentence.is_word(at, &["of"])).last();
        let strike = head.is_some_and(|head| sentence.is_word(head, STRIKERS))
            && !is(&["demerged"])
            && next(&["out"])
            && !(follows(2, &["of"]) && body(after.clone()) && !follows(6, WORKPLACES));
        return Some(if strike { EventKind::Protest } else { EventKind::Split });
    }
    if is(&["broke", "split"]) && next(&["up"]) || is(&["wound"]) && next(&["up"]) {
        return Some(EventKind::Dissolution);
    }
    // "became determined to depose the president": the office is another's.
    let becomes = is(&["became", "become", "becomes", "becoming"]) && office() && {
        sentence.language == crate::document::Language::Russian
            || head_words(sentence, after.clone(), skip).any(|noun| {
                sentence.tags(noun).any(Tags::OFFICE.or(Tags::HONORIFIC).or(Tags::PART))
                    || sentence.inside_name(noun)
            })
    };
    if becomes
        || is(&["served", "serves", "serving", "worked", "acted"]) && office()
        || is(&["left", "quit"])
            && !verb.passive
            // "left for Canada"
            && !next(&["for"])
            && body(after.clone())
            && sentence.name_at(main + 1).is_none()
    {
        return Some(EventKind::Membership);
    }
    // "PalmSource was bought by the Japanese company ACCESS": names that are nobody's yet.
    let over = is(&["taken"]) && next(&["over"]);
    if (over || is(&["bought", "purchased"]))
        && verb.passive
        && sentence.is_word(main + 1 + usize::from(over), &["by"])
        && sentence.is_capital(subject.start)
        && !sentence.tags(subject.start).any(Tags::DETERMINER.or(Tags::WORK))
        && after.clone().take(6).any(|at| sentence.is_capital(at) || sentence.class(at) == Class::Number)
        && !after.clone().take(6).any(|at| sentence.tags(at).any(Tags::HONORIFIC))
    {
        return Some(EventKind::Merger);
    }
    let taken = is(&["took", "taken", "takes"]) && next(&["over"]) || is(&["bought"]) && next(&["out", "up"]);
    if (taken || is(&["bought", "buys", "purchased", "sold"]))
        && (verb.passive && body(subject)
            || !verb.passive && body(object_of(sentence, &after)) && !is(&["sold"]))
        && !(taken && (main + 2..after.end.min(main + 4)).any(|at| sentence.is_word(at, &["as", "from"])))
        && !work(after)
    {
        return Some(EventKind::Merger);
    }
    None
}

/// What somebody leaves a body to do for good.
const LEAVING_FOR: &[&str] = &[
    "form",
    "join",
    "found",
    "start",
    "sit",
    "pursue",
    "play",
    "become",
    "set",
    "work",
    "lead",
    "run",
    "take",
    "concentrate",
];

/// Whether what is held or ruled at the token `main` is so by a court: "the judge held that", not "the view held that".
pub(in crate::event) fn gives_judgment(sentence: &Sentence<'_>, main: usize) -> bool {
    const JUDGING: &[&str] = &[
        "lords",
        "lord",
        "board",
        "arbitrator",
        "inquest",
        "j",
        "jj",
        "lj",
        "cj",
        "bench",
        "chamber",
        "committee",
        "council",
        "majority",
    ];
    // "He held that ranking until May"
    let somebody = |at: usize| {
        sentence.is_word(at, &["he", "she", "it", "they"])
            && sentence.is_word(main + 1, &["that"])
            && !sentence.tags(main + 3).any(Tags::PREPOSITION)
    };
    super::at_law(sentence)
        || (0..main).any(|at| sentence.is_word(at, JUDGES) || sentence.is_word(at, JUDGING) || somebody(at))
}

/// What strikers walk out of.
const WORKPLACES: &[&str] = &[
    "mill",
    "mills",
    "mine",
    "mines",
    "factory",
    "factories",
    "plant",
    "plants",
    "works",
    "yard",
    "yards",
    "shipyard",
    "shipyards",
    "school",
    "schools",
    "pit",
    "pits",
    "docks",
    "depot",
    "depots",
];

/// The words up to the first preposition but "of": what is bought, not where or from whom.
fn object_of(sentence: &Sentence<'_>, after: &Range<usize>) -> Range<usize> {
    let end = after.clone().skip(1).find(|&at| {
        sentence.tags(at).any(Tags::PREPOSITION)
            && !sentence.is_word(at, &["of", "over"])
            && !sentence.inside_name(at)
    });
    after.start..end.unwrap_or(after.end)
}

/// Whether a work, or a title in quotation marks, stands in `range` before its first preposition.
pub(super) fn heads_work(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    range
        .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
        .any(|at| sentence.tags(at).any(Tags::WORK) || sentence.class(at) == Class::QuoteOpen)
}
