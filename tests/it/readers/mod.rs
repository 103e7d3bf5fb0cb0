//! Readers of files: the same document in every form tells the same, and no file brings the program down.

mod forms;
mod hostile;
mod mail;
mod write;

use annals::document::{Document, read_file};

/// The only document of a file.
#[track_caller]
fn read(name: &str, bytes: &[u8]) -> Document {
    let mut documents = read_file(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(documents.len(), 1, "{name}");
    documents.remove(0)
}
