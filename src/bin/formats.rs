//! The second wasm binary: readers and writers of files that the page rarely meets, fetched when the first one comes.
//!
//! Trunk puts it into `dist/` as `formats.js` and `formats_bg.wasm`, an ES module that a page or a module worker
//! loads under the page's own content security policy (`script-src 'self' 'wasm-unsafe-eval'`):
//!
//! ```js
//! import init, { read } from "./formats.js";
//! await init({ module_or_path: new URL("formats_bg.wasm", import.meta.url) });
//! const result = JSON.parse(read("notes/club.html", new Uint8Array(await file.arrayBuffer())));
//! if (result.error) show(result.error);              // one sentence with the file's name, fit for a user
//! else if (result.chronology) add(result.chronology); // annals/1
//! else for (const { id, title, language, created, sha256, text, diagnostics } of result.documents) …
//! ```
//!
//! `formats()` lists the formats to write in, `losses(annals1, format)` says what one cannot hold, `survey(annals1)` what
//! each of them cannot, and
//! `write(annals1, format)` gives the text of the file; `annals1` is a chronology as a JSON string.
//!
//! A document's `text` is what its reader understood, in the plain form: `Document::read(id, text)` of the first
//! binary gives the same blocks and sentences as the reader had, so that the text alone needs to be kept. `title`,
//! `created` (a day or null) and `sha256` (of the file's own bytes) are more than the text may tell.
//!
//! Whatever the input, `read` answers; but memory can run out on a file of hundreds of megabytes, which ends the
//! worker: load it in one that may be started again.

#[cfg(target_arch = "wasm32")]
#[allow(
    unreachable_pub,
    reason = "what is exported to JavaScript must be public, though no Rust can reach it"
)]
mod exports {
    use annals::{
        chronology::{Chronology, Format, Import},
        i18n::Language,
    };
    use serde_json::{Value, json};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Reads a file; see the module for the answer. Messages are in the language of the tag, if it is given and known.
    #[wasm_bindgen]
    pub fn read(name: &str, bytes: &[u8], language: Option<String>) -> String {
        let say = language.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default();
        match Import::read_in(say, name, bytes) {
            Ok(import) => import.to_json(),
            Err(error) => json!({ "error": error.wording(say) }).to_string(),
        }
    }

    /// Every format to write in, in the order in which they are offered: `[{name, extension, media_type}]`.
    #[wasm_bindgen]
    pub fn formats() -> String {
        let all = Format::all().map(
            |format| json!({ "name": format.name(), "extension": format.extension(), "media_type": format.media_type() }),
        );
        Value::from_iter(all).to_string()
    }

    /// The formats but that of a project, with what a chronology would lose in each:
    /// `[{name, label, extension, media_type, losses: [words]}]` or `{"error"}`. So many documents as `texts` says have
    /// a text, which need not come along.
    #[wasm_bindgen]
    pub fn survey(chronology: &str, texts: usize, language: Option<String>) -> String {
        let say = language.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default();
        match Chronology::from_file("chronology", chronology.as_bytes()) {
            Ok(mut chronology) => {
                chronology.documents.iter_mut().take(texts).for_each(|known| known.text = Some("".into()));
                let all = Format::all().filter(|format| *format != Format::Project).map(|format| {
                    json!({
                        "name": format.name(),
                        "label": format.label(say),
                        "extension": format.extension(),
                        "media_type": format.media_type(),
                        "losses": format.losses_in(say, &chronology),
                    })
                });
                Value::from_iter(all).to_string()
            }
            Err(error) => json!({ "error": error.wording(say) }).to_string(),
        }
    }

    /// What a chronology would lose in a format, before it is written: `{"losses": [words]}` or `{"error"}`.
    #[wasm_bindgen]
    pub fn losses(chronology: &str, format: &str) -> String {
        answer(chronology, format, |chronology, format| json!({ "losses": format.losses(chronology) }))
    }

    /// A chronology in a format: `{"text", "losses"}` or `{"error"}`. A document's `text` must be in the chronology
    /// for `project` to keep it.
    #[wasm_bindgen]
    pub fn write(chronology: &str, format: &str) -> String {
        answer(
            chronology,
            format,
            |chronology, format| json!({ "text": format.write(chronology), "losses": format.losses(chronology) }),
        )
    }

    fn answer(chronology: &str, format: &str, make: impl FnOnce(&Chronology, Format) -> Value) -> String {
        let Some(format) = Format::from_name(format) else {
            return json!({ "error": format!("expected the name of a format, found “{format}”: use one of formats()") })
                .to_string();
        };
        match Chronology::from_file("chronology", chronology.as_bytes()) {
            Ok(chronology) => make(&chronology, format).to_string(),
            Err(error) => json!({ "error": error.message }).to_string(),
        }
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("formats is the part of the page that reads files; on the command line that is annals extract");
}
