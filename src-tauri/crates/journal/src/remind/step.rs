//! One look at the clock: decide, write down what is about to be shown, and hand it out.
//!
//! What is decided is decided inside the transaction that writes it down, so that of several programs only one shows it, and
//! a crash at any moment shows nothing twice. A look at which there is nothing to say writes nothing.

use super::gather::Gathered;
use super::schedule::{Now, TakenUp};
use super::states::civil;
use super::words::{Composer, Piece};
use super::{Step, Toast};
use crate::{Journal, Result};
use kept_model::{Moment, ToastForm};
use kept_store::{Bookkeeper, NewToast, ReminderRow};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Milliseconds for which a toast may still stand on the screen.
const STANDS: i64 = 36 * 60 * 60 * 1000;

/// What is kept from look to look.
#[derive(Default)]
pub(crate) struct Memory {
    gathered: Option<Gathered>,
    /// Toasts that were taken off the screen: once is enough.
    withdrawn: HashSet<i64>,
    /// What the toasts on the screen speak of.
    standing: HashMap<i64, Arc<[ReminderRow]>>,
}

impl Memory {
    pub(super) fn keep(&mut self, gathered: Gathered) {
        self.gathered = Some(gathered);
    }

    /// Forgets what was gathered: what it was gathered from was made anew.
    pub(crate) fn forget(&mut self) {
        self.gathered = None;
    }
}

/// One reading of the clock.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Unix milliseconds.
    pub(super) at: i64,
    /// The same on the user's clock.
    pub(super) now: Moment,
}

/// A toast that may still stand on the screen, and what it speaks of.
struct Standing {
    id: i64,
    reminders: Arc<[ReminderRow]>,
}

impl Journal {
    /// One look at the clock: what to show now, what to take away, and when to look again. Asked often, it costs little.
    ///
    /// With `can_show` the toasts are written down as about to be shown, and no other program gets them: whoever asked shows
    /// each and then calls [`Journal::toast_shown`] or [`Journal::toast_failed`]. Without, everything stays due.
    ///
    /// # Errors
    /// When the file cannot be read or written. Nothing was handed out then.
    pub fn remind(&mut self, can_show: bool) -> Result<Step> {
        let look = self.look();
        let mut gathered = self.gathered(look)?;
        let step = self.step(&mut gathered, look, can_show);
        self.reminding.keep(gathered);
        step
    }

    /// The desktop took a toast.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn toast_shown(&mut self, id: i64) -> Result<()> {
        let at = self.look().at;
        self.store.keep_books(|books| Ok(books.toast_shown(id, at)?))
    }

    /// The desktop refused a toast, and why: what it says comes in the next digest.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn toast_failed(&mut self, id: i64, why: &str) -> Result<()> {
        self.store.keep_books(|books| Ok(books.toast_failed(id, why)?))
    }

    pub(super) fn look(&self) -> Look {
        let at = (self.around.now)().timestamp_millis();
        let now = civil(at, self.around.zone).unwrap_or_else(|| Moment::new(self.today(), self.minute()));
        Look { at, now }
    }

    /// The reminders of the day, from memory where nothing was done since.
    pub(super) fn gathered(&mut self, look: Look) -> Result<Gathered> {
        // Read before the facts: what comes in between is read again at the next look.
        let seq = self.store.reader().newest_seq()?;
        let today = look.now.day;
        match self.reminding.gathered.take() {
            Some(known) if (known.seq, known.today) == (seq, today) => Ok(known),
            old => {
                let mut gathered = self.gather(seq, today)?;
                if let Some(old) = old {
                    gathered.carry(&old);
                }
                Ok(gathered)
            }
        }
    }

    /// When the user is in a meeting, from today to the last day that is known of.
    pub(super) fn busy(&self, gathered: &Gathered) -> Result<Vec<(Moment, Moment)>> {
        let (from, to) = (Moment::new(gathered.today, 0), Moment::new(gathered.last, 0).plus(24 * 60));
        Ok(self.store.reader().busy_between(from, to)?)
    }

    fn step(&mut self, gathered: &mut Gathered, look: Look, can_show: bool) -> Result<Step> {
        let standing = if can_show { self.standing(look)? } else { Vec::new() };
        let reader = self.store.reader();
        gathered.read_states(reader, look)?;
        let written = gathered.just_written(reader, look, self.around.zone)?;
        let (busy, restraint) = (self.busy(gathered)?, gathered.restraint.clone());
        let counted = reader.toasts_counted(look.now.day)?;
        let now =
            Now { moment: look.now, calendar: &self.calendar, restraint: &restraint, busy: &busy, counted };
        let (decision, unsaid) = gathered.decide(&now, &written);
        let mut step = Step { next: decision.next, waiting: unsaid, ..Step::default() };
        if !can_show {
            return Ok(step);
        }
        let noted = gathered.worth_noting(&written, look.now);
        if !(decision.toasts.is_empty() && decision.passed.is_empty() && noted.is_empty()) {
            let due = |place: &usize| {
                let reminder = &gathered.reminders[*place];
                reminder.at <= look.now
                    && reminder.taken != TakenUp::Yes
                    && !gathered.is_past_eve(*place, look.now)
            };
            let due: Vec<usize> = (0..gathered.reminders.len()).filter(due).collect();
            let pieces = self.pieces(gathered, &due, look)?;
            let composer =
                Composer { is_private: restraint.is_private, next_day: self.next_working_day(look.now.day) };
            let zone = self.around.zone.name();
            let claim = Claim {
                look,
                zone,
                now,
                written: &written,
                noted: &noted,
                pieces: &pieces,
                standing: &standing,
                composer,
            };
            (step.toasts, step.next, step.waiting) =
                self.store.keep_books(|books| claim.write(books, gathered))?;
        }
        for toast in standing {
            let is_settled = !toast.reminders.iter().any(|one| gathered.wants_still(&one.identity, look.now));
            if is_settled && self.reminding.withdrawn.insert(toast.id) {
                step.withdraw.push(toast.id);
            }
        }
        Ok(step)
    }

    /// The toasts that may still stand on the screen, the oldest first. What one speaks of never changes once it was shown.
    fn standing(&mut self, look: Look) -> Result<Vec<Standing>> {
        let reader = self.store.reader();
        let (mut known, mut standing) = (HashMap::new(), Vec::new());
        for toast in reader.toasts_open(look.at - STANDS)? {
            if self.reminding.withdrawn.contains(&toast.id) {
                continue;
            }
            let reminders = match self.reminding.standing.remove(&toast.id) {
                Some(reminders) => reminders,
                None => reader.reminders_of(toast.id)?.into(),
            };
            known.insert(toast.id, Arc::clone(&reminders));
            standing.push(Standing { id: toast.id, reminders });
        }
        self.reminding.standing = known;
        Ok(standing)
    }
}

/// All that is needed to write down what is about to be shown.
struct Claim<'a> {
    look: Look,
    zone: &'a str,
    now: Now<'a>,
    written: &'a [usize],
    noted: &'a [usize],
    pieces: &'a HashMap<usize, Piece>,
    standing: &'a [Standing],
    composer: Composer,
}

impl Claim<'_> {
    /// Decides again, now that nobody else writes, and writes it down: the toasts, when to look next, and how many wait.
    fn write(
        &self,
        books: &mut Bookkeeper<'_>,
        gathered: &mut Gathered,
    ) -> Result<(Vec<Toast>, Option<Moment>, usize)> {
        let reader = books.reader();
        gathered.read_states(reader, self.look)?;
        let now = Now { counted: reader.toasts_counted(self.look.now.day)?, ..self.now };
        let (decision, mut unsaid) = gathered.decide(&now, self.written);
        let untaken = |place: &&usize| gathered.reminders[**place].taken == TakenUp::No;
        let noted = self.noted.iter().filter(untaken).map(|place| (*place, KNOWN_TO_YOU));
        let passed: Vec<(usize, &str)> =
            decision.passed.iter().map(|place| (*place, TOO_LATE)).chain(noted).collect();
        for (place, why) in passed {
            books.put_reminder(&self.row(gathered, place, None, Some(why)))?;
        }
        let mut toasts = Vec::new();
        for planned in decision.toasts {
            // What was settled while this looked is not said.
            let places: Vec<usize> =
                planned.reminders.into_iter().filter(|place| self.pieces.contains_key(place)).collect();
            let said: Vec<&Piece> = places.iter().filter_map(|place| self.pieces.get(place)).collect();
            if said.is_empty() {
                continue;
            }
            let mut toast = self.composer.toast(planned.form, &said);
            let new = NewToast {
                form: planned.form,
                moment: self.look.now,
                zone: self.zone,
                at: self.look.at,
                title: &toast.title,
                body: &toast.body,
            };
            toast.id = books.add_toast(&new)?;
            toast.replaces = self.replaced(planned.form, &said);
            for place in &places {
                books.put_reminder(&self.row(gathered, *place, Some(toast.id), None))?;
            }
            unsaid = unsaid.saturating_sub(places.len());
            toasts.push(toast);
        }
        Ok((toasts, decision.next, unsaid))
    }

    fn row(&self, gathered: &Gathered, place: usize, toast: Option<i64>, why: Option<&str>) -> ReminderRow {
        let (reminder, of) = (&gathered.reminders[place], &gathered.of[place]);
        ReminderRow {
            identity: reminder.identity.clone(),
            kind: reminder.kind,
            key: of.key(),
            meeting: of.meeting(),
            moment: reminder.at,
            title: self.pieces.get(&place).map(|piece| piece.title.clone()).unwrap_or_default(),
            toast,
            passed: why.map(str::to_owned),
        }
    }

    /// The newest toast on the screen that speaks of nothing else: this one comes in its place.
    fn replaced(&self, form: ToastForm, said: &[&Piece]) -> Option<i64> {
        if form == ToastForm::Evening {
            return None;
        }
        let is_said = |row: &ReminderRow| row.key.is_some() && said.iter().any(|piece| piece.key == row.key);
        let is_whole = |old: &&Standing| !old.reminders.is_empty() && old.reminders.iter().all(is_said);
        self.standing.iter().rev().find(is_whole).map(|old| old.id)
    }
}

/// Why a reminder was passed over whose moment lay before its cause was written down.
const KNOWN_TO_YOU: &str = "You had only just written it down, so you knew.";
/// Why one was passed over that nobody needs any more.
const TOO_LATE: &str = "Its time had passed before I could speak.";
