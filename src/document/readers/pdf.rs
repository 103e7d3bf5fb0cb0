//! PDF files with a text layer: the words of each page where they stand, put together into lines and paragraphs.

mod columns;
mod font;
mod layout;
mod page;

use super::{Found, Unreadable, html, prose::Prose};
use layout::{Block, Line};
use lopdf::{
    DecompressError, Dictionary, Document, Error, LoadOptions, Object, ParseError, decode_text_string,
};

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
    let (mut unread, mut mute, mut total) = (Vec::new(), Vec::new(), 0);
    for (number, id) in document.get_pages().into_iter().take(MOST_PAGES) {
        total += 1;
        match page::page(&document, id) {
            Ok(page) => {
                if page.is_mute() {
                    mute.push(number);
                }
                lines.push(layout::lines(columns::in_order(page.runs)));
            }
            Err(error) => unread.push((number, explain(&error))),
        }
    }
    let blocks = layout::blocks(lines);
    if blocks.is_empty() {
        return Err(match unread.first() {
            Some((first, _)) => Unreadable::new("pdf-broken-pages", first.to_string()),
            None if total == 0 => Unreadable::new("pdf-no-pages", ""),
            None if !mute.is_empty() => Unreadable::new("pdf-mute", ""),
            None => Unreadable::new("pdf-pictures", ""),
        });
    }
    if let Some((first, why)) = unread.first() {
        let count = unread.len();
        let message = format!("{count} of {total} pages could not be read, first page {first} ({why}).");
        found.warn(message, "Save or download the file again.");
    }
    if !mute.is_empty() {
        let message = format!(
            "The letters of page {} could not be read: the fonts there do not say which letters they draw.",
            ranges(&mute)
        );
        found.warn(message, "Run the file through text recognition (OCR), or give it in another form.");
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

/// `1–3, 7`
fn ranges(pages: &[u32]) -> String {
    let runs = pages.chunk_by(|a, b| a + 1 == *b).map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        run => run.iter().map(u32::to_string).collect(),
    });
    runs.collect::<Vec<_>>().join(", ")
}

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
            Unreadable::new("password", "")
        }
        Error::Parse(ParseError::EndOfInput) => Unreadable::new("pdf-cut", ""),
        Error::Parse(ParseError::InvalidFileHeader) => Unreadable::new("pdf-head", ""),
        Error::Parse(ParseError::InvalidXref | ParseError::InvalidTrailer)
        | Error::Xref(_)
        | Error::MissingXrefEntry
        | Error::InvalidOffset(_)
        | Error::IndirectObject { .. }
        | Error::ObjectIdMismatch
        | Error::ObjectNotFound(_) => Unreadable::new("pdf-parts", ""),
        Error::Decompress(
            DecompressError::MemoryLimitExceeded { .. } | DecompressError::TooManyFilters { .. },
        ) => Unreadable::new("pdf-large", ""),
        Error::Decompress(_) | Error::InvalidStream(_) | Error::InvalidObjectStream(_) => {
            Unreadable::new("pdf-packed", "")
        }
        Error::ReferenceCycle(_) | Error::ReferenceLimit | Error::RecursionLimit => {
            Unreadable::new("pdf-ring", "")
        }
        Error::Unimplemented(_) | Error::UnsupportedSecurityHandler(_) => Unreadable::new("pdf-rare", ""),
        error => {
            let words: String = error.to_string().chars().take(120).collect();
            Unreadable::new("pdf-broken", words)
        }
    }
}
