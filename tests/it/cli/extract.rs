//! `annals extract`: documents in, a chronology out, and what is said about documents that are of no use.

use super::{annals, code, folder, json_of, run, stderr, stdout};
use annals::{chronology::Chronology, document::Document};
use serde_json::{Value, json};
use std::{fs, io::Write, process::Stdio};

const FOUNDING: &str = "The party was founded in Lyon on 7 March 2011.\n";
const CONGRESS: &str = "The first congress met in Turin in October 1993.\n";

fn ids(chronology: &Value) -> Vec<&str> {
    chronology["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["id"].as_str().unwrap())
        .collect()
}

#[test]
fn a_folder_is_read_with_its_subfolders_in_order() {
    let here = folder(&[
        ("notes/b.txt", CONGRESS),
        ("notes/a/z.txt", FOUNDING),
        ("notes/.hidden", FOUNDING),
        ("notes/.git/config", FOUNDING),
        ("notes/B.txt", FOUNDING),
    ]);
    let output = run(here.path(), &["extract", "notes"], b"");
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let chronology = json_of(&output);
    assert_eq!(chronology["format"], "annals/1");
    let mut found = ids(&chronology);
    found.sort_unstable();
    assert_eq!(found, ["B.txt", "a/z.txt", "b.txt"], "ids are relative to the folder that was named");
    let dates: Vec<&Value> =
        chronology["events"].as_array().unwrap().iter().map(|event| &event["date"]).collect();
    assert!(dates.contains(&&json!("1993-10")) && dates.contains(&&json!("2011-03-07")), "{dates:?}");
}

#[test]
fn every_format_is_written_to_standard_output_or_a_file() {
    let here = folder(&[("a.txt", FOUNDING)]);
    let json = run(here.path(), &["extract", "a.txt"], b"");
    let lines = run(here.path(), &["extract", "a.txt", "--format", "ndjson"], b"");
    let table = run(here.path(), &["extract", "a.txt", "--format", "csv"], b"");
    assert_eq!(json_of(&json)["events"].as_array().unwrap().len(), stdout(&lines).lines().count());
    assert_eq!(json_of(&lines)["date"], "2011-03-07");
    assert!(stdout(&table).starts_with("date,title,kind,organization,"), "{}", stdout(&table));
    assert!(stdout(&table).contains("\n2011-03-07,"), "{}", stdout(&table));
    for (format, expected) in [("json", &json), ("ndjson", &lines), ("csv", &table)] {
        let name = format!("out.{format}");
        let output = run(here.path(), &["extract", "a.txt", "--format", format, "-o", &name], b"");
        assert_eq!((code(&output), stdout(&output)), (0, ""));
        let said = stderr(&output);
        assert!(said.contains(&format!("annals: {name}: 1 event of 1 document, ")), "{said}");
        assert_eq!(said.contains(&format!("annals: {format} has no place for ")), format != "json", "{said}");
        assert_eq!(fs::read(here.path().join(name)).unwrap(), expected.stdout, "{format}");
    }
    let names: Vec<_> = fs::read_dir(here.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "nothing else is left behind: {names:?}");
}

#[test]
fn the_result_does_not_depend_on_the_number_of_jobs_or_the_order_of_paths() {
    let here = folder(&[("a.txt", FOUNDING), ("b.txt", CONGRESS), ("c.txt", "It ended in 1999.\n")]);
    let one = run(here.path(), &["extract", ".", "--jobs", "1"], b"");
    let two = run(here.path(), &["extract", "--jobs", "4", "c.txt", "a.txt", "b.txt"], b"");
    assert_eq!(code(&one), 0);
    assert!(one.stdout == two.stdout);
}

#[test]
fn a_copy_is_listed_and_counts_once() {
    let here =
        folder(&[("a.txt", FOUNDING), ("b.txt", FOUNDING), ("c.txt", CONGRESS), ("more/a.txt", FOUNDING)]);
    let output = run(here.path(), &["extract", ".", "-o", "out.json"], b"");
    assert!(stderr(&output).contains("2 events of 4 documents"), "{}", stderr(&output));
    assert!(stderr(&output).contains("2 documents are copies of others: what they tell counts once"));
    let written: Value = serde_json::from_slice(&fs::read(here.path().join("out.json")).unwrap()).unwrap();
    for event in written["events"].as_array().unwrap() {
        assert_eq!(event["sources"].as_array().unwrap().len(), 1, "{event}");
    }
    let said: Vec<&Value> =
        written["diagnostics"].as_array().unwrap().iter().map(|said| &said["document"]).collect();
    assert_eq!(said, ["b.txt", "more/a.txt"]);
    let documents: Vec<Document> =
        [("a.txt", FOUNDING), ("b.txt", FOUNDING), ("c.txt", CONGRESS), ("more/a.txt", FOUNDING)]
            .iter()
            .map(|(id, text)| Document::read(id, text.as_bytes()))
            .collect();
    let read_all = Chronology::from_documents(&documents);
    assert_eq!(written, serde_json::from_str::<Value>(&read_all.to_json()).unwrap(), "as if all were read");
}

#[test]
fn the_file_of_the_result_is_no_document() {
    let here = folder(&[("a.txt", FOUNDING)]);
    for _ in 0..2 {
        let output = run(here.path(), &["extract", ".", "-o", "out.txt"], b"");
        assert!(stderr(&output).contains("of 1 document,"), "{}", stderr(&output));
        assert!(stderr(&output).contains("out.txt: .txt is the ending of no format"), "{}", stderr(&output));
    }
}

#[test]
fn standard_input_is_a_document() {
    let here = tempfile::tempdir().unwrap();
    let output = run(here.path(), &["extract", "-", "-", "--with-text"], FOUNDING.as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let chronology = json_of(&output);
    assert_eq!(ids(&chronology), ["stdin"]);
    assert_eq!(chronology["documents"][0]["text"], FOUNDING);
}

#[test]
fn documents_of_one_name_are_told_apart() {
    let here = folder(&[("one/a.txt", FOUNDING), ("two/a.txt", CONGRESS), ("two/b.txt", CONGRESS)]);
    let output = run(here.path(), &["extract", "one", "two", "two/b.txt"], b"");
    let chronology = json_of(&output);
    let mut found = ids(&chronology);
    found.sort_unstable();
    assert_eq!(found, ["b.txt", "one/a.txt", "two/a.txt"], "and a file that is named twice is read once");
}

#[test]
fn what_is_of_no_use_is_said_and_the_rest_is_done() {
    let here =
        folder(&[("good.txt", FOUNDING), ("empty.txt", ""), ("blank.txt", " \n\n"), ("none/.keep", "")]);
    fs::write(here.path().join("binary.bin"), b"\x7fELF\0\0\x01").unwrap();
    fs::write(here.path().join("nul.txt"), b"\0\x01\x02\0\x05\0\xff\xfe\0\0").unwrap();
    let output = run(
        here.path(),
        &["extract", "missing.txt", "empty.txt", "blank.txt", "binary.bin", "nul.txt", "none", "good.txt"],
        b"",
    );
    assert_eq!(code(&output), 1);
    assert_eq!(ids(&json_of(&output)), ["good.txt"]);
    let said = stderr(&output);
    for message in [
        "annals: missing.txt: expected a readable file, found nothing there: check the path\n",
        "annals: empty.txt: expected a text, found an empty file: check that this is the file you meant\n",
        "annals: blank.txt: expected a text, found an empty file: check that this is the file you meant\n",
        "annals: binary.bin: expected a document, found a program: give a document\n",
        "annals: nul.txt: expected a text, found binary data: give a text, or a document of a kind that Annals reads\n",
        "annals: none: expected a folder with documents, found none in it: name a folder with text files\n",
    ] {
        assert!(said.contains(message), "{message}found: {said}");
    }
    assert_eq!(said.lines().count(), 6, "{said}");
}

#[test]
fn nothing_to_read_writes_nothing() {
    let here = folder(&[("none/.keep", "")]);
    let output = run(here.path(), &["extract", "none", "-o", "out.json"], b"");
    assert_eq!((code(&output), stdout(&output)), (1, ""));
    let message = "annals: nothing was written: expected a document that can be read, found none: name documents or chronologies, or a folder of them\n";
    assert!(stderr(&output).ends_with(message), "{}", stderr(&output));
    assert!(!here.path().join("out.json").exists());
}

#[test]
fn a_text_in_another_encoding_is_read_and_its_positions_are_right() {
    let here = tempfile::tempdir().unwrap();
    let said = "K\u{f6}ln, M\u{fc}nchen: the party was founded on 7 March 2011.\n";
    let latin: Vec<u8> = said.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let wide: Vec<u8> = format!("\u{feff}{said}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, encoding) in [("l1.txt", latin, "windows-1252"), ("wide.txt", wide, "UTF-16LE")] {
        fs::write(here.path().join(name), bytes).unwrap();
        let output = run(here.path(), &["extract", name], b"");
        assert_eq!((code(&output), stderr(&output)), (0, ""));
        let chronology = json_of(&output);
        let message = chronology["diagnostics"][0]["message"].as_str().unwrap();
        assert!(message.starts_with(&format!("The text is in {encoding}")), "{message}");
        let source = &chronology["events"][0]["sources"][0];
        let text: Vec<char> = said.chars().collect();
        let at = |start: &str, end: &str| {
            let position = |key: &str| source[key].as_u64().unwrap() as usize;
            text[position(start)..position(end)].iter().collect::<String>()
        };
        assert_eq!(source["quote"], at("start", "end"));
        assert_eq!(source["date_text"], at("date_start", "date_end"));
    }
}

#[test]
fn damaged_utf_8_is_replaced_with_a_warning() {
    let here = tempfile::tempdir().unwrap();
    let text = "Партия основана 7 марта 2011 года в Москве. Первый съезд прошёл в октябре 2012 года.\n";
    let mut bytes = text.as_bytes().to_vec();
    bytes.insert(12, 0xff);
    fs::write(here.path().join("a.txt"), bytes).unwrap();
    let output = run(here.path(), &["extract", "a.txt"], b"");
    assert_eq!(code(&output), 0);
    assert!(
        stderr(&output).starts_with("annals: warning: a.txt: The text is in UTF-8"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_chronology_is_exported_by_the_name_of_the_file() {
    let here = folder(&[("a.txt", FOUNDING)]);
    assert_eq!(code(&run(here.path(), &["extract", "a.txt", "-o", "a.json", "--with-text"], b"")), 0);
    for (name, begins) in [
        ("a.ics", "BEGIN:VCALENDAR\r\n"),
        ("a.md", "# Chronology\n"),
        ("a.mw", "2011-03-07: "),
        ("a.jsonld", "{\n  \"@context\": \"https://schema.org\""),
        ("a.csv", "date,title,"),
    ] {
        let output = run(here.path(), &["export", "a.json", "-o", name], b"");
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let written = fs::read_to_string(here.path().join(name)).unwrap();
        assert!(written.starts_with(begins), "{written}");
        assert!(stderr(&output).contains("has no place for texts of documents (1)"), "{}", stderr(&output));
    }
    let project = run(here.path(), &["export", "a.json", "--format", "project"], b"");
    assert_eq!(
        project.stdout,
        fs::read(here.path().join("a.json")).unwrap(),
        "a project comes back as it was"
    );
    let timeline = run(here.path(), &["export", "a.json", "--format", "timelinejs"], b"");
    assert_eq!(json_of(&timeline)["events"][0]["start_date"], json!({"year": 2011, "month": 3, "day": 7}));
}

#[test]
fn a_folder_may_hold_documents_and_chronologies() {
    let here = folder(&[
        ("notes/a.txt", FOUNDING),
        (
            "notes/b.html",
            "<!doctype html><title>x</title><p>The first congress met in Turin in October 1993.",
        ),
        (
            "notes/c.csv",
            "date,title,kind,organization\n1871-05-03,Lantern Society founded,founding,Lantern Society\n",
        ),
        ("notes/broken.json", "{\"format\": \"annals/1\", \"events\": [{\"id\": 1}]}"),
    ]);
    let output = run(here.path(), &["extract", "notes"], b"");
    assert_eq!(code(&output), 1);
    let expected = "annals: notes/broken.json, line 1, column 42, at events[0].id: invalid type";
    assert!(stderr(&output).starts_with(expected), "{}", stderr(&output));
    let chronology = json_of(&output);
    assert_eq!(ids(&chronology), ["a.txt", "b.html"]);
    let events = chronology["events"].as_array().unwrap();
    let dates: Vec<&str> = events.iter().map(|event| event["date"].as_str().unwrap()).collect();
    assert_eq!(dates, ["1871-05-03", "1993-10", "2011-03-07"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_followed_once() {
    use std::os::unix::fs::symlink;
    let here = folder(&[("notes/a.txt", FOUNDING), ("notes/deep/b.txt", CONGRESS)]);
    symlink("..", here.path().join("notes/deep/up")).unwrap();
    symlink("a.txt", here.path().join("notes/same.txt")).unwrap();
    symlink("gone.txt", here.path().join("notes/broken.txt")).unwrap();
    symlink("self", here.path().join("notes/self")).unwrap();
    let output = run(here.path(), &["extract", "notes"], b"");
    assert_eq!(code(&output), 1, "the broken links are errors, the loop is not");
    let said = stderr(&output);
    for message in [
        "annals: warning: notes/deep/up: expected a folder of its own, found one that was read already, by way of a link",
        "annals: notes/broken.txt: expected a readable file, found nothing there",
        "annals: notes/self: expected a readable file, found a link that leads to itself: mend or remove the link",
    ] {
        assert!(said.contains(message), "{message}\nfound: {said}");
    }
    let chronology = json_of(&output);
    let mut found = ids(&chronology);
    found.sort_unstable();
    assert_eq!(found, ["a.txt", "deep/b.txt"]);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let here = folder(&[("secret.txt", FOUNDING), ("good.txt", FOUNDING)]);
    let secret = here.path().join("secret.txt");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        return; // The superuser reads everything, so there is nothing to see.
    }
    let output = run(here.path(), &["extract", "secret.txt", "good.txt"], b"");
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("secret.txt: expected a readable file, found no permission to read it"));
    assert_eq!(ids(&json_of(&output)), ["good.txt"]);
}

#[test]
fn a_place_that_cannot_be_written_to_is_said() {
    let here = folder(&[("a.txt", FOUNDING), ("folder/x", "")]);
    for (place, found) in [
        ("gone/out.json", "no such folder: make the folder first"),
        ("folder", "a folder: name a file in it"),
    ] {
        let output = run(here.path(), &["extract", "a.txt", "-o", place], b"");
        assert_eq!(code(&output), 1);
        let message = format!("annals: {place}: expected a place to write the result to, found {found}");
        assert!(stderr(&output).contains(&message), "{}", stderr(&output));
    }
}

#[test]
fn a_reader_of_the_chronology_that_leaves_is_no_error() {
    let here = folder(&[("a.txt", FOUNDING)]);
    for format in ["json", "ndjson", "csv"] {
        let mut child = annals()
            .args(["extract", "-", "--format", format])
            .current_dir(here.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The program waits for the end of its input; its output is closed before that comes.
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(FOUNDING.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((code(&output), stderr(&output)), (0, ""), "{format}");
    }
}
