//! Positions for the outside: byte ↔ Unicode code point, because files and browsers count code points.

/// Bytes between two checkpoints: one `usize` for 512 bytes of text keeps the index under 2 % of the text,
/// and counting at most 511 bytes takes some tens of nanoseconds.
const STRIDE: usize = 512;

/// Turns byte positions of one text into Unicode code points and back, in logarithmic time or better.
///
/// ```
/// use annals::document::CodePoints;
/// let text = "1917 год";
/// let points = CodePoints::new(text);
/// assert_eq!(points.from_byte(text, "1917 г".len()), 6);
/// assert_eq!(points.to_byte(text, 6), "1917 г".len());
/// ```
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// Code points before each multiple of `STRIDE`; empty when the text is ASCII and both counts agree.
    before: Vec<usize>,
}

impl CodePoints {
    /// An index over `text`.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { before: Vec::new() };
        }
        let mut total = 0;
        let before = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let here = total;
                total += count(chunk);
                here
            })
            .collect();
        Self { before }
    }

    /// Code points before the byte `position` (which must be a char boundary; others round down).
    pub fn from_byte(&self, text: &str, position: usize) -> usize {
        let position = floor_boundary(text, position);
        if self.before.is_empty() {
            return position;
        }
        let checkpoint = (position / STRIDE).min(self.before.len() - 1);
        let rest = text.as_bytes().get(checkpoint * STRIDE..position).unwrap_or_default();
        self.before.get(checkpoint).copied().unwrap_or_default() + count(rest)
    }

    /// The byte at which the `index`-th code point starts; the text's length when there are fewer.
    pub fn to_byte(&self, text: &str, index: usize) -> usize {
        if self.before.is_empty() {
            return index.min(text.len());
        }
        let checkpoint = self.before.partition_point(|&before| before <= index).saturating_sub(1);
        let mut left = index - self.before.get(checkpoint).copied().unwrap_or_default();
        let from = checkpoint * STRIDE;
        for (offset, &byte) in text.as_bytes().get(from..).unwrap_or_default().iter().enumerate() {
            if starts_char(byte) {
                if left == 0 {
                    return from + offset;
                }
                left -= 1;
            }
        }
        text.len()
    }
}

fn starts_char(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

fn count(bytes: &[u8]) -> usize {
    // So few at a time that a byte can count them, which the compiler turns into vector instructions.
    bytes
        .chunks(255)
        .map(|part| usize::from(part.iter().map(|&byte| u8::from(starts_char(byte))).sum::<u8>()))
        .sum()
}

fn floor_boundary(text: &str, position: usize) -> usize {
    let mut position = position.min(text.len());
    while !text.is_char_boundary(position) {
        position -= 1;
    }
    position
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_characters_one_by_one() {
        for text in [
            "",
            "plain",
            "год",
            "a\u{feff}б🙂",
            &"Первая мировая ".repeat(200),
            &"x".repeat(3000),
            &"🙂".repeat(700),
        ] {
            let points = CodePoints::new(text);
            for (index, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!(points.from_byte(text, byte), index, "{text:.20} at byte {byte}");
                assert_eq!(points.to_byte(text, index), byte, "{text:.20} at code point {index}");
            }
            let length = text.chars().count();
            assert_eq!(points.from_byte(text, text.len()), length);
            assert_eq!(points.to_byte(text, length), text.len());
            assert_eq!(points.to_byte(text, length + 7), text.len());
        }
    }

    #[test]
    fn a_position_inside_a_character_rounds_down() {
        assert_eq!(CodePoints::new("год").from_byte("год", 3), 1);
        assert_eq!(CodePoints::new("год").from_byte("год", 99), 3);
    }
}
