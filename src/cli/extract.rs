//! `annals extract`: documents in, a chronology out.

use super::{
    Error,
    args::Extract,
    input::{self, Source},
    output,
    report::Report,
};
use crate::{
    chronology::{Chronology, Format, Import, Reading},
    document::{Document, Severity, with_hint},
};
use rayon::prelude::*;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The format that the name of a file tells, or else JSON: which is said where the name seems to tell another.
fn format_of(path: &Path, report: &Report) -> Format {
    Format::of_file(&path.to_string_lossy()).unwrap_or_else(|| {
        if let Some(ending) = path.extension() {
            report.note(format_args!(
                "{}: .{} is the ending of no format that can be written, JSON is; --format names another",
                path.display(),
                ending.to_string_lossy()
            ));
        }
        Format::Json
    })
}

/// Reads everything that can be read, and writes one chronology.
pub(super) fn run(arguments: &Extract, report: &Report) -> Result<(), Error> {
    in_pool(arguments.jobs.map_or(0, usize::from), || extract(arguments, report))
}

fn extract(arguments: &Extract, report: &Report) -> Result<(), Error> {
    let format = match (arguments.format, &arguments.output) {
        (Some(format), _) => format,
        (None, None) => Format::Json,
        (None, Some(path)) => format_of(path, report),
    };
    let with_text = arguments.with_text || format == Format::Project;
    // A pipe of lines or rows goes to a program, which knows what it asked for.
    let is_piped = arguments.output.is_none() && matches!(format, Format::Ndjson | Format::Csv);
    let mut chronology = read(&arguments.paths, arguments.output.as_deref(), with_text, report)?;
    let keeps_all = with_text && format == Format::Json;
    if !is_piped && !keeps_all {
        for loss in format.losses(&chronology) {
            report.note(format_args!("{} has no place for {loss}", format.name()));
        }
    }
    if !with_text {
        chronology.documents.iter_mut().for_each(|document| document.text = None);
    }
    output::write_whole(arguments.output.as_deref(), |writer| match format {
        // Written as they come: a million events need not stand in memory twice.
        Format::Json | Format::Project => chronology.write_json(writer),
        Format::Ndjson => chronology.write_ndjson(writer),
        format => writer.write_all(format.write(&chronology).as_bytes()),
    })?;
    if let Some(path) = &arguments.output {
        let [documents, events, organizations] =
            [chronology.documents.len(), chronology.events.len(), chronology.organizations.len()];
        report.note(format_args!(
            "{}: {} of {}, {}",
            path.display(),
            count(events, "event"),
            count(documents, "document"),
            count(organizations, "organization")
        ));
        match chronology.copies() {
            0 => {}
            1 => report.note("1 document is a copy of another: what it tells counts once"),
            copies => report
                .note(format_args!("{copies} documents are copies of others: what they tell counts once")),
        }
    }
    // The program ends here: the system takes back at once what would go event by event.
    std::mem::forget(chronology);
    Ok(())
}

/// One chronology of everything that `paths` name, but for the file `except`, in the caller's threads. What cannot be
/// used is reported.
pub(super) fn read(
    paths: &[PathBuf],
    except: Option<&Path>,
    with_text: bool,
    report: &Report,
) -> Result<Chronology, Error> {
    let sources = input::collect(paths, except, report);
    report.expect(Some(sources.iter().map(|source| source.length).sum()));
    let copies = input::copies(&sources);
    let read = |(source, is_copy): (&Source, bool)| {
        let import = import(source, report);
        // What was read is small beside the document, which need not wait for the others.
        let part = import.map(|import| match import {
            Import::Documents(documents) => Part::Documents(
                documents
                    .into_iter()
                    .map(|document| {
                        let reading =
                            if is_copy { Reading::unread(&document) } else { Reading::of(&document) };
                        (reading, with_text.then_some((document.id, document.text)))
                    })
                    .collect(),
            ),
            Import::Chronology(chronology) => Part::Chronology(chronology),
        });
        report.advance(source.length);
        part
    };
    let parts: Vec<Part> = sources.par_iter().zip(copies).filter_map(read).collect();
    let chronology = joined(parts);
    report.finish();
    let Some(chronology) = chronology else {
        let expected = "a document that can be read";
        return Err(Error::new(
            "nothing was written",
            expected,
            "none",
            "name documents or chronologies, or a folder of them",
        ));
    };
    Ok(chronology)
}

/// A document's id and text, to be kept in the file.
type Text = (String, Arc<str>);

/// What one file gave.
enum Part {
    Documents(Vec<(Reading, Option<Text>)>),
    Chronology(Box<Chronology>),
}

/// One chronology of everything, `None` when there is nothing.
fn joined(parts: Vec<Part>) -> Option<Chronology> {
    let (mut readings, mut texts, mut finished) = (Vec::new(), HashMap::new(), Vec::new());
    for part in parts {
        match part {
            Part::Documents(documents) => {
                for (reading, text) in documents {
                    readings.push(reading);
                    texts.extend(text);
                }
            }
            Part::Chronology(chronology) => finished.push(*chronology),
        }
    }
    let extracted = (!readings.is_empty()).then(|| {
        let mut chronology = Chronology::from_readings(readings);
        keep_texts(&mut chronology, texts);
        chronology
    });
    extracted.into_iter().chain(finished).reduce(|mut all, next| {
        all.join(next);
        all
    })
}

/// Reads one file; says why when it is of no use.
fn import(source: &Source, report: &Report) -> Option<Import> {
    let bytes = source.read().map_err(|error| report.error(&error)).ok()?;
    let place = source.path.display();
    let import = Import::read(&source.id, &bytes).map_err(|error| {
        // The id is what the document is called; the user knows the path.
        let message = error.message.strip_prefix(&source.id).map(|rest| format!("{place}{rest}"));
        report.error(&Error::from_message(message.unwrap_or(error.message)));
    });
    let import = import.ok()?;
    match &import {
        Import::Documents(documents) => {
            let said = documents.iter().flat_map(said_of);
            said.take(MOST_SAID).for_each(|said| report.warning(format_args!("{place}: {said}")));
        }
        Import::Chronology(chronology) => {
            let said = chronology.diagnostics.iter().filter(|said| said.severity != Severity::Info);
            for said in said.take(MOST_SAID) {
                report.warning(format_args!("{place}: {}", with_hint(&said.message, &said.hint)));
            }
        }
    }
    Some(import)
}

/// What is worth saying of a document, in words.
fn said_of(document: &Document) -> impl Iterator<Item = String> {
    let said = document.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Info);
    said.map(|diagnostic| with_hint(&diagnostic.message, &diagnostic.hint))
}

/// Diagnostics of one file that are said on standard error; the chronology has them all.
const MOST_SAID: usize = 5;

fn keep_texts(chronology: &mut Chronology, mut texts: HashMap<String, Arc<str>>) {
    for record in &mut chronology.documents {
        record.text = texts.remove(&record.id);
    }
}

/// Runs with so many threads; 0 is as many as there are processors.
fn in_pool<T: Send>(jobs: usize, work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
        Ok(pool) => pool.install(work),
        // Without threads of its own the work is done on the one that there is.
        Err(_) => work(),
    }
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
