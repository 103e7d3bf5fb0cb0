//! What a template says in the text: boxes give fields, dates their digits, wrappers their content; the rest nothing.

use super::expand::{BREAK, FIELD, NAME, PART};
use crate::case;

/// Templates that show one of their arguments, by the place of it; the last where there are fewer.
const WRAPPERS: &[(&str, usize)] = &[
    ("nowrap", 0),
    ("nobr", 0),
    ("nobold", 0),
    ("small", 0),
    ("smaller", 0),
    ("big", 0),
    ("em", 0),
    ("strong", 0),
    ("abbr", 0),
    ("s", 0),
    ("comment", 0),
    ("lang", 1),
    ("langx", 1),
    ("transl", 1),
    ("transliteration", 1),
    ("tl", 1),
    ("interlanguage link", 0),
    ("ill", 0),
    ("iw", 0),
    ("не переведено", 0),
    ("не переведено 5", 0),
    ("quote", 0),
    ("blockquote", 0),
    ("цитата", 0),
    ("center", 0),
    ("sup", 0),
    ("sub", 0),
    ("visible anchor", 0),
    ("as of", 0),
    ("flag", 0),
    ("flagicon", 9),
    ("flagcountry", 0),
    ("флагификация", 0),
    ("sclass", 0),
    ("url", 1),
];

const LISTS: &[&str] =
    &["ubl", "unbulleted list", "plainlist", "plain list", "flatlist", "hlist", "bulleted list", "список"];

/// Templates about the page and not of it: marks, warnings, boxes that lead elsewhere. Nothing is lost with them.
const ASIDES: &[&str] = &[
    "reflist",
    "refbegin",
    "refend",
    "notelist",
    "main",
    "see also",
    "further",
    "about",
    "for",
    "other uses",
    "hatnote",
    "distinguish",
    "redirect",
    "short description",
    "use dmy dates",
    "use mdy dates",
    "defaultsort",
    "citation needed",
    "cn",
    "fact",
    "when",
    "who",
    "by whom",
    "clarify",
    "better source needed",
    "dead link",
    "unreferenced",
    "refimprove",
    "more citations needed",
    "multiple issues",
    "cleanup",
    "stub",
    "pov",
    "update",
    "authority control",
    "commons category",
    "commons",
    "portal",
    "portal bar",
    "sister project links",
    "coord",
    "official website",
    "toc",
    "clear",
    "-",
    "anchor",
    "sfn",
    "efn",
    "r",
    "rp",
    "harv",
    "harvnb",
    "isbn",
    "doi",
    "примечания",
    "нет источников",
    "нет сносок",
    "источник",
    "кто",
    "когда",
    "переработать",
    "см. также",
    "основная статья",
    "значения",
    "другие значения",
    "внешние ссылки",
    "навигация",
    "нп3",
    "викисклад",
    "родственные проекты",
    "уточнить",
    "стиль",
    "аффилированность",
    "библиоинформация",
];

/// Renders the content of `{{…}}`, its arguments parted by [`PART`]. Of a template that is not known but has words of
/// its own, the name.
pub(super) fn render(content: &str) -> Result<String, String> {
    let (name, plain) = call(content);
    let words = rendered(content);
    // A word beside the name: a number or a switch says nothing that is missed.
    let speaks = || plain.iter().any(|part| part.split_whitespace().count() > 1);
    let is_aside = || ASIDES.contains(&name.as_str()) || name.ends_with("stub") || name.starts_with("navbox");
    if words.is_empty() && !is_known(&name) && speaks() && !is_aside() { Err(name) } else { Ok(words) }
}

/// The name of a template in lower case, and its arguments without a key.
fn call(content: &str) -> (String, Vec<&str>) {
    let mut parts = content.split(PART);
    let name = case::lower(&parts.next().unwrap_or_default().trim().replace('_', " "));
    let plain = parts.filter(|part| !part.split_once('=').is_some_and(|(key, _)| is_key(key)));
    (name, plain.map(str::trim).collect())
}

/// Whether a template is one that is rendered, with words or without.
fn is_known(name: &str) -> bool {
    WRAPPERS.iter().any(|(wrapper, _)| *wrapper == name) || LISTS.contains(&name) || name.starts_with("lang-")
}

fn rendered(content: &str) -> String {
    let mut parts = content.split(PART);
    let name = case::lower(&parts.next().unwrap_or_default().trim().replace('_', " "));
    let mut named: Vec<(&str, &str)> = Vec::new();
    let mut plain: Vec<&str> = Vec::new();
    for part in parts {
        match part.split_once('=') {
            Some((key, value)) if is_key(key) => named.push((key.trim(), value.trim())),
            _ => plain.push(part.trim()),
        }
    }
    if name.starts_with("cite")
        || name == "citation"
        || matches!(name.as_str(), "книга" | "статья" | "публикация")
    {
        return cite(&named);
    }
    // Many boxes of the Russian Wikipedia are called after what they are of: "Учёный", "Космический аппарат".
    let named_box = || {
        let names = |key: &str| matches!(case::lower(key).as_str(), "название" | "имя" | "наименование");
        !name.is_ascii() && named.len() >= 4 && named.iter().any(|(key, _)| names(key))
    };
    if name.starts_with("infobox")
        || name.starts_with("карточка")
        || name.ends_with("-карточка")
        || named_box()
    {
        return infobox(&named);
    }
    if let Some(date) = date(&name, &plain) {
        return date;
    }
    if let Some((_, place)) = WRAPPERS.iter().find(|(wrapper, _)| *wrapper == name) {
        return plain
            .get(*place)
            .or(if *place < 9 { plain.last() } else { None })
            .copied()
            .unwrap_or_default()
            .to_owned();
    }
    if name.starts_with("lang-") {
        return plain.first().copied().unwrap_or_default().to_owned();
    }
    if LISTS.contains(&name.as_str()) {
        let items = plain.iter().flat_map(|part| part.split(['\n', BREAK]));
        let items: Vec<&str> = items
            .map(|item| item.trim().trim_start_matches(['*', '#', ' ']))
            .filter(|item| !item.is_empty())
            .collect();
        return items.join(", ");
    }
    match (name.as_str(), plain.as_slice()) {
        ("circa" | "c.", [year, ..]) => format!("c. {year}"),
        ("snd" | "spaced ndash" | "ndash" | "spnd", _) => " – ".to_owned(),
        ("mdash" | "spaced mdash" | "—", _) => " — ".to_owned(),
        ("!", _) => "|".to_owned(),
        ("convert" | "cvt", [number, unit, ..]) => format!("{number} {unit}"),
        ("reign" | "r.", [from, to, ..]) => format!("{from}–{to}"),
        (name, plain) if !ASIDES.contains(&name) => digits_of_date(name, plain).unwrap_or_default(),
        _ => String::new(),
    }
}

fn is_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty() && key.len() < 80 && !key.contains(['<', '[', '"', '/', '\n', '.', ','])
}

/// The fields of a box under the name of its subject.
fn infobox(named: &[(&str, &str)]) -> String {
    let mut lines = String::from("\n");
    let is_name =
        |key: &str| matches!(case::lower(key).as_str(), "name" | "title" | "название" | "имя" | "заголовок");
    // "clubname", "ship_name", "conflict": a box that has no plain name has one of its own sort.
    let is_sort_of_name = |key: &str| {
        let key = case::lower(key);
        matches!(key.as_str(), "conflict" | "конфликт" | "сражение")
            || key.ends_with("name")
                && [
                    "full", "native", "nick", "birth", "other", "sur", "first", "last", "alt", "image",
                    "former", "file",
                ]
                .iter()
                .all(|other| !key.starts_with(other))
    };
    let first =
        |wanted: &dyn Fn(&str) -> bool| named.iter().find(|(key, value)| wanted(key) && !value.is_empty());
    if let Some((_, name)) = first(&is_name).or_else(|| first(&is_sort_of_name)) {
        lines.push(NAME);
        lines.push_str(&one_line(name));
        lines.push('\n');
    }
    for (key, value) in named.iter().filter(|(key, value)| !is_name(key) && !value.is_empty()) {
        // `established_title = Founded` and `established_date = 1204` are the field `Founded: 1204`; what
        // `population_as_of` says is the date of `population_total`.
        let of = |key: &str| {
            named.iter().find(|(other, value)| *other == key && !value.is_empty()).map(|(_, value)| *value)
        };
        let digits = key.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = key.get(digits.len()..).unwrap_or_default();
        let says = |stem: &str, end: &str| of(&[stem, end, number].concat());
        let stem = |end: &str| digits.strip_suffix(end);
        if stem("_title").is_some_and(|stem| says(stem, "_date").or(says(stem, "_name")).is_some())
            || stem("_as_of").is_some_and(|stem| says(stem, "_total").is_some())
        {
            continue;
        }
        let title = stem("_date").or(stem("_name")).and_then(|stem| says(stem, "_title"));
        let counted = stem("_total").and_then(|stem| Some((stem, says(stem, "_as_of")?)));
        lines.push(FIELD);
        match (title, counted) {
            (Some(title), _) => lines.push_str(&one_line(title)),
            (_, Some((stem, _))) => lines.push_str(&title_case(stem)),
            _ => lines.push_str(&title_case(key)),
        }
        lines.push(PART);
        lines.push_str(&one_line(value));
        if let Some((_, date)) = counted {
            lines.push_str(&[" (", &one_line(date), ")"].concat());
        }
        lines.push('\n');
    }
    lines.push('\n');
    lines
}

/// The items of a value's list, or its lines, with commas between them.
fn one_line(value: &str) -> String {
    let parts: Vec<&str> = value
        .split(['\n', BREAK])
        .map(|part| part.trim().trim_start_matches(['*', '#', FIELD, NAME]).trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ").replace(PART, ": ")
}

/// `native_name_lang` as `Native Name Lang`.
fn title_case(key: &str) -> String {
    let words = key.split(['_', ' ']).filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .map(|word| {
            let mut characters = word.chars();
            let first = characters.next().into_iter().map(case::upper_char);
            first.chain(characters).collect()
        })
        .collect();
    words.join(" ")
}

/// The templates of dates: year, month, day in English wikis, day, month, year in Russian ones.
fn date(name: &str, plain: &[&str]) -> Option<String> {
    const STARTS: &[&str] = &[
        "start date",
        "end date",
        "birth date",
        "birth-date",
        "death date",
        "death-date",
        "founded date",
        "film date",
        "dob",
        "birth year",
        "start-date",
        "end-date",
    ];
    let russian = ["дата рождения", "дата смерти", "дата", "датарождения", "дата основания"]
        .iter()
        .any(|start| name.starts_with(start));
    if !russian && !STARTS.iter().any(|start| name.starts_with(start)) {
        return None;
    }
    let numbers: Vec<&str> = plain
        .iter()
        .take(3)
        .copied()
        .take_while(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let pad = |part: &str| format!("{part:0>2}");
    Some(match numbers.as_slice() {
        [day, month, year] if russian && year.len() == 4 => format!("{year}-{}-{}", pad(month), pad(day)),
        [year, month, day] if year.len() == 4 => format!("{year}-{}-{}", pad(month), pad(day)),
        [year, month] if year.len() == 4 => format!("{year}-{}", pad(month)),
        [year] => (*year).to_owned(),
        // `{{start-date|3 May 1901}}`
        _ => plain.first().copied().unwrap_or_default().to_owned(),
    })
}

/// A date in the arguments of a template that is not known: a year of four digits with a month and a day after or before
/// it, `{{date|1974|11|28}}`, `{{dts|28|11|1974}}`; a year alone where the name says that it is one.
fn digits_of_date(name: &str, plain: &[&str]) -> Option<String> {
    let number =
        |part: &&str| part.parse::<u32>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
    let numbers: Vec<u32> = plain.iter().map_while(number).collect();
    let year = |year: u32| (1000..2200).contains(&year);
    let valid = |month: u32, day: u32| (1..=12).contains(&month) && (1..=31).contains(&day);
    let named = ["date", "year", "dts", "дата", "год"].iter().any(|word| name.contains(word));
    match *numbers.as_slice() {
        _ if numbers.len() != plain.len() => None,
        [y, m, d] if year(y) && valid(m, d) => Some(format!("{y}-{m:02}-{d:02}")),
        [d, m, y] if year(y) && valid(m, d) => Some(format!("{y}-{m:02}-{d:02}")),
        [y, m] if named && year(y) && valid(m, 1) => Some(format!("{y}-{m:02}")),
        [y] if named && year(y) => Some(y.to_string()),
        _ => None,
    }
}

/// Author, title, where and when, as a bibliography writes them.
fn cite(named: &[(&str, &str)]) -> String {
    let value = |keys: &[&str]| {
        keys.iter().find_map(|wanted| {
            named.iter().find(|(key, value)| case::lower(key) == *wanted && !value.is_empty())
        })
    };
    let parts = [
        value(&["author", "last", "last1", "автор"]),
        value(&["first", "first1"]),
        value(&["title", "заглавие", "название", "chapter"]),
        value(&[
            "journal",
            "newspaper",
            "magazine",
            "work",
            "website",
            "издание",
            "publisher",
            "издательство",
        ]),
        value(&["date", "year", "год", "дата"]),
    ];
    let parts: Vec<&str> = parts.iter().flatten().map(|(_, value)| *value).collect();
    parts.join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_with_a_title_is_no_box() {
        let parts = ["книга", "автор = Орлова И.", "название = Зори", "издательство = Наука", "год = 1998"];
        let book = rendered(&parts.join(&PART.to_string()));
        assert!(book.contains("1998") && !book.contains(NAME), "{book}");
        let parts = ["учёный", "имя = Ирина Орлова", "страна = СССР", "место = Горный", "год = 1998"];
        assert!(rendered(&parts.join(&PART.to_string())).contains(NAME));
    }
}
