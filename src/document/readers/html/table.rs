//! Tables: a row is a field, an item, or nothing but layout.

use super::page::Piece;

/// A table that is open.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Whether it is a box of fields about the subject.
    pub(super) is_box: bool,
    /// How many cells are open while none of its own is.
    pub(super) depth: usize,
    /// Whether a row was read.
    has_rows: bool,
    cells: Vec<Cell>,
}

/// A finished cell.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) is_header: bool,
    pub(super) pieces: Vec<Piece>,
}

/// A cell with more text than this, or with headings, is a column of a page rather than a datum.
const LONGEST_DATUM: usize = 400;

impl Table {
    pub(super) fn new(is_box: bool, depth: usize) -> Self {
        Self { is_box, depth, ..Self::default() }
    }

    pub(super) fn push(&mut self, cell: Cell) {
        self.cells.push(cell);
    }

    /// What the row that ends here says.
    pub(super) fn end_row(&mut self) -> Vec<Piece> {
        let cells = std::mem::take(&mut self.cells);
        let is_first = !self.has_rows;
        self.has_rows |= !cells.is_empty();
        if cells.iter().any(Cell::is_layout) {
            return cells.into_iter().flat_map(|cell| cell.pieces).collect();
        }
        let is_field = matches!(cells.as_slice(), [key, value] if key.is_header && !value.is_header);
        let is_head = cells.iter().all(|cell| cell.is_header);
        let words: Vec<String> = cells.iter().map(Cell::words).filter(|words| !words.is_empty()).collect();
        match words.as_slice() {
            [] => Vec::new(),
            [key, value] if is_field => vec![Piece::Field(key.clone(), value.clone())],
            [name] if self.is_box && is_first => vec![Piece::Name(name.clone())],
            // The headings of a box's parts and the captions of its pictures tell nothing of their own.
            [_] if self.is_box && (is_head || is_field) => Vec::new(),
            [only] if self.is_box => vec![Piece::Paragraph(only.clone())],
            _ => vec![Piece::Item(words.join(" | "))],
        }
    }
}

impl Cell {
    fn is_layout(&self) -> bool {
        let length: usize = self.pieces.iter().map(|piece| piece.words().len()).sum();
        length > LONGEST_DATUM
            || self.pieces.iter().any(|piece| matches!(piece, Piece::Heading(..) | Piece::Title(_)))
    }

    /// Everything in it on one line.
    fn words(&self) -> String {
        let mut words = String::new();
        for piece in &self.pieces {
            for part in piece.words().lines().map(str::trim).filter(|part| !part.is_empty()) {
                if !words.is_empty() {
                    words.push_str(if words.ends_with([',', ';', ':']) { " " } else { ", " });
                }
                words.push_str(part);
            }
        }
        words
    }
}
