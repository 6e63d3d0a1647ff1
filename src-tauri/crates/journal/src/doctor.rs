//! Looking the journal over, and mending what is derived.

use crate::attachment::hex;
use crate::{Indexing, Journal, Result};
use std::collections::HashSet;

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
    /// Files of entries that are missing or altered, a sentence each.
    pub lost_files: Vec<String>,
    /// Files in the folder `attachments` that no entry needs and no undo could want back, as paths in the journal's folder.
    pub spare_files: Vec<String>,
}

impl Journal {
    /// Checks the file, every row's hash, the derived facts and the attachments; mends what is derived; makes the index anew if it does not
    /// open; forgets images that are older than twelve months.
    pub fn doctor(&mut self, progress: &dyn Fn(Indexing)) -> Result<Findings> {
        let faults = self.store.check()?;
        let entries = self.store.reader().entry_count()?;
        if !faults.is_empty() {
            // A damaged file is only read.
            return Ok(Findings {
                faults,
                mended_facts: Vec::new(),
                reindexed: false,
                entries,
                lost_files: Vec::new(),
                spare_files: Vec::new(),
            });
        }
        let mended_facts = self.store.wrong_facts()?;
        if !mended_facts.is_empty() {
            self.store.mend_facts()?;
            self.fact_table.forget();
            self.reminding.forget();
        }
        let before = ((self.around.now)() - IMAGES_KEPT).timestamp_millis();
        self.store.forget_images(before)?;
        let (_, healed) = self.ready()?;
        let is_damaged = !self.opened()?.damaged()?.is_empty();
        if is_damaged {
            self.reindex(progress)?;
        }
        let (lost_files, spare_files) = self.check_files()?;
        let reindexed = is_damaged || healed.is_some();
        Ok(Findings { faults, mended_facts, reindexed, entries, lost_files, spare_files })
    }

    /// What is wrong with the files of entries, and which files belong to nothing.
    fn check_files(&self) -> Result<(Vec<String>, Vec<String>)> {
        let files = self.files();
        let reader = self.store.reader();
        let mut lost = Vec::new();
        let mut needed: HashSet<String> = reader.remembered_digests()?.into_iter().collect();
        for (_, attachment) in reader.all_attachments()? {
            lost.extend(files.state(&attachment.sha256).map(|what| files.lost(&attachment, what)));
            needed.insert(hex(&attachment.sha256));
        }
        Ok((lost, files.spare(&needed)))
    }
}
