//! A table by the names of its columns, for forms that are not ours.

use crate::case;
use crate::chronology::{Fault, FormatError};
use std::collections::HashMap;

/// All rows of a table.
pub(super) struct Rows {
    columns: HashMap<String, usize>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// A row by the names of its columns.
pub(super) struct Row<'a> {
    columns: &'a HashMap<String, usize>,
    cells: &'a csv::StringRecord,
}

/// All rows with the lines on which they begin, the header too; what is broken ends them.
pub(super) fn records(bytes: &[u8]) -> Vec<(u64, csv::StringRecord)> {
    let records = reader(bytes).into_byte_records().map_while(Result::ok);
    let text = |record: csv::ByteRecord| {
        let line = record.position().map_or(0, csv::Position::line);
        (line, record.iter().map(|cell| String::from_utf8_lossy(cell)).collect())
    };
    records.map(text).collect()
}

/// The header of a table in lower case, whatever its delimiter.
pub(super) fn header(bytes: &[u8]) -> Vec<String> {
    let mut rows = reader(bytes);
    let mut header = csv::ByteRecord::new();
    match rows.read_byte_record(&mut header) {
        Ok(true) => header
            .iter()
            .map(|name| case::lower(String::from_utf8_lossy(name).trim().trim_start_matches('\u{feff}')))
            .collect(),
        _ => Vec::new(),
    }
}

impl Rows {
    /// Reads a table; `name` stands in messages.
    pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Self, FormatError> {
        let columns =
            header(bytes).into_iter().enumerate().map(|(index, name)| (name, index)).rev().collect();
        let mut rows = Vec::new();
        for record in reader(bytes).byte_records().skip(1) {
            let record = record.map_err(|error| Fault {
                name: name.to_owned(),
                code: "no-csv",
                detail: error.to_string(),
                ..Fault::default()
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                rows.push((line, record.iter().map(|cell| String::from_utf8_lossy(cell)).collect()));
            }
        }
        Ok(Self { columns, rows })
    }

    /// The rows with the lines on which they begin.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u64, Row<'_>)> {
        self.rows.iter().map(|(line, cells)| (*line, Row { columns: &self.columns, cells }))
    }
}

impl<'a> Row<'a> {
    /// A cell, trimmed; empty when there is none.
    pub(super) fn get(&self, column: &str) -> &'a str {
        self.columns.get(column).and_then(|index| self.cells.get(*index)).unwrap_or_default().trim()
    }
}

fn reader(bytes: &[u8]) -> csv::Reader<&[u8]> {
    let first =
        bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().find(|delimiter| first.contains(delimiter)).unwrap_or(b',');
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes)
}
