//! `annals/1` as JSON, in and out, and single events as JSON lines.

use super::{
    Chronology, Event, Fault, FormatError, Name, check, json_path::json_path, migration, name::Sharer,
};
use serde::Serialize;
use serde_json::ser::Formatter;
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
        let mut chunks = Chunks { bytes: Vec::new(), writer };
        let mut serializer = serde_json::Serializer::with_formatter(&mut chunks, Indented::default());
        self.serialize(&mut serializer)?;
        chunks.write_all(b"\n")?;
        chunks.flush()
    }

    /// Writes what [`Chronology::to_ndjson`] gives, without holding it in memory.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_ndjson(&self, writer: &mut dyn Write) -> io::Result<()> {
        let mut chunks = Chunks { bytes: Vec::new(), writer };
        for event in &self.events {
            serde_json::to_writer(&mut chunks, event)?;
            chunks.write_all(b"\n")?;
        }
        chunks.flush()
    }
}

/// Two spaces a level, as `serde_json` prints it, but a line's break and indentation in one piece: they are a quarter
/// of all that is written.
#[derive(Default)]
struct Indented {
    depth: usize,
    has_value: bool,
}

impl Indented {
    fn line<W: ?Sized + Write>(&self, writer: &mut W, first: bool) -> io::Result<()> {
        const LINE: &[u8; 34] = b",\n                                ";
        let (start, end) = (usize::from(first), 2 + 2 * self.depth);
        writer.write_all(LINE.get(start..end.min(LINE.len())).unwrap_or_default())?;
        (LINE.len()..end).try_for_each(|_| writer.write_all(b" "))
    }

    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_value = false;
        writer.write_all(mark)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.has_value {
            self.line(writer, true)?;
        }
        writer.write_all(mark)
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.line(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.line(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }
}

/// Hands large pieces to a writer of which nothing is known: JSON comes in pieces of a byte or two.
struct Chunks<'a> {
    bytes: Vec<u8>,
    writer: &'a mut dyn Write,
}

impl Chunks<'_> {
    const LARGE: usize = 1 << 15;

    #[cold]
    fn hand_over(&mut self) -> io::Result<()> {
        let written = self.writer.write_all(&self.bytes);
        self.bytes.clear();
        written
    }
}

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() < Self::LARGE { Ok(()) } else { self.hand_over() }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_over()?;
        self.writer.flush()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_as_serde_json_prints_them() {
        let mut deep = serde_json::json!([]);
        for _ in 0..40 {
            deep = serde_json::json!({"a": [deep, {}], "b": "\"\n", "c": {"d": [1, null, [[]]]}});
        }
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, Indented::default());
        assert!(deep.serialize(&mut serializer).is_ok());
        assert_eq!(String::from_utf8(bytes).ok(), serde_json::to_string_pretty(&deep).ok());
    }
}
