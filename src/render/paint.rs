//! Matches and writes: one mark after the other onto a plotters backend.

use super::palette::Theme;
use crate::timeline::{Anchor, Font, Paint, Scene, Shape};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
    text_anchor::{HPos, Pos, VPos},
};
use std::convert::Infallible;

/// Serif faces. First those of one set of widths on every machine, so that labels measured once never overlap.
pub(crate) const SERIF: &str = "'Liberation Serif', 'Times New Roman', Tinos, Times, serif";
/// Sans faces, likewise.
pub(crate) const SANS: &str = "'Liberation Sans', Arial, Arimo, Helvetica, sans-serif";

/// Distance from the top of a text box to its baseline, in em, where a backend is told to hang text by its top.
pub(crate) const ASCENT: f64 = 0.76;

/// How a backend wants its coordinates and type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Medium {
    pub(crate) theme: Theme,
    /// Backend pixels to a CSS pixel.
    pub(crate) scale: f64,
    pub(crate) serif: &'static str,
    pub(crate) sans: &'static str,
}

impl Medium {
    fn at(&self, x: f64, y: f64) -> BackendCoord {
        ((x * self.scale).round() as i32, (y * self.scale).round() as i32)
    }
}

/// Paints `scene` on `backend`, `scale` backend pixels to a CSS pixel (the device pixel ratio, or more for SVG).
///
/// plotters' coordinates are whole numbers, so a vector backend should be given a large scale and shrink the
/// result; a raster backend's scale is its device pixel ratio.
///
/// # Errors
/// Whatever the backend reports.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    theme: Theme,
    scale: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    paint_on(scene, backend, Medium { theme, scale, serif: SERIF, sans: SANS })
}

/// The ground and the marks on it.
pub(crate) fn paint_on<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    medium: Medium,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    let ground = medium.theme.color(crate::timeline::Role::Paper.into());
    backend.draw_rect((0, 0), medium.at(scene.width, scene.height), &ground, true)?;
    paint_marks(scene, backend, medium)
}

/// The marks alone.
pub(crate) fn paint_marks<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    medium: Medium,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let Medium { scale, .. } = medium;
    let at = |x: f64, y: f64| medium.at(x, y);
    let color = |paint: Paint| medium.theme.color(paint);
    for mark in &scene.marks {
        if mark.shape.is_unseen() {
            continue;
        }
        match &mark.shape {
            Shape::Rect { x, y, width, height, fill } => {
                let (x0, y0) = at(*x, *y);
                let (x1, y1) = at(x + width, y + height);
                // A hairline never rounds away.
                let corner = (x1.max(x0 + 1), y1.max(y0 + 1));
                backend.draw_rect((x0, y0), corner, &color(*fill), true)?;
            }
            Shape::Path { points, width, stroke } => {
                let style = Stroke { color: color(*stroke), width: ((width * scale).round() as u32).max(1) };
                backend.draw_path(points.iter().map(|&(x, y)| at(x, y)), &style)?;
            }
            Shape::Polygon { points, fill } => {
                backend.fill_polygon(points.iter().map(|&(x, y)| at(x, y)), &color(*fill))?;
            }
            Shape::Disc { x, y, radius, fill } => {
                let radius = ((radius * scale).round() as u32).max(1);
                backend.draw_circle(at(*x, *y), radius, &color(*fill), true)?;
            }
            Shape::Ring { x, y, radius, width, stroke } => {
                let style = Stroke { color: color(*stroke), width: ((width * scale).round() as u32).max(1) };
                backend.draw_circle(at(*x, *y), ((radius * scale).round() as u32).max(1), &style, false)?;
            }
            Shape::Text { x, y, anchor, font, fill, text } => {
                let style = TextStyle { font: *font, color: color(*fill), anchor: *anchor, medium };
                backend.draw_text(text, &style, at(*x, y - ASCENT * font.size()))?;
            }
        }
    }
    backend.present()
}

struct Stroke {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct TextStyle {
    font: Font,
    color: BackendColor,
    anchor: Anchor,
    medium: Medium,
}

impl BackendTextStyle for TextStyle {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }
    fn size(&self) -> f64 {
        self.font.size() * self.medium.scale
    }
    fn style(&self) -> FontStyle {
        match (self.font.bold, self.font.italic) {
            (true, _) => FontStyle::Bold,
            (false, true) => FontStyle::Italic,
            (false, false) => FontStyle::Normal,
        }
    }
    fn anchor(&self) -> Pos {
        let horizontal = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(horizontal, VPos::Top)
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(if self.font.serif { self.medium.serif } else { self.medium.sans })
    }
    /// For backends that cannot write by themselves and ask for a box: estimated, never drawn pixel by pixel.
    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        let width = super::metrics::width(text, self.font) * self.medium.scale;
        Ok(((0, 0), (width.round() as i32, (self.size() * 1.2).round() as i32)))
    }
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _at: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
