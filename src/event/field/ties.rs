//! Ties that fields state: predecessor, successor, owner, founders.

use super::wording::parted;
use crate::{
    case,
    document::{Block, Language},
    event::{
        ActorKind, RelationDraft, RelationKind,
        actors::slice,
        extract::Extractor,
        lexicon::{FieldMeaning, Tags},
        token::{Class, Token, tokenize},
    },
    timex::DatePhrase,
};
use std::ops::Range;

/// Ties that a field states, with its dates.
pub(super) fn read(
    work: &mut Extractor<'_>,
    block: &Block,
    meaning: FieldMeaning,
    value: Range<usize>,
    phrases: &[DatePhrase],
) {
    let Some(subject) = work.names.subject else { return };
    let kind = match meaning {
        FieldMeaning::Belonging | FieldMeaning::Held(_) => RelationKind::Affiliated,
        FieldMeaning::Predecessor => RelationKind::Predecessor,
        FieldMeaning::Successor => RelationKind::Successor,
        FieldMeaning::MergedInto | FieldMeaning::MergerOf => RelationKind::Merger,
        FieldMeaning::SplitFrom => RelationKind::Split,
        FieldMeaning::Founders => RelationKind::Founded,
        _ => return,
    };
    if block.language == Language::Russian && meaning == FieldMeaning::Founders {
        return;
    }
    let belongs = matches!(meaning, FieldMeaning::Belonging | FieldMeaning::Held(_));
    for item in items(&work.document.text, value, block.language) {
        let Some(name) = work.document.text.get(item.clone()) else { continue };
        let name = name.trim_matches(['"', '«', '»', '“', '”', ' ']);
        let name = if meaning == FieldMeaning::MergedInto { parted(name) } else { name };
        let words = name.split_whitespace().count();
        // "Fate: Sunk" names nobody.
        let first = case::lower(name.split_whitespace().next().unwrap_or_default());
        let fate = meaning == FieldMeaning::MergedInto
            && words <= 3
            && work.lexicon(block).get(&first).tags.any(Tags::PAST.or(Tags::PARTICIPLE));
        if name.is_empty()
            || fate
            || words > 9
            || !name.starts_with(char::is_uppercase)
            || name.contains('.') && words > 6
        {
            continue;
        }
        let other = match work.names.resolve(name) {
            Some(index) => index,
            None if meaning == FieldMeaning::Founders => continue,
            None => work.names.ensure(name, ActorKind::Organization),
        };
        if other == subject {
            continue;
        }
        if meaning == FieldMeaning::Founders
            && work.names.actors.get(other).is_none_or(|actor| actor.kind != ActorKind::Organization)
        {
            continue;
        }
        if let Some(actor) = work.names.actors.get_mut(other)
            && actor.kind == ActorKind::Place
            && meaning != FieldMeaning::Founders
            && !belongs
        {
            actor.kind = ActorKind::Organization;
        }
        let date = phrases
            .iter()
            .find(|phrase| phrase.range.start >= item.end && phrase.range.start <= item.end + 3)
            .map(|phrase| phrase.date.clone());
        let kind = if date.is_some() && belongs { RelationKind::MemberOf } else { kind };
        let forward = belongs || matches!(meaning, FieldMeaning::Successor | FieldMeaning::MergedInto);
        let (from, to) = if forward { (subject, other) } else { (other, subject) };
        work.out.relations.push(RelationDraft {
            kind,
            from: vec![from],
            to: vec![to],
            date,
            event: None,
            quote: block.range.clone(),
        });
    }
}

/// The items of a list with commas or semicolons, without their brackets.
fn items(text: &str, value: Range<usize>, language: Language) -> Vec<Range<usize>> {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(text, value, language, &mut tokens);
    let mut out = Vec::new();
    let mut depth = 0;
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.class {
            Class::Open => depth += 1,
            Class::Close => depth -= 1,
            Class::Comma | Class::Semicolon if depth <= 0 => {
                if let Some(first) = start.take() {
                    out.push(first..end);
                }
            }
            _ if depth <= 0 => {
                start.get_or_insert(at);
                end = at + 1;
            }
            _ => {}
        }
    }
    if let Some(first) = start {
        out.push(first..end);
    }
    out.into_iter()
        .filter_map(|range| {
            let whole = slice(text, &tokens, range.clone())?;
            let first = tokens.get(range.start)?;
            Some(first.start..first.start + whole.len())
        })
        .collect()
}
