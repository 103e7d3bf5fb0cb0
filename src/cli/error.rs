//! Why the command line could not do something, in one form for all of it.

use std::{fmt, io, path::Path};

/// Something that could not be used or written: where, what was expected and found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    /// `place: expected …, found …: advice`.
    pub(super) fn new(
        place: impl fmt::Display,
        expected: &str,
        found: impl fmt::Display,
        advice: &str,
    ) -> Self {
        Self { message: format!("{place}: expected {expected}, found {found}: {advice}") }
    }

    /// A message of a lower floor that says all of this already.
    pub(super) fn from_message(message: String) -> Self {
        Self { message }
    }

    /// The system refused to read something.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind;
        let (found, advice) = match error.kind() {
            ErrorKind::NotFound => ("nothing there".to_owned(), "check the path"),
            ErrorKind::PermissionDenied => {
                ("no permission to read it".to_owned(), "change its permissions, or run as its owner")
            }
            ErrorKind::IsADirectory => ("a folder".to_owned(), "name a file"),
            // The kind has no stable name yet; its wording is Rust's own, not the system's.
            kind if kind.to_string().starts_with("filesystem loop") => {
                ("a link that leads to itself".to_owned(), "mend or remove the link")
            }
            _ => (error.to_string(), "check the file and the disk"),
        };
        Self::new(path.display(), "a readable file", found, advice)
    }

    /// The system refused to write something.
    pub(super) fn writing(place: impl fmt::Display, error: &io::Error) -> Self {
        use io::ErrorKind;
        let (found, advice) = match error.kind() {
            ErrorKind::NotFound => ("no such folder".to_owned(), "make the folder first, or write elsewhere"),
            ErrorKind::PermissionDenied => {
                ("no permission to write".to_owned(), "change the permissions, or write elsewhere")
            }
            ErrorKind::IsADirectory => ("a folder".to_owned(), "name a file in it"),
            ErrorKind::StorageFull => ("a full disk".to_owned(), "free some space, or write elsewhere"),
            _ => (error.to_string(), "write elsewhere"),
        };
        Self::new(place, "a place to write the result to", found, advice)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_where_what_and_what_to_do() {
        let error = |kind: io::ErrorKind| io::Error::from(kind);
        for (found, expected) in [
            (
                Error::reading(Path::new("a/b.txt"), &error(io::ErrorKind::NotFound)),
                "a/b.txt: expected a readable file, found nothing there: check the path",
            ),
            (
                Error::reading(Path::new("b.txt"), &error(io::ErrorKind::PermissionDenied)),
                "b.txt: expected a readable file, found no permission to read it: change its permissions, or run as its owner",
            ),
            (
                Error::writing("o/x.svg", &error(io::ErrorKind::NotFound)),
                "o/x.svg: expected a place to write the result to, found no such folder: make the folder first, or write elsewhere",
            ),
        ] {
            assert_eq!(found.to_string(), expected);
        }
    }
}
