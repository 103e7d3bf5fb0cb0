//! Files of this origin, piece by piece as they arrive: a long one is never whole in memory, and reading it goes on
//! while the rest is under way.

use super::{environment::window, speech::say};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestInit, RequestMode, Response};

#[wasm_bindgen]
extern "C" {
    /// The request for this address if it was made before there was a program (boot.js), once.
    #[wasm_bindgen(js_namespace = annals)]
    fn begun(url: &str) -> Option<Promise>;
}

fn request(url: &str) -> Promise {
    let options = RequestInit::new();
    options.set_mode(RequestMode::SameOrigin);
    window().fetch_with_str_and_init(url, &options)
}

/// A file that is on its way.
pub(super) struct Download {
    /// Its length in bytes, if the server says so: of what is sent, which may be compressed.
    pub(super) length: Option<usize>,
    reader: Option<ReadableStreamDefaultReader>,
}

impl Download {
    /// The file at a URL of this origin, or a sentence that says why there is none.
    pub(super) async fn of(url: &str) -> Result<Self, String> {
        let response = JsFuture::from(begun(url).unwrap_or_else(|| request(url)))
            .await
            .map_err(|_| say().no_answer().to_owned())?;
        let response: Response = response.unchecked_into();
        if !response.ok() {
            let status = format!("{} {}", response.status(), response.status_text());
            return Err(if response.status() == 404 {
                say().server_missing(&status)
            } else {
                say().server_failed(&status)
            });
        }
        let length = response.headers().get("content-length").ok().flatten();
        let reader = response.body().map(|body| body.get_reader().unchecked_into());
        Ok(Self { length: length.and_then(|length| length.parse().ok()), reader })
    }

    /// Puts the next piece into `piece`; `false` at the end.
    pub(super) async fn next(&mut self, piece: &mut Vec<u8>) -> Result<bool, String> {
        let Some(reader) = &self.reader else { return Ok(false) };
        let part = JsFuture::from(reader.read()).await.map_err(|_| say().broken_off().to_owned())?;
        let value = Reflect::get(&part, &JsValue::from_str("value")).unwrap_or_default();
        let Ok(bytes) = value.dyn_into::<Uint8Array>() else { return Ok(false) };
        // What is there is written over: only what the longest piece needs is filled with zeros.
        piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(piece);
        Ok(true)
    }

    /// All of it.
    pub(super) async fn bytes(mut self) -> Result<Vec<u8>, String> {
        let (mut all, mut piece) = (Vec::new(), Vec::new());
        while self.next(&mut piece).await? {
            all.extend_from_slice(&piece);
        }
        Ok(all)
    }
}
