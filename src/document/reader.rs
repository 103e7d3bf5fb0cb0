//! Lines → blocks, in one pass with one block open at a time, so that memory follows the blocks and not the lines.

use super::{
    Block, BlockKind, Language,
    builder::Builder,
    form::{Form, Shape, WRAPPED},
    letter,
    line::{self, DateHeading, SHORT},
    section::{self, Role},
    sentence::{self, trim},
};
use std::ops::Range;

/// The blocks of a text of this shape, and the main language of what it tells.
pub(super) fn read(text: &str, shape: Shape) -> (Vec<Block>, Language) {
    let mut reader = Reader {
        text,
        shape,
        out: Builder::new(text),
        open: None,
        after_blank: true,
        front_matter: false,
        fence: None,
        quote: 0,
        next: 0,
    };
    reader.run();
    reader.out.finish()
}

/// Every run of lines between blank ones is a paragraph.
pub(super) fn read_paragraphs(text: &str) -> (Vec<Block>, Language) {
    let mut out = Builder::new(text);
    let (mut at, mut run) = (0, 0..0);
    for raw in line::lines(text) {
        let line = trim(text, at..at + raw.len());
        at += raw.len();
        if !line.is_empty() {
            run = if run.is_empty() { line } else { run.start..line.end };
        } else if !run.is_empty() {
            out.push(BlockKind::Paragraph, std::mem::take(&mut run));
        }
    }
    if !run.is_empty() {
        out.push(BlockKind::Paragraph, run);
    }
    out.finish()
}

/// A paragraph or list item that more lines may join.
struct Open {
    is_item: bool,
    range: Range<usize>,
    lines: usize,
    /// Length of its last line.
    last_line: usize,
    indent: usize,
    after_blank: bool,
}

struct Reader<'a> {
    text: &'a str,
    shape: Shape,
    out: Builder<'a>,
    open: Option<Open>,
    after_blank: bool,
    /// Inside Markdown's fields before the text.
    front_matter: bool,
    /// The marks that close a block of code.
    fence: Option<&'static str>,
    /// How deep the line is quoted: `> >`.
    quote: usize,
    /// Where the next line starts.
    next: usize,
}

impl Reader<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut at = 0;
        for raw in line::lines(text) {
            let start = at;
            at += raw.len();
            self.next = at;
            let line = if raw == "\n" { at..at } else { trim(text, start..at) };
            let line = self.unquoted(line);
            if line.is_empty() {
                self.close_before(true);
                self.after_blank = true;
            } else {
                self.line(line.clone(), line.start - start);
                self.after_blank = false;
            }
        }
        self.close_before(true);
    }

    /// What a line is: the marks that cannot be anything else come first.
    fn line(&mut self, line: Range<usize>, indent: usize) {
        let text = self.text;
        let content = text.get(line.clone()).unwrap_or_default();
        if self.front_matter(line.clone(), content) || self.code(content) || self.marked_heading(line.clone())
        {
            return;
        }
        if line.len() < 4 * SHORT && !line::has_word(content) {
            return self.rule(content);
        }
        if let Some(note) = line::footnote(text, line.clone()) {
            self.close();
            return self.out.push(BlockKind::Citation, note);
        }
        if content.starts_with('|') || content.starts_with('!') && self.is(Form::Wiki) {
            return self.row(line, content);
        }
        if content.starts_with("{{") && !content.contains("}}") {
            return self.close();
        }
        if let Some(item) = self.item(line.clone(), content) {
            return self.list_item(item, line.len(), indent);
        }
        let listed = || line::opens_with_dated_stop(content) && line::opens_with_dated_stop(self.next_line());
        // `К. Берг — 1888—1903` over `Н. Ким — 1957 — май 1969`
        let before = self.open.as_ref().filter(|open| open.is_item);
        let before = before.and_then(|open| text.get(open.range.clone()));
        let term = || {
            line::is_term(content) && (before.is_some_and(line::is_term) || line::is_term(self.next_line()))
        };
        if self.is_at_a_stop()
            && (line::is_dated_entry(content) || listed() || self.goes_on_list(content) || term())
        {
            self.close();
            return self.open(true, line.clone(), line.len(), indent);
        }
        let field =
            line::field(text, line.clone()).filter(|(key, value)| self.is_field_line(key, value, content));
        if let Some(field) = field.or_else(|| self.run_together_field(line.clone())) {
            self.close_as_name();
            return self.out.push_field(field);
        }
        self.text_line(line, content, indent);
    }

    /// A line without the marks of its quotation: `> > Will you come?`. What is quoted less or more deeply is another's.
    fn unquoted(&mut self, line: Range<usize>) -> Range<usize> {
        let content = self.text.get(line.clone()).unwrap_or_default();
        let inner = content.trim_start_matches(['>', ' ']);
        let quoted = content.starts_with('>') && self.fence.is_none();
        // Markdown lets a quotation go on without its mark.
        let goes_on = content.is_empty() || self.is(Form::Markdown) && !quoted;
        if !quoted && (self.quote == 0 || goes_on) {
            return line;
        }
        let marks = content.get(..content.len() - inner.len()).unwrap_or_default();
        let depth = if quoted { marks.matches('>').count() } else { 0 };
        if depth != self.quote {
            self.close();
            self.quote = depth;
        }
        if quoted { trim(self.text, line.end - inner.len()..line.end) } else { line }
    }

    fn is(&self, form: Form) -> bool {
        self.shape.form == form
    }

    /// Markdown's fields before the text: `key: value` between two lines of `---`.
    fn front_matter(&mut self, line: Range<usize>, content: &str) -> bool {
        if !self.front_matter {
            let untouched = self.out.blocks.is_empty() && self.open.is_none();
            self.front_matter = content == "---" && self.is(Form::Markdown) && untouched;
            return self.front_matter;
        }
        match line::parameter(self.text, line, ':') {
            Some(field) => self.out.push_field(field),
            None => self.front_matter = content.ends_with(':') || content.starts_with("- "),
        }
        self.front_matter || content == "---"
    }

    /// Code of Markdown: not a text, in no block.
    fn code(&mut self, content: &str) -> bool {
        if !self.is(Form::Markdown) {
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
        let found = match self.shape.form {
            Form::Wiki => line::wiki_heading(text, line),
            Form::Markdown => line::markdown_heading(text, line.clone()).or_else(|| self.bold_line(line)),
            Form::Web => line::web_heading(text, line).map(|range| (2, range)),
            Form::Plain => None,
        };
        let Some((level, range)) = found else { return false };
        self.close();
        if level == 1 && self.out.title().is_none() && !self.out.told {
            self.out.push(BlockKind::Title, range);
        } else {
            self.out.heading(level.max(2) - 1, range, false);
        }
        true
    }

    /// `**Early years**` alone: a heading below all others.
    fn bold_line(&self, line: Range<usize>) -> Option<(u8, Range<usize>)> {
        let content = self.text.get(line.clone())?;
        let inner = content.strip_prefix("**")?.strip_suffix("**").filter(|inner| !inner.contains("**"))?;
        let is_heading =
            self.after_blank && content.len() <= SHORT && line::has_word(inner) && !inner.ends_with('.');
        is_heading.then(|| (7, trim(self.text, line.start + 2..line.end - 2)))
    }

    /// A line of marks: an underline makes a heading of the line above, any other ends what is open.
    fn rule(&mut self, content: &str) {
        let underline = ['=', '-'].into_iter().find(|&mark| content.chars().all(|c| c == mark));
        let heading = self.open.take_if(|open| {
            let is_line = !open.is_item && open.lines == 1 && open.range.len() <= SHORT;
            is_line && content.len() > 2 && underline.is_some()
        });
        let Some(Open { range, .. }) =
            heading.filter(|_| matches!(self.shape.form, Form::Markdown | Form::Plain))
        else {
            return self.close();
        };
        if self.out.title().is_none() && !self.out.told {
            self.out.push(BlockKind::Title, range);
        } else {
            self.out.heading(if underline == Some('=') { 1 } else { 2 }, range, false);
        }
    }

    /// A row of a table, or a parameter of a template: `| founded = 1991`.
    fn row(&mut self, line: Range<usize>, content: &str) {
        self.close();
        let is_mark = |c: char| matches!(c, '|' | '!' | '-' | '+' | '}') || sentence::is_blank(c);
        let start = line.end - content.trim_start_matches(is_mark).len();
        let end = line.start + content.trim_end_matches(is_mark).len();
        if start >= end || !self.text.get(start..end).is_some_and(line::has_word) {
            return;
        }
        match line::parameter(self.text, start..end, '=').filter(|_| self.is(Form::Wiki)) {
            Some(field) => self.out.push_field(field),
            None if content.ends_with('=') => {}
            None => self.out.push(BlockKind::ListItem, start..end),
        }
    }

    /// The content of a list item, unless the marker only happens to open a line of a paragraph: inside of one, a
    /// list starts with a bullet or with 1, as in CommonMark.
    fn item(&self, line: Range<usize>, content: &str) -> Option<Range<usize>> {
        let item = line::list_item(self.text, line)?;
        let inside = self.open.as_ref().is_some_and(|open| !open.is_item);
        let before =
            self.open.as_ref().and_then(|open| self.text.get(open.range.clone())).unwrap_or_default();
        let starts_list = content.starts_with(['-', '*', '+', '•', '#'])
            || content.starts_with("1.")
            || content.starts_with("1)")
            || before.ends_with(':');
        (!inside || starts_list).then_some(item)
    }

    fn list_item(&mut self, item: Range<usize>, length: usize, indent: usize) {
        let content = self.text.get(item.clone()).unwrap_or_default();
        if let Some(field) = line::field(self.text, item.clone()) {
            let opens = self.opens_infobox();
            let known = line::is_emphatic(content) || self.is_known(&field.0) || self.after_field();
            if opens || self.out.infobox || known {
                self.close_as_name();
                self.out.infobox |= opens;
                return self.out.push_field(field);
            }
        }
        self.close();
        self.open(true, item, length, indent);
    }

    fn open(&mut self, is_item: bool, range: Range<usize>, last_line: usize, indent: usize) {
        self.open = Some(Open { is_item, range, lines: 1, last_line, indent, after_blank: self.after_blank });
    }

    /// Whether a list of fields here is the box under the title: only a title and a name stand before it.
    fn opens_infobox(&self) -> bool {
        !self.out.told
            && self.out.sections.is_empty()
            && match &self.open {
                Some(open) => is_name(self.text, open),
                None => self.out.blocks.last().is_some_and(|block| block.kind == BlockKind::Title),
            }
    }

    fn is_known(&self, key: &Range<usize>) -> bool {
        self.text.get(key.clone()).is_some_and(line::is_known_field)
    }

    fn after_field(&self) -> bool {
        let last = self.out.blocks.last();
        !self.after_blank
            && self.open.is_none()
            && last.is_some_and(|last| matches!(last.kind, BlockKind::Field { .. }))
    }

    /// Whether a line `Key: value` without a marker is a field.
    fn is_field_line(&self, key: &Range<usize>, value: &Range<usize>, content: &str) -> bool {
        let free = self.open.as_ref().is_none_or(|open| {
            is_name(self.text, open)
                || open.lines == 1 && line::field(self.text, open.range.clone()).is_some()
        });
        let known = value.len() <= 2 * SHORT && (self.is_known(key) || self.after_field());
        free && (line::is_emphatic(content) || known)
    }

    fn run_together_field(&self, line: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let unmarked = matches!(self.shape.form, Form::Web | Form::Plain);
        if unmarked { line::run_together_field(self.text, line) } else { None }
    }

    fn text_line(&mut self, line: Range<usize>, content: &str, indent: usize) {
        if let Some(date) = self.date_of(&line, content) {
            self.close();
            let end = content.trim_end_matches(['.', ':', ',', '—', '–', '-', ' ']).len();
            let level = self.out.sections.level() + 1 + date as u8;
            return self.out.heading(level, line.start..line.start + end, true);
        }
        if let Some(heading) =
            self.open.take_if(|open| names_section(self.text, open) && self.shape.form == Form::Plain)
        {
            self.out.heading(1, heading.range, false);
        }
        let joins = self.open.as_ref().is_some_and(|open| self.joins(open, content, indent));
        if let Some(open) = self.open.as_mut().filter(|_| joins) {
            open.range.end = line.end;
            open.lines += 1;
            open.last_line = line.len();
            return;
        }
        self.close();
        let length = line.len();
        self.open(false, line, length, indent);
    }

    /// Whether a line goes on with what is open.
    fn joins(&self, open: &Open, content: &str, indent: usize) -> bool {
        let small = content.starts_with(letter::is_lower);
        let before = self.text.get(open.range.clone()).unwrap_or_default();
        // `> Anthony,`
        if self.quote > 0 && before.len() <= 40 && before.ends_with(',') && !small {
            return false;
        }
        // `1581–1602 Hugh Penrose` over `1602–1611 Walter Amory`: each line an entry; `Vicars` over both heads them.
        if open.lines == 1
            && before.len() <= SHORT
            && line::opens_with_year(content)
            && (line::opens_with_year(before)
                || line::looks_like_heading(before) && line::opens_with_year(self.next_line()))
        {
            return false;
        }
        // `Appointments` over `Editor of the Review, 1998–2006`
        if open.lines == 1 && open.after_blank && self.is(Form::Plain) && line::heads(before, content) {
            return false;
        }
        // Each work of a list is a line, or goes on in small letters.
        if self.out.role() == Role::Works && before.ends_with('.') && !small && self.is(Form::Plain) {
            return false;
        }
        // `Иванов И. И. История завода // Урал. — 1978. — № 5.`: each a line of its own, under whatever heading.
        if !small
            && self.is(Form::Plain)
            && (before.ends_with(['.', ';', '—']) || open.lines == 1 && before.len() <= SHORT)
            && (section::is_published_work(content)
                || before.ends_with('.') && section::is_published_work(before))
        {
            return false;
        }
        // `Борис Чагин (1937–1941)` over `Эдуард Минасян (1970–1975)`, `1926—1937 — Ломов` over `с 1951 — Дубов`
        if !small
            && self.is(Form::Plain)
            && open.last_line <= 60
            && before.ends_with(')')
            && content.ends_with(')')
            && content.bytes().any(|byte| byte.is_ascii_digit())
            || open.last_line <= SHORT
                && self.is(Form::Plain)
                && content
                    .strip_prefix("с ")
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
                && line::opens_with_year(before)
        {
            return false;
        }
        // `орден Ленина (1953)` over `орден «Знак Почёта» (1945)`, and `Награды` over the first
        if small
            && self.is(Form::Plain)
            && content.ends_with([')', ';'])
            && (open.last_line <= 60 && before.ends_with([')', ';'])
                || open.lines == 1 && open.after_blank && line::looks_like_heading(before))
        {
            return false;
        }
        // `ACME LIMITED` over `Minutes of a meeting …` or over `drawn from its books`
        if open.lines == 1
            && self.out.blocks.is_empty()
            && self.is(Form::Plain)
            && line::is_capitals(before)
            && line::looks_like_heading(before)
            && content.chars().any(letter::is_lower)
            && (!small || content.len() <= SHORT && self.next_line().is_empty())
        {
            return false;
        }
        let wrapped = open.last_line <= WRAPPED && (self.shape.wrapped || self.is(Form::Markdown) || small);
        if open.is_item {
            indent > open.indent || self.is(Form::Markdown) || open.last_line > 40 && wrapped && small
        } else {
            wrapped
        }
    }

    /// Whether the open item is an entry `1924. Ban of the party` and this line is another.
    fn goes_on_list(&self, content: &str) -> bool {
        let before = self.open.as_ref().filter(|open| open.is_item && open.lines == 1);
        let before = before.and_then(|open| self.text.get(open.range.clone()));
        before.is_some_and(line::opens_with_dated_stop) && line::opens_with_dated_stop(content)
    }

    /// The line behind this one, empty at the end of the text.
    fn next_line(&self) -> &str {
        let rest = self.text.get(self.next..).unwrap_or_default();
        line::lines(rest).next().unwrap_or_default().trim()
    }

    /// Whether no sentence goes on from the line before: none is open, or it has its stop, or it is an item.
    fn is_at_a_stop(&self) -> bool {
        let paragraph = self.open.as_ref().filter(|open| !open.is_item);
        let before = paragraph.and_then(|open| self.text.get(open.range.clone()));
        before.is_none_or(|before| before.ends_with(['.', '!', '?', '…', '»', '"', '”']))
    }

    /// How fine the date is if the line is nothing but one and stands on its own.
    fn date_of(&self, line: &Range<usize>, content: &str) -> Option<DateHeading> {
        if !self.is_at_a_stop() || line.len() > SHORT {
            return None;
        }
        line::date_heading(content).or_else(|| {
            // `12 March 1917, Petrograd`
            let (date, place) = content.rsplit_once([',', '—', '–'])?;
            let place = place.trim();
            let is_place = place.starts_with(letter::is_upper) && place.split_whitespace().count() <= 3;
            let is_day = line::date_heading(date) == Some(DateHeading::Day);
            (is_day && is_place && !place.ends_with('.') && self.after_blank).then_some(DateHeading::Day)
        })
    }

    /// Closes what is open, another line following.
    fn close(&mut self) {
        self.close_before(false);
    }

    /// Closes what is open as what it is by its place and look; whether a blank line or nothing follows.
    fn close_before(&mut self, blank: bool) {
        let Some(open) = self.open.take() else { return };
        let content = self.text.get(open.range.clone()).unwrap_or_default();
        let single = open.lines == 1 && open.after_blank;
        // A name with years over another is the first of a list.
        let listed = !blank && line::opens_with_year(content);
        let may_head =
            single && !listed && self.quote == 0 && self.is(Form::Plain) && line::looks_like_heading(content);
        // An item says that the short line over it is its heading, by which it is read itself.
        if open.is_item && !(blank && may_head && line::is_dated_entry(content)) {
            self.out.settle_before_item();
        }
        let kind = match self.out.role() {
            Role::Works if open.is_item || section::is_work_of_list(content) => BlockKind::Bibliography,
            Role::Citations => BlockKind::Citation,
            _ if section::is_published_work(content) => BlockKind::Bibliography,
            // `2003: Invasion` between blank lines heads a section if text follows, and is an entry otherwise.
            _ if open.is_item && blank && may_head && line::is_dated_entry(content) => {
                return self.out.candidate(BlockKind::ListItem, open.range);
            }
            _ if open.is_item => BlockKind::ListItem,
            _ if single && self.is_title(content) => BlockKind::Title,
            _ if may_head => return self.out.candidate(BlockKind::Paragraph, open.range),
            _ => BlockKind::Paragraph,
        };
        self.out.push(kind, open.range);
    }

    /// Closes a single short line before a field as one too if it has the shape, or else as the name of the subject;
    /// closes anything else as usual.
    fn close_as_name(&mut self) {
        let shaped =
            self.open.as_ref().filter(|open| !open.is_item && open.lines == 1 && open.range.len() <= SHORT);
        if let Some(field) = shaped.and_then(|open| line::field(self.text, open.range.clone())) {
            self.open = None;
            return self.out.push_field(field);
        }
        match self.open.take_if(|open| is_name(self.text, open)) {
            Some(open) => self.out.push(BlockKind::Title, open.range),
            None => self.close(),
        }
    }

    /// Whether an isolated line is the title: the first line of a text without marks, or its repetition.
    fn is_title(&self, content: &str) -> bool {
        self.out.title().map_or_else(
            || {
                let first = self.out.blocks.is_empty() && !self.is(Form::Wiki);
                first && line::looks_like_heading(content) && line::date_heading(content).is_none()
            },
            |title| title == content,
        )
    }
}

/// Whether an open block is the heading of works or references, with no blank line behind it.
fn names_section(text: &str, open: &Open) -> bool {
    let content = text.get(open.range.clone()).unwrap_or_default();
    let single = !open.is_item && open.lines == 1 && open.after_blank && content.len() <= 60;
    single && section::role(content).is_some() && line::looks_like_heading(content)
}

/// Whether an open block is a single short line without a stop.
fn is_name(text: &str, open: &Open) -> bool {
    let content = text.get(open.range.clone()).unwrap_or_default();
    let unfinished = content.ends_with(['.', ':', ';', '!', '?', ',']) || content.contains(": ");
    !open.is_item && open.lines == 1 && content.len() <= SHORT && !unfinished
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, Document};

    /// A line a block: `= ` title, `# ` and `## ` headings, `- ` item, `: ` field, `@ ` work, `^ ` citation, or text.
    #[track_caller]
    fn check(name: &str, text: &str, expected: &[&str]) {
        let document = Document::read(name, text.as_bytes());
        let found: Vec<String> = document
            .blocks
            .iter()
            .map(|block| {
                let content = &text[block.range.clone()];
                match &block.kind {
                    BlockKind::Title => format!("= {content}"),
                    BlockKind::Heading(level) => format!("{} {content}", "#".repeat(usize::from(*level))),
                    BlockKind::Paragraph => content.replace('\n', " "),
                    BlockKind::ListItem => format!("- {}", content.replace('\n', " ")),
                    BlockKind::Field { key, value } => {
                        format!(": {} = {}", &text[key.clone()], &text[value.clone()])
                    }
                    BlockKind::Bibliography => format!("@ {content}"),
                    BlockKind::Citation => format!("^ {content}"),
                }
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn wiki_text() {
        check(
            "a.txt",
            "= Club =\n\nThe Club\n- Founded: 1901\n- Odd name: x\n\nIt met.\n== Life ==\n* One\n# Two\n: no\n",
            &[
                "= Club",
                "= The Club",
                ": Founded = 1901",
                ": Odd name = x",
                "It met.",
                "# Life",
                "- One",
                "- Two",
                ": no",
            ],
        );
        check(
            "a.txt",
            "== A ==\n{{Infobox club\n| founded = 1901\n| name =\n}}\n{|\n|-\n! Year !! What\n|-\n| 1901 || Start\n|}",
            &["# A", ": founded = 1901", "- Year !! What", "- 1901 || Start"],
        );
    }

    #[test]
    fn markdown() {
        check(
            "a.md",
            "---\ntitle: Log\ndate: 2021-03-04\n---\n# Log\n\nOne\ntwo.\n\n## Part\n- a\n  b\n- **Born:** 1901\n\n**Early**\n\n```\n1903\n```\n\nSetext\n------\n> Quoted.\n",
            &[
                ": title = Log",
                ": date = 2021-03-04",
                "= Log",
                "One two.",
                "# Part",
                "- a   b",
                ": Born = 1901",
                "###### Early",
                "## Setext",
                "Quoted.",
            ],
        );
    }

    #[test]
    fn plain_text() {
        check(
            "a.txt",
            "The War\n\nCauses\n\nIt began in the east.\nNobody knew why.\n\nFIRST PART\n\nEvents\n\nIt went on.\n\nThe end",
            &[
                "= The War",
                "# Causes",
                "It began in the east. Nobody knew why.",
                "# FIRST PART",
                "## Events",
                "It went on.",
                "The end",
            ],
        );
        check(
            "a.txt",
            "Probe\n\nCraft: Orbiter\nLaunched: 3 May 1961\nMass: 90 kg\n\nIt flew.",
            &["= Probe", ": Craft = Orbiter", ": Launched = 3 May 1961", ": Mass = 90 kg", "It flew."],
        );
        check("a.txt", "Milk\n\nBread\n\nEggs\n\nTea", &["= Milk", "Bread", "Eggs", "Tea"]);
    }

    #[test]
    fn quotations_and_heads_in_capitals() {
        check(
            "a.txt",
            "Dear Ann,\n\nI wrote in May.\n\nOn 2 May Bo wrote:\n> Ann,\n> I have heard\n> nothing.\n>\n> Bo\n>> Really?\nYes.",
            &[
                "Dear Ann,",
                "I wrote in May.",
                "On 2 May Bo wrote:",
                "Ann,",
                "I have heard > nothing.",
                "Bo",
                "Really?",
                "Yes.",
            ],
        );
        check(
            "a.txt",
            "ACME LIMITED\nMinutes of a meeting held on 6 May 1990\n\nIt was resolved.",
            &["= ACME LIMITED", "Minutes of a meeting held on 6 May 1990", "It was resolved."],
        );
    }

    #[test]
    fn chronicles_and_diaries() {
        check(
            "a.txt",
            "Railway\n\n1844 – Meeting.\nc. 1855 – Shed built\nby hand.\nMay 1926: Strike.",
            &["= Railway", "- 1844 – Meeting.", "- c. 1855 – Shed built", "by hand.", "- May 1926: Strike."],
        );
        check(
            "a.txt",
            "Conflict\n\n2003: Invasion\n\nIt began.\n\n2004: Talks\n\n2005: Peace\n",
            &["= Conflict", "# 2003: Invasion", "It began.", "- 2004: Talks", "- 2005: Peace"],
        );
        check(
            "a.txt",
            "1911\n\n3 January 1911\nStorm all day. Rain on\n4 January.\n\n5 January, Leith\nQuiet.\n",
            &[
                "# 1911",
                "### 3 January 1911",
                "Storm all day. Rain on 4 January.",
                "### 5 January, Leith",
                "Quiet.",
            ],
        );
    }

    #[test]
    fn sections_of_works_and_notes() {
        check(
            "a.txt",
            "Life\n\nShe lived.\n\nNotes\n\n1. Register of St Mary, 1840.\n2. Letter of 4 June 1866.",
            &["= Life", "She lived.", "# Notes", "^ Register of St Mary, 1840.", "^ Letter of 4 June 1866."],
        );
        check(
            "a.txt",
            "Church\n\nIt is old.\n\n1581–1602 Hugh Penrose, later Dean of Truro\n1711 – 1740 Walter Amory",
            &[
                "= Church",
                "It is old.",
                "1581–1602 Hugh Penrose, later Dean of Truro",
                "1711 – 1740 Walter Amory",
            ],
        );
        check(
            "a.txt",
            "== Books ==\n- A book\n=== Later ===\n- B book\n== Notes ==\nA note.\n== People ==\n- Orlov (1901–1950), founder\n",
            &[
                "# Books",
                "@ A book",
                "## Later",
                "@ B book",
                "# Notes",
                "^ A note.",
                "# People",
                "- Orlov (1901–1950), founder",
            ],
        );
    }
}
