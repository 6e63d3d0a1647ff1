//! Whether the index holds what the journal holds.

use super::documents::{accounts, entries, people};
use crate::{Journal, Result};
use kept_search::{Document, Verified};
use kept_store::{About, Reader, StoreError};
use std::cell::RefCell;
use std::collections::HashSet;

/// Rows read at a time.
const RUN: i64 = 2_000;

impl Journal {
    /// Compares the index with the journal: the checksums of its files, and each document. It only reads. `progress` hears ids done and
    /// in all. `None` when there is no index of this journal to compare.
    ///
    /// # Errors
    /// The journal or the index's folder cannot be read. Damage to the index is no error.
    pub(crate) fn verify_index(&self, progress: &dyn Fn(i64, i64)) -> Result<Option<Verified>> {
        let Some(index) = &self.index else { return Ok(None) };
        let (journal, epoch) = self.store.identity();
        let cursor = index.cursor().filter(|cursor| (cursor.journal, cursor.epoch) == (journal, epoch));
        let Some(cursor) = cursor else { return Ok(None) };
        // After the cursor: what it shows is that commit or a later one.
        index.reload()?;
        let reader = self.store.reader();
        let failure = RefCell::new(None);
        let last = reader.last_id()?;
        let documents = (0..=last / RUN).map_while(|run| {
            let (from, to) = (run * RUN, (run * RUN + RUN - 1).min(last));
            progress(from, last);
            // An iterator cannot fail: it ends early, and the failure is told below.
            read(reader, from, to).map_err(|error| failure.replace(Some(error))).ok()
        });
        let verified = index.verify(cursor.floor, documents.flatten());
        if let Some(error) = failure.take() {
            return Err(error.into());
        }
        let mut verified = verified?;
        // After the rows: whatever of them the index may not have yet, or has as it was between.
        let changed: HashSet<About> = reader.about_since(cursor.seq)?.into_iter().collect();
        verified.differences.retain(|key, _| !changed.contains(key));
        Ok(Some(verified))
    }
}

fn read(reader: Reader<'_>, from: i64, to: i64) -> std::result::Result<Vec<Document>, StoreError> {
    let mut documents = entries(reader, from, to)?;
    documents.extend(accounts(reader, from, to)?);
    documents.extend(people(reader, from, to)?);
    Ok(documents)
}
