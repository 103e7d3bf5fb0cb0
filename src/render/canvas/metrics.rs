//! Widths of text in the browser.

use super::{FINE, families::families};
use crate::{
    number::tenths,
    timeline::{Font, MeasureText},
};
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Widths as the browser draws them, every letter of every face measured once.
/// The sum of advances ignores kerning, which is a fraction of a pixel in a label.
#[derive(Debug)]
pub struct CanvasMetrics {
    context: CanvasRenderingContext2d,
    /// The serif and the sans faces.
    families: (&'static str, &'static str),
    /// Pixels of the painter to a CSS pixel.
    scale: f64,
    /// By serif, bold, italic.
    faces: RefCell<[Option<Box<Face>>; 8]>,
    /// What the context is set to.
    chosen: Cell<Option<Font>>,
}

/// Widths of letters in em: ASCII in an array, the rest in a map.
#[derive(Debug)]
struct Face {
    ascii: [f32; 128],
    others: HashMap<char, f32>,
}

impl CanvasMetrics {
    /// Measures with the 2D context of a canvas, best one that is not on the page, for pictures of `ratio` device pixels
    /// to a CSS pixel.
    pub fn new(canvas: &HtmlCanvasElement, ratio: f64) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let scale = ratio * FINE;
        Some(Self {
            context,
            families: families(),
            scale,
            faces: RefCell::default(),
            chosen: Cell::new(None),
        })
    }

    /// In the size that it is painted in: of a size that the browser has not met it asks the system, which takes as long
    /// as measuring a hundred letters.
    fn measure(&self, letter: char, font: Font) -> f32 {
        let size = font.size() * self.scale;
        if self.chosen.replace(Some(font)) != Some(font) {
            let style = match (font.bold, font.italic) {
                (true, _) => "bold",
                (false, true) => "italic",
                (false, false) => "normal",
            };
            let family = if font.serif { self.families.0 } else { self.families.1 };
            self.context.set_font(&[style, " ", &tenths(size), "px ", family].concat());
        }
        let mut buffer = [0; 4];
        self.context
            .measure_text(letter.encode_utf8(&mut buffer))
            .map_or(0.6, |metrics| (metrics.width() / size) as f32)
    }
}

impl MeasureText for CanvasMetrics {
    fn width(&self, text: &str, font: Font) -> f64 {
        let mut faces = self.faces.borrow_mut();
        let number = usize::from(font.serif) << 2 | usize::from(font.bold) << 1 | usize::from(font.italic);
        let face = faces[number]
            .get_or_insert_with(|| Box::new(Face { ascii: [f32::NAN; 128], others: HashMap::new() }));
        let mut sum = 0.0;
        // Most are ASCII: their bytes are their letters.
        let mut rest = text;
        loop {
            let mut plain = 0;
            for byte in rest.bytes() {
                let Some(known) = face.ascii.get_mut(usize::from(byte)) else { break };
                if known.is_nan() {
                    *known = self.measure(char::from(byte), font);
                }
                sum += *known;
                plain += 1;
            }
            let mut letters = rest.get(plain..).unwrap_or_default().chars();
            let Some(letter) = letters.next() else { break };
            sum += *face.others.entry(letter).or_insert_with(|| self.measure(letter, font));
            rest = letters.as_str();
        }
        f64::from(sum) * font.size()
    }
}
