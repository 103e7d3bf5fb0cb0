//! The library in a real browser: what runs natively must give the same bytes as WebAssembly.
#![cfg(target_arch = "wasm32")]
// Clippy does not know `wasm_bindgen_test` as a test.
#![allow(clippy::unwrap_used)]

use annals::time::Edtf;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn edtf_is_printed_as_it_was_parsed() {
    for text in [
        "1990",
        "2011-03",
        "2011-03-07",
        "199X",
        "19XX",
        "2009-23",
        "1990~",
        "1990?",
        "1990-10%",
        "-0489",
        "0000",
        "1998/2011-03-07",
        "2007-10/..",
        "../1991",
        "[1990,1992]",
    ] {
        assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
    }
}

#[wasm_bindgen_test]
fn days_of_an_edtf_do_not_depend_on_the_width_of_a_word() {
    let date: Edtf = "-0489-09-12".parse().unwrap();
    assert_eq!(date.earliest(), date.latest());
    assert_eq!(date.earliest().map(|day| day.to_string()).as_deref(), Some("-0489-09-12"));
}
