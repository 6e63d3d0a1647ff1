//! Taking back and doing again: one stack for the whole journal, kept over restarts and shared by processes.

use crate::transact::op;
use crate::{Changed, Done, Error, Journal, Result};
use kept_store::Past;

impl Journal {
    /// Takes the newest operation back.
    ///
    /// # Errors
    /// When there is nothing to take back.
    pub fn undo(&mut self) -> Result<Done<Past>> {
        let next = self.store.reader().next_undo()?;
        self.take_back(next.ok_or(Error::NothingToUndo("there is nothing to take back."))?)
    }

    /// Does again what was taken back last, unless something new was done since.
    ///
    /// # Errors
    /// When there is nothing to do again.
    pub fn redo(&mut self) -> Result<Done<Past>> {
        let next = self.store.reader().next_redo()?;
        self.take_back(next.ok_or(Error::NothingToUndo("there is nothing to do again."))?)
    }

    /// Takes one operation back, as a toast does.
    ///
    /// # Errors
    /// When a later operation touched the same, or it was taken back already.
    pub fn take_back(&mut self, seq: i64) -> Result<Done<Past>> {
        let past = self.store.reader().op(seq)?;
        let changed: Changed = {
            let op = op(&self.around, &past.label, true);
            self.store.take_back(seq, &op, &*self.around.new_uid)?
        };
        self.settings_changed(&changed.nouns)?;
        Ok(Done { label: past.label.clone(), value: past, changed })
    }

    /// The newest operations, newest first.
    pub fn history(&self, limit: usize) -> Result<Vec<Past>> {
        Ok(self.store.reader().ops(limit)?)
    }

    /// The newest operation's number: it grows with every write by any process.
    pub fn newest_seq(&self) -> Result<i64> {
        Ok(self.store.reader().newest_seq()?)
    }

    /// The tables that any process touched after operation `seq`: what a view must read again.
    pub fn nouns_since(&self, seq: i64) -> Result<Vec<String>> {
        Ok(self.store.reader().nouns_since(seq)?)
    }
}
