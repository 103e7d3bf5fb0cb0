//! A scene as an SVG file: text as text, sub-pixel positions, nothing that a viewer must fetch.

use super::{
    paint::{Medium, SANS, SERIF, paint_on},
    palette::Theme,
};
use crate::timeline::Scene;
use plotters::prelude::SVGBackend;

/// Backend pixels to a CSS pixel: plotters rounds coordinates to whole numbers, and a curve wants tenths.
const PRECISION: f64 = 10.0;

/// plotters divides a font's size by this before writing it.
const FONT_FACTOR: f64 = 1.24;

/// The picture as an SVG document of the scene's size in CSS pixels.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    let size = |length: f64| (length * PRECISION).round().clamp(1.0, 1.0e8) as u32;
    let (width, height) = (size(scene.width), size(scene.height));
    let mut text = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut text, (width, height));
        let medium = Medium { theme, scale: PRECISION, em: FONT_FACTOR, serif: SERIF, sans: SANS };
        // Writing to a string cannot fail; a partial picture would still be well-formed, for `present` closes it.
        let _ = paint_on(scene, &mut backend, medium);
    }
    let written = format!("width=\"{width}\" height=\"{height}\"");
    let wanted = format!("width=\"{}\" height=\"{}\"", scene.width, scene.height);
    text.replacen(&written, &wanted, 1)
}
