//! Where in a JSON text an error stands: `events[1].date` from a line and a column. The way there is walked only after
//! an error, so that reading itself carries no path along.

/// The path of the value at a position, as serde_json counts it: lines from 1, bytes of the line from 1, the byte at
/// `column` included. Empty for the whole. With `inside`, a list without a value yet counts as its first place.
pub(super) fn json_path(bytes: &[u8], line: usize, column: usize, inside: bool) -> String {
    let before: usize =
        bytes.split_inclusive(|byte| *byte == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    let text = bytes.get(..before + column).unwrap_or(bytes);
    let mut open: Vec<Step<'_>> = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        at += 1;
        match byte {
            b'{' => {
                begin(&mut open);
                open.push(Step::Key { name: None, reads_key: true });
            }
            b'[' => {
                begin(&mut open);
                open.push(Step::Place { index: 0, begun: false });
            }
            b'}' | b']' => drop(open.pop()),
            b',' => match open.last_mut() {
                Some(Step::Key { name, reads_key }) => (*name, *reads_key) = (None, true),
                Some(Step::Place { index, begun }) => (*index, *begun) = (*index + 1, false),
                None => {}
            },
            b':' => {
                if let Some(Step::Key { reads_key, .. }) = open.last_mut() {
                    *reads_key = false;
                }
            }
            b'"' => {
                let start = at;
                while let Some(byte) = text.get(at).filter(|byte| **byte != b'"') {
                    at += if *byte == b'\\' { 2 } else { 1 };
                }
                match open.last_mut() {
                    Some(Step::Key { name, reads_key: true }) => *name = text.get(start..at),
                    _ => begin(&mut open),
                }
                at += 1;
            }
            byte if byte.is_ascii_whitespace() => {}
            _ => begin(&mut open),
        }
    }
    let mut path = String::new();
    for step in open {
        match step {
            Step::Key { name: Some(name), .. } => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&String::from_utf8_lossy(name));
            }
            Step::Place { index, begun } if begun || inside || index > 0 => {
                path.push_str(&format!("[{index}]"))
            }
            Step::Key { .. } | Step::Place { .. } => {}
        }
    }
    path
}

enum Step<'a> {
    Key { name: Option<&'a [u8]>, reads_key: bool },
    Place { index: usize, begun: bool },
}

/// A value begins in the innermost list.
fn begin(open: &mut [Step<'_>]) {
    if let Some(Step::Place { begun, .. }) = open.last_mut() {
        *begun = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_leads_to_the_value_that_ends_at_the_position() {
        for (text, expected) in [
            ("", ""),
            ("{", ""),
            (r#"{"a": 1"#, "a"),
            (r#"{"a": 1, "b": {"c": [1, {"d": "x,y]\"""#, "b.c[1].d"),
            (r#"{"a": [[1, 2], [3"#, "a[1][0]"),
            (r#"{"a": [{"b": 1}"#, "a[0]"),
            (r#"{"a": [{"b": 1}]"#, "a"),
            (r#"{"a": [{"b": 1}]}"#, ""),
            (r#"{"a": ["#, "a"),
            ("[\n{},\n{\"k\": nul", "[1].k"),
        ] {
            let line = text.matches('\n').count() + 1;
            let column = text.rsplit('\n').next().unwrap_or_default().len();
            assert_eq!(json_path(text.as_bytes(), line, column, false), expected, "{text}");
        }
        assert_eq!(json_path(b"{\"a\": [,", 1, 7, true), "a[0]");
    }
}
