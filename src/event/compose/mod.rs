//! The headline of a clause: the fullest of its shorter forms that fits.

mod predicate;
mod subject;
mod verb;

pub(crate) use subject::is_resolved;

use super::{
    clause::Verb,
    finish::{Part, truncate},
    phrase::{Style, render},
    sentence::Sentence,
};
use predicate::{predicates, whole_predicate};
use std::{borrow::Cow, cmp::Reverse, collections::BinaryHeap, ops::Range};
use subject::{subjects, whole_subject};

/// The parts of a clause that a headline is made of.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) subject: Range<usize>,
    /// What a pronoun stands for, in place of `subject`.
    pub(crate) subject_text: Option<String>,
    pub(crate) verb: Option<Verb>,
    pub(crate) rest: Range<usize>,
    /// A clause with "which" that goes on about the subject.
    pub(crate) following: Option<Range<usize>>,
    /// Whether the reader sees the subject as the lane: it may be left out.
    pub(crate) subject_is_lane: bool,
    /// Longest headline in characters.
    pub(crate) limit: usize,
}

impl Parts {
    /// A phrase without a verb.
    pub(crate) fn nominal(tokens: Range<usize>, subject_text: Option<String>) -> Self {
        Self {
            subject: tokens.end..tokens.end,
            subject_text,
            verb: None,
            rest: tokens,
            following: None,
            subject_is_lane: false,
            limit: 80,
        }
    }

    pub(crate) fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }
}

/// A way to write a part of the headline: rendered only when it is chosen.
#[derive(Clone, Debug)]
enum Form {
    Text(String),
    /// Tokens, behind the verb as a headline writes it or not, with names abbreviated or not.
    Tokens {
        led: bool,
        tokens: Range<usize>,
        short: bool,
    },
}

/// A form with what it loses and about how long it is.
#[derive(Clone, Debug)]
struct Way {
    form: Form,
    loss: u32,
    length: usize,
}

impl Way {
    fn text(text: String, loss: u32) -> Self {
        let length = text.chars().count();
        Self { form: Form::Text(text), loss, length }
    }

    fn write(&self, sentence: &Sentence<'_>, verb: &str, style: Style<'_>) -> Cow<'_, str> {
        match &self.form {
            Form::Text(text) => Cow::Borrowed(text),
            Form::Tokens { led, tokens, short } => {
                let rendered = render(sentence, tokens.clone(), Style { short: *short, ..style });
                if *led && !verb.is_empty() { join(verb, &rendered).into() } else { rendered.into() }
            }
        }
    }
}

/// Composes the headline.
pub(crate) fn compose(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>) -> String {
    let widths = Widths::of(sentence, style);
    if let Some(headline) = whole(sentence, parts, style, &widths) {
        return headline;
    }
    let subjects = subjects(sentence, parts, style, &widths);
    let (verb, predicates) = predicates(sentence, parts, style, &widths);
    let mut pairs = Vec::with_capacity(subjects.len() * predicates.len());
    for (s, subject) in subjects.iter().enumerate() {
        for (p, predicate) in predicates.iter().enumerate() {
            // Lengths are those before marks are balanced and abbreviations put in: a little slack.
            if subject.length + predicate.length <= parts.limit + 40 {
                pairs.push(Reverse((subject.loss + predicate.loss, s as u32, p as u32)));
            }
        }
    }
    // One of the first few of hundreds fits, as a rule: they are not sorted.
    let mut pairs = BinaryHeap::from(pairs);
    // Most ways come up in several pairs.
    let mut written: Vec<Option<Part<'_>>> = Vec::new();
    written.resize_with(subjects.len() + predicates.len(), || None);
    let mut headline = String::with_capacity(parts.limit + 40);
    let mut write = |s: usize, p: usize, limit: usize, headline: &mut String| {
        let (first, second) = written.split_at_mut(subjects.len());
        let first = first[s].get_or_insert_with(|| Part::new(subjects[s].write(sentence, &verb, style)));
        let second = second[p].get_or_insert_with(|| Part::new(predicates[p].write(sentence, &verb, style)));
        first.join(second, limit, headline)
    };
    for _ in 0..400 {
        let Some(Reverse((_, s, p))) = pairs.pop() else { break };
        if write(s as usize, p as usize, parts.limit, &mut headline)
            && !headline.is_empty()
            && headline.chars().count() <= parts.limit
        {
            return headline;
        }
    }
    let shortest = (0..subjects.len())
        .flat_map(|s| (0..predicates.len()).map(move |p| (s, p)))
        .filter(|&(s, p)| subjects[s].length + predicates[p].length > 0)
        .min_by_key(|&(s, p)| subjects[s].length + predicates[p].length);
    headline.clear();
    if let Some((s, p)) = shortest {
        write(s, p, usize::MAX, &mut headline);
    }
    truncate(&headline, parts.limit)
}

/// The headline of which nothing is left out, if it fits, as most do: none loses less.
fn whole(sentence: &Sentence<'_>, parts: &Parts, style: Style<'_>, widths: &Widths) -> Option<String> {
    let (verb, predicate) = whole_predicate(sentence, parts, style, widths)
        .filter(|(_, predicate)| predicate.length <= parts.limit + 40)?;
    let subject = Way::text(whole_subject(sentence, parts, style)?, 0);
    if subject.length + predicate.length > parts.limit + 40 {
        return None;
    }
    let [subject, predicate] = [&subject, &predicate].map(|way| Part::new(way.write(sentence, &verb, style)));
    let mut headline = String::with_capacity(parts.limit + 40);
    let fits = subject.join(&predicate, parts.limit, &mut headline)
        && !headline.is_empty()
        && headline.chars().count() <= parts.limit;
    fits.then_some(headline)
}

/// About how many characters tokens take, the date and brackets left out: summed up once, asked of many ways.
#[derive(Debug)]
struct Widths {
    /// The width of all tokens before each, and of all at the end.
    before: Vec<u32>,
}

impl Widths {
    fn of(sentence: &Sentence<'_>, style: Style<'_>) -> Self {
        let mut sum = 0;
        let mut before = Vec::with_capacity(sentence.tokens.len() + 1);
        before.push(sum);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let told = sentence.depth.get(at).is_some_and(|depth| *depth <= style.depth)
                && !style.skip.contains(&at)
                && !sentence.is_dated(at);
            if told {
                sum += sentence.letters(at) as u32 + u32::from(token.is_word());
            }
            before.push(sum);
        }
        Self { before }
    }

    fn width(&self, tokens: Range<usize>) -> usize {
        match (self.before.get(tokens.start), self.before.get(tokens.end).or(self.before.last())) {
            (Some(before), Some(all)) => all.saturating_sub(*before) as usize,
            _ => 0,
        }
    }
}

fn join(lead: &str, tail: &str) -> String {
    match (lead.is_empty(), tail.is_empty()) {
        (false, false) => [lead, " ", tail].concat(),
        (true, _) => tail.to_owned(),
        (_, true) => lead.to_owned(),
    }
}
