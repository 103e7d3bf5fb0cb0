//! Lines → blocks, in one pass with one block open at a time, so that memory follows the blocks and not the lines.

use super::{
    Block, BlockKind, Language,
    form::{Form, Shape, WRAPPED},
    language, letter,
    line::{self, DateHeading, SHORT},
    section::{self, Role},
    sentence::{self, trim},
};
use std::ops::Range;

/// Isolated short lines in a row that may all be headings; more are a list of something.
const HEADINGS_IN_A_ROW: usize = 3;

/// The blocks of a text of this shape, and the main language of what it tells.
pub(super) fn read(text: &str, shape: Shape) -> (Vec<Block>, Language) {
    let mut reader = Reader::new(text, shape);
    reader.run();
    reader.finish()
}

/// Every run of lines between blank ones is a paragraph.
pub(super) fn read_paragraphs(text: &str) -> (Vec<Block>, Language) {
    let mut reader = Reader::new(text, Shape { form: Form::Plain, wrapped: true });
    let (mut at, mut run) = (0, 0..0);
    for raw in line::lines(text) {
        let line = trim(text, at..at + raw.len());
        at += raw.len();
        if !line.is_empty() {
            run = if run.is_empty() { line } else { run.start..line.end };
        } else if !run.is_empty() {
            reader.push(BlockKind::Paragraph, std::mem::take(&mut run));
        }
    }
    if !run.is_empty() {
        reader.push(BlockKind::Paragraph, run);
    }
    reader.finish()
}

/// A block that more lines may join.
struct Open {
    kind: BlockKind,
    range: Range<usize>,
    lines: usize,
    /// Length of its last line.
    last_line: usize,
    indent: usize,
    after_blank: bool,
}

struct Section {
    level: u8,
    role: Role,
    /// How fine it is, if its heading is a date.
    date: Option<DateHeading>,
}

struct Reader<'a> {
    text: &'a str,
    form: Form,
    /// Whether lines are wrapped by hand.
    wrapped: bool,
    blocks: Vec<Block>,
    open: Option<Open>,
    sections: Vec<Section>,
    /// Indices of blocks that are headings if text follows.
    candidates: Vec<usize>,
    /// Inside the box of fields under the title.
    infobox: bool,
    /// Whether running text or a heading has been seen.
    told: bool,
    after_blank: bool,
    /// The marks that close a block of code.
    fence: Option<&'static str>,
    has_capitals_heading: bool,
    /// Cyrillic and Latin letters in what the text tells.
    letters: (usize, usize),
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, Shape { form, wrapped }: Shape) -> Self {
        Self {
            text,
            form,
            wrapped,
            blocks: Vec::new(),
            open: None,
            sections: Vec::new(),
            candidates: Vec::new(),
            infobox: false,
            told: false,
            after_blank: true,
            fence: None,
            has_capitals_heading: false,
            letters: (0, 0),
        }
    }

    fn run(&mut self) {
        let text = self.text;
        let mut at = 0;
        for raw in line::lines(text) {
            let start = at;
            at += raw.len();
            let line = trim(text, start..at);
            if line.is_empty() {
                self.close();
                self.after_blank = true;
            } else {
                self.line(line.clone(), line.start - start);
                self.after_blank = false;
            }
        }
        self.close();
        self.settle_candidates(false);
    }

    fn finish(mut self) -> (Vec<Block>, Language) {
        let main = language::of_letters(self.letters, Language::default());
        for block in &mut self.blocks {
            let content = self.text.get(block.range.clone()).unwrap_or_default();
            block.language = language::of_letters(language::letters(content), main);
        }
        (self.blocks, main)
    }

    fn line(&mut self, line: Range<usize>, indent: usize) {
        let text = self.text;
        let content = text.get(line.clone()).unwrap_or_default();
        if self.code(content) || self.marked_heading(line.clone()) {
            return;
        }
        if line.len() < 4 * SHORT && !line::has_word(content) {
            return self.rule(content);
        }
        if let Some(note) = line::footnote(text, line.clone()) {
            self.close();
            return self.push(BlockKind::Citation, note);
        }
        if content.starts_with('|') || content.starts_with('!') && self.form == Form::Wiki {
            return self.row(line, content);
        }
        if let Some(item) = self.item(line.clone(), content) {
            return self.list_item(item, line.len(), indent);
        }
        if matches!(self.form, Form::Web | Form::Plain)
            && let Some((key, value)) = line::run_together_field(text, line.clone())
        {
            self.close_as_name();
            return self.push_field(key, value);
        }
        if let Some((key, value)) = line::field(text, line.clone())
            && self.is_field_line(key.clone(), value.clone(), content)
        {
            self.close_as_name();
            return self.push_field(key, value);
        }
        self.text_line(line, content, indent);
    }

    /// Code of Markdown: not a text, in no block.
    fn code(&mut self, content: &str) -> bool {
        if self.form != Form::Markdown {
            return false;
        }
        if let Some(fence) = self.fence {
            if content.starts_with(fence) {
                self.fence = None;
            }
            return true;
        }
        self.fence = ["```", "~~~"].into_iter().find(|fence| content.starts_with(fence));
        if self.fence.is_some() {
            self.close();
        }
        self.fence.is_some()
    }

    fn marked_heading(&mut self, line: Range<usize>) -> bool {
        let text = self.text;
        let (level, range) = match self.form {
            Form::Wiki => match line::wiki_heading(text, line) {
                Some(found) => found,
                None => return false,
            },
            Form::Markdown => {
                match line::markdown_heading(text, line.clone()).or_else(|| self.bold_line(line)) {
                    Some(found) => found,
                    None => return false,
                }
            }
            Form::Web => match line::web_heading(text, line) {
                Some(range) => (2, range),
                None => return false,
            },
            Form::Plain => return false,
        };
        self.close();
        if level == 1 && self.title().is_none() && !self.told {
            self.push(BlockKind::Title, range);
        } else {
            self.heading(level.max(2) - 1, range, None);
        }
        true
    }

    /// `**Early years**` alone: a heading below the present one.
    fn bold_line(&self, line: Range<usize>) -> Option<(u8, Range<usize>)> {
        let content = self.text.get(line.clone())?;
        let inner = content.strip_prefix("**")?.strip_suffix("**").filter(|inner| !inner.contains("**"))?;
        let is_heading =
            self.after_blank && content.len() <= SHORT && line::has_word(inner) && !inner.ends_with('.');
        is_heading.then(|| (self.level() + 2, trim(self.text, line.start + 2..line.end - 2)))
    }

    /// A line of marks: an underline makes a heading of Markdown's line above, any other ends what is open.
    fn rule(&mut self, content: &str) {
        let underline = ['=', '-'].into_iter().find(|&mark| content.chars().all(|c| c == mark));
        let single = self.open.as_ref().is_some_and(|open| {
            open.kind == BlockKind::Paragraph
                && open.lines == 1
                && open.range.len() <= SHORT
                && content.len() > 2
        });
        match underline {
            Some(mark) if single && matches!(self.form, Form::Markdown | Form::Plain) => {
                let Some(open) = self.open.take() else { return };
                if self.title().is_none() && !self.told {
                    self.push(BlockKind::Title, open.range);
                } else {
                    self.heading(if mark == '=' { 1 } else { 2 }, open.range, None);
                }
            }
            _ => self.close(),
        }
    }

    /// A row of a table, or a parameter of a template: `| founded = 1991`.
    fn row(&mut self, line: Range<usize>, content: &str) {
        self.close();
        let is_mark = |c: char| matches!(c, '|' | '!' | '-' | '+' | '}') || sentence::is_blank(c);
        let inner = trim(
            self.text,
            line.end - content.trim_start_matches(is_mark).len()
                ..line.start + content.trim_end_matches(is_mark).len(),
        );
        let Some(cells) = self.text.get(inner.clone()).filter(|cells| line::has_word(cells)) else { return };
        if let Some((key, value)) = cells.split_once('=')
            && self.form == Form::Wiki
            && !key.contains('|')
            && line::has_word(key)
            && line::has_word(value)
        {
            let key = trim(self.text, inner.start..inner.start + key.len());
            let value = trim(self.text, inner.end - value.len()..inner.end);
            return self.push_field(key, value);
        }
        self.push(BlockKind::ListItem, inner);
    }

    /// The content of a list item, unless the marker only happens to open a line of a paragraph.
    fn item(&self, line: Range<usize>, content: &str) -> Option<Range<usize>> {
        let item = line::list_item(self.text, line)?;
        let inside = self.open.as_ref().is_some_and(|open| open.kind == BlockKind::Paragraph);
        let interrupts = content.starts_with(['-', '*', '+', '•', '#'])
            || content.starts_with("1.")
            || content.starts_with("1)");
        (!inside || interrupts).then_some(item)
    }

    fn list_item(&mut self, item: Range<usize>, length: usize, indent: usize) {
        if let Some((key, value)) = line::field(self.text, item.clone()) {
            let content = self.text.get(item.clone()).unwrap_or_default();
            if self.opens_infobox()
                || self.infobox
                || line::is_emphatic(content)
                || self.is_known(key.clone())
                || self.after_field()
            {
                self.infobox |= self.opens_infobox();
                self.close_as_name();
                return self.push_field(key, value);
            }
        }
        self.close();
        let after_blank = self.after_blank;
        self.open = Some(Open {
            kind: BlockKind::ListItem,
            range: item,
            lines: 1,
            last_line: length,
            indent,
            after_blank,
        });
    }

    /// Whether a list of fields here is the box under the title: only a title and a name stand before it.
    fn opens_infobox(&self) -> bool {
        !self.told
            && self.sections.is_empty()
            && match &self.open {
                Some(open) => is_name(self.text, open),
                None => self.blocks.last().is_some_and(|block| block.kind == BlockKind::Title),
            }
    }

    fn is_known(&self, key: Range<usize>) -> bool {
        self.text.get(key).is_some_and(line::is_known_field)
    }

    fn after_field(&self) -> bool {
        !self.after_blank
            && self.open.is_none()
            && self.blocks.last().is_some_and(|block| matches!(block.kind, BlockKind::Field { .. }))
    }

    /// Whether a line `Key: value` without a marker is a field.
    fn is_field_line(&self, key: Range<usize>, value: Range<usize>, content: &str) -> bool {
        let free = self.open.as_ref().is_none_or(|open| is_name(self.text, open));
        let short = value.len() <= 2 * SHORT;
        free && (line::is_emphatic(content) || short && (self.is_known(key) || self.after_field()))
    }

    fn text_line(&mut self, line: Range<usize>, content: &str, indent: usize) {
        let date = self.date_of(line.clone(), content);
        if let Some(date) = date {
            self.close();
            let range = trim_marks(self.text, line);
            return self.heading(self.level() + 1 + date as u8, range, Some(date));
        }
        if let Some(open) = &mut self.open {
            let small = content.starts_with(letter::is_lower);
            let wrapped = open.last_line <= WRAPPED && (self.wrapped || self.form == Form::Markdown || small);
            let joins = match open.kind {
                BlockKind::ListItem => {
                    indent > open.indent
                        || self.form == Form::Markdown
                        || open.last_line > 40 && wrapped && small
                }
                _ => wrapped,
            };
            if joins {
                open.range.end = line.end;
                open.lines += 1;
                open.last_line = line.len();
                return;
            }
            self.close();
        }
        let quoted = content.starts_with("> ").then(|| trim(self.text, line.start + 2..line.end));
        let length = line.len();
        let after_blank = self.after_blank;
        let range = quoted.unwrap_or(line);
        self.open = Some(Open {
            kind: BlockKind::Paragraph,
            range,
            lines: 1,
            last_line: length,
            indent,
            after_blank,
        });
    }

    /// How fine the date is if the line is nothing but one and stands on its own.
    fn date_of(&self, line: Range<usize>, content: &str) -> Option<DateHeading> {
        let stands_alone = match &self.open {
            None => true,
            Some(open) => {
                let before = self.text.get(open.range.clone()).unwrap_or_default();
                before.ends_with(['.', '!', '?', '…', '»', '"', '”'])
            }
        };
        if !stands_alone || line.len() > SHORT {
            return None;
        }
        line::date_heading(content).or_else(|| {
            // `12 March 1917, Petrograd`
            let (date, place) = content.rsplit_once([',', '—', '–'])?;
            let place = place.trim();
            let is_place = place.starts_with(letter::is_upper)
                && place.split_whitespace().count() <= 3
                && !place.ends_with('.');
            line::date_heading(date).filter(|&date| date == DateHeading::Day && is_place && self.after_blank)
        })
    }

    /// Closes what is open as what it is by its place and look.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let text = self.text;
        let content = text.get(open.range.clone()).unwrap_or_default();
        if open.kind == BlockKind::ListItem {
            let kind = match self.role() {
                Role::Works => BlockKind::Bibliography,
                Role::Citations => BlockKind::Citation,
                Role::Narrative if section::is_published_work(content) => BlockKind::Bibliography,
                Role::Narrative => BlockKind::ListItem,
            };
            return self.push(kind, open.range);
        }
        let single = open.lines == 1 && open.after_blank;
        if single && self.is_title(content) {
            return self.push(BlockKind::Title, open.range);
        }
        if single && self.form == Form::Plain && line::looks_like_heading(content) {
            if self.candidates.len() >= HEADINGS_IN_A_ROW {
                self.settle_candidates(false);
            }
            self.add(BlockKind::Paragraph, open.range);
            return self.candidates.push(self.blocks.len() - 1);
        }
        let kind = match self.role() {
            Role::Citations => BlockKind::Citation,
            _ if section::is_published_work(content) => BlockKind::Bibliography,
            _ => BlockKind::Paragraph,
        };
        self.push(kind, open.range);
    }

    /// Closes a single short line before a box of fields as the name of its subject, anything else as usual.
    fn close_as_name(&mut self) {
        match self.open.take() {
            Some(open) if is_name(self.text, &open) => self.push(BlockKind::Title, open.range),
            open => {
                self.open = open;
                self.close();
            }
        }
    }

    /// Whether an isolated line is the title: the first line of a text without marks, or its repetition.
    fn is_title(&self, content: &str) -> bool {
        match self.title() {
            Some(title) => title == content,
            None => {
                self.blocks.is_empty()
                    && self.form != Form::Wiki
                    && line::looks_like_heading(content)
                    && line::date_heading(content).is_none()
            }
        }
    }

    fn title(&self) -> Option<&str> {
        let first = self.blocks.first().filter(|block| block.kind == BlockKind::Title)?;
        self.text.get(first.range.clone())
    }

    fn heading(&mut self, level: u8, range: Range<usize>, date: Option<DateHeading>) {
        self.settle_candidates(true);
        self.enter(level, range.clone(), date);
        self.add(BlockKind::Heading(level), range);
    }

    /// Opens a section: ends those of its level and below.
    fn enter(&mut self, level: u8, range: Range<usize>, date: Option<DateHeading>) {
        while self.sections.last().is_some_and(|section| section.level >= level) {
            self.sections.pop();
        }
        let heading = self.text.get(range).unwrap_or_default();
        let role = section::role(heading).unwrap_or_else(|| self.role());
        self.sections.push(Section { level, role, date });
        self.infobox = false;
        self.told = true;
    }

    fn role(&self) -> Role {
        self.sections.last().map(|section| section.role).unwrap_or_default()
    }

    /// Level of the present section whose heading is not a date.
    fn level(&self) -> u8 {
        self.sections.iter().rev().find(|section| section.date.is_none()).map_or(0, |section| section.level)
    }

    fn push_field(&mut self, key: Range<usize>, value: Range<usize>) {
        let range = key.start..value.end;
        self.push(BlockKind::Field { key, value }, range);
    }

    fn push(&mut self, kind: BlockKind, range: Range<usize>) {
        self.settle_candidates(true);
        self.infobox &= matches!(kind, BlockKind::Field { .. } | BlockKind::ListItem | BlockKind::Title);
        self.told |= matches!(kind, BlockKind::Paragraph);
        self.add(kind, range);
    }

    fn add(&mut self, kind: BlockKind, range: Range<usize>) {
        let mut sentences = Vec::new();
        match kind {
            BlockKind::Paragraph | BlockKind::ListItem => {
                sentence::split(self.text, range.clone(), &mut sentences)
            }
            _ => sentences.push(range.clone()),
        }
        if !matches!(kind, BlockKind::Citation | BlockKind::Bibliography) {
            let (cyrillic, latin) = language::letters(self.text.get(range.clone()).unwrap_or_default());
            self.letters = (self.letters.0 + cyrillic, self.letters.1 + latin);
        }
        self.blocks.push(Block { kind, range, language: Language::default(), sentences });
    }

    /// Isolated short lines become headings when text follows them, and stay paragraphs otherwise.
    fn settle_candidates(&mut self, text_follows: bool) {
        for index in std::mem::take(&mut self.candidates) {
            if !text_follows {
                continue;
            }
            let Some(range) = self.blocks.get(index).map(|block| block.range.clone()) else { continue };
            let content = self.text.get(range.clone()).unwrap_or_default();
            let capitals = !content.chars().any(letter::is_lower);
            self.has_capitals_heading |= capitals;
            let level = if self.has_capitals_heading && !capitals { 2 } else { 1 };
            self.enter(level, range.clone(), None);
            if let Some(block) = self.blocks.get_mut(index) {
                block.kind = BlockKind::Heading(level);
                block.sentences = vec![range];
            }
        }
    }
}

/// Whether an open block is a single short line without a stop.
fn is_name(text: &str, open: &Open) -> bool {
    let content = text.get(open.range.clone()).unwrap_or_default();
    open.kind == BlockKind::Paragraph
        && open.lines == 1
        && content.len() <= SHORT
        && !content.ends_with(['.', ':', ';', '!', '?', ','])
}

/// A date heading without the stop or colon after it.
fn trim_marks(text: &str, line: Range<usize>) -> Range<usize> {
    let content = text.get(line.clone()).unwrap_or_default();
    line.start..line.start + content.trim_end_matches(['.', ':', ',', '—', '–', '-', ' ']).len()
}
