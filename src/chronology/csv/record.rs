//! Rows of a table that arrives in pieces: what is read is forgotten, so that a file may be larger than the memory.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

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

    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let mut start = 0;
        ends.iter().map(move |&end| {
            let cell = self.bytes.get(start..end).unwrap_or_default();
            start = end;
            cell
        })
    }

    /// Code points of the cells, ill-formed bytes replaced.
    fn code_points(&self) -> usize {
        match std::str::from_utf8(self.bytes()) {
            Ok(text) => text.chars().count(),
            Err(_) => self.cells().map(|cell| String::from_utf8_lossy(cell).chars().count()).sum(),
        }
    }
}

/// Reads rows from pieces of a file.
pub(super) struct Records {
    reader: Reader,
    record: Record,
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
            record: Record { bytes: vec![0; 1024], ends: vec![0; 16], line: 1, ..Record::default() },
            read: 0,
            tail: Tail::default(),
        }
    }

    /// Calls `each` with every row that ends in this piece. An empty piece is the end of the file.
    pub(super) fn read<E>(
        &mut self,
        mut piece: &[u8],
        mut each: impl FnMut(&Record) -> Result<(), E>,
    ) -> Result<(), E> {
        let is_last = piece.is_empty();
        let mut row = piece;
        loop {
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
                    each(record)?;
                    // What is no cell is ASCII: delimiters, quotation marks, line ends.
                    record.start += record.code_points() + self.read.saturating_sub(record.written);
                    record.line = self.reader.line();
                    (record.written, record.cells, self.read) = (0, 0, 0);
                    self.tail = Tail::default();
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
