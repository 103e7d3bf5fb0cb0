//! JSON straight into a buffer, with two spaces a level as `serde_json` prints it. Its own writer looks at each byte of
//! each quote by itself and writes byte by byte, which was most of what writing a chronology cost.

use super::Chunks;
use crate::hash;
use serde::{Serialize, Serializer, ser};
use serde_json::Error;
use std::fmt::Display;

/// Prints a value. All keys of its maps must be strings.
pub(super) struct Printer<'a, 'w> {
    pub(super) out: &'a mut Chunks<'w>,
    depth: usize,
    /// Whether the list or map under way has something in it.
    filled: bool,
}

impl<'a, 'w> Printer<'a, 'w> {
    pub(super) fn new(out: &'a mut Chunks<'w>) -> Self {
        Self { out, depth: 0, filled: false }
    }

    fn open(&mut self, mark: u8) {
        self.depth += 1;
        self.filled = false;
        self.out.push(mark);
    }

    fn close(&mut self, mark: u8) {
        self.depth = self.depth.saturating_sub(1);
        if self.filled {
            self.line(true);
        }
        self.filled = true;
        self.out.push(mark);
    }

    /// Begins the line of an item, behind a comma unless it is the first.
    fn item(&mut self) {
        self.line(!self.filled);
        self.filled = true;
    }

    fn line(&mut self, first: bool) {
        const LINE: &[u8; 34] = b",\n                                ";
        let (start, end) = (usize::from(first), 2 + 2 * self.depth);
        self.out.extend(LINE.get(start..end.min(LINE.len())).unwrap_or_default());
        (LINE.len()..end).for_each(|_| self.out.push(b' '));
    }

    fn key(&mut self, key: &str) {
        self.item();
        self.string(key);
        self.out.extend(b": ");
    }

    fn string(&mut self, text: &str) {
        self.out.push(b'"');
        let bytes = text.as_bytes();
        // Up to where it is written.
        let (mut written, mut at) = (0, 0);
        while at < bytes.len() {
            if let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>())
                && !hash::is_escaped(u64::from_le_bytes(*eight))
            {
                at += 8;
                continue;
            }
            for &byte in bytes.get(at..).unwrap_or_default().iter().take(8) {
                let short = match byte {
                    b'"' | b'\\' => byte,
                    b'\n' => b'n',
                    b'\r' => b'r',
                    b'\t' => b't',
                    0x08 => b'b',
                    0x0c => b'f',
                    0..0x20 => b'u',
                    _ => {
                        at += 1;
                        continue;
                    }
                };
                self.out.extend(bytes.get(written..at).unwrap_or_default());
                self.out.extend(&[b'\\', short]);
                if short == b'u' {
                    const DIGITS: &[u8; 16] = b"0123456789abcdef";
                    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0');
                    self.out.extend(&[b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
                }
                at += 1;
                written = at;
            }
        }
        self.out.extend(bytes.get(written..).unwrap_or_default());
        self.out.push(b'"');
    }

    fn number(&mut self, mut number: u64) {
        let mut digits = [0; 20];
        let mut first = digits.len();
        while let Some(digit) = first.checked_sub(1).and_then(|at| digits.get_mut(at)) {
            *digit = b'0' + (number % 10) as u8;
            first -= 1;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.out.extend(digits.get(first..).unwrap_or_default());
    }

    /// What is rare is printed by `serde_json`.
    fn rare(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.out.extend(serde_json::to_string(value)?.as_bytes());
        Ok(())
    }

    /// A value under the name of its variant; [`Self::leave`] ends it.
    fn enter(&mut self, variant: &str, mark: u8) {
        self.open(b'{');
        self.key(variant);
        self.open(mark);
    }

    fn leave(&mut self, mark: u8) {
        self.close(mark);
        self.close(b'}');
    }
}

impl Serializer for &mut Printer<'_, '_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.extend(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        if value < 0 {
            self.out.push(b'-');
        }
        self.number(value.unsigned_abs());
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.number(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.rare(&value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        self.rare(&value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.string(value);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.string(&value.to_string());
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.open(b'{');
        self.key(variant);
        value.serialize(&mut *self)?;
        self.close(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.open(b'[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        self.enter(variant, b'[');
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.open(b'{');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        self.enter(variant, b'{');
        Ok(self)
    }
}

/// The parts of lists: an item a line.
macro_rules! items {
    ($($list:ident $add:ident $close:ident $mark:literal,)*) => {$(
        impl ser::$list for &mut Printer<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn $add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.item();
                value.serialize(&mut **self)?;
                self.filled = true;
                Ok(())
            }

            fn end(self) -> Result<(), Error> {
                self.$close($mark);
                Ok(())
            }
        }
    )*};
}

items! {
    SerializeSeq serialize_element close b']',
    SerializeTuple serialize_element close b']',
    SerializeTupleStruct serialize_field close b']',
    SerializeTupleVariant serialize_field leave b']',
}

/// The parts of structs: a key and its value a line.
macro_rules! fields {
    ($($map:ident $close:ident,)*) => {$(
        impl ser::$map for &mut Printer<'_, '_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.key(key);
                value.serialize(&mut **self)?;
                self.filled = true;
                Ok(())
            }

            fn end(self) -> Result<(), Error> {
                self.$close(b'}');
                Ok(())
            }
        }
    )*};
}

fields! {
    SerializeStruct close,
    SerializeStructVariant leave,
}

impl ser::SerializeMap for &mut Printer<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.item();
        key.serialize(&mut **self)?;
        self.out.extend(b": ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut **self)?;
        self.filled = true;
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        self.close(b'}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn check(value: &impl Serialize) {
        let mut bytes = Vec::new();
        let mut chunks = Chunks::new(&mut bytes);
        assert!(value.serialize(&mut Printer::new(&mut chunks)).is_ok());
        assert!(chunks.finish().is_ok());
        assert_eq!(String::from_utf8(bytes).ok(), serde_json::to_string_pretty(value).ok());
    }

    #[test]
    fn values_stand_as_serde_json_prints_them() {
        let mut deep = serde_json::json!([]);
        for _ in 0..40 {
            deep = serde_json::json!({"a": [deep, {}], "b": "\"\n", "c": {"d": [1, null, [[]], -7, 2.5, 1e300]}});
        }
        check(&deep);
        check(&BTreeMap::from([("k\"ey", vec![Some(u64::MAX), None, Some(0)]), ("", Vec::new())]));
        check(&(i64::MIN, true, 'ж', "text", (), [0_u8, 255], f64::NAN, Some(f32::MIN)));
    }

    #[test]
    fn every_character_that_needs_it_is_escaped_wherever_it_stands() {
        for character in ('\0'..'\u{100}').chain(['я', '“', '\u{2028}', '😀']) {
            for before in 0..9 {
                let text = format!("{}{character}{}", "a".repeat(before), "b".repeat(before % 4));
                check(&text);
            }
        }
    }

    #[test]
    fn variants_stand_under_their_names() {
        #[derive(Serialize)]
        enum Variant {
            Unit,
            One(u8),
            Two(u8, i16),
            Named { a: bool, b: Nothing },
        }
        #[derive(Serialize)]
        struct Nothing;
        #[derive(Serialize)]
        struct Pair(i8, u32);
        check(&[Variant::Unit, Variant::One(1), Variant::Two(2, -3), Variant::Named { a: true, b: Nothing }]);
        check(&(Pair(-1, 2), Vec::<u8>::new()));
    }
}
