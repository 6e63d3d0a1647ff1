//! A goal of theirs that nobody has spoken about for a season.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::OutcomeFact;
use crate::now::Now;
use crate::wording::{days, quote};
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

const DAYS: u64 = 120;

pub(crate) struct Stale<'a> {
    outcome: &'a OutcomeFact,
    base: NaiveDate,
}

pub(crate) fn find<'a>(outcome: &'a OutcomeFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let own = outcome.reviewed.map_or(outcome.day, |day| day.max(outcome.day));
    // Most are fresh by their own days; the account's are looked up for the others.
    if now.since(own, DAYS).is_none() {
        return;
    }
    let spoken = now.account(outcome.account).and_then(|account| account.last_goal_touch);
    let base = spoken.map_or(own, |day| day.max(own));
    if let Some(day) = now.since(base, DAYS) {
        let cause = AnyCause::OutcomeStale(Stale { outcome, base });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for Stale<'_> {
    fn subject(&self) -> Uid {
        self.outcome.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.base)
    }

    fn about(&self) -> About {
        About::entry(self.outcome.account, self.outcome.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let account = self.outcome.account;
        Words {
            title: format!("Ask {} how far {} has come", now.person(account), quote(&self.outcome.body)),
            reason: format!(
                "Outcome, because {} hopes for it, and no entry has spoken of it since {}, {} ago",
                now.name(account),
                format_day_long(self.base, now.today),
                days(now.days_since(self.base)),
            ),
            ends: "Ends when it is reviewed, reached or dropped, or with an entry tagged #goal".to_owned(),
            ..Words::default()
        }
    }
}
