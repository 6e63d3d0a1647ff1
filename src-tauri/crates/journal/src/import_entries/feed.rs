//! The index, fed while the rows are written: both are done at nearly the same time.
//!
//! It commits after the journal has. Whatever goes wrong with it on the way, the import goes on without: what the index
//! lacks is read from the journal by whoever searches next, as after any write.

use crate::Result;
use crate::index::{Standing, documents};
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
    /// Takes the index's writer's lock.
    pub(super) fn begin(index: Option<&'i Index>, journal: (Uid, u32)) -> Self {
        Self { filler: index.and_then(|index| index.filler(true).ok().flatten()), journal }
    }

    /// Takes in what the index lacked before the import; for within the transaction, when nobody else can write. An index that is not
    /// whole, and one that lacks much, is left to whoever brings it up.
    pub(super) fn catch_up(&mut self, reader: Reader<'_>) -> Result<()> {
        let Some(filler) = &self.filler else { return Ok(()) };
        let standing = match filler.cursor() {
            Ok(cursor) => Standing::of(cursor, reader, self.journal)?,
            Err(_) => Standing::Lost,
        };
        let cursor = match standing {
            Standing::Whole(cursor) if reader.changes_since(cursor.seq, BEHIND + 1)? <= BEHIND => cursor,
            _ => {
                self.filler = None;
                return Ok(());
            }
        };
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
    pub(super) fn commit(self, reader: Reader<'_>, seq: i64) -> Result<()> {
        let (journal, epoch) = self.journal;
        if let Some(filler) = self.filler {
            let op = reader.op_uid(seq)?;
            // Where this fails the index is as before, and behind.
            let _ = filler.commit(Cursor { journal, epoch, seq, floor: 0, seen: seq, op });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Journal, Surroundings};
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn an_index_that_lacks_rows_nobody_told_of_is_left_alone() {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let new_uid = || Uid(uuid::Uuid::from_u128(NEXT.fetch_add(1, Ordering::Relaxed).into()));
        let around = Surroundings {
            now: Box::new(|| "2026-11-19T10:05:00Z".parse().unwrap()),
            new_uid: Box::new(new_uid),
            zone: chrono_tz::Europe::London,
            device: "test".to_owned(),
        };
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(folder.path(), around).unwrap();
        journal.prepare_index(&|_| ()).unwrap();
        let index = Index::open_read_only(&journal.index_folder()).unwrap().unwrap();
        for is_fed in [true, false] {
            let mut feed = Feed::begin(Some(&index), journal.store.identity());
            feed.catch_up(journal.store.reader()).unwrap();
            assert_eq!(feed.filler.is_some(), is_fed);
            // As a sample does that another program fills: an operation without word of its rows.
            journal.fill("Sample", &new_uid, |_| Ok(())).unwrap();
        }
    }
}
