//! The command line as a user meets it: the built program, real files, exit codes and messages.

mod explain;
mod extract;
mod publish;
mod render;
mod tag;

use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

fn annals() -> Command {
    Command::new(env!("CARGO_BIN_EXE_annals"))
}

/// Runs with arguments in a folder, `input` on standard input.
fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = annals()
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // The program may have left without reading everything.
            let _ = stdin.write_all(input);
        });
        child.wait_with_output().unwrap()
    })
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stderr(output)))
}

/// A folder with files, `/` in a name making subfolders.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

#[test]
fn a_command_that_is_not_understood_exits_with_2() {
    let here = tempfile::tempdir().unwrap();
    for (arguments, message) in [
        (&[][..], "Usage: annals <COMMAND>"),
        (&["extract"], "the following required arguments were not provided"),
        (
            &["extract", "x", "--format", "xml"],
            "possible values: project, json, ndjson, csv, ics, timelinejs",
        ),
        (&["extract", "x", "--jobs", "0"], "number would be zero for non-zero type"),
        (&["tag", "--colour"], "unexpected argument '--colour'"),
        (&["render", "x.json"], "--output <FILE>"),
        (&["render", "x.json", "-o", "x.gif"], "expected a name that ends with .svg or .png"),
        (&["render", "x.json", "-o", "x.svg", "--from", "199"], "found \"199\": write a decade as 199X"),
        (&["render", "x.json", "-o", "x.svg", "--width", "1"], "1 is not in 100..=20000"),
    ] {
        let output = run(here.path(), arguments, b"");
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(stderr(&output).contains(message), "{arguments:?}: {}", stderr(&output));
        assert_eq!(stdout(&output), "");
    }
}

#[test]
fn help_and_version_are_results() {
    let here = tempfile::tempdir().unwrap();
    for (arguments, expected) in [
        (&["--version"][..], concat!("annals ", env!("CARGO_PKG_VERSION"), "\n")),
        (&["extract", "--help"], "- is standard input"),
        (&["tag", "--help"], "doc_id"),
        (&["render", "--help"], "--theme"),
    ] {
        let output = run(here.path(), arguments, b"");
        assert_eq!((code(&output), stderr(&output)), (0, ""), "{arguments:?}");
        assert!(stdout(&output).contains(expected), "{arguments:?}: {}", stdout(&output));
    }
}
