//! Bytes → text: UTF-8 with replacement, and what to tell the user about it.

use super::{Diagnostic, Severity};
use std::borrow::Cow;

/// The text of `bytes`. Invalid UTF-8 becomes U+FFFD, one for each maximal invalid part (as the WHATWG decoder,
/// Python and Rust do), so that positions agree with what other programs see. A byte order mark stays in the
/// text as U+FEFF for the same reason.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<Diagnostic>) {
    let text = match str::from_utf8(bytes) {
        Ok(text) => return (text.into(), Vec::from_iter(remark_on_valid(text))),
        Err(_) => String::from_utf8_lossy(bytes),
    };
    let replaced = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let valid = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    let diagnostic = Diagnostic {
        severity: Severity::Warning,
        range: valid..valid + char::REPLACEMENT_CHARACTER.len_utf8(),
        message: format!(
            "Expected UTF-8, found {replaced} invalid sequence{}, the first at byte {valid}; each was replaced by U+FFFD.",
            if replaced == 1 { "" } else { "s" }
        ),
        hint: hint(bytes).into(),
    };
    (text, vec![diagnostic])
}

fn remark_on_valid(text: &str) -> Option<Diagnostic> {
    let (message, hint) = if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        ("Expected a text, found an empty document.", "Check that this is the file you meant.")
    } else if text.as_bytes().iter().take(4096).any(|&byte| byte == 0) {
        (
            "Expected a text, found NUL characters.",
            "If this is a binary or UTF-16 file, save it as UTF-8 text first.",
        )
    } else {
        return None;
    };
    Some(Diagnostic { severity: Severity::Warning, range: 0..0, message: message.into(), hint: hint.into() })
}

fn hint(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "The file looks like UTF-16; save it as UTF-8.",
        [b'%', b'P', b'D', b'F', ..] => "The file is a PDF; save its text as UTF-8 first.",
        [b'P', b'K', 3, 4, ..] => {
            "The file is an archive or an office document; save its text as UTF-8 first."
        }
        _ if bytes.iter().take(4096).any(|&byte| byte == 0) => "The file looks binary; choose a text file.",
        _ => "If the text looks wrong, save the file as UTF-8.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_text_comes_back_as_it_stands() {
        for text in ["a\r\nb", "\u{feff}Текст", "tab\tand nbsp\u{a0}"] {
            assert_eq!(decode(text.as_bytes()), (text.into(), vec![]));
        }
    }

    #[test]
    fn says_how_many_invalid_sequences_and_where_the_first_is() {
        let (text, diagnostics) = decode(b"caf\xe9 1917 \xff\xfe");
        assert_eq!(text, "caf\u{fffd} 1917 \u{fffd}\u{fffd}");
        let [only] = &diagnostics[..] else { panic!("one diagnostic: {diagnostics:?}") };
        assert_eq!(&text[only.range.clone()], "\u{fffd}");
        assert!(only.message.contains("3 invalid sequences, the first at byte 3"), "{}", only.message);
    }

    #[test]
    fn names_the_likely_cause() {
        for (bytes, word) in [
            (&b"\xff\xfea\0b\0"[..], "UTF-16"),
            (b"%PDF-1.7 \xe2\xe3\xcf\xd3", "PDF"),
            (b"PK\x03\x04 \xff", "office"),
            (b"a\0b", "binary"),
            (b"\xff\0", "binary"),
        ] {
            assert!(decode(bytes).1[0].hint.contains(word), "{bytes:?}");
        }
        assert!(decode(b" \n").1[0].message.contains("empty"));
    }
}
