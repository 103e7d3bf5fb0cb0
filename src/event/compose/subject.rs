//! Ways to write the subject of a headline.

use super::{Parts, Way, Widths};
use crate::event::{
    ActorKind, EventKind,
    clause::Verb,
    lexicon::Tags,
    phrase::{Style, abbreviation, capitalize, cuts, render, strip_article},
    sentence::Sentence,
    token::Class,
};
use std::ops::Range;

/// Ways to write the subject, with what each loses.
pub(super) fn subjects(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> Vec<Way> {
    subject_texts(sentence, parts, style, widths)
        .into_iter()
        .map(|(text, loss)| Way::text(text, loss))
        .collect()
}

/// The subject as the text has it, if nothing of it may be better left out: the first of [`subjects`].
pub(super) fn whole_subject(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Option<String> {
    if impersonal(sentence, parts) {
        return None;
    }
    if let Some(text) = &parts.subject_text {
        return Some(text.clone());
    }
    let tokens = parts.subject.clone();
    if tokens.is_empty() {
        return Some(String::new());
    }
    if commas(sentence, &tokens, style).next().is_some() {
        return None;
    }
    let titled = keeps_article(sentence, &tokens, style);
    let mut text = render(sentence, tokens, style);
    if !titled {
        text.drain(..text.len() - without_pointer(sentence, parts.subject.clone(), &text).len());
    }
    (!text.is_empty() || parts.subject_is_lane).then_some(text)
}

/// Whether the article of the subject is part of its name: "The Long Field" and "The Paper Lanterns".
fn keeps_article(sentence: &Sentence<'_>, tokens: &Range<usize>, style: Style<'_>) -> bool {
    let article_here =
        sentence.is_word(tokens.start, &["the", "a", "an"]) && sentence.is_capital(tokens.start);
    let inside = || {
        tokens.start.checked_sub(1).is_some_and(|at| {
            sentence.class(at) == Class::Comma || sentence.tokens[at].is_word() && !sentence.is_capital(at)
        })
    };
    let known = || {
        let Some(named) = sentence.name_at(tokens.start + 1) else { return false };
        let name = sentence.slice(named.tokens.clone());
        // A long text has thousands of names: nearly all are of another length.
        let has_article = |known: &str| {
            known.len() == name.len() + "The ".len() && known.strip_prefix("The ") == Some(name)
        };
        named.tokens.start == tokens.start + 1 && style.actors.iter().any(|actor| has_article(&actor.name))
    };
    article_here && (inside() || known())
}

/// The subject without its article, and without "this" before its noun: nobody has read the sentence before.
fn without_pointer<'t>(sentence: &Sentence<'_>, subject: Range<usize>, text: &'t str) -> &'t str {
    const POINTERS: [&str; 4] = ["this", "that", "these", "those"];
    let (first, noun) = (subject.start, subject.start + 1);
    let words = || (noun..subject.end).filter(|&at| sentence.tokens[at].is_word());
    // "Those present", "These Days"
    let stands_alone = sentence.is_word(first, &["those"]) && !words().any(|at| may_be_several(sentence, at));
    let is_title = || sentence.is_capital(first) && words().all(|at| sentence.is_capital(at));
    let points = sentence.is_word(first, &POINTERS)
        && sentence.tokens.get(noun).is_some_and(|noun| noun.is_word())
        && !sentence.tags(noun).any(Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::PAST).or(Tags::BE))
        && !stands_alone
        && !is_title();
    let rest = text.split_once(' ').map(|(_, rest)| rest).filter(|_| points);
    rest.unwrap_or_else(|| strip_article(text))
}

/// Whether the word may be a noun of more than one: "letters", "men".
fn may_be_several(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.low(at).ends_with('s') || sentence.is_word(at, &["men", "women", "people", "children"])
}

/// The commas of the clause itself in its subject.
fn commas(sentence: &Sentence<'_>, tokens: &Range<usize>, style: Style<'_>) -> impl Iterator<Item = usize> {
    tokens.clone().filter(move |&at| {
        sentence.class(at) == Class::Comma
            && sentence.depth[at] == style.depth
            && sentence.quote[at] == 0
            && !style.skip.contains(&at)
    })
}

fn subject_texts(
    sentence: &Sentence<'_>,
    parts: &Parts,
    style: Style<'_>,
    widths: &Widths,
) -> Vec<(String, u32)> {
    if impersonal(sentence, parts) {
        return vec![(String::new(), if decider(sentence, parts, style).is_some() { 60 } else { 0 })]
            .into_iter()
            .chain(decider(sentence, parts, style).map(|text| (text, 0)))
            .collect();
    }
    if let Some(text) = &parts.subject_text {
        let mut out = vec![(text.clone(), 0)];
        if let Some(actor) = style.actors.iter().position(|actor| actor.name == *text)
            && let Some(short) = abbreviation(style.actors, actor, text)
        {
            out.push((short.to_owned(), if short.chars().count() > 2 { 4 } else { 13 }));
        }
        // The owner of "its ground", the given name of a surname: what the text itself has is shorter.
        let own = parts.subject.clone().next().is_some_and(|first| {
            sentence.is_word(first, &["its", "their", "his", "her"])
                || parts.subject.len() == 1 && text.ends_with('»')
                || parts.subject.len() == 1
                    && sentence.is_capital(first)
                    && !sentence.tags(first).any(Tags::PRONOUN)
        });
        if own {
            out.push((strip_article(&render(sentence, parts.subject.clone(), style)).to_owned(), 12));
        }
        if parts.subject_is_lane && parts.verb.as_ref().is_some_and(|verb| verb.passive) {
            out.push((String::new(), 44));
        }
        return out;
    }
    if parts.subject.is_empty() {
        return vec![(String::new(), 0)];
    }
    let tokens = parts.subject.clone();
    let titled = keeps_article(sentence, &tokens, style);
    let article = |text: String| match titled {
        true => text,
        false => without_pointer(sentence, tokens.clone(), &text).to_owned(),
    };
    let mut out = Vec::new();
    let short = Style { short: true, ..style };
    // A list of many becomes its first and "others"; remarks between commas go.
    let commas: Vec<usize> = commas(sentence, &tokens, style).collect();
    if commas.is_empty() {
        let whole = article(render(sentence, tokens.clone(), style));
        let brief = match has_names(sentence, tokens.clone()) {
            true => article(render(sentence, tokens.clone(), short)),
            false => whole.clone(),
        };
        out.push((whole, 0));
        out.push((brief, 4));
    } else {
        let first = tokens.start..commas[0];
        let listed = commas.iter().any(|&comma| {
            !sentence.tags(comma + 1).any(
                Tags::PREPOSITION.or(Tags::RELATIVE).or(Tags::GERUND).or(Tags::PARTICIPLE).or(Tags::ADVERB),
            ) && !sentence.is_word(comma + 1, &["together", "along", "including"])
        }) && (commas.len() > 1
            || (commas[0] + 1..tokens.end).any(|at| {
                sentence.tags(at).any(Tags::CONJUNCTION)
                    && sentence.quote[at] == 0
                    && !sentence.inside_name(at)
            }));
        let named = commas.len() <= 2
            && (sentence.class(commas[0] + 1) == Class::QuoteOpen || sentence.is_capital(commas[0] + 1));
        let mut whole = article(render(sentence, tokens.clone(), style));
        let last = commas[commas.len() - 1] + 1;
        let joins = |at: usize| sentence.tags(at).any(Tags::CONJUNCTION) && !sentence.inside_name(at);
        let aside = listed
            && tokens.end < sentence.tokens.len()
            && sentence.class(tokens.end) == Class::Comma
            && !(last..tokens.end).any(joins);
        if named && !listed && commas.len() == 1 || aside {
            whole.push(',');
        }
        out.push((whole, if listed || named { 0 } else { 2 }));
        let others = if sentence.language == crate::document::Language::Russian {
            " и другие"
        } else {
            " and others"
        };
        let mut head = article(render(sentence, first.clone(), style));
        let mut brief = article(render(sentence, first.clone(), short));
        if listed {
            // "A and B, C and others" has its first of two cut at "and".
            if let Some(and) = first.clone().find(|&at| {
                sentence.tags(at).any(Tags::CONJUNCTION)
                    && !sentence.inside_name(at)
                    && sentence.quote[at] == 0
            }) {
                head = article(render(sentence, first.start..and, style));
                brief = article(render(sentence, first.start..and, short));
            }
            // "People's Deputies of the USSR Roy Medvedev": the name says enough.
            let first_end = first
                .clone()
                .find(|&at| {
                    sentence.tags(at).any(Tags::CONJUNCTION)
                        && !sentence.inside_name(at)
                        && sentence.quote[at] == 0
                })
                .unwrap_or(first.end);
            if let Some(named) = sentence
                .named
                .iter()
                .find(|named| named.tokens.end == first_end && named.tokens.start > first.start)
                && style.actors.get(named.actor).is_some_and(|actor| actor.kind == ActorKind::Person)
            {
                out.push((format!("{}{others}", sentence.slice(named.tokens.clone())), 9));
            }
            head.push_str(others);
            brief.push_str(others);
        }
        out.push((head, if listed { 6 } else { 1 }));
        out.push((brief, if listed { 8 } else { 5 }));
    }
    let first_comma = commas.first().copied().unwrap_or(tokens.end);
    for (cut, cost) in
        cuts(sentence, tokens.start..first_comma, tokens.start, style.skip, style.depth).into_iter().skip(1)
    {
        // Of "A and its B" the first is told; "A and B" stays whole.
        if sentence.is_word(cut, &["and", "or", "и"]) && !sentence.tags(cut + 1).any(Tags::DETERMINER) {
            continue;
        }
        let lost = widths.width(cut..first_comma) as u32;
        let whole = article(render(sentence, tokens.start..cut, style));
        if has_names(sentence, tokens.start..cut) {
            let brief = article(render(sentence, tokens.start..cut, short));
            if brief != whole {
                out.push((brief, 11 + cost + lost / 2));
            }
        }
        out.push((whole, 8 + cost + lost / 2));
    }
    if parts.subject_is_lane && parts.verb.as_ref().is_some_and(|verb| verb.passive) {
        out.push((String::new(), 44));
    }
    out.retain(|(text, _)| !text.is_empty() || parts.subject_is_lane);
    out
}

/// Whether a name begins in `tokens` or right behind them: nothing else is written shorter.
fn has_names(sentence: &Sentence<'_>, tokens: Range<usize>) -> bool {
    sentence.named.iter().any(|named| (tokens.start..=tokens.end).contains(&named.tokens.start))
}

/// "At a meeting of the council, it was decided to": the meeting decides.
pub(super) fn decider(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> Option<String> {
    let verb = parts.verb.as_ref()?;
    let at = (0..verb.tokens.start).rev().find(|&at| {
        sentence.tags(at).any(Tags::EVENT)
            && matches!(sentence.entries[at].kind, Some(EventKind::Congress | EventKind::Conference))
            && sentence.depth[at] == style.depth
            && !sentence.is_dated(at)
            && (at.saturating_sub(4)..at).any(|before| sentence.is_word(before, &["at"]))
    })?;
    let lead = (at.saturating_sub(4)..at).rev().find(|&before| sentence.is_word(before, &["at"]))?;
    let end = (at..verb.tokens.start)
        .find(|&end| sentence.class(end) == Class::Comma || sentence.is_word(end, &["in", "it"]))
        .unwrap_or(verb.tokens.start);
    let text = render(sentence, lead + 1..end, style);
    let mut text = strip_article(&text).to_owned();
    capitalize(&mut text);
    (!text.is_empty() && text.chars().count() <= 50).then_some(text)
}

/// "it was decided to": nobody decides, and "it" is nothing.
pub(super) fn impersonal(sentence: &Sentence<'_>, parts: &Parts) -> bool {
    let Some(verb) = &parts.verb else { return false };
    // "When the engine failed, it was decided": the word right before the verb.
    let it = parts.subject.clone().rev().find(|&at| sentence.tokens[at].is_word() && !sentence.is_dated(at));
    it.is_some_and(|at| sentence.is_word(at, &["it"]))
        && (is_resolved(sentence, verb) || is_of_what_follows(sentence, verb, verb.main + 1))
}

/// Whether a passive is of what follows it, and "it" before it is nothing: "was decided in August to fly", "was agreed that".
pub(crate) fn is_resolved(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    const RESOLVED: &[&str] = &[
        "decided",
        "agreed",
        "announced",
        "proposed",
        "planned",
        "hoped",
        "resolved",
        "determined",
        "intended",
        "decreed",
        "revealed",
        "discovered",
        "suggested",
        "recommended",
        "claimed",
        "argued",
        "noted",
        "stated",
        "stipulated",
        "ruled",
    ];
    let next =
        (verb.main + 1..sentence.tokens.len()).find(|&at| !sentence.is_dated(at)).unwrap_or(verb.main + 1);
    sentence.is_word(verb.main, RESOLVED) && is_of_what_follows(sentence, verb, next)
}

/// Whether what is done stands in the words from `next`: "was moved that", but not "was moved to the cemetery".
fn is_of_what_follows(sentence: &Sentence<'_>, verb: &Verb, next: usize) -> bool {
    // "It is thought to have struck the Moon": it did.
    let raised = sentence.is_word(
        verb.main,
        &[
            "thought",
            "believed",
            "known",
            "said",
            "reported",
            "assumed",
            "supposed",
            "considered",
            "presumed",
        ],
    ) && sentence.is_word(next, &["to"]);
    verb.passive
        && !raised
        && (sentence.is_word(next, &["that"])
            || sentence.is_word(next, &["to"])
                && sentence.tags(next + 1).any(Tags::BASE.or(Tags::BE).or(Tags::HAVE)))
}
