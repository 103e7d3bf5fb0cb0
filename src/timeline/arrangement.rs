//! How the reader wants lanes and axis: by what events are gathered into them, which are folded to their band, and which
//! stand elsewhere than the automatic order puts them. Lanes are named by keys, so that a link finds them again.

use super::index::Timeline;
use super::rows::number;
use std::collections::BTreeSet;

/// What the events of one lane have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// The organisation that they are told of; lives of people below.
    #[default]
    Organization,
    /// The class of their kind.
    Kind,
    /// Where they happened.
    Place,
    /// The document that tells them first.
    Document,
    /// Nothing: one lane for all.
    Nothing,
}

impl Grouping {
    /// Every grouping, in the order of menus.
    pub const ALL: [Self; 5] = [Self::Organization, Self::Kind, Self::Place, Self::Document, Self::Nothing];

    /// Its name in a link.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Document => "document",
            Self::Nothing => "none",
        }
    }

    /// The grouping of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.slug() == slug)
    }
}

/// The reader's wishes for lanes and axis. The default is the automatic order of organisations, nothing folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// What the events of a lane share.
    pub grouping: Grouping,
    /// Keys of lanes that are folded to their band.
    pub collapsed: BTreeSet<String>,
    /// Lanes that were moved, one after the other: key, and the row (from 0) that its row came to stand on.
    pub moved: Vec<(String, u32)>,
    /// Whether the axis folds long stretches in which nothing happens.
    pub folds: bool,
}

impl Arrangement {
    /// Whether everything is as it comes.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Timeline {
    /// Puts the rows in the reader's order and folds the lanes that he folded; keys of no lane are passed over.
    pub(super) fn place_rows(&mut self, arrangement: &Arrangement) {
        let mut rows = self.automatic.clone();
        for (key, place) in &arrangement.moved {
            let has = |row: &Vec<u32>| {
                row.iter().any(|&lane| self.lanes.get(lane as usize).is_some_and(|lane| lane.key == *key))
            };
            if let Some(from) = rows.iter().position(has) {
                let row = rows.remove(from);
                rows.insert((*place as usize).min(rows.len()), row);
            }
        }
        for row in &rows {
            let lanes = || row.iter().filter_map(|&lane| self.lanes.get(lane as usize));
            // Lanes that share a row share its height.
            let folded = lanes().any(|lane| arrangement.collapsed.contains(&lane.key));
            for &lane in row {
                if let Some(lane) = self.lanes.get_mut(lane as usize) {
                    lane.collapsed = folded;
                }
            }
        }
        number(&mut self.lanes, &rows);
        self.row_members = rows;
    }

    /// Lanes of each row, from the top down, as indices into [`Self::lanes`].
    pub fn rows(&self) -> &[Vec<u32>] {
        &self.row_members
    }

    /// The row of a lane, from 0.
    pub fn row_of_lane(&self, lane: u32) -> u32 {
        self.lanes.get(lane as usize).map_or(0, |lane| lane.row)
    }
}
