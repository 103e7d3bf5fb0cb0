//! A name for everything that decides what is found in a document: what was found by another program under the same
//! name can be used again, what was found under another is found anew.

use std::{fs, io, path::Path};

/// Floors and helpers that a chronology is made by.
const PARTS: [&str; 11] = [
    "chronology",
    "document",
    "event",
    "time",
    "timex",
    "app/works.rs",
    "case.rs",
    "hash.rs",
    "number.rs",
    "sort.rs",
    // The crates that read other formats.
    "../Cargo.lock",
];

/// FNV-1a over the names and contents of their files, in hexadecimal.
pub(crate) fn name(source: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for part in PARTS {
        collect(&source.join(part), &mut files)?;
    }
    files.sort();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let name = file.to_string_lossy().replace('\\', "/");
        for byte in name.bytes().chain([0]).chain(fs::read(&file)?) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(format!("{hash:016x}"))
}

fn collect(path: &Path, files: &mut Vec<std::path::PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else {
        files.push(path.to_owned());
    }
    Ok(())
}
