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

/// How much of a text is looked at: marks that come later would not change how the text before them is read.
const LOOK_AT: usize = 256 * 1024;

/// The form of `text`; the extension of `id` decides when it is one of Markdown's.
pub(super) fn detect(id: &str, text: &str) -> Form {
    let extension = id.rsplit_once('.').map_or("", |(_, extension)| extension);
    if ["md", "markdown", "mdown", "mkd"].iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        return Form::Markdown;
    }
    let (mut markdown, mut web, mut lines, mut at) = (0, 0, 0, 0);
    for raw in text.split_inclusive('\n') {
        let start = at;
        at += raw.len();
        if start > LOOK_AT {
            break;
        }
        if raw.len() > 4 * line::SHORT {
            lines += 1;
            continue;
        }
        let content = trim(text, start..at);
        if content.is_empty() {
            continue;
        }
        match line::wiki_heading(text, content.clone()) {
            Some((level, _)) if level > 1 || lines == 0 => return Form::Wiki,
            _ => {}
        }
        markdown += usize::from(line::markdown_heading(text, content.clone()).is_some());
        markdown += usize::from(lines == 0 && markdown > 0);
        web += usize::from(line::web_heading(text, content).is_some());
        lines += 1;
    }
    match () {
        () if markdown > 1 => Form::Markdown,
        () if web > 0 => Form::Web,
        () => Form::Plain,
    }
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
            assert_eq!(detect(id, text), expected, "{text}");
        }
    }
}
