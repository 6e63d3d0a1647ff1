//! What must hold over time: nothing late, nothing lost, nothing twice, and no look that was not announced.

use crate::clock::MINUTE;
use crate::world::World;
use kept_journal::remind::schedule::{Decision, Reminder, TakenUp};
use kept_model::{Moment, ReminderKind, ToastState};

impl World {
    /// Whether a program has looked undisturbed since `since`.
    fn has_looked_since(&self, number: usize, since: i64) -> bool {
        self.programs[number].start <= since && self.awake <= since && self.disturbed <= since
    }

    /// Whether nothing that is said now could have been said at the look before, and nothing that is passed over at all.
    pub(crate) fn is_in_time(
        &self,
        number: usize,
        at: i64,
        decision: &Decision,
        reminders: &[Reminder],
    ) -> Result<(), String> {
        let before = at - MINUTE;
        let then = self.clock.moment(before);
        if self.has_looked_since(number, before) && !self.is_quiet(then) {
            let has_room = self.desk.counted(then.day) < self.restraint.most_a_day;
            for place in decision.toasts.iter().flat_map(|toast| &toast.reminders) {
                let reminder = &reminders[*place];
                let has_way =
                    has_room || matches!(reminder.kind, ReminderKind::MeetingBefore | ReminderKind::Evening);
                if reminder.taken == TakenUp::No && reminder.at <= then && has_way {
                    return Err(format!("{reminder:?} could have been said a minute ago"));
                }
            }
        }
        for place in &decision.passed {
            let reminder = &reminders[*place];
            let Some(until) = reminder.until else { return Err(format!("{reminder:?} never ends")) };
            let minutes = reminder.at.minutes_until(self.clock.moment(at));
            let is_short = reminder.at.minutes_until(until) <= 60;
            if is_short && self.has_looked_since(number, at - (minutes + 1) * MINUTE) {
                let mut all = (0..=reminder.at.minutes_until(until)).map(|minute| reminder.at.plus(minute));
                if !all.all(|minute| self.is_quiet(minute)) {
                    return Err(format!("{reminder:?} was passed over though it could be said"));
                }
            }
        }
        Ok(())
    }

    /// Whether what is said now was announced, where nothing but time has passed.
    pub(crate) fn was_told(&self, number: usize, moment: Moment, decision: &Decision) -> Result<(), String> {
        let Some((next, then, version)) = self.programs[number].told else { return Ok(()) };
        let is_in_doubt = self.desk.toasts.iter().any(|toast| toast.state == ToastState::Due);
        if decision.toasts.is_empty() || version != self.version || moment < then || is_in_doubt {
            return Ok(());
        }
        let is_told = next.is_some_and(|next| next <= moment);
        if is_told { Ok(()) } else { Err(format!("told at {then} to look next at {next:?}: {decision:?}")) }
    }

    /// Nothing is lost, and nothing stood on the screen twice.
    pub(crate) fn is_all_said(&self) -> Result<(), String> {
        let seen = self.desk.seen();
        for matter in &self.live {
            let reminder = &self.script.matters[*matter].reminder;
            let (_, all) = seen.get(matter).copied().unwrap_or_default();
            // A meeting that began while its toast was in doubt is no line of any digest.
            let is_over = reminder.until.is_some() && self.desk.toast_of(*matter).is_some();
            if all == 0 && !is_over && !self.desk.is_passed(*matter) {
                return Err(format!("{reminder:?} is lost"));
            }
        }
        for (matter, (own, all)) in seen {
            if own > 1 || (all > 1 && self.met.mishaps == 0) {
                return Err(format!("{:?} stood there {all} times", self.script.matters[matter].reminder));
            }
        }
        Ok(())
    }
}
