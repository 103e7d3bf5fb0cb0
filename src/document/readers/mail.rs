//! Messages (RFC 5322, with the parts of MIME) and mailboxes of them. A message is told as people print it: who wrote to
//! whom, when and of what, then its text. What is attached to it is a document of its own.

mod mailbox;

use super::{
    Found, Unreadable, decode_text,
    encoding::html_label,
    html,
    prose::{Prose, line},
};
use chrono::NaiveDate;
use encoding_rs::Encoding as Charset;
use mail_parser::{
    Address, Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};
pub(super) use mailbox::read_box;
use std::{borrow::Cow, collections::HashSet};

/// Messages within messages that are read.
const DEEPEST: usize = 3;
/// Bytes that are looked through, all in all, for parts that never come.
const SEARCHED: usize = 1 << 28;

/// A message, and where in its file it stands.
pub(super) struct Letter {
    /// The path within the file: empty for the only message, else `7`, or `7/1` for the first that is attached to it.
    pub(super) place: String,
    pub(super) found: Found,
    /// Names and bytes of the files that are attached.
    pub(super) attached: Vec<(String, Vec<u8>)>,
}

/// Reads a message, and those that are attached to it.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Letter>, Unreadable> {
    message(bytes, "", None)
}

/// Reads the message at `place`; `sent` is the day on which a mailbox got it.
fn message(bytes: &[u8], place: &str, sent: Option<NaiveDate>) -> Result<Vec<Letter>, Unreadable> {
    let bytes = legible(bytes)?;
    if is_endless(&bytes) {
        return Err(Unreadable::new("endless-mail", ""));
    }
    let parser = MessageParser::new().with_minimal_headers();
    let outer = parser.parse(bytes.as_ref()).ok_or_else(|| Unreadable::new("empty", ""))?;
    let mut all = vec![(0, place.to_owned(), outer)];
    // One by one: they may lie so deep in each other that to let go of them at once has no room.
    let mut at = 0;
    while let Some((depth, place, message)) = all.get_mut(at) {
        let (depth, place) = (*depth + 1, place.clone());
        let bodies = message.parts.iter_mut().map(|part| &mut part.body);
        let inner = bodies.filter_map(|body| match body {
            PartType::Message(inner) => Some(std::mem::take(inner)),
            _ => None,
        });
        let inner: Vec<Message<'_>> = inner.collect();
        all.extend((1_usize..).zip(inner).map(|(number, inner)| {
            let path = match place.as_str() {
                _ if depth > DEEPEST => String::new(),
                "" => number.to_string(),
                place => format!("{place}/{number}"),
            };
            (depth, path, inner)
        }));
        at += 1;
    }
    let deeper = all.iter().filter(|(depth, ..)| *depth > DEEPEST).count();
    let read = all.into_iter().filter(|(depth, ..)| *depth <= DEEPEST);
    let mut letters: Vec<Letter> =
        read.map(|(depth, place, message)| letter(&message, place, sent.filter(|_| depth == 0))).collect();
    if let Some(first) = letters.first_mut().filter(|_| deeper > 0) {
        let said = format!("Messages within more than {DEEPEST} others were left out ({deeper}).");
        first.found.warn(said, "Save them and bring them by themselves.");
    }
    Ok(letters)
}

/// The message with a head in UTF-8. Heads are to be in ASCII; those that are not are in the encoding of the text.
fn legible(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Unreadable> {
    let blank = |mark: &[u8]| bytes.windows(mark.len()).position(|window| window == mark);
    let end = [blank(b"\n\n"), blank(b"\n\r\n")].into_iter().flatten().min().unwrap_or(bytes.len());
    let (head, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
    if str::from_utf8(head).is_ok() {
        return Ok(bytes.into());
    }
    let decoded = decode_text(head, html_label(bytes).filter(|label| tells(label)))?;
    Ok([decoded.text.as_bytes(), rest].concat().into())
}

/// Whether a message announces so many parts that never come that to look for each of them takes for ever.
fn is_endless(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"boundary";
    let mut values = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(KEY.len()).position(|window| window.eq_ignore_ascii_case(KEY)) {
        rest = rest.get(at + KEY.len()..).unwrap_or_default();
        if let [b'=' | b'*', value @ ..] = rest {
            let value = value.strip_prefix(b"\"").unwrap_or(value);
            let end = value.iter().position(|byte| matches!(byte, b'"' | b';' | b'\r' | b'\n'));
            values.extend(value.get(..end.unwrap_or(value.len())));
        }
    }
    if values.len().saturating_mul(bytes.len()) <= SEARCHED {
        return false;
    }
    let lines =
        bytes.split(|byte| *byte == b'\n').filter_map(|line| line.trim_ascii_end().strip_prefix(b"--"));
    let lines: HashSet<&[u8]> = lines.collect();
    let missing = values.iter().filter(|value| !lines.contains(**value)).count();
    missing.saturating_mul(bytes.len()) > SEARCHED
}

fn letter(message: &Message<'_>, place: String, sent: Option<NaiveDate>) -> Letter {
    let subject = message.subject().map(line).filter(|subject| !subject.is_empty());
    let date = message.date().filter(|date| date.is_valid());
    let day =
        date.and_then(|date| NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()));
    let created = day.or(sent);
    let written = match date {
        Some(date) => date.to_rfc822(),
        None => created.map(|day| day.format("%-d %B %Y").to_string()).unwrap_or_default(),
    };
    let mut found = Found { title: subject.clone(), created, ..Found::default() };
    let head = [
        ("From", names(message.from())),
        ("To", names(message.to())),
        ("Cc", names(message.cc())),
        ("Date", written),
        ("Subject", subject.unwrap_or_default()),
    ];
    for (key, value) in head.iter().filter(|(_, value)| !value.is_empty()) {
        found.text.push_str(&[key, ": ", value, "\n"].concat());
    }
    for part in message.text_body.iter().filter_map(|part| message.part(*part)) {
        let text = text(message, part, &mut found);
        if !text.trim().is_empty() {
            found.text.push('\n');
            found.text.push_str(text.trim_end());
            found.text.push('\n');
        }
    }
    if found.text.lines().all(|line| line.starts_with("Date: ")) {
        // The day alone, which may be the mailbox's, is no message.
        found.text.clear();
    }
    let attached = message.attachments.iter().filter_map(|part| attached(message.part(*part)?)).collect();
    Letter { place, found, attached }
}

/// `Ann Lee <ann@club.example>, Bo Ek`.
fn names(address: Option<&Address<'_>>) -> String {
    let mut names = String::new();
    for one in address.into_iter().flat_map(Address::iter) {
        if !names.is_empty() {
            names.push_str(", ");
        }
        let name = one.name.as_deref().map(line).unwrap_or_default();
        names.push_str(&name);
        if let Some(address) = one.address.as_deref().map(line).filter(|address| *address != name) {
            names.push_str(if name.is_empty() { "" } else { " <" });
            names.push_str(&address);
            names.push_str(if name.is_empty() { "" } else { ">" });
        }
    }
    names
}

/// The text of a part as it is read.
fn text(message: &Message<'_>, part: &MessagePart<'_>, found: &mut Found) -> String {
    let (text, is_page) = match &part.body {
        PartType::Text(text) => (text, false),
        PartType::Html(text) => (text, true),
        _ => return String::new(),
    };
    let own = undeclared(message, part).and_then(|bytes| decode_text(&bytes, None).ok());
    let text = own.as_ref().map_or(text.as_ref(), |decoded| &decoded.text);
    found.diagnostics.extend(own.as_ref().and_then(|decoded| decoded.diagnostic.clone()));
    if is_page {
        let mut prose = Prose::default();
        html::fragment(text, &mut prose);
        prose.finish()
    } else {
        text.to_owned()
    }
}

/// Whether what a message says of its encoding is one: that it is ASCII is said of every other, too.
fn tells(label: &[u8]) -> bool {
    let is_ascii = label.to_ascii_lowercase().windows(5).any(|window| window == b"ascii");
    !is_ascii && Charset::for_label(label).is_some()
}

/// The bytes of a part that does not say its encoding, or says that it is ASCII, which it is not.
fn undeclared(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let label = part.content_type().and_then(|kind| kind.attribute("charset"));
    if label.is_some_and(|label| tells(label.as_bytes())) {
        return None;
    }
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
    let bytes = match part.encoding {
        Encoding::None => raw.to_vec(),
        Encoding::QuotedPrintable => quoted_printable_decode(raw)?,
        Encoding::Base64 => base64_decode(raw)?,
    };
    str::from_utf8(&bytes).is_err().then_some(bytes)
}

/// Name and bytes of an attached file. Pictures within the text and signatures are no files of anybody's.
fn attached(part: &MessagePart<'_>) -> Option<(String, Vec<u8>)> {
    let is_signature =
        part.content_type().and_then(|kind| kind.subtype()).is_some_and(|kind| kind.ends_with("-signature"));
    let is_within =
        matches!(part.body, PartType::InlineBinary(_) | PartType::Multipart(_) | PartType::Message(_));
    let name = part.attachment_name().map(line).filter(|name| !name.is_empty())?;
    (!is_signature && !is_within).then(|| (name, part.contents().to_vec()))
}
