//! The reasons of an event as bytes: rules and places, so that the page words them in the language that it speaks.

use super::{Bytes, Wire};
use crate::{
    event::{ByteSpan, DateWhy, EventKind, KindWhy, RULES, Why},
    time::Edtf,
};

impl Wire for Why {
    fn put(&self, out: &mut Vec<u8>) {
        self.date.put(out);
        self.kind.put(out);
        out.push(u8::from(self.whole.is_some()));
        if let Some((date, words)) = self.whole.as_deref() {
            date.put(out);
            words.put(out);
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let (date, kind) = (Wire::take(from)?, Wire::take(from)?);
        let whole = match u8::take(from)? {
            0 => None,
            _ => Some(Box::new((Edtf::take(from)?, ByteSpan::take(from)?))),
        };
        Some(Self { date, kind, whole })
    }
}

impl Wire for DateWhy {
    fn put(&self, out: &mut Vec<u8>) {
        let (tag, place) = match self {
            Self::Stated => (0, None),
            Self::Counted(place) => (1, Some(place)),
            Self::Completed(place) => (2, Some(place)),
            Self::Document => (3, None),
            Self::Around => (4, None),
            Self::Heading => (5, None),
        };
        out.push(tag);
        if let Some(place) = place {
            place.put(out);
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Stated,
            1 => Self::Counted(Wire::take(from)?),
            2 => Self::Completed(Wire::take(from)?),
            3 => Self::Document,
            4 => Self::Around,
            5 => Self::Heading,
            _ => return None,
        })
    }
}

impl Wire for KindWhy {
    fn put(&self, out: &mut Vec<u8>) {
        let mut word = |tag: u8, kind: &EventKind, place: Option<&ByteSpan>| {
            out.push(tag);
            kind.put(out);
            if let Some(place) = place {
                place.put(out);
            }
        };
        match self {
            Self::Verb(kind, place) => word(1, kind, Some(place)),
            Self::Noun(kind, place) => word(2, kind, Some(place)),
            Self::Field(kind, place) => word(3, kind, Some(place)),
            Self::Nothing(kind) => word(4, kind, None),
            Self::Unsaid => out.push(0),
            Self::Rule(rule) => {
                out.extend([5, *rule]);
            }
        }
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Unsaid,
            1 => Self::Verb(Wire::take(from)?, Wire::take(from)?),
            2 => Self::Noun(Wire::take(from)?, Wire::take(from)?),
            3 => Self::Field(Wire::take(from)?, Wire::take(from)?),
            4 => Self::Nothing(Wire::take(from)?),
            5 => Self::Rule(u8::take(from).filter(|rule| usize::from(*rule) < RULES.len())?),
            _ => return None,
        })
    }
}
