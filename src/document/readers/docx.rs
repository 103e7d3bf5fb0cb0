//! Word documents (ECMA-376): the paragraphs of the main part, its tables, lists and footnotes.

mod styles;

use super::{
    Found, Unreadable,
    archive::Archive,
    body::{Body, Part, Role},
    html,
    prose::Prose,
    xml::{self, Node, Xml},
};
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
    let body = paragraphs(&main, MAIN, &styles)?;
    let mut prose = Prose::default();
    body.write(&mut prose);
    for (name, heading) in [("word/footnotes.xml", "Footnotes"), ("word/endnotes.xml", "Endnotes")] {
        let Some(notes) = optional(&mut archive, name, &mut found) else { continue };
        match paragraphs(&notes, name, &styles) {
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

/// The paragraphs and tables of a part of the archive.
fn paragraphs(xml: &str, place: &str, styles: &Styles) -> Result<Body, Unreadable> {
    let mut xml = Xml::new(xml, place);
    let mut body = Body::default();
    // Text boxes come twice, once for applications that know no drawings: `Fallback` is left out.
    let mut fallback = 0;
    // Whether text that stands here is one that a reader sees.
    let mut shown = false;
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
                    body.role = styles::level(&element.attribute("val").unwrap_or_default()).or(body.role);
                }
                "numPr" => body.role = body.role.or(Some(Role::Item)),
                "t" => shown = true,
                "br" | "cr" => body.say("\n"),
                "tab" => body.say("\t"),
                "noBreakHyphen" => body.say("\u{2011}"),
                "tr" => body.open_row(),
                "tc" => body.open_cell(),
                _ => {}
            },
            Node::End(name) => match name.as_str() {
                "t" => shown = false,
                "p" => body.end_paragraph(),
                "tr" => body.end_row(),
                "tbl" => body.push(Part::Break),
                _ => {}
            },
            Node::Text(text) => {
                if shown {
                    body.say(&text);
                }
            }
        }
    }
    body.end_paragraph();
    Ok(body)
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
