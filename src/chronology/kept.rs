//! What a worker keeps of a file that it has read, so that the file need not be read again to be merged with others.

use super::{Chronology, Parcel, Reading, Texts};

/// What was read in a file.
#[derive(Clone, Debug)]
pub enum KeptFile {
    /// What its documents tell, without their texts.
    Readings(Vec<Reading>),
    /// The chronology that it holds.
    Table(Box<Chronology>),
}

impl KeptFile {
    /// Readings as bytes.
    pub fn pack_readings(readings: &[Reading]) -> Vec<u8> {
        let mut out = vec![0];
        out.append(&mut Reading::pack(readings));
        out
    }

    /// A chronology as bytes.
    pub fn pack_table(table: &Chronology) -> Vec<u8> {
        let mut out = vec![1];
        table.pack(&mut |part| {
            out.extend_from_slice(&(part.len() as u32).to_le_bytes());
            out.extend_from_slice(part);
        });
        out
    }

    /// What was packed. `None` when the bytes are none of this build.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        let (tag, mut rest) = bytes.split_first()?;
        if *tag == 0 {
            return Reading::unpack(rest).map(Self::Readings);
        }
        let (texts, mut parcel) = (Texts::default(), Parcel::default());
        while let Some((length, tail)) = rest.split_first_chunk::<4>() {
            let (part, tail) = tail.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            parcel.add(part, &texts)?;
            rest = tail;
        }
        (*tag == 1 && rest.is_empty()).then(|| Self::Table(Box::new(parcel.open())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chronology_that_was_kept_is_the_one_that_was_read() {
        let file = r#"{"format":"annals/1","title":"Clubs","documents":[{"id":"d","title":"D","language":"en","sha256":""}],
            "organizations":[{"id":"o","name":"Club","start":"1871"}],
            "events":[{"id":"e","date":"1871-05-03","date_certainty":"stated","title":"Founded","kind":"founding","organizations":["o"],"people":[],"places":[],"note":7,"sources":[
                {"document":"d","start":3,"end":7,"quote":"1871","date":"1871","date_certainty":"stated","date_start":3,"date_end":7,"date_text":"1871"}]}],
            "relations":[{"kind":"split","from":["o"],"to":["o"],"date":null,"event":"e"}]}"#;
        for (name, file) in [("a.json", file), ("a.csv", "date,title,note\n1990,A,x\nnever,B,y\n")] {
            let read = Chronology::from_file(name, file.as_bytes()).expect("a chronology");
            let bytes = KeptFile::pack_table(&read);
            let Some(KeptFile::Table(kept)) = KeptFile::unpack(&bytes) else { panic!("{name}: no table") };
            assert_eq!(*kept, read);
            for cut in [0, 1, 3, bytes.len() / 2, bytes.len() - 1] {
                let part = KeptFile::unpack(&bytes[..cut]);
                assert!(!matches!(part, Some(KeptFile::Table(part)) if *part == read), "{name}: {cut}");
            }
        }
    }

    #[test]
    fn readings_are_told_from_chronologies() {
        let document = crate::document::Document::read("a.txt", b"The Club was founded in 1871.\n");
        let bytes = KeptFile::pack_readings(&[Reading::of(&document).without_text()]);
        assert!(matches!(KeptFile::unpack(&bytes), Some(KeptFile::Readings(all)) if all.len() == 1));
        assert!(KeptFile::unpack(&[]).is_none() && KeptFile::unpack(&[2]).is_none());
    }
}
