//! Who speaks in a message or in minutes, and when: "I" is its writer, and what lies behind its day is to come.

use super::Extractor;
use crate::{
    document::{self, Block, Genre, Head, Language},
    event::{
        ActorKind, EventKind,
        lexicon::{Lexicon, Tags},
        narrative::Told,
        why::KindWhy,
    },
    timex::DatePhrase,
};
use chrono::NaiveDate;
use std::ops::Range;

/// A text that speaks from a day of its own, as far as it has been read.
#[derive(Debug, Default)]
pub(crate) struct Speech {
    pub(crate) genre: Option<Genre>,
    /// The day from which it speaks here.
    day: Option<NaiveDate>,
    /// Who says "I".
    author: Option<usize>,
    /// Who signed was looked for.
    signed: bool,
    /// Whether paragraphs begin with who says them: `EC: I was born at Slack.`
    labelled: bool,
}

impl Speech {
    pub(super) fn of(document: &crate::document::Document) -> Self {
        let genre = document.genre().filter(|_| document.created.is_some());
        let labels =
            document.blocks.iter().filter_map(|block| label(document.text.get(block.range.clone())?));
        let labels: Vec<&str> = if genre.is_none() { labels.take(40).collect() } else { Vec::new() };
        let again =
            labels.iter().filter(|one| labels.iter().filter(|other| other == one).count() > 1).count();
        let labelled = again > 2 && again * 2 > labels.len();
        Self {
            genre,
            day: document.created.filter(|_| genre.is_some()),
            author: None,
            signed: false,
            labelled,
        }
    }
}

impl<'a> Extractor<'a> {
    /// Takes note of a block that says who speaks and when from here on.
    pub(super) fn listen(&mut self, block: &'a Block, phrases: &[DatePhrase]) {
        let Some(genre) = self.speech.genre else { return };
        let text = self.document.text.get(block.range.clone()).unwrap_or_default();
        let day = || phrases.first().and_then(|phrase| phrase.date.earliest());
        match genre {
            Genre::Message => match document::head(&self.document.text, block) {
                Some((Head::From, sender)) => self.speech.author = self.correspondent(sender),
                Some((Head::Date, _)) => self.speech.day = day().or(self.speech.day),
                Some(_) => {}
                None if document::is_attribution(text) => {
                    self.speech.day = day().or(self.speech.day);
                    let date = phrases.first().map_or(block.range.start, |phrase| phrase.range.end);
                    let rest = self.document.text.get(date..block.range.end).unwrap_or_default();
                    let name = rest.rsplit_once(' ').map_or("", |(name, _)| name);
                    self.speech.author = self.correspondent(name.trim_start_matches([',', ' ', '.']));
                }
                None => {}
            },
            Genre::Letter => {
                if !std::mem::replace(&mut self.speech.signed, true) {
                    let signed = document::signature(&self.document.text, &self.document.blocks);
                    self.speech.author = signed.and_then(|name| self.correspondent(name));
                }
                self.speech.day = text.lines().find_map(document::dateline).or(self.speech.day);
            }
            Genre::Minutes => self.speech.day = document::opens_minutes(text).or(self.speech.day),
        }
    }

    /// Where a paragraph of an interview begins behind the name or the initials of who speaks in it.
    pub(super) fn said_from(&mut self, block: &'a Block) -> Option<usize> {
        let text = self.document.text.get(block.range.clone()).filter(|_| self.speech.labelled)?;
        let speaker = label(text)?;
        self.speech.author = self.initialled(speaker).or_else(|| self.names.resolve(speaker));
        let rest = text.get(speaker.len() + 1..)?;
        Some(block.range.end - rest.trim_start().len())
    }

    /// The only person with these initials.
    fn initialled(&self, initials: &str) -> Option<usize> {
        let people =
            self.names.actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::Person);
        let mut meant = people.filter(|(_, actor)| has_initials(&actor.name, initials)).map(|(at, _)| at);
        meant.next().filter(|_| meant.next().is_none())
    }

    /// The person or body of `Ann Lee <a.lee@mill.example>`.
    pub(crate) fn correspondent(&mut self, written: &str) -> Option<usize> {
        let name = called(written);
        let name = name.as_str();
        if let Some(known) = self.names.resolve(name) {
            return Some(known);
        }
        let person = (2..=4).contains(&name.split(' ').count())
            && name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        person.then(|| self.names.ensure(name, ActorKind::Person))
    }

    /// What a line over a quotation or a letter tells, in which `date` stands: its author wrote.
    pub(super) fn attributed(&self, block: &Block, date: &Range<usize>) -> Option<Told> {
        if self.speech.genre == Some(Genre::Letter) {
            return self.letter(block, date);
        }
        let author = self.speech.author.filter(|_| self.speech.genre == Some(Genre::Message))?;
        let line =
            self.document.text.get(block.range.clone()).filter(|line| document::is_attribution(line))?;
        let name = &self.names.actors.get(author)?.name;
        let verb =
            line.trim_end_matches(':').rsplit(' ').next().filter(|verb| verb.starts_with(char::is_lowercase));
        let headline = [name, " ", verb.unwrap_or("wrote")].concat();
        Some(Told::new(headline, EventKind::Statement, vec![author], KindWhy::rule("message")))
    }

    /// Tells that a letter was written, if `phrase` is its day; whether it is.
    pub(super) fn dateline(&mut self, block: &Block, phrase: &DatePhrase) -> bool {
        let is_letter = self.speech.genre == Some(Genre::Letter);
        let Some(told) = is_letter.then(|| self.letter(block, &phrase.range)).flatten() else { return false };
        self.push(told, phrase, phrase.date.clone(), phrase.range.clone(), block.range.clone(), None);
        true
    }

    fn letter(&self, block: &Block, date: &Range<usize>) -> Option<Told> {
        let text = &self.document.text;
        let before = text.get(block.range.start..date.start)?;
        let start = before.rfind('\n').map_or(block.range.start, |end| block.range.start + end + 1);
        let line = text.get(start..block.range.end)?.lines().next()?;
        document::dateline(line)?;
        let author = self.speech.author.and_then(|author| self.names.actors.get(author));
        let addressee = document::addressee(text, &self.document.blocks);
        let headline = match (author, addressee, block.language) {
            (Some(author), _, Language::Russian) => ["Письмо: ", &author.name].concat(),
            (None, _, Language::Russian) => "Письмо написано".to_owned(),
            (Some(author), Some(addressee), _) => [&author.name, " wrote to ", addressee].concat(),
            (Some(author), None, _) => [&author.name, " wrote a letter"].concat(),
            (None, Some(addressee), _) => ["Letter written to ", addressee].concat(),
            (None, None, _) => "Letter written".to_owned(),
        };
        let actors = self.speech.author.into_iter().collect();
        Some(Told::new(headline, EventKind::Statement, actors, KindWhy::rule("message")))
    }

    /// Whether a date lies behind the day from which the text speaks.
    pub(super) fn is_to_come(&self, phrase: &DatePhrase) -> bool {
        let Some(day) = self.speech.day else { return false };
        match phrase.date.earliest() {
            Some(first) => first > day,
            None => phrase.date.latest().is_some_and(|last| last > day),
        }
    }

    /// Gives "I" the name of the writer.
    pub(super) fn first_person(&self, told: &mut Told) {
        let Some(author) = self.speech.author else { return };
        let Some(name) = self.names.actors.get(author).map(|actor| actor.name.as_str()) else { return };
        for (pronoun, mark) in [("I ", " "), ("My ", "'s "), ("Я ", " ")] {
            if let Some(rest) = told.headline.strip_prefix(pronoun) {
                // "I Love Lucy began", and "I think", which would have to be "Ann Lee thinks".
                let verb = rest.split(' ').next().unwrap_or_default();
                let tags = Lexicon::of(Language::English).get(verb).tags;
                let present = pronoun == "I "
                    && verb != "am"
                    && (tags.any(Tags::BASE) && !tags.any(Tags::PAST) || verb == "think");
                if verb.starts_with(char::is_uppercase) || present {
                    return;
                }
                let rest = rest.strip_prefix("am ").map_or(rest.to_owned(), |rest| ["is ", rest].concat());
                told.headline = [name, mark, &rest].concat();
                told.actors.retain(|actor| *actor != author);
                told.actors.insert(0, author);
                return;
            }
        }
    }
}

/// Who speaks, as a paragraph of an interview begins: `EC: In 1912.`, `Ann Hill: I came in May.`
fn label(paragraph: &str) -> Option<&str> {
    const LONGEST: usize = 32;
    let head = paragraph.get(..paragraph.floor_char_boundary(LONGEST))?;
    let (label, rest) = head.split_once(':')?;
    let named = label.split(' ').all(|word| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-'))
    });
    (named && rest.starts_with(' ') && label.split(' ').count() <= 3).then_some(label)
}

/// Whether `initials` are those of `name`: `EC` of Edna Crowther.
fn has_initials(name: &str, initials: &str) -> bool {
    let mut firsts = name.split([' ', '-']).filter_map(|word| word.chars().next());
    let said = initials.chars().filter(|c| *c != '.').count();
    said > 1
        && initials.chars().filter(|c| *c != '.').all(|letter| firsts.next() == Some(letter))
        && firsts.next().is_none()
}

/// The name in `"Lee, Ann" <a.lee@mill.example>`, given name first, or the address that stands alone.
pub(crate) fn called(written: &str) -> String {
    let name = written.split(['<', '[', ';', '(']).next().unwrap_or_default();
    let name = name.trim_matches(['"', '\'', ' ', ',', '“', '”', '«', '»']);
    if name.is_empty() {
        return written.trim_matches(['<', '>', ' ']).to_owned();
    }
    let is_name = |part: &str| part.starts_with(char::is_uppercase) && !part.contains([' ', ',', '.']);
    match name.split_once(", ") {
        Some((surname, given)) if is_name(surname) && is_name(given) => [given, " ", surname].concat(),
        _ => name.to_owned(),
    }
}
