//! What a worker hands to the page: documents and parts of a chronology as bytes. JSON would say the same in three
//! times the time, and the page that unpacks has to answer the reader's hand meanwhile: so it comes in small parts.

use super::{
    Chronology, DiagnosticRecord, DocumentRecord, Event, EventId, Extra, Name, Names, Organization,
    QuoteSource, Relation, Remark, Source,
    name::Sharer,
    source::{Passage, PointSpan},
};
use crate::{
    document::{Block, BlockKind, Document, Language, Severity},
    event::{ByteSpan, EventKind, RelationKind, Why},
    i18n::Language as Spoken,
    time::{Certainty, Edtf},
};
use serde_json::{Map, Number, Value};
use std::{collections::HashMap, ops::Range, sync::Arc};

/// Bytes after which a part is full: it is unpacked in a millisecond or two.
const FULL: usize = 48 * 1024;

/// Texts of documents by their ids: what was extracted from them points into them.
pub type Texts = HashMap<String, Arc<str>>;

/// A chronology that is being put together from parts.
#[derive(Debug, Default)]
pub struct Parcel {
    chronology: Chronology,
    sharer: Sharer,
}

impl Chronology {
    /// The chronology in parts; [`Parcel`] puts them together again, in their order.
    pub fn pack(&self, send: &mut dyn FnMut(&[u8])) {
        let mut parts = Parts { send, bytes: Vec::new() };
        parts.list(0, &self.documents);
        parts.list(1, &self.organizations);
        parts.list(2, &self.events);
        parts.list(3, &self.relations);
        parts.list(4, &self.corrections);
        parts.list(5, &self.diagnostics);
        parts.list(6, &self.citations);
        parts.list(7, &self.mentions);
        parts.list(8, &self.publications);
        // Key by key: making a map of many sorts them, and sorting is much code.
        let alone = |(key, value): (&String, &Value)| {
            let mut map = Map::new();
            map.insert(key.clone(), value.clone());
            map
        };
        let extra: Vec<Map<String, Value>> = self.extra.iter().map(alone).collect();
        parts.list(9, &extra);
    }
}

impl Parcel {
    /// Adds a part; its sources point into `texts`. `None` when the bytes are no part.
    pub fn add(&mut self, part: &[u8], texts: &Texts) -> Option<()> {
        let Self { chronology, sharer } = self;
        let from = &mut Bytes { rest: part, sharer, texts, depth: DEPTH };
        match u8::take(from)? {
            0 => chronology.documents.append(&mut Vec::take(from)?),
            1 => chronology.organizations.append(&mut Vec::take(from)?),
            2 => chronology.events.append(&mut Vec::take(from)?),
            3 => chronology.relations.append(&mut Vec::take(from)?),
            4 => chronology.corrections.append(&mut Vec::take(from)?),
            5 => chronology.diagnostics.append(&mut Vec::take(from)?),
            6 => chronology.citations.append(&mut Vec::take(from)?),
            7 => chronology.mentions.append(&mut Vec::take(from)?),
            8 => chronology.publications.append(&mut Vec::take(from)?),
            9 => {
                let maps: Vec<Map<String, Value>> = Vec::take(from)?;
                maps.into_iter().for_each(|map| chronology.extra.extend(map));
            }
            _ => return None,
        }
        Some(())
    }

    /// What was put together.
    pub fn open(self) -> Chronology {
        self.chronology
    }
}

impl Document {
    /// The document as bytes, without its diagnostics: those stand in the chronology.
    pub fn pack(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.text.len() + 12 * self.blocks.len());
        self.put(&mut out);
        out
    }

    /// The document that was packed. `None` when the bytes are none.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        let (mut sharer, texts) = (Sharer::default(), Texts::default());
        Self::take(&mut Bytes { rest: bytes, sharer: &mut sharer, texts: &texts, depth: DEPTH })
    }
}

struct Parts<'a> {
    send: &'a mut dyn FnMut(&[u8]),
    bytes: Vec<u8>,
}

impl Parts<'_> {
    fn list<T: Wire>(&mut self, tag: u8, items: &[T]) {
        let mut rest = items.iter().peekable();
        while rest.peek().is_some() {
            let mut count = 0;
            self.bytes.clear();
            while self.bytes.len() < FULL
                && let Some(item) = rest.next()
            {
                item.put(&mut self.bytes);
                count += 1;
            }
            let mut part = vec![tag];
            usize::put(&count, &mut part);
            part.extend_from_slice(&self.bytes);
            (self.send)(&part);
        }
    }
}

/// Something as bytes and back.
trait Wire: Sized {
    fn put(&self, out: &mut Vec<u8>);
    fn take(from: &mut Bytes<'_>) -> Option<Self>;
}

struct Bytes<'a> {
    rest: &'a [u8],
    sharer: &'a mut Sharer,
    texts: &'a Texts,
    /// How much deeper a value may be.
    depth: u8,
}

/// As deep as serde_json reads.
const DEPTH: u8 = 128;

impl<'a> Bytes<'a> {
    fn slice(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.rest.split_at_checked(length)?;
        self.rest = tail;
        Some(head)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::take(self)?;
        std::str::from_utf8(self.slice(length)?).ok()
    }
}

impl Wire for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        from.slice(1)?.first().copied()
    }
}

/// Seven bits a byte, the lowest first.
impl Wire for usize {
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest > 0x7f {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = u8::take(from)?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

fn put_text(text: &str, out: &mut Vec<u8>) {
    text.len().put(out);
    out.extend_from_slice(text.as_bytes());
}

/// What is written as text.
macro_rules! text {
    ($($name:ty: $text:expr, $read:expr;)*) => {
        $(impl Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let text: fn(&Self) -> _ = $text;
                put_text(text(self).as_ref(), out);
            }

            fn take(from: &mut Bytes<'_>) -> Option<Self> {
                let text = from.text()?;
                let read: fn(&str, &mut Sharer) -> Option<Self> = $read;
                read(text, from.sharer)
            }
        })*
    };
}

text! {
    String: |text| text.clone(), |text, _| Some(text.to_owned());
    Arc<str>: |text| text.clone(), |text, _| Some(text.into());
    Name: |name| name.to_string(), |text, sharer| Some(sharer.name(text));
    EventId: |id| id.to_string(), |text, _| Some(text.into());
    Edtf: |date| date.to_string(), |text, _| text.parse().ok();
    chrono::NaiveDate: |day| day.to_string(), |text, _| text.parse().ok();
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let length = usize::take(from)?;
        // No list is longer than what is left of the bytes, whatever they say.
        let mut items = Vec::with_capacity(length.min(from.rest.len()));
        for _ in 0..length {
            items.push(T::take(from)?);
        }
        Some(items)
    }
}

impl<T: Wire> Wire for Box<[T]> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Vec::take(from).map(Vec::into_boxed_slice)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        if u8::take(from)? == 0 { Some(None) } else { T::take(from).map(Some) }
    }
}

impl Wire for Range<usize> {
    fn put(&self, out: &mut Vec<u8>) {
        self.start.put(out);
        self.end.put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(usize::take(from)?..usize::take(from)?)
    }
}

impl Wire for ByteSpan {
    fn put(&self, out: &mut Vec<u8>) {
        self.range().put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        <Range<usize> as Wire>::take(from).map(Self::from)
    }
}

impl Wire for Names {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|name| put_text(name, out));
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let length = usize::take(from)?;
        let names: Option<Vec<&str>> = (0..length).map(|_| from.text()).collect();
        Some(from.sharer.list(names?))
    }
}

/// A tag, then what it says: reading JSON would bring a parser to the first picture.
impl Wire for Value {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => out.push(0),
            Self::Bool(value) => out.push(1 + u8::from(*value)),
            Self::Number(number) => {
                let (tag, bits) = if let Some(number) = number.as_u64() {
                    (3, number)
                } else if let Some(number) = number.as_i64() {
                    (4, number as u64)
                } else {
                    (5, number.as_f64().unwrap_or_default().to_bits())
                };
                out.push(tag);
                out.extend_from_slice(&bits.to_le_bytes());
            }
            Self::String(text) => {
                out.push(6);
                put_text(text, out);
            }
            Self::Array(values) => {
                out.push(7);
                values.put(out);
            }
            Self::Object(map) => {
                out.push(8);
                map.put(out);
            }
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Null,
            1 => Self::Bool(false),
            2 => Self::Bool(true),
            tag @ 3..=5 => {
                let bits = u64::from_le_bytes(from.slice(8)?.try_into().ok()?);
                match tag {
                    3 => bits.into(),
                    4 => (bits as i64).into(),
                    _ => Self::Number(Number::from_f64(f64::from_bits(bits))?),
                }
            }
            6 => Self::String(from.text()?.to_owned()),
            7 => Self::Array(deeper(from, Wire::take)?),
            8 => Self::Object(deeper(from, Wire::take)?),
            _ => return None,
        })
    }
}

/// What is inside: no value that was packed is deeper than the reader of JSON lets it be.
fn deeper<T>(from: &mut Bytes<'_>, take: impl FnOnce(&mut Bytes<'_>) -> Option<T>) -> Option<T> {
    from.depth = from.depth.checked_sub(1)?;
    let inner = take(from);
    from.depth += 1;
    inner
}

impl Wire for Map<String, Value> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        for (key, value) in self {
            put_text(key, out);
            value.put(out);
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let mut map = Self::new();
        for _ in 0..usize::take(from)? {
            let key = from.text()?.to_owned();
            map.insert(key, <Value as Wire>::take(from)?);
        }
        Some(map)
    }
}

impl Wire for Extra {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Map::take(from).map(Self::from)
    }
}

/// A value of a closed list, by its place in it.
macro_rules! choice {
    ($name:ty, $all:expr) => {
        impl Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                out.push($all.iter().position(|choice| choice == self).unwrap_or_default() as u8);
            }

            fn take(from: &mut Bytes<'_>) -> Option<Self> {
                $all.get(usize::from(u8::take(from)?)).copied()
            }
        }
    };
}

choice!(EventKind, EventKind::ALL);
choice!(RelationKind, RelationKind::ALL);
choice!(Certainty, [Certainty::Stated, Certainty::Implied]);
choice!(Severity, [Severity::Error, Severity::Warning, Severity::Info]);
choice!(Language, [Language::English, Language::Russian]);

macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? } $($rest:tt)*) => {
        impl Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)*
            }

            fn take(from: &mut Bytes<'_>) -> Option<Self> {
                $(let $field = Wire::take(from)?;)*
                Some(Self { $($field,)* $($rest)* })
            }
        }
    };
}

// Behind the macros, which they use.
mod reading;
mod why;

record!(DocumentRecord { id, title, language, sha256, text, extra });
record!(Organization { id, name, aliases, start, end, extra });
record!(Relation { kind, from, to, date, event, sources, extra });
record!(QuoteSource { document, start, end, quote, extra });
record!(DiagnosticRecord { severity, document, start, end, message, hint, extra });
record!(Document { id, title, language, created, sha256, text, blocks } diagnostics: Vec::new());
record!(Block { kind, range, language, sentences });

impl Wire for Event {
    fn put(&self, out: &mut Vec<u8>) {
        self.id.put(out);
        self.date.put(out);
        self.date_certainty.put(out);
        self.title.put(out);
        self.kind.put(out);
        self.organizations.put(out);
        self.people.put(out);
        self.places.put(out);
        self.sources.put(out);
        // Those of the sources are worded by the page, in the language that it speaks by then.
        match self.because.theme() {
            Some(theme) => {
                out.push(1);
                theme.put(out);
            }
            None => {
                out.push(0);
                self.reasons(Spoken::English).put(out);
            }
        }
        self.extra.put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(Self {
            id: Wire::take(from)?,
            date: Wire::take(from)?,
            date_certainty: Wire::take(from)?,
            title: Wire::take(from)?,
            kind: Wire::take(from)?,
            organizations: Wire::take(from)?,
            people: Wire::take(from)?,
            places: Wire::take(from)?,
            sources: Wire::take(from)?,
            because: match u8::take(from)? {
                0 => Vec::<String>::take(from)?.into_iter().collect(),
                _ => {
                    let theme: Option<Name> = Wire::take(from)?;
                    from.sharer.reasons(theme.as_deref())
                }
            },
            extra: Wire::take(from)?,
        })
    }
}

impl Wire for Source {
    fn put(&self, out: &mut Vec<u8>) {
        self.document.put(out);
        for place in [self.range(), self.date_range()] {
            place.start.put(out);
            place.end.put(out);
        }
        self.date.put(out);
        self.date_certainty.put(out);
        match &self.passage {
            Passage::Own(_) => {
                out.push(0);
                for text in [self.quote(), self.date_text(), self.prefix(), self.suffix()] {
                    put_text(text, out);
                }
            }
            Passage::In { quote, date, why, .. } => put_read(*quote, *date, why, out),
            Passage::Elsewhere(place) => put_read(place.quote, place.date, &place.why, out),
        }
        self.extra.put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let document = Name::take(from)?;
        let mut place = || Some(PointSpan::new(usize::take(from)?, usize::take(from)?));
        let (place, date_place) = (place()?, place()?);
        let (date, date_certainty) = (Wire::take(from)?, Wire::take(from)?);
        let passage = if u8::take(from)? == 0 {
            Passage::own(from.text()?, from.text()?, from.text()?, from.text()?)
        } else {
            let text = from.texts.get(document.as_str()).cloned().unwrap_or_default();
            Passage::In { text, quote: Wire::take(from)?, date: Wire::take(from)?, why: Wire::take(from)? }
        };
        let extra = Wire::take(from)?;
        Some(Self { document, place, date_place, date, date_certainty, passage, extra })
    }
}

/// The words of a source that was read: where they stand, and why they tell what they tell.
fn put_read(quote: ByteSpan, date: ByteSpan, why: &Why, out: &mut Vec<u8>) {
    out.push(1);
    quote.put(out);
    date.put(out);
    why.put(out);
}

impl Wire for Remark {
    fn put(&self, out: &mut Vec<u8>) {
        self.document.put(out);
        self.start.put(out);
        self.end.put(out);
        out.push(u8::from(self.date.is_some()));
        if let Some((date, start, end)) = &self.date {
            date.put(out);
            start.put(out);
            end.put(out);
        }
        self.quote.put(out);
        self.date_words.put(out);
        self.reason.as_ref().map(|reason| reason.to_string()).put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let document = Name::take(from)?;
        let (start, end) = (Wire::take(from)?, Wire::take(from)?);
        let date = match u8::take(from)? {
            0 => None,
            _ => Some((Wire::take(from)?, Wire::take(from)?, Wire::take(from)?)),
        };
        let text = from.texts.get(document.as_str()).cloned().unwrap_or_default();
        let (quote, date_words) = (Wire::take(from)?, Wire::take(from)?);
        let reason = <Option<String> as Wire>::take(from)?.map(Into::into);
        Some(Self { document, start, end, date, reason, text, quote, date_words })
    }
}

impl Wire for BlockKind {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Title => out.push(0),
            Self::Heading(level) => out.extend([1, *level]),
            Self::Paragraph => out.push(2),
            Self::ListItem => out.push(3),
            Self::Field { key, value } => {
                out.push(4);
                key.put(out);
                value.put(out);
            }
            Self::Bibliography => out.push(5),
            Self::Citation => out.push(6),
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Title,
            1 => Self::Heading(u8::take(from)?),
            2 => Self::Paragraph,
            3 => Self::ListItem,
            4 => Self::Field { key: Wire::take(from)?, value: Wire::take(from)? },
            5 => Self::Bibliography,
            6 => Self::Citation,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn seeds() -> Vec<Document> {
        let mut files: Vec<_> =
            std::fs::read_dir("seeds").unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
            .iter()
            .map(|path| Document::read(&path.display().to_string(), &std::fs::read(path).unwrap()))
            .collect()
    }

    fn through(chronology: &Chronology, documents: &[Document]) -> (Chronology, usize) {
        let texts = documents.iter().map(|document| (document.id.clone(), document.text.clone())).collect();
        let mut out = Parcel::default();
        let mut count = 0;
        chronology.pack(&mut |part| {
            assert!(part.len() < 2 * FULL);
            out.add(part, &texts).unwrap();
            count += 1;
        });
        (out.open(), count)
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let documents = seeds();
        let mut chronology = Chronology::from_documents(&documents);
        chronology.extra.insert(
            "other".into(),
            serde_json::json!({"a": [1, null, -2, 2.5, true, false, "x", {"b": {}}, u64::MAX]}),
        );
        chronology.corrections.push(serde_json::json!({"type": "of tomorrow"}));
        chronology.events[0].extra.insert("note".into(), "kept".into());
        assert_eq!(through(&chronology, &documents).0, chronology);
        assert_eq!(through(&chronology, &documents).0.to_json(), chronology.to_json());
        let file = Chronology::from_file("seeds.json", chronology.to_json().as_bytes()).unwrap();
        assert_eq!(through(&file, &[]).0, file, "the words of a file come with it");
        let mut many = chronology.clone();
        (0..40).for_each(|_| many.events.extend_from_slice(&chronology.events));
        let (same, parts) = through(&many, &documents);
        assert_eq!(same, many);
        assert!(parts > 10, "{parts} parts");
        for document in documents {
            let same = Document::unpack(&document.pack()).unwrap();
            assert_eq!(
                (&same.id, &same.title, same.language, same.created, &same.sha256, &same.text, &same.blocks),
                (
                    &document.id,
                    &document.title,
                    document.language,
                    document.created,
                    &document.sha256,
                    &document.text,
                    &document.blocks
                )
            );
        }
    }

    #[test]
    fn broken_bytes_are_none() {
        let bytes = seeds()[0].pack();
        for end in (0..bytes.len()).step_by(97) {
            assert!(Document::unpack(&bytes[..end]).is_none(), "{end}");
        }
        let mut parcel = Parcel::default();
        for part in [
            &[][..],
            &[99],
            &[2, 0xff, 0xff, 0xff, 0xff, 0x7f],
            &[9, 1, 1, b'{'],
            &[4, 1, 9],
            &[4, 1, 7, 0xff, 0xff, 7],
            &[[4, 1].as_slice(), &[7, 1].repeat(500)].concat(),
            &[0xff; 40],
        ] {
            assert_eq!(parcel.add(part, &Texts::default()), None, "{part:?}");
        }
    }
}
