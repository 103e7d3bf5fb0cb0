//! Lists of things each with a date of its own: of "directed Mirror in 1975 and Stalker in 1979" the second date tells
//! "directed Stalker".

use crate::event::{clause::Verb, lexicon::Tags, lexicon::telling::READ, sentence::Sentence, token::Class};
use std::ops::Range;

/// What the date in question has of a list.
#[derive(Debug)]
pub(super) struct Share {
    /// What stands between the verb and the first thing: "congresses in".
    before: Range<usize>,
    first: Range<usize>,
    own: Range<usize>,
    /// The things of the other dates.
    others: Vec<Range<usize>>,
    /// "a sonata (1901)": each date in brackets behind its thing.
    bracketed: bool,
}

/// Most words of a thing.
const LONGEST: usize = 9;

/// The list in which the date `skip` stands behind `verb`, before the token `end`.
pub(super) fn share(sentence: &Sentence<'_>, verb: &Verb, end: usize, skip: &Range<usize>) -> Option<Share> {
    if sentence.language == crate::document::Language::Russian || sentence.dates.len() < 2 {
        return None;
    }
    let mut dates: Vec<&Range<usize>> =
        sentence.dates.iter().filter(|date| date.start >= verb.tokens.end && date.end <= end).collect();
    dates.sort_unstable_by_key(|date| date.start);
    let (first, further) = dates.split_first()?;
    if further.is_empty() {
        return None;
    }
    let bracketed = is_in_brackets(sentence, first);
    let things_end = first.start - usize::from(bracketed);
    let mut things = vec![(verb.tokens.end..things_end, (*first).clone())];
    let mut at = first.end + usize::from(bracketed);
    for date in further {
        let Some(start) = behind_separator(sentence, at) else { break };
        if is_in_brackets(sentence, date) != bracketed || date.start < start {
            break;
        }
        let thing = start..date.start - usize::from(bracketed);
        if !is_thing(sentence, &thing, bracketed) {
            break;
        }
        things.push((thing, (*date).clone()));
        at = date.end + usize::from(bracketed);
    }
    if things.len() < 2
        || at < end && sentence.tokens[at].is_word() && behind_separator(sentence, at).is_none()
    {
        return None;
    }
    let place = things.iter().position(|(_, date)| date.start < skip.end && skip.start < date.end)?;
    let second = things.get(1)?.0.clone();
    let start = first_thing(sentence, things.first()?.0.clone(), &second, bracketed)?;
    let whole = things.first()?.0.clone();
    // "remained cordial since the birth of both, Angola (1975) and Zimbabwe (1979)": no list of what was made.
    let before = whole.start..start;
    if before.clone().any(|at| sentence.class(at) == Class::Comma)
        && !(verb.tokens.start.saturating_sub(8)..start).any(|at| sentence.tags(at).any(Tags::WORK))
    {
        return None;
    }
    things.first_mut()?.0 = start..whole.end;
    let own = things.get(place)?.0.clone();
    let others = things.iter().map(|(thing, _)| thing.clone()).filter(|thing| *thing != own).collect();
    Some(Share { before: whole.start..start, first: start..whole.end, own, others, bracketed })
}

/// Whether brackets hold the date and nothing else.
fn is_in_brackets(sentence: &Sentence<'_>, date: &Range<usize>) -> bool {
    date.start > 0
        && sentence.class(date.start - 1) == Class::Open
        && sentence.class(date.end) == Class::Close
}

/// Where the next thing begins behind what parts two: a comma, a semicolon, "and".
pub(super) fn behind_separator(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let mark = matches!(sentence.class(at), Class::Comma | Class::Semicolon);
    let word = at + usize::from(mark);
    let and = sentence.is_word(word, &["and", "plus"]);
    (mark || and).then_some(word + usize::from(and))
}

/// Whether the tokens name a thing and say nothing of it.
fn is_thing(sentence: &Sentence<'_>, tokens: &Range<usize>, bracketed: bool) -> bool {
    let says = Tags::BE.or(Tags::HAVE).or(Tags::MODAL).or(Tags::RELATIVE).or(Tags::PRONOUN);
    let first = tokens.start;
    let words = tokens.clone().filter(|&at| sentence.tokens[at].is_word()).count();
    let opens = sentence.is_capital(first)
        || sentence.class(first) == Class::QuoteOpen
        || !bracketed
            && (sentence.class(first) == Class::Number
                || sentence.tokens[first].is_word()
                    && !sentence
                        .tags(first)
                        .any(Tags::ADVERB.or(Tags::TEMPORAL).or(Tags::GERUND).or(Tags::OFFICE))
                    && !sentence.is_word(first, &["first", "aged", "second", "third", "last", "until"]));
    !tokens.is_empty()
        && (words > 0 || sentence.class(first) == Class::Number)
        && words <= LONGEST
        && opens
        && tokens.clone().all(|at| {
            !matches!(sentence.class(at), Class::Semicolon | Class::Colon | Class::Dash)
                && (sentence.class(at) != Class::Comma || sentence.quote[at] != 0)
                && (sentence.is_capital(at)
                    || sentence.quote[at] != 0
                    || !sentence.tags(at).any(says)
                        && (!sentence.tags(at).any(Tags::PAST)
                            || sentence.tags(at).any(Tags::BASE.or(Tags::EVENT))
                            || at > first && sentence.tags(at - 1).any(Tags::DETERMINER)))
        })
}

/// Where the first thing begins in what stands between the verb and its date, as the second does.
fn first_thing(
    sentence: &Sentence<'_>,
    tokens: Range<usize>,
    second: &Range<usize>,
    bracketed: bool,
) -> Option<usize> {
    if tokens.is_empty()
        || !tokens.clone().any(|at| sentence.tokens[at].is_word() || sentence.class(at) == Class::Number)
    {
        return None;
    }
    let opener = second.start;
    if bracketed || sentence.is_capital(opener) || sentence.class(opener) == Class::QuoteOpen {
        return name_before(sentence, &tokens);
    }
    if tokens.clone().any(|at| matches!(sentence.class(at), Class::Comma | Class::Semicolon)) {
        return None;
    }
    if sentence.tags(opener).any(Tags::PREPOSITION) {
        return tokens.clone().rev().find(|&at| sentence.low(at) == sentence.low(opener));
    }
    if sentence.class(opener) == Class::Number {
        return tokens.clone().rev().find(|&at| sentence.class(at) == Class::Number);
    }
    if sentence.tags(opener).any(Tags::DETERMINER) {
        return tokens
            .clone()
            .find(|&at| sentence.tags(at).any(Tags::DETERMINER))
            .or_else(|| name_before(sentence, &tokens));
    }
    Some(tokens.start)
}

/// Where the name begins with which the tokens end.
fn name_before(sentence: &Sentence<'_>, tokens: &Range<usize>) -> Option<usize> {
    const SMALL: &[&str] =
        &["of", "the", "a", "an", "in", "to", "for", "on", "and", "with", "from", "at", "by"];
    let last = tokens.end.checked_sub(1)?;
    if sentence.class(last) == Class::QuoteClose {
        return tokens.clone().rev().find(|&at| sentence.class(at) == Class::QuoteOpen);
    }
    let mut start = None;
    for at in tokens.clone().rev() {
        let in_name = sentence.is_capital(at) || sentence.class(at) == Class::Number;
        // "Shirley Temple in Heidi": who stands before the preposition is not of the title.
        let behind_name = sentence.tags(at).any(Tags::PREPOSITION)
            && at > 0
            && sentence.name_at(at - 1).is_some()
            && !sentence.inside_name(at);
        if in_name {
            start = Some(at);
        } else if !sentence.is_word(at, SMALL) || behind_name {
            break;
        }
    }
    start.filter(|&start| sentence.is_capital(start))
}

impl Share {
    /// The tokens behind the verb of which the headline is made: the first thing stands for the own one where words
    /// before it are needed.
    pub(super) fn rest(&self, sentence: &Sentence<'_>) -> Range<usize> {
        if self.keeps_before(sentence) { self.before.start..self.first.end } else { self.own.clone() }
    }

    /// Whether what stands before the list is told: "congresses in", but not "three albums:".
    fn keeps_before(&self, sentence: &Sentence<'_>) -> bool {
        !self.before.is_empty()
            && !self
                .before
                .clone()
                .any(|at| matches!(sentence.class(at), Class::Colon | Class::Comma | Class::Dash))
    }

    /// The headline with the own thing.
    pub(super) fn put(&self, sentence: &Sentence<'_>, headline: &str) -> String {
        if self.own == self.first || !self.keeps_before(sentence) {
            return headline.to_owned();
        }
        let [first, own] = [&self.first, &self.own].map(|thing| sentence.slice(thing.clone()));
        match headline.rsplit_once(first) {
            Some((lead, tail)) if headline.len() - first.len() + own.len() <= 80 => {
                [lead, own, tail].concat()
            }
            _ => headline.to_owned(),
        }
    }

    /// "Her novels include The Long Field (1921)": that it was published, where a word for works stands in
    /// `subject` or before the list.
    pub(super) fn published(
        &self,
        sentence: &Sentence<'_>,
        verb: &Verb,
        subject: &Range<usize>,
    ) -> Option<String> {
        let lists =
            verb.copula || sentence.is_word(verb.main, &["include", "includes", "included", "comprise"]);
        let work =
            subject.clone().chain(self.before.clone()).find(|&at| sentence.tags(at).any(Tags::WORK))?;
        let read = READ
            .iter()
            .any(|noun| sentence.low(work).strip_suffix('s').unwrap_or(sentence.low(work)) == *noun);
        let title = sentence.slice(self.own.clone()).trim_matches(['"', '“', '”', '‘', '’']);
        (self.bracketed && lists).then(|| [title, if read { " published" } else { " released" }].concat())
    }

    /// Leaves out who is named with other things only.
    pub(super) fn own_actors(&self, sentence: &Sentence<'_>, actors: &mut Vec<usize>) {
        let of_others =
            |at: usize| self.others.iter().any(|thing| thing.contains(&at)) && !self.own.contains(&at);
        actors.retain(|actor| {
            let mut places = sentence.named.iter().filter(|named| named.actor == *actor).peekable();
            places.peek().is_none() || !places.all(|named| of_others(named.tokens.start))
        });
    }
}
