//! Messages as `build/i18n.rs` compiles them: looking one up, and filling its variables in.

use super::Language;
use std::borrow::Cow;

/// All messages of a language, one after the other.
pub(super) struct Table {
    pub(super) text: &'static str,
    /// Where the first begins and each of them ends, in bytes.
    pub(super) ends: &'static [u16],
}

impl Table {
    /// A message without variables.
    pub(super) fn text(&self, index: usize) -> &'static str {
        let end = |index: usize| self.ends.get(index).map_or(0, |end| usize::from(*end));
        self.text.get(end(index)..end(index + 1)).unwrap_or_default()
    }
}

/// The value of a variable.
pub(super) enum Argument<'a> {
    Number(usize),
    Text(&'a str),
}

/// Comes before the variable of a selector; then key, [`KEY`], pattern, [`VARIANT`] of every variant, then [`END`].
pub(super) const SELECT: char = '\u{e}';
pub(super) const KEY: char = '\u{f}';
pub(super) const VARIANT: char = '\u{10}';
pub(super) const END: char = '\u{11}';

impl Language {
    /// A message without variables.
    pub(super) fn text(self, index: usize) -> &'static str {
        self.messages().text(index)
    }

    /// A message with its variables filled in, which stand in the order of their names.
    pub(super) fn fill(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(self.text(index), arguments, &mut out);
        out
    }

    /// A message that the first picture does not need. By this name the build finds what takes it out of the text
    /// that comes later.
    #[inline(never)]
    pub(super) fn later_text(self, index: usize) -> &'static str {
        self.later_messages().text(index)
    }

    /// A message that the first picture does not need, with its variables filled in.
    pub(super) fn later_fill(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(self.later_text(index), arguments, &mut out);
        out
    }

    /// A message about chronologies with its variables filled in.
    pub(super) fn chronology_fill(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(self.chronology_text(index), arguments, &mut out);
        out
    }

    #[inline(never)]
    fn chronology_text(self, index: usize) -> &'static str {
        self.chronology_messages().text(index)
    }

    /// A message of the readers or of the command line.
    pub(super) fn reader_text(self, index: usize) -> &'static str {
        self.reader_messages().text(index)
    }

    /// A message of the readers with its variables filled in.
    pub(super) fn reader_fill(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(self.reader_text(index), arguments, &mut out);
        out
    }

    pub(super) fn write(self, mut pattern: &str, arguments: &[Argument<'_>], out: &mut String) {
        let said = arguments.iter().map(|argument| match argument {
            Argument::Text(text) => text.len(),
            Argument::Number(_) => 12,
        });
        out.reserve(pattern.len() + said.sum::<usize>());
        let argument = |letter: u8| arguments.get(usize::from(letter).wrapping_sub(1));
        while let Some(at) = pattern.bytes().position(|letter| letter <= SELECT as u8) {
            let (text, rest) = pattern.split_at(at);
            out.push_str(text);
            let mut letters = rest.bytes();
            let first = letters.next().unwrap_or_default();
            if first != SELECT as u8 {
                pattern = rest.get(1..).unwrap_or_default();
                match argument(first) {
                    Some(Argument::Number(number)) => out.push_str(&self.number(*number)),
                    Some(Argument::Text(text)) => out.push_str(text),
                    None => {}
                }
                continue;
            }
            let selector = letters.next().and_then(argument);
            // Selectors do not nest.
            let (mut variants, rest) = cut(rest.get(2..).unwrap_or_default(), END);
            pattern = rest;
            let (digits, plural) = match selector {
                Some(Argument::Number(number)) => (Cow::Owned(number.to_string()), self.plural(*number)),
                // A number that was read out of a sentence is text.
                Some(Argument::Text(text)) => {
                    (Cow::Borrowed(*text), text.parse().map_or(*text, |number| self.plural(number)))
                }
                None => (Cow::Borrowed(""), ""),
            };
            let mut chosen = "";
            while !variants.is_empty() {
                let (variant, others) = cut(variants, VARIANT);
                variants = others;
                let (key, text) = cut(variant, KEY);
                chosen = text;
                if selector.is_some() && (key == digits || key == plural) {
                    break;
                }
            }
            self.write(chosen, arguments, out);
        }
        out.push_str(pattern);
    }
}

/// What stands before and behind the first of these marks; nothing behind where there is none.
fn cut(text: &str, mark: char) -> (&str, &str) {
    let at = text.bytes().position(|letter| letter == mark as u8).unwrap_or(text.len());
    (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::{
        CHRONOLOGIES_MESSAGES, LATER_MESSAGES, MESSAGES, READERS_MESSAGES, SAID_ENGLISH, SAID_MESSAGES,
        SAID_RUSSIAN,
    };
    use super::*;
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

    /// Fluent's own implementation, with numbers grouped as here.
    fn reference(language: Language, file: &str) -> FluentBundle<FluentResource> {
        let path = format!("{}/i18n/{}/{file}", env!("CARGO_MANIFEST_DIR"), language.tag());
        let resource = FluentResource::try_new(std::fs::read_to_string(path).unwrap()).unwrap();
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| grouped(value, Language::English),
            Language::Russian => |value, _| grouped(value, Language::Russian),
        }));
        bundle.add_builtins().unwrap();
        bundle.add_resource(resource).unwrap();
        bundle
    }

    fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(language.number(number.value as usize)),
            _ => None,
        }
    }

    fn said(language: Language, index: usize, arguments: &[Argument<'_>]) -> String {
        let table = if language == Language::English { SAID_ENGLISH } else { SAID_RUSSIAN };
        let mut out = String::new();
        language.write(table.text(index), arguments, &mut out);
        out
    }

    #[test]
    fn every_message_reads_as_fluent_itself_reads_it() {
        // Every plural category of both languages, exact numbers, groups of digits; and the keys of all selectors.
        let numbers = [0, 1, 2, 3, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 1234, 1_000_000];
        type Fill = fn(Language, usize, &[Argument<'_>]) -> String;
        let files = [
            ("annals.ftl", MESSAGES, Language::fill as Fill),
            ("later.ftl", LATER_MESSAGES, Language::later_fill),
            ("chronologies.ftl", CHRONOLOGIES_MESSAGES, Language::chronology_fill as Fill),
            ("readers.ftl", READERS_MESSAGES, Language::reader_fill as Fill),
            ("said.ftl", SAID_MESSAGES, said),
        ];
        for (language, (file, messages, fill)) in
            Language::ALL.into_iter().flat_map(|language| files.map(|file| (language, file)))
        {
            let source = format!("{}/i18n/en/{file}", env!("CARGO_MANIFEST_DIR"));
            let source = std::fs::read_to_string(source).unwrap();
            let mut words: Vec<&str> = source
                .lines()
                .filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('[')?.split(']').next())
                .collect();
            words.push("<b>ё & co</b>");
            let bundle = reference(language, file);
            for (index, (id, variables)) in messages.iter().enumerate() {
                let pattern = bundle.get_message(id).unwrap().value().unwrap();
                for round in 0..words.len().max(numbers.len()) {
                    let (number, word) = (numbers[round % numbers.len()], words[round % words.len()]);
                    let mut given = FluentArgs::new();
                    let mut arguments = Vec::new();
                    for (name, is_number) in *variables {
                        if *is_number {
                            given.set(*name, number);
                            arguments.push(Argument::Number(number));
                        } else {
                            given.set(*name, word);
                            arguments.push(Argument::Text(word));
                        }
                    }
                    let mut errors = Vec::new();
                    let expected = bundle.format_pattern(pattern, Some(&given), &mut errors);
                    assert!(errors.is_empty(), "{id}: {errors:?}");
                    assert_eq!(fill(language, index, &arguments), expected, "{id}, {number}, {word}");
                }
            }
        }
    }

    #[test]
    fn numbers_are_grouped_and_counted_as_the_language_does() {
        for (number, english, russian) in [
            (0, "0 events", "0 событий"),
            (1, "1 event", "1 событие"),
            (2, "2 events", "2 события"),
            (11, "11 events", "11 событий"),
            (21, "21 events", "21 событие"),
            (112, "112 events", "112 событий"),
            (1003, "1,003 events", "1\u{a0}003 события"),
            (1_000_000, "1,000,000 events", "1\u{a0}000\u{a0}000 событий"),
        ] {
            assert_eq!(
                (Language::English.events(number), Language::Russian.events(number)),
                (english.into(), russian.into())
            );
        }
    }

    #[test]
    fn a_tag_names_its_language_whatever_its_region() {
        for (tag, expected) in [
            ("ru", Some(Language::Russian)),
            ("RU-ru", Some(Language::Russian)),
            ("en-GB", Some(Language::English)),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), expected, "{tag}");
        }
    }
}
