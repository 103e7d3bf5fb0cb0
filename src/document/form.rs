//! Which form of text a document has. The forms share one reader; a form says which marks count.

use super::{line, sentence::trim};

/// A form of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `= Title =`, `== Section ==`, `- Key: value`.
    Wiki,
    /// `# Title`, `## Section`, `**Key:** value`.
    Markdown,
    /// Copied from a web page: `HistoryEdit`, `FoundedMay 1, 1991`.
    Web,
    /// No marks: short isolated lines are headings.
    Plain,
}

/// How a document is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) form: Form,
    /// Whether lines are wrapped by hand, so that a line's end is only a space.
    pub(super) wrapped: bool,
}

/// Lines longer than this, in bytes, are not wrapped by hand.
pub(super) const WRAPPED: usize = 140;

/// How much of a text is looked at: marks that come later would not change how the text before them is read.
const LOOK_AT: usize = 256 * 1024;

/// The shape of `text`; the extension of `id` decides the form when it is one of Markdown's.
pub(super) fn detect(id: &str, text: &str) -> Shape {
    let extension = id.rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_markdown =
        ["md", "markdown", "mdown", "mkd"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    let (mut wiki, mut markdown, mut web) = (0, 0, 0);
    let (mut lines, mut long, mut at) = (0, 0, 0);
    for raw in line::lines(text) {
        let start = at;
        at += raw.len();
        if start > LOOK_AT {
            break;
        }
        let content = trim(text, start..at);
        lines += usize::from(!content.is_empty());
        if content.is_empty() || content.len() > WRAPPED {
            long += usize::from(content.len() > WRAPPED);
            continue;
        }
        if let Some((level, _)) = line::wiki_heading(text, content.clone()) {
            wiki += usize::from(level > 1 || lines == 1);
        } else if line::markdown_heading(text, content.clone()).is_some() {
            markdown += if lines == 1 { 2 } else { 1 };
        } else if line::web_heading(text, content).is_some() {
            web += 1;
        }
    }
    let form = match () {
        () if is_markdown => Form::Markdown,
        () if wiki > 0 => Form::Wiki,
        () if markdown > 1 => Form::Markdown,
        () if web > 0 => Form::Web,
        () => Form::Plain,
    };
    Shape { form, wrapped: long * 20 <= lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_give_the_form() {
        for (id, text, expected) in [
            ("a.txt", "= Title =\n\nText.", Form::Wiki),
            ("a.txt", "Lead.\n\n== History ==\nText.", Form::Wiki),
            ("a.txt", "# Title\n\nText.", Form::Markdown),
            ("a.md", "Text only.", Form::Markdown),
            ("a.txt", "Title\n\nText.\n\nHistoryEdit\n\nMore.", Form::Web),
            ("a.txt", "Title\n\nText.", Form::Plain),
            ("a.txt", "Text.\n# a remark\nx = y =", Form::Plain),
            ("", "", Form::Plain),
        ] {
            assert_eq!(detect(id, text).form, expected, "{text}");
        }
    }

    #[test]
    fn a_text_with_long_lines_is_not_wrapped_by_hand() {
        let long = "The party met in the old hall of the city and adopted its programme. ".repeat(3);
        assert!(!detect("a.txt", &format!("Title\n\n{long}\n{long}")).wrapped);
        assert!(
            detect("a.txt", "The party met in the old hall of the\ncity and adopted its programme.").wrapped
        );
    }
}
