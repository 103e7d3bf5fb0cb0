//! Who founded a body, of which bodies it was made, and what it was called first.

use super::{
    add::{Spot, push},
    ends::parties,
};
use crate::event::{
    EventKind, RelationDraft, RelationKind, clause::Clause, extract::Extractor, lexicon::Tags,
    narrative::Context, sentence::Sentence, tie_ends, token::Class,
};

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
            true => {
                let (mut named, end) = tie_ends::after(work, sentence, &Context::default(), merging + 2);
                // "the amalgamation of A with B"
                if named.len() == 1 && sentence.is_word(end, &["with"]) {
                    named.extend(tie_ends::after(work, sentence, &Context::default(), end + 1).0);
                }
                named
            }
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
pub(super) fn founded_as(
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
