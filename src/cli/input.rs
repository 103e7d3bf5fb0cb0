//! Which documents are meant by the paths that a user names, and their bytes.

use super::{Error, report::Report};
use crate::document::sha256;
use rayon::prelude::*;
use std::{
    collections::{HashMap, HashSet},
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// A document to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// What the document is called in the chronology.
    pub(super) id: String,
    /// `-` for standard input.
    pub(super) path: PathBuf,
    /// Bytes, as far as it is known beforehand.
    pub(super) length: u64,
}

impl Source {
    /// Its bytes.
    pub(super) fn read(&self) -> Result<Vec<u8>, Error> {
        read(&self.path)
    }
}

/// The bytes of a file, or of standard input for `-`.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let fail = |error: io::Error| Error::reading(path, &error);
    if is_standard_input(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(fail)?;
        return Ok(bytes);
    }
    fs::read(path).map_err(fail)
}

/// Whether a path stands for standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// The documents that `paths` mean, in their order, a folder's in alphabetical order.
///
/// No document comes twice; `except`, the file that the result goes to, is none. What cannot be used is reported.
pub(super) fn collect(paths: &[PathBuf], except: Option<&Path>, report: &Report) -> Vec<Source> {
    let mut walk = Walk {
        sources: Vec::new(),
        seen: except.and_then(|path| path.canonicalize().ok()).into_iter().collect(),
        report,
    };
    for path in paths {
        walk.start(path);
    }
    distinguish(walk.sources)
}

/// Whether each of `sources` is the same file as another whose id comes before its own: it need not be read again. Only
/// files of one length are opened for it.
pub(super) fn copies(sources: &[Source]) -> Vec<bool> {
    let mut numbers: Vec<usize> = (0..sources.len()).collect();
    // Of a pipe nothing is known beforehand, and it can be read once only.
    numbers.retain(|&number| sources[number].length > 0);
    numbers.sort_by_key(|&number| (sources[number].length, &sources[number].id));
    let alike: Vec<usize> = numbers
        .chunk_by(|&a, &b| sources[a].length == sources[b].length)
        .filter(|numbers| numbers.len() > 1)
        .flatten()
        .copied()
        .collect();
    let digest = |&number: &usize| sources[number].read().ok().map(|bytes| sha256(&bytes));
    let digests: Vec<Option<String>> = alike.par_iter().map(digest).collect();
    let mut are_copies = vec![false; sources.len()];
    let mut seen = HashSet::new();
    for (number, digest) in alike.into_iter().zip(digests) {
        let ending = sources[number].path.extension().map(|ending| ending.to_ascii_lowercase());
        are_copies[number] = digest.is_some_and(|digest| !seen.insert((digest, ending)));
    }
    are_copies
}

struct Walk<'a> {
    sources: Vec<Source>,
    /// Files and folders that were met, by their real paths: a link can lead to them again.
    seen: HashSet<PathBuf>,
    report: &'a Report,
}

impl Walk<'_> {
    fn start(&mut self, path: &Path) {
        if is_standard_input(path) {
            if self.seen.insert(path.to_owned()) {
                self.sources.push(Source { id: "stdin".to_owned(), path: path.to_owned(), length: 0 });
            }
            return;
        }
        match fs::metadata(path) {
            Err(error) => self.report.error(&Error::reading(path, &error)),
            Ok(metadata) if metadata.is_dir() => {
                let before = self.sources.len();
                self.folder(path, path);
                if self.sources.len() == before {
                    let error = Error::new(
                        path.display(),
                        "a folder with documents",
                        "none in it",
                        "name a folder with text files",
                    );
                    self.report.error(&error);
                }
            }
            Ok(metadata) => {
                let id = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.file(path, id, &metadata);
            }
        }
    }

    fn folder(&mut self, root: &Path, folder: &Path) {
        if !self.is_new(folder) {
            let found = "one that was read already, by way of a link";
            let advice = "remove the link if its documents should not be reached twice";
            self.report.warning(Error::new(folder.display(), "a folder of its own", found, advice));
            return;
        }
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.iter().map(fs::DirEntry::path).collect(),
            Err(error) => return self.report.error(&Error::reading(folder, &error)),
        };
        paths.sort();
        for path in paths {
            let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            if is_hidden {
                continue;
            }
            match fs::metadata(&path) {
                Err(error) => self.report.error(&Error::reading(&path, &error)),
                Ok(metadata) if metadata.is_dir() => self.folder(root, &path),
                Ok(metadata) if metadata.is_file() => {
                    let id = relative(&path, root);
                    self.file(&path, id, &metadata);
                }
                // A pipe or a socket in a folder is no document, and reading it might never end.
                Ok(_) => {}
            }
        }
    }

    fn file(&mut self, path: &Path, id: String, metadata: &fs::Metadata) {
        // A pipe that was named has no real path and can be read once only, as it was named.
        if !metadata.is_file() || self.is_new(path) {
            self.sources.push(Source { id, path: path.to_owned(), length: metadata.len() });
        }
    }

    fn is_new(&mut self, path: &Path) -> bool {
        self.seen.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned()))
    }
}

/// The path below `root`, with `/` between its parts on every system.
fn relative(path: &Path, root: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Documents of several folders may have the same id: these get the path as it was named.
fn distinguish(mut sources: Vec<Source>) -> Vec<Source> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for source in &sources {
        *counts.entry(source.id.clone()).or_default() += 1;
    }
    for source in &mut sources {
        if counts.get(&source.id).is_some_and(|count| *count > 1) {
            source.id = source.path.to_string_lossy().replace('\\', "/");
        }
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ids_give_way_to_paths() {
        let source = |id: &str, path: &str| Source { id: id.to_owned(), path: path.into(), length: 0 };
        let sources =
            vec![source("a.txt", "one/a.txt"), source("b.txt", "one/b.txt"), source("a.txt", "two/a.txt")];
        let ids: Vec<String> = distinguish(sources).into_iter().map(|source| source.id).collect();
        assert_eq!(ids, ["one/a.txt", "b.txt", "two/a.txt"]);
    }
}
