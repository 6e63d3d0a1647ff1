//! A quarter of an hour before a meeting: time to look at the brief.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::MeetingFact;
use crate::now::Now;
use crate::wording::{first_line, minutes};
use kept_model::{Uid, format_minute};

/// Minutes before it begins.
const BEFORE: u16 = 15;

pub(crate) struct Before<'a> {
    meeting: &'a MeetingFact,
    begins: u16,
    left: u16,
}

pub(crate) fn find<'a>(meeting: &'a MeetingFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let (Some(begins), Some(minute)) = (meeting.minute, now.minute) else { return };
    let left = begins.saturating_sub(minute);
    if meeting.day == now.today && (1..=BEFORE).contains(&left) {
        let cause = AnyCause::MeetingBefore(Before { meeting, begins, left });
        found.push(Candidate::new(Urgency::Today, meeting.day, cause));
    }
}

impl Cause for Before<'_> {
    fn subject(&self) -> Uid {
        self.meeting.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::AtMinute("before", self.meeting.day, self.begins)
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
