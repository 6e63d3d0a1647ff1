//! A colleague delighted a customer, and nobody has passed the thanks on.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::DelightFact;
use crate::now::Now;
use kept_model::{Uid, format_day_long};

/// Thanks that come later than so many calendar days would puzzle more than please.
const UNTIL: i64 = 60;

pub(crate) struct NotThanked<'a> {
    delight: &'a DelightFact,
    by: &'a str,
}

pub(crate) fn find<'a>(delight: &'a DelightFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(by) = delight.by.as_deref().filter(|_| delight.thanked.is_none()) else { return };
    if now.days_since(delight.day) > UNTIL {
        return;
    }
    if let Some(day) = now.working_day_after(delight.day) {
        let cause = AnyCause::NotThanked(NotThanked { delight, by });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for NotThanked<'_> {
    fn subject(&self) -> Uid {
        self.delight.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Word("thanks")
    }

    fn about(&self) -> About {
        About::entry(self.delight.account, self.delight.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let (delight, by) = (self.delight, self.by);
        let who = now.whoever(delight.people.as_deref(), delight.account);
        Words {
            title: format!("Thank {by}{}", delight.what().map_or(String::new(), |what| format!(": {what}"))),
            reason: format!(
                "Delight, because {by} delighted {who} on {}, and no entry says that the thanks were passed on",
                format_day_long(delight.day, now.today)
            ),
            ends: "Ends when the thanks are passed on".to_owned(),
            ..Words::default()
        }
    }
}
