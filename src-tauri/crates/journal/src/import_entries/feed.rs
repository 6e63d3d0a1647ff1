//! The index, fed while the rows are written: both are done at nearly the same time.
//!
//! It commits after the journal has. Whatever goes wrong with it on the way, the import goes on without: what the index
//! lacks is read from the journal by whoever searches next, as after any write.

use crate::index::documents;
use kept_model::Uid;
use kept_search::{Change, Cursor, Filler, Index};
use kept_store::Reader;

/// More changes than this between the index and the journal, and catching up comes first.
const BEHIND: i64 = 1_000;

/// A commit in the making; none when the index cannot take the import in along with the journal.
pub(super) struct Feed<'i> {
    filler: Option<Filler<'i>>,
    journal: (Uid, u32),
}

impl<'i> Feed<'i> {
    /// Takes the writer's lock of an index that is whole.
    pub(super) fn begin(index: Option<&'i Index>, journal: (Uid, u32)) -> Self {
        let filler = index.and_then(|index| index.filler(true).ok().flatten());
        let is_whole = |cursor: Cursor| (cursor.journal, cursor.epoch) == journal && cursor.floor == 0;
        Self { filler: filler.filter(|filler| filler.cursor().is_some_and(is_whole)), journal }
    }

    /// Takes in what the index lacked before the import; for within the transaction, when nobody else can write.
    pub(super) fn catch_up(&mut self, reader: Reader<'_>) -> kept_store::Result<()> {
        let Some(cursor) = self.filler.as_ref().and_then(Filler::cursor) else { return Ok(()) };
        if cursor.seq > reader.newest_seq()? || reader.changes_since(cursor.seq, BEHIND + 1)? > BEHIND {
            self.filler = None;
            return Ok(());
        }
        for about in reader.about_since(cursor.seq)? {
            self.change(|| documents::change(reader, about))?;
        }
        Ok(())
    }

    /// Takes in one document; it is not even made when there is no use for it.
    pub(super) fn change(
        &mut self,
        change: impl FnOnce() -> kept_store::Result<Change>,
    ) -> kept_store::Result<()> {
        if let Some(filler) = &mut self.filler
            && filler.change(&change()?).is_err()
        {
            self.filler = None;
        }
        Ok(())
    }

    /// Commits, now that the journal has: everything up to the operation `seq` is in the index.
    pub(super) fn commit(self, seq: i64) {
        let (journal, epoch) = self.journal;
        if let Some(filler) = self.filler {
            // Where this fails the index is as before, and behind.
            let _ = filler.commit(Cursor { journal, epoch, seq, floor: 0 });
        }
    }
}
