//! Reads a table into a chronology: one pass, nothing per row that is not kept.

use super::{
    super::{Chronology, Event, EventId, Fault, FormatError, Name, Names, Organization, Slugs, name::Sharer},
    columns::{Column, SEPARATOR},
    diagnostics::Diagnostics,
    ids::{Fnv, Ids},
    record::{Record, Records},
};
use crate::case;
use crate::{
    document::Severity,
    event::EventKind,
    time::{Certainty, Edtf, EdtfError},
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    hint::black_box,
};

/// Columns that [`Table::event`] reads itself.
const COMMON: [Column; 4] = [Column::Date, Column::Title, Column::Kind, Column::Organizations];

/// Reads a CSV file; `name` stands in messages and in the diagnostics.
pub(in crate::chronology) fn read(name: &str, bytes: &[u8]) -> Result<Chronology, FormatError> {
    let mut reader = TableReader::new(name, bytes, bytes.len());
    reader.push(bytes)?;
    reader.finish()
}

/// Reads a CSV file that arrives in pieces.
pub(in crate::chronology) struct TableReader {
    name: String,
    records: Records,
    /// Rows of the whole, about.
    rows: usize,
    table: Option<Table>,
}

impl TableReader {
    /// A reader of a file of `length` bytes, about, which begins with `head`: the header row, some rows better.
    pub(in crate::chronology) fn new(name: &str, head: &[u8], length: usize) -> Self {
        let lines = head.iter().filter(|byte| **byte == b'\n').count();
        let share = length as f64 / head.len().max(1) as f64;
        // A guess, which blank lines must not drive up; where there is no room for it, there is none to waste.
        let rows =
            ((lines as f64 * share * if share > 1.0 { 1.05 } else { 1.0 }) as usize).min(length / LEAST_ROW);
        Self { name: name.to_owned(), records: Records::new(delimiter(head)), rows, table: None }
    }

    /// Reads the next piece.
    pub(in crate::chronology) fn push(&mut self, piece: &[u8]) -> Result<(), FormatError> {
        if piece.is_empty() { Ok(()) } else { self.read(piece) }
    }

    /// What all pieces together say.
    pub(in crate::chronology) fn finish(mut self) -> Result<Chronology, FormatError> {
        self.read(&[])?;
        self.table.map(Table::finish).ok_or_else(|| no_table(&self.name, &[]))
    }

    fn read(&mut self, piece: &[u8]) -> Result<(), FormatError> {
        let Self { name, records, rows, table } = self;
        let is_unclosed = piece.is_empty() && records.is_in_quotes();
        records.read(piece, |record, text| {
            match table {
                Some(table) => table.row(record, text, is_unclosed),
                None => *table = Some(Table::new(name, *rows, record)?),
            }
            Ok(())
        })
    }
}

fn no_table(name: &str, header: &[Cow<'_, str>]) -> FormatError {
    let detail = header.join(",").chars().take(60).collect();
    Fault { name: name.to_owned(), code: "no-table", detail, ..Fault::default() }.into()
}

/// Spreadsheets of some countries write `;` or a tab where others write a comma: the header row decides.
fn delimiter(bytes: &[u8]) -> u8 {
    let header =
        bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    [b',', b';', b'\t'].into_iter().find(|delimiter| header.contains(delimiter)).unwrap_or(b',')
}

struct Table {
    columns: Vec<Column>,
    has_rare_columns: bool,
    chronology: Chronology,
    organizations: Organizations,
    titles: Titles,
    sharer: Sharer,
    ids: Ids,
    /// Hashes of the last rows, whose events have no ids yet.
    hashes: Vec<u64>,
    unknown_kinds: HashSet<String>,
    diagnostics: Diagnostics,
}

impl Table {
    fn new(name: &str, rows: usize, header: &Record) -> Result<Self, FormatError> {
        let names: Vec<Cow<'_, str>> = header.cells().map(String::from_utf8_lossy).collect();
        let columns: Vec<Column> = names.iter().map(|name| Column::from_name(name)).collect();
        let has = |wanted: &Column| columns.contains(wanted);
        if !has(&Column::Date) || !has(&Column::Title) {
            return Err(no_table(name, &names));
        }
        let mut chronology = Chronology::default();
        let _ = chronology.events.try_reserve_exact(rows);
        let ids = Ids::with_capacity(rows);
        // WebAssembly's memory grows by pages of 64 kB, and each of thousands of growths costs the browser a
        // garbage collection: 60 % of the time for a million rows. Asked for once, it is there for the small pieces,
        // and what is not used costs nothing. The large ones are taken before, so as not to be cut from it.
        let mut heap: Vec<u8> = Vec::new();
        let _ = heap.try_reserve_exact(rows.saturating_mul(HEAP_OF_AN_EVENT));
        drop(black_box(heap));
        Ok(Self {
            has_rare_columns: columns.iter().any(|column| !COMMON.contains(column)),
            columns,
            chronology,
            organizations: Organizations::default(),
            titles: Titles::with_sets(rows / WAYS),
            sharer: Sharer::default(),
            ids,
            hashes: Vec::with_capacity(GROUP),
            unknown_kinds: HashSet::new(),
            diagnostics: Diagnostics::new(name),
        })
    }

    // What is met once a row stands in functions of its own, what is met once a file in others: browsers compile what
    // is called often a second time, with care, and a table of a thousand rows is read before that pays.
    #[inline(never)]
    fn row(&mut self, record: &Record, text: Option<&str>, is_unclosed: bool) {
        if record.bytes().trim_ascii().is_empty() {
            return;
        }
        if let Err(wrong) = self.event(record, text) {
            self.refuse(record, wrong);
        }
        // It makes one cell of the rest of the file, which would pass unseen.
        if is_unclosed {
            let message = "expected a closing quotation mark, found the end of the file";
            let hint = "Close it: the rows from here on were read as one cell.";
            self.diagnostics.add(Severity::Error, record, message, hint);
        }
    }

    #[cold]
    #[inline(never)]
    fn refuse(&mut self, record: &Record, wrong: Wrong) {
        let (message, hint) = match wrong {
            Wrong::Cells => (
                format!("expected {} cells, found {}", self.columns.len(), record.len()),
                "Put a cell that has a comma in it between quotation marks.",
            ),
            Wrong::Date(error) => (error.message, "Correct the date in the file; the row is left out."),
            Wrong::NoTitle => (
                "expected a title, found an empty cell".to_owned(),
                "Write what happened; the row is left out.",
            ),
        };
        self.diagnostics.add(Severity::Error, record, &message, hint);
    }

    /// Adds the row's event, or says why it has none. `all` is the text of all cells if it is well formed.
    #[inline(never)]
    fn event(&mut self, record: &Record, all: Option<&str>) -> Result<(), Wrong> {
        if record.len() > self.columns.len() {
            return Err(Wrong::Cells);
        }
        let mut row = Row::default();
        let mut hash = Fnv::new();
        for (column, range) in self.columns.iter().zip(record.ranges()) {
            let cell = record.bytes().get(range.clone()).unwrap_or_default();
            let known = || match all.and_then(|all| all.get(range.clone())) {
                Some(text) => Cow::Borrowed(text.trim_ascii()),
                None => text(cell.trim_ascii()),
            };
            let cell = cell.trim_ascii();
            match column {
                Column::Date => row.date = known(),
                Column::Title => row.title = known(),
                Column::Kind => row.kind = known(),
                Column::Organizations => row.organizations = cell,
                _ => continue,
            }
            hash.write(cell);
        }
        let date = date(&row.date).map_err(Wrong::Date)?;
        if row.title.is_empty() {
            return Err(Wrong::NoTitle);
        }
        let is_replaced = matches!(row.title, Cow::Owned(_));
        let mut event = Event::new(NO_ID, date, self.titles.share(&row.title));
        event.organizations = self.organizations.ids(row.organizations);
        self.kind(record, &row.kind, &mut event);
        let mut has_id = false;
        if self.has_rare_columns {
            self.give_ids();
            has_id = self.rare_columns(record, &mut event);
        }
        if is_replaced {
            let message = "expected UTF-8, found other bytes, which were replaced";
            self.diagnostics.add(Severity::Warning, record, message, "Save the file as UTF-8.");
        }
        self.chronology.events.push(event);
        if !has_id {
            self.hashes.push(hash.finish());
        }
        if self.hashes.len() == GROUP {
            self.give_ids();
        }
        Ok(())
    }

    /// Gives the last events their ids.
    #[inline(never)]
    fn give_ids(&mut self) {
        let Self { chronology: Chronology { events, .. }, ids, hashes, .. } = self;
        let first = events.len() - hashes.len().min(events.len());
        let mut events = events.get_mut(first..).unwrap_or_default().iter_mut();
        ids.unique_of(hashes, |id| {
            if let Some(event) = events.next() {
                event.id = id;
            }
        });
        hashes.clear();
    }

    fn kind(&mut self, record: &Record, name: &str, event: &mut Event) {
        if name.is_empty() {
            return;
        }
        let known = EventKind::from_name(name).or_else(|| EventKind::from_name(&case::lower(name)));
        if let Some(kind) = known {
            event.kind = kind;
        } else {
            self.unknown_kind(record, name, event);
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown_kind(&mut self, record: &Record, name: &str, event: &mut Event) {
        event.extra.insert(UNKNOWN_KIND.to_owned(), name.into());
        if !self.unknown_kinds.contains(name) {
            let message =
                format!("expected a kind of the list, found \"{name}\", here and perhaps in later rows");
            let hint = "The events are read as other; the format annals/1 has the list of kinds.";
            self.diagnostics.add(Severity::Warning, record, &message, hint);
            self.unknown_kinds.insert(name.to_owned());
        }
    }

    /// What most tables do not have. Returns whether the row gives its event an id.
    #[inline(never)]
    fn rare_columns(&mut self, record: &Record, event: &mut Event) -> bool {
        let mut has_id = false;
        for (column, cell) in self.columns.iter().zip(record.cells()) {
            let cell = cell.trim_ascii();
            if cell.is_empty() {
                continue;
            }
            match column {
                Column::People => event.people = self.sharer.list(names(&text(cell))),
                Column::Places => event.places = self.sharer.list(names(&text(cell))),
                Column::Certainty if cell.eq_ignore_ascii_case(b"implied") => {
                    event.date_certainty = Certainty::Implied;
                }
                Column::Id if self.ids.reserve(&text(cell)) => {
                    event.id = text(cell).as_ref().into();
                    has_id = true;
                }
                Column::Id => {
                    let message = format!("expected an id of its own, found \"{}\" again", text(cell));
                    let hint = "The row gets another id; give each row one that no other has.";
                    self.diagnostics.add(Severity::Warning, record, &message, hint);
                }
                Column::Other(name) => {
                    event.extra.insert(name.clone(), text(cell).into());
                }
                _ => {}
            }
        }
        has_id
    }

    fn finish(mut self) -> Chronology {
        self.give_ids();
        self.chronology.organizations = self.organizations.records;
        self.chronology.diagnostics = self.diagnostics.finish();
        self.chronology.sort_events();
        self.chronology
    }
}

/// Why a row has no event.
enum Wrong {
    Cells,
    Date(EdtfError),
    NoTitle,
}

/// Cells of a row, trimmed; empty where there is no such column.
#[derive(Default)]
struct Row<'a> {
    date: Cow<'a, str>,
    title: Cow<'a, str>,
    kind: Cow<'a, str>,
    organizations: &'a [u8],
}

/// Rows that get their ids together.
const GROUP: usize = 64;

/// Stands for an id that is not given yet.
const NO_ID: EventId = EventId::from_number(0);

/// Bytes of the shortest row that is likely.
const LEAST_ROW: usize = 24;

/// Bytes that an event may need on the heap: a title and an interval.
const HEAP_OF_AN_EVENT: usize = 128;

/// The key under which an event keeps a kind that is not on the list.
pub(super) const UNKNOWN_KIND: &str = "unknown_kind";

/// The date in a cell: EDTF, and the years of deep time as spreadsheets have them, `-10000` and `-1.38E+10`.
#[inline(never)]
fn date(cell: &str) -> Result<Edtf, EdtfError> {
    cell.parse().or_else(|error| match long_year(cell) {
        Some(year) => format!("Y{year}").parse(),
        None => Err(error),
    })
}

/// A year of more than four digits as a plain number, or with an exponent. Without a sign it has an exponent: eight
/// digits are more likely to be a day.
fn long_year(cell: &str) -> Option<i64> {
    let (number, exponent) = cell.split_once(['e', 'E']).unwrap_or((cell, "0"));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let exponent: u32 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let digits = [whole, part].concat();
    let is_number = digits.strip_prefix('-').unwrap_or(&digits).bytes().all(|byte| byte.is_ascii_digit());
    let zeros = exponent.checked_sub(u32::try_from(part.len()).ok()?)?;
    let year = digits.parse::<i64>().ok()?.checked_mul(10_i64.checked_pow(zeros)?)?;
    (is_number && (year < -9999 || year > 9999 && exponent > 0)).then_some(year)
}

fn text(cell: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(cell)
}

fn names(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(SEPARATOR).map(str::trim).filter(|name| !name.is_empty())
}

/// Titles of rows before. A table of many events has the same ones again and again ("Annual meeting"), but one that
/// remembered all would need more than it saves: here a title is found again until others take its places.
struct Titles {
    /// Each with a part of its title's hash: the titles themselves lie all over memory, and are looked at when that is
    /// the same.
    places: Vec<(u32, Option<Name>)>,
    /// How many titles took a place.
    taken: usize,
}

/// Fewest and most sets of places for titles, and places in a set.
const FEWEST_SETS: usize = 1 << 8;
const MOST_SETS: usize = 1 << 14;
const WAYS: usize = 4;

impl Titles {
    /// Places in about so many sets.
    fn with_sets(sets: usize) -> Self {
        let places = sets.clamp(FEWEST_SETS, MOST_SETS).next_power_of_two() * WAYS;
        Self { places: std::iter::repeat_with(|| (0, None)).take(places).collect(), taken: 0 }
    }

    #[inline(never)]
    fn share(&mut self, title: &str) -> Name {
        let hash = hash_of(title.as_bytes());
        let tag = (hash >> 32) as u32;
        // A power of two: no division.
        let first = (hash as usize % MOST_SETS * WAYS) & (self.places.len() - 1);
        let Some(set) = self.places.get_mut(first..first + WAYS) else { return title.into() };
        let mut known = set.iter().filter(|place| place.0 == tag).filter_map(|place| place.1.as_ref());
        if let Some(known) = known.find(|known| is_same(known.as_bytes(), title.as_bytes())) {
            return known.clone();
        }
        self.taken += 1;
        let place = set.iter().position(|place| place.1.is_none()).unwrap_or(self.taken % WAYS);
        let name = Name::from(title);
        if let Some(place) = set.get_mut(place) {
            *place = (tag, Some(name.clone()));
        }
        // The file is longer than it was said to be.
        if self.taken == self.places.len() * 2 && self.places.len() < MOST_SETS * WAYS {
            *self = Self::with_sets(self.places.len());
        }
        name
    }
}

/// A hash that takes eight bytes at a time: it only has to be quick, nothing is named after it.
fn hash_of(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let words = words.iter().chain([&last]).map(|word| u64::from_le_bytes(*word));
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    words.fold(bytes.len() as u64, mix)
}

/// WebAssembly's own comparison goes byte by byte.
fn is_same(a: &[u8], b: &[u8]) -> bool {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    a.len() == b.len()
        && a_rest.len() == b_rest.len()
        && a.iter().zip(b).all(|(a, b)| u64::from_le_bytes(*a) == u64::from_le_bytes(*b))
        && a_rest.iter().zip(b_rest).all(|(a, b)| a == b)
}

/// Organisations as they come up. A cell is split and looked up once, however many rows have it.
#[derive(Default)]
struct Organizations {
    records: Vec<Organization>,
    cells: HashMap<Vec<u8>, Names>,
    by_name: HashMap<String, String>,
    slugs: Slugs,
}

impl Organizations {
    #[inline(never)]
    fn ids(&mut self, cell: &[u8]) -> Names {
        if cell.is_empty() {
            return Names::default();
        }
        if let Some(ids) = self.cells.get(cell) {
            return ids.clone();
        }
        self.new_ids(cell)
    }

    #[cold]
    #[inline(never)]
    fn new_ids(&mut self, cell: &[u8]) -> Names {
        let mut ids: Vec<String> = Vec::new();
        for name in names(&text(cell)) {
            let id = self.id(name);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let ids: Names = ids.into_iter().collect();
        self.cells.insert(cell.to_owned(), ids.clone());
        ids
    }

    fn id(&mut self, name: &str) -> String {
        if let Some(id) = self.by_name.get(name) {
            return id.clone();
        }
        let id = self.slugs.unique(name);
        self.by_name.insert(name.to_owned(), id.clone());
        self.records.push(Organization {
            id: id.clone(),
            name: name.to_owned(),
            aliases: Vec::new(),
            start: None,
            end: None,
            extra: serde_json::Map::new(),
        });
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_deep_time_are_read_as_spreadsheets_have_them() {
        for (cell, expected) in [
            ("-10000", Some("Y-10000")),
            ("-13800000000", Some("Y-13800000000")),
            ("-1.38E+10", Some("Y-13800000000")),
            ("4.5e9", Some("Y4500000000")),
            ("-66e6", Some("Y-66000000")),
            ("Y-138E8", Some("Y-13800000000")),
            ("1990", Some("1990")),
            ("-500", None),
            ("20110307", None),
            ("12000", None),
            ("1.5e0", None),
            ("-1e99", None),
            ("e5", None),
        ] {
            assert_eq!(date(cell).ok().map(|date| date.to_string()).as_deref(), expected, "{cell}");
        }
    }

    #[test]
    fn a_title_is_kept_once_while_it_is_remembered() {
        let mut titles = Titles::with_sets(0);
        let first = titles.share("Annual meeting");
        assert!(std::ptr::eq(first.as_str(), titles.share("Annual meeting").as_str()));
        for (a, b) in [
            ("", ""),
            ("a", "b"),
            ("12345678", "12345679"),
            ("123456789", "123456780"),
            ("12345678", "1234567"),
        ] {
            assert_eq!(is_same(a.as_bytes(), b.as_bytes()), a == b);
        }
    }
}
