//! Any bytes are read and tagged without a panic, and what comes out is sound.
//!
//! `cargo +nightly fuzz run tag`, or with the stable compiler `RUSTC_BOOTSTRAP=1 cargo fuzz run tag`.

#![no_main]

use annals::{document::Document, time::Edtf, timex};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // the first byte says whether and when the text was written
    let (first, bytes) = bytes.split_first().map_or((0, bytes), |(first, rest)| (*first, rest));
    let mut document = Document::read("fuzz.txt", bytes);
    if first > 0 {
        document.created = chrono::NaiveDate::from_ymd_opt(1800 + i32::from(first), 1 + u32::from(first) % 12, 15);
    }
    let found = timex::tag(&document);
    let mut end = 0;
    for timex in &found {
        assert!(timex.range.start >= end);
        end = timex.range.end;
        let text = document.text.get(timex.range.clone()).expect("char boundaries");
        assert!(!text.is_empty() && text.trim() == text);
        if let Some(edtf) = &timex.edtf {
            assert_eq!(edtf.to_string().parse::<Edtf>().as_ref(), Ok(edtf));
        }
    }
    let mut end = 0;
    for phrase in timex::date_phrases(&document, &found) {
        assert!(phrase.range.start >= end);
        end = phrase.range.end;
        assert!(document.text.get(phrase.range.clone()).is_some());
        assert_eq!(phrase.date.to_string().parse::<Edtf>(), Ok(phrase.date.clone()));
    }
});
