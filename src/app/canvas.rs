//! A canvas element with its painter, which is made when the element is there and kept as long as it is.

use super::environment::device_pixel_ratio;
use crate::{
    render::{Theme, canvas::Painter},
    timeline::Scene,
};
use web_sys::HtmlCanvasElement;
use yew::NodeRef;

/// The painter of one canvas.
#[derive(Debug, Default)]
pub(super) struct Easel(Option<Painter>);

impl Easel {
    /// Paints a scene on all of the canvas, whose bitmap takes the scene's size in device pixels.
    pub(super) fn paint(&mut self, canvas: &NodeRef, scene: &Scene, dark: bool) {
        if let Some(painter) = self.painter(canvas, Painter::opaque) {
            painter.paint(scene, theme(dark), device_pixel_ratio());
        }
    }

    /// The same without a ground: what lies behind the canvas shines through.
    pub(super) fn paint_marks(&mut self, canvas: &NodeRef, scene: &Scene, dark: bool) {
        if let Some(painter) = self.painter(canvas, Painter::translucent) {
            painter.paint_marks(scene, theme(dark), device_pixel_ratio());
        }
    }

    fn painter(
        &mut self,
        canvas: &NodeRef,
        make: fn(&HtmlCanvasElement) -> Option<Painter>,
    ) -> Option<&mut Painter> {
        let canvas = canvas.cast::<HtmlCanvasElement>()?;
        if self.0.as_ref().is_none_or(|painter| *painter.canvas() != canvas) {
            self.0 = make(&canvas);
            if self.0.is_none() {
                web_sys::console::error_1(
                    &"The picture could not be painted: the browser gives no 2D canvas.".into(),
                );
            }
        }
        self.0.as_mut()
    }
}

fn theme(dark: bool) -> Theme {
    if dark { Theme::Dark } else { Theme::Light }
}
