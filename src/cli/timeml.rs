//! TimeML 1.2: a text with its TIMEX3 tags in place, for those who use its tools.

use super::tag::{kind_name, modifier_name};
use crate::{
    document::Document,
    timex::{Anchor, Timex},
};
use std::fmt::Write;

/// One XML document. Characters that XML cannot hold are replaced by U+FFFD.
pub(super) fn write(document: &Document, timexes: &[Timex]) -> String {
    let mut xml = String::with_capacity(document.text.len() + 120 * timexes.len() + 400);
    xml.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>");
    escape(&mut xml, &document.id);
    xml.push_str("</DOCID>\n");
    if let Some(created) = document.created {
        let _ = writeln!(
            xml,
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{created}\" temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">{created}</TIMEX3></DCT>"
        );
    }
    xml.push_str("<TEXT>");
    let mut done = 0;
    for (index, timex) in timexes.iter().enumerate() {
        escape(&mut xml, document.text.get(done..timex.range.start).unwrap_or_default());
        open_tag(&mut xml, index, timex);
        escape(&mut xml, document.text.get(timex.range.clone()).unwrap_or_default());
        xml.push_str("</TIMEX3>");
        done = timex.range.end;
    }
    escape(&mut xml, document.text.get(done..).unwrap_or_default());
    xml.push_str("</TEXT>\n</TimeML>\n");
    xml
}

fn open_tag(xml: &mut String, index: usize, timex: &Timex) {
    // Writing to a string cannot fail.
    let _ = write!(xml, "<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"", index + 1, kind_name(timex.kind));
    escape(xml, &timex.value);
    xml.push('"');
    if let Some(modifier) = timex.modifier {
        let _ = write!(xml, " mod=\"{}\"", modifier_name(modifier));
    }
    match timex.anchor {
        Some(Anchor::Timex(anchor)) => {
            let _ = write!(xml, " temporalFunction=\"true\" anchorTimeID=\"t{}\"", anchor + 1);
        }
        Some(Anchor::DocumentCreationTime) => xml.push_str(" temporalFunction=\"true\" anchorTimeID=\"t0\""),
        Some(Anchor::Text(_)) => xml.push_str(" temporalFunction=\"true\""),
        None => {}
    }
    xml.push('>');
}

fn escape(xml: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // An XML parser would make a line feed of it, and positions would shift.
            '\r' => xml.push_str("&#13;"),
            '\t' | '\n' => xml.push(character),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            _ => xml.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::Language,
        time::Certainty,
        timex::{Modifier, TimexKind},
    };

    #[test]
    fn tags_stand_round_their_words_and_text_is_escaped() {
        let text = "A & B <c>\r\nEarly 1990, then May\u{1}.";
        let document = Document {
            id: "a\"b".into(),
            title: String::new(),
            language: Language::English,
            created: chrono::NaiveDate::from_ymd_opt(2009, 12, 19),
            sha256: String::new(),
            text: text.into(),
            blocks: Vec::new(),
            diagnostics: Vec::new(),
        };
        let timex = |words: &str, value: &str, modifier, anchor| {
            let start = text.find(words).unwrap();
            Timex {
                range: start..start + words.len(),
                kind: TimexKind::Date,
                value: value.to_owned(),
                edtf: None,
                alternative: None,
                modifier,
                certainty: Certainty::Stated,
                anchor,
            }
        };
        let timexes = [
            timex("Early 1990", "1990", Some(Modifier::Start), None),
            timex("May", "1990-05", None, Some(Anchor::Timex(0))),
        ];
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>a&quot;b</DOCID>\n\
            <DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2009-12-19\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">2009-12-19</TIMEX3></DCT>\n\
            <TEXT>A &amp; B &lt;c&gt;&#13;\n<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1990\" mod=\"START\">Early 1990</TIMEX3>, then \
            <TIMEX3 tid=\"t2\" type=\"DATE\" value=\"1990-05\" temporalFunction=\"true\" anchorTimeID=\"t1\">May</TIMEX3>\u{fffd}.</TEXT>\n</TimeML>\n";
        assert_eq!(write(&document, &timexes), expected);
    }
}
