//! The browser's canvas as a plotters backend, made for sixty frames a second.
//!
//! plotters-canvas builds a colour string and a font string for every mark and knows whole pixels only. This one
//! remembers what the context already has, hangs text by its alphabetic baseline, and lets the caller count in
//! fractions of a pixel: the context is scaled down by [`FINE`], so that plotters' whole numbers are eighths.

mod brush;
mod families;
mod metrics;
mod strings;

pub use metrics::CanvasMetrics;

use super::paint::{ASCENT, Medium, paint_marks, paint_on};
use super::palette::Theme;
use crate::{sort::CompactSort, timeline::Scene};
use brush::Brush;
use js_sys::JsString;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::HPos,
};
use std::{convert::Infallible, fmt};
use strings::Strings;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

/// Parts of a device pixel.
const FINE: f64 = 8.0;

/// Why the canvas could not be painted.
#[derive(Debug)]
pub struct CanvasError;

impl fmt::Display for CanvasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a canvas with a 2D context, found none: the browser may be short of memory")
    }
}

impl std::error::Error for CanvasError {}

/// Sizes the canvas to the scene at `ratio` device pixels to a CSS pixel and paints it, once.
///
/// # Errors
/// The browser gives no 2D context.
pub fn paint_canvas(
    scene: &Scene,
    canvas: &HtmlCanvasElement,
    theme: Theme,
    ratio: f64,
) -> Result<(), CanvasError> {
    Painter::opaque(canvas).ok_or(CanvasError)?.paint(scene, theme, ratio);
    Ok(())
}

/// A canvas with what its context is set to, and with the strings that are written on it frame after frame.
#[derive(Debug)]
pub struct Painter {
    canvas: HtmlCanvasElement,
    brush: Brush,
    strings: Strings,
    /// The serif and the sans faces.
    families: (&'static str, &'static str),
    size: (u32, u32),
    fill: Option<u32>,
    stroke: Option<u32>,
    line_width: u32,
    font: Option<usize>,
    align: Option<&'static str>,
    words: Vec<Words>,
}

/// Words that wait for others in the same font: choosing a font costs as much as writing some words.
#[derive(Debug)]
struct Words {
    font: usize,
    fill: u32,
    align: &'static str,
    text: JsString,
    at: (f64, f64),
}

impl Painter {
    /// A painter of all of `canvas`, which lets nothing shine through; `None` where the browser gives no 2D context.
    pub fn opaque(canvas: &HtmlCanvasElement) -> Option<Self> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"alpha".into(), &false.into()).ok()?;
        Self::with(canvas, canvas.get_context_with_context_options("2d", &options))
    }

    /// A painter of marks over whatever lies behind the canvas.
    pub fn translucent(canvas: &HtmlCanvasElement) -> Option<Self> {
        Self::with(canvas, canvas.get_context("2d"))
    }

    fn with(canvas: &HtmlCanvasElement, context: Result<Option<js_sys::Object>, JsValue>) -> Option<Self> {
        Some(Self {
            canvas: canvas.clone(),
            brush: context.ok()??.unchecked_into(),
            strings: Strings::default(),
            families: families::families(),
            size: (0, 0),
            fill: None,
            stroke: None,
            line_width: 0,
            font: None,
            align: None,
            words: Vec::new(),
        })
    }

    /// The canvas that is painted.
    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Sizes the canvas to the scene at `ratio` device pixels to a CSS pixel and paints the scene on its ground.
    pub fn paint(&mut self, scene: &Scene, theme: Theme, ratio: f64) {
        self.fit(scene, ratio);
        let medium = self.medium(theme, ratio);
        // A canvas refuses nothing.
        drop(paint_on(scene, self, medium));
    }

    /// The same without a ground.
    pub fn paint_marks(&mut self, scene: &Scene, theme: Theme, ratio: f64) {
        self.fit(scene, ratio);
        let (width, height) = self.get_size();
        self.brush.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let medium = self.medium(theme, ratio);
        drop(paint_marks(scene, self, medium));
    }

    fn medium(&self, theme: Theme, ratio: f64) -> Medium {
        let (serif, sans) = self.families;
        Medium { theme, scale: ratio * FINE, serif, sans }
    }

    /// Setting a size clears the canvas and all that its context is set to, even when nothing changes.
    fn fit(&mut self, scene: &Scene, ratio: f64) {
        let side = |length: f64| (length * ratio).round().max(1.0) as u32;
        let size = (side(scene.width), side(scene.height));
        if self.size == size {
            return;
        }
        if self.size.0 != size.0 {
            self.canvas.set_width(size.0);
        }
        if self.size.1 != size.1 {
            self.canvas.set_height(size.1);
        }
        self.brush.set_transform(1.0 / FINE, 0.0, 0.0, 1.0 / FINE, 0.0, 0.0);
        self.brush.set_line_join("round");
        self.size = size;
        (self.fill, self.stroke, self.line_width, self.font, self.align) = (None, None, 0, None, None);
    }

    /// Writes the words that wait, font by font and colour by colour. They came one after the other, with nothing
    /// painted between them, and words never lie over words.
    fn write(&mut self) {
        if self.words.is_empty() {
            return;
        }
        let mut words = std::mem::take(&mut self.words);
        words.compact_sort_by_key(|words| (words.font, words.fill));
        for Words { font, fill, align, text, at } in words.drain(..) {
            if self.font != Some(font) {
                self.font = Some(font);
                self.brush.set_font(self.strings.font_name(font));
            }
            if self.align != Some(align) {
                self.align = Some(align);
                self.brush.set_text_align(align);
            }
            self.fill_with(fill);
            self.brush.fill_text(&text, at.0, at.1);
        }
        self.words = words;
    }

    fn use_fill(&mut self, color: BackendColor) {
        self.write();
        self.fill_with(strings::key(color));
    }

    fn fill_with(&mut self, key: u32) {
        if self.fill != Some(key) {
            self.fill = Some(key);
            self.brush.set_fill_style(self.strings.color(key));
        }
    }

    fn use_stroke<S: BackendStyle>(&mut self, style: &S) {
        self.write();
        let key = strings::key(style.color());
        if self.stroke != Some(key) {
            self.stroke = Some(key);
            self.brush.set_stroke_style(self.strings.color(key));
        }
        if self.line_width != style.stroke_width() {
            self.line_width = style.stroke_width();
            self.brush.set_line_width(f64::from(style.stroke_width()));
        }
    }

    fn trace<I: IntoIterator<Item = BackendCoord>>(&self, path: I) {
        self.brush.begin_path();
        let mut points = path.into_iter();
        if let Some((x, y)) = points.next() {
            self.brush.move_to(f64::from(x), f64::from(y));
        }
        for (x, y) in points {
            self.brush.line_to(f64::from(x), f64::from(y));
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Painter {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let fine = FINE as u32;
        (self.size.0 * fine, self.size.1 * fine)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.write();
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.use_fill(color);
        self.brush.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (f64::from(from.0), f64::from(from.1));
        let (width, height) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        if fill {
            self.use_fill(style.color());
            self.brush.fill_rect(x, y, width, height);
        } else {
            self.use_stroke(style);
            self.brush.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.use_stroke(style);
        self.trace(path);
        self.brush.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.use_fill(style.color());
        self.trace(path);
        self.brush.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        // Styles come first: they may let words out that wait, and those are no part of this path.
        if fill {
            self.use_fill(style.color());
        } else {
            self.use_stroke(style);
        }
        self.brush.begin_path();
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        self.brush.arc(x, y, f64::from(radius), 0.0, std::f64::consts::TAU);
        if fill {
            self.brush.fill();
        } else {
            self.brush.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        let at = (f64::from(x), f64::from(y) + ASCENT * style.size());
        let font = self.strings.font(style);
        let text = self.strings.text(text).clone();
        self.words.push(Words { font, fill: strings::key(style.color()), align, text, at });
        Ok(())
    }
}
