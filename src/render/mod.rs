//! Floor 6: a [`Scene`](crate::timeline::Scene) onto any plotters backend: canvas in the browser, SVG, PNG.
//! It matches and writes, it decides nothing.

#[cfg(target_arch = "wasm32")]
pub mod canvas;
mod metrics;
mod paint;
mod palette;
#[cfg(not(target_arch = "wasm32"))]
mod png;
mod svg;

pub use metrics::TableMetrics;
pub use paint::paint;
pub use palette::Theme;
#[cfg(not(target_arch = "wasm32"))]
pub use png::{PngError, png};
pub use svg::svg;
