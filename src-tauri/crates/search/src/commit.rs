//! Writing to the index. The writer's lock is held for one commit and never waited for.

use crate::error::guarded;
use crate::index::open_tantivy;
use crate::{Change, Cursor, Document, Index, SearchError};
use tantivy::directory::error::LockError;
use tantivy::index::SegmentId;
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy};
use tantivy::{IndexWriter, TantivyError};

/// What became of a wish to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// It is in the index, and the index has been reloaded.
    Done,
    /// Another process or thread is writing; nothing was done. The tail still has it all.
    Busy,
}

/// More segments than this make searching slow; above it the smallest are merged.
const MOST_SEGMENTS: usize = 8;
/// So many of the smallest are merged at once, so that a document is rewritten rarely.
const MERGED_AT_ONCE: usize = 6;

/// Bytes of a small commit's buffer: the least that tantivy accepts.
const SMALL_HEAP: usize = 15_000_000;
/// Bytes of a large commit's buffer for each of its threads.
const LARGE_HEAP: usize = 128_000_000;

/// Bytes of a large commit's buffers all together, for whoever writes beside a window.
const GENTLE_HEAP: usize = 96_000_000;

/// What one commit brings into the index.
pub struct Batch<'a> {
    /// What changed, later changes of a key after earlier ones. An error ends the commit: nothing of it is kept.
    pub changes: Box<dyn Iterator<Item = Result<Change, SearchError>> + 'a>,
    /// How far the index has come with them.
    pub cursor: Cursor,
    /// Whether all that was there before goes.
    pub anew: bool,
}

impl Index {
    /// Brings changes into the index, and its cursor to `cursor`, in one step: after a crash the index is as
    /// before or as after it. `bulk` is for thousands of changes: more memory and threads.
    ///
    /// # Errors
    /// [`SearchError::Broken`] when the index is damaged (open it again to heal it), [`SearchError::Io`] for a full disk and
    /// the like, [`SearchError::Id`] for an id that cannot be held. Nothing is committed then.
    pub fn commit<'a>(
        &self,
        changes: impl Iterator<Item = Change> + 'a,
        cursor: Cursor,
        bulk: bool,
    ) -> Result<Committed, SearchError> {
        self.write(bulk, |_| Some(Batch { changes: Box::new(changes.map(Ok)), cursor, anew: false }))
    }

    /// Replaces everything in the index by `documents`, in one step: until it is done, the old index answers.
    /// For an index that is fresh, rebuilt, of another journal or of another epoch.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn refill<'a>(
        &self,
        documents: impl Iterator<Item = Document> + 'a,
        cursor: Cursor,
    ) -> Result<Committed, SearchError> {
        self.write(true, |_| {
            Some(Batch {
                changes: Box::new(documents.map(|document| Ok(Change::Put(document)))),
                cursor,
                anew: true,
            })
        })
    }

    /// Merges all segments into one and forgets what was deleted; for idle time. It rewrites the whole index.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn merge(&self) -> Result<Committed, SearchError> {
        guarded(|| {
            let Some(mut writer) = self.writer(false)? else { return Ok(Committed::Busy) };
            let segments = writer.index().searchable_segment_metas()?;
            if segments.len() > 1 || segments.iter().any(tantivy::SegmentMeta::has_deletes) {
                let ids: Vec<SegmentId> = segments.iter().map(tantivy::SegmentMeta::id).collect();
                merge_segments(&mut writer, &ids)?;
            }
            self.finish(writer)
        })
    }

    /// Commits what `batch` wants, given the cursor of the newest commit, which nobody else can move meanwhile: the writer's
    /// lock is held. `None` commits nothing. The changes are pulled one by one, after `batch` has answered.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn write<'a>(
        &self,
        bulk: bool,
        batch: impl FnOnce(Option<Cursor>) -> Option<Batch<'a>>,
    ) -> Result<Committed, SearchError> {
        guarded(|| {
            let Some(mut filler) = self.filler(bulk)? else { return Ok(Committed::Busy) };
            let Some(Batch { changes, cursor, anew }) = batch(filler.cursor()?) else {
                return Ok(Committed::Done);
            };
            if anew {
                filler.clear()?;
            }
            for change in changes {
                filler.change(&change?)?;
            }
            filler.commit(cursor)
        })
    }

    /// The writer, if nobody else has it.
    pub(crate) fn writer(&self, bulk: bool) -> Result<Option<IndexWriter>, SearchError> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let (threads, heap) = if self.is_gentle {
            let threads = cores.saturating_sub(1).clamp(1, 4);
            (threads, GENTLE_HEAP / threads)
        } else {
            (cores.min(4), LARGE_HEAP)
        };
        let options = if bulk {
            IndexWriterOptions::builder().memory_budget_per_thread(heap).num_worker_threads(threads)
        } else {
            IndexWriterOptions::builder().memory_budget_per_thread(SMALL_HEAP).num_worker_threads(1)
        };
        // Opened anew: another process may have written files that an older one does not know to be the index's.
        match open_tantivy(&self.dir)?.writer_with_options(options.num_merge_threads(1).build()) {
            Ok(writer) => {
                writer.set_merge_policy(Box::new(NoMergePolicy));
                self.dir.sweep();
                Ok(Some(writer))
            }
            Err(TantivyError::LockFailure(LockError::LockBusy, _)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) fn finish(&self, writer: IndexWriter) -> Result<Committed, SearchError> {
        writer.wait_merging_threads()?;
        self.reload()?;
        Ok(Committed::Done)
    }
}

pub(crate) fn merge_segments(writer: &mut IndexWriter, ids: &[SegmentId]) -> Result<(), SearchError> {
    if !ids.is_empty() {
        crate::verify::all_sound(writer.index(), ids)?;
        writer.merge(ids).wait()?;
    }
    Ok(())
}

pub(crate) fn merge_smallest(writer: &mut IndexWriter) -> Result<(), SearchError> {
    loop {
        let mut segments = writer.index().searchable_segment_metas()?;
        if segments.len() <= MOST_SEGMENTS {
            return Ok(());
        }
        segments.sort_by_key(tantivy::SegmentMeta::num_docs);
        let ids: Vec<SegmentId> =
            segments.iter().take(MERGED_AT_ONCE).map(tantivy::SegmentMeta::id).collect();
        merge_segments(writer, &ids)?;
    }
}
