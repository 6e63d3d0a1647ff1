//! A meeting is over and nothing is written down: five minutes after its end, while it is fresh.

use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::MeetingFact;
use crate::now::Now;
use crate::{Rule, Urgency};
use chrono::NaiveDate;
use kept_model::{USUAL_LENGTH, Uid, days_between, format_day_long, format_minute};

/// Minutes after a meeting's end at which it wants to be written down.
pub const ASKED_AFTER: i64 = 5;
/// Working days for which one still remembers how a meeting went.
pub const REMEMBERED_FOR: i64 = 3;
const MINUTES_OF_A_DAY: i64 = 24 * 60;

pub(crate) struct After<'a>(&'a MeetingFact);

pub(crate) fn find<'a>(meeting: &'a MeetingFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(account) = now.account(meeting.account) else { return };
    let Some(day) = over_on(meeting, now) else { return };
    let is_told = account.last_met.is_some_and(|met| met >= meeting.day);
    if is_told || now.today > now.calendar.add_working_days(meeting.day, REMEMBERED_FOR) {
        return;
    }
    let cause = AnyCause::MeetingAfter(After(meeting));
    found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
}

/// The day on which it was over, once it is. Without a minute of its own it is over on the day after.
fn over_on(meeting: &MeetingFact, now: &Now<'_>) -> Option<NaiveDate> {
    let end = match meeting.minute {
        Some(begins) => i64::from(begins) + i64::from(meeting.length.unwrap_or(USUAL_LENGTH)) + ASKED_AFTER,
        None => MINUTES_OF_A_DAY,
    };
    // Where the hour is not known, the day has only just begun.
    let since = days_between(meeting.day, now.today) * MINUTES_OF_A_DAY + i64::from(now.minute.unwrap_or(0));
    if since < end {
        return None;
    }
    meeting.day.checked_add_signed(chrono::TimeDelta::try_days(end / MINUTES_OF_A_DAY)?)
}

/// A calendar's meeting is the same in every zone.
fn anchor(day: NaiveDate, at: Option<i64>) -> Anchor<'static> {
    at.map_or(Anchor::At("after", day), |at| Anchor::AtInstant("after", at))
}

/// The identity of the prompt after a meeting of that day, which begins at that instant where a calendar says it.
pub fn identity_after(meeting: Uid, day: NaiveDate, at: Option<i64>) -> String {
    format!("{}:{meeting}:{}", Rule::MeetingAfter, anchor(day, at))
}

impl Cause for After<'_> {
    fn subject(&self) -> Uid {
        self.0.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        anchor(self.0.day, self.0.at)
    }

    fn about(&self) -> About {
        self.0.about()
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let MeetingFact { day, minute, .. } = *self.0;
        let when = match (day == now.today, minute) {
            (true, Some(minute)) => format!("today at {}", format_minute(minute)),
            _ => format_day_long(day, now.today),
        };
        let what = self.0.said(now);
        Words {
            title: format!("Write down how {what} went"),
            reason: format!("Meeting, because {what} was planned for {when}, and no entry tells of it"),
            ends: "Ends when it is logged, or with a meeting, call or visit of that day or later".to_owned(),
            ..Words::default()
        }
    }
}
