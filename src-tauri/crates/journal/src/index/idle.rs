//! What is done for the index when nobody asks anything.

use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_search::{Committed, Index, read_cursor};

/// What was done already, so that an idle minute with nothing new costs nothing.
#[derive(Debug, Default)]
pub(crate) struct Tidied {
    /// The last change in the index when it was tidied.
    seq: Option<i64>,
    /// The day on which the files were checked.
    checked: Option<NaiveDate>,
}

impl Journal {
    /// For when nobody has asked anything for a while: parts of the index are put together where that pays, and once at the beginning and once a
    /// day its files are compared with their checksums. An index that is damaged is made anew. What failed before is tried again.
    ///
    /// # Errors
    /// The journal cannot be read, or the index cannot be written.
    pub fn idle(&mut self) -> Result<()> {
        let cursor = read_cursor(&self.index_folder());
        let (seq, today) = (cursor.map(|cursor| cursor.seq), Some(self.today()));
        let is_checked = self.tidied.checked == today;
        if is_checked && self.tidied.seq == seq && self.index_trouble().is_none() {
            return self.index_if_behind();
        }
        self.tidied = Tidied { seq, checked: today };
        if let Some(background) = &self.background {
            background.rest(is_checked);
            return Ok(());
        }
        self.bring_up(&|_| ())?;
        if !is_checked && !damaged(self.opened()?)?.is_empty() {
            self.forget_index();
            self.bring_up(&|_| ())?;
        }
        tidy(self.opened()?)?;
        Ok(())
    }

    /// What happened to the index that a log should tell, in sentences without their beginning and end; each once.
    pub fn index_news(&self) -> Vec<String> {
        self.background.as_ref().map(super::Background::news).unwrap_or_default()
    }
}

/// The names of damaged files, with commas.
pub(super) fn damaged(index: &Index) -> Result<String> {
    let names = index.damaged()?.into_iter().map(|path| path.display().to_string());
    Ok(names.collect::<Vec<_>>().join(", "))
}

/// Puts the parts together, where that pays.
pub(super) fn tidy(index: &Index) -> Result<Committed> {
    if index.is_worth_merging() { Ok(index.merge()?) } else { Ok(Committed::Done) }
}
