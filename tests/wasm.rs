//! The library in a real browser: what runs natively must give the same bytes as WebAssembly.
#![cfg(target_arch = "wasm32")]
// Clippy does not know `wasm_bindgen_test` as a test.
#![allow(clippy::unwrap_used)]

use annals::{chronology::Chronology, document::Document, time::Edtf};
use sha2::{Digest, Sha256};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn edtf_is_printed_as_it_was_parsed() {
    for text in [
        "1990",
        "2011-03",
        "2011-03-07",
        "199X",
        "19XX",
        "2009-23",
        "1990~",
        "1990?",
        "1990-10%",
        "-0489",
        "0000",
        "1998/2011-03-07",
        "2007-10/..",
        "../1991",
        "[1990,1992]",
    ] {
        assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
    }
}

#[wasm_bindgen_test]
fn days_of_an_edtf_do_not_depend_on_the_width_of_a_word() {
    let date: Edtf = "-0489-09-12".parse().unwrap();
    assert_eq!(date.earliest(), date.latest());
    assert_eq!(date.earliest().map(|day| day.to_string()).as_deref(), Some("-0489-09-12"));
}

/// The same text gives the same ids, the same order and the same bytes as on the command line.
#[wasm_bindgen_test]
fn the_seeds_give_the_native_chronology_byte_for_byte() {
    let documents = [
        ("000_7796730329607080.txt", include_bytes!("../seeds/000_7796730329607080.txt").as_slice()),
        ("001_f23f0c2818f4f156.txt", include_bytes!("../seeds/001_f23f0c2818f4f156.txt")),
        ("002_7ee03641dc6052d5.txt", include_bytes!("../seeds/002_7ee03641dc6052d5.txt")),
        ("003_e6b44404d047ea70.txt", include_bytes!("../seeds/003_e6b44404d047ea70.txt")),
    ]
    .map(|(id, bytes)| Document::read(id, bytes));
    let json = Chronology::from_documents(&documents).to_json();
    let native = include_str!("golden/seeds.json");
    let differs = json.lines().zip(native.lines()).enumerate().find(|(_, (here, there))| here != there);
    assert_eq!(differs, None, "the first line that differs");
    assert!(json == native);
    let again = Chronology::from_file("seeds.json", native.as_bytes()).unwrap();
    assert!(again.to_json() == native, "reading and writing gives the same bytes");
}

/// The texts of the corpus too, in other forms and languages: by the checksums that the native test approved.
#[wasm_bindgen_test]
fn the_corpus_gives_the_native_chronologies_byte_for_byte() {
    macro_rules! texts {
        ($($name:literal),*) => { [$(($name, include_bytes!(concat!("corpus/", $name)).as_slice())),*] };
    }
    let texts = texts![
        "article_ru.txt",
        "band.txt",
        "biography.txt",
        "chronology.txt",
        "company.txt",
        "court.txt",
        "diary.txt",
        "factory_ru.txt",
        "minutes.txt",
        "party.txt",
        "project.md"
    ];
    let approved: Vec<&str> = include_str!("golden/corpus.sha256").lines().collect();
    let found: Vec<String> = texts
        .iter()
        .map(|(name, bytes)| {
            let json = Chronology::from_documents(&[Document::read(name, bytes)]).to_json();
            let sum: String = Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{sum}  {name}")
        })
        .collect();
    assert_eq!(found, approved);
}
