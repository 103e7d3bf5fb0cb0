//! iCalendar (RFC 5545): events of a calendar in, all-day events out.

use super::{
    date,
    gather::{Entry, Gather, safe_link},
    name_of,
};
use crate::{
    chronology::{Chronology, Event, FormatError},
    time::Edtf,
};
use chrono::{Datelike, Days, NaiveDate};

/// Reads a calendar. Times of day and zones are left out: a chronology's finest unit is the day.
pub(super) fn read(name: &str, text: &str) -> Result<Chronology, FormatError> {
    let mut gather = Gather::new(name);
    let mut open: Option<Draft> = None;
    // Alarms and the like inside an event have properties of the same names.
    let mut inside = 0_usize;
    for (number, line) in unfolded(text) {
        let Some(property) = Property::parse(&line) else {
            if !line.trim().is_empty() {
                gather.warn(
                    &format!("line {number}"),
                    "expected NAME:value, found something else",
                    "It is left out.",
                );
            }
            continue;
        };
        match (property.name.as_str(), property.value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => open = Some(Draft { line: number, ..Draft::default() }),
            ("BEGIN", _) if open.is_some() => inside += 1,
            ("END", "VEVENT") => {
                inside = 0;
                if let Some(draft) = open.take() {
                    draft.finish(&mut gather);
                }
            }
            ("END", _) => inside = inside.saturating_sub(1),
            _ => {
                if let Some(draft) = open.as_mut().filter(|_| inside == 0) {
                    draft.property(&property);
                }
            }
        }
    }
    if let Some(draft) = open {
        gather.warn(
            &format!("line {}", draft.line),
            "expected END:VEVENT, found the end of the file",
            "Download the calendar again.",
        );
        draft.finish(&mut gather);
    }
    gather.finish("calendar")
}

#[derive(Default)]
struct Draft {
    line: usize,
    entry: Entry,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    /// Whether the end is the day after the last, as it is for whole days.
    whole_days: bool,
    repeats: bool,
}

impl Draft {
    fn property(&mut self, property: &Property) {
        let text = || unescape(&property.value);
        let entry = &mut self.entry;
        match property.name.as_str() {
            "UID" => entry.id = text(),
            "SUMMARY" => entry.title = text(),
            "DTSTART" => self.start = day(&property.value),
            "DTEND" => {
                self.end = day(&property.value);
                self.whole_days = !property.value.contains('T');
            }
            "X-ANNALS-DATE" => entry.date = text().parse().ok(),
            "X-ANNALS-ORGANIZATION" => entry.organizations.push(text()),
            "X-ANNALS-PERSON" => entry.people.push(text()),
            "CATEGORIES" => entry.kind = unescape(property.value.split(',').next().unwrap_or_default()),
            "LOCATION" => entry.places = text().split(';').map(str::to_owned).collect(),
            "DESCRIPTION" if !property.value.is_empty() => {
                drop(entry.extra.insert("text".to_owned(), text().into()))
            }
            "URL" => {
                if let Some(link) = safe_link(&property.value) {
                    entry.extra.insert("url".to_owned(), link.into());
                }
            }
            "RRULE" | "RDATE" => self.repeats = true,
            _ => {}
        }
    }

    fn finish(mut self, gather: &mut Gather<'_>) {
        self.entry.place = format!("line {}", self.line);
        if self.repeats {
            gather.warn(
                &self.entry.place,
                "the event repeats, of which the first time is kept",
                "Write each time as an event.",
            );
        }
        let edtf = |day: NaiveDate| Edtf::day(day.year(), day.month(), day.day());
        let last = match self.end {
            Some(end) if self.whole_days => end.pred_opt(),
            end => end,
        };
        let from_days = || {
            let start = self.start?;
            let last = last.filter(|last| *last > start).and_then(edtf);
            date::span(edtf(start)?, last)
        };
        self.entry.date = self.entry.date.take().or_else(from_days);
        gather.add(self.entry);
    }
}

/// `20110307` or `20110307T120000Z`.
fn day(value: &str) -> Option<NaiveDate> {
    let digits = value.trim().get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").ok()
}

struct Property {
    name: String,
    value: String,
}

impl Property {
    /// `NAME;PARAMETER="a:b":value`, the parameters left out.
    fn parse(line: &str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.char_indices().find(|(_, character)| {
            quoted ^= *character == '"';
            *character == ':' && !quoted
        });
        let (head, value) = line.split_at_checked(colon?.0)?;
        let name = head.split(';').next()?.trim().to_ascii_uppercase();
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_name.then(|| Self { name, value: value.get(1..).unwrap_or_default().to_owned() })
    }
}

/// The content lines with the number of the line on which each begins.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, open))) => open.push_str(rest),
            _ => lines.push((index + 1, line.to_owned())),
        }
    }
    lines
}

fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => '\n',
                Some(escaped) => escaped,
                None => '\\',
            },
            other => other,
        });
    }
    text
}

/// Writes a calendar. Events that are known to a month or a year fill it; those before the year 1 are left out.
pub(super) fn write(chronology: &Chronology) -> String {
    let mut lines = Folded::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Annals//Chronology//EN", "CALSCALE:GREGORIAN"] {
        lines.push(line);
    }
    for event in chronology.events.iter().filter(|event| fits(event)) {
        write_event(chronology, event, &mut lines);
    }
    lines.push("END:VCALENDAR");
    lines.text
}

/// Whether a calendar can say when an event was.
pub(super) fn fits(event: &Event) -> bool {
    let in_range = |day: NaiveDate| (1..=9998).contains(&day.year());
    event.date.earliest().or(event.date.latest()).is_some_and(in_range)
        && event.date.latest().is_none_or(in_range)
}

fn write_event(chronology: &Chronology, event: &Event, lines: &mut Folded) {
    let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
    let (Some(start), end) = (event.date.earliest().or(event.date.latest()), event.date.latest()) else {
        return;
    };
    lines.push("BEGIN:VEVENT");
    lines.text("UID", &event.id.to_string());
    // The format demands the moment of writing, which would make each export differ from the last.
    lines.push("DTSTAMP:19700101T000000Z");
    lines.push(&format!("DTSTART;VALUE=DATE:{}", day(start)));
    if let Some(after) = end.and_then(|end| end.checked_add_days(Days::new(1))) {
        lines.push(&format!("DTEND;VALUE=DATE:{}", day(after)));
    }
    lines.text("SUMMARY", &event.title);
    lines.text("CATEGORIES", event.kind.as_str());
    lines.text("X-ANNALS-DATE", &event.date.to_string());
    for name in event.organizations.iter().filter_map(|id| name_of(chronology, id)) {
        lines.text("X-ANNALS-ORGANIZATION", name);
    }
    event.people.iter().for_each(|person| lines.text("X-ANNALS-PERSON", person));
    if !event.places.is_empty() {
        lines.text("LOCATION", &event.places.join("; "));
    }
    let told: Vec<String> =
        event.sources.iter().map(|source| format!("“{}” ({})", source.quote(), source.document)).collect();
    if !told.is_empty() {
        lines.text("DESCRIPTION", &told.join("\n"));
    }
    lines.push("END:VEVENT");
}

/// Content lines, folded at 75 bytes.
#[derive(Default)]
struct Folded {
    text: String,
}

impl Folded {
    fn text(&mut self, name: &str, value: &str) {
        let value = value
            .replace('\\', "\\\\")
            .replace(';', "\\;")
            .replace(',', "\\,")
            .replace("\r\n", "\n")
            .replace(['\n', '\r'], "\\n")
            .replace('\t', " ");
        let value: String = value.chars().filter(|character| !character.is_control()).collect();
        self.push(&format!("{name}:{value}"));
    }

    fn push(&mut self, line: &str) {
        let mut room = 75;
        for character in line.chars() {
            if character.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = 74;
            }
            room -= character.len_utf8();
            self.text.push(character);
        }
        self.text.push_str("\r\n");
    }
}
