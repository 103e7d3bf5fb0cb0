//! `annals/1` as JSON, in and out, and single events as JSON lines.

mod print;

use super::{
    Chronology, Event, Fault, FormatError, Name, check, json_path::json_path, migration, name::Sharer,
};
use print::Printer;
use serde::Serialize;
use std::io::{self, Write};

impl Chronology {
    /// `annals/1`, pretty-printed, newline at the end. The same chronology gives the same bytes everywhere.
    pub fn to_json(&self) -> String {
        written(|bytes| self.write_json(bytes))
    }

    /// One event a line, JSON.
    pub fn to_ndjson(&self) -> String {
        written(|bytes| self.write_ndjson(bytes))
    }

    /// Writes what [`Chronology::to_json`] gives, without holding it in memory.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json(&self, writer: &mut dyn Write) -> io::Result<()> {
        let mut chunks = Chunks::new(writer);
        self.serialize(&mut Printer::new(&mut chunks))?;
        chunks.push(b'\n');
        chunks.finish()
    }

    /// Writes what [`Chronology::to_ndjson`] gives, without holding it in memory.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_ndjson(&self, writer: &mut dyn Write) -> io::Result<()> {
        let mut chunks = Chunks::new(writer);
        for event in &self.events {
            serde_json::to_writer(&mut chunks, event)?;
            chunks.push(b'\n');
            // Where nobody reads any more there is nothing to write.
            if chunks.failed.is_err() {
                break;
            }
        }
        chunks.finish()
    }
}

/// Hands large pieces to a writer of which nothing is known: JSON comes in pieces of a byte or two.
struct Chunks<'a> {
    bytes: Vec<u8>,
    writer: &'a mut dyn Write,
    /// The writer's first error; what comes behind it is lost.
    failed: io::Result<()>,
}

impl<'a> Chunks<'a> {
    const LARGE: usize = 1 << 15;

    fn new(writer: &'a mut dyn Write) -> Self {
        Self { bytes: Vec::new(), writer, failed: Ok(()) }
    }

    #[inline]
    fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    #[inline]
    fn extend(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= Self::LARGE {
            self.hand_over();
        }
    }

    #[cold]
    fn hand_over(&mut self) {
        if self.failed.is_ok() {
            self.failed = self.writer.write_all(&self.bytes);
        }
        self.bytes.clear();
    }

    /// Hands over what is left; says whether all of it was written.
    fn finish(mut self) -> io::Result<()> {
        self.hand_over();
        self.failed?;
        self.writer.flush()
    }
}

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What `write` writes. Memory takes everything, and nothing in a chronology can fail to be JSON: all keys are
/// strings and no number is a float.
fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    let result = write(&mut bytes);
    debug_assert!(result.is_ok(), "{result:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

/// Reads `annals/1`; `name` stands in messages.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Chronology, FormatError> {
    let brought_up = migration::brought_up(bytes);
    let bytes = brought_up.as_deref().unwrap_or(bytes);
    let mut chronology: Chronology =
        serde_json::from_slice(bytes).map_err(|error| explain(name, bytes, &error))?;
    if chronology.format != Chronology::FORMAT {
        let found = &chronology.format;
        let code = if found.starts_with("annals/") { "version" } else { "no-format" };
        let detail = found.chars().take(40).collect();
        let path = "format".to_owned();
        return Err(Fault { name: name.to_owned(), path, code, detail, ..Fault::default() }.into());
    }
    share(&mut chronology.events);
    check::check(&mut chronology);
    chronology.sort_events();
    Ok(chronology)
}

/// Lets events that have the same names share them.
fn share(events: &mut [Event]) {
    let mut sharer = Sharer::default();
    for event in events {
        for names in [&mut event.organizations, &mut event.people, &mut event.places] {
            *names = sharer.list(names.iter().map(Name::as_str));
        }
        for source in &mut event.sources {
            source.document = sharer.name(&source.document);
        }
    }
}

/// The message of a reader's error: the place in the file and in the structure, what is wrong, what to do.
pub(super) fn explain(name: &str, bytes: &[u8], error: &serde_json::Error) -> FormatError {
    use serde_json::error::Category;
    let (line, column) = (error.line(), error.column());
    // What is no JSON stands at the very byte; a wrong value ends there.
    let path = match error.classify() {
        Category::Syntax => json_path(bytes, line, column.saturating_sub(1), true),
        Category::Data | Category::Eof | Category::Io => json_path(bytes, line, column, false),
    };
    let whole = error.to_string();
    let wrong = whole.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&whole);
    let code = match error.classify() {
        Category::Eof => "cut",
        Category::Syntax => "no-json",
        Category::Data if wrong.starts_with("missing field") => "missing",
        Category::Data if wrong.starts_with("unknown variant") => "variant",
        Category::Data if wrong.starts_with("invalid") => "invalid",
        // A date brings its own advice.
        Category::Data | Category::Io => "value",
    };
    let (name, detail) = (name.to_owned(), wrong.to_owned());
    Fault { name, line: Some((line, column)), path, code, detail, ..Fault::default() }.into()
}
