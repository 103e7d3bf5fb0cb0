//! Dates as somebody types them. EDTF the page reads by itself; for words it asks the program that reads documents,
//! which is fetched when the first form with a date opens.

use crate::{session::Typed, time::Edtf};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The program that reads documents (src/bin/reader.rs), on this side of the worker.
    #[derive(Clone)]
    pub(super) type Reader;
    #[wasm_bindgen(catch, js_namespace = annals)]
    async fn reader() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn date_of(this: &Reader, text: &str) -> Option<String>;
    /// A document of this text, packed.
    #[wasm_bindgen(method)]
    pub(super) fn document(this: &Reader, id: &str, text: &str) -> Vec<u8>;
}

thread_local! {
    static READER: OnceCell<Reader> = const { OnceCell::new() };
}

/// The program that reads documents; `None` when it could not be fetched.
pub(super) async fn fetch() -> Option<Reader> {
    let known = READER.with(|known| known.get().cloned());
    if known.is_some() {
        return known;
    }
    let reader: Reader = reader().await.ok()?.unchecked_into();
    Some(READER.with(|known| known.get_or_init(|| reader).clone()))
}

/// The date that `text` means: EDTF, or words once [`use_dating`] says so.
pub(super) fn typed_date(text: &str) -> Option<Typed> {
    if let Ok(date) = text.trim().parse() {
        return Some(Typed { date, left_out: Vec::new() });
    }
    let read = READER.with(|reader| reader.get()?.date_of(text))?;
    let mut lines = read.lines();
    let date = lines.next()?.parse().ok()?;
    Some(Typed { date, left_out: lines.map(str::to_owned).collect() })
}

/// The same without what else the words say.
pub(super) fn date_of(text: &str) -> Option<Edtf> {
    typed_date(text).map(|typed| typed.date)
}

/// Whether words are understood; the view is made again when they are.
#[hook]
pub(super) fn use_dating() -> bool {
    let ready = use_state_eq(|| READER.with(|reader| reader.get().is_some()));
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            if !*ready {
                spawn_local(async move { ready.set(fetch().await.is_some()) });
            }
        });
    }
    *ready
}
