//! The faces of the canvas, from the first one on that this machine has. The browser looks for those before it anew for
//! every size and style, which takes longer than writing a label.

use std::cell::Cell;
use web_sys::CanvasRenderingContext2d;

const SERIF: &str = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Liberation Serif', serif";
const SANS: &str = "-apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

thread_local! {
    static FOUND: Cell<(&'static str, &'static str)> = const { Cell::new((SERIF, SANS)) };
}

/// The serif faces, as CSS lists them.
pub(super) fn serif() -> &'static str {
    FOUND.get().0
}

/// The sans faces, likewise.
pub(super) fn sans() -> &'static str {
    FOUND.get().1
}

/// Finds out what there is, with a context that may be written on.
pub(super) fn find(context: &CanvasRenderingContext2d) {
    let width = |font: &str| {
        context.set_font(&["50px ", font].concat());
        context.measure_text("mil").map_or(0.0, |metrics| metrics.width())
    };
    let other = width("monospace");
    // A face that is not there has the width of the one after it.
    let is_there = |face: &str| width(&[face, ", monospace"].concat()) != other;
    FOUND.set((from_first(SERIF, is_there), from_first(SANS, is_there)));
}

/// What is left of a list when the faces before the first that is there are taken away; those behind it stay, for
/// letters that it does not have.
fn from_first(list: &'static str, is_there: impl Fn(&str) -> bool) -> &'static str {
    let mut rest = list;
    while let Some((face, others)) = rest.split_once(", ") {
        if is_there(face) {
            break;
        }
        rest = others;
    }
    rest
}
