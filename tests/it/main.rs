//! Integration tests, a module a floor.

#![allow(clippy::disallowed_methods, reason = "the page does not carry the tests")]
// Natively: proptest and the files that they read are not to be had in the browser, which has tests of its own.
#![cfg(not(target_arch = "wasm32"))]
// clippy.toml lets tests panic, but does not count the functions that they share as tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod acting;
mod chronology;
mod chronology_merge;
mod clauses;
mod cli;
mod corpus;
mod correction;
mod deep;
mod document;
mod entries;
mod event;
mod formats;
mod forms;
mod golden;
mod headlines;
mod leftovers;
mod meant;
mod merging;
mod named;
mod readers;
mod render;
mod retelling;
mod senses;
mod stories;
mod subjects;
mod telling;
mod tellings;
mod time;
mod timeline;
mod timex;
mod unhappened;
mod verb_turns;
mod weighing;
mod within;
