//! The whole way on documents of other subjects and forms than the seeds, against chronologies made by hand
//! (`tests/corpus/README.md` says how). The floors only rise.

use annals::{
    chronology::{Chronology, Event, Source},
    document::Document,
    event::RelationKind,
};
use serde::Deserialize;
use std::{
    collections::BTreeSet,
    ops::{Deref, Range},
};

/// Figures from 0 to 1 that a document must reach.
#[derive(Clone, Copy, Debug)]
struct Figures {
    /// Gold events found.
    recall: f64,
    /// … with the right date, of those found.
    date: f64,
    /// Found events that meet a gold event or mention.
    precision: f64,
    /// … of the right kind, of those found.
    kind: f64,
    /// … with one of the right organisations, of those found that have any.
    organization: f64,
    /// Ties with both ends right.
    lineage: f64,
    /// Groups told more than once that became one event.
    merged: f64,
}

#[rustfmt::skip]
const FLOORS: &[(&str, [f64; 7])] = &[
    //                recall  date  precision  kind  organization  lineage  merged
    ("article_ru.txt", [0.98, 0.98, 0.98, 0.98, 0.98, 0.98, 0.98]),
    ("biography.txt",  [0.98, 0.97, 0.98, 0.98, 0.90, 0.98, 0.98]),
    ("chronology.txt", [0.98, 0.98, 0.98, 0.97, 0.89, 0.98, 0.98]),
    ("company.txt",    [0.97, 0.98, 0.98, 0.97, 0.98, 0.98, 0.98]),
    ("court.txt",      [0.98, 0.98, 0.98, 0.96, 0.93, 0.98, 0.98]),
    ("diary.txt",      [0.95, 0.95, 0.95, 0.95, 0.98, 0.98, 0.98]),
    ("minutes.txt",    [0.98, 0.98, 0.98, 0.98, 0.98, 0.98, 0.98]),
    ("band.txt",       [0.98, 0.98, 0.98, 0.97, 0.95, 0.98, 0.0]),
    ("factory_ru.txt", [0.98, 0.96, 0.98, 0.98, 0.98, 0.0, 0.98]),
    ("party.txt",      [0.98, 0.95, 0.98, 0.86, 0.83, 0.98, 0.98]),
    ("project.md",     [0.98, 0.98, 0.98, 0.98, 0.95, 0.98, 0.98]),
];

#[derive(Deserialize)]
struct Gold {
    events: Vec<GoldEvent>,
    mentions: Vec<GoldMention>,
    relations: Vec<GoldRelation>,
    same_as: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct GoldEvent {
    id: String,
    date: String,
    #[serde(default)]
    date_alt: Vec<String>,
    date_text: String,
    quote: String,
    kind: String,
    #[serde(default)]
    kind_alt: Vec<String>,
    #[serde(default)]
    organizations: Vec<String>,
    #[serde(default)]
    heading: bool,
}

#[derive(Deserialize)]
struct GoldMention {
    date_text: String,
    quote: String,
}

#[derive(Deserialize)]
struct GoldRelation {
    kind: RelationKind,
    from: Vec<String>,
    to: Vec<String>,
}

/// Where a gold date stands, in code points.
struct Place {
    date: Range<usize>,
    /// For a date in a heading: where it is told what happened. Words there that mean the same day (`at noon`) are
    /// as good a place for the date as the heading.
    told: Option<(Range<usize>, String)>,
}

fn code_points(text: &str, bytes: Range<usize>) -> Range<usize> {
    let start = text[..bytes.start].chars().count();
    start..start + text[bytes].chars().count()
}

fn only(text: &str, piece: &str) -> usize {
    assert_eq!(text.matches(piece).count(), 1, "{piece:?} occurs once in {text:.60?}");
    text.find(piece).unwrap_or_default()
}

fn place(text: &str, quote: &str, date_text: &str, heading: Option<&str>) -> Place {
    let start = only(text, quote);
    if let Some(iso) = heading {
        let line = text[..start]
            .rfind(&format!("\n{date_text}\n"))
            .unwrap_or_else(|| panic!("a heading {date_text:?}"))
            + 1;
        let date = code_points(text, line..line + date_text.len());
        return Place { date, told: Some((code_points(text, start..start + quote.len()), iso.to_owned())) };
    }
    let date = start + only(quote, date_text);
    Place { date: code_points(text, date..date + date_text.len()), told: None }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn meets(source: &Source, place: &Place) -> bool {
    let dated = overlap(&source.date_range(), &place.date);
    match &place.told {
        None => dated,
        Some((told, date)) => overlap(&source.range(), told) && (dated || source.date.to_string() == *date),
    }
}

fn normal(name: &str) -> String {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Names of the organisations with these ids, aliases too, in normal form.
fn names(chronology: &Chronology, ids: &[impl Deref<Target = str>]) -> BTreeSet<String> {
    let organizations =
        chronology.organizations.iter().filter(|organization| ids.iter().any(|id| **id == *organization.id));
    organizations.flat_map(|o| std::iter::once(&o.name).chain(&o.aliases)).map(|name| normal(name)).collect()
}

fn shares(names: &BTreeSet<String>, wanted: &[String]) -> bool {
    wanted.iter().any(|name| names.contains(&normal(name)))
}

fn right_date(event: &Event, gold: &Gold, wanted: &GoldEvent) -> bool {
    let mut found = event.date.to_string();
    // A lifespan says both.
    if let Some((birth, death)) = found.split_once('/') {
        match &*wanted.kind {
            "birth" => found = birth.to_owned(),
            "death" => found = death.to_owned(),
            _ => {}
        }
    }
    let merged = event.sources.len() > 1;
    let mates = gold.same_as.iter().filter(|group| merged && group.contains(&wanted.id)).flatten();
    let told_also = gold.events.iter().filter(|other| mates.clone().any(|mate| *mate == other.id));
    std::iter::once(wanted).chain(told_also).any(|e| e.date == found || e.date_alt.contains(&found))
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The figures of one document, and what was missed, for people.
fn score(name: &str) -> (Figures, Vec<String>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/");
    let bytes = std::fs::read(format!("{folder}{name}")).unwrap();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let gold: Gold =
        serde_json::from_slice(&std::fs::read(format!("{folder}{stem}.gold.json")).unwrap()).unwrap();
    let document = Document::read(name, &bytes);
    let chronology = Chronology::from_documents(std::slice::from_ref(&document));
    let text = &document.text;
    let mut remarks = Vec::new();

    let told: Vec<(&Event, &Source)> = chronology
        .events
        .iter()
        .flat_map(|event| event.sources.iter().map(move |source| (event, source)))
        .collect();
    let places: Vec<Place> = gold
        .events
        .iter()
        .map(|e| place(text, &e.quote, &e.date_text, e.heading.then_some(&*e.date)))
        .collect();
    let (mut found, mut dated, mut kinded, mut acted, mut acting) = (0, 0, 0, 0, 0);
    for (wanted, place) in gold.events.iter().zip(&places) {
        let hits: Vec<&Event> =
            told.iter().filter(|(_, source)| meets(source, place)).map(|(event, _)| *event).collect();
        if hits.is_empty() {
            remarks.push(format!("missed    {} {:?}", wanted.date, wanted.quote));
            continue;
        }
        found += 1;
        let good: Vec<&Event> =
            hits.iter().copied().filter(|event| right_date(event, &gold, wanted)).collect();
        dated += usize::from(!good.is_empty());
        if good.is_empty() {
            remarks.push(format!("date      {} not {} {:?}", wanted.date, hits[0].date, wanted.quote));
        }
        let best = if good.is_empty() { hits } else { good };
        let right_kind = |event: &Event| {
            let kind = event.kind.as_str();
            wanted.kind == kind || wanted.kind_alt.iter().any(|other| other == kind)
        };
        kinded += usize::from(best.iter().any(|event| right_kind(event)));
        if !best.iter().any(|event| right_kind(event)) {
            remarks.push(format!(
                "kind      {} not {} {:?}",
                wanted.kind,
                best[0].kind.as_str(),
                wanted.quote
            ));
        }
        if !wanted.organizations.is_empty() {
            acting += 1;
            let right = best
                .iter()
                .any(|event| shares(&names(&chronology, &event.organizations), &wanted.organizations));
            acted += usize::from(right);
            if !right {
                remarks.push(format!(
                    "who       {:?} not {:?} {:?}",
                    wanted.organizations, best[0].organizations, wanted.quote
                ));
            }
        }
    }

    let mentions: Vec<Place> =
        gold.mentions.iter().map(|m| place(text, &m.quote, &m.date_text, None)).collect();
    let right = |source: &Source| places.iter().chain(&mentions).any(|place| meets(source, place));
    let alarms: Vec<&(&Event, &Source)> = told.iter().filter(|(_, source)| !right(source)).collect();
    remarks.extend(alarms.iter().map(|(event, source)| {
        format!("alarm     {} {:?} in {:?}", event.date, source.date_text(), source.quote())
    }));

    let ties = |wanted: &&GoldRelation| {
        chronology.relations.iter().any(|tie| {
            let ends = (names(&chronology, &tie.from), names(&chronology, &tie.to));
            let direct = shares(&ends.0, &wanted.from) && shares(&ends.1, &wanted.to);
            let kin = |kind| matches!(kind, RelationKind::Joined | RelationKind::Merger);
            direct && (tie.kind == wanted.kind || kin(tie.kind) && kin(wanted.kind))
        })
    };
    let tied = gold.relations.iter().filter(ties).count();
    for wanted in gold.relations.iter().filter(|wanted| !ties(wanted)) {
        remarks.push(format!("lineage   {} {:?} → {:?}", wanted.kind.as_str(), wanted.from, wanted.to));
    }

    let one = |group: &&Vec<String>| {
        let members = gold.events.iter().zip(&places).filter(|(e, _)| group.contains(&e.id));
        let members: Vec<&Place> = members.map(|(_, place)| place).collect();
        chronology
            .events
            .iter()
            .any(|e| members.iter().all(|place| e.sources.iter().any(|source| meets(source, place))))
    };
    for group in gold.same_as.iter().filter(|group| !one(group)) {
        remarks.push(format!("unmerged  {group:?}"));
    }

    let figures = Figures {
        recall: share(found, gold.events.len()),
        date: share(dated, found),
        precision: share(told.len() - alarms.len(), told.len()),
        kind: share(kinded, found),
        organization: share(acted, acting),
        lineage: share(tied, gold.relations.len()),
        merged: share(gold.same_as.iter().filter(one).count(), gold.same_as.len()),
    };
    (figures, remarks)
}

#[test]
fn documents_of_other_subjects_and_forms_reach_their_floors() {
    let mut report = String::new();
    let mut below = Vec::new();
    for &(name, [recall, date, precision, kind, organization, lineage, merged]) in FLOORS {
        let (figures, remarks) = score(name);
        let row = [
            ("recall", figures.recall, recall),
            ("date", figures.date, date),
            ("precision", figures.precision, precision),
            ("kind", figures.kind, kind),
            ("organization", figures.organization, organization),
            ("lineage", figures.lineage, lineage),
            ("merged", figures.merged, merged),
        ];
        report += &format!("\n{name:16}");
        for (figure, value, floor) in row {
            report += &format!(" {figure} {value:.2}");
            if value + 0.005 < floor {
                below.push(format!("{name}: {figure} {value:.2}, floor {floor:.2}"));
            }
        }
        for remark in remarks {
            report += &format!("\n    {remark}");
        }
    }
    println!("{report}");
    assert!(below.is_empty(), "{}{report}", below.join("\n"));
}

#[test]
fn every_quote_and_date_of_the_corpus_is_the_text_at_its_place() {
    for (name, _) in FLOORS {
        let bytes = std::fs::read(format!("{}/tests/corpus/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let document = Document::read(name, &bytes);
        let characters: Vec<char> = document.text.chars().collect();
        let at = |range: Range<usize>| characters[range].iter().collect::<String>();
        for source in
            Chronology::from_documents(std::slice::from_ref(&document)).events.iter().flat_map(|e| &e.sources)
        {
            assert_eq!(at(source.range()), source.quote());
            assert_eq!(at(source.date_range()), source.date_text());
        }
    }
}
