//! A low score: close the loop within two working days, and tell them. It prompts at once, and ends with the
//! telling: a loop closed in silence is still open for the one who complained.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::PulseFact;
use crate::now::Now;
use chrono::NaiveDate;
use kept_model::{Pulse, Uid, format_day_long};

/// Working days from the score to the word that tells them.
const WORKING_DAYS: i64 = 2;

pub(crate) struct Low<'a> {
    pulse: &'a PulseFact,
    due: NaiveDate,
}

pub(crate) fn find<'a>(pulse: &'a PulseFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if pulse.score > Pulse::LOW || pulse.told.is_some() || pulse.day > now.today {
        return;
    }
    let due = now.calendar.add_working_days(pulse.day, WORKING_DAYS);
    let cause = AnyCause::PulseLow(Low { pulse, due });
    found.push(Candidate::new(Urgency::of_due(due, now.today), due, cause));
}

impl Cause for Low<'_> {
    fn subject(&self) -> Uid {
        self.pulse.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.pulse.day)
    }

    fn about(&self) -> About {
        About::entry(self.pulse.account, self.pulse.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let pulse = self.pulse;
        let who = now.whoever(pulse.from.as_deref(), pulse.account);
        let person = pulse.from.as_deref().unwrap_or_else(|| now.name(pulse.account));
        let about = pulse.about.map_or(String::new(), |about| format!(" for {about}"));
        let (title, rest) = match pulse.closed {
            None => (format!("Close the loop with {person}, and tell them"), "the loop is open".to_owned()),
            Some(day) => (
                format!("Tell {person} what was done"),
                format!("no entry tells them of {}", format_day_long(day, now.today)),
            ),
        };
        Words {
            title,
            reason: format!(
                "Pulse, because {who} gave {} of 10{about} on {}, and {rest}",
                pulse.score,
                format_day_long(pulse.day, now.today),
            ),
            ends: "Ends when the loop is closed and they are told".to_owned(),
            due: Some(self.due),
            nudge: None,
        }
    }
}
