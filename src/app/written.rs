//! A chronology as a file that the browser has: written in slices, so that a hundred thousand events hold up nobody.

use super::pace::Slices;
use crate::{
    chronology::{Chronology, DocumentRecord, Replaced},
    session::Content,
    slices::{Paced, at_once},
};
use js_sys::{Array, Uint8Array};
use serde_json::Value;
use std::{collections::HashMap, io, sync::Arc};
use web_sys::Blob;

/// A chronology as it is seen, under the name that its reader gave it.
pub(super) async fn written(chronology: &Chronology, title: Option<&str>) -> Option<Blob> {
    let Chronology { documents, corrections, extra, .. } = chronology;
    let mut extra = extra.clone();
    if let Some(title) = title {
        extra.insert("title".to_owned(), title.into());
    }
    write(chronology, &Replaced { documents, corrections, extra: &extra }, Some(&Slices::begin())).await
}

/// Everything of a project as one chronology: `annals/1` with texts.
pub(super) async fn whole(content: &Content) -> Option<Blob> {
    whole_paced(content, Some(&Slices::begin())).await
}

/// The same at once.
pub(super) fn whole_now(content: &Content) -> Option<Blob> {
    at_once(whole_paced(content, None))
}

async fn whole_paced(content: &Content, pace: Paced<'_>) -> Option<Blob> {
    let Content { base, corrections, title, .. } = content;
    let texts: HashMap<&str, &Arc<str>> =
        base.documents.iter().map(|document| (document.id.as_str(), &document.text)).collect();
    let with_text = |record: &DocumentRecord| DocumentRecord {
        text: texts.get(record.id.as_str()).copied().cloned(),
        ..record.clone()
    };
    let documents: Vec<DocumentRecord> = base.chronology.documents.iter().map(with_text).collect();
    let corrections: Vec<Value> = corrections.iter().map(|correction| correction.to_value()).collect();
    let mut extra = base.chronology.extra.clone();
    if let Some(title) = title {
        extra.insert("title".to_owned(), (**title).into());
    }
    let replaced = Replaced { documents: &documents, corrections: &corrections, extra: &extra };
    write(&base.chronology, &replaced, pace).await
}

async fn write(chronology: &Chronology, replaced: &Replaced<'_>, pace: Paced<'_>) -> Option<Blob> {
    let mut pieces = Pieces::default();
    chronology.write_json_paced(replaced, pace, &mut pieces).await.ok()?;
    pieces.gather()?;
    Blob::new_with_blob_sequence(&pieces.blobs).ok()
}

/// Bytes of a file, which go to the browser a megabyte at a time.
#[derive(Default)]
struct Pieces {
    blobs: Array,
    pieces: Array,
    length: usize,
}

impl Pieces {
    const LARGE: usize = 1 << 20;

    fn gather(&mut self) -> Option<()> {
        self.length = 0;
        let pieces = std::mem::take(&mut self.pieces);
        let blob = Blob::new_with_u8_array_sequence(&pieces).ok()?;
        self.blobs.push(&blob);
        Some(())
    }
}

impl io::Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pieces.push(&Uint8Array::from(bytes));
        self.length += bytes.len();
        if self.length >= Self::LARGE {
            self.gather().ok_or(io::ErrorKind::OutOfMemory)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
