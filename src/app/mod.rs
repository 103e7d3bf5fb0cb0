//! Floor 8, wasm32: the app in the browser.

/// Mounts the app.
pub fn main() {}
