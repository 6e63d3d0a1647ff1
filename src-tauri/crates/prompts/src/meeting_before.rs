//! A quarter of an hour before a meeting: time to look at the brief.

use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::MeetingFact;
use crate::now::Now;
use crate::wording::{first_line, minutes};
use crate::{Rule, Urgency};
use chrono::NaiveDate;
use kept_model::{Uid, format_minute};

/// Minutes before a meeting begins at which it is time to get ready.
pub const READY_BEFORE: u16 = 15;

pub(crate) struct Before<'a> {
    meeting: &'a MeetingFact,
    begins: u16,
    left: u16,
}

pub(crate) fn find<'a>(meeting: &'a MeetingFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let (Some(begins), Some(minute)) = (meeting.minute, now.minute) else { return };
    let left = begins.saturating_sub(minute);
    if meeting.day == now.today && (1..=READY_BEFORE).contains(&left) {
        let cause = AnyCause::MeetingBefore(Before { meeting, begins, left });
        found.push(Candidate::new(Urgency::Today, meeting.day, cause));
    }
}

/// A calendar's meeting is the same in every zone.
fn anchor((day, begins): (NaiveDate, u16), at: Option<i64>) -> Anchor<'static> {
    at.map_or(Anchor::AtMinute("before", day, begins), |at| Anchor::AtInstant("before", at))
}

/// The identity of the prompt before a meeting that begins at that minute, which is that instant where a calendar says it.
pub fn identity_before(meeting: Uid, begins: (NaiveDate, u16), at: Option<i64>) -> String {
    format!("{}:{meeting}:{}", Rule::MeetingBefore, anchor(begins, at))
}

impl Cause for Before<'_> {
    fn subject(&self) -> Uid {
        self.meeting.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        anchor((self.meeting.day, self.begins), self.meeting.at)
    }

    fn about(&self) -> About {
        self.meeting.about()
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let title = match (first_line(&self.meeting.title), now.account(self.meeting.account)) {
            (_, Some(account)) => format!("Look at the brief for {}", account.name),
            ("", None) => "A meeting is about to begin".to_owned(),
            (title, None) => format!("Get ready for {title}"),
        };
        Words {
            title,
            reason: format!(
                "Meeting, because {} begins at {}, in {}",
                self.meeting.said(now),
                format_minute(self.begins),
                minutes(self.left),
            ),
            ends: "Ends when it begins".to_owned(),
            due: Some(self.meeting.day),
            nudge: None,
        }
    }
}
