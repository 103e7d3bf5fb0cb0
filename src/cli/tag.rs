//! `annals tag`: JSON Lines in, temporal expressions out, in constant memory and in the order of the input.
//!
//! One thread reads lines, `--jobs` threads tag them, and this one writes. A line travels with a slot for its
//! result; the queue of slots keeps the order and, being short, keeps the reader from running ahead.

use super::{
    Error,
    args::{Tag, TagFormat},
    input::is_standard_input,
    output::{self, Output},
    report::Report,
    timeml,
};
use crate::{
    document::{CodePoints, Document},
    time::{Edtf, Precision},
    timex::{self, Modifier, Timex, TimexKind},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// Tags every line that can be read.
pub(super) fn run(arguments: &Tag, report: &Report) -> Result<(), Error> {
    let jobs = arguments.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let mut sink = Sink::open(arguments)?;
    report.expect(length(&arguments.files));
    let (work_sender, work) = sync_channel::<Job>(2 * jobs);
    let (slot_sender, slots) = sync_channel::<Receiver<Option<Tagged>>>(4 * jobs);
    let work = Mutex::new(work);
    thread::scope(|scope| {
        scope.spawn(|| read(&arguments.files, work_sender, slot_sender, report));
        for _ in 0..jobs {
            scope.spawn(|| tag_all(&work, arguments.format, report));
        }
        let written = write(slots, &mut sink, report);
        if let Ok(false) | Err(_) = written {
            // Nobody wants the rest: the reader may wait for input that never comes, so leave without it.
            leave(written, report);
        }
        Ok(())
    })
}

/// A line on its way to be tagged.
struct Job {
    /// File and line number, for messages.
    place: String,
    line: Vec<u8>,
    slot: SyncSender<Option<Tagged>>,
}

/// A finished text.
struct Tagged {
    doc_id: String,
    output: Vec<u8>,
    /// Bytes of input that it took.
    length: u64,
}

/// A line of the input.
#[derive(Deserialize)]
struct Line {
    doc_id: String,
    #[serde(default)]
    dct: Option<String>,
    text: String,
}

/// A line of the output.
#[derive(Serialize)]
struct TaggedLine<'a> {
    doc_id: &'a str,
    timex: Vec<TimexRecord<'a>>,
}

#[derive(Serialize)]
struct TimexRecord<'a> {
    start: usize,
    end: usize,
    r#type: &'static str,
    value: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<&'a Edtf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#mod: Option<&'static str>,
}

fn length(files: &[PathBuf]) -> Option<u64> {
    let lengths =
        files.iter().map(|file| file.metadata().ok().filter(std::fs::Metadata::is_file).map(|it| it.len()));
    if files.is_empty() { None } else { lengths.sum() }
}

fn read(
    files: &[PathBuf],
    work: SyncSender<Job>,
    slots: SyncSender<Receiver<Option<Tagged>>>,
    report: &Report,
) {
    let standard_input = [PathBuf::from("-")];
    let files = if files.is_empty() { &standard_input } else { files };
    for path in files {
        let opened: io::Result<Box<dyn BufRead>> = if is_standard_input(path) {
            Ok(Box::new(BufReader::new(io::stdin())))
        } else {
            File::open(path).map(|file| Box::new(BufReader::with_capacity(1 << 16, file)) as Box<dyn BufRead>)
        };
        let finished = opened.and_then(|lines| read_lines(path, lines, &work, &slots));
        match finished {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => report.error(&Error::reading(path, &error)),
        }
    }
}

/// Hands on every line that is not blank; `Ok(false)` when nobody wants more.
fn read_lines(
    path: &Path,
    mut lines: Box<dyn BufRead>,
    work: &SyncSender<Job>,
    slots: &SyncSender<Receiver<Option<Tagged>>>,
) -> io::Result<bool> {
    let name = if is_standard_input(path) { "standard input".to_owned() } else { path.display().to_string() };
    for number in 1_u64.. {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let (slot, result) = sync_channel(1);
        let job = Job { place: format!("{name}, line {number}"), line, slot };
        if slots.send(result).is_err() || work.send(job).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn tag_all(work: &Mutex<Receiver<Job>>, format: TagFormat, report: &Report) {
    loop {
        // A poisoned lock means that another thread is lost; its line is then missing, the rest is not.
        let job = work.lock().unwrap_or_else(std::sync::PoisonError::into_inner).recv();
        let Ok(Job { place, line, slot }) = job else { return };
        let tagged = tag(&place, &line, format, report).map_err(|error| report.error(&error)).ok();
        // An error here means that the writer has stopped.
        let _ = slot.send(tagged);
    }
}

fn tag(place: &str, line: &[u8], format: TagFormat, report: &Report) -> Result<Tagged, Error> {
    let text = String::from_utf8_lossy(line);
    if let std::borrow::Cow::Owned(_) = text {
        report.warning(format_args!("{place}: expected UTF-8, found other bytes, each replaced by U+FFFD"));
    }
    let line_of = |error: &serde_json::Error| {
        let wrong = error.to_string();
        // It counts lines from the one that it was given, which is always the first.
        let wrong = wrong.replacen(&format!(" at line {} column ", error.line()), " at column ", 1);
        Error::new(place, "an object with doc_id and text", wrong, "correct the line; it is left out")
    };
    let line_record: Line = serde_json::from_str(text.trim_ascii()).map_err(|error| line_of(&error))?;
    let mut document = Document::from_plain_text(&line_record.doc_id, &line_record.text);
    document.created = line_record.dct.as_deref().map(|dct| day(place, dct)).transpose()?;
    let timexes = timex::tag(&document);
    let output = match format {
        TagFormat::Jsonl => json_line(&document, &timexes),
        TagFormat::Timeml => timeml::write(&document, &timexes).into_bytes(),
    };
    Ok(Tagged { doc_id: line_record.doc_id, output, length: line.len() as u64 })
}

/// A document creation time: a day, written with hyphens or without, perhaps with a time of day.
fn day(place: &str, dct: &str) -> Result<NaiveDate, Error> {
    let dct = dct.trim();
    let compact = || NaiveDate::parse_from_str(dct.get(..8)?, "%Y%m%d").ok();
    let hyphens = || {
        let date: Edtf = dct.get(..10)?.parse().ok()?;
        date.earliest()
            .filter(|_| date.precision() == Precision::Day && !date.is_interval() && !date.is_set())
    };
    hyphens().or_else(compact).ok_or_else(|| {
        let found = format!("\"{}\"", dct.chars().take(40).collect::<String>());
        Error::new(place, "a day as dct", found, "write it as 2011-03-07, or null; the line is left out")
    })
}

fn json_line(document: &Document, timexes: &[Timex]) -> Vec<u8> {
    let points = CodePoints::new(&document.text);
    let timex = timexes
        .iter()
        .map(|timex| TimexRecord {
            start: points.from_byte(&document.text, timex.range.start),
            end: points.from_byte(&document.text, timex.range.end),
            r#type: kind_name(timex.kind),
            value: &timex.value,
            text: document.text.get(timex.range.clone()).unwrap_or_default(),
            edtf: timex.edtf.as_ref(),
            r#mod: timex.modifier.map(modifier_name),
        })
        .collect();
    let mut line = serde_json::to_vec(&TaggedLine { doc_id: &document.id, timex }).unwrap_or_default();
    line.push(b'\n');
    line
}

/// The name of a kind in TIMEX3.
pub(super) fn kind_name(kind: TimexKind) -> &'static str {
    match kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    }
}

/// The name of a modifier in TIMEX3.
pub(super) fn modifier_name(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Approx => "APPROX",
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
    }
}

/// Where finished texts go: one stream, or with TimeML a file for each.
enum Sink {
    Stream(Output),
    Folder(PathBuf),
}

impl Sink {
    fn open(arguments: &Tag) -> Result<Self, Error> {
        let path = arguments.output.as_deref();
        match path.filter(|path| arguments.format == TagFormat::Timeml && *path != Path::new("-")) {
            None => Output::open(path).map(Self::Stream),
            Some(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| Error::writing(folder.display(), &error))?;
                Ok(Self::Folder(folder.to_owned()))
            }
        }
    }

    fn write(&mut self, tagged: &Tagged) -> Result<bool, Error> {
        match self {
            Self::Stream(output) => output.write(&tagged.output),
            Self::Folder(folder) => {
                // An id may have any characters in it; a file's name may not, nor lead out of the folder.
                let safe = |character: char| {
                    if character.is_alphanumeric() || "-_.".contains(character) { character } else { '_' }
                };
                let name: String = tagged.doc_id.chars().take(100).map(safe).collect();
                let path = folder.join(format!("{}.tml", name.trim_start_matches('.')));
                output::write_whole(Some(&path), |writer| writer.write_all(&tagged.output)).map(|()| true)
            }
        }
    }

    fn flush(&mut self) -> Result<bool, Error> {
        match self {
            Self::Stream(output) => output.flush(),
            Self::Folder(_) => Ok(true),
        }
    }
}

/// Writes results in their order; `Ok(false)` when nobody reads any more.
fn write(slots: Receiver<Receiver<Option<Tagged>>>, sink: &mut Sink, report: &Report) -> Result<bool, Error> {
    loop {
        let slot = match slots.try_recv() {
            Ok(slot) => slot,
            // Whoever waits for an answer before sending the next line gets it now.
            Err(_) => {
                if !sink.flush()? {
                    return Ok(false);
                }
                match slots.recv() {
                    Ok(slot) => slot,
                    Err(_) => return sink.flush(),
                }
            }
        };
        // No result: the line was of no use, and that has been said.
        let Ok(Some(tagged)) = slot.recv() else { continue };
        report.advance(tagged.length);
        if !sink.write(&tagged)? {
            return Ok(false);
        }
    }
}

/// Ends the program from within the scope of its threads.
fn leave(written: Result<bool, Error>, report: &Report) -> ! {
    report.finish();
    if let Err(error) = written {
        report.error(&error);
    }
    std::process::exit(i32::from(report.has_errors()))
}
