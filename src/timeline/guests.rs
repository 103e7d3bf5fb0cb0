//! Small lanes as guests in the rows of families: where those are free, with room for names and ribbons.

use super::dates::NEVER;
use super::life::Lane;
use super::lineage::Tie;
use super::rows::{occupied, span};

/// Days for a pixel of the overview, which shows somewhat more than the time that all lanes take.
pub(crate) struct Scale(f64);

impl Scale {
    pub(crate) fn new(lanes: &[Lane]) -> Self {
        let known = |day: &i64| day.abs() < NEVER;
        let first = lanes.iter().map(|lane| span(lane).0).filter(known).min().unwrap_or(0);
        let last = lanes.iter().map(|lane| span(lane).1).filter(known).max().unwrap_or(0);
        Self((last - first) as f64 / 800.0)
    }

    fn days(&self, pixels: f64) -> i64 {
        (self.0 * pixels) as i64
    }

    /// First and last day that a lane takes of a row of the overview, with its name and the fade of its end.
    pub(crate) fn taken(&self, lane: &Lane) -> (i64, i64) {
        let (start, end) = occupied(lane);
        let name = self.days(lane.name.chars().count() as f64 * 6.8 + 24.0);
        (start, start.saturating_add(name).max(end.saturating_add(self.days(72.0))))
    }
}

/// Rows of families and the days on which they are taken: by lives with their names, and by ribbons that cross.
pub(crate) struct Hosts(Vec<Vec<(i64, i64)>>);

/// More rows than this are not searched for a free place.
const MOST_HOSTS: usize = 24;

impl Hosts {
    pub(crate) fn new(rows: &[Vec<u32>], lanes: &[Lane], ties: &[Tie], scale: &Scale) -> Self {
        // One row is no family, and its lane is not to be taken for kin of its guests.
        let hosts = if rows.len() > 1 { rows.get(..MOST_HOSTS.min(rows.len())) } else { None };
        let hosts = hosts.unwrap_or_default();
        let taken = |lane: &u32| match lanes.get(*lane as usize) {
            Some(lane) if !lane.is_nobody() => scale.taken(lane),
            _ => (i64::MIN, i64::MAX),
        };
        let mut taken: Vec<Vec<(i64, i64)>> =
            hosts.iter().map(|row| row.iter().map(taken).collect()).collect();
        let row_of = |lane: u32| hosts.iter().position(|row| row.contains(&lane));
        let room = scale.days(48.0);
        for tie in ties {
            let (Some(a), Some(b)) = (row_of(tie.from), row_of(tie.to)) else { continue };
            for row in taken.get_mut(a.min(b)..=a.max(b)).unwrap_or_default() {
                row.push((tie.start.saturating_sub(room), tie.end.saturating_add(room)));
            }
        }
        Self(taken)
    }

    /// The lowest row on which nothing is between two days, and takes it.
    pub(crate) fn free(&mut self, start: i64, until: i64) -> Option<usize> {
        let apart = |&(from, to): &(i64, i64)| to <= start || until <= from;
        let row = self.0.iter().rposition(|taken| taken.iter().all(apart))?;
        self.0.get_mut(row)?.push((start, until));
        Some(row)
    }
}
