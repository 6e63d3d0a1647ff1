//! Keeping the search index in step with the journal: derived, healed, and never in a writer's way.

use crate::{Journal, Result};
use kept_model::{AccountId, Noun, PersonId, PromiseState};
use kept_search::{Change, Committed, Cursor, Document, Index, Opened, SearchError, Tail, read_cursor};
use kept_store::{About, Reader, StoreError};
use std::cell::RefCell;

/// More changes than this past the cursor, and whoever can take the writer's lock commits them.
const TAIL: i64 = 200;
/// More than this is a bulk commit.
const BULK: usize = 5_000;
/// Rows read at a time when the index is made anew.
const CHUNK: i64 = 2_000;

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

    /// Everything after the cursor, read after the cursor: what was committed in between is in both, and the tail's
    /// ids hide the index's.
    fn tail(&self) -> Result<Tail> {
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

    fn is_ours(&self, cursor: &Cursor) -> bool {
        (cursor.journal, cursor.epoch) == self.store.identity()
    }

    /// Heals before writing: what the cursor does not cover is read from the journal, never from memory.
    fn catch_up(&self, index: &Index) -> Result<()> {
        let reader = self.store.reader();
        let newest = reader.newest_seq()?;
        let Some(cursor) = index.cursor().filter(|cursor| self.is_ours(cursor) && cursor.seq <= newest)
        else {
            // Busy: whoever holds the lock is filling it; until then the tail holds everything.
            self.refill(index, &|_| ())?;
            return Ok(());
        };
        if reader.changes_since(cursor.seq, TAIL + 1)? <= TAIL {
            return Ok(());
        }
        let about = reader.about_since(cursor.seq)?;
        // Read before anything is committed: a row that cannot be read must not be passed over by the cursor.
        let changes = about
            .into_iter()
            .map(|about| change(reader, about))
            .collect::<kept_store::Result<Vec<Change>>>()?;
        let is_bulk = changes.len() > BULK;
        let (journal, epoch) = self.store.identity();
        // Rows are read as they are now, which may be newer than `newest`: they will be read again, to the same effect.
        index.commit(changes.into_iter(), Cursor { journal, epoch, seq: newest }, is_bulk)?;
        Ok(())
    }

    fn refill(&self, index: &Index, progress: &dyn Fn(Indexing)) -> Result<Committed> {
        let reader = self.store.reader();
        let (journal, epoch) = self.store.identity();
        let cursor = Cursor { journal, epoch, seq: reader.newest_seq()? };
        let total = reader.last_id()?;
        let failure = RefCell::new(None);
        let documents = (0..=total / CHUNK).flat_map(|chunk| {
            let (from, to) = (chunk * CHUNK, chunk * CHUNK + CHUNK - 1);
            progress(Indexing { done: to.min(total), total });
            keep_failure(chunk_of(reader, from, to), &failure).unwrap_or_default()
        });
        let committed = index.refill(documents, cursor)?;
        match failure.take() {
            None => Ok(committed),
            Some(error) => {
                // An index with holes must not be believed.
                self.forget_index();
                Err(StoreError::into(error))
            }
        }
    }

    /// Makes the folder count as broken, whichever way it can be opened: the next opening begins anew.
    pub(crate) fn forget_index(&self) {
        // Where this fails the folder cannot be written either, and opening it will say so.
        let _ = std::fs::remove_file(self.index_folder().join("meta.json"));
    }
}

/// An iterator cannot fail; the first failure is put aside for the caller, and the iterator ends.
fn keep_failure<T>(result: kept_store::Result<T>, failure: &RefCell<Option<StoreError>>) -> Option<T> {
    result.map_err(|error| failure.borrow_mut().get_or_insert(error).to_string()).ok()
}

/// A document as it is now, or that it is gone.
fn change(reader: Reader<'_>, (noun, id): About) -> kept_store::Result<Change> {
    let documents = match noun {
        Noun::Entry => entries(reader, id, id)?,
        Noun::Account => accounts(reader, id, id)?,
        Noun::Person => people(reader, id, id)?,
    };
    Ok(documents.into_iter().next().map_or(Change::Gone((noun, id)), Change::Put))
}

fn chunk_of(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let mut documents = entries(reader, from, to)?;
    documents.extend(accounts(reader, from, to)?);
    documents.extend(people(reader, from, to)?);
    Ok(documents)
}

fn entries(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let texts = reader.entry_texts(from, to)?.into_iter();
    let document = |entry: kept_store::EntryText| Document {
        day: Some(entry.day),
        kind: Some(entry.kind),
        accounts: entry.accounts,
        people: entry.people,
        owner: entry.owner,
        open: entry.is_open,
        kept: entry.state == Some(PromiseState::Kept),
        moved: entry.is_moved,
        due: entry.due,
        text: text(&entry.body, &entry.more, &entry.tags),
        tags: entry.tags,
        ..Document::new(Noun::Entry, entry.id.0)
    };
    Ok(texts.map(document).collect())
}

/// What can be found of an entry: its own words, its facet's, and its tags as words.
fn text(body: &str, more: &str, tags: &[String]) -> String {
    [body, more, &tags.join(" ")]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("\n")
}

fn accounts(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |account: kept_store::AccountText| Document {
        accounts: vec![AccountId(account.id.0)],
        text: text(&account.name, &account.more, &[]),
        ..Document::new(Noun::Account, account.id.0)
    };
    Ok(reader.account_texts(from, to)?.into_iter().map(document).collect())
}

fn people(reader: Reader<'_>, from: i64, to: i64) -> kept_store::Result<Vec<Document>> {
    let document = |person: kept_store::PersonText| Document {
        accounts: person.accounts,
        people: vec![PersonId(person.id.0)],
        text: text(&person.name, &person.more, &[]),
        ..Document::new(Noun::Person, person.id.0)
    };
    Ok(reader.person_texts(from, to)?.into_iter().map(document).collect())
}
