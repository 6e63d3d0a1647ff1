//! A commit in the making: changes go to tantivy as they come, and count once all of them are committed.

use crate::commit::{merge_segments, merge_smallest};
use crate::document::{Stamp, key_bits};
use crate::error::guarded;
use crate::schema::STAMP;
use crate::search::View;
use crate::{Change, Committed, Cursor, Index, SearchError};
use std::collections::HashSet;
use std::sync::Arc;
use tantivy::index::SegmentId;
use tantivy::indexer::UserOperation;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, IndexWriter, TERMINATED, TantivyDocument, Term};

/// Documents are handed to tantivy's threads so many at a time: waking a thread costs as much as a short document.
const HANDED_OVER: usize = 64;
/// So many keys are looked up one by one before all that the index holds are read at once.
const LOOKED_UP: usize = 1_000;

/// The writer's lock, and what was written under it. Dropped without [`Filler::commit`] it leaves the index as it was.
pub struct Filler<'i> {
    index: &'i Index,
    writer: IndexWriter,
    is_bulk: bool,
    /// The segments that were there before.
    before: Vec<SegmentId>,
    held: Held,
    seen: HashSet<u64>,
    waiting: Vec<UserOperation<TantivyDocument>>,
}

impl Index {
    /// Begins a commit, for whoever has the changes before it is certain that they stand. `None` while another process or
    /// thread is writing. `bulk` is for thousands of changes: more memory and threads.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn filler(&self, bulk: bool) -> Result<Option<Filler<'_>>, SearchError> {
        guarded(|| {
            let Some(writer) = self.writer(bulk)? else { return Ok(None) };
            // Under the lock, so that what the index holds is known for certain.
            self.reload()?;
            let before = writer.index().searchable_segment_ids()?;
            Ok(Some(Filler {
                index: self,
                writer,
                is_bulk: bulk,
                before,
                held: Held { view: self.view(), asked: 0, all: None },
                seen: HashSet::new(),
                waiting: Vec::with_capacity(HANDED_OVER),
            }))
        })
    }
}

impl Filler<'_> {
    /// How far the index has come; nobody else can move it meanwhile.
    ///
    /// # Errors
    /// As [`Index::cursor`].
    pub fn cursor(&self) -> Result<Option<Cursor>, SearchError> {
        self.index.cursor()
    }

    /// Forgets all that was there before.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn clear(&mut self) -> Result<(), SearchError> {
        guarded(|| {
            self.writer.delete_all_documents()?;
            self.before.clear();
            self.held.all = Some(Vec::new());
            Ok(())
        })
    }

    /// Takes a change in; a later one of the same key replaces an earlier one.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn change(&mut self, change: &Change) -> Result<(), SearchError> {
        guarded(|| {
            let key = key_bits(change.key())?;
            // Every deletion is looked up in every new segment: only those are asked for that can find something.
            let is_written = !self.seen.insert(key);
            if is_written || self.held.holds(self.index, key)? {
                let term = self.index.fields.key_term(change.key())?;
                self.rehearse(&term)?;
                self.waiting.push(UserOperation::Delete(term));
            }
            if let Change::Put(document) = change {
                self.waiting.push(UserOperation::Add(self.index.fields.document(document)?));
            }
            if self.waiting.len() >= HANDED_OVER { self.hand_over() } else { Ok(()) }
        })
    }

    /// Reads what the deletion of `term` is going to read. tantivy does that in a thread of its own, where a panic over a damaged file
    /// would end the program; here it is an error like any other.
    fn rehearse(&self, term: &Term) -> Result<(), SearchError> {
        if self.before.is_empty() {
            return Ok(());
        }
        for segment in self.held.view.searcher.segment_readers() {
            let inverted = segment.inverted_index(term.field())?;
            if let Some(mut postings) = inverted.read_postings(term, IndexRecordOption::Basic)? {
                while postings.doc() != TERMINATED {
                    postings.advance();
                }
            }
        }
        Ok(())
    }

    fn hand_over(&mut self) -> Result<(), SearchError> {
        let operations = std::mem::replace(&mut self.waiting, Vec::with_capacity(HANDED_OVER));
        self.writer.run(operations)?;
        Ok(())
    }

    /// Brings all of it into the index, and its cursor to `cursor`, in one step.
    ///
    /// # Errors
    /// As [`Index::commit`].
    pub fn commit(mut self, cursor: Cursor) -> Result<Committed, SearchError> {
        guarded(|| {
            self.hand_over()?;
            let payload =
                serde_json::to_string(&cursor).map_err(|error| SearchError::Broken(error.to_string()))?;
            let mut prepared = self.writer.prepare_commit()?;
            prepared.set_payload(&payload);
            prepared.commit()?;
            if self.is_bulk {
                let ids = self.writer.index().searchable_segment_ids()?.into_iter();
                let added: Vec<SegmentId> = ids.filter(|id| !self.before.contains(id)).collect();
                if added.len() > 1 {
                    merge_segments(&mut self.writer, &added)?;
                }
            }
            merge_smallest(&mut self.writer)?;
            self.index.finish(self.writer)
        })
    }
}

/// The keys that the index held before.
struct Held {
    view: Arc<View>,
    asked: usize,
    /// All of them, sorted, once many were asked for.
    all: Option<Vec<u64>>,
}

impl Held {
    fn holds(&mut self, index: &Index, key: u64) -> Result<bool, SearchError> {
        self.asked += 1;
        if self.all.is_none() && self.asked > LOOKED_UP {
            self.all = Some(keys(&self.view)?);
        }
        if let Some(all) = &self.all {
            return Ok(all.binary_search(&key).is_ok());
        }
        let term = Term::from_field_u64(index.fields.key, key);
        Ok(self.view.searcher.doc_freq(&term)? > 0)
    }
}

/// All keys of a state of the index, sorted.
fn keys(view: &View) -> Result<Vec<u64>, SearchError> {
    let mut keys = Vec::new();
    for segment in view.searcher.segment_readers() {
        let stamps = segment.fast_fields().u64(STAMP)?.first_or_default_col(0);
        for doc in segment.doc_ids_alive() {
            keys.push(key_bits(Stamp(stamps.get_val(doc)).key())?);
        }
    }
    keys.sort_unstable();
    Ok(keys)
}
