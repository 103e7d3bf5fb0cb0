//! Fonts: which letters the bytes of a string are, and how wide they stand.

use super::LARGEST_STREAM;
use lopdf::{Dictionary, Document, Encoding, Object};
use std::collections::HashMap;

/// A font's dictionary as it is to be read: with the map to Unicode before the encoding, since programs that write
/// both get the first right.
pub(super) fn prepared(font: &Dictionary, document: &Document) -> Dictionary {
    let mut font = font.clone();
    let has_map = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).is_ok();
    if has_map {
        font.remove(b"Encoding");
    }
    font
}

/// A font of a page.
pub(super) struct Font<'a> {
    encoding: Option<Encoding<'a>>,
    /// Bytes of a code.
    pub(super) code: usize,
    widths: HashMap<u32, f32>,
    default_width: f32,
}

impl<'a> Font<'a> {
    pub(super) fn new(font: &'a Dictionary, document: &'a Document) -> Self {
        let is_composite =
            font.get_deref(b"Subtype", document).and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        // Its codes are numbers of glyphs; without a map to Unicode nothing says which letters those are.
        let is_numbered = is_composite
            && font
                .get_deref(b"Encoding", document)
                .and_then(Object::as_name)
                .is_ok_and(|name| name.starts_with(b"Identity"));
        let encoding =
            font.get_font_encoding_with_limit(document, LARGEST_STREAM).ok().filter(|_| !is_numbered);
        let mut read = Self {
            encoding,
            code: if is_composite { 2 } else { 1 },
            widths: HashMap::new(),
            default_width: if is_composite { 1.0 } else { 0.5 },
        };
        if is_composite {
            read.composite(font, document);
        } else {
            read.simple(font, document);
        }
        read
    }

    fn simple(&mut self, font: &Dictionary, document: &Document) {
        let Ok(widths) = font.get_deref(b"Widths", document).and_then(Object::as_array) else { return };
        let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
        for (code, width) in (first.clamp(0, 255)..=255).zip(widths) {
            if let (Ok(code), Ok(width)) = (u32::try_from(code), number(width, document)) {
                self.widths.insert(code, width / 1000.0);
            }
        }
    }

    fn composite(&mut self, font: &Dictionary, document: &Document) {
        let descendants = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
        let Some(first) = descendants.ok().and_then(|fonts| fonts.first()) else { return };
        let Ok((_, Object::Dictionary(descendant))) = document.dereference(first) else { return };
        if let Ok(width) = descendant.get_deref(b"DW", document).and_then(|width| number(width, document)) {
            self.default_width = width / 1000.0;
        }
        let Ok(widths) = descendant.get_deref(b"W", document).and_then(Object::as_array) else { return };
        // `first [w w w]` or `first last w`
        let mut rest = widths.iter();
        while let (Some(first), Some(second)) = (rest.next(), rest.next()) {
            let Ok(first) = number(first, document) else { return };
            let first = first.max(0.0) as u32;
            match document.dereference(second) {
                Ok((_, Object::Array(list))) => {
                    for (code, width) in (first..).zip(list.iter().take(65_536)) {
                        if let Ok(width) = number(width, document) {
                            self.widths.insert(code, width / 1000.0);
                        }
                    }
                }
                _ => {
                    let (Ok(last), Some(width)) = (number(second, document), rest.next()) else { return };
                    let Ok(width) = number(width, document) else { return };
                    let last = (last.max(0.0) as u32).min(first.saturating_add(65_535)).min(65_535);
                    self.widths.extend((first..=last).map(|code| (code, width / 1000.0)));
                }
            }
        }
    }

    /// Whether what the font makes of a string are no letters: nothing, signs of control, private or replaced ones.
    pub(super) fn is_mute(&self, text: &str) -> bool {
        let is_lost = |c: char| {
            c.is_control() && !c.is_whitespace() || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffd}')
        };
        // A font of single bytes without an encoding has that of the Latin alphabet.
        text.is_empty() && self.code > 1 || !text.is_empty() && text.chars().all(is_lost)
    }

    /// The letters of a string.
    pub(super) fn text(&self, bytes: &[u8]) -> String {
        match &self.encoding {
            Some(encoding) => encoding.bytes_to_string(bytes).unwrap_or_default(),
            None if self.code > 1 => String::new(),
            None => bytes.iter().map(|byte| char::from(*byte)).collect(),
        }
    }

    /// The widths of a string's codes, in ems, each with whether it is the one-byte space.
    pub(super) fn widths<'b>(&'b self, bytes: &'b [u8]) -> impl Iterator<Item = (f32, bool)> + 'b {
        bytes.chunks(self.code).map(|code| {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            (self.widths.get(&number).copied().unwrap_or(self.default_width), code == [b' '])
        })
    }
}

pub(super) fn number(object: &Object, document: &Document) -> lopdf::Result<f32> {
    document.dereference(object).and_then(|(_, object)| object.as_float())
}
