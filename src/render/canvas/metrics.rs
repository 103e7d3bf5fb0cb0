//! Widths of text in the browser.

use super::families;
use crate::timeline::{Font, MeasureText};
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
    /// Width of a letter in thousandths of an em: ASCII in an array, the rest in a map.
    faces: RefCell<HashMap<(bool, bool, bool), Face>>,
    /// What the context is set to.
    chosen: Cell<Option<Font>>,
}

#[derive(Debug)]
struct Face {
    ascii: [f32; 128],
    others: HashMap<char, f32>,
}

impl CanvasMetrics {
    /// Measures with the 2D context of a canvas, best one that is not on the page.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        families::find(&context);
        Some(Self { context, faces: RefCell::default(), chosen: Cell::new(None) })
    }

    fn measure(&self, letter: char, font: Font) -> f32 {
        if self.chosen.replace(Some(font)) != Some(font) {
            let style = match (font.bold, font.italic) {
                (true, _) => "bold",
                (false, true) => "italic",
                (false, false) => "normal",
            };
            let family = if font.serif { families::serif() } else { families::sans() };
            self.context.set_font(&[style, " 100px ", family].concat());
        }
        let mut buffer = [0; 4];
        self.context
            .measure_text(letter.encode_utf8(&mut buffer))
            .map_or(0.6, |metrics| (metrics.width() / 100.0) as f32)
    }
}

impl MeasureText for CanvasMetrics {
    fn width(&self, text: &str, font: Font) -> f64 {
        let mut faces = self.faces.borrow_mut();
        let face = faces
            .entry((font.serif, font.bold, font.italic))
            .or_insert_with(|| Face { ascii: [f32::NAN; 128], others: HashMap::new() });
        let mut sum = 0.0;
        for letter in text.chars() {
            sum += match face.ascii.get_mut(letter as usize) {
                Some(known) => {
                    if known.is_nan() {
                        *known = self.measure(letter, font);
                    }
                    *known
                }
                None => *face.others.entry(letter).or_insert_with(|| self.measure(letter, font)),
            };
        }
        f64::from(sum) * font.size()
    }
}
