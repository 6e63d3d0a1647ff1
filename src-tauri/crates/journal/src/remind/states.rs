//! What was written down of the reminders that matter now, and which of them need no saying.

use super::gather::{Gathered, Of, Stage};
use super::meetings::evening_day;
use super::schedule::{Decision, Now, Reminder, TakenUp, decide};
use super::step::Look;
use crate::Result;
use chrono::{DateTime, NaiveDate, Timelike};
use chrono_tz::Tz;
use kept_model::{Moment, ReminderKind, ToastState};
use kept_store::{Reader, Taken};
use std::collections::HashSet;

/// Milliseconds for which a toast that was written down counts as being shown.
const UNDERWAY: u64 = 120_000;

impl Gathered {
    /// Takes over what is known for good from what was gathered before.
    pub(super) fn carry(&mut self, old: &Self) {
        let is_said = |reminder: &&Reminder| reminder.taken == TakenUp::Yes;
        let said: HashSet<&str> =
            old.reminders.iter().filter(is_said).map(|one| one.identity.as_str()).collect();
        for reminder in self.reminders.iter_mut().filter(|one| said.contains(one.identity.as_str())) {
            reminder.taken = TakenUp::Yes;
        }
    }

    /// Reads what was written down of all that are due, and of the days whose eves are.
    pub(super) fn read_states(&mut self, reader: Reader<'_>, look: Look) -> Result<()> {
        for place in 0..self.reminders.len() {
            if self.is_past_eve(place, look.now) {
                continue;
            }
            let eve = place.checked_sub(1).filter(|eve| self.is_eve(*eve));
            let matters = self.reminders[place].at <= look.now
                || eve.is_some_and(|eve| self.reminders[eve].at <= look.now);
            if matters && self.reminders[place].taken != TakenUp::Yes {
                let reminder = &mut self.reminders[place];
                reminder.taken = taken_up(reader.reminder_taken(&reminder.identity)?, look.at);
            }
        }
        Ok(())
    }

    /// Those that are due although the user wrote down what they are about only after their moment: they know.
    pub(super) fn just_written(&self, reader: Reader<'_>, look: Look, zone: Tz) -> Result<Vec<usize>> {
        let mut places = Vec::new();
        for (place, reminder) in self.reminders.iter().enumerate() {
            let is_open = reminder.taken == TakenUp::No && is_due(reminder, look.now);
            if !is_open || self.is_past_eve(place, look.now) {
                continue;
            }
            let written = match &self.of[place] {
                Of::Prompt { stage: Stage::Back, .. } | Of::Evening(_) => None,
                Of::Prompt { entry, .. } => entry.map(|id| reader.entry_written(id)).transpose()?.flatten(),
                Of::Meeting { id, .. } if reminder.kind == ReminderKind::MeetingAfter => {
                    reader.meeting_written(*id)?
                }
                Of::Meeting { .. } => None,
            };
            // What was written in the future was written by a clock that went wrong.
            let written =
                written.filter(|written| *written <= look.at).and_then(|written| civil(written, zone));
            if written.is_some_and(|written| written > reminder.at) {
                places.push(place);
            }
        }
        Ok(places)
    }

    /// What to do now, leaving out those of which the user knows already and the eves of days that have come; and how many
    /// are due and unsaid.
    pub(super) fn decide(&mut self, now: &Now<'_>, written: &[usize]) -> (Decision, usize) {
        let eves = (0..self.reminders.len()).filter(|place| self.is_past_eve(*place, now.moment));
        let hidden: Vec<usize> = eves.chain(written.iter().copied()).collect();
        let before: Vec<TakenUp> = hidden.iter().map(|place| self.reminders[*place].taken).collect();
        for place in &hidden {
            self.reminders[*place].taken = TakenUp::Yes;
        }
        let decision = decide(&self.reminders, now);
        let is_unsaid = |reminder: &&Reminder| {
            is_due(reminder, now.moment) && matches!(reminder.taken, TakenUp::No | TakenUp::Unconfirmed(_))
        };
        let unsaid = self.reminders.iter().filter(is_unsaid).count();
        for (place, taken) in hidden.iter().zip(before) {
            self.reminders[*place].taken = taken;
        }
        (decision, unsaid)
    }

    /// Of those of which the user knows already, the ones that the log tells of: an eve that had passed when its promise was
    /// made is no news.
    pub(super) fn worth_noting(&self, written: &[usize], now: Moment) -> Vec<usize> {
        let is_news = |place: &usize| {
            let is_past = self.has_come(place + 1, now) || self.reminders[*place].at.day < now.day;
            !(self.is_eve(*place) && is_past)
        };
        written.iter().copied().filter(is_news).collect()
    }

    /// Whether somebody still wants to hear the reminder of that identity.
    pub(super) fn wants_still(&self, identity: &str, now: Moment) -> bool {
        // Who is told in the evening reads it until the day that it speaks of begins.
        if let Some(day) = evening_day(identity) {
            return now.day < day && self.has_evening(day);
        }
        let known = self.reminders.iter().find(|reminder| reminder.identity == identity);
        known.is_some_and(|reminder| reminder.until.is_none_or(|until| now <= until))
    }

    fn is_eve(&self, place: usize) -> bool {
        matches!(self.of[place], Of::Prompt { stage: Stage::Before, .. })
    }

    /// Whether it is the eve of a day that has come: whatever became of it, nobody says it any more. Of a journal with many
    /// late promises these are most of what was once due, and nothing is asked about them.
    pub(super) fn is_past_eve(&self, place: usize, now: Moment) -> bool {
        self.is_eve(place) && self.has_come(place + 1, now)
    }

    /// Whether the day itself has its say now, or had it.
    fn has_come(&self, place: usize, now: Moment) -> bool {
        self.reminders.get(place).is_some_and(|day| day.at <= now || day.taken != TakenUp::No)
    }
}

fn is_due(reminder: &Reminder, now: Moment) -> bool {
    reminder.at <= now && reminder.until.is_none_or(|until| now <= until)
}

pub(super) fn taken_up(taken: Option<Taken>, at: i64) -> TakenUp {
    match taken {
        None => TakenUp::No,
        Some(Taken::Passed | Taken::Toast { state: ToastState::Shown | ToastState::Acted, .. }) => {
            TakenUp::Yes
        }
        // The clock may have been set back since: what is far from now on either side is not underway.
        Some(Taken::Toast { state: ToastState::Due, at: then, .. }) if then.abs_diff(at) <= UNDERWAY => {
            TakenUp::Underway
        }
        Some(Taken::Toast { day, .. }) => TakenUp::Unconfirmed(day),
    }
}

/// What a clock in that zone showed at an instant in Unix milliseconds.
pub(super) fn civil(at: i64, zone: Tz) -> Option<Moment> {
    let local = DateTime::from_timestamp_millis(at)?.with_timezone(&zone);
    let day: NaiveDate = local.date_naive();
    Some(Moment::new(day, (local.hour() * 60 + local.minute()) as u16))
}
