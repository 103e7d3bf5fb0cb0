//! Compiles the words of the interface, packs the table of capital letters, names the version of the extraction, and has the
//! linker tell where the page's constants lie.

#![allow(clippy::disallowed_methods, reason = "the page does not carry what builds it")]

#[path = "build/case.rs"]
mod case;
#[path = "build/extraction.rs"]
mod extraction;
#[path = "build/i18n.rs"]
mod i18n;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build/i18n.rs");
    println!("cargo::rerun-if-changed=build/case.rs");
    println!("cargo::rerun-if-changed=build/extraction.rs");
    println!("cargo::rustc-env=EXTRACTION={}", extraction::name(Path::new("src"))?);
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other("OUT_DIR is not set: run by Cargo only"))?;
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        // Beside the program: build/split.mjs asks it where each constant begins and ends.
        let folder = out.ancestors().nth(3).unwrap_or(&out);
        println!("cargo::rustc-link-arg-bin=annals=--Map={}", folder.join("annals.map").display());
    }
    fs::write(out.join("case.rs"), case::compile())?;
    fs::write(out.join("messages.rs"), i18n::compile(Path::new("i18n"))?)
}
