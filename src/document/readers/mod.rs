//! Readers of files that are no plain text: each gives the text of its document in the form that [`Document::read`]
//! understands, so that a document that was kept as text reads back as it was.
//!
//! ```
//! use annals::document::{FileKind, read_file};
//! let html = b"<!doctype html><title>Club</title><h1>Chess Club</h1><p>It was founded on 3 May 1901.";
//! assert_eq!(FileKind::of("club.html", html), FileKind::Html);
//! let documents = read_file("club.html", html).unwrap();
//! assert_eq!(documents[0].title, "Chess Club");
//! assert_eq!(&*documents[0].text, "= Chess Club =\n\nIt was founded on 3 May 1901.\n");
//! ```
//!
//! Kept apart from what the page fetches first: nothing that the first binary calls leads here.

mod archive;
mod body;
mod docx;
mod encoding;
mod epub;
mod html;
mod kind;
mod mac_cyrillic;
mod mail;
mod markdown;
mod open_document;
mod pdf;
mod prose;
mod wikitext;
mod xml;

pub use encoding::{Decoded, decode_text};
pub use html::text_of_html;
pub use kind::{FileKind, is_mail};

use super::{Diagnostic, Document, Severity, as_title, digest::sha256};
use crate::i18n::Language;
use chrono::NaiveDate;
use std::{borrow::Cow, collections::HashMap, fmt};

/// Why a file, or a part of it, is of no use. `i18n/*/readers.ftl` words it: what was expected and found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Place in the file (`word/document.xml`, `page 3`); empty for the whole.
    pub place: String,
    /// The name of the reason in `readers.ftl`.
    pub code: &'static str,
    /// What belongs to this file only: a number, the words of a library.
    pub detail: String,
}

impl Unreadable {
    /// The whole file is of no use.
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self { place: String::new(), code, detail: detail.into() }
    }

    /// The reason in a language.
    pub fn wording(&self, say: Language) -> String {
        let words = say.unreadable(self.code, &self.detail);
        if self.place.is_empty() { words } else { [&self.place, ": ", &words].concat() }
    }

    /// The same, of a part of the file.
    pub(crate) fn at(mut self, place: &str) -> Self {
        if self.place.is_empty() {
            self.place = place.to_owned();
        } else {
            self.place = format!("{place}: {}", self.place);
        }
        self
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording(Language::English))
    }
}

impl std::error::Error for Unreadable {}

/// The documents in a file of any kind that holds some: one, or those of an archive. `name` is the path to record; a
/// document of an archive gets the archive's path before its own.
///
/// # Errors
/// A file that holds no text, that breaks off, that is larger inside than an honest one, or that is a chronology:
/// floor 4 reads those.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<Vec<Document>, Unreadable> {
    read_file_as(name, bytes, &FileKind::of(name, bytes))
}

/// The same where the kind is known.
pub(crate) fn read_file_as(name: &str, bytes: &[u8], kind: &FileKind) -> Result<Vec<Document>, Unreadable> {
    match kind {
        FileKind::Zip | FileKind::Mail | FileKind::Mailbox => unpacked(name, bytes, kind),
        kind => document(name, bytes, kind).map(|document| vec![document]),
    }
}

fn document(name: &str, bytes: &[u8], kind: &FileKind) -> Result<Document, Unreadable> {
    let found = match kind {
        FileKind::Html => html::read(&decode_text(bytes, encoding::html_label(bytes))?),
        FileKind::Markdown => markdown::read(&decode_text(bytes, None)?),
        FileKind::Wikitext => wikitext::read(&decode_text(bytes, None)?)?,
        FileKind::Docx => docx::read(bytes)?,
        FileKind::OpenDocument => open_document::read(bytes)?,
        FileKind::Epub => epub::read(bytes)?,
        FileKind::Pdf => pdf::read(bytes)?,
        FileKind::Text => return text(name, bytes),
        FileKind::Unusable(code) => return Err(Unreadable::new(code, "")),
        FileKind::Zip | FileKind::Mail | FileKind::Mailbox => {
            return Err(Unreadable::new("deep-archive", ""));
        }
        FileKind::Json | FileKind::Table | FileKind::Calendar | FileKind::Markwhen => {
            return Err(Unreadable::new("chronology", ""));
        }
    };
    found.document(name, bytes)
}

/// The documents of a file that holds several, and of such files in it.
fn unpacked(name: &str, bytes: &[u8], kind: &FileKind) -> Result<Vec<Document>, Unreadable> {
    let mut unpacked = Unpacked::default();
    unpacked.file(name, bytes, kind, 0)?;
    let Unpacked { mut documents, unread, .. } = unpacked;
    let Some(first) = documents.first_mut() else {
        return Err(unread
            .into_iter()
            .next()
            .map_or_else(|| Unreadable::new("empty-archive", ""), |(_, error)| error));
    };
    let said = unread.into_iter().take(MOST_NAMED).map(|(part, error)| {
        let (words, hint) = part.words();
        remark(Severity::Error, format!("{words}: {error}."), hint)
    });
    first.diagnostics.extend(said);
    Ok(documents)
}

/// Files in a file that could not be read and are named.
const MOST_NAMED: usize = 20;

/// Archives within archives: one that holds itself would have no end.
const DEEPEST: usize = 3;

/// What of a file could not be read.
#[derive(Clone, Copy)]
enum Part {
    Archived,
    Attached,
    Message,
}

impl Part {
    /// What became of it, and of the rest.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Archived => ("A file of the archive was left out", "The other files were read."),
            Self::Attached => ("An attached file was left out", "The message was read."),
            Self::Message => ("A message could not be read", "The other messages were read."),
        }
    }
}

/// What has come out of an archive or a mailbox so far.
#[derive(Default)]
struct Unpacked {
    documents: Vec<Document>,
    unread: Vec<(Part, Unreadable)>,
    /// Paths that are given, each with the last number that was put into it.
    paths: HashMap<String, u32>,
    /// Files and bytes in all archives together, so that many small ones are no way around the limits.
    spent: archive::Spent,
}

impl Unpacked {
    fn file(&mut self, path: &str, bytes: &[u8], kind: &FileKind, depth: usize) -> Result<(), Unreadable> {
        match kind {
            FileKind::Zip | FileKind::Mail | FileKind::Mailbox if depth > DEEPEST => {
                return Err(Unreadable::new("deep-archive", ""));
            }
            FileKind::Zip => return self.archive(path, bytes, depth),
            FileKind::Mail => self.mail(path, bytes, mail::read(bytes)?, depth),
            FileKind::Mailbox => self.mail(path, bytes, mail::read_box(bytes)?, depth),
            kind => self.documents.push(document(path, bytes, kind)?),
        }
        Ok(())
    }

    fn archive(&mut self, name: &str, bytes: &[u8], depth: usize) -> Result<(), Unreadable> {
        let mut archive = archive::Archive::open_after(bytes, self.spent)?;
        for inner in archive.names() {
            let read = archive.read(&inner).and_then(|bytes| {
                let kind = FileKind::of(&inner, &bytes);
                let path = self.free(format!("{name}/{}", inside(&inner)));
                self.spent = archive.spent();
                let read = self.file(&path, &bytes, &kind, depth + 1);
                archive.spend(self.spent);
                read.map_err(|error| error.at(&inner))
            });
            if let Err(error) = read {
                self.unread.push((Part::Archived, error));
            }
        }
        self.spent = archive.spent();
        Ok(())
    }

    fn mail(&mut self, name: &str, bytes: &[u8], letters: Vec<mail::Letter>, depth: usize) {
        for mail::Letter { place, found, attached } in letters {
            let path = if place.is_empty() { name.to_owned() } else { self.free(format!("{name}/{place}")) };
            let own =
                if place.is_empty() { bytes.into() } else { Cow::from(found.text.clone().into_bytes()) };
            match found.document(&path, &own) {
                Ok(document) => self.documents.push(document),
                Err(error) => self.unread.push((Part::Message, error.at(&place))),
            }
            for (inner, bytes) in attached {
                let kind = FileKind::of(&inner, &bytes);
                let inner_path = self.free(format!("{path}/{}", inside(&inner)));
                let read = self.file(&inner_path, &bytes, &kind, depth + 1);
                self.unread.extend(read.err().map(|error| (Part::Attached, error.at(&inner))));
            }
        }
    }

    /// The path, with a number before its ending where something else has it: `a.eml/notes 2.txt`.
    fn free(&mut self, path: String) -> String {
        let Some(mut number) = self.paths.get(&path).copied() else {
            self.paths.insert(path.clone(), 1);
            return path;
        };
        let name = path.rfind('/').map_or(0, |slash| slash + 1);
        let ending = path.rfind('.').filter(|dot| *dot > name).unwrap_or(path.len());
        let (stem, ending) = path.split_at(ending);
        loop {
            number += 1;
            let numbered = format!("{stem} {number}{ending}");
            if !self.paths.contains_key(&numbered) {
                self.paths.insert(numbered.clone(), 1);
                self.paths.insert(path, number);
                return numbered;
            }
        }
    }
}

/// The path of a file of an archive, which leads nowhere outside of it.
fn inside(path: &str) -> String {
    let parts =
        path.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | "..") && !part.ends_with(':'));
    parts.collect::<Vec<_>>().join("/")
}

/// A text in whatever encoding: UTF-8 as it stands, so that its positions are those of the file.
fn text(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    if let Ok(text) = str::from_utf8(bytes)
        && !text.contains('\0')
        && !text.trim_matches(is_void).is_empty()
    {
        return Ok(Document::read(name, bytes));
    }
    let decoded = decode_text(bytes, None)?;
    if decoded.text.trim_matches(is_void).is_empty() {
        return Err(empty());
    }
    let mut document = Document::read_of(name, decoded.text.as_bytes(), sha256(bytes));
    document.diagnostics.extend(decoded.diagnostic);
    Ok(document)
}

/// What a reader found in a file.
#[derive(Debug, Default)]
struct Found {
    text: String,
    /// The title, where the text itself does not begin with it.
    title: Option<String>,
    created: Option<NaiveDate>,
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    fn document(self, name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
        if self.text.trim_matches(is_void).is_empty() {
            return Err(empty());
        }
        let mut document = Document::read_of(name, self.text.as_bytes(), sha256(bytes));
        let says_title = document.blocks.iter().any(|block| block.kind == super::BlockKind::Title);
        if let Some(title) = self.title.filter(|title| !says_title && !title.trim().is_empty()) {
            document.title = as_title(title.trim());
        }
        document.created = document.created.or(self.created);
        document.diagnostics.extend(self.diagnostics);
        Ok(document)
    }

    /// Something was read otherwise than it stands.
    fn warn(&mut self, message: impl Into<String>, hint: &str) {
        self.diagnostics.push(remark(Severity::Warning, message, hint));
    }
}

fn remark(severity: Severity, message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic { severity, range: 0..0, message: message.into(), hint: hint.to_owned() }
}

fn empty() -> Unreadable {
    Unreadable::new("empty", "")
}

fn is_void(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\0')
}
