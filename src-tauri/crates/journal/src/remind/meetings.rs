//! The reminders of meetings: the evening before, a quarter of an hour before, and how it went.

use super::MORNING;
use super::gather::{Gathered, LAST_MINUTE, Of, is_closed};
use super::schedule::{Reminder, TakenUp};
use super::when::{evening, last_speaking, meeting_end};
use crate::{Journal, Rule};
use chrono::NaiveDate;
use kept_model::{AccountId, Meeting, MeetingId, Moment, ReminderKind, Uid};
use kept_prompts::{ASKED_AFTER, Acts, Facts, READY_BEFORE, REMEMBERED_FOR, identity_after, identity_before};
use std::collections::HashSet;

/// Minutes from a meeting's beginning for which "it begins" is still worth saying.
const LATE_TO_IT: i64 = 5;
/// Before the day of the meetings in the identity of their evening.
const EVENING: &str = "evening:";

/// The day of whose meetings the evening with that identity tells.
pub(super) fn evening_day(identity: &str) -> Option<NaiveDate> {
    identity.strip_prefix(EVENING)?.parse().ok()
}

impl Gathered {
    /// Leaves the meetings that are spoken of: those that are ahead with somebody, where no account of theirs is muted, and of
    /// an event that several calendars say only the first. What was logged in one of them is logged in all.
    pub(super) fn choose_meetings(&mut self, facts: &Facts) {
        let muted: HashSet<AccountId> = facts
            .accounts
            .iter()
            .filter(|account| account.muted_until.is_some_and(|until| until > self.today))
            .map(|account| account.id)
            .collect();
        let events = &self.events;
        let event = |meeting: &Meeting| events.get(&meeting.id).map(|event| (event, meeting.day));
        let logged = self.meetings.iter().filter(|meeting| meeting.logged.is_some());
        let mut told: HashSet<_> = logged.filter_map(event).collect();
        let chosen: HashSet<MeetingId> = self
            .meetings
            .iter()
            .filter(|meeting| is_with_somebody(meeting))
            .filter(|meeting| meeting.account.is_none_or(|id| !muted.contains(&id)))
            .filter(|meeting| event(meeting).is_none_or(|event| told.insert(event)))
            .map(|meeting| meeting.id)
            .collect();
        self.meetings.retain(|meeting| chosen.contains(&meeting.id));
    }

    /// A quarter of an hour before each meeting, and after those that are yet to come; the prompts know the others.
    pub(super) fn meetings_ahead(&mut self, acts: &Acts, journal: &Journal) {
        let near: Vec<Meeting> = self.meetings.iter().filter(|one| one.day <= self.last).cloned().collect();
        for meeting in &near {
            self.before(meeting, acts);
            if meeting.day > self.today && meeting.account.is_some() && self.wants(ReminderKind::MeetingAfter)
            {
                let end = meeting_end(meeting.day, meeting.minute, meeting.length);
                self.after(
                    (meeting.id, meeting.uid),
                    (meeting.day, meeting.minute),
                    end,
                    meeting.account,
                    journal,
                );
            }
        }
    }

    fn before(&mut self, meeting: &Meeting, acts: &Acts) {
        let Some(minute) = meeting.minute.filter(|_| self.wants(ReminderKind::MeetingBefore)) else { return };
        let begins = Moment::new(meeting.day, minute);
        let instant = self.events.get(&meeting.id).and_then(|event| event.at);
        let identity = identity_before(meeting.uid, (meeting.day, minute), instant);
        if is_closed(acts, &identity) {
            return;
        }
        let mark = self.mark((meeting.id, meeting.uid), (meeting.day, meeting.minute));
        let reminder = Reminder {
            identity: format!("{}:{mark}", Rule::MeetingBefore),
            kind: ReminderKind::MeetingBefore,
            at: begins.plus(-i64::from(READY_BEFORE)),
            until: Some(begins.plus(LATE_TO_IT)),
            account: meeting.account,
            taken: TakenUp::No,
        };
        self.add(reminder, Of::Meeting { id: meeting.id, identity: identity.into() });
    }

    /// How a meeting went, once it is over.
    pub(super) fn after(
        &mut self,
        (id, uid): (MeetingId, Uid),
        (day, minute): (NaiveDate, Option<u16>),
        end: Moment,
        account: Option<AccountId>,
        journal: &Journal,
    ) {
        let mark = self.mark((id, uid), (day, minute));
        let reminder = Reminder {
            identity: format!("{}:{mark}", Rule::MeetingAfter),
            kind: ReminderKind::MeetingAfter,
            at: if minute.is_some() { end.plus(ASKED_AFTER) } else { Moment::new(end.day, MORNING) },
            until: Some(Moment::new(journal.calendar.add_working_days(day, REMEMBERED_FOR), LAST_MINUTE)),
            account,
            taken: TakenUp::No,
        };
        // An event of two calendars is two rows that are over, and one thing to write down.
        if self.known.insert(reminder.identity.as_str().into()) {
            let instant = self.events.get(&id).and_then(|event| event.at);
            let identity = identity_after(uid, day, instant).into();
            self.add(reminder, Of::Meeting { id, identity });
        }
    }

    /// What tells a meeting and its time from every other. A calendar names an instant, which is another minute in another
    /// zone and still the same meeting; of what was planned by hand, the day and the minute are the truth.
    fn mark(&self, (id, uid): (MeetingId, Uid), (day, minute): (NaiveDate, Option<u16>)) -> String {
        match (self.events.get(&id), minute) {
            (Some(event), _) => match event.at {
                Some(at) => format!("{}:{at}", event.external),
                None => format!("{}:{day}", event.external),
            },
            (None, Some(minute)) => format!("{uid}:{day} {minute}"),
            (None, None) => format!("{uid}:{day} all day"),
        }
    }

    /// One for each day that has meetings, on the evening of the last day before it on which Kept may speak.
    pub(super) fn evenings(&mut self, journal: &Journal, busy: &[(Moment, Moment)]) {
        if !self.wants(ReminderKind::Evening) {
            return;
        }
        let mut days: Vec<NaiveDate> = self.meetings.iter().map(|meeting| meeting.day).collect();
        days.dedup();
        let today = self.today;
        for day in days.into_iter().filter(|day| *day > today) {
            let before = day
                .pred_opt()
                .and_then(|day| last_speaking(&self.restraint, &journal.calendar, day, self.today));
            let Some(evening_hours) = before.filter(|(day, _)| *day <= self.last) else { continue };
            let (at, until) = evening(evening_hours, busy);
            let reminder = Reminder {
                identity: format!("{EVENING}{day}"),
                kind: ReminderKind::Evening,
                at,
                until: Some(until),
                account: None,
                taken: TakenUp::No,
            };
            self.add(reminder, Of::Evening(day));
        }
    }

    /// Whether the evening before that day has something to tell.
    pub(super) fn has_evening(&self, day: NaiveDate) -> bool {
        self.wants(ReminderKind::Evening) && self.meetings.iter().any(|meeting| meeting.day == day)
    }
}

fn is_with_somebody(meeting: &Meeting) -> bool {
    meeting.logged.is_none() && (meeting.account.is_some() || !meeting.people.is_empty())
}
