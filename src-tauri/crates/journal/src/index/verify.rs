//! Whether the index holds what the journal holds.

use super::documents::{accounts, entries, people};
use super::write::Standing;
use crate::{Error, Journal, Result};
use kept_search::{Cursor, Difference, Document, Index, SearchError, Verified};
use kept_store::{About, Reader, Store, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

/// Rows read at a time.
const RUN: i64 = 2_000;
/// So often a commit of somebody else may come between the cursor and what it says.
const TRIES: usize = 5;

/// An index beside the journal that it should be of. Comparing them only reads, and holds neither the writer's lock nor, for longer than a
/// run of rows, a state of the journal.
pub(super) struct Comparison<'a> {
    pub(super) store: &'a Store,
    pub(super) index: &'a Index,
    /// Hears ids done and in all.
    pub(super) progress: &'a dyn Fn(i64, i64),
    /// Asked before each run of rows: whether to leave it.
    pub(super) is_over: &'a dyn Fn() -> bool,
}

impl Comparison<'_> {
    /// Compares the checksums of the index's files, and each document. `None` when there is no index of this journal to compare, when others
    /// write to it all the time, and when it was left.
    ///
    /// # Errors
    /// The journal or the index's folder cannot be read. Damage to the index is no error.
    pub(super) fn make(&self) -> Result<Option<Verified>> {
        match self.compared() {
            // What cannot even be opened is not as it was written.
            Err(Error::Search(SearchError::Broken(why))) => {
                Ok(Some(Verified { damaged: vec![why.into()], ..Verified::default() }))
            }
            compared => compared,
        }
    }

    fn compared(&self) -> Result<Option<Verified>> {
        let Some(cursor) = self.seen()? else { return Ok(None) };
        let reader = self.store.reader();
        let (failure, is_left) = (RefCell::new(None), Cell::new(false));
        let last = reader.last_id()?;
        let documents = (0..=last / RUN).map_while(|run| {
            if (self.is_over)() {
                is_left.set(true);
                return None;
            }
            let (from, to) = (run * RUN, (run * RUN + RUN - 1).min(last));
            (self.progress)(from, last);
            // An iterator cannot fail: it ends early, and the failure is told below.
            read(reader, from, to).map_err(|error| failure.replace(Some(error))).ok()
        });
        let verified = self.index.verify(cursor.floor, documents.flatten());
        if let Some(error) = failure.take() {
            return Err(error.into());
        }
        if is_left.get() {
            return Ok(None);
        }
        let mut verified = verified?;
        // After the rows: whatever of them the index may not have yet, or has as it was between.
        let changed: HashSet<About> = reader.about_since(cursor.seq)?.into_iter().collect();
        verified.differences.retain(|key, what| {
            let is_newer = changed.contains(key);
            // Of these the index says nothing yet, neither right nor wrong.
            if is_newer && *what != Difference::Extra {
                verified.documents -= 1;
            }
            !is_newer
        });
        Ok(Some(verified))
    }

    /// The cursor of what the index shows, when that is to be believed. One that was read before may be of an index that somebody has
    /// begun anew since.
    fn seen(&self) -> Result<Option<Cursor>> {
        for _ in 0..TRIES {
            let before = self.index.cursor()?;
            self.index.reload()?;
            if self.index.cursor()? == before {
                let standing = Standing::of(before, self.store.reader(), self.store.identity())?;
                return Ok(before.filter(|_| standing != Standing::Lost));
            }
        }
        Ok(None)
    }
}

impl Journal {
    /// Compares the index with the journal: the checksums of its files, and each document. It only reads. `progress` hears ids done and
    /// in all. `None` when there is no index of this journal to compare.
    ///
    /// # Errors
    /// The journal or the index's folder cannot be read. Damage to the index is no error.
    pub(crate) fn verify_index(&self, progress: &dyn Fn(i64, i64)) -> Result<Option<Verified>> {
        let Some(index) = &self.index else { return Ok(None) };
        Comparison { store: &self.store, index, progress, is_over: &|| false }.make()
    }
}

fn read(reader: Reader<'_>, from: i64, to: i64) -> std::result::Result<Vec<Document>, StoreError> {
    let mut documents = entries(reader, from, to)?;
    documents.extend(accounts(reader, from, to)?);
    documents.extend(people(reader, from, to)?);
    Ok(documents)
}
