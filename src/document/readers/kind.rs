//! What kind of file it is: by its content first, then by its name.

use super::super::line;
use std::{
    borrow::Cow,
    io::{Cursor, Read},
};

/// A kind of file. Those that hold a chronology are read on floor 4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text, and whatever nothing else fits.
    Text,
    /// Markdown, by its name: a plain text may have its marks too, and is understood with them.
    Markdown,
    /// A web page.
    Html,
    /// A page of MediaWiki as its authors write it.
    Wikitext,
    /// A document of Word and its like.
    Docx,
    /// A text of LibreOffice and its like.
    OpenDocument,
    /// A book.
    Epub,
    /// A document in fixed pages.
    Pdf,
    /// An archive of files.
    Zip,
    /// A message as mail programs keep it, with what is attached.
    Mail,
    /// Messages one after the other.
    Mailbox,
    /// JSON of any sort.
    Json,
    /// A table: CSV, or with semicolons or tabs.
    Table,
    /// iCalendar.
    Calendar,
    /// Markwhen.
    Markwhen,
    /// Something that cannot be used: the name of what it is in `readers.ftl`.
    Unusable(&'static str),
}

impl FileKind {
    /// The kind of the file `name` with these bytes. Never reads more than the first kilobytes, of an archive its
    /// list of names.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        match by_magic(bytes) {
            // Both are files of files, which are told apart by nothing so simple as a name.
            Some(Self::Unusable("old-office")) if extension(name) == "msg" => Self::Unusable("outlook"),
            Some(kind) => kind,
            None => by_text(name, bytes).unwrap_or_else(|| by_name(name)),
        }
    }

    /// Whether such a file holds a chronology rather than documents.
    pub fn is_chronology(&self) -> bool {
        matches!(self, Self::Json | Self::Table | Self::Calendar | Self::Markwhen)
    }
}

/// The extension of a path in lower case, without its dot; empty when there is none.
pub(crate) fn extension(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_ascii_lowercase())
}

/// Kinds that their first bytes betray.
fn by_magic(bytes: &[u8]) -> Option<FileKind> {
    let unusable = |code| Some(FileKind::Unusable(code));
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(of_archive(bytes)),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => unusable("old-office"),
        [b'{', b'\\', b'r', b't', b'f', ..] => unusable("rich-text"),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            unusable("picture")
        }
        [0x1f, 0x8b, ..]
        | [b'7', b'z', 0xbc, 0xaf, ..]
        | [b'R', b'a', b'r', b'!', ..]
        | [0xfd, b'7', b'z', ..] => unusable("no-zip"),
        [0x7f, b'E', b'L', b'F', ..] | [b'M', b'Z', 0x90, ..] | [0, b'a', b's', b'm', ..] => {
            unusable("program")
        }
        _ => {
            let head = bytes.get(..1024).unwrap_or(bytes);
            head.windows(5).any(|window| window == b"%PDF-").then_some(FileKind::Pdf)
        }
    }
}

/// What an OpenDocument text says of itself in its first file.
const OPEN_TEXT: &str = "application/vnd.oasis.opendocument.text";

/// What a ZIP archive is, by the names in it; broken ones are told apart by what is left of them.
fn of_archive(bytes: &[u8]) -> FileKind {
    let (names, own) = match zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(mut archive) => {
            let names = archive.file_names().take(2000).flatten().map(Cow::into_owned).collect();
            let mut own = String::new();
            if let Ok(file) = archive.by_name("mimetype") {
                // What is no text is no name of a kind.
                file.take(100).read_to_string(&mut own).ok();
            }
            (names, own)
        }
        Err(_) => {
            let has = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
            let marks = ["word/document.xml", "META-INF/container.xml"].into_iter().filter(|name| has(name));
            let names: Vec<String> = marks.map(str::to_owned).collect();
            (names, if has(OPEN_TEXT) { OPEN_TEXT.to_owned() } else { String::new() })
        }
    };
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let under = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    if has("word/document.xml") {
        FileKind::Docx
    } else if has("META-INF/container.xml") {
        FileKind::Epub
    } else if own.trim_end() == OPEN_TEXT {
        FileKind::OpenDocument
    } else if has("content.xml") && (has("mimetype") || under("META-INF/")) {
        FileKind::Unusable("open-document")
    } else if has("xl/workbook.xml") {
        FileKind::Unusable("excel")
    } else if under("ppt/") {
        FileKind::Unusable("powerpoint")
    } else {
        FileKind::Zip
    }
}

/// Kinds of text that their marks betray.
fn by_text(name: &str, bytes: &[u8]) -> Option<FileKind> {
    let head = bytes.get(..LOOK_AT).unwrap_or(bytes);
    // The marks are ASCII: UTF-16 shows them once its NULs are gone.
    let head: Cow<'_, [u8]> = match head.contains(&0) {
        true => head.iter().copied().filter(|byte| *byte != 0).collect(),
        false => head.into(),
    };
    // Its last character may be cut in two.
    let text = match str::from_utf8(&head) {
        Err(error) if error.valid_up_to() + 4 <= head.len() => String::from_utf8_lossy(&head),
        Err(error) => {
            str::from_utf8(head.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default().into()
        }
        Ok(text) => text.into(),
    };
    let text = text
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{fffd}' | 'þ' | 'ÿ'));
    let begins = |mark: &str| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if begins("BEGIN:VCALENDAR") {
        return Some(FileKind::Calendar);
    }
    if begins("<!doctype html") || begins("<html") || begins("<head") || begins("<body") {
        return Some(FileKind::Html);
    }
    if begins("<?xml") || begins("<!--") || begins("<") {
        let lower = text.to_ascii_lowercase();
        if ["<html", "<body", "<p>", "<div", "<h1", "<article", "<table"]
            .iter()
            .any(|tag| lower.contains(tag))
        {
            return Some(FileKind::Html);
        }
    }
    if let Some(rest) = text.strip_prefix('{')
        && rest.trim_start().starts_with(['"', '}'])
    {
        return Some(FileKind::Json);
    }
    if is_separator(text.as_bytes()) {
        return Some(FileKind::Mailbox);
    }
    if is_mail(text) {
        return Some(FileKind::Mail);
    }
    let is_free = matches!(extension(name).as_str(), "" | "txt" | "text");
    (is_free && is_wikitext(text)).then_some(FileKind::Wikitext)
}

/// Whether a text is mail as programs keep it, rather than as somebody has copied it: with the lines that they add, or in
/// a mailbox.
pub fn is_mail(text: &str) -> bool {
    if is_separator(text.as_bytes()) {
        return true;
    }
    let (mut has_own, mut has_usual) = (false, false);
    for line in text.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        has_usual |= is(&["From", "Date", "Subject", "To"]);
        has_own |= is(&[
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Message-ID",
            "Received",
            "Return-Path",
        ]);
        if name.is_empty() || name.contains(|c: char| !c.is_ascii_graphic()) {
            return false;
        }
    }
    has_own && has_usual
}

/// Whether a text begins with the line that divides a mailbox: `From ann@club.example Tue Jul 23 19:39:23 2002`.
pub(super) fn is_separator(text: &[u8]) -> bool {
    const DAYS: [&[u8]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];
    if !text.starts_with(b"From ") {
        return false;
    }
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    words.any(|word| DAYS.contains(&word))
        && words.next().is_some_and(|month| month.len() == 3)
        && words.next().is_some_and(|day| day.iter().all(u8::is_ascii_digit))
        && words.next().is_some_and(|time| time.contains(&b':'))
}

/// How much of a text is looked at.
const LOOK_AT: usize = 64 * 1024;

/// Whether a text has marks that only MediaWiki has, more than one sort of them.
fn is_wikitext(text: &str) -> bool {
    let has = |mark: &str| text.contains(mark);
    // Most texts have neither and need no closer look.
    if !has("[[") && !has("{{") {
        return false;
    }
    let links = text.matches("[[").count() >= 2 && has("]]");
    let template = text.lines().any(|line| line.starts_with("{{") && !line.starts_with("{{{"));
    let heading = text.lines().any(|line| {
        line.starts_with("==") && line::wiki_heading(line, 0..line.len()).is_some_and(|(level, _)| level > 1)
    });
    let signs = [links, template, has("'''"), has("<ref"), has("{|"), heading && (links || template)];
    signs.into_iter().filter(|sign| *sign).count() >= 2 && (links || template)
}

fn by_name(name: &str) -> FileKind {
    match extension(name).as_str() {
        "md" | "markdown" | "mdown" | "mkd" => FileKind::Markdown,
        "html" | "htm" | "xhtml" => FileKind::Html,
        "wiki" | "wikitext" | "mediawiki" => FileKind::Wikitext,
        "json" => FileKind::Json,
        "csv" | "tsv" => FileKind::Table,
        "ics" | "ical" | "icalendar" => FileKind::Calendar,
        "mw" | "markwhen" => FileKind::Markwhen,
        "eml" => FileKind::Mail,
        _ => FileKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_comes_before_the_name() {
        for (name, bytes, expected) in [
            ("a.txt", &b"<!DOCTYPE html><p>x"[..], FileKind::Html),
            ("a.txt", b"\xff\xfe<\0h\0t\0m\0l\0>\0", FileKind::Html),
            ("a.html", b"plain words", FileKind::Html),
            ("a", b"%PDF-1.7", FileKind::Pdf),
            ("a.md", b"BEGIN:VCALENDAR\r\n", FileKind::Calendar),
            ("a.txt", b"{\"format\": 1}", FileKind::Json),
            ("a.txt", b"{{Infobox club\n|name=x}}\n'''Club''' is a [[club]].", FileKind::Wikitext),
            ("a.txt", b"= Club =\n\n== Life ==\n- Founded: 1901\n", FileKind::Text),
            ("a.wiki", b"words", FileKind::Wikitext),
            ("a.md", b"# Title\n\n[[x]] {{y}}", FileKind::Markdown),
            ("a.csv", b"date,title", FileKind::Table),
            ("a.mw", b"2001: x", FileKind::Markwhen),
            ("a.eml", b"Subject: x\n\nHi.", FileKind::Mail),
            ("a", b"Message-ID: <1>\nX-Of: a\n b: c\nSubject: x\n\nHi.", FileKind::Mail),
            ("a.txt", b"From: Ann\nTo: Bo\nSubject: x\n\nHi.", FileKind::Text),
            ("a.txt", b"Received: with thanks\nSubject and more\n\nHi.", FileKind::Text),
            ("Inbox", b"From a@b.example Tue Jul 23 19:39:23 2002\nSubject: x\n\nHi.", FileKind::Mailbox),
            (
                "Inbox",
                b"From - Tue Jul 23 19:39:23 2002\n>From a@b.example Tue Jul 23 19:39:23 2002\nx: y\n\nHi.",
                FileKind::Mailbox,
            ),
            ("a.mbox", b"From the 3:15 train of Tue 23 Jul 2002 they saw it.", FileKind::Text),
            ("notes", b"a < b", FileKind::Text),
            ("a.txt", b"PK\x03\x04rest word/document.xml", FileKind::Docx),
            ("a", b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", FileKind::OpenDocument),
        ] {
            let text = String::from_utf8_lossy(bytes);
            assert_eq!(FileKind::of(name, bytes), expected, "{name} {text:?}");
            // The page asks this before it fetches the readers.
            let is_post = matches!(expected, FileKind::Mail | FileKind::Mailbox) && !name.ends_with(".eml");
            assert_eq!(is_mail(&text), is_post, "{name} {text:?}");
        }
        for bytes in [&b"\xd0\xcf\x11\xe0"[..], b"{\\rtf1", b"\x89PNG", b"\x1f\x8b\x08", b"\x7fELF"] {
            assert!(matches!(FileKind::of("a", bytes), FileKind::Unusable(..)), "{bytes:?}");
        }
    }
}
