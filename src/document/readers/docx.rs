//! Word documents (ECMA-376): the paragraphs of the main part, its tables, lists and footnotes.

mod body;
mod styles;

use super::{Found, Unreadable, archive::Archive, html, prose::Prose, xml};
use body::{Body, Part};
use styles::Styles;

const MAIN: &str = "word/document.xml";

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Found, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let main = xml_text(&mut archive, MAIN)?;
    let mut found = Found::default();
    let styles = optional(&mut archive, "word/styles.xml", &mut found).map(|xml| Styles::read(&xml));
    let styles = match styles {
        Some(Ok(styles)) => styles,
        Some(Err(error)) => {
            found.warn(format!("The headings may be missing: {error}."), "Save the document again.");
            Styles::default()
        }
        None => Styles::default(),
    };
    let body = Body::read(&main, MAIN, &styles)?;
    let mut prose = Prose::default();
    write(&mut prose, body.parts, body.has_title);
    for (name, heading) in [("word/footnotes.xml", "Footnotes"), ("word/endnotes.xml", "Endnotes")] {
        let Some(notes) = optional(&mut archive, name, &mut found) else { continue };
        match Body::read(&notes, name, &styles) {
            Ok(notes) => {
                let notes: Vec<String> =
                    notes.parts.iter().filter_map(Part::words).map(str::to_owned).collect();
                if !notes.is_empty() {
                    prose.heading(1, heading);
                    notes.iter().for_each(|note| prose.citation(note));
                }
            }
            Err(error) => found.warn(format!("The notes are missing: {error}."), "Save the document again."),
        }
    }
    if let Some(core) = optional(&mut archive, "docProps/core.xml", &mut found)
        && let Ok([title, created]) = xml::texts(&core, "docProps/core.xml", ["title", "created"])
    {
        found.title = Some(title).filter(|title| !title.trim().is_empty());
        found.created = html::day(&created);
    }
    found.text = prose.finish();
    Ok(found)
}

fn write(prose: &mut Prose, parts: Vec<Part>, has_title: bool) {
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

/// A part of the archive as text.
fn xml_text(archive: &mut Archive<'_>, name: &str) -> Result<String, Unreadable> {
    let bytes = archive.read(name)?;
    super::decode_text(&bytes, None).map(|decoded| decoded.text).map_err(|error| error.at(name))
}

/// A part that may be missing; a broken one is said.
fn optional(archive: &mut Archive<'_>, name: &str, found: &mut Found) -> Option<String> {
    if !archive.has(name) {
        return None;
    }
    xml_text(archive, name)
        .map_err(|error| {
            found.warn(format!("A part could not be read: {error}."), "Save the document again.")
        })
        .ok()
}
