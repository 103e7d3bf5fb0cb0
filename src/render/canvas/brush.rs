//! The 2D context, as the painter calls it: with strings that the browser has already, and without a guard around
//! calls that cannot fail. web-sys copies every string out of memory again and guards what is only said to throw.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = CanvasRenderingContext2D)]
    #[derive(Debug)]
    pub(super) type Brush;

    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    pub(super) fn set_fill_style(this: &Brush, color: &JsString);
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    pub(super) fn set_stroke_style(this: &Brush, color: &JsString);
    #[wasm_bindgen(method, setter, js_name = lineWidth)]
    pub(super) fn set_line_width(this: &Brush, width: f64);
    #[wasm_bindgen(method, setter, js_name = lineJoin)]
    pub(super) fn set_line_join(this: &Brush, join: &str);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_font(this: &Brush, font: &JsString);
    #[wasm_bindgen(method, setter, js_name = textAlign)]
    pub(super) fn set_text_align(this: &Brush, align: &str);
    #[wasm_bindgen(method, js_name = setTransform)]
    pub(super) fn set_transform(this: &Brush, a: f64, b: f64, c: f64, d: f64, e: f64, f: f64);
    #[wasm_bindgen(method, js_name = clearRect)]
    pub(super) fn clear_rect(this: &Brush, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, js_name = fillRect)]
    pub(super) fn fill_rect(this: &Brush, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, js_name = strokeRect)]
    pub(super) fn stroke_rect(this: &Brush, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, js_name = beginPath)]
    pub(super) fn begin_path(this: &Brush);
    #[wasm_bindgen(method, js_name = moveTo)]
    pub(super) fn move_to(this: &Brush, x: f64, y: f64);
    #[wasm_bindgen(method, js_name = lineTo)]
    pub(super) fn line_to(this: &Brush, x: f64, y: f64);
    #[wasm_bindgen(method)]
    pub(super) fn arc(this: &Brush, x: f64, y: f64, radius: f64, from: f64, to: f64);
    #[wasm_bindgen(method)]
    pub(super) fn fill(this: &Brush);
    #[wasm_bindgen(method)]
    pub(super) fn stroke(this: &Brush);
    #[wasm_bindgen(method, js_name = fillText)]
    pub(super) fn fill_text(this: &Brush, text: &JsString, x: f64, y: f64);
}
