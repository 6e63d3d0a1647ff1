//! What the journal's thread does: opens the journal, runs commands on it, and notices what others wrote.

mod index;

use super::{Changed, Job, Means, State};
use crate::tick::{self, Happened, Reading};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kept_api::{ApiError, ErrorCode, Journal, PreparingWire};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Instant;

/// A sample that nobody looks at for so long was left; and while it is open, the own journal reminds of nothing.
const LEFT: TimeDelta = TimeDelta::minutes(10);

/// The thread's own state.
pub(super) struct Keeper {
    mine: PathBuf,
    is_sample: bool,
    open: Option<Open>,
    refusal: Option<ApiError>,
    /// Whether the index may lack something.
    is_index_due: bool,
    /// How far the index had come when that was told last; pages outlive an open journal.
    preparing: Option<PreparingWire>,
    /// When a page asked something the last time, or this began.
    asked: Option<DateTime<Utc>>,
    /// The last look at the clock that showed anything new.
    clock: Option<Reading>,
    /// The instant of the last look.
    at: DateTime<Utc>,
    /// Since when nobody looks at a window.
    unseen: Option<DateTime<Utc>>,
    began: Instant,
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
        Self {
            mine,
            is_sample: false,
            open: None,
            refusal: None,
            // A journal that was just opened may have no index.
            is_index_due: true,
            preparing: None,
            asked: None,
            clock: None,
            at: DateTime::UNIX_EPOCH,
            unseen: None,
            began: Instant::now(),
            means,
        }
    }

    pub(super) fn run(mut self, inbox: &Receiver<Job>, is_watched: &AtomicBool) {
        loop {
            match inbox.recv_timeout(tick::wait(is_watched.load(Ordering::Relaxed), self.at)) {
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(Job::Look) => {}
                Ok(Job::Call { name, arguments, answer }) => {
                    self.asked = Some(self.at);
                    answer(self.call(&name, arguments));
                }
                Ok(Job::Mine { name, arguments, answer }) => answer(self.mine(&name, arguments)),
                Ok(Job::State { answer }) => answer(self.state()),
                Ok(Job::Switch { to_sample, answer }) => answer(self.switch(to_sample)),
                Err(RecvTimeoutError::Timeout) => self.rest(),
            }
            // The answer was sent first: a view that hears of a change can already know that it made it.
            let is_changed = self.look();
            let is_time = self.look_at_clock();
            self.leave_sample(is_watched.load(Ordering::Relaxed));
            if is_time {
                self.rest_long();
            }
            self.look_at_index();
            if (is_changed || is_time) && !self.is_sample && self.open.is_some() {
                (self.means.tick)();
            }
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

    /// Something that only the user's own journal is for.
    fn mine(&mut self, name: &str, arguments: Value) -> Result<Value, ApiError> {
        if self.is_sample {
            return Err(ApiError::new(
                ErrorCode::Refused,
                "the sample journal is open; open your own journal first.",
            ));
        }
        self.call(name, arguments)
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
            self.tell_all(&["journal"]);
        }
        Ok(self.state())
    }

    /// Goes home from a sample that nobody has looked at for long.
    fn leave_sample(&mut self, is_watched: bool) {
        if is_watched || !self.is_sample {
            self.unseen = None;
            return;
        }
        // A clock that was set back counts from where it is now.
        let since = self.unseen.map_or(self.at, |since| since.min(self.at));
        self.unseen = Some(since);
        if self.at - since < LEFT {
            return;
        }
        self.unseen = None;
        match self.switch(false) {
            Ok(_) => tracing::info!("nobody looked at the sample: the own journal is open again"),
            Err(error) => tracing::warn!("the sample could not be left: {error}"),
        }
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

    fn tell_all(&mut self, nouns: &[&str]) {
        let Some(open) = &mut self.open else { return };
        open.seq = open.journal.newest_seq().unwrap_or(open.seq);
        let nouns = nouns.iter().map(ToString::to_string).collect();
        (self.means.tell)(Changed { seq: open.seq, nouns });
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
        let mut journal = Journal::open(&self.folder(), surroundings)?;
        journal.index_in_background();
        Ok(Open { seq: journal.newest_seq()?, day: journal.today(), zone, journal })
    }

    fn closed(&self) -> ApiError {
        self.refusal
            .clone()
            .unwrap_or_else(|| ApiError::new(ErrorCode::Failed, "the journal is not open; try again."))
    }

    /// Tells whether anybody wrote since the last look, and whether a new day began; says whether it told anything.
    fn look(&mut self) -> bool {
        let Some((seen, day)) = self.open.as_ref().map(|open| (open.seq, open.day)) else { return false };
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
        let Some(open) = &mut self.open else { return false };
        match looked {
            Ok((seq, today, nouns)) => {
                self.is_index_due |= seq != open.seq;
                (open.seq, open.day) = (seq, today);
                let is_news = !nouns.is_empty();
                if is_news {
                    (self.means.tell)(Changed { seq, nouns });
                }
                is_news
            }
            // A writer that holds the file for long is no news; the next look will see what it did.
            Err(error) if error.code == ErrorCode::Locked => false,
            Err(error) => {
                tracing::warn!("the journal could not be looked at: {error}");
                // Opened anew at the next call, which says what is wrong.
                self.open = None;
                false
            }
        }
    }

    /// Whether the clock went on to another minute, or elsewhere. In another zone the journal is opened anew.
    fn look_at_clock(&mut self) -> bool {
        // What is wrong with the surroundings is told where the journal is opened.
        let Ok(around) = (self.means.surroundings)() else { return false };
        let now = Reading {
            at: (around.now)(),
            running: self.began.elapsed(),
            zone: around.zone.name().to_owned(),
        };
        self.at = now.at;
        let happened = tick::happened(self.clock.as_ref(), &now);
        match happened {
            Happened::Nothing => return false,
            Happened::Minute => {}
            Happened::WentBack(by) => tracing::info!("the clock went back by {} s", by.num_seconds()),
            Happened::Jumped(by) => {
                tracing::info!("the clock is {} s further: sleep, or set", by.num_seconds());
            }
            Happened::NewZone => tracing::info!("the system is in the zone {} now", now.zone),
        }
        // While reminders are looked for, a journal that could not be opened is tried again.
        let is_elsewhere = self.open.as_ref().is_some_and(|open| open.zone != now.zone);
        self.clock = Some(now);
        if is_elsewhere {
            self.open = None;
        }
        let is_open = self.opened().is_ok();
        if is_open && is_elsewhere {
            self.tell_all(&["journal", "day"]);
        }
        is_open
    }
}
