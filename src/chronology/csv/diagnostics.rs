//! What is wrong with the rows of a table, beside what was read.

use super::super::DiagnosticRecord;
use crate::document::Severity;
use csv::ByteRecord;

/// What is wrong with rows, with their place in code points.
pub(super) struct Diagnostics<'a> {
    name: &'a str,
    bytes: &'a [u8],
    said: Vec<DiagnosticRecord>,
    unsaid: usize,
    /// A byte of the file and the code points before it: rows come in order, so each byte is counted once.
    counted: (usize, usize),
}

impl<'a> Diagnostics<'a> {
    pub(super) fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Self { name, bytes, said: Vec::new(), unsaid: 0, counted: (0, 0) }
    }

    pub(super) fn add(&mut self, severity: Severity, record: &ByteRecord, message: &str, hint: &str) {
        if self.said.len() == MOST_DIAGNOSTICS {
            self.unsaid += 1;
            return;
        }
        let (start, end, line) = match record.position() {
            Some(position) => {
                let start = self.code_points(usize::try_from(position.byte()).unwrap_or(usize::MAX));
                // A row's length in the file is not known, its first cell's is.
                let first = record.get(0).map_or(0, |cell| String::from_utf8_lossy(cell).chars().count());
                (start, start + first, format!("line {}: ", position.line()))
            }
            None => (0, 0, String::new()),
        };
        self.push(severity, start, end, format!("{line}{message}"), hint);
    }

    fn push(&mut self, severity: Severity, start: usize, end: usize, message: String, hint: &str) {
        self.said.push(DiagnosticRecord {
            severity,
            document: self.name.to_owned(),
            start,
            end,
            message,
            hint: hint.to_owned(),
            extra: serde_json::Map::new(),
        });
    }

    fn code_points(&mut self, byte: usize) -> usize {
        let (from, before) = self.counted;
        let between = self.bytes.get(from..byte).unwrap_or_default();
        self.counted = (byte.max(from), before + String::from_utf8_lossy(between).chars().count());
        self.counted.1
    }

    pub(super) fn finish(mut self) -> Vec<DiagnosticRecord> {
        if self.unsaid > 0 {
            let message = format!("{} more rows have something wrong with them", self.unsaid);
            self.push(Severity::Error, 0, 0, message, "Correct the first ones.");
        }
        self.said
    }
}

/// Beyond this many, diagnostics are counted only.
const MOST_DIAGNOSTICS: usize = 100;
