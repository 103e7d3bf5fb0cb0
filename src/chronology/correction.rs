//! A reader's corrections: what they say, and how they stand in a file. `overlay` applies them.
//!
//! In `annals/1` a correction is an object with a `type`; what it leaves out stays as it was extracted:
//!
//! | `type` | further keys |
//! | --- | --- |
//! | `edit` | `target`, and of `date`, `title`, `kind`, `organizations` (names), `people`, `places` those that change |
//! | `reject` | `target`: it is no event |
//! | `check` | `target`: a person has compared it with its sources |
//! | `split` | `targets`: these passages are an event of their own |
//! | `merge` | `target` and `into`: one event, told as `into` tells it |
//! | `add` | `id`, `target` (the selected words) and the event's `date`, `title`, `kind` … |
//! | `relate` | `kind`, `from`, `to` (names), `date`, and `target` if words say so |
//!
//! A target is `{"event", "document", "start", "end", "quote", "prefix", "suffix"}`: see [`Anchor`].

use super::Anchor;
use crate::{
    event::{EventKind, RelationKind},
    time::Edtf,
};
use serde_json::{Map, Value};

/// One correction.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// What it says.
    pub what: What,
    /// Unknown keys, kept and written back.
    pub extra: Map<String, Value>,
}

/// What a correction says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// An event is otherwise than it was extracted.
    Edit(Anchor, Change),
    /// It is no event.
    Reject(Anchor),
    /// A person has compared it with its sources.
    Check(Anchor),
    /// These passages are an event of their own.
    Split(Vec<Anchor>),
    /// Two events are one, told as the second is.
    Merge(Anchor, Anchor),
    /// An event that was not found: its id, the words that tell it, and all that is known of it.
    Add(String, Anchor, Change),
    /// A tie between organisations.
    Relate {
        /// Sort of tie.
        kind: RelationKind,
        /// Names of organisations.
        from: Vec<String>,
        /// Names of organisations.
        to: Vec<String>,
        /// When, if known.
        date: Option<Edtf>,
        /// The event or words that say so.
        target: Option<Anchor>,
    },
    /// Something of another version of the program; it stays in the file as it is.
    Unknown(Value),
}

/// The fields of an event that a reader gives. `None` leaves a field as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// When.
    pub date: Option<Edtf>,
    /// Headline.
    pub title: Option<String>,
    /// Sort of event.
    pub kind: Option<EventKind>,
    /// Names of organisations, the one on whose lane it stands first.
    pub organizations: Option<Vec<String>>,
    /// Names of people.
    pub people: Option<Vec<String>>,
    /// Names of places.
    pub places: Option<Vec<String>>,
}

impl Change {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Both changes, `later` where they meet.
    pub fn then(&self, later: &Self) -> Self {
        let Self { date, title, kind, organizations, people, places } = later.clone();
        Self {
            date: date.or_else(|| self.date.clone()),
            title: title.or_else(|| self.title.clone()),
            kind: kind.or(self.kind),
            organizations: organizations.or_else(|| self.organizations.clone()),
            people: people.or_else(|| self.people.clone()),
            places: places.or_else(|| self.places.clone()),
        }
    }
}

impl From<What> for Correction {
    fn from(what: What) -> Self {
        Self { what, extra: Map::new() }
    }
}

impl Correction {
    /// Reads a correction; one that this version does not understand is [`What::Unknown`].
    pub fn from_value(value: &Value) -> Self {
        let read = || {
            let mut keys = value.as_object()?.clone();
            let what = match string(&mut keys, "type")?.as_str() {
                "edit" => What::Edit(anchor(&mut keys, "target")?, change(&mut keys)?),
                "reject" => What::Reject(anchor(&mut keys, "target")?),
                "check" => What::Check(anchor(&mut keys, "target")?),
                "split" => {
                    let Value::Array(targets) = keys.remove("targets")? else { return None };
                    What::Split(targets.into_iter().map(anchor_of).collect::<Option<_>>()?)
                }
                "merge" => What::Merge(anchor(&mut keys, "target")?, anchor(&mut keys, "into")?),
                "add" => {
                    What::Add(string(&mut keys, "id")?, anchor(&mut keys, "target")?, change(&mut keys)?)
                }
                "relate" => What::Relate {
                    kind: RelationKind::from_name(&string(&mut keys, "kind")?)?,
                    from: strings(&mut keys, "from")?,
                    to: strings(&mut keys, "to")?,
                    date: optional(&mut keys, "date", |text| text.parse().ok())?,
                    target: match keys.remove("target") {
                        Some(target) => Some(anchor_of(target)?),
                        None => None,
                    },
                },
                _ => return None,
            };
            Some(Self { what, extra: keys })
        };
        read().unwrap_or_else(|| What::Unknown(value.clone()).into())
    }

    /// The correction as it stands in a file.
    pub fn to_value(&self) -> Value {
        let mut keys = Map::new();
        let mut put = |key: &str, value: Value| drop(keys.insert(key.to_owned(), value));
        match &self.what {
            What::Edit(target, change) => {
                put("type", "edit".into());
                put("target", target_value(target));
                put_change(&mut put, change);
            }
            What::Reject(target) => {
                put("type", "reject".into());
                put("target", target_value(target));
            }
            What::Check(target) => {
                put("type", "check".into());
                put("target", target_value(target));
            }
            What::Split(targets) => {
                put("type", "split".into());
                put("targets", Value::Array(targets.iter().map(target_value).collect()));
            }
            What::Merge(target, into) => {
                put("type", "merge".into());
                put("target", target_value(target));
                put("into", target_value(into));
            }
            What::Add(id, target, change) => {
                put("type", "add".into());
                put("id", id.as_str().into());
                put("target", target_value(target));
                put_change(&mut put, change);
            }
            What::Relate { kind, from, to, date, target } => {
                put("type", "relate".into());
                put("kind", kind.as_str().into());
                put("from", from.as_slice().into());
                put("to", to.as_slice().into());
                if let Some(date) = date {
                    put("date", date.to_string().into());
                }
                if let Some(target) = target {
                    put("target", target_value(target));
                }
            }
            What::Unknown(value) => return value.clone(),
        }
        keys.extend(self.extra.clone());
        Value::Object(keys)
    }

    /// What it is about: the words or events, the first one first.
    pub fn targets(&self) -> Vec<&Anchor> {
        match &self.what {
            What::Edit(target, _) | What::Reject(target) | What::Check(target) | What::Add(_, target, _) => {
                vec![target]
            }
            What::Split(targets) => targets.iter().collect(),
            What::Merge(target, into) => vec![target, into],
            What::Relate { target, .. } => target.iter().collect(),
            What::Unknown(_) => Vec::new(),
        }
    }
}

fn string(keys: &mut Map<String, Value>, key: &str) -> Option<String> {
    match keys.remove(key)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// `None` when the value is wrong, `Some(None)` when there is none.
fn optional<T>(
    keys: &mut Map<String, Value>,
    key: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<Option<T>> {
    match keys.remove(key) {
        None => Some(None),
        Some(value) => read(value.as_str()?).map(Some),
    }
}

fn strings(keys: &mut Map<String, Value>, key: &str) -> Option<Vec<String>> {
    let Value::Array(items) = keys.remove(key)? else { return None };
    items.into_iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

fn optional_strings(keys: &mut Map<String, Value>, key: &str) -> Option<Option<Vec<String>>> {
    if keys.contains_key(key) { strings(keys, key).map(Some) } else { Some(None) }
}

/// Words on one line, whatever breaks and characters that steer a terminal are in them.
///
/// ```
/// # use annals::chronology::one_line;
/// assert_eq!(one_line(" A society\r\n is\u{2028}founded \n"), "A society is founded");
/// ```
pub fn one_line(words: &str) -> String {
    let breaks = |c: char| c.is_whitespace() && c != '\u{a0}' || c.is_control();
    let mut line = String::new();
    for word in words.split(breaks).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn change(keys: &mut Map<String, Value>) -> Option<Change> {
    Some(Change {
        date: optional(keys, "date", |text| text.parse().ok())?,
        title: optional(keys, "title", |text| Some(one_line(text)))?,
        kind: optional(keys, "kind", EventKind::from_name)?,
        organizations: optional_strings(keys, "organizations")?,
        people: optional_strings(keys, "people")?,
        places: optional_strings(keys, "places")?,
    })
}

fn put_change(put: &mut dyn FnMut(&str, Value), change: &Change) {
    let Change { date, title, kind, organizations, people, places } = change;
    if let Some(date) = date {
        put("date", date.to_string().into());
    }
    if let Some(title) = title {
        put("title", title.as_str().into());
    }
    if let Some(kind) = kind {
        put("kind", kind.as_str().into());
    }
    for (key, names) in [("organizations", organizations), ("people", people), ("places", places)] {
        if let Some(names) = names {
            put(key, names.as_slice().into());
        }
    }
}

fn anchor(keys: &mut Map<String, Value>, key: &str) -> Option<Anchor> {
    anchor_of(keys.remove(key)?)
}

fn anchor_of(value: Value) -> Option<Anchor> {
    let Value::Object(mut keys) = value else { return None };
    let mut text = |key: &str| match keys.remove(key) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    };
    let (event, document, quote) = (text("event"), text("document"), text("quote"));
    let (prefix, suffix) = (text("prefix"), text("suffix"));
    let mut number = |key: &str| keys.remove(key).and_then(|value| value.as_u64()).unwrap_or(0) as usize;
    let (start, end) = (number("start"), number("end"));
    Some(Anchor { event, document, start, end, quote, prefix, suffix, extra: keys })
}

fn target_value(target: &Anchor) -> Value {
    let Anchor { event, document, start, end, quote, prefix, suffix, extra } = target;
    let mut keys = Map::new();
    let mut put = |key: &str, value: Value| drop(keys.insert(key.to_owned(), value));
    if !event.is_empty() {
        put("event", event.as_str().into());
    }
    if !document.is_empty() {
        put("document", document.as_str().into());
        put("start", (*start).into());
        put("end", (*end).into());
        for (key, text) in [("quote", quote), ("prefix", prefix), ("suffix", suffix)] {
            put(key, text.as_str().into());
        }
    }
    keys.extend(extra.clone());
    Value::Object(keys)
}
