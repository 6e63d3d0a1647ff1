//! The runway to a renewal: four conversations, the first 120 days before. Only the current stage shows; an
//! entry tagged `#renewal` since its day ends it, and so does a new renewal date.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::days;
use chrono::{Days, NaiveDate};
use kept_model::{Uid, WorkCalendar, days_between, format_day_long};

/// Days before the renewal, the nearest first, and what each conversation is for.
const STAGES: [(u64, &str); 4] = [
    (30, "Settle the renewal with {}"),
    (60, "Plan the next year with {}"),
    (90, "Show {} what the year has brought them"),
    (120, "Ask {} what they hope for from the next year"),
];

pub(crate) struct Runway<'a> {
    account: &'a AccountFacts,
    renewal: NaiveDate,
    begins: NaiveDate,
    stage: u64,
    title: &'static str,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(renewal) = account.renewal.filter(|renewal| now.today <= *renewal) else { return };
    let Some((stage, title, begins)) = STAGES.iter().find_map(|(stage, title)| {
        let begins = renewal.checked_sub_days(Days::new(*stage))?;
        (begins <= now.last_worked).then_some((*stage, *title, begins))
    }) else {
        return;
    };
    if account.last_renewal_touch.is_some_and(|spoken| spoken >= begins) {
        return;
    }
    let day = now.calendar.on_or_after(begins);
    // The last stage has no later one to replace it, so it stays in sight.
    let urgency = if stage == 30 { Urgency::Today } else { Urgency::of_suggestion(day, now.today) };
    let runway = Runway { account, renewal, begins, stage, title };
    found.push(Candidate::new(urgency, day, AnyCause::Renewal(runway)));
}

/// The conversations before an account's renewal: the day on which each begins, and how many days before the renewal its
/// stage is; the farthest first.
pub fn runway(account: &AccountFacts, calendar: &WorkCalendar) -> impl Iterator<Item = (NaiveDate, u64)> {
    STAGES.iter().rev().filter_map(move |(stage, _)| {
        let begins = account.renewal?.checked_sub_days(Days::new(*stage))?;
        Some((calendar.on_or_after(begins), *stage))
    })
}

/// What the conversation of a stage is for; `None` when there is no such stage.
pub fn runway_title(account: &AccountFacts, stage: u64) -> Option<String> {
    let (_, title) = STAGES.iter().find(|(known, _)| *known == stage)?;
    Some(title.replace("{}", account.person()))
}

impl Cause for Runway<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Stage(self.renewal, self.stage)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let left = match days_between(now.today, self.renewal) {
            0 => "today".to_owned(),
            left => format!("in {}", days(left)),
        };
        Words {
            title: self.title.replace("{}", self.account.person()),
            reason: format!(
                "Renewal, because {} renews on {}, {left}, and no entry since {} speaks of it",
                self.account.name,
                format_day_long(self.renewal, now.today),
                format_day_long(self.begins, now.today),
            ),
            ends: "Ends with an entry tagged #renewal, a new renewal date, or the next stage".to_owned(),
            due: Some(self.renewal),
            nudge: None,
        }
    }
}
