//! A thread beside the journal that keeps its index: whoever asks never waits for a commit.
//!
//! It has a connection to the journal file and a handle of the index of its own, only while it works. Between its jobs it waits without a
//! timer. What fails is kept until it succeeds; it is tried again when somebody is idle, not at each question.

use super::idle::tidy;
use super::write::{Pace, Work};
use super::{Indexing, idle};
use crate::{Error, Result};
use kept_model::Uid;
use kept_search::{Committed, Index, Opened, SearchError};
use kept_store::Store;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a journal that closes waits for the thread. What it is writing then is finished without it, or lost without harm.
const PATIENCE: Duration = Duration::from_millis(500);

/// The way to the thread.
pub(crate) struct Background {
    shared: Arc<Shared>,
    place: Place,
    /// Hears nothing but the thread's end; `None` until it was begun.
    end: Mutex<Option<Receiver<()>>>,
}

/// Where everything lies.
#[derive(Clone)]
struct Place {
    index: PathBuf,
    journal: PathBuf,
    identity: (Uid, u32),
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    woken: Condvar,
    is_stopped: AtomicBool,
}

#[derive(Default)]
struct State {
    wishes: Wishes,
    /// How far an index has come that is being made.
    progress: Option<Indexing>,
    /// What the last job failed with.
    trouble: Option<String>,
    /// Another program was writing when the index was to be made anew: it is tried again at the next look.
    is_anew_due: bool,
    /// Whether an index was made anew for damage since somebody was idle: a search that breaks on it once more is not helped by another.
    is_healed: bool,
    /// What the shell's log should say.
    news: Vec<String>,
}

/// What the thread is to do next.
#[derive(Default)]
struct Wishes {
    look: bool,
    anew: bool,
    heal: Option<String>,
    tidy: bool,
    check: bool,
}

impl Wishes {
    fn is_empty(&self) -> bool {
        !(self.look || self.anew || self.heal.is_some() || self.tidy || self.check)
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// What is wished next, as soon as something is; `None` at the end.
    fn next(&self) -> Option<Wishes> {
        let state = self.state();
        let waits = |state: &mut State| state.wishes.is_empty() && !self.is_stopped();
        let mut state = self.woken.wait_while(state, waits).unwrap_or_else(PoisonError::into_inner);
        (!self.is_stopped()).then(|| std::mem::take(&mut state.wishes))
    }

    fn told(&self, indexing: Indexing) {
        self.state().progress = Some(indexing);
    }
}

impl Background {
    pub(super) fn new(index: PathBuf, journal: &Path, identity: (Uid, u32)) -> Self {
        let place = Place { index, journal: journal.to_owned(), identity };
        Self { shared: Arc::default(), place, end: Mutex::default() }
    }

    /// How far an index has come that the thread is making.
    pub(super) fn progress(&self) -> Option<Indexing> {
        self.shared.state().progress
    }

    /// Whether it waits for another program to end what that is writing.
    #[cfg(test)]
    pub(super) fn waits(&self) -> bool {
        self.shared.state().is_anew_due
    }

    pub(super) fn trouble(&self) -> Option<String> {
        self.shared.state().trouble.clone()
    }

    /// What happened that a log should tell.
    pub(super) fn news(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.state().news)
    }

    /// The index lacks something. After a failure this waits for [`Background::retry`].
    pub(super) fn look(&self) {
        let is_anew_due = {
            let mut state = self.shared.state();
            if state.trouble.is_some() {
                return;
            }
            std::mem::take(&mut state.is_anew_due)
        };
        self.wish(|wishes| {
            wishes.look = true;
            wishes.anew |= is_anew_due;
        });
    }

    /// The index is to be made anew.
    pub(super) fn make_anew(&self, begin: Indexing) {
        self.shared.told(begin);
        self.wish(|wishes| wishes.anew = true);
    }

    /// The index is damaged. Whether it is made anew for that: not once more before somebody was idle.
    pub(super) fn heal(&self, why: &str) -> bool {
        let is_at_work = {
            let mut state = self.shared.state();
            let is_at_work = state.progress.is_some();
            if std::mem::replace(&mut state.is_healed, true) {
                return is_at_work;
            }
            is_at_work
        };
        if !is_at_work {
            self.wish(|wishes| wishes.heal = Some(why.to_owned()));
        }
        true
    }

    /// Nobody asks anything: what failed is tried again, and what can wait is done.
    pub(super) fn rest(&self, is_checked: bool) {
        {
            let mut state = self.shared.state();
            state.is_healed = false;
            state.wishes.look |= state.trouble.is_some();
        }
        self.wish(|wishes| {
            wishes.tidy = true;
            wishes.check |= !is_checked;
        });
    }

    fn wish(&self, wish: impl FnOnce(&mut Wishes)) {
        wish(&mut self.shared.state().wishes);
        self.begin();
        self.shared.woken.notify_one();
    }

    /// Starts the thread if it is not there.
    fn begin(&self) {
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        if end.is_some() {
            return;
        }
        let (living, ended) = channel();
        let (shared, place) = (Arc::clone(&self.shared), self.place.clone());
        let begun = std::thread::Builder::new().name("index".to_owned()).spawn(move || {
            // Dropped when the thread ends, however it does.
            let _living: Sender<()> = living;
            run(&place, &shared);
        });
        match begun {
            Ok(_) => *end = Some(ended),
            Err(error) => self.shared.state().trouble = Some(error.to_string()),
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.shared.is_stopped.store(true, Ordering::Relaxed);
        // Under the lock, so that the thread is either waiting or sees it.
        drop(self.shared.state());
        self.shared.woken.notify_one();
        if let Some(end) = self.end.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            // A merge cannot be interrupted; it is finished alone, or lost with the process, without harm.
            let _ = end.recv_timeout(PATIENCE);
        }
    }
}

fn run(place: &Place, shared: &Shared) {
    while let Some(wishes) = shared.next() {
        // A panic is a failure like any other: the thread goes on, with everything opened anew.
        let outcome = catch_unwind(AssertUnwindSafe(|| work(place, shared, &wishes)));
        let (failure, is_busy) = match outcome {
            Ok(Ok(())) => (None, false),
            // Another program is at it.
            Ok(Err(Error::Search(SearchError::Busy))) => (None, true),
            Ok(Err(error)) => (Some(error.to_string()), false),
            Err(_) => {
                (Some("something in Kept itself went wrong while the index was written".to_owned()), false)
            }
        };
        let mut state = shared.state();
        state.is_anew_due |= is_busy && wishes.anew;
        // A wish to make it anew that is not done yet goes on telling.
        if !state.wishes.anew && !state.is_anew_due {
            state.progress = None;
        }
        if let Some(failure) = &failure
            && state.trouble.as_ref() != Some(failure)
        {
            state.news.push(format!("the index could not be written: {failure}"));
        }
        state.trouble = failure;
    }
}

fn work(place: &Place, shared: &Shared, wishes: &Wishes) -> Result<()> {
    let Some(store) = Store::open_again(&place.journal, place.identity)? else {
        // Another file lies there now: whoever opens it keeps its index.
        return Ok(());
    };
    // Nobody waits for it here. Where it fails, the next one to write does it, and tells.
    let _ = store.copy_back();
    if let Some(why) = &wishes.heal {
        shared.state().news.push(format!("the index was damaged ({why}) and is made anew"));
        forget(&place.index);
    }
    let (mut index, opened) = Index::open(&place.index)?;
    if let Opened::Rebuilt { why } = opened {
        shared.state().news.push(format!("the index could not be opened ({why}) and is made anew"));
    }
    let is_stopped = || shared.is_stopped();
    if wishes.check && !is_stopped() {
        let damaged = idle::damaged(&index)?;
        if !damaged.is_empty() {
            shared.state().news.push(format!("the index was damaged ({damaged}) and is made anew"));
            drop(index);
            forget(&place.index);
            index = Index::open(&place.index)?.0;
        }
    }
    let at_work = |index: &Index| {
        let progress = |told| shared.told(told);
        Work { store: &store, index, pace: Pace::USUAL, progress: &progress, is_stopped: &is_stopped }
            .bring_up(wishes.anew)
    };
    let committed = match at_work(&index) {
        Err(Error::Search(SearchError::Broken(why))) => {
            shared.state().news.push(format!("the index was damaged ({why}) and is made anew"));
            drop(index);
            forget(&place.index);
            index = Index::open(&place.index)?.0;
            at_work(&index)?
        }
        committed => committed?,
    };
    if committed == Committed::Busy {
        return Err(SearchError::Busy.into());
    }
    if wishes.tidy && !is_stopped() {
        tidy(&index)?;
    }
    Ok(())
}

/// Makes the folder count as none, whichever way it can be opened: the next opening begins anew.
pub(super) fn forget(index: &Path) {
    // Where this fails the folder cannot be written either, and opening it will say so.
    let _ = std::fs::remove_file(index.join("meta.json"));
}
