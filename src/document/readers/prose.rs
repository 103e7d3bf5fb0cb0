//! Writes what a reader found as a text in the plain form: `= Title =`, `== Section ==`, `- Key: value`, paragraphs
//! between blank lines.

/// The text so far.
#[derive(Debug, Default)]
pub(super) struct Prose {
    text: String,
    last: Option<Last>,
    markdown: bool,
}

/// What was written last: items stand line by line, everything else between blank lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Item,
    /// A short line that the fields after it belong to.
    Name,
    Other,
}

impl Prose {
    /// A text in Markdown's form, for a document whose name says so.
    pub(super) fn markdown() -> Self {
        Self { markdown: true, ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The title of the document.
    pub(super) fn title(&mut self, title: &str) {
        self.mark(1, title);
    }

    /// The heading of a section, 1 the highest below the title.
    pub(super) fn heading(&mut self, level: u8, heading: &str) {
        self.mark(level.clamp(1, 5) + 1, heading);
    }

    fn mark(&mut self, marks: u8, heading: &str) {
        let heading = line(heading);
        if heading.is_empty() {
            return;
        }
        self.part(Last::Other);
        let marks = if self.markdown { "#" } else { "=" }.repeat(marks.into());
        self.text.push_str(&marks);
        self.text.push(' ');
        self.text.push_str(&heading);
        if !self.markdown {
            self.text.push(' ');
            self.text.push_str(&marks);
        }
        self.text.push('\n');
    }

    /// Running text; its line feeds stay.
    pub(super) fn paragraph(&mut self, paragraph: &str) {
        self.lines(paragraph, Last::Other, "", "");
    }

    /// The name that a box of fields gives its subject; the fields follow.
    pub(super) fn name(&mut self, name: &str) {
        let name = line(name);
        if !name.is_empty() {
            self.lines(&name, Last::Name, "", "");
        }
    }

    /// An item of a list.
    pub(super) fn item(&mut self, item: &str) {
        self.lines(item, Last::Item, "- ", "  ");
    }

    /// `Key: value`, as an item.
    pub(super) fn field(&mut self, key: &str, value: &str) {
        let (key, value) = (line(key), line(value));
        let key = key.trim_end_matches([':', ' ']);
        if key.is_empty() || value.is_empty() {
            return;
        }
        self.part(Last::Item);
        self.text.push_str("- ");
        self.text.push_str(key);
        self.text.push_str(": ");
        self.text.push_str(&value);
        self.text.push('\n');
    }

    /// A footnote or reference.
    pub(super) fn citation(&mut self, citation: &str) {
        let citation = line(citation);
        if !citation.is_empty() {
            self.lines(citation.trim_start_matches(['^', '↑', ' ']), Last::Item, "^ ", "");
        }
    }

    /// A line as it stands, for forms that have marks of their own.
    pub(super) fn verbatim(&mut self, content: &str) {
        self.lines(content, Last::Other, "", "");
    }

    /// Lets the list that follows stand right below what was written last.
    pub(super) fn attach(&mut self) {
        if self.last.is_some() {
            self.last = Some(Last::Name);
        }
    }

    /// Ends a list or a box, so that what follows does not belong to it.
    pub(super) fn separate(&mut self) {
        if self.last.is_some() {
            self.last = Some(Last::Other);
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn lines(&mut self, content: &str, what: Last, first: &str, further: &str) {
        let mut begun = false;
        for content in content.lines().map(str::trim).filter(|content| !content.is_empty()) {
            if !begun {
                self.part(what);
            }
            self.text.push_str(if begun { further } else { first });
            self.text.push_str(content);
            self.text.push('\n');
            begun = true;
        }
    }

    /// Begins a part: a blank line before it unless both belong to one list.
    fn part(&mut self, next: Last) {
        let together = matches!((self.last, next), (Some(Last::Item | Last::Name), Last::Item));
        if self.last.is_some() && !together {
            self.text.push('\n');
        }
        self.last = Some(next);
    }
}

/// `content` as one line, runs of spaces and line ends one space.
pub(super) fn line(content: &str) -> String {
    let mut line = String::with_capacity(content.len());
    for word in content.split(|c: char| c.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
