//! Verbs that do not mean their kind here: an orbit is entered, a jet acquired, a gun fired.

use super::{body_in, head::head_words, noun::noun_kind, work_in};
use crate::event::{
    EventKind,
    clause::Verb,
    lexicon::{
        Tags,
        lists::{STRIKERS, WRITS},
        telling::{ENDED_BODIES, FOR_A_TIME, LOST},
    },
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// Whether the last noun of the subject is a meeting, which is over when it closes. One that is dissolved was a body, and
/// one that closes something is the doer.
fn is_meeting(sentence: &Sentence<'_>, verb: &Verb, subject: &Range<usize>, after: &Range<usize>) -> bool {
    let object = after.clone().next().is_some_and(|at| {
        (sentence.tags(at).any(Tags::DETERMINER) || sentence.is_capital(at)) && !sentence.is_dated(at)
    });
    if starts(sentence, verb.main, ENDED_BODIES) || object && !verb.passive {
        return false;
    }
    let head = match sentence.language {
        crate::document::Language::Russian => subject.clone().find(|&at| sentence.tags(at).any(Tags::EVENT)),
        _ => subject.clone().rev().find(|&at| sentence.tokens[at].is_word()),
    };
    head.is_some_and(|at| {
        sentence.is_word(at, &["meeting", "session", "hearing", "заседание", "собрание"])
            || sentence.tags(at).any(Tags::EVENT)
                && matches!(sentence.entries[at].kind, Some(EventKind::Conference | EventKind::Congress))
    })
}

/// Whether what closes at the token `main`, before the tokens `after`, opens again: "closed for repairs", "закрыли на
/// ремонт", "shut from 16 March 2020 to May 2021" with the last as the date at `skip`.
pub(in crate::event) fn is_for_a_time(
    sentence: &Sentence<'_>,
    main: usize,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> bool {
    let in_date = |words: &[&str]| skip.clone().any(|at| sentence.is_word(at, words));
    let mut words = after.clone().filter(|&at| !skip.contains(&at) && !sentence.is_dated(at)).take(5);
    let stays = |noun: usize| {
        starts(sentence, noun, FOR_A_TIME)
            || sentence.tags(noun).any(Tags::DETERMINER) && starts(sentence, noun + 1, FOR_A_TIME)
            || sentence.is_word(noun, &["two", "three", "four", "five", "six", "ten", "several", "some"])
                && starts(sentence, noun + 1, FOR_A_TIME)
    };
    words.any(|at| sentence.is_word(at, &["for", "на"]) && stays(at + 1))
        // "closed to lorries", "remained closed"
        || sentence.is_word(main, &["closed"])
            && (sentence.is_word(main + 1, &["to"]) && !sentence.tags(main + 2).any(Tags::BASE)
                || main > 0 && sentence.is_word(main - 1, &["remained", "stayed", "kept"]))
        || sentence.is_word(main, &["shut", "closed"])
            && in_date(&["from"])
            && in_date(&["to", "until", "till"])
}

/// Whether `verb`, which its lexicon lists with `kind`, tells something else between its `subject` and what stands
/// `after` it.
pub(super) fn misses(
    sentence: &Sentence<'_>,
    verb: &Verb,
    kind: Option<EventKind>,
    subject: &Range<usize>,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> bool {
    match kind {
        // "вступил в строй", "вступил в силу"
        Some(EventKind::Joining) => {
            sentence.is_word(verb.main, &["entered", "enters"]) && !enters_body(sentence, verb, after)
                || !body_in(sentence, after.clone())
                && !body_in(sentence, subject.clone())
                && !sentence.is_word(verb.main, &["rejoined", "rejoins"])
                // "Греки вошли в Салоники": a town is entered.
                || sentence.word(verb.main).starts_with("вош")
                    && after.clone().take(4).any(|at| {
                        sentence.is_word(at, &["в", "во"])
                            && sentence.is_capital(at + 1)
                            && !sentence.tags(at + 1).any(Tags::BODY.or(Tags::COUNTRY))
                            && !sentence.is_capital(at + 2)
                            && !crate::event::span::is_acronym(sentence.word(at + 1))
                    })
                || sentence.word(verb.main).starts_with("вступ")
                    && after.clone().take(4).any(|at| {
                        sentence
                            .is_word(at, &["строй", "силу", "действие", "должность", "эксплуатацию", "бой"])
                    })
        }
        // "found" is the past of "find" unless "to" stands before it; a thing is buried, a person is.
        Some(EventKind::Founding) => {
            sentence.is_word(verb.main, &["found"]) && !sentence.is_word(verb.main.wrapping_sub(1), &["to"])
                || is_made_thing(sentence, verb.main)
                || makes_no_body(sentence, verb, subject, after, skip)
        }
        // "She was accused of passing drawings": that is no speech of hers.
        Some(EventKind::Statement)
            if sentence.is_word(verb.main, &["accused", "claimed"]) && verb.passive =>
        {
            true
        }
        Some(EventKind::Dissolution) if is_for_a_time(sentence, verb.main, after, skip) => true,
        // "The meeting closed at 11.40": it is over, nothing is dissolved.
        Some(EventKind::Dissolution) if is_meeting(sentence, verb, subject, after) => true,
        // "The building bears her name", "bore the cost".
        Some(EventKind::Birth) => {
            sentence.is_word(verb.main, &["bear", "bears", "bore", "borne"])
                && !verb.passive
                && !after.clone().take(5).any(|at| {
                    sentence.is_word(
                        at,
                        &["son", "sons", "daughter", "daughters", "child", "children", "twins", "him"],
                    )
                })
        }
        // "drowned off Anglesey"
        Some(EventKind::Death)
            if sentence.is_word(verb.main, &["drowned"])
                && sentence.tags(verb.main + 1).any(Tags::PREPOSITION.or(Tags::ADVERB)) =>
        {
            false
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
        // "settled in the plain", "tried to seize the fort"
        Some(EventKind::Legal) if sentence.is_word(verb.main, &["settled", "settle", "settles"]) => {
            !after.clone().chain(subject.clone()).any(|at| {
                sentence.is_word(
                    at,
                    &[
                        "case",
                        "cases",
                        "claim",
                        "claims",
                        "suit",
                        "lawsuit",
                        "dispute",
                        "action",
                        "court",
                        "litigation",
                    ],
                )
            })
        }
        Some(EventKind::Legal)
            if sentence.is_word(verb.main, &["tried", "try", "tries"]) && !verb.passive =>
        {
            sentence.is_word(verb.main + 1, &["to"])
        }
        // "Станции погибли при запуске"; in "при крушении самолёта погибли" people do.
        Some(EventKind::Death) if sentence.word(verb.main).starts_with("погиб") => subject
            .clone()
            .take_while(|&at| !sentence.tags(at).any(Tags::PREPOSITION))
            .any(|at| is_craft(sentence, at) || starts(sentence, at, LOST)),
        // "Спускаемый аппарат отделился"
        Some(EventKind::Split) if sentence.word(verb.main).starts_with("отдел") => {
            subject.clone().chain(after.clone().take(4)).any(|at| is_craft(sentence, at))
        }
        // A jet is acquired, a company is; balloons are released, an album is.
        Some(EventKind::Merger)
            if sentence.is_word(verb.main, &["acquired", "acquires", "absorbed", "absorbs"]) =>
        {
            !verb.passive
                && (!body_in(sentence, after.clone())
                    && !after.clone().skip(1).any(|at| sentence.is_capital(at))
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
                || sentence.is_word(verb.main + 1, &["on"])
                    && sentence.is_word(verb.main + 2, &["bail", "parole", "licence", "probation"])
                    && !work_in(sentence, subject.clone())
                || sentence.is_word(verb.main + 1, &["without"])
                // "Nina Hale was released", "the hostages were released"
                || verb.passive
                    && subject.clone().any(|at| {
                        sentence.is_word(at, CAPTIVES)
                            || sentence.tags(at).any(Tags::GIVEN_NAME) && sentence.is_capital(at + 1)
                    })
                    && !work_in(sentence, subject.clone())
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
        // "A customs boat is fired on"
        Some(EventKind::Expulsion)
            if verb.passive
                && sentence.is_word(verb.main, &["fired"])
                && sentence.is_word(verb.main + 1, &["on", "at", "upon"])
                && !skip.contains(&(verb.main + 1)) =>
        {
            true
        }
        // A gun is fired, a member is.
        Some(EventKind::Expulsion)
            if sentence.is_word(verb.main, &["fired", "fire", "fires"]) && verb.passive =>
        {
            subject.clone().next().is_some_and(|at| sentence.tags(at).any(Tags::DETERMINER))
                && !subject.clone().any(|at| {
                    sentence.tags(at).any(Tags::PRONOUN.or(Tags::OFFICE))
                        || sentence.is_word(at, STRIKERS)
                        || sentence.name_at(at).is_some()
                })
        }
        Some(EventKind::Expulsion) if sentence.is_word(verb.main, &["fired", "fire", "fires"]) => {
            !after.clone().take(4).any(|at| {
                sentence.tags(at).any(Tags::PRONOUN.or(Tags::OFFICE)) || sentence.name_at(at).is_some()
            })
        }
        // "The aircraft struck the mountain": who goes on strike strikes nothing.
        Some(EventKind::Protest) if sentence.is_word(verb.main, &["struck", "strikes"]) => {
            let strikers = subject.clone().any(|at| sentence.is_word(at, STRIKERS));
            let next = verb.main + 1;
            let dated = skip.contains(&next) || sentence.is_dated(next);
            // "The bell struck": no crew, no union and nobody by name.
            let people = strikers
                || subject.is_empty()
                || subject.clone().any(|at| {
                    sentence.tags(at).any(Tags::BODY.or(Tags::PRONOUN).or(Tags::OFFICE))
                        || sentence.name_at(at).is_some()
                        || sentence.low(at).ends_with("men")
                        || sentence.low(at).ends_with('s') && !sentence.low(at).ends_with("ss")
                });
            verb.passive
                || !people
                || verb.main > 0 && sentence.is_word(verb.main - 1, &["been", "being"])
                || sentence.is_word(
                    next,
                    &["oil", "gold", "silver", "coal", "water", "down", "back", "out", "a", "an"],
                )
                || !strikers
                    && !dated
                    && (sentence.tags(next).any(Tags::DETERMINER) || sentence.is_capital(next))
        }
        // "Армия победила при Куманове": no poll is won in a field.
        Some(EventKind::Election) if sentence.word(verb.main).starts_with("победил") => {
            let poll = |at: usize| {
                ["выбор", "кандидат", "голос", "тур", "избир", "парти", "блок", "праймериз"]
                    .iter()
                    .any(|stem| sentence.low(at).starts_with(stem))
            };
            !after.clone().any(poll) && !subject.clone().any(poll)
        }
        // "Аппарат работал восемь часов": a thing that works belongs to nothing.
        Some(EventKind::Membership) if sentence.word(verb.main).starts_with("работал") => {
            !subject.is_empty()
                && subject
                    .clone()
                    .all(|at| sentence.name_at(at).is_none() && !sentence.tags(at).any(Tags::PRONOUN))
                && !subject.clone().any(|at| sentence.is_capital(at) && at > 0)
        }
        // "A strike closed the works" is a strike.
        Some(EventKind::Dissolution)
            if !verb.passive
                && noun_kind(sentence, subject.clone(), skip)
                    .is_some_and(|decision| decision.kind == EventKind::Protest) =>
        {
            true
        }
        // "closed its office in Butte", "the union's office was closed": a part of it.
        Some(EventKind::Dissolution)
            if is_part(sentence, subject) || !verb.passive && is_part(sentence, after) =>
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
        // "The Continental Congress was abolished": a body that is called like a meeting.
        Some(EventKind::Dissolution)
            if starts(sentence, verb.main, ENDED_BODIES)
                && subject.clone().any(|at| {
                    sentence.is_capital(at)
                        && matches!(
                            sentence.entries[at].kind,
                            Some(EventKind::Conference | EventKind::Congress)
                        )
                }) =>
        {
            false
        }
        Some(EventKind::Dissolution) => {
            !body_in(sentence, subject.clone()) && !body_in(sentence, after.clone()) && !subject.is_empty()
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
    }
}

/// Whether what is entered is a body, not a gulf, a town or a port.
fn enters_body(sentence: &Sentence<'_>, verb: &Verb, after: &Range<usize>) -> bool {
    #[rustfmt::skip]
    const ENTERED: &[&str] = &[
        "service", "church", "priesthood", "ministry", "convent", "monastery", "novitiate", "order", "seminary", "civil",
        "politics", "competition", "league", "union", "coalition", "alliance", "pact", "partnership", "business", "trade",
    ];
    if verb.passive {
        return false;
    }
    let end = after.clone().find(|&at| !sentence.tokens[at].is_word()).unwrap_or(after.end);
    (after.start..end.min(after.start + 7)).any(|at| {
        sentence.tags(at).any(Tags::BODY.or(Tags::PART))
            || sentence.is_word(at, ENTERED)
            || crate::event::span::is_acronym(sentence.word(at))
    })
}

/// "established diplomatic relations", "created jobs": what begins and is no body, work or office.
fn makes_no_body(
    sentence: &Sentence<'_>,
    verb: &Verb,
    subject: &Range<usize>,
    after: &Range<usize>,
    skip: &Range<usize>,
) -> bool {
    #[rustfmt::skip]
    const NO_BODIES: &[&str] = &[
        "relations", "relationship", "relationships", "ties", "contact", "contacts", "links", "headquarters", "job", "jobs",
        "element", "basis", "backbone", "majority", "minority", "border", "borders", "boundary", "record", "records",
        "precedent", "rule", "control", "communication", "communications", "residence", "reputation", "himself", "herself",
        "problem", "problems", "impression", "opportunity", "opportunities", "demand", "residency", "part", "barrier",
        "confusion", "tension", "tensions", "controversy", "conditions", "pressure", "difficulties", "wealth", "interest",
        "sensation", "uproar", "panic", "shortage", "shortages", "chaos", "havoc", "scandal",
    ];
    if sentence.language == crate::document::Language::Russian {
        return false;
    }
    let told = if verb.passive { subject.clone() } else { after.clone() };
    head_words(sentence, told, skip).next().is_some_and(|noun| sentence.is_word(noun, NO_BODIES))
}

/// Whether the word begins with one of `stems`.
fn starts(sentence: &Sentence<'_>, at: usize, stems: &[&str]) -> bool {
    stems.iter().any(|stem| sentence.low(at).starts_with(stem))
}

/// Things that are lost without dying and come apart without parting.
fn is_craft(sentence: &Sentence<'_>, at: usize) -> bool {
    [
        "станци",
        "аппарат",
        "корабл",
        "спутник",
        "самолет",
        "самолёт",
        "судн",
        "ракет",
        "ступен",
        "модул",
        "отсек",
        "капсул",
        "блок",
    ]
    .iter()
    .filter_map(|stem| sentence.low(at).strip_prefix(stem))
    // A case ending, and not the rest of «ракетчик» or «блокада».
    .any(|ending| ending.chars().all(|letter| "аеёиоуыюямхвйь".contains(letter)))
}

/// "its office", "the union's Denver branch": what somebody has, and may close.
fn is_part(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let end = tokens.clone().find(|&at| sentence.tags(at).any(Tags::PREPOSITION)).unwrap_or(tokens.end);
    let owned = (tokens.start..end).find(|&at| {
        sentence.is_word(at, &["its", "their", "his", "her"])
            || sentence.word(at).ends_with("'s")
            || sentence.word(at).ends_with("’s")
    });
    owned.is_some_and(|owner| {
        (owner + 1..end).any(|at| {
            sentence.is_word(
                at,
                &[
                    "office", "offices", "branch", "branches", "shop", "shops", "store", "stores", "library",
                    "school",
                ],
            )
        })
    })
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
    // "closed 80 works"
    if sentence.class(first) == Class::Number {
        return sentence.is_word(main, &["closed", "closes", "shut"]);
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

/// Who is released.
const CAPTIVES: &[&str] = &[
    "he",
    "she",
    "prisoner",
    "prisoners",
    "hostage",
    "hostages",
    "captives",
    "detainees",
    "internees",
    "suspects",
    "men",
    "women",
    "crew",
    "sailors",
    "soldiers",
    "strikers",
    "protesters",
    "leaders",
    "passengers",
];

/// "чашки, созданные в 1925 году": what is made is no body.
fn is_made_thing(sentence: &Sentence<'_>, verb: usize) -> bool {
    let Some(noun) = verb.checked_sub(2).filter(|&noun| sentence.tokens[noun].is_word()) else {
        return false;
    };
    sentence.low(verb).starts_with("созданн")
        && sentence.class(noun + 1) == Class::Comma
        && !sentence.is_capital(noun)
        && !sentence.tags(noun).any(Tags::BODY.or(Tags::PART).or(Tags::ORGAN))
}
