//! What a pronoun, "the party" or "the company's" stands for.

use super::{Context, is_body};
use crate::event::{
    Actor, EventKind,
    actors::Names,
    lexicon::Tags,
    phrase::{Style, render},
    sentence::Sentence,
};
use std::ops::Range;

/// What a pronoun or "the party" stands for: its words and actors.
pub(super) fn resolve(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
) -> Option<(String, Vec<usize>)> {
    let name = |index: usize| names.actors.get(index).map(|actor: &Actor| actor.name.clone());
    let first = *words.first()?;
    let one = |index: usize| name(index).map(|name| (name, vec![index]));
    if words.len() == 1
        || (words.len() == 2 && sentence.is_word(words[1], &["also", "both", "all", "soon", "then", "также"]))
    {
        if sentence.is_word(first, &["it", "оно", "она", "he", "she", "он"]) {
            let he = sentence.is_word(first, &["he", "she"]);
            let either = sentence.is_word(first, &["он", "она"]);
            let choice = if he {
                context.person.or(context.item)
            } else if either {
                context.item.or(context.it).or(context.person)
            } else {
                context.it.or(names.subject)
            };
            let person = names.subject.filter(|index| !is_body(names, *index));
            return one(choice.or(if he { person } else { names.subject })?);
        }
        if sentence.is_word(first, &["they", "они"]) {
            return match context.they.as_slice() {
                [] | [_] if context.they_text.is_some() => {
                    context.they_text.clone().map(|text| (text, context.they.clone()))
                }
                [] => one(names.subject.or(context.it)?),
                [a] => one(names.subject.filter(|index| is_body(names, *index)).unwrap_or(*a)),
                [a, b] => Some((format!("{} and {}", name(*a)?, name(*b)?), vec![*a, *b])),
                [a, ..] => {
                    let others = if sentence.language == crate::document::Language::Russian {
                        "и другие"
                    } else {
                        "and others"
                    };
                    Some((format!("{} {others}", name(*a)?), context.they.clone()))
                }
            };
        }
        if sentence.language == crate::document::Language::Russian
            && sentence.tags(first).any(Tags::BODY)
            && !sentence.is_capital(first)
        {
            // The noun stays before the name, so that the verb agrees: "организация «Северный клуб» зарегистрирована".
            let index = context.it.or(names.subject)?;
            let name = name(index)?;
            let noun = sentence.word(first);
            let text = if name.to_lowercase().contains(&noun.to_lowercase()) {
                name
            } else if name.contains(['«', '"', '“']) {
                format!("{noun} {name}")
            } else {
                format!("{noun} «{name}»")
            };
            return Some((text, vec![index]));
        }
    }
    // "the party", "this new organization", "the congress"
    let article = sentence.is_word(first, &["the", "this", "эта", "этот", "это"]);
    if article && words.len() <= 3 {
        let last = *words.last()?;
        if sentence.is_capital(last) && words.len() > 2
            || sentence.name_at(last).is_some() && sentence.is_capital(last)
        {
            return None;
        }
        if words.len() == 3 && !sentence.is_word(words[1], &["new", "young", "whole", "new-found", "newly"]) {
            return None;
        }
        let tags = sentence.tags(last);
        if tags.any(Tags::EVENT)
            && sentence.entries[last]
                .kind
                .is_some_and(|kind| matches!(kind, EventKind::Congress | EventKind::Conference))
        {
            return context
                .meeting
                .clone()
                .map(|meeting| (meeting, context.it.or(names.subject).into_iter().collect()));
        }
        const GENERIC: [&str; 32] = [
            "party",
            "organization",
            "organisation",
            "company",
            "firm",
            "band",
            "group",
            "movement",
            "union",
            "association",
            "society",
            "league",
            "club",
            "team",
            "federation",
            "corporation",
            "foundation",
            "institute",
            "agency",
            "orchestra",
            "university",
            "alliance",
            "coalition",
            "bank",
            "cooperative",
            "confederation",
            "brigade",
            "regiment",
            "squadron",
            "ensemble",
            "quartet",
            "trio",
        ];
        let known =
            sentence.language == crate::document::Language::Russian || sentence.is_word(last, &GENERIC);
        if tags.any(Tags::BODY) && !tags.any(Tags::WORK) && known {
            return one(names.subject.filter(|index| is_body(names, *index)).or(context.it)?);
        }
    }
    None
}

/// "the company's shares" with the company's name.
pub(super) fn possessive(
    sentence: &Sentence<'_>,
    names: &Names,
    context: &Context,
    words: &[usize],
    subject: Range<usize>,
    style: Style<'_>,
) -> Option<String> {
    let &[first, owner, ..] = words else { return None };
    if !sentence.is_word(first, &["the"]) || sentence.is_capital(owner) {
        return None;
    }
    let noun = sentence.word(owner).strip_suffix("'s").or_else(|| sentence.word(owner).strip_suffix("’s"))?;
    let lexicon = crate::event::lexicon::Lexicon::of(sentence.language);
    if !lexicon.get(noun).tags.any(Tags::BODY) {
        return None;
    }
    let index = names.subject.filter(|index| is_body(names, *index)).or(context.it)?;
    let name = &names.actors.get(index)?.name;
    let rest = render(sentence, owner + 1..subject.end, style);
    let mark = if name.ends_with('s') { "'" } else { "'s" };
    Some(format!("{name}{mark} {rest}"))
}
