//! Ties of verbs that say nothing of a tie by themselves: "was a section of", "began to act under the name".

use super::{
    add::{Spot, push},
    ends::{part_name, parties},
};
use crate::{
    document::Language,
    event::{
        EventKind, RelationKind,
        clause::Clause,
        extract::Extractor,
        lexicon::Tags,
        narrative::{Context, is_body},
        sentence::Sentence,
        word_list::WordList,
    },
};

/// One past "became a member of", "стала членом".
pub(super) fn membership(sentence: &Sentence<'_>, action: usize, end: usize) -> Option<usize> {
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
    if let Some(joining) =
        after.clone().find(|&at| sentence.length(at) >= 7 && sentence.is_word(at, &["joining", "entering"]))
    {
        let to = parties(work, sentence, joining + 1..clause.tokens.end, &[""])
            .into_iter()
            .take(1)
            .collect::<Vec<_>>();
        let subjects = subjects.into_iter().filter(|subject| !to.contains(subject)).collect();
        return push(work, sentence, RelationKind::Joined, subjects, to, spot);
    }
    static ENDED: WordList = WordList::new(&["stopped", "ceased", "ended", "severed", "terminated", "broke"]);
    let ended = |at: usize| sentence.is_on(at, &ENDED);
    if let Some(stop) = (verb.tokens.start..clause.tokens.end).find(|&at| ended(at))
        && (stop..clause.tokens.end.min(stop + 4))
            .any(|at| sentence.is_word(at, &["cooperation", "relations", "ties"]))
    {
        let from = parties(work, sentence, stop + 1..clause.tokens.end, &["with"]);
        return push(work, sentence, RelationKind::Split, from, subjects, spot);
    }
    if let Some(name) = (verb.main..clause.tokens.end).find(|&at| {
        sentence.length(at) == 4
            && sentence.is_word(at, &["name"])
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
        sentence.length(at) >= 8
            && sentence.is_word(at, &["cooperation", "alliance", "collaboration"])
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
