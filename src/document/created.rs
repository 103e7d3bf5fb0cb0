//! The day on which a document says that it was written.

use super::{Block, BlockKind, form::Form, genre, letter::lower_into};
use crate::case;
use chrono::NaiveDate;

/// The date in the first field that gives one, among those before the running text.
/// `Date:` counts only where it is not the date of the subject, as it is in the box of an encyclopedia.
pub(super) fn created(text: &str, blocks: &[Block], form: Form) -> Option<NaiveDate> {
    let head =
        blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    let mut name = String::new();
    let field = head.take(40).find_map(|block| {
        let BlockKind::Field { key, value } = &block.kind else { return None };
        lower_into(text.get(key.clone())?, &mut name);
        let says = match &*name {
            "published"
            | "publication date"
            | "date published"
            | "posted"
            | "created"
            | "written"
            | "date written"
            | "опубликовано"
            | "дата публикации" => true,
            "date" | "дата" | "sent" | "отправлено" => {
                matches!(form, Form::Markdown | Form::Plain)
            }
            _ => false,
        };
        if says { day(text.get(value.clone())?) } else { None }
    });
    let newspaper = matches!(form, Form::Markdown | Form::Plain);
    let minutes = || {
        let content = |block: &Block| text.get(block.range.clone());
        blocks.iter().take(4).filter_map(content).find_map(genre::opens_minutes)
    };
    let letter = || genre::letter(text, blocks).filter(|_| newspaper);
    field.or_else(minutes).or_else(letter).or_else(|| {
        byline(text, blocks.iter().find(|block| block.kind != BlockKind::Title)?).filter(|_| newspaper)
    })
}

/// The date of the line under the title that says where and when the text was printed: `The Northern Courier, 20 January
/// 1988`, `LONDON, 14 October 2019 — The company …`.
fn byline(text: &str, first: &Block) -> Option<NaiveDate> {
    if first.kind != BlockKind::Paragraph {
        return None;
    }
    text.get(first.range.clone())?.lines().take(2).find_map(printed)
}

/// The day at the end of a line that has nothing else but a name, or at the beginning of a report, behind the place in
/// capitals.
fn printed(line: &str) -> Option<NaiveDate> {
    let (line, report) = [" — ", " – ", " - "]
        .iter()
        .find_map(|dash| line.split_once(dash))
        .map_or((line, None), |(head, report)| (head, Some(report)));
    let (name, date) = line.split_once(", ")?;
    // `*By Ann Hill, 3 June 2024*`
    let name = name.trim_start_matches(['*', '_']);
    let date = date.trim_end_matches(['*', '_']);
    // "Ann Hill, 15 August 1769 – 5 May 1821" is a life, "Founding, 3 May 1871 — The club …" an item of a list.
    if report.is_some_and(|report| {
        day(report.trim_end_matches('.')).is_some() || name.contains(char::is_lowercase)
    }) {
        return None;
    }
    let small = ["of", "the", "and", "de", "и"];
    let is_name = name.len() <= 60
        && name.split(' ').all(|word| small.contains(&word) || word.starts_with(char::is_uppercase));
    day(date.trim_end_matches('.')).filter(|_| is_name)
}

/// The day of a line that has nothing else, or only a place before it.
pub(super) fn day_of_line(line: &str) -> Option<NaiveDate> {
    let line = line.trim_end_matches('.');
    day(line).filter(|_| line.split_whitespace().count() <= 5).or_else(|| printed(line))
}

/// The first whole date among the words of `line`.
pub(super) fn day_within(line: &str) -> Option<NaiveDate> {
    let starts = line.char_indices().filter(|&(at, c)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        c.is_alphanumeric() && before.is_none_or(|before| !before.is_alphanumeric())
    });
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let ends = |first: usize| starts.get(first + 3).copied().unwrap_or(line.len());
    (0..starts.len()).find_map(|first| {
        let words = line.get(*starts.get(first)?..ends(first))?;
        day(words.trim_end_matches(|c: char| !c.is_alphanumeric()))
    })
}

/// A whole date that stands alone: `1917-03-12`, `12 March 1917`, `March 12, 1917`, `12 марта 1917 г.`
fn day(value: &str) -> Option<NaiveDate> {
    if value.len() > 60 {
        return None;
    }
    let mut words = value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut first = words.next()?;
    // `Wed, 13 Mar 2019 15:20:11 +0000`
    if month(first).is_none() && first.chars().all(char::is_alphabetic) {
        first = words.next()?;
    }
    let (second, third) = (words.next()?, words.next()?);
    let rest = words.next();
    let is_hour = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) && value.contains(':');
    let is_iso = first.len() == 4 && value.starts_with(&format!("{first}-{second}-"));
    if is_iso {
        // `2001-03-12T10:00` has its time glued to the day.
        return NaiveDate::from_ymd_opt(
            first.parse().ok()?,
            second.parse().ok()?,
            third.get(..2)?.parse().ok()?,
        );
    }
    if rest.is_some_and(|rest| !matches!(rest, "г" | "года" | "at" | "в") && !is_hour(rest))
        || third.len() != 4
    {
        return None;
    }
    let (month, day) = match (month(first), month(second)) {
        (None, Some(month)) => (month, first),
        (Some(month), None) => (month, second),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(
        third.parse().ok()?,
        month,
        day.trim_end_matches(char::is_alphabetic).parse().ok()?,
    )
}

fn month(word: &str) -> Option<u32> {
    const NAMES: [[&str; 2]; 12] = [
        ["jan", "янв"],
        ["feb", "фев"],
        ["mar", "мар"],
        ["apr", "апр"],
        ["may", "мая"],
        ["jun", "июн"],
        ["jul", "июл"],
        ["aug", "авг"],
        ["sep", "сен"],
        ["oct", "окт"],
        ["nov", "ноя"],
        ["dec", "дек"],
    ];
    let word = case::lower(word);
    let found = NAMES.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u32::try_from(found).ok().map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn whole_dates_alone() {
        for (value, expected) in [
            ("1917-03-12", Some((1917, 3, 12))),
            ("2001-03-12T10:00Z", Some((2001, 3, 12))),
            ("12 March 1917", Some((1917, 3, 12))),
            ("March 12th, 1917", Some((1917, 3, 12))),
            ("12 марта 1917 г.", Some((1917, 3, 12))),
            ("31 February 1917", None),
            ("Wed, 13 Mar 2019 15:20:11 +0000", Some((2019, 3, 13))),
            ("Wednesday, March 13, 2019 3:20 PM", Some((2019, 3, 13))),
            ("ср, 13 мар. 2019 г. в 15:20", Some((2019, 3, 13))),
            ("12 March 1917 to 3 May 1918", None),
            ("March 1917", None),
            ("12/03/1917", None),
            ("1917", None),
        ] {
            let expected = expected.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
            assert_eq!(day(value), expected, "{value}");
        }
    }

    #[test]
    fn only_a_field_before_the_text_says_so() {
        for (name, text, is_some) in [
            ("a.md", "---\ntitle: Log\ndate: 2021-03-04\n---\nText.", true),
            ("a.txt", "Minutes of the board\nDate: 4 March 2021\n\nThe chair opened it.", true),
            ("a.txt", "= War =\n\n- Published: 2021-03-04\n\nText.", true),
            ("a.txt", "= Battle =\n\n- Date: 12 March 1917\n\nText.", false),
            ("a.txt", "The chair opened it.\n\nDate: 4 March 2021", false),
            ("a.txt", "Ship lost\nThe Northern Courier, 4 March 2021\n\nShe sank on Saturday.", true),
            ("a.md", "# What Hill knew\n\n*By Ann Lee, 4 March 2021*\n\nHill left last week.", true),
            ("a.txt", "Works\n\nLONDON, 4 March 2021 — The company closed its works.", true),
            ("a.txt", "Hill\n\nAnn Hill, 15 August 1769 – 5 May 1821", false),
            ("a.txt", "Hill\n\nANN HILL, 15 August 1769 – 5 May 1821.", false),
            ("a.txt", "Club\n\nFounding, 3 May 1871 — The club was founded in Riga.", false),
            ("a.txt", "Hall\n\nBuilt in Leeds, 4 March 2021 saw its opening.", false),
        ] {
            assert_eq!(Document::read(name, text.as_bytes()).created.is_some(), is_some, "{text}");
        }
    }
}
