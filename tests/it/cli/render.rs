//! `annals render`: a chronology in, a picture out.

use super::{code, folder, run, stderr, stdout};
use annals::{
    chronology::Chronology,
    document::Document,
    render::{TableMetrics, Theme, svg},
    timeline::{Highlight, Timeline, Viewport, layout},
};
use std::{fs, path::Path};

const TABLE: &str = "date,title,kind,organization\n1990,Start,founding,A\n1993-10,Congress,congress,A\n2011-03-07,Merger,merger,A; B\n";

#[test]
fn a_table_is_drawn_as_svg_in_either_theme() {
    let here = folder(&[("t.csv", TABLE)]);
    let draw = |arguments: &[&str]| {
        let output = run(here.path(), &[&["render", "t.csv", "-o", "t.svg"], arguments].concat(), b"");
        assert_eq!((code(&output), stdout(&output), stderr(&output)), (0, "", ""));
        fs::read_to_string(here.path().join("t.svg")).unwrap()
    };
    let light = draw(&[]);
    assert!(light.starts_with("<svg") && light.trim_end().ends_with("</svg>"));
    assert!(light.contains("width=\"1440\""), "{}", &light[..200]);
    assert_eq!(light, draw(&[]), "the same picture every time");
    assert_ne!(light, draw(&["--theme", "dark"]));
    assert_ne!(light, draw(&["--from", "1993", "--to", "1994"]));
    assert!(draw(&["--width", "800", "--height", "300"]).contains("width=\"800\" height=\"300\""));
    assert!(draw(&["--from", "-0489"]).len() > 100);
    let folded = draw(&["--from", "1990", "--to", "2011", "--fold"]);
    assert!(folded.contains("17 y"), "the empty years between the congress and the merger");
}

#[test]
fn a_chronology_is_drawn_as_png() {
    let here = folder(&[]);
    let output = run(
        here.path(),
        &["render", "-", "-o", "t.PNG", "--width", "400", "--height", "200", "--scale", "2"],
        TABLE.as_bytes(),
    );
    if stderr(&output).contains("found none, so the picture would have no text") {
        return; // A machine without fonts says so; that is all that can be asked of it.
    }
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let png = fs::read(here.path().join("t.PNG")).unwrap();
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    assert_eq!((&png[16..20], &png[20..24]), (&800_u32.to_be_bytes()[..], &400_u32.to_be_bytes()[..]));
}

#[test]
fn a_chronology_that_cannot_be_drawn_says_why() {
    let here = folder(&[
        ("broken.json", "{\"format\": \"annals/1\", \"events\": [{\"id\": 5}]}"),
        ("cut.json", "{\"format\": \"annals/1\", \"events\": ["),
        ("empty.csv", ""),
        ("t.csv", TABLE),
    ]);
    for (arguments, exit, message) in [
        (
            &["broken.json"][..],
            1,
            "annals: broken.json, line 1, column 42, at events[0].id: invalid type: integer `5`, expected a string: correct it there\n",
        ),
        (
            &["cut.json"],
            1,
            "annals: cut.json, line 1, column 34, at events: EOF while parsing a list: the file ends too early; save or download it again\n",
        ),
        (
            &["empty.csv"],
            1,
            "annals: empty.csv: expected a chronology, found an empty file: give an annals/1 JSON file or a CSV file\n",
        ),
        (
            &["gone.json"],
            1,
            "annals: gone.json: expected a readable file, found nothing there: check the path\n",
        ),
        (&["t.csv", "--from", "2000", "--to", "1990"], 2, "expected --to after --from"),
    ] {
        let output = run(here.path(), &[&["render", "-o", "x.svg"], arguments].concat(), b"");
        assert_eq!(code(&output), exit, "{arguments:?}");
        assert!(stderr(&output).contains(message), "{message}found: {}", stderr(&output));
        assert!(!here.path().join("x.svg").exists());
    }
}

#[test]
fn a_table_with_bad_rows_is_drawn_without_them() {
    let here = folder(&[("t.csv", &(TABLE.to_owned() + "someday,Dream,other,A\n"))]);
    let output = run(here.path(), &["render", "t.csv", "-o", "t.svg"], b"");
    assert_eq!(code(&output), 1);
    assert!(
        stderr(&output).starts_with(
            "annals: t.csv: line 5: expected a date in EDTF, found \"someday\": write it as 2011"
        ),
        "{}",
        stderr(&output)
    );
    assert!(here.path().join("t.svg").exists());
}

/// The golden files are what the library gives; so the program is held to them by way of the library.
#[test]
fn the_program_gives_what_the_library_gives() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = tempfile::tempdir().unwrap();
    let path = |name: &str| here.path().join(name).into_os_string().into_string().unwrap();
    let extracted = run(project, &["extract", "seeds", "-o", &path("seeds.json")], b"");
    assert_eq!(code(&extracted), 0, "{}", stderr(&extracted));
    let documents: Vec<Document> = fs::read_dir(project.join("seeds"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| Document::read(entry.file_name().to_str().unwrap(), &fs::read(entry.path()).unwrap()))
        .collect();
    let chronology = Chronology::from_documents(&documents);
    assert!(fs::read_to_string(path("seeds.json")).unwrap() == chronology.to_json());

    let arguments = ["render", &path("seeds.json"), "-o", &path("seeds.svg"), "--height", "900"];
    let drawn = run(project, &arguments, b"");
    assert_eq!((code(&drawn), stderr(&drawn)), (0, ""));
    let timeline = Timeline::new(&chronology);
    let (start, end) = timeline.extent();
    let view = Viewport::new(start, end, 1440.0, 900.0);
    let scene = layout(&timeline, &chronology, &view, &Highlight::default(), &TableMetrics);
    assert!(fs::read_to_string(path("seeds.svg")).unwrap() == svg(&scene, Theme::Light));
}
