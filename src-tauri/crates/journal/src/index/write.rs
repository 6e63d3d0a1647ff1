//! Bringing the index up to the journal, and making it anew.

use super::documents::{change, chunk_of};
use super::{Indexing, TAIL};
use crate::{Journal, Result};
use kept_search::{Change, Committed, Cursor, Index};
use kept_store::StoreError;
use std::cell::RefCell;

/// More than this is a bulk commit.
const BULK: usize = 5_000;
/// Rows read at a time when the index is made anew.
const CHUNK: i64 = 2_000;

impl Journal {
    /// Heals before writing: what the cursor does not cover is read from the journal, never from memory.
    pub(super) fn catch_up(&self, index: &Index) -> Result<()> {
        let reader = self.store.reader();
        let newest = reader.newest_seq()?;
        let Some(cursor) = index.cursor().filter(|cursor| self.is_ours(cursor) && cursor.seq <= newest)
        else {
            // Busy: whoever holds the lock is filling it; until then the tail holds everything.
            self.refill(index, &|_| ())?;
            return Ok(());
        };
        if reader.changes_since(cursor.seq, TAIL + 1)? <= TAIL {
            return Ok(());
        }
        let about = reader.about_since(cursor.seq)?;
        // Read before anything is committed: a row that cannot be read must not be passed over by the cursor.
        let changes = about
            .into_iter()
            .map(|about| change(reader, about))
            .collect::<kept_store::Result<Vec<Change>>>()?;
        let is_bulk = changes.len() > BULK;
        let (journal, epoch) = self.store.identity();
        // Rows are read as they are now, which may be newer than `newest`: they will be read again, to the same effect.
        index.commit(changes.into_iter(), Cursor { journal, epoch, seq: newest, floor: 0 }, is_bulk)?;
        Ok(())
    }

    pub(super) fn refill(&self, index: &Index, progress: &dyn Fn(Indexing)) -> Result<Committed> {
        let reader = self.store.reader();
        let (journal, epoch) = self.store.identity();
        let cursor = Cursor { journal, epoch, seq: reader.newest_seq()?, floor: 0 };
        let total = reader.last_id()?;
        let failure = RefCell::new(None);
        let documents = (0..=total / CHUNK).flat_map(|chunk| {
            let (from, to) = (chunk * CHUNK, chunk * CHUNK + CHUNK - 1);
            progress(Indexing { done: to.min(total), total });
            keep_failure(chunk_of(reader, from, to), &failure).unwrap_or_default()
        });
        let committed = index.refill(documents, cursor)?;
        match failure.take() {
            None => Ok(committed),
            Some(error) => {
                // An index with holes must not be believed.
                self.forget_index();
                Err(StoreError::into(error))
            }
        }
    }
}

/// An iterator cannot fail; the first failure is put aside for the caller, and the iterator ends.
fn keep_failure<T>(result: kept_store::Result<T>, failure: &RefCell<Option<StoreError>>) -> Option<T> {
    result.map_err(|error| failure.borrow_mut().get_or_insert(error).to_string()).ok()
}
