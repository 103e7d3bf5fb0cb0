//! A scene as a PNG file, by way of its SVG and the fonts of the machine.

use super::{palette::Theme, svg::svg};
use crate::timeline::Scene;
use resvg::{tiny_skia, usvg};
use std::{fmt, sync::Arc};

/// Why there is no PNG: what was expected, what was found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PngError {
    /// The whole message, fit for a user.
    pub message: String,
}

impl fmt::Display for PngError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PngError {}

/// The picture as a PNG, `scale` pixels to a CSS pixel (1–4).
///
/// # Errors
/// A scale outside 1–4, a picture too large for memory, or a machine without any font: the text would be missing.
pub fn png(scene: &Scene, theme: Theme, scale: f64) -> Result<Vec<u8>, PngError> {
    let fail = |message: String| PngError { message };
    if !(1.0..=4.0).contains(&scale) {
        return Err(fail(format!(
            "expected a scale from 1 to 4, found {scale}: use 1 for screens, 2 or more for print"
        )));
    }
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_system_fonts();
    if fonts.is_empty() {
        return Err(fail(
            "expected fonts on this machine, found none, so the picture would have no text: \
             install a font (on Debian and Ubuntu: fonts-liberation) or write SVG instead"
                .to_owned(),
        ));
    }
    use_metric_twins(fonts);
    let tree = usvg::Tree::from_str(&svg(scene, theme), &options).map_err(|error| {
        fail(format!("expected a picture to convert, found one that cannot be read: {error}"))
    })?;
    let side = |length: f64| (length * scale).ceil().max(1.0) as u32;
    let (width, height) = (side(scene.width), side(scene.height));
    let mut pixmap = tiny_skia::Pixmap::new(width, height).ok_or_else(|| {
        fail(format!("expected a picture that fits into memory, found {width} × {height} pixels: use a smaller size or scale"))
    })?;
    let fit = tree.size();
    let transform =
        tiny_skia::Transform::from_scale(width as f32 / fit.width(), height as f32 / fit.height());
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| fail(format!("expected to write PNG, found an error: {error}")))
}

/// Generic families fall to faces that exist here, those of the measured widths first.
fn use_metric_twins(fonts: &mut usvg::fontdb::Database) {
    let find = |names: &[&str]| {
        let known = |name: &&&str| {
            fonts
                .faces()
                .any(|face| face.families.iter().any(|(family, _)| family.eq_ignore_ascii_case(name)))
        };
        names.iter().find(known).map(|name| (*name).to_owned())
    };
    let serif =
        find(&["Liberation Serif", "Times New Roman", "Tinos", "Nimbus Roman", "DejaVu Serif", "Noto Serif"]);
    let sans =
        find(&["Liberation Sans", "Arial", "Arimo", "Helvetica", "Nimbus Sans", "DejaVu Sans", "Noto Sans"]);
    if let Some(serif) = serif {
        fonts.set_serif_family(serif);
    }
    if let Some(sans) = sans {
        fonts.set_sans_serif_family(sans);
    }
}
