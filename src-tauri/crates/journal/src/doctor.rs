//! Looking the journal over, and mending what is derived.

use crate::{Indexing, Journal, Result};

/// Operations older than this can no longer be taken back.
const IMAGES_KEPT: chrono::Duration = chrono::Duration::days(365);

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// Faults of the journal file itself; it wants a backup.
    pub faults: Vec<String>,
    /// Accounts whose facts did not agree with their entries; mended.
    pub mended_facts: Vec<String>,
    /// Whether the search index was made anew.
    pub reindexed: bool,
    /// Entries in the journal.
    pub entries: i64,
}

impl Journal {
    /// Checks the file, every row's hash and the derived facts; mends what is derived; makes the index anew if it does not
    /// open; forgets images that are older than twelve months.
    pub fn doctor(&mut self, progress: &dyn Fn(Indexing)) -> Result<Findings> {
        let faults = self.store.check()?;
        let entries = self.store.reader().entry_count()?;
        if !faults.is_empty() {
            // A damaged file is only read.
            return Ok(Findings { faults, mended_facts: Vec::new(), reindexed: false, entries });
        }
        let mended_facts = self.store.wrong_facts()?;
        if !mended_facts.is_empty() {
            self.store.mend_facts()?;
        }
        let before = ((self.around.now)() - IMAGES_KEPT).timestamp_millis();
        self.store.forget_images(before)?;
        let (_, healed) = self.ready()?;
        let is_damaged = !self.opened()?.damaged()?.is_empty();
        if is_damaged {
            self.reindex(progress)?;
        }
        Ok(Findings { faults, mended_facts, reindexed: is_damaged || healed.is_some(), entries })
    }
}
