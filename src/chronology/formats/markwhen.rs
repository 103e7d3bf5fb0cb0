//! Markwhen: a date, a colon and what happened, in sections and groups.
//!
//! ```text
//! section Chess Club
//! 1901-05-03: Founded #founding
//! 1998/2007: Left Vanguard appears
//! endSection
//! ```

use super::{
    date,
    gather::{Entry, Gather, short_line},
    name_of,
};
use crate::{
    chronology::{Chronology, FormatError, one_line},
    event::EventKind,
    time::Edtf,
};

/// Reads a timeline.
pub(super) fn read(name: &str, text: &str) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let mut reader = Reader::default();
    let mut header = text.trim_start_matches('\u{feff}').starts_with("---");
    for (index, raw) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = raw.trim();
        if header {
            header = index == 0 || line != "---";
            reader.setting(line);
            continue;
        }
        reader.line(index + 1, line, &mut gather);
    }
    reader.end(&mut gather);
    gather.finish("markwhen")
}

#[derive(Default)]
struct Reader {
    /// Sections and groups that are open.
    groups: Vec<String>,
    open: Option<Entry>,
    day_first: bool,
}

impl Reader {
    fn setting(&mut self, line: &str) {
        if let Some(format) = line.strip_prefix("dateFormat:") {
            self.day_first = format.trim().starts_with(['d', 'D']);
        }
    }

    fn line(&mut self, number: usize, line: &str, gather: &mut Gather<'_>) {
        let word = line.split_whitespace().next().unwrap_or_default();
        match word {
            "" => self.end(gather),
            _ if line.starts_with("//") => {}
            "section" | "group" if !line.contains(':') => {
                self.end(gather);
                self.groups.push(without_tags(line.get(word.len()..).unwrap_or_default()).0);
            }
            "endSection" | "endGroup" | "end" if line == word => {
                self.end(gather);
                self.groups.pop();
            }
            _ if line.starts_with("title:") || line.starts_with("dateFormat:") => self.setting(line),
            _ => match self.event(line) {
                // Words of a description may have a number before a colon too.
                Some((None, _)) if self.open.is_some() => self.further(number, line, gather),
                Some((date, told)) => {
                    self.end(gather);
                    let (title, tags) = without_tags(told);
                    let kind = tags.iter().find(|tag| EventKind::from_name(tag).is_some()).cloned();
                    let mut entry =
                        Entry { place: format!("line {number}"), date, title, ..Entry::default() };
                    entry.kind = kind.clone().unwrap_or_default();
                    entry
                        .organizations
                        .extend(self.groups.iter().rev().find(|group| !group.is_empty()).cloned());
                    let rest: Vec<String> =
                        tags.into_iter().filter(|tag| Some(tag) != kind.as_ref()).collect();
                    if !rest.is_empty() {
                        entry.extra.insert("tags".to_owned(), rest.into());
                    }
                    self.open = Some(entry);
                }
                None => self.further(number, line, gather),
            },
        }
    }

    /// A line that goes on with an event, or belongs to none.
    fn further(&mut self, number: usize, line: &str, gather: &mut Gather<'_>) {
        let Some(entry) = self.open.as_mut() else {
            return gather.warn(
                &format!("line {number}"),
                "expected a date, a colon and what happened, found other words",
                "They are left out.",
            );
        };
        if let Some(id) = line.strip_prefix("id:") {
            entry.id = id.trim().to_owned();
            return;
        }
        let told = entry.extra.entry("text").or_insert_with(|| "".into());
        let before = told.as_str().unwrap_or_default();
        *told = if before.is_empty() { line.into() } else { format!("{before}\n{line}").into() };
    }

    fn end(&mut self, gather: &mut Gather<'_>) {
        if let Some(entry) = self.open.take() {
            gather.add(entry);
        }
    }

    /// A date before a colon, and what stands after; the date is `None` when it cannot be read.
    fn event<'a>(&self, line: &'a str) -> Option<(Option<Edtf>, &'a str)> {
        // Times have colons too: the first that is followed by a blank or nothing ends the date.
        let mut ends = line.match_indices(':').map(|(at, _)| at).filter(|at| {
            line.get(at + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        });
        let at = ends.next()?;
        let (range, told) = (line.get(..at)?.trim(), line.get(at + 1..)?.trim());
        if range.len() > 80 || !range.contains(|c: char| c.is_ascii_digit()) && range != "now" {
            return None;
        }
        Some((self.range(range), told))
    }

    fn range(&self, range: &str) -> Option<Edtf> {
        if let Ok(date) = range.parse() {
            return Some(date);
        }
        let (start, end) = match range.split_once(" - ").or_else(|| range.split_once('–')) {
            Some((start, end)) => (start.trim(), Some(end.trim())),
            None => match self.day(range) {
                Some(date) => return Some(date),
                None => range
                    .rsplit_once('/')
                    .map_or((range, None), |(start, end)| (start.trim(), Some(end.trim()))),
            },
        };
        let start = self.day(start)?;
        match end {
            Some("now") => Edtf::since(start),
            Some(end) => date::span(start, Some(self.day(end)?)),
            None => Some(start),
        }
    }

    /// `1991-10-26`, `10/1991`, `10/26/1991` (or `26/10/1991` where the header says so), `Oct 26 1991`.
    fn day(&self, text: &str) -> Option<Edtf> {
        let parts: Vec<&str> = text.split('/').map(str::trim).collect();
        let number = |part: &str| part.parse::<u32>().ok();
        let year = |part: &str| (part.len() == 4).then(|| part.parse::<i32>().ok()).flatten();
        match parts.as_slice() {
            [month, last] if year(last).is_some() => Edtf::month(year(last)?, number(month)?),
            [first, second, last] if year(last).is_some() => {
                let (month, day) = if self.day_first { (second, first) } else { (first, second) };
                Edtf::day(year(last)?, number(month)?, number(day)?)
            }
            _ => {
                // `2011-03-07T10:00Z`
                let day =
                    text.split_once('T').filter(|(day, _)| day.len() == 10).map_or(text, |(day, _)| day);
                date::any(day)
            }
        }
    }
}

/// The words without `#tags`, and the tags.
fn without_tags(told: &str) -> (String, Vec<String>) {
    let is_tag = |word: &str| {
        word.len() > 1
            && word.starts_with('#')
            && word.get(1..2).is_some_and(|c| !c.starts_with(|c: char| c.is_ascii_digit()))
    };
    let (tags, words): (Vec<&str>, Vec<&str>) = told.split_whitespace().partition(|word| is_tag(word));
    let tags = tags.iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect();
    (words.join(" "), tags)
}

/// Writes a timeline, a section for each organisation.
pub(super) fn write(chronology: &Chronology) -> String {
    let mut text = String::new();
    let lanes =
        chronology.organizations.iter().map(|organization| Some(organization.id.as_str())).chain([None]);
    for lane in lanes {
        let is_known = |id: &str| name_of(chronology, id).is_some();
        let mine = |event: &&crate::chronology::Event| {
            event.organizations.first().map(|id| id.as_str()).filter(|id| is_known(id)) == lane
        };
        let events: Vec<_> = chronology.events.iter().filter(mine).collect();
        if events.is_empty() {
            continue;
        }
        if let Some(name) = lane.and_then(|id| name_of(chronology, id)) {
            // A colon would make an event of it, a hash a tag.
            text.push_str(&format!(
                "section {}\n",
                short_line(name).replace(':', "\u{2236}").replace('#', "＃")
            ));
        }
        for event in events {
            let Some(date) = day_range(&event.date) else { continue };
            let title = short_line(&event.title).replace('#', "＃");
            text.push_str(&format!(
                "{date}: {title} #{}\nid: {}\n",
                event.kind.as_str(),
                short_line(&event.id.to_string())
            ));
            for source in &event.sources {
                let words = one_line(&format!("“{}” ({})", source.quote(), source.document));
                text.push_str(&words);
                text.push('\n');
            }
            text.push('\n');
        }
        if lane.is_some() {
            text.push_str("endSection\n\n");
        }
    }
    text
}

/// A date as Markwhen reads it: days, months and years, and spans of them; an open end goes on until now.
pub(super) fn day_range(edtf: &Edtf) -> Option<String> {
    let (start, end) = date::ends(edtf);
    let in_range = |parts: &date::Parts| (1..=9999).contains(&parts.year);
    let (start, end) = (start.filter(in_range), end.filter(in_range));
    let is_open = edtf.latest().is_none();
    match (start, end) {
        (Some(start), Some(end)) => Some(format!("{}/{}", start.text()?, end.text()?)),
        (Some(start), None) if is_open => Some(format!("{}/now", start.text()?)),
        (Some(only), None) | (None, Some(only)) => only.text(),
        (None, None) => None,
    }
}
