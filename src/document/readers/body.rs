//! What documents of word processors have in common: headings, paragraphs, lists, and tables whose rows are fields,
//! layout or entries.

use super::prose::Prose;

/// What a paragraph is, where it is none of running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    /// 1 the highest.
    Heading(u8),
    Item,
}

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
    /// Of the paragraph that is open.
    pub(super) role: Option<Role>,
    /// Cells of the rows that are open, innermost last.
    rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Default)]
struct Cell {
    parts: Vec<Part>,
}

impl Body {
    /// Words of the paragraph that is open.
    pub(super) fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    pub(super) fn open_row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn open_cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell::default());
        }
    }

    pub(super) fn end_paragraph(&mut self) {
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

    pub(super) fn push(&mut self, part: Part) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.parts.push(part),
            None => self.parts.push(part),
        }
    }

    /// Writes all of it.
    pub(super) fn write(self, prose: &mut Prose) {
        let Self { parts, has_title, .. } = self;
        // Without a title of its own, a first heading that stands alone at its level is the title.
        let tops = parts.iter().filter(|part| matches!(part, Part::Heading(1, _))).count();
        let first_is_title = !has_title && tops == 1 && matches!(parts.first(), Some(Part::Heading(1, _)));
        let mut parts = parts.into_iter().enumerate().peekable();
        while let Some((index, part)) = parts.next() {
            let names_fields = matches!(parts.peek(), Some((_, Part::Field(..))));
            match part {
                // A short line above a table of fields is the name of what they describe.
                Part::Paragraph(name) if names_fields && name.len() <= 120 && !name.ends_with('.') => {
                    prose.name(&name)
                }
                Part::Title(title) => prose.title(&title),
                Part::Heading(_, heading) if index == 0 && first_is_title => prose.title(&heading),
                Part::Heading(level, heading) => {
                    prose.heading(level - u8::from(first_is_title && level > 1), &heading)
                }
                Part::Paragraph(words) => prose.paragraph(&words),
                Part::Item(words) => prose.item(&words),
                Part::Field(key, value) => prose.field(&key, &value),
                Part::Break => prose.separate(),
            }
        }
    }

    /// A row of two short cells is a field, one with long texts is layout, any other an item.
    pub(super) fn end_row(&mut self) {
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
