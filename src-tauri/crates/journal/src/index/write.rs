//! Bringing the index up to the journal, and making it anew, a slice at a time.
//!
//! # Why nothing is lost and nothing is shown twice
//! The index promises, of its cursor (seq, floor): it holds every account, every person and every entry with an id from `floor` up, each as it
//! was after operation `seq` *or later*. What came after `seq` is in the tail, whose rows hide the index's, so that "or later" does no harm.
//! Each commit keeps the promise, because what it writes is decided under the writer's lock, from the cursor that lies there:
//! - The first slice reads `seq`, then the rows. A row that changes in between is after `seq`, hence in the tail.
//! - A further slice brings the rows below the floor as they are now, which is after `seq`, and lowers the floor to the first of
//!   them. It keeps `seq`: the entries above were not read again.
//! - A catch-up reads the newest `seq`, then the rows of all that changed since the cursor's, and leaves out entries below the floor:
//!   their slice will bring them, as they are then. Put in now, they would be there twice; and until then the answer says that it is not
//!   whole. What was removed from below the floor was never in.
//!
//! "Or later" holds as long as the history goes on. A file that was put back from a copy has another one after the copy, perhaps with more
//! operations than the index knows: so the cursor names the newest operation that its rows may tell of, and not only its number.
//!
//! So it does not matter who makes the next slice, nor after what: a `kill -9` loses the slice that was being made.

use super::documents::{accounts, changes, entries, people};
use super::{Indexing, TAIL};
use crate::{Error, Result};
use kept_model::{Noun, Uid};
use kept_search::{Batch, Change, Committed, Cursor, Index, SearchError};
use kept_store::{About, Reader, Store};
use std::cell::RefCell;

/// Rows read at a time.
const RUN: usize = 2_000;

/// What an index's cursor says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is of another journal or another time, or was never filled: nothing in it may be believed.
    Lost,
    /// What it says is true, but entries below the floor are not in it.
    Partial(Cursor),
    /// It holds everything up to its cursor.
    Whole(Cursor),
}

impl Standing {
    /// What a cursor means for this journal.
    pub(crate) fn of(cursor: Option<Cursor>, reader: Reader<'_>, identity: (Uid, u32)) -> Result<Self> {
        let Some(cursor) = cursor.filter(|cursor| (cursor.journal, cursor.epoch) == identity) else {
            return Ok(Self::Lost);
        };
        // A file put back from a copy has another operation there, or none; rows that came without word of them are in no tail.
        if reader.op_uid(cursor.seen)? != cursor.op || reader.has_unrecorded_since(cursor.seq)? {
            return Ok(Self::Lost);
        }
        Ok(if cursor.floor > 0 { Self::Partial(cursor) } else { Self::Whole(cursor) })
    }

    /// How far an index that is not whole has come.
    pub(super) fn indexing(self, reader: Reader<'_>) -> Result<Option<Indexing>> {
        let floor = match self {
            Self::Whole(_) => return Ok(None),
            Self::Partial(cursor) => Some(cursor.floor),
            Self::Lost => None,
        };
        let total = reader.last_id()?.max(floor.map_or(0, |floor| floor - 1));
        Ok(Some(Indexing { done: floor.map_or(0, |floor| total + 1 - floor), total }))
    }
}

/// How much is done in one commit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// Ids of the first slice: so few that the newest entries are found within a moment.
    pub(super) first: i64,
    /// Ids of the largest slice: so many that merging costs little, so few that a `kill -9` does not lose much.
    pub(super) largest: i64,
    /// While slices are missing, more changes than this are committed nevertheless. More than this are a bulk commit.
    pub(super) behind: i64,
}

impl Pace {
    pub(super) const USUAL: Self = Self { first: 10_000, largest: 100_000, behind: 5_000 };
}

/// Somebody at work on an index: the journal itself, or the thread beside it.
pub(super) struct Work<'a> {
    pub(super) store: &'a Store,
    pub(super) index: &'a Index,
    pub(super) pace: Pace,
    /// Hears how far it has come.
    pub(super) progress: &'a dyn Fn(Indexing),
    /// Whether to leave the rest to whoever comes next.
    pub(super) is_stopped: &'a dyn Fn() -> bool,
}

/// Rows to be read in one go.
enum Run {
    Nouns(i64, i64),
    Entries(i64, i64),
    Changed(Vec<About>),
}

/// What one commit is to bring.
struct Plan {
    runs: Vec<Run>,
    cursor: Cursor,
    anew: bool,
}

impl Work<'_> {
    /// Commits until the index is whole and its tail short. With `anew` everything that is in it goes first.
    ///
    /// # Errors
    /// What reading the journal or writing the index fails with; what was committed before stays.
    pub(super) fn bring_up(&self, anew: bool) -> Result<Committed> {
        let (mut begins_anew, mut is_made) = (anew, false);
        while !(self.is_stopped)() {
            let committed = match self.standing()? {
                _ if begins_anew => self.slice(true)?,
                Standing::Partial(cursor) | Standing::Whole(cursor)
                    if self.is_behind(cursor, self.pace.behind)? =>
                {
                    self.catch_up(true)?
                }
                // While slices are missing, a longer tail is better than an edited entry that is for a while in neither.
                Standing::Lost | Standing::Partial(_) => {
                    is_made = true;
                    self.slice(false)?
                }
                Standing::Whole(cursor) if self.is_behind(cursor, TAIL)? => self.catch_up(false)?,
                // Slices are put together once, at their end.
                Standing::Whole(_) if is_made && self.index.segments() > 1 => {
                    is_made = false;
                    self.index.merge()?
                }
                Standing::Whole(_) => break,
            };
            if committed == Committed::Busy {
                return Ok(Committed::Busy);
            }
            is_made |= std::mem::take(&mut begins_anew);
        }
        Ok(Committed::Done)
    }

    fn standing(&self) -> Result<Standing> {
        Standing::of(self.index.cursor()?, self.store.reader(), self.store.identity())
    }

    fn is_behind(&self, cursor: Cursor, by: i64) -> Result<bool> {
        Ok(self.store.reader().changes_since(cursor.seq, by + 1)? > by)
    }

    /// Commits all changes since the cursor.
    fn catch_up(&self, bulk: bool) -> Result<Committed> {
        self.write(bulk, |under| {
            let reader = self.store.reader();
            let cursor = match Standing::of(under, reader, self.store.identity())? {
                Standing::Lost => return Ok(None),
                Standing::Partial(cursor) | Standing::Whole(cursor) => cursor,
            };
            // First how far, then what: a row that changes in between is read again, to the same effect.
            let seq = reader.newest_seq()?;
            let mut about = reader.about_since(cursor.seq)?;
            about.retain(|(noun, id)| *noun != Noun::Entry || *id >= cursor.floor);
            let runs = about.chunks(RUN).map(|about| Run::Changed(about.to_vec())).collect();
            let cursor = Cursor { seq, seen: seq, op: reader.op_uid(seq)?, ..cursor };
            Ok(Some(Plan { runs, cursor, anew: false }))
        })
    }

    /// Commits the next slice of entries, from the newest down; the first one empties the index and brings accounts and people.
    fn slice(&self, anew: bool) -> Result<Committed> {
        self.write(true, |under| {
            let reader = self.store.reader();
            let identity = self.store.identity();
            // Before the rows, as ever.
            let seen = reader.newest_seq()?;
            let op = reader.op_uid(seen)?;
            let (cursor, is_first) = match Standing::of(under, reader, identity)? {
                Standing::Partial(cursor) if !anew => (cursor, false),
                // Somebody was quicker.
                Standing::Whole(_) if !anew => return Ok(None),
                _ => {
                    let (journal, epoch) = identity;
                    (Cursor { journal, epoch, seq: seen, floor: reader.last_id()? + 1, seen, op }, true)
                }
            };
            let top = cursor.floor - 1;
            let done = reader.last_id()?.max(top) - top;
            let floor = (cursor.floor - done.clamp(self.pace.first, self.pace.largest)).max(0);
            let nouns = runs(0, if is_first { top } else { -1 }).map(|(from, to)| Run::Nouns(from, to));
            let entries = runs(floor, top).map(|(from, to)| Run::Entries(from, to));
            let runs = nouns.chain(entries).collect();
            Ok(Some(Plan { runs, cursor: Cursor { floor, seen, op, ..cursor }, anew: is_first }))
        })
    }

    /// One commit. `plan` decides under the writer's lock. Where the journal cannot be read, and where work is stopped, nothing of
    /// it is kept: an index with holes must not be believed.
    fn write(
        &self,
        bulk: bool,
        plan: impl FnOnce(Option<Cursor>) -> Result<Option<Plan>>,
    ) -> Result<Committed> {
        let failure = RefCell::new(None);
        let committed = self.index.write(bulk, |under| match plan(under) {
            Ok(plan) => plan.map(|Plan { runs, cursor, anew }| Batch {
                changes: Box::new(self.pull(runs, &failure)),
                cursor,
                anew,
            }),
            Err(error) => {
                failure.replace(Some(error));
                None
            }
        });
        match (failure.into_inner(), committed) {
            (Some(error), _) => Err(error),
            (None, Err(SearchError::Abandoned)) => Ok(Committed::Done),
            (None, committed) => Ok(committed?),
        }
    }

    /// The documents of all runs, each read when it is wanted.
    fn pull<'b>(
        &'b self,
        runs: Vec<Run>,
        failure: &'b RefCell<Option<Error>>,
    ) -> impl Iterator<Item = std::result::Result<Change, SearchError>> + 'b {
        runs.into_iter().flat_map(move |run| {
            if (self.is_stopped)() {
                return vec![Err(SearchError::Abandoned)];
            }
            self.read(run).map_or_else(
                |error| {
                    failure.replace(Some(error));
                    vec![Err(SearchError::Abandoned)]
                },
                |changes| changes.into_iter().map(Ok).collect(),
            )
        })
    }

    fn read(&self, run: Run) -> Result<Vec<Change>> {
        let reader = self.store.reader();
        let documents = match run {
            Run::Changed(about) => return Ok(changes(reader, &about)?),
            Run::Nouns(from, to) => {
                let mut documents = accounts(reader, from, to)?;
                documents.extend(people(reader, from, to)?);
                documents
            }
            Run::Entries(from, to) => {
                let documents = entries(reader, from, to)?;
                let total = reader.last_id()?.max(to);
                (self.progress)(Indexing { done: total - from, total });
                documents
            }
        };
        Ok(documents.into_iter().map(Change::Put).collect())
    }
}

/// Runs of ids that cover `from` to `to`, the newest first.
fn runs(from: i64, to: i64) -> impl Iterator<Item = (i64, i64)> {
    let run = RUN as i64;
    (0..=(to - from).div_euclid(run)).map(move |nth| ((to - (nth + 1) * run + 1).max(from), to - nth * run))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_every_id_once() {
        for (from, to) in [(0, -1), (0, 0), (5, 5), (0, 1_999), (0, 2_000), (3, 4_003), (10, 9_999)] {
            let all: Vec<(i64, i64)> = runs(from, to).collect();
            let ids: Vec<i64> = all.iter().rev().flat_map(|(from, to)| *from..=*to).collect();
            assert_eq!(ids, (from..=to).collect::<Vec<_>>(), "{from} to {to}");
        }
    }
}
