//! A page as it is read, tag by tag: which text is open, and what it will be.

use super::{
    Tag, class,
    meta::Meta,
    table::{Cell, Table},
};
use crate::document::readers::{Found, prose::Prose};

/// A part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Title(String),
    Heading(u8, String),
    Paragraph(String),
    Item(String),
    Field(String, String),
    /// The name of a box's subject.
    Name(String),
    Citation(String),
    /// The end of a list or table.
    Break,
}

impl Piece {
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Title(words)
            | Self::Heading(_, words)
            | Self::Paragraph(words)
            | Self::Item(words)
            | Self::Field(_, words)
            | Self::Name(words)
            | Self::Citation(words) => words,
            Self::Break => "",
        }
    }

    fn write(self, prose: &mut Prose) {
        match self {
            Self::Title(words) => prose.title(&words),
            Self::Heading(level, words) => prose.heading(level, &words),
            Self::Paragraph(words) => prose.paragraph(&words),
            Self::Item(words) => prose.item(&words),
            Self::Field(key, value) => prose.field(&key, &value),
            Self::Name(name) => prose.name(&name),
            Self::Citation(words) => prose.citation(&words),
            Self::Break => prose.separate(),
        }
    }
}

/// Elements within each other beyond this are read as if they were beside each other: no writer nests so deep.
const DEEPEST: usize = 512;

/// Tables within each other beyond this are read as text.
const MOST_TABLES: usize = 16;

struct Open {
    name: String,
    references: bool,
}

/// The text that is being collected.
#[derive(Default)]
struct Buffer {
    text: String,
    /// Whether white space was met after the text.
    space: bool,
}

/// See the module.
pub(super) struct Page {
    leaves_asides_out: bool,
    meta: Meta,
    open: Vec<Open>,
    /// Elements below [`DEEPEST`].
    deeper: usize,
    /// How many elements were open when the one began whose text is left out.
    skips: Option<usize>,
    skips_aside: bool,
    main: Option<usize>,
    buffer: Buffer,
    heading: Option<u8>,
    /// Whether the next text is the content of a list's item.
    item: bool,
    term: Option<String>,
    in_term: bool,
    in_definition: bool,
    in_title: bool,
    caption: bool,
    preformatted: usize,
    /// Finished parts, the innermost cell last; with each, whether it stands in the main part of the page.
    pieces: Vec<(Piece, bool)>,
    cells: Vec<(bool, Vec<(Piece, bool)>)>,
    tables: Vec<Table>,
    has_title: bool,
    too_deep: bool,
}

impl Page {
    pub(super) fn new(leaves_asides_out: bool) -> Self {
        Self {
            leaves_asides_out,
            meta: Meta::default(),
            open: Vec::new(),
            deeper: 0,
            skips: None,
            skips_aside: false,
            main: None,
            buffer: Buffer::default(),
            heading: None,
            item: false,
            term: None,
            in_term: false,
            in_definition: false,
            in_title: false,
            caption: false,
            preformatted: 0,
            pieces: Vec::new(),
            cells: Vec::new(),
            tables: Vec::new(),
            has_title: false,
            too_deep: false,
        }
    }

    /// Whether the text that is left out goes on to the end of the page.
    pub(super) fn is_open_aside(&self) -> bool {
        self.skips.is_some() && self.skips_aside
    }

    /// A start tag.
    pub(super) fn open(&mut self, tag: &Tag, self_closing: bool) {
        let name = tag.name.as_str();
        match name {
            "meta" | "time" => self.meta.read(tag),
            "html" if self.meta.language.is_empty() => self.meta.language.clone_from(&tag.lang),
            _ => {}
        }
        // Text elements end a drawing that was never closed, as they do in a browser.
        let drawing = self.skips.filter(|depth| {
            class::is_block(name)
                && self.open.get(*depth).is_some_and(|open| matches!(open.name.as_str(), "svg" | "math"))
        });
        if let Some(depth) = drawing {
            self.open.truncate(depth);
            self.skips = None;
        }
        let starts_aside = self.leaves_asides_out && (class::is_aside(tag) || name == "nav");
        let starts_skip = self.skips.is_none() && (class::is_without_text(tag) || starts_aside);
        if class::is_void(name) {
            if self.skips.is_none() && name == "br" {
                self.line_break();
            } else if self.skips.is_none() && name == "hr" {
                self.flush();
            }
            return;
        }
        if self.skips.is_none() && !starts_skip && class::is_block(name) {
            self.begin(tag);
        }
        // A self-closing tag of XHTML has no end tag; in HTML the slash means nothing, and only foreign elements
        // are written so.
        if self_closing && !class::is_block(name) || class::has_optional_end(name) && !starts_skip {
            return;
        }
        if self.open.len() >= DEEPEST {
            self.deeper += 1;
            self.too_deep = true;
            return;
        }
        if starts_skip {
            self.skips = Some(self.open.len());
            self.skips_aside =
                starts_aside || matches!(name, "button" | "dialog" | "menu" | "select") || tag.is_hidden;
        }
        if self.main.is_none() && self.skips.is_none() && class::is_main(tag) {
            self.main = Some(self.open.len());
        }
        self.open.push(Open { name: tag.name.clone(), references: class::is_references(tag) });
    }

    /// An end tag.
    pub(super) fn close(&mut self, name: &str) {
        if self.skips.is_none() && (class::is_block(name)) {
            self.end(name);
        }
        if class::has_optional_end(name)
            && self.skips.is_none_or(|depth| self.open.get(depth).is_none_or(|open| open.name != name))
        {
            return;
        }
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(depth) = self.open.iter().rposition(|open| open.name == name) else { return };
        self.open.truncate(depth);
        if self.skips.is_some_and(|skips| skips >= depth) {
            self.skips = None;
        }
        if self.main.is_some_and(|main| main >= depth) {
            self.flush();
            self.main = None;
        }
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        if self.skips.is_some() {
            return;
        }
        if self.in_title {
            self.meta.title.push_str(text);
        } else if self.preformatted > 0 {
            self.buffer.text.push_str(text);
        } else {
            self.buffer.push(text);
        }
    }

    /// Everything that the page tells.
    pub(super) fn finish(mut self) -> Found {
        let pieces = self.pieces();
        let title = pieces.iter().find_map(|piece| match piece {
            Piece::Title(title) => Some(title.clone()),
            _ => None,
        });
        let title = title.or_else(|| self.meta.title());
        let mut prose = Prose::default();
        if let Some(title) = &title {
            prose.title(title);
        }
        let says_more = pieces.iter().any(|piece| !matches!(piece, Piece::Title(_) | Piece::Break));
        for piece in pieces {
            match piece {
                Piece::Title(_) => {}
                piece => piece.write(&mut prose),
            }
        }
        let text = if says_more { prose.finish() } else { String::new() };
        let mut found = Found { text, title, created: self.meta.created(), ..Found::default() };
        if self.too_deep {
            let message = format!(
                "Expected elements within at most {DEEPEST} others, found deeper ones, which were read as if beside each other."
            );
            found.warn(message, "If something is missing, save the page anew from a browser.");
        }
        found
    }

    /// What the page tells as a part of a larger text: every heading is one of a section.
    pub(super) fn finish_chapter(self) -> String {
        let mut prose = Prose::default();
        self.finish_into(&mut prose);
        prose.finish()
    }

    /// The same, into a text that is being written.
    pub(super) fn finish_into(mut self, prose: &mut Prose) {
        for piece in self.pieces() {
            match piece {
                Piece::Title(title) => prose.heading(1, &title),
                Piece::Heading(level, words) => prose.heading(level + 1, &words),
                piece => piece.write(prose),
            }
        }
    }

    /// The parts of the page, or of its main part where it says which that is.
    fn pieces(&mut self) -> Vec<Piece> {
        self.flush();
        self.end_term();
        while !self.tables.is_empty() {
            self.end_table();
        }
        let pieces = std::mem::take(&mut self.pieces);
        let length = |of_main: bool| -> usize {
            let pieces = pieces.iter().filter(|(_, main)| *main || !of_main);
            pieces.map(|(piece, _)| piece.words().len()).sum()
        };
        // A page may call a list of teasers its main part; a tenth of the text is not the article.
        let only_main = length(true) * 10 > length(false);
        let kept = |(piece, main): (Piece, bool)| {
            (main || !only_main || matches!(piece, Piece::Title(_))).then_some(piece)
        };
        pieces.into_iter().filter_map(kept).collect()
    }

    /// The start of a block.
    fn begin(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if name == "title" {
            self.in_title = self.meta.title.is_empty();
            return;
        }
        if self.heading.is_some() && matches!(name, "div" | "section" | "header") {
            self.buffer.space = true;
            return;
        }
        self.flush();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = name.as_bytes().get(1).map(|digit| digit - b'0');
            }
            "li" => self.item = true,
            "dt" => self.in_term = true,
            "dd" => self.in_definition = true,
            "pre" => self.preformatted += 1,
            "caption" => self.caption = true,
            "table" if self.tables.len() < MOST_TABLES => {
                self.item = false;
                // What stands in the table but in no cell has a place of its own.
                self.cells.push((false, Vec::new()));
                self.tables.push(Table::new(class::is_box(tag), self.cells.len()));
            }
            "tr" => self.end_row(),
            "td" | "th" if !self.tables.is_empty() => {
                self.end_cell();
                self.cells.push((name == "th", Vec::new()));
            }
            _ => {}
        }
    }

    /// The end of a block.
    fn end(&mut self, name: &str) {
        if name == "title" {
            self.in_title = false;
            return;
        }
        if self.heading.is_some() && matches!(name, "div" | "section" | "header") {
            self.buffer.space = true;
            return;
        }
        self.flush();
        match name {
            "li" => self.item = false,
            "ul" | "ol" | "dl" => {
                self.end_term();
                self.item = false;
                self.push(Piece::Break);
            }
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" => self.end_table(),
            _ => {}
        }
    }

    fn line_break(&mut self) {
        if self.heading.is_some() {
            self.buffer.space = true;
        } else if !self.buffer.text.is_empty() {
            self.buffer.text.push('\n');
            self.buffer.space = false;
        }
    }

    /// Ends the text that is open and makes it what it is.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.buffer).text;
        let text = text.trim();
        let heading = self.heading.take();
        let (in_term, in_definition) =
            (std::mem::take(&mut self.in_term), std::mem::take(&mut self.in_definition));
        let caption = std::mem::take(&mut self.caption);
        if text.is_empty() {
            // The content of an item, a term or a caption may begin with another block.
            (self.in_term, self.in_definition, self.caption) = (in_term, in_definition, caption);
            return;
        }
        let text = text.to_owned();
        if in_term {
            self.end_term();
            self.term = Some(text);
            return;
        }
        let item = std::mem::take(&mut self.item);
        let piece = match heading {
            Some(1) if !self.has_title => {
                self.has_title = true;
                Piece::Title(text)
            }
            Some(level) => Piece::Heading(level.max(2) - 1, text),
            None if in_definition => match self.term.take() {
                Some(term) if term.len() <= 80 => Piece::Field(term, text),
                Some(term) => Piece::Item(format!("{term}: {text}")),
                None => Piece::Item(text),
            },
            None if self.open.iter().any(|open| open.references) => Piece::Citation(text),
            None if item => Piece::Item(text),
            None if caption && self.tables.last().is_some_and(|table| table.is_box) => Piece::Name(text),
            None => Piece::Paragraph(text),
        };
        self.push(piece);
    }

    /// A term without a definition is a line of its own.
    fn end_term(&mut self) {
        if let Some(term) = self.term.take() {
            self.push(Piece::Paragraph(term));
        }
    }

    fn push(&mut self, piece: Piece) {
        let is_main = self.main.is_some();
        match self.cells.last_mut() {
            Some((_, pieces)) => pieces.push((piece, is_main)),
            None => self.pieces.push((piece, is_main)),
        }
    }

    fn end_cell(&mut self) {
        if self.tables.last().is_none_or(|table| self.cells.len() <= table.depth) {
            return;
        }
        let Some((is_header, pieces)) = self.cells.pop() else { return };
        let pieces = pieces.into_iter().map(|(piece, _)| piece).collect();
        if let Some(table) = self.tables.last_mut() {
            table.push(Cell { is_header, pieces });
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let row = self.tables.last_mut().map(Table::end_row).unwrap_or_default();
        for piece in row {
            self.push(piece);
        }
    }

    fn end_table(&mut self) {
        if self.tables.is_empty() {
            return;
        }
        self.end_row();
        let is_box = self.tables.pop().is_some_and(|table| table.is_box);
        if let Some((_, mut pieces)) = self.cells.pop() {
            if is_box {
                // The fields belong to the name; captions of pictures between them would part the two.
                pieces.sort_by_key(|(piece, _)| match piece {
                    Piece::Name(_) => 0,
                    Piece::Field(..) => 1,
                    _ => 2,
                });
            }
            match self.cells.last_mut() {
                Some((_, outer)) => outer.extend(pieces),
                None => self.pieces.extend(pieces),
            }
        }
        self.push(Piece::Break);
    }
}

impl Buffer {
    /// Adds text as a browser shows it, white space run together.
    fn push(&mut self, text: &str) {
        for part in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
            let word = part.trim_end_matches(|c: char| c.is_ascii_whitespace());
            if !word.is_empty() {
                if self.space && !self.text.is_empty() && !self.text.ends_with('\n') {
                    self.text.push(' ');
                }
                self.text.push_str(word);
                self.space = false;
            }
            self.space |= word.len() < part.len();
        }
    }
}
