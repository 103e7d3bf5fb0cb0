//! `annals tag`: JSON Lines in, temporal expressions out.

use super::{annals, code, folder, json_of, run, stderr, stdout};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    process::Stdio,
};

#[test]
fn a_tagged_line_has_the_form_of_the_format() {
    let here = tempfile::tempdir().unwrap();
    let input =
        json!({"doc_id": "a", "dct": null, "text": "Über: it began on 7 March 2011 in Köln.", "other": 1});
    let output = run(here.path(), &["tag"], input.to_string().as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let timex = json!([{"start": 18, "end": 30, "type": "DATE", "value": "2011-03-07", "text": "7 March 2011", "edtf": "2011-03-07"}]);
    assert_eq!(json_of(&output), json!({"doc_id": "a", "timex": timex}));
}

#[test]
fn the_creation_time_is_what_relative_dates_count_from() {
    let here = tempfile::tempdir().unwrap();
    for dct in ["2011-05-06", "20110506", "2011-05-06T10:00:00", "20110506T1000"] {
        let input = json!({"doc_id": "a", "dct": dct, "text": "They met on Friday."});
        let output = run(here.path(), &["tag"], input.to_string().as_bytes());
        assert_eq!(json_of(&output)["timex"][0]["value"], "2011-05-06", "{dct}: {}", stderr(&output));
    }
}

#[test]
fn bad_lines_are_said_with_their_number_and_the_run_goes_on() {
    let here = tempfile::tempdir().unwrap();
    let line = |id: &str| json!({"doc_id": id, "dct": null, "text": "In 1990."}).to_string();
    let mut input = [
        &line("a"),
        "{",
        "",
        "[1]",
        "{\"doc_id\": \"x\"}",
        "{\"doc_id\": \"y\", \"dct\": \"May\", \"text\": \"\"}",
        &line("b"),
    ]
    .join("\n")
    .into_bytes();
    input.extend(b"\r\n{\"doc_id\": \"c\", \"text\": \"\xff 1991\"}");
    let output = run(here.path(), &["tag", "--jobs", "3"], &input);
    assert_eq!(code(&output), 1);
    let ids: Vec<Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["doc_id"].clone())
        .collect();
    assert_eq!(ids, ["a", "b", "c"]);
    for message in [
        "annals: standard input, line 2: expected an object with doc_id and text, found EOF while parsing an object at column 1: correct the line; it is left out",
        "annals: standard input, line 4: expected an object with doc_id and text, found invalid type: integer `1`",
        "annals: standard input, line 5: expected an object with doc_id and text, found missing field `text` at column 15: correct the line; it is left out",
        "annals: standard input, line 6: expected a day as dct, found \"May\": write it as 2011-03-07, or null; the line is left out",
        "annals: warning: standard input, line 8: expected UTF-8, found other bytes, each replaced by U+FFFD",
    ] {
        assert!(stderr(&output).contains(message), "{message}\nfound: {}", stderr(&output));
    }
    assert_eq!(stderr(&output).lines().count(), 5);
    let last: Value = serde_json::from_str(stdout(&output).lines().last().unwrap()).unwrap();
    assert_eq!(last["timex"][0]["start"], 2, "a replaced byte is one code point");
}

#[test]
fn output_comes_in_the_order_of_the_input_from_any_number_of_jobs() {
    let here = tempfile::tempdir().unwrap();
    let mut input = String::new();
    for number in 0..500 {
        // Every seventh text takes much longer than its neighbours.
        let text = "In May 1990 it rained. ".repeat(if number % 7 == 0 { 200 } else { 1 });
        input += &json!({"doc_id": number.to_string(), "dct": null, "text": text}).to_string();
        input.push('\n');
    }
    fs::write(here.path().join("texts.jsonl"), &input).unwrap();
    let single = run(here.path(), &["tag", "--jobs", "1", "texts.jsonl"], b"");
    let several = run(here.path(), &["tag", "--jobs", "4", "texts.jsonl"], b"");
    let by_pipe = run(here.path(), &["tag", "-"], input.as_bytes());
    assert_eq!((code(&single), stdout(&single).lines().count()), (0, 500));
    for (number, line) in stdout(&single).lines().enumerate() {
        assert_eq!(serde_json::from_str::<Value>(line).unwrap()["doc_id"], number.to_string());
    }
    assert!(single.stdout == several.stdout && single.stdout == by_pipe.stdout);
}

#[test]
fn an_answer_comes_before_the_next_line_is_sent() {
    let mut child = annals().arg("tag").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for id in ["a", "b", "c"] {
        writeln!(stdin, "{}", json!({"doc_id": id, "dct": null, "text": "In 1990."})).unwrap();
        stdin.flush().unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["doc_id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    // Input without end: only the broken pipe can end the run.
    let mut child = annals()
        .args(["tag", "--jobs", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let line = json!({"doc_id": "a", "dct": null, "text": "In May 1990. ".repeat(50)}).to_string() + "\n";
    let feeder = std::thread::spawn(move || while stdin.write_all(line.as_bytes()).is_ok() {});
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    answers.read_line(&mut String::new()).unwrap();
    drop(answers);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
    feeder.join().unwrap();
}

#[test]
fn timeml_goes_to_a_file_a_text() {
    let here = tempfile::tempdir().unwrap();
    let line = |id: &str| json!({"doc_id": id, "dct": null, "text": "R&D began in 1990."}).to_string() + "\n";
    let input = line("a") + &line("../../b");
    let output = run(here.path(), &["tag", "--format", "timeml", "-o", "out"], input.as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, ""));
    let text = "<TEXT>R&amp;D began in <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1990\">1990</TIMEX3>.</TEXT>";
    assert!(fs::read_to_string(here.path().join("out/a.tml")).unwrap().contains(text));
    let mut names: Vec<_> =
        fs::read_dir(here.path().join("out")).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["_.._b.tml", "a.tml"], "no id leads out of the folder");
}

#[test]
fn a_missing_file_of_lines_is_said_and_the_others_are_tagged() {
    let here = folder(&[("b.jsonl", "{\"doc_id\": \"b\", \"text\": \"In 1990.\"}")]);
    let output = run(here.path(), &["tag", "a.jsonl", "b.jsonl", "."], b"");
    assert_eq!((code(&output), stdout(&output).lines().count()), (1, 1));
    assert!(
        stderr(&output)
            .contains("annals: a.jsonl: expected a readable file, found nothing there: check the path\n")
    );
    assert!(stderr(&output).contains("annals: .: expected a readable file, found a folder: name a file\n"));
}
