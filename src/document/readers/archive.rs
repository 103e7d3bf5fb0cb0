//! ZIP archives, opened with limits: what is inside may be made to fill a disk or a memory.

use super::Unreadable;
use std::{
    borrow::Cow,
    io::{Cursor, Read},
};
use zip::{ZipArchive, result::ZipError};

/// Bytes of one file inside, unpacked.
const LARGEST_FILE: u64 = 256 << 20;
/// Bytes of everything that is read from one archive.
const LARGEST_SUM: u64 = 512 << 20;
/// Files inside.
const MOST_FILES: usize = 10_000;
/// Unpacked bytes to a packed one; text rarely goes beyond 20, DEFLATE ends at 1032.
const LARGEST_RATIO: u64 = 200;
/// Below so many bytes no ratio is suspicious.
const HARMLESS: u64 = 4 << 20;

/// An open archive and what was read from it so far.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    read: u64,
}

const EXPECTED: &str = "a ZIP archive";
const ADVICE: &str = "save or download the file again";

impl<'a> Archive<'a> {
    /// Opens an archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| explain(&error))?;
        if zip.len() > MOST_FILES {
            let found = format!("one of {} files", zip.len());
            return Err(Unreadable::new("an archive of at most 10000 files", found, "pack fewer into one"));
        }
        Ok(Self { zip, read: 0 })
    }

    /// The names of the files in it, sorted; folders, links and hidden files are left out.
    pub(super) fn names(&mut self) -> Vec<String> {
        let mut names: Vec<String> = self.zip.file_names().flatten().map(Cow::into_owned).collect();
        let hidden = |part: &str| part.starts_with('.') || part == "__MACOSX";
        names.retain(|name| !name.ends_with('/') && !name.split(['/', '\\']).any(hidden));
        names.sort();
        names.dedup();
        names
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The bytes of a file, unpacked as far as the limits allow.
    pub(super) fn read(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let read = self.unpack(name).map_err(|error| error.at(name))?;
        self.read += read.len() as u64;
        Ok(read)
    }

    fn unpack(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let file = self.zip.by_name(name).map_err(|error| explain(&error))?;
        let packed = file.compressed_size().max(1);
        let limit = LARGEST_FILE.min(LARGEST_SUM.saturating_sub(self.read));
        let by_ratio = packed.saturating_mul(LARGEST_RATIO).max(HARMLESS);
        // The size that an archive states may be wrong: what counts is what comes out.
        let mut bytes = Vec::new();
        let taken = file.take(limit.min(by_ratio) + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > limit {
            let found = "more than that inside";
            return Err(Unreadable::new(
                "at most 512 MB unpacked",
                found,
                "unpack it and give the files themselves",
            ));
        }
        if bytes.len() as u64 > by_ratio {
            let found = format!("more than {} times as much inside as outside", LARGEST_RATIO);
            return Err(Unreadable::new(
                "an honest archive",
                found,
                "do not open it: it is made to fill the memory",
            ));
        }
        match taken {
            Ok(_) => Ok(bytes),
            Err(error) => Err(Unreadable::new("a whole file", format!("a broken one ({error})"), ADVICE)),
        }
    }
}

fn explain(error: &ZipError) -> Unreadable {
    match error {
        ZipError::FileNotFound => Unreadable::new("this file in the archive", "none", ADVICE),
        ZipError::UnsupportedArchive(what) if what.contains("assword") => {
            Unreadable::new("an open file", "one with a password", "save it without a password")
        }
        ZipError::UnsupportedArchive(what) => {
            Unreadable::new(EXPECTED, format!("one of another make ({what})"), "pack it anew as a plain ZIP")
        }
        error => Unreadable::new(EXPECTED, format!("a broken one ({error})"), ADVICE),
    }
}
