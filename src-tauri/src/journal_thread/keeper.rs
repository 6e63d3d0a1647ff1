//! What the journal's thread does: opens the journal, runs commands on it, and notices what others wrote.

use super::{Changed, Job, Means, State};
use chrono::NaiveDate;
use kept_api::{ApiError, ErrorCode, Journal};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How often the journal is looked at while somebody looks at a window.
const LOOK: Duration = Duration::from_millis(250);
/// How often while nobody does: timers stand still in suspend, so the clock itself is compared.
const SELDOM: Duration = Duration::from_mins(1);

/// The thread's own state.
pub(super) struct Keeper {
    mine: PathBuf,
    is_sample: bool,
    open: Option<Open>,
    refusal: Option<ApiError>,
    is_idle_due: bool,
    means: Means,
}

struct Open {
    journal: Journal,
    seq: i64,
    day: NaiveDate,
    zone: String,
}

impl Keeper {
    pub(super) fn new(mine: PathBuf, means: Means) -> Self {
        Self { mine, is_sample: false, open: None, refusal: None, is_idle_due: false, means }
    }

    pub(super) fn run(mut self, inbox: &Receiver<Job>, is_watched: &AtomicBool) {
        loop {
            let wait = if is_watched.load(Ordering::Relaxed) { LOOK } else { SELDOM };
            match inbox.recv_timeout(wait) {
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(Job::Look) => {}
                Ok(Job::Call { name, arguments, answer }) => answer(self.call(&name, arguments)),
                Ok(Job::State { answer }) => answer(self.state()),
                Ok(Job::Switch { to_sample, answer }) => answer(self.switch(to_sample)),
                Err(RecvTimeoutError::Timeout) => self.rest(),
            }
            // The answer was sent first: a view that hears of a change can already know that it made it.
            self.look();
        }
    }

    /// The sample lies beside the journal: `kept` and `kept-sample`.
    fn folder(&self) -> PathBuf {
        if !self.is_sample {
            return self.mine.clone();
        }
        let mut name = self.mine.file_name().unwrap_or_default().to_owned();
        name.push("-sample");
        self.mine.with_file_name(name)
    }

    fn call(&mut self, name: &str, arguments: Value) -> Result<Value, ApiError> {
        self.opened()?;
        let dispatch = self.means.dispatch;
        self.guarded(name, |journal| dispatch(journal, name, arguments))
    }

    /// Does something with the open journal. A panic closes the journal, which takes an unfinished write back; it is opened anew.
    fn guarded<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&mut Journal) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let Some(open) = &mut self.open else { return Err(self.closed()) };
        // What a panic leaves half done is not looked at again: the journal is dropped.
        if let Ok(outcome) = catch_unwind(AssertUnwindSafe(|| work(&mut open.journal))) {
            return outcome;
        }
        let seen = self.open.take().map(|open| (open.seq, open.day));
        if self.opened().is_ok()
            && let (Some(open), Some((seq, day))) = (&mut self.open, seen)
        {
            (open.seq, open.day) = (seq, day);
        }
        Err(ApiError::new(
            ErrorCode::Failed,
            format!(
                "Something in Kept itself went wrong with \"{name}\", and the journal was opened anew; try again. What \
                 happened is in {}.",
                self.means.log.display()
            ),
        ))
    }

    fn state(&mut self) -> State {
        let refusal = self.opened().err().map(|error| error.message);
        let zone = self.open.as_ref().map_or("UTC", |open| &open.zone).to_owned();
        State { folder: self.folder(), is_sample: self.is_sample, zone, refusal }
    }

    fn switch(&mut self, to_sample: bool) -> Result<State, ApiError> {
        let was_sample = std::mem::replace(&mut self.is_sample, to_sample);
        if was_sample != to_sample || self.open.is_none() {
            self.open = None;
            if let Err(error) = self.opened().and_then(|()| self.fill_sample()) {
                // Back to where we were: a sample that cannot be made must not take the journal away.
                self.is_sample = was_sample;
                self.open = None;
                // What fails here is told at the next call.
                let _ = self.opened();
                return Err(error);
            }
            self.tell_another_journal();
        }
        Ok(self.state())
    }

    /// Fills the sample on its first opening.
    fn fill_sample(&mut self) -> Result<(), ApiError> {
        // An empty journal has one operation, its beginning.
        let is_empty = self.open.as_ref().is_some_and(|open| open.seq <= 1);
        if self.is_sample && is_empty {
            let dispatch = self.means.dispatch;
            self.guarded("sample", |journal| dispatch(journal, "sample", json!({})))?;
        }
        Ok(())
    }

    fn tell_another_journal(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.seq = open.journal.newest_seq().unwrap_or(open.seq);
        (self.means.tell)(Changed { seq: open.seq, nouns: vec!["journal".to_owned()] });
    }

    /// Opens the journal if it is not open.
    fn opened(&mut self) -> Result<(), ApiError> {
        if self.open.is_some() {
            return Ok(());
        }
        match self.opening() {
            Ok(open) => {
                self.open = Some(open);
                self.refusal = None;
                Ok(())
            }
            Err(error) => {
                if self.refusal.as_ref() != Some(&error) {
                    tracing::warn!("the journal could not be opened: {error}");
                }
                self.refusal = Some(error.clone());
                Err(error)
            }
        }
    }

    fn opening(&self) -> Result<Open, ApiError> {
        let surroundings = (self.means.surroundings)()?;
        let zone = surroundings.zone.name().to_owned();
        let journal = Journal::open(&self.folder(), surroundings)?;
        Ok(Open { seq: journal.newest_seq()?, day: journal.today(), zone, journal })
    }

    fn closed(&self) -> ApiError {
        self.refusal
            .clone()
            .unwrap_or_else(|| ApiError::new(ErrorCode::Failed, "the journal is not open; try again."))
    }

    /// Whether anybody wrote since the last look, and whether a new day began.
    fn look(&mut self) {
        let Some((seen, day)) = self.open.as_ref().map(|open| (open.seq, open.day)) else { return };
        let looked = self.guarded("look", |journal| {
            let (seq, today) = (journal.newest_seq()?, journal.today());
            let mut nouns = if seq == seen { Vec::new() } else { journal.nouns_since(seen)? };
            // A file put back from a copy has fewer operations than were seen.
            if seq < seen {
                nouns.push("journal".to_owned());
            }
            if today != day {
                nouns.push("day".to_owned());
            }
            Ok((seq, today, nouns))
        });
        let Some(open) = &mut self.open else { return };
        match looked {
            Ok((seq, today, nouns)) => {
                self.is_idle_due |= seq != open.seq;
                (open.seq, open.day) = (seq, today);
                if !nouns.is_empty() {
                    (self.means.tell)(Changed { seq, nouns });
                }
            }
            // A writer that holds the file for long is no news; the next look will see what it did.
            Err(error) if error.code == ErrorCode::Locked => {}
            Err(error) => {
                tracing::warn!("the journal could not be looked at: {error}");
                // Opened anew at the next call, which says what is wrong.
                self.open = None;
            }
        }
    }

    /// With nothing to do, the index is brought up to what was written.
    fn rest(&mut self) {
        if std::mem::take(&mut self.is_idle_due)
            && let Err(error) = self.guarded("index", |journal| Ok(journal.index_if_behind()?))
        {
            // The next search heals it, or says why not.
            tracing::warn!("the index could not be brought up: {error}");
        }
    }
}
