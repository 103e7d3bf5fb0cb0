//! Bytes → text in any encoding that texts are found in, with a word to the user when it was not UTF-8.

use super::{Unreadable, mac_cyrillic::is_mac_cyrillic, remark};
use crate::document::{Diagnostic, Severity};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, X_MAC_CYRILLIC};

/// A text and what is to be said about its encoding.
#[derive(Debug)]
pub struct Decoded {
    /// The text, without a byte order mark unless the bytes were UTF-8 as they stood.
    pub text: String,
    /// Which encoding it was taken for, when that was not plain UTF-8.
    pub diagnostic: Option<Diagnostic>,
}

/// How many bytes a guess looks at: enough for any language, and the time stays out of the user's way.
const LOOK_AT: usize = 1 << 20;

/// The text of `bytes`. A byte order mark decides, then UTF-8 if all of it is, then `label` (what the file says of
/// itself, as the WHATWG names encodings), then the look of the bytes.
///
/// # Errors
/// Bytes that are no text in any encoding.
pub fn decode_text(bytes: &[u8], label: Option<&[u8]>) -> Result<Decoded, Unreadable> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).filter(|found| *found != UTF_8);
    if marked.is_none()
        && let Ok(text) = str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return Ok(Decoded { text: text.to_owned(), diagnostic: None });
    }
    let (encoding, how) = match marked {
        Some(encoding) => (encoding, "by its byte order mark"),
        None => guess(bytes, label)?,
    };
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if text.chars().take(LOOK_AT).filter(|c| *c == '\0').count() * 10 > text.len().min(LOOK_AT) {
        return Err(binary());
    }
    let mut message =
        format!("The text is in {}, recognised {how}, and was turned into Unicode", encoding.name());
    message.push_str(if had_errors { "; what fits no letter was replaced by U+FFFD." } else { "." });
    let severity = if had_errors { Severity::Warning } else { Severity::Info };
    let hint = "If it looks wrong, save the file as UTF-8 and read it again.";
    Ok(Decoded { text: text.into_owned(), diagnostic: Some(remark(severity, message, hint)) })
}

fn guess(bytes: &[u8], label: Option<&[u8]>) -> Result<(&'static Encoding, &'static str), Unreadable> {
    let head = bytes.get(..LOOK_AT).unwrap_or(bytes);
    let nuls = head.iter().filter(|byte| **byte == 0).count();
    // A few are an accident of some program; a text in two bytes a letter has them everywhere.
    if nuls > 1 + head.len() / 200 {
        return wide(head).map(|encoding| (encoding, "by its look")).ok_or_else(binary);
    }
    let said = label.and_then(Encoding::for_label).filter(|said| *said != UTF_8);
    if let Some(encoding) = said {
        return Ok((encoding, "by what it says of itself"));
    }
    let controls = head.iter().filter(|byte| **byte < 32 && !matches!(byte, 9 | 10 | 12 | 13 | 27)).count();
    if controls * 50 > head.len() {
        return Err(binary());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, head.len() == bytes.len());
    // A text of which all but a few bytes are UTF-8 is one that was damaged.
    let invalid = head.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let multibyte = head.iter().filter(|byte| **byte >= 0xc0).count();
    if invalid * 20 < multibyte {
        return Ok((UTF_8, "by its look"));
    }
    if is_mac_cyrillic(head) {
        return Ok((X_MAC_CYRILLIC, "by its look"));
    }
    Ok((detector.guess(None, Utf8Detection::Deny), "by its look"))
}

/// UTF-16 without a mark: in most scripts every other byte of a text is the same few.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    let high =
        |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| matches!(byte, 0 | 4)).count();
    let (even, odd) = (high(0), high(1));
    let half = head.len() / 2;
    if half == 0 || head.len() % 2 == 1 && head.len() < LOOK_AT {
        return None;
    }
    let letters = |parity: usize| {
        let other = head.iter().skip(1 - parity).step_by(2);
        other.filter(|byte| **byte >= 32 || matches!(byte, 9 | 10 | 13)).count() * 10 >= half * 9
    };
    match () {
        () if odd * 10 >= half * 8 && even * 4 < half && letters(1) => Some(UTF_16LE),
        () if even * 10 >= half * 8 && odd * 4 < half && letters(0) => Some(UTF_16BE),
        () => None,
    }
}

fn binary() -> Unreadable {
    Unreadable::new("binary", "")
}

/// The encoding that the first kilobytes of an HTML file name: `<meta charset=koi8-r>`, `charset=windows-1251`,
/// `encoding="UTF-8"`.
pub(super) fn html_label(bytes: &[u8]) -> Option<&[u8]> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    ["charset=", "encoding="].into_iter().find_map(|key| {
        let at = head.windows(key.len()).position(|window| window.eq_ignore_ascii_case(key.as_bytes()))?;
        let rest = head.get(at + key.len()..)?;
        let start = rest.iter().position(|byte| !matches!(byte, b'"' | b'\'' | b' '))?;
        let rest = rest.get(start..)?;
        let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:.".contains(byte))?;
        rest.get(..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{KOI8_R, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};

    const RUSSIAN: &str = "Партия основана 7 марта 2011 года в Москве. Первый съезд прошёл в октябре.";

    fn utf_16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let marked = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
        marked
            .encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let english = "The party was founded in Lyon on 7 March 2011. The first congress met in Turin.";
        for (text, name, bytes) in [
            (RUSSIAN, "windows-1251", WINDOWS_1251.encode(RUSSIAN).0.into_owned()),
            (RUSSIAN, "KOI8-", KOI8_R.encode(RUSSIAN).0.into_owned()),
            (RUSSIAN, "x-mac-cyrillic", X_MAC_CYRILLIC.encode(RUSSIAN).0.into_owned()),
            (RUSSIAN, "UTF-16LE", utf_16(RUSSIAN, false, true)),
            (RUSSIAN, "UTF-16BE", utf_16(RUSSIAN, true, true)),
            (RUSSIAN, "UTF-16LE", utf_16(RUSSIAN, false, false)),
            (RUSSIAN, "UTF-16BE", utf_16(RUSSIAN, true, false)),
            (english, "UTF-16LE", utf_16(english, false, false)),
            (english, "UTF-16BE", utf_16(english, true, true)),
        ] {
            let decoded = decode_text(&bytes, None).unwrap();
            assert_eq!(decoded.text, text, "{name}");
            let said = decoded.diagnostic.unwrap();
            assert!(said.message.contains(name), "{name}: {}", said.message);
            assert_eq!(said.severity, Severity::Info);
        }
    }

    #[test]
    fn utf_8_stays_as_it_stands_with_its_mark() {
        for text in [RUSSIAN, "\u{feff}a", "plain", ""] {
            let decoded = decode_text(text.as_bytes(), Some(b"windows-1251")).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.diagnostic), (text, None));
        }
    }

    #[test]
    fn what_the_file_says_of_itself_counts_when_it_is_not_utf_8() {
        let bytes = WINDOWS_1252.encode("né à Köln").0.into_owned();
        assert_eq!(decode_text(&bytes, Some(b"iso-8859-1")).unwrap().text, "né à Köln");
        for (html, label) in [
            ("<meta charset=koi8-r>", Some("koi8-r")),
            ("<meta content='text/html; charset=windows-1251'>", Some("windows-1251")),
            ("<?xml version='1.0' encoding='UTF-8'?>", Some("UTF-8")),
            ("<meta charset=\"", None),
            ("<p>", None),
        ] {
            assert_eq!(html_label(html.as_bytes()), label.map(str::as_bytes), "{html}");
        }
    }

    #[test]
    fn damaged_utf_8_is_still_utf_8() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.insert(12, 0xff);
        let decoded = decode_text(&bytes, None).unwrap();
        assert!(decoded.text.starts_with("Партия\u{fffd} основана"), "{}", decoded.text);
        assert_eq!(decoded.diagnostic.unwrap().severity, Severity::Warning);
    }

    #[test]
    fn binary_data_is_no_text() {
        for bytes in
            [&b"\x7fELF\0\0\x01\x02\0\0\0\xff\xfe"[..], &[0; 64], b"\x01\x02\x03\x04\xff\x05\x06", b"\0\0"]
        {
            assert!(decode_text(bytes, None).is_err(), "{bytes:?}");
        }
    }
}
