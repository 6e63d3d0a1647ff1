//! Looking the journal over, and making the index anew.

use crate::{Command, Reply};
use kept_journal::Journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks the journal over, and mends what is derived.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Doctor {}

/// What the doctor found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Findings {
    /// Whether the journal is sound.
    pub sound: bool,
    /// Faults of the file itself.
    pub faults: Vec<String>,
    /// Accounts whose facts were mended.
    pub mended: Vec<String>,
    /// Whether the search index was made anew.
    pub reindexed: bool,
    /// Entries in the journal.
    pub entries: i64,
    /// Files of entries that are missing or altered, a sentence each.
    pub lost_files: Vec<String>,
    /// Files in the folder `attachments` that no entry needs and no undo could want back, as paths in the folder.
    pub spare_files: Vec<String>,
    /// The folder.
    pub folder: String,
}

impl Command for Doctor {
    const NAME: &'static str = "doctor";
    type Reply = Findings;
    fn run(self, journal: &mut Journal) -> Reply<Findings> {
        let found = journal.doctor(&|_| ())?;
        Ok(Findings {
            sound: found.faults.is_empty() && found.lost_files.is_empty(),
            faults: found.faults,
            mended: found.mended_facts,
            reindexed: found.reindexed,
            entries: found.entries,
            lost_files: found.lost_files,
            spare_files: found.spare_files,
            folder: journal.folder().display().to_string(),
        })
    }
}

/// Makes the search index anew.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Reindex {}

/// An index that was made anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reindexed {
    /// Rows looked at.
    pub rows: i64,
}

impl Reindex {
    /// Makes the index anew; `progress` hears rows done and in all.
    ///
    /// # Errors
    /// Another process is writing to it, or the folder cannot be written.
    pub fn run_with(self, journal: &mut Journal, progress: &dyn Fn(u64, u64)) -> Reply<Reindexed> {
        let rows = std::cell::Cell::new(0);
        journal.reindex(&|indexing| {
            rows.set(indexing.total);
            progress(indexing.done.unsigned_abs(), indexing.total.unsigned_abs());
        })?;
        Ok(Reindexed { rows: rows.get() })
    }
}

impl Command for Reindex {
    const NAME: &'static str = "reindex";
    type Reply = Reindexed;
    fn run(self, journal: &mut Journal) -> Reply<Reindexed> {
        self.run_with(journal, &|_, _| ())
    }
}
