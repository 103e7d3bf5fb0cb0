//! Markdown (CommonMark with GitHub's tables and footnotes): its text without marks inside the lines, its structure
//! with them, so that the result is Markdown still.

use super::{Found, encoding::Decoded, html, prose::Prose};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Reads a text.
pub(super) fn read(decoded: &Decoded) -> Found {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let source = decoded.text.strip_prefix('\u{feff}').unwrap_or(&decoded.text);
    let mut writer = Writer::default();
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        if matches!(event, Event::Start(Tag::List(_))) {
            writer.flush();
            // A line right above a list belongs to it, as the name above a box of fields does.
            let before = source.get(..range.start).unwrap_or_default().trim_end_matches([' ', '\t']);
            if before
                .strip_suffix('\n')
                .is_some_and(|before| !before.trim_end_matches([' ', '\t', '\r']).ends_with('\n'))
            {
                writer.prose.attach();
            }
        }
        writer.event(event);
    }
    writer.flush();
    Found {
        text: writer.prose.finish(),
        diagnostics: decoded.diagnostic.clone().into_iter().collect(),
        ..Found::default()
    }
}

/// What the text that is open will be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Block {
    #[default]
    Paragraph,
    Heading(u8),
    Item,
    Citation,
    Metadata,
    /// Code, and what pictures are called: no text of the document.
    Nothing,
}

struct Writer {
    prose: Prose,
    text: String,
    block: Block,
    /// Footnotes that are open.
    notes: usize,
    /// Bytes of `text` that stand in bold at its very start.
    bold: Option<usize>,
    cells: Vec<String>,
    html: String,
    term: Option<String>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            prose: Prose::markdown(),
            text: String::new(),
            block: Block::Paragraph,
            notes: 0,
            bold: None,
            cells: Vec::new(),
            html: String::new(),
            term: None,
        }
    }
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.block != Block::Nothing => {
                self.text.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.text.push('\n'),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.begin(Block::Heading(*level as u8)),
            Tag::Item => self.begin(Block::Item),
            Tag::CodeBlock(_) => self.begin(Block::Nothing),
            Tag::MetadataBlock(_) => self.begin(Block::Metadata),
            Tag::FootnoteDefinition(_) => {
                self.notes += 1;
                self.begin(Block::Citation);
            }
            Tag::Paragraph => {
                if self.notes > 0 {
                    self.begin(Block::Citation);
                } else if !self.text.is_empty() {
                    self.flush();
                }
            }
            Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_) | Tag::HtmlBlock => self.flush(),
            Tag::DefinitionListTitle | Tag::DefinitionListDefinition => self.flush(),
            Tag::Image { .. } => self.text.push('\u{1}'),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong if self.bold.is_none() => {
                // Only what began with the block: everything up to here.
                self.bold = Some(self.text.len());
            }
            TagEnd::Image => {
                if let Some(start) = self.text.rfind('\u{1}') {
                    self.text.truncate(start);
                }
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                self.notes = self.notes.saturating_sub(1);
            }
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.text)),
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                self.prose.item(&cells.join(" | ").replace('\n', " "));
            }
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                html::fragment(&html, &mut self.prose);
            }
            TagEnd::DefinitionListTitle => self.term = Some(std::mem::take(&mut self.text)),
            TagEnd::DefinitionListDefinition => {
                let text = std::mem::take(&mut self.text);
                match self.term.take() {
                    Some(term) => self.prose.field(&term, &text),
                    None => self.prose.item(&text),
                }
            }
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.flush(),
            TagEnd::MetadataBlock(_) => self.flush(),
            TagEnd::List(_) | TagEnd::Table => self.prose.separate(),
            _ => {}
        }
    }

    fn begin(&mut self, block: Block) {
        self.flush();
        self.block = block;
    }

    /// Ends the text that is open.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text).replace('\u{1}', "");
        let bold = self.bold.take();
        // The content of an item may begin with another block.
        let block = if text.trim().is_empty() && self.block == Block::Item {
            return;
        } else {
            std::mem::take(&mut self.block)
        };
        let text = text.trim();
        match block {
            _ if text.is_empty() => {}
            Block::Paragraph => self.prose.paragraph(&with_marks(text, bold)),
            Block::Heading(level) if level == HeadingLevel::H1 as u8 => self.prose.title(text),
            Block::Heading(level) => self.prose.heading(level - 1, text),
            Block::Item => self.prose.item(text),
            Block::Citation => self.prose.citation(text),
            Block::Metadata => self.prose.verbatim(&format!("---\n{text}\n---")),
            Block::Nothing => {}
        }
    }
}

/// Bold text that stands alone is a heading: its marks say something and stay. Those of `**Key:** value` would stand in
/// the middle of every quotation.
fn with_marks(text: &str, bold: Option<usize>) -> String {
    let is_all = bold == Some(text.len()) && !text.ends_with([':', '.']);
    if is_all { format!("**{text}**") } else { text.to_owned() }
}
