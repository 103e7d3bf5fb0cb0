//! Files in: which form a file has, and why one is no chronology.

use super::{Chronology, csv, json};
use std::fmt;

/// Why a file is no chronology: the place (a JSON path or a line), what was expected and found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    /// The whole message, fit for a user.
    pub message: String,
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
    let error = |found: &str, advice: &str| {
        Err(FormatError { message: format!("{name}: expected a chronology, found {found}: {advice}") })
    };
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return error("UTF-16 text", "save the file as UTF-8");
    }
    let start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let bytes = bytes.get(start..).unwrap_or_default();
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if head.contains(&0) {
        return error("binary data", "give an annals/1 JSON file or a CSV file");
    }
    let Some(first) = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) else {
        return error("an empty file", "give an annals/1 JSON file or a CSV file");
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
