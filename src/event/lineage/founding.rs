//! Who founded a body, of which bodies it was made, and what it was called first.

use super::{
    add::{Spot, push},
    ends::parties,
};
use crate::event::{
    EventKind, RelationDraft, RelationKind,
    clause::Clause,
    extract::Extractor,
    lexicon::{Tags, leavers::LEAVERS},
    narrative::Context,
    sentence::Sentence,
    tie_ends,
    token::Class,
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
    founded_as(work, sentence, clause, verb_end..of_verb(clauses, place), &subjects);
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
    // "by a left-wing group of the Agrarian Union": those who left it.
    let part = range.clone().find(|&at| {
        let apart = ["left-wing", "right-wing", "dissident", "breakaway", "splinter", "radical", "moderate"];
        (sentence.is_word(at, LEAVERS)
            || sentence.is_word(at, &["group"]) && at > 0 && sentence.is_word(at - 1, &apart))
            && sentence.is_word(at + 1, &["of", "from", "within"])
    });
    if let Some(part) = part {
        let whole = tie_ends::after(work, sentence, &Context::default(), part + 2).0.into_iter();
        let whole: Vec<usize> = whole.filter(|actor| !own.contains(actor)).take(1).collect();
        if !whole.is_empty() {
            return push(work, sentence, RelationKind::Split, whole, own.into_iter().take(1).collect(), spot);
        }
    }
    let founders: Vec<usize> =
        parties(work, sentence, range, &[]).into_iter().filter(|actor| !own.contains(actor)).collect();
    let kind = if founders.len() > 1 { RelationKind::Cofounded } else { RelationKind::Founded };
    push(work, sentence, kind, founders, own.into_iter().take(1).collect(), spot);
}

/// "founded in 1903 as Vale Athletic", "set up under the name of Pell Brothers", «основан под названием «Ланге и сын»»: an
/// earlier name. `end` is where what belongs to the verb ends.
pub(super) fn founded_as(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    clause: &Clause,
    within: std::ops::Range<usize>,
    subjects: &[usize],
) {
    if let Some(&body) = subjects.first()
        && !clause
            .verb
            .as_ref()
            .is_some_and(|verb| sentence.is_word(verb.main, &["incorporated", "constituted"]))
        && let Some(name) = first_name(sentence, within)
        && let Some(&former) = tie_ends::after(work, sentence, &Context::default(), name).0.first()
        && former != body
    {
        let quote = sentence.range.clone();
        let (from, to) = (vec![former], vec![body]);
        let kind = RelationKind::Renamed;
        work.names.formers.push((body, former));
        work.out.relations.push(RelationDraft { kind, from, to, date: None, event: None, quote });
    }
}

/// Where what belongs to the verb of a clause ends: what follows without a verb of its own belongs to it.
pub(super) fn of_verb(clauses: &[Clause], place: usize) -> usize {
    let own = clauses.get(place).map_or(0, |clause| clause.tokens.end);
    let next = clauses.get(place + 1).filter(|next| next.verb.is_none());
    next.map_or(own, |next| next.tokens.end)
}

/// Where the name stands under which something began.
fn first_name(sentence: &Sentence<'_>, mut within: std::ops::Range<usize>) -> Option<usize> {
    let opens = |at: usize| {
        (sentence.is_capital(at) || sentence.class(at) == Class::QuoteOpen) && !sentence.is_dated(at)
    };
    let skip = |at: usize, words: &[&str]| at + usize::from(sentence.is_word(at, words));
    within.find_map(|at| {
        let name = if sentence.is_word(at, &["as", "как"]) {
            let name = skip(at + 1, &["the"]);
            // «как мастерская «Братья Ланге»»
            let sort = sentence.class(name + 1) == Class::QuoteOpen && !opens(name);
            name + usize::from(sort)
        } else if sentence.is_word(at, &["under"]) {
            let noun = skip(at + 1, &["the"]);
            if !sentence.is_word(noun, &["name", "title", "style"]) {
                return None;
            }
            skip(skip(noun + 1, &["of"]), &["the"])
        } else if sentence.is_word(at, &["под"]) {
            if !sentence.is_word(at + 1, &["названием", "именем", "наименованием", "маркой", "вывеской"])
            {
                return None;
            }
            at + 2
        } else {
            return None;
        };
        opens(name).then_some(name)
    })
}
