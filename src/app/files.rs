//! The files of a project, and what was read in them, wherever the browser has their bytes.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Title, language and day of a file's document, where the reader knows better; and the ids of those of its documents
/// that share theirs with another of the project, as a JSON object by those in the file. Empty where not.
pub(super) type Told = [String; 4];

/// A file of a project.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its number in this session; the same file read otherwise has another one.
    pub(super) key: u32,
    /// Its path, as the reader brought it; unique in a project.
    pub(super) path: String,
    /// Its bytes, wherever the browser has them.
    pub(super) blob: Blob,
    /// What is known of its documents beyond its bytes.
    pub(super) told: Told,
    /// The ids of the documents that it holds.
    pub(super) documents: Vec<String>,
    /// Those documents and what was read in them, as the worker sent them or as they are kept beside the file: to be
    /// kept, or to be merged with others without being read again.
    pub(super) packed: Option<Pack>,
}

impl File {
    /// A file as it comes in.
    pub(super) fn new(key: u32, path: String, blob: Blob) -> Self {
        Self { key, path, blob, told: Default::default(), documents: Vec::new(), packed: None }
    }
}

/// Pieces of bytes in one blob, which the browser has wherever it likes. Of a file they are its documents, then what was
/// read in them: nothing, where it has to be read again.
#[derive(Clone, Debug)]
pub(super) struct Pack {
    pub(super) blob: Blob,
    /// Lengths of the pieces: an array of numbers.
    pub(super) sizes: Array,
}

impl Pack {
    /// `pieces` are byte arrays. A page asks another process for a blob and waits for the answer: so this is the
    /// worker's part, and the page is sent the blob.
    pub(super) fn of(pieces: &Array) -> Option<Self> {
        let size = |piece: JsValue| JsValue::from(Uint8Array::from(piece).length());
        let sizes = pieces.iter().map(size).collect();
        Some(Self { blob: Blob::new_with_u8_array_sequence(pieces).ok()?, sizes })
    }

    /// What was sent: `[blob, sizes]`.
    pub(super) fn sent(words: &JsValue) -> Option<Self> {
        let words = words.dyn_ref::<Array>()?;
        Some(Self { blob: words.get(0).dyn_into().ok()?, sizes: Array::from(&words.get(1)) })
    }

    /// To be sent.
    pub(super) fn words(&self) -> JsValue {
        Array::of2(&self.blob, &self.sizes).into()
    }

    /// Length of the last piece; `None` when there is nothing in it.
    pub(super) fn last(&self) -> Option<f64> {
        let last = self.sizes.length().checked_sub(1)?;
        self.sizes.get(last).as_f64().filter(|size| *size > 0.0)
    }

    /// The last piece. `None` when there is nothing in it, or the browser has lost it.
    pub(super) async fn open_last(&self) -> Option<Vec<u8>> {
        let (size, whole) = (self.last()?, self.blob.size());
        let piece = self.blob.slice_with_f64_and_f64(whole - size, whole).ok()?;
        let bytes = JsFuture::from(piece.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }

    /// The pieces again. `None` when the browser has lost them.
    pub(super) async fn open(&self) -> Option<Vec<Vec<u8>>> {
        let bytes = JsFuture::from(self.blob.array_buffer()).await.ok()?;
        let bytes = Uint8Array::new(&bytes);
        let mut from = 0;
        let piece = |size: JsValue| {
            let to = from + size.as_f64()? as u32;
            let piece = (to <= bytes.length()).then(|| bytes.subarray(from, to).to_vec());
            from = to;
            piece
        };
        self.sizes.iter().map(piece).collect()
    }
}
