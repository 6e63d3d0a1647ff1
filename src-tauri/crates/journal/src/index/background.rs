//! A thread beside the journal that keeps its index: whoever asks never waits for a commit.
//!
//! It has a connection to the journal file and a handle of the index of its own, only while it works. Between its jobs it waits without a
//! timer. What fails is kept until it succeeds; it is tried again when somebody is idle, not at each question.
//! The check against the journal reads everything, with a breath after each run of rows, and gives way to whatever is wished meanwhile.

mod thread;

use super::Indexing;
use kept_model::Uid;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a journal that closes waits for the thread. What it is writing then is finished without it, or lost without harm.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long the check leaves the disk and the processor to others, after each run of rows: about as long as it reads one.
const BREATH: Duration = Duration::from_millis(10);

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
#[cfg_attr(test, expect(clippy::struct_excessive_bools, reason = "each becomes true and false by itself"))]
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
    /// Nobody has put the parts together since somebody was idle.
    is_tidy_due: bool,
    check: Check,
    #[cfg(test)]
    is_at_work: bool,
}

/// What has become of the last check that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Check {
    /// There is none to wait for.
    #[default]
    Done,
    Running,
    /// It was not begun yet, or gave way to something else.
    Owed,
}

/// What the thread is to do next.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may be wished together with any other")]
struct Wishes {
    look: bool,
    anew: bool,
    heal: Option<String>,
    tidy: bool,
    check: bool,
}

impl Wishes {
    fn is_empty(&self) -> bool {
        !(self.is_pressing() || self.tidy || self.check)
    }

    /// Whether somebody may be waiting for it.
    fn is_pressing(&self) -> bool {
        self.look || self.anew || self.heal.is_some()
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
        #[cfg(test)]
        {
            state.is_at_work = !self.is_stopped();
        }
        (!self.is_stopped()).then(|| std::mem::take(&mut state.wishes))
    }

    /// Takes a breath; whether there is something better to do than to go on with a check.
    fn breathes(&self) -> bool {
        let waits = |state: &mut State| !self.is_stopped() && !state.wishes.is_pressing();
        let waited = self.woken.wait_timeout_while(self.state(), BREATH, waits);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        self.is_stopped() || state.wishes.is_pressing()
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

    /// Whether it waits for somebody to wish something.
    #[cfg(test)]
    pub(super) fn has_nothing_to_do(&self) -> bool {
        let state = self.shared.state();
        state.wishes.is_empty() && !state.is_at_work
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
    pub(super) fn heal(&self, why: &str, begin: Indexing) -> bool {
        {
            let mut state = self.shared.state();
            let is_at_work = state.progress.is_some();
            if std::mem::replace(&mut state.is_healed, true) || is_at_work {
                return is_at_work;
            }
            state.progress = Some(begin);
        }
        self.wish(|wishes| wishes.heal = Some(why.to_owned()));
        true
    }

    /// Nobody asks anything: what failed is tried again, and what can wait is done. Without `is_checked` the index is compared with the journal.
    pub(super) fn rest(&self, is_checked: bool) {
        let wants_check = {
            let mut state = self.shared.state();
            state.is_healed = false;
            state.wishes.look |= state.trouble.is_some();
            state.is_tidy_due = true;
            let wants_check = !is_checked && state.check != Check::Running;
            if wants_check {
                state.check = Check::Owed;
            }
            wants_check
        };
        self.wish(|wishes| {
            wishes.tidy = true;
            wishes.check |= wants_check;
        });
    }

    /// Whether the parts were to be put together, and are not yet: another program was writing, or it failed.
    pub(super) fn owes_tidying(&self) -> bool {
        self.shared.state().is_tidy_due
    }

    /// Whether a check that was asked for was not made, because there was something better to do or it failed.
    pub(super) fn owes_check(&self) -> bool {
        self.shared.state().check == Check::Owed
    }

    /// Somebody who looks the index over wants it to be tried again, whatever it failed with.
    pub(super) fn retry(&self) {
        let mut state = self.shared.state();
        state.is_healed = false;
        state.trouble = None;
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
            thread::run(&place, &shared);
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
