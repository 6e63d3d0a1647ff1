//! What is done for the index when nobody asks anything.

use super::Background;
use crate::{Error, Journal, Result};
use chrono::NaiveDate;
use kept_search::{Committed, Index, SearchError, read_cursor};

/// What was done already, so that an idle minute with nothing new costs nothing.
#[derive(Debug, Default)]
pub(crate) struct Tidied {
    /// The last change in the index when it was tidied.
    seq: Option<i64>,
    /// The day on which the index was compared with the journal.
    checked: Option<NaiveDate>,
}

impl Journal {
    /// For when nobody has asked anything for a while: parts of the index are put together where that pays, and once at the beginning and once a
    /// day the index is compared with the journal: the checksums of its files, and each document. One that is not what the journal made of it
    /// is made anew. What failed before is tried again.
    ///
    /// # Errors
    /// The journal cannot be read, or the index cannot be written.
    pub fn idle(&mut self) -> Result<()> {
        let cursor = read_cursor(&self.index_folder())?;
        let (seq, today) = (cursor.map(|cursor| cursor.seq), Some(self.today()));
        let owes_check = self.background.as_ref().is_some_and(Background::owes_check);
        let owes_tidying = self.background.as_ref().is_some_and(Background::owes_tidying);
        let is_checked = self.tidied.checked == today && !owes_check;
        let is_tidied = self.tidied.seq == seq && !owes_tidying;
        if is_checked && is_tidied && self.index_trouble().is_none() {
            return self.index_if_behind();
        }
        if let Some(background) = &self.background {
            // What the thread cannot do it goes on owing.
            self.tidied = Tidied { seq, checked: today };
            background.rest(is_checked);
            return Ok(());
        }
        self.bring_up(&|_| ())?;
        let is_tidied = match tidy(self.opened()?) {
            // A merge looks at every part first, and so finds what the disk changed.
            Err(Error::Search(SearchError::Broken(_))) => {
                self.forget_index()?;
                self.bring_up(&|_| ())?;
                true
            }
            tidied => tidied? == Committed::Done,
        };
        let is_checked = is_checked || self.check_today()?;
        // Noted after the work: what could not be done, or failed, is due the next time.
        let seq = read_cursor(&self.index_folder())?.map(|cursor| cursor.seq);
        let checked = if is_checked { today } else { self.tidied.checked };
        self.tidied = Tidied { seq: seq.filter(|_| is_tidied), checked };
        Ok(())
    }

    /// Compares the index with the journal, and makes it anew where they differ. Whether there was one to compare.
    fn check_today(&mut self) -> Result<bool> {
        let Some(verified) = self.verify_index(&|_, _| ())? else { return Ok(false) };
        if !verified.is_whole() {
            self.forget_index()?;
            self.bring_up(&|_| ())?;
        }
        Ok(true)
    }

    /// What happened to the index that a log should tell, in sentences without their beginning and end; each once.
    pub fn index_news(&self) -> Vec<String> {
        self.background.as_ref().map(Background::news).unwrap_or_default()
    }
}

/// Puts the parts together, where that pays.
pub(super) fn tidy(index: &Index) -> Result<Committed> {
    if index.is_worth_merging() { Ok(index.merge()?) } else { Ok(Committed::Done) }
}
