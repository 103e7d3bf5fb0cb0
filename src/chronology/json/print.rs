//! Prints events as `serde_json` prints them prettily, in pieces as large as they come: a field's key with its line's
//! break and indentation is one, and so are the letters of a quote up to the next that needs an escape. Of a file of
//! many events nearly all is this.

use super::Indented;
use crate::{
    chronology::{Event, Name, Source},
    hash,
    i18n::Language,
    time::{Certainty, Edtf},
};
use serde::Serialize;

/// Prints any value of one of a file's lists, where its line has come to.
///
/// # Errors
/// Those of the value: memory takes everything.
pub(super) fn value<T: Serialize>(value: &T, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    let layout = Indented { depth: 2, has_value: false };
    value.serialize(&mut serde_json::Serializer::with_formatter(out, layout))
}

/// The same for an event.
///
/// # Errors
/// The same.
pub(super) fn event(event: &Event, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    // What a file had beside the format's own is any JSON.
    if !event.extra.is_empty() || event.sources.iter().any(|source| !source.extra.is_empty()) {
        return value(event, out);
    }
    out.extend_from_slice(b"{\n      \"id\": \"");
    event.id.with_text(|id| escape(id, out));
    out.extend_from_slice(b"\",\n      \"date\": \"");
    date(&event.date, out);
    out.extend_from_slice(b"\",\n      \"date_certainty\": \"");
    certainty(event.date_certainty, out);
    out.extend_from_slice(b"\",\n      \"title\": \"");
    escape(&event.title, out);
    out.extend_from_slice(b"\",\n      \"kind\": \"");
    out.extend_from_slice(event.kind.as_str().as_bytes());
    let lists = [
        (b"\",\n      \"organizations\": ".as_slice(), &event.organizations),
        (b",\n      \"people\": ", &event.people),
        (b",\n      \"places\": ", &event.places),
    ];
    for (key, names) in lists {
        out.extend_from_slice(key);
        strings(names.iter().map(Name::as_str), out);
    }
    out.extend_from_slice(b",\n      \"sources\": [");
    for (at, told) in event.sources.iter().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n        " } else { b",\n        " });
        source(told, out);
    }
    out.extend_from_slice(if event.sources.is_empty() { b"]" } else { b"\n      ]" });
    let reasons = event.reasons(Language::English);
    if !reasons.is_empty() {
        out.extend_from_slice(b",\n      \"because\": ");
        strings(reasons.iter().map(String::as_str), out);
    }
    out.extend_from_slice(b"\n    }");
    Ok(())
}

fn source(source: &Source, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\n          \"document\": \"");
    escape(&source.document, out);
    out.extend_from_slice(b"\",\n          \"start\": ");
    digits(source.range().start, out);
    out.extend_from_slice(b",\n          \"end\": ");
    digits(source.range().end, out);
    out.extend_from_slice(b",\n          \"quote\": \"");
    escape(source.quote(), out);
    out.extend_from_slice(b"\",\n          \"date_start\": ");
    digits(source.date_range().start, out);
    out.extend_from_slice(b",\n          \"date_end\": ");
    digits(source.date_range().end, out);
    out.extend_from_slice(b",\n          \"date_text\": \"");
    escape(source.date_text(), out);
    out.extend_from_slice(b"\",\n          \"date\": \"");
    date(&source.date, out);
    out.extend_from_slice(b"\",\n          \"date_certainty\": \"");
    certainty(source.date_certainty, out);
    out.extend_from_slice(b"\",\n          \"prefix\": \"");
    escape(source.prefix(), out);
    out.extend_from_slice(b"\",\n          \"suffix\": \"");
    escape(source.suffix(), out);
    out.extend_from_slice(b"\"\n        }");
}

/// A list of strings that is a field of an event.
fn strings<'a>(strings: impl Iterator<Item = &'a str>, out: &mut Vec<u8>) {
    let mut before = b"[\n        \"".as_slice();
    for string in strings {
        out.extend_from_slice(before);
        escape(string, out);
        before = b"\",\n        \"";
    }
    out.extend_from_slice(if before.starts_with(b"[") { b"[]" } else { b"\"\n      ]" });
}

/// EDTF has no letter that needs an escape.
fn date(date: &Edtf, out: &mut Vec<u8>) {
    let mut text = String::with_capacity(24);
    date.write(&mut text);
    out.extend_from_slice(text.as_bytes());
}

fn certainty(certainty: Certainty, out: &mut Vec<u8>) {
    out.extend_from_slice(match certainty {
        Certainty::Stated => b"stated",
        Certainty::Implied => b"implied",
    });
}

fn digits(number: usize, out: &mut Vec<u8>) {
    // From the last on: twenty hold every number.
    let (mut digits, mut start, mut rest) = ([b'0'; 20], 20, number);
    for digit in digits.iter_mut().rev() {
        *digit += (rest % 10) as u8;
        rest /= 10;
        start -= 1;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(start..).unwrap_or_default());
}

/// Copies a text, with an escape for what may not stand in a string.
fn escape(text: &str, out: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    loop {
        let (plain, other) = rest.split_at_checked(plain(rest)).unwrap_or((rest, &[]));
        out.extend_from_slice(plain);
        let Some((&byte, after)) = other.split_first() else { return };
        let short = match byte {
            b'"' | b'\\' => Some(byte),
            b'\n' => Some(b'n'),
            b'\t' => Some(b't'),
            b'\r' => Some(b'r'),
            0x08 => Some(b'b'),
            0x0c => Some(b'f'),
            _ => None,
        };
        match short {
            Some(letter) => out.extend_from_slice(&[b'\\', letter]),
            None => {
                let low = byte & 15;
                let digit = if low < 10 { b'0' + low } else { b'a' + low - 10 };
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', b'0' + (byte >> 4), digit]);
            }
        }
        rest = after;
    }
}

/// How many of the first bytes need no escape. Eight at a time: a byte below another makes the difference borrow from
/// its highest bit, and the first one that does tells where it stands.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let odd = |eight: u64| {
        let below = |eight: u64, least: u64| eight.wrapping_sub(ONES * least) & !eight;
        let is = |byte: u8| below(eight ^ (ONES * u64::from(byte)), 1);
        (below(eight, 0x20) | is(b'"') | is(b'\\')) & (ONES << 7)
    };
    let mut at = 0;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let found = odd(u64::from_le_bytes(*eight));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    // Zeros stand behind the end.
    let tail = odd(hash::key(bytes.get(at..).unwrap_or_default()));
    bytes.len().min(at + tail.trailing_zeros() as usize / 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chronology::Chronology, document::Document};
    use proptest::prelude::*;

    fn escaped(text: &str) -> String {
        let mut out = vec![b'"'];
        escape(text, &mut out);
        String::from_utf8(out).unwrap() + "\""
    }

    #[test]
    fn every_letter_is_escaped_where_it_must_be_wherever_it_stands() {
        for letter in (0..0x180).filter_map(char::from_u32) {
            for before in 0..17 {
                let text = format!("{}{letter}é and {letter}", "b".repeat(before));
                assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }

    #[test]
    fn numbers_have_their_digits() {
        for number in [0, 9, 10, 99, 100, 1_234_567, usize::MAX] {
            let mut out = Vec::new();
            digits(number, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), number.to_string());
        }
    }

    #[test]
    fn an_event_stands_as_serde_json_prints_it() {
        let golden = include_bytes!("../../../tests/golden/seeds.json");
        let mut chronology = Chronology::from_file("seeds.json", golden).unwrap();
        chronology.events.push(Event::new(
            "odd \"id\"".into(),
            "1990~/..".parse().unwrap(),
            "\u{1}«Съезд»\\",
        ));
        let text = "On 3 May 1990 the \"Left\"\tParty was founded in Ham. Two days later it merged.";
        let document = Document::from_plain_text("a.txt", text);
        let read = Chronology::from_documents(&[document]).events;
        assert!(!read.is_empty());
        chronology.events.extend(read);
        for told in &chronology.events {
            let (mut expected, mut out) = (Vec::new(), Vec::new());
            value(told, &mut expected).unwrap();
            event(told, &mut out).unwrap();
            assert_eq!(String::from_utf8(out), String::from_utf8(expected));
        }
    }

    proptest! {
        #[test]
        fn strings_stand_as_serde_json_prints_them(text in any::<String>()) {
            prop_assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap());
        }
    }
}
