//! Pages of MediaWiki as their authors write them: headings, boxes of fields, links, references, tables.

mod expand;
mod template;

use super::{Found, Unreadable, encoding::Decoded, prose::Prose};
use crate::case;
use crate::document::line;
use expand::{FIELD, NAME, PART, expand};

/// Unknown templates that are named.
const NAMED: usize = 12;

/// Reads a page.
pub(super) fn read(decoded: &Decoded) -> Result<Found, Unreadable> {
    let start = decoded.text.trim_start_matches(['\u{feff}', ' ', '\n', '\r']);
    let is_redirect = ["#redirect", "#перенаправление"]
        .iter()
        .any(|mark| start.chars().map(case::lower_char).take(mark.chars().count()).eq(mark.chars()));
    if is_redirect {
        let target = start.split("[[").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or("elsewhere");
        return Err(Unreadable::new("redirect", target));
    }
    let expanded = expand(&decoded.text);
    let mut lines = Lines::default();
    for line in expanded.text.lines() {
        lines.line(line);
    }
    lines.end_paragraph();
    if !expanded.notes.is_empty() {
        lines.prose.heading(1, "References");
        expanded.notes.iter().for_each(|note| lines.prose.citation(note));
    }
    let diagnostics = decoded.diagnostic.clone().into_iter().collect();
    let mut found = Found { text: lines.prose.finish(), diagnostics, ..Found::default() };
    if !expanded.unknown.is_empty() {
        let names = expanded.unknown.iter().take(NAMED).map(|(name, count)| format!("{name} ({count})"));
        let names = names.collect::<Vec<_>>().join(", ");
        found.warn(
            format!("Templates with words that Annals does not know were left out: {names}."),
            "Write their words out if they matter, or give the page as HTML.",
        );
    }
    Ok(found)
}

/// The page line by line, templates and links resolved.
#[derive(Default)]
struct Lines {
    prose: Prose,
    paragraph: String,
    /// Cells of the row that is open, inside a table.
    table: Option<Vec<String>>,
}

impl Lines {
    fn line(&mut self, raw: &str) {
        let line = raw.trim();
        if self.table.is_some() && self.table_line(line) {
            return;
        }
        match line.chars().next() {
            None => self.end_paragraph(),
            Some(NAME) => {
                self.end_paragraph();
                self.prose.separate();
                self.prose.name(line.trim_start_matches(NAME));
            }
            Some(FIELD) => {
                self.end_paragraph();
                let (key, value) = line.trim_start_matches(FIELD).split_once(PART).unwrap_or_default();
                self.prose.field(key, value);
            }
            Some('=') if let Some((level, range)) = line::wiki_heading(line, 0..line.len()) => {
                self.end_paragraph();
                let heading = line.get(range).unwrap_or_default();
                match level {
                    1 if self.prose.is_empty() => self.prose.title(heading),
                    level => self.prose.heading(level.max(2) - 1, heading),
                }
            }
            Some('*' | '#') => {
                self.end_paragraph();
                self.prose.item(line.trim_start_matches(['*', '#', ':', ';', ' ']));
            }
            Some(';' | ':') => {
                self.end_paragraph();
                self.prose.paragraph(line.trim_start_matches(['*', '#', ':', ';', ' ']));
            }
            Some('{') if line.starts_with("{|") => {
                self.end_paragraph();
                self.table = Some(Vec::new());
            }
            Some('-') if line.len() >= 4 && line.chars().all(|c| c == '-') => self.end_paragraph(),
            Some(_) => {
                if !self.paragraph.is_empty() {
                    self.paragraph.push(' ');
                }
                self.paragraph.push_str(line);
            }
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        // A line break that was asked for stays one.
        self.prose.paragraph(&paragraph.replace(expand::BREAK, "\n"));
    }

    /// A line inside a table; `false` when it is one of the cell's own.
    fn table_line(&mut self, line: &str) -> bool {
        let Some(cells) = self.table.as_mut() else { return false };
        if line.starts_with("|}") {
            self.end_row();
            self.table = None;
            self.prose.separate();
        } else if line.starts_with("|-") {
            self.end_row();
        } else if let Some(caption) = line.strip_prefix("|+") {
            self.prose.paragraph(content(caption));
        } else if let Some(rest) = line.strip_prefix(['|', '!']) {
            let mark = if line.starts_with('!') { "!!" } else { "||" };
            cells.extend(
                rest.split(mark).flat_map(|part| part.split("||")).map(|cell| content(cell).to_owned()),
            );
        } else if let Some(cell) = cells.last_mut() {
            cell.push(' ');
            cell.push_str(line.trim_start_matches(['*', '#', ':']).trim());
        }
        true
    }

    fn end_row(&mut self) {
        let cells = self.table.replace(Vec::new()).unwrap_or_default();
        let words: Vec<String> = cells
            .iter()
            .map(|cell| cell.replace(expand::BREAK, ", ").trim().to_owned())
            .filter(|cell| !cell.is_empty())
            .collect();
        self.prose.item(&words.join(" | "));
    }
}

/// A cell without its attributes: `style="…" | 1901`.
fn content(cell: &str) -> &str {
    match cell.split_once('|') {
        Some((attributes, rest)) if attributes.contains('=') => rest.trim(),
        _ => cell.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let found = read(&Decoded { text: page.to_owned(), diagnostic: None }).unwrap();
        assert_eq!(found.text, expected, "{page}");
    }

    #[test]
    fn a_page_becomes_its_text() {
        check(
            "{{Short description|x}}\n{{Infobox club\n| name = Chess Club\n| founded = {{start date|1901|5|3}}\n| key_people = {{ubl|[[A. Orlov]]|[[B|B. Ivanov]]}}\n| logo = [[File:x.png|200px]]\n}}\n'''Chess Club''' was ''founded'' on [[3 May]] 1901.<ref name=a>{{cite book|title=History|author=Smith|year=1990}}</ref>\nIt met<ref name=a/> weekly.\n\n== Life ==\n* One <!-- no -->\n** Two&nbsp;&ndash; three\n[[Category:Clubs]]\n",
            "Chess Club\n- Founded: 1901-05-03\n- Key People: A. Orlov, B. Ivanov\n\nChess Club was founded on 3 May 1901. It met weekly.\n\n== Life ==\n\n- One\n- Two\u{a0}– three\n\n== References ==\n\n^ Smith. History. 1990\n",
        );
    }

    #[test]
    fn fields_that_belong_together_are_one() {
        check(
            "{{Infobox settlement\n| name = Drum\n| established_title = Founded\n| established_date = 1204\n| population_as_of = 2011\n| population_total = 4,512\n| leader_title1 = Mayor\n| leader_name1 = Una Brady (since 2014)\n}}\nA bomb fell on {{date|1974|11|28}} and {{dts|3|2|1975}}, not {{track|1|2}}.",
            "Drum\n- Founded: 1204\n- Population: 4,512 (2011)\n- Mayor: Una Brady (since 2014)\n\nA bomb fell on 1974-11-28 and 1975-02-03, not .\n",
        );
    }

    #[test]
    fn tables_and_external_links() {
        check(
            "= Log =\n{| class=\"wikitable\"\n|+ Years\n! Year !! What\n|-\n| 1901 || style=\"x\" | Start\n|-\n| 1902\n| [http://example.org End] [http://example.org]\n|}\nDone {{unknown|x}}{{circa|1900}}.",
            "= Log =\n\nYears\n\n- Year | What\n- 1901 | Start\n- 1902 | End\n\nDone c. 1900.\n",
        );
    }

    #[test]
    fn templates_with_words_that_are_not_known_are_named() {
        let said = |page: &str| {
            let found = read(&Decoded { text: page.to_owned(), diagnostic: None }).unwrap();
            found.diagnostics.into_iter().map(|said| said.message).collect::<Vec<_>>()
        };
        let named = said(
            "A{{Said|the club met}} b{{said|it met again}} {{Reflist}}{{circa|1900}}{{unknown|x}} {{stub}}.",
        );
        assert_eq!(named, ["Templates with words that Annals does not know were left out: said (2)."]);
        assert_eq!(said("A {{nowrap|b c}} {{Citation needed|reason=no source at all}}."), [""; 0]);
    }

    #[test]
    fn what_is_never_closed_is_text() {
        check("A {{b [[c <ref>d", "A b c\n\n== References ==\n\n^ d\n");
        check("}} ]] |} '''x", "}} ]] |} x\n");
        assert!(read(&Decoded { text: "#REDIRECT [[Other]]".into(), diagnostic: None }).is_err());
    }
}
