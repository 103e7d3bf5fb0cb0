//! Integration tests, a module a floor.
// Natively: proptest and the files that they read are not to be had in the browser, which has tests of its own.
#![cfg(not(target_arch = "wasm32"))]

mod chronology;
mod document;
mod time;
