//! What was written after the index's cursor, in memory, and kept from one question to the next.
//!
//! A key press finds, most of the time, that nobody committed and nobody wrote since the last one. To see that takes one look at the
//! folder and one at the journal; nothing is read again. What others wrote is in the journal, so another process's write is
//! found as soon as our own.

use super::TAIL;
use super::documents::change;
use crate::{Journal, Result};
use kept_search::{Mark, Tail};
use kept_store::{About, Reader};
use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

/// The tail as the last question had it.
#[derive(Default)]
pub(crate) struct TailMemory(RefCell<Option<Known>>);

struct Known {
    /// The commit that the index shows; taken before its cursor was read, so that it is never the mark of a later one.
    mark: Mark,
    /// Where the cursor of that commit stands.
    since: i64,
    /// Whether entries are missing from that commit.
    is_whole: bool,
    /// The last operation whose changes are in the tail.
    seen: i64,
    tail: Arc<Tail>,
}

impl TailMemory {
    /// What was read was not the whole index: what lies there has to be looked at again.
    pub(super) fn doubt(&self) {
        if let Some(known) = self.0.borrow_mut().as_mut() {
            known.is_whole = false;
        }
    }

    /// The index was not this journal's, or rows came without a word about which: what was read may be of a history that is no more.
    pub(super) fn forget(&self) {
        self.0.take();
    }
}

impl Known {
    /// Takes in what was done after the last operation that is in the tail, up to `newest`.
    fn extend(&mut self, reader: Reader<'_>, newest: i64) -> Result<()> {
        let about = reader.about_since(self.seen)?;
        put(Arc::make_mut(&mut self.tail), reader, about)?;
        self.seen = newest;
        Ok(())
    }
}

impl Journal {
    /// The tail, when nothing stands between the last answer and this one but a few writes: the same commit lies in the folder,
    /// and it is whole. Otherwise everything has to be looked at.
    pub(super) fn known_tail(&self) -> Result<Option<Arc<Tail>>> {
        let mut memory = self.tails.0.borrow_mut();
        let mark = Mark::of(&self.index_folder());
        let Some(known) = memory.as_mut().filter(|known| known.is_whole && mark == Some(known.mark)) else {
            return Ok(None);
        };
        if self.index.is_none() {
            return Ok(None);
        }
        self.store.reader().at_once(|reader| {
            let newest = reader.newest_seq()?;
            if newest != known.seen {
                // A file put back from a copy, rows that came without a word about which, or so many changes that they
                // are to be committed: none of these is for here.
                if newest < known.seen
                    || reader.has_unrecorded_since(known.seen)?
                    || reader.changes_since(known.since, TAIL + 1)? > TAIL
                {
                    return Ok(None);
                }
                known.extend(reader, newest)?;
            }
            Ok(Some(Arc::clone(&known.tail)))
        })
    }

    /// Everything after the cursor, read after the cursor: what was committed in between is in both, and the tail's
    /// ids hide the index's. What the memory still has of it is not read again.
    pub(super) fn tail(&self) -> Result<Arc<Tail>> {
        let index = self.opened()?;
        let mark = Mark::of(&self.index_folder());
        let cursor = index.cursor()?;
        index.reload()?;
        // Whoever committed in between, the index shows a later commit than the cursor tells of.
        let is_settled = Mark::of(&self.index_folder()) == mark;
        let cursor = cursor.filter(|cursor| self.is_ours(cursor));
        let since = cursor.map_or(0, |cursor| cursor.seq);
        let before = self.tails.0.take();
        self.store.reader().at_once(|reader| {
            let newest = reader.newest_seq()?;
            let about = reader.about_since(since)?;
            let mut tail = match before {
                Some(known) if known.since <= since && known.seen <= newest => {
                    // Rows that did not change since they were read are as they were.
                    let changed: HashSet<About> = reader.about_since(known.seen)?.into_iter().collect();
                    let mut tail = known.tail;
                    let still: HashSet<About> =
                        about.iter().copied().filter(|about| !changed.contains(about)).collect();
                    Arc::make_mut(&mut tail).retain(|key| still.contains(&key));
                    tail
                }
                _ => Arc::new(Tail::new()),
            };
            let missing: Vec<About> = about.into_iter().filter(|about| !tail.holds(*about)).collect();
            put(Arc::make_mut(&mut tail), reader, missing)?;
            let is_whole = is_settled && cursor.is_some_and(|cursor| cursor.floor == 0);
            if let Some(mark) = mark {
                let tail = Arc::clone(&tail);
                self.tails.0.replace(Some(Known { mark, since, is_whole, seen: newest, tail }));
            }
            Ok(tail)
        })
    }
}

/// Reads rows as they are now.
fn put(tail: &mut Tail, reader: Reader<'_>, about: Vec<About>) -> Result<()> {
    for about in about {
        tail.push(change(reader, about)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sort, Surroundings};
    use kept_model::Uid;
    use std::path::Path;
    use std::sync::Mutex;

    fn journal(folder: &Path, process: u128) -> Journal {
        let next = Mutex::new(process << 64);
        let around = Surroundings {
            now: Box::new(|| "2026-11-19T10:05:00Z".parse().unwrap()),
            new_uid: Box::new(move || {
                let mut next = next.lock().unwrap();
                *next += 1;
                Uid(uuid::Uuid::from_u128(*next))
            }),
            zone: chrono_tz::Europe::London,
            device: "test".to_owned(),
        };
        Journal::open(folder, around).unwrap()
    }

    fn count(journal: &mut Journal, line: &str) -> usize {
        journal.search(line, 20, Sort::New).unwrap().total
    }

    #[test]
    fn a_key_press_reads_nothing_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut ours, mut theirs) = (journal(folder.path(), 1), journal(folder.path(), 2));
        assert!(ours.known_tail().unwrap().is_none(), "nobody has asked yet");
        ours.log("call @acme: walked through the sizing").unwrap();
        assert_eq!(count(&mut ours, "sizing "), 1);
        let first = ours.known_tail().unwrap().unwrap();
        assert!(Arc::ptr_eq(&first, &ours.known_tail().unwrap().unwrap()));
        drop(first);
        ours.tails.doubt();
        assert!(ours.known_tail().unwrap().is_none(), "what was not the whole index is looked at again");
        assert_eq!(count(&mut ours, "sizing "), 1);
        assert!(ours.known_tail().unwrap().is_some());

        // Each sees what the other wrote, changed and took back.
        theirs.log("call @acme: the rollout is done").unwrap();
        assert_eq!((count(&mut ours, "rollout "), count(&mut theirs, "sizing ")), (1, 1));
        theirs.undo().unwrap();
        assert_eq!((count(&mut ours, "rollout "), count(&mut theirs, "rollout ")), (0, 0));
        theirs.redo().unwrap();
        assert_eq!(count(&mut ours, "rollout "), 1);

        // A commit of theirs: what the index has now is forgotten here, and nothing is found twice.
        assert!(ours.known_tail().unwrap().is_some_and(|tail| !tail.is_empty()));
        theirs.reindex(&|_| ()).unwrap();
        assert!(ours.known_tail().unwrap().is_none(), "another commit lies there");
        assert_eq!((count(&mut ours, "rollout "), count(&mut ours, "kind:call")), (1, 2));
        assert!(ours.known_tail().unwrap().is_some_and(|tail| tail.is_empty()));

        // So many writes that they are to be committed.
        for number in 0..TAIL {
            theirs.log(&format!("call @acme: round {number} of the rollout")).unwrap();
        }
        assert!(ours.known_tail().unwrap().is_none());
        assert_eq!(count(&mut ours, "rollout "), 1 + TAIL as usize);
        assert_eq!(count(&mut theirs, "round 7 "), 1);
    }
}
