//! Readings as bytes, so that a file that was read once need not be read again to be merged with others. Without the
//! texts: what merging asks of them, the words of the dates, comes along.

use super::{Bytes, DEPTH, Texts, Wire};
use crate::{
    chronology::{
        Reading,
        name::Sharer,
        packed::{Lists, Strings},
        reading::{Piece, Tie},
    },
    event::{Actor, ActorKind},
};
use std::sync::Arc;

impl Reading {
    /// The reading without the text that it points into: merged and packed it gives the same chronology, whose words
    /// whoever has the text finds there again.
    pub fn without_text(mut self) -> Self {
        self.said = self.spoken();
        self.text = None;
        let nothing: Arc<str> = Arc::default();
        for remark in [&mut self.mentions, &mut self.publications, &mut self.citations].into_iter().flatten()
        {
            remark.text = nothing.clone();
        }
        self
    }

    /// The quote of each tie, then the words of the date of each piece.
    fn spoken(&self) -> Strings {
        let mut said = Strings::default();
        (0..self.ties.len()).for_each(|at| said.push(self.tie_text(at)));
        (0..self.pieces.len()).for_each(|at| said.push(self.date_text(at)));
        said.shrink_to_fit();
        said
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

impl Wire for Reading {
    fn put(&self, out: &mut Vec<u8>) {
        self.document.put(out);
        self.actors.put(out);
        self.pieces.put(out);
        self.titles.put(out);
        self.casts.put(out);
        self.ties.put(out);
        self.sides.put(out);
        match self.text {
            Some(_) => self.spoken().put(out),
            None => self.said.put(out),
        }
        self.diagnostics.put(out);
        self.mentions.put(out);
        self.publications.put(out);
        self.citations.put(out);
    }

    fn take(from: &mut Bytes<'_>) -> Option<Self> {
        Some(Self {
            document: Wire::take(from)?,
            text: None,
            actors: Wire::take(from)?,
            pieces: Wire::take(from)?,
            titles: Wire::take(from)?,
            casts: Wire::take(from)?,
            ties: Wire::take(from)?,
            sides: Wire::take(from)?,
            said: Wire::take(from)?,
            diagnostics: Wire::take(from)?,
            mentions: Wire::take(from)?,
            publications: Wire::take(from)?,
            citations: Wire::take(from)?,
        })
    }
}

record!(Actor { kind, name, aliases, is_subject });
record!(Piece {
    start,
    end,
    date_start,
    date_end,
    quote,
    date_words,
    date,
    why,
    extent,
    anchor,
    certainty,
    kind
});
record!(Tie { kind, date, event, start, end, quote });
record!(Strings { text, ends });
record!(Lists { items, ends });
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
