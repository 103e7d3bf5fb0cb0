//! PDF files with a text layer: the words of each page where they stand, put together into lines and paragraphs.

mod font;
mod layout;
mod page;

use super::{Found, Unreadable, html, prose::Prose};
use layout::{Block, Line};
use lopdf::{Dictionary, Document, Error, LoadOptions, Object, decode_text_string};

/// Bytes that a stream may unpack to.
const LARGEST_STREAM: usize = 64 << 20;

/// Pages that are read; no document for readers has more.
const MOST_PAGES: usize = 20_000;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Found, Unreadable> {
    let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| explain(&error))?;
    let mut found = Found::default();
    if document.xref_recovery.is_some() {
        let message = "Expected a whole PDF, found a damaged one; its parts were found by searching, and some may be missing.";
        found.warn(message, "Save or download the file again.");
    }
    let mut lines: Vec<Vec<Line>> = Vec::new();
    let (mut unread, mut total) = (Vec::new(), 0);
    for (number, id) in document.get_pages().into_iter().take(MOST_PAGES) {
        total += 1;
        match page::runs(&document, id) {
            Ok(runs) => lines.push(layout::lines(runs)),
            Err(error) => unread.push(format!("page {number} ({error})")),
        }
    }
    let blocks = layout::blocks(lines);
    if blocks.is_empty() {
        return Err(match unread.first() {
            Some(first) => Unreadable::new("a PDF with text", format!("broken pages, first {first}"), ADVICE),
            None if total == 0 => Unreadable::new("a PDF with pages", "none", ADVICE),
            None => Unreadable::new(
                "a PDF with a text layer",
                "pictures of pages only",
                "run it through text recognition (OCR) first",
            ),
        });
    }
    if let Some(first) = unread.first() {
        let message = format!("{} of {total} pages could not be read, first {first}.", unread.len());
        found.warn(message, "Save or download the file again.");
    }
    let mut prose = Prose::default();
    for block in &blocks {
        match block {
            Block::Title(title) => prose.title(title),
            Block::Heading(heading) => prose.heading(1, heading),
            Block::Item(words) => prose.item(words),
            Block::Paragraph(words) => prose.paragraph(words),
        }
    }
    found.text = prose.finish();
    if let Some(info) = info(&document) {
        let text = |key: &[u8]| info.get(key).ok().and_then(|value| decode_text_string(value).ok());
        found.title = text(b"Title").filter(|title| is_title(title));
        found.created = text(b"CreationDate").as_deref().and_then(day);
    }
    Ok(found)
}

const ADVICE: &str = "save or download the file again";

fn info(document: &Document) -> Option<&Dictionary> {
    match document.trailer.get(b"Info").ok()? {
        Object::Reference(id) => document.get_dictionary(*id).ok(),
        Object::Dictionary(info) => Some(info),
        _ => None,
    }
}

/// Whether a title was given by a person rather than by the program: `Microsoft Word - draft3.doc` was not.
fn is_title(title: &str) -> bool {
    let title = title.trim();
    !title.is_empty()
        && !title.starts_with("Microsoft ")
        && !title.contains('\\')
        && super::kind::extension(title).len() != 3
}

/// `D:20110307120000+03'00'`
fn day(date: &str) -> Option<chrono::NaiveDate> {
    let digits = date.strip_prefix("D:").unwrap_or(date).get(..8)?;
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    html::day(&format!("{year}-{month}-{day}"))
}

fn explain(error: &Error) -> Unreadable {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::AlreadyEncrypted => {
            Unreadable::new("an open PDF", "one with a password", "save it without a password")
        }
        error => {
            let words: String = error.to_string().chars().take(120).collect();
            Unreadable::new("a whole PDF", format!("a broken one ({words})"), ADVICE)
        }
    }
}
