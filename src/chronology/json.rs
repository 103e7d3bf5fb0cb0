//! `annals/1` as JSON, in and out, and single events as JSON lines.

mod paced;
mod print;

pub use paced::Replaced;

use super::{
    Chronology, Event, Fault, FormatError, Name, check, json_path::json_path, migration, name::Sharer,
};
use crate::{slices::at_once, threads};
use serde::Serialize;
use serde_json::ser::Formatter;
use std::{
    io::{self, Write},
    ops::Range,
};

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
    pub fn write_json(&self, writer: &mut (dyn Write + Send)) -> io::Result<()> {
        let Self { documents, corrections, extra, .. } = self;
        let mut file = Fields::new(writer)?;
        at_once(self.write_fields(&Replaced { documents, corrections, extra }, &mut file))?;
        file.finish()
    }

    /// Hands a file its fields as the type has them, one by one: so that long lists are printed side by side, or rest in
    /// between.
    async fn write_fields(&self, replaced: &Replaced<'_>, file: &mut impl Sink) -> io::Result<()> {
        file.field("format", &self.format)?;
        file.list("documents", replaced.documents, print::value).await?;
        file.list("organizations", &self.organizations, print::value).await?;
        file.list("events", &self.events, print::event).await?;
        file.list("relations", &self.relations, print::value).await?;
        file.list("corrections", replaced.corrections, print::value).await?;
        file.list("diagnostics", &self.diagnostics, print::value).await?;
        let remarks = [&self.citations, &self.mentions, &self.publications];
        for (key, remarks) in ["citations", "mentions", "publications"].into_iter().zip(remarks) {
            // These are left out where there are none.
            if !remarks.is_empty() {
                file.list(key, remarks, print::value).await?;
            }
        }
        for (key, further) in replaced.extra {
            file.field(key, further)?;
        }
        Ok(())
    }

    /// Writes what [`Chronology::to_ndjson`] gives, without holding it in memory.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_ndjson(&self, writer: &mut (dyn Write + Send)) -> io::Result<()> {
        let mut chunks = Chunks { bytes: Vec::new(), writer };
        let line = |event: &Event, _: bool, lines: &mut Vec<u8>| {
            serde_json::to_writer(&mut *lines, event)?;
            lines.write_all(b"\n")
        };
        chunks.stream(&self.events, line)?;
        chunks.flush()
    }
}

/// What writes the fields of a file in the order in which they come.
trait Sink {
    /// A field with anything in it.
    fn field(&mut self, key: &str, value: &impl Serialize) -> io::Result<()>;

    /// A field with a list, which may be long.
    async fn list<T: Sync>(&mut self, key: &str, values: &[T], print: Print<T>) -> io::Result<()>;
}

/// Prints one of a list.
type Print<T> = fn(&T, &mut Vec<u8>) -> Result<(), serde_json::Error>;

/// As many values of a long list are printed in one go.
const RUN: usize = 16;

/// The fields of the one object of a file.
struct Fields<'a> {
    chunks: Chunks<'a>,
    layout: Indented,
    is_first: bool,
}

impl<'a> Fields<'a> {
    fn new(writer: &'a mut (dyn Write + Send)) -> io::Result<Self> {
        let mut chunks = Chunks { bytes: Vec::new(), writer };
        let mut layout = Indented::default();
        layout.begin_object(&mut chunks)?;
        Ok(Self { chunks, layout, is_first: true })
    }

    fn key(&mut self, key: &str) -> io::Result<()> {
        self.layout.begin_object_key(&mut self.chunks, std::mem::take(&mut self.is_first))?;
        serde_json::to_writer(&mut self.chunks, key)?;
        self.layout.begin_object_value(&mut self.chunks)
    }

    fn finish(mut self) -> io::Result<()> {
        self.layout.end_object(&mut self.chunks)?;
        self.chunks.write_all(b"\n")?;
        self.chunks.flush()
    }
}

impl Sink for Fields<'_> {
    fn field(&mut self, key: &str, value: &impl Serialize) -> io::Result<()> {
        self.key(key)?;
        let layout = Indented { depth: self.layout.depth, has_value: false };
        value.serialize(&mut serde_json::Serializer::with_formatter(&mut self.chunks, layout))?;
        self.layout.end_object_value(&mut self.chunks)
    }

    async fn list<T: Sync>(&mut self, key: &str, values: &[T], print: Print<T>) -> io::Result<()> {
        self.key(key)?;
        self.layout.begin_array(&mut self.chunks)?;
        self.chunks.stream(values, |value, is_first, run| {
            Indented { depth: 2, has_value: false }.line(run, is_first)?;
            Ok(print(value, run)?)
        })?;
        self.layout.has_value = !values.is_empty();
        self.layout.end_array(&mut self.chunks)?;
        self.layout.end_object_value(&mut self.chunks)
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
    writer: &'a mut (dyn Write + Send),
}

impl Chunks<'_> {
    const LARGE: usize = 1 << 15;

    #[cold]
    fn hand_over(&mut self) -> io::Result<()> {
        let written = self.writer.write_all(&self.bytes);
        self.bytes.clear();
        written
    }

    /// Prints values side by side and hands them over in their order; `print` is told which is the first.
    fn stream<T: Sync>(
        &mut self,
        values: &[T],
        print: impl Fn(&T, bool, &mut Vec<u8>) -> io::Result<()> + Sync,
    ) -> io::Result<()> {
        let printed = |run: Range<usize>| -> io::Result<Vec<u8>> {
            let mut bytes = Vec::with_capacity(Self::LARGE);
            for (at, value) in run.clone().zip(values.get(run).unwrap_or_default()) {
                print(value, at == 0, &mut bytes)?;
            }
            Ok(bytes)
        };
        let mut outcome = Ok(());
        threads::stream(values.len(), RUN, printed, |run| {
            outcome = run.and_then(|run| self.write_all(&run));
            outcome.is_ok()
        });
        outcome
    }
}

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() >= Self::LARGE {
            self.hand_over()?;
            return self.writer.write_all(bytes);
        }
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
fn written(write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>) -> String {
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
    use crate::chronology::{EventId, Remark};

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
    #[test]
    fn a_file_has_all_fields_as_serde_json_prints_them() {
        let remark = |text: &str| Remark {
            document: "a.txt".into(),
            start: 0,
            end: 5,
            date: None,
            reason: None,
            text: text.into(),
            quote: (0..5).into(),
            date_words: (0..0).into(),
        };
        let mut whole = Chronology::default();
        let check = |whole: &Chronology| {
            let expected = serde_json::to_string_pretty(whole).unwrap() + "\n";
            assert_eq!(whole.to_json(), expected);
        };
        check(&whole);
        whole.mentions.push(remark("Later"));
        check(&whole);
        whole.citations.push(remark("Smith"));
        whole.publications.push(remark("Works"));
        whole.corrections.push(serde_json::json!({"type": "of tomorrow"}));
        whole.extra.insert("other".into(), serde_json::json!([{}]));
        for number in 0..3 * RUN as u32 + 1 {
            whole.events.push(Event::new(EventId::from_number(number), "1990".parse().unwrap(), "«Съезд»\n"));
        }
        check(&whole);
        let lines: Vec<String> =
            whole.events.iter().map(|event| serde_json::to_string(event).unwrap() + "\n").collect();
        assert_eq!(whole.to_ndjson(), lines.concat());
    }
}
