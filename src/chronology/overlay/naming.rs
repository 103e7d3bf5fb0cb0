//! What of an event goes with the passages that leave it: what they say, and nothing that only the others say.

use crate::case;
use crate::chronology::{Event, Names, Organization, Source};

/// Letters of a word that endings of declension leave alone, at least.
const STEM: usize = 3;

/// The words of passages.
pub(super) struct Said(Vec<String>);

impl Said {
    /// Those of `sources`; `None` where their text is not at hand.
    pub(super) fn by<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Option<Self> {
        let mut said = Vec::new();
        for source in sources {
            if source.quote().is_empty() {
                return None;
            }
            said.extend(words(source.quote()));
        }
        Some(Self(said))
    }

    /// Whether a word is among them, in whichever case.
    fn has(&self, word: &str) -> bool {
        let letters = word.chars().count();
        let end =
            word.char_indices().nth(letters.saturating_sub(2).max(STEM)).map_or(word.len(), |(at, _)| at);
        let stem = word.get(..end).unwrap_or(word);
        self.0.iter().any(|said| said.starts_with(stem))
    }

    /// Whether the word by which a person is called, the last of the name, is among them.
    fn has_person(&self, name: &str) -> bool {
        words(name).next_back().is_none_or(|word| self.has(&word))
    }

    /// Whether every word of a name is among them.
    fn has_all(&self, name: &str) -> bool {
        words(name).all(|word| self.has(&word))
    }

    /// Whether one of the names of an organisation begins among them.
    fn has_organization(&self, organization: &Organization) -> bool {
        let mut names = std::iter::once(&organization.name).chain(&organization.aliases);
        names.any(|name| words(name).next().is_none_or(|word| self.has(&word)))
    }

    /// The share of the words of a headline that are among them.
    fn share(&self, headline: &str) -> f64 {
        let words: Vec<String> = words(headline).collect();
        let known = words.iter().filter(|word| self.has(word)).count();
        known as f64 / words.len().max(1) as f64
    }

    /// Whether a headline is of these words and hardly of those of `rest`.
    pub(super) fn has_alone(&self, headline: &str, rest: &Self) -> bool {
        self.share(headline) > 0.8 && rest.share(headline) < 0.5
    }
}

/// Leaves an event only the names for which `stays` holds; the organisation on whose lane it stands is never lost.
pub(super) fn keep_names(
    event: &mut Event,
    organizations: &[Organization],
    stays: impl Fn(&dyn Fn(&Said) -> bool) -> bool,
) {
    let keep = |names: &mut Names, is_said: &dyn Fn(&Said, &str) -> bool| {
        let left: Vec<_> = names.iter().filter(|name| stays(&|said| is_said(said, name))).cloned().collect();
        if left.len() < names.len() {
            *names = left.into_iter().collect();
        }
    };
    keep(&mut event.people, &|said, name| said.has_person(name));
    keep(&mut event.places, &|said, name| said.has_all(name));
    let lane = event.organizations.first().cloned();
    keep(&mut event.organizations, &|said, id| {
        let known = organizations.iter().find(|organization| organization.id == *id);
        known.is_none_or(|organization| said.has_organization(organization))
    });
    if event.organizations.is_empty() {
        event.organizations = lane.into_iter().collect();
    }
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(case::lower)
}
