//! The wasm binary that reads documents: the page's worker runs it, so that the page itself carries no rule of any
//! language; so does the build, which reads `seeds/` with it (build/seeds.mjs).
//!
//! Trunk puts it into `dist/` as `reader.js` and `reader_bg.wasm`. In a worker it waits for files (app/works.rs);
//! elsewhere it is asked:
//!
//! ```js
//! import init, { bundle, date_of, document } from "./reader.js";
//! await init({ module_or_path: new URL("reader_bg.wasm", import.meta.url) });
//! date_of("7 March 2011 in Riga");          // "2011-03-07\nin Riga": EDTF and what was left out, or undefined
//! document("notes/club.txt", "The club …"); // bytes that the page unpacks
//! await bundle([[0, "notes/club.txt", new Blob([bytes])]]);
//! ```

#[cfg(target_arch = "wasm32")]
#[allow(
    unreachable_pub,
    reason = "what is exported to JavaScript must be public, though no Rust can reach it"
)]
mod exports {
    use annals::{
        app::{warm, works},
        document::Document,
        session,
    };
    use js_sys::Array;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The date that words mean, as EDTF, and on further lines the words that it does not come of.
    #[wasm_bindgen]
    pub fn date_of(text: &str) -> Option<String> {
        session::typed_date(text)
            .map(|typed| [vec![typed.date.to_string()], typed.left_out].concat().join("\n"))
    }

    /// A document of this text, packed.
    #[wasm_bindgen]
    pub fn document(id: &str, text: &str) -> Vec<u8> {
        Document::read(id, text.as_bytes()).pack()
    }

    /// Makes the program ready for the first document, as a worker does while it waits for files.
    #[wasm_bindgen]
    pub async fn warm() -> usize {
        warm::warm(|| false).await
    }

    /// What files tell, in the form that a page of the same build opens; each is `[key, path, blob]`.
    #[wasm_bindgen]
    pub async fn bundle(files: Array) -> Vec<u8> {
        works::bundle(files).await
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        annals::app::works::main();
    }
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!(
        "reader is the part of the page that reads documents; on the command line that is annals extract"
    );
}
