//! What the blocks of a section are, by its heading; what an item is, by its look.

use super::words;
use crate::case;

/// What stands under a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Text that tells something.
    #[default]
    Narrative,
    /// A list of published works.
    Works,
    /// Footnotes, references, links to elsewhere.
    Citations,
}

/// The sections that the present place is in, outermost first.
#[derive(Debug, Default)]
pub(super) struct Sections {
    open: Vec<Section>,
}

#[derive(Debug)]
struct Section {
    level: u8,
    role: Role,
    /// Whether its heading is a date, so that such headings do not nest in each other by chance.
    dated: bool,
}

impl Sections {
    /// Opens a section: ends those of its level and below. A heading that says nothing keeps the role around it.
    pub(super) fn enter(&mut self, level: u8, heading: &str, dated: bool) {
        while self.open.last().is_some_and(|section| section.level >= level) {
            self.open.pop();
        }
        let role = role(heading).unwrap_or_else(|| self.role());
        self.open.push(Section { level, role, dated });
    }

    /// What stands here.
    pub(super) fn role(&self) -> Role {
        self.open.last().map(|section| section.role).unwrap_or_default()
    }

    /// Level of the innermost section whose heading is not a date; 0 outside of all.
    pub(super) fn level(&self) -> u8 {
        self.open.iter().rev().find(|section| !section.dated).map_or(0, |section| section.level)
    }

    /// Whether no heading has been met.
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}

/// The role that a heading gives, `None` when it says nothing: `Books and brochures` → works.
pub(super) fn role(heading: &str) -> Option<Role> {
    if heading.len() > 80 {
        return None;
    }
    let heading = case::lower(heading);
    let heading = heading.trim_matches(|c: char| !c.is_alphabetic());
    if let Some(role) = exact(heading) {
        return Some(role);
    }
    let parts = heading.replace(" and ", ",").replace(" & ", ",").replace(" и ", ",").replace('/', ",");
    parts.split(',').map(|part| exact(part.trim())).reduce(|a, b| match (a?, b?) {
        (Role::Citations, Role::Citations) => Some(Role::Citations),
        _ => Some(Role::Works),
    })?
}

fn exact(heading: &str) -> Option<Role> {
    if words::contains(words::WORKS_HEADINGS, heading) {
        Some(Role::Works)
    } else if words::contains(words::CITATION_HEADINGS, heading) {
        Some(Role::Citations)
    } else {
        None
    }
}

/// Whether an item describes a published work: `Author. Title. — City: Publisher, 2006. — 660 p.`. Three signs of
/// different kinds must meet, because a chronology's items have years and dashes too.
pub(super) fn is_published_work(item: &str) -> bool {
    if item.len() > 600 {
        return false;
    }
    let signs = Signs::of(item.as_bytes());
    if !signs.digit {
        return false;
    }
    let has_any = |signs: &[&str]| signs.iter().any(|sign| item.contains(sign));
    // "РГАЭ. Ф. 7297. Оп. 38. Д. 5. Л. 12", "Дата обращения: 12 мая 2015"
    if item.contains("Оп. ") && item.contains("Д. ") || has_any(&["Дата обращения", "дата обращения"])
    {
        return true;
    }
    let numbered = signs.number && has_any(&["ISBN", "ISSN", "doi:"]);
    let parted = signs.part
        && (item.contains('—') && has_any(&[". — ", "! — ", "? — "]) || has_any(&[". – ", " // "]));
    let imprint = has_imprint(item);
    if !(numbered || parted || imprint) {
        return false;
    }
    let signs = [
        numbered,
        numbered && has_any(&["978", "ISBN 5", "ISBN 0", "ISBN 1"]),
        parted,
        imprint,
        has_pages(item),
        has_any(&[
            "/ Ed",
            "/ Comp",
            "/ Transl",
            "(ed.)",
            "(eds.)",
            "(Ed.)",
            "(Eds.)",
            "Под ред",
            "под ред",
            "/ Сост",
            "/ Пер",
        ]),
        has_any(&[
            "Vol. ",
            "vol. ",
            "Т. ",
            "№ ",
            "Вып. ",
            "University Press",
            "Publishing",
            "Изд-во",
            "Издательство",
            "Journal of",
        ]),
        opens_with_author(item),
    ];
    let count = signs.into_iter().filter(|&sign| sign).count();
    // "Новый цех пущен // Правда. 1936. 5 мая.", "Петров А. А. Люди завода. Свердловск, 1982."
    count >= 3
        || parted && item.contains(" // ") && (count >= 2 || has_issue(item))
        || count == 2
            && imprint
            && ends_with_imprint(item)
            && (opens_with_author(item) || item.contains(" / "))
}

/// The year of a paper's issue, or its date at the end: `Правда. 1936. 5 мая`, `Звезда, 14 мая 2009 г.`
fn has_issue(item: &str) -> bool {
    let Some((_, paper)) = item.split_once(" // ") else { return false };
    let year = |word: &str| {
        let word = word.trim_end_matches(['.', ',', ';']);
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    paper.len() <= 160 && paper.split(' ').any(year)
}

/// `… Title. Свердловск, 1982.`, where no dash parts the name from what is said of its bearer.
fn ends_with_imprint(item: &str) -> bool {
    let rest = item.trim_end_matches('.');
    let before = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let title = item.split(['—', '–']).next().unwrap_or_default();
    rest.len() == before.len() + 4 && before.ends_with(", ") && title.matches(". ").count() >= 3
}

/// Whether a line under a heading of works is one: it opens with its author or has an imprint.
pub(super) fn is_work_of_list(line: &str) -> bool {
    line.len() <= 300 && opens_with_author(line) && has_imprint(line)
}

/// Bytes without which there is no sign of a work. All of an item's are looked at, which the compiler does sixteen at a
/// time; most items have none.
struct Signs {
    digit: bool,
    /// `ISBN`, `doi:`
    number: bool,
    /// `. — `, ` // `
    part: bool,
}

impl Signs {
    fn of(item: &[u8]) -> Self {
        let (mut digit, mut number, mut part) = (false, false, false);
        for &byte in item {
            digit |= byte.is_ascii_digit();
            number |= matches!(byte, b'S' | b':');
            part |= matches!(byte, b'/' | 0xe2);
        }
        Self { digit, number, part }
    }
}

/// A year after a place or publisher or in brackets after the author: `М., 2006`, `Press, 1999`, `K. (1994).`
fn has_imprint(item: &str) -> bool {
    let bytes = item.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        at += skipped;
        let digits = bytes.iter().skip(at).take_while(|b| b.is_ascii_digit()).count();
        let before = bytes.get(at.saturating_sub(2)..at).unwrap_or_default();
        let after = bytes.get(at + digits).copied().unwrap_or(b'.');
        let is_year = digits == 4 && matches!(bytes.get(at), Some(b'1' | b'2'));
        if is_year && (before == b", " && matches!(after, b'.' | b',') || before == b" (" && after == b')') {
            return true;
        }
        at += digits;
    }
    false
}

/// `96 p.`, `660 pages`, `24 с.`, `pp. 12–34`, `С. 5`.
fn has_pages(item: &str) -> bool {
    let mut previous = "";
    item.split_whitespace().any(|word| {
        let unit = |w: &str| {
            matches!(w.trim_end_matches(['.', ',', ')', ';']), "p" | "pp" | "pages" | "с" | "С" | "стр" | "S")
        };
        let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
        let found = unit(word) && number(previous) || number(word) && unit(previous);
        previous = word;
        found
    })
}

/// `Doyle K. …`, `Smith, J. …`, `A. A. Denisov. …`
fn opens_with_author(item: &str) -> bool {
    let initial = |word: &str| {
        let mut chars = word.trim_end_matches(',').chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.')
    };
    let mut words = item.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => {
            initial(first) || initial(second) && first.chars().next().is_some_and(char::is_uppercase)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_gives_its_section_a_role() {
        for (heading, expected) in [
            ("Books", Some(Role::Works)),
            ("Books and brochures", Some(Role::Works)),
            ("Further reading", Some(Role::Works)),
            ("Литература", Some(Role::Works)),
            ("Литература и источники", Some(Role::Works)),
            ("See also", Some(Role::Citations)),
            ("References and notes", Some(Role::Citations)),
            ("Notes & references", Some(Role::Citations)),
            ("Примечания", Some(Role::Citations)),
            ("External links:", Some(Role::Citations)),
            ("Information bodies and publications", None),
            ("History", None),
            ("Works in progress", None),
            ("", None),
        ] {
            assert_eq!(role(heading), expected, "{heading}");
        }
    }

    #[test]
    fn three_signs_make_a_published_work() {
        for work in [
            "A. A. Denisov. Through the eyes of a Deputy. — SPb.: Publishing house, 2006. — 660 pages",
            "Иванов И. И. История завода. — М.: Наука, 1987. — 240 с.",
            "Иванов И. И. История завода // Вопросы истории. — 1978. — № 5. — С. 10—12.",
            "Сидоров Б. В., Козлов Г. Д. Мастера // Урал. 1991. № 3. С. 5–17.",
            "Новый цех пущен // Правда. 1936. 5 мая.",
            "«Завод закрывают» // Коммерсантъ, 14 мая 2009 г.",
            "Петров А. А. Люди завода. Свердловск, 1982.",
            "Приказ № 45 от 12 мая 1935 г. // РГАЭ. Ф. 7297. Оп. 38. Д. 5. Л. 12.",
            "Smith, J. (1994). A History of Bridges. Oxford University Press. ISBN 978-0-19-000000-0.",
        ] {
            assert!(is_published_work(work), "{work}");
        }
        for event in [
            "III Congress of the Party - held on December 10, 1994 in Moscow.",
            "A. P. Beresneva (1940-2007) - head. kindergarten, the first secretary of the city committee",
            "12 March 1917 — The garrison joins the strike, 1,200 men in all.",
            "Петров А. А., директор завода, Пермь, 1982.",
            "12 мая 1935 года завод получил орден.",
            "In May 1999, the company published its first catalogue, 24 pages long.",
        ] {
            assert!(!is_published_work(event), "{event}");
        }
    }
}
