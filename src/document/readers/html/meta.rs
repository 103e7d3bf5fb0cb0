//! What the head of a page says: title and day.

use super::Tag;
use chrono::NaiveDate;

/// What was found; the earliest in the list of names wins, not the earliest in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Meta {
    /// The content of `<title>`.
    pub(super) title: String,
    shared_title: Option<String>,
    created: Option<(usize, NaiveDate)>,
    /// The language that the page says it is in.
    pub(super) language: String,
}

/// Names of the day of publication, the best first.
const DAYS: &[&str] = &[
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
    "pubdate",
    "publish-date",
];

impl Meta {
    pub(super) fn read(&mut self, tag: &Tag) {
        let name = tag.property.to_ascii_lowercase();
        let content = if tag.content.is_empty() { &tag.datetime } else { &tag.content };
        if matches!(name.as_str(), "og:title" | "citation_title") && !content.trim().is_empty() {
            self.shared_title.get_or_insert_with(|| content.trim().to_owned());
        }
        if let Some(rank) = DAYS.iter().position(|known| *known == name)
            && let Some(day) = day(content)
            && self.created.is_none_or(|(known, _)| rank < known)
        {
            self.created = Some((rank, day));
        }
    }

    /// The title for a page whose text has no heading of its own.
    pub(super) fn title(&self) -> Option<String> {
        let own = Some(self.title.trim().to_owned()).filter(|title| !title.is_empty());
        self.shared_title.clone().or(own)
    }

    pub(super) fn created(&self) -> Option<NaiveDate> {
        self.created.map(|(_, day)| day)
    }
}

/// `2011-03-07`, with whatever time of day after it, or `2011/03/07`.
pub(in crate::document::readers) fn day(content: &str) -> Option<NaiveDate> {
    let content = content.trim();
    let mut parts = content.get(..10).unwrap_or(content).split(['-', '/']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.trim_end_matches('T').parse().ok()?)
}
