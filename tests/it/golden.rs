//! What the whole way makes of the seeds, as files to review: any change of extraction or picture shows as a
//! difference. `UPDATE_GOLDEN=1 cargo test --test it golden` writes them anew.

use annals::{
    chronology::Chronology,
    document::Document,
    render::{TableMetrics, Theme, svg},
    timeline::{Highlight, Timeline, Viewport, layout},
};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

pub(crate) fn seeds() -> Chronology {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut documents: Vec<Document> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| Document::read(&entry.file_name().to_string_lossy(), &fs::read(entry.path()).unwrap()))
        .collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    Chronology::from_documents(&documents)
}

pub(super) fn assert_golden(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, made).unwrap();
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    let differs = made.lines().zip(approved.lines()).enumerate().find(|(_, (new, old))| new != old);
    assert_eq!(differs, None, "the first line that differs; UPDATE_GOLDEN=1 rewrites {}", path.display());
    assert_eq!(made.lines().count(), approved.lines().count(), "lines of {}", path.display());
}

#[test]
fn the_chronology_of_the_seeds_is_the_one_that_was_approved() {
    assert_golden("seeds.json", &seeds().to_json());
}

/// Checksums only: `tests/wasm.rs` asserts the same ones, so that the browser gives these bytes too.
#[test]
fn the_chronologies_of_the_corpus_are_those_that_were_approved() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".txt") || name == "project.md")
        .collect();
    names.sort();
    let mut sums = String::new();
    for name in names {
        let document = Document::read(&name, &fs::read(folder.join(&name)).unwrap());
        let json = Chronology::from_documents(&[document]).to_json();
        let sum: String = Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect();
        sums += &format!("{sum}  {name}\n");
    }
    assert_golden("corpus.sha256", &sums);
}

fn picture(size: (f64, f64), span: Option<(f64, f64)>, theme: Theme) -> String {
    let chronology = seeds();
    let timeline = Timeline::new(&chronology);
    let (start, end) = span.unwrap_or(timeline.extent());
    let view = Viewport::new(start, end, size.0, size.1);
    svg(&layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics), theme)
}

#[test]
fn the_picture_of_the_seeds_is_the_one_that_was_approved() {
    assert_golden("seeds.svg", &picture((1440.0, 900.0), None, Theme::Light));
}

/// From August 1991 to January 1994, where lives part and meet.
const THREE_YEARS: (f64, f64) = (7883.0, 8766.0);

#[test]
fn the_picture_of_a_telephone_in_the_dark_is_the_one_that_was_approved() {
    assert_golden("narrow-dark.svg", &picture((390.0, 844.0), Some(THREE_YEARS), Theme::Dark));
}

#[test]
fn the_picture_of_three_years_in_the_dark_is_the_one_that_was_approved() {
    assert_golden("dark.svg", &picture((900.0, 420.0), Some(THREE_YEARS), Theme::Dark));
}

#[test]
fn the_order_of_the_documents_does_not_matter() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let read = |name: &str| Document::read(name, &fs::read(folder.join(name)).unwrap());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let forwards: Vec<Document> = names.iter().map(|name| read(name)).collect();
    let backwards: Vec<Document> = names.iter().rev().map(|name| read(name)).collect();
    assert_eq!(
        Chronology::from_documents(&forwards).to_json(),
        Chronology::from_documents(&backwards).to_json()
    );
}
