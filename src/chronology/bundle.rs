//! A chronology with its documents in one run of bytes, for a page of the same build to open at once: what was read
//! when the page was built or published is not read again by everybody who visits it.

use super::{Chronology, FormatError, Parcel, Texts};
use crate::document::Document;

/// The first bytes, with the version of what follows: only the build that wrote a bundle opens it.
const HEAD: &[u8] = b"annals/1 bundle\n";

/// A chronology, the documents that it was read from, and what could not be read.
///
/// ```
/// use annals::{chronology::{Bundle, Chronology}, document::Document};
/// let documents = vec![Document::read("club.txt", b"The club was founded on 7 March 2011.\n")];
/// let chronology = Chronology::from_documents(&documents);
/// let bundle = Bundle { documents, chronology, failures: Vec::new(), is_whole: false };
/// let same = Bundle::open(&bundle.pack()).unwrap();
/// assert_eq!(same.chronology, bundle.chronology);
/// assert_eq!(same.documents[0].blocks, bundle.documents[0].blocks);
/// ```
#[derive(Debug, Default)]
pub struct Bundle {
    /// What was read.
    pub documents: Vec<Document>,
    /// What it tells.
    pub chronology: Chronology,
    /// Files that could not be read, each with the sentence that says why.
    pub failures: Vec<(String, FormatError)>,
    /// Whether the texts alone, read again, would tell less than the chronology does.
    pub is_whole: bool,
}

impl Bundle {
    /// The bundle as bytes.
    pub fn pack(&self) -> Vec<u8> {
        let mut out = HEAD.to_vec();
        for document in &self.documents {
            put(0, &document.pack(), &mut out);
        }
        for (name, error) in &self.failures {
            put(1, name.as_bytes(), &mut out);
            put(2, error.message.as_bytes(), &mut out);
        }
        self.chronology.pack(&mut |part| put(3, part, &mut out));
        if self.is_whole {
            put(4, &[], &mut out);
        }
        out
    }

    /// The bundle that was packed. `None` when the bytes are none, or of another build.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(HEAD)?;
        let mut bundle = Self::default();
        let (mut texts, mut parcel) = (Texts::default(), Parcel::default());
        while let Some((tag, tail)) = rest.split_first() {
            let (length, tail) = tail.split_first_chunk::<4>()?;
            let (part, tail) = tail.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            let text = || std::str::from_utf8(part).map(str::to_owned).ok();
            match tag {
                0 => {
                    let document = Document::unpack(part)?;
                    texts.insert(document.id.clone(), document.text.clone());
                    bundle.documents.push(document);
                }
                1 => bundle.failures.push((text()?, FormatError::worded(String::new()))),
                2 => bundle.failures.last_mut()?.1.message = text()?,
                3 => parcel.add(part, &texts)?,
                4 => bundle.is_whole = true,
                _ => return None,
            }
            rest = tail;
        }
        bundle.chronology = parcel.open();
        Some(bundle)
    }
}

fn put(tag: u8, part: &[u8], out: &mut Vec<u8>) {
    out.push(tag);
    out.extend_from_slice(&(part.len() as u32).to_le_bytes());
    out.extend_from_slice(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle() -> Bundle {
        let text = "= Club =\n\nThe club was founded on 7 March 2011. It met in June 2012.\n";
        let documents =
            vec![Document::read("a.txt", text.as_bytes()), Document::read("b.txt", b"No date.\n")];
        let chronology = Chronology::from_documents(&documents);
        let failures = vec![("c.docx".to_owned(), FormatError::worded("broken".to_owned()))];
        Bundle { documents, chronology, failures, is_whole: true }
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let bundle = bundle();
        let same = Bundle::open(&bundle.pack()).unwrap();
        assert_eq!(same.chronology, bundle.chronology);
        assert_eq!((&same.failures, same.is_whole), (&bundle.failures, true));
        assert_eq!(same.documents.len(), 2);
        for (same, document) in same.documents.iter().zip(&bundle.documents) {
            assert_eq!((&same.id, &same.title, &same.text), (&document.id, &document.title, &document.text));
            assert_eq!(same.blocks, document.blocks);
        }
        assert!(Bundle::open(HEAD).unwrap().chronology.events.is_empty());
    }

    #[test]
    fn broken_bytes_are_none() {
        let bytes = bundle().pack();
        for end in [0, 5, HEAD.len() + 1, HEAD.len() + 30, bytes.len() - 1] {
            assert!(Bundle::open(&bytes[..end]).is_none(), "{end}");
        }
        assert!(Bundle::open(&[HEAD, &[9, 0, 0, 0, 0]].concat()).is_none());
        assert!(Bundle::open(&[HEAD, &[2, 0, 0, 0, 0]].concat()).is_none());
        assert!(Bundle::open(&[HEAD, &[0, 255, 255, 255, 255]].concat()).is_none());
    }
}
