//! Reads a table into a chronology: one pass, nothing per row that is not kept.

use super::{
    super::{Chronology, Event, EventId, FormatError, Names, Organization, Slugs, name::Sharer},
    columns::{Column, SEPARATOR},
    diagnostics::Diagnostics,
    ids::{Fnv, Ids},
};
use crate::{
    document::Severity,
    event::EventKind,
    time::{Certainty, Edtf},
};
use csv::ByteRecord;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    hint::black_box,
};

/// Columns that [`Table::event`] reads itself.
const COMMON: [Column; 4] = [Column::Date, Column::Title, Column::Kind, Column::Organizations];

/// Reads a CSV file; `name` stands in messages and in the diagnostics.
pub(in crate::chronology) fn read(name: &str, bytes: &[u8]) -> Result<Chronology, FormatError> {
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(bytes))
        .from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut next = |record: &mut ByteRecord| {
        rows.read_byte_record(record).map_err(|error| FormatError {
            message: format!(
                "{name}: expected a CSV file, found what cannot be read ({error}): save it as CSV again"
            ),
        })
    };
    next(&mut record)?;
    let mut table = Table::new(name, bytes, &record)?;
    let mut last = None;
    while next(&mut record)? {
        table.row(&record);
        last = record.position().cloned();
    }
    record.set_position(last);
    table.unclosed_quote(&record);
    Ok(table.finish())
}

/// Spreadsheets of some countries write `;` or a tab where others write a comma: the header row decides.
fn delimiter(bytes: &[u8]) -> u8 {
    let header =
        bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    [b',', b';', b'\t'].into_iter().find(|delimiter| header.contains(delimiter)).unwrap_or(b',')
}

struct Table<'a> {
    bytes: &'a [u8],
    columns: Vec<Column>,
    has_rare_columns: bool,
    chronology: Chronology,
    organizations: Organizations,
    sharer: Sharer,
    ids: Ids,
    unknown_kinds: HashSet<String>,
    diagnostics: Diagnostics<'a>,
}

impl<'a> Table<'a> {
    fn new(name: &'a str, bytes: &'a [u8], header: &ByteRecord) -> Result<Self, FormatError> {
        let names: Vec<Cow<'_, str>> = header.iter().map(String::from_utf8_lossy).collect();
        let columns: Vec<Column> = names.iter().map(|name| Column::from_name(name)).collect();
        let has = |wanted: &Column| columns.contains(wanted);
        if !has(&Column::Date) || !has(&Column::Title) {
            let found: String = names.join(",").chars().take(60).collect();
            let message = format!(
                "{name}: expected a header row with the columns date and title, found \"{found}\": \
                 write date,title,kind,organization into the first row, or give an annals/1 JSON file"
            );
            return Err(FormatError { message });
        }
        // A guess, which blank lines must not drive up; where there is no room for it, there is none to waste.
        let rows = bytes.iter().filter(|byte| **byte == b'\n').count().min(bytes.len() / LEAST_ROW);
        let mut chronology = Chronology::default();
        let _ = chronology.events.try_reserve_exact(rows);
        let ids = Ids::with_capacity(rows);
        // WebAssembly's memory grows by pages of 64 kB, and each of thousands of growths costs the browser a
        // garbage collection: 60 % of the time for a million rows. Asked for once, it is there for the small pieces.
        // The large ones are taken before, so as not to be cut from it.
        let mut heap: Vec<u8> = Vec::new();
        let _ = heap.try_reserve_exact(bytes.len().saturating_add(rows.saturating_mul(HEAP_OF_AN_EVENT)));
        drop(black_box(heap));
        Ok(Self {
            bytes,
            has_rare_columns: columns.iter().any(|column| !COMMON.contains(column)),
            columns,
            chronology,
            organizations: Organizations::default(),
            sharer: Sharer::default(),
            ids,
            unknown_kinds: HashSet::new(),
            diagnostics: Diagnostics::new(name, bytes),
        })
    }

    fn row(&mut self, record: &ByteRecord) {
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return;
        }
        if let Err((message, hint)) = self.event(record) {
            self.diagnostics.add(Severity::Error, record, &message, hint);
        }
    }

    /// Adds the row's event, or says why it has none.
    fn event(&mut self, record: &ByteRecord) -> Result<(), (String, &'static str)> {
        if record.len() > self.columns.len() {
            let message = format!("expected {} cells, found {}", self.columns.len(), record.len());
            return Err((message, "Put a cell that has a comma in it between quotation marks."));
        }
        let mut row = Row::default();
        let mut hash = Fnv::new();
        for (column, cell) in self.columns.iter().zip(record) {
            let cell = cell.trim_ascii();
            match column {
                Column::Date => row.date = cell,
                Column::Title => row.title = cell,
                Column::Kind => row.kind = cell,
                Column::Organizations => row.organizations = cell,
                _ => continue,
            }
            hash.write(cell);
        }
        let date = text(row.date)
            .parse::<Edtf>()
            .map_err(|error| (error.message, "Correct the date in the file; the row is left out."))?;
        if row.title.is_empty() {
            let message = "expected a title, found an empty cell".to_owned();
            return Err((message, "Write what happened; the row is left out."));
        }
        let title = text(row.title);
        let is_replaced = matches!(title, Cow::Owned(_));
        let mut event = Event::new(EventId::default(), date, title.into_owned());
        event.organizations = self.organizations.ids(row.organizations);
        self.kind(record, row.kind, &mut event);
        if self.has_rare_columns {
            self.rare_columns(record, &mut event);
        }
        if event.id.is_empty() {
            event.id = self.ids.unique(hash.finish());
        }
        if is_replaced {
            let message = "expected UTF-8, found other bytes, which were replaced";
            self.diagnostics.add(Severity::Warning, record, message, "Save the file as UTF-8.");
        }
        self.chronology.events.push(event);
        Ok(())
    }

    fn kind(&mut self, record: &ByteRecord, cell: &[u8], event: &mut Event) {
        if cell.is_empty() {
            return;
        }
        let name = text(cell);
        let known = EventKind::from_name(&name).or_else(|| EventKind::from_name(&name.to_lowercase()));
        if let Some(kind) = known {
            event.kind = kind;
            return;
        }
        event.extra.insert(UNKNOWN_KIND.to_owned(), name.as_ref().into());
        if !self.unknown_kinds.contains(name.as_ref()) {
            let message =
                format!("expected a kind of the list, found \"{name}\", here and perhaps in later rows");
            let hint = "The events are read as other; the format annals/1 has the list of kinds.";
            self.diagnostics.add(Severity::Warning, record, &message, hint);
            self.unknown_kinds.insert(name.into_owned());
        }
    }

    /// What most tables do not have.
    fn rare_columns(&mut self, record: &ByteRecord, event: &mut Event) {
        for (column, cell) in self.columns.iter().zip(record) {
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
                Column::Id if self.ids.reserve(&text(cell)) => event.id = text(cell).as_ref().into(),
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
    }

    fn finish(mut self) -> Chronology {
        self.chronology.organizations = self.organizations.records;
        self.chronology.diagnostics = self.diagnostics.finish();
        self.chronology.sort_events();
        self.chronology
    }

    /// A quotation mark that is never closed makes one cell of the rest of the file, which would pass unseen.
    fn unclosed_quote(&mut self, last: &ByteRecord) {
        let start =
            last.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let row = self.bytes.get(start..).unwrap_or_default().trim_ascii();
        if row.contains(&b'\n') && row.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
            let message = "expected a closing quotation mark, found the end of the file";
            let hint = "Close it: the rows from here on were read as one cell.";
            self.diagnostics.add(Severity::Error, last, message, hint);
        }
    }
}

/// Cells of a row, trimmed; empty where there is no such column.
#[derive(Default)]
struct Row<'a> {
    date: &'a [u8],
    title: &'a [u8],
    kind: &'a [u8],
    organizations: &'a [u8],
}

/// Bytes of the shortest row that is likely.
const LEAST_ROW: usize = 24;

/// Bytes that an event needs on the heap beyond what its row has: what the allocator adds to its title.
const HEAP_OF_AN_EVENT: usize = 8;

/// The key under which an event keeps a kind that is not on the list.
pub(super) const UNKNOWN_KIND: &str = "unknown_kind";

fn text(cell: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(cell)
}

fn names(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(SEPARATOR).map(str::trim).filter(|name| !name.is_empty())
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
    fn ids(&mut self, cell: &[u8]) -> Names {
        if cell.is_empty() {
            return Names::default();
        }
        if let Some(ids) = self.cells.get(cell) {
            return ids.clone();
        }
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
