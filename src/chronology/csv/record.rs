//! Rows of a table that arrives in pieces: what is read is forgotten, so that a file may be larger than the memory.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::ops::Range;

/// One row: its cells, and where it stands.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The cells' bytes, one after the other, and room for more.
    bytes: Vec<u8>,
    /// End of each cell in `bytes`, and room for more.
    ends: Vec<usize>,
    written: usize,
    cells: usize,
    /// Line of the file, from 1.
    pub(super) line: u64,
    /// Code points of the file before it.
    pub(super) start: usize,
}

impl Record {
    pub(super) fn len(&self) -> usize {
        self.cells
    }

    /// All cells without anything between them.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.written).unwrap_or_default()
    }

    /// Where each cell stands in [`Self::bytes`].
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        self.ends.get(..self.cells).unwrap_or_default().iter().map(move |&end| {
            let range = start..end;
            start = end;
            range
        })
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        self.ranges().map(|range| self.bytes.get(range).unwrap_or_default())
    }

    /// Code points of the cells, ill-formed bytes replaced; `text` is all of them if they are well formed.
    fn code_points(&self, text: Option<&str>) -> usize {
        match text {
            Some(text) => text.chars().count(),
            None => self.cells().map(|cell| String::from_utf8_lossy(cell).chars().count()).sum(),
        }
    }

    /// Takes the row that `piece` begins with if nothing in it needs a second thought: it ends here, and its quotation
    /// marks, if any, stand round whole cells on one line. Returns how many bytes and lines it takes.
    ///
    /// csv-core looks at every byte with a table of states, which took a third of the time for a million rows.
    #[inline(never)]
    fn take_plain(&mut self, piece: &[u8], delimiter: u8) -> Option<(usize, u64)> {
        let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let mut at = piece.iter().take_while(|byte| is_break(byte)).count();
        let mut lines = piece.get(..at)?.iter().filter(|&&byte| byte == b'\n').count() as u64;
        let (mut written, mut cells) = (0, 0);
        loop {
            let rest = piece.get(at..)?;
            let quoted = rest.first() == Some(&b'"');
            let (cell, end) = if quoted {
                let inner = rest.get(1..)?;
                let length = inner.iter().position(|byte| *byte == b'"' || is_break(byte))?;
                (inner.get(..length).filter(|_| inner.get(length) == Some(&b'"'))?, length + 2)
            } else {
                let length =
                    rest.iter().position(|byte| *byte == delimiter || *byte == b'"' || is_break(byte))?;
                (rest.get(..length)?, length)
            };
            self.bytes.get_mut(written..written + cell.len())?.copy_from_slice(cell);
            written += cell.len();
            *self.ends.get_mut(cells)? = written;
            cells += 1;
            at += end + 1;
            match rest.get(end)? {
                byte if *byte == delimiter => {}
                byte if is_break(byte) => {
                    lines += u64::from(*byte == b'\n');
                    break;
                }
                _ => return None,
            }
        }
        (self.written, self.cells) = (written, cells);
        Some((at, lines))
    }
}

/// Reads rows from pieces of a file.
pub(super) struct Records {
    reader: Reader,
    delimiter: u8,
    record: Record,
    /// Whether the first row, which may follow a mark of byte order, is behind.
    begun: bool,
    /// Lines that the reader did not see.
    lines: u64,
    /// Bytes of the row that is being read.
    read: usize,
    tail: Tail,
}

/// What stands in a row that the pieces so far do not end: quotation marks, and a line break within it.
#[derive(Debug, Default)]
struct Tail {
    quotes: usize,
    begun: bool,
    broken: bool,
    is_long: bool,
}

impl Records {
    pub(super) fn new(delimiter: u8) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            begun: false,
            lines: 0,
            record: Record { bytes: vec![0; 1024], ends: vec![0; 16], line: 1, ..Record::default() },
            read: 0,
            tail: Tail::default(),
        }
    }

    /// Calls `each` with every row that ends in this piece, and with its text if it is well formed. An empty piece is
    /// the end of the file.
    pub(super) fn read<E>(
        &mut self,
        mut piece: &[u8],
        mut each: impl FnMut(&Record, Option<&str>) -> Result<(), E>,
    ) -> Result<(), E> {
        let is_last = piece.is_empty();
        let mut row = piece;
        loop {
            if self.begun && self.read == 0 {
                while let Some((read, lines)) = self.record.take_plain(piece, self.delimiter) {
                    piece = piece.get(read..).unwrap_or_default();
                    self.read = read;
                    self.lines += lines;
                    self.row(&mut each)?;
                    row = piece;
                }
                if piece.is_empty() && !is_last {
                    return Ok(());
                }
            }
            let record = &mut self.record;
            let (bytes, ends) = (record.bytes.get_mut(record.written..), record.ends.get_mut(record.cells..));
            let (result, read, written, cells) =
                self.reader.read_record(piece, bytes.unwrap_or_default(), ends.unwrap_or_default());
            piece = piece.get(read..).unwrap_or_default();
            self.read += read;
            record.written += written;
            record.cells += cells;
            match result {
                ReadRecordResult::OutputFull => record.bytes.resize(record.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => record.ends.resize(record.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    self.row(&mut each)?;
                    row = piece;
                }
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::End => return Ok(()),
            }
            // Nothing more to read would mean the end of the file.
            if piece.is_empty() && !is_last {
                self.tail.add(row);
                return Ok(());
            }
        }
    }

    /// The row that has been read goes to `each`, and the next one begins.
    fn row<E>(&mut self, each: &mut impl FnMut(&Record, Option<&str>) -> Result<(), E>) -> Result<(), E> {
        let record = &self.record;
        let text = std::str::from_utf8(record.bytes()).ok();
        each(record, text)?;
        // What is no cell is ASCII: delimiters, quotation marks, line ends.
        let read = record.code_points(text) + self.read.saturating_sub(record.written);
        let record = &mut self.record;
        record.start += read;
        record.line = self.reader.line() + self.lines;
        (record.written, record.cells, self.read) = (0, 0, 0);
        self.tail = Tail::default();
        self.begun = true;
        Ok(())
    }

    /// Whether what was read ends in a cell that nobody has closed yet: it goes over lines and has an odd quotation mark.
    pub(super) fn is_in_quotes(&self) -> bool {
        self.tail.is_long && self.tail.quotes % 2 == 1
    }
}

impl Tail {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.quotes += usize::from(*byte == b'"');
            if byte.is_ascii_whitespace() {
                self.broken |= self.begun && *byte == b'\n';
            } else {
                self.begun = true;
                self.is_long |= self.broken;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Cells, line and start of every row of a file that arrives in pieces; without short cuts if it is not `quick`.
    fn rows(file: &[u8], piece: usize, quick: bool) -> Vec<(Vec<Vec<u8>>, u64, usize)> {
        let mut found = Vec::new();
        let mut records = Records::new(b',');
        let pieces = file.chunks(piece).chain([&[][..]]);
        for piece in pieces {
            // A byte at a time no row ever ends in the piece that it begins in.
            let steps: Vec<&[u8]> =
                if quick || piece.is_empty() { vec![piece] } else { piece.chunks(1).collect() };
            for step in steps {
                let read = records.read(step, |record, text| {
                    assert_eq!(text, std::str::from_utf8(record.bytes()).ok());
                    found.push((record.cells().map(<[u8]>::to_vec).collect(), record.line, record.start));
                    Ok::<(), ()>(())
                });
                assert!(read.is_ok());
            }
        }
        found
    }

    #[test]
    fn plain_rows_are_taken_whole_and_all_others_are_not() {
        let mut record = Record { bytes: vec![0; 64], ends: vec![0; 8], ..Record::default() };
        for (piece, expected) in [
            ("a,b\nc", Some((4, 1))),
            ("\r\n\na,\"b, c\"\r\n", Some((12, 2))),
            (",,\n", Some((3, 1))),
            ("a,b", None),
            ("a,\"b\"\"c\"\n", None),
            ("a,\"b\nc\"\n", None),
            ("a,b\"c\n", None),
            ("a,\"b\"c\n", None),
            ("a,\"b\"", None),
        ] {
            assert_eq!(record.take_plain(piece.as_bytes(), b','), expected, "{piece:?}");
        }
    }

    proptest! {
        #[test]
        fn the_short_cut_reads_what_the_long_way_reads(
            letters in proptest::collection::vec(proptest::sample::select(&["a", "é", ",", "\"", "\n", "\r\n", "\r", " ", "b,c", "\"d\","][..]), 0..60),
            piece in 1usize..40,
        ) {
            let file = letters.concat();
            prop_assert_eq!(rows(file.as_bytes(), piece, true), rows(file.as_bytes(), piece, false));
        }
    }
}
