//! Strings that the browser has already: colours, fonts and words are the same frame after frame, and making a
//! string of the browser's costs more than drawing with it.

use crate::number::tenths;
use js_sys::JsString;
use plotters_backend::{BackendColor, BackendTextStyle, FontStyle};

/// Places for colours and for words: several times what a frame has.
const COLORS: usize = 1024;
const WORDS: usize = 2048;
/// Places in a row that a string may have. One that finds all of them taken drives out the first.
const ROW: usize = 4;

/// What has been made.
#[derive(Debug, Default)]
pub(super) struct Strings {
    colors: Vec<Option<(u32, JsString)>>,
    words: Vec<Option<(Box<str>, JsString)>>,
    /// Style, size and address of the family, and what CSS calls them.
    fonts: Vec<((&'static str, f64, *const u8), JsString)>,
}

impl Strings {
    /// A colour by its [`key`].
    pub(super) fn color(&mut self, key: u32) -> &JsString {
        let place = key.wrapping_mul(0x9E37_79B1) >> 16;
        slot(&mut self.colors, COLORS, place, |have| *have == key, || (key, css(key).into()))
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) -> &JsString {
        let hash = text
            .bytes()
            .fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        slot(&mut self.words, WORDS, hash ^ hash >> 16, |have| **have == *text, || (text.into(), text.into()))
    }

    /// The number of a font.
    pub(super) fn font<S: BackendTextStyle>(&mut self, style: &S) -> usize {
        let family = style.family();
        let name = match style.style() {
            FontStyle::Bold => "bold",
            FontStyle::Italic => "italic",
            _ => "normal",
        };
        let key = (name, style.size(), family.as_str().as_ptr());
        let known = self.fonts.iter().position(|(have, _)| *have == key);
        let number = known.unwrap_or(self.fonts.len());
        if known.is_none() {
            let font = [name, " ", &tenths(style.size()), "px ", family.as_str()].concat();
            self.fonts.push((key, font.into()));
        }
        number
    }

    /// What CSS calls the font of a number.
    pub(super) fn font_name(&self, number: usize) -> &JsString {
        &self.fonts[number].1
    }
}

/// The string at a place of a table, or at one of those beside it; made anew when it is at none.
fn slot<K>(
    table: &mut Vec<Option<(K, JsString)>>,
    size: usize,
    place: u32,
    is: impl Fn(&K) -> bool,
    make: impl FnOnce() -> (K, JsString),
) -> &JsString {
    if table.is_empty() {
        table.resize_with(size, || None);
    }
    let first = place as usize % (size / ROW) * ROW;
    let row = &mut table[first..first + ROW];
    let known = row.iter().position(|slot| slot.as_ref().is_some_and(|(have, _)| is(have)));
    let at = known.or_else(|| row.iter().position(Option::is_none)).unwrap_or_else(|| {
        row.rotate_right(1);
        row[0] = None;
        0
    });
    &row[at].get_or_insert_with(make).1
}

/// A colour as one number, `0xRRGGBBAA`.
pub(super) fn key(color: BackendColor) -> u32 {
    let (r, g, b) = color.rgb;
    u32::from_be_bytes([r, g, b, (color.alpha * 255.0).round() as u8])
}

fn css(key: u32) -> String {
    let mut text = String::with_capacity(9);
    text.push('#');
    text.extend((0..8).rev().filter_map(|place| char::from_digit(key >> (4 * place) & 15, 16)));
    text
}
