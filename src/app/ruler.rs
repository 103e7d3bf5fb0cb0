//! The ruler that text is measured with: a canvas that is never on the page.

use super::environment::device_pixel_ratio;
use crate::{
    render::{TableMetrics, canvas::CanvasMetrics},
    timeline::{Font, MeasureText},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// Widths as the browser draws them; of a built-in table where it gives no canvas.
pub(super) struct Ruler(Option<CanvasMetrics>);

impl Ruler {
    pub(super) fn new() -> Self {
        let canvas = gloo::utils::document().create_element("canvas").ok();
        let canvas = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
        Self(canvas.and_then(|canvas| CanvasMetrics::new(&canvas, device_pixel_ratio())))
    }
}

impl MeasureText for Ruler {
    fn width(&self, text: &str, font: Font) -> f64 {
        match &self.0 {
            Some(metrics) => metrics.width(text, font),
            None => TableMetrics.width(text, font),
        }
    }
}
