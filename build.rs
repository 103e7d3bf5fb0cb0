//! Lists the files of `seeds/` for the app (a static host has no directory to ask), compiles the words of the
//! interface, and packs the table of capital letters.

#[path = "build/case.rs"]
mod case;
#[path = "build/i18n.rs"]
mod i18n;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=seeds");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build/i18n.rs");
    println!("cargo::rerun-if-changed=build/case.rs");
    let mut names = Vec::new();
    let root = Path::new("seeds");
    if root.is_dir() {
        collect(root, root, &mut names)?;
    }
    names.sort();
    let list: String = names.iter().map(|name| format!("    {name:?},\n")).collect();
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other("OUT_DIR is not set: run by Cargo only"))?;
    fs::write(out.join("case.rs"), case::compile())?;
    fs::write(out.join("messages.rs"), i18n::compile(Path::new("i18n"))?)?;
    fs::write(out.join("seeds.rs"), format!("&[\n{list}]\n"))
}

/// Names below `root` with `/` between their parts, hidden files and folders left out.
fn collect(root: &Path, folder: &Path, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        println!("cargo::rerun-if-changed={}", path.display());
        if path.is_dir() {
            collect(root, &path, names)?;
        } else if let Ok(relative) = path.strip_prefix(root) {
            let parts: Vec<_> =
                relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            names.push(parts.join("/"));
        }
    }
    Ok(())
}
