//! Writes a chronology as a table that a spreadsheet opens and that reads back.

use super::{
    super::{Chronology, Event, Name},
    columns::{COLUMNS, Column, SEPARATOR},
    read::UNKNOWN_KIND,
};
use crate::time::Certainty;
use serde_json::Value;
use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

impl Chronology {
    /// A table with a header row, `date,title,kind,organization,people,places,certainty,id,document,quote`, then what
    /// else the events carry; rows end in a line feed. Several names in a cell are separated by `; `.
    ///
    /// `document` and `quote` are those of an event's first source. A cell that a spreadsheet would take for a
    /// formula stands as it is: a chronology is data, and the quote must stay exact.
    pub fn to_csv(&self) -> String {
        let names: HashMap<&str, &str> = self
            .organizations
            .iter()
            .map(|organization| (organization.id.as_str(), organization.name.as_str()))
            .collect();
        let others: BTreeSet<&str> =
            self.events.iter().flat_map(|event| event.extra.keys()).map(String::as_str).collect();
        let others: Vec<&str> =
            others.into_iter().filter(|key| ![UNKNOWN_KIND, DOCUMENT, QUOTE].contains(key)).collect();
        let mut csv = String::new();
        let header = COLUMNS.iter().filter_map(|(_, names)| names.first().copied());
        write_row(&mut csv, header.chain([DOCUMENT, QUOTE]).chain(others.iter().copied()).map(Cow::Borrowed));
        for event in &self.events {
            let known = COLUMNS.iter().map(|(column, _)| cell(event, column, &names));
            let source = event.sources.first();
            let places = [
                source.map_or_else(|| extra(event, DOCUMENT), |source| source.document.as_str().into()),
                source.map_or_else(|| extra(event, QUOTE), |source| source.quote().into()),
            ];
            write_row(&mut csv, known.chain(places).chain(others.iter().map(|key| extra(event, key))));
        }
        csv
    }
}

const DOCUMENT: &str = "document";
const QUOTE: &str = "quote";

fn cell<'a>(event: &'a Event, column: &Column, names: &HashMap<&'a str, &'a str>) -> Cow<'a, str> {
    match column {
        Column::Date => event.date.to_string().into(),
        Column::Title => event.title.as_str().into(),
        Column::Kind => match event.extra.get(UNKNOWN_KIND).and_then(Value::as_str) {
            Some(unknown) => unknown.into(),
            None => event.kind.as_str().into(),
        },
        Column::Organizations => {
            join(event.organizations.iter().map(|id| names.get(id.as_str()).copied().unwrap_or(id)))
        }
        Column::People => join(event.people.iter().map(Name::as_str)),
        Column::Places => join(event.places.iter().map(Name::as_str)),
        Column::Certainty => match event.date_certainty {
            Certainty::Stated => "stated".into(),
            Certainty::Implied => "implied".into(),
        },
        Column::Id => event.id.to_string().into(),
        Column::Other(key) => extra(event, key),
        Column::Nameless => "".into(),
    }
}

/// An unknown key's value: a string as it is, anything else as JSON.
fn extra<'a>(event: &'a Event, key: &str) -> Cow<'a, str> {
    match event.extra.get(key) {
        None | Some(Value::Null) => "".into(),
        Some(Value::String(text)) => text.as_str().into(),
        Some(value) => value.to_string().into(),
    }
}

fn join<'a>(mut names: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let Some(first) = names.next() else { return "".into() };
    let mut joined = Cow::Borrowed(first);
    for name in names {
        let joined = joined.to_mut();
        joined.push(SEPARATOR);
        joined.push(' ');
        joined.push_str(name);
    }
    joined
}

/// One row; a cell is quoted when its content could be taken for the table's own marks.
fn write_row<'a>(csv: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            csv.push(',');
        }
        let trimmed = cell.trim_ascii() == cell.as_ref();
        if trimmed && !cell.contains([',', '"', '\n', '\r']) {
            csv.push_str(&cell);
        } else {
            csv.push('"');
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        }
    }
    csv.push('\n');
}
