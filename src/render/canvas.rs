//! The browser's canvas as a plotters backend, made for sixty frames a second.
//!
//! plotters-canvas builds a colour string and a font string for every mark and knows whole pixels only. This one
//! remembers what the context already has, hangs text by its alphabetic baseline, and lets the caller count in
//! fractions of a pixel: the context is scaled down by [`FINE`], so that plotters' whole numbers are eighths.

use super::paint::{ASCENT, Medium, paint_on};
use super::palette::Theme;
use crate::timeline::{Font, MeasureText, Scene};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::HPos,
};
use std::{cell::RefCell, collections::HashMap, fmt};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Parts of a device pixel.
const FINE: f64 = 8.0;

const SERIF: &str = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Liberation Serif', serif";
const SANS: &str = "-apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

/// Why the canvas could not be painted.
#[derive(Debug)]
pub struct CanvasError(String);

impl fmt::Display for CanvasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CanvasError {}

type Drawn = Result<(), DrawingErrorKind<CanvasError>>;

fn refused(what: &str) -> DrawingErrorKind<CanvasError> {
    DrawingErrorKind::DrawingError(CanvasError(format!("expected the canvas to draw {what}, it refused")))
}

/// Sizes the canvas to the scene at `ratio` device pixels to a CSS pixel and paints it.
///
/// # Errors
/// The browser gives no 2D context, or a drawing operation fails.
pub fn paint_canvas(
    scene: &Scene,
    canvas: &HtmlCanvasElement,
    theme: Theme,
    ratio: f64,
) -> Result<(), CanvasError> {
    let side = |length: f64| (length * ratio).round().max(1.0) as u32;
    let (width, height) = (side(scene.width), side(scene.height));
    // Setting a size clears the canvas and its state, even when nothing changes.
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
        .ok_or_else(|| CanvasError("expected a canvas with a 2D context, found none".to_owned()))?;
    let mut backend = CanvasBackend::new(context, (width, height));
    let medium = Medium { theme, scale: ratio * FINE, serif: SERIF, sans: SANS };
    paint_on(scene, &mut backend, medium).map_err(|error| match error {
        DrawingErrorKind::DrawingError(error) => error,
        DrawingErrorKind::FontError(error) => CanvasError(error.to_string()),
    })
}

/// A canvas that remembers its styles.
struct CanvasBackend {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    fill: Option<[u8; 4]>,
    stroke: Option<[u8; 4]>,
    line_width: u32,
    font: String,
    align: Option<&'static str>,
}

impl CanvasBackend {
    fn new(context: CanvasRenderingContext2d, size: (u32, u32)) -> Self {
        // Errors of a transform are impossible for finite numbers.
        let _ = context.set_transform(1.0 / FINE, 0.0, 0.0, 1.0 / FINE, 0.0, 0.0);
        context.set_text_baseline("alphabetic");
        context.set_line_join("round");
        Self { context, size, fill: None, stroke: None, line_width: 0, font: String::new(), align: None }
    }

    fn use_fill(&mut self, color: BackendColor) {
        let key = key(color);
        if self.fill != Some(key) {
            self.fill = Some(key);
            self.context.set_fill_style_str(&css(color));
        }
    }

    fn use_stroke<S: BackendStyle>(&mut self, style: &S) {
        let key = key(style.color());
        if self.stroke != Some(key) {
            self.stroke = Some(key);
            self.context.set_stroke_style_str(&css(style.color()));
        }
        if self.line_width != style.stroke_width() {
            self.line_width = style.stroke_width();
            self.context.set_line_width(f64::from(style.stroke_width()));
        }
    }

    fn trace<I: IntoIterator<Item = BackendCoord>>(&self, path: I) {
        self.context.begin_path();
        let mut points = path.into_iter();
        if let Some((x, y)) = points.next() {
            self.context.move_to(f64::from(x), f64::from(y));
        }
        for (x, y) in points {
            self.context.line_to(f64::from(x), f64::from(y));
        }
    }
}

fn key(color: BackendColor) -> [u8; 4] {
    let (r, g, b) = color.rgb;
    [r, g, b, (color.alpha * 255.0).round() as u8]
}

fn css(color: BackendColor) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(9);
    text.push('#');
    for byte in key(color) {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(HEX.get(usize::from(digit)).copied().unwrap_or(b'0')));
        }
    }
    text
}

impl DrawingBackend for CanvasBackend {
    type ErrorType = CanvasError;

    fn get_size(&self) -> (u32, u32) {
        let fine = FINE as u32;
        (self.size.0 * fine, self.size.1 * fine)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.use_fill(color);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
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
            self.context.fill_rect(x, y, width, height);
        } else {
            self.use_stroke(style);
            self.context.stroke_rect(x, y, width, height);
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
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.use_fill(style.color());
        self.trace(path);
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        self.context
            .arc(x, y, f64::from(radius), 0.0, std::f64::consts::TAU)
            .map_err(|_| refused("a circle"))?;
        if fill {
            self.use_fill(style.color());
            self.context.fill();
        } else {
            self.use_stroke(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), style.family().as_str());
        if self.font != font {
            self.context.set_font(&font);
            self.font = font;
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.align != Some(align) {
            self.align = Some(align);
            self.context.set_text_align(align);
        }
        self.use_fill(style.color());
        let baseline = f64::from(y) + ASCENT * style.size();
        self.context.fill_text(text, f64::from(x), baseline).map_err(|_| refused("text"))
    }
}

/// Widths as the browser draws them, every letter of every face measured once.
/// The sum of advances ignores kerning, which is a fraction of a pixel in a label.
#[derive(Debug)]
pub struct CanvasMetrics {
    context: CanvasRenderingContext2d,
    /// Width of a letter in thousandths of an em: ASCII in an array, the rest in a map.
    faces: RefCell<HashMap<(bool, bool, bool), Face>>,
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
        Some(Self { context, faces: RefCell::default() })
    }

    fn measure(&self, letter: char, font: Font) -> f32 {
        let style = match (font.bold, font.italic) {
            (true, _) => "bold",
            (false, true) => "italic",
            (false, false) => "normal",
        };
        let family = if font.serif { SERIF } else { SANS };
        self.context.set_font(&format!("{style} 100px {family}"));
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
