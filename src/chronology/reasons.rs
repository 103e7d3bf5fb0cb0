//! Why an event is what it is: as a file says it, or from its passages, in words only when somebody asks.

use super::{Event, Name, Source};
use crate::{event::EventKind, i18n::Language};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};
use std::sync::Arc;

/// Why an event's date and kind are what they are, and why its sources are one event.
///
/// One machine word: events of a table have none, and most others share one.
#[derive(Clone, Debug, Default)]
pub struct Reasons(Option<Arc<Repr>>);

#[derive(Clone, Debug)]
enum Repr {
    /// One sentence each.
    Written(Box<[Box<str>]>),
    /// Those of the passages, which were merged because they are about this body, person or nobody in common.
    OfSources(Option<Name>),
}

impl Reasons {
    /// The reasons of an event that was made from its sources, about `theme`.
    pub(super) fn of_sources(theme: Option<Name>) -> Self {
        Self(Some(Arc::new(Repr::OfSources(theme))))
    }
}

impl Reasons {
    /// Whether there are none, as events of a table have none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Who the sources have in common, when the reasons are still to be worded.
    pub(super) fn theme(&self) -> Option<&Option<Name>> {
        match self.0.as_deref() {
            Some(Repr::OfSources(theme)) => Some(theme),
            _ => None,
        }
    }
}

impl<S: Into<Box<str>>> FromIterator<S> for Reasons {
    fn from_iter<I: IntoIterator<Item = S>>(lines: I) -> Self {
        let lines: Box<[Box<str>]> = lines.into_iter().map(Into::into).collect();
        Self((!lines.is_empty()).then(|| Arc::new(Repr::Written(lines))))
    }
}

impl<'de> Deserialize<'de> for Reasons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<String>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl Event {
    /// Puts the reasons into words now, before the sources that they come from change.
    pub(super) fn keep_reasons(&mut self) {
        self.because = self.reasons(Language::English).into_iter().collect();
    }

    /// Why its date and kind are what they are and why its sources are one event: sentences for people, in their
    /// language. What a file has worded otherwise than Annals does stays as it is.
    pub fn reasons(&self, say: Language) -> Vec<String> {
        let theme = match self.because.0.as_deref() {
            None => return Vec::new(),
            Some(Repr::Written(lines)) => {
                let name = |words: &str| self.name_in(words, say);
                return lines.iter().map(|line| say.said_reason(line, &name)).collect();
            }
            Some(Repr::OfSources(theme)) => theme,
        };
        let mut reasons: Vec<String> = Vec::new();
        // A kind that a reader gave has no word in any passage.
        let only = self.sources.iter().any(|source| source.tells(self.kind)).then_some(self.kind);
        for source in &self.sources {
            source.reasons(only, say, |reason| {
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            });
        }
        if self.sources.len() > 1 {
            let count = self.sources.len();
            reasons.push(match theme.as_deref() {
                Some(theme) => say.why_merged(count, theme),
                None => say.why_retold(count),
            });
        }
        reasons
    }
}

impl Event {
    /// What an English reason calls a date or a kind of this event, in another language.
    fn name_in(&self, words: &str, say: Language) -> Option<String> {
        let mut dates = self.sources.iter().map(|source| &source.date).chain([&self.date]);
        let date = dates.find(|date| date.wording() == words).map(|date| date.wording_in(say));
        date.or_else(|| EventKind::from_name(words).map(|kind| say.kind(kind.as_str())))
    }
}

impl Event {
    /// Whether both say the same. Where the words of one stand in a text that somebody else has, their places tell.
    pub(super) fn is_told_as(&self, other: &Self) -> bool {
        if !self.sources.iter().chain(&other.sources).any(Source::is_elsewhere) {
            return self == other;
        }
        let mut places = self.sources.iter().zip(&other.sources);
        self.has_fields_of(other)
            && self.sources.len() == other.sources.len()
            && places.all(|(one, other)| one.is_place_of(other))
    }

    fn has_fields_of(&self, other: &Self) -> bool {
        self.id == other.id
            && self.date == other.date
            && self.date_certainty == other.date_certainty
            && self.title == other.title
            && self.kind == other.kind
            && self.organizations == other.organizations
            && self.people == other.people
            && self.places == other.places
            && self.extra == other.extra
    }
}

/// Equal by what is said, whether it is worded yet or not.
impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.has_fields_of(other)
            && self.sources == other.sources
            && self.reasons(Language::English) == other.reasons(Language::English)
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("date", &self.date)?;
        map.serialize_entry("date_certainty", &self.date_certainty)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("kind", &self.kind)?;
        map.serialize_entry("organizations", &self.organizations)?;
        map.serialize_entry("people", &self.people)?;
        map.serialize_entry("places", &self.places)?;
        map.serialize_entry("sources", &self.sources)?;
        let reasons = self.reasons(Language::English);
        if !reasons.is_empty() {
            map.serialize_entry("because", &reasons)?;
        }
        for (key, value) in self.extra.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
