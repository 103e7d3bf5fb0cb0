//! The same file in slices, for a page that must not stand still while it is written.

use super::{Indented, Print, Sink};
use crate::chronology::{Chronology, DocumentRecord};
use crate::slices::{Paced, pause};
use serde::Serialize;
use serde_json::{Map, Value};
use std::io::{self, Write};

/// What stands in a file in place of a chronology's own.
#[derive(Debug)]
pub struct Replaced<'a> {
    /// The records of its documents: with their texts, where these are to be in the file.
    pub documents: &'a [DocumentRecord],
    /// Corrections.
    pub corrections: &'a [Value],
    /// Keys that the format does not know.
    pub extra: &'a Map<String, Value>,
}

impl Chronology {
    /// Writes what [`Chronology::to_json`] gives, in slices at somebody's pace, with some of it replaced.
    ///
    /// # Errors
    /// Those of the writer.
    pub async fn write_json_paced(
        &self,
        replaced: &Replaced<'_>,
        pace: Paced<'_>,
        writer: &mut dyn Write,
    ) -> io::Result<()> {
        let mut file = File { bytes: vec![b'{'], is_first: true, writer, pace };
        self.write_fields(replaced, &mut file).await?;
        file.bytes.extend(b"\n}\n");
        file.hand_over()
    }
}

/// Bytes that are handed over at once; then there may be a rest.
const LARGE: usize = 1 << 15;

struct File<'a> {
    bytes: Vec<u8>,
    is_first: bool,
    writer: &'a mut dyn Write,
    pace: Paced<'a>,
}

impl File<'_> {
    /// A key of the whole, behind a comma unless it is the first.
    fn key(&mut self, name: &str) -> io::Result<()> {
        let is_first = std::mem::take(&mut self.is_first);
        Indented { depth: 1, has_value: true }.line(&mut self.bytes, is_first)?;
        self.value(1, name)?;
        self.bytes.extend(b": ");
        Ok(())
    }

    fn value(&mut self, depth: usize, value: &(impl Serialize + ?Sized)) -> io::Result<()> {
        let layout = Indented { depth, has_value: false };
        value.serialize(&mut serde_json::Serializer::with_formatter(&mut self.bytes, layout))?;
        Ok(())
    }

    fn hand_over(&mut self) -> io::Result<()> {
        self.writer.write_all(&self.bytes)?;
        self.bytes.clear();
        Ok(())
    }
}

impl Sink for File<'_> {
    fn field(&mut self, key: &str, value: &impl Serialize) -> io::Result<()> {
        self.key(key)?;
        self.value(1, value)
    }

    async fn list<T: Sync>(&mut self, key: &str, values: &[T], print: Print<T>) -> io::Result<()> {
        self.key(key)?;
        self.bytes.push(b'[');
        for (at, value) in values.iter().enumerate() {
            Indented { depth: 2, has_value: true }.line(&mut self.bytes, at == 0)?;
            print(value, &mut self.bytes)?;
            if self.bytes.len() >= LARGE {
                self.hand_over()?;
                pause(self.pace).await;
            }
        }
        self.bytes.extend(if values.is_empty() { b"]".as_slice() } else { b"\n  ]" });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slices::at_once;

    #[test]
    fn what_is_written_in_slices_is_the_same() {
        let golden = include_bytes!("../../../tests/golden/seeds.json");
        let mut whole = Chronology::from_file("seeds.json", golden).unwrap_or_default();
        whole.extra.insert("title".to_owned(), "Seeds".into());
        whole.extra.insert("further".to_owned(), serde_json::json!({"a": [1, {"b": []}]}));
        whole.corrections.push(serde_json::json!({"action": "reject"}));
        for chronology in [whole, Chronology::default()] {
            let mut bytes = Vec::new();
            let Chronology { documents, corrections, extra, .. } = &chronology;
            let replaced = Replaced { documents, corrections, extra };
            assert!(at_once(chronology.write_json_paced(&replaced, None, &mut bytes)).is_ok());
            assert_eq!(String::from_utf8(bytes).ok(), Some(chronology.to_json()));
        }
    }
}
