//! Texts of LibreOffice and its like (OpenDocument 1.3, ISO/IEC 26300): headings, paragraphs, lists, tables, notes.

use super::{
    Found, Unreadable,
    archive::Archive,
    body::{Body, Role},
    html,
    prose::Prose,
    xml::{self, Element, Node, Xml},
};
use std::collections::HashMap;

const MAIN: &str = "content.xml";

/// Elements whose text is none of the document: what a reader commented, what was struck out, what a picture shows.
const UNSEEN: &[&str] = &["annotation", "tracked-changes", "title", "desc", "note-citation", "forms"];

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Found, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let mut prose = Prose::default();
    let mut text = Text::default();
    let styles = xml_text(&mut archive, "styles.xml").ok();
    if let Some(styles) = &styles {
        // A style that cannot be read leaves headings to their own marks.
        text.styles(styles).ok();
    }
    text.read(&xml_text(&mut archive, MAIN)?)?;
    let Text { body, notes, .. } = text;
    body.write(&mut prose);
    if !notes.is_empty() {
        prose.heading(1, "Footnotes");
        notes.iter().for_each(|note| prose.citation(note));
    }
    let mut found = Found { text: prose.finish(), ..Found::default() };
    if let Ok(meta) = xml_text(&mut archive, "meta.xml")
        && let Ok([title, created]) = xml::texts(&meta, "meta.xml", ["title", "creation-date"])
    {
        found.title = Some(title).filter(|title| !title.trim().is_empty());
        found.created = html::day(&created);
    }
    Ok(found)
}

fn xml_text(archive: &mut Archive<'_>, name: &str) -> Result<String, Unreadable> {
    let bytes = archive.read(name)?;
    super::decode_text(&bytes, None).map(|decoded| decoded.text).map_err(|error| error.at(name))
}

#[derive(Default)]
struct Text {
    body: Body,
    notes: Vec<String>,
    /// Which style a style is based on.
    bases: HashMap<String, String>,
}

impl Text {
    fn styles(&mut self, styles: &str) -> Result<(), Unreadable> {
        let mut xml = Xml::new(styles, "styles.xml");
        while let Some(node) = xml.next()? {
            if let Node::Start(element) = node {
                self.style(&element);
            }
        }
        Ok(())
    }

    fn style(&mut self, element: &Element<'_>) {
        if element.name() == "style"
            && let (Some(name), Some(base)) =
                (element.attribute("name"), element.attribute("parent-style-name"))
        {
            self.bases.insert(name, base);
        }
    }

    fn is_title(&self, style: &str) -> bool {
        let mut style = style;
        // Styles based on each other in a ring are an error of the file; no honest chain is long.
        for _ in 0..16 {
            if style == "Title" {
                return true;
            }
            let Some(base) = self.bases.get(style) else { return false };
            style = base;
        }
        false
    }

    fn read(&mut self, content: &str) -> Result<(), Unreadable> {
        let mut xml = Xml::new(content, MAIN);
        let mut unseen = 0;
        // Paragraphs that are open within each other: text between them is only how the file is laid out.
        let mut open = 0;
        let mut lists = 0;
        let mut note: Option<String> = None;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) if unseen > 0 || UNSEEN.contains(&element.name()) => unseen += 1,
                Node::End(_) if unseen > 0 => unseen -= 1,
                Node::Text(_) if unseen > 0 => {}
                Node::Start(element) => match element.name() {
                    "style" => self.style(&element),
                    "note-body" => note = Some(String::new()),
                    "p" | "h" => {
                        open += 1;
                        if note.is_none() {
                            self.open_paragraph(&element, lists > 0);
                        }
                    }
                    "list" => lists += 1,
                    "table-row" => self.body.open_row(),
                    "table-cell" => self.body.open_cell(),
                    // So many blanks, one if it does not say.
                    "s" => self.say(&mut note, " "),
                    "tab" => self.say(&mut note, "\t"),
                    "line-break" => self.say(&mut note, "\n"),
                    _ => {}
                },
                Node::End(name) => match name.as_str() {
                    "p" | "h" => {
                        open -= 1;
                        match &mut note {
                            Some(note) => note.push(' '),
                            None => self.body.end_paragraph(),
                        }
                    }
                    "list" => lists -= 1,
                    "table-row" => self.body.end_row(),
                    "table" => self.body.push(super::body::Part::Break),
                    "note-body" => self.notes.extend(note.take().filter(|note| !note.trim().is_empty())),
                    _ => {}
                },
                Node::Text(text) if open > 0 => self.say(&mut note, &text.replace('\n', " ")),
                Node::Text(_) => {}
            }
        }
        self.body.end_paragraph();
        Ok(())
    }

    fn open_paragraph(&mut self, element: &Element<'_>, listed: bool) {
        // One in a text box stands inside another, which goes on after it.
        self.body.end_paragraph();
        let style = element.attribute("style-name").unwrap_or_default();
        self.body.role = if self.is_title(&style) {
            Some(Role::Title)
        } else if element.name() == "h" {
            let level = element.attribute("outline-level").and_then(|level| level.parse().ok());
            Some(Role::Heading(level.unwrap_or(1).clamp(1, 9)))
        } else {
            listed.then_some(Role::Item)
        };
    }

    fn say(&mut self, note: &mut Option<String>, words: &str) {
        match note {
            Some(note) => note.push_str(words),
            None => self.body.say(words),
        }
    }
}
