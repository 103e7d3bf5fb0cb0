//! Files in: which form a file has, and why one is no chronology.

use super::{Chronology, csv, json};
use crate::i18n::Language;
use std::fmt;

/// Why a file is no chronology: the place (a JSON path or a line), what was expected and found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    /// The whole message in English, or in the language of whoever worded it before; fit for a user.
    pub message: String,
    /// What it says, where it was not worded before.
    fault: Option<Box<Fault>>,
}

/// What is wrong with a chronology; `i18n/*/chronologies.ftl` words it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fault {
    /// The path or URL of the file.
    pub(super) name: String,
    /// Line and column.
    pub(super) line: Option<(usize, usize)>,
    /// The JSON path; empty for the whole.
    pub(super) path: String,
    /// The name of the reason; that of the form, for a file without events.
    pub(super) code: &'static str,
    /// What belongs to this file only: what was found, the words of a library.
    pub(super) detail: String,
    /// The file is of a form that is known, but without events that can be used; the detail is the first reason.
    pub(super) is_eventless: bool,
}

impl Fault {
    fn wording(&self, say: Language) -> String {
        let mut words = self.name.clone();
        if let Some((line, column)) = self.line {
            words.push_str(", ");
            words.push_str(&say.chronology_line(&column.to_string(), &line.to_string()));
        }
        if !self.path.is_empty() {
            words.push_str(", ");
            words.push_str(&say.chronology_path(&self.path));
        }
        words.push_str(": ");
        let detail = say.said(&self.detail);
        words.push_str(&if self.is_eventless {
            let some = if detail.is_empty() { "none" } else { "some" };
            say.eventless_chronology(&detail, self.code, some)
        } else {
            say.broken_chronology(self.code, &detail)
        });
        words
    }
}

impl From<Fault> for FormatError {
    fn from(fault: Fault) -> Self {
        Self { message: fault.wording(Language::English), fault: Some(Box::new(fault)) }
    }
}

impl FormatError {
    /// An error that was worded before.
    pub fn worded(message: String) -> Self {
        Self { message, fault: None }
    }

    /// The message in a language. The name of a value in the file stays as it is, and so do words of a library that nobody
    /// translated.
    pub fn wording(&self, say: Language) -> String {
        match &self.fault {
            Some(fault) => fault.wording(say),
            None => self.message.clone(),
        }
    }
}

impl Chronology {
    /// Reads a chronology file, `annals/1` JSON or CSV with the columns `date,title,kind,organization`;
    /// `name` (a path or URL) stands in messages. A file that begins with `{` is JSON, whatever its name.
    ///
    /// What is wrong but can be lived with is in [`Chronology::diagnostics`] afterwards: a row of a CSV that has no
    /// date, a quote that does not stand at its position.
    ///
    /// # Errors
    /// A file in neither form, JSON that breaks off, a value of the wrong sort: the message has the JSON path,
    /// line and column.
    pub fn from_file(name: &str, bytes: &[u8]) -> Result<Self, FormatError> {
        match form(name, bytes)? {
            (Form::Json, start) => json::read(name, bytes.get(start..).unwrap_or_default()),
            (Form::Table, start) => csv::read(name, bytes.get(start..).unwrap_or_default()),
        }
    }
}

/// What a file may be.
enum Form {
    Json,
    Table,
}

/// Bytes by which the form of a file is known.
const HEAD: usize = 8192;

/// The form of a file that begins so, and where its text begins.
fn form(name: &str, bytes: &[u8]) -> Result<(Form, usize), FormatError> {
    let error = |code| Err(Fault { name: name.to_owned(), code, ..Fault::default() }.into());
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return error("utf-16");
    }
    let start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let bytes = bytes.get(start..).unwrap_or_default();
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if head.contains(&0) {
        return error("binary");
    }
    let Some(first) = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) else {
        return error("empty");
    };
    let is_called_json = name.to_ascii_lowercase().ends_with(".json");
    Ok((if *first == b'{' || is_called_json { Form::Json } else { Form::Table }, start))
}

/// Reads a chronology file that arrives in pieces, as [`Chronology::from_file`] reads a whole one. Of a table only the
/// events stay in memory.
///
/// ```
/// use annals::chronology::FileReader;
/// let mut reader = FileReader::new("salon.csv", None);
/// reader.push(b"date,title\n1863,Salon of ")?;
/// reader.push(b"the Refused\n")?;
/// assert_eq!(reader.finish()?.events[0].title, "Salon of the Refused");
/// # Ok::<(), annals::chronology::FormatError>(())
/// ```
pub struct FileReader {
    name: String,
    length: Option<usize>,
    /// What has come before the form is known; all of it, of a file that cannot be read in pieces.
    kept: Vec<u8>,
    table: Option<csv::TableReader>,
    is_json: bool,
}

impl FileReader {
    /// A reader of a file of `length` bytes, if that is known: a guess is enough.
    pub fn new(name: &str, length: Option<usize>) -> Self {
        Self { name: name.to_owned(), length, kept: Vec::new(), table: None, is_json: false }
    }

    /// Reads the next piece.
    ///
    /// # Errors
    /// As [`Chronology::from_file`].
    pub fn push(&mut self, piece: &[u8]) -> Result<(), FormatError> {
        if let Some(table) = &mut self.table {
            return table.push(piece);
        }
        self.kept.extend_from_slice(piece);
        // The byte order mark does not count.
        if !self.is_json && self.kept.len() >= HEAD + 3 { self.settle() } else { Ok(()) }
    }

    /// What all pieces together say.
    ///
    /// # Errors
    /// As [`Chronology::from_file`].
    pub fn finish(mut self) -> Result<Chronology, FormatError> {
        match self.table.take() {
            Some(table) => table.finish(),
            None => Chronology::from_file(&self.name, &self.kept),
        }
    }

    /// Finds out by the first bytes how to go on.
    fn settle(&mut self) -> Result<(), FormatError> {
        match form(&self.name, &self.kept)? {
            (Form::Json, _) => {
                self.is_json = true;
                self.kept.reserve_exact(self.length.unwrap_or(0).saturating_sub(self.kept.len()));
                Ok(())
            }
            (Form::Table, start) => {
                let kept = std::mem::take(&mut self.kept);
                let head = kept.get(start..).unwrap_or_default();
                let length = self.length.unwrap_or(0).max(head.len());
                let mut table = csv::TableReader::new(&self.name, head, length);
                table.push(head)?;
                self.table = Some(table);
                Ok(())
            }
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FormatError {}
