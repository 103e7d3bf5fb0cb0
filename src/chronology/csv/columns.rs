//! The columns of a table: which name means what.

use crate::case;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Date,
    Title,
    Kind,
    Organizations,
    People,
    Places,
    Certainty,
    Id,
    /// Any other, by its name: its cells stay with the event as they are.
    Other(String),
    /// A column without a name.
    Nameless,
}

/// Every column that has a meaning, with the names that it may have; the first is the one that is written.
pub(super) const COLUMNS: [(Column, &[&str]); 8] = [
    (Column::Date, &["date", "edtf"]),
    (Column::Title, &["title", "headline"]),
    (Column::Kind, &["kind"]),
    (Column::Organizations, &["organization", "organizations", "organisation", "organisations"]),
    (Column::People, &["people"]),
    (Column::Places, &["places"]),
    (Column::Certainty, &["certainty"]),
    (Column::Id, &["id"]),
];

impl Column {
    /// The column with this name in the header, in any case.
    pub(super) fn from_name(name: &str) -> Self {
        let name = name.trim();
        let lower = case::lower(name);
        let known = COLUMNS.iter().find(|(_, names)| names.contains(&lower.as_str()));
        match known {
            Some((column, _)) => column.clone(),
            None if name.is_empty() => Self::Nameless,
            None => Self::Other(name.to_owned()),
        }
    }
}

/// Separates several names in a cell.
pub(super) const SEPARATOR: char = ';';
