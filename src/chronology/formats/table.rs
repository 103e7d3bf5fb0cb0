//! Tables as people keep them: other names for the columns, dates in words or as offices write them. They are written
//! anew as a table of ours, line for line, and read as that.
//!
//! | Date | Event | Who | | date | title | organization |
//! | --- | --- | --- | --- | --- | --- | --- |
//! | 15/05/2001 | Lease signed | Thornton Mills | → | 2001-05-15 | Lease signed | Thornton Mills |
//! | summer 2002 | Arrears | | → | 2002-22 | Arrears | |

use super::date::names_no_day;
use crate::case;
use crate::chronology::{Chronology, FormatError};
use crate::{
    document::{Document, Severity},
    time::{Edtf, Precision},
    timex,
};
use std::{borrow::Cow, ops::Range};

/// Our name of a column, and what it is called where no column has that name; the first that is there counts.
const NAMES: [(&str, &[&str]); 6] = [
    ("date", &["start date", "start", "when", "dates", "дата", "начало", "когда", "даты"]),
    (
        "title",
        &["event", "what", "description", "summary", "subject", "событие", "что", "описание", "название"],
    ),
    ("organization", &["who", "party", "actor", "организация", "организации", "кто", "сторона"]),
    ("places", &["place", "where", "location", "место", "где"]),
    ("people", &["person", "persons", "люди", "лица"]),
    ("end", &["end date", "until", "конец", "окончание"]),
];

/// Reads a table; `name` stands in messages.
pub(super) fn read(name: &str, text: &str) -> Result<Chronology, FormatError> {
    let read = Chronology::from_file(name, text.as_bytes());
    let errors = |read: &Result<Chronology, FormatError>| match read {
        Ok(read) => read.diagnostics.iter().filter(|said| said.severity == Severity::Error).count(),
        Err(_) => usize::MAX,
    };
    if errors(&read) == 0 {
        return read;
    }
    let again = ours(text).map(|table| Chronology::from_file(name, table.as_bytes()));
    again.filter(|again| errors(again) < errors(&read)).unwrap_or(read)
}

/// The table with our names and dates; `None` when it has no dates, or a quotation mark that is not closed: it would be.
fn ours(text: &str) -> Option<String> {
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return None;
    }
    let mut rows = super::sheet::records(text.as_bytes());
    let (_, header) = rows.first()?;
    let names: Vec<String> =
        header.iter().map(|name| case::lower(name.trim().trim_start_matches('\u{feff}'))).collect();
    let place = |column: &str| {
        let own = names.iter().position(|name| name == column);
        let (_, others) = NAMES.iter().find(|(known, _)| *known == column)?;
        own.or_else(|| others.iter().find_map(|other| names.iter().position(|name| name == other)))
    };
    let mut columns = NAMES.map(|(known, _)| (known, place(known)));
    // A column of another name is told by what stands in it.
    let taken: Vec<usize> = columns.iter().filter_map(|(_, place)| *place).collect();
    let free = |at: &usize| !taken.contains(at);
    let [(_, date), (_, title), ..] = &mut columns;
    let rows_seen: Vec<&csv::StringRecord> = rows.iter().skip(1).take(SEEN).map(|(_, row)| row).collect();
    *date = date.or_else(|| (0..names.len()).filter(free).find(|at| is_dated(&rows_seen, *at)));
    let date = (*date)?;
    *title = title.or_else(|| {
        let free = (0..names.len()).filter(|at| free(at) && *at != date);
        free.map(|at| (letters(&rows_seen, at), at))
            .filter(|(most, _)| *most > 0)
            .max_by_key(|(most, at)| (*most, usize::MAX - at))
            .map(|(_, at)| at)
    });
    let end = columns.iter().find(|(known, _)| *known == "end").and_then(|(_, place)| *place);
    let (_, header) = rows.first_mut()?;
    *header = header
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let ours = columns.iter().find(|(known, place)| *known != "end" && *place == Some(at));
            ours.map_or(name, |(known, _)| known)
        })
        .collect();
    let cells = |column: usize| -> Vec<&str> {
        rows.iter().skip(1).map(|(_, row)| row.get(column).unwrap_or_default().trim()).collect()
    };
    let mut dates = dates(&cells(date));
    if let Some(end) = end {
        for (date, end) in dates.iter_mut().zip(self::dates(&cells(end))) {
            if let (Some(start), Some(_)) = (&date, &end) {
                *date = Edtf::interval(Some(start.clone()), end);
            }
        }
    }
    let mut table: Vec<u8> = Vec::with_capacity(text.len());
    let mut lines = 1;
    let dates = std::iter::once(None).chain(dates);
    for ((line, row), day) in rows.iter().zip(dates) {
        // What is said of a line is said of the reader's.
        while lines < *line {
            table.push(b'\n');
            lines += 1;
        }
        let from = table.len();
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(&mut table);
        let day = day.map(|day| day.to_string());
        let cells = row.iter().enumerate().map(|(at, cell)| match &day {
            Some(day) if at == date => day.as_str(),
            _ => cell,
        });
        writer.write_record(cells).ok()?;
        drop(writer);
        lines += table.get(from..)?.iter().filter(|byte| **byte == b'\n').count() as u64;
    }
    String::from_utf8(table).ok()
}

/// Rows by which a column without a name that is known is judged.
const SEEN: usize = 50;

/// Whether a column has days or months, and hardly anything else: years alone may be figures of another sort.
fn is_dated(rows: &[&csv::StringRecord], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(str::trim).filter(|cell| !cell.is_empty());
    let cells: Vec<&str> = cells.collect();
    let is_day = |date: &Option<Edtf>| {
        date.as_ref().is_some_and(|date| matches!(date.precision(), Precision::Day | Precision::Month))
    };
    let days = dates(&cells).iter().filter(|date| is_day(date)).count();
    days > 0 && days * 5 >= cells.len() * 4
}

/// Letters of a column, as far as most of its cells have words.
fn letters(rows: &[&csv::StringRecord], column: usize) -> usize {
    let cells = || rows.iter().filter_map(|row| row.get(column));
    let count = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count();
    let worded = cells().filter(|cell| count(cell) > 2).count();
    if worded * 2 > rows.len() { cells().map(count).sum() } else { 0 }
}

/// The dates of a column. Together they say whether offices of this country write the day or the month first.
fn dates(cells: &[&str]) -> Vec<Option<Edtf>> {
    let cells: Vec<Cow<str>> = cells.iter().map(|cell| with_room(cell)).collect();
    let (mut text, mut places): (String, Vec<Range<usize>>) = (String::new(), Vec::new());
    for cell in &cells {
        let from = text.len();
        text.push_str(cell);
        places.push(from..text.len());
        text.push_str(".\n\n");
    }
    let document = Document::from_plain_text("", &text);
    let timexes = timex::tag(&document);
    let phrases = timex::date_phrases(&document, &timexes);
    let mut at = 0;
    let mut date = |cell: &str, place: Range<usize>| {
        let from = at;
        at += timexes.iter().skip(at).take_while(|timex| timex.range.start < place.end).count();
        let found = timexes.get(from..at)?;
        if let Ok(edtf) = cell.parse::<Edtf>() {
            return Some(edtf);
        }
        let has_no_day = found.iter().any(|timex| {
            let words = text.get(timex.range.clone()).unwrap_or_default();
            timex.edtf.as_ref().is_none_or(|date| names_no_day(words, date))
        });
        // The words are nothing else, and no "last year".
        let is_all = |range: &Range<usize>| range.len() * 10 >= cell.len() * 8;
        if has_no_day || !names_its_years(cell) {
            return None;
        }
        match found {
            [only] => only.edtf.clone().filter(|_| is_all(&only.range)),
            [_, _] => {
                let span = phrases.iter().find(|phrase| phrase.timexes == (from..at))?;
                is_all(&span.range).then(|| span.date.clone())
            }
            _ => None,
        }
    };
    cells.iter().zip(places).map(|(cell, place)| date(cell, place)).collect()
}

/// Two days with room around the dash between them, which is none of a number then.
fn with_room(cell: &str) -> Cow<'_, str> {
    let is_of_days = cell.matches(['.', '/']).count() > 2;
    const DASHES: [char; 3] = ['-', '–', '—'];
    match cell.split_once(DASHES) {
        Some((start, end)) if is_of_days && !end.contains(DASHES) => {
            Cow::Owned([start.trim_end(), " – ", end.trim_start()].concat())
        }
        _ => Cow::Borrowed(cell),
    }
}

/// Whether a cell says of which years it speaks, whatever stands in the rows before it.
fn names_its_years(cell: &str) -> bool {
    let document = Document::from_plain_text("", cell);
    let timexes = timex::tag(&document);
    let has_year = |date: &Edtf| !date.to_string().starts_with("XXXX");
    cell.bytes().any(|byte| byte.is_ascii_digit())
        && !timexes.is_empty()
        && timexes.iter().all(|timex| timex.edtf.as_ref().is_some_and(has_year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(table: &str) -> Vec<String> {
        let read = read("t.csv", table).unwrap();
        let told = read.events.iter().map(|event| {
            let organizations: Vec<&str> = event.organizations.iter().map(|name| &**name).collect();
            format!("{} {} [{}]", event.date, event.title, organizations.join("; "))
        });
        let said = read.diagnostics.iter().map(|said| said.message.clone());
        told.chain(said).collect()
    }

    #[test]
    fn columns_and_dates_are_read_as_people_write_them() {
        for (table, expected) in [
            (
                "Date,Description,Who,Notes\n15/05/2001,Lease signed,Thornton Mills,\"see tab 4, p. 2\"\n04/06/2001,Keys handed over,,\n12 June 2003,Employment ended,Thornton Mills,\n",
                vec![
                    "2001-05-15 Lease signed [thornton-mills]",
                    "2001-06-04 Keys handed over []",
                    "2003-06-12 Employment ended [thornton-mills]",
                ],
            ),
            (
                "Дата;Событие;Организация\r\n03.05.1871;Основано общество;Общество\r\n1874;Издан журнал;\r\nлето 1880;Съезд;\r\n",
                vec!["1871-05-03 Основано общество [общество]", "1874 Издан журнал []", "1880-22 Съезд []"],
            ),
            // Columns of other names, by what stands in them; a column of figures is no date.
            (
                "Date,No.,Filing,Party\n3 May 2019,1,Claim form issued with particulars,Harrow\n2019-06-04,2,Defence,Northgate\n",
                vec![
                    "2019-05-03 Claim form issued with particulars [harrow]",
                    "2019-06-04 Defence [northgate]",
                ],
            ),
            (
                "Nr,Filed,Docket text\n1990,03.05.2019,Claim issued\n1991,14.06.2019,Defence\n",
                vec!["2019-05-03 Claim issued []", "2019-06-14 Defence []"],
            ),
            // Both ends, and a title of our name stands for itself.
            (
                "Start date,End date,Title,Event\n1998,2003-06,Employed,At the mill\n2004,,Left,\n",
                vec!["1998/2003-06 Employed []", "2004 Left []"],
            ),
        ] {
            assert_eq!(told(table), expected, "{table}");
        }
    }

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (words, expected) in [
            ("1991–1993", "1991/1993"),
            ("1991-1993", "1991/1993"),
            ("1991 — 1993", "1991/1993"),
            ("1991–1993 гг.", "1991/1993"),
            ("с 1991 по 1993", "1991/1993"),
            ("from 1991 to 1993", "1991/1993"),
            ("25.03.1991–12.04.1993", "1991-03-25/1993-04-12"),
            ("25.03.1991-12.04.1993", "1991-03-25/1993-04-12"),
            ("25/03/1991 – 12/04/1993", "1991-03-25/1993-04-12"),
            ("12–14 May 1996", "1996-05-12/1996-05-14"),
        ] {
            let table =
                format!("Дата;Событие\n03.05.1990;Основан комбинат\n{words};Приватизация комбината\n");
            let expected = format!("{expected} Приватизация комбината []");
            assert_eq!(told(&table), ["1990-05-03 Основан комбинат []", &expected], "{words}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_no_month() {
        for words in [
            "31.02.1995",
            "30/02/1995",
            "31 April 1995",
            "31 апреля 1995 г.",
            "31.02.1995–12.04.1996",
            "29.02.1995",
        ] {
            let table = format!("Дата;Событие\n03.05.1990;Основан комбинат\n{words};Пожар\n");
            let read = read("t.csv", &table).unwrap();
            assert_eq!((read.events.len(), read.diagnostics.len()), (1, 1), "{words}");
            let said = &read.diagnostics[0].message;
            assert!(said.contains("line 3") && said.contains(words), "{said}");
        }
        // The Julian calendar had it.
        assert_eq!(
            told("Date,Event\n29.02.1700,Fire\nMay 1701,Rain\n"),
            ["1700-02 Fire []", "1701-05 Rain []"]
        );
    }

    #[test]
    fn a_table_of_figures_is_no_chronology() {
        for table in ["City,People\nRiga,6320\nBath,9000\n", "Year,Sales\n1990,5\n1991,6\n", "a,b\n1,2\n"] {
            assert!(read("t.csv", table).is_err(), "{table}");
        }
    }

    #[test]
    fn what_is_no_date_is_said_of_its_own_line() {
        let read = read("t.csv", "When,What\n\"3 May 1871\",\"Two\nlines\"\nsoon,Nothing\n").unwrap();
        assert_eq!(read.events.len(), 1);
        let said: Vec<&str> = read.diagnostics.iter().map(|said| said.message.as_str()).collect();
        assert!(said.len() == 1 && said[0].contains("line 4"), "{said:?}");
        assert!(super::read("t.csv", "a,b\n1,2\n").is_err());
        let from_another =
            "Date,Event\n15/05/2001,Lease signed\n12 June,Keys handed over\n3 days later,Notice\n";
        let read = super::read("t.csv", from_another).unwrap();
        assert_eq!(
            (read.events.len(), read.diagnostics.len()),
            (1, 2),
            "a row has a year of its own or none"
        );
        let unclosed = super::read("t.csv", "date,title\n1871,\"Founded\n1874,A journal\n").unwrap();
        assert!(unclosed.diagnostics[0].message.contains("closing quotation mark"));
    }
}
