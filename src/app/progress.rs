//! How far every file of an import is: what the sheet of imports lists.

use super::files::File;
use std::rc::Rc;

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
    /// Others come first.
    Waiting,
    /// The worker is at it.
    Reading,
    /// So many events were found in it; what its reader has to say, a remark a line.
    Read(usize, Rc<str>),
    /// Why it could not be read.
    Failed(Rc<str>),
    /// The import was stopped before its turn.
    Stopped,
}

/// A file of an import.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) key: u32,
    pub(super) path: Rc<str>,
    pub(super) stage: Stage,
}

/// The files of the imports since the worker last had nothing to do, in their order.
#[derive(Debug, Default)]
pub(super) struct Progress {
    pub(super) rows: Vec<Row>,
    /// Place of the row that changed last: the next that changes stands near it.
    last: usize,
}

impl Progress {
    /// More files wait; `anew`: those before are done with.
    pub(super) fn add(&mut self, files: &[File], anew: bool) {
        if anew {
            self.rows.clear();
            self.last = 0;
        }
        self.rows.extend(files.iter().map(|file| Row {
            key: file.key,
            path: file.path.as_str().into(),
            stage: Stage::Waiting,
        }));
    }

    /// A file is so far. Files that are read again, because the worker is new, have no row.
    pub(super) fn set(&mut self, key: u32, stage: Stage) {
        let from = self.last.min(self.rows.len());
        let (before, after) = self.rows.split_at_mut(from);
        let found =
            after.iter_mut().zip(from..).chain(before.iter_mut().zip(0..)).find(|(row, _)| row.key == key);
        if let Some((row, at)) = found {
            row.stage = stage;
            self.last = at;
        }
    }

    /// What was not read yet is not read any more.
    pub(super) fn stop(&mut self) {
        for row in &mut self.rows {
            if matches!(row.stage, Stage::Waiting | Stage::Reading) {
                row.stage = Stage::Stopped;
            }
        }
    }

    /// Takes a row away that waits or is done; gives what it said.
    pub(super) fn dismiss(&mut self, key: u32) -> Option<(Rc<str>, Stage)> {
        let at = self.rows.iter().position(|row| row.key == key && row.stage != Stage::Reading)?;
        let row = self.rows.remove(at);
        Some((row.path, row.stage))
    }

    /// Takes all rows away that are done.
    pub(super) fn dismiss_done(&mut self) {
        self.rows.retain(|row| matches!(row.stage, Stage::Waiting | Stage::Reading));
    }

    /// How many files were read of which their readers have something to say.
    pub(super) fn remarked(&self) -> usize {
        let says = |row: &&Row| matches!(&row.stage, Stage::Read(_, remarks) if !remarks.is_empty());
        self.rows.iter().filter(says).count()
    }

    /// How many rows are read, failed, and neither.
    pub(super) fn counts(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for row in &self.rows {
            let [read, failed, open] = &mut counts;
            *match row.stage {
                Stage::Read(..) => read,
                Stage::Failed(_) => failed,
                Stage::Waiting | Stage::Reading | Stage::Stopped => open,
            } += 1;
        }
        counts
    }
}
