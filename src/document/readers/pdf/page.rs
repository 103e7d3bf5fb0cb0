//! The drawing operations of a page: where each string of text stands (ISO 32000-1, 9.4).

use super::{LARGEST_STREAM, font, font::Font};
use lopdf::{
    Dictionary, Document, Object, ObjectId,
    content::{Content, Operation},
};
use std::collections::BTreeMap;

/// A string on a page. Coordinates are those of the page, y upwards.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) end: f32,
    /// Height of the letters.
    pub(super) size: f32,
}

/// Forms within forms.
const DEEPEST: usize = 8;

/// Strings of one page; a page of a thousand lines has some ten thousand.
const MOST_RUNS: usize = 500_000;

/// What is drawn on a page.
#[derive(Default)]
pub(super) struct Page {
    /// Its strings in the order in which they are drawn.
    pub(super) runs: Vec<Run>,
    /// Codes of letters that were drawn, and those of them for which a font has no letter.
    codes: usize,
    mute: usize,
}

impl Page {
    /// Whether a good part of the letters cannot be told.
    pub(super) fn is_mute(&self) -> bool {
        self.mute > 20 && self.mute * 4 > self.codes
    }
}

/// Reads a page.
pub(super) fn page(document: &Document, page: ObjectId) -> lopdf::Result<Page> {
    let content = document.get_page_content_with_limit(page, LARGEST_STREAM)?;
    let fonts = document.get_page_fonts(page)?;
    let (own, ids) = document.get_page_resources(page)?;
    let resources: Vec<&Dictionary> =
        own.into_iter().chain(ids.iter().filter_map(|id| document.get_dictionary(*id).ok())).collect();
    let mut drawn = Page::default();
    let place = Stream { document, resources, depth: 0 };
    place.read(&content, fonts, State::default(), &mut drawn);
    Ok(drawn)
}

/// A stream of operations with what its names stand for.
struct Stream<'a> {
    document: &'a Document,
    resources: Vec<&'a Dictionary>,
    depth: usize,
}

type Matrix = [f32; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn multiply(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

#[derive(Clone, Debug)]
struct State {
    page: Matrix,
    text: Matrix,
    line: Matrix,
    font: Vec<u8>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    rise: f32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: IDENTITY,
            text: IDENTITY,
            line: IDENTITY,
            font: Vec::new(),
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl State {
    fn next_line(&mut self, x: f32, y: f32) {
        self.line = multiply([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    fn advance(&mut self, x: f32) {
        self.text = multiply([1.0, 0.0, 0.0, 1.0, x, 0.0], self.text);
    }

    fn show(&mut self, font: &Font<'_>, bytes: &[u8], page: &mut Page) {
        let text = font.text(bytes);
        let start = multiply([1.0, 0.0, 0.0, 1.0, 0.0, self.rise], multiply(self.text, self.page));
        let size = self.size * (start[2].hypot(start[3]));
        let mut width = 0.0;
        for (em, is_space) in font.widths(bytes) {
            let space = if is_space { self.word_space } else { 0.0 };
            width += (em * self.size + self.letter_space + space) * self.scale;
        }
        self.advance(width);
        let end = multiply(self.text, self.page);
        let is_finite = [start[4], start[5], end[4], size].iter().all(|value| value.is_finite());
        page.codes += bytes.len() / font.code;
        if font.is_mute(&text) {
            page.mute += bytes.len() / font.code;
            return;
        }
        if is_finite && !text.is_empty() && page.runs.len() < MOST_RUNS {
            page.runs.push(Run { text, x: start[4], y: start[5], end: end[4], size: size.abs().max(0.1) });
        }
    }
}

impl<'a> Stream<'a> {
    fn read(&self, content: &[u8], fonts: BTreeMap<Vec<u8>, &'a Dictionary>, state: State, page: &mut Page) {
        let prepared: Vec<(Vec<u8>, Dictionary)> =
            fonts.into_iter().map(|(name, font)| (name, font::prepared(font, self.document))).collect();
        let fonts: BTreeMap<&[u8], Font<'_>> =
            prepared.iter().map(|(name, font)| (name.as_slice(), Font::new(font, self.document))).collect();
        let mut state = state;
        let mut kept: Vec<State> = Vec::new();
        for operation in Content::decode_iter(content) {
            // What comes after a broken operation cannot be told apart from it.
            let Ok(operation) = operation else { break };
            match operation.operator.as_str() {
                "q" if kept.len() < 1000 => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "Do" => self.form(&operation, &state, page),
                _ => operate(&operation, &fonts, &mut state, page),
            }
        }
    }

    /// A form that is drawn here: a stream of its own.
    fn form(&self, operation: &Operation, state: &State, page: &mut Page) {
        let Some(Ok(name)) = operation.operands.first().map(Object::as_name) else { return };
        let document = self.document;
        let stream = self.resources.iter().find_map(|resources| {
            let forms = resources.get_deref(b"XObject", document).and_then(Object::as_dict).ok()?;
            forms.get_deref(name, document).and_then(Object::as_stream).ok()
        });
        let Some(stream) = stream else { return };
        let is_form = stream
            .dict
            .get_deref(b"Subtype", document)
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"Form");
        if !is_form || self.depth >= DEEPEST || page.runs.len() >= MOST_RUNS {
            return;
        }
        let content = match stream.dict.has(b"Filter") {
            true => stream.decompressed_content_with_limit(LARGEST_STREAM).unwrap_or_default(),
            false => stream.content.clone(),
        };
        let mut state = state.clone();
        if let Ok(matrix) = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array) {
            let numbers: Vec<f32> =
                matrix.iter().filter_map(|value| font::number(value, document).ok()).collect();
            if let Ok(matrix) = Matrix::try_from(numbers) {
                state.page = multiply(matrix, state.page);
            }
        }
        let own = stream.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        let resources: Vec<&Dictionary> = own.map_or_else(|| self.resources.clone(), |own| vec![own]);
        let mut fonts = BTreeMap::new();
        for resources in &resources {
            let Ok(list) = resources.get_deref(b"Font", document).and_then(Object::as_dict) else { continue };
            for (name, font) in list.iter() {
                if let Ok((_, Object::Dictionary(font))) = document.dereference(font) {
                    fonts.entry(name.clone()).or_insert(font);
                }
            }
        }
        Stream { document, resources, depth: self.depth + 1 }.read(&content, fonts, state, page);
    }
}

fn operate(operation: &Operation, fonts: &BTreeMap<&[u8], Font<'_>>, state: &mut State, page: &mut Page) {
    let operands = operation.operands.as_slice();
    let number = |place: usize| operands.get(place).and_then(|value| value.as_float().ok()).unwrap_or(0.0);
    let matrix = || [number(0), number(1), number(2), number(3), number(4), number(5)];
    let string = |place: usize| operands.get(place).and_then(|value| value.as_str().ok()).unwrap_or_default();
    let font = fonts.get(state.font.as_slice());
    match operation.operator.as_str() {
        "cm" => state.page = multiply(matrix(), state.page),
        "BT" => (state.text, state.line) = (IDENTITY, IDENTITY),
        "Tf" => {
            state.font = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec();
            state.size = number(1);
        }
        "Tm" => (state.text, state.line) = (matrix(), matrix()),
        "Td" => state.next_line(number(0), number(1)),
        "TD" => {
            state.leading = -number(1);
            state.next_line(number(0), number(1));
        }
        "T*" => state.next_line(0.0, -state.leading),
        "Tc" => state.letter_space = number(0),
        "Tw" => state.word_space = number(0),
        "Tz" => state.scale = number(0) / 100.0,
        "TL" => state.leading = number(0),
        "Ts" => state.rise = number(0),
        "Tj" => {
            if let Some(font) = font {
                state.show(font, string(0), page);
            }
        }
        "'" | "\"" => {
            let is_spaced = operation.operator == "\"";
            if is_spaced {
                (state.word_space, state.letter_space) = (number(0), number(1));
            }
            state.next_line(0.0, -state.leading);
            if let Some(font) = font {
                state.show(font, string(if is_spaced { 2 } else { 0 }), page);
            }
        }
        "TJ" => {
            let (Some(font), Some(Ok(parts))) = (font, operands.first().map(Object::as_array)) else {
                return;
            };
            for part in parts {
                match part {
                    Object::String(bytes, _) => state.show(font, bytes, page),
                    part => {
                        let shift = part.as_float().unwrap_or(0.0) / 1000.0;
                        state.advance(-shift * state.size * state.scale);
                    }
                }
            }
        }
        _ => {}
    }
}
