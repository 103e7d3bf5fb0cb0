//! What words mean for events, as data by language. A further language is a further file.

pub(crate) mod coming;
mod deed_words;
pub(crate) mod deeds;
mod en;
pub(crate) mod given;
pub(crate) mod leavers;
pub(crate) mod lists;
pub(crate) mod name_words;
mod ru;
mod russian_nouns;
pub(crate) mod russian_turns;
pub(crate) mod telling;
pub(crate) mod things;
pub(crate) mod turns;
mod words;

use super::{
    EventKind,
    first_letters::FirstLetters,
    lineage::{TRIGGERS, is_tying},
};
use crate::case;
use crate::document::Language;
use crate::hash::TextHash;
pub(crate) use en::{past_of, past_of_base, past_of_participle};
pub(crate) use ru::country_nominative;
use std::{collections::HashMap, sync::OnceLock};
use words::Words;

/// Properties of a word, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tags(u32);

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)*) => {
        impl Tags { $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)* }
    };
}

tags! {
    /// the, a, its …
    DETERMINER = 0,
    PREPOSITION = 1,
    /// and, or, but
    CONJUNCTION = 2,
    /// which, who, where, when …
    RELATIVE = 3,
    /// it, he, they …
    PRONOUN = 4,
    /// A form of "be".
    BE = 5,
    /// A form of "have".
    HAVE = 6,
    /// will, shall, would
    FUTURE = 7,
    /// may, can, did …
    MODAL = 8,
    /// A past form; most are participles too.
    PAST = 9,
    /// A participle that is no finite past (given, written).
    PARTICIPLE = 10,
    /// Third person singular.
    PRESENT = 11,
    /// Infinitive.
    BASE = 12,
    GERUND = 13,
    /// Says little without its noun: held, took place, made.
    LIGHT = 14,
    /// Takes over the kind of its infinitive: decided to, agreed to.
    CONTROL = 15,
    /// A happening that can be a headline by itself: congress, war, launch.
    EVENT = 16,
    /// Heads the name of a body: party, company, court.
    BODY = 17,
    /// Something that is published: book, album, newspaper.
    WORK = 18,
    /// A place in a body: member, secretary, president.
    OFFICE = 19,
    /// A part of a body: branch, section, wing.
    PART = 20,
    /// Says nothing without the date: later, then, shortly.
    TEMPORAL = 21,
    /// An adverb.
    ADVERB = 22,
    /// Mr, Dr, General …
    HONORIFIC = 23,
    ANNIVERSARY = 24,
    /// Heads the name of a place: street, river, region.
    LOCALITY = 25,
    MONTH = 26,
    /// Expected and not yet so: planned, scheduled, upcoming.
    EXPECTED = 27,
    /// founding, constituent, inaugural
    FIRST = 28,
    /// An organ of a body, which is not a body of its own: central committee, board.
    ORGAN = 29,
    /// A given name.
    GIVEN_NAME = 30,
    /// A country or a union of them.
    COUNTRY = 31,
}

impl Tags {
    pub(crate) const NONE: Self = Self(0);

    /// What a sentence goes on with behind its subject: no noun.
    pub(crate) const PREDICATE: Self = Self::PAST
        .or(Self::PARTICIPLE)
        .or(Self::BE)
        .or(Self::HAVE)
        .or(Self::MODAL)
        .or(Self::PREPOSITION)
        .or(Self::CONJUNCTION)
        .or(Self::ADVERB);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a lexicon says of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) tags: Tags,
    /// Kind of event that the word makes, as verb or noun.
    pub(crate) kind: Option<EventKind>,
}

/// The words of a language.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: Words,
    /// Beginnings of words, for languages with many endings; empty where whole words are listed.
    stems: Words,
    /// Names of fields and their meaning.
    field_names: HashMap<&'static str, FieldMeaning, TextHash>,
    /// First letters of words that can tie bodies.
    pub(crate) tying: FirstLetters,
}

/// What a field of an information box says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldMeaning {
    /// The subject does or suffers this: founded, registered, dissolved, born, launched; the words are
    /// those of the headline after the subject's name.
    Happening(EventKind, &'static str),
    /// The subject lasted: active, reign, years.
    Lasting(EventKind, &'static str),
    /// The value is a work with its run: newspaper.
    Organ,
    /// The value is a body to which the subject belongs or belonged.
    Belonging,
    /// The value owns, runs or publishes the subject; the words stand between both: owned by.
    Held(&'static str),
    /// The value is a body that made or sells the subject.
    Maker,
    /// The value, a body or a person, runs, builds or publishes the subject.
    Runner,
    /// The value is a person or office with a term.
    Office,
    /// The value came before the subject.
    Predecessor,
    /// The value came after the subject.
    Successor,
    /// The subject went into the value.
    MergedInto,
    /// The value is what the subject was made of.
    MergerOf,
    /// The subject split from the value.
    SplitFrom,
    /// The value is a further name.
    Alias,
    /// Who founded it.
    Founders,
}

impl Lexicon {
    /// The lexicon of `language`.
    pub(crate) fn of(language: Language) -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        static RUSSIAN: OnceLock<Lexicon> = OnceLock::new();
        match language {
            Language::Russian => RUSSIAN.get_or_init(|| ru::lexicon().finished()),
            _ => ENGLISH.get_or_init(|| en::lexicon().finished()),
        }
    }

    /// What is known of a word in lower case.
    pub(crate) fn get(&self, lower: &str) -> Entry {
        match self.words.get(lower.as_bytes()) {
            Some(entry) => entry,
            None => self.by_stem(lower),
        }
    }

    /// What is known of the word of which `lower` is a form: at most a case ending stands behind a stem, so that
    /// «Союзпечать» is no «союз».
    pub(crate) fn form(&self, lower: &str) -> Entry {
        let stem = |end: usize| self.stems.get(lower.as_bytes().get(..end)?);
        let ends = lower.char_indices().rev().map(|(end, _)| end).take(3);
        self.words
            .get(lower.as_bytes())
            .or_else(|| std::iter::once(lower.len()).chain(ends).find_map(stem))
            .unwrap_or_default()
    }

    /// Whether the whole word is listed, be it only as one that means nothing.
    pub(crate) fn lists(&self, lower: &str) -> bool {
        self.words.get(lower.as_bytes()).is_some()
    }

    fn by_stem(&self, lower: &str) -> Entry {
        if !self.stems.is_empty() {
            let shortest = lower.char_indices().nth(2).map_or(lower.len(), |(at, _)| at);
            let mut end = lower.len().min(words::LONGEST);
            while end > shortest {
                if lower.is_char_boundary(end)
                    && let Some(entry) = lower.as_bytes().get(..end).and_then(|stem| self.stems.get(stem))
                {
                    return entry;
                }
                end -= 1;
            }
        }
        Entry::default()
    }

    /// What the field `key` (any case) means.
    pub(crate) fn field(&self, key: &str) -> Option<FieldMeaning> {
        let key = case::lower(key.trim()).replace('_', " ");
        let find = |wanted: &str| self.field_names.get(wanted).copied();
        // "Leader1 Name", "Ship Launched", "Launch Date"
        find(&key).or_else(|| {
            let key =
                key.trim_end_matches(" name").trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            let key = ["ship ", "date ", "дата "]
                .into_iter()
                .find_map(|lead| key.strip_prefix(lead))
                .unwrap_or(key);
            find(key.trim_end_matches(" date").trim_end_matches(" year"))
        })
    }

    /// A lexicon that knows only these names of fields, several to a meaning with `|` between them.
    fn with_fields(fields: &'static [(FieldMeaning, &'static str)]) -> Self {
        let mut field_names = HashMap::default();
        for (meaning, names) in fields {
            for name in names.split('|') {
                field_names.entry(name).or_insert(*meaning);
            }
        }
        Self { words: Words::default(), stems: Words::default(), field_names, tying: FirstLetters::default() }
    }

    /// The lexicon with what follows from its words.
    fn finished(mut self) -> Self {
        for (word, entry) in self.words.iter().chain(self.stems.iter()) {
            if is_tying(entry.kind) {
                self.tying.add(word);
            }
        }
        TRIGGERS.words().iter().for_each(|word| self.tying.add(word));
        self
    }

    fn add(&mut self, words: &str, tags: Tags, kind: Option<EventKind>) {
        for word in words.split_ascii_whitespace() {
            self.words.add(word, tags, kind);
        }
    }

    fn add_stems(&mut self, stems: &str, tags: Tags, kind: Option<EventKind>) {
        for stem in stems.split_ascii_whitespace() {
            self.stems.add(stem, tags, kind);
        }
    }
}

/// Writes `word` in lower case into `out`, with a straight apostrophe.
pub(crate) fn fold(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
        return;
    }
    for character in word.chars() {
        match character {
            '’' => out.push('\''),
            'ё' | 'Ё' => out.push('е'),
            _ => out.push(case::lower_char(character)),
        }
    }
}

/// Whether `word`, in any case, is one of `words`, which are in lower case.
pub(crate) fn is_one_of(word: &str, words: &[&str]) -> bool {
    let (Some(first), Some(last)) = (word.as_bytes().first(), word.as_bytes().last()) else { return false };
    let (first, last) = (first.to_ascii_lowercase(), last.to_ascii_lowercase());
    if first.is_ascii() {
        // Nearly all differ here: the call that compares the rest is dearer than these three.
        return words.iter().any(|wanted| {
            wanted.len() == word.len()
                && wanted.as_bytes().first() == Some(&first)
                && wanted.as_bytes().last() == Some(&last)
                && wanted.eq_ignore_ascii_case(word)
        });
    }
    if !words.iter().any(|wanted| wanted.len() == word.len()) {
        return false;
    }
    let mut lower = String::with_capacity(word.len());
    fold(word, &mut lower);
    words.contains(&lower.as_str())
}
