//! Keeping the search index in step with the journal: derived, healed, and never in a writer's way.

mod background;
pub(crate) mod documents;
mod idle;
mod tail;
#[cfg(test)]
mod tests;
mod verify;
mod write;

use crate::{Journal, Result};
pub(crate) use background::Background;
pub(crate) use idle::Tidied;
use kept_search::{Committed, Cursor, Index, Mark, Opened, SearchError, Tail, read_cursor};
use std::sync::Arc;
pub(crate) use tail::TailMemory;
pub(crate) use write::Standing;
use write::{Pace, Work};

/// More changes than this past the cursor, and whoever can take the writer's lock commits them.
pub const TAIL: i64 = 200;

/// How far an index that is being made has come, from the newest entries down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indexing {
    /// Ids done.
    pub done: i64,
    /// Ids in all.
    pub total: i64,
}

impl Indexing {
    /// How much of it is done, in whole per cent; 99 at most, since it is not done.
    pub fn percent(&self) -> u8 {
        (self.done.max(0) * 100 / self.total.max(1)).min(99) as u8
    }
}

/// What an answer may stand on.
pub(crate) struct Ready {
    /// The changes after the index's cursor; `None` while there is no index of this journal to ask.
    pub(crate) tail: Option<Arc<Tail>>,
    /// Why the index had to be made anew, when it had.
    pub(crate) healed: Option<String>,
    /// How far the index has come, when it is not whole: the answer may lack something.
    pub(crate) preparing: Option<Indexing>,
}

impl Journal {
    /// From now on the index is brought up, made anew, merged and checked by a thread beside the journal, which only reads it. Its answers
    /// never wait for a commit. The thread begins when there is something to do, and ends with the journal.
    pub fn index_in_background(&mut self) {
        if self.background.is_none() {
            self.index = None;
            self.background =
                Some(Background::new(self.index_folder(), self.store.path(), self.store.identity()));
        }
    }

    /// How far the index has come, when it is not whole.
    pub fn indexing(&self) -> Option<Indexing> {
        if let Some(told) = self.background.as_ref().and_then(Background::progress) {
            return Some(told);
        }
        // What cannot be read is told by the next question.
        let standing = self.what_lies_there().ok()?;
        standing.indexing(self.store.reader()).ok().flatten()
    }

    /// Whether an answer was given from an index that was not whole, since this was asked the last time: whoever got it wants to ask again
    /// when [`Journal::indexing`] says that it is.
    pub fn has_told_less(&mut self) -> bool {
        std::mem::take(&mut self.has_told_less)
    }

    /// Why the index could not be written the last time, in a sentence's words; `None` when it could.
    pub fn index_trouble(&self) -> Option<String> {
        match &self.background {
            Some(background) => background.trouble(),
            None => self.index_trouble.clone(),
        }
    }

    /// Brings the index up to the journal if it has fallen far behind and nobody else is at it. For after a write, when
    /// the answer has been given; a failure is left to the next search, which heals.
    pub fn index_if_behind(&mut self) -> Result<()> {
        let reader = self.store.reader();
        let standing = match self.what_lies_there() {
            // What cannot be read now may be whole: it is not made anew for that.
            Err(crate::Error::Search(SearchError::Io(_))) => return Ok(()),
            standing => standing?,
        };
        let wants_work = match standing {
            Standing::Whole(cursor) => reader.changes_since(cursor.seq, TAIL + 1)? > TAIL,
            // Nobody has asked yet, and a journal that is never searched needs no index.
            Standing::Lost if self.background.is_none() => reader.changes_since(0, TAIL + 1)? > TAIL,
            Standing::Partial(_) | Standing::Lost => true,
        };
        match &self.background {
            Some(background) if wants_work || background.progress().is_some() => background.look(),
            None if wants_work => drop(self.bring_up(&|_| ())?),
            _ => {}
        }
        Ok(())
    }

    /// Makes the index whole, here and now; how far it has come when another process is at it. With the thread of
    /// [`Journal::index_in_background`] it is asked for, and not waited for.
    ///
    /// # Errors
    /// The journal cannot be read, or the index folder cannot be written.
    pub fn prepare_index(&mut self, progress: &dyn Fn(Indexing)) -> Result<Option<Indexing>> {
        if let Some(background) = &self.background {
            background.retry();
            background.look();
        } else {
            let healed = self.bring_up(progress)?;
            self.healed = healed.or(self.healed.take());
        }
        Ok(self.indexing())
    }

    /// Makes the index anew from the journal, the newest entries first. With the thread of [`Journal::index_in_background`] it is asked for,
    /// and not waited for; see [`Journal::indexing`].
    ///
    /// # Errors
    /// The index folder cannot be written, or another process is writing to it.
    pub fn reindex(&mut self, progress: &dyn Fn(Indexing)) -> Result<()> {
        if let Some(background) = &self.background {
            let total = self.store.reader().last_id()?;
            background.make_anew(Indexing { done: 0, total });
            self.has_told_less = true;
            return Ok(());
        }
        self.index = None;
        let (index, _) = Index::open(&self.index_folder())?;
        let work =
            Work { store: &self.store, index: &index, progress, is_stopped: &|| false, pace: Pace::USUAL };
        let committed = work.bring_up(true)?;
        self.index = Some(index);
        self.index_trouble = None;
        if committed == Committed::Busy { Err(SearchError::Busy.into()) } else { Ok(()) }
    }

    /// The index, opened and healed, and the changes that it does not hold yet.
    pub(crate) fn ready(&mut self) -> Result<Ready> {
        // Nothing but a few writes since the last answer: there is nothing to open, to load or to bring up.
        if let Some(tail) = self.known_tail()? {
            return Ok(Ready { tail: Some(tail), healed: self.healed.take(), preparing: None });
        }
        let ready = if self.background.is_some() { self.ready_beside() } else { self.ready_here() };
        let ready = match ready {
            Err(crate::Error::Search(SearchError::Broken(why))) => self.ready_after(why),
            ready => ready,
        }?;
        self.has_told_less |= ready.preparing.is_some();
        Ok(Ready { healed: self.healed.take().or(ready.healed), ..ready })
    }

    /// Where the journal itself keeps the index: whatever is missing is made first.
    fn ready_here(&mut self) -> Result<Ready> {
        let healed = self.bring_up(&|_| ())?;
        Ok(Ready { healed, ..self.stand()? })
    }

    /// Where a thread beside the journal keeps it: nothing is written here, and nothing waited for.
    fn ready_beside(&mut self) -> Result<Ready> {
        let mut healed = None;
        if self.index.is_none() {
            let mark = Mark::of(&self.index_folder());
            match Index::open_read_only(&self.index_folder()) {
                Ok(index) => {
                    self.index = index;
                    // What could not be opened a moment ago can be now: the folder counts again as what it says.
                    self.unopened = None;
                }
                Err(error) => {
                    healed = Some(error.to_string());
                    self.unopened = mark;
                }
            }
        }
        let ready = self.stand()?;
        self.index_if_behind()?;
        Ok(Ready { healed, ..ready })
    }

    /// What there is to answer from, as it is.
    fn stand(&self) -> Result<Ready> {
        let Some(index) = &self.index else {
            let preparing = Standing::Lost.indexing(self.store.reader())?;
            return Ok(Ready { tail: None, healed: None, preparing });
        };
        let before = self.index_standing(index.cursor()?)?;
        if before == Standing::Lost {
            self.tails.forget();
            return Ok(Ready { tail: None, healed: None, preparing: before.indexing(self.store.reader())? });
        }
        let tail = self.tail()?;
        // What was loaded may be newer than the cursor that was read first: an index that has begun anew since is told, too.
        let after = self.index_standing(index.cursor()?)?;
        let lacks = if let Standing::Whole(_) = before { after } else { before };
        match lacks {
            Standing::Whole(_) => {}
            Standing::Partial(_) => self.tails.doubt(),
            Standing::Lost => self.tails.forget(),
        }
        Ok(Ready { tail: Some(tail), healed: None, preparing: lacks.indexing(self.store.reader())? })
    }

    /// The open index.
    pub(crate) fn opened(&self) -> Result<&Index> {
        self.index.as_ref().ok_or_else(|| SearchError::Busy.into())
    }

    /// What to answer from after the index turned out to be damaged: made anew here, or by the thread beside the journal.
    ///
    /// # Errors
    /// [`SearchError::Broken`] when making it anew did not help the last time.
    pub(crate) fn ready_after(&mut self, why: String) -> Result<Ready> {
        self.index = None;
        let begin = Indexing { done: 0, total: self.store.reader().last_id()? };
        let is_healing = self.background.as_ref().map(|background| background.heal(&why, begin));
        let ready = match is_healing {
            None => {
                self.forget_index()?;
                self.ready_here()?
            }
            Some(true) => self.stand()?,
            // Another program may just be making it anew: then it opens now, or there is none. Else it is broken indeed.
            Some(false) => return self.ready_beside(),
        };
        Ok(Ready { healed: Some(why), ..ready })
    }

    /// Opens the index if need be and commits what it lacks. Why it had to be made anew, if it had.
    fn bring_up(&mut self, progress: &dyn Fn(Indexing)) -> Result<Option<String>> {
        let mut healed = None;
        if self.index.is_none() {
            let (index, opened) = Index::open(&self.index_folder())?;
            if let Opened::Rebuilt { why } = opened {
                healed = Some(why);
            }
            self.index = Some(index);
        }
        let Some(index) = self.index.take() else { return Ok(healed) };
        let at_work = |index: &Index| {
            Work { store: &self.store, index, progress, is_stopped: &|| false, pace: Pace::USUAL }
                .bring_up(false)
        };
        let outcome = at_work(&index);
        self.index_trouble = None;
        match outcome {
            // Busy: whoever holds the lock brings it on; the answer says how far it is.
            Ok(_) => self.index = Some(index),
            // Damage found while writing: the next opening begins anew.
            Err(crate::Error::Search(SearchError::Broken(why))) => {
                drop(index);
                kept_search::forget(&self.index_folder())?;
                let (index, _) = Index::open(&self.index_folder())?;
                at_work(&index)?;
                self.index = Some(index);
                healed = Some(why);
            }
            // A full disk must not keep an index from being read: what it lacks is in the tail, or told.
            Err(crate::Error::Search(error @ SearchError::Io(_))) => {
                self.index_trouble = Some(error.to_string());
                self.index = Some(index);
            }
            Err(other) => return Err(other),
        }
        Ok(healed)
    }

    fn index_standing(&self, cursor: Option<Cursor>) -> Result<Standing> {
        Standing::of(cursor, self.store.reader(), self.store.identity())
    }

    /// What can be said of the index without opening it, unless that has failed: then its cursor counts for nothing.
    fn what_lies_there(&self) -> Result<Standing> {
        let folder = self.index_folder();
        if self.unopened.is_some() && Mark::of(&folder) == self.unopened {
            return Ok(Standing::Lost);
        }
        self.index_standing(read_cursor(&folder)?)
    }

    fn is_ours(&self, cursor: &Cursor) -> bool {
        (cursor.journal, cursor.epoch) == self.store.identity()
    }

    /// Makes the folder count as broken, whichever way it can be opened: the next opening begins anew.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process is writing to it.
    pub(crate) fn forget_index(&mut self) -> Result<()> {
        self.index = None;
        Ok(kept_search::forget(&self.index_folder())?)
    }
}
