//! A reader's corrections over what was extracted: they hold on to words, not to numbers.

use annals::{
    chronology::{Anchor, Change, Chronology, Corrected, Correction, Event, What},
    document::Document,
    event::{EventKind, RelationKind},
};
use proptest::prelude::*;

const CLUB: &str = "= Chess Club =\n\nThe Chess Club was founded on 3 May 1871 in Riga. \
In 1874 the Chess Club published its first journal. On 2 June 1880 the Chess Club held its 3rd congress. \
The Chess Club was dissolved in 1917.\n";
const LEAGUE: &str = "= Draughts League =\n\nThe Draughts League was founded in March 1890. \
In 1905 the Draughts League published a statement. On 2 June 1911 the Draughts League held its first congress.\n";

fn documents(texts: &[(&str, &str)]) -> Vec<Document> {
    texts.iter().map(|(id, text)| Document::read(id, text.as_bytes())).collect()
}

fn both() -> Vec<Document> {
    documents(&[("club.txt", CLUB), ("league.txt", LEAGUE)])
}

fn corrected(documents: &[Document], corrections: &[Correction]) -> Corrected {
    let text_of = |id: &str| documents.iter().find(|document| document.id == id).map(|d| &*d.text);
    Chronology::from_documents(documents).correct(corrections, &text_of)
}

fn dated<'a>(chronology: &'a Chronology, date: &str) -> &'a Event {
    let mut found = chronology.events.iter().filter(|event| event.date.to_string() == date);
    let event = found.next().unwrap_or_else(|| panic!("no event of {date} in {:#?}", lines(chronology)));
    assert!(found.next().is_none(), "{date} is not alone");
    event
}

fn lines(chronology: &Chronology) -> Vec<String> {
    let line = |event: &Event| format!("{} {} {}", event.date, event.kind.as_str(), event.title);
    chronology.events.iter().map(line).collect()
}

fn anchor(chronology: &Chronology, date: &str) -> Anchor {
    Anchor::of(dated(chronology, date))
}

fn edit(target: Anchor, change: Change) -> Correction {
    What::Edit(target, change).into()
}

/// One of every sort, each about other events.
fn every_sort(documents: &[Document]) -> Vec<Correction> {
    let base = Chronology::from_documents(documents);
    let club = &documents[0];
    let words = club.text.find("in Riga").unwrap();
    let date = |text: &str| Some(text.parse().unwrap());
    vec![
        edit(anchor(&base, "1874"), Change { date: date("1874-11"), ..Change::default() }),
        edit(
            anchor(&base, "1871-05-03"),
            Change {
                title: Some("Club begins".into()),
                kind: Some(EventKind::Registration),
                ..Change::default()
            },
        ),
        What::Reject(anchor(&base, "1905")).into(),
        What::Check(anchor(&base, "1890-03")).into(),
        What::Merge(anchor(&base, "1911-06-02"), anchor(&base, "1880-06-02")).into(),
        What::Add(
            "e-added".into(),
            Anchor::of_words(&club.id, &club.text, words..words + 7).unwrap(),
            Change {
                date: date("1872"),
                title: Some("A hall in Riga".into()),
                organizations: Some(vec!["chess club".into(), "Riga Hall Society".into()]),
                ..Change::default()
            },
        )
        .into(),
        What::Relate {
            kind: RelationKind::Cooperation,
            from: vec!["Chess Club".into()],
            to: vec!["Draughts League".into()],
            date: date("1900"),
            target: None,
        }
        .into(),
    ]
}

#[test]
fn each_correction_does_what_it_says_and_nothing_else() {
    let documents = both();
    let base = Chronology::from_documents(&documents);
    let Corrected { chronology, orphans } = corrected(&documents, &every_sort(&documents));
    assert_eq!(orphans, [] as [usize; 0]);

    assert_eq!(dated(&chronology, "1874-11").extra["corrected"], serde_json::json!(["date"]));
    let begun = dated(&chronology, "1871-05-03");
    assert_eq!((begun.title.as_str(), begun.kind), ("Club begins", EventKind::Registration));
    assert!(!chronology.events.iter().any(|event| event.date.to_string() == "1905"), "rejected");
    assert_eq!(dated(&chronology, "1890-03").extra["checked"], true);

    let congress = dated(&chronology, "1880-06-02");
    assert_eq!(congress.title, dated(&base, "1880-06-02").title);
    assert_eq!(
        congress.sources.iter().map(|s| s.document.as_str()).collect::<Vec<_>>(),
        ["club.txt", "league.txt"]
    );

    let added = dated(&chronology, "1872");
    assert_eq!((&*added.id.to_string(), added.title.as_str()), ("e-added", "A hall in Riga"));
    assert_eq!(added.organizations, ["chess-club", "riga-hall-society"]);
    assert!(chronology.organizations.iter().any(|organization| organization.name == "Riga Hall Society"));
    let source = &added.sources[0];
    let letters: Vec<char> = documents[0].text.chars().collect();
    assert_eq!(letters[source.range()].iter().collect::<String>(), "in Riga");

    assert!(chronology.relations.iter().any(|relation| relation.kind == RelationKind::Cooperation
        && relation.from == ["chess-club"]
        && relation.to == ["draughts-league"]));
    assert_eq!(chronology.events.len(), base.events.len() - 2 + 1);
    assert!(chronology.events.is_sorted_by_key(|event| event.date.earliest_day()));
}

#[test]
fn a_passage_that_is_another_event_leaves_and_comes_back() {
    let retold = "= Notes =\n\nThe Chess Club was founded on 3 May 1871.\n";
    let documents = documents(&[("club.txt", CLUB), ("notes.txt", retold)]);
    let base = Chronology::from_documents(&documents);
    let founded = dated(&base, "1871-05-03");
    assert_eq!(founded.sources.len(), 2, "told twice");
    let leaving = Anchor::of_source(founded, &founded.sources[1]);
    let split: Correction = What::Split(vec![leaving.clone()]).into();

    let apart = corrected(&documents, std::slice::from_ref(&split)).chronology;
    let parts: Vec<&Event> =
        apart.events.iter().filter(|event| event.date.to_string() == "1871-05-03").collect();
    assert_eq!(parts.len(), 2);
    assert_ne!(parts[0].id, parts[1].id);
    assert!(parts.iter().all(|part| part.sources.len() == 1));
    let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
    assert!(titles.contains(&"The Chess Club was founded on 3 May 1871"), "its own words: {titles:?}");
    assert!(titles.contains(&founded.title.as_str()), "{titles:?}");

    // What is said of the part, or of its words by an earlier reading of them, goes with them; what was said before of
    // the event stays with it.
    let renamed = || Change { title: Some("Retold".into()), ..Change::default() };
    let part = parts.iter().find(|part| part.sources[0].document == *"notes.txt").unwrap();
    let read_before = Anchor { event: "e-before".into(), ..leaving.clone() };
    for (corrections, document) in [
        ([split.clone(), edit(Anchor::of(part), renamed())], "notes.txt"),
        ([edit(read_before, renamed()), split.clone()], "notes.txt"),
        ([edit(leaving.clone(), renamed()), split.clone()], "club.txt"),
    ] {
        let both = corrected(&documents, &corrections).chronology;
        let retold: Vec<&Event> = both.events.iter().filter(|event| event.title == "Retold").collect();
        assert_eq!(retold.len(), 1);
        assert_eq!(retold[0].sources[0].document, document);
    }

    let joined = What::Merge(leaving, Anchor::of(founded)).into();
    let again = corrected(&documents, &[split, joined]).chronology;
    assert_eq!(dated(&again, "1871-05-03").sources.len(), 2);
}

#[test]
fn what_only_one_passage_says_goes_with_it() {
    let letter = "= Letter =\n\nThe Chess Club was founded in Riga by Anna Ozola on 3 May 1871.\n";
    let notes = "= Notes =\n\nOn 3 May 1871 the Chess Club was founded.\n";
    let documents = documents(&[("letter.txt", letter), ("notes.txt", notes)]);
    let base = Chronology::from_documents(&documents);
    let whole = dated(&base, "1871-05-03");
    let names = |event: &Event| [event.places.to_vec(), event.people.to_vec()].concat();
    assert_eq!(whole.sources.len(), 2);
    let all = ["Riga", "Anna Ozola"];
    assert_eq!(names(whole), all);
    let parts = |document: &str| {
        let source = whole.sources.iter().find(|source| source.document == document).unwrap();
        let split: Correction = What::Split(vec![Anchor::of_source(whole, source)]).into();
        let apart = corrected(&documents, &[split]).chronology;
        ["letter.txt", "notes.txt"].map(|document| {
            apart.events.iter().find(|event| event.sources[0].document == *document).unwrap().clone()
        })
    };
    for leaving in ["letter.txt", "notes.txt"] {
        let [letter, notes] = parts(leaving);
        assert_eq!(names(&letter), all, "{leaving} left");
        assert!(notes.places.is_empty() && notes.people.is_empty(), "{leaving} left: {notes:?}");
        assert!([&letter, &notes].iter().all(|part| part.organizations == ["chess-club"]));
    }

    // A headline that only the letter says does not stay without it, whichever of the two leaves.
    let mut base = base.clone();
    let at = base.events.iter().position(|event| event.date.to_string() == "1871-05-03").unwrap();
    base.events[at].title = "Anna Ozola in Riga".into();
    for (leaving, expected) in
        [("letter.txt", "On 3 May 1871 the Chess Club was founded"), ("notes.txt", "Anna Ozola in Riga")]
    {
        let whole = &base.events[at];
        let source = whole.sources.iter().find(|source| source.document == leaving).unwrap();
        let split: Correction = What::Split(vec![Anchor::of_source(whole, source)]).into();
        let apart = base.correct(&[split], &|_| None).chronology;
        let stayed = apart.events.iter().find(|event| event.id == whole.id).unwrap();
        assert_eq!(stayed.title, expected, "{leaving} left");
    }
}

#[test]
fn what_was_merged_can_leave_again_whole() {
    let documents = both();
    let base = Chronology::from_documents(&documents);
    let merge = |from: &str, to: &str| -> Correction {
        What::Merge(Anchor::of(dated(&base, from)), Anchor::of(dated(&base, to))).into()
    };
    let merged = [merge("1874", "1871-05-03"), merge("1917", "1871-05-03")];
    let whole = corrected(&documents, &merged).chronology;
    let one = dated(&whole, "1871-05-03");
    assert_eq!(one.sources.len(), 3);
    let leave = |dates: &[&str]| -> Correction {
        let passages = one.sources.iter().filter(|source| dates.contains(&source.date.to_string().as_str()));
        What::Split(passages.map(|source| Anchor::of_source(one, source)).collect()).into()
    };
    let told = |corrections: &[Correction]| -> Vec<Vec<String>> {
        let events = corrected(&documents, corrections).chronology.events;
        let club = |event: &&Event| event.sources.iter().any(|source| source.document == *"club.txt");
        let dates = |event: &Event| event.sources.iter().map(|source| source.date.to_string()).collect();
        let ours = ["1871-05-03", "1874", "1917"];
        let all = events.iter().filter(club).map(dates);
        all.filter(|dates: &Vec<String>| ours.contains(&dates[0].as_str())).collect()
    };
    let after = |more: Correction| [merged.as_slice(), &[more]].concat();
    assert_eq!(told(&after(leave(&["1874"]))), [vec!["1871-05-03", "1917"], vec!["1874"]]);
    assert_eq!(told(&after(leave(&["1874", "1917"]))), [vec!["1871-05-03"], vec!["1874", "1917"]]);
    assert_eq!(told(&after(leave(&["1871-05-03"]))), [vec!["1871-05-03"], vec!["1874", "1917"]]);
    // Two that leave together by one correction leave each other's company only if they say so.
    let apart = [after(leave(&["1874", "1917"])), vec![leave(&["1917"])]].concat();
    assert_eq!(told(&apart), [vec!["1871-05-03"], vec!["1874"], vec!["1917"]]);
    // The first of them leaves together with one of the others.
    let with_first = after(leave(&["1871-05-03", "1874"]));
    assert_eq!(told(&with_first), [vec!["1871-05-03", "1874"], vec!["1917"]]);
    // Merged once more, they are one once more.
    let again = [after(leave(&["1874"])), vec![merge("1874", "1871-05-03")]].concat();
    assert_eq!(told(&again), [["1871-05-03", "1874", "1917"]]);
}

/// The passages of each event, as document and words of the date, after corrections of three documents of which all
/// tell the founding and one the end.
fn retold_by(corrections: impl FnOnce(&dyn Fn(&str, &str) -> Anchor) -> Vec<What>) -> Vec<Vec<String>> {
    let retold = "= Notes =\n\nThe Chess Club was founded on 3 May 1871.\n";
    let more =
        "= Jubilee =\n\nThe Chess Club was founded on 3 May 1871. The Chess Club was dissolved in 1917.\n";
    let documents = documents(&[("a.txt", CLUB), ("b.txt", retold), ("c.txt", more)]);
    let base = Chronology::from_documents(&documents);
    let passage = |document: &str, date: &str| {
        let event = dated(&base, date);
        let source = event.sources.iter().find(|source| source.document == *document).unwrap();
        Anchor::of_source(event, source)
    };
    let corrections: Vec<Correction> = corrections(&passage).into_iter().map(Correction::from).collect();
    let done = corrected(&documents, &corrections);
    assert!(done.orphans.is_empty(), "{:?}", done.orphans);
    let passages = |event: &Event| {
        let passage = |source: &annals::chronology::Source| format!("{} {}", source.document, source.date);
        let mut passages: Vec<String> = event.sources.iter().map(passage).collect();
        if event.title == "Edited" {
            passages.push("edited".into());
        }
        passages
    };
    let told = done.chronology.events.iter().map(passages);
    told.filter(|all| all.iter().any(|one| one.contains("1871") || one.contains("1917"))).collect()
}

/// In whatever order.
fn sorted(mut told: Vec<Vec<String>>) -> Vec<Vec<String>> {
    told.sort();
    told
}

#[test]
fn a_correction_acts_on_what_those_before_it_made() {
    let [a, b, c] = ["a.txt 1871-05-03", "b.txt 1871-05-03", "c.txt 1871-05-03"];
    let [ends_a, ends_c] = ["a.txt 1917", "c.txt 1917"];
    let of = |document: &str| [document, ".txt"].concat();
    let founded = |at: &dyn Fn(&str, &str) -> Anchor, document: &str| at(&of(document), "1871-05-03");
    let ended = |at: &dyn Fn(&str, &str) -> Anchor, document: &str| at(&of(document), "1917");
    assert_eq!(sorted(retold_by(|_| vec![])), [vec![a, b, c], vec![ends_a, ends_c]]);

    // What was merged into an event stays when the passage leaves by which the event was named.
    assert_eq!(
        sorted(retold_by(|at| vec![
            What::Merge(ended(at, "a"), founded(at, "a")),
            What::Split(vec![founded(at, "a")]),
        ])),
        [vec![a], vec![ends_a, b, c, ends_c]]
    );
    // So does what was said of it.
    let edited = Change { title: Some("Edited".into()), ..Change::default() };
    assert_eq!(
        sorted(retold_by(|at| vec![
            What::Edit(founded(at, "a"), edited.clone()),
            What::Split(vec![founded(at, "a")]),
        ])),
        [vec![a], vec![ends_a, ends_c], vec![b, c, "edited"]]
    );
    // Merged after, it goes where the words are.
    assert_eq!(
        sorted(retold_by(|at| vec![
            What::Split(vec![founded(at, "a")]),
            What::Merge(ended(at, "a"), founded(at, "a")),
        ])),
        [vec![a, ends_a, ends_c], vec![b, c]]
    );
    // A part of a part leaves it, whichever of its passages that is.
    for leaving in ["b", "c"] {
        assert_eq!(
            sorted(retold_by(|at| vec![
                What::Split(vec![founded(at, "b"), founded(at, "c")]),
                What::Split(vec![founded(at, leaving)]),
            ])),
            [vec![a], vec![ends_a, ends_c], vec![b], vec![c]]
        );
    }
    // Two events left together; a passage of one of them leaves once more.
    assert_eq!(
        sorted(retold_by(|at| vec![
            What::Merge(ended(at, "a"), founded(at, "a")),
            What::Split(vec![founded(at, "b"), ended(at, "a"), ended(at, "c")]),
            What::Split(vec![ended(at, "a"), ended(at, "c")]),
        ])),
        [vec![a, c], vec![ends_a, ends_c], vec![b]]
    );
    // A part that was merged into another event leaves that again.
    assert_eq!(
        sorted(retold_by(|at| vec![
            What::Split(vec![founded(at, "b")]),
            What::Merge(founded(at, "b"), ended(at, "a")),
            What::Split(vec![founded(at, "b")]),
        ])),
        [vec![a, c], vec![ends_a, ends_c], vec![b]]
    );
}

#[test]
fn a_passage_whose_words_are_gone_takes_no_other_along() {
    let twice = "= Notes =\n\nThe Chess Club was founded on 3 May 1871. Its founding on 3 May 1871 was told of long after.\n";
    let before = documents(&[("notes.txt", twice), ("club.txt", CLUB)]);
    let base = Chronology::from_documents(&before);
    let founded = dated(&base, "1871-05-03");
    let nth = |nth: usize| founded.sources.iter().filter(|source| source.document == *"notes.txt").nth(nth);
    let Some(second) = nth(1) else { panic!("told twice in the notes: {:?}", founded.sources) };
    let split: Correction = What::Split(vec![Anchor::of_source(founded, second)]).into();
    assert_eq!(corrected(&before, std::slice::from_ref(&split)).orphans, [] as [usize; 0]);
    let gone = twice.replace("Its founding on 3 May 1871 was told of long after.", "All else is on page 3.");
    let after = documents(&[("notes.txt", &gone), ("club.txt", CLUB)]);
    let left = corrected(&after, &[split]);
    assert_eq!(left.orphans, [0]);
    assert_eq!(dated(&left.chronology, "1871-05-03").sources.len(), 2);
}

#[test]
fn parts_and_added_events_leave_what_they_were_merged_into() {
    let retold = "= Notes =\n\nThe Chess Club was founded on 3 May 1871.\n";
    let documents = documents(&[("club.txt", CLUB), ("notes.txt", retold)]);
    let base = Chronology::from_documents(&documents);
    let founded = dated(&base, "1871-05-03");
    let part = Anchor::of_source(founded, &founded.sources[1]);
    let split: Correction = What::Split(vec![part.clone()]).into();
    let merged: Correction = What::Merge(part.clone(), anchor(&base, "1917")).into();
    let sources = |corrections: &[Correction]| {
        let done = corrected(&documents, corrections);
        assert!(done.orphans.is_empty(), "{:?}", done.orphans);
        let ended = done.chronology.events.iter().find(|event| event.title.contains("dissolved"));
        ended.unwrap().sources.len()
    };
    assert_eq!(sources(&[split.clone(), merged.clone()]), 2);
    assert_eq!(sources(&[split.clone(), merged, split]), 1);

    let text = &documents[0].text;
    let words = text.find("in Riga").unwrap();
    let own = Anchor::of_words("club.txt", text, words..words + 7).unwrap();
    let fields =
        Change { date: Some("1917".parse().unwrap()), title: Some("Hall".into()), ..Change::default() };
    let add: Correction = What::Add("e-own".into(), own.clone(), fields).into();
    let target = Anchor { event: "e-own".into(), ..own.clone() };
    let join: Correction = What::Merge(target, anchor(&base, "1917")).into();
    assert_eq!(sources(&[add.clone(), join.clone()]), 2);
    let leave = Anchor { event: anchor(&base, "1917").event, ..own };
    assert_eq!(sources(&[add, join, What::Split(vec![leave]).into()]), 1);
}

#[test]
fn what_has_lost_its_words_is_listed() {
    let documents_before = both();
    let corrections = every_sort(&documents_before);
    let gone =
        CLUB.replace("In 1874 the Chess Club published its first journal. ", "").replace(" in Riga", "");
    let after = documents(&[("club.txt", &gone), ("league.txt", LEAGUE)]);
    let Corrected { chronology, orphans } = corrected(&after, &corrections);
    assert_eq!(orphans, [0, 5], "{:#?}", lines(&chronology));
    // The others hold, though everything behind the lost words stands elsewhere.
    assert_eq!(dated(&chronology, "1880-06-02").sources.len(), 2);
    assert_eq!(dated(&chronology, "1871-05-03").title, "Club begins");

    let without_league = documents(&[("club.txt", CLUB)]);
    assert_eq!(corrected(&without_league, &corrections).orphans, [2, 3, 4]);
    assert_eq!(corrected(&[], &corrections).orphans, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn bands_follow_the_events_that_begin_and_end_them() {
    let documents = both();
    let base = Chronology::from_documents(&documents);
    let club = |chronology: &Chronology| {
        let found =
            chronology.organizations.iter().find(|organization| organization.id == "chess-club").unwrap();
        [&found.start, &found.end].map(|date| date.as_ref().map(ToString::to_string))
    };
    assert_eq!(club(&base), [Some("1871-05-03".into()), Some("1917".into())]);
    let moved = Change { date: Some("1871-05-04".parse().unwrap()), ..Change::default() };
    let corrections = [edit(anchor(&base, "1871-05-03"), moved), What::Reject(anchor(&base, "1917")).into()];
    assert_eq!(club(&corrected(&documents, &corrections).chronology), [Some("1871-05-04".into()), None]);
}

#[test]
fn an_event_of_a_table_is_found_by_its_id() {
    let table = "date,title,kind,organization\n1990,One,founding,A\n1991,Two,other,A\n";
    let base = Chronology::from_file("t.csv", table.as_bytes()).unwrap();
    let target = Anchor::of(dated(&base, "1991"));
    let done =
        base.correct(&[edit(target, Change { title: Some("Zwei".into()), ..Change::default() })], &|_| None);
    assert_eq!(
        (lines(&done.chronology), done.orphans),
        (vec!["1990 founding One".into(), "1991 other Zwei".into()], vec![])
    );
}

#[test]
fn a_file_with_corrections_is_shown_with_them_and_says_which_do_not_hold() {
    let documents = both();
    let corrections = every_sort(&documents);
    let mut file = Chronology::from_documents(&documents);
    file.corrections = corrections.iter().map(Correction::to_value).collect();
    file.corrections.push(serde_json::json!({"type": "of tomorrow"}));
    let read = Chronology::from_file("p.json", file.to_json().as_bytes()).unwrap();
    assert_eq!(read, file, "reading alone applies nothing");
    let mut shown = read.in_force();
    let warning = shown.diagnostics.pop().unwrap();
    assert!(warning.message.starts_with("a correction is not in force"), "{}", warning.message);
    assert_eq!(shown, corrected(&documents, &corrections).chronology);
}

#[test]
fn a_correction_is_written_and_read_with_all_its_keys() {
    for correction in every_sort(&both()) {
        let mut value = correction.to_value();
        assert_eq!(Correction::from_value(&value), correction);
        value["by"] = "someone".into();
        if value.get("target").is_some() {
            value["target"]["note"] = "kept".into();
        }
        assert_eq!(Correction::from_value(&value).to_value(), value);
    }
    for odd in [
        serde_json::json!({"any": "thing"}),
        serde_json::json!({"type": "edit", "target": {"event": "e-1"}, "date": "not a date"}),
        serde_json::json!({"type": "merge", "target": {"event": "e-1"}}),
        serde_json::json!([1, 2]),
        serde_json::json!(null),
    ] {
        let read = Correction::from_value(&odd);
        assert_eq!(read.what, What::Unknown(odd.clone()), "not understood");
        assert_eq!(read.to_value(), odd, "and kept");
        assert_eq!(Chronology::default().correct(&[read], &|_| None).orphans, [0]);
    }
}

#[test]
fn the_work_grows_with_the_number_and_not_with_its_square() {
    // The same date words thousands of times, so that only their surroundings tell them apart.
    let text: String = (0..6_000).map(|n| format!("In 1990 the Club held meeting {n}.\n\n")).collect();
    let documents = documents(&[("club.txt", &text)]);
    let base = Chronology::from_documents(&documents);
    assert!(base.events.len() > 1_000, "{}", base.events.len());
    let corrections: Vec<Correction> = base
        .events
        .iter()
        .flat_map(|event| {
            let title = Some(format!("{} again", event.title));
            [
                edit(Anchor::of(event), Change { title, ..Change::default() }),
                What::Check(Anchor::of(event)).into(),
            ]
        })
        .collect();
    let done = corrected(&documents, &corrections);
    assert_eq!(done.orphans, [] as [usize; 0]);
    assert!(
        done.chronology
            .events
            .iter()
            .all(|event| event.title.ends_with("again") && event.extra["checked"] == true)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_corrections_of_different_events_does_not_matter(
        order in Just((0..7usize).collect::<Vec<_>>()).prop_shuffle(), keep in 0..128u8,
    ) {
        let documents = both();
        let all = every_sort(&documents);
        let kept = |order: &[usize]| -> Vec<Correction> {
            order.iter().filter(|at| keep & (1 << **at) != 0).map(|at| all[*at].clone()).collect()
        };
        let straight = corrected(&documents, &kept(&[0, 1, 2, 3, 4, 5, 6])).chronology;
        let shuffled = corrected(&documents, &kept(&order)).chronology;
        prop_assert_eq!(straight.to_json(), shuffled.to_json());
    }

    #[test]
    fn corrections_hold_when_the_text_around_them_grows(
        before in "([A-Za-zа-я]{1,9} ){0,20}", keep in 0..128u8,
    ) {
        let first = both();
        let all: Vec<Correction> =
            every_sort(&first).into_iter().enumerate().filter(|(at, _)| keep & (1 << at) != 0).map(|(_, c)| c).collect();
        // A paragraph without dates stands before everything else now.
        let grown = |text: &str| text.replacen(" =\n\n", &format!(" =\n\nHere {before}is written.\n\n"), 1);
        let second = documents(&[("club.txt", &grown(CLUB)), ("league.txt", &grown(LEAGUE))]);
        let (a, b) = (corrected(&first, &all), corrected(&second, &all));
        prop_assert_eq!(&a.orphans, &b.orphans);
        prop_assert_eq!(lines(&a.chronology), lines(&b.chronology));
        prop_assert!(a.orphans.is_empty());
    }
}
