//! Keeping the search index in step with the journal: derived, healed, and never in a writer's way.

mod documents;
mod tail;
mod write;

use crate::{Journal, Result};
use kept_search::{Committed, Cursor, Index, Opened, SearchError, Tail, read_cursor};

/// More changes than this past the cursor, and whoever can take the writer's lock commits them.
const TAIL: i64 = 200;

/// How far an index that is being made has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indexing {
    /// Ids done.
    pub done: i64,
    /// Ids in all.
    pub total: i64,
}

impl Journal {
    /// Brings the index up to the journal if it has fallen far behind and nobody else is at it. For after a write, when
    /// the answer has been given; a failure is left to the next search, which heals.
    pub fn index_if_behind(&mut self) -> Result<()> {
        let (journal, epoch) = self.store.identity();
        let cursor = read_cursor(&self.index_folder())
            .filter(|cursor| (cursor.journal, cursor.epoch) == (journal, epoch));
        let behind = cursor.as_ref().map_or(0, |cursor| cursor.seq);
        let reader = self.store.reader();
        if reader.newest_seq()? - behind == 0 || reader.changes_since(behind, TAIL + 1)? <= TAIL {
            return Ok(());
        }
        self.ready_index()?;
        Ok(())
    }

    /// Makes the index anew from the journal.
    ///
    /// # Errors
    /// The index folder cannot be written, or another process is writing to it.
    pub fn reindex(&mut self, progress: &dyn Fn(Indexing)) -> Result<()> {
        self.index = None;
        let (index, _) = Index::open(&self.index_folder())?;
        let committed = self.refill(&index, progress)?;
        self.index = Some(index);
        if committed == Committed::Busy { Err(SearchError::Busy.into()) } else { Ok(()) }
    }

    /// The index, opened and healed, and the changes that it does not hold yet.
    pub(crate) fn ready(&mut self) -> Result<(Tail, Option<String>)> {
        let healed = self.ready_index()?;
        match self.tail() {
            Err(crate::Error::Search(SearchError::Broken(why))) => {
                self.index = None;
                self.ready_index()?;
                Ok((self.tail()?, Some(why)))
            }
            tail => Ok((tail?, healed)),
        }
    }

    /// The open index.
    pub(crate) fn opened(&self) -> Result<&Index> {
        self.index.as_ref().ok_or_else(|| SearchError::Busy.into())
    }

    /// Opens the index if need be and commits what it lacks. Why it had to be made anew, if it had.
    fn ready_index(&mut self) -> Result<Option<String>> {
        let mut healed = None;
        if self.index.is_none() {
            let (index, opened) = Index::open(&self.index_folder())?;
            if let Opened::Rebuilt { why } = opened {
                healed = Some(why);
            }
            self.index = Some(index);
        }
        let Some(index) = self.index.take() else { return Ok(healed) };
        let outcome = self.catch_up(&index);
        match outcome {
            Ok(()) => self.index = Some(index),
            // Damage found while writing: the next opening puts the folder aside and begins anew.
            Err(crate::Error::Search(SearchError::Broken(why))) => {
                drop(index);
                self.forget_index();
                let (index, _) = Index::open(&self.index_folder())?;
                self.catch_up(&index)?;
                self.index = Some(index);
                healed = Some(why);
            }
            Err(other) => return Err(other),
        }
        Ok(healed)
    }

    fn is_ours(&self, cursor: &Cursor) -> bool {
        (cursor.journal, cursor.epoch) == self.store.identity()
    }

    /// Makes the folder count as broken, whichever way it can be opened: the next opening begins anew.
    pub(crate) fn forget_index(&self) {
        // Where this fails the folder cannot be written either, and opening it will say so.
        let _ = std::fs::remove_file(self.index_folder().join("meta.json"));
    }
}
