//! Floor 4: what several passages and documents tell becomes one chronology.

use annals::{
    chronology::{Chronology, Name},
    document::Document,
    event::EventKind,
};
use proptest::prelude::*;

fn seeds() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/");
    let mut documents: Vec<Document> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            Document::read(&path.file_name().unwrap().to_string_lossy(), &std::fs::read(&path).unwrap())
        })
        .collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    documents
}

fn documents(texts: &[&str]) -> Vec<Document> {
    texts.iter().enumerate().map(|(at, text)| Document::read(&format!("{at}.txt"), text.as_bytes())).collect()
}

#[test]
fn a_former_name_that_two_bodies_had_makes_them_no_body_in_common() {
    let chronology = Chronology::from_documents(&documents(&[
        "= Sparta Riga =\n\nDynamo was renamed Sparta Riga in 1950. Sparta Riga was founded in 1927.",
        "= Vale United =\n\nDynamo was renamed Vale United in 1960. Vale United was founded on 13 May 1927.",
    ]));
    let founded: Vec<_> =
        chronology.events.iter().filter(|event| event.kind == EventKind::Founding).collect();
    assert_eq!(founded.len(), 2, "{founded:?}");
}

#[test]
fn a_year_joins_the_day_of_the_same_founding_in_another_document() {
    let chronology = Chronology::from_documents(&documents(&[
        "= Chess Club =\n\nThe Chess Club was founded on 3 May 1990.\n",
        "= Riga =\n\nThe Chess Club was founded in 1990.\n",
    ]));
    let [event] = chronology.events.as_slice() else { panic!("{:?}", chronology.events) };
    assert_eq!(event.date.to_string(), "1990-05-03");
    assert_eq!(event.sources.len(), 2);
    assert_eq!(
        chronology.organizations.iter().find(|o| o.id == "chess-club").unwrap().start,
        Some(event.date.clone())
    );
}

#[test]
fn meetings_with_different_numbers_stay_apart() {
    let chronology = Chronology::from_documents(&documents(&[
        "= Chess Club =\n\nThe 2nd Congress of the Chess Club was held on 3 May 1990.\n",
        "= Riga =\n\nThe 3rd Congress of the Chess Club was held on 3 May 1990.\n",
    ]));
    assert_eq!(chronology.events.len(), 2, "{:?}", chronology.events);
}

#[test]
fn two_dates_for_one_founding_are_kept_and_said() {
    let chronology = Chronology::from_documents(&documents(&[
        "= Chess Club =\n\nThe Chess Club was founded on 3 May 1990.\n",
        "= Riga =\n\nThe Chess Club was founded on 7 June 1991.\n",
    ]));
    assert_eq!(chronology.events.iter().filter(|event| event.kind == EventKind::Founding).count(), 2);
    let message =
        &chronology.diagnostics.iter().find(|d| d.message.starts_with("Two dates")).unwrap().message;
    assert!(message.contains("1990-05-03") && message.contains("1991-06-07"), "{message}");
}

#[test]
fn a_name_with_initials_and_a_full_name_are_one_person() {
    let chronology = Chronology::from_documents(&documents(&[
        "= Chess Club =\n\nSergei Nikolaevich Orlov was elected president of the Chess Club on 3 May 1990.\n",
        "= Riga =\n\nIn 1995 S. N. Orlov opened the new hall of the Chess Club.\n",
    ]));
    let people: Vec<&str> =
        chronology.events.iter().flat_map(|event| &event.people).map(Name::as_str).collect();
    assert_eq!(people, ["Sergei Nikolaevich Orlov", "Sergei Nikolaevich Orlov"]);
}

#[test]
fn the_events_that_the_seeds_are_known_for_are_there() {
    let chronology = Chronology::from_documents(&seeds());
    for (date, kind, title) in [
        ("1990", EventKind::Founding, "Committee for Workers' Democracy and International Socialism created"),
        ("1991-10-26", EventKind::Founding, "Founding conference of the Socialist Workers' Party"),
        ("1993-10-23", EventKind::Congress, "II Congress of the Union of Communists"),
        ("2004-03", EventKind::Congress, "7th Congress of the Union of Communists Party"),
        ("2020-02-16", EventKind::Congress, "IX Congress of the All-Union Party \"Union of Communists\""),
    ] {
        let found = chronology.events.iter().find(|event| event.title == title);
        let found = found.unwrap_or_else(|| panic!("{title}"));
        assert_eq!((found.date.to_string().as_str(), found.kind), (date, kind), "{title}");
    }
    let merger = chronology.events.iter().find(|event| event.date.to_string() == "2011-03-07").unwrap();
    assert_eq!(merger.sources.len(), 4, "two documents tell of the merger in four passages");
    assert_eq!(merger.organizations[0], "russian-socialist-movement");
}

#[test]
fn a_date_in_digits_that_can_be_read_twice_is_said() {
    let chronology = Chronology::from_documents(&documents(&["The depot was closed on 4/7/1990."]));
    let said = chronology.diagnostics.iter().find(|said| said.message.contains("4/7/1990")).unwrap();
    assert!(
        said.message.contains("7 April 1990") || said.message.contains("4 July 1990"),
        "{}",
        said.message
    );
    assert_eq!((said.start, said.end), (24, 32));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_documents_does_not_matter(order in Just((0..4).collect::<Vec<usize>>()).prop_shuffle()) {
        let seeds = seeds();
        let shuffled: Vec<Document> = order.iter().map(|&at| seeds[at].clone()).collect();
        prop_assert_eq!(Chronology::from_documents(&seeds).to_json(), Chronology::from_documents(&shuffled).to_json());
    }
}
