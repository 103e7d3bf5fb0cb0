//! Readings as bytes, so that a file that was read once need not be read again to be merged with others. Without the
//! texts: what merging asks of them, the words of the dates, comes along.

use super::{Bytes, DEPTH, Texts, Wire, put_text};
use crate::{
    chronology::{
        Reading,
        name::Sharer,
        reading::{Piece, Tie},
        source::Passage,
    },
    event::{Actor, ActorKind},
};
use std::sync::Arc;

impl Reading {
    /// The reading without the text that it points into: merged and packed it gives the same chronology, whose words
    /// whoever has the text finds there again.
    pub fn without_text(mut self) -> Self {
        for piece in &mut self.pieces {
            let words = piece.source.date_text().into();
            if let Passage::In { quote, date, ref mut why, .. } = piece.source.passage {
                let why = std::mem::take(why);
                piece.source.passage = Passage::Elsewhere { quote, date, words, why };
            }
        }
        let nothing: Arc<str> = Arc::default();
        for remark in [&mut self.mentions, &mut self.publications, &mut self.citations].into_iter().flatten()
        {
            remark.text = nothing.clone();
        }
        self
    }

    /// Readings as bytes, without the texts that they point into.
    pub fn pack(readings: &[Self]) -> Vec<u8> {
        let mut out = Vec::new();
        readings.len().put(&mut out);
        readings.iter().for_each(|reading| reading.put(&mut out));
        out
    }

    /// The readings that were packed, [without their texts](Self::without_text). `None` when the bytes are none.
    pub fn unpack(bytes: &[u8]) -> Option<Vec<Self>> {
        let (mut sharer, texts) = (Sharer::default(), Texts::default());
        let from = &mut Bytes { rest: bytes, sharer: &mut sharer, texts: &texts, depth: DEPTH };
        let readings = Vec::take(from)?;
        from.rest.is_empty().then_some(readings)
    }
}

record!(Reading { document, actors, pieces, relations, diagnostics, mentions, publications, citations });
record!(Actor { kind, name, aliases, is_subject });
record!(Tie { kind, from, to, date, event, source });
choice!(ActorKind, [ActorKind::Organization, ActorKind::Person, ActorKind::Place]);
choice!(bool, [false, true]);

impl Wire for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        (*self as usize).put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        usize::take(from)?.try_into().ok()
    }
}

impl Wire for Piece {
    fn put(&self, out: &mut Vec<u8>) {
        self.source.put(out);
        put_text(self.source.date_text(), out);
        self.title.put(out);
        self.kind.put(out);
        self.actors.put(out);
        self.extent.put(out);
        self.anchor.put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        let mut source = crate::chronology::Source::take(from)?;
        let words = from.text()?.into();
        if let Passage::In { quote, date, why, .. } = source.passage {
            source.passage = Passage::Elsewhere { quote, date, words, why };
        }
        Some(Self {
            source,
            title: Wire::take(from)?,
            kind: Wire::take(from)?,
            actors: Wire::take(from)?,
            extent: Wire::take(from)?,
            anchor: Wire::take(from)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::chronology::{Chronology, Parcel, Reading, Texts, parcel::tests::seeds};

    /// As the page puts together what the worker merged.
    fn opened(chronology: &Chronology, texts: &Texts) -> Chronology {
        let mut parcel = Parcel::default();
        chronology.pack(&mut |part| parcel.add(part, texts).unwrap());
        parcel.open()
    }

    #[test]
    fn readings_that_were_kept_merge_as_those_that_were_just_made() {
        let documents = seeds();
        let texts: Texts = documents.iter().map(|known| (known.id.clone(), known.text.clone())).collect();
        let expected = Chronology::from_documents(&documents);
        let light: Vec<Reading> =
            documents.iter().map(|document| Reading::of(document).without_text()).collect();
        let merged = opened(&Chronology::from_readings(light.clone()), &texts);
        assert_eq!(merged, expected);
        assert_eq!(merged.to_json(), expected.to_json());
        // One was just read, the others are kept.
        let (first, rest) = light.split_first().unwrap();
        let mut readings = Reading::unpack(&Reading::pack(rest)).unwrap();
        readings.push(Reading::of(&documents[0]));
        assert_eq!(readings.last().unwrap().len(), first.len());
        let merged = opened(&Chronology::from_readings(readings), &texts);
        assert_eq!(merged.to_json(), expected.to_json());
        assert_eq!(Reading::pack(&light), Reading::pack(&Reading::unpack(&Reading::pack(&light)).unwrap()));
    }

    #[test]
    fn a_chronology_that_was_saved_of_the_same_texts_adds_nothing_to_readings_without_them() {
        let documents = seeds();
        let texts: Texts = documents.iter().map(|known| (known.id.clone(), known.text.clone())).collect();
        let expected = Chronology::from_documents(&documents);
        let saved = Chronology::from_file("a.json", expected.to_json().as_bytes()).unwrap();
        let light = documents.iter().map(|document| Reading::of(document).without_text());
        let mut joined = Chronology::from_readings(light.collect());
        joined.join(saved);
        let joined = opened(&joined, &texts);
        assert_eq!(joined.events, expected.events);
        assert_eq!(joined.relations, expected.relations);
    }

    #[test]
    fn broken_bytes_are_no_readings() {
        let bytes = Reading::pack(&seeds().iter().map(Reading::of).collect::<Vec<_>>());
        for end in (0..bytes.len()).step_by(997) {
            assert!(Reading::unpack(&bytes[..end]).is_none(), "{end}");
        }
        assert!(Reading::unpack(&[bytes.as_slice(), &[0]].concat()).is_none());
    }
}
