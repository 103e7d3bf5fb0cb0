//! `annals extract`: documents in, a chronology out.

use super::{
    Error,
    args::{ChronologyFormat, Extract},
    input::{self, Source},
    output,
    report::Report,
};
use crate::{
    chronology::{Chronology, Reading},
    document::{Document, Severity},
};
use rayon::prelude::*;
use std::{collections::HashMap, sync::Arc};

/// Reads everything that can be read, and writes one chronology.
pub(super) fn run(arguments: &Extract, report: &Report) -> Result<(), Error> {
    let sources = input::collect(&arguments.paths, arguments.output.as_deref(), report);
    report.expect(Some(sources.iter().map(|source| source.length).sum()));
    let chronology = in_pool(arguments.jobs.map_or(0, usize::from), || {
        let read = |source: &Source| {
            let document = document(source, report);
            // What was read is small beside the document, which need not wait for the others.
            let reading = document.as_ref().map(Reading::of);
            report.advance(source.length);
            let text = document.filter(|_| arguments.with_text).map(|document| (document.id, document.text));
            Some((reading?, text))
        };
        let (readings, texts): (Vec<Reading>, Vec<_>) = sources.par_iter().filter_map(read).unzip();
        (!readings.is_empty()).then(|| {
            let mut chronology = Chronology::from_readings(readings);
            keep_texts(&mut chronology, texts.into_iter().flatten().collect());
            chronology
        })
    });
    report.finish();
    let Some(chronology) = chronology else {
        let expected = "a document that can be read";
        return Err(Error::new(
            "nothing was written",
            expected,
            "none",
            "name text files, or a folder of them",
        ));
    };
    output::write_whole(arguments.output.as_deref(), |writer| match arguments.format {
        ChronologyFormat::Json => chronology.write_json(writer),
        ChronologyFormat::Ndjson => chronology.write_ndjson(writer),
        ChronologyFormat::Csv => writer.write_all(chronology.to_csv().as_bytes()),
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
    }
    Ok(())
}

/// Reads one document; says why when it is of no use.
fn document(source: &Source, report: &Report) -> Option<Document> {
    let bytes = source.read().map_err(|error| report.error(&error)).ok()?;
    let place = source.path.display();
    let usable = usable(&bytes).map_err(|(found, advice)| Error::new(&place, "a text", found, advice));
    if let Err(error) = usable {
        report.error(&error);
        return None;
    }
    let document = Document::read(&source.id, &bytes);
    let said = document.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Info);
    for diagnostic in said.take(MOST_SAID) {
        report.warning(format_args!("{place}: {} {}", diagnostic.message, diagnostic.hint));
    }
    Some(document)
}

/// Diagnostics of one document that are said on standard error; the chronology has them all.
const MOST_SAID: usize = 5;

/// What is found in place of a text, and what to do.
fn usable(bytes: &[u8]) -> Result<(), (&'static str, &'static str)> {
    let head = bytes.get(..8192).unwrap_or(bytes);
    match bytes {
        _ if bytes.trim_ascii().is_empty() => Err(("an empty file", "check that this is the file you meant")),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Err(("UTF-16", "save the file as UTF-8")),
        _ if head.starts_with(b"%PDF-") => Err(("a PDF file", "save its text as UTF-8 first")),
        _ if head.contains(&0) => Err(("a binary file (NUL characters)", "save its text as UTF-8 first")),
        _ => Ok(()),
    }
}

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
