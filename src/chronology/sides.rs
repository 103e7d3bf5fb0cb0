//! What sources say against each other, as events: each side of a contradiction is an event of its own until somebody
//! rejects one of them or makes them one.

use super::{Chronology, DiagnosticRecord, contradiction::Contradiction};
use crate::time::Edtf;
use std::collections::HashMap;

/// Two events that sources date differently though they tell of one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The earlier and the later side.
    pub sides: [Side; 2],
}

/// What one of two sources says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Number of the event.
    pub event: usize,
    /// The date that it gives.
    pub date: Edtf,
    /// Words of the date, or the sentence of a tie.
    pub words: String,
    /// Id of the document.
    pub document: String,
}

impl Chronology {
    /// Where sources date one fact differently and both dates still stand, in the order of the diagnostics. Takes one look at
    /// each passage of a document that is contradicted.
    pub fn disputes(&self) -> Vec<Dispute> {
        let said = self
            .diagnostics
            .iter()
            .filter_map(|record| Some((record, Contradiction::read(&record.message)?)));
        let said: Vec<(&DiagnosticRecord, Contradiction<'_>)> = said.collect();
        let mut sides: Vec<[Option<usize>; 2]> = vec![[None; 2]; said.len()];
        let mut told: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for (number, (_, contradiction)) in said.iter().enumerate() {
            for (side, said) in [contradiction.first, contradiction.second].iter().enumerate() {
                told.entry(said.document).or_default().push((number, side));
            }
        }
        if told.is_empty() {
            return Vec::new();
        }
        for (at, event) in self.events.iter().enumerate() {
            for source in &event.sources {
                for &(number, side) in told.get(source.document.as_str()).into_iter().flatten() {
                    let Some((record, contradiction)) = said.get(number) else { continue };
                    let words = [contradiction.first, contradiction.second][side];
                    let is_place =
                        side == 0 || record.start < source.range().end && source.range().start < record.end;
                    let is_said = || source.date_text() == words.words || source.quote() == words.words;
                    let is_date =
                        || [&event.date, &source.date].iter().any(|date| date.to_string() == words.date);
                    if is_place
                        && is_said()
                        && is_date()
                        && let Some(found) = sides.get_mut(number).and_then(|sides| sides.get_mut(side))
                    {
                        found.get_or_insert(at);
                    }
                }
            }
        }
        let disputes = said.iter().zip(sides).filter_map(|((_, contradiction), events)| {
            let side = |said: super::contradiction::Said<'_>, event: Option<usize>| {
                Some(Side {
                    event: event?,
                    date: said.date.parse().ok()?,
                    words: said.words.to_owned(),
                    document: said.document.to_owned(),
                })
            };
            let sides = [side(contradiction.first, events[0])?, side(contradiction.second, events[1])?];
            (sides[0].event != sides[1].event).then_some(Dispute { sides })
        });
        disputes.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn read(documents: &[(&str, &str)]) -> Chronology {
        let documents: Vec<Document> =
            documents.iter().map(|(name, text)| Document::read(name, text.as_bytes())).collect();
        Chronology::from_documents(&documents)
    }

    #[test]
    fn both_sides_of_a_contradiction_are_events() {
        let mut chronology = read(&[
            ("a.txt", "Chess Club\n\nThe Chess Club was founded in 1871. It was dissolved on 3 May 1902.\n"),
            ("b.txt", "Clubs\n\nThe Chess Club was founded in 1874.\n"),
        ]);
        let disputes = chronology.disputes();
        let [dispute] = disputes.as_slice() else { panic!("{disputes:?}") };
        let told = |side: &Side| (side.date.to_string(), side.words.clone(), side.document.clone());
        assert_eq!(told(&dispute.sides[0]), ("1871".into(), "1871".into(), "a.txt".into()));
        assert_eq!(told(&dispute.sides[1]), ("1874".into(), "1874".into(), "b.txt".into()));
        let [first, second] = &dispute.sides;
        assert_eq!(chronology.events[first.event].date, first.date);
        assert_eq!(chronology.events[second.event].date, second.date);
        // Of a side that is gone there is nothing to dispute.
        chronology.events.remove(second.event);
        assert!(chronology.disputes().is_empty());
    }

    #[test]
    fn who_agree_dispute_nothing() {
        let chronology = read(&[("a.txt", "Chess Club\n\nThe Chess Club was founded in 1871.\n")]);
        assert!(!chronology.events.is_empty() && chronology.disputes().is_empty());
    }
}
