//! Floor 3 through the chronology: what sentences tell, and what holds for any text.

use annals::{
    chronology::{Chronology, Event},
    document::Document,
    event::{EventKind, RelationKind},
};
use proptest::prelude::*;

fn chronology(text: &str) -> Chronology {
    Chronology::from_documents(&[Document::read("text.txt", text.as_bytes())])
}

fn events(text: &str) -> Vec<Event> {
    chronology(text).events
}

/// Asserts date, kind and headline of the events of `text`, in the order of time.
fn check(text: &str, expected: &[(&str, EventKind, &str)]) {
    let events = events(text);
    let found: Vec<(String, EventKind, &str)> =
        events.iter().map(|event| (event.date.to_string(), event.kind, event.title.as_str())).collect();
    let expected: Vec<(String, EventKind, &str)> =
        expected.iter().map(|(date, kind, title)| ((*date).to_owned(), *kind, *title)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn every_date_of_a_sentence_has_its_own_clause() {
    check(
        "= Chess Club =\n\nThe Chess Club was founded in 1990 and was renamed the Royal Chess Club in 1998.\n",
        &[
            ("1990", EventKind::Founding, "Chess Club founded"),
            ("1998", EventKind::Renaming, "Chess Club renamed the Royal Chess Club"),
        ],
    );
}

#[test]
fn a_life_in_brackets_is_a_birth_and_a_death() {
    check(
        "= Chess Club =\n\n- Ivan Petrovich Orlov (1934-2013) – the first president of the club.\n",
        &[
            ("1934", EventKind::Birth, "Ivan Petrovich Orlov born"),
            ("2013", EventKind::Death, "Ivan Petrovich Orlov died"),
        ],
    );
}

#[test]
fn a_meeting_that_was_held_is_a_headline_by_itself() {
    check(
        "= Chess Club =\n\nThe 7th Congress of the Chess Club took place in Riga at the end of March 2004.\n",
        &[("2004-03", EventKind::Congress, "7th Congress of the Chess Club")],
    );
}

#[test]
fn pronouns_become_names() {
    check(
        "= Chess Club =\n\nThe Chess Club is a club in Riga. It was dissolved on 3 May 2001.\n",
        &[("2001-05-03", EventKind::Dissolution, "Chess Club dissolved")],
    );
}

#[test]
fn fields_have_the_meaning_of_their_names() {
    check(
        "= Chess Club =\n\nChess Club\n- Founded: 1990-02-01\n- Newspaper: Gambit (1998–2007), Rook\n",
        &[
            ("1990-02-01", EventKind::Founding, "Chess Club founded"),
            ("1998/2007", EventKind::Publication, "Newspaper Gambit published"),
        ],
    );
}

#[test]
fn anniversaries_plans_and_titles_are_mentions() {
    for text in [
        "= Club =\n\nThe club celebrated the 100th anniversary of the revolution of 1917 with a dinner.\n",
        "= Club =\n\nThe new hall will open in May 2090.\n",
        "= Club =\n\nThe members discussed the book “Berlin 1945” at length.\n",
    ] {
        let chronology = chronology(text);
        assert!(chronology.events.is_empty(), "{text}: {:?}", chronology.events);
        assert!(!chronology.mentions.is_empty(), "{text}");
    }
}

#[test]
fn a_merger_has_both_sides_and_the_result() {
    let chronology = chronology(
        "= Northern League =\n\nOn March 7, 2011, the Northern League merged with the Southern Union to form the United Chess Federation.\n",
    );
    let merger = chronology.relations.iter().find(|relation| relation.kind == RelationKind::Merger).unwrap();
    assert_eq!(merger.from, ["northern-league", "southern-union"]);
    assert_eq!(merger.to, ["united-chess-federation"]);
    assert_eq!(merger.date.as_ref().unwrap().to_string(), "2011-03-07");
}

#[test]
fn an_event_says_why() {
    let events = events("= Chess Club =\n\nThe Chess Club was founded in 1990.\n");
    let because = events[0].reasons();
    assert!(because[0].contains("“1990” states it"), "{because:?}");
    assert!(because[1].contains("the verb “founded”"), "{because:?}");
}

/// Text in which the rules find much to do: names, marks, dates and the words of the lexicons in any order.
fn eventful_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("On March 7, 2011"),
        Just("in 1998"),
        Just("(1934–2013)"),
        Just("from 1990 to 1995"),
        Just("since 2009"),
        Just("The next day"),
        Just("в 1998 году"),
        Just("7 марта 2011 года"),
        Just("Socialist Union"),
        Just("the party"),
        Just("S. N. Stepanov"),
        Just("Sergei Nikolaevich Stepanov"),
        Just("(RSM; РСД)"),
        Just("\"Iskra\""),
        Just("“The"),
        Just("«Союз»"),
        Just("was founded"),
        Just("merged with"),
        Just("which"),
        Just(", and"),
        Just("took place"),
        Just("decided to dissolve"),
        Just("it was decided to create"),
        Just("They"),
        Just("The 7th Congress of the"),
        Just("состоялся"),
        Just("был основан"),
        Just("съезд"),
        Just("– "),
        Just(";"),
        Just("("),
        Just(")"),
        Just("."),
        Just("\n"),
        Just("\n\n"),
        Just("- "),
        Just("= Title =\n"),
        Just("== 7 May 1999 ==\n"),
        Just("- Founded: 1990\n"),
        Just("renamed the"),
        Just("of the"),
        Just("broke away from"),
        Just("the 100th anniversary of"),
        Just("will"),
        Just("born"),
        Just("'"),
        Just("Workers'"),
        Just("É\u{301}ß"),
        Just("👩‍🚀"),
        Just("joined"),
        Just("successor to"),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn quotes_are_the_text_at_their_range_and_headlines_fit(text in prop_oneof![eventful_text(), ".{0,200}".boxed()]) {
        let document = Document::read("any.txt", text.as_bytes());
        let points: Vec<char> = document.text.chars().collect();
        let chronology = Chronology::from_documents(std::slice::from_ref(&document));
        let at = |start: usize, end: usize| points[start..end].iter().collect::<String>();
        for event in &chronology.events {
            prop_assert!(!event.title.trim().is_empty());
            prop_assert!(event.title.chars().count() <= 80, "{}", event.title);
            for source in &event.sources {
                prop_assert_eq!(&at(source.start, source.end), source.quote());
                prop_assert_eq!(&at(source.date_start, source.date_end), source.date_text());
                prop_assert!(source.start <= source.date_start && source.date_end <= source.end);
            }
        }
        let mut ids: Vec<_> = chronology.events.iter().map(|event| &event.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), chronology.events.len());
    }
}
