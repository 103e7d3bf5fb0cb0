//! Floor 6: a [`Scene`](crate::timeline::Scene) onto any plotters backend: canvas in the browser, SVG, PNG.
//! It matches and writes, it decides nothing.

use crate::timeline::Scene;
use plotters_backend::DrawingBackend;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

/// Paints `scene` on `backend`, `scale` backend pixels to a CSS pixel (the device pixel ratio, or more for SVG).
///
/// # Errors
/// Whatever the backend reports.
pub fn paint<B: DrawingBackend>(
    _scene: &Scene,
    _backend: &mut B,
    _theme: Theme,
    _scale: f64,
) -> Result<(), plotters_backend::DrawingErrorKind<B::ErrorType>> {
    todo!()
}
