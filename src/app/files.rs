//! The files of a project, and what was read in them, wherever the browser has their bytes.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// A file of a project.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its number in this session; the same file read otherwise has another one.
    pub(super) key: u32,
    /// Its path, as the reader brought it; unique in a project.
    pub(super) path: String,
    /// Its bytes, wherever the browser has them.
    pub(super) blob: Blob,
    /// Title, language and day of its document, where the reader knows better: empty where not.
    pub(super) told: [String; 3],
    /// The ids of the documents that it holds.
    pub(super) documents: Vec<String>,
    /// Those documents as the worker sent them, to be kept beside the file.
    pub(super) packed: Option<Pack>,
}

impl File {
    /// A file as it comes in.
    pub(super) fn new(key: u32, path: String, blob: Blob) -> Self {
        Self { key, path, blob, told: Default::default(), documents: Vec::new(), packed: None }
    }
}

/// Pieces of bytes in one blob, which the browser has wherever it likes.
#[derive(Clone, Debug)]
pub(super) struct Pack {
    pub(super) blob: Blob,
    /// Lengths of the pieces: an array of numbers.
    pub(super) sizes: Array,
}

impl Pack {
    /// `pieces` are byte arrays.
    pub(super) fn of(pieces: &Array) -> Option<Self> {
        let size = |piece: JsValue| JsValue::from(Uint8Array::from(piece).length());
        let sizes = pieces.iter().map(size).collect();
        Some(Self { blob: Blob::new_with_u8_array_sequence(pieces).ok()?, sizes })
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
