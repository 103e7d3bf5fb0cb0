//! Words as numbers: eight bytes of a text are looked at, folded, compared and hashed at a time. All of it is the same
//! on every platform, and no order of results ever depends on a hash.

use std::hash::{BuildHasher, Hasher};

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Every byte of a word of eight.
const fn each(byte: u8) -> u64 {
    0x0101_0101_0101_0101 * byte as u64
}

/// The first eight bytes of a word, as a number that begins with its first one; zeros where it is shorter.
#[inline(always)]
pub(crate) fn key(word: &[u8]) -> u64 {
    if let Some(first) = word.first_chunk::<8>() {
        return u64::from_le_bytes(*first);
    }
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        // Both halves may overlap: they say the same there.
        let last = u64::from(u32::from_le_bytes(*last)) << (8 * (word.len() - 4));
        return u64::from(u32::from_le_bytes(*first)) | last;
    }
    match *word {
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a] => u64::from(a),
        _ => 0,
    }
}

/// The [`key`] of `text[start..end]`, for less where eight bytes of the text can be read at once.
#[inline(always)]
pub(crate) fn key_in(text: &[u8], start: usize, end: usize) -> u64 {
    let length = end.wrapping_sub(start);
    match text.get(start..).and_then(|rest| rest.first_chunk::<8>()) {
        Some(eight) if length >= 8 => u64::from_le_bytes(*eight),
        Some(eight) => u64::from_le_bytes(*eight) & ((1 << (8 * length)) - 1),
        None => key(text.get(start..end).unwrap_or_default()),
    }
}

/// Whether all of eight bytes are ASCII.
#[inline]
pub(crate) fn is_ascii(bytes: u64) -> bool {
    bytes & each(0x80) == 0
}

/// Eight bytes with their capital ASCII letters as small ones.
#[inline]
pub(crate) fn lower(bytes: u64) -> u64 {
    bytes | within(bytes, b'A', b'Z') >> 2
}

/// How many of eight bytes, from the first on, are ASCII letters.
#[inline]
pub(crate) fn leading_letters(bytes: u64) -> usize {
    leading(within(bytes | each(0x20), b'a', b'z'))
}

/// How many of eight bytes, from the first on, are ASCII letters or digits.
#[inline]
pub(crate) fn leading_alphanumerics(bytes: u64) -> usize {
    leading(within(bytes | each(0x20), b'a', b'z') | within(bytes, b'0', b'9'))
}

/// How many bytes, from the first on, are surely ASCII letters, spaces and commas, eight of them at a time.
#[inline]
pub(crate) fn leading_prose(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(eight) = bytes.get(length..).and_then(|rest| rest.first_chunk::<8>()) {
        let eight = u64::from_le_bytes(*eight);
        let run = leading(
            within(eight | each(0x20), b'a', b'z') | within(eight, b' ', b' ') | within(eight, b',', b','),
        );
        length += run;
        if run < 8 {
            break;
        }
    }
    length
}

/// The high bit of each byte that lies between two ASCII characters.
#[inline]
fn within(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & each(0x7f);
    (low + each(0x80 - first)) & !(low + each(0x7f - last)) & !bytes & each(0x80)
}

#[inline]
fn leading(marks: u64) -> usize {
    (!marks & each(0x80)).trailing_zeros() as usize / 8
}

/// The hash of a word.
#[inline]
pub(crate) fn of(word: &[u8]) -> u32 {
    let hash = of_key(key(word), word.len());
    match word.last_chunk::<8>() {
        Some(last) if word.len() > 8 => hash ^ of_key(u64::from_le_bytes(*last), 0),
        _ => hash,
    }
}

/// The hash of a word of up to eight bytes by its [`key`].
#[inline]
pub(crate) fn of_key(key: u64, length: usize) -> u32 {
    let hash = step(length as u64, key);
    (hash ^ (hash >> 29)) as u32
}

/// Mixes `bytes` into `hash`. A tail of fewer than eight bytes is read in two halves that may overlap.
fn mixed(mut hash: u64, bytes: &[u8]) -> u64 {
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first_chunk::<8>() {
        hash = step(hash, u64::from_le_bytes(*first));
        rest = after;
    }
    let tail = match (rest, rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (_, Some(first), Some(last)) => four(first) | four(last) << 32,
        (&[a, b, c], ..) => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        (&[a, b], ..) => u64::from(a) | u64::from(b) << 8,
        (&[a], ..) => u64::from(a),
        _ => return hash,
    };
    step(hash, tail)
}

fn step(hash: u64, word: u64) -> u64 {
    let product = (hash.rotate_left(5) ^ word).wrapping_mul(ODD);
    product ^ (product >> 32)
}

/// Hashes the keys of a table with this hash.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextHash;

/// State of [`TextHash`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct State(u64);

impl BuildHasher for TextHash {
    type Hasher = State;

    fn build_hasher(&self) -> State {
        State(0)
    }
}

impl Hasher for State {
    fn finish(&self) -> u64 {
        // A table takes its slot from the low bits and its tag from the high ones.
        self.0 ^ self.0.rotate_left(32)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = mixed(self.0, bytes);
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 = step(self.0, byte.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = step(self.0, number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = step(self.0, number);
    }

    // As wide as on every other platform.
    fn write_usize(&mut self, number: usize) {
        self.0 = step(self.0, number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_hash_apart() {
        let mut seen = std::collections::HashSet::new();
        let word = |number: u32| format!("{}-{number:x}", &"abcdefghijklm"[..number as usize % 13]);
        for number in 0..20_000 {
            seen.insert(of(word(number).as_bytes()));
        }
        assert!(seen.len() > 19_990, "{}", seen.len());
        assert_ne!(of(b"a"), of(b"a\0"));
        assert_ne!(of(b""), of(b"\0"));
    }

    #[test]
    fn eight_bytes_are_read_as_one_by_one() {
        let texts = [
            "",
            "a",
            "Ab",
            "abc",
            "Ab1d",
            "don't",
            "Zz@[`{",
            "years",
            "1990s/2",
            "ABCDEFGH",
            "Съезд",
            "naïve_x",
        ];
        for text in texts.map(|text| [text.as_bytes(), b" \x7f\x80\xffazAZ09"].concat()) {
            let text = text.as_slice();
            for bytes in text.windows(8) {
                let number = key(bytes);
                assert_eq!(number.to_le_bytes(), bytes);
                assert_eq!(lower(number).to_le_bytes(), *bytes.to_ascii_lowercase());
                let count = |is: fn(&u8) -> bool| bytes.iter().take_while(|byte| is(byte)).count();
                assert_eq!(leading_letters(number), count(u8::is_ascii_alphabetic), "{bytes:?}");
                assert_eq!(leading_alphanumerics(number), count(u8::is_ascii_alphanumeric), "{bytes:?}");
                assert_eq!(key_in(text, 0, text.len()), key(text));
                for length in 0..8 {
                    assert_eq!(key_in(text, 1, 1 + length), key(&text[1..1 + length]));
                    let mut padded = [0; 8];
                    padded[..length].copy_from_slice(&bytes[..length]);
                    assert_eq!(key(&bytes[..length]).to_le_bytes(), padded);
                    assert_eq!(of(&bytes[..length]), of_key(key(&bytes[..length]), length));
                }
            }
        }
        assert_ne!(of(b"establishes"), of(b"established"));
        assert_ne!(of(b"resettles"), of(b"resettled"));
    }

    #[test]
    fn a_table_finds_what_it_was_given() {
        let mut table = std::collections::HashMap::with_hasher(TextHash);
        for number in 0..2_000_u32 {
            table.insert(number.to_string(), number);
        }
        assert!((0..2_000).all(|number: u32| table.get(number.to_string().as_str()) == Some(&number)));
    }
}
