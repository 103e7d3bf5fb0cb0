//! The head of a message: who wrote to whom, when, and of what.

use crate::{
    document::{self, Block, Head, Language},
    event::{
        EventKind,
        extract::{Extractor, called},
        finish::truncate,
        narrative::Told,
        why::KindWhy,
    },
    timex::DatePhrase,
};

/// Reads a line of the head at block `number`. Says whether it is one.
pub(super) fn read<'a>(
    work: &mut Extractor<'a>,
    block: &'a Block,
    phrases: &'a [DatePhrase],
    number: usize,
) -> bool {
    let document = work.document;
    let Some((head, _)) = document::head(&document.text, block) else { return false };
    if head != Head::Date {
        for phrase in phrases {
            work.mention(block.range.clone(), phrase, "it is part of a title");
        }
        return true;
    }
    // The lines of one head stand together.
    let near = number.saturating_sub(6)..(number + 7).min(document.blocks.len());
    let line = |wanted: Head| {
        let lines = document.blocks.get(near.clone()).unwrap_or_default().iter();
        let found = lines.filter_map(|block| document::head(&document.text, block));
        let mut found = found.filter(|(head, _)| *head == wanted).map(|(_, value)| value);
        found.next()
    };
    let Some(phrase) = phrases.first() else { return true };
    let Some(from) = line(Head::From) else { return false };
    let to = line(Head::To).map(|to| (called(to), to.contains([';', ','])));
    let subject = line(Head::Subject).map(document::without_reply);
    let mut told = match (block.language, to) {
        (Language::Russian, _) => format!("Письмо: {}", called(from)),
        (_, Some((to, false))) => format!("{} wrote to {to}", called(from)),
        (_, Some((to, true))) => format!("{} wrote to {} and others", called(from), first_of(to)),
        (_, None) => format!("{} wrote", called(from)),
    };
    if let Some(subject) = subject {
        told.push_str(if block.language == Language::Russian { " — " } else { ": " });
        told.push_str(subject);
    }
    let mut actors: Vec<usize> = work.correspondent(from).into_iter().collect();
    actors.extend(line(Head::To).and_then(|to| work.correspondent(to)));
    let told = Told::new(truncate(&told, 80), EventKind::Statement, actors, KindWhy::rule("message"));
    work.push(told, phrase, phrase.date.clone(), phrase.range.clone(), block.range.clone(), None);
    true
}

fn first_of(names: &str) -> &str {
    names.split(", ").next().unwrap_or(names)
}
