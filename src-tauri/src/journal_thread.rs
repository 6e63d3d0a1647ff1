//! The journal's own thread: it alone has the journal, does one thing at a time, and says when something changed.
//!
//! Windows send jobs and get answers; none of them waits. Between jobs the thread looks whether another program wrote,
//! whether a new day or minute began, and whether the machine is in another zone.

mod keeper;
#[cfg(test)]
mod tests;

use crate::panics::JOURNAL_THREAD;
use keeper::Keeper;
use kept_api::{ApiError, Journal, PreparingWire, Surroundings};
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long the program's end waits for the jobs that were sent. A disk that does not answer must not keep it for ever.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the pages should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Changed {
    /// The newest operation.
    pub(crate) seq: i64,
    /// What to read again: the journal's tables, "day" when a new day began, "journal" when it is another one.
    pub(crate) nouns: Vec<String>,
}

/// Which journal the pages see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// Whether it is the made-up one.
    pub(crate) is_sample: bool,
    /// The civil zone, by its IANA name.
    pub(crate) zone: String,
    /// Why it could not be opened.
    pub(crate) refusal: Option<String>,
}

/// What the thread gets from the program around it.
pub(crate) struct Means {
    /// The clock, the zone and the rest, asked at each opening.
    pub(crate) surroundings: fn() -> Result<Surroundings, ApiError>,
    /// Runs a command by its name.
    pub(crate) dispatch: fn(&mut Journal, &str, Value) -> Result<Value, ApiError>,
    /// Hears of every change.
    pub(crate) tell: Box<dyn Fn(Changed) + Send>,
    /// Hears how far the search index has come while it is not whole, and nothing when it is.
    pub(crate) tell_index: Box<dyn Fn(Option<PreparingWire>) + Send>,
    /// Hears when it is time to look for reminders in the user's own journal: each minute, when the clock jumped, and after
    /// every change by anybody.
    pub(crate) tick: Box<dyn Fn() + Send>,
    /// Where details of a failure can be read, for the sentence about it.
    pub(crate) log: PathBuf,
}

/// Takes an answer to whoever asked.
pub(crate) type Answer<T> = Box<dyn FnOnce(T) + Send>;

enum Job {
    Call { name: String, arguments: Value, answer: Answer<Result<Value, ApiError>> },
    Mine { name: String, arguments: Value, answer: Answer<Result<Value, ApiError>> },
    State { answer: Answer<State> },
    Switch { to_sample: bool, answer: Answer<Result<State, ApiError>> },
    Look,
    Stop,
}

/// The way to the thread. Dropping it lets the thread end after the jobs that wait.
pub(crate) struct JournalThread {
    jobs: Sender<Job>,
    is_watched: Arc<AtomicBool>,
    thread: Mutex<Option<Running>>,
}

struct Running {
    thread: JoinHandle<()>,
    /// Hears nothing but its own end, which is the thread's.
    end: Receiver<()>,
}

impl JournalThread {
    /// Starts the thread on the journal in `folder`, which it opens at the first job.
    ///
    /// # Errors
    /// The system has no thread left to give.
    pub(crate) fn start(folder: PathBuf, means: Means) -> std::io::Result<Self> {
        let (jobs, inbox) = channel();
        let is_watched = Arc::new(AtomicBool::new(true));
        let keeper = Keeper::new(folder, means);
        let watched = Arc::clone(&is_watched);
        let (living, end) = channel();
        let thread = std::thread::Builder::new().name(JOURNAL_THREAD.to_owned()).spawn(move || {
            // Dropped when the thread ends, however it does.
            let _living: Sender<()> = living;
            keeper.run(&inbox, &watched);
        })?;
        Ok(Self { jobs, is_watched, thread: Mutex::new(Some(Running { thread, end })) })
    }

    /// Runs a command of the api.
    pub(crate) fn call(&self, name: String, arguments: Value, answer: Answer<Result<Value, ApiError>>) {
        self.send(Job::Call { name, arguments, answer });
    }

    /// Runs a command of the api on the user's own journal; refused while the sample is open.
    pub(crate) fn call_mine(&self, name: String, arguments: Value, answer: Answer<Result<Value, ApiError>>) {
        self.send(Job::Mine { name, arguments, answer });
    }

    /// Which journal is open. Tries again to open it, if it could not be opened before.
    pub(crate) fn state(&self, answer: Answer<State>) {
        self.send(Job::State { answer });
    }

    /// Opens the sample journal, or the user's own again.
    pub(crate) fn switch(&self, to_sample: bool, answer: Answer<Result<State, ApiError>>) {
        self.send(Job::Switch { to_sample, answer });
    }

    /// Says whether somebody looks at a window; then what other programs write is told within a moment.
    pub(crate) fn watch(&self, is_watched: bool) {
        if self.is_watched.swap(is_watched, Ordering::Relaxed) != is_watched {
            self.send(Job::Look);
        }
    }

    /// Ends the thread when the jobs that wait are done: nothing that was sent is lost, unless the disk does not answer.
    pub(crate) fn stop(&self) {
        self.stop_within(PATIENCE);
    }

    /// Says whether the thread has ended in time. What it was writing is written whole or not at all.
    fn stop_within(&self, patience: Duration) -> bool {
        self.send(Job::Stop);
        let running = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Running { thread, end }) = running else { return true };
        if end.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
            tracing::error!("the journal's thread did not end in time; what it was doing is left");
            return false;
        }
        if thread.join().is_err() {
            tracing::error!("the journal's thread had died");
        }
        true
    }

    fn send(&self, job: Job) {
        // Without the thread the answer is dropped unsent, and whoever waits for it hears that.
        if self.jobs.send(job).is_err() {
            tracing::error!("the journal's thread is gone");
        }
    }
}
