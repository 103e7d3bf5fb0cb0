//! One document in many forms.

use super::{read, write};
use annals::{
    chronology::{Chronology, Import},
    document::Document,
    i18n::Language,
};
use std::{fs, path::PathBuf};

fn seeds() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut seeds: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect();
    seeds.sort();
    seeds
}

/// Everything that the events say but for their ids and the places of their quotations.
fn told(documents: &[Document]) -> Vec<String> {
    let chronology = Chronology::from_documents(documents);
    let mut told: Vec<String> = chronology
        .events
        .iter()
        .map(|event| {
            let quotes: Vec<&str> = event.sources.iter().map(|source| source.quote()).collect();
            format!(
                "{} {} [{}] {:?} {:?} {:?} {}",
                event.date,
                event.title,
                event.kind.as_str(),
                event.organizations,
                event.people,
                event.places,
                quotes.join(" / ")
            )
        })
        .collect();
    told.sort();
    told
}

#[test]
fn the_seeds_tell_the_same_in_every_form() {
    let seeds = seeds();
    let plain: Vec<Document> =
        seeds.iter().map(|(stem, text)| Document::read(&format!("{stem}.txt"), text.as_bytes())).collect();
    let expected = told(&plain);
    assert!(expected.len() > 60);
    type Writer = fn(&Document) -> Vec<u8>;
    let forms: [(&str, Writer); 7] = [
        ("html", |document| write::html(document).into_bytes()),
        ("md", |document| write::markdown(document).into_bytes()),
        ("wiki", |document| write::wikitext(document).into_bytes()),
        ("docx", write::docx),
        ("odt", write::odt),
        ("epub", |document| write::book(&document.title, &[&write::html(document)])),
        ("txt", |document| document.text.as_bytes().to_vec()),
    ];
    for (extension, writer) in forms {
        let documents: Vec<Document> = seeds
            .iter()
            .zip(&plain)
            .map(|((stem, _), document)| read(&format!("{stem}.{extension}"), &writer(document)))
            .collect();
        let found = told(&documents);
        let missing: Vec<_> = expected.iter().filter(|event| !found.contains(event)).collect();
        let new: Vec<_> = found.iter().filter(|event| !expected.contains(event)).collect();
        assert!(missing.is_empty() && new.is_empty(), "{extension}: missing {missing:#?}, new {new:#?}");
        for (one, other) in plain.iter().zip(&documents) {
            assert_eq!((&one.title, one.language), (&other.title, other.language), "{extension}");
        }
    }
}

#[test]
fn a_document_reads_back_from_its_text_alone() {
    for (stem, text) in seeds() {
        let plain = Document::read("a.txt", text.as_bytes());
        for (extension, bytes) in [
            ("html", write::html(&plain).into_bytes()),
            ("md", write::markdown(&plain).into_bytes()),
            ("wiki", write::wikitext(&plain).into_bytes()),
            ("docx", write::docx(&plain)),
            ("odt", write::odt(&plain)),
        ] {
            let name = format!("{stem}.{extension}");
            let document = read(&name, &bytes);
            let again = Document::read(&name, document.text.as_bytes());
            assert_eq!((again.blocks, again.language), (document.blocks, document.language), "{name}");
        }
    }
}

#[test]
fn pages_whose_letters_have_no_code_are_named() {
    let plain = "BT /F1 11 Tf 50 700 Td (The Club was founded on 7 March 2011 in Bath.) Tj ET";
    // As programs number the glyphs of a subset: small numbers, or those of the Latin letters in most fonts.
    let mute = |first: u32| {
        let codes: String = (0..60).map(|n| format!("{:04x}", first + n % 40)).collect();
        format!("BT /F2 11 Tf 50 700 Td <{codes}> Tj 0 -14 Td <{codes}> Tj ET")
    };
    let (small, latin) = (mute(1), mute(36));
    for glyphs in [&small, &latin] {
        let document = read("club.pdf", &write::pdf_of(&[plain, glyphs, glyphs, plain]));
        assert!(document.text.contains("7 March 2011"), "{}", document.text);
        let said: Vec<&str> = document.diagnostics.iter().map(|said| said.message.as_str()).collect();
        assert_eq!(
            said,
            [
                "The letters of page 2\u{2013}3 could not be read: the fonts there do not say which letters they draw."
            ]
        );
        let refused =
            |page: &str| annals::document::read_file("club.pdf", &write::pdf_of(&[page, page])).unwrap_err();
        let error = refused(glyphs);
        assert_eq!(error.code, "pdf-mute", "{error}");
        assert!(error.wording(annals::i18n::Language::Russian).contains("OCR"), "{error}");
    }
    // A few signs that cannot be read do not make a page one of these.
    let few = format!("{plain} BT /F2 11 Tf 50 600 Td <000100020003> Tj ET");
    assert!(read("club.pdf", &write::pdf_of(&[&few])).diagnostics.is_empty());
}

#[test]
fn a_pdf_gives_title_date_and_paragraphs() {
    let bytes = write::pdf(&[
        "The Chess Club",
        "The Chess Club was founded in Lyon on 7 March 2011, and its members met in the old hall of the",
        "town on every Friday of the year. The first congress \\(of Turin\\) adopted a programme in Oc-",
        "tober 1993.",
    ]);
    let document = read("club.pdf", &bytes);
    assert_eq!(document.title, "The Chess Club");
    assert_eq!(document.created.unwrap().to_string(), "2011-03-08");
    assert!(document.text.contains("hall of the town on every Friday"), "{}", document.text);
    assert!(document.text.contains("in October 1993."), "{}", document.text);
}

#[test]
fn a_book_is_read_in_its_order() {
    let chapter = |number: u32, words: &str| {
        format!(
            "<?xml version=\"1.0\"?><html><head><title>x</title></head><body><h1>Part {number}</h1><p>{words}</p></body></html>"
        )
    };
    let (one, two) = (chapter(1, "It was founded on 7 March 2011."), chapter(2, "It closed in May 2012."));
    let document = read("club.epub", &write::epub(&[&one, &two]));
    assert_eq!(
        &*document.text,
        "= The Club =\n\n== Part 1 ==\n\nIt was founded on 7 March 2011.\n\n== Part 2 ==\n\nIt closed in May 2012.\n"
    );
    assert_eq!(
        (document.title.as_str(), document.created.unwrap().to_string().as_str()),
        ("The Club", "2001-02-03")
    );
}

#[test]
fn an_archive_in_an_archive_gives_its_documents_too() {
    let text = b"The club was founded on 7 March 2011.\n".as_slice();
    let mut nested = write::zip(&[("deep.txt", text)]);
    for depth in ["c.zip", "b.zip"] {
        nested = write::zip(&[(depth, &nested), ("beside.txt", text)]);
    }
    let Import::Documents(documents) = Import::read("a.zip", &nested).unwrap() else { panic!("documents") };
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(ids, ["a.zip/b.zip/beside.txt", "a.zip/b.zip/c.zip/deep.txt", "a.zip/beside.txt"]);
}

/// An archive whose only file is not the one that its list names.
fn flipped() -> Vec<u8> {
    let mut bytes = write::zip(&[("a.txt", b"The club was founded on 7 March 2011.")]);
    let entry = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    // The checksum in the list.
    bytes[entry + 16] ^= 0xff;
    bytes
}

#[test]
fn a_refusal_is_said_in_the_language_of_the_page() {
    for (name, bytes, english, russian) in [
        (
            "a.docx",
            b"PK\x03\x04 word/document.xml".as_slice(),
            "without the list of its files",
            "без списка файлов",
        ),
        ("a.zip", &flipped(), "its checksum differs", "контрольная сумма не сходится"),
        ("a.pdf", b"%PDF-1.7\n", "a whole PDF", "ожидался целый PDF"),
        ("a.rtf", b"{\\rtf1 x}", "found a Rich Text file", "найден файл Rich Text"),
        ("a.zip", &write::zip(&[]), "found none in it", "в нём не найдено ни одного"),
    ] {
        for (say, words) in [(Language::English, english), (Language::Russian, russian)] {
            let error = Import::read_in(say, name, bytes).unwrap_err();
            assert!(error.message.starts_with(name) && error.message.contains(words), "{}", error.message);
        }
    }
}

#[test]
fn an_archive_gives_its_documents_under_their_paths() {
    let bytes = write::zip(&[
        ("b/one.txt", b"The club was founded on 7 March 2011.\n"),
        ("a.html", b"<!doctype html><p>It closed in May 2012.</p>"),
        ("__MACOSX/._a.html", b"\0\0"),
        ("photo.png", b"\x89PNG\r\n"),
    ]);
    let Import::Documents(documents) = Import::read("all.zip", &bytes).unwrap() else { panic!("documents") };
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(ids, ["all.zip/a.html", "all.zip/b/one.txt"]);
    assert!(
        documents[0].diagnostics.iter().any(|said| said.message.contains("photo.png")),
        "{:?}",
        documents[0].diagnostics
    );
}

#[test]
fn an_open_document_text_is_read_without_what_nobody_sees_in_it() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Struck out in 1800.</text:p>\
        </text:deletion></text:changed-region></text:tracked-changes>\
        <text:p text:style-name=\"P1\">Chess Club</text:p>\
        <text:h text:outline-level=\"1\">Years</text:h>\
        <text:p>It was founded<office:annotation><dc:creator>A</dc:creator><text:p>Really in 1700?</text:p></office:annotation> on\n  \
        3<text:s/>May 1901.<text:note><text:note-citation>1</text:note-citation><text:note-body>\
        <text:p>Leeds Mercury, 4 May 1901.</text:p></text:note-body></text:note> It closed<text:tab/>in\u{a0}1950.</text:p>\
        <text:p><draw:frame><draw:image/><svg:title>A photograph of 1890</svg:title></draw:frame></text:p>\
        <table:table><table:table-row><table:table-cell><text:p>1901</text:p></table:table-cell>\
        <table:table-cell><text:p>Founded</text:p></table:table-cell></table:table-row></table:table>";
    let document = read("club.odt", &write::odt_of(body));
    assert_eq!(
        &*document.text,
        "= Chess Club =\n\n== Years ==\n\nIt was founded on   3 May 1901. It closed\tin\u{a0}1950.\n\n- 1901 | Founded\n\n\
         == Footnotes ==\n\n^ Leeds Mercury, 4 May 1901.\n"
    );
    assert_eq!(document.created.map(|day| day.to_string()).as_deref(), Some("2001-02-03"));
}
