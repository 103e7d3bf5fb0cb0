//! The same file under several names. Whoever collects documents has copies: what a copy says was said once, so that it
//! must not look as if a second source bore the first one out.

use super::{Chronology, DiagnosticRecord, reading::Reading};
use crate::{case::lower, document::Severity, i18n::Language};
use serde_json::Map;
use std::collections::{HashMap, hash_map::Entry};

const HINT: &str = "leave one of the two out if it should not be listed twice";

/// Takes from each copy what it tells; the first of several, in the order of `readings`, keeps it. Says of each copy
/// whose it is.
pub(super) fn set_aside(readings: &mut [Reading]) -> Vec<DiagnosticRecord> {
    let mut firsts: HashMap<(String, String), usize> = HashMap::new();
    let mut said = Vec::new();
    for number in 0..readings.len() {
        let Some((before, [reading, ..])) = readings.split_at_mut_checked(number) else { continue };
        if reading.document.sha256.is_empty() {
            continue;
        }
        match firsts.entry((reading.document.sha256.clone(), ending(&reading.document.id))) {
            Entry::Vacant(free) => {
                free.insert(number);
            }
            Entry::Occupied(first) => {
                let Some(first) = before.get(*first.get()).filter(|first| reading.tells_as(first)) else {
                    continue;
                };
                said.push(DiagnosticRecord {
                    severity: Severity::Info,
                    document: reading.document.id.clone(),
                    start: 0,
                    end: 0,
                    message: Language::English.same_file(&first.document.id),
                    hint: HINT.to_owned(),
                    extra: Map::new(),
                });
                reading.fall_silent();
            }
        }
    }
    said
}

impl Chronology {
    /// Number of documents that are the same file as another one.
    pub fn copies(&self) -> usize {
        self.diagnostics.iter().filter(|said| said.hint == HINT).count()
    }
}

/// How the name of a document ends, by which its form may have been told.
fn ending(id: &str) -> String {
    let name = id.rsplit(['/', '\\']).next().unwrap_or(id);
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| lower(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    const TEXT: &[u8] =
        b"Red Star\n\nRed Star was founded in May 1990 by Ann Lee. It merged into White Star in 1995.";

    fn read(ids: &[&str]) -> Chronology {
        let documents: Vec<Document> = ids.iter().map(|id| Document::read(id, TEXT)).collect();
        Chronology::from_documents(&documents)
    }

    #[test]
    fn a_copy_is_no_second_source() {
        let (one, three) = (read(&["a.txt"]), read(&["c.txt", "a.txt", "b/a.txt"]));
        assert_eq!(three.events, one.events);
        assert_eq!(three.relations, one.relations);
        assert_eq!(three.organizations, one.organizations);
        assert_eq!(three.documents.len(), 3);
        let said: Vec<_> =
            three.diagnostics.iter().map(|said| (said.document.as_str(), said.message.as_str())).collect();
        let message = "the same file as a.txt: what it tells counts once";
        assert_eq!(said, [("b/a.txt", message), ("c.txt", message)]);
        assert_eq!((one.copies(), three.copies()), (0, 2));
    }

    #[test]
    fn what_differs_by_a_letter_or_is_of_another_form_is_no_copy() {
        let texts = [("a.txt", "It opened on 3 May 1990."), ("b.txt", "It opened on 3 May 1990!")];
        let documents: Vec<Document> =
            texts.iter().map(|(id, text)| Document::read(id, text.as_bytes())).collect();
        assert!(Chronology::from_documents(&documents).diagnostics.is_empty());
        let forms = read(&["a.txt", "a.md"]);
        assert!(forms.events.iter().all(|event| event.sources.len() == 2), "{:?}", forms.events);
    }
}
