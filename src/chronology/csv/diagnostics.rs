//! What is wrong with the rows of a table, beside what was read.

use super::{super::DiagnosticRecord, record::Record};
use crate::document::Severity;

/// What is wrong with rows, with their place in code points.
pub(super) struct Diagnostics {
    name: String,
    said: Vec<DiagnosticRecord>,
    unsaid: usize,
}

impl Diagnostics {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), said: Vec::new(), unsaid: 0 }
    }

    pub(super) fn add(&mut self, severity: Severity, record: &Record, message: &str, hint: &str) {
        if self.said.len() == MOST_DIAGNOSTICS {
            self.unsaid += 1;
            return;
        }
        // A row's length in the file is not known, its first cell's is.
        let first = record.cells().next().map_or(0, |cell| String::from_utf8_lossy(cell).chars().count());
        let message = format!("line {}: {message}", record.line);
        self.push(severity, record.start, record.start + first, message, hint);
    }

    fn push(&mut self, severity: Severity, start: usize, end: usize, message: String, hint: &str) {
        self.said.push(DiagnosticRecord {
            severity,
            document: self.name.clone(),
            start,
            end,
            message,
            hint: hint.to_owned(),
            extra: serde_json::Map::new(),
        });
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
