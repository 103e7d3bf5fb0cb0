//! Names and ids that many events have in common, kept once: a million events of twenty organisations hold
//! twenty names.

use super::Reasons;
use crate::hash::TextHash;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{borrow::Borrow, collections::HashSet, fmt, ops::Deref, sync::Arc};

/// The name or id of an organisation, person, place or document: a string whose copies share one memory.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

impl Name {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name.into())
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl PartialEq<String> for Name {
    fn eq(&self, other: &String) -> bool {
        *self.0 == **other
    }
}

impl PartialEq<Name> for String {
    fn eq(&self, other: &Name) -> bool {
        **self == *other.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// A list of names, of one machine word; copies share one memory. It reads as a slice and is built by
/// collecting; to change it, collect another.
///
/// ```
/// use annals::chronology::Names;
/// let names: Names = ["socialist-resistance", "vpered"].into_iter().collect();
/// assert_eq!(names.len(), 2);
/// assert_eq!(names[0], "socialist-resistance");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Names(
    /// None when empty; a vector, since a pointer to one has the size of a word and one to a slice of two.
    Option<Arc<Vec<Name>>>,
);

impl Names {
    fn new(mut names: Vec<Name>) -> Self {
        names.shrink_to_fit();
        Self((!names.is_empty()).then(|| Arc::new(names)))
    }
}

impl Deref for Names {
    type Target = [Name];

    fn deref(&self) -> &[Name] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<'a> IntoIterator for &'a Names {
    type Item = &'a Name;
    type IntoIter = std::slice::Iter<'a, Name>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<N: Into<Name>> FromIterator<N> for Names {
    fn from_iter<I: IntoIterator<Item = N>>(names: I) -> Self {
        Self::new(names.into_iter().map(Into::into).collect())
    }
}

impl<const N: usize> PartialEq<[&str; N]> for Names {
    fn eq(&self, other: &[&str; N]) -> bool {
        self.iter().eq(other)
    }
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::new)
    }
}

/// Finds equal names and lists again, so that equal ones share one memory.
#[derive(Debug, Default)]
pub(super) struct Sharer {
    names: HashSet<Name, TextHash>,
    lists: HashSet<Names, TextHash>,
    /// The reasons of events that nobody in common makes one.
    reasons: Option<Reasons>,
}

impl Sharer {
    /// The one copy of `name`.
    pub(super) fn name(&mut self, name: &str) -> Name {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let name = Name::from(name);
        self.names.insert(name.clone());
        name
    }

    /// The reasons of an event that was made from its sources, about `theme`; of those about nobody the one copy.
    pub(super) fn reasons(&mut self, theme: Option<&str>) -> Reasons {
        match theme {
            Some(theme) => Reasons::of_sources(Some(self.name(theme))),
            None => self.reasons.get_or_insert_with(|| Reasons::of_sources(None)).clone(),
        }
    }

    /// The one copy of the list of `names`.
    pub(super) fn list<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Names {
        let names: Vec<Name> = names.into_iter().map(|name| self.name(name)).collect();
        if names.is_empty() {
            return Names::default();
        }
        let names = Names::new(names);
        match self.lists.get(&names) {
            Some(known) => known.clone(),
            None => {
                self.lists.insert(names.clone());
                names
            }
        }
    }
}
