//! ZIP archives, opened with limits: what is inside may be made to fill a disk or a memory.

use super::Unreadable;
use std::{
    borrow::Cow,
    io::{Cursor, ErrorKind, Read},
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

/// What was taken out of archives so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spent {
    files: usize,
    bytes: u64,
}

/// An open archive and what was read from it so far.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    spent: Spent,
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        Self::open_after(bytes, Spent::default())
    }

    /// Opens an archive that lay in another one; what that has spent counts.
    pub(super) fn open_after(bytes: &'a [u8], mut spent: Spent) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| explain(&error))?;
        spent.files += zip.len();
        if spent.files > MOST_FILES {
            return Err(Unreadable::new("many-files", spent.files.to_string()));
        }
        Ok(Self { zip, spent })
    }

    /// What was taken out so far.
    pub(super) fn spent(&self) -> Spent {
        self.spent
    }

    /// What an archive in this one has taken out counts here too.
    pub(super) fn spend(&mut self, spent: Spent) {
        self.spent = spent;
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
        self.spent.bytes += read.len() as u64;
        Ok(read)
    }

    fn unpack(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let file = self.zip.by_name(name).map_err(|error| explain(&error))?;
        let packed = file.compressed_size().max(1);
        let limit = LARGEST_FILE.min(LARGEST_SUM.saturating_sub(self.spent.bytes));
        let by_ratio = packed.saturating_mul(LARGEST_RATIO).max(HARMLESS);
        // The size that an archive states may be wrong: what counts is what comes out.
        let mut bytes = Vec::new();
        let taken = file.take(limit.min(by_ratio) + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > limit {
            return Err(Unreadable::new("large-archive", ""));
        }
        if bytes.len() as u64 > by_ratio {
            return Err(Unreadable::new("bomb", LARGEST_RATIO.to_string()));
        }
        match taken {
            Ok(_) => Ok(bytes),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(Unreadable::new("cut-file", "")),
            Err(error) if error.to_string().contains("checksum") => Err(Unreadable::new("other-bytes", "")),
            Err(error) => Err(Unreadable::new("broken", error.to_string())),
        }
    }
}

fn explain(error: &ZipError) -> Unreadable {
    match error {
        ZipError::FileNotFound => Unreadable::new("no-such-file", ""),
        ZipError::InvalidPassword => Unreadable::new("password", ""),
        ZipError::UnsupportedArchive(what) if what.contains("assword") => Unreadable::new("password", ""),
        ZipError::UnsupportedArchive(what) => Unreadable::new("other-archive", what.to_string()),
        ZipError::CompressionMethodNotSupported(method) => {
            Unreadable::new("other-packing", method.to_string())
        }
        ZipError::DecompressedSizeLimitExceeded { .. } => Unreadable::new("large-archive", ""),
        ZipError::InvalidArchive(what) if what.contains("Multi-disk") => Unreadable::new("part-archive", ""),
        // The list of its files stands at its end.
        ZipError::InvalidArchive(what)
            if ["EOCD", "CDFH", "Unexpected end"].iter().any(|part| what.contains(part)) =>
        {
            Unreadable::new("cut-archive", "")
        }
        ZipError::Io(error) if error.kind() == ErrorKind::UnexpectedEof => Unreadable::new("cut-archive", ""),
        error => Unreadable::new("broken-archive", error.to_string()),
    }
}
