//! What was written after the index's cursor, in memory.

use super::documents::change;
use crate::{Journal, Result};
use kept_search::Tail;

impl Journal {
    /// Everything after the cursor, read after the cursor: what was committed in between is in both, and the tail's
    /// ids hide the index's.
    pub(super) fn tail(&self) -> Result<Tail> {
        let index = self.opened()?;
        let cursor = index.cursor();
        index.reload()?;
        let seq = cursor.filter(|cursor| self.is_ours(cursor)).map_or(0, |cursor| cursor.seq);
        let reader = self.store.reader();
        let mut tail = Tail::new();
        for about in reader.about_since(seq)? {
            tail.push(change(reader, about)?)?;
        }
        Ok(tail)
    }
}
