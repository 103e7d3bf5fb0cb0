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
        let error = |found: &str, advice: &str| {
            Err(FormatError { message: format!("{name}: expected a chronology, found {found}: {advice}") })
        };
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return error("UTF-16 text", "save the file as UTF-8");
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let head = bytes.get(..8192).unwrap_or(bytes);
        if head.contains(&0) {
            return error("binary data", "give an annals/1 JSON file or a CSV file");
        }
        let Some(first) = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) else {
            return error("an empty file", "give an annals/1 JSON file or a CSV file");
        };
        let is_called_json = name.to_ascii_lowercase().ends_with(".json");
        if *first == b'{' || is_called_json { json::read(name, bytes) } else { csv::read(name, bytes) }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FormatError {}
