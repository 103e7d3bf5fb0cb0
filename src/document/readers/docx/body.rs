//! The paragraphs and tables of a part of a Word document.

use super::super::{
    Unreadable,
    xml::{Node, Xml},
};
use super::styles::{self, Role, Styles};

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title(String),
    Heading(u8, String),
    Paragraph(String),
    Item(String),
    Field(String, String),
    /// The end of a table.
    Break,
}

impl Part {
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Title(words)
            | Self::Heading(_, words)
            | Self::Paragraph(words)
            | Self::Item(words)
            | Self::Field(_, words) => Some(words),
            Self::Break => None,
        }
    }
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) parts: Vec<Part>,
    pub(super) has_title: bool,
    text: String,
    role: Option<Role>,
    /// Whether text that stands here is one that a reader sees.
    shown: bool,
    /// Cells of the rows that are open, innermost last.
    rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Default)]
struct Cell {
    parts: Vec<Part>,
}

impl Body {
    /// Reads a part of the archive.
    pub(super) fn read(xml: &str, place: &str, styles: &Styles) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(xml, place);
        let mut body = Self::default();
        // Text boxes come twice, once for applications that know no drawings: `Fallback` is left out.
        let mut fallback = 0;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) if element.name() == "Fallback" || fallback > 0 => fallback += 1,
                Node::End(_) if fallback > 0 => fallback -= 1,
                Node::Text(_) if fallback > 0 => {}
                Node::Start(element) => match element.name() {
                    // A paragraph in a text box stands inside another one, which goes on after it.
                    "p" => body.end_paragraph(),
                    "pStyle" => {
                        body.role = styles.role(&element.attribute("val").unwrap_or_default()).or(body.role)
                    }
                    "outlineLvl" => {
                        body.role =
                            styles::level(&element.attribute("val").unwrap_or_default()).or(body.role);
                    }
                    "numPr" => body.role = body.role.or(Some(Role::Item)),
                    "t" => body.shown = true,
                    "br" | "cr" => body.text.push('\n'),
                    "tab" => body.text.push('\t'),
                    "noBreakHyphen" => body.text.push('\u{2011}'),
                    "tr" => body.rows.push(Vec::new()),
                    "tc" => {
                        if let Some(row) = body.rows.last_mut() {
                            row.push(Cell::default());
                        }
                    }
                    _ => {}
                },
                Node::End(name) => match name.as_str() {
                    "t" => body.shown = false,
                    "p" => body.end_paragraph(),
                    "tr" => body.end_row(),
                    "tbl" => body.push(Part::Break),
                    _ => {}
                },
                Node::Text(text) => {
                    if body.shown {
                        body.text.push_str(&text);
                    }
                }
            }
        }
        body.end_paragraph();
        Ok(body)
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        let role = self.role.take();
        // Tabs that a writer puts at the start are an indent.
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let text = text.to_owned();
        let part = match role {
            Some(Role::Title) if !self.has_title && self.parts.is_empty() => {
                self.has_title = true;
                Part::Title(text)
            }
            Some(Role::Title) => Part::Heading(1, text),
            Some(Role::Heading(level)) => Part::Heading(level, text),
            Some(Role::Item) => Part::Item(text),
            None => Part::Paragraph(text),
        };
        self.push(part);
    }

    fn push(&mut self, part: Part) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.parts.push(part),
            None => self.parts.push(part),
        }
    }

    /// A row of two short cells is a field, one with long texts is layout, any other an item.
    fn end_row(&mut self) {
        self.end_paragraph();
        let Some(cells) = self.rows.pop() else { return };
        let length: usize =
            cells.iter().flat_map(|cell| &cell.parts).filter_map(Part::words).map(str::len).sum();
        let headed = cells.iter().flat_map(|cell| &cell.parts).any(|part| matches!(part, Part::Heading(..)));
        if headed || length > LONGEST_ROW {
            for part in cells.into_iter().flat_map(|cell| cell.parts) {
                self.push(part);
            }
            return;
        }
        let words: Vec<String> = cells.iter().map(Cell::words).filter(|words| !words.is_empty()).collect();
        match words.as_slice() {
            [] => {}
            [key, value] if cells.len() == 2 && key.len() <= LONGEST_KEY && !starts_with_digit(key) => {
                self.push(Part::Field(key.clone(), value.clone()));
            }
            [only] => self.push(Part::Paragraph(only.clone())),
            _ => self.push(Part::Item(words.join(" | "))),
        }
    }
}

const LONGEST_ROW: usize = 800;
const LONGEST_KEY: usize = 60;

/// A row that opens with a number or a date is one of a chronicle, not a field.
fn starts_with_digit(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_digit())
}

impl Cell {
    fn words(&self) -> String {
        let parts: Vec<&str> = self.parts.iter().filter_map(Part::words).flat_map(str::lines).collect();
        parts.join(", ")
    }
}
