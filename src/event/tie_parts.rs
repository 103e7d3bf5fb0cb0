//! Those who leave a body and what they make: "its left wing broke away and set up the Labour Party", "founded by
//! dissidents who had left the Alliance", "часть труппы ушла и образовала театр".

use crate::document::Language;

use super::{
    RelationKind,
    extract::Extractor,
    lexicon::{
        Tags,
        leavers::{DISSIDENTS, FOUNDED, FOUNDERS, LEAVERS, LEFT, SEVERAL},
        turns::FORMED,
    },
    narrative::{Context, is_body},
    sentence::Sentence,
    tie_ends::{after, before},
    tie_match::{is_adjective, matches, vetoed},
    tie_words::Tie,
    token::{Class, Token},
    word_list::WordList,
};

/// "Five members left the band to form Y", "its left wing broke away and set up Y": several leave and make a body of
/// their own.
pub(super) fn left_to_form(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
) -> Option<Tie> {
    if !sentence.is_on(at, &LEFT) {
        return None;
    }
    // "от партии откололась группа": who leaves may stand behind the verb.
    let last = if sentence.language == Language::Russian { sentence.tokens.len().min(at + 4) } else { at };
    let several = (0..last).any(|word| sentence.is_on(word, &SEVERAL) && !sentence.inside_name(word));
    if !several || vetoed(sentence, at) {
        return None;
    }
    let end = sentence.tokens.len().min(at + 14);
    let form = (at + 1..end).find_map(|to| {
        matches(sentence, &["to|and", FORMED], to)
            .or_else(|| matches(sentence, &["to|and", "set", "up"], to))
            .or_else(|| {
                matches(
                    sentence,
                    &["и|котор*", "создал*|основал*|образовал*|учредил*|организовал*|провозгласил*"],
                    to,
                )
            })
            .or_else(|| matches(sentence, &["создавш*|основавш*|образовавш*|учредивш*|провозгласивш*"], to))
            .map(|made| (to, made))
    });
    let (to, made) = form?;
    let parent = sentence
        .named
        .iter()
        .find(|named| (at..to).contains(&named.tokens.start) && is_body(&work.names, named.actor))
        .map(|named| named.actor)
        .or_else(|| meant_before(work, sentence, context, at))
        .or(context.it)
        .or(work.names.subject)
        .filter(|&actor| is_body(&work.names, actor))?;
    let part = *after(work, sentence, &Context::default(), made).0.first()?;
    split(work, parent, part, at)
}

/// That `part` left `parent`, if both are bodies.
fn split(work: &Extractor<'_>, parent: usize, part: usize, at: usize) -> Option<Tie> {
    let bodies = [parent, part].iter().all(|&actor| is_body(&work.names, actor));
    (bodies && part != parent).then(|| Tie {
        kind: RelationKind::Split,
        from: vec![parent],
        to: vec![part],
        at,
    })
}

/// Who acts in front of `at`, by name right before it or as the subject of its clause.
fn acting(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
) -> Option<usize> {
    let named = before(work, sentence, at).last().copied();
    named.or_else(|| subjects(work, at).first().copied())
}

/// "X spun off its schoolbook division as Y": a part that goes on by itself.
pub(super) fn spun_off_as(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
) -> Option<Tie> {
    // Asked for every word that may begin a turn.
    if !matches!(sentence.length(at), 4..=6)
        || !sentence.is_word(at, &["spun", "spins", "hived", "split", "splits"])
    {
        return None;
    }
    let off = matches(sentence, &["spun|spins|hived|split|splits", "off|out", "its|the|their"], at)?;
    let named = (off..sentence.tokens.len().min(off + 6))
        .take_while(|&word| sentence.tokens.get(word).is_some_and(super::token::Token::is_word))
        .find(|&word| sentence.is_word(word, &["as", "into"]))?;
    let part = *after(work, sentence, &Context::default(), named + 1).0.first()?;
    let parent = acting(work, sentence, at, subjects).or(work.names.subject)?;
    if vetoed(sentence, at) {
        return None;
    }
    split(work, parent, part, at)
}

/// The body that is named first in the sentence before `at`, or else the one that the text speaks of.
pub(super) fn meant_before(
    work: &Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
) -> Option<usize> {
    let mut named = sentence.named.iter().filter(|named| named.tokens.end <= at);
    named
        .find(|named| is_body(&work.names, named.actor))
        .map(|named| named.actor)
        .or(context.it)
        .or(work.names.subject)
        .filter(|&actor| is_body(&work.names, actor))
}

/// "Y was founded by dissidents who had left X", "by former members of X", "by a group expelled from X".
pub(super) fn founded_by_leavers(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
) -> Option<Tie> {
    if !sentence.is_on(at, &FOUNDED) {
        return None;
    }
    let count = sentence.tokens.len();
    let by = (at + 1..count.min(at + 12)).find(|&by| sentence.is_word(by, &["by"]))?;
    let who = (by + 1..count.min(by + 5)).find(|&who| sentence.is_on(who, &FOUNDERS))?;
    // "by members of X" says nothing of their leaving.
    let former =
        (by + 1..who).any(|word| sentence.is_word(word, &["former", "ex", "dissident", "expelled", "rebel"]));
    let firm = sentence.is_word(who, DISSIDENTS);
    let parted = (who + 1..count.min(who + 8)).find_map(|word| parted(sentence, word));
    let of = (former || firm)
        .then(|| (who + 1..count.min(who + 3)).find_map(|word| matches(sentence, &["of|from|within"], word)))
        .flatten();
    let start = parted.or(of)?;
    let parent = *after(work, sentence, context, start).0.first()?;
    let part = acting(work, sentence, at, subjects)?;
    if sentence.tags(at + 1).any(Tags::DETERMINER) {
        return None;
    }
    split(work, parent, part, at)
}

/// "It came into being when A and B merged", "when forty ministers walked out of X": what came of them is whom the sentence
/// is about.
pub(super) fn came_when(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>,
) -> Option<Tie> {
    if !sentence.is_on(at, &FOUNDED) || vetoed(sentence, at) {
        return None;
    }
    let count = sentence.tokens.len();
    let when = (at + 1..count.min(at + 16)).find(|&when| sentence.is_word(when, &["when", "after", "as"]))?;
    let behind = when + 3..count.min(when + 16);
    let whole = |work: &mut Extractor<'_>,
                 subjects: &mut dyn FnMut(&mut Extractor<'_>, usize) -> Vec<usize>| {
        subjects(work, at)
            .first()
            .copied()
            .or(work.names.subject)
            .filter(|&actor| is_body(&work.names, actor))
    };
    let left = (when + 2..behind.end).find_map(|word| Some((word, parted(sentence, word)?)));
    if let Some((word, from)) = left {
        // Who leaves by himself, or a body of its own, makes no part of what is founded then.
        let several = (when + 1..word).any(|at| {
            sentence.is_on(at, &FOUNDERS) || sentence.is_on(at, &SEVERAL) || sentence.is_word(at, LEAVERS)
        });
        if !several {
            return None;
        }
        let parent = *after(work, sentence, &Context::default(), from).0.first()?;
        let part = whole(work, subjects)?;
        return split(work, parent, part, at);
    }
    let joined = behind.clone().find(|&word| {
        sentence.is_word(word, &["merged", "united", "combined", "amalgamated", "fused", "unified"])
            || matches(sentence, &["joined", "forces"], word).is_some()
    })?;
    let mut from: Vec<usize> =
        before(work, sentence, joined).into_iter().filter(|&side| is_body(&work.names, side)).collect();
    // "when A amalgamated with B"
    if let Some(with) = matches(sentence, &["with"], joined + 1) {
        from.extend(after(work, sentence, &Context::default(), with).0);
    }
    let to = whole(work, subjects).filter(|to| from.len() > 1 && !from.contains(to))?;
    Some(Tie { kind: RelationKind::Merger, from, to: vec![to], at })
}

/// The end of words that say that somebody left what is named behind them: "broke away from", "walked out of", "left".
fn parted(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    matches(sentence, &["left|quit"], at)
        .or_else(|| matches(sentence, &["expelled|seceded|split|departed|excluded|withdrew", "from"], at))
        .or_else(|| matches(sentence, &["broken|broke|split|walked", "away|off|out", "from|of"], at))
        .or_else(|| matches(sentence, &["broken|broke", "with|from"], at))
}

/// "The geology department was separated from X and became Y", "из состава X выделен завод Y", "Y, which had broken away":
/// a part that goes on by itself.
pub(super) fn part_made(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
) -> Option<Tie> {
    let own = |work: &Extractor<'_>| work.names.subject.filter(|&subject| is_body(&work.names, subject));
    if let Some(end) =
        matches(sentence, &["broken|broke", "away"], at).or_else(|| matches(sentence, &["seceded"], at))
    {
        // "from X" and "to form Y" are read elsewhere.
        if sentence.is_word(end, &["from", "with", "to", "and"]) || vetoed(sentence, at) {
            return None;
        }
        let which =
            (at.saturating_sub(4)..at).rev().find(|&which| sentence.is_word(which, &["which", "that"]));
        let end = which
            .map_or(at, |which| which - usize::from(which > 0 && sentence.class(which - 1) == Class::Comma));
        let part = before(work, sentence, end).last().copied()?;
        let parent = own(work).or(context.it)?;
        return split(work, parent, part, at);
    }
    if sentence.is_word(at, &["separated", "detached", "removed", "spun", "hived", "split"]) {
        let from = matches(sentence, &["separated|detached|removed", "from"], at)
            .or_else(|| matches(sentence, &["spun|hived|split", "off|out", "from"], at))?;
        let made = (from + 1..sentence.tokens.len().min(from + 14))
            .find_map(|to| matches(sentence, &["and|to", "became|become|form|formed|create|created"], to))?;
        let parent = after(work, sentence, context, from).0.first().copied().or_else(|| own(work))?;
        let part = *after(work, sentence, &Context::default(), made).0.first()?;
        return if vetoed(sentence, at) { None } else { split(work, parent, part, at) };
    }
    let made = matches(sentence, &["выделен*|отделен*|отделён*|выведен*"], at)?;
    let out = (at.saturating_sub(8)..at).rev().find(|&from| sentence.is_word(from, &["из", "от"]))?;
    if sentence.is_dated(out) || vetoed(sentence, at) {
        return None;
    }
    let parent = sentence
        .named
        .iter()
        .find(|named| (out..at).contains(&named.tokens.start) && is_body(&work.names, named.actor))
        .map(|named| named.actor)
        // "Из состава экспедиции": another body than the text's, or none.
        .or_else(|| own(work).filter(|_| (out..at).any(|word| means_a_body(work, sentence, word))))?;
    // "Выделены деньги театру": money is no part.
    let noun = (made..sentence.tokens.len())
        .find(|&word| sentence.is_capital(word) || !is_adjective(sentence, word))?;
    let common = sentence.tokens.get(noun).is_some_and(Token::is_word) && !sentence.is_capital(noun);
    if common
        && !sentence.is_dated(noun)
        && !sentence.inside_name(noun)
        && !sentence.tags(noun).any(Tags::BODY)
    {
        return None;
    }
    let part = *after(work, sentence, &Context::default(), made).0.first()?;
    split(work, parent, part, at)
}

/// Whether the word is a common noun of bodies, one of the subject's own name or a pronoun that may stand for one.
fn means_a_body(work: &Extractor<'_>, sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.low(at);
    let own = || {
        let known = work.names.subject.and_then(|subject| work.names.actors.get(subject));
        known.is_some_and(|known| {
            known.name.split(' ').any(|own| is_same_noun(&crate::case::lower(own), word))
        })
    };
    sentence.tags(at).any(Tags::BODY) || sentence.is_word(at, &["него", "неё", "нее", "них"]) || own()
}

/// Whether two Russian words are one in other cases: "пароходство", "пароходства".
fn is_same_noun(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    shared > 3 && shared + 2 >= one.chars().count().max(other.chars().count())
}

/// "The walkout from X that created Y": a leaving as a noun, and what it led to.
pub(super) fn came_of_walkout(
    work: &mut Extractor<'_>,
    sentence: &Sentence<'_>,
    context: &Context,
    at: usize,
) -> Option<Tie> {
    static LEAVINGS: WordList =
        WordList::new(&["walkout", "breakaway", "secession", "exodus", "split", "schism"]);
    if !sentence.is_on(at, &LEAVINGS) {
        return None;
    }
    let from = matches(sentence, &["walkout|breakaway|secession|exodus|split|schism", "from|in|within"], at)?;
    let (parents, end) = after(work, sentence, context, from);
    let that =
        (end..sentence.tokens.len().min(end + 3)).find(|&that| sentence.is_word(that, &["that", "which"]))?;
    let made = matches(sentence, &["created|formed|produced|founded"], that + 1)
        .or_else(|| matches(sentence, &["led|gave", "to|rise"], that + 1))?;
    let made = made + usize::from(sentence.is_word(made, &["to"]));
    let part = *after(work, sentence, &Context::default(), made).0.first()?;
    if vetoed(sentence, at) {
        return None;
    }
    split(work, *parents.first()?, part, at)
}
