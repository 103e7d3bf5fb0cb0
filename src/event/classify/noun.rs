//! The kind that nouns give: what a noun phrase is headed by, and what any noun of a clause suggests.

use super::{Decision, UNSURE};
use crate::event::{EventKind, lexicon::Tags, sentence::Sentence, token::Class, vocabulary::Marks};
use std::ops::Range;

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
        // "депутат Учредительного собрания" sits in a body of that name.
        first_meeting |= tags.any(Tags::FIRST)
            && !(at > start && sentence.is_capital(at) && sentence.low(at).starts_with("учредительн"));
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
        if is_in_name(sentence, at, kind) && at > start {
            continue;
        }
        if is_named_so(sentence, at) {
            continue;
        }
        // "the foundation received a grant" is a body; "the foundation of the club" is a founding.
        if is_institution(sentence, at, skip) || is_remembered(sentence, at) || is_peak(sentence, at) {
            continue;
        }
        if is_sitting(sentence, at) || is_legislature(sentence, at) || is_request(sentence, at) {
            continue;
        }
        if parts_nobody(sentence, at) || lets_go(sentence, at) || is_of_office(sentence, at) {
            continue;
        }
        // Talks about a merger are no merger.
        if found.is_none()
            && (sentence.is_word(at, &["talks", "negotiations", "plans", "bid", "proposal", "attempts"])
                && sentence.tags(at + 1).any(Tags::PREPOSITION)
                || sentence.is_word(
                    at + 1,
                    &["talks", "negotiations", "bid", "bids", "offer", "offers", "proposal"],
                ))
        {
            return Some(Decision { kind: EventKind::Other, by: Some(at), verb: false });
        }
        if first_meeting && matches!(kind, EventKind::Congress | EventKind::Conference) {
            return Some(Decision { kind: EventKind::Founding, by: Some(at), verb: false });
        }
        // "заседание суда", "судебное заседание"
        if sentence.low(at).starts_with("заседан")
            && (sentence.is_word(at + 1, &["суда", "трибунала"])
                || at > 0 && sentence.low(at - 1).starts_with("судебн"))
        {
            return Some(Decision { kind: EventKind::Legal, by: Some(at), verb: false });
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

/// "backed every session", "a recording session": where nobody confers.
fn is_sitting(sentence: &Sentence<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const OF_WORK: &[&str] = &[
        "every", "each", "recording", "studio", "radio", "photo", "jam", "training", "practice", "practise", "writing",
    ];
    sentence.is_word(at, &["session", "sessions"]) && at > 0 && sentence.is_word(at - 1, OF_WORK)
}

/// What befalls a meeting.
#[rustfmt::skip]
pub(super) const MEETING: &[&str] = &[
    "held", "place", "opened", "convened", "met", "gathered", "assembled", "closed", "ended", "lasted", "adjourned",
    "sat", "attended", "hosted", "summoned",
];

/// "Congress was unable to tax", "the Library of Congress": a house of that name, where no delegates meet.
fn is_legislature(sentence: &Sentence<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const ORDINALS: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last",
        "extraordinary", "inaugural", "annual", "next",
    ];
    if !sentence.is_word(at, &["congress"]) || !sentence.is_capital(at) {
        return false;
    }
    let counted = |before: usize| {
        sentence.class(before) == Class::Number && !sentence.is_dated(before)
            || sentence.tags(before).any(Tags::FIRST)
            || sentence.tokens.get(before).is_some_and(|token| token.has(Marks::ROMAN))
            || sentence.is_word(before, ORDINALS)
    };
    let named = at > 0 && sentence.is_word(at - 1, &["continental", "confederation"]);
    let delegates = !named && (at.saturating_sub(3)..at).any(counted);
    let of_members = sentence.is_word(at + 1, &["of"]) && !named;
    let meets = (at + 1..at + 8).any(|verb| sentence.is_word(verb, MEETING));
    !(delegates || of_members || meets)
}

/// "The petition was carried to the governor": one that is put before no court.
fn is_request(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["petition"]) && !sentence.is_word(at + 1, &["for"]) && !super::at_law(sentence)
}

/// "Separation from the upper stage": where no body is spoken of, none is split.
fn parts_nobody(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["separation"])
        && sentence.named.is_empty()
        && !(0..sentence.tokens.len()).any(|at| sentence.tags(at).any(Tags::BODY.or(Tags::PART)))
}

/// "president of the Court of Appeal": the name of where somebody holds an office is no lawsuit.
fn is_of_office(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.is_capital(at)
        || !sentence.is_word(at, &["appeal", "appeals", "court", "tribunal", "session"])
    {
        return false;
    }
    let mut before = (at.saturating_sub(6)..at)
        .rev()
        .skip_while(|&at| sentence.is_capital(at) || sentence.is_word(at, &["of", "the", "at", "for", "to"]));
    before.next().is_some_and(|office| {
        sentence.tags(office).any(Tags::OFFICE) && sentence.is_word(office + 1, &["of", "at", "for", "to"])
    })
}

/// "Release of the lander", "release of the hostages": nothing is published.
fn lets_go(sentence: &Sentence<'_>, at: usize) -> bool {
    const LET_GO: &[&str] = &[
        "lander",
        "probe",
        "capsule",
        "satellite",
        "impactor",
        "stage",
        "balloon",
        "balloons",
        "prisoners",
        "prisoner",
        "hostages",
        "hostage",
        "internees",
        "detainees",
        "captives",
        "leaders",
        "crew",
        "men",
        "gas",
        "bombs",
        "brake",
    ];
    sentence.is_word(at, &["release"])
        && sentence.is_word(at + 1, &["of"])
        && (at + 2..at + 6).any(|thing| sentence.is_word(thing, LET_GO))
}

/// Whether a gerund behind a noun begins what only describes it: "a plaque commemorating the strike" is no strike.
pub(super) fn opens_description(sentence: &Sentence<'_>, start: usize, at: usize) -> bool {
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
pub(super) fn phrase_kind(
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
                    && sentence.is_word(at + 1, &["of"])
                    // "a state of siege"
                    && !sentence.is_word(at, &["state"]))
            && kind != EventKind::Other
            && !(verb_told && is_aside(sentence, at, tokens.start))
            && !(tokens.start..at).any(|before| opens_description(sentence, tokens.start, before))
            && !is_institution(sentence, at, skip)
            && !parts_nobody(sentence, at)
            && !lets_go(sentence, at)
            && !is_of_office(sentence, at)
            && !is_remembered(sentence, at)
            && !is_named_so(sentence, at)
            && !is_sort_of(sentence, at, skip)
            // "the Earl's Court show"
            && !(at > 0
                && sentence.is_word(at, &["court"])
                && sentence.is_capital(at)
                && sentence.word(at - 1).ends_with(['s'])
                && sentence.word(at - 1).contains(['\'', '’']))
            // A congress or war that is only named in passing does not decide.
            && !matches!(kind, EventKind::Congress | EventKind::Conference)
            && !is_command(sentence, at)
            && !is_box(sentence, at)
            && !is_in_name(sentence, at, kind)
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

/// "for a single concert": a word for a work before the noun of which it says the sort.
fn is_sort_of(sentence: &Sentence<'_>, at: usize, skip: &Range<usize>) -> bool {
    let other = Tags::PREPOSITION
        .or(Tags::CONJUNCTION)
        .or(Tags::BE)
        .or(Tags::HAVE)
        .or(Tags::PAST)
        .or(Tags::RELATIVE)
        .or(Tags::WORK);
    sentence.is_word(at, &["single", "weekly", "monthly", "title"])
        && !skip.contains(&(at + 1))
        && !sentence.tags(at + 1).any(other)
        && sentence.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.is_capital())
}

/// "Major Oscar Moscoso": a given name that is a prize, too.
fn is_named_so(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.tags(at).any(Tags::GIVEN_NAME)
        && (sentence.is_capital(at + 1) || at > 0 && sentence.tags(at - 1).any(Tags::HONORIFIC))
}

/// "received orders to march": a verb that looks like a happening.
fn is_infinitive(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["march", "strike", "protest"]) && at > 0 && sentence.is_word(at - 1, &["to"])
}

/// "received an order to attack", "orders to march": no order that is worn.
pub(super) fn is_command(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["order", "orders"]) && !sentence.is_capital(at)
}

/// "entered the Total Exclusion Zone": a word of a name that nobody was excluded from.
fn is_in_name(sentence: &Sentence<'_>, at: usize, kind: EventKind) -> bool {
    use EventKind::{Dissolution, Expulsion, Joining, Registration, Renaming, Split};
    matches!(kind, Expulsion | Dissolution | Split | Renaming | Registration | Joining)
        && at > 0
        && sentence.is_capital(at)
        && (sentence.is_capital(at - 1) || sentence.is_capital(at + 1))
}

/// "made shell cases": a case that is made holds something.
fn is_box(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_word(at, &["case", "cases"])
        && (at.saturating_sub(3)..at).chain(at + 1..at + 4).any(|made| {
            sentence.is_word(made, &["made", "makes", "built", "sold", "produced", "packed", "manufactured"])
        })
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
        // "открыта посвящённая восстанию экспозиция"
        if sentence.low(at - 1).starts_with("посвящ") {
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
pub(super) fn is_aside(sentence: &Sentence<'_>, at: usize, start: usize) -> bool {
    for before in (start.max(at.saturating_sub(6))..at).rev() {
        if sentence.tags(before).any(Tags::PREPOSITION) {
            // "За городом произошло сражение": it stands behind the place.
            if sentence.is_word(before, &["за"])
                && before + 2 < at
                && sentence.word(before + 1).ends_with("ом")
            {
                return false;
            }
            // "met again at a funeral": nobody dies there.
            if sentence.is_word(before, &["at"])
                && sentence.entries.get(at).is_some_and(|entry| entry.kind == Some(EventKind::Death))
            {
                return true;
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
            ) || sentence.is_word(before, &["to", "of"])
                && before > 0
                && sentence.is_word(before - 1, &["owing", "due", "thanks", "because", "account"]);
        }
        if !sentence.tokens.get(before).is_some_and(|token| token.is_word() || token.class == Class::Number) {
            return false;
        }
    }
    false
}
