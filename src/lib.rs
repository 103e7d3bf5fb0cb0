//! Annals turns documents into a chronology.
//!
//! The modules are floors of one house, in the order in which data rises through them:
//!
//! ```text
//! bytes → document → timex → event → chronology → timeline → render → canvas · SVG · PNG
//!                       (time: EDTF underneath)       ↑
//!                                     session: State + Action  ←  app (browser) · cli
//! ```
//!
//! Invariants, absences included:
//!
//! - Below every floor lies [`i18n`], the words of the interface in every language; who words something is told the
//!   language.
//! - A floor imports only lower floors. This file, `render` and the binaries are the only places with a target `cfg`.
//! - Extraction is a pure function of the document: same text, same ids, same order on every platform.
//!   `timex`, `event` and `chronology` never read the clock, the locale of the machine, or a random number.
//! - Inside the program a position in a text is a byte range; in every file that leaves it, a range of
//!   Unicode code points (W3C TextPositionSelector). A quote is exactly the text at its range.
//! - A date is an [`time::Edtf`], never a bare year or a string. What a text states and what context implies
//!   stay apart.
//! - `timeline` decides everything about the picture; `render` matches and paints, it decides nothing.
//! - The visible span of time lives in [`timeline::Viewport`] only.
//! - Below the top floor nothing fails: a bad date, block or row becomes a [`document::Diagnostic`] beside the results.

mod case;
pub mod chronology;
pub mod document;
pub mod event;
mod hash;
pub mod i18n;
mod number;
pub mod render;
pub mod session;
pub mod slices;
mod sort;
#[cfg(not(target_arch = "wasm32"))]
mod threads;
#[cfg(target_arch = "wasm32")]
#[path = "one_thread.rs"]
mod threads;
pub mod time;
pub mod timeline;
pub mod timex;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
