//! Floor 3: what a sentence says happened: headline, kind, actors, lineage.
//! Knows one document at a time and nothing of screens. Positions are bytes.

mod actors;
mod agreement;
mod antecedent;
mod bearer;
mod binding;
mod citation;
mod classify;
mod clause;
mod coming;
mod compose;
mod context;
mod craft;
mod denial;
mod extract;
mod field;
mod figure;
mod finish;
mod first_letters;
mod gather;
mod habit;
mod item;
mod kind;
mod lexicon;
mod life;
mod lineage;
mod meant;
mod names;
mod narrative;
mod occasion;
mod office;
mod papers;
mod pedigree;
mod phrase;
mod polish;
mod possessed;
mod recent;
mod reject;
mod russian_name;
mod section;
mod sentence;
mod span;
mod table;
mod tie_ends;
mod tie_match;
mod tie_meant;
mod tie_parts;
mod tie_result;
mod tie_words;
mod token;
mod unreal;
mod verb_group;
mod vocabulary;
mod why;
mod word_list;

use crate::{
    document::{Diagnostic, Document},
    time::{Certainty, Edtf},
    timex::{DatePhrase, Timex},
};
use std::ops::Range;

pub use kind::{EventKind, RelationKind};
pub(crate) use lexicon::{
    deeds::{self, Deeds},
    name_words, things,
};
pub(crate) use names::{initials, is_body_noun, legal_form, same_person, without_legal_form};
pub(crate) use span::is_acronym as is_abbreviation;
pub use why::{ByteSpan, Why};
pub(crate) use why::{DateWhy, KindWhy, RULES};

/// The key under which spellings of a name meet: lower case, no marks, no articles, no Russian endings.
pub(crate) fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    names::key_of(name, &mut key);
    key
}

/// Everything that one document tells.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// Events in the order of the text.
    pub events: Vec<EventDraft>,
    /// Organisations, people … named by the text.
    pub actors: Vec<Actor>,
    /// Mergers, splits and other ties between actors.
    pub relations: Vec<RelationDraft>,
    /// Dates that are no events, and works and sources that the text lists.
    pub remarks: Vec<Remark>,
    /// What was noticed.
    pub diagnostics: Vec<Diagnostic>,
}

/// An event as one place of one document tells it.
#[derive(Clone, Debug)]
pub struct EventDraft {
    /// When.
    pub date: Edtf,
    /// Whether the words state the date.
    pub certainty: Certainty,
    /// Bytes of the sentence, field or list item.
    pub quote: Range<usize>,
    /// Bytes of the date words, inside the quote.
    pub date_words: Range<usize>,
    /// What happened, at most 80 characters.
    pub headline: String,
    /// Sort of event.
    pub kind: EventKind,
    /// Who acts or is acted upon: indices into `Extraction::actors`, agents first.
    pub actors: Vec<usize>,
    /// The actor of whose existence the date is the whole extent ("active from 1991 to 2001").
    pub extent: Option<usize>,
    /// Why the date is what it is and why the kind is what it is.
    pub why: Why,
}

/// Someone or something that acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Organisation, person or place.
    pub kind: ActorKind,
    /// Fullest name.
    pub name: String,
    /// Other names, abbreviations and spellings.
    pub aliases: Vec<String>,
    /// Whether the document is about it.
    pub is_subject: bool,
}

/// Sort of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorKind {
    /// A party, company, army, band, court …
    Organization,
    /// A human being.
    Person,
    /// A town, country, building …
    Place,
}

/// A tie between actors as one place of one document tells it.
#[derive(Clone, Debug)]
pub struct RelationDraft {
    /// Sort of tie.
    pub kind: RelationKind,
    /// Indices into `Extraction::actors`.
    pub from: Vec<usize>,
    /// Indices into `Extraction::actors`.
    pub to: Vec<usize>,
    /// When, if the text says.
    pub date: Option<Edtf>,
    /// Index into `Extraction::events` of the event that is this tie, if any.
    pub event: Option<usize>,
    /// Bytes of the words that say so.
    pub quote: Range<usize>,
}

/// A dated place of a text that tells no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is.
    pub kind: RemarkKind,
    /// Bytes of the sentence, heading, work or citation.
    pub quote: Range<usize>,
    /// Its date, if it has one.
    pub date: Option<Edtf>,
    /// Bytes of the date words.
    pub date_words: Option<Range<usize>>,
    /// Why the date is no event, in words; none for works and citations.
    pub reason: Option<&'static str>,
}

/// Sort of remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RemarkKind {
    /// A date that is only spoken of: an anniversary, a plan, part of a title.
    Mention,
    /// An entry of a list of works.
    Publication,
    /// A footnote or reference.
    Citation,
}

/// Extracts everything that `document` tells. `timexes` and `phrases` are those of [`crate::timex`].
pub fn extract(document: &Document, timexes: &[Timex], phrases: &[DatePhrase]) -> Extraction {
    extract::Extractor::new(document, timexes, actors::Names::of(document, timexes)).run(phrases)
}

/// The dates of `document` and everything that it tells, read in one pass: what [`crate::timex::read`] and then [`extract`] give.
pub fn read(document: &Document) -> (Vec<Timex>, Extraction) {
    let (names, timexes, phrases) = actors::Names::and_dates(document);
    let extraction = extract::Extractor::new(document, &timexes, names).run(&phrases);
    (timexes, extraction)
}
