//! The head of a message: who wrote to whom, when, and of what.

use crate::{
    document::{self, Block, BlockKind, Head, Language},
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
    let own = head_around(&document.text, &document.blocks, number);
    let line = |wanted: Head| {
        let found = own.iter().filter_map(|block| document::head(&document.text, block));
        found.into_iter().find(|(head, _)| *head == wanted).map(|(_, value)| value)
    };
    let Some(phrase) = phrases.first() else { return true };
    let Some(from) = line(Head::From) else { return false };
    let to = line(Head::To).map(first_of);
    let subject = line(Head::Subject).map(document::without_reply);
    let mut told = match (block.language, to) {
        (Language::Russian, _) => format!("Письмо: {}", called(from)),
        (_, Some((to, false))) => format!("{} wrote to {to}", called(from)),
        (_, Some((to, true))) => format!("{} wrote to {to} and others", called(from)),
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

/// The lines of the head to which the line `number` belongs: fields that stand together, from one sender to the next.
fn head_around<'b>(text: &str, blocks: &'b [Block], number: usize) -> &'b [Block] {
    let is_field = |block: &&Block| matches!(block.kind, BlockKind::Field { .. });
    let is_from = |block: &Block| document::head(text, block).is_some_and(|(head, _)| head == Head::From);
    let (before, behind) = blocks.split_at_checked(number).unwrap_or_default();
    let mut start = number - before.iter().rev().take(WIDEST).take_while(is_field).count();
    let mut end = number + behind.iter().take(WIDEST).take_while(is_field).count();
    let fields = start..end;
    if let Some(sender) = fields.clone().take(number - start).rfind(|&at| blocks.get(at).is_some_and(is_from))
    {
        // Where one head follows the other, each begins with its sender.
        let earlier = fields.clone().take(sender - start).any(|at| blocks.get(at).is_some_and(is_from));
        if earlier {
            start = sender;
        }
        let later = (number..end).find(|&at| blocks.get(at).is_some_and(is_from));
        end = later.unwrap_or(end);
    }
    blocks.get(start..end).unwrap_or_default()
}

/// Lines of a head on either side of its date that are looked at.
const WIDEST: usize = 12;

/// The first of those to whom a message went, and whether there are others.
fn first_of(names: &str) -> (String, bool) {
    let (first, others) = names.split_once(';').map_or((names, ""), |(first, others)| (first, others));
    let others = !others.trim().is_empty();
    let name = called(first);
    match name.split_once(", ") {
        Some((name, _)) => (name.to_owned(), true),
        None => (name, others || first.split_once('>').is_some_and(|(_, others)| others.contains(','))),
    }
}
