//! A scene onto a canvas element, at the device's own resolution.

use super::environment::device_pixel_ratio;
use crate::{
    render::{Theme, canvas::paint_canvas},
    timeline::Scene,
};
use web_sys::HtmlCanvasElement;

/// Paints `scene` on all of `canvas`, whose bitmap takes the size of the scene in device pixels.
pub(super) fn draw(canvas: &HtmlCanvasElement, scene: &Scene, dark: bool) {
    let theme = if dark { Theme::Dark } else { Theme::Light };
    if let Err(error) = paint_canvas(scene, canvas, theme, device_pixel_ratio()) {
        web_sys::console::error_1(&format!("The picture could not be painted: {error}").into());
    }
}
